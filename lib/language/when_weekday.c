/* when_weekday.c: weekdays and what says which of them: next Friday, Friday in two weeks, Mittwoch der nächsten Woche, Tuesday
 * week; short forms, which need a time or a line of their own; see when_rules.h. */
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
	if (i > 0 && !t[i].line && lex_starts(t[i - 1].word, LEX_PART))
		return true;
	if (k >= p->ts->n || t[k].line)
		return false;
	if (parse_part(p, k, &part) || word_of(p, k, LEX_AM, NULL) || word_of(p, k, LEX_PM, NULL))
		return true;
	if (word_of(p, k, LEX_TO, NULL) == 1 && lex_starts(t[k + 1].word, LEX_WEEKDAY) && t[k + 1].upper) /* Mon to Fri */
		return true;
	k += (size_t)(word_of(p, k, LEX_FROM, NULL) ? word_of(p, k, LEX_FROM, NULL) : word_of(p, k, LEX_AT, NULL));
	return k > i + 1 && is_number(p, k, 0, 24, 1, 2);
}

/* Tuesday week, tomorrow fortnight: how many weeks are said behind a day, with nothing that they would belong to */
int week_behind(const struct parse *p, size_t k, int *weeks)
{
	int n = word_of(p, k, LEX_WEEK_ON, weeks);
	size_t end = k + (size_t)n;
	const struct token *next = &p->ts->t[end];

	if (!n || p->ts->t[k].line)
		return 0;
	if (*weeks == 2 || (next->type == TOK_WORD && !next->line && next->len > 1 && (word_of(p, end, LEX_PLACE_PREPOSITION, NULL) == 2 || word_of(p, end, LEX_WITH, NULL) == 1))) {
		*weeks += !*weeks; /* Monday fortnight we meet, Tuesday week in the library */
		return n;
	}
	if (n == 1 && word_of(p, end, LEX_ON, NULL))
		return 0;
	if (n == 1 && (next->type == TOK_NUMBER ? !clock_follows(p, end) : next->type == TOK_WORD && !next->line && !word_of(p, end, LEX_AT, NULL) && !word_of(p, end, LEX_FROM, NULL)))
		return 0;
	*weeks += !*weeks;
	return n;
}

/* 2 Sundays from now, 2 Thursdays back */
static int weekdays_counted(const struct parse *p, size_t i, struct when_day *d)
{
	int v, wd, m, q, sign = 1, n = number_word(p, i, &v);

	if (!n || v < 1 || v > 59)
		return 0;
	if ((m = word_of(p, i + (size_t)n, LEX_WEEKDAYS, &wd)) == 0 && (m = word_of(p, i + (size_t)n, LEX_WEEKDAY, &wd)) == 0)
		return 0;
	q = word_of(p, i + (size_t)(n + m), LEX_HENCE, NULL);
	if (!q)
		q = word_of(p, i + (size_t)(n + m), LEX_AGO, NULL), sign = -1;
	if (!q || wd > 7)
		return 0;
	d->kind = DAY_WEEKDAY, d->weekday = wd, d->n = sign * v;
	return n + m + q;
}

/* this Friday-Jun-15, next Sunday 5/20: the date at K behind a weekday with its modifier */
static int date_behind(const struct parse *p, size_t k, struct when_day *d)
{
	bool joint = mark(p, k, ',') || (mark(p, k, '-') && sticks(p, k)) || mark(p, k, '(');
	struct when_day date;
	int n = parse_date(p, k + joint, &date), wd = d->weekday;

	if (!n || !date.month || !date.day)
		return 0;
	*d = date;
	d->weekday = wd;
	return joint + n;
}

/* Friday next week, Mittwoch der nächsten Woche, lunes de la semana que viene: what tells its week behind a weekday at K */
static int week_told(const struct parse *p, size_t k, struct when_day *d)
{
	size_t at = k + (mark(p, k, ',') ? 1 : 0);
	int n, v, u;
	bool strict;

	at += (size_t)word_of(p, at, LEX_ON, NULL);
	if (at == k)
		at += (size_t)word_of(p, k, LEX_FROM, NULL);
	n = parse_modified_unit(p, at, &v, &u, &strict);
	if (!n && at > k) {
		at = k;
		n = parse_modified_unit(p, at, &v, &u, &strict);
	}
	if (!n || u != UNIT_WEEK)
		return 0;
	d->week_set = true, d->week_shift = v;
	return (int)(at - k) + n;
}

/* Freitag nach dem nächsten, Friday after next */
static int after_the_next(const struct parse *p, size_t k, struct when_day *d)
{
	int n = word_of(p, k, LEX_AFTER_NEXT, NULL), ahead;
	size_t at = k;

	if (!n && (n = word_of(p, k, LEX_PAST, NULL)) != 0) {
		at += (size_t)n;
		at += (size_t)word_of(p, at, LEX_ON, NULL);
		ahead = word_of(p, at, LEX_NEXT, NULL);
		n = ahead ? (int)(at - k) + ahead : 0;
	}
	if (n)
		d->n = 2;
	return n;
}

/* Mittwoch in zwei Wochen, Mittwoch vor 2 Wochen; Monday two weeks from now, where the weekday is NAMED in full */
static int weeks_behind(const struct parse *p, size_t k, bool named, struct when_day *d)
{
	struct when_day c = day_none;
	int in = word_of(p, k, LEX_IN, NULL), n = in ? in : word_of(p, k, LEX_AGO_BEFORE, NULL), m;

	if (n) {
		m = count_units(p, k + (size_t)n, &c);
		if (!m || c.unit != UNIT_WEEK)
			return 0;
		d->week_set = true;
		d->week_shift = in ? c.n : -c.n;
		return n + m;
	}
	m = named ? count_units(p, k, &c) : 0;
	if (!m || c.unit != UNIT_WEEK || c.more || (n = word_of(p, k + (size_t)m, LEX_HENCE, NULL)) == 0)
		return 0;
	d->week_set = true, d->week_shift = c.n;
	return m + n;
}

/* what tells behind a weekday without a modifier, which begins at I and ends before K, which of them it is */
static int which_behind(const struct parse *p, size_t i, size_t k, bool brief, struct when_day *d)
{
	int n = week_told(p, k, d), v, weeks;
	bool strict;

	if (n)
		return n;
	if (has(p, TRAIT_MODIFIER_BEHIND) && (n = parse_modifier(p, k, &v, &strict)) != 0 && !p->ts->t[k].line && !word_of(p, k + (size_t)n, LEX_UNIT, NULL)) {
		d->n = v; /* lundi prochain */
		if (v == 0)
			d->week_set = true, d->strict = has(p, TRAIT_THIS_AHEAD);
		return n;
	}
	if (!brief && (n = week_behind(p, k, &weeks)) != 0) { /* Tuesday week: the one after the next */
		d->n = 1 + weeks;
		d->today = true; /* said on a Tuesday, it is told from that day */
		return n;
	}
	if ((n = after_the_next(p, k, d)) != 0)
		return n;
	return weeks_behind(p, k, !brief || (!has(p, TRAIT_CAPITAL_NOUNS) && p->ts->t[i].upper), d);
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
	static const struct classes words = CLASSES_2(LEX_AM, LEX_PM);
	size_t at = k + (mark(p, k, '.') && mark(p, k + 1, ':') ? 1 : 0), unit;
	bool heads = mark(p, at, ':') || (mark(p, at, '-') && p->ts->t[at].space && p->ts->t[at + 1].space);

	at += mark(p, at, ',') || heads;
	at += (size_t)word_of(p, at, LEX_AT, NULL);
	if (heads)
		at += (size_t)word_of(p, at, LEX_FROM, NULL);
	if (!is_number(p, at, 0, 24, 1, 2))
		return false;
	unit = at + 1;
	if (mark(p, unit, '.') && is_number(p, unit + 1, 0, 59, 2, 2))
		unit += 2;
	if (hour_listed(p, unit) || dotted_pair(p, at))
		return true;
	return word_of(p, unit, LEX_OCLOCK, NULL) || one_of(p, unit, &words) || (mark(p, at + 1, ':') && is_number(p, at + 2, 0, 59, 2, 2)) ||
	       (mark(p, at + 1, '-') && is_number(p, at + 2, 0, 24, 1, 2));
}

/* Wed-Fri next week: a range mark, a weekday and which week it is of stand at K */
static bool week_range(const struct parse *p, size_t k)
{
	struct when_day d = day_none;
	bool brief;
	int r = range_mark(p, k), n = r ? weekday_name(p, k + (size_t)r, &d.weekday, &brief) : 0;

	return n && week_told(p, k + (size_t)(r + n), &d);
}

/* von Do auf Fr: the weekday at I, behind "from", and another behind "auf" at K */
static bool night_between(const struct parse *p, size_t i, size_t k)
{
	int n = word_of(p, k, LEX_OVERNIGHT, NULL), weekday;

	return n && p->ts->t[i].upper && i > 0 && ends_before(p, i, LEX_FROM) && weekday_name(p, k + (size_t)n, &weekday, &(bool){false}) && p->ts->t[k + (size_t)n].upper;
}

/* is a short form, M tokens of a modifier before it from I on, and which ends before K, a day: only before a time, or as the whole
 * line */
static bool brief_stands(const struct parse *p, size_t i, int m, size_t k, bool counted)
{
	const struct token *t = p->ts->t;
	bool whole = (i == 0 || t[i].line) && (k >= p->ts->n || t[k].line), clock = clock_behind(p, k);

	if (week_range(p, k) || night_between(p, i, k) || day_asked(p, i + (size_t)m, k) || (m && !has(p, TRAIT_CAPITAL_NOUNS) && t[i + (size_t)m].upper))
		return true;
	if (clock)
		return true;
	if (p->ts->n > 2 && (whole || (!counted && !t[i].upper)))
		return false;
	return whole || counted;
}

int parse_weekday(const struct parse *p, size_t i, struct when_day *d)
{
	size_t k = i;
	int n, m, wd, v = 0, u = 0;
	bool brief, strict = false;

	if ((n = weekdays_counted(p, i, d)) != 0)
		return n;
	m = parse_modifier(p, k, &v, &strict);
	k += (size_t)m;
	if ((n = weekday_name(p, k, &wd, &brief)) == 0)
		return 0;
	k += (size_t)n;
	if (mark(p, k, '.') && sticks(p, k) && brief)
		k++;
	d->kind = DAY_WEEKDAY;
	d->weekday = wd;
	d->n = v;
	d->strict = strict;
	if (m && !v && has(p, TRAIT_MODIFIER_BEHIND) && (n = parse_modifier(p, k, &v, &strict)) != 0 && v < 0) {
		d->n = v; /* este miércoles pasado */
		return (int)(k - i) + n;
	}
	if (m) {
		v = d->n;
		if ((n = date_behind(p, k, d)) != 0)
			return (int)(k - i) + n;
		if (v == 0)
			d->week_set = true, d->week_shift = 0, d->strict = has(p, TRAIT_THIS_AHEAD);
		if (brief && !word_of(p, i, LEX_NEXT, NULL) && !word_of(p, i, LEX_LAST, NULL) && has(p, TRAIT_CAPITAL_NOUNS))
			return 0;
		if (word_of(p, k, LEX_UNIT, &u) && u == UNIT_WEEK && d->n) /* last week's Sunday is read below */
			return 0;
	} else if ((n = which_behind(p, i, k, brief, d)) != 0) {
		return (int)(k - i) + n;
	}
	if (brief)
		return brief_stands(p, i, m, k, m && d->n) ? (int)(k - i) : 0;
	/* Am Montag-Platz: part of a longer name */
	if (!m && mark(p, k, '-') && sticks(p, k) && sticks(p, k + 1) && p->ts->t[k + 1].type == TOK_WORD && !weekday_name(p, k + 1, &wd, &brief))
		return 0;
	return (int)(k - i);
}
