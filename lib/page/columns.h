/* columns.h: the tables of a page, whatever draws them: rows of the mark-up, lines with bars, or text that is aligned by blanks.
 * Each cell knows its column, each column what its cells hold. */
#ifndef EV_PAGE_COLUMNS_H
#define EV_PAGE_COLUMNS_H

#include "page/page.h"

enum column_kind { COLUMN_EVENT, COLUMN_PLACE, COLUMN_BODY, COLUMN_GIVEN, COLUMN_ADDRESS, COLUMN_FIND, COLUMN_KINDS };

struct column {
	uint32_t table;          /* the table's number */
	unsigned at, of;         /* which column, of how many */
	unsigned text_at, text_of; /* ... counted among the columns of words, those that are not mostly days and times; AT text_of: none of them */
	int label;               /* enum lex_label of its head, -1 */
	unsigned cells;          /* that are not empty, without the head */
	unsigned kind[COLUMN_KINDS]; /* cells that hold a noun of an event, a place, a body, a person's name, an address; mostly finds */
	unsigned words;          /* in all cells */
	unsigned again;          /* cells that say what another cell of the column says */
};

struct cell {
	uint32_t word, end;      /* its words */
	uint32_t row;            /* the row's number: rows of a page ascend */
	uint32_t column;         /* index into columns.column */
	bool head;               /* in the row that names the columns */
	bool named;              /* ... most of which are names that are known: Datum, Uhrzeit, Wo, Tour */
};

struct columns {
	uint32_t *cell_of;       /* for each word of the page its cell + 1, 0: none */
	struct cell *cell;
	struct column *column;
	size_t cells, n;
	size_t cap_cell, cap_column;
};

/* columns_find: the tables of P, whose finds are known; a word at the edge of a column becomes wide.  columns_free gives the memory
 * back, of NULL too. */
struct columns *columns_find(struct page *p);
void columns_free(struct columns *c);

/* columns_tell: the heads of P's tables say which hours are beginnings; it changes finds.  See heads.c. */
void columns_tell(struct page *p);

/* columns_cell: the cell of a word; NULL: it stands in no table */
static inline const struct cell *columns_cell(const struct columns *c, uint32_t word) { return c->cell_of[word] ? &c->cell[c->cell_of[word] - 1] : NULL; }

#endif
