/* buf.h: a string that grows up to a maximum.  An append that would pass the maximum is dropped and noted in `full`;
 * the text so far stays valid, so a caller looks once, at the end. */
#ifndef EV_GROUND_BUF_H
#define EV_GROUND_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct buf {
	char *p;    /* always NUL-terminated once something was added; NULL before */
	size_t n;   /* octets, without the NUL */
	size_t cap;
	size_t max; /* 0 means LIMIT_DOCUMENT */
	bool full;  /* something did not fit */
};

#define BUF_INIT {0}

void buf_add(struct buf *b, const char *s, size_t n);
void buf_str(struct buf *b, const char *s);
void buf_char(struct buf *b, char c);

/* buf_room: N octets more, which the caller sets; NULL: they do not fit, and nothing is added. */
char *buf_room(struct buf *b, size_t n);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));

/* buf_squeezed appends a text with each run of blanks, line feeds and other controls as one blank, and none at its ends. */
void buf_squeezed(struct buf *b, const char *s, size_t n);

/* buf_trim: the octets of SET at the end of the text go. */
void buf_trim(struct buf *b, const char *set);

/* buf_cstr(B): the text, "" if nothing was added; valid until the next append. */
const char *buf_cstr(const struct buf *b);

/* buf_clear keeps the memory, buf_free gives it back; buf_take hands the string to the caller, who frees it. */
void buf_clear(struct buf *b);
void buf_free(struct buf *b);
char *buf_take(struct buf *b);

#endif
