/* buf.c: growing strings with a maximum; see buf.h. */
#include "ground/buf.h"

#include "ground/limits.h"
#include "ground/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline bool room(struct buf *b, size_t n)
{
	size_t max = b->max ? b->max : LIMIT_DOCUMENT;

	if (n > max || b->n > max - n) {
		b->full = true;
		return false;
	}
	if (b->n + n + 1 > b->cap)
		b->p = mem_grow(b->p, &b->cap, b->n + n + 1, 1);
	return true;
}

void buf_add(struct buf *b, const char *s, size_t n)
{
	if (!room(b, n))
		return;
	if (n)
		memcpy(b->p + b->n, s, n);
	b->n += n;
	b->p[b->n] = '\0';
}

char *buf_room(struct buf *b, size_t n)
{
	char *p;

	if (!room(b, n))
		return NULL;
	p = b->p + b->n;
	b->n += n;
	b->p[b->n] = '\0';
	return p;
}

void buf_str(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_char(struct buf *b, char c)
{
	if (!room(b, 1))
		return;
	b->p[b->n++] = c;
	b->p[b->n] = '\0';
}

void buf_vprintf(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	size_t left = b->cap - b->n;
	int n;

	va_copy(again, ap);
	n = vsnprintf(left ? b->p + b->n : NULL, left, fmt, ap); /* most texts fit at once */
	if (n > 0 && room(b, (size_t)n)) {
		if ((size_t)n >= left)
			vsnprintf(b->p + b->n, (size_t)n + 1, fmt, again);
		b->n += (size_t)n;
	} else if (left) {
		b->p[b->n] = '\0';
	}
	va_end(again);
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(b, fmt, ap);
	va_end(ap);
}

void buf_squeezed(struct buf *b, const char *s, size_t n)
{
	size_t from = b->n;
	bool blank = false;

	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)s[i] <= ' ') {
			blank = b->n > from;
			continue;
		}
		if (blank)
			buf_char(b, ' ');
		blank = false;
		buf_char(b, s[i]);
	}
}

void buf_trim(struct buf *b, const char *set)
{
	while (b->n && strchr(set, b->p[b->n - 1]))
		b->p[--b->n] = '\0';
}

const char *buf_cstr(const struct buf *b)
{
	return b->p ? b->p : "";
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	b->full = false;
	if (b->p)
		b->p[0] = '\0';
}

void buf_free(struct buf *b)
{
	free(b->p);
	b->p = NULL;
	b->n = b->cap = 0;
}

char *buf_take(struct buf *b)
{
	char *p = b->p ? b->p : mem_str("");
	b->p = NULL; /* p is now the caller's */
	b->n = b->cap = 0;
	return p;
}
