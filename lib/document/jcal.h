/* jcal.h: iCalendar in its JSON form, jCal (RFC 7265). */
#ifndef EV_DOCUMENT_JCAL_H
#define EV_DOCUMENT_JCAL_H

#include "ground/buf.h"
#include "ground/err.h"

/* jcal_is: do the octets begin as a calendar of that form, or as a list of such? */
bool jcal_is(const char *bytes, size_t n);

/* jcal_ical(BYTES, N, OUT, ERR): the same in the usual form.  -1: ERR (65: it is none, with its line where it is no JSON). */
int jcal_ical(const char *bytes, size_t n, struct buf *out, struct err *e);

#endif
