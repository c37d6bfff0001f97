/* times.h: when a document's labels say that the event takes place. */
#ifndef EV_PAGE_TIMES_H
#define EV_PAGE_TIMES_H

#include "page/reading.h"

/* times_find: the moments, up to MAX, that the labelled fields give together; their number, 0 where these name no day. */
size_t times_find(const struct reading *r, struct moment *out, size_t max);

/* times_of_text: the first moment that a text of its own says in language LANG, one with a day (TIME: with an hour); false: none. */
bool times_of_text(const char *s, int lang, lex_langs_t langs, const struct reference *ref, bool time, struct moment *m);

#endif
