/* weightc.c: compiles lang/reading.weights into the tables that weights_score looks up: for each model an open table of keys.
 * usage: weightc WEIGHTS >OUT.c */
#include "extract/cues.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE = 400, MOST = 200000 };

struct entry {
	uint32_t key;
	int32_t weight;
};

static int model_of(const char *name)
{
	for (int m = 0; m < MODEL_COUNT; m++)
		if (!strcmp(name, cue_model_name((enum model)m)))
			return m;
	return -1;
}

static int cue_of(const char *name)
{
	for (int c = 0; c < CUE_ID_COUNT; c++)
		if (!strcmp(name, cue_name((enum cue_id)c)))
			return c;
	return -1;
}

static int calibrated_of(const char *name)
{
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		if (!strcmp(name, cue_calibrated_name((enum calibrated)k)))
			return k;
	return -1;
}

/* "calibrated Summary 350 420" */
static bool take_calibration(const char *line, struct calibration all[CALIBRATED_COUNT])
{
	char name[60];
	unsigned said, right;
	int k;

	if (sscanf(line, "calibrated %59s %u %u", name, &said, &right) != 3 || (k = calibrated_of(name)) < 0 || said > 1000 || right > 1000 ||
	    all[k].n == CALIBRATION_KNOTS || (all[k].n && all[k].said[all[k].n - 1] >= said))
		return false;
	all[k].said[all[k].n] = (uint16_t)said;
	all[k].right[all[k].n++] = (uint16_t)right;
	return true;
}

static void put_calibration(const struct calibration *c)
{
	if (!c->n) {
		printf("\n\t{.n = 0},");
		return;
	}
	printf("\n\t{{");
	for (unsigned i = 0; i < c->n; i++)
		printf("%u,", c->said[i]);
	printf("}, {");
	for (unsigned i = 0; i < c->n; i++)
		printf("%u,", c->right[i]);
	printf("}, %u},", c->n);
}

static void table(int model, const struct entry *e, size_t n)
{
	uint32_t size = (uint32_t)(n * 5 / 3) + 16, *key;
	int32_t *weight;

	key = calloc(size, sizeof *key);
	weight = calloc(size, sizeof *weight);
	if (!key || !weight)
		abort();
	for (size_t i = 0; i < n; i++) {
		uint32_t h = weights_first(e[i].key, size);
		while (key[h])
			h = h + 1 < size ? h + 1 : 0;
		key[h] = e[i].key, weight[h] = e[i].weight;
	}
	printf("static const uint32_t key%d[] = {", model);
	for (uint32_t i = 0; i < size; i++)
		printf("%s%u,", i % 12 ? "" : "\n\t", key[i]);
	printf("\n};\nstatic const int16_t weight%d[] = {", model);
	for (uint32_t i = 0; i < size; i++)
		printf("%s%d,", i % 16 ? "" : "\n\t", weight[i] > 32767 ? 32767 : weight[i] < -32767 ? -32767 : weight[i]);
	printf("\n};\n#define SIZE%d %uu\n", model, size);
	free(key);
	free(weight);
}

int main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	struct entry *e[MODEL_COUNT];
	size_t n[MODEL_COUNT] = {0};
	char line[LINE], model[60], name[60];
	struct calibration calibration[CALIBRATED_COUNT] = {0};
	unsigned a, b, c, seen;
	int weight, number = 0;

	if (!f) {
		fprintf(stderr, "usage: weightc WEIGHTS\n");
		return 64;
	}
	for (int m = 0; m < MODEL_COUNT; m++)
		if (!(e[m] = calloc(MOST, sizeof **e)))
			abort();
	while (fgets(line, sizeof line, f)) {
		int m, k;
		number++;
		if (*line == '#' || take_calibration(line, calibration))
			continue;
		if (sscanf(line, "%59s %59s %u,%u,%u %d %u", model, name, &a, &b, &c, &weight, &seen) != 7 || (m = model_of(model)) < 0 || (k = cue_of(name)) < 0 ||
			a > 255 || b > 255 || c > 255 || n[m] == MOST) {
			fprintf(stderr, "weightc: %s:%d: no such model or cue: %s", argv[1], number, line);
			return 65;
		}
		e[m][n[m]++] = (struct entry){((uint32_t)k + 1) << 24 | a << 16 | b << 8 | c, weight};
	}
	fclose(f);
	printf("/* made by weightc from lang/reading.weights */\n#include \"extract/cues.h\"\n");
	for (int m = 0; m < MODEL_COUNT; m++)
		table(m, e[m], n[m]);
	printf("const struct weights weights_compiled = {.model = {");
	for (int m = 0; m < MODEL_COUNT; m++)
		printf("\n\t{key%d, weight%d, SIZE%d},", m, m, m);
	printf("\n}, .calibration = {");
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		put_calibration(&calibration[k]);
	printf("\n}};\n");
	return 0;
}
