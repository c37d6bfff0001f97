/* why.c: the readings that were weighed, with their cues; see why.h. */
#include "extract/why.h"

#include "choice/cue_find.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <math.h>
#include <stdlib.h>

enum { SHOWN_CUES = 6, SHOWN_WORDS = 90 };

struct weighed {
	uint32_t key, with; /* with: the other cue of a pair, 0: none */
	double weight;
};

struct all_weighed {
	struct weighed *all;
	size_t n, cap;
};

static int by_size(const void *a, const void *b)
{
	const struct weighed *x = a, *y = b;
	double p = fabs(x->weight), q = fabs(y->weight);

	if (p > q || p < q)
		return p > q ? -1 : 1;
	return x->key != y->key ? (x->key < y->key ? -1 : 1) : x->with < y->with ? -1 : x->with > y->with;
}

static void add(void *arg, uint32_t key, uint32_t with, double weight)
{
	struct all_weighed *a = arg;

	if (weight < 0.0005 && weight > -0.0005)
		return;
	a->all = mem_grow(a->all, &a->cap, a->n + 1, sizeof *a->all);
	a->all[a->n++] = (struct weighed){key, with == key ? 0 : with, weight};
}

static void put_cue(const struct cue_page *c, uint32_t k, struct buf *out)
{
	uint32_t i = 0;

	if (!cue_says_word(cue_of(k))) {
		buf_printf(out, " %s %u,%u,%u", cue_name(cue_of(k)), k >> 16 & 255, k >> 8 & 255, k & 255);
		return;
	}
	while (i < c->p->words && c->form[i] != (k & 0xffffff))
		i++;
	buf_printf(out, " %s \"", cue_name(cue_of(k)));
	if (i < c->p->words)
		buf_add(out, c->p->word[i].s, c->p->word[i].len);
	buf_char(out, '"');
}

/* the cues of Q that weigh most in model M, and their pairs in model PAIRS: "like-head 0,8,0 +0.91, core 2,0,0 & left 1,0,0 -0.2" */
static void put_cues(const struct cue_page *c, const struct weights *w, enum model m, enum model pairs, const struct cues *q, struct buf *out)
{
	struct all_weighed a = {0};

	for (size_t i = 0; i < q->n; i++)
		add(&a, q->key[i], 0, weights_of(w, m, q->key[i]) / 1000.0 * (double)q->factor[i]);
	weights_pairs(w, pairs, q, add, &a);
	qsort(a.all, a.n, sizeof *a.all, by_size);
	for (size_t i = 0; i < a.n && i < SHOWN_CUES; i++) {
		buf_char(out, i ? ',' : ':');
		put_cue(c, a.all[i].key, out);
		if (a.all[i].with) {
			buf_str(out, " &");
			put_cue(c, a.all[i].with, out);
		}
		buf_printf(out, " %+.2f", a.all[i].weight);
	}
	free(a.all);
}

static void put_words(const struct page *p, uint32_t from, uint32_t end, struct buf *out)
{
	struct buf words = BUF_INIT;

	page_text(p, from, end, &words);
	utf8_shorten(&words, SHOWN_WORDS, SHOWN_WORDS);
	buf_printf(out, "\"%s\"", buf_cstr(&words));
	buf_free(&words);
}

static void why_span(struct rec *r, const struct choice *ch, const struct event_choice *e, enum choice_field f)
{
	static const char *const name[FIELD_COUNT] = {"Summary", "Location", "Organizer"};
	static const enum model model[FIELD_COUNT] = {MODEL_TITLE, MODEL_PLACE, MODEL_ORGANIZER}, again[FIELD_COUNT] = {MODEL_TITLE_AGAIN, MODEL_PLACE_AGAIN, MODEL_ORGANIZER};
	struct cues q = {0};

	for (int k = 0; k < CHOICE_BEST; k++) {
		const struct pick *x = &e->field[f][k];
		struct buf b = BUF_INIT;
		if (x->p < 0.005)
			continue;
		buf_printf(&b, "%s %.2f ", name[f], x->p);
		if (x->whole.end) {
			put_words(ch->c.p, x->span.from, x->span.end, &b);
			q.n = 0;
			choice_cues(ch, e, x->whole, &q);
			put_cues(&ch->c, ch->w, model[f], again[f], &q, &b);
		} else {
			buf_str(&b, "none");
		}
		rec_add(r, "Why", b.p);
		buf_free(&b);
	}
	cues_free(&q);
}

static void why_start(struct rec *r, const struct choice *ch, const struct event_choice *e)
{
	const struct page *p = ch->c.p;
	const struct find *day = &p->find[ch->c.day[e->head.day]];
	struct cues q = {0};
	struct buf b = BUF_INIT;

	buf_printf(&b, "Start %.2f day ", e->p);
	put_words(p, day->word, day->end, &b);
	cue_day(&ch->c, e->head.day, &q);
	put_cues(&ch->c, ch->w, MODEL_DAY, MODEL_DAY, &q, &b);
	rec_add(r, "Why", b.p);
	if (e->head.clock >= 0) {
		const struct find *clock = &p->find[ch->c.clock[e->head.clock]];
		q.n = 0, b.n = 0;
		buf_printf(&b, "Start %.2f time ", ch->b.clock[e->head.clock]);
		put_words(p, clock->word, clock->end, &b);
		cue_pair(&ch->c, ch->c.day[e->head.day], e->head.clock, &q);
		cue_clock_words(&ch->c, (uint32_t)e->head.clock, &q);
		put_cues(&ch->c, ch->w, MODEL_PAIR, MODEL_PAIR, &q, &b);
		rec_add(r, "Why", b.p);
	}
	buf_free(&b);
	cues_free(&q);
}

void why_end(struct rec *r, const struct weights *w, const struct end_asked *a, const struct end *chosen, double p)
{
	static const char *const kind[] = {"none", "date", "programme", "time", "until", "day", "length"};
	const struct page *page = a->c->p;
	struct end all[ENDS];
	size_t n = ends_find(a, all), i = 0;
	struct cues q = {0};
	struct buf b = BUF_INIT;

	while (i + 1 < n && !(all[i].kind == chosen->kind && all[i].find == chosen->find && !civil_cmp(&all[i].at, &chosen->at)))
		i++;
	buf_printf(&b, "End %.2f %s", p, kind[chosen->kind]);
	if (chosen->kind >= END_TIME) {
		buf_char(&b, ' ');
		put_words(page, page->find[chosen->find].word, page->find[chosen->find].end, &b);
	}
	end_cues(a, all, n, i, &q);
	put_cues(a->c, w, MODEL_END, MODEL_END, &q, &b);
	rec_add(r, "Why", b.p);
	buf_free(&b);
	cues_free(&q);
}

void why_write(struct rec *r, const struct choice *ch, const struct event_choice *e)
{
	rec_addf(r, "Why", "division %.2f into %zu event%s", ch->p, ch->events, ch->events == 1 ? "" : "s");
	why_start(r, ch, e);
	for (int f = 0; f < FIELD_COUNT; f++)
		why_span(r, ch, e, (enum choice_field)f);
}
