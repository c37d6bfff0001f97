/* reading.c: a document's words and finds, its language, its units; see reading.h. */
#include "page/reading.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "page/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void reading_split(struct reading *r, size_t i, size_t tok)
{
	struct unit *u = &r->unit[i], *v;
	struct block *a, *b;

	if (tok <= u->tok || tok >= u->tok_end || r->own_n >= 2 * LIMIT_SPLITS)
		return;
	r->unit = mem_grow(r->unit, &r->cap, r->n + 1, sizeof *r->unit);
	r->own = mem_grow(r->own, &r->own_cap, r->own_n + 2, sizeof *r->own);
	u = &r->unit[i];
	a = r->own[r->own_n++] = mem_new(1, sizeof *a);
	b = r->own[r->own_n++] = mem_new(1, sizeof *b);
	*a = *b = *u->b;
	a->to = r->tokens.t[tok - 1].at + r->tokens.t[tok - 1].len;
	b->from = r->tokens.t[tok].at;
	b->gap = false;
	memmove(u + 2, u + 1, (r->n - i - 1) * sizeof *u);
	r->n++;
	v = u + 1;
	*v = *u;
	u->b = u->own = a, v->b = v->own = b;
	u->tok_end = v->tok = tok;
	u->value_from = v->value_from = v->b->to;
	for (v->when = u->when; v->when < v->when_end && r->whens.w[v->when].tok < tok; v->when++)
		;
	u->when_end = v->when;
}

/* ---- opening ---- */

/* Does the document say a country that speaks English and writes 24/9/2026 (CLDR, dateFormats/short), or name sums in its
 * currency? */
static bool day_first_country(const struct reading *r)
{
	static const char country[][3] = {"GB", "UK", "IE", "AU", "NZ", "IN", "SG", "HK", "MT", "KE", "NG", "GH", "JM", "TT"};
	const char *said = r->d->language;

	if (said && strlen(said) >= 5 && (said[2] == '-' || said[2] == '_')) {
		for (size_t i = 0; i < sizeof country / sizeof *country; i++)
			if (!strncasecmp(said + 3, country[i], 2))
				return true;
		return false;
	}
	for (size_t i = 0; i < r->tokens.n; i++)
		if (mark_at(r, i, 0xa3))
			return true;
	return false;
}

static void find_language(struct reading *r)
{
	int likely = lex_lang_default(r->langs), sure = 0, said = -1;

	if (r->d->language)
		said = lex_lang_of(r->d->language, strlen(r->d->language));
	if (said >= 0 && (r->langs >> said & 1))
		likely = said;
	r->lang = tokens_language(&r->tokens, r->langs, likely, &sure);
	if (said >= 0 && lex_lang_full(said) && sure < 8)
		r->lang = likely;
	r->lang_bit = (lex_langs_t)1 << r->lang;
	r->tokens.day_first = lex_lang_month_first(r->lang) && day_first_country(r);
}

/* a day that stands elsewhere with its year has that year: "am 18. April" beside "Samstag, den 18. April 2026" */
static void borrow_years(struct whens *all)
{
	size_t n = all->n < 400 ? all->n : 400;

	for (size_t i = 0; i < n; i++) {
		struct when_day *d = &all->w[i].day;
		int year = 0;
		if (all->w[i].what != WHEN_DAY || all->w[i].range || d->kind != DAY_DATE || d->year || !d->month || !d->day || d->unit || d->n2)
			continue;
		for (size_t k = 0; k < n && year >= 0; k++) {
			const struct when_day *o = &all->w[k].day;
			if (all->w[k].what != WHEN_DAY || all->w[k].cue == CUE_PAST || o->kind != DAY_DATE || o->month != d->month || o->day != d->day || o->year < 1900)
				continue;
			year = year && year != o->year ? -1 : o->year;
		}
		if (year > 0 && (!d->weekday || civil_weekday(&(struct civil){.year = year, .month = d->month, .day = d->day}) == d->weekday))
			d->year = year;
	}
}

/* "2026/27": is the year at token K one half of a school year's or a term's? */
static bool half_of_term(const struct reading *r, const struct unit *u, size_t k)
{
	const struct token *t = r->tokens.t;

	if (k + 1 < u->tok_end && !t[k + 1].space && (mark_at(r, k + 1, '/') || mark_at(r, k + 1, '-')))
		return true;
	return k > u->tok && !t[k].space && mark_at(r, k - 1, '/');
}

/* "Jahresprogramm 2026", "Osterfeuer 2026": the year that one of the first short lines gives to dates that have none; this
 * year or the next, and no school year's or term's ("2026/27") */
static int heading_year(const struct reading *r)
{
	enum { HEAD_UNITS = 3, HEAD_TOKENS = 12 };
	const struct token *t = r->tokens.t;
	int year = 0;

	for (size_t i = 0; i < r->n && i < HEAD_UNITS; i++) {
		const struct unit *u = &r->unit[i];
		if (u->tok_end - u->tok > HEAD_TOKENS || u->role == ROLE_FURNITURE || u->role == ROLE_LABEL || u->role == ROLE_VALUE)
			continue;
		for (size_t k = u->tok; k < u->tok_end; k++) {
			size_t w = reading_when_at(r, k);
			if (t[k].type != TOK_NUMBER || t[k].digits != 4 || (w < r->whens.n && r->whens.w[w].tok <= k && r->whens.w[w].day.day))
				continue;
			if ((int)t[k].num < r->ref.now.year || (int)t[k].num > r->ref.now.year + 1 || half_of_term(r, u, k))
				return 0;
			if (year && year != (int)t[k].num)
				return 0;
			year = (int)t[k].num;
		}
	}
	return year;
}

/* "Termine 2024" above 06.01., 11.05. ... 23.11.: do the days without a year go on from one to the next and never back, as a winter's
 * programme does behind December? */
static bool dates_rise(const struct reading *r)
{
	enum { LIST = 4 };
	int last = 0, n = 0;

	for (size_t i = 0; i < r->whens.n; i++) {
		const struct when *w = &r->whens.w[i];
		int day = w->day.month * 31 + w->day.day;
		if (w->what != WHEN_DAY || w->cue != CUE_NONE || w->day.kind != DAY_DATE || !w->day.month || !w->day.day || w->day.year)
			continue;
		if (day < last)
			return false;
		n += day > last;
		last = day;
	}
	return n >= LIST;
}

/* An empty line tells where something else begins, but not where one stands between all lines (each a paragraph of its own,
 * as editors of web pages make them): then none counts. */
static bool spaced_out(const struct doc *d)
{
	enum { LINES = 6 };
	size_t gaps = 0, lines = 0;

	for (size_t i = 1; i < d->n; i++) {
		const struct block *b = &d->block[i];
		if (b->furniture || b->kind != BLOCK_TEXT)
			continue;
		lines++;
		gaps += b->gap;
	}
	return lines + 1 >= LINES && gaps * 10 >= lines * 9;
}

/* the unit's block without its gap */
static void close_gap(struct reading *r, struct unit *u)
{
	struct block *b = mem_new(1, sizeof *b);

	r->own = mem_grow(r->own, &r->own_cap, r->own_n + 1, sizeof *r->own);
	r->own[r->own_n++] = b;
	*b = *u->b;
	b->gap = false;
	u->b = u->own = b;
}

/* Is the line feed before token K of a wrapped paragraph a blank: inside a sentence, a date, a range of times?  One between
 * two entries of a list is none. */
static bool wrapped_at(const struct reading *r, size_t k)
{
	static const enum lex_class leads[] = {LEX_STOP, LEX_AT, LEX_FROM, LEX_TO, LEX_ON, LEX_IN, LEX_AND};
	const struct token *t = r->tokens.t;
	int month;

	if (t[k].type == TOK_WORD && !t[k].upper)
		return true;
	for (size_t c = 0; c < sizeof leads / sizeof *leads; c++)
		if (t[k - 1].type == TOK_WORD && token_match(&r->tokens, k - 1, leads[c], r->lang_bit, NULL) == 1 &&
		    !token_match(&r->tokens, k - 1, LEX_OCLOCK, r->lang_bit, NULL))
			return true; /* Gegen / 15:45 Uhr */
	if (t[k].type == TOK_NUMBER && token_match(&r->tokens, k - 1, LEX_MONTH, r->lang_bit, &month)) /* November / 15 */
		return true;
	if (k > 1 && token_mark(&r->tokens, k - 1, '.') && t[k - 2].type == TOK_NUMBER && token_match(&r->tokens, k, LEX_MONTH, r->lang_bit, &month)) /* 23. / Oktober */
		return true;
	return token_mark(&r->tokens, k, '-') && t[k + 1].space && t[k + 1].type == TOK_NUMBER; /* 10 a.m. / - 12 p.m. */
}

static void unwrap(struct reading *r)
{
	for (size_t i = 0; i < r->n; i++)
		for (size_t k = r->unit[i].tok + 1; r->unit[i].b->joined && k < r->unit[i].tok_end; k++)
			if (r->tokens.t[k].line && wrapped_at(r, k))
				r->tokens.t[k].line = false;
}

/* each unit its finds */
static void give_finds(struct reading *r)
{
	size_t when = 0;

	for (size_t i = 0; i < r->n; i++) {
		struct unit *u = &r->unit[i];
		while (when < r->whens.n && r->whens.w[when].from < u->b->from)
			when++;
		u->when = when;
		while (when < r->whens.n && r->whens.w[when].from < u->b->to)
			when++;
		u->when_end = when;
	}
}

/* is there a day that is not crossed out? */
static bool day_stands(const struct reading *r)
{
	const struct doc_range *x = r->d->struck;

	for (size_t k = 0, s = 0; k < r->found.n; k++) {
		while (s < r->d->strucks && x[s].to <= r->found.w[k].from)
			s++;
		if (r->found.w[k].what == WHEN_DAY && !(s < r->d->strucks && x[s].from <= r->found.w[k].from))
			return true;
	}
	return false;
}

/* A day or an hour that is crossed out, with hardly a word besides, on a page that tells another day is the one that was.  A line that is
 * crossed out as a whole tells what is cancelled; see fields/state.c. */
static void mark_replaced(struct reading *r)
{
	if (!r->d->strucks || !day_stands(r))
		return;
	for (size_t s = 0, f = 0; s < r->d->strucks; s++) {
		size_t k, end, first, words = 0;
		reading_tokens(r, (struct span){r->d->struck[s].from, r->d->struck[s].to}, &k, &end);
		while (f < r->found.n && r->found.w[f].tok < k)
			f++;
		for (first = f; k < end; k++) {
			while (f < r->found.n && r->found.w[f].tok_end <= k)
				f++;
			words += r->tokens.t[k].type == TOK_WORD && !(f < r->found.n && r->found.w[f].tok <= k);
		}
		for (f = first; words < 2 && f < r->found.n && r->found.w[f].tok < end; f++)
			r->found.w[f].cue = CUE_MOVED_FROM;
	}
}

struct reference reading_reference(const struct doc *d, const struct civil *now, bool given)
{
	struct reference ref = {.now = *now, .announced = true};
	struct civil c;
	char day[11];

	ref.day_alone = given && !now->hour && !now->min && !now->sec;
	if (given || !d->published)
		return ref;
	snprintf(day, sizeof day, "%.10s", d->published);
	if (civil_parse(day, &c)) {
		ref.now = c;
		ref.now.timed = true;
		ref.now.hour = 12;
	}
	return ref;
}

void reading_open(struct reading *r, const struct doc *d, lex_langs_t langs, const struct civil *now, bool given)
{
	size_t tok = 0;

	memset(r, 0, sizeof *r);
	r->d = d;
	r->langs = langs;
	r->text = buf_cstr(&d->text);
	tokens_scan(&r->tokens, r->text, d->text.n);
	r->spaced = spaced_out(d);
	r->n = d->n;
	r->unit = mem_new(d->n, sizeof *r->unit);
	r->cap = d->n;
	for (size_t i = 0; i < d->n; i++) {
		struct unit *u = &r->unit[i];
		u->b = &d->block[i];
		if (r->spaced)
			close_gap(r, u);
		while (tok < r->tokens.n && r->tokens.t[tok].at < u->b->from)
			tok++;
		u->tok = tok;
		if (tok < r->tokens.n && u->b->from == r->tokens.t[tok].at) {
			r->tokens.t[tok].line = true;
			if (u->b->gap)
				r->tokens.t[tok].para = true;
		}
		while (tok < r->tokens.n && r->tokens.t[tok].at < u->b->to)
			tok++;
		u->tok_end = tok;
	}
	find_language(r);
	unwrap(r);
	when_scan(&r->tokens, r->lang, langs, &r->found);
	mark_replaced(r);
	for (size_t k = 0; k < r->found.n; k++)
		days_list_add(&r->tokens, &r->found.w[k], k + 1 < r->found.n ? &r->found.w[k + 1] : NULL, &r->whens);
	borrow_years(&r->whens);
	give_finds(r);
	r->ref = reading_reference(d, now, given);
	flat_tables(r);
	roles_give(r);
	r->ref.year = heading_year(r);
	r->ref.year_rises = r->ref.year == r->ref.now.year && dates_rise(r);
	weekdays_settle(r);
	layout_mark(r);
	recurrence_mark(r);
}

void reading_close(struct reading *r)
{
	tokens_free(&r->tokens);
	whens_free(&r->whens);
	whens_free(&r->found);
	free(r->unit);
	for (size_t i = 0; i < r->own_n; i++)
		free(r->own[i]);
	free(r->own);
}
