/* row_days.c: days that only what stands above their rows tells: "16" below a line "FEBRUARY", "SAMSTAG" below "4. – 6. Juni
 * 2027", "11.03" in a column of such numbers.  See rows.h. */
#include "extract/rows.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_WORDS = 7, RANGE_DAYS = 13 };

static bool begins(const struct page *p, uint32_t i)
{
	return p->word[i].newline || page_line(p, i)->word == i;
}

static bool same_row(const struct page *p, uint32_t a, uint32_t b)
{
	return b < p->words && p->word[b].line == p->word[a].line && !p->word[b].newline;
}

static bool lone_weekday(const struct find *f)
{
	return f->w.what == WHEN_DAY && f->w.day.kind == DAY_WEEKDAY && !f->w.range && f->end <= f->word + 2 && f->day;
}

/* ---- numbers below a month ---- */

struct row {
	uint32_t word, end;
	int day, last, weekday;   /* weekday 0: not said */
	size_t header;
	bool sure;                /* beside its month alone in a line, or with its weekday */
};

struct header {
	uint32_t word, line;
	int year, month;
};

struct calendar {
	struct rows *r;
	struct header *header;
	struct row *row;
	size_t headers, rows, cap_headers, cap_rows;
};

/* a short line that names a month and no day */
static bool header_at(const struct calendar *c, uint32_t i, struct header *h)
{
	const struct page *p = c->r->p;
	const struct find *f = c->r->at[i];
	const struct line *l = page_line(p, i);
	const struct when_day *d = f && f->w.what == WHEN_DAY && f->day ? &f->w.day : NULL;

	if (!d || d->kind != DAY_DATE || !d->month || d->day || f->w.range || l->end - l->word > HEADER_WORDS)
		return false;
	for (uint32_t k = l->word; k < l->end; k++)
		if (c->r->at[k] && c->r->at[k] != f && c->r->at[k]->w.what != WHEN_CUE && c->r->at[k]->day && c->r->at[k]->w.day.day)
			return false;
	*h = (struct header){i, p->word[i].line, f->first.year, f->first.month};
	return true;
}

/* what follows a row's number: "." or an ordinal's ending, "-6." or "& 7", a weekday, perhaps in parentheses */
static bool row_at(const struct calendar *c, uint32_t i, struct row *out)
{
	const struct page *p = c->r->p;
	const struct word *w = p->word;
	uint32_t j = i + 1;
	struct row row = {.word = i, .day = (int)w[i].num, .last = (int)w[i].num};

	if (!rows_number(p, i, 1, 31) || c->r->taken[i] || !begins(p, i))
		return false;
	for (int k = 0; k < 2; k++) { /* the ending, then a second number with its own */
		if (same_row(p, i, j) && !w[j].space && (word_mark(&w[j], '.') || (w[j].type == TOK_WORD && w[j].len == 2)))
			j++;
		if (k || !same_row(p, i, j + 1) || !(word_mark(&w[j], '-') || word_mark(&w[j], '&') || word_mark(&w[j], '/') || word_is(&w[j], PAGE_AND)))
			break;
		if (!rows_number(p, j + 1, (uint32_t)row.day + 1, 31) || c->r->taken[j + 1])
			break;
		row.last = (int)w[j + 1].num, j += 2;
	}
	row.end = j;
	if (same_row(p, i, j) && (word_mark(&w[j], '(') || word_mark(&w[j], ',')) && same_row(p, i, j + 1) && w[j + 1].weekday)
		j++;
	if (same_row(p, i, j) && w[j].weekday) {
		row.weekday = w[j].weekday - 1;
		row.end = word_mark(&w[j - 1], '(') && same_row(p, i, j + 1) && word_mark(&w[j + 1], ')') ? j + 2 : j + 1;
	}
	j = row.end;
	*out = row;
	if (!same_row(p, i, j)) { /* alone in its line, perhaps above its weekday, alone in the next */
		if (!row.weekday && j < p->words && w[j].weekday && w[j].newline && w[j].line - w[i].line <= 1 && !same_row(p, j, j + 1))
			out->weekday = w[j].weekday - 1, out->end = j + 1;
		return j - i <= 2;
	}
	return w[j].type == TOK_WORD ? w[j].upper && w[j].space : w[j].type == TOK_MARK ? (w[j].space && (w[j].num == '(' || w[j].num == '-' || w[j].num == '"' || w[j].num == '\'' || w[j].num > 127)) : w[j].space;
}

static void set_days(struct calendar *c)
{
	int before = 0;
	size_t header = SIZE_MAX;

	for (size_t i = 0; i < c->rows; i++) {
		const struct row *x = &c->row[i];
		const struct header *h = &c->header[x->header];
		struct civil first = {.year = h->year, .month = h->month, .day = x->day}, last = first;
		struct find *f;
		if (x->header != header)
			header = x->header, before = 0;
		if (x->last > civil_month_days(h->year, h->month) || x->day < before || (x->weekday && civil_weekday(&first) != x->weekday))
			continue;
		before = x->last, last.day = x->last;
		if (x->weekday && (f = rows_month_behind(c->r, x->end)) != NULL && f->first.month == h->month)
			f->day = f->tells = false;
		f = c->r->at[x->end - 1];
		if (!(f && lone_weekday(f) && f->end == x->end && begins(c->r->p, x->end - 1)) && !(f = rows_add(c->r, WHEN_DAY, x->word, x->end)))
			continue;
		rows_set_day(c->r, f, x->word, x->end, &first, &last);
		if (x->weekday && c->r->at[h->word]) /* a month with its days below is none of them */
			c->r->at[h->word]->day = c->r->at[h->word]->tells = false;
	}
}

/* the months of a page follow one another: what comes before January is of the year before */
static void settle_years(struct calendar *c)
{
	for (size_t i = c->headers; i-- > 1;) {
		struct header *a = &c->header[i - 1];
		const struct header *b = &c->header[i];
		if (a->month < b->month && a->year > b->year)
			a->year = b->year;
	}
}

static void below_months(struct rows *r)
{
	struct calendar c = {.r = r};
	const struct page *p = r->p;
	struct header h;
	struct row x;
	bool sure = false;

	for (uint32_t i = p->body; i < p->words; i++) {
		if (header_at(&c, i, &h)) {
			c.header = mem_grow(c.header, &c.cap_headers, c.headers + 1, sizeof *c.header);
			c.header[c.headers++] = h;
		} else if (c.headers && row_at(&c, i, &x)) {
			const struct header *last = &c.header[c.headers - 1];
			bool beside = p->word[i].line == last->line + 1 || (p->word[i].line == last->line && i > last->word);
			x.header = c.headers - 1;
			x.sure = x.weekday || (beside && !same_row(p, i, x.end));
			sure = sure || x.sure;
			c.row = mem_grow(c.row, &c.cap_rows, c.rows + 1, sizeof *c.row);
			c.row[c.rows++] = x;
		}
	}
	settle_years(&c);
	if (c.rows > 1 || sure)
		set_days(&c);
	free(c.header);
	free(c.row);
}

/* ---- weekdays within a range ---- */

static void within_ranges(struct rows *r)
{
	struct page *p = r->p;
	int64_t from = 0, to = 0;

	for (uint32_t k = 0; k < p->finds; k++) {
		struct find *f = &p->find[k];
		int64_t a = civil_days(f->first.year, f->first.month, f->first.day), b, d;
		struct civil day;
		if (!f->day || f->w.what != WHEN_DAY)
			continue;
		b = civil_days(f->last.year, f->last.month, f->last.day);
		if (b > a && b - a <= RANGE_DAYS && f->w.day.kind == DAY_DATE && f->w.day.day) {
			from = a, to = b;
			continue;
		}
		if (!from || !lone_weekday(f) || f->word < p->body || !begins(p, f->word) || (a >= from && a <= to))
			continue;
		day = civil_of_days(from);
		d = from + ((int)f->w.day.weekday - civil_weekday(&day) + 7) % 7;
		if (d > to || d + 7 <= to)
			continue;
		day = civil_of_days(d);
		rows_set_day(r, f, f->word, f->end, &day, &day);
	}
}

/* ---- columns of dd.mm without a last dot ---- */

static bool column_day(const struct rows *r, uint32_t i, int *day, int *month)
{
	const struct page *p = r->p;
	const struct word *w = p->word;

	if (!begins(p, i) || !rows_number(p, i, 1, 31) || !same_row(p, i, i + 3) || !word_mark(&w[i + 1], '.') || w[i + 1].space)
		return false;
	if (!rows_number(p, i + 2, 1, 12) || w[i + 2].space || w[i + 2].digits != 2 || (!w[i + 3].space && !word_mark(&w[i + 3], '.')))
		return false;
	if (r->at[i] ? r->at[i]->day || r->at[i]->end > i + 3 || r->at[i]->w.range : r->taken[i])
		return false;
	*day = (int)w[i].num, *month = (int)w[i + 2].num;
	return true;
}

static void in_columns(struct rows *r)
{
	struct page *p = r->p;
	unsigned n = 0;
	int day, month, before = 0;
	bool rising = true, odd = false;

	for (uint32_t i = p->body; i < p->words; i++)
		if (column_day(r, i, &day, &month)) {
			rising = rising && month * 32 + day >= before;
			before = month * 32 + day;
			odd = odd || month % 5; /* as minutes of a time */
			n++;
		}
	if (n < 3 || !rising || !odd)
		return;
	for (uint32_t i = p->body; i < p->words; i++) {
		struct moment m = {0};
		struct when_day d = {.kind = DAY_DATE};
		struct find *f = r->at[i];
		if (!column_day(r, i, &day, &month))
			continue;
		d.day = day, d.month = month;
		if (!resolve_day(&d, &p->r->ref, &m) || (!f && !(f = rows_add(r, WHEN_DAY, i, i + 3))))
			continue;
		f->w.what = WHEN_DAY, f->time = false;
		rows_set_day(r, f, i, i + 3, &m.start, &m.start);
	}
}

void row_days(struct rows *r)
{
	within_ranges(r);
	in_columns(r);
	below_months(r);
}
