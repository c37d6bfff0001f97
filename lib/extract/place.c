/* place.c: the place, as printed: from its label, else an address in the text, else the phrase that a preposition opens
 * beside the date.  See reading.h; place_name.c tells where a name or an address ends. */
#include "extract/place_name.h"

#include "ground/limits.h"

#include <string.h>
#include <strings.h>

static size_t u_tok(const struct reading *r, size_t unit)
{
	return r->unit[unit].tok;
}

/* is TOKEN i the beginning of what an imprint says: IBAN, e.V., GmbH; *CALLS: a telephone, an e-mail address */
static bool of_imprint(const struct reading *r, size_t i, bool *calls)
{
	const struct token *t = &r->tokens.t[i];
	const char *s = r->text + t->at;
	int label;

	if (t->type == TOK_MARK)
		*calls = *calls || (t->num == '@' && !t->space && !t[1].space);
	else if (t->type == TOK_WORD && reading_word(r, i, LEX_LABEL, &label) && (label == LABEL_PHONE || label == LABEL_EMAIL))
		*calls = true;
	return t->type == TOK_WORD && ((t->len == 4 && (!strncasecmp(s, "IBAN", 4) || !strncasecmp(s, "GmbH", 4))) ||
		(t->len == 1 && (*s | 32) == 'e' && place_mark(r, i + 1, '.') && t[2].len == 1 && (r->text[t[2].at] | 32) == 'v'));
}

/* the lines below the event that say whose text it is: "Musterverein e.V., Hauptstr. 1, IBAN ..." */
static bool imprint(const struct reading *r, size_t unit)
{
	enum { LINES = 4 };
	size_t first = unit, last = unit;
	bool calls = false, owner = false;

	if (r->unit[unit].closing)
		return true;
	while (first > 0 && unit - first < LINES && !r->unit[first].b->gap && !r->spaced)
		first--;
	while (last + 1 < r->n && last - unit < LINES && !r->unit[last + 1].b->gap && !r->spaced)
		last++;
	if (!r->main.day_to || r->unit[first].b->from < r->main.day_to)
		return false;
	for (size_t u = first; u <= last; u++) {
		for (size_t w = r->unit[u].when; w < r->unit[u].when_end; w++)
			if (r->whens.w[w].what == WHEN_DAY)
				return false;
		for (size_t k = r->unit[u].tok; k < r->unit[u].tok_end; k++)
			owner = of_imprint(r, k, &calls) || owner;
	}
	return owner || (calls && first > 0 && r->unit[first - 1].b->from > r->main.day_to); /* not right below the date */
}

/* lines without a date below the event's: an address there may be whose text it is as well */
static bool stands_apart(const struct reading *r, size_t unit)
{
	size_t first = unit;

	while (first > 0 && !r->unit[first].b->gap && !r->spaced)
		first--;
	if (!r->main.day_to || r->unit[first].b->from < r->main.day_to)
		return false;
	for (size_t u = first; u < r->n && (u == first || (!r->unit[u].b->gap && !r->spaced)); u++)
		if (r->unit[u].when < r->unit[u].when_end)
			return false;
	return true;
}

static bool says_when(const struct reading *r, size_t unit)
{
	for (size_t w = r->unit[unit].when; w < r->unit[unit].when_end; w++)
		if (reading_tells(&r->whens.w[w]))
			return true;
	return false;
}

/* an address somewhere in the text: with what names it on the line before or in front of it */
static bool address_in_text(struct reading *r, bool apart, struct buf *out)
{
	const struct token *t = r->tokens.t;
	size_t unit = 0;

	for (size_t i = r->n ? r->unit[0].tok : 0; r->n && i < r->unit[r->n - 1].tok_end; i++) {
		size_t from = i, end = place_street(r, i, &from), p, k;
		struct span s;
		if (!end)
			continue;
		while (unit < r->n && r->unit[unit].tok_end <= i)
			unit++;
		if (unit >= r->n || r->unit[unit].role == ROLE_FURNITURE || (r->unit[unit].role == ROLE_VALUE && r->unit[unit].label != LABEL_PLACE) ||
		    r->unit[unit].role == ROLE_LABEL || imprint(r, unit) || (!apart && stands_apart(r, unit)))
			continue;
		/* the name before it: "im Gasthof Linde, Hauptstraße 3" */
		if (from > u_tok(r, unit) + 3 && place_mark(r, from - 1, ',') && place_mark(r, from - 2, ')')) { /* VHS Auental (Raum 2.3), Marktstr. 12 */
			for (k = from - 2; k > u_tok(r, unit) && from - k < 9 && !place_mark(r, k, '('); k--)
				;
			for (; place_mark(r, k, '(') && k > u_tok(r, unit) && place_upper(r, k - 1) && (k - 1 == u_tok(r, unit) || !t[k].line); k--)
				from = k - 1;
			while (from > u_tok(r, unit) && place_upper(r, from - 1) && !t[from].line)
				from--;
		} else if (from > 0 && (place_mark(r, from - 1, ',') || place_mark(r, from - 1, '('))) {
			size_t first = place_line_start(r, &r->unit[unit], from - 1);
			bool line = place_named_line(r, &r->unit[unit], first, from - 1); /* Galerie am Hafen, Kaistraße 3 */
			for (k = from - 1; k > first && from - k < 9 && place_name_token(r, first, k - 1);) {
				int v;
				k--;
				if (!line && reading_word(r, k, LEX_PLACE_PREPOSITION, &v) && !place_quote_at(r, k - 1)) { /* Gasthaus "Zum Anker" */
					size_t q = k + (size_t)reading_word(r, k, LEX_PLACE_PREPOSITION, &v);
					if (q < from - 1 && (place_upper(r, q) || t[q].type == TOK_MARK))
						from = q;
					if (from == q && k > first && reading_noun(r, k - 1, LEX_PLACE_NOUN)) /* in die Galerie im Turm */
						from = k - 1;
					break;
				}
			}
			if (line && k == first && place_upper(r, k))
				from = k;
			if (from == i || place_mark(r, from - 1, ',')) { /* Ort ist das Medienzentrum, Bahnhofstr. 22 */
				for (k = from - 1; k > first && ((place_upper(r, k - 1) && !reading_word(r, k - 1, LEX_OCLOCK, NULL)) || (place_mark(r, k - 1, '-') && !t[k].space) ||
				    (k > first + 1 && reading_word(r, k - 1, LEX_NAME_JOINT, NULL) == 1 && place_upper(r, k - 2) && place_upper(r, k))) && from - k < 8; k--)
					; /* Mensa der Oberschule */
				if (k < from - 1 && !reading_word(r, k, LEX_LABEL, NULL))
					from = k;
			}
		} else if (from == r->unit[unit].tok && unit > 0 && !r->unit[unit].b->gap && r->unit[unit - 1].role == ROLE_SHORT && !says_when(r, unit - 1)) {
			size_t above = unit - 1; /* name, street, town on lines; a room between them */
			while (above > 0 && unit - above < 3 && !r->unit[above].b->gap && !r->unit[above].b->row && r->unit[above - 1].role == ROLE_SHORT &&
				   place_says(r, &r->unit[above]) && place_says(r, &r->unit[above - 1]) && r->unit[above - 1].when == r->unit[above - 1].when_end)
				above--;
			from = r->unit[above].tok;
			from += (size_t)reading_word(r, from, LEX_PLACE_PREPOSITION, NULL);
			while (reading_word(r, from, LEX_DETERMINER, NULL) == 1)
				from++;
		}
		if (place_mark(r, end, ',') || t[end].line)
			p = place_postcode(r, end + (place_mark(r, end, ',') ? 1 : 0));
		else
			p = place_postcode(r, end);
		if (p)
			end += p + (place_mark(r, end, ',') ? 1 : 0);
		else
			end = place_town_end(r, &r->unit[unit], end);
		s = (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
		for (size_t a = s.from; a < s.to;) { /* lines are parts */
			const char *nl = memchr(r->text + a, '\n', s.to - a);
			size_t stop = nl ? (size_t)(nl - r->text) : s.to;
			place_add_part(r, (struct span){a, stop}, out);
			a = stop + 1;
		}
		reading_cite(r, "Location", "address", s);
		return out->n > 0;
	}
	return false;
}

/* English: the words of a place that is no name, up to the end of the phrase; 0: it is none */
static size_t common_noun_place(const struct reading *r, size_t from, size_t limit)
{
	size_t k = from, end;

	if (strcmp(lex_lang_code(r->lang), "en"))
		return 0;
	if (r->tokens.t[k].type == TOK_NUMBER && r->tokens.t[k].digits <= 2 && r->tokens.t[k + 1].type == TOK_WORD && !r->tokens.t[k + 1].space &&
	    r->tokens.t[k + 1].len == 2) /* the 3rd floor lounge */
		k += 2, from += 2;
	while (k < limit && k < from + 5 && ((r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper && !r->tokens.t[k].line &&
	       !token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL) && !token_match(&r->tokens, k, LEX_PURPOSE, r->lang_bit, NULL)) ||
	       (k > from && place_mark(r, k, '-') && !r->tokens.t[k].space && !r->tokens.t[k + 1].space && r->tokens.t[k + 1].type == TOK_WORD)))
		k++;
	if (k == from || reading_when_at(r, k - 1) >= r->whens.n ? k == from : r->whens.w[reading_when_at(r, k - 1)].tok < k)
		return 0;
	/* it ends the clause, or goes on with a name: the town library; the old weave shed on Canal Street */
	if (k < limit && r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper) {
		size_t name = k + (size_t)reading_word(r, k, LEX_PLACE_PREPOSITION, NULL);
		if (name == k)
			name = k + (size_t)token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL);
		if (name == k || !place_upper(r, name)) /* in the conference room or via Zoom */
			return k > from && reading_word(r, k - 1, LEX_PLACE_NOUN, NULL) == 1 && token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL) ? k : 0;
		if (token_match(&r->tokens, name, LEX_WEEKDAY, r->lang_bit, NULL) || token_match(&r->tokens, name, LEX_MONTH, r->lang_bit, NULL))
			return k; /* at the community hall on the Saturday after Eid */
		end = place_name_end(r, name, limit);
		return end > name ? end : 0;
	}
	return k < limit && place_upper(r, k) ? place_name_end(r, k, limit) : k;
}

/* does the sentence that begins at token K speak of money: "Restkarten ab 24 Euro an der Theaterkasse"? */
static bool about_money(const struct reading *r, const struct unit *u, size_t k)
{
	for (size_t end = k + 12; k < u->tok_end && k < end && !(place_mark(r, k, '.') && r->tokens.t[k + 1].upper); k++)
		if (reading_noun(r, k, LEX_PRICE_WORD) || reading_word(r, k, LEX_OPENING, NULL) || place_mark(r, k, 0x20ac) || place_mark(r, k, '$') ||
			(r->tokens.t[k].type == TOK_NUMBER && token_match(&r->tokens, k + 1, LEX_NO_DATE_AFTER, r->lang_bit, NULL)))
			return true;
	return false;
}

/* Hörsaal H2, Gebäude 7; Community Room, Oak Library: the house that the room is in; the token behind it */
static size_t with_house(const struct reading *r, size_t end, size_t limit)
{
	size_t next;

	if (!place_mark(r, end, ',') || end + 1 >= limit || !place_upper(r, end + 1) || r->tokens.t[end + 1].line)
		return end;
	next = place_name_end(r, end + 1, limit);
	for (size_t i = end + 1; i < next; i++)
		if (reading_noun(r, i, LEX_PLACE_NOUN))
			return next;
	return end;
}

/* END, or where the event's name begins with its article: im Saal der Schule / der Radlertreff */
static size_t before_name(const struct reading *r, size_t from, size_t end)
{
	const struct token *t = r->tokens.t;

	for (size_t k = from + 1; k < end; k++)
		if (t[k].at >= r->name.from && t[k].at < r->name.to) {
			while (k > from + 1 && !t[k - 1].upper && t[k - 1].type == TOK_WORD)
				k--;
			return k;
		}
	return end;
}

/* a phrase that a place's preposition opens, between the tokens K and LIMIT */
static bool preposition_phrase(struct reading *r, const struct unit *un, size_t k, size_t limit, bool address, bool purpose, struct buf *out)
{
	size_t first = k;
	bool quoted = false;

	for (; k < un->tok_end && k < limit; k++) {
		int n = place_mark(r, k, '@') && r->tokens.t[k].space ? 1 : reading_word(r, k, LEX_PLACE_PREPOSITION, NULL);
		size_t from, end;
		struct span s;
		if (reading_word(r, k, LEX_CONDITION, NULL)) /* bei schlechtem Wetter in der Aula */
			while (k + 1 < un->tok_end && k + 1 < limit && !((place_mark(r, k, '.') || place_mark(r, k, '!') || place_mark(r, k, '?')) &&
			    r->tokens.t[k + 1].upper) && !place_mark(r, k, ';'))
				k++;
		/* a title's words are no place: "Im Tal der Orgeln" */
		if (place_mark(r, k, 0x201e) || (place_mark(r, k, '"') && !quoted) || (place_mark(r, k, 0x201c) && !quoted && r->tokens.t[k].space))
			quoted = true;
		else if (place_mark(r, k, 0x201c) || place_mark(r, k, 0x201d) || place_mark(r, k, '"'))
			quoted = false;
		if (quoted)
			continue;
		if (place_mark(r, k, '.') && r->tokens.t[k + 1].upper && (k > first + 1 || (k == first && about_money(r, un, k + 1))))
			break; /* the sentence's end; right behind "20 Uhr" the next one may say where */
		if (!n || (!purpose && reading_word(r, k, LEX_PURPOSE, NULL) == n) ||
			(k > un->tok && place_upper(r, k) && place_upper(r, k - 1) && !r->tokens.t[k].line)) /* Sportplatz Am Hang */
			continue;
		from = k + (size_t)n;
		while (reading_word(r, from, LEX_DETERMINER, NULL) == 1)
			from++;
		if (r->tokens.t[from].at >= r->name.from && r->tokens.t[from].at < r->name.to) /* Kinoabend im Park */
			continue;
		if ((end = place_quoted_name(r, from, un->tok_end)) != 0 && !address) { /* im "Krug" */
			s = (struct span){r->tokens.t[from + 1].at, r->tokens.t[end - 2].at + r->tokens.t[end - 2].len};
			place_add_part(r, s, out);
			reading_cite(r, "Location", "preposition", s);
			return out->n > 0;
		}
		if (reading_word(r, from, LEX_NO_PLACE, NULL) || (r->tokens.t[from].len > 10 && reading_noun(r, from, LEX_NO_PLACE) && !reading_noun(r, from, LEX_PLACE_NOUN)))
			continue; /* in die Freiluftsaison */
		if (!place_upper(r, from) && !(r->tokens.t[from].type == TOK_MARK && r->tokens.t[from].num == 0x201e)) {
			/* directly behind the date English names a place in lower case, too: at the old weave shed on Canal Street */
			if (k <= first + 1 && (end = common_noun_place(r, from, un->tok_end)) != 0) {
				end = place_with_address(r, end, un->tok_end);
				s = (struct span){r->tokens.t[from].at, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len};
				place_add_part(r, s, out);
				reading_cite(r, "Location", "preposition", s);
				return true;
			}
			/* one adjective in lower case: im alten Bräuhaus */
			if (!(place_upper(r, from + 1) && r->tokens.t[from].type == TOK_WORD && r->tokens.t[from].len > 3 &&
					!token_match(&r->tokens, from, LEX_STOP, r->lang_bit, NULL)))
				continue;
		}
		if (token_match(&r->tokens, from, LEX_MONTH, r->lang_bit, NULL) || token_match(&r->tokens, from, LEX_WEEKDAY, r->lang_bit, NULL) ||
		    token_match(&r->tokens, from, LEX_PART, r->lang_bit, NULL) || token_match(&r->tokens, from, LEX_SEASON, r->lang_bit, NULL) ||
		    reading_word(r, from, LEX_PRICE_WORD, NULL) || reading_word(r, from, LEX_HOLIDAY, NULL) || token_match(&r->tokens, from, LEX_SEASON_WORD, r->lang_bit, NULL))
			continue;
		end = place_trim(r, from, before_name(r, from, place_name_end(r, from, un->tok_end)));
		if (end <= from || (end == from + 1 && reading_noun(r, from, LEX_EVENT_NOUN) && (reading_word(r, k, LEX_PURPOSE, NULL) || reading_word(r, k, LEX_DURING, NULL))))
			continue; /* beim Konzert */
		{
			size_t bare_end = end;
			end = place_with_address(r, end, un->tok_end);
			if (address && end == bare_end)
				continue; /* one with an address is looked for first */
			if (end == bare_end)
				end = with_house(r, end, un->tok_end); /* in Room 204, Main Library */
		}
		s = (struct span){r->tokens.t[from].at, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len};
		place_add_part(r, s, out);
		if (out->n) {
			reading_cite(r, "Location", "preposition", s);
			return true;
		}
	}
	return false;
}

/* does the find belong to the moment that became the event's? */
static bool of_event(const struct reading *r, const struct when *x)
{
	return (r->main.day_to > x->from && r->main.day_from < x->to) || (r->main.time_to > x->from && r->main.time_from < x->to);
}

static bool below_event(const struct reading *r, const struct unit *above)
{
	for (size_t w = above->when; w < above->when_end; w++)
		if (of_event(r, &r->whens.w[w]))
			return true;
	return false;
}

/* the phrase in unit U: behind the event's date or time in its sentence (PASS 0), behind another (PASS 1), else before it */
static bool phrase_of_unit(struct reading *r, size_t u, int pass, struct buf *out)
{
	const struct unit *un = &r->unit[u];
	bool takes_place = false, dated = false;

	for (size_t w = un->when; w < un->when_end; w++) {
		const struct when *x = &r->whens.w[w];
		takes_place = takes_place || (x->what == WHEN_CUE && x->cue == CUE_EVENT);
		if ((x->what != WHEN_DAY && x->what != WHEN_TIME && x->what != WHEN_REPEAT) || x->cue == CUE_DEADLINE || x->cue == CUE_PUBLISHED)
			continue;
		if (!pass && !of_event(r, x))
			continue;
		dated = true;
		if (preposition_phrase(r, un, x->tok_end, x->tok_end + 24, true, false, out) || preposition_phrase(r, un, x->tok_end, x->tok_end + 14, false, false, out))
			return true;
	}
	/* "um 19 Uhr / im Gemeinschaftshaus": a line of its own below the event's */
	if (!dated && u > 0 && !un->b->gap && un->tok_end - un->tok < 14 && reading_word(r, un->tok, LEX_PLACE_PREPOSITION, NULL) && below_event(r, un - 1))
		dated = true;
	/* "Getagt wird in der Mensa": a later sentence of the event's paragraph */
	for (size_t k = un->tok + 1, stop = !pass && below_event(r, un) ? un->tok_end : 0; k + 1 < stop; k++)
		if (place_mark(r, k, '.') && r->tokens.t[k + 1].space && r->tokens.t[k + 1].upper && reading_word(r, k + 1, LEX_MEET, NULL) &&
			preposition_phrase(r, un, k + 1, un->tok_end, false, false, out))
			return true;
	return (takes_place || dated) && (preposition_phrase(r, un, un->tok, un->tok_end, false, false, out) || (pass &&
	    preposition_phrase(r, un, un->tok, un->tok_end, false, true, out)));
}

/* im Kulturhaus Altenfurt, at the Town Hall: beside the date, or in a sentence that says where something takes place; a place
 * inside the event's name ("Kinoabend im Park") counts where its unit has no other */
static bool behind_preposition(struct reading *r, struct buf *out)
{
	const struct span name = r->name;

	for (int pass = 0; pass < 2; pass++)
		for (size_t u = 0; u < r->n; u++) {
			const struct unit *un = &r->unit[u];
			bool found;
			if (un->role != ROLE_PROSE && un->role != ROLE_SHORT && un->role != ROLE_TITLE && un->role != ROLE_HEADING && un->role != ROLE_PROGRAMME)
				continue;
			found = phrase_of_unit(r, u, pass, out);
			if (!found && name.to > un->b->from && name.from < un->b->to) {
				r->name = (struct span){0, 0};
				found = phrase_of_unit(r, u, pass, out);
				r->name = name;
			}
			if (found)
				return true;
		}
	return false;
}

/* "October 19th / 1:00 - 2:30 pm / Wyndham Free Library": the line below the event's date and time */
static bool below_date_line(struct reading *r, const struct unit *u, struct buf *out)
{
	const struct token *t = r->tokens.t;
	size_t k = u->tok, end, caps = 0, words = 0, covered = 0, line;
	struct span s;

	while (k < u->tok_end && t[k].at + t[k].len <= r->main.day_from)
		k++;
	line = place_line_start(r, u, k < u->tok_end ? k : u->tok_end - 1);
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].tok >= line && (r->whens.w[w].tok <= k + 8))
			k = r->whens.w[w].tok_end > k ? r->whens.w[w].tok_end : k, covered += r->whens.w[w].tok_end - r->whens.w[w].tok;
	while (k < u->tok_end && !t[k].line)
		k++;
	if (k >= u->tok_end || covered + 4 < k - line)
		return false;
	for (end = k; end < u->tok_end && (end == k || !t[end].line); end++) {
		size_t w = reading_when_at(r, end);
		if (w < r->whens.n && r->whens.w[w].tok <= end)
			return false;
		words += t[end].type == TOK_WORD;
		caps += t[end].upper;
	}
	if (!words || caps * 2 < words || !place_upper(r, k) || place_mark(r, end - 1, '.') || place_mark(r, end - 1, '!') || place_mark(r, end - 1, ':') ||
	    reading_word(r, k, LEX_LABEL, NULL) || end - k > 20)
		return false;
	s = (struct span){t[k].at, t[end - 1].at + t[end - 1].len};
	place_add_part(r, s, out);
	reading_cite(r, "Location", "below-date", s);
	return out->n > 0;
}

static bool below_date(struct reading *r, struct buf *out)
{
	bool titled = false; /* without a title above, the line may be that */

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i], *v = u + 1;
		size_t caps = 0, words = 0, covered = 0;
		struct span s;
		titled = titled || u->role == ROLE_TITLE;
		if (!titled || !r->main.day_to || u->b->to <= r->main.day_from || u->b->from > r->main.day_from || u->role == ROLE_TITLE)
			continue;
		if (below_date_line(r, u, out))
			return true;
		if (u->role == ROLE_PROSE || i + 1 == r->n)
			continue;
		while (v + 1 < r->unit + r->n && v->when < v->when_end && r->whens.w[v->when].tok <= v->tok + 1 && r->whens.w[v->when].what == WHEN_TIME && !v->b->gap)
			v++;
		for (size_t w = u->when; w < u->when_end; w++)
			covered += r->whens.w[w].tok_end - r->whens.w[w].tok;
		if (covered + 3 < u->tok_end - u->tok || v->role != ROLE_SHORT || (v->b->gap && !place_says(r, v)) || v->when < v->when_end ||
		    v->b->to - v->b->from > 80 || v->b->kind == BLOCK_ITEM)
			return false;
		size_t from = v->tok; /* auf dem Schulhof */
		from += (size_t)reading_word(r, from, LEX_PLACE_PREPOSITION, NULL);
		for (size_t k = from; k < v->tok_end; k++) {
			words += r->tokens.t[k].type == TOK_WORD;
			caps += r->tokens.t[k].upper;
		}
		if (!words || caps * 2 < words || from >= v->tok_end || !r->tokens.t[from].upper || reading_word(r, from, LEX_LABEL, NULL) ||
		    r->text[v->b->to - 1] == '.' || r->text[v->b->to - 1] == '!')
			return false;
		s = (struct span){r->tokens.t[from].at, v->b->to};
		place_add_part(r, s, out);
		reading_cite(r, "Location", "below-date", s);
		return out->n > 0;
	}
	return false;
}

/* "14. März 2026 / 19 Uhr / Lesung / Stadthalle": the line below the title, where that stands below the date and time */
static bool below_title(struct reading *r, struct buf *out)
{
	enum { LINE = 80 };

	for (size_t i = 1; i + 1 < r->n; i++) {
		const struct unit *v = &r->unit[i + 1];
		struct span s = {v->b->from, v->b->to};
		if (r->unit[i].role != ROLE_TITLE || !below_event(r, v - 2))
			continue;
		if (v->role != ROLE_SHORT || v->b->gap || v->when < v->when_end || s.to - s.from > LINE || !place_upper(r, v->tok) || !place_says(r, v) ||
		    r->text[s.to - 1] == '.' || r->text[s.to - 1] == '!')
			return false;
		place_add_part(r, s, out);
		reading_cite(r, "Location", "below-title", s);
		return out->n > 0;
	}
	return false;
}

/* "The Glencarlyn Branch Library (300 S. Kensington St.) hosts ...": a name with its address */
static bool number_first_address(struct reading *r, struct buf *out)
{
	const struct token *t = r->tokens.t;

	if (strcmp(lex_lang_code(r->lang), "en"))
		return false;
	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		if (un->role == ROLE_FURNITURE || un->role == ROLE_LABEL || (un->role == ROLE_VALUE && un->label != LABEL_PLACE) || imprint(r, u))
			continue;
		for (size_t i = un->tok; i < un->tok_end; i++) {
			size_t end = place_street_after_number(r, i), from = i, w = reading_when_at(r, i);
			struct span s;
			if (!end || end > un->tok_end || (w < r->whens.n && r->whens.w[w].tok <= i && r->whens.w[w].what != WHEN_CUE))
				continue;
			if (i > un->tok && (place_mark(r, i - 1, '(') || place_mark(r, i - 1, ','))) {
				size_t k = i - 1;
				while (k > un->tok && i - k < 9 &&
					   (place_upper(r, k - 1) || place_mark(r, k - 1, '-') || (place_mark(r, k - 1, '.') && !t[k - 1].space && t[k - 2].len <= 3) ||
						   (reading_word(r, k - 1, LEX_DETERMINER, NULL) && k - 1 > un->tok && place_upper(r, k - 2) && !t[k - 1].upper) ||
						   (token_match(&r->tokens, k - 1, LEX_ON, r->lang_bit, NULL) && k - 1 > un->tok && place_upper(r, k - 2) && !t[k - 1].upper)))
					k--;
				while (k < i - 1 && (reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) || (reading_word(r, k, LEX_DETERMINER, NULL) == 1 && (k == un->tok ||
				    t[k].line || t[k - 1].type != TOK_WORD))))
					k++; /* The; but at Our Lady of Hope */
				if (k == i - 1 && place_common_before(r, un, i - 1))
					k = place_common_before(r, un, i - 1);
				if (k < i - 1)
					from = place_outer_name(r, un, k);
				for (size_t d = i; d > un->tok + 1 && i - d < 12 && !t[d].line; d--) /* - The Loft, 3rd floor, 99 King St. */
					if (place_mark(r, d - 1, '-') && t[d - 1].space && t[d].space && place_upper(r, d)) {
						from = d;
						break;
					}
			}
			end = place_town_end(r, un, end);
			for (size_t d = i; from == i && d > un->tok + 1 && i - d < 7 && place_mark(r, i - 1, ',') && !t[d].line; d--) /* at the Foundry (2nd floor, 88 Canal St) */
				if (place_mark(r, d - 1, '(') && place_upper(r, d - 2)) {
					size_t name = d - 2;
					while (name > un->tok && place_upper(r, name - 1) && !t[name].line)
						name--;
					place_add_part(r, (struct span){t[name].at, t[d - 2].at + t[d - 2].len}, out);
					from = d;
				}
			if (from < i) {
				s = (struct span){t[from].at, t[i - 2].at + t[i - 2].len};
				place_add_part(r, s, out);
				s.to = t[end - 1].at + t[end - 1].len;
			} else {
				s = (struct span){t[from].at, t[end - 1].at + t[end - 1].len};
			}
			place_add_part(r, (struct span){t[i].at, t[end - 1].at + t[end - 1].len}, out);
			reading_cite(r, "Location", "address", s);
			return true;
		}
	}
	return false;
}

/* a line that is nothing but names with commas between, one of them a place's: "Kulturbahnhof, Gleis 1, Auental"; its end,
 * 0: it is none */
static size_t place_line(const struct reading *r, const struct unit *u, size_t k)
{
	const struct token *t = r->tokens.t;
	size_t end = k, commas = 0;
	bool noun = false;

	for (; end < u->tok_end && (end == k || !t[end].line) && end < k + 16; end++) {
		size_t w = reading_when_at(r, end);
		if ((w < r->whens.n && r->whens.w[w].tok <= end && r->whens.w[w].what != WHEN_CUE) || reading_noun(r, end, LEX_EVENT_NOUN))
			return 0;
		if (t[end].type == TOK_WORD && !t[end].upper && !reading_word(r, end, LEX_NAME_JOINT, NULL) && !reading_word(r, end, LEX_PLACE_PREPOSITION, NULL))
			return 0;
		if (t[end].type == TOK_MARK && !(place_mark(r, end, ',') || place_mark(r, end, '-') || place_mark(r, end, '.') || place_mark(r, end, '(') ||
		    place_mark(r, end, ')') || place_mark(r, end, '&') || place_mark(r, end, '\'')))
			return 0;
		commas += place_mark(r, end, ',');
		noun = noun || (!commas && reading_noun(r, end, LEX_PLACE_NOUN));
	}
	if (end < u->tok_end && !t[end].line)
		return 0;
	while (end > k && (place_mark(r, end - 1, ',') || place_mark(r, end - 1, '.')))
		end--;
	return noun && commas && end > k + 2 ? end : 0;
}

/* "Prof. Amara Okafor (University of Leeds)": where a person comes from */
static bool behind_person(const struct reading *r, const struct unit *u, size_t k)
{
	for (size_t back = 1; back <= 5 && k >= u->tok + back; back++)
		if (reading_word(r, k - back, LEX_ACADEMIC, NULL))
			return true;
	return false;
}

/* "Treffpunkt: Bauhof", "Treffpunkt ist der Schuppen", "Treffpunkt Pavillon" inside a text that tells when */
static bool meeting_point(struct reading *r, struct buf *out)
{
	const struct token *t = r->tokens.t;

	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		if ((un->role != ROLE_PROSE && un->role != ROLE_SHORT && un->role != ROLE_TITLE) || un->when == un->when_end || un->closing)
			continue;
		for (size_t k = un->tok; k + 1 < un->tok_end; k++) {
			size_t name = k + 1, end;
			struct span s;
			int label;
			if (!place_upper(r, k) || t[k].len < 6 || reading_word(r, k, LEX_LABEL, &label) != 1 || label != LABEL_PLACE ||
			    !(k == un->tok || t[k].line || t[k - 1].type == TOK_MARK))
				continue;
			name += place_mark(r, name, ':') ? 1 : 0;
			while (name < un->tok_end && !t[name].line && (reading_word(r, name, LEX_SLOT_VERB, NULL) == 1 ||
			    reading_word(r, name, LEX_DETERMINER, NULL) == 1 || reading_word(r, name, LEX_PLACE_PREPOSITION, NULL) == 1))
				name++;
			if (name >= un->tok_end || !place_upper(r, name) || t[name].line || (end = place_name_end(r, name, un->tok_end)) <= name)
				continue;
			end = place_with_address(r, end, un->tok_end);
			s = (struct span){t[name].at, t[end - 1].at + t[end - 1].len};
			place_add_part(r, s, out);
			reading_cite(r, "Location", "meeting-point", s);
			return out->n > 0;
		}
	}
	return false;
}

/* "(Gasthaus Krone, 19 Uhr)", "Konzert - Kulturscheune - 15 Euro", a line "Hörsaal H2, Gebäude 7": a name with a place's noun
 * that stands by itself */
static bool between_marks(struct reading *r, struct buf *out)
{
	const struct token *t = r->tokens.t;

	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		bool dated = un->when < un->when_end || (u > 0 && r->unit[u - 1].when < r->unit[u - 1].when_end && un->role == ROLE_SHORT);
		bool value = (un->role == ROLE_LABEL || un->role == ROLE_VALUE) && (un->label == LABEL_BEGIN || un->label == LABEL_TIME || un->label == LABEL_DATE);
		if ((un->role != ROLE_PROSE && un->role != ROLE_SHORT && un->role != ROLE_PROGRAMME && un->role != ROLE_TITLE && un->role != ROLE_ITEM &&
				!value) ||
			!dated || un->closing)
			continue;
		for (size_t k = un->tok, end; k < un->tok_end; k = end) {
			bool noun = false, opens = (k == un->tok && un->role != ROLE_TITLE && un->role != ROLE_ITEM) || (t[k].line && k > un->tok);
			struct span s;
			end = k + 1;
			if (k > un->tok)
				opens = opens || place_mark(r, k - 1, '(') || place_mark(r, k - 1, ',') || place_mark(r, k - 1, '|') || place_mark(r, k - 1, 0xb7) ||
						(place_mark(r, k - 1, '-') && t[k - 1].space) || (k > un->tok + 1 && place_mark(r, k - 1, '/') && place_mark(r, k - 2, '/'));
			if (!opens || !place_upper(r, k) || (t[k].at >= r->name.from && t[k].at < r->name.to) || (k > un->tok && place_mark(r, k - 1, '(') &&
			    behind_person(r, un, k - 1)))
				continue;
			if ((k == un->tok || t[k].line) && (end = place_line(r, un, k)) != 0) {
				s = (struct span){t[k].at, t[end - 1].at + t[end - 1].len};
				place_add_part(r, s, out);
				reading_cite(r, "Location", "place-line", s);
				return out->n > 0;
			}
			end = k + 1;
			for (end = k + 1; end < un->tok_end && !t[end].line; end++) /* a name ends with its line */
				;
			end = place_name_end(r, k, end);
			if (end <= k) {
				end = k + 1;
				continue;
			}
			for (size_t i = k; i < end; i++)
				noun = noun || reading_noun(r, i, LEX_PLACE_NOUN);
			if (!noun || place_mark(r, end, '+') || (place_mark(r, end, ':') && k == un->tok) || reading_noun(r, end - 1, LEX_EVENT_NOUN) ||
				(end < un->tok_end && !t[end].line && t[end].type != TOK_MARK))
				continue;
			end = place_with_address(r, end, un->tok_end);
			end = with_house(r, end, un->tok_end);
			s = (struct span){t[k].at, t[end - 1].at + t[end - 1].len};
			place_add_part(r, s, out);
			if (out->n) {
				reading_cite(r, "Location", "place-noun", s);
				return true;
			}
		}
	}
	return false;
}

/* "Lesung, 14. März, 19 Uhr, Dorfplatz": a part of the line of the date */
static bool part_of_line(struct reading *r, struct buf *out)
{
	struct span name, place;

	if (!parts_find(r, &name, &place) || !place.to)
		return false;
	place_add_part(r, place, out);
	reading_cite(r, "Location", "part", place);
	return out->n > 0;
}

/* "So., 22.3., 9.00 Uhr, Parkplatz am Freibad": a value that begins with the time has its place behind that */
static struct span behind_time(const struct reading *r, struct span s)
{
	size_t w, end, tok, tok_end;

	reading_tokens(r, s, &tok, &tok_end);
	reading_whens(r, s, &w, &end);
	for (; w < end && r->whens.w[w].tok <= tok + 1; w++)
		if (r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_TIME)
			for (tok = r->whens.w[w].tok_end; tok < tok_end && r->tokens.t[tok].type == TOK_MARK; tok++)
				;
	if (tok < tok_end && r->tokens.t[tok].at > s.from)
		s.from = r->tokens.t[tok].at;
	for (; w < end; w++) /* a line below it that says when one is back */
		for (size_t k = r->whens.w[w].tok; k > tok && r->whens.w[w].what != WHEN_CUE; k--)
			if (r->tokens.t[k].line) {
				s.to = r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
				return s;
			}
	return tok < tok_end ? s : (struct span){s.from, s.from};
}

/* "Tromsø, Norway, 14-16 September 2026": names and commas between a line's beginning and the event's date */
static bool before_date(struct reading *r, struct buf *out)
{
	const struct token *t = r->tokens.t;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		size_t day = u->tok, first, commas = 0, words = 0;
		struct span s;
		if ((u->role != ROLE_SHORT && u->role != ROLE_PROSE && u->role != ROLE_TITLE) || !r->main.day_to || r->main.day_from < u->b->from || r->main.day_from >= u->b->to)
			continue;
		while (day < u->tok_end && t[day].at < r->main.day_from)
			day++;
		for (first = day; first > u->tok && !t[first].line; first--)
			;
		if (u->role == ROLE_TITLE && first == u->tok)
			return false;
		if (day < first + 4 || !place_mark(r, day - 1, ','))
			return false;
		for (size_t k = first; k < day; k++) {
			if (!(place_upper(r, k) && !reading_noun(r, k, LEX_EVENT_NOUN) && !reading_word(r, k, LEX_WEEKDAY, NULL)) && !place_mark(r, k, ',') && !place_mark(r, k, '-'))
				return false;
			commas += place_mark(r, k, ',');
			words += t[k].type == TOK_WORD;
		}
		if (commas < 2 || words > 6)
			return false;
		s = (struct span){t[first].at, t[day - 2].at + t[day - 2].len};
		place_add_part(r, s, out);
		reading_cite(r, "Location", "before-date", s);
		return out->n > 0;
	}
	return false;
}

/* English: "school gym", "choir room": a place in lower case that is all up to the next mark; the token behind it, 0: none */
static size_t lower_place(const struct reading *r, size_t k, size_t limit)
{
	enum { NAME_WORDS = 3 };
	size_t end = k;

	if (!lex_lang_month_first(r->lang))
		return 0;
	while (end < limit && end < k + NAME_WORDS && r->tokens.t[end].type == TOK_WORD && !r->tokens.t[end].upper && !r->tokens.t[end].line &&
	    !token_match(&r->tokens, end, LEX_STOP, r->lang_bit, NULL) &&
	       !reading_word(r, end, LEX_PLACE_PREPOSITION, NULL))
		end++;
	if (end == k || reading_word(r, end - 1, LEX_PLACE_NOUN, NULL) != 1)
		return 0;
	return end >= limit || r->tokens.t[end].line || place_mark(r, end, '.') || place_mark(r, end, ',') || place_mark(r, end, ';') || place_mark(r, end, '!') ? end : 0;
}

/* "Auftakt 12 Uhr Opernplatz, Abschluss am Steintor": a place's noun right behind the event's time */
static bool behind_hour(struct reading *r, struct buf *out)
{
	const struct token *t = r->tokens.t;

	for (size_t i = 0; i < r->n; i++)
		for (size_t w = r->unit[i].when; w < r->unit[i].when_end; w++) {
			const struct unit *u = &r->unit[i];
			const struct when *x = &r->whens.w[w];
			size_t k = x->tok_end, end;
			struct span s;
			k += place_mark(r, k, ',') ? 1 : 0; /* 10 Uhr, Bahnhofsvorplatz */
			if (x->what != WHEN_TIME || !of_event(r, x) || (u->role != ROLE_PROSE && u->role != ROLE_SHORT && u->role != ROLE_TITLE) ||
				k >= u->tok_end || t[k].line || !(place_upper(r, k) || lower_place(r, k, u->tok_end)))
				continue;
			end = lower_place(r, k, u->tok_end);
			if (!end) {
				end = place_name_end(r, k, u->tok_end);
				if (end <= k || !reading_noun(r, k, LEX_PLACE_NOUN) || (end < u->tok_end && t[end].type != TOK_MARK && !t[end].line))
					continue;
				end = with_house(r, place_with_address(r, end, u->tok_end), u->tok_end);
			}
			s = (struct span){t[k].at, t[end - 1].at + t[end - 1].len};
			place_add_part(r, s, out);
			reading_cite(r, "Location", "behind-time", s);
			return out->n > 0;
		}
	return false;
}

void place_find(struct reading *r)
{
	static const int labels[] = {LABEL_PLACE, LABEL_ROOM, LABEL_STREET, LABEL_TOWN};
	struct buf out = {.max = LIMIT_VALUE};
	struct span v[8];

	for (size_t l = 0; l < sizeof labels / sizeof *labels; l++) {
		size_t at = 0;
		int n;
		while ((n = reading_field(r, labels[l], &at, v, 8)) >= 0) {
			if (n == 0)
				continue;
			for (int i = 0; i < n; i++) {
				size_t len;
				const char *u = conference_url(r->text + v[i].from, v[i].to - v[i].from, &len);
				if (u && (size_t)(u - r->text) == v[i].from && len == v[i].to - v[i].from)
					conference_add(r, u, len, v[i]);
				else
					place_add_part(r, behind_time(r, v[i]), &out);
			}
			reading_cite(r, "Location", "labelled-place", (struct span){v[0].from, v[n - 1].to});
			break;
		}
	}
	if (!out.n && !address_in_text(r, false, &out) && !number_first_address(r, &out) && !meeting_point(r, &out) && !part_of_line(r, &out) &&
	    !before_date(r, &out) && !below_date(r, &out) && !below_title(r, &out) &&
		!behind_hour(r, &out) && !behind_preposition(r, &out) && !between_marks(r, &out))
		address_in_text(r, true, &out);
	if (out.n)
		rec_add(r->rec, "Location", out.p);
	buf_free(&out);
}
