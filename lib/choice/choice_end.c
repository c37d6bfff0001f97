/* choice_end.c: the ends that an event may have, and which is the likeliest; see choice_end.h. */
#include "choice/choice_end.h"

#include "choice/cue_find.h"
#include "choice/cue_view.h"
#include "page/columns.h"

#include <math.h>
#include <string.h>

enum { NIGHT = 6 * 60, EVENING = 17 * 60, HALF = 12 * 60, SMALL_HOURS = 5 * 60, FARTHEST = 60 /* days */, MANY = 4 /* times */, REACH = 400 /* words behind the last event of a page */ };

static int minutes_of(const struct civil *c) { return c->timed ? c->hour * 60 + c->min : 0; }

/* minutes from start to end */
static long lasts(const struct civil *start, const struct civil *end)
{
	return (long)(civil_day(end) - civil_day(start)) * 24 * 60 + minutes_of(end) - minutes_of(start);
}

static bool same_end(const struct end *a, const struct end *b)
{
	if ((a->kind == END_NONE) != (b->kind == END_NONE))
		return false;
	return a->kind == END_NONE || (civil_cmp(&a->at, &b->at) == 0 && a->at.timed == b->at.timed);
}

/* "Sa 21. und So 22. November, jeweils 11 bis 17 Uhr": is the time that M begins at said of each day? */
static bool of_each_day(const struct page *p, const struct moment *m)
{
	for (uint32_t f = 0; f < p->finds; f++)
		if (p->find[f].time && p->find[f].w.each && p->find[f].w.from == m->time_from && m->time_to > m->time_from)
			return true;
	return false;
}

void end_ask(struct end_asked *a, const struct cue_page *c, const struct anchor *all, size_t n, size_t e, const struct moment *m, const struct moment *programme)
{
	const struct page *p = c->p;

	*a = (struct end_asked){.c = c, .m = m, .programme = programme, .from = p->body, .end = p->words, .word = all[e].word, .several = n > 1, .each = of_each_day(p, m)};
	if (n < 2)
		return;
	a->from = page_line(p, all[e].word)->word;
	a->end = all[e].word + REACH < p->words ? all[e].word + REACH : p->words;
	for (size_t i = 0; i < n; i++) {
		if (all[i].word > all[e].word && all[i].word < a->end)
			a->end = all[i].word;
		if (all[i].word < all[e].word && all[i].word >= a->from)
			a->from = all[e].word;
	}
}

/* what is on every day ends before the next begins: is AT behind that? */
static bool daily_over(const struct moment *m, const struct civil *at)
{
	return !strncmp(m->rrule, "FREQ=DAILY", 10) && m->start.timed && lasts(&m->start, at) > 24 * 60;
}

static void add(const struct end_asked *a, struct end *out, size_t *n, struct end e)
{
	const struct civil *start = &a->m->start;
	int64_t days = civil_day(&e.at) - civil_day(start);

	if (*n == ENDS || days < 0 || days > (a->m->rrule[0] ? 1 : FARTHEST) || (days == 0 && !e.at.timed) || (e.at.timed && !start->timed))
		return;
	if (start->timed && !e.at.timed) /* its last day as a whole */
		e.at.timed = true, e.at.hour = 23, e.at.min = 59, e.at.sec = 0;
	if (days == 0 && lasts(start, &e.at) <= 0)
		return;
	if ((e.kind == END_DAY && daily_over(a->m, &e.at)) || (a->each && lasts(start, &e.at) > 24 * 60))
		return;
	out[(*n)++] = e;
}

/* does the event last several days, and not only into the night? */
static bool lasts_days(const struct moment *m)
{
	return m->has_end && civil_day(&m->end) > civil_day(&m->start) && (!m->end.timed || lasts(&m->start, &m->end) >= 24 * 60);
}

/* does the last or only time of FIND not say its half of the day, where hours are counted up to twelve? */
static bool open_half(const struct end_asked *a, uint32_t find, enum end_kind kind)
{
	const struct page *p = a->c->p;
	const struct find *f = &p->find[find];
	const struct when_time *t = kind == END_UNTIL ? &f->w.time2 : &f->w.time;

	if (!(lex_lang_traits(p->r->lang) >> TRAIT_TWELVE_HOURS & 1) || f->row || (f->w.range && kind == END_TIME))
		return false;
	return f->w.cue == CUE_END && t->set && t->hour > 0 && t->hour < 12 && !t->half && !t->part && *p->word[f->word].s != '0';
}

/* a clock time of the first day, of the night behind it, of the last day */
static void add_clock(const struct end_asked *a, struct end *out, size_t *n, enum end_kind kind, uint32_t find, int clock)
{
	struct civil at = a->m->start;
	int begins = a->m->start.timed ? minutes_of(&a->m->start) : 0;

	if (clock < 0)
		return;
	if (clock <= begins && open_half(a, find, kind)) {
		if (clock + HALF > begins && clock < HALF + SMALL_HOURS) /* 7pm, ends about 9.30 */
			clock += HALF;
		else if (clock >= SMALL_HOURS) /* 7pm; the galleries close at 5 */
			return;
	}
	if (clock > 24 * 60)
		at = civil_add_days(at, 1), clock -= 24 * 60, begins = -1;
	at.timed = true, at.hour = clock / 60, at.min = clock % 60, at.sec = 0;
	if (clock <= begins) {
		if (clock >= NIGHT || begins < EVENING)
			return;
		at = civil_add_days(at, 1);
	}
	add(a, out, n, (struct end){kind, at, find});
	if (lasts_days(a->m) && civil_day(&a->m->end) > civil_day(&at)) {
		struct civil last = a->m->end;
		last.timed = true, last.hour = clock / 60, last.min = clock % 60, last.sec = 0;
		add(a, out, n, (struct end){kind, last, find});
	}
}

/* is the last time of the find 24 o'clock? */
static bool midnight(const struct find *f)
{
	return !f->row && (f->until >= 0 ? f->w.time2.hour : f->w.time.hour) == 24;
}

/* the times that stand behind day K, up to the next day, on that day */
static void add_day_times(const struct end_asked *a, struct end *out, size_t *n, uint32_t k)
{
	enum { TIMES = 8, LINES = 8 }; /* looked at behind it */
	const struct page *p = a->c->p;
	const struct line *l = page_line(p, p->find[k].word);
	struct civil at = p->find[k].last;

	if (civil_day(&at) <= civil_day(&a->m->start))
		return;
	at.timed = true, at.sec = 0;
	for (uint32_t i = k + 1; i < p->finds && i <= k + TIMES && p->find[i].word < a->end && !p->find[i].day; i++) {
		const struct find *f = &p->find[i];
		int clock = f->until >= 0 ? f->until : f->clock;
		if (!f->time || clock < 0 || page_line(p, f->word)->rank > l->rank + LINES)
			continue;
		at.hour = clock / 60, at.min = clock % 60;
		add(a, out, n, (struct end){END_DAY_TIME, civil_add_days(at, midnight(f)), i});
	}
}

static void add_length(const struct end_asked *a, struct end *out, size_t *n, uint32_t find, const struct when *w)
{
	enum { SHORTEST = 5 }; /* ten teams, three minutes each */
	struct civil at = a->m->start;
	int minutes;

	if (w->minutes < SHORTEST || !at.timed || w->minutes > 24 * 60)
		return;
	minutes = minutes_of(&at) + w->minutes;
	at = civil_add_days(at, minutes / (24 * 60));
	at.hour = minutes % (24 * 60) / 60, at.min = minutes % 60;
	add(a, out, n, (struct end){END_LENGTH, at, find});
}

/* the first find at word FROM or behind it */
static uint32_t first_find(const struct page *p, uint32_t from)
{
	uint32_t low = 0, high = p->finds;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		if (p->find[mid].word < from)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* "the galleries close at 5", "Car park closes at 10": is the end at find F that of the place named right before its word? */
static bool closes_place(const struct page *p, uint32_t f)
{
	enum { BACK = 3 };
	uint32_t k = p->find[f].word;
	int cue = 0;

	if (p->find[f].w.cue != CUE_END)
		return false;
	for (unsigned n = 0; n < BACK && k > p->body && cue != CUE_END; n++)
		if (!reading_word(p->r, --k - p->body, LEX_CUE, &cue))
			cue = 0;
	return cue == CUE_END && k > p->body && word_is(&p->word[k - 1], PAGE_PLACE_NOUN) && p->word[k - 1].line == p->word[k].line;
}

size_t ends_find(const struct end_asked *a, struct end out[ENDS])
{
	const struct page *p = a->c->p;
	size_t n = 0;

	out[n++] = (struct end){.kind = END_NONE, .at = a->m->start};
	if (a->m->has_end && civil_cmp(&a->m->end, &a->m->start) != 0)
		out[n++] = (struct end){.kind = END_OWN, .at = a->m->end};
	if (a->programme && a->programme->has_end)
		add(a, out, &n, (struct end){.kind = END_PROGRAMME, .at = a->programme->end});
	for (uint32_t k = first_find(p, a->from); k < p->finds && p->find[k].word < a->end; k++) {
		const struct find *f = &p->find[k];
		if (f->time && !closes_place(p, k)) {
			add_clock(a, out, &n, END_TIME, k, f->clock);
			add_clock(a, out, &n, END_UNTIL, k, f->until);
		} else if (f->day && f->w.what == WHEN_DAY) {
			struct civil last = f->last;
			last.timed = false, last.hour = last.min = last.sec = 0;
			add(a, out, &n, (struct end){END_DAY, last, k});
			add_day_times(a, out, &n, k);
		} else if (f->w.what == WHEN_LENGTH) {
			add_length(a, out, &n, k, &f->w);
		}
	}
	return n;
}

/* ---- cues ---- */

static unsigned relation(const struct end_asked *a, const struct find *f)
{
	const struct word *w = a->c->p->word;
	const struct line *own = page_line(a->c->p, a->word), *l = page_line(a->c->p, f->word);
	unsigned behind = f->word > a->word ? 0 : 8;

	if (l == own)
		return behind + (w[f->word].sentence == w[a->word].sentence ? 1 : 2);
	if (l->rank == own->rank + 1)
		return behind + 3;
	return behind + (l->block == own->block ? 4 : l->rank <= own->rank + 6 ? 5 : 6);
}

static unsigned state(const struct moment *m)
{
	return !m || !m->has_end ? 0 : !m->end.timed ? 1 : m->end.hour == 23 && m->end.min == 59 ? 2 : 3;
}

/* cues of the grammar in the sentence of a find: "um 15 Uhr schließen wir", "we finish at 4" */
static void cues_near(const struct end_asked *a, unsigned kind, const struct find *f, struct cues *out)
{
	enum { NEAR = 8 };
	const struct word *w = a->c->p->word;
	uint32_t s = w[f->word].sentence, from = a->c->sentence[s], end = a->c->sentence[s + 1];

	from = from + NEAR < f->word ? f->word - NEAR : from;
	end = end > f->end + NEAR ? f->end + NEAR : end;
	for (uint32_t k = from; k < end; k++)
		if (w[k].cue && !(k >= f->word && k < f->end))
			cue(out, CUE_E_NEAR_, kind, k > f->word, w[k].cue);
}

static void of_find(const struct end_asked *a, const struct end *e, struct cues *out)
{
	const struct page *p = a->c->p;
	const struct find *f = &p->find[e->find];
	const struct line *l = page_line(p, f->word);
	const struct cell *cell = columns_cell(p->columns, f->word);
	const struct column *column = cell ? &p->columns->column[cell->column] : NULL;
	unsigned kind = e->kind, before = 0, behind = 0;

	for (uint32_t k = e->find; k-- > 0 && p->find[k].word >= a->from && before < MANY;)
		before += p->find[k].time;
	for (uint32_t k = e->find + 1; k < p->finds && p->find[k].word < a->end && behind < MANY; k++)
		behind += p->find[k].time;
	cue(out, CUE_E_WHERE_, kind, relation(a, f), 0);
	cue(out, CUE_E_WHERE_, kind, 32 + relation(a, f), f->w.cue);
	cue(out, CUE_E_FIND_, kind, 1, f->w.cue);
	cue(out, CUE_E_FIND_, kind, 2, f->w.side);
	cue(out, CUE_E_FIND_, kind, 3, cue_role(l));
	cue(out, CUE_E_FIND_, kind, 4, (unsigned)(l->u->label + 1));
	if (column && column->label >= 0)
		cue(out, CUE_E_FIND_, kind, 6, (unsigned)column->label);
	cue(out, CUE_E_FIND_, kind, 5, f->w.range + 2u * f->row + 4u * f->w.and_before);
	cue(out, CUE_E_ORDER_, kind, 1, BUCKET(behind, 0, 1, 3));
	cue(out, CUE_E_ORDER_, kind, 2, BUCKET(before, 0, 1, 3));
	cue(out, CUE_E_ORDER_, kind, 3, behind == 0 ? cue_role(l) : 15);
	cues_near(a, kind, f, out);
	cue_find(a->c, e->find, out);
	cue_words(a->c, e->find, out);
}

void end_cues(const struct end_asked *a, const struct end *all, size_t n, size_t i, struct cues *out)
{
	const struct end *e = &all[i];
	unsigned kind = e->kind, same = 0, later = 0, times = 0, long_ = 0;
	bool own = false, programme = false;

	for (size_t k = 0; k < n; k++) {
		bool equal = same_end(&all[k], e);
		same += k != i && equal;
		later += all[k].kind != END_NONE && e->kind != END_NONE && civil_cmp(&all[k].at, &e->at) > 0;
		own = own || (equal && all[k].kind == END_OWN);
		programme = programme || (equal && all[k].kind == END_PROGRAMME);
		times += all[k].kind == END_TIME;
	}
	long_ = e->kind == END_NONE ? 0 : BUCKET(lasts(&a->m->start, &e->at) / 10, 2, 4, 6, 9, 12, 18, 24, 36, 54, 84, 143);
	cue(out, CUE_E_KIND_, kind, 255, 0);
	cue(out, CUE_E_KIND_, kind, a->c->genre, 0);
	cue(out, CUE_E_KIND_, kind, 254, a->several);
	cue(out, CUE_E_STATE_, kind, state(a->m), state(a->programme));
	cue(out, CUE_E_STATE_, kind, 8 + a->several * 4u + state(a->m), 0);
	cue(out, CUE_E_STATE_, kind, 16 + (a->m->start.timed ? 1u : 0u), a->several);
	cue(out, CUE_E_STATE_, kind, 32 + a->m->open_end, a->m->all_day);
	cue(out, CUE_E_SAME_, kind, BUCKET(same, 0, 1, 2), own * 2u + programme);
	cue(out, CUE_E_LASTS_, kind, long_, 0);
	cue(out, CUE_E_LASTS_, 255, long_, a->several);
	cue(out, CUE_E_TIMES_, kind, BUCKET(times, 0, 1, 2, 4), state(a->m));
	cue(out, CUE_E_LATER_, kind, BUCKET(later, 0, 1, 3), 0);
	if (e->kind >= END_TIME)
		of_find(a, e, out);
}

/* what says the same counts together, at the first of them */
static void gather(const struct end *all, size_t n, double *p)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			if (p[k] > 0 && same_end(&all[i], &all[k]))
				p[i] += p[k], p[k] = 0;
}

struct end end_choose(const struct end_asked *a, const struct weights *w, double *p, struct end *second, double *p_second)
{
	struct end all[ENDS];
	double score[ENDS] = {0}, most = -1e300, sum = 0;
	size_t n = ends_find(a, all), best = 0, next;
	struct cues q = {0};

	for (size_t i = 0; i < n; i++) {
		q.n = 0;
		end_cues(a, all, n, i, &q);
		score[i] = weights_both(w, MODEL_END, &q);
		most = fmax(most, score[i]);
	}
	cues_free(&q);
	for (size_t i = 0; i < n; i++)
		sum += score[i] = exp(score[i] - most);
	gather(all, n, score);
	for (size_t i = 0; i < n; i++)
		best = score[i] > score[best] ? i : best;
	next = best ? 0 : n - 1;
	for (size_t i = 0; i < n; i++)
		next = i != best && score[i] > score[next] ? i : next;
	*p = score[best] / sum;
	*second = all[next];
	*p_second = n > 1 ? score[next] / sum : 0;
	return all[best];
}

void end_take(const struct end_asked *a, const struct end *e, struct moment *m)
{
	if (e->kind == END_OWN)
		return;
	m->has_end = e->kind != END_NONE;
	m->end = e->at;
	m->end_from = m->end_to = 0;
	if (e->kind == END_PROGRAMME)
		m->end_from = a->programme->end_from, m->end_to = a->programme->end_to;
	else if (e->kind >= END_TIME)
		m->end_from = a->c->p->find[e->find].w.from, m->end_to = a->c->p->find[e->find].w.to;
	if (m->has_end && daily_over(m, &m->end)) { /* 7 and 8 April, 10am-3pm, taken as one span: no rule, but its hours may be those of each day */
		m->rrule[0] = '\0', m->n_except = 0, m->rule = NULL;
		m->hour_of_days = true;
	}
}
