/* rrule.h: recurrence rules (RFC 5545 3.3.10), parsed and expanded in local time. */
#ifndef EV_TIME_RRULE_H
#define EV_TIME_RRULE_H

#include "time/civil.h"
#include "time/zone.h"

enum rrule_freq { RRULE_YEARLY, RRULE_MONTHLY, RRULE_WEEKLY, RRULE_DAILY, RRULE_HOURLY, RRULE_MINUTELY, RRULE_SECONDLY };

struct rrule_list {
	short v[366]; /* most rules have few; the whole is copied */
	int n;
};

struct rrule {
	enum rrule_freq freq;
	long interval, count;          /* count 0: none */
	bool exact;                    /* the start counts only where the rule gives it; rrule_parse leaves it false */
	const struct zone *zone;       /* of the start: COUNT counts times that are one instant there once (RFC 5545 3.3.5); rrule_parse leaves it NULL */
	bool bounded;                  /* UNTIL is there */
	struct civil until;            /* as written */
	int wkst;                      /* ISO weekday */
	struct rrule_list second, minute, hour, monthday, yearday, weekno, month, setpos;
	struct rrule_list day;         /* ISO weekday + 8 * ordinal; ordinal 0: every one */
};

/* rrule_parse(TEXT, R): false where it is no rule: an unknown or doubled part, a value out of range, a part that its
 * frequency does not allow.  WHY, where it is not NULL, points to words that say so. */
bool rrule_parse(const char *text, struct rrule *r, const char **why);

/* rrule_expand(R, START, UNTIL, FROM, TO, EMIT, CTX): the instances at or after FROM and before TO, in ascending order;
 * START is the first of those that COUNT counts, and is given only where the rule produces it.  UNTIL is R's in START's
 * zone and type, or NULL.  Ends after LIMIT_STEPS periods in any case.  EMIT returns false to end it.  False: it
 * ended there, and not all were found. */
bool rrule_expand(const struct rrule *r, const struct civil *start, const struct civil *until, const struct civil *from, const struct civil *to, bool (*emit)(void *ctx, const struct civil *c), void *ctx);

#endif
