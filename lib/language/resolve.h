/* resolve.h: from what a text says to definite times: partial dates with a reference and a zone of thought (past
 * reports, announcements), joined over sentences and lines.  A pure function of its arguments. */
#ifndef EV_LANGUAGE_RESOLVE_H
#define EV_LANGUAGE_RESOLVE_H

#include "language/when.h"
#include "time/civil.h"

enum { MOMENT_RULE = 320, MOMENT_EXCEPT = 20, MOMENT_OTHERS = 4 };

enum precision { PRECISE, PRECISION_PART, PRECISION_WEEK, PRECISION_MONTH, PRECISION_SEASON };

struct moment {
	struct civil start, end;     /* dates: the last day inclusive; times: the end instant */
	bool has_start, has_end;
	struct civil doors, deadline;
	bool has_doors, has_deadline;
	struct civil until;          /* the day is start, and nothing but this hour of its end was said */
	bool has_until;
	struct civil other[MOMENT_OTHERS]; /* further hours of that day at which it is said to begin, in the order of the text */
	int n_other;
	char rrule[MOMENT_RULE];     /* "" none */
	struct civil except[MOMENT_EXCEPT]; /* days of the rule on which it does not take place, in ascending order */
	int n_except;
	enum precision precision;
	int zone;                    /* lexicon's zone, -1: not said */
	bool offset_set;
	int offset;
	bool end_exact, doors_exact; /* where offset_set: an instant, written with the start's offset, and not by the clocks of its day */
	bool open_end, all_day;
	bool time_only;              /* no day was said: the reference's was taken */
	bool cancelled;
	bool moved;                  /* a new date that replaces an old one */
	bool tba;
	bool listed;                 /* a further day of a list: an event of its own, also in running text */
	bool year_guessed;           /* no year was said */
	int year_else;               /* ... and the other year that it may be, 0: none is near */
	bool year_fits;              /* ... but the weekday that was said is that of the next such date, within half a year */
	bool year_far;               /* the year that was said is so far ahead that it is rather a slip */
	bool day_guessed;            /* only a weekday was said, and the text has no date of its own: the next one was taken */
	int name_weekday;            /* a weekday that may be a surname, as it stands behind a given name; 0: none */
	bool name_taken;             /* ... and is taken for one */
	bool day_afar;               /* told from a day that is not said: the reference was taken for it */
	bool hour_afar;              /* so many hours from now, and the reference says no hour: its day was taken */
	bool weekday_wrong;          /* the date is not on the weekday that was said */
	int weekday_said;
	bool hour_bare, end_bare, doors_bare; /* "at 6": nothing says which half of the day */
	bool half_guessed;           /* ... and the likely one was taken, see page/half.c */
	bool midnight;               /* of the day that is said: START is its beginning, and may be its end */
	bool either_hour;            /* 18/19 Uhr: start and end are the two times that were said */
	bool either_day;             /* am 16. oder 17. Juni: of this day and other_day one is meant */
	struct civil other_day;
	bool order_guessed;          /* 9/10/2026: month and day told apart by the language */
	bool either_rule;            /* every so many weeks, or on that weekday of each month: one was taken */
	bool rule_guessed;           /* weekdays and their hour were said, and not that they recur */
	bool vague_rule;             /* a monthly rule that does not say which of its weekdays */
	bool dayless_rule;           /* a rule of weeks, months or years that says no day: it begins with the reference's */
	int sessions;                /* so many meetings are said, and no rule of them; 0: not said */
	bool no_rule;                /* it recurs, but no rule holds its days: a movable feast; those of the first are given */
	bool rule_ends;              /* a rule of the even or odd weeks, which a year with 53 of them breaks: it ends before */
	bool has_goes_on;            /* behind a start with its hour a later day is said up to which something goes on, which may be it or another */
	struct civil goes_on;
	bool end_before;             /* the last day that was said is before the first: it is left out */
	bool end_excluded;           /* "before 3 October": the end is that day, which is no more of it */
	bool start_excluded;         /* "after Easter": the start is that day, which is none of it */
	bool parts_of_days;          /* of the time only parts of the day are said, at both ends of a range or at its last */
	bool part_of_day;            /* of the time only a part of the day is said: the whole day was taken */
	bool hour_of_days;           /* one hour was said for several days: it may be each day's */
	bool vague_except;           /* an exception that no rule holds */
	bool daily_window;           /* "jeweils 10-18 Uhr" over several days: rrule was made from the range */
	size_t day_from, day_to;     /* octets of the text where the day was read; equal: none */
	size_t time_from, time_to;
	size_t end_from, end_to;
	size_t doors_from, doors_to, deadline_from, deadline_to, rule_from, rule_to;
	const char *rule;            /* name of the rule, for evidence */
};

struct reference {
	struct civil now;  /* timed */
	bool day_alone;    /* it says no hour, and is its midnight: no hours are counted from it, and the night that is said is the one to come */
	int year;          /* a year that a heading gave, 0: none */
	bool year_rises;   /* ... above a list of dates that go on through it: those long past are of it, too */
	bool announced;    /* the text announces what comes: a day with its hour and without a year is one to come, however short a time
	                    * ago it was */
};

/* resolve_day: first and last day (or, for hours and minutes, the instant) that D means.  False where it has none (30
 * February, a feast whose date is unknown). */
bool resolve_day(const struct when_day *d, const struct reference *ref, struct moment *out);

/* resolve_text(W, REF, OUT, MAX): the events that one text (a line, a field's value, a paragraph) gives a time for, in
 * their order; what belongs together (door time, deadline, times in later sentences) is joined.  Returns their number.
 * Hours that another word tells to be of the evening are corrected in W. */
size_t resolve_text(struct whens *w, const struct reference *ref, struct moment *out, size_t max);

/* resolve_on_rule: is DAY one of the rule's days, by its weekday (and which of them in its month)?  resolve_rule: the rule
 * as an RRULE, up to UNTIL (NULL: without end). */
bool resolve_on_rule(const struct when_repeat *r, const struct civil *day);
void resolve_rule(const struct when_repeat *r, const struct civil *until, char out[MOMENT_RULE]);

/* resolve_except(W, REF, M): the days that W says are none ("am 5. Mai kein Training", "nicht vom 30.3. bis 11.4.") become
 * exceptions of M where its rule has them; returns how many.  Of whole months, where the rule has no end or they are more days than
 * MOMENT_EXCEPT (not in August), the rule of the others is made, and none is counted. */
int resolve_except(const struct when *w, const struct reference *ref, struct moment *m);

const char *precision_name(enum precision p); /* "week" ...; "" for PRECISE */

#endif
