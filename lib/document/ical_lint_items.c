/* ical_lint_items.c: see ical_lint_items.h. */
#include "document/ical_lint_items.h"

#include "ground/mem.h"
#include "ground/sorter.h"

#include <stdlib.h>

enum { HELD = 2 << 20 };

struct lint_items {
	struct sorter *by_key, *by_series;
};

static int order(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int by_key(const void *pa, const void *pb)
{
	const struct lint_item *a = pa, *b = pb;
	return order(a->key, b->key);
}

/* by UID, the series first */
static int by_series(const void *pa, const void *pb)
{
	const struct lint_item *a = pa, *b = pb;
	return a->uid != b->uid ? order(a->uid, b->uid) : a->override - b->override;
}

struct lint_items *lint_items_new(void)
{
	struct lint_items *l = mem_new(1, sizeof *l);

	l->by_key = sorter_new(by_key, HELD);
	l->by_series = sorter_new(by_series, HELD);
	return l;
}

void lint_items_free(struct lint_items *l)
{
	sorter_free(l->by_key);
	sorter_free(l->by_series);
	free(l);
}

int lint_items_add(struct lint_items *l, const struct lint_item *it, struct err *e)
{
	return sorter_add(l->by_key, it, sizeof *it, e) || sorter_add(l->by_series, it, sizeof *it, e) ? -1 : 0;
}

int lint_items_end(struct lint_items *l, void (*twice)(void *ctx, const struct lint_item *it, const struct lint_item *first),
                   void (*other)(void *ctx, const struct lint_item *it, const struct lint_item *series), void *ctx, struct err *e)
{
	const struct lint_item *it;
	struct lint_item last = {0};
	size_t n;

	if (sorter_rewind(l->by_key, e) || sorter_rewind(l->by_series, e))
		return -1;
	for (bool any = false; (it = sorter_next(l->by_key, &n, e)); any = true) {
		if (any && it->key == last.key)
			twice(ctx, it, &last);
		last = *it;
	}
	if (e->status)
		return -1;
	for (bool any = false; (it = sorter_next(l->by_series, &n, e)); any = true) {
		if (!any || !it->override || it->uid != last.uid)
			last = *it; /* the first of a UID is its series, where that is there */
		else if (!last.override && (it->rid_date != last.date || it->rid_floats != last.floats))
			other(ctx, it, &last);
	}
	return e->status ? -1 : 0;
}
