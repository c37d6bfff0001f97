/* page.h: what choosing looks at: a document's subject, page title and text as one row of words, lines and finds that nothing
 * changes once it was read.  One definition each of a sentence, of a line, and of a find that tells when. */
#ifndef EV_PAGE_PAGE_H
#define EV_PAGE_PAGE_H

#include "page/reading.h"

/* the classes of the lexicon that cues speak of: those that a phrase beginning at a word belongs to */
#define PAGE_CLASSES                                                                                                          \
	P(LABEL) P(FURNITURE) P(TITLE_PREFIX) P(EVENT_NOUN) P(ORGANIZER_CUE) P(ORGANIZER_VERB) P(PLACE_PREPOSITION) P(ONLINE)      \
	P(MENTION_CUE) P(BREAK) P(CANCELLED) P(POSTPONED) P(FOLLOW_ON) P(STOP) P(PURPOSE) P(DETERMINER) P(FREE) P(PRICE_WORD)      \
	P(REPLY) P(MAIL_HEADER) P(REPORT) P(BODY) P(ASSOCIATION) P(PERFORMER) P(WITH) P(ABBREVIATION) P(MEET) P(CLOSING)           \
	P(OPENING) P(PLEASE) P(ONTO) P(DURING) P(NO_PLACE) P(PLACE_NOUN) P(PREDICATE) P(HAPPENS) P(TEASERS) P(ASIDE) P(BYLINE)     \
	P(SHOWING) P(STARTS) P(INVITES) P(AT_PLACE) P(NOMINATIVE) P(SALUTATION) P(IN) P(ON) P(AT) P(FROM) P(TO) P(AND) P(MONTH)    \
	P(WEEKDAY) P(CUE) P(NAME_JOINT) P(OVER) P(DUE) P(CLOSED) P(CONDITION) P(OCLOCK) P(CALENDAR) P(AGENDA_ITEM) P(HOLIDAY)      \
	P(EVERY)
#define P(id) PAGE_##id,
enum page_class { PAGE_CLASSES PAGE_CLASS_COUNT };
#undef P
_Static_assert(PAGE_CLASS_COUNT <= 64, "the classes of a word are a mask of 64 bits");

/* nouns, alone or at the end of a compound, and parts of addresses */
#define PAGE_NOUNS                                                                                                           \
	N(EVENT, "event-noun") N(PLACE, "place-noun") N(ASSOCIATION, "association") N(BODY, "body") N(PERFORMER, "performer")      \
	N(PRICE, "price-word") N(STREET_SUFFIX, "street-suffix") N(POSTCODE, "postcode") N(STREET, "street") N(NUMBERED, "numbered-street")    \
	N(GIVEN, "given-name")
#define N(id, name) NOUN_##id,
enum page_noun { PAGE_NOUNS NOUN_COUNT };
#undef N

struct word {
	const char *s;       /* its octets; borrowed */
	uint32_t len, num;   /* num as in token.h */
	uint64_t class;      /* of PAGE_CLASSES */
	uint16_t noun;       /* of PAGE_NOUNS: that begin here */
	uint16_t inside;     /* ... that cover it */
	uint8_t type, digits, label, cue, weekday; /* the last three: value + 1, 0: none */
	bool space, newline, upper;
	bool strong, link;   /* the mark-up lifts it out; it is part of a link's words */
	bool address;        /* part of an address of the web or of mail */
	bool sum;            /* a sum of money begins here */
	bool wide;           /* a tabulator or several blanks before it: it begins a column */
	int32_t find;        /* the find that covers it, -1 */
	uint32_t line, sentence;
};

enum line_kind { LINE_BODY, LINE_SUBJECT, LINE_PAGE_TITLE };

struct line { /* a line, cell, item or paragraph */
	enum line_kind kind;
	const struct unit *u;    /* LINE_BODY: the unit it is */
	uint32_t unit;           /* ... its number */
	uint32_t word, end;      /* its words */
	uint32_t find, find_end; /* its finds */
	uint32_t value;          /* LABEL with a value on its line: that value's first word; else END */
	uint32_t rank;           /* how many lines that are no furniture stand before it */
	uint32_t block;          /* parts that gaps and headings make */
	bool link;               /* most of it is a link */
};

struct find {
	struct when w;           /* as the grammar found it */
	uint32_t word, end;      /* its words */
	bool day, time;          /* a day, or a rule with a first one: an event may begin then; a clock time */
	bool row;                /* told by its row alone: "FR 19" below a month, "13.30" at the head of a line */
	bool tells;              /* see reading_tells */
	struct civil first, last;/* DAY: dates */
	int clock, until;        /* TIME: minutes of the day; -1 none */
};

struct columns;
struct page {
	const struct reading *r; /* the document behind it */
	struct word *word;
	struct line *line;
	struct find *find;
	struct columns *columns; /* its tables */
	struct moment *moment;   /* all that the finds of the whole text give, one after another */
	uint32_t words, lines, finds, moments, ranks;
	uint32_t body, body_line;/* the first word and line of the document itself */
	bool mail, html;
	bool strong, link;       /* some words are */
	const char *side_text[2];
	struct tokens side[2];
};

enum { PAGE_MOMENTS = 1000, PAGE_FINDS = 4000, PAGE_WORDS = 60000 }; /* what is looked at of a long document */

/* page_open: P of a reading, which must live until page_close. */
void page_open(struct page *p, const struct reading *r);
void page_close(struct page *p);

/* page_span: the octets of the document's text from word FROM to END; {0, 0} where they are not the document's own. */
struct span page_span(const struct page *p, uint32_t from, uint32_t end);
/* page_text: words FROM to END as they are printed, blanks normalised. */
void page_text(const struct page *p, uint32_t from, uint32_t end, struct buf *out);

static inline bool word_is(const struct word *w, enum page_class c) { return w->class >> c & 1; }
static inline bool word_noun(const struct word *w, enum page_noun n) { return w->noun >> n & 1; }
static inline bool word_mark(const struct word *w, uint32_t c) { return w->type == TOK_MARK && w->num == c; }
/* find_date: is it a day of a month, or the days from one to another? */
static inline bool find_date(const struct find *f)
{
	return f->w.what == WHEN_DAY && f->w.day.kind == DAY_DATE && f->w.day.day && f->w.day.month;
}
static inline const struct line *page_line(const struct page *p, uint32_t word) { return &p->line[p->word[word].line]; }
static inline const struct line *find_line(const struct page *p, uint32_t find) { return page_line(p, p->find[find].word); }

/* page_rows: finds that the row alone tells; called by page_open.  See rows.c.  page_sort_finds: by their words. */
void page_rows(struct page *p);
void page_sort_finds(struct page *p);

#endif
