/* reading.h: a document that is read: its words, its days and times, and what each of its blocks is for.  Nothing changes it after
 * reading_open. */
#ifndef EV_PAGE_READING_H
#define EV_PAGE_READING_H

#include "document/doc.h"
#include "language/resolve.h"

enum unit_role {
	ROLE_FURNITURE,
	ROLE_LABEL,     /* names a value; its own rest of the line is in value_from */
	ROLE_VALUE,     /* belongs to the label before */
	ROLE_HEADING,
	ROLE_SHORT,     /* a short line without a sentence */
	ROLE_PROSE,
	ROLE_ITEM,
	ROLE_PROGRAMME, /* begins with a time */
	ROLE_TITLE      /* became the title */
};

struct unit {
	const struct block *b;
	struct block *own;         /* the same where it was made by splitting, NULL: it is the document's */
	enum unit_role role;
	size_t tok, tok_end;       /* its tokens */
	size_t when, when_end;     /* its finds */
	int label;                 /* enum lex_label of a LABEL or of the label a VALUE belongs to; -1: none or unknown */
	size_t value_from;         /* LABEL: octet where the value on its line begins; b->to where there is none */
	bool used;                 /* its text became a field: not part of the description */
	bool closing;              /* the formula that ends a letter, and the names behind it */
	int column_label;          /* enum lex_label of the table's head above it; -1: none */
};

struct span {
	size_t from, to; /* octets of the document's text */
};

struct reading {
	const struct doc *d;
	const char *text;
	lex_langs_t langs;         /* languages to read */
	struct tokens tokens;
	struct whens whens;
	struct whens found;        /* ... as the grammar found them */
	bool spaced;               /* an empty line stands between all lines: none of them tells anything */
	struct when_day last_day;  /* of a recurrence, kind DAY_DATE where it is said */
	struct unit *unit;
	size_t n, cap;
	struct block **own;        /* blocks made by splitting */
	size_t own_n, own_cap;
	int lang;
	lex_langs_t lang_bit;
	struct reference ref;
};

/* reading_open: tokens, finds and roles of a document, in the languages LANGS; its reference is NOW, unless that is not GIVEN and
 * the document says when it was published.  reading_close gives the memory back. */
void reading_open(struct reading *r, const struct doc *d, lex_langs_t langs, const struct civil *now, bool given);
void reading_close(struct reading *r);

/* reading_reference: when a document is read, see reading_open. */
struct reference reading_reference(const struct doc *d, const struct civil *now, bool given);

/* reading_field(R, LABEL, &AT, SPANS, MAX): the values of the next field with this label from unit *AT on (*AT moves
 * behind it): their number, -1 where there is no such field, 0 for an empty one. */
int reading_field(const struct reading *r, int label, size_t *at, struct span *spans, size_t max);

/* reading_span: what tokens FROM to END cover; there is one at least. */
static inline struct span reading_span(const struct reading *r, size_t from, size_t end)
{
	const struct token *t = r->tokens.t;

	return (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
}

/* reading_text: the words of a span, blanks normalised, controls dropped.  reading_tokens: the tokens inside a span. */
void reading_text(const struct reading *r, struct span s, struct buf *out);
void reading_tokens(const struct reading *r, struct span s, size_t *from, size_t *to);
void reading_whens(const struct reading *r, struct span s, size_t *from, size_t *to);

/* reading_holds: the octet is inside the units that are being read (a section's, or all). */
bool reading_holds(const struct reading *r, size_t octet);

/* reading_when_at: the first find that ends behind token TOK (r->whens.n: none). */
size_t reading_when_at(const struct reading *r, size_t tok);

/* reading_word: tokens of a phrase of CLASS at I in the document's language; what frames a text (labels, a
 * mail's head and greeting, a page's furniture) in all read languages. */
int reading_word(const struct reading *r, size_t i, enum lex_class class, int *value);
static inline bool reading_has(const struct reading *r, enum lex_trait trait) /* a trait of the document's language */
{
	return lex_lang_traits(r->lang) >> trait & 1;
}

/* reading_stops: does the mark at token K end a sentence? */
bool reading_stops(const struct reading *r, size_t k);

/* mark_at: is token I the mark C? */
static inline bool mark_at(const struct reading *r, size_t i, uint32_t c)
{
	return i < r->tokens.n && token_mark(&r->tokens, i, c);
}

/* upper_at: is token I a word with a capital? */
static inline bool upper_at(const struct reading *r, size_t i)
{
	return i < r->tokens.n && r->tokens.t[i].type == TOK_WORD && r->tokens.t[i].upper;
}

/* the mark at token I, 0: a word, a number or the end */
static inline uint32_t reading_mark(const struct reading *r, size_t i)
{
	return r->tokens.t[i].type == TOK_MARK ? r->tokens.t[i].num : 0;
}

/* reading_noun: the word at I is a noun of CLASS, alone or at the end of a compound: Treffen, Ladentreffen. */
bool reading_noun(const struct reading *r, size_t i, enum lex_class class);
/* reading_ending: does the word at I end in one of CLASS, and with which value: Jubiläumskonzert? */
bool reading_ending(const struct reading *r, size_t i, enum lex_class class, int *value);
/* reading_nouns: of which of N classes (up to 32), as bits */
unsigned reading_nouns(const struct reading *r, size_t i, const enum lex_class *class, size_t n);

/* reading_tells: the find says when, and is not one that a name may hold: Osterbrunch, Spring concert, Lange Nacht. */
bool reading_tells(const struct when *w);

/* reading_names_day: it is a day, and no year, month or season. */
bool reading_names_day(const struct when_day *d);

/* reading_sum: a sum of money that begins at token I and ends before LIMIT: "9 Euro", "$9", "acht Euro", "5,50 €"; the token behind
 * it, 0: none */
size_t reading_sum(const struct reading *r, size_t i, size_t limit);

#endif
