/* ics_raw.c: see ics_raw.h. */
#include "outgoing/ics_raw.h"

#include "outgoing/ics_zones.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "record/lasting.h"
#include "time/zone.h"

#include <string.h>
#include <strings.h>

/* an end that AS has of a line, by the clock of R's Start, as R's End is */
static void settle_end(const struct rec *r, struct rec *as)
{
	const struct zone *zone;
	struct civil start, end;
	char text[CIVIL_SIZE];

	if (!event_time(as, "End", &end) || !end.utc || !event_time(r, "Start", &start) || !start.timed || start.utc || !(zone = event_zone(r, NULL)))
		return;
	end = event_clock(zone, civil_seconds(&end));
	rec_set(as, "End", civil_format(&end, text));
}

/* does the line say what a field of the record still says? then it stands for the field */
static bool covers(const struct rec *r, const char *raw, struct rec *as, size_t *from)
{
	static const char *const given[] = {"Start", "Timezone"}; /* what other properties mean depends on them */
	struct ical_line l;
	struct err e;
	bool same = true, any = false;
	size_t before;

	rec_clear(as);
	if (ics_own_end(r, raw)) {
		rec_add(as, "End", rec_get(r, "End"));
		return true;
	}
	for (size_t i = 0; i < sizeof given / sizeof *given; i++)
		if (rec_get(r, given[i]) && strncasecmp(raw, "DTSTART", 7) != 0)
			rec_add(as, given[i], rec_get(r, given[i]));
	before = as->n;
	if (!ical_split(raw, strlen(raw), &as->mem, &l) || ical_to_fields(&l, raw, as, &e))
		return false;
	as->n -= before;
	if (as->n && before)
		memmove(as->field, as->field + before, as->n * sizeof *as->field);
	settle_end(r, as);
	for (size_t i = 0; i < as->n; i++) {
		if (!strcmp(as->field[i].name, "Ical") || !strcmp(as->field[i].name, "Timezone"))
			continue;
		any = true;
		same = same && rec_has(r, as->field[i].name, as->field[i].value, from);
	}
	return any && same;
}

enum ics_raw ics_raw_kind(const struct rec *r, const char *raw, struct rec *as, size_t *from)
{
	bool reason, moved, wrong = false;
	struct ical_line l;
	struct err e;
	long days, s;

	rec_clear(as);
	if (!strncasecmp(raw, "DURATION", 8) && raw == event_duration(r, &days, &s))
		return ICS_RAW_PLAIN;
	if (!strncmp(raw, "X-", 2)) /* most of them */
		return ical_split(raw, strlen(raw), &as->mem, &l) ? ICS_RAW_PLAIN : ICS_RAW_WRONG;
	if (covers(r, raw, as, from))
		return ICS_RAW_COVERS;
	moved = rec_get(as, "Ical") && rec_get(as, "End") && rec_get(r, "End"); /* a DTEND in another zone */
	if (!ical_split(raw, strlen(raw), &as->mem, &l) || !strcmp(l.name, "BEGIN") || !strcmp(l.name, "END"))
		return ICS_RAW_WRONG;
	rec_clear(as);
	if (!ical_split(raw, strlen(raw), &as->mem, &l) || ical_to_fields(&l, raw, as, &e))
		return ICS_RAW_WRONG;
	reason = rec_get(as, "Ical") != NULL;
	for (size_t i = 0; i < as->n; i++)
		wrong = wrong || event_fault(as->field[i].name, as->field[i].value);
	if (wrong)
		return ICS_RAW_WRONG;
	if (as->n == (size_t)reason + rec_count(as, "Timezone"))
		return ICS_RAW_PLAIN;
	return reason || moved ? ICS_RAW_STALE : ICS_RAW_BESIDE;
}
