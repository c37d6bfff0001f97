/* proposal.c: see proposal.h. */
#include "outgoing/proposal.h"

#include "record/event.h"
#include "time/zone.h"

#include <stdio.h>
#include <string.h>

/* a time of COUNTER as the ledger keeps it */
static void put(const struct rec *counter, const struct rec *event, const struct civil *c, struct buf *out)
{
	const struct zone *zone = event_zone(counter, NULL);
	struct civil utc = *c;
	char text[CIVIL_SIZE];

	if (c->timed && (zone || c->utc)) {
		utc = civil_of_seconds(zone_instant(zone, c));
		if (event_zone(event, NULL) || c->utc)
			utc.utc = true;
		else
			utc = *c;
	}
	buf_str(out, civil_format(&utc, text));
}

/* C, at another time: as long as EVENT is */
static bool same_length(const struct rec *event, struct civil *c)
{
	struct civil start, end;

	if (!rec_get(event, "End") || !event_span(event, &start, &end) || c->timed != start.timed)
		return false;
	if (!c->timed) {
		*c = civil_add_days(*c, (civil_seconds(&end) - civil_seconds(&start)) / 86400 - 1);
	} else {
		bool utc = c->utc;
		*c = civil_of_seconds(civil_seconds(c) + civil_seconds(&end) - civil_seconds(&start));
		c->utc = utc;
	}
	return true;
}

bool proposal_of(const struct rec *counter, const struct rec *event, struct buf *out)
{
	const char *place = rec_get(counter, "Location"), *was = rec_get(event, "Location");
	struct civil start, end;

	if (!event_time(counter, "Start", &start))
		return false;
	put(counter, event, &start, out);
	buf_char(out, ' ');
	end = start;
	if (event_time(counter, "End", &end) || same_length(event, &end))
		put(counter, event, &end, out);
	else
		buf_char(out, '-');
	if (place && *place && (!was || strcmp(place, was) != 0)) {
		buf_char(out, ' ');
		for (; *place && out->n < 400; place++)
			buf_char(out, (unsigned char)*place < ' ' ? ' ' : *place);
	}
	return true;
}

struct parts {
	struct civil start, end;
	bool has_end;
	const char *place; /* "" none */
};

static bool read_time(const char **p, struct civil *c)
{
	char text[CIVIL_SIZE];
	size_t n = strcspn(*p, " ");

	if (n >= sizeof text)
		return false;
	memcpy(text, *p, n);
	text[n] = '\0';
	*p += n + ((*p)[n] == ' ');
	return civil_parse(text, c);
}

static bool read_parts(const char *p, struct parts *out)
{
	memset(out, 0, sizeof *out);
	if (!read_time(&p, &out->start))
		return false;
	out->has_end = read_time(&p, &out->end);
	out->place = p;
	return true;
}

/* as the event writes times */
static void local(const struct rec *event, struct civil *c)
{
	const struct zone *zone = event_zone(event, NULL);

	if (c->timed && c->utc && zone && strcmp(zone_name(zone), "UTC") != 0)
		*c = zone_local(zone, zone_instant(NULL, c));
}

static void span(const struct civil *start, const struct civil *end, struct buf *out)
{
	char text[CIVIL_SIZE];

	buf_str(out, civil_format(start, text));
	if (end)
		buf_printf(out, "/%s", civil_format(end, text));
}

void proposal_words(const char *proposal, const struct rec *event, struct buf *out)
{
	struct parts p;
	struct civil start, end;
	bool has_end = event_time(event, "End", &end);
	const char *place = rec_get(event, "Location");

	if (!read_parts(proposal, &p)) {
		buf_str(out, proposal);
		return;
	}
	local(event, &p.start);
	local(event, &p.end);
	if (event_time(event, "Start", &start))
		span(&start, has_end ? &end : NULL, out);
	else
		buf_char(out, '?');
	buf_str(out, " -> ");
	span(&p.start, p.has_end ? &p.end : NULL, out);
	if (*p.place)
		buf_printf(out, "; %s -> %s", place ? place : "?", p.place);
}

/* ---- a series ---- */

static struct civil later(const struct civil *c, int64_t seconds)
{
	struct civil to = civil_of_seconds(civil_seconds(c) + seconds);

	to.timed = c->timed;
	to.utc = c->utc;
	return to;
}

/* the dates that are instances of the series, or end it, are named by its hour: they move along with it */
static void move_dates(struct rec *event, const char *field, const struct civil *from, int64_t seconds)
{
	for (size_t i = rec_next(event, field, 0); i < event->n; i = rec_next(event, field, i + 1)) {
		struct civil c;
		char text[CIVIL_SIZE];
		if (!civil_parse(event->field[i].value, &c) || c.timed != from->timed || c.hour != from->hour || c.min != from->min || c.sec != from->sec)
			continue;
		c = later(&c, seconds);
		event->field[i].value = arena_str(&event->mem, civil_format(&c, text));
	}
}

/* the last instance stays the last */
static void move_until(struct rec *event, int64_t seconds)
{
	const char *rule = rec_get(event, "Rrule"), *until = rule ? strstr(rule, "UNTIL=") : NULL, *end;
	struct civil c = {.timed = true};
	struct buf b = BUF_INIT;

	if (!until || sscanf(until, "UNTIL=%4d%2d%2dT%2d%2d%2d", &c.year, &c.month, &c.day, &c.hour, &c.min, &c.sec) != 6)
		return;
	end = until + strlen("UNTIL=") + strlen("20260101T000000");
	c = later(&c, seconds);
	buf_add(&b, rule, (size_t)(until - rule));
	buf_printf(&b, "UNTIL=%04d%02d%02dT%02d%02d%02d%s", c.year, c.month, c.day, c.hour, c.min, c.sec, end);
	rec_set(event, "Rrule", b.p);
	buf_free(&b);
}

/* true: the series can begin at START instead */
static bool move_series(struct rec *event, const struct civil *start)
{
	const char *rule = rec_get(event, "Rrule");
	struct civil from;
	int64_t seconds;

	if ((!rule && !rec_get(event, "Rdate")) || !event_time(event, "Start", &from))
		return true;
	seconds = civil_seconds(start) - civil_seconds(&from);
	if (from.timed != start->timed)
		return false;
	if (rule && strstr(rule, "BY") && civil_days(from.year, from.month, from.day) != civil_days(start->year, start->month, start->day))
		return false; /* the rule names the days */
	move_dates(event, "Exdate", &from, seconds);
	move_dates(event, "Rdate", &from, seconds);
	if (from.timed)
		move_until(event, seconds);
	return true;
}

bool proposal_take(const char *proposal, struct rec *event)
{
	struct parts p;
	char text[CIVIL_SIZE];

	if (!read_parts(proposal, &p))
		return false;
	local(event, &p.start);
	local(event, &p.end);
	if (!move_series(event, &p.start))
		return false;
	rec_set(event, "Start", civil_format(&p.start, text));
	rec_del(event, "End");
	if (p.has_end)
		rec_set(event, "End", civil_format(&p.end, text));
	if (*p.place) {
		rec_set(event, "Location", p.place);
		rec_del(event, "Geo");
	}
	event_sort(event);
	return true;
}
