/* when_clock.c: numbers that may be a time or a date: 1430 Uhr, 1900-2030 and 0805 behind a day, which are no years; 18.09
 * without its last dot, which is no time; see when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

bool four_digits(const struct parse *p, size_t i)
{
	return is_number(p, i, 0, 2400, 4, 4) && p->ts->t[i].num % 100 < 60;
}

bool more_digits(const struct parse *p, size_t k)
{
	const struct token *t = p->ts->t;

	return k + 1 < p->ts->n && t[k].type == TOK_MARK && !t[k].space && t[k + 1].type == TOK_NUMBER && !t[k + 1].space;
}

/* 3 October, 1900; Oct 3rd 1900: does a day of a month stand before the number at I? */
static bool day_before(const struct parse *p, size_t i)
{
	size_t k = i - (size_t)(i > 0 && mark(p, i - 1, ','));
	const struct token *t = p->ts->t;

	if (k > 1 && lex_starts(t[k - 1].word, LEX_MONTH))
		k--;
	return k > 0 && (is_number(p, k - 1, 1, 31, 1, 2) || (k > 1 && is_number(p, k - 2, 1, 31, 1, 2) && word_of(p, k - 1, LEX_ORDINAL_SUFFIX, NULL)));
}

/* 3 October, 1900 to 2100: two such times with a word between, right behind a day */
static bool pair_by_word(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (!has(p, TRAIT_PLAIN_CLOCK) || range_mark(p, i + 1) != 1 || t[1].type != TOK_WORD || !four_digits(p, i + 2) || t[0].num >= t[2].num)
		return false;
	return t[0].num % 5 == 0 && t[2].num % 5 == 0 && day_before(p, i) && !more_digits(p, i + 3) && !stuck_word(p, i + 3);
}

/* 1900-2030 at I: two times */
static bool pair(const struct parse *p, size_t i)
{
	uint32_t from, to;

	if (!four_digits(p, i) || !four_digits(p, i + 2))
		return false;
	from = p->ts->t[i].num, to = p->ts->t[i + 2].num;
	if (from >= 1990 && from < 2060 && to < from && (to >= 1200 || day_before(p, i)))
		return false; /* 3 October 2025 - 1930 hrs */
	if (pair_by_word(p, i))
		return true;
	return mark(p, i + 1, '-') && sticks(p, i + 1) == sticks(p, i + 2) && !p->ts->t[i + 2].line &&
	       !more_digits(p, i + 3) && !stuck_word(p, i + 3);
}

/* the last token of the hour at K, with its minutes: 5, 5.30, 5:30 */
static size_t hour_last(const struct parse *p, size_t k)
{
	return k + (shape(p, k, "h.s") || shape(p, k, "h:s") ? 2 : 0);
}

bool opens_clock(const struct parse *p, size_t k)
{
	size_t last, to;
	int r;

	if (!is_number(p, k, 0, 24, 1, 2))
		return false;
	last = hour_last(p, k);
	if (clock_follows(p, k) || (last > k && clock_follows(p, last)))
		return true;
	r = range_mark(p, last + 1);
	to = last + 1 + (size_t)r;
	return r && is_number(p, to, 0, 24, 1, 2) && !p->ts->t[to].line && (clock_follows(p, to) || clock_follows(p, hour_last(p, to)));
}

bool stuck_word(const struct parse *p, size_t k)
{
	return k < p->ts->n && p->ts->t[k].type == TOK_WORD && sticks(p, k) && !word_of(p, k, LEX_OCLOCK, NULL);
}

bool time_not_year(const struct parse *p, size_t i, bool numeric)
{
	uint32_t v = p->ts->t[i].num;

	if (!four_digits(p, i) || !p->ts->t[i].space || !i)
		return false;
	if (pair(p, i) || v < 1000 || v > 2100)
		return true;
	return !mark(p, i - 1, ',') && v < 1900 && v % 5 == 0 && (numeric || has(p, TRAIT_PLAIN_CLOCK));
}

bool priced_by(const struct parse *p, size_t k)
{
	return word_of(p, k, LEX_PER, NULL) && !word_of(p, k, LEX_LASTING, NULL) && !word_of(p, k, LEX_ARTICLE, NULL);
}

/* what may stand behind such a time: nothing that would make it a count, a price or a postal code */
static bool stands_free(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];

	if (k >= p->ts->n || t->line)
		return true;
	if (t->type == TOK_MARK)
		return !more_digits(p, k) && t->num != '%' && t->num != 0x20ac && t->num != '$';
	return t->type == TOK_WORD && !t->upper && !word_of(p, k, LEX_UNIT, NULL) && !word_of(p, k, LEX_NO_DATE_AFTER, NULL) && !priced_by(p, k);
}

bool clock_ends(const struct parse *p, size_t i)
{
	size_t k = i + 1;

	if (!is_number(p, i, 0, 24, 1, 2))
		return false;
	if ((mark(p, k, '.') || mark(p, k, ':')) && sticks(p, k) && is_number(p, k + 1, 0, 59, 2, 2) && sticks(p, k + 1))
		k += 2;
	return stands_free(p, k) && !(mark(p, k, '-') && sticks(p, k));
}

/* 09 00 Uhr behind a day */
static int clock_parted(const struct parse *p, size_t i, struct when_time *t)
{
	int n;

	if (p->day_end != i || !is_number(p, i, 0, 23, 2, 2) || !is_number(p, i + 1, 0, 59, 2, 2) || p->ts->t[i].line || p->ts->t[i + 1].line)
		return 0;
	if ((n = word_of(p, i + 2, LEX_OCLOCK, NULL)) == 0)
		return 0;
	memset(t, 0, sizeof *t);
	t->set = true;
	t->hour = (int)p->ts->t[i].num, t->min = (int)p->ts->t[i + 1].num;
	return 2 + n;
}

/* dep 1925, dep. Leeds 0712: a word of journeys, perhaps with its place, before a number that is no year of these times */
static bool travels_at(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;
	size_t k = i;

	if (is_number(p, i, 1990, 2060, 4, 4))
		return false;
	for (int place = 0; place < 2 && k > 1 && t[k - 1].type == TOK_WORD && t[k - 1].upper && !t[k].line && word_of(p, k - 1, LEX_TRAVEL, NULL) != 1; place++)
		k--;
	k -= k > 1 && mark(p, k - 1, '.') && sticks(p, k - 1);
	return k > 0 && word_of(p, k - 1, LEX_TRAVEL, NULL) == 1;
}

/* on Friday at 1930: behind a day and a word that leads to hours alone */
static bool at_day(const struct parse *p, size_t i)
{
	size_t n = (size_t)ends_before(p, i, LEX_AT);

	return has(p, TRAIT_PLAIN_CLOCK) && n && p->day_end == i - n && p->ts->t[i].num % 5 == 0;
}

/* 0930: four digits of which the first is none of a year's */
static bool zero_led(const struct parse *p, size_t i)
{
	return has(p, TRAIT_PLAIN_CLOCK) && four_digits(p, i) && p->ts->text[p->ts->t[i].at] == '0' && p->ts->t[i].space && !p->ts->t[i].line && i > 0 && p->ts->t[i - 1].type != TOK_NUMBER;
}

/* 3 October, 0930; 0930, Friday: right beside a day, behind its comma or before one */
static bool zero_beside_day(const struct parse *p, size_t i)
{
	if (!has(p, TRAIT_PLAIN_CLOCK) || !four_digits(p, i) || p->ts->text[p->ts->t[i].at] != '0' || p->ts->t[i].num % 5)
		return false;
	if (i > 0 && p->day_end == i - 1 && one_mark(p, i - 1, ",|-") && !p->ts->t[i].line)
		return stands_free(p, i + 1);
	return (i == 0 || p->ts->t[i].line) && day_at(p, i + 1 + (size_t)mark(p, i + 1, ','));
}

/* induction 0930-1500: two such times behind words, in a text that has told its day */
static bool pair_told(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;
	bool years = t[0].num >= 1900 && t[2].num < 2100, round = t[0].num % 5 == 0 && t[2].num % 5 == 0 && !years;

	if (!has(p, TRAIT_PLAIN_CLOCK) || p->day_end == SIZE_MAX || t[0].num >= t[2].num || !(round || zero_led(p, i)))
		return false;
	return i > 0 && t->space && !t->line && t[-1].type == TOK_WORD && !ends_before(p, i, LEX_NO_DATE_BEFORE);
}

/* parade forms up 0945; HW 0642 & 1905; Ferry sails 0630 Mon: what stands around such a number makes it a time */
static bool zero_told(const struct parse *p, size_t i)
{
	size_t k = i + 1;
	int join = and_at(p, k);

	if (!zero_led(p, i) || ends_before(p, i, LEX_NO_DATE_BEFORE))
		return false;
	if (!join)
		join = mark(p, k, '&') ? 1 : range_mark(p, k);
	if (join && four_digits(p, k + (size_t)join) && !p->ts->t[k].line && !more_digits(p, k + (size_t)join + 1))
		return true;
	k += (size_t)word_of(p, k, LEX_ON, NULL);
	if (k < p->ts->n && !p->ts->t[k].line && (weekday_name(p, k, &(int){0}, &(bool){false}) || word_of(p, k, LEX_DAY, NULL)))
		return true;
	return p->day_end != SIZE_MAX && stands_free(p, i + 1) && p->ts->t[i - 1].type == TOK_WORD && !p->ts->t[i - 1].upper;
}

/* 0642 & 1905: the second of two such times, right behind the first */
static bool behind_first(const struct parse *p, size_t i)
{
	size_t first = i - 2;

	return i > 2 && p->time_end == i - 1 && (mark(p, i - 1, '&') || and_at(p, i - 1)) && zero_led(p, first) && p->ts->t[i].space && stands_free(p, i + 1);
}

/* kl. 1930: behind a word that leads to hours alone */
static bool behind_hours_word(const struct parse *p, size_t i)
{
	size_t k = i - (i > 1 && mark(p, i - 1, '.') && sticks(p, i - 1));

	return k > 0 && !p->ts->t[i].line && token_value(p->ts, k - 1, LEX_AT, p->lang, AT_HOURS) == 1;
}

int clock_four(const struct parse *p, size_t i, struct when_time *t)
{
	int n;

	if ((n = clock_parted(p, i, t)) != 0)
		return n;
	if (!four_digits(p, i) || more_digits(p, i + 1) || word_of(p, i + 1, LEX_AM, NULL) || word_of(p, i + 1, LEX_PM, NULL))
		return 0;
	if ((n = word_of(p, i + 1, LEX_OCLOCK, NULL)) == 0 || p->ts->t[i + 1].line) {
		bool told = behind_hours_word(p, i) || zero_told(p, i) || behind_first(p, i) || zero_beside_day(p, i);
		n = 0;
		if (!told &&
			(!p->ts->t[i].space || p->ts->t[i].line || !stands_free(p, i + 1) || !(p->day_end == i ? !ends_before(p, i, LEX_ON) : travels_at(p, i) || at_day(p, i))))
			return 0;
	}
	memset(t, 0, sizeof *t);
	t->set = true;
	t->hour = (int)p->ts->t[i].num / 100, t->min = (int)p->ts->t[i].num % 100;
	return t->hour == 24 && t->min ? 0 : 1 + n;
}

/* 1900-2100, Friday 3 October: at the head of a row, right before its day */
static bool pair_before_day(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;

	if (!has(p, TRAIT_PLAIN_CLOCK) || (i > 0 && !t->line) || t[0].num >= t[2].num || t[0].num % 5 || t[2].num % 5)
		return false;
	return day_at(p, i + 3 + (size_t)mark(p, i + 3, ','));
}

int clock_pair(const struct parse *p, size_t i, struct when_time *a, struct when_time *b)
{
	const struct token *t = p->ts->t + i;
	int n;

	if (!pair(p, i))
		return 0;
	n = word_of(p, i + 3, LEX_OCLOCK, NULL);
	if (!n && p->day_end != i && !(p->day_end + 1 == i && one_mark(p, i - 1, ",|-")) && !pair_told(p, i) && !pair_before_day(p, i))
		return 0;
	memset(a, 0, sizeof *a);
	memset(b, 0, sizeof *b);
	a->set = b->set = true;
	a->hour = (int)t[0].num / 100, a->min = (int)t[0].num % 100;
	b->hour = (int)t[2].num / 100, b->min = (int)t[2].num % 100;
	return 3 + n;
}

/* the hour, perhaps with its minutes, at I */
static size_t plain_clock(const struct parse *p, size_t i, struct when_time *t)
{
	size_t k = i + 1;

	memset(t, 0, sizeof *t);
	if (!is_number(p, i, 0, 24, 1, 2))
		return 0;
	t->set = true;
	t->hour = (int)p->ts->t[i].num;
	if ((mark(p, k, '.') || mark(p, k, ':')) && sticks(p, k) && is_number(p, k + 1, 0, 59, 2, 2) && sticks(p, k + 1)) {
		t->min = (int)p->ts->t[k + 1].num;
		k += 2;
	}
	return k - i;
}

/* what stands between two hours of which one is meant, at K: a stroke, or; tokens */
static int either_joint(const struct parse *p, size_t k)
{
	int n;

	if (k + 1 >= p->ts->n || p->ts->t[k].line || p->ts->t[k + 1].line)
		return 0;
	if (mark(p, k, '/'))
		return sticks(p, k) == sticks(p, k + 1);
	n = token_value(p->ts, k, LEX_AND, p->lang, AND_OR);
	return n > 0 ? n : 0;
}

/* what makes two hours such, at K behind the second, B; ASKED: words before them ask for hours.  The first, A, is of the same half */
static int either_suffix(const struct parse *p, size_t k, bool asked, struct when_time *a, struct when_time *b)
{
	int plain = b->hour, n, part;
	bool marked = false;

	if (k >= p->ts->n || p->ts->t[k].line)
		return 0;
	if (!word_of(p, k, LEX_OCLOCK, NULL) && !word_of(p, k, LEX_AM, NULL) && !word_of(p, k, LEX_PM, NULL) && !(asked && parse_part(p, k, &part)))
		return 0;
	n = clock_suffix(p, k, b, &marked);
	if (!marked || b->hour < plain)
		return 0;
	a->hour += b->hour - plain, a->half = b->half, a->part = b->part;
	return n;
}

int clock_either(const struct parse *p, size_t i, struct when_time *a, struct when_time *b)
{
	size_t k = i, n;
	int joint, minutes;

	if (!is_number(p, i, 0, 24, 1, 2) || !(either_joint(p, i + 1) || either_joint(p, i + 3) || mark(p, i + 4, '/')) || !(n = plain_clock(p, i, a)))
		return 0;
	k += n;
	k += n > 1 ? (size_t)word_of(p, k, LEX_OCLOCK, NULL) : 0; /* 09:30h/10:00h */
	joint = either_joint(p, k);
	if (!joint || !(n = plain_clock(p, k + (size_t)joint, b)))
		return 0;
	k += (size_t)joint + n;
	minutes = b->hour * 60 + b->min - a->hour * 60 - a->min;
	if (minutes <= 0 || minutes > 239 || !(n = (size_t)either_suffix(p, k, ends_before(p, i, LEX_AT) > 0, a, b)) || (is_number(p, k + n, 0, 24, 1, 2) && !p->ts->t[k + n].line))
		return 0;
	a->either = true;
	return (int)(k + n - i);
}

int clock_span(const struct parse *p, size_t i, struct when_time *a, struct when_time *b)
{
	size_t k = i, n, hours, suffix;
	int minutes;
	bool beside = p->day_end == i || (i > 0 && p->day_end + 1 == i && one_mark(p, i - 1, ",:("));

	if (!has(p, TRAIT_MODIFIER_BEHIND) || !has(p, TRAIT_SLASH_DATES) || !is_number(p, i, 6, 14, 1, 2) || !(n = plain_clock(p, i, a)))
		return 0;
	hours = (size_t)word_of(p, k += n, LEX_OCLOCK, NULL);
	k += hours;
	if (!mark(p, k, '/') || p->ts->t[k].line || sticks(p, k) != sticks(p, k + 1) || !(n = plain_clock(p, k + 1, b)))
		return 0;
	beside = beside && (p->ts->t[k + 1].num > 12 || n > 1);
	k += 1 + n;
	suffix = (size_t)word_of(p, k, LEX_OCLOCK, NULL);
	minutes = b->hour * 60 + b->min - a->hour * 60 - a->min;
	if (minutes < (a->hour < 12 ? 180 : 240) || !(hours || suffix || (i > 0 && ends_before(p, i, LEX_AT)) || (beside && number_ends(p, k))))
		return 0;
	k += suffix;
	return mark(p, k, '/') && k < p->ts->n && p->ts->t[k + 1].type == TOK_NUMBER ? 0 : (int)(k - i);
}

int clock_instead(const struct parse *p, size_t i, struct when_time *a)
{
	struct when_time b;
	size_t k, n;
	int m, v;

	if (!text_has_class(p, LEX_INSTEAD) || !is_number(p, i, 0, 24, 1, 2) || !(n = plain_clock(p, i, a)))
		return 0;
	k = i + n + mark(p, i + n, ',');
	if (!(m = word_of(p, k, LEX_INSTEAD, &v)) || !v)
		return 0;
	k += (size_t)m;
	k += (size_t)word_of(p, k, LEX_AT, NULL);
	if (!is_number(p, k, 0, 24, 1, 2) || !parse_time(p, k, &b, false) || !b.set || b.bare)
		return 0;
	if (b.hour == (int)p->ts->t[k].num + 12 && a->hour < 12) /* 5 instead of 6pm */
		a->hour += 12;
	a->bare = false;
	return (int)n;
}

/* A.B at I that is a day and a month by its numbers, without a dot behind */
static bool day_dot_month(const struct parse *p, size_t i)
{
	static const struct classes counted = CLASSES_2(LEX_NO_DATE_AFTER, LEX_UNIT);
	size_t k = i + 3;

	if (!shape(p, i, "d.m") || (more_digits(p, k) && !mark(p, k, '-')))
		return false;
	return !one_mark(p, k, ":%") && !mark(p, k, 0x20ac) && !clock_follows(p, i + 2) && !one_of(p, k, &counted);
}

bool dot_date(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t + i;
	size_t k = i + 3;
	int r, part;

	if (!day_dot_month(p, i) || mark(p, k, '.'))
		return false;
	if (!has(p, TRAIT_DOT_DATES)) /* Monday 19.06 */
		return t->num > 12 && t[2].num % 5 && i > 0 && weekday_name(p, i - 1, &part, &(bool){false}) == 1;
	if (t->num > 24 || ends_before(p, i, LEX_DATE_FROM))
		return true;
	if (p->day_end == i)
		return false;
	if (!t[3].line && (t->num > 12 || (t[2].num < 10 && t[2].digits == 2)) && parse_part(p, k, &part))
		return true; /* 23.09 abends */
	if ((r = range_mark(p, k)) == 0 && (r = word_of(p, k, LEX_OVERNIGHT, NULL)) == 0)
		return false;
	k += (size_t)r;
	k += (size_t)skip_class(p, k, LEX_ON);
	if (is_number(p, k, 0, t->num - 1, 1, 2) && clock_follows(p, k)) /* 20.10 spätestens 12:00 Uhr: no hours up to an earlier one */
		return true;
	return day_dot_month(p, k) && (t[2].num % 5 || p->ts->t[k + 2].num % 5 || p->ts->t[k].num > 24);
}
