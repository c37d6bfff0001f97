/* when_rows.c: what the rows of lists and tables say without the words of a sentence: a number beside a weekday ("FR 19", "Mo"
 * above "01", "10" above "Freitag"), a time without its hour word at the head or the end of a row ("13.30", "Kirchbach    13.30");
 * see when.h.  A second look over the text behind when_scan: what that has read stays as it is. */
#include "language/when_rules.h"

#include "time/civil.h"

#include <stdlib.h>
#include <string.h>

struct rows {
	struct parse p;
	struct whens found;     /* of this look alone, in the order of the text */
	const struct whens *all;
	size_t at;              /* the first find that does not end before the token looked at */
};

static bool begins_row(const struct parse *p, size_t i)
{
	return i == 0 || p->ts->t[i].line;
}

static bool ends_row(const struct parse *p, size_t k) /* a row ends before K */
{
	return k >= p->ts->n || p->ts->t[k].line;
}

/* the find that covers token I, NULL: none */
static struct when *covering(struct rows *r, size_t i)
{
	while (r->at < r->all->n && r->all->w[r->at].tok_end <= i)
		r->at++;
	for (size_t k = r->at; k < r->all->n && r->all->w[k].tok <= i; k++)
		if (r->all->w[k].tok_end > i && r->all->w[k].what != WHEN_CUE)
			return &r->all->w[k];
	return NULL;
}

static bool free_tokens(struct rows *r, size_t from, size_t to)
{
	for (size_t k = r->at; k < r->all->n && r->all->w[k].tok < to; k++)
		if (r->all->w[k].tok_end > from)
			return false;
	return r->found.n == 0 || r->found.w[r->found.n - 1].tok_end <= from;
}

static struct when *add(struct rows *r, enum when_what what, size_t tok, size_t tok_end)
{
	const struct token *t = r->p.ts->t;
	struct when w;

	memset(&w, 0, sizeof w);
	w.what = what;
	w.zone = -1;
	w.tok = tok, w.tok_end = tok_end;
	w.from = t[tok].at;
	w.to = t[tok_end - 1].at + t[tok_end - 1].len;
	w.bare = true;
	w.rule = "row";
	return whens_add(&r->found, &w);
}

/* is the number at I a day of the month by all that stands beside it: no clock, count, price or part of a longer number? */
static bool day_number(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i + 1];

	if (!is_number(p, i, 1, 31, 1, 2) || comes_first(p, i))
		return false;
	if (ends_row(p, i + 1))
		return true;
	if (t->type == TOK_MARK)
		return t->space ? !(range_mark(p, i + 1) && i + 2 < p->ts->n && p->ts->t[i + 2].type == TOK_NUMBER) && !list_mark(p, i + 1)
		                : (t->num == '.' || t->num == '|') && (ends_row(p, i + 2) || (p->ts->t[i + 2].space && !month_name(p, i + 2, &(int){0})));
	if (t->type == TOK_WORD && (!t->space || word_of(p, i + 1, LEX_OCLOCK, NULL) || word_of(p, i + 1, LEX_AM, NULL) || word_of(p, i + 1, LEX_PM, NULL)))
		return false;
	return t->space && !range_mark(p, i + 1) && !list_mark(p, i + 1) && !word_of(p, i + 1, LEX_UNIT, NULL) && !word_of(p, i + 1, LEX_NO_DATE_AFTER, NULL) &&
	       !month_name(p, i + 1, &(int){0});
}

/* a weekday at I and a number of its row, or each in a row of its own: tokens of both, the day in *DAY */
static size_t weekday_number(const struct parse *p, size_t i, int *weekday, int *day)
{
	bool brief;
	size_t k;
	int n;

	if (!begins_row(p, i))
		return 0;
	if (is_number(p, i, 1, 31, 1, 2)) { /* 10 above Freitag */
		k = i + 1;
		k += mark(p, k, '.') && sticks(p, k);
		if (!ends_row(p, k) || k >= p->ts->n || (n = weekday_name(p, k, weekday, &brief)) != 1 || !ends_row(p, k + 1))
			return 0;
		*day = (int)p->ts->t[i].num;
		return k + 1 - i;
	}
	if ((n = weekday_name(p, i, weekday, &brief)) != 1 || (brief && !p->ts->t[i].upper))
		return 0;
	k = i + 1;
	k += mark(p, k, '.') && sticks(p, k);
	k += mark(p, k, ',');
	if (!day_number(p, k) || (p->ts->t[k].line && !(k == i + 1 && ends_row(p, k + 1))))
		return 0;
	*day = (int)p->ts->t[k].num;
	return k + 1 - i;
}

/* 13.30 at I, by itself */
static bool clock(const struct parse *p, size_t i, struct when_time *t)
{
	const struct token *tk = &p->ts->t[i];

	if (!is_number(p, i, 0, 24, 1, 2) || !mark(p, i + 1, '.') || !sticks(p, i + 1) || !is_number(p, i + 2, 0, 55, 2, 2) || !sticks(p, i + 2) || tk[2].num % 5)
		return false;
	memset(t, 0, sizeof *t);
	t->set = true, t->hour = (int)tk->num, t->min = (int)tk[2].num;
	return t->hour < 24;
}

/* blanks that part columns, or a bar, stand before token I */
static bool column_before(const struct parse *p, size_t i)
{
	const char *s = p->ts->text;
	size_t at = p->ts->t[i].at;

	if (i > 0 && (mark(p, i - 1, '|') || mark(p, i - 1, 0x2022) || mark(p, i - 1, 0xb7)))
		return true;
	return at > 1 && (s[at - 1] == '\t' || (s[at - 1] == ' ' && (s[at - 2] == ' ' || s[at - 2] == '\t')));
}

static bool price_mark(const struct parse *p, size_t i)
{
	return mark(p, i, '$') || mark(p, i, 0x20ac) || mark(p, i, 0xa3);
}

static bool price_or_count(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = &p->ts->t[k];

	if (i > 0 && !p->ts->t[i].line && (price_mark(p, i - 1) || word_of(p, i - 1, LEX_NO_DATE_BEFORE, NULL)))
		return true;
	if (ends_row(p, k))
		return false;
	if (price_mark(p, k) || mark(p, k, '%') || word_of(p, k, LEX_NO_DATE_AFTER, NULL) || word_of(p, k, LEX_UNIT, NULL))
		return true;
	if (priced_by(p, k))
		return true;
	if (mark(p, k, ')') || (mark(p, k, '.') && ends_row(p, k + 1)))
		return false;
	return !t->space && (t->type == TOK_WORD || (t->type == TOK_MARK && t->num != ',' && t->num != '|'));
}

/* does the row of token I say a day before it (or, where it goes, what recurs: REPEATS), and no time? */
static bool dated_row(const struct rows *r, size_t i, bool repeats)
{
	enum { ROW = 400 }; /* tokens: what goes on for longer is no row */
	const struct tokens *ts = r->p.ts;
	size_t first = i, k;
	bool day = false;

	while (first > 0 && !ts->t[first].line && i - first < ROW)
		first--;
	if (first > 0 && !ts->t[first].line)
		return false;
	for (k = r->at + 1 < r->all->n ? r->at + 1 : r->all->n; k-- > 0 && r->all->w[k].tok >= first;) {
		const struct when *w = &r->all->w[k];
		if (w->what == WHEN_TIME || (w->what == WHEN_REPEAT && !repeats))
			return false;
		if ((w->what == WHEN_DAY || w->what == WHEN_REPEAT) && w->tok_end <= i)
			day = true;
	}
	return day;
}

/* may the number at I be an hour by what stands before it: a word that counts nothing, a comma, a bracket? */
static bool hour_may_stand(const struct parse *p, size_t i)
{
	if (i == 0 || p->ts->t[i].line || !(p->ts->t[i].space || mark(p, i - 1, '(')))
		return false;
	if (p->ts->t[i - 1].type != TOK_WORD && !one_mark(p, i - 1, ",(-"))
		return false;
	for (size_t back = 1; back <= 4 && back <= i && !p->ts->t[i - back + 1].line; back++)
		if (word_of(p, i - back, LEX_PRICE_WORD, NULL) || word_of(p, i - back, LEX_NO_DATE_BEFORE, NULL))
			return false;
	return true;
}

/* Good Friday walk, meet 10.45 by the cross; cricket, Saturday, first ball 1.30: behind a word in a row with a day, no price and no
 * decimal */
static bool told_by_day(const struct rows *r, size_t i)
{
	const struct parse *p = &r->p;
	bool apart = i > 0 && mark(p, i - 1, ',') && mark(p, i + 3, ',') && sticks(p, i + 3); /* at dawn, 4.40, on the hill */
	bool early = has(p, TRAIT_TWELVE_HOURS) && (apart || (ends_row(p, i + 3) && p->ts->t[i + 2].num % 15 == 0));

	if (!is_number(p, i, early ? 1 : 6, 23, 1, 2) || !hour_may_stand(p, i))
		return false;
	if (has(p, TRAIT_DOT_DATES) && p->ts->t[i + 2].num < 13) /* 7.10 may be a day */
		return false;
	return dated_row(r, i, false);
}

/* is the word before the number at I a place's: Am Markt 10-12, Mühlenstraße 8-10? */
static bool of_a_place(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i - 1];

	if (t->type != TOK_WORD)
		return false;
	return street_compound(p, i - 1) || word_of(p, i - 1, LEX_STREET_SUFFIX, NULL) || word_of(p, i - 1, LEX_PLACE_NOUN, NULL);
}

/* what may stand at K behind two hours: the end of the row or its part, where it is, how often */
static bool hours_may_end(const struct parse *p, size_t k)
{
	static const struct classes words = CLASSES_3(LEX_ON, LEX_EVERY, LEX_FREQUENCY);

	return number_ends(p, k) || one_of(p, k, &words) || word_of(p, k, LEX_AT_PLACE, NULL);
}

/* Whit Monday fair 10-17, plant sale 10 till 2, pressing 11-3.30: two hours behind the day of their row (or what recurs), with
 * nothing that they could count: a find is added */
static void row_hours(struct rows *r, size_t i)
{
	const struct parse *p = &r->p;
	struct when hours, *w;
	int n, length;

	if (!is_number(p, i, 6, 22, 1, 2) || !hour_may_stand(p, i) || of_a_place(p, i) || (n = clock_range(p, i, &hours)) == 0)
		return;
	length = (hours.time2.hour - hours.time.hour) * 60 + hours.time2.min - hours.time.min;
	if (length < 30 || length > 540 || hours.time.hour > 23 || !hours_may_end(p, i + (size_t)n) || price_or_count(p, i, i + (size_t)n))
		return;
	if ((hours.time.min | hours.time2.min) == 0 && (ends_before(p, i, LEX_AGED) || (i > 1 && ends_before(p, i - 1, LEX_AGED))))
		return;
	if (!free_tokens(r, i, i + (size_t)n) || !dated_row(r, i, true))
		return;
	w = add(r, WHEN_TIME, i, i + (size_t)n);
	w->time = hours.time, w->time2 = hours.time2, w->range = true;
}

/* the time, perhaps with its end, at I: a find is added; BESIDE: behind the day of its row */
static void row_time(struct rows *r, size_t i, bool day_before)
{
	const struct parse *p = &r->p;
	struct when_time a, b;
	size_t k = i + 3;
	bool range = false;
	struct when *w;
	int n;

	if (!clock(p, i, &a)) {
		row_hours(r, i);
		return;
	}
	n = ends_row(p, k) ? 0 : range_mark(p, k);
	if (n && clock(p, k + (size_t)n, &b))
		range = true, k += (size_t)n + 3;
	if (!day_before && !begins_row(p, i) && !(column_before(p, i) && (ends_row(p, k) || p->ts->t[k].space)) && !told_by_day(r, i))
		return;
	if (price_or_count(p, i, k) || !free_tokens(r, i, k))
		return;
	w = add(r, WHEN_TIME, i, k);
	w->time = a;
	w->time.bare = a.hour < 10 && p->ts->t[i].digits == 1 && has(p, TRAIT_TWELVE_HOURS);
	w->range = range;
	if (range)
		w->time2 = b;
}

static bool lone_weekday(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY && !w->range && w->tok_end <= w->tok + 2;
}

/* the day of a row at I: tokens of it.  The weekday that was found there alone becomes that day. */
static size_t row_day(struct rows *r, size_t i)
{
	struct when *over = covering(r, i), *behind;
	int weekday, day;
	size_t n;

	if (over && over->what == WHEN_DAY && over->tok == i && over->day.needs_month && over->day.weekday && day_number(&r->p, over->tok_end - 1)) {
		over->day.row = over->bare = true; /* Fri 5  8pm  Quiz night */
		return over->tok_end - i;
	}
	if ((over && !(lone_weekday(over) && over->tok == i)) || (n = weekday_number(&r->p, i, &weekday, &day)) == 0)
		return 0;
	behind = over ? NULL : covering(r, i + n - 1);
	if (over ? n <= over->tok_end - i || !free_tokens(r, over->tok_end, i + n)
	         : behind ? !lone_weekday(behind) || behind->tok != i + n - 1 || !free_tokens(r, i, i + n - 1) : !free_tokens(r, i, i + n))
		return 0;
	if (!over)
		over = behind ? behind : add(r, WHEN_DAY, i, i + n);
	over->tok = i, over->tok_end = i + n;
	over->from = r->p.ts->t[i].at;
	over->to = r->p.ts->t[i + n - 1].at + r->p.ts->t[i + n - 1].len;
	over->bare = true;
	over->rule = "row";
	over->day.kind = DAY_DATE;
	over->day.n = 0;
	over->day.day = day, over->day.weekday = weekday;
	over->day.needs_month = over->day.row = true;
	return n;
}

/* does a day end before token I of its row, perhaps with a mark between? */
static bool day_ends(struct rows *r, size_t i)
{
	size_t k = i;
	const struct when *w;

	k -= k > 0 && (mark(&r->p, k - 1, ',') || mark(&r->p, k - 1, '|'));
	if (!k || r->p.ts->t[i].line)
		return false;
	w = r->at < r->all->n && r->all->w[r->at].tok_end == k ? &r->all->w[r->at] : r->at > 0 ? &r->all->w[r->at - 1] : NULL;
	return w && w->tok_end == k && w->what == WHEN_DAY;
}

static int by_place(const void *a, const void *b)
{
	const struct when *x = a, *y = b;
	return x->tok < y->tok ? -1 : x->tok > y->tok;
}

/* the day of a row in the month of its heading, or where its weekday is not that: in the one behind or before it, which the list has
 * come to; else the weekday is wrong */
static void set_row_month(struct when_day *d, const struct when_day *head)
{
	static const int step[] = {0, 1, -1};

	for (size_t k = 0; k < sizeof step / sizeof *step; k++) {
		int month = head->year * 12 + head->month - 1 + step[k];
		struct civil day = {month / 12, month % 12 + 1, d->day, 0, 0, 0, false, false};
		if (!civil_valid(day.year, day.month, day.day) || civil_weekday(&day) != d->weekday)
			continue;
		d->year = day.year, d->month = day.month;
		return;
	}
	if (civil_valid(head->year, head->month, d->day))
		d->year = head->year, d->month = head->month;
}

/* 10 / Samstag / Oktober 2026: the month in the row below, at K, which is no day of its own then */
static void month_below(const struct parse *p, struct when *w, struct when *month)
{
	struct when_day *d = &w->day;

	if (month->what != WHEN_DAY || month->range || month->day.kind != DAY_DATE || !month->day.month || month->day.day || month->tok != w->tok_end)
		return;
	if (!p->ts->t[month->tok].line || !ends_row(p, month->tok_end))
		return;
	d->month = month->day.month, d->year = month->day.year;
	month->what = WHEN_CUE, month->cue = CUE_NONE;
}

/* the rows under "September 2026" are days of it, where their weekday proves it */
static void under_headings(const struct parse *p, struct whens *all)
{
	const struct when_day *head = NULL;

	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (w->what != WHEN_DAY)
			continue;
		if (w->day.kind == DAY_DATE && w->day.month && w->day.year && !w->day.day && !w->range)
			head = &w->day;
		else if (!w->bare)
			head = w->day.kind == DAY_DATE && (w->day.month || w->day.year) ? NULL : head;
		if (!w->bare || !w->day.row || w->day.month)
			continue;
		if (k + 1 < all->n)
			month_below(p, w, &all->w[k + 1]);
		if (head && !w->day.month)
			set_row_month(&w->day, head);
	}
}

/* what rows say, behind what is in OUT already */
static void add_rows(struct rows *r, struct whens *out)
{
	const struct tokens *ts = r->p.ts;
	bool may_row = ts->any_digit || text_has_class(&r->p, LEX_WEEKDAY);
	size_t old = out->n;

	r->all = out;
	for (size_t i = 0; i < ts->n && may_row; i++) {
		size_t n;
		if (ts->t[i].type == TOK_NUMBER ? !ts->t[i].line && !ts->t[i].space && i && !mark(&r->p, i - 1, '(') : !lex_starts(ts->t[i].word, LEX_WEEKDAY))
			continue;
		if ((n = row_day(r, i)) != 0) {
			i += n - 1;
			if (!ends_row(&r->p, i + 1))
				row_time(r, i + 1 + (mark(&r->p, i + 1, ',') || mark(&r->p, i + 1, '|')), true);
			continue;
		}
		if (ts->t[i].type == TOK_NUMBER)
			row_time(r, i, day_ends(r, i));
	}
	for (size_t k = 0; k < r->found.n; k++)
		whens_add(out, &r->found.w[k]);
	if (r->found.n)
		qsort(out->w, out->n, sizeof *out->w, by_place);
	for (size_t k = 1; k < out->n && old < out->n; k++)
		if (out->w[k].bare || out->w[k - 1].bare)
			when_relate(&r->p, &out->w[k - 1], &out->w[k]);
	whens_free(&r->found);
	under_headings(&r->p, out);
}

void when_scan_rows(const struct tokens *ts, int lang, lex_langs_t among, struct whens *out)
{
	struct rows r = {.p = when_parse(ts, lang, among)};

	scan_words(&r.p, out);
	r.p.day_end = r.p.time_end = SIZE_MAX;
	add_rows(&r, out);
}

void when_add_rows(const struct tokens *ts, int lang, lex_langs_t among, struct whens *out)
{
	struct rows r = {.p = when_parse(ts, lang, among)};

	add_rows(&r, out);
}
