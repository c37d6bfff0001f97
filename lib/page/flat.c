/* flat.c: a table that lost its mark-up: a cell in each line, as copying from a page or a PDF leaves it.  Lines that name columns, one below
 * the other ("Datum", "Was", "Beginn", "Ort"), and below them as many lines a row, again and again, of which the same ones hold days and
 * times: they are rows and cells from then on.  See parts.h. */
#include "page/parts.h"

#include "ground/mem.h"

#include <string.h>

enum { COLUMNS_LEAST = 3, COLUMNS_MOST = 9, HEAD_TOKENS = 4, CELL_TOKENS = 24, ROWS_LEAST = 2 };

enum holds { HOLDS_WORDS, HOLDS_DAY, HOLDS_TIME };

static size_t tokens_of(const struct unit *u) { return u->tok_end - u->tok; }

static bool line_of_text(const struct unit *u, size_t most)
{
	return !u->b->row && !u->b->furniture && !u->b->joined && (u->b->kind == BLOCK_TEXT || u->b->kind == BLOCK_HEADING) && tokens_of(u) > 0 && tokens_of(u) <= most;
}

/* what a cell begins with: a day, a weekday's name among them, or a time; 11.09.2026 below its weekday, in the cell before, and two numbers
 * alone, which the grammar does not take for a time, are told by their form */
static enum holds holds(const struct reading *r, const struct unit *u)
{
	const struct token *t = &r->tokens.t[u->tok];

	if (reading_word(r, u->tok, LEX_WEEKDAY, NULL))
		return HOLDS_DAY;
	for (size_t w = u->when; w < u->when_end && r->whens.w[w].tok <= u->tok + (t->type == TOK_MARK); w++)
		if (r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_TIME)
			return r->whens.w[w].what == WHEN_DAY ? HOLDS_DAY : HOLDS_TIME;
	if (tokens_of(u) < 3 || t[0].type != TOK_NUMBER || t[0].digits > 2 || !(mark_at(r, u->tok + 1, '.') || mark_at(r, u->tok + 1, ':')) || t[2].type != TOK_NUMBER)
		return HOLDS_WORDS;
	if (tokens_of(u) > 3 && mark_at(r, u->tok + 3, '.'))
		return HOLDS_DAY;
	if (t[0].num < 24 && t[2].digits == 2 && t[2].num < 60)
		return HOLDS_TIME;
	return HOLDS_WORDS;
}

/* is the line the name of a column that is known, and nothing else? */
static bool names_column(const struct reading *r, const struct unit *u, int *label)
{
	int len = reading_word(r, u->tok, LEX_LABEL, label);

	return len && u->tok + (size_t)len <= u->tok_end && tokens_of(u) <= HEAD_TOKENS && reading_mark(r, u->tok_end - 1) != ':';
}

/* how many of the N lines from unit I on, all short, without days and numbers, are such names; 0: not the half, or none of a day */
static unsigned names_columns(const struct reading *r, size_t i, size_t n)
{
	unsigned labels = 0, days = 0;

	for (size_t k = i; k < i + n; k++) {
		const struct unit *u = &r->unit[k];
		int label;
		if (!line_of_text(u, HEAD_TOKENS) || (k > i && u->b->gap && !r->unit[i + 1].b->gap))
			return 0;
		for (size_t t = u->tok; t < u->tok_end; t++)
			if (r->tokens.t[t].type == TOK_NUMBER)
				return 0;
		for (size_t w = u->when; w < u->when_end; w++)
			if (r->whens.w[w].what != WHEN_CUE)
				return 0;
		if (!names_column(r, u, &label))
			continue;
		labels++;
		days += label == LABEL_DATE || label == LABEL_BEGIN;
	}
	return days && labels * 2 >= n ? labels : 0;
}

/* the rows of N lines below the names of the columns at unit I that hold alike what the first row holds */
static size_t rows_below(const struct reading *r, size_t i, size_t n)
{
	enum holds first[COLUMNS_MOST];
	size_t rows = 0;
	bool fits = true, day = false;
	int label;

	for (; fits && i + (rows + 2) * n <= r->n; rows += fits)
		for (size_t k = 0; k < n && fits; k++) {
			const struct unit *u = &r->unit[i + (rows + 1) * n + k];
			enum holds x;
			fits = line_of_text(u, CELL_TOKENS) && !(k && u->b->gap && !r->unit[i + n + k].b->gap);
			x = fits ? holds(r, u) : HOLDS_WORDS;
			if (!rows)
				first[k] = x, day = day || x == HOLDS_DAY;
			fits = fits && x == first[k] && !(rows == 0 && names_column(r, u, &label));
		}
	return day ? rows : 0;
}

/* unit U in a cell; only the first cell of a row may stand behind an empty line */
static void put_in_cell(struct reading *r, struct unit *u, int row, int column)
{
	struct block *b = mem_new(1, sizeof *b);

	r->own = mem_grow(r->own, &r->own_cap, r->own_n + 1, sizeof *r->own);
	r->own[r->own_n++] = b;
	*b = *u->b;
	b->kind = BLOCK_TEXT;
	b->row = row, b->column = column;
	b->gap = b->gap && column == 1;
	u->b = u->own = b;
}

/* how much speaks for N columns that are named from unit I on: their rows, then their names; 0: they are none */
static size_t speaks(const struct reading *r, size_t i, size_t n, size_t *rows)
{
	unsigned labels = i + (ROWS_LEAST + 1) * n <= r->n ? names_columns(r, i, n) : 0;
	int label;

	*rows = labels ? rows_below(r, i, n) : 0;
	return *rows < ROWS_LEAST ? 0 : *rows * 100 + labels * 4 + names_column(r, &r->unit[i], &label) * 2u + r->unit[i].b->gap;
}

/* the table that begins with unit *I, or with one of its columns: a title above the names looks like the first of them */
static size_t table_at(const struct reading *r, size_t *i, size_t *rows)
{
	for (size_t n = COLUMNS_MOST; n >= COLUMNS_LEAST; n--) {
		size_t best = speaks(r, *i, n, rows), at = *i, more;
		for (size_t k = *i + 1; best && k < *i + n; k++) {
			size_t x = speaks(r, k, n, &more);
			if (x > best)
				best = x, at = k, *rows = more;
		}
		*i = at;
		if (best)
			return n;
	}
	return 0;
}

void flat_tables(struct reading *r)
{
	int row = 0;

	for (size_t i = 0; i < r->n; i++)
		row = r->unit[i].b->row > row ? r->unit[i].b->row : row;
	for (size_t i = 0; i < r->n; i++) {
		size_t rows, n = table_at(r, &i, &rows);
		for (size_t k = 0; n && k < (rows + 1) * n; k++)
			put_in_cell(r, &r->unit[i + k], row + 1 + (int)(k / n), 1 + (int)(k % n));
		row += n ? (int)rows + 1 : 0;
		i += n ? (rows + 1) * n - 1 : 0;
	}
}
