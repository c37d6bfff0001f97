/* encoded.h: what a text says below base64, quoted-printable (RFC 2045 6.7, 6.8) and folded lines (RFC 5545 3.1), wherever in it
 * these begin: a search for a word must not depend on how it was packed for the way. */
#ifndef EV_OUTGOING_ENCODED_H
#define EV_OUTGOING_ENCODED_H

#include <stdbool.h>
#include <stddef.h>

/* encoded_any: true as soon as EACH is, which gets the N octets at TEXT as they stand, then without quoted-printable and folds, then
 * each run of base64 in them decoded from all places where its groups could begin, also without folds. */
bool encoded_any(const char *text, size_t n, bool (*each)(void *ctx, const char *text, size_t n), void *ctx);

#endif
