/* when_off.c: days of which their sentence says that what was to be then is called off: "Das Konzert vom 6. Dezember findet nicht statt", "the
 * walk on 3 May has had to be called off"; see when_rules.h. */
#include "language/when_rules.h"

enum { OFF_REACH = 12, PARTS_REACH = 20 }; /* words between a day and what says it, between the parts of a verb */

/* does a verb of two parts begin at K, the second of which ends what is said: fällt wegen Krankheit aus, müssen wir leider absagen */
static bool parts_at(const struct parse *p, size_t k)
{
	int part, n = word_of(p, k, LEX_FALLS_OUT, &part);

	if (!n || part != ABSENCE_VERB)
		return false;
	for (size_t q = k + (size_t)n; q < p->ts->n && q < k + PARTS_REACH && !sentence_end(p, q - 1); q++)
		if ((n = word_of(p, q, LEX_FALLS_OUT, &part)) != 0 && part == ABSENCE_PARTICLE && (q + (size_t)n >= p->ts->n || p->ts->t[q + (size_t)n].type == TOK_MARK))
			return true;
	return false;
}

/* is a word of fees at K? */
static bool fee_at(const struct parse *p, size_t k)
{
	int label;

	return word_of(p, k, LEX_PRICE_WORD, NULL) || (word_of(p, k, LEX_LABEL, &label) && label == LABEL_PRICE);
}

bool of_fee(const struct parse *p, size_t at)
{
	enum { REACH = 4 };

	for (size_t k = at, far = 0; k > 0 && far < REACH && p->ts->t[k - 1].type == TOK_WORD && !p->ts->t[k].line; k--, far++)
		if (fee_at(p, k - 1))
			return true;
	for (size_t k = at, far = 0; has(p, TRAIT_CAPITAL_NOUNS) && k < p->ts->n && far <= REACH && p->ts->t[k].type == TOK_WORD; k++, far++)
		if (fee_at(p, k))
			return true;
	return false;
}

/* do words say at K that something is called off, and not by whom? */
static bool off_at(const struct parse *p, size_t k)
{
	int of, not;

	if (k > 0 && word_of(p, k - 1, LEX_FALLS_OUT, &not) == 1 && not == (ABSENCE_LEADS | ABSENCE_ENDS))
		return false; /* ist nicht abgesagt */
	if (word_of(p, k, LEX_CANCELLED, &of))
		return of != CANCELLED_BY_ONE && of != CANCELLED_NOUN;
	return parts_at(p, k);
}

/* does something else begin at K: a further clause, what takes the place of what is off */
static bool other_said(const struct parse *p, size_t k)
{
	return p->ts->t[k].para || one_mark(p, k, ",;:-()") || word_of(p, k, LEX_AND, NULL) || word_of(p, k, LEX_INSTEAD, NULL) || word_of(p, k, LEX_POSTPONED, NULL);
}

/* 7 November, fines cancelled; am 7.11., die Parkgebühr entfällt: is the word at K, behind a comma, rather that of which it is said then? */
static bool another_subject(const struct parse *p, size_t k)
{
	return has(p, TRAIT_CAPITAL_NOUNS) ? p->ts->t[k].upper : !word_of(p, k, LEX_SLOT_VERB, NULL);
}

/* does the day's own sentence say it behind the day of find AT and its hour, before any other day? */
static bool off_behind(const struct parse *p, const struct whens *all, size_t at)
{
	size_t last = at, k;
	bool comma;

	while (last + 1 < all->n && all->w[last + 1].what == WHEN_TIME && all->w[last + 1].joined)
		last++;
	k = all->w[last].tok_end;
	comma = k < p->ts->n && one_mark(p, k, ",)");
	k += comma;
	for (size_t far = 0; far < OFF_REACH && k < p->ts->n && !sentence_end(p, k - 1); far++, k++) {
		if (off_at(p, k))
			return !of_fee(p, k);
		if (other_said(p, k) || (comma && another_subject(p, k)) || (last + 1 < all->n && all->w[last + 1].what == WHEN_DAY && all->w[last + 1].tok <= k))
			return false;
	}
	return false;
}

/* ... or before the day, and of no other day before that */
static bool off_before(const struct parse *p, const struct whens *all, size_t at)
{
	size_t k = all->w[at].tok;
	bool off = false;

	for (size_t far = 0; far < OFF_REACH && k > 0 && !sentence_end(p, k - 1) && !off; far++) {
		k--;
		off = off_at(p, k) && !of_fee(p, k);
		if (!off && other_said(p, k))
			return false;
	}
	while (off && at > 0 && all->w[at].same_sentence)
		if (all->w[--at].what == WHEN_DAY || all->w[at].what == WHEN_REPEAT)
			return false;
	return off;
}

/* a word of conditions at K: falls, if; sollte es regnen, but "das am Freitag sein sollte" */
static bool condition_at(const struct parse *p, size_t k)
{
	int v;

	if (!word_of(p, k, LEX_CONDITION, &v))
		return false;
	return v != CONDITION_OPENS || k == 0 || p->ts->t[k].line || p->ts->t[k - 1].type == TOK_MARK;
}

/* bei Regen entfällt das Fest am 6.6.: does a word of conditions stand in the sentence of the day W? */
bool off_if(const struct parse *p, const struct when *w)
{
	if (in_bad_weather(p, w))
		return true;
	for (size_t k = w->tok, far = 0; k > 0 && far < OFF_REACH && !sentence_end(p, k - 1); k--, far++)
		if (condition_at(p, k - 1))
			return true;
	for (size_t k = w->tok_end, far = 0; k < p->ts->n && far < OFF_REACH && !(k > w->tok_end && sentence_end(p, k - 1)); k++, far++)
		if (condition_at(p, k))
			return true;
	return false;
}

bool called_off(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];

	if (w->side == SIDE_UNTIL || w->day.kind == DAY_UNIT || w->day.kind == DAY_NOW)
		return false;
	return (off_behind(p, all, at) || off_before(p, all, at)) && !off_if(p, w);
}
