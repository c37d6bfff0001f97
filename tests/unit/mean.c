/* mean: the weights of several sets of models as one. */
#include "tests/unit/tap.h"
#include "tools/mean.h"

static struct weighed_cue first_cues[] = {{0x01000001, 600}, {0x01000002, 90}, {0x01000003, 100}};
static struct weighed_cue second_cues[] = {{0x01000001, 300}, {0x01000004, -900}};
static unsigned first_seen[] = {12, 5, 7}, second_seen[] = {40, 9};
static struct weighed_pair first_pairs[] = {{1, 2, 80, 20}, {1, 3, 50, 11}};
static struct weighed_pair second_pairs[] = {{1, 2, 40, 30}, {2, 3, -200, 8}};

static int32_t weight_of(const struct learned *l, uint32_t key)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->cue[i].key == key)
			return l->cue[i].weight;
	return 0;
}

int main(void)
{
	struct learned first[MODEL_COUNT] = {{0}}, second[MODEL_COUNT] = {{0}}, none[MODEL_COUNT] = {{0}}, out[MODEL_COUNT];
	const struct learned *in[] = {first, second, none}, *l = &out[MODEL_DIVISION];

	first[MODEL_DIVISION] = (struct learned){.cue = first_cues, .seen = first_seen, .n = 3, .pair = first_pairs, .pairs = 2};
	second[MODEL_DIVISION] = (struct learned){.cue = second_cues, .seen = second_seen, .n = 2, .pair = second_pairs, .pairs = 2};
	model_mean(in, 3, out);
	is_int(weight_of(l, 0x01000001), 300, "a cue that two of three have");
	is_int(weight_of(l, 0x01000004), -300, "one that only one has counts a third");
	is_int((long)l->n, 2, "what is lighter then than half of the lightest is not kept");
	is_int(l->seen[0], 40, "seen on as many texts as by any");
	is_int(weights_of(&(struct weights){.model = {[MODEL_DIVISION] = l->table}}, MODEL_DIVISION, 0x01000004), -300, "the table has it, too");
	is_int((long)l->pairs, 2, "pairs are kept by the same rule");
	is_int(l->pair[0].weight, 40, "... a pair that two have");
	is_int(l->pair[0].seen, 30, "... its texts");
	is_int(l->pair[1].weight, -67, "... one of one");
	is_int((long)(out[MODEL_DAY].n + out[MODEL_DAY].pairs), 0, "a model that none has");
	for (int m = 0; m < MODEL_COUNT; m++)
		learned_free(&out[m]);
	return done_testing();
}
