/* state.c: is the event cancelled, or full: "fällt aus", "will not take place", of which day it is said, and of how many events;
 * see state.h. */
#include "fields/state.h"

#include "ground/limits.h"
#include "page/page.h"

#include <string.h>
#include <strings.h>

enum { /* tokens */
	ENTRY = 40,    /* a longer line is running text */
	HEAD = 24,     /* a line above a list that speaks of all of it */
	PARTS = 20,    /* between the two parts of a verb */
	SENTENCE = 80, /* looked at on either side */
	SAID = 50      /* times that it is said in one line */
};

/* the tokens at K, before END, that say that something is cancelled: abgesagt, fällt heute wegen Krankheit aus; 0: none.  VALUE: by
 * whom or of how many. */
static size_t cancelled_at(const struct reading *r, size_t k, size_t end, int *value)
{
	size_t n = (size_t)reading_word(r, k, LEX_CANCELLED, value);
	int part, words;

	if (n)
		return n;
	*value = 0;
	if ((words = reading_word(r, k, LEX_FALLS_OUT, &part)) == 0 || part != ABSENCE_VERB)
		return 0;
	for (size_t j = k + (size_t)words; j < end && j < k + PARTS && !reading_stops(r, j); j++)
		if (reading_word(r, j, LEX_FALLS_OUT, &part) && part == ABSENCE_PARTICLE && (j + 1 >= end || r->tokens.t[j + 1].type == TOK_MARK))
			return j + 1 - k;
	return 0;
}

/* is find W the event's day: the same, or a range that it is in? */
static bool own_day(const struct draft *d, const struct when *w)
{
	int64_t day = civil_day(&d->main.start);
	struct moment m = {0}, last = {0};

	if (!w->range && w->day.kind == DAY_WEEKDAY && !w->day.n && !w->day.week_set)
		return w->day.weekday == civil_weekday(&d->main.start);
	if (!resolve_day(&w->day, &d->r.ref, &m))
		return false;
	if (w->range && resolve_day(&w->day2, &d->r.ref, &last))
		return civil_day(&m.start) <= day && day <= civil_day(&last.start);
	return civil_day(&m.start) <= day && day <= civil_day(m.has_end ? &m.end : &m.start);
}

/* what a text says of a day: nothing, that it is the event's, that it is another one */
enum whose { NO_DAY, OWN_DAY, OTHER_DAY };

/* whose is the day among the finds FROM to TO of unit U: the last, of MANY any */
static enum whose day_among(const struct draft *d, const struct unit *u, size_t from, size_t to, bool many)
{
	enum whose said = NO_DAY;

	for (size_t w = u->when; w < u->when_end; w++) {
		const struct when *x = &d->r.whens.w[w];
		if (x->what != WHEN_DAY || x->tok < from || x->tok >= to || x->cue == CUE_DEADLINE || x->cue == CUE_PUBLISHED || !reading_names_day(&x->day))
			continue;
		if (!(many && said == OWN_DAY))
			said = own_day(d, x) ? OWN_DAY : OTHER_DAY;
	}
	return said;
}

/* of which day does the sentence A to B of unit U say at K, N tokens, that something is cancelled? */
static enum whose cancelled_day(const struct draft *d, const struct unit *u, size_t a, size_t k, size_t n, size_t b, bool many)
{
	enum whose said = day_among(d, u, a, k, many);

	if (said == NO_DAY)
		said = day_among(d, u, k, k + n, many);
	if (said == NO_DAY)
		said = day_among(d, u, k + n, b, true);
	return said;
}

static bool overlaps(const struct unit *u, size_t from, size_t to)
{
	return to > from && from < u->b->to && to > u->b->from;
}

/* does unit U hold the event's day, its hour or its title? */
static bool holds_event(const struct draft *d, const struct unit *u)
{
	return overlaps(u, d->main.day_from, d->main.day_to) || overlaps(u, d->main.time_from, d->main.time_to) || overlaps(u, d->title.from, d->title.to);
}

/* is it the page's only event? */
static bool alone(const struct draft *d)
{
	return !d->later && !d->above;
}

/* what is cancelled: nothing, the event, something on its day, what the event is in place of, or the event on a condition */
enum verdict { NOT_SAID, OF_EVENT, OF_SOMETHING, OF_OTHER, ON_CONDITION };

/* is there a word in unit U before token K? */
static bool word_before(const struct reading *r, const struct unit *u, size_t k)
{
	while (k > u->tok)
		if (r->tokens.t[--k].type == TOK_WORD)
			return true;
	return false;
}

/* May what a line that tells no day says at token K be said of the event?  A short line, no entry of its own, nor another row of a
 * table; on a page of several events also none that begins with something else. */
static bool speaks_of_event(const struct draft *d, const struct unit *u, size_t k)
{
	bool several = !alone(d), label = u->label == LABEL_STATUS;

	if (u->tok_end - u->tok > ENTRY)
		return false;
	if (u->role == ROLE_ITEM || u->role == ROLE_PROGRAMME)
		return holds_event(d, u);
	if (several && !label && word_before(&d->r, u, k) && !holds_event(d, u))
		return false;
	if (u->b->row)
		for (size_t i = 0; i < d->r.n; i++)
			if (overlaps(&d->r.unit[i], d->main.day_from, d->main.day_to))
				return d->r.unit[i].b->row == u->b->row;
	return u->role == ROLE_TITLE || u->role == ROLE_HEADING || u->role == ROLE_SHORT || label;
}

/* "entfällt. Stattdessen Glühwein": what the event is called stands behind what it is in place of; "die Probe fällt dafür aus": for it.
 * What is cancelled is said from token K to END. */
static bool in_its_place(const struct draft *d, const struct unit *u, size_t k, size_t end)
{
	int of;

	for (size_t to = end + SENTENCE; k < u->tok_end && k < to; k++)
		if (reading_word(&d->r, k, LEX_INSTEAD, &of) && !of)
			return k < end || d->title.to <= u->b->from || d->title.from > d->r.tokens.t[k].at || d->main.day_from > d->r.tokens.t[k].at;
	return false;
}

/* is a word of four letters and more of the event's title in the tokens A to B, or the event's day itself? */
static bool names_event(const struct draft *d, size_t a, size_t b)
{
	enum { LETTERS = 4 };
	const struct reading *r = &d->r;
	const struct token *t = r->tokens.t;
	struct span said = reading_span(r, a, b);
	size_t from, to;

	if (d->title.to <= d->title.from || (d->main.day_from < said.to && d->main.day_to > said.from) || (d->title.from < said.to && d->title.to > said.from))
		return true;
	reading_tokens(r, d->title, &from, &to);
	for (size_t i = from; i < to; i++)
		for (size_t k = a; k < b; k++) {
			size_t n = t[i].len < t[k].len ? t[i].len : t[k].len;
			if (t[i].type != TOK_WORD || t[k].type != TOK_WORD || n < LETTERS)
				continue;
			if (!strncasecmp(r->text + t[i].at, r->text + t[k].at, n) ||
			    !strncasecmp(r->text + t[i].at + t[i].len - n, r->text + t[k].at + t[k].len - n, n))
				return true;
		}
	return false;
}

/* "bei Sturm entfällt ...", "entfällt bei Bewölkung", "falls ...": on a condition; A to B is the sentence, K to END what is cancelled */
static bool on_condition(const struct reading *r, size_t a, size_t k, size_t end, size_t b)
{
	int v;

	for (size_t i = a; i < b; i++)
		if (reading_word(r, i, LEX_CONDITION, &v) && (v != CONDITION_OPENS || i == a || r->tokens.t[i - 1].type == TOK_MARK))
			return true;
	return (a < k && reading_word(r, a, LEX_DURING, NULL)) || (end < b && reading_word(r, end, LEX_DURING, NULL));
}

/* does unit U say at token K, N tokens, that the event is cancelled?  SAID gets the sentence. */
static enum verdict of_event(const struct draft *d, const struct unit *u, size_t k, size_t n, int value, struct span *said)
{
	const struct reading *r = &d->r;
	size_t a = k, b = k + n;
	enum whose day;

	while (a > u->tok && k - a < SENTENCE && !reading_stops(r, a - 1) && !r->tokens.t[a].line)
		a--;
	while (b < u->tok_end && b - k < SENTENCE && !reading_stops(r, b) && !r->tokens.t[b].line)
		b++;
	*said = reading_span(r, a, b);
	if (value == CANCELLED_BY_ONE || in_its_place(d, u, k, k + n))
		return OF_OTHER;
	if (value == CANCELLED_NOUN && word_before(r, u, k))
		return NOT_SAID;
	day = cancelled_day(d, u, a, k, n, b, value == CANCELLED_MANY);
	if (on_condition(r, a, k, k + n, b))
		return day == OWN_DAY || (day == NO_DAY && (alone(d) || speaks_of_event(d, u, k))) ? ON_CONDITION : NOT_SAID;
	if (day == OWN_DAY)
		return names_event(d, a, b) ? OF_EVENT : OF_SOMETHING;
	return day == NO_DAY && speaks_of_event(d, u, k) && day_among(d, u, u->tok, u->tok_end, true) != OTHER_DAY ? OF_EVENT : NOT_SAID;
}

/* what unit U of the lines above all events of a page says: of one of them, or of all: "Alle Termine entfallen", "Es entfallen:" */
enum head_state { STATE_NONE, STATE_ONE, STATE_ALL };

static enum head_state head_state(const struct reading *r, const struct unit *u)
{
	enum head_state said = STATE_NONE;
	bool all = u->tok_end > u->tok && token_mark(&r->tokens, u->tok_end - 1, ':');

	if (u->role == ROLE_FURNITURE)
		return STATE_NONE;
	for (size_t k = u->tok; k < u->tok_end; k++) {
		int value;
		if (reading_word(r, k, LEX_CONDITION, NULL) || reading_word(r, k, LEX_POSTPONED, NULL))
			return STATE_NONE;
		if (cancelled_at(r, k, u->tok_end, &value) && value != CANCELLED_BY_ONE)
			said = STATE_ONE, all = all || value == CANCELLED_MANY;
		all = all || (reading_word(r, k, LEX_EVERY, NULL) && k + 1 < u->tok_end && r->tokens.t[k + 1].type == TOK_WORD);
	}
	return said && all && u->tok_end - u->tok <= HEAD ? STATE_ALL : said;
}

void state_of_all(struct draft *head)
{
	const struct reading *r = &head->r;

	for (size_t i = 0; i < r->n; i++)
		if (head_state(r, &r->unit[i]) == STATE_ALL) {
			draft_add(head, "Status", "cancelled", "cancelled-all", (struct span){r->unit[i].b->from, r->unit[i].b->to});
			return;
		}
}

/* "ABSAGE: Kabarett am Freitag", "Anrudern abgesagt!": the subject of a mail about one event */
static bool subject_cancels(const struct draft *d)
{
	enum { EDGE = 2 };
	const struct page *p = d->page;
	bool said = false;

	for (uint32_t l = 0; p && !d->above && l < p->lines; l++)
		for (uint32_t k = p->line[l].word; p->line[l].kind == LINE_SUBJECT && k < p->line[l].end; k++) {
			if (word_is(&p->word[k], PAGE_POSTPONED) || word_is(&p->word[k], PAGE_CONDITION))
				return false;
			said = said || (word_is(&p->word[k], PAGE_CANCELLED) && (k < p->line[l].word + EDGE || k + EDGE >= p->line[l].end));
		}
	return said;
}

/* what is cancelled, and not said of the event: WHAT is that, in the words SAID */
static void warn_of_words(struct draft *d, const char *what, struct span said)
{
	struct buf words = {.max = LIMIT_VALUE};

	reading_text(&d->r, said, &words);
	rec_addf(d->rec, "Warning", "%s: %s", what, buf_cstr(&words));
	buf_free(&words);
}

/* what unit U says of the event; true: that something else was cancelled, for which it is */
static bool state_of_unit(struct draft *d, const struct unit *u)
{
	const struct reading *r = &d->r;
	bool other = false;
	struct span said;
	size_t times = 0;
	int value;

	for (size_t k = u->tok, n; k < u->tok_end && times < SAID; k += n ? n : 1) {
		enum verdict v;
		n = cancelled_at(r, k, u->tok_end, &value);
		if (!n && reading_word(r, k, LEX_FULL, NULL) && speaks_of_event(d, u, k) && !rec_get(d->rec, "Availability"))
			draft_add(d, "Availability", "full", "full-word", (struct span){u->b->from, u->b->to});
		if (!n || d->main.moved)
			continue;
		times++;
		v = of_event(d, u, k, n, value, &said);
		other = other || v == OF_OTHER;
		if (v == OF_EVENT && !rec_get(d->rec, "Status"))
			draft_add(d, "Status", "cancelled", "cancelled", said);
		else if (v == OF_SOMETHING && !rec_get(d->rec, "Status"))
			warn_of_words(d, "something on that day is cancelled", said);
		else if (v == ON_CONDITION && !rec_get(d->rec, "Status"))
			warn_of_words(d, "it is cancelled on a condition", said);
	}
	return other;
}

/* is the event's day, or its hour, crossed out with its line? */
static bool crossed_out(const struct draft *d)
{
	const struct doc *doc = d->r.d;

	for (size_t i = 0; i < doc->strucks; i++) {
		const struct doc_range *s = &doc->struck[i];
		if (d->main.day_to > d->main.day_from && s->from <= d->main.day_from && d->main.day_to <= s->to)
			return true;
		if (d->title.to > d->title.from && s->from <= d->title.from && d->title.to <= s->to)
			return true;
	}
	return false;
}

void state_find(struct draft *d)
{
	bool known = rec_get(d->rec, "Status") != NULL, other = false; /* the words beside the date say it */

	for (size_t i = 0; i < d->r.n; i++) {
		const struct unit *u = &d->r.unit[i];
		if (u->role == ROLE_FURNITURE || (d->later && d->first + i < d->above && head_state(&d->r, u) == STATE_ONE)) /* said of the first event */
			continue;
		other = state_of_unit(d, u) || other;
	}
	if (known && other)
		rec_del(d->rec, "Status");
	if (!d->main.moved && !rec_get(d->rec, "Status") && (crossed_out(d) || subject_cancels(d)))
		rec_add(d->rec, "Status", "cancelled");
}
