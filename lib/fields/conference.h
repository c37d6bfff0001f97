/* conference.h: where an event is online. */
#ifndef EV_FIELDS_CONFERENCE_H
#define EV_FIELDS_CONFERENCE_H

#include "fields/draft.h"

/* conference_find: Conference, all of them. */
void conference_find(struct draft *d);

#endif
