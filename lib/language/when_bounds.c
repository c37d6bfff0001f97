/* when_bounds.c: with which days what recurs begins and ends: letztmals am 26.6.; ab 1.7. mittwochs; seit dem 1.5.; see when_rules.h. */
#include "language/when_rules.h"


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

void rules_bounded(const struct parse *p, struct whens *all)
{
	const struct when *rule = NULL;

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
