/* own_words.h: the user's own lexicon: lines as in lang/ and in lang/holidays.lex, added to the built-in words at run time. */
#ifndef EV_LANGUAGE_OWN_WORDS_H
#define EV_LANGUAGE_OWN_WORDS_H

#include "ground/err.h"

#include <stddef.h>

/* own_words_add(TEXT, N, ERR): adds the words of a file.  Lines are
 *   # a comment
 *   language = de              the lines below are for this language; before the first such line, for every one
 *   place-noun = kate, diele
 *   label place = treffpunkt   class, value, words; ~ stands for the language's endings
 *   place-zone Europe/Lisbon = funchal
 *   fixed 09-08 = dorfkirmes   a feast by its rule: fixed, easter, orthodox, nth, advent, after, sunday, dates
 * To be called before anything is read, by a single thread; the memory lives until the process ends.  At equal length a word
 * of the user's wins over a built-in one.  0, or -1 with ERR (78, with the line): nothing of the file was added. */
int own_words_add(const char *text, size_t n, struct err *e);

#endif
