/* markdown.h: what plain text has of Markdown and of chats' mark-up: headings and words made strong.  Its marks are no part of
 * what a reader sees: "**Wann:** 4. Juli" says "Wann: 4. Juli". */
#ifndef EV_DOCUMENT_MARKDOWN_H
#define EV_DOCUMENT_MARKDOWN_H

#include "document/doc.h"

/* markdown_heading: octets of "## " and the like that N octets at S begin with, 0: none; *LEVEL from 1 to 6. */
size_t markdown_heading(const char *s, size_t n, int *level);

/* markdown_underline: N octets at S underline the line above, WIDTH characters wide: 1 for ===, 2 for ---, 0: they do not. */
int markdown_underline(const char *s, size_t n, size_t width);

/* markdown_add: doc_add (with REPEAT false) without the marks of emphasis: *x*, **x**, _x_, __x__ around whole words. */
void markdown_add(struct doc *d, const char *s, size_t n, size_t source);

#endif
