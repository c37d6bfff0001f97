/* when_bounds.c: with which days what recurs begins and ends: letztmals am 26.6.; ab 1.7. mittwochs; seit dem 1.5.; see when_rules.h. */
#include "language/when_rules.h"

#include <string.h>

/* a word of endings before token AT, perhaps with its colon: letztmals am, ends, Ende: */
static bool last_before(const struct parse *p, size_t at)
{
	enum { LAST = -1 };

	if (at < 2 || p->ts->t[at].line)
		return at > 0 && !p->ts->t[at].line && ends_before(p, at, LEX_LAST_TIME);
	if (ends_before(p, at, LEX_LAST_TIME) || (mark(p, at - 1, ':') && ends_before(p, at - 1, LEX_LAST_TIME)))
		return true;
	return p->ts->t[at - 1].type == TOK_WORD && token_value(p->ts, at - 2, LEX_ORDINAL, p->lang, LAST) == 1;
}

/* may the day W be the last of what recurs? */
static bool may_end(const struct when *w)
{
	bool cue = w->cue == CUE_NONE || w->cue == CUE_BEGIN || w->cue == CUE_PAST || w->cue == CUE_EVENT || w->cue == CUE_END; /* "last show", "letztmals", "letzter Termin", "ends" */

	return w->what == WHEN_DAY && !w->range && w->side == SIDE_AT && day_plain(&w->day) && cue;
}

/* "last closure Fri night 7 July", "letztmals am 26.6.", Ende: 31.8.: a day that is said to be the last of what recurs before it */
static void last_times(const struct parse *p, struct whens *all)
{
	enum { FINDS = 8 };
	bool recurs = false;

	for (size_t k = 0, since = 0; k < all->n; k++, since++) {
		struct when *w = &all->w[k];
		size_t at = w->tok;
		if (w->what == WHEN_REPEAT)
			recurs = true, since = 0;
		if (!recurs || since > FINDS || !may_end(w))
			continue;
		while (at > 0 && !p->ts->t[at].line && (lex_starts(p->ts->t[at - 1].word, LEX_WEEKDAY) || lex_starts(p->ts->t[at - 1].word, LEX_PART) || word_of(p, at - 1, LEX_ON, NULL) == 1))
			at--;
		if (!last_before(p, at))
			continue;
		if (k + 1 < all->n && w[1].what == WHEN_TIME && w[1].joined && w[1].cue == w->cue)
			w[1].cue = CUE_NONE; /* letztmals am 25.7., 8 Uhr: as ever */
		w->side = SIDE_UNTIL, w->cue = CUE_NONE;
	}
}

/* dienstags 18 Uhr, ab 1.7. mittwochs: does the day W, with its clause, lead to the other recurrence R right behind it? */
static bool leads_to_rule(const struct parse *p, const struct when *w, const struct when *r)
{
	size_t k = leads_from(p, w->tok, false);

	if (w->what != WHEN_DAY || r->what != WHEN_REPEAT || !r->joined || !r->repeat.weekdays || w->cue == CUE_EXCEPT)
		return false;
	for (size_t q = w->tok_end; q < r->tok; q++)
		if (p->ts->t[q].type == TOK_MARK || p->ts->t[q].line)
			return false;
	return k > 0 && (p->ts->t[k].line || one_mark(p, k - 1, ",;.(") || ends_before(p, k, LEX_AND));
}

/* seit dem 1.5., since May 1: is it a day from which on it has been? */
static bool since_then(const struct parse *p, const struct when *w)
{
	size_t k = w->tok, n = (size_t)ends_before(p, k, LEX_START_FROM);
	int v;

	if (!n && k) {
		k -= (size_t)ends_before(p, k, LEX_DETERMINER);
		n = (size_t)ends_before(p, k, LEX_START_FROM);
	}
	return w->what == WHEN_DAY && !w->range && w->cue == CUE_NONE && n && word_of(p, k - n, LEX_START_FROM, &v) && v == START_SINCE;
}

/* hver tirsdag til den 15. december: a day behind a rule and a word of ranges is the rule's last, where the word alone does not say so */
static void day_ends_rule(const struct parse *p, struct when *w)
{
	const struct when *rule = w - 1;

	if (w->what != WHEN_DAY || rule->what != WHEN_REPEAT || !w->bridge || w->side != SIDE_AT || w->range || !day_plain(&w->day))
		return;
	if (word_of(p, rule->tok_end, LEX_TO, NULL) && !p->ts->t[rule->tok_end].line)
		w->side = SIDE_UNTIL;
}

/* is W said of the event, as far as words tell? */
static bool of_event(const struct when *w)
{
	return w->cue == CUE_NONE || w->cue == CUE_BEGIN || w->cue == CUE_EVENT;
}

/* Montag, the next to come: nothing says which one */
static bool next_to_come(const struct when_day *d)
{
	bool week = d->unit || d->week_shift || d->week_set;

	return d->kind == DAY_WEEKDAY && !week && !(d->n || d->strict || d->settled || d->thence || d->night);
}

/* a weekday alone, of no name and no range */
static bool lone_weekday(const struct when *w)
{
	bool named = w->named || w->of_body;

	return w->what == WHEN_DAY && next_to_come(&w->day) && !named && !(w->range || w->listed || w->of_next) && w->side == SIDE_AT && of_event(w);
}

/* ab dem 5. Oktober, 5.10.-14.12.: does the day W say with which of the WEEKDAYs what recurs begins?  A span is one of more than a week. */
static bool begins_weeks(const struct when *w, int weekday)
{
	enum { WEEK = 7, MONTH = 30, YEAR = 12 };
	const struct when_day *a = &w->day, *b = &w->day2;
	int months = (b->month - a->month + YEAR) % YEAR;

	if (w->what != WHEN_DAY || w->listed || !day_plain(a) || !of_event(w))
		return false;
	if (a->weekday && a->weekday != weekday)
		return false;
	if (!w->range)
		return w->side == SIDE_FROM;
	return day_plain(b) && !(b->weekday && b->weekday != weekday) && b->day + MONTH * months - a->day > WEEK;
}

/* Montag 18-20 Uhr ab 5. Oktober; le lundi à 18h, du 5 octobre au 14 décembre: the weekday at the find A, with its hour, is each of
 * those from that day on */
static void weekday_from_then(const struct parse *p, struct whens *all, size_t a)
{
	struct when *day = &all->w[a], *time = day + 1, *from = day + 2;
	int weekday;

	if (a + 2 >= all->n || !lone_weekday(day) || time->what != WHEN_TIME || !time->joined || !time->time.set || time->side != SIDE_AT)
		return;
	weekday = day->day.weekday;
	if (!from->joined || from->and_before || from->bridge || !begins_weeks(from, weekday))
		return;
	if (a + 3 < all->n && from[1].joined && from[1].what == WHEN_TIME) /* Freitag 19 Uhr, ab 9. Oktober 20 Uhr */
		return;
	if (p->ts->t[from->tok].para)
		return;
	memset(&day->repeat, 0, sizeof day->repeat);
	day->what = WHEN_REPEAT;
	day->repeat.unit = UNIT_WEEK, day->repeat.weekdays = 1u << weekday;
}

void rules_bounded(const struct parse *p, struct whens *all)
{
	const struct when *rule = NULL;

	for (size_t k = 0; k < all->n; k++)
		weekday_from_then(p, all, k);
	last_times(p, all);
	for (size_t k = 1; k < all->n; k++)
		day_ends_rule(p, &all->w[k]);
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (w->what == WHEN_REPEAT)
			rule = w;
		if (w->what != WHEN_DAY)
			continue;
		if (k + 1 < all->n && rule && rule->repeat.weekdays && rule->repeat.weekdays != w[1].repeat.weekdays && leads_to_rule(p, w, w + 1))
			w->of_next = true;
		if (w->side == SIDE_FROM && rule_near(all, k) && since_then(p, w))
			w->what = WHEN_CUE; /* it has begun: the next of its days is the first */
	}
}
