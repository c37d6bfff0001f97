/* patterns.h: the rows of patterns in the lexicons, see language/pattern.h. */
#ifndef EV_LANG_PATTERNS_H
#define EV_LANG_PATTERNS_H

#include <stdio.h>

/* patterns_read(LANG, LINE, NAME, ROW, COMPLAIN): "pattern NAME = ROW" in that line of a language's file; ROW is written to. */
void patterns_read(int lang, int line, const char *name, char *row, void (*complain)(const char *what, const char *word));

/* patterns_write(OUT, LANGS): the tables, for so many languages. */
void patterns_write(FILE *out, int langs);

#endif
