/* agenda_paper.c: a listing as pages: days as heads, the times in a column of their own; see agenda_set.h and paper.h. */
#include "outgoing/agenda_set.h"

#include "outgoing/paper.h"
#include "outgoing/words_view.h"

#include <string.h>

enum { TIMES = 30, WHAT = 32 }; /* millimetres: the width of the times, the beginning of the titles */

void agenda_paper_event(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	const struct agenda_item *it = &a->item[i->item];
	struct buf b = BUF_INIT;

	paper_row(4, 24, out);
	agenda_times(a, i, &b);
	paper_cell(0, TIMES, 'n', NULL, b.p, b.n, out);
	buf_clear(&b);
	buf_str(&b, it->summary);
	agenda_marks(a, i, &b);
	paper_cell(WHAT, 0, 'n', it->r.n ? rec_get(&it->r, "Url") : NULL, b.p, b.n, out);
	buf_free(&b);
	if (*it->location) {
		paper_row(0, 0, out);
		paper_cell(WHAT, 0, 's', NULL, it->location, strlen(it->location), out);
	}
}

void agenda_paper_head(const struct agenda *a, const struct civil *day, struct buf *out)
{
	struct buf b = BUF_INIT;

	agenda_head(a, day, &b);
	paper_line('h', 14, 48, b.p, out);
	paper_rule(out);
	buf_free(&b);
}

void agenda_paper_nothing(const struct agenda *a, struct buf *out)
{
	paper_line('s', 4, 0, view_words_of(a->o.words)->nothing, out);
}

void agenda_paper_begin(const struct agenda *a, struct buf *out)
{
	struct buf b = BUF_INIT;
	const char *title = a->o.words->events;

	agenda_span(a, &b);
	paper_begin(a->o.words->code, false, title, buf_cstr(&b), out);
	paper_line('t', 0, 0, title, out);
	if (b.n)
		paper_line('s', 2, 0, b.p, out);
	buf_free(&b);
}
