/* mail_bounce.h: mail that came back, of which recipient and why: delivery status notifications (RFC 3464), and what Exim and qmail
 * (https://cr.yp.to/proto/qsbmf.txt) write for people instead. */
#ifndef EV_DOCUMENT_MAIL_BOUNCE_H
#define EV_DOCUMENT_MAIL_BOUNCE_H

#include "ground/buf.h"

struct _GMimeMessage;

/* mail_bounced: the fields Bounced and BouncedMessage of MSG, appended to OUT; false where it is no bounce. */
bool mail_bounced(struct _GMimeMessage *msg, struct buf *out);

#endif
