/* title_object.c: what a sentence says is there: "Am 14. März findet im Saal ein Vortrag über Moore statt", "Der Verein lädt am
 * 14. März zu einer Lesung ein", "The PTA is hosting a plant swap on March 14", "invites you to the open house"; see reading.h. */
#include "extract/place_name.h"

#include <string.h>

enum { NAME_WORDS = 9, REACH = 40 };

struct scan {
	const struct reading *r;
	size_t end;    /* the sentence's */
	bool german;
	bool placed;   /* a place was said outside of the name */
};

/* the find at token K that tells when; its end, 0: none is there */
static size_t when_end(const struct scan *s, size_t k)
{
	const struct reading *r = s->r;

	for (size_t w = reading_when_at(r, k); w < r->whens.n && r->whens.w[w].tok <= k; w++)
		if (reading_tells(&r->whens.w[w]))
			return r->whens.w[w].tok_end;
	return 0;
}

/* words that lead to a find: am, um, von, ab, on, at; the token behind the find, 0: it is none */
static size_t dated(const struct scan *s, size_t k)
{
	const struct reading *r = s->r;
	size_t e;

	for (size_t skip = 0; skip < 3 && k < s->end; skip++) {
		if ((e = when_end(s, k)) != 0)
			return e;
		if (token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) != 1 && token_match(&r->tokens, k, LEX_AT, r->lang_bit, NULL) != 1 &&
		    token_match(&r->tokens, k, LEX_FROM, r->lang_bit, NULL) != 1 && reading_word(r, k, LEX_DETERMINER, NULL) != 1 && !place_mark(r, k, ','))
			return 0;
		k++;
	}
	return 0;
}

/* a place's phrase at K: its preposition and a name; the token of the name, 0: none */
static size_t place_at(const struct scan *s, size_t k)
{
	const struct reading *r = s->r;
	size_t n = (size_t)reading_word(r, k, LEX_PLACE_PREPOSITION, NULL), name;

	if (!n || r->tokens.t[k].upper || (s->german && reading_word(r, k, LEX_PURPOSE, NULL)) || token_match(&r->tokens, k, LEX_TO, r->lang_bit, NULL) || dated(s, k))
		return 0;
	name = k + n;
	while (name < s->end && reading_word(r, name, LEX_DETERMINER, NULL) == 1)
		name++;
	if (name < s->end && s->german && !place_upper(r, name) && r->tokens.t[name].type == TOK_WORD && r->tokens.t[name].len > 3)
		name++; /* im alten Bräuhaus */
	return name < s->end && (place_upper(r, name) || reading_mark(r, name) == 0x201e || reading_mark(r, name) == '"') ? name : 0;
}

/* German: behind the place's name at NAME, where the name of what is there begins: "im Saal der Grundschule eine Lesung" */
static size_t behind_place(const struct scan *s, size_t name)
{
	const struct token *t = s->r->tokens.t;
	size_t der = 0;

	for (size_t k = name + 1; k < s->end; k++) {
		int whose = 0;
		if (t[k].type == TOK_MARK && !place_mark(s->r, k, '-') && !place_mark(s->r, k, '.') && !place_quote_at(s->r, k))
			return k;
		if (dated(s, k))
			return der ? der : k;
		if (!t[k].upper && reading_word(s->r, k, LEX_NOMINATIVE, &whose) && whose == 1)
			return k;
		if (whose == 2 && place_upper(s->r, k + 1))
			der = k; /* the last one: im Saal der Schule der Radlertreff */
		else if (t[k].type == TOK_WORD && !t[k].upper && !reading_word(s->r, k, LEX_NAME_JOINT, NULL) &&
		    !reading_word(s->r, k, LEX_DETERMINER, NULL) && !place_upper(s->r, k + 1))
			return der ? der : k;
	}
	return der ? der : s->end;
}

/* is there a place's phrase between the tokens? */
static bool places(const struct scan *s, size_t from, size_t to)
{
	for (size_t k = from; k < to; k++)
		if (place_at(s, k))
			return true;
	return false;
}

/* the place's phrase at K: does it surely say where, and is no part of a name like "Lecture on Bats"? */
static bool surely_place(const struct scan *s, size_t k)
{
	size_t place = place_at(s, k), end = place ? place_name_end(s->r, place, s->end) : 0;

	if (place && reading_word(s->r, k, LEX_AT_PLACE, NULL))
		return true;
	for (size_t q = place; q < end; q++)
		if (reading_noun(s->r, q, LEX_PLACE_NOUN))
			return true;
	return false;
}

/* may the name that began at FROM go on with the token at K? */
static bool goes_on(const struct scan *s, size_t from, size_t k)
{
	const struct reading *r = s->r;
	const struct token *t = r->tokens.t;
	bool joint = reading_word(r, k, LEX_NAME_JOINT, NULL) || reading_word(r, k, LEX_WITH, NULL) || reading_word(r, k, LEX_DETERMINER, NULL);

	if (dated(s, k))
		return false;
	if (t[k].type == TOK_MARK)
		return (place_mark(r, k, '-') && !t[k].space) || place_mark(r, k, '\'') || place_mark(r, k, '&') || place_quote_at(r, k) ||
		       (place_mark(r, k, '.') && t[k - 1].len <= 3 && !t[k].space && k + 1 < s->end); /* St. */
	if (t[k].type != TOK_WORD || t[k].upper || k == from)
		return true;
	if (!s->german)
		return joint || !(reading_word(r, k, LEX_HAPPENS, NULL) || token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL));
	if (k + 1 < s->end && !place_upper(r, k + 1) && !place_upper(r, k + 2)) /* und zwar */
		return false;
	return joint || reading_word(r, k, LEX_PURPOSE, NULL) || (reading_word(r, k - 1, LEX_DETERMINER, NULL) &&
	    place_upper(r, k + 1)); /* Tag der offenen Tür, but "statt" */
}

/* the name that begins at K: up to the date, a verb, the sentence's end; where no other place is said, up to its last one.
 * The number of its words, 0: there is none */
static size_t name_at(const struct scan *s, size_t k, struct span *out)
{
	const struct reading *r = s->r;
	const struct token *t = r->tokens.t;
	size_t from, end, cut = 0, words = 0, caps = 0;

	while (k < s->end && reading_word(r, k, LEX_DETERMINER, NULL) == 1)
		k++;
	while (s->german && k < s->end && t[k].type == TOK_WORD && !t[k].upper && place_upper(r, k + 1))
		k++; /* ein gemütlicher Abend */
	from = k;
	if (from >= s->end || t[from].type != TOK_WORD || (s->german && !t[from].upper) || reading_word(r, from, LEX_PLEASE, NULL))
		return 0;
	for (end = k; end < s->end && words <= NAME_WORDS && goes_on(s, from, end); end++) {
		if (end > from && surely_place(s, end))
			cut = end;
		words += t[end].type != TOK_MARK;
		caps += t[end].upper;
	}
	if (cut && !s->placed && !places(s, end, s->end))
		end = cut;
	while (end > from && (t[end - 1].type == TOK_MARK ? !place_quote_at(r, end - 1) : !t[end - 1].upper &&
	       (s->german || reading_word(r, end - 1, LEX_NAME_JOINT, NULL) || reading_word(r, end - 1, LEX_DETERMINER, NULL) || reading_word(r, end - 1, LEX_WITH, NULL))))
		end--;
	if (end <= from || words > NAME_WORDS || (s->german && !caps) || (end == from + 1 && t[from].len < 4))
		return 0;
	*out = (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
	return end - from;
}

/* the sentence around token K */
static struct scan scan_of(const struct reading *r, const struct unit *u, size_t k)
{
	struct scan s = {.r = r, .german = !lex_lang_month_first(r->lang)};

	for (s.end = k; s.end < u->tok_end && s.end < k + REACH; s.end++)
		if (place_mark(r, s.end, '!') || place_mark(r, s.end, '?') ||
		    (place_mark(r, s.end, '.') && (s.end + 1 >= u->tok_end || (r->tokens.t[s.end + 1].space && r->tokens.t[s.end + 1].upper)) &&
		    r->tokens.t[s.end - 1].type == TOK_WORD && r->tokens.t[s.end - 1].len > 3 &&
		     !when_end(&s, s.end)))
			break;
	return s;
}

/* behind a verb at K (the token behind it): date, place and the name in any order */
static size_t behind_verb(struct scan *s, size_t k, struct span *out)
{
	const struct reading *r = s->r;

	while (k < s->end) {
		size_t e, place;
		if ((e = dated(s, k)) != 0) {
			k = e;
		} else if ((place = place_at(s, k)) != 0) {
			s->placed = true;
			k = behind_place(s, place);
		} else if (place_mark(r, k, ',') || (r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper && !reading_word(r, k, LEX_WITH, NULL) &&
		    reading_word(r, k, LEX_DETERMINER, NULL) != 1 && !place_upper(r, k + 1))) {
			k++; /* wieder, herzlich, auch */
		} else {
			return name_at(s, k, out);
		}
	}
	return 0;
}

/* is there a verb of inviting in the sentences around token K? */
static bool invites(const struct scan *s, const struct unit *u, size_t k)
{
	const struct reading *r = s->r;
	size_t from = k;

	while (from > u->tok && k - from < REACH && !(place_mark(r, from - 1, '!') || place_mark(r, from - 1, '?')))
		from--;
	for (; from < s->end; from++)
		if (!r->tokens.t[from].upper && reading_word(r, from, LEX_INVITES, NULL))
			return true;
	return false;
}

/* German: "lädt ... zu einer Lesung ein", "Zu einer Lesung ... lädt ... ein"; where not INVITED, whatever is done "zum Klönschnack" */
static size_t purpose(const struct reading *r, const struct unit *u, bool invited, struct span *out)
{
	const struct token *t = r->tokens.t;

	for (size_t k = u->tok; k < u->tok_end; k++) {
		int to = 0;
		size_t n = (size_t)reading_word(r, k, LEX_PURPOSE, &to);
		struct scan s;
		if (!n || to != 1 || (t[k].upper && k > u->tok && t[k - 1].type == TOK_WORD)) /* Gaststätte Zur Linde */
			continue;
		s = scan_of(r, u, k);
		if (!dated(&s, k) && (!invited || invites(&s, u, k)) && (n = name_at(&s, k + n, out)) != 0)
			return n;
	}
	return 0;
}

size_t title_purpose(const struct reading *r, const struct unit *u, struct span *out)
{
	return lex_lang_month_first(r->lang) ? 0 : purpose(r, u, false, out);
}

/* German: "Am Samstag findet ...", "um 19 Uhr ist ...": the verb stands right behind when */
static size_t german_object(const struct reading *r, const struct unit *u, struct span *out)
{
	const struct token *t = r->tokens.t;

	for (size_t w = u->when; w < u->when_end && w < u->when + 6; w++) {
		const struct when *x = &r->whens.w[w];
		size_t k = x->tok_end, n;
		struct scan s;
		if ((x->what != WHEN_DAY && x->what != WHEN_TIME && x->what != WHEN_REPEAT) || reading_decoy(x->cue) || k >= u->tok_end || t[k].upper || t[k].type != TOK_WORD)
			continue;
		n = (size_t)reading_word(r, k, LEX_SLOT_VERB, NULL);
		if (!n)
			continue;
		s = scan_of(r, u, k);
		if ((n = behind_verb(&s, k + n, out)) != 0)
			return n;
	}
	return purpose(r, u, true, out);
}

/* English: "is hosting a plant swap on March 14", "invites you to the open house" */
static size_t english_object(const struct reading *r, const struct unit *u, struct span *out)
{
	const struct token *t = r->tokens.t;

	for (size_t k = u->tok + 1; k < u->tok_end; k++) {
		size_t n = (size_t)reading_word(r, k, LEX_ORGANIZER_VERB, NULL), q = k + n;
		struct scan s;
		if (!n || t[k].upper || t[k - 1].type == TOK_MARK || reading_word(r, k - 1, LEX_DETERMINER, NULL) || token_match(&r->tokens, k - 1, LEX_TO, r->lang_bit, NULL))
			continue;
		s = scan_of(r, u, k);
		for (size_t far = 0; far < 5 && q < s.end; far++, q++) { /* you to, all residents to */
			if (token_match(&r->tokens, q, LEX_TO, r->lang_bit, NULL) && (reading_word(r, q + 1, LEX_DETERMINER, NULL) == 1 || place_upper(r, q + 1))) {
				q++;
				break;
			}
			if (far == 0 && (reading_word(r, q, LEX_DETERMINER, NULL) == 1 || place_upper(r, q)))
				break;
			if (far == 4 || t[q].type != TOK_WORD)
				q = s.end;
		}
		if (q >= s.end || reading_word(r, q, LEX_DETERMINER, NULL) + (int)place_upper(r, q) == 0)
			continue;
		n = name_at(&s, q, out);
		for (size_t e = q; n && e < s.end; e++)
			if (dated(&s, e))
				return n;
	}
	return 0;
}

size_t title_object(const struct reading *r, const struct unit *u, struct span *out)
{
	return lex_lang_month_first(r->lang) ? english_object(r, u, out) : german_object(r, u, out);
}
