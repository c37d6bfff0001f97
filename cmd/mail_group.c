/* mail_group.c: a series and the records that replace instances of it come as one: those that directly follow, or, for a
 * command that asks for it, wherever they stand in the operands. */
#include "cmd/mail.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/archive.h"
#include "outgoing/latest.h"
#include "outgoing/overrides.h"
#include "record/event.h"
#include "record/revision.h"
#include "record/which.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

static void add(struct mail_group *g, const char *file, const struct rec *r)
{
	g->override_file = mem_grow(g->override_file, &g->file_cap, g->of.n + 1, sizeof *g->override_file);
	g->override_file[g->of.n] = file;
	group_add(&g->of, r);
}

static void set_file(struct mail_group *g, const char *file)
{
	if (!g->file || strcmp(g->file, file) != 0) {
		free(g->file);
		g->file = mem_str(file);
	}
}

/* What replaces an instance of its series by the time that this had before the series was moved is named as it is now, as ev-agenda has it,
 * or guests would have both; what replaces none is said. */
static void name_overrides(struct mail_group *g)
{
	for (size_t i = 0; i < g->of.n; i++) {
		struct rec *r = &g->of.override[i];
		char name[CIVIL_SIZE];
		struct err e = {0};
		switch (which_meant(&g->of.series, r, name)) {
		case WHICH_MEANT:
			for (size_t k = 0; k < g->of.n && *name; k++) /* another one has it */
				if (k != i && !strcmp(rec_get(&g->of.override[k], "RecurrenceId"), name))
					*name = '\0';
			if (*name)
				rec_set(r, "RecurrenceId", name);
			if (*name)
				break;
			/* fall through */
		case WHICH_NONE:
			err_set(&e, 0, r->line, "RecurrenceId: %.40s is no instance of the series: it stands beside those", rec_get(r, "RecurrenceId"));
			if (!event_is_range(r))
				mail_say(g->run, g->override_file[i], &e);
			break;
		case WHICH_IS: break;
		}
	}
}

/* the record of one instance alone, of a series that was sent: a day for a time, or the other way round, would be none of theirs for guests */
static void name_alone(struct mail_group *g)
{
	const char *uid = rec_get(&g->of.series, "Uid");
	struct rec series = REC_INIT;

	if (uid && rec_get(&g->of.series, "RecurrenceId") && g->run->ledger && archive_get(ledger_dir(g->run->ledger), uid, "", &series))
		which_name(&series, &g->of.series);
	rec_free(&series);
}

static void give(struct mail_group *g)
{
	if (g->any && !g->run->stop && !mail_interrupted) {
		name_alone(g);
		name_overrides(g);
		g->each(g->ctx, g);
	}
	group_clear(&g->of);
	g->any = false;
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

/* ---- wherever they stand ---- */

struct held {
	struct rec r;
	const char *file;
	uint64_t uid;
	size_t place;            /* in the operands */
	bool taken;              /* its series has it */
};

static bool is_instance(const struct held *h)
{
	return rec_get(&h->r, "RecurrenceId");
}

/* a series cannot go on before all are read that may replace an instance of it, nor can those */
static bool waits(const struct rec *r)
{
	const char *uid = rec_get(r, "Uid");

	return uid && *uid && (rec_get(r, "RecurrenceId") || rec_get(r, "Rrule") || rec_get(r, "Rdate"));
}

static void hold(struct mail_group *g, const char *file, const struct rec *r)
{
	struct held *h;

	if (!g->names || strcmp(g->name[g->names - 1], file) != 0) {
		g->name = mem_grow(g->name, &g->names_cap, g->names + 1, sizeof *g->name);
		g->name[g->names++] = mem_str(file);
	}
	g->held = mem_grow(g->held, &g->held_cap, g->n_held + 1, sizeof *g->held);
	h = &g->held[g->n_held];
	*h = (struct held){.file = g->name[g->names - 1], .uid = hash_str(HASH_START, rec_get(r, "Uid")), .place = g->n_held};
	rec_copy(&h->r, r);
	g->n_held++;
}

/* series first, in their order; then the instances, those of a Uid together */
static int by_uid(const void *pa, const void *pb)
{
	const struct held *a = pa, *b = pb;

	if (is_instance(a) != is_instance(b))
		return is_instance(a) ? 1 : -1;
	if (is_instance(a) && a->uid != b->uid)
		return a->uid < b->uid ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static int by_place(const void *pa, const void *pb)
{
	const struct held *a = pa, *b = pb;

	return (a->place > b->place) - (a->place < b->place);
}

/* one more record of the instance that the override AT is of: the later revision counts, as ev-agenda has it */
static void settle(struct mail_group *g, size_t at, const struct held *h)
{
	struct event_revision old = event_revision(&g->of.override[at]), new = event_revision(&h->r);
	int c = event_revision_cmp(&old, &new);
	struct err e = {0};

	if (c < 0) {
		rec_copy(&g->of.override[at], &h->r);
		g->override_file[at] = h->file;
	} else if (!c && post_digest(&g->of.override[at], false) != post_digest(&h->r, false)) {
		err_set(&e, EX_DATAERR, h->r.line, "a second record of the instance %.40s of %.160s: the first one is taken", rec_get(&h->r, "RecurrenceId"), rec_get(&h->r, "Uid"));
		mail_say(g->run, h->file, &e);
	}
}

/* what replaces instances of the series, among the held ones from FIRST on */
static void gather(struct mail_group *g, uint64_t uid, size_t first)
{
	size_t low = first, high = g->n_held, cap = 0;
	struct overrides_place *place = NULL; /* of each override */

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (g->held[mid].uid < uid)
			low = mid + 1;
		else
			high = mid;
	}
	for (; low < g->n_held && g->held[low].uid == uid; low++) {
		struct held *h = &g->held[low];
		struct overrides_place p;
		size_t at = 0;
		if (strcmp(rec_get(&h->r, "Uid"), rec_get(&g->of.series, "Uid")) != 0)
			continue;
		which_name(&g->of.series, &h->r);
		p = overrides_place(&g->of.series, &h->r);
		while (at < g->of.n && (!p.kind || place[at].kind != p.kind || place[at].instant != p.instant))
			at++;
		place = mem_grow(place, &cap, at + 1, sizeof *place);
		place[at] = p;
		if (at < g->of.n)
			settle(g, at, h);
		else
			add(g, h->file, &h->r);
		h->taken = true;
	}
	free(place);
}

static void give_held(struct mail_group *g)
{
	size_t first = 0;

	if (g->n_held)
		qsort(g->held, g->n_held, sizeof *g->held, by_uid);
	while (first < g->n_held && !is_instance(&g->held[first]))
		first++;
	for (size_t i = 0; i < g->n_held; i++) {
		struct held *h = &g->held[i];
		if (i == first) /* the rest are of series that are not here */
			qsort(h, g->n_held - first, sizeof *g->held, by_place);
		if (!h->taken) {
			group_begin(&g->of, &h->r);
			set_file(g, h->file);
			if (i < first)
				gather(g, h->uid, first);
			g->any = true;
			give(g);
		}
		rec_free(&h->r);
	}
	for (size_t i = 0; i < g->names; i++)
		free(g->name[i]);
	free(g->name);
	free(g->held);
}

bool mail_group_record(void *ctx, const char *file, struct rec *r)
{
	struct mail_group *g = ctx;

	if (g->apart && waits(r)) {
		hold(g, file, r);
		return !g->run->stop;
	}
	if (group_has(&g->of, r)) {
		if (g->left_out)
			return true;
		add(g, g->file, r);
		return !g->run->stop;
	}
	give(g);
	if (g->run->stop)
		return false;
	g->left_out = second(g, file, r);
	group_begin(&g->of, r);
	if (g->left_out)
		return true;
	g->any = true;
	set_file(g, file);
	return true;
}

void mail_group_known(struct mail_group *g)
{
	size_t n;
	struct rec *list = overrides_known(g->run->ledger, &g->of.series, g->of.override, g->of.n, &n);

	for (size_t i = 0; i < n; i++) {
		add(g, g->file, &list[i]);
		rec_free(&list[i]);
	}
	free(list);
}

void mail_group_end(struct mail_group *g)
{
	give(g);
	give_held(g);
	group_free(&g->of);
	address_set_free(&g->seen);
	free(g->override_file);
	free(g->file);
}

/* ---- of several records of an event the one that counts ---- */

struct sifting {
	struct mail_run *run;
	struct latest *latest;
	bool quiet;
	bool (*each)(void *ctx, const char *file, struct rec *r);
	void *ctx;
};

static bool sift(void *ctx, const char *file, struct rec *r)
{
	struct sifting *s = ctx;
	struct err e = {0};

	if (latest_add(s->latest, file, r, &e)) {
		if (e.status != EX_DATAERR)
			mail_give_up(s->run, &e);
		else
			mail_say(s->run, file, &e);
	}
	return !s->run->stop && !mail_interrupted;
}

static bool sifted(void *ctx, const char *file, struct rec *r)
{
	struct sifting *s = ctx;

	s->run->file = file;
	return s->each(s->ctx, file, r) && !s->run->stop && !mail_interrupted;
}

static void sifted_out(void *ctx, const char *file, const struct err *e)
{
	const struct sifting *s = ctx;

	if (!s->quiet)
		mail_say(s->run, file, e);
}

void mail_each_latest(struct mail_run *run, enum mail_wanted wanted, int n, char **files, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx)
{
	struct sifting s = {.run = run, .latest = latest_new(run->ledger, &run->mailer, wanted == WANTED_CHANGED), .quiet = wanted == WANTED_QUIETLY, .each = each, .ctx = ctx};
	struct err e = {0};
	const char *last;

	mail_each_file(run, n, files, sift, &s);
	last = run->file;
	if (!run->stop && !mail_interrupted && latest_each(s.latest, sifted, sifted_out, &s, &e))
		mail_give_up(run, &e);
	run->file = last;
	latest_free(s.latest);
}
