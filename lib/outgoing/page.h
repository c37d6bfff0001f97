/* page.h: self-contained HTML pages, for a screen of any width and for print. */
#ifndef EV_OUTGOING_PAGE_H
#define EV_OUTGOING_PAGE_H

#include "outgoing/words.h"

/* page_begin: appends a page as far as <body>, with TITLE as its title and as an h1, in the language of W; page_end: its end. */
void page_begin(const struct words *w, const char *title, struct buf *out);
void page_end(struct buf *out);

/* page_escape: text as HTML, controls but line feeds left out; page_link: a link where URL is one of the web, else the text alone. */
void page_escape(const char *s, struct buf *out);
void page_link(const char *url, const char *text, struct buf *out);

/* page_prose: text as HTML, the addresses of the web in it as links. */
void page_prose(const char *s, struct buf *out);

/* page_map: the address of a map that shows a place. */
void page_map(const char *place, struct buf *out);

#endif
