/* choice.c: chooses the division of a page and the spans of its events' fields; see choice.h. */
#include "choice/choice.h"

#include "choice/cue_view.h"
#include "choice/entries.h"
#include "choice/never.h"
#include "ground/mem.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const enum model model_of[FIELD_COUNT] = {MODEL_TITLE, MODEL_PLACE, MODEL_ORGANIZER};
static const double near_equal[FIELD_COUNT] = {0.7, 0.6, 0.6}; /* F1 of the words from which two spans say the same */

/* Scores of the spans beside a day, without the other events: divisions have most of their days in common.  The last that were
 * asked for are kept; SEVERAL: there are others. */
enum { DAYS_KNOWN = 48 };
static const long not_known = LONG_MIN;
struct day_scores {
	struct anchor a;
	bool several;
	unsigned long used;          /* when, 0: never */
	long (*sum)[JOINT_MODELS];   /* thousandths, by span; not_known first: not yet known */
};

/* Cues of a part of spans that are weighed: most spans have those of others. */
enum { PARTS_KNOWN = 64 };
struct part_scores {
	uint64_t key;           /* what they were weighed for; 0: nothing yet */
	int32_t sum[JOINT_MODELS];
};
struct base_scores {
	const struct choice *ch;
	struct part_scores (*known)[PARTS_KNOWN]; /* of each part */
	struct cues q;
};

static void add_part(struct base_scores *b, const struct span_view *v, enum span_part part, long sum[JOINT_MODELS])
{
	uint64_t key = cue_span_key(v, part);
	struct part_scores *s = &b->known[part][(key * 0x9e3779b97f4a7c15u) >> 58];
	long new[JOINT_MODELS];

	_Static_assert(PARTS_KNOWN == 1 << 6, "the number of an entry has so many bits");
	if (!key || s->key != key) {
		b->q.n = 0;
		cue_span_part(v, part, &b->q);
		weights_joint(b->ch->w, b->ch->known, &b->q, new);
		s->key = key;
		for (int m = 0; m < JOINT_MODELS; m++)
			s->sum[m] = (int32_t)new[m];
	}
	for (int m = 0; m < JOINT_MODELS; m++)
		sum[m] += s->sum[m];
}

static void weigh_span(struct base_scores *b, const struct span_view *v, long sum[JOINT_MODELS])
{
	memset(sum, 0, JOINT_MODELS * sizeof *sum);
	for (int part = 0; part < SPAN_PARTS; part++)
		add_part(b, v, (enum span_part)part, sum);
}

/* candidates and their scores by themselves, once something may be an event */
static void find_spans(struct choice *ch)
{
	struct base_scores b = {.ch = ch, .known = mem_new(SPAN_PARTS, sizeof *b.known)};
	long sum[JOINT_MODELS];

	ch->span = candidates_find(&ch->c, &ch->spans);
	ch->view = mem_room(ch->spans + 1, sizeof *ch->view);
	for (int f = 0; f < FIELD_COUNT; f++)
		ch->base[f] = mem_room(ch->spans + 1, sizeof **ch->base);
	for (size_t i = 0; i < ch->spans; i++) {
		span_view(&ch->c, ch->span[i], i ? &ch->view[i - 1] : NULL, &ch->view[i]);
		weigh_span(&b, &ch->view[i], sum);
		for (int f = 0; f < FIELD_COUNT; f++)
			ch->base[f][i] = never_value(&ch->view[i], (enum choice_field)f) ? -1e9 : (double)sum[model_of[f]] / 1000;
	}
	cues_free(&b.q);
	free(b.known);
}

void choice_open(struct choice *ch, const struct page *p, const struct weights *w)
{
	memset(ch, 0, sizeof *ch);
	ch->w = w;
	ch->known = mem_new(1, sizeof *ch->known);
	cue_page_open(&ch->c, p);
	beliefs_open(&ch->b, &ch->c, w);
	ch->day = mem_new(DAYS_KNOWN, sizeof *ch->day);
}

void choice_close(struct choice *ch)
{
	for (int f = 0; f < FIELD_COUNT; f++)
		free(ch->base[f]);
	for (int k = 0; k < DAYS_KNOWN; k++)
		free(ch->day[k].sum);
	free(ch->day);
	free(ch->view);
	free(ch->span);
	free(ch->known);
	free(ch->event);
	beliefs_close(&ch->b);
	cue_page_close(&ch->c);
}

void choice_heads(struct choice *ch, const struct head *head, size_t n)
{
	struct division *v = mem_new(1, sizeof *v);
	struct anchor a[DIVISION_EVENTS];

	if (n && !ch->view)
		find_spans(ch);
	v->n = n < DIVISION_EVENTS ? n : DIVISION_EVENTS;
	memcpy(v->head, head, v->n * sizeof *head);
	division_anchors(&ch->c, v, a);
	free(ch->event);
	ch->event = mem_new(v->n + 1, sizeof *ch->event);
	ch->events = v->n;
	for (size_t i = 0; i < v->n; i++)
		ch->event[i].head = v->head[i], ch->event[i].anchor = a[i], ch->event[i].p = 1;
	free(v);
}

/* "am 8., 9. und 10. November ... Beginn jeweils um 19.30 Uhr, lediglich am 10. November um 18.30 Uhr": the hour that the sentence which tells
 * the hour of head H says of its day alone; else H's own */
static int excepted(const struct cue_page *c, struct head h)
{
	const struct page *p = c->p;
	const struct find *day = &p->find[c->day[h.day]], *hour = h.clock < 0 ? NULL : &p->find[c->clock[h.clock]];
	uint32_t sentence = hour ? p->word[hour->word].sentence : 0;

	if (!hour || hour < day || p->word[day->word].sentence == sentence || civil_day(&day->first) != civil_day(&day->last))
		return h.clock;
	for (int k = h.clock + 1; k < (int)c->clocks; k++) {
		uint32_t f = c->clock[k];
		const struct find *own = NULL;
		if (p->word[p->find[f].word].sentence != sentence)
			break;
		while (f-- > c->clock[h.clock] && !own) /* the day right before it */
			own = p->find[f].day ? &p->find[f] : NULL;
		if (own && own > hour && own->w.day.kind == DAY_DATE && civil_day(&own->first) == civil_day(&day->first) && civil_day(&own->last) == civil_day(&day->first))
			return k;
	}
	return h.clock;
}

/* the heads of V with those hours, each beginning once; and EACH of them */
static void take_excepted(const struct cue_page *c, struct division *v, double *each)
{
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++) {
		struct head h = v->head[i];
		bool drop = false;
		h.clock = excepted(c, h);
		for (size_t k = 0; k < v->n && h.clock != v->head[i].clock; k++)
			drop = drop || (k != i && head_value(c, v->head[k]) == head_value(c, h));
		if (drop)
			continue;
		each[n] = each[i];
		v->head[n++] = h;
	}
	v->n = n;
}

void choice_divide(struct choice *ch)
{
	struct division *v = mem_room(DIVISIONS, sizeof *v);
	double each[DIVISION_EVENTS], p[DIVISIONS];
	size_t n = divisions_make(&ch->b, v), at;

	divisions_weigh(&ch->b, v, n, p);
	divisions_again(ch, v, n, p);
	at = divisions_choose(&ch->b, v, n, p, each);
	if (!v[at].n && divisions_announced(&ch->b, v, n, p))
		at = divisions_choose(&ch->b, v, n, p, each);
	ch->p = p[at];
	take_excepted(&ch->c, &v[at], each);
	choice_heads(ch, v[at].head, v[at].n);
	for (size_t i = 0; i < ch->events; i++)
		ch->event[i].p = each[i] < 1 ? each[i] : 1;
	ch->cut = v[at].n == DIVISION_EVENTS;
	free(v);
}

/* "in the", "im": what leads to a name and is not part of it; never a word with a capital, never the last word */
static bool leads(const struct word *w)
{
	static const uint64_t leading = 1ULL << PAGE_DETERMINER | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_IN | 1ULL << PAGE_AT | 1ULL << PAGE_ON |
		1ULL << PAGE_ONTO | 1ULL << PAGE_AT_PLACE;

	return w->type == TOK_WORD && !w->upper && (w->class & leading);
}

/* the full stop behind a span is its sentence's, but behind an abbreviation */
static bool stops(const struct word *w)
{
	return word_mark(w, '.') && !w->space && w[-1].type == TOK_WORD && w[-1].len > 3 && !word_is(&w[-1], PAGE_ABBREVIATION);
}

/* "this | year's retreat", "the | town's All Saints Church": the words of whose it is, before the name: of a time, or of what has no name */
static uint32_t possessor(const struct page *p, struct candidate s)
{
	enum { OF_NAME = 3 }; /* town ' s */
	const struct word *w = &p->word[s.from];

	if (s.end <= s.from + OF_NAME || s.from < p->body || w->type != TOK_WORD || w->upper || !word_mark(&w[1], '\'') || w[1].space)
		return 0;
	if (w[2].type != TOK_WORD || w[2].len != 1 || w[2].space || w[OF_NAME].type != TOK_WORD || !w[OF_NAME].space)
		return 0;
	return w[OF_NAME].upper || reading_word(p->r, s.from - p->body, LEX_UNIT, NULL) || reading_word(p->r, s.from - p->body, LEX_TONIGHT, NULL) ? OF_NAME : 0;
}

/* "Skittles Match, | to be held": words behind a comma at the end of a name that say that it is held */
static uint32_t held_behind(const struct page *p, struct candidate s)
{
	enum { PHRASE = 3 };

	for (uint32_t n = 2; n <= PHRASE && s.end > s.from + n + 1 && s.end - n >= p->body; n++) {
		uint32_t k = s.end - n;
		if (p->word[k].cue == CUE_EVENT + 1 && !p->word[k].upper && word_mark(&p->word[k - 1], ',') && reading_word(p->r, k - p->body, LEX_CUE, NULL) == (int)n)
			return n + 1;
	}
	return 0;
}

struct candidate choice_trim(const struct page *p, struct candidate s)
{
	static const uint32_t edges[] = {' ', ',', ';', ':', '*', '_', '-', '|', 0x2022, 0xb7};

	for (int side = 0; side < 2; side++)
		while (s.end > s.from) {
			const struct word *w = &p->word[side ? s.end - 1 : s.from];
			bool edge = false;
			for (size_t k = 0; k < sizeof edges / sizeof *edges; k++)
				edge = edge || word_mark(w, edges[k]);
			if (!edge)
				break;
			if (side)
				s.end--;
			else
				s.from++;
		}
	while (s.end > s.from + 1 && stops(&p->word[s.end - 1]))
		s.end--;
	s.end -= held_behind(p, s);
	if (s.end > s.from + 1 && s.end < p->words && word_mark(&p->word[s.end], '.') && !p->word[s.end].space && p->word[s.end - 1].type == TOK_WORD &&
	    p->word[s.end - 1].len == 1 && !word_mark(&p->word[s.end - 2], '\''))
		s.end++; /* e. V.; but not Murphy's. */
	for (int k = 0; k < 3 && s.end > s.from + 1 && leads(&p->word[s.from]) && p->word[s.from + 1].type != TOK_MARK; k++)
		s.from++;
	s.from += possessor(p, s);
	return s;
}

/* the event with the others; OTHERS: room for their anchors */
static void view_event(const struct choice *ch, const struct event_choice *e, struct anchor *others, struct event_view *out)
{
	size_t n = 0;

	for (size_t i = 0; i < ch->events; i++)
		if (ch->event[i].anchor.word != e->anchor.word)
			others[n++] = ch->event[i].anchor;
	event_view(&ch->c, e->anchor, others, n, out);
}

/* scores to log-probabilities; the log of their sum */
static double normalise(double *s, size_t n)
{
	static const double nothing = -40; /* adds nothing beside the most, which is 1 */
	double most = s[0], sum = 0, all;

	for (size_t i = 1; i < n; i++)
		most = s[i] > most ? s[i] : most;
	for (size_t i = 0; i < n; i++)
		sum += s[i] - most > nothing ? exp(s[i] - most) : 0;
	all = most + log(fmax(sum, 1)); /* the most of them adds 1 */
	for (size_t i = 0; i < n; i++)
		s[i] -= all;
	return all;
}

bool choice_reaches(const struct cue_page *c, struct candidate s, struct anchor a)
{
	enum { HEAD = 12, FOOT = 6, NEAR = 10 };
	const struct line *l = page_line(c->p, s.from);
	uint32_t day = page_line(c->p, a.word)->rank;

	return l->kind != LINE_BODY || l->rank < HEAD || l->rank + FOOT >= c->p->ranks || (l->rank + NEAR >= day && l->rank <= day + NEAR);
}

/* none at all: no place, no organizer; a title there always is */
static double none_score(const struct choice *ch, enum choice_field f, bool several, struct cues *q)
{
	if (f == FIELD_TITLE)
		return -1e9;
	q->n = 0;
	cue(q, CUE_NULL_BIAS_, several, ch->c.genre, 0);
	cue(q, CUE_NULL_BIAS_, several, 255, 0);
	return weights_score(ch->w, model_of[f], q, 0, q->n);
}

/* the scores beside that day, in the place of those that were not asked for longest */
static long (*day_scores(const struct choice *ch, struct anchor a, bool several))[JOINT_MODELS]
{
	struct day_scores *d = ch->day;
	unsigned long now = 0;

	for (int k = 0; k < DAYS_KNOWN; k++) {
		const struct day_scores *x = &ch->day[k];
		now = x->used > now ? x->used : now;
	}
	for (int k = 0; k < DAYS_KNOWN; k++) {
		struct day_scores *x = &ch->day[k];
		if (x->used && x->a.word == a.word && x->a.end == a.end && x->several == several) {
			x->used = now + 1;
			return x->sum;
		}
		d = x->used < d->used ? x : d;
	}
	if (!d->sum)
		d->sum = mem_room(ch->spans + 1, sizeof *d->sum);
	for (size_t i = 0; i < ch->spans; i++)
		d->sum[i][0] = not_known;
	d->a = a, d->several = several, d->used = now + 1;
	return d->sum;
}

/* what was weighed of spans for one event, which is the same for spans that lie alike */
enum { ALIKE = 128 };
struct alike {
	uint64_t key[ALIKE];    /* 0: nothing yet */
	long sum[ALIKE][JOINT_MODELS];
};

static size_t alike_at(uint64_t key)
{
	return (key * 0x9e3779b97f4a7c15u) >> 57;
}

struct event_scores {
	const struct choice *ch;
	struct event_view e;
	struct alike day, among;
	struct cues q;
};

static void weigh_day(struct event_scores *s, const struct span_view *v, long sum[JOINT_MODELS])
{
	uint64_t key = cue_day_key(v, &s->e);
	size_t at = alike_at(key);

	if (!key || s->day.key[at] != key) {
		s->q.n = 0;
		cue_span_day(v, &s->e, &s->q);
		weights_joint(s->ch->w, s->ch->known, &s->q, s->day.sum[at]);
		s->day.key[at] = key;
	}
	memcpy(sum, s->day.sum[at], sizeof s->day.sum[at]);
}

static void weigh_among(struct event_scores *s, const struct span_view *v, long sum[JOINT_MODELS])
{
	uint64_t key = cue_among_key(v, &s->e);
	size_t at = alike_at(key);

	if (s->among.key[at] != key) {
		s->q.n = 0;
		cue_span_among(v, &s->e, &s->q);
		weights_joint(s->ch->w, s->ch->known, &s->q, s->among.sum[at]);
		s->among.key[at] = key;
	}
	memcpy(sum, s->among.sum[at], sizeof s->among.sum[at]);
}

/* the lines that are another event's than E */
static bool *foreign_lines(const struct choice *ch, const struct event_choice *e)
{
	struct anchor all[DIVISION_EVENTS];
	size_t own = ch->events;

	for (size_t i = 0; i < ch->events; i++) {
		all[i] = ch->event[i].anchor;
		own = ch->event[i].anchor.word == e->anchor.word ? i : own;
	}
	return own < ch->events ? entries_foreign(&ch->c, all, ch->events, own) : NULL;
}

static bool is_foreign(const struct choice *ch, const bool *foreign, struct candidate s)
{
	const struct page *p = ch->c.p;

	return foreign && (foreign[page_line(p, s.from) - p->line] || foreign[page_line(p, s.end - 1) - p->line]);
}

void choice_scores(const struct choice *ch, const struct event_choice *e, unsigned fields, double *const lp[FIELD_COUNT], double sum[FIELD_COUNT])
{
	struct anchor others[DIVISION_EVENTS];
	struct event_scores s; /* its sums are of keys that are known */
	long (*day)[JOINT_MODELS], among[JOINT_MODELS] = {0};
	bool several, *foreign;

	s.ch = ch;
	s.q = (struct cues){0};
	memset(s.day.key, 0, sizeof s.day.key);
	memset(s.among.key, 0, sizeof s.among.key);
	view_event(ch, e, others, &s.e);
	several = s.e.n > 0;
	foreign = foreign_lines(ch, e);
	day = day_scores(ch, e->anchor, several);
	for (size_t i = 0; i < ch->spans; i++) {
		bool reaches = !several || (choice_reaches(&ch->c, ch->span[i], e->anchor) && !is_foreign(ch, foreign, ch->span[i]));
		if (reaches && day[i][0] == not_known)
			weigh_day(&s, &ch->view[i], day[i]);
		if (reaches && several)
			weigh_among(&s, &ch->view[i], among);
		for (int f = 0; f < FIELD_COUNT; f++)
			if (fields >> f & 1)
				lp[f][i] = reaches ? ch->base[f][i] + (double)(day[i][model_of[f]] + among[model_of[f]]) / 1000 : -1e9;
	}
	for (int f = 0; f < FIELD_COUNT; f++)
		if (fields >> f & 1) {
			lp[f][ch->spans] = none_score(ch, (enum choice_field)f, several, &s.q);
			sum[f] = normalise(lp[f], ch->spans + 1);
		}
	free(foreign);
	cues_free(&s.q);
}

/* the words that A and B have in common; those of B are in SET, by six bits of their hashes */
static unsigned common_words(const uint32_t *bag, struct candidate a, struct candidate b, uint64_t set)
{
	unsigned both = 0;
	uint64_t used = 0;

	for (uint32_t i = a.from; i < a.end; i++) {
		if (!bag[i] || !(set >> bag[i] % 64 & 1))
			continue;
		for (uint32_t k = b.from; k < b.end && k < b.from + 64; k++)
			if (bag[k] == bag[i] && !(used >> (k - b.from) & 1)) {
				used |= 1ULL << (k - b.from);
				both++;
				break;
			}
	}
	return both;
}

static unsigned own_words(const uint32_t *bag, struct candidate s)
{
	unsigned n = 0;

	for (uint32_t k = s.from; k < s.end; k++)
		n += bag[k] != 0;
	return n;
}

/* F1 of the words of two spans */
static double choice_overlap(const struct choice *ch, struct candidate a, struct candidate b)
{
	unsigned own = own_words(ch->c.bag, a) + own_words(ch->c.bag, b);

	return own ? 2.0 * common_words(ch->c.bag, a, b, ~0ULL) / own : 0;
}

bool choice_alike(const struct choice *ch, size_t i, size_t k, double least)
{
	const struct span_view *a = &ch->view[i], *b = &ch->view[k];
	unsigned fewer = a->all.own < b->all.own ? a->all.own : b->all.own, own = a->all.own + b->all.own;

	if (!(a->all.set & b->all.set) || 2.0 * fewer / own < least) /* the most that they can have in common */
		return false;
	return 2.0 * common_words(ch->c.bag, ch->span[i], ch->span[k], b->all.set) / own >= least;
}

enum { TOP = 50 };
struct ranked { double p; size_t at; };

static int by_p(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return x->p != y->p ? (x->p > y->p ? -1 : 1) : x->at < y->at ? -1 : x->at > y->at;
}

static size_t rank(const struct choice *ch, const double *lp, struct ranked *out)
{
	struct ranked *all = mem_room(ch->spans + 1, sizeof *all);
	size_t n = 0;

	for (size_t i = 0; i <= ch->spans; i++)
		if (lp[i] > -9)
			all[n++] = (struct ranked){lp[i], i};
	qsort(all, n, sizeof *all, by_p);
	n = n < TOP ? n : TOP;
	memcpy(out, all, n * sizeof *all);
	free(all);
	return n;
}

/* log of the probability that what is right says the same as a candidate: its near equals count with it */
static void gather(const struct choice *ch, enum choice_field f, double *lp)
{
	struct ranked top[TOP];
	size_t n = rank(ch, lp, top);
	double sum[TOP], p[TOP];

	for (size_t i = 0; i < n; i++)
		sum[i] = p[i] = exp(top[i].p);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && top[i].at < ch->spans; k++)
			if (top[k].at < ch->spans && choice_alike(ch, top[i].at, top[k].at, near_equal[f]))
				sum[i] += p[k], sum[k] += p[i];
	for (size_t i = 0; i <= ch->spans; i++)
		lp[i] -= 8;
	for (size_t i = 0; i < n; i++)
		lp[top[i].at] = log(sum[i]) + 0.02 * top[i].p;
}

/* the best reading and others that say something else */
static void take_best(const struct choice *ch, enum choice_field f, const double *lp, size_t best, struct event_choice *e)
{
	struct ranked top[TOP];
	size_t n = rank(ch, lp, top), k = 1;
	struct pick *out = e->field[f];

	out[0].p = exp(lp[best]) < 1 ? exp(lp[best]) : 1;
	if (best < ch->spans)
		out[0].whole = ch->span[best], out[0].span = choice_trim(ch->c.p, ch->span[best]);
	for (size_t i = 0; i < n && k < CHOICE_BEST; i++) {
		bool known = top[i].at == best;
		struct candidate s = top[i].at < ch->spans ? ch->span[top[i].at] : (struct candidate){0, 0};
		for (size_t j = 0; j < k && !known; j++)
			known = s.end && out[j].span.end ? choice_overlap(ch, s, out[j].span) >= near_equal[f] : !s.end && !out[j].span.end;
		if (known)
			continue;
		out[k].whole = s, out[k].span = s.end ? choice_trim(ch->c.p, s) : s;
		out[k++].p = exp(top[i].p) < 1 ? exp(top[i].p) : 1;
	}
}

/* do two readings say the same? */
static bool says_same(const struct choice *ch, const struct pick *a, const struct pick *b)
{
	static const double same = 0.99;

	return a->span.end && b->span.end && choice_overlap(ch, a->span, b->span) > same;
}

/* what an event is called is not where it is: the likeliest title and place that do not say the same */
static void keep_apart(const struct choice *ch, struct event_choice *e)
{
	struct pick *title = e->field[FIELD_TITLE], *place = e->field[FIELD_PLACE];
	int best[2] = {0, 0};
	double most = 0;

	if (!says_same(ch, &title[0], &place[0]))
		return;
	for (int i = 0; i < CHOICE_BEST; i++)
		for (int k = 0; k < CHOICE_BEST; k++)
			if (title[i].span.end && title[i].p * place[k].p > most && !says_same(ch, &title[i], &place[k]))
				most = title[i].p * place[k].p, best[0] = i, best[1] = k;
	for (int f = 0; f < 2; f++) {
		struct pick *p = f ? place : title, first = p[best[f]];
		memmove(p + 1, p, (size_t)best[f] * sizeof *p);
		p[0] = first;
	}
}

/* the kinds of nouns and parts of addresses that cover words of S */
static unsigned nouns_inside(const struct page *p, struct candidate s)
{
	unsigned kinds = 0;

	for (uint32_t k = s.from; k < s.end; k++)
		kinds |= p->word[k].inside;
	return kinds;
}

/* does B follow A: behind a comma, or as the next line? */
static bool follows(const struct page *p, struct candidate a, struct candidate b)
{
	const struct line *x = page_line(p, a.end - 1), *y = page_line(p, b.from);

	if (a.end > b.from || a.end + 1 < b.from)
		return false;
	return a.end < b.from ? word_mark(&p->word[a.end], ',') : p->word[b.from].newline || (x != y && x->rank + 1 == y->rank);
}

/* may S, which was taken for a place, be what the event is called?  It names no place, nothing says that it does, and it is no single name. */
static bool may_be_title(const struct page *p, struct candidate s)
{
	static const unsigned where = 1u << NOUN_PLACE | 1u << NOUN_STREET | 1u << NOUN_NUMBERED | 1u << NOUN_POSTCODE | 1u << NOUN_STREET_SUFFIX;
	static const uint64_t at = 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_AT_PLACE | 1ULL << PAGE_AT | 1ULL << PAGE_ON | 1ULL << PAGE_IN;
	const struct line *l = page_line(p, s.from);
	unsigned kinds = nouns_inside(p, s), words = 0;

	for (uint32_t k = s.from; k < s.end; k++)
		words += p->word[k].type == TOK_WORD;
	if (kinds & where || l->kind != LINE_BODY || l->u->role == ROLE_LABEL || l->u->role == ROLE_VALUE)
		return false;
	if (p->word[s.from].class & at || (s.from > l->word && p->word[s.from - 1].class & at))
		return false;
	return words > 1 || kinds >> NOUN_EVENT & 1;
}

/* "Duo Arpeggione | Strandbad", "Paris, Texas, Strandbad": a house was taken for the title and what stands right before it, or both
 * together, for the place: it is the other way round.  "Duo Arpeggione, Strandbad" as a place begins with the title. */
static void turn_round(const struct choice *ch, struct event_choice *e)
{
	const struct page *p = ch->c.p;
	struct pick *title = e->field[FIELD_TITLE], *place = e->field[FIELD_PLACE], old = *place;
	struct candidate t = title->span, s = place->span;
	unsigned kinds = nouns_inside(p, t);
	bool house = kinds >> NOUN_PLACE & 1 && !(kinds & (1u << NOUN_EVENT | 1u << NOUN_PERFORMER));

	if (!t.end || !s.end || t.from < p->body || s.from < p->body)
		return;
	if (s.from == t.from && t.end + 1 < s.end && word_mark(&p->word[t.end], ',') && !(kinds >> NOUN_PLACE & 1)) {
		place->span.from = t.end + 1;
		return;
	}
	if (s.from < t.from && s.end == t.end) /* both */
		s.end = t.from - (s.from + 1 < t.from && word_mark(&p->word[t.from - 1], ','));
	if (!house || !follows(p, s, t) || !may_be_title(p, s))
		return;
	place->span = t, place->whole = title->whole;
	title->span = s, title->whole = old.whole;
}

static size_t likeliest(const double *lp, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (lp[i] > lp[best])
			best = i;
	return best;
}

/* the events of a page and their fields see one another; see choice_again.c */
static void look_again(const struct choice *ch, enum choice_field f, double **const lp[FIELD_COUNT], double **out)
{
	enum model m = f == FIELD_TITLE ? MODEL_TITLE_AGAIN : MODEL_PLACE_AGAIN;
	struct second_look *v = second_look_open(ch, f, lp);
	struct model_known known = {0};
	struct cues q = {0};

	for (size_t e = 0; e < ch->events; e++) {
		for (size_t i = 0; i <= ch->spans; i++) {
			if (lp[f][e][i] < SECOND_LOOK_LEAST || (f == FIELD_TITLE && i == ch->spans)) {
				out[e][i] = -1e9;
				continue;
			}
			q.n = 0;
			second_look_cues(v, e, i, &q);
			out[e][i] = weights_score_known(ch->w, m, &known, &q);
			if (second_look_wide(v, e, i, &q))
				out[e][i] += weights_pairs(ch->w, m, &q, NULL, NULL);
		}
		normalise(out[e], ch->spans + 1);
	}
	cues_free(&q);
	second_look_close(v);
}

static double **new_scores(const struct choice *ch)
{
	double **lp = mem_new(ch->events + 1, sizeof *lp);

	for (size_t e = 0; e < ch->events; e++)
		lp[e] = mem_room(ch->spans + 1, sizeof **lp);
	return lp;
}

static void free_scores(const struct choice *ch, double **lp)
{
	for (size_t e = 0; e < ch->events; e++)
		free(lp[e]);
	free(lp);
}

/* "am 8., 9. und am 15. November": does nothing but marks, "und" and "am" stand between the days of the events A and B? */
static bool one_list(const struct page *p, struct anchor a, struct anchor b)
{
	static const uint64_t joints = 1ULL << PAGE_AND | 1ULL << PAGE_ON;

	if (a.word >= b.word || p->word[a.word].line != p->word[b.word].line)
		return false;
	for (uint32_t k = a.word; k < b.word; k++) {
		const struct word *w = &p->word[k];
		bool list = w->type == TOK_MARK ? w->num == ',' || w->num == '/' || w->num == '&' || w->num == '+' : (w->class & joints) != 0;
		if (w->find < 0 && !list)
			return false;
		if (w->find >= 0 && p->find[w->find].w.what != WHEN_DAY)
			return false;
	}
	return true;
}

/* what is said of a list of days is said of each: the events from FIRST to before END get the same scores */
static void share_scores(const struct choice *ch, double **s, size_t first, size_t end)
{
	for (size_t i = 0; i <= ch->spans; i++) {
		double sum = 0;
		for (size_t e = first; e < end; e++)
			sum += fmax(s[e][i], -50);
		for (size_t e = first; e < end; e++)
			s[e][i] = sum / (double)(end - first);
	}
	for (size_t e = first; e < end; e++)
		normalise(s[e], ch->spans + 1);
}

static void share_in_lists(const struct choice *ch, double **s)
{
	for (size_t e = 0, end; e < ch->events; e = end) {
		for (end = e + 1; end < ch->events && one_list(ch->c.p, ch->event[end - 1].anchor, ch->event[end].anchor);)
			end++;
		if (end > e + 1)
			share_scores(ch, s, e, end);
	}
}

void choice_fields(struct choice *ch)
{
	double **lp[FIELD_COUNT], **again = new_scores(ch), sum[FIELD_COUNT];

	for (int f = 0; f < FIELD_COUNT; f++)
		lp[f] = new_scores(ch);
	for (size_t e = 0; e < ch->events; e++)
		choice_scores(ch, &ch->event[e], ALL_FIELDS, (double *[]){lp[0][e], lp[1][e], lp[2][e]}, sum);
	for (int f = 0; f < FIELD_COUNT; f++) {
		double **s = lp[f];
		if (f != FIELD_ORGANIZER)
			look_again(ch, (enum choice_field)f, lp, s = again);
		share_in_lists(ch, s);
		for (size_t e = 0; e < ch->events; e++) {
			gather(ch, (enum choice_field)f, s[e]);
			take_best(ch, (enum choice_field)f, s[e], likeliest(s[e], ch->spans + 1), &ch->event[e]);
		}
	}
	for (size_t e = 0; e < ch->events; e++) {
		keep_apart(ch, &ch->event[e]);
		turn_round(ch, &ch->event[e]);
	}
	for (int f = 0; f < FIELD_COUNT; f++)
		free_scores(ch, lp[f]);
	free_scores(ch, again);
}

double choice_confidence(const struct weights *w, const struct event_choice *e)
{
	return weights_calibrated(w, CALIBRATED_EVENT, e->p * e->field[FIELD_TITLE]->p * e->field[FIELD_PLACE]->p);
}

void choice_cues(const struct choice *ch, const struct event_choice *e, struct candidate s, struct cues *out)
{
	struct anchor others[DIVISION_EVENTS];
	struct span_view v;
	struct event_view event;

	view_event(ch, e, others, &event);
	span_view(&ch->c, s, NULL, &v);
	cue_span(&v, out);
	cue_span_event(&v, &event, out);
}
