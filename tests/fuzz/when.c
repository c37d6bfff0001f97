/* when.c: fuzz target: the scanner, the grammar and the resolver. */
#include "language/resolve.h"
#include "time/rrule.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tokens t = TOKENS_INIT;
	struct whens w = WHENS_INIT;
	static struct rrule rule;
	struct moment m[64];
	struct reference ref = {.now = {2026, 2, 5, 12, 0, 0, true, false}};
	lex_langs_t all = ((lex_langs_t)1 << lex_lang_count()) - 1;

	tokens_scan(&t, (const char *)data, size);
	for (int lang = 0; lang < lex_lang_count(); lang++) {
		if (!(lex_langs_complete() >> lang & 1))
			continue;
		when_scan_rows(&t, lang, all, &w);
		for (size_t i = 0; i < w.n; i++)
			if (w.w[i].to < w.w[i].from || w.w[i].to > size)
				abort();
		for (size_t i = 0, n = resolve_text(&w, &ref, m, 64); i < n; i++)
			if (m[i].rrule[0] && !rrule_parse(m[i].rrule, &rule, NULL))
				abort();
	}
	tokens_free(&t);
	whens_free(&w);
	return 0;
}
