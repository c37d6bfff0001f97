/* members.h: lists of members, read as a stream: records with Name, Email and perhaps Language, Timezone, Unsubscribe and fields for
 * a template; or CSV (RFC 4180) with a head line, separated by commas, semicolons or tabs.  What is kept is a digest of each
 * address, for those that come twice. */
#ifndef EV_OUTGOING_MEMBERS_H
#define EV_OUTGOING_MEMBERS_H

#include "ground/scratch.h"
#include "record/rec.h"

#include <stdint.h>

struct member {
	const char *name, *language; /* "" where unknown */
	const char *email;           /* as it is written to: the domain in lower-case ASCII */
	const char *unsubscribe;     /* a URI for List-Unsubscribe, "" none */
	size_t line;
	const struct rec *fields;    /* the whole entry, for templates; NULL where there is none */
	const char *zone;            /* IANA name of the time zone he lives in, "" unknown */
	const char *list;            /* by which the list is known that he is on; "" or NULL none */
};

struct members;

/* members_open(F, COMPLAIN, CTX, ERR): a list as it is now, whatever becomes of its file afterwards; F stays the caller's, and one
 * that is written to meanwhile is not taken (75).
 * A malformed address, one that was there before and an Unsubscribe that is none are handed to COMPLAIN with their line (status 65), once however
 * often the list is read, and left out.  NULL: ERR. */
struct members *members_open(FILE *f, void (*complain)(void *ctx, const struct err *e), void *ctx, struct err *e);
void members_close(struct members *m);

/* members_name: the list is known as NAME, which must live as long. */
void members_name(struct members *m, const char *name);

/* members_next: 1 and the next member (valid until the next call), 0 at the end.  members_rewind begins again. */
int members_next(struct members *m, struct member *out);
int members_rewind(struct members *m, struct err *e);

/* member_address(ADDR, N, OUT): the form of an address that mail goes to and that the ledger knows it by: the domain in
 * lower-case ASCII (RFC 5891), the local part as written.  False where it is no address. */
bool member_address(const char *addr, size_t n, struct buf *out);

/* member_leaves: is URI one that List-Unsubscribe can have, https, http or mailto (RFC 2369 2, 3.2)? */
bool member_leaves(const char *uri);

/* Sets of addresses (or of other strings), compared without regard to case, of which only digests are kept: {0} is an empty one.
 * address_set_add: false: it was there.  address_set_mailbox: the same of the address in a mailbox; true where that has none.
 * address_set_has: is it there?  address_set_free gives the memory back.  address_digest: the digest itself. */
struct address_set {
	struct scratch room;
	uint64_t (*slot)[2];
	size_t n, size;
};
bool address_set_add(struct address_set *s, const char *address);
bool address_set_mailbox(struct address_set *s, const char *mailbox);
bool address_set_has(const struct address_set *s, const char *address);
void address_set_free(struct address_set *s);
void address_digest(const char *address, uint64_t digest[2]);

#endif
