/* when_repeat.c: recurrences (jeden ersten Dienstag im Monat, montags, alle 14 Tage, every other Thursday): how their parts go
 * together is told by the rows "pattern repeat" of the lexicons; here are the places of those rows.  See pattern.h and when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

enum { MAX_NTH = 5 };

static unsigned days_of_group(int v)
{
	return v == 8 ? 0x3e : v == 9 ? 0xc0 : 1u << v; /* weekdays, weekends */
}

/* a short form without a capital at K: every wed; ma-vr 9-17 uur; di.-fr., where nouns have one, of two letters and beside another such.
 * BEHIND: another weekday stands before. */
static bool short_counts(const struct parse *p, size_t k, int n, bool behind)
{
	const struct token *t = &p->ts->t[k];
	bool brief;
	int v, m;

	if (t->upper)
		return true;
	n += mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n); /* pon.-pt. */
	if (has(p, TRAIT_CAPITAL_NOUNS)) {
		size_t next = k + (size_t)n;
		next += (size_t)list_mark(p, next);
		next += next == k + (size_t)n ? (size_t)range_mark(p, next) : 0;
		return t->len == 2 && (behind || (next > k + (size_t)n && p->ts->t[next].len == 2 && p->ts->t[next].word != t->word && weekday_name(p, next, &v, &brief)));
	}
	m = range_mark(p, k + (size_t)n);
	if (behind || (m && weekday_name(p, k + (size_t)(n + m), &v, &brief)))
		return true;
	return t->len > 2 && k > 0 && (ends_before(p, k, LEX_EVERY) || ends_before(p, k, LEX_EVERY_OTHER) || ends_before(p, k, LEX_ORDINAL) || (word_of(p, k - 1, LEX_ORDINAL_SUFFIX, NULL) == 1 && sticks(p, k - 1)));
}

/* montags; Montag, Mo: one weekday, or a group of them, of a list; BEHIND others of it */
static int one_weekday(const struct parse *p, size_t k, bool behind, int *v, bool *plural)
{
	bool brief;
	int n = word_of(p, k, LEX_WEEKDAYS, v);

	if (n) { /* od soboty: what may be one, too, is one behind these */
		*plural = *plural || !word_of(p, k, LEX_WEEKDAY, NULL) || !(ends_before(p, k, LEX_FROM) || ends_before(p, k, LEX_TO) || ends_before(p, k, LEX_OVERNIGHT));
		return n;
	}
	n = weekday_name(p, k, v, &brief);
	return n && brief && !short_counts(p, k, n, behind) ? 0 : n;
}

/* the days from FROM to TO, over the end of the week */
static unsigned days_between(int from, int to)
{
	unsigned days = 1u << from;

	for (int d = from; d != to; days |= 1u << d)
		d = d % 7 + 1;
	return days;
}

/* what stands at K between two weekdays of a list; *RANGE: between the ends of a range */
static int weekday_joint(const struct parse *p, size_t k, bool choice, bool *range)
{
	int v, and = word_of(p, k, LEX_AND, &v), n = and ? 0 : range_mark(p, k); /* og is both: mellem 3 og 5 */

	n = n || and ? n : with_last(p, k);
	n = n && moved_to(p, k) ? 0 : n; /* shift it from Tuesday to Thursday */

	*range = n > 0;
	if (n)
		return n;
	if (and && v == AND_OR && !choice)
		return 0; /* Saturday or Sunday */
	return list_mark(p, k);
}

/* 8 x Montag: behind a number and its sign at I one weekday stands for many */
static bool counted(const struct parse *p, size_t i)
{
	return i > 1 && word_of(p, i - 1, LEX_TIMES_SIGN, NULL) == 1 && is_number(p, i - 2, 2, 60, 1, 2);
}

static bool timed(const struct parse *p, size_t k);

/* montags, montags und mittwochs, montags bis freitags, Di+Do, Mo–Fr, le lundi et le vendredi; PLURAL_NEEDED: several, or one that
 * stands for many */
static int weekday_list(const struct parse *p, size_t i, unsigned *days, bool plural_needed)
{
	size_t k = i, end = i;
	unsigned got = 0;
	bool plural = false, range = false, choice = i > 0 && ends_before(p, i, LEX_EVERY);
	int n, v, last = 0, count = 0;

	if (text_has_class(p, LEX_INSTEAD) && ends_before(p, i, LEX_INSTEAD)) /* instead of Friday, Thursday at 2 */
		return 0;
	while (count <= 7) {
		n = one_weekday(p, k, count > 0, &v, &plural);
		if (!n && count && !range) {
			k += (size_t)word_of(p, k, LEX_ON, NULL);
			n = one_weekday(p, k, true, &v, &plural);
		}
		if (!n)
			break;
		got |= range && v <= 7 && last ? days_between(last, v) : days_of_group(v);
		last = v <= 7 ? v : 0;
		count++;
		k += (size_t)n;
		k += mark(p, k, '.') && sticks(p, k);
		end = k;
		if ((n = weekday_joint(p, k, plural || choice, &range)) == 0)
			break;
		k += (size_t)n;
	}
	if (!count || (count > 1 && behind_night(p, i)) || (plural_needed && !plural && count < 2 && !(counted(p, i) && timed(p, end))))
		return 0;
	*days = got;
	return (int)(end - i);
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
		if (word_of(p, k + (size_t)n, LEX_START_FROM, NULL) || word_of(p, k + (size_t)n, LEX_LAST_TIME, NULL)) /* monthly on the 15th, from the 3rd of October */
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
	if ((n = word_of(p, at, LEX_SEASON_WORD, &which)) == 0 || which != SEASON_ONLY_THEN)
		return 0;
	r->vague_except = true;
	return (int)(at - k) + n;
}

/* täglich außer mo.: a short form of two letters alone, with its dot */
static int brief_alone(const struct parse *p, size_t k, int *weekday)
{
	bool brief;
	int n = weekday_name(p, k, weekday, &brief);

	return n && brief && p->ts->t[k].len == 2 && mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n) ? n + 1 : 0;
}

static int exception(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k + (mark(p, k, '(') || mark(p, k, ',') ? 1 : 0);
	int n = word_of(p, at, LEX_EXCEPT, NULL), m;
	unsigned days;

	if (!n)
		return only_in_season(p, at, r) ? (int)(at - k) + only_in_season(p, at, r) : 0;
	at += (size_t)n;
	at += mark(p, at, '.') && sticks(p, at); /* ausg. Mo, ex. Tuesdays */
	at += (size_t)word_of(p, at, LEX_ON, NULL);
	if ((m = weekday_list(p, at, &days, false)) == 0 && (m = brief_alone(p, at, &n)) != 0)
		days = days_of_group(n);
	if (m) {
		r->except |= days;
		return (int)(at - k) + m;
	}
	for (size_t j = at; j < at + 4 && j < p->ts->n; j++)
		if ((m = word_of(p, j, LEX_SEASON_WORD, NULL)) != 0 || (m = word_of(p, j, LEX_HOLIDAY, NULL)) != 0) { /* bank holidays */
			r->vague_except = true;
			return (int)(j - k) + m;
		}
	return 0;
}

/* is token K the sign of "8x", "8 ×"? */
static bool times_sign(const struct parse *p, size_t k)
{
	return word_of(p, k, LEX_TIMES_SIGN, NULL) == 1;
}

/* zehnmal, 10x, 10 x, ten times: behind a count, or with it in one word */
int how_often(const struct parse *p, size_t i, int *count)
{
	int n = word_of(p, i, LEX_TIMES, count), m;

	if (n)
		return n;
	if ((n = number_word(p, i, count)) == 0)
		return 0;
	if (times_sign(p, i + (size_t)n))
		return n + 1;
	if (mark(p, i + (size_t)n, '-') && sticks(p, i + (size_t)n) && sticks(p, i + (size_t)n + 1)) /* 6-mal, 6-times */
		n++;
	m = word_of(p, i + (size_t)n, LEX_SESSIONS, NULL);
	return m ? n + m : 0;
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

/* N weekdays each of the months' weekdays DAYS; false: they are more than a rule of ours has room for */
static bool add_pairs(struct when_repeat *r, const int *nth, int n, unsigned days)
{
	for (int j = 0; j < n; j++)
		for (int wd = 1; wd <= 7; wd++)
			if (days & 1u << wd) {
				if (r->n_pairs == REPEAT_PAIRS)
					return false;
				r->pair[r->n_pairs++] = (struct repeat_pair){(signed char)nth[j], (signed char)wd};
			}
	return true;
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

/* first and third Friday and second Tuesday */
static int nths(const struct parse *p, size_t i, struct when_repeat *r)
{
	size_t k = i;
	unsigned days;
	int n, m, v, nth[MAX_NTH], n_nth;

	while ((n = nth_list(p, k, nth, &n_nth, 5)) != 0 && (m = weekday_list(p, k + (size_t)n, &days, false)) != 0) {
		size_t at;
		if (!add_pairs(r, nth, n_nth, days))
			return 0;
		k += (size_t)(n + m);
		if ((n = list_mark(p, k)) == 0)
			break;
		at = k + (size_t)n;
		at += (size_t)word_of(p, at, LEX_ON, NULL);
		m = ordinal(p, at, &v);
		if (!m || !weekday_list(p, at + (size_t)m, &days, false))
			break;
		k = at;
	}
	pairs_to_nth(r);
	return (int)(k - i);
}

static void add_monthday(struct when_repeat *r, int day)
{
	if (r->n_monthdays < REPEAT_DAYS)
		r->monthday[r->n_monthdays++] = (signed char)day;
}

/* the last day, the 2nd and the 3rd day, the last working day, the first weekend */
static int nth_unit(const struct parse *p, size_t i, struct when_repeat *r)
{
	int unit, nth[MAX_NTH], n_nth, n = nth_list(p, i, nth, &n_nth, 31), m = n ? word_of(p, i + (size_t)n, LEX_UNIT, &unit) : 0;

	if (!m || (unit != UNIT_DAY && (n_nth > 1 || nth[0] > 5)))
		return 0;
	if (unit == UNIT_WEEKEND)
		r->weekdays = 1u << 6, r->nth[0] = nth[0], r->n_nth = 1;
	else if (unit == UNIT_WORKDAY)
		r->setpos = nth[0], r->weekdays = 0x3e;
	else if (unit == UNIT_DAY)
		for (int j = 0; j < n_nth; j++)
			add_monthday(r, nth[j]);
	else
		return 0;
	return n + m;
}

/* jeden 15. um 18 Uhr, immer am Ersten: a day of the month that no month is said of; words count as nouns alone, where these have a
 * capital: jeder dritte */
static int lone_monthday(const struct parse *p, size_t i, struct when_repeat *r)
{
	int v, w, n = ordinal(p, i, &v);

	if (!n || v < 1 || v > 31 || text_has_class(p, LEX_MONTH))
		return 0;
	if (p->ts->t[i].type != TOK_NUMBER && !(has(p, TRAIT_CAPITAL_NOUNS) && p->ts->t[i].upper && !shouted(p, i)))
		return 0;
	if (mark(p, i + (size_t)n, ',') && ordinal(p, i + (size_t)n + 1, &w)) /* jeweils am 3., 10. und 17. */
		return 0;
	add_monthday(r, v);
	return n;
}

/* Monatsersten: the first day of the month in one word, or the last */
static int month_end(const struct parse *p, size_t k, struct when_repeat *r)
{
	enum { LATER_LAST = 8, LATER_FIRST = 9 };
	int v, n = word_of(p, k, LEX_LATER, &v);

	if (!n || (v != LATER_LAST && v != LATER_FIRST))
		return 0;
	add_monthday(r, v == LATER_LAST ? -1 : 1);
	return n;
}

/* ersten Montag nach dem 15.: the seven days that it may be; where some months have not all of them, no rule holds it */
static int nth_behind(const struct parse *p, size_t i, struct when_repeat *r)
{
	enum { DAYS_OF_ALL = 28, NTH_MAX = 3 };
	int nth, v, month, m, n = one_nth(p, i, &nth), first;
	size_t k = i + (size_t)n;
	unsigned days;

	if (!n || nth < 1 || nth > NTH_MAX || (m = weekday_list(p, k, &days, false)) == 0 || __builtin_popcount(days) != 1)
		return 0;
	k += (size_t)m;
	if ((m = word_of(p, k, LEX_PAST, NULL)) == 0)
		return 0;
	k += (size_t)m;
	k += (size_t)word_of(p, k, LEX_ON, NULL);
	if (p->ts->t[k].type != TOK_NUMBER || (m = ordinal(p, k, &v)) == 0 || v < 1)
		return 0;
	k += (size_t)m;
	if (month_name(p, k + (size_t)word_of(p, k, LEX_ON, NULL), &month) || (is_number(p, k, 1, 12, 1, 2) && sticks(p, k))) /* nach dem 15.8. */
		return 0;
	first = v + 1 + 7 * (nth - 1);
	for (int day = first; day < first + 7 && day <= 31; day++)
		add_monthday(r, day);
	r->weekdays = days;
	r->vague_except = r->vague_except || first + 6 > DAYS_OF_ALL;
	return first <= DAYS_OF_ALL ? (int)(k - i) : 0;
}

static int monthdays(const struct parse *p, size_t i, struct when_repeat *r)
{
	int nth[MAX_NTH], n_nth, n = nth_list(p, i, nth, &n_nth, 31);

	for (int j = 0; n && j < n_nth; j++)
		add_monthday(r, nth[j]);
	return n;
}

/* 3. Oktober; December 21st and 31st */
static int date_of_year(const struct parse *p, size_t i, struct when_repeat *r)
{
	struct when_day d;
	int m, v, n = parse_day_of_month(p, i, &d);
	size_t k = i + (size_t)n;

	if (!n || !day_plain(&d) || d.year || d.weekday) /* every Friday, 3 October - 19 December */
		return 0;
	r->month = d.month, r->day = d.day;
	for (int q = 0; q < 3 && (m = list_mark(p, k)) != 0 && ordinal(p, k + (size_t)m, &v) && v > 0; q++) {
		if (!r->n_monthdays)
			add_monthday(r, r->day);
		add_monthday(r, v);
		k += (size_t)m;
		k += (size_t)ordinal(p, k, &v);
	}
	if (r->n_monthdays)
		r->day = 0;
	return (int)(k - i);
}

/* are the days of the month that end before K several, or said as many: 1st and 3rd Wednesday, first Saturdays? */
static bool several(const struct parse *p, size_t k, const struct when_repeat *r)
{
	int v;

	return r->n_nth > 1 || r->n_pairs > 1 || (r->n_nth && r->nth[0] > 0 && k > 0 && word_of(p, k - 1, LEX_WEEKDAYS, &v) == 1);
}

/* First Monday, 7pm; 2. Dienstag 19 Uhr: is it one weekday of the month, counted from its begin, in a text that names no month? */
static bool lone_nth(const struct parse *p, const struct when_repeat *r)
{
	bool nth = (r->n_nth == 1 && r->nth[0] > 0) || r->n_monthdays; /* ersten Montag nach dem 15. */

	return nth && __builtin_popcount(r->weekdays) == 1 && !text_has_class(p, LEX_MONTH);
}

/* Freitag und Samstag 20 Uhr: are the N tokens of weekdays from I on no more than a few days side by side, each by itself? */
static bool few_singly(const struct parse *p, size_t i, int n, unsigned days)
{
	unsigned first = days & -days, few = __builtin_popcount(days) == 2 ? first * 3 : first * 7;

	if (__builtin_popcount(days) < 2 || days != few)
		return false;
	for (size_t k = i; k < i + (size_t)n; k++)
		if (range_mark(p, k) || (word_of(p, k, LEX_WEEKDAYS, NULL) && !word_of(p, k, LEX_WEEKDAY, NULL)))
			return false;
	return true;
}

/* a time at K, perhaps behind a comma or a colon, that is no end: Di-Fr 10-13 Uhr */
static bool timed(const struct parse *p, size_t k)
{
	struct when t;
	struct parse q = *p;

	k += mark(p, k, ',') || mark(p, k, ':');
	if (!word_of(p, k, LEX_AT, NULL))
		k += (size_t)word_of(p, k, LEX_EACH_TIME, NULL);
	memset(&t, 0, sizeof t);
	q.day_end = k;
	return parse_times(&q, k, &t) && t.side != SIDE_UNTIL;
}

/* 3.10.-19.12.: two dates at K, more than a week apart, as far as they tell */
static bool weeks_between(const struct parse *p, size_t k)
{
	struct when w;
	int months;

	if (k >= p->ts->n || !(is_number(p, k, 1, 31, 1, 2) || lex_starts(p->ts->t[k].word, LEX_MONTH)))
		return false;
	memset(&w, 0, sizeof w);
	if (!parse_days(p, k, &w) || !w.range || w.listed || w.day.kind != DAY_DATE || w.day2.kind != DAY_DATE || !w.day.month || w.day.weekday || w.day2.weekday)
		return false;
	months = (w.day2.month - w.day.month + 12) % 12;
	return !w.day.day || months > 1 || w.day2.day + 30 * months - w.day.day > 7;
}

/* ab Oktober, bis 19. Dezember, im Oktober, 3.10.-19.12.: at K, perhaps behind a comma, what bounds a rule and is no day of its own */
static bool bounded(const struct parse *p, size_t k)
{
	struct when_day d = day_none;
	size_t at = k + (mark(p, k, ',') || mark(p, k, '(') || mark(p, k, ':'));
	int n;

	if (at >= p->ts->n || p->ts->t[at].para)
		return false;
	if (weeks_between(p, at))
		return true;
	if ((n = word_of(p, at, LEX_START_FROM, NULL)) == 0 && (n = word_of(p, at, LEX_FROM, NULL)) == 0 && (n = to_at(p, at)) == 0) {
		if ((n = word_of(p, at, LEX_DURING, NULL)) == 0)
			n = word_of(p, at, LEX_IN, NULL);
		return n && parse_month(p, at + (size_t)n, &d);
	}
	at += (size_t)n;
	if (weeks_between(p, at))
		return true;
	n = parse_day(p, at, &d);
	if (!n && (n = word_of(p, at, LEX_ON, NULL)) != 0)
		n = parse_day(p, at + (size_t)n, &d);
	return n && (d.kind == DAY_HOLIDAY || d.kind == DAY_SEASON || d.kind == DAY_UNIT || (d.kind == DAY_DATE && d.month)) && !clock_follows(p, at);
}

/* the number of a date at K, perhaps behind a comma: the weekday before it is that date's */
static bool dated(const struct parse *p, size_t k)
{
	k += mark(p, k, ',');
	return is_number(p, k, 1, 31, 1, 2) && !clock_follows(p, k) && !timed(p, k) && !weeks_between(p, k);
}

/* du mois d'octobre: a month's name at K, perhaps behind "of" */
static bool of_named(const struct parse *p, size_t k)
{
	return month_name(p, k, &(int){0}) || month_name(p, k + (size_t)skip_class(p, k, LEX_ON), &(int){0});
}

/* 6:30-7:30am Mon, Wed & Fri: do three weekdays or more, which end before K, stand right behind their time? */
static bool behind_time(const struct parse *p, size_t k, const struct when_repeat *r)
{
	enum { SEVERAL_DAYS = 3 };

	if (__builtin_popcount(r->weekdays) < SEVERAL_DAYS || p->time_end >= k || dated(p, k))
		return false;
	for (size_t j = p->time_end; j < k; j++)
		if (p->ts->t[j].line || !(p->ts->t[j].type == TOK_MARK || lex_starts(p->ts->t[j].word, LEX_WEEKDAY) || lex_starts(p->ts->t[j].word, LEX_AND) || lex_starts(p->ts->t[j].word, LEX_TO)))
			return false;
	return true;
}

static int part_place(const struct parse *p, size_t k, struct reading *r)
{
	int n = word_of(p, k, LEX_PART, &r->part);

	r->repeat.unit = UNIT_DAY;
	return n && !word_of(p, k, LEX_ON, NULL) ? n : 0;
}

static int day_part_place(const struct parse *p, size_t k, struct reading *r)
{
	int v, n = word_of(p, k, LEX_WEEKDAY_PART, &v);

	if (n && v / 16 > WEEKDAY_PART_MANY)
		return 0;
	if (n)
		r->repeat.unit = UNIT_WEEK, r->repeat.weekdays = days_of_group(v / 16), r->part = v % 16;
	return n;
}

/* weeks at K, as a unit or as what their numbers stand behind */
static int weeks(const struct parse *p, size_t k)
{
	int n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_WEEK);

	return n ? n : word_of(p, k, LEX_WEEK_NUMBER, NULL);
}

/* geraden Wochen, semaines paires */
static int parity_place(const struct parse *p, size_t k, struct when_repeat *r)
{
	int m, n = word_of(p, k, LEX_PARITY, &r->parity);

	m = n ? weeks(p, k + (size_t)n) : 0;
	if (!n && (n = weeks(p, k)) != 0)
		m = word_of(p, k + (size_t)n, LEX_PARITY, &r->parity);
	r->unit = UNIT_WEEK, r->interval = 2;
	return m ? n + m : 0;
}

static int number_place(const struct parse *p, size_t k, enum lex_place place, struct reading *r)
{
	int v, n = place == PLACE_NUMBER ? number_word(p, k, &v) : ordinal(p, k, &v);

	if (!n || v < (place == PLACE_NTH ? 2 : 1) || v > 999 || (place == PLACE_SECOND && v != 2))
		return 0;
	if (place != PLACE_SECOND)
		r->number = v;
	return n;
}

static int unit_place(const struct parse *p, size_t k, enum lex_class class, struct reading *r)
{
	unsigned days = r->repeat.weekdays;
	int unit, n = word_of(p, k, class, &unit);

	if (!n || !set_unit(&r->repeat, unit, r->number ? r->number : 1))
		return 0;
	r->repeat.weekdays |= days;
	if (class == LEX_FREQUENCY && n == 1 && mark(p, k + 1, '.') && sticks(p, k + 1) && !p->ts->t[k + 2].line && (p->ts->t[k + 2].type == TOK_NUMBER || (p->ts->t[k + 2].type == TOK_WORD && !p->ts->t[k + 2].upper)))
		n++; /* tägl. 17.30 */
	return n;
}

static int count_place(const struct parse *p, size_t k, struct reading *r)
{
	int count, n = how_often(p, k, &count);

	if (!n)
		n = number_word(p, k, &count);
	if (!n || count < 2 || count > 60)
		return 0;
	r->repeat.count = count;
	return n;
}

/* Jan, Apr, Jul & Oct */
static int months_place(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k, end = k;
	int month, n, count = 0;

	while ((n = month_name(p, at, &month)) != 0) {
		r->months |= 1u << month;
		count++;
		end = at + (size_t)n;
		end += mark(p, end, '.') && sticks(p, end);
		if ((n = list_mark(p, end)) == 0)
			break;
		at = end + (size_t)n;
	}
	return count > 1 ? (int)(end - k) : 0;
}

/* MWF, T/Th, M-F: a dash leads from the first to the last of them */
static int letters_place(const struct parse *p, size_t k, struct when_repeat *r)
{
	int days, n = word_of(p, k, LEX_WEEKDAY_LETTERS, &days);

	if (!n || !p->ts->t[k].upper || (n > 1 && !p->ts->t[k + (size_t)n - 1].upper))
		return 0;
	r->weekdays |= (unsigned)days;
	if (n == 3 && mark(p, k + 1, '-'))
		r->weekdays |= days_between(__builtin_ctz((unsigned)days), 31 - __builtin_clz((unsigned)days));
	return n;
}

int repeat_place(const struct parse *p, size_t k, enum lex_place place, struct reading *got)
{
	struct when_repeat *r = &got->repeat;
	int n = 0;

	switch (place) {
	case PLACE_DAYS: n = weekday_list(p, k, &r->weekdays, false); break;
	case PLACE_SERIES:
		n = weekday_list(p, k, &r->weekdays, true);
		r->singly = few_singly(p, k, n, r->weekdays);
		break;
	case PLACE_NTHS: n = nths(p, k, r); break;
	case PLACE_NTH_UNIT: n = nth_unit(p, k, r); break;
	case PLACE_MONTHDAYS: n = monthdays(p, k, r); break;
	case PLACE_SECOND:
	case PLACE_NTH:
	case PLACE_NUMBER: n = number_place(p, k, place, got); break;
	case PLACE_UNIT: n = unit_place(p, k, LEX_UNIT, got); break;
	case PLACE_FREQUENCY: n = unit_place(p, k, LEX_FREQUENCY, got); break;
	case PLACE_COUNT: n = count_place(p, k, got); break;
	case PLACE_DATE: n = date_of_year(p, k, r); break;
	case PLACE_MONTH: n = month_name(p, k, &r->month); break;
	case PLACE_MONTHS: n = months_place(p, k, r); break;
	case PLACE_WHICH_MONTHS: n = which_months(p, k, r); break;
	case PLACE_LONE_DAY: n = lone_monthday(p, k, r); break;
	case PLACE_MONTH_END: n = month_end(p, k, r); break;
	case PLACE_NTH_BEHIND: n = nth_behind(p, k, r); break;
	case PLACE_LETTERS: n = letters_place(p, k, r); break;
	case PLACE_PART: n = part_place(p, k, got); break;
	case PLACE_DAY_PART: n = day_part_place(p, k, got); break;
	case PLACE_PARITY: n = parity_place(p, k, r); break;
	case PLACE_EXCEPT: n = exception(p, k, r); break;
	case PLACE_TIME: n = timed(p, k) || behind_time(p, k, r); break;
	case PLACE_DATED: n = dated(p, k); break;
	case PLACE_BOUND: n = bounded(p, k); break;
	case PLACE_OF_NAMED: n = of_named(p, k); break;
	case PLACE_LONE_NTH: r->singly = lone_nth(p, r); return r->singly ? 0 : -1;
	case PLACE_SEVERAL: return several(p, k, r) ? 0 : -1;
	default: break; /* of days */
	}
	return n ? n : -1;
}

bool repeat_setting(enum lex_setting setting, int value, struct reading *got)
{
	struct when_repeat *r = &got->repeat;

	switch (setting) {
	case SETTING_WEEK: r->unit = UNIT_WEEK; break;
	case SETTING_MONTH: r->unit = UNIT_MONTH; break;
	case SETTING_YEAR: r->unit = UNIT_YEAR; break;
	case SETTING_TIMES:
		if (r->weekdays == 0x3e) /* every other working day: of no week and no month */
			return false;
		r->interval = (r->interval ? r->interval : 1) * value;
		break;
	case SETTING_NTH: r->nth[0] = value, r->n_nth = 1; break;
	case SETTING_VAGUE: r->vague = true; break;
	case SETTING_EITHER: r->either = r->unit == UNIT_WEEK || (r->n_nth == 1 && r->nth[0] > 1 && r->nth[0] < 5); break;
	case SETTING_SINGLY: r->guessed = r->singly; break;
	default: return false; /* of days */
	}
	return true;
}

/* twice a year, zweimal jährlich: how often, but not when */
static bool several_times(const struct parse *p, size_t i)
{
	int v;

	return i > 0 && ((ends_before(p, i, LEX_TIMES) && word_of(p, i - (size_t)ends_before(p, i, LEX_TIMES), LEX_TIMES, &v)) ||
	                 (i > 1 && ends_before(p, i, LEX_SESSIONS) && number_word(p, i - (size_t)ends_before(p, i, LEX_SESSIONS) - 1, &v)));
}

/* can a recurrence begin at I?  Numbers, ordinals and prepositions begin one only where a weekday, a unit or "every" is near. */
static bool may_repeat(const struct parse *p, size_t i)
{
#define NEAR(w)                                                                                                                                      \
	(CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS) | CLASS_BIT(w, LEX_OF_MONTH) | CLASS_BIT(w, LEX_EVERY) | CLASS_BIT(w, LEX_EVERY_OTHER) | \
		CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_WEEKDAY_PART) | CLASS_BIT(w, LEX_HOLIDAY))
#define ALONE(w) (CLASS_BIT(w, LEX_FREQUENCY) | CLASS_BIT(w, LEX_TIMES))
	static const struct classes near = {{NEAR(0), NEAR(1)}}, days = CLASSES_3(LEX_WEEKDAY, LEX_WEEKDAYS, LEX_WEEKDAY_LETTERS), dates = CLASSES_3(LEX_MONTH, LEX_LATER, LEX_ORDINAL);
	const struct token *t = &p->ts->t[i];
	const unsigned long long *lone;

	if (t->type == TOK_NUMBER && t->word == 0 && !is_number(p, i, 1, 60, 1, 2))
		return false;
	if (of_classes(t, &days) || (lex_starts(t->word, LEX_EVERY) && ahead(p, i, 3, &dates))) /* every October 3, jeden Monatsersten, immer am Ersten */
		return true;
	lone = lex_row_mask[(t->type == TOK_NUMBER ? p->rows : p->lone_rows)[t->word]]; /* 14-tägig */
	return (lone[0] & ALONE(0)) | (lone[1] & ALONE(1)) || ahead(p, i, 6, &near);
}

/* the whole date at K, perhaps behind a comma, of the weekday before it; not the first of a span or a list: every Friday, 3 October - 19
 * December */
static bool whole_date(const struct parse *p, size_t k, unsigned weekdays)
{
	struct when_day d, next;
	bool number, span;
	int n, m;

	k += mark(p, k, ',');
	number = is_number(p, k, 1, 31, 1, 2);
	if ((n = parse_day(p, k, &d)) == 0 || d.kind != DAY_DATE || !d.month || !d.day || d.weekday || !(number || d.year))
		return false;
	k += (size_t)n;
	m = range_mark(p, k);
	span = m > 0;
	if (!m && (m = list_mark(p, k)) == 0)
		return true;
	if (!parse_day(p, k + (size_t)m, &next) || next.kind != DAY_DATE)
		return true;
	return next.weekday && !(span && weekdays >> next.weekday & 1); /* Fr 3.10.-Fr 19.12.: but Fr 3.10.-So 5.10. */
}

/* für alle am Samstag, 4. Juli; "£1 each" at the end of a line: the word at I, which is read with all N tokens, is no "every" of the
 * weekday behind it */
static bool everyone(const struct parse *p, size_t i, int n, const struct when_repeat *r)
{
	int every = word_of(p, i, LEX_EVERY, NULL);

	if (!every || r->unit != UNIT_WEEK || !r->weekdays || r->n_nth)
		return false;
	return whole_date(p, i + (size_t)n, r->weekdays) || (i > 0 && p->ts->t[i - 1].type == TOK_NUMBER && !p->ts->t[i].line && p->ts->t[i + (size_t)every].line);
}

int parse_repeat(const struct parse *p, size_t i, struct reading *r)
{
	int n = may_repeat(p, i) ? parse_rows(p, i, ROOT_REPEAT, r) : 0;

	if (n && everyone(p, i, n, &r->repeat))
		return 0;
	if (!n || !several_times(p, i))
		return n;
	return word_of(p, i, LEX_FREQUENCY, NULL) || word_of(p, i, LEX_EVERY_OTHER, NULL) ? 0 : n;
}
