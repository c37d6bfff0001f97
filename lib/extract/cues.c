/* cues.c: collecting cues, and their weights; see cues.h. */
#include "extract/cues.h"

#include "ground/mem.h"

#include <stdlib.h>

void cue_weigh(struct cues *c, enum cue_id id, unsigned a, unsigned b, unsigned d, double factor)
{
	if (c->n == c->cap) {
		c->key = mem_grow(c->key, &c->cap, c->n + 1, sizeof *c->key);
		c->factor = mem_grow(c->factor, &c->cap_factor, c->n + 1, sizeof *c->factor);
	}
	c->key[c->n] = ((uint32_t)id + 1) << 24 | (a & 255) << 16 | (b & 255) << 8 | (d & 255);
	c->factor[c->n++] = (float)factor;
}

void cues_free(struct cues *c)
{
	free(c->key);
	free(c->factor);
	*c = (struct cues){0};
}

unsigned cue_bucket(long n, const unsigned char *limits)
{
	unsigned k = 0;

	while (limits[k] != 255 && n > limits[k])
		k++;
	return k;
}

int weights_of(const struct weights *w, enum model m, uint32_t key)
{
	const struct weight_table *t = &w->model[m];

	if (!t->size)
		return 0;
	for (uint32_t h = weights_first(key, t->size); t->key[h]; h = h + 1 < t->size ? h + 1 : 0)
		if (t->key[h] == key)
			return t->weight[h];
	return 0;
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

#define CUE(id, name, values, what) {name, values, what},
static const struct {
	const char *name, *values, *what;
} rows[] = {
#include "extract/cues.def"
};
#undef CUE

const char *cue_model_name(enum model m)
{
	static const char *const name[] = {"Summary", "Location", "Organizer", "day", "time", "day-time", "division", "Summary-again", "Location-again", "division-again"};

	return name[m];
}

const char *cue_calibrated_name(enum calibrated which)
{
	static const char *const name[] = {"Start", "Summary", "Location", "event"};

	return name[which];
}

const char *cue_name(enum cue_id id) { return rows[id].name; }
const char *cue_values(enum cue_id id) { return rows[id].values; }
const char *cue_saying(enum cue_id id) { return rows[id].what; }

unsigned cue_shape(const struct word *w)
{
	if (w->type == TOK_NUMBER)
		return w->digits < 5 ? w->digits : 5;
	if (w->type == TOK_MARK)
		return 16 + cue_mark(w->num);
	if (!w->upper)
		return 6;
	for (uint32_t i = 0; i < w->len; i++)
		if ((unsigned char)w->s[i] < 0x80 && (w->s[i] < 'A' || w->s[i] > 'Z'))
			return 7;
	return w->len > 1 ? 8 : 7;
}

/* the marks that cues tell apart, from 1; others are 0 */
unsigned cue_mark(uint32_t c)
{
	static const uint32_t marks[] = {'.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '-', '/', '|', '"', 0x201e, 0x201c, 0x201d, '\'', '&', '@', '*', '+',
		'#', 0x20ac, '$', 0xa3, '%', 0xb7, 0x2022, '>', '<', '=', '_', 0xab, 0xbb, 0x203a, 0x2039, 0x2018, 0x201a, '~'};

	for (unsigned i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i] == c)
			return i + 1;
	return c >= 0x2190 ? 41 : 0; /* arrows, pictograms */
}

static bool among(uint32_t c, const uint32_t *set)
{
	while (*set && *set != c)
		set++;
	return *set != 0;
}

bool cue_opens_quote(const struct word *w)
{
	static const uint32_t open[] = {0x201e, 0x201c, '"', 0x201a, 0x2018, 0xab, 0xbb, 0x203a, 0x2039, '\'', 0x201d, 0};

	return w->type == TOK_MARK && among(w->num, open);
}

bool cue_closes_quote(const struct word *w)
{
	static const uint32_t close[] = {0x201c, 0x201d, '"', 0x2018, 0xbb, 0xab, 0x203a, 0x2039, '\'', 0};

	return w->type == TOK_MARK && among(w->num, close);
}
