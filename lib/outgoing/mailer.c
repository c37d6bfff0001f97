/* mailer.c: builds, spools, plans and sends in rounds; see mailer.h. */
#include "outgoing/mailer.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/letter.h"
#include "outgoing/members.h"
#include "outgoing/suppress.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

uint64_t mailer_form(const struct mailer *m, const char *name, const char *language, const char *zone)
{
	uint64_t h = hash_str(HASH_START, m->from);

	h = hash_str(h, m->reply_to ? m->reply_to : "");
	h = hash_str(h, m->subject ? m->subject : "");
	h = hash_str(h, m->unsubscribe ? m->unsubscribe : "");
	h = hash_str(h, name);
	h = hash_str(h, language);
	if (*zone)
		h = hash_str(h, zone);
	return m->letter ? h ^ letter_digest(m->letter) : h;
}

void mailer_token(const struct mailer *m, const struct ledger_entry *e, char out[TOKEN_SIZE])
{
	if (m->delivery.ledger) {
		ledger_token(m->delivery.ledger, e->uid, e->recipient, out);
	} else {
		memset(out, 'a', TOKEN_LENGTH);
		out[TOKEN_LENGTH] = '\0';
	}
}

/* the sender's address; TOKEN: as the envelope has it */
static bool sender(const struct mailer *m, const char *token, struct buf *out)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool ok;

	if (token && m->envelope_from)
		token_fill(m->envelope_from, token, &addr);
	else
		event_mailbox(m->from, &name, &addr);
	ok = member_address(buf_cstr(&addr), addr.n, out);
	buf_free(&name);
	buf_free(&addr);
	return ok;
}

/* the Message-ID of E, made from its recipient's token, its key and hash; without angle brackets */
static void message_id_of(const struct mailer *m, const struct ledger_entry *e, struct buf *out)
{
	uint64_t a = HASH_START, b;
	struct buf from = BUF_INIT;
	char seq[32], token[TOKEN_SIZE];

	snprintf(seq, sizeof seq, "%ld", e->sequence);
	a = hash_str(hash_str(hash_str(a, e->kind), e->uid), e->rid ? e->rid : "");
	a = hash_str(hash_str(hash_str(a, seq), e->recipient), e->variant ? e->variant : "");
	a = hash_octets(a, e->hash, strcspn(e->hash, "."));
	b = hash_str(a ^ 0x2545f4914f6cdd1dULL, e->uid);
	sender(m, NULL, &from);
	mailer_token(m, e, token);
	buf_printf(out, "%s.%016llx%016llx%s", token, (unsigned long long)a, (unsigned long long)b, from.n ? strchr(from.p, '@') : "@localhost");
	buf_free(&from);
}

/* "TOKEN-SEQUENCE", of an instance "TOKEN-SEQUENCE-20260512T1700Z" */
static void answer_about(const struct ledger_entry *e, const char *token, struct buf *out)
{
	buf_printf(out, "%s-%ld", token, e->sequence);
	if (!e->rid || !*e->rid)
		return;
	buf_char(out, '-');
	for (const char *p = e->rid; *p; p++)
		if (*p != '-' && *p != ':')
			buf_char(out, *p);
}

static int commit(struct mailer *m, struct err *err);

/* texts of one recipient's message */
struct own_text {
	struct buf reply, leave, about;
};

/* what every message of the run has, with the recipient's tokens */
static void fill_in(const struct mailer *m, struct message *msg, const struct ledger_entry *e, const char *token, struct own_text *own)
{
	msg->from = m->from;
	if (m->reply_to)
		token_fill(m->reply_to, token, &own->reply);
	msg->reply_to = m->reply_to ? own->reply.p : NULL;
	msg->subject = m->subject;
	if (!msg->unsubscribe || !*msg->unsubscribe)
		msg->unsubscribe = m->unsubscribe;
	if (msg->unsubscribe && strstr(msg->unsubscribe, "{token}") && m->delivery.ledger) {
		char leaves[TOKEN_SIZE];
		suppress_token(m->delivery.ledger, e->recipient, leaves);
		token_fill(msg->unsubscribe, leaves, &own->leave);
		msg->unsubscribe = own->leave.p;
	}
	answer_about(e, token, &own->about);
	msg->answer_about = own->about.p;
	msg->letter = m->letter;
	msg->date = m->now;
}

int mailer_queue(struct mailer *m, struct message *msg, struct ledger_entry *e, struct err *err)
{
	struct buf id = BUF_INIT, from = BUF_INIT, ref = BUF_INIT;
	struct own_text own_text = {BUF_INIT, BUF_INIT, BUF_INIT};
	struct message_cache own = {0};
	struct pieces out = PIECES_INIT;
	char token[TOKEN_SIZE];
	int rc;

	mailer_token(m, e, token);
	message_id_of(m, e, &id);
	fill_in(m, msg, e, token, &own_text);
	msg->message_id = id.p;
	rc = message_pieces(msg, msg->cache ? msg->cache : &own, &out, err);
	if (rc)
		goto out;
	if (m->dry) {
		struct buf whole = BUF_INIT;
		pieces_join(&out, &whole);
		m->print(m->delivery.ctx, msg, e, &whole);
		buf_free(&whole);
		goto out;
	}
	if (!sender(m, token, &from)) {
		rc = err_set(err, EX_CONFIG, 0, "no mail address: %s", m->envelope_from ? m->envelope_from : m->from);
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
	m->in_spool++;
	m->node[m->n++] = ledger_find(m->delivery.ledger, e);
	if (m->n >= MAILER_BATCH)
		rc = commit(m, err);
out:
	buf_free(&id);
	buf_free(&from);
	pieces_free(&out);
	message_cache_free(&own);
	buf_free(&ref);
	buf_free(&own_text.reply);
	buf_free(&own_text.leave);
	buf_free(&own_text.about);
	return rc;
}

/* the delivery ended: what is planned after that waits for the next run, but where the run itself is to end */
static int delivery_over(struct mailer *m, struct err *err)
{
	const volatile sig_atomic_t *interrupted = m->delivery.interrupted;
	int rc = delivery_end(m->pool, &m->why);

	m->pool = NULL;
	m->over = true;
	if (rc == 0)
		err_set(&m->why, EX_SOFTWARE, 0, "the delivery ended");
	if ((interrupted && *interrupted) || (m->why.status != EX_UNAVAILABLE && m->why.status != EX_TEMPFAIL)) {
		*err = m->why;
		return -1;
	}
	return 0;
}

/* the batch becomes durable and goes to the delivery; the first one takes along what earlier runs left */
static int commit(struct mailer *m, struct err *err)
{
	struct ledger *l = m->delivery.ledger;
	bool ok = true;

	if (m->spool && spool_commit(m->spool, err))
		return -1;
	if (ledger_commit(l, err))
		return -1;
	if (m->spool && m->in_spool >= MAILER_SEGMENT) {
		spool_close(m->spool);
		m->spool = NULL;
		m->in_spool = 0;
		spool_clean(l); /* all that is written is planned: what nobody needs can go */
	}
	if (m->pool) {
		ok = delivery_push(m->pool, m->node, m->n);
	} else if (!m->over) {
		m->pool = delivery_start(&m->delivery);
		ok = delivery_push_pending(m->pool, m->held_back); /* the batch is among them */
	}
	m->n = 0;
	return ok ? 0 : delivery_over(m, err);
}

int mailer_run(struct mailer *m, struct err *err)
{
	int rc;

	if (m->dry || !m->delivery.ledger)
		return 0;
	rc = commit(m, err);
	if (m->pool) {
		struct err e;
		if (rc == 0)
			delivery_push_held(m->pool); /* where that is of no use any more the end says why */
		int end = delivery_end(m->pool, rc ? &e : err);
		m->pool = NULL;
		rc = rc ? rc : end;
	} else if (rc == 0 && m->over) {
		*err = m->why;
		rc = -1;
	}
	spool_close(m->spool);
	m->spool = NULL;
	if (rc == 0)
		spool_clean(m->delivery.ledger);
	return rc;
}

int mailer_hurry(struct mailer *m, size_t node, struct err *err)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	int rc = 0;

	if (m->dry || m->pool) /* a thread may have it in work */
		return 0;
	ledger_get(m->delivery.ledger, node, &mem, &e);
	if (e.state == LEDGER_TEMP && e.next > m->now) {
		e.next = m->now;
		rc = ledger_put(m->delivery.ledger, &e, err);
	}
	arena_free(&mem);
	return rc;
}

int mailer_withdraw(struct mailer *m, size_t node, struct err *err)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	int rc;

	if (m->dry)
		return 0;
	if (m->pool)
		return delivery_withdraw(m->pool, node, m->now, err);
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

	if (m->pool)
		delivery_end(m->pool, &e);
	m->pool = NULL;
	spool_close(m->spool);
	m->spool = NULL;
}
