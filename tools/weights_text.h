/* weights_text.h: lang/reading.weights: a line for each model, cue and value: MODEL CUE VALUES WEIGHT SEEN, sorted.  FORMS are the
 * words of the texts, for cues whose value is one. */
#ifndef EV_TOOLS_WEIGHTS_TEXT_H
#define EV_TOOLS_WEIGHTS_TEXT_H

#include "fit.h"
#include "forms.h"

/* weights_write: all models as text; false with a message. */
bool weights_write(const char *path, const struct learned model[MODEL_COUNT], const struct calibration calibration[CALIBRATED_COUNT], const char *head, const struct forms *forms);

#endif
