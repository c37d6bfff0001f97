/* mem.c: allocation that does not fail half-way; see mem.h. */
#include "ground/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *mem_new(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);
	if (!p)
		abort();
	return p;
}

void *mem_room(size_t n, size_t size)
{
	void *p = size && n > SIZE_MAX / size ? NULL : malloc(n && size ? n * size : 1);
	if (!p)
		abort();
	return p;
}

void *mem_more(void *p, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap ? *cap : 16;

	while (n < need) {
		if (n > SIZE_MAX / 2 / size)
			abort();
		n *= 2;
	}
	p = realloc(p, n * size);
	if (!p)
		abort();
	*cap = n;
	return p;
}

char *mem_strn(const char *s, size_t n)
{
	char *p = mem_new(n + 1, 1);
	if (n)
		memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *mem_str(const char *s)
{
	return mem_strn(s, strlen(s));
}
