/* smtp.h: delivery by SMTP (RFC 5321) over one kept connection.  libcurl connects, greets, starts TLS (RFC 3207, 8314) and
 * logs in (RFC 4954); the mail transaction itself is spoken here, so that it is known to the octet what the server can have
 * seen: with PIPELINING (RFC 2920), SMTPUTF8 (RFC 6531), SIZE (RFC 1870) and DSN (RFC 3461) where the server has them.
 * One struct smtp is one thread's. */
#ifndef EV_OUTGOING_SMTP_H
#define EV_OUTGOING_SMTP_H

#include "ground/buf.h"
#include "ground/err.h"

#include <signal.h>

enum smtp_outcome {
	SMTP_SENT,        /* the server has confirmed */
	SMTP_TEMP,        /* not delivered, may be tried again (4xx) */
	SMTP_REFUSED,     /* this recipient or message is refused for good (5xx) */
	SMTP_UNKNOWN,     /* the connection broke after the last octet: delivered or not */
	SMTP_RETRY,       /* not delivered, and not for the message's sake: the connection was closed, 421, 4xx to MAIL or DATA */
	SMTP_CUT,         /* as SMTP_RETRY: the connection ended, or 421 came, when this message had begun, and 5xx to DATA */
	SMTP_DENIED,      /* 5xx to RCPT or the message, for a reason that lies with the sender, the login or the server: for everybody, most likely */
	SMTP_DOUBT,       /* 5xx there that does not say for whose sake */
	SMTP_AWAY,        /* as SMTP_RETRY: no server is there to talk to */
	SMTP_STOP         /* refused for sender, login or server: every other message would be, too */
};

enum smtp_tls { SMTP_TLS_AUTO, SMTP_TLS_REQUIRE, SMTP_TLS_NONE }; /* AUTO: required unless the host is loopback */

enum { SMTP_TIMEOUT = 300 }; /* seconds that a reply may take; the final dot's twice as long (RFC 5321 4.5.3.2) */

struct smtp_options {
	const char *url;       /* smtp://host[:port] or smtps://host[:port] */
	enum smtp_tls tls;
	bool no_verify;        /* any certificate will do */
	const char *ca_file;   /* PEM certificates to trust instead of the system's; NULL */
	const char *certificate, *key; /* PEM, of this client; KEY NULL: in the same file; NULL: none */
	const char *ehlo;      /* name to greet with; NULL: the host's full name, or its address where it has none */
	const char *user;      /* NULL: from NETRC, else no login */
	const char *secret;    /* password, or token for xoauth2 */
	const char *auth;      /* "plain", "login", "xoauth2"; NULL: what both sides know */
	const char *netrc;     /* path of a netrc(5) file, NULL: none */
	const char *notify;    /* DSN: "failure,delay", "never" ...; NULL: the server's own ways */
	int timeout;           /* seconds; 0: SMTP_TIMEOUT */
	const volatile sig_atomic_t *interrupted; /* set: what the server cannot have taken yet is given up (SMTP_RETRY); may be NULL */
};

struct smtp;

struct envelope {
	const char *from, *to;  /* addresses; the domains in ASCII */
	const char *message_id; /* without angle brackets; it names the message in delivery status notifications */
	size_t size;            /* octets of the message */
	bool again;             /* an earlier try may have delivered it */
};

/* smtp_open: nothing is connected yet.  The strings of O are copied.  NULL: ERR (64, 78). */
struct smtp *smtp_open(const struct smtp_options *o, struct err *e);
void smtp_close(struct smtp *s);

/* smtp_ahead: is a server there that takes the next message's envelope together with the last octets of a message
 * (RFC 2920 3.1)?  False before anything was sent, and where a server has answered that with the end of the connection. */
bool smtp_ahead(const struct smtp *s);

/* smtp_send(S, E, MESSAGE, NEXT, BEFORE_DOT, CTX, REPLY): BEFORE_DOT is called when the last octet is about to go
 * out; where it returns false the message is not sent (SMTP_TEMP).  REPLY gets the server's words or the reason.  E's
 * addresses are such as event_address_ok accepts, with domains in ASCII; a local part outside ASCII needs a server with
 * SMTPUTF8 and is refused by others; the sender's is SMTP_STOP there.  A login that is configured and that the server does not offer is SMTP_STOP.  After
 * any outcome but a clean one the connection is closed: no late reply is ever taken for another message's.
 * NEXT: the envelope of the message that the next call sends, or NULL; only where smtp_ahead says so.  Should another one, or
 * none, follow all the same, the connection is closed first. */
enum smtp_outcome smtp_send(struct smtp *s, const struct envelope *e, const struct buf *message, const struct envelope *next, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply);

#endif
