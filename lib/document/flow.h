/* flow.h: what word processors write (paragraphs, headings, list items, table cells, text boxes) as HTML, the form that the
 * readers of .docx, .odt and RTF hand to the HTML reader.  One paragraph is one line of it. */
#ifndef EV_DOCUMENT_FLOW_H
#define EV_DOCUMENT_FLOW_H

#include "ground/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum { FLOW_FRAMES = 16 }; /* paragraphs open inside one another: text boxes */

struct flow_frame {
	struct buf text;  /* the paragraph so far, HTML */
	struct buf after; /* text boxes anchored in it: they follow it */
	bool words;       /* it has text */
	bool linked;
	size_t tables;    /* open above it */
};

struct flow {
	struct buf *out;
	struct flow_frame frame[FLOW_FRAMES];
	size_t frames;
	size_t too_deep;  /* begun beyond FLOW_FRAMES: their text goes to the innermost frame */
	size_t tables, cells;
	char list;        /* list open in OUT: 'u', 'o', 0 */
};

enum flow_kind { FLOW_TEXT, FLOW_HEADING, FLOW_BULLET, FLOW_NUMBER };

/* flow_begin, flow_end: a document whose HTML is appended to OUT; all that is open is closed. */
void flow_begin(struct flow *f, struct buf *out);
void flow_end(struct flow *f);

/* flow_open and flow_close: a paragraph; it may be inside another one, and then stands behind it.  LEVEL: 1 to 6, of a
 * heading.  An empty paragraph is an empty line. */
void flow_open(struct flow *f);
void flow_close(struct flow *f, enum flow_kind kind, int level);

/* flow_text: UTF-8 into the open paragraph (none: it is dropped).  flow_break: a new line in it.  flow_link: the words that
 * follow lead to HREF, NULL: no longer; only http, https and mailto are kept. */
void flow_text(struct flow *f, const char *s, size_t n, bool bold);
void flow_break(struct flow *f);
void flow_link(struct flow *f, const char *href);

/* flow_table and so on: begin or end one; flow_part: "header", "footer": what stands at the page's edge. */
void flow_table(struct flow *f, bool begin);
void flow_row(struct flow *f, bool begin);
void flow_cell(struct flow *f, bool begin, bool head);
void flow_part(struct flow *f, const char *name, bool begin);

#endif
