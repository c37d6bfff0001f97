/* ical_zones.h: the time zones that an iCalendar file defines itself, under names that nobody else knows. */
#ifndef EV_DOCUMENT_ICAL_ZONES_H
#define EV_DOCUMENT_ICAL_ZONES_H

#include "ground/buf.h"
#include "record/ical_line.h"
#include "record/rec.h"

struct ical_zones;

struct ical_zones *ical_zones_new(void);
void ical_zones_free(struct ical_zones *zs);

/* ical_zones_full: were there more than are kept (1000)?  The others are not known. */
bool ical_zones_full(const struct ical_zones *zs);

/* A VTIMEZONE is its calendar's (RFC 5545 3.6.5), and holds in those behind it that do not define its TZID; so the calendars of a file
 * (BEGIN:VCALENDAR) are counted, first while its zones are gathered, and again while its events are read.
 * ical_zones_scan: gathers all zones in the N octets of a file, or of a part of it.  ical_zones_find, for a caller who reads a file in
 * parts: where the next BEGIN:VTIMEZONE is from P to END, NULL: nowhere; calendars before it are counted from *COUNTED on, which moves.
 * ical_zones_calendar: one more calendar begins.  ical_zones_again: back to the beginning of the file, with all zones known. */
void ical_zones_scan(struct ical_zones *zs, const char *p, size_t n);
const char *ical_zones_find(struct ical_zones *zs, const char *p, const char *end, const char **counted);
void ical_zones_calendar(struct ical_zones *zs);
void ical_zones_again(struct ical_zones *zs);

/* ical_zones_utc(ZS, L, VALUE): the property has a TZID that only the file knows, and that is not the one of HAVE: its times
 * as UTC into VALUE.  False: nothing to do. */
bool ical_zones_utc(const struct ical_zones *zs, const struct ical_line *l, const char *have, struct buf *value);

/* ical_zones_settle(ZS, R): a Timezone, or a TZID in a line of Ical, that only the file knows becomes the name of the zone of
 * the system that is the same over the event's years; where there is none, the VTIMEZONE goes along in Ical.  What nobody
 * knows gets a Warning. */
void ical_zones_settle(struct ical_zones *zs, struct rec *r);

#endif
