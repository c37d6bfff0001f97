/* ical_lint.c: see ical_lint.h. */
#include "document/ical_lint.h"

#include "document/ical_lint_lines.h"
#include "document/ical_lint_state.h"
#include "ground/buf.h"
#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/ical_line.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { PARAMETERS = 100 }; /* of a line that are compared with one another */

void lint_say(struct lint *l, size_t line, bool advice, const char *section, const char *fmt, ...)
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
		lint_say(l, l->duration_line, false, section_of(c->type), "%s and DURATION exclude each other", name);
	if (c->type == C_TODO && count_of(c, "DURATION") && !count_of(c, "DTSTART"))
		lint_say(l, l->duration_line, false, "RFC 5545 3.6.2", "DURATION without DTSTART");
	if (count_of(c, "DURATION") && s->there && s->date && !l->days_only)
		lint_say(l, l->duration_line, false, "RFC 5545 3.8.2.5", "DURATION beside a DTSTART that is a date: days or weeks only");
	if (l->end_alarm_line && !count_of(c, "DURATION") && !count_of(c, name))
		lint_say(l, l->end_alarm_line, false, "RFC 5545 3.8.6.3", "TRIGGER: RELATED=END without %s or DURATION", name);
	if (!e->there || !s->there)
		return;
	if (e->date != s->date)
		lint_say(l, e->line, false, section, "%s is a %s, DTSTART a %s", name, e->date ? "date" : "date-time", s->date ? "date" : "date-time");
	else if (!e->date && (e->zoned || e->utc) != (s->zoned || s->utc))
		lint_say(l, e->line, false, section, "%s is %s, DTSTART %s", name, e->zoned || e->utc ? "in a zone" : "floating", s->zoned || s->utc ? "in a zone" : "floating");
	else if (e->instant < s->instant)
		lint_say(l, e->line, false, section, "%s is before DTSTART", name);
	else if (e->instant == s->instant)
		lint_say(l, e->line, false, section, "%s is not later than DTSTART", name);
}

static void check_rule(struct lint *l, const struct open_component *c)
{
	const struct civil *u = &l->rule.until;
	const char *until = !l->start.zoned && !l->start.utc ? "local, as DTSTART is" : "in UTC, since DTSTART has a zone";

	if (!count_of(c, "DTSTART"))
		lint_say(l, l->rule_line, false, "RFC 5545 3.8.5.3", "RRULE without DTSTART");
	if (*l->rid)
		lint_say(l, l->rule_line, true, "RFC 5545 3.8.4.4", "RRULE in a component with RECURRENCE-ID, which is one instance");
	if (!l->rule.bounded || !l->start.there)
		return;
	if (c->type & C_RULES ? !u->timed || !u->utc : false)
		lint_say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL in %s must be in UTC", c->name);
	else if (c->type & C_RULES)
		return;
	else if (u->timed == l->start.date)
		lint_say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL is a %s, DTSTART a %s", u->timed ? "date-time" : "date", l->start.date ? "date" : "date-time");
	else if (u->timed && u->utc != (l->start.zoned || l->start.utc))
		lint_say(l, l->rule_line, false, "RFC 5545 3.3.10", "RRULE: UNTIL must be %s", until);
	else if (civil_seconds(u) < (u->timed ? l->start.instant : civil_seconds(&l->start.c)))
		lint_say(l, l->rule_line, false, "RFC 5545 3.8.5.3", "RRULE: UNTIL is before DTSTART");
}

static void end_item(struct lint *l, const struct open_component *c)
{
	if (c->type == C_EVENT && !l->start.there && !count_of(c, "DTSTART") && !*l->method)
		lint_say(l, c->line, false, "RFC 5545 3.6.1", "VEVENT without DTSTART");
	if (c->type & (C_EVENT | C_TODO))
		check_end(l, c);
	if (l->has_rule)
		check_rule(l, c);
	if (l->listed.there && l->start.there && l->listed.date != l->start.date)
		lint_say(l, l->listed.line, false, "RFC 5545 3.8.5", "RDATE or EXDATE is a %s, DTSTART a %s", l->listed.date ? "date" : "date-time", l->start.date ? "date" : "date-time");
	else if (lint_other_clock(&l->listed, &l->start))
		lint_say(l, l->listed.line, false, "RFC 5545 3.8.5", "RDATE or EXDATE is %s", lint_clocks(&l->listed));
	if (*l->uid) {
		uint64_t key = hash_str(hash_str(hash_str(HASH_START + l->calendars, c->name), l->uid), l->rid);
		struct lint_item it = {.key = key, .line = c->line, .rid_line = l->rid_line, .override = *l->rid != '\0', .date = l->start.date, .rid_date = l->rid_date, .floats = lint_floats(&l->start), .rid_floats = l->rid_floats};
		it.uid = hash_str(HASH_START + l->calendars, l->uid);
		if (!l->e->status)
			lint_items_add(l->items, &it, l->e);
	}
}

/* STANDARD and DAYLIGHT */
static void end_observance(struct lint *l, const struct open_component *c)
{
	if (l->start.there && (l->start.date || l->start.utc || l->start.zoned))
		lint_say(l, l->start.line, false, "RFC 5545 3.6.5", "DTSTART in %s must be a local time", c->name);
	if (l->has_rule)
		check_rule(l, c);
}

static void end_freebusy(struct lint *l)
{
	if (l->start.there && !l->start.utc)
		lint_say(l, l->start.line, false, "RFC 5545 3.6.4", "DTSTART in VFREEBUSY must be in UTC (end in Z)");
	if (l->end.there && !l->end.utc)
		lint_say(l, l->end.line, false, "RFC 5545 3.6.4", "DTEND in VFREEBUSY must be in UTC (end in Z)");
}

static void end_alarm(struct lint *l, const struct open_component *c)
{
	if ((count_of(c, "DURATION") > 0) != (count_of(c, "REPEAT") > 0))
		lint_say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: DURATION and REPEAT go together");
	if (!strcasecmp(l->action, "DISPLAY") && !count_of(c, "DESCRIPTION"))
		lint_say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: DISPLAY without DESCRIPTION");
	if (!strcasecmp(l->action, "EMAIL") && (!count_of(c, "DESCRIPTION") || !count_of(c, "SUMMARY") || !count_of(c, "ATTENDEE")))
		lint_say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: EMAIL needs DESCRIPTION, SUMMARY and ATTENDEE");
	if (!strcasecmp(l->action, "AUDIO") && count_of(c, "ATTACH") > 1)
		lint_say(l, c->line, false, "RFC 5545 3.6.6", "VALARM: AUDIO with more than one ATTACH");
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
			lint_say(l, c->line, false, m->section, "METHOD:%s needs %s", m->method, name);
		if (word_in(m->forbids, name) && c->seen[i])
			lint_say(l, c->line, false, m->section, "METHOD:%s has no %s", m->method, name);
	}
	if (m && !strcmp(m->method, "PUBLISH") && !count_of(c, "ORGANIZER") && !l->publish_said) { /* hardly any calendar on the web has one */
		lint_say(l, c->line, true, m->section, "METHOD:PUBLISH needs ORGANIZER (said once)");
		l->publish_said = true;
	}
	if (m && m->one_attendee && l->attendees > 1)
		lint_say(l, c->line, false, m->section, "METHOD:%s has one ATTENDEE, the one who answers", m->method);
	if (m && m->status && *l->status && !word_in(m->status, l->status))
		lint_say(l, c->line, false, m->section, "METHOD:%s: STATUS is%.40sor nothing, not %.20s", m->method, m->status, l->status);
	if (m && m->no_alarm && c->alarms)
		lint_say(l, c->line, false, m->section, "METHOD:%s has no VALARM", m->method);
	if (m && m->one_uid && *l->first_uid && strcmp(l->first_uid, l->uid) != 0)
		lint_say(l, c->line, false, m->section, "METHOD:%s: more than one UID in one message", m->method);
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
				lint_say(l, top(l)->line, false, "RFC 5545 3.6", "BEGIN:%s without END", top(l)->name);
			break;
		}
	c = top(l);
	if (strcasecmp(c->name, name) != 0) {
		WRONG(l, "RFC 5545 3.6", "END:%.40s where BEGIN:%s (line %zu) is open", name, c->name, c->line);
		return;
	}
	for (int i = 0; i < (int)PROPERTIES; i++)
		if (lint_properties[i].required & (int)c->type && !c->seen[i])
			lint_say(l, c->line, false, lint_properties[i].section, "%s without %s", c->name, lint_properties[i].name);
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
		lint_say(l, c->line, false, "RFC 5545 3.6", "VCALENDAR without a component");
	if (c->type == C_CALENDAR)
		lint_zones_end(l);
	if (c->type == C_TIMEZONE && !c->children)
		lint_say(l, c->line, false, "RFC 5545 3.6.5", "VTIMEZONE without STANDARD or DAYLIGHT");
	else if (c->type == C_TIMEZONE)
		lint_zone_keep(l);
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
			lint_zone_defined(l, line->value);
		return;
	case 'A':
		if (!strcmp(p->name, "ACTION"))
			copy(l->action, sizeof l->action, line->value);
		if (!strcmp(p->name, "ATTENDEE") && c->type != C_ALARM)
			l->attendees++;
		return;
	case 'E':
		if (!strcmp(p->name, "EXRULE"))
			lint_say(l, l->line, true, p->section, "EXRULE: few read it (RFC 2445's)");
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
			lint_zone_used(l, buf_cstr(&zone), NULL);
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
		lint_say(l, l->line, true, p->section, "more than one RRULE");
	remember(l, c, line, p);
	lint_value(l, line, p);
}

/* ---- lines ---- */

/* one physical line: its end, its length, its characters */
static void physical(struct lint *l, const char *p, size_t n, bool crlf, bool last, size_t line)
{
	size_t bad = utf8_bad(p, n);

	if (!crlf && !l->bare_lf && !last) {
		lint_say(l, line, false, "RFC 5545 3.1", "lines end in a line feed alone, not in CRLF");
		l->bare_lf = true;
	}
	if (bad != n)
		lint_say(l, line, false, "RFC 5545 3.1.4", "octet %zu is not UTF-8", bad + 1);
	if (n > 75)
		lint_say(l, line, true, "RFC 5545 3.1", "longer than 75 octets (%zu)", n);
	for (size_t i = 0; i < n; i++)
		if (((unsigned char)p[i] < ' ' && p[i] != '\t') || p[i] == 127) {
			lint_say(l, line, false, "RFC 5545 3.1", "a control character (octet %zu)", i + 1);
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
	lint_say(ctx, it->line, false, "RFC 5545 3.8.4.7", "the same UID and RECURRENCE-ID as in line %zu", first->line);
}

static void other_kind(void *ctx, const struct lint_item *it, const struct lint_item *series)
{
	if (it->rid_date != series->date)
		lint_say(ctx, it->rid_line, false, "RFC 5545 3.8.4.4", "RECURRENCE-ID is a %s, DTSTART of the series a %s", it->rid_date ? "date" : "date-time", series->date ? "date" : "date-time");
	else
		lint_say(ctx, it->rid_line, false, "RFC 5545 3.8.4.4", "RECURRENCE-ID is %s, DTSTART of the series %s", it->rid_floats ? "floating" : "in a zone", series->floats ? "floating" : "in a zone");
}

static void at_end(struct lint *l, size_t line)
{
	l->line = line;
	while (l->depth) {
		lint_say(l, top(l)->line, false, "RFC 5545 3.6", "BEGIN:%s without END", top(l)->name);
		l->depth--;
	}
	if (!l->calendars)
		lint_say(l, 1, false, "RFC 5545 3.4", "no VCALENDAR");
	lint_zones_end(l);
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
		lint_say(l, number, false, "RFC 5545 3.1", "an empty line");
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
			lint_say(l, 1, true, "RFC 5545 3.1.4", "a byte order mark");
			p += 3, n -= 3;
		}
		take_line(l, p, n, whole || cut, line, &text);
		if (cut || text.full)
			lint_say(l, line, false, "RFC 5545 3.1", "a line of more than %lu octets: the rest of it is not looked at", LIMIT_RECORD);
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
		lint_say(l, line, false, "RFC 5545 3.1", "the last line has no end");
	at_end(l, line);
	if (ferror(f))
		err_set(e, EX_IOERR, 0, "cannot be read: %s", strerror(errno));
	lint_lines_free(&in);
	errors = l->errors;
	free(l);
	return errors;
}
