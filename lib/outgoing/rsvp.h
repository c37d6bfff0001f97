/* rsvp.h: answers: REPLY and COUNTER (RFC 5546 3.2.3, 3.2.7) and delivery status notifications (RFC 3464), as ev-parse
 * reads them out of mail, matched with what was sent. */
#ifndef EV_OUTGOING_RSVP_H
#define EV_OUTGOING_RSVP_H

#include "outgoing/ledger.h"
#include "record/rec.h"

struct rsvp;

/* rsvp_new(L, DRY, NOW): answers go into L unless DRY. */
struct rsvp *rsvp_new(struct ledger *l, bool dry, int64_t now);
void rsvp_free(struct rsvp *a);

/* rsvp_take(A, R, ERR): one answer: Method reply or counter with Uid, Attendee, and perhaps RecurrenceId, Sequence,
 * LastModified; or a record with Bounced fields.  An answer is found by Uid (case counts only if it must), instance and
 * address; one to an earlier SEQUENCE, an older one than is known, and one from somebody who was not invited are noted for
 * rsvp_print and change nothing.  -1: ERR: 65 no answer, or to no event of ours; 74. */
int rsvp_take(struct rsvp *a, const struct rec *r, struct err *e);

/* rsvp_print: for each event that was answered to, in the order in which they came, its record with an Attendee for
 * everyone who was invited, and Warnings for what was not trusted.  Returns their number. */
size_t rsvp_print(struct rsvp *a, void (*print)(void *ctx, const struct rec *r), void *ctx);

/* rsvp_attendees replaces the Attendees of R by everyone who was written to about it, with what they answered. */
void rsvp_attendees(struct ledger *l, struct rec *r);

#endif
