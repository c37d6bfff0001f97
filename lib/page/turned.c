/* turned.c: finds tables whose columns are days or months: "Mo 5.10. | Di 6.10. | Mi 7.10.", "Januar | Februar | März"; see turned.h. */
#include "page/turned.h"

#include "ground/mem.h"
#include "page/turned_parts.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD_OCTETS = 60, NEAR = 2 };

/* ---- what a cell holds ---- */

void turned_scan(struct turned *t, size_t from, size_t to)
{
	tokens_scan(&t->tokens, t->d->text.p + from, to - from);
}

struct said { /* in the head of a column */
	unsigned numbers, years, weekdays, months;
	bool slash, point, last_point, dashes;
	uint32_t number[3];
};

/* the token at I is of a day: those that belong to it, 0: none */
static int day_token(struct turned *t, size_t i, struct said *x)
{
	const struct token *k = &t->tokens.t[i];
	int n, m;

	x->last_point = k->type == TOK_MARK && k->num == '.';
	if (k->type == TOK_NUMBER) {
		if (x->numbers + x->years == 3 || (k->digits > 2 && k->digits != 4))
			return 0;
		if (k->digits == 4)
			x->years++;
		else
			x->number[x->numbers++] = k->num;
		return 1;
	}
	if (k->type == TOK_MARK) {
		x->slash = x->slash || k->num == '/';
		x->point = x->point || k->num == '.';
		x->dashes = x->dashes || k->num == '-';
		return k->num < 128 && strchr(".,/-()", (int)k->num) ? 1 : 0;
	}
	if (x->numbers && !k->space && (n = token_match(&t->tokens, i, LEX_ORDINAL_SUFFIX, t->langs, NULL)) != 0)
		return n; /* 4th, and no Thursday */
	m = token_match(&t->tokens, i, LEX_WEEKDAY, t->langs, NULL);
	n = token_match(&t->tokens, i, LEX_MONTH, t->langs, NULL);
	x->weekdays += m > 0;
	x->months += n > 0;
	return m > n ? m : n;
}

/* what the tokens of a part are, of enum head_days; 0: something else, too */
static unsigned turned_days(struct turned *t)
{
	struct said x = {0};
	bool numeric;
	unsigned days = 0;
	int n;

	for (size_t i = 0; i < t->tokens.n; i += (size_t)n)
		if ((n = day_token(t, i, &x)) == 0)
			return 0;
	if (x.weekdays > 1 || x.months > 1 || (x.numbers && (!x.number[0] || x.number[0] > 31)) || (x.numbers > 1 && (!x.number[1] || x.number[1] > 31)))
		return 0;
	if (x.dashes && !(x.numbers == 2 && x.years) && x.numbers + x.years > 1)
		return 0; /* days from one to another */
	numeric = x.years || x.numbers == 3 || x.slash || (x.point && (x.weekdays || x.last_point)); /* and no hour */
	if ((x.months && x.numbers == 1) || (x.numbers > 1 && numeric && (x.number[0] < 13 || x.number[1] < 13)))
		days |= HEAD_DATE;
	if (x.weekdays && x.numbers == 1 && !x.years)
		days |= HEAD_NUMBERED;
	if (x.weekdays && !x.numbers && !x.years)
		days |= HEAD_WEEKDAY;
	if (x.months && !x.numbers)
		days |= HEAD_MONTH;
	if (!x.weekdays && !x.months && x.numbers == 1 && !x.years)
		days |= HEAD_NUMBER;
	return days;
}

size_t turned_columns(const struct turned *t, const struct part *p, size_t *first)
{
	size_t n = 0, k;

	for (k = 0; k < t->columns; k++)
		if (p->at < t->column[k].end && p->end > t->column[k].at && n++ == 0)
			*first = k;
	if (n && t->printed)
		return 1;
	if (n)
		return n;
	for (k = t->columns; k > 0 && t->column[k - 1].at > p->at + NEAR; k--)
		;
	if (!k || !t->printed)
		return 0;
	*first = k - 1;
	return 1;
}

/* ---- heads ---- */

/* parts of the row that begins with part I, the end of them */
static size_t row_end(const struct parts *p, size_t i)
{
	int row = p->part[i].row;

	while (i < p->n && p->part[i].row == row)
		i++;
	return i;
}

/* parts of one cell, of those before END */
static size_t cell_end(const struct parts *p, size_t i, size_t end)
{
	size_t k = i + 1;

	while (k < end && p->part[k].at == p->part[i].at)
		k++;
	return k;
}

/* what the cell of parts I to END is, its lines together */
static unsigned cell_days(struct turned *t, size_t i, size_t end)
{
	const struct part *p = t->p.part;

	if (p[end - 1].to - p[i].from > HEAD_OCTETS)
		return 0;
	turned_scan(t, p[i].from, p[end - 1].to);
	return turned_days(t);
}

static bool same_words(const struct turned *t, size_t i, size_t k)
{
	const struct part *a = &t->p.part[i], *b = &t->p.part[k];

	return a->to - a->from == b->to - b->from && !memcmp(t->d->text.p + a->from, t->d->text.p + b->from, a->to - a->from);
}

/* "Mo | Di | Mi" above "5.10. | 6.10. | 7.10.": is the row from part I to END the second one of the heads? */
static void second_heads(struct turned *t, size_t i, size_t end)
{
	size_t n = 0, column;

	if (t->days & HEAD_MONTH)
		return;
	for (size_t k = i, next; k < end; k = next) {
		next = cell_end(&t->p, k, end);
		if (!turned_columns(t, &t->p.part[k], &column))
			continue;
		if (!(cell_days(t, k, next) & (t->days & HEAD_WEEKDAY ? HEAD_DATE | HEAD_NUMBER : HEAD_WEEKDAY)) || column != n++)
			return;
	}
	if (n < t->columns)
		return;
	for (size_t k = i; k < end; k++)
		if (turned_columns(t, &t->p.part[k], &column)) {
			t->column[column].second = t->column[column].seconds++ ? t->column[column].second : k;
			t->days = t->days & HEAD_WEEKDAY ? HEAD_DATE : t->days;
		}
	t->body = end;
}

bool turned_heads(struct turned *t, size_t i, size_t end)
{
	unsigned all = HEAD_DATE | HEAD_NUMBERED | HEAD_WEEKDAY | HEAD_MONTH;
	size_t before = 0;

	t->columns = 0;
	for (size_t k = i, next; k < end; k = next) {
		unsigned days;
		next = cell_end(&t->p, k, end);
		days = cell_days(t, k, next) & all;
		if (!days && !t->columns && !before++)
			continue;
		if (!days || t->columns == HEADS_MOST)
			return false;
		all = days;
		for (size_t c = 0; c < t->columns; c++)
			if (same_words(t, t->column[c].first, k) && next == k + 1)
				return false;
		t->column[t->columns++] = (struct headed_column){k, next - k, 0, 0, t->p.part[k].at, t->p.part[k].end};
	}
	t->days = all & HEAD_DATE ? HEAD_DATE : all;
	t->body = end;
	if (t->columns < HEADS_LEAST)
		return false;
	if (end < t->p.n)
		second_heads(t, end, row_end(&t->p, end));
	return true;
}

/* ---- bodies ---- */

bool turned_empty(struct turned *t)
{
	for (size_t i = 0; i < t->tokens.n; i++)
		if (t->tokens.t[i].type != TOK_MARK)
			return false;
	return true;
}

bool turned_tells(struct turned *t, const struct part *p)
{
	turned_scan(t, p->from, p->to);
	for (size_t i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];
		if (k->type == TOK_WORD && k->len > 2 && !token_match(&t->tokens, i, LEX_WEEKDAY, t->langs, NULL) && !token_match(&t->tokens, i, LEX_MONTH, t->langs, NULL) &&
			!token_match(&t->tokens, i, LEX_OCLOCK, t->langs, NULL) && !token_match(&t->tokens, i, LEX_CLOSED, t->langs, NULL))
			return true;
	}
	return false;
}

/* is no row too long, and no head of a row more than a few words? */
static bool rows_fit(const struct turned *t)
{
	enum { ROW_PARTS = 400 };
	const struct parts *p = &t->p;

	for (size_t i = t->body, end; i < p->n; i = end) {
		size_t heads = 0, column;
		end = row_end(p, i);
		if (end - i > ROW_PARTS)
			return false;
		for (size_t k = i; k < end; k++)
			if (!turned_columns(t, &p->part[k], &column) && (++heads > ROW_HEADS || p->part[k].to - p->part[k].from > PART_REPEATED))
				return false;
	}
	return true;
}

/* what the parts below the heads hold */
struct held {
	size_t cells, telling; /* something; words */
	size_t days, rising;   /* a day; a number that is by one more than the one before */
	size_t begun, rows, numbered; /* begin with a number; rows, those whose head is a number */
	uint32_t last;
};

static void hold(struct turned *t, const struct part *p, struct held *h)
{
	const struct token *k;
	size_t column, first;

	turned_scan(t, p->from, p->to);
	if (turned_empty(t))
		return;
	if (!turned_columns(t, p, &column)) {
		h->numbered += (turned_days(t) & (HEAD_NUMBER | HEAD_NUMBERED)) != 0;
		return;
	}
	k = t->tokens.t;
	first = (size_t)token_match(&t->tokens, 0, LEX_WEEKDAY, t->langs, NULL);
	h->begun += first < t->tokens.n && k[first].type == TOK_NUMBER && k[first].digits < 3;
	h->rising += k->type == TOK_NUMBER && k->num == h->last + 1;
	h->last = k->type == TOK_NUMBER ? k->num : h->last;
	h->cells++;
	h->days += (turned_days(t) & HEAD_DATE) != 0;
	h->telling += turned_tells(t, p);
}

/* Not where they are hours alone, or days themselves: the leaf of a calendar, whose numbers rise by one from cell to cell; below months,
 * days must be said, and most of them may have nothing on. */
bool turned_body(struct turned *t)
{
	struct held h = {0};

	if (!rows_fit(t))
		return false;
	for (size_t i = t->body; i < t->p.n; i++) {
		h.rows += i == t->body || t->p.part[i].row != t->p.part[i - 1].row;
		hold(t, &t->p.part[i], &h);
	}
	if (!h.telling || h.days * 2 >= h.cells)
		return false;
	if (t->days & HEAD_MONTH)
		return h.begun * 2 >= h.telling || h.numbered * 2 >= h.rows;
	return h.telling * 2 >= h.cells && h.rising * 2 < h.cells;
}

/* ---- what is written ---- */

void turned_piece(struct turned *t, const struct block *like, size_t from, size_t to, bool on)
{
	struct doc_piece *p;

	if (t->octets > t->most)
		return;
	t->octets += to - from + 1;
	t->out = mem_grow(t->out, &t->cap, t->outs + 1, sizeof *t->out);
	p = &t->out[t->outs++];
	p->b = *like;
	p->b.from = from, p->b.to = to;
	p->on = on;
}

/* what stands before octet TO of block BLOCK stays as it is */
static void keep(struct turned *t, size_t block, size_t to)
{
	for (; t->block < t->d->n && t->block <= block; t->block++) {
		struct block b = t->d->block[t->block];
		size_t from = t->from > b.from ? t->from : b.from, end = t->block == block && to < b.to ? to : b.to;
		while (end > from && strchr(" \t\r\n", t->d->text.p[end - 1]))
			end--;
		while (from < end && strchr(" \t\r\n", t->d->text.p[from]))
			from++;
		if (b.row && b.row != t->old_row)
			t->row++, t->old_row = b.row;
		if (b.row)
			b.row = t->row;
		if (from < end)
			turned_piece(t, &b, from, end, false);
		if (t->block == block)
			break;
	}
	t->from = to;
}

void turned_take(struct turned *t, size_t block, size_t to)
{
	const struct part *p = &t->p.part[t->column[0].first];

	for (; p > t->p.part && p[-1].row == p->row; p--)
		;
	keep(t, p->block, p->from);
	turned_write(t);
	t->block = block, t->from = to;
}

/* ---- tables with mark-up ---- */

void turned_part(struct parts *p, size_t block, size_t from, size_t to, int row, int at, int end)
{
	p->part = mem_grow(p->part, &p->cap, p->n + 1, sizeof *p->part);
	p->part[p->n++] = (struct part){block, from, to, row, at, end, false};
}

static bool cell(const struct block *b)
{
	return b->row && b->grid && !b->furniture;
}

/* the table among ALL whose heads begin with part I; the part behind it, I: there is none */
static size_t marked_table(struct turned *t, struct parts *all, size_t i)
{
	size_t end = row_end(all, i), next;
	struct turned found;

	t->p = (struct parts){all->part, all->n, 0};
	if (!turned_heads(t, i, end) || t->body == all->n)
		return i;
	found = *t;
	for (next = t->body; next < all->n && !turned_heads(t, next, row_end(all, next)); next = row_end(all, next))
		;
	found.tokens = t->tokens;
	*t = found;
	t->p.n = next;
	if (t->body >= next || !turned_body(t))
		return i;
	turned_take(t, next < all->n ? all->part[next].block : all->part[next - 1].block + 1, 0);
	return next;
}

/* the tables among the blocks from I on; the first block behind them */
static size_t marked_tables(struct turned *t, size_t i)
{
	struct parts all = {0};
	size_t k = i;

	t->printed = false;
	for (; k < t->d->n && cell(&t->d->block[k]); k++) {
		const struct block *b = &t->d->block[k];
		turned_part(&all, k, b->from, b->to, b->row, b->grid, b->grid + b->wide);
		all.part[all.n - 1].again = b->again;
	}
	for (size_t n = 0; n < all.n;) {
		size_t end = marked_table(t, &all, n);
		n = end > n ? end : row_end(&all, n);
	}
	free(all.part);
	return k;
}

void turned_tables(struct doc *d, lex_langs_t langs)
{
	enum { GROWTH = 16 }; /* what is repeated makes a document so many times as long, at most */
	struct turned t = {.d = d, .langs = langs, .most = GROWTH * d->text.n};

	for (size_t i = 0; i < d->n;)
		i = cell(&d->block[i]) ? marked_tables(&t, i) : !d->html ? turned_lines(&t, i) : i + 1;
	if (t.outs) {
		keep(&t, d->n, 0);
		if (t.octets <= t.most)
			doc_order(d, t.out, t.outs);
	}
	tokens_free(&t.tokens);
	free(t.own.part);
	free(t.out);
}
