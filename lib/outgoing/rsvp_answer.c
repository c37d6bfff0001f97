/* rsvp_answer.c: one person's answer: whether it counts, for whom, and what of it goes into the ledger; see rsvp.h. */
#include "outgoing/rsvp_set.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/instance.h"
#include "outgoing/members.h"
#include "outgoing/proposal.h"
#include "outgoing/standing.h"
#include "record/event.h"
#include "record/ical_line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum verdict { COUNTS, HELD, NOBODY };
enum { WRITTEN = 2000 }; /* octets of what somebody wrote that the ledger keeps */

struct answer {
	struct rsvp *a;
	struct answered *ev;
	const struct rec *r;
	const struct sender *by;
	struct standing s, series;
	struct arena mem;
	struct buf name, addr, email, stat;
	struct buf called;
	const char *who;         /* name and address, as he was invited; who was not, as the answer calls him */
	const char *recipient;   /* as he was written to, NULL: not invited */
	const struct person *p;
	long sequence;           /* of what was sent last */
	bool counter;
	const char *alias;       /* by what an address that was not invited is taken for his: held until the organizer says that it is; NULL: none */
};

/* ---- who ---- */

static struct person *person_like(const struct standing *s, const char *address)
{
	struct person *p = standing_of(s, address);
	const char *at = strrchr(address, '@');
	struct buf other = BUF_INIT;

	if (p || !at || (strcasecmp(at, "@gmail.com") != 0 && strcasecmp(at, "@googlemail.com") != 0))
		return p;
	buf_add(&other, address, (size_t)(at - address));
	buf_str(&other, strcasecmp(at, "@gmail.com") ? "@gmail.com" : "@googlemail.com");
	p = standing_of(s, other.p);
	buf_free(&other);
	return p;
}

/* what he was sent last; false: nothing */
static bool sent_to(struct rsvp *a, const struct person *p, struct arena *mem, struct ledger_entry *e)
{
	size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open != LEDGER_NO_NODE ? p->open : p->refused;

	if (node != LEDGER_NO_NODE)
		ledger_get(a->l, node, mem, e);
	return node != LEDGER_NO_NODE;
}

static const char *address_of(struct rsvp *a, const struct person *p, struct arena *mem)
{
	struct ledger_entry e;

	return sent_to(a, p, mem, &e) ? e.recipient : NULL;
}

/* The name in an answer is whatever its sender wrote, be it somebody else's name and address: it names only who was not invited, and
 * then beside the address that goes with it. */
static void call(struct answer *x)
{
	struct ledger_entry e;
	bool invited = x->recipient && x->p && sent_to(x->a, x->p, &x->mem, &e);
	const char *name = invited ? e.name : buf_cstr(&x->name), *address = invited ? x->recipient : buf_cstr(&x->addr);

	if (name && *name)
		event_put_mailbox(name, address, &x->called);
	else
		buf_str(&x->called, address);
	x->who = buf_cstr(&x->called);
}

/* who was invited under that address, to the instance or to its series; NULL: nobody */
static const char *invited(struct answer *x, const char *address, const struct person **p)
{
	const char *recipient;

	if (!*address)
		return NULL;
	*p = person_like(&x->s, address);
	if (*p && (recipient = address_of(x->a, *p, &x->mem)))
		return recipient;
	*p = person_like(&x->series, address);
	return *p ? address_of(x->a, *p, &x->mem) : NULL;
}

/* From or Sender, where one of them was invited; TOKEN: and the token that it was given has come back */
static const char *sent_by(struct answer *x, bool token, const struct person **p)
{
	const char *const from[] = {buf_cstr(&x->by->from), buf_cstr(&x->by->sender)};

	for (size_t i = 0; i < 2; i++) {
		const char *recipient = invited(x, from[i], p);
		char own[TOKEN_SIZE];
		if (!recipient)
			continue;
		ledger_token(x->a->l, x->ev->uid, recipient, own);
		if (!token || sender_token(x->by, own))
			return recipient;
	}
	return NULL;
}

static struct ledger_entry trust_key(const char *uid, const char *recipient, const char *address, struct buf *lower)
{
	buf_clear(lower);
	for (; *address; address++)
		buf_char(lower, *address >= 'A' && *address <= 'Z' ? (char)(*address + 32) : *address);
	return (struct ledger_entry){.kind = "trust", .uid = uid, .rid = "", .recipient = recipient, .variant = buf_cstr(lower), .state = LEDGER_TRUSTED, .reply = ""};
}

/* has the organizer said that this sender's answers count for the recipient? */
static bool accepted(struct answer *x)
{
	const struct rsvp_options *o = &x->a->o;
	const char *const from[] = {buf_cstr(&x->by->from), buf_cstr(&x->by->sender)};
	struct buf lower = BUF_INIT;
	bool found = false;

	for (size_t i = 0; i < o->n_accept; i++)
		found = found || sender_is(x->by, o->accept[i]) || (!*sender_name(x->by) && sender_same(o->accept[i], x->recipient));
	for (size_t i = 0; i < 2 && !found && !x->by->failed; i++) {
		struct ledger_entry key;
		if (!*from[i])
			continue;
		key = trust_key(x->ev->uid, x->recipient, from[i], &lower);
		found = ledger_find(x->a->l, &key) != LEDGER_NO_NODE;
	}
	buf_free(&lower);
	return found;
}

/* ---- from an address that was not invited ---- */

/* of those of S, the one whose token came back: somebody to whom he passed his invitation on, or himself, from another address */
static const struct person *token_owner(struct answer *x, const struct standing *s, struct ledger_entry *e)
{
	char token[TOKEN_SIZE];

	for (size_t i = 0; i < s->n && x->by->tokens.n; i++) {
		if (!sent_to(x->a, &s->person[i], &x->mem, e))
			continue;
		ledger_token(x->a->l, x->ev->uid, e->recipient, token);
		if (sender_token(x->by, token))
			return &s->person[i];
	}
	return NULL;
}

/* the only one of S who was invited by the name that the answer gives */
static const struct person *namesake(struct answer *x, const struct standing *s, struct ledger_entry *e)
{
	const struct person *found = NULL;
	struct ledger_entry one;

	for (size_t i = 0; i < s->n && x->name.n; i++) {
		if (!sent_to(x->a, &s->person[i], &x->mem, &one) || strcasecmp(one.name, x->name.p) != 0)
			continue;
		if (found)
			return NULL;
		found = &s->person[i];
		*e = one;
	}
	return found;
}

/* Who was invited under another address than the one that answers for itself.  Who says that he comes in somebody's place is none. */
static const char *alias_of(struct answer *x, const char *attendee)
{
	static const struct {
		const struct person *(*find)(struct answer *x, const struct standing *s, struct ledger_entry *e);
		const char *by;
	} ways[] = {{token_owner, "the token of that invitation"}, {namesake, "the name"}};
	const struct standing *const of[] = {&x->s, &x->series};
	struct buf from = BUF_INIT;
	struct ledger_entry e;
	bool sent_it = sender_is(x->by, buf_cstr(&x->email)) || rec_count(x->r, "Attendee") == 1;

	if (event_param(attendee, "delegated-from", &from))
		sent_it = false;
	buf_free(&from);
	for (size_t w = 0; w < sizeof ways / sizeof *ways && sent_it; w++)
		for (size_t k = 0; k < 2; k++)
			if ((x->p = ways[w].find(x, of[k], &e)) && (x->recipient = address_of(x->a, x->p, &x->mem))) {
				x->alias = ways[w].by;
				return x->recipient;
			}
	return NULL;
}

/* for whom it counts; x->recipient and x->p become his */
static enum verdict judge(struct answer *x, const char *attendee)
{
	const struct person *q = NULL;
	const char *owner;

	x->recipient = invited(x, buf_cstr(&x->email), &x->p);
	if (x->recipient && !x->by->failed && (sender_is(x->by, x->recipient) || sender_is(x->by, buf_cstr(&x->email))))
		return COUNTS;
	owner = sent_by(x, true, &q);
	if (owner && !x->by->failed && (!x->recipient || !strcasecmp(owner, x->recipient))) {
		x->recipient = owner;
		x->p = q;
		return COUNTS;
	}
	if (!x->recipient && !(x->recipient = sent_by(x, false, &x->p)) && !alias_of(x, attendee))
		return NOBODY;
	return accepted(x) ? COUNTS : HELD;
}

/* ---- when ---- */

static void set_time(struct answer *x, struct ledger_entry *e)
{
	struct civil written;
	const char *field = rec_get(x->r, "LastModified") ? "LastModified" : "MailDate";

	e->time = x->a->o.now;
	if (!event_time(x->r, field, &written))
		return;
	if (civil_seconds(&written) > x->a->o.now) /* nobody writes from the future: it must not lock out what comes later */
		rsvp_note(x->ev, x->who, " answers with a date in the future (", rec_get(x->r, field), "): the time of its arrival counts", NULL);
	else
		e->time = e->stamp = civil_seconds(&written);
}

/* is E older than what its key has in the ledger?  Only where both tell when they were written. */
static bool rsvp_older(struct rsvp *a, const struct ledger_entry *e)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry old;
	size_t before = ledger_find(a->l, e);
	bool older = false;

	if (before != LEDGER_NO_NODE) {
		ledger_get(a->l, before, &mem, &old);
		older = old.stamp && e->stamp && old.stamp > e->stamp;
	}
	arena_free(&mem);
	return older;
}

/* an instance that came along with its series may have a higher number than that */
static bool number_was_sent(const struct answer *x, long sequence)
{
	struct rec r = REC_INIT;
	const char *sent = *x->ev->rid && instance_record(x->a->l, x->ev->uid, x->ev->rid, &r) ? rec_get(&r, "Sequence") : NULL;
	bool was = sent && strtol(sent, NULL, 10) >= sequence;

	rec_free(&r);
	return was;
}

/* the version that it answers to; false: an earlier one, which was noted */
static bool set_sequence(struct answer *x, struct ledger_entry *e)
{
	const char *seq = rec_get(x->r, "Sequence");

	e->sequence = seq ? strtol(seq, NULL, 10) : x->sequence;
	if (e->sequence < x->sequence) {
		rsvp_note(x->ev, x->who, " answers to an earlier version (SEQUENCE ", seq, "): not counted", NULL);
		return false;
	}
	if (e->sequence > x->sequence) {
		if (!number_was_sent(x, e->sequence))
			rsvp_note(x->ev, x->who, " answers to a version that was never sent (SEQUENCE ", seq, "): taken for the last one", NULL);
		e->sequence = x->sequence;
	}
	return true;
}

/* ---- what was written beside it ---- */

static int put_written(struct rsvp *a, struct answered *ev, const char *recipient, const char *from, const char *text, int64_t time, struct err *err)
{
	struct buf one = BUF_INIT;
	char variant[20];
	struct ledger_entry e = {.kind = "written", .uid = ev->uid, .rid = ev->rid, .recipient = recipient, .variant = variant, .state = LEDGER_WRITTEN, .time = time, .name = from};
	int rc = 0;

	snprintf(variant, sizeof variant, "%016llx", (unsigned long long)hash_str(HASH_START ^ (uint64_t)time, text));
	for (size_t i = 0; text[i] && one.n < WRITTEN; i++)
		buf_char(&one, (unsigned char)text[i] < ' ' ? ' ' : text[i]);
	while (one.n && ((unsigned char)one.p[one.n - 1] & 0xc0) == 0x80 && one.n >= WRITTEN) /* not inside a character */
		one.p[--one.n] = '\0';
	e.reply = buf_cstr(&one);
	if (ledger_find(a->l, &e) == LEDGER_NO_NODE) /* the same mail once more */
		rc = rsvp_put(a, &e, err);
	buf_free(&one);
	return rc;
}

int rsvp_written(struct rsvp *a, struct answered *ev, const struct rec *r, const struct sender *by, const char *recipient, struct err *err)
{
	const char *text = rec_get(r, "MailText"), *name = sender_name(by);
	bool own = sender_is(by, recipient) && !by->failed;
	struct ledger_entry e = {.time = a->o.now};
	struct civil when;

	if (!text || !*text) {
		if (!strcmp(rec_get(r, "MailAnswer"), "written"))
			rsvp_note(ev, recipient, " answers by hand, but the mail has no text of its own", NULL);
		return 0;
	}
	if (rec_get(r, "MailAutomatic")) {
		rsvp_note(ev, recipient, "'s mail program answers by itself: ", text, NULL);
		return 0;
	}
	if (own)
		rsvp_note(ev, recipient, " writes: ", text, NULL);
	else
		rsvp_note(ev, *name ? name : "somebody", " writes in answer to what ", recipient, " was sent", by->failed ? " (" : "", by->failed ? by->why : "", by->failed ? ")" : "", ": ", text, NULL);
	if (event_time(r, "MailDate", &when) && civil_seconds(&when) <= a->o.now)
		e.time = civil_seconds(&when);
	return put_written(a, ev, recipient, own ? "" : *name ? name : "?", text, e.time, err);
}

/* COMMENT, which people write beside their yes or no */
static int comments(struct answer *x, int64_t time, struct err *err)
{
	int rc = 0;

	for (size_t i = rec_next(x->r, "Ical", 0); i < x->r->n && rc == 0; i = rec_next(x->r, "Ical", i + 1)) {
		struct arena mem = ARENA_INIT;
		struct ical_line l;
		struct buf text = BUF_INIT;
		const char *v = x->r->field[i].value;
		if (!strncasecmp(v, "COMMENT", 7) && ical_split(v, strlen(v), &mem, &l) && !strcmp(l.name, "COMMENT")) {
			ical_unescape(l.value, strlen(l.value), &text);
			buf_trim(&text, " \n");
			if (text.n) {
				rsvp_note(x->ev, x->who, " writes: ", text.p, NULL);
				rc = put_written(x->a, x->ev, x->recipient, "", text.p, time, err);
			}
		}
		buf_free(&text);
		arena_free(&mem);
	}
	return rc;
}

/* ---- another time ---- */

static int propose(struct answer *x, const struct ledger_entry *as, struct err *err)
{
	struct ledger_entry e = {.kind = "counter", .uid = x->ev->uid, .rid = x->ev->rid, .sequence = as->sequence, .recipient = x->recipient, .state = LEDGER_PROPOSED, .time = as->time, .stamp = as->stamp}, old;
	struct rec event = REC_INIT;
	struct buf line = BUF_INIT, words = BUF_INIT;
	size_t before;
	int rc = 0;

	instance_record(x->a->l, x->ev->uid, x->ev->rid, &event);
	if (!proposal_of(x->r, &event, &line)) {
		rsvp_note(x->ev, x->who, " makes a counter-proposal that names no time", NULL);
		goto out;
	}
	proposal_words(line.p, &event, &words);
	rsvp_note(x->ev, x->who, " proposes another time: ", buf_cstr(&words), NULL);
	e.reply = line.p;
	before = ledger_find(x->a->l, &e);
	if (before != LEDGER_NO_NODE) {
		ledger_get(x->a->l, before, &x->mem, &old);
		if (old.state == LEDGER_SETTLED && old.stamp == e.stamp && e.stamp) {
			rsvp_note(x->ev, "... which was answered already", NULL);
			goto out;
		}
	}
	rc = rsvp_put(x->a, &e, err);
	if (rc == 0 && !x->a->o.dry) {
		x->a->proposal = mem_grow(x->a->proposal, &x->a->proposal_cap, x->a->proposals + 1, sizeof *x->a->proposal);
		x->a->proposal[x->a->proposals++] = ledger_find(x->a->l, &e);
	}
out:
	rec_free(&event);
	buf_free(&line);
	buf_free(&words);
	return rc;
}

/* ---- into the ledger ---- */

static const char *said(const struct answer *x)
{
	return partstat_of(buf_cstr(&x->stat)) != PARTSTAT_NONE ? partstat_name(partstat_of(x->stat.p)) : x->counter ? "with another time" : "neither yes nor no";
}

/* in somebody else's name, or so that nobody knows who sent it */
static int hold(struct answer *x, struct ledger_entry *e, struct err *err)
{
	const char *from = sender_name(x->by), *other = x->addr.n && !sender_same(buf_cstr(&x->email), x->recipient) ? x->addr.p : NULL;
	struct buf lower = BUF_INIT;
	struct ledger_entry key = trust_key(x->ev->uid, x->recipient, *from ? from : x->recipient, &lower);
	char own[TOKEN_SIZE];
	bool kept = partstat_of(buf_cstr(&x->stat)) != PARTSTAT_NONE;
	int rc = 0;

	ledger_token(x->a->l, x->ev->uid, x->recipient, own);
	if (*from && x->alias)
		rsvp_note(x->ev, x->addr.n ? x->addr.p : from, ", which was not invited, answers ", said(x), x->by->failed ? ", but its server found " : "", x->by->failed ? x->by->why : "", "; it may be another address of ", x->who, ", by ", x->alias,
		          ": not counted; ev-mail rsvp --accept-from ", from, kept ? " takes it for that guest's" : " with this mail takes it for that guest's", NULL);
	else if (*from)
		rsvp_note(x->ev, "a mail from ", from, " says that ", x->who, other ? " (as " : "", other ? other : "", other ? ")" : "", " answers ", said(x), x->by->failed ? ", but its server found " : "", x->by->failed ? x->by->why : "",
		          sender_token(x->by, own) ? " (with the token of that invitation)" : "", ": not counted; ev-mail rsvp --accept-from ", from, kept ? " takes it" : " with this mail takes it", NULL);
	else
		rsvp_note(x->ev, x->who, " answers ", said(x), x->by->known ? ", but the mail has no one sender" : ", but the mail that brought it is not known", ": not counted; ev-mail rsvp --accept-from ", x->recipient,
		          kept ? " takes it" : " with this answer takes it", NULL);
	if (kept) {
		e->kind = "claim";
		e->state = LEDGER_CLAIMED;
		e->variant = key.variant;
		e->reply = partstat_name(partstat_of(x->stat.p));
		rc = rsvp_put(x->a, e, err);
	}
	buf_free(&lower);
	return rc;
}

static int count(struct answer *x, const char *attendee, struct ledger_entry *e, struct err *err)
{
	enum partstat stat = partstat_of(buf_cstr(&x->stat));
	struct buf to = BUF_INIT;
	int rc = 0;

	if (rsvp_older(x->a, e)) {
		rsvp_note(x->ev, x->who, " has answered since: ", stat == PARTSTAT_NONE ? "this" : x->stat.p, " is older and not counted", NULL);
		return 0;
	}
	if (e->time < x->p->dismissed && !x->p->uninvited) {
		rsvp_note(x->ev, x->who, " answers ", stat == PARTSTAT_NONE ? "" : partstat_name(stat), " to an invitation from before he was uninvited: not counted", NULL);
		return 0;
	}
	if (x->counter)
		rc = propose(x, e, err);
	if (rc == 0)
		rc = comments(x, e->time, err);
	if (stat == PARTSTAT_NONE) {
		if (!x->counter)
			rsvp_note(x->ev, x->who, " answers neither yes nor no: ", x->stat.n ? x->stat.p : "-", NULL);
		return rc;
	}
	if (stat == PARTSTAT_DELEGATED && event_param(attendee, "delegated-to", &to))
		rsvp_note(x->ev, x->who, " sends somebody else, who was not invited: ", to.p, NULL);
	buf_free(&to);
	if (x->p->uninvited)
		rsvp_note(x->ev, x->who, " answers ", partstat_name(stat), ", but was uninvited: does not count unless ev-mail invite takes him in again", NULL);
	e->reply = partstat_name(stat);
	return rc ? rc : rsvp_put(x->a, e, err);
}

static void not_invited(struct answer *x, const char *attendee)
{
	struct buf to = BUF_INIT;

	if (event_param(attendee, "delegated-from", &to))
		rsvp_note(x->ev, x->who, " answers in place of ", to.p, ", but was not invited: not counted", NULL);
	else
		rsvp_note(x->ev, x->who, " answers, but was not invited: not counted", NULL);
	buf_free(&to);
}

int rsvp_answer(struct rsvp *a, struct answered *ev, const struct rec *r, const struct sender *by, const char *attendee, struct err *err)
{
	struct answer x = {.a = a, .ev = ev, .r = r, .by = by};
	struct ledger_entry e = {.kind = "answer", .uid = ev->uid, .rid = ev->rid, .state = LEDGER_ANSWERED};
	enum verdict verdict;
	int rc = 0;

	standing_read(&x.s, a->l, ev->uid, ev->rid);
	if (*ev->rid)
		standing_read(&x.series, a->l, ev->uid, "");
	x.sequence = x.s.any ? x.s.sequence : x.series.sequence;
	x.counter = rec_get(r, "Method") && !strcmp(rec_get(r, "Method"), "counter");
	event_mailbox(attendee, &x.name, &x.addr);
	member_address(buf_cstr(&x.addr), x.addr.n, &x.email);
	event_param(attendee, "partstat", &x.stat);
	verdict = judge(&x, attendee);
	call(&x);
	if (verdict == NOBODY) {
		not_invited(&x, attendee);
	} else if (verdict == COUNTS || rec_count(r, "Attendee") < 2 || !x.p || partstat_of(buf_cstr(&x.stat)) != x.p->partstat) { /* some programs repeat what the others have said */
		e.recipient = x.recipient;
		set_time(&x, &e);
		if (set_sequence(&x, &e))
			rc = verdict == COUNTS ? count(&x, attendee, &e, err) : hold(&x, &e, err);
	}
	standing_free(&x.s);
	standing_free(&x.series);
	arena_free(&x.mem);
	buf_free(&x.called);
	buf_free(&x.name);
	buf_free(&x.addr);
	buf_free(&x.email);
	buf_free(&x.stat);
	return rc;
}

/* ---- accepted after all ---- */

/* has the event changed since, or was he uninvited and invited anew?  Then it is said. */
static bool overtaken(struct rsvp *a, struct answered *ev, const struct ledger_entry *claim)
{
	struct standing own, series = {0};
	const struct person *p, *q;
	char number[32];
	bool old, late;

	standing_read(&own, a->l, claim->uid, claim->rid);
	if (*claim->rid)
		standing_read(&series, a->l, claim->uid, "");
	p = standing_of(&own, claim->recipient);
	q = *claim->rid ? standing_of(&series, claim->recipient) : NULL;
	old = claim->sequence < (own.any ? own.sequence : series.sequence);
	late = !old && ((p && claim->time < p->dismissed && !p->uninvited) || (q && claim->time < q->dismissed && !q->uninvited));
	snprintf(number, sizeof number, "%ld", claim->sequence);
	if (old)
		rsvp_note(ev, claim->recipient, "'s answer ", claim->reply, " from ", claim->variant, " is to an earlier version (SEQUENCE ", number, "): not counted", NULL);
	else if (late)
		rsvp_note(ev, claim->recipient, "'s answer ", claim->reply, " from ", claim->variant, " is to an invitation from before he was uninvited: not counted", NULL);
	standing_free(&own);
	standing_free(&series);
	return old || late;
}

static int take_claim(struct rsvp *a, struct ledger_entry *claim, const char *address, struct err *err)
{
	struct ledger_entry answer = *claim, done = *claim, trust;
	struct answered *ev = rsvp_event(a, claim->uid, claim->rid);
	struct buf lower = BUF_INIT;
	int rc = 0;

	answer.kind = "answer";
	answer.variant = "";
	answer.state = LEDGER_ANSWERED;
	done.state = LEDGER_SETTLED;
	if (rsvp_older(a, &answer))
		rsvp_note(ev, claim->recipient, " has answered since: ", claim->reply, " from ", claim->variant, " is older and not counted", NULL);
	else if (!overtaken(a, ev, claim))
		rc = rsvp_put(a, &answer, err);
	if (rc == 0)
		rc = rsvp_put(a, &done, err);
	if (rc == 0 && !sender_same(address, claim->recipient)) { /* who could be anybody is taken this once */
		trust = trust_key(claim->uid, claim->recipient, address, &lower);
		trust.time = a->o.now;
		rc = rsvp_put(a, &trust, err);
	}
	buf_free(&lower);
	return rc;
}

int rsvp_accept(struct rsvp *a, const char *address, size_t *taken, struct err *err)
{
	int rc = 0;

	*taken = 0;
	for (size_t i = 0, n = ledger_count(a->l); i < n && rc == 0; i++) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		if (ledger_state_of(a->l, i) != LEDGER_CLAIMED)
			continue;
		ledger_get(a->l, i, &mem, &e);
		if (sender_same(e.variant, address)) {
			rc = take_claim(a, &e, address, err);
			++*taken;
		}
		arena_free(&mem);
	}
	return rc;
}
