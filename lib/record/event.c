/* event.c: the vocabulary of event records; see event.h. */
#include "record/event.h"

#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/lasting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

static const struct event_field vocabulary[] = {
    {"Uid", EV_LINE, false, "UID"},
    {"Summary", EV_LINE, false, "SUMMARY"},
    {"Start", EV_TIME, false, "DTSTART"},
    {"End", EV_TIME, false, "DTEND"},
    {"Timezone", EV_ZONE, false, NULL},
    {"Precision", EV_PRECISION, false, NULL},
    {"Rrule", EV_RRULE, true, "RRULE"},
    {"Rdate", EV_TIME, true, "RDATE"},
    {"Exdate", EV_TIME, true, "EXDATE"},
    {"RecurrenceId", EV_TIME, false, "RECURRENCE-ID"},
    {"Doors", EV_TIME, false, NULL},
    {"Location", EV_LINE, false, "LOCATION"},
    {"Geo", EV_GEO, false, "GEO"},
    {"Conference", EV_LINK, true, "CONFERENCE"},
    {"Kind", EV_LINE, false, NULL},
    {"Audience", EV_LINE, false, NULL},
    {"Organizer", EV_MAILBOX, false, "ORGANIZER"},
    {"Speaker", EV_MAILBOX, true, NULL},
    {"Contact", EV_MAILBOX, true, "CONTACT"},
    {"Attendee", EV_ATTENDEE, true, "ATTENDEE"},
    {"Slot", EV_SLOT, true, NULL},
    {"Topic", EV_TOPIC, true, NULL},
    {"Deadline", EV_TIME, false, NULL},
    {"Registration", EV_LINE, true, NULL},
    {"Price", EV_LINE, false, NULL},
    {"Capacity", EV_LINE, false, NULL},
    {"Availability", EV_LINE, false, NULL},
    {"Status", EV_STATUS, false, "STATUS"},
    {"Alarm", EV_ALARM, true, NULL},
    {"Categories", EV_LINE, true, "CATEGORIES"},
    {"Url", EV_LINE, false, "URL"},
    {"Attach", EV_LINK, true, "ATTACH"},
    {"Description", EV_TEXT, false, "DESCRIPTION"},
    {"Language", EV_LINE, false, NULL},
    {"Related", EV_LINE, true, "RELATED-TO"},
    {"Sequence", EV_INTEGER, false, "SEQUENCE"},
    {"Created", EV_UTC, false, "CREATED"},
    {"LastModified", EV_UTC, false, "LAST-MODIFIED"},
    {"Method", EV_LINE, false, "METHOD"},
    {"Source", EV_LINE, false, NULL},
    {"Evidence", EV_LINE, true, NULL},
    {"Confidence", EV_LINE, false, NULL},
    {"Why", EV_LINE, true, NULL},
    {"Read", EV_LINE, false, NULL},
    {"Warning", EV_LINE, true, NULL},
    {"Ical", EV_TEXT, true, NULL},
};

const struct event_field *event_field_at(size_t i)
{
	return i < sizeof vocabulary / sizeof *vocabulary ? &vocabulary[i] : NULL;
}

/* the field of that name, looked for from FROM on */
static const struct event_field *field_from(size_t from, const char *name)
{
	enum { FIELDS = sizeof vocabulary / sizeof *vocabulary };

	for (size_t i = from; i < FIELDS; i++)
		if (*vocabulary[i].name == *name && !strcmp(vocabulary[i].name, name))
			return &vocabulary[i];
	return from ? field_from(0, name) : NULL;
}

const struct event_field *event_field_of(const char *name)
{
	return field_from(0, name);
}

const struct event_field *event_field_near(const struct event_field *last, const char *name)
{
	return field_from(last ? (size_t)(last - vocabulary) : 0, name);
}

struct sort_key {
	size_t rank, at;
};

static int by_rank(const void *pa, const void *pb)
{
	const struct sort_key *a = pa, *b = pb;

	return a->rank != b->rank ? (a->rank > b->rank) - (a->rank < b->rank) : (a->at > b->at) - (a->at < b->at);
}

void event_sort(struct rec *r)
{
	struct sort_key few[32], *key = r->n <= 32 ? few : mem_new(r->n, sizeof *key);
	struct rec_field some[32], *old = r->n <= 32 ? some : mem_new(r->n, sizeof *old);
	size_t rank = 0;
	bool sorted = true;

	for (size_t i = 0; i < r->n; i++) {
		const struct event_field *f = field_from(rank ? rank - 1 : 0, r->field[i].name); /* mostly behind the one before */
		if (f)
			rank = (size_t)(f - vocabulary) + 1;
		key[i].rank = rank, key[i].at = i;
		sorted = sorted && (!i || key[i - 1].rank <= rank);
	}
	if (!sorted)
		memcpy(old, r->field, r->n * sizeof *old);
	if (!sorted)
		qsort(key, r->n, sizeof *key, by_rank);
	for (size_t i = 0; i < r->n && !sorted; i++)
		r->field[i] = old[key[i].at];
	if (old != some)
		free(old);
	if (key != few)
		free(key);
}

bool event_time(const struct rec *r, const char *name, struct civil *c)
{
	const char *v = rec_get(r, name);
	return v && civil_parse(v, c);
}

bool event_tzid(const char *block, struct buf *out)
{
	const char *p = block;

	buf_clear(out);
	if (strncasecmp(p, "BEGIN:VTIMEZONE", 15) != 0)
		return false;
	while (*p && strncasecmp(p, "TZID", 4) != 0) {
		p += strcspn(p, "\n");
		p += *p == '\n';
	}
	p += strcspn(p, ":\n");
	if (*p != ':')
		return false;
	for (p++; *p && *p != '\n'; p++) {
		if (*p == '\\' && p[1] && p[1] != '\n')
			p++;
		if (*p != '"')
			buf_char(out, *p);
	}
	return out->n > 0;
}

const char *event_definition(const struct rec *r, const char *tzid)
{
	struct buf name = BUF_INIT;
	const char *found = NULL;

	for (size_t i = rec_next(r, "Ical", 0); i < r->n && !found; i = rec_next(r, "Ical", i + 1))
		if (event_tzid(r->field[i].value, &name) && !strcmp(name.p, tzid))
			found = r->field[i].value;
	buf_free(&name);
	return found;
}

const struct zone *event_zone(const struct rec *r, bool *unknown)
{
	const char *name = rec_get(r, "Timezone"), *definition;
	const struct zone *z = NULL;

	if (name && *name && !(z = zone_find(name)) && (definition = event_definition(r, name)))
		z = zone_define(definition);
	if (unknown)
		*unknown = name && *name && !z;
	return z;
}

bool event_exdate(const struct rec *r, struct civil *c)
{
	struct civil start;

	if (c->timed || !event_time(r, "Start", &start) || !start.timed || rec_get(r, "Rdate"))
		return false;
	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1))
		if (strstr(r->field[i].value, "BYHOUR") || strstr(r->field[i].value, "BYMINUTE") || strstr(r->field[i].value, "BYSECOND") || strstr(r->field[i].value, "HOURLY") ||
		    strstr(r->field[i].value, "MINUTELY") || strstr(r->field[i].value, "SECONDLY"))
			return false;
	c->hour = start.hour, c->min = start.min, c->sec = start.sec;
	c->timed = true;
	c->utc = start.utc;
	return true;
}

/* UNTIL's value at P, N octets */
static bool until_time(const char *p, size_t n, struct civil *c)
{
	char text[CIVIL_SIZE];

	if (n == 8)
		snprintf(text, sizeof text, "%.4s-%.2s-%.2s", p, p + 4, p + 6);
	else if (n == 15 || n == 16)
		snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%s", p, p + 4, p + 6, p + 9, p + 11, p + 13, n == 16 ? "Z" : "");
	else
		return false;
	return civil_parse(text, c);
}

bool event_until(const struct rec *r, const char *rule, struct buf *out)
{
	const char *p = strstr(rule, "UNTIL=");
	const struct zone *zone;
	struct civil start, c;
	size_t n;

	if (!p || !event_time(r, "Start", &start))
		return false;
	p += 6;
	n = strcspn(p, ";");
	if (!until_time(p, n, &c))
		return false;
	zone = start.utc ? zone_find("UTC") : start.timed ? event_zone(r, NULL) : NULL;
	if (start.timed ? c.timed && c.utc == (zone != NULL) : !c.timed)
		return false;
	if (!start.timed) {
		c.timed = c.utc = false;
	} else {
		if (!c.timed) /* the whole of that day */
			c.hour = 23, c.min = c.sec = 59;
		if (zone && !c.utc)
			c = civil_of_seconds(zone_instant(zone, &c));
		c.timed = true;
		c.utc = zone != NULL;
	}
	buf_clear(out);
	buf_add(out, rule, (size_t)(p - rule));
	buf_printf(out, "%04d%02d%02d", c.year, c.month, c.day);
	if (c.timed)
		buf_printf(out, "T%02d%02d%02d%s", c.hour, c.min, c.sec, c.utc ? "Z" : "");
	buf_str(out, p + n);
	return true;
}

struct civil event_clock(const struct zone *zone, int64_t instant)
{
	struct civil c = zone_local(zone, instant);

	if (zone_instant(zone, &c) != instant) {
		c = civil_of_seconds(instant);
		c.utc = true;
	}
	return c;
}

/* an event without End: it ends with its DURATION, else as it starts */
static struct civil without_end(const struct rec *r, const struct civil *start)
{
	const struct zone *zone = start->utc ? NULL : event_zone(r, NULL);
	struct civil c;
	long days, s;

	if (!event_duration(r, &days, &s))
		return *start;
	c = civil_add_days(*start, start->timed ? days : days - 1);
	if (s && zone)
		c = zone_local(zone, zone_instant(zone, &c) + s);
	else if (s)
		c = civil_of_seconds(civil_seconds(&c) + s);
	c.timed = start->timed;
	c.utc = start->utc;
	return c;
}

bool event_span(const struct rec *r, struct civil *start, struct civil *end)
{
	if (!event_time(r, "Start", start))
		return false;
	if (!event_time(r, "End", end) || end->timed != start->timed)
		*end = without_end(r, start);
	if (!start->timed) {
		*end = civil_add_days(*end, 1);
	} else if (end->utc != start->utc) {
		const struct zone *zone = event_zone(r, NULL);
		*end = start->utc ? civil_of_seconds(zone_instant(zone, end)) : zone ? zone_local(zone, civil_seconds(end)) : *end;
		end->utc = start->utc;
	}
	return true;
}

bool event_length(const struct rec *r, const struct zone *zone, struct event_length *l)
{
	struct civil start, end, exact;
	int64_t from, to;
	long days, s;

	memset(l, 0, sizeof *l);
	if (!event_span(r, &start, &end))
		return false;
	if (!start.timed) {
		l->seconds = l->rest = civil_seconds(&end) - civil_seconds(&start);
		return true;
	}
	if (event_time(r, "End", &exact) && exact.timed && exact.utc) /* also in an hour that comes twice */
		end = exact;
	from = zone_instant(zone, &start);
	to = zone_instant(zone, &end);
	l->seconds = l->rest = to - from;
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *raw = r->field[i].value;
		struct event_length other;
		if (strncasecmp(raw, "DURATION:", 9) != 0 || !civil_duration(raw + 9, &days, &s) || days <= 0)
			continue;
		other = (struct event_length){to - from, days, s};
		if (event_ends(&other, zone, &start) == to) /* else End was changed since */
			*l = other;
	}
	return true;
}

int64_t event_ends(const struct event_length *l, const struct zone *zone, const struct civil *start)
{
	struct civil day = l->days ? civil_add_days(*start, l->days) : *start;

	return zone_instant(zone, &day) + l->rest;
}

/* ---- slots and topics ---- */

static const char *clock_at(const char *s, struct civil *c)
{
	int h = 0, m = 0, n = 0;

	while (n < 2 && *s >= '0' && *s <= '9')
		h = h * 10 + (*s++ - '0'), n++;
	if (!n || *s++ != ':' || s[0] < '0' || s[0] > '5' || s[1] < '0' || s[1] > '9')
		return NULL;
	m = (s[0] - '0') * 10 + (s[1] - '0');
	if (h > 24 || (h == 24 && m))
		return NULL;
	c->hour = h, c->min = m, c->sec = 0, c->timed = true;
	return s + 2;
}

bool event_slot(const char *value, const struct civil *day, struct event_slot *s)
{
	char date[11];
	const char *p = value;

	memset(s, 0, sizeof *s);
	s->start = *day;
	if (strlen(p) > 11 && p[4] == '-' && p[7] == '-' && p[10] == 'T') {
		memcpy(date, p, 10);
		date[10] = '\0';
		if (!civil_parse(date, &s->start))
			return false;
		s->dated = true;
		p += 11;
	}
	p = clock_at(p, &s->start);
	if (!p)
		return false;
	s->end = s->start;
	s->end.timed = false;
	if (*p == '-') {
		p++;
		if (strlen(p) > 11 && p[4] == '-' && p[7] == '-' && p[10] == 'T') {
			memcpy(date, p, 10);
			date[10] = '\0';
			if (!civil_parse(date, &s->end))
				return false;
			p = clock_at(p + 11, &s->end);
		} else {
			p = clock_at(p, &s->end);
			if (p && civil_cmp(&s->end, &s->start) <= 0)
				s->end = civil_add_days(s->end, 1); /* over midnight */
		}
		if (!p)
			return false;
	}
	if (s->start.hour == 24)
		s->start.hour = 0, s->start = civil_add_days(s->start, 1);
	if (s->end.hour == 24)
		s->end.hour = 0, s->end = civil_add_days(s->end, 1);
	if (*p && *p != ' ')
		return false;
	s->title = *p ? p + 1 : p;
	return true;
}

/* a tail `[...]` that ends at END; its opening bracket or NULL */
static const char *tail(const char *s, const char *end)
{
	const char *p = end;

	if (end == s || end[-1] != ']')
		return NULL;
	while (p > s && p[-1] != '[')
		p--;
	return p > s ? p - 1 : NULL;
}

void event_topic(const char *value, struct event_topic *t)
{
	size_t first = strcspn(value, "\n");
	const char *end = value + first, *open;
	int order = 4; /* tails come as [@..], [.. min], [who], [fixed] or [spontaneous]; read from the right */

	memset(t, 0, sizeof *t);
	t->title = value;
	t->text = value[first] ? value + first + 1 : value + first;
	while (order > 0 && (open = tail(value, end)) != NULL) {
		const char *in = open + 1;
		size_t n = (size_t)(end - 1 - in);
		char *rest;
		long m;
		if (n > 1 && *in == '@' && n < sizeof t->at) {
			memcpy(t->at, in + 1, n - 1);
			order = 0;
		} else if (order > 1 && (m = strtol(in, &rest, 10)) > 0 && m < 100000 && !strncmp(rest, " min]", 5)) {
			t->minutes = (int)m;
			order = 1;
		} else if (order > 3 && n == 5 && !strncasecmp(in, "fixed", 5)) {
			t->fixed = true;
			order = 3;
		} else if (order > 3 && n == 11 && !strncasecmp(in, "spontaneous", 11)) {
			t->spontaneous = true;
			order = 3;
		} else if (order > 2) {
			t->who = in;
			t->who_len = n;
			order = 2;
		} else {
			break;
		}
		end = open;
		while (end > value && end[-1] == ' ')
			end--;
	}
	t->title_len = (size_t)(end - value);
}

/* ---- addresses ---- */

const char *event_mailbox(const char *v, struct buf *name, struct buf *addr)
{
	const char *p = v;
	bool bare_angle = false;

	buf_clear(name);
	buf_clear(addr);
	while (*p == ' ')
		p++;
	if (*p == '"') {
		for (p++; *p && *p != '"'; p++) {
			if (*p == '\\' && p[1])
				p++;
			buf_char(name, *p);
		}
		if (*p)
			p++;
		while (*p == ' ')
			p++;
	} else {
		const char *start = p;
		while (*p && *p != '<' && *p != ';' && *p != '\n')
			p++;
		buf_add(name, start, (size_t)(p - start));
		bare_angle = memchr(start, '>', (size_t)(p - start)) != NULL;
	}
	buf_trim(name, " ");
	if (*p == '<') {
		const char *start = ++p;
		while (*p && *p != '>' && *p != '\n')
			p++;
		buf_add(addr, start, (size_t)(p - start));
		if (*p == '>')
			p++;
	} else if (name->n && event_address_ok(name->p, name->n)) {
		buf_add(addr, name->p, name->n);
		buf_clear(name);
	}
	while (*p == ' ')
		p++;
	/* "a@b> x:<c@d" and "<a@b> x:<c@d>" are no mailboxes: which of the two would be meant? */
	if (bare_angle || p[strcspn(p, "<>;\n")] == '<' || p[strcspn(p, "<>;\n")] == '>')
		buf_clear(addr);
	return p;
}

bool event_more_mailboxes(const char *rest)
{
	for (; *rest == ';'; rest += strcspn(rest, ";")) {
		rest++;
		if (rest[strcspn(rest, "@=;\"")] == '@')
			return true;
	}
	return false;
}

void event_put_mailbox(const char *name, const char *addr, struct buf *out)
{
	bool quote = strpbrk(name, ",;:\"\\<>@()[].") != NULL;

	if (*name) {
		if (quote)
			buf_char(out, '"');
		for (const char *p = name; *p; p++) {
			if (*p == '"' || *p == '\\')
				buf_char(out, '\\');
			buf_char(out, (unsigned char)*p < ' ' ? ' ' : *p);
		}
		buf_str(out, quote ? "\" " : " ");
	}
	buf_printf(out, "<%s>", addr);
}

bool event_is_web(const char *value)
{
	return !strncmp(value, "https://", 8) || !strncmp(value, "http://", 7);
}

bool event_address_ok(const char *a, size_t n)
{
	const char *at = memchr(a, '@', n), *end = a + n;
	size_t label = 0;
	bool dot = false;

	if (!at || at == a || n > LIMIT_ADDRESS || at - a > 64 || utf8_bad(a, n) != n)
		return false;
	for (const char *p = a; p < at; p++) {
		unsigned char c = (unsigned char)*p;
		if (c <= ' ' || c == 127 || strchr("()<>[]:;,\\\"", c))
			return false;
		if (c == '.' && (p == a || p[1] == '.' || p + 1 == at))
			return false;
	}
	for (const char *p = a; p < at;) /* what nobody sees: copied along, from elsewhere */
		if (utf8_hidden(utf8_next(&p, at)))
			return false;
	for (const char *p = at + 1; p < end;) {
		uint32_t c = utf8_next(&p, end);
		if (c == '.') {
			if (!label)
				return false;
			label = 0, dot = true;
		} else if (c == '-' || (c >= '0' && c <= '9') || utf8_letter(c)) {
			if (c == '-' && !label)
				return false;
			if (++label > 63)
				return false;
		} else {
			return false;
		}
	}
	return label > 0 && end[-1] != '-' && (dot || !strncmp(at, "@localhost", (size_t)(end - at)));
}

bool event_param(const char *value, const char *name, struct buf *out)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	const char *p = event_mailbox(value, &a, &b);
	size_t n = strlen(name);
	bool found = false;

	while (*p == ';' && !found) {
		p++;
		while (*p == ' ')
			p++;
		found = !strncasecmp(p, name, n) && p[n] == '=';
		if (found)
			p += n + 1;
		buf_clear(out);
		while (*p && *p != ';') {
			if (found)
				buf_char(out, *p);
			p++;
		}
	}
	buf_free(&a);
	buf_free(&b);
	return found;
}

bool event_before(const char *s, struct event_before *b)
{
	struct event_before sum = {0, 0};

	if (!*s)
		return false;
	while (*s) {
		long n = 0, unit;
		int d = 0;
		while (*s >= '0' && *s <= '9' && d++ < 6)
			n = n * 10 + (*s++ - '0');
		if (!d)
			return false;
		unit = *s == 'w' ? 604800 : *s == 'd' ? 86400 : *s == 'h' ? 3600 : *s == 'm' ? 60 : *s == 's' ? 1 : 0;
		if (!unit)
			return false;
		s++;
		if (unit < 86400)
			sum.seconds += n * unit;
		else
			sum.days += n * (unit / 86400);
	}
	*b = sum;
	return true;
}

long event_before_seconds(const struct event_before *b)
{
	return b->days * 86400 + b->seconds;
}

bool event_offset(const char *s, long *seconds)
{
	struct event_before b;

	if (!event_before(s, &b))
		return false;
	*seconds = event_before_seconds(&b);
	return true;
}

/* ---- validation ---- */

static bool word_in(const char *v, const char *list)
{
	size_t n = strlen(v);
	const char *p = list;

	while ((p = strstr(p, v)) != NULL) {
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || !p[n]))
			return n > 0;
		p += n ? n : 1;
	}
	return false;
}

static bool rrule_ok(const char *v)
{
	bool freq = false;

	while (*v) {
		size_t n = strcspn(v, ";"), k = strcspn(v, "=");
		if (k >= n)
			return false;
		freq = freq || (k == 4 && !strncasecmp(v, "FREQ", 4));
		for (size_t i = 0; i < n; i++)
			if (!((v[i] | 32) >= 'a' && (v[i] | 32) <= 'z') && !(v[i] >= '0' && v[i] <= '9') && !strchr("=,+-", v[i]))
				return false;
		v += n;
		if (*v == ';')
			v++;
	}
	return freq;
}

static const char *fault(enum event_type type, const char *v)
{
	struct civil c = {1970, 1, 1, 0, 0, 0, false, false};
	struct event_slot slot;
	char *end;
	long n;

	switch (type) {
	case EV_TIME:
	case EV_UTC:
		return civil_parse(v, &c) ? NULL : "not a date (2019-09-24) or time (2019-09-24T10:00)";
	case EV_SLOT:
		return event_slot(v, &c, &slot) ? NULL : "not a slot (10:00-14:00 title)";
	case EV_STATUS:
		return word_in(v, "confirmed tentative cancelled") ? NULL : "not confirmed, tentative or cancelled";
	case EV_PRECISION:
		return word_in(v, "week month season partofday") ? NULL : "not week, month, season or partofday";
	case EV_INTEGER:
		n = strtol(v, &end, 10);
		return *v && !*end && n >= 0 ? NULL : "not a number";
	case EV_GEO:
		(void)strtod(v, &end);
		if (end == v || *end != ';')
			return "not lat;lon";
		v = end + 1;
		(void)strtod(v, &end);
		return end != v && !*end ? NULL : "not lat;lon";
	case EV_ALARM:
		return event_offset(v, &n) ? NULL : "not a time span (1d, 2h)";
	case EV_RRULE:
		return rrule_ok(v) ? NULL : "not a recurrence rule (FREQ=...)";
	default:
		return type != EV_TEXT && type != EV_TOPIC && strchr(v, '\n') ? "more than one line" : NULL;
	}
}

const char *event_fault(const char *field, const char *value)
{
	const struct event_field *f = event_field_of(field);

	return f && *value ? fault(f->type, value) : NULL;
}

bool event_is_component(const struct rec *r)
{
	const char *ical = rec_get(r, "Ical");
	return ical && !rec_get(r, "Start") && (!strncmp(ical, "BEGIN:", 6) || !rec_get(r, "Uid"));
}

bool event_is_range(const struct rec *r)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
		if (!strncasecmp(r->field[i].value, "RECURRENCE-ID;", 14) && strcasestr(r->field[i].value, "RANGE=THISANDFUTURE"))
			return rec_get(r, "RecurrenceId") != NULL;
	return false;
}

uint64_t event_significant(const struct rec *r)
{
	static const char *const fields[] = {"Start", "End", "Timezone", "Rrule", "Rdate", "Exdate", "Location", "Status"};
	uint64_t h = HASH_START;

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
		h = hash_str(h, fields[f]);
		for (size_t i = rec_next(r, fields[f], 0); i < r->n; i = rec_next(r, fields[f], i + 1))
			h = hash_str(h, r->field[i].value);
	}
	return h;
}

bool event_is_off(const struct rec *r)
{
	return !strcmp(rec_text(r, "Status"), "cancelled");
}

long event_sequence(const struct rec *r)
{
	return strtol(rec_text(r, "Sequence"), NULL, 10);
}

bool event_is_cancellation(const struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *start = rec_get(r, "Start");
	return uid && *uid && event_is_off(r) && (!start || !*start) && !event_is_component(r);
}

int event_check_fields(const struct rec *r, struct err *e)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct event_field *f = event_field_of(r->field[i].name);
		const char *what;
		if (!f || !*r->field[i].value)
			continue;
		if (!f->repeats && rec_next(r, f->name, i + 1) < r->n)
			return err_set(e, EX_DATAERR, r->field[rec_next(r, f->name, i + 1)].line, "a second %s in one record", f->name);
		what = fault(f->type, r->field[i].value);
		if (what)
			return err_set(e, EX_DATAERR, r->field[i].line, "%s: %s: \"%.60s\"", f->name, what, r->field[i].value);
	}
	return 0;
}

int event_check(const struct rec *r, struct err *e)
{
	struct civil start, end;

	if (event_check_fields(r, e))
		return -1;
	if (event_is_component(r))
		return 0;
	if (!event_time(r, "Start", &start))
		return err_set(e, EX_DATAERR, r->line, "a record without Start");
	if (event_time(r, "End", &end)) {
		size_t i = rec_next(r, "End", 0);
		if (end.timed != start.timed)
			return err_set(e, EX_DATAERR, r->field[i].line, "Start and End: one is a day, the other a time");
		if (end.utc == start.utc && civil_cmp(&end, &start) < 0)
			return err_set(e, EX_DATAERR, r->field[i].line, "End is before Start");
	}
	return 0;
}
