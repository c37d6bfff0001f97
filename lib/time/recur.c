/* recur.c: expands recurrences; see recur.h. */
#include "time/recur.h"

#include "ground/limits.h"
#include "ground/mem.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

struct list {
	int64_t *t; /* civil_seconds of each instance */
	size_t n, cap;
};

static void add(struct list *l, const struct civil *c)
{
	if (l->n >= LIMIT_INSTANCES)
		return;
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
	return c;
}

static bool one_rule(const struct recur *r, const char *rule, const struct civil *to, struct list *l)
{
	struct icalrecurrencetype rt = icalrecurrencetype_from_string(rule);
	struct icaltimetype start = icaltime_null_time(), t;
	icalrecur_iterator *it;
	size_t seen = 0;

	if (rt.freq == ICAL_NO_RECURRENCE)
		return false;
	start.year = r->start.year, start.month = r->start.month, start.day = r->start.day;
	start.is_date = !r->start.timed;
	start.hour = r->start.hour, start.minute = r->start.min, start.second = r->start.sec;
	if (!icaltime_is_null_time(rt.until)) {
		/* UNTIL to the local time of Start; a date means the whole day */
		struct civil u = {rt.until.year, rt.until.month, rt.until.day, rt.until.hour, rt.until.minute, rt.until.second, !rt.until.is_date, false};
		if (!rt.until.is_date && icaltime_is_utc(rt.until)) {
			u.utc = true;
			u = local_of(r, u);
		}
		if (!u.timed && r->start.timed)
			u.hour = 23, u.min = 59, u.sec = 59;
		rt.until = icaltime_null_time();
		rt.until.year = u.year, rt.until.month = u.month, rt.until.day = u.day;
		rt.until.hour = u.hour, rt.until.minute = u.min, rt.until.second = u.sec;
		rt.until.is_date = start.is_date;
	}
	it = icalrecur_iterator_new(rt, start);
	if (!it)
		return false;
	for (t = icalrecur_iterator_next(it); !icaltime_is_null_time(t) && seen++ < LIMIT_INSTANCES; t = icalrecur_iterator_next(it)) {
		struct civil c = r->start;
		c.year = t.year, c.month = t.month, c.day = t.day;
		c.hour = t.hour, c.min = t.minute, c.sec = t.second;
		if (civil_cmp(&c, to) >= 0)
			break;
		add(l, &c);
	}
	icalrecur_iterator_free(it);
	return true;
}

bool recur_expand(const struct recur *r, const struct civil *from, const struct civil *to, void (*emit)(void *ctx, const struct civil *start), void *ctx)
{
	struct list l = {0}, drop = {0};
	bool ok = true;
	int64_t last = INT64_MIN;

	add(&l, &r->start);
	for (size_t i = 0; i < r->n_rules; i++)
		ok = one_rule(r, r->rule[i], to, &l) && ok;
	for (size_t i = 0; i < r->n_add; i++) {
		struct civil c = local_of(r, r->add[i]);
		add(&l, &c);
	}
	for (size_t i = 0; i < r->n_drop; i++) {
		struct civil c = local_of(r, r->drop[i]);
		add(&drop, &c);
	}
	qsort(l.t, l.n, sizeof *l.t, by_time);
	if (drop.n)
		qsort(drop.t, drop.n, sizeof *drop.t, by_time);
	for (size_t i = 0; i < l.n; i++) {
		struct civil c = civil_of_seconds(l.t[i]);
		c.timed = r->start.timed;
		c.utc = r->start.utc;
		if (l.t[i] == last || l.t[i] < civil_seconds(from) || l.t[i] >= civil_seconds(to))
			continue;
		last = l.t[i];
		if (!(drop.n && bsearch(&l.t[i], drop.t, drop.n, sizeof *drop.t, by_time)))
			emit(ctx, &c);
	}
	free(l.t);
	free(drop.t);
	return ok;
}
