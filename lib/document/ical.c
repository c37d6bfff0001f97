/* ical.c: reads iCalendar streams component by component; see ical.h. */
#include "document/ical.h"

#include "document/source.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct ical {
	const char *p, *end;
	size_t line;      /* number of the content line's first line */
	size_t next_line;
	struct buf text;  /* the content line, unfolded */
};

static bool next_content(struct ical *in)
{
	buf_clear(&in->text);
	do {
		if (in->p >= in->end)
			return false;
		in->line = in->next_line;
		buf_clear(&in->text);
		while (in->p < in->end) {
			const char *nl = memchr(in->p, '\n', (size_t)(in->end - in->p)), *stop = nl ? nl : in->end;
			size_t n = (size_t)(stop - in->p);
			if (n && in->p[n - 1] == '\r')
				n--;
			buf_add(&in->text, in->p, n);
			in->p = nl ? nl + 1 : in->end;
			in->next_line++;
			if (in->p < in->end && (*in->p == ' ' || *in->p == '\t'))
				in->p++; /* folded: the line goes on */
			else
				break;
		}
	} while (!in->text.n);
	return true;
}

/* a VALARM that says no more than "so long before" becomes Alarm; any other is kept whole */
static void alarm_field(const char *block, struct rec *r)
{
	const char *trigger = strstr(block, "\nTRIGGER:-P");
	char out[40];
	long d = 0, h = 0, m = 0, w = 0;
	bool display = strstr(block, "\nACTION:DISPLAY") != NULL;
	int lines = 0;

	for (const char *p = block; *p; p++)
		lines += *p == '\n';
	if (trigger && display && lines <= 5 && !strstr(block, "REPEAT")) {
		const char *p = trigger + 11;
		bool ok = true;
		while (ok && *p && *p != '\n') {
			char *e;
			long v;
			if (*p == 'T') {
				p++;
				continue;
			}
			v = strtol(p, &e, 10);
			ok = e > p && v >= 0 && v < 100000;
			if (*e == 'W') w = v;
			else if (*e == 'D') d = v;
			else if (*e == 'H') h = v;
			else if (*e == 'M') m = v;
			else if (*e != 'S' || v) ok = false;
			p = e + (*e != 0);
		}
		if (ok) {
			out[0] = '\0';
			if (w) snprintf(out + strlen(out), sizeof out - strlen(out), "%ldw", w);
			if (d) snprintf(out + strlen(out), sizeof out - strlen(out), "%ldd", d);
			if (h) snprintf(out + strlen(out), sizeof out - strlen(out), "%ldh", h);
			if (m || !*out) snprintf(out + strlen(out), sizeof out - strlen(out), "%ldm", m);
			rec_add(r, "Alarm", out);
			return;
		}
	}
	rec_add(r, "Ical", block);
}

/* a component whose BEGIN line is in IN, into Ical; its UID and SUMMARY become fields, too.  False: it has no end. */
static bool component(struct ical *in, struct buf *block, struct rec *r)
{
	struct buf text = BUF_INIT;
	int depth = 1;

	rec_clear(r);
	buf_clear(block);
	buf_add(block, in->text.p, in->text.n);
	while (depth && next_content(in)) {
		struct ical_line l;
		const char *field = NULL;
		if (!strncasecmp(in->text.p, "BEGIN:", 6))
			depth++;
		else if (!strncasecmp(in->text.p, "END:", 4))
			depth--;
		buf_char(block, '\n');
		buf_add(block, in->text.p, in->text.n);
		if (depth == 1 && ical_split(in->text.p, in->text.n, &r->mem, &l))
			field = !strcmp(l.name, "UID") ? "Uid" : !strcmp(l.name, "SUMMARY") ? "Summary" : NULL;
		if (field && !rec_get(r, field)) {
			struct buf clean = BUF_INIT;
			buf_clear(&text);
			ical_unescape(l.value, strlen(l.value), &text);
			utf8_clean(buf_cstr(&text), text.n, false, &clean);
			if (clean.n)
				rec_add(r, field, clean.p);
			buf_free(&clean);
		}
	}
	buf_free(&text);
	if (depth)
		return false;
	rec_addn(r, "Ical", block->p, block->n);
	return true;
}

/* ---- zones that the file defines itself, under names that nobody else knows ---- */

enum { OWN_ZONES = 200 };

struct own_zone {
	char *tzid;
	char *iana;        /* X-LIC-LOCATION, where that is known; else */
	const struct zone *zone; /* as its VTIMEZONE describes it */
};

struct own_zones {
	struct own_zone z[OWN_ZONES];
	size_t n;
};

static void own_zone(struct own_zones *own, const char *block, size_t n)
{
	struct ical in = {.p = block, .end = block + n, .next_line = 1};
	struct own_zone z = {0};
	struct buf text = BUF_INIT;

	while (next_content(&in)) {
		buf_add(&text, in.text.p, in.text.n);
		buf_str(&text, "\r\n");
		if (!strncasecmp(in.text.p, "TZID:", 5) && !z.tzid)
			z.tzid = mem_str(in.text.p + 5);
		else if (!strncasecmp(in.text.p, "X-LIC-LOCATION:", 15) && !z.iana && zone_iana(in.text.p + 15))
			z.iana = mem_str(zone_iana(in.text.p + 15));
		if (!strncasecmp(in.text.p, "END:VTIMEZONE", 13))
			break;
	}
	if (z.tzid && !zone_iana(z.tzid) && !z.iana)
		z.zone = zone_define(buf_cstr(&text));
	if (z.iana || z.zone) {
		own->z[own->n++] = z;
	} else {
		free(z.tzid);
	}
	buf_free(&text);
	buf_free(&in.text);
}

static struct own_zones *own_zones(const char *p, size_t n)
{
	static const char begin[] = "BEGIN:VTIMEZONE";
	struct own_zones *own = mem_new(1, sizeof *own);
	const char *end = p + n;

	while (own->n < OWN_ZONES && (p = memmem(p, (size_t)(end - p), begin, sizeof begin - 1))) {
		own_zone(own, p, (size_t)(end - p));
		p += sizeof begin - 1;
	}
	return own;
}

static void own_zones_free(struct own_zones *own)
{
	for (size_t i = 0; i < own->n; i++) {
		free(own->z[i].tzid);
		free(own->z[i].iana);
	}
	free(own);
}

/* lines that are kept as they are name zones, too: by their IANA names */
static void settle_raw(struct rec *r, const struct own_zones *own)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *v = r->field[i].value, *at = strstr(v, ";TZID="), *name;
		struct buf b = BUF_INIT;
		size_t n;
		char old[120];
		if (!at)
			continue;
		n = at[6] == '"' ? strcspn(at + 7, "\"") + 2 : strcspn(at + 6, ":;");
		if (n >= sizeof old)
			continue;
		snprintf(old, sizeof old, "%.*s", (int)(at[6] == '"' ? n - 2 : n), at + 6 + (at[6] == '"'));
		name = zone_iana(old);
		for (size_t k = 0; !name && k < own->n; k++)
			if (!strcmp(own->z[k].tzid, old))
				name = own->z[k].iana;
		if (!name || !strcmp(name, old))
			continue;
		buf_add(&b, v, (size_t)(at - v) + 6);
		buf_str(&b, name);
		buf_str(&b, at + 6 + n);
		r->field[i].value = arena_str(&r->mem, b.p);
		buf_free(&b);
	}
}

/* a Timezone that only the file knows: its IANA name, or all times in UTC and a Warning */
static void settle_zone(struct rec *r, const struct own_zones *own)
{
	static const char *const fields[] = {"Start", "End", "Rdate", "Exdate", "RecurrenceId"};
	const char *zone = rec_get(r, "Timezone");
	size_t k = 0;

	if (!zone || zone_find(zone))
		return;
	while (k < own->n && strcmp(own->z[k].tzid, zone) != 0)
		k++;
	if (k == own->n)
		return;
	if (own->z[k].iana) {
		rec_set(r, "Timezone", own->z[k].iana);
		return;
	}
	for (size_t i = 0; i < r->n; i++)
		for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
			struct civil c;
			char text[CIVIL_SIZE];
			if (strcmp(r->field[i].name, fields[f]) != 0 || !civil_parse(r->field[i].value, &c) || !c.timed || c.utc)
				continue;
			c = civil_of_seconds(zone_instant(own->z[k].zone, &c));
			c.utc = true;
			r->field[i].value = arena_str(&r->mem, civil_format(&c, text));
		}
	{
		struct buf b = BUF_INIT;
		buf_str(&b, "the time zone \"");
		utf8_clean(zone, strlen(zone), false, &b);
		buf_printf(&b, "\" is the file's own: times are in UTC%s", rec_get(r, "Rrule") ? ", and it repeats in UTC" : "");
		rec_add(r, "Warning", b.p);
		buf_free(&b);
	}
	rec_del(r, "Timezone");
}

/* markers that ical_to_fields left: DTSTAMP becomes LastModified where there is none; our own writer's says nothing */
static void settle(struct rec *r, bool own)
{
	const char *zone = rec_get(r, "Timezone");
	struct civil start, end;

	/* an end in UTC or in a zone of its own becomes local to the start's */
	if (zone && zone_find(zone) && event_time(r, "Start", &start) && start.timed && !start.utc && event_time(r, "End", &end) && end.utc) {
		char local[CIVIL_SIZE];
		end = zone_local(zone_find(zone), civil_seconds(&end));
		rec_set(r, "End", civil_format(&end, local));
	}
	for (size_t i = 0; i + 1 < r->n; i++)
		if (!strcmp(r->field[i].name, "Ical") && !strcmp(r->field[i].value, "DTSTAMP")) {
			const char *v = r->field[i + 1].value;
			char t[CIVIL_SIZE];
			bool have = rec_get(r, "LastModified") != NULL;
			snprintf(t, sizeof t, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", v, v + 4, v + 6, v + 9, v + 11, v + 13);
			memmove(&r->field[i], &r->field[i + 2], (r->n - i - 2) * sizeof *r->field);
			r->n -= 2;
			struct civil c;
			if (!have && !own && civil_parse(t, &c))
				rec_add(r, "LastModified", civil_format(&c, t));
			return;
		}
}

size_t ical_read(const char *bytes, size_t n, const char *source, void (*emit)(void *ctx, struct rec *r), void (*fail)(void *ctx, const char *source, const struct err *e), void *ctx)
{
	return ical_read_some(bytes, n, source, emit, fail, NULL, ctx);
}

static size_t lines_of(const char *p, size_t n)
{
	size_t lines = 0;

	for (const char *end = p + n; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		lines++;
	return lines;
}

size_t ical_read_some(const char *bytes, size_t n, const char *source, void (*emit)(void *ctx, struct rec *r), void (*fail)(void *ctx, const char *source, const struct err *e),
                      size_t (*skip_event)(void *ctx, const char *block, size_t n), void *ctx)
{
	struct buf decoded = BUF_INIT, method = BUF_INIT, alarm = BUF_INIT;
	struct ical in = {0};
	struct rec r = REC_INIT, own_lines = REC_INIT;
	struct err e = {0};
	struct own_zones *zones;
	size_t count = 0, begun = 0, passed = 0;
	bool event = false, bad = false, calendar = false, own = false;
	int skip = 0;
	char late_duration[64] = "";

	source_decode(bytes, n, "utf-8", &decoded);
	in.p = buf_cstr(&decoded);
	in.end = in.p + decoded.n;
	in.next_line = 1;
	zones = own_zones(in.p, decoded.n);
	while (next_content(&in)) {
		struct ical_line l;
		const char *raw = in.text.p;
		if (!ical_split(raw, in.text.n, &r.mem, &l)) {
			if (!bad)
				err_set(&e, EX_DATAERR, in.line, "not a content line: %.60s", raw);
			if (event && !bad)
				bad = true;
			else if (!event)
				fail(ctx, source, &e);
			continue;
		}
		if (!strcmp(l.name, "BEGIN")) {
			if (calendar && own_lines.n) { /* what the calendar says of itself comes before its components */
				rec_add(&own_lines, "Source", source);
				event_sort(&own_lines);
				emit(ctx, &own_lines);
				rec_clear(&own_lines);
			}
			if (skip) {
				skip++;
			} else if (!strcasecmp(l.value, "VCALENDAR")) {
				calendar = true;
				own = false;
				buf_clear(&method);
			} else if (!strcasecmp(l.value, "VEVENT") && !event) {
				size_t over = skip_event ? skip_event(ctx, in.p, (size_t)(in.end - in.p)) : 0;
				if (over) {
					in.next_line += lines_of(in.p, over);
					in.p += over;
					passed++;
					continue;
				}
				rec_clear(&r);
				event = true, bad = false;
				begun = in.line;
				*late_duration = '\0';
			} else if (event) { /* a component inside the event: kept whole */
				int depth = 1;
				buf_clear(&alarm);
				buf_add(&alarm, raw, in.text.n);
				bool valarm = !strcasecmp(l.value, "VALARM");
				while (depth && next_content(&in)) {
					if (!strncasecmp(in.text.p, "BEGIN:", 6))
						depth++;
					else if (!strncasecmp(in.text.p, "END:", 4))
						depth--;
					buf_char(&alarm, '\n');
					buf_add(&alarm, in.text.p, in.text.n);
				}
				if (valarm)
					alarm_field(alarm.p, &r);
				else
					rec_add(&r, "Ical", alarm.p);
			} else if (!strcasecmp(l.value, "VTIMEZONE") || !calendar) {
				skip = 1;
			} else { /* a component of another kind travels whole, in a record of its own */
				begun = in.line;
				if (component(&in, &alarm, &r)) {
					if (method.n)
						rec_add(&r, "Method", method.p);
					rec_add(&r, "Source", source);
					event_sort(&r);
					emit(ctx, &r);
					count++;
				} else {
					err_set(&e, EX_DATAERR, begun, "the component is cut off: no END");
					fail(ctx, source, &e);
				}
			}
			continue;
		}
		if (!strcmp(l.name, "END")) {
			if (skip) {
				skip--;
				continue;
			}
			if (event && !strcasecmp(l.value, "VEVENT")) {
				event = false;
				settle_zone(&r, zones);
				settle_raw(&r, zones);
				settle(&r, own);
				if (*late_duration && !bad && !rec_get(&r, "End")) {
					struct ical_line dl = {"DURATION", "", late_duration};
					ical_to_fields(&dl, "", &r, &e);
				}
				if (method.n)
					rec_add(&r, "Method", method.p);
				if (!rec_get(&r, "Source"))
					rec_add(&r, "Source", source);
				event_sort(&r);
				if (!bad && event_check(&r, &e)) {
					e.line = begun;
					bad = true;
				}
				if (bad) {
					fail(ctx, source, &e);
				} else {
					emit(ctx, &r);
					count++;
				}
			}
			continue;
		}
		if (skip || bad)
			continue;
		if (!event) {
			if (!strcmp(l.name, "PRODID"))
				own = !strncmp(l.value, "-//ev//", 7);
			if (strcmp(l.name, "PRODID") != 0 && strcmp(l.name, "VERSION") != 0 && strcmp(l.name, "METHOD") != 0)
				rec_addn(&own_lines, "Ical", raw, in.text.n);
			if (!strcmp(l.name, "METHOD")) {
				buf_clear(&method);
				for (const char *p = l.value; *p; p++)
					buf_char(&method, (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p));
			}
			continue;
		}
		if (!strcmp(l.name, "DURATION") && !rec_get(&r, "Start") && strlen(l.value) < sizeof late_duration) {
			strcpy(late_duration, l.value);
			continue;
		}
		if (ical_to_fields(&l, raw, &r, &e)) {
			e.line = in.line;
			bad = true;
		}
	}
	if (event || (!calendar && !count && !passed)) {
		err_set(&e, EX_DATAERR, event ? begun : 1, event ? "the event is cut off: no END:VEVENT" : "no VCALENDAR");
		fail(ctx, source, &e);
	}
	own_zones_free(zones);
	rec_free(&own_lines);
	rec_free(&r);
	buf_free(&decoded);
	buf_free(&method);
	buf_free(&alarm);
	buf_free(&in.text);
	return count;
}
