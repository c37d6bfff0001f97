/* when_numeric.c: dates in digits alone: 24.9.2026, 24.9., 9/24/26, 2026-09-24, 05.2016; see when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

int full_year(int y, int digits, struct when_day *d)
{
	if (digits <= 2) {
		d->guessed_century = true;
		return y < 70 ? 2000 + y : 1900 + y;
	}
	return y;
}

/* d. 24/9: the preposition, cut short, before token I */
static bool brief_on(const struct parse *p, size_t i)
{
	return i > 1 && mark(p, i - 1, '.') && p->ts->t[i].space && p->ts->t[i - 2].len < 3 && ends_before(p, i - 1, LEX_ON);
}

/* a word before token I that lets a number be a date: am, den, vom, bis, zum, on, by, a weekday; or nothing at all */
bool date_context(const struct parse *p, size_t i)
{
	int v;
	bool brief;

	if (i == 0)
		return true;
	if (mark(p, i - 1, '(') || mark(p, i - 1, '|') || mark(p, i - 1, '-') || mark(p, i - 1, 0x2022))
		return true;
	if (brief_on(p, i) || (mark(p, i - 1, '*') && p->ts->t[i - 1].line)) /* *03.01.: an entry with its asterisk */
		return true;
	if (ends_before(p, i, LEX_ON) || ends_before(p, i, LEX_FROM) || ends_before(p, i, LEX_TO) || ends_before(p, i, LEX_START_FROM))
		return true;
	return weekday_name(p, i - 1, &v, &brief) == 1 || (mark(p, i - 1, ':') && p->ts->t[i].space);
}

/* Do. 14.9; Montag, 14.9: a weekday with its mark before the date at I */
static bool behind_weekday(const struct parse *p, size_t i)
{
	size_t k = i;
	int v;

	k -= k > 0 && mark(p, k - 1, ',');
	k -= k > 0 && mark(p, k - 1, '.');
	return k > 0 && !p->ts->t[i].line && weekday_name(p, k - 1, &v, &(bool){false}) == 1;
}

/* does something longer go on behind token K: 2.10.3, 1.5.26.7? */
static bool goes_on_dotted(const struct parse *p, size_t k)
{
	return mark(p, k, '.') && sticks(p, k) && p->ts->t[k + 1].type == TOK_NUMBER && sticks(p, k + 1);
}

/* ---- dots ---- */

/* dates that their shape tells, and which of its numbers, by their tokens, are year, month and day (-1: none) */
static const struct {
	const char *shape;
	signed char year, month, day, n;
} told[] = {
	{"y.M.D", 0, 2, 4, 5},     /* 2026.03.17 */
	{"d . m . Y", 4, 2, 0, 5}, /* 30 . 09 . 2026 */
	{"d . m . 2", 4, 2, 0, 5},
	{"M.y", 2, 0, -1, 3},      /* 05.2016 */
	{"M. y", 2, 0, -1, 3},
};

/* tokens of such a date; -1: one that there is not; 0: none of them */
static int told_by_shape(const struct parse *p, size_t i, struct when_day *d)
{
	const struct token *t = p->ts->t + i;

	if (!sticks(p, i + 1) ? t[3].num != '.' : t[0].digits != 4 && t[2].digits != 4) /* most */
		return 0;
	for (size_t k = 0; k < sizeof told / sizeof *told; k++) {
		int n = told[k].n, year;
		if (!shape(p, i, told[k].shape) || goes_on_dotted(p, i + (size_t)n))
			continue;
		year = (int)t[told[k].year].num;
		if (told[k].day >= 0)
			return set_date(d, full_year(year, t[told[k].year].digits, d), (int)t[told[k].month].num, (int)t[told[k].day].num) ? n : -1;
		if (clock_follows(p, i + 2) || (i > 0 && mark(p, i - 1, '.')) || mark(p, i + 3, '.'))
			continue;
		d->kind = DAY_DATE, d->month = (int)t[told[k].month].num, d->year = year;
		return n;
	}
	return 0;
}

/* the year at K, behind 24.9.; -1: what is there is of something longer */
static int dotted_year(const struct parse *p, size_t k, struct when_day *d)
{
	const struct token *t = &p->ts->t[k];

	d->year = 0;
	if (is_number(p, k, 1000, 2999, 4, 4) && !t->line && !clock_follows(p, k) && !time_not_year(p, k, true)) {
		d->year = (int)t->num;
		return 1;
	}
	if (!is_number(p, k, 0, 9999, 1, 4) || !sticks(p, k))
		return 0;
	if (t->digits != 2 || shape(p, k, "2.#") || shape(p, k, "2:s") || (k > 1 && p->ts->t[k - 2].space && dotted_pair(p, k - 2)))
		return -1; /* am 30. 9.00-12.30 */
	d->year = full_year((int)t->num, 2, d);
	return 1;
}

/* 6. 3., 19.30 Uhr: an hour with its word at K, behind the comma of a date */
static bool hour_behind(const struct parse *p, size_t k)
{
	if (!mark(p, k, ',') || !is_number(p, k + 1, 0, 24, 1, 2) || p->ts->t[k + 1].line)
		return false;
	k += shape(p, k + 1, "h.s") || shape(p, k + 1, "h:s") ? 4 : 2;
	return word_of(p, k, LEX_OCLOCK, NULL);
}

/* "2.   9.30 Uhr": a wide gap, and behind it a clock in a column of its own */
static bool clock_in_column(const struct parse *p, size_t k)
{
	return behind_gap(p, k) && shape(p, k, "h.s") && !mark(p, k + 3, '.');
}

/* 24.9. with its last dot at I + 3, and perhaps a year; SPACED: 24. 9. */
static int dotted_whole(const struct parse *p, size_t i, bool spaced, struct when_day *d)
{
	int a = (int)p->ts->t[i].num, b = (int)p->ts->t[i + 2].num, n = dotted_year(p, i + 4, d);

	if (n < 0 || clock_in_column(p, i + 2) || (!n && spaced && !date_context(p, i) && !mark(p, i + 4, '-') && !hour_behind(p, i + 4)))
		return 0;
	if ((b > 12 || p->dots_month_first) && a <= 12 && d->year && (!d->guessed_century || has(p, TRAIT_MONTH_FIRST))) {
		int c = a;
		a = b, b = c;
	}
	if (!set_date(d, d->year, b, a)) {
		if (b < 1 || b > 12 || a < 29 || spaced)
			return 0;
		d->kind = DAY_DATE, d->month = b, d->day = a; /* 31.9.: no day, and none that another could stand for */
	}
	d->either = n && a <= 12 && b <= 12 && has(p, TRAIT_MONTH_FIRST); /* Wednesday, 11.04.2026: the weekday decides */
	return 4 + n;
}

/* on Friday 7.6, where the month comes first */
static bool dotted_month_first(const struct parse *p, size_t i, struct when_day *d)
{
	int a = (int)p->ts->t[i].num, b = (int)p->ts->t[i + 2].num, v;
	bool on = on_the(p, i), brief;

	if (a > 12 || i == 0 || !(on || (weekday_name(p, i - 1, &v, &brief) && b % 15)))
		return false;
	if (!behind_a_day(p, i + 3) || mark(p, i + 3, ',') || !set_date(d, 0, a, b))
		return false;
	d->either = b <= 12; /* the weekday decides */
	return true;
}

/* 24.9 without its last dot: only where the words around say so */
static int undotted(const struct parse *p, size_t i, struct when_day *d)
{
	static const struct classes counted = CLASSES_4(LEX_OCLOCK, LEX_AM, LEX_PM, LEX_NO_DATE_AFTER);
	const struct token *t = p->ts->t;
	int a = (int)t[i].num, b = (int)t[i + 2].num;
	size_t k = i + 3;

	if (!has(p, TRAIT_DOT_DATES) || one_of(p, k, &counted))
		return 0;
	if (mark(p, k, '.') || mark(p, k, ':') || (mark(p, k, ',') && is_number(p, k + 1, 0, 999, 1, 3) && sticks(p, k + 1)))
		return 0;
	if (is_number(p, k, 1000, 2999, 4, 4) && !clock_follows(p, k) && !sticks(p, k) && !t[k].line && set_date(d, (int)t[k].num, b, a))
		return 4;
	if (!(date_context(p, i) || behind_weekday(p, i)) || (i && ends_before(p, i, LEX_AT) && !ends_before(p, i, LEX_ON)))
		return 0;
	if (i && ends_before(p, i, LEX_FROM) && (range_mark(p, k) || b > 12)) /* von 9.10 bis 12 */
		return 0;
	if (word_of(p, k, LEX_OVERNIGHT, NULL) && is_number(p, k + 1, 0, UINT32_MAX, 1, 9) && !ends_before(p, i, LEX_DATE_FROM)) /* von 12.4 auf 13.8 Prozent */
		return 0;
	return set_date(d, 0, b, a) ? 3 : 0;
}

/* am 1. 2 ab 19 Uhr: behind a preposition, and a preposition behind it */
static int undotted_spaced(const struct parse *p, size_t i, struct when_day *d)
{
	static const struct classes goes_on = CLASSES_4(LEX_FROM, LEX_START_FROM, LEX_AT, LEX_TO);
	size_t k = i + 3;

	if (!has(p, TRAIT_DOT_DATES) || i == 0 || !ends_before(p, i, LEX_ON) || p->ts->t[i + 2].num > 12 || p->ts->t[i + 2].line)
		return 0;
	if (k < p->ts->n && !p->ts->t[k].line && !one_of(p, k, &goes_on))
		return 0;
	return set_date(d, 0, (int)p->ts->t[i + 2].num, (int)p->ts->t[i].num) ? 3 : 0;
}

/* the month that a Roman number at I is, 0: none */
static int roman_month(const struct parse *p, size_t i)
{
	static const char *const number[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
	const struct token *t = &p->ts->t[i];

	if (i >= p->ts->n || t->type != TOK_WORD || t->len > 4 || t->line)
		return 0;
	for (int m = 0; m < 12; m++)
		if (strlen(number[m]) == t->len && !strncmp(p->ts->text + t->at, number[m], t->len))
			return m + 1;
	return 0;
}

/* "12. XI. Vereinsabend": a row that begins with a day in dots, its month of two letters at least ("1. V. Müller" is a place in a race),
 * or of one where another row has such a day */
static bool roman_row(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	if (!(i == 0 || t[i].line) || i + 4 >= p->ts->n || !t[i + 2].space || t[i + 4].line || !t[i + 4].space || t[i + 4].type == TOK_NUMBER)
		return false;
	if (t[i + 2].len > 1)
		return true;
	for (size_t k = 0; k + 3 < p->ts->n; k++)
		if ((k == 0 || t[k].line) && t[k].type == TOK_NUMBER && mark(p, k + 1, '.') && t[k + 2].len > 1 && roman_month(p, k + 2) && mark(p, k + 3, '.'))
			return true;
	return false;
}

/* niedziela, 11 X: a weekday, written out, stands before token I, perhaps behind a comma and what leads to a day */
static bool weekday_before(const struct parse *p, size_t i)
{
	size_t k = i - (size_t)ends_before(p, i, LEX_ON);

	k -= k > 0 && mark(p, k - 1, ',');
	return k > 0 && !p->ts->t[i].line && p->ts->t[k - 1].len > 3 && lex_starts(p->ts->t[k - 1].word, LEX_WEEKDAY) && weekday_name(p, k - 1, &(int){0}, &(bool){false}) == 1;
}

/* is what ends before token K counted by nothing there: 4 X 100, 11 X Freibier, Monday 4 I will; but 11 X o godz. 18, 11 X 18.00 */
static bool counts_none(const struct parse *p, size_t k)
{
	static const struct classes leads = CLASSES_4(LEX_AT, LEX_ON, LEX_FROM, LEX_OCLOCK);
	struct when t;

	if (k >= p->ts->n || p->ts->t[k].line || (p->ts->t[k].type == TOK_MARK && !(mark(p, k, '-') && sticks(p, k))))
		return true;
	return of_classes(&p->ts->t[k], &leads) || shape(p, k, "h.s") || parse_times(p, k, &t);
}

/* 25.II.2026, 25. XI. 2026, 25 II 2026; without a year only as the end of what asks for a date: am 25.II., behind its weekday, or at the
 * head of a row */
static int roman_dated(const struct parse *p, size_t i, struct when_day *d)
{
	bool dots = mark(p, i + 1, '.') && sticks(p, i + 1);
	size_t k = i + 1 + dots;
	int month = is_number(p, i, 1, 31, 1, 2) ? roman_month(p, k) : 0, n = 0, year = 0;
	bool ends, asked;

	if (!month)
		return 0;
	k++;
	ends = mark(p, k, '.') && sticks(p, k);
	k += ends;
	if (is_number(p, k, 1000, 2999, 4, 4) && !p->ts->t[k].line)
		n = 1, year = (int)p->ts->t[k].num;
	else if (dots && ends && is_number(p, k, 0, 99, 2, 2) && sticks(p, k))
		n = 1, year = full_year((int)p->ts->t[k].num, 2, d);
	asked = dots && ends && (date_context(p, i) || range_mark(p, k) || roman_row(p, i));
	asked = asked || (dots == ends && weekday_before(p, i) && (dots || counts_none(p, k)));
	if (!n && !asked)
		return 0;
	return set_date(d, year, month, (int)p->ts->t[i].num) ? (int)(k - i) + n : 0;
}

/* am 20.13.2026, am 32.6.2026, am 20.6.206: numbers that make no date, where a word asks for one: a day that is none, so that the
 * reference's is not taken for it */
static int no_date(const struct parse *p, size_t i, struct when_day *d)
{
	enum { FEBRUARY = 2, NEVER = 31 };

	if (!date_context(p, i) || !is_number(p, i, 1, 99, 1, 2) || !is_number(p, i + 2, 1, 99, 1, 2) || !is_number(p, i + 4, 100, 2100, 3, 4))
		return 0;
	if (!mark(p, i + 3, '.') || !sticks(p, i + 2) || !sticks(p, i + 3) || !sticks(p, i + 4) || !number_ends(p, i + 5))
		return 0;
	d->kind = DAY_DATE, d->month = FEBRUARY, d->day = NEVER;
	return 5;
}

int numeric_dotted(const struct parse *p, size_t i, struct when_day *d)
{
	bool spaced, ends;
	int n;

	if ((n = roman_dated(p, i, d)) != 0)
		return n;
	if (!mark(p, i + 1, '.'))
		return 0;
	if ((n = told_by_shape(p, i, d)) != 0)
		return n > 0 ? n : 0;
	spaced = !sticks(p, i + 2);
	if (!shape(p, i, spaced ? "d. d" : "d.d"))
		return no_date(p, i, d);
	ends = has(p, TRAIT_MONTH_FIRST) && !spaced && p->ts->t[i].num <= 12 && on_the(p, i) && i + 4 >= p->ts->n; /* the dot of "on 5.12." ends the text */
	if (mark(p, i + 3, '.') && sticks(p, i + 3) && !ends)
		return (n = dotted_whole(p, i, spaced, d)) != 0 ? n : no_date(p, i, d);
	if (spaced)
		return undotted_spaced(p, i, d);
	if (has(p, TRAIT_MONTH_FIRST) && dotted_month_first(p, i, d))
		return 3;
	if (dot_date(p, i))
		return set_date(d, 0, (int)p->ts->t[i + 2].num, (int)p->ts->t[i].num) ? 3 : 0;
	return undotted(p, i, d);
}

/* ---- slashes and dashes ---- */

/* does a time that can be nothing else follow: 7/6 from 9 to 10am, 7/6, 8pm? */
static bool time_behind(const struct parse *p, size_t i)
{
	struct when t;
	int n;

	i += mark(p, i, ',') ? 1 : 0;
	if (i >= p->ts->n || p->ts->t[i].line || (n = parse_times(p, i, &t)) == 0)
		return false;
	for (size_t k = i; k < i + (size_t)n; k++)
		if (word_of(p, k, LEX_PM, NULL) || word_of(p, k, LEX_AM, NULL) || word_of(p, k, LEX_OCLOCK, NULL) || (mark(p, k, ':') && is_number(p, k + 1, 0, 59, 2, 2)))
			return true;
	return false;
}

/* 7/3-7/5, 30/9 - 2/10 at I: two days */
static bool slashed_range(const struct parse *p, size_t i)
{
	static const size_t number[] = {0, 2, 4, 6};
	uint32_t v[4];
	bool spaced = !sticks(p, i + 3) && !sticks(p, i + 4), high = false;

	for (size_t k = 0; k < 4; k++) {
		if (!is_number(p, i + number[k], 1, 31, 1, 2) || (k && !(k == 2 && spaced) && !sticks(p, i + number[k])))
			return false;
		v[k] = p->ts->t[i + number[k]].num;
		high = high || v[k] > 12;
	}
	if (spaced && !high)
		return false; /* 1/2 - 3/4 cups */
	if (!mark(p, i + 1, '/') || !mark(p, i + 3, '-') || !mark(p, i + 5, '/') || !behind_a_day(p, i + 7))
		return false;
	for (size_t month = 0; month < 2; month++) { /* the first of each pair, or the second */
		uint32_t m1 = v[month], m2 = v[month + 2], d1 = v[1 - month], d2 = v[3 - month];
		if (m1 <= 12 && m2 <= 12 && (m1 < m2 || (m1 == m2 && d1 < d2)))
			return true;
	}
	return false;
}

/* of such a range, whose first or last day is at I: the number that is the same in both is the month; else as LIKELY says */
static bool month_leads(const struct parse *p, size_t i, bool likely)
{
	size_t first = slashed_range(p, i) ? i : i >= 4 && slashed_range(p, i - 4) ? i - 4 : SIZE_MAX;
	const struct token *t;

	if (first == SIZE_MAX)
		return likely;
	t = p->ts->t + first;
	if ((t[0].num == t[4].num) == (t[2].num == t[6].num))
		return likely;
	return t[0].num == t[4].num && t[0].num <= 12;
}

/* 22/4 where that is how dates are written; 24/7 is none */
static bool slash_date(const struct parse *p, size_t i, uint32_t sep)
{
	const struct token *t = p->ts->t + i;

	if (!has(p, TRAIT_SLASH_DATES) || sep != '/' || t[2].num > 12 || (t[0].num == 24 && t[2].num == 7) || !sticks(p, i + 1))
		return false;
	return (t[0].num > 12 || p->ts->text[t[2].at] == '0') && (i == 0 || t[0].space) && !(t[3].type == TOK_WORD && !t[3].space);
}

/* 22-4 behind a preposition or a weekday */
static bool dash_date(const struct parse *p, size_t i)
{
	return has(p, TRAIT_DASH_DATES) && i > 0 && p->ts->t[i + 2].num <= 12 && date_context(p, i) && p->ts->t[i - 1].type == TOK_WORD;
}

/* 2026-09-24, 2026/9/24, 2026-09: the mark SEP is at I + 1; LOOSE: with blanks around */
static int year_first(const struct parse *p, size_t i, uint32_t sep, bool loose, struct when_day *d)
{
	const struct token *t = p->ts->t + i;
	int a = (int)t[0].num, b = (int)t[2].num;
	bool two_years = sep == '/' && sticks(p, i + 2) && !has(p, TRAIT_MONTH_FIRST) && b == a % 100 + 1; /* 2026/27 */

	if (!loose && mark(p, i + 3, sep) && sticks(p, i + 3) && is_number(p, i + 4, 1, 31, 1, 2) && sticks(p, i + 4)) {
		if (a < 1000 || a >= 3000)
			return 0;
		return set_date(d, a, b, (int)t[4].num) || set_date(d, a, (int)t[4].num, b) ? 5 : 0;
	}
	if (a < 1900 || a > 2100 || b < 1 || b > 12)
		return 0;
	if (mark(p, i + 3, '-') || (mark(p, i + 3, '.') && !number_ends(p, i + 3)) || two_years)
		return 0;
	d->kind = DAY_DATE, d->year = a, d->month = b, d->day = 0;
	return 3;
}

/* 05/2016 */
static int year_last(const struct parse *p, size_t i, uint32_t sep, struct when_day *d)
{
	int a = (int)p->ts->t[i].num, b = (int)p->ts->t[i + 2].num;

	if (a < 1 || a > 12 || b < 1900 || b > 2100 || (i && mark(p, i - 1, sep)))
		return 0;
	d->kind = DAY_DATE, d->month = a, d->year = b, d->day = 0;
	return 3;
}

/* is the month likely to lead? */
static bool month_likely(const struct parse *p)
{
	return has(p, TRAIT_MONTH_FIRST) || (p->wordless && p->order != 1);
}

/* 9/24/2026, 24-9-26, the year at I + 4 */
static int three_numbers(const struct parse *p, size_t i, uint32_t sep, bool loose, struct when_day *d)
{
	const struct token *t = p->ts->t + i;
	int a = (int)t[0].num, b = (int)t[2].num, c;

	if (loose != !sticks(p, i + 3) || (mark(p, i + 5, sep) && sticks(p, i + 5)) || (i && mark(p, i - 1, sep) && sticks(p, i)))
		return 0;
	c = full_year((int)t[4].num, t[4].digits, d);
	if (c < 1000)
		return 0;
	d->either = sep == '/' && a <= 12 && b <= 12;
	if ((has(p, TRAIT_MONTH_FIRST) || (sep == '/' && month_likely(p))) && a <= 12) {
		d->swapped = b <= 12 && p->order != 2;
		if (set_date(d, c, a, b))
			return 5;
	}
	return set_date(d, c, b, a) || set_date(d, c, a, b) ? 5 : 0;
}

/* Friday, 3/6; Thurs. 3/6; Thurs., 3/6; Friday night 3/6: a weekday and its mark or its part before token I */
static bool after_weekday(const struct parse *p, size_t i)
{
	size_t before = i;
	int v;

	before -= before > 0 && !p->ts->t[i].line && ends_before(p, i, LEX_PART) == 1;
	before -= before > 0 && mark(p, before - 1, ',');
	before -= before > 0 && mark(p, before - 1, '.');
	return before < i && before > 0 && weekday_name(p, before - 1, &v, &(bool){false}) > 0;
}

/* Meeting 4/16, where the month comes first: no ratio (15/16, 1/32), and a day by its numbers */
static bool lone_pair(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;
	uint32_t a = t[0].num, b = t[2].num;

	if (!t->space || !sticks(p, i + 1) || t[-1].type != TOK_WORD || !number_ends(p, i + 3))
		return false;
	return a <= 12 ? b > 12 && !(b == 16 && a % 2) && b != 32 : b <= 12 && p->ts->text[t[2].at] == '0';
}

/* 24/7 support: at all hours of all days, where no weekday or preposition says that it is a date */
static bool round_the_clock(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (t[0].num != 24 || t[2].num != 7 || t[2].digits > 1 || (mark(p, i + 3, '/') && sticks(p, i + 3)) || slashed_range(p, i))
		return false;
	return !after_weekday(p, i) && !(i > 0 && (weekday_name(p, i - 1, &(int){0}, &(bool){false}) || word_of(p, i - 1, LEX_ON, NULL) || ends_before(p, i, LEX_FROM) || ends_before(p, i, LEX_TO)));
}

/* 3/10-2025, 3/10-25, 3/10 2025: tokens of the year behind the day and the month at I, where that is how dates are written */
static int slashed_year(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + 3;
	bool dash = mark(p, k, '-') && sticks(p, k) && sticks(p, k + 1);

	if (!has(p, TRAIT_SLASH_DATES) || p->ts->t[k].line || p->ts->t[i + 2].num > 12)
		return 0;
	k += dash;
	d->year = (int)p->ts->t[k].num;
	if (is_number(p, k, 1990, 2100, 4, 4) && !clock_follows(p, k) && !time_not_year(p, k, true))
		return 1 + dash;
	if (!dash || !is_number(p, k, 20, 40, 2, 2) || more_digits(p, k + 1) || clock_follows(p, k))
		return 0;
	d->year = full_year(d->year, 2, d);
	return 2;
}

/* à 18 h 30, 3/10: a time ends before the date at I */
static bool behind_time(const struct parse *p, size_t i)
{
	return p->ts->t[i].space && time_near(p, i);
}

/* is there at I a day and its month, 17/10, and no more of it? */
static bool day_and_month(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (!is_number(p, i, 1, 31, 1, 2) || !mark(p, i + 1, '/') || !is_number(p, i + 2, 1, 12, 1, 2) || !sticks(p, i + 1) || !sticks(p, i + 2))
		return false;
	return (i == 0 || t->space || t->line) && !(mark(p, i + 3, '/') && sticks(p, i + 3)) && !(t[0].num == 24 && t[2].num == 7);
}

static bool pair_begins(const struct parse *p, size_t i)
{
	return date_context(p, i) || p->ts->t[i].line || after_weekday(p, i);
}

/* 3/10, 10/10 and 17/10: does a list of days that ascend begin at I, one of which can be no month?  The token behind it; 0: it is
 * none.  Two pairs may be ratios, where no word before them asks for a date. */
static size_t pairs_end(const struct parse *p, size_t i)
{
	size_t k = i, n = 0;
	uint32_t last = 0;
	bool proof = false;
	int m = 0;

	while (n < 12 && day_and_month(p, k + (size_t)m)) {
		const struct token *t = p->ts->t + k + (size_t)m;
		uint32_t that = t[2].num * 32 + t[0].num;
		if (that <= last)
			return 0;
		last = that;
		proof = proof || t[0].num > 12;
		n++;
		k += (size_t)m + 3;
		m = mark(p, k, '/') ? 0 : list_mark(p, k);
		if (!m)
			break;
	}
	return proof && (n > 2 || (n == 2 && pair_begins(p, i))) ? k : 0;
}

bool pairs_prove(const struct parse *p)
{
	for (size_t i = 0; i + 6 < p->ts->n; i++)
		if (day_and_month(p, i) && pairs_end(p, i))
			return true;
	return false;
}

bool pair_listed(const struct parse *p, size_t i)
{
	enum { BACK = 60 }; /* tokens of a list */

	if (p->order != 1 || !day_and_month(p, i))
		return false;
	for (size_t from = i < BACK ? 0 : i - BACK; from <= i; from++)
		if (p->ts->t[from].type == TOK_NUMBER && day_and_month(p, from) && pairs_end(p, from) > i)
			return true;
	return false;
}

/* Talk 18/06 7pm, Treffen 3/7 um 19 Uhr: an hour is behind what can be a day, and no room, class or part is before it; neighbours may
 * be two things of a row, 5/6, where days are not written so */
static bool with_hour(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;
	uint32_t a = t[0].num, b = t[2].num;

	if (!t->space || !sticks(p, i + 1) || !a || !b || (a > 12 && b > 12))
		return false;
	if (!has(p, TRAIT_MONTH_FIRST) && !has(p, TRAIT_SLASH_DATES) && b == a + 1)
		return false;
	return time_behind(p, i + 3) && !ends_before(p, i, LEX_NO_DATE_BEFORE) && !ends_before(p, i, LEX_AGED);
}

/* do the words around 3/6 at I ask for a date? */
static bool pair_asked(const struct parse *p, size_t i, uint32_t sep)
{
	const struct token *t = p->ts->t + i;

	if (round_the_clock(p, i))
		return false;
	if (sep == '/' && slashed_year(p, i, &(struct when_day){0}))
		return true;
	if (date_context(p, i) || slashed_range(p, i) || slash_date(p, i, sep) || (sep == '/' && pair_listed(p, i)) || (sep == '/' && ends_before(p, i, LEX_BEFORE)))
		return true;
	if (after_weekday(p, i) && (behind_a_day(p, i + 3) || word_of(p, i + 3, LEX_IN, NULL)))
		return true;
	if (sep == '/' && has(p, TRAIT_SLASH_DATES) && behind_time(p, i) && number_ends(p, i + 3 + (size_t)slashed_year(p, i, &(struct when_day){0})))
		return true;
	if (sep == '/' && with_hour(p, i))
		return true;
	if (!has(p, TRAIT_MONTH_FIRST))
		return false;
	return (t->num <= 12 && t->space && sticks(p, i + 1) && time_behind(p, i + 3)) || (sep == '/' && lone_pair(p, i));
}

/* 3/4 der Mitglieder, 2/3 of the seats: a fraction of what is named behind it */
static bool part_of_all(const struct parse *p, size_t i, uint32_t sep)
{
	const struct token *t = p->ts->t + i;
	int part;

	if (sep != '/' || t->num >= t[2].num || t[2].num > 10 || t[3].line || ends_before(p, i, LEX_ON))
		return false;
	if (has(p, TRAIT_SLASH_DATES) && (hours_from(p, i + 3) || parse_part(p, i + 3, &part) || parse_part(p, i + 4, &part))) /* viernes 3/10 de 18 a 20 h, le soir */
		return false;
	return token_value(p->ts, i + 3, LEX_ON, p->lang, ON_OF) || (word_of(p, i + 3, LEX_ON, NULL) && word_of(p, i + 3, LEX_DETERMINER, NULL));
}

/* does something stand beside 3/6 at I that makes it no date: more of the same, what it counts, 7/3-5? */
static bool pair_denied(const struct parse *p, size_t i, uint32_t sep)
{
	static const struct classes counted = CLASSES_3(LEX_UNIT, LEX_OCLOCK, LEX_NO_DATE_AFTER);
	size_t k = i + 3;

	if ((mark(p, k, sep) && (sep == '/' || sticks(p, k))) || (mark(p, k, '.') && !number_ends(p, k)) || part_of_all(p, i, sep))
		return true;
	if (one_of(p, k, &counted) && !leads_to_hour(p, k) && !hour_label(p, k))
		return true;
	if (i && (mark(p, i - 1, sep) || (mark(p, i - 1, '.') && !after_weekday(p, i) && !brief_on(p, i))))
		return true;
	if (mark(p, k, '-') && sticks(p, k) && !(is_number(p, k + 1, 1, 31, 1, 2) && mark(p, k + 2, '/')) && !slashed_year(p, i, &(struct when_day){0}))
		return true;
	return i > 0 && !has(p, TRAIT_MONTH_FIRST) && sticks(p, i) && !(i > 3 && mark(p, i - 1, '-') && mark(p, i - 3, '/') && sticks(p, i - 3));
}

/* 22-4, which is rather a range */
static bool dashed_pair(const struct parse *p, size_t i)
{
	size_t k = i + 3;
	bool alone = i == 0 && k == p->ts->n;

	if (has(p, TRAIT_DASH_DATES) && p->ts->t[i + 2].num <= 12 && (i == 0 || p->ts->t[i].line) && word_of(p, k, LEX_AT, NULL))
		return true; /* 24-9 om 20:00 */
	return dash_date(p, i) || (p->ts->t[i + 2].num > 12 && (alone || (i > 0 && on_the(p, i) && behind_a_day(p, k))));
}

/* 3/6: only as a whole line or behind a preposition, never beside more of the same */
static int two_numbers(const struct parse *p, size_t i, uint32_t sep, struct when_day *d)
{
	int a = (int)p->ts->t[i].num, b = (int)p->ts->t[i + 2].num, n;

	if (pair_denied(p, i, sep))
		return 0;
	d->strict = has(p, TRAIT_MONTH_FIRST) && ends_before(p, i, LEX_NEXT);
	if (!d->strict && !pair_asked(p, i, sep))
		return 0;
	if (sep == '-' && !dashed_pair(p, i))
		return 0;
	d->either = sep == '/' && a <= 12 && b <= 12;
	if (month_leads(p, i, month_likely(p))) {
		d->swapped = d->either && a != b && p->order != 2 && !month_leads(p, i, false);
		return set_date(d, 0, a, b) || set_date(d, 0, b, a) ? 3 : 0;
	}
	if (sep == '/' && (n = slashed_year(p, i, d)) != 0)
		return set_date(d, d->year, b, a) ? 3 + n : 0;
	return set_date(d, 0, b, a) || set_date(d, 0, a, b) ? 3 : 0;
}

int numeric_slashed(const struct parse *p, size_t i, struct when_day *d)
{
	const struct token *t = p->ts->t + i;
	uint32_t sep;
	bool loose;

	if (!is_number(p, i, 0, 9999, 1, 4) || !(mark(p, i + 1, '/') || mark(p, i + 1, '-')))
		return 0;
	sep = t[1].num;
	loose = !sticks(p, i + 1);
	if (!is_number(p, i + 2, 0, 9999, 1, 4) || t[2].line || clock_follows(p, i + 2))
		return 0;
	if (loose != !sticks(p, i + 2) && sep == '-' && t[2].digits != 4) /* but 11- 2026 */
		return 0;
	if (t[0].digits == 4)
		return year_first(p, i, sep, loose, d);
	if (t[0].digits > 2)
		return 0;
	if (t[2].digits == 4)
		return year_last(p, i, sep, d);
	if (t[2].digits > 2 || t[0].num > 31 || t[2].num > 31)
		return 0;
	if (mark(p, i + 3, sep) && is_number(p, i + 4, 0, 9999, 2, 4) && t[4].digits != 3 && !t[4].line && (loose ? sep == '/' : sep == '/' || sticks(p, i + 3)))
		return three_numbers(p, i, sep, loose, d);
	return two_numbers(p, i, sep, d);
}
