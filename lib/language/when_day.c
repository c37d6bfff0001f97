/* when_day.c: days that are named by their date, and ranges of days; see when_rules.h. */
#include "language/when_rules.h"

#include "time/civil.h"

#include <string.h>

bool day_plain(const struct when_day *d)
{
	return d->kind == DAY_DATE && d->month && d->day;
}

bool leads_to_hour(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_OCLOCK, NULL);
	size_t at = k + (size_t)n;

	at += n && mark(p, at, '.') && sticks(p, at); /* h. 21.30 */
	return n && word_of(p, k, LEX_AT, NULL) && is_number(p, at, 0, 24, 1, 2) && !p->ts->t[at].line;
}

bool clock_follows(const struct parse *p, size_t i)
{
	/* token I is a number that belongs to a time: "15 Uhr", "19:30", "7pm", "18h", "12 noon", "1930 hrs" */
	int n;

	if (i + 1 < p->ts->n && p->ts->t[i + 1].line)
		return false;
	if (is_number(p, i, 1000, 2999, 4, 4) && (n = word_of(p, i + 1, LEX_OCLOCK, NULL)) != 0 && is_number(p, i + 1 + (size_t)n, 0, 24, 1, 2))
		return false; /* 24 settembre 2026 ore 20 */
	if (leads_to_hour(p, i + 1))
		return false;
	if (shape(p, i, "h,s") && p->ts->t[i + 2].num % 5 == 0 && word_of(p, i + 3, LEX_OCLOCK, NULL)) /* 8 oktober 17,30 uur */
		return true;
	if (word_of(p, i + 1, LEX_OCLOCK, NULL) || word_of(p, i + 1, LEX_AM, NULL) || word_of(p, i + 1, LEX_PM, NULL))
		return true;
	if (is_number(p, i, 12, 12, 2, 2) && (word_of(p, i + 1, LEX_NOON, NULL) || word_of(p, i + 1, LEX_MIDNIGHT, NULL)))
		return true;
	if (is_number(p, i, 100, 2459, 4, 4) && hours_unit_behind(p, i + 1, false))
		return true;
	if (mark(p, i + 1, '-') && sticks(p, i + 1) && sticks(p, i + 2) && p->ts->t[i + 2].len > 2 && word_of(p, i + 2, LEX_OCLOCK, NULL)) /* ved 19-tiden */
		return true;
	return mark(p, i + 1, ':') && sticks(p, i + 1) && is_number(p, i + 2, 0, 59, 2, 2) && sticks(p, i + 2);
}

/* 96: no day of a month, with nothing behind that would make it a count */
static bool lone_short_year(const struct parse *p, size_t k)
{
	const struct token *next = &p->ts->t[k + 1];

	if (!is_number(p, k, 32, 99, 2, 2) || p->ts->t[k].line || (next->type == TOK_WORD && !next->line))
		return false;
	if (one_mark(p, k + 1, ":%") || mark(p, k + 1, 0x20ac))
		return false;
	return k + 2 >= p->ts->n || !(mark(p, k + 1, '-') || (mark(p, k + 1, '.') && sticks(p, k + 2)));
}

/* 16. September      25 €, 1. Mai 13 Grad: a number in another column, or a count of what stands behind it */
static bool apart_or_counts(const struct parse *p, size_t k)
{
	enum { COLUMN_GAP = 3 };
	const struct token *t = &p->ts->t[k];

	if (k > 0 && t->at >= t[-1].at + t[-1].len + COLUMN_GAP)
		return true;
	if (one_mark(p, k + 1, "%$") || mark(p, k + 1, 0x20ac) || mark(p, k + 1, 0xa3) || mark(p, k + 1, 0xb0) || word_of(p, k + 1, LEX_CURRENCY, NULL))
		return true;
	return t->num < 20 && t[1].type == TOK_WORD && t[1].upper && !t[1].line && has(p, TRAIT_CAPITAL_NOUNS);
}

/* Sat 20 June 12 and 4pm: does an hour with its half of the day stand behind "and" and the number at K, which may be one, too? */
static bool hours_and(const struct parse *p, size_t k)
{
	static const struct classes halves = CLASSES_2(LEX_AM, LEX_PM);
	size_t at = k + 1 + (size_t)(mark(p, k + 1, '&') ? 1 : word_of(p, k + 1, LEX_AND, NULL));

	return at > k + 1 && p->ts->t[k].num <= 12 && is_number(p, at, 1, 12, 1, 2) && one_of(p, at + 1, &halves);
}

/* /26: a year of two digits where one is expected, with nothing behind that it would rather belong to */
static bool short_year(const struct parse *p, size_t k)
{
	static const struct classes not_behind = CLASSES_3(LEX_TO, LEX_CT, LEX_ST);

	if (!is_number(p, k, 0, 99, 2, 2) || clock_follows(p, k) || p->ts->t[k].line || raised_behind(p, k + 1) || (p->ts->t[k].num <= 12 && parse_part(p, k + 1, &(int){0})))
		return false; /* 3 October 11 at night */
	if (apart_or_counts(p, k) || hours_and(p, k))
		return false;
	if (month_name(p, k + 1, &(int){0}) || (mark(p, k - 1, ',') && p->ts->t[k].num < 32 && (list_mark(p, k + 1) || (p->ts->t[k + 1].type == TOK_WORD && !p->ts->t[k + 1].line))))
		return false; /* 5 October, 12 October; 5 October, 12 and 26 October; 29 settembre, 10 lezioni */
	if (mark(p, k + 1, '/') && sticks(p, k + 1) && more_digits(p, k + 1))
		return false; /* sabato 14 marzo 10/19 */
	return !mark(p, k + 1, '-') && !mark(p, k + 1, '.') && !stuck_word(p, k + 1) && (!one_of(p, k + 1, &not_behind) || token_value(p->ts, k + 1, LEX_DUE, p->lang, DUE_BEHIND));
}

/* 2026, and no time or number of a longer thing */
static bool whole_year(const struct parse *p, size_t k)
{
	if (!is_number(p, k, 1000, 2999, 4, 4) || clock_follows(p, k) || time_not_year(p, k, false))
		return false;
	return !(mark(p, k + 1, '.') && is_number(p, k + 2, 0, 99, 1, 2) && sticks(p, k + 2));
}

/* Dec 30/31: the stroke at K leads to the day behind that of the month before it, and to no year */
static bool next_of_month(const struct parse *p, size_t k)
{
	if (k < 2 || !mark(p, k, '/') || !is_number(p, k - 1, 1, 30, 1, 2) || !is_number(p, k + 1, p->ts->t[k - 1].num + 1, p->ts->t[k - 1].num + 1, 1, 2))
		return false;
	return lex_starts(p->ts->t[k - 2].word, LEX_MONTH);
}

/* a year after a date: " 2026", ", 2026", " '26", "/2026", " im Jahr 2026", " of 2026" */
int date_year(const struct parse *p, size_t i, struct when_day *d, bool short_ok)
{
	size_t k = i;
	int n;

	if (next_of_month(p, k))
		return 0;
	if (mark(p, k, ',') && !p->ts->t[k].line)
		k++;
	else if ((mark(p, k, '/') || (mark(p, k, '-') && is_number(p, k + 1, 1000, 2999, 4, 4))) && sticks(p, k) && sticks(p, k + 1))
		k++, short_ok = true;
	else if ((n = word_of(p, k, LEX_IN_YEAR, NULL)) != 0 && is_number(p, k + (size_t)n, 1000, 2999, 4, 4))
		k += (size_t)n;
	if (whole_year(p, k)) {
		if (p->ts->t[k].line && k > i)
			return 0;
		d->year = (int)p->ts->t[k].num;
		return (int)(k - i) + 1;
	}
	if (!(p->ts->t[k].line && k > i) && (n = year_words(p, k, &d->year)) != 0)
		return (int)(k - i) + n;
	if (lone_short_year(p, k)) { /* of 87, 96 */
		d->year = full_year((int)p->ts->t[k].num, 2, d);
		return (int)(k - i) + 1;
	}
	if ((n = word_of(p, i, LEX_IN_YEAR, NULL)) != 0 && is_number(p, i + (size_t)n, 32, 99, 2, 2) && !p->ts->t[i + (size_t)n].line && has(p, TRAIT_SHORT_YEARS)) {
		d->year = full_year((int)p->ts->t[i + (size_t)n].num, 2, d);
		return n + 1;
	}
	{ /* 85 n. Chr.; what is before Christ has no date here */
		int era;
		if (is_number(p, k, 1, 999, 1, 3) && (n = word_of(p, k + 1, LEX_ERA, &era)) != 0 && era > 0) {
			d->year = (int)p->ts->t[k].num;
			return (int)(k - i) + 1 + n;
		}
	}
	if (mark(p, k, '\'') && is_number(p, k + 1, 0, 99, 2, 2) && sticks(p, k + 1)) {
		d->year = full_year((int)p->ts->t[k + 1].num, 2, d);
		return (int)(k - i) + 2;
	}
	if (short_ok && k == i + (size_t)(k > i) && short_year(p, k)) {
		d->year = full_year((int)p->ts->t[k].num, 2, d);
		return (int)(k - i) + 1;
	}
	return 0;
}

bool set_date(struct when_day *d, int y, int m, int day)
{
	if (m < 1 || m > 12 || day < 1 || day > (m == 2 ? 29 : m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31))
		return false;
	if (y && m == 2 && day == 29 && !(y % 4 == 0 && (y % 100 || y % 400 == 0)))
		return false;
	d->kind = DAY_DATE;
	d->year = y, d->month = m, d->day = day;
	return true;
}

/* the 20th of next month: what stands behind DAY at K; BARE: a number without a mark */
static int of_month_told(const struct parse *p, size_t k, int day, bool bare, struct when_day *d)
{
	int shift, unit, q = parse_modified_unit(p, k, &shift, &unit, &(bool){false});

	if (!q || unit != UNIT_MONTH || (bare && shift)) /* but "the 3 next months" */
		return 0;
	d->kind = DAY_DATE, d->day = day, d->month_shift = shift, d->month_said = true;
	return q;
}

/* a month, and no day behind it: "the next one Feb. 16" */
static bool month_without_day(const struct parse *p, size_t k)
{
	int month, n = month_name(p, k, &month);

	if (!n)
		return false;
	k += (size_t)n;
	if (mark(p, k, '.') && sticks(p, k))
		k++;
	return !is_number(p, k, 1, 31, 1, 2) || p->ts->t[k].line;
}

/* 24. September 2026; 24th of September; the twenty-fourth of September; 24-Sep-2026 */
bool month_then_day(const struct parse *p, size_t k)
{
	int month, n = month_name(p, k, &month), day;

	k += (size_t)n + (size_t)mark(p, k + (size_t)n, '.');
	return n && has(p, TRAIT_MONTH_FIRST) && k < p->ts->n && !p->ts->t[k].line && (is_number(p, k, 1, 31, 1, 2) || ordinal(p, k, &day)) && !opens_clock(p, k);
}

/* at half 5 October 3: the number at I is an hour's, since the month at K has its day behind it */
static bool day_of_next_month(const struct parse *p, size_t i, size_t k)
{
	if (!(ends_before(p, i, LEX_AT) || ends_before(p, i, LEX_HALF_PAST) || ends_before(p, i, LEX_HALF_TO)))
		return false;
	return month_then_day(p, k);
}

/* Race 2   Jul 16: a date in a column of its own, whose month is not that of the number before it */
static bool begins_cell(const struct parse *p, size_t k)
{
	int month, n = behind_gap(p, k) && has(p, TRAIT_MONTH_FIRST) ? month_name(p, k, &month) : 0;

	return n && is_number(p, k + (size_t)n, 1, 31, 1, 2) && !behind_gap(p, k + (size_t)n) && !p->ts->t[k + (size_t)n].line;
}

/* 10-15 Erste Hilfe: are the N tokens of an ordinal at K with a capital the adjective of the noun behind them? */
static bool of_noun(const struct parse *p, size_t k, int n)
{
	const struct token *t = &p->ts->t[k], *noun = t + n;

	return has(p, TRAIT_CAPITAL_NOUNS) && t->upper && k + (size_t)n < p->ts->n && noun->type == TOK_WORD && noun->upper && !noun->line;
}

/* ... Sa 26. | Juli: Fr 2.; 1-3 | Sep 12 (Fri): the month of N tokens at K heads a row of its own */
static bool next_row_month(const struct parse *p, size_t k, int n)
{
	return p->ts->t[k].line && (mark(p, k + (size_t)n, ':') || is_number(p, k + (size_t)n, 1, 31, 1, 2));
}

/* one may ask: is the month at I, in lower case, a verb, which K is behind? */
static bool verb_instead(const struct parse *p, size_t i, size_t k)
{
	static const struct classes of_date = CLASSES_4(LEX_TO, LEX_IN_YEAR, LEX_AT, LEX_FROM);
	const struct token *t = &p->ts->t[k];

	return !p->ts->t[i].upper && token_brief(p->ts, i, LEX_MONTH, p->lang) && k < p->ts->n && t->type == TOK_WORD && !t->upper && !t->line && t->space && !one_of(p, k, &of_date);
}

/* am zweiten Juli-Wochenende, 1. Juli-Wochenende: is the month of N tokens at K the first part of a longer word, which an ordinal counts? */
static bool part_of_month(const struct parse *p, size_t k, int n, bool digit)
{
	return (!digit || mark(p, k - 1, '.')) && word_of(p, k, LEX_MONTH_PART, NULL) > n;
}

static int day_month(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int day, month, n, v;
	bool digit = is_number(p, i, 1, 31, 1, 2);

	n = ordinal(p, k, &day);
	if (!n && digit) {
		n = 1, day = (int)p->ts->t[i].num;
		if (sticks(p, i + 1) && p->ts->t[i + 1].type == TOK_WORD && p->ts->t[i + 1].len == 2 && i + 2 < p->ts->n && month_name(p, i + 2, &month) &&
		    token_match(p->ts, i + 1, LEX_ORDINAL_SUFFIX, p->known, NULL))
			n = 2; /* Sonntag, 19th November */
	}
	if (!n && p->ts->t[i].type == TOK_WORD && has(p, TRAIT_CARDINAL_DAYS) && (n = number_word(p, k, &day)) != 0 &&
		((p->ts->t[i].len < 3 && word_of(p, k, LEX_ARTICLE, NULL)) || !month_without_day(p, k + (size_t)n + (size_t)skip_class(p, k + (size_t)n, LEX_ON))))
		n = 0; /* fifteen August, cinco de mayo, but "a march" */
	if (!n || day < 1 || day > 31)
		return 0;
	k += (size_t)n;
	if (day_of_next_month(p, i, k))
		return 0; /* half 5 October 3: the day stands behind its month */
	k += digit && mark(p, k, '.') && sticks(p, k);
	if (mark(p, k, '.') && sticks(p, k))
		return 0;
	if (word_of(p, k, LEX_UNIT, &v) && v == UNIT_DAY && k > i + 1 - (size_t)!digit)
		k += (size_t)word_of(p, k, LEX_UNIT, NULL); /* third day of October */
	if ((mark(p, k, '-') || mark(p, k, '/')) && sticks(p, k) && digit)
		k++;
	else if (digit && k == i + 1 && word_of(p, k, LEX_ON, NULL) && i > 0 && (ends_before(p, i, LEX_AT) || mark(p, i - 1, '@')) && !ends_before(p, i, LEX_ON))
		return 0; /* at 8 on August 25th */
	else if (!(word_of(p, k, LEX_THIS, NULL) && token_value(p->ts, k + (size_t)word_of(p, k, LEX_THIS, NULL), LEX_UNIT, p->lang, UNIT_MONTH)))
		k += (size_t)skip_class(p, k, LEX_ON); /* of, im */
	if ((p->ts->t[k].line && k > i && !digit) || (digit && k == i + 1 && begins_cell(p, k)))
		return 0;
	if ((n = of_month_told(p, k, day, digit && k == i + 1, d)) != 0)
		return (int)(k - i) + n;
	if ((n = month_name(p, k, &month)) != 0 && (next_row_month(p, k, n) || part_of_month(p, k, n, digit) || (!digit && has(p, TRAIT_PLAIN_CLOCK) && i + 1 == k && word_of(p, i, LEX_CARDINAL, NULL) && verb_instead(p, k, k + (size_t)n))))
		return 0;
	if (!n) {
		/* am siebten vierten; 7. vierter: the month as an ordinal in words */
		n = word_of(p, k, LEX_ORDINAL, &month);
		if (!n && !digit && is_number(p, k, 1, 12, 1, 2) && mark(p, k + 1, '.') && sticks(p, k + 1))
			n = 2, month = (int)p->ts->t[k].num; /* siebter 4. */
		if (!n || month < 1 || month > 12 || !has(p, TRAIT_ORDINAL_MONTHS) || !date_context(p, i) || of_noun(p, k, n))
			return 0;
	}
	/* 24 Mai (a name): "Mai Thi", "August" follow no number, so a number before a month name is enough */
	k += (size_t)n;
	if (!set_date(d, 0, month, day))
		return 0;
	if (mark(p, k, '.') && sticks(p, k) && !p->ts->t[k + 1].line)
		k++;
	n = digit && !mark(p, i + 1, '.') && is_number(p, k, 1000, 1899, 4, 4) && time_not_year(p, k, true) ? 0 : date_year(p, k, d, true); /* 2 Nov 1815 */
	if (!n && digit && mark(p, i + 1, '-') && sticks(p, i + 1) && mark(p, k, '-') && sticks(p, k) && is_number(p, k + 1, 0, 99, 2, 2) && sticks(p, k + 1))
		d->year = full_year((int)p->ts->t[k + 1].num, 2, d), n = 2; /* 3-SEP-26 */
	k += (size_t)n;
	if (!set_date(d, d->year, month, day))
		return 0;
	if (!n && k > i && mark(p, k - 1, '.') && (k >= p->ts->n || (p->ts->t[k].upper && p->ts->t[k].type == TOK_WORD)))
		k--; /* the dot ends the sentence */
	return (int)(k - i);
}

/* from October to | March: another month, without a day of it, before the month at I */
static bool to_month(const struct parse *p, size_t i)
{
	size_t n = (size_t)ends_before(p, i, LEX_TO);

	return n && i > n && lex_starts(p->ts->t[i - n - 1].word, LEX_MONTH) && !(i > n + 1 && p->ts->t[i - n - 2].type == TOK_NUMBER);
}

/* from October to March 2nd and 4th Tuesday of the month; ab Oktober 14-täglich; in October 7-9pm: at K, behind the month at I,
 * a number that is no day of it */
bool of_another(const struct parse *p, size_t i, size_t k)
{
	size_t at = k;
	int n, v, hour;
	bool brief;

	if (word_of(p, k, LEX_FREQUENCY, NULL) || (is_number(p, k, 0, 24, 1, 2) && clock_follows(p, k)))
		return true;
	hour = is_number(p, k, 0, 24, 1, 2) && mark(p, k + 1, '-') && sticks(p, k + 1) && sticks(p, k + 2) && is_number(p, k + 2, 0, 24, 1, 2) && clock_follows(p, k + 2);
	if (hour && (!has(p, TRAIT_MONTH_FIRST) || ends_before(p, i, LEX_IN) || (i > 0 && token_value(p->ts, i - 1, LEX_ON, p->lang, ON_OF)) || to_month(p, i)))
		return true;
	if (!text_has_class(p, LEX_OF_MONTH) && !text_has_class(p, LEX_WEEKDAYS))
		return false;
	for (int q = 0; q < 3 && (n = ordinal(p, at, &v)) != 0; q++) {
		at += (size_t)n;
		n = mark(p, at, ',') ? 0 : list_mark(p, at);
		if (!n || !ordinal(p, at + (size_t)n, &v))
			break;
		at += (size_t)n;
	}
	if (at > k && word_of(p, at, LEX_WEEKDAYS, NULL))
		return true;
	n = at > k ? weekday_name(p, at, &v, &brief) : 0;
	return at > k && word_of(p, at + (size_t)n, LEX_OF_MONTH, NULL);
}

/* September 24, 2026; September 24th; März 3 */
static int month_day(const struct parse *p, size_t i, struct when_day *d)
{
	int month, day, n = month_name(p, i, &month);
	size_t k = i + (size_t)n;
	bool dot, the = false;

	if (!n)
		return 0;
	dot = mark(p, k, '.') && sticks(p, k);
	if (sticks(p, k) && p->ts->t[k].type == TOK_NUMBER && p->ts->text[p->ts->t[i].at + 1] < 'a')
		return 0; /* MAI15: a code; but from Jul24 to Jul25 */
	if (dot || (mark(p, k, ']') && i > 0 && mark(p, i - 1, '['))) /* [Sept] 4 */
		k++;
	if ((mark(p, k, '-') || mark(p, k, '/')) && sticks(p, k) && sticks(p, k + 1))
		k++;
	else if (mark(p, k, ',') && has(p, TRAIT_MONTH_FIRST) && (ordinal(p, k + 1, &day) || (is_number(p, k + 1, 1, 31, 1, 2) && is_number(p, k + 2, 1900, 2100, 4, 4))))
		k++; /* March, 6th; March, 6 2026 */
	else if ((n = word_of(p, k, LEX_ON, NULL)) != 0)
		k += (size_t)n, the = true;
	n = ordinal(p, k, &day);
	if (of_another(p, i, k))
		return 0;
	if (n && is_number(p, k, 1, 31, 1, 2) && mark(p, k + 1, '.') && has(p, TRAIT_DOT_ORDINALS) && month_name(p, k + 2, &(int){0}))
		return 0; /* "im Mai 3. Juni" */
	if (!n && is_number(p, k, 1, 31, 1, 2) && !clock_follows(p, k) && !p->ts->t[k].line) {
		n = 1, day = (int)p->ts->t[k].num;
		if (mark(p, k + 1, '.') && sticks(p, k + 1) && is_number(p, k + 2, 0, 99, 1, 2) && sticks(p, k + 2))
			return 0; /* a time with a dot, or a dotted date */
	}
	if (!n && has(p, TRAIT_CARDINAL_DAYS) && p->ts->t[k].type == TOK_WORD && (n = number_word(p, k, &day)) != 0 &&
		(day < 2 || day > 31 || word_of(p, k + (size_t)n, LEX_THOUSAND, NULL) || word_of(p, k + (size_t)n, LEX_HUNDRED, NULL)))
		n = 0; /* January twenty five */
	if (!n || day < 1 || (p->ts->t[k].line && k > i) || (the && !has(p, TRAIT_MONTH_FIRST)))
		return 0;
	if (word_of(p, k + (size_t)n, LEX_UNIT, NULL) && !word_of(p, k + (size_t)n, LEX_OCLOCK, NULL))
		return 0;
	if (is_number(p, k, 1, 31, 1, 2) && n == 2 && mark(p, k + 1, '.'))
		n = 1; /* the dot is the sentence's */
	k += (size_t)n;
	if (!set_date(d, 0, month, day))
		return 0;
	n = date_year(p, k, d, false);
	return set_date(d, d->year, month, day) ? (int)(k - i) + n : 0;
}

/* does the month behind the one at I stand at K? */
static bool next_month(const struct parse *p, size_t i, size_t k)
{
	int month, next;

	return month_name(p, i, &month) && month_name(p, k, &next) && next == month % 12 + 1;
}

/* do the words around a month in lower case, which ends before K, ask for one: in may, from jan to mar, dec 2026? */
static bool month_asked(const struct parse *p, size_t i, size_t k)
{
	int r = range_mark(p, k), of = word_of(p, k, LEX_IN_YEAR, NULL);

	if (has(p, TRAIT_CAPITAL_NOUNS) || !word_of(p, i, LEX_MONTH, NULL))
		return false;
	if (of && is_number(p, k + (size_t)of, 1900, 2100, 4, 4)) /* juni van 2027 */
		return true;
	if (is_number(p, k + one_mark(p, k, "-/,"), 1900, 2100, 4, 4) || word_of(p, k, LEX_AFTER_NEXT, NULL))
		return true;
	if (ends_before(p, i, LEX_IN) || ends_before(p, i, LEX_FROM) || ends_before(p, i, LEX_START_FROM))
		return true;
	if (!r && mark(p, k, '.') && sticks(p, k) && (r = range_mark(p, k + 1)) != 0) /* sept. a nov. */
		r++;
	if (r && lex_starts(p->ts->t[k + (size_t)r].word, LEX_MONTH))
		return true;
	if (mark(p, k, '/') && sticks(p, k) && next_month(p, i, k + 1) && is_number(p, k + 2, 1900, 2100, 4, 4)) /* jan/feb 2027 */
		return true;
	for (size_t m = 1; m <= 3 && m < i; m++) /* maart t/m mei */
		if (range_mark(p, i - m) == (int)m)
			return lex_starts(p->ts->t[i - m - 1 - (i > m + 1 && mark(p, i - m - 1, '.'))].word, LEX_MONTH);
	return false;
}

/* 30. Februar, 31st April: a day that there is not, before the month at I, is no month either */
static bool behind_a_number(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	if (i == 0)
		return false;
	if (t[i - 1].type == TOK_NUMBER)
		return true;
	if (i < 2 || !sticks(p, i - 1) || t[i - 2].type != TOK_NUMBER)
		return false;
	return mark(p, i - 1, '.') || word_of(p, i - 1, LEX_ORDINAL_SUFFIX, NULL);
}

/* may, mar, one May: a short name at I, which ends before K, that is rather another word */
static bool rather_a_word(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = p->ts->t;

	if (!t[i].upper && !month_asked(p, i, k))
		return true;
	if (t[k].type != TOK_WORD || t[k].upper || t[k].line || !i)
		return false;
	return !word_of(p, k, LEX_TO, NULL) && !word_of(p, k, LEX_IN_YEAR, NULL) && word_of(p, i - 1, LEX_CARDINAL, NULL);
}

/* do words before the month at I, or another month beside it, ask for it: in May, May to June, März/April, except January and May? */
static bool month_stands(const struct parse *p, size_t i, size_t k, bool brief)
{
	size_t dot = mark(p, k, '.') && sticks(p, k);
	int r = range_mark(p, k + dot);

	if (r && month_name(p, k + dot + (size_t)r, &(int){0}) && !p->ts->t[k].line)
		return true;
	if (mark(p, k + dot, '/') && sticks(p, k + dot) && next_month(p, i, k + dot + 1) && (!brief || p->ts->t[i].upper == p->ts->t[k + dot + 1].upper))
		return true; /* März/April 2026, Jan./Feb. 2027 */
	if (p->ts->n == 1 && (!brief || p->ts->t[i].upper))
		return token_match(p->ts, i, LEX_MONTH, p->lang | p->known, NULL) != 0;
	if (i > 1 && mark(p, i - 1, '-') && (month_name(p, i - 2, &(int){0}) || (i > 2 && mark(p, i - 2, '.') && month_name(p, i - 3, &(int){0}))))
		return true; /* Okt. - März */
	if (i > 2 && word_of(p, i - 1, LEX_AND, NULL) && month_name(p, i - 2, &(int){0}) && (ends_before(p, i - 2, LEX_EXCEPT) || ends_before(p, i - 2, LEX_FROM)))
		return true; /* außer Januar und August, entre agosto y octubre */
	for (size_t c = 0; c < 9; c++) {
		static const enum lex_class asks[] = {LEX_DURING, LEX_THIS, LEX_IN, LEX_ON, LEX_FROM, LEX_EXCEPT, LEX_TO, LEX_START_FROM, LEX_BEFORE};
		if (ends_before(p, i, asks[c]))
			return true;
	}
	return false;
}

/* 2016 june; 2016, nov */
static int year_and_month(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + 1 + (mark(p, i + 1, ',') ? 1 : 0);
	int month, n = is_number(p, i, 1900, 2100, 4, 4) ? month_name(p, k, &month) : 0;

	if (!n || p->ts->t[k].line)
		return 0;
	d->kind = DAY_DATE, d->year = (int)p->ts->t[i].num, d->month = month;
	return (int)(k - i) + n;
}

/* Oktober 2026; im Oktober; this September; Ende September */
/* April Smith: does a name go on at K behind the month at I?  But from October Fridays */
static bool named_on(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = &p->ts->t[k];

	return t->type == TOK_WORD && t->upper && p->ts->t[i].upper && !t->line && !lex_starts(t->word, LEX_WEEKDAYS);
}

int parse_month(const struct parse *p, size_t i, struct when_day *d)
{
	int month, n = month_name(p, i, &month), y;
	size_t k = i + (size_t)n, at;
	bool brief;

	if (!n)
		return year_and_month(p, i, d);
	if (behind_a_number(p, i))
		return 0;
	brief = token_brief(p->ts, i, LEX_MONTH, p->lang) || !word_of(p, i, LEX_MONTH, NULL);
	at = k + (mark(p, k, '.') && sticks(p, k) && brief && is_number(p, k + 1, 1000, 2999, 4, 4)); /* dic. 2026 */
	if (brief && (at > k ? !p->ts->t[i].upper && !month_asked(p, i, at) : rather_a_word(p, i, k)))
		return 0;
	k = at;
	d->kind = DAY_DATE;
	d->month = month;
	d->day = 0;
	d->year = 0;
	if ((y = word_of(p, k, LEX_IN, NULL)) != 0) { /* March in two years */
		struct when_day c = day_none;
		int n2 = count_units(p, k + (size_t)y, &c);
		if (n2 && c.unit == UNIT_YEAR && !c.more) {
			d->unit2 = UNIT_YEAR, d->n2 = c.n;
			return (int)(k - i) + y + n2;
		}
	}
	if ((y = word_of(p, k, LEX_AFTER_NEXT, NULL)) != 0) { /* March after next */
		d->month_shift = 1;
		return (int)(k - i) + y;
	}
	y = date_year(p, k, d, false);
	if (!y && (y = year_behind(p, k, d)) != 0 && d->unit2 == UNIT_YEAR) /* March next year */
		return (int)(k - i) + y;
	if (!y && !word_of(p, i, LEX_MONTH, NULL) && i > 0 && p->ts->n > 2)
		return 0; /* a mission to Mars: another language's name needs a year */
	if (!y && ends_before(p, i, LEX_THIS)) /* this September */
		d->unit2 = UNIT_YEAR, d->n2 = 0;
	if (!y && i > 0 && (ends_before(p, i, LEX_NEXT) || ends_before(p, i, LEX_LAST))) { /* next June, letzten März */
		d->n = ends_before(p, i, LEX_NEXT) ? 1 : -1;
		return (int)(k - i);
	}
	if (!y && has(p, TRAIT_MODIFIER_BEHIND) && (y = parse_modifier(p, k, &d->n, &(bool){false})) != 0) { /* septembre dernier */
		if (!d->n)
			d->unit2 = UNIT_YEAR, d->n2 = 0;
		return (int)(k - i) + y;
	}
	if (!y && is_number(p, k, 1, 99, 1, 2) && !shape(p, k, "h.s") && !shape(p, k, "h:s") && !of_another(p, i, k)) /* but Saturdays in October 8.30-12 */
		return 0;
	/* alone, a month is a date only where something asks for one */
	if (!y && !month_stands(p, i, k, brief))
		return 0;
	if (!y && i > 0 && named_on(p, i, k) && !ends_before(p, i, LEX_IN) && !range_mark(p, k))
		return 0;
	return (int)(k - i) + y;
}

/* 20261016 */
static int in_digits(const struct parse *p, size_t i, struct when_day *d)
{
	int y, m, day, n = date_in_digits(p, i, &y, &m, &day);
	return n && set_date(d, y, m, day) ? n : 0;
}

/* September-2026-23, 23-2026-September, 2026/23/Sep: the day and the year tell themselves apart */
/* 14 03 2026: day, month and year with nothing between them, where the day comes first */
static int spaced(const struct parse *p, size_t i, struct when_day *d)
{
	const struct token *t = &p->ts->t[i];

	if (has(p, TRAIT_MONTH_FIRST) || !is_number(p, i, 1, 31, 1, 2) || !is_number(p, i + 1, 1, 12, 2, 2) || !is_number(p, i + 2, 2000, 2099, 4, 4))
		return 0;
	if (t[1].line || t[2].line)
		return 0;
	if (i > 0 && !t->line && (t[-1].type == TOK_NUMBER || !t->space))
		return 0;
	if (t[3].type == TOK_NUMBER && !t[3].line && !clock_follows(p, i + 3))
		return 0;
	return set_date(d, (int)t[2].num, (int)t[1].num, (int)t[0].num) ? 3 : 0;
}

static int odd_order(const struct parse *p, size_t i, struct when_day *d)
{
	const struct token *t = p->ts->t;
	int month = 0, day = 0, year = 0;
	size_t k = i;

	if (t[k].type == TOK_NUMBER && t[k + 1].type != TOK_MARK)
		return 0;
	for (int part = 0; part < 3; part++) {
		if (part && !((mark(p, k, '-') || mark(p, k, '/')) && sticks(p, k) && sticks(p, k + 1)))
			return 0;
		k += part > 0;
		if (!year && is_number(p, k, 1900, 2100, 4, 4))
			year = (int)t[k].num, k++;
		else if (!day && is_number(p, k, 1, 31, 1, 2))
			day = (int)t[k].num, k++;
		else if (!month && month_name(p, k, &month))
			k += (size_t)month_name(p, k, &month);
		else
			return 0;
	}
	return set_date(d, year, month, day) ? (int)(k - i) : 0;
}

/* 2018 March 18; 2019-aug-01 */
static int year_month_day(const struct parse *p, size_t i, struct when_day *d)
{
	int n, year;
	size_t k = i + 1;

	if (!is_number(p, i, 1900, 2100, 4, 4))
		return 0;
	if ((mark(p, k, '-') || mark(p, k, '/')) && sticks(p, k) && sticks(p, k + 1))
		k++;
	if (!month_name(p, k, &n) || p->ts->t[k].line)
		return 0;
	year = (int)p->ts->t[i].num;
	n = month_day(p, k, d);
	if (!n || d->year)
		return 0;
	d->year = year;
	return (int)(k - i) + n;
}

int parse_date(const struct parse *p, size_t i, struct when_day *d)
{
#define NAMES(w) (CLASS_BIT(w, LEX_MONTH) | CLASS_BIT(w, LEX_ORDINAL) | CLASS_BIT(w, LEX_CARDINAL))
	static const struct classes names = {{NAMES(0), NAMES(1)}};
	/* what the token is, and what a rule may begin with: a number with a mark behind it; one of four or eight digits; with another behind it */
	enum { WORD = 1, NUMBER = 2, MARKED = 4, LONG = 8, SPACED = 16 };
	/* those that begin with a number stand before the others */
	static const struct {
		int (*read)(const struct parse *, size_t, struct when_day *);
		unsigned first;
	} rule[] = {{odd_order, WORD | MARKED}, {in_digits, LONG}, {numeric_dotted, NUMBER}, {spaced, SPACED}, {numeric_slashed, MARKED}, {day_month, WORD | NUMBER}, {month_day, WORD}, {year_month_day, LONG}};
	const struct token *t = &p->ts->t[i];
	unsigned is = WORD;

	*d = day_none;
	if (i >= p->ts->n || (t->type != TOK_NUMBER && !of_classes(t, &names)))
		return 0;
	if (t->type == TOK_NUMBER)
		is = NUMBER | (t[1].type == TOK_MARK ? MARKED : 0) | (t->digits == 4 || t->digits == 8 ? LONG : 0) | (t[1].type == TOK_NUMBER ? SPACED : 0);
	for (size_t r = 0; r < sizeof rule / sizeof *rule; r++) {
		int n;
		if (!(rule[r].first & is))
			continue;
		*d = day_none;
		n = rule[r].read(p, i, d);
		if (n)
			return n;
	}
	if (!(is & LONG))
		*d = day_none;
	return 0;
}

int parse_day_of_month(const struct parse *p, size_t i, struct when_day *d)
{
	int wd, m, n = i < p->ts->n ? weekday_name(p, i, &wd, &(bool){false}) : 0;
	size_t k = i + (size_t)n;

	if (n) {
		k += mark(p, k, '.') && sticks(p, k);
		k += mark(p, k, ',');
		k += (size_t)skip_class(p, k, LEX_ON);
	}
	m = parse_date(p, k, d);
	if (!m || !d->day)
		return 0;
	d->weekday = n ? wd : 0;
	return (int)(k - i) + m;
}

static int weekday_of(const struct when_day *d)
{
	struct civil c = {d->year, d->month, d->day, 0, 0, 0, false, false};
	return d->month && d->day ? civil_weekday(&c) : 0;
}

/* "Thursday 2 November 2015", where that is no Thursday: is the year of the date of M tokens at K, behind weekday WD, a time? */
static bool year_is_time(const struct parse *p, size_t k, int m, const struct when_day *d, int wd)
{
	size_t year = k + (size_t)m - 1;

	if (m < 3 || !d->year || !four_digits(p, year) || !p->ts->t[year].space || p->ts->t[year].num % 5)
		return false;
	return !mark(p, year - 1, ',') && weekday_of(d) != wd && !ends_before(p, year, LEX_ORDINAL_SUFFIX);
}

/* Friday, 7 for 7.30: the number at K is the hour at which one comes, before the one at which it begins */
bool comes_first(const struct parse *p, size_t k)
{
	return is_number(p, k, 1, 12, 1, 2) && token_value(p->ts, k + 1, LEX_LASTING, p->lang, LASTING_OR_START) == 1 && !p->ts->t[k + 2].line &&
	       is_number(p, k + 2, p->ts->t[k].num, p->ts->t[k].num + 1, 1, 2) && !word_of(p, k + 3, LEX_UNIT, NULL);
}

/* a day behind its weekday WD, which is one token at I, and BRIEF: at K */
static int after_its_weekday(const struct parse *p, size_t i, size_t k, int wd, bool brief, struct when_day *d)
{
	bool trusted = !brief || p->ts->t[k].type == TOK_NUMBER || (!has(p, TRAIT_CAPITAL_NOUNS) && p->ts->t[i].len > 2 && p->ts->t[i].upper); /* "die ersten" is no Tuesday */
	int m = comes_first(p, k) ? 0 : parse_date(p, k, d);

	if (year_is_time(p, k, m, d, wd))
		m--, d->year = 0;
	if (!m && trusted && !comes_first(p, k))
		m = parse_bare_day(p, k, d, wd);
	d->weekday = wd;
	return m;
}

/* the weekday behind a date, which begins at I and ends before K: 24.9. (Do); Jul 18, Fri; but 12.-14.6., Fr 12-18, Sa 10-18 Uhr, where it
 * is the first of the days */
static int weekday_behind(const struct parse *p, size_t i, size_t k, struct when_day *d)
{
	struct when_day other;
	bool paren = mark(p, k, '('), brief;
	size_t j = k + (paren || mark(p, k, ','));
	int wd, m = j > k ? weekday_name(p, j, &wd, &brief) : 0, r;

	if (!m || p->ts->t[j].line)
		return 0;
	j += (size_t)m;
	if (mark(p, j, '.') && sticks(p, j) && brief)
		j++;
	if (paren) {
		if (!mark(p, j, ')'))
			return 0;
		d->weekday = wd;
		return (int)(j - k) + 1;
	}
	if (i > 0 && (mark(p, i - 1, '-') || ends_before(p, i, LEX_TO)) && p->ts->t[j].type == TOK_NUMBER && !p->ts->t[j].line)
		return 0;
	r = range_mark(p, j);
	r = r ? r : list_mark(p, j);
	if (r && weekday_name(p, j + (size_t)r, &(int){0}, &(bool){false}))
		return 0; /* 17. Juli, Mo-Fr, 9-12 Uhr; Mo und Do */
	if (!brief || parse_date(p, j + (mark(p, j, ',') ? 1 : 0), &other))
		return 0; /* the weekday belongs to the next date */
	d->weekday = wd;
	return (int)(j - k);
}

/* the last day of school, der letzte Tag der Ausstellung: not yesterday, though D, which ends before K, is read so */
static bool last_day_of(const struct parse *p, size_t i, size_t k, const struct when_day *d)
{
	int asks = 0, n = word_of(p, k, LEX_ON, &asks);

	if (d->unit != UNIT_DAY || d->n != -1 || d->more || k >= p->ts->n || p->ts->t[k].line)
		return false;
	for (; i < k; i++)
		if (word_of(p, i, LEX_LAST, NULL) && word_of(p, i + 1, LEX_UNIT, NULL))
			return n && asks != ON_DAY;
	return false;
}

/* what is told from today; "l'année 2027", "het jaar 2027": a year and its number */
static int told_from_today(const struct parse *p, size_t i, struct when_day *d)
{
	int n = parse_relative(p, i, d);
	size_t k = i + (size_t)n;

	if (n && last_day_of(p, i, k, d))
		return 0;
	if (!n || d->kind != DAY_UNIT || d->unit != UNIT_YEAR || d->portion || !is_number(p, k, 1900, 2100, 4, 4) || p->ts->t[k].line || clock_follows(p, k))
		return n;
	*d = day_none;
	d->kind = DAY_DATE, d->year = (int)p->ts->t[k].num;
	return n + 1;
}

/* Freitag, d. 25. September: a letter for the article before a day of the month */
static int on_letter(const struct parse *p, size_t k)
{
	return word_of(p, k, LEX_DETERMINER_LETTER, NULL) == 1 && mark(p, k + 1, '.') && sticks(p, k + 1) && is_number(p, k + 2, 1, 31, 1, 2) ? 2 : 0;
}

/* samedi 20 septembre prochain: what stands at K behind a date without a year says that it is to come */
static int coming_behind(const struct parse *p, size_t k, const struct when_day *d)
{
	int n = has(p, TRAIT_MODIFIER_BEHIND) && d->day && d->month && !d->year ? word_of(p, k, LEX_NEXT, NULL) : 0;

	return n && !p->ts->t[k].line && !word_of(p, k + (size_t)n, LEX_WEEKDAY, NULL) ? n : 0;
}

bool hours_from(const struct parse *p, size_t k)
{
	int from = word_of(p, k, LEX_FROM, NULL);
	size_t at = k + (size_t)from;
	struct when w;
	int part;

	if (!from || word_of(p, k, LEX_ON, NULL) != from || !is_number(p, at, 0, 24, 1, 2))
		return false;
	if (!clock_follows(p, at) && !shape(p, at, "h.s") && !(range_mark(p, at + 1) && p->ts->t[at + 2].num > p->ts->t[at].num && (clock_follows(p, at + 2) || parse_part(p, at + 3, &part))))
		return false;
	return parse_times(p, k, &w) && w.range;
}

int parse_day(const struct parse *p, size_t i, struct when_day *d)
{
#define NAMED(w) (ORDINALS(w) | CLASS_BIT(w, LEX_MONTH))
	static const struct classes named = CLASSES(NAMED);
	int wd = 0, n, m;
	size_t k = i;
	bool brief = false;

	*d = day_none;
	if (i >= p->ts->n)
		return 0;
	n = weekday_name(p, k, &wd, &brief);
	if (n) {
		k += (size_t)n;
		if (mark(p, k, '.') && sticks(p, k) && (brief || p->ts->t[k - 1].len < 6)) /* Thurs. */
			k++;
		if (mark(p, k, ',') || mark(p, k, '-') || mark(p, k, '('))
			k++;
		if (hours_from(p, k))
			return told_from_today(p, i, d);
		k += (size_t)on_letter(p, k);
		m = word_of(p, k, LEX_ON, NULL);
		if (m && !month_name(p, k, &(int){0})) {
			k += (size_t)m;
			k += p->ts->t[k - 1].len < 3 && mark(p, k, '.') && sticks(p, k); /* lørdag d. 26. september */
		}
		if (week_behind(p, i + (size_t)n, &m) < 2 && (m = after_its_weekday(p, i, k, wd, brief, d)) != 0) /* but mardi en huit */
			return (int)(k - i) + m + coming_behind(p, k + (size_t)m, d);
		*d = day_none;
		return told_from_today(p, i, d);
	}
	if ((n = parse_date(p, k, d)) == 0 && (n = told_from_today(p, i, d)) != 0)
		return n;
	if (!n) {
		*d = day_none;
		if (!may_open(p, i, &named, true))
			return 0;
		n = parse_month(p, k, d);
		if (!n)
			return parse_bare_day(p, k, d, 0);
	}
	if (d->day && d->kind == DAY_DATE)
		n += weekday_behind(p, k, k + (size_t)n, d), n += coming_behind(p, k + (size_t)n, d);
	return n;
}
