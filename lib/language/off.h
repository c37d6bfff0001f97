/* off.h: the days off of a country or a part of it, from lang/holidays.lex. */
#ifndef EV_LANGUAGE_OFF_H
#define EV_LANGUAGE_OFF_H

#include "ground/buf.h"
#include "time/day_off.h"

#include <stdbool.h>

/* off_known: is REGION (ISO 3166: "DE", "DE-SH", in whatever case) one whose days off are known?  off_regions: those that are,
 * with blanks between. */
bool off_known(const char *region);
void off_regions(struct buf *out);

/* off_days: the days off of a region in a year, sorted, at most OFF_MOST into OUT; their number.  A region also has its
 * country's. */
size_t off_days(const char *region, int year, struct off_day *out);

#endif
