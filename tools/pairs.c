/* pairs.c: pairs of cues; see pairs.h. */
#include "pairs.h"

#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double damping = 30; /* what is added to how much a pair's rows could move: few rows promise little */

struct promise {
	double gain;
	struct cue_pair pair;
};

static int by_gain(const void *a, const void *b)
{
	const struct promise *x = a, *y = b;

	if (x->gain > y->gain || x->gain < y->gain)
		return x->gain > y->gain ? -1 : 1;
	return x->pair.a != y->pair.a ? (x->pair.a < y->pair.a ? -1 : 1) : x->pair.b < y->pair.b ? -1 : x->pair.b > y->pair.b;
}

static int by_numbers(const void *a, const void *b)
{
	const struct cue_pair *x = a, *y = b;

	return x->a != y->a ? (x->a < y->a ? -1 : 1) : x->b < y->b ? -1 : x->b > y->b;
}

static bool known(const struct found_pairs *f, struct cue_pair p)
{
	return f->n && bsearch(&p, f->pair, f->n, sizeof *f->pair, by_numbers);
}

/* the best MOST so far are kept; OUT has room for twice as many */
struct best {
	struct promise *out;
	size_t n, most;
	double least;
};

static void offer(struct best *b, double gain, struct cue_pair p)
{
	if (gain <= b->least)
		return;
	b->out[b->n++] = (struct promise){gain, p};
	if (b->n < 2 * b->most)
		return;
	qsort(b->out, b->n, sizeof *b->out, by_gain);
	b->n = b->most;
	b->least = b->out[b->n - 1].gain;
}

static size_t corner(uint32_t a, uint32_t b) { return (size_t)b * (b + 1) / 2 + a; }

/* sums over the rows of each pair of numbers, A <= B */
static void add_up(const struct numbers *l, const double *error, const double *curve, float *e, float *c)
{
	static const double least = 0.002;

	for (size_t i = 0; i < l->n; i++) {
		if (fabs(error[i]) < least)
			continue;
		for (size_t k = l->start[i]; k < l->start[i + 1]; k++)
			for (size_t j = l->start[i]; j <= k; j++) {
				size_t at = corner(l->id[j], l->id[k]);
				e[at] += (float)error[i];
				c[at] += (float)curve[i];
			}
	}
}

size_t pairs_add(struct found_pairs *f, const struct numbers *l, const double *error, const double *curve, size_t most)
{
	size_t cells = corner(0, l->keys) + 1, was = f->n;
	float *e = mem_new(cells, sizeof *e), *c = mem_new(cells, sizeof *c);
	struct best best = {mem_new(2 * most + 2, sizeof *best.out), 0, most, 1e-6};

	add_up(l, error, curve, e, c);
	for (uint32_t b = 0; b < l->keys; b++)
		for (uint32_t a = 0; a <= b; a++) {
			double x = (double)e[corner(a, b)], gain = x * x / ((double)c[corner(a, b)] + damping);
			if (gain > best.least && !known(f, (struct cue_pair){a, b}))
				offer(&best, gain, (struct cue_pair){a, b});
		}
	qsort(best.out, best.n, sizeof *best.out, by_gain);
	best.n = best.n < most ? best.n : most;
	f->pair = mem_grow(f->pair, &f->cap, f->n + best.n + 1, sizeof *f->pair);
	for (size_t i = 0; i < best.n; i++)
		f->pair[f->n++] = best.out[i].pair;
	qsort(f->pair, f->n, sizeof *f->pair, by_numbers);
	free(best.out);
	free(e);
	free(c);
	return f->n - was;
}

uint32_t *pairs_first(const struct found_pairs *f, const struct numbers *l)
{
	uint32_t *first = mem_new(l->keys + 2, sizeof *first);

	for (size_t i = 0; i < f->n; i++)
		first[f->pair[i].a + 1]++;
	for (uint32_t k = 0; k < l->keys; k++)
		first[k + 1] += first[k];
	return first;
}

size_t pairs_in(const struct found_pairs *f, const uint32_t *first, const struct numbers *l, size_t list, uint32_t *out)
{
	size_t n = 0, end = l->start[list + 1];

	for (size_t i = l->start[list]; i < end; i++) {
		uint32_t at = first[l->id[i]], stop = first[l->id[i] + 1];
		for (size_t k = i; k < end && at < stop;) /* both ascend */
			if (f->pair[at].b < l->id[k])
				at++;
			else if (f->pair[at].b > l->id[k])
				k++;
			else
				out[n++] = at++, k++;
	}
	return n;
}
