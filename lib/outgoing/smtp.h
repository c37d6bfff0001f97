/* smtp.h: delivery by SMTP (RFC 5321) over one kept connection, with STARTTLS or TLS (RFC 3207, 8314), SASL (RFC 4954) and
 * SMTPUTF8 (RFC 6531); libcurl behind it.  One struct smtp is one thread's. */
#ifndef EV_OUTGOING_SMTP_H
#define EV_OUTGOING_SMTP_H

#include "ground/buf.h"
#include "ground/err.h"

enum smtp_outcome {
	SMTP_SENT,        /* the server has confirmed */
	SMTP_TEMP,        /* not delivered, may be tried again (4xx) */
	SMTP_REFUSED,     /* this recipient or message is refused for good (5xx) */
	SMTP_UNKNOWN,     /* the connection broke after the last octet: delivered or not */
	SMTP_STOP         /* no connection, or refused for sender, login or server: every other message would be, too */
};

enum smtp_tls { SMTP_TLS_AUTO, SMTP_TLS_REQUIRE, SMTP_TLS_NONE }; /* AUTO: required unless the host is loopback */

struct smtp_options {
	const char *url;       /* smtp://host[:port] or smtps://host[:port] */
	enum smtp_tls tls;
	bool no_verify;        /* any certificate will do */
	const char *user;      /* NULL: from NETRC, else no login */
	const char *secret;    /* password, or token for xoauth2 */
	const char *auth;      /* "plain", "login", "xoauth2"; NULL: what both sides know */
	const char *netrc;     /* path of a netrc(5) file, NULL: none */
};

struct smtp;

/* smtp_open: nothing is connected yet.  The strings of O are copied.  NULL: ERR (64, 78). */
struct smtp *smtp_open(const struct smtp_options *o, struct err *e);
void smtp_close(struct smtp *s);

/* smtp_send(S, FROM, TO, MESSAGE, BEFORE_DOT, CTX, REPLY): BEFORE_DOT is called when the last octet is about to go out;
 * where it returns false the message is not sent (SMTP_TEMP).  REPLY gets the server's words or the reason.  FROM and TO
 * are addresses that event_address_ok accepts, with domains in ASCII; a local part outside ASCII needs a server with
 * SMTPUTF8 and is refused by others.  A login that is configured and that the server does not offer is SMTP_STOP. */
enum smtp_outcome smtp_send(struct smtp *s, const char *from, const char *to, const struct buf *message, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply);

#endif
