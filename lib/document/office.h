/* office.h: documents of word processors as HTML: .docx (ECMA-376, WordprocessingML), .odt (ISO/IEC 26300, OpenDocument
 * text) and RTF (version 1.9.1).  The first two are ZIP archives; the helper ev-unpack takes them apart. */
#ifndef EV_DOCUMENT_OFFICE_H
#define EV_DOCUMENT_OFFICE_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stddef.h>

struct office_member { /* a file of the archive; borrowed */
	const char *name, *p;
	size_t n;
};

/* office_html: the members of an archive as HTML, appended to OUT: headings, paragraphs, lists, tables, links; what was
 * deleted under change tracking or is hidden is left out, comments too.  0, or -1 with ERR (65): no document of these
 * kinds, protected by a password, or a declared document type, which could hold entities. */
int office_html(const struct office_member *m, size_t n, struct buf *out, struct err *e);

/* odt_flat_html: the same of a flat OpenDocument file (.fodt). */
int odt_flat_html(const char *p, size_t n, struct buf *out, struct err *e);

/* rtf_html: RTF's text.  0, or -1 with ERR (65) where it is none. */
int rtf_html(const char *p, size_t n, struct buf *out, struct err *e);

/* What office.c and the readers of the two kinds share.  office_member: the member of that name, NULL: there is none.  docx_html, odt_html:
 * as office_html, of an archive whose kind is known; DOCUMENT is the member that holds the text of a .docx. */
const struct office_member *office_member(const struct office_member *m, size_t n, const char *name);
int docx_html(const struct office_member *m, size_t n, const char *document, struct buf *out, struct err *e);
int odt_html(const struct office_member *m, size_t n, struct buf *out, struct err *e);

/* office_head: the properties of a document (Dublin Core in XML: its title, language, day of its last change) as the
 * head of a page. */
void office_head(const struct office_member *properties, struct buf *out);

/* office_xml: runs a handler over a member; a document type declaration is refused (-1 with ERR). */
struct markup_handler;
int office_xml(const struct office_member *m, const struct markup_handler *h, void *ctx, struct err *e);

#endif
