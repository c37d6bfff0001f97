/* when_digits.c: times of day in digits: 19:30, 19.30 Uhr, 1930, 8, 10 und 18 Uhr, 7 behind words that ask for an hour; see
 * when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

/* this month, del mes que viene */
static bool of_month_behind(const struct parse *p, size_t k)
{
	int shift, unit, n = word_of(p, k, LEX_ON, NULL);

	return (parse_modified_unit(p, k, &shift, &unit, &(bool){false}) && unit == UNIT_MONTH) ||
	       (n && parse_modified_unit(p, k + (size_t)n, &shift, &unit, &(bool){false}) && unit == UNIT_MONTH);
}

/* €, 12.5, 1,50, 3/4, %: a mark at K that makes the number before it a price, a count or part of something longer */
static bool counting_mark(const struct parse *p, size_t k)
{
	if (mark(p, k, '%') || (word_of(p, k, LEX_NO_DATE_AFTER, NULL) && !(k + 1 < p->ts->n && p->ts->t[k + 1].type == TOK_NUMBER && sticks(p, k + 1))))
		return true; /* but "7.30pm £70" */
	if (p->ts->t[k].type != TOK_MARK || !sticks(p, k))
		return false;
	if (mark(p, k, '/'))
		return true;
	if (mark(p, k, '.'))
		return is_number(p, k + 1, 0, 9999, 1, 4) || month_name(p, k + 1, &(int){0});
	if (mark(p, k, ','))
		return is_number(p, k + 1, 0, 999, 1, 3) && sticks(p, k + 1);
	if (k > 1 && mark(p, k - 2, '-') && sticks(p, k - 1) && word_of(p, k - 1, LEX_OCLOCK, NULL))
		return false; /* 9.30-Uhr-Gottesdienst */
	return mark(p, k, '-') && sticks(p, k + 1) && p->ts->t[k + 1].type == TOK_WORD && !word_of(p, k + 1, LEX_TO, NULL);
}

bool no_time_behind(const struct parse *p, size_t k)
{
	static const struct classes counted = CLASSES_2(LEX_NO_DATE_AFTER, LEX_NIGHTS);
	int asks, n;

	if (p->ts->t[k].type == TOK_MARK)
		return counting_mark(p, k) || (shape(p, k, "-d-") && sticks(p, k) && is_number(p, k + 3, 0, 9999, 2, 4));
	if (p->ts->t[k].type != TOK_WORD)
		return false;
	if (of_month_behind(p, k)) /* between 4 and 22 this month */
		return true;
	if (p->ts->t[k].len < 3 && mark(p, k + 1, '\'') && sticks(p, k + 1)) /* alle 21 l'8 ottobre: no litres */
		return false;
	n = word_of(p, k, LEX_ON, &asks);
	if (n && asks == ON_DAY && is_number(p, k + (size_t)n, 1, 31, 1, 2)) /* o 20 dnia 3 października */
		return false;
	if (one_of(p, k, &counted) || (word_of(p, k, LEX_UNIT, NULL) && !word_of(p, k, LEX_OCLOCK, NULL)) || (sticks(p, k) && word_of(p, k, LEX_ORDINAL_SUFFIX, NULL)))
		return true;
	return (month_name(p, k, &(int){0}) && !month_then_day(p, k)) || (n && asks != ON_DAY && month_name(p, k + (size_t)n, &(int){0}));
}

/* "at 7 in April": a preposition that no day of the month has */
static bool in_month(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_IN, NULL), asks;

	return n && word_of(p, k, LEX_ON, &asks) == n && !asks && has(p, TRAIT_MONTH_FIRST) && month_name(p, k + (size_t)n, &(int){0}) && !p->ts->t[k].line;
}

/* mittags, 3.10.: rather a day and a month, with its last dot at the end of the phrase, than an hour, where no preposition asks for one */
static bool date_with_dots(const struct parse *p, size_t i)
{
	size_t k = i + 3;

	if (!has(p, TRAIT_DOT_DATES) || !mark(p, k, '.') || !sticks(p, k) || p->ts->t[i + 2].num < 1 || p->ts->t[i + 2].num > 12 || p->ts->t[i].num < 1)
		return false;
	return (k + 1 >= p->ts->n || p->ts->t[k + 1].line) && !ends_before(p, i, LEX_AT) && i > 0 && parse_part(p, i - 1 - (size_t)(i > 1 && mark(p, i - 1, ',')), &(int){0});
}

/* 22.05. behind "vom": a day and a month with their dots, and no sentence ends there */
bool dotted_date(const struct parse *p, size_t i)
{
	size_t k = i + 3;

	if (!has(p, TRAIT_DOT_DATES) || !mark(p, i + 1, '.') || !is_number(p, i + 2, 1, 12, 1, 2) || !sticks(p, i + 2) || !mark(p, k, '.') || !sticks(p, k))
		return false;
	if (k + 1 < p->ts->n && !p->ts->t[k + 1].line && (lex_starts(p->ts->t[k + 1].word, LEX_WEEKDAYS) || lex_starts(p->ts->t[k + 1].word, LEX_EVERY)))
		return true; /* ab 3.10. Freitags */
	if (k + 1 >= p->ts->n || p->ts->t[k + 1].line) { /* Kurs ab 3.10.; 18 Uhr bis 19.12. */
		bool odd = p->ts->t[i + 2].num % 5 != 0;
		if (((odd || p->ts->t[i].num < 7) && ends_before(p, i, LEX_START_FROM)) || (odd && ends_before(p, i, LEX_TO)))
			return true;
	}
	return ends_before(p, i, LEX_DATE_FROM) || (k + 1 < p->ts->n && !p->ts->t[k + 1].line && (p->ts->t[k + 1].type != TOK_WORD || !p->ts->t[k + 1].upper));
}

/* does a word that a time answers to end before token I: doors, show, Abfahrt (but "ab 7.50"), Treffpunkt jeweils? */
static bool cue_of_time(const struct parse *p, size_t i)
{
	int cue, travel;

	i -= (size_t)ends_before(p, i, LEX_EACH_TIME);
	for (size_t back = 1; back <= 3 && back <= i; back++) {
		if (word_of(p, i - back, LEX_CUE, &cue) == (int)back)
			return cue == CUE_DOORS || cue == CUE_BEGIN;
		if (word_of(p, i - back, LEX_TRAVEL, &travel) == (int)back && p->ts->t[i - back].len > 2)
			return true;
	}
	return false;
}

/* is the word at K a unit, a currency or another that says what is counted before it? */
static bool counted_by(const struct parse *p, size_t k)
{
	static const struct classes counted = CLASSES_2(LEX_NO_DATE_AFTER, LEX_UNIT);

	return p->ts->t[k].type == TOK_WORD && one_of(p, k, &counted);
}

/* 06.31, 08.50: no day of a month, and no price begins with a nought */
static bool zero_dotted(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (t->digits != 2 || t->num > 9 || !mark(p, i + 1, '.') || (t[2].num > 0 && t[2].num <= 12) || ends_before(p, i, LEX_NO_DATE_BEFORE))
		return false;
	if (i == 0 || !(t[-1].type == TOK_WORD || mark(p, i - 1, ',')) || !t->space || more_digits(p, i + 3))
		return false;
	return i + 3 >= p->ts->n || t[3].line || !counted_by(p, i + 3);
}

/* 24.09.2026, 19.30, Bürgerhaus; Lunch on Tuesday? 12.30: a time with a dot behind a day and a mark; a day without its last dot could
 * be followed by another */
static bool behind_day(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	bool dotted = i > 2 && mark(p, i - 3, '.');

	if (i < 2 || (p->day_end + 1 != i && !(p->time_end + 1 == i && dotted)) || !one_mark(p, i - 1, ",?!") || !t[i].space || t[i].line || t[i + 2].num % 5)
		return false;
	if (p->time_end + 1 != i && t[i - 2].type == TOK_NUMBER && t[i - 2].digits < 3 && dotted)
		return false; /* 14.9, 16.10 */
	return clock_ends(p, i);
}

/* does a label or cue that a time answers to end before the colon at I? */
static bool labelled_time(const struct parse *p, size_t i)
{
	int label, n = ends_before(p, i, LEX_LABEL);

	if (ends_before(p, i, LEX_CUE))
		return true;
	return n && word_of(p, i - (size_t)n, LEX_LABEL, &label) && (label == LABEL_TIME || label == LABEL_BEGIN || label == LABEL_END || label == LABEL_DOORS);
}

/* 12.30 for 1, 7.45 for 8pm: the number at I stands behind a time, which ends before END, and a word that leads to its begin; it is an
 * hour, or has nothing behind it that it could count */
static bool start_behind(const struct parse *p, size_t i, size_t end)
{
	int v;

	if (i == 0 || end != i - 1 || !is_number(p, i, 1, 12, 1, 2) || p->ts->t[i].line || !token_value(p->ts, end, LEX_LASTING, p->lang, LASTING_OR_START))
		return false;
	if (word_of(p, i + 1, LEX_CUE, &v) && v == CUE_BEGIN) /* for 7 start */
		return true;
	return number_ends(p, i + 1) || clock_follows(p, i) || shape(p, i, "h.s") || day_behind(p, i + 1);
}

/* jeweils, jew.: of each of the days, right before token I */
static bool each_before(const struct parse *p, size_t i)
{
	size_t k = i - (i > 1 && mark(p, i - 1, '.') && sticks(p, i - 1));

	return ends_before(p, k, LEX_EACH_TIME) > 0;
}

/* Party on Friday, dinner 7.30; jew. 18.30: an hour, which ends before K, behind what is on then, and no price (7.50, 12.30 a head) */
static bool meal_hour(const struct parse *p, size_t i, size_t k)
{
	static const struct classes priced = CLASSES_2(LEX_ARTICLE, LEX_EACH_TIME);
	bool each = each_before(p, i);

	if (p->day_end == SIZE_MAX || p->ts->t[i].line || !clock_ends(p, i) || (p->ts->t[k - 1].num <= 12 && has(p, TRAIT_DOT_DATES)))
		return false;
	return each || (ends_before(p, i, LEX_EVENT_NOUN) && p->ts->t[k - 1].num % 15 == 0 && !one_of(p, k, &priced));
}

/* 18.00 / 20.30 at I: the first or the second of two hours with a dot, in a text that has told its day */
static bool hour_or_hour(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	if (p->day_end == SIZE_MAX || t[i].line || t[i + 2].num % 5 || (has(p, TRAIT_DOT_DATES) && t[i + 2].num > 0 && t[i + 2].num <= 12))
		return false;
	if (mark(p, i + 3, '/') && t[i + 3].space && t[i + 4].space)
		return shape(p, i + 4, "h.s") && t[i + 4].num > t[i].num && t[i + 6].num % 5 == 0 && clock_ends(p, i + 4);
	return p->time_end + 1 == i && mark(p, i - 1, '/') && t[i - 1].space && t[i].space && clock_ends(p, i);
}

/* Treff 8.45 Post Seewis: a word that is no unit or currency behind such a time */
static bool name_behind(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];

	return k < p->ts->n && t->type == TOK_WORD && t->upper && t->space && !counted_by(p, k);
}

/* 19.30 on 24 April, (doors 6.30), 7 for 7.30: words around say that the number, which ends before K, is a time */
static bool dot_asked(const struct parse *p, size_t i, size_t k)
{
	struct when_day d;
	int n, asks;

	if (zero_dotted(p, i))
		return true;
	if (p->ts->t[k - 1].num % 5)
		return false;
	if (!p->ts->t[i].line && (clock_ends(p, i) || name_behind(p, k)) && (cue_of_time(p, i) || (i > 0 && p->time_end == i - 1 && (token_value(p->ts, i - 1, LEX_LASTING, p->lang, LASTING_OR_START) || word_of(p, i - 1, LEX_AND, NULL)))))
		return true;
	if (has(p, TRAIT_BARE_CLOCK) && start_behind(p, k + 1, k))
		return true; /* 12.30 for 1, 7.45 for 8pm */
	if (meal_hour(p, i, k))
		return true;
	if (has(p, TRAIT_BARE_CLOCK) && !has(p, TRAIT_DOT_DATES) && day_behind(p, k))
		return true; /* 9.45 tomorrow, 8.15 Thursday */
	n = word_of(p, k, LEX_ON, &asks);
	return n && asks == ON_DAY && !p->ts->t[k].line && parse_day(p, k + (size_t)n, &d) && (d.weekday || (d.day && d.month));
}

/* 8, 10 und 18 Uhr: hours that rise, the last of them with what makes it one */
static bool hours_listed(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;
	bool last = false;
	size_t k = i;
	int n;

	for (int count = 0; count < 4 && !last; count++, k += 1 + (size_t)n) {
		n = one_mark(p, k + 1, ",+&") ? 1 : and_at(p, k + 1);
		last = word_of(p, k + 1, LEX_AND, NULL) || one_mark(p, k + 1, "+&"); /* 17 + 20 Uhr */
		if (!n || !is_number(p, k, 0, 23, 1, 2) || !is_number(p, k + 1 + (size_t)n, t[k].num + 1, 24, 1, 2) || t[k + 1 + (size_t)n].line)
			return false;
	}
	return last && word_of(p, k + 1, LEX_OCLOCK, NULL) && !sticks(p, k + 1);
}

static void set_clock(struct when_time *t, uint32_t hour, uint32_t min)
{
	t->set = true;
	t->hour = (int)hour, t->min = (int)min;
}

/* 20260317T073000, 20260317 0730 (ISO 8601, basic): the time at I behind its date */
static int clock_iso(const struct parse *p, size_t i, struct when_time *t)
{
	const struct token *tk = p->ts->t;
	bool behind = i > 0 && p->day_end == i && is_number(p, i - 1, 0, UINT32_MAX, 8, 8) && !tk[i].line;
	bool joined = i > 1 && p->day_end + 1 == i && sticks(p, i) && sticks(p, i - 1) && tk[i - 1].len == 1 && p->ts->text[tk[i - 1].at] == 'T' &&
	              is_number(p, i - 2, 0, UINT32_MAX, 8, 8);
	uint32_t v = tk[i].num;

	if (joined && is_number(p, i, 0, 235959, 6, 6) && v % 10000 < 6000) {
		set_clock(t, v / 10000, v / 100 % 100);
		t->sec = (int)v % 100;
		return 1;
	}
	if (!(behind || (joined && !tk[i].line)) || !is_number(p, i, 0, 2359, 4, 4) || v % 100 > 59)
		return 0;
	set_clock(t, v / 100, v % 100);
	return 1;
}

/* does the date as ISO 8601 has it, extended or basic, end before token K? */
static bool iso_date_before(const struct parse *p, size_t k)
{
	if (k > 0 && is_number(p, k - 1, 10000101, 99991231, 8, 8))
		return true;
	for (size_t back = 1; back <= 4; back++)
		if (back >= k || !sticks(p, k - back))
			return false;
	return is_number(p, k - 1, 1, 31, 2, 2) && mark(p, k - 2, '-') && is_number(p, k - 3, 1, 12, 2, 2) && mark(p, k - 4, '-') && is_number(p, k - 5, 1000, 9999, 4, 4);
}

/* the clock time at I as ISO 8601 has it, its fraction, too: its tokens */
static int iso_clock(const struct parse *p, size_t i)
{
	int n = is_number(p, i, 0, 235959, 4, 4) || is_number(p, i, 0, 235959, 6, 6);

	if (!n && is_number(p, i, 0, 24, 2, 2))
		for (n = 1; n < 5 && mark(p, i + (size_t)n, ':') && sticks(p, i + (size_t)n) && is_number(p, i + (size_t)n + 1, 0, 60, 2, 2); n += 2)
			;
	if (n != 1 && n && mark(p, i + (size_t)n, '.') && sticks(p, i + (size_t)n) && is_number(p, i + (size_t)n + 1, 0, UINT32_MAX, 1, 9) && sticks(p, i + (size_t)n + 1))
		n += 2;
	return n;
}

int iso_offset(const struct parse *p, const struct when *w, size_t *at, struct when *zone)
{
	const struct token *t = p->ts->t;
	size_t i = w->tok, k;
	bool letter = t[i].type == TOK_WORD, joined, minus, colon; /* is the T the find's own? */
	uint32_t v;

	if (w->what != WHEN_TIME || !w->time.set)
		return 0;
	i += letter;
	joined = i > 0 && t[i - 1].type == TOK_WORD && t[i - 1].len == 1 && (p->ts->text[t[i - 1].at] | 32) == 't' && sticks(p, i - 1) && sticks(p, i);
	if ((letter && !joined) || !iso_date_before(p, i - joined) || t[i].line)
		return 0;
	*at = k = i + (size_t)iso_clock(p, i);
	if (k == i || k >= p->ts->n || t[k].line)
		return 0;
	zone->offset_set = true;
	zone->offset = 0;
	if (t[k].type == TOK_WORD && t[k].len == 1 && p->ts->text[t[k].at] == 'Z' && sticks(p, k))
		return 1;
	minus = mark(p, k, '-');
	if (!(minus || mark(p, k, '+')) || !sticks(p, k + 1) || (minus && sticks(p, k) && !joined)) /* 2026-03-04 10:00-12:00 */
		return 0;
	v = t[k + 1].num;
	if (is_number(p, k + 1, 0, 1459, 4, 4) && v % 100 % 15 == 0 && v % 100 < 60) {
		zone->offset = (int)(v / 100 * 3600 + v % 100 * 60) * (minus ? -1 : 1);
		return 2;
	}
	if (!is_number(p, k + 1, 0, 14, 2, 2))
		return 0;
	colon = mark(p, k + 2, ':') && sticks(p, k + 2) && is_number(p, k + 3, 0, 59, 2, 2) && sticks(p, k + 3);
	if (!(colon ? joined || !minus : joined))
		return 0;
	zone->offset = (int)(v * 3600 + (colon ? t[k + 3].num * 60 : 0)) * (minus ? -1 : 1);
	return colon ? 4 : 2;
}

bool hours_unit_behind(const struct parse *p, size_t k, bool asked)
{
#define BEHIND_HOURS(w) (CLASS_BIT(w, LEX_TO) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_ZONE))
	static const struct classes behind_hours = {{BEHIND_HOURS(0), BEHIND_HOURS(1)}};
	const struct token *t = &p->ts->t[k], *next = t + 1;

	if (k >= p->ts->n || t->line || token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_HOUR) != 1)
		return false;
	if (t->len > 3) /* 0900 hours, at 1400 hours, 1400 hours on Monday; but 1400 hours of work */
		return (asked && !sticks(p, k)) || (t[-1].digits == 4 && t[-1].num < 1000) || day_at(p, k + 1);
	if ((asked && sticks(p, k)) || !(next->type == TOK_WORD && !next->line && !of_classes(next, &behind_hours)))
		return true;
	return parse_day(p, k + 1, &(struct when_day){0});
}

/* a mark at K that parts a time from the day behind it: no 2019-Q1 */
static size_t mark_apart(const struct parse *p, size_t k)
{
	return one_mark(p, k, ",|(") || (mark(p, k, '-') && !sticks(p, k));
}

/* Tues 23rd at 1900, at 1930 tomorrow, at 2000 (3 Oct): what could be a year is a time where "at" stands before it and its day
 * beside both */
static bool at_of_day(const struct parse *p, size_t i)
{
	size_t at = (size_t)ends_before(p, i, LEX_AT), k = i + 1 + mark_apart(p, i + 1);

	if (!at || p->ts->t[i].line || p->ts->t[i].num % 5)
		return false;
	if (p->day_end == i - at || (i > at && p->day_end + 1 == i - at && one_mark(p, i - at - 1, ",-|(")))
		return true;
	return day_at(p, k);
}

/* 815, 1030: behind at or tonight (ASKED), or before am or pm */
static int clock_plain(const struct parse *p, size_t i, struct when_time *t, bool asked)
{
	static const struct classes may_follow = CLASSES_3(LEX_ON, LEX_DAY, LEX_TO);
	const struct token *tk = p->ts->t, *b = &tk[i + 1];
	bool marked = false, of_day;
	int n;

	if (!is_number(p, i, 100, 2459, 3, 4) || tk[i].num % 100 > 59 || !has(p, TRAIT_PLAIN_CLOCK))
		return 0;
	if (sticks(p, i + 1) && one_mark(p, i + 1, ".,") && tk[i + 2].type == TOK_NUMBER && !tk[i + 2].space)
		return 0;
	if ((tk[i].digits == 3 && shape(p, i, "#-4")) || period_code(p, i + 1))
		return 0; /* 555-0101 is a telephone's; 2019 h2 */
	t->hour = (int)tk[i].num / 100, t->min = (int)tk[i].num % 100;
	n = clock_suffix(p, i + 1, t, &marked);
	if (!n && tk[i].digits == 4 && hours_unit_behind(p, i + 1, asked))
		n = 1, marked = true; /* 1930 hrs */
	of_day = asked && (at_of_day(p, i) || ((tk[i].num < 1900 || tk[i].num >= 2100) && day_at(p, i + 1 + mark_apart(p, i + 1))));
	if (!marked && !of_day && b->type == TOK_WORD && !b->line && !one_of(p, i + 1, &may_follow))
		return 0; /* at 101 points */
	if (!marked && (!asked || (tk[i].num >= 1900 && tk[i].num < 2100 && !of_day)))
		return 0;
	t->set = true;
	t->bare = !marked && t->hour < 13;
	return 1 + n;
}

/* 19.30, which ends before K: what stands around it says that it is a time */
static bool dot_stands(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = &p->ts->t[k];
	bool ends = k >= p->ts->n || t->line || (mark(p, k, ',') && t[1].space) || (mark(p, k, '(') && t->space);
	int and = p->day_end == i ? and_at(p, k) : 0;

	if ((p->day_end == i && ends) || behind_day(p, i) || hour_or_hour(p, i) || (and && is_number(p, k + (size_t)and, 0, 24, 1, 2))) /* am 24.9. 17.00 und 20.00 Uhr */
		return true;
	if (i > 1 && mark(p, i - 1, ':') && labelled_time(p, i - 1) && !is_number(p, k, 0, 9999, 1, 4)) /* Beginn: 19.00 */
		return true;
	return p->day_end + 1 == i && mark(p, i - 1, '|') && mark(p, k, '|');
}

/* 18.30 is a time where Uhr, am or pm follows; -1: it is none */
static int dot_with_words(const struct parse *p, size_t i, size_t k, struct when_time *t)
{
	bool marked = false, open = p->day_end == i || p->day_end + 1 == i;
	int n = clock_suffix(p, k, t, &marked);
	size_t end = k + (size_t)n;

	if (!n && ((open && word_of(p, k, LEX_OPEN_END, NULL)) || dot_asked(p, i, k)))
		marked = true; /* Saturday 6.30 til late */
	if (marked && (word_of(p, end, LEX_WEEKDAYS, NULL) || lex_starts(p->ts->t[end].word, LEX_ORDINAL))) {
		t->set = true; /* 7.30pm weekdays */
		return (int)(end - i);
	}
	if (n && marked && mark(p, end, '.') && (p->ts->t[end + 1].line || p->ts->t[end + 1].space)) /* for 7.30pm. 14 January */
		t->set = true;
	else if (!marked || (no_time_behind(p, end) && !(end < p->ts->n && p->ts->t[end].upper))) /* 7.30pm St Mark's */
		return -1;
	t->set = true;
	return (int)(end - i);
}

/* 19:30, 19.30, 19:30:15.5 at I.  0: the time ends before *END, and more may follow; else all of it, -1: no time.  ASKED: words
 * before it ask for an hour */
static int with_minutes(const struct parse *p, size_t i, struct when_time *t, bool asked, size_t *end)
{
	const struct token *tk = p->ts->t;
	size_t k = i + 3;
	bool dot = tk[i + 1].num == '.';

	t->min = (int)tk[i + 2].num;
	if (dot && ((mark(p, k, '.') && sticks(p, k) && is_number(p, k + 1, 0, 9999, 1, 4) && sticks(p, k + 1)) || dotted_date(p, i) || date_with_dots(p, i)))
		return -1;
	if (sticks(p, k) && shape(p, k, ":s")) {
		t->sec = (int)tk[k + 1].num;
		t->now_exact = true;
		k += 2;
		if (mark(p, k, '.') && sticks(p, k) && is_number(p, k + 1, 0, 999999999, 1, 9) && sticks(p, k + 1))
			k += 2;
	} else if (mark(p, k, ':') && sticks(p, k) && is_number(p, k + 1, 0, 999999, 1, 9) && sticks(p, k + 1)) {
		return -1; /* an address, a score of three */
	} else if (!dot && sticks(p, k) && one_mark(p, k, ".,") && sticks(p, k + 1) && is_number(p, k + 1, 0, 999, 3, 3)) {
		return -1; /* 1:25,000: the scale of a map */
	}
	if (dot && !asked && !dot_stands(p, i, k))
		return dot_with_words(p, i, k, t);
	if (dot && no_time_behind(p, k))
		return -1;
	*end = k;
	return 0;
}

/* Einlass 19, Beginn 20 Uhr: behind the number that ends before K, another word of hours and its number */
static bool cue_goes_on(const struct parse *p, size_t k)
{
	int cue, n;

	if (k + 2 >= p->ts->n || !(mark(p, k, ',') || mark(p, k, '/') || mark(p, k, '|') || mark(p, k, ';')) || (sticks(p, k + 1) && !mark(p, k, ',')) || p->ts->t[k + 1].line)
		return false;
	n = word_of(p, k + 1, LEX_CUE, &cue);
	return n && (cue == CUE_DOORS || cue == CUE_BEGIN || cue == CUE_END) && k + 1 + (size_t)n < p->ts->n && p->ts->t[k + 1 + (size_t)n].type == TOK_NUMBER;
}

/* ends 2, carriages 11: behind a time of its line, a word of ends before the number at I */
static bool end_told(const struct parse *p, size_t i)
{
	enum { FAR = 8 };
	int cue;

	if (p->time_end == 0 || p->time_end > i || i - p->time_end > FAR)
		return false;
	for (size_t back = 1; back <= 3 && back <= i && !p->ts->t[i - back + 1].line; back++)
		if (word_of(p, i - back, LEX_CUE, &cue) == (int)back)
			return cue == CUE_END;
	return false;
}

/* a number alone that words around it make an hour: at 7, doors 6; it ends before K */
static bool bare_hour(const struct parse *p, size_t i, size_t k, bool after_at, bool bare_ok)
{
	const struct token *t = &p->ts->t[k];
	bool ends = has(p, TRAIT_BARE_CLOCK) && (k >= p->ts->n || t->type == TOK_MARK || t->line);
	bool cue = ((ends || cue_goes_on(p, k)) && cue_of_time(p, i)) || (ends && end_told(p, i)); /* doors 6, show 7, ends 9 */

	if (!after_at && !bare_ok && !cue)
		return false;
	if ((no_time_behind(p, k) && !(after_at && in_month(p, k))) || (mark(p, k, '/') && sticks(p, k)))
		return false;
	if (bare_ok || !after_at || has(p, TRAIT_CAPITAL_NOUNS) || t->type != TOK_WORD || !t->upper || t->line)
		return true; /* "um 7 los": a number behind um is an hour */
	return weekday_name(p, k, &(int){0}, &(bool){false}) || word_of(p, k, LEX_DAY, NULL) || word_of(p, k, LEX_HOLIDAY, NULL) > 1; /* but "at 5 Main Street" is none */
}

/* at 3 15: minutes at K, with nothing behind that they would belong to */
static bool parted_minutes(const struct parse *p, size_t k)
{
	const struct token *next = &p->ts->t[k + 1];

	return has(p, TRAIT_BARE_CLOCK) && is_number(p, k, 0, 59, 2, 2) && !p->ts->t[k].line && (k + 1 >= p->ts->n || next->type == TOK_MARK || next->line);
}

/* 18³⁰: minutes as two small raised digits at K, -1: there are none */
static int raised_minutes(const struct parse *p, size_t k)
{
	static const uint16_t raised[] = {0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
	int v = 0;

	if (k >= p->ts->n || p->ts->t[k].type != TOK_MARK || p->ts->t[k].num < raised[2]) /* the least of them */
		return -1;
	for (size_t at = k; at < k + 2; at++) {
		int digit = 0;
		while (digit < 10 && !(mark(p, at, raised[digit]) && sticks(p, at)))
			digit++;
		if (digit == 10)
			return -1;
		v = v * 10 + digit;
	}
	return v < 60 ? v : -1;
}

bool raised_behind(const struct parse *p, size_t k)
{
	return raised_minutes(p, k) >= 0;
}

/* ½ 8, ¾ 8: the sign before the number at I leads to that hour, where a language says it so; minutes of the hour before it, 0: no sign */
static int part_of_hour(const struct parse *p, size_t i)
{
	if (!i || !has(p, TRAIT_QUARTER_OF) || !is_number(p, i, 1, 12, 1, 2))
		return 0;
	return mark(p, i - 1, 0xbd) ? 30 : mark(p, i - 1, 0xbe) ? 45 : mark(p, i - 1, 0xbc) ? 15 : 0;
}

/* what has been read of a time in digits: the token behind it; whether minutes were, or a word that makes it an hour */
struct written {
	size_t k;
	bool minutes, marked;
};

/* 20h30, where the letter is no word of hours: no length either, by its number */
static bool hour_letter(const struct parse *p, size_t i)
{
	enum { LENGTHS = 6 };

	return p->ts->t[i].num > LENGTHS && is_number(p, i + 2, 0, 59, 2, 2) && sticks(p, i + 2) && token_value(p->ts, i + 1, LEX_UNIT_LETTER, p->lang, UNIT_HOUR) == 1;
}

/* is what ends before token K counted by a word or a mark there, which is none of hours? */
static bool counted_at(const struct parse *p, size_t k)
{
	return k < p->ts->n && !p->ts->t[k].line && !word_of(p, k, LEX_OCLOCK, NULL) && no_time_behind(p, k);
}

/* 17,30 at I: the token behind it, 0: no hour and its minutes by their numbers, or something is counted by them, or by the other end of
 * their range: da 12,50 a 25,00 euro */
static size_t comma_shape(const struct parse *p, size_t i)
{
	size_t k = i + 3, end;
	int r;

	if (!shape(p, i, "h,s") || p->ts->t[i + 2].num % 5 || (more_digits(p, k) && !(mark(p, k, '-') && shape(p, k + 1, "h,s"))))
		return 0;
	r = range_mark(p, k);
	end = k + (size_t)r;
	if (r && end + 2 < p->ts->n && p->ts->t[end].type == TOK_NUMBER && mark(p, end + 1, ',') && p->ts->t[end + 2].digits == 2 && counted_at(p, end + 3))
		return 0;
	return counted_at(p, k) ? 0 : k;
}

/* ore 21,30; 17,30 uur; a las 17,30; dalle 17,00 alle: do words ask for an hour before the one at I (AFTER_AT), or does one of hours stand
 * behind, or another such hour, to which a word leads from this one? */
static bool comma_told(const struct parse *p, size_t i, size_t k, bool after_at)
{
	enum { NO_LENGTH = 7 }; /* 2,30 h may be a length */
	size_t dot = i > 1 && mark(p, i - 1, '.') && sticks(p, i - 1);
	int n;

	if (i > dot && leads_to_hour(p, i - 1 - dot))
		return true;
	if (p->ts->t[i].num >= NO_LENGTH && (after_at || word_of(p, k, LEX_OCLOCK, NULL)))
		return true;
	n = i > 0 && ends_before(p, i, LEX_FROM) && p->day_end != SIZE_MAX ? range_mark(p, k) : 0;
	return n && comma_shape(p, k + (size_t)n) && p->ts->t[k + (size_t)n].num > p->ts->t[i].num;
}

/* ... a comma parts the minutes from the hour where that is told of it, or of the one whose range it ends: alle 19,00 */
static bool comma_clock(const struct parse *p, size_t i, bool after_at)
{
	size_t k = comma_shape(p, i);

	if (!k)
		return false;
	return comma_told(p, i, k, after_at) || (i > 3 && comma_shape(p, i - 4) == i - 1 && range_mark(p, i - 1) == 1 && comma_told(p, i - 4, i - 1, false));
}

/* the hour of one or two digits at I with its minutes, as they are written: *K is behind them.  0: a word has to tell more, -1: it is
 * no time, else the tokens of all of it */
static int hour_written(const struct parse *p, size_t i, struct when_time *t, bool told, struct written *w)
{
	const struct token *tk = p->ts->t;
	size_t k = i + 1;
	int n;

	t->hour = (int)tk[i].num;
	t->bare = t->hour < 13 && tk[i].digits < 2;
	w->k = k;
	if (shape(p, i, "h:s") || shape(p, i, "h.s")) {
		if ((n = with_minutes(p, i, t, told, &w->k)) != 0)
			return n > 0 ? n : -1;
		w->minutes = true;
	} else if (comma_clock(p, i, told)) {
		t->min = (int)tk[i + 2].num, t->bare = false; /* ore 21,30 */
		w->k += 2;
		w->minutes = true;
	} else if (mark(p, k, ':') && sticks(p, k) && is_number(p, k + 1, 0, 9, 1, 1) && sticks(p, k + 1)) {
		return -1; /* 3:2 */
	} else if ((n = raised_minutes(p, k)) >= 0) {
		t->min = n, t->bare = false;
		w->k += 2;
		w->minutes = true;
	} else if (tk[k].type == TOK_WORD && tk[k].len == 1 && sticks(p, k) && (word_of(p, k, LEX_OCLOCK, NULL) == 1 || hour_letter(p, i))) {
		w->k++;
		w->marked = true;
		if (is_number(p, w->k, 0, 59, 2, 2) && sticks(p, w->k)) {
			t->min = (int)tk[w->k].num; /* 18h30 */
			w->k++;
			w->minutes = true;
		}
		t->bare = false;
	}
	if (!w->minutes && !w->marked && (n = part_of_hour(p, i)) != 0)
		t->hour = (t->hour + 11) % 12, t->min = n, w->minutes = true;
	return t->hour == 24 && t->min ? -1 : 0;
}

/* at 3 15 */
static void minutes_apart(const struct parse *p, struct when_time *t, struct written *w)
{
	t->min = (int)p->ts->t[w->k].num;
	w->k++;
	w->minutes = true;
	if (t->bare && t->hour < 7)
		t->hour += 12, t->bare = false;
}

/* 9 tomorrow evening, 10 Saturday morning: the part of a day has an hour before the day */
static bool before_part_of_day(const struct parse *p, size_t i, size_t k)
{
	int n;

	if (!has(p, TRAIT_BARE_CLOCK) || !is_number(p, i, 1, 12, 1, 2) || k >= p->ts->n || p->ts->t[k].line || !p->ts->t[k].space)
		return false;
	if (i > 0 && !p->ts->t[i].line && p->ts->t[i - 1].type == TOK_NUMBER)
		return false;
	n = word_of(p, k, LEX_DAY, NULL);
	if (!n)
		n = weekday_name(p, k, &(int){0}, &(bool){false});
	return n && word_of(p, k + (size_t)n, LEX_PART, NULL) && !word_of(p, k + (size_t)n, LEX_PARTS, NULL);
}

/* Quiz night Friday 8; Committee, Mon 9 March, 7: a number alone at the end of what is said, right behind its day, with words before it
 * on its line */
static bool hour_ends(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t, *next = &t[i + 1];
	bool comma = p->day_end + 1 == i && mark(p, i - 1, ',');
	size_t k;

	if (!has(p, TRAIT_BARE_CLOCK) || !(p->day_end == i || comma) || t[i].line || !is_number(p, i, 1, 12, 1, 2))
		return false;
	if (!(i + 1 >= p->ts->n || next->line || (next->type == TOK_MARK && next->num != '-' && next->num != ':' && number_ends(p, i + 1) && next[1].type != TOK_NUMBER)))
		return false;
	if (comma)
		return t[i - 2].type == TOK_WORD && !lex_starts(t[i - 2].word, LEX_WEEKDAY); /* a date: 9 March, 7 */
	if (t[i - 1].type != TOK_WORD || !lex_starts(t[i - 1].word, LEX_WEEKDAY))
		return false;
	for (k = i - 1; k > 0 && !t[k].line; k--)
		if (t[k - 1].type == TOK_WORD && !word_of(p, k - 1, LEX_ON, NULL))
			return true;
	return false;
}

bool end_of_day_told(const struct parse *p, size_t i)
{
	size_t due = (size_t)ends_before(p, i, LEX_DUE);

	if (!due && i > 0 && token_value(p->ts, i - 1, LEX_TO, p->lang, TO_HOURS) == 1)
		due = 1; /* till 4 on Sunday */
	if (!due && ends_before(p, i, LEX_TO) == 1 && moved_to(p, i - 1))
		due = 1; /* move it to 3 tomorrow */
	if (!due || !has(p, TRAIT_BARE_CLOCK) || !is_number(p, i, 1, 12, 1, 2) || p->ts->t[i].line)
		return false;
	return day_behind(p, i + 1) || (p->day_end == i - due && number_ends(p, i + 1));
}

/* 9-12 and 1-4: is a range of bare hours at I behind another one and "and"?  The first hour of that, 0: it is not */
static int range_again(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;
	size_t k = i + 1, from;
	int n;

	if (!has(p, TRAIT_BARE_CLOCK) || i < 4 || t[i].line || !is_number(p, i, 1, 12, 1, 2) || !(n = range_mark(p, k)) || !is_number(p, k + (size_t)n, 1, 12, 1, 2))
		return 0;
	from = i - (size_t)(ends_before(p, i, LEX_AND) ? ends_before(p, i, LEX_AND) : one_mark(p, i - 1, "&+,/"));
	if (from == i || p->time_end != from || t[from - 1].type != TOK_NUMBER || !range_mark(p, from - 2) || !is_number(p, from - 3, 1, 12, 1, 2))
		return 0;
	return number_ends(p, k + (size_t)n + 1) && t[i].num != t[k + (size_t)n].num ? (int)t[from - 3].num : 0;
}

/* do the words around a number alone at I say that it is an hour? */
static bool hour_told(const struct parse *p, size_t i, bool after_at, bool bare_ok, struct when_time *t, const struct written *w)
{
	int first;

	if (w->k == i + 1 && hours_listed(p, i)) {
		t->bare = false;
		return true;
	}
	if (w->k == i + 1 && (first = range_again(p, i)) != 0) {
		if (t->hour < first)
			t->hour += 12, t->bare = false, t->lifted = true;
		return true;
	}
	if (w->k == i + 1 && hour_ends(p, i)) {
		t->lone = true;
		return true;
	}
	if (has(p, TRAIT_BARE_CLOCK) && w->k == i + 1 && (comes_first(p, i) || start_behind(p, i, p->time_end))) /* 7 for 7.30; 12.30 for 1 */
		return true;
	if (word_of(p, w->k, LEX_OPEN_END, NULL) && (p->day_end == i || p->day_end + 1 == i)) /* Thursday, 8 till late */
		return true;
	return before_part_of_day(p, i, w->k) || (w->k == i + 1 && end_of_day_told(p, i)) || bare_hour(p, i, w->k, after_at, bare_ok);
}

int clock_digits(const struct parse *p, size_t i, struct when_time *t, bool after_at, bool bare_ok)
{
	struct written w = {0};
	bool told;
	int n;

	if (i >= p->ts->n || p->ts->t[i].type != TOK_NUMBER) {
		memset(t, 0, sizeof *t);
		return 0;
	}
	if ((is_number(p, i, 0, 2400, 4, 4) || p->day_end == i) && (n = clock_four(p, i, t)) != 0)
		return n;
	memset(t, 0, sizeof *t);
	if (mark(p, i + 1, '.') && dot_date(p, i))
		return 0;
	if ((n = clock_iso(p, i, t)) != 0)
		return n;
	if (!is_number(p, i, 0, 24, 1, 2))
		return clock_plain(p, i, t, after_at || bare_ok);
	told = after_at || bare_ok || (is_number(p, i + 2, 0, 59, 2, 2) && before_part_of_day(p, i, i + 3)) ||
	       (is_number(p, i + 2, 13, 59, 2, 2) && shape(p, i, "h.s") && day_behind(p, i + 3)); /* auf 9.45 morgen: no month */
	if ((n = hour_written(p, i, t, told, &w)) != 0)
		return n > 0 ? n : 0;
	if (after_at && !w.minutes && !w.marked && parted_minutes(p, w.k))
		minutes_apart(p, t, &w);
	n = clock_suffix(p, w.k, t, &w.marked);
	if (!w.marked && !w.minutes && !hour_told(p, i, after_at, bare_ok, t, &w))
		return 0;
	t->set = true;
	return (int)(w.k - i) + n;
}
