/* encoded.c: an address is found however it was packed: in base64 from any octet on and in lines of any length, in
 * quoted-printable, in folded lines. */
#include "outgoing/encoded.h"
#include "outgoing/forget.h"
#include "tests/unit/tap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool names(void *ctx, const char *text, size_t n)
{
	return forget_names(text, n, ctx);
}

static bool found(const struct buf *text, const char *address)
{
	return encoded_any(buf_cstr(text), text->n, names, (void *)(uintptr_t)address);
}

static void base64(const char *p, size_t n, size_t width, struct buf *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t column = 0;

	for (size_t i = 0; i < n; i += 3) {
		uint32_t bits = (uint32_t)(unsigned char)p[i] << 16 | (uint32_t)(i + 1 < n ? (unsigned char)p[i + 1] : 0) << 8 | (uint32_t)(i + 2 < n ? (unsigned char)p[i + 2] : 0);
		for (int k = 0; k < 4; k++, column++) {
			if (column == width) {
				buf_str(out, "\r\n");
				column = 0;
			}
			buf_char(out, k > 1 && i + (size_t)k - 1 >= n ? '=' : digits[bits >> (18 - 6 * k) & 63]);
		}
	}
	buf_str(out, "\r\n");
}

int main(void)
{
	static const char calendar[] = "ATTENDEE;CN=Dora:mailto:dora@example.org\r\n", folded[] = "ATTENDEE;CN=Dora:mailto:dora@exam\r\n ple.org\r\n";
	struct buf text = BUF_INIT;
	bool all = true, none = true;

	for (size_t before = 0; before < 8; before++)
		for (size_t width = 4; width < 80; width++) {
			struct buf plain = BUF_INIT;
			for (size_t i = 0; i < before; i++)
				buf_char(&plain, 'x');
			buf_str(&plain, width % 2 ? calendar : folded);
			buf_clear(&text);
			buf_str(&text, "0 o0+77\nContent-Transfer-Encoding: base64\r\n\r\n");
			base64(plain.p, plain.n, width, &text);
			all = all && found(&text, "dora@example.org") && found(&text, "Dora@Example.org");
			none = none && !found(&text, "ora@example.org") && !found(&text, "dora@example.com");
			buf_free(&plain);
		}
	ok(all, "in base64 of any beginning and width");
	ok(none, "... and no other address");
	buf_clear(&text);
	buf_str(&text, "To: list@example.net\r\n\r\ncome, says dora=40exam=\r\nple.org");
	ok(found(&text, "dora@example.org"), "in quoted-printable");
	buf_clear(&text);
	buf_str(&text, folded);
	ok(found(&text, "dora@example.org"), "in a folded line");
	buf_clear(&text);
	buf_str(&text, "dora@example.org");
	ok(found(&text, "dora@example.org"), "as it stands");
	buf_clear(&text);
	ok(!found(&text, "dora@example.org"), "nothing names nobody");
	buf_str(&text, "ZG9yYUBleGFtcGxlLm9y");
	ok(!found(&text, "dora@example.org"), "nor does what is cut off");
	buf_free(&text);
	return done_testing();
}
