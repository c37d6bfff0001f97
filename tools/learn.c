/* learn.c: learns the weights of lang/reading.weights from the corpus, and says by five folds how well texts are read that
 * were not learned from.  usage: learn [-1v] [-j N] [-c WEIGHTS] [-o WEIGHTS] FOLDER ...
 * -1: only the first fold; -v: each text's reading, too; -c: fail where WEIGHTS are
 * not learned from these texts or the folds have got worse; -o: write the weights that all texts give. */
#include "calibrate.h"
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
	unsigned number, step, end;
	struct predicted **read; /* for each text */
	size_t *n;
};

static void *run_fold(void *arg)
{
	struct fold *f = arg;

	for (unsigned k = f->number; k < f->end; k += f->step) {
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

/* does the text count: one that no rule was written for? */
static bool fresh(const struct text *t)
{
	return !t->fixture && (t->id[0] < '0' || t->id[0] > '9');
}

struct measured {
	struct figures all, first; /* of all folds, of the first */
	struct said *said[CALIBRATED_COUNT];
	size_t n[CALIBRATED_COUNT];
};

static void measure(struct measured *m, const struct text *t, struct predicted *p, size_t n)
{
	struct figures other = {0};

	if (t->fold % FOLDS == 0 && fresh(t))
		figures_add(&m->first, &t->gold, p, n);
	figures_add(fresh(t) ? &m->all : &other, &t->gold, p, n);
	for (size_t i = 0; i < n && fresh(t); i++)
		for (int k = 0; k < CALIBRATED_COUNT && p[i].counts; k++)
			m->said[k][m->n[k]++] = (struct said){p[i].p[k], p[i].right[k], t->fold >> 8 & 1};
}

/* N folds: all of them, or the first */
static void folds(const struct training *tr, unsigned number, unsigned jobs, bool verbose, struct measured *m)
{
	struct predicted **read = mem_new(tr->n + 1, sizeof *read);
	size_t *n = mem_new(tr->n + 1, sizeof *n), all = 0;
	struct fold f[FOLDS];
	pthread_t thread[FOLDS];

	for (unsigned k = 0; k < jobs; k++) {
		f[k] = (struct fold){tr, k, jobs, number, read, n};
		pthread_create(&thread[k], NULL, run_fold, &f[k]);
	}
	for (unsigned k = 0; k < jobs; k++)
		pthread_join(thread[k], NULL);
	for (size_t i = 0; i < tr->n; i++)
		all += n[i];
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		m->said[k] = mem_new(all + 1, sizeof **m->said);
	for (size_t i = 0; i < tr->n; i++)
		if (tr->text[i].readable && tr->text[i].fold % FOLDS < number) {
			if (verbose)
				predicted_show(&tr->text[i], read[i], n[i]);
			measure(m, &tr->text[i], read[i], n[i]);
		}
	figures_print(&m->all, number == 1 ? "first fold" : "folds");
	for (size_t i = 0; i < tr->n; i++)
		predicted_free(read[i], n[i]);
	free(read);
	free(n);
}

static uint64_t fnv(uint64_t h, const char *s)
{
	for (; s && *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211ull;
	return (h ^ 0xff) * 1099511628211ull;
}

/* a number for all that weights are learned from: texts, golds, names of cues */
static uint64_t stamp(const struct training *tr)
{
	uint64_t h = 14695981039346656037ull;

	for (int c = 0; c < CUE_ID_COUNT; c++)
		h = fnv(fnv(h, cue_name((enum cue_id)c)), cue_values((enum cue_id)c));
	for (size_t i = 0; i < tr->n; i++) {
		const struct text *t = &tr->text[i];
		h = fnv(fnv(fnv(fnv(h, t->id), t->gold.ref), t->subject), t->r.text) + t->gold.counts - 1;
		for (size_t e = 0; e < t->gold.n; e++)
			for (int f = 0; f < GOLD_FIELDS; f++)
				for (size_t k = 0; k < t->gold.event[e].n[f]; k++)
					h = fnv(h, t->gold.event[e].value[f][k]);
	}
	return h;
}

static double share(unsigned a, unsigned b) { return b ? 100.0 * a / b : 0; }

static double cases_right(const struct figures *f)
{
	return share(f->whole[0] + f->whole[1] + f->whole[2], f->cases[0] + f->cases[1] + f->cases[2]);
}

/* a line of the weights' head that says figures, as it was when they were learned */
static bool figures_of(const char *path, const char *form, double *events, double *cases, unsigned long long *from)
{
	FILE *f = fopen(path, "r");
	char line[400];
	bool found = false;

	if (!f) {
		perror(path);
		return false;
	}
	while (!found && fgets(line, sizeof line, f) && *line == '#')
		found = from ? sscanf(line, form, from, events, cases) == 3 : sscanf(line, form, events, cases) == 2;
	fclose(f);
	return found;
}

/* are the weights in PATH learned from these texts, and is the reading no worse, by more than a point, than when they were? */
static bool check(const char *path, const struct training *tr, const struct measured *m, bool first)
{
	const struct figures *f = first ? &m->first : &m->all;
	unsigned long long from = 0;
	double events = 0, cases = 0, e = share(f->right, f->events), c = cases_right(f), off;
	bool good = figures_of(path, "# learned from %llx; folds: events %lf, cases %lf", &events, &cases, &from);

	if (good && first)
		good = figures_of(path, "# first fold: events %lf, cases %lf", &events, &cases, NULL);
	off = calibration_print(m->said[CALIBRATED_EVENT], m->n[CALIBRATED_EVENT], "event");
	if (!good || from != stamp(tr))
		good = false, fprintf(stderr, "%s: not learned from these texts: make learn\n", path);
	if (e < events - (first ? 2 : 1) || c < cases - (first ? 2 : 1)) /* the first fold is a fifth of the texts */
		good = false, fprintf(stderr, "%s: events and cases were %.1f and %.1f %%, now %.1f and %.1f %%\n", path, events, cases, e, c);
	if (off > (first ? 0.1 : 0.06))
		good = false, fprintf(stderr, "%s: probabilities are off by %.3f\n", path, off);
	return good;
}

static bool learn_all(const char *path, const struct training *tr, struct measured *m)
{
	struct model_set all;
	struct calibration calibration[CALIBRATED_COUNT];
	bool *use = mem_new(tr->n + 1, sizeof *use), good;
	struct forms *forms;
	char head[300];

	memset(use, 1, tr->n);
	train(tr, use, &all);
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		calibrate(m->said[k], m->n[k], &calibration[k]);
	snprintf(head, sizeof head, "# learned from %016llx; folds: events %.1f, cases %.1f\n# first fold: events %.1f, cases %.1f\n", (unsigned long long)stamp(tr),
		share(m->all.right, m->all.events), cases_right(&m->all), share(m->first.right, m->first.events), cases_right(&m->first));
	forms = forms_open(tr->text, tr->n);
	good = weights_write(path, all.model, calibration, head, forms);
	forms_close(forms);
	model_set_free(&all);
	free(use);
	return good;
}

/* which half of a beginning no candidate has: its day, its hour; or both are there, and no head takes them together */
static const char *missing_half(const struct cue_page *c, int64_t value)
{
	bool day = false, hour = value == head_of(head_day(value), -1), other = false;

	for (uint32_t i = 0; i < c->days; i++)
		day = day || c->date[i] == head_day(value);
	for (uint32_t i = 0; i < c->clocks; i++) {
		int64_t v = head_of(head_day(value), c->p->find[c->clock[i]].clock);
		hour = hour || v == value;
		other = other || v == value - 720 || v == value + 720;
	}
	return day ? hour ? "pair" : other ? "half" : "hour" : hour ? "day" : other ? "day, half" : "day, hour";
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
				printf("missed: %s %s (%s)\n", tr->text[i].id, g->value[GOLD_START][0],
					missing_half(&tr->text[i].c, gold_value(g->value[GOLD_START][0])));
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
	const char *out = NULL, *old = NULL;
	bool verbose = false, good = true, first = false;
	unsigned jobs = 2;
	size_t n;
	struct text *text;
	struct training tr;
	struct measured m = {0};

	for (int c; (c = getopt(argc, argv, "1c:vj:o:")) != -1;)
		if (c == '1')
			first = true;
		else if (c == 'v')
			verbose = true;
		else if (c == 'j')
			jobs = (unsigned)atoi(optarg) > FOLDS ? FOLDS : (unsigned)atoi(optarg) < 1 ? 1 : (unsigned)atoi(optarg);
		else if (c == 'o')
			out = optarg;
		else if (c == 'c')
			old = optarg;
		else
			return 64;
	text = corpus_load(argv + optind, argc - optind, &n);
	training_open(&tr, text, n);
	misses(&tr);
	folds(&tr, first ? 1 : FOLDS, jobs, verbose, &m);
	if (old)
		good = check(old, &tr, &m, first);
	if (out)
		good = learn_all(out, &tr, &m) && good;
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		free(m.said[k]);
	training_close(&tr);
	corpus_free(text, n);
	return good ? 0 : 1;
}
