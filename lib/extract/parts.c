/* parts.c: a line that is a list with its event's date in it: "Lesung, 14. März, 19 Uhr, Dorfplatz", "Sa 14.3., 19 Uhr: Lesung,
 * Dorfplatz", "Lesung | 14.3. | 19 Uhr | Dorfplatz": which part names the event and which is the place; see reading.h. */
#include "extract/place_name.h"

enum part_kind {
	PART_WHEN,
	PART_NAME,
	PART_PLACE, /* a preposition says so */
	PART_ASIDE, /* Eintritt frei, 5 Euro */
	PART_OTHER
};

struct part {
	enum part_kind kind;
	size_t tok, end;
	uint32_t behind;  /* the mark that ends it, 0: a find does */
	bool place_noun, event_noun;
};

enum { PARTS = 12, PART_WORDS = 9 };

/* the find ends a part: it tells when; TONIGHT does, too */
static bool tells(const struct reading *r, const struct when *w)
{
	return reading_tells(w) || (w->what == WHEN_TIME && token_match(&r->tokens, w->tok, LEX_TONIGHT, r->lang_bit, NULL));
}

static uint32_t separator(const struct reading *r, size_t k)
{
	const struct token *t = r->tokens.t;
	uint32_t mark = reading_mark(r, k);

	if (mark == '-' || mark == '/')
		return t[k].space && t[k + 1].space ? mark : 0;
	return mark == ',' || mark == ':' || mark == '|' || mark == ';' || mark == '(' || mark == ')' || mark == '!' || mark == 0xb7 || mark == 0x2022 ? mark : 0;
}

/* words between which a German name may have: Tag der offenen Tür, Kurs am Kind */
static bool joins(const struct reading *r, size_t k)
{
	return reading_word(r, k, LEX_DETERMINER, NULL) || reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) || reading_word(r, k, LEX_PURPOSE, NULL) ||
	       reading_word(r, k, LEX_NAME_JOINT, NULL) || reading_word(r, k, LEX_WITH, NULL) || token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL) ||
	       token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL);
}

static bool of_clause(const struct reading *r, size_t k)
{
	return reading_word(r, k, LEX_CUE, NULL) || reading_word(r, k, LEX_ORGANIZER_VERB, NULL) || reading_word(r, k, LEX_SLOT_VERB, NULL) ||
	       reading_word(r, k, LEX_HAPPENS, NULL) || reading_word(r, k, LEX_PLEASE, NULL) || reading_word(r, k, LEX_SALUTATION, NULL) ||
	       reading_word(r, k, LEX_MEET, NULL);
}

static enum part_kind kind_of(const struct reading *r, struct part *p)
{
	const struct token *t = r->tokens.t;
	bool german = !lex_lang_month_first(r->lang), place = false, clause = false, said = false;
	size_t words = 0, lower = 0, caps = 0, from = p->tok;

	for (size_t k = p->tok; k < p->end; k++) {
		if (reading_noun(r, k, LEX_PRICE_WORD) || reading_word(r, k, LEX_OPENING, NULL) || place_mark(r, k, 0x20ac) || place_mark(r, k, '$') || place_mark(r, k, 0xa3))
			return PART_ASIDE;
		said = said || !(t[k].type == TOK_MARK || token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) == 1 ||
		    token_match(&r->tokens, k, LEX_AT, r->lang_bit, NULL) == 1 ||
			token_match(&r->tokens, k, LEX_FROM, r->lang_bit, NULL) == 1 || token_match(&r->tokens, k, LEX_OCLOCK, r->lang_bit, NULL) == 1 ||
			    reading_word(r, k, LEX_DETERMINER, NULL) == 1);
	}
	if (!said)
		return PART_WHEN;
	if (!t[from].upper && (words = (size_t)reading_word(r, from, LEX_PLACE_PREPOSITION, NULL)) != 0 && from + words < p->end) {
		place = true;
		from += words;
		while (from + 1 < p->end && reading_word(r, from, LEX_DETERMINER, NULL) == 1)
			from++;
		words = 0;
	}
	if (t[from].type == TOK_WORD && !t[from].upper && !(place && place_upper(r, from + 1) && from + 1 < p->end))
		return PART_OTHER;
	for (size_t k = from; k < p->end; k++) {
		words += t[k].type == TOK_WORD;
		caps += t[k].upper;
		lower += t[k].type == TOK_WORD && !t[k].upper && k > from && !joins(r, k) && !(german && k > from + 1 &&
		    reading_word(r, k - 1, LEX_DETERMINER, NULL) && place_upper(r, k + 1));
		clause = clause || (!t[k].upper && of_clause(r, k)) || reading_word(r, k, LEX_SALUTATION, NULL) || reading_mark(r, k) == '?' || reading_mark(r, k) == '@';
		p->place_noun = p->place_noun || reading_noun(r, k, LEX_PLACE_NOUN);
		p->event_noun = p->event_noun || (reading_noun(r, k, LEX_EVENT_NOUN) && !reading_noun(r, k, LEX_PLACE_NOUN));
	}
	if (clause || !caps || words > PART_WORDS || lower > (german ? 0U : 3U) || (t[from].type == TOK_NUMBER && !place_mark(r, from + 1, '.')) ||
	    from + (size_t)reading_word(r, from, LEX_LABEL, NULL) >= p->end ||
	    reading_word(r, from, LEX_ACADEMIC, NULL) || reading_word(r, from, LEX_WITH, NULL) || reading_word(r, from, LEX_PERFORMER, NULL) ||
	    reading_word(r, from, LEX_PURPOSE, NULL) || reading_word(r, from, LEX_NEXT, NULL))
		return PART_OTHER;
	p->tok = from;
	return place ? PART_PLACE : PART_NAME;
}

static size_t add(const struct reading *r, struct part *part, size_t n, size_t from, size_t to, uint32_t behind, enum part_kind kind)
{
	while (to > from && kind != PART_WHEN && (token_match(&r->tokens, to - 1, LEX_ON, r->lang_bit, NULL) == 1 ||
	    token_match(&r->tokens, to - 1, LEX_FROM, r->lang_bit, NULL) == 1) &&
	       !behind)
		to--; /* Sommerfest am 14.3. */
	while (to > from + 1 && place_mark(r, to - 1, '.') && kind != PART_WHEN && !(r->tokens.t[to - 2].type == TOK_WORD && r->tokens.t[to - 2].len <= 3))
		to--;
	if (from == to || n == PARTS) {
		if (n && behind && from == to && part[n - 1].behind != ':')
			part[n - 1].behind = behind;
		return n;
	}
	part[n] = (struct part){.kind = kind, .tok = from, .end = to, .behind = behind};
	if (kind != PART_WHEN)
		part[n].kind = kind_of(r, &part[n]);
	return n + 1;
}

/* the parts of the line of the event's date; *DATED is the number of those before it */
static size_t split(const struct reading *r, const struct unit *u, struct part *part, size_t *dated)
{
	const struct token *t = r->tokens.t;
	size_t day = u->tok, k, from, n = 0, lead;

	while (day < u->tok_end && t[day].at + t[day].len <= r->main.day_from)
		day++;
	if (day >= u->tok_end)
		return 0;
	k = place_line_start(r, u, day);
	while ((lead = (size_t)reading_word(r, k, LEX_TITLE_PREFIX, NULL)) != 0 && (place_mark(r, k + lead, ':') || place_mark(r, k + lead, '!') ||
	    place_mark(r, k + lead, '-')))
		k += lead + 1; /* Save the date: */
	*dated = PARTS;
	for (from = k; k < u->tok_end && n < PARTS; k++) {
		size_t w = reading_when_at(r, k);
		uint32_t mark;
		if (k > from && t[k].line && n + 1 < PARTS && k > day)
			break;
		while (w < r->whens.n && r->whens.w[w].tok == k && !tells(r, &r->whens.w[w]))
			w++;
		if (w < r->whens.n && r->whens.w[w].tok == k) {
			n = add(r, part, n, from, k, 0, PART_OTHER);
			if (day >= k && day < r->whens.w[w].tok_end)
				*dated = n;
			from = r->whens.w[w].tok_end;
			n = add(r, part, n, k, from, 0, PART_WHEN);
			k = from - 1;
			continue;
		}
		mark = separator(r, k);
		if (!mark && place_mark(r, k, '.') && t[k + 1].space && t[k + 1].upper && k > from && t[k - 1].len > 3)
			break; /* the sentence's end */
		if (!mark)
			continue;
		n = add(r, part, n, from, k, mark, PART_OTHER);
		from = k + 1;
	}
	return add(r, part, n, from, k, 0, PART_OTHER);
}

static struct span span_of(const struct reading *r, const struct part *first, const struct part *last)
{
	return (struct span){r->tokens.t[first->tok].at, r->tokens.t[last->end - 1].at + r->tokens.t[last->end - 1].len};
}

/* a name that is a place's with nothing that says so: words with capitals, no event's noun */
static bool bare_place(const struct reading *r, const struct part *p)
{
	size_t caps = 0;

	for (size_t k = p->tok; k < p->end; k++) {
		if (r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper && !joins(r, k))
			return false;
		caps += r->tokens.t[k].upper;
	}
	return caps >= 2 && !p->event_noun;
}

bool parts_find(const struct reading *r, struct span *name, struct span *place)
{
	struct part part[PARTS];
	size_t n = 0, dated = PARTS, first = PARTS, last = PARTS, at = PARTS, time = 0, unit = 0;
	bool titled = false;

	*name = *place = (struct span){0, 0};
	if (!r->main.day_to)
		return false;
	for (size_t i = 0; i < r->n && !n; i++) {
		const struct unit *u = &r->unit[i];
		bool prefixed = reading_word(r, u->tok, LEX_TITLE_PREFIX, NULL) > 0;
		if (u->b->to <= r->main.day_from || u->b->from > r->main.day_from)
			continue;
		if (u->role != ROLE_SHORT && u->role != ROLE_PROSE && u->role != ROLE_TITLE && u->role != ROLE_HEADING && !(u->role == ROLE_LABEL && prefixed))
			return false;
		unit = i;
		n = split(r, u, part, &dated);
	}
	if (dated >= n)
		return false;
	for (size_t i = 0; i < r->n; i++)
		titled = titled || (r->unit[i].role == ROLE_TITLE && i != unit);
	for (size_t i = 0; i < n; i++)
		if (part[i].kind == PART_WHEN)
			time = i; /* the last of when */
		else if (part[i].kind == PART_OTHER && (i < dated || !part[i - 1].behind))
			return false; /* a sentence */
	/* the name before the date: its last part may be the place */
	for (size_t i = 0; i < dated; i++)
		if (part[i].kind == PART_NAME && first == PARTS)
			first = last = i;
		else if (part[i].kind == PART_NAME && (part[i].event_noun || !part[i].place_noun || part[i - 1].behind != ','))
			last = i;
		else if ((part[i].kind == PART_NAME || part[i].kind == PART_PLACE) && at == PARTS)
			at = i;
	for (size_t i = dated + 1; i < n && part[i].kind != PART_OTHER; i++) {
		const struct part *p = &part[i], *next = i + 1 < n && part[i + 1].kind == PART_NAME ? p + 1 : NULL;
		if (p->kind == PART_PLACE && at == PARTS && (first < PARTS || titled))
			at = i;
		if (p->kind != PART_NAME || at < PARTS)
			continue;
		if (first == PARTS && !titled) {
			if (next && p->place_noun && !p->event_noun && (p->behind == ':' || (p->behind == ',' && next->event_noun && !next->place_noun)) &&
			    i > time) { /* 19 Uhr, Stadthalle: Lesung */
				at = i;
				first = last = i + 1;
				break;
			}
			if (i < time) /* 14.3., Lesung, 19 Uhr: the list goes on */
				return false;
			first = last = i;
			if (p->behind == ':' && next) /* Film: Der Leuchtturm */
				last = ++i;
		} else if ((p->place_noun && !p->event_noun) || (first < dated && i > time && bare_place(r, p))) {
			at = i;
		} else if (first > dated) {
			return false;
		}
	}
	if (at == PARTS && first > time && first < PARTS) { /* 19 Uhr, Alte Post: Radlertreff */
		while (last + 1 < n && part[last + 1].kind == PART_NAME && first > dated)
			last++;
		if (part[first].behind != ':')
			return false;
	} else if (at == PARTS && (first > dated || first < last)) { /* a sentence's words, Tromsø, Norway */
		return false;
	}
	if (first < PARTS)
		*name = span_of(r, &part[first], &part[last]);
	if (at < PARTS) {
		last = at; /* Room 204, Main Library */
		while (last + 1 < n && last + 1 != first && part[last].behind == ',' && part[last + 1].kind == PART_NAME && part[last + 1].place_noun &&
		    !part[last + 1].event_noun)
			last++;
		*place = span_of(r, &part[at], &part[last]);
	}
	return first < PARTS || at < PARTS;
}
