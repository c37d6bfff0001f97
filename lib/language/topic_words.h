/* topic_words.h: what the words of an item of an agenda say of it: whether every agenda has it, and how long it takes. */
#ifndef EV_LANGUAGE_TOPIC_WORDS_H
#define EV_LANGUAGE_TOPIC_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* topic_words_formal(TITLE, N): FORMAL_OPENS (Begrüßung), FORMAL_STAYS (Wahlen) or FORMAL_CLOSES (Verschiedenes) by the words
 * of all languages, 0: none.  "Verschiedenes Saatgut" is none: behind the words the title ends, has a mark or goes on with
 * "and", unless they end in a small word (Wahl des ...). */
int topic_words_formal(const char *title, size_t n);

/* topic_words_open(TITLE): is a slot of that title kept open for what comes up (offene Runde)? */
bool topic_words_open(const char *title);

/* topic_words_minutes(TEXT, N): a length that is all of the text: "30 Min.", "ca. 1,5 Std.", "1 h 30", "0:45 h", "1/2 Std.",
 * "eine halbe Stunde"; in minutes, 0: it is none, or none of a minute to a hundred thousand. */
int topic_words_minutes(const char *text, size_t n);

/* topic_words_length(TITLE, N, &REST): a length at the end of a title, in brackets or behind a comma or dash: "(30 Min.)"; REST
 * is the number of octets before it.  0: there is none. */
int topic_words_length(const char *title, size_t n, size_t *rest);

#endif
