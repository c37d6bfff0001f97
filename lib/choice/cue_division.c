/* cue_division.c: cues of a division: how likely its days and times are, what it leaves over, how regular it is. */
#include "choice/cue_view.h"
#include "choice/division.h"

#include <math.h>
#include <string.h>

static double odds(double p)
{
	double x = log(fmax(p, 1e-6) / fmax(1 - p, 1e-6));

	return x < -5 ? -5 : x > 5 ? 5 : x;
}

static const struct find *day_find(const struct cue_page *c, uint32_t day) { return &c->p->find[c->day[day]]; }
static const struct find *clock_find(const struct cue_page *c, uint32_t clock) { return &c->p->find[c->clock[clock]]; }

static const struct find *head_find(const struct cue_page *c, const struct division *v, size_t i)
{
	for (size_t k = 0; k < v->n; k++)
		if (k != i && v->head[k].day == v->head[i].day && v->head[i].clock >= 0)
			return clock_find(c, (uint32_t)v->head[i].clock);
	return day_find(c, v->head[i].day);
}

struct weighed {
	const struct beliefs *b;
	const struct cue_page *c;
	const struct division *v;
	struct cues *out;
	unsigned many;  /* 0 none, 1 one, 2 several */
};

static void measure(const struct weighed *w, enum cue_id id, unsigned which, double value)
{
	cue_weigh(w->out, id, 3, which, 0, value);
	cue_weigh(w->out, id, w->many, which, 0, value);
}

static void page_facts(const struct weighed *w)
{
	static const enum page_class counted[] = {PAGE_REPORT, PAGE_INVITES, PAGE_PLEASE, PAGE_HAPPENS, PAGE_OVER, PAGE_DUE, PAGE_CANCELLED, PAGE_POSTPONED,
		PAGE_OPENING, PAGE_CLOSED, PAGE_PURPOSE, PAGE_MENTION_CUE, PAGE_BYLINE, PAGE_FREE, PAGE_ORGANIZER_VERB, PAGE_ONLINE, PAGE_STARTS, PAGE_LABEL,
		PAGE_MEET, PAGE_CONDITION, PAGE_EVERY};
	const struct page *p = w->c->p;
	unsigned past = 0, exact = 0, cued = 0;
	int64_t now = civil_day(&p->r->ref.now);
	double most = 0;

	for (uint32_t i = 0; i < w->c->days; i++) {
		const struct find *f = day_find(w->c, i);
		most = fmax(most, w->b->day[i]);
		past += w->c->date[i] < now;
		exact += f->w.day.weekday && f->w.day.day;
		cued += f->w.cue != CUE_NONE;
		cue(w->out, CUE_V_FACT_, w->many, 100 + f->w.cue, 0);
		cue(w->out, CUE_V_FACT_, w->many, 130 + (unsigned)f->w.day.kind, 0);
	}
	cue(w->out, CUE_V_FACT_, w->many, 0, (unsigned)(int)lround(odds(most) + 6));
	cue(w->out, CUE_V_FACT_, w->many, 1, w->c->days ? 4 * past / w->c->days : 9);
	cue(w->out, CUE_V_FACT_, w->many, 2, BUCKET(w->c->days, 0, 1, 2, 4, 9));
	cue(w->out, CUE_V_FACT_, w->many, 3, BUCKET(exact, 0, 1, 3));
	cue(w->out, CUE_V_FACT_, w->many, 4, BUCKET(w->c->clocks, 0, 1, 2, 5));
	cue(w->out, CUE_V_FACT_, w->many, 5, w->c->days && cued == w->c->days);
	cue(w->out, CUE_V_FACT_, w->many, 6, BUCKET(w->c->event_nouns, 0, 1, 3));
	cue(w->out, CUE_V_FACT_, w->many, 7, BUCKET(p->ranks, 1, 3, 8, 20));
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		cue(w->out, CUE_V_CLASS_, w->many, counted[i], BUCKET(w->c->class_count[counted[i]], 0, 1, 3));
}

/* the words of the page, each once; those of its first lines, too */
static void page_words(const struct weighed *w)
{
	enum { WORDS = 500, SLOTS = 1024, HEAD_LINES = 2 };
	const struct page *p = w->c->p;
	uint32_t seen[SLOTS] = {0}, n = 0;

	for (uint32_t k = 0; k < p->words && n < WORDS; k++) {
		uint32_t form = w->c->form[k], slot = form % SLOTS;
		if (!form || p->word[k].find >= 0)
			continue;
		if (page_line(p, k)->rank < HEAD_LINES)
			cue_word(w->out, w->many ? CUE_V_WORD_HEAD_MANY_ : CUE_V_WORD_HEAD_, form);
		while (seen[slot] && seen[slot] != form)
			slot = (slot + 1) % SLOTS;
		if (seen[slot])
			continue;
		seen[slot] = form, n++;
		cue_word(w->out, w->many ? CUE_V_WORD_MANY_ : CUE_V_WORD_, form);
		if (w->c->tail[k] != form)
			cue_word(w->out, w->many ? CUE_V_WORD_MANY_ : CUE_V_WORD_, w->c->tail[k]);
	}
}

static bool takes_day(const struct weighed *w, uint32_t day)
{
	int64_t d = head_day(head_value(w->c, (struct head){day, -1}));

	for (size_t k = 0; k < w->v->n; k++)
		if (head_day(head_value(w->c, w->v->head[k])) == d)
			return true;
	return false;
}

static void days(const struct weighed *w)
{
	double all = 0, in_least = 1, in_sum = 0, out_most = 0, out_sum = 0, p;
	unsigned in = 0, out = 0;

	for (uint32_t i = 0; i < w->c->days; i++) {
		if (isnan(p = w->b->best[i]))
			continue;
		if (takes_day(w, i)) {
			in++, in_sum += p, in_least = fmin(in_least, p);
			all += log(fmax(p, 1e-4));
		} else {
			out++, out_sum += p, out_most = fmax(out_most, p);
			all += log(fmax(1 - p, 1e-4));
		}
	}
	cue_weigh(w->out, CUE_V_DAYS_, 3, 0, 0, all / sqrt(in + out + 3.0)); /* a long list must not outweigh everything else */
	if (in) {
		measure(w, CUE_V_DAYS_, 1, odds(in_least));
		measure(w, CUE_V_DAYS_, 2, odds(in_sum / in));
	}
	if (out) {
		measure(w, CUE_V_DAYS_, 3, odds(out_most));
		measure(w, CUE_V_DAYS_, 4, odds(out_sum / out));
	}
}

static bool takes_time(const struct weighed *w, uint32_t clock)
{
	for (size_t k = 0; k < w->v->n; k++)
		if (w->v->head[k].clock == (int)clock)
			return true;
	return false;
}

static bool off(const struct find *f)
{
	return f->w.cue == CUE_DEADLINE || f->w.cue == CUE_DOORS || f->w.cue == CUE_PUBLISHED || f->w.cue == CUE_PAST;
}

static void times(const struct weighed *w)
{
	double all = 0, least = 1, most = 0;
	unsigned in = 0, out = 0, unused = 0, unused_first = 0;

	for (uint32_t k = 0; k < w->c->clocks; k++) {
		const struct find *f = clock_find(w->c, k);
		const struct line *l = page_line(w->c->p, f->word);
		double p = w->b->clock[k];
		if (takes_time(w, k)) {
			in++, least = fmin(least, p);
			all += log(fmax(p, 1e-3));
			continue;
		}
		out++, most = fmax(most, p);
		all += log(fmax(1 - p, 1e-3));
		if (l->u->role != ROLE_FURNITURE && !off(f)) {
			unused++;
			unused_first += f->word <= l->word + 1 || w->c->p->word[f->word].newline;
		}
	}
	cue_weigh(w->out, CUE_V_TIMES_, 3, 0, 0, all / sqrt(in + out + 3.0));
	if (in)
		measure(w, CUE_V_TIMES_, 1, odds(least));
	if (out)
		measure(w, CUE_V_TIMES_, 2, odds(most));
	if (w->v->n) {
		measure(w, CUE_V_TIMES_, 3, fmin(3, (double)unused / (double)w->v->n));
		measure(w, CUE_V_TIMES_, 4, fmin(3, (double)unused_first / (double)w->v->n));
	}
}

/* how well each day and its time go together */
static void pairs(const struct weighed *w)
{
	uint32_t others[DIVISION_EVENTS];
	double sum = 0, worst = 0, p;
	unsigned own = 0;

	for (size_t i = 0; i < w->v->n; i++) {
		size_t n = 0, shared = 0;
		for (size_t k = 0; k < w->v->n; k++) {
			shared += w->v->head[k].day == w->v->head[i].day;
			if (w->v->head[k].day != w->v->head[i].day)
				others[n++] = w->v->head[k].day;
		}
		if (shared > 1)
			continue;
		p = fmax(beliefs_pair(w->b, w->v->head[i], others, n), -6);
		own++, sum += p, worst = fmin(worst, p);
	}
	if (own) {
		measure(w, CUE_V_PAIRS_, 0, sum / own);
		measure(w, CUE_V_PAIRS_, 1, worst);
	}
}

static bool named(const struct weighed *w, uint32_t from, uint32_t end)
{
	const struct page *p = w->c->p;

	for (uint32_t k = from; k < end; k++)
		if (word_noun(&p->word[k], NOUN_EVENT) || (k > p->body && cue_opens_quote(&p->word[k]) && p->word[k].space && p->word[k].num != '\''))
			return true;
	return false;
}

/* do the parts between one event and the next hold something like a name? */
static void names(const struct weighed *w)
{
	const struct page *p = w->c->p;
	unsigned n = 0, timed = 0, begin = 0;

	for (size_t i = 0; i < w->v->n; i++) {
		const struct find *f = head_find(w->c, w->v, i);
		uint32_t line = p->word[f->word].line, end = p->lines;
		for (size_t k = 0; k < w->v->n; k++) {
			uint32_t l = p->word[head_find(w->c, w->v, k)->word].line;
			if (l > line && l < end)
				end = l;
		}
		n += named(w, p->line[line > p->body_line ? line - 1 : line].word, p->line[(end > line + 1 ? end : line + 1) - 1].end);
		timed += w->v->head[i].clock >= 0;
		begin += f->word <= p->line[line].word + 1 || p->word[f->word].newline;
	}
	measure(w, CUE_V_NAMES_, 0, (double)n / (double)w->v->n);
	measure(w, CUE_V_NAMES_, 1, (double)timed / (double)w->v->n);
	measure(w, CUE_V_NAMES_, 2, (double)begin / (double)w->v->n);
}

/* the share of the most frequent of N values */
static double purity(const long *v, size_t n)
{
	size_t most = 0;

	for (size_t i = 0; i < n; i++) {
		size_t same = 0;
		for (size_t k = 0; k < n; k++)
			same += v[k] == v[i];
		most = same > most ? same : most;
	}
	return n ? (double)most / (double)n : 1;
}

static long day_class(const struct weighed *w, size_t i)
{
	const struct find *f = day_find(w->c, w->v->head[i].day);
	const struct line *l = page_line(w->c->p, f->word);
	unsigned role = l->u->role == ROLE_ITEM || l->u->role == ROLE_PROGRAMME ? ROLE_SHORT : l->u->role;

	return (long)(f->w.what | role << 4 | (unsigned)(f->word <= l->word + 1 || w->c->p->word[f->word].newline) << 8 | (unsigned)f->w.day.kind << 9 |
		(unsigned)(l->u->b->row ? l->u->b->column & 63 : 0) << 16);
}

/* equal lines, equal distances, days that rise */
static void regular(const struct weighed *w)
{
	const struct page *p = w->c->p;
	long kind[DIVISION_EVENTS] = {0}, form[DIVISION_EVENTS] = {0}, timed[DIVISION_EVENTS] = {0}, gap[DIVISION_EVENTS] = {0};
	size_t n = w->v->n, rise = 0, strictly = 0, inherit = 0, same_line = 0, shared = 0;
	double *m = (double[9]){0};

	for (size_t i = 0; i < n; i++) {
		const struct find *f = day_find(w->c, w->v->head[i].day);
		uint32_t line = p->word[head_find(w->c, w->v, i)->word].line;
		kind[i] = day_class(w, i);
		form[i] = (f->w.day.year > 0) * 4 + (f->w.day.weekday > 0) * 2 + (f->w.day.month > 0);
		timed[i] = w->v->head[i].clock >= 0;
		inherit += timed[i] && p->word[clock_find(w->c, (uint32_t)w->v->head[i].clock)->word].line != p->word[f->word].line;
		if (i) {
			int64_t a = head_value(w->c, w->v->head[i - 1]), b = head_value(w->c, w->v->head[i]);
			uint32_t above = p->word[head_find(w->c, w->v, i - 1)->word].line;
			gap[i - 1] = (long)line - (long)above;
			rise += a <= b, strictly += a < b;
			same_line += line == above;
			shared += head_day(a) == head_day(b);
		}
	}
	m[0] = purity(kind, n), m[1] = purity(form, n), m[2] = purity(timed, n);
	m[3] = n > 2 ? purity(gap, n - 1) : 0.6;
	m[4] = (double)rise / (double)(n - 1), m[5] = (double)strictly / (double)(n - 1);
	m[6] = (double)inherit / (double)n, m[7] = (double)same_line / (double)n, m[8] = (double)shared / (double)n;
	for (unsigned k = 0; k < 9; k++)
		cue_weigh(w->out, CUE_V_REGULAR_, k, 0, 0, m[k]);
	cue_weigh(w->out, CUE_V_REGULAR_GENRE_, 6, w->c->genre, 0, m[6]);
}

/* a programme of several days lies within the range that its head says */
static void in_range(const struct weighed *w)
{
	const struct cue_page *c = w->c;
	double in = 0, out = 0, first = 0;

	if (c->range == c->days)
		return;
	for (size_t i = 0; i < w->v->n; i++) {
		in += cue_in_range(c, w->v->head[i].day);
		first += w->v->head[i].day == c->range;
	}
	for (uint32_t i = 0; i < c->days; i++)
		out += !takes_day(w, i) && w->b->day[i] > 0.3 && !cue_in_range(c, i);
	measure(w, CUE_V_RANGE_, 0, in / (double)w->v->n);
	measure(w, CUE_V_RANGE_, 1, first / (double)w->v->n);
	measure(w, CUE_V_RANGE_, 2, fmin(out, 3));
}

/* days said like those taken, but left over */
static void left_over(const struct weighed *w)
{
	unsigned left = 0;

	for (uint32_t i = 0; i < w->c->days; i++) {
		bool like = false;
		struct division one = {.head = {{i, -1}}, .n = 1};
		struct weighed x = {w->b, w->c, &one, NULL, 1};
		if (takes_day(w, i))
			continue;
		for (size_t k = 0; k < w->v->n && !like; k++)
			like = day_class(&x, 0) == day_class(w, k);
		left += like;
	}
	measure(w, CUE_V_NAMES_, 3, fmin(3, (double)left / (double)w->v->n));
	measure(w, CUE_V_NAMES_, 4, !left);
}

static struct weighed weighed(const struct beliefs *b, const struct division *v, struct cues *out)
{
	return (struct weighed){b, b->c, v, out, division_many(v)};
}

/* who proposes it, what the page is like, the days and times that it takes and leaves */
static void by_itself(const struct weighed *w)
{
	const struct division *v = w->v;
	unsigned makers = 0;

	for (unsigned k = 0; k < 128; k++)
		if (v->makers[k / 64] >> k % 64 & 1) {
			makers++;
			cue(w->out, CUE_V_MAKER_, k, 9, 0);
			cue(w->out, CUE_V_MAKER_, k, w->many, 0);
			cue(w->out, CUE_V_MAKER_GENRE_, k, w->c->genre, 0);
		}
	cue_weigh(w->out, CUE_V_MAKERS_, 0, 0, 0, log(makers + 1));
	cue(w->out, CUE_V_EVENTS_, BUCKET(v->n, 0, 1, 2, 3, 5, 8, 13), 0, 0);
	cue(w->out, CUE_V_COUNT_, w->many, 0, 0);
	cue(w->out, CUE_V_COUNT_GENRE_, w->many, w->c->genre, 0);
	page_facts(w);
	days(w);
	times(w);
}

/* how its events stand to one another and to the page */
static void of_events(const struct weighed *w)
{
	const struct division *v = w->v;

	if (!v->n)
		return;
	pairs(w);
	names(w);
	left_over(w);
	in_range(w);
	cue(w->out, CUE_V_ROLE_, w->many, cue_role(page_line(w->c->p, day_find(w->c, v->head[0].day)->word)), 0);
	if (v->n > 1)
		regular(w);
}

void division_words(const struct beliefs *b, const struct division *v, struct cues *out)
{
	struct weighed w = weighed(b, v, out);

	if (v->n != 1)
		page_words(&w);
}

void division_own_cues(const struct beliefs *b, const struct division *v, struct cues *out)
{
	struct weighed w = weighed(b, v, out);

	by_itself(&w);
	of_events(&w);
}

void division_cues(const struct beliefs *b, const struct division *v, struct cues *out)
{
	struct weighed w = weighed(b, v, out);

	by_itself(&w);
	division_words(b, v, out);
	of_events(&w);
}
