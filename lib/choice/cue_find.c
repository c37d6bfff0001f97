/* cue_find.c: cues of the grammar's finds: may an event take place on this day, begin at this time, does this time go with
 * that day?  See cues.def. */
#include "choice/cue_find.h"
#include "choice/cue_view.h"
#include "page/columns.h"

#include <stdlib.h>

static const struct find *nth(const struct cue_page *c, uint32_t find) { return &c->p->find[find]; }

static void classes(struct cues *out, enum cue_id id, unsigned which, const struct word *w)
{
	uint64_t class = w->class;
	unsigned noun = w->noun;

	for (unsigned k = 0; class; k++, class >>= 1)
		if (class & 1)
			cue(out, id, which, k, 0);
	for (unsigned k = 0; noun; k++, noun >>= 1)
		if (noun & 1)
			cue(out, id, which, PAGE_CLASS_COUNT + k, 0);
}

static void grammar(const struct cue_page *c, const struct find *f, const struct line *l, struct cues *out)
{
	const struct when *w = &f->w;
	bool facts[] = {w->range, w->joined, w->same_sentence, w->and_before, w->bridge, w->listed, w->each, w->opens, f->tells, f->row,
		f->word && word_mark(&c->p->word[f->word - 1], '('), l->u->closing, l->link};

	cue(out, CUE_F_CUE_, w->cue, 0, 0);
	cue(out, CUE_F_SIDE_, w->side, 0, 0);
	for (unsigned k = 0; k < sizeof facts / sizeof *facts; k++)
		if (facts[k])
			cue(out, CUE_F_FACT_, k + 1, 0, 0);
}

static void beside_words(const struct cue_page *c, const struct find *f, const struct line *l, struct cues *out)
{
	const struct word *w = c->p->word;

	for (unsigned o = 1; o <= 3; o++)
		if (f->word >= l->word + o && !(o > 1 && w[f->word - o + 1].newline))
			classes(out, CUE_F_BEFORE_, o < 2 ? 1 : 2, &w[f->word - o]);
		else
			cue(out, CUE_F_EDGE_, o, 0, 0);
	for (unsigned o = 0; o < 3; o++)
		if (f->end + o < l->end && !w[f->end + o].newline)
			classes(out, CUE_F_BEHIND_, o < 1 ? 0 : 1, &w[f->end + o]);
		else
			cue(out, CUE_F_EDGE_, 5 + o, 0, 0);
}

static void in_sentence(const struct cue_page *c, const struct find *f, struct cues *out)
{
	static const uint64_t verbs = 1ULL << PAGE_INVITES | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_STARTS | 1ULL << PAGE_MEET | 1ULL << PAGE_PURPOSE |
		1ULL << PAGE_SHOWING | 1ULL << PAGE_ORGANIZER_VERB | 1ULL << PAGE_ORGANIZER_CUE | 1ULL << PAGE_PERFORMER | 1ULL << PAGE_EVENT_NOUN |
		1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_AT_PLACE | 1ULL << PAGE_FOLLOW_ON | 1ULL << PAGE_REPORT | 1ULL << PAGE_REPLY | 1ULL << PAGE_CANCELLED |
		1ULL << PAGE_DUE | 1ULL << PAGE_OVER | 1ULL << PAGE_LABEL | 1ULL << PAGE_OPENING | 1ULL << PAGE_CLOSED | 1ULL << PAGE_MENTION_CUE |
		1ULL << PAGE_PLEASE | 1ULL << PAGE_CUE | 1ULL << PAGE_BYLINE | 1ULL << PAGE_CONDITION | 1ULL << PAGE_POSTPONED;
	const struct word *w = c->p->word;
	uint32_t s = w[f->word].sentence, from = c->sentence[s], end = c->sentence[s + 1];
	struct word before = {0}, behind = {0};

	from = from + 120 < f->word ? f->word - 120 : from;
	end = end > f->end + 120 ? f->end + 120 : end;
	for (uint32_t k = from; k < end; k++) {
		struct word *x = k < f->word ? &before : &behind;
		x->class |= w[k].class & verbs;
		x->noun |= (uint16_t)(w[k].noun & (1u << NOUN_EVENT | 1u << NOUN_PRICE | 1u << NOUN_PERFORMER | 1u << NOUN_PLACE));
	}
	classes(out, CUE_F_SENTENCE_, 0, &before);
	classes(out, CUE_F_SENTENCE_, 1, &behind);
}

void cue_words(const struct cue_page *c, uint32_t find, struct cues *out)
{
	enum { NEAR = 25, WORDS = 2 * NEAR };
	const struct find *f = nth(c, find);
	const struct line *l = page_line(c->p, f->word);
	const struct word *w = c->p->word;
	uint32_t s = w[f->word].sentence, from = c->sentence[s], end = c->sentence[s + 1], seen[WORDS], n = 0;

	if (f->word > l->word)
		cue_word(out, CUE_F_WORD_BEFORE_, c->form[f->word - 1]);
	if (f->end < l->end)
		cue_word(out, CUE_F_WORD_BEHIND_, c->form[f->end]);
	from = from + NEAR < f->word ? f->word - NEAR : from;
	end = end > f->end + NEAR ? f->end + NEAR : end;
	for (uint32_t k = from; k < end; k++) {
		bool known = !c->form[k] || w[k].find >= 0 || n == WORDS;
		for (uint32_t i = 0; i < n && !known; i++)
			known = seen[i] == c->form[k];
		if (!known) {
			seen[n++] = c->form[k];
			cue_word(out, CUE_F_WORD_NEAR_, c->form[k]);
		}
	}
}

/* cues of any find */
void cue_find(const struct cue_page *c, uint32_t find, struct cues *out)
{
	const struct page *p = c->p;
	const struct find *f = nth(c, find);
	const struct line *l = page_line(p, f->word);
	const struct unit *u = l->u;

	cue(out, CUE_BIAS_, 0, 0, 0);
	grammar(c, f, l, out);
	cue(out, CUE_F_ROLE_, u->role, (unsigned)(u->label + 1), 0);
	cue(out, CUE_F_ROLE_, u->role, 255, 0);
	cue(out, CUE_F_KIND_, u->b->kind, 0, 0);
	beside_words(c, f, l, out);
	in_sentence(c, f, out);
	cue(out, CUE_F_PLACE_, f->word == l->word ? 1 : f->word <= l->word + 2 ? 2 : p->word[f->word].newline ? 3 : 4, 0, 0);
	if (f->end == l->end)
		cue(out, CUE_F_PLACE_, 5, 0, 0);
	cue(out, CUE_F_LINE_LENGTH_, BUCKET(l->end - l->word, 3, 6, 12, 25, 60), 0, 0);
	cue(out, CUE_F_GENRE_, c->genre, 0, 0);
	if (u->column_label >= 0)
		cue(out, CUE_F_COLUMN_, (unsigned)u->column_label, 0, 0);
	cue(out, CUE_F_RANK_, BUCKET(l->rank, 0, 1, 2, 4, 8), 15, 0);
	cue(out, CUE_F_RANK_, 15, BUCKET(p->ranks - l->rank, 1, 2, 4), 0);
	if (l > p->line + p->body_line && l[-1].u->label >= 0)
		cue(out, CUE_F_LABEL_ABOVE_, (unsigned)l[-1].u->label, 0, 0);
}

/* the column of a table that it stands in: which of how many, and how many of its cells are days and times */
static void in_column(const struct cue_page *c, const struct find *f, enum cue_id id, struct cues *out)
{
	const struct cell *x = columns_cell(c->p->columns, f->word);
	const struct column *col;
	unsigned share;

	if (!x || x->head)
		return;
	col = &c->p->columns->column[x->column];
	share = col->cells ? (4 * col->kind[COLUMN_FIND] + col->cells / 2) / col->cells : 0;
	cue(out, id, col->at < 4 ? col->at : 4, col->of < 6 ? col->of : 6, f->word == x->word);
	cue(out, id, 16 + share, f->word == x->word, col->at > 0);
	if (col->label >= 0 && page_line(c->p, f->word)->u->column_label < 0)
		cue(out, CUE_F_COLUMN_, (unsigned)col->label, 0, 0);
}

/* said in the same way: what is stated, and where in which kind of line */
static bool alike(const struct cue_page *c, const struct find *a, const struct find *b)
{
	const struct unit *u = page_line(c->p, a->word)->u, *v = page_line(c->p, b->word)->u;

	return a->w.what == b->w.what && u->role == v->role && cue_begins_line(c, a) == cue_begins_line(c, b) && u->b->column == v->b->column &&
	       !a->w.day.weekday == !b->w.day.weekday && !a->w.day.month == !b->w.day.month;
}

static void among_days(const struct cue_page *c, uint32_t i, struct cues *out)
{
	const struct find *f = nth(c, c->day[i]);
	int64_t own = civil_day(&f->first), now = civil_day(&c->p->r->ref.now), last = INT64_MIN;
	unsigned index = 0, distinct = 0, begin = 0, same = 0, past = 0, count = 0;
	bool repeated = false;

	for (uint32_t k = 0; k < c->days && k < 400; k++) {
		const struct find *x = nth(c, c->day[k]);
		bool known = false;
		for (uint32_t j = 0; j < k && !known && k < 60; j++)
			known = civil_day(&nth(c, c->day[j])->first) == civil_day(&x->first);
		if (k < i && civil_day(&x->first) == own)
			repeated = true;
		count += civil_day(&x->first) == own;
		if (!known) {
			index += k < i && !repeated;
			distinct++;
		}
		begin += cue_begins_line(c, x);
		if (k != i && alike(c, f, x)) {
			same++;
			past += civil_day(&x->first) < now;
		}
		last = civil_day(&x->first);
	}
	(void)last;
	index = index > 3 ? 3 : index;
	cue(out, CUE_D_INDEX_, index, 15, 0);
	cue(out, CUE_D_INDEX_, index, distinct < 4 ? distinct : 4, 0);
	cue(out, CUE_D_INDEX_, 15, BUCKET(distinct, 1, 2, 3, 5, 9), 0);
	cue(out, CUE_D_LIST_, begin < 3 ? begin : 3, cue_begins_line(c, f), 0);
	cue(out, CUE_D_INDEX_GENRE_, c->genre, index < 2 ? index : 2, 0);
	cue(out, CUE_D_MANY_, c->genre, BUCKET(distinct, 1, 2, 4, 9), 0);
	cue(out, CUE_D_REPEATED_, repeated, 15, 0);
	cue(out, CUE_D_REPEATED_, 15, count < 3 ? count : 3, 0);
	cue(out, CUE_D_ALIKE_, c->days > 1 ? 4 * same / (c->days - 1) : 9, BUCKET(same, 0, 1, 2, 4, 8), 0);
	if (same)
		cue(out, CUE_D_ALIKE_PAST_, 4 * past / same, 0, 0);
}

static void said_elsewhere(const struct cue_page *c, const struct find *f, struct cues *out)
{
	bool any = false, same = false;

	for (uint32_t k = 0; k < c->p->finds && c->p->find[k].word < c->p->body; k++)
		if (c->p->find[k].day) {
			any = true;
			same = same || civil_day(&c->p->find[k].first) == civil_day(&f->first);
		}
	if (any)
		cue(out, CUE_D_SUBJECT_, same ? 1 : 2, 0, 0);
}

static void time_beside(const struct cue_page *c, uint32_t find, struct cues *out)
{
	const struct page *p = c->p;
	const struct find *f = nth(c, find), *x = NULL;
	unsigned at = 0;

	for (uint32_t k = find + 1; k < p->finds && !x; k++)
		if (p->find[k].day || p->find[k].time)
			x = &p->find[k];
	if (!x || !x->time) {
		cue(out, CUE_D_TIME_, 0, 255, 0);
		return;
	}
	if (x->word - f->end <= 3 && p->word[x->word].line == p->word[f->word].line)
		at = 1;
	else if (p->word[x->word].sentence == p->word[f->word].sentence)
		at = 2;
	else if (p->word[x->word].line == p->word[f->word].line + 1)
		at = 3;
	cue(out, CUE_D_TIME_, at, 255, 0);
	if (at == 1)
		cue(out, CUE_D_TIME_, at, x->w.cue, 0);
}

/* words of a line that are no find's, 20 at most */
static long other_words(const struct page *p, const struct line *l)
{
	enum { TOKENS = 120, MOST = 20 };
	long n = 0;

	for (uint32_t k = l->word; k < l->end && k < l->word + TOKENS && n < MOST; k++)
		n += p->word[k].type == TOK_WORD && p->word[k].find < 0;
	return n;
}

static void in_row(const struct cue_page *c, uint32_t i, struct cues *out)
{
	const struct page *p = c->p;
	const struct find *f = nth(c, c->day[i]);
	unsigned sentence = 0, line = 0, sentences = 0, lines = 0;

	for (uint32_t k = i > 20 ? i - 20 : 0; k < c->days && k < i + 20; k++) {
		const struct find *x = nth(c, c->day[k]);
		if (p->word[x->word].sentence == p->word[f->word].sentence)
			sentences++, sentence += k < i;
		if (p->word[x->word].line == p->word[f->word].line)
			lines++, line += k < i;
	}
	cue(out, CUE_D_IN_SENTENCE_, sentence < 2 ? sentence : 2, sentences < 3 ? sentences : 3, 0);
	cue(out, CUE_D_IN_LINE_, line < 2 ? line : 2, lines < 3 ? lines : 3, 0);
	cue(out, CUE_D_LINE_, lines < 4 ? lines : 4, BUCKET(other_words(p, page_line(p, f->word)), 0, 2, 5, 12), 0);
}

/* A feast may be no more than a part of a name: the Christmas concert on December 11th.  What goes on behind it. */
enum { FEAST_ENDS, FEAST_FIND, FEAST_EVENT, FEAST_JOINT, FEAST_CAPITAL, FEAST_OTHER };

static unsigned behind_feast(const struct page *p, const struct find *f)
{
	static const uint64_t joints = 1ULL << PAGE_DETERMINER | 1ULL << PAGE_STOP | 1ULL << PAGE_ON | 1ULL << PAGE_IN | 1ULL << PAGE_AT | 1ULL << PAGE_AND |
		1ULL << PAGE_FROM | 1ULL << PAGE_TO | 1ULL << PAGE_WITH | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_PURPOSE | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_STARTS;
	const struct word *w = &p->word[f->end];

	if (f->end >= p->words || f->end >= page_line(p, f->word)->end || w->newline || w->type == TOK_MARK)
		return FEAST_ENDS;
	if (w->find >= 0)
		return FEAST_FIND;
	if (word_noun(w, NOUN_EVENT))
		return FEAST_EVENT;
	return w->class & joints ? FEAST_JOINT : w->upper ? FEAST_CAPITAL : FEAST_OTHER;
}

/* does the page name that feast before an event's noun, in a sentence that prints a date? */
static bool dated_name(const struct cue_page *c, int holiday)
{
	const struct page *p = c->p;

	for (uint32_t i = 0; i < c->days; i++) {
		const struct find *f = nth(c, c->day[i]);
		if (f->w.day.kind != DAY_HOLIDAY || f->w.day.holiday != holiday || behind_feast(p, f) != FEAST_EVENT)
			continue;
		for (uint32_t k = 0; k < c->days; k++) {
			const struct find *x = nth(c, c->day[k]);
			if (x->w.day.kind == DAY_DATE && x->w.day.day && p->word[x->word].sentence == p->word[f->word].sentence)
				return true;
		}
	}
	return false;
}

bool cue_feast_in_name(const struct cue_page *c, uint32_t i)
{
	const struct find *f = nth(c, c->day[i]);

	return f->w.what == WHEN_DAY && f->w.day.kind == DAY_HOLIDAY && behind_feast(c->p, f) == FEAST_EVENT && dated_name(c, f->w.day.holiday);
}

static void feast(const struct cue_page *c, const struct find *f, struct cues *out)
{
	bool dated = false;

	for (uint32_t k = 0; k < c->days && !dated; k++)
		dated = nth(c, c->day[k])->w.day.kind == DAY_DATE;
	cue(out, CUE_D_FEAST_, behind_feast(c->p, f), dated, 0);
}

void cue_day(const struct cue_page *c, uint32_t i, struct cues *out)
{
	const struct page *p = c->p;
	const struct find *f = nth(c, c->day[i]);
	const struct when_day *d = &f->w.day;
	const struct line *l = page_line(p, f->word);
	int64_t gap = civil_day(&f->first) - civil_day(&p->r->ref.now), lasts = civil_day(&f->last) - civil_day(&f->first);

	cue_find(c, c->day[i], out);
	cue_words(c, c->day[i], out);
	cue(out, CUE_D_KIND_, d->kind, f->w.what, 0);
	cue(out, CUE_D_SAYS_, (d->year > 0) * 4u + (d->weekday > 0) * 2u + (d->month > 0), d->kind, d->settled);
	if (f->w.what == WHEN_DAY) {
		cue(out, CUE_D_GAP_, gap < -30 ? 20 : gap < 0 ? 21 : BUCKET(gap > 5000 ? 5000 : gap, 0, 2, 7, 31, 120, 250), 0, 0);
		cue(out, CUE_D_LONG_, BUCKET(lasts, 0, 1, 3, 10, 40), 0, 0);
	}
	if (d->kind == DAY_HOLIDAY)
		feast(c, f, out);
	if (c->range < c->days)
		cue(out, CUE_D_IN_RANGE_, i == c->range ? 2 : cue_in_range(c, i), f->row, 0);
	in_column(c, f, CUE_D_COLUMN_, out);
	among_days(c, i, out);
	said_elsewhere(c, f, out);
	time_beside(c, c->day[i], out);
	in_row(c, i, out);
	if (l + 1 < p->line + p->lines)
		cue(out, CUE_D_ROLE_BEHIND_, l[1].u->role, 0, 0);
}

static unsigned hour_bucket(int minutes)
{
	return BUCKET(minutes / 60, 6, 8, 11, 13, 17, 20, 22);
}

void cue_clock(const struct cue_page *c, uint32_t i, struct cues *out)
{
	const struct page *p = c->p;
	const struct find *f = nth(c, c->clock[i]), *before = NULL;
	uint32_t line = p->word[f->word].line;
	unsigned seen = 0, all = 0, near = 0, between = 0;

	cue_find(c, c->clock[i], out);
	for (uint32_t k = 0; k < c->clocks; k++)
		if (p->word[nth(c, c->clock[k])->word].line == line)
			all++, seen += k < i;
	for (uint32_t k = 0; k < c->days; k++) {
		const struct find *x = nth(c, c->day[k]);
		if (x->word < f->word)
			before = x;
		near += p->word[x->word].line == line;
	}
	for (uint32_t k = 0; before && k < i; k++)
		between += nth(c, c->clock[k])->word > before->word;
	near = near < 2 ? near : 2;
	in_column(c, f, CUE_C_COLUMN_, out);
	cue(out, CUE_C_INDEX_, i < 3 ? i : 3, c->clocks < 4 ? c->clocks : 4, 0);
	cue(out, CUE_C_IN_LINE_, seen < 2 ? seen : 2, all < 3 ? all : 3, 0);
	cue(out, CUE_C_HOUR_, hour_bucket(f->clock), 0, 0);
	cue(out, CUE_C_GAP_, before ? 1 + BUCKET((long)f->word - (long)before->end, 0, 1, 2, 4, 8, 20, 60) : 0, 0, 0);
	cue(out, CUE_C_DAY_, before != NULL, near, 0);
	cue(out, CUE_C_GENRE_, c->genre, near > 0, 0);
	if (f->until >= 0)
		cue(out, CUE_C_FACT_, 1, 0, 0);
	if (f->w.opens)
		cue(out, CUE_C_FACT_, 2, 0, 0);
	if (before)
		cue(out, CUE_C_DAY_CUE_, before->w.cue, between < 3 ? between : 3, 0);
}

static void no_time(const struct cue_page *c, const struct find *day, struct cues *out)
{
	cue(out, CUE_P_NONE_, 0, 0, 0);
	cue(out, CUE_P_NONE_, 1, c->genre, 0);
	cue(out, CUE_P_NONE_, 2, c->clocks < 3 ? c->clocks : 3, 0);
	cue(out, CUE_P_NONE_, 4, day->w.range, 0);
	cue(out, CUE_P_NONE_, 5, cue_role(page_line(c->p, day->word)), 0);
	if (day->w.what == WHEN_DAY && civil_day(&day->last) != civil_day(&day->first))
		cue(out, CUE_P_NONE_, 6, 0, 0);
}

/* counts of the C's finds IN (N of them) between words LOW and HIGH, up to 2 */
static unsigned between(const struct cue_page *c, const uint32_t *in, size_t n, uint32_t low, uint32_t high)
{
	unsigned count = 0;

	for (size_t k = 0; k < n && count < 2; k++) {
		uint32_t at = c->p->find[in[k]].word;
		count += at >= low && at < high;
	}
	return count;
}

void cue_clock_words(const struct cue_page *c, uint32_t i, struct cues *out)
{
	cue_find(c, c->clock[i], out);
	cue(out, CUE_C_HOUR_, hour_bucket(nth(c, c->clock[i])->clock), 0, 0);
}

/* where a time stands beside a day */
struct beside {
	const struct find *day, *time;
	const struct line *a, *b;
	bool behind, same;
	uint32_t low, high; /* words between */
};

static void set_beside(struct beside *s, const struct cue_page *c, uint32_t find, uint32_t clock)
{
	s->day = nth(c, find), s->time = nth(c, c->clock[clock]);
	s->a = page_line(c->p, s->day->word), s->b = page_line(c->p, s->time->word);
	s->behind = s->time->word >= s->day->end;
	s->low = s->behind ? s->day->end : s->time->end;
	s->high = s->behind ? s->time->word : s->day->word;
	s->same = c->p->word[s->time->word].sentence == c->p->word[s->day->word].sentence;
}

/* rows and columns between a day and a time of one table */
static void beside_columns(const struct cue_page *c, const struct beside *s, struct cues *out)
{
	enum { SAME = 16 };
	const struct columns *all = c->p->columns;
	const struct cell *x = columns_cell(all, s->day->word), *y = columns_cell(all, s->time->word);
	unsigned rows;

	if (!x || !y || all->column[x->column].table != all->column[y->column].table)
		return;
	rows = y->row < x->row ? 0 : y->row == x->row ? 1 : 2;
	cue(out, CUE_P_COLUMNS_, SAME + y->column - x->column, rows, s->time->word == y->word);
}

/* the finds in the row of a table that line L is in, in its line, or of prose in the sentence of word AT */
struct row { uint32_t find, end, sentence; };

static struct row row_of(const struct page *p, const struct line *l, uint32_t at)
{
	const struct line *first = l, *last = l;

	if (l->kind != LINE_BODY)
		return (struct row){l->find, l->find_end, UINT32_MAX};
	for (int row = l->u->b->row; row && first > p->line + p->body_line && first[-1].u->b->row == row;)
		first--;
	for (int row = l->u->b->row; row && last + 1 < p->line + p->lines && last[1].u->b->row == row;)
		last++;
	return (struct row){first->find, last->find_end, l->u->role == ROLE_PROSE ? p->word[at].sentence : UINT32_MAX};
}

static bool in_row_of(const struct page *p, const struct row *r, const struct find *f)
{
	return r->sentence == UINT32_MAX || p->word[f->word].sentence == r->sentence;
}

/* whose is a time, by the days in its row: 0 nobody's, 1 the day's, 2 another's, 3 both, 4 a rule's */
static unsigned owner(const struct page *p, const struct find *day, const struct find *time)
{
	struct row r = row_of(p, page_line(p, time->word), time->word);
	unsigned whose = 0;

	for (uint32_t k = r.find; k < r.end; k++) {
		const struct find *f = &p->find[k];
		if (f->day && in_row_of(p, &r, f))
			whose |= f == day ? 1 : f->w.what == WHEN_REPEAT ? 4 : 2;
	}
	return whose & 3 ? whose & 3 : whose;
}

/* is there a time, but TIME, in the row of a day? */
static bool has_time(const struct page *p, const struct find *day, const struct find *time)
{
	struct row r = row_of(p, page_line(p, day->word), day->word);

	for (uint32_t k = r.find; k < r.end; k++)
		if (p->find[k].time && &p->find[k] != time && p->find[k].w.cue != CUE_DOORS && in_row_of(p, &r, &p->find[k]))
			return true;
	return false;
}

void cue_pair(const struct cue_page *c, uint32_t find, int clock, struct cues *out)
{
	struct beside s;
	unsigned where, place, days, block, index = 0;
	int least = 24 * 60;

	if (clock < 0) {
		no_time(c, nth(c, find), out);
		cue(out, CUE_P_OWNED_, 5, has_time(c->p, nth(c, find), NULL), 0);
		return;
	}
	set_beside(&s, c, find, (uint32_t)clock);
	cue(out, CUE_P_OWNED_, owner(c->p, s.day, s.time), has_time(c->p, s.day, s.time), 0);
	where = s.a == s.b ? 0 : labs((long)s.a->rank - (long)s.b->rank) <= 1 ? 1 : 2;
	place = s.behind * 8u + where * 2 + s.same;
	days = between(c, c->day, c->days, s.low, s.high);
	for (uint32_t k = 0; k < c->clocks; k++) {
		const struct find *x = nth(c, c->clock[k]);
		index += s.behind && x->word >= s.day->end && k < (uint32_t)clock;
		least = x->clock < least ? x->clock : least;
	}
	cue(out, CUE_P_DISTANCE_, BUCKET((long)s.high - (long)s.low, 0, 1, 2, 4, 8, 20, 60) + s.behind * 10u, 0, 0);
	cue(out, CUE_P_LINE_, place, 255, 0);
	cue(out, CUE_P_LINE_, place, s.time->w.cue, 0);
	cue(out, CUE_P_ROLES_, place, s.a->u->role, s.b->u->role);
	block = s.a->block == s.b->block ? 0 : s.a->block + 1 == s.b->block ? 1 : s.a->block == s.b->block + 1 ? 2 : 3;
	cue(out, CUE_P_BLOCKS_, block, 15, 0);
	cue(out, CUE_P_BLOCKS_, block, (unsigned)(s.b->find_end - s.b->find == 1), 0);
	cue(out, CUE_P_BLOCKS_, block, 16 + s.b->u->role, s.a->u->role);
	cue(out, CUE_P_BETWEEN_, days + s.behind * 4u, 15, 0);
	if (s.behind) {
		index = index < 3 ? index : 3;
		cue(out, CUE_P_INDEX_, index, 255, 15);
		cue(out, CUE_P_INDEX_, index, s.time->w.cue, 15);
		cue(out, CUE_P_INDEX_, index, 255, where);
	}
	beside_columns(c, &s, out);
	cue(out, CUE_P_PAGE_INDEX_, (unsigned)clock < 3 ? (unsigned)clock : 3, c->clocks < 3 ? c->clocks : 3, 0);
	for (unsigned k = 0; k < 4; k++)
		if ((bool[]){s.time->w.range, s.time->until >= 0, s.time->clock == least, s.time->w.side == SIDE_FROM}[k])
			cue(out, CUE_P_FACT_, k + 1, 0, 0);
}

/* the words between find DAY and a time; the time is behind the day */
static bool words_between(const struct cue_page *c, uint32_t day, int clock, uint32_t *low, uint32_t *high)
{
	const struct find *d = nth(c, day), *t = nth(c, c->clock[clock]);
	bool behind = t->word >= d->end;

	*low = behind ? d->end : t->end;
	*high = behind ? t->word : d->word;
	return behind;
}

unsigned cue_pair_between(const struct cue_page *c, uint32_t day, int clock)
{
	uint32_t low, high;
	bool behind;

	if (clock < 0)
		return 3; /* of no pair */
	behind = words_between(c, day, clock, &low, &high);
	return between(c, c->day, c->days, low, high) + behind * 4u;
}

unsigned cue_pair_kind(const struct cue_page *c, uint32_t day, int clock, unsigned between_both, const uint32_t *others, size_t n)
{
	uint32_t low, high;

	if (clock < 0)
		return between_both | (n ? 32u : 0);
	words_between(c, day, clock, &low, &high);
	return between_both | between(c, others, n, low, high) << 3 | (n ? 32u : 0);
}

void cue_pair_among(const struct cue_page *c, uint32_t find, int clock, const uint32_t *others, size_t n, struct cues *out)
{
	struct beside s;
	unsigned days, events;

	if (clock < 0) {
		cue(out, CUE_P_NONE_, 3, n > 0, 0);
		return;
	}
	set_beside(&s, c, find, (uint32_t)clock);
	days = between(c, c->day, c->days, s.low, s.high), events = between(c, others, n, s.low, s.high);
	cue(out, CUE_P_BETWEEN_, 15, events + s.behind * 4u, 0);
	cue(out, CUE_P_BETWEEN_MANY_, days + s.behind * 4u, events, n > 0);
}
