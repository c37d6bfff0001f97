/* learned.h: how a source says the fields of its events, as a person's correction told it: a store of rules, what they find in
 * a document, and the rules that a corrected record and its page give.  It works on the document's blocks and on finished
 * records, whatever chose their fields.
 *
 * The store is a file of records, a rule each (ev-correcting(7)): Source, Field, and where its value stands. */
#ifndef EV_LEARNED_LEARNED_H
#define EV_LEARNED_LEARNED_H

#include "document/doc.h"
#include "extract/extract.h"

enum learned_by {
	BY_LABEL,     /* behind a label: its words in KEY */
	BY_PATH,      /* in the elements of these classes: struct block's path in KEY */
	BY_HEADING,   /* a heading of the level NUMBER */
	BY_LAYOUT,    /* NUMBER blocks from the anchor in KEY: top, end, heading, date */
	BY_FURNITURE, /* the block with the text KEY is left out */
	BY_INSTEAD    /* where the reading gives KEY ("": nothing), VALUE is meant */
};

struct learned_rule {
	const char *source, *field; /* field: Summary, Location, Organizer, Start, StartDay, StartTime; "" of furniture */
	enum learned_by by;
	const char *key, *value;
	int number;
	int nth;              /* the n-th such place of a page, from 1 */
	int lines;            /* so many blocks at most */
	char split[8];        /* the text is parted by this, "" not at all */
	int part;             /* and this part is meant, from 1; -1: the last */
};

struct learned; /* the store */

struct learned *learned_new(void);
void learned_free(struct learned *l);

/* learned_load: the rules of a file, behind those that are there; records that are no rules are kept as they are.  0, or -1 with
 * ERR (78) and its line.  learned_write: the store as such a file. */
int learned_load(struct learned *l, FILE *f, struct err *e);
void learned_write(const struct learned *l, struct buf *out);

/* learned_knows: is there a rule for this source? */
bool learned_knows(const struct learned *l, const char *source);

/* learned_events: extract_events, with what is known of the source; D loses what its rules call furniture. */
size_t learned_events(const struct learned *l, const char *source, struct doc *d, const struct extract_options *o, void (*emit)(void *ctx, struct rec *r), void *ctx);

/* learned_teach: new rules for the fields of FIXED (Summary, Location, Organizer, Start) that the reading of D, with what was known
 * before, gives otherwise.  SURE: D is FIXED's page, where its Uid does not say so.  TELL hears each field and what was learned of it (NULL: no rule tells it, nothing was).  Returns the number of
 * fields that were learned, or -1 where D has no event that FIXED could be. */
int learned_teach(struct learned *l, const char *source, struct doc *d, const struct extract_options *o, const struct rec *fixed, bool sure,
	void (*tell)(void *ctx, const char *field, const struct learned_rule *rule), void *ctx);

/* What the files of this module share: learned_find.c finds, learned.c keeps and applies, learned_teach.c learns. */
struct learned_site {
	size_t block;    /* where the value begins */
	size_t from, to; /* its octets there */
};
enum { LEARNED_SITES = 64, LEARNED_BLOCKS = 4000 }; /* places of a rule, blocks of a document that are looked at */

/* learned_sites: the places that a rule names, in the document's order, their number.  START, which may be NULL, is the event's. */
size_t learned_sites(const struct doc *d, const struct learned_rule *rule, const struct civil *start, const struct extract_options *o, struct learned_site *out);

/* learned_text: the value at a site, blanks normalised, lines joined by ", "; false: there is none.  TO becomes the octet of the document's
 * text behind it. */
bool learned_text(const struct doc *d, const struct learned_rule *rule, const struct learned_site *site, struct buf *out, size_t *to);

/* learned_lang: the document's language.  learned_moment: the first moment that a value in it says (TIME: a time of day is enough);
 * false: none. */
int learned_lang(const struct doc *d, const struct extract_options *o);
bool learned_moment(const struct doc *d, const struct extract_options *o, int lang, const char *text, bool time, struct moment *m);

/* learned_same: two values are the same but for case, blanks and commas. */
bool learned_same(const char *a, const char *b);

/* learned_apply: the record of the I-th of N events with what the rules of its source say. */
void learned_apply(const struct learned *l, const char *source, const struct doc *d, const struct extract_options *o, struct rec *r, size_t i, size_t n);

/* learned_collect: extract_events into records, which the caller frees. */
struct rec *learned_collect(const struct doc *d, const struct extract_options *o, size_t *n);

/* learned_rules, learned_add, learned_drop: the rules; a copy is put before the others; one is taken away. */
const struct learned_rule *learned_rules(const struct learned *l, size_t *n);
void learned_add(struct learned *l, const struct learned_rule *rule);
void learned_drop(struct learned *l, size_t i);

#endif
