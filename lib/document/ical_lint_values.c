/* ical_lint_values.c: the value of each property and parameter, for the lint. */
#include "document/ical_lint_state.h"

#include "document/ical_value.h"
#include "ground/mem.h"
#include "record/ical_line.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

bool lint_floats(const struct moment *m)
{
	return m->there && !m->date && !m->utc && !m->zoned;
}

/* one of them floats, so that nobody knows whether they are the same instance */
bool lint_other_clock(const struct moment *m, const struct moment *start)
{
	return m->there && start->there && !m->date && !start->date && lint_floats(m) != lint_floats(start);
}

const char *lint_clocks(const struct moment *m)
{
	return lint_floats(m) ? "floating, DTSTART in a zone" : "in a zone, DTSTART floating";
}

/* one or more times with the property's VALUE and TZID; the last is left in M */
static void time_property(struct lint *l, const struct ical_line *line, const struct lint_property *p, struct moment *m)
{
	struct buf type = BUF_INIT, zone = BUF_INIT;
	bool typed = ical_param(line, "VALUE", &type), zoned = ical_line_tzid(line, &zone), many = !strcmp(line->name, "RDATE") || !strcmp(line->name, "EXDATE");
	char *copy = mem_str(line->value), *save = NULL;
	const struct zone *z = zoned ? zone_find(buf_cstr(&zone)) : NULL;

	if (zoned)
		lint_zone_used(l, buf_cstr(&zone), NULL);
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
			lint_zone_used(l, buf_cstr(&zone), m);
		if (many && !l->start.there && !(typed && !strcasecmp(buf_cstr(&type), "PERIOD")))
			l->listed = *m; /* looked at once DTSTART is there */
		if (many && l->start.there && l->start.date != m->date && !(typed && !strcasecmp(buf_cstr(&type), "PERIOD")))
			WRONG(l, p->section, "%s is a %s, DTSTART a %s", line->name, m->date ? "date" : "date-time", l->start.date ? "date" : "date-time");
		if (many && lint_other_clock(m, &l->start))
			WRONG(l, p->section, "%s is %s", line->name, lint_clocks(m));
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
			lint_say(l, l->line, true, section, "%s: \"%.40s\" is a word that few know", name, value);
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
		l->rid_floats = lint_floats(&m);
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

void lint_value(struct lint *l, const struct ical_line *line, const struct lint_property *p)
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
