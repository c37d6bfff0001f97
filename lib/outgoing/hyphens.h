/* hyphens.h: where a language breaks its words, by the patterns that TeX, LibreOffice and browsers go by (F. M. Liang, Word
 * Hy-phen-a-tion by Com-put-er, 1983), from the files of Debian's hyphen-* packages, which are read where they are installed.
 * They are read here and not by libhyphen, which takes seconds for the German one. */
#ifndef EV_OUTGOING_HYPHENS_H
#define EV_OUTGOING_HYPHENS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hyphens;

/* hyphens_open(DIR, CODE): the patterns of a language ("de"): hyph_de_DE.dic, else the first hyph_de*.dic.  NULL: there is none,
 * or it cannot be read.  hyphens_read: the same of a file's octets.  To be freed with hyphens_free, which takes NULL. */
struct hyphens *hyphens_open(const char *dir, const char *code);
struct hyphens *hyphens_read(const char *octets, size_t n);
void hyphens_free(struct hyphens *h);

enum { HYPHENS_LETTERS = 80 }; /* of a word, at most */

/* hyphens_grades: for each of the N letters of a word, in lower case: 2, a part of a compound begins there; 1, a syllable; 0.
 * A first or last syllable of a part has two letters at least. */
void hyphens_grades(const struct hyphens *h, const uint32_t *letter, size_t n, unsigned char *grade);

#endif
