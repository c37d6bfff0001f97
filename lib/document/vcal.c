/* vcal.c: vCalendar 1.0 as iCalendar; see vcal.h. */
#include "document/vcal.h"

#include "document/source.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "time/civil.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { NAME = 40, RULES = 10, ALARMS = 20, DAYLIGHTS = 50 };

struct line {
	char name[NAME];
	struct buf params; /* ";A=B;C", upper case */
	struct buf value;  /* decoded UTF-8; "\;" and the like as they are */
};

struct daylight { /* DAYLIGHT:TRUE;-06;19960407T115959;19961027T100000;PST;PDT */
	int offset;
	struct civil from, to;
};

struct vcal {
	const char *p, *end;
	struct line line;
	struct buf *out;
	struct buf body;   /* of the component, iCalendar */
	const char *name;  /* of the zone */
	const struct zone *zone;
	bool offset_set;
	int offset;        /* seconds east of UTC */
	bool in_utc;       /* the component's times were put into UTC */
	bool task;         /* the component is a VTODO */
	struct daylight daylight[DAYLIGHTS];
	size_t daylights;
	char start[40], finish[40];
	char *rule[RULES];
	size_t rules;
	char *alarm[ALARMS];
	size_t alarms;
};

static bool parameter(const struct line *l, const char *want)
{
	return strstr(buf_cstr(&l->params), want) != NULL;
}

static void quoted_printable(const char *s, size_t n, struct buf *out)
{
	static const char hex[] = "0123456789ABCDEF0123456789abcdef";

	for (size_t i = 0; i < n; i++) {
		const char *a = s[i] == '=' && i + 2 < n ? strchr(hex, s[i + 1]) : NULL, *b = a && s[i + 2] ? strchr(hex, s[i + 2]) : NULL;
		if (a && b && s[i + 1]) {
			buf_char(out, (char)((((a - hex) & 15) << 4) | ((b - hex) & 15)));
			i += 2;
		} else {
			buf_char(out, s[i]);
		}
	}
}

/* the next physical line, without its end */
static bool physical(struct vcal *v, const char **s, size_t *n)
{
	const char *nl;

	if (v->p >= v->end)
		return false;
	nl = memchr(v->p, '\n', (size_t)(v->end - v->p));
	*s = v->p;
	*n = (size_t)((nl ? nl : v->end) - v->p);
	v->p = nl ? nl + 1 : v->end;
	if (*n && (*s)[*n - 1] == '\r')
		--*n;
	return true;
}

/* the next property: folded lines joined (the blank stays, as in RFC 822), soft breaks of quoted-printable too */
static bool next(struct vcal *v)
{
	struct line *l = &v->line;
	struct buf raw = BUF_INIT, value = BUF_INIT;
	const char *s, *colon, *semi;
	size_t n, head;
	bool qp;
	char charset[32] = "";

	do {
		if (!physical(v, &s, &n)) {
			buf_free(&raw);
			return false;
		}
	} while (!n || !memchr(s, ':', n));
	buf_add(&raw, s, n);
	colon = memchr(raw.p, ':', raw.n);
	qp = memmem(raw.p, (size_t)(colon - raw.p), "QUOTED-PRINTABLE", 16) != NULL;
	while (qp && raw.n && raw.p[raw.n - 1] == '=' && physical(v, &s, &n)) {
		raw.n--;
		buf_add(&raw, s, n);
	}
	while (!qp && v->p < v->end && (*v->p == ' ' || *v->p == '\t') && physical(v, &s, &n))
		buf_add(&raw, s, n);
	colon = memchr(raw.p, ':', raw.n);
	semi = memchr(raw.p, ';', (size_t)(colon - raw.p));
	head = (size_t)((semi ? semi : colon) - raw.p);
	snprintf(l->name, sizeof l->name, "%.*s", (int)(head < NAME ? head : NAME - 1), raw.p);
	for (char *c = l->name; *c; c++)
		*c = *c >= 'a' && *c <= 'z' ? (char)(*c - 32) : *c;
	buf_clear(&l->params);
	for (const char *c = semi; semi && c < colon; c++)
		buf_char(&l->params, *c >= 'a' && *c <= 'z' ? (char)(*c - 32) : *c);
	if (strstr(buf_cstr(&l->params), "CHARSET="))
		sscanf(strstr(l->params.p, "CHARSET=") + 8, "%31[^;:]", charset);
	if (qp)
		quoted_printable(colon + 1, raw.n - (size_t)(colon + 1 - raw.p), &value);
	else
		buf_add(&value, colon + 1, raw.n - (size_t)(colon + 1 - raw.p));
	buf_clear(&l->value);
	source_decode(buf_cstr(&value), value.n, *charset ? charset : NULL, &l->value);
	buf_free(&value);
	buf_free(&raw);
	return true;
}

/* ---- times ---- */

/* 20260508, 20260508T190000, with or without Z */
static bool moment(const char *s, struct civil *c)
{
	char text[40];
	size_t n = strspn(s, "0123456789");

	while (*s == ' ')
		s++, n = strspn(s, "0123456789");
	if (n == 8 && (!s[8] || s[8] == ' ' || s[8] == ';'))
		snprintf(text, sizeof text, "%.4s-%.2s-%.2s", s, s + 4, s + 6);
	else if (n == 8 && s[8] == 'T' && strspn(s + 9, "0123456789") >= 4)
		snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%s", s, s + 4, s + 6, s + 9, s + 11, strspn(s + 9, "0123456789") >= 6 ? s + 13 : "00",
			strchr(s, 'Z') ? "Z" : "");
	else
		return false;
	return civil_parse(text, c);
}

static int offset_at(const struct vcal *v, const struct civil *c)
{
	for (size_t i = 0; i < v->daylights; i++)
		if (civil_cmp(c, &v->daylight[i].from) >= 0 && civil_cmp(c, &v->daylight[i].to) < 0)
			return v->daylight[i].offset;
	return v->offset;
}

/* a time of the file: local to the zone where that has the file's offset then, else in UTC; one in UTC stays it */
static void put_time(struct vcal *v, const char *property, struct civil c, bool date)
{
	const char *zone = NULL;

	if (date) {
		buf_printf(&v->body, "%s;VALUE=DATE:%04d%02d%02d\r\n", property, c.year, c.month, c.day);
		return;
	}
	if (!c.utc && v->offset_set) {
		int offset = offset_at(v, &c);
		int64_t instant = civil_seconds(&c) - offset;
		if (v->zone && v->name && zone_offset(v->zone, instant) == offset) {
			zone = v->name;
		} else {
			c = civil_of_seconds(instant);
			c.utc = v->in_utc = true;
		}
	}
	buf_printf(&v->body, "%s%s%s:%04d%02d%02dT%02d%02d%02d%s\r\n", property, zone ? ";TZID=" : "", zone ? zone : "", c.year, c.month, c.day, c.hour, c.min, c.sec, c.utc ? "Z" : "");
}

static void put_times(struct vcal *v, const char *property)
{
	const char *s = buf_cstr(&v->line.value);

	while (*s) {
		struct civil c;
		size_t n = strcspn(s, ";,");
		if (moment(s, &c))
			put_time(v, property, c, !c.timed);
		s += n;
		s += *s != 0;
	}
}

static bool offset_of(const char *s, int *seconds)
{
	int h = 0, m = 0;
	bool minus = *s == '-';

	s += *s == '-' || *s == '+';
	if (sscanf(s, "%2d:%2d", &h, &m) < 1 || h > 14 || h < 0 || m < 0 || m > 59)
		return false;
	if (strspn(s, "0123456789") == 4)
		m = atoi(s + 2);
	*seconds = (h * 3600 + m * 60) * (minus ? -1 : 1);
	return true;
}

/* ---- properties ---- */

static void put_text(struct vcal *v, const char *property, bool list)
{
	buf_printf(&v->body, "%s:", property);
	for (const char *p = buf_cstr(&v->line.value); *p; p++)
		if (*p == '\\' && (p[1] == ';' || p[1] == ',' || p[1] == '\\'))
			buf_printf(&v->body, "\\%c", *++p);
		else if (*p == '\\' && (p[1] == 'n' || p[1] == 'N'))
			buf_str(&v->body, "\\n"), p++;
		else if (*p == '\r' && p[1] == '\n')
			continue;
		else if (*p == '\n' || *p == '\r')
			buf_str(&v->body, "\\n");
		else if (list && *p == ';')
			buf_char(&v->body, ',');
		else if (*p == ',' || *p == ';' || *p == '\\')
			buf_printf(&v->body, "\\%c", *p);
		else if ((unsigned char)*p >= ' ' || *p == '\t')
			buf_char(&v->body, *p);
	buf_str(&v->body, "\r\n");
}

/* a value that is no text: its line, without what could begin another one */
static void put_plain(struct vcal *v, const char *property)
{
	buf_printf(&v->body, "%s:", property);
	for (const char *p = buf_cstr(&v->line.value); *p; p++)
		if ((unsigned char)*p >= ' ')
			buf_char(&v->body, *p);
	buf_str(&v->body, "\r\n");
}

static void put_attendee(struct vcal *v)
{
	static const struct {
		const char *word, *partstat;
	} states[] = {{"STATUS=ACCEPTED", "ACCEPTED"}, {"STATUS=CONFIRMED", "ACCEPTED"}, {"STATUS=DECLINED", "DECLINED"}, {"STATUS=TENTATIVE", "TENTATIVE"}, {"STATUS=DELEGATED", "DELEGATED"}};
	const char *s = buf_cstr(&v->line.value), *open = strrchr(s, '<'), *at = strchr(s, '@');
	const char *from = open ? open + 1 : s;
	size_t n = strcspn(from, "> \t"), name = open ? (size_t)(open - s) : 0;
	bool organizer = parameter(&v->line, "ROLE=ORGANIZER") || parameter(&v->line, "ROLE=OWNER"), named = false;

	if (!at || !n)
		return;
	buf_str(&v->body, organizer ? "ORGANIZER" : "ATTENDEE");
	for (size_t i = 0; i < name; i++)
		if ((unsigned char)s[i] >= ' ' && s[i] != '"') {
			buf_str(&v->body, named ? "" : ";CN=\"");
			buf_char(&v->body, s[i]);
			named = true;
		}
	while (named && v->body.p[v->body.n - 1] == ' ')
		v->body.n--;
	buf_str(&v->body, named ? "\"" : "");
	for (size_t i = 0; !organizer && i < sizeof states / sizeof *states; i++)
		if (parameter(&v->line, states[i].word)) {
			buf_printf(&v->body, ";PARTSTAT=%s", states[i].partstat);
			break;
		}
	if (!organizer && parameter(&v->line, "RSVP=YES"))
		buf_str(&v->body, ";RSVP=TRUE");
	buf_printf(&v->body, ":%s%.*s\r\n", strncasecmp(from, "mailto:", 7) ? "mailto:" : "", (int)n, from);
}

/* TEXT, of the file, in a Warning: without what has a meaning there or could begin another line */
static void put_quoted(struct vcal *v, const char *text)
{
	for (const char *p = text; *p && p < text + 80; p++)
		if ((unsigned char)*p > ' ' && !strchr("\\,;\"", *p))
			buf_char(&v->body, *p);
		else if (*p == ' ')
			buf_char(&v->body, ' ');
}

/* The states that both have (RFC 5545 3.8.1.11).  Of an event, whether it was sent or still has to be answered is no news. */
static void put_status(struct vcal *v)
{
	static const char *const of_event[] = {"TENTATIVE", "CONFIRMED", "CANCELLED", "COMPLETED", NULL}, *const of_task[] = {"COMPLETED", "CANCELLED", "IN-PROCESS", "NEEDS-ACTION", NULL};
	static const char *const quiet[] = {"", "NEEDS ACTION", "NEEDS-ACTION", "ACCEPTED", "SENT"};
	const char *s = buf_cstr(&v->line.value);

	if (v->task && !strcasecmp(s, "NEEDS ACTION")) {
		buf_str(&v->body, "STATUS:NEEDS-ACTION\r\n");
		return;
	}
	for (const char *const *known = v->task ? of_task : of_event; *known; known++)
		if (!strcasecmp(s, *known)) {
			put_plain(v, "STATUS");
			return;
		}
	for (size_t i = 0; i < (v->task ? 1 : sizeof quiet / sizeof *quiet); i++)
		if (!strcasecmp(s, quiet[i]))
			return;
	buf_str(&v->body, "X-EV-WARNING:the status \"");
	put_quoted(v, s);
	buf_printf(&v->body, "\" is none that iCalendar has for %s: it is left out\r\n", v->task ? "tasks" : "events");
}

static void keep(char **list, size_t *n, size_t max, const struct buf *value)
{
	if (*n < max)
		list[(*n)++] = mem_strn(buf_cstr(value), value->n);
}

static void property(struct vcal *v)
{
	static const char *const texts[] = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "RESOURCES", "UID", NULL};
	static const char *const plain[] = {"SEQUENCE", "URL", "PRIORITY", "CLASS", "RELATED-TO", NULL};
	static const char *const times[][2] = {{"EXDATE", "EXDATE"}, {"RDATE", "RDATE"}, {"LAST-MODIFIED", "LAST-MODIFIED"}, {"DCREATED", "CREATED"}, {"DUE", "DUE"}, {"COMPLETED", "COMPLETED"}};
	const char *name = v->line.name, *value = buf_cstr(&v->line.value);

	for (size_t i = 0; texts[i]; i++)
		if (!strcmp(name, texts[i])) {
			put_text(v, name, false);
			return;
		}
	for (size_t i = 0; plain[i]; i++)
		if (!strcmp(name, plain[i])) {
			put_plain(v, name);
			return;
		}
	for (size_t i = 0; i < sizeof times / sizeof *times; i++)
		if (!strcmp(name, times[i][0])) {
			put_times(v, times[i][1]);
			return;
		}
	if (!strcmp(name, "DTSTART"))
		snprintf(v->start, sizeof v->start, "%s", value);
	else if (!strcmp(name, "DTEND"))
		snprintf(v->finish, sizeof v->finish, "%s", value);
	else if (!strcmp(name, "RRULE"))
		keep(v->rule, &v->rules, RULES, &v->line.value);
	else if (!strcmp(name, "AALARM") || !strcmp(name, "DALARM") || !strcmp(name, "MALARM") || !strcmp(name, "PALARM"))
		keep(v->alarm, &v->alarms, ALARMS, &v->line.value);
	else if (!strcmp(name, "CATEGORIES"))
		put_text(v, name, true);
	else if (!strcmp(name, "ATTENDEE") || !strcmp(name, "ORGANIZER"))
		put_attendee(v);
	else if (!strcmp(name, "STATUS"))
		put_status(v);
	else if (!strcmp(name, "TRANSP"))
		buf_printf(&v->body, "TRANSP:%s\r\n", *value == '0' || !strcasecmp(value, "OPAQUE") ? "OPAQUE" : "TRANSPARENT");
	else if (!strcmp(name, "ATTACH") && strstr(value, "://"))
		put_plain(v, "ATTACH");
	else if (!strncmp(name, "X-", 2) && name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")] == '\0' && strncmp(name, "X-EV-", 5))
		put_text(v, name, false);
}

/* ---- a component's end ---- */

/* midnight to midnight, or to the last minute of a day, is whole days */
static bool whole_days(struct civil *a, struct civil *b, bool ended)
{
	bool midnight = !a->timed || (!a->hour && !a->min && !a->sec && !a->utc);

	if (!a->timed)
		return true;
	if (!midnight || !ended || !b->timed)
		return false;
	if (b->hour == 23 && b->min == 59) {
		*b = civil_add_days(*b, 1);
		b->hour = b->min = b->sec = 0;
	}
	return !b->hour && !b->min && civil_cmp(b, a) > 0;
}

/* the last day of a rule, where it is local to the file's offset, in UTC, as RFC 5545 3.3.10 wants it */
static void until(const struct vcal *v, struct buf *rule)
{
	char *at = strstr(rule->p, "UNTIL="), text[40];
	struct civil c;

	if (!at || !v->offset_set || !moment(at + 6, &c) || !c.timed || c.utc)
		return;
	c = civil_of_seconds(civil_seconds(&c) - offset_at(v, &c));
	snprintf(text, sizeof text, "UNTIL=%04d%02d%02dT%02d%02d%02dZ", c.year, c.month, c.day, c.hour, c.min, c.sec);
	rule->n = (size_t)(at - rule->p);
	buf_str(rule, text);
}

static void put_rules(struct vcal *v, const struct civil *start)
{
	for (size_t i = 0; i < v->rules; i++) {
		struct buf rule = BUF_INIT;
		bool open = false;
		if (vcal_rule(v->rule[i], civil_weekday(start), &rule, &open)) {
			until(v, &rule);
			buf_printf(&v->body, "RRULE:%s\r\n", rule.p);
			if (v->in_utc)
				buf_str(&v->body, "X-EV-WARNING:the file gives the offset from UTC alone: where clocks are changed\\, the series is an hour off (-z names its zone)\r\n");
			if (open)
				buf_printf(&v->body, "X-EV-WARNING:the rule %.60s says no end\\, which in vCalendar 1.0 means twice\r\n", v->rule[i]);
		} else {
			buf_str(&v->body, "X-EV-WARNING:the rule \"");
			put_quoted(v, v->rule[i]);
			buf_str(&v->body, "\" cannot be read: only the first time is here\r\n");
		}
		buf_free(&rule);
	}
}

static void put_alarms(struct vcal *v, const struct civil *start)
{
	for (size_t i = 0; i < v->alarms; i++) {
		struct civil at;
		int64_t before;
		if (!moment(v->alarm[i], &at) || !at.timed || at.utc != start->utc)
			continue;
		before = civil_seconds(start) - civil_seconds(&at);
		if (before < 0 || before > 366 * 86400L)
			continue;
		buf_str(&v->body, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nTRIGGER:-P");
		if (before && before % 86400 == 0)
			buf_printf(&v->body, "%dD", (int)(before / 86400));
		else
			buf_printf(&v->body, "T%dM", (int)(before / 60));
		buf_str(&v->body, "\r\nEND:VALARM\r\n");
	}
}

static void finish(struct vcal *v, const char *kind)
{
	struct civil a, b;
	bool started = moment(v->start, &a), ended = moment(v->finish, &b), date;

	if (started) {
		date = whole_days(&a, &b, ended);
		put_time(v, "DTSTART", a, date);
		if (ended && civil_cmp(&b, &a) > 0)
			put_time(v, "DTEND", b, date);
		put_rules(v, &a);
		put_alarms(v, &a);
	} else if (*v->start) { /* the reader says what is wrong with it */
		buf_str(&v->body, "DTSTART:");
		for (const char *p = v->start; *p; p++)
			if ((unsigned char)*p >= ' ')
				buf_char(&v->body, *p);
		buf_str(&v->body, "\r\n");
	}
	buf_printf(v->out, "BEGIN:%s\r\n%sEND:%s\r\n", kind, buf_cstr(&v->body), kind);
}

static void forget(struct vcal *v)
{
	buf_clear(&v->body);
	*v->start = *v->finish = '\0';
	v->in_utc = false;
	for (size_t i = 0; i < v->rules; i++)
		free(v->rule[i]);
	for (size_t i = 0; i < v->alarms; i++)
		free(v->alarm[i]);
	v->rules = v->alarms = 0;
}

static void daylight(struct vcal *v)
{
	char from[40], to[40], offset[12];
	struct daylight *d = &v->daylight[v->daylights];

	if (v->daylights == DAYLIGHTS || sscanf(buf_cstr(&v->line.value), "TRUE;%11[^;];%39[^;];%39[^;]", offset, from, to) != 3)
		return;
	if (offset_of(offset, &d->offset) && moment(from, &d->from) && moment(to, &d->to))
		v->daylights++;
}

int vcal_ical(const char *bytes, size_t n, const char *name, const struct zone *zone, struct buf *out, struct err *e)
{
	struct vcal *v = mem_new(1, sizeof *v);
	const char *kind = NULL;
	int rc = 0;

	v->p = bytes, v->end = bytes + n;
	v->out = out, v->name = name, v->zone = zone;
	buf_str(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
	while (next(v)) {
		const char *value = buf_cstr(&v->line.value);
		if (!strcmp(v->line.name, "BEGIN")) {
			forget(v);
			kind = !strcasecmp(value, "VEVENT") ? "VEVENT" : !strcasecmp(value, "VTODO") ? "VTODO" : NULL;
			v->task = kind && *kind == 'V' && kind[1] == 'T';
		} else if (!strcmp(v->line.name, "END")) {
			if (kind && !strcasecmp(value, kind))
				finish(v, kind);
			forget(v);
			kind = NULL;
		} else if (!kind && !strcmp(v->line.name, "TZ")) {
			v->offset_set = offset_of(value, &v->offset);
		} else if (!kind && !strcmp(v->line.name, "DAYLIGHT")) {
			daylight(v);
		} else if (kind) {
			property(v);
		}
	}
	if (kind)
		rc = err_set(e, EX_DATAERR, 0, "the last %s is cut off: no END:%s", kind, kind);
	buf_str(out, "END:VCALENDAR\r\n");
	forget(v);
	buf_free(&v->body);
	buf_free(&v->line.params);
	buf_free(&v->line.value);
	free(v);
	return rc;
}
