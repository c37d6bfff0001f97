/* turned.h: tables whose columns are days or months are turned before they are read, so that each day stands beside what is on.
 *
 * turned_tables: a row of three days or months at least, and nothing else but a cell before them, is the head of such a table, where the
 * cells below hold other things; D is made anew of its pieces, column by column.  LANGS: the languages that are read.  Must be called
 * before reading_open; D stays as it is where it has no such table, and a table that was turned is none. */
#ifndef EV_PAGE_TURNED_H
#define EV_PAGE_TURNED_H

#include "document/doc.h"
#include "language/lexicon.h"

void turned_tables(struct doc *d, lex_langs_t langs);

#endif
