/* agenda_pass.c: events that are far from the window, most of a large collection: passed over before they are read in full;
 * see agenda.h.  Only what is plain is passed over: all that would be reported is read. */
#include "outgoing/agenda_set.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <string.h>

enum { DAY = 86400, MARGIN = 3, FIELDS = 64, LINES = 200, NAME = 24 };

/* what a single event, or the first instance of a series, says of its time */
struct when {
	struct civil start, end;
	bool has_start, has_end, series;
};

/* of a series that begins behind the window nothing is in or around it */
static bool far(const struct agenda *a, const struct when *w)
{
	int64_t from = civil_seconds(&a->o.from) - MARGIN * DAY, to = civil_seconds(&a->o.to) + MARGIN * DAY;

	if (!w->has_start || (w->has_end && civil_cmp(&w->end, &w->start) < 0))
		return false;
	if (w->series)
		return civil_seconds(&w->start) > to + AGENDA_AROUND * DAY;
	return civil_seconds(&w->start) > to || (civil_seconds(&w->start) < from && (!w->has_end || civil_seconds(&w->end) < from));
}

bool agenda_far_off(const struct agenda *a, const struct rec *r)
{
	struct when w = {.has_end = false};

	for (size_t i = 0; i < r->n; i++) {
		const char *name = r->field[i].name, *value = r->field[i].value;
		if (*name == 'S' && !strcmp(name, "Start")) {
			w.has_start = civil_parse(value, &w.start);
		} else if (*name == 'E' && !strcmp(name, "End")) {
			if (!(w.has_end = civil_parse(value, &w.end)))
				return false;
		} else if (*name == 'R' && (!strcmp(name, "Rrule") || !strcmp(name, "Rdate") || !strcmp(name, "RecurrenceId"))) {
			return false;
		}
	}
	return far(a, &w);
}

/* ---- records ---- */

/* a line's value as a time */
static bool time_of(const char *p, size_t n, struct civil *c)
{
	char text[CIVIL_SIZE];

	if (n >= sizeof text)
		return false;
	memcpy(text, p, n);
	text[n] = '\0';
	return civil_parse(text, c);
}

/* a zone that is known; mostly that of the record before */
static bool known_zone(struct agenda *a, const char *p, size_t n)
{
	if (!n || n >= sizeof a->passed_zone)
		return false;
	if (a->passed_zone[n] == '\0' && !memcmp(a->passed_zone, p, n))
		return true;
	memcpy(a->passed_zone, p, n);
	a->passed_zone[n] = '\0';
	if (zone_find(a->passed_zone))
		return true;
	memset(a->passed_zone, 0, sizeof a->passed_zone);
	return false;
}

/* the field that the line P names, as it has one value; NULL: it is none that is known, or not plain */
static const struct event_field *field_of(const char *p, size_t n, const struct event_field *last, uint64_t *seen, size_t *skip)
{
	char name[NAME];
	size_t k = 0, bit;
	const struct event_field *f;

	while (k < n && k < sizeof name - 1 && p[k] != ':') {
		name[k] = p[k];
		k++;
	}
	name[k] = '\0';
	if (k == n || p[k] != ':' || p[n - 1] == '\\' || p[n - 1] == '\r' || !(f = event_field_near(last, name)))
		return NULL;
	bit = (size_t)(f - event_field_at(0));
	if (bit >= FIELDS || (!f->repeats && *seen >> bit & 1))
		return NULL;
	*seen |= UINT64_C(1) << bit;
	*skip = k + 1 + (k + 1 < n && p[k + 1] == ' ');
	return f;
}

/* one line of a record; false: the record is to be read */
static bool take_line(struct agenda *a, struct when *w, const struct event_field *f, const char *value, size_t n)
{
	if (f->type == EV_ZONE)
		return known_zone(a, value, n);
	if (!strcmp(f->name, "Start"))
		return w->has_start = time_of(value, n, &w->start);
	if (!strcmp(f->name, "End"))
		return w->has_end = time_of(value, n, &w->end);
	w->series = w->series || f->type == EV_RRULE;
	return strcmp(f->name, "Rdate") != 0 && strcmp(f->name, "RecurrenceId") != 0 && strcmp(f->name, "Ical") != 0;
}

size_t agenda_passes_record(struct agenda *a, const char *block, size_t n, size_t *lines)
{
	const char *p = block, *end = block + n;
	const struct event_field *f = NULL;
	struct when w = {.has_end = false};
	uint64_t seen = 0;

	*lines = 0;
	while (a->o.window && *lines < LINES) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t skip;
		if (!nl)
			return 0;
		++*lines;
		if (nl == p) { /* the record's end */
			n = (size_t)(nl + 1 - block);
			return far(a, &w) && !memchr(block, '\0', n) && utf8_bad(block, n) == n ? n : 0;
		}
		f = field_of(p, (size_t)(nl - p), f, &seen, &skip);
		if (!f || !take_line(a, &w, f, p + skip, (size_t)(nl - p) - skip))
			return 0;
		p = nl + 1;
	}
	return 0;
}

/* ---- iCalendar ---- */

/* the date in a raw DTSTART or DTEND line, as days since 1970; false where it is not plain */
static bool raw_date(const char *p, const char *end, int64_t *day)
{
	const char *colon = memchr(p, ':', (size_t)(end - p));
	int v[8];

	if (!colon || end - colon < 9)
		return false;
	for (int i = 0; i < 8; i++) {
		v[i] = colon[1 + i] - '0';
		if (v[i] < 0 || v[i] > 9)
			return false;
	}
	v[0] = v[0] * 1000 + v[1] * 100 + v[2] * 10 + v[3];
	v[4] = v[4] * 10 + v[5];
	v[6] = v[6] * 10 + v[7];
	if (!civil_valid(v[0], v[4], v[6]))
		return false;
	*day = civil_days(v[0], v[4], v[6]);
	return true;
}

size_t agenda_passes(const struct agenda *a, const char *block, size_t n)
{
	const char *p = block, *end = block + n;
	int64_t start = 0, last = 0, from = civil_seconds(&a->o.from) / 86400 - 3, to = civil_seconds(&a->o.to) / 86400 + 3;
	bool has_start = false, has_end = false;

	while (a->o.window && p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		size_t k = (size_t)(stop - p);
		if (k >= 10 && !memcmp(p, "END:VEVENT", 10))
			return has_start && (start > to || (start < from && (!has_end || last < from))) ? (size_t)((nl ? nl + 1 : end) - block) : 0;
		if (*p == 'D' && k > 8) {
			if (!memcmp(p, "DTSTART", 7) && !(has_start = raw_date(p, stop, &start)))
				return 0;
			if (!memcmp(p, "DTEND", 5) && !(has_end = raw_date(p, stop, &last)))
				return 0;
			if (!memcmp(p, "DURATION", 8))
				return 0;
		} else if (*p == 'R' && k > 5 && (!memcmp(p, "RRULE", 5) || !memcmp(p, "RDATE", 5) || !memcmp(p, "RECUR", 5))) {
			return 0;
		}
		p = nl ? nl + 1 : end;
	}
	return 0;
}

