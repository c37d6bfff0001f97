/* weights_text.c: writes learned weights as text that a person can read and diff; see weights_text.h. */
#include "weights_text.h"

#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	char name[200];
	int32_t weight;
	unsigned seen;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static void put_cue(char *s, size_t size, uint32_t k, const struct forms *forms)
{
	if (cue_says_word(cue_of(k)))
		snprintf(s, size, "%s \"%s\"", cue_name(cue_of(k)), forms_word(forms, k & 0xffffff));
	else
		snprintf(s, size, "%s %u,%u,%u", cue_name(cue_of(k)), k >> 16 & 255, k >> 8 & 255, k & 255);
}

/* the cues of a model, then its pairs */
static struct entry *entries(enum model m, const struct learned *l, const struct forms *forms)
{
	struct entry *e = mem_new(l->n + l->pairs + 1, sizeof *e);
	char a[90], b[90];

	for (size_t i = 0; i < l->n; i++) {
		put_cue(a, sizeof a, l->cue[i].key, forms);
		snprintf(e[i].name, sizeof e[i].name, "%s %s", cue_model_name(m), a);
		e[i].weight = l->cue[i].weight, e[i].seen = l->seen[i];
	}
	for (size_t i = 0; i < l->pairs; i++) {
		const struct weighed_pair *p = &l->pair[i];
		struct entry *x = &e[l->n + i];
		put_cue(a, sizeof a, p->a, forms);
		put_cue(b, sizeof b, p->b, forms);
		snprintf(x->name, sizeof x->name, "%s %s & %s", cue_model_name(m), a, b);
		x->weight = p->weight, x->seen = p->seen;
	}
	qsort(e, l->n, sizeof *e, by_name);
	qsort(e + l->n, l->pairs, sizeof *e, by_name);
	return e;
}

bool weights_write(const char *path, const struct learned model[MODEL_COUNT], const struct calibration calibration[CALIBRATED_COUNT], const char *head, const struct forms *forms)
{
	FILE *f = fopen(path, "w");

	if (!f) {
		perror(path);
		return false;
	}
	fputs("# The weights of the reading, by `make learn` from corpus/: model, cue (lib/choice/cues.def), its values, the weight in\n"
	      "# thousandths, the number of texts that it was seen in.  \"&\": both cues together.  Do not edit: the next learning overwrites it.\n", f);
	fputs("# \"calibrated\": what was said with which probability was how often right, in thousandths, on texts that were not learned from.\n", f);
	fputs(head, f);
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		for (unsigned i = 0; i < calibration[k].n; i++)
			fprintf(f, "calibrated %s %u %u\n", cue_calibrated_name((enum calibrated)k), calibration[k].said[i], calibration[k].right[i]);
	for (int m = 0; m < MODEL_COUNT; m++) {
		struct entry *e = entries((enum model)m, &model[m], forms);
		for (size_t i = 0; i < model[m].n + model[m].pairs; i++)
			fprintf(f, "%s %d %u\n", e[i].name, e[i].weight, e[i].seen);
		free(e);
	}
	return fclose(f) == 0;
}
