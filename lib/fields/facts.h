/* facts.h: the smaller facts of an announcement. */
#ifndef EV_FIELDS_FACTS_H
#define EV_FIELDS_FACTS_H

#include "fields/draft.h"

/* facts_find: Kind, Audience, Deadline, Registration, Price, Capacity, Status, Availability, Categories, Attach. */
void facts_find(struct draft *d);

#endif
