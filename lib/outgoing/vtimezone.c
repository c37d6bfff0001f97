/* vtimezone.c: time zone components (RFC 5545 3.6.5) from a zone's changes; see vtimezone.h. */
#include "outgoing/vtimezone.h"

#include "ground/mem.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPEN_UNTIL = 2060, OPEN_YEARS = 40 }; /* changes without a yearly rule are listed so far where no end is known */

struct onset {
	struct zone_change c;
	struct civil local;  /* when it comes, by the offset before it */
	bool done;
};

static void put_offset(const char *name, int seconds, struct buf *out)
{
	int s = seconds < 0 ? -seconds : seconds;

	buf_printf(out, "%s:%c%02d%02d", name, seconds < 0 ? '-' : '+', s / 3600 % 100, s / 60 % 60);
	if (s % 60)
		buf_printf(out, "%02d", s % 60);
	buf_str(out, "\r\n");
}

static void put_onset(const struct onset *o, const char *rule, struct buf *out)
{
	const char *kind = o->c.dst ? "DAYLIGHT" : "STANDARD";

	buf_printf(out, "BEGIN:%s\r\n", kind);
	if (*o->c.name && *o->c.name != '+' && *o->c.name != '-')
		buf_printf(out, "TZNAME:%s\r\n", o->c.name);
	put_offset("TZOFFSETFROM", o->c.before, out);
	put_offset("TZOFFSETTO", o->c.behind, out);
	buf_printf(out, "DTSTART:%04d%02d%02dT%02d%02d%02d\r\n%s", o->local.year, o->local.month, o->local.day, o->local.hour, o->local.min, o->local.sec, rule);
	buf_printf(out, "END:%s\r\n", kind);
}

static bool same_kind(const struct onset *a, const struct onset *b)
{
	if (a->c.before != b->c.before || a->c.behind != b->c.behind || a->c.dst != b->c.dst || strcmp(a->c.name, b->c.name) != 0)
		return false;
	return a->local.month == b->local.month && civil_weekday(&a->local) == civil_weekday(&b->local) && a->local.hour == b->local.hour && a->local.min == b->local.min && a->local.sec == b->local.sec;
}

static bool is_last(const struct onset *o)
{
	return o->local.day + 7 > civil_month_days(o->local.year, o->local.month);
}

/* the changes that come every year from the one at I on, by the same weekday of the month: as one, with a rule */
static void put_run(struct onset *o, size_t n, size_t i, int open, struct buf *out)
{
	static const char *const days[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
	bool nth = true, last = is_last(&o[i]);
	size_t length = 1, end = i;
	char rule[120] = "";

	for (size_t k = i + 1; k < n; k++) {
		bool also_nth, also_last;
		if (o[k].done || !same_kind(&o[i], &o[k]))
			continue;
		also_nth = nth && (o[k].local.day - 1) / 7 == (o[i].local.day - 1) / 7;
		also_last = last && is_last(&o[k]);
		if (o[k].local.year != o[end].local.year + 1 || (!also_nth && !also_last))
			break;
		nth = also_nth;
		last = also_last;
		end = k;
		length++;
	}
	if (length >= 3) {
		int w = snprintf(rule, sizeof rule, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", o[i].local.month, last ? -1 : (o[i].local.day - 1) / 7 + 1, days[civil_weekday(&o[i].local)]);
		if (!open || o[end].local.year < open - 2) {
			struct civil u = civil_of_seconds(o[end].c.at);
			w += snprintf(rule + w, sizeof rule - (size_t)w, ";UNTIL=%04u%02u%02uT%02u%02u%02uZ", (unsigned)u.year % 10000, (unsigned)u.month % 100, (unsigned)u.day % 100, (unsigned)u.hour % 100,
			              (unsigned)u.min % 100, (unsigned)u.sec % 100);
		}
		snprintf(rule + w, sizeof rule - (size_t)w, "\r\n");
		for (size_t k = i; k <= end; k++)
			if (same_kind(&o[i], &o[k]))
				o[k].done = true;
	}
	put_onset(&o[i], rule, out);
}

bool vtimezone_write(const char *name, int from, int to, struct buf *out)
{
	const struct zone *z = zone_find(name);
	struct onset *list = NULL, first = {.local = {.year = from > 1 ? from - 1 : 1, .month = 1, .day = 1, .timed = true}};
	struct zone_change c;
	size_t n = 0, cap = 0;
	int open = OPEN_UNTIL;
	int64_t at, last;

	if (!z || !zone_changes(z))
		return false;
	at = civil_seconds(&first.local);
	if (!to && from + OPEN_YEARS > open)
		open = from + OPEN_YEARS;
	first.local = (struct civil){.year = to ? to + 2 : open, .month = 1, .day = 1, .timed = true};
	last = civil_seconds(&first.local);
	zone_state(z, at, &first.c);
	first.local = civil_of_seconds(at + first.c.before);
	buf_printf(out, "BEGIN:VTIMEZONE\r\nTZID:%s\r\n", name);
	put_onset(&first, "", out); /* what is in force at the beginning */
	while (zone_next(z, at, last, &c)) {
		list = mem_grow(list, &cap, n + 1, sizeof *list);
		list[n].c = c;
		list[n].local = civil_of_seconds(c.at + c.before);
		list[n++].done = false;
		at = c.at;
	}
	for (size_t i = 0; i < n; i++)
		if (!list[i].done)
			put_run(list, n, i, to ? 0 : open, out);
	buf_str(out, "END:VTIMEZONE\r\n");
	free(list);
	return true;
}
