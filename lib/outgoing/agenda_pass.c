/* agenda_pass.c: events that are far from the window, most of a large collection: passed over before they are read in full;
 * see agenda.h.  Only what is plain is passed over: all that would be reported is read. */
#include "outgoing/agenda_set.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { DAY = 86400, MARGIN = 3, FIELDS = 64, LINES = 200, NAME = 24, UID = 300 };

/* what a single event, or the first instance of a series, says of its time and of its revision */
struct when {
	struct civil start, end;
	bool has_start, has_end, series;
	bool merged;                     /* it has a Read, see event_revision */
	uint64_t uid;                    /* its key; 0: none */
	struct event_revision revision;
};

/* of a series that begins behind the window nothing is in or around it */
static bool far(const struct agenda *a, const struct when *w)
{
	int64_t from = civil_seconds(&a->o.from) - MARGIN * DAY, to = civil_seconds(&a->o.to) + MARGIN * DAY;

	if (!w->has_start || (w->has_end && civil_cmp(&w->end, &w->start) < 0))
		return false;
	if (w->series)
		return !agenda_whole(a) && civil_seconds(&w->start) > to + AGENDA_AROUND * DAY;
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
		} else if (*name == 'S' && !strcmp(name, "Slot")) {
			return false; /* they may be of a later day */
		} else if (*name == 'P' && !strcmp(name, "Precision")) {
			return false; /* it may be later in its month */
		} else if (*name == 'R' && (!strcmp(name, "Rrule") || !strcmp(name, "Rdate") || !strcmp(name, "RecurrenceId"))) {
			return false;
		} else if (*name == 'I' && !strncasecmp(value, "DURATION:", 9)) { /* an end */
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

/* a Uid of a usual length as the key of its event */
static bool uid_of(const char *p, size_t n, uint64_t *key)
{
	char text[UID];

	if (!n || n >= sizeof text)
		return false;
	memcpy(text, p, n);
	text[n] = '\0';
	*key = agenda_late_key(text, NULL);
	return true;
}

static bool sequence_of(const char *p, size_t n, struct event_revision *v)
{
	v->sequence = 0;
	for (size_t i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9' || i > 8)
			return false;
		v->sequence = v->sequence * 10 + (p[i] - '0');
	}
	v->numbered = true;
	return n > 0;
}

static bool modified_of(const char *p, size_t n, struct event_revision *v)
{
	struct civil c;

	v->dated = time_of(p, n, &c);
	v->modified = v->dated ? civil_seconds(&c) : 0;
	return v->dated;
}

/* it is passed over: what is listed may be older.  False: that cannot be noted, so it is read, which will say so */
static bool noted(struct agenda *a, const struct when *w)
{
	struct event_revision v = w->revision;
	struct err e;

	v.numbered = v.numbered && !w->merged;
	return !w->uid || !agenda_late_note(a, w->uid, &v, &e);
}

/* one line of a record; false: the record is to be read */
static bool take_line(struct agenda *a, struct when *w, const struct event_field *f, const char *value, size_t n)
{
	if (f->type == EV_PRECISION || f->type == EV_SLOT) /* it may be later in its month, or of a later day */
		return false;
	if (f->type == EV_ZONE)
		return known_zone(a, value, n);
	if (!strcmp(f->name, "Start"))
		return w->has_start = time_of(value, n, &w->start);
	if (!strcmp(f->name, "End"))
		return w->has_end = time_of(value, n, &w->end);
	if (!strcmp(f->name, "Uid"))
		return uid_of(value, n, &w->uid);
	if (!strcmp(f->name, "Sequence"))
		return sequence_of(value, n, &w->revision);
	if (!strcmp(f->name, "LastModified"))
		return modified_of(value, n, &w->revision);
	w->merged = w->merged || !strcmp(f->name, "Read");
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
			return far(a, &w) && !memchr(block, '\0', n) && utf8_bad(block, n) == n && noted(a, &w) ? n : 0;
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

/* 20260501T190000Z as LastModified */
static bool raw_stamp(const char *p, size_t n, struct event_revision *v)
{
	char text[CIVIL_SIZE + 8];

	if (n != 16)
		return false;
	snprintf(text, sizeof text, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", p, p + 4, p + 6, p + 9, p + 11, p + 13);
	return modified_of(text, strlen(text), v);
}

/* does the line begin with that name and a colon? */
static bool named(const char *p, size_t k, const char *name, size_t n)
{
	return k > n && p[n] == ':' && !memcmp(p, name, n);
}

struct raw {
	int64_t start, last;
	bool has_start, has_end, own, stamped, modified;
	uint64_t uid;
	struct event_revision revision;
};

/* what a line says of the revision; false: the event is to be read.  FOLDED: the line goes on */
static bool raw_revision(struct raw *w, const char *p, size_t k, bool folded)
{
	if (named(p, k, "UID", 3))
		return !folded && !memchr(p, '\\', k) && utf8_bad(p, k) == k && p[k - 1] != ' ' && uid_of(p + 4, k - 4, &w->uid);
	if (named(p, k, "SEQUENCE", 8))
		return !folded && sequence_of(p + 9, k - 9, &w->revision);
	if (named(p, k, "LAST-MODIFIED", 13))
		return w->modified = !folded && raw_stamp(p + 14, k - 14, &w->revision);
	if (named(p, k, "X-EV-PRECISION", 14) || (k > 9 && !memcmp(p, "X-EV-SLOT", 9)))
		return false; /* as in a record */
	if (named(p, k, "X-EV-LASTMODIFIED", 17))
		return !w->own;
	if (named(p, k, "DTSTAMP", 7) && !w->modified && !w->own)
		return !folded && raw_stamp(p + 8, k - 8, &w->revision);
	return true;
}

/* one line of an event that is not its end; false: the event is to be read */
static bool raw_line(struct raw *w, const char *p, size_t k, bool folded)
{
	if (*p >= 'a' && *p <= 'z')
		return false;
	if (k && p[k - 1] == '\r')
		k--;
	switch (*p) {
	case 'D':
		if (k > 7 && !memcmp(p, "DTSTART", 7))
			return w->has_start = raw_date(p, p + k, &w->start);
		if (k > 5 && !memcmp(p, "DTEND", 5))
			return w->has_end = raw_date(p, p + k, &w->last);
		return (k < 8 || memcmp(p, "DURATION", 8) != 0) && raw_revision(w, p, k, folded);
	case 'R': return k < 5 || (memcmp(p, "RRULE", 5) != 0 && memcmp(p, "RDATE", 5) != 0 && memcmp(p, "RECUR", 5) != 0);
	case 'U': case 'S': case 'L': case 'X': return raw_revision(w, p, k, folded);
	default: return true;
	}
}

/* is it days away from the window, and its revision noted? */
static bool raw_far(struct agenda *a, const struct raw *r)
{
	int64_t from = civil_seconds(&a->o.from) / DAY - MARGIN, to = civil_seconds(&a->o.to) / DAY + MARGIN;
	struct when w = {.uid = r->uid, .revision = r->revision};

	return r->has_start && r->uid && (r->start > to || (r->start < from && (!r->has_end || r->last < from))) && noted(a, &w);
}

size_t agenda_passes(struct agenda *a, const char *block, size_t n, bool own)
{
	const char *p = block, *end = block + n;
	struct raw w = {.own = own};
	int depth = 0; /* of an alarm, which may have a UID of its own */

	while (a->o.window && p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		size_t k = (size_t)(stop - p);
		if (k >= 10 && !memcmp(p, "END:VEVENT", 10))
			return raw_far(a, &w) ? (size_t)((nl ? nl + 1 : end) - block) : 0;
		depth += k > 6 && !memcmp(p, "BEGIN:", 6);
		depth -= k > 4 && !memcmp(p, "END:", 4);
		if (!depth && !raw_line(&w, p, k, nl && nl + 1 < end && (nl[1] == ' ' || nl[1] == '\t')))
			return 0;
		p = nl ? nl + 1 : end;
	}
	return 0;
}
