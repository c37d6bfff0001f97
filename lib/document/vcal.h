/* vcal.h: vCalendar 1.0 (versit Consortium, 1996), the .vcs files of old calendars and telephones, as iCalendar. */
#ifndef EV_DOCUMENT_VCAL_H
#define EV_DOCUMENT_VCAL_H

#include "ground/buf.h"
#include "ground/err.h"

struct zone;

/* vcal_ical(BYTES, N, NAME, ZONE, OUT, ERR): appends the file as iCalendar (RFC 5545): quoted-printable and charsets decoded,
 * the rules of its own grammar ("W1 SA #5", "MP1 1- FR 20261231T000000") as RRULE, alarms as VALARM, attendees with
 * their roles.  Times without a zone, in a file that says its offset (TZ, DAYLIGHT), are local to ZONE, named NAME, where
 * that has the offset then, else in UTC; NAME may be NULL.  A rule that is not understood becomes a Warning, never silence.
 * 0, or -1 with ERR (65). */
int vcal_ical(const char *bytes, size_t n, const char *name, const struct zone *zone, struct buf *out, struct err *e);

/* vcal_rule: a rule of vCalendar 1.0 as the value of an RRULE; WEEKDAY (1 Monday ... 7) is the first instance's.  False: it is
 * not understood.  *OPEN: it says no end, which means two instances. */
bool vcal_rule(const char *rule, int weekday, struct buf *out, bool *open);

#endif
