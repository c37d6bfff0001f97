/* overrides.h: the records that replace instances of a series, as they travel in its messages: those that the organizer gives
 * along with it, and those that guests have had by themselves, which a message about the series alone would undo. */
#ifndef EV_OUTGOING_OVERRIDES_H
#define EV_OUTGOING_OVERRIDES_H

#include "outgoing/ledger.h"
#include "outgoing/mailer.h"
#include "record/rec.h"

#include <stdint.h>

struct overrides {
	struct rec *rec;       /* N, as they go out */
	bool *alone;           /* guests have had it by itself, as it is */
	size_t n;
	long sequence;         /* the highest that guests have of one; -1 none */
	size_t undone;         /* had by themselves, and of no meaning any more: the series has other instances now */
};

/* overrides_take: into O, copied, those of GIVEN (N) and those that were sent by themselves about SERIES, as they go out with it; L may
 * be NULL: nothing was sent.  -1: ERR, one that is given is wrong.  overrides_free in any case. */
int overrides_take(struct overrides *o, const struct ledger *l, const struct mailer *m, const struct rec *series, const struct rec *given, size_t n, struct err *e);
void overrides_free(struct overrides *o);

/* overrides_digest: what the given ones add to the series' digests; one that guests have had as it is adds nothing. */
void overrides_digest(const struct overrides *o, uint64_t *significant, uint64_t *whole);

/* overrides_number: SEQUENCE of all of them; none gets a lower one than its record has or guests have of it. */
void overrides_number(struct overrides *o, long sequence);

/* overrides_store: the series R and its overrides, as they went out, go into the archive in DIR, the ledger's (archive.h).  -1: ERR. */
int overrides_store(const struct overrides *o, const char *dir, const struct rec *r, struct err *e);

/* overrides_known: what guests have had by itself of SERIES and is not among GIVEN (N), as it went out, with the Attendees and
 * Alarms of SERIES; none where the series has other instances now, or L is NULL.  The caller frees each and the list. */
struct rec *overrides_known(const struct ledger *l, const struct rec *series, const struct rec *given, size_t n, size_t *n_known);

/* overrides_place: which instance of SERIES R replaces: those of one place replace the same.  KIND is 0 where it cannot be told. */
struct overrides_place {
	int64_t instant;
	int kind; /* 1 a day, 2 a time */
};
struct overrides_place overrides_place(const struct rec *series, const struct rec *r);

/* overrides_earlier: the overrides that guests know, however they came by them; the caller frees each and the list. */
struct rec *overrides_earlier(const char *dir, const char *uid, size_t *n);

#endif
