/* seats.h: places and the waiting list of an event with a Capacity; of a series also those of each instance that somebody
 * answered for by itself.
 *
 * Who accepts takes the next place; who accepts when there is none left waits, is told so, and moves up, and is told, when
 * a place becomes free.  All of it is in the ledger: an entry of kind "seat" for each person ("seated 3", "waiting 4",
 * "moved 4", "gone 4"; the number is his turn, and a new one with each acceptance), which is there before the message of
 * kind "wait" or "moveup" that has the turn as its variant.  So whatever was interrupted is taken up again, and nobody
 * is told twice.
 *
 * Who has a place in a series has one at each of its instances, unless he says otherwise for that; the places that are left
 * there are for those who accept the instance alone. */
#ifndef EV_OUTGOING_SEATS_H
#define EV_OUTGOING_SEATS_H

#include "outgoing/mailer.h"
#include "outgoing/standing.h"
#include "record/rec.h"
#include "time/civil.h"

#define SEATS_WAIT "wait"     /* kinds of the messages */
#define SEATS_MOVEUP "moveup"

enum { SEATS_NONE = -1, SEATS_UNCLEAR = -2, SEATS_MOST = 10000000 };

/* seats_capacity: how many places an event has: the one number of its Capacity ("30", "max. 1.000 Personen").  SEATS_NONE
 * without that field, SEATS_UNCLEAR where it has no number or several. */
long seats_capacity(const struct rec *event);

/* seats_settle(L, M, EVENT, NOW, NOTE, CTX, ERR): who has a place now and who waits; EVENT is the record as it was last sent; M
 * may be at work.  An event that has begun or is cancelled stays as it is.  NOTE (or NULL) is told what changed: SEAT_WAITING, SEAT_MOVED.
 * Nobody loses a place that he has.  -1: ERR (74). */
int seats_settle(struct ledger *l, struct mailer *m, const struct rec *event, int64_t now, void (*note)(void *ctx, const struct ledger_entry *who, enum seat seat), void *ctx, struct err *e);

/* seats_going: how many come to the instance RID of a series: who accepted that, or the series and not otherwise for that.  Who
 * waits for either does not. */
size_t seats_going(struct ledger *l, const char *uid, const char *rid);

/* seats_instances: the instances of a series that somebody answered for, by the organizer's clock; each is to be settled when the
 * series was.  Returns their number; the caller frees LIST. */
size_t seats_instances(struct ledger *l, const char *uid, char (**list)[CIVIL_SIZE]);

/* seats_untold: how many are to be told what seats_settle found.  seats_tell plans the messages to them.  -1: ERR. */
size_t seats_untold(struct ledger *l, const struct rec *event, int64_t now);
int seats_tell(struct mailer *m, const struct rec *event, struct err *e);

#endif
