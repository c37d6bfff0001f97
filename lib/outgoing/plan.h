/* plan.h: topics into slots.  A topic that is pinned stays in its slot.  Fixed ones, and formal ones that nobody brings (By),
 * keep their place in the order: they get the slot that the event's own list would give them.  The others are placed by
 * their votes, then in the order in which they came, each into the first slot that has room for it; none is overfilled.
 * Breaks take no topics, and the open slot only spontaneous ones.  Since what was placed is pinned, a new topic moves nothing.
 * An event without slots is one slot from its start to its end. */
#ifndef EV_OUTGOING_PLAN_H
#define EV_OUTGOING_PLAN_H

#include "record/rec.h"

enum plan_formal { PLAN_FREE, PLAN_OPENS, PLAN_STAYS, PLAN_CLOSES };

/* What the words of the languages say of a title, given by the caller.  formal: is it an item of every agenda; length: the
 * minutes that its end tells, REST the octets before them, 0: none; minutes: a text that is a length, 0: it is none; open: is a slot of that
 * title for what comes up? */
struct plan_words {
	enum plan_formal (*formal)(const char *title, size_t n);
	int (*length)(const char *title, size_t n, size_t *rest);
	int (*minutes)(const char *text, size_t n);
	bool (*open)(const char *title);
};

/* plan_topics(EVENT, PROPOSALS, N, MINUTES, WORDS, ERR): the event's own topics and those of PROPOSALS: records with Topics (their
 * continuation lines are the text), and perhaps By, Duration, Votes and Spontaneous: yes.  A topic of unknown length is taken
 * for MINUTES.  EVENT gets its Topics anew, placed ones with their slot, and a Warning that begins with "plan: " for each that
 * found no place, each slot that its pinned topics overfill, and what could not be understood; such Warnings of an earlier
 * call go, but for what it could not understand of a proposal that is among the topics now.  A spontaneous topic without a place
 * is marked as such.  All other fields and comments stay where they are.  So a plan that is planned again stays as it is.  -1: ERR: 65 the event is wrong, or has neither slots nor a time, or no slots and more than a day. */
int plan_topics(struct rec *event, const struct rec *proposals, size_t n, int minutes, const struct plan_words *words, struct err *e);

#endif
