/* words.c: fuzz target: the user's own lexicon, and a text that is read with it. */
#include "language/own_words.h"
#include "language/token.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tokens t = TOKENS_INIT;
	struct err e;
	int value;

	if (own_words_add((const char *)data, size, &e) == 0) {
		tokens_scan(&t, (const char *)data, size);
		for (size_t i = 0; i < t.n; i++)
			for (int class = 0; class < LEX_COUNT; class++)
				token_match(&t, i, (enum lex_class)class, ~(lex_langs_t)0, &value);
	}
	tokens_free(&t);
	return 0;
}
