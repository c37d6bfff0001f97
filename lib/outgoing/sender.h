/* sender.h: who sent an answer, by the facts of the mail that brought it, and for whom he may speak. */
#ifndef EV_OUTGOING_SENDER_H
#define EV_OUTGOING_SENDER_H

#include "ground/buf.h"
#include "outgoing/token.h"
#include "record/rec.h"

struct sender {
	struct buf from, sender; /* addresses of From and Sender, as member_address has them; empty: none */
	bool known;              /* the mail that brought it is known */
	bool failed;             /* its server says that From does not hold: WHY, "dmarc=fail" */
	char why[24];
	struct buf tokens;       /* those that came back with it, TOKEN_SIZE octets each */
};

/* sender_read(S, R, CONFIG): from R's fields MailFrom, MailSender, MailAuthentication, MailInReplyTo, MailTo, MailAbout and
 * the token of each Attendee.  CONFIG, or NULL: its AuthservId fields name the servers whose Authentication-Results count;
 * where there are any, a Sender other than From must be signed for by its own domain. */
void sender_read(struct sender *s, const struct rec *r, const struct rec *config);
void sender_free(struct sender *s);

/* sender_same: are two addresses one mailbox?  googlemail.com is gmail.com. */
bool sender_same(const char *a, const char *b);

/* sender_is: is ADDRESS that of From or Sender?  Says nothing of `failed`. */
bool sender_is(const struct sender *s, const char *address);

/* sender_token: did TOKEN come back with it? */
bool sender_token(const struct sender *s, const char token[TOKEN_SIZE]);

/* sender_name: an address to call him by: From, else Sender, else "". */
const char *sender_name(const struct sender *s);

#endif
