/* agenda_moment.c: what is on now, and what is next; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

static bool on_now(const struct agenda *a, const struct agenda_instance *i)
{
	return i->from <= a->o.now && (i->to > a->o.now || i->from == a->o.now);
}

/* which instances of those that can be on at a moment are asked for */
typedef bool passes_fn(const struct agenda *a, const struct agenda_instance *i);

/* neither tasks nor what is cancelled or known coarsely only, whatever the format */
static bool wanted(const struct agenda *a, const struct agenda_instance *i, passes_fn *passes)
{
	const struct agenda_item *it = &a->item[i->item];

	return !agenda_cancelled(a, i) && !it->task && !it->coarse && passes(a, i);
}

/* the instance that was read last, if it PASSES; what goes on since yesterday is listed today */
static bool keep_last(struct agenda *a, passes_fn *passes)
{
	struct agenda_instance *x = &a->inst[a->n - 1];
	bool good = wanted(a, x, passes);

	if (!good) {
		agenda_rows_undo(a);
	} else if (civil_cmp(&x->shown, &a->o.today) < 0) {
		x->shown = a->o.today;
		x->shown.timed = x->start.timed;
	}
	return good;
}

static int by_number(const void *pa, const void *pb)
{
	uint64_t a = *(const uint64_t *)pa, b = *(const uint64_t *)pb;
	return (a > b) - (a < b);
}

/* of all rows those that are MINE, and one of each other record that has the Uid of one of these */
static void keep_with(struct agenda *a, const bool *mine)
{
	uint64_t *uid = mem_new(a->n + 1, sizeof *uid);
	bool *told = mem_new(a->items + 1, sizeof *told);
	size_t uids = 0, k = 0;

	for (size_t i = 0; i < a->n; i++)
		if (mine[i]) {
			told[a->inst[i].item] = true;
			uid[uids++] = a->item[a->inst[i].item].name;
		}
	qsort(uid, uids, sizeof *uid, by_number);
	for (size_t i = 0; i < a->n; i++) {
		const struct agenda_item *it = &a->item[a->inst[i].item];
		bool with = uids && !told[a->inst[i].item] && *it->uid && bsearch(&it->name, uid, uids, sizeof *uid, by_number);
		if (with)
			told[a->inst[i].item] = true;
		if (mine[i] || with)
			a->inst[k++] = a->inst[i];
	}
	a->n = k;
	free(told);
	free(uid);
}

/* the same where whole records are written: those that belong to the ones that are kept stand anywhere */
static void keep_whole(struct agenda *a, size_t count, passes_fn *passes)
{
	size_t kept = 0;
	int64_t last = 0;
	bool *mine;

	agenda_rows_load(a, SIZE_MAX);
	mine = mem_new(a->n + 1, sizeof *mine);
	for (size_t i = 0; i < a->n; i++) {
		const struct agenda_instance *x = &a->inst[i];
		if (x->beside || !wanted(a, x, passes))
			continue;
		if (kept >= count && x->from != last)
			break;
		mine[i] = true;
		last = kept++ < count ? x->from : last;
	}
	keep_with(a, mine);
	free(mine);
}

/* do the clocks of what is kept differ, where the reader has none? */
static bool several_zones(const struct agenda *a)
{
	const char *zone = NULL;
	bool differ = false;

	for (size_t i = 0; i < a->n && !a->o.zone; i++)
		if (a->inst[i].start.timed) {
			const char *own = a->item[a->inst[i].item].zone;
			differ = differ || (zone && strcmp(zone, own) != 0);
			zone = own;
		}
	return differ;
}

/* only instances that PASSES, COUNT of them and those that begin with the last; what is left is no listing of a window any more */
static void keep(struct agenda *a, size_t count, passes_fn *passes)
{
	bool *told;

	agenda_order(a);
	if (agenda_whole(a))
		keep_whole(a, count, passes);
	while (!agenda_whole(a) && agenda_rows_load(a, 1))
		if (keep_last(a, passes) && a->n > count && a->inst[a->n - 1].from != a->inst[count - 1].from) {
			agenda_rows_undo(a);
			break;
		}
	a->settled = true;
	a->zones = several_zones(a);
	told = mem_new(a->items + 1, sizeof *told);
	for (size_t i = 0; i < a->n; i++) {
		a->inst[i].first = !told[a->inst[i].item];
		told[a->inst[i].item] = true;
	}
	free(told);
	a->o.window = a->o.bounded = false;
}

void agenda_keep_now(struct agenda *a)
{
	keep(a, SIZE_MAX, on_now);
}

static bool ahead(const struct agenda *a, const struct agenda_instance *i)
{
	return i->from > a->o.now;
}

void agenda_keep_next(struct agenda *a, size_t count)
{
	keep(a, count, ahead);
}
