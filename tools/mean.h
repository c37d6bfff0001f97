/* mean.h: one set of models out of several. */
#ifndef EV_TOOLS_MEAN_H
#define EV_TOOLS_MEAN_H

#include "fit.h"

/* model_mean: into OUT the mean of the weights of N sets of models, a cue or pair that a set has not counting 0 there.  Which cues
 * are kept, and which pairs are found, depends on the texts more than what is thought with all of them: the mean varies less. */
void model_mean(const struct learned *const in[], size_t n, struct learned out[MODEL_COUNT]);

#endif
