/* weights_text.c: writes learned weights as text that a person can read and diff; see weights_text.h. */
#include "weights_text.h"

#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
	char name[100];
	int32_t weight;
	unsigned seen;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

bool weights_write(const char *path, const struct learned model[MODEL_COUNT], const struct calibration calibration[CALIBRATED_COUNT], const char *head)
{
	FILE *f = fopen(path, "w");

	if (!f) {
		perror(path);
		return false;
	}
	fputs("# The weights of the reading, by `make learn` from corpus/: model, cue (lib/extract/cues.def), its values, the weight in\n"
	      "# thousandths, the number of texts that it was seen in.  Do not edit: the next learning overwrites it.\n", f);
	fputs("# \"calibrated\": what was said with which probability was how often right, in thousandths, on texts that were not learned from.\n", f);
	fputs(head, f);
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		for (unsigned i = 0; i < calibration[k].n; i++)
			fprintf(f, "calibrated %s %u %u\n", cue_calibrated_name((enum calibrated)k), calibration[k].said[i], calibration[k].right[i]);
	for (int m = 0; m < MODEL_COUNT; m++) {
		struct entry *e = mem_new(model[m].n + 1, sizeof *e);
		for (size_t i = 0; i < model[m].n; i++) {
			uint32_t k = model[m].key[i];
			snprintf(e[i].name, sizeof e[i].name, "%s %s %u,%u,%u", cue_model_name((enum model)m), cue_name((enum cue_id)((k >> 24) - 1)), k >> 16 & 255, k >> 8 & 255, k & 255);
			e[i].weight = model[m].weight[i];
			e[i].seen = model[m].seen[i];
		}
		qsort(e, model[m].n, sizeof *e, by_name);
		for (size_t i = 0; i < model[m].n; i++)
			fprintf(f, "%s %d %u\n", e[i].name, e[i].weight, e[i].seen);
		free(e);
	}
	return fclose(f) == 0;
}
