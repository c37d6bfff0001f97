/* ics_move.h: a series that begins at another time: its instances are named by their time (EXDATE, RECURRENCE-ID; RFC 5545
 * 3.8.5.1, 3.8.4.4), so names that were given before name none any more, unless they move along. */
#ifndef EV_CMD_ICS_MOVE_H
#define EV_CMD_ICS_MOVE_H

#include "record/rec.h"
#include "record/series.h"
#include "time/civil.h"
#include "time/zone.h"

struct ics_move {
	struct move_side {
		const struct rec *r;
		struct civil start;
		const struct zone *zone; /* NULL: floating, in UTC, or days */
		struct series series;    /* with all its instances, whether they were taken off or not */
	} from, to;
};

/* ics_move_begin: FROM becomes TO, both series, which must live as long.  False: they begin at the same time, and nothing moves.
 * ics_move_end in any case. */
bool ics_move_begin(struct ics_move *m, const struct rec *from, const struct rec *to);
void ics_move_end(struct ics_move *m);

/* ics_move_back: the same the other way round. */
struct ics_move ics_move_back(const struct ics_move *m);

/* ics_move_exdates: of each Exdate of R.  TELL (may be NULL) hears of each that names none any more. */
void ics_move_exdates(const struct ics_move *m, struct rec *r, void (*tell)(void *ctx, const char *value), void *ctx);

/* ics_move_instance: of R, an instance that replaces one of FROM: its RecurrenceId.  FOLLOW: its Start and End, too, where it stands
 * at the time of that one.  False as above, and of one whose RECURRENCE-ID is in Ical. */
bool ics_move_instance(const struct ics_move *m, struct rec *r, bool follow);

/* ics_move_until: of a rule of R, which began as FROM does and begins as TO does, the UNTIL, which is the time of an instance or lies between
 * two of them (RFC 5545 3.3.10): it is as much later, and the same ones are left. */
void ics_move_until(struct rec *r, const struct rec *from, const struct rec *to);

#endif
