/* when_rules.h: what the files of the grammar share: the parser's state and the rules of one file that another uses.
 *
 * There are three kinds of them, which their arguments tell:
 *   int f(P, I, OUT)       a rule: reads what stands at token I into OUT; the number of tokens it read, 0 where it does not fit, and
 *                          then OUT counts for nothing.  What it reads is its name (parse_weekday, count_units) or the example behind it
 *   bool f(P, I), f(P, K)  a question about the tokens at I, or at K, where I is before what was read and K right behind it
 *   void f(P, ALL)         a pass over all finds of a text, which when_settle (when_settle.c) calls once, in its order; f(P, ALL, AT)
 *                          is a part of one, for the find number AT
 * Comments show what a rule is for by an example rather than by its grammar.  Nothing here allocates but whens_add.  May a word
 * begin a rule at all?  That is asked first, by its classes (may_open, text_has), since most words begin none: whoever lets a rule
 * begin with another class adds it there, too. */
#ifndef EV_LANGUAGE_WHEN_RULES_H
#define EV_LANGUAGE_WHEN_RULES_H

#include "language/pattern.h"
#include "language/when.h"

#include <string.h>

/* Sets of classes, as lex_row_mask has them: a word is asked at once whether any rule could begin with
 * it.  LEX_SALUTATION is the last that may be in one. */
struct classes {
	uint64_t m[2];
};

struct parse {
	const struct tokens *ts;
	lex_langs_t lang;  /* the text's language */
	lex_langs_t names; /* languages whose month and weekday names count */
	lex_langs_t known; /* those of them with complete lexicons: their short names count, too */
	int lang_no;
	uint32_t traits;   /* of that language, as bits; asked with has */
	bool wordless;     /* the text has no word of any lexicon: slashes are read as the most do, month first */
	bool exact;        /* the rows are of one language, and tell what words alone are of */
	const unsigned short *rows, *lone_rows; /* of the text's language, see lex_rows */
	size_t day_end;    /* token behind the day or part of it that was read last: "Monday 6-8" */
	size_t time_end;   /* token behind the time that was read last */
	struct classes words; /* what the words of the text may be of */
	uint64_t others;      /* ... and those of them that are of the classes behind, from 128 on */
	int order;         /* the text proves the order of its slashed dates: 1 day first, 2 month first */
	bool dots_month_first; /* 10.24.2026 proves the same of its dotted ones */
};

static inline bool has(const struct parse *p, enum lex_trait trait)
{
	return p->traits >> trait & 1;
}

#define CLASS_BIT(word, class) ((class) / 64 == (word) ? 1ULL << ((class) % 64) : 0)

static inline bool of_classes(const struct token *t, const struct classes *c)
{
	const unsigned long long *row = lex_row_mask[t->row];
	return (row[0] & c->m[0]) | (row[1] & c->m[1]);
}

/* the same of the word wherever it stands, whatever stands behind it */
static inline bool word_of_classes(const struct parse *p, const struct token *t, const struct classes *c)
{
	const unsigned long long *row = lex_row_mask[p->rows[t->word]];
	return (row[0] & c->m[0]) | (row[1] & c->m[1]);
}

#define CLASSES_2(a, b) {{CLASS_BIT(0, a) | CLASS_BIT(0, b), CLASS_BIT(1, a) | CLASS_BIT(1, b)}}
#define CLASSES_3(a, b, c) {{CLASS_BIT(0, a) | CLASS_BIT(0, b) | CLASS_BIT(0, c), CLASS_BIT(1, a) | CLASS_BIT(1, b) | CLASS_BIT(1, c)}}
#define CLASSES_4(a, b, c, d)                                                                                                                         \
	{{CLASS_BIT(0, a) | CLASS_BIT(0, b) | CLASS_BIT(0, c) | CLASS_BIT(0, d), CLASS_BIT(1, a) | CLASS_BIT(1, b) | CLASS_BIT(1, c) | CLASS_BIT(1, d)}}

/* The classes that a macro OF(word) of CLASS_BITs tells, and what often stands in such: ordinals, which may be two words, counts,
 * what a time begins with. */
#define CLASSES(of) {{of(0), of(1)}}
#define ORDINALS(w) (CLASS_BIT(w, LEX_ORDINAL) | CLASS_BIT(w, LEX_CARDINAL))
#define COUNTING(w) (CLASS_BIT(w, LEX_CARDINAL) | CLASS_BIT(w, LEX_FRACTION))
#define MODIFIERS(w) (CLASS_BIT(w, LEX_AFTER_NEXT) | CLASS_BIT(w, LEX_BEFORE_LAST) | CLASS_BIT(w, LEX_NEXT) | CLASS_BIT(w, LEX_LAST) | CLASS_BIT(w, LEX_THIS))

/* may a rule begin at I that begins with a word of these classes (NUMBER: or with a number)?  Marks and single letters may begin
 * any. */
static inline bool may_open(const struct parse *p, size_t i, const struct classes *c, bool number)
{
	const struct token *t = &p->ts->t[i];

	if (t->type == TOK_NUMBER ? number : t->type == TOK_MARK || t->len == 1)
		return true;
	return of_classes(t, c);
}

/* may a phrase of one of the classes stand anywhere in the text?  Asked before what most texts have nothing of. */
static inline bool text_has(const struct parse *p, const struct classes *c)
{
	return (p->words.m[0] & c->m[0]) | (p->words.m[1] & c->m[1]);
}

static inline bool text_has_class(const struct parse *p, enum lex_class class)
{
	return ((class < 128 ? p->words.m[class / 64] : p->others) >> (class % 64)) & 1;
}

/* does a phrase of one of the classes stand at I? */
static inline bool one_of(const struct parse *p, size_t i, const struct classes *c)
{
	uint64_t found[2];

	if (i >= p->ts->n || !of_classes(&p->ts->t[i], c))
		return false;
	token_classes(p->ts, i, p->lang, 0, c->m, found);
	return found[0] | found[1];
}

/* of which classes the word at I and the N - 1 behind it may be */
static inline void near_classes(const struct parse *p, size_t i, size_t n, struct classes *c)
{
	size_t end = p->ts->n - i > n ? i + n : p->ts->n;

	c->m[0] = c->m[1] = 0;
	for (size_t k = i; k < end; k++) {
		const unsigned long long *row = lex_row_mask[p->ts->t[k].row];
		c->m[0] |= row[0], c->m[1] |= row[1];
	}
}

/* is one of the N tokens behind I of the classes?  Asked before a rule that needs such a word there. */
static inline bool ahead(const struct parse *p, size_t i, size_t n, const struct classes *c)
{
	if (!text_has(p, c))
		return false;
	for (size_t k = i + 1; k <= i + n && k < p->ts->n; k++)
		if (of_classes(&p->ts->t[k], c))
			return true;
	return false;
}

/* when.c */
struct parse when_parse(const struct tokens *ts, int lang, lex_langs_t among);          /* the state before the first token */
bool short_row(const struct parse *p, size_t i); /* its row begins at most five tokens before token I */
void scan_words(struct parse *p, struct whens *out); /* when_scan, with that state */

/* when_cue.c */
void when_relate(const struct parse *p, const struct when *prev, struct when *w); /* what lies between two finds: joined, bridge, same_sentence ... of W */
bool return_opens(const struct parse *p, size_t i, int n); /* "zurück" in N tokens at I leads to a day or an hour: zurück So abend */
void find_cue(const struct parse *p, struct whens *all, size_t at); /* what the find AT is for, by the words around it */
void weekday_past(const struct parse *p, struct when *w); /* last Friday, in a report: a weekday that is past */

/* when_settle.c */
void when_settle(const struct parse *p, struct whens *all); /* all finds are there: what each is for, and what they say of one another */

/* when_months.c: monthly meeting on the last Wednesday: a rule of months without its day takes the one that its sentence says */
void months_say_days(const struct parse *p, struct whens *all);
void nth_of_months(const struct parse *p, struct whens *all, size_t at); /* first Friday art walk, monthly: find AT, a rule of months, takes the day before it */

/* when_words.c: words, numbers, connectors */
int word_found(const struct parse *p, size_t i, enum lex_class class, int *value); /* ... where the word is of the class */
static inline int word_of(const struct parse *p, size_t i, enum lex_class class, int *value)
{
	/* most words are of no class, and no look-up is needed */
	if (i >= p->ts->n || !(class < 128 ? lex_row_starts(p->ts->t[i].row, class) : lex_starts(p->ts->t[i].word, class)))
		return 0;
	return word_found(p, i, class, value);
}

/* from now, the day after: behind a count; but none of it begins "the day after tomorrow" */
static inline int hence_at(const struct parse *p, size_t i)
{
	size_t day = i + (word_of(p, i, LEX_DETERMINER, NULL) == 1 || word_of(p, i, LEX_ARTICLE, NULL) == 1);

	return word_of(p, day, LEX_DAY, NULL) ? 0 : word_of(p, i, LEX_HENCE, NULL);
}

static inline bool mark(const struct parse *p, size_t i, uint32_t c)
{
	return i < p->ts->n && token_mark(p->ts, i, c);
}

static inline bool sticks(const struct parse *p, size_t i) /* no blank before token I */
{
	return i < p->ts->n && !p->ts->t[i].space;
}

/* a mark of the set at I */
static inline bool one_mark(const struct parse *p, size_t i, const char *set)
{
	const struct token *t = i < p->ts->n ? &p->ts->t[i] : NULL;
	return t && t->type == TOK_MARK && t->num < 0x80 && strchr(set, (int)t->num) != NULL;
}

static inline bool is_number(const struct parse *p, size_t i, uint32_t min, uint32_t max, int digits_min, int digits_max)
{
	const struct token *t = &p->ts->t[i];
	return i < p->ts->n && t->type == TOK_NUMBER && t->num >= min && t->num <= max && t->digits >= digits_min && t->digits <= digits_max;
}

bool behind_gap(const struct parse *p, size_t i); /* a tabulator or more than one blank before token I: a column of its own */

/* Do the tokens at I, on one line, have the shape S?  A letter is a number: d, m, h a day (1-31), a month (1-12), an hour (0-24) in
 * one or two digits, D, M in two, s a minute in two, y and Y a year in four (1900-2100, 1000-2999), 2 and 4 any of so many digits, # of one
 * to three.  A mark is itself; a blank stands where a blank does, and nowhere else is one. */
bool shape_at(const struct parse *p, size_t i, const char *s);
static inline bool shape(const struct parse *p, size_t i, const char *s)
{
	bool second = *s && (s[1] == ':' || s[1] == '.'); /* it tells most that have not the shape */

	return i < p->ts->n && (!second || token_mark(p->ts, i + 1, (unsigned char)s[1])) && shape_at(p, i, s);
}

/* These are asked of nearly every token, and most are none of it: that is seen before a call.  Each NAME_at reads where it may stand. */
int number_word_at(const struct parse *p, size_t i, int *value);
static inline int number_word(const struct parse *p, size_t i, int *value) /* digits or a cardinal in words */
{
	return i < p->ts->n && (p->ts->t[i].type == TOK_NUMBER || lex_row_starts(p->ts->t[i].row, LEX_CARDINAL)) ? number_word_at(p, i, value) : 0;
}

int hour_word(const struct parse *p, size_t i, int *hour);    /* a number, or what hours are called: trzecia */
int month_name_at(const struct parse *p, size_t i, int *month);
static inline int month_name(const struct parse *p, size_t i, int *month)
{
	return i < p->ts->n && p->ts->t[i].type == TOK_WORD && lex_starts(p->ts->t[i].word, LEX_MONTH) ? month_name_at(p, i, month) : 0;
}

int weekday_name_at(const struct parse *p, size_t i, int *weekday, bool *brief);
static inline int weekday_name(const struct parse *p, size_t i, int *weekday, bool *brief)
{
	*brief = false;
	return i < p->ts->n && p->ts->t[i].type == TOK_WORD && lex_starts(p->ts->t[i].word, LEX_WEEKDAY) ? weekday_name_at(p, i, weekday, brief) : 0;
}

int ordinal_at(const struct parse *p, size_t i, int *n);
static inline int ordinal(const struct parse *p, size_t i, int *n) /* 24. 24th third */
{
	static const struct classes words = CLASSES(ORDINALS);

	return i < p->ts->n && (p->ts->t[i].type == TOK_NUMBER || of_classes(&p->ts->t[i], &words)) ? ordinal_at(p, i, n) : 0;
}

int to_at(const struct parse *p, size_t i);           /* bis, until; bis einschl. with its dot */
int range_mark_at(const struct parse *p, size_t i);
static inline int range_mark(const struct parse *p, size_t i) /* - bis to until */
{
	return i < p->ts->n && (p->ts->t[i].type == TOK_MARK || lex_row_starts(p->ts->t[i].row, LEX_TO)) ? range_mark_at(p, i) : 0;
}

int and_at(const struct parse *p, size_t i);          /* und, u. */
bool street_compound(const struct parse *p, size_t i); /* the word at I ends as streets' names do where words are joined: Rosen-weg; no "al" of Polish alleys in festiv-al */
int with_last(const struct parse *p, size_t i);  /* vom 18. mit 20. Oktober: up to what follows, a day by its dot or a weekday */
int list_mark_at(const struct parse *p, size_t i);
static inline int list_mark(const struct parse *p, size_t i) /* und & + , / */
{
	return i < p->ts->n && (p->ts->t[i].type == TOK_MARK || lex_row_starts(p->ts->t[i].row, LEX_AND)) ? list_mark_at(p, i) : 0;
}

int ends_before_at(const struct parse *p, size_t i, enum lex_class class);
static inline int ends_before(const struct parse *p, size_t i, enum lex_class class) /* tokens of a phrase of it that ends at I */
{
	return i > 0 && text_has_class(p, class) ? ends_before_at(p, i, class) : 0;
}

bool shouted(const struct parse *p, size_t i);        /* a word of capitals beside another: its capital says nothing */
int skip_class(const struct parse *p, size_t i, enum lex_class class); /* 0 or the tokens of it */

/* when_numeric.c: dates in digits */
int numeric_dotted(const struct parse *p, size_t i, struct when_day *d);  /* 24.9.2026, 24.9., 05.2016 */
int numeric_slashed(const struct parse *p, size_t i, struct when_day *d); /* 9/24/26, 24/9, 2026-09-24 */
bool pair_listed(const struct parse *p, size_t i);                        /* is 3/10 one of such a list, where the text has the order of the day first? */
bool pairs_prove(const struct parse *p);                                  /* 3/10, 10/10 and 17/10: a list whose slashed dates begin with the day */
int full_year(int y, int digits, struct when_day *d);                     /* of two digits in D: their century is guessed */
bool date_context(const struct parse *p, size_t i);

/* when_bare.c, when_day.c, when_range.c: parts of dates */
bool behind_night(const struct parse *p, size_t i); /* in der Nacht von: right before token I */
bool days_bare(const struct parse *p, size_t i);    /* du 13 au 18: days of a month that is not said, by what stands before them */
bool comes_first(const struct parse *p, size_t k);  /* 7 for 7.30 */
bool behind_a_day(const struct parse *p, size_t i); /* nothing more of a day of the month stands at I, or a time */
/* in der 5. und 6. Klasse, on the 5th and 6th floor: behind "and" and more ordinals at K a thing stands that all of them, and the one at I,
 * count */
bool counts_a_thing(const struct parse *p, size_t i, size_t k);
bool number_ends(const struct parse *p, size_t i);  /* nothing stands at I that would make the number before it a time, a count or a price */
bool stuck_left(const struct parse *p, size_t i);  /* part of something longer: B4, 1,50, $12, 2.10.3 */
bool leads_to_hour(const struct parse *p, size_t k);                   /* 7/10 ore 20:30: the word at K is of the hour behind it, not of the number before */
bool of_another(const struct parse *p, size_t i, size_t k);              /* the number at K is no day of the month before it at I */
int hour_label(const struct parse *p, size_t k);                       /* début :, hora: at K, behind which an hour stands */
bool time_near(const struct parse *p, size_t i);                       /* a time ends before token I, with nothing but its length or its doors between */
bool hours_from(const struct parse *p, size_t k);                      /* vendredi de 18 à 20 heures: hours at K, behind a word that may lead to a day, too */
bool clock_follows(const struct parse *p, size_t i);                   /* the number at I belongs to a time: 15 Uhr, 7pm */
bool month_then_day(const struct parse *p, size_t k);                  /* October 3: a month at K with its day behind it, where that is said */
bool opens_clock(const struct parse *p, size_t k);                     /* the number at K is the first of a time: 5-7pm, 5.30pm, 9-12 Uhr */
bool hours_unit_behind(const struct parse *p, size_t k, bool asked);    /* 1930 hrs: the unit at K, which is no length; ASKED: behind at, where it only sticks to the number */
bool set_date(struct when_day *d, int y, int m, int day);              /* false: no such day */
int date_year(const struct parse *p, size_t i, struct when_day *d, bool short_ok); /* the year behind a date */
bool on_the(const struct parse *p, size_t i); /* "on", "el", "le" before it: a bare number is a day */
int parse_month(const struct parse *p, size_t i, struct when_day *d);  /* Oktober 2026, this September */

/* when_list.c: lists of days.  Their first day ends before token K and is W's DAY or FIRST, the others become W's */
int days_joined(const struct parse *p, size_t i, size_t k, struct when_day first, struct when *w);
int day_list(const struct parse *p, size_t i, size_t k, struct when_day first, struct when *w); /* am 5., 6. und 8. März: FIRST begins at I; the tokens from there */
int day_list_behind(const struct parse *p, size_t k, const struct when_day *first, struct when *w); /* May 5, 6 and 8: the tokens from K on */
bool days_listed(const struct parse *p, size_t i, size_t k); /* am 5. und 6. */
int ordinal_days(const struct parse *p, size_t i, size_t k, const struct when_day *first, struct when *w); /* am 5., 6. und 8.: of a month that is not said */
int month_and_days(const struct parse *p, size_t i, struct when *w); /* Oktober: 3., 10. und 17. */
int nths_of_month(const struct parse *p, size_t i, struct when *w);  /* last Mon & Tues of August */

/* when_range.c, for when_list.c */
int days_head(const struct parse *p, size_t i, struct when_day *d); /* the first day of a range or list that says less than the last */
bool one_of_two(const struct parse *p, size_t k);                    /* Di. 3.2. oder Mi. 4.2. */
void set_range(struct when *w, const struct when_day *first, const struct when_day *last);

/* when_words.c, when_day.c, when_range.c */
extern const struct when_day day_none; /* copied, it costs less than clearing so large a struct */
int parse_day(const struct parse *p, size_t i, struct when_day *d);
int parse_bare_day(const struct parse *p, size_t i, struct when_day *d, int weekday_before); /* am 15., on the 24th, Dienstag, der 25.: 1 Monday ..., 0 none */
int parse_date(const struct parse *p, size_t i, struct when_day *d); /* a day of a month, no more */
int parse_day_of_month(const struct parse *p, size_t i, struct when_day *d); /* a weekday before it may stand */
int parse_days(const struct parse *p, size_t i, struct when *w); /* a day or a range of days */
bool day_plain(const struct when_day *d);                        /* a date with a month */

/* when_relative.c */
int parse_relative(const struct parse *p, size_t i, struct when_day *d);
int parse_modifier(const struct parse *p, size_t i, int *n, bool *strict); /* this, next, last, after next, before last */
int parse_modified_unit(const struct parse *p, size_t i, int *n, int *unit, bool *strict); /* next week, la semaine prochaine */
int year_behind(const struct parse *p, size_t k, struct when_day *d);    /* behind a feast, a week, a season */

/* when_weekday.c */
struct told; /* below: what a row has read so far */
int parse_weekday(const struct parse *p, size_t i, struct when_day *d); /* Friday, next Friday, Friday in two weeks */
bool weekday_stands(const struct parse *p, size_t k, const struct told *t); /* the weekday read so far, which ends before K, is a day as it stands */
int weekday_date(const struct parse *p, size_t k, struct told *t); /* the date at K of the weekday read so far: next Sunday, 5/20 */
int week_behind(const struct parse *p, size_t k, int *weeks); /* so many weeks are said behind a day: Tuesday week, tomorrow fortnight, mardi en huit */

/* a rule of a table, what it may begin with, and of which classes a word is in all that it reads */
struct day_rule {
	int (*read)(const struct parse *p, size_t i, struct when_day *d);
	struct classes first, need;
	bool number;
};

/* when_except.c */
void days_absent(const struct parse *p, struct whens *all); /* Urlaub vom 1. bis 31.7.; im August nicht: what a recurrence leaves out */
struct when *rule_near(struct whens *all, size_t at); /* the recurrence before find AT, or behind it in its sentence; NULL: there is none */
size_t leads_from(const struct parse *p, size_t k, bool seasons); /* where the words begin that lead to a day at K: am, vom; SEASONS: in den Ferien vom */

/* when_bounds.c */
void rules_bounded(const struct parse *p, struct whens *all); /* Ende: 31.8.; ab 1.7. mittwochs: where recurrences begin and end */

/* when_shut.c: what is sold from a day on, and what closes then */
bool reply_opens(const struct parse *p, const struct when *w);                       /* when one can register, or buy, not when it is */
bool sold_from(const struct parse *p, const struct whens *all, size_t at);           /* tickets go on sale at 10am on Friday: the day of find AT behind its hour */
void hours_shut(const struct parse *p, struct whens *all);                           /* the car park closes at 6: nothing ends then */
void entries_due(const struct parse *p, struct whens *all);                          /* 16 April: paper submission: lines of what is due on their day */
void days_shut(const struct parse *p, struct whens *all);                            /* the pool closes early on Friday */

/* when_off.c: does the sentence of the day of find AT say that what was to be then is called off?  Is it only a fee of which the words at
 * token AT say it: der Eintritt entfällt?  when_cue.c: is the day W another one, in bad weather? */
bool called_off(const struct parse *p, const struct whens *all, size_t at);
bool off_if(const struct parse *p, const struct when *w); /* only on a condition: a word of such stands in the sentence of the day W */
bool of_fee(const struct parse *p, size_t at);
bool sentence_end(const struct parse *p, size_t k); /* a sentence ends with token K */
bool in_bad_weather(const struct parse *p, const struct when *w);

/* when_beside.c */
void weeks_shared(struct whens *all); /* Thursday and Friday next week: weekdays of a list are of the week that is told once */
void weekdays_told(struct whens *all); /* Friday night, 11 December: the date's weekday, where its part stands between */
void told_beside(const struct parse *p, struct whens *all); /* Dienstag oder Mittwoch; gegen 18 Uhr zurück; Rückfragen bis 20 Uhr */
void feasts_in_names(const struct parse *p, struct whens *all); /* Christmas lunch */
void idle_now(const struct parse *p, struct whens *all); /* jetzt Sonntag, now only £17: a word of now that is no time */
void neighbours(const struct parse *p, struct whens *all); /* finds side by side: a door time and the begin; tonight (Friday); KW 39, Donnerstag */
void nths_in_names(const struct parse *p, struct whens *all); /* Third Thursday Lecture: March 19: a weekday that only is in a name */
void ends_told(struct whens *all);     /* ends 4pm Sun 6 Dec: the day behind the hour of an end is the end's */

/* when_moved.c */
bool moved_to(const struct parse *p, size_t k); /* could we move it to Thursday: a word of moving before the "to" at K */
int night_dates(const struct parse *p, size_t k, struct when *w);                /* the dates of W's weekday and the next, at K */
int overnight_dates(const struct parse *p, size_t k, int first, struct when *w); /* auf Sonntag, 13./14. Juni, behind the weekday FIRST */
void days_were(const struct parse *p, struct whens *all); /* days and hours of which brackets say that they were */
void days_moved(const struct parse *p, struct whens *all); /* can we move Tuesday's meeting to Thursday: the first is no more */
void days_instead(const struct parse *p, struct whens *all); /* nicht Freitag, sondern Donnerstag */
void hours_instead(const struct parse *p, struct whens *all); /* 17 statt 18 Uhr; um 18 Uhr ist auf 19 Uhr verschoben */
void replaced_now(const struct parse *p, struct whens *all); /* the 10am is now at 11.30: what was said before is no more */

/* when_hours.c */
void come_and_begin(const struct parse *p, struct when *a, struct when *b); /* 18:30 for 19:00 */
void arrival(const struct parse *p, struct whens *all, size_t at);          /* Registration 8:30, talks from 9:00 */
void arrivals(const struct parse *p, struct whens *all);                    /* dep. 9.12am, arr. 11.47am */
void hours_before_words(const struct parse *p, struct whens *all); /* 19 Uhr Einlass, 20 Uhr Beginn */
void set_up_hours(const struct parse *p, struct whens *all);                /* Aufbau 8 Uhr, Fest 11-22 Uhr */
void hours_that_last(const struct parse *p, struct whens *all);             /* atelier de deux heures, à 14h: the first is a length */
void parts_share_hour(struct whens *all); /* dinsdagavond en donderdagavond om 19 uur: of both */
bool in_score(const struct parse *p, const struct whens *all, size_t at); /* 3 à 1: find AT is the second number of it */

/* when_decoy.c */
bool decoy_before(const struct parse *p, size_t i);          /* a word before the number at I says that it is none of ours: Raum, Tel., Version */
size_t skip_decoy(const struct parse *p, size_t i);          /* the first token behind the digits at I that belong to such a word */
bool strong_time(const struct parse *p, size_t i, int n);    /* the N tokens at I are a time beyond doubt */
bool none_after_all(const struct parse *p, size_t i, int n, const struct when *w); /* what was found in N tokens at I is none: an evening in a name */
int url_here(const struct parse *p, size_t i);               /* the tokens of a web address at I */
int passed_over(const struct parse *p, size_t i);            /* guten Morgen; am Ende des Tages */

/* when_count.c: spans of time, added to d->n, d->unit and d->more */
int minutes_of(int *unit); /* Viertelstunden: 15, and *UNIT becomes the minute; any other: 1 */
int count_units(const struct parse *p, size_t i, struct when_day *d);
int signed_units(const struct parse *p, size_t i, struct when_day *d); /* +15 minutes, -1 decade +2 years */
void spans_negate(struct when_day *d);
void spans_add(struct when_day *d, int n, int unit);
int parse_days_long(const struct parse *p, size_t i, int *days);

/* when_near.c */
int month_or_unit(const struct parse *p, size_t i, struct when_day *d); /* a month or a year that the n-th of something is in: of May 2026, of next month */
int parse_nth_timed(const struct parse *p, size_t i, struct when_day *d, struct when *time); /* ... evening of ... */
int which_months(const struct parse *p, size_t k, struct when_repeat *r); /* ungeraden Monaten, des Quartals: the months of a recurrence */
int parse_part_beside(const struct parse *p, size_t i, struct when_day *d, int *part); /* the night before Christmas */

/* when_time.c */
int parse_time(const struct parse *p, size_t i, struct when_time *t, bool bare_ok);
int academic_quarter(const struct parse *p, size_t i, struct when_time *t); /* c.t., s.t. behind the hour T */
int parse_times(const struct parse *p, size_t i, struct when *w); /* a time or a range of times */
bool day_behind(const struct parse *p, size_t k);   /* when_times.c: a day has its hour right before it: after 2 on Sunday, 9.45 tomorrow */
bool day_at(const struct parse *p, size_t k);                          /* a day stands at K, perhaps behind its preposition */
bool dotted_pair(const struct parse *p, size_t i);  /* when_times.c: 9.00-12.00 at I */
int clock_range(const struct parse *p, size_t i, struct when *w); /* when_times.c: 6-8, 11-3.30: two hours that words around make such */
bool hours_in_brackets(const struct parse *p, size_t i); /* 18 Uhr (2 h): the number at I is of a length */
int parse_length(const struct parse *p, size_t i, int *minutes);
int parse_length_told(const struct parse *p, size_t i, int *minutes); /* what would be an hour, but for the words before it: durée : 2 h */
int parse_part(const struct parse *p, size_t i, int *part);

int clock_suffix(const struct parse *p, size_t i, struct when_time *t, bool *marked); /* what may stand behind hour and minutes at I */

/* when_digits.c: AFTER_AT: behind "at", BARE_OK: words say that it is an hour */
int clock_digits(const struct parse *p, size_t i, struct when_time *t, bool after_at, bool bare_ok);
bool end_of_day_told(const struct parse *p, size_t i);  /* by 5 on Friday, until 2 tomorrow, tomorrow until 4: a number alone behind a word of an end, and its day beside it */
bool raised_behind(const struct parse *p, size_t k);   /* 18³⁰: raised minutes at K */
bool no_time_behind(const struct parse *p, size_t k);  /* what stands at K makes the number before it no hour */
bool dotted_date(const struct parse *p, size_t i);     /* 22.05. behind "vom" */
/* iso_offset: the tokens of the offset from UTC at *AT behind the time W, which stands beside its date as ISO 8601 and RFC 3339 have it:
 * 2026-03-04T10:00:00+09:00, 2026-03-04T10:00Z, 2026-03-04 10:00 +0900; and ZONE, a WHEN_ZONE, has it; 0: there is none */
int iso_offset(const struct parse *p, const struct when *w, size_t *at, struct when *zone);

/* when_clock.c */
bool four_digits(const struct parse *p, size_t i);                 /* 1430: hours and minutes in one number */
bool priced_by(const struct parse *p, size_t k);                   /* 12.50 per head: the word at K makes a price of the number before it */
bool clock_ends(const struct parse *p, size_t i);                  /* 7 or 7.30 at I, with nothing behind that it could count */
bool stuck_word(const struct parse *p, size_t k);                  /* a word begins at K with no blank before it */
bool more_digits(const struct parse *p, size_t k);                 /* a mark at K between digits, without blanks: 3.4, 1/2 */
bool time_not_year(const struct parse *p, size_t i, bool numeric); /* behind a date (NUMERIC: in digits) the number is a time */
int clock_four(const struct parse *p, size_t i, struct when_time *t);
int clock_pair(const struct parse *p, size_t i, struct when_time *a, struct when_time *b); /* 1900-2030 */
int clock_span(const struct parse *p, size_t i, struct when_time *a, struct when_time *b); /* 10h/18h, ore 9/13: from and till, where French, Spanish and Italian say when something is open */
int clock_either(const struct parse *p, size_t i, struct when_time *a, struct when_time *b); /* 18/19 Uhr: one of the two */
int clock_instead(const struct parse *p, size_t i, struct when_time *a); /* 17 statt 18 Uhr, 16, sondern um 15 Uhr: the first, with the word of the second */
bool dot_date(const struct parse *p, size_t i);                    /* 18.09 that is a date, not a time */

/* when_year.c */
bool of_decade(const struct parse *p, size_t i);                   /* is the number of the 1940s, 1970er: a decade's, no year */
int year_words(const struct parse *p, size_t i, int *year);
int year_number(const struct parse *p, size_t i, int *year); /* in digits or words */
int parse_period(const struct parse *p, size_t i, struct when_day *d); /* quarters, halves, decades */
bool period_code(const struct parse *p, size_t i);           /* Q3, H1 */
int date_in_digits(const struct parse *p, size_t i, int *y, int *m, int *d);

/* when_pattern.c: what a row of patterns has read so far */
enum { READING_ROWS = 6 };
struct told {
	struct when_day day;
	int nth, weekday, side, some, unit, shift; /* said before what completes it; shift: next, last */
	int portion, portion_from;               /* the beginning, the middle, the end of what was read; from which one on */
	int many, fraction;                      /* of a count: whole units, and sixtieths of one */
	bool coming;                             /* the first to come */
	bool strict;                             /* next: of the week behind this one */
	bool brief;                              /* the weekday is a short form */
	bool modified;                           /* a modifier was read */
	size_t weekday_at, modifier_at;          /* where the weekday, the modifier begin */
};
struct reading {
	union {
		struct when_repeat repeat;
		struct told told;
	};
	int number;                              /* said before a unit: so many of it */
	int part;                                /* of the day */
	unsigned short row[READING_ROWS], n_rows; /* of lex_patterns, which fitted */
};

int parse_rows(const struct parse *p, size_t i, enum lex_root root, struct reading *r); /* the language's rows of that name */

/* when_told.c: what those rows read that tell days */
int parse_told(const struct parse *p, size_t i, enum lex_root root, struct when_day *d);
int parse_holiday(const struct parse *p, size_t i, struct when_day *d); /* a feast with what says which */
struct when_day told_day(const struct reading *r); /* the day that rows of days have read */
int base_day(const struct parse *p, size_t i, struct when_day *d); /* what another day is told from: a feast, a date, the n-th of a month */
int told_place(const struct parse *p, size_t k, enum lex_place place, struct told *t); /* tokens read there, -1: it does not fit */
bool told_setting(enum lex_setting setting, int value, struct told *t);                /* false: it contradicts what was read */

/* when_name.c: days in names (Peter Sonntag, Straße des 17. Juni): the tokens from I on that are none, where N at I were read as W; what
 * only may be one is marked in W */
int name_at(const struct parse *p, size_t i, int n, struct when *w);
void days_quoted(const struct parse *p, struct whens *all); /* Lesung aus "24. Dezember" am 18.6. */

/* when_repeat.c */
int parse_repeat(const struct parse *p, size_t i, struct reading *r);
int repeat_place(const struct parse *p, size_t k, enum lex_place place, struct reading *r); /* tokens read there, -1: it does not fit */
bool repeat_setting(enum lex_setting setting, int value, struct reading *r);                /* false: it contradicts what was read */
int how_often(const struct parse *p, size_t i, int *count); /* zehnmal, 10x, ten times */

/* when_often.c */
int weeks_from(const struct parse *p, size_t k, size_t *from); /* 8 weeks from Monday 5 October at K: so many, from the day at *FROM on; 0: none */
void count_repeats(const struct parse *p, struct whens *all); /* how often: Anzahl Termine: 5; for four times */

#endif
