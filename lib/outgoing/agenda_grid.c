/* agenda_grid.c: weeks and months as grids: which event is on which day, and what each form of a grid says; see agenda_grid.h. */
#include "outgoing/agenda_grid.h"

#include "ground/mem.h"
#include "outgoing/words_view.h"

#include <stdlib.h>
#include <string.h>

void grid_time(const struct agenda_instance *i, int64_t day, struct buf *out)
{
	if (day > civil_day(&i->start))
		buf_str(out, "…");
	else if (i->start.timed)
		buf_printf(out, "%02d:%02d", i->start.hour, i->start.min);
}

void grid_summary(const struct agenda_grid *g, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &g->a->item[i->item];

	if (it->coarse) { /* no day of it is the event's */
		struct civil last = i->start.timed ? i->end : civil_add_days(i->end, -1);
		if (!view_coarse(g->a->o.words, it->coarse, &i->start, &last, out))
			buf_char(out, '?');
		buf_char(out, ' ');
	}
	buf_printf(out, "%s%s", it->task ? "☐\u00a0" : "", it->summary);
}

void grid_place(const struct agenda_grid *g, const struct agenda_instance *i, struct buf *out)
{
	const char *place = g->a->item[i->item].location;

	if (g->week)
		buf_add(out, place, strcspn(place, ","));
}

bool grid_outside(const struct agenda_grid *g, int64_t day)
{
	return g->month && civil_of_days(day).month != g->month;
}

void grid_label(const struct agenda_grid *g, int64_t day, bool brief, struct buf *out)
{
	struct civil c = civil_of_days(day);
	bool named = c.day == 1 || day == g->monday;

	if (brief && (named || grid_outside(g, day))) {
		buf_printf(out, "%d.%d.", c.day, c.month);
		return;
	}
	view_number(g->a->o.words, c.day, out);
	if (named)
		buf_printf(out, " %s", g->a->o.words->month[c.month]);
}

/* the instance on each of its days; its end does not count where it is midnight */
static void spread(struct agenda_grid *g, const struct agenda_instance *i)
{
	int64_t first = civil_day(&i->start), last = civil_day(&i->end), end = g->monday + (int64_t)g->weeks * 7;

	if (last > first && (!i->start.timed || (!i->end.hour && !i->end.min)))
		last--;
	for (int64_t d = first > g->monday ? first : g->monday; d <= last && d < end; d++) {
		struct grid_day *day = &g->day[d - g->monday];
		day->event = mem_grow(day->event, &day->cap, day->n + 1, sizeof *day->event);
		day->event[day->n++] = i;
	}
}

static void title(struct agenda_grid *g)
{
	const struct words *w = g->a->o.words;
	struct civil from = civil_of_days(g->monday), end = civil_of_days(g->monday + 6);

	if (!g->week) {
		view_month(w, g->a->o.year, g->month, &g->title);
		return;
	}
	view_week(w, &from, &g->title);
	buf_str(&g->title, " · ");
	view_number(w, from.day, &g->title);
	if (from.month != end.month)
		buf_printf(&g->title, " %s", w->month[from.month]);
	if (from.year != end.year)
		buf_printf(&g->title, " %d", from.year);
	buf_str(&g->title, " – ");
	view_number(w, end.day, &g->title);
	buf_printf(&g->title, " %s %d", w->month[end.month], end.year);
}

void agenda_month(struct agenda_options *o, const struct civil *day)
{
	struct civil first = {day->year, day->month, 1, 0, 0, 0, true, false}, behind = civil_add_months(first, 1);

	o->year = day->year;
	o->month = day->month;
	o->from = civil_add_days(first, 1 - civil_weekday(&first));
	o->to = civil_add_days(behind, (8 - civil_weekday(&behind)) % 7);
}

size_t agenda_grid(struct agenda *a, bool week, struct buf *out)
{
	struct agenda_grid g = {.a = a, .week = week, .month = week ? 0 : a->o.month, .today = civil_day(&a->o.today)};

	g.monday = civil_day(&a->o.from) - (civil_weekday(&a->o.from) - 1);
	g.weeks = (size_t)(civil_day(&a->o.to) - g.monday + 6) / 7;
	g.day = mem_new(g.weeks * 7, sizeof *g.day);
	agenda_settle(a);
	for (size_t i = 0; i < a->n; i++)
		spread(&g, &a->inst[i]);
	title(&g);
	if (a->o.format == AGENDA_HTML)
		grid_html(&g, out);
	else if (a->o.format == AGENDA_PAPER)
		grid_paper(&g, out);
	else
		grid_text(&g, out);
	for (size_t i = 0; i < g.weeks * 7; i++)
		free(g.day[i].event);
	free(g.day);
	buf_free(&g.title);
	return a->n;
}
