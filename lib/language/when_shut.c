/* when_shut.c: days and hours that are of no event: from which on one can register or buy, at which something closes; see when_rules.h. */
#include "language/when_rules.h"

/* Anmeldung, booking; Vorverkauf, ticket sales: what opens at K before there is anything */
static bool opens_before(const struct parse *p, size_t k)
{
	int v;

	return word_of(p, k, LEX_REPLY, NULL) || (word_of(p, k, LEX_CUE, &v) && v == CUE_SALE);
}

/* "Registration for camp opens March 1", "die Anmeldung beginnt am 1. März", "der Vorverkauf für das Konzert startet am 3. März" */
bool reply_opens(const struct parse *p, const struct when *w)
{
	size_t k = w->tok, verb;

	k -= (size_t)ends_before(p, k, LEX_ON);
	if (k == 0 || p->ts->t[k].line)
		return false;
	verb = k - 1;
	if (word_of(p, verb, LEX_STARTS, NULL) != 1)
		return false;
	for (size_t back = 1; back <= 8 && back <= verb; back++) {
		if (sentence_end(p, verb - back))
			return false;
		if (opens_before(p, verb - back))
			return verb == back || sentence_end(p, verb - back - 1) || p->ts->t[verb - back].line ||
			       (word_of(p, verb - back - 1, LEX_DETERMINER, NULL) && (verb == back + 1 || sentence_end(p, verb - back - 2)));
	}
	return false;
}

/* Tickets go on sale at 10am on Friday 6 March for the concert on 4 July: another day must be there that the event could have */
bool sold_from(const struct parse *p, const struct whens *all, size_t at)
{
	enum { NEAR = 8 };
	size_t end = all->n - at > NEAR ? at + NEAR : all->n;

	if (!ends_before(p, all->w[at].tok, LEX_ON))
		return false;
	for (size_t k = at > NEAR ? at - NEAR : 0; k < end; k++)
		if (k != at && all->w[k].what == WHEN_DAY && all->w[k].day.kind == DAY_DATE && all->w[k].day.day)
			return true;
	return false;
}

/* the verb of what closes before the day W, in its sentence and behind token FROM: its place; 0: none.  Of an event it says when that ends,
 * and what closes with something is on then: das Festival schließt am Sonntag mit einem Konzert. */
static size_t closes_before(const struct parse *p, const struct when *w, size_t from)
{
	enum { REACH = 10, SUBJECT = 4 };
	size_t k = w->tok, behind = w->tok_end + mark(p, w->tok_end, ',');
	int until;

	if ((word_of(p, behind, LEX_WITH, NULL) && !word_of(p, behind, LEX_ON, NULL)) || !ends_before(p, k, LEX_ON))
		return 0;
	for (size_t far = 0; far < REACH && k > from && !sentence_end(p, k - 1) && !one_mark(p, k - 1, ";:") && !p->ts->t[k].para; far++) {
		k--;
		if (!word_of(p, k, LEX_KEPT_OPEN, &until) || until != OPEN_UNTIL)
			continue;
		for (size_t s = k, n = 0; n < SUBJECT && s > 0 && p->ts->t[s - 1].type == TOK_WORD && !p->ts->t[s].line; n++)
			if (word_of(p, --s, LEX_EVENT_NOUN, NULL))
				return 0;
		return k;
	}
	return 0;
}

void days_shut(const struct parse *p, struct whens *all)
{
	enum { NEAR = 4 };

	if (!text_has_class(p, LEX_KEPT_OPEN))
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		size_t verb, from = 0; /* behind the day before */
		for (size_t q = k; q > 0 && k - q < NEAR && !from; q--)
			from = all->w[q - 1].what == WHEN_DAY ? all->w[q - 1].tok_end : 0;
		if (w->what != WHEN_DAY || (w->cue != CUE_NONE && w->cue != CUE_END) || w->side != SIDE_AT || w->day.kind == DAY_UNIT || w->day.kind == DAY_HOLIDAY || (verb = closes_before(p, w, from)) == 0)
			continue;
		w->cue = CUE_EXCEPT;
		if (k > 0 && w[-1].what == WHEN_TIME && w[-1].tok > verb) /* closes at 4pm on Friday */
			w[-1].what = WHEN_CUE, w[-1].cue = CUE_NONE;
		for (size_t q = k + 1; q < all->n && all->w[q].what == WHEN_TIME && all->w[q].same_sentence; q++) /* schließt am Freitag bereits um 11 Uhr */
			all->w[q].what = WHEN_CUE, all->w[q].cue = CUE_NONE;
	}
}

/* "the car park closes at 6", "Kasse schließt um 14 Uhr": does the verb of what closes beside an event lead to the hour W? */
static bool closes_beside(const struct parse *p, const struct when *w)
{
	enum { REACH = 6 };
	bool verb = false;
	int v;

	for (size_t k = w->tok, far = 0; far < REACH && k > 0 && !sentence_end(p, k - 1); far++) {
		k--;
		verb = verb || (word_of(p, k, LEX_CUE, &v) && v == CUE_END);
		if (!word_of(p, k, LEX_KEPT_OPEN, &v))
			continue;
		if (v == OPEN_BESIDE)
			return verb;
		verb = verb || v == OPEN_UNTIL;
	}
	return false;
}

void hours_shut(const struct parse *p, struct whens *all)
{
	if (!text_has_class(p, LEX_KEPT_OPEN))
		return;
	for (size_t k = 0; k < all->n; k++) {
		struct when *w = &all->w[k];
		if (w->what == WHEN_TIME && (w->cue == CUE_NONE || w->cue == CUE_END) && closes_beside(p, w))
			w->cue = CUE_SALE;
	}
}

static bool says_deadline(const struct parse *p, size_t k)
{
	int v;

	return (word_of(p, k, LEX_CUE, &v) && v == CUE_DEADLINE) || (word_of(p, k, LEX_LABEL, &v) && v == LABEL_DEADLINE);
}

/* does a phrase of a deadline end before K? */
static bool deadline_ends(const struct parse *p, size_t k)
{
	enum { PHRASE = 4 };
	int v;

	for (size_t n = 1; n <= PHRASE && n <= k; n++)
		if ((word_of(p, k - n, LEX_CUE, &v) == (int)n && v == CUE_DEADLINE) || (word_of(p, k - n, LEX_LABEL, &v) == (int)n && v == LABEL_DEADLINE))
			return true;
	return false;
}

/* "16 April: paper submission", "27.10. Redaktionsschluss", "1pm: pie orders close": does find W begin a line whose other words end with what is
 * due then, or begin with it, and tell nothing else? */
static bool entry_due(const struct parse *p, const struct when *w)
{
	enum { LONG = 12 };
	size_t from = w->tok, k = w->tok_end, end;

	while (from > 0 && !p->ts->t[from].line && p->ts->t[from - 1].type == TOK_MARK)
		from--;
	if (w->tok >= p->ts->n || (from > 0 && !p->ts->t[from].line))
		return false;
	while (k < p->ts->n && !p->ts->t[k].line && p->ts->t[k].type == TOK_MARK)
		k++;
	for (end = k; end < p->ts->n && !p->ts->t[end].line;)
		end++;
	while (end > k && p->ts->t[end - 1].type == TOK_MARK)
		end--;
	return end > k && end - k <= LONG && (deadline_ends(p, end) || says_deadline(p, k));
}

static bool free_day(const struct when *w)
{
	return w->what == WHEN_DAY && (w->cue == CUE_NONE || w->cue == CUE_EVENT);
}

void entries_due(const struct parse *p, struct whens *all)
{
	size_t due = 0, other = 0;

	for (size_t i = 0; i < all->n; i++)
		if (free_day(&all->w[i]) && !all->w[i].range && all->w[i].day.kind == DAY_DATE && all->w[i].day.day) {
			if (entry_due(p, &all->w[i]))
				due++;
			else
				other++;
		}
	if (!due || (due == 1 && !other)) /* alone it is all that the text dates */
		return;
	for (size_t i = 0; i < all->n; i++) {
		struct when *w = &all->w[i];
		if (free_day(w) && !w->range && w->day.kind == DAY_DATE && w->day.day && entry_due(p, w))
			w->cue = CUE_DEADLINE;
	}
}
