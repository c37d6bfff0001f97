/* shrink.h: keeps what was learned within the size that the program has room for. */
#ifndef EV_TOOLS_SHRINK_H
#define EV_TOOLS_SHRINK_H

#include "fit.h"

enum { MODEL_BYTES = 198000 };

/* model_shrink: drops the weakest cues, of all models in the same share of what each keeps at least, until their tables take
 * MODEL_BYTES octets at most.  The tables of MODEL[] are made anew; use_spans is the caller's. */
void model_shrink(struct learned model[MODEL_COUNT]);

#endif
