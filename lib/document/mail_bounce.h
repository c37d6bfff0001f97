/* mail_bounce.h: mail that came back, of which recipient and why: delivery status notifications (RFC 3464), and what Exim and qmail
 * (https://cr.yp.to/proto/qsbmf.txt) write for people instead.  What is found becomes fields of a record. */
#ifndef EV_DOCUMENT_MAIL_BOUNCE_H
#define EV_DOCUMENT_MAIL_BOUNCE_H

#include "ground/buf.h"

/* bounce_field: the value of a head field in the lines [P, END), which may be folded; NAME in lower case with its colon. */
bool bounce_field(const char *p, const char *end, const char *name, struct buf *out);

/* bounce_status appends a field Bounced for each recipient of a message/delivery-status, TEXT; bounce_message BouncedMessage, where
 * there is a Message-ID and something came back. */
void bounce_status(const struct buf *text, struct buf *out);
void bounce_message(const struct buf *id, struct buf *out);

/* bounce_text: the same of a mail of plain TEXT, its lines ending in a line feed alone, with X-Failed-Recipients FAILED or NULL.
 * False where it is no bounce. */
bool bounce_text(const char *failed, const struct buf *text, struct buf *out);

#endif
