/* resolve.c: definite days from partial ones; see resolve.h.  join.c puts days and times together. */
#include "language/resolve.h"

#include <string.h>

const char *precision_name(enum precision p)
{
	static const char *const name[] = {"", "partofday", "week", "month", "season"};
	return name[p];
}

static struct civil date_of(const struct civil *c)
{
	struct civil d = *c;
	d.hour = d.min = d.sec = 0;
	d.timed = d.utc = false;
	return d;
}

static struct civil ymd(int y, int m, int d)
{
	struct civil c = {y, m, d, 0, 0, 0, false, false};
	return c;
}

/* the year of a date without one: by its weekday first, then forward; a date not more than LONG_PAST days ago stays in the past */
#define LONG_PAST 31
static int guess_year(int month, int day, int weekday, int long_past, const struct reference *ref)
{
	int64_t now = civil_day(&ref->now);
	int y = ref->now.year, best = 0;

	if (weekday) {
		int64_t far = INT64_MAX;
		for (int k = y - 1; k <= y + 6; k++) {
			struct civil c = ymd(k, month, day);
			int64_t dist;
			if (!civil_valid(k, month, day) || civil_weekday(&c) != weekday)
				continue;
			dist = civil_day(&c) - now;
			if (dist < 0)
				dist = -dist * (dist < -long_past ? 3 : 1); /* the past counts as further away */
			if (dist < far)
				far = dist, best = k;
		}
		/* a weekday that fits only years away is more likely wrong than the year is far */
		if (best && far <= 600)
			return best;
	}
	for (int k = y - 1; k <= y + 8; k++)
		if (civil_valid(k, month, day) && civil_days(k, month, day) >= now - long_past)
			return k;
	return y;
}

static struct civil nth_weekday(int n, int wd, int year, int month)
{
	struct civil c = ymd(year, month, 1);

	if (n > 0)
		return civil_add_days(c, (wd - civil_weekday(&c) + 7) % 7 + (n - 1) * 7);
	c.day = civil_month_days(year, month);
	return civil_add_days(c, -((civil_weekday(&c) - wd + 7) % 7) + (n + 1) * 7);
}

static bool add_units(struct civil *c, int64_t n, int unit);

static void unit_span(int unit, int n, const struct civil *ref, struct civil *a, struct civil *b, enum precision *prec)
{
	struct civil d = date_of(ref);
	int q;

	switch (unit) {
	case UNIT_WEEK:
	case UNIT_WORKWEEK:
		*a = civil_add_days(d, (int64_t)n * 7 - (civil_weekday(&d) - 1));
		*b = civil_add_days(*a, unit == UNIT_WEEK ? 6 : 4);
		*prec = PRECISION_WEEK;
		break;
	case UNIT_FORTNIGHT:
		*a = civil_add_days(d, (int64_t)n * 14 - (civil_weekday(&d) - 1));
		*b = civil_add_days(*a, 13);
		*prec = PRECISION_WEEK;
		break;
	case UNIT_WEEKEND:
		*a = civil_add_days(d, (int64_t)n * 7 - (civil_weekday(&d) - 1) + 5);
		*b = civil_add_days(*a, 1);
		break;
	case UNIT_MONTH:
		d.day = 1;
		*a = civil_add_months(d, n);
		*b = *a;
		b->day = civil_month_days(a->year, a->month);
		*prec = PRECISION_MONTH;
		break;
	case UNIT_WORKDAY:
		*a = d;
		add_units(a, n, unit);
		*b = *a;
		break;
	case UNIT_QUARTER:
		q = (d.month - 1) / 3;
		*a = civil_add_months(ymd(d.year, q * 3 + 1, 1), n * 3);
		*b = civil_add_days(civil_add_months(*a, 3), -1);
		*prec = PRECISION_SEASON;
		break;
	case UNIT_YEAR:
		*a = ymd(d.year + n, 1, 1);
		*b = ymd(d.year + n, 12, 31);
		*prec = PRECISION_SEASON;
		break;
	case UNIT_DECADE:
		*a = ymd((d.year / 10 + n) * 10, 1, 1);
		*b = ymd((d.year / 10 + n) * 10 + 9, 12, 31);
		*prec = PRECISION_SEASON;
		break;
	case UNIT_CENTURY:
		*a = ymd((d.year / 100 + n) * 100, 1, 1);
		*b = ymd((d.year / 100 + n) * 100 + 99, 12, 31);
		*prec = PRECISION_SEASON;
		break;
	default:
		*a = *b = civil_add_days(d, n);
	}
}

/* zum Monatsende: a portion that is one day */
enum { PORTION_LAST_DAY = 8, PORTION_FIRST_DAY };

static void cut_portion(int portion, int unit, const struct civil *now, struct moment *o)
{
	int64_t n = civil_day(&o->end) - civil_day(&o->start) + 1;
	struct civil first = o->start;

	if (portion >= PORTION_LAST_DAY && unit == UNIT_WEEK)
		portion = portion == PORTION_LAST_DAY ? 3 : 1; /* of a week no day is told by that */
	if (!portion || portion == 5 || portion >= PORTION_LAST_DAY)
		return;
	if (portion >= 6) { /* late: the second half; later: what is still to come of it */
		if (unit == UNIT_YEAR)
			o->start = ymd(first.year, 7, 1);
		else
			o->start = civil_add_days(first, unit == UNIT_WEEK ? 3 : n >= 28 && n <= 31 ? 15 : n / 2);
		if (portion == 7 && civil_cmp(now, &o->start) > 0 && civil_day(now) <= civil_day(&o->end))
			o->start = date_of(now);
		return;
	}
	if (portion == 4) /* the rest, from the reference on: the caller has put it into start */
		return;
	if (unit == UNIT_WEEK) {
		o->start = civil_add_days(first, portion == 1 ? 0 : portion == 2 ? 2 : 4);
		o->end = civil_add_days(first, portion == 1 ? 2 : portion == 2 ? 3 : 6);
	} else if (unit == UNIT_YEAR) {
		int y = first.year;
		o->start = ymd(y, portion * 4 - 3, 1);
		o->end = ymd(y, portion * 4, civil_month_days(y, portion * 4));
	} else if (n >= 28 && n <= 31) {
		o->start.day = portion == 1 ? 1 : portion == 2 ? 11 : 21;
		if (portion < 3)
			o->end = ymd(o->start.year, o->start.month, portion == 1 ? 10 : 20);
	} else {
		o->start = civil_add_days(first, portion == 1 ? 0 : portion == 2 ? n / 3 : 2 * n / 3);
		o->end = civil_add_days(first, portion == 1 ? n / 3 - 1 : portion == 2 ? 2 * n / 3 - 1 : n - 1);
	}
}

static bool plausible(struct civil c)
{
	return c.year >= 1 && c.year <= 9999;
}

static bool add_units(struct civil *c, int64_t n, int unit)
{
	int64_t s;

	switch (unit) {
	case UNIT_SECOND: case UNIT_MINUTE: case UNIT_HOUR:
		s = civil_seconds(c) + n * (unit == UNIT_HOUR ? 3600 : unit == UNIT_MINUTE ? 60 : 1);
		*c = civil_of_seconds(s);
		break;
	case UNIT_WORKDAY:
		for (int64_t left = n < 0 ? -n : n, step = n < 0 ? -1 : 1; left > 0 && left < 4000; left -= civil_weekday(c) < 6)
			*c = civil_add_days(*c, step);
		break;
	case UNIT_WEEK: case UNIT_WEEKEND: case UNIT_WORKWEEK:
		*c = civil_add_days(*c, n * 7);
		break;
	case UNIT_MONTH:
		*c = civil_add_months(*c, (int)n);
		break;
	case UNIT_QUARTER:
		*c = civil_add_months(*c, (int)n * 3);
		break;
	case UNIT_YEAR: case UNIT_DECADE: case UNIT_CENTURY:
		if (n > 9000 || n < -9000)
			return false;
		*c = civil_add_months(*c, (int)n * 12 * (unit == UNIT_DECADE ? 10 : unit == UNIT_CENTURY ? 100 : 1));
		break;
	default:
		*c = civil_add_days(*c, n);
	}
	return plausible(*c);
}

static int year_of(const struct when_day *d, const struct reference *ref)
{
	if (d->year)
		return d->year;
	if (d->unit2 == UNIT_YEAR)
		return ref->now.year + d->n2;
	return ref->year;
}

/* the week or weekend that a day lies in, the day itself being in O */
static void widen(struct moment *o, int unit)
{
	int wd = civil_weekday(&o->start);

	o->start = civil_add_days(o->start, unit == UNIT_WEEKEND ? (wd == 1 ? -2 : 6 - wd) : 1 - wd); /* Monday is nearest to the last */
	o->end = civil_add_days(o->start, unit == UNIT_WEEKEND ? 1 : 6);
	o->has_end = true;
	if (unit != UNIT_WEEKEND)
		o->precision = PRECISION_WEEK;
}

enum { HALF_YEAR = 183 };

/* Saturday, 7/3/2026; Thursday 10/12: the weekday is wrong in year Y, or right in a far one, and the numbers the other way round may be
 * right, or nearer */
static void other_order(const struct when_day *d, const struct reference *ref, int y, struct moment *o)
{
	struct civil c;
	int64_t ahead;

	if (o->year_guessed && d->day <= 12)
		y = guess_year(d->day, d->month, d->weekday, LONG_PAST, ref);
	c = ymd(y, d->day, d->month);
	ahead = civil_day(&c) - civil_day(&ref->now);
	if (!civil_valid(y, d->day, d->month) || civil_weekday(&c) != d->weekday || (!o->weekday_wrong && (ahead < 0 || ahead > HALF_YEAR)))
		return;
	o->start = o->end = c;
	o->weekday_wrong = false;
}

/* a day of a month: 24.9., in the year Y where one is known */
static bool resolve_day_of_month(const struct when_day *d, const struct reference *ref, int y, struct moment *o)
{
	int m = d->month;
	struct civil c;

	if (y && !d->year && d->unit2 != UNIT_YEAR) { /* a heading's year, where the day can be of it */
		c = ymd(y, m, d->day);
		if (!civil_valid(y, m, d->day) || (d->weekday && civil_weekday(&c) != d->weekday) || (!ref->year_rises && civil_day(&c) < civil_day(&ref->now) - 92))
			y = 0;
	}
	o->year_guessed = d->guessed_year || (!d->year && !y);
	if (!y)
		y = guess_year(m, d->day, d->weekday, d->strict ? -1 : d->with_hour && ref->announced && !d->weekday ? 0 : LONG_PAST, ref) /* next 5/12 */;
	if (!civil_valid(y, m, d->day))
		return false;
	o->start = o->end = ymd(y, m, d->day);
	if (o->year_guessed && civil_day(&o->start) < civil_day(&ref->now)) /* just past, or next year's */
		o->year_else = guess_year(m, d->day, 0, 0, ref);
	if (d->weekday) {
		o->weekday_said = d->weekday;
		o->weekday_wrong = civil_weekday(&o->start) != d->weekday;
		if (d->either && (o->weekday_wrong || (o->year_guessed && civil_day(&o->start) > civil_day(&ref->now) + HALF_YEAR)))
			other_order(d, ref, y, o);
	}
	o->order_guessed = d->swapped && !(d->weekday && d->either && !o->weekday_wrong);
	if (d->portion == 5)
		widen(o, d->unit);
	return true;
}

static bool resolve_month(const struct when_day *d, const struct reference *ref, int y, struct moment *o)
{
	int m = d->month;

	if (!y) {
		y = ref->now.year;
		o->year_guessed = !d->n;
		if (m < ref->now.month || (d->n > 0 && m == ref->now.month))
			y++;
		if (d->n < 0)
			y = m < ref->now.month ? ref->now.year : y - 1;
		y += d->month_shift; /* March after next */
	}
	o->start = ymd(y, m, 1);
	o->end = ymd(y, m, civil_month_days(y, m));
	o->precision = PRECISION_MONTH;
	cut_portion(d->portion, UNIT_MONTH, &ref->now, o);
	o->has_end = true;
	return true;
}

/* is T, a day of this month that has passed, still meant: with its weekday, and no day to come is as near? */
static bool just_past(const struct when_day *d, const struct reference *ref, const struct civil *t)
{
	struct civil n = civil_add_months(ymd(ref->now.year, ref->now.month, 1), 1), u = ymd(n.year, n.month, d->day);
	int64_t ago = civil_day(&ref->now) - civil_day(t);

	if (!d->weekday || ago > 14)
		return false;
	return !(civil_valid(n.year, n.month, d->day) && civil_weekday(&u) == d->weekday && civil_day(&u) - civil_day(&ref->now) <= ago);
}

/* a day of this month, or the next one with that day (and weekday) */
static bool resolve_only_day(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	struct civil c = civil_add_months(ymd(ref->now.year, ref->now.month, 1), d->month_shift);

	for (int k = 0; k < 40; k++, c = civil_add_months(c, 1)) {
		struct civil t = ymd(c.year, c.month, d->day);
		if (!civil_valid(c.year, c.month, d->day) || (d->weekday && civil_weekday(&t) != d->weekday))
			continue;
		if (!d->month_said && !d->month_shift && civil_day(&t) < civil_day(&ref->now) && (k || !just_past(d, ref, &t)))
			continue;
		o->start = o->end = t;
		o->year_guessed = true;
		return true;
	}
	return false;
}

static bool resolve_date(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref);

	if (d->month)
		return d->day ? resolve_day_of_month(d, ref, y, o) : resolve_month(d, ref, y, o);
	if (d->day && (!d->needs_month || (d->row && d->weekday)))
		return resolve_only_day(d, ref, o);
	if (!y)
		return false;
	o->start = ymd(y, 1, 1);
	o->end = ymd(y, 12, 31);
	cut_portion(d->portion, UNIT_YEAR, &ref->now, o);
	o->precision = PRECISION_SEASON;
	o->has_end = true;
	return true;
}

static bool resolve_weekday(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	struct civil now = date_of(&ref->now), monday = civil_add_days(now, -(civil_weekday(&now) - 1));
	int ahead = (d->weekday - civil_weekday(&now) + 7) % 7;

	if (d->week_set) {
		o->start = civil_add_days(monday, (int64_t)d->week_shift * 7 + d->weekday - 1);
		if (d->strict && !d->week_shift && civil_day(&o->start) < civil_day(&now))
			o->start = civil_add_days(o->start, 7);
	} else if (d->n < 0) {
		o->start = civil_add_days(now, ahead - 7 + (d->n + 1) * 7);
	} else if (d->strict) {
		o->start = civil_add_days(monday, 7 + d->weekday - 1);
	} else {
		if (!ahead && !d->today)
			ahead = 7;
		o->start = civil_add_days(now, ahead + (d->n > 1 ? (d->n - 1) * 7 : 0));
	}
	o->end = o->start;
	return true;
}

/* the last month of 2026 */
static bool nth_month(const struct when_day *d, int year, struct moment *o)
{
	int nth = d->n > 0 ? d->n : 13 + d->n;

	if (nth < 1 || nth > 12)
		return false;
	o->start = ymd(year, nth, 1);
	o->end = ymd(year, nth, civil_month_days(year, nth));
	o->precision = PRECISION_MONTH;
	o->has_end = true;
	return true;
}

/* the second half of May, the last third of the year (M 0) */
static bool nth_part(const struct when_day *d, int year, int m, struct moment *o)
{
	int parts = d->unit == UNIT_HALF ? 2 : 3, part = 30 / parts, nth = d->n < 0 ? parts : d->n;

	if (nth < 1 || nth > parts)
		return false;
	o->start = m ? ymd(year, m, (nth - 1) * part + 1) : ymd(year, (nth - 1) * 12 / parts + 1, 1);
	o->end = m ? ymd(year, m, nth == parts ? civil_month_days(year, m) : nth * part) : civil_add_days(civil_add_months(o->start, 12 / parts), -1);
	o->precision = m ? PRECISION_MONTH : PRECISION_SEASON;
	o->has_end = true;
	return true;
}

/* the first two weeks of May, the last three days of August */
static bool nth_days(const struct when_day *d, int year, int m, struct moment *o)
{
	int days = civil_month_days(year, m), n = d->span * (d->unit == UNIT_WEEK ? 7 : 1);

	if (n > days)
		return false;
	o->start = ymd(year, m, d->n > 0 ? 1 : days - n + 1);
	o->end = civil_add_days(o->start, n - 1);
	o->precision = d->unit == UNIT_WEEK ? PRECISION_MONTH : PRECISE;
	o->has_end = n > 1;
	return true;
}

/* the third weekend of May, which has both days in it; the last two weekends in May */
static bool nth_weekend(const struct when_day *d, int year, int m, struct moment *o)
{
	o->has_end = true;
	if (d->span) {
		o->start = nth_weekday(d->n > 0 ? 1 : -d->span, 6, year, m);
		o->end = civil_add_days(o->start, 7 * (d->span - 1) + 1);
		return d->span <= 4 && o->end.month == m;
	}
	o->start = nth_weekday(d->n, 6, year, m);
	if (d->n < 0 && o->start.day == civil_month_days(year, m))
		o->start = civil_add_days(o->start, -7);
	o->end = civil_add_days(o->start, 1);
	return o->start.month == m;
}

/* weeks that have their Thursday (ISO) in the month or year, and their weekends */
static bool nth_week(const struct when_day *d, int year, int m, struct moment *o)
{
	struct civil first = ymd(year, m ? m : 1, 1), last = ymd(year, m ? m : 12, m ? civil_month_days(year, m) : 31), th;
	int more = d->span > 1 ? (d->span - 1) * 7 : 0;

	if (d->n > 0)
		th = civil_add_days(first, (4 - civil_weekday(&first) + 7) % 7 + (d->n - 1) * 7);
	else
		th = civil_add_days(last, -((civil_weekday(&last) - 4 + 7) % 7) + (d->n + 1) * 7 - more);
	o->start = civil_add_days(th, d->unit == UNIT_WEEKEND ? 2 : -3);
	o->end = civil_add_days(th, 3 + more);
	o->precision = d->unit == UNIT_WEEKEND ? PRECISE : PRECISION_WEEK;
	o->has_end = true;
	return true;
}

static bool nth_workday(const struct when_day *d, int year, int m, struct moment *o)
{
	int step = d->n > 0 ? 1 : -1, left = d->n > 0 ? d->n : -d->n;

	if (!m || left < 1 || left > 23)
		return false;
	o->start = ymd(year, m, d->n > 0 ? 1 : civil_month_days(year, m));
	while (left -= civil_weekday(&o->start) < 6, left > 0)
		o->start = civil_add_days(o->start, step);
	o->end = o->start;
	return o->start.month == m;
}

/* the 100th day of the year, the last day of April */
static bool nth_day(const struct when_day *d, int year, int m, struct moment *o)
{
	int days = m ? civil_month_days(year, m) : civil_valid(year, 2, 29) ? 366 : 365, nth = d->n > 0 ? d->n : days + 1 + d->n;

	if (nth < 1 || nth > days)
		return false;
	o->start = o->end = civil_add_days(ymd(year, m ? m : 1, 1), nth - 1);
	if (d->span > 1) {
		*(d->n > 0 ? &o->end : &o->start) = civil_add_days(o->start, d->n > 0 ? d->span - 1 : 1 - d->span);
		o->has_end = true;
	}
	return true;
}

/* the third Tuesday of September, the last Friday of the year */
static bool nth_of_weekday(const struct when_day *d, int year, int m, struct moment *o)
{
	if (m)
		o->start = nth_weekday(d->n, d->weekday, year, m);
	else if (d->n > 0)
		o->start = civil_add_days(nth_weekday(1, d->weekday, year, 1), (d->n - 1) * 7);
	else
		o->start = nth_weekday(d->n, d->weekday, year, 12);
	o->end = o->start;
	return !m || o->start.month == m;
}

static bool nth_in(const struct when_day *d, int year, int m, struct moment *o)
{
	switch (d->unit) {
	case UNIT_MONTH: return nth_month(d, year, o);
	case UNIT_HALF:
	case UNIT_THIRD: return nth_part(d, year, m, o);
	case UNIT_WEEKEND: return m ? nth_weekend(d, year, m, o) : nth_week(d, year, m, o);
	default: break;
	}
	if (d->span && m)
		return nth_days(d, year, m, o);
	if (d->unit == UNIT_WEEK)
		return nth_week(d, year, m, o);
	if (d->unit == UNIT_WORKDAY)
		return nth_workday(d, year, m, o);
	return d->unit == UNIT_DAY || !d->weekday ? nth_day(d, year, m, o) : nth_of_weekday(d, year, m, o);
}

static bool resolve_nth(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref), m = d->month;
	bool said = y != 0;

	if (m == -1 || m == -2) {
		struct civil base = civil_add_months(ymd(ref->now.year, ref->now.month, 1), d->month_shift);
		y = base.year, m = m == -1 ? base.month : 0;
		said = true;
	}
	for (int k = 0; k < 2; k++) {
		if (!nth_in(d, y ? y : ref->now.year + k, m, o))
			return false;
		if (said || civil_day(&o->end) >= civil_day(&ref->now))
			break;
	}
	o->year_guessed = !said;
	return true;
}

static bool resolve_holiday(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref), m, day, more;
	bool said = y != 0;

	/* the next; the last; where there is none to come any more (a day of one year only) the last that was */
	for (int k = d->n < 0 ? 8 : 0; k < 24; k++) {
		int year = said ? y : k < 8 ? ref->now.year + k : ref->now.year + 8 - k;
		if (said && k % 8)
			break;
		if (!lex_holiday_date(d->holiday, year, &m, &day, &more))
			continue;
		o->start = ymd(year, m, day);
		o->end = civil_add_days(o->start, more);
		o->has_end = more > 0;
		o->year_guessed = !said;
		o->start = civil_add_days(o->start, -d->span);
		if (d->unit == UNIT_WEEKEND) { /* the one that it is a part of, or the next to it */
			int wd = civil_weekday(&o->start);
			int64_t after_easter = civil_day(&o->start) - lex_easter(year);
			o->end = civil_add_days(o->start, wd == 1 ? 0 : wd < 4 ? -wd : 7 - wd);
			o->start = civil_add_days(o->start, wd == 1 ? -2 : wd < 4 ? -1 - wd : wd == 5 ? 0 : 6 - wd);
			o->has_end = true;
			if (after_easter == 0 || after_easter == 49) /* their Mondays are holidays */
				o->end = civil_add_days(o->end, 1);
		}
		if (d->unit == UNIT_WEEK) { /* Christmas week; Easter's begins with it */
			bool easter = civil_day(&o->start) == lex_easter(year);
			widen(o, UNIT_WEEK);
			if (easter)
				o->start = civil_add_days(o->start, 6), o->end = civil_add_days(o->end, 6);
		}
		if (said || k >= 8 ? said || civil_day(&o->start) < civil_day(&ref->now) : civil_day(&o->end) >= civil_day(&ref->now))
			return true;
	}
	return false;
}

static bool resolve_season(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref);

	if (!y) {
		y = ref->now.year;
		o->year_guessed = true;
		if (d->n <= 3 && ref->now.month > d->n * 3 + 2)
			y++;
		if (d->n == 4 && ref->now.month < 3)
			y--; /* this winter has begun last year */
	} else if (d->today) {
		y = ref->now.year + (d->n * 3 <= ref->now.month);
	} else if (d->strict && d->n == 4 && ref->now.month < 3) {
		y--;
	}
	if (d->n <= 4) { /* meteorological: from the first of March, June, September, December */
		o->start = ymd(y, d->n * 3, 1);
		o->end = civil_add_days(civil_add_months(o->start, 3), -1);
	} else { /* German terms: April to September, October to March */
		o->start = ymd(y, d->n == 5 ? 4 : 10, 1);
		o->end = civil_add_days(civil_add_months(o->start, 6), -1);
	}
	o->precision = PRECISION_SEASON;
	o->has_end = true;
	return true;
}

/* the Saturday before that day, the second Sunday behind it, the nearest Monday to it */
static void move_beside(const struct when_day *d, struct moment *o)
{
	struct civil day = d->beside < 0 || !o->has_end || d->within ? o->start : o->end;
	int weekday = d->beside_weekday == BESIDE_WEEKEND ? 6 : d->beside_weekday == BESIDE_WEEK ? 1 : d->beside_weekday, ahead;

	if (d->beside < 0 && d->beside_weekday == BESIDE_WEEK) /* the whole week before, not that of the day */
		day = civil_add_days(day, 1 - civil_weekday(&day));
	if (d->beside < 0 && d->beside_weekday == BESIDE_WEEKEND && civil_weekday(&day) == 7)
		day = civil_add_days(day, -1);
	ahead = (weekday - civil_weekday(&day) + 7) % 7;
	if (d->beside == BESIDE_NEAREST)
		day = civil_add_days(day, ahead > 3 ? ahead - 7 : ahead);
	else if (d->beside > 0)
		day = civil_add_days(day, (ahead || d->within ? ahead : 7) + (d->beside - 1) * 7);
	else
		day = civil_add_days(day, ahead - 7 + (d->beside + 1) * 7);
	o->start = o->end = day;
	o->has_end = o->weekday_wrong = false;
	o->precision = PRECISE;
	if (d->beside_weekday > 7) {
		o->end = civil_add_days(day, d->beside_weekday == BESIDE_WEEK ? 6 : 1);
		o->has_end = true;
		o->precision = d->beside_weekday == BESIDE_WEEK ? PRECISION_WEEK : PRECISE;
	}
}

/* does the day come within half a year? */
static bool is_near(const struct civil *day, const struct reference *ref)
{
	int64_t ahead = civil_day(day) - civil_day(&ref->now);

	return ahead >= 0 && ahead <= HALF_YEAR;
}

/* the year that was not taken: the nearest in which that day is on the weekday that was said, where one was; else the one before,
 * or behind what has passed; 0: none is near */
static int other_year(const struct when_day *d, const struct reference *ref, const struct moment *o)
{
	int y = o->start.year, sign = civil_day(&o->start) < civil_day(&ref->now) ? 1 : -1;
	bool weekday = d->weekday && !o->weekday_wrong && d->kind == DAY_DATE;

	if (d->kind == DAY_DATE && !d->month)
		return 0; /* the month is guessed, too */
	if (d->kind != DAY_DATE || !d->day)
		return y + sign;
	for (int k = 1; k <= 8; k++)
		for (int side = sign; weekday ? side >= -1 && side <= 1 : side == sign; side -= 2 * sign) {
			struct civil c = ymd(y + side * k, d->month, d->day);
			if (civil_valid(c.year, c.month, c.day) && (!weekday || civil_weekday(&c) == d->weekday))
				return c.year;
		}
	return 0;
}

/* resolve_day without its alternative; without the days told from another */
static bool resolve_beside(const struct when_day *d, const struct reference *ref, struct moment *o);
static bool resolve_base(const struct when_day *d, const struct reference *ref, struct moment *o);

bool resolve_day(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	struct reference then = *ref;

	if (d->there) {
		then.now = civil_of_days(d->there);
		then.now.timed = true;
		ref = &then;
	}
	if (!resolve_beside(d, ref, o))
		return false;
	o->day_afar = d->thence && !d->there;
	if (o->year_guessed && !o->year_else)
		o->year_else = other_year(d, ref, o);
	o->year_fits = o->year_guessed && d->kind == DAY_DATE && d->month && d->weekday && !o->weekday_wrong && is_near(&o->start, ref);
	return true;
}

static bool resolve_beside(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	struct reference earlier = *ref;

	/* two weeks after Easter: what has passed is not the feast, but that day */
	if (!d->beside && d->kind == DAY_HOLIDAY && d->more && !d->n && !year_of(d, ref)) {
		for (int i = 0; i < d->more; i++)
			if (!add_units(&earlier.now, -d->more_n[i], d->more_unit[i]))
				return false;
		return resolve_base(d, &earlier, o);
	}
	if (!d->beside)
		return resolve_base(d, ref, o);
	/* the Saturday behind a feast that has just passed */
	if (d->beside > 0 && d->beside != BESIDE_NEAREST && d->kind == DAY_HOLIDAY && !d->n) {
		earlier.now = civil_add_days(ref->now, -7 * d->beside);
		if (!resolve_base(d, &earlier, o))
			return false;
		move_beside(d, o);
		if (civil_day(&o->start) >= civil_day(&ref->now) || !o->year_guessed)
			return plausible(o->start) && plausible(o->end);
	}
	if (!resolve_base(d, ref, o))
		return false;
	move_beside(d, o);
	return plausible(o->start) && plausible(o->end);
}

/* a count with hours or smaller units in it: it has a time of day */
static bool by_the_clock(const struct when_day *d)
{
	bool clock = d->unit <= UNIT_HOUR;

	for (int i = 0; i < d->more; i++)
		clock = clock || d->more_unit[i] <= UNIT_HOUR;
	return clock;
}

/* in two weeks, two weekends from now, heute, Freitag */
static bool resolve_relative(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	const struct civil *now = &ref->now;
	bool clock = by_the_clock(d), ok;

	if (d->unit == UNIT_WEEKEND && d->n && !d->more) { /* the second to come */
		unit_span(d->unit, d->n - (d->n > 0 && civil_weekday(now) < 6), now, &o->start, &o->end, &o->precision);
		o->has_end = true;
		return plausible(o->start) && plausible(o->end);
	}
	o->start = clock ? *now : date_of(now);
	ok = add_units(&o->start, d->n, d->unit);
	o->start.timed = clock;
	o->end = o->start;
	if (d->weekday && !clock) { /* heute, Freitag */
		o->weekday_said = d->weekday;
		o->weekday_wrong = civil_weekday(&o->start) != d->weekday;
	}
	return ok;
}

/* this week, the end of the month, the 1970s, the rest of the day */
static bool resolve_unit(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	const struct civil *now = &ref->now;

	unit_span(d->unit, d->n + (d->today && d->unit == UNIT_WEEKEND && civil_weekday(now) > 5), now, &o->start, &o->end, &o->precision);
	if (d->year) { /* the 1970s, the 18th century */
		o->start = ymd(d->year, 1, 1);
		o->end = ymd(d->year + (d->unit == UNIT_CENTURY ? 99 : 9), 12, 31);
	}
	/* the end of this year, said as loosely as "late this year" */
	cut_portion(d->portion == 3 && d->unit == UNIT_YEAR && !d->year ? 6 : d->portion, d->unit, now, o);
	if (d->strict && d->unit == UNIT_WEEK && !d->n) { /* from Sunday to Saturday */
		if (civil_weekday(now) == 7)
			o->start = date_of(now), o->end = civil_add_days(o->end, 7);
		o->end = civil_add_days(o->end, -1);
	}
	if (d->portion == 4)
		o->start = date_of(now);
	if (d->portion == 4 && d->unit == UNIT_DAY) { /* the rest of the day */
		o->start = o->end = *now;
		o->start.timed = o->end.timed = true;
		o->end.hour = 23, o->end.min = 59, o->end.sec = 0;
	}
	o->has_end = civil_cmp(&o->start, &o->end) != 0;
	return plausible(o->start) && plausible(o->end);
}

/* the next three days, the last two quarters */
static bool resolve_span(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	const struct civil *now = &ref->now;
	bool whole = d->n > 0 && !d->today;
	struct civil day = date_of(now);

	o->has_end = true;
	if (d->unit == UNIT_QUARTER || d->unit == UNIT_DECADE) { /* counted as the calendar has them */
		struct moment first = {0}, last = {0};
		if (d->n > 1000 || d->n < -1000 || d->more)
			return false;
		unit_span(d->unit, d->n > 0 ? 1 : d->n, now, &first.start, &first.end, &o->precision);
		unit_span(d->unit, d->n > 0 ? d->n : -1, now, &last.start, &last.end, &o->precision);
		o->start = first.start, o->end = last.end;
		return true;
	}
	if (by_the_clock(d)) {
		o->start = o->end = *now;
	} else {
		o->start = civil_add_days(day, whole);
		o->end = civil_add_days(day, whole - 1);
	}
	return add_units(d->n > 0 ? &o->end : &o->start, d->n, d->unit);
}

/* KW 39, Donnerstag */
static bool resolve_week(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref);

	if (!y) {
		y = ref->now.year;
		o->year_guessed = true;
		o->start = civil_week_start(y, d->n);
		if (civil_day(&o->start) + 6 < civil_day(&ref->now))
			y++;
	}
	o->start = civil_week_start(y, d->n);
	if (d->weekday) {
		o->start = o->end = civil_add_days(o->start, d->weekday - 1);
		return true;
	}
	o->end = civil_add_days(o->start, 6);
	o->precision = PRECISION_WEEK;
	o->has_end = true;
	return true;
}

/* a quarter or half of a year, and its parts: the end of Q2 is its last month */
static bool resolve_quarter(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	int y = year_of(d, ref), m = d->unit == UNIT_HALFYEAR ? 6 : 3;

	if (!y) {
		o->year_guessed = true;
		y = ref->now.year + (d->n * m < ref->now.month); /* the next that has not passed */
	}
	o->start = ymd(y, (d->n - 1) * m + 1, 1);
	o->end = civil_add_days(civil_add_months(o->start, m), -1);
	if (d->portion && d->portion < PORTION_LAST_DAY) {
		o->start = civil_add_months(o->start, (d->portion - 1) * m / 3);
		o->end = civil_add_days(civil_add_months(o->start, m / 3), -1);
	}
	o->precision = PRECISION_SEASON;
	o->has_end = true;
	return true;
}

static bool resolve_now(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	(void)d;
	o->start = o->end = ref->now;
	o->start.timed = o->end.timed = true;
	return true;
}

/* further spans behind the first: three days after Easter, the last 3 months and 2 weeks */
static bool add_spans(const struct when_day *d, struct moment *o)
{
	bool ok = true;

	for (int i = 0; ok && i < d->more; i++) {
		int64_t span = civil_day(&o->end) - civil_day(&o->start);
		if (d->kind == DAY_SPAN) {
			ok = add_units(d->n > 0 ? &o->end : &o->start, d->more_n[i], d->more_unit[i]);
			continue;
		}
		ok = add_units(&o->start, d->more_n[i], d->more_unit[i]);
		o->end = d->kind == DAY_RELATIVE ? o->start : civil_add_days(o->start, span);
	}
	return ok;
}

/* in zwei Stunden, in the next 20 minutes: from a day without an hour none can be told */
static void hours_from_day(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	if (!ref->day_alone || d->there || !(d->kind == DAY_RELATIVE || d->kind == DAY_SPAN) || !by_the_clock(d))
		return;
	o->start = date_of(&o->start), o->end = date_of(&o->end);
	o->has_end = o->has_end && civil_cmp(&o->start, &o->end) != 0;
	o->hour_afar = true;
}

/* the end of Friday, of tomorrow, of May 3 */
static bool end_of_a_day(const struct when_day *d)
{
	return d->portion >= 3 && d->portion != 5 && (d->kind == DAY_RELATIVE || d->kind == DAY_WEEKDAY || (d->kind == DAY_DATE && d->day));
}

/* zum Monatsende, zum Jahresanfang: the very last day of what was read, or the first, of what is to come */
static void very_day(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	if (d->portion < PORTION_LAST_DAY || o->precision == PRECISION_WEEK)
		return;
	if (d->portion == PORTION_LAST_DAY)
		o->start = o->end;
	else if (d->kind == DAY_UNIT && !d->n && civil_day(&o->start) < civil_day(&ref->now))
		o->start = civil_add_days(o->end, 1);
	o->end = o->start;
	o->has_end = false;
	o->precision = PRECISE;
}

static bool resolve_base(const struct when_day *d, const struct reference *ref, struct moment *o);

/* Mitte bis Ende Mai: from the beginning of one portion to the end of another */
static bool portions(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	struct when_day end = *d;
	struct civil start;

	end.portion_from = 0, end.portion = d->portion_from;
	if (!resolve_base(&end, ref, o))
		return false;
	start = o->start;
	end.portion = d->portion;
	if (!resolve_base(&end, ref, o))
		return false;
	o->start = start;
	return true;
}

static bool resolve_base(const struct when_day *d, const struct reference *ref, struct moment *o)
{
	static bool (*const by_kind[])(const struct when_day *, const struct reference *, struct moment *) = {
		[DAY_DATE] = resolve_date, [DAY_WEEKDAY] = resolve_weekday, [DAY_RELATIVE] = resolve_relative, [DAY_UNIT] = resolve_unit,
		[DAY_SPAN] = resolve_span, [DAY_NTH] = resolve_nth, [DAY_HOLIDAY] = resolve_holiday, [DAY_WEEK] = resolve_week,
		[DAY_SEASON] = resolve_season, [DAY_QUARTER] = resolve_quarter, [DAY_NOW] = resolve_now};

	if (d->portion_from)
		return portions(d, ref, o);
	o->has_end = false;
	if ((size_t)d->kind >= sizeof by_kind / sizeof *by_kind || !by_kind[d->kind] || !by_kind[d->kind](d, ref, o) || !add_spans(d, o))
		return false;
	hours_from_day(d, ref, o);
	very_day(d, ref, o);
	if (end_of_a_day(d)) {
		o->start.timed = true;
		o->start.hour = 23, o->start.min = 59, o->start.sec = 0;
		o->end = o->start;
	}
	if (d->month_shift && d->kind == DAY_DATE && d->month && d->day)
		return false;
	return plausible(o->start) && plausible(o->end);
}
