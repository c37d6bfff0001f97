/* utf8.c: UTF-8 and characters; the only file that knows ICU. */
#include "ground/utf8.h"

#include "ground/mem.h"
#include "ground/octets.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uidna.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

uint32_t utf8_next(const char **pp, const char *end)
{
	const unsigned char *p = (const unsigned char *)*pp, *e = (const unsigned char *)end;
	unsigned char c = *p;
	uint32_t v;
	int n;

	if (c < 0x80) {
		*pp += 1;
		return c;
	}
	if (c >= 0xc2 && c <= 0xdf)
		n = 1, v = c & 0x1f;
	else if (c >= 0xe0 && c <= 0xef)
		n = 2, v = c & 0x0f;
	else if (c >= 0xf0 && c <= 0xf4)
		n = 3, v = c & 0x07;
	else
		goto bad;
	if (e - p <= n)
		goto bad;
	for (int i = 1; i <= n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			goto bad;
		v = v << 6 | (p[i] & 0x3f);
	}
	if ((n == 2 && v < 0x800) || (n == 3 && (v < 0x10000 || v > 0x10ffff)) || (v >= 0xd800 && v <= 0xdfff))
		goto bad;
	*pp += n + 1;
	return v;
bad:
	*pp += 1;
	return 0xfffd;
}

size_t utf8_bad(const char *s, size_t n)
{
	const char *p = s, *end = s + n;

	while (p < end) {
		const char *was = p;
		if (end - p >= 8) { /* eight ASCII octets at a time */
			uint64_t high = octets_eight(p) & EACH_OCTET(0x80);
			if (!high) {
				p += 8;
				continue;
			}
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
			was = p += __builtin_ctzll(high) / 8; /* to the first that is not of ASCII */
#endif
		}
		if (!(*p & 0x80)) {
			p++;
			continue;
		}
		if (utf8_next(&p, end) == 0xfffd && p - was == 1)
			return (size_t)(was - s);
	}
	return n;
}

size_t utf8_octets(char out[4], uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6), out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 0x3f)), out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18), out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f)), out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

void utf8_put(struct buf *b, uint32_t c)
{
	char o[4];

	if (c < 0x80)
		buf_char(b, (char)c);
	else
		buf_add(b, o, utf8_octets(o, c));
}

uint32_t utf8_fold(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c < 0x100) /* Latin-1: Ä to ä and so on; ß folds to itself in simple folding */
		return c >= 0xc0 && c <= 0xde && c != 0xd7 ? c + 32 : c;
	return (uint32_t)u_foldCase((UChar32)c, U_FOLD_CASE_DEFAULT);
}

bool utf8_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 32) >= 'a' && (c | 32) <= 'z';
	if (c < 0x250)
		return c >= 0xc0 ? c != 0xd7 && c != 0xf7 : c == 0xaa || c == 0xb5 || c == 0xba;
	return u_isalpha((UChar32)c) || (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0;
}

bool utf8_upper(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (c < 0x100)
		return c >= 0xc0 && c <= 0xde && c != 0xd7;
	return u_isupper((UChar32)c) || u_istitle((UChar32)c);
}

bool utf8_space(uint32_t c)
{
	if (c <= 0x20)
		return c == ' ' || (c >= 9 && c <= 13);
	if (c < 0xa0)
		return c == 0x85;
	if (c >= 0x2000 && c < 0x2100) /* of many widths, none and line separators among them */
		return c <= 0x200b || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x2060;
	return c == 0xa0 || c == 0x1680 || c == 0x3000 || c == 0xfeff;
}

bool utf8_hidden(uint32_t c)
{
	return utf8_space(c) || (U_GET_GC_MASK((UChar32)c) & (U_GC_C_MASK | U_GC_Z_MASK)) != 0;
}

bool utf8_nfc(const char *s, size_t n, struct buf *out)
{
	UErrorCode ec = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&ec);
	int32_t len = 0, got;
	UChar *u, *v;
	bool changed = false;

	if (U_FAILURE(ec) || n > INT32_MAX / 4)
		return false;
	u = mem_new(n + 1, sizeof *u);
	u_strFromUTF8WithSub(u, (int32_t)n + 1, &len, s, (int32_t)n, 0xfffd, NULL, &ec);
	if (U_SUCCESS(ec) && !unorm2_isNormalized(nfc, u, len, &ec) && U_SUCCESS(ec)) {
		v = mem_new((size_t)len * 3 + 1, sizeof *v);
		got = unorm2_normalize(nfc, u, len, v, len * 3 + 1, &ec);
		if (U_SUCCESS(ec)) {
			size_t size = (size_t)got * 3 + 1;
			char *o = mem_new(size, 1);
			int32_t on = 0;
			u_strToUTF8(o, (int32_t)size, &on, v, got, &ec);
			if (U_SUCCESS(ec)) {
				buf_add(out, o, (size_t)on);
				changed = true;
			}
			free(o);
		}
		free(v);
	}
	free(u);
	return changed;
}

uint32_t utf8_cp1252_char(unsigned char c)
{
	static const uint16_t high[32] = {0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
	                                  0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,   0x17d,  0x8f,
	                                  0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	                                  0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
	return c >= 0x80 && c < 0xa0 ? high[c - 0x80] : c;
}

void utf8_cp1252(const char *s, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++)
		utf8_put(out, utf8_cp1252_char((unsigned char)s[i]));
}

static size_t char_width(uint32_t c)
{
	int w;

	if (c < 0x300)
		return 1;
	if ((U_GET_GC_MASK((UChar32)c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0)
		return 0;
	w = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
	return w == U_EA_WIDE || w == U_EA_FULLWIDTH ? 2 : 1;
}

size_t utf8_width(const char *s, size_t n)
{
	const char *p = s, *end = s + n;
	size_t w = 0;

	while (p < end)
		w += char_width(utf8_next(&p, end));
	return w;
}

size_t utf8_cut(const char *s, size_t n, size_t columns)
{
	const char *p = s, *end = s + n;
	size_t w = 0;

	while (p < end) {
		const char *was = p;
		w += char_width(utf8_next(&p, end));
		if (w > columns)
			return (size_t)(was - s);
	}
	return n;
}

void utf8_shorten(struct buf *b, size_t octets, size_t columns)
{
	if (b->n <= octets)
		return;
	b->n = utf8_cut(b->p, b->n, columns);
	b->p[b->n] = '\0';
}

int utf8_foldcmp(const char *a, size_t an, const char *b, size_t bn)
{
	const char *ae = a + an, *be = b + bn;

	while (a < ae && b < be) {
		uint32_t x = utf8_fold(utf8_next(&a, ae)), y = utf8_fold(utf8_next(&b, be));
		if (x != y)
			return x < y ? -1 : 1;
	}
	return (a < ae) - (b < be);
}

/* controls, what turns the direction of writing, and what is no character */
static bool unwanted(uint32_t c)
{
	if (c < 0xa0)
		return c < ' ' || c >= 0x7f;
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfffe || c == 0xffff;
}

void utf8_clean(const char *s, size_t n, bool keep, struct buf *out)
{
	const char *p = s, *end = s + n;

	while (p < end) {
		uint32_t c = utf8_next(&p, end);
		if (c == '\n' || c == '\t')
			buf_char(out, keep ? (char)c : ' ');
		else if (!unwanted(c))
			utf8_put(out, c);
	}
}

bool utf8_domain(const char *s, size_t n, struct buf *out)
{
	UErrorCode code = U_ZERO_ERROR;
	UIDNAInfo info = UIDNA_INFO_INITIALIZER;
	UIDNA *idna;
	char ascii[260];
	int32_t len;
	bool ok;

	if (utf8_bad(s, n) != n || n > 250)
		return false;
	idna = uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &code);
	if (U_FAILURE(code))
		return false;
	len = uidna_nameToASCII_UTF8(idna, s, (int32_t)n, ascii, sizeof ascii - 1, &info, &code);
	uidna_close(idna);
	ok = U_SUCCESS(code) && !info.errors && len > 0 && len < (int32_t)sizeof ascii - 1;
	if (ok)
		buf_add(out, ascii, (size_t)len);
	return ok;
}

static uint32_t utf16_unit(const unsigned char *p, bool big)
{
	return big ? (uint32_t)(p[0] << 8 | p[1]) : (uint32_t)(p[1] << 8 | p[0]);
}

void utf8_utf16(const char *s, size_t n, bool big, struct buf *out)
{
	const unsigned char *p = (const unsigned char *)s, *end = p + n / 2 * 2;

	for (; p < end; p += 2) {
		uint32_t c = utf16_unit(p, big), low = p + 2 < end ? utf16_unit(p + 2, big) : 0;
		if (c >= 0xd800 && c < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
			c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
			p += 2;
		}
		utf8_put(out, c >= 0xd800 && c < 0xe000 ? 0xfffd : c);
	}
}
