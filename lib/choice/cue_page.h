/* cue_page.h: facts of a page that many cues need, known once. */
#ifndef EV_CHOICE_CUE_PAGE_H
#define EV_CHOICE_CUE_PAGE_H

#include "choice/cues.h"
#include "page/page.h"

enum { GENRE_COUNT = 72, FIRSTS = 11, HEADS = 3, AROUND = 120 };
enum { REST_NOTHING, REST_FIND, REST_JOINTS, REST_WORDS };
/* what words of a sentence are: up to AROUND of them */
struct around {
	uint64_t class;
	uint32_t cue;    /* 1 << word.cue */
	uint16_t noun;
};
struct cue_page {
	const struct page *p;
	unsigned genre;             /* mail, HTML or text; has headings, labels, prose, items */
	unsigned head_role[2];      /* roles of the first lines + 1 */
	uint32_t first[FIRSTS], firsts[FIRSTS]; /* the first word of each kind, and how many there are */
	uint16_t *kind;             /* of each word, as bits; the last of them opens a quotation */
	uint32_t *bag;              /* hash of each word, 0 for joints */
	uint32_t *form, *tail;      /* cue_form of each word, of its tail; 0: it has no letters */
	uint8_t *spread;            /* for each word, how many other lines say it, too */
	uint8_t *line_kinds;        /* kinds of words in each line: 1 an event's noun, 2 a place's, 4 a body's, 8 a day or time,
	                             * 16 a person's name, 32 it is long */
	uint8_t head_kinds[2];      /* ... in the first two */
	uint32_t head[HEADS][2];    /* words of subject, page title, first heading */
	uint32_t head_own[HEADS];   /* ... how many of them count when words are compared */
	uint8_t *in_head;           /* in which of them each word stands, too, as bits */
	uint32_t *sentence;         /* first word of each sentence, and one behind the last */
	uint32_t sentences;
	struct around *before, *behind; /* of each word: what its sentence says before it, and from it on */
	uint8_t *rest_before, *rest_behind; /* what stands between the line's edge, or a wide gap, and where a span begins, or ends */
	uint32_t class_count[PAGE_CLASS_COUNT], event_nouns; /* words of the document that are of a class, but furniture */
	uint32_t *day, days;        /* finds that may be an event's day */
	int64_t *date;              /* ... the civil day that each is */
	uint32_t *telling;          /* for each word, how many of them stand before it that tell a day and are no decoy's */
	uint32_t *clock, clocks;    /* finds that may be its time */
	uint32_t range;             /* of DAY: the longest range of up to two weeks, DAYS: none */
};
/* cue_page_open: C of a page, which must live until cue_page_close gives C's memory back. */
void cue_page_open(struct cue_page *c, const struct page *p);
void cue_page_close(struct cue_page *c);

/* cue_begins_line: does the find begin its line, perhaps behind one word, or stand behind a line feed inside of it? */
static inline bool cue_begins_line(const struct cue_page *c, const struct find *f)
{
	return f->word <= page_line(c->p, f->word)->word + 1 || c->p->word[f->word].newline;
}

struct candidate { uint32_t from, end; }; /* words */
struct anchor { uint32_t word, end; };    /* the words that stand for an event: its day, or its time where several share the day */

/* cue_in_range: does the page's longest range of days (c->range) hold the days of find c->day[DAY]?  False where it has none. */
bool cue_in_range(const struct cue_page *c, uint32_t day);

/* candidates_find: all spans that may be a title, place or name; the caller frees them */
struct candidate *candidates_find(const struct cue_page *c, size_t *n);

/* What single words are, as numbers for cues.
 * cue_shape: what it looks like: a number by its digits (up to 5), 6 in small letters, 7 with a capital, 8 in capitals alone, a mark
 * 16 + cue_mark.  cue_mark: which of the marks that cues tell apart C is, from 1; 0: none of them.  cue_opens_quote, cue_closes_quote:
 * may the mark be the first, the last of a quotation?  cue_between: is it a joint, which
 * may stand between a name and its date: a mark, "on", "am", "um", "Uhr"? */
unsigned cue_shape(const struct word *w);
unsigned cue_mark(uint32_t c);
bool cue_opens_quote(const struct word *w);
bool cue_closes_quote(const struct word *w);
bool cue_between(const struct word *w);

#endif
