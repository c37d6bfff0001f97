/* group.h: a series and the records that replace instances of it, gathered record by record. */
#ifndef EV_RECORD_GROUP_H
#define EV_RECORD_GROUP_H

#include "record/rec.h"

/* {0} is an empty one; group_free in any case. */
struct group {
	struct rec series;     /* or a single event */
	struct rec *override;  /* N, their RecurrenceId as which_name has it */
	size_t n, cap;
};

/* group_begin: R, copied, becomes the series; what the group held before is freed.  group_clear: it is empty again. */
void group_begin(struct group *g, const struct rec *r);
void group_clear(struct group *g);

/* group_has: does R, by Uid and RecurrenceId, replace an instance of the series?  Of an empty group, or one that is itself an
 * instance, none does. */
bool group_has(const struct group *g, const struct rec *r);

/* group_add: R, of which group_has is true, is copied and becomes one of the overrides. */
void group_add(struct group *g, const struct rec *r);

void group_free(struct group *g);

#endif
