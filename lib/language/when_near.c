/* when_near.c: days that are told from another day or from the period they lie in: the Saturday before Easter, the eve of
 * May Day, three days after Christmas, the third Tuesday of September, the first two weeks of May; see when_rules.h. */
#include "language/when_rules.h"

/* "before" or "after" at K: -1 or 1, 0 for neither; *N tokens */
static int side_of(const struct parse *p, size_t k, int *n)
{
	if ((*n = word_of(p, k, LEX_BEFORE, NULL)) != 0)
		return -1;
	return (*n = word_of(p, k, LEX_PAST, NULL)) != 0 ? 1 : 0;
}

/* the day that another is told from: a feast, a date, the n-th weekday of a month */
static int base_day(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + (size_t)skip_class(p, i, LEX_ON);
	int n;

	*d = day_none;
	if (k >= p->ts->n || p->ts->t[k].para)
		return 0;
	if ((n = parse_holiday(p, k, d)) == 0 && (n = parse_day_of_month(p, k, d)) == 0 && (*d = day_none, n = parse_nth(p, k, d)) == 0)
		return 0;
	return (int)(k - i) + n;
}

int parse_from_day(const struct parse *p, size_t k, struct when_day *d)
{
	struct when_day base;
	int m, n, v, sign = side_of(p, k, &m);

	if (!sign && has(p, TRAIT_COUNT_FROM) && (m = word_of(p, k, LEX_FROM, NULL)) != 0)
		sign = 1; /* three weeks from tomorrow */
	if (!sign && has(p, TRAIT_COUNT_FROM) && d->unit == UNIT_WEEK && !d->more && token_value(p->ts, k, LEX_ON, p->lang, ON_DAY) == 1 &&
	    lex_starts(p->ts->t[k + 1].word, LEX_WEEKDAY))
		sign = 1, m = 1; /* a week on Friday */
	if (!sign || d->more >= 5 || d->unit < UNIT_DAY)
		return 0;
	k += (size_t)m;
	base = day_none;
	if ((n = word_of(p, k, LEX_DAY, &v)) != 0)
		base.kind = DAY_RELATIVE, base.n = v, base.unit = UNIT_DAY;
	else if ((n = base_day(p, k, &base)) == 0 && (base = day_none, n = parse_weekday(p, k, &base)) == 0)
		return 0;
	if (sign < 0)
		spans_negate(d);
	base.more = 0;
	base.more_n[base.more] = d->n, base.more_unit[base.more++] = d->unit;
	for (int i = 0; i < d->more && base.more < 5; i++)
		base.more_n[base.more] = d->more_n[i], base.more_unit[base.more++] = d->more_unit[i];
	*d = base;
	return m + n;
}

/* (the second) Saturday before Easter, Freitag nach Himmelfahrt, the Sunday closest to March 17, the nearest Monday to it */
static int weekday_beside(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, m, nth = 1, wd, side;
	bool brief, nearest = false;

	if ((n = skip_class(p, k, LEX_ON)) != 0 && word_of(p, k + (size_t)n, LEX_UNIT, &wd) && (wd == UNIT_WEEKEND || wd == UNIT_WEEK))
		k += (size_t)n; /* "the weekend" would be read as this one */
	else if (n && lex_starts(p->ts->t[k + (size_t)n].word, LEX_ORDINAL) && ordinal(p, k + (size_t)n, &nth))
		k += (size_t)n; /* the last Sunday before Christmas, which is not last Sunday */
	if ((n = word_of(p, k, LEX_NEAREST, NULL)) != 0)
		k += (size_t)n, nearest = true;
	else if ((n = ordinal(p, k, &nth)) != 0)
		k += (size_t)n;
	if ((n = word_of(p, k, LEX_UNIT, &wd)) != 0 && (wd == UNIT_WEEKEND || wd == UNIT_WEEK) && !nearest)
		wd = wd == UNIT_WEEK ? BESIDE_WEEK : BESIDE_WEEKEND, brief = false;
	else if (!(n = weekday_name(p, k, &wd, &brief)) || (brief && !p->ts->t[k].upper))
		return 0;
	k += (size_t)n;
	k += mark(p, k, '.') && sticks(p, k) && brief;
	side = side_of(p, k, &m);
	if (!side && (m = word_of(p, k, LEX_NEAREST, NULL)) != 0)
		nearest = true;
	else if (!side && nearest)
		m = word_of(p, k, LEX_TO, NULL);
	if (!m || (nth == -1 && side > 0) || nth < -1 || nth > 53)
		return 0;
	k += (size_t)m;
	if ((n = base_day(p, k, d)) == 0)
		return 0;
	d->beside_weekday = wd;
	d->beside = nearest ? BESIDE_NEAREST : side * (nth < 0 ? -nth : nth);
	return (int)(k - i) + n;
}

/* the eve of May Day, am Vorabend des 1. Mai, the day after Thanksgiving, am Tag vor Himmelfahrt */
static int next_to(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + (size_t)skip_class(p, i, LEX_ON);
	int n = word_of(p, k, LEX_EVE, NULL), m, side = -1;

	k += (size_t)n;
	if (!n && (n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_DAY)) != 0) {
		k += (size_t)n;
		if ((side = side_of(p, k, &m)) == 0)
			return 0;
		k += (size_t)m;
	} else {
		k += (size_t)word_of(p, k, LEX_BEFORE, NULL); /* der Vorabend vor dem Fest */
	}
	if (!n || (m = base_day(p, k, d)) == 0 || d->more)
		return 0;
	d->more_n[0] = side, d->more_unit[0] = UNIT_DAY, d->more = 1;
	return (int)(k - i) + m;
}

enum { NIGHT = 6 }; /* of lexicon's `part` */

int parse_part_beside(const struct parse *p, size_t i, struct when_day *d, int *part)
{
	size_t k = i + (size_t)skip_class(p, i, LEX_ON);
	int n = word_of(p, k, LEX_PART, part), m, side;

	if (!n)
		return 0;
	if ((side = side_of(p, k + (size_t)n, &m)) == 0 && *part == NIGHT && (m = word_of(p, k + (size_t)n, LEX_OVERNIGHT, NULL)) != 0)
		side = -1; /* in der Nacht zum Sonntag, auf den 3. Oktober */
	if (!side)
		return 0;
	k += (size_t)(n + m);
	if ((n = base_day(p, k, d)) == 0 && (*d = day_none, n = parse_weekday(p, k + (size_t)skip_class(p, k, LEX_ON), d)) != 0)
		n += skip_class(p, k, LEX_ON);
	if (!n || d->more || !(d->kind == DAY_HOLIDAY || day_plain(d) || (d->kind == DAY_WEEKDAY && *part == NIGHT)))
		return 0;
	d->more_n[0] = side, d->more_unit[0] = UNIT_DAY, d->more = 1;
	d->night = side < 0 && *part == NIGHT;
	return (int)(k - i) + n;
}

/* a month with or without a year, "this month", "last month"; for "the third Tuesday of ..." */
static int month_or_unit(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, m, v, u;
	bool strict;

	k += (size_t)word_of(p, k, LEX_ON, NULL);
	if (k == i)
		k += (size_t)word_of(p, k, LEX_IN, NULL);
	n = month_name(p, k, &d->month);
	if (n) {
		k += (size_t)n;
		if (mark(p, k, '.') && sticks(p, k) && is_number(p, k + 1, 1000, 2999, 4, 4))
			k++;
		return (int)(k - i) + year_behind(p, k, d);
	}
	if (k > i && (n = year_number(p, k, &d->year)) != 0)
		return (int)(k - i) + n;
	m = parse_modified_unit(p, k, &v, &u, &strict);
	if (!m && k > i && (m = word_of(p, k, LEX_UNIT, &u)) != 0) /* in the month */
		v = 0;
	if (m && (u == UNIT_MONTH || u == UNIT_YEAR)) {
		d->month_shift = v * (u == UNIT_YEAR ? 12 : 1);
		d->month = u == UNIT_MONTH ? -1 : 0; /* -1: the reference's month, shifted */
		if (u == UNIT_YEAR)
			d->month = -2;
		return (int)(k - i) + m;
	}
	return 0;
}

int parse_nth(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, m, nth, wd = 0, u = 0;
	bool brief;

	n = ordinal(p, k, &nth);
	if (!n && (m = word_of(p, k, LEX_ON, NULL)) != 0) { /* the last week of July */
		k += (size_t)m;
		n = ordinal(p, k, &nth);
	}
	if (!n || nth > 53)
		return 0;
	k += (size_t)n;
	if (nth > 0 && (m = token_value(p->ts, k, LEX_ORDINAL, p->lang, -1)) != 0) /* second last */
		nth = -nth, k += (size_t)m;
	m = weekday_name(p, k, &wd, &brief);
	if (!m)
		m = word_of(p, k, LEX_UNIT, &u);
	if (!m || (u && u != UNIT_DAY && u != UNIT_WORKDAY && u != UNIT_WEEK && u != UNIT_WEEKEND && u != UNIT_MONTH))
		return 0;
	k += (size_t)m;
	d->kind = DAY_NTH;
	d->n = nth, d->weekday = wd, d->unit = u;
	m = month_or_unit(p, k, d);
	if (!m) {
		*d = day_none;
		return 0;
	}
	return (int)(k - i) + m;
}

/* the first two weeks of May, the last three days of August, the first half of June, die zweite Hälfte des Monats */
static int part_of(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + (size_t)skip_class(p, i, LEX_ON);
	int n, nth, count = 0, unit = 0, m;

	k += (size_t)skip_class(p, k, LEX_ON); /* in den */
	if (!(n = ordinal(p, k, &nth)) || (nth != 1 && nth != -1 && nth != 2))
		return 0;
	k += (size_t)n;
	if ((n = word_of(p, k, LEX_HALF, NULL)) != 0) {
		k += (size_t)n;
	} else if (nth != 2 && (n = number_word(p, k, &count)) != 0 && count > 1 && count < 60 && (m = word_of(p, k + (size_t)n, LEX_UNIT, &unit)) != 0 &&
	           (unit == UNIT_DAY || unit == UNIT_WEEK || unit == UNIT_WEEKEND)) {
		k += (size_t)(n + m);
	} else {
		return 0;
	}
	m = month_or_unit(p, k, d);
	if (!m && !unit && (m = month_name(p, k, &d->month)) != 0) /* erste Hälfte Mai */
		m += year_behind(p, k + (size_t)m, d);
	if (!m) {
		*d = day_none;
		return 0;
	}
	d->kind = DAY_NTH;
	d->n = nth == -1 && !unit ? 2 : nth;
	d->unit = unit ? unit : UNIT_HALF;
	d->span = count;
	return (int)(k - i) + m;
}

/* in der ersten Maiwoche 2026, die zweite Aprilhälfte, am letzten Oktobersonntag */
static int month_part(const struct parse *p, size_t i, struct when_day *d)
{
	static const int unit[] = {0, UNIT_WEEK, UNIT_WEEKEND, UNIT_HALF, UNIT_THIRD};
	int nth, v, n = ordinal(p, i, &nth), m = n ? word_of(p, i + (size_t)n, LEX_MONTH_PART, &v) : 0, part;

	if (!m || nth > 5)
		return 0;
	part = v % 16;
	d->kind = DAY_NTH, d->month = v / 16, d->n = nth;
	if (part > 8)
		d->weekday = part - 8;
	else
		d->unit = unit[part];
	return n + m + year_behind(p, i + (size_t)(n + m), d);
}

int parse_near(const struct parse *p, size_t i, struct when_day *d)
{
	/* what each of the rules needs behind its first word, or as that */
#define RELATIONS(w)                                                                                                   \
	(CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_NEAREST) | CLASS_BIT(w, LEX_EVE) | CLASS_BIT(w, LEX_HALF) |             \
	 CLASS_BIT(w, LEX_MONTH_PART) | CLASS_BIT(w, LEX_UNIT))
#define NEARS(w)                                                                                                       \
	(ORDINALS(w) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_NEAREST) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_EVE))
	static const struct classes relations = CLASSES(RELATIONS), first = CLASSES(NEARS);
	static int (*const rule[])(const struct parse *, size_t, struct when_day *) = {weekday_beside, next_to, part_of, month_part};
	int n;

	if (!may_open(p, i, &first, true) || (!of_classes(&p->ts->t[i], &relations) && !ahead(p, i, 4, &relations)))
		return 0;
	for (size_t r = 0; r < sizeof rule / sizeof *rule; r++) {
		*d = day_none;
		if ((n = rule[r](p, i, d)) != 0)
			return n;
	}
	*d = day_none;
	return 0;
}

int parse_nth_timed(const struct parse *p, size_t i, struct when_day *d, struct when *time)
{
#define WEEKDAY_NAMES(w) (CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAY_PART))
	static const struct classes weekday = {{WEEKDAY_NAMES(0), WEEKDAY_NAMES(1)}};
	size_t k = i;
	int n, m, nth, wd;
	bool brief;

	if (!ahead(p, i, 2, &weekday) || !(n = ordinal(p, k, &nth)) || nth > 5)
		return 0;
	k += (size_t)n;
	time->time = (struct when_time){0};
	time->range = false;
	time->side = SIDE_AT;
	if ((n = word_of(p, k, LEX_WEEKDAY_PART, &wd)) != 0) {
		time->time.part = wd % 16;
		wd /= 16;
		k += (size_t)n;
	} else {
		if (!(n = weekday_name(p, k, &wd, &brief)) || (brief && !(!has(p, TRAIT_CAPITAL_NOUNS) && p->ts->t[k].upper)))
			return 0;
		k += (size_t)n;
		k += mark(p, k, ',');
		if ((n = parse_times(p, k, time)) == 0 && (n = parse_part(p, k, &time->time.part)) == 0)
			return 0;
		k += (size_t)n;
	}
	*d = day_none;
	if (!(m = month_or_unit(p, k, d))) {
		*d = day_none;
		return 0;
	}
	d->kind = DAY_NTH, d->n = nth, d->weekday = wd;
	return (int)(k - i) + m;
}
