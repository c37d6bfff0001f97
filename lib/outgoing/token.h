/* token.h: tokens that nobody can guess: whoever sends one back has read the message that it was given with.
 *
 * Each pair of event and recipient has one token, made from a secret of this ledger (a file "key", mode 0600) with
 * SipHash-2-4 (Aumasson and Bernstein, 2012).  It goes out in the Message-ID of every message ("TOKEN.DIGITS@domain"), in
 * the ATTENDEE line as the parameter X-EV-TOKEN, and wherever a mailbox has "{token}" ("answer+{token}@example.org"); it
 * comes back in In-Reply-To and References, in the ATTENDEE of an answer, in the address that was written to, and in what
 * a bounce quotes. */
#ifndef EV_OUTGOING_TOKEN_H
#define EV_OUTGOING_TOKEN_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	TOKEN_KEY = 16,      /* octets of the secret */
	TOKEN_LENGTH = 16,   /* characters of a token, a-z and 2-7: 80 bits, which survive an address in capitals */
	TOKEN_SIZE = TOKEN_LENGTH + 1
};

/* token_key(DIR, MAKE, KEY, ERR): the secret of the ledger in DIR; where there is none it is made and durable, or all zero
 * unless MAKE (a dry run, whose messages go to nobody).  -1: ERR (74). */
int token_key(const char *dir, bool make, unsigned char key[TOKEN_KEY], struct err *e);

/* token_make: the token of UID and RECIPIENT, whose case does not matter. */
void token_make(const unsigned char key[TOKEN_KEY], const char *uid, const char *recipient, char out[TOKEN_SIZE]);

/* token_next(&P, OUT): the next run of exactly TOKEN_LENGTH token characters in the text at P, in lower case; P moves behind
 * it.  False: there is none.  To be compared with token_same, which takes the same time for every token. */
bool token_next(const char **p, char out[TOKEN_SIZE]);
bool token_same(const char a[TOKEN_SIZE], const char b[TOKEN_SIZE]);

/* token_fill(TEXT, TOKEN, OUT): TEXT with TOKEN for each "{token}" in it. */
void token_fill(const char *text, const char *token, struct buf *out);

/* token_hash: SipHash-2-4 of N octets. */
uint64_t token_hash(const unsigned char key[TOKEN_KEY], const void *p, size_t n);

#endif
