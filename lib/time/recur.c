/* recur.c: expands recurrences; see recur.h. */
#include "time/recur.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "time/rrule.h"

#include <stdlib.h>
#include <string.h>

struct local {
	int64_t t, shown; /* civil_seconds of it, and of what the clock shows then */
};

struct list {
	struct local *t;
	size_t n, cap;
	const struct zone *zone;
	bool cut; /* not all are in it */
};

static void add(struct list *l, const struct civil *c)
{
	struct civil shown;

	if (l->n >= LIMIT_INSTANCES) {
		l->cut = true;
		return;
	}
	l->t = mem_grow(l->t, &l->cap, l->n + 1, sizeof *l->t);
	shown = zone_shown(l->zone, c);
	l->t[l->n++] = (struct local){civil_seconds(c), civil_seconds(&shown)};
}

static int by_time(const void *a, const void *b)
{
	const struct local *x = a, *y = b;
	return (x->shown > y->shown) - (x->shown < y->shown);
}

/* of one instant that which the clock shows goes first */
static int in_order(const void *a, const void *b)
{
	const struct local *x = a, *y = b;
	int way = by_time(a, b);

	return way ? way : (x->t < y->t) - (x->t > y->t);
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
	rule.zone = l->zone;
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

static bool dropped(const struct list *drop, const struct list *days, const struct local *t)
{
	struct local day = {t->t, t->t - ((t->t % 86400) + 86400) % 86400};

	return (drop->n && bsearch(t, drop->t, drop->n, sizeof *drop->t, by_time)) || (days->n && bsearch(&day, days->t, days->n, sizeof *days->t, by_time));
}

/* the zone, where two of its times may be one instant: those of one rule at one time of the day are not */
static const struct zone *gaps(const struct recur *r)
{
	bool several = r->n_rules > 1 || r->n_add || r->n_drop || r->n_drop_rules;

	for (size_t i = 0; i < r->n_rules && !several; i++)
		several = strcasestr(r->rule[i], "HOUR") || strcasestr(r->rule[i], "MINUTE") || strcasestr(r->rule[i], "SECOND");
	return several && !r->start.utc ? r->zone : NULL;
}

enum recur_result recur_expand(const struct recur *r, const struct civil *from, const struct civil *to, void (*emit)(void *ctx, const struct civil *start), void *ctx)
{
	const struct zone *zone = gaps(r);
	struct list l = {.zone = zone}, drop = {.zone = zone}, days = {0};
	bool ok = true;
	int64_t last = INT64_MIN;

	add(&l, &r->start);
	for (size_t i = 0; i < r->n_rules; i++)
		ok = one_rule(r, r->rule[i], false, from, to, &l) && ok;
	for (size_t i = 0; i < r->n_add; i++) {
		struct civil c = local_of(r, r->add[i]);
		if (r->start.timed && !c.timed) /* that day at the usual hour */
			c.hour = r->start.hour, c.min = r->start.min, c.sec = r->start.sec, c.timed = true;
		add(&l, &c);
	}
	for (size_t i = 0; i < r->n_drop; i++) {
		struct civil c = local_of(r, r->drop[i]);
		add(r->start.timed && !c.timed ? &days : &drop, &c); /* a date takes away all of its day */
	}
	for (size_t i = 0; i < r->n_drop_rules; i++)
		ok = one_rule(r, r->drop_rule[i], true, from, to, &drop) && ok;
	qsort(l.t, l.n, sizeof *l.t, in_order);
	if (drop.n)
		qsort(drop.t, drop.n, sizeof *drop.t, by_time);
	if (days.n)
		qsort(days.t, days.n, sizeof *days.t, by_time);
	for (size_t i = 0; i < l.n; i++) {
		struct civil c = civil_of_seconds(l.t[i].t);
		c.timed = r->start.timed;
		c.utc = r->start.utc;
		if (l.t[i].shown == last || l.t[i].t < civil_seconds(from) || l.t[i].t >= civil_seconds(to))
			continue;
		last = l.t[i].shown;
		if (!dropped(&drop, &days, &l.t[i]))
			emit(ctx, &c);
	}
	free(l.t);
	free(drop.t);
	free(days.t);
	return !ok ? RECUR_WRONG : l.cut || drop.cut || days.cut ? RECUR_CUT : RECUR_OK;
}
