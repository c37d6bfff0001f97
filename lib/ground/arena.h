/* arena.h: memory for many small things that are given back together. */
#ifndef EV_GROUND_ARENA_H
#define EV_GROUND_ARENA_H

#include <stddef.h>

struct arena_chunk;
struct arena {
	struct arena_chunk *first;
};

#define ARENA_INIT {NULL}

/* arena_get: zeroed memory, aligned for any type; it lives until arena_clear or arena_free. */
void *arena_get(struct arena *a, size_t n);

/* arena_strn, arena_str: a copy of a string, of its first N octets, in the arena. */
char *arena_strn(struct arena *a, const char *s, size_t n);
char *arena_str(struct arena *a, const char *s);

/* arena_clear forgets everything but keeps a chunk for reuse; arena_free gives all memory back. */
void arena_clear(struct arena *a);
void arena_free(struct arena *a);

#endif
