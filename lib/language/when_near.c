/* when_near.c: parts of days that are told from another day, and what the n-th of something may be of: the night before Christmas,
 * the first Monday evening of next month; see when_rules.h.  The days themselves are rows of patterns, see when_told.c. */
#include "language/when_rules.h"

/* "before" or "after" at K: -1 or 1, 0 for neither; *N tokens */
static int side_of(const struct parse *p, size_t k, int *n)
{
	if ((*n = word_of(p, k, LEX_BEFORE, NULL)) != 0)
		return -1;
	return (*n = word_of(p, k, LEX_PAST, NULL)) != 0 ? 1 : 0;
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
int month_or_unit(const struct parse *p, size_t i, struct when_day *d)
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
	if ((n = word_of(p, k, LEX_WEEKDAY_PART, &wd)) != 0 && wd / 16 <= WEEKDAY_PART_MANY) {
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

/* are the weekdays read so far all counted from the begin of the months (SIGN 1), or from their end (-1)? */
static bool all_from(const struct when_repeat *r, int sign)
{
	enum { SURE = 4 }; /* the fifth may be of the next month */
	bool all = (r->n_nth || r->n_pairs) && !r->n_monthdays; /* the third quarter is one */

	for (int j = 0; j < r->n_nth; j++)
		all = all && r->nth[j] * sign > 0 && r->nth[j] * sign <= SURE;
	for (int j = 0; j < r->n_pairs; j++)
		all = all && r->pair[j].nth * sign > 0 && r->pair[j].nth * sign <= SURE;
	return all;
}

/* ungeraden Monaten, even months: those of the year; Quartal: the months that quarters begin with, or end with where the days are the
 * last */
int which_months(const struct parse *p, size_t k, struct when_repeat *r)
{
	enum { ODD = 0xaaa, EVEN = 0x1554, FIRST_OF_THREE = 0x492, LAST_OF_THREE = 0x1248, OF_QUARTER = 3 };
	int parity, m, n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_QUARTER);

	if (n) { /* but: im Quartal 3 */
		bool first = all_from(r, 1);
		if ((!first && !all_from(r, -1)) || (is_number(p, k + (size_t)n, 1, 4, 1, 1) && !clock_follows(p, k + (size_t)n)))
			return 0;
		r->months = first ? FIRST_OF_THREE : LAST_OF_THREE, r->interval = OF_QUARTER;
		return n;
	}
	m = (n = word_of(p, k, LEX_PARITY, &parity)) != 0 ? token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_MONTH) : 0;
	if (!n && (n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_MONTH)) != 0)
		m = word_of(p, k + (size_t)n, LEX_PARITY, &parity);
	if (!m)
		return 0;
	r->months = parity == 1 ? ODD : EVEN;
	return n + m;
}
