/* tokens: SipHash-2-4 by its published vectors, what a token depends on, and finding one in a text. */
#include "outgoing/token.h"
#include "tests/unit/tap.h"

#include <string.h>

int main(void)
{
	unsigned char key[TOKEN_KEY], text[15];
	char a[TOKEN_SIZE], b[TOKEN_SIZE], c[TOKEN_SIZE], found[TOKEN_SIZE];
	struct buf t = BUF_INIT;
	const char *p;

	for (unsigned char i = 0; i < sizeof key; i++)
		key[i] = i;
	for (unsigned char i = 0; i < sizeof text; i++)
		text[i] = i;
	ok(token_hash(key, text, 0) == 0x726fdb47dd0e0e31ULL, "SipHash-2-4 of nothing");
	ok(token_hash(key, text, 15) == 0xa129ca6149be45e5ULL, "SipHash-2-4 of 15 octets");
	ok(token_hash(key, text, 8) == 0x93f5f5799a932462ULL, "SipHash-2-4 of 8 octets");
	token_make(key, "u@example.org", "Anna@example.org", a);
	token_make(key, "u@example.org", "anna@EXAMPLE.org", b);
	ok(token_same(a, b), "case does not matter");
	token_make(key, "v@example.org", "anna@example.org", b);
	token_make(key, "u@example.org", "bo@example.org", c);
	ok(!token_same(a, b) && !token_same(a, c) && !token_same(b, c), "event and recipient do");
	key[0] ^= 1;
	token_make(key, "u@example.org", "anna@example.org", b);
	ok(!token_same(a, b), "... and the secret");
	buf_printf(&t, "<%s.0123@example.org> answer+ABCDEFGHIJKLMNOP@x abcdefghijklmnopq abcdefghijklmno", a);
	p = t.p;
	ok(token_next(&p, found) && token_same(found, a), "a token in a Message-ID");
	ok(token_next(&p, found), "... another");
	is_str(found, "abcdefghijklmnop", "... in an address in capitals");
	ok(!token_next(&p, found) && !*p, "what is longer or shorter is none");
	buf_clear(&t);
	token_fill("a+{token}@x {token}{tok", "T", &t);
	is_str(t.p, "a+T@x T{tok", "a token is filled in");
	is_int((long)strlen(a), TOKEN_LENGTH, "its length");
	buf_free(&t);
	return done_testing();
}
