/* gather.h: records put together by their Uid, wherever they stood, in bounded memory: what does not fit goes to temporary
 * files, by the Uid's hash, and each of these is gone through alone. */
#ifndef EV_RECORD_GATHER_H
#define EV_RECORD_GATHER_H

#include "record/rec.h"

struct gather;

struct gather_item {
	struct rec r;     /* with its lines */
	const char *file; /* as gather_add was told; lives until gather_free */
	const char *note; /* the same; lives during the call */
};

/* gather_new(HELD): about HELD octets are kept in memory. */
struct gather *gather_new(size_t held);
void gather_free(struct gather *g);

/* gather_add(G, R, FILE, NOTE, ERR): copies R and NOTE, what the caller wants to know of it later.  -1: a temporary file cannot be written (74). */
int gather_add(struct gather *g, const struct rec *r, const char *file, const char *note, struct err *e);

/* gather_each(G, GROUP, CTX, ERR): calls GROUP for each Uid, with its records in the order in which they came; as long as all
 * fits into memory, Uids come in the order of their first records.  G is empty afterwards.  -1: a temporary file cannot be
 * read (74). */
int gather_each(struct gather *g, void (*group)(void *ctx, struct gather_item *item, size_t n), void *ctx, struct err *e);

#endif
