/* row_days.c: days that only what stands above their rows tells: "16" below a line "FEBRUARY", "SAMSTAG" below "4. – 6. Juni
 * 2027".  See rows.h. */
#include "page/rows.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_WORDS = 7, LONG_HEADER = 12 /* that ends with its month */, RANGE_DAYS = 13 };

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
	int day;                  /* of its own row, 0: it has none */
	bool guessed;             /* no year is said */
};

struct calendar {
	struct rows *r;
	struct header *header;
	struct row *row;
	size_t headers, rows, cap_headers, cap_rows;
};

/* the year of a month: the row's own, or the month is to come */
static int year_of(const struct calendar *c, int said, int month)
{
	struct moment m;

	if (said)
		return said;
	return rows_month(c->r, month, &m) ? m.start.year : c->r->p->r->ref.now.year;
}

/* a short row that names a month and no day: "MARCH", "im Jänner", "JULY & AUGUST", "Mai 2027:", "Services for October" */
static bool header_at(const struct calendar *c, uint32_t i, struct header *h)
{
	const struct page *p = c->r->p;
	const struct word *w = p->word;
	int month = 0, year = 0;
	uint32_t k = i, at = i, last = i; /* of the month, of the last word */

	if (!rows_begins(p, i))
		return false;
	for (; k < i + LONG_HEADER && (k == i || rows_same(p, i, k)); k++) {
		int m = w[k].upper || k == i ? rows_month_at(p, k) : 0;
		if (m && !month)
			month = m, at = k;
		if (w[k].type == TOK_WORD && !(m && k > at))
			last = k;
		if (w[k].type == TOK_NUMBER && w[k].digits == 4)
			year = (int)w[k].num;
		else if (w[k].type == TOK_NUMBER)
			return false;
	}
	if (!month || (k < p->words && rows_same(p, i, k)) || (k > i + HEADER_WORDS && at != last) || (at != i && at != last))
		return false;
	*h = (struct header){i, w[i].line, year_of(c, year, month), month, 0, !year};
	return true;
}

/* a row that begins with a month and its day, each in its column: "Sept   8   Welcome back"; of that month are the numbers below */
static bool dated_at(const struct calendar *c, uint32_t i, struct header *h)
{
	const struct page *p = c->r->p;
	const struct find *f = c->r->at[i];

	if (!f || !f->day || f->w.range || !rows_begins(p, i) || !rows_month_at(p, i) || !rows_same(p, i, i + 1) || !p->word[i + 1].wide)
		return false;
	if (!rows_number(p, i + 1, 1, 31) || !rows_same(p, i, i + 2) || !p->word[i + 2].wide)
		return false;
	*h = (struct header){i, p->word[i].line, f->first.year, f->first.month, f->first.day, false};
	return true;
}

/* "20   Night shoot": an hour of the night for the grammar, for which a wide gap is a blank as any other */
static struct find *hour_over_gap(const struct rows *r, uint32_t i)
{
	struct find *f = r->at[i];

	return f && f->w.what == WHEN_TIME && !f->w.range && f->end > i + 1 && r->p->word[i + 1].wide && r->p->word[i + 1].type == TOK_WORD ? f : NULL;
}

/* "Sat 7" before "2-5" in the cells of its row, or in the line above: those are hours */
static bool day_beside(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	uint32_t line = p->word[i].line;
	int row = page_line(p, i)->u->b->row;

	for (uint32_t l = line; l-- > p->body_line && (row ? p->line[l].u->b->row == row : l + 1 == line);)
		for (uint32_t k = p->line[l].word; k < p->line[l].end; k++)
			if (p->word[k].weekday || (r->at[k] && r->at[k]->w.what == WHEN_DAY && r->at[k]->w.day.day))
				return true;
	return false;
}

/* "6. Sternsinger · 17. Wanderung": a day of a row's month behind a dot that parts it */
static bool behind_bullet(const struct page *p, uint32_t i)
{
	return i > p->body && p->word[i].space && rows_marks(&p->word[i - 1], U"·•") && rows_same(p, i, i + 2) && word_mark(&p->word[i + 1], '.') &&
	       !p->word[i + 1].space && p->word[i + 2].upper && p->word[i + 2].space;
}

/* what follows a row's number: "." or an ordinal's ending, "-6." or "& 7", a weekday, perhaps in parentheses */
static bool row_at(const struct calendar *c, uint32_t i, struct row *out)
{
	const struct page *p = c->r->p;
	const struct word *w = p->word;
	uint32_t j = i + 1;
	struct row row = {.word = i, .day = (int)w[i].num, .last = (int)w[i].num};

	if (!rows_number(p, i, 1, 31) || (c->r->taken[i] && !hour_over_gap(c->r, i)) || !(rows_begins(p, i) || behind_bullet(p, i)))
		return false;
	for (int k = 0; k < 2; k++) { /* the ending, then a second number with its own */
		if (rows_same(p, i, j) && !w[j].space && (word_mark(&w[j], '.') || (w[j].type == TOK_WORD && w[j].len == 2)))
			j++;
		if (k || !rows_same(p, i, j + 1) || !(word_mark(&w[j], '-') || word_mark(&w[j], '&') || word_mark(&w[j], '/') || word_is(&w[j], PAGE_AND)))
			break;
		if (!rows_number(p, j + 1, (uint32_t)row.day + 1, 31) || c->r->taken[j + 1])
			break;
		if (w[j + 1].num > (uint32_t)row.day + 1 && !word_mark(&w[j], '-') && rows_list(c->r, i, j)) /* 20 & 27 */
			break;
		row.last = (int)w[j + 1].num, j += 2;
	}
	row.end = j;
	if (rows_same(p, i, j) && (word_mark(&w[j], '(') || word_mark(&w[j], ',')) && rows_same(p, i, j + 1) && w[j + 1].weekday)
		j++;
	if (rows_same(p, i, j) && w[j].weekday) {
		row.weekday = w[j].weekday - 1;
		row.end = word_mark(&w[j - 1], '(') && rows_same(p, i, j + 1) && word_mark(&w[j + 1], ')') ? j + 2 : j + 1;
	}
	j = row.end;
	*out = row;
	if (!rows_same(p, i, j)) { /* alone in its line, perhaps above its weekday, alone in the next */
		if (!row.weekday && j < p->words && w[j].weekday && w[j].newline && w[j].line - w[i].line <= 1 && !rows_same(p, j, j + 1))
			out->weekday = w[j].weekday - 1, out->end = j + 1;
		return row.weekday || j - i <= 2 || (row.last > row.day && !day_beside(c->r, i));
	}
	if (row.last == row.day && !row.weekday && rows_list(c->r, i, j))
		return true;
	if (word_mark(&w[j], ':') && !w[j].space && row.end > i + 1) /* 6.: My first car */
		return rows_same(p, i, j + 1) && w[j + 1].space;
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
			header = x->header, before = h->day ? h->day + 1 : 0;
		if (x->last > civil_month_days(h->year, h->month) || x->day < before || (x->weekday && civil_weekday(&first) != x->weekday))
			continue;
		before = x->last, last.day = x->last;
		f = c->r->at[x->end - 1];
		if (hour_over_gap(c->r, x->word))
			f = c->r->at[x->word], f->w.what = WHEN_DAY, f->time = false;
		else if (!(f && rows_lone_weekday(f) && f->end == x->end && rows_begins(c->r->p, x->end - 1)) && !(f = rows_add(c->r, WHEN_DAY, x->word, x->end)))
			continue;
		rows_set_day(c->r, f, x->word, x->end, &first, &last);
		for (uint32_t k = h->word; !h->day && k < h->word + HEADER_WORDS && (k == h->word || rows_same(c->r->p, h->word, k)); k++)
			if (c->r->at[k]) /* a month with its days below is none of them */
				c->r->at[k]->day = c->r->at[k]->tells = false;
	}
}

/* the months of a plan follow one another: December behind November is of the same year, whatever the reference makes of it alone */
static void go_on(const struct calendar *c, struct header *h)
{
	const struct header *last = c->headers ? &c->header[c->headers - 1] : NULL;

	if (last && h->guessed && h->year * 12 + h->month < last->year * 12 + last->month)
		h->year = last->year + (h->month < last->month);
}

static void below_months(struct rows *r)
{
	struct calendar c = {.r = r};
	const struct page *p = r->p;
	struct header h;
	struct row x;
	bool sure = false;

	for (uint32_t i = p->body; i < p->words; i++) {
		if (header_at(&c, i, &h) || dated_at(&c, i, &h)) {
			go_on(&c, &h);
			c.header = mem_grow(c.header, &c.cap_headers, c.headers + 1, sizeof *c.header);
			c.header[c.headers++] = h;
		} else if (c.headers && row_at(&c, i, &x)) {
			const struct header *last = &c.header[c.headers - 1];
			if (last->day && !x.weekday && !(rows_same(p, i, x.end) && p->word[x.end].wide)) /* 22 High Street */
				continue;
			bool beside = p->word[i].line == last->line + 1 || (p->word[i].line == last->line && i > last->word);
			x.header = c.headers - 1;
			x.sure = x.weekday || (beside && !rows_same(p, i, x.end));
			sure = sure || x.sure;
			c.row = mem_grow(c.row, &c.cap_rows, c.rows + 1, sizeof *c.row);
			c.row[c.rows++] = x;
		}
	}
	if (c.rows > 1 || sure)
		set_days(&c);
	free(c.header);
	free(c.row);
}

/* ---- weekdays within a range ---- */

struct span_of_days {
	int64_t from, to; /* 0: none yet */
	int64_t last;     /* of the rows so far */
	bool dated;       /* by its dates */
};

/* the day of that weekday in the range, of two the one that the rows have come to */
static bool day_within(const struct span_of_days *x, int weekday, struct civil *out)
{
	struct civil first = civil_of_days(x->from);
	int64_t d = x->from + (weekday - civil_weekday(&first) + 7) % 7;

	if (!x->from || d > x->to || (d + 7 <= x->to && !x->last))
		return false;
	if (d < x->last && d + 7 <= x->to)
		d += 7;
	*out = civil_of_days(d);
	return true;
}

static bool takes_range(const struct find *f, struct span_of_days *x)
{
	int64_t a = civil_day(&f->first), b = civil_day(&f->last);

	if (!f->day || f->w.what != WHEN_DAY || b <= a || b - a > RANGE_DAYS || f->w.day.kind != DAY_DATE || !f->w.day.day)
		return false;
	*x = (struct span_of_days){a, b, 0, true};
	return true;
}

/* the day that a bulletin's head names: the weekdays below it are those of the seven days from then on */
static bool takes_week(const struct rows *r, const struct find *f, struct span_of_days *x)
{
	enum { HEAD = 4, ROWS = 3 };
	const struct page *p = r->p;
	unsigned n = 0;

	if (!f->day || f->w.what != WHEN_DAY || f->w.range || f->w.day.kind != DAY_DATE || !f->w.day.day || !f->w.day.weekday || page_line(p, f->word)->rank >= HEAD)
		return false;
	for (uint32_t i = f->end; i < p->words && n < ROWS; i++)
		n += rows_begins(p, i) && (r->at[i] ? rows_lone_weekday(r->at[i]) : p->word[i].weekday && !r->taken[i]);
	if (n < ROWS)
		return false;
	x->from = civil_day(&f->first);
	x->to = x->from + 6;
	x->last = 0;
	return true;
}

/* a short row that ends with a week, which is no range of dates: "THIS WEEK", "Masses this week", "week of 22 May"; the weekdays of the rows
 * below are of it, those of this week of the days to come */
static bool takes_named_week(const struct rows *r, const struct find *f, struct span_of_days *x)
{
	enum { HEADING = 7 };
	const struct page *p = r->p;
	int64_t from = civil_day(&f->first), to = civil_day(&f->last), now = civil_day(&p->r->ref.now);

	if (!f->day || f->w.what != WHEN_DAY || f->w.range || to - from != 6 || (f->w.day.kind == DAY_DATE && f->w.day.day && !f->w.day.portion))
		return false;
	if (rows_same(p, f->word, f->end + 1) || f->end - rows_start(p, f->word) > HEADING)
		return false;
	*x = now >= from && now <= to && f->w.day.kind == DAY_UNIT ? (struct span_of_days){now, now + 7, 0, false} : (struct span_of_days){from, to, 0, false};
	return true;
}

/* a weekday's name that the grammar does not take for a day: "Tue" alone in its row, "Sa., 14.00", in bold */
static bool short_weekday(const struct rows *r, uint32_t i)
{
	const struct page *p = r->p;
	uint32_t k = i + 1;

	if (!p->word[i].weekday || !p->word[i].upper || r->taken[i])
		return false;
	while (rows_same(p, i, k) && (word_mark(&p->word[k], '.') || word_mark(&p->word[k], ',') || word_mark(&p->word[k], ':') || word_mark(&p->word[k], ')') || (word_mark(&p->word[k], '-') && p->word[k + 1].type == TOK_MARK)))
		k++;
	return !rows_same(p, i, k) || p->word[k].type == TOK_NUMBER || p->word[k].wide || k > i + 1 || (p->word[i].strong && !p->word[k].strong);
}

static void within_ranges(struct rows *r)
{
	struct page *p = r->p;
	struct span_of_days x = {0};
	struct civil day;

	for (uint32_t i = p->body; i < p->words; i++) {
		struct find *f = r->at[i];
		bool begins = rows_begins(p, i) || (i > p->body && word_mark(&p->word[i - 1], '(') && rows_begins(p, i - 1));
		if (f ? takes_range(f, &x) || (!x.dated && takes_named_week(r, f, &x)) || (!x.from && takes_week(r, f, &x)) || !rows_lone_weekday(f) : !short_weekday(r, i))
			continue;
		if (f && (f->w.day.strict || f->w.day.week_set || f->w.day.n)) /* next Sunday */
			continue;
		if (!begins || !day_within(&x, f ? f->w.day.weekday : p->word[i].weekday - 1, &day))
			continue;
		if (!f && rows_same(p, i, i + 1) && rows_number(p, i + 1, 1, 31) && (int)p->word[i + 1].num != day.day && !rows_clock(p, i + 1, &(int){0}))
			continue; /* another day: Fri 5 */
		if (f && civil_day(&f->first) >= x.from && civil_day(&f->first) <= x.to && civil_day(&f->first) >= x.last) {
			x.last = civil_day(&f->first);
			continue;
		}
		x.last = civil_day(&day);
		if (f || (f = rows_add(r, WHEN_DAY, i, i + 1 + (rows_same(p, i, i + 1) && rows_number(p, i + 1, (uint32_t)day.day, (uint32_t)day.day)))) != NULL)
			rows_set_day(r, f, f->word, f->end, &day, &day);
	}
}

void row_days(struct rows *r)
{
	within_ranges(r);
	below_months(r);
}
