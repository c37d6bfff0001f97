/* group.c: see group.h. */
#include "record/group.h"

#include "ground/mem.h"
#include "record/which.h"

#include <stdlib.h>
#include <string.h>

void group_clear(struct group *g)
{
	for (size_t i = 0; i < g->n; i++)
		rec_free(&g->override[i]);
	g->n = 0;
	rec_clear(&g->series);
}

void group_begin(struct group *g, const struct rec *r)
{
	group_clear(g);
	rec_copy(&g->series, r);
}

bool group_has(const struct group *g, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *series = rec_get(&g->series, "Uid");

	return uid && series && rec_get(r, "RecurrenceId") && !rec_get(&g->series, "RecurrenceId") && !strcmp(uid, series);
}

void group_add(struct group *g, const struct rec *r)
{
	struct rec *to;

	g->override = mem_grow(g->override, &g->cap, g->n + 1, sizeof *g->override);
	to = &g->override[g->n++];
	memset(to, 0, sizeof *to);
	rec_copy(to, r);
	which_name(&g->series, to);
}

void group_free(struct group *g)
{
	group_clear(g);
	rec_free(&g->series);
	free(g->override);
	*g = (struct group){.n = 0};
}
