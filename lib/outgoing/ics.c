/* ics.c: writes events as iCalendar; see ics.h. */
#include "outgoing/ics.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/ics_fault.h"
#include "outgoing/ics_raw.h"
#include "outgoing/ics_stamp.h"
#include "outgoing/ics_zones.h"
#include "record/event.h"
#include "record/ical_alarm.h"
#include "record/ical_line.h"
#include "record/lasting.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { HELD = 1 << 20 }; /* octets of events that wait until it is known which years their zones are needed for */

struct ics_writer {
	struct ics_options o;
	struct ics_zones zones;
	struct buf line;
	struct buf head, body; /* held back: the calendar's own properties, and its components */
	bool flows;            /* nothing is held any more */
	bool asked;            /* CLOCK is that of the days which the record at hand takes away, of which there may be many */
	struct civil clock;    /* untimed: they are days */
};

struct ics_writer *ics_writer_new(const struct ics_options *o)
{
	struct ics_writer *w = mem_new(1, sizeof *w);
	w->o = *o;
	return w;
}

void ics_writer_free(struct ics_writer *w)
{
	if (!w)
		return;
	ics_zones_free(&w->zones);
	buf_free(&w->line);
	buf_free(&w->head);
	buf_free(&w->body);
	free(w);
}

/* the content line in w->line, folded */
static void put_line(struct ics_writer *w, struct buf *out)
{
	ics_fold(w->line.p, w->line.n, out);
	buf_clear(&w->line);
}

static void put(struct ics_writer *w, const char *line, struct buf *out)
{
	buf_clear(&w->line);
	buf_str(&w->line, line);
	put_line(w, out);
}

static void put_text(struct ics_writer *w, const char *name, const char *value, struct buf *out)
{
	buf_clear(&w->line);
	buf_str(&w->line, name);
	buf_char(&w->line, ':');
	ical_escape(value, &w->line);
	put_line(w, out);
}

/* a parameter value in quotes; quotes and controls in it as RFC 6868 has them */
static void add_param(struct buf *b, const char *name, const char *value)
{
	buf_printf(b, ";%s=\"", name);
	for (const char *p = value; *p; p++) {
		if (*p == '"')
			buf_str(b, "^'");
		else if (*p == '^')
			buf_str(b, "^^");
		else if (*p == '\n')
			buf_str(b, "^n");
		else if ((unsigned char)*p >= ' ')
			buf_char(b, *p);
	}
	buf_char(b, '"');
}

static char *put_number(char *p, int v, int digits)
{
	for (int i = digits; i-- > 0; v /= 10)
		p[i] = (char)('0' + v % 10);
	return p + digits;
}

static void add_basic(struct buf *b, const struct civil *c)
{
	char text[20], *p = put_number(put_number(put_number(text, c->year, 4), c->month, 2), c->day, 2);

	if (c->timed) {
		*p++ = 'T';
		p = put_number(put_number(put_number(p, c->hour, 2), c->min, 2), c->sec, 2);
		if (c->utc)
			*p++ = 'Z';
	}
	buf_add(b, text, (size_t)(p - text));
}

static void put_time(struct ics_writer *w, const char *name, struct civil c, const char *zone, bool inclusive_end, struct buf *out)
{
	buf_clear(&w->line);
	buf_str(&w->line, name);
	if (!c.timed) {
		buf_str(&w->line, ";VALUE=DATE");
		if (inclusive_end)
			c = civil_add_days(c, 1);
	} else if (!c.utc && zone && !strcmp(zone, "UTC")) {
		c.utc = true;
	} else if (!c.utc && zone) {
		ics_tzid(zone, &w->line);
	}
	buf_char(&w->line, ':');
	add_basic(&w->line, &c);
	put_line(w, out);
}

static void put_user(struct ics_writer *w, const char *property, const char *value, const char *partstat, bool rsvp, struct buf *out)
{
	static const char *const known[] = {"partstat", "role", "rsvp", "cutype", "delegated-to", "delegated-from", "sent-by", "member", "x-ev-token"};
	struct buf name = BUF_INIT, addr = BUF_INIT, v = BUF_INIT;

	event_mailbox(value, &name, &addr);
	buf_clear(&w->line);
	buf_str(&w->line, property);
	if (name.n)
		add_param(&w->line, "CN", name.p);
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		bool own = event_param(value, known[i], &v), quote;
		if (i == 0 && partstat) {
			buf_clear(&v);
			buf_str(&v, partstat);
			own = true;
		}
		if (i == 2 && rsvp) {
			buf_clear(&v);
			buf_str(&v, "true");
			own = true;
		}
		if (!own)
			continue;
		buf_char(&w->line, ';');
		for (const char *p = known[i]; *p; p++)
			buf_char(&w->line, *p == '-' ? '-' : (char)(*p - 32));
		buf_char(&w->line, '=');
		quote = i >= 4 || strpbrk(buf_cstr(&v), ":;,"); /* RFC 5545 3.2 */
		if (quote)
			buf_char(&w->line, '"');
		for (size_t k = 0; k < v.n; k++)
			if ((unsigned char)v.p[k] > ' ' && v.p[k] != '"')
				buf_char(&w->line, i < 4 && v.p[k] >= 'a' && v.p[k] <= 'z' ? (char)(v.p[k] - 32) : v.p[k]);
		if (quote)
			buf_char(&w->line, '"');
	}
	buf_char(&w->line, ':');
	if (!strchr(addr.n ? addr.p : "", ':'))
		buf_str(&w->line, "mailto:");
	buf_str(&w->line, buf_cstr(&addr));
	put_line(w, out);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&v);
}

static void put_x(struct ics_writer *w, const char *field, const char *value, bool known, struct buf *out)
{
	buf_clear(&w->line);
	buf_str(&w->line, "X-EV-");
	for (const char *p = field; *p; p++)
		buf_char(&w->line, *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p == '_' ? '-' : *p);
	if (!known)
		add_param(&w->line, "X-NAME", field);
	buf_char(&w->line, ':');
	ical_escape(value, &w->line);
	put_line(w, out);
}

static bool scheme(const char *s)
{
	size_t k = 0;
	while ((s[k] | 32) >= 'a' && (s[k] | 32) <= 'z')
		k++;
	return k >= 2 && s[k] == ':';
}

/* "URL label" as a URI with a labelling parameter */
static bool put_link(struct ics_writer *w, const char *head, const char *param, const char *value, struct buf *out)
{
	size_t n = strcspn(value, " ");

	if (!scheme(value))
		return false;
	buf_clear(&w->line);
	buf_str(&w->line, head);
	if (value[n] && value[n + 1])
		add_param(&w->line, param, value + n + 1);
	buf_printf(&w->line, ":%.*s", (int)n, value);
	put_line(w, out);
	return true;
}

static void put_alarm(struct ics_writer *w, const char *span, const char *summary, struct buf *out)
{
	struct event_before b;
	long s;

	if (!event_before(span, &b))
		return;
	put(w, "BEGIN:VALARM", out);
	put(w, "ACTION:DISPLAY", out);
	put_text(w, "DESCRIPTION", summary ? summary : "", out);
	buf_clear(&w->line);
	buf_str(&w->line, "TRIGGER:-P");
	s = b.seconds;
	if (b.days && b.days % 7 == 0 && !s) {
		buf_printf(&w->line, "%ldW", b.days / 7);
	} else {
		if (b.days)
			buf_printf(&w->line, "%ldD", b.days);
		if (s || !b.days)
			buf_char(&w->line, 'T');
		if (s / 3600)
			buf_printf(&w->line, "%ldH", s / 3600);
		if (s % 3600 / 60 || (!s && !b.days))
			buf_printf(&w->line, "%ldM", s % 3600 / 60);
		if (s % 60)
			buf_printf(&w->line, "%ldS", s % 60);
	}
	put_line(w, out);
	put(w, "END:VALARM", out);
}

void ics_begin(struct ics_writer *w, struct buf *out)
{
	(void)out;
	put(w, "BEGIN:VCALENDAR", &w->head);
	put(w, "VERSION:2.0", &w->head);
	put(w, "PRODID:-//ev//ev//EN", &w->head);
	if (w->o.method) {
		buf_clear(&w->line);
		buf_printf(&w->line, "METHOD:%s", ics_method_name(w->o.method));
		put_line(w, &w->head);
	}
}

/* what was held goes out; where more may come, its zones are for all years */
static void flush_held(struct ics_writer *w, bool more, struct buf *out)
{
	buf_add(out, buf_cstr(&w->head), w->head.n);
	ics_zones_write(&w->zones, more, out);
	buf_add(out, buf_cstr(&w->body), w->body.n);
	buf_free(&w->head);
	buf_free(&w->body);
}

void ics_head(struct ics_writer *w, struct buf *out)
{
	flush_held(w, false, out);
}

void ics_end(struct ics_writer *w, struct buf *out)
{
	flush_held(w, false, out);
	put(w, "END:VCALENDAR", out);
}

/* a component is there, in the body */
static void component_done(struct ics_writer *w, struct buf *out)
{
	if (w->o.apart) {
		buf_add(out, w->body.p, w->body.n);
		buf_clear(&w->body);
	} else if (w->flows || w->body.n > HELD) {
		w->flows = true;
		flush_held(w, true, out);
	}
}

/* a raw line: its zones under the names that they have in this calendar */
static void put_raw(struct ics_writer *w, const struct rec *r, const char *p, size_t n, struct buf *out)
{
	const char *end = p + n;

	buf_clear(&w->line);
	while (p < end) {
		if (*p == ';' && end - p > 6 && !strncasecmp(p, ";TZID=", 6)) {
			struct buf name = BUF_INIT;
			const struct ics_zone *z;
			const char *after = ical_tzid_value(p + 6, end, &name);
			z = ics_zones_find(&w->zones, buf_cstr(&name), event_definition(r, buf_cstr(&name)));
			if (z)
				ics_tzid(z->tzid, &w->line);
			else
				buf_add(&w->line, p, (size_t)(after - p));
			p = after;
			buf_free(&name);
			continue;
		}
		if ((unsigned char)*p >= ' ' || *p == '\t')
			buf_char(&w->line, *p);
		p++;
	}
	if (w->line.n)
		put_line(w, out);
}

static void put_block(struct ics_writer *w, const struct rec *r, const char *p, struct buf *out)
{
	char stamp[ICS_STAMP_SIZE];
	bool lacks = ics_stamp(p, w->o.now, stamp);

	while (*p) {
		size_t n = strcspn(p, "\n");
		put_raw(w, r, p, n, out);
		if (lacks)
			put(w, stamp, out);
		lacks = false;
		p += n + (p[n] == '\n');
	}
}

/* not for those who get the message: the options name others, or it is for everybody (RFC 5546 3.2.1) */
static bool named_by_options(const struct ics_writer *w, const struct rec *as)
{
	return (w->o.method == ICS_PUBLISH && rec_get(as, "Attendee")) || (w->o.organizer && rec_get(as, "Organizer")) || (w->o.attendee && !w->o.other_attendees && rec_get(as, "Attendee"));
}

static bool shadows(const struct rec *shadow, const struct rec *as)
{
	for (size_t i = 0; i < as->n; i++)
		if (strcmp(as->field[i].name, "Ical") != 0 && rec_get(shadow, as->field[i].name))
			return true;
	return false;
}

/* the lines of Ical that are no components; the fields that they say go to SHADOW */
static void put_ical(struct ics_writer *w, const struct rec *r, struct rec *shadow, struct buf *out)
{
	struct rec as = REC_INIT;
	unsigned char *kind = mem_new(r->n, 1);
	size_t from = 0;

	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *p = r->field[i].value;
		if (strchr(p, '\n') || !strncasecmp(p, "BEGIN:", 6) || (!strncasecmp(p, "DTSTAMP", 7) && strchr(":;", p[7])))
			kind[i] = ICS_RAW_APART;
		else
			kind[i] = (unsigned char)ics_raw_kind(r, p, &as, &from);
		if (kind[i] != ICS_RAW_APART && named_by_options(w, &as))
			kind[i] = ICS_RAW_APART;
		for (size_t k = 0; kind[i] == ICS_RAW_COVERS && k < as.n; k++)
			if (strcmp(as.field[k].name, "Ical") != 0 && strcmp(as.field[k].name, "Timezone") != 0)
				rec_add(shadow, as.field[k].name, as.field[k].value);
	}
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *p = r->field[i].value;
		bool beside = kind[i] == ICS_RAW_WRONG || kind[i] == ICS_RAW_BESIDE;
		if (kind[i] == ICS_RAW_COVERS || kind[i] == ICS_RAW_PLAIN)
			put_raw(w, r, p, strlen(p), out);
		else if (kind[i] == ICS_RAW_STALE) /* its field was changed, or another line says the field */
			beside = ics_raw_kind(r, p, &as, &from) == ICS_RAW_STALE && shadows(shadow, &as);
		if (beside && !w->o.stamp_now)
			put_x(w, "Ical", p, true, out);
	}
	free(kind);
	rec_free(&as);
}

/* nobody is reminded of what is cancelled, nor by an answer (RFC 5546 3.2.5, 3.2.3) */
static bool no_alarms(const struct ics_writer *w)
{
	return w->o.method == ICS_CANCEL || w->o.method == ICS_REPLY;
}

/* the components in Ical; the alarms that they are go to SHADOW */
static void put_components(struct ics_writer *w, const struct rec *r, struct rec *shadow, struct buf *out)
{
	char span[ICAL_ALARM_SIZE];
	size_t from = 0;

	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *p = r->field[i].value;
		if ((strncasecmp(p, "BEGIN:", 6) != 0 && !strchr(p, '\n')) || !strncasecmp(p, "BEGIN:VTIMEZONE", 15))
			continue; /* zones have their place */
		if (no_alarms(w) && !strncasecmp(p, "BEGIN:VALARM", 12))
			continue;
		if (ical_alarm_span(p, span)) {
			if (!rec_has(r, "Alarm", span, &from))
				continue; /* an alarm that was taken away */
			rec_add(shadow, "Alarm", span);
		}
		put_block(w, r, p, out);
	}
}

static bool same_address(const char *a, const char *b)
{
	struct buf name = BUF_INIT, x = BUF_INIT, y = BUF_INIT;
	bool same;

	event_mailbox(a, &name, &x);
	buf_clear(&name);
	event_mailbox(b, &name, &y);
	same = !utf8_foldcmp(buf_cstr(&x), x.n, buf_cstr(&y), y.n);
	buf_free(&name);
	buf_free(&x);
	buf_free(&y);
	return same;
}

/* a source that others may know: an address or a Message-ID; a path stays at home */
static bool shareable(const char *source)
{
	return (scheme(source) && strncasecmp(source, "file:", 5) != 0) || (strchr(source, '@') && (*source == '<' || !strchr(source, '/')));
}

static bool is_local(const char *value)
{
	return *value == '/' || *value == '~' || !strncasecmp(value, "file:", 5);
}

/* a file of this machine: its label, or its name without the path */
static void put_local_file(struct ics_writer *w, const char *value, struct buf *out)
{
	size_t n = strcspn(value, " ");
	struct buf b = BUF_INIT;

	buf_str(&b, "- ");
	if (value[n] && value[n + 1])
		buf_str(&b, value + n + 1);
	else
		buf_str(&b, strrchr(value, '/') + 1);
	put_x(w, "Attach", b.p, true, out);
	buf_free(&b);
}

static void put_attach(struct ics_writer *w, const char *value, struct buf *out)
{
	if (is_local(value))
		put_local_file(w, value, out);
	else if (!put_link(w, "ATTACH", "X-LABEL", value, out))
		put_x(w, "Attach", value, true, out);
}

/* DTEND by the clock of DTSTART, or in UTC; false: it would not be later (RFC 5545 3.8.2.2), also where DTSTART falls into the
 * hour that summer time leaves out */
static bool end_of(const struct rec *r, struct civil *c)
{
	const struct zone *zone = event_zone(r, NULL);
	struct civil start, end;

	if (!event_span(r, &start, &end) || !start.timed || !c->timed)
		return true;
	if (start.utc || !c->utc)
		*c = end;
	return zone_instant(zone, c) > zone_instant(zone, &start);
}

/* the day C that R takes away, as event_exdate has it */
static void by_the_clock(struct ics_writer *w, const struct rec *r, struct civil *c)
{
	if (!w->asked) {
		w->clock = *c;
		event_exdate(r, &w->clock);
		w->asked = true;
	}
	if (w->clock.timed)
		c->hour = w->clock.hour, c->min = w->clock.min, c->sec = w->clock.sec, c->timed = true, c->utc = w->clock.utc;
}

static void put_moment(struct ics_writer *w, const struct rec *r, const struct rec_field *f, const char *zone, bool timed, struct buf *out)
{
	bool end = *f->name == 'E' && f->name[1] == 'n', there;
	struct civil c, start;

	there = civil_parse(f->value, &c);
	if (end && there && ((timed && !end_of(r, &c)) || !strcmp(f->value, "9999-12-31"))) { /* a day behind it is none */
		put_x(w, f->name, f->value, true, out);
	} else if (there) {
		if (!strcmp(f->name, "Exdate") && !c.timed)
			by_the_clock(w, r, &c);
		if (!strcmp(f->name, "Rdate") && !c.timed && event_time(r, "Start", &start) && start.timed) { /* of DTSTART's kind (RFC 5545 3.8.5.2) */
			start.year = c.year, start.month = c.month, start.day = c.day;
			c = start;
		}
		put_time(w, event_field_of(f->name)->ical, c, zone, end, out);
	}
}

/* a name without an address is kept, but is no ORGANIZER */
static void put_organizer(struct ics_writer *w, const char *value, struct buf *out)
{
	struct buf a = BUF_INIT, b = BUF_INIT;

	event_mailbox(value, &a, &b);
	if (!b.n)
		put_x(w, "Organizer", value, true, out);
	else if (!w->o.organizer)
		put_user(w, "ORGANIZER", value, NULL, false, out);
	buf_free(&a);
	buf_free(&b);
}

/* a value that is not escaped */
static void put_plain(struct ics_writer *w, const struct rec *r, const struct rec_field *f, const char *name, struct buf *out)
{
	struct buf rule = BUF_INIT;
	bool other = !strcmp(f->name, "Rrule") && event_until(r, f->value, &rule);

	if (!*f->value)
		return;
	buf_clear(&w->line);
	buf_printf(&w->line, "%s:%s", name, other ? rule.p : f->value);
	if (strcmp(f->name, "Url") != 0 || scheme(f->value))
		put_line(w, out);
	else
		put_x(w, f->name, f->value, true, out);
	buf_free(&rule);
}

/* a source that others may know, but for the password in an address; Url: no path either */
static bool put_address(struct ics_writer *w, const struct rec_field *f, struct buf *out)
{
	const char *host = strstr(f->value, "://"), *at;
	struct buf b = BUF_INIT;

	if (!strcmp(f->name, "Url"))
		return is_local(f->value);
	if (strcmp(f->name, "Source") != 0)
		return false;
	if (!shareable(f->value))
		return true;
	at = host ? memchr(host + 3, '@', strcspn(host + 3, "/?#")) : NULL;
	if (at) {
		buf_add(&b, f->value, (size_t)(host + 3 - f->value));
		buf_str(&b, at + 1);
		put_x(w, f->name, b.p, true, out);
		buf_free(&b);
	}
	return at != NULL;
}

static void put_field(struct ics_writer *w, const struct rec *r, const struct rec_field *f, const char *zone, bool timed, struct buf *out)
{
	const struct event_field *ef = event_field_of(f->name);
	struct civil c;

	if (w->o.stamp_now && (!strcmp(f->name, "Source") || !strcmp(f->name, "Evidence") || !strcmp(f->name, "Confidence") || !strcmp(f->name, "Why") || !strcmp(f->name, "Warning")))
		return; /* the organizer's own notes are not for those who get the message */
	if (put_address(w, f, out))
		return;
	if (!strcmp(f->name, "Read") && w->o.written)
		put_x(w, "Written", f->value, true, out);
	if (!strcmp(f->name, "#") || !strcmp(f->name, "Read") || !strcmp(f->name, "Ical") || !strcmp(f->name, "Alarm") || !strcmp(f->name, "Method") || !strcmp(f->name, "Uid"))
		return;
	if (!ef) {
		put_x(w, f->name, f->value, false, out);
	} else if (!strcmp(f->name, "Timezone")) {
		if (!timed || !zone)
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Start") || !strcmp(f->name, "End") || !strcmp(f->name, "Rdate") || !strcmp(f->name, "Exdate") || !strcmp(f->name, "RecurrenceId")) {
		put_moment(w, r, f, zone, timed, out);
	} else if (!strcmp(f->name, "Created") || !strcmp(f->name, "LastModified")) {
		if (civil_parse(f->value, &c)) {
			c.timed = c.utc = true;
			put_time(w, ef->ical, c, NULL, false, out);
		}
	} else if (!*f->value && (ef->type == EV_STATUS || !strcmp(f->name, "Attendee"))) { /* no property may be like that */
		if (!w->o.stamp_now)
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Organizer")) {
		put_organizer(w, f->value, out);
	} else if (!strcmp(f->name, "Attendee")) {
		if (w->o.method != ICS_PUBLISH && (!w->o.attendee || (w->o.other_attendees && !same_address(f->value, w->o.attendee))))
			put_user(w, "ATTENDEE", f->value, NULL, false, out);
	} else if (!strcmp(f->name, "Status")) {
		buf_clear(&w->line);
		buf_str(&w->line, "STATUS:");
		for (const char *p = f->value; *p; p++)
			buf_char(&w->line, *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p);
		if (w->o.method != ICS_CANCEL)
			put_line(w, out);
	} else if (!strcmp(f->name, "Attach")) {
		put_attach(w, f->value, out);
	} else if (!strcmp(f->name, "Conference")) {
		if (!put_link(w, "CONFERENCE;VALUE=URI", "LABEL", f->value, out))
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Url") || !strcmp(f->name, "Geo") || !strcmp(f->name, "Rrule") || !strcmp(f->name, "Sequence")) {
		put_plain(w, r, f, ef->ical, out);
	} else if (ef->ical) {
		put_text(w, ef->ical, f->value, out);
	} else {
		put_x(w, f->name, f->value, true, out);
	}
}

void ics_calendar(struct ics_writer *w, const struct rec *r, struct buf *out)
{
	struct rec shadow = REC_INIT;

	(void)out;
	if (!w->flows && !w->body.n)
		put_ical(w, r, &shadow, &w->head);
	rec_free(&shadow);
}

/* the zones that lines kept as they are refer to */
static void raw_zones(struct ics_writer *w, const struct rec *r)
{
	struct buf name = BUF_INIT;

	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *v = r->field[i].value, *end = v + strlen(v);
		for (const char *p = v; (p = strcasestr(p, ";TZID=")); p += 6) {
			buf_clear(&name);
			ical_tzid_value(p + 6, end, &name);
			if (name.n)
				ics_zones_use(&w->zones, name.p, event_definition(r, name.p), ics_span_of_text(v));
		}
	}
	buf_free(&name);
}

static bool has_organizer(const struct ics_writer *w, const struct rec *r)
{
	const char *org = w->o.organizer ? w->o.organizer : rec_get(r, "Organizer");
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool ok;

	if (org)
		event_mailbox(org, &name, &addr);
	ok = addr.n > 0;
	buf_free(&name);
	buf_free(&addr);
	return ok;
}

/* an invitation invites somebody, and to what takes place (RFC 5546 3.2.2) */
static int check_request(const struct ics_writer *w, const struct rec *r, struct err *e)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool invited = w->o.attendee != NULL;

	for (size_t i = rec_next(r, "Attendee", 0); !invited && i < r->n; i = rec_next(r, "Attendee", i + 1)) {
		event_mailbox(r->field[i].value, &name, &addr);
		invited = addr.n > 0;
	}
	buf_free(&name);
	buf_free(&addr);
	if (event_is_off(r))
		return err_set(e, EX_DATAERR, r->line, "REQUEST invites to no event that is cancelled (RFC 5546 3.2.2): -m cancel calls it off");
	if (!invited)
		return err_set(e, EX_DATAERR, r->line, "REQUEST needs an ATTENDEE with an address (RFC 5546 3.2.2): --attendee, or Attendee: Name <address>");
	return 0;
}

/* is it an event that can be written, with this method? */
static int check(const struct ics_writer *w, const struct rec *r, struct err *e)
{
	const char *precision = rec_get(r, "Precision"), *uid = rec_get(r, "Uid");
	enum ics_method m = w->o.method;

	if (precision && *precision && !w->o.coarse)
		return err_set(e, EX_DATAERR, r->line, "the time is known to the %s only (--coarse writes it all the same)", !strcmp(precision, "partofday") ? "part of the day" : precision);
	if (!uid || !*uid)
		return err_set(e, EX_DATAERR, r->line, "a record without Uid");
	if (m > ICS_PUBLISH && !has_organizer(w, r))
		return err_set(e, EX_DATAERR, r->line, "%s needs an ORGANIZER with an address (RFC 5546 3.2): --organizer, or Organizer: Name <address>", ics_method_name(m));
	if ((m == ICS_REPLY || m == ICS_COUNTER) && !w->o.attendee)
		return err_set(e, EX_USAGE, 0, "%s needs --attendee (RFC 5546 3.2)", ics_method_name(m));
	if (m == ICS_REQUEST && !w->o.stamp_now) /* ev-mail has its own plan of who is told what */
		return check_request(w, r, e);
	return 0;
}

/* does DTSTAMP say what LastModified says, so that there was no LAST-MODIFIED? */
static bool stamp_alone(const struct rec *r)
{
	const char *modified = rec_get(r, "LastModified"), *p;
	struct civil c;
	struct buf b = BUF_INIT;
	bool same = false;

	for (size_t i = rec_next(r, "Ical", 0); modified && !same && i < r->n; i = rec_next(r, "Ical", i + 1)) {
		p = r->field[i].value;
		if (strncasecmp(p, "DTSTAMP", 7) != 0 || !civil_parse(modified, &c))
			continue;
		buf_clear(&b);
		c.timed = c.utc = true;
		add_basic(&b, &c);
		p = strchr(p, ':');
		same = p && !strcmp(p + 1, b.p);
	}
	buf_free(&b);
	return same;
}

/* a DECLINECOUNTER names the event and says no more (RFC 5546 3.2.8) */
static void put_decline(struct ics_writer *w, const struct rec *r, const char *zone, struct buf *out)
{
	static const char *const fields[] = {"RecurrenceId", "Organizer", "Sequence"};

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
		size_t i = rec_next(r, fields[f], 0);
		if (i < r->n)
			put_field(w, r, &r->field[i], zone, true, out);
	}
}

/* has the record an alarm as long before the start?  Nobody is to be told twice */
static bool has_alarm(const struct rec *r, const char *span)
{
	long s, other;
	bool has = !event_offset(span, &s);

	for (size_t k = rec_next(r, "Alarm", 0); !has && k < r->n; k = rec_next(r, "Alarm", k + 1))
		has = event_offset(r->field[k].value, &other) && other == s;
	return has;
}

/* the alarms that no line of Ical is, and those of the options */
static void put_alarms(struct ics_writer *w, const struct rec *r, const struct rec *shadow, struct buf *out)
{
	for (size_t i = rec_next(r, "Alarm", 0); i < r->n; i = rec_next(r, "Alarm", i + 1))
		if (!rec_has(shadow, "Alarm", r->field[i].value, &(size_t){0}))
			put_alarm(w, r->field[i].value, rec_get(r, "Summary"), out);
	for (size_t i = 0; w->o.alarms && w->o.alarms[i]; i++)
		if (!has_alarm(r, w->o.alarms[i]))
			put_alarm(w, w->o.alarms[i], rec_get(r, "Summary"), out);
}

static void put_event(struct ics_writer *w, const struct rec *r, const char *zone, const struct civil *start, struct buf *out)
{
	struct civil stamp;
	struct rec shadow = REC_INIT;
	enum ics_method m = w->o.method;
	size_t from = 0;

	put(w, "BEGIN:VEVENT", out);
	put_text(w, "UID", rec_get(r, "Uid"), out);
	if (w->o.stamp_now || !event_time(r, "LastModified", &stamp))
		stamp = civil_of_seconds(w->o.now);
	stamp.timed = stamp.utc = true;
	put_time(w, "DTSTAMP", stamp, NULL, false, out);
	if (w->o.organizer)
		put_user(w, "ORGANIZER", w->o.organizer, NULL, false, out);
	if (m == ICS_DECLINECOUNTER) {
		put_decline(w, r, zone, out);
		put(w, "END:VEVENT", out);
		return;
	}
	if (w->o.attendee && *w->o.attendee && m != ICS_PUBLISH)
		put_user(w, "ATTENDEE", w->o.attendee, w->o.partstat, w->o.rsvp, out);
	if (rec_next(r, "Ical", 0) < r->n) {
		if (stamp_alone(r) && !w->o.stamp_now) {
			rec_add(&shadow, "LastModified", rec_get(r, "LastModified"));
			put_x(w, "LastModified", rec_get(r, "LastModified"), true, out); /* DTSTAMP is not only of this writing */
		}
		put_ical(w, r, &shadow, out);
	}
	w->asked = false;
	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, "Ical") != 0 && !rec_has(&shadow, r->field[i].name, r->field[i].value, &from))
			put_field(w, r, &r->field[i], zone, start->timed, out);
	if (m == ICS_CANCEL)
		put(w, "STATUS:CANCELLED", out);
	if (!rec_get(r, "Sequence") && m > ICS_PUBLISH)
		put(w, "SEQUENCE:0", out);
	put_components(w, r, &shadow, out);
	if (!no_alarms(w))
		put_alarms(w, r, &shadow, out);
	put(w, "END:VEVENT", out);
	rec_free(&shadow);
}

int ics_event(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e)
{
	const struct zone *zone;
	const char *name = rec_get(r, "Timezone"), *tzid = NULL;
	struct civil start;
	bool bare = w->o.method == ICS_CANCEL && event_is_cancellation(r); /* DTSTART may be missing (RFC 5546 3.2.5) */

	if ((bare ? event_check_fields(r, e) : event_check(r, e)) || ics_fault(r, e))
		return -1;
	if (event_is_component(r)) {
		struct rec shadow = REC_INIT;
		raw_zones(w, r);
		put_components(w, r, &shadow, &w->body);
		rec_free(&shadow);
		component_done(w, out);
		return 0;
	}
	if (check(w, r, e))
		return -1;
	if (!event_time(r, "Start", &start) && !event_time(r, "RecurrenceId", &start))
		memset(&start, 0, sizeof start);
	zone = start.timed && !start.utc ? event_zone(r, NULL) : NULL;
	if (zone && zone == zone_find("UTC")) {
		tzid = "UTC";
	} else if (zone) {
		const struct ics_zone *z = ics_zones_use(&w->zones, name, zone_find(name) ? NULL : event_definition(r, name), ics_span_of_event(r));
		tzid = z ? z->tzid : NULL;
	}
	raw_zones(w, r);
	put_event(w, r, tzid, &start, &w->body);
	component_done(w, out);
	return 0;
}

int ics_event_as_is(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e)
{
	const struct ics_options o = w->o;
	int rc;

	w->o.organizer = w->o.attendee = NULL;
	w->o.alarms = NULL;
	w->o.coarse = true;
	rc = ics_event(w, r, out, e);
	w->o = o;
	return rc;
}

void ics_attendee(const char *attendee, const char *partstat, bool rsvp, struct buf *out)
{
	struct ics_writer w = {.line = BUF_INIT};

	put_user(&w, "ATTENDEE", attendee, partstat, rsvp, out);
	buf_free(&w.line);
}
