/* tables.c: tables of weights; see tables.h. */
#include "tables.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

static int by_key(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static size_t once(uint32_t *key, size_t n)
{
	size_t k = 0;

	qsort(key, n, sizeof *key, by_key);
	for (size_t i = 0; i < n; i++)
		if (!k || key[i] != key[k - 1])
			key[k++] = key[i];
	return k;
}

static uint16_t number_of(const uint32_t *key, size_t n, uint32_t k)
{
	const uint32_t *at = bsearch(&k, key, n, sizeof *key, by_key);

	return (uint16_t)(at - key);
}

static int16_t bounded(int32_t w) { return (int16_t)(w > INT16_MAX ? INT16_MAX : w < -INT16_MAX ? -INT16_MAX : w); }

uint32_t tables_room(size_t n) { return (uint32_t)(n * 7 / 5) + 16; }

/* the place of KEY in an open table */
static uint32_t place(const uint32_t *table, uint32_t size, uint32_t key)
{
	uint32_t h = weights_first(key, size);

	while (table[h] && table[h] != key)
		h = h + 1 < size ? h + 1 : 0;
	return h;
}

/* the open table of N keys that ascend */
static void put_numbers(struct pair_table *t, const uint32_t *key, size_t n)
{
	uint32_t *table;
	uint16_t *number;

	t->size = tables_room(n);
	t->key = table = mem_new(t->size, sizeof *table);
	t->number = number = mem_new(t->size, sizeof *number);
	for (size_t i = 0; i < n; i++) {
		uint32_t h = place(table, t->size, key[i]);
		table[h] = key[i], number[h] = (uint16_t)i;
	}
}

struct weight_table weight_table_make(const struct weighed_cue *c, size_t n)
{
	uint32_t size = tables_room(n), *key = mem_new(size, sizeof *key);
	int16_t *weight = mem_new(size, sizeof *weight);

	for (size_t i = 0; i < n; i++) {
		uint32_t h = place(key, size, c[i].key);
		key[h] = c[i].key, weight[h] = bounded(c[i].weight);
	}
	return (struct weight_table){key, weight, size};
}

struct joint_table joint_table_make(const struct weighed_cue *const c[JOINT_MODELS], const size_t n[JOINT_MODELS])
{
	size_t all = 0, keys;
	uint32_t *sorted, size, *key;
	int16_t (*weight)[JOINT_MODELS];

	for (int m = 0; m < JOINT_MODELS; m++)
		all += n[m];
	sorted = mem_new(all + 1, sizeof *sorted);
	all = 0;
	for (int m = 0; m < JOINT_MODELS; m++)
		for (size_t i = 0; i < n[m]; i++)
			sorted[all++] = c[m][i].key;
	keys = once(sorted, all);
	size = tables_room(keys);
	key = mem_new(size, sizeof *key);
	weight = mem_new(size, sizeof *weight);
	for (size_t i = 0; i < keys; i++)
		key[place(key, size, sorted[i])] = sorted[i];
	for (int m = 0; m < JOINT_MODELS; m++)
		for (size_t i = 0; i < n[m]; i++)
			weight[place(key, size, c[m][i].key)][m] = bounded(c[m][i].weight);
	free(sorted);
	return (struct joint_table){key, (const int16_t (*)[JOINT_MODELS])weight, size};
}

struct pair_table pair_table_make(const struct weighed_pair *p, size_t n)
{
	uint32_t *key = mem_new(2 * n + 1, sizeof *key);
	struct pair_table t = {0};
	uint16_t *start, *partner, *fill;
	int16_t *weight;
	size_t keys;

	for (size_t i = 0; i < n; i++)
		key[2 * i] = p[i].a, key[2 * i + 1] = p[i].b;
	keys = once(key, 2 * n);
	if (keys && keys <= PAIR_NUMBERS && n <= UINT16_MAX) {
		t.numbers = (uint16_t)keys;
		t.start = start = mem_new(keys + 2, sizeof *start);
		t.partner = partner = mem_new(n, sizeof *partner);
		t.weight = weight = mem_new(n, sizeof *weight);
		fill = mem_new(keys + 1, sizeof *fill);
		for (size_t i = 0; i < n; i++)
			start[number_of(key, keys, p[i].a < p[i].b ? p[i].a : p[i].b) + 1]++;
		for (size_t k = 0; k < keys; k++)
			start[k + 1] = (uint16_t)(start[k + 1] + start[k]), fill[k] = start[k];
		for (size_t i = 0; i < n; i++) {
			size_t at = fill[number_of(key, keys, p[i].a < p[i].b ? p[i].a : p[i].b)]++;
			partner[at] = number_of(key, keys, p[i].a < p[i].b ? p[i].b : p[i].a);
			weight[at] = bounded(p[i].weight);
		}
		free(fill);
		put_numbers(&t, key, keys);
	}
	free(key);
	return t;
}

void pair_table_free(struct pair_table *t)
{
	free((void *)(uintptr_t)t->key);
	free((void *)(uintptr_t)t->number);
	free((void *)(uintptr_t)t->start);
	free((void *)(uintptr_t)t->partner);
	free((void *)(uintptr_t)t->weight);
	*t = (struct pair_table){0};
}

void weight_table_free(struct weight_table *t)
{
	free((void *)(uintptr_t)t->key);
	free((void *)(uintptr_t)t->weight);
	*t = (struct weight_table){0};
}

void joint_table_free(struct joint_table *t)
{
	free((void *)(uintptr_t)t->key);
	free((void *)(uintptr_t)t->weight);
	*t = (struct joint_table){0};
}
