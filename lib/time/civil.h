/* civil.h: dates and times of the civil (proleptic Gregorian) calendar, as records write them (ISO 8601 extended).
 * Plain arithmetic, no zones: zone.h has those. */
#ifndef EV_TIME_CIVIL_H
#define EV_TIME_CIVIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct civil {
	int year, month, day; /* month 1-12, day 1-31 */
	int hour, min, sec;   /* 0 where `timed` is false */
	bool timed;           /* false: a whole day */
	bool utc;             /* a trailing Z */
};

enum { CIVIL_SIZE = 40 }; /* octets that civil_format needs */

/* civil_digits: the number that exactly N digits (9 at most) at *S write, into *OUT; *S moves behind them.  False: there are fewer, and *S and
 * *OUT are left alone. */
bool civil_digits(const char **s, int n, int *out);

/* civil_parse(S, &C): `2019-09-24`, `2019-09-24T10:00`, with `:SS`, with `Z` (a blank may stand for the T).
 * False where S is anything else or names a day or time that does not exist. */
bool civil_parse(const char *s, struct civil *c);

/* civil_format(C, OUT): the shortest of those forms (seconds only where they are not 0). */
char *civil_format(const struct civil *c, char out[CIVIL_SIZE]);

/* civil_days, civil_day: days since 1970-01-01, of a date by its parts and of C's; civil_of_days: the date of such a number. */
int64_t civil_days(int year, int month, int day);
static inline int64_t civil_day(const struct civil *c) { return civil_days(c->year, c->month, c->day); }
struct civil civil_of_days(int64_t days);

/* civil_duration: P1DT2H30M or PT1.5H as its days, weeks among them, and its seconds (ISO 8601, RFC 5545 3.3.6).  Parts of a second do not
 * count; years and months have no length.  False: it is no duration, or a number in it is above 9,999,999. */
bool civil_duration(const char *s, long *days, long *seconds);

/* civil_seconds: seconds since 1970-01-01T00:00 as if the time were UTC; civil_of_seconds: the way back (timed). */
int64_t civil_seconds(const struct civil *c);
struct civil civil_of_seconds(int64_t s);

/* civil_add_days keeps the time of day; civil_add_months keeps the day where the month has it, else the last day. */
struct civil civil_add_days(struct civil c, int64_t days);
struct civil civil_add_months(struct civil c, int months);

int civil_weekday(const struct civil *c);         /* ISO 8601: 1 Monday ... 7 Sunday */
int civil_month_days(int year, int month);        /* 28 to 31 */
bool civil_valid(int year, int month, int day);   /* such a day exists, years 1 to 9999 */
int civil_week(const struct civil *c, int *year); /* ISO 8601 week number and, where YEAR is not NULL, its year */
struct civil civil_week_start(int year, int week); /* Monday of that ISO week */
int civil_cmp(const struct civil *a, const struct civil *b); /* by date and time as written */

#endif
