/* ical_lint_lines.h: the lines of a file as they stand, of which no more than one is in memory, and of that no more than
 * LIMIT_RECORD. */
#ifndef EV_DOCUMENT_ICAL_LINT_LINES_H
#define EV_DOCUMENT_ICAL_LINT_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct lint_lines {
	FILE *f;
	char *window, *p, *end;
	size_t size;
	bool at_end;
};

/* lint_lines_of: from where F stands; it stays the caller's. */
void lint_lines_of(struct lint_lines *in, FILE *f);
void lint_lines_free(struct lint_lines *in);

/* lint_lines_next: the next line, without its line feed, which lives until the next call; ENDED: it has one; CUT: it is longer,
 * and goes on in the next call.  False: there is none. */
bool lint_lines_next(struct lint_lines *in, const char **line, size_t *n, bool *ended, bool *cut);

#endif
