/* mail_group.c: a series and the records that replace instances of it, which directly follow, come as one. */
#include "cmd/mail.h"

#include "ground/hash.h"
#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

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
	const char *uid = rec_get(r, "Uid"), *series = g->any || g->left_out ? rec_get(&g->series, "Uid") : NULL;

	return uid && series && rec_get(r, "RecurrenceId") && !rec_get(&g->series, "RecurrenceId") && !strcmp(uid, series);
}

/* a second record of an event would take the place of the first before that went out; the same once more changes nothing */
static bool second(struct mail_group *g, const char *file, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid");
	struct buf whole = BUF_INIT;
	struct err e = {0};
	char event[40];
	bool is = false;

	if (!g->once || !uid || !*uid || rec_get(r, "RecurrenceId"))
		return false;
	snprintf(event, sizeof event, "%016llx%016llx", (unsigned long long)hash_str(HASH_START, uid), (unsigned long long)hash_str(1, uid));
	buf_printf(&whole, "%s%016llx", event, (unsigned long long)post_digest(r, false));
	if (!address_set_add(&g->seen, event) && !address_set_has(&g->seen, whole.p)) {
		err_set(&e, EX_DATAERR, r->line, "a second record of the event %.160s: the first one is taken", uid);
		mail_say(g->run, file, &e);
		is = true;
	} else {
		address_set_add(&g->seen, whole.p);
	}
	buf_free(&whole);
	return is;
}

bool mail_group_record(void *ctx, const char *file, struct rec *r)
{
	struct mail_group *g = ctx;

	if (belongs(g, r)) {
		if (g->left_out)
			return true;
		g->override = mem_grow(g->override, &g->cap, g->n + 1, sizeof *g->override);
		memset(&g->override[g->n], 0, sizeof *g->override);
		keep(&g->override[g->n++], r);
		return !g->run->stop;
	}
	give(g);
	if (g->run->stop)
		return false;
	g->left_out = second(g, file, r);
	keep(&g->series, r);
	if (g->left_out)
		return true;
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
	address_set_free(&g->seen);
	free(g->override);
	free(g->file);
}
