/* when.h: the grammar of dates, times and recurrences: finds in a text what it says about when, in partial form, each
 * with its place and with what it is for (the event, a deadline, a door time, a publication stamp).
 * resolve.h makes definite times of it.  Linear in the length of the text: every rule looks at a bounded number of
 * tokens. */
#ifndef EV_LANGUAGE_WHEN_H
#define EV_LANGUAGE_WHEN_H

#include "language/token.h"

enum day_kind {
	DAY_NONE,
	DAY_DATE,    /* year, month, day; any of them 0 where the text does not say */
	DAY_WEEKDAY, /* weekday; n: 0 the next to come, 1 next (see `strict`), -1 last, 2 after next; unit: of that week */
	DAY_RELATIVE,/* n units from the reference */
	DAY_UNIT,    /* a whole unit: n 0 this one, 1 the next, -1 the last; month or year where they are named */
	DAY_SPAN,    /* the next (n > 0) or last (n < 0) n units */
	DAY_NTH,     /* the n-th weekday (or day, week: unit) of month, year; n < 0 from the end */
	DAY_HOLIDAY, /* holiday, year */
	DAY_WEEK,    /* n: ISO week number, year */
	DAY_SEASON,  /* n: 1 spring ... 4 winter; 5 summer term, 6 winter term */
	DAY_QUARTER, /* n, year */
	DAY_NOW
};

struct when_day {
	enum day_kind kind;
	int year, month, day;
	int weekday;      /* 1 Monday ... 7 Sunday where the text names one */
	int n, unit;      /* enum lex_unit */
	int n2, unit2;    /* next year's, last year's: an offset for what has no year */
	int more, more_n[5], more_unit[5]; /* further spans, added (1 Jahr 2 Monate; two weeks after Easter) */
	int portion;      /* 1 beginning, 2 middle, 3 end of it; 4 the rest of it; 5 the week of that day; 6 late, 7 later in it; 8 its last day, 9 its first */
	int portion_from; /* of portion 2 or 3: from that one on; 0: it alone */
	int holiday;
	int span;         /* DAY_NTH: that many units from the n-th on (the first two weeks), from the end where n < 0; DAY_HOLIDAY: days before it that count with it */
	int beside, beside_weekday; /* the weekday told from that day: the n-th behind it (n > 0), before it (n < 0) or */
#define BESIDE_NEAREST 99           /* the nearest to it */
#define BESIDE_WEEKEND 8            /* for the weekday: the weekend, the week before or behind it */
#define BESIDE_WEEK 9
	bool within;      /* beside: counted from that day on, itself among them: second Sunday of Easter */
	int month_shift;  /* "on the 20th of next month": n months, with day */
	bool month_said;  /* of next month, of this month */
	bool needs_month; /* a day only under a header with its month */
	bool row;         /* ... or, of a row of a list, of the next month that has it on its weekday */
	int week_shift;   /* "Wednesday in two weeks", "Friday next week" */
	bool week_set;    /* week_shift was said: the weekday of that week */
	bool today;       /* a weekday that may be the reference's own, a span that begins with it; a season to come */
	bool strict;      /* English "next Friday": the one of next week */
	bool settled;     /* a weekday, whose date the text printed before it */
	bool with_hour;   /* an hour stands beside it: an appointment, see `announced` in resolve.h */
	bool guessed_century;
	bool guessed_year; /* the year is none that was read: the reference's guess for a row of a list */
	bool swapped;     /* month and day were told apart by their values or by the language alone */
	bool thence;      /* told from the day that was said before: eine Woche später, am folgenden Sonntag */
	int64_t there;    /* ... its number, see civil_days; 0: none is said, and it is told from the reference */
	bool afar;        /* ... and no day of the text is that one: Freitag vor den Sommerferien */
	bool night;       /* the night that begins then: in der Nacht zum Sonntag */
	bool either;      /* 7/3/2026: each number may be the month; the weekday, where one is said, decides */
};

struct when_time {
	bool set;
	int hour, min, sec; /* hour 24 is midnight at the end of the day */
	int part;           /* part of the day: lexicon's `part`; with `set` false it is all that is known */
	bool bare;          /* a number alone: 7 may be 19 */
	bool half;          /* am or pm was said */
	bool likely;        /* the afternoon was taken for an hour in words: um drei */
	bool either;        /* 18/19 Uhr: of a range, which of the two is open */
	bool midnight;      /* the word: the beginning of its day, or its end */
	bool lone;          /* a number alone behind its weekday: where that is its day of the month, it is no hour */
	bool now;           /* the reference's time of day */
	bool now_exact;     /* sec counts */
	bool lifted;        /* written as one of the morning, it is of the afternoon by the one before it: 10-3 */
	bool of_twelve;     /* of a language that counts the hours up to twelve: a bare one may be of either half of the day */
	bool noon;          /* no hour is set, and as an end the part of the day is 12: bis Freitagmittag */
};

enum when_what {
	WHEN_DAY,    /* day, perhaps to day2 */
	WHEN_TIME,   /* time, perhaps to time2 */
	WHEN_LENGTH, /* minutes */
	WHEN_REPEAT, /* a recurrence */
	WHEN_ALLDAY,
	WHEN_OPEN,   /* the end is open */
	WHEN_ZONE,
	WHEN_CUE,    /* a cue on its own (Einlass, Beginn, abgesagt) */
	WHEN_TBA
};

enum when_side { SIDE_AT, SIDE_FROM, SIDE_UNTIL };

enum { REPEAT_PAIRS = 16, REPEAT_DAYS = 7 };

struct repeat_pair {
	signed char nth, weekday;
};

struct when_repeat {
	enum lex_unit unit;
	int interval;          /* 0 means 1 */
	unsigned weekdays;     /* bit 1 Monday ... bit 7 Sunday */
	int nth[5], n_nth;     /* which of them in the month; -1 the last */
	int count;             /* so many of them, 0: not said */
	int month, day;        /* yearly on a day */
	unsigned except;       /* weekdays left out */
	signed char monthday[REPEAT_DAYS], n_monthdays; /* days of the month; -1 the last; with weekdays, where it is one of these */
	struct repeat_pair pair[REPEAT_PAIRS]; /* weekdays of the month that are not the same of each: first Friday and second Tuesday */
	int n_pairs;
	int setpos;            /* the n-th of the weekdays of the month: the last working day */
	unsigned months;       /* only in these (bit 1 January ...), 0: all; every three months, those it may begin in */
	bool either;           /* "jeden dritten Donnerstag": so many weeks, or that one of each month */
	bool singly, guessed;  /* the weekdays are few and side by side; and nothing but their hour says that they recur */
	bool vague;            /* which of those days in the month is not said */
	int parity;            /* of the weeks with odd (1), even (2) numbers, 0: of all */
	int span, span_unit;   /* for so many units from the first on */
	bool printed;          /* its days are printed beside it: these count, it is no rule */
	bool vague_except;     /* an exception that no rule can hold (school holidays) */
};

struct when {
	enum when_what what;
	size_t from, to;    /* octets of the text */
	size_t tok, tok_end;
	struct when_day day, day2;
	struct when_time time, time2;
	bool range;         /* day2 or time2 counts */
	bool both_ends_timed; /* "Friday 18:00 to Sunday 14:00": day, time, day2, time2 */
	enum when_side side;
	enum lex_cue cue;   /* what it is for, by the words around it */
	bool told_off;      /* CUE_CANCELLED_BEHIND by the words of its sentence, and none right beside it */
	bool after;         /* "after February", "nach dem Wochenende" */
	bool before;        /* of side SIDE_UNTIL: "vor dem Wochenende": that day is no more of it */
	bool opens;         /* "vom 27.4.": the first day of a range whose last may come later in the sentence */
	bool in_name;       /* a feast or a zone with a noun behind it: Christmas lunch, Eastern Market */
	bool each;          /* jeweils */
	bool named;         /* a weekday that may be a surname: Peter Sonntag */
	bool begins_name;   /* a weekday with a name right behind it, at the head of its line: Wednesday Wanderers walk, Sunday 1 March */
	bool of_body;       /* a weekday that may be of the name of a club, or so: the Thursday Murder Club */
	bool bare;          /* of a row of a list (when_scan_rows), with no word that makes it a day or a time */
	bool joined;        /* nothing but glue between this one and the one before */
	bool same_sentence; /* as the one before */
	bool and_before;    /* joined, and an "and" is among the glue */
	bool bridge;        /* a range mark (bis, -) stands between */
	bool either;        /* an "or" stands before this day or, where it is listed, among its days: one of them is meant */
	bool bracketed;     /* a time alone in brackets right behind its day: 14.6. (16 Uhr) */
	bool paired;        /* a range of days that are named one by one: "2. und 3. Oktober": one hour is that of each */
	bool of_next;       /* a day that bounds the recurrence right behind it, and not the one before: dienstags 18 Uhr, ab 1.7. mittwochs */
	bool listed;        /* day and day2 are two days of a list, not a range: "am 2. und 16. September" */
	unsigned char list[8], n_list; /* further days of that month between them: "am 5., 6. und 8. März" */
	unsigned weekdays;  /* of a range: only those of every week (bit 1 Monday ...), 0: all */
	int minutes;        /* WHEN_LENGTH; */
	int days;           /* or so many whole days */
	int sessions;       /* of a range of days: so many meetings are said to be in it */
	int weeks;          /* of one day: what begins then is said to go on for so many weeks: an eight-week course */
	struct when_repeat repeat; /* of a month that is left out: its months are left out, too */
	int zone;           /* lexicon's zone, -1 none */
	int offset;         /* seconds east of UTC where `offset_set` */
	bool offset_set;
	const char *rule;   /* name of the rule, for evidence */
};

struct whens {
	struct when *w;
	size_t n, cap;
};

#define WHENS_INIT {0}

/* when_decoy: is what has this cue not when the event takes place: a deadline, a stamp, the past, a sale, an exception? */
static inline bool when_decoy(enum lex_cue c)
{
	return c == CUE_DEADLINE || c == CUE_PUBLISHED || c == CUE_PAST || c == CUE_SALE || c == CUE_EXCEPT;
}

/* when_scan(T, LANG, AMONG, OUT): all that the tokens say, in their order.  LANG is the text's language; of the other
 * languages in AMONG month and weekday names are read where nothing contradicts.  The tokens keep what it looked up (their rows). */
void when_scan(const struct tokens *t, int lang, lex_langs_t among, struct whens *out);

/* when_scan_rows: like it, and what rows of lists say without a word for it ("FR 19", "13.30" at the head or the end of a row).
 * Those finds are marked `bare`: under a month's heading or beside a day they count, in running text they may be anything. */
void when_scan_rows(const struct tokens *t, int lang, lex_langs_t among, struct whens *out);

/* when_add_rows: these alone, added to OUT, which is as when_scan has left it. */
void when_add_rows(const struct tokens *t, int lang, lex_langs_t among, struct whens *out);

/* whens_add: a copy of W, which is none of ALL, behind the others.  whens_free: frees what ALL holds; it is empty then. */
struct when *whens_add(struct whens *all, const struct when *w);
void whens_free(struct whens *all);

#endif
