/* join_day.c: to which group of finds a day belongs: one rule for each way in which announcements say it; see join.h. */
#include "language/join.h"

#include "ground/mem.h"

#include <string.h>

struct group *join_group(struct join *j)
{
	struct group *g = j->g;

	if (j->n == j->cap) {
		g = mem_grow(g == j->few ? NULL : g, &j->cap, j->n + 1, sizeof *g);
		if (j->g == j->few)
			memcpy(g, j->few, j->n * sizeof *g);
		j->g = g;
	}
	g += j->n++;
	memset(g, 0, sizeof *g);
	return g;
}

/* what is not on that day */
bool join_negated(enum lex_cue c)
{
	return c == CUE_EXCEPT || c == CUE_CANCELLED_BEHIND || c == CUE_MOVED_FROM;
}

static bool weekday_only(const struct when_day *d)
{
	return d->kind == DAY_WEEKDAY && !d->n && !d->week_set;
}

static bool same_day(const struct join *j, const struct when *a, const struct when *b)
{
	struct moment x = {0}, y = {0};

	if (!resolve_day(&a->day, j->ref, &x) || !resolve_day(&b->day, j->ref, &y))
		return false;
	if (!civil_cmp(&x.start, &y.start))
		return true;
	if (!weekday_only(&b->day) || civil_weekday(&x.start) != b->day.weekday)
		return false;
	return a->day.kind == DAY_DATE || (a->day.kind == DAY_HOLIDAY && b->tok == a->tok_end); /* bank holiday Monday */
}

/* is B a later day than A? "vom 27.4. (Abfahrt 15 Uhr) bis 30.4.", but not "Kurs vom 27.4. an, Meldung bis 3.4." */
static bool later(const struct join *j, const struct when *a, const struct when *b)
{
	struct moment x = {0}, y = {0};

	return resolve_day(&a->day, j->ref, &x) && resolve_day(&b->day, j->ref, &y) && civil_cmp(&x.start, &y.start) < 0;
}

bool join_weeks(const struct when *w)
{
	return w && w->days > 7 && w->days % 7 == 0;
}

bool join_plain_date(const struct when *w)
{
	return w->day.kind == DAY_DATE && w->day.day && w->day.month && !w->range && w->cue == CUE_NONE && w->side == SIDE_AT;
}

/* does another single date stand in a list with W? */
static bool day_follows(const struct join *j, const struct when *w)
{
	const struct when *next = w + 1;

	if (next >= j->end || next->what != WHEN_DAY || next->day.kind != DAY_DATE || !next->day.day || !next->joined || next->bridge)
		return false;
	return next->cue == CUE_NONE && next->side == SIDE_AT && (!next->range || next->listed);
}

/* a week or weekend: KW 39, am Wochenende */
static bool coarse_week(const struct when_day *d)
{
	return d->kind == DAY_WEEK || (d->kind == DAY_UNIT && d->portion != 4 && (d->unit == UNIT_WEEK || d->unit == UNIT_WEEKEND));
}

/* ---- one rule for each way in which a day belongs to the group before it; each tells whether it took the day ---- */

/* registration opens June 15 at 8am; course July 18 at 3pm: of doors that open before a later day with an hour of its own the day is no event's */
static bool opens_before(const struct join *j, const struct when *w)
{
	enum { NEAR = 6 }; /* finds looked at */
	struct when last = *w;

	if (w->cue != CUE_DOORS)
		return false;
	if (w->range)
		last.day = w->day2;
	for (const struct when *q = w + 1; q + 1 < j->end && q - w < NEAR; q++) {
		const struct when *t = q[-1].what == WHEN_TIME && q->joined && q - w > 2 ? q - 1 : q + 1;
		if (q->what == WHEN_DAY && q->cue == CUE_NONE && !q->bridge && q->side == SIDE_AT && t->what == WHEN_TIME && t->time.set)
			return later(j, &last, q);
	}
	return false;
}

/* a deadline, a stamp; a day without what recurs */
static bool no_day_of_it(struct join *j, struct group *g, struct when *w)
{
	const struct when *hour = j->early_deadline;

	if (opens_before(j, w))
		w->cue = CUE_SALE;
	if (hour && hour == w - 1 && w->joined && !w->range && w->cue == CUE_NONE)
		w->cue = CUE_DEADLINE; /* due by 5 pm on Friday */
	if (w->cue == CUE_DEADLINE && !j->deadline) {
		j->deadline = w;
		if (hour && hour == w - 1 && w->joined)
			j->deadline_time = hour;
		else if (j->early_time && j->early_time == w - 1 && w->joined)
			j->deadline_time = j->early_time, j->early_time = NULL; /* submit it by 5 pm on Friday */
	}
	return when_decoy(w->cue) || (g && g->repeat && join_negated(w->cue));
}

/* "from 2 pm, 21 February to 3:32, 23 April": the time before this day is the range's end */
static bool behind_end_time(struct join *j, struct group *g, struct when *w)
{
	const struct when *end = g->end_time;

	if (!g->day || g->last_day || g->day->range || !g->time || !end)
		return false;
	if (end != w - 1 || !w->joined || !(end->bridge || end->side == SIDE_UNTIL) || end->range || same_day(j, g->day, w))
		return false;
	g->last_day = w;
	g->end_day_open = false;
	return true;
}

/* is W a day behind the last one of the range A? */
static bool behind_range(const struct join *j, const struct when *a, const struct when *w)
{
	struct when last = *a;

	last.day = last.day2;
	return later(j, &last, w);
}

/* Ende: 27.9.; 25.9. - 27.9. */
static bool last_day(struct join *j, struct group *g, struct when *w)
{
	bool end = w->cue == CUE_END;

	if (!g->day || !(end || (w->bridge && !g->last_day && !g->day->range)))
		return false;
	if (!end && w->day.kind == DAY_HOLIDAY && w->day.beside && join_plain_date(g->day))
		return true; /* 7. Juni - 1. nach Trinitatis: what that day is called */
	if (end && g->day->range && behind_range(j, g->day, w))
		return true; /* on leave 10th-24th August, back on the 27th: the range has its end */
	if (!(end && same_day(j, g->day, w))) {
		g->last_day = w;
		g->end_day_open = true;
	}
	return true;
}

bool join_hour_behind(const struct join *j, const struct when *w)
{
	const struct when *t = w + 1;

	return t < j->end && t->what == WHEN_TIME && t->time.set && t->joined && !t->bridge && t->side != SIDE_UNTIL && t->cue == CUE_NONE;
}

bool join_weekday_behind(const struct join *j, const struct group *g, const struct when *w)
{
	bool weekdays = w->what == WHEN_REPEAT ? w->repeat.unit == UNIT_WEEK && w->repeat.weekdays : w->what == WHEN_DAY && weekday_only(&w->day) && !w->range;

	if (!g->repeat || g->repeat->repeat.unit != UNIT_WEEK || !g->repeat->repeat.weekdays || !g->time || !g->time->time.set)
		return false;
	return weekdays && w->joined && !w->bridge && w->side == SIDE_AT && w->cue == CUE_NONE && join_hour_behind(j, w);
}

/* the weekday W makes the rule of its group */
static void repeats_on(struct group *g, struct when *w)
{
	w->repeat = (struct when_repeat){.unit = UNIT_WEEK, .weekdays = 1u << w->day.weekday};
	g->repeat = w;
}

/* Mo, Mi 18 Uhr, Fr 17 Uhr: a further weekday with its own hour is a further rule, of the same season */
static bool further_weekday(struct join *j, struct group *g, struct when *w)
{
	struct when *season = g->day;
	const struct when *until = g->until;
	int interval = g->repeat ? g->repeat->repeat.interval : 0;

	if (!join_weekday_behind(j, g, w))
		return false;
	g = join_group(j);
	repeats_on(g, w);
	w->repeat.interval = interval;
	g->day = season, g->until = until;
	return true;
}

/* 12.-14.6., Fr 12-18 Uhr, Sa/So 10-18 Uhr: behind the range G of days W is the first of its weekdays that have their own hours */
static bool weekdays_with_hours(const struct join *j, const struct group *g, const struct when *w)
{
	struct when day = *w, hour;
	struct group first = {.repeat = &day, .time = &hour};

	if (g->time || g->last_day || g->day->listed || !join_hour_behind(j, w) || !w[1].range || w + 2 >= j->end)
		return false;
	hour = w[1];
	day.repeat.unit = UNIT_WEEK, day.repeat.weekdays = 1u << w->day.weekday;
	return join_weekday_behind(j, &first, w + 2);
}

/* 25.-27.9. | Fr 18 Uhr - So 14 Uhr */
static bool weekday_of_range(struct join *j, struct group *g, struct when *w)
{
	if (g->day && g->day->range && weekday_only(&w->day) && !w->range && weekdays_with_hours(j, g, w)) {
		repeats_on(g, w);
		return true;
	}
	if (!g->day || !g->day->range || !weekday_only(&w->day) || (g->time && g->time->range))
		return false;
	g->end_day_open = g->time != NULL;
	if (g->end_day_open)
		g->last_day = g->day;
	return true;
}

/* jeweils freitags: 18.9., 2.10. und 16.10.; an den Samstagen 7. und 21. März: the days themselves */
static bool days_of_repeat(struct join *j, struct group *g, struct when *w)
{
	const struct when_repeat *r = g->repeat ? &g->repeat->repeat : NULL;
	bool single = w->day.kind == DAY_DATE && w->day.day && !w->range && w->side == SIDE_AT && w->cue == CUE_NONE;

	if (!r || g->day || r->unit != UNIT_WEEK || r->count)
		return false;
	if (!(single && day_follows(j, w)) && !(w->joined && w->listed && r->interval < 2))
		return false;
	g->repeat = NULL;
	g->day = w;
	return true;
}

/* the hour of the day W: right behind it, or behind a few words of its sentence: am 22.6. beginnen wir erst um 19 Uhr; NULL: none */
static const struct when *hour_of_day(const struct join *j, const struct when *w)
{
	enum { REACH = 5 }; /* tokens */
	const struct when *t = w + 1;

	t += t + 1 < j->end && t->what == WHEN_CUE && t->cue == CUE_BEGIN;
	if (t >= j->end || t->what != WHEN_TIME || !t->time.set)
		return NULL;
	if (t == w + 1 && t->joined)
		return t;
	if (w->cue != CUE_NONE || t->side == SIDE_UNTIL || (t->cue != CUE_NONE && t->cue != CUE_BEGIN) || !t->same_sentence)
		return NULL;
	return t->tok - w->tok_end <= REACH ? t : NULL;
}

/* Sundays at 10, on May 3 at 9: a single day with another hour than the recurrence */
static bool own_hour(const struct join *j, const struct group *g, const struct when *w)
{
	const struct when *t;

	if (!g->time || !g->time->time.set || w->side != SIDE_AT || w->range || w->day.kind != DAY_DATE || !w->day.day)
		return false;
	return (t = hour_of_day(j, w)) != NULL && (t->time.hour != g->time->time.hour || t->time.min != g->time->time.min);
}

/* when a recurrence begins or ends */
static bool bounds_repeat(struct join *j, struct group *g, struct when *w)
{
	bool in_season = g->day && g->day->day.kind == DAY_HOLIDAY && !g->day->range && (w->range || w->side == SIDE_FROM || w->opens) && w->same_sentence; /* Lent lunches, Fridays from this week until 27 March */

	if (!g->repeat || w->of_next || (g->day && !in_season) || own_hour(j, g, w))
		return false;
	if (w->side == SIDE_UNTIL)
		g->until = w;
	else
		g->day = w;
	return true;
}

/* bis 27. September: of what began, of what recurs; or all that is known */
static bool until_day(struct join *j, struct group *g, struct when *w)
{
	bool opened;

	if (w->side != SIDE_UNTIL || w->range)
		return false;
	opened = g && g->day && (g->day->side == SIDE_FROM || (g->day->opens && w->same_sentence && !g->day->range && later(j, g->day, w)));
	if (opened && !g->last_day) {
		g->last_day = w;
		return true;
	}
	if (g && g->repeat && !g->until && !w->of_next) {
		g->until = w;
		return true;
	}
	g = join_group(j);
	g->until = w;
	if (j->early_time && j->early_time->side == SIDE_FROM && w->joined) { /* from 2 pm till tomorrow */
		g->time = j->early_time;
		j->early_time = NULL;
	}
	return true;
}

/* bis Pfingstmontag (25.5., 13 Uhr); the last day of a range once more, with its time */
static bool last_day_again(struct join *j, struct group *g, struct when *w)
{
	struct when last;

	if (!g->day || w->day.kind != DAY_DATE || !w->same_sentence)
		return false;
	if (g->last_day && g->last_day != g->day && same_day(j, g->last_day, w)) {
		g->end_day_open = true;
		return true;
	}
	if (!g->day->range)
		return false;
	last = *g->day;
	last.day = last.day2;
	if (!same_day(j, &last, w))
		return false;
	g->last_day = g->day;
	g->end_day_open = g->time != NULL;
	return true;
}

static bool same_day_again(struct join *j, struct group *g, struct when *w)
{
	if (!g->day || !same_day(j, g->day, w))
		return false;
	if (w->cue == CUE_CANCELLED_BEHIND)
		g->cancelled = true;
	if ((w->range && !g->day->range) || (g->day->day.kind == DAY_HOLIDAY && !g->day->range && join_plain_date(w))) /* Passover, April 12: the day alone */
		g->day = w;
	return true;
}

/* may W be in apposition to the group's day: nothing but glue between, and the day still alone? */
static bool beside(const struct group *g, const struct when *w)
{
	return g->day && w->joined && !w->bridge && (!g->time || g->time->tok < g->day->tok); /* um 18 Uhr, Samstag in 14 Tagen */
}

/* Dienstag, 18 Uhr, 6 Wochen ab 10.3.: a weekday, behind it a length of weeks and the first of its days: it recurs */
static bool weeks_of_weekday(struct join *j, struct group *g, struct when *w)
{
	struct when *day = g->day;
	struct moment first = {0};

	if (!day || g->repeat || day->range || !weekday_only(&day->day) || !join_weeks(g->length) || (g->length->tok < day->tok && w->side != SIDE_FROM) || !w->same_sentence)
		return false;
	if (w->range || w->day.kind != DAY_DATE || !w->day.day || !resolve_day(&w->day, j->ref, &first) || civil_weekday(&first.start) != day->day.weekday)
		return false;
	day->repeat = (struct when_repeat){.unit = UNIT_WEEK, .weekdays = 1u << day->day.weekday, .span = g->length->days / 7, .span_unit = UNIT_WEEK};
	g->repeat = day;
	g->length = NULL;
	g->day = w;
	return true;
}

/* Thursday, 7pm, 12 March: a weekday, its hour, and right behind it the date W, which is on that weekday and has no hour of its own */
static bool hour_between(const struct join *j, const struct group *g, const struct when *w)
{
	struct moment m = {0};

	if (!g->day || g->repeat || g->last_day || g->day->range || !weekday_only(&g->day->day) || g->day->cue != CUE_NONE)
		return false;
	if (!g->time || g->time != w - 1 || g->day != w - 2)
		return false;
	return g->time->same_sentence && !join_hour_behind(j, w) && resolve_day(&w->day, j->ref, &m) && civil_weekday(&m.start) == g->day->day.weekday;
}

/* "Freitag, 21. August": a weekday and its date; a part of that day may stand between, its hour before (alle 21 venerdì sera, 3 ottobre) */
static bool date_of_weekday(struct join *j, struct group *g, struct when *w)
{
	bool own = w->joined && !w->bridge && !w->and_before && join_plain_date(w);

	if (own && hour_between(j, g, w)) {
		g->day = w;
		return true;
	}
	if (own && g->last_day && weekday_only(&g->last_day->day) && !(g->end_time && g->end_time->time.set)) {
		g->last_day = w; /* bis Sonntagnachmittag, 20. September */
		return true;
	}
	if (own && g->day && g->day->range && weekday_only(&g->day->day2) && !(g->time && g->time->time.set)) {
		g->day->day2 = w->day; /* 18 Sept to Sunday afternoon 20 Sept */
		return true;
	}
	if (!g->day || !w->joined || w->bridge || w->day.kind != DAY_DATE || !w->day.day)
		return false;
	if (g->time && g->time->time.set && !(g->time < g->day && w->day.weekday))
		return false;
	if (g->day->day.kind != DAY_WEEKDAY || (w->day.weekday && w->day.weekday != g->day->day.weekday))
		return false;
	g->day = w;
	return true;
}

/* Ostern, Samstag 21 Uhr; Osternacht, Sonntag 5 Uhr: the weekday of that feast */
static bool weekday_of_feast(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;
	int weekday = w->day.weekday;

	(void)j;
	if (!beside(g, w) || w->and_before || w->range || g->day->range || !weekday_only(&w->day))
		return false;
	if (a->kind != DAY_HOLIDAY || a->more || a->beside || a->unit)
		return false;
	w->day = *a;
	w->day.beside = BESIDE_NEAREST, w->day.beside_weekday = weekday, w->day.night = false;
	g->day = w;
	return true;
}

/* Sonntag 5 Uhr: Osternacht: the feast of a weekday that was said before it, where it is on that day or the next to it */
static bool feast_of_weekday(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;
	struct when_day d = w->day;
	struct moment feast = {0}, m = {0};
	int64_t between;

	if (!g->day || !w->joined || w->bridge || w->and_before || w->range || g->day->range || !weekday_only(a))
		return false;
	if (w->day.kind != DAY_HOLIDAY || w->day.more || w->day.beside || w->day.n || w->day.unit || w->cue != g->day->cue)
		return false;
	d.beside = BESIDE_NEAREST, d.beside_weekday = a->weekday, d.night = false;
	if (!resolve_day(&w->day, j->ref, &feast) || !resolve_day(&d, j->ref, &m))
		return false;
	between = civil_day(&m.start) - civil_day(&feast.start);
	if (between < -1 || between > 1)
		return false;
	w->day = d;
	g->day = w;
	return true;
}

/* am Wochenende, 7. und 8. März: the week or weekend and its days */
static bool days_of_week(struct join *j, struct group *g, struct when *w)
{
	(void)j;
	if (!beside(g, w) || w->and_before || g->day->range || !coarse_week(&g->day->day) || w->day.kind != DAY_DATE || !w->day.day)
		return false;
	g->day = w;
	return true;
}

/* Friday, Dec 30, close of business */
static bool end_of_that_day(struct join *j, struct group *g, struct when *w)
{
	(void)j;
	if (!beside(g, w) || w->and_before || g->day->range || w->day.kind != DAY_RELATIVE || w->day.n || w->day.portion != 3)
		return false;
	if (g->day->day.kind != DAY_WEEKDAY && !(g->day->day.kind == DAY_DATE && g->day->day.day))
		return false;
	w->day = g->day->day;
	w->day.portion = 3;
	g->day = w;
	return true;
}

/* on this day two years ago */
static bool this_day_then(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;

	(void)j;
	if (!beside(g, w) || w->and_before || w->range || a->n)
		return false;
	if (a->kind != DAY_RELATIVE && !(a->kind == DAY_UNIT && a->unit == UNIT_DAY))
		return false;
	if (w->day.kind != DAY_RELATIVE || !w->day.n || w->day.unit <= UNIT_DAY)
		return false;
	g->day = w;
	return true;
}

/* is it a count of days or more? */
static bool counted(const struct when_day *d)
{
	return d->kind == DAY_RELATIVE && d->unit >= UNIT_DAY && d->n;
}

/* in drei Tagen, am Freitag; Thursday, two years from now: the weekday nearest to the count */
static bool weekday_of_count(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;
	int weekday;

	(void)j;
	if (!beside(g, w) || w->and_before || w->range || g->day->range)
		return false;
	if (counted(a) && weekday_only(&w->day)) {
		weekday = w->day.weekday;
		w->day = *a;
	} else if (weekday_only(a) && counted(&w->day)) {
		weekday = a->weekday;
	} else {
		return false;
	}
	w->day.beside = BESIDE_NEAREST, w->day.beside_weekday = weekday;
	g->day = w;
	return true;
}

/* Ostermontag, 29. März 2027: the date is the feast's in its year; in any of a lifetime's where none is said */
static bool falls_on(const struct when_day *feast, const struct when_day *date)
{
	enum { FROM = 1990, TO = 2100 };
	int year = date->year > 0 && date->year < 100 ? 2000 + date->year : date->year, month, day, more;

	for (int y = year ? year : FROM; y <= (year ? year : TO); y++)
		if (lex_holiday_date(feast->holiday, y, &month, &day, &more) && month == date->month && day == date->day)
			return true;
	return false;
}

/* zwischen den Jahren, 28. bis 30. Dezember: the date is in the days of the feast, where it has more than one */
static bool falls_within(const struct join *j, const struct when *feast, const struct when *date)
{
	struct moment of = {0}, m = {0};

	return resolve_day(&feast->day, j->ref, &of) && of.has_end && resolve_day(&date->day, j->ref, &m) && civil_cmp(&m.start, &of.start) >= 0 &&
	       civil_cmp(&m.start, &of.end) <= 0;
}

/* Pfingsten (23.-25.5.): the days in which the feast is */
static bool around_feast(const struct join *j, const struct when *feast, const struct when *dates)
{
	struct when last = *dates;
	struct moment of = {0}, first = {0}, end = {0};

	last.day = last.day2;
	if (!dates->range || dates->listed || !dates->joined || last.day.kind != DAY_DATE || !last.day.day || !last.day.month)
		return false;
	return resolve_day(&feast->day, j->ref, &of) && resolve_day(&dates->day, j->ref, &first) && resolve_day(&last.day, j->ref, &end) &&
	       civil_cmp(&first.start, &of.start) <= 0 && civil_cmp(&of.start, &end.start) <= 0;
}

static bool feast_alone(const struct when_day *d)
{
	return !d->year && !d->more && !d->beside && !d->n;
}

/* is DATE that of the feast, or apart from it: does the feast only stand in a name? */
static bool dates_feast(const struct join *j, const struct when *feast, const struct when *date)
{
	if (!date->joined || (!date->range && falls_on(&feast->day, &date->day)))
		return true;
	if (feast->in_name && date->tok == feast->tok_end + 1)
		return true; /* Karneval am 11.11. um 11.11 Uhr */
	if (date->tok == feast->tok_end)
		return true; /* Intocht Sinterklaas zaterdag 15 november */
	if (date->range && !date->listed && date->tok - feast->tok_end < 3 && !around_feast(j, feast, date) && !falls_within(j, feast, date))
		return true; /* Marché de Noël, du 5 au 7 décembre */
	return falls_within(j, feast, date) || around_feast(j, feast, date);
}

/* a feast or month that is followed by words and then by a date of its own */
static bool in_name(const struct join *j, const struct when *name, const struct when *date)
{
	if (name->range || name->cue != CUE_NONE || date->cue != CUE_NONE || name->side != SIDE_AT)
		return false;
	if (name->day.kind == DAY_HOLIDAY)
		return feast_alone(&name->day) && dates_feast(j, name, date);
	if (name->day.kind == DAY_SEASON)
		return !name->day.year; /* Start in den Frühling am 7. März */
	if (name->day.kind == DAY_DATE && !name->day.month && !name->day.day) /* class of 1996 */
		return !date->joined;
	return name->day.kind == DAY_DATE && name->day.month && !name->day.day && !name->day.year && !name->day.portion && name->day.month != date->day.month;
}

/* this Friday, next weekend: told from now */
static bool told_from_now(const struct when_day *d)
{
	return d->kind == DAY_WEEKDAY ? d->week_set : d->kind == DAY_UNIT && d->unit == UNIT_WEEKEND && d->n >= 0 && d->n < 2 && !d->portion;
}

/* Clocks spring forward this weekend, Halloween party this Friday: is the feast, of another day, only a name? */
static bool other_day(const struct join *j, const struct when *feast, const struct when *w)
{
	struct moment of = {0}, m = {0};

	if (feast->range || feast->cue != CUE_NONE || w->cue != CUE_NONE || feast->side != SIDE_AT || w->range || !feast_alone(&feast->day) || !told_from_now(&w->day))
		return false;
	if (!resolve_day(&feast->day, j->ref, &of) || !resolve_day(&w->day, j->ref, &m))
		return false;
	return civil_cmp(&of.start, &m.start) < 0 || civil_cmp(&of.start, m.has_end ? &m.end : &m.start) > 0;
}

/* first surgery after Christmas: Tues 29 Dec; closes for Christmas 3pm Wed 23 Dec: is the feast only what the date W is near? */
static bool beside_feast(const struct join *j, const struct group *g, const struct when *w)
{
	const struct when *feast = g->day;
	bool between = g->time && g->time == w - 1 && g->time->tok_end == w->tok && g->time->time.set;

	if (feast->day.kind != DAY_HOLIDAY || feast->range || feast->cue != CUE_NONE || w->cue != CUE_NONE || !feast_alone(&feast->day) || g->last_day || (g->time && !between))
		return false;
	if (!w->same_sentence || w->and_before || w->bridge || w->range || w->side == SIDE_UNTIL || w->day.kind != DAY_DATE || !w->day.day || !w->day.month)
		return false;
	return (between || feast->after) && !same_day(j, feast, w);
}

/* Christmas lunch is at 1pm on the 16th; Easter egg hunt on Saturday: a feast in a name, and near behind it a day that it is not on */
static bool feast_named(const struct join *j, const struct group *g, const struct when *w)
{
	enum { REACH = 10 }; /* tokens */
	const struct when *feast = g->day;
	struct moment of = {0};
	bool weekday = weekday_only(&w->day), near = w->day.kind == DAY_DATE && w->day.day && !w->day.month;

	if (!feast->in_name || !(weekday || near) || !feast_alone(&feast->day) || feast->cue != CUE_NONE || w->cue != CUE_NONE || feast->side != SIDE_AT)
		return false;
	if (w->range || w->bridge || w->and_before || w->side != SIDE_AT || w->tok - feast->tok_end > REACH || g->last_day)
		return false;
	if (!weekday || !resolve_day(&feast->day, j->ref, &of))
		return !weekday;
	return civil_weekday(&of.start) != w->day.weekday; /* Christmas Eve carols, Thursday */
}

/* Valentine's dinner on the 13th, Easter egg hunt on the 3rd: the day W of a month that is not said is the one nearest to the FEAST */
static void month_of_feast(const struct join *j, const struct when *feast, struct when *w)
{
	struct moment of = {0};
	int64_t best = INT64_MAX;

	if (w->day.kind != DAY_DATE || w->day.month || !resolve_day(&feast->day, j->ref, &of))
		return;
	for (int n = -1; n <= 1; n++) {
		struct civil then = of.start;
		then.day = 1;
		then = civil_add_months(then, n);
		int64_t apart = civil_days(then.year, then.month, w->day.day) - civil_day(&of.start);
		apart = apart < 0 ? -apart : apart;
		if (w->day.day <= civil_month_days(then.year, then.month) && apart < best)
			best = apart, w->day.month = then.month;
	}
}

/* Carnival procession leaves at 6pm, Saturday 4 July; Easter egg hunt Easter Saturday: a feast in a name, and the day itself, with its hour right
 * before it or none said yet */
static bool feast_titles(const struct join *j, const struct group *g, const struct when *w)
{
	const struct when *feast = g->day;
	bool hour = g->time && g->time == w - 1 && w->joined && g->time->tok > feast->tok && g->time->side != SIDE_UNTIL && !join_hour_behind(j, w);

	if (!feast->in_name || feast->day.kind != DAY_HOLIDAY || !feast_alone(&feast->day) || feast->cue != CUE_NONE || feast->side != SIDE_AT || feast->range || g->last_day)
		return false;
	if (w->cue != CUE_NONE || w->side != SIDE_AT || w->and_before || w->bridge || w->range)
		return false;
	if (w->day.kind == DAY_HOLIDAY)
		return !g->time && !w->in_name;
	return hour && join_plain_date(w);
}

/* New Year reception on Sunday 10 January; Christmas market, 27 November; Tanz in den Mai: 30. April */
static bool behind_name(struct join *j, struct group *g, struct when *w)
{
	bool near = w->day.kind == DAY_RELATIVE && w->day.unit == UNIT_DAY && w->day.n >= 0 && w->day.n < 3 && !w->day.more && !w->day.thence && !w->joined;

	if (g->day && w->same_sentence && (beside_feast(j, g, w) || feast_named(j, g, w) || feast_titles(j, g, w))) {
		if (g->day->in_name)
			month_of_feast(j, g->day, w);
		g->day = w;
		return true;
	}
	if (!g->day || g->time || g->last_day || w->and_before || w->bridge || !w->same_sentence)
		return false;
	if (g->day->day.kind == DAY_HOLIDAY && other_day(j, g->day, w)) {
		g->day = w;
		return true;
	}
	if (near && g->day->day.kind != DAY_HOLIDAY) /* Halloween party tomorrow */
		return false;
	if (!near && (w->day.kind != DAY_DATE || !w->day.day || !(w->day.month || (w->day.weekday && !w->joined && g->day->day.kind == DAY_HOLIDAY))))
		return false; /* Christmas lunch is on Weds 16th */
	if (!in_name(j, g->day, w))
		return false;
	g->day = w;
	return true;
}

/* nächsten Monat vom 4. bis zum 23.; im November am 19. */
static bool day_of_month_said(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;

	(void)j;
	if (!a || !w->same_sentence || w->day.kind != DAY_DATE || !w->day.day || w->day.month)
		return false;
	if (a->kind == DAY_UNIT && a->unit == UNIT_MONTH) {
		w->day.month_shift = a->n;
	} else if (a->kind == DAY_DATE && a->month && !a->day) {
		w->day.month = a->month;
		w->day.year = a->year;
		if (w->range && !w->day2.month)
			w->day2.month = w->day.month, w->day2.year = w->day.year;
	} else {
		return false;
	}
	g->day = w;
	return true;
}

/* workshop on 5 June, dinner on the 7th: a day of a month that is not said, behind a date, is of that date's month, or of the next one */
static bool month_of_date(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;

	(void)j;
	if (!a || a->kind != DAY_DATE || !a->day || !a->month || g->day->cue != CUE_NONE)
		return false;
	if (!w->same_sentence || w->range || w->cue != CUE_NONE || w->side != SIDE_AT)
		return false;
	if (w->day.kind != DAY_DATE || !w->day.day || w->day.month || w->day.year || w->day.month_said || w->day.weekday)
		return false;
	w->day.month = w->day.day > a->day || (g->day->range && w->day.day == a->day) ? a->month : a->month % 12 + 1;
	if (a->year)
		w->day.year = a->year + (w->day.month < a->month);
	return false; /* and a day like any other */
}

/* Wednesday evening next week: a part of the day stands between */
static bool week_of_weekday(struct join *j, struct group *g, struct when *w)
{
	(void)j;
	if (!g->day || g->day->range || g->last_day || !weekday_only(&g->day->day) || !w->same_sentence || w->range || w->cue != g->day->cue)
		return false;
	if (w->day.kind == DAY_WEEK && w->joined && !g->time && !w->day.weekday) { /* Mittwoch, KW 15 */
		w->day.weekday = g->day->day.weekday;
		g->day = w;
		return true;
	}
	if (!w->joined || !g->time || g->time->time.set || w->day.kind != DAY_UNIT || w->day.unit != UNIT_WEEK || w->day.portion)
		return false;
	w->day.kind = DAY_WEEKDAY, w->day.weekday = g->day->day.weekday;
	w->day.week_set = true, w->day.week_shift = w->day.n, w->day.n = w->day.unit = 0;
	g->day = w;
	return true;
}

/* Tuesday of the first week of October: that weekday of the month */
static bool nth_week_behind(struct join *j, struct group *g, struct when *w)
{
	(void)j;
	if (!g->day || g->day->range || g->last_day || !weekday_only(&g->day->day) || g->time || g->day->tok_end != w->tok || w->range || w->cue != g->day->cue)
		return false;
	if (w->day.kind != DAY_NTH || w->day.unit != UNIT_WEEK || w->day.span || !w->day.month || w->day.more)
		return false;
	w->day.weekday = g->day->day.weekday, w->day.unit = UNIT_NONE;
	g->day = w;
	return true;
}

/* 5 April next year, im März nächsten Jahres */
static bool year_of_date(struct join *j, struct group *g, struct when *w)
{
	struct when_day *d = &w->day;
	int year = d->n;

	(void)j;
	if (!beside(g, w) || g->day->range || g->last_day || w->and_before)
		return false;
	if (d->kind != DAY_UNIT || d->unit != UNIT_YEAR || d->portion)
		return false;
	if (g->day->day.kind != DAY_DATE || !g->day->day.month || g->day->day.year || g->day->day.unit2)
		return false;
	*d = g->day->day;
	d->unit2 = UNIT_YEAR, d->n2 = year;
	g->day = w;
	return true;
}

/* next year on February 2 */
static bool date_of_year(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;

	(void)j;
	if (!a || a->kind != DAY_UNIT || a->unit != UNIT_YEAR || a->portion || g->time || !w->joined || !join_plain_date(w) || w->day.year)
		return false;
	w->day.unit2 = UNIT_YEAR, w->day.n2 = a->n;
	g->day = w;
	return true;
}

/* "September 2026" above "FR 18 19.30": the first row of the month that its heading names */
static bool row_of_month(struct join *j, struct group *g, struct when *w)
{
	(void)j;
	if (!w->day.row || !g->day || g->time || g->day->day.kind != DAY_DATE || g->day->day.day || g->day->day.month != w->day.month)
		return false;
	g->day = w;
	return true;
}

/* last month's meeting, on 16 March; nächsten Monat, am 5. April: a date in the month or year that was said */
static bool date_in_unit(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;
	struct moment unit = {0}, m = {0};
	int year = w->day.year;

	if (!a || a->kind != DAY_UNIT || (a->unit != UNIT_MONTH && a->unit != UNIT_YEAR) || a->portion || g->day->range || g->time)
		return false;
	if (!w->same_sentence || w->and_before || w->bridge || !join_plain_date(w) || year || !resolve_day(&g->day->day, j->ref, &unit))
		return false;
	w->day.year = unit.start.year;
	if (!resolve_day(&w->day, j->ref, &m) || civil_cmp(&m.start, &unit.start) < 0 || civil_cmp(&m.start, &unit.end) > 0) {
		w->day.year = year;
		return false;
	}
	g->day = w;
	return true;
}

/* "next week ... Friday", KW 39, Donnerstag: a finer day inside a coarse one */
static bool weekday_of_week(struct join *j, struct group *g, struct when *w)
{
	const struct when_day *a = g->day ? &g->day->day : NULL;
	int weekday = w->day.weekday;

	(void)j;
	if (!a || !weekday_only(&w->day) || !w->same_sentence)
		return false;
	if (a->kind == DAY_UNIT && a->unit == UNIT_WEEK) {
		w->day.week_set = true, w->day.week_shift = a->n;
		if (w->range && weekday_only(&w->day2))
			w->day2.week_set = true, w->day2.week_shift = a->n;
	} else if (a->kind == DAY_WEEK && !a->weekday && !w->range) {
		w->day = *a;
		w->day.weekday = weekday;
	} else {
		return false;
	}
	g->day = w;
	return true;
}

/* none of them: a group of its own */
static bool new_day(struct join *j, struct group *g, struct when *w)
{
	/* "vom 26. April auf den 3. Mai verlegt": the first is the day that was */
	if (g && g->day && w->cue == CUE_MOVED_TO && w->same_sentence && g->day->cue != CUE_MOVED_TO)
		g->cancelled = true;
	g = join_group(j);
	g->day = w;
	g->cancelled = w->cue == CUE_CANCELLED_BEHIND || w->cue == CUE_MOVED_FROM;
	g->moved = w->cue == CUE_MOVED_TO;
	if (j->early_time && j->early_time->side == SIDE_UNTIL && j->early_time->cue == CUE_NONE && w->joined) /* before 5pm on Friday */
		g->end_time = j->early_time;
	else
		g->time = j->early_time, g->end_time = j->early_time ? j->early_end : NULL;
	g->time_is_begin = g->time && g->time->cue == CUE_BEGIN;
	g->length = j->early_length && j->early_length->sessions > 1 ? NULL : j->early_length; /* 2 x 45 min of one match */
	g->doors = j->early_doors;
	memcpy(g->other, j->early_other, sizeof g->other);
	g->n_other = j->n_early_other;
	j->early_time = NULL;
	j->early_length = j->early_doors = j->early_end = NULL;
	j->n_early_other = 0;
	return true;
}

void join_day(struct join *j, struct when *w)
{
	/* in the order in which they are asked */
	static const struct {
		bool (*take)(struct join *, struct group *, struct when *);
		bool alone; /* also where no group is before it */
	} rule[] = {
		{no_day_of_it, true},        {further_weekday, false},   {behind_end_time, false},  {last_day, false},        {weekday_of_range, false}, {weeks_of_weekday, false}, {days_of_repeat, false},
		{bounds_repeat, false},      {until_day, true},         {last_day_again, false},  {same_day_again, false},   {date_of_weekday, false}, {weekday_of_feast, false}, {feast_of_weekday, false},
		{days_of_week, false},       {end_of_that_day, false},  {this_day_then, false},   {weekday_of_count, false}, {day_of_month_said, false}, {month_of_date, false},
		{date_in_unit, false},       {weekday_of_week, false},    {week_of_weekday, false}, {nth_week_behind, false},   {date_of_year, false},    {year_of_date, false},    {row_of_month, false},    {behind_name, false},      {new_day, true},
	};
	struct group *g = join_current(j);

	for (size_t i = 0; i < sizeof rule / sizeof *rule; i++)
		if ((g || rule[i].alone) && rule[i].take(j, g, w))
			return;
}
