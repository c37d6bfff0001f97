/* lex_split.c: see lex_split.h. */
#include "language/lex_split.h"

#include "ground/buf.h"
#include "ground/utf8.h"

#include <stdbool.h>
#include <string.h>

enum { NOTHING, LETTERS, DIGITS, SYMBOL };

static int kind_of(uint32_t c, bool head, bool last, bool inside)
{
	if (c == '\'')
		return (last && inside) || (head && !last) ? SYMBOL : NOTHING;
	if (utf8_letter(c))
		return LETTERS;
	if (c >= '0' && c <= '9')
		return DIGITS;
	return c && (c == '$' || c == '%' || (c >= 0xa1 && c != 0xad && !utf8_space(c))) ? SYMBOL : NOTHING;
}

void lex_split(const char *s, void (*each)(void *ctx, const char *word), void *ctx)
{
	const char *start = s, *end = s + strlen(s);
	struct buf b = BUF_INIT;
	int kind = NOTHING;
	bool words = false;

	while (true) {
		const char *was = s;
		uint32_t c = s < end ? utf8_next(&s, end) : 0;
		int k = kind_of(c, was == start, s == end, words || b.n > 0);
		if (b.n && (k != kind || k == SYMBOL || k == NOTHING)) {
			each(ctx, buf_cstr(&b));
			words = true;
			buf_clear(&b);
		}
		if (k)
			utf8_put(&b, utf8_fold(c));
		kind = k;
		if (!c || was == end)
			break;
	}
	buf_free(&b);
}
