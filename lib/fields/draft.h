/* draft.h: an event while its record is written. */
#ifndef EV_FIELDS_DRAFT_H
#define EV_FIELDS_DRAFT_H

#include "page/reading.h"
#include "record/rec.h"

struct page;
struct event_choice;

struct draft {
	struct reading r;          /* the document, with the draft's own copy of the units that speak of the event: what becomes a
	                            * field is marked in them */
	size_t first;              /* the number of the first of them among the document's */
	size_t above;              /* of a page of several events: those of the document's units that stand above all of them */
	bool later;                /* it is not the first of its page */
	struct rec *rec;           /* the fields so far */
	struct moment main;        /* the event's time */
	struct span title;         /* where its title stands in the text; empty: nowhere */
	bool evidence;             /* fields Evidence are asked for */
	/* for event_write.c */
	double end_p;              /* how likely its end is, where that was chosen from the page; 0: its date says it */
	const struct page *page;   /* the page that the event was chosen from, and what was chosen; NULL: none */
	const struct event_choice *chosen;
};

/* draft_open: of N units from FIRST on, with nothing known yet; RECORD, which is the caller's, gets its fields.  R is the
 * caller's, too.  draft_close gives the memory back. */
void draft_open(struct draft *d, const struct reading *r, size_t first, size_t n, struct rec *record, bool evidence);
void draft_close(struct draft *d);

/* draft_cite: an Evidence field, where it is asked for.  draft_add: a field and its evidence. */
void draft_cite(struct draft *d, const char *field, const char *rule, struct span s);
void draft_add(struct draft *d, const char *field, const char *value, const char *rule, struct span s);

/* draft_words: the words of the span, behind BEFORE, as a field, where there are any. */
bool draft_words(struct draft *d, const char *field, const char *rule, const char *before, struct span s);

/* draft_share: what FROM says of FIELD, with its evidence, where the record has none. */
void draft_share(struct draft *d, const struct rec *from, const char *field);

#endif
