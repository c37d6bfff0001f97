/* ledger.h: what was sent to whom: an append-only file of records, each with a checksum, and an index of it, which
 * is made anew at each start (see scratch.h).
 *
 * A message goes through plan, dot and then sent, refused, temp or unknown.  "dot" is on the disk before the server can
 * learn that the message is complete, so that a crash is never mistaken for a message not sent.  Answers, bounces and
 * what was withdrawn are entries, too.  The last record of a key says how things stand.
 *
 * All functions may be called from several threads; the file is one process's at a time (flock). */
#ifndef EV_OUTGOING_LEDGER_H
#define EV_OUTGOING_LEDGER_H

#include "ground/arena.h"
#include "ground/buf.h"
#include "ground/err.h"
#include "outgoing/token.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum ledger_state {
	LEDGER_NONE,      /* never heard of */
	LEDGER_PLAN,      /* written, in the spool, not tried */
	LEDGER_DOT,       /* the last octet was about to go out: unknown, after a crash */
	LEDGER_SENT,      /* the server has confirmed it */
	LEDGER_TEMP,      /* refused for now: waits in the spool until `next` */
	LEDGER_REFUSED,   /* refused for good */
	LEDGER_UNKNOWN,   /* the connection broke after the last octet: held */
	LEDGER_WITHDRAWN, /* a newer message took its place before it went out */
	LEDGER_EXPIRED,   /* the event began, or the time for trying was over, before it went out */
	LEDGER_ANSWERED,  /* of kind answer: `reply` is the partstat; of kind seat: see seats.h */
	LEDGER_BOUNCED,   /* of kind bounce: `reply` is the status and the diagnosis */
	LEDGER_CLAIMED,   /* of kind claim: an answer in RECIPIENT's name from the address VARIANT, which is not his: held */
	LEDGER_TRUSTED,   /* of kind trust: VARIANT may answer for RECIPIENT */
	LEDGER_PROPOSED,  /* of kind counter: `reply` is another Start, and perhaps a blank and End */
	LEDGER_SETTLED,   /* of kind claim and counter: taken or declined; of kind bounce: the address was readmitted */
	LEDGER_WRITTEN    /* of kind written: `reply` is what RECIPIENT wrote; `name` who did where that is another address */
};

/* What a key is made of.  Strings of an entry that was read live in the caller's arena. */
struct ledger_entry {
	const char *kind;       /* invite, update, cancel, publish, remind, decline, wait, moveup, digest; answer, bounce, claim, trust, counter, written, seat */
	const char *uid, *rid;  /* rid: RecurrenceId; of a reminder the instance's start; "" none */
	long sequence;
	const char *recipient;  /* address; the key has it in lower case */
	const char *variant;    /* a reminder's offset, an update's content, "" none */

	enum ledger_state state;
	int64_t time;           /* seconds since the epoch, of this state */
	int64_t next;           /* temp: not before then; plan: 0 */
	int tries;              /* temp: how often so far */
	const char *reply;      /* the server's words, "" none */
	int64_t stamp;          /* of answers: when it was written (DTSTAMP), 0 where that cannot be believed */

	/* of the message itself, set with LEDGER_PLAN and kept through its later states; "" none */
	const char *message_id; /* without angle brackets */
	const char *hash;       /* of what it says, see post.c */
	const char *from;       /* envelope sender */
	const char *spool;      /* where its octets are, see spool.h */
	const char *name, *language, *zone; /* of the recipient; the zone he lives in */
	const char *list;       /* the member list that he was written to from */
	int64_t expires;        /* no use after that; 0: never */
	int64_t planned;        /* when it was planned; set by ledger_get */
};

/* READ takes no lock and writes nothing; REPAIR leaves out what is damaged, for ledger_compact. */
enum ledger_mode { LEDGER_READ, LEDGER_WRITE, LEDGER_REPAIR };

struct ledger_options {
	enum ledger_mode mode;
	int wait;               /* seconds for another process to finish */
	const char *who;        /* what is done here, for others that wait: "invite" */
	void (*waits)(void *ctx, const char *for_whom); /* called once, a second after the wait began; may be NULL */
	void *ctx;
	const volatile sig_atomic_t *interrupted; /* set: waits no longer; may be NULL */
};

struct ledger;
#define LEDGER_NO_NODE ((size_t)-1)

/* ledger_open(DIR, O, ERR): DIR is made (mode 0700) if need be and locked.  A torn end is cut off.  NULL: ERR; status 75
 * where another process has it (the message says which), 65 where a record is damaged in another way, so that nothing is
 * sent on a wrong memory.  ledger_close unlocks it and gives L, which may be NULL, back.  ledger_dir: DIR, as long as L lives. */
struct ledger *ledger_open(const char *dir, const struct ledger_options *o, struct err *e);
void ledger_close(struct ledger *l);
const char *ledger_dir(const struct ledger *l);

/* ledger_token: what RECIPIENT's messages about UID carry, see token.h. */
void ledger_token(const struct ledger *l, const char *uid, const char *recipient, char out[TOKEN_SIZE]);

/* A node is the number of a key, that is of an entry.  ledger_find: that of the key which E's first six members make, or LEDGER_NO_NODE.
 * ledger_state_of: how it stands.  ledger_get: all of it into E, whose strings are in MEM. */
size_t ledger_find(struct ledger *l, const struct ledger_entry *key);
enum ledger_state ledger_state_of(struct ledger *l, size_t node);
void ledger_get(struct ledger *l, size_t node, struct arena *mem, struct ledger_entry *e);

/* ledger_put appends E (the members of the message only where MESSAGE_ID is not empty and the state is plan); it survives
 * the process, and after ledger_commit the machine.  Commits of several threads are one fdatasync.  -1: ERR (74). */
int ledger_put(struct ledger *l, const struct ledger_entry *e, struct err *err);
int ledger_commit(struct ledger *l, struct err *err);

/* ledger_coming(L, true): this thread will append something and commit it soon: a sync waits for that, though no longer
 * than a sync takes, so that one is enough for all.  With false, when it is appended, or where it will not be. */
void ledger_coming(struct ledger *l, bool one_more);

/* The nodes are 0 to ledger_count - 1, in the order in which the keys first came.  Those of one event (Uid), newest first: begin with
 * ledger_of_uid and go on with ledger_next_of_uid, until LEDGER_NO_NODE. */
size_t ledger_count(struct ledger *l);
size_t ledger_of_uid(struct ledger *l, const char *uid);
size_t ledger_next_of_uid(struct ledger *l, size_t node);

/* ledger_compact writes the file anew with one or two records a key, without those for which DROP returns true, and puts
 * it in place atomically; the ledger must be opened again to go on.  -1: ERR. */
int ledger_compact(struct ledger *l, bool (*drop)(void *ctx, struct ledger_entry *e), void *ctx, size_t *dropped, struct err *err);

/* ledger_state_name: as the file and status have it, "plan".  ledger_open_state: is it one of plan, dot, temp, unknown, whose octets are
 * still needed? */
const char *ledger_state_name(enum ledger_state s);
bool ledger_open_state(enum ledger_state s);

#endif
