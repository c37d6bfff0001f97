/* series.h: what a record says of its instances, for recur_expand: Rrule, Rdate, Exdate, and the EXRULEs of RFC 2445 that
 * Ical carries. */
#ifndef EV_RECORD_SERIES_H
#define EV_RECORD_SERIES_H

#include "ground/arena.h"
#include "record/rec.h"
#include "time/recur.h"

struct series {
	struct recur recur;
	struct arena mem;   /* what RECUR points to */
};

/* series_of(R, START, ZONE, S): the series of R, whose first start is START, in ZONE (NULL: floating).  Times that are none are
 * left out; rules are given as they are, recur_expand says which are none, but an EXRULE that is none takes nothing away.
 * S borrows R's values; series_free in any case. */
void series_of(const struct rec *r, const struct civil *start, const struct zone *zone, struct series *s);
void series_free(struct series *s);

/* series_periods: the instances that an RDATE in Ical gives with an end of their own (VALUE=PERIOD, RFC 5545 3.8.5.2), in the order of
 * their starts; their number.  ZONE is the record's, or what floating times are read in.  The caller frees LIST. */
struct series_period {
	int64_t start, length; /* an instant; seconds */
};
size_t series_periods(const struct rec *r, const struct zone *zone, struct series_period **list);

/* series_mend(TEXT, OUT): an RRULE or EXRULE as other programs write it, without the blanks and the empty parts, and, by
 * RFC 5545 3.3.10, without the numbers of BYDAY where no month or year is divided (readers pass over them).  True: there were
 * such numbers, and without them it is a rule. */
bool series_mend(const char *text, struct buf *out);

#endif
