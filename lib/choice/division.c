/* division.c: makes divisions of a page and chooses among them; see division.h.  Their cues: cue_division.c. */
#include "choice/division.h"

#include "choice/cue_find.h"
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

/* "bis 16 Uhr", a deadline, a stamp: what no learning makes a beginning */
static bool never_begins(const struct find *f)
{
	return (f->w.side == SIDE_UNTIL && !f->w.range) || reading_decoy(f->w.cue);
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
	for (uint32_t i = 0; i < c->days; i++) {
		q.n = 0;
		cue_day(c, i, &q);
		b->day[i] = reading_decoy(day_find(c, i)->w.cue) || day_find(c, i)->w.cue == CUE_MOVED_FROM ? 1e-4 : logistic(weights_both(w, MODEL_DAY, &q));
	}
	best_of_days(b);
	for (uint32_t i = 0; i < c->clocks; i++) {
		q.n = 0;
		cue_clock(c, i, &q);
		b->clock[i] = never_begins(clock_find(c, i)) ? 1e-4 : logistic(weights_both(w, MODEL_CLOCK, &q));
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
}

static double pair_score(const struct beliefs *b, uint32_t day, int clock, const uint32_t *finds, size_t n, struct cues *q)
{
	float *known = &b->pair[(size_t)day * (b->c->clocks + 1) + (size_t)(clock + 1)];

	if (isnan(*known)) {
		q->n = 0;
		cue_pair(b->c, b->c->day[day], clock, q);
		*known = (float)(weights_score(b->w, MODEL_PAIR, q, 0, q->n) + (clock < 0 ? 0 : b->clock_words[clock]));
	}
	q->n = 0;
	cue_pair_among(b->c, b->c->day[day], clock, finds, n, q);
	return *known + weights_score(b->w, MODEL_PAIR, q, 0, q->n);
}

/* times that are looked at for a day: some before it, more behind it, the page's first and last */
enum { CLOCKS_BEFORE = 5, CLOCKS_BEHIND = 12, CLOCKS_EDGE = 3 };

static bool fits(const struct cue_page *c, uint32_t first, int clock)
{
	uint32_t k = (uint32_t)clock;

	if (clock < 0)
		return true;
	if (never_begins(clock_find(c, k)) || clock_find(c, k)->w.cue == CUE_DOORS)
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
		s[k + 1] = fits(c, first, k) ? pair_score(b, day, k, finds, n, &q) : -1e9;
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

double beliefs_pair(const struct beliefs *b, struct head h, const uint32_t *others, size_t n)
{
	double sum, *s = pair_scores(b, h.day, others, n, &sum), p = s[h.clock + 1] - sum;

	free(s);
	return p;
}

/* ---- making ---- */

struct maker {
	const struct beliefs *b;
	struct division *out;
	size_t n;
	uint32_t *set;      /* days selected */
	size_t sets;
	int *time;          /* for each of them */
};

/* who proposes: a set of days, and in which manner each gets its time */
enum manner { BY_PAIR, BY_NEAR, BY_FIRST, WITHOUT, AS_ENTRIES, BY_BEST, BY_LINE, FOR_ALL };

static bool same_values(const struct cue_page *c, const struct division *a, const struct division *b)
{
	bool used[DIVISION_EVENTS] = {false};

	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		size_t k = 0;
		while (k < b->n && (used[k] || head_value(c, a->head[i]) != head_value(c, b->head[k])))
			k++;
		if (k == b->n)
			return false;
		used[k] = true;
	}
	return true;
}

/* N heads become a division; equal beginnings count once, but where REPEATS */
static void put(struct maker *m, unsigned set, enum manner manner, const struct head *head, size_t n, bool repeats)
{
	const struct cue_page *c = m->b->c;
	struct division *v = &m->out[m->n];

	if (m->n == DIVISIONS - 1)
		return;
	v->n = 0;
	for (size_t i = 0; i < n; i++) {
		bool known = false;
		for (size_t k = 0; k < v->n && !repeats && !known; k++)
			known = head_value(c, v->head[k]) == head_value(c, head[i]);
		if (known)
			continue;
		if (v->n < DIVISION_EVENTS)
			v->head[v->n++] = head[i];
	}
	v->makers[0] = v->makers[1] = 0;
	v->makers[(set * 8 + manner) / 64] = 1ULL << (set * 8 + manner) % 64;
	for (size_t k = 0; k < m->n; k++)
		if (same_values(c, &m->out[k], v)) {
			m->out[k].makers[0] |= v->makers[0];
			m->out[k].makers[1] |= v->makers[1];
			return;
		}
	m->n++;
}

static bool first_in_line(const struct cue_page *c, const struct find *f)
{
	return f->word <= page_line(c->p, f->word)->word + 1 || c->p->word[f->word].newline;
}

static bool usable_time(const struct maker *m, uint32_t k)
{
	const struct find *f = clock_find(m->b->c, k);

	return !never_begins(f) && page_line(m->b->c->p, f->word)->u->role != ROLE_FURNITURE;
}

/* the first likely time behind a day and before the next beginning */
static int near_time(const struct maker *m, size_t i)
{
	const struct cue_page *c = m->b->c;
	const struct find *f = day_find(c, m->set[i]);
	uint32_t stop = c->p->words;

	for (size_t k = 0; k < m->sets; k++)
		if (day_find(c, m->set[k])->word > f->word && day_find(c, m->set[k])->word < stop)
			stop = day_find(c, m->set[k])->word;
	for (uint32_t k = 0; k < c->days; k++)
		if (day_find(c, k)->word > f->word && day_find(c, k)->word < stop && first_in_line(c, day_find(c, k)))
			stop = day_find(c, k)->word;
	for (uint32_t k = 0; k < c->clocks; k++) {
		const struct find *t = clock_find(c, k);
		if (t->word >= f->end && t->word < stop && m->b->clock[k] > 0.3 && usable_time(m, k))
			return (int)k;
	}
	return -1;
}

/* a time in the line, or the row, of a day */
static int line_time(const struct maker *m, size_t i)
{
	const struct cue_page *c = m->b->c;
	const struct find *f = day_find(c, m->set[i]);
	const struct line *l = page_line(c->p, f->word);
	int best = -1;

	for (uint32_t k = 0; k < c->clocks; k++) {
		const struct line *x = page_line(c->p, clock_find(c, k)->word);
		if ((x == l || (l->u->b->row && x->u->b->row == l->u->b->row)) && usable_time(m, k) && (best < 0 || m->b->clock[k] > m->b->clock[best] + 0.1))
			best = (int)k;
	}
	return best >= 0 && m->b->clock[best] > 0.05 ? best : -1;
}

/* the time that may hold for all days: the first that is likely at all, or the likeliest */
static int common_time(const struct maker *m, bool first)
{
	int best = -1;

	for (uint32_t k = 0; k < m->b->c->clocks; k++)
		if (m->b->clock[k] > 0.1 && usable_time(m, k) && (best < 0 || (!first && m->b->clock[k] > m->b->clock[best])))
			best = (int)k;
	return best;
}

static bool lasts(const struct find *f)
{
	return f->w.what == WHEN_DAY && civil_cmp(&f->last, &f->first) > 0;
}

/* days with the times that stand NEAR, the others with COMMON */
static void with_common(struct maker *m, unsigned set, enum manner manner, const int *near, int common)
{
	struct head head[DIVISION_EVENTS];

	for (size_t i = 0; i < m->sets; i++)
		head[i] = (struct head){m->set[i], near[i] >= 0 || lasts(day_find(m->b->c, m->set[i])) ? near[i] : common};
	put(m, set, manner, head, m->sets, false);
}

/* the days selected, each with its time found in one manner after another */
static void with_times(struct maker *m, unsigned set)
{
	struct head head[DIVISION_EVENTS];
	uint32_t others[DIVISION_EVENTS];
	int near[DIVISION_EVENTS], line[DIVISION_EVENTS], none[DIVISION_EVENTS], first = common_time(m, true), best = common_time(m, false);
	double p;

	if (!m->sets)
		return;
	m->sets = m->sets < DIVISION_EVENTS ? m->sets : DIVISION_EVENTS;
	for (size_t i = 0; i < m->sets; i++) {
		size_t n = 0;
		for (size_t k = 0; k < m->sets; k++)
			if (m->set[k] != m->set[i])
				others[n++] = m->set[k];
		head[i] = (struct head){m->set[i], beliefs_time(m->b, m->set[i], others, n, &p)};
		near[i] = near_time(m, i), line[i] = line_time(m, i), none[i] = -1;
	}
	put(m, set, BY_PAIR, head, m->sets, false);
	with_common(m, set, BY_NEAR, near, -1);
	with_common(m, set, BY_LINE, line, -1);
	if (first >= 0) {
		with_common(m, set, BY_FIRST, near, first);
		with_common(m, set, BY_BEST, line, best);
		with_common(m, set, FOR_ALL, none, best);
	}
	if (m->sets < 4 && m->b->c->clocks)
		with_common(m, set, WITHOUT, none, -1);
}

static bool same_day(const struct cue_page *c, uint32_t a, uint32_t b)
{
	return head_day(head_value(c, (struct head){a, -1})) == head_day(head_value(c, (struct head){b, -1}));
}

/* the R likeliest days, for each R */
static void likeliest(struct maker *m)
{
	const struct cue_page *c = m->b->c;
	uint32_t rank[DIVISION_EVENTS];
	size_t n = 0;

	for (uint32_t i = 0; i < c->days; i++) {
		size_t k = 0, at;
		while (k < n && !same_day(c, rank[k], i))
			k++;
		if (k < n) {
			if (m->b->day[i] <= m->b->day[rank[k]])
				continue;
			memmove(rank + k, rank + k + 1, (--n - k) * sizeof *rank);
		}
		if (n == DIVISION_EVENTS)
			break;
		for (at = 0; at < n && m->b->day[rank[at]] >= m->b->day[i]; at++)
			;
		memmove(rank + at + 1, rank + at, (n++ - at) * sizeof *rank);
		rank[at] = i;
	}
	for (size_t r = 1; r <= n && r <= 16; r++) {
		if (m->b->day[rank[r - 1]] <= 0.02)
			break;
		m->sets = 0;
		for (uint32_t i = 0; i < c->days; i++)
			for (size_t k = 0; k < r; k++)
				if (rank[k] == i)
					m->set[m->sets++] = i;
		with_times(m, 0);
	}
}

/* how a day is said and where: alike in the entries of a list */
static uint32_t class_of(const struct cue_page *c, uint32_t day)
{
	const struct find *f = day_find(c, day);
	const struct unit *u = page_line(c->p, f->word)->u;
	unsigned role = u->role == ROLE_ITEM || u->role == ROLE_PROGRAMME ? ROLE_SHORT : u->role;

	return f->w.what | role << 4 | (unsigned)first_in_line(c, f) << 8 | (unsigned)f->w.day.kind << 9 | (unsigned)(u->b->row ? u->b->column & 63 : 0) << 16;
}

/* what of two days is the same line, sentence ...: only the first of each counts */
static uint32_t place_of(const struct cue_page *c, uint32_t word, unsigned by)
{
	const struct line *l = page_line(c->p, word);

	switch (by) {
	case 0: return c->p->word[word].line;
	case 1: return l->block;
	case 2: return (uint32_t)l->u->b->row;
	default: return c->p->word[word].sentence;
	}
}

enum { SET_LIKELIEST, SET_BEGIN, SET_CLASS, SET_CLASSES, SET_LINE, SET_BLOCK, SET_ROW, SET_SENTENCE, SET_ALL, SET_ENTRIES, SET_ENTRIES_TWICE, SET_ENTRIES_AND_DAYS };

static void select_days(struct maker *m, double least, unsigned set)
{
	const struct cue_page *c = m->b->c;
	uint32_t best = 0, seen = UINT32_MAX, top[3] = {0, 0, 0};

	for (uint32_t i = 0; i < c->days; i++)
		if (m->b->day[i] > m->b->day[best])
			best = i;
	top[0] = top[1] = top[2] = best;
	for (uint32_t i = 0, k = 1; i < c->days && k < 3; i++)
		if (i != best && m->b->day[i] > 0.5 && class_of(c, i) != class_of(c, best))
			top[k++] = i;
	m->sets = 0;
	for (uint32_t i = 0; i < c->days && m->sets < DIVISION_EVENTS + 1; i++) {
		uint32_t word = day_find(c, i)->word, class = class_of(c, i), place;
		bool take = m->b->day[i] > least;
		if (set == SET_BEGIN)
			take = take && first_in_line(c, day_find(c, i));
		else if (set == SET_CLASS)
			take = take && class == class_of(c, best);
		else if (set == SET_CLASSES)
			take = take && (class == class_of(c, top[0]) || class == class_of(c, top[1]) || class == class_of(c, top[2]));
		else if (set >= SET_LINE && set <= SET_SENTENCE) {
			place = place_of(c, word, set - SET_LINE);
			take = take && place != seen && (set != SET_ROW || place);
			if (take)
				seen = place;
		}
		if (take)
			m->set[m->sets++] = i;
	}
	with_times(m, set);
}

/* may the time begin an entry below a day: by one of several readings of the page */
static bool entry_time(const struct maker *m, uint32_t k, unsigned by, uint32_t *seen)
{
	const struct cue_page *c = m->b->c;
	const struct find *f = clock_find(c, k);
	const struct line *l = page_line(c->p, f->word);
	uint32_t place;

	if (!usable_time(m, k) || f->w.cue == CUE_DOORS)
		return false;
	switch (by) {
	case 0: return true;
	case 1: return first_in_line(c, f);
	case 2: case 3: case 4:
		place = place_of(c, f->word, by == 2 ? 0 : by == 3 ? 3 : 2);
		if (place == *seen || (by == 4 && !place))
			return false;
		*seen = place;
		return true;
	case 5: return m->b->clock[k] > 0.5;
	case 6: return m->b->clock[k] > 0.3;
	case 7: return m->b->clock[k] > 0.12;
	default: return l->u->role == ROLE_SHORT || l->u->role == ROLE_ITEM || l->u->role == ROLE_PROGRAMME;
	}
}

/* the day that a time below it, or in its row or line, belongs to; -1: none */
static int header_of(const struct maker *m, uint32_t clock, double least)
{
	const struct cue_page *c = m->b->c;
	const struct find *t = clock_find(c, clock);
	const struct line *l = page_line(c->p, t->word);
	int before = -1, same = -1;

	for (uint32_t i = 0; i < c->days; i++) {
		const struct find *f = day_find(c, i);
		const struct line *d = page_line(c->p, f->word);
		if (m->b->day[i] <= least)
			continue;
		if (l->u->b->row && d->u->b->row == l->u->b->row)
			return (int)i;
		if (f->word <= t->word)
			before = (int)i;
		else if (d == l && same < 0)
			same = (int)i;
	}
	return before >= 0 ? before : same;
}

/* days as headers, times as entries */
static void entries(struct maker *m, double least, unsigned by)
{
	const struct cue_page *c = m->b->c;
	struct head head[DIVISION_EVENTS], all[DIVISION_EVENTS];
	size_t n = 0, both = 0;
	uint32_t seen = UINT32_MAX;

	for (uint32_t k = 0; k < c->clocks; k++) {
		int day;
		if (!entry_time(m, k, by, &seen) || (day = header_of(m, k, least)) < 0)
			continue;
		if (n < DIVISION_EVENTS)
			head[n++] = (struct head){(uint32_t)day, (int)k};
	}
	if (!n)
		return;
	put(m, SET_ENTRIES, AS_ENTRIES, head, n, false);
	put(m, SET_ENTRIES_TWICE, AS_ENTRIES, head, n, true);
	for (uint32_t i = 0, k = 0; i < c->days; i++) { /* ... and the days without any */
		bool used = false;
		while (k < n && head[k].day <= i && both < DIVISION_EVENTS)
			all[both++] = head[k++];
		for (size_t j = 0; j < n && !used; j++)
			used = same_day(c, head[j].day, i);
		if (!used && m->b->day[i] > least && both < DIVISION_EVENTS)
			all[both++] = (struct head){i, -1};
	}
	if (both > n)
		put(m, SET_ENTRIES_AND_DAYS, AS_ENTRIES, all, both, false);
}

size_t divisions_make(const struct beliefs *b, struct division *out)
{
	static const double least[] = {0.5, 0.2, 0.05};
	struct maker m = {.b = b, .out = out};

	out[0] = (struct division){.n = 0};
	m.n = 1;
	if (!b->c->days)
		return m.n;
	m.set = mem_new(b->c->days + 2, sizeof *m.set);
	likeliest(&m);
	for (size_t t = 0; t < sizeof least / sizeof *least; t++) {
		for (unsigned set = SET_BEGIN; set <= SET_ALL; set++)
			select_days(&m, least[t], set);
		for (unsigned by = 0; by < 9; by++)
			entries(&m, least[t], by);
	}
	free(m.set);
	return m.n;
}

/* ---- choosing ---- */

/* What choosing weighs, all three taken from the folds: an event too many is less of a loss than one that is missing; beginnings
 * that are all right are worth more than their sum; and none is wholly right, where of the fields of an event about every
 * second one has a fault. */
static const double surplus_counts = 0.4, exact_counts = 0.5, none_counts = 1.5;

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

void divisions_weigh(const struct beliefs *b, const struct division *v, size_t n, double *p)
{
	struct cues q = {0};
	double most = -1e9, sum = 0, words[3] = {NAN, NAN, NAN}; /* what the words of the page say of none, one, several */

	for (size_t i = 0; i < n; i++) {
		double *of_words = &words[division_many(&v[i])];
		if (isnan(*of_words)) {
			q.n = 0;
			division_words(b, &v[i], &q);
			*of_words = weights_score(b->w, MODEL_DIVISION, &q, 0, q.n);
		}
		q.n = 0;
		division_own_cues(b, &v[i], &q);
		p[i] = weights_both(b->w, MODEL_DIVISION, &q) + *of_words; /* words are in no pairs */
		if (!v[i].n && n > 1 && long_list(b))
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
			a *= none_counts;
		if (a > best)
			best = a, chosen = s[i].at;
	}
	heads_likely(b, v, s, top, chosen, each);
	free(s);
	free(value);
	return chosen;
}
