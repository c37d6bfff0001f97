/* rsvp_set.h: what rsvp.c and rsvp_answer.c share. */
#ifndef EV_OUTGOING_RSVP_SET_H
#define EV_OUTGOING_RSVP_SET_H

#include "outgoing/rsvp.h"
#include "outgoing/sender.h"

struct answered {
	char *uid, *rid;
	struct rec notes; /* Warning fields */
};

struct rsvp {
	struct ledger *l;
	struct rsvp_options o;
	struct answered *event;
	size_t n, cap;
	size_t *proposal, proposals, proposal_cap; /* nodes of those that were taken */
};

/* rsvp_event: the events in the order in which they were answered; valid until the next call. */
struct answered *rsvp_event(struct rsvp *a, const char *uid, const char *rid);

/* rsvp_note(EV, S, ..., NULL): a Warning, the strings one behind the other; controls become blanks. */
#define rsvp_note(ev, ...) rsvp_note_parts((ev), (const char *const[]){__VA_ARGS__})
void rsvp_note_parts(struct answered *ev, const char *const *part);

/* rsvp_put: E goes into the ledger and to the disk; an answer also takes back what waits for who gave it and is needless now.  Nothing
 * happens in a dry run.  -1: ERR (74). */
int rsvp_put(struct rsvp *a, const struct ledger_entry *e, struct err *err);

/* rsvp_answer: takes what one ATTENDEE of R, which BY sent, says of the event EV.  rsvp_written: takes R's MailText as what RECIPIENT
 * wrote about it.  -1: ERR (74). */
int rsvp_answer(struct rsvp *a, struct answered *ev, const struct rec *r, const struct sender *by, const char *attendee, struct err *err);
int rsvp_written(struct rsvp *a, struct answered *ev, const struct rec *r, const struct sender *by, const char *recipient, struct err *err);

#endif
