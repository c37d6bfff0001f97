/* delivery.h: takes messages from the spool to their recipients over one or more connections, and writes into the ledger
 * what became of each.  What was confirmed is never sent again; what may have arrived is held. */
#ifndef EV_OUTGOING_DELIVERY_H
#define EV_OUTGOING_DELIVERY_H

#include "outgoing/ledger.h"
#include "outgoing/transport.h"

#include <signal.h>

enum unknown_action { UNKNOWN_HOLD, UNKNOWN_RESEND, UNKNOWN_ASSUME_SENT };

enum fate {
	FATE_SENT,
	FATE_TEMP,     /* waits in the spool, tried again from entry->next on; entry->tries says how often it was tried */
	FATE_REFUSED,
	FATE_UNKNOWN,
	FATE_HELD,     /* an earlier run was interrupted: found to be unknown in this one */
	FATE_STILL_HELD, /* known to be unknown for longer */
	FATE_WAITS,    /* temp since an earlier run, its time has not come */
	FATE_EXPIRED,
	FATE_LAPSED,   /* unknown, and by now of no use any more: whether it arrived is asked no longer */
	FATE_ASSUMED,  /* unknown, now taken for sent */
	FATE_UNWANTED, /* it waited, and now its recipient wants no mail: withdrawn */
	FATE_LOST      /* its octets are gone from the spool: withdrawn, so that it can be planned anew; entry->reply says what is wrong */
};

struct delivery {
	struct ledger *ledger;
	/* a new way out for each connection; NULL: ERR */
	struct transport *(*connect)(void *ctx, struct err *e);
	/* what became of a message; never called by two threads at once */
	void (*report)(void *ctx, const struct ledger_entry *e, enum fate fate);
	/* is this not to go out any more, though it waits?  Called by several threads; may be NULL */
	bool (*unwanted)(void *ctx, const struct ledger_entry *e);
	void *ctx;
	int jobs;        /* connections, 1 or more */
	double rate;     /* messages a minute, 0: as fast as it goes */
	int64_t now;     /* the clock; 0: the system's */
	bool all;        /* also what has to wait for its next try */
	enum unknown_action unknown;
	const volatile sig_atomic_t *interrupted; /* set: no further message is begun; may be NULL */
};

enum {
	DELIVERY_QUEUE = 1000,
	DELIVERY_MESSAGE_TRIES = 3, /* in one run, while the server refuses it without regard to the recipient */
	DELIVERY_RUN_TRIES = 5,     /* connections on which nothing succeeds, one after the other, end a run */
	DELIVERY_SUSPECTS = 50,     /* ... and so many where each ended at another message, which may be at fault itself */
	DELIVERY_DENIED = 3,        /* recipients one after the other whom the server refuses without saying why: it is the server */
	DELIVERY_FIRST_PAUSE = 250, /* milliseconds before the second of these; doubled with each further one */
	DELIVERY_UNKNOWN_RUN = 3,       /* so many messages of unknown fate, one after the other, end a run */
	DELIVERY_FIRST_WAIT = 5 * 60,   /* seconds to the second try; doubled with each further one */
	DELIVERY_LONGEST_WAIT = 4 * 3600,
	DELIVERY_PATIENCE = 5 * 86400   /* seconds after which a message that was never accepted expires */
};

/* A pool: D->jobs threads with a connection each, which take what is pushed in that order.  D must live as long.
 *
 * A connection that ends before a message was complete, 421, and 4xx to MAIL or DATA lose nothing: the message goes to the
 * next connection.  Where a new connection fails at once while others work, the pool goes on with those; the last one
 * pauses and tries again. */
struct delivery_pool;

/* delivery_start: begins the threads; never NULL.  delivery_end gives the pool back. */
struct delivery_pool *delivery_start(const struct delivery *d);

/* delivery_push: the open entries among NODES (the list is copied); what they hold must be committed.  Waits while
 * DELIVERY_QUEUE are waiting.  False: the run was stopped, delivery_end says why. */
bool delivery_push(struct delivery_pool *p, const size_t *nodes, size_t n);

/* delivery_push_pending: all open entries of the ledger, oldest first, or those of the kind HELD_BACK (NULL none) only when
 * delivery_push_held is called: what is still planned may take their place; waits and returns like delivery_push.  What has waited for
 * too long expires at once, whether there is a server or not.  Nothing was pushed before. */
bool delivery_push_pending(struct delivery_pool *p, const char *held_back);
bool delivery_push_held(struct delivery_pool *p);

/* delivery_withdraw: NODE, which is open, is not to go out any more: 0 when it is withdrawn.  A thread that has it in hand finishes
 * first, since what it sends cannot be called back, and does not try again what fails: 1 where it went out or may have.  Called by
 * one thread.  -1: ERR (74). */
int delivery_withdraw(struct delivery_pool *p, size_t node, int64_t now, struct err *err);

/* delivery_end waits until all are done and gives the pool back.  0, or -1 where the run was stopped: ERR says why (69 the
 * server, 74 the ledger, 78 no way out, 75 interrupted, or the server says "later"); the rest stays in the spool. */
int delivery_end(struct delivery_pool *p, struct err *err);

#endif
