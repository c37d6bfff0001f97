/* pairs.h: finding pairs of cues that say something together which the learned weights of each alone do not: those whose
 * rows' errors add up most against how much their rows could move. */
#ifndef EV_TOOLS_PAIRS_H
#define EV_TOOLS_PAIRS_H

#include "choice/weights.h"

struct numbers { /* for each list the numbers of its cues, ascending, each once */
	uint32_t *id;
	size_t *start, n;    /* start: n + 1 */
	uint32_t *key;       /* of each number */
	uint32_t keys;
};
struct cue_pair {
	uint32_t a, b;       /* numbers of cues, a <= b */
};
struct found_pairs {
	struct cue_pair *pair; /* ascending by a, b */
	size_t n, cap;
};

/* pairs_add: the MOST pairs that are not yet in F and promise most: ERROR and CURVE are each list's derivatives of the loss by
 * its score.  Deterministic.  Returns their number. */
size_t pairs_add(struct found_pairs *f, const struct numbers *l, const double *error, const double *curve, size_t most);

/* pairs_in: which pairs of F a list has: their numbers, into OUT (room for F->n) */
size_t pairs_in(const struct found_pairs *f, const uint32_t *first, const struct numbers *l, size_t list, uint32_t *out);
/* pairs_first: where each number's pairs begin in F (L->keys + 1 entries; the caller frees it) */
uint32_t *pairs_first(const struct found_pairs *f, const struct numbers *l);

#endif
