/* patterns.c: fuzz target: the rows of patterns of each language over sequences of its words, of numbers and marks.  The first
 * octet tells the language; of the others each pair is a word, a number or a mark. */
#include "language/resolve.h"
#include "language/tables.h"
#include "time/rrule.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WORDS = 1500, TEXT = 4000 };

/* the words of LANG with which something begins that a row may have in it, at most WORDS of them */
static size_t words_of(int lang, unsigned short *list)
{
	const unsigned short *rows = lex_rows((lex_langs_t)1 << lang);
	unsigned long long any[2] = {0, 0};
	size_t n = 0;

	for (int k = 0; k < lex_n_patterns; k++)
		if (lex_patterns[k].lang == lang)
			any[0] |= lex_patterns[k].first[0], any[1] |= lex_patterns[k].first[1];
	for (unsigned w = 1; w < lex_n_words && n < WORDS; w++)
		if ((lex_row_mask[rows[w]][0] & any[0]) | (lex_row_mask[rows[w]][1] & any[1]))
			list[n++] = (unsigned short)w;
	return n;
}

static size_t add(char *text, size_t n, const char *s, bool blank)
{
	size_t len = strlen(s);

	if (n + len + 1 >= TEXT)
		return n;
	if (blank && n)
		text[n++] = ' ';
	memcpy(text + n, s, len);
	return n + len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const mark[] = {",", ".", ":", "-", "/", "&", "(", ")", "\n", ";", "'", "+"};
	static const char *const number[] = {"1", "2", "3", "10", "14", "15", "31", "18:00", "19.30", "2026", "5.", "9-17"};
	static unsigned short list[64][WORDS];
	static size_t n_list[64];
	static struct rrule rule;
	struct tokens t = TOKENS_INIT;
	struct whens w = WHENS_INIT;
	struct moment m[64];
	struct reference ref = {.now = {2026, 2, 5, 12, 0, 0, true, false}};
	char text[TEXT];
	size_t n = 0;
	int lang;

	if (!size)
		return 0;
	lang = data[0] % lex_lang_count();
	if (lex_roots[lang][ROOT_REPEAT] < 0)
		return 0;
	if (!n_list[lang])
		n_list[lang] = words_of(lang, list[lang]);
	for (size_t i = 1; i + 1 < size; i += 2) {
		unsigned v = (unsigned)data[i] << 8 | data[i + 1];
		if (data[i] < 16)
			n = add(text, n, mark[v % 12], false);
		else if (data[i] < 48)
			n = add(text, n, number[v % 12], true);
		else
			n = add(text, n, lex.text + lex.word_at[list[lang][v % n_list[lang]]], true);
	}
	tokens_scan(&t, text, n);
	when_scan_rows(&t, lang, (lex_langs_t)1 << lang, &w);
	for (size_t i = 0; i < w.n; i++)
		if (w.w[i].to < w.w[i].from || w.w[i].to > n)
			abort();
	for (size_t i = 0, k = resolve_text(&w, &ref, m, 64); i < k; i++)
		if (m[i].rrule[0] && !rrule_parse(m[i].rrule, &rule, NULL))
			abort();
	tokens_free(&t);
	whens_free(&w);
	return 0;
}
