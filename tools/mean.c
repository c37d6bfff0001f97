/* mean.c: one set of models out of several; see mean.h. */
#include "mean.h"

#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct cue_seen {
	struct weighed_cue c;
	unsigned seen;
};

static int by_key(const void *a, const void *b)
{
	uint32_t x = ((const struct cue_seen *)a)->c.key, y = ((const struct cue_seen *)b)->c.key;

	return x < y ? -1 : x > y;
}

static int by_pair(const void *a, const void *b)
{
	const struct weighed_pair *x = a, *y = b;

	return x->a != y->a ? (x->a < y->a ? -1 : 1) : x->b < y->b ? -1 : x->b > y->b;
}

static int32_t share(int32_t sum, size_t n)
{
	return (int32_t)lround((double)sum / (double)n);
}

/* the cues of all sets' model M, by key; how many */
static size_t all_cues(const struct learned *const in[], size_t n, int m, struct cue_seen **out)
{
	size_t all = 0;
	struct cue_seen *c;

	for (size_t i = 0; i < n; i++)
		all += in[i][m].n;
	*out = c = mem_new(all + 1, sizeof *c);
	all = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < in[i][m].n; k++)
			c[all++] = (struct cue_seen){in[i][m].cue[k], in[i][m].seen[k]};
	qsort(c, all, sizeof *c, by_key);
	return all;
}

static void mean_cues(const struct learned *const in[], size_t n, int m, struct learned *out)
{
	int32_t least = INT32_MAX; /* that any of them kept */
	struct cue_seen *c;
	size_t all = all_cues(in, n, m, &c);

	for (size_t i = 0; i < all; i++)
		least = abs(c[i].c.weight) < least ? abs(c[i].c.weight) : least;
	out->cue = mem_new(all + 1, sizeof *out->cue);
	out->seen = mem_new(all + 1, sizeof *out->seen);
	for (size_t i = 0, j; i < all; i = j) {
		struct cue_seen sum = c[i];
		for (j = i + 1; j < all && c[j].c.key == c[i].c.key; j++) {
			sum.c.weight += c[j].c.weight;
			sum.seen = c[j].seen > sum.seen ? c[j].seen : sum.seen;
		}
		sum.c.weight = share(sum.c.weight, n);
		if (abs(sum.c.weight) < least / 2)
			continue;
		out->cue[out->n] = sum.c;
		out->seen[out->n++] = sum.seen;
	}
	free(c);
}

static void mean_pairs(const struct learned *const in[], size_t n, int m, struct learned *out)
{
	int32_t least = INT32_MAX;
	size_t all = 0;

	for (size_t i = 0; i < n; i++)
		all += in[i][m].pairs;
	out->pair = mem_new(all + 1, sizeof *out->pair);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < in[i][m].pairs; k++)
			out->pair[out->pairs++] = in[i][m].pair[k];
	for (size_t i = 0; i < all; i++)
		least = abs(out->pair[i].weight) < least ? abs(out->pair[i].weight) : least;
	qsort(out->pair, out->pairs, sizeof *out->pair, by_pair);
	out->pairs = 0;
	for (size_t i = 0, j; i < all; i = j) {
		struct weighed_pair sum = out->pair[i];
		for (j = i + 1; j < all && !by_pair(&out->pair[j], &out->pair[i]); j++) {
			sum.weight += out->pair[j].weight;
			sum.seen = out->pair[j].seen > sum.seen ? out->pair[j].seen : sum.seen;
		}
		sum.weight = share(sum.weight, n);
		if (abs(sum.weight) >= least / 2)
			out->pair[out->pairs++] = sum;
	}
}

void model_mean(const struct learned *const in[], size_t n, struct learned out[MODEL_COUNT])
{
	for (int m = 0; m < MODEL_COUNT; m++) {
		memset(&out[m], 0, sizeof out[m]);
		mean_cues(in, n, m, &out[m]);
		mean_pairs(in, n, m, &out[m]);
		out[m].table = weight_table_make(out[m].cue, out[m].n);
		out[m].pair_table = pair_table_make(out[m].pair, out[m].pairs);
	}
}
