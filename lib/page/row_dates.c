/* row_dates.c: days that a column of numbers tells: "22/2", "Sat 10/3", "11.03", "18.2", "02|10" at the heads of rows, or "24/05"
 * in a column of its own, without a year.  One such number may be anything; many of them that rise, or agree with the weekdays before them, are days, and together
 * they tell whether the month comes first.  See rows.h. */
#include "page/rows.h"

#include "ground/mem.h"

#include <stdlib.h>

struct entry {
	uint32_t word, end;
	int a, b;            /* as they are printed */
	int last;            /* day of a range: 1/26-27, 0: none */
	int weekday;         /* before it, 0: none */
	bool known;          /* the grammar has found a day there */
	struct civil day;
};

struct date_column {
	struct rows *r;
	uint32_t mark;       /* between the numbers */
	bool inside;         /* not at the heads of rows, but behind a wide gap */
	bool brief;          /* with months of one digit behind a dot: 18.2 */
	struct entry *entry;
	size_t n, cap;
};

/* may what stands behind the numbers at I, which end before END, go on with them? */
static bool goes_on(const struct rows *r, uint32_t i, uint32_t end, uint32_t mark)
{
	const struct page *p = r->p;
	const struct word *w = &p->word[end];

	if (!rows_same(p, i, end) || w->space)
		return false;
	return w->type != TOK_MARK || w->num == mark || w->num == '/' || w->num == '-' || w->num == '%';
}

/* two numbers with MARK between them at I, at the head of a row or behind the weekday there */
static bool entry_at(const struct date_column *c, uint32_t row, struct entry *e)
{
	const struct rows *r = c->r;
	const struct page *p = r->p;
	uint32_t mark = c->mark;
	const struct word *w = p->word;
	const struct find *f = r->at[row];
	uint32_t i = row;

	if (w[i].weekday)
		for (i++; rows_same(p, row, i) && (word_mark(&w[i], '.') || word_mark(&w[i], ','));)
			i++;
	if (!rows_number(p, i, 1, 31) || (i > row && !rows_same(p, row, i)) || !rows_same(p, i, i + 2) || !word_mark(&w[i + 1], mark) || w[i + 1].space)
		return false;
	if (!rows_number(p, i + 2, 1, 31) || w[i + 2].space || (mark == '.' && ((w[i + 2].digits != 2 && !c->brief) || !rows_same(p, i, i + 3))))
		return false;
	*e = (struct entry){.word = row, .end = i + 3, .a = (int)w[i].num, .b = (int)w[i + 2].num, .weekday = i > row ? w[row].weekday - 1 : 0};
	if (mark == '/' && rows_same(p, i, i + 4) && word_mark(&w[i + 3], '-') && !w[i + 3].space && !w[i + 4].space && rows_number(p, i + 4, w[i + 2].num + 1, 31) &&
	    !goes_on(r, i, i + 5, mark))
		e->last = (int)w[i + 4].num, e->end = i + 5;
	else if (goes_on(r, i, i + 3, mark) && !(mark == '.' && word_mark(&w[i + 3], '.')))
		return false;
	if (f ? f->end > e->end + 1 || f->w.range : r->taken[row])
		return false;
	e->known = f && f->day && f->w.what == WHEN_DAY && f->end > i;
	return f || !r->taken[i + 2];
}

static void gather(struct date_column *c)
{
	const struct page *p = c->r->p;
	struct entry e;

	c->n = 0;
	for (uint32_t i = p->body; i < p->words; i++) {
		if (c->inside ? !p->word[i].wide || rows_begins(p, i) : !rows_begins(p, i))
			continue;
		if (!entry_at(c, i, &e) || (c->n && c->inside && rows_same(p, c->entry[c->n - 1].word, i)))
			continue;
		c->entry = mem_grow(c->entry, &c->cap, c->n + 1, sizeof *c->entry);
		c->entry[c->n++] = e;
	}
}

/* 2.1, 2.2, 2.3: the numbers of paragraphs count on, which days hardly do */
static bool paragraphs(const struct date_column *c)
{
	size_t on = 0;

	for (size_t i = 1; i < c->n; i++)
		on += c->entry[i].a == c->entry[i - 1].a && c->entry[i].b == c->entry[i - 1].b + 1;
	return 3 * on >= c->n;
}

/* the year in which the column's first day is next to come; 0: there is no such day */
static int first_year(const struct date_column *c, int day, int month)
{
	struct when_day d = {.kind = DAY_DATE, .day = day, .month = month};
	struct moment m = {0};

	return resolve_day(&d, &c->r->p->r->ref, &m) ? m.start.year : 0;
}

/* the days in one order of the numbers: how much speaks for it, less than 0: it cannot be */
static int weigh(struct date_column *c, bool month_first, bool later)
{
	int before = 0, year = 0, agree = 0, against = 0, rising = 0;

	for (size_t i = 0; i < c->n; i++) {
		struct entry *e = &c->entry[i];
		int month = month_first ? e->a : e->b, day = month_first ? e->b : e->a;
		if (month > 12 || (e->last && !month_first) || (!year && !(year = first_year(c, day, month))))
			return -1;
		if (!i)
			year += later;
		if (i && month * 32 + day < before - 6 * 32)
			year++; /* December, January */
		e->day = (struct civil){.year = year, .month = month, .day = day};
		if ((e->last ? e->last : day) > civil_month_days(year, month))
			return -1;
		rising += month * 32 + day >= before || month * 32 + day < before - 6 * 32;
		before = month * 32 + day;
		if (e->weekday)
			*(civil_weekday(&e->day) == e->weekday ? &agree : &against) += 1;
	}
	if (against > agree || (rising < (int)c->n - (int)c->n / 5 && agree < 2))
		return -1;
	return agree < 2 && c->n < 3 ? -1 : 10 * (agree - against) + rising + 1;
}

static void take(struct date_column *c, bool proven)
{
	for (size_t i = 0; i < c->n; i++) {
		struct entry *e = &c->entry[i];
		struct civil last = e->day;
		struct find *f = c->r->at[e->word];
		last.day = e->last ? e->last : e->day.day;
		if (e->known && !(proven && civil_cmp(&f->first, &e->day) != 0))
			continue;
		if (!f && !(f = rows_add(c->r, WHEN_DAY, e->word, e->end)))
			return;
		f->w.what = WHEN_DAY, f->time = false;
		rows_set_day(c->r, f, e->word, e->end, &e->day, &last);
		f->w.day.weekday = e->weekday;
		for (uint32_t k = e->word + 1; k < e->end; k++)
			if (c->r->at[k] && c->r->at[k] != f) /* its weekday is no day of its own */
				c->r->at[k]->day = c->r->at[k]->tells = false;
	}
}

static void read_column(struct date_column *c)
{
	bool tag = lex_lang_month_first(c->r->p->r->lang), first = tag, later = false;
	int best = 0;

	gather(c);
	if (c->n < (c->inside || c->brief ? 3 : 2) || (c->brief && paragraphs(c)))
		return;
	for (int k = 0; k < 4; k++) { /* the document's order wins where both are as likely, then the nearer year */
		bool order = k & 1 ? !tag : tag;
		int x = c->mark == '.' && order ? -1 : weigh(c, order, k > 1);
		if (x > best)
			best = x, first = order, later = k > 1;
	}
	if (best <= 0)
		return;
	weigh(c, first, later);
	take(c, best >= 20);
}

void row_dates(struct rows *r)
{
	static const uint32_t marks[] = {'.', '/', '|'};
	struct date_column c = {.r = r};

	for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
		c.mark = marks[k];
		c.inside = c.brief = false;
		read_column(&c);
		if (c.n)
			continue;
		c.inside = c.mark != '.', c.brief = c.mark == '.';
		read_column(&c);
	}
	free(c.entry);
}
