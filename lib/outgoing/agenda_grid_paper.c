/* agenda_grid_paper.c: a grid for the wall; see agenda_grid.h and paper.h. */
#include "outgoing/agenda_grid.h"

#include "ground/utf8.h"
#include "outgoing/paper.h"
#include "outgoing/words_view.h"

#include <string.h>

enum { SOFTEN = 7, LONGEST = 800 }; /* letters of a word that may be broken; columns of a title that a cell could hold */

/* TEXT, as long as a cell can hold it, its words softened */
static void soften(const struct agenda_options *o, const char *text, struct buf *out)
{
	size_t n = strlen(text), keep = n > LONGEST ? utf8_cut(text, n, LONGEST) : n;
	struct buf b = BUF_INIT;

	buf_add(&b, text, keep);
	buf_str(&b, keep < n ? "…" : "");
	view_soften(o->words, o->hyphens, buf_cstr(&b), SOFTEN, out);
	buf_free(&b);
}

static void put_day(const struct agenda_grid *g, size_t at, struct buf *out)
{
	const struct grid_day *d = &g->day[at];
	int64_t day = g->monday + (int64_t)at;
	bool off;
	struct buf label = BUF_INIT, time = BUF_INIT, place = BUF_INIT, soft = BUF_INIT, soft_place = BUF_INIT, title = BUF_INIT;

	grid_label(g, day, false, &label);
	off = agenda_day_off(g->a, day, &place);
	soften(&g->a->o, buf_cstr(&place), &soft);
	paper_day(grid_outside(g, day), day == g->today, off, label.p, buf_cstr(&soft), out);
	for (size_t i = 0; i < d->n; i++) {
		buf_clear(&time);
		buf_clear(&place);
		buf_clear(&soft);
		buf_clear(&soft_place);
		buf_clear(&title);
		grid_time(d->event[i], day, &time);
		grid_summary(g, d->event[i], &title);
		soften(&g->a->o, buf_cstr(&title), &soft);
		grid_place(g, d->event[i], &place);
		soften(&g->a->o, buf_cstr(&place), &soft_place);
		paper_event(agenda_cancelled(g->a, d->event[i]), buf_cstr(&time), buf_cstr(&soft), buf_cstr(&soft_place), out);
	}
	buf_free(&label);
	buf_free(&time);
	buf_free(&place);
	buf_free(&soft);
	buf_free(&soft_place);
	buf_free(&title);
}

void grid_paper(const struct agenda_grid *g, struct buf *out)
{
	const struct words *w = g->a->o.words;
	struct buf week = BUF_INIT;

	paper_begin(w->code, true, g->title.p, "", out);
	paper_grid(g->title.p, out);
	paper_column("", out);
	for (int d = 1; d <= 7; d++)
		paper_column(w->weekday[d], out);
	for (size_t k = 0; k < g->weeks; k++) {
		struct civil monday = civil_of_days(g->monday + (int64_t)k * 7);
		buf_clear(&week);
		view_week(w, &monday, &week);
		paper_week(g->week ? "" : week.p, out);
		for (size_t d = 0; d < 7; d++)
			put_day(g, k * 7 + d, out);
	}
	buf_free(&week);
}
