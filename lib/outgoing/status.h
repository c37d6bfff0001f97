/* status.h: what became of it: one row for each event and recipient, gathered from the ledger. */
#ifndef EV_OUTGOING_STATUS_H
#define EV_OUTGOING_STATUS_H

#include "outgoing/ledger.h"

struct status_row {
	const char *uid, *rid;
	const char *summary, *start;   /* of the event as it was sent, "" unknown */
	struct ledger_entry last;      /* the last message about the event, reminders apart; kind "" where there was none */
	const char *partstat;          /* "accepted", "" no answer */
	bool outdated;                 /* ... which was to an earlier SEQUENCE and counts no more */
	const char *bounce;            /* why mail came back, "" it did not */
	size_t reminders;              /* how many were sent */
	int64_t reminded;              /* when the last one was */
	const char *failed;            /* state of the last reminder, where it did not go out and waits no more: refused, expired, withdrawn; "" else */
	const char *waiting;           /* state of a reminder, or of what a waiting list tells, that is not settled: plan, temp, unknown; "" none */
	struct ledger_entry other;     /* what a waiting list told last, in whatever state; kind "" nothing */
	int64_t answered;              /* when PARTSTAT was */
	const char *kind, *state;      /* what the row is about: LAST; where there is none, a reminder, an answer to one instance of a series, OTHER, or a bounce */
};

/* status_each: all rows, events in the order in which mail about them began, until EACH returns false.
 * -1: ERR (74: no room for a temporary file, see sorter.h). */
int status_each(struct ledger *l, bool (*each)(void *ctx, const struct status_row *row), void *ctx, struct err *e);

#endif
