/* cue_column.c: cues of a span that stands in a table; see cues.def. */
#include "choice/cue_view.h"

#include "page/columns.h"

enum { MANY = 6 };

static unsigned few(unsigned n) { return n < MANY ? n : MANY; }

/* quarters of N that K are, rounded */
static unsigned quarters(unsigned k, unsigned n) { return n ? (4 * k + n / 2) / n : 0; }

unsigned cue_in_cell(const struct cell *x, uint32_t from, uint32_t end)
{
	return end > x->end ? 4 : (from > x->word ? 2u : 0) + (end < x->end ? 1u : 0);
}

/* which kinds the column holds more of than any other of its table */
static unsigned most_of(const struct columns *all, const struct column *c)
{
	unsigned out = 0;

	for (unsigned k = COLUMN_EVENT; k <= COLUMN_GIVEN; k++) {
		const struct column *best = NULL;
		for (size_t i = c->table; i < all->n && all->column[i].table == c->table; i++) {
			const struct column *o = &all->column[i];
			if (o->kind[k] && (!best || (uint64_t)o->kind[k] * best->cells > (uint64_t)best->kind[k] * o->cells))
				best = o;
		}
		out |= (best == c) * 1u << k;
	}
	return out;
}

void cue_columns(const struct span_view *v, struct cues *out)
{
	const struct columns *all = v->c->p->columns;
	const struct cell *x = v->cell;
	const struct column *c;
	unsigned t;

	if (!x)
		return;
	c = &all->column[x->column];
	t = cue_in_cell(x, v->from, v->end);
	if (x->head) {
		cue(out, CUE_COL_LABEL_, 255, t, 0);
		return;
	}
	cue(out, CUE_COL_AT_, few(c->at), few(c->of), t);
	cue(out, CUE_COL_TEXT_, few(c->text_at), few(c->text_of), t);
	for (unsigned k = 0; k < COLUMN_KINDS; k++)
		cue(out, CUE_COL_HOLDS_, k, quarters(c->kind[k], c->cells), t);
	cue(out, CUE_COL_MOST_, most_of(all, c), few(c->text_of), t);
	cue(out, CUE_COL_AGAIN_, quarters(c->again, c->cells), c->cells ? few(c->words / c->cells) : 0, t);
	if (c->label >= 0)
		cue(out, CUE_COL_LABEL_, (unsigned)c->label, t, 0);
}

void cue_columns_day(const struct span_view *v, const struct event_view *e, struct cues *out)
{
	enum { SAME = 16 };
	const struct columns *all = v->c->p->columns;
	const struct cell *x = v->cell, *day = e->cell;
	unsigned t;

	if (!x && !day)
		return;
	t = x ? cue_in_cell(x, v->from, v->end) : 5;
	if (!x || !day || all->column[x->column].table != all->column[day->column].table)
		cue(out, CUE_COL_DAY_, 255, !x + 2u * !day, t);
	else
		cue(out, CUE_COL_DAY_, SAME + x->column - day->column, x->row < day->row ? 0 : x->row > day->row ? 2 : 1, t);
}
