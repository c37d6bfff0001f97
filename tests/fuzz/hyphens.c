/* hyphens.c: fuzz target: a file of hyphenation patterns, and words that are broken by it. */
#include "outgoing/words_view.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const words[] = {"redaktionsschluss", "konfirmandenunterricht", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "übergrößenträger", "ab"};
	struct hyphens *h = hyphens_read((const char *)data, size);

	for (size_t i = 0; h && i < sizeof words / sizeof *words; i++) {
		struct buf b = BUF_INIT;
		bool hyphen;
		size_t n = strlen(words[i]), cut = view_break(words_of("de"), h, words[i], n, i, 9, &hyphen);
		if (cut > n || (cut && cut <= i && i))
			abort();
		view_soften(words_of("de"), h, words[i], 7, &b);
		if (b.n < n)
			abort();
		buf_free(&b);
	}
	hyphens_free(h);
	return 0;
}
