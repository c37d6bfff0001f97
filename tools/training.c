/* training.c: problems from golds: which day, which time, which span is right; see training.h. */
#include "training.h"

#include "shrink.h"
#include "choice/choice_end.h"
#include "choice/cue_find.h"
#include "choice/cue_view.h"
#include "choice/head_moment.h"
#include "fields/programme.h"
#include "ground/mem.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 60, PARTS = 4 };

static const struct find *day_find(const struct text *t, uint32_t day) { return &t->page.find[t->c.day[day]]; }
static const struct find *clock_find(const struct text *t, uint32_t clock) { return &t->page.find[t->c.clock[clock]]; }

/* ---- where golds are said ---- */

static bool off(enum lex_cue c)
{
	return c == CUE_DEADLINE || c == CUE_DEADLINE_BEHIND || c == CUE_PUBLISHED || c == CUE_PUBLISHED_BEHIND || c == CUE_PAST;
}

/* how far a time stands from a day that it may go with */
static double distance(const struct text *t, const struct find *d, const struct find *x)
{
	uint32_t low = d->word < x->word ? d->word : x->word, high = d->word < x->word ? x->word : d->word;
	double lines = (double)page_line(&t->page, high)->rank - page_line(&t->page, low)->rank, between = 0;

	for (uint32_t k = 0; k < t->c.days; k++)
		between += day_find(t, k)->word > low && day_find(t, k)->word < high;
	return 3 * between + (lines < 6 ? lines : 6) + 2 * (x->word < d->word) + 5 * off(x->w.cue);
}

static void consider(const struct text *t, int64_t value, bool own, struct gold_head *g, double *best)
{
	for (uint32_t d = 0; d < t->c.days; d++) {
		const struct find *f = day_find(t, d);
		double base = 30 * off(f->w.cue) + 4 * (f->w.what == WHEN_REPEAT) + 0.001 * f->word + (own ? 0 : 10);
		if (head_day(head_value(&t->c, (struct head){d, -1})) != head_day(value))
			continue;
		if (value % 1441 == 0 && base < *best)
			*g = (struct gold_head){.found = true, .head = {d, -1}}, *best = base;
		for (uint32_t k = 0; k < t->c.clocks && value % 1441; k++) {
			const struct find *x = clock_find(t, k);
			double cost = base + distance(t, f, x);
			if (x->clock + 1 == value % 1441 && cost < *best)
				*g = (struct gold_head){.found = true, .head = {d, (int)k}}, *best = cost;
		}
		if (value % 1441 && base + 60 < *best)
			*g = (struct gold_head){.found = true, .head = {d, -1}}, *best = base + 60;
	}
}

/* spans whose words are the gold's, as far as any are */
static void align(const struct text *t, const struct gold_event *g, struct gold_head *h, int f)
{
	static const enum gold_field field[FIELD_COUNT] = {GOLD_SUMMARY, GOLD_LOCATION, GOLD_ORGANIZER};
	static const double least[FIELD_COUNT] = {0.7, 0.6, 0.6};
	enum gold_field k = field[f];
	float *s = mem_new(t->spans + 1, sizeof *s);
	double best = 0;

	h->none[f] = !g->has[k];
	for (size_t i = 0; i < t->spans && g->n[k]; i++) {
		struct buf b = BUF_INIT;
		page_text(&t->page, t->span[i].from, t->span[i].end, &b);
		for (size_t j = 0; j < g->n[k]; j++) {
			const char *v = g->value[k][j], *at = k == GOLD_ORGANIZER ? strstr(v, " <") : NULL;
			char *copy = at ? mem_strn(v, (size_t)(at - v)) : NULL;
			double x = gold_f1(copy ? copy : v, buf_cstr(&b));
			s[i] = x > (double)s[i] ? (float)x : s[i];
			free(copy);
		}
		best = (double)s[i] > best ? (double)s[i] : best;
		buf_free(&b);
	}
	if (best >= least[f] - 1e-6 || (f != FIELD_TITLE && !g->has[k] && !g->soft[k])) {
		h->right[f] = mem_new(t->spans + 1, sizeof **h->right);
		for (size_t i = 0; i < t->spans; i++)
			h->right[f][i] = best >= least[f] - 1e-6 && (double)s[i] >= best - 0.08 && (double)s[i] >= least[f] - 1e-6;
		h->right[f][t->spans] = (h->none[f] || g->soft[k]) && f != FIELD_TITLE;
	}
	free(s);
}

static struct gold_head *gold_heads(const struct text *t)
{
	struct gold_head *all = mem_new(t->gold.n + 1, sizeof *all);

	for (size_t i = 0; i < t->gold.n; i++) {
		const struct gold_event *g = &t->gold.event[i];
		double best = 1e9;
		for (size_t k = 0; k < g->n[GOLD_START]; k++)
			consider(t, gold_value(g->value[GOLD_START][k]), k == 0, &all[i], &best);
		for (int f = 0; f < FIELD_COUNT && all[i].found && !g->maybe; f++)
			align(t, g, &all[i], f);
	}
	return all;
}

/* ---- single choices ---- */

static void yes_or_no(struct problem *p, const struct cues *q, uint32_t page, bool yes)
{
	problem_begin(p, page);
	problem_row(p, UINT32_MAX, lists_add(&p->own, q, page), yes);
	problem_row(p, UINT32_MAX, UINT32_MAX, !yes);
	problem_end(p);
}

static void day_rows(struct training *tr, uint32_t page)
{
	const struct text *t = &tr->text[page];
	struct cues q = {0};

	for (uint32_t d = 0; d < t->c.days; d++) {
		int64_t day = head_day(head_value(&t->c, (struct head){d, -1}));
		bool good = false, maybe = false;
		for (size_t i = 0; i < t->gold.n; i++)
			for (size_t k = 0; k < t->gold.event[i].n[GOLD_START]; k++)
				if (head_day(gold_value(t->gold.event[i].value[GOLD_START][k])) == day)
					*(t->gold.event[i].maybe ? &maybe : &good) = true;
		if (maybe && !good)
			continue;
		q.n = 0;
		cue_day(&t->c, d, &q);
		yes_or_no(&tr->day, &q, page, good);
	}
	for (uint32_t k = 0; k < t->c.clocks; k++) {
		bool good = false, maybe = false;
		for (size_t i = 0; i < t->gold.n; i++)
			if (tr->gold[page][i].found && tr->gold[page][i].head.clock == (int)k)
				*(t->gold.event[i].maybe ? &maybe : &good) = true;
		if (maybe && !good)
			continue;
		q.n = 0;
		cue_clock(&t->c, k, &q);
		yes_or_no(&tr->clock, &q, page, good);
	}
	cues_free(&q);
}

static size_t owed(const struct training *tr, uint32_t page, struct head *head, size_t *event)
{
	const struct text *t = &tr->text[page];
	size_t n = 0;

	for (size_t i = 0; i < t->gold.n && n < DIVISION_EVENTS; i++)
		if (tr->gold[page][i].found && !t->gold.event[i].maybe) {
			event[n] = i;
			head[n++] = tr->gold[page][i].head;
		}
	return n;
}

static void pair_rows(struct training *tr, uint32_t page, const struct head *head, const size_t *event, size_t n, size_t i)
{
	const struct text *t = &tr->text[page];
	const struct gold_event *g = &t->gold.event[event[i]];
	uint32_t others[DIVISION_EVENTS];
	size_t m = 0;
	struct cues q = {0};

	for (size_t k = 0; k < n; k++)
		if (head[k].day != head[i].day)
			others[m++] = t->c.day[head[k].day];
		else if (k != i)
			return;
	problem_begin(&tr->pair, page);
	for (int k = -1; k < (int)t->c.clocks; k++) {
		bool right = false;
		int64_t v = head_value(&t->c, (struct head){head[i].day, k});
		for (size_t j = 0; j < g->n[GOLD_START]; j++)
			right = right || gold_value(g->value[GOLD_START][j]) == v;
		q.n = 0;
		cue_pair(&t->c, t->c.day[head[i].day], k, &q);
		cue_pair_among(&t->c, t->c.day[head[i].day], k, others, m, &q);
		if (k >= 0)
			cue_clock_words(&t->c, (uint32_t)k, &q);
		problem_row(&tr->pair, UINT32_MAX, lists_add(&tr->pair.own, &q, page), right);
	}
	problem_end(&tr->pair);
	cues_free(&q);
}

static void field_rows(struct training *tr, uint32_t page, const struct anchor *a, size_t n, size_t i, const struct gold_head *h)
{
	const struct text *t = &tr->text[page];
	struct anchor others[DIVISION_EVENTS];
	uint32_t *list = mem_new(t->spans + 1, sizeof *list);
	struct lists *own = &tr->field[0].own; /* event cues are the same for all fields */
	struct cues q = {0};
	struct span_view v;
	struct event_view e;
	size_t m = 0;

	for (size_t k = 0; k < n; k++)
		if (a[k].word != a[i].word)
			others[m++] = a[k];
	event_view(&t->c, a[i], others, m, &e);
	for (size_t s = 0; s < t->spans; s++) {
		list[s] = UINT32_MAX;
		if (m && !choice_reaches(&t->c, t->span[s], a[i]))
			continue;
		q.n = 0;
		span_view(&t->c, t->span[s], NULL, &v);
		cue_span_event(&v, &e, &q);
		list[s] = lists_add(own, &q, page);
	}
	q.n = 0;
	cue(&q, CUE_NULL_BIAS_, m > 0, t->c.genre, 0);
	cue(&q, CUE_NULL_BIAS_, m > 0, 255, 0);
	list[t->spans] = lists_add(own, &q, page);
	for (int f = 0; f < FIELD_COUNT; f++) {
		if (!h->right[f])
			continue;
		problem_begin(&tr->field[f], page);
		for (size_t s = 0; s < t->spans; s++)
			if (list[s] != UINT32_MAX)
				problem_row(&tr->field[f], tr->first_list[page] + (uint32_t)s, list[s], h->right[f][s]);
		if (f != FIELD_TITLE)
			problem_row(&tr->field[f], UINT32_MAX, list[t->spans], h->right[f][t->spans]);
		problem_end(&tr->field[f]);
	}
	cues_free(&q);
	free(list);
}

/* the moment of a head, and the same with an end by the programme, as it is asked for */
static void ask(const struct text *t, struct head h, const struct anchor *all, size_t n, size_t e, struct moment *m, struct moment *programme, struct end_asked *out)
{
	head_moment(&t->c, h, t->said, t->n_said, m);
	end_ask(out, &t->c, all, n, e, m, n == 1 && programme_end(&t->r, m, programme) ? programme : NULL);
}

/* the last day of what begins at an hour ends with that day, where no hour is said of it */
static bool end_right(const struct gold_event *g, const struct end *e)
{
	char s[CIVIL_SIZE];

	if (e->kind == END_NONE)
		return gold_right(g, GOLD_END, NULL);
	civil_format(&e->at, s);
	if (gold_right(g, GOLD_END, s))
		return true;
	s[10] = '\0';
	return e->at.timed && e->at.hour == 23 && e->at.min == 59 && gold_right(g, GOLD_END, s);
}

static void end_rows(struct training *tr, uint32_t page, struct head h, const struct anchor *all, size_t n, size_t e, const struct gold_event *g)
{
	const struct text *t = &tr->text[page];
	struct moment m = {0}, programme;
	struct end_asked a;
	struct end end[ENDS];
	struct cues q = {0};
	size_t ends;

	if (g->soft[GOLD_END])
		return;
	ask(t, h, all, n, e, &m, &programme, &a);
	ends = ends_find(&a, end);
	problem_begin(&tr->end, page);
	for (size_t i = 0; i < ends; i++) {
		q.n = 0;
		end_cues(&a, end, ends, i, &q);
		problem_row(&tr->end, UINT32_MAX, lists_add(&tr->end.own, &q, page), end_right(g, &end[i]));
	}
	problem_end(&tr->end);
	cues_free(&q);
}

/* what regularises each problem */
static void set_problems(struct training *tr)
{
	static const float pairs_penalty = 30;
	struct problem *alone[] = {&tr->day, &tr->clock, &tr->pair, &tr->end};

	for (int f = 0; f < FIELD_COUNT; f++) {
		tr->field[f].shared = &tr->spans;
		tr->field[f].penalty = 2;
		tr->field[f].graded = true;
		tr->field[f].least = 3;
		tr->field[f].keep = 0.16; /* the size of the tables is theirs */
		tr->field[f].counts = tr->counts;
	}
	for (size_t k = 0; k < sizeof alone / sizeof *alone; k++) {
		alone[k]->penalty = 1;
		alone[k]->least = 3;
		alone[k]->counts = tr->counts;
		alone[k]->pairs_penalty = pairs_penalty;
		alone[k]->pairs_least = 8;
	}
	tr->day.pairs = 300, tr->clock.pairs = tr->end.pairs = 200;
}

void training_open(struct training *tr, struct text *text, size_t n)
{
	struct cues q = {0};

	memset(tr, 0, sizeof *tr);
	tr->text = text, tr->n = n;
	tr->gold = mem_new(n, sizeof *tr->gold);
	tr->first_list = mem_new(n, sizeof *tr->first_list);
	tr->counts = mem_new(n, sizeof *tr->counts);
	for (size_t i = 0; i < n; i++)
		tr->counts[i] = text[i].fixture ? 2 : (float)text[i].gold.counts;
	set_problems(tr);
	for (uint32_t i = 0; i < n; i++) {
		struct text *t = &text[i];
		struct head head[DIVISION_EVENTS];
		size_t event[DIVISION_EVENTS], m;
		struct division *v = mem_new(1, sizeof *v);
		struct anchor a[DIVISION_EVENTS];
		tr->gold[i] = t->c.p ? gold_heads(t) : mem_new(t->gold.n + 1, sizeof **tr->gold);
		if (!t->readable) {
			free(v);
			continue;
		}
		tr->first_list[i] = (uint32_t)tr->spans.n;
		for (size_t s = 0; s < t->spans; s++) {
			struct span_view span;
			q.n = 0;
			span_view(&t->c, t->span[s], NULL, &span);
			cue_span(&span, &q);
			lists_add(&tr->spans, &q, i);
		}
		day_rows(tr, i);
		v->n = m = owed(tr, i, head, event);
		memcpy(v->head, head, m * sizeof *head);
		division_anchors(&t->c, v, a);
		for (size_t k = 0; k < m; k++) {
			pair_rows(tr, i, head, event, m, k);
			field_rows(tr, i, a, m, k, &tr->gold[i][event[k]]);
			end_rows(tr, i, head[k], a, m, k, &t->gold.event[event[k]]);
		}
		free(v);
	}
	for (int f = 1; f < FIELD_COUNT; f++)
		tr->field[f].own = tr->field[0].own;
	cues_free(&q);
}

static void lists_free(struct lists *l)
{
	free(l->key);
	free(l->factor);
	free(l->start);
	free(l->page);
}

static void problem_free(struct problem *p, bool own)
{
	if (own)
		lists_free(&p->own);
	lists_free(&p->wide);
	free(p->row);
	free(p->group);
}

void training_close(struct training *tr)
{
	for (size_t i = 0; i < tr->n; i++) {
		for (size_t k = 0; k < tr->text[i].gold.n; k++)
			for (int f = 0; f < FIELD_COUNT; f++)
				free(tr->gold[i][k].right[f]);
		free(tr->gold[i]);
	}
	free(tr->gold);
	free(tr->first_list);
	free(tr->counts);
	lists_free(&tr->spans);
	for (int f = 0; f < FIELD_COUNT; f++)
		problem_free(&tr->field[f], f == 0);
	problem_free(&tr->day, true);
	problem_free(&tr->clock, true);
	problem_free(&tr->pair, true);
	problem_free(&tr->end, true);
}

/* ---- choices of whole pages ---- */

static void use_model(struct model_set *m, enum model k)
{
	m->w.model[k] = m->model[k].table;
	m->w.pair[k] = m->model[k].pair_table;
}

static void use_spans(struct model_set *m)
{
	const struct weighed_cue *cue[JOINT_MODELS];
	size_t n[JOINT_MODELS];

	for (int k = 0; k < JOINT_MODELS; k++)
		cue[k] = m->model[k].cue, n[k] = m->model[k].n;
	joint_table_free(&m->w.joint);
	m->w.joint = joint_table_make(cue, n);
}

/* the models that are learned without one part of the texts, in two steps: what is thought of days and times is in the cues of
 * divisions, and these must be there before spans are chosen for them */
struct part {
	const struct training *tr;
	const struct problem *division;
	bool *use;
	struct model_set m;
};

static void use_models(struct model_set *m)
{
	for (int k = 0; k < MODEL_COUNT; k++)
		use_model(m, (enum model)k);
	use_spans(m);
}

static void *fit_times(void *arg)
{
	struct part *p = arg;

	fit(&p->tr->day, p->use, STEPS, &p->m.model[MODEL_DAY]);
	fit(&p->tr->clock, p->use, STEPS, &p->m.model[MODEL_CLOCK]);
	fit(&p->tr->pair, p->use, STEPS, &p->m.model[MODEL_PAIR]);
	use_models(&p->m);
	return NULL;
}

static void *fit_spans(void *arg)
{
	static const enum model model[FIELD_COUNT] = {MODEL_TITLE, MODEL_PLACE, MODEL_ORGANIZER};
	struct part *p = arg;

	for (int f = 0; f < FIELD_COUNT; f++)
		fit(&p->tr->field[f], p->use, STEPS, &p->m.model[model[f]]);
	fit(p->division, p->use, 2 * STEPS, &p->m.model[MODEL_DIVISION]);
	use_models(&p->m);
	return NULL;
}

/* how well a division agrees with the gold; what may be or not counts neither way */
static double gold_agree(const struct text *t, const struct division *v)
{
	bool used[DIVISION_EVENTS] = {false}, *hit = mem_new(t->gold.n + 1, sizeof *hit);
	double sum = 0, owed = 0, left = (double)v->n;

	for (int pass = 0; pass < 4; pass++) /* owed exactly, maybe exactly, owed by the day, maybe by the day */
		for (size_t i = 0; i < t->gold.n; i++) {
			const struct gold_event *g = &t->gold.event[i];
			if (g->maybe != (pass & 1) || hit[i] || !g->has[GOLD_START])
				continue;
			for (size_t k = 0; k < v->n && !hit[i]; k++)
				for (size_t j = 0; j < g->n[GOLD_START] && !used[k] && !hit[i]; j++) {
					int64_t want = gold_value(g->value[GOLD_START][j]), got = head_value(&t->c, v->head[k]);
					if (pass < 2 ? want == got : head_day(want) == head_day(got)) {
						used[k] = hit[i] = true;
						if (g->maybe)
							left--;
						else
							sum += pass < 2 ? 1 : 0.4;
					}
				}
		}
	for (size_t i = 0; i < t->gold.n; i++)
		owed += !t->gold.event[i].maybe;
	free(hit);
	return owed + left > 0 ? 2 * sum / (owed + left) : 1;
}

static void division_rows(const struct training *tr, uint32_t page, const struct choice *ch, struct problem *p)
{
	struct division *v = mem_new(DIVISIONS, sizeof *v);
	size_t n = divisions_make(&ch->b, v);
	double *a = mem_new(n, sizeof *a), best = 0;
	struct cues q = {0};

	for (size_t i = 0; i < n; i++) {
		a[i] = gold_agree(&tr->text[page], &v[i]);
		best = a[i] > best ? a[i] : best;
	}
	problem_begin(p, page);
	for (size_t i = 0; i < n && best > 0; i++) {
		q.n = 0;
		division_cues(&ch->b, &v[i], &q);
		problem_row(p, UINT32_MAX, lists_add(&p->own, &q, page), a[i] > best - 1e-9);
	}
	problem_end(p);
	free(v);
	free(a);
	cues_free(&q);
}

/* rows of the second look at divisions */
static void division_again_rows(const struct training *tr, uint32_t page, struct choice *ch, struct problem *p)
{
	struct division *v = mem_new(DIVISIONS, sizeof *v);
	double weight[DIVISIONS], a[DIVISIONS_AGAIN], best = 0;
	size_t at[DIVISIONS_AGAIN], n = divisions_make(&ch->b, v), k;
	struct cues q = {0};

	divisions_weigh(&ch->b, v, n, weight);
	k = divisions_likely(n, weight, at);
	for (size_t i = 0; i < k; i++) {
		a[i] = gold_agree(&tr->text[page], &v[at[i]]);
		best = a[i] > best ? a[i] : best;
	}
	problem_begin(p, page);
	for (size_t i = 0; i < k && best > 0; i++) {
		q.n = 0;
		division_again_cues(ch, &v[at[i]], weight[at[i]], &q);
		problem_row(p, UINT32_MAX, lists_add(&p->own, &q, page), a[i] > best - 1e-9);
	}
	problem_end(p);
	free(v);
	cues_free(&q);
}

/* rows of the second look */
static void again_rows(const struct training *tr, uint32_t page, struct choice *ch, struct problem p[2])
{
	struct head head[DIVISION_EVENTS];
	size_t event[DIVISION_EVENTS], n = owed(tr, page, head, event);
	double **lp[FIELD_COUNT], sum[FIELD_COUNT];
	struct cues q = {0};

	if (!n)
		return;
	choice_heads(ch, head, n);
	for (int f = 0; f < FIELD_COUNT; f++) {
		lp[f] = mem_new(n, sizeof **lp);
		for (size_t e = 0; e < n; e++)
			lp[f][e] = mem_new(ch->spans + 1, sizeof ***lp);
	}
	for (size_t e = 0; e < n; e++)
		choice_scores(ch, &ch->event[e], ALL_FIELDS, (double *[]){lp[0][e], lp[1][e], lp[2][e]}, sum);
	for (int f = 0; f < 2; f++) {
		struct second_look *v = second_look_open(ch, (enum choice_field)f, lp);
		for (size_t e = 0; e < n; e++) {
			const struct gold_head *h = &tr->gold[page][event[e]];
			if (!h->right[f])
				continue;
			problem_begin(&p[f], page);
			for (size_t s = 0; s <= ch->spans; s++) {
				if (lp[f][e][s] < SECOND_LOOK_LEAST || (f == FIELD_TITLE && s == ch->spans))
					continue;
				q.n = 0;
				second_look_cues(v, e, s, &q);
				problem_row(&p[f], UINT32_MAX, lists_add(&p[f].own, &q, page), h->right[f][s]);
				if (!second_look_wide(v, e, s, &q))
					q.n = 0;
				lists_add(&p[f].wide, &q, page);
			}
			problem_end(&p[f]);
		}
		second_look_close(v);
	}
	for (int f = 0; f < FIELD_COUNT; f++) {
		for (size_t e = 0; e < n; e++)
			free(lp[f][e]);
		free(lp[f]);
	}
	cues_free(&q);
}

/* what is thought of each page by models that did not learn from it */
struct looks {
	struct problem division, again[2], division_again;
};

static void look_times(const struct training *tr, uint32_t page, struct choice *ch, struct looks *out) { division_rows(tr, page, ch, &out->division); }

static void look_spans(const struct training *tr, uint32_t page, struct choice *ch, struct looks *out)
{
	again_rows(tr, page, ch, out->again);
	division_again_rows(tr, page, ch, &out->division_again);
}

/* two parts at a time are learned beside one another; their pages are looked at in the same order all the same */
static void look(const bool *use, struct part part[PARTS], void *(*fit_part)(void *),
	void (*look_at)(const struct training *, uint32_t, struct choice *, struct looks *), struct looks *out)
{
	enum { TOGETHER = 2 };
	_Static_assert(PARTS % TOGETHER == 0, "as many parts each time");

	for (struct part *p = part; p < part + PARTS; p += TOGETHER) {
		pthread_t thread[TOGETHER];
		for (unsigned j = 0; j < TOGETHER; j++)
			pthread_create(&thread[j], NULL, fit_part, &p[j]);
		for (unsigned j = 0; j < TOGETHER; j++)
			pthread_join(thread[j], NULL);
	}
	for (struct part *p = part; p < part + PARTS; p++)
		for (uint32_t i = 0; i < p->tr->n; i++) {
			struct choice ch;
			if (!use[i] || p->use[i] || !p->tr->text[i].readable)
				continue;
			choice_open(&ch, &p->tr->text[i].page, &p->m.w);
			look_at(p->tr, i, &ch, out);
			choice_close(&ch);
		}
}

/* the models' problems, those that take longest first */
struct fits {
	const struct training *tr;
	const bool *use;
	const struct looks *l;
	struct model_set *out;
	atomic_int next;
};

static void *run_fits(void *arg)
{
	struct fits *f = arg;
	const struct { const struct problem *p; enum model m; int steps; } job[] = {
		{&f->tr->field[FIELD_TITLE], MODEL_TITLE, STEPS}, {&f->tr->field[FIELD_PLACE], MODEL_PLACE, STEPS},
		{&f->l->again[0], MODEL_TITLE_AGAIN, STEPS}, {&f->l->again[1], MODEL_PLACE_AGAIN, STEPS},
		{&f->l->division, MODEL_DIVISION, 2 * STEPS}, {&f->l->division_again, MODEL_DIVISION_AGAIN, STEPS},
		{&f->tr->field[FIELD_ORGANIZER], MODEL_ORGANIZER, STEPS}, {&f->tr->end, MODEL_END, 2 * STEPS},
		{&f->tr->pair, MODEL_PAIR, STEPS}, {&f->tr->day, MODEL_DAY, STEPS}, {&f->tr->clock, MODEL_CLOCK, STEPS},
	};

	_Static_assert(sizeof job / sizeof *job == MODEL_COUNT, "a problem for each model");
	for (int k; (k = atomic_fetch_add(&f->next, 1)) < MODEL_COUNT;)
		fit(job[k].p, f->use, job[k].steps, &f->out->model[job[k].m]);
	return NULL;
}

static void fit_all(const struct training *tr, const bool *use, const struct looks *l, struct model_set *out)
{
	enum { TOGETHER = 2 };
	struct fits f = {tr, use, l, out, 0};
	pthread_t thread[TOGETHER];

	for (int k = 0; k < TOGETHER; k++)
		pthread_create(&thread[k], NULL, run_fits, &f);
	for (int k = 0; k < TOGETHER; k++)
		pthread_join(thread[k], NULL);
	model_shrink(out->model);
	use_models(out);
}

void train(const struct training *tr, const bool *use, struct model_set *out)
{
	const struct problem p = {.own = {.weighed = true}, .least = 3, .penalty = 1, .counts = tr->counts};
	struct looks l = {p, {p, p}, p};
	struct part part[PARTS];

	l.division.penalty = 3;
	l.division.pairs = 300;
	l.division.pairs_penalty = 60;
	l.division.pairs_least = 8;
	l.again[0].least = l.again[1].least = 2;
	for (int f = 0; f < 2; f++) {
		l.again[f].pairs = 2000;
		l.again[f].pairs_penalty = 30;
		l.again[f].pairs_least = 20;
		l.again[f].wide.weighed = true;
	}
	memset(out, 0, sizeof *out);
	for (unsigned k = 0; k < PARTS; k++) {
		part[k] = (struct part){tr, &l.division, mem_new(tr->n + 1, sizeof(bool)), {.w = {.joint = {0}}}};
		for (size_t i = 0; i < tr->n; i++)
			part[k].use[i] = use[i] && tr->text[i].fold / 5 % PARTS != k;
	}
	look(use, part, fit_times, look_times, &l);
	look(use, part, fit_spans, look_spans, &l);
	fit_all(tr, use, &l, out);
	for (unsigned k = 0; k < PARTS; k++) {
		model_set_free(&part[k].m);
		free(part[k].use);
	}
	problem_free(&l.division, true);
	problem_free(&l.again[0], true);
	problem_free(&l.again[1], true);
	problem_free(&l.division_again, true);
}

void model_set_free(struct model_set *m)
{
	for (int k = 0; k < MODEL_COUNT; k++)
		learned_free(&m->model[k]);
	joint_table_free(&m->w.joint);
}

/* ---- readings ---- */

static char *civil_text(const struct civil *c)
{
	char s[CIVIL_SIZE];

	return mem_str(civil_format(c, s));
}

size_t predict(const struct text *t, const struct weights *w, struct predicted **out)
{
	static const enum gold_field field[FIELD_COUNT] = {GOLD_SUMMARY, GOLD_LOCATION, GOLD_ORGANIZER};
	struct choice ch;
	struct anchor all[DIVISION_EVENTS];
	size_t n;

	choice_open(&ch, &t->page, w);
	choice_divide(&ch);
	choice_fields(&ch);
	n = ch.events;
	*out = mem_new(n + 1, sizeof **out);
	for (size_t e = 0; e < n; e++)
		all[e] = ch.event[e].anchor;
	for (size_t e = 0; e < n; e++) {
		struct moment m = {0}, programme;
		struct end_asked a;
		struct end end, second;
		double p, p_second;
		ask(t, ch.event[e].head, all, n, e, &m, &programme, &a);
		end = end_choose(&a, w, &p, &second, &p_second);
		end_take(&a, &end, &m);
		(*out)[e].value[GOLD_START] = civil_text(&m.start);
		if (m.has_end && civil_cmp(&m.end, &m.start) != 0)
			(*out)[e].value[GOLD_END] = civil_text(&m.end);
		(*out)[e].p[PREDICTED_START] = ch.event[e].p;
		(*out)[e].p[PREDICTED_SUMMARY] = ch.event[e].field[FIELD_TITLE]->p;
		(*out)[e].p[PREDICTED_LOCATION] = ch.event[e].field[FIELD_PLACE]->p;
		(*out)[e].p[PREDICTED_EVENT] = (*out)[e].p[PREDICTED_START] * (*out)[e].p[PREDICTED_SUMMARY] * (*out)[e].p[PREDICTED_LOCATION];
		for (int f = 0; f < FIELD_COUNT; f++) {
			const struct pick *k = &ch.event[e].field[f][0];
			struct buf b = BUF_INIT;
			if (!k->span.end)
				continue;
			page_text(&t->page, k->span.from, k->span.end, &b);
			(*out)[e].value[field[f]] = buf_take(&b);
		}
	}
	choice_close(&ch);
	return n;
}

void predicted_show(const struct text *t, const struct predicted *p, size_t n)
{
	static const char *const names[GOLD_FIELDS] = {"Start", "End", "Summary", "Location", "Organizer"};

	printf("== %s\n", t->id);
	for (size_t i = 0; i < n; i++) {
		for (int f = 0; f < GOLD_FIELDS; f++)
			if (p[i].value[f])
				printf("%s: %s\n", names[f], p[i].value[f]);
		printf("\n");
	}
}

void predicted_free(struct predicted *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (int f = 0; f < GOLD_FIELDS; f++)
			free((void *)(uintptr_t)p[i].value[f]);
	free(p);
}
