/* words_view.h: what a listing or a grid says, by language, and where a language breaks its words. */
#ifndef EV_OUTGOING_WORDS_VIEW_H
#define EV_OUTGOING_WORDS_VIEW_H

#include "outgoing/hyphens.h"
#include "outgoing/words.h"

enum { VIEW_PREFIXES = 24, VIEW_HEADS = 112, VIEW_JOINTS = 12 };

struct view_words {
	const char *code;
	const char *today, *tomorrow; /* before a date: "Heute, Dienstag, 10. März 2026" */
	const char *nothing;       /* of a day: "nothing on" */
	const char *due, *overdue; /* of a task, before the time or date */
	const char *week;          /* before its number: "KW 10" */
	const char *month[13];     /* as heads of a calendar, where they differ from those in a date; else NULL */
	/* of breaking a word: consonants that begin a syllable together, blanks between; parts that stand at a word's
	 * beginning, and parts of compounds that begin or end one: "|" is where it breaks, behind a prefix only before a
	 * consonant (c), or before several that begin a syllable (cc) */
	const char *onsets;
	const char *prefix[VIEW_PREFIXES], *head[VIEW_HEADS], *joint[VIEW_JOINTS];
};

/* the tables that the build makes of lang/NAME.view, English first */
extern const struct view_words view_words_tables[];
extern const size_t view_words_count;

/* view_words_of: for W, never NULL. */
const struct view_words *view_words_of(const struct words *w);

/* view_day: the head of a day in a listing, "today" or "tomorrow" before it where it is. */
void view_day(const struct words *w, const struct civil *day, const struct civil *today, struct buf *out);

/* view_month: "März 2026"; view_number: a day of the month as the language writes it, "10." or "10". */
void view_month(const struct words *w, int year, int month, struct buf *out);
void view_number(const struct words *w, int day, struct buf *out);

/* view_week: "KW 10". */
void view_week(const struct words *w, const struct civil *day, struct buf *out);

/* of a time that is known to the week, month or season only; COARSE: the first letter of Precision, '\0': it is known.
 * view_coarse_end: END of an event that has no End: that of the week, of the month, three months.  view_coarse: "week 24, 2026",
 * "June 2026 – August 2026", of START up to the day LAST; false, with nothing appended: the day is known. */
struct civil view_coarse_end(char coarse, const struct civil *start, const struct civil *end);
bool view_coarse(const struct words *w, char coarse, const struct civil *start, const struct civil *last, struct buf *out);

/* view_break: where a word of N octets, the first FROM of which stand on other lines, may be broken so that what stands on this
 * one, with its hyphen, is at most COLUMNS wide: octets before the break, 0: nowhere.  HYPHEN: whether one must be put there.  By
 * H, the language's patterns; NULL: by the rules for its syllables and compounds that are known here. */
size_t view_break(const struct words *w, const struct hyphens *h, const char *word, size_t n, size_t from, size_t columns, bool *hyphen);

/* view_soften: TEXT with a soft hyphen at each break of words of more than LETTERS letters. */
void view_soften(const struct words *w, const struct hyphens *h, const char *text, size_t letters, struct buf *out);

#endif
