/* doc.h: a document as blocks: headings, paragraphs, labels and values, list items, cells, each with its place in the
 * source.  The readers (text.c, html.c) build it, floor 5 reads it. */
#ifndef EV_DOCUMENT_DOC_H
#define EV_DOCUMENT_DOC_H

#include "document/structured.h"
#include "ground/arena.h"
#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum block_kind {
	BLOCK_HEADING,
	BLOCK_TEXT,    /* a paragraph, or a line of it that stands alone */
	BLOCK_LABEL,   /* the mark-up says that this names a value (dt, th, a label class) */
	BLOCK_VALUE,   /* ... and this is a value (dd, the cells behind th) */
	BLOCK_ITEM,    /* a list item; its bullet is not part of the text */
	BLOCK_QUOTE    /* quoted text of a mail */
};

struct block {
	enum block_kind kind;
	size_t from, to;   /* octets of doc->text */
	int level;         /* of a heading, 1 to 6 */
	bool gap;          /* an empty line, or the end of a block element, before it */
	bool furniture;    /* menu, footer, share bar */
	bool numbered;     /* ITEM: of a numbered list */
	bool joined;       /* lines of the source were joined to this paragraph */
	bool main;         /* inside main or article */
	size_t link_octets;/* how much of it is link text */
	int row;           /* table row or definition it belongs to, 0: none */
	int column;        /* cell of a table row, from 1; 0: none */
	int grid, wide;    /* the table's column in which that cell begins, from 1, and how many it spans; 0: not known */
	bool again;        /* the cell is one of a row above, which spans this one, too */
	const char *path;  /* the elements around it that have a class, "div.event/span.place"; NULL: none, or not asked for */
};

struct doc_link {
	size_t from, to; /* its words in doc->text */
	const char *href;
};

struct doc_element { /* an element inside a block, a span or the like, that has a class */
	size_t from, to;   /* its words in doc->text */
	const char *path;  /* as of a block */
};

struct doc_range {
	size_t from, to; /* of doc->text */
};

struct doc_span {
	size_t text, source, len; /* doc->text[text ...] is source[source ...] */
};

struct doc {
	struct buf text;           /* what a reader sees, UTF-8, blocks separated by line feeds */
	struct block *block;
	size_t n, cap;
	struct doc_link *link;
	size_t links, links_cap;
	struct doc_element *element; /* where paths are asked for; by their ends */
	size_t elements, elements_cap;
	struct doc_range *strong;  /* words that the mark-up lifts out of the text around them, ascending */
	size_t strongs, strongs_cap;
	struct doc_range *struck;  /* words that are crossed out, ascending */
	size_t strucks, strucks_cap;
	struct doc_span *span;     /* ascending */
	size_t spans, spans_cap;
	struct buf source;         /* the decoded source, for places */
	size_t *line;              /* offsets of its lines */
	size_t lines, lines_cap;
	struct doc_mark {          /* of long lines: the first character of each kilobyte of the source and its column, from 1; AT 0: none */
		size_t at, column;
	} *mark;
	const char *page_title;    /* of <title>, og:title; NULL: none */
	const char *language;      /* as the document says, NULL: none */
	const char *published;     /* ISO date that the document gives for itself, NULL: none */
	const char *base;          /* address against which relative links are read; NULL: they stay as they are */
	const char *subject;       /* of the mail that it came in, NULL: none */
	size_t heading;            /* octets of text that are the subject as a heading (doc_subject); they have no place in the source */
	const char *from;          /* its sender, a mailbox */
	const char *url;           /* canonical address, NULL: none */
	const char *calendar;      /* a linked iCalendar file, absolute; NULL: none */
	const char *part;          /* number of the part of the mail or feed that this is, NULL: it is the whole source */
	const char *list;          /* the mailing list that it came by (List-Id), NULL: none */
	bool (*joins)(const char *word, size_t n); /* set by the caller: is it "und", "or"?  Then a hyphen at the end of the line before
	                            * breaks no word ("Vereins-" / "und Gemeindefest").  NULL: no word is */
	bool html;
	bool paths;                /* set by the caller: blocks get their paths */
	struct doc_events events;  /* from structured data */
	struct arena mem;
};

#define DOC_INIT {0}

void doc_free(struct doc *d);

/* doc_add: appends text whose first octet stands at SOURCE (every further one behind it; REPEAT: all of it at one
 * place, as for an entity).  doc_block: makes a block of what was added since FROM; blanks at its ends are cut, an empty
 * block is dropped (NULL).  Bounded by LIMIT_BLOCKS. */
void doc_add(struct doc *d, const char *s, size_t n, size_t source, bool repeat);
struct block *doc_block(struct doc *d, enum block_kind kind, size_t from);

/* doc_repeat: a further block like block number BLOCK, from the same place in the source, without a gap before it (NULL: there
 * are LIMIT_BLOCKS); the caller may change where it stands. */
struct block *doc_repeat(struct doc *d, size_t block);

/* doc_order: the document is made anew of N pieces of it: each is a block, or an octet range of one, and may stand more than once or
 * not at all; ON: it goes on with the piece before, behind a blank.  Places in the source, links and marks stay with their words. */
struct doc_piece {
	struct block b;
	bool on;
};
void doc_order(struct doc *d, const struct doc_piece *piece, size_t n);

/* doc_strong: what was added since FROM is lifted out by the mark-up (bold, italic); what goes on with the range before is one
 * with it.  Bounded by LIMIT_BLOCKS. */
void doc_strong(struct doc *d, size_t from);

/* doc_struck: the same of what is crossed out. */
void doc_struck(struct doc *d, size_t from);

/* doc_event: a further event that the source's structured data states, empty; the caller fills it. */
struct doc_event *doc_event(struct doc *d);

/* doc_source_place: line and column of an octet of the source; false where it is outside. */
bool doc_source_place(const struct doc *d, size_t source, size_t *line, size_t *column);

/* doc_index: to be called once the source is complete.  doc_place: line and column (both from 1, in characters) of an
 * octet of doc->text. */
void doc_index(struct doc *d);
void doc_place(const struct doc *d, size_t text, size_t *line, size_t *column);

/* doc_subject: the subject becomes the first heading, so that days in it are days of the document.  To be called before a reader. */
void doc_subject(struct doc *d);

/* doc_source_is_text: the document's own text takes the place of its source, so that places are lines and characters of what
 * is read: for sources whose octets nobody looks at (word processors').  To be called behind a reader. */
void doc_source_is_text(struct doc *d);

/* The readers.  BYTES is the raw input; 0, or -1 with ERR (65: not text).  The document must be empty before. */
int doc_read_text(struct doc *d, const char *bytes, size_t n, struct err *e);
int doc_read_html(struct doc *d, const char *bytes, size_t n, struct err *e);
int doc_read_json(struct doc *d, const char *bytes, size_t n, struct err *e); /* JSON-LD: its events alone */

#endif
