/* letter.h: templates: a text with fields of the event and of the member in double braces.
 *
 *     Subject: {{Summary}} am {{When}}
 *
 *     Liebe/r {{member.Name}},
 *     wir treffen uns am {{When}} in {{Location}}.
 *
 * A line whose fields are all empty is left out.  Names are those of event fields, also public ones, member.NAME for the member's, and the
 * facts Greeting, When, YourTime, Place, Map, Agenda, DeadlineWords, Changes, Answer and Why. */
#ifndef EV_OUTGOING_LETTER_H
#define EV_OUTGOING_LETTER_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stdint.h>

struct message;
struct letter;

/* fields outside the vocabulary that the organizer made public */
struct letter_fields {
	const char *const *name;
	size_t n;
};

/* letter_new(TEXT, N, FIELDS, ERR): checks every name that can be checked without a member.  NULL: ERR with the line (65). */
struct letter *letter_new(const char *text, size_t n, const struct letter_fields *fields, struct err *e);
void letter_free(struct letter *l);

/* letter_digest: a number for the template's text: another text, another number. */
uint64_t letter_digest(const struct letter *l);

/* letter_fill: the filled-in body as plain text; letter_subject: the head's, false where the template has none.
 * A member field that the message's member does not have is an error (65). */
int letter_fill(const struct letter *l, const struct message *m, struct buf *out, struct err *e);
int letter_subject(const struct letter *l, const struct message *m, struct buf *out, bool *has, struct err *e);

#endif
