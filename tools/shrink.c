/* shrink.c: keeps what was learned within the size that the program has room for; see shrink.h. */
#include "shrink.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

static int by_key(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* keys of the models of spans, each once: they stand in one table */
static size_t joint_keys(const struct learned model[MODEL_COUNT])
{
	size_t n = 0, all = 0;
	uint32_t *key;

	for (int m = 0; m < JOINT_MODELS; m++)
		all += model[m].n;
	key = mem_new(all + 1, sizeof *key);
	all = 0;
	for (int m = 0; m < JOINT_MODELS; m++)
		for (size_t i = 0; i < model[m].n; i++)
			key[all++] = model[m].cue[i].key;
	qsort(key, all, sizeof *key, by_key);
	for (size_t i = 0; i < all; i++)
		n += !i || key[i] != key[i - 1];
	free(key);
	return n;
}

/* octets that the tables of all models take */
static size_t model_bytes(const struct learned model[MODEL_COUNT])
{
	size_t bytes = tables_room(joint_keys(model)) * (sizeof(uint32_t) + JOINT_MODELS * sizeof(int16_t));

	for (int m = 0; m < MODEL_COUNT; m++) {
		const struct pair_table *t = &model[m].pair_table;
		if (m >= JOINT_MODELS)
			bytes += tables_room(model[m].n) * (sizeof(uint32_t) + sizeof(int16_t));
		bytes += t->size * (sizeof *t->key + sizeof *t->number) + (t->numbers + 1U) * sizeof *t->start + model[m].pairs * (sizeof *t->partner + sizeof *t->weight);
	}
	return bytes;
}

/* the cues of L whose weight is at least LEAST thousandths */
static void drop(struct learned *l, int32_t least)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++)
		if (abs(l->cue[i].weight) >= least)
			l->cue[n] = l->cue[i], l->seen[n++] = l->seen[i];
	l->n = n;
}

void model_shrink(struct learned model[MODEL_COUNT])
{
	static const double step = 1.03;
	int32_t least[MODEL_COUNT];
	double times = 1;

	for (int m = 0; m < MODEL_COUNT; m++) {
		least[m] = INT32_MAX; /* of those that were kept */
		for (size_t i = 0; i < model[m].n; i++)
			least[m] = abs(model[m].cue[i].weight) < least[m] ? abs(model[m].cue[i].weight) : least[m];
	}
	while (model_bytes(model) > MODEL_BYTES) {
		times *= step;
		for (int m = 0; m < MODEL_COUNT; m++)
			if (model[m].n)
				drop(&model[m], (int32_t)(times * least[m]));
	}
	for (int m = 0; m < MODEL_COUNT; m++) {
		weight_table_free(&model[m].table);
		model[m].table = weight_table_make(model[m].cue, model[m].n);
	}
}
