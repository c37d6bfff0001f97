/* recur.h: the instances of a recurring event: RRULEs, RDATEs, EXDATEs (RFC 5545 3.8.5), EXRULEs (RFC 2445 4.8.5.2), in local time.
 * Rules are rrule.h's; expansion is bounded by LIMIT_INSTANCES. */
#ifndef EV_TIME_RECUR_H
#define EV_TIME_RECUR_H

#include "time/civil.h"
#include "time/zone.h"

struct recur {
	struct civil start;
	const struct zone *zone;       /* of Start; NULL: floating or a date */
	const char *const *rule;       /* n_rules rules, as in RRULE */
	size_t n_rules;
	const struct civil *add, *drop;/* RDATE, EXDATE */
	size_t n_add, n_drop;
	const char *const *drop_rule;  /* n_drop_rules EXRULEs */
	size_t n_drop_rules;
};

enum recur_result {
	RECUR_OK,
	RECUR_WRONG, /* a rule is none (RFC 5545 3.3.10) */
	RECUR_CUT    /* there are more than LIMIT_INSTANCES, or it was not found out in LIMIT_STEPS */
};

/* recur_expand(R, FROM, TO, EMIT, CTX): calls EMIT for each instance whose local start is at or after FROM and before TO,
 * in ascending order, each once; Start itself is always an instance unless it is dropped.  A local time that the clock leaves out
 * is the instant that it is read as (RFC 5545 3.3.5): with another instance there it is one, and an Exdate there takes it away. */
enum recur_result recur_expand(const struct recur *r, const struct civil *from, const struct civil *to, void (*emit)(void *ctx, const struct civil *start), void *ctx);

#endif
