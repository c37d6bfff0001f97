/* join_rule.c: what recurs: its first day, how long it goes on, and the rule of it; see join.h. */
#include "language/join.h"

#include "language/lexicon.h"

static bool first_of_rule(const struct when_repeat *r, struct civil from, struct civil *out)
{
	struct civil d = from;

	d.timed = false, d.hour = d.min = d.sec = 0;
	for (int k = 0; k < 1500; k++) {
		if (resolve_on_rule(r, &d)) {
			*out = d;
			return true;
		}
		d = civil_add_days(d, 1);
	}
	return false;
}

/* is that day of another date each year: Easter Monday, the Saturday before it? */
static bool moves(const struct when_day *d)
{
	if (d->beside || d->portion == 5)
		return true;
	return d->kind == DAY_HOLIDAY ? !lex_holiday_fixed(d->holiday) : d->kind != DAY_DATE && d->kind != DAY_RELATIVE && d->kind != DAY_WEEKDAY;
}

/* a rule of every other week from FROM on has the weeks of one parity as far as the end of the first ISO year with 53 weeks: *END.
 * False: it ends before, UNTIL. */
static bool last_of_parity(const struct civil *from, const struct civil *until, struct civil *end)
{
	int year = civil_add_days(*from, 4 - civil_weekday(from)).year;

	for (;; year++) {
		struct civil last = {year, 12, 28, 0, 0, 0, false, false}; /* in the last week of its year */
		int week = civil_week(&last, NULL);
		if (week < 53)
			continue;
		*end = civil_add_days(last, 7 - civil_weekday(&last));
		return !until || civil_cmp(until, end) > 0;
	}
}

/* monatlich, once a week: how often, and on no day */
static bool dayless(const struct when_repeat *r)
{
	return r->unit >= UNIT_WEEK && !r->weekdays && !r->n_nth && !r->n_pairs && !r->n_monthdays && !r->month && !r->day && !r->setpos;
}

/* freitags im März: the unit that the days are in is all of it, and not only what they begin with */
static bool lasts_as_said(const struct group *g)
{
	return g->day->side != SIDE_FROM && !g->day->after && g->day->cue != CUE_BEGIN && !g->repeat->repeat.count;
}

/* in der ersten Oktoberwoche, dienstags: the weekday of the first or last week of a month is in that month, though the week is not all in it */
static void within_month(const struct group *g, struct civil *start, struct civil *until)
{
	const struct when_day *d = &g->day->day;
	int days = d->n < 0 ? -7 : 7;

	if (g->day->range || d->kind != DAY_NTH || d->unit != UNIT_WEEK || d->span || d->month < 1 || g->repeat->repeat.unit != UNIT_WEEK || start->month == d->month)
		return;
	*start = civil_add_days(*start, days);
	*until = civil_add_days(*until, days);
}

/* Lent lunches, Fridays; freitags im Juni; dieses Jahr jeden Mittwoch: is M, the time of the days of a rule, one that is not over yet? */
static bool goes_on_now(const struct join *j, const struct group *g, const struct moment *m)
{
	const struct when_day *d = &g->day->day;
	bool this_year = d->kind == DAY_UNIT && d->unit >= UNIT_HALFYEAR && !d->n; /* a page does not speak of all of it */

	if (!this_year && (j->ref->announced || !(d->kind == DAY_HOLIDAY || m->precision >= PRECISION_MONTH)))
		return false;
	return m->has_end && civil_cmp(&j->ref->now, &m->end) < 0;
}

/* for six weeks; for three days from 3 October, daily at 7; 8 weeks from 16 September: *UNTIL is the last day of what begins at START */
static bool lasts_until(const struct group *g, const struct civil *start, struct civil *until)
{
	const struct when_repeat *r = &g->repeat->repeat;
	int n = r->span, unit = r->span_unit;

	if (!n && r->unit == UNIT_DAY && g->length && g->length->days > 0)
		n = g->length->days, unit = UNIT_DAY;
	else if (!n && r->unit == UNIT_WEEK && !r->count && g->day)
		n = g->day->weeks, unit = UNIT_WEEK;
	if (n <= 0)
		return false;
	if (unit == UNIT_DAY || unit == UNIT_WEEK)
		*until = civil_add_days(*start, n * (unit == UNIT_WEEK ? 7 : 1) - 1);
	else
		*until = civil_add_days(civil_add_months(*start, unit == UNIT_YEAR ? 12 * n : n), -1);
	return true;
}

bool join_repeat(const struct join *j, const struct group *g, struct moment *o)
{
	struct civil base = j->ref->now, until;
	bool bounded = false;
	struct moment m = {0};

	base.timed = false;
	base.hour = base.min = base.sec = 0;
	if (g->day) {
		if (!(g->day->range || g->last_day ? join_day_range(j, g, &m) : resolve_day(&g->day->day, j->ref, &m)))
			return false;
		base = g->next_day ? civil_add_days(m.start, 1) : m.start;
		/* from May 5 to June 9; freitags im März, but not "ab März" */
		if (m.has_end && g->repeat->repeat.unit != UNIT_YEAR && (g->day->range || g->last_day || !m.precision || lasts_as_said(g)))
			until = m.end, bounded = true;
		o->year_guessed = m.year_guessed;
		o->year_else = m.year_else;
		o->year_fits = m.year_fits;
		if (goes_on_now(j, g, &m) && civil_cmp(&base, &j->ref->now) < 0)
			base = join_midnight(j->ref->now);
	}
	if (g->until && resolve_day(&g->until->day, j->ref, &m) && civil_cmp(&m.end, &base) > 0)
		until = m.end, bounded = true;
	if (g->day && g->repeat->repeat.unit == UNIT_YEAR && moves(&g->day->day)) {
		*o = m;
		o->has_start = true, o->zone = -1;
		o->no_rule = true;
		return true;
	}
	if (!first_of_rule(&g->repeat->repeat, base, &o->start))
		return false;
	if (bounded && o->year_guessed && g->day && g->day->range && !g->day->day.day && civil_cmp(&o->start, &until) > 0) { /* Mai bis September, said behind the last of them */
		until = civil_add_months(until, 12);
		if (!first_of_rule(&g->repeat->repeat, civil_add_months(m.start, 12), &o->start))
			return false;
	}
	if (bounded && g->day)
		within_month(g, &o->start, &until);
	bounded = bounded || lasts_until(g, &o->start, &until);
	o->either_rule = g->repeat->repeat.either;
	o->rule_guessed = g->repeat->repeat.guessed && !g->repeat->repeat.interval && !g->repeat->repeat.count && !bounded && !g->day;
	o->vague_rule = g->repeat->repeat.vague;
	o->dayless_rule = !g->day && dayless(&g->repeat->repeat);
	if (g->repeat->repeat.parity && last_of_parity(&o->start, bounded ? &until : NULL, &m.end))
		until = m.end, bounded = true, o->rule_ends = true;
	if (bounded)
		until.timed = false;
	if (!(bounded && g->repeat->what == WHEN_DAY && civil_day(&until) - civil_day(&o->start) < 7))
		resolve_rule(&g->repeat->repeat, bounded ? &until : NULL, o->rrule); /* else it is one weekday of a few days */
	o->end = o->start;
	o->vague_except = g->repeat->repeat.vague_except || (g->repeat->repeat.unit == UNIT_DAY && g->repeat->repeat.interval > 1 && g->repeat->repeat.except);
	o->rule_from = g->repeat->from, o->rule_to = g->repeat->to;
	return true;
}

/* täglich um 12 Uhr, said at one: the first of what recurs is the next one, but where it is going on */
void join_first_to_come(const struct join *j, const struct group *g, struct moment *o)
{
	const struct civil *now = &j->ref->now;
	struct civil next, begins = o->start;
	int64_t days;

	if (o->hour_bare && begins.hour < 8) /* every day at 4: it may be the afternoon's */
		begins.hour += 12;
	if (!g->repeat || g->day || !o->start.timed || civil_cmp(&begins, now) >= 0 || (o->has_end && civil_cmp(&o->end, now) > 0))
		return;
	if (!first_of_rule(&g->repeat->repeat, civil_add_days(*now, 1), &next))
		return;
	days = civil_day(&next) - civil_day(&o->start);
	o->start = civil_add_days(o->start, days);
	o->end = civil_add_days(o->end, days);
}
