/* mem.h: memory that is there.  Sizes that come from input are bounded by limits.h before they are asked for; when the
 * system itself has no memory left, these functions abort(), as GLib and libxml2's callers do, so that no caller
 * carries on with half a record. */
#ifndef EV_GROUND_MEM_H
#define EV_GROUND_MEM_H

#include <stddef.h>

/* mem_new(N, SIZE): zeroed memory for N things; the caller frees it with free(3). */
void *mem_new(size_t n, size_t size);

/* mem_room(N, SIZE): memory for N things that is not set to anything; the caller frees it. */
void *mem_room(size_t n, size_t size);

/* mem_grow(P, &CAP, NEED, SIZE): P, of malloc(3) or NULL, enlarged so that at least NEED things of SIZE fit; CAP, how many do, is set.
 * What is new is not set to anything.  mem_more: the same, where they do not fit yet. */
void *mem_more(void *p, size_t *cap, size_t need, size_t size);
static inline void *mem_grow(void *p, size_t *cap, size_t need, size_t size)
{
	return p && need <= *cap ? p : mem_more(p, cap, need, size);
}

/* mem_str(S), mem_strn(S, N): a copy of a string; the caller frees it. */
char *mem_str(const char *s);
char *mem_strn(const char *s, size_t n);

#endif
