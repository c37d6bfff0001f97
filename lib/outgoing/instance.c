/* instance.c: see instance.h. */
#include "outgoing/instance.h"

#include "outgoing/archive.h"
#include "outgoing/overrides.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

void instance_set(struct instance *i, const struct ledger *l, const char *uid, const char *rid)
{
	struct rec r = REC_INIT;

	memset(i, 0, sizeof *i);
	i->rid = rid;
	if (*rid && civil_parse(rid, &i->at)) {
		if (archive_get(ledger_dir(l), uid, "", &r) || archive_get(ledger_dir(l), uid, rid, &r))
			i->zone = event_zone(&r, NULL);
		i->instant = zone_instant(i->zone, &i->at);
		i->parsed = true;
	}
	rec_free(&r);
}

bool instance_is(const struct instance *i, const char *rid)
{
	struct civil at;

	if (!strcmp(i->rid, rid))
		return true;
	return i->parsed && civil_parse(rid, &at) && at.timed == i->at.timed && zone_instant(i->zone, &at) == i->instant;
}

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

/* the organizer's own record of it */
static bool own_record(const struct ledger *l, const char *uid, const struct instance *i, struct rec *r)
{
	size_t n;
	struct rec *list = overrides_earlier(ledger_dir(l), uid, &n);
	bool found = false;

	for (size_t k = 0; k < n; k++) {
		const char *rid = rec_get(&list[k], "RecurrenceId");
		if (!found && rid && instance_is(i, rid)) {
			rec_copy(r, &list[k]);
			found = true;
		}
		rec_free(&list[k]);
	}
	free(list);
	return found;
}

/* R, a series, becomes the instance */
static void take_place(const struct instance *i, struct rec *r)
{
	static const char *const series[] = {"Rrule", "Rdate", "Exdate"};
	struct civil start, end, at = by_clock(i);
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
	rec_set(r, "Start", civil_format(&at, text));
	event_sort(r);
}

bool instance_record(const struct ledger *l, const char *uid, const char *rid, struct rec *r)
{
	struct instance i;

	if (archive_get(ledger_dir(l), uid, rid, r))
		return true;
	if (!*rid)
		return false;
	instance_set(&i, l, uid, rid);
	if (own_record(l, uid, &i, r))
		return true;
	if (!archive_get(ledger_dir(l), uid, "", r))
		return false;
	take_place(&i, r);
	return true;
}
