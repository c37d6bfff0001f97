/* mail.h: mail (RFC 5322, MIME) and mboxes, taken apart: for each message the facts of its head and its best part.
 * GMime behind it; since GMime costs milliseconds at each start, ev-parse runs this in the helper ev-unmail. */
#ifndef EV_DOCUMENT_MAIL_H
#define EV_DOCUMENT_MAIL_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>

struct mail {
	const char *subject, *from, *message_id; /* UTF-8, one line each; "" where absent */
	const char *list;                        /* its List-Id (RFC 2919) without the angle brackets; "" where absent */
	const char *date;                        /* local to the sender, 2026-02-05T09:30; "" where absent */
	const char *type;                        /* "text", "html", "rtf", "ical", "vcal", "xcal", "jcal", or "bounce": mail that came back (mail_bounce.h),
	                                            whose body is fields of a record: Bounced, BouncedMessage */
	const char *part;                        /* number of the part, 1.2 */
	const char *facts;                       /* who sent it, as lines "Name: value", see mail_read; "" none */
	const char *body;                        /* decoded to UTF-8 (but "html", "rtf", "vcal", "xcal", "jcal"), flowed lines joined */
	size_t body_len;
	bool left_out;                           /* calendars that are too many or too large to be in the body */
	const char *attachments;                 /* what it has besides that is not read, and would be as a file: "a.docx (part 2), ..."; "" none */
	bool further;                            /* of the same message as the one before */
	bool otherwise;                          /* ... for those alone who read nothing out of those before */
	int attached;                            /* 0: a message of its own; else a part of the last one before that has a smaller number, for those
	                                            alone who read nothing out of that */
	bool more;                               /* nothing but that the message brings more of those than are given */
};

/* The facts that tell whose answer a mail is: MailFrom and MailSender, where the head has exactly one such field with one
 * address; MailDate, in UTC; MailInReplyTo, the Message-IDs of In-Reply-To and References; MailTo, the addresses that it was
 * sent and delivered to; MailAutomatic, Auto-Submitted (RFC 3834) but for "no"; MailAuthentication, each
 * Authentication-Results field (RFC 8601), from the top.
 *
 * mail_read(FD, EACH, CTX, ERR): reads a mail or an mbox (of which each message is one by itself) to its end and calls EACH for what it
 * holds; M lives during the call.  FD stays the caller's.  Of one message that is, in this order:
 *   1. its best part: a calendar, else text/plain, else text/html, else RTF.  The body of a calendar holds further ones of the message,
 *      where they answer (METHOD:REPLY or COUNTER) or are about another UID; those of another form (vCalendar 1.0, xCal) are given
 *      each by itself (`further`)
 *   2. behind a calendar that announces an event, the best of its other parts (`otherwise`), in case the calendar is cut off or empty
 *   3. where it has no calendar, the messages that are its parts (message/rfc822): each with its own head and its best text, and
 *      behind it those that are its parts (`attached`); where these are too many, one with nothing but `more` set
 * Returns how many messages there were, without those that are parts, or -1 with ERR (74, or 65 where it is no mail). */
long mail_read(int fd, void (*each)(void *ctx, const struct mail *m), void *ctx, struct err *e);

#endif
