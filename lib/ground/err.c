/* err.c: error values; see err.h. */
#include "ground/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

/* octets of the character at S; 0: none that a terminal should get: a control, those of ISO 6429 (U+0080 to U+009F) among them,
 * what turns the direction of writing, or no UTF-8 */
static size_t printable(const unsigned char *s)
{
	size_t n = *s < 0x80 ? 1 : *s >= 0xc2 && *s <= 0xdf ? 2 : (*s & 0xf0) == 0xe0 ? 3 : *s >= 0xf0 && *s <= 0xf4 ? 4 : 0;

	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if (*s < ' ' || *s == 127 || (*s == 0xc2 && s[1] < 0xa0))
		return 0;
	if (*s == 0xe2 && ((s[1] == 0x80 && s[2] >= 0xaa && s[2] <= 0xae) || (s[1] == 0x81 && s[2] >= 0xa6 && s[2] <= 0xa9)))
		return 0;
	return n;
}

void err_mask(char *s)
{
	char *to = s;

	while (*s) {
		size_t n = printable((const unsigned char *)s);
		if (n) {
			memmove(to, s, n);
			to += n;
			s += n;
			continue;
		}
		*to++ = '?';
		for (s++; ((unsigned char)*s & 0xc0) == 0x80; s++) /* one for all octets of a character */
			;
	}
	*to = '\0';
}

int err_set(struct err *e, int status, size_t line, const char *fmt, ...)
{
	va_list ap;

	if (!e)
		return -1;
	e->status = status;
	e->line = line;
	va_start(ap, fmt);
	vsnprintf(e->msg, sizeof e->msg, fmt, ap);
	va_end(ap);
	err_mask(e->msg);
	return -1;
}

int err_temporary(struct err *e)
{
	return err_set(e, EX_IOERR, 0, "a temporary file: %s", strerror(errno ? errno : EIO));
}
