/* header.c: see header.h. */
#include "outgoing/header.h"

#include <string.h>

enum { WORD = 42 }; /* octets of text in one encoded word, which may have 75 characters (RFC 2047 2) */

static void base64(const char *s, size_t n, struct buf *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < n; i += 3) {
		unsigned v = (unsigned)(unsigned char)s[i] << 16 | (i + 1 < n ? (unsigned)(unsigned char)s[i + 1] << 8 : 0) | (i + 2 < n ? (unsigned char)s[i + 2] : 0);
		buf_char(out, digits[v >> 18]);
		buf_char(out, digits[v >> 12 & 63]);
		buf_char(out, i + 1 < n ? digits[v >> 6 & 63] : '=');
		buf_char(out, i + 2 < n ? digits[v & 63] : '=');
	}
}

static bool encoded_word(const char *text)
{
	const char *p = strstr(text, "=?");
	return p && strstr(p + 2, "?=");
}

void header_literal(const char *text, struct buf *out)
{
	struct buf line = BUF_INIT;
	size_t n = 0;

	for (; *text; text++)
		buf_char(&line, (unsigned char)*text < ' ' || *text == 127 ? ' ' : *text);
	buf_add(&line, "", 0);
	if (!encoded_word(buf_cstr(&line))) {
		buf_str(out, buf_cstr(&line));
		buf_free(&line);
		return;
	}
	for (size_t i = 0; i < line.n; i += n) {
		n = line.n - i < WORD ? line.n - i : WORD;
		while (n > 1 && i + n < line.n && ((unsigned char)line.p[i + n] & 0xc0) == 0x80) /* whole characters (RFC 2047 5) */
			n--;
		buf_str(out, i ? " =?utf-8?b?" : "=?utf-8?b?");
		base64(line.p + i, n, out);
		buf_str(out, "?=");
	}
	buf_free(&line);
}
