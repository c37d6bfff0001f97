/* recur.c: expands recurrences; see recur.h. */
#include "time/recur.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "time/rrule.h"

#include <stdlib.h>

struct list {
	int64_t *t; /* civil_seconds of each instance */
	size_t n, cap;
	bool cut; /* not all are in it */
};

static void add(struct list *l, const struct civil *c)
{
	if (l->n >= LIMIT_INSTANCES) {
		l->cut = true;
		return;
	}
	l->t = mem_grow(l->t, &l->cap, l->n + 1, sizeof *l->t);
	l->t[l->n++] = civil_seconds(c);
}

static int by_time(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static struct civil local_of(const struct recur *r, struct civil c)
{
	if (c.utc && !r->start.utc && r->zone)
		c = zone_local(r->zone, civil_seconds(&c));
	if (!r->start.timed && c.timed) { /* of a series of whole days: the day of that midnight, in whatever zone it is one */
		int64_t s = civil_seconds(&c) + (c.utc ? 43200 : 0);
		c = civil_of_days(s / 86400 - (s % 86400 < 0));
	}
	return c;
}

static bool collect(void *ctx, const struct civil *c)
{
	struct list *l = ctx;
	add(l, c);
	return !l->cut;
}

/* EXACT: Start is among those that COUNT counts only where the rule gives it */
static bool one_rule(const struct recur *r, const char *text, bool exact, const struct civil *from, const struct civil *to, struct list *l)
{
	struct rrule rule;
	struct civil until;

	if (!rrule_parse(text, &rule, NULL))
		return false;
	rule.exact = exact;
	if (rule.bounded) {
		until = local_of(r, rule.until);
		if (!until.timed && r->start.timed) /* a date means the whole day */
			until.hour = 23, until.min = 59, until.sec = 59;
		if (!r->start.timed)
			until.hour = until.min = until.sec = 0;
		until.timed = r->start.timed;
	}
	if (!rrule_expand(&rule, &r->start, rule.bounded ? &until : NULL, from, to, collect, l))
		l->cut = true;
	return true;
}

static bool dropped(const struct list *drop, const struct list *days, int64_t t)
{
	int64_t day = t - ((t % 86400) + 86400) % 86400;

	return (drop->n && bsearch(&t, drop->t, drop->n, sizeof *drop->t, by_time)) || (days->n && bsearch(&day, days->t, days->n, sizeof *days->t, by_time));
}

enum recur_result recur_expand(const struct recur *r, const struct civil *from, const struct civil *to, void (*emit)(void *ctx, const struct civil *start), void *ctx)
{
	struct list l = {0}, drop = {0}, days = {0};
	bool ok = true;
	int64_t last = INT64_MIN;

	add(&l, &r->start);
	for (size_t i = 0; i < r->n_rules; i++)
		ok = one_rule(r, r->rule[i], false, from, to, &l) && ok;
	for (size_t i = 0; i < r->n_add; i++) {
		struct civil c = local_of(r, r->add[i]);
		if (r->start.timed && !c.timed) /* that day at the usual hour */
			c.hour = r->start.hour, c.min = r->start.min, c.sec = r->start.sec;
		add(&l, &c);
	}
	for (size_t i = 0; i < r->n_drop; i++) {
		struct civil c = local_of(r, r->drop[i]);
		add(r->start.timed && !c.timed ? &days : &drop, &c); /* a date takes away all of its day */
	}
	for (size_t i = 0; i < r->n_drop_rules; i++)
		ok = one_rule(r, r->drop_rule[i], true, from, to, &drop) && ok;
	qsort(l.t, l.n, sizeof *l.t, by_time);
	if (drop.n)
		qsort(drop.t, drop.n, sizeof *drop.t, by_time);
	if (days.n)
		qsort(days.t, days.n, sizeof *days.t, by_time);
	for (size_t i = 0; i < l.n; i++) {
		struct civil c = civil_of_seconds(l.t[i]);
		c.timed = r->start.timed;
		c.utc = r->start.utc;
		if (l.t[i] == last || l.t[i] < civil_seconds(from) || l.t[i] >= civil_seconds(to))
			continue;
		last = l.t[i];
		if (!dropped(&drop, &days, l.t[i]))
			emit(ctx, &c);
	}
	free(l.t);
	free(drop.t);
	free(days.t);
	return !ok ? RECUR_WRONG : l.cut || drop.cut || days.cut ? RECUR_CUT : RECUR_OK;
}
