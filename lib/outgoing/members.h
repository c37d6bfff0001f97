/* members.h: lists of members: records with Name, Email and perhaps Language and Role. */
#ifndef EV_OUTGOING_MEMBERS_H
#define EV_OUTGOING_MEMBERS_H

#include "record/rec.h"

struct member {
	const char *name, *email, *language; /* "" where unknown */
	size_t line;
};

struct members {
	struct member *m;
	size_t n, cap;
	size_t *table, table_size;
	struct arena mem;
};

/* members_read(M, F, COMPLAIN, CTX): adds the members of a list.  A malformed address and one that is already there are
 * handed to COMPLAIN with their line (status 65) and left out; the rest goes on.  -1: the list could not be read (ERR). */
int members_read(struct members *m, FILE *f, void (*complain)(void *ctx, const struct err *e), void *ctx, struct err *e);

/* members_add: one more; false where the address is known already (compared without regard to case). */
bool members_add(struct members *m, const char *name, const char *email, const char *language, size_t line);
void members_free(struct members *m);

#endif
