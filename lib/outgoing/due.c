/* due.c: see due.h. */
#include "outgoing/due.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/series.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void due_offset(long s, char out[40])
{
	static const struct {
		long seconds;
		char unit;
	} units[] = {{604800, 'w'}, {86400, 'd'}, {3600, 'h'}, {60, 'm'}};
	size_t n = 0;

	if (s % 604800 != 0 && s / 86400 > 0) /* 8d rather than 1w1d */
		n += (size_t)snprintf(out, 40, "%ldd", s / 86400), s %= 86400;
	for (size_t i = 0; i < 4; i++)
		if (s / units[i].seconds > 0) {
			n += (size_t)snprintf(out + n, 40 - n, "%ld%c", s / units[i].seconds, units[i].unit);
			s %= units[i].seconds;
		}
	if (!n)
		snprintf(out, 40, "0m");
}

struct replaced {             /* an instance of the series that has a record of its own */
	int64_t at;
	const struct rec *r;
	bool range;               /* ... which has the later ones, too */
};

struct search {
	const struct due_options *o;
	const struct rec *r;
	const struct zone *zone;
	const struct zone *series_zone;
	bool ranged;              /* R is a RANGE, and its later instances are looked for */
	int64_t shift;            /* ... which are so much later, in local time */
	struct civil start, end;  /* of the record */
	struct event_length length;
	struct event_before before[DUE_OFFSETS];
	size_t n_before;
	struct replaced *replaced;
	size_t n_replaced;
	void (*emit)(void *ctx, const struct due *d);
	void *ctx;
};

/* when an offset before MOMENT is due: for a whole day at a sensible hour of the day that it falls on */
static int64_t due_since(const struct search *s, const struct civil *moment, const struct event_before *before)
{
	struct civil c = *moment;

	if (moment->timed) {
		if (moment->utc && rec_get(s->r, "Timezone")) /* days are those of the event's clock */
			c = zone_local(s->zone, zone_instant(s->zone, moment));
		c = civil_add_days(c, -before->days);
		return zone_instant(s->zone, &c) - before->seconds;
	}
	c = civil_of_seconds(civil_seconds(moment) - event_before_seconds(before));
	c.hour = s->o->at / 60;
	c.min = s->o->at % 60;
	c.sec = 0;
	return zone_instant(s->zone, &c);
}

/* the latest of the offsets that are due for a moment, and of use until D->until; false where none is */
static bool latest(const struct search *s, const struct civil *moment, struct due *d)
{
	bool any = false;
	int64_t since, begin = zone_instant(s->zone, moment), until = d->until;

	for (size_t i = 0; i < s->n_before; i++) {
		const long before = event_before_seconds(&s->before[i]);
		since = due_since(s, moment, &s->before[i]);
		if (since > s->o->now || (any && before >= d->before))
			continue;
		if (!d->deadline && since < begin && s->o->now >= begin) /* it has begun */
			continue;
		d->before = before;
		d->since = since;
		d->until = d->deadline || since >= begin ? until : begin;
		any = true;
	}
	return any;
}

/* the end of a whole day, of a moment itself */
static int64_t over(const struct search *s, const struct civil *moment)
{
	struct civil next = *moment;

	if (!moment->timed)
		next = civil_add_days(next, 1);
	return zone_instant(s->zone, &next);
}

/* an instance as R has it, which the rule gave at ORIGINAL */
static void at_start(const struct search *s, const struct civil *start, int64_t original)
{
	struct due d = {.start = *start, .end = *start, .ranged = s->ranged};
	int64_t at = zone_instant(s->zone, start);

	d.instant = at;
	d.original = s->ranged ? original : at;
	d.until = over(s, start);
	if (d.until <= s->o->now)
		return;
	if (!start->timed) {
		d.end = civil_add_days(*start, s->length.seconds / 86400);
	} else if (s->length.seconds) {
		int64_t over_at = event_ends(&s->length, s->zone, start);
		d.end = start->utc || !s->zone ? civil_of_seconds(over_at) : zone_local(s->zone, over_at);
		d.end.utc = start->utc;
	}
	if (latest(s, start, &d))
		s->emit(s->ctx, &d);
}

/* an instance of the series, if it is R's */
static void instance(void *ctx, const struct civil *start)
{
	const struct search *s = ctx;
	const struct replaced *range = NULL;
	struct civil moved;
	int64_t at = zone_instant(s->series_zone, start);

	for (size_t i = 0; i < s->n_replaced; i++) {
		const struct replaced *x = &s->replaced[i];
		if (x->at == at)
			return;
		if (x->range && x->at < at && (!range || x->at > range->at))
			range = x;
	}
	if (!s->ranged && !range)
		at_start(s, start, at);
	if (!s->ranged || !range || range->r != s->r)
		return;
	moved = civil_of_seconds((s->start.utc && !start->utc ? at : civil_seconds(start)) + s->shift);
	moved.timed = s->start.timed;
	moved.utc = s->start.utc;
	at_start(s, &moved, at);
}

static void deadline(struct search *s)
{
	struct due d = {.deadline = true, .start = s->start, .end = s->end};
	struct civil c;

	if (!event_time(s->r, "Deadline", &c))
		return;
	d.instant = zone_instant(s->zone, &c);
	d.until = over(s, &c); /* a day counts until its end */
	if (d.until > s->o->now && latest(s, &c, &d))
		s->emit(s->ctx, &d);
}

static const struct zone *zone_of(const struct rec *r, const struct due_options *o)
{
	return rec_get(r, "Timezone") ? event_zone(r, NULL) : o->zone;
}

/* RecurrenceId is in the time of the record that has it */
static void read_replaced(struct search *s, const struct rec *overrides, size_t n)
{
	struct civil c;

	s->replaced = mem_new(n + 1, sizeof *s->replaced);
	for (size_t i = 0; i < n; i++)
		if (event_time(&overrides[i], "RecurrenceId", &c))
			s->replaced[s->n_replaced++] = (struct replaced){zone_instant(rec_get(&overrides[i], "Timezone") ? zone_of(&overrides[i], s->o) : s->series_zone, &c), &overrides[i], event_is_range(&overrides[i])};
}

/* how much later than its series a RANGE is: what lies between the instance that it names, by the series' clock, and its start, by
 * its own */
static bool shift_of(struct search *s, const struct rec *series)
{
	struct civil id, first;
	int64_t at;

	if (!event_time(s->r, "RecurrenceId", &id) || !event_time(series, "Start", &first))
		return false;
	at = zone_instant(rec_get(s->r, "Timezone") ? s->zone : s->series_zone, &id);
	if (id.timed && first.timed && !first.utc)
		id = s->series_zone ? zone_local(s->series_zone, at) : civil_of_seconds(at);
	s->shift = civil_seconds(&s->start) - (s->start.utc && !first.utc ? at : civil_seconds(&id));
	return true;
}

/* the instances of a series about now that are R's; false: a rule is wrong */
static bool expand(struct search *s, const struct rec *series, const struct rec *overrides, size_t n, long longest)
{
	struct civil from = civil_of_seconds(s->o->now - s->shift - 2 * 86400), to = civil_of_seconds(s->o->now - s->shift + longest + 2 * 86400), start = {0};
	struct series rule;
	bool ok;

	event_time(series, "Start", &start);
	series_of(series, &start, s->series_zone, &rule);
	read_replaced(s, overrides, n);
	ok = recur_expand(&rule.recur, &from, &to, instance, s) == RECUR_OK;
	series_free(&rule);
	free(s->replaced);
	return ok;
}

/* the offsets that R asks for; the longest */
static long read_offsets(struct search *s)
{
	const struct rec *r = s->r;
	long longest = 0;
	bool own = false; /* an empty field says nothing */

	for (size_t i = rec_next(r, "Alarm", 0); i < r->n && s->n_before < DUE_OFFSETS; i = rec_next(r, "Alarm", i + 1)) {
		own = own || *r->field[i].value;
		if (event_before(r->field[i].value, &s->before[s->n_before]))
			s->n_before++;
	}
	for (size_t i = 0; !own && i < s->o->n_before && s->n_before < DUE_OFFSETS; i++)
		s->before[s->n_before++] = s->o->before[i];
	for (size_t i = 0; i < s->n_before; i++) {
		long before = event_before_seconds(&s->before[i]);
		longest = before > longest ? before : longest;
	}
	return longest;
}

static bool recurs(const struct rec *r)
{
	return rec_get(r, "Rrule") || rec_get(r, "Rdate");
}

bool due_find(const struct rec *r, const struct rec *series, const struct rec *overrides, size_t n, const struct due_options *o, void (*emit)(void *ctx, const struct due *d), void *ctx)
{
	struct search s = {.o = o, .r = r, .emit = emit, .ctx = ctx};
	long longest;
	bool ok = true;

	if (event_is_off(r) || !event_span(r, &s.start, &s.end))
		return true;
	s.zone = s.series_zone = zone_of(r, o);
	longest = read_offsets(&s);
	event_length(r, s.zone, &s.length);
	if (recurs(r))
		ok = expand(&s, r, overrides, n, longest);
	else
		at_start(&s, &s.start, 0);
	deadline(&s);
	if (!series || series == r || !event_is_range(r) || !recurs(series))
		return ok;
	s.series_zone = zone_of(series, o);
	s.n_replaced = 0;
	s.ranged = true;
	return shift_of(&s, series) ? expand(&s, series, overrides, n, longest) && ok : ok;
}
