/* plan_place.c: which topic comes into which slot, and in which order; see plan_set.h.
 *
 * The order is: what the meeting begins with; the others, in which those that stay keep their number; what it ends with.
 * Slots are taken first by pins, then by what stays, and what is left by the others, by their votes. */
#include "outgoing/plan_set.h"

#include "ground/mem.h"

#include <stdlib.h>

enum part { HEAD, STAYS, BODY, TAIL };

struct order {
	struct plan *p;
	enum part *part;            /* of each topic */
	size_t *before;             /* of each that stays: how many free ones of the event's own stand before it */
	struct plan_topic **body;   /* the free ones: pinned ones in their order, then by votes */
	size_t bodies, pinned;
};

static bool stays(const struct plan_topic *t)
{
	return t->fixed || t->formal != PLAN_FREE;
}

static void sort_parts(struct order *o)
{
	const struct plan *p = o->p;
	size_t first = p->topics, last = 0, free_ones = 0;

	for (size_t i = 0; i < p->topics; i++)
		if (p->topic[i].own && !stays(&p->topic[i])) {
			first = first < p->topics ? first : i;
			last = i;
		}
	for (size_t i = 0; i < p->topics; i++) {
		const struct plan_topic *t = &p->topic[i];
		o->before[i] = t->own ? free_ones : 0;
		if (!stays(t))
			o->part[i] = BODY;
		else if (!t->fixed && t->formal == PLAN_CLOSES)
			o->part[i] = TAIL;
		else if ((!t->fixed && t->formal == PLAN_OPENS) || (t->own && i < first))
			o->part[i] = HEAD;
		else
			o->part[i] = t->own && t->fixed && i > last && free_ones ? TAIL : STAYS;
		free_ones += t->own && !stays(t);
	}
	for (size_t i = 0, closed = 0; i < p->topics; i++) { /* behind what ends the meeting nothing begins it */
		closed = closed || (p->topic[i].own && o->part[i] == TAIL);
		if (closed && p->topic[i].own && o->part[i] == HEAD && p->topic[i].formal != PLAN_OPENS)
			o->part[i] = TAIL;
	}
}

static int by_votes(const void *pa, const void *pb)
{
	const struct plan_topic *a = *(struct plan_topic *const *)pa, *b = *(struct plan_topic *const *)pb;

	if (a->pinned != b->pinned)
		return a->pinned ? -1 : 1;
	if (!a->pinned && a->votes != b->votes)
		return a->votes > b->votes ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static void rank(struct order *o)
{
	struct plan *p = o->p;
	size_t r = 0;

	for (size_t i = 0; i < p->topics; i++)
		if (o->part[i] == HEAD)
			p->topic[i].rank = r++;
	for (size_t k = 0; k <= o->bodies; k++) {
		for (size_t i = 0; i < p->topics; i++)
			if (o->part[i] == STAYS && (o->before[i] == k || (k == o->bodies && o->before[i] > k)))
				p->topic[i].rank = r++;
		if (k < o->bodies)
			o->body[k]->rank = r++;
	}
	for (size_t i = 0; i < p->topics; i++)
		if (o->part[i] == TAIL)
			p->topic[i].rank = r++;
}

/* has the slot room for a topic, LEFT being what it has? */
static bool fits(const struct plan *p, size_t k, int left, const struct plan_topic *t)
{
	const struct plan_slot *s = &p->slot[k];

	return !s->pause && s->open == t->spontaneous && (!s->length || left >= plan_need(p, t));
}

/* the first slot from FROM on that has room; -1: none */
static int first_fit(const struct plan *p, size_t from, const struct plan_topic *t)
{
	for (size_t k = from; k < p->slots; k++)
		if (fits(p, k, p->slot[k].left, t))
			return (int)k;
	return -1;
}

static void put(struct plan *p, struct plan_topic *t, int slot)
{
	t->slot = slot;
	if (slot >= 0)
		p->slot[slot].left -= plan_need(p, t);
}

/* the heads from the first slot on, the tails from the last one back */
static void place_ends(struct order *o)
{
	struct plan *p = o->p;
	size_t from = 0, upto = p->slots;

	for (size_t i = 0; i < p->topics; i++) {
		struct plan_topic *t = &p->topic[i];
		if (o->part[i] != HEAD || t->pinned)
			continue;
		put(p, t, first_fit(p, from, t));
		from = t->slot >= 0 ? (size_t)t->slot : from;
	}
	for (size_t i = p->topics; i-- > 0;) {
		struct plan_topic *t = &p->topic[i];
		if (o->part[i] != TAIL || t->pinned)
			continue;
		for (size_t k = upto; k-- > 0 && t->slot < 0;)
			if (fits(p, k, p->slot[k].left, t))
				put(p, t, (int)k);
		upto = t->slot >= 0 ? (size_t)t->slot + 1 : upto;
	}
}

/* those that stay, into the slot where the event's own list alone would put them, else the next that has room, else any */
static void place_stays(struct order *o)
{
	struct plan *p = o->p;
	int *left = mem_new(p->slots + 1, sizeof *left);
	size_t at = 0;

	for (size_t k = 0; k < p->slots; k++)
		left[k] = p->slot[k].left;
	for (size_t i = 0; i < p->topics; i++) {
		struct plan_topic *t = &p->topic[i];
		size_t k = at;
		if (o->part[i] == HEAD || o->part[i] == TAIL || (o->part[i] == BODY && !t->own))
			continue;
		if (t->pinned) {
			at = t->slot >= 0 ? (size_t)t->slot : at;
			continue;
		}
		while (t->own && k < p->slots && !fits(p, k, left[k], t))
			k++;
		if (t->own && k < p->slots) {
			at = k;
			left[k] -= plan_need(p, t);
		}
		if (o->part[i] == STAYS) {
			int slot = first_fit(p, at, t);
			put(p, t, slot >= 0 ? slot : first_fit(p, 0, t));
		}
	}
	free(left);
}

void plan_place(struct plan *p)
{
	struct order o = {.p = p, .part = mem_new(p->topics + 1, sizeof *o.part), .before = mem_new(p->topics + 1, sizeof *o.before), .body = mem_new(p->topics + 1, sizeof *o.body)};

	sort_parts(&o);
	for (size_t i = 0; i < p->topics; i++)
		if (o.part[i] == BODY)
			o.body[o.bodies++] = &p->topic[i];
	if (o.bodies)
		qsort(o.body, o.bodies, sizeof *o.body, by_votes);
	rank(&o);
	place_ends(&o);
	place_stays(&o);
	for (size_t i = 0; i < o.bodies; i++)
		if (!o.body[i]->pinned)
			put(p, o.body[i], first_fit(p, 0, o.body[i]));
	free(o.part);
	free(o.before);
	free(o.body);
}
