/* suppress.h: who gets no more mail: who unsubscribed, whom the organizer or forget took out, whose mail came back for good.
 *
 * The file "suppressed" beside the ledger knows no address, only tokens of addresses (token.h), one a line: "+TOKEN SECONDS"
 * or, taken in again, "-TOKEN SECONDS"; the last line of a token counts.  A file of the organizer's own, which a web page or
 * a mail filter may write, has addresses or the tokens that "{token}" in an address to unsubscribe became, one a line. */
#ifndef EV_OUTGOING_SUPPRESS_H
#define EV_OUTGOING_SUPPRESS_H

#include "outgoing/ledger.h"

struct suppress;

/* suppress_new(L, LIST, FILE, ERR): of the member list named LIST ("" none); FILE: the organizer's own, or NULL.  L must
 * live as long.  NULL: ERR (66 FILE, 74). */
struct suppress *suppress_new(struct ledger *l, const char *list, const char *file, struct err *e);
void suppress_free(struct suppress *s);

/* suppress_has: is ADDRESS, which was found on FROM (a list's name; NULL or "" none), to get nothing?  S may be NULL: no. */
bool suppress_has(const struct suppress *s, const char *from, const char *address);

/* suppress_from: ... nothing of FROM, whatever list S is of? */
bool suppress_from(const struct suppress *s, const char *from, const char *address);

/* suppress_waiting: what the people of one list do not want is withdrawn where it waits in the spool for ADDRESS and came from
 * LIST ("": from anywhere); N is raised by how many messages that were.  An entry without its list, as older ledgers have them, came
 * from none.  Durable.  -1: ERR (74). */
int suppress_waiting(struct ledger *l, const char *list, const char *address, int64_t now, size_t *n, struct err *e);

/* suppress_concerns: is E what somebody who wants no mail is spared?  A cancellation is not, nor an answer to what he wrote. */
bool suppress_concerns(const struct ledger_entry *e);

/* suppress_put: ADDRESS gets no more mail of LIST ("": at all), or gets it again, also where it
 * had come back ("" only); durable.  -1: ERR (74). */
int suppress_put(struct ledger *l, const char *list, const char *address, bool again, int64_t now, struct err *e);

/* suppress_token: what "{token}" becomes in an address to unsubscribe. */
void suppress_token(const struct ledger *l, const char *address, char out[TOKEN_SIZE]);

#endif
