/* join.c: puts the days, times, lengths and recurrences of one text together into moments: a time goes to the nearest
 * day before it, else to the next; door times, deadlines and stamps never become the start.  See resolve.h. */
#include "language/join.h"

#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* an afternoon, evening or night that was said apart holds for both ends: "Freitagabend 7 bis 9 Uhr" */
static void spread_part(struct when *w, int part)
{
	if (part > 2 && part != 6 && part != 7)
		w->time.likely = false; /* heute Nachmittag um drei */
	if (part == 1 || part == 2 || part == 7)
		w->time.bare = false; /* jeden Morgen um halb sieben */
	if ((part == 6 || part == 7 || (part > 0 && part < 3)) && w->time.likely) { /* heute Nacht um eins, übermorgen früh um sechs */
		w->time.hour -= 12, w->time.part = part;
		w->time.likely = false;
		return;
	}
	if (part < 4 || (part > 6 && part != 9) || w->time.half || w->time.hour < (part == 6 ? 6 : 1) || w->time.hour > 11)
		return;
	w->time.hour += 12;
	w->time.bare = false;
	if (w->range && w->time2.hour <= 12 && (w->time2.hour + 12) * 60 + w->time2.min > w->time.hour * 60 + w->time.min)
		w->time2.hour += 12;
}

/* weekdays behind several days, "14., 20. und 22. März (sonntags 17 Uhr, sonst 20 Uhr)": no rule, but when which of them */
static bool which_of_them(struct join *j, const struct when *w)
{
	const struct group *g = join_current(j);

	if (!g || !g->day || g->repeat || w->repeat.unit != UNIT_WEEK || w->repeat.interval > 1 || w->repeat.n_nth || !w->same_sentence || j->n_on == 4)
		return false;
	if (!(g->day->range && g->day->listed) && !(j->n > 1 && j->g[j->n - 2].day && !j->g[j->n - 2].repeat && g->day->joined && g->day->day.kind == DAY_DATE))
		return false;
	j->on[j->n_on].weekdays = w->repeat.weekdays;
	j->on[j->n_on++].time = NULL;
	return true;
}

/* "3pm and 7pm", "14.15, 15.30": does W, behind TIME or one of the N others and nothing but glue, tell a further begin? */
static bool another_begin(const struct when *time, const struct when *const *other, int n, const struct when *w, const struct when *prev)
{
	if (n == MOMENT_OTHERS || prev != (n ? other[n - 1] : time) || time->range || w->range || !time->time.set || !w->time.set || w->time.bare)
		return false;
	return w->joined && !w->bridge && w->cue == time->cue && w->side == SIDE_AT;
}

/* Beginn 19 Uhr, Ende 21 Uhr, am 12. Juni: is W the end of what begins at FIRST, before any day? */
static bool ends_early(const struct when *first, const struct when *w)
{
	if (!first->time.set || first->range || first->side == SIDE_UNTIL || first->cue == CUE_END)
		return false;
	return w->time.set && w->same_sentence && (w->cue == CUE_END || w->side == SIDE_UNTIL);
}

/* a time before any day */
static void take_early_time(struct join *j, struct when *w, const struct when *prev)
{
	struct when *first = j->early_time;

	if (!first || (w->cue == CUE_BEGIN && first->cue != CUE_BEGIN) || (!first->time.set && w->time.set)) {
		if (first && !first->time.set && w->time.set && (w->time.bare || w->joined))
			spread_part(w, first->time.part);
		j->early_time = w;
		j->n_early_other = 0;
		j->early_end = NULL;
	} else if (!j->early_end && ends_early(first, w)) {
		j->early_end = w;
	} else if (!w->time.set && w->time.part && first->time.set && first->time.bare && w->same_sentence && prev == first) {
		spread_part(first, w->time.part); /* at 8 in the pub tonight */
	} else if (another_begin(first, j->early_other, j->n_early_other, w, prev)) {
		j->early_other[j->n_early_other++] = w;
	}
}

/* does W tell when the group ends?  It has it then. */
static bool ends_group(struct group *g, const struct when *w, const struct when *prev)
{
	if (g->until && !g->day && !g->repeat && w->joined && !g->end_time) {
		g->end_time = w;
		return true;
	}
	if (g->end_time && !g->end_time->time.set && w->time.set && w->same_sentence && prev == g->end_time) { /* nach dem Mittagessen (ca. 13 Uhr) */
		g->end_time = w;
		return true;
	}
	if (w->cue == CUE_END || (w->side == SIDE_UNTIL && (g->time || g->day))) {
		if (!g->end_time && (g->day || g->time || g->repeat))
			g->end_time = w;
		return true;
	}
	if (!g->end_day_open || !g->last_day || g->end_time || (prev && prev == g->repeat && !g->time) || !(w->joined || w->same_sentence))
		return false;
	if (!g->time && g->last_day == g->day && !w->bridge)
		return false;
	g->end_time = w;
	return true;
}

static void take_time(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (j->n_on && !j->on[j->n_on - 1].time && w->same_sentence) {
		j->on[j->n_on - 1].time = w;
		return;
	}

	if (w->bare && !(g && !g->time && (g->repeat ? w->range : g->day != NULL))) /* a number of a row is a time only behind a day */
		return;
	if (w->cue == CUE_DEADLINE && j->deadline && prev == j->deadline && w->time.set)
		j->deadline_time = w;
	if (w->cue == CUE_DEADLINE && w->time.set)
		j->early_deadline = w;
	if (join_decoy(w->cue) && !(w->cue == CUE_SALE && !g))
		return;
	if (w->cue == CUE_DOORS) {
		if (!g)
			j->early_doors = w;
		else if (!g->doors)
			g->doors = w;
		return;
	}
	if (!g) {
		take_early_time(j, w, prev);
		return;
	}
	if (ends_group(g, w, prev))
		return;
	if (!g->time || (w->cue == CUE_BEGIN && w->time.set && !g->time_is_begin)) {
		/* the part of the day said first, then the hour: "heute Abend ... um 8" */
		if (g->time && g->time->time.set && g->time->cue == CUE_NONE && g->time->side == SIDE_AT && !g->time->range && !g->n_other && w->same_sentence)
			g->other[g->n_other++] = g->time; /* 19:00, Beginn 20:00 */
		g->time = w;
		g->time_is_begin = w->cue == CUE_BEGIN;
		return;
	}
	if (!g->time->time.set && w->time.set && (w->same_sentence || g->time->time.part)) {
		if (w->time.bare || w->joined)
			spread_part(w, g->time->time.part);
		g->time = w;
		return;
	}
	/* 18 Uhr abends: a part of the day behind its time */
	if (!w->time.set && w->same_sentence && (g->time->time.likely ? w->time.part > 0 && prev == g->day : g->time->time.bare && w->time.part >= 4 && w->time.part <= 6 && g->time->time.hour < 12))
		spread_part(g->time, w->time.part);
	else if (w->bridge && !g->end_time && !g->time->range && (prev == g->time || (prev == g->day && g->time < prev)))
		g->end_time = w;
	else if (!g->end_time && another_begin(g->time, g->other, g->n_other, w, prev))
		g->other[g->n_other++] = w;
}

static struct civil at_time(struct civil day, const struct when_time *t)
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
		b.year = m.start.year + (b.month < m.start.month || (b.month == m.start.month && b.day < m.start.day));
	} else if (b.kind == DAY_DATE && !b.year) {
		b.year = m.start.year + (b.month < m.start.month);
	}
	if (b.kind == DAY_WEEKDAY && !b.n && !b.week_set)
		ref.now = m.start;
	if (!resolve_day(&b, &ref, &e))
		return false;
	if (b.kind == DAY_NOW) { /* from March to date: what has been */
		e.start.timed = e.end.timed = false;
		e.start.hour = e.start.min = e.start.sec = e.end.hour = e.end.min = e.end.sec = 0;
		for (int k = 0; k < 2 && m.year_guessed && civil_cmp(&m.start, &e.end) > 0; k++)
			m.start = civil_add_months(m.start, -12);
	}
	o->start = m.start;
	o->end = e.has_end ? e.end : e.start;
	year_else = m.year_else;
	/* October to March, read in December: it has begun */
	if (m.year_guessed && a.kind == DAY_DATE && b.kind == DAY_DATE && a.month && !a.weekday && !last_year && civil_cmp(&m.start, &j->ref->now) > 0) {
		struct civil first = civil_add_months(o->start, -12), last = civil_add_months(o->end, -12);
		if (civil_cmp(&first, &j->ref->now) <= 0 && civil_days(last.year, last.month, last.day) >= civil_days(j->ref->now.year, j->ref->now.month, j->ref->now.day)) {
			o->start = first, o->end = last;
			if (!b.day)
				o->end.day = civil_month_days(o->end.year, o->end.month);
			year_else = m.start.year;
		}
	}
	o->precision = m.precision > e.precision ? m.precision : e.precision;
	o->year_guessed = m.year_guessed && !g->day->day2.year;
	o->year_else = o->year_guessed ? year_else : 0;
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
	o->start = at_time(o->start, &t->time);
	if (!t->time.set) {
		o->start.hour = part_begins(t->time.part), o->start.min = o->start.sec = 0;
		o->precision = PRECISION_PART;
	}
	if (e && e->time.set) {
		o->end = at_time(o->end, e->range ? &e->time2 : &e->time);
	} else {
		int hour = e ? part_ends(e->time.part) : 24;
		o->end.timed = true;
		o->end.hour = hour == 24 ? 23 : hour, o->end.min = hour == 24 ? 59 : 0, o->end.sec = 0;
		o->parts_of_days = e != NULL;
	}
	return true;
}

/* "18 Uhr" for several days: the event begins then and ends on the last day */
static void times_over_days(const struct group *g, struct moment *o)
{
	struct civil first = o->start, last = o->end;
	const struct when *t = g->time, *e = g->end_time;
	int64_t between = civil_days(last.year, last.month, last.day) - civil_days(first.year, first.month, first.day);
	bool whole = g->last_day != NULL && g->end_time != NULL && g->end_time->time.set;

	if (g->day->sessions > 1 && !whole && between == 7 * (g->day->sessions - 1)) { /* Anzahl Termine: 5 */
		struct when_repeat r = {.unit = UNIT_WEEK, .weekdays = 1u << civil_weekday(&first), .count = g->day->sessions};
		resolve_rule(&r, NULL, o->rrule);
		o->start = at_time(first, &t->time);
		o->has_end = t->range;
		if (t->range)
			o->end = at_time(first, &t->time2);
		return;
	}
	if (t->range && !whole) {
		struct civil a = at_time(first, &t->time), b = at_time(first, &t->time2);
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
		o->end = at_time(last, &t->time2);
		return;
	}
	o->start = at_time(first, &t->time);
	if (e && e->time.set) {
		o->end = at_time(last, e->range ? &e->time2 : &e->time);
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
		o->start = at_time(o->start, &e->time);
		o->end = at_time(o->end, &e->time2);
		o->has_end = true;
	} else if (e->side == SIDE_UNTIL) {
		o->until = at_time(o->start, &e->time);
		if (o->until.hour < 6 && !e->time.now) /* New Year's Eve until 2 am */
			o->until = civil_add_days(o->until, 1);
		o->has_until = true;
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

static void apply_times(const struct group *g, struct moment *o)
{
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
		return;
	}
	o->precision = PRECISE;
	o->start = at_time(o->start, &t->time);
	o->either_hour = t->range && t->time.either;
	for (int k = 0; k < g->n_other; k++) {
		o->other[o->n_other] = at_time(o->start, &g->other[k]->time);
		o->n_other += civil_cmp(&o->other[o->n_other], &o->start) != 0;
	}
	o->hour_bare = t->time.bare && t->time.hour < 12;
	o->half_guessed = t->time.likely && t->time.part <= 0 && o->start.hour >= 12;
	o->has_end = false;
	if (t->range) {
		struct civil day = o->start;
		o->end = at_time(t->time.hour >= 24 ? day : o->start, &t->time2);
		o->end_bare = t->time2.bare && t->time2.hour < 12;
		if (civil_cmp(&o->end, &o->start) <= 0)
			o->end = end_behind(o);
		o->has_end = true;
	} else if (g->end_time && g->end_time->time.set) {
		const struct when_time *e = g->end_time->range ? &g->end_time->time2 : &g->end_time->time;
		o->end = at_time(o->start, e);
		o->end_bare = e->bare && e->hour < 12;
		if (civil_cmp(&o->end, &o->start) <= 0)
			o->end = civil_add_days(o->end, 1);
		o->has_end = true;
		o->end_from = g->end_time->from, o->end_to = g->end_time->to;
	} else if (g->length && !g->length->days) {
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
	if (g->end_time && g->end_time->time.set)
		o->end = at_time(m.start, &g->end_time->time);
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
	o->end = at_time(o->start, &g->end_time->time);
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

	bool tonight = g->day && g->day->day.kind == DAY_RELATIVE && !g->day->day.n && t && t->part == 6 && civil_cmp(&o->start, &j->ref->now) < 0;

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
	o->end = at_time(m.start, g->end_time && g->end_time->time.set ? &g->end_time->time : &last);
	o->has_end = o->start.timed && civil_cmp(&o->end, &o->start) > 0;
}

/* "polling day, doors open 7 am", and no other hour in a phrase: then it begins */
static bool doors_alone(const struct join *j, const struct group *g)
{
	return !j->ref->announced && g->doors && g->doors->time.set && !g->time && g->day && !g->day->range && !g->last_day;
}

static void apply_doors(const struct group *g, struct moment *o)
{
	if (!g->doors || !g->doors->time.set || o->precision)
		return;
	o->doors = at_time(o->start, &g->doors->time);
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

static bool build(const struct join *j, const struct group *given, struct moment *o)
{
	struct group own = *given;
	const struct group *g = &own;
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
	if (g->zone) {
		o->zone = g->zone->zone;
		o->offset_set = g->zone->offset_set;
		o->offset = g->zone->offset;
	}
	if (g->day && !g->repeat && !g->day->range && !g->last_day && j->n == 1)
		o->sessions = g->day->sessions;
	o->all_day = g->all_day;
	o->open_end = g->open_end;
	o->cancelled = g->cancelled;
	o->moved = g->moved;
	return true;
}

/* Mondays, fortnightly: of two rules side by side one says the days, the other how often */
static void both_rules(struct group *g, struct when *w)
{
	const struct when_repeat *a = &g->repeat->repeat;
	struct when_repeat *b = &w->repeat;

	if (a->unit != UNIT_WEEK || b->unit != UNIT_WEEK || (a->weekdays && b->weekdays) || (a->interval && b->interval))
		return;
	b->weekdays |= a->weekdays;
	b->interval += a->interval;
	b->except |= a->except;
	b->count = b->count ? b->count : a->count;
	g->repeat = w;
}

/* "between now and 8 o'clock" */
static void from_reference(struct when_time *t, const struct reference *ref)
{
	if (!t->now)
		return;
	t->hour = ref->now.hour, t->min = ref->now.min, t->sec = ref->now.sec;
	t->bare = false;
}

/* between now and eight o'clock: a bare end that has passed is of the other half of the day; what is now becomes that time */
static void times_now(struct when *w, const struct reference *ref)
{
	int now = ref->now.hour * 60 + ref->now.min, end = w->time2.hour * 60 + w->time2.min;
	bool bare = !w->time2.now && !w->time2.half && !w->time2.part && w->time2.hour < 12;

	if (w->time.now && w->range && bare && end <= now && end + 720 > now)
		w->time2.hour += 12;
	from_reference(&w->time, ref);
	if (w->range)
		from_reference(&w->time2, ref);
}

/* 2 Std., ab 13.30 Uhr: does the hour at which it begins stand right behind the length W? */
static bool before_hour(const struct join *j, const struct when *w)
{
	const struct when *t = w + 1;

	return t < j->end && t->what == WHEN_TIME && t->joined && !t->bridge && t->time.set && t->side != SIDE_UNTIL && w->same_sentence;
}

static void take_length(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (g && w->sessions > 1 && !g->repeat)
		return; /* 2 x 45 min of one match */
	if (g && g->repeat && join_weeks(w) && g->repeat->repeat.unit == UNIT_WEEK && !g->repeat->repeat.span && !g->repeat->repeat.count && w->same_sentence)
		g->repeat->repeat.span = w->days / 7, g->repeat->repeat.span_unit = UNIT_WEEK; /* dienstags, 6 Wochen ab 10.3. */
	else if (!g)
		j->early_length = w;
	else if (!g->length && !g->time && before_hour(j, w))
		g->length = w;
	else if (!g->length && (w->joined || (w->same_sentence && (w->days || (prev && prev->what == WHEN_TIME)))))
		g->length = w;
}

/* dienstags, ab 10.3., wöchentlich bis 30.6.: is what A says only said once more, without its days? */
static bool said_again(const struct when_repeat *a, const struct when_repeat *b)
{
	if (a->unit != b->unit || (b->unit != UNIT_WEEK && b->unit != UNIT_DAY) || b->interval > 1 || b->count || b->span)
		return false;
	return !b->weekdays && !b->except && !b->n_nth && !b->n_pairs && !b->n_monthdays && !b->setpos;
}

static void take_repeat(struct join *j, struct when *w)
{
	struct group *g = join_current(j);

	if (w->repeat.printed || which_of_them(j, w))
		return;
	if (g && g->repeat && w->same_sentence && said_again(&g->repeat->repeat, &w->repeat))
		return;
	if (w->cue == CUE_SALE && j->ref->announced && w > j->first && w[-1].what == WHEN_CUE && w[-1].tok_end == w->tok)
		return; /* open daily */
	if (g && g->until && !g->day && !g->repeat && !g->end_time && w->same_sentence) { /* Ausstellung bis 19. April, Di-So 11-18 Uhr */
		g->repeat = w;
		return;
	}
	if (!g || g->repeat || !g->day || (g->time && !w->same_sentence)) {
		struct when *t = j->early_time;
		if (g && g->repeat && w->joined && !g->time) {
			both_rules(g, w);
			return;
		}
		g = join_group(j);
		g->time = t;
		j->early_time = NULL;
		if (j->early_length && !j->early_length->days && w->same_sentence)
			g->length = j->early_length, j->early_length = NULL; /* 10 x 45 Min., dienstags 17 Uhr */
	}
	g->repeat = w;
}

/* one find goes to its group */
static void take(struct join *j, struct when *w, const struct when *prev)
{
	struct group *g = join_current(j);

	if (j->early_length && j->early_length->days && !w->same_sentence)
		j->early_length = NULL; /* "nach dem dreitägigen Streik" in another sentence */
	switch (w->what) {
	case WHEN_DAY:
		join_day(j, w);
		break;
	case WHEN_TIME:
		times_now(w, j->ref);
		take_time(j, w, prev);
		break;
	case WHEN_LENGTH:
		take_length(j, w, prev);
		break;
	case WHEN_REPEAT:
		take_repeat(j, w);
		break;
	case WHEN_ALLDAY:
		if (g)
			g->all_day = true;
		break;
	case WHEN_OPEN:
		if (g)
			g->open_end = true;
		break;
	case WHEN_ZONE:
		if (g && !g->zone && w->joined)
			g->zone = w;
		break;
	case WHEN_CUE:
	case WHEN_TBA:
		break;
	}
}

/* times without any day */
static void times_alone(struct join *j, const struct whens *ws)
{
	struct group *g = join_group(j);

	if (j->early_time->side == SIDE_UNTIL)
		g->end_time = j->early_time;
	else
		g->time = j->early_time;
	g->length = j->early_length;
	for (size_t i = 0; i < ws->n; i++) {
		const struct when *w = &ws->w[i];
		if (w->what == WHEN_ZONE && w->joined)
			g->zone = w;
		/* a second time on its own may be the end: "18 Uhr, Ende 20 Uhr" */
		if (w->what == WHEN_TIME && w > j->early_time && !g->end_time && (w->cue == CUE_END || (w->side == SIDE_UNTIL && !j->early_time->range)))
			g->end_time = w;
	}
}

/* is it a day without a time and a rule of its own? */
static bool without_time(const struct group *g)
{
	return g->day && !g->time && !g->repeat;
}

/* days of a list share the time that the last one has; am 7.3. und dann wieder am 4.4. jeweils von 13 bis 17 Uhr */
static void share_times(struct join *j)
{
	struct when *lead = NULL; /* freitags 19 Uhr: 18.9., 25.9. und 9.10.: said before the first of them */

	for (size_t i = 0; i < j->n; i++) {
		const struct group *g = &j->g[i];
		if (without_time(g) && lead && g->day->joined && !g->day->bridge && join_plain_date(g->day))
			j->g[i].time = lead;
		else
			lead = g->time && g->day && !g->repeat && join_plain_date(g->day) && g->time->tok < g->day->tok ? g->time : NULL;
	}
	for (size_t i = j->n; i-- > 1;)
		if (without_time(&j->g[i - 1]) && j->g[i].day && j->g[i].day->joined && j->g[i].time && !j->g[i].day->bridge)
			j->g[i - 1].time = j->g[i].time;
	for (size_t i = j->n; i-- > 1;) {
		const struct group *g = &j->g[i];
		if (!g->time || !g->time->each || !g->day || g->repeat)
			continue;
		for (size_t k = i; k-- > 0 && without_time(&j->g[k]) && j->g[k + 1].day->same_sentence;) {
			j->g[k].time = g->time;
			j->g[k + 1].each = true;
		}
	}
}

/* "am 2. und 16. September", "am 5., 6. und 8. März": each is an event; the moments from OUT[N] on, up to MAX */
static size_t build_listed(const struct join *j, const struct group *g, struct moment *out, size_t n, size_t max)
{
	struct group a = *g, b = *g;
	struct when one = *g->day, two = *g->day;

	one.range = two.range = false;
	if (!one.day.year && two.day2.year)
		one.day.year = two.day2.year;
	two.day = two.day2;
	a.day = &one, b.day = &two;
	if (build(j, &a, &out[n])) {
		out[n].listed = n > 0; /* "weitere Aufführungen am 14., 20. und 21. März" */
		n++;
	}
	for (int k = 0; k < g->day->n_list && n < max; k++) {
		struct when mid = one;
		mid.day.day = g->day->list[k];
		mid.day.weekday = 0;
		a.day = &mid;
		if (build(j, &a, &out[n]))
			out[n++].listed = true;
	}
	if (n < max && build(j, &b, &out[n]))
		out[n++].listed = true;
	return n;
}

/* am 25. April, 19 Uhr, und am 26. April, 17 Uhr; 14.3., 28.3. und 11.4.: is group I one of a list that has begun before it? */
static bool goes_on_list(const struct join *j, size_t i)
{
	const struct when *day = j->g[i].day, *before = j->g[i - 1].day;

	return day && before && day->joined && !day->bridge && day->same_sentence && join_plain_date(day) && join_plain_date(before);
}

static size_t build_all(const struct join *j, struct moment *out, size_t max)
{
	bool moved = false, starts = false, chain = false;
	size_t first = 0, n = 0;

	for (size_t i = 0; i < j->n; i++) {
		moved = moved || j->g[i].moved;
		starts = starts || ((j->g[i].day || j->g[i].repeat) && !j->g[i].cancelled);
	}
	for (size_t i = 0; i < j->n && n < max; i++) {
		const struct group *g = &j->g[i];
		bool was = g->cancelled && (moved || (starts && j->n > 1 && g->day->cue == CUE_MOVED_FROM)); /* the day from which it was moved */
		if (was || (starts && !g->day && !g->repeat))
			continue;
		if (g->day && g->day->listed) {
			n = build_listed(j, g, out, n, max);
			continue;
		}
		if (!build(j, g, &out[n]))
			continue;
		chain = n && i && (chain || i == first) && goes_on_list(j, i);
		out[n].listed = chain || (n && g->each);
		if (!n)
			first = i + 1;
		n++;
	}
	return n;
}

/* the deadline of all N moments; where there are none it is one by itself */
static size_t add_deadline(const struct join *j, struct moment *out, size_t n, size_t max)
{
	struct moment m;

	if (!j->deadline)
		return n;
	memset(&m, 0, sizeof m);
	if (!resolve_day(&j->deadline->day, j->ref, &m))
		return n;
	if (!n && max) {
		memset(&out[0], 0, sizeof out[0]);
		out[0].zone = -1;
		n = 1;
	}
	for (size_t i = 0; i < n; i++) {
		struct reference then = {.now = out[i].start};
		if (j->deadline->day.kind == DAY_RELATIVE && j->deadline->day.n < 0 && out[i].has_start) /* a week before */
			resolve_day(&j->deadline->day, &then, &m);
		out[i].deadline = j->deadline_time && !m.end.timed ? at_time(m.end, &j->deadline_time->time) : m.end;
		out[i].has_deadline = true;
		out[i].deadline_from = j->deadline->from, out[i].deadline_to = j->deadline_time ? j->deadline_time->to : j->deadline->to;
	}
	return n;
}

static void take_all(struct join *j, struct whens *ws)
{
	for (size_t i = 0; i < ws->n; i++)
		take(j, &ws->w[i], i ? &ws->w[i - 1] : NULL);
}

/* "Open daily 9-6", "Neue Öffnungszeiten ab Montag": in an announcement these are no event's; in a phrase that says nothing else
 * they are what it says.  False: nothing of the kind. */
static bool all_it_says(const struct join *j, struct whens *ws)
{
	bool any = false;

	if (j->n || j->early_time || j->deadline || j->ref->announced)
		return false;
	for (size_t i = 0; i < ws->n; i++) {
		struct when *w = &ws->w[i];
		if (w->what == WHEN_CUE || w->cue != CUE_SALE)
			continue;
		w->cue = CUE_NONE;
		any = true;
	}
	return any;
}

/* how far from W the day of M was read */
static size_t far_from(const struct when *w, const struct moment *m)
{
	return m->day_from > w->from ? m->day_from - w->from : w->from - m->day_from;
}

/* W may be a weekday or a surname: the moment that it is the day of says so, and the nearest of the N moments that it is not the day of */
static void tell_name(const struct when *w, struct moment *out, size_t n)
{
	struct moment *near = NULL;

	for (size_t k = 0; k < n; k++) {
		struct moment *m = &out[k];
		if (w->what == WHEN_DAY && m->day_from <= w->from && w->from < m->day_to)
			m->name_weekday = w->day.weekday, m->name_taken = false;
		else if (!near || far_from(w, m) < far_from(w, near))
			near = m;
	}
	if (near && !near->name_weekday)
		near->name_weekday = w->day.weekday, near->name_taken = true;
}

size_t resolve_text(struct whens *ws, const struct reference *ref, struct moment *out, size_t max)
{
	enum { FEW = 4 };
	struct group few[FEW];
	struct join j = {.ref = ref, .first = ws->w, .end = ws->n ? ws->w + ws->n : ws->w, .g = few, .few = few, .cap = FEW};
	size_t n;

	take_all(&j, ws);
	if (all_it_says(&j, ws))
		take_all(&j, ws);
	if (!j.n && j.early_time)
		times_alone(&j, ws);
	share_times(&j);
	n = build_all(&j, out, max);
	for (size_t i = 0; i < ws->n; i++)
		for (size_t k = 0; ws->w[i].what == WHEN_DAY && join_negated(ws->w[i].cue) && k < n; k++)
			resolve_except(&ws->w[i], ref, &out[k]);
	n = add_deadline(&j, out, n, max);
	for (size_t i = 0; i < ws->n; i++)
		if (ws->w[i].named)
			tell_name(&ws->w[i], out, n);
	if (j.g != few)
		free(j.g);
	return n;
}
