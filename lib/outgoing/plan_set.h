/* plan_set.h: the slots and topics of a plan, for the files that read, place and write them. */
#ifndef EV_OUTGOING_PLAN_SET_H
#define EV_OUTGOING_PLAN_SET_H

#include "ground/buf.h"
#include "outgoing/plan.h"
#include "record/event.h"

struct plan_slot {
	struct event_slot s;
	char name[24];     /* as [@...] has it */
	int length, left;  /* minutes; length 0: its end is open, it takes any */
	bool pause, open;
};

struct plan_topic {
	char *title, *text, *who;
	int minutes;        /* 0 unknown */
	long votes;
	size_t order, rank; /* as they came, in the plan */
	int slot;           /* -1: not placed */
	bool own, pinned, spontaneous, fixed;
	enum plan_formal formal; /* PLAN_FREE also where somebody brings it */
	char at[20];        /* of a pin */
};

struct plan {
	struct plan_slot *slot;
	size_t slots, slots_cap;
	struct plan_topic *topic;
	size_t topics, topics_cap;
	int usual;
	const struct plan_words *words;
	struct buf warnings; /* one a line */
};

static inline int plan_need(const struct plan *p, const struct plan_topic *t)
{
	return t->minutes ? t->minutes : p->usual;
}

/* plan_read: the event's slots, its own topics, and those that were proposed.  -1: ERR. */
int plan_read(struct plan *p, const struct rec *event, const struct rec *proposals, size_t n, struct err *e);
void plan_free(struct plan *p);

/* plan_place: gives each topic its slot and its rank in the whole plan. */
void plan_place(struct plan *p);

#endif
