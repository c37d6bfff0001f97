/* row_months.c: days of the month whose month was said before them: "May: 1. Maypole; 30. Shooting", "Feb.   10.   24." in one row,
 * and "5th", "on the 29th" below a line that says the month, or behind another of its days.  See rows.h. */
#include "page/rows.h"

enum { REACH = 25, REACH_INSIDE = 1 }; /* lines below which a month that was said is no more meant: by a row, inside one */

/* ---- a month and its days in one row ---- */

/* "March:", "März,", "Feb.": the month at the head of a row, before its days: the word behind it and its marks, 0: there is none */
static uint32_t headed_at(const struct rows *r, uint32_t i, int *month)
{
	const struct page *p = r->p;
	uint32_t k = i + 1;
	bool marked = false;

	if (!rows_begins(p, i) || !(*month = rows_month_at(p, i)) || (r->at[i] && r->at[i]->w.what != WHEN_DAY))
		return 0;
	for (; rows_same(p, i, k) && rows_marks(&p->word[k], U":,.|–-"); k++)
		marked = marked || !word_mark(&p->word[k], '.');
	if (!rows_same(p, i, k) || !rows_number(p, k, 1, 31) || r->taken[k])
		return 0;
	return marked || p->word[k].wide ? k : 0;
}

/* may the number at K, behind WORD of its row, be a day of the row's month: where a part of the row begins */
static bool day_at(const struct rows *r, uint32_t first, uint32_t k, uint32_t *end)
{
	const struct page *p = r->p;
	const struct word *w = p->word;

	if (!rows_number(p, k, 1, 31) || r->taken[k] || !(k == first || w[k].wide || (w[k].space && rows_marks(&w[k - 1], U";,|·•/&"))))
		return false;
	*end = k + 1;
	if (rows_same(p, k, *end) && !w[*end].space && word_mark(&w[*end], '.'))
		++*end;
	else if (k != first && !w[k].wide)
		return false;
	return !rows_same(p, k, *end) || w[*end].space || rows_marks(&w[*end], U",;|)");
}

/* the days from word FIRST on, of the month at HEAD; *LAST: the month of such a row before, counted in months, 0: there was none */
static void month_row(struct rows *r, uint32_t head, uint32_t first, int month, int *last)
{
	const struct page *p = r->p;
	struct moment m;
	int before = 0;
	uint32_t end;

	if (!rows_month(r, month, &m))
		return;
	if (m.year_guessed && m.start.year * 12 + month < *last) /* the months of a plan follow one another */
		m.start.year += (*last - m.start.year * 12 - month + 11) / 12;
	for (uint32_t k = first; k == first || rows_same(p, first, k); k++) {
		struct civil day = {.year = m.start.year, .month = month, .day = (int)p->word[k].num};
		struct find *f;
		if (!day_at(r, first, k, &end) || day.day <= before || day.day > civil_month_days(day.year, month))
			continue;
		if (!(f = rows_add(r, WHEN_DAY, k, end)))
			return;
		rows_set_day(r, f, k, end, &day, &day);
		before = day.day;
	}
	*last = before ? m.start.year * 12 + month : *last;
	if (before && r->at[head])
		r->at[head]->day = r->at[head]->tells = false;
}

/* ---- a day whose month was said above ---- */

struct said {
	int year, month, day;   /* 0: no month yet; the month alone */
	uint32_t line;
	bool column;            /* said at the head of a row, before a wide gap */
};

/* the month of a find, or of a word that is one, with the year that it is in */
static void hear(const struct rows *r, uint32_t i, struct said *s)
{
	const struct page *p = r->p;
	const struct find *f = r->at[i];
	int month = f ? 0 : rows_month_at(p, i);

	if (f && f->w.what == WHEN_DAY && f->day && f->w.day.kind == DAY_DATE && f->w.day.month) {
		const struct civil *c = f->w.range ? &f->last : &f->first;
		*s = (struct said){c->year, c->month, f->w.day.day ? c->day : 0, p->word[i].line, rows_begins(p, i) && rows_same(p, i, f->end) && p->word[f->end].wide};
	} else if (month && p->word[i].upper && !r->taken[i]) {
		struct moment m;
		if (rows_month(r, month, &m))
			*s = (struct said){m.start.year, month, 0, p->word[i].line, false};
	}
}

/* "11th", "[10]", "(10)" at the head of a row, "on the 29th" anywhere, "12   no match" below other rows of that form: the word behind, 0:
 * it is no such number */
static uint32_t number_alone(const struct rows *r, uint32_t i, const struct said *s)
{
	const struct page *p = r->p;
	const struct word *w = p->word;
	bool bracket = i > p->body && rows_marks(&w[i - 1], U"[(") && rows_begins(p, i - 1), begins = bracket || rows_begins(p, i);

	if (!rows_number(p, i, 1, 31) || r->taken[i] || !rows_same(p, i, i + 1))
		return 0;
	if (bracket)
		return rows_marks(&w[i + 1], U"])") && !w[i + 1].space ? i + 1 : 0;
	if (!w[i + 1].space && w[i + 1].type == TOK_WORD && w[i + 1].len == 2 && reading_word(p->r, i + 1 - p->body, LEX_ORDINAL_SUFFIX, &(int){0}))
		return begins || (i > p->body + 1 && word_is(&w[i - 1], PAGE_DETERMINER) && word_is(&w[i - 2], PAGE_ON)) ? i + 2 : 0;
	return begins && s->column && w[i + 1].wide && w[i + 1].type == TOK_WORD ? i + 1 : 0;
}

/* the day I of the month that was said; false: it is none, or not behind the last one */
static bool said_day(const struct rows *r, uint32_t i, int number, const struct said *s, struct civil *day)
{
	*day = (struct civil){.year = s->year, .month = s->month, .day = number};
	return s->month && r->p->word[i].line <= s->line + (rows_begins(r->p, i) || rows_marks(&r->p->word[i - 1], U"[(") ? REACH : REACH_INSIDE) && number > s->day && civil_valid(day->year, day->month, number);
}

/* a day of the month that says no month: on the 29th */
static bool open_day(const struct find *f)
{
	const struct when_day *d = f ? &f->w.day : NULL;

	if (!f || f->w.what != WHEN_DAY || !f->day || f->row || f->w.range)
		return false;
	return d->kind == DAY_DATE && d->day && !d->month && !d->month_shift;
}

static void below_said(struct rows *r)
{
	const struct page *p = r->p;
	struct said s = {0};

	for (uint32_t i = p->body; i < p->words; i++) {
		struct find *f = r->at[i];
		struct civil day;
		uint32_t end;
		if (!f && (end = number_alone(r, i, &s)) != 0 && said_day(r, i, (int)p->word[i].num, &s, &day)) {
			if (!(f = rows_add(r, WHEN_DAY, i, end)))
				return;
			rows_set_day(r, f, i, end, &day, &day);
			s.day = day.day, s.line = p->word[i].line;
			continue;
		}
		if (!open_day(f)) {
			hear(r, i, &s);
			continue;
		}
		if (f->w.day.month_said || !said_day(r, i, f->w.day.day, &s, &day))
			continue;
		if (f->w.day.weekday && civil_weekday(&day) != f->w.day.weekday)
			continue;
		if (civil_cmp(&day, &p->r->ref.now) < 0 && civil_cmp(&f->first, &day) > 0 && !s.day) /* of a month that has passed */
			continue;
		f->first = f->last = day;
		f->w.day.year = day.year, f->w.day.month = day.month;
		f->w.day.guessed_year = rows_guessed(r, &day);
		s.day = day.day, s.line = p->word[i].line;
	}
}

void row_months(struct rows *r)
{
	const struct page *p = r->p;
	uint32_t first;
	int month, last = 0;

	for (uint32_t i = p->body; i < p->words; i++)
		if ((first = headed_at(r, i, &month)) != 0)
			month_row(r, i, first, month, &last);
	below_said(r);
}
