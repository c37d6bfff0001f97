/* ical.h: iCalendar (RFC 5545) as event records. */
#ifndef EV_DOCUMENT_ICAL_H
#define EV_DOCUMENT_ICAL_H

#include "record/rec.h"

#include <stdio.h>

struct ical_options {
	const char *source;              /* the Source of records that have none of their own */
	void (*emit)(void *ctx, struct rec *r);
	void (*fail)(void *ctx, const char *source, const struct err *e);
	/* may be NULL: looks at each VEVENT as it stands (BLOCK begins behind its BEGIN line and goes on for N octets) and returns
	 * the length of what is to be passed over, up to and with its END line, or 0; OWN: our own writer wrote it */
	size_t (*skip)(void *ctx, const char *block, size_t n, bool own);
	/* may be NULL: each Warning that the reading itself gives, for those who do not show the record's */
	void (*note)(void *ctx, const char *source, const struct err *e);
	bool written;                    /* X-EV-WRITTEN becomes Read; else it is left out */
	void *ctx;
};

/* ical_read_octets, ical_read_file: calls EMIT with a record for each VEVENT, and for each component of another kind and each
 * calendar's own properties (event_is_component); FAIL with the line and fault of each one that cannot be read (the others
 * go on).  What is wrong in an event that has a start is set apart in Ical, with a Warning.  A record made by this project
 * keeps its own Source.  Returns the number of records with a Uid.
 *
 * The file is read to its end from where it stands; one that is not seekable goes through a temporary file, since zones may
 * be defined behind the events that use them.  No more than an event is in memory, but where the file's octets are no clean
 * UTF-8: those are read as a whole, up to LIMIT_DOCUMENT. */
size_t ical_read_octets(const char *bytes, size_t n, const struct ical_options *o);
size_t ical_read_file(FILE *f, const struct ical_options *o);

/* ical_read: ical_read_octets with the first three options. */
size_t ical_read(const char *bytes, size_t n, const char *source, void (*emit)(void *ctx, struct rec *r),
                 void (*fail)(void *ctx, const char *source, const struct err *e), void *ctx);

#endif
