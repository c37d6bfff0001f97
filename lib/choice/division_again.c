/* division_again.c: the second look at the likeliest divisions of a page: what titles and places would their events have?  See
 * choice.h. */
#include "choice/choice.h"

#include "choice/cue_view.h"
#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LOOKED_AT = 16 }; /* events of a long list that are looked at */

size_t divisions_likely(size_t n, const double *p, size_t *at)
{
	static const double least = 0.01;
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		size_t j;
		if (p[i] < least || (k == DIVISIONS_AGAIN && p[i] <= p[at[k - 1]]))
			continue;
		if (k < DIVISIONS_AGAIN)
			k++;
		for (j = k - 1; j && p[at[j - 1]] < p[i]; j--)
			at[j] = at[j - 1];
		at[j] = i;
	}
	return k;
}

struct seen { /* the best title and place of an event */
	size_t title, place;
	double title_p, title_score, place_p, none_p;
	uint32_t relation;
};

static size_t best_span(const struct choice *ch, const double *lp)
{
	size_t best = 0;

	for (size_t i = 1; i < ch->spans; i++)
		if (lp[i] > lp[best])
			best = i;
	return best;
}

static struct seen look(const struct choice *ch, const struct event_choice *e, double *const lp[FIELD_COUNT])
{
	struct seen s;
	struct event_view event;
	double sum[FIELD_COUNT];

	choice_scores(ch, e, 1 << FIELD_TITLE | 1 << FIELD_PLACE, lp, sum);
	s.title = best_span(ch, lp[FIELD_TITLE]), s.place = best_span(ch, lp[FIELD_PLACE]);
	s.title_p = lp[FIELD_TITLE][s.title], s.title_score = s.title_p + sum[FIELD_TITLE];
	s.place_p = lp[FIELD_PLACE][s.place], s.none_p = exp(lp[FIELD_PLACE][ch->spans]);
	event_view(&ch->c, e->anchor, NULL, 0, &event);
	s.relation = cue_relation(&ch->view[s.title], &event);
	return s;
}

static void measure(struct cues *out, enum cue_id id, unsigned many, unsigned which, double value)
{
	cue_weigh(out, id, many, which, 0, value);
	cue_weigh(out, id, 3, which, 0, value);
}

/* what was seen of a division; those with the same words for their events have the same */
struct looked {
	struct anchor anchor[DIVISION_EVENTS];
	size_t events, n;
	struct seen s[LOOKED_AT];    /* N of them */
	double same, place;          /* how many have a title like another's, a title in the same place */
};

static void alike(const struct choice *ch, struct looked *out)
{
	const struct seen *s = out->s;
	size_t n = out->n;
	double same = 0, place = 0;

	for (size_t i = 0; i < n; i++) {
		bool twin = false;
		unsigned like = 0;
		for (size_t k = 0; k < n; k++) {
			twin = twin || (k != i && choice_alike(ch, s[i].title, s[k].title, 0.7));
			like += s[k].relation == s[i].relation;
		}
		same += twin;
		place = fmax(place, like);
	}
	out->same = same / (double)n;
	out->place = place / (double)n;
}

static void look_at(struct choice *ch, const struct division *v, struct looked *out)
{
	size_t step = (v->n + LOOKED_AT - 1) / LOOKED_AT;
	double *lp[FIELD_COUNT] = {NULL};

	out->n = 0;
	choice_heads(ch, v->head, v->n);
	if (!ch->spans)
		return;
	for (int f = FIELD_TITLE; f <= FIELD_PLACE; f++)
		lp[f] = mem_room(ch->spans + 1, sizeof **lp);
	for (size_t i = 0; i < v->n; i += step)
		out->s[out->n++] = look(ch, &ch->event[i], lp);
	free(lp[FIELD_TITLE]);
	free(lp[FIELD_PLACE]);
	if (out->n > 1)
		alike(ch, out);
}

/* what is seen of V, among the N that are known or as one more */
static const struct looked *looked_at(struct choice *ch, const struct division *v, struct looked *known, size_t *n)
{
	struct looked *one = &known[*n];

	division_anchors(&ch->c, v, one->anchor);
	one->events = v->n;
	for (size_t k = 0; k < *n; k++)
		if (known[k].events == v->n && !memcmp(known[k].anchor, one->anchor, v->n * sizeof *one->anchor))
			return &known[k];
	look_at(ch, v, one);
	(*n)++;
	return one;
}

/* KNOWN: what was seen of N divisions, with room for one more */
static void again_cues(struct choice *ch, const struct division *v, double p, struct looked *known, size_t *known_n, struct cues *out)
{
	unsigned many = v->n == 0 ? 0 : v->n == 1 ? 1 : 2;
	double title = 0, score = 0, place = 0, none = 0, least_title = 0, least_score = 1e9;
	const struct looked *l;
	const struct seen *s;
	size_t n;

	cue_weigh(out, CUE_W_ALONE_, 0, 0, 0, log(p));
	cue(out, CUE_W_COUNT_, many, 0, 0);
	if (!v->n)
		return;
	l = looked_at(ch, v, known, known_n);
	s = l->s, n = l->n;
	if (!n)
		return;
	for (size_t i = 0; i < n; i++) {
		const struct span_view *view = &ch->view[s[i].title];
		cue_weigh(out, CUE_W_KINDS_, many, view->kinds, 0, 1 / (double)n);
		cue_weigh(out, CUE_W_KINDS_, many, 64 + view->role, view->extent, 1 / (double)n);
		title += s[i].title_p, score += s[i].title_score, place += fmax(s[i].place_p, -8), none += s[i].none_p;
		least_title = fmin(least_title, s[i].title_p), least_score = fmin(least_score, s[i].title_score);
	}
	measure(out, CUE_W_TITLES_, many, 0, title / (double)n);
	measure(out, CUE_W_TITLES_, many, 1, least_title);
	measure(out, CUE_W_TITLES_, many, 2, score / (double)n / 5);
	measure(out, CUE_W_TITLES_, many, 3, least_score / 5);
	measure(out, CUE_W_PLACES_, many, 0, place / (double)n);
	measure(out, CUE_W_PLACES_, many, 1, none / (double)n);
	if (n > 1) {
		cue_weigh(out, CUE_W_ALIKE_, 0, 0, 0, l->same);
		cue_weigh(out, CUE_W_ALIKE_, 1, 0, 0, l->place);
	}
}

void division_again_cues(struct choice *ch, const struct division *v, double p, struct cues *out)
{
	struct looked *l = mem_room(1, sizeof *l);
	size_t n = 0;

	again_cues(ch, v, p, l, &n, out);
	free(l);
}

void divisions_again(struct choice *ch, const struct division *v, size_t n, double *p)
{
	size_t at[DIVISIONS_AGAIN], k = divisions_likely(n, p, at);
	double score[DIVISIONS_AGAIN], all = 0, sum = 0, most = -1e9;
	struct looked *known;
	size_t known_n = 0;
	struct cues q = {0};

	if (k < 2)
		return;
	known = mem_room(k, sizeof *known);
	for (size_t i = 0; i < k; i++) {
		q.n = 0;
		again_cues(ch, &v[at[i]], p[at[i]], known, &known_n, &q);
		score[i] = weights_score(ch->w, MODEL_DIVISION_AGAIN, &q, 0, q.n);
		most = fmax(most, score[i]), all += p[at[i]];
	}
	for (size_t i = 0; i < k; i++)
		sum += score[i] = exp(score[i] - most);
	for (size_t i = 0; i < k; i++)
		p[at[i]] = all * score[i] / sum;
	cues_free(&q);
	free(known);
}
