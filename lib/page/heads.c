/* heads.c: what the head of a table tells of its columns of hours: below "Einlass | Beginn", "Abfahrt | Ankunft", "Treff | Start | Ende"
 * the second hour of a row is no second beginning, and the first none where the head names another.  See columns.h. */
#include "page/columns.h"

#include "ground/mem.h"

#include <stdlib.h>

enum head_kind { HEAD_OTHER, HEAD_BEGIN, HEAD_DOORS, HEAD_END, HEAD_LEAVES, HEAD_ARRIVES };

struct head {
	enum head_kind kind;
	unsigned hours;        /* its cells that hold an hour and nothing else */
	bool begins;           /* it is the one that names the beginning */
};

struct heads {
	struct page *p;
	struct head *head;     /* of each column of the page */
};

static enum head_kind kind_of(const struct page *p, uint32_t from, uint32_t end)
{
	enum head_kind kind = HEAD_OTHER;
	int travel = 0;

	if (reading_word(p->r, from - p->body, LEX_TRAVEL, &travel))
		kind = travel == 1 ? HEAD_LEAVES : travel == 2 ? HEAD_ARRIVES : HEAD_DOORS;
	for (uint32_t k = from; k < end && kind == HEAD_OTHER; k++) {
		int label = p->word[k].label - 1, cue = p->word[k].cue - 1;
		if (label == LABEL_DOORS || cue == CUE_DOORS)
			kind = HEAD_DOORS;
		else if (label == LABEL_END || cue == CUE_END)
			kind = HEAD_END;
		else if (label == LABEL_BEGIN || cue == CUE_BEGIN)
			kind = HEAD_BEGIN;
	}
	return kind;
}

/* the hour that a cell holds and nothing else; NULL: it holds something else */
static struct find *hour_of(const struct page *p, const struct cell *x)
{
	int32_t f = p->word[x->word].find;

	if (f < 0 || !p->find[f].time || p->find[f].word != x->word)
		return NULL;
	for (uint32_t k = p->find[f].end; k < x->end; k++)
		if (p->word[k].find >= 0 || p->word[k].type == TOK_WORD)
			return NULL;
	return &p->find[f];
}

/* how many columns of hours in the table from FIRST to END are of that kind; AT: one of them */
static unsigned count(const struct heads *h, size_t first, size_t end, enum head_kind kind, size_t *at)
{
	unsigned n = 0;

	for (size_t k = first; k < end; k++)
		if (h->head[k].hours && h->head[k].kind == kind)
			n++, *at = k;
	return n;
}

/* what one head of a table means beside the others: a journey begins where it leaves, unless something else begins */
static void settle(struct heads *h, size_t first, size_t end)
{
	size_t begin, leaves, arrives;
	unsigned begins = count(h, first, end, HEAD_BEGIN, &begin), left = count(h, first, end, HEAD_LEAVES, &leaves);
	bool journey = !begins && left == 1;

	for (size_t k = first; k < end; k++) {
		struct head *x = &h->head[k];
		if (x->kind == HEAD_LEAVES)
			x->kind = journey ? HEAD_BEGIN : HEAD_OTHER;
		else if (x->kind == HEAD_ARRIVES)
			x->kind = journey && count(h, first, end, HEAD_ARRIVES, &arrives) == 1 ? HEAD_END : HEAD_OTHER;
	}
	if (count(h, first, end, HEAD_BEGIN, &begin) == 1)
		h->head[begin].begins = true;
}

/* is there a column of hours other than K that may hold the beginnings? */
static bool other_hours(const struct heads *h, size_t first, size_t end, size_t k)
{
	for (size_t i = first; i < end; i++)
		if (i != k && h->head[i].hours && (h->head[i].kind == HEAD_BEGIN || h->head[i].kind == HEAD_OTHER))
			return true;
	return false;
}

/* the hour of column K in the row of cell I; NULL: there is none */
static const struct find *hour_beside(const struct columns *c, const struct page *p, size_t i, size_t k)
{
	size_t j = i;

	while (j > 0 && c->cell[j - 1].row == c->cell[i].row)
		j--;
	for (; j < c->cells && c->cell[j].row == c->cell[i].row; j++)
		if (c->cell[j].column == k)
			return hour_of(p, &c->cell[j]);
	return NULL;
}

/* do all hours of column K come before those of the column that begins, in their rows? */
static bool before_beginnings(const struct columns *c, const struct page *p, size_t k, size_t begin)
{
	unsigned rows = 0;

	for (size_t i = 0; i < c->cells; i++) {
		const struct find *a = c->cell[i].column == k ? hour_of(p, &c->cell[i]) : NULL, *b = a ? hour_beside(c, p, i, begin) : NULL;
		if (!b)
			continue;
		if (a->clock >= b->clock)
			return false;
		rows++;
	}
	return rows > 0;
}

static void tell(struct heads *h, const struct columns *c, size_t first, size_t end)
{
	size_t begin = end;

	for (size_t k = first; k < end; k++)
		begin = h->head[k].begins ? k : begin;
	for (size_t k = first; k < end; k++) {
		struct head *x = &h->head[k];
		if (x->kind == HEAD_OTHER && x->hours && begin < end && before_beginnings(c, h->p, k, begin))
			x->kind = HEAD_DOORS;
	}
	for (size_t i = 0; i < c->cells; i++) {
		const struct head *x = &h->head[c->cell[i].column];
		struct find *f = c->cell[i].column >= first && c->cell[i].column < end && !c->cell[i].head ? hour_of(h->p, &c->cell[i]) : NULL;
		if (!f || f->w.range || f->w.cue != CUE_NONE || !other_hours(h, first, end, c->cell[i].column))
			continue;
		if (x->kind == HEAD_DOORS)
			f->w.cue = CUE_DOORS;
		else if (x->kind == HEAD_END)
			f->w.side = SIDE_UNTIL;
	}
}

void columns_tell(struct page *p)
{
	const struct columns *c = p->columns;
	struct heads h = {p, mem_new(c->n + 1, sizeof *h.head)};

	for (size_t i = 0; i < c->cells; i++) {
		const struct cell *x = &c->cell[i];
		if (x->head)
			h.head[x->column].kind = kind_of(p, x->word, x->end);
		else
			h.head[x->column].hours += hour_of(p, x) != NULL;
	}
	for (size_t i = 0, end; i < c->n; i = end) {
		for (end = i + 1; end < c->n && c->column[end].table == c->column[i].table; end++)
			;
		settle(&h, i, end);
		tell(&h, c, i, end);
	}
	free(h.head);
}
