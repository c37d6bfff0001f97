/* weekdays.c: a weekday alone is that of the dates which the page printed last, where they hold it, and a weekend is that of the dates
 * right behind it: "am Wochenende, 24. und 25. August ... Das Fest beginnt am Samstag mit ..."; so is the one that follows a date with
 * its weekday: "Freitag, 16. Juni ... am Samstag".  (Short forms and bulletins, which the
 * grammar alone takes for no day, are told by their rows: row_days.c.) */
#include "page/parts.h"

#include <string.h>

enum { LONGEST = 7 /* days of a range: a longer one has the weekday twice */ };

/* is it a date in the text, of something that may be to come? */
static bool printed(const struct when *w)
{
	static const uint64_t other = 1ULL << CUE_PAST | 1ULL << CUE_PUBLISHED | 1ULL << CUE_PUBLISHED_BEHIND | 1ULL << CUE_DEADLINE |
		1ULL << CUE_DEADLINE_BEHIND | 1ULL << CUE_MOVED_FROM;
	const struct when_day *last = w->range ? &w->day2 : &w->day;

	return w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.day && last->kind == DAY_DATE && last->day && last->month && !w->weekdays &&
		!(other >> w->cue & 1);
}

/* nothing is said of the day but its weekday */
static bool alone(const struct when *w)
{
	const struct when_day *d = &w->day;

	if (w->what != WHEN_DAY || d->kind != DAY_WEEKDAY || w->range || w->each || w->named || w->side == SIDE_UNTIL || w->cue == CUE_PAST)
		return false;
	return !(d->n || d->week_set || d->more || d->portion || d->strict || d->night);
}

/* the first and last day that W prints, as numbers; false: they are not to come */
static bool days_of(const struct when *w, const struct reference *ref, int64_t *first, int64_t *last)
{
	struct moment a = {0}, b = {0};
	struct when_day d = w->day;

	if (!d.month) /* 24. und 25. August */
		d.month = w->day2.month, d.year = w->day2.year;
	if (!resolve_day(&d, ref, &a) || (w->range && !resolve_day(&w->day2, ref, &b)))
		return false;
	*first = *last = civil_day(&a.start);
	if (w->range)
		*last = civil_day(&b.start);
	return *first > civil_day(&ref->now) && *last >= *first;
}

/* is DAY among those that W prints? */
static bool holds(const struct when *w, int64_t first, int64_t last, int64_t day)
{
	if (day == first || day == last)
		return true;
	if (!w->listed)
		return day > first && day < last && last - first < LONGEST;
	for (unsigned k = 0; k < w->n_list; k++)
		if (civil_of_days(day).day == w->list[k])
			return true;
	return false;
}

/* the only day with that weekday that W prints; 0: there is none */
static int64_t day_on(const struct when *w, const struct reference *ref, int weekday)
{
	int64_t first, last, found = 0;

	if (!days_of(w, ref, &first, &last))
		return 0;
	for (int64_t day = first; day <= last && day < first + 31; day++) {
		struct civil c = civil_of_days(day);
		if (civil_weekday(&c) != weekday || !holds(w, first, last, day))
			continue;
		if (found)
			return 0;
		found = day;
	}
	return found;
}

/* "Freitag, 16. Juni, 20 Uhr ... am Samstag um 10": the day on WEEKDAY right behind a date whose own weekday is said; 0: it is none */
static int64_t day_behind(const struct when *w, const struct reference *ref, int weekday)
{
	enum { NEAR = 2 /* days */ };
	int64_t first, last;
	int on = (weekday - w->day.weekday + 7) % 7;
	struct civil c;

	if (w->range || w->listed || !w->day.weekday || !on || on > NEAR || !days_of(w, ref, &first, &last))
		return 0;
	c = civil_of_days(first);
	return civil_weekday(&c) == w->day.weekday ? first + on : 0;
}

/* is it a line of its own, a bulletin's head? */
static bool own_line(const struct tokens *ts, const struct when *w)
{
	return ts->t[w->tok].line && (w->tok_end >= ts->n || ts->t[w->tok_end].line);
}

/* how many lines begin behind token A, up to B */
static size_t lines_between(const struct tokens *ts, size_t a, size_t b)
{
	size_t n = 0;

	for (size_t k = a; k <= b; k++)
		n += ts->t[k].line;
	return n;
}

/* "am kommenden Wochenende, 24. und 25. August" says the same twice */
static void weekend_settle(const struct tokens *ts, struct when *w, const struct when *next)
{
	enum { BETWEEN = 2 }; /* tokens */

	if (w->what != WHEN_DAY || w->day.kind != DAY_UNIT || w->day.unit != UNIT_WEEKEND || w->range || !printed(next) || next->tok > w->tok_end + BETWEEN)
		return;
	for (size_t k = w->tok_end; k <= next->tok; k++)
		if (ts->t[k].line)
			return;
	w->day = next->day, w->day2 = next->day2;
	w->range = next->range, w->listed = next->listed;
	w->n_list = next->n_list;
	memcpy(w->list, next->list, sizeof w->list);
}

void weekdays_settle(struct reading *r)
{
	enum { LINES = 4 /* that a day right behind a date may stand below it */ };
	const struct when *before = NULL;

	for (size_t i = 0; i < r->whens.n; i++) {
		struct when *w = &r->whens.w[i];
		int64_t day = 0;
		struct civil c;
		if (i + 1 < r->whens.n)
			weekend_settle(&r->tokens, w, w + 1);
		if (printed(w))
			before = w;
		if (!before || !alone(w))
			continue;
		day = day_on(before, &r->ref, w->day.weekday);
		if (!day && !own_line(&r->tokens, w) && lines_between(&r->tokens, before->tok_end, w->tok) <= LINES)
			day = day_behind(before, &r->ref, w->day.weekday);
		if (!day)
			continue;
		c = civil_of_days(day);
		w->day = (struct when_day){.kind = DAY_DATE, .year = before->day.year || (before->range && before->day2.year) ? c.year : 0,
			.month = c.month, .day = c.day, .weekday = w->day.weekday, .with_hour = w->day.with_hour, .settled = true};
	}
}
