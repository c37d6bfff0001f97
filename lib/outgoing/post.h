/* post.h: which message about an event goes to whom: invitations, updates, cancellations (iTIP, RFC 5546) and
 * announcements, by what the ledger says that each recipient has got.
 *
 * SEQUENCE rises when Start, End, Timezone, Rrule, Rdate, Exdate, Location or Status changed; any other change is a new
 * message with the same SEQUENCE and a later DTSTAMP. */
#ifndef EV_OUTGOING_POST_H
#define EV_OUTGOING_POST_H

#include "outgoing/mailer.h"
#include "outgoing/members.h"
#include "outgoing/post_record.h"
#include "outgoing/suppress.h"

enum post_kind { POST_INVITE, POST_UPDATE, POST_CANCEL, POST_PUBLISH, POST_NUDGE, POST_UNINVITE, POST_AGAIN };

enum post_note {
	POST_BEFORE,   /* has this version already */
	POST_REFUSED,  /* an earlier run was told that this address takes nothing */
	POST_SUPPRESSED, /* wants no more mail, or cannot get it */
	POST_BAD,      /* no message can be built for this one recipient: TEXT says why */
	POST_BAD_LINE, /* of an Attendee, RECIPIENT, that has no mail address: TEXT is its line */
	/* what is as it should be, and of interest only to who looks before he sends */
	POST_WAITS,    /* a message that says the same waits in the spool */
	POST_UNINVITED, /* is invited no more */
	POST_NEVER,    /* has got nothing that could be cancelled */
	POST_ANSWERED, /* of a nudge: has answered; POST_DECLINED, of a reminder: will not come */
	POST_DECLINED,
	POST_RETURNED, /* mail came back */
	POST_CANCELLED, /* knows that the event is cancelled */
	POST_ON_LIST,  /* is on the waiting list */
	POST_LATE,     /* was invited after the reminder was due */
	POST_UNDONE    /* of an update, for nobody: changes of single instances, which were sent by themselves, do not hold any more; TEXT says how many */
};

struct post {
	enum post_kind kind;
	const char *only;      /* of an uninvitation: the address */
	char *const *guest;    /* of what is sent AGAIN: N_GUESTS addresses */
	size_t n_guests;
	bool past;             /* events that are over, too */
	bool again;            /* to those, too, to whom a server refused this very message */
	bool show_attendees;   /* each recipient sees them all */
	struct mailer *mailer;
	const struct suppress *suppress; /* who gets nothing but cancellations; NULL: nobody */
	struct ledger *ledger; /* what was sent so far; NULL: nothing is known (a dry run) */
	/* the files that go along, or NULL; LIST is freed by post_event */
	int (*attach)(void *ctx, const struct rec *r, struct attachment **list, size_t *n, struct err *e);
	void (*note)(void *ctx, const char *recipient, enum post_note note, const char *text);
	void *ctx;
};

/* A nudge goes to those who have got the event as it is and have not answered, once a day; an uninvitation cancels the
 * event for one person, whom later updates leave alone, and leaves SEQUENCE and everyone else's answers as they are.  Again goes what
 * some guests have got already, as it is: with the same SEQUENCE and with the answer that each gave, once a day. */

/* post_event(P, R, OVERRIDES, N, MEMBERS, SEQUENCE, ERR): plans the messages about R; without MEMBERS the event's Attendees are
 * the list.  OVERRIDES are the records that replace instances of R, a series: they travel in its messages, and what is
 * cancelled among them is an exception of the series.  Where R itself is such a record, an update or a cancellation of it
 * goes to those who were invited to the series, too.
 * SEQUENCE gets the event's, and each of OVERRIDES its own.  -1: ERR: 65 or 64, something is wrong with the event; anything else ends the run. */
int post_event(const struct post *p, const struct rec *r, struct rec *overrides, size_t n, struct members *m, long *sequence, struct err *e);

/* post_over: R is a single event or instance that is over, and nothing about it is sent. */
bool post_over(const struct post *p, const struct rec *r);

/* post_public: adds to OUT, of post_outgoing, the fields of R that M makes public. */
void post_public(const struct mailer *m, const struct rec *r, struct rec *out);

/* attachments_free gives a list of attachments back. */
void attachments_free(struct attachment *list, size_t n);

#endif
