/* transport.h: the ways out for a message: SMTP, a maildir, sendmail(1). */
#ifndef EV_OUTGOING_TRANSPORT_H
#define EV_OUTGOING_TRANSPORT_H

#include "outgoing/smtp.h"

struct transport;

/* transport_smtp, transport_outbox (a maildir, made if need be), transport_sendmail (path of the program).
 * NULL: ERR says why. */
struct transport *transport_smtp(const char *url, enum smtp_tls tls, struct err *e);
struct transport *transport_outbox(const char *dir, struct err *e);
struct transport *transport_sendmail(const char *program, struct err *e);
void transport_close(struct transport *t);

/* transport_send: as smtp_send. */
enum smtp_outcome transport_send(struct transport *t, const char *from, const char *to, const struct buf *message, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply);

#endif
