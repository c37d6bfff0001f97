/* weights.c: scores of cues by what was learned; see weights.h. */
#include "choice/weights.h"

#include <string.h>

/* the entry of KEY in an open table; SIZE: none */
static inline uint32_t entry_of(const uint32_t *table, uint32_t size, uint32_t key)
{
	uint32_t h = size ? weights_first(key, size) : 0;

	for (; h < size && table[h] != key; h = h + 1 < size ? h + 1 : 0)
		if (!table[h])
			return size;
	return h;
}

int weights_of(const struct weights *w, enum model m, uint32_t key)
{
	bool joint = (int)m < JOINT_MODELS;
	uint32_t size = joint ? w->joint.size : w->model[m].size, h = entry_of(joint ? w->joint.key : w->model[m].key, size, key);

	if (h == size)
		return 0;
	return joint ? w->joint.weight[h][m] : w->model[m].weight[h];
}

/* what is known of KEY, now at the latest */
static inline const struct joint_row *row_of(const struct joint_table *t, struct joint_known *known, uint32_t key)
{
	struct joint_row *row = &known->row[(key * 0x9e3779b1u) >> 20];
	uint32_t h;

	_Static_assert(JOINT_KNOWN == 1 << 12, "the number of a row has so many bits");
	if (row->key == key)
		return row;
	h = entry_of(t->key, t->size, key);
	row->key = key;
	row->weights = 0;
	for (int m = JOINT_MODELS; m-- > 0 && h != t->size;)
		row->weights = row->weights * (1 << JOINT_BITS) + t->weight[h][m];
	return row;
}

void weights_joint(const struct weights *w, struct joint_known *known, const struct cues *c, long sum[JOINT_MODELS])
{
	const int64_t one = 1 << JOINT_BITS;

	_Static_assert(JOINT_MODELS * JOINT_BITS < 64 && JOINT_ADDED * 32768 < 1 << (JOINT_BITS - 1), "the sums have room beside one another");
	memset(sum, 0, JOINT_MODELS * sizeof *sum);
	for (size_t i = 0; i < c->n;) {
		int64_t some = 0;
		for (size_t end = c->n - i < JOINT_ADDED ? c->n : i + JOINT_ADDED; i < end; i++)
			some += row_of(&w->joint, known, c->key[i])->weights;
		for (int m = 0; m < JOINT_MODELS; m++) {
			int64_t low = ((some & (one - 1)) ^ one / 2) - one / 2; /* with its sign */
			sum[m] += (long)low;
			some = (some - low) / one;
		}
	}
}

double weights_calibrated(const struct weights *w, enum calibrated which, double p)
{
	const struct calibration *c = &w->calibration[which];
	double x = 1000 * p;
	unsigned k = 0;

	if (!c->n)
		return p;
	while (k < c->n && c->said[k] < x)
		k++;
	if (k == 0 || k == c->n)
		return c->right[k ? k - 1 : 0] / 1000.0;
	return (c->right[k - 1] + (c->right[k] - c->right[k - 1]) * (x - c->said[k - 1]) / (c->said[k] - c->said[k - 1])) / 1000;
}

double weights_score(const struct weights *w, enum model m, const struct cues *c, size_t from, size_t end)
{
	double sum = 0;

	for (size_t i = from; i < end; i++) {
		int x = weights_of(w, m, c->key[i]);
		if (x)
			sum += x * (double)c->factor[i];
	}
	return sum / 1000;
}

double weights_score_known(const struct weights *w, enum model m, struct model_known *known, const struct cues *c)
{
	double sum = 0;

	for (size_t i = 0; i < c->n; i++) {
		uint32_t key = c->key[i], at = (key * 0x9e3779b1u) >> 24;
		if (known->key[at] != key)
			known->key[at] = key, known->weight[at] = (int16_t)weights_of(w, m, key);
		if (known->weight[at])
			sum += known->weight[at] * (double)c->factor[i];
	}
	return sum / 1000;
}

enum { PRESENT_MOST = 512 }; /* cues of one candidate that are looked for in pairs */

/* the numbers of the cues of C that stand in pairs, each once, into HAVE and KEY; their bits into SET */
static size_t present(const struct pair_table *t, const struct cues *c, uint64_t *set, uint16_t *have, uint32_t *key)
{
	size_t n = 0;

	memset(set, 0, (t->numbers / 64u + 1) * sizeof *set);
	for (size_t i = 0; i < c->n && n < PRESENT_MOST; i++) {
		uint32_t h = cue_present((double)c->factor[i]) ? entry_of(t->key, t->size, c->key[i]) : t->size;
		if (h == t->size || set[t->number[h] / 64] >> t->number[h] % 64 & 1)
			continue;
		set[t->number[h] / 64] |= 1ULL << t->number[h] % 64;
		key[n] = c->key[i];
		have[n++] = t->number[h];
	}
	return n;
}

/* tells of each pair among the N cues that are there */
static void say_pairs(const struct pair_table *t, const uint16_t *have, const uint32_t *key, size_t n, pair_said *say, void *arg)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = t->start[have[i]]; k < t->start[have[i] + 1u]; k++)
			for (size_t j = 0; j < n; j++)
				if (have[j] == t->partner[k])
					say(arg, key[i], key[j], t->weight[k] / 1000.0);
}

double weights_pairs(const struct weights *w, enum model m, const struct cues *c, pair_said *say, void *arg)
{
	const struct pair_table *t = &w->pair[m];
	const uint16_t *start = t->start, *partner = t->partner;
	const int16_t *weight = t->weight;
	uint64_t set[PAIR_NUMBERS / 64 + 1];
	uint16_t have[PRESENT_MOST];
	uint32_t key[PRESENT_MOST];
	size_t n = t->size ? present(t, c, set, have, key) : 0;
	long sum = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = start[have[i]], end = start[have[i] + 1u]; k < end; k++)
			sum += set[partner[k] / 64] >> partner[k] % 64 & 1 ? weight[k] : 0;
	if (say)
		say_pairs(t, have, key, n, say, arg);
	return (double)sum / 1000;
}

double weights_both(const struct weights *w, enum model m, const struct cues *c)
{
	return weights_score(w, m, c, 0, c->n) + weights_pairs(w, m, c, NULL, NULL);
}

const char *cue_model_name(enum model m)
{
	static const char *const name[] = {"Summary", "Location", "Organizer", "day", "time", "day-time", "division", "Summary-again", "Location-again", "division-again", "End"};

	return name[m];
}

const char *cue_calibrated_name(enum calibrated which)
{
	static const char *const name[] = {"Start", "Summary", "Location", "event"};

	return name[which];
}
