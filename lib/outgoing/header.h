/* header.h: text on its way into a header field (RFC 5322, RFC 2047). */
#ifndef EV_OUTGOING_HEADER_H
#define EV_OUTGOING_HEADER_H

#include "ground/buf.h"

/* header_literal(TEXT, OUT): TEXT on one line, control characters as blanks, so that its reader sees it as it is: where it has
 * what a mail program would take for an encoded word ("=?utf-8?q?x?="), all of it becomes encoded words that stand for it. */
void header_literal(const char *text, struct buf *out);

#endif
