/* ics.c: writes events as iCalendar; see ics.h. */
#include "outgoing/ics.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/vtimezone.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "record/merge.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

static const char *const methods[] = {NULL, "PUBLISH", "REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"};

int ics_method_of(const char *name)
{
	for (int i = 1; i < (int)(sizeof methods / sizeof *methods); i++)
		if (!strcasecmp(methods[i], name))
			return i;
	return -1;
}

const char *ics_method_name(enum ics_method m)
{
	return methods[m];
}

struct ics_writer {
	struct ics_options o;
	char **zone;
	size_t n, cap;
	struct buf line;
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
	for (size_t i = 0; i < w->n; i++)
		free(w->zone[i]);
	free(w->zone);
	buf_free(&w->line);
	free(w);
}

/* the content line in w->line, folded at 75 octets and never inside a character (RFC 5545 3.1) */
static void put_line(struct ics_writer *w, struct buf *out)
{
	const char *p = w->line.p, *end = p + w->line.n;
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
		buf_str(out, "\r\n");
		if (p < end)
			buf_char(out, ' ');
		room = 74;
	}
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
	buf_printf(&w->line, "%s:", name);
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

static void add_basic(struct buf *b, const struct civil *c)
{
	buf_printf(b, "%04u%02u%02u", (unsigned)c->year % 10000, (unsigned)c->month % 100, (unsigned)c->day % 100);
	if (c->timed)
		buf_printf(b, "T%02u%02u%02u%s", (unsigned)c->hour % 100, (unsigned)c->min % 100, (unsigned)c->sec % 100, c->utc ? "Z" : "");
}

static void put_time(struct ics_writer *w, const char *name, struct civil c, const char *zone, bool inclusive_end, struct buf *out)
{
	buf_clear(&w->line);
	buf_str(&w->line, name);
	if (!c.timed) {
		buf_str(&w->line, ";VALUE=DATE");
		if (inclusive_end)
			c = civil_add_days(c, 1);
	} else if (!c.utc && zone) {
		buf_printf(&w->line, ";TZID=%s", zone);
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
		bool own = event_param(value, known[i], &v);
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
		if (i >= 4)
			buf_char(&w->line, '"');
		for (size_t k = 0; k < v.n; k++)
			if ((unsigned char)v.p[k] > ' ' && v.p[k] != '"')
				buf_char(&w->line, i < 4 && v.p[k] >= 'a' && v.p[k] <= 'z' ? (char)(v.p[k] - 32) : v.p[k]);
		if (i >= 4)
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
	long s;

	if (!event_offset(span, &s))
		return;
	put(w, "BEGIN:VALARM", out);
	put(w, "ACTION:DISPLAY", out);
	put_text(w, "DESCRIPTION", summary ? summary : "", out);
	buf_clear(&w->line);
	buf_str(&w->line, "TRIGGER:-P");
	if (s && s % 604800 == 0) {
		buf_printf(&w->line, "%ldW", s / 604800);
	} else {
		if (s / 86400)
			buf_printf(&w->line, "%ldD", s / 86400);
		if (s % 86400 || !s)
			buf_char(&w->line, 'T');
		if (s % 86400 / 3600)
			buf_printf(&w->line, "%ldH", s % 86400 / 3600);
		if (s % 3600 / 60 || !s)
			buf_printf(&w->line, "%ldM", s % 3600 / 60);
		if (s % 60)
			buf_printf(&w->line, "%ldS", s % 60);
	}
	put_line(w, out);
	put(w, "END:VALARM", out);
}

static bool zone_known(const struct ics_writer *w, const char *name)
{
	for (size_t i = 0; i < w->n; i++)
		if (!strcmp(w->zone[i], name))
			return true;
	return false;
}

/* the zone's component, once; for one event the years it needs, for a stream or a recurrence without an end its rules */
static bool put_zone(struct ics_writer *w, const char *name, const struct rec *r, const struct civil *start, const struct civil *end, struct buf *out)
{
	bool open = w->o.stream || rec_get(r, "Rrule") || rec_get(r, "Rdate");

	if (zone_known(w, name))
		return true;
	if (!vtimezone_write(name, w->o.stream ? 1970 : start->year, open ? 0 : end->year, out))
		return false;
	w->zone = mem_grow(w->zone, &w->cap, w->n + 1, sizeof *w->zone);
	w->zone[w->n++] = mem_str(name);
	return true;
}

void ics_begin(struct ics_writer *w, struct buf *out)
{
	put(w, "BEGIN:VCALENDAR", out);
	put(w, "VERSION:2.0", out);
	put(w, "PRODID:-//ev//ev//EN", out);
	if (w->o.method) {
		buf_clear(&w->line);
		buf_printf(&w->line, "METHOD:%s", methods[w->o.method]);
		put_line(w, out);
	}
}

void ics_end(struct ics_writer *w, struct buf *out)
{
	put(w, "END:VCALENDAR", out);
}

/* Ical lines: does one say what a field of the record still says? then the line stands for the field */
static bool covers(const struct rec *r, const char *raw, struct rec *as)
{
	struct ical_line l;
	struct err e;
	bool same = true, any = false;

	rec_clear(as);
	if (rec_get(r, "Timezone")) /* times of that zone stay local */
		rec_add(as, "Timezone", rec_get(r, "Timezone"));
	if (strchr(raw, '\n') || !ical_split(raw, strlen(raw), &as->mem, &l) || ical_to_fields(&l, raw, as, &e))
		return false;
	for (size_t i = 0; i < as->n; i++) {
		bool found = false;
		if (!strcmp(as->field[i].name, "Ical") || !strcmp(as->field[i].name, "Timezone"))
			continue;
		any = true;
		for (size_t k = rec_next(r, as->field[i].name, 0); k < r->n; k = rec_next(r, as->field[i].name, k + 1))
			found = found || !strcmp(r->field[k].value, as->field[i].value);
		same = same && found;
	}
	return any && same;
}

static bool suppressed(const struct rec *shadow, const struct rec_field *f)
{
	for (size_t i = 0; i < shadow->n; i++)
		if (!strcmp(shadow->field[i].name, f->name) && !strcmp(shadow->field[i].value, f->value))
			return true;
	return false;
}

static void put_ical(struct ics_writer *w, const struct rec *r, struct rec *shadow, struct buf *out)
{
	struct rec as = REC_INIT;

	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *p = r->field[i].value;
		bool c = covers(r, p, &as);
		if (!c && as.n - rec_count(&as, "Timezone") > 1)
			continue; /* a field that has changed since wins */
		if (c)
			for (size_t k = 0; k < as.n; k++)
				if (strcmp(as.field[k].name, "Ical") != 0 && strcmp(as.field[k].name, "Timezone") != 0)
					rec_add(shadow, as.field[k].name, as.field[k].value);
		while (*p) {
			size_t n = strcspn(p, "\n");
			buf_clear(&w->line);
			for (size_t k = 0; k < n; k++)
				if ((unsigned char)p[k] >= ' ' || p[k] == '\t')
					buf_char(&w->line, p[k]);
			if (w->line.n)
				put_line(w, out);
			p += n + (p[n] == '\n');
		}
	}
	rec_free(&as);
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

static void put_field(struct ics_writer *w, const struct rec *r, const struct rec_field *f, const char *zone, bool timed, struct buf *out)
{
	const struct event_field *ef = event_field_of(f->name);
	struct civil c;

	if (w->o.stamp_now && (!strcmp(f->name, "Source") || !strcmp(f->name, "Evidence") || !strcmp(f->name, "Warning")))
		return; /* the organizer's own notes are not for those who get the message */
	if (merge_is_mark(f) && !w->o.stamp_now) /* what ev-parse --update goes by travels with the record */
		put_x(w, "Read", f->value, true, out);
	if (!strcmp(f->name, "#") || !strcmp(f->name, "Ical") || !strcmp(f->name, "Alarm") || !strcmp(f->name, "Method") || !strcmp(f->name, "Uid"))
		return;
	if (!ef) {
		put_x(w, f->name, f->value, false, out);
	} else if (!strcmp(f->name, "Timezone")) {
		if (!timed)
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Start") || !strcmp(f->name, "End") || !strcmp(f->name, "Rdate") || !strcmp(f->name, "Exdate") || !strcmp(f->name, "RecurrenceId")) {
		if (civil_parse(f->value, &c))
			put_time(w, ef->ical, c, zone, *f->name == 'E' && f->name[1] == 'n', out);
	} else if (!strcmp(f->name, "Created") || !strcmp(f->name, "LastModified")) {
		if (civil_parse(f->value, &c)) {
			c.timed = c.utc = true;
			put_time(w, ef->ical, c, NULL, false, out);
		}
	} else if (!strcmp(f->name, "Organizer")) {
		struct buf a = BUF_INIT, b = BUF_INIT;
		event_mailbox(f->value, &a, &b);
		if (!w->o.organizer || !b.n) { /* a name without an address is kept, but is no ORGANIZER */
			if (b.n)
				put_user(w, "ORGANIZER", f->value, NULL, false, out);
			else
				put_x(w, f->name, f->value, true, out);
		}
		buf_free(&a);
		buf_free(&b);
	} else if (!strcmp(f->name, "Attendee")) {
		if (!w->o.attendee || (w->o.other_attendees && !same_address(f->value, w->o.attendee)))
			put_user(w, "ATTENDEE", f->value, NULL, false, out);
	} else if (!strcmp(f->name, "Status")) {
		buf_clear(&w->line);
		buf_str(&w->line, "STATUS:");
		for (const char *p = f->value; *p; p++)
			buf_char(&w->line, *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p);
		if (w->o.method != ICS_CANCEL)
			put_line(w, out);
	} else if (!strcmp(f->name, "Attach")) {
		if (!put_link(w, "ATTACH", "X-LABEL", f->value, out))
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Conference")) {
		if (!put_link(w, "CONFERENCE;VALUE=URI", "LABEL", f->value, out))
			put_x(w, f->name, f->value, true, out);
	} else if (!strcmp(f->name, "Url") || !strcmp(f->name, "Geo") || !strcmp(f->name, "Rrule") || !strcmp(f->name, "Sequence")) {
		buf_clear(&w->line);
		buf_printf(&w->line, "%s:%s", ef->ical, f->value);
		if (strcmp(f->name, "Url") != 0 || scheme(f->value))
			put_line(w, out);
		else
			put_x(w, f->name, f->value, true, out);
	} else if (ef->ical) {
		put_text(w, ef->ical, f->value, out);
	} else {
		put_x(w, f->name, f->value, true, out);
	}
	(void)r;
}

void ics_calendar(struct ics_writer *w, const struct rec *r, struct buf *out)
{
	struct rec shadow = REC_INIT;

	put_ical(w, r, &shadow, out);
	rec_free(&shadow);
}

/* the zones that lines kept verbatim refer to */
static void raw_zones(struct ics_writer *w, const char *p, struct buf *out)
{
	while ((p = strstr(p, ";TZID="))) {
		char name[80];
		size_t n = strcspn(p + 6, ":;,\n\"");
		p += 6;
		if (n >= sizeof name)
			continue;
		memcpy(name, p, n);
		name[n] = '\0';
		if (!zone_known(w, name) && zone_find(name) && vtimezone_write(name, 1970, 0, out)) {
			w->zone = mem_grow(w->zone, &w->cap, w->n + 1, sizeof *w->zone);
			w->zone[w->n++] = mem_str(name);
		}
	}
}

int ics_event(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e)
{
	struct civil start, end, stamp;
	const char *zone = rec_get(r, "Timezone"), *precision = rec_get(r, "Precision"), *uid = rec_get(r, "Uid");
	struct rec shadow = REC_INIT;
	struct buf name = BUF_INIT, addr = BUF_INIT;
	enum ics_method m = w->o.method;

	if (event_check(r, e))
		return -1;
	if (event_is_component(r)) {
		for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
			raw_zones(w, r->field[i].value, out);
		put_ical(w, r, &shadow, out);
		rec_free(&shadow);
		return 0;
	}
	if (precision && *precision && strcmp(precision, "partofday") != 0 && !w->o.coarse)
		return err_set(e, EX_DATAERR, r->line, "the time is known to the %s only (--coarse writes it all the same)", precision);
	if (!uid || !*uid)
		return err_set(e, EX_DATAERR, r->line, "a record without Uid");
	event_span(r, &start, &end);
	if (zone && !*zone)
		zone = NULL;
	if (m > ICS_PUBLISH) {
		const char *org = w->o.organizer ? w->o.organizer : rec_get(r, "Organizer");
		bool ok = false;
		if (org) {
			event_mailbox(org, &name, &addr);
			ok = addr.n > 0;
		}
		buf_free(&name);
		buf_free(&addr);
		if (!ok)
			return err_set(e, EX_DATAERR, r->line, "%s needs an ORGANIZER with an address (RFC 5546 3.2): --organizer, or Organizer: Name <address>", methods[m]);
		if ((m == ICS_REPLY || m == ICS_COUNTER) && !w->o.attendee)
			return err_set(e, EX_USAGE, 0, "%s needs --attendee (RFC 5546 3.2)", methods[m]);
	}
	if (zone && start.timed && !start.utc && !put_zone(w, zone, r, &start, &end, out))
		return err_set(e, EX_DATAERR, r->line, "Timezone: no such time zone: %.60s", zone);
	if (start.utc)
		zone = NULL;
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
		raw_zones(w, r->field[i].value, out);
	put(w, "BEGIN:VEVENT", out);
	put_text(w, "UID", uid, out);
	if (w->o.stamp_now || !event_time(r, "LastModified", &stamp))
		stamp = civil_of_seconds(w->o.now);
	stamp.timed = stamp.utc = true;
	put_time(w, "DTSTAMP", stamp, NULL, false, out);
	if (w->o.organizer)
		put_user(w, "ORGANIZER", w->o.organizer, NULL, false, out);
	if (w->o.attendee && *w->o.attendee)
		put_user(w, "ATTENDEE", w->o.attendee, w->o.partstat, w->o.rsvp, out);
	put_ical(w, r, &shadow, out);
	for (size_t i = 0; i < r->n; i++)
		if (!suppressed(&shadow, &r->field[i]))
			put_field(w, r, &r->field[i], zone, start.timed, out);
	if (m == ICS_CANCEL)
		put(w, "STATUS:CANCELLED", out);
	if (!rec_get(r, "Sequence") && m > ICS_PUBLISH)
		put(w, "SEQUENCE:0", out);
	for (size_t i = rec_next(r, "Alarm", 0); i < r->n; i = rec_next(r, "Alarm", i + 1))
		put_alarm(w, r->field[i].value, rec_get(r, "Summary"), out);
	for (size_t i = 0; w->o.alarms && w->o.alarms[i]; i++)
		put_alarm(w, w->o.alarms[i], rec_get(r, "Summary"), out);
	put(w, "END:VEVENT", out);
	rec_free(&shadow);
	return 0;
}

void ics_attendee(const char *attendee, const char *partstat, bool rsvp, struct buf *out)
{
	struct ics_writer w = {.line = BUF_INIT};

	put_user(&w, "ATTENDEE", attendee, partstat, rsvp, out);
	buf_free(&w.line);
}
