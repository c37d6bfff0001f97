/* people.h: who holds the event, who speaks, whom to ask. */
#ifndef EV_FIELDS_PEOPLE_H
#define EV_FIELDS_PEOPLE_H

#include "fields/draft.h"

/* people_host: Organizer, where a label says it; false: none does. */
bool people_host(struct draft *d);

/* people_mailbox: the name and the address of mail in a span as a mailbox, the name quoted where RFC 5322 asks for it. */
void people_mailbox(const struct reading *r, struct span s, struct buf *out);

/* people_find: Speaker, Contact, and the address that a mail's sender gives to the Organizer. */
void people_find(struct draft *d);

#endif
