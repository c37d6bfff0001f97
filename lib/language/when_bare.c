/* when_bare.c: a day of the month alone, whose month the reference gives: am 15., on the 24th, Dienstag, der 25.; and what stands
 * around a number that is no such day; see when_rules.h. */
#include "language/when_rules.h"

/* a number that is part of something longer: B4, 1,50, $12, 2.10.3, an e-mail address */
bool stuck_left(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	if (i == 0 || t[i].space)
		return false;
	if (t[i - 1].type == TOK_WORD)
		return !(t[i - 1].len == 1 && (p->ts->text[t[i - 1].at] | 32) == 't' && i > 1 && t[i - 2].type == TOK_NUMBER);
	if (t[i - 1].type == TOK_NUMBER)
		return true;
	switch (t[i - 1].num) {
	case '$': case 0x20ac: case 0xa3: case '#': case 0xa7: case '_': case '=': case '<': case '>':
		return true;
	case '*': /* an entry with its asterisk, or in bold */
		return !(t[i - 1].line || (i > 1 && t[i - 2].line && t[i - 2].num == '*'));
	case '+':
		return i < 2 || t[i - 1].space || t[i - 2].type != TOK_MARK;
	case ',': case '.': case ':': case '/':
		return i >= 2 && t[i - 2].type == TOK_NUMBER && !t[i - 1].space;
	case '-':
		return i >= 2 && !t[i - 1].space && t[i - 2].type == TOK_WORD && !lex_starts(t[i - 2].word, LEX_MONTH) &&
		       !lex_starts(t[i - 2].word, LEX_OCLOCK) && !lex_starts(t[i - 2].word, LEX_WEEKDAY) && !lex_starts(t[i - 2].word, LEX_PM) &&
		       !lex_starts(t[i - 2].word, LEX_AM);
	default:
		return false;
	}
}

/* does a bare number stand for itself: nothing behind it that would make it a time, a count or a price? */
bool number_ends(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];

	if (t->type == TOK_END || t->line)
		return true;
	if (t->type == TOK_MARK)
		return (t->num == ',' || t->num == '.' || t->num == '!' || t->num == '?' || t->num == ')' || t->num == ';') && (t[1].space || t[1].type == TOK_END);
	return word_of(p, i, LEX_AT, NULL) || word_of(p, i, LEX_FROM, NULL);
}

/* "on", "on the", "for the" before it, where a day needs no mark of an ordinal */
bool on_the(const struct parse *p, size_t i)
{
	size_t n = 0;

	/* the longest phrase that ends here: "on" or "on the", not "the" alone */
	for (size_t back = 1; back <= 2 && back <= i; back++)
		if (word_of(p, i - back, LEX_ON, NULL) == (int)back)
			n = back;
	return has(p, TRAIT_BARE_DAYS) && n && (n == 2 || token_value(p->ts, i - n, LEX_ON, p->lang, ON_DAY));
}

int hour_label(const struct parse *p, size_t k)
{
	int v, n = word_of(p, k, LEX_CUE, &v);

	if (word_of(p, k, LEX_AT, NULL) || (n && v != CUE_BEGIN && v != CUE_DOORS))
		return 0;
	if (!n && ((n = word_of(p, k, LEX_LABEL, &v)) == 0 || !(v == LABEL_TIME || v == LABEL_BEGIN || v == LABEL_DOORS)))
		return 0;
	return n + mark(p, k + (size_t)n, ':');
}

/* le 30 (à 18 h), el día 30 | 20 h: a mark at I that parts a day from its hour */
static bool hour_apart(const struct parse *p, size_t i)
{
	struct when w;
	struct when_time t;
	bool dash = mark(p, i, '-') && p->ts->t[i].space && p->ts->t[i + 1].space && !has(p, TRAIT_BARE_CLOCK);
	size_t k = i + 1;

	if (!(dash || mark(p, i, '(') || mark(p, i, '|')) || p->ts->t[k].line)
		return false;
	k += (size_t)hour_label(p, k); /* le 30 | début : 18h30 */
	return word_of(p, k, LEX_NOON, NULL) || (p->ts->t[k].len < 3 && word_of(p, k + 1, LEX_NOON, NULL)) || dotted_pair(p, k) || parse_time(p, k, &t, false) > 1 || (parse_times(p, k, &w) > 1 && w.time.set);
}

/* am 30. Beginn 17 Uhr, the 23rd doors 7pm, el día 30 inicio: 20 h: a word of beginnings at I, and its hour */
static bool begin_told(const struct parse *p, size_t i)
{
	struct when_time t;
	size_t n = (size_t)hour_label(p, i);

	return n && !p->ts->t[i].line && i + n < p->ts->n && !p->ts->t[i + n].line && parse_time(p, i + n, &t, false);
}

/* el día 30 18-20 h: two hours at I */
static bool hours_here(const struct parse *p, size_t i)
{
	struct when w;

	if (p->ts->t[i].type != TOK_NUMBER || p->ts->t[i].line || has(p, TRAIT_BARE_CLOCK))
		return false;
	return dotted_pair(p, i) || (parse_times(p, i, &w) > 3 && w.range);
}

bool behind_a_day(const struct parse *p, size_t i)
{
	static const struct classes words = CLASSES_3(LEX_TO, LEX_FROM, LEX_AT);
	struct when_time t;

	if (i > 0 && word_of(p, i, LEX_PART, NULL) && (p->ts->t[i - 1].type == TOK_NUMBER || ends_before(p, i, LEX_ORDINAL_SUFFIX)))
		return true; /* the 11th early morning */

	if (word_of(p, i, LEX_WITH, NULL) || word_of(p, i, LEX_PLEASE, NULL) || word_of(p, i, LEX_NOON, NULL))
		return true;
	if (begin_told(p, i) || hours_here(p, i) || hour_apart(p, i))
		return true;
	if (number_ends(p, i) || one_of(p, i, &words) || opens_clock(p, i))
		return true;
	return (mark(p, i, ':') && p->ts->t[i + 1].space) || (mark(p, i, '.') && i + 1 >= p->ts->n) || parse_time(p, i, &t, false) > 1;
}

/* does the weekday before the number at I begin a line? */
static bool line_begins(const struct parse *p, size_t i)
{
	size_t first = i > 1 && p->ts->t[i - 1].type == TOK_MARK ? i - 2 : i - 1;

	return i > 0 && (first == 0 || p->ts->t[first].line);
}

static void only_day(struct when_day *d, int day)
{
	*d = day_none;
	d->kind = DAY_DATE;
	d->day = day;
}

/* Friday ten to eight, Friday seven to nine: N tokens of a number in words at I are minutes to an hour, or an hour up to another */
static bool hours_worded(const struct parse *p, size_t i, size_t n)
{
	struct when_time t;
	int r = has(p, TRAIT_TWELVE_HOURS) && p->ts->t[i + n].type == TOK_WORD ? range_mark(p, i + n) : 0;

	return parse_time(p, i, &t, false) > (int)n || (r && word_of(p, i + n + (size_t)r, LEX_CARDINAL, NULL));
}

/* vendredi 19 18 h 30, viernes 19 | 20 h: the number at I is the day, the next one its hour; but 09 00 h */
static bool hour_between(const struct parse *p, size_t i)
{
	struct when_time t;
	int part;

	if (hour_apart(p, i + 1) || dotted_pair(p, i + 1) || (parse_part(p, i + 1, &part) && parse_time(p, i + 1, &t, false) > 1 && t.set)) /* venerdì 19 la sera alle 9 */
		return true;
	return p->ts->t[i + 1].type == TOK_NUMBER && !p->ts->t[i + 1].line && p->ts->text[p->ts->t[i].at] != '0' && !has(p, TRAIT_BARE_CLOCK) && parse_time(p, i + 1, &t, false) > 1;
}

/* Mon 16 to Wed 18: do a word of ranges, a weekday and its day, later than the number before K, which is WD's, stand at K?  Where both may
 * be hours they are days as far from each other as their weekdays. */
static bool to_another(const struct parse *p, size_t k, int wd)
{
	const struct token *first = &p->ts->t[k - 1];
	int n = mark(p, k, '-') ? 1 : word_of(p, k, LEX_TO, NULL), weekday = 0, m = n ? weekday_name(p, k + (size_t)n, &weekday, &(bool){false}) : 0;
	size_t at = k + (size_t)(n + m);

	if (!m || !p->ts->t[at - 1].upper || !is_number(p, at, first->num + 1, 31, 1, 2) || p->ts->t[at].line || clock_follows(p, at))
		return false;
	return !has(p, TRAIT_BARE_CLOCK) || first->num >= 12 || p->ts->t[at].num > 12 || (int)(p->ts->t[at].num - first->num) % 7 == (weekday - wd + 7) % 7;
}

/* Mon 9 to Wed 11: is the number at I, behind its weekday WD, as far from the day that a range begins with as the weekdays are? */
static bool from_another(const struct parse *p, size_t i, int wd)
{
	size_t k = i - 1 - (i > 1 && mark(p, i - 1, '.')); /* the weekday */
	int weekday;

	if (k < 3 || !(mark(p, k - 1, '-') || ends_before(p, k, LEX_TO)) || !weekday_name(p, k - 3, &weekday, &(bool){false}))
		return false;
	return is_number(p, k - 2, 1, p->ts->t[i].num - 1, 1, 2) && (int)(p->ts->t[i].num - p->ts->t[k - 2].num) % 7 == (wd - weekday + 7) % 7;
}

/* is the number at I, behind its weekday WD, a day by another weekday with its day, from which or to which a range goes? */
static bool of_weekdays(const struct parse *p, size_t i, int wd)
{
	return to_another(p, i + 1, wd) || from_another(p, i, wd);
}

/* Fri 12 6pm, Sat 13 noon; Fri 12 (6-11pm): an hour behind the number at I, which is no hour then, but the day; where it might be one, the
 * other has its half of the day */
static bool day_then_hour(const struct parse *p, size_t i)
{
	size_t k = i + 1 + (size_t)mark(p, i + 1, '(');
	const struct token *t = &p->ts->t[k];
	struct when w = {0};

	if (!has(p, TRAIT_BARE_CLOCK) || !p->ts->t[i + 1].space || p->ts->t[i + 1].line || t->line)
		return false;
	if (t->type != TOK_NUMBER)
		return k == i + 1 && p->ts->t[i].num > 12 && (word_of(p, k, LEX_NOON, NULL) || word_of(p, k, LEX_MIDNIGHT, NULL));
	if (parse_times(p, k, &w) < 2 || !w.time.set)
		return false;
	return (w.range ? w.time2.half : w.time.half) || p->ts->t[i].num > 12;
}

/* may the number at I be the day of its weekday by what stands behind it? */
static bool day_before_hour(const struct parse *p, size_t i)
{
	if (day_then_hour(p, i))
		return true;
	return (p->ts->t[i].num > 12 || !has(p, TRAIT_BARE_CLOCK)) && (number_ends(p, i + 1) || hour_between(p, i));
}

/* Tuesday 17, 6:30pm; vendredi quinze à seize heures; Fri 5  8pm  Quiz night: behind its weekday a day needs no mark */
static int day_behind_weekday(const struct parse *p, size_t i, int wd, struct when_day *d)
{
	const struct token *t = &p->ts->t[i], *next = t + 1;
	bool bare = has(p, TRAIT_BARE_DAYS), hour = has(p, TRAIT_BARE_CLOCK) ? opens_clock(p, i) : clock_follows(p, i); /* Friday 5 - 7 pm; but vendredi 19 à 18 h */
	int day, n;

	if (bare && !hour && is_number(p, i, 1, 31, 1, 2) && (of_weekdays(p, i, wd) || day_before_hour(p, i))) {
		only_day(d, (int)t->num);
		return 1;
	}
	if (has(p, TRAIT_CARDINAL_DAYS) && t->type == TOK_WORD && (n = number_word(p, i, &day)) != 0 && day > 1 && day < 32 &&
	    !clock_follows(p, i + (size_t)n - 1) && behind_a_day(p, i + (size_t)n) && !hours_worded(p, i, (size_t)n)) {
		only_day(d, day);
		return n;
	}
	if (!bare || !is_number(p, i, 1, 31, 1, 2) || !line_begins(p, i) || hour || !next->space || next->line)
		return 0;
	if (next->type != TOK_NUMBER && !next->upper && !mark(p, i + 1, '-') && !mark(p, i + 1, '|'))
		return 0;
	only_day(d, (int)t->num);
	d->needs_month = true;
	return 1;
}

/* on the 17 from 2pm, for the twenty second: N tokens of an ordinal, 0: a bare number */
static int day_behind_on(const struct parse *p, size_t i, int n, int day, struct when_day *d)
{
	bool asked = n && has(p, TRAIT_DOT_ORDINALS) && i > 0 && token_value(p->ts, i - 1, LEX_ON, p->lang, ON_DAY) == 1; /* am zwölften um halb acht */

	if (!i || !(asked || on_the(p, i)))
		return 0;
	if (!n && has(p, TRAIT_BARE_DAYS) && is_number(p, i, 1, 31, 1, 2) && behind_a_day(p, i + 1)) {
		only_day(d, (int)p->ts->t[i].num);
		return 1;
	}
	if (n && p->ts->t[i].type == TOK_WORD && day > 0 && behind_a_day(p, i + (size_t)n)) {
		only_day(d, day);
		return n;
	}
	return 0;
}

/* die 3. Sitzung, on the 3rd floor: does what begins at K make the ordinal before it another thing's? */
static bool of_a_thing(const struct parse *p, size_t k)
{
	static const struct classes go_on = CLASSES_3(LEX_TO, LEX_ON, LEX_AND), more = CLASSES_3(LEX_FROM, LEX_NEXT, LEX_THIS);
	int v = 0, cue;

	if (word_of(p, k, LEX_AT, NULL) && parse_time(p, k, &(struct when_time){0}, false) > 1) /* dnia 30-go godz. 20 */
		return false;
	if (k > 0 && p->ts->t[k - 1].len < 3 && word_of(p, k, LEX_CUE, &cue) && (cue == CUE_BEGIN || cue == CUE_DOORS)) /* den 30. start kl. 19 */
		return false;
	if (word_of(p, k, LEX_UNIT, &v) && v != UNIT_DAY)
		return true;
	if (word_of(p, k, LEX_NO_DATE_AFTER, NULL))
		return true;
	if (has(p, TRAIT_CAPITAL_NOUNS) || p->ts->t[k].type != TOK_WORD || p->ts->t[k].line || v)
		return false;
	return !behind_a_day(p, k) && !one_of(p, k, &go_on) && !one_of(p, k, &more);
}

/* "Sa 9. Pflanzenbörse" begins a line under a month's header: a noun behind the ordinal at I does not take it away */
static bool heads_line(const struct parse *p, size_t i)
{
	size_t first = i > 1 && p->ts->t[i - 1].type == TOK_MARK ? i - 2 : i - 1;

	return p->ts->t[i].type == TOK_NUMBER && line_begins(p, i) && token_brief(p->ts, first, LEX_WEEKDAY, p->lang);
}

/* does a noun with its capital stand at K, in a language where every noun has one? */
static bool noun_at(const struct parse *p, size_t i, size_t k)
{
	const struct token *t = &p->ts->t[k];

	if (t->type != TOK_WORD || t->line || !t->upper || !has(p, TRAIT_CAPITAL_NOUNS))
		return false;
	return !shouted(p, k) && !(i > 0 && shouted(p, i - 1));
}

/* am 15., on the 24th, Dienstag, der 25.: a day of the month that the reference gives */
/* zaterdag de 26e kom ik, Saturday the 26th my mother comes: behind weekday and article the ordinal is the day's, but of a unit or count */
static bool behind_article(const struct parse *p, size_t k)
{
	return p->ts->t[k].type == TOK_WORD && !word_of(p, k, LEX_UNIT, NULL) && !word_of(p, k, LEX_NO_DATE_AFTER, NULL) && !word_of(p, k, LEX_EVENT_NOUN, NULL);
}

bool counts_a_thing(const struct parse *p, size_t i, size_t k)
{
	size_t end = k;
	int joint, day, n;
	bool and = false;

	while (((joint = and_at(p, end)) != 0 || (joint = mark(p, end, ',')) != 0) && (n = ordinal(p, end + (size_t)joint, &day)) != 0 && !p->ts->t[end].line) {
		and = and_at(p, end) != 0;
		end += (size_t)(joint + n);
	}
	return and && !month_name(p, end, &day) && (noun_at(p, i, end) || of_a_thing(p, end));
}

int parse_bare_day(const struct parse *p, size_t i, struct when_day *d, int weekday_before)
{
	int day, n = ordinal(p, i, &day), m = 0;
	size_t k = i + (size_t)n;
	bool asked;

	*d = day_none;
	if (!n && weekday_before)
		m = day_behind_weekday(p, i, weekday_before, d);
	else if (!weekday_before)
		m = day_behind_on(p, i, n, day, d);
	if (m)
		return m;
	if (!n || day < 1 || !(is_number(p, i, 1, 31, 1, 2) || (weekday_before && p->ts->t[i].type == TOK_WORD)))
		return 0;
	if (!weekday_before && mark(p, k - 1, '.') && !has(p, TRAIT_DOT_ORDINALS) && ends_before(p, i, LEX_TO))
		return 0; /* 11 to 5. Bring a friend */
	asked = weekday_before || ends_before(p, i, LEX_ON) || ends_before(p, i, LEX_TO);
	if (!asked && (has(p, TRAIT_MONTH_FIRST) || !ends_before(p, i, LEX_FROM)))
		return 0;
	if (noun_at(p, i, k) && !begin_told(p, k)) {
		if (!weekday_before || !heads_line(p, i))
			return 0;
		d->needs_month = true;
	}
	if (!(weekday_before && n > 1 && ends_before(p, i, LEX_ON) && behind_article(p, k)) && of_a_thing(p, k))
		return 0;
	if ((!d->needs_month && word_of(p, k, LEX_EVENT_NOUN, NULL)) || counts_a_thing(p, i, k))
		return 0;
	d->kind = DAY_DATE;
	d->day = day;
	return n;
}
