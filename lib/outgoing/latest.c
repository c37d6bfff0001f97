/* latest.c: see latest.h. */
#include "outgoing/latest.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/instance.h"
#include "outgoing/post.h"
#include "record/event.h"
#include "record/gather.h"
#include "record/revision.h"
#include "record/which.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { HELD = 4 << 20 }; /* octets of records in memory */

struct latest {
	struct ledger *ledger;
	struct gather *gather;
	bool (*give)(void *ctx, const char *file, struct rec *r);
	void (*say)(void *ctx, const char *file, const struct err *e);
	void *ctx;
	bool changed;            /* as latest_new has it */
	const struct mailer *mailer;
	bool over;
};

/* a record of an event, of a whole series, or of an instance of it */
struct version {
	size_t next;             /* of the same, in their order; 0: none */
	size_t last;             /* of the first of them: the last; 0: it is alone */
	bool out;                /* it is not given */
	struct event_revision revision;
	uint64_t says;           /* the fields that raise SEQUENCE; all of them, where what has changed is wanted */
	bool any;                /* it counts: it can be read, and is no component */
	bool sent;               /* as it was sent last */
	bool before;             /* ... as it was sent earlier, and is not any more */
	bool off;                /* a cancellation, without Start */
};

struct latest *latest_new(struct ledger *ledger, const struct mailer *m, bool changed)
{
	struct latest *l = mem_new(1, sizeof *l);

	l->ledger = ledger;
	l->mailer = m;
	l->changed = changed;
	l->gather = gather_new(HELD);
	return l;
}

void latest_free(struct latest *l)
{
	if (!l)
		return;
	gather_free(l->gather);
	free(l);
}

int latest_add(struct latest *l, const char *file, const struct rec *r, struct err *e)
{
	return gather_add(l->gather, r, file, "", e);
}

/* what goes out of an instance along with its series, as post.c counts it */
static uint64_t instance_digest(const struct latest *l, const struct rec *r)
{
	struct rec out = REC_INIT;
	uint64_t digest;

	post_outgoing(r, &out);
	post_public(l->mailer, r, &out);
	rec_del(&out, "Attendee"); /* the series has them */
	digest = post_digest(&out, false);
	rec_free(&out);
	return digest;
}

/* the digest of a series, whose own is WHOLE, with the instances among N records of its Uid that go along */
static uint64_t with_instances(const struct latest *l, const struct gather_item *item, size_t n, uint64_t whole)
{
	struct err e = {0};

	for (size_t i = 0; i < n; i++) {
		const char *rid = rec_get(&item[i].r, "RecurrenceId");
		if (rid && !event_check(&item[i].r, &e))
			whole = hash_str(whole ^ instance_digest(l, &item[i].r), rid);
	}
	return whole;
}

/* was a message of that digest sent, of the instance RID or of the event? */
static bool was_sent(const struct latest *l, const char *uid, const char *rid, uint64_t whole)
{
	char hex[20];
	bool found = false;

	snprintf(hex, sizeof hex, ".%016llx.", (unsigned long long)whole);
	for (size_t i = ledger_of_uid(l->ledger, uid); i != LEDGER_NO_NODE && !found; i = ledger_next_of_uid(l->ledger, i)) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry x;
		ledger_get(l->ledger, i, &mem, &x);
		found = x.state < LEDGER_ANSWERED && !strcmp(x.uid, uid) && !strcmp(x.rid, rid) && strstr(x.hash, hex);
		arena_free(&mem);
	}
	return found;
}

static void look(const struct latest *l, struct version *v, const struct rec *r, const struct rec *sent)
{
	struct rec out = REC_INIT;
	struct err e = {0};
	bool time; /* it says of the time what was sent */

	v->off = event_is_cancellation(r);
	v->any = v->off || (!event_is_component(r) && !event_check(r, &e)); /* a wrong one is for GIVE to report */
	if (!v->any)
		return;
	post_outgoing(r, &out);
	post_public(l->mailer, r, &out);
	v->revision = event_revision(r);
	v->says = post_digest(&out, !l->changed);
	v->sent = sent && v->says == post_digest(sent, !l->changed);
	time = sent && event_significant(&out) == event_significant(sent);
	if (sent && (time || !v->revision.numbered)) { /* the organizer's own, who may have changed it since */
		long last = event_revision(sent).sequence;
		v->revision.sequence = last > v->revision.sequence ? last : v->revision.sequence;
	}
	rec_free(&out);
}

/* > 0: A is the later one */
static int later(const struct latest *l, const struct version *a, const struct version *b)
{
	int c = event_revision_cmp(&a->revision, &b->revision);

	if (!c && a->says != b->says && a->before != b->before && a->off == b->off) /* or each run would take the other one, and write to everybody */
		c = b->before - a->before;
	else if (!c && a->says != b->says)
		c = a->off != b->off ? a->off - b->off : l->changed ? b->sent - a->sent : a->sent - b->sent;
	return c;
}

/* what is left out and does not say itself that it is an earlier revision */
static void tell_old(struct latest *l, const struct gather_item *it, const struct version *v, const struct version *best)
{
	struct event_revision own = event_revision(&it->r);
	bool earlier = event_revision_cmp(&own, &best->revision) < 0 && (own.numbered || own.sequence == best->revision.sequence);
	struct err e = {0};

	if (best->off && v->sent)
		err_set(&e, EX_DATAERR, it->r.line, "the event %.160s is cancelled by another record: this one is passed over", rec_get(&it->r, "Uid"));
	else if (l->changed && v->before && best->sent && !earlier)
		err_set(&e, EX_DATAERR, it->r.line, "the event %.160s was sent as this record has it before, and last as another one has it, which is taken: one of them is too many", rec_get(&it->r, "Uid"));
	else if (best->sent && !earlier)
		err_set(&e, EX_DATAERR, it->r.line, "the event %.160s was sent last as another record has it, which is taken: ev-mail update sends this one", rec_get(&it->r, "Uid"));
	else
		return;
	l->say(l->ctx, it->file, &e);
}

static void tell_odd(struct latest *l, const struct gather_item *it)
{
	struct err e = {0};

	err_set(&e, EX_DATAERR, it->r.line, "a second record of the event %.160s: neither Sequence nor LastModified tells which is the later one", rec_get(&it->r, "Uid"));
	l->say(l->ctx, it->file, &e);
}

static void tell_second(struct latest *l, const struct gather_item *it)
{
	struct err e = {0};

	err_set(&e, EX_DATAERR, it->r.line, "a second record of the instance %.40s of %.160s: the first one is taken", rec_get(&it->r, "RecurrenceId"), rec_get(&it->r, "Uid"));
	l->say(l->ctx, it->file, &e);
}

static void give(struct latest *l, struct gather_item *it)
{
	l->over = l->over || !l->give(l->ctx, it->file, &it->r);
}

/* the records of the same as the one at FIRST; one that does not count is given, too */
static void judge(struct latest *l, struct gather_item *item, size_t n, struct version *v, size_t first, struct instance_sent *all)
{
	const struct version *best = NULL;
	struct rec sent = REC_INIT;
	const char *rid = rec_get(&item[first].r, "RecurrenceId");
	bool known = all && instance_sent_record(all, rid ? rid : "", &sent);
	size_t i = first;

	do {
		look(l, &v[i], &item[i].r, known ? &sent : NULL);
		if (l->changed && known && v[i].any && !v[i].off && !v[i].sent)
			v[i].before = was_sent(l, rec_get(&item[i].r, "Uid"), rid ? rid : "", rid ? v[i].says : with_instances(l, item, n, v[i].says));
		if (v[i].any && (!best || later(l, &v[i], best) > 0))
			best = &v[i];
	} while ((i = v[i].next));
	i = first;
	do {
		if (!best || !v[i].any)
			continue;
		v[i].out = later(l, &v[i], best) < 0;
		if (v[i].out && !(known && event_is_off(&sent))) {
			tell_old(l, &item[i], &v[i], best);
		} else if (!v[i].out && rid && l->changed && &v[i] != best) { /* who reminds tells them apart himself */
			v[i].out = true;
			if (v[i].says != best->says)
				tell_second(l, &item[i]);
		} else if (!v[i].out && v[i].says != best->says && !rid && !l->changed) { /* else it is said where the first one is taken */
			tell_odd(l, &item[i]);
		}
	} while ((i = v[i].next));
	rec_free(&sent);
}

/* which records are of the same */
static struct version *versions(const struct gather_item *item, size_t n)
{
	struct version *v = mem_new(n, sizeof *v);
	struct which *which = mem_new(n, sizeof *which);
	size_t *first = mem_new(n, sizeof *first);

	for (size_t i = 0; i < n; i++)
		which[i] = which_of(&item[i].r);
	which_first(which, n, first);
	for (size_t i = 0; i < n; i++) {
		struct version *head = &v[first[i]];
		if (first[i] == i)
			continue;
		v[head->last ? head->last : first[i]].next = i;
		head->last = i;
	}
	free(which);
	free(first);
	return v;
}

/* what counts of one Uid, as it came, but for the instances before their series: they are directly behind it, where they go out with
 * it in one message, whatever the names of the files are */
static void give_all(struct latest *l, struct gather_item *item, const struct version *v, size_t n)
{
	size_t series = 0;

	while (series < n && (v[series].out || rec_get(&item[series].r, "RecurrenceId")))
		series++;
	if (series < n)
		give(l, &item[series]);
	for (size_t i = 0; i < n && !l->over; i++)
		if (i != series && !v[i].out)
			give(l, &item[i]);
}

static void sort_out(struct latest *l, struct gather_item *item, size_t n)
{
	struct version *v = versions(item, n);
	struct instance_sent *sent = l->ledger ? instance_sent_new(l->ledger, rec_get(&item->r, "Uid")) : NULL;

	for (size_t i = 0; i < n; i++)
		if (v[i].last)
			judge(l, item, n, v, i, sent);
	give_all(l, item, v, n);
	instance_sent_free(sent);
	free(v);
}

static void group(void *ctx, struct gather_item *item, size_t n)
{
	struct latest *l = ctx;
	const char *uid = rec_get(&item->r, "Uid");

	if (n > 1 && uid && *uid)
		sort_out(l, item, n);
	else
		for (size_t i = 0; i < n && !l->over; i++)
			give(l, &item[i]);
}

int latest_each(struct latest *l, bool (*give_one)(void *ctx, const char *file, struct rec *r), void (*say)(void *ctx, const char *file, const struct err *e), void *ctx, struct err *e)
{
	l->give = give_one;
	l->say = say;
	l->ctx = ctx;
	return gather_each(l->gather, group, l, e);
}
