/* when_cue.c: what a find is for, by the words around it: a deadline, a door time, what is not on that day; see when.h.  What the finds of
 * a text say of one another is in when_settle.c. */
#include "language/when_rules.h"

#include "language/tables.h"

#include <string.h>

bool sentence_end(const struct parse *p, size_t k)
{
	const struct token *t = &p->ts->t[k], *next = t + 1;

	if (next->para && k + 1 < p->ts->n)
		return true;
	if (t->type != TOK_MARK)
		return false;
	if (t->num == '!' || t->num == '?')
		return true;
	/* a dot ends a sentence where a capital follows and it is no abbreviation or ordinal */
	if (t->num != '.' || !k || !next->space || !(next->upper || next->type == TOK_END || next->line))
		return false;
	if (t[-1].type == TOK_WORD)
		return t[-1].len > 2 && !(t[-1].len == 3 && word_of(p, k - 1, LEX_TRAVEL, NULL)); /* arr. London */
	return t[-1].type != TOK_NUMBER || t[-1].digits > 2 || (!has(p, TRAIT_DOT_ORDINALS) && next->type == TOK_WORD); /* on March 6. The race */
}

static bool glue(const struct parse *p, size_t k, int *n)
{
	const struct token *t = &p->ts->t[k];

	*n = 1;
	if (t->type == TOK_MARK)
		return (t->num < 0x80 && strchr(",|/()-:;.@~\"[]+&", (int)t->num) != NULL) || t->num == 0x2022 || t->num > 0x2000;
	if ((*n = word_of(p, k, LEX_START_FROM, NULL)) != 0 || (*n = word_of(p, k, LEX_AT, NULL)) != 0 || (*n = word_of(p, k, LEX_ON, NULL)) != 0 ||
	    (*n = word_of(p, k, LEX_FROM, NULL)) != 0 || (*n = word_of(p, k, LEX_EACH_TIME, NULL)) != 0 || (*n = word_of(p, k, LEX_OCLOCK, NULL)) != 0 ||
	    (*n = word_of(p, k, LEX_AND, NULL)) != 0) /* à partir du begins with what is glue by itself */
		return true;
	*n = 1;
	return t->type == TOK_WORD && t->len == 1 && (p->ts->text[t->at] | 32) == 't' && sticks(p, k);
}

/* what lies between two finds */
void when_relate(const struct parse *p, const struct when *prev, struct when *w)
{
	size_t k = prev->tok_end;
	int n;

	w->same_sentence = true;
	w->joined = true;
	for (size_t j = k > 0 ? k - 1 : 0; j < w->tok; j++)
		if (sentence_end(p, j)) {
			w->same_sentence = false;
			w->joined = j >= k ? false : w->joined;
		}
	if (p->ts->t[k <= w->tok ? k : w->tok].para || p->ts->t[w->tok].para) /* another paragraph */
		w->same_sentence = w->joined = false;
	if ((prev->what == WHEN_TIME || prev->what == WHEN_ZONE) && w->what == WHEN_DAY && k + 1 == w->tok && mark(p, k, '/') && sticks(p, k) && is_number(p, w->tok, 1900, 2100, 4, 4))
		w->bridge = true; /* 2026-03-17T14:00/2026-03-17T16:30 (ISO 8601, 5.5) */
	while (k < w->tok) {
		n = range_mark(p, k);
		if (n && k + (size_t)n <= w->tok && word_of(p, k, LEX_START_FROM, NULL) <= n) { /* but à partir du */
			w->bridge = true;
			k += (size_t)n;
			continue;
		}
		if (word_of(p, k, LEX_EACH_TIME, NULL))
			w->each = true;
		if (!glue(p, k, &n)) {
			w->joined = false;
			break;
		}
		w->and_before = w->and_before || word_of(p, k, LEX_AND, NULL);
		k += (size_t)n;
	}
	if (!w->joined)
		w->bridge = false;
}

/* "Places are booked by April 11", "Rückmeldungen erbitten wir bis 2. April": a day until which somebody answers */
static bool reply_due(const struct parse *p, const struct when *w)
{
	bool due = w->side == SIDE_UNTIL;

	for (size_t back = 1; back <= 16 && back <= w->tok; back++) {
		size_t k = w->tok - back;
		if (sentence_end(p, k))
			return false;
		due = due || (back <= 4 && word_of(p, k, LEX_DUE, NULL));
		if (due && word_of(p, k, LEX_REPLY, NULL))
			return true;
		if (back > 4 && !due)
			return false;
	}
	return false;
}

/* "names to Brenda no later than Friday": a day until which something is to be done */
static bool due_always(const struct parse *p, const struct when *w)
{
	size_t n = (size_t)ends_before(p, w->tok, LEX_DUE);
	int value;

	if (n && !p->ts->t[w->tok].line && word_of(p, w->tok - n, LEX_DUE, &value) && value == DUE_ALWAYS)
		return true;
	return w->side == SIDE_UNTIL && word_of(p, w->tok, LEX_DUE, &value) && value == DUE_ALWAYS;
}

/* does what takes place stand at K: no training, kein Training; behind a word that denies it alone, V, a noun that ends what is said */
static bool session_at(const struct parse *p, size_t k, int v)
{
	size_t end = k + 1;
	bool ends = end >= p->ts->n || p->ts->t[end].line || one_mark(p, end, ".!");

	if (has(p, TRAIT_CAPITAL_NOUNS) && p->ts->t[k].type == TOK_WORD && p->ts->t[k].upper && ends)
		return true;
	return v != NEGATION_LAST && (word_of(p, k, LEX_EVENT_NOUN, NULL) || word_of(p, k, LEX_SESSIONS, NULL));
}

/* is the day W led by a preposition, or a weekday by "this"? */
static bool day_led(const struct parse *p, const struct when *w)
{
	return ends_before(p, w->tok, LEX_ON) || ends_before(p, w->tok, LEX_FROM) || (w->day.kind == DAY_WEEKDAY && word_of(p, w->tok, LEX_THIS, NULL));
}

/* is there another day, from find AT on, that begins up to token END: what a cue before it is rather for? */
static bool day_near(const struct parse *p, const struct whens *all, size_t at, size_t end)
{
	for (; at < all->n && all->w[at].tok <= end && !p->ts->t[all->w[at].tok].line; at++)
		if (all->w[at].what == WHEN_DAY)
			return true;
	return false;
}

/* the first token from K on that is no word or begins a line, at most END */
static size_t words_end(const struct parse *p, size_t k, size_t end)
{
	while (k < end && k < p->ts->n && p->ts->t[k].type == TOK_WORD && !p->ts->t[k].line)
		k++;
	return k;
}

/* is there a recurrence before find AT, in its sentence or the one before? */
static bool rule_before(const struct whens *all, size_t at)
{
	enum { NEAR = 6 };

	for (size_t k = at; k-- > 0 && at - k <= NEAR;)
		if (all->w[k].what == WHEN_REPEAT)
			return true;
	return false;
}

/* "Tuesdays 7.30pm, no choir 7 April": in a clause of its own behind what recurs, from the negation at K up to the day W, where a noun alone stands
 * between; but "no choir, 7 April" */
static bool clause_denies(const struct parse *p, const struct when *w, size_t k, bool recurs)
{
	const struct token *noun = &p->ts->t[w->tok - 1];

	if (!recurs || w->day.kind != DAY_DATE || !w->day.day || w->side != SIDE_AT)
		return false;
	return k > 0 && one_mark(p, k - 1, ",;(-.") && noun->type == TOK_WORD && (noun->len > 3 || !noun->upper);
}

/* "No storytime on March 31", "am 5. Mai keine Versammlung", "no training tomorrow": a day on which nothing is */
static bool denied(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	bool recurs = rule_before(all, at);
	size_t k = w->tok_end;
	int v, verb;

	for (size_t back = 2; back <= 5 && back <= w->tok && !p->ts->t[w->tok - back + 1].line; back++) {
		if (p->ts->t[w->tok - back].type != TOK_WORD)
			break;
		if (word_of(p, w->tok - back, LEX_NEGATION, &v) == 1 && v == 0)
			return day_led(p, w) || (back == 2 && !p->ts->t[w->tok].line && (session_at(p, w->tok - 1, v) || clause_denies(p, w, w->tok - back, recurs)));
	}
	k += mark(p, k, ':') || mark(p, k, ',') || mark(p, k, '-') ? 1 : 0;
	verb = word_of(p, k, LEX_SLOT_VERB, NULL); /* am 19. Juni ist kein Turnen */
	k += verb && word_of(p, k + (size_t)verb, LEX_NEGATION, NULL) ? (size_t)verb : 0;
	if (!word_of(p, k, LEX_NEGATION, &v) || v == NEGATION_IDLE || p->ts->t[k].line || k + 1 >= p->ts->n)
		return false;
	return session_at(p, k + 1, v) && !day_near(p, all, at + 1, words_end(p, k + 2, k + 4)); /* Friday 6 March, no quiz 13 March */
}

/* "Deadline Oct 1, 5pm", "Frist: 1. Oktober": a label of deadlines right before the day */
static bool labelled_deadline(const struct parse *p, const struct when *w)
{
	size_t k = w->tok;
	int n, label;

	k -= k > 0 && (mark(p, k - 1, ':') || mark(p, k - 1, '-')) && !p->ts->t[k].line;
	n = k > 0 && !p->ts->t[k].line ? ends_before(p, k, LEX_LABEL) : 0;
	return n && word_of(p, k - (size_t)n, LEX_LABEL, &label) && label == LABEL_DEADLINE;
}

/* "am Dienstag fällt der Unterricht wegen eines Studientages aus": the verb's two parts around what falls out */
static bool falls_out(const struct parse *p, const struct when *w)
{
	enum { REACH = 16 };
	size_t on = (size_t)ends_before(p, w->tok, LEX_ON);
	int part;

	if (w->tok > on && word_of(p, w->tok - on - 1, LEX_FALLS_OUT, &part) == 1 && part == ABSENCE_VERB && word_of(p, w->tok_end, LEX_FALLS_OUT, &part) && part == ABSENCE_PARTICLE)
		return true; /* fällt am 19.3. aus */
	if (!word_of(p, w->tok_end, LEX_FALLS_OUT, &part) || part != ABSENCE_VERB)
		return false;
	for (size_t k = w->tok_end + 1; k < p->ts->n && k < w->tok_end + REACH && !sentence_end(p, k - 1); k++)
		if (word_of(p, k, LEX_FALLS_OUT, &part) && part == ABSENCE_PARTICLE && (k + 1 >= p->ts->n || p->ts->t[k + 1].type == TOK_MARK))
			return true;
	return false;
}

/* the tokens that lead from "zurück" at K to its day: am, gegen, a colon */
static size_t led_to(const struct parse *p, size_t k)
{
	static const enum lex_class lead[] = {LEX_ON, LEX_AT, LEX_START_FROM, LEX_ON};

	k += mark(p, k, ':') || mark(p, k, '(') || mark(p, k, '-');
	for (size_t c = 0; c < sizeof lead / sizeof *lead; c++)
		k += (size_t)word_of(p, k, lead[c], NULL);
	return k;
}

bool return_opens(const struct parse *p, size_t i, int n)
{
#define LED(w) (CLASS_BIT(w, LEX_WEEKDAY) | CLASS_BIT(w, LEX_MONTH) | CLASS_BIT(w, LEX_DAY) | CLASS_BIT(w, LEX_PART) | CLASS_BIT(w, LEX_WEEKDAY_PART) | CLASS_BIT(w, LEX_ORDINAL))
	static const struct classes led = CLASSES(LED);
	size_t k = led_to(p, i + (size_t)n);
	const struct token *t = &p->ts->t[i];

	if (k >= p->ts->n || p->ts->t[i + (size_t)n].line || !(p->ts->t[k].type == TOK_NUMBER || of_classes(&p->ts->t[k], &led)))
		return false;
	/* no noun or verb before it: "the band returns on Friday" tells when it plays */
	return i == 0 || t->line || t[-1].type != TOK_WORD || word_of(p, i - 1, LEX_AND, NULL) || word_of(p, i - 1, LEX_OCLOCK, NULL) || word_of(p, i - 1, LEX_PM, NULL) ||
	       word_of(p, i - 1, LEX_AM, NULL) || word_of(p, i - 1, LEX_HAPPENS, NULL);
}

/* is a day before find AT in its sentence: what comes back has gone? */
static bool has_gone(const struct whens *all, size_t at)
{
	enum { NEAR = 16 };
	const struct when *w = &all->w[at];
	bool day = w->what == WHEN_DAY && !w->range && (w->day.kind == DAY_WEEKDAY || (w->day.kind == DAY_DATE && w->day.day));

	if (!day && !(w->what == WHEN_TIME && w->time.set))
		return false;
	for (size_t k = at; k-- > 0 && at - k < NEAR && all->w[k + 1].same_sentence;)
		if (all->w[k].what == WHEN_DAY && !all->w[k].range && all->w[k].cue != CUE_DEADLINE)
			return true;
	return false;
}

/* how many words may stand between a cue and its day or time */
static size_t cue_reach(enum lex_cue c)
{
	switch (c) {
	case CUE_BEGIN: case CUE_END: case CUE_DOORS: return 4;
	case CUE_MOVED_FROM: return 10; /* Eigentlich sollte der Flohmarkt schon am Samstag stattfinden */
	default: return 5;
	}
}

/* does a line begin among the tokens FROM to TO that is no continuation of a wrapped one? */
static bool new_entry(const struct parse *p, size_t from, size_t to)
{
	for (; from <= to && from < p->ts->n; from++)
		if (p->ts->t[from].line && (p->ts->t[from].type != TOK_WORD || p->ts->t[from].upper))
			return true;
	return false;
}

/* "außer in den Ferien" at K: what is left out stands behind it; but "am 5. Mai ausgenommen" */
static bool leads_except(const struct parse *p, size_t k)
{
	int n = word_of(p, k, LEX_EXCEPT, NULL);
	const struct token *t = &p->ts->t[k + (size_t)n];

	return n && n >= word_of(p, k, LEX_CUE, NULL) - 1 && k + (size_t)n < p->ts->n && t->type != TOK_MARK && !t->line && !word_of(p, k + (size_t)n, LEX_AND, NULL);
}

/* is the time behind an excepted day the recurrence's own: every Wednesday except 7 October, 6 pm; except in August at 8? */
static bool own_time(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *c = &all->w[at - 1];
	bool month = c->day.kind == DAY_DATE && !c->day.day; /* it has no hour */

	if (!month && !mark(p, c->tok_end, ',') && !mark(p, c->tok_end, ')'))
		return false;
	for (size_t k = at - 1; k-- > 0 && at - k < 6 && all->w[k + 1].same_sentence;) {
		if (all->w[k].what == WHEN_TIME)
			return false;
		if (all->w[k].what == WHEN_REPEAT)
			return true;
	}
	return false;
}

/* does a day or time stand before the cue AT in its line, or is that line one of a list below it? */
static bool keeps_cue(const struct parse *p, const struct whens *all, size_t at)
{
	size_t k = all->w[at].tok;
	const struct when *before = at > 0 ? &all->w[at - 1] : NULL;

	while (k > 0 && !p->ts->t[k].line)
		k--;
	return before && before->what != WHEN_CUE && (before->tok >= k || p->ts->t[k].type == TOK_MARK);
}

/* is a cue before a find, C, cut off from it by what lies between: a comma behind a clause, another line? */
static bool cut_off(const struct parse *p, const struct whens *all, size_t at, bool same_line)
{
	const struct when *c = &all->w[at - 1], *w = &all->w[at];

	/* a label's colon reaches over a comma */
	for (size_t k = c->tok_end; k < w->tok; k++)
		if ((mark(p, k, ',') && (k > c->tok_end || !same_line)) || mark(p, k, ';'))
			return true;
	/* a line that has a time of its own does not reach into the next: "6:30 - Doors open" above "7:00 - Talk" */
	if (!same_line && at > 1 && c[-1].what == WHEN_TIME && c[-1].tok_end + 2 >= c->tok)
		return true;
	/* "4 April: pie orders close" above "11 April: choir": a line that has what its cue is of keeps it */
	if (c->cue == CUE_DEADLINE && new_entry(p, c->tok_end, w->tok) && keeps_cue(p, all, at - 1))
		return true;
	if (c->cue == CUE_MOVED_FROM && mark(p, c->tok_end, ',')) /* findet am ersten Mittwoch statt, also am 4.3. */
		return true;
	if (c->cue == CUE_EXCEPT && one_mark(p, c->tok_end, ",-") && at > 1 && c[-1].what == WHEN_DAY && c[-1].cue == CUE_EXCEPT && c->same_sentence)
		return true; /* Freitag kann ich nicht, Montag um 15 Uhr ginge: of the day before it */
	return c->cue == CUE_EXCEPT && (w->what != WHEN_DAY || new_entry(p, c->tok_end, w->tok));
}

/* Die Feier findet auch heuer statt am 5. März: is the cue before find AT no "instead of", but the particle of the verb of its clause, with
 * neither day nor hour between?  Where nouns have capitals, a cue of an event without one is a verb. */
static bool is_particle(const struct parse *p, const struct whens *all, size_t at)
{
	enum { REACH = 12 };
	const struct when *c = &all->w[at - 1];
	size_t from = at > 1 && (c[-1].what == WHEN_DAY || c[-1].what == WHEN_TIME) ? c[-1].tok_end : 0;
	int v;

	if (!has(p, TRAIT_CAPITAL_NOUNS) || !word_of(p, c->tok, LEX_INSTEAD, NULL))
		return false;
	for (size_t k = c->tok, far = 0; k > from && far < REACH && !sentence_end(p, k - 1); k--, far++)
		if (!p->ts->t[k - 1].upper && word_of(p, k - 1, LEX_CUE, &v) && v == CUE_EVENT)
			return true;
	return false;
}

/* a cue that stands for what is before it alone */
static bool looks_back(enum lex_cue c)
{
	return c == CUE_DEADLINE_BEHIND || c == CUE_CANCELLED_BEHIND || c == CUE_PUBLISHED_BEHIND;
}

/* is no day of its sentence before the cue of find AT, or a mark that parts it from that: 10.3., 17.3. (entfällt am 24.3.) */
static bool begins_clause(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *c = &all->w[at];

	return !(at > 0 && c[-1].what == WHEN_DAY && c->same_sentence) || (c->tok > 0 && one_mark(p, c->tok - 1, "(,;"));
}

/* the nearest cue of the sentence before find AT, with few words between, is its own */
static void cue_before(const struct parse *p, struct whens *all, size_t at)
{
	struct when *w = &all->w[at];
	const struct when *c = w - 1;
	size_t gap = w->tok - c->tok_end;
	bool same_line = true;

	if (c->cue == CUE_RETURN) {
		if (led_to(p, c->tok_end) >= w->tok && w->same_sentence && has_gone(all, at))
			w->cue = CUE_END;
		return;
	}
	for (size_t k = c->tok_end; k <= w->tok; k++)
		same_line = same_line && !p->ts->t[k].line;
	if (c->cue == CUE_CANCELLED_BEFORE) { /* won't meet on Friday; but won't meet anyone on Friday */
		size_t on = (size_t)ends_before(p, w->tok, LEX_ON), in = (size_t)ends_before(p, w->tok, LEX_IN);
		if (w->what == WHEN_DAY && w->same_sentence && same_line && (gap == on || gap == in))
			w->cue = CUE_MOVED_FROM;
		return;
	}
	if (!looks_back(c->cue) && w->same_sentence && gap <= cue_reach(c->cue) && (same_line || gap <= 2)) {
		if (!cut_off(p, all, at, same_line))
			w->cue = c->cue == CUE_MOVED_FROM && is_particle(p, all, at) ? CUE_EVENT : c->cue;
		/* moved from March 19 to Thursday, March 26 */
		if (w->cue == CUE_MOVED_FROM && w->what == WHEN_DAY && w->range && c->tok_end == w->tok && word_of(p, c->tok_end - 1, LEX_FROM, NULL) == 1) {
			w->day = w->day2;
			w->range = false;
			w->cue = CUE_NONE;
		}
	} else if (c->cue == CUE_CANCELLED_BEHIND && w->what == WHEN_DAY && w->same_sentence && same_line && gap == (size_t)ends_before(p, w->tok, LEX_ON) &&
	           begins_clause(p, all, at - 1) && !of_fee(p, c->tok) && !off_if(p, w)) {
		w->cue = CUE_CANCELLED_BEHIND; /* Kinderturnen entfällt am 19.3. */
	} else if (c->cue == CUE_PUBLISHED_BEHIND && !gap && (c->tok == 0 || p->ts->t[c->tok].line)) {
		w->cue = CUE_PUBLISHED; /* Posted 2 March 2026 */
	}
}

static bool report_before(const struct parse *p, size_t k)
{
	int v, n = ends_before(p, k, LEX_TOOK_PLACE);

	return n && word_of(p, k - (size_t)n, LEX_TOOK_PLACE, &v) && !v;
}

/* does a verb of what has been stand before K, perhaps with a short word between: came on, trafen sich am? */
static bool behind_past(const struct parse *p, size_t k)
{
	if (k == 0 || p->ts->t[k].line)
		return false;
	return report_before(p, k) || (k > 1 && p->ts->t[k - 1].type == TOK_WORD && p->ts->t[k - 1].len < 5 && report_before(p, k - 1));
}

/* "Am Samstagabend | eröffnete die Kapelle das Fest": does such a verb stand at K, right behind a day?  TOLD: not "war", which may be said of what is to come:
 * "war ausverkauft" */
static bool before_past(const struct parse *p, size_t k, bool told)
{
	int v;

	if (k >= p->ts->n || p->ts->t[k].line || p->ts->t[k].upper || !word_of(p, k, LEX_TOOK_PLACE, &v))
		return false;
	return v == TOOK_PLACE_TOLD || (!told && !v);
}

/* is the rule W one weekday of the month with its number alone, which no word says to recur: on the third Friday? */
static bool nth_alone(const struct parse *p, const struct when *w)
{
	static const struct classes recurs = CLASSES_3(LEX_EVERY, LEX_OF_MONTH, LEX_EVERY_OTHER);
	const struct when_repeat *r = &w->repeat;

	if (w->what != WHEN_REPEAT || r->unit != UNIT_MONTH || r->n_nth != 1 || r->interval > 1 || !word_of(p, w->tok, LEX_ON, NULL))
		return false;
	for (size_t k = w->tok; k < w->tok_end; k++)
		if (one_of(p, k, &recurs))
			return false;
	return true;
}

/* "she came on Tuesday", "sie trafen sich am Montag": behind a verb of what has been a weekday is the last one, and so it is right before
 * one; of "we met on the third Friday" the month is not known */
void weekday_past(const struct parse *p, struct when *w)
{
	enum { FIELD = 5 /* words before the verb */ };
	size_t on = (size_t)ends_before(p, w->tok, LEX_ON), k = w->tok - on;

	if (nth_alone(p, w) && behind_past(p, w->tok))
		w->what = WHEN_CUE, w->cue = CUE_NONE;
	if (w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.day && w->cue == CUE_NONE && before_past(p, w->tok_end, true))
		w->cue = CUE_PAST;
	if (w->what != WHEN_DAY || w->day.kind != DAY_WEEKDAY || w->day.n || w->day.week_set || w->range || w->cue != CUE_NONE || !on)
		return;
	if (behind_past(p, k) || before_past(p, w->tok_end, false)) {
		w->day.n = -1;
		return;
	}
	for (k = w->tok_end; k < w->tok_end + FIELD && k < p->ts->n && p->ts->t[k].type == TOK_WORD && w->day.n == 0; k++) /* Am Samstag vor dem Fest sorgte ... */
		if (before_past(p, k + 1, true))
			w->day.n = -1;
}

/* the find before find AT is joined to it: does its cue hold for both? */
static bool cue_shared(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at], *c = w - 1;

	if (!w->joined)
		return false;
	if (c->what == WHEN_TIME && c->cue == CUE_SALE && w->what == WHEN_DAY)
		return sold_from(p, all, at);
	if (c->what == WHEN_TIME)
		return w->what == WHEN_TIME && w->bridge;
	if (c->what != WHEN_DAY || !(w->what == WHEN_TIME || w->what == WHEN_LENGTH || w->bridge) || c->cue == CUE_CANCELLED_BEHIND)
		return false;
	return !(c->cue == CUE_EXCEPT && (mark(p, c->tok_end, ')') || own_time(p, all, at))); /* (außer August), 19 Uhr */
}

/* Gruppenstunde am 19.9. entfällt: is the word that says it right behind the day W? */
static bool off_beside(const struct parse *p, const struct when *w)
{
	enum { BESIDE = 4 };
	int v;

	for (size_t k = w->tok_end, far = 0; k < p->ts->n && far < BESIDE && !sentence_end(p, k - 1); k++, far++)
		if (word_of(p, k, LEX_CUE, &v) && v == CUE_CANCELLED_BEHIND)
			return true;
	return false;
}

/* "Karten gibt es im Vorverkauf am 2. November in der Schule | und am 3. November im Pfarrhaus": on the day of find AT, too */
static bool sold_also(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	size_t k = w->tok - (size_t)ends_before(p, w->tok, LEX_ON);

	if (w->what != WHEN_DAY || !ends_before(p, k, LEX_AND))
		return false;
	for (size_t q = at; q-- > 0 && all->w[q + 1].same_sentence;)
		if (all->w[q].what == WHEN_DAY)
			return all->w[q].cue == CUE_SALE;
	return false;
}

/* what the sentence around a day says that is no word beside it */
static enum lex_cue cue_of_sentence(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	bool ends_rule = at > 0 && w[-1].what == WHEN_REPEAT && w->joined, reply = text_has_class(p, LEX_REPLY) && !ends_rule; /* book club every Tuesday through August 25 */

	if ((w->cue == CUE_NONE || w->cue == CUE_BEGIN) && !ends_rule && text_has_class(p, LEX_STARTS) && reply_opens(p, w))
		return CUE_SALE;
	if ((w->cue == CUE_NONE || w->cue == CUE_EVENT) && (text_has_class(p, LEX_CANCELLED) || text_has_class(p, LEX_FALLS_OUT)) && called_off(p, all, at))
		return CUE_CANCELLED_BEHIND;
	if (w->cue != CUE_NONE)
		return CUE_NONE;
	if (sold_also(p, all, at))
		return CUE_SALE;
	if ((text_has_class(p, LEX_LABEL) && labelled_deadline(p, w)) || (reply && reply_due(p, w)) || (text_has_class(p, LEX_DUE) && due_always(p, w)))
		return CUE_DEADLINE;
	if (text_has_class(p, LEX_FALLS_OUT) && falls_out(p, w))
		return CUE_CANCELLED_BEHIND;
	return w->side != SIDE_FROM && text_has_class(p, LEX_NEGATION) && denied(p, all, at) ? CUE_EXCEPT : CUE_NONE;
}

/* what the cue V at K, FAR words behind the day of find AT, says of it */
static enum lex_cue cue_behind(const struct parse *p, const struct whens *all, size_t at, size_t k, size_t far, int v)
{
	const struct when *w = &all->w[at];
	size_t end;

	switch (v) {
	case CUE_DEADLINE_BEHIND:
		return w->side == SIDE_UNTIL || ends_before(p, w->tok, LEX_DUE) ? CUE_DEADLINE : CUE_NONE;
	case CUE_EXCEPT:
		if (w->side == SIDE_FROM || leads_except(p, k) || new_entry(p, w->tok_end, k))
			return CUE_NONE;
		end = k + (size_t)word_of(p, k, LEX_CUE, NULL);
		return day_near(p, all, at + 1, one_mark(p, end, ",-") ? end : end + 2) ? CUE_NONE : CUE_EXCEPT; /* Freitag geht nicht, Montag ... */
	case CUE_CANCELLED_BEHIND:
		end = k + (size_t)word_of(p, k, LEX_CUE, NULL);
		end += (size_t)word_of(p, end, LEX_ON, NULL);
		if (one_mark(p, k - 1, "(,;") && day_near(p, all, at + 1, end))
			return CUE_NONE; /* 10.3., 17.3. (entfällt am 24.3.) */
		return far < 4 && !of_fee(p, k) && !off_if(p, w) ? CUE_CANCELLED_BEHIND : CUE_NONE;
	case CUE_PUBLISHED_BEHIND:
		return far < 4 && w->tok > 0 && word_of(p, w->tok - 1, LEX_ON, NULL) ? CUE_PUBLISHED : CUE_NONE;
	default:
		return CUE_NONE;
	}
}

/* wird auf Dienstag, 19 Uhr, verschoben, is put off to the 19th: the day AT is the new one; but the concert planned for the 19th is put off: a
 * word stands between */
static bool moved_onto(const struct parse *p, const struct whens *all, size_t at)
{
	const struct when *w = &all->w[at];
	size_t k = w->tok_end;

	if (w->cue != CUE_NONE || !ends_before(p, w->tok, LEX_ONTO) || w->range)
		return false;
	if (at + 1 < all->n && w[1].what == WHEN_TIME && w[1].joined && w[1].same_sentence)
		k = w[1].tok_end;
	k += mark(p, k, ',');
	return k < p->ts->n && !p->ts->t[k].para && !sentence_end(p, k > 0 ? k - 1 : 0) && word_of(p, k, LEX_POSTPONED, NULL);
}

/* Bei Regen wird auf den 8. März verschoben; if it rains we move to 8 March: such a day is another one only in bad weather */
bool in_bad_weather(const struct parse *p, const struct when *w)
{
	enum { REACH = 40 }; /* words of the sentence that are looked at on either side */
	int v;

	for (size_t k = w->tok; k > 0 && w->tok - k < REACH && !sentence_end(p, k - 1); k--)
		if (word_of(p, k - 1, LEX_CUE, &v) && v == CUE_WEATHER)
			return true;
	for (size_t k = w->tok_end; k < p->ts->n && k - w->tok_end < REACH && !(k > w->tok_end && sentence_end(p, k - 1)); k++)
		if (word_of(p, k, LEX_CUE, &v) && v == CUE_WEATHER)
			return true;
	return false;
}

void find_cue(const struct parse *p, struct whens *all, size_t at)
{
	struct when *w = &all->w[at];
	enum lex_cue said;
	int v;

	if (w->what == WHEN_CUE)
		return;
	if (at > 0 && w[-1].what == WHEN_CUE)
		cue_before(p, all, at);
	else if (at > 0 && cue_shared(p, all, at))
		w->cue = w[-1].cue;
	if (w->what != WHEN_DAY || w->cue == CUE_DEADLINE || w->cue == CUE_PUBLISHED)
		return;
	if (moved_onto(p, all, at))
		w->cue = CUE_MOVED_TO;
	if (w->cue == CUE_MOVED_TO) {
		w->cue = in_bad_weather(p, w) ? CUE_EXCEPT : CUE_MOVED_TO;
		return;
	}
	if ((said = cue_of_sentence(p, all, at)) != CUE_NONE) {
		w->cue = said;
		w->told_off = said == CUE_CANCELLED_BEHIND && !falls_out(p, w) && !off_beside(p, w);
		return;
	}
	for (size_t k = w->tok_end, far = 0; k < p->ts->n && far < 7; k++, far++) {
		if (sentence_end(p, k > 0 ? k - 1 : 0) && k > w->tok_end)
			return;
		if (!word_of(p, k, LEX_CUE, &v))
			continue;
		if (v == CUE_RETURN) { /* am Mittwoch zurück, kommen Sonntag wieder heim */
			size_t end = k + (size_t)word_of(p, k, LEX_CUE, NULL);
			if (far == 0 && (end >= p->ts->n || p->ts->t[end].line || p->ts->t[end].type == TOK_MARK) && w->cue == CUE_NONE && has_gone(all, at))
				w->cue = CUE_END;
			continue;
		}
		if ((said = cue_behind(p, all, at, k, far, v)) != CUE_NONE)
			w->cue = said;
		return;
	}
}
