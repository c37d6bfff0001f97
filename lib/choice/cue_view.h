/* cue_view.h: what the cues of spans share: a span with its lines and neighbours. */
#ifndef EV_CHOICE_CUE_VIEW_H
#define EV_CHOICE_CUE_VIEW_H

#include "choice/cue_page.h"

struct cell;
enum span_mark { SEEN_COLON = 1, SEEN_DASH = 2, SEEN_WEB = 4, SEEN_SENTENCES = 8, SEEN_SIGN = 16 };
/* what the words of a span are together */
struct span_words {
	uint64_t class;                  /* ... of any of them */
	uint64_t set;                    /* of those that count when spans are compared, by six bits of their hashes */
	unsigned own;                    /* ... their number */
	unsigned inside, nouns, kind;    /* kind: see cue_page */
	unsigned count, upper, lower, numbers, marks; /* words, and how many are with a capital, without */
	unsigned quotes, apostrophes;    /* quotation marks, and which of them may be apostrophes */
	unsigned breaks;                 /* line feeds and wide gaps */
	unsigned feeds, gaps, commas;    /* line feeds alone, wide gaps alone */
	int open;                        /* parentheses that are open behind it */
	unsigned seen;                   /* marks that tell, as bits: enum span_mark */
	bool verb;                       /* a verb behind another word that says what happens to an event */
	unsigned strong, link;
	unsigned found, whats;           /* in finds; of which kinds, as bits */
	unsigned common[HEADS];          /* in subject, page title, first heading, too */
	unsigned plain, again, often;    /* words that are no find's; in other lines, too; in how many at most */
	unsigned noun_often;             /* ... of the nouns of events, if there are any */
	bool noun, tells;
};

struct span_view {
	const struct cue_page *c;
	uint32_t from, end;
	const struct line *first, *last; /* the lines it begins and ends in */
	const struct cell *cell;         /* the cell of a table that it begins in; NULL: none */
	unsigned left, right;            /* what stands beside it */
	unsigned extent;                 /* 0 a whole line, 1 several, 2 lines of a paragraph, 3 a line's head, 4 its tail, 5 inside */
	unsigned role, rank, flags;
	unsigned rest;                   /* what stands between it and both edges of its line: before it times 4, and behind it */
	unsigned quoted;                 /* 1 with its quotation marks, 2 between them */
	unsigned kinds;                  /* nouns of event, place, body, street, postcode inside */
	bool in_sentence;                /* the sentence that it begins in goes on behind it */
	struct span_words all;
};

/* span_view: SHORTER, if not NULL, is the view of a span that may have the same first word, and fewer */
void span_view(const struct cue_page *c, struct candidate s, const struct span_view *shorter, struct span_view *v);

/* Cues of a span by itself, by what they depend on: many spans of a page have those of a part in common. */
enum span_part {
	SPAN_START,      /* its first word and what stands before it */
	SPAN_END,        /* its last word, what stands behind it, and whether the sentence goes on */
	SPAN_FIRST_LINE, /* the line it begins in, where in it, and the extent */
	SPAN_LAST_LINE,  /* the line it ends in, and the extent */
	SPAN_COUNTS,     /* how many words it has, and of which look */
	SPAN_FLAGS,      /* its flags with its role, rank and extent, and what is left of its line */
	SPAN_SIDES,      /* what stands on both sides */
	SPAN_LIFTED,     /* what sets it off from its line: bold, a link */
	SPAN_AGAIN,      /* how many of its words are in other lines, too */
	SPAN_HEADS,      /* words in common with subject, page title and first heading */
	SPAN_FIRSTS,     /* kinds of words inside, and whether they are the first of the page */
	SPAN_CELL,       /* the cell of a table that it is in */
	SPAN_OTHERS,     /* what hardly two spans have in common */
	SPAN_PARTS
};
/* cue_span appends all of them, cue_span_part those of one part.  cue_span_key: spans of a page with the same number, which is not 0,
 * have the same cues of the part, so that these are weighed once: whatever a cue of the part looks at must be in its key. */
void cue_span(const struct span_view *v, struct cues *out);
void cue_span_part(const struct span_view *v, enum span_part part, struct cues *out);
uint64_t cue_span_key(const struct span_view *v, enum span_part part);

/* an event, with the N others of its page */
struct event_view {
	struct anchor a;
	const struct anchor *others;
	size_t n;
	const struct line *day;          /* the line of its day */
	const struct cell *cell;         /* ... the cell of a table */
	uint32_t first, last;            /* where the first of all begins, and the last one ends */
	bool begin, one;                 /* all begin a line; all are in one */
	unsigned ends;                   /* of several: lines that stand right above the first one's day (0 to 2) times 3, and right below the last one's */
};
/* event_view: E of the event at A; OTHERS, which E keeps, are those of all N events of the page. */
void event_view(const struct cue_page *c, struct anchor a, const struct anchor *others, size_t n, struct event_view *e);

/* Cues of a span for an event: cue_span_day beside its day, cue_span_among beside the other events, cue_span_event both.  Spans of
 * which cue_day_key, or cue_among_key, gives the same number, which is not 0, have the same of these. */
void cue_span_day(const struct span_view *v, const struct event_view *e, struct cues *out);
void cue_span_among(const struct span_view *v, const struct event_view *e, struct cues *out);
void cue_span_event(const struct span_view *v, const struct event_view *e, struct cues *out);
uint64_t cue_day_key(const struct span_view *v, const struct event_view *e);
uint64_t cue_among_key(const struct span_view *v, const struct event_view *e);
/* cue_relation: how a span lies to its event's day; equal numbers are the same place in two events of a list */
uint32_t cue_relation(const struct span_view *v, const struct event_view *e);

/* cue_columns: of a span in a table; cue_columns_day: beside its event's day.  cue_in_cell: how much of its cell it is: 0 all, 1
 * head, 2 tail, 3 inside, 4 it runs over the edge */
void cue_columns(const struct span_view *v, struct cues *out);
void cue_columns_day(const struct span_view *v, const struct event_view *e, struct cues *out);
unsigned cue_in_cell(const struct cell *x, uint32_t from, uint32_t end);
/* cue_role: what a line is, as a value of cues: its enum unit_role, or 10 the mail's subject, 11 the page's title. */
unsigned cue_role(const struct line *l);

#endif
