/* latest.h: of several records of one event, as a directory has them that holds the organizer's own beside those that came out
 * of rsvp --append, the one that counts: nobody is to be reminded of a time that the event had once. */
#ifndef EV_OUTGOING_LATEST_H
#define EV_OUTGOING_LATEST_H

#include "outgoing/ledger.h"
#include "outgoing/mailer.h"
#include "record/rec.h"

struct latest;

/* latest_new(L, M, CHANGED): L, which may be NULL, knows what was sent last, M what guests see of a record.  CHANGED: what guests do not know yet is wanted, as for an
 * update, else what they know, as for a reminder. */
struct latest *latest_new(const struct ledger *l, const struct mailer *m, bool changed);
void latest_free(struct latest *l);

/* latest_add(L, FILE, R, ERR): copies R.  -1: a temporary file cannot be written (74). */
int latest_add(struct latest *l, const char *file, const struct rec *r, struct err *e);

/* latest_each(L, GIVE, SAY, CTX, ERR): gives what counts, as it came but those of a Uid together, a series first.  Of several records of an event, or
 * of an instance, the latest revision counts (Sequence, then LastModified).  What is as it was sent last has the Sequence that it
 * was sent with, and what has none, or one that ev-parse wrote (Read), is the organizer's file, into which update does not write
 * it, and no earlier than that.  Where this does not tell, what was sent last counts, or with CHANGED what was not, else all of them (of an instance, with CHANGED, the first one).  SAY is told what is left out and is no earlier revision by what it
 * says itself, and what nobody can tell.  GIVE returns false to end.  -1: a temporary file cannot be read (74). */
int latest_each(struct latest *l, bool (*give)(void *ctx, const char *file, struct rec *r), void (*say)(void *ctx, const char *file, const struct err *e), void *ctx, struct err *e);

#endif
