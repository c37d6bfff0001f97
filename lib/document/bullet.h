/* bullet.h: list items that only their bullet or number tells: in plain text, and in pages that write "1. Begrüßung<br>". */
#ifndef EV_DOCUMENT_BULLET_H
#define EV_DOCUMENT_BULLET_H

#include "document/doc.h"

/* bullet_len(S, N, NUMBERED): octets of the bullet that N octets at S begin with and of the blanks behind it, 0: none;
 * *NUMBERED where it counts ("1. ", "2) ", but not "24. September", which the caller tells by its neighbours). */
size_t bullet_len(const char *s, size_t n, bool *numbered);

/* bullet_ordinals: do the numbers of two lines of A_N and B_N octets, each with its bullet, count what they name, "12. August"
 * above "13. August", "1. Advent" above "2. Advent"?  They begin with the same word, and are no numbers of a list. */
bool bullet_ordinals(const char *a, size_t a_n, const char *b, size_t b_n);

/* bullet_items: blocks of running text that begin with a bullet become items, without it: numbers where they count on, marks
 * that may be dashes where two or more follow one another. */
void bullet_items(struct doc *d);

#endif
