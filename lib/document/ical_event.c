/* ical_event.c: see ical_event.h.  Nearly all events are right: they are read once, and checked as a whole; one that is not is
 * read again line by line, so that only what is wrong is set apart. */
#include "document/ical_event.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "record/ical_alarm.h"
#include "record/uid.h"
#include "time/zone.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

static void warn(struct rec *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void warn(struct rec *r, const char *fmt, ...)
{
	char text[300];
	struct buf b = BUF_INIT;
	bool known = false;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	utf8_clean(text, utf8_bad(text, strlen(text)), false, &b); /* a cut character at the end is left out */
	for (size_t i = 0; i < b.n; i++)
		if ((unsigned char)b.p[i] < ' ')
			b.p[i] = ' ';
	for (size_t i = rec_next(r, "Warning", 0); i < r->n && !known; i = rec_next(r, "Warning", i + 1))
		known = !strcmp(r->field[i].value, buf_cstr(&b)); /* an earlier reading said so */
	if (!known)
		rec_add(r, "Warning", buf_cstr(&b));
	buf_free(&b);
}

/* what is wrong with the fields from BEFORE on; NULL: nothing */
static const char *misfit(const struct rec *r, size_t before)
{
	for (size_t i = before; i < r->n; i++) {
		const struct event_field *f = event_field_of(r->field[i].name);
		const char *fault;
		if (!f)
			continue;
		if (!f->repeats && rec_next(r, f->name, 0) < before)
			return !strcmp(f->name, "End") ? "there is an end already" : "it is there twice";
		fault = event_fault(f->name, r->field[i].value);
		if (fault)
			return fault;
	}
	return NULL;
}

static void set_apart(struct rec *r, const char *raw, size_t n, const char *why)
{
	size_t k = strcspn(raw, ":;\n");

	rec_addn(r, "Ical", raw, n);
	if (!strncmp(why, raw, k < n ? k : n) && why[k] == ':') /* the message begins with the name, too */
		why += k + 1 + strspn(why + k + 1, " ");
	warn(r, "%.*s is kept as it is, in Ical: %s", (int)(k < n && k < 60 ? k : n < 60 ? n : 60), raw, why);
}

/* one property.  CAREFUL: what is wrong is set apart; else -1 */
static int take_line(const struct ical_zones *zones, struct rec *r, char *raw, size_t n, bool careful)
{
	struct ical_line l;
	struct buf utc = BUF_INIT;
	struct err e = {0};
	size_t before = r->n;
	const char *why = NULL;
	char behind = raw[n];
	int rc = 0;

	if (!ical_split(raw, n, &r->mem, &l)) {
		if (careful)
			set_apart(r, raw, n, "this is no property");
		return careful ? 0 : -1;
	}
	if (*l.params && strchr("DRE", *l.name) && (!strcmp(l.name, "DTEND") || !strcmp(l.name, "RDATE") || !strcmp(l.name, "EXDATE") || !strcmp(l.name, "RECURRENCE-ID")) &&
	    ical_zones_utc(zones, &l, ical_line_zone(r, *l.name == 'R' && l.name[1] == 'D' ? "Rdate" : "Exdate"), &utc))
		l.value = arena_str(&r->mem, utc.p);
	buf_free(&utc);
	raw[n] = '\0'; /* for the while */
	rc = ical_to_fields(&l, raw, r, &e);
	raw[n] = behind;
	if (rc || (careful && (why = misfit(r, before)))) {
		if (!careful)
			return -1;
		r->n = before;
		set_apart(r, raw, n, rc ? e.msg : why);
	}
	return 0;
}

/* ---- alarms ---- */

/* "so long before" becomes Alarm; with a text of its own, or if it is more than that, it is kept whole as well */
static void take_alarm(struct rec *r, const char *block)
{
	char span[ICAL_ALARM_SIZE];
	const char *summary = rec_get(r, "Summary");
	struct buf text = BUF_INIT;

	if (ical_alarm_span(block, span)) {
		rec_add(r, "Alarm", span);
		ical_alarm_text(block, &text);
		if (text.n && (!summary || strcmp(text.p, summary) != 0))
			rec_add(r, "Ical", block);
	} else {
		rec_add(r, "Ical", block);
	}
	buf_free(&text);
}

/* the component that begins at P: where the line behind it is */
static const char *component_end(const char *p, const char *end)
{
	int depth = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if (stop - p > 6 && !strncasecmp(p, "BEGIN:", 6))
			depth++;
		else if (stop - p > 4 && !strncasecmp(p, "END:", 4))
			depth--;
		p = nl ? nl + 1 : end;
		if (depth <= 0)
			break;
	}
	return p;
}

static void components(const struct ical_event *ev, struct rec *r)
{
	const char *p = buf_cstr(&ev->block), *end = p + ev->block.n;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop;
		if (strncasecmp(p, "BEGIN:", 6) != 0) {
			p = nl ? nl + 1 : end;
			continue;
		}
		stop = component_end(p, end);
		{
			const char *block = arena_strn(&r->mem, p, (size_t)(stop - p) - (stop[-1] == '\n'));
			if (!strncasecmp(p, "BEGIN:VALARM", 12))
				take_alarm(r, block);
			else
				rec_add(r, "Ical", block);
		}
		p = stop;
	}
}

/* ---- all of it ---- */

static int take_lines(struct ical_event *ev, const struct ical_zones *zones, struct rec *r, bool careful)
{
	char *p = ev->block.p, *all = p, *end = p + ev->block.n;
	bool nested = false;

	if (ev->start != SIZE_MAX && take_line(zones, r, p + ev->start, strcspn(p + ev->start, "\n"), false))
		return -1;
	while (p < end) {
		char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if (stop - p > 6 && !strncasecmp(p, "BEGIN:", 6)) {
			p += component_end(p, end) - p;
			nested = true;
			continue;
		}
		if ((size_t)(p - all) != ev->start && take_line(zones, r, p, (size_t)(stop - p), careful))
			return -1;
		p = nl ? nl + 1 : end;
	}
	if (nested)
		components(ev, r);
	return 0;
}

/* DTSTAMP stands for LAST-MODIFIED where there is none (RFC 5545 3.8.7.2), and stays in Ical, so that none is invented on the
 * way back; that of our own writer says nothing, unless X-EV-LASTMODIFIED says the same */
static void settle_stamp(const struct ical_event *ev, struct rec *r)
{
	const char *modified = rec_get(r, "LastModified");

	for (size_t i = 0; i < r->n; i++) {
		const char *raw = r->field[i].value, *v;
		char t[CIVIL_SIZE];
		struct civil c;
		bool ours;
		if (*r->field[i].name != 'I' || strncasecmp(raw, "DTSTAMP", 7) != 0 || !(v = strrchr(raw, ':')) || strlen(++v) != 16)
			continue;
		ours = ev->own && modified && strstr(ev->block.p, "\nX-EV-LASTMODIFIED:");
		snprintf(t, sizeof t, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", v, v + 4, v + 6, v + 9, v + 11, v + 13);
		if (civil_parse(t, &c)) {
			civil_format(&c, t);
			if (modified && ours && !strcmp(modified, t))
				return;
			if (!modified && !ev->own) {
				rec_add(r, "LastModified", t);
				return;
			}
		}
		memmove(&r->field[i], &r->field[i + 1], (r->n - i - 1) * sizeof *r->field);
		r->n--;
		return;
	}
}

/* an end in UTC or in a zone of its own becomes local to the start's, where that says the same */
static bool settle_end(struct rec *r)
{
	const struct zone *zone;
	struct civil start, end;
	char local[CIVIL_SIZE];

	if (!event_time(r, "End", &end) || !end.utc || !event_time(r, "Start", &start) || !start.timed || start.utc || !(zone = event_zone(r, NULL)))
		return false;
	end = event_clock(zone, civil_seconds(&end));
	rec_set(r, "End", civil_format(&end, local));
	return true;
}

/* the line of a property, for what is set apart later */
static void end_apart(const struct ical_event *ev, struct rec *r, const char *why)
{
	const char *p = buf_cstr(&ev->block);

	rec_del(r, "End");
	while (*p) {
		size_t n = strcspn(p, "\n");
		if (!strncasecmp(p, "DTEND", 5) || !strncasecmp(p, "DURATION", 8)) {
			set_apart(r, p, n, why);
			return;
		}
		p += n + (p[n] == '\n');
	}
}

/* an end that cannot be */
static void check_end(const struct ical_event *ev, struct rec *r)
{
	const struct zone *zone = event_zone(r, NULL);
	struct civil start, end;

	if (!event_time(r, "Start", &start) || !event_time(r, "End", &end))
		return;
	if (start.timed != end.timed) {
		end_apart(ev, r, "the start is a day and the end a time, or the other way round");
	} else if (start.utc == end.utc && civil_cmp(&end, &start) < 0) {
		if (!start.timed && civil_days(start.year, start.month, start.day) - civil_days(end.year, end.month, end.day) == 1) {
			rec_set(r, "End", rec_get(r, "Start"));
			warn(r, "DTEND is the day of DTSTART: taken for one whole day");
		} else {
			end_apart(ev, r, "the end is before the start");
		}
	} else if (end.utc && zone && civil_seconds(&end) < zone_instant(zone, &start)) {
		end_apart(ev, r, "the end is before the start");
	}
}

/* what an event is, where nobody said its name: the same each time that the file is read */
static void make_uid(struct rec *r)
{
	static const char *const fields[] = {"Summary", "Start", "Timezone", "RecurrenceId", "Location"};
	struct buf key = BUF_INIT;
	char uid[UID_SIZE];

	buf_str(&key, "ical");
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		const char *v = rec_get(r, fields[i]);
		buf_char(&key, '\n');
		buf_str(&key, v ? v : "");
	}
	uid_make(key.p, key.n, uid);
	rec_set(r, "Uid", uid);
	buf_free(&key);
}

/* days that are taken away and ends of rules that are not of Start's kind */
static void settle_series(struct rec *r)
{
	struct buf rule = BUF_INIT;
	struct civil c, clock = {0};
	bool asked = false;
	char t[CIVIL_SIZE];

	for (size_t i = 0; i < r->n; i++) {
		struct rec_field *f = &r->field[i];
		if (!strcmp(f->name, "Exdate") && strlen(f->value) == 10 && civil_parse(f->value, &c)) {
			if (!asked) { /* the same for all, of which there may be many */
				clock = c;
				event_exdate(r, &clock);
				asked = true;
			}
			if (!clock.timed)
				continue;
			clock.year = c.year, clock.month = c.month, clock.day = c.day;
			f->value = arena_str(&r->mem, civil_format(&clock, t));
		}
		if (!strcmp(f->name, "Rrule") && event_until(r, f->value, &rule))
			f->value = arena_str(&r->mem, rule.p);
	}
	buf_free(&rule);
}

/* the days that a single event lasts are all in its End; a DURATION that is wrong or beside DTEND was set apart */
static void drop_duration(const struct ical_event *ev, struct rec *r)
{
	long days, s;

	for (size_t i = 0; i < r->n; i++)
		if (*r->field[i].name == 'I' && !strcmp(r->field[i].name, "Ical") && !strncasecmp(r->field[i].value, "DURATION:", 9) && civil_duration(r->field[i].value + 9, &days, &s) && days &&
		    !strcasestr(ev->block.p, "DTEND")) {
			memmove(&r->field[i], &r->field[i + 1], (r->n - i - 1) * sizeof *r->field);
			r->n--;
			return;
		}
}

int ical_event_record(struct ical_event *ev, struct ical_zones *zones, struct rec *r, struct err *e)
{
	const char *uid;
	bool right, moved;

	rec_clear(r);
	if (!ev->block.n)
		return err_set(e, EX_DATAERR, ev->line, "an event without DTSTART");
	if (ev->answer && ev->start == SIZE_MAX) {
		take_lines(ev, zones, r, true);
		ical_zones_settle(zones, r);
		settle_stamp(ev, r);
		return rec_get(r, "Uid") ? 0 : err_set(e, EX_DATAERR, ev->line, "an answer or a cancellation without UID");
	}
	right = take_lines(ev, zones, r, false) == 0 && rec_get(r, "Start") && event_check(r, e) == 0;
	if (!right) {
		rec_clear(r);
		if (ev->start == SIZE_MAX)
			return err_set(e, EX_DATAERR, ev->line, "an event without DTSTART");
		if (take_lines(ev, zones, r, true)) {
			const char *p = strchr(ev->block.p + ev->start, ':');
			return err_set(e, EX_DATAERR, ev->start_line, "DTSTART: a value that is wrong: %.*s", (int)strcspn(p ? p + 1 : "", "\n") > 60 ? 60 : (int)strcspn(p ? p + 1 : "", "\n"), p ? p + 1 : "");
		}
	}
	ical_zones_settle(zones, r);
	moved = settle_end(r);
	if (moved || !right)
		check_end(ev, r);
	if (rec_get(r, "Rrule"))
		settle_series(r);
	else if (!rec_get(r, "Rdate"))
		drop_duration(ev, r);
	settle_stamp(ev, r);
	uid = rec_get(r, "Uid");
	if (!uid || !*uid)
		make_uid(r);
	if ((moved || !right) && event_check(r, e)) {
		e->line = ev->line;
		return -1;
	}
	return 0;
}
