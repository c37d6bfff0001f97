/* division.c: what is thought of a page's days and times, and the choice among its divisions; see division.h.  They are made in
 * division_make.c, their cues are in cue_division.c. */
#include "choice/division.h"

#include "choice/cue_find.h"
#include "choice/entries.h"
#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct find *day_find(const struct cue_page *c, uint32_t day) { return &c->p->find[c->day[day]]; }
static const struct find *clock_find(const struct cue_page *c, uint32_t clock) { return &c->p->find[c->clock[clock]]; }

int64_t head_value(const struct cue_page *c, struct head h)
{
	return head_of(c->date[h.day], h.clock < 0 ? -1 : clock_find(c, (uint32_t)h.clock)->clock);
}

void division_anchors(const struct cue_page *c, const struct division *v, struct anchor *out)
{
	for (size_t i = 0; i < v->n; i++) {
		const struct find *f = day_find(c, v->head[i].day);
		unsigned shared = 0;
		for (size_t k = 0; k < v->n; k++)
			shared += v->head[k].day == v->head[i].day;
		if (shared > 1 && v->head[i].clock >= 0)
			f = clock_find(c, (uint32_t)v->head[i].clock);
		out[i] = (struct anchor){f->word, f->end};
	}
}

/* ---- beliefs ---- */

static double logistic(double x) { return 1 / (1 + exp(-x)); }

bool division_never_begins(const struct find *f)
{
	return (f->w.side == SIDE_UNTIL && !f->w.range) || when_decoy(f->w.cue);
}

/* the best belief in any find that says the same day, at the first of them */
static void best_of_days(struct beliefs *b)
{
	enum { MOST = 400 }; /* days that others are compared with */
	const struct cue_page *c = b->c;

	for (uint32_t i = 0; i < c->days; i++) {
		b->best[i] = b->day[i];
		for (uint32_t k = 0; k < c->days && k < MOST; k++) {
			if (k == i || c->date[k] != c->date[i])
				continue;
			b->best[i] = k < i ? NAN : fmax(b->best[i], b->day[k]);
			if (k < i)
				break;
		}
	}
}

/* "Network meeting in March" above its "12 March": a month inside a phrase, whose day the page says, is no day of an event */
static bool month_of_a_day(const struct cue_page *c, uint32_t day)
{
	const struct find *f = day_find(c, day);

	if (f->w.day.kind != DAY_DATE || f->w.day.day || f->w.day.year || !f->w.day.month || f->w.range || f->word <= page_line(c->p, f->word)->word + 1)
		return false;
	for (uint32_t k = 0; k < c->days; k++) {
		const struct find *x = day_find(c, k);
		if (x->w.day.kind == DAY_DATE && x->w.day.day && x->first.month == f->first.month && x->tells)
			return true;
	}
	return false;
}

/* "The concert on 20 June is postponed. New date: 5 March", "der auf den 20. Juni gelegte Vortrag ist nun am 5. Juli": a day right before the
 * one to which it is moved, in its sentence, or called off and in its paragraph */
static bool moved_on(const struct cue_page *c, uint32_t day)
{
	const struct find *f = day_find(c, day), *next;
	bool beside, off = f->w.cue == CUE_CANCELLED_BEHIND || f->w.told_off;

	if (day + 1 >= c->days || f->w.cue == CUE_MOVED_TO)
		return false;
	next = day_find(c, day + 1);
	beside = c->p->word[f->word].sentence == c->p->word[next->word].sentence;
	beside = beside || (off && (next->w.same_sentence || page_line(c->p, f->word)->u == page_line(c->p, next->word)->u));
	return beside && next->w.cue == CUE_MOVED_TO;
}

/* a day on which no event begins: a deadline, a stamp, what was moved, a feast in a name, and behind the label of an end (Ende: 24.9., 16 Uhr) */
static bool never_a_day(const struct cue_page *c, uint32_t day)
{
	const struct find *f = day_find(c, day);
	const struct unit *u = page_line(c->p, f->word)->u;

	if (when_decoy(f->w.cue) || f->w.cue == CUE_MOVED_FROM || moved_on(c, day) || cue_feast_in_name(c, day) || month_of_a_day(c, day))
		return true;
	return u && u->label == LABEL_END && (u->role == ROLE_LABEL || u->role == ROLE_VALUE);
}

/* "20. Juni, 19 Uhr, fällt aus. Neuer Termin: 5. Juli, 20 Uhr": the hour of a day from which something is moved to another with its own */
static bool hour_of_moved(const struct cue_page *c, uint32_t i)
{
	const struct find *f = clock_find(c, i), *new;
	uint32_t day = 0;

	while (day < c->days && day_find(c, day)->word < f->word)
		day++;
	if (day == 0 || i + 1 >= c->clocks || !(moved_on(c, day - 1) || day_find(c, day - 1)->w.cue == CUE_MOVED_FROM))
		return false;
	new = day < c->days ? day_find(c, day) : NULL;
	return f->w.joined && new && new->w.cue == CUE_MOVED_TO && clock_find(c, i + 1)->word == new->end + word_mark(&c->p->word[new->end], ',');
}

/* 17 Uhr statt 18 Uhr: an hour that is no more, beside the one in its place */
static bool hour_was(const struct cue_page *c, uint32_t i)
{
	const struct find *f = clock_find(c, i);

	if (hour_of_moved(c, i))
		return true;
	if (f->w.cue != CUE_MOVED_FROM)
		return false;
	if (i > 0 && f->w.same_sentence && clock_find(c, i - 1)->w.cue != CUE_MOVED_FROM)
		return true;
	return i + 1 < c->clocks && clock_find(c, i + 1)->w.same_sentence && clock_find(c, i + 1)->w.cue != CUE_MOVED_FROM;
}

void beliefs_open(struct beliefs *b, const struct cue_page *c, const struct weights *w)
{
	struct cues q = {0};

	*b = (struct beliefs){.c = c, .w = w};
	b->day = mem_new(c->days + 1, sizeof *b->day);
	b->best = mem_new(c->days + 1, sizeof *b->best);
	b->clock = mem_new(c->clocks + 1, sizeof *b->clock);
	b->clock_words = mem_new(c->clocks + 1, sizeof *b->clock_words);
	b->pair = mem_new((size_t)(c->days + 1) * (c->clocks + 1), sizeof *b->pair);
	for (size_t i = 0; i < (size_t)(c->days + 1) * (c->clocks + 1); i++)
		b->pair[i] = NAN;
	b->between = mem_room((size_t)(c->days + 1) * (c->clocks + 1), sizeof *b->between);
	b->among = mem_room(PAIR_KINDS, sizeof *b->among);
	for (size_t i = 0; i < PAIR_KINDS; i++)
		b->among[i] = NAN;
	for (uint32_t i = 0; i < c->days; i++) {
		q.n = 0;
		cue_day(c, i, &q);
		b->day[i] = never_a_day(c, i) ? 1e-4 : logistic(weights_both(w, MODEL_DAY, &q));
	}
	best_of_days(b);
	for (uint32_t i = 0; i < c->clocks; i++) {
		q.n = 0;
		cue_clock(c, i, &q);
		b->clock[i] = division_never_begins(clock_find(c, i)) || hour_was(c, i) ? 1e-4 : logistic(weights_both(w, MODEL_CLOCK, &q));
		q.n = 0;
		cue_clock_words(c, i, &q);
		b->clock_words[i] = weights_score(w, MODEL_PAIR, &q, 0, q.n);
	}
	cues_free(&q);
}

void beliefs_close(struct beliefs *b)
{
	free(b->day);
	free(b->best);
	free(b->clock);
	free(b->clock_words);
	free(b->pair);
	free(b->between);
	free(b->among);
}

static double pair_score(const struct beliefs *b, uint32_t day, int clock, const uint32_t *finds, size_t n, struct cues *q)
{
	size_t at = (size_t)day * (b->c->clocks + 1) + (size_t)(clock + 1);
	float *known = &b->pair[at];
	double *among;

	if (isnan(*known)) {
		q->n = 0;
		cue_pair(b->c, b->c->day[day], clock, q);
		*known = (float)(weights_score(b->w, MODEL_PAIR, q, 0, q->n) + (clock < 0 ? 0 : b->clock_words[clock]));
		b->between[at] = (uint8_t)cue_pair_between(b->c, b->c->day[day], clock);
	}
	among = &b->among[cue_pair_kind(b->c, b->c->day[day], clock, b->between[at], finds, n)];
	if (isnan(*among)) {
		q->n = 0;
		cue_pair_among(b->c, b->c->day[day], clock, finds, n, q);
		*among = weights_score(b->w, MODEL_PAIR, q, 0, q->n);
	}
	return *known + *among;
}

/* times that are looked at for a day: some before it, more behind it, the page's first and last */
enum { CLOCKS_BEFORE = 5, CLOCKS_BEHIND = 12, CLOCKS_EDGE = 3 };

static bool fits(const struct cue_page *c, uint32_t first, int clock)
{
	uint32_t k = (uint32_t)clock;

	if (clock < 0)
		return true;
	if (division_never_begins(clock_find(c, k)) || clock_find(c, k)->w.cue == CUE_DOORS)
		return false;
	return clock < CLOCKS_EDGE || k + CLOCKS_EDGE >= c->clocks || (k + CLOCKS_BEFORE >= first && k < first + CLOCKS_BEHIND);
}

/* scores of all times for a day, from none on; times that are not looked at get none */
static double *pair_scores(const struct beliefs *b, uint32_t day, const uint32_t *others, size_t n, double *log_sum)
{
	const struct cue_page *c = b->c;
	double *s = mem_new(c->clocks + 1, sizeof *s), best = -1e9, sum = 0;
	uint32_t finds[DIVISION_EVENTS], first = 0;
	struct cues q = {0};

	while (first < c->clocks && clock_find(c, first)->word < day_find(c, day)->word)
		first++;
	n = n < DIVISION_EVENTS ? n : DIVISION_EVENTS;
	for (size_t i = 0; i < n; i++)
		finds[i] = c->day[others[i]];
	for (int k = -1; k < (int)c->clocks; k++) {
		bool may = fits(c, first, k) && (k < 0 || entries_hour(c, day, (uint32_t)k, b->day, b->clock));
		s[k + 1] = may ? pair_score(b, day, k, finds, n, &q) : -1e9;
		best = fmax(best, s[k + 1]);
	}
	for (uint32_t k = 0; k <= c->clocks; k++)
		sum += exp(s[k] - best);
	*log_sum = best + log(sum);
	cues_free(&q);
	return s;
}

int beliefs_time(const struct beliefs *b, uint32_t day, const uint32_t *others, size_t n, double *log_p)
{
	double sum, *s = pair_scores(b, day, others, n, &sum);
	uint32_t at = 0;

	for (uint32_t k = 1; k <= b->c->clocks; k++)
		if (s[k] > s[at])
			at = k;
	*log_p = s[at] - sum;
	free(s);
	return (int)at - 1;
}

double *beliefs_times(const struct beliefs *b, uint32_t day, const uint32_t *others, size_t n)
{
	double sum, *s = pair_scores(b, day, others, n, &sum);

	for (uint32_t k = 0; k <= b->c->clocks; k++)
		s[k] -= sum;
	return s;
}

double beliefs_pair(const struct beliefs *b, struct head h, const uint32_t *others, size_t n)
{
	double sum, *s = pair_scores(b, h.day, others, n, &sum), p = s[h.clock + 1] - sum;

	free(s);
	return p;
}

/* ---- choosing ---- */

/* What choosing weighs, taken from the folds: an event too many is less of a loss than one that is missing; beginnings
 * that are all right are worth more than their sum; and none counts most: it is wholly right, where of the fields of an event about
 * every second one has a fault, and an entry for nothing costs the trust in all others.  On texts that were not learned from, 4 gives as
 * many that are wholly right as 2 does, and nine of ten that announce nothing give nothing.  A line alone is hardly ever given for
 * nothing: in corpus/ one of twenty. */
static const double surplus_counts = 0.3, exact_counts = 0.5, none_counts = 4, none_counts_note = 0.7;

/* how well division A, of N beginnings, would do where B, of M, is right; the right day alone counts less */
static double agree(const int64_t *a, size_t n, const int64_t *b, size_t m)
{
	bool used[DIVISION_EVENTS] = {false}, hit[DIVISION_EVENTS] = {false};
	double sum = 0;

	if (!n || !m)
		return n == m ? 1 + exact_counts : 0;
	for (int days = 0; days < 2; days++)
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < m && !hit[i]; k++)
				if (!used[k] && (days ? head_day(a[i]) == head_day(b[k]) : a[i] == b[k])) {
					used[k] = hit[i] = true;
					sum += days ? 0.4 : 1;
				}
	return sum / (surplus_counts * (double)n + (1 - surplus_counts) * (double)m) + (n == m && sum > (double)n - 1e-9 ? exact_counts : 0);
}

struct scored { double p; size_t at; };

static int by_p(const void *a, const void *b)
{
	const struct scored *x = a, *y = b;

	return x->p != y->p ? (x->p > y->p ? -1 : 1) : x->at < y->at ? -1 : x->at > y->at;
}

/* a page with so many days that are likely announces something: lists longer than those that were learned from */
static bool long_list(const struct beliefs *b)
{
	enum { MANY = 25 };
	unsigned n = 0;

	for (uint32_t i = 0; i < b->c->days; i++)
		n += b->day[i] > 0.5;
	return n >= MANY;
}

/* the date of its own that the line begins with, behind at most a bullet, where it is not over and the line goes on; else NULL */
static const struct find *day_of_line(const struct page *p, const struct line *l)
{
	const struct find *f = l->find < l->find_end ? &p->find[l->find] : NULL;

	if (!f || !f->day || f->w.what != WHEN_DAY || f->w.day.kind != DAY_DATE || !f->w.day.day)
		return NULL;
	return f->word <= l->word + 1 && f->end < l->end && civil_day(&f->first) >= civil_day(&p->r->ref.now) ? f : NULL;
}

/* how many events a programme has at least that is nothing else: below a line or two of heading each line says its day, and most say what
 * is held then: "10. Dezember - Adventssingen".  It announces something, however little it says; each day for itself, where they are
 * apart: days in a row may be of one event; days on which something is due are lines of it.  0: it is none. */
static size_t bare_programme(const struct page *p)
{
	enum { LEAST = 3, HEADING = 2 };
	size_t entries = 0, held = 0, heading = 0, due = 0;
	bool apart = true;
	int64_t before = 0;

	for (const struct line *l = p->line + p->body_line; l < p->line + p->lines; l++) {
		const struct find *f = day_of_line(p, l);
		bool event = false;
		if (!f && (l->u->role == ROLE_FURNITURE || (!entries && ++heading <= HEADING)))
			continue;
		if (!f)
			return 0;
		if (f->w.cue == CUE_DEADLINE) {
			due++;
			continue;
		}
		for (uint32_t k = f->end; k < l->end; k++)
			event = event || word_noun(&p->word[k], NOUN_EVENT);
		apart = apart && (!entries || civil_day(&f->first) > before + 1);
		before = civil_day(&f->last);
		entries++;
		held += event;
	}
	return entries + due < LEAST || !entries || held * 2 <= entries ? 0 : apart && entries <= DIVISION_EVENTS ? entries : 1;
}

/* does what stands in the sentence S before word TO say that something is going to be held: "takes place", "will be held", "findet"; and
 * no label, "Datum"? */
static bool says_held(const struct page *p, uint32_t from, uint32_t to)
{
	bool held = false;

	for (uint32_t k = from; k < to; k++) {
		const struct word *w = &p->word[k];
		if (word_is(w, PAGE_OVER) || word_is(w, PAGE_CONDITION) || word_is(w, PAGE_CANCELLED) || word_is(w, PAGE_MENTION_CUE) ||
			reading_word(p->r, k - p->body, LEX_NEGATION, NULL))
			return false;
		held = held || (w->cue == CUE_EVENT + 1 && !word_is(w, PAGE_LABEL));
	}
	return held;
}

/* "The fete, at Holt Manor, | is on", "Das Fest (im Hof) | ist am": the word before END; of what is put between marks, the one before that */
static uint32_t before_inset(const struct page *p, uint32_t from, uint32_t end)
{
	uint32_t k = end - 1, open = word_mark(&p->word[k], ')') ? '(' : ',';

	if (!word_mark(&p->word[k], ')') && !word_mark(&p->word[k], ','))
		return k;
	while (k > from + 1)
		if (word_mark(&p->word[--k], open))
			return k - 1;
	return end - 1;
}

/* "Das Dorffest ist (dieses Jahr) am | 11. Juli", "The village fete is on | 11 July": does it lead from what is held over one small word to the
 * day at TO? */
static bool says_is(const struct page *p, uint32_t from, uint32_t to)
{
	static const uint64_t small = 1ULL << PAGE_HAPPENS | 1ULL << PAGE_STOP, on = 1ULL << PAGE_ON | 1ULL << PAGE_FROM;
	enum { LONG = 5 };
	uint32_t k = to;
	int label;

	while (k > from && ((p->word[k - 1].class & on) || (p->word[k - 1].find >= 0 && !p->find[p->word[k - 1].find].time)))
		k--;
	if (k < from + 2 || k == to || p->word[k - 1].upper || !(p->word[k - 1].class & small) || word_is(&p->word[k - 1], PAGE_AND) || word_is(&p->word[k - 1], PAGE_DETERMINER))
		return false;
	for (uint32_t i = from; i < k; i++)
		if (word_is(&p->word[i], PAGE_OVER) || word_is(&p->word[i], PAGE_CONDITION) || p->word[i].cue || reading_word(p->r, i - p->body, LEX_NEGATION, NULL))
			return false;
	k = before_inset(p, from, k - 1);
	if (reading_word(p->r, k - p->body, LEX_LABEL, &label) == 1 && label == LABEL_TITLE && p->word[k].len >= LONG && !p->word[k].upper)
		return true; /* this year's event is on */
	return word_noun(&p->word[k], NOUN_EVENT);
}

/* where what leads to the find begins: in its sentence, and in the line above it, which it ends: "findet statt am" */
static uint32_t lead_from(const struct page *p, const struct find *f)
{
	enum { REACH = 30 };
	uint32_t from = f->word;
	bool above = false;

	while (from > p->body && f->word - from < REACH) {
		const struct word *w = &p->word[from], *last = w - 1;
		if (last->sentence != w->sentence) {
			if (above || from != page_line(p, f->word)->word || last->type == TOK_MARK)
				break;
			above = true;
		}
		from--;
	}
	return from;
}

/* "The Harvest Supper will be held on Saturday 12 October 2019", "Die Versammlung findet am 5. Mai statt": is the find a date to come of
 * which a sentence says that something is held then, or to which the day before it is MOVED?  That announces something, whatever else the page reports. */
static bool announced(const struct page *p, const struct find *f, bool moved)
{
	if (!f->day || !find_date(f) || f->row || when_decoy(f->w.cue) || f->w.cue == CUE_EXCEPT || f->w.cue == CUE_MOVED_FROM || f->w.cue == CUE_CANCELLED_BEHIND)
		return false;
	if (f->word < p->body || civil_day(&f->first) < civil_day(&p->r->ref.now) || page_line(p, f->word)->u->role == ROLE_FURNITURE)
		return false;
	if (f->w.cue == CUE_MOVED_TO && (moved || word_mark(&p->word[f->word > p->body ? f->word - 1 : f->word], ':'))) /* "Neuer Termin: 5. März" */
		return true;
	return says_held(p, lead_from(p, f), f->word) || says_is(p, lead_from(p, f), f->word);
}

bool divisions_announced(const struct beliefs *b, const struct division *v, size_t n, double *p)
{
	const struct cue_page *c = b->c;
	bool *day = mem_new(c->days + 1, sizeof *day), *left = mem_new(n + 1, sizeof *left);
	double sum = 0;

	for (uint32_t i = 0; i < c->days; i++)
		day[i] = announced(c->p, &c->p->find[c->day[i]], i > 0 && (moved_on(c, i - 1) || day_find(c, i - 1)->w.cue == CUE_MOVED_FROM));
	for (size_t i = 0; i < n; i++) {
		for (size_t e = 0; e < v[i].n; e++)
			left[i] = left[i] || day[v[i].head[e].day];
		sum += left[i] ? p[i] : 0;
	}
	for (size_t i = 0; i < n && sum > 0; i++)
		p[i] = left[i] ? p[i] / sum : 0;
	free(day);
	free(left);
	return sum > 0;
}

void divisions_weigh(const struct beliefs *b, const struct division *v, size_t n, double *p)
{
	struct model_known known = {0};
	struct cues q = {0};
	double most = -1e9, sum = 0, words[3] = {NAN, NAN, NAN}; /* what the words of the page say of none, one, several */
	size_t least = long_list(b) ? 1 : bare_programme(b->c->p), largest = 0;

	for (size_t i = 0; i < n; i++)
		largest = v[i].n > largest ? v[i].n : largest;
	for (size_t i = 0; i < n; i++) {
		double *of_words = &words[division_many(&v[i])];
		if (isnan(*of_words)) {
			q.n = 0;
			division_words(b, &v[i], &q);
			*of_words = weights_score(b->w, MODEL_DIVISION, &q, 0, q.n);
		}
		q.n = 0;
		division_own_cues(b, &v[i], &q);
		p[i] = weights_score_known(b->w, MODEL_DIVISION, &known, &q) + weights_pairs(b->w, MODEL_DIVISION, &q, NULL, NULL) + *of_words; /* words are in no pairs */
		if (v[i].n < least && least <= largest) /* others have as many */
			p[i] = -1e3;
		most = p[i] > most ? p[i] : most;
	}
	for (size_t i = 0; i < n; i++)
		sum += p[i] = exp(p[i] - most);
	for (size_t i = 0; i < n; i++)
		p[i] /= sum;
	cues_free(&q);
}

/* how likely a division holds each head of the one that is chosen */
static void heads_likely(const struct beliefs *b, const struct division *v, const struct scored *s, size_t top, size_t chosen, double *each)
{
	for (size_t i = 0; i < v[chosen].n; i++) {
		int64_t want = head_value(b->c, v[chosen].head[i]);
		each[i] = 0;
		for (size_t k = 0; k < top; k++) {
			const struct division *d = &v[s[k].at];
			for (size_t j = 0; j < d->n; j++)
				if (head_value(b->c, d->head[j]) == want) {
					each[i] += s[k].p;
					break;
				}
		}
	}
}

size_t divisions_choose(const struct beliefs *b, const struct division *v, size_t n, const double *p, double *each)
{
	enum { TOP = 25 };
	struct scored *s = mem_new(n, sizeof *s);
	int64_t (*value)[DIVISION_EVENTS] = mem_room(TOP, sizeof *value);
	double best = -1;
	size_t chosen = 0, top = n < TOP ? n : TOP;

	for (size_t i = 0; i < n; i++)
		s[i] = (struct scored){p[i], i};
	qsort(s, n, sizeof *s, by_p);
	for (size_t i = 0; i < top; i++)
		for (size_t k = 0; k < v[s[i].at].n; k++)
			value[i][k] = head_value(b->c, v[s[i].at].head[k]);
	for (size_t i = 0; i < top; i++) {
		double a = 0;
		for (size_t k = 0; k < top; k++)
			a += s[k].p * agree(value[i], v[s[i].at].n, value[k], v[s[k].at].n);
		if (!v[s[i].at].n)
			a *= b->c->p->lines <= b->c->p->body_line + 1 ? none_counts_note : none_counts;
		if (a > best)
			best = a, chosen = s[i].at;
	}
	heads_likely(b, v, s, top, chosen, each);
	free(s);
	free(value);
	return chosen;
}
