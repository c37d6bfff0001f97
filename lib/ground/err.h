/* err.h: how the library says what went wrong.  The library fills it, the command prints it, once. */
#ifndef EV_GROUND_ERR_H
#define EV_GROUND_ERR_H

#include <stddef.h>

struct err {
	int status;    /* as in sysexits(3); 0: nothing is wrong */
	size_t line;   /* line in the input, 0: none */
	char msg[480]; /* one line, without the file's name */
};

/* err_set(E, STATUS, LINE, FMT, ...): notes what is wrong (E may be NULL) and returns -1.  Control characters in
 * what is formatted are replaced, since messages go to terminals. */
int err_set(struct err *e, int status, size_t line, const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* err_temporary: that a temporary file cannot be written or read, with what errno says (74); returns -1. */
int err_temporary(struct err *e);

/* err_mask: what no terminal should get of a message becomes "?" */
void err_mask(char *s);

#endif
