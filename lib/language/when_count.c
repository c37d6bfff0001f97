/* when_count.c: counts of units of time: "zwei Wochen", "3 days", "half an hour", "1 Jahr, 2 Monate und 3 Tage"; see
 * when_rules.h. */
#include "language/when_rules.h"

void spans_add(struct when_day *d, int n, int unit)
{
	if (!d->unit)
		d->n = n, d->unit = unit;
	else if (d->more < 5)
		d->more_n[d->more] = n, d->more_unit[d->more++] = unit;
}

/* 2.5 hours, 1,5 Tage: whole and rest in the next smaller unit; tokens behind the number, 0: no decimal */
static int decimal(const struct parse *p, size_t k, int v, struct when_day *d)
{
	static const int parts[UNIT_COUNT] = {[UNIT_MINUTE] = 60, [UNIT_HOUR] = 60, [UNIT_DAY] = 24, [UNIT_WEEK] = 7, [UNIT_YEAR] = 12};
	static const int smaller[UNIT_COUNT] = {
		[UNIT_MINUTE] = UNIT_SECOND, [UNIT_HOUR] = UNIT_MINUTE, [UNIT_DAY] = UNIT_HOUR, [UNIT_WEEK] = UNIT_DAY, [UNIT_YEAR] = UNIT_MONTH};
	int u, m, frac;

	if (mark(p, k, 0xbd) && sticks(p, k) && (m = word_of(p, k + 1, LEX_UNIT, &u)) != 0 && parts[u]) { /* 1½ Stunden */
		spans_add(d, v, u);
		spans_add(d, parts[u] / 2, smaller[u]);
		return 1 + m;
	}
	if (!(mark(p, k, '.') || mark(p, k, ',')) || !sticks(p, k) || !is_number(p, k + 1, 0, 99, 1, 2) || !sticks(p, k + 1))
		return 0;
	m = word_of(p, k + 2, LEX_UNIT, &u);
	if (!m || !parts[u])
		return 0;
	frac = (int)p->ts->t[k + 1].num * (p->ts->t[k + 1].digits == 1 ? 10 : 1);
	spans_add(d, v, u);
	if (frac)
		spans_add(d, parts[u] * frac / 100, smaller[u]);
	return 2 + m;
}

/* half an hour, 3 and a half days, une heure et demie: by the rows of the language */
static int parts(const struct parse *p, size_t i, struct when_day *d)
{
	static const struct classes fractions = CLASSES_2(LEX_FRACTION, LEX_FRACTION);
	struct when_day c;
	int n = text_has(p, &fractions) ? parse_told(p, i, ROOT_COUNT_OF, &c) : 0;

	if (!n || d->more + c.more + 2 > 5)
		return 0;
	spans_add(d, c.n, c.unit);
	for (int k = 0; k < c.more; k++)
		spans_add(d, c.more_n[k], c.more_unit[k]);
	return n;
}

int minutes_of(int *unit)
{
	int minutes = *unit == UNIT_QUARTER_HOUR ? 15 : *unit == UNIT_THREE_QUARTERS ? 45 : 0;

	if (minutes)
		*unit = UNIT_MINUTE;
	return minutes ? minutes : 1;
}

/* one count: "zwei Wochen", "3 days", "half an hour", "1/2 h", "2 and a half hours", "29h" */
static int count_one(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, v = 0, u, m;

	if ((n = parts(p, k, d)) != 0)
		return n;
	if (is_number(p, k, 1, 3, 1, 1) && mark(p, k + 1, '/') && is_number(p, k + 2, 2, 4, 1, 1) && sticks(p, k + 2) &&
	    ((m = token_value(p->ts, k + 3, LEX_UNIT, p->lang, UNIT_HOUR)) != 0 || (m = word_of(p, k + 3, LEX_OCLOCK, NULL)) != 0)) {
		spans_add(d, (int)(60 * p->ts->t[k].num / p->ts->t[k + 2].num), UNIT_MINUTE);
		return 3 + m;
	}
	n = number_word(p, k, &v);
	if (!n || (v % 10 == 0 && p->ts->t[k].type == TOK_WORD && n == 1 && ordinal(p, k, &u) > 1)) /* the twenty second */
		return 0;
	k += (size_t)n;
	if ((m = decimal(p, k, v, d)) != 0)
		return (int)(k - i) + m;
	if (mark(p, k, '-') && sticks(p, k))
		k++;
	m = leads_to_hour(p, k) ? 0 : word_of(p, k, LEX_UNIT, &u);
	if (!m && is_number(p, i, 0, 100000, 1, 6) && sticks(p, k) && !period_code(p, k)) { /* 29h, 29m, but 2016h2 */
		if (p->ts->t[k].len == 1 && word_of(p, k, LEX_UNIT_LETTER, &u))
			m = 1;
		else if (mark(p, k, '\''))
			m = 1, u = UNIT_MINUTE;
	}
	if (!m || v > 100000)
		return 0;
	if (u == UNIT_YEAR && is_number(p, i, 1900, 2100, 4, 4) && !word_of(p, k + (size_t)m, LEX_AGO, NULL))
		return 0; /* w 2027 roku */
	if (u == UNIT_FORTNIGHT)
		u = UNIT_WEEK, v *= 2;
	v *= minutes_of(&u);
	spans_add(d, v, u);
	return (int)(k - i) + m;
}

/* 1930 hrs: rather a time than a length */
static bool clock_of_hours(const struct parse *p, size_t k)
{
	return is_number(p, k, 100, 2459, 4, 4) && p->ts->t[k].num % 100 < 60 && token_value(p->ts, k + 1, LEX_UNIT, p->lang, UNIT_HOUR);
}

/* in einer Woche, 20 h; dans trois jours 18 h 30: the number at J is an hour, behind what has been counted and APART from it */
static bool hour_behind(const struct parse *p, size_t j, bool apart, const struct when_day *d)
{
	size_t minutes = shape(p, j, "h.s") ? 2 : 0;

	if (d->unit < UNIT_DAY || !is_number(p, j, 0, 24, 1, 2))
		return false;
	if (p->ts->t[j + 1].len == 1 && sticks(p, j + 1) && is_number(p, j + 2, 0, 59, 2, 2) && sticks(p, j + 2) && (word_of(p, j + 1, LEX_OCLOCK, NULL) || token_value(p->ts, j + 1, LEX_UNIT_LETTER, p->lang, UNIT_HOUR)))
		return true; /* in drei Tagen 9h30, over drie dagen 20h30 */
	if (!word_of(p, j + minutes + 1, LEX_OCLOCK, NULL))
		return false;
	return minutes || p->ts->t[j].digits == 2 || (apart && d->unit >= UNIT_WEEK);
}

/* counts of units, one behind the other: "1 Jahr, 2 Monate und 3 Tage"; over a sign where SIGNS */
static int counts(const struct parse *p, size_t i, struct when_day *d, bool signs)
{
	size_t k = i, j;
	int n = count_one(p, k, d);

	j = i + (size_t)n + (size_t)mark(p, i + (size_t)n, ',');
	if (!n || (clock_of_hours(p, i) && j < p->ts->n && count_one(p, j, &(struct when_day){0})))
		return 0; /* 1930 hrs three days from now */
	k += (size_t)n;
	while (d->more < 5) {
		bool minus = signs && mark(p, k, '-') && !sticks(p, k) && sticks(p, k + 1), plus = signs && mark(p, k, '+') && !sticks(p, k);
		int more = d->more;
		j = k + (mark(p, k, ',') || minus || plus ? 1 : 0);
		j += (size_t)word_of(p, j, LEX_AND, NULL);
		if (p->ts->t[j].line || hour_behind(p, j, j > k, d) || clock_of_hours(p, j))
			break;
		n = count_one(p, j, d);
		if (!n)
			break;
		if (minus)
			for (int q = more; q < d->more; q++)
				d->more_n[q] = -d->more_n[q];
		k = j + (size_t)n;
	}
	return (int)(k - i);
}

int count_units(const struct parse *p, size_t i, struct when_day *d)
{
	return counts(p, i, d, true);
}

void spans_negate(struct when_day *d)
{
	d->n = -d->n;
	for (int i = 0; i < d->more; i++)
		d->more_n[i] = -d->more_n[i];
}

int signed_units(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;

	while (mark(p, k, '+') || mark(p, k, '-')) {
		struct when_day part = day_none;
		int n = counts(p, k + 1, &part, false);
		if (!n || d->more + part.more + (d->unit != 0) > 5)
			break;
		if (mark(p, k, '-'))
			spans_negate(&part);
		spans_add(d, part.n, part.unit);
		for (int q = 0; q < part.more; q++)
			spans_add(d, part.more_n[q], part.more_unit[q]);
		k += 1 + (size_t)n;
	}
	return (int)(k - i);
}

/* so many days that something lasts: a three-day course, zwei Wochen lang, for two weeks, Dauer: 3 Tage, 2 weeks starting */
/* 5-Tage-Tour, 3-tägiges Seminar, 5-day course: days stuck to their number, before what lasts so long */
static int days_of_name(const struct parse *p, size_t i, int *days)
{
	size_t k = i + 2;
	int n;

	if (!is_number(p, i, 2, 31, 1, 2) || !mark(p, i + 1, '-') || !sticks(p, i + 1) || !sticks(p, k) || (n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_DAY)) != 1)
		return 0;
	k++;
	if (k + 1 >= p->ts->n || p->ts->t[k].line || !(p->ts->t[k].type == TOK_WORD || (mark(p, k, '-') && sticks(p, k) && sticks(p, k + 1) && p->ts->t[k + 1].type == TOK_WORD)))
		return 0;
	*days = (int)p->ts->t[i].num;
	return 2 + n;
}

int parse_days_long(const struct parse *p, size_t i, int *days)
{
#define UNITS(w) CLASS_BIT(w, LEX_UNIT)
	static const struct classes units = CLASSES(UNITS), nights = CLASSES_2(LEX_UNIT, LEX_NIGHTS);
	struct when_day c;
	int n = word_of(p, i, LEX_DAYS_LONG, days), m;
	size_t k = i;

	n = n && *days >= LONG_MINUTES ? 0 : n;
	if (!n && !ahead(p, i, 6, &nights))
		return 0;
	if (!n && (n = days_of_name(p, i, days)) != 0)
		return n;
	if (!n && (n = number_word(p, i, days)) != 0) { /* three nights are four days */
		m = word_of(p, i + (size_t)n, LEX_NIGHTS, NULL);
		if (m && *days > 0 && *days < 60) {
			++*days;
			return n + m;
		}
		n = 0;
	}
	if (n || !ahead(p, i, 3, &units))
		return n;
	c = day_none;
	if (!(n = count_units(p, i, &c)) || c.more || (c.unit != UNIT_DAY && c.unit != UNIT_WEEK) || c.n < 1 || c.n > 366)
		return 0;
	k += (size_t)n;
	if (k > 0 && word_of(p, k, LEX_LASTING, NULL) && !word_of(p, k, LEX_ON, NULL)) /* lang */
		n += word_of(p, k, LEX_LASTING, NULL);
	else if (!word_of(p, k, LEX_START_FROM, NULL) && !(i > 0 && ends_before(p, i, LEX_LASTING)) && !(i > 1 && mark(p, i - 1, ':') && ends_before(p, i - 1, LEX_LASTING)))
		return 0;
	*days = c.n * (c.unit == UNIT_WEEK ? 7 : 1);
	return n;
}
