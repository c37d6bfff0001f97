/* unpack.h: the parts of an archive (ZIP) that a document is made of.  libarchive behind it; since it costs milliseconds at
 * each start, ev-parse runs this in the helper ev-unpack. */
#ifndef EV_DOCUMENT_UNPACK_H
#define EV_DOCUMENT_UNPACK_H

#include "ground/err.h"

#include <stddef.h>

/* unpack_zip(FD, EACH, CTX, ERR): gives EACH the name and octets of every member that holds text of a document (*.xml,
 * *.rels, mimetype), never what it embeds.  Nothing is written, names are only compared: a name with "..", a leading
 * slash or other octets than letters, digits and "._-[]/" is passed over, and so is a second member of a name.  Bounded by
 * LIMIT_ARCHIVED, LIMIT_MEMBER and LIMIT_UNPACKED, counted on what comes out, whatever the archive claims.  Returns their
 * number, or -1 with ERR (65). */
long unpack_zip(int fd, void (*each)(void *ctx, const char *name, const char *p, size_t n), void *ctx, struct err *e);

#endif
