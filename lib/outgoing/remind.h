/* remind.h: reminders: what is due, to whom, once for each instance, recipient and offset. */
#ifndef EV_OUTGOING_REMIND_H
#define EV_OUTGOING_REMIND_H

#include "outgoing/due.h"
#include "outgoing/mailer.h"
#include "outgoing/post.h"
#include "outgoing/suppress.h"

struct remind {
	struct due_options due;
	struct mailer *mailer;
	struct ledger *ledger;   /* NULL: nothing was sent yet */
	const struct suppress *suppress; /* who gets nothing; NULL: nobody */
	struct members *members; /* NULL: the event's Attendees, else those who were invited */
	void (*note)(void *ctx, const char *recipient, enum post_note note, const char *text); /* of who gets nothing */
	void *ctx;
	size_t nobody;           /* counts events with something due and nobody to tell */
};

/* remind_event(M, R, SERIES, OVERRIDES, N, ERR): plans what is due of an event, or of one of the OVERRIDES (N), which replace
 * instances of SERIES; SERIES is R itself where it is none of these.
 * Nobody is reminded who declined, whose mail bounced, who was told that the event is cancelled, or who was invited only
 * after the reminder was due.  -1: ERR: 65 something is wrong with the record, anything else ends the run. */
int remind_event(struct remind *m, const struct rec *r, const struct rec *series, const struct rec *overrides, size_t n, struct err *e);

#endif
