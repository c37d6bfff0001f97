/* attendees.h: what a record says of those who are invited beside their address: the role in which somebody comes, that he is a
 * room, that no answer is asked of him (RFC 5545 3.2.16, 3.2.3, 3.2.17). */
#ifndef EV_OUTGOING_ATTENDEES_H
#define EV_OUTGOING_ATTENDEES_H

#include "record/rec.h"

#include <stdint.h>

/* the Attendees of a record by address; of two with the same address the first counts */
struct attendees {
	struct attendee_at *at;
	size_t n;
};

/* attendees_read: the values stay R's, also where its fields are deleted; attendees_free gives the table back. */
void attendees_read(struct attendees *a, const struct rec *r);
void attendees_free(struct attendees *a);

/* attendees_put appends "; role=...; cutype=..." of EMAIL, and with RSVP "; rsvp=..." where the record has it; who has no role
 * there is asked to come. */
void attendees_put(const struct attendees *a, const char *email, bool rsvp, struct buf *out);

/* attendees_beside: has R an Attendee other than MAILBOX? */
bool attendees_beside(const struct rec *r, const char *mailbox);

/* attendees_silent: does the record say that no answer is asked of EMAIL? */
bool attendees_silent(const struct attendees *a, const char *email);

#endif
