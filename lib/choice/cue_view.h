/* cue_view.h: what the cues of spans share: a span with its lines and neighbours. */
#ifndef EV_CHOICE_CUE_VIEW_H
#define EV_CHOICE_CUE_VIEW_H

#include "choice/cues.h"

struct cell;
struct span_view {
	const struct cue_page *c;
	uint32_t from, end;
	const struct line *first, *last; /* the lines it begins and ends in */
	unsigned left, right;            /* what stands beside it */
	unsigned extent;                 /* 0 a whole line, 1 several, 2 lines of a paragraph, 3 a line's head, 4 its tail, 5 inside */
	unsigned role, rank, flags, inside, nouns;
	unsigned kinds;                  /* nouns of event, place, body, street, postcode inside */
	unsigned own;                    /* words that count when spans are compared */
	uint64_t words;                  /* ... the set of them, by six bits of their hashes */
};

void span_view(const struct cue_page *c, struct candidate s, struct span_view *v);
/* cue_columns: of a span in a table; cue_columns_day: beside its event's day.  cue_in_cell: how much of its cell it is: 0 all, 1
 * head, 2 tail, 3 inside, 4 it runs over the edge */
void cue_columns(const struct span_view *v, struct cues *out);
void cue_columns_day(const struct span_view *v, struct anchor a, struct cues *out);
unsigned cue_in_cell(const struct cell *x, uint32_t from, uint32_t end);
unsigned cue_role(const struct line *l); /* enum unit_role; 10 subject, 11 page title */
bool cue_between(const struct word *w);  /* a joint: what may stand between a name and its date */

#endif
