/* revision.h: which of two records of the same event, or of the same instance of it, is the later one (RFC 5546 2.1.5): the one with
 * the higher Sequence; where these are the same, the one with the later LastModified. */
#ifndef EV_RECORD_REVISION_H
#define EV_RECORD_REVISION_H

#include "record/rec.h"

#include <stdint.h>

struct event_revision {
	long sequence;    /* 0 where the record has none */
	int64_t modified; /* LastModified in seconds, where it is DATED */
	bool dated;
	bool numbered;    /* it has a Sequence that nobody may have forgotten to raise: a record with Read is the organizer's file */
};

/* event_revision: that of R. */
struct event_revision event_revision(const struct rec *r);

/* event_revision_cmp: below 0: A is the earlier one; above 0: B is; 0: nobody knows. */
int event_revision_cmp(const struct event_revision *a, const struct event_revision *b);

/* event_revision_doubtful: is OLD the earlier one by Sequence alone, though it has none that counts (see `numbered`), so that it may be
 * the later one after all? */
bool event_revision_doubtful(const struct event_revision *old, const struct event_revision *later);

#endif
