/* smtp.h: delivery by SMTP (RFC 5321) over one kept connection; libcurl behind it. */
#ifndef EV_OUTGOING_SMTP_H
#define EV_OUTGOING_SMTP_H

#include "ground/buf.h"
#include "ground/err.h"

enum smtp_outcome {
	SMTP_SENT,        /* the server has confirmed */
	SMTP_TEMP,        /* not delivered, may be tried again (4xx, no connection) */
	SMTP_REFUSED,     /* this recipient or message is refused for good (5xx) */
	SMTP_UNKNOWN,     /* the connection broke after the last octet: delivered or not */
	SMTP_STOP         /* refused for sender, login or server: every other message would be, too; or no connection */
};

struct smtp;

enum smtp_tls { SMTP_TLS_AUTO, SMTP_TLS_REQUIRE, SMTP_TLS_NONE }; /* AUTO: required unless the host is loopback */

/* smtp_open(URL, TLS, ERR): smtp://host[:port] or smtps://...; nothing is connected yet.  NULL: ERR (64). */
struct smtp *smtp_open(const char *url, enum smtp_tls tls, struct err *e);
void smtp_close(struct smtp *s);

/* smtp_send(S, FROM, TO, MESSAGE, BEFORE_DOT, CTX, REPLY): BEFORE_DOT is called when the last octet is about to go out;
 * where it returns false the message is not sent (SMTP_TEMP).  REPLY gets the server's words or the reason. */
enum smtp_outcome smtp_send(struct smtp *s, const char *from, const char *to, const struct buf *message, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply);

#endif
