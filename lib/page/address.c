/* address.c: names of places and addresses among the tokens: where they begin and end; see address.h. */
#include "page/address.h"

#include "ground/utf8.h"

#include <string.h>
#include <strings.h>

/* does the word end in a street's suffix (Hauptstraße), or is it one (Elm Street)? */
static bool street_word(const struct reading *r, size_t i)
{
	static const char *const suffix[] = {"straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "chaussee", "markt",
		"hof", "berg", "steig", "wall", "stieg", "kamp", "redder", "graben"};
	const struct token *t = &r->tokens.t[i];
	const char *s = r->text + t->at;

	if (t->type != TOK_WORD)
		return false;
	if (reading_word(r, i, LEX_STREET_SUFFIX, NULL))
		return true;
	for (size_t k = 0; k < sizeof suffix / sizeof *suffix; k++) {
		size_t n = strlen(suffix[k]);
		if (t->len > n + 2 && !utf8_foldcmp(s + t->len - n, n, suffix[k], n))
			return true;
	}
	return false;
}

/* "Lindenstr.7" gets its blank; lines are joined by commas; URLs inside go to Conference */
void place_add_part(const struct reading *r, struct span s, struct buf *out)
{
	struct buf b = BUF_INIT;
	size_t i, end, at = s.from;

	reading_tokens(r, s, &i, &end);
	for (; i + 1 < end; i++) {
		const struct token *t = &r->tokens.t[i];
		size_t k = i + 1;
		if (t->type != TOK_WORD || !street_word(r, i))
			continue;
		if (mark_at(r, k, '.') && !r->tokens.t[k].space)
			k++;
		if (k < end && r->tokens.t[k].type == TOK_NUMBER && !r->tokens.t[k].space) {
			reading_text(r, (struct span){at, r->tokens.t[k].at}, &b);
			buf_char(&b, ' ');
			at = r->tokens.t[k].at;
		}
	}
	reading_text(r, (struct span){at, s.to}, &b);
	while (b.n && (b.p[b.n - 1] == ',' || b.p[b.n - 1] == ' ' || b.p[b.n - 1] == ';'))
		b.p[--b.n] = '\0';
	if (b.n) {
		char *open = strstr(b.p, " (");
		if (out->n)
			buf_str(out, ", ");
		if (open && open > b.p && !strchr(open, ')')) { /* the address in parentheses, of which the last was left outside */
			buf_add(out, b.p, (size_t)(open - b.p));
			buf_str(out, ", ");
			buf_str(out, open + 2);
		} else {
			buf_add(out, b.p, b.n);
		}
	}
	buf_free(&b);
}

/* a postcode and a town behind token I: 24103 Kiel, D-24103 Kiel, A-1010 Wien, 8001 Zürich; tokens, 0: none */
size_t place_postcode(const struct reading *r, size_t i)
{
	const struct token *t = r->tokens.t;
	size_t k = i;

	if (t[k].type == TOK_WORD && t[k].len <= 2 && t[k].upper && mark_at(r, k + 1, '-') && t[k + 2].type == TOK_NUMBER)
		k += 2;
	if (t[k].type != TOK_NUMBER || (t[k].digits != 5 && !(t[k].digits == 4 && k > i)))
		return 0;
	k++;
	if (!place_upper(r, k) || t[k].line)
		return 0;
	while (place_upper(r, k) && !t[k].line) {
		k++;
		if (mark_at(r, k, '-') && !t[k].space && place_upper(r, k + 1))
			k++;
	}
	return k - i;
}

/* "Leipziger Straße 88": from the street's first word to the number; tokens from *FROM to the return value, 0: none */
size_t place_street(const struct reading *r, size_t i, size_t *from)
{
	const struct token *t = r->tokens.t;
	size_t k = i + 1;

	if (mark_at(r, k, '.') && !t[k].space)
		k++;
	if (t[k].type != TOK_NUMBER || t[k].digits > 4 || t[k].line)
		return 0;
	if (!street_word(r, i) || !(t[i].upper || (i > 0 && place_upper(r, i - 1))))
		return 0;
	k++;
	if (mark_at(r, k, '/') && !t[k].space && t[k + 1].type == TOK_NUMBER && t[k + 1].digits <= 2 && !t[k + 1].space) /* Luisenstr. 5/1 */
		k += 2;
	else if (t[k].type == TOK_WORD && t[k].len == 1 && !t[k].line && !(mark_at(r, k + 1, '.') && !t[k + 1].space)) /* 7 a */
		k++;
	else if (mark_at(r, k, '-') && t[k + 1].type == TOK_NUMBER && t[k + 1].digits <= 4)
		k += 2;
	*from = i;
	while (*from > 0 && !t[*from].line && (place_upper(r, *from - 1) || (mark_at(r, *from - 1, '-') && !t[*from].space)) && i - *from < 4 &&
	    !mark_at(r, *from - 1, ','))
		(*from)--;
	if (mark_at(r, *from, '-'))
		(*from)++;
	return k;
}

/* St, Rd, Ave: a dot behind it is its own, behind "Road" the sentence's */
static bool abbreviation(const char *s, size_t n)
{
	if (n == 3 && !strncasecmp(s, "ave", 3))
		return true;
	for (size_t i = 0; i < n; i++)
		if (strchr("aeiouyAEIOUY", s[i]) && !(n > 2 && (s[i] | 32) == 'y'))
			return false;
	return n <= 4;
}

/* "300 S. Kensington St.", "27 River Road": from the number to the street's word; the token behind, 0: none */
size_t place_street_after_number(const struct reading *r, size_t i)
{
	const struct token *t = r->tokens.t;
	size_t k = i + 1;

	if (t[i].type != TOK_NUMBER || t[i].digits > 5)
		return 0;
	for (size_t words = 0; words < 5 && !t[k].line; k++) {
		if (mark_at(r, k, '.') && !t[k].space && t[k - 1].len <= 2)
			continue;
		if (!place_upper(r, k) && !(t[k].type == TOK_NUMBER && words))
			return 0;
		if (words && reading_word(r, k, LEX_STREET_SUFFIX, NULL)) {
			k++;
			return mark_at(r, k, '.') && !t[k].space && abbreviation(r->text + t[k - 1].at, t[k - 1].len) && !(t[k + 1].upper && t[k + 1].space) ? k + 1 : k; /* St. */
		}
		words++;
	}
	return 0;
}

/* is token K a mark of quotation, an opening or a closing one? */
static bool quotation_mark(const struct reading *r, size_t k)
{
	return place_quote_at(r, k) || mark_at(r, k, 0x201d);
}

static bool oclock(const struct reading *r, size_t k)
{
	return token_match(&r->tokens, k, LEX_OCLOCK, r->lang_bit, NULL) != 0;
}

/* Halle 4: a number behind a word of the name that is no time's, no date's and no ordinal */
static bool number_of_name(const struct reading *r, size_t first, size_t k, size_t limit)
{
	const struct token *t = r->tokens.t;

	if (t[k].type != TOK_NUMBER || k <= first || t[k].digits > 4 || !place_upper(r, k - 1))
		return false;
	if (mark_at(r, k + 1, '.') && k + 2 < limit && !(t[k + 2].space && t[k + 2].upper))
		return false;
	return !mark_at(r, k + 1, ':') && !oclock(r, k + 1);
}

/* St. Maria, Hauptstr. 5: is the dot at token K an abbreviation's inside the name? */
static bool dot_of_name(const struct reading *r, size_t first, size_t k, size_t limit)
{
	const struct token *t = r->tokens.t, *before;

	if (!mark_at(r, k, '.') || t[k].space || k <= first || t[k - 1].type != TOK_WORD)
		return false;
	if (k + 1 >= limit || !(place_upper(r, k + 1) || t[k + 1].type == TOK_NUMBER))
		return false;
	before = &t[k - 1];
	return before->len <= 2 || reading_word(r, k - 1, LEX_ABBREVIATION, NULL) || (before->len == 3 && !strncasecmp(r->text + before->at, "str", 3));
}

/* St.-Marien-Kirche: a dot and a hyphen at token K */
static bool dot_and_hyphen(const struct reading *r, size_t k)
{
	const struct token *t = r->tokens.t;

	return mark_at(r, k, '.') && !t[k].space && mark_at(r, k + 1, '-') && !t[k + 1].space && place_upper(r, k + 2) && !t[k + 2].space;
}

/* the small words at token K that join two parts of a name: how many tokens, 0: none */
static size_t name_joint(const struct reading *r, size_t k, size_t limit)
{
	size_t n = (size_t)reading_word(r, k, LEX_NAME_JOINT, NULL), more;

	if (!n || k + n >= limit)
		return 0;
	if (place_upper(r, k + n))
		return n;
	more = (size_t)reading_word(r, k + 1, LEX_NAME_JOINT, NULL);
	return more && place_upper(r, k + 1 + more) ? n : 0;
}

/* what joins the parts of the name that begins at FIRST, at token K: how many tokens, 0: it is no such thing */
static size_t inside_name(const struct reading *r, size_t first, size_t k, size_t limit)
{
	if (k <= first)
		return 0;
	if (mark_at(r, k, '-') && !r->tokens.t[k].space)
		return 1;
	if (mark_at(r, k, '&') && place_upper(r, k + 1)) /* The Crown & Anchor */
		return 1;
	if (dot_of_name(r, first, k, limit))
		return 1;
	if (dot_and_hyphen(r, k))
		return 2;
	return name_joint(r, k, limit);
}

/* is token K a word or a number of the name that begins at FIRST? */
static bool word_of_name(const struct reading *r, size_t first, size_t k, size_t limit)
{
	if (place_upper(r, k))
		return !(k > first && r->tokens.t[k - 1].type == TOK_NUMBER && oclock(r, k));
	return number_of_name(r, first, k, limit);
}

/* St Mark's: the apostrophe at token K and its letter */
static bool genitive(const struct reading *r, size_t first, size_t k)
{
	const struct token *t = r->tokens.t;

	return mark_at(r, k, '\'') && k > first && !t[k].space && t[k + 1].type == TOK_WORD && t[k + 1].len == 1 && !t[k + 1].space;
}

static bool small_word(const struct token *t)
{
	return t->type == TOK_WORD && !t->upper && !t->line;
}

/* the common noun behind a name at token K: "the Elm Street bridge"; how many tokens, 0: none */
static size_t noun_behind_name(const struct reading *r, size_t k, size_t limit)
{
	const struct token *t = r->tokens.t;

	if (k >= limit || !small_word(&t[k]))
		return 0;
	if (reading_word(r, k, LEX_PLACE_NOUN, NULL) == 1)
		return 1;
	if (k + 1 >= limit || t[k + 1].upper || t[k + 1].line || !lex_lang_month_first(r->lang))
		return 0;
	/* St. Mark's parish hall */
	return reading_word(r, k + 1, LEX_PLACE_NOUN, NULL) == 1 && !token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL) ? 2 : 0;
}

/* the find that begins behind token FIRST and at token K or before it; NULL: none */
static const struct when *date_inside(const struct reading *r, size_t first, size_t k)
{
	size_t w = reading_when_at(r, k > 0 ? k - 1 : 0);

	while (w < r->whens.n && r->whens.w[w].what == WHEN_CUE)
		w++;
	return w < r->whens.n && r->whens.w[w].tok <= k && r->whens.w[w].tok > first ? &r->whens.w[w] : NULL;
}

/* the words of a place's name before an address or behind a preposition: capitals and small words between them */
size_t place_name_end(const struct reading *r, size_t i, size_t limit)
{
	const struct token *t = r->tokens.t;
	size_t k = i, end = i;
	bool quoted = false;

	while (k < limit) {
		const struct when *date;
		size_t n;
		if (t[k].line && k > i && t[k].para)
			break;
		if (quotation_mark(r, k)) { /* „ opens always, the others where none is open; ” and « close */
			quoted = t[k].num == 0x201e || (!quoted && t[k].num != 0x201d && t[k].num != 0xab);
			end = ++k;
			continue;
		}
		if (quoted) {
			k++;
			continue;
		}
		if (word_of_name(r, i, k, limit))
			end = ++k;
		else if ((n = inside_name(r, i, k, limit)) != 0)
			k += n;
		else if (genitive(r, i, k))
			end = k += 2;
		else
			break;
		if (k == end && (n = noun_behind_name(r, k, limit)) != 0)
			end = k += n;
		date = date_inside(r, i, k);
		if (date)
			return end > date->tok ? date->tok : end;
	}
	return end;
}

size_t place_trim(const struct reading *r, size_t from, size_t end)
{
	const struct token *t = r->tokens.t;

	for (size_t k = from + 1; k < end; k++) {
		/* vor dem Rathaus zur Mahnwache */
		if (!t[k].upper && t[k].type == TOK_WORD && reading_word(r, k, LEX_PURPOSE, NULL) == 1 && k + 1 < end && reading_noun(r, k + 1, LEX_EVENT_NOUN))
			return k;
		/* in der Lutherkirche Werke von Bach */
		if (t[k].upper && k + 2 < end + 1 && reading_noun(r, k - 1, LEX_PLACE_NOUN) && !reading_noun(r, k, LEX_PLACE_NOUN) &&
		    t[k + 1].type == TOK_WORD && t[k + 1].len == 3 &&
		    !t[k + 1].upper && !strncmp(r->text + t[k + 1].at, "von", 3))
			return k;
	}
	return end;
}

/* does a sentence end before token K, no farther back than token FIRST? */
static bool sentence_before(const struct reading *r, size_t first, size_t k)
{
	const struct token *t = r->tokens.t;

	if (!t[k].space || !t[k].upper)
		return false;
	if (mark_at(r, k - 1, '!') || mark_at(r, k - 1, '?'))
		return true;
	return mark_at(r, k - 1, '.') && k - 1 > first && t[k - 2].len > 2 && !street_word(r, k - 2);
}

/* where the line or the sentence of token k begins, no farther back than its unit */
size_t place_line_start(const struct reading *r, const struct unit *u, size_t k)
{
	while (k > u->tok && !r->tokens.t[k].line && !sentence_before(r, u->tok, k))
		k--;
	return k;
}

/* ", Neudorf." behind a street: the town, where nothing follows; the token behind it, END where there is none */
size_t place_town_end(const struct reading *r, const struct unit *u, size_t end)
{
	const struct token *t = r->tokens.t;
	size_t k = end + 1;

	if (!mark_at(r, end, ',') || k >= u->tok_end || t[k].line)
		return end;
	for (; k < u->tok_end && k < end + 4 && place_upper(r, k) && !t[k].line; k++) {
		size_t w = reading_when_at(r, k);
		if (w < r->whens.n && r->whens.w[w].tok <= k)
			return end;
	}
	if (k == end + 1 || (k < u->tok_end && !t[k].line && !(mark_at(r, k, '.') && (k + 1 == u->tok_end || t[k + 1].space)) && !mark_at(r, k, ')')))
		return end;
	return k;
}

/* a name before the name: "in the Griffin Meeting Room, Town Hall, 732 Main Street"; FROM where there is none */
size_t place_outer_name(const struct reading *r, const struct unit *u, size_t from)
{
	size_t k = from;

	if (from < u->tok + 3 || !mark_at(r, from - 1, ','))
		return from;
	for (k = from - 1; k > u->tok && from - k < 7 && place_upper(r, k - 1); k--)
		;
	if (k == from - 1)
		return from;
	for (size_t back = 1; back <= 2 && k >= u->tok + back; back++)
		if (reading_word(r, k - back, LEX_PLACE_PREPOSITION, NULL) == (int)back || (back == 2 && reading_word(r, k - 2, LEX_PLACE_PREPOSITION, NULL) == 1 &&
		    reading_word(r, k - 1, LEX_DETERMINER, NULL) == 1))
			return k;
	return from;
}

/* "in the library's community room, 45 Main Street": the common noun's phrase before token END, 0: none */
size_t place_common_before(const struct reading *r, const struct unit *u, size_t end)
{
	size_t k = end;

	if (k <= u->tok + 1 || !reading_noun(r, k - 1, LEX_PLACE_NOUN))
		return 0;
	while (k > u->tok + 1 && end - k < 8 && (r->tokens.t[k - 1].type == TOK_WORD || mark_at(r, k - 1, '\'') || mark_at(r, k - 1, 0x2019))) {
		if (reading_word(r, k - 1, LEX_PLACE_PREPOSITION, NULL) == 1 || reading_word(r, k - 2, LEX_PLACE_PREPOSITION, NULL) == 2)
			break;
		k--;
	}
	if (!(reading_word(r, k - 1, LEX_PLACE_PREPOSITION, NULL) == 1 || (k > u->tok + 1 && reading_word(r, k - 2, LEX_PLACE_PREPOSITION, NULL) == 2)))
		return 0;
	while (k < end && reading_word(r, k, LEX_DETERMINER, NULL) == 1)
		k++;
	return k < end ? k : 0;
}

bool place_quote_at(const struct reading *r, size_t k)
{
	return mark_at(r, k, '"') || mark_at(r, k, 0x201e) || mark_at(r, k, 0x201c) || mark_at(r, k, 0xab) || mark_at(r, k, 0xbb);
}

/* a name in quotes that begins at token K: the token behind its closing one, 0: none */
size_t place_quoted_name(const struct reading *r, size_t k, size_t limit)
{
	if (!place_quote_at(r, k) || !place_upper(r, k + 1))
		return 0;
	for (size_t end = k + 2; end < limit && end < k + 8 && !r->tokens.t[end].line; end++)
		if (place_quote_at(r, end) || mark_at(r, end, 0x201d))
			return end + 1;
	return 0;
}

/* may token k be part of a name that begins at first: words, numbers, hyphens, short abbreviations, quotes */
bool place_name_token(const struct reading *r, size_t first, size_t k)
{
	const struct token *t = r->tokens.t;

	if (t[k].type == TOK_MARK && t[k].num == '.')
		return !t[k].space && k > first && t[k - 1].len <= 3;
	if (t[k].type == TOK_MARK)
		return t[k].num == '-' || t[k].num == '"' || t[k].num > 0x2000;
	return t[k].type == TOK_WORD || t[k].type == TOK_NUMBER;
}

/* is first to end a line's beginning that can only be a name: no sentence, no preposition in front, no date in it */
bool place_named_line(const struct reading *r, const struct unit *u, size_t first, size_t end)
{
	for (size_t k = first; u->role == ROLE_PROSE && k < end; k++) /* no verb in it */
		if (r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper && !reading_word(r, k, LEX_PLACE_PREPOSITION, NULL))
			return false;
	if (!place_upper(r, first) || reading_word(r, first, LEX_PLACE_PREPOSITION, NULL))
		return false;
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].tok >= first && r->whens.w[w].tok < end)
			return false;
	return true;
}

/* a line that stands apart is a place where it has a street or a place's noun */
bool place_says(const struct reading *r, const struct unit *u)
{
	for (size_t k = u->tok; k < u->tok_end; k++)
		if (reading_noun(r, k, LEX_PLACE_NOUN) || (street_word(r, k) && r->tokens.t[k].upper))
			return true;
	return false;
}

/* Dorfaue 3: is there a name and a number at token K, and nothing more of a sentence? */
static bool name_and_number(const struct reading *r, size_t k, size_t limit)
{
	const struct token *t = r->tokens.t;
	size_t w;

	if (!place_upper(r, k) || k + 1 >= limit || t[k + 1].type != TOK_NUMBER || t[k + 1].digits > 3)
		return false;
	if (token_match(&r->tokens, k, LEX_NO_DATE_BEFORE, r->lang_bit, NULL) || mark_at(r, k + 2, ':') || (k + 2 < limit && t[k + 2].type != TOK_MARK))
		return false;
	if (mark_at(r, k + 2, '.') && !t[k + 2].space && k + 3 < limit && !t[k + 3].space)
		return false;
	w = reading_when_at(r, k);
	return !(w < r->whens.n && r->whens.w[w].tok <= k + 1 && r->whens.w[w].what != WHEN_CUE);
}

/* a street and number, a postcode and town behind a place's name: its end with them */
size_t place_with_address(const struct reading *r, size_t end, size_t limit)
{
	size_t k = end, street_end = 0, from, p;

	if (!(mark_at(r, k, ',') || mark_at(r, k, '(')) || k + 1 >= limit)
		return end;
	/* Rathaus, Zimmer 4 */
	if (mark_at(r, k, ',') && place_upper(r, k + 1) && reading_noun(r, k + 1, LEX_PLACE_NOUN) && k + 2 < limit && r->tokens.t[k + 2].type == TOK_NUMBER &&
	    r->tokens.t[k + 2].digits <= 4) {
		size_t w = reading_when_at(r, k + 2);
		if (!(w < r->whens.n && r->whens.w[w].tok <= k + 2)) /* Raum 3.12 */
			return k + 3 +
				   (mark_at(r, k + 3, '.') && !r->tokens.t[k + 3].space && k + 4 < limit && r->tokens.t[k + 4].type == TOK_NUMBER &&
							   !r->tokens.t[k + 4].space
						   ? 2
						   : 0);
	}
	for (size_t i = k + 1; i < limit && i < k + 5 && !street_end; i++) {
		if (r->tokens.t[i].type == TOK_MARK && !mark_at(r, i, '-') && !mark_at(r, i, '.'))
			break;
		street_end = place_street(r, i, &from);
	}
	/* a street without a number: the Scout Hut, Pond Lane */
	for (size_t i = k + 1; mark_at(r, k, ',') && i < limit && i < k + 5 && place_upper(r, i) && !r->tokens.t[i].line && !street_end; i++)
		if (i > k + 1 && street_word(r, i) && (i + 1 >= limit || r->tokens.t[i + 1].type != TOK_WORD || !r->tokens.t[i + 1].upper))
			street_end = i + 1;
	/* Anglo-American: 210 Canal Street */
	if (!street_end && r->tokens.t[k + 1].type == TOK_NUMBER && r->tokens.t[k + 1].digits <= 5)
		for (size_t i = k + 2; i < limit && i < k + 6 && !street_end; i++) {
			if (street_word(r, i) && r->tokens.t[i].upper)
				street_end = i + 1;
			else if (!place_upper(r, i) && !mark_at(r, i, '.') && r->tokens.t[i].type != TOK_NUMBER)
				break;
		}
	/* Third Avenue and Juniper Street */
	if (!street_end && place_upper(r, k + 1)) {
		size_t i = k + 1;
		bool first = false;
		while (i < limit && i < k + 8 && (place_upper(r, i) || token_match(&r->tokens, i, LEX_AND, r->lang_bit, NULL) == 1)) {
			bool is = reading_word(r, i, LEX_STREET_SUFFIX, NULL) != 0;
			if (is && first && !place_upper(r, i + 1)) {
				street_end = i + 1;
				break;
			}
			first = first || is;
			i++;
		}
	}
	if (!street_end && name_and_number(r, k + 1, limit))
		street_end = k + 3;
	if (street_end)
		end = street_end;
	k = end + (mark_at(r, end, ',') ? 1 : 0);
	p = k < limit ? place_postcode(r, k) : 0;
	return p ? k + p : end;
}
