/* mailer.h: the way of a message from its making to its delivery: built, spooled, planned in the ledger, and sent in
 * rounds, so that neither memory nor the spool grows with the number of recipients.  While one round is sent the next one
 * is built: the delivery's reports come from other threads. */
#ifndef EV_OUTGOING_MAILER_H
#define EV_OUTGOING_MAILER_H

#include "outgoing/delivery.h"
#include "outgoing/message.h"
#include "outgoing/spool.h"

#include <pthread.h>

enum { MAILER_ROUND = 500 }; /* messages that are planned before they are sent */

struct mailer {
	struct delivery delivery;  /* its ledger is the mailer's; NULL or dry: nothing is sent or remembered */
	bool dry;                  /* messages go to PRINT */
	void (*print)(void *ctx, const struct buf *message);
	/* what every message of the run has */
	const char *from;          /* mailbox: From, ORGANIZER and the envelope's sender */
	const char *reply_to, *subject, *unsubscribe;
	const struct letter *letter;
	int64_t now;               /* Date and DTSTAMP */

	/* the mailer's own */
	struct spool *spool;
	size_t *node, n, cap;      /* planned in this round */
	size_t *sending, n_sending; /* being sent */
	unsigned rounds;
	bool running;
	pthread_t thread;
	int result;
	struct err err;
	bool flushed;              /* what earlier runs left was tried */
};

/* mailer_queue: builds MSG, whose from, reply_to, subject, unsubscribe, letter, date and message_id are filled in here,
 * spools it and plans it as E (key, hash, name, language, expires are the caller's).  A full round is sent at once.
 * -1: ERR; status 65: this message cannot be built, anything else ends the run. */
int mailer_queue(struct mailer *m, struct message *msg, struct ledger_entry *e, struct err *err);

/* mailer_run: sends what is planned and, the first time, what earlier runs left in the spool. */
int mailer_run(struct mailer *m, struct err *err);

/* mailer_withdraw: an open message that another takes the place of. */
int mailer_withdraw(struct mailer *m, size_t node, struct err *err);

/* mailer_form: a digest of what shapes a message besides the event. */
uint64_t mailer_form(const struct mailer *m, const char *name, const char *language);

/* mailer_message_id: what the Message-ID of E is, made from its key and hash; without angle brackets. */
void mailer_message_id(const struct mailer *m, const struct ledger_entry *e, struct buf *out);

void mailer_free(struct mailer *m);

#endif
