/* state.h: whether the event is cancelled, or full. */
#ifndef EV_FIELDS_STATE_H
#define EV_FIELDS_STATE_H

#include "fields/draft.h"

/* state_find: Status, where the page says of the event's day, or of the event without a day, that it is cancelled, and
 * Availability.  What is said of another day or on a condition, or that somebody else cancelled, does not count. */
void state_find(struct draft *d);

/* state_of_all: Status, where HEAD, what stands above all events of a page, says that each of them is cancelled. */
void state_of_all(struct draft *head);

#endif
