/* cue_event.c: cues of a span beside the day of its event and beside the other events of its page; see cues.def. */
#include "choice/cue_view.h"
#include "page/columns.h"

#include <stdlib.h>
#include <string.h>

struct beside {
	const struct span_view *v;
	const struct event_view *e;
	bool before;                 /* the span stands before the day */
	uint32_t low, high;          /* words between */
	long lines;                  /* lines from the day's to the span's */
};

static unsigned days_between(const struct beside *b)
{
	const uint32_t *telling = b->v->c->telling;
	uint32_t n = b->low < b->high ? telling[b->high] - telling[b->low] : 0;

	return n < 2 ? n : 2;
}

static unsigned events_between(const struct beside *b)
{
	unsigned n = 0;

	for (size_t i = 0; i < b->e->n && n < 2; i++)
		n += b->e->others[i].word >= b->low && b->e->others[i].word < b->high;
	return n;
}

/* what divides a line into parts: a mark, a wide gap, a line feed */
static bool divides(const struct word *w)
{
	if (w->wide || w->newline)
		return true;
	if (w->type != TOK_MARK || !w->num)
		return false;
	if (w->num == '-')
		return w->space;
	return w->num == 0xb7 || w->num == 0x2022 || (w->num < 0x80 && strchr(",;|:()/", (int)w->num));
}

/* parts of the line between the span and the day; 1 for each end of the span that is not the end of a part */
static unsigned parts_between(const struct beside *b, unsigned *inside)
{
	const struct page *p = b->v->c->p;
	unsigned n = 0;

	for (uint32_t k = b->low; k < b->high && n < 6; k++)
		n += divides(&p->word[k]);
	*inside = !(b->v->left <= 15 || divides(&p->word[b->v->from - 1])) + 2u * !(b->v->right <= 15 || divides(&p->word[b->v->end]));
	return n + (b->before ? 0 : 8);
}

/* the span and the day in one line */
static void same_line(const struct beside *b, struct cues *out)
{
	const struct word *w = b->v->c->p->word;
	bool joins = true, same = w[b->v->from].sentence == w[b->e->a.word].sentence;
	unsigned gap = BUCKET(b->high - b->low, 0, 1, 2, 4, 8, 16), parts, inside;

	if (b->v->from < b->e->a.end && b->v->end > b->e->a.word) {
		cue(out, CUE_DAY_SENTENCE_, 3, 0, 0);
		return;
	}
	cue(out, CUE_DAY_DISTANCE_, gap + (b->before ? 0 : 10), 0, 0);
	cue(out, b->before ? CUE_BEFORE_DAY_ : CUE_AFTER_DAY_, gap, b->v->extent, 0);
	for (uint32_t k = b->low; k < b->high && joins; k++)
		joins = cue_between(&w[k]);
	parts = parts_between(b, &inside);
	cue(out, CUE_PARTS_, parts, 15, 0);
	cue(out, CUE_PARTS_, parts, inside, 0);
	cue(out, CUE_PARTS_KIND_, b->v->kinds, parts, 0);
	if (b->before && joins)
		cue(out, CUE_JOINS_DAY_, 0, 0, 0);
	if (same)
		cue(out, CUE_DAY_SENTENCE_, b->before ? 1 : 2, 0, 0);
}

static void other_line(const struct beside *b, struct cues *out)
{
	unsigned block = b->v->first->block == b->e->day->block ? 0 : labs((long)b->v->first->block - (long)b->e->day->block) == 1 ? 1 : 2;
	long d = b->lines < -6 ? -6 : b->lines > 6 ? 6 : b->lines, near = d < -3 ? -3 : d > 3 ? 3 : d;

	cue(out, CUE_DAY_LINES_, (unsigned)(d + 10), 0, 0);
	cue(out, CUE_DAY_LINES_EXTENT_, (unsigned)(near + 10), b->v->extent, 0);
	cue(out, CUE_DAY_LINES_ROLE_, (unsigned)(near + 10), b->v->role, 0);
	block += b->before ? 4 : 0;
	cue(out, CUE_BLOCKS_, block, 15, 15);
	cue(out, CUE_BLOCKS_, block, (unsigned)(near + 10), b->v->extent);
	cue(out, CUE_BLOCKS_ROLE_, block, b->v->role, cue_role(b->e->day));
	cue(out, CUE_BLOCKS_KIND_, block, b->v->kinds, 0);
	if (b->before) {
		unsigned roles = 0, n = 0;
		for (const struct line *l = b->v->last + 1; l < b->e->day; l++)
			if (l->kind == LINE_BODY && l->u->role != ROLE_FURNITURE)
				roles |= 1u << l->u->role, n++;
		cue(out, CUE_BETWEEN_ROLES_, n < 3 ? n : 3, roles & 255, 0);
	}
	if (b->e->day->u && b->v->first->u && b->e->day->u->b->row && b->e->day->u->b->row == b->v->first->u->b->row)
		cue(out, CUE_SAME_ROW_, (unsigned)(b->v->first->u->column_label + 1), (unsigned)(10 + b->v->first->u->b->column - b->e->day->u->b->column), 0);
}

/* 0 the event's own line or row, 1 another event's, 2 none's */
static unsigned whose_line(const struct beside *b)
{
	const struct page *p = b->v->c->p;
	const struct unit *u = b->v->first->u;

	if (b->v->first == b->e->day || (u && b->e->day->u && u->b->row && u->b->row == b->e->day->u->b->row))
		return 0;
	for (size_t i = 0; i < b->e->n; i++) {
		const struct line *l = page_line(p, b->e->others[i].word);
		if (l == b->v->first || (u && l->u && u->b->row && u->b->row == l->u->b->row))
			return 1;
	}
	return 2;
}

/* 1 before the first day of an event, 2 in a line behind the last, 0 among them */
static unsigned of_all(const struct beside *b)
{
	if (b->v->end <= b->e->first)
		return 1;
	return b->v->from >= b->e->last && b->v->first != page_line(b->v->c->p, b->e->last - 1) ? 2 : 0;
}

/* several events in the page: whose part is the span in? */
static void among_others(const struct beside *b, struct cues *out)
{
	unsigned own = whose_line(b), between = events_between(b), side = b->before ? 0 : 4, all = of_all(b);
	long near = b->lines < -3 ? -3 : b->lines > 3 ? 3 : b->lines;

	cue(out, CUE_OWN_, own, side + between, b->v->extent);
	cue(out, CUE_OWN_ONLY_, own, side + between, 0);
	cue(out, CUE_OWN_ONLY_, own, 15, 0);
	cue(out, CUE_OWN_ONLY_, 15, side + between, 0);
	if (all)
		cue(out, all == 1 ? CUE_ALL_HEAD_ : CUE_ALL_FOOT_, b->v->extent, b->v->role, 0);
	if (b->v->first != b->e->day && !between) {
		cue(out, CUE_PART_, (unsigned)(near + 10), 15, 15);
		cue(out, CUE_PART_, (unsigned)(near + 10), b->v->role, cue_role(b->e->day));
	}
	cue(out, CUE_LAYOUT_, b->e->begin * 2u + b->e->one, own, between ? 2 : b->before);
	if (b->v->first != b->e->day && !between)
		cue(out, CUE_LIST_ENDS_, b->e->ends, (unsigned)(near + 3), b->v->extent);
}

static struct beside beside_day(const struct span_view *v, const struct event_view *e)
{
	bool before = v->end <= e->a.word;

	return (struct beside){.v = v, .e = e, .before = before, .low = before ? v->end : e->a.end, .high = before ? e->a.word : v->from,
		.lines = (long)v->first->rank - (long)e->day->rank};
}

/* how many lines, 2 at most, belong to the line L on one side: up to an empty line or a heading */
static unsigned lines_beside(const struct page *p, const struct line *l, bool above)
{
	enum { MOST = 2 };
	const struct line *first = p->line + p->body_line, *end = p->line + p->lines;
	unsigned n = 0;

	while (n < MOST && l >= first && (above ? l > first && !l->u->b->gap && l[-1].u->role != ROLE_HEADING : l + 1 < end && !l[1].u->b->gap && l[1].u->role != ROLE_HEADING)) {
		l += above ? -1 : 1;
		n++;
	}
	return n;
}

void event_view(const struct cue_page *c, struct anchor a, const struct anchor *others, size_t n, struct event_view *e)
{
	*e = (struct event_view){.a = a, .others = others, .n = n, .day = page_line(c->p, a.word), .first = a.word, .last = a.end, .one = true};
	e->cell = columns_cell(c->p->columns, a.word);
	e->begin = a.word - e->day->word <= 1;
	for (size_t i = 0; i < n; i++) {
		const struct line *l = page_line(c->p, others[i].word);
		e->first = others[i].word < e->first ? others[i].word : e->first;
		e->last = others[i].end > e->last ? others[i].end : e->last;
		e->begin = e->begin && others[i].word - l->word <= 1;
		e->one = e->one && l == e->day;
	}
	if (n)
		e->ends = lines_beside(c->p, page_line(c->p, e->first), true) * 3 + lines_beside(c->p, page_line(c->p, e->last - 1), false);
}

void cue_span_day(const struct span_view *v, const struct event_view *e, struct cues *out)
{
	struct beside b = beside_day(v, e);
	bool several = e->n > 0;

	if (v->first->kind != LINE_BODY) {
		cue(out, CUE_SIDE_, several ? 2 : 1, 0, 0);
		return;
	}
	if (v->first == e->day || v->last == e->day)
		same_line(&b, out);
	else
		other_line(&b, out);
	cue_columns_day(v, e, out);
	cue(out, CUE_MANY_, several, v->role, v->extent);
	cue(out, CUE_MANY_, 2 + several, v->rank, v->extent);
	cue(out, CUE_MANY_, 4 + several, v->kinds, 0);
	cue(out, CUE_DAYS_BETWEEN_, days_between(&b) + (b.before ? 0 : 4), 0, 0);
}

void cue_span_among(const struct span_view *v, const struct event_view *e, struct cues *out)
{
	struct beside b = beside_day(v, e);

	if (v->first->kind != LINE_BODY)
		return;
	cue(out, CUE_DAYS_BETWEEN_MANY_, days_between(&b) + (b.before ? 0 : 4), v->first == e->day, 0);
	among_others(&b, out);
}

void cue_span_event(const struct span_view *v, const struct event_view *e, struct cues *out)
{
	cue_span_day(v, e, out);
	if (e->n)
		cue_span_among(v, e, out);
}

/* the line and extent of a span, and what stands between it and the day */
static uint64_t key_of(const struct beside *b)
{
	uint64_t line = (uint64_t)(b->v->first - b->v->c->p->line) + 1;

	return line << 44 | b->v->extent << 4 | days_between(b) << 1 | b->before;
}

uint64_t cue_day_key(const struct span_view *v, const struct event_view *e)
{
	struct beside b = beside_day(v, e);
	uint64_t lines = (uint64_t)(v->last - v->first), cell = 0;

	if (v->first == e->day || v->last == e->day || lines > 15)
		return 0;
	if (v->cell)
		cell = ((uint64_t)(v->cell - v->c->p->columns->cell) + 1) << 3 | cue_in_cell(v->cell, v->from, v->end);
	return key_of(&b) | v->kinds << 8 | lines << 16 | cell << 20;
}

uint64_t cue_among_key(const struct span_view *v, const struct event_view *e)
{
	struct beside b = beside_day(v, e);

	return key_of(&b) | events_between(&b) << 8 | of_all(&b) << 12;
}

_Static_assert((int)PAGE_WORDS < 1 << 20, "cells and lines have that many bits in a key");

uint32_t cue_relation(const struct span_view *v, const struct event_view *e)
{
	struct beside b = beside_day(v, e);
	const struct unit *u, *d;
	const struct cell *x, *y;
	uint32_t edge, lines;

	if (v->first->kind != LINE_BODY)
		return 1u << 24 | v->from;
	u = v->first->u, d = e->day->u;
	edge = v->extent;
	x = v->cell, y = e->cell;
	if (x && y && x->row == y->row)
		return 6u << 24 | v->c->p->columns->column[x->column].at << 8 | cue_in_cell(x, v->from, v->end);
	if (v->first == e->day) {
		unsigned inside, parts = parts_between(&b, &inside);
		return 2u << 24 | (v->from < e->a.end && v->end > e->a.word ? 3u : parts) << 8 | inside;
	}
	if (u && d && u->b->row && u->b->row == d->b->row)
		return 3u << 24 | (uint32_t)(u->b->column & 63) << 8 | (edge < 3 ? 0 : edge);
	lines = (uint32_t)(b.lines + 64);
	return b.lines >= -6 && b.lines <= 6 ? 4u << 24 | lines << 8 | (edge < 3 ? 0 : edge) : 5u << 24 | v->from;
}
