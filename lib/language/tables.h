/* tables.h: the tables that lang/lexc.c writes and lexicon.c reads. */
#ifndef EV_LANGUAGE_TABLES_H
#define EV_LANGUAGE_TABLES_H

#include "language/lexicon.h"
#include "language/pattern.h"

struct lex_phrase {
	unsigned short n, w[7];
};
struct lex_entry { /* one sense of a phrase; those of a word stand together, by class, the longest phrase first */
	unsigned char class, lang, brief, n; /* brief: a short form that needs a date beside it; n: words of the phrase */
	short value;
	unsigned short phrase, second; /* second: its second word */
};
struct lex_holiday { /* see lang/holidays.lex */
	unsigned char kind;
	short a, b, c;
	unsigned char more, feast;
	signed char shift;
	short but, n_but; /* of lex_dates: the days of years that do not keep the rule */
};

enum { LEX_FIXED, LEX_EASTER, LEX_ORTHODOX, LEX_NTH, LEX_ADVENT, LEX_AFTER, LEX_HEBREW, LEX_ISLAMIC, LEX_CHINESE,
       LEX_HINDU, LEX_PARSI, LEX_OBSERVED, LEX_TAX, LEX_LAST_FRIDAY, LEX_SUNDAY, LEX_DATES, LEX_FRENCH_MOTHERS, LEX_BRIGID, LEX_ADVENT_TIME };
enum { LEX_FEAST_FROM = 1950, LEX_FEAST_TO = 2100 };

extern const unsigned lex_hash_mask, lex_word_at[], lex_entry_at[];
extern const unsigned lex_hash[]; /* a word, below the upper half of its hash; 0: an empty slot */
extern const uint64_t lex_word_key[];
#define LEX_SLOT(word, hash) ((unsigned)(word) | ((hash) & 0xffff0000u))
extern const char lex_text[];
extern const struct lex_entry lex_entries[];
extern const struct lex_entry lex_own[]; /* the same by language, for those of lex_n_own */
extern const unsigned lex_own_at[];      /* lex_n_words for each of them: those of word W of language L are from lex_own_at[L * lex_n_words + W]
                                          * up to the next */
struct lex_vote { /* a word speaks for a language; those of a word stand together */
	unsigned char lang;
	unsigned weight; /* LEX_STOP_VOTE: it is a function word */
};
#define LEX_STOP_VOTE 0x10000u
extern const struct lex_vote lex_votes[];
extern const unsigned lex_vote_at[];
extern const struct lex_phrase lex_phrases[];
extern const unsigned long long lex_built_mask[][LEX_MASKS]; /* which classes a word's phrases are of; LEX_INSIDE */
extern const unsigned short lex_row[]; /* lex_n_words for each of lex_n_own languages and for all: rows of lex_built_row_mask; then
                                        * the same for the phrases of one word */
extern const unsigned long long lex_pairs[]; /* the set of LEX_PAIR of all phrases of several words, as bits */
extern const unsigned lex_n_words;
extern const int lex_n_own;
extern const unsigned long long lex_built_row_mask[][2];
extern const unsigned long long lex_complete; /* set of the languages with complete files */
extern const int lex_n_langs;
extern const char *const lex_langs[], *const lex_zones[];
extern const unsigned char lex_full[]; /* 1 a file of its own, 2 a complete one */
extern const unsigned lex_traits[];
extern const struct lex_holiday lex_holidays[];
extern const short lex_feasts[][LEX_FEAST_TO - LEX_FEAST_FROM + 1]; /* month * 100 + day; 0: not in that year */
extern const int lex_dates[]; /* YYYYMMDD */

extern const struct lex_step lex_steps[];
extern const struct lex_pattern lex_patterns[];
extern const unsigned short lex_pattern_at[];  /* the rows of name I are those from lex_pattern_at[I] up to lex_pattern_at[I + 1] */
extern const unsigned long long lex_pattern_first[][2]; /* of all rows of a name */
extern const int lex_n_patterns;               /* how many rows there are */
extern const short lex_roots[][ROOT_COUNT];    /* by language: the name of what a text is asked for, -1: it has no rows of that */

struct lex_off { /* a feast is a day off */
	short rule, since, until;
	unsigned char moves;         /* from a weekend: 1 to the next working day, 2 to the nearest one; MOVED says so */
	const char *regions;         /* " DE-BW DE-BY " */
	const char *name, *moved;
};
extern const struct lex_off lex_offs[];
extern const int lex_n_offs;

extern const char *const lex_homes[]; /* the zone that a text of the language is likely to be of; "" none */
extern const char *const lex_endings[]; /* what ~ stands for, "-e,-er" by language; "" nothing */

/* what is looked up: the tables above, or larger ones that hold the user's words, too (own_words.c).  It is set once, before
 * the first text is read, and is constant from then on. */
struct lex_tables {
	unsigned hash_mask;
	const uint64_t *key;
	const unsigned *hash, *word_at, *entry_at, *own_at, *vote_at;
	const char *text;
	const struct lex_entry *entries, *own;
	const struct lex_phrase *phrases;
	const struct lex_holiday *holidays;
	const int *dates;
	const char *const *zones;
	const unsigned short *row;
	const unsigned long long *pairs;
	unsigned n_rows, n_words, n_phrases, n_zones, n_holidays, n_dates;
};
extern struct lex_tables lex;

/* the rows of a set of languages, one a word (exact where it is one language that has a file); those of phrases of one word */
static inline const unsigned short *lex_rows(lex_langs_t of)
{
	int i = of && !(of & (of - 1)) ? __builtin_ctzll(of) : lex_n_own; /* of one language; of all */

	return lex.row + (size_t)(i < lex_n_own ? i : lex_n_own) * lex.n_words;
}

static inline const unsigned short *lex_lone_of(const unsigned short *rows)
{
	return rows + ((size_t)lex_n_own + 1) * lex.n_words;
}

/* lex_spelt: WORD is of the N octets S.  FOLD is 32 where S is of ASCII letters alone, which may be of either case, else 0. */
bool lex_spelt(unsigned word, const char *s, size_t n, unsigned fold);

/* the number of the word of the N octets S, whose key is KEY, 0: in no lexicon; FOLD as above */
static inline unsigned lex_find(uint64_t key, const char *s, size_t n, unsigned fold)
{
	unsigned hash = lex_key_hash(key), slot;

	for (unsigned h = hash & lex.hash_mask; (slot = lex.hash[h]) != 0; h = (h + 1) & lex.hash_mask) {
		unsigned word = slot & 0xffff;
		if (!((slot ^ hash) >> 16) && lex.key[word] == key && (n <= LEX_KEY_WHOLE || lex_spelt(word, s, n, fold)))
			return word;
	}
	return 0;
}

#endif
