/* lexc.h: what the lexicon compiler has read, for the part of it that writes the tables. */
#ifndef EV_LANG_LEXC_H
#define EV_LANG_LEXC_H

#include <stdbool.h>

enum { MAX_WORDS = 30000, MAX_PHRASES = 40000, MAX_LANGS = 64, PHRASE_WORDS = 7, MAX_RULES = 600, MAX_DATES = 100, MAX_ZONES = 100 };

struct phrase {
	int w[PHRASE_WORDS], n;
	int lang, class, value, flag, index;
	const char *text;
};

struct rule { /* a holiday's */
	int kind, a, b, c, more, shift, but, n_but;
};

extern char *words[MAX_WORDS];
extern int n_words; /* 0 is the unknown one */
extern struct phrase phrases[MAX_PHRASES];
extern int n_phrases;
extern char *langs[MAX_LANGS];
extern int full[MAX_LANGS]; /* 1: a file of its own, 2: a complete one */
extern unsigned traits[MAX_LANGS];
extern int n_langs;
extern char *zones[MAX_ZONES];
extern int n_zones;
extern struct rule rules[MAX_RULES];
extern int n_rules;
extern int dates[MAX_DATES], n_dates;
extern const char *endings[MAX_LANGS]; /* "e,er"; NULL: none */
extern const char *home_zone[MAX_LANGS];

unsigned lexc_hash(const char *s); /* the hash by which lex_find looks up */

/* lexc_same_words: two phrases of the same words, in any class. */
bool lexc_same_words(const struct phrase *p, const struct phrase *q);

/* lexc_write: the tables, to the file PATH; it exits where it cannot. */
void lexc_write(const char *path);

#endif
