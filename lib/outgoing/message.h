/* message.h: an invitation as a mail message: multipart/mixed{alternative{text/plain, text/html, text/calendar;
 * method=...}, the calendar as a file} (RFC 6047), which is the structure that shows answer buttons; GMime behind it. */
#ifndef EV_OUTGOING_MESSAGE_H
#define EV_OUTGOING_MESSAGE_H

#include "outgoing/words.h"
#include "record/rec.h"

#include <stdint.h>

struct message {
	const struct rec *event;
	const char *from;          /* mailbox: From and ORGANIZER */
	const char *to_name, *to_addr;
	const char *subject;       /* NULL: the words' own */
	const char *reply_to;      /* mailbox or NULL */
	const struct words *words;
	const char *method;        /* "REQUEST" */
	const char *calendar;      /* the calendar object, CRLF lines */
	const char *message_id;    /* without the angle brackets */
	int64_t date;
};

/* message_write(M, OUT, ERR): the whole message with CRLF lines, pure ASCII, no line over 998 octets.  The same M gives
 * the same octets.  -1: ERR. */
int message_write(const struct message *m, struct buf *out, struct err *e);

/* message_text, message_html: the two readable parts, for tests and templates. */
void message_text(const struct message *m, struct buf *out);
void message_html(const struct message *m, struct buf *out);

#endif
