/* when_year.c: years in words, decades, halves and quarters of a year, dates written in one number; see when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

/* nineteen eighty six, nineteen hundred and ten, two thousand fifteen, twenty twenty-six, nineteen oh one */
int year_words(const struct parse *p, size_t i, int *year)
{
	size_t k = i;
	int n, a, b, y;

	if (i >= p->ts->n || p->ts->t[i].type != TOK_WORD || !(n = number_word(p, k, &a)) || a < 1 || a > 20)
		return 0;
	k += (size_t)n;
	k += mark(p, k, '-') && sticks(p, k);
	if (a >= 10 && (n = word_of(p, k, LEX_HUNDRED, NULL)) != 0) {
		y = a * 100;
	} else if (a <= 2 && (n = word_of(p, k, LEX_THOUSAND, NULL)) != 0) {
		y = a * 1000;
	} else if (a >= 17) {
		if ((n = number_word(p, k, &b)) == 0 || p->ts->t[k].type != TOK_WORD)
			return 0;
		if (b == 0) { /* nineteen zero one */
			int c, m = number_word(p, k + (size_t)n, &c);
			if (!m || c < 1 || c > 9)
				return 0;
			n += m, b = c;
		} else if (b < 10 || b > 99) {
			return 0;
		}
		*year = a * 100 + b;
		return (int)(k - i) + n;
	} else {
		return 0;
	}
	k += (size_t)n;
	{
		size_t at = k + (size_t)word_of(p, k, LEX_AND, NULL);
		n = at < p->ts->n && p->ts->t[at].type == TOK_WORD ? number_word(p, at, &b) : 0;
		if (n && b > 0 && b < 100 && !word_of(p, at + (size_t)n, LEX_UNIT, NULL) && !word_of(p, at + (size_t)n, LEX_OCLOCK, NULL)) {
			y += b;
			k = at + (size_t)n;
		}
	}
	*year = y;
	return (int)(k - i);
}

bool of_decade(const struct parse *p, size_t i)
{
	size_t k = i + 1 + (mark(p, i + 1, '\'') ? 1 : 0);

	return k < p->ts->n && sticks(p, i + 1) && sticks(p, k) && word_of(p, k, LEX_DECADE_SUFFIX, NULL);
}

/* a year in digits or in words */
int year_number(const struct parse *p, size_t i, int *year)
{
	if (is_number(p, i, 1000, 2999, 4, 4) && !p->ts->t[i].line && !clock_follows(p, i) && !of_decade(p, i)) {
		*year = (int)p->ts->t[i].num;
		return 1;
	}
	return i < p->ts->n && p->ts->t[i].line ? 0 : year_words(p, i, year);
}

/* in the 1970s, in den 80er Jahren, in the nineteen seventies: only behind a preposition, "80s party" is no date */
static int decade(const struct parse *p, size_t i, struct when_day *d)
{
	static const struct classes decades = CLASSES_2(LEX_DECADE, LEX_DECADE_SUFFIX);
	size_t k = i;
	int n, v, century = 0;

	if (!of_classes(&p->ts->t[i], &decades) && !ahead(p, i, 6, &decades))
		return 0;
	n = p->ts->t[i].type == TOK_WORD ? word_of(p, i, LEX_IN, NULL) : 0;
	k += (size_t)n;
	k += mark(p, k, '\'');
	if (k >= p->ts->n || !((p->ts->t[k].type == TOK_NUMBER && p->ts->t[k].num % 10 == 0) || lex_starts(p->ts->t[k].word, LEX_DECADE) ||
							 lex_starts(p->ts->t[k].word, LEX_CARDINAL)))
		return 0;
	if (!n && (!i || !(ends_before(p, i, LEX_IN) || ends_before(p, i, LEX_ON) || ends_before(p, i, LEX_FROM) || ends_before(p, i, LEX_START_FROM))))
		return 0;
	if (is_number(p, k, 0, 2090, 2, 4) && p->ts->t[k].num % 10 == 0 && p->ts->t[k].digits != 3) {
		v = (int)p->ts->t[k].num;
		n = word_of(p, k + 1 + (mark(p, k + 1, '\'') ? 1 : 0), LEX_DECADE_SUFFIX, NULL);
		if (!n)
			return 0;
		k += (size_t)(1 + (mark(p, k + 1, '\'') ? 1 : 0) + n);
		k += (size_t)token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_YEAR);
		if (v >= 100 && v < 1000)
			return 0;
		v += v >= 1000 ? 0 : v < 30 ? 2000 : 1900;
	} else {
		n = number_word(p, k, &century);
		if (n && century >= 10 && century <= 20 && word_of(p, k + (size_t)n, LEX_DECADE, &v) && v < 100)
			k += (size_t)n;
		else
			century = 0;
		n = word_of(p, k, LEX_DECADE, &v);
		if (!n)
			return 0;
		k += (size_t)n;
		v += v >= 100 ? 0 : century ? century * 100 : v < 30 ? 2000 : 1900;
	}
	d->kind = DAY_UNIT, d->unit = UNIT_DECADE, d->year = v;
	return (int)(k - i);
}

/* in the 18th century, im 19. Jahrhundert */
static int century(const struct parse *p, size_t i, struct when_day *d)
{
	int nth, n = ordinal(p, i, &nth), m = n ? token_value(p->ts, i + (size_t)n, LEX_UNIT, p->lang, UNIT_CENTURY) : 0;

	if (!m || nth < 10 || nth > 21 || !ends_before(p, i, LEX_IN))
		return 0;
	d->kind = DAY_UNIT, d->unit = UNIT_CENTURY, d->year = (nth - 1) * 100;
	return n + m;
}

/* Q3, H1: its unit and number */
static int half_or_quarter(const struct parse *p, size_t i, int *unit, int *n)
{
	const struct token *t = &p->ts->t[i];
	bool behind_year = i > 0 && is_number(p, i - 1, 1900, 2100, 4, 4);

	if (i + 1 >= p->ts->n || t->type != TOK_WORD || t->len != 1 || !word_of(p, i, LEX_PERIOD_LETTER, unit))
		return 0;
	if ((*unit == UNIT_HALFYEAR && !t->upper && !behind_year) || !is_number(p, i + 1, 1, *unit == UNIT_QUARTER ? 4 : 2, 1, 1) || !sticks(p, i + 1))
		return 0;
	if (mark(p, i + 2, ':') && sticks(p, i + 2))
		return 0;
	*n = (int)p->ts->t[i + 1].num;
	return 2;
}

/* Q3, Q3 2016, 2016 Q3, 2016-H2, q1-2019, 18q4, Q3 this year, Q1 of 2017 */
static int quarter_code(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int unit, n, m, part;

	if (is_number(p, k, 1900, 2100, 4, 4) || (is_number(p, k, 10, 99, 2, 2) && sticks(p, k + 1))) {
		d->year = (int)p->ts->t[k].num + (p->ts->t[k].digits == 2 ? 2000 : 0);
		k++;
		k += mark(p, k, '-') && sticks(p, k);
		if (d->year > 0 && p->ts->t[i].digits == 2 && token_value(p->ts, k, LEX_PERIOD_LETTER, p->lang, UNIT_QUARTER) != 1)
			return 0; /* 20h30 is a time */
	}
	n = half_or_quarter(p, k, &unit, &part);
	if (!n)
		return 0;
	k += (size_t)n;
	d->kind = DAY_QUARTER, d->n = part, d->unit = unit;
	if (d->year)
		return (int)(k - i);
	m = mark(p, k, '-') && sticks(p, k) ? 1 : 0;
	if ((n = year_number(p, k + (size_t)m, &d->year)) != 0)
		return (int)(k - i) + m + n;
	m = year_behind(p, k, d);
	if (!m && unit == UNIT_HALFYEAR)
		return 0; /* H2 alone is a place */
	return (int)(k - i) + m;
}

/* the third quarter of 2020, im ersten Halbjahr 2026, next year's first quarter */
static int quarter_words(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, m, nth, unit, shift = 0;
	bool of_year = false;

	if (p->ts->t[i].type == TOK_NUMBER && !(is_number(p, i, 1900, 2100, 4, 4) || is_number(p, i, 1, 4, 1, 1)))
		return 0;
	n = word_of(p, k, LEX_NEXT, NULL) ? (shift = 1, word_of(p, k, LEX_NEXT, NULL)) : word_of(p, k, LEX_LAST, NULL) ? (shift = -1, word_of(p, k, LEX_LAST, NULL))
	                                                                                                               : word_of(p, k, LEX_THIS, NULL);
	if (n && (m = token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_YEAR)) != 0)
		k += (size_t)(n + m), of_year = true;
	if (!of_year && is_number(p, k, 1900, 2100, 4, 4)) { /* 2016 (the) third quarter */
		d->year = (int)p->ts->t[k].num;
		k += 1 + (size_t)word_of(p, k + 1, LEX_ON, NULL);
	}
	n = ordinal(p, k, &nth);
	if (!n || nth < -1 || !nth || nth > 4)
		return 0;
	k += (size_t)n;
	m = word_of(p, k, LEX_UNIT, &unit);
	if (!m || !(unit == UNIT_QUARTER || (unit == UNIT_HALFYEAR && nth <= 2)))
		return 0;
	k += (size_t)m;
	if (nth == -1) { /* the last quarter of 2027; alone it is the one before this */
		nth = unit == UNIT_QUARTER ? 4 : 2;
		if (!d->year && !year_behind(p, k, &(struct when_day){0}))
			return 0;
	}
	d->kind = DAY_QUARTER, d->n = nth, d->unit = unit;
	if (of_year) {
		d->n2 = shift, d->unit2 = UNIT_YEAR;
		return (int)(k - i);
	}
	return (int)(k - i) + (d->year ? 0 : year_behind(p, k, d));
}

int parse_period(const struct parse *p, size_t i, struct when_day *d)
{
	static int (*const rule[])(const struct parse *, size_t, struct when_day *) = {quarter_code, quarter_words, decade, century};
	int n;

	for (size_t r = 0; r < sizeof rule / sizeof *rule; r++) {
		*d = day_none;
		if ((n = rule[r](p, i, d)) != 0)
			return n;
	}
	*d = day_none;
	return 0;
}

bool period_code(const struct parse *p, size_t i)
{
	int unit, n;

	return half_or_quarter(p, i, &unit, &n) != 0;
}

/* 20261016; 2016 10 16: a year, a month and a day in one number or three */
int date_in_digits(const struct parse *p, size_t i, int *y, int *m, int *d)
{
	const struct token *t = &p->ts->t[i];
	int n = 0;

	if (t->type != TOK_NUMBER)
		return 0;
	if (t->digits == 8) {
		*y = (int)(t->num / 10000), *m = (int)(t->num / 100 % 100), *d = (int)(t->num % 100);
		n = 1;
		if ((mark(p, i + 1, '-') || mark(p, i + 1, '/') || mark(p, i + 1, '.')) && sticks(p, i + 1) && i + 2 < p->ts->n && sticks(p, i + 2))
			return 0;
	} else if (t->digits == 4 && is_number(p, i + 1, 1, 12, 2, 2) && is_number(p, i + 2, 1, 31, 2, 2) && !p->ts->t[i + 1].line && !p->ts->t[i + 2].line &&
	           !is_number(p, i + 3, 0, 9999, 1, 9) && !mark(p, i + 3, ':')) {
		*y = (int)t->num, *m = (int)p->ts->t[i + 1].num, *d = (int)p->ts->t[i + 2].num;
		n = 3;
	}
	return n && *y >= 1900 && *y <= 2100 ? n : 0;
}
