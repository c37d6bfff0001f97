/* markdown.h: what plain text has of Markdown and of chats' mark-up: headings and words made strong.  Its marks are no part of
 * what a reader sees: "**Wann:** 4. Juli" says "Wann: 4. Juli". */
#ifndef EV_DOCUMENT_MARKDOWN_H
#define EV_DOCUMENT_MARKDOWN_H

#include "document/doc.h"

/* markdown_heading: octets of "## " and the like that N octets at S begin with, 0: none; *LEVEL from 1 to 6. */
size_t markdown_heading(const char *s, size_t n, int *level);

/* markdown_underline: N octets at S underline the line above, WIDTH characters wide: 1 for ===, 2 for ---, 0: they do not. */
int markdown_underline(const char *s, size_t n, size_t width);

/* markdown_rule: N octets at S are a line that divides (***, - - -), or the fence of a block of code. */
bool markdown_rule(const char *s, size_t n);

/* markdown_row: the row of a table, N octets at S that stand at SOURCE: its cells become blocks of table row ROW; HEAD: labels.
 * markdown_is_row: are they one?  markdown_is_delimiter: the line below a table's head, |---|:--|. */
bool markdown_is_row(const char *s, size_t n);
bool markdown_is_delimiter(const char *s, size_t n);
void markdown_row(struct doc *d, const char *s, size_t n, size_t source, int row, bool head, bool gap);

/* markdown_front: the front matter (lines "key: value" between two lines "---") that N octets at S begin with: its title
 * becomes a heading, its date the document's; what only the site's builder wants is left out.  Octets of it, 0: none. */
size_t markdown_front(struct doc *d, const char *s, size_t n);

/* markdown_add: doc_add (with REPEAT false) without the marks of emphasis (*x*, **x**, _x_, __x__ around whole words), of
 * code, of escapes, pictures; [words](address) becomes a link. */
void markdown_add(struct doc *d, const char *s, size_t n, size_t source);

#endif
