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

/* cells_row: a row begins.  cells_due: the cell of a row above that stands at the next free column, NULL: none; it is counted.
 * cells_rest: the next one behind the last cell of the row.  cells_take: a cell of the row, COLUMNS wide and ROWS high, that holds
 * these blocks.  cells_span: a value of rowspan or colspan, 1 where it is none; CELLS_MOST at most.  Nothing is allocated. */
enum { CELLS_MOST = 1000 };
void cells_row(struct cells *c);
const struct spanning_cell *cells_due(struct cells *c);
const struct spanning_cell *cells_rest(struct cells *c);
void cells_take(struct cells *c, const struct doc *d, int columns, int rows, size_t block, size_t blocks);
int cells_span(const char *value);

#endif
