/* mail_group.c: a series and the records that replace instances of it, which directly follow, come as one. */
#include "cmd/mail.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

static void keep(struct rec *to, const struct rec *from)
{
	rec_copy(to, from);
	to->line = from->line;
	for (size_t i = 0; i < from->n; i++)
		to->field[i].line = from->field[i].line;
}

static void give(struct mail_group *g)
{
	if (g->any && !g->run->stop && !mail_interrupted)
		g->each(g->ctx, g);
	for (size_t i = 0; i < g->n; i++)
		rec_free(&g->override[i]);
	g->n = 0;
	g->any = false;
}

static bool belongs(const struct mail_group *g, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *series = g->any ? rec_get(&g->series, "Uid") : NULL;

	return uid && series && rec_get(r, "RecurrenceId") && !rec_get(&g->series, "RecurrenceId") && !strcmp(uid, series);
}

bool mail_group_record(void *ctx, const char *file, struct rec *r)
{
	struct mail_group *g = ctx;

	if (belongs(g, r)) {
		g->override = mem_grow(g->override, &g->cap, g->n + 1, sizeof *g->override);
		memset(&g->override[g->n], 0, sizeof *g->override);
		keep(&g->override[g->n++], r);
		return !g->run->stop;
	}
	give(g);
	if (g->run->stop)
		return false;
	keep(&g->series, r);
	g->any = true;
	if (!g->file || strcmp(g->file, file) != 0) {
		free(g->file);
		g->file = mem_str(file);
	}
	return true;
}

void mail_group_end(struct mail_group *g)
{
	give(g);
	rec_free(&g->series);
	free(g->override);
	free(g->file);
}
