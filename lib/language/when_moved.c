/* when_moved.c: which of two days or hours is no more, since it is moved or replaced: the meeting of Tuesday is put off to Thursday; 17
 * statt 18 Uhr; the 10am is now at 11.30; see when_rules.h. */
#include "language/when_rules.h"

bool moved_to(const struct parse *p, size_t k)
{
	size_t words = 0;

	if (!text_has_class(p, LEX_MOVING))
		return false;
	for (size_t back = 1; words < 5 && back <= k && (p->ts->t[k - back].type == TOK_WORD || mark(p, k - back, '\'') || (back == 1 && mark(p, k - 1, ','))); back++) { /* put back a week, to the 20th */
		words += p->ts->t[k - back].type == TOK_WORD && p->ts->t[k - back].len > 1; /* Tuesday's */
		if (word_of(p, k - back, LEX_MOVING, NULL))
			return !(k > back && word_of(p, k - back - 1, LEX_ON, NULL)); /* but the change, the move */
	}
	return false;
}

static bool sentence_ends(const struct parse *p, size_t k)
{
	return p->ts->t[k].para || one_mark(p, k, ".?!");
}

/* does a word of moving stand before token A or behind token B, in their sentence and at most REACH tokens from them? */
static bool moving_near(const struct parse *p, size_t a, size_t b, size_t reach)
{
	for (size_t back = 1; back <= reach && back <= a && !sentence_ends(p, a - back); back++)
		if (word_of(p, a - back, LEX_MOVING, NULL))
			return true;
	for (size_t k = b; k < b + reach && k < p->ts->n && !sentence_ends(p, k); k++)
		if (word_of(p, k, LEX_MOVING, NULL))
			return true;
	return false;
}

/* le cours du 12 est reporté au 19, z 12 października przeniesiono na 19; die auf den 12. angekündigte Lesung wird auf den 19. verschoben: a
 * word of moving, or, where both days are NEW by their words, a verb of what happens, among the tokens FROM to TO */
static bool moving_between(const struct parse *p, size_t from, size_t to, bool new)
{
	for (size_t k = from; k < to; k++)
		if (word_of(p, k, LEX_MOVING, NULL) || (new && word_of(p, k, LEX_HAPPENS, NULL)))
			return true;
	return false;
}

/* Friday 5 June (was 22 May), jetzt 20 Uhr (bisher war 19 Uhr): a day or an hour in brackets behind another, of which a word says that it was */
static bool was_in_brackets(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	size_t k = w->tok - (size_t)ends_before(p, w->tok, LEX_ON);
	size_t was = k - (size_t)ends_before(p, k, LEX_TOOK_PLACE);
	if (at == 0 || was == k || was == 0 || !mark(p, was - 1, '(') || !w->same_sentence || w->cue != CUE_NONE || (w->what != WHEN_DAY && w->what != WHEN_TIME))
		return false;
	for (size_t q = at; q-- > 0 && all->w[q + 1].same_sentence;)
		if (all->w[q].what == w->what)
			return mark(p, w->tok_end, ')') || (at + 1 < all->n && w[1].joined);
	return false;
}

void days_were(const struct parse *p, struct whens *all)
{
	if (!text_has_class(p, LEX_TOOK_PLACE))
		return;
	for (size_t k = 0; k < all->n; k++)
		if (was_in_brackets(p, all, k))
			all->w[k].cue = CUE_MOVED_FROM;
}

/* is the day W as it stands, or one that a word of putting off beside it has called off: reporté du 12? */
static bool may_have_moved(const struct when *w)
{
	return w->cue == CUE_NONE || w->cue == CUE_EVENT || w->cue == CUE_MOVED_FROM || w->cue == CUE_CANCELLED_BEHIND;
}

/* reportée du 12 au 19 octobre, flyttet fra tirsdag til torsdag: a range W right behind a word of moving is the old day and the new one */
static void range_moved(const struct parse *p, struct when *w)
{
	static const struct classes noun = CLASSES_2(LEX_ON, LEX_DETERMINER);
	size_t k = w->tok, moving;
	bool onto = false;

	if (w->what != WHEN_DAY || !w->range || w->listed || w->paired || w->both_ends_timed || !may_have_moved(w))
		return;
	for (size_t at = w->tok + 1; at < w->tok_end; at++)
		onto = onto || word_of(p, at, LEX_ONTO, NULL);
	if (k > 0 && !p->ts->t[k].line)
		k -= (size_t)ends_before(p, k, LEX_FROM);
	if (!onto || k == 0 || p->ts->t[k].line)
		return;
	k = ends_before(p, k, LEX_MOVING) ? k : w->tok; /* pasa del */
	moving = k - (size_t)ends_before(p, k, LEX_MOVING);
	if (moving == k || (moving > 0 && one_of(p, moving - 1, &noun))) /* but gita in slitta dal 5 al 7 */
		return;
	w->day = w->day2, w->day2 = day_none;
	w->range = false, w->cue = CUE_NONE;
}

/* Der Vortrag vom 29. Oktober wird am 19. November nachgeholt: a word that ends the clause behind the day B says that it is in the place of
 * the one before; B may have its hour, and none of its days recurs */
static bool made_up_on(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *b = &all->w[at];
	size_t k = b->tok_end;
	int v;

	if (at + 1 < all->n && b[1].what == WHEN_TIME && b[1].joined && b[1].same_sentence)
		k = b[1].tok_end;
	for (size_t far = 0; far < 2 && k < p->ts->n && !sentence_ends(p, k) && p->ts->t[k].type == TOK_WORD; far++, k++) {
		if (word_of(p, k, LEX_MOVING, &v) && v == MOVING_MADE_UP)
			return true;
		if (word_of(p, k, LEX_INSTEAD, &v) && v == 0) /* ... instead, at its end: not "fällt dafür aus" */
			return k + 1 >= p->ts->n || sentence_ends(p, k + 1) || p->ts->t[k + 1].type != TOK_WORD;
	}
	return false;
}

/* the days that are made up for on another: the find AT has the one before it in its sentence behind it */
static void days_made_up(const struct parse *p, struct whens *all)
{
	for (size_t k = 1; k < all->n; k++) {
		struct when *b = &all->w[k], *a = b - 1;
		if (b->what != WHEN_DAY || b->range || b->side != SIDE_AT || !b->same_sentence || !may_have_moved(b) || rule_near(all, k) || !made_up_on(p, all, k))
			continue;
		for (; a > all->w && a->what != WHEN_DAY && a->same_sentence; a--)
			;
		if (a->what != WHEN_DAY || a->range || !(may_have_moved(a) || a->cue == CUE_MOVED_TO)) /* der auf den 20. Juni angesetzte Vortrag */
			continue;
		a->cue = CUE_MOVED_FROM;
		b->cue = CUE_MOVED_TO;
		b->bridge = b->joined = false;
	}
}

void days_moved(const struct parse *p, struct whens *all)
{
	enum { REACH = 8 };

	if (text_has_class(p, LEX_MOVING) || text_has_class(p, LEX_INSTEAD))
		days_made_up(p, all);
	if (!text_has_class(p, LEX_MOVING))
		return;
	for (size_t k = 0; k < all->n; k++)
		range_moved(p, &all->w[k]);
	for (size_t k = 1; k < all->n; k++) {
		struct when *b = &all->w[k], *a = b - 1;
		bool between;
		if (b->what != WHEN_DAY || b->range || !b->same_sentence || !ends_before(p, b->tok, LEX_ONTO))
			continue;
		for (; a > all->w && a->what != WHEN_DAY && a->same_sentence; a--)
			;
		between = moving_between(p, a->tok_end, b->tok, a->cue == CUE_MOVED_TO && b->cue == CUE_MOVED_TO);
		if (a->what != WHEN_DAY || a->range || !(may_have_moved(a) || (between && a->cue == CUE_MOVED_TO))) /* planned for 20 June, is put off to */
			continue;
		if (!between && !moving_near(p, a->tok, b->tok_end, REACH))
			continue;
		a->cue = CUE_MOVED_FROM;
		b->cue = may_have_moved(b) ? CUE_MOVED_TO : b->cue; /* flyttet fra mandag til onsdag den 21.: the cue was that of both */
		b->side = SIDE_AT;
		b->bridge = b->joined = false;
	}
}

void days_instead(const struct parse *p, struct whens *all)
{
	if (!text_has_class(p, LEX_INSTEAD))
		return;
	for (size_t k = 1; k < all->n; k++) {
		struct when *a = &all->w[k - 1];
		const struct when *b = a + 1;
		size_t at = a->tok_end + mark(p, a->tok_end, ',');
		if (a->what == WHEN_DAY && b->what == WHEN_DAY && b->same_sentence && a->cue == CUE_NONE && ends_before(p, a->tok, LEX_EXCEPT) &&
		    token_value(p->ts, at, LEX_INSTEAD, p->lang, INSTEAD_BUT) > 0)
			a->cue = CUE_EXCEPT;
	}
}

/* is the find W an hour that stands for itself, or the NEW one of something moved? */
static bool lone_hour(const struct when *w, bool new)
{
	return w->what == WHEN_TIME && w->time.set && !w->range && ((new && w->cue == CUE_MOVED_TO) || w->cue == CUE_NONE || w->cue == CUE_EVENT || w->cue == CUE_BEGIN);
}

/* the word of LEX_INSTEAD right before the hour W, and its preposition */
static bool in_place_of(const struct parse *p, const struct when *w)
{
	size_t k = w->tok;
	int n = ends_before(p, k, LEX_AT);

	if (!ends_before(p, k, LEX_INSTEAD) && n)
		k -= (size_t)n;
	n = ends_before(p, k, LEX_INSTEAD);
	return n && token_value(p->ts, k - (size_t)n, LEX_INSTEAD, p->lang, INSTEAD_OF);
}

/* auf 19 Uhr verschoben, moved to 7pm: the hour W is led to, and a word of moving stands right beside */
static bool moved_onto(const struct parse *p, const struct when *w)
{
	enum { BESIDE = 2 };
	int n = ends_before(p, w->tok, LEX_ONTO);
	size_t k = w->tok - (size_t)n;

	if (!n && (n = word_of(p, w->tok, LEX_ONTO, NULL)) == 0)
		return false;
	return moving_near(p, k, w->tok_end, BESIDE);
}

/* of two hours the one that is no more, by the words between them and around: 17 Uhr statt 18 Uhr, nicht um 16, sondern um 15 Uhr */
static struct when *hour_gone(const struct parse *p, struct when *a, struct when *b)
{
	size_t k = a->tok_end + mark(p, a->tok_end, ',');

	if (in_place_of(p, b))
		return b;
	if (ends_before(p, a->tok, LEX_EXCEPT) && token_value(p->ts, k, LEX_INSTEAD, p->lang, INSTEAD_BUT))
		return a;
	return b->cue == CUE_MOVED_TO || moved_onto(p, b) ? a : NULL;
}

void hours_instead(const struct parse *p, struct whens *all)
{
	enum { NEAR = 3 }; /* finds looked at */

	if (!text_has_class(p, LEX_INSTEAD) && !text_has_class(p, LEX_MOVING))
		return;
	for (size_t k = 1; k < all->n; k++) {
		struct when *b = &all->w[k], *a = b, *gone;
		if (!lone_hour(b, true))
			continue;
		for (size_t n = 0; n < NEAR && a > all->w && a->same_sentence && a[-1].what != WHEN_DAY; n++)
			if (lone_hour(--a, false))
				break;
		if (a == b || !lone_hour(a, false) || !(gone = hour_gone(p, a, b)))
			continue;
		b->cue = b->cue == CUE_MOVED_TO ? CUE_NONE : b->cue;
		b->side = SIDE_AT;
		gone->cue = CUE_MOVED_FROM;
	}
}

/* does a word of now lead to the find W, with nothing but what stands between a subject and its time: is now at, jetzt ist es der? */
static bool now_leads(const struct parse *p, const struct when *w)
{
	enum { WORDS = 6, SHORT = 3 };
	static const struct classes between = CLASSES_4(LEX_ON, LEX_AT, LEX_SLOT_VERB, LEX_DETERMINER);
	int v, others = 0;

	for (size_t back = 1; back <= WORDS && back <= w->tok; back++) {
		size_t k = w->tok - back;
		const struct token *t = &p->ts->t[k];
		if (t->line && back > 1 && t[1].line)
			return false;
		if (word_of(p, k, LEX_NOW, &v) && v == 0)
			return true;
		others += t->type == TOK_WORD && t->len > 1 && !word_of_classes(p, t, &between);
		if (others > 2 || t->len > (others ? SHORT : 255) || (t->type != TOK_WORD && !mark(p, k, '\'')))
			return false;
	}
	return word_of(p, w->tok, LEX_NOW, &v) && v == 0;
}

static bool hour_or_day(const struct when *w)
{
	if (w->range || w->side == SIDE_UNTIL)
		return false;
	return w->what == WHEN_TIME ? w->time.set : w->what == WHEN_DAY && (day_plain(&w->day) || (w->day.kind == DAY_WEEKDAY && !w->day.n));
}

/* is no row of its own, which begins with a capital or a number, among the tokens FROM to TO? */
static bool same_entry(const struct parse *p, size_t from, size_t to)
{
	for (size_t k = from; k <= to; k++)
		if (p->ts->t[k].line && (p->ts->t[k].type != TOK_WORD || p->ts->t[k].upper))
			return false;
	return true;
}

void replaced_now(const struct parse *p, struct whens *all)
{
	enum { NEAR = 6 }; /* finds looked at */

	if (!text_has_class(p, LEX_NOW))
		return;
	for (size_t k = 1; k < all->n; k++) {
		struct when *w = &all->w[k], *was = NULL;
		if (!hour_or_day(w) || !now_leads(p, w))
			continue;
		for (size_t q = k; q-- > 0 && k - q < NEAR && all->w[q + 1].same_sentence && !was;)
			if (hour_or_day(&all->w[q]) && all->w[q].what == w->what)
				was = &all->w[q];
		if (!was || !same_entry(p, was->tok_end, w->tok) || (was->cue != CUE_NONE && was->cue != CUE_MOVED_FROM && was->cue != CUE_EVENT && was->cue != CUE_BEGIN))
			continue;
		for (struct when *between = was + 1; between < w; between++)
			if (between->what == WHEN_DAY && between->day.kind == DAY_NOW)
				between->what = WHEN_CUE, between->cue = CUE_NONE;
		if (w->what == WHEN_TIME) {
			w->cue = was->cue == CUE_BEGIN ? CUE_BEGIN : CUE_NONE;
			was->cue = CUE_MOVED_FROM;
		} else {
			was->cue = CUE_MOVED_FROM, w->cue = CUE_MOVED_TO;
		}
	}
}
