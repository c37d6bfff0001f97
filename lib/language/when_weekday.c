/* when_weekday.c: weekdays: where their short forms are days, which need a time or a line of their own; what stands behind them.
 * What says which of them is meant are rows of patterns; see pattern.h and when_rules.h. */
#include "language/when_rules.h"

/* So abend, Do früh: a part of the day at K, with no capital, behind a short weekday; but "So früh wie möglich" */
static bool part_of_brief(const struct parse *p, size_t i, size_t k)
{
	static const struct classes at = CLASSES_2(LEX_AT, LEX_AT);
	const struct token *t = p->ts->t;
	int part;

	if (!t[i].upper || t[k].upper || t[k].line || word_of(p, k, LEX_PART, &part) != 1)
		return false;
	return !((part == 1 || part == 7) && word_of_classes(p, &t[i], &at)); /* so gegen, so um: the word is another, too */
}

/* do the words around a short weekday, which ends before K, ask for a day: on Fri, until Thu, am Do, Tue morning, Sat from 9? */
static bool day_asked(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = p->ts->t;
	int part;

	if (has(p, TRAIT_CAPITAL_NOUNS) ? t[i].len != 2 || !t[i].upper : t[i].len < 3)
		return false;
	if (i > 0 && !t[i].line) {
		if (token_value(p->ts, i - 1, LEX_ON, p->lang, ON_DAY) == 1)
			return true;
		if (!t[i].upper)
			return false;
		if (word_of(p, i - 1, LEX_TO, NULL) == 1 && (t[i - 1].len > 2 || (i > 1 && lex_starts(t[i - 2].word, LEX_WEEKDAY))))
			return true;
	}
	if (has(p, TRAIT_CAPITAL_NOUNS))
		return part_of_brief(p, i, k);
	if (!t[i].upper)
		return false;
	if (i > 0 && !t[i].line && (lex_starts(t[i - 1].word, LEX_PART) || p->time_end == i))
		return true; /* sails 06:30 Mon */
	if (k >= p->ts->n || t[k].line)
		return false;
	if (parse_part(p, k, &part) || word_of(p, k, LEX_AM, NULL) || word_of(p, k, LEX_PM, NULL))
		return true;
	if (word_of(p, k, LEX_TO, NULL) == 1 && lex_starts(t[k + 1].word, LEX_WEEKDAY) && t[k + 1].upper) /* Mon to Fri */
		return true;
	k += (size_t)(word_of(p, k, LEX_FROM, NULL) ? word_of(p, k, LEX_FROM, NULL) : word_of(p, k, LEX_AT, NULL));
	return k > i + 1 && (is_number(p, k, 0, 24, 1, 2) || (has(p, TRAIT_PLAIN_CLOCK) && four_digits(p, k)));
}

/* Tuesday week, tomorrow fortnight: how many weeks are said behind a day, with nothing that they would belong to */
int week_behind(const struct parse *p, size_t k, int *weeks)
{
	int n = word_of(p, k, LEX_WEEK_ON, weeks);
	size_t end = k + (size_t)n;
	const struct token *next = &p->ts->t[end];

	if (!n || p->ts->t[k].line)
		return 0;
	if (n > 1 && !next->line && (word_of(p, end, LEX_NO_DATE_AFTER, NULL) || token_value(p->ts, end, LEX_UNIT, p->lang, UNIT_MINUTE)))
		return 0; /* venerdì a otto euro */
	if (*weeks == 2 || (next->type == TOK_WORD && !next->line && next->len > 1 && (word_of(p, end, LEX_PLACE_PREPOSITION, NULL) == 2 || word_of(p, end, LEX_WITH, NULL) == 1))) {
		*weeks += !*weeks; /* Monday fortnight we meet, Tuesday week in the library */
		return n;
	}
	if (n == 1 && word_of(p, end, LEX_ON, NULL))
		return 0;
	if (n == 1 && behind_a_day(p, end) && !number_ends(p, end)) { /* Friday week noon, Friday week doors 7pm */
		*weeks += !*weeks;
		return n;
	}
	if (n == 1 && (next->type == TOK_NUMBER ? !opens_clock(p, end) : next->type == TOK_WORD && !next->line && !word_of(p, end, LEX_AT, NULL) && !word_of(p, end, LEX_FROM, NULL)))
		return 0;
	*weeks += !*weeks;
	return n;
}

int weekday_date(const struct parse *p, size_t k, struct told *t)
{
	bool joint = mark(p, k, ',') || (mark(p, k, '-') && sticks(p, k)) || mark(p, k, '(');
	struct when_day date;
	int n = parse_date(p, k + joint, &date);

	if (!n && !joint && !p->ts->t[k].line)
		n = parse_bare_day(p, k, &date, t->weekday); /* el próximo sábado 12 */
	else if (!date.month)
		return 0;
	if (!n || !date.day)
		return 0;
	t->day = date;
	t->day.weekday = t->weekday;
	return joint + n;
}

/* So 9.30 u. 11 Uhr: another hour at K, behind "and" or a comma, with the word that makes both such */
static bool hour_listed(const struct parse *p, size_t k)
{
	int n = mark(p, k, ',') ? 1 : and_at(p, k);
	size_t at = k + (size_t)n;

	if (!n || !is_number(p, at, 0, 24, 1, 2) || p->ts->t[at].line)
		return false;
	at += shape(p, at, "h.s") || shape(p, at, "h:s") ? 3 : 1;
	return word_of(p, at, LEX_OCLOCK, NULL);
}

/* does a clock stand at K behind a short weekday: Fr 20 Uhr, Fr.: ab 20 Uhr, Sat 9-12? */
static bool clock_behind(const struct parse *p, size_t k)
{
	static const struct classes words = CLASSES_2(LEX_AM, LEX_PM), spoken = CLASSES_4(LEX_HALF_PAST, LEX_QUARTER, LEX_NOON, LEX_MIDNIGHT);
	size_t at = k + (mark(p, k, '.') && mark(p, k + 1, ':') ? 1 : 0), unit;
	int from;
	bool heads = mark(p, at, ':') || (mark(p, at, '-') && p->ts->t[at].space && p->ts->t[at + 1].space);

	at += mark(p, at, ',') || heads;
	at += (size_t)word_of(p, at, LEX_AT, NULL);
	from = heads || has(p, TRAIT_BARE_CLOCK) ? word_of(p, at, LEX_FROM, NULL) : 0;
	at += (size_t)from;
	if (!is_number(p, at, 0, 24, 1, 2))
		return has(p, TRAIT_BARE_CLOCK) && one_of(p, at, &spoken) && (at > k || p->ts->t[k - 1].upper); /* Sat half 10 */
	if (from && clock_ends(p, at)) /* drinks fri from 6, bring snacks */
		return true;
	unit = at + 1;
	if (mark(p, unit, '.') && is_number(p, unit + 1, 0, 59, 2, 2))
		unit += 2;
	if (hour_listed(p, unit) || dotted_pair(p, at))
		return true;
	return word_of(p, unit, LEX_OCLOCK, NULL) || one_of(p, unit, &words) || (mark(p, at + 1, ':') && is_number(p, at + 2, 0, 59, 2, 2)) ||
	       (mark(p, at + 1, '-') && is_number(p, at + 2, 0, 24, 1, 2));
}

/* 17 Uhr, Fr; (um 20 Uhr Fr): right behind a time, and the last of its phrase: no "Fr. Meier"; or the last word behind one */
static bool clock_before(const struct parse *p, size_t i, size_t k)
{
	if (k >= p->ts->n && time_near(p, i))
		return true;
	if (p->time_end != i - (size_t)(i > 0 && one_mark(p, i - 1, ",|(-")) || p->ts->t[i].line)
		return false;
	return k >= p->ts->n || p->ts->t[k].line || one_mark(p, k, ";|)");
}

/* Wed-Fri next week, Fri and Sat next week: a mark of ranges or lists, a weekday and which week it is of stand at K */
static bool week_range(const struct parse *p, size_t k)
{
	int weekday, r = range_mark(p, k) ? range_mark(p, k) : list_mark(p, k), n = r ? weekday_name(p, k + (size_t)r, &weekday, &(bool){false}) : 0;
	size_t at = k + (size_t)(r + n);

	return n && parse_told(p, at + mark(p, at, ','), ROOT_ITS_WEEK, &(struct when_day){0});
}

/* Wed or Thurs, 2pm: another short weekday at K, one of two, with its clock */
static bool other_behind(const struct parse *p, size_t k)
{
	int weekday, r = token_value(p->ts, k, LEX_AND, p->lang, AND_OR), n = r > 0 ? weekday_name(p, k + (size_t)r, &weekday, &(bool){false}) : 0;
	size_t at = k + (size_t)(r + n);

	return n && p->ts->t[k + (size_t)r].upper && (clock_behind(p, at) || parse_part(p, at, &weekday));
}

/* von Do auf Fr: the weekday at I, behind "from", and another behind "auf" at K */
static bool night_between(const struct parse *p, size_t i, size_t k)
{
	int n = word_of(p, k, LEX_OVERNIGHT, NULL), weekday;

	return n && p->ts->t[i].upper && i > 0 && ends_before(p, i, LEX_FROM) && weekday_name(p, k + (size_t)n, &weekday, &(bool){false}) && p->ts->t[k + (size_t)n].upper;
}

/* 9am sharp, 6pm onwards: a word at K right behind a time that may say how it is meant, and leads to no place or person */
static bool says_how(const struct parse *p, size_t k)
{
	static const struct classes leads = CLASSES_2(LEX_PLACE_PREPOSITION, LEX_WITH);

	return k == p->time_end && !p->ts->t[k].upper && !one_of(p, k, &leads);
}

bool time_near(const struct parse *p, size_t i)
{
#define OF_TIMES(w) (CLASS_BIT(w, LEX_LASTING) | CLASS_BIT(w, LEX_UNIT) | CLASS_BIT(w, LEX_CARDINAL) | CLASS_BIT(w, LEX_OCLOCK) | CLASS_BIT(w, LEX_FRACTION) | CLASS_BIT(w, LEX_CUE) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_AT))
	static const struct classes of_times = CLASSES(OF_TIMES);
	enum { REACH = 8 };

	if (p->time_end > i || i - p->time_end > REACH)
		return false;
	for (size_t k = p->time_end; k < i; k++)
		if (p->ts->t[k].line || (p->ts->t[k].type == TOK_WORD && !word_of_classes(p, &p->ts->t[k], &of_times) && !word_of(p, k, LEX_LABEL, NULL) && !says_how(p, k)))
			return false;
	return !p->ts->t[i].line;
}

/* a whole time at K, or a part of the day */
static bool whole_time(const struct parse *p, size_t k)
{
	struct when w = {0};
	int part, n;

	if (k >= p->ts->n || p->ts->t[k].line)
		return false;
	if (dotted_pair(p, k) || parse_part(p, k, &part))
		return true;
	n = word_of(p, k, LEX_AT, NULL);
	if (n && has(p, TRAIT_PLAIN_CLOCK) && four_digits(p, k + (size_t)n)) /* Fri, at 1930 */
		return true;
	if (n && word_of(p, k + (size_t)n, LEX_FROM, NULL)) /* pt. w godzinach od 18 do 20 */
		k += (size_t)n;
	n = parse_times(p, k, &w);
	return n && (w.time.set ? !w.time.bare || token_value(p->ts, k + (size_t)n, LEX_LASTING, p->lang, LASTING_OR_START) : w.time.part); /* 7.30 for 8pm */
}

/* Fr | 17:30; Fr (ca. 17 Uhr); Fr, Beginn 17 Uhr; ven. début : 18h30; pt. w godz. 18-20: a time at K, behind marks and at most one
 * word more than what leads to it */
static bool hour_there(const struct parse *p, size_t k)
{
	size_t at = k;

	while (at < k + 2 && one_mark(p, at, "|(,-:") && !p->ts->t[at].line)
		at++;
	if (whole_time(p, at) || ((at > k || word_of(p, at, LEX_CUE, NULL)) && whole_time(p, at + (size_t)hour_label(p, at))))
		return true; /* but "Die Zeit von 10 Uhr" */
	if (at >= p->ts->n || p->ts->t[at].line || p->ts->t[at].type != TOK_WORD || (at == k && p->ts->t[at].upper))
		return false;
	at += 1 + (size_t)mark(p, at + 1, ':');
	return whole_time(p, at);
}

/* za en zo van 10 tot 16 uur: is the short form at I, which ends before K, one of two weekdays that an "and" joins? */
static bool of_pair(const struct parse *p, size_t i, size_t k)
{
	int and = word_of(p, k, LEX_AND, NULL), weekday;
	bool brief;
	size_t before;

	if (and && !p->ts->t[k].line && weekday_name(p, k + (size_t)and, &weekday, &brief))
		return true;
	and = i > 0 && !p->ts->t[i].line ? ends_before(p, i, LEX_AND) : 0;
	before = i - (size_t)and;
	before -= and && before > 0 && mark(p, before - 1, '.');
	return and && before > 0 && !p->ts->t[before].line && weekday_name(p, before - 1, &weekday, &brief) == 1;
}

/* ven. à huit heures du soir; midi, ven.; vr om half negen: a time that can be nothing else beside the short form at I, which ends before K
 * and has a capital or a dot, or is no other word; where nouns have capitals clock_behind says more */
static bool time_beside(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = p->ts->t;
	bool marked = t[i].upper || (k > i + 1 && mark(p, k - 1, '.')) || of_pair(p, i, k), ends = (k >= p->ts->n || t[k].line || mark(p, k, ')')) && time_near(p, i);
	bool opens = i == 0 || t[i].line || t[i - 1].type == TOK_MARK;
	int n;

	if (has(p, TRAIT_CAPITAL_NOUNS) || has(p, TRAIT_BARE_CLOCK) || (!marked && (t[i].len > 2 || !(opens || ends))))
		return false;
	if (ends)
		return true;
	n = list_mark(p, k);
	i = k + (size_t)n;
	if (n && (n = weekday_name(p, i, &(int){0}, &(bool){false})) != 0) { /* wt. i czw. o 18 */
		n += mark(p, i + (size_t)n, '.');
		return time_beside(p, i, i + (size_t)n) || clock_behind(p, i + (size_t)n);
	}
	return hour_there(p, k);
}

/* is a short form, M tokens of a modifier before it from I on, and which ends before K, a day: only before a time, or as the whole
 * line */
static bool brief_stands(const struct parse *p, size_t i, int m, size_t k, bool counted)
{
	const struct token *t = p->ts->t;
	bool whole = (i == 0 || t[i].line) && (k >= p->ts->n || t[k].line), clock = clock_behind(p, k) || (t[i + (size_t)m].upper && (hour_there(p, k) || clock_before(p, i, k)));

	if (has(p, TRAIT_CAPITAL_NOUNS) && k < p->ts->n && t[k].type == TOK_WORD && t[k].upper && !t[k].line && word_of(p, i + (size_t)m, LEX_DETERMINER, NULL))
		return false; /* Die Kasse öffnet um 18 Uhr */
	if (week_range(p, k) || (t[i + (size_t)m].upper && other_behind(p, k)) || night_between(p, i, k) || day_asked(p, i + (size_t)m, k) || (m && !has(p, TRAIT_CAPITAL_NOUNS) && t[i + (size_t)m].upper))
		return true;
	if (clock || time_beside(p, i + (size_t)m, k))
		return true;
	if (p->ts->n > 2 && (whole || (!counted && !t[i].upper)))
		return false;
	return whole || counted;
}

bool weekday_stands(const struct parse *p, size_t k, const struct told *t)
{
	int weekday;

	if (t->brief)
		return brief_stands(p, t->modified ? t->modifier_at : t->weekday_at, t->modified ? (int)(t->weekday_at - t->modifier_at) : 0, k, t->modified && t->shift);
	/* Am Montag-Platz: part of a longer name */
	return t->modified || !(mark(p, k, '-') && sticks(p, k) && sticks(p, k + 1) && p->ts->t[k + 1].type == TOK_WORD && !weekday_name(p, k + 1, &weekday, &(bool){false}));
}

int parse_weekday(const struct parse *p, size_t i, struct when_day *d)
{
	struct told t = {0};
	int n;

	if (p->lang_no >= 0)
		return parse_told(p, i, ROOT_WEEKDAY, d);
	n = told_place(p, i, PLACE_NAMED_DAY, &t); /* of a language that is not known there are no rows */
	if (n <= 0 || told_place(p, i + (size_t)n, PLACE_STANDS, &t) < 0)
		return 0;
	d->kind = DAY_WEEKDAY, d->weekday = t.weekday;
	return n;
}
