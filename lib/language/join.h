/* join.h: what the files that join finds into moments share: join.c (the whole of it), join_take.c (times, lengths, recurrences find their
 * group), join_day.c (days do), join_build.c (a group becomes a moment), join_rule.c (what recurs). */
#ifndef EV_LANGUAGE_JOIN_H
#define EV_LANGUAGE_JOIN_H

#include "language/resolve.h"

/* what belongs to one moment; all point into the list of finds */
struct group {
	struct when *day;
	const struct when *last_day;       /* last_day: said apart from the first (Ende: 27.9.) */
	struct when *time;
	const struct when *end_time, *doors;
	struct when *repeat;
	const struct when *zone, *length;
	const struct when *until;          /* an end without a start */
	const struct when *other[MOMENT_OTHERS]; /* further hours at which it begins: 3pm and 7pm */
	int n_other;
	bool all_day, open_end, cancelled, moved, time_is_begin, end_day_open;
	bool next_day; /* its rule begins behind the day, which has another hour: opening Friday 7pm, Tues-Sun 10am-5pm */
	bool each; /* one of several days with the same times: an event of its own */
};

struct join {
	const struct reference *ref;
	const struct when *first, *end; /* the finds; end: behind the last */
	struct group *g, *few;     /* few: room for as many as most texts have, which is not on the heap */
	size_t n, cap;
	struct when *early_time;
	const struct when *early_length, *early_doors, *early_end; /* before any day */
	const struct when *early_other[MOMENT_OTHERS];
	int n_early_other;
	const struct when *deadline, *deadline_time;
	const struct when *office; /* the last find of what is no event's: hours of an office, of a sale */
	const struct when *early_deadline; /* its hour, before its day: due by 5 pm on Friday */
	struct {
		unsigned weekdays;
		struct when *time;
	} on[4];                   /* "sonntags 17 Uhr" behind a list of days: the time of its Sundays */
	int n_on;
};

/* join_take.c
 * join_take: the find W, behind the find PREV (NULL: the first), goes to the group that it belongs to. */
void join_take(struct join *j, struct when *w, const struct when *prev);

/* join_build.c
 * join_build: the moment that a group of finds tells, into O; false: it tells none.  join_at_time: the time T on DAY, of which hour 24
 * is the next day's midnight.  join_day_range: the first and the last day of the group's range into O; false: it has none. */
bool join_build(const struct join *j, const struct group *given, struct moment *o);
struct civil join_at_time(struct civil day, const struct when_time *t);
bool join_day_range(const struct join *j, const struct group *g, struct moment *o);

/* join_rule.c
 * join_repeat: the group's rule (RRULE) and its first day into O; false: there is no such day.  join_first_to_come: the first day
 * becomes the next one of the rule that is not past. */
bool join_repeat(const struct join *j, const struct group *g, struct moment *o);
void join_first_to_come(const struct join *j, const struct group *g, struct moment *o);

/* join_midnight: the day of C, without its time */
static inline struct civil join_midnight(struct civil c)
{
	c.timed = false;
	c.hour = c.min = c.sec = 0;
	return c;
}

/* join_day.c
 * join_group: a new group, {0}, behind the others; pointers to those may move.  join_day: the day W goes to the last group, or begins
 * one.  The others ask: join_negated: does a cue say what is not on that day?  join_plain_date: is W a single day with its month, and
 * with no cue?  join_hour_behind: does an hour stand right behind W?  join_weekday_behind: is W a weekday or a rule of weekdays that
 * stands right behind those of the group and their hour, and has an hour of its own?  join_weeks: is W, which may be NULL, a length of
 * several whole weeks? */
struct group *join_group(struct join *j);
void join_day(struct join *j, struct when *w);
bool join_negated(enum lex_cue c);
bool join_plain_date(const struct when *w);
bool join_hour_behind(const struct join *j, const struct when *w);
bool join_weekday_behind(const struct join *j, const struct group *g, const struct when *w);
bool join_weeks(const struct when *w);

/* join_current: the last group, NULL: there is none yet */
static inline struct group *join_current(struct join *j)
{
	return j->n ? &j->g[j->n - 1] : NULL;
}

#endif
