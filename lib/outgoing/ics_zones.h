/* ics_zones.h: the time zones that a calendar uses, the years it uses them in, and their VTIMEZONEs. */
#ifndef EV_OUTGOING_ICS_ZONES_H
#define EV_OUTGOING_ICS_ZONES_H

#include "record/rec.h"

struct ics_zone {
	char *name;       /* as the record has it */
	char *definition; /* a VTIMEZONE from the record; NULL: a zone of the system */
	char *tzid;       /* as the calendar has it: another name where two definitions share one */
	int from, to;     /* years */
	bool open;        /* ... and for ever */
	bool written;
};

struct ics_zones {
	struct ics_zone *z;
	size_t n, cap;
};

struct ics_span {
	int from, to; /* years; FROM 0: none */
	bool open;
};

/* ics_span_of_event: the years that an event's times fall into; open where a rule has no end.  ics_span_of_text: the same
 * for content lines as they stand. */
struct ics_span ics_span_of_event(const struct rec *r);
struct ics_span ics_span_of_text(const char *lines);

/* ics_zones_use: the zone is used in those years.  NULL: neither DEFINITION (may be NULL) nor the system knows it. */
const struct ics_zone *ics_zones_use(struct ics_zones *zs, const char *name, const char *definition, struct ics_span span);

/* ics_zones_find: the zone of that name and definition that was used before, or NULL. */
const struct ics_zone *ics_zones_find(const struct ics_zones *zs, const char *name, const char *definition);

/* ics_zones_write: the VTIMEZONEs that were not written yet; EVER: for all years, since more events may come. */
void ics_zones_write(struct ics_zones *zs, bool ever, struct buf *out);
void ics_zones_free(struct ics_zones *zs);

/* ics_own_end: is LINE a DTEND in a zone that R itself defines, and at the instant of R's End? */
bool ics_own_end(const struct rec *r, const char *line);

/* ics_tzid: appends ;TZID=NAME, in quotes where it needs them.  ics_fold: a content line without its end, folded at 75
 * octets and never inside a character (RFC 5545 3.1). */
void ics_tzid(const char *name, struct buf *out);
void ics_fold(const char *line, size_t n, struct buf *out);

#endif
