/* when_words.c: words, numbers and connectors of the grammar; see when_rules.h. */
#include "language/when_rules.h"

const struct when_day day_none = {0};

int word_found(const struct parse *p, size_t i, enum lex_class class, int *value)
{
	const struct token *t = &p->ts->t[i];

	if (!value && t->alone && p->exact && class < 128 && class != LEX_MONTH && class != LEX_WEEKDAY && class != LEX_HOLIDAY) /* whose rows are of all languages */
		return 1;
	return token_phrase(p->ts, i, class, p->lang, value);
}

bool behind_gap(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	const char *s = p->ts->text + t->at;

	return i > 0 && t->space && t->at > 1 && (s[-1] == '\t' || s[-2] == ' ' || s[-2] == '\t'); /* the end of a text has a blank before it too */
}

bool shape_at(const struct parse *p, size_t i, const char *s)
{
	static const struct {
		unsigned char digits_min, digits_max;
		uint16_t min, max;
	} kind[128] = {['d'] = {1, 2, 1, 31}, ['m'] = {1, 2, 1, 12}, ['h'] = {1, 2, 0, 24},       ['D'] = {2, 2, 1, 31},     ['M'] = {2, 2, 1, 12}, ['s'] = {2, 2, 0, 59},
	               ['2'] = {2, 2, 0, 99}, ['4'] = {4, 4, 0, 9999}, ['#'] = {1, 3, 0, 999}, ['y'] = {4, 4, 1900, 2100}, ['Y'] = {4, 4, 1000, 2999}};
	bool blank = false;

	for (size_t k = i; *s; s++) {
		unsigned char c = (unsigned char)*s & 127;
		if (c == ' ') {
			blank = true;
			continue;
		}
		if (k >= p->ts->n || (k > i && (p->ts->t[k].line || p->ts->t[k].space != blank)))
			return false;
		if (kind[c].digits_max ? !is_number(p, k, kind[c].min, kind[c].max, kind[c].digits_min, kind[c].digits_max) : !mark(p, k, c))
			return false;
		blank = false;
		k++;
	}
	return true;
}

int number_word_at(const struct parse *p, size_t i, int *value)
{
	int n, v, w;

	if (is_number(p, i, 0, 100000, 1, 6)) {
		*value = (int)p->ts->t[i].num;
		return 1;
	}
	n = word_of(p, i, LEX_CARDINAL, &v);
	if (!n)
		return 0;
	*value = v;
	/* twenty one */
	if (v >= 20 && v < 100 && v % 10 == 0) {
		size_t k = i + (size_t)n + (mark(p, i + (size_t)n, '-') ? 1 : 0);
		int m = word_of(p, k, LEX_CARDINAL, &w);
		if (m && w > 0 && w < 10 && !(w == 1 && word_of(p, k, LEX_ARTICLE, NULL))) { /* six-thirty a.m. */
			*value = v + w;
			return (int)(k - i) + m;
		}
	}
	return n;
}

int hour_word(const struct parse *p, size_t i, int *hour)
{
	int n = word_of(p, i, LEX_HOUR, hour);
	return n ? n : number_word(p, i, hour);
}

/* sept heures, de sept à neuf heures: what could be a month counts hours or other units; behind a day it is the month */
static bool counts_units(const struct parse *p, size_t i, int n)
{
	size_t k = i + (size_t)n;
	int m;

	if (!word_of(p, i, LEX_CARDINAL, NULL) || (i > 0 && is_number(p, i - 1, 1, 31, 1, 2)) || ends_before(p, i, LEX_ORDINAL))
		return false;
	m = range_mark(p, k);
	m = m ? m : list_mark(p, k);
	if (m && (n = word_of(p, k + (size_t)m, LEX_CARDINAL, NULL)) != 0)
		k += (size_t)(m + n);
	return word_of(p, k, LEX_OCLOCK, NULL) || word_of(p, k, LEX_UNIT, NULL);
}

int month_name_at(const struct parse *p, size_t i, int *month)
{
	int n;

	n = word_of(p, i, LEX_MONTH, month);
	if (n)
		return counts_units(p, i, n) ? 0 : n;
	n = token_match(p->ts, i, LEX_MONTH, p->names, month);
	if (n && p->ts->t[i].len < 4)
		n = token_match(p->ts, i, LEX_MONTH, p->known, month);
	return n && p->ts->t[i].len >= 3 ? n : 0;
}

/* die für den 3. Mai geplante Wanderung: a short weekday that is an article, too, with a preposition right behind it */
static bool article_of_clause(const struct parse *p, size_t i)
{
	static const struct classes leads = CLASSES_3(LEX_ON, LEX_AT, LEX_IN);

	return i + 1 < p->ts->n && !p->ts->t[i + 1].line && p->ts->t[i + 1].type == TOK_WORD && one_of(p, i + 1, &leads) && word_of(p, i, LEX_NOMINATIVE, NULL);
}

int weekday_name_at(const struct parse *p, size_t i, int *weekday, bool *brief)
{
	int n;

	n = word_of(p, i, LEX_WEEKDAY, weekday);
	if (n && !p->ts->t[i].upper && word_of(p, i, LEX_AT, NULL) > n) /* so gegen 20 Uhr */
		return 0;
	if (n) {
		*brief = token_brief(p->ts, i, LEX_WEEKDAY, p->lang);
		if (*brief && article_of_clause(p, i))
			return 0;
		return n;
	}
	if (token_match(p->ts, i, LEX_MONTH, p->lang | p->known, NULL)) /* mar: rather a month, where its language is not the text's */
		return 0;
	n = token_match(p->ts, i, LEX_WEEKDAY, p->names, weekday);
	if (n && p->ts->t[i].len < 4)
		n = token_match(p->ts, i, LEX_WEEKDAY, p->known, weekday);
	if (!n || p->ts->t[i].len < 3)
		return 0;
	*brief = token_brief(p->ts, i, LEX_WEEKDAY, p->names) || p->ts->t[i].len < 5;
	return n;
}

/* does an ordinal stand at I, perhaps behind a hyphen? */
static bool ordinal_behind(const struct parse *p, size_t i)
{
	return word_of(p, i + mark(p, i, '-'), LEX_ORDINAL, NULL);
}

int ordinal_at(const struct parse *p, size_t i, int *n)
{
	int k, v, w;

	if (is_number(p, i, 1, 31, 1, 2)) {
		if (mark(p, i + 1, '.') && sticks(p, i + 1) && !(is_number(p, i + 2, 0, 9999, 1, 4) && sticks(p, i + 2))) {
			*n = (int)p->ts->t[i].num;
			return 2;
		}
		if (sticks(p, i + 1) && (k = word_of(p, i + 1, LEX_ORDINAL_SUFFIX, &v)) != 0) {
			*n = (int)p->ts->t[i].num;
			return 1 + k;
		}
		if (mark(p, i + 1, '-') && sticks(p, i + 1) && sticks(p, i + 2) && p->ts->t[i + 2].len > 1 && (k = word_of(p, i + 2, LEX_ORDINAL_SUFFIX, &v)) != 0) {
			*n = (int)p->ts->t[i].num; /* 30-go */
			return 2 + k;
		}
		return 0;
	}
	k = word_of(p, i, LEX_ORDINAL, n);
	if (k)
		return k;
	/* twenty first */
	if (p->ts->t[i < p->ts->n ? i : 0].alone && !ordinal_behind(p, i + 1))
		return 0;
	k = word_of(p, i, LEX_CARDINAL, &v);
	if (k && (v == 20 || v == 30)) {
		size_t at = i + (size_t)k + (mark(p, i + (size_t)k, '-') ? 1 : 0);
		int m = word_of(p, at, LEX_ORDINAL, &w);
		if (m && w > 0 && w < 10) {
			*n = v + w;
			return (int)(at - i) + m;
		}
	}
	return 0;
}

static bool capitals(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];

	if (i >= p->ts->n || t->type != TOK_WORD || !t->upper || t->len < 2)
		return false;
	for (size_t k = 0; k < t->len; k++)
		if (p->ts->text[t->at + k] >= 'a' && p->ts->text[t->at + k] <= 'z')
			return false;
	return true;
}

bool shouted(const struct parse *p, size_t i)
{
	return capitals(p, i) && ((i > 0 && capitals(p, i - 1)) || capitals(p, i + 1));
}

/* is the dash at I, which begins a line, one of a list: does the line before begin with one, too? */
static bool bullet(const struct parse *p, size_t i)
{
	enum { REACH = 40 };
	size_t k = i;

	while (k > 0 && i - k < REACH && !p->ts->t[k - 1].line)
		k--;
	return k > 0 && mark(p, k - 1, '-');
}

int to_at(const struct parse *p, size_t i)
{
	int n = word_of(p, i, LEX_TO, NULL);

	return n + (n > 1 && mark(p, i + (size_t)n, '.') && sticks(p, i + (size_t)n));
}

/* "21.8.   —" above "28.8.", "Fr. 12.–" above "3. Juni": a dash that ends its row behind a gap, or stands alone in it, says that there is
 * nothing; one behind a dot is a price's */
static bool dash_ends_row(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];

	if (i == 0 || i + 1 >= p->ts->n || !t[1].line)
		return false;
	return t->line || behind_gap(p, i) || (!t->space && mark(p, i - 1, '.'));
}

/* "20:15     -         17:30": a dash alone in its column, among blanks, says that there is nothing */
static bool dash_in_column(const struct parse *p, size_t i)
{
	enum { GAP = 3 };
	const struct token *t = &p->ts->t[i];

	if (dash_ends_row(p, i))
		return true;
	if (i + 1 >= p->ts->n || t->line || t[1].line || t->at < GAP || t[1].at <= t->at + GAP)
		return false;
	return strncmp(p->ts->text + t->at - GAP, "   ", GAP) == 0 && strncmp(p->ts->text + t[1].at - GAP, "   ", GAP) == 0;
}

/* og, e il: such a word at I ends only what a word of ranges begins in its line (mellem 18 og 20, tra il 12 e il 14); else it lists */
static bool only_lists(const struct parse *p, size_t i)
{
	enum { REACH = 8 };
	int value;

	if (!word_of(p, i, LEX_TO, &value) || !value || !word_of(p, i, LEX_AND, NULL))
		return false;
	for (size_t back = 1; back <= REACH && back <= i && !p->ts->t[i - back + 1].line; back++)
		if (word_of(p, i - back, LEX_FROM, NULL))
			return false;
	return true;
}

int range_mark_at(const struct parse *p, size_t i)
{
	int n;

	if (mark(p, i, '-')) {
		if ((p->ts->t[i].line && i > 0 && p->ts->t[i + 1].space && bullet(p, i)) || dash_in_column(p, i))
			return 0;
		n = mark(p, i + 1, '-') || (mark(p, i + 1, '>') && sticks(p, i + 1)) ? 2 : 1; /* 13:30 -> 15:00 */
		/* "18 Uhr - bis 20 Uhr" */
		return n + to_at(p, i + (size_t)n);
	}
	if (mark(p, i, 0x2192)) /* 13:30 → 15:00 */
		return 1;
	if (mark(p, i, '~') && i > 0 && (p->ts->t[i - 1].type == TOK_NUMBER || word_of(p, i - 1, LEX_PM, NULL) || word_of(p, i - 1, LEX_AM, NULL)))
		return 1; /* 2pm ~ 4pm */
	return only_lists(p, i) ? 0 : to_at(p, i);
}

bool street_compound(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	const char *s = p->ts->text + t->at;

	for (size_t n = 3; n + 2 < t->len && n < 10; n++)
		if (lex_value(lex_word(s + t->len - n, n), LEX_STREET_SUFFIX, ~0ULL) == 0)
			return true;
	return false;
}

int with_last(const struct parse *p, size_t i)
{
	int n = word_of(p, i, LEX_WITH_LAST, NULL);
	size_t at = i + (size_t)n;

	if (!n || i == 0 || p->ts->t[i].line || p->ts->t[at].line)
		return 0;
	if (is_number(p, at, 1, 31, 1, 2) && mark(p, at + 1, '.') && sticks(p, at + 1))
		return n;
	return weekday_name(p, at, &(int){0}, &(bool){false}) ? n : 0;
}

int and_at(const struct parse *p, size_t i)
{
	int n = word_of(p, i, LEX_AND, NULL);

	return n + (n == 1 && p->ts->t[i].len < 3 && mark(p, i + 1, '.') && sticks(p, i + 1)); /* u., od. */
}

int list_mark_at(const struct parse *p, size_t i)
{
	if (mark(p, i, ',') || mark(p, i, '/') || mark(p, i, '&') || mark(p, i, '+'))
		return 1 + and_at(p, i + 1);
	return and_at(p, i);
}

int ends_before_at(const struct parse *p, size_t i, enum lex_class class)
{
	for (size_t back = 1; back <= (class == LEX_TO ? 5U : 3U) && back <= i; back++)
		if (word_of(p, i - back, class, NULL) == (int)back)
			return (int)back;
	return class == LEX_TO && i > 3 && mark(p, i - 1, '.') && to_at(p, i - 3) == 3 ? 3 : 0; /* bis einschl. */
}

int skip_class(const struct parse *p, size_t i, enum lex_class class)
{
	return word_of(p, i, class, NULL);
}
