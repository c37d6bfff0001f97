/* ical_lint.c: see ical_lint.h. */
#include "document/ical_lint.h"

#include "document/ical_lint_items.h"
#include "document/ical_lint_lines.h"
#include "document/ical_lint_tables.h"
#include "document/ical_value.h"
#include "ground/buf.h"
#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/rrule.h"
#include "time/zone.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { DEPTH = 16, PROPERTIES = sizeof lint_properties / sizeof *lint_properties };

struct moment { /* a DTSTART, DTEND ... of the component in work */
	bool there, date, utc, zoned, known; /* KNOWN: INSTANT is one */
	struct civil c;
	int64_t instant;
	size_t line;
};

struct open_component {
	enum component type;
	char name[40];
	size_t line;
	unsigned short seen[PROPERTIES];
	unsigned children, alarms;
};

enum { USES = 200, ZONES = 1000, DEFINITIONS = 4 << 20, PARAMETERS = 100 };

struct reference { /* a TZID that was used, and where first */
	char *name;
	size_t line;
	bool defined, used;
	char *definition;         /* its VTIMEZONE, a content line a line */
	struct moment *use;       /* times in it, the first USES ones */
	size_t uses, uses_cap;
};

struct lint {
	void (*found)(void *ctx, const struct lint_finding *f);
	void *ctx;
	size_t errors, line;
	struct open_component open[DEPTH];
	size_t depth, too_deep;
	struct moment start, end, due;
	struct rrule rule;
	bool has_rule;
	size_t rule_line, duration_line, attendees, rid_line, end_alarm_line;
	bool days_only, rid_date, rid_floats;
	struct moment listed; /* an RDATE or EXDATE before DTSTART was known */
	struct buf zone_text;
	bool publish_said;
	char action[20], status[20], uid[300], rid[40], method[20], first_uid[300];
	struct reference *zone;
	size_t zones, zones_cap, definitions; /* DEFINITIONS: octets of them */
	bool zones_said;
	struct lint_items *items;
	struct err *e;            /* of a temporary file */
	bool calendar, bare_lf;
	size_t calendars;
	struct arena mem; /* of the line in work */
};

static void say(struct lint *l, size_t line, bool advice, const char *section, const char *fmt, ...) __attribute__((format(printf, 5, 6)));
static void say(struct lint *l, size_t line, bool advice, const char *section, const char *fmt, ...)
{
	char text[400];
	struct buf clean = BUF_INIT;
	struct lint_finding f = {line, advice, NULL, section};
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	utf8_clean(text, utf8_bad(text, strlen(text)), false, &clean);
	f.what = buf_cstr(&clean);
	l->errors += !advice;
	l->found(l->ctx, &f);
	buf_free(&clean);
}

#define WRONG(l, section, ...) say(l, (l)->line, false, section, __VA_ARGS__)

static struct open_component *top(struct lint *l)
{
	return l->depth ? &l->open[l->depth - 1] : NULL;
}

/* as much as goes into SIZE octets */
static void copy(char *to, size_t size, const char *from)
{
	size_t n = strlen(from);

	n = n < size ? n : size - 1;
	memcpy(to, from, n);
	to[n] = '\0';
}

static unsigned count_of(const struct open_component *c, const char *name)
{
	return c->seen[property_index(name)];
}

/* ---- values ---- */

static const char *time_value(const char *v, struct moment *m)
{
	const char *why = ical_value_time(v, &m->c);

	m->there = !*why;
	m->date = m->there && !m->c.timed;
	m->utc = m->there && m->c.utc;
	return why;
}

static void text_value(struct lint *l, const char *name, const char *v, bool list)
{
	for (const char *p = v; *p; p++) {
		if (*p == '\\') {
			if (!p[1] || !strchr("\\;,nN", p[1])) {
				WRONG(l, "RFC 5545 3.3.11", "%s: a backslash before \"%.1s\"", name, p[1] ? p + 1 : "");
				return;
			}
			p++;
		} else if (*p == ';' || (*p == ',' && !list)) {
			WRONG(l, "RFC 5545 3.3.11", "%s: a %s that is not escaped", name, *p == ';' ? "semicolon" : "comma");
			return;
		}
	}
}

/* NULL: there are too many */
static struct reference *zone_named(struct lint *l, const char *name)
{
	for (size_t i = 0; i < l->zones; i++)
		if (!strcmp(l->zone[i].name, name))
			return &l->zone[i];
	if (l->zones == ZONES) {
		if (!l->zones_said)
			say(l, l->line, true, "RFC 5545 3.6.5", "more than %d TZIDs in a calendar: the others are not looked at", ZONES);
		l->zones_said = true;
		return NULL;
	}
	l->zone = mem_grow(l->zone, &l->zones_cap, l->zones + 1, sizeof *l->zone);
	memset(&l->zone[l->zones], 0, sizeof *l->zone);
	l->zone[l->zones].name = mem_str(name);
	l->zone[l->zones].line = l->line;
	return &l->zone[l->zones++];
}

static void use_zone(struct lint *l, const char *name, const struct moment *m)
{
	struct reference *z = zone_named(l, name);

	if (!z)
		return;
	if (!z->used)
		z->line = l->line;
	z->used = true;
	if (!m || m->date || m->utc || z->uses >= USES)
		return;
	z->use = mem_grow(z->use, &z->uses_cap, z->uses + 1, sizeof *z->use);
	z->use[z->uses++] = *m;
}

static void define_zone(struct lint *l, const char *name)
{
	struct buf plain = BUF_INIT;
	struct reference *z;

	ical_unescape(name, strlen(name), &plain);
	z = zone_named(l, buf_cstr(&plain));
	if (z && z->defined)
		WRONG(l, "RFC 5545 3.6.5", "VTIMEZONE: %.60s is defined twice", buf_cstr(&plain));
	if (z)
		z->defined = true;
	buf_free(&plain);
}

static bool floats(const struct moment *m)
{
	return m->there && !m->date && !m->utc && !m->zoned;
}

/* one of them floats, so that nobody knows whether they are the same instance */
static bool other_clock(const struct moment *m, const struct moment *start)
{
	return m->there && start->there && !m->date && !start->date && floats(m) != floats(start);
}

static const char *clocks(const struct moment *m)
{
	return floats(m) ? "floating, DTSTART in a zone" : "in a zone, DTSTART floating";
}

/* one or more times with the property's VALUE and TZID; the last is left in M */
static void time_property(struct lint *l, const struct ical_line *line, const struct lint_property *p, struct moment *m)
{
	struct buf type = BUF_INIT, zone = BUF_INIT;
	bool typed = ical_param(line, "VALUE", &type), zoned = ical_line_tzid(line, &zone), many = !strcmp(line->name, "RDATE") || !strcmp(line->name, "EXDATE");
	char *copy = mem_str(line->value), *save = NULL;
	const struct zone *z = zoned ? zone_find(buf_cstr(&zone)) : NULL;

	if (zoned)
		use_zone(l, buf_cstr(&zone), NULL);
	if (!many && strchr(copy, ','))
		WRONG(l, p->section, "%s: more than one value", line->name);
	for (char *v = strtok_r(copy, ",", &save); v; v = strtok_r(NULL, ",", &save)) {
		const char *bad;
		char *slash = strchr(v, '/');
		if (typed && !strcasecmp(buf_cstr(&type), "PERIOD")) {
			if (!slash || strcmp(line->name, "RDATE") != 0)
				WRONG(l, "RFC 5545 3.3.9", "%s: no period: %.60s", line->name, v);
			if (slash)
				*slash = '\0';
		}
		bad = time_value(v, m);
		if (*bad) {
			WRONG(l, strlen(v) == 8 ? "RFC 5545 3.3.4" : "RFC 5545 3.3.5", "%s: %.40s %s", line->name, v, bad);
			continue;
		}
		if (m->date && !(typed && !strcasecmp(buf_cstr(&type), "DATE")))
			WRONG(l, p->section, "%s: a date needs VALUE=DATE", line->name);
		if (!m->date && typed && !strcasecmp(buf_cstr(&type), "DATE"))
			WRONG(l, p->section, "%s: VALUE=DATE with a date-time", line->name);
		if (zoned && (m->utc || m->date))
			WRONG(l, "RFC 5545 3.2.19", "%s: TZID with a %s", line->name, m->utc ? "time in UTC" : "date");
		m->zoned = zoned;
		m->known = !m->date && (m->utc || z);
		m->instant = zone_instant(z, &m->c);
		m->line = l->line;
		if (zoned)
			use_zone(l, buf_cstr(&zone), m);
		if (many && !l->start.there && !(typed && !strcasecmp(buf_cstr(&type), "PERIOD")))
			l->listed = *m; /* looked at once DTSTART is there */
		if (many && l->start.there && l->start.date != m->date && !(typed && !strcasecmp(buf_cstr(&type), "PERIOD")))
			WRONG(l, p->section, "%s is a %s, DTSTART a %s", line->name, m->date ? "date" : "date-time", l->start.date ? "date" : "date-time");
		if (many && other_clock(m, &l->start))
			WRONG(l, p->section, "%s is %s", line->name, clocks(m));
	}
	free(copy);
	buf_free(&type);
	buf_free(&zone);
}

static void words_of(struct lint *l, const char *name, const char *value, enum component in, const char *section)
{
	for (size_t i = 0; i < sizeof lint_words / sizeof *lint_words; i++) {
		bool x = !strncasecmp(value, "X-", 2);
		if (strcmp(lint_words[i].name, name) != 0 || !(lint_words[i].in & (int)in) || word_in(lint_words[i].words, value))
			continue;
		if (lint_words[i].closed)
			WRONG(l, section, "%s: \"%.40s\" is none of%.100s", name, value, lint_words[i].words);
		else if (!x)
			say(l, l->line, true, section, "%s: \"%.40s\" is a word that few know", name, value);
	}
}

static void user_value(struct lint *l, const struct ical_line *line, enum component in)
{
	static const char *const params[] = {"PARTSTAT", "ROLE", "CUTYPE"};
	struct buf b = BUF_INIT;

	if (!ical_value_uri(line->value))
		WRONG(l, "RFC 5545 3.3.3", "%s: no address such as mailto:name@example.org: %.60s", line->name, line->value);
	for (size_t i = 0; i < 3; i++)
		if (ical_param(line, params[i], &b))
			words_of(l, params[i], buf_cstr(&b), i ? in : in & C_EVENT, "RFC 5545 3.2");
	if (ical_param(line, "RSVP", &b) && strcasecmp(buf_cstr(&b), "TRUE") != 0 && strcasecmp(buf_cstr(&b), "FALSE") != 0)
		WRONG(l, "RFC 5545 3.2.17", "RSVP: TRUE or FALSE, not %.40s", buf_cstr(&b));
	buf_free(&b);
}

static void integer_value(struct lint *l, const char *name, const char *v)
{
	size_t n = strlen(v);
	long high = !strcmp(name, "PRIORITY") ? 9 : !strcmp(name, "PERCENT-COMPLETE") ? 100 : 2147483647L;

	if (!n || n > 10 || !ical_value_digits(v, n) || strtol(v, NULL, 10) > high)
		WRONG(l, "RFC 5545 3.3.8", "%s: not a number from 0 to %ld: %.40s", name, high, v);
}

static void check_trigger(struct lint *l, const struct ical_line *line, const char *section)
{
	struct buf b = BUF_INIT;
	struct moment m = {0};

	if (ical_param(line, "RELATED", &b)) {
		if (!strcasecmp(buf_cstr(&b), "END"))
			l->end_alarm_line = l->line;
		else if (strcasecmp(buf_cstr(&b), "START") != 0)
			WRONG(l, "RFC 5545 3.2.14", "RELATED: START or END, not %.20s", buf_cstr(&b));
	}
	if (ical_param(line, "VALUE", &b) && !strcasecmp(buf_cstr(&b), "DATE-TIME")) {
		const char *why = time_value(line->value, &m);
		if (*why || !m.utc)
			WRONG(l, section, "TRIGGER: %.40s %s", line->value, *why ? why : "must be in UTC (end in Z)");
	} else if (!ical_value_duration(line->value, true)) {
		WRONG(l, section, "TRIGGER: no duration such as -PT15M: %.40s", line->value);
	}
	buf_free(&b);
}

static void check_attachment(struct lint *l, const struct ical_line *line)
{
	struct buf b = BUF_INIT;
	bool binary = ical_param(line, "VALUE", &b) && !strcasecmp(buf_cstr(&b), "BINARY"), base64 = ical_param(line, "ENCODING", &b) && !strcasecmp(buf_cstr(&b), "BASE64");

	if (binary != base64)
		WRONG(l, "RFC 5545 3.8.1.1", "ATTACH: ENCODING=BASE64 and VALUE=BINARY go together");
	else if (!binary && !ical_value_uri(line->value))
		WRONG(l, "RFC 5545 3.3.13", "ATTACH: no URI: %.60s", line->value);
	buf_free(&b);
}

static void check_offset(struct lint *l, const char *name, const char *v)
{
	const char *why = ical_value_offset(v);

	if (*why)
		WRONG(l, "RFC 5545 3.3.14", "%s: %s: %.20s", name, why, v);
}

/* the times that other checks look at, kept */
static void keep_time(struct lint *l, const struct ical_line *line, const struct lint_property *p)
{
	struct moment m = {0};

	time_property(l, line, p, &m);
	if (!m.there)
		return;
	if (!strcmp(p->name, "DTSTART")) {
		l->start = m;
	} else if (!strcmp(p->name, "DTEND")) {
		l->end = m;
	} else if (!strcmp(p->name, "DUE")) {
		l->due = m;
	} else if (!strcmp(p->name, "RECURRENCE-ID")) {
		if (m.known) /* in UTC or in a zone: it is the same instance */
			snprintf(l->rid, sizeof l->rid, "@%lld", (long long)m.instant);
		else
			snprintf(l->rid, sizeof l->rid, "%.20s", line->value);
		l->rid_line = l->line;
		l->rid_date = m.date;
		l->rid_floats = floats(&m);
	}
}

static void check_utc(struct lint *l, const struct lint_property *p, const char *v)
{
	struct moment m = {0};
	const char *why = time_value(v, &m);

	if (*why || !m.utc)
		WRONG(l, p->section, "%s: %.40s %s", p->name, v, *why ? why : "must be in UTC (end in Z)");
}

static void check_duration(struct lint *l, const struct lint_property *p, const char *v)
{
	if (top(l)->type != C_ALARM) {
		l->duration_line = l->line;
		l->days_only = !strchr(v, 'T');
	}
	if (!ical_value_duration(v, false))
		WRONG(l, "RFC 5545 3.3.6", "%s: no duration such as PT1H30M: %.40s", p->name, v);
}

static void check_rrule(struct lint *l, const struct lint_property *p, const char *v)
{
	const char *why;

	l->has_rule = rrule_parse(v, &l->rule, &why);
	l->rule_line = l->line;
	if (!l->has_rule)
		WRONG(l, "RFC 5545 3.3.10", "%s: %s: %.80s", p->name, why, v);
}

static void check_place(struct lint *l, const struct lint_property *p, const char *v)
{
	double lat, lon;
	int used = 0;

	if (sscanf(v, "%lf;%lf%n", &lat, &lon, &used) != 2 || v[used] || lat < -90 || lat > 90 || lon < -180 || lon > 180)
		WRONG(l, p->section, "GEO: not latitude;longitude: %.40s", v);
}

static void check_periods(struct lint *l, const char *v)
{
	if (!strchr(v, '/'))
		WRONG(l, "RFC 5545 3.3.9", "FREEBUSY: no period: %.60s", v);
	else if (strcspn(v, "/") < 16 || v[15] != 'Z')
		WRONG(l, "RFC 5545 3.8.2.6", "FREEBUSY: %.40s must be in UTC (end in Z)", v);
}

static void check_value(struct lint *l, const struct ical_line *line, const struct lint_property *p)
{
	const char *v = line->value;
	enum component in = top(l)->type;

	switch (p->type) {
	case V_TEXT:
	case V_TEXTS: text_value(l, p->name, v, p->type == V_TEXTS); break;
	case V_VERSION:
		if (strcmp(v, "2.0") != 0)
			WRONG(l, p->section, "VERSION: 2.0, not %.20s", v);
		break;
	case V_TOKEN: words_of(l, p->name, v, in, p->section); break;
	case V_UTC: check_utc(l, p, v); break;
	case V_TIME: keep_time(l, line, p); break;
	case V_DURATION: check_duration(l, p, v); break;
	case V_TRIGGER: check_trigger(l, line, p->section); break;
	case V_RRULE: check_rrule(l, p, v); break;
	case V_INTEGER: integer_value(l, p->name, v); break;
	case V_GEO: check_place(l, p, v); break;
	case V_URI:
		if (!ical_value_uri(v))
			WRONG(l, "RFC 5545 3.3.13", "%s: no URI: %.60s", p->name, v);
		break;
	case V_USER: user_value(l, line, in); break;
	case V_OFFSET: check_offset(l, p->name, v); break;
	case V_PERIODS: check_periods(l, v); break;
	case V_ANY:
		if (!strcmp(p->name, "ATTACH"))
			check_attachment(l, line);
		break;
	}
}

/* ---- components ---- */

static const char *section_of(enum component c)
{
	for (size_t i = 0; i < sizeof lint_components / sizeof *lint_components; i++)
		if (lint_components[i].component == c)
			return lint_components[i].section;
	return "RFC 5545 3.6";
}

static void begin(struct lint *l, const char *name)
{
	struct open_component *parent = top(l), *c;
	enum component type = C_OTHER;

	if (l->depth == DEPTH) {
		l->too_deep++;
		return;
	}
	for (size_t i = 0; i < sizeof lint_components / sizeof *lint_components && !(parent && parent->type == C_OTHER); i++)
		if (!strcasecmp(lint_components[i].name, name))
			type = lint_components[i].component;
	if (parent && parent->type == C_OTHER)
		; /* what is in there is its own affair */
	else if (type == C_CALENDAR ? parent != NULL : !parent)
		WRONG(l, "RFC 5545 3.4", "%.40s %s", name, parent ? "inside another component" : "outside VCALENDAR");
	else if (parent && ((type & (C_ITEMS | C_FREEBUSY | C_TIMEZONE) && parent->type != C_CALENDAR) || (type & C_RULES && parent->type != C_TIMEZONE) ||
	                    (type == C_ALARM && !(parent->type & (C_EVENT | C_TODO)))))
		WRONG(l, section_of(type), "%.40s inside %.40s", name, parent->name);
	if (parent) {
		parent->children++;
		parent->alarms += type == C_ALARM;
	}
	c = &l->open[l->depth++];
	memset(c, 0, sizeof *c);
	c->type = type;
	c->line = l->line;
	copy(c->name, sizeof c->name, name);
	if (type == C_CALENDAR) {
		l->calendars++;
		*l->method = *l->first_uid = '\0';
	}
	if (type & (C_ITEMS | C_FREEBUSY | C_RULES)) {
		memset(&l->start, 0, sizeof l->start);
		memset(&l->end, 0, sizeof l->end);
		memset(&l->due, 0, sizeof l->due);
		l->has_rule = false;
		*l->uid = *l->rid = *l->status = '\0';
		l->attendees = l->rid_line = l->end_alarm_line = 0;
		l->days_only = true;
		memset(&l->listed, 0, sizeof l->listed);
	}
	if (type == C_TIMEZONE)
		buf_clear(&l->zone_text);
}

/* DTEND or DUE and DURATION beside DTSTART */
static void check_end(struct lint *l, const struct open_component *c)
{
	const struct moment *e = c->type == C_EVENT ? &l->end : &l->due, *s = &l->start;
	const char *name = c->type == C_EVENT ? "DTEND" : "DUE", *section = c->type == C_EVENT ? "RFC 5545 3.8.2.2" : "RFC 5545 3.8.2.3";

	if (count_of(c, "DURATION") && count_of(c, name))
		say(l, l->duration_line, false, section_of(c->type), "%s and DURATION exclude each other", name);
	if (c->type == C_TODO && count_of(c, "DURATION") && !count_of(c, "DTSTART"))
		say(l, l->duration_line, false, "RFC 5545 3.6.2", "DURATION without DTSTART");
	if (count_of(c, "DURATION") && s->there && s->date && !l->days_only)
		say(l, l->duration_line, false, "RFC 5545 3.8.2.5", "DURATION beside a DTSTART that is a date: days or weeks only");
	if (l->end_alarm_line && !count_of(c, "DURATION") && !count_of(c, name))
		say(l, l->end_alarm_line, false, "RFC 5545 3.8.6.3", "TRIGGER: RELATED=END without %s or DURATION", name);
	if (!e->there || !s->there)
		return;
	if (e->date != s->date)
		say(l, e->line, false, section, "%s is a %s, DTSTART a %s", name, e->date ? "date" : "date-time", s->date ? "date" : "date-time");
	else if (!e->date && (e->zoned || e->utc) != (s->zoned || s->utc))
		say(l, e->line, false, section, "%s is %s, DTSTART %s", name, e->zoned || e->utc ? "in a zone" : "floating", s->zoned || s->utc ? "in a zone" : "floating");
	else if (e->instant < s->instant)
		say(l, e->line, false, section, "%s is before DTSTART", name);
	else if (e->instant == s->instant)
		say(l, e->line, false, section, "%s is not later than DTSTART", name);
}

static void check_rule(struct lint *l, const struct open_component *c)
{
	const struct civil *u = &l->rule.until;
	const char *until = !l->start.zoned && !l->start.utc ? "local, as DTSTART is" : "in UTC, since DTSTART has a zone";

	if (!count_of(c, "DTSTART"))
		say(l, l->rule_line, false, "RFC 5545 3.8.5.3", "RRULE without DTSTART");
	if (*l->rid)
		say(l, l->rule_line, true, "RFC 5545 3.8.4.4", "RRULE in a component with RECURRENCE-ID, which is one instance");
	if (!l->rule.bounded || !l->start.there)
		return;
	if (c->type & C_RULES ? !u->timed || !u->utc : false)
		say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL in %s must be in UTC", c->name);
	else if (c->type & C_RULES)
		return;
	else if (u->timed == l->start.date)
		say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL is a %s, DTSTART a %s", u->timed ? "date-time" : "date", l->start.date ? "date" : "date-time");
	else if (u->timed && u->utc != (l->start.zoned || l->start.utc))
		say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL must be %s", until);
	else if (civil_seconds(u) < (u->timed ? l->start.instant : civil_seconds(&l->start.c)))
		say(l, l->rule_line, false, "RFC 5545 3.8.5.3", "RRULE: UNTIL is before DTSTART");
}

static void end_item(struct lint *l, const struct open_component *c)
{
	if (c->type == C_EVENT && !l->start.there && !count_of(c, "DTSTART") && !*l->method)
		say(l, c->line, false, "RFC 5545 3.6.1", "VEVENT without DTSTART");
	if (c->type & (C_EVENT | C_TODO))
		check_end(l, c);
	if (l->has_rule)
		check_rule(l, c);
	if (l->listed.there && l->start.there && l->listed.date != l->start.date)
		say(l, l->listed.line, false, "RFC 5545 3.8.5", "RDATE or EXDATE is a %s, DTSTART a %s", l->listed.date ? "date" : "date-time", l->start.date ? "date" : "date-time");
	else if (other_clock(&l->listed, &l->start))
		say(l, l->listed.line, false, "RFC 5545 3.8.5", "RDATE or EXDATE is %s", clocks(&l->listed));
	if (*l->uid) {
		uint64_t key = hash_str(hash_str(hash_str(HASH_START + l->calendars, c->name), l->uid), l->rid);
		struct lint_item it = {.key = key, .line = c->line, .rid_line = l->rid_line, .override = *l->rid != '\0', .date = l->start.date, .rid_date = l->rid_date, .floats = floats(&l->start), .rid_floats = l->rid_floats};
		it.uid = hash_str(HASH_START + l->calendars, l->uid);
		if (!l->e->status)
			lint_items_add(l->items, &it, l->e);
	}
}

/* STANDARD and DAYLIGHT */
static void end_observance(struct lint *l, const struct open_component *c)
{
	if (l->start.there && (l->start.date || l->start.utc || l->start.zoned))
		say(l, l->start.line, false, "RFC 5545 3.6.5", "DTSTART in %s must be a local time", c->name);
	if (l->has_rule)
		check_rule(l, c);
}

static void end_freebusy(struct lint *l)
{
	if (l->start.there && !l->start.utc)
		say(l, l->start.line, false, "RFC 5545 3.6.4", "DTSTART in VFREEBUSY must be in UTC (end in Z)");
	if (l->end.there && !l->end.utc)
		say(l, l->end.line, false, "RFC 5545 3.6.4", "DTEND in VFREEBUSY must be in UTC (end in Z)");
}

/* does the VTIMEZONE say what the zone of its name is at the times that it is used for? */
static void compare_zone(struct lint *l, const struct reference *z)
{
	const struct zone *theirs = zone_find(z->name), *ours = z->definition && theirs ? zone_define(z->definition) : NULL;

	for (size_t i = 0; ours && i < z->uses; i++) {
		const struct moment *m = &z->use[i];
		int64_t a = zone_instant(ours, &m->c), b = zone_instant(theirs, &m->c);
		if (a != b) {
			say(l, m->line, true, "RFC 5545 3.6.5", "TZID %.60s: its VTIMEZONE and the time zone of that name differ by %ld minutes at this time", z->name, labs((long)(a - b)) / 60);
			return;
		}
	}
}

/* the zones of a calendar */
static void end_zones(struct lint *l)
{
	for (size_t i = 0; i < l->zones; i++) {
		struct reference *z = &l->zone[i];
		if (z->used && !z->defined)
			say(l, z->line, false, "RFC 5545 3.2.19", "TZID %.60s: there is no VTIMEZONE of that name%s%s", z->name, zone_find(z->name) ? "" : zone_iana(z->name) ? "; it is read as " : ", and no time zone that is known", zone_find(z->name) || !zone_iana(z->name) ? "" : zone_iana(z->name));
		else
			compare_zone(l, z);
		free(z->name);
		free(z->definition);
		free(z->use);
	}
	l->zones = l->definitions = 0;
	l->zones_said = false;
}

static void end_alarm(struct lint *l, const struct open_component *c)
{
	if ((count_of(c, "DURATION") > 0) != (count_of(c, "REPEAT") > 0))
		say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: DURATION and REPEAT go together");
	if (!strcasecmp(l->action, "DISPLAY") && !count_of(c, "DESCRIPTION"))
		say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: DISPLAY without DESCRIPTION");
	if (!strcasecmp(l->action, "EMAIL") && (!count_of(c, "DESCRIPTION") || !count_of(c, "SUMMARY") || !count_of(c, "ATTENDEE")))
		say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: EMAIL needs DESCRIPTION, SUMMARY and ATTENDEE");
	if (!strcasecmp(l->action, "AUDIO") && count_of(c, "ATTACH") > 1)
		say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: AUDIO with more than one ATTACH");
	*l->action = '\0';
}

/* what RFC 5546 asks of a component by the calendar's METHOD */
static void end_scheduled(struct lint *l, const struct open_component *c)
{
	const struct lint_method *m = NULL;

	for (size_t i = 0; i < sizeof lint_methods / sizeof *lint_methods; i++)
		if (!strcasecmp(lint_methods[i].method, l->method))
			m = &lint_methods[i];
	for (int i = 0; m && i < (int)PROPERTIES; i++) {
		const char *name = lint_properties[i].name;
		if (word_in(m->needs, name) && !c->seen[i])
			say(l, c->line, false, m->section, "METHOD:%s needs %s", m->method, name);
		if (word_in(m->forbids, name) && c->seen[i])
			say(l, c->line, false, m->section, "METHOD:%s has no %s", m->method, name);
	}
	if (m && !strcmp(m->method, "PUBLISH") && !count_of(c, "ORGANIZER") && !l->publish_said) { /* hardly any calendar on the web has one */
		say(l, c->line, true, m->section, "METHOD:PUBLISH needs ORGANIZER (said once)");
		l->publish_said = true;
	}
	if (m && m->one_attendee && l->attendees > 1)
		say(l, c->line, false, m->section, "METHOD:%s has one ATTENDEE, the one who answers", m->method);
	if (m && m->status && *l->status && !word_in(m->status, l->status))
		say(l, c->line, false, m->section, "METHOD:%s: STATUS is%.40sor nothing, not %.20s", m->method, m->status, l->status);
	if (m && m->no_alarm && c->alarms)
		say(l, c->line, false, m->section, "METHOD:%s has no VALARM", m->method);
	if (m && m->one_uid && *l->first_uid && strcmp(l->first_uid, l->uid) != 0)
		say(l, c->line, false, m->section, "METHOD:%s: more than one UID in one message", m->method);
	if (!*l->first_uid)
		snprintf(l->first_uid, sizeof l->first_uid, "%s", l->uid);
}

/* the text of the VTIMEZONE that ends */
static void keep_definition(struct lint *l)
{
	struct buf name = BUF_INIT, text = BUF_INIT;

	buf_printf(&text, "BEGIN:VTIMEZONE\n%sEND:VTIMEZONE", buf_cstr(&l->zone_text));
	if (event_tzid(text.p, &name)) {
		struct reference *z = l->definitions + text.n < DEFINITIONS ? zone_named(l, name.p) : NULL;
		if (z) {
			l->definitions += text.n;
			free(z->definition);
			z->definition = buf_take(&text);
		}
	}
	buf_free(&text);
	buf_free(&name);
}

static void end(struct lint *l, const char *name)
{
	struct open_component *c;

	if (l->too_deep) {
		l->too_deep--;
		return;
	}
	c = top(l);
	if (!c) {
		WRONG(l, "RFC 5545 3.6", "END:%.40s without BEGIN", name);
		return;
	}
	for (size_t k = l->depth; k-- > 0;) /* what is open above the one that ends lacks its END */
		if (!strcasecmp(l->open[k].name, name)) {
			for (; l->depth > k + 1; l->depth--)
				say(l, top(l)->line, false, "RFC 5545 3.6", "BEGIN:%s without END", top(l)->name);
			break;
		}
	c = top(l);
	if (strcasecmp(c->name, name) != 0) {
		WRONG(l, "RFC 5545 3.6", "END:%.40s where BEGIN:%s (line %zu) is open", name, c->name, c->line);
		return;
	}
	for (int i = 0; i < (int)PROPERTIES; i++)
		if (lint_properties[i].required & (int)c->type && !c->seen[i])
			say(l, c->line, false, lint_properties[i].section, "%s without %s", c->name, lint_properties[i].name);
	if (c->type & C_ITEMS)
		end_item(l, c);
	if (c->type & C_RULES)
		end_observance(l, c);
	if (c->type == C_FREEBUSY)
		end_freebusy(l);
	if (c->type & C_EVENT && *l->method)
		end_scheduled(l, c);
	if (c->type == C_ALARM)
		end_alarm(l, c);
	if (c->type == C_CALENDAR && !c->children)
		say(l, c->line, false, "RFC 5545 3.6", "VCALENDAR without a component");
	if (c->type == C_CALENDAR)
		end_zones(l);
	if (c->type == C_TIMEZONE && !c->children)
		say(l, c->line, false, "RFC 5545 3.6.5", "VTIMEZONE without STANDARD or DAYLIGHT");
	else if (c->type == C_TIMEZONE)
		keep_definition(l);
	l->depth--;
}

static void doubled_parameter(struct lint *l, const struct ical_line *line)
{
	size_t most = PARAMETERS;

	for (const char *p = line->params; *p && most--;) {
		size_t n = strcspn(p, "=;"), k = 0;
		bool quoted = false;
		for (const char *q = line->params; q < p; q++) { /* there are few */
			if ((q == line->params || q[-1] == ';') && !strncasecmp(q, p, n) && q[n] == '=')
				WRONG(l, "RFC 5545 3.2", "%s: the parameter %.*s is there twice", line->name, (int)(n < 40 ? n : 40), p);
		}
		while (p[k] && (quoted || p[k] != ';'))
			quoted ^= p[k++] == '"';
		p += k + (p[k] == ';');
	}
}

/* what later lines or the component's end want to know of a property, and what is odd about some */
static void remember(struct lint *l, const struct open_component *c, const struct ical_line *line, const struct lint_property *p)
{
	switch (*p->name) {
	case 'U':
		if (strcmp(p->name, "UID") != 0)
			return;
		if (c->type & C_ITEMS)
			copy(l->uid, sizeof l->uid, line->value);
		if (!*line->value)
			WRONG(l, p->section, "UID is empty");
		return;
	case 'M':
		if (!strcmp(p->name, "METHOD"))
			copy(l->method, sizeof l->method, line->value);
		return;
	case 'S':
		if (!strcmp(p->name, "STATUS"))
			copy(l->status, sizeof l->status, line->value);
		return;
	case 'T':
		if (!strcmp(p->name, "TZID"))
			define_zone(l, line->value);
		return;
	case 'A':
		if (!strcmp(p->name, "ACTION"))
			copy(l->action, sizeof l->action, line->value);
		if (!strcmp(p->name, "ATTENDEE") && c->type != C_ALARM)
			l->attendees++;
		return;
	case 'E':
		if (!strcmp(p->name, "EXRULE"))
			say(l, l->line, true, p->section, "EXRULE: few read it (RFC 2445's)");
		return;
	case 'C':
		if (!strcmp(p->name, "CALSCALE") && strcasecmp(line->value, "GREGORIAN") != 0)
			WRONG(l, p->section, "CALSCALE: GREGORIAN, not %.30s", line->value);
		return;
	default: return;
	}
}

static void property(struct lint *l, const struct ical_line *line)
{
	struct open_component *c = top(l);
	const struct lint_property *p;
	int i = property_index(line->name);

	if (!c) {
		WRONG(l, "RFC 5545 3.4", "%.40s outside VCALENDAR", line->name);
		return;
	}
	if (c->type == C_OTHER)
		return;
	doubled_parameter(l, line);
	if (c->type == C_CALENDAR && c->children)
		WRONG(l, "RFC 5545 3.6", "%.40s behind a component: the calendar's own properties come first", line->name);
	if (i < 0) {
		struct buf zone = BUF_INIT;
		if (ical_line_tzid(line, &zone))
			use_zone(l, buf_cstr(&zone), NULL);
		buf_free(&zone);
		return;
	}
	p = &lint_properties[i];
	if (!(p->in & (int)c->type)) {
		WRONG(l, section_of(c->type), "%s does not belong into %s", p->name, c->name);
		return;
	}
	if (c->seen[i] < 0xffff)
		c->seen[i]++;
	if (c->seen[i] == 2 && p->once & (int)c->type)
		WRONG(l, p->section, "%s more than once in %s", p->name, c->name);
	if (c->seen[i] == 2 && p->type == V_RRULE && !strcmp(p->name, "RRULE"))
		say(l, l->line, true, p->section, "more than one RRULE");
	remember(l, c, line, p);
	check_value(l, line, p);
}

/* ---- lines ---- */

/* one physical line: its end, its length, its characters */
static void physical(struct lint *l, const char *p, size_t n, bool crlf, bool last, size_t line)
{
	size_t bad = utf8_bad(p, n);

	if (!crlf && !l->bare_lf && !last) {
		say(l, line, false, "RFC 5545 3.1", "lines end in a line feed alone, not in CRLF");
		l->bare_lf = true;
	}
	if (bad != n)
		say(l, line, false, "RFC 5545 3.1.4", "octet %zu is not UTF-8", bad + 1);
	if (n > 75)
		say(l, line, true, "RFC 5545 3.1", "longer than 75 octets (%zu)", n);
	for (size_t i = 0; i < n; i++)
		if (((unsigned char)p[i] < ' ' && p[i] != '\t') || p[i] == 127) {
			say(l, line, false, "RFC 5545 3.1", "a control character (octet %zu)", i + 1);
			break;
		}
}

static bool in_zone(const struct lint *l)
{
	for (size_t i = 0; i < l->depth; i++)
		if (l->open[i].type == C_TIMEZONE)
			return l->zone_text.n < 100000;
	return false;
}

static void content(struct lint *l, const struct buf *text)
{
	struct ical_line line;
	const char *p = buf_cstr(text);
	size_t k = 0;
	bool quoted = false, frame = !strncasecmp(p, "BEGIN:", 6) || !strncasecmp(p, "END:", 4);

	if (!frame && top(l) && top(l)->type == C_OTHER && !strncasecmp(top(l)->name, "X-", 2))
		return; /* what is in there is its own affair */
	while (((p[k] | 32) >= 'a' && (p[k] | 32) <= 'z') || (p[k] >= '0' && p[k] <= '9') || p[k] == '-')
		k++;
	for (const char *q = p + k; *q && (*q != ':' || quoted); q++)
		quoted = quoted != (*q == '"');
	if (!k || (p[k] != ':' && p[k] != ';')) {
		WRONG(l, "RFC 5545 3.1", "no content line (is a folded line not indented?): %.60s", p);
	} else if (quoted) {
		WRONG(l, "RFC 5545 3.2", "%.*s: a quote that is not closed", (int)k, p);
	} else if (!ical_split(p, text->n, &l->mem, &line)) {
		WRONG(l, "RFC 5545 3.1", "no content line: %.60s", p);
	} else if (!strcmp(line.name, "BEGIN")) {
		begin(l, line.value);
		if (in_zone(l) && top(l)->type != C_TIMEZONE)
			buf_printf(&l->zone_text, "%s\n", p);
	} else if (!strcmp(line.name, "END")) {
		if (in_zone(l) && top(l)->type != C_TIMEZONE)
			buf_printf(&l->zone_text, "%s\n", p);
		end(l, line.value);
	} else if (!l->too_deep) {
		if (in_zone(l))
			buf_printf(&l->zone_text, "%s\n", p);
		property(l, &line);
	}
	arena_clear(&l->mem);
}

static void twice(void *ctx, const struct lint_item *it, const struct lint_item *first)
{
	say(ctx, it->line, false, "RFC 5545 3.8.4.7", "the same UID and RECURRENCE-ID as in line %zu", first->line);
}

static void other_kind(void *ctx, const struct lint_item *it, const struct lint_item *series)
{
	if (it->rid_date != series->date)
		say(ctx, it->rid_line, false, "RFC 5545 3.8.4.4", "RECURRENCE-ID is a %s, DTSTART of the series a %s", it->rid_date ? "date" : "date-time", series->date ? "date" : "date-time");
	else
		say(ctx, it->rid_line, false, "RFC 5545 3.8.4.4", "RECURRENCE-ID is %s, DTSTART of the series %s", it->rid_floats ? "floating" : "in a zone", series->floats ? "floating" : "in a zone");
}

static void at_end(struct lint *l, size_t line)
{
	l->line = line;
	while (l->depth) {
		say(l, top(l)->line, false, "RFC 5545 3.6", "BEGIN:%s without END", top(l)->name);
		l->depth--;
	}
	if (!l->calendars)
		say(l, 1, false, "RFC 5545 3.4", "no VCALENDAR");
	end_zones(l);
	if (!l->e->status)
		lint_items_end(l->items, twice, other_kind, l, l->e);
	lint_items_free(l->items);
	buf_free(&l->zone_text);
	arena_free(&l->mem);
	free(l->zone);
}

/* one line of the file, the NUMBER-th; what is folded is put together in TEXT */
static void take_line(struct lint *l, const char *p, size_t n, bool ended, size_t number, struct buf *text)
{
	bool crlf = ended && n && p[n - 1] == '\r';

	n -= crlf;
	physical(l, p, n, crlf, !ended, number);
	if (n && (*p == ' ' || *p == '\t') && number > 1) {
		buf_add(text, p + 1, n - 1);
		return;
	}
	if (text->n)
		content(l, text);
	buf_clear(text);
	l->line = number;
	if (!n)
		say(l, number, false, "RFC 5545 3.1", "an empty line");
	buf_add(text, p, n);
}

/* all lines; their number.  *ENDED: the last one has an end */
static size_t take_lines(struct lint *l, struct lint_lines *in, bool *ended)
{
	struct buf text = {.max = LIMIT_RECORD};
	const char *p;
	size_t n, line = 0;
	bool cut, whole, inside = false;

	*ended = true;
	while (!l->e->status && lint_lines_next(in, &p, &n, &whole, &cut)) {
		*ended = whole;
		if (inside) { /* the rest of one that is too long */
			inside = cut;
			continue;
		}
		if (!line++ && n >= 3 && !memcmp(p, "\xef\xbb\xbf", 3)) {
			say(l, 1, true, "RFC 5545 3.1.4", "a byte order mark");
			p += 3, n -= 3;
		}
		take_line(l, p, n, whole || cut, line, &text);
		if (cut || text.full)
			say(l, line, false, "RFC 5545 3.1", "a line of more than %lu octets: the rest of it is not looked at", LIMIT_RECORD);
		text.full = false;
		inside = cut;
	}
	if (text.n)
		content(l, &text);
	buf_free(&text);
	return line;
}

size_t ical_lint(FILE *f, void (*found)(void *ctx, const struct lint_finding *f), void *ctx, struct err *e)
{
	struct lint *l = mem_new(1, sizeof *l);
	struct lint_lines in;
	size_t line, errors;
	bool ended;

	e->status = 0;
	l->found = found;
	l->ctx = ctx;
	l->e = e;
	l->items = lint_items_new();
	lint_lines_of(&in, f);
	line = take_lines(l, &in, &ended);
	if (!ended)
		say(l, line, false, "RFC 5545 3.1", "the last line has no end");
	at_end(l, line);
	if (ferror(f))
		err_set(e, EX_IOERR, 0, "cannot be read: %s", strerror(errno));
	lint_lines_free(&in);
	errors = l->errors;
	free(l);
	return errors;
}
