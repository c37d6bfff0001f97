/* ical_line.h: content lines of iCalendar (RFC 5545 3.1) and how properties and fields of an event record answer to one
 * another; the table is in ev-record(5).  Pure text: libical is asked where zones or whole calendars are at stake. */
#ifndef EV_RECORD_ICAL_LINE_H
#define EV_RECORD_ICAL_LINE_H

#include "record/rec.h"

struct ical_line {
	const char *name;   /* upper case, NUL-terminated, in MEM */
	const char *params; /* ";TZID=Europe/Berlin" as written, without the first semicolon, or "" */
	const char *value;  /* as written (escaped) */
};

/* ical_split(LINE, MEM, OUT): an unfolded content line; false where it is none. */
bool ical_split(const char *line, size_t n, struct arena *mem, struct ical_line *out);

/* ical_param(L, NAME, OUT): a parameter's value, quotes taken off; false where it is absent. */
bool ical_param(const struct ical_line *l, const char *name, struct buf *out);

/* ical_line_zone: the Timezone of R, which stands before the first FIELD, of which there may be many; NULL: there is none. */
const char *ical_line_zone(const struct rec *r, const char *field);

/* ical_line_tzid(L, OUT): the TZID parameter, quotes and escapes taken off; false where it is absent. */
bool ical_line_tzid(const struct ical_line *l, struct buf *out);

/* ical_tzid_value(P, END, OUT): the TZID parameter's value that begins at P, quotes and escapes taken off; returns where it
 * ends. */
const char *ical_tzid_value(const char *p, const char *end, struct buf *out);

/* ical_unescape, ical_escape: the TEXT value type (3.3.11). */
void ical_unescape(const char *s, size_t n, struct buf *out);
void ical_escape(const char *s, struct buf *out);

/* ical_to_fields(L, RAW, R, ERR): adds what the property says to the record; a property that no field holds, or that has
 * parameters that no field holds, is kept as an Ical line (RAW is the unfolded line).  DTSTART comes first, since what other times mean depends on
 * it.  -1: a value that is wrong. */
int ical_to_fields(const struct ical_line *l, const char *raw, struct rec *r, struct err *e);

#endif
