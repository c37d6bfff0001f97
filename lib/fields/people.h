/* people.h: who holds the event, who speaks, whom to ask. */
#ifndef EV_FIELDS_PEOPLE_H
#define EV_FIELDS_PEOPLE_H

#include "fields/draft.h"

/* people_host: Organizer, as a label, a cue or a verb says it; people_likely_host: as a signature or an association's name suggests
 * it.  False: there is none. */
bool people_host(struct draft *d);
bool people_likely_host(struct draft *d);

/* people_find: Speaker, Contact, and the address that a mail's sender gives to the Organizer. */
void people_find(struct draft *d);

/* people_sign: Organizer: the association whose name is the text's last line. */
void people_sign(struct draft *d);

#endif
