/* source.h: what the octets of an input are: which kind of document, in which character encoding. */
#ifndef EV_DOCUMENT_SOURCE_H
#define EV_DOCUMENT_SOURCE_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stdio.h>

enum source_type { SOURCE_AUTO, SOURCE_TEXT, SOURCE_HTML, SOURCE_ICAL, SOURCE_PDF, SOURCE_MAIL, SOURCE_JSON, SOURCE_FEED, SOURCE_XCAL, SOURCE_OFFICE, SOURCE_RTF,
	SOURCE_MSG, SOURCE_VCAL, SOURCE_IMAGE, SOURCE_REC, SOURCE_BINARY };

/* source_type: by the octets at the beginning.  source_type_of: by a name (-t); -1 where it is unknown. */
enum source_type source_type(const char *bytes, size_t n);
int source_type_of(const char *name);

/* source_drop_zeros: the NUL octets that a text has by mistake, at most one in 200, go.  False: there are none, or it is no text. */
bool source_drop_zeros(struct buf *b);

/* source_hint: what a source that nothing here reads is, and the package that helps ("a Word document of before 2007
 * (package antiword)"), by its first octets; NULL: not known. */
const char *source_hint(const char *bytes, size_t n);

/* source_wide: is it UTF-16, with a byte order mark or without? */
bool source_wide(const char *bytes, size_t n);

/* source_narrow(FIRST, N, F): a temporary file in UTF-8 of a source in UTF-16, of which N octets, FIRST, were read from F already, at its
 * beginning; NULL: it cannot be written (errno).  The caller closes it. */
FILE *source_narrow(const char *first, size_t n, FILE *f);

/* source_old_mac: do its lines end in a CR alone, as Mac OS 9 and before wrote them?  source_line_ends: such CRs become LFs, in
 * place, so that every reader counts the lines rightly. */
bool source_old_mac(const char *bytes, size_t n);
void source_line_ends(char *bytes, size_t n);

/* source_decode: BYTES as valid UTF-8 without a byte order mark, appended to OUT.  The encoding is the mark's; UTF-16's
 * where the octets are that without one; else DECLARED's (may be NULL), unless the octets are valid UTF-8 that is not ASCII; else UTF-8, else Windows-1252 (the WHATWG reading of
 * iso-8859-1).  C1 controls become the Windows-1252 characters that were meant. */
void source_decode(const char *bytes, size_t n, const char *declared, struct buf *out);

#endif
