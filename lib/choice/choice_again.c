/* choice_again.c: the second look at the spans of a page.  What stands in the same place beside each event's day (the same
 * column, the line above, the words behind), or holds for all of them, is likelier; what another field of the event is likely
 * to be is not this one, and fields stand to one another as they use to; see choice.h. */
#include "choice/choice.h"

#include "choice/cue_view.h"
#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* for one event: how likely each relation is, ascending by relation */
struct relation {
	uint32_t relation;
	float p;     /* the best span's */
};

/* what another field of the event is likely to be */
enum { RIVALS = 8 };
struct rival {
	size_t span;
	double p;
};
struct rivals {
	struct rival rival[RIVALS]; /* the likeliest first */
	size_t n;
};

struct second_look {
	const struct choice *ch;
	enum choice_field f;
	double *const *lp;      /* this field's, for each event */
	double **p;             /* ... the probabilities, where there are several events */
	uint32_t **relation;    /* of each span to each event */
	struct relation **best; /* for each event, N of them */
	size_t *n;
	double best_shared;     /* how likely the span is that is the likeliest for all events together */
	double *best_agreed;    /* for each event: how far the others have something likely where a likely span of it stands */
	struct rivals *rivals[FIELD_COUNT]; /* for each event */
};

static int by_relation(const void *a, const void *b)
{
	const struct relation *x = a, *y = b;

	return x->relation != y->relation ? (x->relation < y->relation ? -1 : 1) : x->p > y->p ? -1 : x->p < y->p;
}

/* the spans of LP that are likely at all */
static void find_rivals(const struct choice *ch, const double *lp, struct rivals *out)
{
	static const double least = -4;

	out->n = 0;
	for (size_t i = 0; i < ch->spans; i++) {
		size_t k;
		if (lp[i] < least || (out->n == RIVALS && exp(lp[i]) <= out->rival[RIVALS - 1].p))
			continue;
		if (out->n < RIVALS)
			out->n++;
		for (k = out->n - 1; k && out->rival[k - 1].p < exp(lp[i]); k--)
			out->rival[k] = out->rival[k - 1];
		out->rival[k] = (struct rival){i, exp(lp[i])};
	}
}

static void find_relations(struct second_look *v, size_t e)
{
	const struct choice *ch = v->ch;
	struct event_view event;
	size_t n = 0;

	event_view(&ch->c, ch->event[e].anchor, NULL, 0, &event);
	v->relation[e] = mem_new(ch->spans + 1, sizeof **v->relation);
	v->best[e] = mem_new(ch->spans + 1, sizeof **v->best);
	v->p[e] = mem_room(ch->spans + 1, sizeof **v->p);
	for (size_t i = 0; i <= ch->spans; i++)
		v->p[e][i] = exp(v->lp[e][i]);
	for (size_t i = 0; i < ch->spans; i++) {
		v->relation[e][i] = cue_relation(&ch->view[i], &event);
		if (v->lp[e][i] > -9)
			v->best[e][n++] = (struct relation){v->relation[e][i], (float)v->p[e][i]};
	}
	qsort(v->best[e], n, sizeof **v->best, by_relation);
	for (size_t i = 0; i < n; i++) /* the likeliest of each */
		if (!v->n[e] || v->best[e][v->n[e] - 1].relation != v->best[e][i].relation)
			v->best[e][v->n[e]++] = v->best[e][i];
		else
			v->best[e][v->n[e] - 1].p = fminf(1, v->best[e][v->n[e] - 1].p + v->best[e][i].p);
}

static double best_of(const struct second_look *v, size_t event, uint32_t relation)
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

/* how far the other events have something likely where the span stands beside this one */
static double agreed(const struct second_look *v, size_t event, size_t span)
{
	double sum = 0;

	for (size_t e = 0; e < v->ch->events; e++)
		if (e != event)
			sum += best_of(v, e, v->relation[event][span]);
	return sum / (double)(v->ch->events - 1);
}

static void find_bests(struct second_look *v)
{
	static const double least = -4;
	const struct choice *ch = v->ch;

	for (size_t i = 0; i < ch->spans; i++) {
		double sum = 0;
		for (size_t e = 0; e < ch->events; e++)
			sum += v->p[e][i];
		v->best_shared = fmax(v->best_shared, sum / (double)ch->events);
	}
	for (size_t e = 0; e < ch->events; e++)
		for (size_t i = 0; i < ch->spans; i++)
			if (v->lp[e][i] >= least)
				v->best_agreed[e] = fmax(v->best_agreed[e], agreed(v, e, i));
}

struct second_look *second_look_open(const struct choice *ch, enum choice_field f, double **const lp[FIELD_COUNT])
{
	struct second_look *v = mem_new(1, sizeof *v);

	*v = (struct second_look){.ch = ch, .f = f, .lp = lp[f]};
	v->relation = mem_new(ch->events + 1, sizeof *v->relation);
	v->best = mem_new(ch->events + 1, sizeof *v->best);
	v->p = mem_new(ch->events + 1, sizeof *v->p);
	v->n = mem_new(ch->events + 1, sizeof *v->n);
	v->best_agreed = mem_new(ch->events + 1, sizeof *v->best_agreed);
	for (size_t e = 0; e < ch->events && ch->events > 1; e++)
		find_relations(v, e);
	if (ch->events > 1)
		find_bests(v);
	for (int g = 0; g < FIELD_COUNT; g++) {
		v->rivals[g] = mem_new(ch->events + 1, sizeof **v->rivals);
		for (size_t e = 0; e < ch->events; e++)
			find_rivals(ch, lp[g][e], &v->rivals[g][e]);
	}
	return v;
}

void second_look_close(struct second_look *v)
{
	for (size_t e = 0; e < v->ch->events; e++) {
		free(v->relation[e]);
		free(v->best[e]);
		free(v->p[e]);
	}
	for (int g = 0; g < FIELD_COUNT; g++)
		free(v->rivals[g]);
	free(v->relation);
	free(v->best_agreed);
	free(v->best);
	free(v->p);
	free(v->n);
	free(v);
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

/* the events of a list look at one another */
static void among_events(const struct second_look *v, size_t event, size_t span, unsigned extent, struct cues *out)
{
	const struct choice *ch = v->ch;
	double agree = 0, shared = 0;
	unsigned alone = log_bucket(v->lp[event][span]), few = ch->events < 4 ? (unsigned)ch->events : 4;

	for (size_t e = 0; e < ch->events; e++)
		shared += e != event ? v->p[e][span] : 0;
	shared /= (double)(ch->events - 1);
	if (span < ch->spans)
		agree = agreed(v, event, span);
	if (span == ch->spans) {
		cue(out, CUE_NULL_ALONE_, 62, share(v->best_shared), share(v->best_agreed[event]));
		cue(out, CUE_NULL_ALONE_, 63, share(shared), few);
		return;
	}
	cue(out, CUE_AGREES_, share(agree), 63, 0);
	cue(out, CUE_AGREES_, share(agree), alone < 12 ? alone / 3 : 4, few);
	cue(out, CUE_AGREES_, share(agree), 64 + (v->relation[event][span] >> 24), 0);
	cue(out, CUE_AGREES_, share(agree), 80 + extent, 0);
	cue(out, CUE_AGREES_, share(agree), 96 + share(v->best_shared), 0);
	cue(out, CUE_SHARED_, share(shared), 96 + share(v->best_agreed[event]), share(v->best_shared) == share(shared));
	cue(out, CUE_SHARED_, share(shared), 63, 0);
	cue(out, CUE_SHARED_, share(shared), alone < 12 ? alone / 3 : 4, few);
	cue(out, CUE_SHARED_, share(shared), 64 + share(agree), 0);
}

/* where span S stands beside another field's R: 0 far, 1 the line above, 2 the line below, 3 in the line before it, 4 behind it,
 * 5 close before, 6 close behind */
static unsigned beside(const struct page *p, struct candidate s, struct candidate r)
{
	enum { CLOSE = 2 };
	const struct line *a = page_line(p, s.from), *b = page_line(p, r.from);

	if (a != b)
		return a->rank + 1 == b->rank ? 1 : a->rank == b->rank + 1 ? 2 : 0;
	if (s.end <= r.from)
		return r.from - s.end <= CLOSE ? 5 : 3;
	return s.from - r.end <= CLOSE ? 6 : 4;
}

/* the other fields of the event: are they likely the same, a part of the span, a whole that it is part of; where do they stand */
static void among_fields(const struct second_look *v, size_t event, size_t span, unsigned extent, struct cues *out)
{
	static const double near_equal = 0.6;
	struct candidate s = v->ch->span[span];

	for (unsigned g = 0; g < FIELD_COUNT; g++) {
		const struct rivals *r = &v->rivals[g][event];
		double same = 0, part = 0, whole = 0, where[7] = {0};
		if (g == v->f)
			continue;
		for (size_t k = 0; k < r->n; k++) {
			struct candidate x = v->ch->span[r->rival[k].span];
			if (choice_alike(v->ch, span, r->rival[k].span, near_equal))
				same += r->rival[k].p;
			else if (x.from >= s.from && x.end <= s.end)
				part += r->rival[k].p;
			else if (x.from <= s.from && x.end >= s.end)
				whole += r->rival[k].p;
			else if (x.end <= s.from || x.from >= s.end)
				where[beside(v->ch->c.p, s, x)] += r->rival[k].p;
		}
		cue(out, CUE_RIVAL_, g, share(same), 0);
		cue(out, CUE_RIVAL_, g, share(part), 1);
		cue(out, CUE_RIVAL_, g, share(whole), 2);
		cue_weigh(out, CUE_RIVAL_, g, 255, 3, same);
		for (unsigned k = 0; k < 7; k++)
			if (where[k] > 0.05) {
				cue_weigh(out, CUE_BESIDE_, g, k, 15, where[k]);
				cue_weigh(out, CUE_BESIDE_, g, k, extent, where[k]);
			}
	}
}

void second_look_cues(const struct second_look *v, size_t event, size_t span, struct cues *out)
{
	const struct choice *ch = v->ch;
	double lp = v->lp[event][span];
	unsigned alone = log_bucket(lp), extent = 0;

	cue_weigh(out, CUE_ALONE_, 255, 0, 0, lp < SECOND_LOOK_LEAST ? SECOND_LOOK_LEAST : lp);
	if (span < ch->spans) {
		extent = ch->view[span].extent;
		cue(out, CUE_ALONE_, alone, 0, 0);
		among_fields(v, event, span, extent, out);
	} else {
		cue(out, CUE_NULL_ALONE_, alone, 15, 0);
	}
	if (ch->events > 1)
		among_events(v, event, span, extent, out);
}

bool second_look_wide(const struct second_look *v, size_t event, size_t span, struct cues *out)
{
	static const double least = -7;

	if (v->lp[event][span] < least)
		return false;
	if (span < v->ch->spans)
		choice_cues(v->ch, &v->ch->event[event], v->ch->span[span], out);
	return true;
}
