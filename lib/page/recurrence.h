/* recurrence.h: how an event comes back, where that is said apart from its date. */
#ifndef EV_PAGE_RECURRENCE_H
#define EV_PAGE_RECURRENCE_H

#include "page/reading.h"

/* recurrence_find: a rule said in running text ("an jedem vierten Samstag im Monat") becomes M's where nothing in the N
 * moments SAID contradicts.  recurrence_until: gives the last day that a sentence names to M's rule. */
void recurrence_find(const struct reading *r, struct moment *m, const struct moment *said, size_t n);
void recurrence_until(const struct reading *r, struct moment *m);

/* recurrence_except: days of M's rule on which the text says that it does not take place. */
void recurrence_except(const struct reading *r, struct moment *m);

#endif
