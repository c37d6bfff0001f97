/* instance_series.c: an instance as its series has it, without what was sent; see instance.h. */
#include "outgoing/instance.h"

#include "record/event.h"

#include <string.h>
#include <strings.h>

static struct civil by_clock(const struct instance *i)
{
	return i->at.timed && i->at.utc && i->zone && strcmp(zone_name(i->zone), "UTC") != 0 ? zone_local(i->zone, i->instant) : i->at;
}

const char *instance_name(const struct instance *i, char out[CIVIL_SIZE])
{
	struct civil c;

	if (!i->parsed)
		return i->rid;
	c = by_clock(i);
	return civil_format(&c, out);
}

/* R, a series, becomes the instance */
static void take_place(const struct instance *i, struct rec *r)
{
	static const char *const series[] = {"Rrule", "Rdate", "Exdate"};
	struct civil start, end, doors, at = by_clock(i);
	struct event_length length;
	char text[CIVIL_SIZE];

	for (size_t k = 0; k < sizeof series / sizeof *series; k++)
		rec_del(r, series[k]);
	rec_set(r, "RecurrenceId", instance_name(i, text));
	if (!i->parsed || !event_time(r, "Start", &start) || start.timed != at.timed)
		return;
	if (event_time(r, "End", &end) && end.timed && at.timed && !at.utc && !start.utc && i->zone) {
		event_length(r, i->zone, &length);
		end = event_clock(i->zone, event_ends(&length, i->zone, &at));
		rec_set(r, "End", civil_format(&end, text));
	} else if (event_time(r, "End", &end) && end.timed == start.timed) {
		bool utc = at.utc;
		end = civil_of_seconds(civil_seconds(&at) + civil_seconds(&end) - civil_seconds(&start));
		end.timed = at.timed;
		end.utc = at.timed && utc;
		rec_set(r, "End", civil_format(&end, text));
	}
	if (event_time(r, "Doors", &doors) && doors.timed && at.timed && doors.utc == start.utc) { /* as long before the start as in the series */
		bool utc = at.utc;
		doors = civil_of_seconds(civil_seconds(&at) + civil_seconds(&doors) - civil_seconds(&start));
		doors.utc = utc;
		rec_set(r, "Doors", civil_format(&doors, text));
	}
	rec_set(r, "Start", civil_format(&at, text));
	event_sort(r);
}

void instance_of_series(const struct rec *series, const char *rid, struct rec *r)
{
	struct instance i = {.rid = rid, .zone = event_zone(series, NULL)};

	i.parsed = civil_parse(rid, &i.at);
	i.instant = i.parsed ? zone_instant(i.zone, &i.at) : 0;
	rec_copy(r, series);
	take_place(&i, r);
}

/* what lies between the instance that RANGE names and AT, by the clock of the series or, with INSTANTS, as time goes by */
static bool behind(const struct rec *series, const struct rec *range, const struct civil *at, bool instants, int64_t *seconds)
{
	const struct zone *zone = event_zone(series, NULL);
	struct civil id;
	int64_t named;

	if (!event_time(range, "RecurrenceId", &id))
		return false;
	named = zone_instant(rec_get(range, "Timezone") ? event_zone(range, NULL) : zone, &id);
	if (instants) {
		*seconds = zone_instant(zone, at) - named;
		return true;
	}
	if (id.timed && at->timed && !at->utc)
		id = zone ? zone_local(zone, named) : civil_of_seconds(named);
	*seconds = civil_seconds(at) - civil_seconds(&id);
	return true;
}

bool instance_of_range(const struct rec *series, const struct rec *range, const struct civil *at, struct rec *r)
{
	struct instance i = {.zone = event_zone(range, NULL), .parsed = true};
	char text[CIVIL_SIZE], name[CIVIL_SIZE];
	struct civil was;
	int64_t seconds;

	if (!event_time(range, "Start", &i.at) || !behind(series, range, at, i.at.utc, &seconds))
		return false;
	rec_copy(r, range);
	for (size_t k = r->n; k-- > 0;)
		if (!strcmp(r->field[k].name, "Ical") && !strncasecmp(r->field[k].value, "RECURRENCE-ID;", 14)) {
			memmove(&r->field[k], &r->field[k + 1], (r->n - k - 1) * sizeof *r->field);
			r->n--;
		}
	was = i.at;
	i.at = civil_of_seconds(civil_seconds(&was) + seconds);
	i.at.timed = was.timed;
	i.at.utc = was.utc;
	i.instant = zone_instant(i.zone, &i.at);
	i.rid = civil_format(&i.at, text);
	take_place(&i, r);
	rec_set(r, "RecurrenceId", civil_format(at, name));
	event_sort(r);
	return true;
}
