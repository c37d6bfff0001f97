/* mailer.c: builds, spools, plans and sends in rounds; see mailer.h. */
#include "outgoing/mailer.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/letter.h"
#include "outgoing/members.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

uint64_t mailer_form(const struct mailer *m, const char *name, const char *language)
{
	uint64_t h = hash_str(HASH_START, m->from);

	h = hash_str(h, m->reply_to ? m->reply_to : "");
	h = hash_str(h, m->subject ? m->subject : "");
	h = hash_str(h, m->unsubscribe ? m->unsubscribe : "");
	h = hash_str(h, name);
	h = hash_str(h, language);
	return m->letter ? h ^ letter_digest(m->letter) : h;
}

/* the sender's address, as the envelope has it */
static bool sender(const struct mailer *m, struct buf *out)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool ok;

	event_mailbox(m->from, &name, &addr);
	ok = member_address(buf_cstr(&addr), addr.n, out);
	buf_free(&name);
	buf_free(&addr);
	return ok;
}

void mailer_message_id(const struct mailer *m, const struct ledger_entry *e, struct buf *out)
{
	uint64_t a = HASH_START, b;
	struct buf from = BUF_INIT;
	char seq[32];

	snprintf(seq, sizeof seq, "%ld", e->sequence);
	a = hash_str(hash_str(hash_str(a, e->kind), e->uid), e->rid ? e->rid : "");
	a = hash_str(hash_str(hash_str(a, seq), e->recipient), e->variant ? e->variant : "");
	a = hash_octets(a, e->hash, strcspn(e->hash, "."));
	b = hash_str(a ^ 0x2545f4914f6cdd1dULL, e->uid);
	sender(m, &from);
	buf_printf(out, "%016llx%016llx%s", (unsigned long long)a, (unsigned long long)b, from.n ? strchr(from.p, '@') : "@localhost");
	buf_free(&from);
}

static int start(struct mailer *m, struct err *err);

int mailer_queue(struct mailer *m, struct message *msg, struct ledger_entry *e, struct err *err)
{
	struct buf id = BUF_INIT, from = BUF_INIT, out = BUF_INIT, ref = BUF_INIT;
	size_t node;
	int rc;

	mailer_message_id(m, e, &id);
	msg->from = m->from;
	msg->reply_to = m->reply_to;
	msg->subject = m->subject;
	if (!msg->unsubscribe || !*msg->unsubscribe)
		msg->unsubscribe = m->unsubscribe;
	msg->letter = m->letter;
	msg->date = m->now;
	msg->message_id = id.p;
	rc = message_write(msg, &out, err);
	if (rc)
		goto out;
	if (m->dry) {
		m->print(m->delivery.ctx, &out);
		goto out;
	}
	if (!sender(m, &from)) {
		rc = err_set(err, EX_CONFIG, 0, "no mail address: %s", m->from);
		goto out;
	}
	if (!m->spool && !(m->spool = spool_new(ledger_dir(m->delivery.ledger), err))) {
		rc = -1;
		goto out;
	}
	rc = spool_add(m->spool, &out, &ref, err);
	if (rc)
		goto out;
	e->state = LEDGER_PLAN;
	e->time = m->now;
	e->next = 0;
	e->tries = 0;
	e->reply = "";
	e->message_id = id.p;
	e->from = from.p;
	e->spool = ref.p;
	rc = ledger_put(m->delivery.ledger, e, err);
	if (rc)
		goto out;
	node = ledger_find(m->delivery.ledger, e);
	m->node = mem_grow(m->node, &m->cap, m->n + 1, sizeof *m->node);
	m->node[m->n++] = node;
	if (m->n >= MAILER_ROUND)
		rc = start(m, err);
out:
	buf_free(&id);
	buf_free(&from);
	buf_free(&out);
	buf_free(&ref);
	return rc;
}

static void *send_round(void *ctx)
{
	struct mailer *m = ctx;

	m->result = delivery_run(&m->delivery, m->sending, m->n_sending, &m->err);
	return NULL;
}

/* waits for the round that is being sent */
static int join(struct mailer *m, struct err *err)
{
	if (!m->running)
		return 0;
	pthread_join(m->thread, NULL);
	m->running = false;
	free(m->sending);
	m->sending = NULL;
	if (m->result)
		*err = m->err;
	return m->result;
}

/* what is planned goes out, in a thread of its own where that can be had */
static int start(struct mailer *m, struct err *err)
{
	struct ledger *l = m->delivery.ledger;

	if (m->spool) {
		int rc = spool_commit(m->spool, err);
		spool_close(m->spool);
		m->spool = NULL;
		if (rc)
			return rc;
	}
	if (ledger_commit(l, err) || join(m, err))
		return -1;
	if (m->rounds++ % 32 == 31)
		spool_clean(l); /* nothing is being written or sent now */
	if (!m->flushed) {
		m->flushed = true;
		m->sending = delivery_pending(l, &m->n_sending); /* what was just planned is among them */
	} else {
		m->sending = m->node;
		m->n_sending = m->n;
		m->node = NULL;
		m->cap = 0;
	}
	m->n = 0;
	m->running = pthread_create(&m->thread, NULL, send_round, m) == 0;
	if (!m->running) {
		send_round(m);
		free(m->sending);
		m->sending = NULL;
		if (m->result)
			*err = m->err;
		return m->result;
	}
	return 0;
}

int mailer_run(struct mailer *m, struct err *err)
{
	int rc;

	if (m->dry || !m->delivery.ledger)
		return 0;
	rc = start(m, err);
	if (rc == 0)
		rc = join(m, err);
	spool_clean(m->delivery.ledger);
	return rc;
}

int mailer_withdraw(struct mailer *m, size_t node, struct err *err)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	int rc;

	if (m->dry)
		return 0;
	ledger_get(m->delivery.ledger, node, &mem, &e);
	e.state = LEDGER_WITHDRAWN;
	e.time = m->now;
	e.next = 0;
	rc = ledger_put(m->delivery.ledger, &e, err);
	arena_free(&mem);
	return rc;
}

void mailer_free(struct mailer *m)
{
	struct err e;

	join(m, &e);
	spool_close(m->spool);
	free(m->node);
	m->spool = NULL;
	m->node = NULL;
}
