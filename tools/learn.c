/* learn.c: learns the weights of lang/reading.weights from the corpus, and says by five folds how well texts are read that
 * were not learned from.  usage: learn [-1v] [-j N] [-c WEIGHTS] [-o WEIGHTS] FOLDER ...
 * -1: only the sample: half of the first fold, by a sixth of the other texts; -v: each text's reading, too; -c: fail where WEIGHTS are
 * not learned from these texts or the folds have got worse; -o: write the weights, the mean of those that all texts give and of each
 * fold's, which read better than any of them: what single ones think too much of their texts evens out. */
#include "calibrate.h"
#include "mean.h"
#include "shrink.h"
#include "training.h"
#include "weights_text.h"

#include "ground/mem.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOLDS = 5 };

/* what is to be learned: each fold by the others; the sample; all texts */
enum { SAMPLE = FOLDS, ALL };

struct work {
	const struct training *tr;
	const unsigned *task;       /* in the order in which they are taken */
	unsigned tasks;
	atomic_uint next;
	struct predicted **read[2]; /* for each text: by its fold; by the sample */
	size_t *n[2];
	struct model_set set[ALL + 1]; /* by task */
};

/* Is the text one of those that the task reads?  ALL reads none. */
static bool read_by(const struct text *t, unsigned task)
{
	return task == SAMPLE ? t->fold % FOLDS == 0 && t->fold / FOLDS % 2 == 0 : t->fold % FOLDS == task;
}

/* Is the text learned from, for that task?  For the sample a sixth of the other texts is enough: it tells soon whether weights and texts
 * belong together. */
static bool learned_from(const struct text *t, unsigned task)
{
	if (task == ALL)
		return true;
	return task == SAMPLE ? t->fold % FOLDS != 0 && t->fold / FOLDS % 6 == 0 : t->fold % FOLDS != task;
}

static bool of_sample(const struct text *t)
{
	return read_by(t, SAMPLE) || learned_from(t, SAMPLE);
}

static void do_task(struct work *w, unsigned task)
{
	const struct training *tr = w->tr;
	bool *use = mem_new(tr->n + 1, sizeof *use), sample = task == SAMPLE;
	struct model_set *m = &w->set[task];

	for (size_t i = 0; i < tr->n; i++)
		use[i] = learned_from(&tr->text[i], task);
	train(tr, use, m);
	for (size_t i = 0; i < tr->n && task != ALL; i++)
		if (read_by(&tr->text[i], task) && tr->text[i].readable)
			w->n[sample][i] = predict(&tr->text[i], &m->w, &w->read[sample][i]);
	free(use);
}

static void *run_tasks(void *arg)
{
	struct work *w = arg;

	for (unsigned i; (i = atomic_fetch_add(&w->next, 1)) < w->tasks;)
		do_task(w, w->task[i]);
	return NULL;
}

static void run_work(struct work *w, unsigned jobs)
{
	pthread_t thread[FOLDS];

	for (int k = 0; k < 2; k++) {
		w->read[k] = mem_new(w->tr->n + 1, sizeof **w->read);
		w->n[k] = mem_new(w->tr->n + 1, sizeof **w->n);
	}
	for (unsigned k = 0; k < jobs; k++)
		pthread_create(&thread[k], NULL, run_tasks, w);
	for (unsigned k = 0; k < jobs; k++)
		pthread_join(thread[k], NULL);
}

/* does the text count: one that no rule was written for? */
static bool fresh(const struct text *t)
{
	return !t->fixture && (t->id[0] < '0' || t->id[0] > '9');
}

struct measured {
	struct figures all;
	struct said *said[CALIBRATED_COUNT];
	size_t n[CALIBRATED_COUNT];
};

static void measure(struct measured *m, const struct text *t, struct predicted *p, size_t n)
{
	struct figures other = {0};

	figures_add(fresh(t) ? &m->all : &other, &t->gold, p, n);
	for (size_t i = 0; i < n && fresh(t); i++)
		for (int k = 0; k < CALIBRATED_COUNT && p[i].counts; k++)
			m->said[k][m->n[k]++] = (struct said){p[i].p[k], p[i].right[k], t->fold >> 8 & 1};
}

/* what was read by the folds, or by the SAMPLE */
static void measure_all(const struct work *w, bool sample, bool verbose, struct measured *m)
{
	const struct training *tr = w->tr;
	size_t all = 0;

	for (size_t i = 0; i < tr->n; i++)
		all += w->n[sample][i];
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		m->said[k] = mem_new(all + 1, sizeof **m->said);
	for (size_t i = 0; i < tr->n; i++)
		if (tr->text[i].readable && (!sample || read_by(&tr->text[i], SAMPLE))) {
			if (verbose)
				predicted_show(&tr->text[i], w->read[sample][i], w->n[sample][i]);
			measure(m, &tr->text[i], w->read[sample][i], w->n[sample][i]);
		}
	figures_print(&m->all, sample ? "sample" : "folds");
}

static void work_free(struct work *w)
{
	for (int k = 0; k < 2; k++) {
		for (size_t i = 0; i < w->tr->n; i++)
			predicted_free(w->read[k][i], w->n[k][i]);
		free(w->read[k]);
		free(w->n[k]);
	}
	for (unsigned k = 0; k <= ALL; k++)
		model_set_free(&w->set[k]);
}

static uint64_t fnv(uint64_t h, const char *s)
{
	for (; s && *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211ull;
	return (h ^ 0xff) * 1099511628211ull;
}

/* a number for all that weights are learned from: texts as they stand in their files, golds, names of cues.  How the texts are read may
 * change: whether weights still read them as well is for the sample to tell. */
static uint64_t stamp(const struct training *tr)
{
	uint64_t h = 14695981039346656037ull;

	for (int c = 0; c < CUE_ID_COUNT; c++)
		h = fnv(fnv(h, cue_name((enum cue_id)c)), cue_values((enum cue_id)c));
	for (size_t i = 0; i < tr->n; i++) {
		struct text *t = &tr->text[i];
		h = fnv(fnv(fnv(fnv(h, t->id), t->gold.ref), t->subject), buf_cstr(&t->doc.source)) + t->gold.counts - 1;
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
static bool check(const char *path, const struct training *tr, const struct measured *m, bool sample)
{
	const struct figures *f = &m->all;
	unsigned long long from = 0;
	double events = 0, cases = 0, e = share(f->right, f->events), c = cases_right(f), off;
	bool good = figures_of(path, "# learned from %llx; folds: events %lf, cases %lf", &events, &cases, &from);

	if (good && sample)
		good = figures_of(path, "# sample: events %lf, cases %lf", &events, &cases, NULL);
	off = calibration_print(m->said[CALIBRATED_EVENT], m->n[CALIBRATED_EVENT], "event");
	if (!good || from != stamp(tr))
		good = false, fprintf(stderr, "%s: not learned from these texts: make learn\n", path);
	if (e < events - (sample ? 2 : 1) || c < cases - (sample ? 2 : 1)) /* the sample is a tenth of the texts */
		good = false, fprintf(stderr, "%s: events and cases were %.1f and %.1f %%, now %.1f and %.1f %%\n", path, events, cases, e, c);
	if (off > (sample ? 0.1 : 0.06))
		good = false, fprintf(stderr, "%s: probabilities are off by %.3f\n", path, off);
	return good;
}

static bool write_all(const char *path, const struct work *w, struct measured *m, const struct measured *sample)
{
	const struct training *tr = w->tr;
	const struct learned *in[FOLDS + 1];
	struct model_set mean = {0};
	struct calibration calibration[CALIBRATED_COUNT];
	bool good;
	struct forms *forms;
	char head[300];

	for (int k = 0; k < FOLDS; k++)
		in[k] = w->set[k].model;
	in[FOLDS] = w->set[ALL].model;
	model_mean(in, FOLDS + 1, mean.model);
	model_shrink(mean.model);
	for (int k = 0; k < CALIBRATED_COUNT; k++)
		calibrate(m->said[k], m->n[k], &calibration[k]);
	snprintf(head, sizeof head, "# learned from %016llx; folds: events %.1f, cases %.1f\n# sample: events %.1f, cases %.1f\n", (unsigned long long)stamp(tr),
		share(m->all.right, m->all.events), cases_right(&m->all), share(sample->all.right, sample->all.events), cases_right(&sample->all));
	forms = forms_open(tr->text, tr->n);
	good = weights_write(path, mean.model, calibration, head, forms);
	forms_close(forms);
	model_set_free(&mean);
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
	bool verbose = false, good = true, only_sample = false;
	unsigned jobs = 2;
	size_t n;
	struct text *text;
	struct training tr;
	struct measured m = {0}, sample = {0};
	static const unsigned tasks[] = {ALL, 0, 1, 2, 3, 4, SAMPLE}; /* the longest first */
	struct work w = {.tr = &tr};

	for (int c; (c = getopt(argc, argv, "1c:vj:o:")) != -1;)
		if (c == '1')
			only_sample = true;
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
	if (only_sample && out)
		return 64; /* weights are of all texts */
	text = corpus_load(argv + optind, argc - optind, only_sample ? of_sample : NULL, &n);
	training_open(&tr, text, n);
	misses(&tr);
	w.task = only_sample ? &tasks[6] : out ? tasks : tasks + 1;
	w.tasks = only_sample ? 1 : out ? 7 : FOLDS;
	run_work(&w, jobs);
	measure_all(&w, only_sample, verbose, &m);
	if (old)
		good = check(old, &tr, &m, only_sample);
	if (out && !only_sample) {
		measure_all(&w, true, false, &sample);
		good = write_all(out, &w, &m, &sample) && good;
	}
	work_free(&w);
	for (int k = 0; k < CALIBRATED_COUNT; k++) {
		free(m.said[k]);
		free(sample.said[k]);
	}
	training_close(&tr);
	corpus_free(text, n);
	return good ? 0 : 1;
}
