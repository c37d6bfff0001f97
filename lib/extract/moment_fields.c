/* moment_fields.c: moments as fields; see moment_fields.h. */
#include "extract/moment_fields.h"

#include "time/zone.h"

#include <stdio.h>
#include <string.h>

const char *moment_weekday(int lang, int wd)
{
	static const char *const de[] = {"", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"};
	static const char *const en[] = {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	return wd >= 1 && wd <= 7 ? !strcmp(lex_lang_code(lang), "de") ? de[wd] : en[wd] : "";
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
	if (!*utc)
		return;
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

void moment_fields(struct rec *r, const struct moment *given, const struct zone_choice *z)
{
	struct moment m = *given;
	const char *zone = NULL;
	bool utc = false;
	char msg[200];

	if (m.precision >= PRECISION_MONTH && m.has_end && m.start.timed != m.end.timed) /* a month has no hour */
		m.start.timed = m.end.timed = false;
	if (m.has_start && m.start.timed) {
		if (m.zone >= 0 && !m.offset_set && strcmp(lex_zone_name(m.zone), "UTC") != 0)
			zone = lex_zone_name(m.zone);
		else if (m.zone >= 0 && !m.offset_set && !z->given) {
			m.offset_set = true;
			m.offset = 0;
		}
		/* CET in a text that has Berlin, BST in one of London: the named zone; a zone on the command line otherwise */
		if (!zone)
			zone = z->given ? z->given : z->likely ? z->likely : z->reader;
		if (zone && !*zone)
			zone = NULL;
		if (m.offset_set)
			shift_offset(&m, zone, &utc);
	} else if (m.has_end && m.end.timed) {
		zone = z->given ? z->given : z->likely ? z->likely : z->reader;
		if (zone && !*zone)
			zone = NULL;
	}
	if (m.has_start)
		add_time(r, "Start", &m.start);
	if (m.has_end)
		add_time(r, "End", &m.end);
	if (zone && !utc)
		rec_add(r, "Timezone", zone);
	if (m.precision)
		rec_add(r, "Precision", precision_name(m.precision));
	if (*m.rrule) {
		/* UNTIL has the type of Start: an instant in UTC where Start is a time (RFC 5545 3.3.10) */
		char *until = strstr(m.rrule, ";UNTIL=");
		if (until && m.start.timed && strlen(until) == 15) {
			struct civil last = {0};
			char digits[9];
			memcpy(digits, until + 7, 8);
			digits[8] = '\0';
			last = m.start;
			if (sscanf(digits, "%4d%2d%2d", &last.year, &last.month, &last.day) == 3) {
				struct civil u = civil_of_seconds(zone_instant(zone_find(zone ? zone : "UTC"), &last));
				snprintf(until, sizeof m.rrule - (size_t)(until - m.rrule), ";UNTIL=%04u%02u%02uT%02u%02u%02u%s", (unsigned)u.year % 10000,
				         (unsigned)u.month % 100, (unsigned)u.day % 100, (unsigned)u.hour % 100, (unsigned)u.min % 100, (unsigned)u.sec % 100,
				         zone || m.start.utc ? "Z" : "");
			}
		}
		rec_add(r, "Rrule", m.rrule);
		for (int i = 0; i < m.n_except; i++) {
			struct civil day = m.except[i];
			if (utc)
				day.hour = m.start.hour, day.min = m.start.min, day.utc = true;
			add_time(r, "Exdate", &day);
		}
	}
	if (m.has_doors)
		add_time(r, "Doors", &m.doors);
	if (m.has_deadline)
		add_time(r, "Deadline", &m.deadline);
	if (m.cancelled)
		rec_add(r, "Status", "cancelled");
	if (m.weekday_wrong) {
		snprintf(msg, sizeof msg, "weekday and date disagree: %s is said, the date is a %s", moment_weekday(-1, m.weekday_said),
		         moment_weekday(-1, civil_weekday(&m.start)));
		rec_add(r, "Warning", msg);
	}
	if (m.year_guessed && m.has_start) {
		if (m.year_else)
			snprintf(msg, sizeof msg, "the year is guessed: %04u, it may be %04u", (unsigned)m.start.year % 10000, (unsigned)m.year_else % 10000);
		else
			snprintf(msg, sizeof msg, "the year is guessed: %04u", (unsigned)m.start.year % 10000);
		rec_add(r, "Warning", msg);
	}
	if (m.time_only && m.has_start) {
		snprintf(msg, sizeof msg, "no day is said: %04u-%02u-%02u is taken", (unsigned)m.start.year % 10000, (unsigned)m.start.month % 100, (unsigned)m.start.day % 100);
		rec_add(r, "Warning", msg);
	}
	if (m.day_guessed && m.has_start) {
		snprintf(msg, sizeof msg, "only a weekday is said: the next %s is taken", moment_weekday(-1, civil_weekday(&m.start)));
		rec_add(r, "Warning", msg);
	}
	if (m.half_guessed) {
		const struct civil *taken = m.has_doors && !m.start.timed ? &m.doors : &m.start;
		snprintf(msg, sizeof msg, "neither am nor pm is said: %02u:%02u is taken", (unsigned)taken->hour % 100, (unsigned)taken->min % 100);
		rec_add(r, "Warning", msg);
	}
	if (m.has_until && m.has_start && !m.start.timed) {
		snprintf(msg, sizeof msg, "an end is said and no begin: %02u:%02u", (unsigned)m.until.hour % 100, (unsigned)m.until.min % 100);
		rec_add(r, "Warning", msg);
	}
	if (m.either_hour) {
		snprintf(msg, sizeof msg, "two times are said: %02u:%02u or %02u:%02u", (unsigned)m.start.hour % 100, (unsigned)m.start.min % 100,
		         (unsigned)m.end.hour % 100, (unsigned)m.end.min % 100);
		rec_add(r, "Warning", msg);
	}
	if (m.n_other && m.has_start) {
		size_t n = (size_t)snprintf(msg, sizeof msg, "another begin is said");
		for (int k = 0; k < m.n_other && n < sizeof msg; k++)
			n += (size_t)snprintf(msg + n, sizeof msg - n, "%s %02u:%02u", k ? "," : ":", (unsigned)m.other[k].hour % 100, (unsigned)m.other[k].min % 100);
		rec_add(r, "Warning", msg);
	}
	if (m.order_guessed)
		rec_add(r, "Warning", "day and month are told apart by the language alone");
	if (m.vague_rule)
		rec_add(r, "Warning", "on which of these days in the month is not said");
	if (m.dayless_rule && *m.rrule)
		rec_add(r, "Warning", "on which day it recurs is not said");
	if (m.sessions > 1 && !*m.rrule) {
		snprintf(msg, sizeof msg, "%d meetings are said, and not on which days", m.sessions);
		rec_add(r, "Warning", msg);
	}
	if (m.vague_except)
		rec_add(r, "Warning", "the recurrence has exceptions that no rule can hold");
	if (m.no_rule)
		rec_add(r, "Warning", "it recurs on days that no rule can hold: the next is given");
	if (m.rule_ends)
		rec_add(r, "Warning", "even and odd weeks change behind a year of 53 weeks: the rule ends with it");
	if (m.end_before)
		rec_add(r, "Warning", "the end that is said is before the start");
	if (m.end_excluded && m.has_end && !m.has_start)
		rec_add(r, "Warning", "it is said to be before that day");
	if (m.part_of_day)
		rec_add(r, "Warning", "of the time only a part of the day is said");
	else if (m.parts_of_days && m.has_end)
		rec_add(r, "Warning", "of the end only a part of the day is said");
	if (m.hour_of_days)
		rec_add(r, "Warning", "one hour is said for several days: it may be that of each");
}
