/* scratch.h: one piece of memory that grows with the input, and yet does not fill the machine: while it is small it is on the
 * heap, then a mapped temporary file without a name, whose pages the system writes out and takes back as it needs the room. */
#ifndef EV_GROUND_SCRATCH_H
#define EV_GROUND_SCRATCH_H

#include <stdbool.h>
#include <stddef.h>

enum { SCRATCH_HEAP = 1 << 17 }; /* octets that are still on the heap */

/* Zeroed, it is empty.  DIR, which may be set before the first octet is asked for and must live as long, is where the file is made;
 * else, or where that cannot be, in /var/tmp or /tmp. */
struct scratch {
	const char *dir;
	void *p;             /* aligned for any type; moves when it grows */
	size_t size;
	bool mapped;
	int fd;              /* of what is mapped */
};

/* scratch_grow(S, SIZE): S->p has at least SIZE octets: what was there, then zeros.  All of it has its place on the disk before it is
 * used.  Where no directory has that room it stays on the heap (and abort() is called where there is none of that, either). */
void *scratch_grow(struct scratch *s, size_t size);

/* scratch_rest: nothing of it is looked at for a while: its pages need not stay in memory. */
void scratch_rest(const struct scratch *s);

/* scratch_free: it is empty, with the same DIR. */
void scratch_free(struct scratch *s);

#endif
