/* forget.h: what is kept besides the ledger and names somebody who is to be forgotten: answers that wait or were refused, what
 * others wrote, and any file that still has his address. */
#ifndef EV_OUTGOING_FORGET_H
#define EV_OUTGOING_FORGET_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>

/* forget_names: does ADDRESS stand in the N octets of TEXT, in capitals or not, and not as a part of a longer one? */
bool forget_names(const char *text, size_t n, const char *address);

/* forget_redact: TEXT with an ellipsis in the place of ADDRESS. */
void forget_redact(const char *text, size_t n, const char *address, struct buf *out);

/* forget_answers(DIR, ADDRESS, DROPPED, ERR): of the files of answers in DIR, the ledger's directory, which is locked, the
 * records that ADDRESS sent go, and others lose the address; so do unfinished files of processes that are gone.  DROPPED is
 * raised by the number of records that changed.  -1: ERR (74). */
int forget_answers(const char *dir, const char *address, size_t *dropped, struct err *e);

/* forget_scan: EACH for every file below DIR that has ADDRESS in it. */
void forget_scan(const char *dir, const char *address, void (*each)(void *ctx, const char *path), void *ctx);

#endif
