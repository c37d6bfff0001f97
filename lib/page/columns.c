/* columns.c: finds the tables of a page and what their columns hold; see columns.h. */
#include "page/columns.h"

#include "ground/mem.h"
#include "page/rows.h"

#include <stdlib.h>
#include <string.h>

enum {
	ROW_CELLS = 12,    /* those behind are no cells */
	ROW_WORDS = 120,   /* a longer line is no row: places in a line are counted from its start */
	TABLE_COLUMNS = 16,
	TABLE_ROWS = 3,    /* the fewest that aligned text must have */
	LINES_BETWEEN = 3, /* lines without cells that do not end a table: a month's name, a remark */
	NEAR = 2           /* cells that begin so many characters apart are of the same column */
};

enum drawn { DRAWN_MARKUP, DRAWN_BARS, DRAWN_BLANKS, DRAWN_MARKS };

struct row {
	enum drawn drawn;
	size_t n;
	uint32_t word[ROW_CELLS], end[ROW_CELLS];
	unsigned at[ROW_CELLS];   /* the column; BLANKS: where it is printed (see edges) */
	bool finds;
};

struct rows_seen {
	struct page *p;
	struct row *row;
	size_t n, cap;
};

/* the column of the source, in characters from 0, at which word I stands */
static unsigned indent(const struct page *p, uint32_t i)
{
	size_t line, column;

	doc_place(p->r->d, (size_t)(p->word[i].s - p->r->text), &line, &column);
	return (unsigned)column - 1;
}

static void put_cell(const struct page *p, struct row *r, uint32_t from, uint32_t end, unsigned at)
{
	bool says = false;

	for (uint32_t k = from; k < end; k++) {
		r->finds = r->finds || p->word[k].find >= 0;
		says = says || p->word[k].type != TOK_MARK;
	}
	if (r->n == ROW_CELLS || !says)
		return;
	r->word[r->n] = from, r->end[r->n] = end, r->at[r->n++] = at;
}

/* does an entry of a list begin with word I: a day or a time, behind a bullet perhaps? */
static bool entry_begins(const struct page *p, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k < end && k < i + 2; k++)
		if (p->word[k].find >= 0 && (p->find[p->word[k].find].day || p->find[p->word[k].find].time))
			return true;
	return false;
}

static bool divides(const struct word *w)
{
	return w->find < 0 && (rows_marks(w, U",;:()\u00b7\u2022") || (w->space && rows_marks(w, U"-/")));
}

static bool finds_only(const struct page *p, uint32_t from, uint32_t end)
{
	for (uint32_t k = from; k < end; k++)
		if (p->word[k].find < 0 && p->word[k].type != TOK_MARK)
			return false;
	return true;
}

/* the parts of an entry that marks divide: days and times are column 0, what else it says is numbered, wherever these stand */
static void mark_cells(const struct page *p, uint32_t i, uint32_t end, struct row *r)
{
	uint32_t from = i;
	unsigned said = 0;

	r->drawn = DRAWN_MARKS;
	r->n = 0;
	for (uint32_t k = i; k <= end; k++)
		if (k == end || divides(&p->word[k])) {
			size_t before = r->n;
			bool finds = finds_only(p, from, k);
			put_cell(p, r, from, k, finds ? 0 : said + 1);
			said += !finds && r->n > before;
			from = k + 1;
		}
}

/* the cells of the printed line from word I to END */
static void line_cells(const struct page *p, uint32_t i, uint32_t end, struct row *r)
{
	unsigned bars = 0, column = 0;
	uint32_t from = i;

	for (uint32_t k = i; k < end; k++)
		bars += word_mark(&p->word[k], '|');
	r->drawn = bars ? DRAWN_BARS : DRAWN_BLANKS;
	if (!bars && end - i > ROW_WORDS)
		return;
	for (uint32_t k = i; k < end; k++) {
		if (bars ? !word_mark(&p->word[k], '|') : !p->word[k].wide || k == from)
			continue;
		put_cell(p, r, from, k, bars ? column++ : 0);
		from = k + (bars > 0);
	}
	put_cell(p, r, from, end, bars ? column : 0);
	if (r->n < 2 && entry_begins(p, i, end))
		mark_cells(p, i, end, r);
}

/* does a printed line begin with word K, whatever was thought of its paragraph? */
static bool fed(const struct page *p, uint32_t k)
{
	const char *end = p->word[k - 1].s + p->word[k - 1].len;

	return p->word[k].newline || (end < p->word[k].s && memchr(end, '\n', (size_t)(p->word[k].s - end)));
}

static struct row *new_row(struct rows_seen *all)
{
	all->row = mem_grow(all->row, &all->cap, all->n + 1, sizeof *all->row);
	memset(&all->row[all->n], 0, sizeof *all->row);
	return &all->row[all->n++];
}

static void take_rows(struct rows_seen *all)
{
	const struct page *p = all->p;
	int row = 0;

	for (uint32_t l = p->body_line; l < p->lines; l++) {
		const struct line *x = &p->line[l];
		if (x->u->b->row) {
			struct row *r = row == x->u->b->row ? &all->row[all->n - 1] : new_row(all);
			row = x->u->b->row;
			r->drawn = DRAWN_MARKUP;
			put_cell(p, r, x->word, x->end, x->u->b->column ? (unsigned)x->u->b->column - 1 : 0);
			continue;
		}
		row = 0;
		for (uint32_t i = x->word, end; i < x->end; i = end) {
			for (end = i + 1; end < x->end && !fed(p, end);)
				end++;
			line_cells(p, i, end, new_row(all));
		}
	}
}

static int by_number(const void *a, const void *b)
{
	unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;

	return x < y ? -1 : x > y;
}

/* a cell that runs up to the next column with one blank only ends there: words at an edge begin a cell */
static void split_at_edges(struct page *p, struct row *r, const unsigned *edge, unsigned n)
{
	struct row old = *r;

	r->n = 0;
	for (size_t k = 0; k < old.n; k++) {
		uint32_t from = old.word[k];
		unsigned at = old.at[k];
		for (uint32_t i = from + 1; i < old.end[k]; i++) {
			unsigned here, e = 0;
			if (!p->word[i].space)
				continue;
			here = indent(p, i);
			while (e < n && edge[e] < here)
				e++;
			if (e == n || edge[e] != here)
				continue;
			p->word[i].wide = true;
			put_cell(p, r, from, i, at);
			from = i, at = here;
		}
		put_cell(p, r, from, old.end[k], at);
	}
}

/* where the columns of aligned rows FROM to END begin: those that at least two rows have; 0: they are not aligned */
static unsigned edges(const struct rows_seen *all, size_t from, size_t end, unsigned *edge)
{
	unsigned *at = mem_new((end - from) * ROW_CELLS + 1, sizeof *at), n = 0, columns = 0, twice = 0;

	for (size_t i = from; i < end; i++) {
		struct row *r = &all->row[i];
		for (size_t k = 0; k < r->n; k++)
			r->at[k] = indent(all->p, r->word[k]);
		for (size_t k = 0; k < r->n && r->n > 1; k++)
			at[n++] = r->at[k];
		for (size_t k = 1; k < r->n; k++)
			twice += r->at[k] <= r->at[k - 1] + NEAR;
	}
	qsort(at, n, sizeof *at, by_number);
	for (unsigned i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && at[k] <= at[k - 1] + NEAR; k++)
			;
		if (at[k - 1] - at[i] > 4 * NEAR) /* a slope and no edge */
			columns = TABLE_COLUMNS;
		else if (k - i >= 2 && columns < TABLE_COLUMNS)
			edge[columns++] = at[i];
	}
	free(at);
	return columns == TABLE_COLUMNS || twice * 5 > end - from ? 0 : columns;
}

/* the column of a cell that begins at AT: LEAST or one behind it */
static unsigned column_at(const unsigned *edge, unsigned n, unsigned at, unsigned least)
{
	unsigned k = least;

	while (k + 1 < n && edge[k + 1] <= at + NEAR)
		k++;
	return k;
}

static void put_column(struct columns *c, uint32_t table, unsigned at, unsigned of)
{
	c->column = mem_grow(c->column, &c->cap_column, c->n + 1, sizeof *c->column);
	c->column[c->n++] = (struct column){.table = table, .at = at, .of = of, .label = -1};
}

/* rows FROM to END become the cells of a table */
static void put_table(struct columns *c, struct rows_seen *all, size_t from, size_t end)
{
	unsigned edge[TABLE_COLUMNS], aligned = 0, most = 0;
	size_t first = c->n;
	uint32_t table = (uint32_t)first;

	if (all->row[from].drawn == DRAWN_BLANKS)
		aligned = edges(all, from, end, edge);
	for (size_t i = from; i < end && aligned; i++)
		if (all->row[i].n > 1)
			split_at_edges(all->p, &all->row[i], edge, aligned);
	for (size_t i = from; i < end; i++)
		for (size_t k = 0; k < all->row[i].n; k++) {
			unsigned at = all->row[i].drawn == DRAWN_BLANKS ? (unsigned)k : all->row[i].at[k];
			most = at >= most ? at + 1 : most;
		}
	most = aligned ? aligned : most < TABLE_COLUMNS ? most : TABLE_COLUMNS;
	for (unsigned k = 0; k < most; k++)
		put_column(c, table, k, most);
	for (size_t i = from; i < end; i++) {
		const struct row *r = &all->row[i];
		unsigned least = 0;
		if (r->drawn != all->row[from].drawn || (r->n < 2 && !(aligned && r->n && r->at[0] > NEAR)))
			continue;
		if (r->drawn == DRAWN_BLANKS)
			all->p->word[r->word[0]].newline = true;
		for (size_t k = 0; k < r->n; k++) {
			unsigned at = aligned ? column_at(edge, aligned, r->at[k], least) : r->drawn == DRAWN_BLANKS ? (unsigned)k : r->at[k];
			at = at < most ? at : most - 1;
			least = at + 1 < most ? at + 1 : at; /* a cell that runs into the next column pushes it on */
			c->cell = mem_grow(c->cell, &c->cap_cell, c->cells + 1, sizeof *c->cell);
			c->cell[c->cells++] = (struct cell){r->word[k], r->end[k], (uint32_t)i, (uint32_t)(first + at), false, false};
			for (uint32_t w = r->word[k]; w < r->end[k]; w++)
				c->cell_of[w] = (uint32_t)c->cells;
		}
	}
}

/* runs of rows that are drawn alike */
static void find_tables(struct columns *c, struct rows_seen *all)
{
	for (size_t i = 0, k; i < all->n; i = k) {
		size_t last = i, rows = 1, between = 0;
		k = i + 1;
		if (all->row[i].n < 2)
			continue;
		for (; k < all->n && between <= LINES_BETWEEN; k++) {
			const struct row *r = &all->row[k];
			if (r->n > 1 && r->drawn != all->row[i].drawn && r->drawn != DRAWN_MARKS)
				break;
			if (r->n > 1 && r->drawn == all->row[i].drawn)
				rows++, last = k, between = 0;
			else
				between++;
		}
		k = last + 1;
		if (rows >= TABLE_ROWS || (rows == 2 && all->row[i].drawn == DRAWN_MARKUP))
			put_table(c, all, i, k);
	}
}

/* is the whole cell a label? */
static bool whole_label(const struct page *p, const struct cell *x)
{
	uint32_t end = x->end;

	while (end > x->word + 1 && p->word[end - 1].type == TOK_MARK)
		end--;
	return p->word[x->word].label && x->word + (uint32_t)reading_word(p->r, x->word - p->body, LEX_LABEL, NULL) >= end;
}

/* heads most of which are labels are nothing but names of columns */
static void find_named(struct columns *c, const struct page *p)
{
	for (size_t i = 0, end; i < c->cells; i = end) {
		size_t labels = 0;
		for (end = i; end < c->cells && c->cell[end].row == c->cell[i].row; end++)
			labels += c->cell[end].head && whole_label(p, &c->cell[end]);
		for (size_t k = i; k < end; k++)
			c->cell[k].named = c->cell[k].head && labels > 1 && labels * 2 >= end - i;
	}
}

/* the first row without a find, where others have some, names the columns */
static void find_heads(struct columns *c, const struct rows_seen *all)
{
	uint32_t table = UINT32_MAX, row = 0;

	for (size_t i = 0; i < c->cells; i++) {
		struct cell *x = &c->cell[i];
		struct column *column = &c->column[x->column];
		if (column->table != table)
			table = column->table, row = x->row;
		x->head = x->row == row && !all->row[row].finds && row + 1 < all->n && all->row[row + 1].finds;
		if (x->head && all->p->word[x->word].label && column->label < 0)
			column->label = all->p->word[x->word].label - 1;
	}
}

static uint32_t cell_hash(const struct page *p, const struct cell *x)
{
	uint32_t h = 2166136261u;

	for (uint32_t k = x->word; k < x->end; k++)
		for (uint32_t i = 0; i < p->word[k].len; i++)
			h = (h ^ (unsigned char)p->word[k].s[i]) * 16777619u;
	return h;
}

struct said { uint32_t column, hash; };

static int by_said(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	return x->column != y->column ? (x->column < y->column ? -1 : 1) : x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : 0;
}

static void count_again(struct columns *c, const struct page *p)
{
	struct said *s = mem_new(c->cells + 1, sizeof *s);
	size_t n = 0;

	for (size_t i = 0; i < c->cells; i++)
		if (!c->cell[i].head)
			s[n++] = (struct said){c->cell[i].column, cell_hash(p, &c->cell[i])};
	qsort(s, n, sizeof *s, by_said);
	for (size_t i = 0, k; i < n; i = k) {
		for (k = i + 1; k < n && !by_said(&s[i], &s[k]); k++)
			;
		if (k - i > 1)
			c->column[s[i].column].again += (unsigned)(k - i);
	}
	free(s);
}

static void count_kinds(struct column *column, const struct page *p, const struct cell *x)
{
	unsigned noun = 0, inside = 0, finds = 0, words = 0, capitals = 0;

	for (uint32_t k = x->word; k < x->end; k++) {
		noun |= p->word[k].noun;
		inside |= p->word[k].inside;
		finds += p->word[k].find >= 0;
		words += p->word[k].type == TOK_WORD && p->word[k].find < 0;
		capitals += p->word[k].upper && p->word[k].find < 0;
	}
	column->cells++;
	column->words += words;
	column->kind[COLUMN_EVENT] += noun >> NOUN_EVENT & 1;
	column->kind[COLUMN_PLACE] += inside >> NOUN_PLACE & 1;
	column->kind[COLUMN_BODY] += (inside & (1u << NOUN_BODY | 1u << NOUN_ASSOCIATION)) != 0;
	column->kind[COLUMN_GIVEN] += inside >> NOUN_GIVEN & 1;
	column->kind[COLUMN_ADDRESS] += (inside & (1u << NOUN_STREET | 1u << NOUN_NUMBERED | 1u << NOUN_POSTCODE)) != 0;
	column->kind[COLUMN_FIND] += !words || (finds && !capitals && words <= 2);
}

static void count_text(struct columns *c)
{
	for (size_t i = 0, k; i < c->n; i = k) {
		unsigned n = 0;
		for (k = i; k < c->n && c->column[k].table == c->column[i].table; k++) {
			bool text = c->column[k].cells && c->column[k].kind[COLUMN_FIND] * 2 <= c->column[k].cells;
			c->column[k].text_at = text ? n++ : UINT32_MAX;
		}
		for (size_t x = i; x < k; x++) {
			c->column[x].text_of = n;
			if (c->column[x].text_at == UINT32_MAX)
				c->column[x].text_at = n;
		}
	}
}

struct columns *columns_find(struct page *p)
{
	struct columns *c = mem_new(1, sizeof *c);
	struct rows_seen all = {.p = p};

	c->cell_of = mem_new(p->words + 1, sizeof *c->cell_of);
	take_rows(&all);
	find_tables(c, &all);
	find_heads(c, &all);
	find_named(c, p);
	for (size_t i = 0; i < c->cells; i++)
		if (!c->cell[i].head)
			count_kinds(&c->column[c->cell[i].column], p, &c->cell[i]);
	count_again(c, p);
	count_text(c);
	free(all.row);
	return c;
}

void columns_free(struct columns *c)
{
	if (!c)
		return;
	free(c->cell_of);
	free(c->cell);
	free(c->column);
	free(c);
}
