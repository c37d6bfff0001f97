/* times.h: when a document's labels, else its running text, say that the event takes place. */
#ifndef EV_PAGE_TIMES_H
#define EV_PAGE_TIMES_H

#include "page/reading.h"

/* times_find: the moments, up to MAX, that the fields or else the running text give; *LABELLED tells which. */
size_t times_find(const struct reading *r, struct moment *out, size_t max, bool *labelled);

#endif
