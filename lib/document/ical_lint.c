/* ical_lint.c: see ical_lint.h. */
#include "document/ical_lint.h"

#include "document/ical_lint_tables.h"
#include "ground/buf.h"
#include "ground/hash.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/ical_line.h"
#include "time/rrule.h"
#include "time/zone.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { DEPTH = 16, PROPERTIES = sizeof lint_properties / sizeof *lint_properties };

struct moment { /* a DTSTART, DTEND ... of the component in work */
	bool there, date, utc, zoned;
	struct civil c;
	int64_t instant;
	size_t line;
};

struct open_component {
	enum component type;
	char name[40];
	size_t line;
	unsigned short seen[PROPERTIES];
	unsigned children;
};

struct reference { /* a TZID that was used, and where first */
	char *name;
	size_t line;
	bool defined;
};

struct item { /* what makes a component unique */
	uint64_t key;
	size_t line;
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
	size_t rule_line, duration_line, attendees;
	char action[20], uid[300], rid[40], method[20], first_uid[300];
	struct reference *zone;
	size_t zones, zones_cap;
	struct item *item;
	size_t items, items_cap;
	bool calendar, bare_lf;
	size_t calendars;
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

static bool word_in(const char *words, const char *w)
{
	size_t n = strlen(w);

	for (const char *p = words; (p = strchr(p, ' ')); p++)
		if (!strncasecmp(p + 1, w, n) && p[n + 1] == ' ')
			return n > 0;
	return false;
}

static struct open_component *top(struct lint *l)
{
	return l->depth ? &l->open[l->depth - 1] : NULL;
}

static int property_index(const char *name)
{
	for (int i = 0; i < (int)PROPERTIES; i++)
		if (!strcmp(lint_properties[i].name, name))
			return i;
	return -1;
}

static unsigned count_of(const struct open_component *c, const char *name)
{
	return c->seen[property_index(name)];
}

/* ---- values ---- */

static bool digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

/* DATE or DATE-TIME in its basic form; "" where it is right, else what is not */
static const char *time_value(const char *v, struct moment *m)
{
	size_t n = strlen(v);
	char text[24];
	int sec;

	m->date = n == 8;
	m->utc = n == 16 && v[15] == 'Z';
	if (!(m->date || n == 15 || m->utc) || !digits(v, 8) || (!m->date && (v[8] != 'T' || !digits(v + 9, 6))))
		return "is no date (19970714) or date-time (19970714T133000)";
	sec = m->date ? 0 : atoi(v + 13);
	if (m->date)
		snprintf(text, sizeof text, "%.4s-%.2s-%.2s", v, v + 4, v + 6);
	else /* a leap second is right and counts as the second before */
		snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%02d", v, v + 4, v + 6, v + 9, v + 11, sec == 60 ? 59 : sec % 100);
	if (!civil_parse(text, &m->c))
		return m->date || !civil_valid(atoi((char[]){v[0], v[1], v[2], v[3], 0}), (v[4] - '0') * 10 + v[5] - '0', (v[6] - '0') * 10 + v[7] - '0') ? "names a day that does not exist"
		                                                                                                                                     : "names a time that does not exist";
	m->c.utc = m->utc;
	m->there = true;
	return "";
}

static bool duration_value(const char *v, bool signed_)
{
	bool any = false, time = false;

	if (signed_ && (*v == '-' || *v == '+'))
		v++;
	if (*v++ != 'P')
		return false;
	while (*v) {
		const char *unit;
		if (*v == 'T' && !time) {
			time = true;
			v++;
			any = false;
			continue;
		}
		if (*v < '0' || *v > '9')
			return false;
		unit = v + strspn(v, "0123456789");
		if (!*unit || !strchr(time ? "HMS" : "WD", *unit) || (*unit == 'W' && unit[1]))
			return false;
		any = true;
		v = unit + 1;
	}
	return any;
}

static bool uri_value(const char *v)
{
	size_t n = 0;

	while (((v[n] | 32) >= 'a' && (v[n] | 32) <= 'z') || (n && ((v[n] >= '0' && v[n] <= '9') || strchr("+-.", v[n] ? v[n] : 'x'))))
		n++;
	return n > 0 && v[n] == ':' && v[n + 1] && !strpbrk(v, " <>\"");
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

static void use_zone(struct lint *l, const char *name)
{
	for (size_t i = 0; i < l->zones; i++)
		if (!strcmp(l->zone[i].name, name))
			return;
	l->zone = mem_grow(l->zone, &l->zones_cap, l->zones + 1, sizeof *l->zone);
	l->zone[l->zones++] = (struct reference){mem_str(name), l->line, false};
}

static void define_zone(struct lint *l, const char *name)
{
	for (size_t i = 0; i < l->zones; i++)
		if (!strcmp(l->zone[i].name, name)) {
			l->zone[i].defined = true;
			return;
		}
	l->zone = mem_grow(l->zone, &l->zones_cap, l->zones + 1, sizeof *l->zone);
	l->zone[l->zones++] = (struct reference){mem_str(name), l->line, true};
}

/* one or more times with the property's VALUE and TZID; the last is left in M */
static void time_property(struct lint *l, const struct ical_line *line, const struct lint_property *p, struct moment *m)
{
	struct buf type = BUF_INIT, zone = BUF_INIT;
	bool typed = ical_param(line, "VALUE", &type), zoned = ical_param(line, "TZID", &zone), many = !strcmp(line->name, "RDATE") || !strcmp(line->name, "EXDATE");
	char *copy = mem_str(line->value), *save = NULL;
	const struct zone *z = zoned ? zone_find(buf_cstr(&zone)) : NULL;

	if (zoned)
		use_zone(l, buf_cstr(&zone));
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
		m->instant = zone_instant(z, &m->c);
		m->line = l->line;
		if (many && l->start.there && l->start.date != m->date && !(typed && !strcasecmp(buf_cstr(&type), "PERIOD")))
			WRONG(l, p->section, "%s is a %s, DTSTART a %s", line->name, m->date ? "date" : "date-time", l->start.date ? "date" : "date-time");
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

	if (!uri_value(line->value))
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

	if (!n || n > 10 || !digits(v, n) || strtol(v, NULL, 10) > high)
		WRONG(l, "RFC 5545 3.3.8", "%s: not a number from 0 to %ld: %.40s", name, high, v);
}

static void check_value(struct lint *l, const struct ical_line *line, const struct lint_property *p)
{
	const char *v = line->value, *why;
	enum component in = top(l)->type;
	struct moment m = {0};
	struct buf b = BUF_INIT;
	double lat, lon;
	int used = 0;

	switch (p->type) {
	case V_TEXT:
	case V_TEXTS: text_value(l, p->name, v, p->type == V_TEXTS); break;
	case V_VERSION:
		if (strcmp(v, "2.0") != 0)
			WRONG(l, p->section, "VERSION: 2.0, not %.20s", v);
		break;
	case V_TOKEN: words_of(l, p->name, v, in, p->section); break;
	case V_UTC:
		why = time_value(v, &m);
		if (*why || !m.utc)
			WRONG(l, p->section, "%s: %.40s %s", p->name, v, *why ? why : "must be in UTC (end in Z)");
		break;
	case V_TIME:
		time_property(l, line, p, &m);
		if (m.there && !strcmp(p->name, "DTSTART"))
			l->start = m;
		else if (m.there && !strcmp(p->name, "DTEND"))
			l->end = m;
		else if (m.there && !strcmp(p->name, "DUE"))
			l->due = m;
		else if (m.there && !strcmp(p->name, "RECURRENCE-ID"))
			snprintf(l->rid, sizeof l->rid, "%.20s", v);
		break;
	case V_DURATION:
		l->duration_line = l->line;
		if (!duration_value(v, false))
			WRONG(l, "RFC 5545 3.3.6", "%s: no duration such as PT1H30M: %.40s", p->name, v);
		break;
	case V_TRIGGER:
		if (ical_param(line, "VALUE", &b) && !strcasecmp(buf_cstr(&b), "DATE-TIME")) {
			why = time_value(v, &m);
			if (*why || !m.utc)
				WRONG(l, p->section, "TRIGGER: %.40s %s", v, *why ? why : "must be in UTC (end in Z)");
		} else if (!duration_value(v, true)) {
			WRONG(l, p->section, "TRIGGER: no duration such as -PT15M: %.40s", v);
		}
		break;
	case V_RRULE:
		l->has_rule = rrule_parse(v, &l->rule, &why);
		l->rule_line = l->line;
		if (!l->has_rule)
			WRONG(l, "RFC 5545 3.3.10", "%s: %s: %.80s", p->name, why, v);
		break;
	case V_INTEGER: integer_value(l, p->name, v); break;
	case V_GEO:
		if (sscanf(v, "%lf;%lf%n", &lat, &lon, &used) != 2 || v[used] || lat < -90 || lat > 90 || lon < -180 || lon > 180)
			WRONG(l, p->section, "GEO: not latitude;longitude: %.40s", v);
		break;
	case V_URI:
		if (!uri_value(v))
			WRONG(l, "RFC 5545 3.3.13", "%s: no URI: %.60s", p->name, v);
		break;
	case V_USER: user_value(l, line, in); break;
	case V_OFFSET:
		if ((*v != '+' && *v != '-') || (strlen(v) != 5 && strlen(v) != 7) || !digits(v + 1, strlen(v) - 1) || (v[1] - '0') * 10 + v[2] - '0' > 23 || v[3] > '5')
			WRONG(l, "RFC 5545 3.3.14", "%s: no offset such as +0100: %.20s", p->name, v);
		break;
	case V_PERIODS:
		if (!strchr(v, '/'))
			WRONG(l, "RFC 5545 3.3.9", "FREEBUSY: no period: %.60s", v);
		break;
	case V_ANY: break;
	}
	buf_free(&b);
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
	for (size_t i = 0; i < sizeof lint_components / sizeof *lint_components; i++)
		if (!strcasecmp(lint_components[i].name, name))
			type = lint_components[i].component;
	if (type == C_CALENDAR ? parent != NULL : !parent)
		WRONG(l, "RFC 5545 3.4", "%.40s %s", name, parent ? "inside another component" : "outside VCALENDAR");
	else if (parent && ((type & (C_ITEMS | C_FREEBUSY | C_TIMEZONE) && parent->type != C_CALENDAR) || (type & C_RULES && parent->type != C_TIMEZONE) ||
	                    (type == C_ALARM && !(parent->type & (C_EVENT | C_TODO)))))
		WRONG(l, section_of(type), "%.40s inside %.40s", name, parent->name);
	if (parent)
		parent->children++;
	c = &l->open[l->depth++];
	memset(c, 0, sizeof *c);
	c->type = type;
	c->line = l->line;
	snprintf(c->name, sizeof c->name, "%s", name);
	if (type == C_CALENDAR) {
		l->calendars++;
		*l->method = *l->first_uid = '\0';
	}
	if (type & (C_ITEMS | C_FREEBUSY | C_RULES)) {
		memset(&l->start, 0, sizeof l->start);
		memset(&l->end, 0, sizeof l->end);
		memset(&l->due, 0, sizeof l->due);
		l->has_rule = false;
		*l->uid = *l->rid = '\0';
		l->attendees = 0;
	}
}

static void end_item(struct lint *l, const struct open_component *c)
{
	const char *until = !l->start.zoned && !l->start.utc ? "local, as DTSTART is" : "in UTC, since DTSTART has a zone";
	bool ends = c->type == C_EVENT ? l->end.there : l->due.there;
	const struct moment *e = c->type == C_EVENT ? &l->end : &l->due;
	const char *name = c->type == C_EVENT ? "DTEND" : "DUE", *section = c->type == C_EVENT ? "RFC 5545 3.8.2.2" : "RFC 5545 3.8.2.3";
	struct buf key = BUF_INIT;

	if (c->type == C_EVENT && !l->start.there && !count_of(c, "DTSTART") && !*l->method)
		say(l, c->line, false, "RFC 5545 3.6.1", "VEVENT without DTSTART");
	if (c->type & (C_EVENT | C_TODO)) {
		if (count_of(c, "DURATION") && count_of(c, name))
			say(l, l->duration_line, false, section_of(c->type), "%s and DURATION exclude each other", name);
		if (c->type == C_TODO && count_of(c, "DURATION") && !count_of(c, "DTSTART"))
			say(l, l->duration_line, false, "RFC 5545 3.6.2", "DURATION without DTSTART");
		if (ends && l->start.there && e->date != l->start.date)
			say(l, e->line, false, section, "%s is a %s, DTSTART a %s", name, e->date ? "date" : "date-time", l->start.date ? "date" : "date-time");
		else if (ends && l->start.there && e->instant < l->start.instant)
			say(l, e->line, false, section, "%s is before DTSTART", name);
		else if (ends && l->start.there && e->instant == l->start.instant)
			say(l, e->line, false, section, "%s is not later than DTSTART", name);
	}
	if (l->has_rule && l->rule.bounded && l->start.there) {
		if (l->rule.until.timed == l->start.date)
			say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL is a %s, DTSTART a %s", l->rule.until.timed ? "date-time" : "date", l->start.date ? "date" : "date-time");
		else if (l->rule.until.timed && l->rule.until.utc != (l->start.zoned || l->start.utc))
			say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL must be %s", until);
	}
	if (l->has_rule && !count_of(c, "DTSTART"))
		say(l, l->rule_line, false, "RFC 5545 3.8.5.3", "RRULE without DTSTART");
	buf_printf(&key, "%s %s %s", c->name, l->uid, l->rid);
	if (*l->uid && c->type & C_ITEMS) {
		l->item = mem_grow(l->item, &l->items_cap, l->items + 1, sizeof *l->item);
		l->item[l->items++] = (struct item){hash_octets(HASH_START, key.p, key.n), c->line};
	}
	buf_free(&key);
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
	static const struct {
		const char *method, *section;
		bool organizer, attendee, one, none, sequence, single;
	} rules[] = {{"PUBLISH", "RFC 5546 3.2.1", true, false, false, true, false, false},  {"REQUEST", "RFC 5546 3.2.2", true, true, false, false, false, true},
	             {"REPLY", "RFC 5546 3.2.3", true, true, true, false, false, true},      {"ADD", "RFC 5546 3.2.4", true, false, false, false, true, true},
	             {"CANCEL", "RFC 5546 3.2.5", true, false, false, false, true, true},    {"REFRESH", "RFC 5546 3.2.6", true, true, true, false, false, true},
	             {"COUNTER", "RFC 5546 3.2.7", true, false, false, false, true, true},   {"DECLINECOUNTER", "RFC 5546 3.2.8", true, false, false, false, false, true}};

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		if (strcasecmp(rules[i].method, l->method) != 0)
			continue;
		if (rules[i].organizer && !count_of(c, "ORGANIZER"))
			say(l, c->line, false, rules[i].section, "METHOD:%s needs ORGANIZER", rules[i].method);
		if (rules[i].attendee && !l->attendees)
			say(l, c->line, false, rules[i].section, "METHOD:%s needs ATTENDEE", rules[i].method);
		if (rules[i].one && l->attendees > 1)
			say(l, c->line, false, rules[i].section, "METHOD:%s has one ATTENDEE, the one who answers", rules[i].method);
		if (rules[i].none && l->attendees)
			say(l, c->line, false, rules[i].section, "METHOD:%s has no ATTENDEE", rules[i].method);
		if (rules[i].sequence && !count_of(c, "SEQUENCE"))
			say(l, c->line, false, rules[i].section, "METHOD:%s needs SEQUENCE", rules[i].method);
		if (rules[i].single && *l->first_uid && strcmp(l->first_uid, l->uid) != 0)
			say(l, c->line, false, rules[i].section, "METHOD:%s: more than one UID in one message", rules[i].method);
		if (!count_of(c, "DTSTART") && (!strcmp(rules[i].method, "REQUEST") || !strcmp(rules[i].method, "PUBLISH") || !strcmp(rules[i].method, "COUNTER")))
			say(l, c->line, false, rules[i].section, "METHOD:%s needs DTSTART", rules[i].method);
	}
	if (!*l->first_uid)
		snprintf(l->first_uid, sizeof l->first_uid, "%s", l->uid);
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
	if (c->type & C_EVENT && *l->method)
		end_scheduled(l, c);
	if (c->type == C_ALARM)
		end_alarm(l, c);
	if (c->type == C_CALENDAR && !c->children)
		say(l, c->line, false, "RFC 5545 3.6", "VCALENDAR without a component");
	if (c->type == C_TIMEZONE && !c->children)
		say(l, c->line, false, "RFC 5545 3.6.5", "VTIMEZONE without STANDARD or DAYLIGHT");
	l->depth--;
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
	if (i < 0) {
		struct buf zone = BUF_INIT;
		if (ical_param(line, "TZID", &zone))
			use_zone(l, buf_cstr(&zone));
		buf_free(&zone);
		return;
	}
	if (c->type == C_OTHER)
		return;
	p = &lint_properties[i];
	if (!(p->in & (int)c->type)) {
		WRONG(l, section_of(c->type), "%s does not belong into %s", p->name, c->name);
		return;
	}
	if (c->seen[i] < 0xffff)
		c->seen[i]++;
	if (c->seen[i] == 2 && p->once & (int)c->type)
		WRONG(l, p->section, "%s more than once in %s", p->name, c->name);
	if (c->seen[i] == 2 && !strcmp(p->name, "RRULE"))
		say(l, l->line, true, p->section, "more than one RRULE");
	if (!strcmp(p->name, "UID") && c->type & C_ITEMS)
		snprintf(l->uid, sizeof l->uid, "%s", line->value);
	if (!strcmp(p->name, "METHOD"))
		snprintf(l->method, sizeof l->method, "%s", line->value);
	if (!strcmp(p->name, "ACTION"))
		snprintf(l->action, sizeof l->action, "%s", line->value);
	if (!strcmp(p->name, "TZID"))
		define_zone(l, line->value);
	if (!strcmp(p->name, "ATTENDEE") && c->type != C_ALARM)
		l->attendees++;
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

static void content(struct lint *l, const struct buf *text)
{
	struct arena mem = ARENA_INIT;
	struct ical_line line;
	const char *p = buf_cstr(text);
	size_t k = 0;
	bool quoted = false;

	while (((p[k] | 32) >= 'a' && (p[k] | 32) <= 'z') || (p[k] >= '0' && p[k] <= '9') || p[k] == '-')
		k++;
	for (const char *q = p + k; *q && (*q != ':' || quoted); q++)
		quoted = quoted != (*q == '"');
	if (!k || (p[k] != ':' && p[k] != ';')) {
		WRONG(l, "RFC 5545 3.1", "no content line (is a folded line not indented?): %.60s", p);
	} else if (quoted) {
		WRONG(l, "RFC 5545 3.2", "%.*s: a quote that is not closed", (int)k, p);
	} else if (!ical_split(p, text->n, &mem, &line)) {
		WRONG(l, "RFC 5545 3.1", "no content line: %.60s", p);
	} else if (!strcmp(line.name, "BEGIN")) {
		begin(l, line.value);
	} else if (!strcmp(line.name, "END")) {
		end(l, line.value);
	} else if (!l->too_deep) {
		property(l, &line);
	}
	arena_free(&mem);
}

static int by_key(const void *pa, const void *pb)
{
	const struct item *a = pa, *b = pb;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->line > b->line) - (a->line < b->line);
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
	for (size_t i = 0; i < l->zones; i++) {
		if (!l->zone[i].defined)
			say(l, l->zone[i].line, false, "RFC 5545 3.2.19", "TZID %.60s: there is no VTIMEZONE of that name%s", l->zone[i].name, zone_find(l->zone[i].name) ? "" : ", and no time zone that is known");
		free(l->zone[i].name);
	}
	if (l->items)
		qsort(l->item, l->items, sizeof *l->item, by_key);
	for (size_t i = 1; i < l->items; i++)
		if (l->item[i].key == l->item[i - 1].key)
			say(l, l->item[i].line, false, "RFC 5545 3.8.4.7", "the same UID and RECURRENCE-ID as in line %zu", l->item[i - 1].line);
	free(l->zone);
	free(l->item);
}

size_t ical_lint(const char *bytes, size_t n, void (*found)(void *ctx, const struct lint_finding *f), void *ctx)
{
	struct lint *l = mem_new(1, sizeof *l);
	struct buf text = BUF_INIT;
	const char *p = bytes, *stop = bytes + n;
	size_t line = 0, errors;

	l->found = found;
	l->ctx = ctx;
	if (n >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3)) {
		say(l, 1, true, "RFC 5545 3.1.4", "a byte order mark");
		p += 3;
	}
	while (p < stop) {
		const char *nl = memchr(p, '\n', (size_t)(stop - p)), *e = nl ? nl : stop;
		bool crlf = nl && nl > p && nl[-1] == '\r';
		size_t k = (size_t)(e - p) - crlf;
		line++;
		physical(l, p, k, crlf, !nl, line);
		if (k && (*p == ' ' || *p == '\t') && line > 1) {
			buf_add(&text, p + 1, k - 1);
		} else {
			if (text.n)
				content(l, &text);
			buf_clear(&text);
			l->line = line;
			if (!k)
				say(l, line, false, "RFC 5545 3.1", "an empty line");
			buf_add(&text, p, k);
		}
		p = nl ? nl + 1 : stop;
	}
	if (text.n)
		content(l, &text);
	if (n && bytes[n - 1] != '\n')
		say(l, line, false, "RFC 5545 3.1", "the last line has no end");
	at_end(l, line);
	buf_free(&text);
	errors = l->errors;
	free(l);
	return errors;
}
