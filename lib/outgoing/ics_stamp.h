/* ics_stamp.h: the DTSTAMP that a component of another kind has to have (RFC 5545 3.6.2, 3.6.3, 3.6.4). */
#ifndef EV_OUTGOING_ICS_STAMP_H
#define EV_OUTGOING_ICS_STAMP_H

#include <stdbool.h>
#include <stdint.h>

enum { ICS_STAMP_SIZE = 40 };

/* ics_stamp: the line that BLOCK, a component from its BEGIN on, lacks, without its end, into OUT: when it was changed last, which
 * is what DTSTAMP says in a file without a METHOD (3.8.7.2), else NOW.  False: it lacks none. */
bool ics_stamp(const char *block, int64_t now, char out[ICS_STAMP_SIZE]);

#endif
