/* delivery.c: threads that take messages to a transport each; see delivery.h. */
#include "outgoing/delivery.h"

#include "ground/mem.h"
#include "outgoing/spool.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

struct delivery_pool {
	const struct delivery *d;
	size_t *node;          /* waiting: a ring */
	size_t n, first, cap;
	pthread_mutex_t mutex; /* of all members below and above, and of the reports */
	pthread_cond_t more, room;
	bool ended, stopped;
	pthread_t *thread;
	size_t threads;
	struct err err;
	int unknown_run;
	double turn;           /* when the next message may go, on the monotonic clock */
};

struct job {
	struct delivery_pool *run;
	struct ledger_entry entry;
	bool dotted;
	struct err err;        /* of the ledger, from inside the transport */
};

static int64_t clock_of(const struct delivery *d)
{
	return d->now ? d->now : (int64_t)time(NULL);
}

static void stop(struct delivery_pool *r, const struct err *e)
{
	pthread_mutex_lock(&r->mutex);
	if (!r->stopped)
		r->err = *e;
	r->stopped = true;
	pthread_cond_broadcast(&r->more);
	pthread_cond_broadcast(&r->room);
	pthread_mutex_unlock(&r->mutex);
}

static void tell(struct delivery_pool *r, const struct ledger_entry *e, enum fate fate)
{
	pthread_mutex_lock(&r->mutex);
	if (fate == FATE_SENT)
		r->unknown_run = 0;
	if (fate == FATE_UNKNOWN && ++r->unknown_run >= DELIVERY_UNKNOWN_RUN && !r->stopped) {
		err_set(&r->err, EX_TEMPFAIL, 0, "the connection broke %d times in a row when a message was complete: nothing more is sent in this run", r->unknown_run);
		r->stopped = true;
	}
	r->d->report(r->d->ctx, e, fate);
	pthread_mutex_unlock(&r->mutex);
}

/* the next message for a thread, or LEDGER_NO_NODE */
static size_t take(struct delivery_pool *r)
{
	size_t node = LEDGER_NO_NODE;

	pthread_mutex_lock(&r->mutex);
	if (r->d->interrupted && *r->d->interrupted && !r->stopped) {
		err_set(&r->err, EX_TEMPFAIL, 0, "interrupted; what was not sent waits in the spool: ev-mail flush");
		r->stopped = true;
	}
	while (!r->n && !r->ended && !r->stopped)
		pthread_cond_wait(&r->more, &r->mutex);
	if (!r->stopped && r->n) {
		node = r->node[r->first];
		r->first = (r->first + 1) % r->cap;
		if (r->n-- == DELIVERY_QUEUE / 2)
			pthread_cond_signal(&r->room);
	}
	pthread_mutex_unlock(&r->mutex);
	return node;
}

static double monotonic(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void wait_turn(struct delivery_pool *r)
{
	double now, mine;
	struct timespec nap;

	if (r->d->rate <= 0)
		return;
	pthread_mutex_lock(&r->mutex);
	now = monotonic();
	mine = r->turn > now ? r->turn : now;
	r->turn = mine + 60 / r->d->rate;
	pthread_mutex_unlock(&r->mutex);
	while ((now = monotonic()) < mine && !(r->d->interrupted && *r->d->interrupted)) {
		double s = mine - now < 0.5 ? mine - now : 0.5;
		nap.tv_sec = 0;
		nap.tv_nsec = (long)(s * 1e9);
		nanosleep(&nap, NULL);
	}
}

static bool before_dot(void *ctx)
{
	struct job *j = ctx;
	struct ledger_entry e = j->entry;

	e.state = LEDGER_DOT;
	e.time = clock_of(j->run->d);
	e.next = 0;
	e.reply = "";
	if (ledger_put(j->run->d->ledger, &e, &j->err) || ledger_commit(j->run->d->ledger, &j->err))
		return false;
	j->dotted = true;
	return true;
}

/* a server's words are kept as printable characters */
static void printable(const struct buf *reply, struct buf *out)
{
	for (size_t i = 0; i < reply->n && i < 900; i++)
		buf_char(out, (unsigned char)reply->p[i] < ' ' || (unsigned char)reply->p[i] > 126 ? ' ' : reply->p[i]);
}

static bool record(struct delivery_pool *r, struct ledger_entry *e, enum ledger_state s, const char *reply, enum fate fate)
{
	struct err err;

	e->state = s;
	e->time = clock_of(r->d);
	e->reply = reply;
	if (ledger_put(r->d->ledger, e, &err)) {
		stop(r, &err);
		return false;
	}
	tell(r, e, fate);
	return true;
}

/* what an earlier run left: true where the message is to be sent now */
static bool ready(struct delivery_pool *r, const struct transport *t, struct ledger_entry *e)
{
	const struct delivery *d = r->d;
	bool unknown = e->state == LEDGER_UNKNOWN || e->state == LEDGER_DOT;

	if (unknown && d->unknown == UNKNOWN_ASSUME_SENT) {
		record(r, e, LEDGER_SENT, "taken for sent", FATE_ASSUMED);
		return false;
	}
	if (unknown && d->unknown == UNKNOWN_HOLD && !transport_repeats(t)) {
		if (e->state == LEDGER_DOT)
			record(r, e, LEDGER_UNKNOWN, "an earlier run was interrupted", FATE_HELD);
		else
			tell(r, e, FATE_HELD);
		return false;
	}
	if (!unknown && e->expires && clock_of(d) >= e->expires) {
		record(r, e, LEDGER_EXPIRED, e->reply, FATE_EXPIRED);
		return false;
	}
	if (e->state == LEDGER_TEMP && !d->all && e->next > clock_of(d)) {
		tell(r, e, FATE_WAITS);
		return false;
	}
	return true;
}

static void one(struct delivery_pool *r, struct transport *t, size_t node)
{
	struct arena mem = ARENA_INIT;
	struct buf message = BUF_INIT, reply = {.max = 4000}, said = BUF_INIT;
	struct job j = {.run = r};
	struct envelope env;
	struct err err = {0};
	enum smtp_outcome out;

	ledger_get(r->d->ledger, node, &mem, &j.entry);
	if (!ledger_open_state(j.entry.state) || !ready(r, t, &j.entry))
		goto out;
	env = (struct envelope){j.entry.from, j.entry.recipient, j.entry.message_id, j.entry.state == LEDGER_DOT || j.entry.state == LEDGER_UNKNOWN};
	if (spool_read(ledger_dir(r->d->ledger), j.entry.spool, &message, &err)) {
		stop(r, &err);
		goto out;
	}
	wait_turn(r);
	out = transport_send(t, &env, &message, before_dot, &j, &reply);
	if (j.err.status) {
		stop(r, &j.err);
		goto out;
	}
	printable(&reply, &said);
	switch (out) {
	case SMTP_SENT:
		j.entry.next = 0;
		record(r, &j.entry, LEDGER_SENT, "", FATE_SENT);
		break;
	case SMTP_TEMP: {
		int64_t wait = DELIVERY_FIRST_WAIT;
		for (int i = 0; i < j.entry.tries && wait < DELIVERY_LONGEST_WAIT; i++)
			wait *= 2;
		j.entry.tries++;
		j.entry.next = clock_of(r->d) + (wait < DELIVERY_LONGEST_WAIT ? wait : DELIVERY_LONGEST_WAIT);
		record(r, &j.entry, LEDGER_TEMP, buf_cstr(&said), FATE_TEMP);
		break;
	}
	case SMTP_REFUSED:
		j.entry.next = 0;
		record(r, &j.entry, LEDGER_REFUSED, buf_cstr(&said), FATE_REFUSED);
		break;
	case SMTP_UNKNOWN:
		j.entry.next = 0;
		record(r, &j.entry, LEDGER_UNKNOWN, buf_cstr(&said), FATE_UNKNOWN);
		break;
	case SMTP_STOP:
		err_set(&err, EX_UNAVAILABLE, 0, "nothing more can be sent: %s", buf_cstr(&said));
		if (j.dotted) { /* a program said no after it had everything: it may be asked again */
			struct err put;
			j.entry.state = LEDGER_TEMP;
			j.entry.time = j.entry.next = clock_of(r->d);
			j.entry.reply = buf_cstr(&said);
			if (ledger_put(r->d->ledger, &j.entry, &put))
				err = put;
		}
		stop(r, &err);
	}
out:
	arena_free(&mem);
	buf_free(&message);
	buf_free(&reply);
	buf_free(&said);
}

static void *work(void *ctx)
{
	struct delivery_pool *r = ctx;
	struct transport *t = NULL;
	struct err e;
	size_t node;

	while ((node = take(r)) != LEDGER_NO_NODE) {
		if (!t && !(t = r->d->connect(r->d->ctx, &e))) {
			stop(r, &e);
			break;
		}
		one(r, t, node);
	}
	transport_close(t);
	return NULL;
}

struct delivery_pool *delivery_start(const struct delivery *d)
{
	struct delivery_pool *r = mem_new(1, sizeof *r);

	r->d = d;
	pthread_mutex_init(&r->mutex, NULL);
	pthread_cond_init(&r->more, NULL);
	pthread_cond_init(&r->room, NULL);
	r->thread = mem_new((size_t)(d->jobs > 1 ? d->jobs : 1), sizeof *r->thread);
	return r;
}

/* a thread more where there are fewer than jobs and more waits than they have taken */
static void hire(struct delivery_pool *r)
{
	size_t jobs = r->d->jobs > 1 ? (size_t)r->d->jobs : 1;

	while (r->threads < jobs && r->threads < r->n && pthread_create(&r->thread[r->threads], NULL, work, r) == 0)
		r->threads++;
}

bool delivery_push(struct delivery_pool *r, const size_t *nodes, size_t n)
{
	bool ok;

	pthread_mutex_lock(&r->mutex);
	while (r->n >= DELIVERY_QUEUE && r->threads && !r->stopped)
		pthread_cond_wait(&r->room, &r->mutex);
	if (r->n + n > r->cap) {
		size_t cap = (r->n + n) * 2;
		size_t *ring = mem_new(cap, sizeof *ring);
		for (size_t i = 0; i < r->n; i++)
			ring[i] = r->node[(r->first + i) % r->cap];
		free(r->node);
		r->node = ring;
		r->cap = cap;
		r->first = 0;
	}
	for (size_t i = 0; i < n; i++)
		r->node[(r->first + r->n + i) % r->cap] = nodes[i];
	r->n += n;
	hire(r);
	pthread_cond_broadcast(&r->more);
	ok = !r->stopped;
	pthread_mutex_unlock(&r->mutex);
	return ok;
}

int delivery_end(struct delivery_pool *r, struct err *err)
{
	struct err sync;
	int rc = 0;

	pthread_mutex_lock(&r->mutex);
	r->ended = true;
	pthread_cond_broadcast(&r->more);
	pthread_mutex_unlock(&r->mutex);
	if (!r->threads)
		work(r); /* no thread could be had */
	for (size_t i = 0; i < r->threads; i++)
		pthread_join(r->thread[i], NULL);
	if (ledger_commit(r->d->ledger, &sync) && !r->stopped) {
		r->stopped = true;
		r->err = sync;
	}
	if (r->stopped) {
		*err = r->err;
		rc = -1;
	}
	pthread_mutex_destroy(&r->mutex);
	pthread_cond_destroy(&r->more);
	pthread_cond_destroy(&r->room);
	free(r->thread);
	free(r->node);
	free(r);
	return rc;
}

size_t *delivery_pending(struct ledger *l, size_t *n)
{
	size_t all = ledger_count(l), cap = 0, *list = NULL;

	*n = 0;
	for (size_t i = 0; i < all; i++)
		if (ledger_open_state(ledger_state_of(l, i))) {
			list = mem_grow(list, &cap, *n + 1, sizeof *list);
			list[(*n)++] = i;
		}
	return list;
}
