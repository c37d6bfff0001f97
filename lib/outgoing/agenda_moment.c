/* agenda_moment.c: what is on now, and what is next; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"

#include <stdlib.h>

static bool on_now(const struct agenda *a, const struct agenda_instance *i)
{
	return i->from <= a->o.now && (i->to > a->o.now || i->from == a->o.now);
}

/* the instance that was read last, if it PASSES; what goes on since yesterday is listed today */
static bool keep_last(struct agenda *a, bool (*passes)(const struct agenda *a, const struct agenda_instance *i))
{
	struct agenda_instance *x = &a->inst[a->n - 1];
	bool good = !agenda_cancelled(a, x) && !a->item[x->item].task && !a->item[x->item].coarse && passes(a, x);

	if (!good) {
		agenda_rows_undo(a);
	} else if (civil_cmp(&x->shown, &a->o.today) < 0) {
		x->shown = a->o.today;
		x->shown.timed = x->start.timed;
	}
	return good;
}

/* only instances that PASSES, COUNT of them and those that begin with the last; what is left is no listing of a window any more */
static void keep(struct agenda *a, size_t count, bool (*passes)(const struct agenda *a, const struct agenda_instance *i))
{
	bool *told;

	agenda_order(a);
	while (agenda_rows_load(a, 1))
		if (keep_last(a, passes) && a->n > count && a->inst[a->n - 1].from != a->inst[count - 1].from) {
			agenda_rows_undo(a);
			break;
		}
	a->settled = true;
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
