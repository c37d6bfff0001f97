/* ledger.h: what was sent to whom: an append-only file of records with a checksum each, and the messages on their way.
 * Every message ends as sent, refused or unknown; the step before the server can have it ("dot") is on disk before the
 * server is told that the message is complete, so that a crash is never mistaken for a message not sent. */
#ifndef EV_OUTGOING_LEDGER_H
#define EV_OUTGOING_LEDGER_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stddef.h>
#include <stdint.h>

enum ledger_state {
	LEDGER_NONE,    /* never heard of */
	LEDGER_DOT,     /* the last octet was about to go out: unknown, after a crash */
	LEDGER_SENT,    /* the server has confirmed it */
	LEDGER_TEMP,    /* refused for now: may be tried again */
	LEDGER_REFUSED, /* refused for good */
	LEDGER_UNKNOWN  /* the connection broke after the last octet */
};

struct ledger_entry {
	const char *key;       /* kind|Uid|RecurrenceId|recipient */
	enum ledger_state state;
	const char *recipient, *uid, *kind;
	const char *message_id;
	const char *hash;      /* of what the message says about the event */
	long sequence;
	int64_t time;
	const char *reply;     /* the server's words, "" if none */
};

struct ledger;

/* ledger_open(DIR, WAIT, READ_ONLY, ERR): DIR is made (mode 0700) if need be and locked; WAIT seconds for another
 * process to finish.  NULL: ERR (status 75 where another process has it).  A torn last record is cut off. */
struct ledger *ledger_open(const char *dir, int wait, bool read_only, struct err *e);
void ledger_close(struct ledger *l);

/* ledger_find: the last entry of a key, or NULL.  The pointer lives until the next ledger_put. */
const struct ledger_entry *ledger_find(const struct ledger *l, const char *key);

/* ledger_put: appends an entry and waits until it is on the disk.  -1: ERR (status 74). */
int ledger_put(struct ledger *l, const struct ledger_entry *entry, struct err *e);

/* ledger_each: calls EACH with the last entry of every key, in the order in which they first came. */
void ledger_each(const struct ledger *l, void (*each)(void *ctx, const struct ledger_entry *entry), void *ctx);

/* The spool holds the messages whose fate is open, byte by byte as they went out. */
int ledger_spool_write(struct ledger *l, const char *message_id, const struct buf *message, struct err *e);
int ledger_spool_read(struct ledger *l, const char *message_id, struct buf *message, struct err *e);
void ledger_spool_drop(struct ledger *l, const char *message_id);

const char *ledger_state_name(enum ledger_state s);

#endif
