/* weightc.c: compiles lang/reading.weights into the tables that weights_score looks up: for each model an open table of keys.
 * usage: weightc WEIGHTS >OUT.c */
#include "tables.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE = 400, MOST = 200000 };

static int model_of(const char *name)
{
	for (int m = 0; m < MODEL_COUNT; m++)
		if (!strcmp(name, cue_model_name((enum model)m)))
			return m;
	return -1;
}

static int cue_named(const char *name)
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

static void keys(const char *name, int model, const uint32_t *key, uint32_t size)
{
	printf("static const uint32_t %s%d[] = {", name, model);
	for (uint32_t i = 0; i < size; i++)
		printf("%s%u,", i % 12 ? "" : "\n\t", key[i]);
	printf("\n};\n");
}

static void table(int model, const struct weighed_cue *c, size_t n)
{
	struct weight_table t = weight_table_make(c, n);

	keys("key", model, t.key, t.size);
	printf("static const int16_t weight%d[] = {", model);
	for (uint32_t i = 0; i < t.size; i++)
		printf("%s%d,", i % 16 ? "" : "\n\t", t.weight[i]);
	printf("\n};\n#define SIZE%d %uu\n", model, t.size);
	weight_table_free(&t);
}

static void numbers(const char *type, const char *name, int model, const uint16_t *x, size_t n)
{
	printf("static const %s %s%d[] = {", type, name, model);
	for (size_t i = 0; i < n; i++)
		printf("%s%d,", i % 16 ? "" : "\n\t", *type == 'i' ? (int16_t)x[i] : x[i]);
	printf("\n};\n");
}

static bool pair_table(int model, const struct weighed_pair *p, size_t n)
{
	struct pair_table t = pair_table_make(p, n);

	if (!n)
		return true;
	if (!t.size)
		return false;
	keys("pair_key", model, t.key, t.size);
	printf("#define PAIRS%d %uu\n#define NUMBERS%d %u\n", model, t.size, model, t.numbers);
	numbers("uint16_t", "pair_number", model, t.number, t.size);
	numbers("uint16_t", "pair_start", model, t.start, t.numbers + 1u);
	numbers("uint16_t", "partner", model, t.partner, n);
	numbers("int16_t", "pair_weight", model, (const uint16_t *)t.weight, n);
	pair_table_free(&t);
	return true;
}

/* the cue and values at S; its key, or 0; *END: behind them */
static uint32_t take_cue(const char *s, int *end)
{
	char name[60], word[200];
	unsigned a, b, c;
	int k;

	if (sscanf(s, " %59s \"%199[^\"]\"%n", name, word, end) == 2)
		return (k = cue_named(name)) < 0 || !cue_says_word((enum cue_id)k) ? 0 : ((uint32_t)k + 1) << 24 | cue_form(word, word + strlen(word));
	if (sscanf(s, " %59s %u,%u,%u%n", name, &a, &b, &c, end) != 4 || (k = cue_named(name)) < 0 || a > 255 || b > 255 || c > 255)
		return 0;
	return ((uint32_t)k + 1) << 24 | a << 16 | b << 8 | c;
}

struct source { /* one model's lines */
	struct weighed_cue *c;
	size_t n;
	struct weighed_pair *p;
	size_t pairs;
};

/* "Summary first-of 3,0,0 210 45", "Summary-again bias 0,0,0 & core 2,0,0 -35 80" */
static bool take_weight(const char *line, struct source *all)
{
	char model[60];
	uint32_t a, b = 0;
	int weight, m, at = 0, end;
	unsigned seen;

	if (sscanf(line, "%59s%n", model, &at) != 1 || (m = model_of(model)) < 0 || !(a = take_cue(line + at, &end)))
		return false;
	at += end;
	if (!strncmp(line + at, " & ", 3)) {
		if (!(b = take_cue(line + at + 3, &end)))
			return false;
		at += 3 + end;
	}
	if (sscanf(line + at, "%d %u", &weight, &seen) != 2 || all[m].n == MOST || all[m].pairs == MOST)
		return false;
	if (b)
		all[m].p[all[m].pairs++] = (struct weighed_pair){a, b, weight, seen};
	else
		all[m].c[all[m].n++] = (struct weighed_cue){a, weight};
	return true;
}

static void joint(const struct source *all)
{
	const struct weighed_cue *c[JOINT_MODELS];
	size_t n[JOINT_MODELS];
	struct joint_table t;

	for (int m = 0; m < JOINT_MODELS; m++)
		c[m] = all[m].c, n[m] = all[m].n;
	t = joint_table_make(c, n);
	keys("joint_key", 0, t.key, t.size);
	printf("static const int16_t joint_weight[][JOINT_MODELS] = {");
	for (uint32_t i = 0; i < t.size; i++) {
		printf("%s{", i % 6 ? "" : "\n\t");
		for (int m = 0; m < JOINT_MODELS; m++)
			printf("%d,", t.weight[i][m]);
		printf("},");
	}
	printf("\n};\n#define JOINT %uu\n", t.size);
	joint_table_free(&t);
}

static bool put_all(const struct source *all, const struct calibration *calibration)
{
	printf("/* made by weightc from lang/reading.weights */\n#include \"choice/weights.h\"\n");
	joint(all);
	for (int m = 0; m < MODEL_COUNT; m++) {
		if (m >= JOINT_MODELS)
			table(m, all[m].c, all[m].n);
		if (!pair_table(m, all[m].p, all[m].pairs))
			return false;
	}
	printf("const struct weights weights_compiled = {.joint = {joint_key0, joint_weight, JOINT}");
	for (int m = JOINT_MODELS; m < MODEL_COUNT; m++)
		printf(",\n.model[%d] = {key%d, weight%d, SIZE%d}", m, m, m, m);
	for (int m = 0; m < MODEL_COUNT; m++)
		if (all[m].pairs)
			printf(", .pair[%d] = {pair_key%d, pair_number%d, PAIRS%d, pair_start%d, partner%d, pair_weight%d, NUMBERS%d}", m, m, m, m, m, m, m, m);
	printf(",\n.calibration = {");
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		put_calibration(&calibration[k]);
	printf("\n}};\n");
	return true;
}

int main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	struct source all[MODEL_COUNT] = {0};
	char line[LINE];
	struct calibration calibration[CALIBRATED_COUNT] = {0};
	int number = 0;

	if (!f) {
		fprintf(stderr, "usage: weightc WEIGHTS\n");
		return 64;
	}
	for (int m = 0; m < MODEL_COUNT; m++)
		if (!(all[m].c = calloc(MOST, sizeof *all[m].c)) || !(all[m].p = calloc(MOST, sizeof *all[m].p)))
			abort();
	while (fgets(line, sizeof line, f)) {
		number++;
		if (*line == '#' || take_calibration(line, calibration))
			continue;
		if (!take_weight(line, all)) {
			fprintf(stderr, "weightc: %s:%d: no such model or cue: %s", argv[1], number, line);
			return 65;
		}
	}
	fclose(f);
	if (!put_all(all, calibration)) {
		fprintf(stderr, "weightc: %s: too many pairs\n", argv[1]);
		return 65;
	}
	return 0;
}
