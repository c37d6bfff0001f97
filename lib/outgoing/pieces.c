/* pieces.c: messages in pieces; see pieces.h. */
#include "outgoing/pieces.h"

static bool append(struct pieces *p, bool common, size_t at, size_t n)
{
	if (!n)
		return true;
	if (p->n == PIECES_MAX)
		return false;
	p->piece[p->n++] = (struct piece){common, at, n};
	return true;
}

bool pieces_common(struct pieces *p, size_t at, size_t n)
{
	return append(p, true, at, n);
}

bool pieces_own(struct pieces *p)
{
	size_t done = 0;

	for (size_t i = 0; i < p->n; i++)
		if (!p->piece[i].common)
			done = p->piece[i].at + p->piece[i].n;
	return append(p, false, done, p->own.n - done);
}

void pieces_join(const struct pieces *p, struct buf *out)
{
	for (size_t i = 0; i < p->n; i++)
		buf_add(out, (p->piece[i].common ? p->common->p : p->own.p) + p->piece[i].at, p->piece[i].n);
}

void pieces_free(struct pieces *p)
{
	buf_free(&p->own);
	p->n = 0;
}
