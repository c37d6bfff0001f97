/* ics_move.c: see ics_move.h. */
#include "cmd/ics_move.h"

#include "record/event.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { DAY = 86400 };

static bool side(struct move_side *s, const struct rec *r)
{
	s->r = r;
	if (!event_time(r, "Start", &s->start))
		return false;
	s->zone = s->start.timed && !s->start.utc ? event_zone(r, NULL) : NULL;
	return true;
}

static void expand(struct move_side *s)
{
	series_of(s->r, &s->start, s->zone, &s->series);
	s->series.recur.n_drop = 0;
}

bool ics_move_begin(struct ics_move *m, const struct rec *from, const struct rec *to)
{
	memset(m, 0, sizeof *m);
	if (!side(&m->from, from) || !side(&m->to, to))
		return false;
	if (!civil_cmp(&m->from.start, &m->to.start) && m->from.start.timed == m->to.start.timed && m->from.start.utc == m->to.start.utc && m->from.zone == m->to.zone)
		return false;
	expand(&m->from);
	expand(&m->to);
	return true;
}

void ics_move_end(struct ics_move *m)
{
	series_free(&m->from.series);
	series_free(&m->to.series);
}

struct ics_move ics_move_back(const struct ics_move *m)
{
	return (struct ics_move){m->to, m->from};
}

static void found(void *ctx, const struct civil *start)
{
	(void)start;
	*(bool *)ctx = true;
}

/* by the clock of the series */
static struct civil local(const struct move_side *s, struct civil c)
{
	return c.timed && c.utc && s->zone ? zone_local(s->zone, zone_instant(NULL, &c)) : c;
}

static bool is_instance(const struct move_side *s, struct civil c)
{
	struct civil behind;
	bool is = false;

	event_exdate(s->r, &c);
	c = local(s, c);
	if (c.timed != s->start.timed)
		return false;
	behind = c.timed ? civil_of_seconds(civil_seconds(&c) + 1) : civil_add_days(c, 1);
	recur_expand(&s->series.recur, &c, &behind, found, &is);
	return is;
}

static int64_t clock_of(const struct civil *c)
{
	return c->hour * 3600 + c->min * 60 + c->sec;
}

/* SECONDS by the clock of the series that it becomes */
static struct civil at(const struct ics_move *m, int64_t seconds)
{
	struct civil c = civil_of_seconds(seconds);

	if (!m->to.start.timed)
		c = civil_of_days(civil_day(&c));
	c.utc = c.timed && m->to.start.utc;
	return c;
}

/* what C, of FROM, is called in TO.  False: it named an instance, and none is left of that name or of one that is as much later as
 * the series is; it stays as it is, and so does what named none before. */
static bool ics_move_date(const struct ics_move *m, struct civil *c)
{
	const struct civil was = local(&m->from, *c);
	const int64_t days = (civil_day(&m->to.start) - civil_day(&m->from.start)) * DAY;
	int64_t clock = clock_of(&m->to.start) - clock_of(&m->from.start), base = civil_seconds(&was);
	bool near;

	if (is_instance(&m->to, *c))
		return true;
	if (!was.timed || !m->from.start.timed || !m->to.start.timed) { /* days have but the hour of the series */
		base = civil_day(&was) * DAY + clock_of(&m->to.start);
		clock = 0;
	}
	/* A series that begins some days later can be the same one without its first instances: then only the hour is another one.
	 * Where it is less than half a day, the hour may be one of the day before or behind. */
	near = days + clock <= DAY / 2 && days + clock >= -DAY / 2;
	const int64_t later[] = {near ? days + clock : 0, clock, days + clock};
	for (size_t i = 0; i < sizeof later / sizeof *later; i++) {
		struct civil moved = at(m, base + later[i]);
		if (is_instance(&m->to, moved)) {
			*c = moved;
			return true;
		}
	}
	return !is_instance(&m->from, *c);
}

void ics_move_exdates(const struct ics_move *m, struct rec *r, void (*tell)(void *ctx, const char *value), void *ctx)
{
	for (size_t i = rec_next(r, "Exdate", 0); i < r->n; i = rec_next(r, "Exdate", i + 1)) {
		struct civil c, was;
		char text[CIVIL_SIZE];
		if (!civil_parse(r->field[i].value, &was))
			continue;
		c = was;
		if (!ics_move_date(m, &c) && tell)
			tell(ctx, r->field[i].value);
		if (civil_cmp(&c, &was) || c.timed != was.timed || c.utc != was.utc)
			r->field[i].value = arena_str(&r->mem, civil_format(&c, text));
	}
}

static void shift(struct rec *r, const char *field, int64_t seconds)
{
	struct civil c;
	char text[CIVIL_SIZE];
	bool utc;

	if (!event_time(r, field, &c) || !c.timed)
		return;
	utc = c.utc;
	c = civil_of_seconds(civil_seconds(&c) + seconds);
	c.utc = utc;
	rec_set(r, field, civil_format(&c, text));
}

/* how far its clock is ahead of UTC when the series begins */
static int64_t ahead(const struct move_side *s)
{
	return s->zone ? civil_seconds(&s->start) - zone_instant(s->zone, &s->start) : 0;
}

void ics_move_until(struct rec *r, const struct rec *from, const struct rec *to)
{
	struct move_side a = {0}, b = {0};
	int64_t seconds;

	if (!side(&a, from) || !side(&b, to) || !a.start.timed || !b.start.timed)
		return;
	seconds = civil_seconds(&b.start) - civil_seconds(&a.start);
	if (seconds > DAY / 2 || seconds < -DAY / 2)
		seconds = clock_of(&b.start) - clock_of(&a.start);
	seconds += ahead(&a) - ahead(&b); /* it is in UTC where the series has a zone */
	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1)) {
		const char *rule = r->field[i].value, *until = strstr(rule, "UNTIL=");
		struct civil c = {.timed = true};
		struct buf moved = BUF_INIT;
		if (!until || sscanf(until, "UNTIL=%4d%2d%2dT%2d%2d%2d", &c.year, &c.month, &c.day, &c.hour, &c.min, &c.sec) != 6 || !civil_valid(c.year, c.month, c.day))
			continue; /* a day is all of it */
		c = civil_of_seconds(civil_seconds(&c) + seconds);
		buf_add(&moved, rule, (size_t)(until - rule));
		buf_printf(&moved, "UNTIL=%04d%02d%02dT%02d%02d%02d%s", c.year, c.month, c.day, c.hour, c.min, c.sec, until + strlen("UNTIL=20270101T000000"));
		r->field[i].value = arena_str(&r->mem, moved.p);
		buf_free(&moved);
	}
}

static bool in_ical(const struct rec *r)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
		if (!strncasecmp(r->field[i].value, "RECURRENCE-ID", 13))
			return true;
	return false;
}

bool ics_move_instance(const struct ics_move *m, struct rec *r, bool follow)
{
	struct civil id, was, c, start;
	const struct zone *zone;
	char text[CIVIL_SIZE];
	bool ok, stands;

	if (!event_time(r, "RecurrenceId", &id))
		return true;
	zone = id.timed && !id.utc ? event_zone(r, NULL) : NULL;
	c = id;
	if (zone && zone != m->from.zone) { /* named by another clock than its series is */
		c = civil_of_seconds(zone_instant(zone, &id));
		c.utc = true;
	}
	was = c;
	if (in_ical(r))
		return is_instance(&m->to, c) || !is_instance(&m->from, c);
	ok = ics_move_date(m, &c);
	if (!ok || (!civil_cmp(&c, &was) && c.timed == was.timed && c.utc == was.utc))
		return ok;
	zone = event_time(r, "Start", &start) && start.timed && !start.utc ? event_zone(r, NULL) : NULL;
	was = local(&m->from, was);
	stands = zone == m->to.zone && zone == m->from.zone && was.timed && c.timed && start.timed && start.utc == was.utc && !civil_cmp(&start, &was);
	if (follow && stands && rec_get(r, "Start")) {
		shift(r, "End", civil_seconds(&c) - civil_seconds(&was));
		shift(r, "Start", civil_seconds(&c) - civil_seconds(&was));
	}
	if (c.timed && !c.utc && m->to.zone && zone != m->to.zone) {
		c = civil_of_seconds(zone_instant(m->to.zone, &c));
		c.utc = true;
	}
	rec_set(r, "RecurrenceId", civil_format(&c, text));
	return true;
}
