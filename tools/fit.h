/* fit.h: learning weights: the probability of the right rows of each group is made as large as can be (softmax, with a penalty
 * on the squares of the weights, by L-BFGS).  Deterministic: equal input gives equal weights. */
#ifndef EV_TOOLS_FIT_H
#define EV_TOOLS_FIT_H

#include "pairs.h"
#include "tables.h"

struct lists { /* lists of cues, each with its page */
	uint32_t *key;
	float *factor;      /* NULL: all 1 */
	size_t *start;      /* n + 1 */
	uint32_t *page;
	size_t n, cap, keys, cap_keys, cap_factor, cap_start, cap_page;
	bool weighed;
};
struct row {
	uint32_t a, b;      /* two lists whose sum it is; UINT32_MAX: none */
	bool right;
};
struct group {
	size_t row, rows;
	uint32_t page;
};
struct problem {
	struct lists *shared; /* lists A, of several problems perhaps */
	struct lists own;     /* lists B */
	struct row *row;
	struct group *group;
	size_t rows, groups, cap_rows, cap_groups;
	float penalty;
	bool graded;          /* a cue with two or three values costs two or three times the penalty: rarer, it fits too well */
	unsigned least;       /* pages that a cue must stand on */
	struct lists wide;    /* for each list of OWN the cues that may stand in pairs; no lists: those of OWN */
	unsigned pairs;       /* how many pairs of cues are looked for each time, for problems without SHARED; 0: none */
	unsigned pairs_least; /* pages that a cue in a pair must stand on */
	float pairs_penalty;
	double keep;          /* weights below are not kept; 0: below what fit.c says */
	const float *counts;  /* of each page: what it counts; borrowed */
};

uint32_t lists_add(struct lists *l, const struct cues *c, uint32_t page);
void problem_begin(struct problem *p, uint32_t page);
void problem_row(struct problem *p, uint32_t a, uint32_t b, bool right);
void problem_end(struct problem *p); /* a group without a right row is dropped */

struct learned { /* one model's weights */
	struct weighed_cue *cue;
	unsigned *seen;      /* pages of each */
	size_t n;
	struct weighed_pair *pair;
	size_t pairs;
	struct weight_table table;
	struct pair_table pair_table;
};
/* fit: learns from the groups whose page USE says (USE[page]).  learned_free gives the memory back. */
void fit(const struct problem *p, const bool *use, int steps, struct learned *out);
void learned_free(struct learned *l);

#endif
