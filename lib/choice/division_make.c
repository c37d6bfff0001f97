/* division_make.c: makes the divisions of a page that are chosen from: what a reader may see in it, and what differs from that in
 * one event; see division.h. */
#include "choice/division.h"

#include "ground/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct find *day_find(const struct cue_page *c, uint32_t day) { return &c->p->find[c->day[day]]; }
static const struct find *clock_find(const struct cue_page *c, uint32_t clock) { return &c->p->find[c->clock[clock]]; }

struct maker {
	const struct beliefs *b;
	struct division *out;
	size_t n;
	uint32_t *set;      /* days selected */
	size_t sets;
	int *time;          /* for each of them */
	uint64_t sum[DIVISIONS]; /* of the values of each division's heads: most that differ have another */
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
	int64_t value[DIVISION_EVENTS];
	uint64_t sum = 0;

	if (m->n == DIVISIONS - 1)
		return;
	v->n = 0;
	for (size_t i = 0; i < n; i++) {
		int64_t x = head_value(c, head[i]);
		bool known = false;
		for (size_t k = 0; k < v->n && !repeats && !known; k++)
			known = value[k] == x;
		if (known || v->n == DIVISION_EVENTS)
			continue;
		sum += ((uint64_t)x ^ (uint64_t)x >> 7) * 0x9e3779b97f4a7c15u;
		value[v->n] = x;
		v->head[v->n++] = head[i];
	}
	m->sum[m->n] = sum;
	v->makers[0] = v->makers[1] = 0;
	v->makers[(set * 8 + manner) / 64] = 1ULL << (set * 8 + manner) % 64;
	for (size_t k = 0; k < m->n; k++)
		if (m->sum[k] == sum && same_values(c, &m->out[k], v)) {
			m->out[k].makers[0] |= v->makers[0];
			m->out[k].makers[1] |= v->makers[1];
			return;
		}
	m->n++;
}

static bool usable_time(const struct maker *m, uint32_t k)
{
	const struct find *f = clock_find(m->b->c, k);

	return !division_never_begins(f) && f->w.cue != CUE_DOORS && page_line(m->b->c->p, f->word)->u->role != ROLE_FURNITURE;
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
		if (day_find(c, k)->word > f->word && day_find(c, k)->word < stop && cue_begins_line(c, day_find(c, k)))
			stop = day_find(c, k)->word;
	for (uint32_t k = 0; k < c->clocks; k++) {
		const struct find *t = clock_find(c, k);
		if (t->word >= f->end && t->word < stop && m->b->clock[k] > 0.3 && usable_time(m, k))
			return (int)k;
	}
	return -1;
}

/* are two lines one, or cells of one row? */
static bool same_row(const struct line *a, const struct line *b)
{
	return a == b || (a->u->b->row && a->u->b->row == b->u->b->row);
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
		if (same_row(x, l) && usable_time(m, k) && (best < 0 || m->b->clock[k] > m->b->clock[best] + 0.1))
			best = (int)k;
	}
	return best >= 0 && m->b->clock[best] > 0.05 ? best : -1;
}

/* does a time stand in a line, or a row, with one of the days that are selected? */
static bool beside_a_day(const struct maker *m, uint32_t clock)
{
	const struct cue_page *c = m->b->c;
	const struct line *l = page_line(c->p, clock_find(c, clock)->word);

	for (size_t i = 0; i < m->sets; i++)
		if (same_row(page_line(c->p, day_find(c, m->set[i])->word), l))
			return true;
	return false;
}

/* the time that may hold for all days, and stands beside none of them: the first that is likely at all, or the likeliest */
static int common_time(const struct maker *m, bool first)
{
	int best = -1;

	for (uint32_t k = 0; k < m->b->c->clocks; k++)
		if (m->b->clock[k] > 0.1 && usable_time(m, k) && !beside_a_day(m, k) && (best < 0 || (!first && m->b->clock[k] > m->b->clock[best])))
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

	return f->w.what | role << 4 | (unsigned)cue_begins_line(c, f) << 8 | (unsigned)f->w.day.kind << 9 | (unsigned)(u->b->row ? u->b->column & 63 : 0) << 16;
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

enum { SET_LIKELIEST, SET_BEGIN, SET_CLASS, SET_CLASSES, SET_LINE, SET_BLOCK, SET_ROW, SET_SENTENCE, SET_ALL, SET_ENTRIES, SET_ENTRIES_TWICE, SET_ENTRIES_AND_DAYS, SET_NEIGHBOUR };

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
			take = take && cue_begins_line(c, day_find(c, i));
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
	case 1: return cue_begins_line(c, f);
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

/* ---- neighbours ---- */

enum change { DROPPED, ADDED, ADDED_TIME, OTHER_TIME, NO_TIME, SECOND_TIME };

/* the days of a division's other heads */
static size_t other_days(const struct division *v, size_t i, uint32_t *out)
{
	size_t n = 0;

	for (size_t k = 0; k < v->n; k++)
		if (k != i && (i >= v->n || v->head[k].day != v->head[i].day))
			out[n++] = v->head[k].day;
	return n;
}

static void put_change(struct maker *m, const struct division *v, enum change change, size_t at, struct head h)
{
	struct head head[DIVISION_EVENTS];
	size_t n = 0;

	for (size_t i = 0; i < v->n; i++) {
		if (i == at && change == DROPPED)
			continue;
		if ((change == ADDED || change == ADDED_TIME) && at == i && n < DIVISION_EVENTS)
			head[n++] = h;
		if (n < DIVISION_EVENTS)
			head[n++] = i == at && change > ADDED_TIME ? h : v->head[i];
	}
	if (at >= v->n && (change == ADDED || change == ADDED_TIME) && n < DIVISION_EVENTS)
		head[n++] = h;
	put(m, SET_NEIGHBOUR, (enum manner)change, head, n, true);
}

/* one event fewer; the other times that one of them may have */
static void change_head(struct maker *m, const struct division *v, size_t i)
{
	static const double least = -4;
	uint32_t others[DIVISION_EVENTS];
	size_t n = other_days(v, i, others);
	double *p = beliefs_times(m->b, v->head[i].day, others, n);
	int now = v->head[i].clock, best = -2, second = -2;

	if (v->n > 1)
		put_change(m, v, DROPPED, i, v->head[i]);
	for (int k = -1; k < (int)m->b->c->clocks; k++) {
		if (k == now || p[k + 1] < least)
			continue;
		if (best < -1 || p[k + 1] > p[best + 1])
			second = best, best = k;
		else if (second < -1 || p[k + 1] > p[second + 1])
			second = k;
	}
	if (best >= -1)
		put_change(m, v, best < 0 ? NO_TIME : OTHER_TIME, i, (struct head){v->head[i].day, best});
	if (second >= -1)
		put_change(m, v, second < 0 ? NO_TIME : SECOND_TIME, i, (struct head){v->head[i].day, second});
	free(p);
}

static bool takes(const struct cue_page *c, const struct division *v, uint32_t day)
{
	for (size_t k = 0; k < v->n; k++)
		if (head_day(head_value(c, v->head[k])) == head_day(head_value(c, (struct head){day, -1})))
			return true;
	return false;
}

/* one event more, on a day that is not taken */
static void add_day(struct maker *m, const struct division *v, uint32_t day)
{
	uint32_t others[DIVISION_EVENTS];
	size_t n = other_days(v, v->n, others), at = 0;
	double p;
	int clock = beliefs_time(m->b, day, others, n, &p);

	while (at < v->n && v->head[at].day < day)
		at++;
	put_change(m, v, ADDED, at, (struct head){day, clock});
}

/* one event more, at another time of a day that is taken */
static void add_time(struct maker *m, const struct division *v, uint32_t clock)
{
	const struct cue_page *c = m->b->c;
	size_t at = v->n;

	for (size_t k = 0; k < v->n; k++) {
		if (v->head[k].clock == (int)clock)
			return;
		if (day_find(c, v->head[k].day)->word < clock_find(c, clock)->word && v->head[k].clock >= 0 &&
		    (at == v->n || day_find(c, v->head[k].day)->word >= day_find(c, v->head[at].day)->word))
			at = k;
	}
	if (at < v->n)
		put_change(m, v, ADDED_TIME, at + 1, (struct head){v->head[at].day, (int)clock});
}

static unsigned makers_of(const struct division *v)
{
	unsigned n = 0;

	for (unsigned k = 0; k < 128; k++)
		n += (unsigned)(v->makers[k / 64] >> k % 64 & 1);
	return n;
}

/* the division that most propose, of the first N and without those in BASE; 0: none */
static size_t most_proposed(const struct maker *m, size_t n, const size_t *base, size_t bases)
{
	enum { MOST = 24 }; /* events */
	size_t best = 0;

	for (size_t i = 1; i < n; i++) {
		bool known = m->out[i].n > MOST;
		for (size_t k = 0; k < bases && !known; k++)
			known = base[k] == i;
		if (!known && (!best || makers_of(&m->out[i]) > makers_of(&m->out[best])))
			best = i;
	}
	return best;
}

/* what differs in one event from what most propose */
static void neighbours(struct maker *m)
{
	enum { BASES = 3 };
	static const double likely_day = 0.08, likely_time = 0.3;
	const struct cue_page *c = m->b->c;
	size_t made = m->n, base[BASES], bases = 0;
	struct division *v = mem_room(1, sizeof *v);

	while (bases < BASES && (base[bases] = most_proposed(m, made, base, bases)))
		bases++;
	for (size_t k = 0; k < bases; k++) {
		*v = m->out[base[k]];
		for (size_t i = 0; i < v->n; i++)
			change_head(m, v, i);
		for (uint32_t d = 0; d < c->days; d++)
			if (!isnan(m->b->best[d]) && m->b->best[d] > likely_day && !takes(c, v, d))
				add_day(m, v, d);
		for (uint32_t t = 0; t < c->clocks; t++)
			if (m->b->clock[t] > likely_time && usable_time(m, t))
				add_time(m, v, t);
	}
	free(v);
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
	neighbours(&m);
	free(m.set);
	return m.n;
}
