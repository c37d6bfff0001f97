/* ics_raw.h: what a content line that a record keeps as it was read (its Ical fields) says beside the record's own fields. */
#ifndef EV_OUTGOING_ICS_RAW_H
#define EV_OUTGOING_ICS_RAW_H

#include "record/rec.h"

enum ics_raw {
	ICS_RAW_PLAIN,  /* says what no field says */
	ICS_RAW_COVERS, /* says what a field still says, and more */
	ICS_RAW_STALE,  /* its field was changed since */
	ICS_RAW_WRONG,  /* no content line, or a value that cannot be */
	ICS_RAW_BESIDE, /* a second line for what a field says already */
	ICS_RAW_APART   /* for the caller, of lines that are not asked for: not written here */
};

/* ics_raw_kind(R, RAW, AS, FROM): which of them RAW, a line of R's Ical, is.  AS, which the caller frees, gets the fields that the line
 * says by itself; of what is PLAIN by its name alone, none.  *FROM: 0 at first, then as it was left (rec_has). */
enum ics_raw ics_raw_kind(const struct rec *r, const char *raw, struct rec *as, size_t *from);

#endif
