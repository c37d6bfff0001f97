/* join_build.c: the moment that a group of finds tells: its day or the days of its range, its times and length upon them; see join.h. */
#include "language/join.h"

#include <string.h>

struct civil join_at_time(struct civil day, const struct when_time *t)
{
	int h = t->hour; /* `now` was made definite by resolve_text */

	day.timed = true;
	day.utc = false;
	day.hour = h % 24;
	day.min = t->min;
	day.sec = t->sec;
	return h >= 24 ? civil_add_days(day, 1) : day;
}

static int part_begins(int part)
{
	static const int hour[] = {0, 8, 9, 12, 12, 18, 20, 6, 13, 16};
	return hour[part > 0 && part <= 9 ? part : 0];
}

/* by when what lasts until that part of a day is over */
static int part_ends(int part)
{
	static const int hour[] = {24, 12, 12, 12, 18, 22, 24, 9, 14, 18};
	return hour[part > 0 && part <= 9 ? part : 0];
}

/* samstags ab 7.3. bis 28.3.27: is the first day, of the year to come, on a weekday of the rule, and not in the YEAR that the last has? */
static bool own_year(const struct join *j, const struct group *g, const struct when_day *first, int year)
{
	struct when_day then = *first;
	struct moment a = {0}, b = {0};

	if (!g->repeat || g->repeat->repeat.unit != UNIT_WEEK || !g->repeat->repeat.weekdays)
		return false;
	then.year = year;
	if (!resolve_day(first, j->ref, &a) || !resolve_day(&then, j->ref, &b) || a.start.year > year)
		return false;
	return g->repeat->repeat.weekdays >> civil_weekday(&a.start) & 1 && !(g->repeat->repeat.weekdays >> civil_weekday(&b.start) & 1);
}

/* from March to date: what has been */
static void until_now(struct moment *m, struct moment *e)
{
	e->start.timed = e->end.timed = false;
	e->start.hour = e->start.min = e->start.sec = e->end.hour = e->end.min = e->end.sec = 0;
	for (int k = 0; k < 2 && m->year_guessed && civil_cmp(&m->start, &e->end) > 0; k++)
		m->start = civil_add_months(m->start, -12);
}

bool join_day_range(const struct join *j, const struct group *g, struct moment *o)
{
	struct when_day a = g->day->day, b;
	struct moment m = {0}, e = {0};
	struct reference ref = *j->ref;
	int year_else;
	bool last_year; /* the last day has its year */

	if (g->last_day && g->last_day != g->day)
		b = g->last_day->day;
	else
		b = g->day->day2;
	last_year = b.kind == DAY_DATE && b.year;
	if (a.kind == DAY_DATE && !a.year && last_year && !own_year(j, g, &a, b.year))
		a.year = b.year - (a.month && b.month && (a.month > b.month || (a.month == b.month && a.day > b.day)));
	if (!resolve_day(&a, j->ref, &m))
		return false;
	if (b.kind == DAY_DATE && !b.year && b.day) {
		if (!b.month) { /* from April 27 to the 3rd: of the next month */
			struct civil next = civil_add_months(m.start, b.day < m.start.day);
			b.month = next.month;
			b.month_shift = 0;
		}
		b.year = m.start.year + (b.month < m.start.month); /* 20.6. bis 18.6. is a slip, and no year of days */
	} else if (b.kind == DAY_DATE && !b.year) {
		b.year = m.start.year + (b.month < m.start.month);
	}
	if (b.kind == DAY_WEEKDAY && !b.n && !b.week_set)
		ref.now = m.start;
	if (!resolve_day(&b, &ref, &e))
		return false;
	if (b.kind == DAY_NOW)
		until_now(&m, &e);
	o->start = m.start;
	o->end = e.has_end ? e.end : e.start;
	year_else = m.year_else;
	/* October to March, read in December: it has begun */
	if (m.year_guessed && a.kind == DAY_DATE && b.kind == DAY_DATE && a.month && !a.weekday && !last_year && civil_cmp(&m.start, &j->ref->now) > 0) {
		struct civil first = civil_add_months(o->start, -12), last = civil_add_months(o->end, -12);
		if (civil_cmp(&first, &j->ref->now) <= 0 && civil_day(&last) >= civil_day(&j->ref->now)) {
			o->start = first, o->end = last;
			if (!b.day)
				o->end.day = civil_month_days(o->end.year, o->end.month);
			year_else = m.start.year;
		}
	}
	o->precision = m.precision > e.precision ? m.precision : e.precision;
	o->year_guessed = m.year_guessed && !g->day->day2.year;
	o->year_else = o->year_guessed ? year_else : 0;
	o->year_fits = m.year_fits;
	o->weekday_wrong = m.weekday_wrong || e.weekday_wrong;
	o->weekday_said = m.weekday_wrong ? m.weekday_said : e.weekday_said;
	o->order_guessed = m.order_guessed || e.order_guessed;
	o->end_before = civil_cmp(&o->end, &o->start) < 0;
	if (o->end_before)
		o->end = o->start;
	o->has_end = civil_cmp(&o->end, &o->start) != 0;
	return true;
}

/* Freitagabend bis Sonntagmittag; Friday evening to Sunday 2 pm; Freitag, 18 Uhr, bis Sonntagmittag: TIME begins on the first day, the
 * end is on the last; false: they are no parts of the day, or those of each day */
static bool parts_of_range(const struct group *g, struct moment *o)
{
	const struct when *t = g->time, *e = g->end_time;
	bool first = g->last_day && g->last_day != g->day && t->tok < g->last_day->tok;

	if (!first || (e && !e->time.set && !e->time.part) || (t->time.set && (!e || e->time.set)))
		return false;
	o->start = join_at_time(o->start, &t->time);
	if (!t->time.set) {
		o->start.hour = part_begins(t->time.part), o->start.min = o->start.sec = 0;
		o->precision = PRECISION_PART;
	}
	if (e && e->time.set) {
		o->end = join_at_time(o->end, e->range ? &e->time2 : &e->time);
	} else {
		int hour = e ? part_ends(e->time.part) : 24;
		o->end.timed = true;
		o->end.hour = hour == 24 ? 23 : hour, o->end.min = hour == 24 ? 59 : 0, o->end.sec = 0;
		o->parts_of_days = e != NULL;
	}
	return true;
}

/* is a length of weeks told from a weekday by its name, with few hours: a course, which is once a week, rather than open every day? */
static bool one_a_week(const struct group *g)
{
	enum { FEW = 4 * 60 };
	const struct when *t = g->time;
	int lasts = (t->time2.hour - t->time.hour) * 60 + t->time2.min - t->time.min;

	return join_weeks(g->length) && g->day->day.weekday && !g->day->weekdays && !t->each && lasts > 0 && lasts <= FEW;
}

/* Kurs über 8 Wochen ab Montag, 5. Oktober, 19 Uhr: a length of many weeks and one hour at which it begins: once a week, as is taken */
static bool course_of_weeks(const struct group *g)
{
	enum { MANY = 28 }; /* days: of fewer it is every day as well */
	const struct when *t = g->time;

	return join_weeks(g->length) && g->length->days >= MANY && !g->day->range && !g->last_day && !t->range && !t->each && !g->end_time && !g->end_day_open;
}

/* 8-week course starting Monday 5 January; 8 Termine ab Montag, 5. Januar: so many of that weekday, as is taken, with a warning */
static void goes_on_weekly(const struct group *g, struct moment *o)
{
	const struct when *day = g->day;
	bool begins = day->side == SIDE_FROM || day->cue == CUE_BEGIN;
	int count = day->weeks ? day->weeks : day->sessions > 1 && begins ? day->sessions : 0;
	struct when_repeat r = {.unit = UNIT_WEEK, .count = count};

	if (!count || !day->day.weekday || !day->day.day || !o->has_start || *o->rrule || (o->has_end && civil_day(&o->end) - civil_day(&o->start) > 1))
		return;
	r.weekdays = 1u << civil_weekday(&o->start);
	resolve_rule(&r, NULL, o->rrule);
	o->rule_guessed = true;
}

/* where the range of G's time ends that begins on its FIRST day: in the night behind it, where it is said of each: jeweils 18 bis 1 Uhr */
static struct civil end_of_first(const struct group *g, struct civil first)
{
	struct civil begin = join_at_time(first, &g->time->time), end = join_at_time(first, &g->time->time2);

	return civil_cmp(&end, &begin) <= 0 && (g->time->each || g->day->each) ? civil_add_days(end, 1) : end;
}

/* "18 Uhr" for several days: the event begins then and ends on the last day */
static void times_over_days(const struct group *g, struct moment *o)
{
	struct civil first = o->start, last = o->end;
	const struct when *t = g->time, *e = g->end_time;
	int64_t between = civil_day(&last) - civil_day(&first);
	bool whole = g->last_day != NULL && g->end_time != NULL && g->end_time->time.set;

	if (g->day->sessions > 1 && !whole && between == 7 * (g->day->sessions - 1)) { /* Anzahl Termine: 5 */
		struct when_repeat r = {.unit = UNIT_WEEK, .weekdays = 1u << civil_weekday(&first), .count = g->day->sessions};
		resolve_rule(&r, NULL, o->rrule);
		o->start = join_at_time(first, &t->time);
		o->has_end = t->range;
		if (t->range)
			o->end = join_at_time(first, &t->time2);
		return;
	}
	if (t->range && !whole && one_a_week(g)) { /* for six weeks from Tuesday 12 January, 7-9pm */
		struct when_repeat r = {.unit = UNIT_WEEK, .weekdays = 1u << civil_weekday(&first), .count = g->length->days / 7};
		resolve_rule(&r, NULL, o->rrule);
		o->start = join_at_time(first, &t->time), o->end = join_at_time(first, &t->time2);
		o->has_end = true;
		return;
	}
	if (t->range && !whole) {
		struct civil a = join_at_time(first, &t->time), b = end_of_first(g, first);
		if (civil_cmp(&b, &a) > 0 && between < 400) {
			struct when_repeat r = {.unit = UNIT_DAY};
			if (g->day->weekdays && between > 6)
				r.unit = UNIT_WEEK, r.weekdays = g->day->weekdays; /* Mo-Fr, 6.-17. Juli */
			resolve_rule(&r, &last, o->rrule);
			o->daily_window = true;
			o->start = a, o->end = b;
			return;
		}
		o->start = a;
		o->end = join_at_time(last, &t->time2);
		return;
	}
	o->start = join_at_time(first, &t->time);
	if (course_of_weeks(g)) {
		struct when_repeat r = {.unit = UNIT_WEEK, .weekdays = 1u << civil_weekday(&first), .count = g->length->days / 7};
		resolve_rule(&r, NULL, o->rrule);
		o->rule_guessed = true;
		o->has_end = false;
		return;
	}
	if (e && e->time.set) {
		o->end = join_at_time(last, e->range ? &e->time2 : &e->time);
	} else if (t->each || g->day->each) { /* jeweils um 18 Uhr */
		struct when_repeat r = {.unit = UNIT_DAY};
		resolve_rule(&r, &last, o->rrule);
		o->daily_window = true;
		o->has_end = false;
		return;
	} else { /* the end of the last day */
		o->hour_of_days = g->day->range && !g->length && t->time.hour >= 17 && t->cue == CUE_NONE && t->side != SIDE_FROM;
		o->end = last;
		o->end.timed = true;
		o->end.hour = 23, o->end.min = 59;
	}
	o->has_end = civil_cmp(&o->end, &o->start) > 0;
}

/* no begin was said for a day, but perhaps an end: the day stands, the end goes with a start that is not known */
static void end_alone(const struct group *g, struct moment *o, bool many)
{
	const struct when *e = g->end_time;

	if (!e || !e->time.set || many || !g->day)
		return;
	if (e->range) {
		o->start = join_at_time(o->start, &e->time);
		o->end = join_at_time(o->end, &e->time2);
		o->has_end = true;
	} else if (e->side == SIDE_UNTIL) {
		o->until = join_at_time(o->start, &e->time);
		if (o->until.hour < 6 && !e->time.now) /* New Year's Eve until 2 am */
			o->until = civil_add_days(o->until, 1);
		o->has_until = true;
		o->half_guessed = o->half_guessed || e->time.likely;
	}
}

/* morgens spätestens 8 Uhr: of the part of the day that T is only an end is known */
static bool ends_only(const struct group *g, const struct when *t)
{
	const struct when *e = g->end_time;

	return e && e->time.set && e->side == SIDE_UNTIL && !e->range && e->joined && e->tok >= t->tok_end && e->tok - t->tok_end < 3;
}

/* an end that is said as before its start: of bare hours the afternoon's, 8:30-3:30; else the next day's */
static struct civil end_behind(const struct moment *o)
{
	return o->hour_bare && o->end_bare ? civil_of_seconds(civil_seconds(&o->end) + 12 * 3600) : civil_add_days(o->end, 1);
}

/* an end that is said apart and as before its start, at T: where that has am or pm, or is a bare hour too, a bare end is the next of its
 * name: "7pm, finishing around 9.30" */
static struct civil end_apart(const struct moment *o, const struct when_time *t, const struct when_time *e)
{
	struct civil later = civil_of_seconds(civil_seconds(&o->end) + 12 * 3600);
	bool open = t->half ? !e->half && !e->part && e->hour > 0 && e->hour < 12 : o->hour_bare && o->end_bare;

	return open && civil_cmp(&later, &o->start) > 0 ? later : civil_add_days(o->end, 1);
}

/* 7pm; the galleries close at 5: is the end of O, which was told at E without am or pm, one of the next morning, and no small hour? */
static bool far_end(const struct moment *o, const struct when_time *t, const struct when_time *e)
{
	enum { SMALL = 5 };

	return t->half && !e->half && !e->part && e->bare && e->hour >= SMALL && e->hour < 12 && o->end.hour == e->hour && civil_day(&o->end) > civil_day(&o->start);
}

/* the further hours at which what G tells begins */
static void tell_others(const struct group *g, struct moment *o)
{
	for (int k = 0; k < g->n_other; k++) {
		o->other[o->n_other] = join_at_time(o->start, &g->other[k]->time);
		o->n_other += civil_cmp(&o->other[o->n_other], &o->start) != 0;
	}
}

static void apply_times(const struct group *g, struct moment *o)
{
	enum { SHORTEST = 5 }; /* minutes: ten teams, three minutes each */
	const struct when *t = g->time;
	bool many = o->has_end && !o->start.timed && civil_cmp(&o->start, &o->end) != 0;

	if (o->start.timed) /* "in two hours" needs no time */
		return;
	if (!t || (!t->time.set && (!t->time.part || ends_only(g, t)))) {
		end_alone(g, o, many);
		return;
	}
	o->time_from = t->from, o->time_to = t->to;
	if (!t->time.set) { /* a part of the day */
		int from = part_begins(t->time.part);
		if ((many && !o->precision && parts_of_range(g, o)) || many || o->precision)
			return;
		o->start.timed = true; /* when it begins; an end was not said */
		o->start.hour = from;
		o->has_end = false;
		o->precision = PRECISION_PART;
		return;
	}
	if (o->precision >= PRECISION_WEEK) /* the hour of a day that is not said */
		return;
	if (many) {
		if (!parts_of_range(g, o))
			times_over_days(g, o);
		tell_others(g, o);
		return;
	}
	o->precision = PRECISE;
	o->start = join_at_time(o->start, &t->time);
	o->either_hour = t->range && t->time.either;
	tell_others(g, o);
	o->hour_bare = t->time.bare && t->time.hour < 12;
	o->midnight = t->time.midnight && g->day && g->day->what == WHEN_DAY;
	o->half_guessed = t->time.likely && t->time.part <= 0 && o->start.hour >= 12;
	o->has_end = false;
	if (t->range) {
		struct civil day = o->start;
		o->end = join_at_time(t->time.hour >= 24 ? day : o->start, &t->time2);
		o->end_bare = t->time2.bare && t->time2.hour < 12;
		if (civil_cmp(&o->end, &o->start) <= 0)
			o->end = end_behind(o);
		o->has_end = true;
	} else if (g->end_time && g->end_time->time.set) {
		const struct when_time *e = g->end_time->range ? &g->end_time->time2 : &g->end_time->time;
		o->end = join_at_time(o->start, e);
		o->end_bare = e->bare && e->hour < 12;
		if (civil_cmp(&o->end, &o->start) <= 0)
			o->end = end_apart(o, &t->time, e);
		o->has_end = !far_end(o, &t->time, e);
		o->end_from = g->end_time->from, o->end_to = g->end_time->to;
	} else if (g->length && !g->length->days && g->length->minutes >= SHORTEST) {
		o->end = civil_of_seconds(civil_seconds(&o->start) + g->length->minutes * 60);
		o->end_bare = o->hour_bare;
		o->has_end = true;
		o->end_from = g->length->from, o->end_to = g->length->to;
	}
}

/* an hour on its own that has passed today is tomorrow's; but "until now", "6 in the morning" of a sentence about today */
static void time_to_come(const struct when *t, const struct reference *ref, struct moment *o)
{
	bool small_hours = t->time.part == 6 && t->time.hour < 6; /* tonight at two */

	if (!t->time.set || (t->time.part && !(t->time.part == -1 && t->range) && !small_hours) || civil_cmp(t->range ? &o->end : &o->start, &ref->now) >= 0)
		return;
	if (t->time.bare && t->time.of_twelve && t->time.hour > 0 && t->time.hour < 8 && ref->now.hour < t->time.hour + 12) /* from 3 to 3:30, said at noon: the afternoon's */
		return;
	o->start = civil_add_days(o->start, 1);
	if (o->has_end)
		o->end = civil_add_days(o->end, 1);
}

/* only an end is known */
static bool build_end(const struct join *j, const struct group *g, struct moment *o)
{
	struct moment m = {0};

	if (!resolve_day(&g->until->day, j->ref, &m))
		return false;
	o->end = m.has_end && !g->until->before ? m.end : m.start;
	if (g->until->before && g->until->day.kind == DAY_UNIT && (g->until->day.unit == UNIT_WEEKEND || g->until->day.unit == UNIT_WEEK))
		o->end = civil_add_days(m.start, -1); /* before the weekend: on Friday at the latest */
	else
		o->end_excluded = g->until->before && !(g->end_time && g->end_time->time.set);
	if (g->end_time && (g->end_time->time.set || g->end_time->time.noon))
		o->end = civil_add_days(join_at_time(m.start, &g->end_time->time), g->end_time->time.midnight); /* until Friday, midnight */
	else if (g->end_time && g->end_time->time.part)
		o->parts_of_days = true;
	o->has_start = false;
	o->has_end = true;
	o->day_from = g->until->from, o->day_to = g->until->to;
	o->rule = "until";
	return true;
}

/* no day was said: the reference's.  True: an end alone, and no more is to be told. */
static bool build_today(const struct join *j, const struct group *g, struct moment *o)
{
	const struct when *t = g->time;
	bool midnight = t && t->time.set && t->time.part == -1 && !t->range && j->ref->now.hour >= 3; /* the nearest one */

	o->start = o->end = join_midnight(civil_add_days(j->ref->now, midnight));
	o->time_only = true;
	o->rule = "time";
	if (!g->end_time || g->end_time->side != SIDE_UNTIL || t)
		return false;
	o->end = join_at_time(o->start, &g->end_time->time);
	if (civil_cmp(&o->end, &j->ref->now) < 0)
		o->end = civil_add_days(o->end, 1);
	o->has_start = false;
	o->has_end = true;
	o->time_from = g->end_time->from, o->time_to = g->end_time->to;
	return true;
}

/* where the day was read */
static void day_places(const struct group *g, struct moment *o)
{
	const struct when *day = g->day ? g->day : g->repeat;

	if (day)
		o->day_from = day->from, o->day_to = day->to;
	if (g->day && g->last_day && g->last_day != g->day)
		o->end_from = g->last_day->from, o->end_to = g->last_day->to;
}

/* what begins behind a weekend or a month is open, as what begins with one is; a three-day course has its last day */
static void last_of_days(const struct join *j, const struct group *g, struct moment *o)
{
	if (!g->day || g->repeat)
		return;
	o->start_excluded = g->day->after && !g->last_day && !g->day->range && !o->has_end && !o->start.timed && !o->precision;
	if (!g->last_day && !g->day->range && o->has_end && !o->end.timed && (g->day->after || g->day->side == SIDE_FROM)) {
		if (g->day->after) {
			o->start = o->end = civil_add_days(o->end, 1);
			o->precision = PRECISE;
		}
		o->end = o->start;
		o->has_end = false;
	}
	if (g->length && g->length->days > 1 && !o->has_end && j->n == 1 && !o->start.timed) {
		o->end = civil_add_days(o->start, g->length->days - 1);
		o->has_end = true;
		o->end_from = g->length->from, o->end_to = g->length->to;
	}
}

/* heute Nacht um 2: of the night that begins today */
static void small_hours(const struct join *j, const struct group *g, struct moment *o)
{
	const struct when_time *t = g->time ? &g->time->time : NULL;
	bool tonight = g->day && g->day->day.kind == DAY_RELATIVE && !g->day->day.n && t && t->part == 6;

	tonight = tonight && (civil_cmp(&o->start, &j->ref->now) < 0 || j->ref->day_alone);
	if (!g->day || !(tonight || g->day->day.night) || !t || !t->set || t->hour > 5)
		return;
	o->start = civil_add_days(o->start, 1);
	if (o->has_end)
		o->end = civil_add_days(o->end, 1);
}

/* heute um 7, said in the morning: a bare hour that has passed today is the evening's */
static void later_today(const struct join *j, const struct group *g, struct moment *o)
{
	const struct when_day *d = g->day ? &g->day->day : NULL;
	struct civil then = o->start;

	if (!d || g->repeat || d->kind != DAY_RELATIVE || d->unit != UNIT_DAY || d->n || d->more || d->portion || g->day->range)
		return;
	if (j->ref->announced || !o->start.timed || !o->hour_bare || o->has_end || o->has_doors || g->time->time.part)
		return;
	then.hour += 12;
	if (then.hour > 23 || civil_cmp(&o->start, &j->ref->now) >= 0 || civil_cmp(&then, &j->ref->now) < 0)
		return;
	o->start = then;
	o->hour_bare = false, o->half_guessed = true;
}

/* from 2 pm till tomorrow, 4 pm */
static void until_another_day(const struct join *j, const struct group *g, struct moment *o)
{
	struct moment m;
	struct when_time last = {.set = true, .hour = 23, .min = 59};

	if (!g->until || g->day || g->repeat || !g->time)
		return;
	memset(&m, 0, sizeof m);
	if (!resolve_day(&g->until->day, j->ref, &m))
		return;
	o->end = join_at_time(m.start, g->end_time && g->end_time->time.set ? &g->end_time->time : &last);
	o->has_end = o->start.timed && civil_cmp(&o->end, &o->start) > 0;
}

/* "polling day, doors open 7 am", and no other hour in a phrase: then it begins */
static bool doors_alone(const struct join *j, const struct group *g)
{
	return !j->ref->announced && g->doors && g->doors->time.set && !g->time && g->day && !g->day->range && (!g->last_day || g->end_time);
}

static void apply_doors(const struct group *g, struct moment *o)
{
	if (!g->doors || !g->doors->time.set || o->precision)
		return;
	o->doors = join_at_time(o->start, &g->doors->time);
	if (o->hour_bare && o->start.hour < 12 && o->doors.hour >= 12 && o->doors.hour < o->start.hour + 12 && !g->length) { /* Einlass 18.30, Beginn halb acht */
		o->start.hour += 12;
		o->hour_bare = false, o->half_guessed = false;
	}
	if (g->doors->time.bare && o->start.timed && o->doors.hour < 12 && o->doors.hour + 12 <= o->start.hour)
		o->doors.hour += 12; /* doors 7, 8pm */
	o->has_doors = true;
	o->doors_bare = g->doors->time.bare && g->doors->time.hour < 12;
	o->doors_from = g->doors->from, o->doors_to = g->doors->to;
}

/* the day of the group, or the first of its rule; false: there is none */
static bool build_day(const struct join *j, const struct group *g, struct moment *o)
{
	if (g->repeat) {
		o->rule = "recurrence";
		return join_repeat(j, g, o);
	}
	o->rule = "date";
	return g->day->range || (g->last_day && g->last_day != g->day) ? join_day_range(j, g, o) : resolve_day(&g->day->day, j->ref, o);
}

/* "sonntags 17 Uhr" behind the days: the time of those of the group that are on such a weekday */
static void time_of_weekday(const struct join *j, struct group *g)
{
	struct moment day;

	if (!j->n_on || !g->day || g->day->range)
		return;
	memset(&day, 0, sizeof day);
	if (resolve_day(&g->day->day, j->ref, &day))
		for (int i = 0; i < j->n_on; i++)
			if (j->on[i].weekdays & 1u << civil_weekday(&day.start))
				g->time = j->on[i].time, g->end_time = NULL;
}

/* the zone of the group: said behind its day, or right behind its hour, whatever day follows: 10am UTC on Friday */
static const struct when *zone_of(const struct join *j, const struct group *g)
{
	const struct when *behind = g->time && g->time >= j->first && g->time + 1 < j->end ? g->time + 1 : NULL;

	if (g->zone)
		return g->zone;
	return behind && behind->what == WHEN_ZONE && behind->joined && !behind->in_name ? behind : NULL;
}

bool join_build(const struct join *j, const struct group *given, struct moment *o)
{
	struct group own = *given;
	const struct group *g = &own;
	const struct when *zone = zone_of(j, given);
	struct when end, doors;

	time_of_weekday(j, &own);
	if (doors_alone(j, &own)) {
		doors = *own.doors;
		own.time = &doors;
	}
	if (own.day && own.day->cue == CUE_END && own.end_time && own.end_time->cue == CUE_END && own.end_time->side == SIDE_AT && !own.time) { /* back on the 15th, 8pm: all that is said */
		end = *own.end_time;
		own.time = &end, own.end_time = NULL;
	}
	memset(o, 0, sizeof *o);
	o->zone = -1;
	o->has_start = true;
	if (g->until && !g->day && !g->repeat && !g->time)
		return build_end(j, g, o);
	if (g->repeat || g->day) {
		if (!build_day(j, g, o))
			return false;
	} else if (build_today(j, g, o)) {
		return true;
	}
	day_places(g, o);
	last_of_days(j, g, o);
	apply_times(g, o);
	if (o->time_only && g->time && o->start.timed)
		time_to_come(g->time, j->ref, o);
	join_first_to_come(j, g, o);
	small_hours(j, g, o);
	later_today(j, g, o);
	until_another_day(j, g, o);
	apply_doors(g, o);
	if (zone) {
		o->zone = zone->zone;
		o->offset_set = zone->offset_set;
		o->offset = zone->offset;
	}
	if (g->day && !g->repeat && !g->day->range && !g->last_day && j->n == 1) {
		o->sessions = g->day->sessions;
		goes_on_weekly(g, o);
	}
	o->all_day = g->all_day;
	o->open_end = g->open_end;
	o->cancelled = g->cancelled;
	o->moved = g->moved;
	return true;
}
