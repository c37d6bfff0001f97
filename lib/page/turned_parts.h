/* turned_parts.h: what turned.c is made of: the rows of a table as parts of the document's text, its heads, and what is written of them. */
#ifndef EV_PAGE_TURNED_PARTS_H
#define EV_PAGE_TURNED_PARTS_H

#include "document/doc.h"
#include "language/token.h"

#include <stdbool.h>
#include <stddef.h>

enum { HEADS_LEAST = 3, HEADS_MOST = 40, ROW_HEADS = 6, PART_REPEATED = 200 }; /* parts of the heads of a row; octets of a part that stands more than once */

enum head_days { /* what the head of a column may be, as bits */
	HEAD_DATE = 1,      /* Mo 5.10., 5 October */
	HEAD_NUMBERED = 2,  /* Mon 5 */
	HEAD_WEEKDAY = 4,   /* Monday */
	HEAD_MONTH = 8,     /* Januar, March 2027 */
	HEAD_NUMBER = 16    /* 5. */
};

struct part {          /* a cell of the table, or a line of one */
	size_t block, from, to; /* octets of the document's text */
	int row;
	int at, end;       /* columns of the table, fields or characters of the line: from AT to before END */
	bool again;        /* it is a cell of a row above */
};

struct parts {
	struct part *part;
	size_t n, cap;
};

struct headed_column {        /* below one head */
	size_t first, n;   /* parts of the head */
	size_t second, seconds; /* those in its second row */
	int at, end;
};

struct turned {
	struct doc *d;
	lex_langs_t langs;
	struct tokens tokens;  /* of the part that was looked at last */
	struct parts p;        /* rows from the head on */
	struct parts own;      /* of lines, kept for the next ones */
	bool printed;          /* columns are characters of lines */
	struct headed_column column[HEADS_MOST];
	size_t columns;
	unsigned days;         /* what the heads are: a set of enum head_days */
	size_t body;           /* its first part */
	struct doc_piece *out;
	size_t outs, cap;
	size_t octets, most;   /* of what is written */
	int row, old_row;      /* the number of the row that was written last, and the one it had */
	size_t block, from;    /* what is before them is written: a block, and octets of it */
};

/* turned_scan: the tokens of a part.  turned_empty: they are
 * marks at most: "-".  turned_tells: does a part hold words that tell of more than hours and days? */
void turned_scan(struct turned *t, size_t from, size_t to);
bool turned_empty(struct turned *t);
bool turned_tells(struct turned *t, const struct part *p);

/* turned_columns: the columns below whose heads the part stands, from *FIRST on, their number; 0: it is the head of its row. */
size_t turned_columns(const struct turned *t, const struct part *p, size_t *first);

/* turned_part: a further part.  turned_heads: is the row of parts I to END one of heads, perhaps with a second row below it?  Then
 * they are the columns.  turned_body: are the cells below them, to the end of the parts, what is on then?  turned_take: that table
 * is written, and what stands before it; it ends before octet TO of block BLOCK. */
void turned_part(struct parts *p, size_t block, size_t from, size_t to, int row, int at, int end);
bool turned_heads(struct turned *t, size_t i, size_t end);
bool turned_body(struct turned *t);
void turned_take(struct turned *t, size_t block, size_t to);

/* turned_lines: the tables among the lines of text from block I on that begins with one of them; the block behind what was looked at. */
size_t turned_lines(struct turned *t, size_t i);

/* turned_write: the table, column by column.  turned_piece: a piece of the document is written, in a block like that one. */
void turned_write(struct turned *t);
void turned_piece(struct turned *t, const struct block *like, size_t from, size_t to, bool on);

#endif
