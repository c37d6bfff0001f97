/* ical_zones.c: see ical_zones.h. */
#include "document/ical_zones.h"

#include "document/ical_stream.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "time/rrule.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { ZONES = 1000, TZID_SIZE = 400, AHEAD_YEARS = 30, NONE = ZONES };

struct own_zone {
	char *tzid;
	size_t calendar;         /* of the file, in which it is defined; it holds until a later one defines it otherwise */
	size_t before, next;     /* the definitions of the same TZID in other calendars; NONE */
	char *text;              /* the VTIMEZONE, a content line a line */
	const char *known;       /* the zone of the system that its TZID names; else the one of X-LIC-LOCATION; NULL: neither */
	bool named;              /* ... by its TZID */
	const struct zone *zone; /* as the VTIMEZONE describes it */
	/* the zone of the system that it is (NULL: none) over that time */
	const char *match;
	bool tried;
	int64_t from, to;
};

struct ical_zones {
	struct own_zone *z;
	size_t n, cap;
	size_t calendar;         /* the one in hand */
	bool full;               /* more were there */
};

struct ical_zones *ical_zones_new(void)
{
	return mem_new(1, sizeof(struct ical_zones));
}

void ical_zones_free(struct ical_zones *zs)
{
	for (size_t i = 0; i < zs->n; i++) {
		free(zs->z[i].tzid);
		free(zs->z[i].text);
	}
	free(zs->z);
	free(zs);
}

bool ical_zones_full(const struct ical_zones *zs)
{
	return zs->full;
}

void ical_zones_calendar(struct ical_zones *zs)
{
	zs->calendar++;
}

void ical_zones_again(struct ical_zones *zs)
{
	zs->calendar = 0;
}

/* does this definition of its TZID hold in the calendar in hand: the last one up to it, else the first one? */
static bool holds(const struct ical_zones *zs, const struct own_zone *z)
{
	return (z->calendar <= zs->calendar || z->before == NONE) && (z->next == NONE || zs->z[z->next].calendar > zs->calendar);
}

static struct own_zone *own_zone(const struct ical_zones *zs, const char *tzid)
{
	for (size_t i = 0; i < zs->n; i++)
		if (holds(zs, &zs->z[i]) && !strcmp(zs->z[i].tzid, tzid))
			return &zs->z[i];
	return NULL;
}

/* is the zone to be taken as this calendar's?  Not where it is there already: of two in one the first counts. */
static bool is_new(const struct ical_zones *zs, const char *tzid, const char *block)
{
	const struct own_zone *z = own_zone(zs, tzid);

	return !z || (z->calendar < zs->calendar && strcmp(z->text, block) != 0);
}

static const char *location_of(const char *block)
{
	const char *p = strcasestr(block, "\nX-LIC-LOCATION:"), *known = NULL;
	char *name;

	if (!p)
		return NULL;
	p += 16;
	name = mem_strn(p, strcspn(p, "\n"));
	if (zone_iana(name))
		known = zone_name(zone_find(zone_iana(name)));
	free(name);
	return known;
}

/* the last definition of a TZID; NONE */
static size_t last_of(const struct ical_zones *zs, const char *tzid)
{
	for (size_t i = zs->n; i-- > 0;)
		if (!strcmp(zs->z[i].tzid, tzid))
			return i;
	return NONE;
}

/* a VTIMEZONE, unfolded, a content line a line; nothing where its TZID is known to all */
static void ical_zones_add(struct ical_zones *zs, const char *block)
{
	struct buf tzid = BUF_INIT;
	struct own_zone z = {0};

	if (event_tzid(block, &tzid) && tzid.n < TZID_SIZE && is_new(zs, tzid.p, block)) {
		z.named = zone_iana(tzid.p) != NULL;
		z.known = z.named ? zone_name(zone_find(zone_iana(tzid.p))) : location_of(block);
		z.zone = zone_define(block);
		if ((z.zone || (z.known && !z.named)) && !(zs->full = zs->n == ZONES)) {
			zs->z = mem_grow(zs->z, &zs->cap, zs->n + 1, sizeof *zs->z);
			z.tzid = mem_str(tzid.p);
			z.text = mem_str(block);
			z.calendar = zs->calendar;
			z.before = last_of(zs, tzid.p);
			z.next = NONE;
			if (z.before != NONE)
				zs->z[z.before].next = zs->n;
			zs->z[zs->n++] = z;
		}
	}
	buf_free(&tzid);
}

const char *ical_zones_find(struct ical_zones *zs, const char *p, const char *end, const char **counted)
{
	static const char zone[] = "BEGIN:VTIMEZONE", calendar[] = "BEGIN:VCALENDAR";
	const char *stop = memmem(p, (size_t)(end - p), zone, sizeof zone - 1), *limit = stop ? stop : end;

	if (*counted < p)
		*counted = p;
	for (const char *begin = *counted; *counted < limit && (p = memmem(*counted, (size_t)(limit - *counted), calendar, sizeof calendar - 1));) {
		if (p == begin || p[-1] == '\n' || p[-1] == '\r') /* a line, no text that speaks of it */
			ical_zones_calendar(zs);
		*counted = p + sizeof calendar - 1;
	}
	return stop;
}

void ical_zones_scan(struct ical_zones *zs, const char *p, size_t n)
{
	static const char begin[] = "BEGIN:VTIMEZONE";
	const char *end = p + n, *counted = p;

	while ((p = ical_zones_find(zs, p, end, &counted))) {
		struct ical_stream in;
		struct buf block = BUF_INIT;
		ical_stream_octets(&in, p, (size_t)(end - p));
		while (ical_stream_next(&in)) {
			if (block.n)
				buf_char(&block, '\n');
			buf_add(&block, in.text.p, in.text.n);
			if (!strncasecmp(in.text.p, "END:VTIMEZONE", 13)) {
				ical_zones_add(zs, buf_cstr(&block));
				break;
			}
		}
		ical_stream_free(&in);
		buf_free(&block);
		p += sizeof begin - 1;
	}
}

/* 20260310T190000 */
static bool basic(const char *p, size_t n, struct civil *c)
{
	char text[CIVIL_SIZE];

	if (n != 15 || p[8] != 'T')
		return false;
	snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s", p, p + 4, p + 6, p + 9, p + 11, p + 13);
	return civil_parse(text, c);
}

bool ical_zones_utc(const struct ical_zones *zs, const struct ical_line *l, const char *have, struct buf *value)
{
	struct buf tzid = BUF_INIT;
	const struct own_zone *z = NULL;

	if (zs->n && ical_line_tzid(l, &tzid) && tzid.n && !zone_iana(tzid.p) && (!have || strcmp(have, tzid.p) != 0))
		z = own_zone(zs, tzid.p);
	buf_free(&tzid);
	if (!z)
		return false;
	buf_clear(value);
	for (const char *p = l->value; *p;) {
		size_t n = strcspn(p, ","), k = strcspn(p, "/,");
		struct civil c;
		if (basic(p, k, &c)) {
			c = civil_of_seconds(zone_instant(z->known ? zone_find(z->known) : z->zone, &c));
			buf_printf(value, "%04d%02d%02dT%02d%02d%02dZ", c.year, c.month, c.day, c.hour, c.min, c.sec);
			buf_add(value, p + k, n - k);
		} else {
			buf_add(value, p, n);
		}
		p += n;
		if (*p == ',')
			buf_char(value, *p++);
	}
	return true;
}

/* ---- records ---- */

struct span {
	int64_t from, to;
};

static void widen(struct span *s, int64_t t)
{
	if (t < s->from)
		s->from = t;
	if (t > s->to)
		s->to = t;
}

/* from the first to the last moment of the event; a rule without an end goes on for a generation */
static struct span span_of(const struct rec *r)
{
	static const char *const fields[] = {"Start", "End", "Rdate", "RecurrenceId"};
	struct span s = {INT64_MAX, INT64_MIN};
	struct civil c;
	struct rrule rule;

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++)
		for (size_t i = rec_next(r, fields[f], 0); i < r->n; i = rec_next(r, fields[f], i + 1))
			if (civil_parse(r->field[i].value, &c))
				widen(&s, civil_seconds(&c));
	if (s.from > s.to)
		s = (struct span){0, 0};
	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1)) {
		if (!rrule_parse(r->field[i].value, &rule, NULL))
			continue;
		if (rule.bounded)
			widen(&s, civil_seconds(&rule.until));
		else
			widen(&s, s.from + (int64_t)AHEAD_YEARS * 366 * 86400);
	}
	s.from -= 2 * 86400;
	s.to += 2 * 86400;
	return s;
}

/* a component of another kind: the moments in its lines */
static struct span span_of_text(const char *p)
{
	struct span s = {INT64_MAX, INT64_MIN};
	struct civil c;

	for (const char *q = p; (q = strchr(q, 'T')); q++)
		if (q - p >= 8 && basic(q - 8, strspn(q - 8, "0123456789T"), &c))
			widen(&s, civil_seconds(&c));
	if (s.from > s.to)
		s = (struct span){0, 0};
	if (strstr(p, "RRULE"))
		s.to = s.from + (int64_t)AHEAD_YEARS * 366 * 86400;
	s.from -= 2 * 86400;
	s.to += 2 * 86400;
	return s;
}

/* the name that the zone has elsewhere; the same one for all events of a file as long as it fits */
static const char *name_of(struct own_zone *z, struct span s)
{
	if (z->known)
		return z->known;
	if (z->tried && s.from >= z->from && s.to <= z->to && z->match)
		return z->match;
	if (z->tried && s.from <= z->from && s.to >= z->to && !z->match)
		return NULL;
	if (z->tried && z->match) { /* a longer time */
		struct span all = {s.from < z->from ? s.from : z->from, s.to > z->to ? s.to : z->to};
		const char *m = zone_match(z->zone, z->tzid, all.from, all.to);
		if (m) {
			z->match = m;
			z->from = all.from;
			z->to = all.to;
			return m;
		}
		return zone_match(z->zone, z->tzid, s.from, s.to);
	}
	z->tried = true;
	z->from = s.from;
	z->to = s.to;
	return z->match = zone_match(z->zone, z->tzid, s.from, s.to);
}

static void carry(struct rec *r, const struct own_zone *z)
{
	if (!event_definition(r, z->tzid))
		rec_add(r, "Ical", z->text);
}

static void warn(struct rec *r, const char *before, const char *zone, const char *behind)
{
	struct buf b = BUF_INIT;

	buf_str(&b, before);
	utf8_clean(zone, strlen(zone), false, &b);
	buf_str(&b, behind);
	if (!rec_has(r, "Warning", b.p, NULL)) /* an earlier reading said so */
		rec_add(r, "Warning", b.p);
	buf_free(&b);
}

/* has the VTIMEZONE the offsets of the zone that it names when the event takes place?  Of a series: in its first year, by the
 * quarter, since many describe earlier years by the rules of today. */
static bool agrees(const struct own_zone *z, const struct rec *r)
{
	static const char *const fields[] = {"Start", "End", "Rdate"};
	const struct zone *known = zone_find(z->known);
	struct civil c;
	int64_t t;

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++)
		for (size_t i = rec_next(r, fields[f], 0); i < r->n; i = rec_next(r, fields[f], i + 1)) {
			if (!civil_parse(r->field[i].value, &c) || !c.timed || c.utc)
				continue;
			t = zone_instant(known, &c);
			for (int quarter = 0; quarter < (f == 0 && rec_get(r, "Rrule") ? 4 : 1); quarter++)
				if (zone_offset(z->zone, t + quarter * 91 * 86400) != zone_offset(known, t + quarter * 91 * 86400))
					return false;
		}
	return true;
}

/* a zone that the file describes otherwise than the system does: the name counts, and that is said */
static void compare(const struct ical_zones *zs, struct rec *r)
{
	const char *zone = rec_get(r, "Timezone");
	const struct own_zone *other = NULL;

	for (size_t i = 0; i < zs->n; i++) {
		const struct own_zone *z = &zs->z[i];
		if (!z->zone || !z->known || strcmp(z->known, zone) != 0 || !holds(zs, z))
			continue;
		if (agrees(z, r))
			return;
		other = z;
	}
	if (other)
		warn(r, "the times are those of the zone ", zone, "; the file's VTIMEZONE has others");
}

static void settle_timezone(struct ical_zones *zs, struct rec *r)
{
	const char *zone = rec_get(r, "Timezone"), *name;
	struct own_zone *z;

	if (!zone || event_definition(r, zone))
		return;
	if (!zone_find(zone)) {
		z = own_zone(zs, zone);
		name = z ? name_of(z, span_of(r)) : NULL;
		if (name)
			rec_set(r, "Timezone", name);
		else if (z)
			carry(r, z);
		else
			warn(r, "the time zone \"", zone, "\" is not known: times are floating");
		if (!z || !z->known)
			return;
	}
	if (zs->n)
		compare(zs, r);
}

/* the TZIDs in a line or component that is kept as it is; BLOCK is in R's memory */
static const char *settle_text(struct ical_zones *zs, struct rec *r, const char *block)
{
	const char *end = block + strlen(block), *p = block, *at;
	struct buf b = BUF_INIT, tzid = BUF_INIT;

	while ((at = strcasestr(p, ";TZID="))) {
		const char *after, *name;
		struct own_zone *z = NULL;
		buf_clear(&tzid);
		after = ical_tzid_value(at + 6, end, &tzid);
		name = zone_iana(buf_cstr(&tzid));
		if (!name && (z = own_zone(zs, buf_cstr(&tzid))))
			name = name_of(z, span_of_text(block));
		if (!name && z)
			carry(r, z);
		buf_add(&b, p, (size_t)(at - p) + 6);
		if (name)
			buf_str(&b, name);
		else
			buf_add(&b, at + 6, (size_t)(after - at) - 6);
		p = after;
	}
	buf_str(&b, p);
	block = arena_str(&r->mem, buf_cstr(&b));
	buf_free(&b);
	buf_free(&tzid);
	return block;
}

void ical_zones_settle(struct ical_zones *zs, struct rec *r)
{
	size_t n = r->n; /* what is carried comes behind them */

	settle_timezone(zs, r);
	for (size_t i = 0; i < n; i++)
		if (*r->field[i].name == 'I' && !strcmp(r->field[i].name, "Ical") && strcasestr(r->field[i].value, ";TZID=") && strncmp(r->field[i].value, "BEGIN:VTIMEZONE", 15) != 0)
			r->field[i].value = settle_text(zs, r, r->field[i].value);
}
