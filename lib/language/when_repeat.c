/* when_repeat.c: recurrences: jeden ersten Dienstag im Monat, montags, alle 14 Tage, Mo–Fr, every other Thursday; see
 * when_rules.h.  Constructions F. */
#include "language/when_rules.h"

#include <string.h>

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
			if (brief && !p->ts->t[k].upper)
				break;
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

/* ersten; 2. und 4.; letzten */
static int nth_list(const struct parse *p, size_t i, struct when_repeat *r)
{
	size_t k = i;
	int n, v;

	r->n_nth = 0;
	while (r->n_nth < 5) {
		n = ordinal(p, k, &v);
		if (!n || v == 0 || v > 5)
			break;
		r->nth[r->n_nth++] = v;
		k += (size_t)n;
		n = list_mark(p, k);
		if (!n || !ordinal(p, k + (size_t)n, &v))
			break;
		k += (size_t)n;
		k += (size_t)word_of(p, k, LEX_ON, NULL);
	}
	return r->n_nth ? (int)(k - i) : 0;
}

static int exception(const struct parse *p, size_t k, struct when_repeat *r)
{
	size_t at = k + (mark(p, k, '(') || mark(p, k, ',') ? 1 : 0);
	int n = word_of(p, at, LEX_EXCEPT, NULL), m;
	unsigned days;

	if (!n)
		return 0;
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

/* the first three Saturdays (in May), six Wednesdays, an acht Dienstagen */
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
	if ((n = number_word(p, k, &count)) == 0 || count < 2 || count > 60)
		return 0;
	k += (size_t)n;
	k += times_sign(p, k); /* 8x dienstags */
	if ((n = weekday_list(p, k, &days, true)) == 0)
		return 0;
	k += (size_t)n;
	if (word_of(p, k, LEX_HENCE, NULL) || word_of(p, k, LEX_AGO, NULL)) /* two Sundays from now */
		return 0;
	r->unit = UNIT_WEEK, r->weekdays = days, r->count = count;
	return (int)(k - i);
}

int parse_repeat(const struct parse *p, size_t i, struct when *w)
{
	struct when_repeat *r = &w->repeat;
	size_t k = i;
	int n, v, m, wd;
	unsigned days = 0;
	bool brief, every = false;

	memset(r, 0, sizeof *r);
	if ((n = counted(p, i, r)) != 0)
		return n;
	n = word_of(p, k, LEX_EVERY_OTHER, NULL);
	if (n && list_mark(p, k + (size_t)n) && ordinal(p, k + (size_t)(n + list_mark(p, k + (size_t)n)), &v))
		n = 0; /* jeden zweiten und vierten Donnerstag */
	if (n) {
		k += (size_t)n;
		m = weekday_list(p, k, &days, false);
		if (m && (v = word_of(p, k + (size_t)m, LEX_OF_MONTH, NULL)) != 0) { /* jeden zweiten Samstag im Monat: the second */
			r->unit = UNIT_MONTH, r->weekdays = days;
			r->nth[0] = 2, r->n_nth = 1;
			return (int)(k - i) + m + v;
		}
		if (m) {
			r->unit = UNIT_WEEK, r->interval = 2, r->weekdays = days;
			return (int)(k - i) + m;
		}
		if (token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_WEEK)) {
			r->unit = UNIT_WEEK, r->interval = 2;
			k += (size_t)token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_WEEK);
		} else if (n == 1 || p->ts->t[k - 1].num == 14 || word_of(p, k - 1, LEX_UNIT, NULL) || p->ts->t[k - 1].type == TOK_WORD) {
			if (word_of(p, k, LEX_UNIT, &v)) {
				r->unit = (enum lex_unit)v, r->interval = 2;
				k += (size_t)word_of(p, k, LEX_UNIT, NULL);
			} else {
				r->unit = UNIT_WEEK, r->interval = 2;
			}
		}
		goto weekdays_behind;
	}
	n = word_of(p, k, LEX_FREQUENCY, &v);
	if (n) {
		k += (size_t)n;
		r->unit = (enum lex_unit)v;
		if (v == UNIT_FORTNIGHT)
			r->unit = UNIT_WEEK, r->interval = 2;
		if (v == UNIT_QUARTER)
			r->unit = UNIT_MONTH, r->interval = 3;
		if (v == UNIT_HALFYEAR)
			r->unit = UNIT_MONTH, r->interval = 6;
		if (r->unit == UNIT_YEAR) { /* jährlich am 3. Oktober */
			struct when_day d;
			size_t at = k + (size_t)word_of(p, k, LEX_ON, NULL);
			m = parse_day(p, at, &d);
			if (m && day_plain(&d) && !d.year) {
				r->month = d.month, r->day = d.day;
				return (int)(at - i) + m;
			}
		}
		if (r->unit == UNIT_MONTH && !r->interval) { /* monatlich am 15. */
			size_t at = k + (size_t)word_of(p, k, LEX_ON, NULL);
			m = at > k && is_number(p, at, 1, 31, 1, 2) ? ordinal(p, at, &r->day) : 0;
			if (m && !month_name(p, at + (size_t)m, &v) && !is_number(p, at + (size_t)m, 1, 12, 1, 2))
				return (int)(at - i) + m;
			r->day = 0;
			if ((m = nth_list(p, at, r)) != 0 && (v = weekday_list(p, at + (size_t)m, &days, false)) != 0) { /* monatlich am ersten Montag */
				r->weekdays = days;
				return (int)(at - i) + m + v;
			}
			r->n_nth = 0;
		}
		if (r->unit == UNIT_DAY) {
			m = exception(p, k, r);
			return (int)(k - i) + m;
		}
		goto weekdays_behind;
	}
	n = word_of(p, k, LEX_EVERY, NULL);
	if (n) {
		every = true;
		k += (size_t)n;
		k += (size_t)word_of(p, k, LEX_ON, NULL);
		/* alle drei Wochen, every 2 days */
		m = number_word(p, k, &v);
		if (m && v > 0 && v < 1000 && word_of(p, k + (size_t)m, LEX_UNIT, &wd)) {
			int u = word_of(p, k + (size_t)m, LEX_UNIT, &wd);
			if (wd == UNIT_DAY && v % 7 == 0)
				wd = UNIT_WEEK, v /= 7;
			r->unit = (enum lex_unit)wd, r->interval = v;
			if (wd == UNIT_QUARTER)
				r->unit = UNIT_MONTH, r->interval = 3 * v;
			if (wd == UNIT_MINUTE || wd == UNIT_SECOND || wd == UNIT_HOUR)
				return 0;
			k += (size_t)(m + u);
			goto weekdays_behind;
		}
		m = word_of(p, k, LEX_UNIT, &v);
		if (m && n) {
			if (v == UNIT_DAY || v == UNIT_WEEK || v == UNIT_MONTH || v == UNIT_YEAR) {
				r->unit = (enum lex_unit)v;
				return (int)(k - i) + m;
			}
			if (v == UNIT_WORKDAY || v == UNIT_WEEKEND) {
				r->unit = UNIT_WEEK, r->weekdays = days_of_group(v == UNIT_WORKDAY ? 8 : 9);
				return (int)(k - i) + m;
			}
			return 0;
		}
	} else {
		k += (size_t)word_of(p, k, LEX_ON, NULL);
	}
	/* am 15. jeden Monats, jeden 15. des Monats */
	if ((n = ordinal(p, k, &v)) != 0 && v > 5 && v <= 31 && (m = word_of(p, k + (size_t)n, LEX_OF_MONTH, NULL)) != 0) {
		r->unit = UNIT_MONTH, r->day = v;
		return (int)(k - i) + n + m;
	}
	/* (jeden) ersten Dienstag im Monat */
	n = nth_list(p, k, r);
	if (n) {
		size_t at = k + (size_t)n;
		m = weekday_list(p, at, &days, false);
		if (m) {
			at += (size_t)m;
			v = word_of(p, at, LEX_OF_MONTH, NULL);
			if (v || every || (word_of(p, at - (size_t)m, LEX_WEEKDAYS, NULL) == m && r->nth[0] > 0)) { /* 1st and 3rd Thursdays */
				r->unit = UNIT_MONTH;
				r->weekdays = days;
				if (!v && r->n_nth == 1 && r->nth[0] == 2) { /* jeden zweiten Dienstag */
					r->unit = UNIT_WEEK, r->interval = 2, r->n_nth = 0;
				}
				return (int)(at - i) + v;
			}
		} else if (every && r->n_nth == 1 && r->nth[0] > 0 && word_of(p, at, LEX_UNIT, &v)) {
			r->unit = (enum lex_unit)v, r->interval = r->nth[0], r->n_nth = 0;
			return (int)(at - i) + word_of(p, at, LEX_UNIT, NULL);
		} else if (word_of(p, at, LEX_OF_MONTH, NULL) && r->n_nth == 1 && r->nth[0] > 0) {
			r->unit = UNIT_MONTH, r->day = r->nth[0], r->n_nth = 0; /* am 15. jeden Monats */
			return (int)(at - i) + word_of(p, at, LEX_OF_MONTH, NULL);
		}
		r->n_nth = 0;
	}
	/* jeden Mittwoch, montags und mittwochs, Mo–Fr 8–16 Uhr */
	if (!every)
		k = i;
	n = weekday_list(p, k, &days, !every);
	if (n) {
		bool plural = word_of(p, k, LEX_WEEKDAYS, NULL) != 0;
		/* "Fr - So" before a date is a span of days, "Di+Do" a list; alone they need a time behind */
		if (!every && !plural) {
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
		k += (size_t)n;
		k += (size_t)exception(p, k, r);
		return (int)(k - i);
	}
	return 0;
weekdays_behind:
	{
		size_t at = k + (mark(p, k, ',') ? 1 : 0);
		at += (size_t)word_of(p, at, LEX_ON, NULL);
		if ((m = weekday_list(p, at, &days, false)) != 0 && r->unit == UNIT_WEEK &&
		    !(weekday_name(p, at, &wd, &brief) && (mark(p, at + (size_t)m, ',') || is_number(p, at + (size_t)m, 1, 31, 1, 2)))) {
			r->weekdays = days;
			return (int)(at - i) + m;
		}
	}
	return (int)(k - i);
}
