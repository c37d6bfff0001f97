/* lex_source.h: how lexicons are written: what the build's compiler of lang/ (lang/lexc.c) and the reader of the user's own
 * words (own_words.c) share. */
#ifndef EV_LANGUAGE_LEX_SOURCE_H
#define EV_LANGUAGE_LEX_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

/* a line "name argument = value"; they point into the line, with no blanks around, "" where one is missing */
struct lex_line {
	char *name, *arg, *value;
};

/* lex_line_split(LINE, L): parts LINE, which is written to.  False: it has no "=". */
bool lex_line_split(char *line, struct lex_line *l);

/* lex_index: the place of a name in a list of N names, -1: it is not there; LEX_INDEX of an array. */
int lex_index(const char *const *list, size_t n, const char *s);
#define LEX_INDEX(list, s) lex_index(list, sizeof list / sizeof *(list), s)

/* lex_class_of, lex_feast_kind: by their names; -1: no such.  lex_class_name: the other way round. */
int lex_class_of(const char *name);
int lex_feast_kind(const char *name);
const char *lex_class_name(int class);

/* lex_value_of(CLASS, ARG, &VALUE): what stands behind a class's name ("label place", "part 5", "day-part -1 5").  Zones are the
 * caller's to number. */
enum lex_value_kind { LEX_VALUE, LEX_VALUE_OF_ZONE, LEX_VALUE_UNKNOWN, LEX_VALUE_NO_NUMBER };
enum lex_value_kind lex_value_of(int class, const char *arg, int *value);

/* lex_items(LIST, EACH, CTX): EACH for each of the items, which commas part, without the blanks around them; items are shorter
 * than LEX_ITEM octets.  False where EACH returned false, or an item is too long. */
enum { LEX_ITEM = 240 };
bool lex_items(const char *list, bool (*each)(void *ctx, const char *item), void *ctx);

/* lex_with_endings(TEXT, ENDINGS, EACH, CTX): TEXT with each of the ENDINGS ("-e,-er" without the dashes) in the place of ~; TEXT
 * itself where it has none.  False as above, or where there are no endings for a ~. */
bool lex_with_endings(const char *text, const char *endings, bool (*each)(void *ctx, const char *phrase), void *ctx);

/* the rule of a feast: its kind and numbers, how many days more it lasts, how many days it is moved */
struct lex_feast {
	int kind, a, b, c, more, shift;
};

/* lex_feast_read(KIND, ARG, F): "09-08 +1", "2 7 5", "-47 @2".  False: it is none.  Of LEX_DATES the days are read by lex_dates_read. */
bool lex_feast_read(int kind, const char *arg, struct lex_feast *f);

/* lex_dates_read(TEXT, EACH, CTX): the days YYYY-MM-DD at the head of TEXT, one after the other, as YYYYMMDD; how many. */
int lex_dates_read(const char *text, bool (*each)(void *ctx, int date), void *ctx);

#endif
