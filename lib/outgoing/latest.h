/* latest.h: of several records of one event, as a directory has them that holds the organizer's own beside those that came out
 * of rsvp --append, the one that counts: nobody is to be reminded of a time that the event had once. */
#ifndef EV_OUTGOING_LATEST_H
#define EV_OUTGOING_LATEST_H

#include "outgoing/ledger.h"
#include "outgoing/mailer.h"
#include "record/rec.h"

struct latest;

/* latest_new(L, M, CHANGED): L (NULL: nothing is known) has what was sent last of each event; M says which fields guests see.
 * CHANGED: of an event whose records differ, the caller wants what guests do not know yet (an update); else what they know (a
 * reminder).  L and M must live as long. */
struct latest *latest_new(struct ledger *l, const struct mailer *m, bool changed);
void latest_free(struct latest *l);

/* latest_add(L, FILE, R, ERR): copies R.  -1: a temporary file cannot be written (74). */
int latest_add(struct latest *l, const char *file, const struct rec *r, struct err *e);

/* latest_each(L, GIVE, SAY, CTX, ERR): calls GIVE with each record that counts, until it returns false.  They come in the order in which
 * they were added, but those of one Uid together, its series first.
 *
 * Of several records of an event, or of the same instance of one, the latest revision counts (revision.h).  A record that says what was
 * sent last is of the Sequence that it was sent with, whatever it says itself; so is, if it is lower, one without a Sequence of its own
 * or one that ev-parse wrote (Read): that is the organizer's file, into which ev-mail writes no Sequence.  Of records that are the same
 * revision and differ, the one that was sent last counts, with CHANGED one that was not; where that does not tell either, all of them
 * do, but of an instance, with CHANGED, only the first.  With CHANGED one that was sent before what was sent last counts less than that:
 * two that stay side by side would take turns.
 *
 * SAY is told, with the record's file and line, of a record that is left out though it does not say itself that it is an earlier
 * revision, and of records of which nobody can tell which counts.  A record that is wrong is given, so that the caller reports it.
 * -1: a temporary file cannot be read (74). */
int latest_each(struct latest *l, bool (*give)(void *ctx, const char *file, struct rec *r), void (*say)(void *ctx, const char *file, const struct err *e), void *ctx, struct err *e);

#endif
