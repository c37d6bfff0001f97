/* arena.c: chunked allocation; see arena.h. */
#include "ground/arena.h"

#include "ground/mem.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

struct arena_chunk {
	struct arena_chunk *next;
	size_t used, size;
	alignas(max_align_t) char data[];
};

enum { CHUNK = 16384 };

/* N octets, not set to anything */
static void *take(struct arena *a, size_t n)
{
	struct arena_chunk *c = a->first;
	size_t align = alignof(max_align_t);
	void *p;

	n = (n + align - 1) / align * align;
	if (!c || c->size - c->used < n) {
		size_t size = n > CHUNK ? n : CHUNK;
		c = mem_new(1, sizeof *c + size);
		c->size = size;
		c->next = a->first;
		a->first = c;
	}
	p = c->data + c->used;
	c->used += n;
	return p;
}

void *arena_get(struct arena *a, size_t n)
{
	return memset(take(a, n), 0, n);
}

char *arena_strn(struct arena *a, const char *s, size_t n)
{
	char *p = take(a, n + 1);

	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *arena_str(struct arena *a, const char *s)
{
	return arena_strn(a, s, strlen(s));
}

void arena_clear(struct arena *a)
{
	while (a->first && (a->first->next || a->first->size > CHUNK)) {
		struct arena_chunk *c = a->first;
		a->first = c->next;
		free(c);
	}
	if (a->first)
		a->first->used = 0;
}

void arena_free(struct arena *a)
{
	arena_clear(a);
	free(a->first);
	a->first = NULL;
}
