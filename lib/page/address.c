/* address.c: addresses among the tokens: where they begin and end; see address.h. */
#include "page/address.h"

#include "ground/utf8.h"

#include <string.h>

/* does the word end in a street's ending (Hauptstraße), or is it a street's word (Elm Street)? */
static bool street_word(const struct reading *r, size_t i)
{
	enum { LEAST = 3, MOST = 9 }; /* octets of an ending */
	const struct token *t = &r->tokens.t[i];
	const char *s = r->text + t->at;

	if (t->type != TOK_WORD)
		return false;
	if (reading_word(r, i, LEX_STREET_SUFFIX, NULL))
		return true;
	for (size_t n = LEAST; n + 2 < t->len && n <= MOST; n++)
		if (lex_starts(lex_word(s + t->len - n, n), LEX_STREET_ENDING))
			return true;
	return false;
}

void address_add_part(const struct reading *r, struct span s, struct buf *out)
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
	buf_trim(&b, ", ;");
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

static bool in_capitals(const struct reading *r, size_t i, size_t most)
{
	const struct token *t = &r->tokens.t[i];

	for (size_t k = 0; k < t->len; k++)
		if (r->text[t->at + k] < 'A' || r->text[t->at + k] > 'Z')
			return false;
	return i < r->tokens.n && t->type == TOK_WORD && t->len <= most;
}

/* a British postcode at token I: GL17 9ET, SW1A 1AA; tokens, 0: none */
static size_t british_postcode(const struct reading *r, size_t i)
{
	enum { LETTERS = 2 };
	const struct token *t = r->tokens.t;
	size_t k = i;

	if (!in_capitals(r, k++, LETTERS) || k >= r->tokens.n || t[k].type != TOK_NUMBER || t[k].digits > 2 || t[k].space)
		return 0;
	k++;
	if (k < r->tokens.n && in_capitals(r, k, 1) && !t[k].space)
		k++;
	if (k + 1 >= r->tokens.n || t[k].type != TOK_NUMBER || t[k].digits != 1 || !t[k].space || t[k].line)
		return 0;
	return in_capitals(r, k + 1, LETTERS) && t[k + 1].len == LETTERS && !t[k + 1].space ? k + 2 - i : 0;
}

/* a postcode at token I, and a town behind it where that is the order: 24103 Kiel, D-24103 Kiel, A-1010 Wien, 8001 Zürich; tokens, 0: none */
size_t address_postcode(const struct reading *r, size_t i)
{
	const struct token *t = r->tokens.t;
	size_t k = i, n = british_postcode(r, i);

	if (n)
		return n;
	if (t[k].type == TOK_WORD && t[k].len <= 2 && t[k].upper && mark_at(r, k + 1, '-') && t[k + 2].type == TOK_NUMBER)
		k += 2;
	if (t[k].type != TOK_NUMBER || (t[k].digits != 5 && !(t[k].digits == 4 && k > i)))
		return 0;
	k++;
	if (!upper_at(r, k) || t[k].line)
		return 0;
	while (upper_at(r, k) && !t[k].line) {
		k++;
		if (mark_at(r, k, '-') && !t[k].space && upper_at(r, k + 1))
			k++;
	}
	return k - i;
}

/* "Weihnachtsmarkt 16 Uhr", "Flohmarkt 10.00", "Hafenpromenade 14:30": is the number at K an hour, and no house's? */
static bool clock_at(const struct reading *r, size_t k)
{
	static const enum lex_class hour[] = {LEX_OCLOCK, LEX_AM, LEX_PM};
	const struct token *t = &r->tokens.t[k];

	if (t[1].type == TOK_END || t[1].line)
		return false;
	if ((mark_at(r, k + 1, ':') || mark_at(r, k + 1, '.')) && !t[1].space && t[2].type == TOK_NUMBER && t[2].digits == 2 && !t[2].space)
		return t->digits <= 2 && t->num < 25 && t[2].num < 60;
	for (size_t c = 0; t->digits <= 2 && c < sizeof hour / sizeof *hour; c++)
		if (reading_word(r, k + 1, hour[c], NULL) && t[1].len > 1)
			return true;
	return false;
}

/* "Leipziger Straße 88": from the street's first word to the number; tokens from *FROM to the return value, 0: none */
size_t address_street(const struct reading *r, size_t i, size_t *from)
{
	const struct token *t = r->tokens.t;
	size_t k = i + 1;

	if (mark_at(r, k, '.') && !t[k].space)
		k++;
	if (t[k].type != TOK_NUMBER || t[k].digits > 4 || t[k].line || clock_at(r, k))
		return 0;
	if (!street_word(r, i) || !(t[i].upper || (i > 0 && upper_at(r, i - 1))))
		return 0;
	k++;
	if (mark_at(r, k, '/') && !t[k].space && t[k + 1].type == TOK_NUMBER && t[k + 1].digits <= 2 && !t[k + 1].space) /* Luisenstr. 5/1 */
		k += 2;
	else if (t[k].type == TOK_WORD && t[k].len == 1 && !t[k].line && !(mark_at(r, k + 1, '.') && !t[k + 1].space)) /* 7 a */
		k++;
	else if (mark_at(r, k, '-') && t[k + 1].type == TOK_NUMBER && t[k + 1].digits <= 4)
		k += 2;
	*from = i;
	while (*from > 0 && !t[*from].line && (upper_at(r, *from - 1) || (mark_at(r, *from - 1, '-') && !t[*from].space)) && i - *from < 4 &&
	    !mark_at(r, *from - 1, ','))
		(*from)--;
	if (mark_at(r, *from, '-'))
		(*from)++;
	return k;
}

/* St, Rd, Ave: a dot behind it is its own, behind "Road" the sentence's */
static bool abbreviation(const char *s, size_t n)
{
	if (lex_starts(lex_word(s, n), LEX_ABBREVIATION))
		return true;
	for (size_t i = 0; i < n; i++)
		if (strchr("aeiouyAEIOUY", s[i]) && !(n > 2 && (s[i] | 32) == 'y'))
			return false;
	return n <= 4;
}

/* "300 S. Kensington St.", "27 River Road": from the number to the street's word; the token behind, 0: none */
size_t address_street_after_number(const struct reading *r, size_t i)
{
	const struct token *t = r->tokens.t;
	size_t k = i + 1;

	if (t[i].type != TOK_NUMBER || t[i].digits > 5)
		return 0;
	for (size_t words = 0; words < 5 && !t[k].line; k++) {
		if (mark_at(r, k, '.') && !t[k].space && t[k - 1].len <= 2)
			continue;
		if (!upper_at(r, k) && !(t[k].type == TOK_NUMBER && words))
			return 0;
		if (words && reading_word(r, k, LEX_STREET_SUFFIX, NULL)) {
			k++;
			return mark_at(r, k, '.') && !t[k].space && abbreviation(r->text + t[k - 1].at, t[k - 1].len) && !(t[k + 1].upper && t[k + 1].space) ? k + 1 : k; /* St. */
		}
		words++;
	}
	return 0;
}
