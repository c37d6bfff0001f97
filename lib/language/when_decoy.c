/* when_decoy.c: what looks like a time and is none: the number of a room or a version, of a web address, a score; an evening in a name;
 * words that are passed over; see when_rules.h. */
#include "language/when_rules.h"

/* "Toddler group 25 November 9.30": is the number at I the day of the month behind it?  In "Room 4 May 12" the month has its own */
static bool day_of_month(const struct parse *p, size_t i)
{
	int month, n = is_number(p, i, 1, 31, 1, 2) ? month_name(p, i + 1, &month) : 0;
	size_t k = i + 1 + (size_t)n;

	return n && !p->ts->t[i + 1].line && !(is_number(p, k, 1, 31, 1, 2) && !p->ts->t[k].line && !mark(p, k + 1, '.') && !mark(p, k + 1, ':'));
}

/* a word before the number says that it is none of ours: Raum, Tel., §, Version */
bool decoy_before(const struct parse *p, size_t i)
{
	size_t k = i;

	for (int back = 0; back < 3 && k > 0; back++) {
		k--;
		if (p->ts->t[k].type == TOK_MARK && (p->ts->t[k].num == '.' || p->ts->t[k].num == ':' || p->ts->t[k].num == '-' || p->ts->t[k].num == '(') &&
		    !p->ts->t[k + 1].line)
			if (p->ts->t[k].word == 0) {
				if (p->ts->t[k].num == ':' && k > 0 && p->ts->t[k - 1].len == 1) /* C: 11.07., a group's letter */
					return false;
				continue;
			}
		break;
	}
	return word_of(p, k, LEX_NO_DATE_BEFORE, NULL) == 1 && !p->ts->t[k + 1].line && !ends_before(p, k + 1, LEX_NEXT) && !day_of_month(p, i); /* venerdì p.v. 18.00 */
}

/* A.B at I, with no further dot */
static bool dotted(const struct parse *p, size_t i)
{
	return is_number(p, i, 0, 999, 1, 3) && mark(p, i + 1, '.') && sticks(p, i + 1) && is_number(p, i + 2, 0, 999, 1, 3) && sticks(p, i + 2) && !(mark(p, i + 3, '.') && sticks(p, i + 3));
}

/* Nr. 12 – 24.06.: a dash with blanks at I, and a date behind it, which is not of the number before */
static bool dashed_date(const struct parse *p, size_t i)
{
	struct when_day d;

	return mark(p, i, '-') && p->ts->t[i].space && p->ts->t[i + 1].space && p->ts->t[i + 1].type == TOK_NUMBER && parse_date(p, i + 1, &d) && d.month && d.day;
}

/* "Raum 4    10:00", "Teil 1 01.02.2025", "Nr. 12 - 24.06.": a clock in another column, a whole date, which are not of the number before */
static bool begins_own(const struct parse *p, size_t i)
{
	if (p->ts->t[i].type != TOK_NUMBER || !p->ts->t[i].space)
		return dashed_date(p, i);
	return shape(p, i, "d.m.y") || (behind_gap(p, i) && (shape(p, i, "h:s") || shape(p, i, "h.s")));
}

/* behind a decoy word all digits up to a comma or a word belong to it, also "1.2 bis 2.6" */
size_t skip_decoy(const struct parse *p, size_t i)
{
	size_t first = i;
	int n;

	while (i < p->ts->n && !(p->ts->t[i].line) && !(i > first && begins_own(p, i)) &&
	       (p->ts->t[i].type == TOK_NUMBER || (p->ts->t[i].type == TOK_MARK && strchr("-/.() ", (int)(p->ts->t[i].num & 0x7f)) && p->ts->t[i].num < 0x80)))
		i++;
	if (i == first + 3 && dotted(p, first) && i < p->ts->n && !p->ts->t[i].line && (n = range_mark(p, i)) != 0 && dotted(p, i + (size_t)n))
		i += (size_t)n + 3;
	return i;
}

static bool strong_day(const struct when *w)
{
	return w->day.kind != DAY_DATE || (w->day.year && !w->day.guessed_century) || w->range;
}

/* the N tokens at I are a time beyond doubt */
bool strong_time(const struct parse *p, size_t i, int n)
{
	for (size_t k = i; k < i + (size_t)n; k++)
		if (word_of(p, k, LEX_OCLOCK, NULL) || word_of(p, k, LEX_AM, NULL) || word_of(p, k, LEX_PM, NULL) ||
		    (mark(p, k, ':') && is_number(p, k + 1, 0, 59, 2, 2)))
			return true;
	return false;
}

/* "Plattdeutscher Abend", "Film evening", "Nacht der Museen": the part of the day in N tokens at I is in a name */
static bool part_of_name(const struct parse *p, size_t i, int n)
{
#define TELLS(w)                                                                                                                                     \
	(CLASS_BIT(w, LEX_ON) | CLASS_BIT(w, LEX_THIS) | CLASS_BIT(w, LEX_AT) | CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_WEEKDAYS) | CLASS_BIT(w, LEX_EVERY) |          \
		CLASS_BIT(w, LEX_NEXT) | CLASS_BIT(w, LEX_LAST) | CLASS_BIT(w, LEX_FROM) | CLASS_BIT(w, LEX_TO) | CLASS_BIT(w, LEX_START_FROM) | CLASS_BIT(w, LEX_MONTH) | CLASS_BIT(w, LEX_ORDINAL) |     \
		CLASS_BIT(w, LEX_EACH_TIME) | CLASS_BIT(w, LEX_AND) | CLASS_BIT(w, LEX_LATER) | CLASS_BIT(w, LEX_IN) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_OCLOCK) | CLASS_BIT(w, LEX_AM) |          \
		CLASS_BIT(w, LEX_PM) | CLASS_BIT(w, LEX_BEGIN) | CLASS_BIT(w, LEX_END) | CLASS_BIT(w, LEX_PAST) | CLASS_BIT(w, LEX_BEFORE) | CLASS_BIT(w, LEX_HOLIDAY) | CLASS_BIT(w, LEX_NOW) |           \
		CLASS_BIT(w, LEX_ORDINAL_SUFFIX) | CLASS_BIT(w, LEX_EVE) | CLASS_BIT(w, LEX_CUE))
	static const struct classes tells = {{TELLS(0), TELLS(1)}};
	const struct token *t = &p->ts->t[i], *next = t + n;
	struct when_day d;
	size_t k = i + (size_t)n;

	if (n != 1 || (has(p, TRAIT_CAPITAL_NOUNS) && !t->upper) || word_of(p, i, LEX_TONIGHT, NULL))
		return false;
	if (i > 0 && !t->line && t[-1].type == TOK_WORD && t[-1].len > 1)
		return !word_of_classes(p, &t[-1], &tells) && !word_of(p, i - 1, LEX_STOP, NULL) && !ends_before(p, i, LEX_ON) && !ends_before(p, i, LEX_CUE);
	if ((i > 0 && !t->line && t[-1].type == TOK_NUMBER) || k >= p->ts->n || next->line || !t->upper)
		return false;
	return (i == 0 || t->line) && (word_of(p, k, LEX_ON, NULL) || word_of(p, k, LEX_WITH, NULL)) && !parse_day(p, k + (size_t)word_of(p, k, LEX_ON, NULL), &d) && !parse_day(p, k, &d);
}

/* 25:19, 23:25, 15:12: does a pair of numbers that is no time stand in one list with the pair at I? */
static bool in_scores(const struct parse *p, size_t i)
{
	const struct token *t = p->ts->t;

	if (!shape(p, i, "h:s"))
		return false;
	for (int side = -1; side <= 1; side += 2) {
		size_t k = i;
		for (int far = 0; far < 5; far++) {
			if (side < 0 ? k < 4 : k + 6 >= p->ts->n)
				break;
			size_t next = side < 0 ? k - 4 : k + 4, between = side < 0 ? k - 1 : k + 3;
			if (!mark(p, between, ',') || t[next].type != TOK_NUMBER || !mark(p, next + 1, ':') || t[next + 2].type != TOK_NUMBER || t[next + 1].space || t[next + 2].space)
				break;
			if (t[next].num > 24 || t[next + 2].num > 59 || t[next + 2].digits != 2)
				return true;
			k = next;
		}
	}
	return false;
}

/* 10. August 234 v. u. Z.: what ends before K is of a time that has no date here */
static bool before_christ(const struct parse *p, size_t k)
{
	int era;

	k += is_number(p, k, 1, 9999, 1, 4);
	return k < p->ts->n && !p->ts->t[k].line && word_of(p, k, LEX_ERA, &era) && era < 0;
}

/* ab 8 - Di, 15.7.: a number without its dot, a dash between blanks, and a weekday that the number has not: no range of days.  The tokens of W are
 * none then: its day is read where it begins */
static bool loose_range(const struct parse *p, size_t i, const struct when *w)
{
	const struct token *t = &p->ts->t[i];

	if (w->what != WHEN_DAY || !w->range || w->listed || w->day.kind != DAY_DATE || w->day.weekday || !w->day2.weekday)
		return false;
	return t->type == TOK_NUMBER && t[1].type == TOK_MARK && range_mark(p, i + 1) == 1 && t[1].space && t[2].space && t[2].type == TOK_WORD;
}

/* Raum 3 bis 18 Uhr: the number at I is the room's right before it, and what is behind it is until when */
static bool room_until(const struct parse *p, size_t i, const struct when *w)
{
	int label;

	if (w->what != WHEN_TIME || !w->range || i == 0 || p->ts->t[i - 1].type != TOK_WORD || p->ts->t[i].line)
		return false;
	return p->ts->t[i + 1].type == TOK_WORD && word_of(p, i + 1, LEX_TO, NULL) == 1 && word_of(p, i - 1, LEX_LABEL, &label) == 1 && label == LABEL_ROOM;
}

/* is what was found in N tokens at I none after all: a number behind "room", an evening in a name? */
bool none_after_all(const struct parse *p, size_t i, int n, const struct when *w)
{
	if (w->what == WHEN_TIME && !w->time.set && part_of_name(p, i, n))
		return true;
	if (w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY && i > 1 && word_of(p, i - 1, LEX_TIMES_SIGN, NULL) == 1 && p->ts->t[i - 2].type == TOK_NUMBER)
		return true; /* 2 x Montag: copies of it */
	if (w->what == WHEN_TIME && p->ts->t[i].type == TOK_NUMBER && in_scores(p, i))
		return true;
	if (w->what == WHEN_DAY && (before_christ(p, i + (size_t)n) || loose_range(p, i, w)))
		return true;
	if (w->what == WHEN_TIME && n == 2 && w->time.set && p->ts->t[i].type == TOK_WORD && w->time.hour % 12 == 1 && word_of(p, i, LEX_CARDINAL, NULL) == 1 && word_of(p, i + 1, LEX_PART, NULL) == 1)
		return true; /* one night only */
	if (p->ts->t[i].type != TOK_NUMBER || w->what == WHEN_LENGTH || !decoy_before(p, i))
		return false;
	if (w->what == WHEN_DAY && ((dotted(p, i) && !w->day.year) || (w->range && dashed_date(p, i + 1))))
		return true; /* Kapitel 1.2 bis 2.6; Nr. 12 – 24.06. */
	if (room_until(p, i, w))
		return true;
	return !(w->what == WHEN_DAY && strong_day(w)) && !(w->what == WHEN_TIME && strong_time(p, i, n));
}

/* the tokens of a URL at I, 0: there is none */
int url_here(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	const char *s = p->ts->text + t->at;
	size_t k = i + 1;

	if (t[1].type != TOK_MARK || t->len - 3 > 2) /* www, http, https */
		return 0;
	if ((*s | 32) == 'h' ? !(t->len == 4 || t->len == 5) || strncmp(s, "http", 4) != 0 || !mark(p, k, ':') || !mark(p, k + 1, '/')
	                     : (*s | 32) != 'w' || t->len != 3 || strncmp(s, "www", 3) != 0 || !mark(p, k, '.'))
		return 0;
	while (k < p->ts->n && !p->ts->t[k].space && !p->ts->t[k].line)
		k++;
	return (int)(k - i);
}

/* the tokens at I that are passed over: guten Morgen; am Ende des Tages */
int passed_over(const struct parse *p, size_t i)
{
	const struct token *t = &p->ts->t[i];
	int n;

	if (t->type != TOK_WORD)
		return 0;
	n = word_of(p, i, LEX_SALUTATION, NULL);
	if (n > 1 && !lex_starts(t->word, LEX_PART) && word_of(p, i + 1, LEX_PART, NULL))
		return n;
	return word_of(p, i, LEX_NO_TIME, NULL);
}
