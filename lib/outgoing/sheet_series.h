/* sheet_series.h: which meeting of a series a sheet is for. */
#ifndef EV_OUTGOING_SHEET_SERIES_H
#define EV_OUTGOING_SHEET_SERIES_H

#include "record/rec.h"
#include "time/civil.h"

/* sheet_next(SERIES, OVERRIDES, N, FROM, OUT): the first instance on the day FROM or later, with the record that replaces it, if one
 * of OVERRIDES does; none that is cancelled.  Where all are over it is the last one.  As a record of its own into OUT.  False:
 * SERIES does not recur, or has no instance. */
bool sheet_next(const struct rec *series, const struct rec *overrides, size_t n, const struct civil *from, struct rec *out);

#endif
