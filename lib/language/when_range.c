/* when_range.c: ranges of days: "11.-13. Mai", "September 24-26, 2026", "next week, from Tuesday to Thursday", and which range or list
 * (when_list.c) begins at a token: parse_days; see when_rules.h. */
#include "language/when_rules.h"

#include "time/civil.h"

/* 3-5 July, 13 t/m 15 juli: do the days from the number at I on end with their month? */
static bool range_of_month(const struct parse *p, size_t i)
{
	int r = range_mark(p, i + 1), day, n;
	size_t at = i + 1 + (size_t)r;

	if (!r || p->ts->t[i + 1].line)
		return false;
	n = ordinal(p, at, &day);
	if (!n && is_number(p, at, p->ts->t[i].num + 1, 31, 1, 2))
		n = 1;
	at += (size_t)n;
	return n && (month_name(p, at, &day) || month_name(p, at + (size_t)skip_class(p, at, LEX_ON), &day));
}

/* is the number at I a house's: behind a street's name? */
static bool behind_street(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i - 1];

	if (p->ts->t[i].type != TOK_NUMBER || p->ts->t[i].line || t->type != TOK_WORD || !t->upper)
		return false;
	if (has(p, TRAIT_DOT_ORDINALS) && mark(p, i + 1, '.') && sticks(p, i + 1) && !mark(p, i + 2, ',') && (list_mark(p, i + 2) || range_mark(p, i + 2)))
		return false; /* Flohmarkt 21. & 22. Juni: days, by their dots */
	return (street_compound(p, i - 1) || word_of(p, i - 1, LEX_STREET_SUFFIX, NULL) > 0) && !range_of_month(p, i);
}

/* the first day of a range that says less than the last: "11.-13. Mai", "26.09.–27.09.2026", "Fr. 25. bis" */
int days_head(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, wd = 0, day;
	bool brief = false;

	*d = day_none;
	if (i > 0 && behind_street(p, i))
		return 0; /* Rosenweg 3, am 13./14. Juni */
	n = weekday_name(p, k, &wd, &brief);
	if (n) {
		k += (size_t)n;
		if (mark(p, k, '.') && sticks(p, k))
			k++;
		if (mark(p, k, ','))
			k++;
		k += (size_t)skip_class(p, k, LEX_ON);
	}
	n = ordinal(p, k, &day);
	if (!n && is_number(p, k, 1, 31, 1, 2) && !opens_clock(p, k))
		n = 1, day = (int)p->ts->t[k].num;
	if (!n || day < 1 || day > 31)
		return 0;
	d->kind = DAY_DATE;
	d->day = day;
	d->weekday = wd;
	return (int)(k - i) + n;
}

static bool before(const struct when_day *a, const struct when_day *b)
{
	if (a->year && b->year && a->year != b->year)
		return a->year < b->year;
	if (a->month && b->month && a->month != b->month)
		return a->month < b->month || !a->year || !b->year; /* over New Year */
	return a->day < b->day;
}

/* next week, from Tuesday to Thursday; diese Woche Mo bis Fr: behind the week, which ends before token K */
static int weekdays_of_week(const struct parse *p, size_t k, const struct when_day *week, struct when *w)
{
	size_t at = k + (mark(p, k, ',') ? 1 : 0);
	int n, m, first, second;
	bool brief;

	n = word_of(p, at, LEX_FROM, NULL);
	at += (size_t)(n ? n : word_of(p, at, LEX_ON, NULL));
	if (!(n = weekday_name(p, at, &first, &brief)))
		return 0;
	at += (size_t)n;
	at += mark(p, at, '.') && sticks(p, at) && brief;
	if (!(m = range_mark(p, at)) || !(n = weekday_name(p, at + (size_t)m, &second, &brief)) || second <= first)
		return 0;
	w->day = w->day2 = day_none;
	w->day.kind = w->day2.kind = DAY_WEEKDAY;
	w->day.weekday = first, w->day2.weekday = second;
	w->day.week_set = w->day2.week_set = true;
	w->day.week_shift = w->day2.week_shift = week->n;
	w->range = true;
	return (int)(at - k) + m + n;
}

/* less than two weeks from today, within 3 days after the first of May: from that day on */
static int within_of_day(const struct parse *p, size_t i, struct when *w)
{
	struct when_day c;
	int v, lead = word_of(p, i, LEX_WITHIN, &v), n, m;
	size_t k;

	if (!lead)
		return 0;
	c = day_none;
	n = count_units(p, i + (size_t)lead, &c);
	k = i + (size_t)(lead + n);
	if (!n || c.unit < UNIT_DAY || c.more > 3 || ((m = word_of(p, k, LEX_FROM, NULL)) == 0 && (m = word_of(p, k, LEX_PAST, NULL)) == 0))
		return 0;
	k += (size_t)m;
	w->day = day_none;
	if ((n = word_of(p, k, LEX_DAY, &v)) != 0)
		w->day.kind = DAY_RELATIVE, w->day.n = v, w->day.unit = UNIT_DAY;
	else if ((n = parse_date(p, k, &w->day)) == 0)
		return 0;
	w->day2 = w->day;
	w->day2.more_n[0] = c.n, w->day2.more_unit[0] = c.unit;
	for (w->day2.more = 1; w->day2.more <= c.more; w->day2.more++)
		w->day2.more_n[w->day2.more] = c.more_n[w->day2.more - 1], w->day2.more_unit[w->day2.more] = c.more_unit[w->day2.more - 1];
	w->day2.more_n[w->day2.more] = -1, w->day2.more_unit[w->day2.more++] = UNIT_DAY;
	w->range = true;
	return (int)(k - i) + n;
}

/* does the date at I, which ends before K, name its month before its day: Thursday, October 26 */
static bool month_first(const struct parse *p, size_t i, size_t k)
{
	for (; i < k && !is_number(p, i, 0, UINT32_MAX, 1, 255); i++)
		if (month_name(p, i, &(int){0}))
			return true;
	return false;
}

/* between 2014 and 2018, from 2015 till May 2018: a year at either end, behind a preposition */
static int year_range(const struct parse *p, size_t i, struct when *w)
{
	struct when_day *end[] = {&w->day, &w->day2};
	size_t k = i;
	int bare = 0, n;

	if (!(is_number(p, i, 1900, 2100, 4, 4) || lex_starts(p->ts->t[i].word, LEX_MONTH)) || !ends_before(p, i, LEX_FROM))
		return 0;
	for (int which = 0; which < 2; which++) {
		if (which) {
			if (!(n = range_mark(p, k)) && !(n = word_of(p, k, LEX_AND, NULL)))
				return 0;
			k += (size_t)n;
			k += (size_t)skip_class(p, k, LEX_ON);
		}
		if (which && (n = parse_told(p, k, ROOT_PORTION, end[which])) != 0 && end[which]->year) { /* from 2027 to the start of 2028 */
			k += (size_t)n;
			continue;
		}
		*end[which] = day_none;
		if ((n = parse_date(p, k, end[which])) == 0 && (n = parse_month(p, k, end[which])) == 0 && is_number(p, k, 1900, 2100, 4, 4)) {
			end[which]->kind = DAY_DATE, end[which]->year = (int)p->ts->t[k].num;
			n = 1, bare++;
		}
		if (!n || !end[which]->year)
			return 0;
		k += (size_t)n;
	}
	if (!bare || w->day.year > w->day2.year || word_of(p, k, LEX_NO_DATE_AFTER, NULL) || word_of(p, k, LEX_OCLOCK, NULL))
		return 0;
	w->range = true;
	return (int)(k - i);
}

/* Saturday and Sunday, June 6-7; Fr und Sa, 6./7. März: two weekdays before the two days that they are */
static int weekdays_before(const struct parse *p, size_t i, struct when *w)
{
	size_t k = i;
	int n, m, first, second;
	bool brief, of_each;

	if (!(n = weekday_name(p, k, &first, &brief)))
		return 0;
	k += (size_t)n;
	k += mark(p, k, '.') && sticks(p, k) && brief;
	if ((n = overnight_dates(p, k, first, w)) != 0)
		return (int)(k - i) + n;
	m = range_mark(p, k);
	of_each = m != 0; /* Mo-Fr, 6.-17. Juli: those of every week */
	if (!m)
		m = list_mark(p, k);
	if (!m || !(n = weekday_name(p, k + (size_t)m, &second, &brief)) || second == first)
		return 0;
	k += (size_t)(m + n);
	k += mark(p, k, '.') && sticks(p, k) && brief;
	k += mark(p, k, ',');
	k += (size_t)skip_class(p, k, LEX_ON);
	if (weekday_name(p, k, &n, &brief) || !(n = parse_days(p, k, w)) || !w->range || w->day.kind != DAY_DATE || w->day2.kind != DAY_DATE)
		return 0;
	if ((w->listed && w->n_list) || w->day.weekday || w->day2.weekday)
		return 0;
	w->day.weekday = first, w->day2.weekday = second;
	w->weekdays = 0;
	for (int wd = first; of_each && wd != second % 7 + 1; wd = wd % 7 + 1)
		w->weekdays |= 1u << wd;
	return (int)(k - i) + n;
}

/* KW 12-14, KW 12/13 2026, weeks told by their numbers: behind the first, which ends before token K */
static int week_range(const struct parse *p, size_t k, const struct when_day *first, struct when *w)
{
	int n = range_mark(p, k);
	size_t at;

	if (!n && !mark(p, k, '+') && !mark(p, k, '&'))
		n = mark(p, k, '/') && sticks(p, k) ? 1 : word_of(p, k, LEX_AND, NULL);
	at = k + (size_t)n;
	if (!n || first->year || !is_number(p, at, 1, 53, 1, 2) || (int)p->ts->t[at].num <= first->n)
		return 0;
	if (clock_follows(p, at) || mark(p, at + 1, ':') || (mark(p, at + 1, '.') && is_number(p, at + 2, 0, 9999, 1, 4) && sticks(p, at + 2)))
		return 0;
	if (!range_mark(p, k) && (int)p->ts->t[at].num != first->n + 1)
		return 0; /* two weeks apart */
	w->day = w->day2 = *first;
	w->day2.n = (int)p->ts->t[k + (size_t)n].num;
	w->range = true;
	n += 1 + year_behind(p, k + (size_t)n + 1, &w->day2);
	w->day.year = w->day2.year, w->day.n2 = w->day2.n2, w->day.unit2 = w->day2.unit2;
	return n;
}

/* the second day of a night at K: a date, a weekday; von Do auf Fr ab 23 Uhr */
static int night_ends(const struct parse *p, size_t k, struct when_day *d)
{
	int n = parse_day(p, k, d);

	if (n || !p->ts->t[k].upper)
		return n;
	*d = day_none;
	d->kind = DAY_WEEKDAY;
	return weekday_name(p, k, &d->weekday, &(bool){false});
}

/* in der Nacht vom 18. auf den 19. April, von Samstag auf Sonntag: the day on which the night begins; its small hours are the next
 * day's */
static int one_night(const struct parse *p, size_t i, struct when *w)
{
	struct when_day next;
	size_t k = i;
	int n, m, r;

	if (!behind_night(p, i) || ((n = days_head(p, i, &w->day)) == 0 && (n = parse_day(p, i, &w->day)) == 0))
		return 0;
	k += (size_t)n;
	if ((r = word_of(p, k, LEX_OVERNIGHT, NULL)) == 0 && (r = range_mark(p, k)) == 0 && (r = word_of(p, k, LEX_AND, NULL)) == 0)
		return 0; /* la nuit de samedi à dimanche, natten mellem lørdag og søndag */
	k += (size_t)r;
	k += (size_t)skip_class(p, k, LEX_ON);
	if ((m = night_ends(p, k, &next)) == 0 || next.kind != w->day.kind)
		return 0;
	if (next.kind == DAY_WEEKDAY) {
		if (next.weekday % 7 != (w->day.weekday + 1) % 7)
			return 0;
	} else if (day_plain(&next)) {
		if (!w->day.month && next.day != w->day.day + 1)
			return 0;
		if (!w->day.month)
			w->day.month = next.month;
		if (!w->day.year)
			w->day.year = next.year, w->day.guessed_century = next.guessed_century;
	} else {
		return 0;
	}
	w->range = false;
	m += next.kind == DAY_WEEKDAY ? night_dates(p, k + (size_t)m, w) : 0;
	w->day.night = true;
	return (int)(k - i) + m;
}

/* von Donnerstag auf Freitag: is the weekday at K the one behind D? */
static bool next_weekday(const struct parse *p, size_t k, const struct when_day *d)
{
	int weekday;

	k += (size_t)skip_class(p, k, LEX_ON);
	return !d->n && !d->week_set && !p->ts->t[k].line && weekday_name(p, k, &weekday, &(bool){false}) && weekday == d->weekday % 7 + 1;
}

/* do the next words of the line, from K on, put something off? */
static bool put_off(const struct parse *p, size_t k)
{
	for (size_t j = k; j < k + 6 && j < p->ts->n && !(j > k && p->ts->t[j].line); j++)
		if (word_of(p, j, LEX_POSTPONED, NULL))
			return true;
	return false;
}

/* vom 18. auf den 19.9.: the day behind; vom 24.09. zum 27.09.: a range mark between two dates.  Of what is put off the second
 * is the new day. */
static int onto(const struct parse *p, size_t k, const struct when_day *d)
{
	struct when_day e;
	int n = word_of(p, k, LEX_OVERNIGHT, NULL), m;
	bool next;
	size_t at = k + (size_t)n;

	if (n && d->kind == DAY_WEEKDAY)
		return next_weekday(p, at, d) && !put_off(p, at) ? n + skip_class(p, at, LEX_ON) : 0;
	if (!n || p->ts->t[k].line || d->kind != DAY_DATE || !d->day)
		return 0;
	next = !word_of(p, k, LEX_ON, NULL) || word_of(p, k, LEX_ON, NULL) < n; /* auf */
	at += (size_t)skip_class(p, at, LEX_ON);
	if ((m = parse_day(p, at, &e)) == 0 && (m = days_head(p, at, &e)) != 0 && !(ordinal(p, at, &e.day) && !d->month))
		m = 0;
	if (!m || e.kind != DAY_DATE || !e.day)
		return 0;
	if (next && !(e.day == d->day + 1 || (e.day == 1 && d->day >= 28)))
		return 0;
	return put_off(p, at + (size_t)m) ? 0 : (int)(at - k);
}

/* is token I behind "from", "vom", "zwischen"? */
static bool opened(const struct parse *p, size_t i)
{
	size_t n = i > 0 ? (size_t)ends_before(p, i, LEX_ON) : 0; /* from the 19th to the 21st */

	return i > 0 && (ends_before(p, i, LEX_FROM) || (n && word_of(p, i - n, LEX_FROM, NULL) && word_of(p, i - n, LEX_ON, NULL) == (int)n) || (n == 1 && ends_before(p, i - 1, LEX_FROM)));
}

void set_range(struct when *w, const struct when_day *first, const struct when_day *last)
{
	w->day = *first, w->day2 = *last, w->range = true;
}

bool days_bare(const struct parse *p, size_t i)
{
	int r;
	size_t at;

	if (!has(p, TRAIT_MODIFIER_BEHIND) || !has(p, TRAIT_CARDINAL_DAYS) || !is_number(p, i, 1, 31, 1, 2) || !ends_before(p, i, LEX_DATE_FROM) || (r = range_mark(p, i + 1)) == 0)
		return false;
	at = i + 1 + (size_t)r;
	at += (size_t)skip_class(p, at, LEX_ON);
	return is_number(p, at, p->ts->t[i].num + 1, 31, 1, 2) && number_ends(p, at + 1) && !clock_follows(p, at);
}

/* the 19th: what makes an ordinal of the number before K */
static bool suffixed(const struct parse *p, size_t k)
{
	return word_of(p, k, LEX_ORDINAL_SUFFIX, NULL) && sticks(p, k);
}

/* vom 4. bis zum 23. (of this month), vom 18. auf den 19., am 13./14.: the first, FIRST, ends before K, the last begins at AT */
static int days_without_month(const struct parse *p, size_t i, size_t k, size_t at, const struct when_day *first, struct when *w)
{
	struct when_day last;
	int n = days_head(p, at, &last);
	bool next = n && last.day == first->day + 1;

	if (days_bare(p, i)) { /* du 13 au 18 */
		set_range(w, first, &last);
		return n ? (int)(at - i) + n : 0;
	}
	if (n && last.day > first->day && days_listed(p, i, k) && !counts_a_thing(p, i, k)) {
		set_range(w, first, &last);
		w->listed = !next, w->paired = next;
		return (int)(at - i) + n;
	}
	if (!n || last.day <= first->day || i == 0 || !(mark(p, i + 1, '.') || suffixed(p, i + 1)) || !(mark(p, at + 1, '.') || suffixed(p, at + 1)))
		return 0;
	if (suffixed(p, at + 1) && word_of(p, at + (size_t)n, LEX_UNIT, NULL)) /* from the 19th to the 21st century */
		return 0;
	if (!opened(p, i) && !(next && word_of(p, k, LEX_OVERNIGHT, NULL)) && !(next && ends_before(p, i, LEX_ON) && mark(p, k, '/')))
		return 0;
	set_range(w, first, &last);
	return (int)(at - i) + n;
}

/* 3.-5., 10.-12. und 17.-19. Oktober: one of a list of ranges, of which the last, behind token K, says the month of all */
static int range_of_list(const struct parse *p, size_t i, const struct when_day *first, size_t k, struct when *w)
{
	enum { MANY = 8 };
	struct when_day last, d;
	struct when end;
	int r = range_mark(p, k), n = r ? days_head(p, k + (size_t)r, &last) : 0, m;
	size_t own = k + (size_t)(r + n), at = own;

	if (!n || last.day <= first->day || (has(p, TRAIT_DOT_ORDINALS) && !(mark(p, k - 1, '.') && mark(p, own - 1, '.'))))
		return 0;
	for (int q = 0; q < MANY && (m = list_mark(p, at)) != 0 && !p->ts->t[at].line; q++) {
		at += (size_t)m;
		if ((n = days_head(p, at, &d)) == 0 || (r = range_mark(p, at + (size_t)n)) == 0)
			return 0;
		m = parse_day(p, at + (size_t)(n + r), &end.day2);
		if (m && day_plain(&end.day2)) {
			set_range(w, first, &last);
			w->day.month = w->day2.month = end.day2.month, w->day.year = w->day2.year = end.day2.year;
			return last.day < d.day && d.day < end.day2.day ? (int)(own - i) : 0;
		}
		if ((m = days_head(p, at + (size_t)(n + r), &d)) == 0)
			return 0;
		at += (size_t)(n + r + m);
	}
	return 0;
}

/* tokens of the article before the second day of a range at K, perhaps cut short: den, d. */
static size_t article_at(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_ON, NULL);

	n = n ? n : word_of(p, k, LEX_DETERMINER_LETTER, NULL);
	if (n && p->ts->t[k].len < 3 && mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n) && is_number(p, k + (size_t)n + 1, 1, 31, 1, 2))
		n++;
	return (size_t)n;
}

/* a range or list whose head has only a day of the month; -1: it is none, and no day either */
static int headed_range(const struct parse *p, size_t i, struct when *w)
{
	struct when_day d, e;
	int n = days_head(p, i, &d), m, r;
	size_t k = i + (size_t)n, at;
	bool list = false;

	if (p->order == 1 && mark(p, i + 1, '/') && pair_listed(p, i))
		return 0; /* 3/10 & 24/10: days with their months */
	if (!n || (m = days_joined(p, i, k, d, w)) != 0 || (m = day_list(p, i, k, d, w)) != 0 || (m = ordinal_days(p, i, k, &d, w)) != 0)
		return n ? m : 0;
	if ((m = range_of_list(p, i, &d, k, w)) != 0)
		return m;
	if (word_of(p, k, LEX_TO, NULL) && moved_to(p, k))
		return 0;
	if ((r = range_mark(p, k)) == 0 && (r = onto(p, k, &d)) == 0)
		r = with_last(p, k);
	if (!r && d.weekday && mark(p, k, ',') && mark(p, k - 1, '.') && (r = to_at(p, k + 1)) != 0)
		r = weekday_name(p, k + 1 + (size_t)r, &m, &(bool){false}) ? r + 1 : 0; /* Freitag, 3., bis Sonntag, 5. Oktober */
	if (!r && (!mark(p, k, ',') || (d.weekday && word_of(p, k + 1, LEX_AND, NULL))))
		r = list_mark(p, k), list = true;
	if (!r)
		return 0;
	at = k + (size_t)r;
	at += article_at(p, at); /* zwischen dem 19. und dem 20. */
	m = parse_day(p, at, &e);
	if (m && day_plain(&e) && !e.weekday && d.weekday && e.day <= d.day)
		m = 0;
	if (!m || e.kind != DAY_DATE)
		return days_without_month(p, i, k, at, &d, w);
	if (e.day <= d.day)
		return 0;
	if (day_plain(&e)) {
		if (mark(p, k, '-') && !sticks(p, k) && p->ts->t[k].line)
			return -1;
		/* "am 2. und 16. September" are two days, "26. und 27." a range */
		w->listed = list && (e.day != d.day + 1 || one_of_two(p, k)) && !opened(p, i);
		w->paired = list && !w->listed && !opened(p, i);
		d.year = e.year, d.month = e.month, d.guessed_century = e.guessed_century;
	} else if (e.month_said) { /* from the 4th to the 22nd of next month */
		d.month_shift = e.month_shift, d.month_said = true;
	} else if (!e.day || e.month || !opened(p, i) || !(mark(p, i + 1, '.') || suffixed(p, i + 1) || days_bare(p, i))) {
		return 0;
	}
	set_range(w, &d, &e);
	return (int)(at - i) + m;
}

/* next Tuesday +10 days: behind a day, which ends before token K */
static int plus_count(const struct parse *p, size_t k, struct when_day *d)
{
	struct when_day c = day_none;
	int m;

	if (d->more >= 4 || !(mark(p, k, '+') || mark(p, k, '-')) || sticks(p, k) || !sticks(p, k + 1))
		return 0;
	m = count_units(p, k + 1, &c);
	if (!m || c.unit < UNIT_DAY || c.more)
		return 0;
	d->more_n[d->more] = mark(p, k, '-') ? -c.n : c.n, d->more_unit[d->more++] = c.unit;
	return 1 + m;
}

/* Dec 5/6, Dec 5th/6th: the day behind that of the month, with a stroke between; tokens of both at K, 0: it is another thing's */
static int next_day_behind(const struct parse *p, size_t k, const struct when_day *d)
{
	int day, m;

	if (!mark(p, k, '/') || !sticks(p, k) || !sticks(p, k + 1))
		return 0;
	if ((m = ordinal(p, k + 1, &day)) == 0 && is_number(p, k + 1, 1, 31, 1, 2))
		m = 1, day = (int)p->ts->t[k + 1].num;
	return m && day == d->day + 1 && !(mark(p, k + 1 + (size_t)m, '/') && sticks(p, k + 1 + (size_t)m)) ? 1 : 0;
}

/* el primero de octubre - a las 8 de la tarde, il primo ottobre alle 21: an hour, and no second day of M tokens, behind the R that would
 * join it with the day from I to K */
static bool hour_instead(const struct parse *p, size_t i, size_t k, size_t r, int m)
{
	struct when_time t;

	for (size_t j = 0; j < r && !opened(p, i); j++) /* "- a las" is one joint */
		if (word_of(p, k + j, LEX_AT, NULL) == (int)(r - j))
			return parse_time(p, k + j, &t, false) > 1;
	if (is_number(p, k + r, 0, 24, 1, 2) && mark(p, k + r + 1, '-') && clock_follows(p, k + r + 2)) /* el primero de octubre - 18-20 h */
		return true;
	return (word_of(p, k + r, LEX_AT, NULL) && parse_time(p, k + r, &t, false) > m) || hours_from(p, k + r);
}

/* 6 September - 14th after Trinity, 14th Sunday in Ordinary Time: is the ordinal that ends before K told from a feast, or of a Sunday? */
static bool of_church_year(const struct parse *p, size_t k)
{
	static const struct classes leads = CLASSES_3(LEX_PAST, LEX_BEFORE, LEX_IN);
	int weekday, n = weekday_name(p, k, &weekday, &(bool){false}), m;

	k += (size_t)n;
	if (n)
		return weekday == 7 && one_of(p, k, &leads);
	m = word_of(p, k, LEX_PAST, NULL);
	return m && !p->ts->t[k].line && p->ts->t[k + (size_t)m].upper && !p->ts->t[k + (size_t)m].line && !shouted(p, k + (size_t)m);
}

/* July 13-15; September 24–26, 2026; August 27th - 29th: behind the first, which begins at I and ends before K */
static int days_of_month(const struct parse *p, size_t i, size_t k, const struct when_day *d, struct when *w)
{
	struct when_day last = *d;
	int m, q, day, r = range_mark(p, k);
	size_t at;

	if (!(r || (r = next_day_behind(p, k, d)) != 0) || !month_first(p, i, k))
		return 0;
	at = k + (size_t)r;
	at += (size_t)skip_class(p, at, LEX_ON);
	m = ordinal(p, at, &day);
	if (m == 2 && mark(p, at + 1, '.') && month_name(p, at + 2, &(int){0}))
		m = 0;
	if (!m && is_number(p, at, 1, 31, 1, 2) && !opens_clock(p, at) && !mark(p, at + 1, '.') && !mark(p, at + 1, '/'))
		m = 1, day = (int)p->ts->t[at].num;
	if (!m || of_church_year(p, at + (size_t)m) || hour_instead(p, i, k, (size_t)r, m) || day <= d->day || month_name(p, at + (size_t)m, &(int){0}))
		return 0;
	q = date_year(p, at + (size_t)m, &last, false);
	last.day = day, last.weekday = 0;
	last.year = w->day.year = q ? last.year : 0;
	w->day2 = last, w->range = true;
	w->paired = mark(p, k, '/');
	return (int)(at - k) + m + q;
}

/* Di. 3.2. oder Mi. 4.2.: the word at K joins days of which one is meant, no range */
bool one_of_two(const struct parse *p, size_t k)
{
	return token_value(p->ts, k, LEX_AND, p->lang, AND_OR) > 0;
}

/* what joins two whole days, at K; OVER: a mark of ranges that is none elsewhere (auf den) */
static int days_joint(const struct parse *p, size_t k, const struct when_day *d, bool *over)
{
	int r = range_mark(p, k), to;

	if (r)
		return word_of(p, k, LEX_TO, NULL) && moved_to(p, k) ? 0 : r;
	if (day_plain(d) && d->weekday && mark(p, k, ',') && (to = word_of(p, k + 1, LEX_TO, NULL)) != 0 &&
	    weekday_name(p, k + 1 + (size_t)to, &(int){0}, &(bool){false}))
		return 1 + to; /* Montag, 14.9., bis Donnerstag, 17.9. */
	if ((r = onto(p, k, d)) != 0 || (day_plain(d) && (r = with_last(p, k)) != 0)) {
		*over = true;
		return r;
	}
	if (day_plain(d) && mark(p, k, '/') && sticks(p, k))
		return 1;
	if (day_plain(d) && d->weekday && !one_of_two(p, k) && (mark(p, k, '&') || mark(p, k, '+') || word_of(p, k, LEX_AND, NULL)))
		return list_mark(p, k);
	return 0;
}

/* im April und Mai, März/April 2026: behind the first month, which ends before K */
static int month_pair(const struct parse *p, size_t k, const struct when_day *d, struct when *w)
{
	int m, next, r = word_of(p, k, LEX_AND, NULL);

	if (d->kind != DAY_DATE || !d->month || d->day)
		return 0;
	if (!r)
		r = mark(p, k, '/') && sticks(p, k);
	if (!r || (m = month_name(p, k + (size_t)r, &next)) == 0 || next != d->month % 12 + 1 || (is_number(p, k + (size_t)(r + m), 1, 31, 1, 2) && !of_another(p, k + (size_t)r, k + (size_t)(r + m))))
		return 0;
	w->day2 = *d, w->range = true;
	w->day2.month = next;
	m += mark(p, k + (size_t)(r + m), '.') && sticks(p, k + (size_t)(r + m)) && token_brief(p->ts, k + (size_t)r, LEX_MONTH, p->lang); /* Jan./Feb. 2027 */
	m += date_year(p, k + (size_t)(r + m), &w->day2, false);
	w->day.year = w->day2.year ? w->day2.year - (next == 1) : 0;
	return r + m;
}

/* the second of two whole days, which begins at AT; D begins at I */
static int whole_day(const struct parse *p, size_t i, size_t at, const struct when_day *d, struct when_day *e)
{
	const struct token *t = p->ts->t;
	int m = parse_day(p, at, e);

	if (!m && day_plain(d) && t[at].type == TOK_WORD && (m = ordinal(p, at, &e->day)) != 0 && e->day > 0 && (t[at + (size_t)m].type != TOK_WORD || t[at + (size_t)m].line))
		e->kind = DAY_DATE; /* from April twenty-seventh to the third */
	else if (!m && d->kind == DAY_WEEKDAY && t[at].upper && (m = weekday_name(p, at, &e->weekday, &(bool){false})) != 0)
		e->kind = DAY_WEEKDAY; /* von Do auf Fr */
	else if (!m)
		*e = day_none;
	if (m != 3 || d->day <= 12 || !is_number(p, i, 13, 31, 2, 2) || !mark(p, i + 1, '/'))
		return m;
	if (is_number(p, at, 1, 12, 1, 2) && mark(p, at + 1, '/') && is_number(p, at + 2, 1, 12, 1, 2))
		set_date(e, 0, (int)t[at + 2].num, (int)t[at].num); /* 28/2-1/3: as the first */
	return m;
}

/* Fri 3/10 - Sun 5/10: numbers that may be day or month, where the weekdays are so far apart only if the first is the day */
static void days_before_months(struct when_day *a, struct when_day *b)
{
	int apart = (b->weekday - a->weekday + 7) % 7;

	if (!a->either || !b->either || !a->weekday || !b->weekday || a->month == b->month)
		return;
	if ((civil_days(2001, b->month, b->day) - civil_days(2001, a->month, a->day) + 371) % 7 == apart ||
	    (civil_days(2001, b->day, b->month) - civil_days(2001, a->day, a->month) + 371) % 7 != apart)
		return;
	set_date(a, a->year, a->day, a->month);
	set_date(b, b->year, b->day, b->month);
	a->either = b->either = false;
}

/* the range that D, which ends before K, makes with the day behind the R tokens that join them; 0: none */
static int two_days(const struct parse *p, size_t i, size_t k, int r, bool over, const struct when_day *d, struct when *w)
{
	struct when_day e;
	size_t at = k + (size_t)r, lead;
	int m;
	bool dates, range = range_mark(p, k) != 0;

	lead = (size_t)skip_class(p, at, LEX_ON);
	m = whole_day(p, i, at + lead, d, &e);
	if (m)
		at += lead;
	else if (lead > 1)
		m = whole_day(p, i, at, d, &e); /* entre Noël et le jour de l'An */
	if (!m || (e.kind == DAY_DATE && !e.month && hour_instead(p, i, k, (size_t)r, m)))
		return 0;
	dates = e.kind == DAY_DATE && d->kind == DAY_DATE && e.day && d->day && !(e.month && !d->month);
	if (dates) {
		if (!e.month && d->month) { /* from April 27 to the 3rd: of the next month */
			e.month = e.day > d->day ? d->month : d->month % 12 + 1;
			e.year = d->year ? d->year + (e.month < d->month) : 0;
		}
		if (!e.year && d->year && before(d, &e))
			e.year = d->year;
		range = range || over || mark(p, k, ',') || opened(p, i) || (mark(p, k, '/') && is_number(p, i, 1000, 2999, 4, 4)); /* 2025-10-03/2025-10-05 */
		if (!range && !(d->month == e.month && e.day == d->day + 1) && e.day != 1)
			return 0; /* a list, not a range */
	} else if (e.kind == DAY_HOLIDAY && e.beside && day_plain(d)) {
		return 0; /* 7. Juni - 1. nach Trinitatis: what that day is called */
	} else if (e.kind != DAY_NOW || d->kind == DAY_NONE) {
		bool alike = (e.kind == DAY_DATE) == (d->kind == DAY_DATE) || d->kind == DAY_RELATIVE || d->kind == DAY_NOW || d->day;
		if (!alike || e.kind == DAY_NONE || d->kind == DAY_NONE || !(range || (i > 0 && ends_before(p, i, LEX_FROM))))
			return 0;
		if (d->kind == DAY_WEEKDAY && e.kind == DAY_WEEKDAY && e.week_set && !d->week_set && !d->n) /* Tuesday to Thursday next week */
			w->day.week_set = true, w->day.week_shift = e.week_shift;
	}
	w->day2 = e, w->range = true;
	w->paired = dates && !range && e.day == d->day + 1;
	days_before_months(&w->day, &w->day2);
	return (int)(at - i) + m;
}

/* what goes on behind a day, which begins at I and ends before K, and is known by its kind: weeks, days of a week or a month */
static int goes_on(const struct parse *p, size_t i, size_t k, const struct when_day *d, struct when *w)
{
	int m;

	if (d->kind == DAY_WEEK)
		return week_range(p, k, d, w);
	if (d->kind == DAY_UNIT && d->unit == UNIT_WEEK && !d->portion)
		return weekdays_of_week(p, k, d, w);
	if (!day_plain(d) || d->year)
		return 0;
	m = month_first(p, i, k) ? day_list_behind(p, k, d, w) : 0;
	return m ? m : days_of_month(p, i, k, d, w);
}

/* the weekend of October 3-5, am Wochenende vom 3. bis 5. Oktober: the days that it is */
static int weekend_of_days(const struct parse *p, size_t i, struct when *w)
{
	size_t k = i;
	int n = word_of(p, k, LEX_WHOLE, NULL);

	if (!text_has_class(p, LEX_UNIT) || p->ts->t[i].type != TOK_WORD)
		return 0;
	if (!n) {
		n = word_of(p, k, LEX_IN, NULL);
		k += (size_t)(n ? n : word_of(p, k, LEX_ON, NULL));
		n = token_value(p->ts, k, LEX_UNIT, p->lang, UNIT_WEEKEND);
	} else if (!token_value(p->ts, k, LEX_WHOLE, p->lang, UNIT_WEEKEND)) {
		return 0;
	}
	if (!n)
		return 0;
	k += (size_t)n;
	n = word_of(p, k, LEX_DATE_FROM, NULL);
	k += (size_t)(n ? n : word_of(p, k, LEX_ON, NULL));
	n = is_number(p, k, 1, 31, 1, 2) || lex_starts(p->ts->t[k].word, LEX_MONTH) ? parse_days(p, k, w) : 0;
	if (!n || !w->range || w->listed || !day_plain(&w->day) || !day_plain(&w->day2))
		return 0;
	return civil_days(2001, w->day2.month, w->day2.day) - civil_days(2001, w->day.month, w->day.day) < 5 ? (int)(k - i) + n : 0;
}

/* days that begin with something else than a whole day, in the order in which they are asked, and what they may begin with */
#define WITHIN(w) CLASS_BIT(w, LEX_WITHIN)
#define MONTHS(w) CLASS_BIT(w, LEX_MONTH)
#define ANY_DAY(w) ~0ULL
#define HEADS(w) (ORDINALS(w) | CLASS_BIT(w, LEX_WEEKDAY))
#define WEEKENDS(w) (CLASS_BIT(w, LEX_WHOLE) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_ON))
#define NTHS(w) (CLASS_BIT(w, LEX_ORDINAL) | CLASS_BIT(w, LEX_CARDINAL))
static const struct days_rule {
	int (*read)(const struct parse *p, size_t i, struct when *w);
	struct classes first;
	bool number;
} partly[] = {{within_of_day, CLASSES(WITHIN), false}, {weekend_of_days, CLASSES(WEEKENDS), false}, {month_and_days, CLASSES(MONTHS), false}, {year_range, CLASSES(MONTHS), true},
              {one_night, CLASSES(ANY_DAY), true}, {nths_of_month, CLASSES(NTHS), true}, {headed_range, CLASSES(HEADS), true}};

/* sept. a nov.: the dot of a short month at K, before what leads to another month */
static int month_dot(const struct parse *p, size_t k, const struct when_day *d)
{
	bool dot = d->kind == DAY_DATE && d->month && !d->day && !d->year && mark(p, k, '.') && sticks(p, k);
	int r = !dot ? 0 : mark(p, k + 1, '/') && sticks(p, k + 1) ? 1 : range_mark(p, k + 1); /* Jan./Feb. */

	return r && month_name(p, k + 1 + (size_t)r, &(int){0});
}

int parse_days(const struct parse *p, size_t i, struct when *w)
{
	struct when_day d;
	int n, m, r;
	bool over = false;
	size_t k;

	if ((n = weekdays_before(p, i, w)) != 0)
		return n;
	for (size_t q = 0; q < sizeof partly / sizeof *partly; q++) {
		if (!may_open(p, i, &partly[q].first, partly[q].number))
			continue;
		w->range = w->listed = w->paired = false;
		w->weekdays = 0;
		w->n_list = 0;
		if ((n = partly[q].read(p, i, w)) != 0)
			return n > 0 ? n : 0;
	}
	w->weekdays = 0;
	w->range = w->listed = w->paired = false;
	w->n_list = 0;
	if ((n = parse_day(p, i, &d)) == 0)
		return 0;
	n += plus_count(p, i + (size_t)n, &d);
	n += month_dot(p, i + (size_t)n, &d);
	w->day = d;
	k = i + (size_t)n;
	if ((m = goes_on(p, i, k, &d, w)) != 0)
		return n + m;
	r = days_joint(p, k, &d, &over);
	if (r && d.kind == DAY_DATE && (m = word_of(p, k, LEX_NOW, NULL)) > r) { /* from March to date */
		w->day2 = day_none;
		w->day2.kind = DAY_NOW;
		w->range = true;
		return n + m;
	}
	if (!r && (m = month_pair(p, k, &d, w)) != 0)
		return n + m;
	if (!r && opened(p, i))
		r = word_of(p, k, LEX_AND, NULL);
	m = r ? two_days(p, i, k, r, over, &d, w) : 0;
	return m ? m : n;
}
