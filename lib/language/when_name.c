/* when_name.c: days and months that are none, since they stand in a name: of a person (Herr Freitag, Theresa May) or a street (Straße
 * des 17. Juni, 20-22 Friday Street) or a title in quotation marks; see when_rules.h. */
#include "language/when_rules.h"

#include "ground/utf8.h"

/* Herr Freitag, Mrs. May: is the word at I behind a person's title? */
static bool titled(const struct parse *p, size_t i)
{
	size_t k = i - (i > 1 && mark(p, i - 1, '.') && sticks(p, i - 1));

	return !p->ts->t[k].line && ends_before(p, k, LEX_PERSON_TITLE);
}

/* Peter Sonntag, P. Sonntag, Anna-Lena März: is it behind a given name, or the letter of one? */
static bool behind_given_name(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i - 1];

	if (t->type == TOK_MARK && i > 1) {
		if (t->num != '.' || t->space || t->line || !(i < 3 || t[-1].space))
			return false;
		return t[-1].type == TOK_WORD && t[-1].len == 1 && t[-1].upper;
	}
	return t->type == TOK_WORD && t->upper && !shouted(p, i) && word_of(p, i - 1, LEX_GIVEN_NAME, NULL) == 1;
}

/* a month in a name, N tokens from I on: with a number beside it it is one */
static bool month_named(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	int month;

	return month_name(p, i, &month) == 1 && (t[1].type != TOK_NUMBER || t[1].line) && behind_given_name(p, i);
}

/* what streets are called: the word's value, which tells how it stands, NO_STREET: it is none */
enum { NO_STREET = -1, STREET };

static int street_word(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	const char *s = p->ts->text + t->at;
	int value;

	if (i >= p->ts->n || t->type != TOK_WORD)
		return NO_STREET;
	if (word_of(p, i, LEX_STREET_SUFFIX, &value) == 1)
		return t->upper || value == STREET_DIRECT ? value : NO_STREET;
	for (size_t n = 3; t->upper && has(p, TRAIT_CAPITAL_NOUNS) && n + 2 < t->len && n < 10; n++) /* Rathaus-platz */
		if (lex_starts(lex_word(s + t->len - n, n), LEX_STREET_SUFFIX))
			return STREET;
	return NO_STREET;
}

/* does the street's word at K end its name: no further name behind it? */
static bool street_ends(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k + 1];
	bool dot = mark(p, k + 1, '.') && sticks(p, k + 1);

	t += dot; /* Friday St. */
	return t->type == TOK_END || t->line || t->type == TOK_MARK || t->type == TOK_NUMBER || !t->upper;
}

/* 20-22 Friday Street; 1 May Road, 22 Sunday School Lane: the tokens of the address that begins at I with N tokens of a day, or with a
 * number that is a house's, 0: none */
static int street_behind(const struct parse *p, size_t i, int n, const struct when *w)
{
	size_t k = i + (size_t)n;
	const struct token *t = &p->ts->t[k];
	int value, month;
	bool house = p->ts->t[i].type == TOK_NUMBER || (i > 0 && p->ts->t[i - 1].type == TOK_NUMBER && !p->ts->t[i].line);

	if (k >= p->ts->n || t->type != TOK_WORD || t->line || !t->upper || !t->space || has(p, TRAIT_CAPITAL_NOUNS))
		return 0;
	if (w->what != WHEN_DAY) { /* a time, a length: the numbers of houses */
		if (!house || !(weekday_name(p, k, &value, &(bool){false}) == 1 || month_name(p, k, &month) == 1 || word_of(p, k, LEX_HOLIDAY, NULL) == 1))
			return 0;
		k++;
	} else if ((w->range && !(day_plain(&w->day) && day_plain(&w->day2) && !w->listed)) || (w->day.kind == DAY_DATE && w->day.year) || w->day.n || w->day.more) {
		return 0;
	}
	value = street_word(p, k);
	if (value == NO_STREET && house && street_word(p, k + 1) == STREET && p->ts->t[k].upper && !p->ts->t[k + 1].line && word_of(p, i, LEX_WEEKDAY, NULL))
		k++, value = STREET; /* 22 Sunday School Lane */
	if (p->ts->t[k].line || !(value == STREET || (value == STREET_ALSO_NOUN && house && !word_of(p, i, LEX_WEEKDAY, NULL) && w->what != WHEN_DAY)) || !street_ends(p, k))
		return 0;
	return (int)(k + 1 - i);
}

/* the number of a house at K: its tokens */
static int house_number(const struct parse *p, size_t k)
{
	const struct token *next = &p->ts->t[k + 1];

	if (!is_number(p, k, 1, 999, 1, 3) || p->ts->t[k].line || clock_follows(p, k))
		return 0;
	if (next->type == TOK_MARK && !next->line)
		return next->num != ':' && next->num != '-' && !(next->num == '.' && next[1].type == TOK_NUMBER);
	return next->type == TOK_END || next->line || (next->type == TOK_WORD && next->len == 1);
}

/* via XX Settembre: a day in Roman digits */
static bool roman(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	size_t digits = t->type == TOK_WORD ? strspn(p->ts->text + t->at, "IVX") : 0;

	return digits >= t->len && t->len > 0;
}

/* Straße des 17. Juni 135, rue du 8 mai, Calle 2 de Mayo: the tokens from I on that are the street's, where the N at I are a date in
 * its name */
static int street_before(const struct parse *p, size_t i, int n, const struct when *w)
{
	size_t k = i;
	int on = ends_before(p, k, LEX_ON), value;
	bool numeral = i > 1 && w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.month && roman(p, i - 1) && !p->ts->t[i].line;
	const struct token *t = &p->ts->t[i];

	if (w->what != WHEN_DAY || w->range || !(w->day.kind == DAY_WEEKDAY || (w->day.kind == DAY_DATE && w->day.month && (w->day.day || numeral)) || w->day.kind == DAY_HOLIDAY))
		return 0;
	if (word_of(p, i, LEX_ON, NULL)) /* the find begins with it */
		on = 0;
	if (t->line || (on && p->ts->t[i - (size_t)on].line))
		return 0;
	k -= (size_t)on;
	if (numeral)
		k = i - 1;
	if (k == 0)
		return 0;
	value = street_word(p, k - 1);
	if (numeral)
		return value == STREET_DIRECT ? n : 0;
	if (value == STREET_DIRECT && w->day.kind == DAY_WEEKDAY && !t->upper && (!p->ts->t[k - 1].upper || p->ts->t[k - 1].line))
		return 0; /* corso lunedì alle 18: a course; a street's name has its capital */
	if (value == STREET_DIRECT && w->day.kind == DAY_DATE && w->day.weekday)
		return 0; /* Corso lunedì 15 giugno: no street is called so */
	if (value == NO_STREET)
		value = k > 1 && one_mark(p, k - 1, "./") && sticks(p, k - 1) && street_word(p, k - 2) == STREET_DIRECT ? STREET_DIRECT : NO_STREET; /* ul. 3 Maja */
	if (on && value != STREET_DIRECT && token_value(p->ts, i - (size_t)on, LEX_ON, p->lang, ON_DAY))
		return 0;
	if (value == NO_STREET || (value != STREET_DIRECT && !(on || word_of(p, i, LEX_ON, NULL))) || (value != STREET_DIRECT && !has(p, TRAIT_CAPITAL_NOUNS)))
		return 0;
	return n + house_number(p, i + (size_t)n);
}

/* Kirche, Stadtkirche: a noun of places at I, or a compound that ends in one */
static bool place_noun(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	const char *s = p->ts->text + t->at;

	for (size_t n = 3; n + 2 < t->len && n < 12; n++)
		if (lex_starts(lex_word(s + t->len - n, n), LEX_PLACE_NOUN))
			return true;
	return word_of(p, i, LEX_PLACE_NOUN, NULL) == 1;
}

/* Christmas-themed: the feast is a part of an adjective; Kirche St. Martin: a saint's name is a house's.  N tokens from
 * I on are the feast. */
static bool feast_named(const struct parse *p, size_t i, int n, const struct when *w)
{
	const struct token *t = &p->ts->t[i], *behind = t + n;

	if (w->what != WHEN_DAY || w->day.kind != DAY_HOLIDAY || w->range)
		return false;
	if (mark(p, i + (size_t)n, '-') && sticks(p, i + (size_t)n) && sticks(p, i + (size_t)n + 1) && !has(p, TRAIT_CAPITAL_NOUNS))
		return behind[1].type == TOK_WORD && !behind[1].upper && behind[1].len > 3;
	if (n < 2 || i == 0 || t->line || !t->upper || t[-1].type != TOK_WORD || !has(p, TRAIT_CAPITAL_NOUNS))
		return false;
	return t[-1].upper && place_noun(p, i - 1);
}

/* Sitzung Nr. 6/2026, Az. 12.3.2026/45, Version 3.7.2026: is the date in digits at I a number that a word before it calls one? */
static bool numbered(const struct parse *p, size_t i, const struct when *w)
{
	size_t k = i;

	if (w->what != WHEN_DAY || w->range || w->day.kind != DAY_DATE || p->ts->t[i].type != TOK_NUMBER || i == 0 || p->ts->t[i].line)
		return false;
	k -= one_mark(p, k - 1, ".:") && !p->ts->t[k - 1].line;
	return k > 0 && token_value(p->ts, k - 1, LEX_NO_DATE_BEFORE, p->lang, NUMBERED) == 1;
}

/* 1. Mai-Straße 5: the tokens of the street that is named after the day at I, which is N tokens, 0: none */
static int street_joined(const struct parse *p, size_t i, int n, const struct when *w)
{
	size_t k = i + (size_t)n;

	if (w->what != WHEN_DAY || w->range || w->day.kind != DAY_DATE || w->day.year || !w->day.month || !mark(p, k, '-') || !sticks(p, k) || !sticks(p, k + 1))
		return 0;
	return street_word(p, k + 1) == NO_STREET ? 0 : n + 2 + house_number(p, k + 2);
}

/* Haus des 1. Mai: is the day at I what a noun of places is named after? */
static bool place_after_day(const struct parse *p, size_t i, const struct when *w)
{
	size_t k = i;

	if (w->what != WHEN_DAY || w->range || w->day.kind != DAY_DATE || w->day.year || !w->day.month || !w->day.day || p->ts->t[i].line || !has(p, TRAIT_CAPITAL_NOUNS))
		return false;
	if (p->ts->t[i].type == TOK_NUMBER)
		k--;
	return k > 0 && token_value(p->ts, k, LEX_ON, p->lang, ON_OF) == 1 && !p->ts->t[k].line && p->ts->t[k - 1].upper && place_noun(p, k - 1);
}

/* Sunday School, the Thursday Murder Club, Friday Night Singers: is the weekday at I, which is N tokens, the first word of the name of a
 * body? */
static bool begins_body(const struct parse *p, size_t i, int n, const struct when *w)
{
	enum { REACH = 3 }; /* words of the name behind it */
	const struct token *t = p->ts->t;

	if (has(p, TRAIT_CAPITAL_NOUNS) || w->day.kind != DAY_WEEKDAY || w->range || n > 2 || !t[i].upper || t[i].len < 4 || !text_has_class(p, LEX_ASSOCIATION))
		return false;
	if (word_of(p, i, LEX_ASSOCIATION, NULL) > 1)
		return true;
	for (size_t k = i + 1; k <= i + REACH && k < p->ts->n && t[k].type == TOK_WORD && t[k].upper && !t[k].line; k++)
		if (k >= i + (size_t)n && word_of(p, k, LEX_ASSOCIATION, NULL))
			return true;
	return false;
}

/* The Sunday Boys, Wednesday Wanderers walk: is the weekday at I, which is N tokens, the first word of a line or of "the", and a name goes on
 * right behind it? */
static bool begins_name(const struct parse *p, size_t i, int n, const struct when *w)
{
	const struct token *t = p->ts->t, *next = &t[i + 1];
	size_t from = i - (size_t)ends_before(p, i, LEX_DETERMINER);
	int part = i + 1 < p->ts->n && next->upper && !next->line ? word_of(p, i + 1, LEX_PART, NULL) : 0;

	next += part == 1; /* Saturday Morning Market */
	if (has(p, TRAIT_CAPITAL_NOUNS) || w->day.kind != DAY_WEEKDAY || w->range || n > 1 + (part == 1) || !t[i].upper || t[i].len < 6 || (from < i && t[i].line))
		return false;
	if (from > 0 && !t[from].line && !(one_mark(p, from - 1, ":|-") && from > 1))
		return false;
	i = (size_t)(next - t);
	return i < p->ts->n && next->type == TOK_WORD && next->upper && next->len > 2 && !next->line && !shouted(p, i) && !one_of(p, i, &(struct classes)CLASSES_3(LEX_MONTH, LEX_PART, LEX_WEEKDAY));
}

int name_at(const struct parse *p, size_t i, int n, struct when *w)
{
	const struct token *t = &p->ts->t[i];
	int m;

	if (text_has_class(p, LEX_NO_TIME) && ends_before(p, i + (size_t)n, LEX_NO_TIME) > n)
		return n; /* Happy Mondays */
	if (w->what == WHEN_CUE || w->what == WHEN_REPEAT || t->type == TOK_MARK)
		return 0;
	if (feast_named(p, i, n, w) || numbered(p, i, w) || (i > 0 && place_after_day(p, i, w)))
		return n;
	if ((m = street_joined(p, i, n, w)) != 0)
		return m;
	if ((m = street_behind(p, i, n, w)) != 0 || (i > 0 && (m = street_before(p, i, n, w)) != 0))
		return m;
	if (w->what != WHEN_DAY || t->type != TOK_WORD || !t->upper)
		return 0;
	w->of_body = begins_body(p, i, n, w);
	w->begins_name = begins_name(p, i, n, w);
	if (i == 0 || t->line)
		return 0;
	if (n == 1 && (titled(p, i) || (i > 1 && behind_given_name(p, i) && titled(p, i - 1))))
		return 1; /* Dr Ruby Friday */
	if (month_named(p, i))
		return 1;
	w->named = n == 1 && t->len > 3 && w->day.kind == DAY_WEEKDAY && behind_given_name(p, i);
	return 0;
}

static bool quote(const struct parse *p, size_t k)
{
	return p->ts->t[k].type == TOK_MARK && utf8_quote(p->ts->t[k].num);
}

/* is the day W what begins in quotation marks, perhaps behind its article, or the day of a death: "Der 20. Juli", († 5.6.2026)? */
static bool of_name(const struct parse *p, const struct when *w)
{
	enum { REACH = 8, DAGGER = 0x2020 }; /* REACH: tokens up to the mark that closes */
	const struct token *t = p->ts->t;
	size_t k = w->tok;

	if (w->what != WHEN_DAY || w->cue != CUE_NONE || !k || t[k].line)
		return false;
	if (t[k - 1].type == TOK_MARK && t[k - 1].num == DAGGER)
		return true;
	k -= k > 1 && t[k - 1].type == TOK_WORD && !t[k - 1].line;
	if (!quote(p, k - 1) || !sticks(p, k) || !(k < 2 || t[k - 1].space || t[k - 1].line))
		return false;
	for (k = w->tok_end; k < p->ts->n && k < w->tok_end + REACH && !t[k].line; k++)
		if (quote(p, k))
			return sticks(p, k);
	return false;
}

void days_quoted(const struct parse *p, struct whens *all)
{
	bool other = false;

	if (all->n < 2)
		return;
	for (size_t k = 0; k < all->n && !other; k++)
		other = (all->w[k].what == WHEN_DAY || all->w[k].what == WHEN_REPEAT) && !of_name(p, &all->w[k]);
	for (size_t k = 0; other && k < all->n; k++)
		if (of_name(p, &all->w[k]))
			all->w[k].what = WHEN_CUE, all->w[k].cue = CUE_NONE;
}
