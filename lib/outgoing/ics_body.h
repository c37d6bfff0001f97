/* ics_body.h: the components of a calendar, held until all are there, each event and each instance of it once: UID and RECURRENCE-ID
 * name one component (RFC 5545 3.8.4.7, 3.8.4.4), and a calendar in which they stand twice means one thing to one program and
 * another to the next.  Of two the later revision is taken: the higher Sequence, else the later LastModified (RFC 5546 2.1.5),
 * else the one that was read last, which may be wrong.  What is held is in temporary files, see scratch.h. */
#ifndef EV_OUTGOING_ICS_BODY_H
#define EV_OUTGOING_ICS_BODY_H

#include "ground/buf.h"
#include "ground/err.h"
#include "record/rec.h"

enum ics_twice {
	ICS_ONCE,     /* nothing like it came before */
	ICS_SAME,     /* octet by octet what came before: left out */
	ICS_EARLIER,  /* an earlier revision: left out */
	ICS_LATER,    /* a later one: it takes the other's place */
	ICS_LAST      /* neither says which is later: it takes the other's place */
};

/* ics_revision: what B is, which came behind A. */
enum ics_twice ics_revision(const struct rec *a, const struct rec *b);

/* ics_twice_say: what is wrong with R, which TWICE says, into E: of status 65 where something is left out that may be another
 * event.  False: nothing. */
bool ics_twice_say(enum ics_twice twice, const struct rec *r, struct err *e);

struct ics_body;
struct ics_body *ics_body_new(void);
void ics_body_free(struct ics_body *b);

/* ics_body_waits: R replaces an instance of a series that did not come before, so nobody knows how that names its instances. */
bool ics_body_waits(const struct ics_body *b, const struct rec *r);

/* ics_body_name: R's RecurrenceId becomes one of the kind that the Start of its series is, where that came before, see which.h. */
void ics_body_name(const struct ics_body *b, struct rec *r);

/* ics_body_reserve: the next place, for one that was read now; it may be added later, or never. */
size_t ics_body_reserve(struct ics_body *b);

/* ics_body_add: TEXT is what ics_event made of R.  Components of other kinds are all kept. */
enum ics_twice ics_body_add(struct ics_body *b, size_t place, const struct rec *r, const struct buf *text);

/* ics_body_each: those that stay, in the order in which they came; a later revision stands where the earlier one was.  TEXT is
 * PUT's for the call. */
void ics_body_each(struct ics_body *b, void (*put)(void *ctx, const struct buf *text), void *ctx);

#endif
