/* answer.h: mail that answers one of ev-mail's messages without a calendar object: by hand, or through a link in it.
 *
 * A message of ev-mail's is known by its Message-ID, "TOKEN.32 hexadecimal digits@domain", or by the address that it asks
 * answers to, "name+TOKEN@domain"; a link's answer by its subject, which ends in "[accepted TOKEN-SEQUENCE]" or
 * "[accepted TOKEN-SEQUENCE-INSTANCE]".  A TOKEN is sixteen letters a-z and digits 2-7.  Whether it is a true one, only
 * ev-mail can tell. */
#ifndef EV_DOCUMENT_ANSWER_H
#define EV_DOCUMENT_ANSWER_H

#include "ground/buf.h"

#include <stdbool.h>

enum { ANSWER_TOKEN = 16, ANSWER_TEXT = 2000 /* octets of what somebody wrote that are kept */ };

/* answer_thread: is one of the Message-IDs in TEXT such a message's?  answer_address: has one of the addresses a token? */
bool answer_thread(const char *text);
bool answer_address(const char *text);

/* answer_subject(SUBJECT, SAYS, ABOUT): SAYS gets accepted, tentative or declined, ABOUT the rest in the brackets.  False: it is
 * no link's answer; also where something stands before it that a reply or a forwarded mail has ("Re:"). */
bool answer_subject(const char *subject, struct buf *says, struct buf *about);

/* answer_text(TEXT, N, OUT): what somebody wrote above, below or between what he quotes (lines with ">"), without the line
 * that introduces the quotation, without a signature ("-- "), and without what follows a line that parts the earlier mail off. */
void answer_text(const char *text, size_t n, struct buf *out);

#endif
