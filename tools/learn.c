/* learn.c: learns the weights of lang/reading.weights from the corpus, and says by five folds how well texts are read that
 * were not learned from.  usage: learn [-f] [-v] [-j N] [-o WEIGHTS] FOLDER ...
 * -f: only the folds; -v: a line for each text; -o: write the weights that all texts give. */
#include "training.h"
#include "weights_text.h"

#include "ground/mem.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOLDS = 5 };

struct fold {
	const struct training *tr;
	unsigned number, step;
	struct predicted **read; /* for each text */
	size_t *n;
};

static void *run_fold(void *arg)
{
	struct fold *f = arg;

	for (unsigned k = f->number; k < FOLDS; k += f->step) {
		bool *use = mem_new(f->tr->n + 1, sizeof *use);
		struct model_set m;
		for (size_t i = 0; i < f->tr->n; i++)
			use[i] = f->tr->text[i].fold % FOLDS != k;
		train(f->tr, use, &m);
		for (size_t i = 0; i < f->tr->n; i++)
			if (!use[i] && f->tr->text[i].readable)
				f->n[i] = predict(&f->tr->text[i], &m.w, &f->read[i]);
		model_set_free(&m);
		free(use);
	}
	return NULL;
}

static void show(const struct text *t, const struct predicted *p, size_t n)
{
	static const char *const names[] = {"Start", "End", "Summary", "Location", "Organizer"};

	printf("== %s\n", t->id);
	for (size_t i = 0; i < n; i++) {
		for (int f = 0; f < GOLD_FIELDS; f++)
			if (p[i].value[f])
				printf("%s: %s\n", names[f], p[i].value[f]);
		printf("\n");
	}
}

static void folds(const struct training *tr, unsigned jobs, bool verbose)
{
	struct predicted **read = mem_new(tr->n + 1, sizeof *read);
	size_t *n = mem_new(tr->n + 1, sizeof *n);
	struct fold f[FOLDS];
	pthread_t thread[FOLDS];
	struct figures all = {0};

	for (unsigned k = 0; k < jobs; k++) {
		f[k] = (struct fold){tr, k, jobs, read, n};
		pthread_create(&thread[k], NULL, run_fold, &f[k]);
	}
	for (unsigned k = 0; k < jobs; k++)
		pthread_join(thread[k], NULL);
	for (size_t i = 0; i < tr->n; i++)
		if (tr->text[i].readable) {
			if (verbose)
				show(&tr->text[i], read[i], n[i]);
			if (!tr->text[i].fixture && (tr->text[i].id[0] < '0' || tr->text[i].id[0] > '9'))
				figures_add(&all, &tr->text[i].gold, read[i], n[i]);
		}
	figures_print(&all, "folds");
	for (size_t i = 0; i < tr->n; i++)
		predicted_free(read[i], n[i]);
	free(read);
	free(n);
}

/* what the generators miss */
static void misses(const struct training *tr)
{
	unsigned events = 0, head = 0, field[FIELD_COUNT] = {0}, of[FIELD_COUNT] = {0};
	static const enum gold_field name[FIELD_COUNT] = {GOLD_SUMMARY, GOLD_LOCATION, GOLD_ORGANIZER};

	for (size_t i = 0; i < tr->n; i++)
		for (size_t k = 0; k < tr->text[i].gold.n && tr->text[i].readable; k++) {
			const struct gold_event *g = &tr->text[i].gold.event[k];
			const struct gold_head *h = &tr->gold[i][k];
			bool exact = false;
			if (g->maybe)
				continue;
			events++;
			for (size_t j = 0; j < g->n[GOLD_START] && h->found; j++)
				exact = exact || gold_value(g->value[GOLD_START][j]) == head_value(&tr->text[i].c, h->head);
			head += exact;
			if (!exact && getenv("LEARN_MISSES"))
				printf("missed: %s %s\n", tr->text[i].id, g->value[GOLD_START][0]);
			for (int f = 0; f < FIELD_COUNT; f++) {
				bool any = false;
				if (!g->has[name[f]] || !h->found)
					continue;
				of[f]++;
				for (size_t s = 0; h->right[f] && s < tr->text[i].spans; s++)
					any = any || h->right[f][s];
				field[f] += any;
			}
		}
	printf("among the candidates: Start %u/%u, Summary %u/%u, Location %u/%u, Organizer %u/%u\n", head, events, field[0], of[0], field[1], of[1], field[2], of[2]);
	fflush(stdout);
}

int main(int argc, char **argv)
{
	const char *out = NULL;
	bool only_folds = false, verbose = false;
	unsigned jobs = 2;
	size_t n;
	struct text *text;
	struct training tr;

	for (int c; (c = getopt(argc, argv, "fvj:o:")) != -1;)
		if (c == 'f')
			only_folds = true;
		else if (c == 'v')
			verbose = true;
		else if (c == 'j')
			jobs = (unsigned)atoi(optarg) > FOLDS ? FOLDS : (unsigned)atoi(optarg) < 1 ? 1 : (unsigned)atoi(optarg);
		else if (c == 'o')
			out = optarg;
		else
			return 64;
	text = corpus_load(argv + optind, argc - optind, &n);
	training_open(&tr, text, n);
	misses(&tr);
	if (!out || only_folds)
		folds(&tr, jobs, verbose);
	if (out) {
		struct model_set m;
		bool *use = mem_new(n + 1, sizeof *use);
		memset(use, 1, n);
		train(&tr, use, &m);
		if (!weights_write(out, m.model))
			return 74;
		model_set_free(&m);
		free(use);
	}
	training_close(&tr);
	corpus_free(text, n);
	return 0;
}
