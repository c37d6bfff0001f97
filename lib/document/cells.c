/* cells.c: cells of a table that span rows; see cells.h. */
#include "document/cells.h"

#include <stdlib.h>
#include <string.h>

static int by_column(const void *a, const void *b)
{
	const struct spanning_cell *x = a, *y = b;

	return x->column - y->column;
}

void cells_row(struct cells *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		if (i >= c->old || --c->cell[i].rows > 0)
			c->cell[n++] = c->cell[i];
	qsort(c->cell, n, sizeof *c->cell, by_column);
	c->n = c->old = n;
	c->column = 0;
}

const struct spanning_cell *cells_due(struct cells *c)
{
	for (size_t i = 0; i < c->old; i++)
		if (c->cell[i].column == c->column + 1) {
			c->column += c->cell[i].columns;
			return &c->cell[i];
		}
	return NULL;
}

const struct spanning_cell *cells_rest(struct cells *c)
{
	for (size_t i = 0; i < c->old; i++)
		if (c->cell[i].column > c->column) {
			c->column = c->cell[i].column + c->cell[i].columns - 1;
			return &c->cell[i];
		}
	return NULL;
}

void cells_take(struct cells *c, const struct doc *d, int columns, int rows, size_t block, size_t blocks)
{
	int column = c->column + 1;

	if (column > CELLS_COLUMNS)
		return;
	c->column += columns;
	if (rows < 2 || c->n == CELLS_SPANNING || block >= blocks || blocks > d->n || d->block[blocks - 1].to - d->block[block].from > CELL_OCTETS)
		return;
	c->cell[c->n++] = (struct spanning_cell){column, columns, rows - 1, block, blocks};
}

int cells_span(const char *value)
{
	long n = value ? strtol(value, NULL, 10) : 1;

	return n < 1 ? 1 : n > CELLS_MOST ? CELLS_MOST : (int)n;
}
