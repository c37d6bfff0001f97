/* token.h: a text as words, numbers and marks, each with its place; the words looked up in the lexicon.
 * Dashes of all kinds are '-', apostrophes and acutes '\'', blanks of all kinds (no-break, thin) blanks; soft hyphens
 * inside words are not seen. */
#ifndef EV_LANGUAGE_TOKEN_H
#define EV_LANGUAGE_TOKEN_H

#include "language/lexicon.h"

enum token_type { TOK_END, TOK_WORD, TOK_NUMBER, TOK_MARK };

struct token {
	uint32_t at, len;  /* octets of the text */
	uint32_t num;      /* NUMBER: its value (UINT32_MAX where it is too large); MARK: its character */
	uint16_t word;     /* lex_word, 0: unknown */
	uint16_t row;      /* when_parse: what phrases that may stand here are of, in the language it reads; see lex_row_mask */
	uint8_t type;
	uint8_t digits;    /* NUMBER: how many (255: more) */
	bool space, line;  /* a blank, a line feed before it */
	bool para;         /* an empty line before it */
	bool upper;        /* WORD: begins with an upper-case letter */
	bool alone;        /* no phrase of several words can begin here, by the next one */
};

struct tokens {
	const char *text; /* borrowed */
	size_t len;
	struct token *t;  /* n tokens and one TOK_END behind them */
	size_t n, cap;
	bool any_digit;   /* a number is among them */
	bool day_first;   /* what the reader knows of the text besides: its country writes the day of slashed dates first; tokens_scan leaves it */
	bool cut;         /* LIMIT_TOKENS was reached: the rest of the text was not read */
};

#define TOKENS_INIT {0}

/* tokens_scan: reads TEXT (UTF-8, borrowed for as long as the tokens are used) into T, whose memory is reused. */
void tokens_scan(struct tokens *t, const char *text, size_t len);

/* tokens_free: gives T's memory back, not the text's. */
void tokens_free(struct tokens *t);

/* token_match(T, I, CLASS, LANGS, &VALUE): number of tokens of the longest phrase of CLASS at I in one of LANGS, and its value (VALUE
 * may be NULL); 0: there is none, and VALUE is left alone.  Hyphens, apostrophes, dots and slashes between the words of a phrase do
 * not count.  token_phrase: the same, for a caller who knows that some phrase of CLASS begins with this word (lex_starts). */
int token_phrase(const struct tokens *t, size_t i, enum lex_class class, lex_langs_t langs, int *value);
static inline int token_match(const struct tokens *t, size_t i, enum lex_class class, lex_langs_t langs, int *value)
{
	return lex_starts(t->t[i].word, class) ? token_phrase(t, i, class, langs, value) : 0; /* most words begin none */
}

/* token_classes(T, I, LANGS, NAMES, WANT, MASK): those of the classes WANT of which a phrase stands at I in one of LANGS;
 * months, weekdays and feasts also in one of NAMES.  Masks of two words, as far as LEX_SALUTATION. */
void token_classes(const struct tokens *t, size_t i, lex_langs_t langs, lex_langs_t names, const uint64_t want[2], uint64_t mask[2]);

/* token_value, token_phrase_of: like these, only for phrases of that very VALUE. */
int token_phrase_of(const struct tokens *t, size_t i, enum lex_class class, lex_langs_t langs, int value);
static inline int token_value(const struct tokens *t, size_t i, enum lex_class class, lex_langs_t langs, int value)
{
	return lex_starts(t->t[i].word, class) ? token_phrase_of(t, i, class, langs, value) : 0;
}

/* token_brief: the month or weekday at I is a short form. */
bool token_brief(const struct tokens *t, size_t i, enum lex_class class, lex_langs_t langs);

static inline bool token_mark(const struct tokens *t, size_t i, uint32_t c)
{
	return t->t[i].type == TOK_MARK && t->t[i].num == c;
}

/* tokens_language: the language that most of the words of T are of (function words, month names); LIKELY is taken
 * where nothing speaks for one.  *SURE: how many words spoke for it. */
int tokens_language(const struct tokens *t, lex_langs_t among, int likely, int *sure);

#endif
