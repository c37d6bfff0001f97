/* post_record.h: what of an event's record goes out to guests, and whether two records say the same to them. */
#ifndef EV_OUTGOING_POST_RECORD_H
#define EV_OUTGOING_POST_RECORD_H

#include "record/rec.h"

#include <stdint.h>

/* post_outgoing: what of a record goes out: no local paths, no notes of the organizer's own, no calendar lines that
 * would speak for the organizer.  OUT, cleared first, is the caller's to free. */
void post_outgoing(const struct rec *r, struct rec *out);

/* post_public_fields: adds to OUT, of post_outgoing, the FIELDS (N) of R, which the organizer makes public. */
void post_public_fields(const char *const *fields, size_t n, const struct rec *r, struct rec *out);

/* post_digest: a number for what R says, but for its Attendees, Organizer and Sequence; SIGNIFICANT: for the fields that raise
 * SEQUENCE alone. */
uint64_t post_digest(const struct rec *r, bool significant);

#endif
