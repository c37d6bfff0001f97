/* ical.h: iCalendar (RFC 5545) as event records. */
#ifndef EV_DOCUMENT_ICAL_H
#define EV_DOCUMENT_ICAL_H

#include "record/rec.h"

/* ical_read(BYTES, N, SOURCE, EMIT, FAIL, CTX): calls EMIT with a record for each VEVENT, FAIL with the line and fault of
 * each one that cannot be read (the others go on).  A record made by this project keeps its own Source; another gets
 * SOURCE.  Returns the number of events. */
size_t ical_read(const char *bytes, size_t n, const char *source, void (*emit)(void *ctx, struct rec *r),
                 void (*fail)(void *ctx, const char *source, const struct err *e), void *ctx);

/* ical_read_some: the same; SKIP looks at each VEVENT as it stands (BLOCK begins behind its BEGIN line and goes on to the
 * file's end) and returns the length of what is to be passed over, up to and with its END line, or 0. */
size_t ical_read_some(const char *bytes, size_t n, const char *source, void (*emit)(void *ctx, struct rec *r), void (*fail)(void *ctx, const char *source, const struct err *e),
                      size_t (*skip)(void *ctx, const char *block, size_t n), void *ctx);

#endif
