/* day_off.h: a day off of a year, as tables of them give it. */
#ifndef EV_TIME_DAY_OFF_H
#define EV_TIME_DAY_OFF_H

#include <stddef.h>
#include <stdint.h>

enum { OFF_MOST = 64 }; /* days off of a year */

struct off_day {
	int64_t day;       /* civil days, see time/civil.h */
	const char *name;  /* in a language of the country */
	const char *moved; /* "observed": the feast is on another day, "" it is not */
};

#endif
