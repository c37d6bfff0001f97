/* choice_list.c: the second look at the spans of a page with several events.  What stands in the same place beside each
 * event's day (the same column, the line above, the words behind), or holds for all of them, is likelier; see choice.h. */
#include "extract/choice.h"

#include "extract/cue_view.h"
#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* for one event: how likely each relation is, ascending by relation */
struct relation {
	uint32_t relation;
	float p;     /* the best span's */
};

struct list_view {
	const struct choice *ch;
	double *const *lp;
	uint32_t **relation;    /* of each span to each event */
	struct relation **best; /* for each event, N of them */
	size_t *n;
};

static int by_relation(const void *a, const void *b)
{
	const struct relation *x = a, *y = b;

	return x->relation != y->relation ? (x->relation < y->relation ? -1 : 1) : x->p > y->p ? -1 : x->p < y->p;
}

struct list_view *list_view_open(const struct choice *ch, double *const *lp)
{
	struct list_view *v = mem_new(1, sizeof *v);

	*v = (struct list_view){.ch = ch, .lp = lp};
	v->relation = mem_new(ch->events, sizeof *v->relation);
	v->best = mem_new(ch->events, sizeof *v->best);
	v->n = mem_new(ch->events, sizeof *v->n);
	for (size_t e = 0; e < ch->events; e++) {
		size_t n = 0;
		v->relation[e] = mem_new(ch->spans + 1, sizeof **v->relation);
		v->best[e] = mem_new(ch->spans + 1, sizeof **v->best);
		for (size_t i = 0; i < ch->spans; i++) {
			v->relation[e][i] = cue_relation(&ch->c, ch->span[i], ch->event[e].anchor);
			if (lp[e][i] > -9)
				v->best[e][n++] = (struct relation){v->relation[e][i], (float)exp(lp[e][i])};
		}
		qsort(v->best[e], n, sizeof **v->best, by_relation);
		for (size_t i = 0; i < n; i++) /* the likeliest of each */
			if (!v->n[e] || v->best[e][v->n[e] - 1].relation != v->best[e][i].relation)
				v->best[e][v->n[e]++] = v->best[e][i];
			else
				v->best[e][v->n[e] - 1].p = fminf(1, v->best[e][v->n[e] - 1].p + v->best[e][i].p);
	}
	return v;
}

void list_view_close(struct list_view *v)
{
	for (size_t e = 0; e < v->ch->events; e++) {
		free(v->relation[e]);
		free(v->best[e]);
	}
	free(v->relation);
	free(v->best);
	free(v->n);
	free(v);
}

static double best_of(const struct list_view *v, size_t event, uint32_t relation)
{
	size_t lo = 0, hi = v->n[event];

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v->best[event][mid].relation < relation)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < v->n[event] && v->best[event][lo].relation == relation ? v->best[event][lo].p : 0;
}

static unsigned share(double p)
{
	return p < 0.01 ? 0 : p < 0.05 ? 1 : p < 0.15 ? 2 : p < 0.3 ? 3 : p < 0.5 ? 4 : p < 0.7 ? 5 : p < 0.9 ? 6 : 7;
}

static unsigned log_bucket(double lp)
{
	double x = -lp * 2;

	return x < 1 ? (x < 0.2 ? 0 : 1) : x > 24 ? 25 : (unsigned)x + 1;
}

void list_view_cues(const struct list_view *v, size_t event, size_t span, struct cues *out)
{
	const struct choice *ch = v->ch;
	double agree = 0, shared = 0, lp = v->lp[event][span];
	unsigned alone = log_bucket(lp), few = ch->events < 4 ? (unsigned)ch->events : 4;
	struct span_view s;

	for (size_t e = 0; e < ch->events; e++)
		if (e != event) {
			shared += exp(v->lp[e][span]);
			if (span < ch->spans)
				agree += best_of(v, e, v->relation[event][span]);
		}
	shared /= (double)(ch->events - 1), agree /= (double)(ch->events - 1);
	cue_weigh(out, CUE_ALONE_, 255, 0, 0, lp < -14 ? -14 : lp);
	if (span == ch->spans) {
		cue(out, CUE_NULL_ALONE_, alone, 15, 0);
		cue(out, CUE_NULL_ALONE_, 63, share(shared), few);
		return;
	}
	span_view(&ch->c, ch->span[span], &s);
	cue(out, CUE_ALONE_, alone, 0, 0);
	cue(out, CUE_AGREES_, share(agree), 63, 0);
	cue(out, CUE_AGREES_, share(agree), alone < 12 ? alone / 3 : 4, few);
	cue(out, CUE_AGREES_, share(agree), 64 + (v->relation[event][span] >> 24), 0);
	cue(out, CUE_AGREES_, share(agree), 80 + s.extent, 0);
	cue(out, CUE_SHARED_, share(shared), 63, 0);
	cue(out, CUE_SHARED_, share(shared), alone < 12 ? alone / 3 : 4, few);
	cue(out, CUE_SHARED_, share(shared), 64 + share(agree), 0);
}
