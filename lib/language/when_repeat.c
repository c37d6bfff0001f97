/* when_repeat.c: recurrences: jeden ersten Dienstag im Monat, montags, alle 14 Tage, Mo–Fr, every other Thursday; see
 * when_rules.h.  Constructions F. */
#include "language/when_rules.h"

#include <string.h>

enum { MAX_NTH = 5 };

static unsigned days_of_group(int v)
{
	return v == 8 ? 0x3e : v == 9 ? 0xc0 : 1u << v; /* weekdays, weekends */
}

/* montags, montags und mittwochs, montags bis freitags, Di+Do, Mo–Fr */
static int weekday_list(const struct parse *p, size_t i, unsigned *days, bool plural_needed)
{
	size_t k = i;
	unsigned got = 0;
	bool plural = false, brief, range = false;
	int n, v, last = 0, count = 0;

	while (true) {
		n = word_of(p, k, LEX_WEEKDAYS, &v);
		if (n) {
			plural = true;
		} else {
			n = weekday_name(p, k, &v, &brief);
			if (!n)
				break;
			if (brief && !p->ts->t[k].upper && (has(p, TRAIT_CAPITAL_NOUNS) || p->ts->t[k].len < 3 || !(i > 0 && (ends_before(p, i, LEX_EVERY) || ends_before(p, i, LEX_EVERY_OTHER) || ends_before(p, i, LEX_ORDINAL)))))
				break; /* but "every wed" */
		}
		if (range && v <= 7 && last && v != last) {
			for (int d = last % 7 + 1;; d = d % 7 + 1) {
				got |= 1u << d;
				if (d == v)
					break;
			}
		} else {
			got |= days_of_group(v);
		}
		last = v <= 7 ? v : 0;
		count++;
		k += (size_t)n;
		if (mark(p, k, '.') && sticks(p, k))
			k++;
		n = range_mark(p, k);
		range = n > 0;
		if (!n && !plural && word_of(p, k, LEX_AND, &v) && v == AND_OR && !(i > 0 && ends_before(p, i, LEX_EVERY)))
			break; /* Saturday or Sunday */
		if (!n)
			n = list_mark(p, k);
		if (!n || !(word_of(p, k + (size_t)n, LEX_WEEKDAYS, NULL) || weekday_name(p, k + (size_t)n, &v, &brief)) || count > 7)
			break;
		k += (size_t)n;
	}
	if (!count || (plural_needed && !plural && !(count > 1)))
		return 0;
	*days = got;
	return (int)(k - i);
}

/* ersten; 2. und 4.; letzten; 2nd to the last */
static int one_nth(const struct parse *p, size_t i, int *nth)
{
	int n = ordinal(p, i, nth), m, v;

	if (n && *nth > 0) { /* the second to the last */
		m = word_of(p, i + (size_t)n, LEX_TO, NULL);
		v = m ? token_value(p->ts, i + (size_t)(n + m), LEX_ORDINAL, p->lang, -1) : 0;
		if (v) {
			*nth = -*nth;
			return n + m + v;
		}
	}
	return n;
}

static int nth_list(const struct parse *p, size_t i, int nth[MAX_NTH], int *n_nth, int max)
{
	size_t k = i;
	int n, v;

	*n_nth = 0;
	while (*n_nth < MAX_NTH) {
		n = one_nth(p, k, &v);
		if (!n || v == 0 || v > max)
			break;
		nth[(*n_nth)++] = v;
		k += (size_t)n;
		n = list_mark(p, k);
		if (!n)
			break;
		n += word_of(p, k + (size_t)n, LEX_ON, NULL);
		if (!one_nth(p, k + (size_t)n, &v) || v == 0 || v > max)
			break;
		k += (size_t)n;
	}
	return *n_nth ? (int)(k - i) : 0;
}

/* in term time, während der Schulzeit, außerhalb der Ferien: what no rule can hold; tokens of it at K */
static int only_in_season(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k;
	int n, which;

	at += (size_t)word_of(p, at, LEX_DURING, NULL);
	if (at == k)
		at += (size_t)word_of(p, at, LEX_IN, NULL);
	at += (size_t)word_of(p, at, LEX_DETERMINER, NULL);
	if ((n = word_of(p, at, LEX_SEASON_WORD, &which)) == 0 || which != 1)
		return 0;
	r->vague_except = true;
	return (int)(at - k) + n;
}

static int exception(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k + (mark(p, k, '(') || mark(p, k, ',') ? 1 : 0);
	int n = word_of(p, at, LEX_EXCEPT, NULL), m;
	unsigned days;

	if (!n)
		return only_in_season(p, at, r) ? (int)(at - k) + only_in_season(p, at, r) : 0;
	at += (size_t)n;
	at += (size_t)word_of(p, at, LEX_ON, NULL);
	m = weekday_list(p, at, &days, false);
	if (m) {
		r->except |= days;
		return (int)(at - k) + m;
	}
	for (size_t j = at; j < at + 4 && j < p->ts->n; j++)
		if (word_of(p, j, LEX_SEASON_WORD, NULL) || word_of(p, j, LEX_HOLIDAY, NULL)) {
			r->vague_except = true;
			return (int)(j - k) + 1;
		}
	return 0;
}

/* is token K the sign of "8x", "8 ×"? */
static bool times_sign(const struct parse *p, size_t k)
{
	return mark(p, k, 0xd7) || (k < p->ts->n && p->ts->t[k].len == 1 && (p->ts->text[p->ts->t[k].at] | 32) == 'x');
}

/* zehnmal, 10x, 10 x, ten times: behind a count, or with it in one word */
static int how_often(const struct parse *p, size_t i, int *count)
{
	int n = word_of(p, i, LEX_TIMES, count), m;

	if (n)
		return n;
	if ((n = number_word(p, i, count)) == 0)
		return 0;
	if (times_sign(p, i + (size_t)n))
		return n + 1;
	m = word_of(p, i + (size_t)n, LEX_SESSIONS, NULL);
	return m ? n + m : 0;
}

/* the first three Saturdays (in May), six Wednesdays, an acht Dienstagen, 10 x montags */
static int counted(const struct parse *p, size_t i, struct when_repeat *r)
{
#define PLURALS(w) (CLASS_BIT(w, LEX_WEEKDAYS) | CLASS_BIT(w, LEX_WEEKDAY))
	static const struct classes plurals = {{PLURALS(0), PLURALS(1)}};
	size_t k = i;
	unsigned days;
	int nth = 0, count, n;

	if (!ahead(p, i, 5, &plurals))
		return 0;
	n = ordinal(p, k, &nth);
	if (n && nth != 1)
		return 0;
	k += (size_t)n;
	if ((n = how_often(p, k, &count)) == 0 && (n = number_word(p, k, &count)) == 0)
		return 0;
	if (count < 2 || count > 60)
		return 0;
	k += (size_t)n;
	if ((n = weekday_list(p, k, &days, true)) == 0)
		return 0;
	k += (size_t)n;
	if (word_of(p, k, LEX_HENCE, NULL) || word_of(p, k, LEX_AGO, NULL)) /* two Sundays from now */
		return 0;
	r->unit = UNIT_WEEK, r->weekdays = days, r->count = count;
	return (int)(k - i);
}

/* a unit as RRULE has it: quarters are three months, weekends the Saturdays and Sundays of weeks; false: none */
static bool set_unit(struct when_repeat *r, int unit, int interval)
{
	static const struct {
		int unit, of, times;
		unsigned weekdays;
	} as[] = {{UNIT_DAY, UNIT_DAY, 1, 0}, {UNIT_WEEK, UNIT_WEEK, 1, 0}, {UNIT_MONTH, UNIT_MONTH, 1, 0}, {UNIT_YEAR, UNIT_YEAR, 1, 0},
	          {UNIT_FORTNIGHT, UNIT_WEEK, 2, 0}, {UNIT_QUARTER, UNIT_MONTH, 3, 0}, {UNIT_HALFYEAR, UNIT_MONTH, 6, 0}, {UNIT_DECADE, UNIT_YEAR, 10, 0},
	          {UNIT_WORKDAY, UNIT_WEEK, 1, 0x3e}, {UNIT_WEEKEND, UNIT_WEEK, 1, 0xc0}};

	for (size_t k = 0; k < sizeof as / sizeof *as; k++)
		if (as[k].unit == unit && interval > 0 && interval < 1000 && !(unit == UNIT_WORKDAY && interval > 1)) {
			r->unit = (enum lex_unit)as[k].of;
			r->weekdays = as[k].weekdays;
			r->interval = interval * as[k].times > 1 ? interval * as[k].times : 0;
			if (unit == UNIT_DAY && interval > 1 && interval % 7 == 0)
				r->unit = UNIT_WEEK, r->interval = interval / 7 > 1 ? interval / 7 : 0;
			return true;
		}
	return false;
}

/* which weekdays of the month: first and third Friday and second Tuesday; the last day, the last weekday; the 1st and 15th
 * (LISTED: with a unit that says so) */
static int of_the_month(const struct parse *p, size_t i, struct when_repeat *r, bool listed)
{
	size_t k = i;
	unsigned days;
	int n, m, unit, nth[MAX_NTH], n_nth;
	struct when_repeat got;

	if ((n = nth_list(p, k, nth, &n_nth, 31)) == 0)
		return 0;
	got = *r;
	for (; n != 0; n = nth_list(p, k, nth, &n_nth, 31)) {
		size_t at = k + (size_t)n;
		bool weekday_nth = true;
		for (int j = 0; j < n_nth; j++)
			weekday_nth = weekday_nth && nth[j] <= 5;
		if (weekday_nth && (m = weekday_list(p, at, &days, false)) != 0) {
			for (int j = 0; j < n_nth; j++)
				for (int wd = 1; wd <= 7; wd++)
					if (days & 1u << wd && got.n_pairs < REPEAT_PAIRS)
						got.pair[got.n_pairs++] = (struct repeat_pair){(signed char)nth[j], (signed char)wd};
		} else if (!got.n_pairs && (m = word_of(p, at, LEX_UNIT, &unit)) != 0 && (unit == UNIT_DAY || unit == UNIT_WORKDAY || unit == UNIT_WEEKEND) &&
		           !(unit != UNIT_DAY && (!weekday_nth || n_nth > 1))) {
			if (unit == UNIT_WEEKEND)
				got.pair[got.n_pairs++] = (struct repeat_pair){(signed char)nth[0], 6};
			else if (unit == UNIT_WORKDAY)
				got.setpos = nth[0], got.weekdays = 0x3e;
			else
				for (int j = 0; j < n_nth; j++)
					got.monthday[got.n_monthdays++] = (signed char)nth[j];
			*r = got;
			return (int)(at - i) + m;
		} else if (!got.n_pairs && listed) {
			for (int j = 0; j < n_nth; j++)
				got.monthday[got.n_monthdays++] = (signed char)nth[j];
			*r = got;
			return (int)(at - i);
		} else {
			break;
		}
		k = at + (size_t)m;
		*r = got;
		n = list_mark(p, k);
		if (!n || !ordinal(p, k + (size_t)n + (size_t)word_of(p, k + (size_t)n, LEX_ON, NULL), &unit))
			break;
		if (!weekday_list(p, k + (size_t)n + (size_t)ordinal(p, k + (size_t)n, &unit), &days, false))
			break;
		k += (size_t)n;
	}
	return r->n_pairs ? (int)(k - i) : 0;
}

static void pairs_to_nth(struct when_repeat *r)
{
	unsigned days = 0;
	int nth[MAX_NTH], n_nth = 0;

	if (!r->n_pairs)
		return;
	/* first and third Friday: the same weekdays of each */
	for (int k = 0; k < r->n_pairs; k++) {
		int j = 0;
		days |= 1u << r->pair[k].weekday;
		while (j < n_nth && nth[j] != r->pair[k].nth)
			j++;
		if (j == n_nth && n_nth < MAX_NTH)
			nth[n_nth++] = r->pair[k].nth;
	}
	if (r->n_pairs != n_nth * __builtin_popcount(days))
		return;
	r->weekdays = days;
	r->n_nth = n_nth;
	memcpy(r->nth, nth, sizeof nth);
	r->n_pairs = 0;
}

/* im Monat, of every other month, of every 3 months, jedes zweiten Monats: and how many months there are from one to the next */
static int month_behind(const struct parse *p, size_t k, int *interval)
{
	int n, m, v, unit, lead = 0;

	*interval = 0;
	if ((n = word_of(p, k, LEX_OF_MONTH, NULL)) != 0)
		return n;
	lead = word_of(p, k, LEX_ON, NULL);
	if (!lead)
		lead = word_of(p, k, LEX_IN, NULL);
	k += (size_t)lead;
	if ((n = word_of(p, k, LEX_EVERY_OTHER, NULL)) != 0 && (m = token_value(p->ts, k + (size_t)n, LEX_UNIT, p->lang, UNIT_MONTH)) != 0) {
		*interval = 2;
		return lead + n + m;
	}
	if ((n = word_of(p, k, LEX_EVERY, NULL)) != 0 && ((m = number_word(p, k + (size_t)n, &v)) != 0 || (m = ordinal(p, k + (size_t)n, &v)) != 0) && v > 1 && v < 100 &&
	    word_of(p, k + (size_t)(n + m), LEX_UNIT, &unit) && unit == UNIT_MONTH) {
		*interval = v;
		return lead + n + m + word_of(p, k + (size_t)(n + m), LEX_UNIT, NULL);
	}
	return 0;
}

/* jährlich am 3. Oktober, every year on the fourth Thursday in November, jedes Jahr am dritten Wochenende im September */
static int of_the_year(const struct parse *p, size_t k, struct when_repeat *r)
{
	struct when_day d;
	size_t at = k + (mark(p, k, ',') ? 1 : 0);
	int n, m, q;

	at += (size_t)word_of(p, at, LEX_ON, NULL);
	n = parse_day_of_month(p, at, &d);
	if (n && day_plain(&d) && !d.year) {
		r->month = d.month, r->day = d.day;
		at += (size_t)n;
		for (q = 0; q < 3 && (m = list_mark(p, at)) != 0 && ordinal(p, at + (size_t)m, &n) && n > 0; q++) { /* December 21st and 31st */
			if (!r->n_monthdays)
				r->monthday[r->n_monthdays++] = (signed char)r->day;
			r->monthday[r->n_monthdays++] = (signed char)n;
			at += (size_t)m;
			at += (size_t)ordinal(p, at, &n);
		}
		if (r->n_monthdays)
			r->day = 0;
		return (int)(at - k);
	}
	if ((n = of_the_month(p, at, r, false)) != 0) {
		size_t j = at + (size_t)n;
		j += (size_t)word_of(p, j, LEX_ON, NULL);
		if (!(m = month_name(p, j, &r->month)) && (q = word_of(p, at + (size_t)n, LEX_IN, NULL)) != 0) {
			j = at + (size_t)(n + q);
			m = month_name(p, j, &r->month);
		}
		if (m) {
			pairs_to_nth(r);
			return (int)(j - k) + m;
		}
		r->n_pairs = r->setpos = 0, r->n_monthdays = 0;
		r->weekdays = 0;
	}
	return 0;
}

/* what may follow a unit: every week on Monday and Friday, jeden Monat am 3. Dienstag, jährlich am 3. Oktober */
static int tail(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k + (mark(p, k, ',') ? 1 : 0);
	unsigned days;
	int n, on, wd;
	bool brief;

	if (r->unit == UNIT_YEAR)
		return of_the_year(p, k, r);
	if (r->unit == UNIT_DAY || r->weekdays)
		return exception(p, k, r);
	on = word_of(p, at, LEX_ON, NULL);
	if (r->unit == UNIT_MONTH) {
		bool number = is_number(p, at + (size_t)on, 1, 31, 1, 2);
		n = of_the_month(p, at + (size_t)on, r, on && number);
		/* monatlich am 15. März is no rule of the 15th */
		if (n && r->n_monthdays && number && (month_name(p, at + (size_t)(on + n), &wd) || is_number(p, at + (size_t)(on + n), 1, 12, 1, 2))) {
			r->n_monthdays = 0;
			return 0;
		}
		pairs_to_nth(r);
		if (n == 0 && on && (n = weekday_list(p, at + (size_t)on, &r->weekdays, false)) != 0)
			r->vague = true; /* monatlich am Dienstag: on which? */
		return n ? (int)(at - k) + on + n : 0;
	}
	at += (size_t)on;
	if ((n = weekday_list(p, at, &days, false)) == 0 ||
	    (weekday_name(p, at, &wd, &brief) && (mark(p, at + (size_t)n, ',') || is_number(p, at + (size_t)n, 1, 31, 1, 2)) && !on))
		return 0;
	if (on && weekday_name(p, at, &wd, &brief) && is_number(p, at + (size_t)n, 1, 31, 1, 2) && !clock_follows(p, at + (size_t)n))
		return 0;
	r->weekdays = days;
	at += (size_t)n;
	return (int)(at - k) + exception(p, at, r);
}

/* every other Thursday, alle 14 Tage, jeden zweiten Samstag im Monat; behind the word itself */
static int every_other(const struct parse *p, size_t i, struct when_repeat *r)
{
	size_t k = i;
	unsigned days;
	int n = word_of(p, i, LEX_EVERY_OTHER, NULL), m, v;

	if (!n || (list_mark(p, k + (size_t)n) && ordinal(p, k + (size_t)(n + list_mark(p, k + (size_t)n)), &v)))
		return 0; /* jeden zweiten und vierten Donnerstag */
	k += (size_t)n;
	if ((m = weekday_list(p, k, &days, false)) != 0) {
		if ((v = month_behind(p, k + (size_t)m, &r->interval)) != 0) { /* jeden zweiten Samstag im Monat: the second */
			r->unit = UNIT_MONTH, r->weekdays = days;
			r->nth[0] = 2, r->n_nth = 1;
			return (int)(k - i) + m + v;
		}
		r->unit = UNIT_WEEK, r->interval = 2, r->weekdays = days;
		k += (size_t)m;
		return (int)(k - i) + exception(p, k, r);
	}
	if ((m = word_of(p, k, LEX_UNIT, &v)) != 0 && set_unit(r, v, 2)) {
		k += (size_t)m;
		return (int)(k - i) + tail(p, k, r);
	}
	r->unit = UNIT_WEEK, r->interval = 2; /* vierzehntäglich */
	return (int)(k - i) + tail(p, k, r);
}

/* täglich, every day, jährlich am 3. Oktober */
static int frequency(const struct parse *p, size_t i, struct when_repeat *r)
{
	int v, n = word_of(p, i, LEX_FREQUENCY, &v);

	if (!n || !set_unit(r, v, 1))
		return 0;
	return n + tail(p, i + (size_t)n, r);
}

/* alle drei Wochen, every 2 days, every second month, every week: behind "every", which ends before K */
static int every_unit(const struct parse *p, size_t k, struct when_repeat *r)
{
	int n, m, v = 1, unit;

	if ((n = ordinal(p, k, &v)) == 0)
		n = number_word(p, k, &v);
	else if (v < 2)
		return 0;
	if (!n)
		v = 1;
	k += (size_t)n;
	if ((m = word_of(p, k, LEX_UNIT, &unit)) == 0 || !set_unit(r, unit, v))
		return 0;
	return n + m + tail(p, k + (size_t)m, r);
}

/* of each month, jeden Monats; but "of the month" */
static bool of_each_month(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_OF_MONTH, NULL);

	for (size_t j = k; j < k + (size_t)n; j++)
		if (word_of(p, j, LEX_EVERY, NULL))
			return true;
	return false;
}

/* the days of the months: (jeden) ersten Dienstag im Monat, first Friday of every 3 months, am 1. und 15. jeden Monats,
 * every 4th and 10th of the month; LEAD: the tokens of "every" or "on" before them, EVERY: it was that */
static int monthly(const struct parse *p, size_t i, int lead, bool every, struct when_repeat *r)
{
	size_t k = i + (size_t)lead, at;
	int n = of_the_month(p, k, r, true), m, v;

	if (!n)
		return 0;
	r->unit = UNIT_MONTH;
	at = k + (size_t)n;
	if (!every && ends_before(p, at, LEX_UNIT) && !of_each_month(p, at))
		return 0; /* am letzten Werktag des Monats: one day */
	m = month_behind(p, at, &r->interval);
	pairs_to_nth(r);
	if (m)
		return (int)(at - i) + m;
	if (r->n_nth && !r->setpos) {
		bool plural = r->nth[0] > 0 && !is_number(p, k, 0, 99, 1, 2) && word_of(p, at - 1, LEX_WEEKDAYS, &v) == 1;
		if (is_number(p, k, 1, 5, 1, 1))
			plural = r->nth[0] > 0 && word_of(p, at - 1, LEX_WEEKDAYS, &v) == 1; /* 1st and 3rd Thursdays */
		if (every && r->n_nth == 1 && r->nth[0] == 2) { /* jeden zweiten Dienstag */
			r->unit = UNIT_WEEK, r->interval = 2, r->n_nth = 0;
			return (int)(at - i);
		}
		if (every || plural || r->n_nth > 1) /* 1st and 3rd Wednesday */
			return (int)(at - i);
	}
	return 0;
}

/* jeden Mittwoch, montags und mittwochs, Mo–Fr 8–16 Uhr; behind "every", which ends before K */
static int weekly(const struct parse *p, size_t k, bool every, struct when_repeat *r)
{
	unsigned days = 0;
	int n = weekday_list(p, k, &days, !every), v;

	if (!n)
		return 0;
	/* "Fr - So" before a date is a span of days, "Di+Do" a list; alone they need a time behind */
	if (!every && !word_of(p, k, LEX_WEEKDAYS, &v)) {
		struct when t;
		struct parse q = *p;
		size_t at = k + (size_t)n + (mark(p, k + (size_t)n, ',') || mark(p, k + (size_t)n, ':') ? 1 : 0);
		memset(&t, 0, sizeof t);
		q.day_end = at; /* Di-Fr 10-13 und 16-18 Uhr */
		if (!parse_times(&q, at, &t) || t.side == SIDE_UNTIL)
			return 0;
	}
	r->unit = UNIT_WEEK;
	r->weekdays = days;
	return n + exception(p, k + (size_t)n, r);
}

/* twice a week on Tue and Thu, zweimal die Woche: a rule only where the days are said */
static int times_a_week(const struct parse *p, size_t i, struct when_repeat *r)
{
	size_t k = i;
	int n = word_of(p, i, LEX_TIMES, NULL), m;

	k += (size_t)n;
	if (!n || ((m = word_of(p, k, LEX_PER, NULL)) == 0 && (m = word_of(p, k, LEX_DETERMINER, NULL)) == 0))
		return 0;
	k += (size_t)m;
	if ((m = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_WEEK)) == 0)
		return 0;
	k += (size_t)m;
	k += mark(p, k, ',') || mark(p, k, ':');
	k += (size_t)word_of(p, k, LEX_ON, NULL);
	if ((m = weekday_list(p, k, &r->weekdays, false)) == 0)
		return 0;
	r->unit = UNIT_WEEK;
	return (int)(k - i) + m;
}

/* un mercredi sur deux: the weekday of every other week, told behind it */
static int one_of_two(const struct parse *p, size_t i, struct when_repeat *r)
{
	size_t k = i + (size_t)word_of(p, i, LEX_ARTICLE, NULL);
	int wd, m, n = weekday_name(p, k, &wd, &(bool){false});

	if (!n || !lex_starts(p->ts->t[k + (size_t)n].word, LEX_ONE_OF_TWO) || (m = word_of(p, k + (size_t)n, LEX_ONE_OF_TWO, NULL)) == 0)
		return 0;
	r->unit = UNIT_WEEK, r->interval = 2, r->weekdays = 1u << wd;
	return (int)(k - i) + n + m;
}

/* twice a year, zweimal jährlich: how often, but not when */
static bool several_times(const struct parse *p, size_t i)
{
	int v;

	return i > 0 && ((ends_before(p, i, LEX_TIMES) && word_of(p, i - (size_t)ends_before(p, i, LEX_TIMES), LEX_TIMES, &v)) ||
	                 (i > 1 && ends_before(p, i, LEX_SESSIONS) && number_word(p, i - (size_t)ends_before(p, i, LEX_SESSIONS) - 1, &v)));
}

int parse_repeat(const struct parse *p, size_t i, struct when *w)
{
#define SERIES(w)                                                                                                                                    \
	(CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS) | CLASS_BIT(w, LEX_OF_MONTH) | CLASS_BIT(w, LEX_EVERY) | CLASS_BIT(w, LEX_EVERY_OTHER) | \
		CLASS_BIT(w, LEX_UNIT))
	static const struct classes series = {{SERIES(0), SERIES(1)}};
	struct when_repeat *r = &w->repeat;
	int n, lead;

	if (p->ts->t[i].type == TOK_NUMBER && !lex_starts(p->ts->t[i].word, LEX_EVERY_OTHER) && !ahead(p, i, 6, &series)) /* most numbers */
		return 0;
	memset(r, 0, sizeof *r);
	if ((n = counted(p, i, r)) != 0 || (n = one_of_two(p, i, r)) != 0 || (n = times_a_week(p, i, r)) != 0)
		return n;
	if ((n = every_other(p, i, r)) != 0 || (n = frequency(p, i, r)) != 0)
		return several_times(p, i) ? 0 : n;
	lead = word_of(p, i, LEX_EVERY, NULL);
	if (lead) {
		lead += word_of(p, i + (size_t)lead, LEX_ON, NULL);
		if ((n = monthly(p, i, lead, true, r)) != 0)
			return n;
		memset(r, 0, sizeof *r); /* what did not fit has left its marks */
		if ((n = every_unit(p, i + (size_t)lead, r)) != 0)
			return lead + n;
		memset(r, 0, sizeof *r);
		n = weekly(p, i + (size_t)lead, true, r);
		return n ? lead + n : 0;
	}
	lead = word_of(p, i, LEX_ON, NULL);
	if ((n = monthly(p, i, lead, false, r)) != 0)
		return n;
	if (r->unit)
		memset(r, 0, sizeof *r);
	return weekly(p, i, false, r);
}

/* jeden Freitagabend, jeden Abend, every night: and the part of the day */
int parse_repeat_part(const struct parse *p, size_t i, struct when *w, int *part)
{
	struct when_repeat *r = &w->repeat;
	size_t k = i;
	int n = word_of(p, i, LEX_EVERY, NULL), m, v;

	if (!n)
		return 0;
	memset(r, 0, sizeof *r);
	k += (size_t)n;
	if ((m = word_of(p, k, LEX_WEEKDAY_PART, &v)) != 0) {
		r->unit = UNIT_WEEK, r->weekdays = 1u << v / 16;
		*part = v % 16;
		return n + m;
	}
	if ((m = word_of(p, k, LEX_PART, part)) == 0 || word_of(p, k, LEX_ON, NULL))
		return 0;
	r->unit = UNIT_DAY;
	return n + m;
}

/* for up to two months, für sechs Wochen, for the next year, sechs Wochen lang: behind a recurrence */
static int lasts(const struct parse *p, size_t i, int *count, int *unit)
{
	size_t k = i;
	int n = word_of(p, k, LEX_LASTING, NULL), m;
	bool led = n > 0;

	k += (size_t)n;
	k += led ? (size_t)word_of(p, k, LEX_TO, NULL) : 0;
	n = led ? word_of(p, k, LEX_NEXT, NULL) : 0;
	k += (size_t)n;
	*count = 1;
	m = number_word(p, k, count);
	if (!m && !n)
		return 0;
	k += (size_t)m;
	m = word_of(p, k, LEX_UNIT, unit);
	if (!m || *count < 1 || *count > 60 || !(*unit == UNIT_WEEK || *unit == UNIT_MONTH || *unit == UNIT_YEAR))
		return 0;
	k += (size_t)m;
	m = word_of(p, k, LEX_LASTING, NULL);
	return led || m ? (int)(k - i) + (led ? 0 : m) : 0;
}

/* the span of a recurrence: the finds inside it are no days of their own */
static void span_of(const struct parse *p, struct whens *all, size_t at)
{
	enum { BEHIND = 9 };
	struct when *w = &all->w[at];
	int count, unit, n;

	for (size_t k = w->tok_end; k < p->ts->n && k < w->tok_end + BEHIND && !p->ts->t[k].para; k++) {
		if (!(n = lasts(p, k, &count, &unit)))
			continue;
		w->repeat.span = count, w->repeat.span_unit = unit;
		for (size_t j = at + 1; j < all->n && all->w[j].tok < k + (size_t)n; j++)
			if (all->w[j].tok >= k && (all->w[j].what == WHEN_DAY || all->w[j].what == WHEN_LENGTH))
				all->w[j].what = WHEN_CUE, all->w[j].cue = CUE_NONE;
		return;
	}
}

/* Anzahl Termine: 5 at K; for 4 times, sechs Abende: how many meetings, 0: nothing of the kind */
static int sessions_at(const struct parse *p, size_t k)
{
	static const struct classes often = CLASSES_3(LEX_FREQUENCY, LEX_OF_YEAR, LEX_OF_MONTH);
	const struct token *t = &p->ts->t[k];
	int n, v;
	bool ends = k + 1 >= p->ts->n || one_mark(p, k + 1, ",)") || t[1].line;

	if (k >= 2 && ends && is_number(p, k, 2, 60, 1, 2) && mark(p, k - 1, ':') && t->space && t[-2].len > 4 && ends_before(p, k - 1, LEX_SESSIONS))
		return (int)t->num;
	if (t->type != TOK_NUMBER && !lex_starts(t->word, LEX_CARDINAL))
		return 0;
	if (k > 0 && !t->space && t[-1].type == TOK_MARK)
		return 0;
	n = how_often(p, k, &v);
	return n && v > 1 && v <= 60 && !one_of(p, k + (size_t)n, &often) && !word_of(p, k + (size_t)n, LEX_PER, NULL) ? v : 0;
}

void count_repeats(const struct parse *p, struct whens *all)
{
	enum { REACH = 24 };

	for (size_t i = 0; i < all->n; i++) {
		struct when *w = &all->w[i];
		bool weekly = w->what == WHEN_REPEAT && w->repeat.unit && !w->repeat.count,
			 days = w->what == WHEN_DAY && w->range && !w->listed && day_plain(&w->day) && day_plain(&w->day2);
		size_t first = w->tok > REACH ? w->tok - REACH : 0, last = w->tok_end + REACH < p->ts->n ? w->tok_end + REACH : p->ts->n;
		int found = 0;
		if (!weekly && !days)
			continue;
		if (weekly)
			span_of(p, all, i);
		for (size_t k = first; k < last && !found; k++) {
			if (k >= w->tok && k < w->tok_end)
				continue;
			if (p->ts->t[k].para && k > w->tok)
				break;
			found = sessions_at(p, k);
		}
		if (found && weekly)
			w->repeat.count = found;
		else if (found)
			w->sessions = found;
	}
}
