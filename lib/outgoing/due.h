/* due.h: which reminders of an event are due at an instant: a pure function of the record and the clock.
 *
 * A reminder is due from its offset before the start until the start, and days of it are the calendar's in the event's zone; for a whole day, at a given time of the day on which
 * that falls, and on the day itself until its end.  Of several that are due at once only the last one
 * counts, so that after an outage nobody gets three; what has begun needs none. */
#ifndef EV_OUTGOING_DUE_H
#define EV_OUTGOING_DUE_H

#include "record/event.h"
#include "record/rec.h"
#include "time/civil.h"
#include "time/zone.h"

struct due_options {
	const struct event_before *before; /* for events without Alarm */
	size_t n_before;
	int at;                  /* minutes of the day: when reminders of whole days are due */
	int64_t now;
	const struct zone *zone; /* of times that name none */
};

struct due {
	bool deadline;           /* of the Deadline, not of the start */
	int64_t instant;         /* of the start (or of the deadline): names the instance */
	int64_t original;        /* of the start that the series' rule gave it, where a RANGE has moved it; else as INSTANT */
	bool ranged;             /* a later instance of a RANGE */
	int64_t since, until;    /* due from then, of no use from then on */
	long before;             /* the offset, in seconds, a day's being 86400 */
	struct civil start, end; /* of the instance, local; END as event_span gives it */
};

enum { DUE_OFFSETS = 20 };

/* due_find(R, SERIES, OVERRIDES, N, O, EMIT, CTX): calls EMIT for each reminder of R that is due at O's now; D lives during the call.
 * R is a single event, or a series, of which the instances that OVERRIDES (N records with a RecurrenceId) replace are left out.  Each
 * of these is then R of a call of its own, with SERIES, the record that it belongs to (else NULL), and the same OVERRIDES: where it is
 * a RANGE (event_is_range), the later instances of SERIES that none of OVERRIDES replaces are due as it moves them.  False: a rule of R
 * or of SERIES is wrong; what could be found without it was. */
bool due_find(const struct rec *r, const struct rec *series, const struct rec *overrides, size_t n, const struct due_options *o, void (*emit)(void *ctx, const struct due *d), void *ctx);

/* due_offset: an offset's name in keys, "1d12h". */
void due_offset(long seconds, char out[40]);

#endif
