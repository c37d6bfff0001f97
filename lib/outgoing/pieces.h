/* pieces.h: a message as a row of pieces: some are its own, the others it has in common with more messages of a batch, so
 * that they are built, stored and read once for all of them. */
#ifndef EV_OUTGOING_PIECES_H
#define EV_OUTGOING_PIECES_H

#include "ground/buf.h"

#include <stdint.h>

enum { PIECES_MAX = 24 };

/* where the common octets are in the spool; zeroed: nowhere yet */
struct pieces_place {
	char segment[64];
	uint64_t at;
};

struct pieces {
	struct buf own;
	const struct buf *common;    /* NULL: all is the message's own; borrowed, as is PLACE */
	struct pieces_place *place;  /* may be NULL: COMMON is stored with each message */
	struct piece {
		bool common;             /* of the common octets, else of its own */
		size_t at, n;
	} piece[PIECES_MAX];
	size_t n;
};
#define PIECES_INIT {BUF_INIT, NULL, NULL, {{false, 0, 0}}, 0}

/* pieces_common appends N of the common octets from AT on; pieces_own what was added to OWN since the last piece of its own.
 * False: there would be more than PIECES_MAX. */
bool pieces_common(struct pieces *p, size_t at, size_t n);
bool pieces_own(struct pieces *p);

/* pieces_join appends the whole message to OUT. */
void pieces_join(const struct pieces *p, struct buf *out);
void pieces_free(struct pieces *p);

#endif
