/* rsvp.h: answers: REPLY and COUNTER (RFC 5546 3.2.3, 3.2.7), what people wrote by hand or sent through an invitation's
 * links, and delivery status notifications (RFC 3464), as ev-parse reads them out of mail, matched with what was sent. */
#ifndef EV_OUTGOING_RSVP_H
#define EV_OUTGOING_RSVP_H

#include "outgoing/ledger.h"
#include "record/rec.h"

struct rsvp;

struct rsvp_options {
	bool dry;                  /* nothing goes into the ledger */
	int64_t now;
	const struct rec *config;  /* whose AuthservId fields name trusted mail servers, see sender.h; NULL: none */
	const char *const *accept; /* N_ACCEPT addresses whose answers count, whoever they answer for */
	size_t n_accept;
};

/* rsvp_new: what O points to must live as long. */
struct rsvp *rsvp_new(struct ledger *l, const struct rsvp_options *o);
void rsvp_free(struct rsvp *a);

/* rsvp_method: is METHOD (NULL: none) one that rsvp_take takes? */
bool rsvp_method(const char *method);

/* rsvp_take(A, R, ERR): one answer: Method reply or counter with Uid, Attendee, and perhaps RecurrenceId, Sequence,
 * LastModified; one with MailAnswer; or a record with Bounced fields.
 *
 * An answer is found by Uid (case counts only if it must), instance and address.  It counts where it was sent from the
 * Attendee's address, or from the address that the token in it was given to, and then for that one; an answer in somebody
 * else's name is held in the ledger.  One to an earlier SEQUENCE and one from somebody who was not invited change nothing.
 * Of two that tell when they were written the later one counts, else the one that came later.  All of it is noted for
 * rsvp_print; so is a request for the event as it is (Method refresh).  -1: ERR: 65 no answer, or to no event of ours; 74. */
int rsvp_take(struct rsvp *a, const struct rec *r, struct err *e);

/* rsvp_unsaid(A, R): a record without Method, out of a calendar that does not say what it is, becomes a reply where a guest of an event
 * of ours says something in it and the organizer did not send it.  False: it stays what it is. */
bool rsvp_unsaid(struct rsvp *a, struct rec *r);

/* rsvp_accept(A, ADDRESS, TAKEN, ERR): the answers that ADDRESS sent in others' names and that are held count now, and so do
 * those that he sends for the same people and events later.  TAKEN gets their number.  -1: ERR (74). */
int rsvp_accept(struct rsvp *a, const char *address, size_t *taken, struct err *e);

/* rsvp_print: for each event that was answered to, in the order in which they came, its record with an Attendee for
 * everyone who was invited, and Warnings for what was not trusted.  Returns their number. */
size_t rsvp_print(struct rsvp *a, void (*print)(void *ctx, const struct rec *r), void *ctx);

/* rsvp_proposals: what was proposed and is open, of the answers taken so far, or of those from ADDRESS where that is not
 * NULL; E lives during the call of EACH, which returns false to end it. */
void rsvp_proposals(struct rsvp *a, const char *address, bool (*each)(void *ctx, const struct ledger_entry *e), void *ctx);

/* rsvp_tell: a Warning for the event of UID and RID, which is printed, too. */
void rsvp_tell(struct rsvp *a, const char *uid, const char *rid, const char *text);

#endif
