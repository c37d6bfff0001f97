/* lexc_write.c: writes what lexc.c has read as the tables of lib/language/tables.h, in C; see lexc.h. */
#include "lexc.h"

#include "feasts.h"
#include "off.h"
#include "patterns.h"
#include "ground/mem.h"
#include "language/lex_source.h"
#include "language/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- feasts of other calendars ---- */

static bool has_table(int kind)
{
	return kind >= FEAST_HEBREW && kind <= FEAST_LAST_FRIDAY;
}

static void feast_table(FILE *o, int r)
{
	struct feast_rule f = {rules[r].kind, rules[r].a, rules[r].b, rules[r].c};

	fprintf(o, "\t{");
	for (int y = FEAST_FROM; y <= FEAST_TO; y++)
		fprintf(o, "%d,", feast_date(&f, y));
	fprintf(o, "},\n");
}

/* ---- writing ---- */

/* by first word, then class, the longest first */
static int by_class(const void *a, const void *b)
{
	const struct phrase *p = a, *q = b;
	if (p->w[0] != q->w[0])
		return p->w[0] - q->w[0];
	if (p->class != q->class)
		return p->class - q->class;
	return p->n != q->n ? q->n - p->n : p->index != q->index ? p->index - q->index : p->lang != q->lang ? p->lang - q->lang : p->value - q->value;
}

bool lexc_same_words(const struct phrase *p, const struct phrase *q)
{
	return p->n == q->n && !memcmp(p->w, q->w, (size_t)p->n * sizeof *p->w);
}

/* which languages a word speaks for, and how much: function words twice, long names of months and days three times */
static void write_votes(FILE *o, const int *first, int end)
{
	int *at = mem_new((size_t)n_words + 1, sizeof *at), n = 0;

	fprintf(o, "const struct lex_vote lex_votes[] = {\n");
	for (int i = 0; i < n_words; i++) {
		unsigned long long counted = 0, stops = 0;
		size_t len = i ? strlen(words[i]) : 0;
		bool likely_day = false;
		int upto = i + 1 < n_words ? first[i + 1] : end;
		at[i] = n;
		for (int e = first[i]; e < upto; e++) {
			if (phrases[e].class == LEX_STOP && phrases[e].n == 1)
				stops |= 1ULL << phrases[e].lang;
			if (phrases[e].class == LEX_WEEKDAY && phrases[e].n == 1 && traits[phrases[e].lang] >> TRAIT_SHORT_VOTES & 1)
				likely_day = true; /* Do is rather Thursday than a Polish "to" */
		}
		for (int e = first[i]; e < upto; e++) {
			const struct phrase *p = &phrases[e];
			bool name = p->class == LEX_MONTH || p->class == LEX_WEEKDAY || p->class == LEX_WEEKDAY_PART, stop = stops >> p->lang & 1;
			int weight = stop ? 2 : 1;
			if (p->n != 1 || p->class == LEX_GENDER || p->class == LEX_GIVEN_NAME || p->class >= LEX_UNIT_LETTER || (counted >> p->lang & 1) || (words[i][0] >= '0' && words[i][0] <= '9'))
				continue;
			if (len <= 2 && !(traits[p->lang] >> TRAIT_SHORT_VOTES & 1)) /* do, in: too short to tell a language that few texts are in */
				weight = stop && !likely_day;
			if (name && len > 4)
				weight = 3;
			if ((name && p->flag && (len < 3 || (len == 3 && !(traits[p->lang] >> TRAIT_SHORT_VOTES & 1)))) || (!full[p->lang] && !(name && len > 3)))
				continue;
			counted |= 1ULL << p->lang;
			if (!weight) /* it would tell nothing */
				continue;
			fprintf(o, "\t{%d, %u},\n", p->lang, (unsigned)weight + (stop ? LEX_STOP_VOTE : 0));
			n++;
		}
	}
	fprintf(o, "\t{0, 0}\n};\nconst unsigned lex_vote_at[%d] = {", n_words + 1);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "%d,", at[i]);
	fprintf(o, "%d};\n", n);
	free(at);
}

/* the first two words of all phrases that have more than one, as bits of a set that may hold others, too */
static void write_pairs(FILE *o)
{
	size_t n = (size_t)1 << (LEX_PAIR_BITS - 6);
	unsigned long long *m = mem_new(n, sizeof *m);

	for (int i = 0; i < n_phrases; i++)
		if (phrases[i].n > 1) {
			unsigned bit = LEX_PAIR(phrases[i].w[0], phrases[i].w[1]);
			m[bit / 64] |= 1ULL << (bit % 64);
		}
	fprintf(o, "const unsigned long long lex_pairs[] = {");
	for (size_t k = 0; k < n; k++)
		fprintf(o, "0x%llx,%s", m[k], k % 8 == 7 ? "\n" : "");
	fprintf(o, "};\n");
	free(m);
}

/* what a language's own phrases begin with, and the names of months, weekdays and feasts of all, word by word; then the
 * same of phrases of one word alone; equal rows are written once */
static int n_rows;
static void write_rows(FILE *o)
{
	enum { MAX_ROWS = 65535 };
	static unsigned long long rows[MAX_ROWS][2];
	unsigned long long(*m)[2] = mem_new((size_t)n_words, sizeof *m);
	int own = 0;

	while (own < n_langs && full[own])
		own++;
	fprintf(o, "const unsigned lex_n_words = %d;\nconst int lex_n_own = %d;\nconst unsigned short lex_row[] = {\n", n_words, own);
	for (int block = 0; block < 2 * (own + 1); block++) {
		int l = block % (own + 1);
		memset(m, 0, (size_t)n_words * sizeof *m);
		for (int i = 0; i < n_phrases; i++) {
			int class = phrases[i].class;
			if (block > own && phrases[i].n > 1)
				continue;
			if (class < 128 && (l == own || phrases[i].lang == l || class == LEX_MONTH || class == LEX_WEEKDAY || class == LEX_HOLIDAY))
				m[phrases[i].w[0]][class / 64] |= 1ULL << (class % 64);
		}
		for (int w = 0; w < n_words; w++) {
			int r = 0;
			while (r < n_rows && (rows[r][0] != m[w][0] || rows[r][1] != m[w][1]))
				r++;
			if (r == n_rows)
				memcpy(rows[n_rows++], m[w], sizeof *rows);
			fprintf(o, "%d,%s", r, w % 24 == 23 ? "\n" : "");
		}
	}
	fprintf(o, "};\nconst unsigned long long lex_built_row_mask[][2] = {\n");
	for (int r = 0; r < n_rows; r++)
		fprintf(o, "\t{0x%llxULL, 0x%llxULL},\n", rows[r][0], rows[r][1]);
	fprintf(o, "};\n");
	free(m);
}

/* the words, and how they are found: N_TEXT octets with a hash table of SIZE slots */
static void write_words(FILE *o, int size)
{
	unsigned *slot = mem_new((size_t)size, sizeof *slot);
	int *at = mem_new((size_t)n_words + 1, sizeof *at), n_text = 0;

	for (int i = 1; i < n_words; i++) {
		unsigned hash = lexc_hash(words[i]), h = hash & (unsigned)(size - 1);
		while (slot[h])
			h = (h + 1) & (unsigned)(size - 1);
		slot[h] = LEX_SLOT(i, hash);
	}
	fprintf(o, "const unsigned lex_hash_mask = %d;\nconst unsigned lex_hash[%d] = {\n", size - 1, size);
	for (int i = 0; i < size; i++)
		fprintf(o, "%u,%s", slot[i], i % 24 == 23 ? "\n" : "");
	fprintf(o, "};\nconst char lex_text[] = {\n");
	for (int i = 1; i < n_words; i++) {
		at[i] = n_text;
		n_text += (int)strlen(words[i]) + 1;
		for (const char *p = words[i]; *p; p++)
			fprintf(o, "%d,", *p);
		fprintf(o, "0,\n");
	}
	fprintf(o, "};\nconst unsigned lex_word_at[%d] = {0,", n_words + 1);
	for (int i = 1; i < n_words; i++)
		fprintf(o, "%d,", at[i]);
	fprintf(o, "%d};\nconst uint64_t lex_word_key[%d] = {0,", n_text, n_words + 1);
	for (int i = 1; i < n_words; i++)
		fprintf(o, "0x%llxU,", (unsigned long long)lex_key(words[i], strlen(words[i])));
	fprintf(o, "0};\n");
	free(slot);
	free(at);
}

/* the phrases, each once; how many */
static int write_phrases(FILE *o)
{
	int k = 0;

	fprintf(o, "const struct lex_phrase lex_phrases[] = {\n");
	for (int i = 0; i < n_phrases; i++) {
		if (i && lexc_same_words(&phrases[i], &phrases[i - 1])) {
			phrases[i].index = k - 1;
			continue;
		}
		fprintf(o, "\t{%d, {", phrases[i].n);
		for (int w = 0; w < phrases[i].n; w++)
			fprintf(o, "%d,", phrases[i].w[w]);
		fprintf(o, "}},\n");
		phrases[i].index = k++;
	}
	fprintf(o, "};\n");
	return k;
}

/* by language, then as the senses of all stand */
static int by_lang(const void *a, const void *b)
{
	const struct phrase *p = a, *q = b;
	return p->lang != q->lang ? p->lang - q->lang : by_class(a, b);
}

static void write_entry(FILE *o, const struct phrase *p)
{
	fprintf(o, "\t{%d, %d, %d, %d, %d, %d, %d},\n", p->class, p->lang, p->flag, p->n, p->value, p->index, p->n > 1 ? p->w[1] : 0);
}

/* the same senses for each language that has a file, word by word: a text of one language asks for no others */
static void write_own(FILE *o)
{
	int *at = mem_new((size_t)n_words, sizeof *at), k = 0, own = 0;

	while (own < n_langs && full[own])
		own++;
	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_lang);
	fprintf(o, "const struct lex_entry lex_own[] = {\n");
	while (k < n_phrases && phrases[k].lang < own)
		write_entry(o, &phrases[k++]);
	fprintf(o, "\t{0, 0, 0, 0, 0, 0, 0}\n};\nconst unsigned lex_own_at[] = {\n");
	k = 0;
	for (int l = 0; l < own; l++) {
		for (int w = 0; w < n_words; w++) {
			at[w] = k;
			while (k < n_phrases && phrases[k].lang == l && phrases[k].w[0] == w)
				k++;
		}
		for (int w = 0; w < n_words; w++)
			fprintf(o, "%d,%s", at[w], w % 24 == 23 ? "\n" : "");
	}
	fprintf(o, "%d};\n", k);
	free(at);
}

/* for each word the senses of its phrases, by class, and the classes that begin with it */
static void write_senses(FILE *o)
{
	unsigned long long(*mask)[LEX_MASKS] = mem_new((size_t)n_words + 1, sizeof *mask);
	int *first = mem_new((size_t)n_words + 1, sizeof *first), at = 0;

	qsort(phrases, (size_t)n_phrases, sizeof *phrases, by_class);
	fprintf(o, "const struct lex_entry lex_entries[] = {\n");
	for (int i = 0; i < n_words; i++) {
		first[i] = at;
		for (; at < n_phrases && phrases[at].w[0] == i; at++) {
			const struct phrase *p = &phrases[at];
			mask[i][p->class / 64] |= 1ULL << (p->class % 64);
			write_entry(o, p);
		}
	}
	fprintf(o, "};\n");
	for (int i = 0; i < n_phrases; i++) /* words inside the phrases of the grammar */
		for (int w = 1; w < phrases[i].n && phrases[i].class < LEX_NO_DATE_BEFORE; w++)
			mask[phrases[i].w[w]][LEX_MASKS - 1] |= LEX_INSIDE;
	write_votes(o, first, at);
	fprintf(o, "const unsigned lex_entry_at[%d] = {", n_words + 1);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "%d,", first[i]);
	fprintf(o, "%d};\nconst unsigned long long lex_built_mask[%d][LEX_MASKS] = {\n", at, n_words);
	for (int i = 0; i < n_words; i++)
		fprintf(o, "\t{0x%llxULL, 0x%llxULL, 0x%llxULL},\n", mask[i][0], mask[i][1], mask[i][2]);
	fprintf(o, "};\n");
	write_own(o);
	free(mask);
	free(first);
}

static void write_languages(FILE *o)
{
	unsigned long long complete = 0;

	for (int i = 0; i < n_langs; i++)
		if (full[i] == 2)
			complete |= 1ULL << i;
	fprintf(o, "const unsigned long long lex_complete = 0x%llxULL;\nconst int lex_n_langs = %d;\nconst char *const lex_langs[] = {", complete, n_langs);
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "\"%s\",", langs[i]);
	fprintf(o, "};\nconst unsigned char lex_full[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "%d,", full[i]);
	fprintf(o, "};\nconst unsigned lex_traits[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "%u,", traits[i]);
	fprintf(o, "};\nconst char *const lex_endings[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "\"%s\",", endings[i] ? endings[i] : "");
	fprintf(o, "};\nconst char *const lex_homes[] = {");
	for (int i = 0; i < n_langs; i++)
		fprintf(o, "\"%s\",", home_zone[i] ? home_zone[i] : "");
	fprintf(o, "};\nconst char *const lex_zones[] = {");
	for (int i = 0; i < n_zones; i++)
		fprintf(o, "\"%s\",", zones[i]);
	fprintf(o, "};\n");
}

static void write_holidays(FILE *o)
{
	int feast = 0;

	fprintf(o, "const struct lex_holiday lex_holidays[] = {\n");
	for (int i = 0; i < n_rules; i++)
		fprintf(o, "\t{%d, %d, %d, %d, %d, %d, %d, %d, %d},\n", rules[i].kind, rules[i].a, rules[i].b, rules[i].c, rules[i].more,
		        has_table(rules[i].kind) ? feast++ : 0, rules[i].shift, rules[i].but, rules[i].n_but);
	fprintf(o, "};\nconst int lex_dates[] = {");
	for (int i = 0; i < n_dates; i++)
		fprintf(o, "%d,", dates[i]);
	fprintf(o, "0};\nconst short lex_feasts[][%d] = {\n", FEAST_TO - FEAST_FROM + 1);
	for (int i = 0; i < n_rules; i++)
		if (has_table(rules[i].kind))
			feast_table(o, i);
	fprintf(o, "};\n");
	off_write(o);
}

void lexc_write(const char *path)
{
	enum { SLOTS = 32768 };
	FILE *o = fopen(path, "w");
	int n_built;

	if (!o) {
		perror(path);
		exit(1);
	}
	fprintf(o, "/* made by lang/lexc.c from lang/ and CLDR; do not edit */\n#include \"language/tables.h\"\n\n");
	write_words(o, SLOTS);
	n_built = write_phrases(o);
	write_senses(o);
	write_rows(o);
	write_pairs(o);
	write_languages(o);
	write_holidays(o);
	patterns_write(o, n_langs);
	fprintf(o, "const unsigned long long (*lex_mask)[LEX_MASKS] = lex_built_mask;\nconst unsigned long long (*lex_row_mask)[2] = lex_built_row_mask;\n");
	fprintf(o, "struct lex_tables lex = {%d, lex_word_key, lex_hash, lex_word_at, lex_entry_at, lex_own_at, lex_vote_at, lex_text, lex_entries, lex_own, lex_phrases, lex_holidays, lex_dates, lex_zones, lex_row, lex_pairs, %d, %d, %d, %d, %d, %d};\n",
		SLOTS - 1, n_rows, n_words, n_built, n_zones, n_rules, n_dates);
	if (fclose(o)) {
		perror(path);
		exit(1);
	}
}
