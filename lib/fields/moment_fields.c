/* moment_fields.c: moments as fields; see moment_fields.h. */
#include "fields/moment_fields.h"

#include "time/zone.h"

#include <stdio.h>
#include <string.h>

/* for Warnings, which are in English */
static const char *weekday_name(int wd)
{
	static const char *const name[] = {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	return wd >= 1 && wd <= 7 ? name[wd] : "";
}

static void add_time(struct rec *r, const char *name, const struct civil *c)
{
	char t[CIVIL_SIZE];
	rec_add(r, name, civil_format(c, t));
}

/* a time with an offset alone: local where the zone in force has that offset then, else UTC */
static void shift_offset(struct moment *m, const char *zone, bool *utc)
{
	const struct zone *z = zone_find(zone);
	int64_t at = civil_seconds(&m->start) - m->offset;

	*utc = !z || zone_offset(z, at) != m->offset;
	if (!*utc) { /* the clocks may change in between */
		if (m->has_end && m->end_exact)
			m->end = zone_local(z, civil_seconds(&m->end) - m->offset);
		if (m->has_doors && m->doors_exact)
			m->doors = zone_local(z, civil_seconds(&m->doors) - m->offset);
		return;
	}
	m->start = civil_of_seconds(at);
	m->start.utc = true;
	if (m->has_end) {
		m->end = civil_of_seconds(civil_seconds(&m->end) - m->offset);
		m->end.utc = true;
	}
	if (m->has_doors) {
		m->doors = civil_of_seconds(civil_seconds(&m->doors) - m->offset);
		m->doors.utc = true;
	}
}

/* The zone of a moment's times: the one that the text names, else -z, else what is likely, else the reader's; NULL: none.
 * UTC that the text names is an offset: -z is of times that name no zone. */
static const char *choose_zone(struct moment *m, const struct zone_choice *z)
{
	bool starts = m->has_start && m->start.timed;
	const char *zone = NULL;

	if (!starts && !(m->has_end && m->end.timed))
		return NULL;
	if (starts && m->zone >= 0 && !m->offset_set) {
		if (strcmp(lex_zone_name(m->zone), "UTC") != 0)
			zone = lex_zone_name(m->zone);
		else
			m->offset_set = true, m->offset = 0;
	}
	/* CET in a text that has Berlin, BST in one of London: the named zone; a zone on the command line otherwise */
	if (!zone)
		zone = z->given ? z->given : z->likely ? z->likely : z->reader;
	return zone && *zone ? zone : NULL;
}

/* UNTIL has the type of Start: an instant in UTC where Start is a time (RFC 5545 3.3.10) */
static void until_instant(struct moment *m, const char *zone)
{
	char *until = strstr(m->rrule, ";UNTIL=");
	struct civil last = m->start, u;
	char digits[9];

	if (!until || !m->start.timed || strlen(until) != 15)
		return;
	memcpy(digits, until + 7, 8);
	digits[8] = '\0';
	if (sscanf(digits, "%4d%2d%2d", &last.year, &last.month, &last.day) != 3)
		return;
	u = civil_of_seconds(zone_instant(zone_find(zone ? zone : "UTC"), &last));
	snprintf(until, sizeof m->rrule - (size_t)(until - m->rrule), ";UNTIL=%04u%02u%02uT%02u%02u%02u%s", (unsigned)u.year % 10000,
	         (unsigned)u.month % 100, (unsigned)u.day % 100, (unsigned)u.hour % 100, (unsigned)u.min % 100, (unsigned)u.sec % 100,
	         zone || m->start.utc ? "Z" : "");
}

/* Rrule, and the days that it leaves out; UTC: they are of Start's hour in UTC */
static void add_rule(struct rec *r, struct moment *m, const char *zone, bool utc)
{
	until_instant(m, zone);
	rec_add(r, "Rrule", m->rrule);
	for (int i = 0; i < m->n_except; i++) {
		struct civil day = m->except[i];
		if (utc)
			day.hour = m->start.hour, day.min = m->start.min, day.utc = true;
		add_time(r, "Exdate", &day);
	}
}

/* ---- warnings ---- */

/* numbers of a moment as they are printed: of no more digits than their place has */
static unsigned digits4(int n)
{
	return (unsigned)n % 10000;
}

static unsigned digits2(int n)
{
	return (unsigned)n % 100;
}

static void warn_of_day(struct rec *r, const struct moment *m)
{
	if (m->weekday_wrong)
		rec_addf(r, "Warning", "weekday and date disagree: %s is said, the date is a %s", weekday_name(m->weekday_said), weekday_name(civil_weekday(&m->start)));
	if (!m->has_start)
		return;
	if (m->year_guessed && !m->year_fits && m->year_else)
		rec_addf(r, "Warning", "the year is guessed: %04u, it may be %04u", digits4(m->start.year), digits4(m->year_else));
	else if (m->year_guessed && !m->year_fits)
		rec_addf(r, "Warning", "the year is guessed: %04u", digits4(m->start.year));
	if (m->year_far)
		rec_addf(r, "Warning", "the year that is said is far ahead: %04u", digits4(m->start.year));
	if (m->time_only)
		rec_addf(r, "Warning", "no day is said: %04u-%02u-%02u is taken", digits4(m->start.year), digits2(m->start.month), digits2(m->start.day));
	if (m->either_day)
		rec_addf(r, "Warning", "this day or another is said, and one of them is meant: %04u-%02u-%02u", digits4(m->other_day.year), digits2(m->other_day.month), digits2(m->other_day.day));
	if (m->name_weekday && m->name_taken)
		rec_addf(r, "Warning", "%s is taken for a name: it may be a day", weekday_name(m->name_weekday));
	else if (m->name_weekday)
		rec_addf(r, "Warning", "%s is taken for a day: it may be a name", weekday_name(m->name_weekday));
	if (m->day_afar)
		rec_addf(r, "Warning", "it is told from a day that is not said: %04u-%02u-%02u is taken", digits4(m->start.year), digits2(m->start.month), digits2(m->start.day));
	if (m->hour_afar)
		rec_add(r, "Warning", "the hour is told from now, and the reference is a day alone");
	if (m->day_guessed)
		rec_addf(r, "Warning", "only a weekday is said: the next %s is taken", weekday_name(civil_weekday(&m->start)));
}

static void warn_of_other_begins(struct rec *r, const struct moment *m)
{
	struct buf b = BUF_INIT;

	for (int k = 0; k < m->n_other; k++) {
		bool later = m->half_guessed && m->start.hour >= 12 && m->other[k].hour < 12 && m->other[k].hour + 12 > m->start.hour; /* at 3 and 8: both are taken as of the afternoon */
		buf_printf(&b, "%s %02u:%02u", k ? "," : ":", digits2(m->other[k].hour + (later ? 12 : 0)), digits2(m->other[k].min));
	}
	rec_addf(r, "Warning", "another begin is said%s", buf_cstr(&b));
	buf_free(&b);
}

static void warn_of_time(struct rec *r, const struct moment *m)
{
	if (m->half_guessed) {
		const struct civil *taken = m->start.timed ? &m->start : m->has_doors ? &m->doors : m->has_until ? &m->until : &m->start;
		rec_addf(r, "Warning", "neither am nor pm is said: %02u:%02u is taken", digits2(taken->hour), digits2(taken->min));
	}
	if (m->midnight && m->has_start && m->start.timed && m->start.hour + m->start.min == 0)
		rec_addf(r, "Warning", "midnight is said: the beginning of %04u-%02u-%02u is taken, it may be its end", digits4(m->start.year), digits2(m->start.month), digits2(m->start.day));
	if (m->has_until && m->has_start && !m->start.timed)
		rec_addf(r, "Warning", "an end is said and no begin: %02u:%02u", digits2(m->until.hour), digits2(m->until.min));
	if (m->either_hour)
		rec_addf(r, "Warning", "two times are said: %02u:%02u or %02u:%02u", digits2(m->start.hour), digits2(m->start.min), digits2(m->end.hour), digits2(m->end.min));
	if (m->n_other && m->has_start)
		warn_of_other_begins(r, m);
	if (m->order_guessed)
		rec_addf(r, "Warning", "day and month are told apart by the language alone");
}

static void warn_of_rule(struct rec *r, const struct moment *m)
{
	if (m->either_rule && *m->rrule)
		rec_addf(r, "Warning", strstr(m->rrule, "MONTHLY") ? "that weekday of each month is taken: it may be every so many weeks" : "every other week is taken: it may be that weekday of each month");
	if (m->rule_guessed && *m->rrule)
		rec_addf(r, "Warning", "only weekdays are said: that they recur is taken");
	if (m->vague_rule)
		rec_addf(r, "Warning", "on which of these days in the month is not said");
	if (m->dayless_rule && *m->rrule)
		rec_addf(r, "Warning", "on which day it recurs is not said");
	if (m->sessions > 1 && !*m->rrule)
		rec_addf(r, "Warning", "%d meetings are said, and not on which days", m->sessions);
	if (m->vague_except)
		rec_addf(r, "Warning", "the recurrence has exceptions that no rule can hold");
	if (m->no_rule)
		rec_addf(r, "Warning", "it recurs on days that no rule can hold: the next is given");
	if (m->rule_ends)
		rec_addf(r, "Warning", "even and odd weeks change behind a year of 53 weeks: the rule ends with it");
}

static void warn_of_end(struct rec *r, const struct moment *m)
{
	if (m->has_goes_on)
		rec_addf(r, "Warning", "something is said to go on until %04u-%02u-%02u", digits4(m->goes_on.year), digits2(m->goes_on.month), digits2(m->goes_on.day));
	if (m->end_before)
		rec_addf(r, "Warning", "the end that is said is before the start");
	if (m->end_excluded && m->has_end && !m->has_start)
		rec_addf(r, "Warning", "it is said to be before that day");
	if (m->start_excluded && m->has_start)
		rec_addf(r, "Warning", "it is said to be after that day");
	if (m->part_of_day)
		rec_addf(r, "Warning", "of the time only a part of the day is said");
	else if (m->parts_of_days && m->has_end)
		rec_addf(r, "Warning", "of the end only a part of the day is said");
	if (m->hour_of_days)
		rec_addf(r, "Warning", "one hour is said for several days: it may be that of each");
}

void moment_fields(struct rec *r, const struct moment *given, const struct zone_choice *z)
{
	struct moment m = *given;
	const char *zone;
	bool utc = false;

	if (m.precision >= PRECISION_MONTH && m.has_end && m.start.timed != m.end.timed) /* a month has no hour */
		m.start.timed = m.end.timed = false;
	zone = choose_zone(&m, z);
	if (m.has_start && m.start.timed && m.offset_set)
		shift_offset(&m, zone, &utc);
	if (m.has_start)
		add_time(r, "Start", &m.start);
	if (m.has_end)
		add_time(r, "End", &m.end);
	if (zone && !utc)
		rec_add(r, "Timezone", zone);
	if (m.precision)
		rec_add(r, "Precision", precision_name(m.precision));
	if (*m.rrule)
		add_rule(r, &m, zone, utc);
	if (m.has_doors)
		add_time(r, "Doors", &m.doors);
	if (m.has_deadline)
		add_time(r, "Deadline", &m.deadline);
	if (m.cancelled)
		rec_add(r, "Status", "cancelled");
	warn_of_day(r, &m);
	warn_of_time(r, &m);
	warn_of_rule(r, &m);
	warn_of_end(r, &m);
}
