/* transport.h: the ways out for a message: SMTP, a maildir, sendmail(1).  One struct transport is one thread's. */
#ifndef EV_OUTGOING_TRANSPORT_H
#define EV_OUTGOING_TRANSPORT_H

#include "outgoing/smtp.h"

struct transport;

/* transport_smtp, transport_outbox (a maildir, made if need be), transport_sendmail (path of the program; SPOOL is a
 * directory for the message, which is its standard input as a whole file, so that our death cannot cut it short; SECONDS it
 * may take, 0: SMTP_TIMEOUT; of unknown outcome where it takes longer or a signal ends it).  NULL: ERR says why. */
struct transport *transport_smtp(const struct smtp_options *o, struct err *e);
struct transport *transport_outbox(const char *dir, struct err *e);
struct transport *transport_sendmail(const char *program, const char *spool, int seconds, struct err *e);
void transport_close(struct transport *t);

/* transport_repeats: may a message go out again without arriving twice?  True of a maildir, where its name tells. */
bool transport_repeats(const struct transport *t);

/* transport_ahead: as smtp_ahead; false of the others. */
bool transport_ahead(const struct transport *t);

/* transport_send: as smtp_send. */
enum smtp_outcome transport_send(struct transport *t, const struct envelope *e, const struct buf *message, const struct envelope *next, bool (*before_dot)(void *ctx), void *ctx, struct buf *reply);

#endif
