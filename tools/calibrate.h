/* calibrate.h: from what was said with which probability, and whether it was right, to a calibration (see lib/choice/cues.h). */
#ifndef EV_TOOLS_CALIBRATE_H
#define EV_TOOLS_CALIBRATE_H

#include "choice/weights.h"

struct said {
	double p;
	bool right;
	unsigned half;   /* 0 or 1: which half of the texts it is from */
};

/* calibrate: the rising curve nearest to the N of SAID, which it sorts */
void calibrate(struct said *said, size_t n, struct calibration *out);
/* calibration_print: learns from one half of the texts and prints how often the other half was right of what was then said with
 * about which probability; returns the mean difference of both, weighed by how much was said */
double calibration_print(const struct said *said, size_t n, const char *name);

#endif
