/* agenda_task.c: tasks in a listing: by the moment at which they are due; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "outgoing/words_view.h"
#include "record/event.h"

void agenda_due(const struct agenda *a, struct agenda_instance *n, bool by_end)
{
	if (by_end) {
		n->start = n->end;
		n->from = n->to;
	}
	n->end = n->start;
	n->to = n->from;
	if (!n->start.timed) {
		n->end = civil_add_days(n->start, 1);
		n->to = zone_instant(a->o.zone, &n->end);
	}
	n->shown = n->start;
}

/* has the moment passed at which the task was due? */
static bool overdue(const struct agenda *a, const struct agenda_instance *n)
{
	return n->to < a->o.now || (!n->start.timed && n->to == a->o.now);
}

bool agenda_task_today(const struct agenda *a, struct agenda_instance *n)
{
	struct civil today = a->o.today;

	today.hour = today.min = today.sec = 0;
	if (!overdue(a, n) || civil_cmp(&today, &a->o.to) >= 0 || civil_day(&today) < civil_day(&a->o.from))
		return false;
	n->shown = today;
	n->shown.timed = n->start.timed;
	return true;
}

void agenda_task_times(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct view_words *v = view_words_of(a->o.words);

	if (i->shown.year != i->start.year)
		buf_printf(out, "%s %d.%d.%d", v->overdue, i->start.day, i->start.month, i->start.year);
	else if (i->shown.day != i->start.day || i->shown.month != i->start.month)
		buf_printf(out, "%s %d.%d.", v->overdue, i->start.day, i->start.month);
	else if (i->start.timed)
		buf_printf(out, "%s %02d:%02d", v->due, i->start.hour, i->start.min);
	else
		buf_str(out, v->due);
}
