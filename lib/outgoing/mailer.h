/* mailer.h: the way of a message from its making to its delivery: built, spooled, planned in the ledger, committed in
 * batches and handed to the delivery's threads, which send while the next ones are built.  Neither memory nor the spool
 * grows with the number of recipients; the delivery's reports come from other threads. */
#ifndef EV_OUTGOING_MAILER_H
#define EV_OUTGOING_MAILER_H

#include "outgoing/delivery.h"
#include "outgoing/message.h"
#include "outgoing/spool.h"

enum {
	MAILER_BATCH = 64,     /* messages that are made durable at once */
	MAILER_SEGMENT = 2048  /* messages in one segment of the spool */
};

struct mailer {
	struct delivery delivery;  /* its ledger is the mailer's; NULL or dry: nothing is sent or remembered */
	bool dry;                  /* messages go to PRINT: what it was made from, whose it is, its octets */
	void (*print)(void *ctx, const struct message *msg, const struct ledger_entry *e, const struct buf *octets);
	/* what every message of the run has */
	const char *from;          /* mailbox: From and ORGANIZER */
	const char *reply_to, *subject, *unsubscribe; /* in reply_to and envelope_from {token} is the recipient's, see token.h */
	const char *envelope_from; /* address for the envelope's sender, where bounces go; NULL: that of FROM */
	const struct letter *letter;
	const char *const *public_fields; /* N_PUBLIC fields outside the vocabulary that guests see, too */
	size_t n_public;
	const char *held_back;     /* a kind, or NULL: what waits of it goes out when all is planned, which may take its place */
	int64_t now;               /* Date and DTSTAMP */

	/* the mailer's own */
	struct spool *spool;
	size_t in_spool;           /* messages in it */
	size_t node[MAILER_BATCH], n; /* planned, not committed */
	struct delivery_pool *pool;
	bool over;                 /* nothing more is sent in this run, WHY; what comes is planned all the same */
	struct err why;
};

/* mailer_queue: builds MSG, whose from, reply_to, subject, unsubscribe, letter, date and message_id are filled in here,
 * spools it and plans it as E (key, hash, name, language, expires are the caller's).
 * Where the server is away it is planned all the same, and mailer_run says so.
 * -1: ERR; status 65: this message cannot be built, anything else ends the run. */
int mailer_queue(struct mailer *m, struct message *msg, struct ledger_entry *e, struct err *err);

/* mailer_run: sends what is planned and what earlier runs left in the spool, and waits for it. */
int mailer_run(struct mailer *m, struct err *err);

/* mailer_withdraw: an open message that another takes the place of.  0, or 1 where it went out (or may have) before it could be had
 * back, which it did before this returns; -1: ERR. */
int mailer_withdraw(struct mailer *m, size_t node, struct err *err);

/* mailer_hurry: an open message that what is queued now builds on is tried in this run, before that; not where the delivery
 * has begun, and has asked it already. */
int mailer_hurry(struct mailer *m, size_t node, struct err *err);

/* mailer_token: what E's recipient gets along; all "a" where there is no ledger. */
void mailer_token(const struct mailer *m, const struct ledger_entry *e, char out[TOKEN_SIZE]);

/* mailer_form: a digest of what shapes a message besides the event. */
uint64_t mailer_form(const struct mailer *m, const char *name, const char *language, const char *zone);

void mailer_free(struct mailer *m);

#endif
