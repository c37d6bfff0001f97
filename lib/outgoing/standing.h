/* standing.h: how things stand with everyone who was written to about one event: what the ledger says of each. */
#ifndef EV_OUTGOING_STANDING_H
#define EV_OUTGOING_STANDING_H

#include "outgoing/ledger.h"
#include "outgoing/members.h"

enum partstat { PARTSTAT_NONE, PARTSTAT_ACCEPTED, PARTSTAT_DECLINED, PARTSTAT_TENTATIVE, PARTSTAT_DELEGATED };

/* a place at an event with a Capacity, see seats.h; TAKEN by accepting, MOVED from the waiting list */
enum seat { SEAT_NONE, SEAT_GONE, SEAT_TAKEN, SEAT_WAITING, SEAT_MOVED };

struct person {
	uint64_t digest[2];
	size_t got;     /* the last message that arrived or may have (sent, dot, unknown); nodes, LEDGER_NO_NODE none */
	size_t open;    /* the last that waits (plan, temp) */
	size_t refused; /* the last that was refused for good, where nothing came after it */
	size_t first;   /* the first that arrived: what later ones answer to */
	size_t answer, bounce;
	enum partstat partstat;
	long answered_sequence;
	bool outdated;  /* the ANSWER was to an earlier SEQUENCE, or to an invitation before he was uninvited, and counts no more */
	int64_t dismissed; /* when he was uninvited last, from the event or from its series; 0: never */
	int64_t answered;
	int64_t heard, bounced; /* when something last came from there, and came back */
	bool cancelled; /* GOT is a cancellation */
	bool leaving;   /* OPEN is a cancellation */
	bool let_go;    /* his uninvitation is newer than GOT: it waits, was not taken, or was not needed */
	bool uninvited; /* GOT is one of this one person's invitation */
	bool invited;   /* of what arrived something asked for an answer: more than an announcement or its cancellation */
	enum seat seat;
	long turn;      /* of the seat, 0: has never had one */
	bool seen;      /* the caller's */
};

#define STANDING_UNINVITED "uninvited" /* the variant of a cancellation that is one person's alone begins like this */

struct standing {
	struct scratch people, slots; /* where these are: */
	struct person *person;
	size_t n, *table, table_size;
	bool any;             /* something was sent or planned about this event */
	long sequence;        /* the highest */
	size_t latest;        /* the node that has it */
};

/* standing_read: from the entries of UID and RID ("" for an event or a whole series), which may be named in any way; an answer
 * to an instance also counts no more where the series' SEQUENCE has risen since;
 * standing_free gives it back. */
void standing_read(struct standing *s, struct ledger *l, const char *uid, const char *rid);
void standing_free(struct standing *s);

/* standing_rest: for a caller who looks up many persons, to be called for each: now and then it lets their pages go out of memory (see
 * scratch.h).  *N, 0 at first, counts the calls. */
void standing_rest(const struct standing *s, size_t *n);

/* standing_of: a person by address, NULL where nothing is known; lives until standing_free. */
struct person *standing_of(const struct standing *s, const char *address);

/* standing_same: in S the person who is P in another standing (the series' and its instance's); NULL where nothing is known. */
struct person *standing_same(const struct standing *s, const struct person *p);

/* standing_later: was P written to after Q, or is to be?  standing_uninvited: is a person uninvited, from the event (OWN) or from
 * the SERIES that it is an instance of and not invited to the instance since?  Each may be NULL. */
bool standing_later(const struct person *p, const struct person *q);
bool standing_uninvited(const struct person *own, const struct person *series);

/* standing_announced: was the event only announced to P?  E is what P has got, or what waits for him. */
bool standing_announced(const struct person *p, const struct ledger_entry *e);

/* standing_arrived: what P has OPEN, E, went out after all. */
void standing_arrived(struct person *p, const struct ledger_entry *e);

/* standing_member: whom E was written to, as far as it tells; the strings are E's. */
struct member standing_member(const struct ledger_entry *e);

/* partstat_of: by name ("accepted", "DECLINED"); partstat_name: in lower case, "needs-action" for none. */
enum partstat partstat_of(const char *name);
const char *partstat_name(enum partstat p);

#endif
