/* proposal.h: another time or place that a guest proposes (COUNTER, RFC 5546 3.2.7): as the ledger keeps it, in words, and
 * taken over into the event's record.
 *
 * In the ledger it is one line: Start, a blank, End or "-", and perhaps a blank and the place.  Times are in UTC where the
 * event has a zone, else local; days are days, the last one inclusive, as in a record. */
#ifndef EV_OUTGOING_PROPOSAL_H
#define EV_OUTGOING_PROPOSAL_H

#include "ground/buf.h"
#include "record/rec.h"

#include <stdbool.h>

/* proposal_of(COUNTER, EVENT, OUT): what COUNTER proposes for EVENT, the record as it was sent.  Without an End the event's
 * length stays.  False: it names no time. */
bool proposal_of(const struct rec *counter, const struct rec *event, struct buf *out);

/* proposal_words: "2026-03-10T20:00/2026-03-10T21:30 -> 2026-03-11T20:00/2026-03-11T21:30", in the event's zone, and the two
 * places where they differ. */
void proposal_words(const char *proposal, const struct rec *event, struct buf *out);

/* proposal_take: EVENT gets the proposed Start, End and place, and the dates of a series that are named by its hour move with it;
 * false: PROPOSAL is none, or the series' rule names days on which it would not begin any more. */
bool proposal_take(const char *proposal, struct rec *event);

#endif
