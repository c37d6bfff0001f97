/* instance.h: one instance of a series, under whatever name: guests' programs send its RECURRENCE-ID in UTC or in a zone of
 * theirs, and the organizer writes RecurrenceId as the clock shows it. */
#ifndef EV_OUTGOING_INSTANCE_H
#define EV_OUTGOING_INSTANCE_H

#include "outgoing/ledger.h"
#include "record/rec.h"
#include "time/civil.h"
#include "time/zone.h"

struct instance {
	const char *rid;
	bool parsed;
	struct civil at;
	const struct zone *zone; /* of the series, as it was last sent; NULL: none is known */
	int64_t instant;
};

/* instance_set: RID of UID; "" is an event or a whole series.  RID must live as long.  instance_is: does RID name the same? */
void instance_set(struct instance *i, const struct ledger *l, const char *uid, const char *rid);
bool instance_is(const struct instance *i, const char *rid);

/* instance_name: as the organizer's clock shows it, into OUT; or the RID that was given. */
const char *instance_name(const struct instance *i, char out[CIVIL_SIZE]);

/* instance_record: the record of an event as it was last sent, into R: of an instance that has one of its own, that; else one
 * made from the series, with RecurrenceId and at the time of the instance.  False where there is none of the event. */
bool instance_record(const struct ledger *l, const char *uid, const char *rid, struct rec *r);

/* instance_sent_new: what was sent of UID, for many of its instances: all is read once, when it is first asked for.
 * instance_sent_record(S, RID, R) is instance_record.  L and UID must live as long. */
struct instance_sent *instance_sent_new(const struct ledger *l, const char *uid);
bool instance_sent_record(struct instance_sent *s, const char *rid, struct rec *r);
void instance_sent_free(struct instance_sent *s);

/* instance_of_series: the instance RID of SERIES, from no ledger, as a record of its own into R. */
void instance_of_series(const struct rec *series, const char *rid, struct rec *r);

/* instance_of_range: the instance AT of SERIES, behind the one that RANGE names, as RANGE has it (event_is_range): so much later than
 * its start as the series has it later.  A record of its own into R.  False: RANGE has no Start. */
bool instance_of_range(const struct rec *series, const struct rec *range, const struct civil *at, struct rec *r);

#endif
