/* when_list.c: lists of days: "am 5., 6. und 8. März", "May 5, 6 and 8, 2026", "Oktober: 3., 10. und 17.", "first and third Monday of
 * the month"; see when_rules.h. */
#include "language/when_rules.h"

/* 24, 25 & 26 August: are the days of the list in W one behind the other?  They are a range then, and no list. */
static bool one_by_one(struct when *w, int first, int last)
{
	w->paired = last - first == w->n_list + 1;
	return w->paired;
}

/* am 5., 6. und 8. März 2026: three days or more, the last with its month; FIRST ends before token K */
int day_list(const struct parse *p, size_t i, size_t k, struct when_day first, struct when *w)
{
	struct when_day next;
	int n, r, last = first.day;
	bool named = false;

	w->n_list = 0;
	while (w->n_list < 8 && (r = list_mark(p, k)) != 0 && !p->ts->t[k].line) {
		size_t at = k + (size_t)r;
		at += (size_t)skip_class(p, at, LEX_ON);
		n = parse_day(p, at, &next);
		if (n && day_plain(&next)) {
			if (!w->n_list || next.day <= last || (next.weekday && !named))
				break;
			first.year = next.year, first.month = next.month, first.guessed_century = next.guessed_century;
			w->day = first, w->day2 = next;
			w->range = true;
			w->listed = !one_by_one(w, w->day.day, next.day);
			return (int)(at - i) + n;
		}
		n = days_head(p, at, &next);
		if (!w->n_list)
			named = first.weekday && next.weekday; /* Fri 3, Fri 10 and Fri 17 October */
		if (!n || next.day <= last || (next.weekday != 0) != named)
			break;
		w->list[w->n_list++] = (unsigned char)next.day;
		last = next.day;
		k = at + (size_t)n;
	}
	w->n_list = 0;
	return 0;
}

/* 24-25-26 aprile, 6/7/8 juin: three days or more one behind the other, the last with its month; FIRST ends before token K */
int days_joined(const struct parse *p, size_t i, size_t k, struct when_day first, struct when *w)
{
	struct when_day next;
	int n, last = first.day;

	for (w->n_list = 0; w->n_list < 8 && one_mark(p, k, "-/") && sticks(p, k) && sticks(p, k + 1) && is_number(p, k + 1, (unsigned)last + 1, (unsigned)last + 1, 1, 2);) {
		if (w->n_list && (n = parse_day(p, k + 1, &next)) != 0 && day_plain(&next) && next.day == last + 1 && !mark(p, k + 2, '/') && !mark(p, k + 2, '-')) {
			first.year = next.year, first.month = next.month, first.guessed_century = next.guessed_century;
			set_range(w, &first, &next);
			w->listed = !one_by_one(w, first.day, next.day);
			return (int)(k + 1 - i) + n;
		}
		w->list[w->n_list++] = (unsigned char)++last;
		k += 2;
	}
	w->n_list = 0;
	return 0;
}

/* Oct 28, 29, Nov 4, 5 at 8pm: do the days of a month end before K, another month or an hour behind them? */
static bool days_end(const struct parse *p, size_t k)
{
	struct when t;

	if (mark(p, k, ',') && month_name(p, k + 1, &(int){0}))
		return true;
	return word_of(p, k, LEX_AT, NULL) && !p->ts->t[k].line && parse_times(p, k, &t);
}

/* October 3, 10, 17: do three days, which end before K, stand alone? */
static bool days_only(const struct parse *p, size_t k)
{
	struct when t;

	if (!has(p, TRAIT_MONTH_FIRST))
		return false;
	if (k >= p->ts->n || p->ts->t[k].line || one_mark(p, k, "(|") || (mark(p, k, ',') && is_number(p, k + 1, 1900, 2100, 4, 4)))
		return true;
	k += mark(p, k, ',');
	return word_of(p, k, LEX_EACH_TIME, NULL) || word_of(p, k, LEX_FREQUENCY, NULL) || parse_times(p, k, &t);
}

/* May 5, 6 and 8, 2026: behind the first, which ends before token K; tokens read */
int day_list_behind(const struct parse *p, size_t k, const struct when_day *first, struct when *w)
{
	size_t at = k;
	int last = first->day, n, q;

	w->n_list = 0;
	while (w->n_list < 8) {
		bool ends = word_of(p, at, LEX_AND, NULL) || mark(p, at, '&') || (mark(p, at, ',') && word_of(p, at + 1, LEX_AND, NULL));
		n = list_mark(p, at);
		if (!n || mark(p, at, '/') || mark(p, at, '+') || !is_number(p, at + (size_t)n, 1, 31, 1, 2) || (int)p->ts->t[at + (size_t)n].num <= last ||
			p->ts->t[at + (size_t)n].line)
			break;
		at += (size_t)n;
		q = (word_of(p, at + 1, LEX_ORDINAL_SUFFIX, NULL) && sticks(p, at + 1)) ? 2 : 1;
		if (clock_follows(p, at) || mark(p, at + 1, ':') || mark(p, at + 1, '-') || month_name(p, at + (size_t)q, &(int){0}) ||
			word_of(p, at + (size_t)q, LEX_UNIT, NULL) || word_of(p, at + (size_t)q, LEX_NO_DATE_AFTER, NULL))
			break;
		last = (int)p->ts->t[at].num;
		at += (size_t)q;
		if (ends || days_end(p, at) || (w->n_list && days_only(p, at))) {
			struct when_day y = *first;
			q = date_year(p, at, &y, false);
			w->day = w->day2 = *first;
			w->day2.day = last, w->day2.weekday = 0;
			w->day.year = w->day2.year = q ? y.year : 0;
			w->range = true;
			w->listed = !one_by_one(w, first->day, last);
			return (int)(at - k) + q;
		}
		w->list[w->n_list++] = (unsigned char)last;
	}
	w->n_list = 0;
	return 0;
}

/* on the 5th and 12th, am 5. und 6.: two ordinals of a month that is not said, the first at I, "and" behind it at K */
bool days_listed(const struct parse *p, size_t i, size_t k)
{
	static const struct classes leads = CLASSES_2(LEX_ON, LEX_ON);
	int n = word_of(p, k, LEX_AND, NULL), day;
	size_t at = k + (size_t)n + (size_t)skip_class(p, k + (size_t)n, LEX_ON);

	if (!n || one_of_two(p, k) || i == 0 || !of_classes(&p->ts->t[i - 1], &leads) || !ends_before(p, i, LEX_ON) || p->ts->t[k].line)
		return false;
	return p->ts->t[i].type == TOK_NUMBER && p->ts->t[at].type == TOK_NUMBER && ordinal(p, i, &day) && ordinal(p, at, &day);
}

/* on the 5th, 6th and 7th; am 5., 6. und 8.: three days or more of a month that is not said, the first ends before token K */
int ordinal_days(const struct parse *p, size_t i, size_t k, const struct when_day *first, struct when *w)
{
	struct when_day next = *first;
	size_t at = k, last_joint = k;
	int n, r, day, last = first->day;

	if (i == 0 || p->ts->t[i].type != TOK_NUMBER || !ordinal(p, i, &day) || !ends_before(p, i, LEX_ON))
		return 0;
	for (w->n_list = 0; w->n_list < 8 && (r = list_mark(p, at)) != 0 && !p->ts->t[at].line; at = at + (size_t)(r + n)) {
		size_t to = at + (size_t)r;
		to += (size_t)skip_class(p, to, LEX_ON);
		n = p->ts->t[to].type == TOK_NUMBER ? ordinal(p, to, &day) : 0;
		if (!n || day <= last || day > 31)
			break;
		if (last != first->day)
			w->list[w->n_list++] = (unsigned char)last;
		last = next.day = day, last_joint = at;
		r = (int)(to - at);
	}
	if (!w->n_list || one_of_two(p, last_joint) || range_mark(p, at) || counts_a_thing(p, i, k)) {
		w->n_list = 0;
		return 0;
	}
	set_range(w, first, &next);
	w->listed = !one_by_one(w, first->day, last);
	return (int)(at - i);
}

/* Oktober: 3., 10., 17. und 24.: the days behind their month */
int month_and_days(const struct parse *p, size_t i, struct when *w)
{
	size_t k = i, end = 0;
	int month, year = 0, days[8], n = lex_starts(p->ts->t[i].word, LEX_MONTH) ? month_name(p, i, &month) : 0, m, count = 0;

	k += (size_t)n;
	if (n && is_number(p, k, 1900, 2100, 4, 4))
		year = (int)p->ts->t[k++].num;
	if (!n || !mark(p, k, ':'))
		return 0;
	for (k++; count < 8 && is_number(p, k, 1, 31, 1, 2) && mark(p, k + 1, '.') && sticks(p, k + 1); k += (size_t)m) {
		if (k + 2 < p->ts->n && p->ts->t[k + 2].type == TOK_NUMBER && !p->ts->t[k + 2].line)
			return 0; /* a date with its month */
		if (count && (int)p->ts->t[k].num <= days[count - 1])
			return 0;
		days[count++] = (int)p->ts->t[k].num;
		end = k += 2;
		if ((m = list_mark(p, k)) == 0)
			break;
	}
	if (count < 2)
		return 0;
	w->day = w->day2 = day_none;
	if (!set_date(&w->day, year, month, days[0]) || !set_date(&w->day2, year, month, days[count - 1]))
		return 0;
	w->n_list = 0;
	for (int j = 1; j + 1 < count; j++)
		w->list[w->n_list++] = (unsigned char)days[j];
	w->range = w->listed = true;
	w->weekdays = 0;
	return (int)(end - i);
}

/* last Mon & Tues of August, erster Samstag und Sonntag im Oktober: two weekdays of one month by one ordinal */
int nths_of_month(const struct parse *p, size_t i, struct when *w)
{
	size_t k = i;
	struct when_day *end[] = {&w->day, &w->day2}, month = day_none;
	int nth, n = ordinal(p, i, &nth), r = 0;
	bool brief;

	if (!n || nth > 5)
		return 0;
	k += (size_t)n;
	for (int which = 0; which < 2; which++) {
		if (which && (r = range_mark(p, k)) == 0 && (r = list_mark(p, k)) == 0)
			return 0;
		k += (size_t)r;
		*end[which] = day_none;
		if ((n = weekday_name(p, k, &end[which]->weekday, &brief)) == 0)
			return 0;
		k += (size_t)n;
		k += mark(p, k, '.') && sticks(p, k) && brief;
	}
	if ((n = month_or_unit(p, k, &month)) == 0 || w->day.weekday == w->day2.weekday)
		return 0;
	for (int which = 0; which < 2; which++) {
		month.weekday = end[which]->weekday;
		*end[which] = month;
		end[which]->kind = DAY_NTH, end[which]->n = nth;
	}
	w->range = true;
	w->listed = w->day2.weekday != w->day.weekday % 7 + 1;
	return (int)(k - i) + n;
}
