/* reading.h: what the files of floor 5 share: a document with its words, its dates, and what each block is for. */
#ifndef EV_EXTRACT_READING_H
#define EV_EXTRACT_READING_H

#include "extract/extract.h"

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
	bool inline_entry;         /* one of several dates of a line, each with a name behind it */
	bool closing;              /* the formula that ends a letter, and the names behind it */
	int column_label;          /* enum lex_label of the table's head above it; -1: none */
};

struct span {
	size_t from, to; /* octets of the document's text */
};

struct page;
struct event_choice;

struct reading {
	const struct doc *d;
	const struct extract_options *o;
	const char *text;
	struct tokens tokens;
	struct whens whens;
	bool spaced;               /* an empty line stands between all lines: none of them tells anything */
	struct when_day last_day;  /* of a recurrence, kind DAY_DATE where it is said */
	struct unit *unit;
	size_t n, cap;
	struct block **own;        /* blocks made by splitting */
	size_t own_n, own_cap;
	int lang;
	lex_langs_t lang_bit;
	struct reference ref;
	struct rec *rec;           /* the event being written */
	struct moment main;        /* its time */
	double end_p;              /* how likely its end is, where that was chosen from the page; 0: its date says it */
	const struct page *page;   /* the page that the event was chosen from, and what was chosen; NULL: none */
	const struct event_choice *chosen;
};

/* reading_open: tokens, finds and roles of a document.  reading_close gives the memory back. */
void reading_open(struct reading *r, const struct doc *d, const struct extract_options *o);
void reading_close(struct reading *r);

/* reading_split: what begins at token TOK inside unit I becomes a unit of its own behind it, of the same role. */
void reading_split(struct reading *r, size_t i, size_t tok);

/* reading_field(R, LABEL, &AT, SPANS, MAX): the values of the next field with this label from unit *AT on (*AT moves
 * behind it): their number, -1 where there is no such field, 0 for an empty one. */
int reading_field(const struct reading *r, int label, size_t *at, struct span *spans, size_t max);

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

/* the mark at token I, 0: a word, a number or the end */
static inline uint32_t reading_mark(const struct reading *r, size_t i)
{
	return r->tokens.t[i].type == TOK_MARK ? r->tokens.t[i].num : 0;
}

/* reading_noun: the word at I is a noun of CLASS, alone or at the end of a compound: Treffen, Ladentreffen. */
bool reading_noun(const struct reading *r, size_t i, enum lex_class class);

/* reading_tells: the find says when, and is not one that a name may hold: Osterbrunch, Spring concert, Lange Nacht. */
bool reading_tells(const struct when *w);

/* reading_decoy: a day or time of this cue is not when the event takes place: a deadline, a stamp, the past, a sale, an exception. */
static inline bool reading_decoy(enum lex_cue c)
{
	return c == CUE_DEADLINE || c == CUE_PUBLISHED || c == CUE_PAST || c == CUE_SALE || c == CUE_EXCEPT;
}

/* reading_cite: an Evidence field, where -e asks for it. */
void reading_cite(struct reading *r, const char *field, const char *rule, struct span s);

/* add a field and its evidence */
void reading_add(struct reading *r, const char *field, const char *value, const char *rule, struct span s);

/* reading_share: what FROM says of FIELD, with its evidence, where the record has none. */
void reading_share(struct reading *r, const struct rec *from, const char *field);

/* times_find: the moments, up to MAX, that the fields or else the running text give; *LABELLED tells which. */
size_t times_find(struct reading *r, struct moment *out, size_t max, bool *labelled);

/* asides_mark: what stands beside the announcement on its page becomes furniture: links to other events, comments, a
 * newsletter's form, opening hours, bylines. */
void asides_mark(struct reading *r);

/* half_settle: the half of the day that a bare English hour of M is in. */
void half_settle(const struct reading *r, struct moment *m);

/* layout_mark: what the lines tell: datelines are stamps, lines that begin with dates units, closing formulas marked. */
void layout_mark(struct reading *r);

/* recurrence_find: a rule said in running text ("an jedem vierten Samstag im Monat") becomes M's where nothing in the N
 * moments SAID contradicts.  recurrence_mark: finds the last day, where a sentence names it ("letzter Termin ist ..."), and
 * takes it out of the finds; recurrence_until: gives it, or how often ("8 x dienstags"), to M's rule. */
void recurrence_mark(struct reading *r);
void recurrence_find(const struct reading *r, struct moment *m, const struct moment *said, size_t n);
void recurrence_until(const struct reading *r, struct moment *m);
/* recurrence_except: days of M's rule on which the text says that it does not take place. */
void recurrence_except(const struct reading *r, struct moment *m);
/* conference_find: Conference, all of them.  conference_url: the first URL in N octets, NULL: none.  conference_add: adds one,
 * once; longer than 2,000 octets it is left out. */
void conference_find(struct reading *r);
const char *conference_url(const char *s, size_t n, size_t *len);
void conference_add(struct reading *r, const char *url, size_t n, struct span s);

/* The parts of an event; each adds its fields to r->rec. */
void people_find(struct reading *r);
bool event_organizer(struct reading *r); /* the chosen one; false: none is likely enough */
void people_sign(struct reading *r); /* Organizer: the association whose name is the text's last line */
/* programme_end: M with the end that the programme gives, where it begins then; false: it gives none */
bool programme_end(const struct reading *r, const struct moment *m, struct moment *out);
void programme_times(struct reading *r, struct moment *m);
void programme_find(struct reading *r);
void facts_find(struct reading *r);        /* price, capacity, status, registration, attachments, kind ... */
void description_write(struct reading *r);
size_t mentions_emit(struct reading *r, const char *main_uid, void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
