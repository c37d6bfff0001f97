/* utf8.h: UTF-8 (RFC 3629) at the border and characters within: decoding, validation, folding, width.
 * ICU stands behind folding, normalisation and width; no formatter is opened. */
#ifndef EV_GROUND_UTF8_H
#define EV_GROUND_UTF8_H

#include "ground/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* utf8_next(&P, END): the character at P, P advanced by at least one octet; an invalid octet gives U+FFFD.
 * P must be below END. */
uint32_t utf8_next(const char **p, const char *end);

/* utf8_bad(S, N): offset of the first octet that is not UTF-8, or N where all is well. */
size_t utf8_bad(const char *s, size_t n);

/* utf8_octets(OUT, C): the octets of a character; how many.  utf8_put(BUF, C) appends it. */
size_t utf8_octets(char out[4], uint32_t c);
void utf8_put(struct buf *b, uint32_t c);

/* utf8_fold(C): simple case folding of one character (Unicode CaseFolding.txt, status C and S). */
uint32_t utf8_fold(uint32_t c);

bool utf8_letter(uint32_t c); /* a letter or a mark */
bool utf8_upper(uint32_t c);  /* an upper-case or title-case letter */
bool utf8_space(uint32_t c);  /* white space, no-break and zero-width blanks among it */
bool utf8_hidden(uint32_t c); /* white space, a control or a format character, no character: nobody sees it */
static inline bool utf8_quote(uint32_t c) /* a double quotation mark of any language */
{
	return c == '"' || (c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb;
}

/* utf8_nfc(S, N, OUT): appends S in Unicode normalisation form C; false: it was NFC before, nothing was appended. */
bool utf8_nfc(const char *s, size_t n, struct buf *out);

/* utf8_utf16(S, N, BIG, OUT): appends UTF-16 of N octets, without a byte order mark, as UTF-8 (RFC 2781); a surrogate that stands alone
 * becomes U+FFFD, an octet too many is left out. */
void utf8_utf16(const char *s, size_t n, bool big, struct buf *out);

/* utf8_cp1252(S, N, OUT): appends Windows-1252 octets as UTF-8 (the WHATWG mapping: the five unused ones become C1
 * controls, which callers drop). */
void utf8_cp1252(const char *s, size_t n, struct buf *out);
uint32_t utf8_cp1252_char(unsigned char c);

/* utf8_width(S, N): columns on a terminal (East Asian wide characters count two, marks none). */
size_t utf8_width(const char *s, size_t n);

/* utf8_cut(S, N, COLUMNS): octets of the longest prefix that is at most COLUMNS wide. */
size_t utf8_cut(const char *s, size_t n, size_t columns);

/* utf8_shorten: a text of more than OCTETS is cut to COLUMNS. */
void utf8_shorten(struct buf *b, size_t octets, size_t columns);

/* utf8_foldcmp(A, AN, B, BN): 0 where the two are the same but for case. */
int utf8_foldcmp(const char *a, size_t an, const char *b, size_t bn);

/* utf8_domain(S, N, OUT): appends an internationalised domain name in its ASCII form (UTS #46, RFC 5891); false where it
 * has none. */
bool utf8_domain(const char *s, size_t n, struct buf *out);

/* utf8_clean(S, N, OUT): appends S without control characters (tab and line feed become blanks where KEEP is false),
 * bidirectional overrides and terminal escapes. */
void utf8_clean(const char *s, size_t n, bool keep, struct buf *out);

#endif
