/* entries.h: where each of several events has a part of the page of its own: a paragraph, or as many lines as the others. */
#ifndef EV_CHOICE_ENTRIES_H
#define EV_CHOICE_ENTRIES_H

#include "choice/cue_page.h"

/* entries_foreign: for each line of the page, whether it is in the part of another event than the E-th of the N that stand at ALL; the caller
 * frees it.  NULL: they have no such parts. */
bool *entries_foreign(const struct cue_page *c, const struct anchor *all, size_t n, size_t e);
/* entries_hour: may the CLOCK-th time go with the DAY-th day, whose paragraphs may have their own?  DAYS and CLOCKS: how likely they are. */
bool entries_hour(const struct cue_page *c, uint32_t day, uint32_t clock, const double *days, const double *clocks);

#endif
