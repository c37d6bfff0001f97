/* ical_lint.h: what is wrong with an iCalendar file: RFC 5545, and RFC 5546 where it has a METHOD.  The octets are looked at
 * as they are, since a reader that forgives would hide what is to be found. */
#ifndef EV_DOCUMENT_ICAL_LINT_H
#define EV_DOCUMENT_ICAL_LINT_H

#include "ground/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct lint_finding {
	size_t line;         /* of the content line's first line, from 1 */
	bool advice;         /* a SHOULD, not a MUST */
	const char *what;    /* one line; valid during the call */
	const char *section; /* "RFC 5545 3.8.2.2" */
};

/* ical_lint(F, FOUND, CTX, ERR): reads F from where it stands to its end, a component at a time, and calls FOUND for each thing
 * that is wrong, mostly in the order of lines; what can only be known at the end of a component or of the file comes there.
 * Returns the number of errors, advice not counted; ERR's status is not 0 where F cannot be read, or a temporary file not be
 * written (74). */
size_t ical_lint(FILE *f, void (*found)(void *ctx, const struct lint_finding *f), void *ctx, struct err *e);

#endif
