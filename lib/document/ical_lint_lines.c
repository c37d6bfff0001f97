/* ical_lint_lines.c: see ical_lint_lines.h. */
#include "document/ical_lint_lines.h"

#include "ground/limits.h"
#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 1 << 18 };

void lint_lines_of(struct lint_lines *in, FILE *f)
{
	memset(in, 0, sizeof *in);
	in->f = f;
	in->size = WINDOW;
	in->p = in->end = in->window = mem_new(WINDOW, 1);
}

void lint_lines_free(struct lint_lines *in)
{
	free(in->window);
}

bool lint_lines_next(struct lint_lines *in, const char **line, size_t *n, bool *ended, bool *cut)
{
	char *nl;
	size_t looked = 0;

	while (!(nl = memchr(in->p + looked, '\n', (size_t)(in->end - in->p) - looked)) && !in->at_end && (size_t)(in->end - in->p) < LIMIT_RECORD) {
		size_t left = (size_t)(in->end - in->p), k;
		memmove(in->window, in->p, left);
		if (left > in->size / 2)
			in->window = mem_grow(in->window, &in->size, in->size * 2, 1);
		k = fread(in->window + left, 1, in->size - left, in->f);
		in->at_end = k < in->size - left;
		in->p = in->window;
		in->end = in->window + left + k;
		looked = left;
	}
	*line = in->p;
	*n = (size_t)((nl ? nl : in->end) - in->p);
	*ended = nl != NULL;
	*cut = !nl && !in->at_end;
	in->p = nl ? nl + 1 : in->end;
	return *ended || *n;
}
