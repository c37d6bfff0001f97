/* plan.h: topics into slots.  A topic that is pinned stays where it is; the others are placed by their votes, then in the
 * order in which they came, each into the first slot that has room for it; none is overfilled.  Breaks take no topics, and
 * the open slot only spontaneous ones.  Since what was placed is pinned, a new topic moves nothing. */
#ifndef EV_OUTGOING_PLAN_H
#define EV_OUTGOING_PLAN_H

#include "record/rec.h"

/* plan_topics(EVENT, PROPOSALS, N, MINUTES, ERR): the event's own topics and those of PROPOSALS: records with Topic (its
 * continuation lines are the text), and perhaps By, Duration (minutes, or 30m, 1h), Votes and Spontaneous: yes.  A topic of
 * unknown length is taken for MINUTES.  EVENT gets its Topics anew, placed ones with their slot, and a Warning that begins
 * with "plan: " for each that found no place and each slot that its pinned topics overfill; such Warnings of an earlier
 * call go.  -1: ERR: 65 the event is wrong or has no slots. */
int plan_topics(struct rec *event, const struct rec *proposals, size_t n, int minutes, struct err *e);

#endif
