/* when_told.c: the places and settings of the rows of patterns that tell days by others, by counts of units or as the n-th of a
 * month; see pattern.h and when_rules.h. */
#include "language/when_rules.h"

#include "language/tables.h"

enum { NEAREST = 2 }; /* of told.side, which is else -1 before, 1 behind */

static void fresh(struct told *t, enum day_kind kind)
{
	t->day = day_none;
	t->day.kind = kind;
}

/* a weekday; a short form only with its capital, but where ANY is as good */
static int weekday_place(const struct parse *p, size_t k, bool any, struct told *t)
{
	int n = weekday_name(p, k, &t->weekday, &t->brief);

	t->weekday_at = k;
	if (!n || (!any && t->brief && !p->ts->t[k].upper))
		return 0;
	return n + (t->brief && mark(p, k + (size_t)n, '.') && sticks(p, k + (size_t)n));
}

/* Sundays, or Sunday, behind a number that counts it */
static int weekdays_place(const struct parse *p, size_t k, struct told *t)
{
	int n = word_of(p, k, LEX_WEEKDAYS, &t->weekday);

	if (!n)
		n = word_of(p, k, LEX_WEEKDAY, &t->weekday);
	return t->weekday <= 7 && t->many > 0 && t->many < 60 ? n : 0;
}

static int ordinal_place(const struct parse *p, size_t k, bool halves, struct told *t)
{
	int n = ordinal(p, k, &t->nth);

	if (halves && t->nth != 1 && t->nth != -1 && t->nth != 2)
		return 0;
	return t->nth <= 53 ? n : 0;
}

int base_day(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i + (size_t)skip_class(p, i, LEX_ON);
	int n;

	*d = day_none;
	if (k >= p->ts->n || p->ts->t[k].para)
		return 0;
	if ((n = parse_holiday(p, k, d)) == 0 && (n = parse_day_of_month(p, k, d)) == 0 && (*d = day_none, n = parse_told(p, k, ROOT_NTH, d)) == 0)
		return 0;
	return (int)(k - i) + n;
}

/* der Aufführung (10.9.), the concert (June 20): a day that is named, with its date in brackets */
static int dated_name(const struct parse *p, size_t i, struct when_day *d)
{
	enum { WORDS = 4 };
	size_t k = i;
	int n;

	while (k < i + WORDS && k < p->ts->n && p->ts->t[k].type == TOK_WORD && !p->ts->t[k].line)
		k++;
	if (k == i || !mark(p, k, '('))
		return 0;
	n = base_day(p, k + 1, d);
	return n && d->kind == DAY_DATE && mark(p, k + 1 + (size_t)n, ')') ? (int)(k - i) + n + 2 : 0;
}

/* the Sunday after Michaelmas (29 September): the date in brackets behind the feast D, which ends before K, is that day */
static int dated_feast(const struct parse *p, size_t k, struct when_day *d)
{
	struct when_day date = day_none;
	int n;

	if (d->kind != DAY_HOLIDAY || !mark(p, k, '(') || p->ts->t[k].line)
		return 0;
	n = parse_day_of_month(p, k + 1, &date);
	if (!n || !day_plain(&date) || !mark(p, k + 1 + (size_t)n, ')'))
		return 0;
	if (date.year)
		*d = date;
	return n + 2;
}

/* the weekday, or the day, on the side of the one at K */
static int base_place(const struct parse *p, size_t k, struct told *t)
{
	int nth = t->nth ? t->nth : 1, n = base_day(p, k, &t->day);
	struct when_day *d = &t->day;

	if (!n && (n = dated_name(p, k, d)) == 0)
		return 0;
	n += dated_feast(p, k + (size_t)n, d);
	if (!t->weekday) {
		if (d->more)
			return 0;
		d->more_n[0] = t->side, d->more_unit[0] = UNIT_DAY, d->more = 1;
		return n;
	}
	if ((nth == -1 && t->side > 0) || nth < -1)
		return 0;
	d->beside_weekday = t->weekday;
	d->beside = t->side == NEAREST ? BESIDE_NEAREST : t->side * (nth < 0 ? -nth : nth);
	return n;
}

/* the day at K that the units read before are told from */
static int from_place(const struct parse *p, size_t k, struct told *t)
{
	struct when_day base = day_none, *d = &t->day;
	int n, v;

	if (d->more >= 5 || d->unit < UNIT_DAY)
		return 0;
	if ((n = word_of(p, k, LEX_DAY, &v)) != 0)
		base.kind = DAY_RELATIVE, base.n = v, base.unit = UNIT_DAY;
	else if ((n = base_day(p, k, &base)) == 0 && (base = day_none, n = parse_weekday(p, k, &base)) == 0 && (n = dated_name(p, k, &base)) == 0)
		return 0;
	if (t->side < 0)
		spans_negate(d);
	base.more = 0;
	base.more_n[base.more] = d->n, base.more_unit[base.more++] = d->unit;
	for (int i = 0; i < d->more && base.more < 5; i++)
		base.more_n[base.more] = d->more_n[i], base.more_unit[base.more++] = d->more_unit[i];
	*d = base;
	return n;
}

/* the month at K has the n-th of the weekdays or units read before, or so many of them: N tokens are that month */
static int of_month(int n, struct told *t)
{
	struct when_day *d = &t->day;
	int u = t->unit;

	if (!n || t->some >= 60 || (t->some && u != UNIT_DAY && u != UNIT_WEEK && u != UNIT_WEEKEND))
		return 0;
	if (u && u != UNIT_DAY && u != UNIT_WORKDAY && u != UNIT_WEEK && u != UNIT_WEEKEND && u != UNIT_MONTH && u != UNIT_HALF)
		return 0;
	d->kind = DAY_NTH;
	d->n = t->nth == -1 && u == UNIT_HALF ? 2 : t->nth;
	d->weekday = t->weekday, d->unit = u, d->span = t->some;
	return n;
}

/* Maiwoche 2026, Aprilhälfte, Oktobersonntag */
static int month_part_place(const struct parse *p, size_t k, struct told *t)
{
	static const int unit[] = {0, UNIT_WEEK, UNIT_WEEKEND, UNIT_HALF, UNIT_THIRD};
	int v = 0, n = t->nth <= 5 ? word_of(p, k, LEX_MONTH_PART, &v) : 0, part = v % 16;
	struct when_day *d = &t->day;

	if (!n)
		return 0;
	d->kind = DAY_NTH, d->month = v / 16, d->n = t->nth;
	if (t->some && part != 1)
		return 0;
	d->span = t->some; /* die ersten zwei Maiwochen */
	if (part > 8)
		d->weekday = part - 8;
	else if (part > 0 && part < (int)(sizeof unit / sizeof *unit))
		d->unit = unit[part];
	else
		return 0;
	return n;
}

static int date_place(const struct parse *p, size_t k, struct told *t)
{
	int n = parse_day_of_month(p, k, &t->day);
	size_t end = k + (size_t)n;

	if (n && t->day.weekday > 1)
		return 0; /* w/b Sunday 8th September: no week from Monday on */
	t->day.weekday = 0;
	if (!t->day.day || (mark(p, end, '-') && sticks(p, end) && sticks(p, end + 1)) /* the week of May 11-15: these days */ || (t->unit == UNIT_WEEKEND && range_mark(p, k + (size_t)n)))
		return 0;
	return n;
}

static int some_place(const struct parse *p, size_t k, struct told *t)
{
	int n = number_word(p, k, &t->some);

	return t->some > 1 ? n : 0;
}

static int modifier_place(const struct parse *p, size_t k, struct told *t)
{
	int n = parse_modifier(p, k, &t->shift, &t->strict);

	if (n && word_of(p, k, LEX_PAST, NULL) == n && word_of(p, k + (size_t)n, LEX_HOLIDAY, NULL))
		return 0; /* dopo Natale: behind it; but il giorno dopo, the next one */
	t->modified = n > 0;
	t->modifier_at = k;
	t->coming = n && t->shift == 1 && (token_value(p->ts, k, LEX_NEXT, p->lang, NEXT_COMING) || token_value(p->ts, k, LEX_NEXT, p->lang, NEXT_FOLLOWING));
	return n;
}

/* a season; a term of universities, which is told as one: behind the four */
static int season_place(const struct parse *p, size_t k, enum lex_class class, struct told *t)
{
	int v, n = word_of(p, k, class, &v);

	if (n) {
		t->day = day_none;
		t->day.kind = DAY_SEASON, t->day.n = class == LEX_SEMESTER ? 4 + v : v;
	}
	return n;
}

/* 3-8 July, 3 July: the number at K is a day of that month */
static bool of_a_month(const struct parse *p, size_t k)
{
	int r = range_mark(p, k + 1);
	size_t last = r && is_number(p, k + 1 + (size_t)r, 1, 31, 1, 2) ? k + 1 + (size_t)r : k;

	return month_name(p, last + 1, &(int){0}) && !p->ts->t[last + 1].line;
}

static int week_place(const struct parse *p, size_t k, struct told *t)
{
	if (of_a_month(p, k) || opens_clock(p, k)) /* Friday week 5-7pm */
		return 0;
	if (!is_number(p, k, 1, 53, 1, 2) || (has(p, TRAIT_DECIMAL_POINT) && shape(p, k + 1, ".2")))
		return 0;
	t->day = day_none;
	t->day.kind = DAY_WEEK, t->day.n = (int)p->ts->t[k].num;
	return 1;
}

static int short_year_place(const struct parse *p, size_t k, struct told *t)
{
	if (!is_number(p, k, 10, 99, 2, 2))
		return 0;
	t->day.year = 2000 + (int)p->ts->t[k].num;
	return 1;
}

/* the week, at the weekend; but "the week 39" has its number */
static int the_unit_place(const struct parse *p, size_t k, struct told *t)
{
	int n = word_of(p, k, LEX_WHOLE, &t->unit);

	return n && t->unit == UNIT_WEEK && is_number(p, k + (size_t)n, 1, 53, 1, 2) ? 0 : n;
}

/* week, month or year, where the words before it are no adverb alone: the end of the month; but "Ende Woche" is none */
static int of_unit_place(const struct parse *p, size_t k, struct told *t)
{
	static const struct classes alone = CLASSES_3(LEX_BEGIN, LEX_MID, LEX_END);
	int n = word_of(p, k, LEX_UNIT, &t->unit);

	if (!n || (t->unit != UNIT_WEEK && t->unit != UNIT_MONTH && t->unit != UNIT_YEAR))
		return 0;
	for (size_t back = 2; back <= 4 && back <= k; back++)
		if (word_of(p, k - back, LEX_BEGIN, NULL) == (int)back || word_of(p, k - back, LEX_MID, NULL) == (int)back || word_of(p, k - back, LEX_END, NULL) == (int)back)
			return n;
	return k > 0 && one_of(p, k - 1, &alone) ? 0 : n;
}

static int period_place(const struct parse *p, size_t k, struct told *t)
{
	struct when_day d;
	int n = parse_period(p, k, &d);

	if (!n || d.kind != DAY_QUARTER)
		return 0;
	t->day = d;
	return n;
}

static int year_place(const struct parse *p, size_t k, struct told *t)
{
	if (!is_number(p, k, 1900, 2100, 4, 4) || p->ts->t[k].line || mark(p, k + 1, '-') || mark(p, k + 1, '/'))
		return 0;
	fresh(t, DAY_DATE);
	t->day.year = (int)p->ts->t[k].num;
	return 1;
}

/* bis Monatsende, EOM; but "the year-end party", "Monatsende-Abrechnung": the name of something else */
static int end_of_place(const struct parse *p, size_t k, enum lex_class class, struct told *t)
{
	static const enum lex_class lead[] = {LEX_TO, LEX_ON, LEX_IN, LEX_AT, LEX_FROM, LEX_START_FROM, LEX_BEFORE, LEX_DUE, LEX_AGO_BEFORE, LEX_TO_HOUR};
	int n = word_of(p, k, class, &t->unit);
	size_t end = k + (size_t)n;

	if (!n || end >= p->ts->n || p->ts->t[end].line)
		return n;
	if (mark(p, end, '-') && sticks(p, end))
		return 0;
	if (p->ts->t[end].type != TOK_WORD)
		return n;
	for (size_t c = 0; c < sizeof lead / sizeof *lead; c++)
		if (ends_before(p, k, lead[c]))
			return n;
	return 0;
}

static int day_word_place(const struct parse *p, size_t k, struct told *t)
{
	int v = 0, n = word_of(p, k, LEX_DAY, &v);

	fresh(t, DAY_RELATIVE);
	t->day.n = v, t->day.unit = UNIT_DAY;
	return n;
}

/* tomorrow week, demain en huit */
static int weeks_place(const struct parse *p, size_t k, struct told *t)
{
	int weeks, n = week_behind(p, k, &weeks);

	if (n)
		t->day.more_n[0] = weeks, t->day.more_unit[0] = UNIT_WEEK, t->day.more = 1;
	return n;
}

/* heute in einer Woche, morgen in drei Wochen: what is counted, and the days of the word before it */
static int more_place(const struct parse *p, size_t k, struct told *t)
{
	struct when_day c = day_none;
	int n = count_units(p, k, &c), days = t->day.n;

	if (!n || (days && (c.unit < UNIT_DAY || c.more > 4)))
		return 0;
	c.kind = DAY_RELATIVE;
	if (days)
		c.more_n[c.more] = days, c.more_unit[c.more++] = UNIT_DAY;
	t->day = c;
	return n;
}

static int month_place(const struct parse *p, size_t k, struct told *t)
{
	int month, n = month_name(p, k, &month);

	if (!n || word_of(p, k, LEX_HOLIDAY, NULL) > 1 || (mark(p, k + (size_t)n, '.') && month_then_day(p, k))) /* start Sep. 23 */
		return 0;
	if (!p->ts->t[k].upper && token_brief(p->ts, k, LEX_MONTH, p->lang) && (has(p, TRAIT_CAPITAL_NOUNS) || (has(p, TRAIT_TWELVE_HOURS) && !has(p, TRAIT_MODIFIER_BEHIND))))
		return 0; /* "may", "march": other words, too */
	fresh(t, DAY_DATE);
	t->day.month = month;
	return n;
}

/* a holiday of any complete language: the names of feasts travel */
static int holiday_name(const struct parse *p, size_t i, int *v)
{
	int n = word_of(p, i, LEX_HOLIDAY, v);

	return n || !lex_starts(p->ts->t[i].word, LEX_HOLIDAY) ? n : token_match(p->ts, i, LEX_HOLIDAY, p->known, v);
}

/* is the one word at K, with nothing before it that asks for a day, rather another word: a number, a noun without its capital? */
static bool another_word(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k];

	if (k == 0 || p->ts->n < 5 || word_of(p, k - 1, LEX_ON, NULL))
		return false;
	return t->type == TOK_NUMBER || (!t->upper && has(p, TRAIT_CAPITAL_NOUNS));
}

/* first day of spring classes: behind a feast's name, which ends before K with a season's, what that is the season of */
static bool season_of_a_thing(const struct parse *p, size_t k)
{
#define GOES_ON(w) \
	(CLASS_BIT(w, LEX_AT) | CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_START_FROM) | CLASS_BIT(w, LEX_TO) | \
	 CLASS_BIT(w, LEX_AND) | CLASS_BIT(w, LEX_MONTH) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_SLOT_VERB) | MODIFIERS(w))
	static const struct classes goes_on = CLASSES(GOES_ON);

	if (!ends_before(p, k, LEX_SEASON) || p->ts->t[k].line || p->ts->t[k].type != TOK_WORD)
		return false;
	return !word_of_classes(p, &p->ts->t[k], &goes_on);
}

static int feast_place(const struct parse *p, size_t k, bool told, struct told *t)
{
	int v, n = k < p->ts->n ? holiday_name(p, k, &v) : 0;
	size_t end = k + (size_t)n;

	if (n > 1 && season_of_a_thing(p, end))
		return 0;
	if (!n || (n == 1 && !told && another_word(p, k)) || (word_of(p, end, LEX_SEASON_WORD, NULL) && !p->ts->t[end].line)) /* over the Easter holidays: not the feast */
		return 0;
	fresh(t, DAY_HOLIDAY);
	t->day.holiday = v;
	t->day.night = lex_starts(p->ts->t[k].word, LEX_FEAST_SORT) && word_of(p, k, LEX_FEAST_SORT, NULL) == n; /* its small hours are the next day's */
	return n;
}

/* a unit of time with no number behind it, which it would lead to as an hour: venerdì prossimo ore 21 */
static int lone_unit(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_UNIT, NULL);
	size_t end = k + (size_t)n;

	return p->ts->t[end + (size_t)one_mark(p, end, ":.")].type == TOK_NUMBER ? 0 : n;
}

static int years_place(const struct parse *p, size_t k, struct told *t)
{
	struct when_day c = day_none;
	int n = count_units(p, k, &c);

	if (c.unit != UNIT_YEAR || c.more)
		return 0;
	t->day.n2 = c.n, t->day.unit2 = UNIT_YEAR;
	return n;
}

/* the n-th weekday of a feast's season, from its first day on */
static int feast_time_place(const struct parse *p, size_t k, struct told *t)
{
	size_t at = k + (size_t)skip_class(p, k, LEX_ON);
	struct when_day *d = &t->day;
	int n;

	*d = day_none;
	if (!t->weekday || t->nth < 1 || t->nth > 7 || (n = parse_holiday(p, at, d)) == 0 || d->more || d->unit)
		return 0;
	d->beside = t->nth, d->beside_weekday = t->weekday, d->within = true;
	return (int)(at - k) + n;
}

/* does the sentence say before I that something will be? */
static bool foretold(const struct parse *p, size_t i)
{
	for (size_t back = 1; back <= 8 && back <= i && p->ts->t[i - back].type != TOK_MARK; back++)
		if (word_of(p, i - back, LEX_FORETOLD, NULL))
			return true;
	return false;
}

/* what reads nothing, but must hold */
static bool holds(const struct parse *p, size_t k, enum lex_place place, const struct told *t)
{
	size_t from;

	if (place == PLACE_FORETOLD)
		return foretold(p, k);
	if (place == PLACE_IN_TIME)
		return t->day.unit > UNIT_HOUR || !token_value(p->ts, k, LEX_ON, p->lang, ON_OF);
	if (place == PLACE_LED)
		return k > 0 && (word_of(p, k - 1, LEX_IN, NULL) || word_of(p, k - 1, LEX_ON, NULL));
	if (place == PLACE_IN_WEEKS)
		return t->day.unit == UNIT_WEEK && !t->day.more;
	if (place == PLACE_IN_MONTHS)
		return (t->day.unit == UNIT_MONTH || t->day.unit == UNIT_YEAR) && !t->day.more;
	if (place == PLACE_ENDS)
		return k >= p->ts->n || p->ts->t[k].line || p->ts->t[k].type == TOK_MARK;
	if (place == PLACE_SPELT)
		return !t->brief;
	if (place == PLACE_CAPITAL)
		return !t->brief || p->ts->t[t->weekday_at].upper;
	if (place == PLACE_STANDS)
		return weekday_stands(p, k, t);
	return !(k > 0 && ends_before(p, k, LEX_LASTING)) && !weeks_from(p, k, &from);
}

int told_place(const struct parse *p, size_t k, enum lex_place place, struct told *t)
{
	int n = 0;

	switch (place) {
	case PLACE_WEEKDAY: n = weekday_place(p, k, false, t); break;
	case PLACE_NAMED_DAY: n = weekday_place(p, k, true, t); break;
	case PLACE_ORDINAL: n = ordinal_place(p, k, false, t); break;
	case PLACE_HALVES: n = ordinal_place(p, k, true, t); break;
	case PLACE_SPANS: t->day = day_none, n = count_units(p, k, &t->day); break;
	case PLACE_SOME: n = some_place(p, k, t); break;
	case PLACE_MANY: n = number_word(p, k, &t->many); break;
	case PLACE_FRACTION: n = word_of(p, k, LEX_FRACTION, &t->fraction); break;
	case PLACE_LONE_UNIT: n = lone_unit(p, k); break;
	case PLACE_SPAN_UNIT: n = word_of(p, k, LEX_UNIT, &t->unit); break;
	case PLACE_BASE: n = base_place(p, k, t); break;
	case PLACE_FROM_DAY: n = from_place(p, k, t); break;
	case PLACE_MONTH_OF: t->day = day_none, n = of_month(month_or_unit(p, k, &t->day), t); break;
	case PLACE_MONTH_PART: n = month_part_place(p, k, t); break;
	case PLACE_YEAR: n = k > 0 && p->ts->t[k].type == TOK_NUMBER && sticks(p, k) && p->ts->t[k - 1].type == TOK_WORD ? 0 : year_behind(p, k, &t->day); break;
	case PLACE_SHORT_YEAR: n = short_year_place(p, k, t); break;
	case PLACE_OTHER_YEAR: n = mark(p, k, '/') && is_number(p, k + 1, 0, 2999, 2, 4) ? 2 : 0; break;
	case PLACE_WEEK_NO: n = week_place(p, k, t); break;
	case PLACE_SEASON_NAME: n = season_place(p, k, LEX_SEASON, t); break;
	case PLACE_TERM_NAME: n = season_place(p, k, LEX_SEMESTER, t); break;
	case PLACE_MODIFIER: n = modifier_place(p, k, t); break;
	case PLACE_DAY_DATE: n = date_place(p, k, t); break;
	case PLACE_NAMED_MONTH: n = month_place(p, k, t); break;
	case PLACE_THE_UNIT: n = the_unit_place(p, k, t); break;
	case PLACE_OF_UNIT: n = of_unit_place(p, k, t); break;
	case PLACE_PERIOD: n = period_place(p, k, t); break;
	case PLACE_YEAR_NO: n = year_place(p, k, t); break;
	case PLACE_DAY_NO: n = is_number(p, k, 1, 31, 1, 2) && !(k > 0 && of_another(p, k - 1, k)); break;
	case PLACE_DAY_WORD: n = day_word_place(p, k, t); break;
	case PLACE_DAY_TO_COME: n = day_word_place(p, k, t), n = t->day.n < 0 ? 0 : n; break;
	case PLACE_WEEKS_BEHIND: n = weeks_place(p, k, t); break;
	case PLACE_MORE_SPANS: n = more_place(p, k, t); break;
	case PLACE_ANY_WEEKDAY: fresh(t, DAY_NONE), n = parse_weekday(p, k, &t->day); break;
	case PLACE_FEAST: n = feast_place(p, k, false, t); break;
	case PLACE_FEAST_TOLD: n = feast_place(p, k, true, t); break;
	case PLACE_FEAST_WEEKEND: fresh(t, DAY_HOLIDAY), n = word_of(p, k, LEX_HOLIDAY_WEEKEND, &t->day.holiday); break;
	case PLACE_YEARS: n = years_place(p, k, t); break;
	case PLACE_END_OF: n = end_of_place(p, k, LEX_END_OF, t); break;
	case PLACE_BEGIN_OF: n = end_of_place(p, k, LEX_BEGIN_OF, t); break;
	case PLACE_FEAST_TIME: n = feast_time_place(p, k, t); break;
	case PLACE_WEEKDAYS: n = weekdays_place(p, k, t); break;
	case PLACE_SAME_DATE: n = weekday_date(p, k, t); break;
	case PLACE_THIS: n = modifier_place(p, k, t), n = t->shift ? 0 : n; break;
	case PLACE_MODIFIER_BEHIND: n = p->ts->n > k && p->ts->t[k].line ? 0 : modifier_place(p, k, t); break;
	case PLACE_RANGE: n = range_mark(p, k); break;
	case PLACE_SPELT: case PLACE_CAPITAL: case PLACE_STANDS: case PLACE_FORETOLD: case PLACE_LED:
	case PLACE_IN_TIME: case PLACE_IN_WEEKS: case PLACE_IN_MONTHS: case PLACE_ENDS:
	case PLACE_NOT_LASTING: return holds(p, k, place, t) ? 0 : -1;
	default: break;
	}
	return n > 0 ? n : -1;
}

/* the fraction of the unit, in the next smaller one, behind the whole units */
static bool part_of(struct told *t)
{
	static const struct {
		int smaller, parts;
	} of[UNIT_COUNT] = {[UNIT_HOUR] = {UNIT_MINUTE, 60}, [UNIT_DAY] = {UNIT_HOUR, 24}, [UNIT_YEAR] = {UNIT_MONTH, 12}};
	int part = of[t->unit].parts * t->fraction;

	if (!part || part % 60 || (t->unit != UNIT_HOUR && t->fraction % 30))
		return false;
	t->day = day_none;
	if (t->many)
		spans_add(&t->day, t->many, t->unit);
	spans_add(&t->day, part / 60, of[t->unit].smaller);
	t->day.kind = DAY_RELATIVE;
	return true;
}

/* the weekday read so far; SHIFT: of the week so many from this one */
static struct when_day *a_weekday(struct told *t, bool of_week, int shift)
{
	fresh(t, DAY_WEEKDAY);
	t->day.weekday = t->weekday, t->day.week_set = of_week, t->day.week_shift = shift;
	return &t->day;
}

/* two Sundays from now, Friday in two weeks */
static bool weekday_counted(struct told *t, int sign)
{
	if (t->many)
		a_weekday(t, false, 0)->n = sign * t->many;
	else
		a_weekday(t, true, sign * t->day.n);
	return true;
}

/* the units that were counted: by a count of their own, by a number before their name, or one by its modifier: this day next month */
static bool units_of(struct told *t, enum day_kind kind, int sign)
{
	struct when_day *d = &t->day;

	if (!d->unit) {
		d->n = (t->some ? t->some : t->shift) * minutes_of(&t->unit);
		d->unit = t->unit;
	}
	if (sign < 0)
		spans_negate(d);
	d->kind = kind;
	return d->unit != UNIT_NONE;
}

/* the unit as one of the calendar */
static bool whole_unit(struct told *t, int shift, int portion)
{
	struct when_day *d = &t->day;

	if (t->unit < UNIT_WEEK && !(portion && t->unit == UNIT_DAY))
		return false;
	d->kind = DAY_UNIT, d->unit = t->unit, d->n = shift, d->portion = portion;
	return true;
}

/* next month, this weekend; the last hour is a span */
static bool shifted(struct told *t)
{
	if (t->unit < UNIT_HOUR)
		return false;
	fresh(t, t->unit == UNIT_HOUR ? DAY_SPAN : DAY_UNIT);
	t->day.unit = t->unit, t->day.n = t->shift;
	if (t->unit == UNIT_WEEKEND && t->shift == 1 && t->coming) /* the coming weekend is the first to come */
		t->day.n = 0, t->day.today = true;
	return true;
}

static bool a_day(struct told *t, int shift)
{
	fresh(t, DAY_RELATIVE);
	t->day.n = shift, t->day.unit = UNIT_DAY;
	return true;
}

/* Mitte bis Ende Mai, mid to late June: behind another portion, as far as that */
static bool portion_of(struct told *t, int value)
{
	enum { END = 3, LATE = 6 };

	if (t->portion && value == LATE)
		value = END;
	if (t->portion && (t->portion >= value || value > END))
		return false;
	t->portion_from = t->portion;
	t->portion = value;
	return true;
}

bool told_setting(enum lex_setting setting, int value, struct told *t)
{
	switch (setting) {
	case SETTING_BEFORE: t->side = -1; return true;
	case SETTING_BEHIND: t->side = 1; return true;
	case SETTING_NEAREST: t->side = NEAREST; return true;
	case SETTING_WEEKDAY: t->weekday = value; return true;
	case SETTING_UNIT_HALF: t->unit = UNIT_HALF; return true;
	case SETTING_FROM_END: t->nth = -t->nth; return t->nth < 0;
	case SETTING_AHEAD: return t->weekday ? weekday_counted(t, 1) : units_of(t, DAY_RELATIVE, 1);
	case SETTING_AGO: return t->weekday ? weekday_counted(t, -1) : units_of(t, DAY_RELATIVE, -1);
	case SETTING_NEXT_UNITS: return units_of(t, DAY_SPAN, 1);
	case SETTING_LAST_UNITS: return units_of(t, DAY_SPAN, -1);
	case SETTING_PART_OF: return part_of(t);
	case SETTING_TODAY: t->day.today = true; return true;
	case SETTING_AFTER_NEXT:
		if (!t->weekday)
			return whole_unit(t, 2, 0);
		a_weekday(t, false, 0)->n = 2;
		return true;
	case SETTING_BEFORE_LAST:
		if (!t->weekday)
			return whole_unit(t, -2, 0);
		a_weekday(t, false, 0)->n = -2;
		return true;
	case SETTING_SHIFTED: return shifted(t);
	case SETTING_THIS_MONTH: t->unit = UNIT_MONTH; return whole_unit(t, 0, 0);
	case SETTING_THIS_DAY: return a_day(t, 0);
	case SETTING_SHIFTED_DAY: return a_day(t, t->shift);
	case SETTING_OF_WEEK: a_weekday(t, true, t->shift); return true;
	case SETTING_TO_COME: t->day.strict = true; return true;
	case SETTING_WHICH_DAY: a_weekday(t, false, 0)->n = t->shift, t->day.strict = t->strict; return true;
	case SETTING_WEEKS_ON: a_weekday(t, false, 0)->n = 1 + t->day.more_n[0], t->day.today = true; return true;
	case SETTING_PORTION: return portion_of(t, value);
	case SETTING_FEAST_WEEKEND: t->day.unit = UNIT_WEEKEND; return true;
	case SETTING_FEAST_WEEK: t->day.unit = UNIT_WEEK; return true;
	case SETTING_WHICH: t->day.n = t->shift; return true;
	case SETTING_YEARS_AGO: t->day.n2 = -t->day.n2; return true;
	case SETTING_THIS_UNIT: return whole_unit(t, 0, 0);
	case SETTING_REST: return whole_unit(t, 0, 4);
	case SETTING_WEEK_OF: t->day.portion = 5, t->day.unit = t->unit; return t->unit == UNIT_WEEK || t->unit == UNIT_WEEKEND;
	case SETTING_OF_NOW: t->day.n2 = t->shift, t->day.unit2 = UNIT_YEAR, t->day.strict = true, t->day.today = t->coming; return true;
	case SETTING_US_WEEK: t->day.strict = true; return true;
	default: return false;
	}
}

struct when_day told_day(const struct reading *r)
{
	struct when_day d = r->told.day;

	if (r->told.portion && !d.portion)
		d.portion = r->told.portion, d.portion_from = r->told.portion_from;
	return d;
}

int parse_holiday(const struct parse *p, size_t i, struct when_day *d)
{
	struct told t = {0};
	int n;

	if (p->lang_no >= 0 && lex_roots[p->lang_no][ROOT_FEAST] >= 0)
		return parse_told(p, i, ROOT_FEAST, d);
	if ((n = feast_place(p, i, false, &t)) != 0) /* a language without rows */
		*d = t.day;
	return n;
}

int parse_told(const struct parse *p, size_t i, enum lex_root root, struct when_day *d)
{
	struct reading r;
	int n = parse_rows(p, i, root, &r);

	if (n)
		*d = told_day(&r);
	return n;
}
