/* words_series.h: a series in a language's words, right and whole: "wöchentlich, montags und mittwochs, 20 Termine, nicht am
 * 24. Dezember 2026", from Rrule, Rdate, Exdate and the records that replace instances.  A rule that no language has
 * words for is given by its dates. */
#ifndef EV_OUTGOING_WORDS_SERIES_H
#define EV_OUTGOING_WORDS_SERIES_H

#include "outgoing/words.h"
#include "record/rec.h"

enum {
	SERIES_DATES = 24,   /* dates that stand for a rule without words; " …" behind them where there are more */
	SERIES_LISTED = 60   /* exceptions, and additions, that are listed; "(+N)" counts the others */
};

struct series_words {
	const char *code;
	const char *every[4][3];     /* %n: "every 2 weeks": days, weeks, months, years; [1] for 2 to 4, [2] for more, where it differs */
	const char *weekly_prefix, *weekday_on[8]; /* "on ", "Mondays", from 1 */
	const char *and;
	const char *ordinal[2][7];   /* 1 to 5, 6: the last; [1] for feminine weekdays */
	const char *weekday_nth[8];  /* as it stands behind an ordinal; NULL: as in words */
	const char *feminine;        /* the digits of the weekdays that are */
	const char *nth_each[2], *nth_in[2];   /* around "first Tuesday": of every month; within the month just named */
	const char *day_prefix, *day;          /* %n */
	struct {
		int day;
		const char *text;
	} day_special[8];            /* "1st" */
	const char *last_day;
	const char *day_each, *day_in;         /* behind it */
	const char *year_prefix;     /* NULL: day_prefix and the day as there; else this and its bare number */
	const char *year_mid;        /* between day and month */
	const char *of_month[2];     /* behind "first Tuesday" and before a month; [1] before a vowel, NULL: the same */
	const char *count[3];        /* %n: one, 2 to 4, more */
	const char *not_on, *also_on, *instead_of, *on_dates;
	const char *from_on[3];      /* around the first of those that are otherwise from it on; [2] where they do not take place */
	const char *replaces;        /* label of an exception's row */
};

/* the tables that the build makes of lang/NAME.words, one for each of words_tables; series_words_of: for W. */
extern const struct series_words series_words_tables[];
const struct series_words *series_words_of(const struct words *w);

/* words_day: a date without its weekday. */
void words_day(const struct words *w, const struct civil *c, struct buf *out);

/* words_series(W, R, OVERRIDES, N, OUT): nothing where R does not recur. */
void words_series(const struct words *w, const struct rec *r, const struct rec *overrides, size_t n, struct buf *out);

/* words_replaces: the instance that R, which has a RecurrenceId, takes the place of. */
void words_replaces(const struct words *w, const struct rec *r, struct buf *out);

#endif
