/* tables.h: the tables that lib/choice/cues.h looks weights up in, made of weights by key: by the build (weightc.c) and by the
 * learner.  All are given back by their _free. */
#ifndef EV_TOOLS_TABLES_H
#define EV_TOOLS_TABLES_H

#include "choice/weights.h"

struct weighed_cue {
	uint32_t key;
	int32_t weight;      /* thousandths */
};
struct weighed_pair {
	uint32_t a, b;       /* keys */
	int32_t weight;
	unsigned seen;       /* pages */
};

/* tables_room: entries of the open table of N keys.  weight_table_make: of one model.  joint_table_make: of the models that are looked up together, N[M] cues of C[M] each.
 * pair_table_make: of pairs; none where there are too many for it. */
uint32_t tables_room(size_t n);
struct weight_table weight_table_make(const struct weighed_cue *c, size_t n);
struct joint_table joint_table_make(const struct weighed_cue *const c[JOINT_MODELS], const size_t n[JOINT_MODELS]);
struct pair_table pair_table_make(const struct weighed_pair *p, size_t n);
void weight_table_free(struct weight_table *t);
void joint_table_free(struct joint_table *t);
void pair_table_free(struct pair_table *t);

#endif
