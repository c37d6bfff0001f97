/* off.h: the lines of holidays.lex that say where a feast is a day off by law; for lexc.c, which writes the tables. */
#ifndef EV_LANG_OFF_H
#define EV_LANG_OFF_H

#include <stdio.h>

/* off_read takes a line "off REGION, REGION [since YEAR] [until YEAR] [next "WORDS" | near "WORDS"] = LANG: name, name".  RULE_OF
 * gives the rule of a feast by a language and a name, -1: there is none; what is wrong is COMPLAINed of.  0: another line. */
int off_read(char *line, int (*rule_of)(const char *lang, const char *name), void (*complain)(const char *what, const char *word));

/* off_write: the table lex_offs of lib/language/tables.h. */
void off_write(FILE *o);

#endif
