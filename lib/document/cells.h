/* cells.h: cells of a table that span rows (HTML, 4.9.11: the algorithm that forms a table): the rows below hold them as well,
 * since what the page says once for several rows is read in each of them.  A table inside of a cell ends what spans in the one around. */
#ifndef EV_DOCUMENT_CELLS_H
#define EV_DOCUMENT_CELLS_H

#include "document/doc.h"

enum { CELLS_SPANNING = 16, CELLS_COLUMNS = 10000, CELL_OCTETS = 200 }; /* cells that are held for the rows below; columns that are counted;
 * octets of a cell that is held */

struct spanning_cell {
	int column, columns, rows; /* from 1; ROWS below that still hold it */
	size_t block, blocks;      /* of the document, from BLOCK to before BLOCKS */
};

struct cells {
	struct spanning_cell cell[CELLS_SPANNING]; /* by column, those of this row's own at the end */
	size_t n, old;  /* OLD: those of rows above */
	int column;     /* of the row, as far as it is filled */
};

/* Nothing is allocated; {0} is the beginning of a table.  A row is told in this order: cells_row; then, before each of its own cells and
 * until there is none, cells_due: a cell of a row above that spans this one and stands at the next free column, which the row then has;
 * cells_take: an own cell, COLUMNS wide and ROWS high, that holds the blocks from BLOCK to before BLOCKS (it is kept for the rows below
 * where it is high and small); behind the last one, until there is none, cells_rest: one that stands further right.
 * cells_span: a value of rowspan or colspan, from 1 to CELLS_MOST; 1 where it is none, or NULL. */
enum { CELLS_MOST = 1000 };
void cells_row(struct cells *c);
const struct spanning_cell *cells_due(struct cells *c);
const struct spanning_cell *cells_rest(struct cells *c);
void cells_take(struct cells *c, const struct doc *d, int columns, int rows, size_t block, size_t blocks);
int cells_span(const char *value);

#endif
