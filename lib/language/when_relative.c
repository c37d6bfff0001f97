/* when_relative.c: days that are named by their relation to another: tomorrow, in two weeks, next Friday, the third
 * Tuesday of September, Easter Monday, week 39; see when_rules.h. */
#include "language/when_rules.h"

enum { REACH = 12 }; /* what tells a relative day stands in so many tokens */

/* a year behind a holiday, a week, a season: "2026", "im Jahr 2026", "of 2018", "/2026" */
int year_behind(const struct parse *p, size_t k, struct when_day *d)
{
	size_t at = k;
	int n, shift, unit;

	if (mark(p, at, ',') || mark(p, at, '/'))
		at++;
	else
		at += (size_t)word_of(p, at, LEX_IN_YEAR, NULL);
	if ((n = year_number(p, at, &d->year)) != 0)
		return (int)(at - k) + n;
	/* letzten Jahres, next year, this year, l'année dernière: kept as an offset in n2 */
	at = k + (size_t)word_of(p, k, LEX_ON, NULL);
	if ((n = parse_modified_unit(p, at, &shift, &unit, &(bool){false})) == 0)
		at = k, n = parse_modified_unit(p, at, &shift, &unit, &(bool){false});
	if (n && unit == UNIT_YEAR) {
		d->n2 = shift, d->unit2 = UNIT_YEAR;
		return (int)(at - k) + n;
	}
	return 0;
}

int parse_modifier(const struct parse *p, size_t i, int *n, bool *strict)
{
	static const struct classes modifiers = CLASSES(MODIFIERS);
	int m, value;

	*strict = false;
	if (i >= p->ts->n || !of_classes(&p->ts->t[i], &modifiers))
		return 0;
	if ((m = word_of(p, i, LEX_AFTER_NEXT, NULL)) != 0)
		*n = 2;
	else if ((m = word_of(p, i, LEX_BEFORE_LAST, NULL)) != 0)
		*n = -2;
	else if ((m = word_of(p, i, LEX_NEXT, &value)) != 0)
		*n = 1, *strict = value == NEXT_OF_NEXT_WEEK;
	else if ((m = word_of(p, i, LEX_LAST, NULL)) != 0)
		*n = -1;
	else if ((m = word_of(p, i, LEX_THIS, NULL)) != 0)
		*n = 0;
	return m;
}

int parse_modified_unit(const struct parse *p, size_t i, int *n, int *unit, bool *strict)
{
	int m = parse_modifier(p, i, n, strict), u;

	if ((!m && !has(p, TRAIT_MODIFIER_BEHIND)) || (u = word_of(p, i + (size_t)m, LEX_UNIT, unit)) == 0)
		return 0;
	if (!m && has(p, TRAIT_MODIFIER_BEHIND) && (m = parse_modifier(p, i + (size_t)u, n, strict)) != 0 && p->ts->t[i + (size_t)u].line)
		m = 0;
	return m ? m + u : 0;
}

/* counts that nothing but the present can be meant by, since the text says no more: the minute before, the hour after, in 15 */
static int whole_text(const struct parse *p, struct when_day *d)
{
	int n = word_of(p, 0, LEX_ON, NULL), m, u, sign = 1;

	*d = day_none;
	if (n && (m = word_of(p, (size_t)n, LEX_UNIT, &u)) != 0 && u <= UNIT_HOUR) {
		size_t k = (size_t)(n + m);
		if ((m = word_of(p, k, LEX_AGO, NULL)) != 0)
			sign = -1;
		else if ((m = word_of(p, k, LEX_PAST, NULL)) == 0)
			m = hence_at(p, k);
		if (m && k + (size_t)m == p->ts->n) {
			d->kind = DAY_RELATIVE, d->n = sign, d->unit = u;
			return (int)p->ts->n;
		}
	}
	n = word_of(p, 0, LEX_IN, NULL);
	if (n && p->ts->n == (size_t)n + 1 && is_number(p, (size_t)n, 2, 59, 1, 2)) {
		d->kind = DAY_RELATIVE, d->n = (int)p->ts->t[n].num, d->unit = UNIT_MINUTE;
		return n + 1;
	}
	return 0;
}

/* +15 minutes, -3y, at the beginning of a text */
static int units_signed(const struct parse *p, size_t i, struct when_day *d)
{
	int n = i == 0 && (mark(p, i, '+') || mark(p, i, '-')) ? signed_units(p, i, d) : 0;

	if (n)
		d->kind = DAY_RELATIVE;
	return n;
}

/* counts of units that tell a day or a span: in two weeks, the last 3 days, three days after Easter */
static int relative_units(const struct parse *p, size_t i, struct when_day *d)
{
	int n = parse_told(p, i, ROOT_SPAN, d);

	if (n)
		return n;
	/* the minute before, the hour after, in 15: as a whole text */
	if (i == 0 && p->ts->n < 5 && (n = whole_text(p, d)) != 0)
		return n;
	*d = day_none;
	return units_signed(p, i, d);
}

/* the third Tuesday of September */
static int nth_of(const struct parse *p, size_t i, struct when_day *d)
{
	return parse_told(p, i, ROOT_NTH, d);
}

/* this week, nächsten Monat, last year, next week on Tuesday */
static int shifted_unit(const struct parse *p, size_t i, struct when_day *d)
{
	return parse_told(p, i, ROOT_UNIT, d);
}

/* the end of March, early next week */
static int portion(const struct parse *p, size_t i, struct when_day *d)
{
	return parse_told(p, i, ROOT_PORTION, d);
}

/* does a phrase of the classes stand at I? */
static bool stands(const struct parse *p, size_t i, const struct classes *c)
{
	uint64_t found[2];

	token_classes(p->ts, i, p->lang, p->names | p->known, c->m, found);
	return found[0] | found[1];
}

/* Which rules may begin with this token: none, those of feasts alone, all?  Most tokens are none's, so this is asked first. */
enum rules { NO_RULES, FEASTS, ALL_RULES };

static enum rules may_begin(const struct parse *p, size_t i)
{
	/* by itself */
#define DIRECT(w)                                                                                                      \
	(MODIFIERS(w) | CLASS_BIT(w, LEX_HOLIDAY_WEEKEND) | CLASS_BIT(w, LEX_EVE) | CLASS_BIT(w, LEX_NEAREST) | CLASS_BIT(w, LEX_LATER) |               \
	 CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_WHOLE) | CLASS_BIT(w, LEX_REST) | CLASS_BIT(w, LEX_NOW) | CLASS_BIT(w, LEX_ORDINAL) |                 \
	 CLASS_BIT(w, LEX_WEEK_NUMBER) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS) | CLASS_BIT(w, LEX_BEGIN) | CLASS_BIT(w, LEX_MID) |     \
	 CLASS_BIT(w, LEX_END) | CLASS_BIT(w, LEX_END_OF) | CLASS_BIT(w, LEX_BEGIN_OF) | CLASS_BIT(w, LEX_SEASON) | CLASS_BIT(w, LEX_SEMESTER) |         \
	 CLASS_BIT(w, LEX_DECADE) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_ENTIRE))
#define FEAST(w) CLASS_BIT(w, LEX_HOLIDAY)
	/* where one of those, or a number, is near */
#define LEADS(w) (CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_AGO_BEFORE) | CLASS_BIT(w, LEX_WITHIN))
	/* behind a count or a number */
#define COUNTED(w)                                                                                                     \
	(CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_ORDINAL) | CLASS_BIT(w, LEX_ORDINAL_SUFFIX) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS) | \
	 CLASS_BIT(w, LEX_DECADE) | CLASS_BIT(w, LEX_DECADE_SUFFIX) | MODIFIERS(w) | CLASS_BIT(w, LEX_ERA) | CLASS_BIT(w, LEX_AND) | COUNTING(w) |          \
	 CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_HALF) | CLASS_BIT(w, LEX_MONTH_PART) | CLASS_BIT(w, LEX_WEEK_NUMBER) | FEAST(w) |                       \
	 CLASS_BIT(w, LEX_HUNDRED) | CLASS_BIT(w, LEX_THOUSAND) | CLASS_BIT(w, LEX_OCLOCK))
	/* between what leads and what is led to */
#define BETWEEN(w) (LEADS(w) | CLASS_BIT(w, LEX_AT) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_THIS))
	static const struct classes between = {{BETWEEN(0), BETWEEN(1)}};
	static const struct classes direct = {{DIRECT(0), DIRECT(1)}}, counts = {{COUNTING(0), COUNTING(1)}}, feast = {{FEAST(0), FEAST(1)}}, leads = {{LEADS(0), LEADS(1)}},
								led = {{DIRECT(0) | COUNTING(0), DIRECT(1) | COUNTING(1)}}, counted = {{COUNTED(0), COUNTED(1)}};
	const struct token *t = &p->ts->t[i];
	enum rules feasts = of_classes(t, &feast) ? FEASTS : NO_RULES;
	size_t inside;

	if (t->type == TOK_MARK)
		return ALL_RULES;
	if (t->type == TOK_NUMBER || (of_classes(t, &counts) && !of_classes(t, &direct) && !of_classes(t, &leads))) {
		if (i > 0 && lex_starts(t[-1].word, LEX_IN_YEAR))
			return ALL_RULES;
		for (size_t k = 1; k <= 3 && i + k < p->ts->n; k++) {
			if (t[k].type == TOK_WORD)
				return of_classes(&t[k], &counted) || t[k].len == 1 || (lex_row_starts(t[k].row, LEX_PAST) && of_classes(&t[k + 1], &feast)) ? ALL_RULES : feasts; /* 14. nach Trinitatis */
			if (t[k].type == TOK_NUMBER && k == 1)
				return feasts;
		}
		return feasts;
	}
	if (t->len == 1)
		return ALL_RULES;
	if (!of_classes(t, &leads))
		return of_classes(t, &direct) ? ALL_RULES : feasts;
	if (of_classes(t, &direct) && stands(p, i, &direct))
		return ALL_RULES;
	inside = (size_t)word_of(p, i, LEX_IN, NULL); /* Timer auf 20 Minuten: a phrase's own words tell nothing */
	for (size_t k = inside ? inside : 1; k <= 4 && i + k < p->ts->n; k++) {
		if (t[k].type == TOK_NUMBER)
			return may_begin(p, i + k) == ALL_RULES ? ALL_RULES : feasts;
		if (token_mark(p->ts, i + k, '~') || (of_classes(&t[k], &led) && stands(p, i + k, &led)))
			return ALL_RULES;
		if (!of_classes(&t[k], &between) && !token_mark(p->ts, i + k, '\'')) /* in der Aula, am 24.; but in '90s */
			break;
	}
	return feasts;
}

/* a number at K that is no hour and no day: of something counted */
static bool counts_something(const struct parse *p, size_t k)
{
	return is_number(p, k, 32, UINT32_MAX, 2, 9) && !p->ts->t[k].line && k + 1 < p->ts->n && p->ts->t[k + 1].type == TOK_WORD && !p->ts->t[k + 1].line &&
	       !clock_follows(p, k) && !four_digits(p, k) && !word_of(p, k + 1, LEX_UNIT, NULL);
}

/* Treffen Morgen 18 Uhr; Probe: Morgen, 19 Uhr: with a capital between a noun or a mark and an hour it is tomorrow, not the morning */
static bool before_hour(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	size_t k = i + 1 + mark(p, i + 1, ',');
	struct when w;

	if (p->day_end == i || p->day_end + 1 == i) /* Freitag, 12.6., Morgen 8 Uhr */
		return false;
	if (!t->line && (t[-1].type == TOK_MARK ? !one_mark(p, i - 1, ":,.") : !t[-1].upper || word_of(p, i - 1, LEX_PART, NULL)))
		return false;
	return k < p->ts->n && !p->ts->t[k].line && parse_times(p, k, &w) > 1 && w.time.set && w.side == SIDE_AT;
}

/* "heute morgen", "am Morgen", "guten Morgen" at I: the part of the day, not tomorrow */
static bool morning(const struct parse *p, size_t i)
{
	int asks;

	if (!word_of(p, i, LEX_PART, NULL) || i == 0)
		return false;
	if (!word_of(p, i - 1, LEX_ON, &asks))
		asks = 0;
	if (asks != ON_DAY && !word_of(p, i - 1, LEX_DAY, NULL) && !word_of(p, i - 1, LEX_THIS, NULL) && !word_of(p, i - 1, LEX_WEEKDAY, NULL) &&
	    (!p->ts->t[i].upper || shouted(p, i) || before_hour(p, i)))
		return false;
	return word_of(p, i - 1, LEX_ON, NULL) || !p->ts->t[i].line;
}

/* is the day word at I none: heute 340 Mitglieder, am Morgen? */
static bool no_day_word(const struct parse *p, size_t i)
{
	int v, n = word_of(p, i, LEX_DAY, &v);

	return n && (v == 0 ? counts_something(p, i + (size_t)n) : v == 1 && n == 1 && morning(p, i));
}

/* the week of October 7th, the month after next, the rest of the week, week 39, last summer */
static int calendar_unit(const struct parse *p, size_t i, struct when_day *d)
{
	return parse_told(p, i, ROOT_WHOLE, d);
}

/* now, now + 40 minutes */
static int now_and(const struct parse *p, size_t i, struct when_day *d)
{
	struct when_day c = day_none;
	struct when_time hour;
	int v, m, n = word_of(p, i, LEX_NOW, &v);
	size_t k = i + (size_t)n;

	if (n && word_of(p, k, LEX_AT, NULL) && parse_time(p, k, &hour, true)) /* the 3 o'clock is now at 4 */
		return 0;
	if (!n || v || counts_something(p, k) || (n > 1 && word_of(p, k - 1, LEX_DAY, NULL) && clock_follows(p, k))) /* bis heute 17 Uhr */
		return 0;
	d->kind = DAY_NOW;
	if ((!mark(p, k, '+') && !mark(p, k, '-')) || (m = count_units(p, k + 1, &c)) == 0)
		return n;
	if (mark(p, k, '-'))
		spans_negate(&c);
	c.kind = DAY_RELATIVE;
	*d = c;
	return n + 1 + m;
}

/* in 2014, im Jahr 2010, in 2014 A.D., in two thousand twenty-six */
static int in_year(const struct parse *p, size_t i, struct when_day *d)
{
	int v, n;

	if (!ends_before(p, i, LEX_IN_YEAR))
		return 0;
	d->kind = DAY_DATE;
	if (is_number(p, i, 1, 2100, 1, 4) && (n = word_of(p, i + 1, LEX_ERA, &v)) != 0 && v > 0) {
		d->year = (int)p->ts->t[i].num;
		return 1 + n;
	}
	/* years of few words are counts */
	if (p->ts->t[i].type == TOK_WORD && (n = year_words(p, i, &v)) != 0 && v > 1900 && v < 2100 && v % 100 && !word_of(p, i + (size_t)n, LEX_UNIT, NULL)) {
		d->year = v;
		return n;
	}
	if (!is_number(p, i, 1900, 2100, 4, 4) || one_mark(p, i + 1, "-/") || word_of(p, i + 1, LEX_NO_DATE_AFTER, NULL))
		return 0;
	if (mark(p, i + 1, '.') && sticks(p, i + 2) && i + 2 < p->ts->n)
		return 0;
	d->year = (int)p->ts->t[i].num;
	return 1 + token_value(p->ts, i + 1, LEX_UNIT, p->lang, UNIT_YEAR);
}

/* The rules in the order in which they are asked, with what they may begin with; where a number begins, those up to NUMBERS. */
#define CALENDAR_UNIT(w) \
	(MODIFIERS(w) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_REST) | CLASS_BIT(w, LEX_ENTIRE) | CLASS_BIT(w, LEX_WHOLE) | CLASS_BIT(w, LEX_WEEK_NUMBER) | CLASS_BIT(w, LEX_SEASON) | CLASS_BIT(w, LEX_SEMESTER))
#define A_CALENDAR_UNIT(w) (CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_WHOLE) | CLASS_BIT(w, LEX_ENTIRE) | CLASS_BIT(w, LEX_WEEK_NUMBER) | CLASS_BIT(w, LEX_SEASON) | CLASS_BIT(w, LEX_SEMESTER))
#define NOW_AND(w) CLASS_BIT(w, LEX_NOW)
#define PERIOD(w) \
	(ORDINALS(w) | CLASS_BIT(w, LEX_NEXT) | CLASS_BIT(w, LEX_LAST) | CLASS_BIT(w, LEX_THIS) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_DECADE))
#define NTH_OF(w) (ORDINALS(w) | CLASS_BIT(w, LEX_ON))
#define UNITS_OF(w) (COUNTING(w) | MODIFIERS(w) | CLASS_BIT(w, LEX_AGO_BEFORE) | CLASS_BIT(w, LEX_WITHIN) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_ON))
#define WEEKDAYS_OF(w) (MODIFIERS(w) | CLASS_BIT(w, LEX_WEEKDAY))
#define PORTION(w) \
	(CLASS_BIT(w, LEX_END_OF) | CLASS_BIT(w, LEX_BEGIN_OF) | CLASS_BIT(w, LEX_BEGIN) | CLASS_BIT(w, LEX_MID) | CLASS_BIT(w, LEX_END) | CLASS_BIT(w, LEX_LATER))
#define PORTION_LED(w) (PORTION(w) | CLASS_BIT(w, LEX_ON)) /* zum Monatsende */
#define WHOLE_UNIT(w) (MODIFIERS(w) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_UNIT))
#define A_UNIT(w) CLASS_BIT(w, LEX_UNIT)
#define RELATIONS(w)                                                                                                   \
	(MODIFIERS(w) | CLASS_BIT(w, LEX_AGO) | CLASS_BIT(w, LEX_AGO_BEFORE) | CLASS_BIT(w, LEX_WITHIN) | CLASS_BIT(w, LEX_IN) |                      \
	 CLASS_BIT(w, LEX_HENCE) | CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_DAY))
#define A_PERIOD(w) (CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_DECADE) | CLASS_BIT(w, LEX_DECADE_SUFFIX))
#define UNIT_OR_WEEKDAY(w) (CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_WEEKDAY))
#define A_WEEKDAY(w) (CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS))
static const struct day_rule relative[] = {
	{calendar_unit, CLASSES(CALENDAR_UNIT), CLASSES(A_CALENDAR_UNIT), true},
	{now_and, CLASSES(NOW_AND), CLASSES(NOW_AND), false},
	{parse_period, CLASSES(PERIOD), CLASSES(A_PERIOD), true},
	{nth_of, CLASSES(NTH_OF), CLASSES(UNIT_OR_WEEKDAY), true},
	{relative_units, CLASSES(UNITS_OF), CLASSES(RELATIONS), true},
	{parse_weekday, CLASSES(WEEKDAYS_OF), CLASSES(A_WEEKDAY), false},
	{portion, CLASSES(PORTION_LED), CLASSES(PORTION), false},
	{shifted_unit, CLASSES(WHOLE_UNIT), CLASSES(A_UNIT), false}};

/* is there a letter alone or an apostrophe among the next tokens: 3h, Q3, 15'? */
static bool letter_near(const struct parse *p, size_t i)
{
	for (size_t k = i; k < i + REACH && k < p->ts->n; k++)
		if (p->ts->t[k].type == TOK_WORD ? p->ts->t[k].len == 1 : token_mark(p->ts, k, '\''))
			return true;
	return false;
}

/* may the rule read something at I, where words of the classes NEAR are among the next, or a LETTER is? */
static bool may_read(const struct parse *p, size_t i, const struct day_rule *r, const struct classes *near, bool letter)
{
	return may_open(p, i, &r->first, r->number) && (letter || (near->m[0] & r->need.m[0]) | (near->m[1] & r->need.m[1]));
}

int parse_relative(const struct parse *p, size_t i, struct when_day *d)
{
#define FEAST_NAME(w) (FEAST(w) | MODIFIERS(w) | CLASS_BIT(w, LEX_HOLIDAY_WEEKEND))
	static const struct classes feasts = CLASSES(FEAST_NAME), names = CLASSES_2(LEX_HOLIDAY, LEX_HOLIDAY_WEEKEND);
	struct classes near;
	enum rules may;
	bool letter;
	int n;

	*d = day_none;
	if (i >= p->ts->n || (may = may_begin(p, i)) == NO_RULES)
		return 0;
	if (text_has(p, &names) && may_open(p, i, &feasts, false) && (n = parse_holiday(p, i, d)) != 0)
		return n;
	if (may == FEASTS)
		return 0;
	if ((n = parse_told(p, i, ROOT_NEAR, d)) != 0)
		return n;
	if (lex_row_starts(p->ts->t[i].row, LEX_DAY)) {
		if (no_day_word(p, i))
			return 0;
		if ((n = parse_told(p, i, ROOT_DAY_WORD, d)) != 0)
			return n;
	}
	near_classes(p, i, REACH, &near);
	letter = letter_near(p, i) || i == 0;
	for (size_t r = 0; r < sizeof relative / sizeof *relative; r++) {
		if (!may_read(p, i, &relative[r], &near, letter))
			continue;
		*d = day_none;
		if ((n = relative[r].read(p, i, d)) != 0)
			return n;
	}
	*d = day_none;
	if ((n = in_year(p, i, d)) == 0)
		*d = day_none;
	return n;
}
