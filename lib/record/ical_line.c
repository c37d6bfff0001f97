/* ical_line.c: content lines and their fields; see ical_line.h. */
#include "record/ical_line.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/series.h"
#include "time/rrule.h"
#include "time/zone.h"
#include "time/civil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

/* Is the colon at P, which begins at START, inside of a name that Exchange writes without the quotes that RFC 5545 3.2 wants,
 * TZID=tzone://Microsoft/Utc? */
static bool exchange_name(const char *start, const char *p, const char *end)
{
	return p - start >= 5 && end - p > 13 && !strncasecmp(p - 5, "tzone://Microsoft/", 18);
}

bool ical_split(const char *s, size_t n, struct arena *mem, struct ical_line *out)
{
	size_t k = 0, colon;
	bool quoted = false;
	char *name;

	while (k < n && (s[k] == '-' || (s[k] >= '0' && s[k] <= '9') || ((s[k] | 32) >= 'a' && (s[k] | 32) <= 'z')))
		k++;
	if (!k || k >= n || (s[k] != ';' && s[k] != ':'))
		return false;
	for (colon = k; colon < n && (quoted || s[colon] != ':' || exchange_name(s, s + colon, s + n)); colon++)
		quoted ^= s[colon] == '"';
	if (colon >= n)
		return false;
	name = arena_strn(mem, s, k);
	for (char *p = name; *p; p++)
		if (*p >= 'a' && *p <= 'z')
			*p = (char)(*p - 32);
	out->name = name;
	out->params = s[k] == ';' ? arena_strn(mem, s + k + 1, colon - k - 1) : "";
	out->value = arena_strn(mem, s + colon + 1, n - colon - 1);
	return true;
}

static const char *next_param(const char *p, const char **name, size_t *name_n, const char **value, size_t *value_n)
{
	size_t k = strcspn(p, "=");
	bool quoted = false;
	const char *v;

	*name = p;
	*name_n = k;
	if (!p[k])
		return p + k;
	v = p + k + 1;
	for (k = 0; v[k] && (quoted || v[k] != ';'); k++)
		quoted ^= v[k] == '"';
	*value = v;
	*value_n = k;
	return v[k] ? v + k + 1 : v + k;
}

bool ical_param(const struct ical_line *l, const char *name, struct buf *out)
{
	const char *p = l->params, *n, *v = "";
	size_t nn, vn = 0;

	while (*p) {
		p = next_param(p, &n, &nn, &v, &vn);
		if (nn != strlen(name) || strncasecmp(n, name, nn) != 0)
			continue;
		buf_clear(out);
		for (size_t i = 0; i < vn; i++) {
			if (v[i] == '"')
				continue;
			if (v[i] == '^' && i + 1 < vn && strchr("n'^", v[i + 1])) { /* RFC 6868 */
				i++;
				buf_char(out, v[i] == 'n' ? ' ' : v[i] == '\'' ? '"' : '^');
			} else {
				buf_char(out, v[i]);
			}
		}
		return true;
	}
	return false;
}

/* parameters other than those in LIST (blank-separated) */
static bool other_params(const struct ical_line *l, const char *list)
{
	const char *p = l->params, *n, *v;
	size_t nn, vn;

	while (*p) {
		const char *q = list;
		bool known = false;
		p = next_param(p, &n, &nn, &v, &vn);
		while (*q) {
			size_t k = strcspn(q, " ");
			known = known || (k == nn && !strncasecmp(q, n, nn));
			q += k + (q[k] == ' ');
		}
		if (!known)
			return true;
	}
	return false;
}

const char *ical_tzid_value(const char *p, const char *end, struct buf *out)
{
	bool quoted = p < end && *p == '"';
	const char *start = p;

	for (p += quoted; p < end && *p != '\n' && (quoted ? *p != '"' : (*p != ':' || exchange_name(start, p, end)) && *p != ';'); p++) {
		if (*p == '\\' && p + 1 < end && strchr(",;\\:", p[1]))
			p++;
		buf_char(out, *p);
	}
	return p < end && quoted && *p == '"' ? p + 1 : p;
}

bool ical_line_tzid(const struct ical_line *l, struct buf *out)
{
	struct buf raw = BUF_INIT;
	bool there = *l->params && ical_param(l, "TZID", &raw);

	buf_clear(out);
	for (const char *p = buf_cstr(&raw); there && *p; p++) {
		if (*p == '\\' && p[1] && strchr(",;\\:", p[1]))
			p++;
		buf_char(out, *p);
	}
	buf_free(&raw);
	return there;
}

void ical_unescape(const char *s, size_t n, struct buf *out)
{
	const char *end = s + n;

	while (s < end) {
		const char *stop = memchr(s, '\\', (size_t)(end - s));
		if (!stop || stop + 1 == end) {
			buf_add(out, s, (size_t)(end - s));
			return;
		}
		buf_add(out, s, (size_t)(stop - s));
		buf_char(out, stop[1] == 'n' || stop[1] == 'N' ? '\n' : stop[1]);
		s = stop + 2;
	}
}

void ical_escape(const char *s, struct buf *out)
{
	while (*s) {
		size_t n = 0;
		while ((unsigned char)s[n] >= ' ' && s[n] != ',' && s[n] != ';' && s[n] != '\\')
			n++;
		buf_add(out, s, n);
		s += n;
		if (*s == '\n') {
			buf_add(out, "\\n", 2);
		} else if (*s == ',' || *s == ';' || *s == '\\') {
			buf_char(out, '\\');
			buf_char(out, *s);
		} else if (*s == '\t') {
			buf_char(out, *s);
		}
		s += *s != '\0';
	}
}

static int number(const char *s, int digits)
{
	int v = 0;

	for (int i = 0; i < digits; i++)
		v = v * 10 + (s[i] - '0');
	return v;
}

/* 20190924 or 20190924T100000[Z] */
static bool basic_time(const char *s, size_t n, struct civil *c)
{
	memset(c, 0, sizeof *c);
	if (n != 8 && n != 15 && n != 16)
		return false;
	for (size_t i = 0; i < n; i++)
		if (i == 8 ? s[i] != 'T' : i == 15 ? s[i] != 'Z' : s[i] < '0' || s[i] > '9')
			return false;
	c->year = number(s, 4), c->month = number(s + 4, 2), c->day = number(s + 6, 2);
	if (!civil_valid(c->year, c->month, c->day))
		return false;
	if (n > 8) {
		c->hour = number(s + 9, 2), c->min = number(s + 11, 2), c->sec = number(s + 13, 2);
		if (c->hour > 23 || c->min > 59 || c->sec > 60)
			return false;
		c->timed = true;
		c->utc = n == 16;
	}
	return true;
}

static void add_civil(struct rec *r, const char *field, const struct civil *c)
{
	char t[CIVIL_SIZE];
	rec_add(r, field, civil_format(c, t));
}

static int bad_value(const struct ical_line *l, struct err *e)
{
	return err_set(e, EX_DATAERR, 0, "%s: a value that is wrong: %.60s", l->name, l->value);
}

/* of a series of whole days: the day that a time means, which is midnight, written in some zone */
static struct civil day_of(struct civil c)
{
	int64_t s = civil_seconds(&c);

	c = civil_of_days((s + (c.utc ? 43200 : 0)) / 86400);
	c.timed = c.utc = false;
	return c;
}

const char *ical_line_zone(const struct rec *r, const char *field)
{
	for (size_t i = 0; i < r->n && strcmp(r->field[i].name, field) != 0; i++)
		if (!strcmp(r->field[i].name, "Timezone"))
			return r->field[i].value;
	return NULL;
}

static int times(const struct ical_line *l, const char *field, struct rec *r, struct err *e)
{
	const char *p = l->value;
	struct buf zone = BUF_INIT;
	const char *name = "", *have, *first = rec_get(r, "Start");
	const struct zone *other = NULL;
	bool start = !strcmp(field, "Start"), end = *field == 'E' && field[1] == 'n';
	bool utc = false, days = !start && !end && first && strlen(first) == 10 && (*field == 'R' || *field == 'E');
	int rc = 0;

	if (*l->params && ical_line_tzid(l, &zone) && zone.n) {
		name = zone_iana(zone.p) ? zone_iana(zone.p) : zone.p; /* a name that nobody knows is kept */
		utc = zone_find(name) && zone_find(name) == zone_find("UTC");
		have = ical_line_zone(r, field); /* not where nothing is to be compared */
		if (!start && !days && (!have || strcmp(have, name) != 0))
			other = zone_find(name);
	}
	while (*p && rc == 0) {
		size_t n = strcspn(p, ","), slash = strcspn(p, "/,");
		struct civil c;
		if (!basic_time(p, slash, &c)) {
			rc = bad_value(l, e);
			break;
		}
		if (end && !c.timed)
			c = civil_add_days(c, -1); /* exclusive in iCalendar, inclusive here */
		c.utc = c.utc || (utc && c.timed);
		if (days && c.timed)
			c = day_of(c);
		if (other && c.timed && !c.utc) { /* of another zone than Start: as an instant */
			c = civil_of_seconds(zone_instant(other, &c));
			c.utc = true;
		}
		add_civil(r, field, &c);
		p += n + (p[n] == ',');
	}
	if (!*l->value)
		rc = bad_value(l, e);
	if (rc == 0 && start && *name && !utc && strlen(rec_get(r, "Start")) > 10)
		rec_add(r, "Timezone", name);
	buf_free(&zone);
	return rc;
}

/* an address; where it is missing, an organizer is a name, and an attendee nobody */
static int calendar_user(const struct ical_line *l, const char *field, struct rec *r, bool parameters, struct err *e)
{
	static const char *const keep[] = {"PARTSTAT", "ROLE", "RSVP", "CUTYPE", "DELEGATED-TO", "DELEGATED-FROM", "SENT-BY", "MEMBER", "X-EV-TOKEN"};
	struct buf b = BUF_INIT, v = BUF_INIT;
	const char *addr = l->value;

	if (!strncasecmp(addr, "mailto:", 7))
		addr += 7;
	if (!*addr) {
		bool named = ical_param(l, "CN", &v) && v.n;
		if (named && !parameters)
			rec_add(r, field, v.p);
		buf_free(&v);
		return named && parameters ? bad_value(l, e) : 0;
	}
	if (ical_param(l, "CN", &v) && v.n) {
		bool quote = strpbrk(v.p, "<>\"@;,:()[]\\") != NULL;
		if (quote)
			buf_char(&b, '"');
		for (size_t i = 0; i < v.n; i++) {
			if (quote && (v.p[i] == '"' || v.p[i] == '\\'))
				buf_char(&b, '\\');
			buf_char(&b, v.p[i]);
		}
		buf_str(&b, quote ? "\" " : " ");
	}
	buf_printf(&b, "<%s>", addr);
	for (size_t i = 0; parameters && i < sizeof keep / sizeof *keep; i++)
		if (ical_param(l, keep[i], &v)) {
			buf_str(&b, "; ");
			for (const char *p = keep[i]; *p; p++)
				buf_char(&b, (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p));
			buf_char(&b, '=');
			for (size_t k = 0; k < v.n; k++) {
				if (v.p[k] == ';') /* where the next one begins */
					buf_str(&b, "%3B");
				else
					buf_char(&b, i < 4 && v.p[k] >= 'A' && v.p[k] <= 'Z' ? (char)(v.p[k] + 32) : v.p[k]);
			}
		}
	rec_add(r, field, b.p);
	buf_free(&b);
	buf_free(&v);
	return 0;
}

/* true: the field holds all that the value says, also its line breaks */
static bool text(const struct ical_line *l, const char *field, struct rec *r)
{
	struct buf b = BUF_INIT;
	const struct event_field *f = event_field_of(field);
	bool whole = true;

	ical_unescape(l->value, strlen(l->value), &b);
	if (f && f->type != EV_TEXT && f->type != EV_TOPIC) /* one line */
		for (size_t i = 0; i < b.n; i++)
			if (b.p[i] == '\n') {
				b.p[i] = ' ';
				whole = false;
			}
	rec_addn(r, field, buf_cstr(&b), b.n);
	buf_free(&b);
	return whole;
}

/* a rule, as RFC 5545 has it */
static int rule(const struct ical_line *l, struct rec *r, struct err *e)
{
	struct buf clean = BUF_INIT;
	struct rrule parsed;
	const char *why;
	int rc = 0;

	if (series_mend(l->value, &clean))
		rec_add(r, "Warning", "RRULE: the numbers in BYDAY are for months and years (RFC 5545 3.3.10) and left out, as other calendars do");
	if (rrule_parse(buf_cstr(&clean), &parsed, &why))
		rec_add(r, "Rrule", clean.p);
	else
		rc = err_set(e, EX_DATAERR, 0, "RRULE: %s: %.60s", why, l->value);
	buf_free(&clean);
	return rc;
}

/* a rule of RFC 2445 that takes instances away, and has no field */
static int exrule(const struct ical_line *l, const char *raw, struct rec *r, struct err *e)
{
	struct buf clean = BUF_INIT;
	struct rrule parsed;
	const char *why;
	int rc = 0;

	series_mend(l->value, &clean);
	if (rrule_parse(buf_cstr(&clean), &parsed, &why))
		rec_add(r, "Ical", raw);
	else
		rc = err_set(e, EX_DATAERR, 0, "EXRULE: %s: what it takes away is listed: %.60s", why, l->value);
	buf_free(&clean);
	return rc;
}

/* what no reader would take of a property that has no field */
static bool wrong_value(const struct ical_line *l)
{
	if (!strcmp(l->name, "PRIORITY"))
		return *l->value < '0' || *l->value > '9' || l->value[1];
	if (!strcmp(l->name, "TRANSP"))
		return strcasecmp(l->value, "OPAQUE") != 0 && strcasecmp(l->value, "TRANSPARENT") != 0;
	return !strcmp(l->name, "CLASS") && !*l->value;
}

static void categories(const struct ical_line *l, struct rec *r)
{
	const char *p = l->value;

	while (true) {
		size_t n = 0;
		struct buf b = BUF_INIT;
		while (p[n] && p[n] != ',')
			n += p[n] == '\\' && p[n + 1] ? 2 : 1;
		ical_unescape(p, n, &b);
		if (b.n)
			rec_add(r, "Categories", b.p);
		buf_free(&b);
		if (!p[n])
			break;
		p += n + 1;
	}
}

/* days are those of the calendar, hours pass as they do (RFC 5545 3.3.6); End says only when the first instance is over, so
 * that the days of a series (3.8.5.3) stay in Ical: ical_event.c drops them of what is none */
static int end_of_duration(const struct ical_line *l, const char *raw, struct rec *r, struct err *e)
{
	const struct zone *zone = zone_find(rec_get(r, "Timezone"));
	struct civil c;
	long days, s;

	if (!civil_duration(l->value, &days, &s) || days > 3000000 || !event_time(r, "Start", &c))
		return bad_value(l, e);
	if (c.timed) {
		bool utc = c.utc;
		c = civil_add_days(c, days);
		if (s && !utc && zone) {
			c = event_clock(zone, zone_instant(zone, &c) + s);
		} else {
			c = civil_of_seconds(civil_seconds(&c) + s);
			c.utc = utc;
		}
	} else {
		c = civil_add_days(c, days + s / 86400 - 1);
	}
	add_civil(r, "End", &c);
	if (c.timed && days && !*l->params)
		rec_add(r, "Ical", raw);
	return 0;
}

static void link(const struct ical_line *l, const char *field, const char *param, struct rec *r)
{
	struct buf b = BUF_INIT, label = BUF_INIT;

	buf_str(&b, l->value);
	if (ical_param(l, param, &label) && label.n)
		buf_printf(&b, " %s", label.p);
	rec_add(r, field, b.p);
	buf_free(&b);
	buf_free(&label);
}

/* a property whose value is a field as it stands; false: it is none of these.  *RC: -1 with E where it is wrong */
static bool plain_field(const struct ical_line *l, const char *raw, struct rec *r, int *rc, struct err *e)
{
	static const struct {
		const char *name, *field, *params;
		bool literal; /* no escapes in it */
	} plain[] = {{"UID", "Uid", "", false}, {"SUMMARY", "Summary", "", false}, {"LOCATION", "Location", "", false}, {"DESCRIPTION", "Description", "", false},
	             {"CONTACT", "Contact", "", false}, {"RELATED-TO", "Related", "", false}, {"URL", "Url", "VALUE", true}, {"GEO", "Geo", "", true}, {"RRULE", "Rrule", "", false},
	             {"SEQUENCE", "Sequence", "", true}};
	bool whole = true;
	size_t i = 0;

	while (i < sizeof plain / sizeof *plain && strcmp(l->name, plain[i].name) != 0)
		i++;
	if (i == sizeof plain / sizeof *plain)
		return false;
	if (!strcmp(l->name, "RRULE"))
		*rc = rule(l, r, e) ? -1 : 0;
	else if (!plain[i].literal)
		whole = text(l, plain[i].field, r);
	else if (*l->value)
		rec_add(r, plain[i].field, l->value);
	else
		return true;
	if (!*rc && (!whole || other_params(l, plain[i].params)))
		rec_add(r, "Ical", raw);
	return true;
}

/* an end by another clock than the start's: End has its instant, its zone no field has */
static bool other_clock(const struct ical_line *l, const struct rec *r)
{
	const char *have, *name;
	struct buf zone = BUF_INIT;
	bool other = false;

	if (!strcmp(l->name, "DTEND") && *l->params && rec_get(r, "Start") && strlen(l->value) > 8 && ical_line_tzid(l, &zone) && zone.n) {
		name = zone_iana(zone.p) ? zone_iana(zone.p) : zone.p;
		have = rec_get(r, "Timezone");
		other = strcmp(name, have ? have : "UTC") != 0 && (!zone_find(name) || zone_find(name) != zone_find("UTC"));
	}
	buf_free(&zone);
	return other;
}

/* a property of dates or times */
static bool time_field(const struct ical_line *l, const char *raw, struct rec *r, int *rc, struct err *e)
{
	static const struct {
		const char *name, *field;
	} dates[] = {{"DTSTART", "Start"}, {"DTEND", "End"}, {"RDATE", "Rdate"}, {"EXDATE", "Exdate"}, {"RECURRENCE-ID", "RecurrenceId"}, {"CREATED", "Created"}, {"LAST-MODIFIED", "LastModified"}};
	struct buf b = BUF_INIT;
	bool period;

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		if (strcmp(l->name, dates[i].name) != 0)
			continue;
		period = ical_param(l, "VALUE", &b) && !strcasecmp(buf_cstr(&b), "PERIOD");
		buf_free(&b);
		*rc = times(l, dates[i].field, r, e);
		/* a period is another instance from its start on; how long it lasts is in the line itself */
		if (*rc == 0 && (period || other_params(l, "TZID VALUE") || other_clock(l, r)))
			rec_add(r, "Ical", raw);
		return true;
	}
	if (!strcmp(l->name, "DURATION")) {
		*rc = end_of_duration(l, raw, r, e);
		return true;
	}
	if (strcmp(l->name, "DTSTAMP") != 0)
		return false;
	if (strlen(l->value) == 16) { /* the caller makes LastModified of it, or drops it */
		buf_printf(&b, "DTSTAMP:%s", l->value);
		rec_add(r, "Ical", b.p);
		buf_free(&b);
	}
	return true;
}

static void status(const struct ical_line *l, struct rec *r)
{
	struct buf b = BUF_INIT;

	for (const char *p = l->value; *p; p++)
		buf_char(&b, (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p));
	if (b.n)
		rec_add(r, "Status", b.p);
	buf_free(&b);
}

/* a property that becomes a field in a way of its own; KNOWN: the parameters that the field has; RC as above */
static bool made_field(const struct ical_line *l, struct rec *r, const char **known, int *rc, struct err *e)
{
	*known = NULL; /* whatever they are */
	if (!strcmp(l->name, "CATEGORIES")) {
		categories(l, r);
		*known = "";
	} else if (!strcmp(l->name, "STATUS")) {
		status(l, r);
	} else if (!strcmp(l->name, "ORGANIZER")) {
		*rc = calendar_user(l, "Organizer", r, false, e);
		*known = "CN";
	} else if (!strcmp(l->name, "ATTENDEE")) {
		*rc = calendar_user(l, "Attendee", r, true, e);
		*known = "CN PARTSTAT ROLE RSVP CUTYPE DELEGATED-TO DELEGATED-FROM SENT-BY MEMBER X-EV-TOKEN";
	} else if (!strcmp(l->name, "ATTACH") && !other_params(l, "X-LABEL FMTTYPE")) {
		link(l, "Attach", "X-LABEL", r);
	} else if (!strcmp(l->name, "CONFERENCE")) {
		link(l, "Conference", "LABEL", r);
		*known = "LABEL VALUE";
	} else if (!strcmp(l->name, "X-EV-WRITTEN")) { /* what a calendar directory goes by */
		text(l, "Read", r);
	} else {
		return false;
	}
	return true;
}

/* X-EV-FIELD: a field without a property of its own */
static bool own_field(const struct ical_line *l, struct rec *r)
{
	struct buf name = BUF_INIT;
	bool own;

	if (strncmp(l->name, "X-EV-", 5) != 0)
		return false;
	/* one outside the vocabulary, but none of those that say how a mail came in, and no descriptor, which records that come
	 * from elsewhere have no say in */
	own = ical_param(l, "X-NAME", &name) && name.n && *name.p != '%' && rec_valid_name(name.p, name.n) && strncmp(name.p, "Mail", 4) != 0;
	if (own) {
		struct buf v = BUF_INIT;
		ical_unescape(l->value, strlen(l->value), &v);
		rec_add(r, name.p, buf_cstr(&v));
		buf_free(&v);
	}
	buf_free(&name);
	for (size_t i = 0; !own && event_field_at(i); i++)
		if (!strcasecmp(event_field_at(i)->name, l->name + 5)) {
			text(l, event_field_at(i)->name, r);
			own = true;
		}
	return own;
}

int ical_to_fields(const struct ical_line *l, const char *raw, struct rec *r, struct err *e)
{
	const char *known;
	int rc = 0;

	if (plain_field(l, raw, r, &rc, e) || time_field(l, raw, r, &rc, e))
		return rc;
	if (made_field(l, r, &known, &rc, e)) {
		if (!rc && known && other_params(l, known))
			rec_add(r, "Ical", raw);
		return rc;
	}
	if (own_field(l, r))
		return 0;
	if (!strcmp(l->name, "EXRULE"))
		return exrule(l, raw, r, e);
	if (wrong_value(l))
		return bad_value(l, e);
	rec_add(r, "Ical", raw);
	return 0;
}
