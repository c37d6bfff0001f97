/* agenda_moment.c: what is on now, and what is next; see agenda.h. */
#include "outgoing/agenda_set.h"

static bool on_now(const struct agenda *a, const struct agenda_instance *i)
{
	return i->from <= a->o.now && (i->to > a->o.now || i->from == a->o.now);
}

/* only instances that PASSES; what is left is no listing of a window any more */
static void keep(struct agenda *a, bool (*passes)(const struct agenda *a, const struct agenda_instance *i))
{
	size_t n = 0;

	agenda_settle(a);
	for (size_t i = 0; i < a->n; i++) {
		struct agenda_instance *x = &a->inst[i];
		if (agenda_cancelled(a, x) || a->item[x->item].task || !passes(a, x))
			continue;
		if (civil_cmp(&x->shown, &a->o.today) < 0) { /* what goes on since yesterday is listed today */
			x->shown = a->o.today;
			x->shown.timed = x->start.timed;
		}
		a->inst[n++] = *x;
	}
	a->n = n;
	a->o.window = a->o.bounded = false;
}

void agenda_keep_now(struct agenda *a)
{
	keep(a, on_now);
}

static bool ahead(const struct agenda *a, const struct agenda_instance *i)
{
	return i->from > a->o.now;
}

void agenda_keep_next(struct agenda *a, size_t count)
{
	size_t n;

	keep(a, ahead);
	for (n = count; n && n < a->n && a->inst[n].from == a->inst[count - 1].from;)
		n++;
	if (n < a->n)
		a->n = n;
}
