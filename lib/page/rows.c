/* rows.c: days that only the row they stand in tells: "FR 19" and "Mo" above "01" below a month's name.  The weekday must be
 * that of the day; see page.h. */
#include "page/rows.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { ROW = 1000 }; /* words that are looked at for the begin of a row, which each of its days and times asks for */

bool rows_number(const struct page *p, uint32_t i, uint32_t lo, uint32_t hi)
{
	const struct word *w = &p->word[i];

	return i < p->words && w->type == TOK_NUMBER && w->digits <= 2 && w->num >= lo && w->num <= hi;
}

/* a time hh.mm or hh:mm at I: the word behind it, 0: none */
uint32_t rows_clock(const struct page *p, uint32_t i, int *minutes)
{
	const struct word *w = p->word;

	if (!rows_number(p, i, 0, 23) || i + 2 >= p->words || !(word_mark(&w[i + 1], '.') || word_mark(&w[i + 1], ':')) || w[i + 1].space)
		return 0;
	if (!rows_number(p, i + 2, 0, 59) || w[i + 2].digits != 2 || w[i + 2].space)
		return 0;
	*minutes = (int)(w[i].num * 60 + w[i + 2].num);
	return i + 3;
}

bool rows_marks(const struct word *w, const char32_t *marks)
{
	if (w->type != TOK_MARK)
		return false;
	while (*marks && *marks != w->num)
		marks++;
	return *marks != 0;
}

bool rows_begins(const struct page *p, uint32_t i)
{
	return p->word[i].newline || page_line(p, i)->word == i;
}

uint32_t rows_start(const struct page *p, uint32_t i)
{
	uint32_t last = i - p->body > ROW ? i - ROW : p->body;

	while (i > last && !rows_begins(p, i))
		i--;
	return i;
}

bool rows_same(const struct page *p, uint32_t a, uint32_t b)
{
	return b < p->words && p->word[b].line == p->word[a].line && !p->word[b].newline;
}

int rows_month_at(const struct page *p, uint32_t i)
{
	int month = 0;

	return i >= p->body && i < p->words && word_is(&p->word[i], PAGE_MONTH) && reading_word(p->r, i - p->body, LEX_MONTH, &month) ? month : 0;
}

bool rows_month(const struct rows *r, int month, struct moment *m)
{
	const struct when_day d = {.kind = DAY_DATE, .month = month, .day = 28};

	*m = (struct moment){0};
	return resolve_day(&d, &r->p->r->ref, m);
}

bool rows_lone_weekday(const struct find *f)
{
	return f->w.what == WHEN_DAY && f->w.day.kind == DAY_WEEKDAY && !f->w.range && f->end <= f->word + 2 && f->day;
}

struct find *rows_add(struct rows *r, enum when_what what, uint32_t from, uint32_t end)
{
	struct page *p = r->p;
	struct find *f;
	struct span s = page_span(p, from, end);

	if (p->finds >= PAGE_FINDS)
		return NULL;
	f = &p->find[p->finds++];
	memset(f, 0, sizeof *f);
	f->w.what = what;
	f->w.from = s.from, f->w.to = s.to;
	f->w.tok = from - p->body, f->w.tok_end = end - p->body;
	f->w.zone = -1;
	f->w.rule = "row";
	f->word = from, f->end = end;
	f->row = f->tells = true;
	f->clock = f->until = -1;
	for (uint32_t k = from; k < end; k++)
		r->taken[k] = true;
	return f;
}

/* the years that the page says, in words or numbers */
static void index_years(struct rows *r)
{
	const struct page *p = r->p;
	int base = p->r->ref.now.year - YEARS, year;

	for (uint32_t i = 0; i < p->words; i++)
		if (p->word[i].type == TOK_NUMBER && p->word[i].digits == 4 && (year = (int)p->word[i].num - base) >= 0 && year < 64)
			r->years |= 1ULL << year;
	for (uint32_t f = 0; f < p->finds; f++)
		if ((year = p->find[f].w.day.year - base) >= 0 && year < 64)
			r->years |= 1ULL << year;
}

bool rows_guessed(const struct rows *r, const struct civil *c)
{
	int year = c->year - (r->p->r->ref.now.year - YEARS);

	return year < 0 || year > 63 || !(r->years >> year & 1);
}

void rows_set_day(struct rows *r, struct find *f, uint32_t from, uint32_t end, const struct civil *first, const struct civil *last)
{
	struct span s = page_span(r->p, from, end);

	for (uint32_t x = from; x < end; x++)
		r->taken[x] = true;
	f->w.day = (struct when_day){.kind = DAY_DATE, .year = first->year, .month = first->month, .day = first->day};
	f->w.day.guessed_year = rows_guessed(r, first);
	f->w.range = civil_cmp(last, first) > 0;
	if (f->w.range)
		f->w.day2 = (struct when_day){.kind = DAY_DATE, .year = last->year, .month = last->month, .day = last->day};
	f->word = from, f->end = end;
	f->w.tok = from - r->p->body, f->w.tok_end = end - r->p->body;
	f->w.from = s.from, f->w.to = s.to;
	f->day = f->row = f->tells = true;
	f->first = *first, f->last = *last;
}

struct find *rows_add_time(struct rows *r, uint32_t from, uint32_t end, int minutes, int until)
{
	struct find *f = rows_add(r, WHEN_TIME, from, end);

	if (!f)
		return NULL;
	f->time = true;
	f->w.time = (struct when_time){.set = true, .hour = minutes / 60, .min = minutes % 60, .bare = r->p->word[from].digits == 1};
	if (until >= 0) {
		f->w.range = true;
		f->w.time2 = (struct when_time){.set = true, .hour = until / 60, .min = until % 60};
	}
	return f;
}

/* the day of that number and weekday: in the header's month, the next or the one before; without a header in the next month
 * from the reference on that has it */
static bool fitting(const struct rows *r, int number, int weekday, struct civil *out)
{
	static const int steps[] = {0, 1, -1};
	const struct civil *now = &r->p->r->ref.now;
	int n = r->month ? 3 : 12;

	for (int k = 0; k < n; k++) {
		int m = (r->month ? r->year * 12 + r->month - 1 + steps[k] : now->year * 12 + now->month - 1 + k);
		struct civil c = {.year = m / 12, .month = m % 12 + 1, .day = number};
		if (number > civil_month_days(c.year, c.month) || civil_weekday(&c) != weekday)
			continue;
		if (!r->month && civil_day(&c) < civil_day(now) - 7)
			continue;
		*out = c;
		return true;
	}
	return false;
}

/* may the number at J be the day of the weekday at I, and no clock time or part of a longer number? */
static bool day_behind(const struct rows *r, uint32_t i, uint32_t j)
{
	const struct page *p = r->p;
	const struct word *w = p->word;
	bool same;

	if (!rows_number(p, j, 1, 31) || r->taken[j] || w[j].line > w[i].line + 1)
		return false;
	same = w[j].line == w[i].line;
	if (!same && page_line(p, j)->end > j + 2)
		return false;
	if (j + 1 >= p->words || w[j + 1].line != w[j].line)
		return true;
	if (!w[j + 1].space && rows_marks(&w[j + 1], U"/-"))
		return false;
	if (!w[j + 1].space && rows_marks(&w[j + 1], U":.") && rows_number(p, j + 2, 0, 59) && !w[j + 2].space)
		return false;
	return !word_is(&w[j + 1], PAGE_OCLOCK) && !word_is(&w[j + 1], PAGE_MONTH);
}

/* "SA | 22 | 02 | 25", "So 02 03 25": the month in two digits behind the day at J, which is C's then, and perhaps its year; the weekday
 * proves it.  The word behind, 0: it is none */
static uint32_t month_beside(const struct rows *r, uint32_t j, int weekday, struct civil *c)
{
	const struct page *p = r->p;
	const struct word *w = p->word;
	struct when_day d = {.kind = DAY_DATE, .day = (int)w[j].num};
	struct moment m = {0};
	uint32_t k = j + 1;

	k += k < p->words && word_mark(&w[k], '|');
	if (!rows_number(p, k, 1, 12) || w[k].digits != 2 || w[j].digits != 2 || r->taken[k] || w[k].line > w[j].line + 1 || (!w[k].space && w[k].line == w[j].line && !word_mark(&w[k - 1], '|')))
		return 0;
	d.month = (int)w[k++].num;
	if (k < p->words && (word_mark(&w[k], ':') || word_mark(&w[k], '.')) && !w[k].space)
		return 0; /* 08:30 */
	if (rows_number(p, k + word_mark(&w[k], '|'), 20, 60) && !r->taken[k + word_mark(&w[k], '|')] && w[k].line <= w[j].line + 2) {
		k += word_mark(&w[k], '|');
		d.year = 2000 + (int)w[k++].num;
	}
	if (!resolve_day(&d, &p->r->ref, &m) || civil_weekday(&m.start) != weekday)
		return 0;
	*c = (struct civil){.year = m.start.year, .month = m.start.month, .day = m.start.day};
	return k;
}

static void day_at(struct rows *r, uint32_t i, struct find *weekday)
{
	struct page *p = r->p;
	const struct word *w = p->word;
	uint32_t from = i, end = 0, j = i + 1, k = i - 1;
	int day = 0, minutes;
	struct civil c;
	struct find *f = weekday;

	if (j < p->words && (word_mark(&w[j], '.') || word_mark(&w[j], ',')))
		j++;
	if (i > p->body && (word_mark(&w[k], '.') || word_mark(&w[k], ',')))
		k--;
	if (j < p->words && day_behind(r, i, j)) {
		end = j + 1, day = (int)w[j].num;
	} else if (i > p->body && k >= p->body && rows_number(p, k, 1, 31) && !r->taken[k] && w[i].line - w[k].line <= 1 && page_line(p, k)->word == k) {
		from = k, end = i + 1, day = (int)w[k].num;
	}
	if (end > j && (k = month_beside(r, j, w[i].weekday - 1, &c)) != 0)
		end = k;
	else if (!end || !fitting(r, day, w[i].weekday - 1, &c))
		return;
	if (!f && !(f = rows_add(r, WHEN_DAY, from, end)))
		return;
	rows_set_day(r, f, from, end > f->end ? end : f->end, &c, &c);
	f->w.day.weekday = w[i].weekday - 1;
	if (end < p->words && (word_mark(&w[end], '.') || word_mark(&w[end], ',') || word_mark(&w[end], '|')))
		end++;
	if (end < p->words && !r->taken[end] && (j = rows_clock(p, end, &minutes)) != 0)
		rows_add_time(r, end, j, minutes, -1);
}

/* a weekday alone, or one with a number whose month is not said */
static bool undecided(const struct rows *r, const struct find *f, uint32_t i)
{
	const struct when_day *d = &f->w.day;
	bool year_alone = d->day && !d->month && civil_cmp(&f->first, &f->last) != 0;
	struct civil c = {.year = r->year, .month = r->month, .day = d->day}; /* November  Mi 11. */
	bool month_in_digits = d->day && !d->month && d->weekday && f->end > f->word + 1 && month_beside(r, f->end - 1, d->weekday, &(struct civil){0});
	bool headed = d->day && !d->month && !d->month_said && d->weekday && r->headed && f->word <= rows_start(r->p, f->word) + 2 &&
		civil_valid(c.year, c.month, c.day) && civil_weekday(&c) == d->weekday;

	return f->w.what == WHEN_DAY && !f->w.range && (d->kind == DAY_WEEKDAY ? f->end == i + 1 : d->kind == DAY_DATE && (!f->day || year_alone || headed || month_in_digits));
}

/* "November    Mi 11.", "July  Sat 13", "MÄRZ" alone: a row's first column names the month of its weekday with a number, and of the rows below */
static void month_of_row(struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	struct when_day d;
	struct moment m;
	uint32_t j = i + 1;

	if (!p->word[i].upper || !word_is(&p->word[i], PAGE_MONTH) || !rows_begins(p, i))
		return;
	d = (struct when_day){.kind = DAY_DATE, .day = 28};
	m = (struct moment){0};
	if (!reading_word(p->r, i - p->body, LEX_MONTH, &d.month))
		return;
	if (rows_same(p, i, j) && word_mark(&p->word[j], '.'))
		j++;
	if ((rows_same(p, i, j) && !p->word[j].weekday) || !resolve_day(&d, &p->r->ref, &m))
		return;
	r->year = m.start.year, r->month = d.month;
	r->headed = true;
}

static void index_finds(struct rows *r)
{
	const struct page *p = r->p;

	memset(r->at, 0, (p->words + 1) * sizeof *r->at);
	for (uint32_t f = 0; f < p->finds; f++)
		if (p->find[f].w.what != WHEN_CUE) {
			r->at[p->find[f].word] = &p->find[f];
			for (uint32_t k = p->find[f].word; k < p->find[f].end; k++)
				r->taken[k] = true;
		}
}

/* is the word at I the ending of the number before it, which looks like a weekday: 11th? */
static bool ending(const struct page *p, uint32_t i)
{
	return i > p->body && !p->word[i].space && !p->word[i].newline && p->word[i - 1].type == TOK_NUMBER;
}

/* "Es erklingen die 18 Choräle": is the word at I an article before what is counted, which looks like a weekday? */
static bool article(const struct page *p, uint32_t i)
{
	const struct word *w = &p->word[i];

	if (!word_is(w, PAGE_DETERMINER) || i + 1 >= p->words || w[1].type != TOK_NUMBER || w[1].line != w->line)
		return false;
	return !w->upper || (i + 2 < p->words && w[2].type == TOK_WORD && w[2].line == w->line && w[2].space && !w[2].wide);
}

void page_rows(struct page *p)
{
	struct rows r = {.p = p, .taken = mem_new(p->words + 1, sizeof *r.taken), .at = mem_new(p->words + 1, sizeof *r.at)};

	index_finds(&r);
	index_years(&r);
	row_dates(&r);
	row_days(&r);
	page_sort_finds(p);
	index_finds(&r);
	for (uint32_t i = p->body; i < p->words; i++) {
		struct find *f = r.at[i];
		const struct when_day *d = f && f->w.what == WHEN_DAY ? &f->w.day : NULL;
		if (d && d->kind == DAY_DATE && d->month && !d->day && f->day)
			r.year = f->first.year, r.month = f->first.month, r.headed = rows_begins(p, f->word) && !rows_same(p, f->word, f->end);
		month_of_row(&r, i);
		if (!p->word[i].weekday || ending(p, i) || article(p, i) || (f ? !undecided(&r, f, i) : r.taken[i]))
			continue;
		for (uint32_t k = i; f && k < f->end; k++)
			r.taken[k] = false;
		day_at(&r, i, f);
	}
	page_sort_finds(p);
	index_finds(&r);
	row_months(&r);
	page_sort_finds(p);
	row_lists(&r);
	page_sort_finds(p);
	index_finds(&r);
	row_times(&r);
	page_sort_finds(p);
	free(r.taken);
	free(r.at);
}
