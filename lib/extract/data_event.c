/* data_event.c: events that a page's structured data states: times, with those in UTC made local, schedules as rules, and what
 * else schema.org's Event says; see data_event.h. */
#include "extract/data_event.h"

#include "document/markup.h"
#include "fields/programme.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "page/times.h"
#include "record/event.h"
#include "time/iso.h"
#include "time/rrule.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* the offset behind a time as mail has it (RFC 5322 3.3): "7 May 2026 19:00:00 +0200" */
static bool offset_behind(const char *s, int *seconds)
{
	const char *p = strrchr(s, ' ');
	int hours, minutes, used = 0;

	if (!p || (p[1] != '+' && p[1] != '-') || (sscanf(p + 2, "%2d%2d%n", &hours, &minutes, &used) != 2 && sscanf(p + 2, "%2d:%2d%n", &hours, &minutes, &used) != 2))
		return false;
	if (used < 4 || p[2 + used] || hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
		return false;
	*seconds = (hours * 60 + minutes) * (p[1] == '-' ? -60 : 60);
	return true;
}

/* a time of structured data: ISO 8601, without its seconds, else whatever the grammar reads; *ZONE: the lexicon's, -1: none */
static bool read_time(const struct reading *r, const char *s, struct civil *c, bool *offset_set, int *offset, int *zone)
{
	struct moment said;

	*zone = -1;
	if (civil_iso(s, c, offset_set, offset)) {
		c->sec = 0;
		return true;
	}
	*offset_set = false;
	if (!times_of_text(s, r->lang, r->langs, &r->ref, false, &said))
		return false;
	*c = said.start;
	*offset_set = said.offset_set;
	*offset = said.offset;
	*zone = said.zone;
	if (!c->timed || said.offset_set)
		return true;
	if (*zone < 0) {
		*offset_set = offset_behind(s, offset);
	} else if (!strcmp(lex_zone_name(*zone), "UTC")) {
		*zone = -1, *offset = 0;
		*offset_set = true;
	}
	return true;
}

static bool data_time(const struct reading *r, const char *s, struct civil *c, bool *offset_set, int *offset)
{
	int zone;

	return read_time(r, s, c, offset_set, offset, &zone);
}

/* where structured data says it: the pointer into the script or file, behind the script's place; the element's place */
static void put_place(const struct reading *r, const struct doc_event *e, const char *key, struct buf *b)
{
	size_t line, column;
	bool placed = e->at >= 0 && doc_source_place(r->d, (size_t)e->at, &line, &column);

	buf_printf(b, "%s%s", r->d->part ? r->d->part : "", r->d->part ? "/" : "");
	if (placed)
		buf_printf(b, "%zu:%zu", line, column);
	if (e->pointer)
		buf_printf(b, "%s%s/%s", placed ? "#" : "", e->pointer, key);
	else if (!placed)
		buf_str(b, "-");
}

/* a value that is wrong: its property, what is wrong with it, and the place */
static void put_wrong(const struct reading *r, const struct doc_event *e, const char *key, const char *value, size_t n, const char *why, struct buf *b)
{
	struct buf place = BUF_INIT;

	put_place(r, e, key, &place);
	buf_printf(b, "the structured data's %s \"", key);
	utf8_clean(value, n < 120 ? n : 120, false, b);
	buf_printf(b, "\" %s (", why);
	utf8_clean(buf_cstr(&place), place.n, false, b);
	buf_char(b, ')');
	buf_free(&place);
}

static void wrong(struct draft *d, const struct doc_event *e, const char *key, const char *value, size_t n, const char *why)
{
	struct buf b = BUF_INIT;

	put_wrong(&d->r, e, key, value, n, why, &b);
	rec_add(d->rec, "Warning", b.p);
	buf_free(&b);
}

static void left_out(struct draft *d, const struct doc_event *e, const char *key, const char *value, const char *why)
{
	char whole[80];

	snprintf(whole, sizeof whole, "%s and is left out", why);
	wrong(d, e, key, value, strlen(value), whole);
}

static void cite_data(struct draft *d, const struct doc_event *e, const char *field, const char *key, const char *value)
{
	const struct reading *r = &d->r;
	struct buf b = BUF_INIT;

	if (!d->evidence || !value || !*value)
		return;
	buf_printf(&b, "%s ", field);
	put_place(r, e, key, &b);
	buf_printf(&b, " %s \"", e->pointer ? "json-ld" : "markup");
	utf8_clean(value, strnlen(value, 120), false, &b);
	buf_char(&b, '"');
	rec_add(d->rec, "Evidence", b.p);
	buf_free(&b);
}

static void preset(struct draft *d, const struct doc_event *e, const char *field, const char *key, const char *value)
{
	struct buf b = BUF_INIT;

	if (!value || !*value)
		return;
	utf8_clean(value, strlen(value), false, &b);
	if (b.n) {
		rec_add(d->rec, field, b.p);
		cite_data(d, e, field, key, value);
	}
	buf_free(&b);
}

/* the page's labels, or the only date of its text, say another day than its structured data */
static void contradiction(struct draft *d, const struct moment *page, size_t n)
{
	char said[CIVIL_SIZE], data[CIVIL_SIZE];
	struct civil day = d->main.start;

	if (!n)
		return;
	for (size_t i = 0; i < n; i++) {
		int shift = page[i].year_guessed ? day.year - page[i].start.year : 0; /* a page without a year says the data's */
		int64_t first = civil_days(page[i].start.year + shift, page[i].start.month, page[i].start.day), that = civil_day(&day);
		int64_t last = page[i].has_end ? civil_days(page[i].end.year + shift, page[i].end.month, page[i].end.day) : first;
		if (page[i].has_start && that >= first - (d->main.offset_set ? 1 : 0) && that <= last + (d->main.offset_set ? 1 : 0)) {
			/* the day is right; is the time? */
			if (!page[i].start.timed || !day.timed || d->main.offset_set || (page[i].start.hour == day.hour && page[i].start.min == day.min) || first != that || n > 1)
				return;
			break;
		}
	}
	rec_addf(d->rec, "Warning", "the structured data says %s, the page %s", civil_format(&day, data), civil_format(&page[0].start, said));
}

/* ---- zones ---- */

/* what zone the event's times are in: -z, else the schedule's, its country's, else what the page tells */
static struct zone_choice choose_zone(const struct draft *d, const struct doc_event *e, struct zone_choice *page)
{
	struct zone_choice own = *page;
	const char *said = e->zone ? zone_iana(e->zone) : NULL;

	if (!page->likely)
		page->likely = likely_zone(d);
	own.likely = said ? said : e->country && country_zone(e->country) ? country_zone(e->country) : page->likely;
	return own;
}

static void local_from(struct civil *c, const struct zone *z)
{
	if (c->timed)
		*c = zone_local(z, civil_seconds(c));
}

/* the zone of times in UTC: the one that is given, else the likely one; NULL: unknown, or M is in no UTC */
static const struct zone *zone_of_utc(const struct moment *m, const struct zone_choice *choice)
{
	const char *name = choice->given ? choice->given : choice->likely;

	return name && m->offset_set && !m->offset && m->start.timed ? zone_find(name) : NULL;
}

/* times in UTC become local ones where the page tells the zone: nobody should have to count */
static void utc_to_local(struct moment *m, const struct zone_choice *choice)
{
	const struct zone *z = zone_of_utc(m, choice);

	if (!z)
		return;
	local_from(&m->start, z);
	if (m->has_end)
		local_from(&m->end, z);
	if (m->has_doors)
		local_from(&m->doors, z);
	m->offset_set = false;
}

/* a page that says 19:00 and whose data says 19:00Z writes its local time with the wrong letter */
static bool wrong_letter(const struct moment *m, const struct moment *page, size_t n, const struct zone_choice *choice)
{
	const struct zone *z = zone_of_utc(m, choice);
	bool wrong = false;

	if (!z || !zone_offset(z, civil_seconds(&m->start)))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct civil there = page[i].start, local = zone_local(z, civil_seconds(&m->start));
		if (!page[i].has_start || !there.timed)
			continue;
		if (page[i].year_guessed)
			there.year = m->start.year, local.year = m->start.year;
		if (!civil_cmp(&there, &local))
			return false;
		wrong = wrong || !civil_cmp(&there, &m->start);
	}
	return wrong;
}

/* ---- when ---- */

/* the end that a duration gives, as M's; what is wrong with the duration, NULL: nothing */
static const char *end_of_duration(struct moment *m, const char *duration)
{
	enum { LONGEST = 3652059 }; /* days, of the years 1 to 9999 */
	struct civil end;
	long days, seconds;

	if (!civil_duration(duration, &days, &seconds))
		return "is no duration";
	if (days > LONGEST || seconds / 86400 > LONGEST)
		return "ends behind the year 9999";
	if (m->start.timed && days * 86400 + seconds > 0)
		end = civil_of_seconds(civil_seconds(&m->start) + days * 86400L + seconds);
	else if (!m->start.timed && days > 1 && !seconds)
		end = civil_add_days(m->start, days - 1);
	else
		return NULL;
	if (!civil_valid(end.year, end.month, end.day))
		return "ends behind the year 9999";
	m->end = end;
	m->has_end = true;
	m->end_exact = m->start.timed && !days; /* of days the hour stays, hours are counted (RFC 5545 3.3.6) */
	return NULL;
}

/* is it midnight to midnight? */
static bool of_whole_days(const struct civil *start, const struct civil *end)
{
	return start->timed && !start->hour && !start->min && ((end->hour == 23 && end->min == 59) || (!end->hour && !end->min));
}

/* midnight to midnight is whole days */
static void whole_days(struct moment *m)
{
	if (!m->has_end || !of_whole_days(&m->start, &m->end))
		return;
	if (!m->end.hour)
		m->end = civil_add_days(m->end, -1);
	m->start.timed = m->end.timed = m->offset_set = false;
	m->start.hour = m->start.min = m->start.sec = m->end.hour = m->end.min = m->end.sec = 0;
	m->has_end = civil_cmp(&m->start, &m->end) != 0;
}

/* a month (2026-03) or a week (2026-W11) of ISO 8601: its first and last day; PRECISE: it is none */
static enum precision coarse_time(const char *s, struct civil *first, struct civil *last)
{
	int year, n, used = 0;

	if (strspn(s, "0123456789-W") != strlen(s))
		return PRECISE;
	if (strlen(s) == 7 && sscanf(s, "%4d-%2d%n", &year, &n, &used) == 2 && used == 7 && civil_valid(year, n, 1)) {
		*first = civil_of_days(civil_days(year, n, 1));
		*last = civil_add_days(*first, civil_month_days(year, n) - 1);
		return PRECISION_MONTH;
	}
	if (strlen(s) == 8 && sscanf(s, "%4d-W%2d%n", &year, &n, &used) == 2 && used == 8 && year > 0 && n > 0) {
		*first = civil_week_start(year, n);
		*last = civil_add_days(*first, 6);
		return civil_week(first, &used) == n && used == year && last->year <= 9999 ? PRECISION_WEEK : PRECISE;
	}
	return PRECISE;
}

/* the time S with the start's offset: *C and *EXACT, whether it has one of its own */
static bool time_with_offset(const struct reading *r, const char *s, const struct moment *m, struct civil *c, bool *exact)
{
	struct civil last;
	int seconds;

	if (coarse_time(s, c, &last) || !data_time(r, s, c, exact, &seconds)) /* a month is none, of which the grammar takes the first day */
		return false;
	*exact = *exact && m->offset_set && c->timed && !of_whole_days(&m->start, c); /* days are counted by their own midnights */
	if (*exact && seconds != m->offset)
		*c = civil_of_seconds(civil_seconds(c) - seconds + m->offset);
	return civil_valid(c->year, c->month, c->day);
}

/* an hour alone, of the day of M's start */
static bool bare_hour(const char *s, const struct moment *m, struct civil *c)
{
	int hour, min;

	if (!m->start.timed || sscanf(s, "%2d:%2d", &hour, &min) != 2 || hour > 23 || min > 59 || hour < 0 || min < 0)
		return false;
	*c = m->start;
	c->hour = hour, c->min = min, c->sec = 0;
	return true;
}

/* an end of its own offset, as of the start's */
static bool end_time(const struct reading *r, const char *s, struct moment *m)
{
	if (time_with_offset(r, s, m, &m->end, &m->end_exact) && m->end.timed == m->start.timed)
		return civil_cmp(&m->end, &m->start) > 0;
	m->end_exact = false;
	if (!bare_hour(s, m, &m->end))
		return false;
	if (civil_cmp(&m->end, &m->start) < 0)
		m->end = civil_add_days(m->end, 1);
	return true;
}

/* what is wrong with an end that was not taken; NULL: nothing, it says no more than the start */
static const char *end_slip(const struct reading *r, const char *s, const struct moment *m)
{
	struct civil c;
	bool exact;
	int hour, min;

	if (!m->start.timed && sscanf(s, "%2d:%2d", &hour, &min) == 2)
		return "has an hour that the start has not";
	if (!time_with_offset(r, s, m, &c, &exact))
		return "is no day or time";
	if (c.timed == m->start.timed ? civil_cmp(&c, &m->start) < 0 : civil_day(&c) < civil_day(&m->start))
		return "is before the start";
	if (c.timed && !m->start.timed)
		return (!c.hour && !c.min) || (c.hour == 23 && c.min == 59) ? NULL : "has an hour that the start has not";
	return !c.timed && m->start.timed && civil_day(&c) > civil_day(&m->start) ? "has no hour as the start has" : NULL;
}

/* a day, an hour or an offset of ISO 8601's form that there is not, of which the grammar took what it could: 2026-02-30, T25:00, +99:00 */
static bool odd_time(const char *s, const struct civil *c)
{
	char day[11];
	struct civil d;
	bool offset_set;
	int offset;

	if (strspn(s, "0123456789-") != 10 || s[4] != '-' || s[7] != '-')
		return false;
	snprintf(day, sizeof day, "%.10s", s);
	if (!civil_parse(day, &d))
		return true;
	if (s[10] == 'T' && strchr(s, '/') && !strchr(s, ' '))
		return true;
	return s[10] == 'T' && s[11] >= '0' && s[11] <= '9' && (!c->timed || (strpbrk(s + 11, "+-") && !civil_iso(s, &d, &offset_set, &offset)));
}

/* Warnings of the times that are left out, or not what they say: of M as it was read, before zones and rules */
static void wrong_times(struct draft *d, const struct doc_event *e, const struct moment *m)
{
	const struct reading *r = &d->r;
	struct moment own = *m;
	char taken[CIVIL_SIZE], why[80];
	const char *slip;

	if (!data_time(r, e->start, &own.start, &own.offset_set, &own.offset))
		return;
	if (odd_time(e->start, &own.start)) {
		snprintf(why, sizeof why, "is no time of ISO 8601: %s is taken", civil_format(&own.start, taken));
		wrong(d, e, "startDate", e->start, strlen(e->start), why);
	}
	if (e->end && !end_time(r, e->end, &own) && (slip = end_slip(r, e->end, m)) != NULL)
		left_out(d, e, "endDate", e->end, slip);
	if (e->duration && !e->end && (slip = end_of_duration(&own, e->duration)) != NULL)
		left_out(d, e, "duration", e->duration, slip);
	if (e->doors && !m->has_doors)
		left_out(d, e, "doorTime", e->doors, "is no time");
}

/* the address, if it leads anywhere */
static const char *a_link(const char *s)
{
	return s && !markup_is_script(s) ? s : NULL;
}

/* Warnings of the values that are of another kind than they should be */
static void wrong_values(struct draft *d, const struct doc_event *e)
{
	const struct {
		const char *key, *value;
	} links[] = {{"url", e->url}, {"offers/url", e->tickets}, {"location/url", e->conference}};

	for (const char *p = e->wrong; p && *p; p = strchr(p, '\n') + 1) {
		char key[48], why[48];
		const char *value = p + strcspn(p, "\t") + 1, *stop = value + strcspn(value, "\t");
		snprintf(key, sizeof key, "%.*s", (int)(value - 1 - p), p);
		snprintf(why, sizeof why, "%.*s and is left out", (int)strcspn(stop + 1, "\n"), stop + 1);
		wrong(d, e, key, value, (size_t)(stop - value), why);
	}
	if (e->organizer_email && !event_address_ok(e->organizer_email, strlen(e->organizer_email)))
		left_out(d, e, "organizer/email", e->organizer_email, "is no address");
	if (e->capacity && strspn(e->capacity, "0123456789 .,") != strlen(e->capacity))
		left_out(d, e, "maximumAttendeeCapacity", e->capacity, "is no number");
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		if (links[i].value && !a_link(links[i].value))
			left_out(d, e, links[i].key, links[i].value, "leads nowhere");
}

/* the time at which the doors open, perhaps an hour alone */
static bool doors_time(const struct reading *r, const char *s, struct moment *m)
{
	if (time_with_offset(r, s, m, &m->doors, &m->doors_exact))
		return m->doors.timed;
	m->doors_exact = false;
	if (!bare_hour(s, m, &m->doors))
		return false;
	if (civil_cmp(&m->doors, &m->start) > 0)
		m->doors = civil_add_days(m->doors, -1);
	return true;
}

static bool when_of(const struct reading *r, const struct doc_event *e, struct moment *m)
{
	struct civil first, last;

	m->zone = -1;
	m->precision = e->start ? coarse_time(e->start, &m->start, &m->end) : PRECISE;
	if (m->precision) {
		if (e->end && coarse_time(e->end, &first, &last) && civil_cmp(&last, &m->end) > 0)
			m->end = last;
		return m->has_start = m->has_end = true;
	}
	if (!e->start || !read_time(r, e->start, &m->start, &m->offset_set, &m->offset, &m->zone))
		return false;
	m->has_start = true;
	m->has_end = e->end && end_time(r, e->end, m);
	if (!m->has_end)
		m->end = m->start;
	if (!m->has_end && e->duration)
		end_of_duration(m, e->duration);
	m->has_doors = e->doors && doors_time(r, e->doors, m);
	whole_days(m);
	return true;
}

/* ---- schedules ---- */

/* "https://schema.org/Monday", "MO", "-1FR" as the name of RFC 5545 */
static bool weekday_of(const char *s, size_t n, char out[8])
{
	static const char *const names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
	long nth;
	char *end;

	for (size_t i = n; i > 0; i--)
		if (s[i - 1] == '/' || s[i - 1] == ':') {
			s += i, n -= i;
			break;
		}
	nth = strtol(s, &end, 10);
	if (nth > 53 || nth < -53)
		return false;
	for (int i = 0; i < 7; i++)
		if ((size_t)(end - s) + 2 <= n && !strncasecmp(end, names[i], 2)) {
			if (nth)
				snprintf(out, 8, "%ld%s", nth, names[i]);
			else
				snprintf(out, 8, "%s", names[i]);
			return true;
		}
	return false;
}

static void rule_add(struct moment *m, const char *text)
{
	size_t n = strlen(m->rrule);

	if (n + strlen(text) < sizeof m->rrule)
		strcpy(m->rrule + n, text);
}

/* the next line of a list, its octets in *N; NULL: there is none */
static const char *next_line(const char **list, size_t *n)
{
	const char *p = *list;

	if (!p || !*p)
		return NULL;
	*n = strcspn(p, "\n");
	*list = p + *n + (p[*n] == '\n');
	return p;
}

static bool take_first(void *ctx, const struct civil *c)
{
	*(struct civil *)ctx = *c;
	return false;
}

/* the start moves to the first day that the rule gives, whatever its interval */
static void move_to_first(struct moment *m)
{
	enum { REACH = 400 }; /* days */
	struct rrule rule;
	struct civil first = m->start, end = civil_add_days(m->start, REACH);

	if (!rrule_parse(m->rrule, &rule, NULL))
		return;
	rule.exact = true;
	rule.count = 0, rule.interval = 1;
	rrule_expand(&rule, &m->start, NULL, &m->start, &end, take_first, &first);
	m->end = civil_add_days(m->end, civil_day(&first) - civil_day(&m->start));
	m->start = first;
}

static void rule_numbers(struct moment *m, const char *name, const char *list, int most)
{
	char text[16];
	bool first = true;
	size_t n;

	for (const char *p; (p = next_line(&list, &n)) != NULL;) {
		int v = atoi(p);
		if (v < 1 || v > most)
			continue;
		if (first)
			rule_add(m, name);
		snprintf(text, sizeof text, "%s%d", first ? "" : ",", v);
		rule_add(m, text);
		first = false;
	}
}

/* FREQ and INTERVAL: P1W, P2M, "Weekly"; days without a frequency are weekly */
static bool frequency(const struct doc_event *e, struct moment *m)
{
	static const struct {
		char unit;
		const char *word, *name;
	} all[] = {{'D', "daily", "DAILY"}, {'W', "weekly", "WEEKLY"}, {'M', "monthly", "MONTHLY"}, {'Y', "yearly", "YEARLY"}};
	char text[48];
	int n = 1;
	char unit = 0;

	if (!e->repeat && !e->days)
		return false;
	if (e->repeat && sscanf(e->repeat, "P%3d%c", &n, &unit) != 2)
		n = 1, unit = 0;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (e->repeat ? unit == all[i].unit || !strcasecmp(e->repeat, all[i].word) : all[i].unit == 'W') {
			if (n < 1)
				return false;
			if (n > 1)
				snprintf(text, sizeof text, "FREQ=%s;INTERVAL=%d", all[i].name, n);
			else
				snprintf(text, sizeof text, "FREQ=%s", all[i].name);
			rule_add(m, text);
			return true;
		}
	return false;
}

static void schedule_except(struct draft *d, const struct doc_event *e, struct moment *m)
{
	size_t n;

	for (const char *list = e->except, *p; (p = next_line(&list, &n)) != NULL;) {
		char day[40];
		struct civil c;
		bool off;
		int seconds;
		snprintf(day, sizeof day, "%.*s", (int)(n < 39 ? n : 39), p);
		if (!data_time(&d->r, day, &c, &off, &seconds)) {
			left_out(d, e, "eventSchedule/exceptDate", day, "is no day");
			continue;
		}
		if (m->n_except == MOMENT_EXCEPT) {
			m->vague_except = true;
			return;
		}
		c.timed = m->start.timed;
		c.hour = m->start.hour, c.min = m->start.min, c.sec = m->start.sec;
		m->except[m->n_except++] = c;
	}
}

/* the rule that a schedule is; the start moves to its first day */
static void schedule_rule(struct draft *d, const struct doc_event *e, struct moment *m)
{
	struct civil until;
	char text[48], name[8];
	bool off, begun = false;
	int seconds;
	size_t n;

	if (!frequency(e, m)) {
		if (e->repeat)
			left_out(d, e, "eventSchedule/repeatFrequency", e->repeat, "is no frequency");
		return;
	}
	for (const char *list = e->days, *p; (p = next_line(&list, &n)) != NULL;)
		if (weekday_of(p, n, name)) {
			rule_add(m, begun ? "," : ";BYDAY=");
			rule_add(m, name);
			begun = true;
		} else {
			snprintf(text, sizeof text, "%.*s", (int)(n < 40 ? n : 40), p);
			left_out(d, e, "eventSchedule/byDay", text, "is no weekday");
		}
	rule_numbers(m, ";BYMONTHDAY=", e->month_days, 31);
	rule_numbers(m, ";BYMONTH=", e->months, 12);
	if (e->count && atoi(e->count) > 0 && atoi(e->count) < 100000) {
		snprintf(text, sizeof text, ";COUNT=%d", atoi(e->count));
		rule_add(m, text);
	} else if (e->until && data_time(&d->r, e->until, &until, &off, &seconds)) {
		snprintf(text, sizeof text, ";UNTIL=%04u%02u%02u", (unsigned)until.year % 10000, (unsigned)until.month % 100, (unsigned)until.day % 100);
		rule_add(m, text);
	} else if (e->until) {
		left_out(d, e, "eventSchedule/endDate", e->until, "is no day");
	}
	move_to_first(m);
	schedule_except(d, e, m);
}

/* ---- the record ---- */

/* Cancelled, postponed, moved: what eventStatus and previousStartDate say */
static void status_of(struct draft *d, const struct doc_event *e, const struct moment *m, const struct zone_choice *zone)
{
	const struct reading *r = &d->r;
	struct moment before = {.zone = -1};
	char said[CIVIL_SIZE];
	bool known = e->previous && data_time(r, e->previous, &before.start, &before.offset_set, &before.offset), moved;

	if (known)
		utc_to_local(&before, zone);
	moved = known && civil_cmp(&before.start, &m->start) != 0;
	if (e->status && strstr(e->status, "Cancelled")) {
		rec_add(d->rec, "Status", "cancelled");
	} else if (e->status && strstr(e->status, "Postponed") && !moved) {
		rec_add(d->rec, "Status", "tentative");
		rec_add(d->rec, "Warning", "the page says that it is postponed, and no new date");
	} else if (moved) {
		rec_addf(d->rec, "Warning", "the page says that it was moved: it was to begin %s", civil_format(&before.start, said));
	} else if (e->status && strstr(e->status, "Rescheduled")) {
		rec_add(d->rec, "Warning", "the page says that it was moved");
	}
}

/* a field for each line of a list */
static void preset_lines(struct draft *d, const struct doc_event *e, const char *field, const char *key, const char *list)
{
	size_t n;

	for (const char *p; (p = next_line(&list, &n)) != NULL;) {
		struct buf b = BUF_INIT;
		buf_add(&b, p, n);
		preset(d, e, field, key, b.p);
		buf_free(&b);
	}
}

static void preset_organizer(struct draft *d, const struct doc_event *e)
{
	struct buf box = BUF_INIT;
	bool address = e->organizer_email && event_address_ok(e->organizer_email, strlen(e->organizer_email));

	if (address)
		event_put_mailbox(e->organizer ? e->organizer : "", e->organizer_email, &box);
	preset(d, e, "Organizer", "organizer", address ? box.p : e->organizer);
	buf_free(&box);
}

static void presets(struct draft *d, const struct doc_event *e)
{
	preset(d, e, "Location", "location", e->location ? e->location : a_link(e->conference)); /* where else should one go? */
	preset(d, e, "Geo", "location/geo", e->geo);
	preset(d, e, "Conference", "location/url", a_link(e->conference));
	preset(d, e, "Kind", "@type", e->kind);
	preset(d, e, "Audience", "audience", e->audience);
	preset_organizer(d, e);
	preset_lines(d, e, "Speaker", "performer", e->speakers);
	preset(d, e, "Registration", "offers/url", e->tickets && (!e->url || strcmp(e->tickets, e->url)) ? a_link(e->tickets) : NULL);
	preset(d, e, "Price", e->free ? "isAccessibleForFree" : "offers/price", e->free ? "0" : e->price);
	preset(d, e, "Capacity", "maximumAttendeeCapacity", e->capacity && strspn(e->capacity, "0123456789 .,") == strlen(e->capacity) && atoi(e->capacity) ? e->capacity : NULL);
	preset(d, e, "Availability", "offers/availability", e->availability);
	preset(d, e, "Url", "url", a_link(e->url));
	preset_lines(d, e, "Categories", "keywords", e->keywords);
	preset(d, e, "Categories", "superEvent", e->super);
	preset(d, e, "Description", "description", e->description);
}

/* the same event in two syntaxes */
static bool said_before(const struct doc_events *all, size_t i)
{
	const struct doc_event *e = &all->e[i];

	for (size_t k = 0; k < i; k++)
		if (all->e[k].start && e->start && !strcmp(all->e[k].start, e->start) && all->e[k].name && e->name && !strcmp(all->e[k].name, e->name))
			return true;
	return false;
}

/* the Uid of the event whose part this is */
static void relate(struct draft *d, const struct doc_events *all, size_t i, const size_t *given, const struct uids *seen)
{
	size_t whole = all->e[i].parent;

	for (size_t k = 0; !whole && all->e[i].super && k < i; k++)
		if (all->e[k].name && !strcmp(all->e[k].name, all->e[i].super))
			whole = k + 1;
	if (whole && whole <= i && given[whole - 1])
		rec_add(d->rec, "Related", seen->uid[given[whole - 1] - 1]);
}

static void data_write(struct draft *d, const struct doc_event *e, struct moment m, const struct moment *page, size_t n_page,
	struct zone_choice *zone, bool alone)
{
	struct buf name = {.max = LIMIT_VALUE};
	struct zone_choice own;
	char said[CIVIL_SIZE];
	bool utc_wrong;

	if (e->name)
		utf8_clean(e->name, strlen(e->name), false, &name);
	cite_data(d, e, "Summary", "name", e->name);
	cite_data(d, e, "Start", "startDate", e->start);
	if (m.has_end)
		cite_data(d, e, "End", e->end ? "endDate" : "duration", e->end ? e->end : e->duration);
	presets(d, e);
	wrong_times(d, e, &m);
	wrong_values(d, e);
	own = choose_zone(d, e, zone);
	utc_wrong = wrong_letter(&m, page, n_page, &own);
	if (utc_wrong)
		m.offset_set = false;
	utc_to_local(&m, &own);
	whole_days(&m);
	schedule_rule(d, e, &m);
	d->main = m;
	if (utc_wrong)
		rec_addf(d->rec, "Warning", "the structured data says %s in UTC, the page the same in local time, which is taken", civil_format(&m.start, said));
	status_of(d, e, &m, &own);
	if (alone) {
		programme_times(&d->r, &d->main);
		event_write(d, &name, &own, true);
		contradiction(d, page, n_page);
	} else {
		if (name.n)
			rec_add(d->rec, "Summary", name.p);
		moment_fields(d->rec, &d->main, &own);
	}
	buf_free(&name);
}

/* what is wrong with the start of an event that has none; false: nothing is said of it */
static bool put_lost(const struct reading *r, const struct doc_event *e, struct buf *b)
{
	const char *p = e->wrong, *value;

	if (e->start) {
		put_wrong(r, e, "startDate", e->start, strlen(e->start), "is no day or time and is left out", b);
		return true;
	}
	while (p && *p && strncmp(p, "startDate\t", 10) != 0)
		p = strchr(p, '\n') + 1;
	if (!p || !*p)
		return false;
	value = p + 10;
	put_wrong(r, e, "startDate", value, strcspn(value, "\t"), "is no text and is left out", b);
	return true;
}

size_t data_lost(const struct reading *r, struct rec *rec, void (*left)(void *ctx, size_t line, const char *what), void *ctx)
{
	enum { MOST = 20 };
	const struct doc_events *all = &r->d->events;
	size_t n = 0;

	for (size_t i = 0; i < all->n && n < MOST; i++) {
		struct moment m = {0};
		struct buf b = BUF_INIT;
		size_t line = 1, column;
		if (!when_of(r, &all->e[i], &m) && !said_before(all, i) && put_lost(r, &all->e[i], &b)) {
			if (rec) {
				rec_add(rec, "Warning", b.p);
			} else if (!n) {
				if (all->e[i].at >= 0)
					doc_source_place(r->d, (size_t)all->e[i].at, &line, &column);
				left(ctx, line, b.p);
			}
			n++;
		}
		buf_free(&b);
	}
	return n;
}

size_t data_events(struct draft *d, const struct extract_options *o, const struct moment *page, size_t n_page, struct zone_choice *zone, struct uids *seen,
	void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	const struct reading *r = &d->r;
	const struct doc_events *all = &r->d->events;
	size_t count = 0, *given = mem_new(all->n + 1, sizeof *given); /* place of each event's Uid among those seen, from 1 */

	for (size_t i = 0; i < all->n; i++) {
		struct moment m = {0};
		if (!when_of(r, &all->e[i], &m) || said_before(all, i))
			continue;
		rec_clear(d->rec);
		data_write(d, &all->e[i], m, page, n_page, zone, all->n == 1);
		if (!count)
			data_lost(r, d->rec, NULL, NULL);
		relate(d, all, i, given, seen);
		event_settle(d->rec);
		event_finish(d, o, seen, emit, ctx);
		given[i] = seen->n;
		count++;
	}
	free(given);
	return count;
}
