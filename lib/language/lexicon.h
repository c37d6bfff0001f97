/* lexicon.h: the words of the languages, looked up; the tables are compiled from lang/ by the build. */
#ifndef EV_LANGUAGE_LEXICON_H
#define EV_LANGUAGE_LEXICON_H

#include "language/classes.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t lex_langs_t; /* a set of languages: bit I for lex_lang_code(I) */

int lex_lang_count(void);
const char *lex_lang_code(int lang);           /* BCP 47 */
int lex_lang_of(const char *code, size_t n);   /* by code or a tag that begins with it (de-AT); -1: unknown */
bool lex_lang_full(int lang);                  /* it has a file of its own: grammar words and labels, not names alone */
bool lex_lang_month_first(int lang);           /* writes 9/24/2026 */
uint32_t lex_lang_traits(int lang);            /* bit I for trait I of enum lex_trait */
lex_langs_t lex_langs_complete(void);          /* those with a complete file */
lex_langs_t lex_langs_likely(void);            /* those whose words stand in texts of other languages, too: their trait short-votes */
int lex_lang_default(lex_langs_t among);       /* the one of AMONG that a text is of which says nothing of it */
const char *lex_lang_zone(int lang);           /* where most texts of the language are from, NULL: not to be told */
const char *lex_zone_name(int value);          /* of a LEX_ZONE sense */

/* lex_word: number of a case-folded word, 0: in no lexicon. */
unsigned lex_word(const char *folded, size_t n);

/* The key by which they are found: from 0 octet by octet, then closed.  Up to seven octets it is the word itself; a longer one's
 * begins with an octet that stands in no text, and tells it only in part. */
static inline uint64_t lex_key_step(uint64_t key, unsigned octet)
{
	return (key << 8 | key >> 56) ^ octet;
}

enum { LEX_KEY_WHOLE = 7 };
static inline uint64_t lex_key_end(uint64_t key, size_t n)
{
	return n <= LEX_KEY_WHOLE ? key : key | 0xffULL << 56;
}

/* lex_key: of the N octets S, which are folded; lex_key_hash: where it is looked for */
static inline uint64_t lex_key(const char *s, size_t n)
{
	uint64_t key = 0;

	for (size_t i = 0; i < n; i++)
		key = lex_key_step(key, (unsigned char)s[i]);
	return lex_key_end(key, n);
}

static inline unsigned lex_key_hash(uint64_t key)
{
	unsigned hash = (unsigned)(key * 0x9e3779b97f4a7c15u >> 32);

	return hash ^ hash >> 16;
}

/* lex_value: the value that a word alone has in a class in one of LANGS, -1: it is not of it.  lex_ending: the Ith of the
 * endings in the head of a language's file, NULL: it has no such. */
int lex_value(unsigned word, enum lex_class class, lex_langs_t langs);

/* lex_joins: is a word, as it is written, one that joins two in a complete language: "und", "or"?  For doc->joins. */
bool lex_joins(const char *word, size_t n);
const char *lex_ending(int lang, int i, size_t *n);

/* lex_starts: some phrase of this class begins with this word, in whatever language. */
extern const unsigned long long (*lex_mask)[LEX_MASKS]; /* set once, see own_words.h */
static inline bool lex_starts(unsigned word, enum lex_class class)
{
	return (lex_mask[word][class / 64] >> (class % 64)) & 1;
}

/* The same by language: a text of one language asks only for its own words, and for the names of months, weekdays and feasts
 * of all.  lex_rows (tables.h) are
 * the rows of a set of languages; lex_row_starts: in this row some phrase of the class begins. */
extern const unsigned long long (*lex_row_mask)[2]; /* set once, too */
static inline bool lex_row_starts(unsigned row, enum lex_class class)
{
	return class >= 128 || (lex_row_mask[row][class / 64] >> (class % 64)) & 1;
}

/* lex_holiday_date(HOLIDAY, YEAR, ...): first day of a holiday in a year and how many days more it lasts; false where
 * it does not fall into that year or its calendar is not known for it. */
bool lex_holiday_date(int holiday, int year, int *month, int *day, int *more);

/* What a holiday is: lex_holiday_fixed: of the same date each year.  lex_holiday_season: weeks whose name says when only where something
 * recurs in them, as Advent.  lex_advent: the number of that season, -1: none is known. */
bool lex_holiday_fixed(int holiday);
int lex_advent(void);
bool lex_holiday_season(int holiday);

/* lex_easter: Western Easter Sunday (the Gregorian computus), as civil days. */
int64_t lex_easter(int year);

#endif
