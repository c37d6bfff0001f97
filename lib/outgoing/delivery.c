/* delivery.c: threads that take messages to a transport each; see delivery.h. */
#include "outgoing/delivery.h"

#include "ground/mem.h"
#include "outgoing/spool.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

struct item {
	size_t node;
	int tries;             /* in this run */
	unsigned sent;         /* what the run had sent when this one was denied */
};

struct delivery_pool {
	const struct delivery *d;
	struct item *item;     /* waiting: a ring */
	size_t n, first, cap;
	size_t *hand;          /* nodes that threads have in hand */
	size_t hands;
	size_t back;           /* this one is wanted back; LEDGER_NO_NODE: none */
	pthread_mutex_t mutex; /* of all members below and above, and of the reports */
	pthread_cond_t more, room, settled;
	bool ended, stopped;
	pthread_t *thread;
	size_t threads, working; /* started, and not retired */
	struct err err;
	int unknown_run;
	int fruitless;         /* connections without success, one after the other */
	int suspects;          /* messages that ended a connection at which nothing else went out, one after the other */
	unsigned sent;         /* in this run */
	int denied;            /* since then: messages that were refused, and nobody knows for whose sake */
	const char *held_back; /* the kind of what is pushed last ... */
	size_t all_held;       /* ... of so many first nodes */
	bool success;          /* the server took something, or said something about a message, in this run */
	double turn;           /* when the next message may go, on the monotonic clock */
};

/* a message that a thread has in hand */
struct job {
	struct delivery_pool *run;
	struct item item;
	bool loaded;           /* what follows is there */
	struct arena mem;      /* of the entry's strings */
	struct ledger_entry entry;
	struct buf message;
	struct envelope env;
	bool dotted;
	struct err err;        /* of the ledger, from inside the transport */
};

/* a thread and its connection; while one message goes out the next may be in hand already */
struct worker {
	struct delivery_pool *run;
	struct transport *t;
	struct spool_reader spool;
	struct job job[2];
	int at;                /* which of them is the current one */
	bool worked;           /* the connection has been of use */
	struct buf said;       /* by the server, of the last message */
};

/* settled with the server; without it; to be tried on another connection; that, for the message's own sake perhaps; refused, perhaps
 * for its own sake; nobody was there */
enum step { STEP_DONE, STEP_NOTHING, STEP_AGAIN, STEP_SUSPECT, STEP_DENIED, STEP_AWAY };

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
	if (fate == FATE_SENT) {
		r->unknown_run = r->denied = 0;
		r->sent++;
	}
	if (fate == FATE_UNKNOWN && ++r->unknown_run >= DELIVERY_UNKNOWN_RUN && !r->stopped) {
		err_set(&r->err, EX_TEMPFAIL, 0, "the connection broke %d times in a row when a message was complete: nothing more is sent in this run", r->unknown_run);
		r->stopped = true;
	}
	r->d->report(r->d->ctx, e, fate);
	pthread_mutex_unlock(&r->mutex);
}

static bool interrupted(const struct delivery_pool *r)
{
	return r->d->interrupted && *r->d->interrupted;
}

static struct item *at(const struct delivery_pool *r, size_t k)
{
	return &r->item[(r->first + k) % r->cap];
}

/* may the queue hold something that was not tried yet?  The mutex is held. */
static bool untried(const struct delivery_pool *r)
{
	bool any = !r->ended;

	for (size_t k = 0; k < r->n && !any; k++)
		any = at(r, k)->tries == 0;
	return any;
}

/* The head of the queue, which is not empty; the mutex is held.  Where those at the head were of no use, the last one that was
 * not tried yet comes first: is it they, or the server? */
static struct item first_of(struct delivery_pool *r)
{
	struct item item;
	size_t k = r->suspects >= DELIVERY_MESSAGE_TRIES ? r->n : 1;

	while (k > 1 && at(r, k - 1)->tries)
		k--;
	item = *at(r, k - 1);
	for (; k > 1; k--)
		*at(r, k - 1) = *at(r, k - 2);
	r->first = (r->first + 1) % r->cap;
	if (r->n-- == DELIVERY_QUEUE / 2)
		pthread_cond_signal(&r->room);
	r->hand[r->hands++] = item.node;
	return item;
}

/* the next message for a thread; false: there is none, or the run is over, and the thread ends */
static bool take(struct delivery_pool *r, struct item *item)
{
	bool got = false;

	pthread_mutex_lock(&r->mutex);
	if (interrupted(r) && !r->stopped) {
		err_set(&r->err, EX_TEMPFAIL, 0, "interrupted: the same command again goes on; what is in the spool goes out with ev-mail flush, too");
		r->stopped = true;
	}
	if (!r->n) { /* nobody waits for one who has nothing to do */
		ledger_coming(r->d->ledger, false);
		while (!r->n && !r->ended && !r->stopped)
			pthread_cond_wait(&r->more, &r->mutex);
		ledger_coming(r->d->ledger, true);
	}
	if (!r->stopped && r->n) {
		*item = first_of(r);
		got = true;
	}
	if (!got) { /* whoever waits for room or work looks again */
		r->working--;
		pthread_cond_broadcast(&r->room);
		pthread_cond_broadcast(&r->more);
	}
	pthread_mutex_unlock(&r->mutex);
	return got;
}

/* one more, where the other threads do not lack it */
static bool take_ahead(struct delivery_pool *r, struct item *item)
{
	bool got;

	pthread_mutex_lock(&r->mutex);
	got = r->n > r->working && !r->stopped && !interrupted(r);
	if (got)
		*item = first_of(r);
	pthread_mutex_unlock(&r->mutex);
	return got;
}

/* a thread is through with NODE, or gives it back */
static void let_go(struct delivery_pool *r, size_t node)
{
	size_t i = 0;

	pthread_mutex_lock(&r->mutex);
	while (r->hand[i] != node)
		i++;
	r->hand[i] = r->hand[--r->hands];
	if (node == r->back)
		pthread_cond_signal(&r->settled);
	pthread_mutex_unlock(&r->mutex);
}

static bool wanted_back(struct delivery_pool *r, size_t node)
{
	bool is;

	pthread_mutex_lock(&r->mutex);
	is = node == r->back;
	pthread_mutex_unlock(&r->mutex);
	return is;
}

/* room for N more; the mutex is held */
static void make_room(struct delivery_pool *r, size_t n)
{
	size_t cap = (r->n + n) * 2;
	struct item *ring;

	if (r->n + n <= r->cap)
		return;
	ring = mem_new(cap, sizeof *ring);
	for (size_t i = 0; i < r->n; i++)
		ring[i] = r->item[(r->first + i) % r->cap];
	free(r->item);
	r->item = ring;
	r->cap = cap;
	r->first = 0;
}

/* back into the queue: to its head, or behind the others; not what is wanted back */
static void put_back(struct delivery_pool *r, const struct item *item, bool behind)
{
	pthread_mutex_lock(&r->mutex);
	if (item->node == r->back) {
		pthread_mutex_unlock(&r->mutex);
		return;
	}
	make_room(r, 1);
	if (!behind)
		r->first = (r->first + r->cap - 1) % r->cap;
	r->item[behind ? (r->first + r->n) % r->cap : r->first] = *item;
	r->n++;
	pthread_cond_signal(&r->more);
	pthread_mutex_unlock(&r->mutex);
}

static double monotonic(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void nap_for(double seconds)
{
	struct timespec nap = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
	nanosleep(&nap, NULL);
}

static void wait_turn(struct delivery_pool *r, size_t node)
{
	double now, mine;

	if (r->d->rate <= 0)
		return;
	pthread_mutex_lock(&r->mutex);
	now = monotonic();
	mine = r->turn > now ? r->turn : now;
	r->turn = mine + 60 / r->d->rate;
	pthread_mutex_unlock(&r->mutex);
	while ((now = monotonic()) < mine && !interrupted(r) && !wanted_back(r, node))
		nap_for(mine - now < 0.2 ? mine - now : 0.2);
}

static bool before_dot(void *ctx)
{
	struct job *j = ctx;
	struct ledger *l = j->run->d->ledger;
	struct ledger_entry e = j->entry;
	bool ok;

	e.state = LEDGER_DOT;
	e.time = clock_of(j->run->d);
	e.next = 0;
	e.reply = "";
	ok = ledger_put(l, &e, &j->err) == 0;
	ledger_coming(l, false);
	ok = ok && ledger_commit(l, &j->err) == 0;
	ledger_coming(l, true); /* with the next message */
	j->dotted = ok;
	return ok;
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

/* it has waited until it was of no use, or for too long */
static bool too_late(const struct delivery *d, const struct ledger_entry *e)
{
	int64_t now = clock_of(d);

	return (e->expires && now >= e->expires) || (e->planned && now >= e->planned + DELIVERY_PATIENCE);
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
		if (e->expires && clock_of(d) >= e->expires) /* whether it arrived matters to nobody any more */
			record(r, e, LEDGER_EXPIRED, e->reply, FATE_LAPSED);
		else if (e->state == LEDGER_DOT)
			record(r, e, LEDGER_UNKNOWN, "an earlier run was interrupted", FATE_HELD);
		else
			tell(r, e, FATE_STILL_HELD);
		return false;
	}
	if (!unknown && too_late(d, e)) {
		record(r, e, LEDGER_EXPIRED, e->reply, FATE_EXPIRED);
		return false;
	}
	if (!unknown && d->unwanted && d->unwanted(d->ctx, e)) {
		e->next = 0;
		record(r, e, LEDGER_WITHDRAWN, e->reply, FATE_UNWANTED);
		return false;
	}
	if (e->state == LEDGER_TEMP && !d->all && e->next > clock_of(d) && e->next <= clock_of(d) + DELIVERY_LONGEST_WAIT) { /* else the clock was wrong then */
		tell(r, e, FATE_WAITS);
		return false;
	}
	return true;
}

/* not now: it waits in the spool, longer each time */
static void later(struct delivery_pool *r, struct ledger_entry *e, const char *reply)
{
	int64_t wait = DELIVERY_FIRST_WAIT;

	for (int i = 0; i < e->tries && wait < DELIVERY_LONGEST_WAIT; i++)
		wait *= 2;
	e->tries++;
	e->next = clock_of(r->d) + (wait < DELIVERY_LONGEST_WAIT ? wait : DELIVERY_LONGEST_WAIT);
	record(r, e, LEDGER_TEMP, reply, FATE_TEMP);
}

/* "dot" is in the ledger, but the message is not out after all: it may be tried again, now */
static bool undo_dot(struct delivery_pool *r, struct job *j, const char *reply)
{
	struct err err;

	if (!j->dotted)
		return true;
	j->entry.state = LEDGER_TEMP;
	j->entry.time = j->entry.next = clock_of(r->d);
	j->entry.reply = reply;
	if (!ledger_put(r->d->ledger, &j->entry, &err))
		return true;
	stop(r, &err);
	return false;
}

/* Nothing was sent, and the server spoke of no recipient: is it this message's fault after all?  A connection that ends when
 * others went out over it says nothing; one that ends at its first message does, and so does what was said of the message. */
static bool suspect(enum smtp_outcome out, const char *said, bool worked)
{
	if (out == SMTP_CUT && (*said < '4' || *said > '5' || !strncmp(said, "421", 3)))
		return !worked;
	return out == SMTP_CUT || (*said == '4' && strncmp(said, "421", 3) != 0);
}

/* Is it for this recipient's or message's sake that it is refused?  So it is where the server has taken others since; and where it
 * has taken others before, or (DOUBT) said nothing else, and these are few and the last. */
static bool his_own(struct delivery_pool *r, struct item *item, bool doubt)
{
	bool others, his;

	pthread_mutex_lock(&r->mutex);
	others = untried(r);
	his = item->tries && r->sent > item->sent;
	if (!item->tries)
		r->denied++;
	his = his || (!others && r->denied < DELIVERY_DENIED && (r->sent || doubt));
	if (!item->tries || !others) /* whoever is yet to come tells more than a second try */
		item->tries++;
	item->sent = r->sent;
	pthread_mutex_unlock(&r->mutex);
	return his;
}

/* the server refused it, and perhaps everybody: the others are to show that */
static enum step deny(struct delivery_pool *r, struct job *j, bool doubt, const char *said)
{
	if (his_own(r, &j->item, doubt)) {
		j->entry.next = 0;
		record(r, &j->entry, LEDGER_REFUSED, said, FATE_REFUSED);
		return STEP_DONE;
	}
	if (!undo_dot(r, j, said))
		return STEP_NOTHING;
	if (j->item.tries >= DELIVERY_MESSAGE_TRIES && !interrupted(r)) {
		later(r, &j->entry, said);
		return STEP_NOTHING;
	}
	put_back(r, &j->item, true);
	return STEP_DENIED;
}

/* what the transport's answer means for the message; WORKED: others went out over this connection */
static enum step settle(struct delivery_pool *r, struct job *j, enum smtp_outcome out, bool worked, const char *said)
{
	struct err err;
	bool his;

	switch (out) {
	case SMTP_SENT:
		j->entry.next = 0;
		record(r, &j->entry, LEDGER_SENT, "", FATE_SENT);
		return STEP_DONE;
	case SMTP_TEMP:
		later(r, &j->entry, said);
		return STEP_DONE;
	case SMTP_REFUSED:
		j->entry.next = 0;
		record(r, &j->entry, LEDGER_REFUSED, said, FATE_REFUSED);
		return STEP_DONE;
	case SMTP_UNKNOWN:
		j->entry.next = 0;
		record(r, &j->entry, LEDGER_UNKNOWN, said, FATE_UNKNOWN);
		return STEP_NOTHING;
	case SMTP_DENIED:
	case SMTP_DOUBT: return deny(r, j, out == SMTP_DOUBT, said);
	case SMTP_RETRY:
	case SMTP_CUT:
	case SMTP_AWAY:
		if (!undo_dot(r, j, said))
			return STEP_NOTHING;
		his = suspect(out, said, worked);
		if (his && ++j->item.tries >= DELIVERY_MESSAGE_TRIES && !interrupted(r)) {
			later(r, &j->entry, said);
			return STEP_NOTHING;
		}
		put_back(r, &j->item, his);
		return out == SMTP_AWAY ? STEP_AWAY : his ? STEP_SUSPECT : STEP_AGAIN;
	default:
		err_set(&err, EX_UNAVAILABLE, 0, "nothing more can be sent: %s", said);
		if (undo_dot(r, j, said))
			stop(r, &err);
		return STEP_NOTHING;
	}
}

/* The octets of a message are gone, as WHY says; the others do not have to wait for it.  It is as if it had never been planned,
 * so that the same command writes it anew; where an earlier try may have arrived, that is still for a person to settle. */
static void lose(struct delivery_pool *r, struct ledger_entry *e, const struct err *why)
{
	static const char gone[] = "it cannot be sent again, since it is gone from the spool";

	e->next = 0;
	if (e->state != LEDGER_UNKNOWN && e->state != LEDGER_DOT)
		record(r, e, LEDGER_WITHDRAWN, why->msg, FATE_LOST);
	else if (e->state == LEDGER_UNKNOWN && !strcmp(e->reply, gone))
		tell(r, e, FATE_STILL_HELD);
	else
		record(r, e, LEDGER_UNKNOWN, gone, FATE_HELD);
}

static void unload(struct job *j)
{
	arena_clear(&j->mem);
	j->loaded = false;
}

/* the message of J is settled, is back in the queue, or is not to be sent now */
static void drop(struct job *j)
{
	unload(j);
	let_go(j->run, j->item.node);
}

/* reads the message of j->item; false: it is not to be sent now */
static bool read_message(struct worker *w, struct job *j)
{
	struct delivery_pool *r = w->run;
	struct err err = {0};

	unload(j);
	j->run = r;
	j->dotted = false;
	ledger_get(r->d->ledger, j->item.node, &j->mem, &j->entry);
	if (!ledger_open_state(j->entry.state) || !ready(r, w->t, &j->entry))
		return false;
	if (spool_read(&w->spool, ledger_dir(r->d->ledger), j->entry.spool, &j->message, &err)) {
		if (err.status == EX_NOINPUT)
			lose(r, &j->entry, &err);
		else
			stop(r, &err);
		return false;
	}
	j->env = (struct envelope){j->entry.from, j->entry.recipient, j->entry.message_id, j->message.n, j->entry.state == LEDGER_DOT || j->entry.state == LEDGER_UNKNOWN};
	j->loaded = true;
	return true;
}

/* the same; where it is not to be sent now it is in hand no more */
static bool load(struct worker *w, struct job *j)
{
	bool ok = read_message(w, j);

	if (!ok)
		drop(j);
	return ok;
}

/* the message after this one, where its envelope can go out together with this one's last octets */
static const struct envelope *look_ahead(struct worker *w)
{
	struct job *next = &w->job[!w->at];

	if (w->run->d->rate > 0 || !transport_ahead(w->t) || !take_ahead(w->run, &next->item) || !load(w, next))
		return NULL;
	return &next->env;
}

static bool stopped(struct delivery_pool *r)
{
	bool is;

	pthread_mutex_lock(&r->mutex);
	is = r->stopped;
	pthread_mutex_unlock(&r->mutex);
	return is;
}

/* The message that was looked at ahead becomes the current one; false: there is none, the run is over, or it is withdrawn
 * since. */
static bool step_ahead(struct worker *w)
{
	struct job *next = &w->job[!w->at];

	if (!next->loaded || stopped(w->run))
		return false;
	w->at = !w->at;
	if (ledger_state_of(w->run->d->ledger, next->item.node) == next->entry.state && !wanted_back(w->run, next->item.node))
		return true;
	drop(next);
	return false;
}

/* the current message, which is loaded */
static enum step one(struct worker *w)
{
	struct delivery_pool *r = w->run;
	struct job *j = &w->job[w->at];
	struct buf reply = {.max = 4000};
	enum step step = STEP_NOTHING;

	buf_clear(&w->said);
	wait_turn(r, j->item.node);
	if (interrupted(r) || wanted_back(r, j->item.node)) {
		put_back(r, &j->item, false);
		goto out;
	}
	enum smtp_outcome outcome = transport_send(w->t, &j->env, &j->message, look_ahead(w), before_dot, j, &reply);
	if (j->err.status) {
		stop(r, &j->err);
		goto out;
	}
	printable(&reply, &w->said);
	step = settle(r, j, outcome, w->worked, buf_cstr(&w->said));
out:
	drop(j);
	buf_free(&reply);
	return step;
}

/* How many connections were of no use, and is that enough?  A message at which one ended may be at fault itself: then the others
 * have to show whether it is the server, as long as there are any.  The mutex is held. */
static bool hopeless(struct delivery_pool *r, enum step step)
{
	if (step == STEP_SUSPECT || step == STEP_DENIED)
		return ++r->suspects >= DELIVERY_SUSPECTS ? !r->success || untried(r) : !r->success && r->suspects >= DELIVERY_RUN_TRIES && !untried(r);
	return (step == STEP_AWAY && !r->success) || ++r->fruitless >= DELIVERY_RUN_TRIES;
}

/* seconds before the next connection, twice as many each time; where it is for other messages, no more than at first */
static double pause_before(const struct delivery_pool *r, enum step step)
{
	double pause = DELIVERY_FIRST_PAUSE / 1000.0;
	bool of_message = step == STEP_SUSPECT || step == STEP_DENIED;

	if (of_message && (r->success || untried(r)))
		return pause;
	for (int i = 1; i < (of_message ? r->suspects : r->fruitless); i++)
		pause *= 2;
	return pause;
}

/* A connection failed, as STEP says; WORKED: it had been of use before.  True: this thread tries another one. */
static bool reconnect(struct delivery_pool *r, bool worked, enum step step, const char *said)
{
	double pause = 0;
	bool go_on = true;

	pthread_mutex_lock(&r->mutex);
	if (worked) {
		r->fruitless = r->suspects = 0;
	} else if (r->working > 1 && step != STEP_DENIED) { /* the others do it: the server wants fewer */
		r->working--;
		go_on = false;
	} else if (hopeless(r, step)) {
		if (!r->stopped)
			err_set(&r->err, *said == '4' ? EX_TEMPFAIL : EX_UNAVAILABLE, 0, "nothing more can be sent: %s", said);
		r->stopped = true;
		go_on = false;
		pthread_cond_broadcast(&r->more);
		pthread_cond_broadcast(&r->room); /* whoever has more to push: it is of no use */
	} else {
		pause = pause_before(r, step);
	}
	pthread_mutex_unlock(&r->mutex);
	for (; pause > 0 && !interrupted(r); pause -= 0.2)
		nap_for(pause < 0.2 ? pause : 0.2);
	return go_on;
}

static void note_success(struct delivery_pool *r)
{
	pthread_mutex_lock(&r->mutex);
	r->success = true;
	r->fruitless = r->suspects = 0;
	pthread_mutex_unlock(&r->mutex);
}

/* a message for a worker whose connection may still have to be made; false: its work is over */
static bool next_job(struct worker *w)
{
	struct delivery_pool *r = w->run;

	for (;;) {
		struct job *j;
		struct err e;
		if (step_ahead(w))
			return true;
		j = &w->job[w->at];
		if (!take(r, &j->item))
			return false;
		if (!w->t && !(w->t = r->d->connect(r->d->ctx, &e))) {
			stop(r, &e);
			let_go(r, j->item.node);
			return false;
		}
		if (load(w, j))
			return true;
	}
}

static void worker_end(struct worker *w)
{
	struct job *next = &w->job[!w->at];

	if (next->loaded) { /* it is for another one */
		put_back(w->run, &next->item, false);
		drop(next);
	}
	ledger_coming(w->run->d->ledger, false);
	transport_close(w->t);
	spool_reader_free(&w->spool);
	for (int i = 0; i < 2; i++) {
		arena_free(&w->job[i].mem);
		buf_free(&w->job[i].message);
	}
	buf_free(&w->said);
}

static void *work(void *ctx)
{
	struct worker w = {.run = ctx};
	bool go_on = true;

	ledger_coming(w.run->d->ledger, true);
	while (go_on && next_job(&w)) {
		enum step step = one(&w);
		if (step == STEP_DONE) {
			if (!w.worked)
				note_success(w.run);
			w.worked = true;
		} else if (step != STEP_NOTHING) {
			go_on = reconnect(w.run, w.worked, step, buf_cstr(&w.said));
			w.worked = false;
		}
	}
	worker_end(&w);
	return NULL;
}

struct delivery_pool *delivery_start(const struct delivery *d)
{
	struct delivery_pool *r = mem_new(1, sizeof *r);

	r->d = d;
	pthread_mutex_init(&r->mutex, NULL);
	pthread_cond_init(&r->more, NULL);
	pthread_cond_init(&r->room, NULL);
	pthread_cond_init(&r->settled, NULL);
	r->back = LEDGER_NO_NODE;
	r->thread = mem_new((size_t)(d->jobs > 1 ? d->jobs : 1), sizeof *r->thread);
	r->hand = mem_new(2 * (size_t)(d->jobs > 1 ? d->jobs : 1), sizeof *r->hand);
	return r;
}

/* a thread more where there are fewer than jobs and more waits than they have taken */
static void hire(struct delivery_pool *r)
{
	size_t jobs = r->d->jobs > 1 ? (size_t)r->d->jobs : 1;

	while (r->threads < jobs && r->threads < r->n && pthread_create(&r->thread[r->threads], NULL, work, r) == 0) {
		r->threads++;
		r->working++;
	}
}

bool delivery_push(struct delivery_pool *r, const size_t *nodes, size_t n)
{
	bool ok;

	pthread_mutex_lock(&r->mutex);
	while (r->n >= DELIVERY_QUEUE && r->threads && !r->stopped)
		pthread_cond_wait(&r->room, &r->mutex);
	make_room(r, n);
	for (size_t i = 0; i < n; i++)
		r->item[(r->first + r->n + i) % r->cap] = (struct item){.node = nodes[i]};
	r->n += n;
	hire(r);
	pthread_cond_broadcast(&r->more);
	ok = !r->stopped;
	pthread_mutex_unlock(&r->mutex);
	return ok;
}

/* nobody takes it, whoever is there: then it does not wait for one who would; no thread has it in work yet */
static bool expire(struct delivery_pool *r, size_t node)
{
	enum ledger_state s = ledger_state_of(r->d->ledger, node);
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	bool over;

	if (s != LEDGER_PLAN && s != LEDGER_TEMP)
		return false;
	ledger_get(r->d->ledger, node, &mem, &e);
	over = too_late(r->d, &e);
	if (over)
		record(r, &e, LEDGER_EXPIRED, e.reply, FATE_EXPIRED);
	arena_free(&mem);
	return over;
}

/* is it of the kind that is held back? */
static bool held(struct delivery_pool *r, size_t node)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	bool is;

	if (!r->held_back)
		return false;
	ledger_get(r->d->ledger, node, &mem, &e);
	is = !strcmp(e.kind, r->held_back);
	arena_free(&mem);
	return is;
}

/* the open entries among the first ALL, those that are held back or the others */
static bool push_open(struct delivery_pool *r, size_t all, bool back)
{
	struct ledger *l = r->d->ledger;
	size_t node[DELIVERY_QUEUE / 2], n = 0;
	bool ok = true;

	for (size_t i = 0; i < all && ok; i++) {
		if (ledger_open_state(ledger_state_of(l, i)) && held(r, i) == back && !expire(r, i))
			node[n++] = i;
		if (n == DELIVERY_QUEUE / 2) {
			ok = delivery_push(r, node, n);
			n = 0;
		}
	}
	return ok && (!n || delivery_push(r, node, n));
}

bool delivery_push_pending(struct delivery_pool *r, const char *held_back)
{
	r->held_back = held_back;
	r->all_held = ledger_count(r->d->ledger);
	return push_open(r, r->all_held, false);
}

bool delivery_push_held(struct delivery_pool *r)
{
	return !r->held_back || push_open(r, r->all_held, true);
}

static bool in_hand(const struct delivery_pool *r, size_t node)
{
	bool is = false;

	for (size_t i = 0; i < r->hands && !is; i++)
		is = r->hand[i] == node;
	return is;
}

int delivery_withdraw(struct delivery_pool *r, size_t node, int64_t now, struct err *err)
{
	struct ledger *l = r->d->ledger;
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	int rc;

	pthread_mutex_lock(&r->mutex);
	r->back = node;
	while (in_hand(r, node))
		pthread_cond_wait(&r->settled, &r->mutex);
	ledger_get(l, node, &mem, &e);
	rc = e.state == LEDGER_SENT || e.state == LEDGER_DOT || e.state == LEDGER_UNKNOWN;
	if (e.state == LEDGER_PLAN || e.state == LEDGER_TEMP) {
		e.state = LEDGER_WITHDRAWN;
		e.time = now;
		e.next = 0;
		rc = ledger_put(l, &e, err); /* nobody takes it from the queue meanwhile */
	}
	r->back = LEDGER_NO_NODE;
	pthread_mutex_unlock(&r->mutex);
	arena_free(&mem);
	return rc;
}

int delivery_end(struct delivery_pool *r, struct err *err)
{
	struct err sync;
	int rc = 0;

	pthread_mutex_lock(&r->mutex);
	r->ended = true;
	pthread_cond_broadcast(&r->more);
	pthread_mutex_unlock(&r->mutex);
	if (!r->threads) { /* no thread could be had */
		r->working = 1;
		work(r);
	}
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
	pthread_cond_destroy(&r->settled);
	free(r->hand);
	free(r->thread);
	free(r->item);
	free(r);
	return rc;
}
