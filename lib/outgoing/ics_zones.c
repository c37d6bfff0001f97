/* ics_zones.c: see ics_zones.h. */
#include "outgoing/ics_zones.h"

#include "ground/mem.h"
#include "outgoing/vtimezone.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { EARLIEST = 1900, ZONES = 10000 };

static void widen(struct ics_span *s, int year)
{
	if (!s->from || year < s->from)
		s->from = year;
	if (year > s->to)
		s->to = year;
}

/* the year of UNTIL; 0: the rule has none */
static int until(const char *rule)
{
	for (const char *p = rule; (p = strchr(p, 'U')); p++)
		if (!strncmp(p, "UNTIL=", 6))
			return atoi((char[]){p[6], p[6] ? p[7] : '\0', p[6] && p[7] ? p[8] : '\0', p[6] && p[7] && p[8] ? p[9] : '\0', '\0'});
	return 0;
}

struct ics_span ics_span_of_event(const struct rec *r)
{
	static const char *const fields[] = {"Start", "End", "Rdate", "Exdate", "RecurrenceId"};
	struct ics_span s = {0};
	struct civil c;

	for (size_t i = 0; i < r->n; i++) {
		const char *name = r->field[i].name;
		if (*name == 'R' && !strcmp(name, "Rrule")) {
			int year = until(r->field[i].value);
			s.open = s.open || !year;
			if (year)
				widen(&s, year);
		}
		for (size_t k = 0; k < sizeof fields / sizeof *fields; k++)
			if (*name == *fields[k] && !strcmp(name, fields[k]) && civil_parse(r->field[i].value, &c))
				widen(&s, c.year);
	}
	return s;
}

static bool digits(const char *p, int n)
{
	for (int i = 0; i < n; i++)
		if (p[i] < '0' || p[i] > '9')
			return false;
	return true;
}

struct ics_span ics_span_of_text(const char *p)
{
	struct ics_span s = {0};

	for (const char *q = p; (q = strchr(q, 'T')); q++)
		if (q - p >= 8 && digits(q - 8, 8) && digits(q + 1, 6))
			widen(&s, (q[-8] - '0') * 1000 + (q[-7] - '0') * 100 + (q[-6] - '0') * 10 + q[-5] - '0');
	s.open = strstr(p, "RRULE") != NULL || !s.from;
	if (!s.from)
		widen(&s, 1970);
	return s;
}

const struct ics_zone *ics_zones_find(const struct ics_zones *zs, const char *name, const char *definition)
{
	for (size_t i = zs->n; i-- > 0;) { /* mostly the last one */
		const struct ics_zone *z = &zs->z[i];
		if (!strcmp(z->name, name) && (definition && z->definition ? !strcmp(z->definition, definition) : definition == z->definition))
			return z;
	}
	return NULL;
}

/* a TZID that no other zone of the calendar has */
static char *new_name(const struct ics_zones *zs, const char *name)
{
	struct buf b = BUF_INIT;
	bool taken = true;

	for (int k = 1; taken; k++) {
		buf_clear(&b);
		buf_str(&b, name);
		if (k > 1)
			buf_printf(&b, " (%d)", k);
		taken = false;
		for (size_t i = 0; i < zs->n; i++)
			taken = taken || !strcmp(zs->z[i].tzid, b.p);
	}
	return buf_take(&b);
}

const struct ics_zone *ics_zones_use(struct ics_zones *zs, const char *name, const char *definition, struct ics_span span)
{
	struct ics_zone *z = (struct ics_zone *)(uintptr_t)ics_zones_find(zs, name, definition);

	if (!z) {
		if (zs->n >= ZONES || (definition ? !zone_define(definition) : !zone_find(name)))
			return NULL;
		zs->z = mem_grow(zs->z, &zs->cap, zs->n + 1, sizeof *zs->z);
		z = &zs->z[zs->n];
		memset(z, 0, sizeof *z);
		z->tzid = new_name(zs, name);
		z->name = mem_str(name);
		z->definition = definition ? mem_str(definition) : NULL;
		z->from = span.from;
		zs->n++;
	}
	if (span.from < z->from)
		z->from = span.from;
	if (span.to > z->to)
		z->to = span.to;
	z->open = z->open || span.open;
	return z;
}

void ics_fold(const char *p, size_t length, struct buf *out)
{
	const char *end = p + length;
	size_t room = 75;

	while (p < end) {
		size_t n = (size_t)(end - p);
		if (n > room) {
			n = room;
			while (n > 1 && ((unsigned char)p[n] & 0xc0) == 0x80)
				n--;
		}
		buf_add(out, p, n);
		p += n;
		buf_add(out, "\r\n", 2);
		if (p < end)
			buf_char(out, ' ');
		room = 74;
	}
}

void ics_tzid(const char *name, struct buf *out)
{
	bool quote = strpbrk(name, ":;,") != NULL;

	buf_str(out, quote ? ";TZID=\"" : ";TZID=");
	for (const char *p = name; *p; p++)
		if (*p != '"' && (unsigned char)*p >= ' ')
			buf_char(out, *p);
	if (quote)
		buf_char(out, '"');
}

/* a VTIMEZONE as it was read, under the name that it has here */
static void put_definition(const struct ics_zone *z, struct buf *out)
{
	struct buf line = BUF_INIT;

	for (const char *p = z->definition; *p;) {
		size_t n = strcspn(p, "\n");
		buf_clear(&line);
		if (!strncasecmp(p, "TZID", 4) && (p[4] == ':' || p[4] == ';')) {
			buf_str(&line, "TZID:");
			ical_escape(z->tzid, &line);
		} else {
			for (size_t k = 0; k < n; k++)
				if ((unsigned char)p[k] >= ' ' || p[k] == '\t')
					buf_char(&line, p[k]);
		}
		if (line.n)
			ics_fold(line.p, line.n, out);
		p += n + (p[n] == '\n');
	}
	buf_free(&line);
}

void ics_zones_write(struct ics_zones *zs, bool ever, struct buf *out)
{
	for (size_t i = 0; i < zs->n; i++) {
		struct ics_zone *z = &zs->z[i];
		if (z->written)
			continue;
		z->written = true;
		if (z->definition)
			put_definition(z, out);
		else
			vtimezone_write(z->name, ever && z->from > EARLIEST ? EARLIEST : z->from, ever || z->open ? 0 : z->to, out);
	}
}

void ics_zones_free(struct ics_zones *zs)
{
	for (size_t i = 0; i < zs->n; i++) {
		free(zs->z[i].name);
		free(zs->z[i].definition);
		free(zs->z[i].tzid);
	}
	free(zs->z);
	memset(zs, 0, sizeof *zs);
}

/* 20260303T230000 */
static bool basic_time(const char *v, struct civil *c)
{
	char text[CIVIL_SIZE];

	if (strlen(v) != 15 || v[8] != 'T')
		return false;
	snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s", v, v + 4, v + 6, v + 9, v + 11, v + 13);
	return civil_parse(text, c);
}

bool ics_own_end(const struct rec *r, const char *line)
{
	struct arena mem = ARENA_INIT;
	struct buf tzid = BUF_INIT;
	struct ical_line l;
	struct civil own, end;
	const char *definition;
	const struct zone *zone = NULL;
	bool is = false;

	if (!strncasecmp(line, "DTEND", 5) && ical_split(line, strlen(line), &mem, &l) && !strcmp(l.name, "DTEND") && ical_line_tzid(&l, &tzid) && !zone_iana(tzid.p) && (definition = event_definition(r, tzid.p)))
		zone = zone_define(definition);
	if (zone && basic_time(l.value, &own) && event_time(r, "End", &end) && end.timed)
		is = zone_instant(zone, &own) == zone_instant(end.utc ? NULL : event_zone(r, NULL), &end);
	buf_free(&tzid);
	arena_free(&mem);
	return is;
}
