/* nominative.c: a determiner's case and a noun's gender tell how adjectives end in the nominative; see nominative.h.  The words
 * and endings are those of the language's file in lang/ (case-sign, gender, undeclined, endings). */
#include "fields/nominative.h"

#include "ground/utf8.h"

#include <string.h>

enum { LONGEST_NOUN = 120 };
enum { STRONG_F, STRONG_M, STRONG_N, WEAK }; /* order of a language's endings */

struct phrase {
	int sign, gender;
	bool accusative;       /* behind a preposition that only governs it */
};

static void fold(const char *s, size_t n, struct buf *out)
{
	for (const char *p = s, *end = s + n; p < end;)
		utf8_put(out, utf8_fold(utf8_next(&p, end)));
}

static int value_of(const struct reading *r, const char *s, size_t n, enum lex_class class)
{
	return lex_value(lex_word(s, n), class, r->lang_bit);
}

/* by the longest end of the noun that tells it; 0: none does */
static int gender_of(const struct reading *r, const char *noun, size_t n)
{
	struct buf b = BUF_INIT;
	int gender = -1;

	if (n <= LONGEST_NOUN)
		fold(noun, n, &b);
	for (size_t i = 0; i + 1 < b.n && gender < 0; i++)
		if (((unsigned char)b.p[i] & 0xc0) != 0x80)
			gender = value_of(r, b.p + i, b.n - i, LEX_GENDER);
	buf_free(&b);
	return gender < 0 ? 0 : gender;
}

/* a masculine noun that the accusative does not change: no person's, no plural */
static bool plain_masculine(int gender, const char *noun, size_t n)
{
	return gender == GENDER_M || (gender == 0 && !(n && strchr("nNsS", noun[n - 1])));
}

/* the ending that the adjectives get and the one that they must have; false: not sure, or nothing to do */
static bool endings(const struct phrase *p, const char *noun, size_t n, int *to, int *from)
{
	bool neuter = p->gender == GENDER_N || p->gender == GENDER_INFINITIVE;

	*from = WEAK;
	switch (p->sign) {
	case CASE_DATIVE:
		*to = p->gender == GENDER_M ? STRONG_M : STRONG_N;
		return p->gender == GENDER_M || neuter;
	case CASE_DATIVE_F:
		*to = STRONG_F;
		return p->gender == GENDER_F || p->gender == 0;
	case CASE_DEN:
		*to = STRONG_M;
		return p->accusative ? plain_masculine(p->gender, noun, n) : p->gender == GENDER_M;
	case CASE_ACCUSATIVE_M: case CASE_FUER:
		*to = STRONG_M;
		return plain_masculine(p->gender, noun, n);
	case CASE_DAS:
		*to = STRONG_N, *from = STRONG_F;
		return p->gender != GENDER_M && p->gender != GENDER_F;
	case CASE_DIE:
		*to = STRONG_F; /* a plural's */
		return p->gender != GENDER_M && p->gender != GENDER_N;
	case CASE_DER:
		*to = STRONG_M, *from = STRONG_F;
		return p->gender == GENDER_M;
	default: return false;
	}
}

static bool ends_in(const struct reading *r, const char *word, size_t n, int ending, size_t *stem)
{
	size_t m;
	const char *e = lex_ending(r->lang, ending, &m);

	*stem = n > m ? n - m : 0;
	return e && *stem >= 3 && !memcmp(word + *stem, e, m);
}

/* a word before the noun: its new form is appended.  False: it is one that nobody can be sure of. */
static bool adjective(const struct reading *r, const char *word, size_t n, int from, int to, bool *changed, struct buf *out)
{
	size_t stem, m, bare = n - (n && word[n - 1] == ',');
	const char *e = lex_ending(r->lang, to, &m);
	struct buf b = BUF_INIT;
	bool fixed;

	fold(word, bare, &b);
	fixed = value_of(r, buf_cstr(&b), b.n, LEX_UNDECLINED) >= 0 || value_of(r, buf_cstr(&b), b.n, LEX_AND) >= 0;
	buf_free(&b);
	if (!e || value_of(r, word, bare, LEX_DETERMINER) >= 0)
		return false;
	if (!fixed && ends_in(r, word, bare, from, &stem)) {
		buf_add(out, word, stem);
		buf_add(out, e, m);
		buf_add(out, word + bare, n - bare);
		*changed = true;
		return true;
	}
	for (int i = 0; !fixed && lex_ending(r->lang, i, &m); i++)
		if (ends_in(r, word, bare, i, &stem))
			return false; /* of another case */
	buf_add(out, word, n);
	return true;
}

/* what stands before the name; false: nothing that tells a case */
static bool sign_before(const struct reading *r, size_t tok, struct phrase *p)
{
	int before;

	if (!tok || r->lang < 0 || reading_word(r, tok - 1, LEX_CASE_SIGN, &p->sign) != 1 || r->tokens.t[tok].para)
		return false;
	p->accusative = tok > 1 && reading_word(r, tok - 2, LEX_CASE_SIGN, &before) == 1 && before == CASE_FUER;
	return true;
}

/* the noun: the first word with a capital, or what is behind the last hyphen of it; false: there is none, or two */
static bool noun_of(const char *name, size_t *at, size_t *n)
{
	const char *p = name, *end = name + strlen(name), *first;
	size_t whole;

	for (; p < end; p += strcspn(p, " "), p += strspn(p, " ")) {
		first = p;
		if (utf8_upper(utf8_next(&first, end)))
			break;
	}
	if (p == name || p >= end)
		return false;
	whole = strcspn(p, " ");
	first = p + whole + (p[whole] == ' ');
	if (first < end && utf8_upper(utf8_next(&first, end)))
		return false;
	*at = (size_t)(p - name);
	while (whole && strchr(".,;:!?)", p[whole - 1]))
		whole--;
	*n = whole;
	return whole > 0;
}

bool nominative(const struct reading *r, size_t tok, struct buf *name)
{
	struct phrase p = {0};
	struct buf b = BUF_INIT;
	size_t at, n, head;
	int from, to;
	bool sure, changed = false;

	if (!name->n || !sign_before(r, tok, &p) || !noun_of(name->p, &at, &n))
		return false;
	for (head = at + n; head > at && name->p[head - 1] != '-'; head--)
		;
	p.gender = gender_of(r, name->p + head, at + n - head);
	sure = endings(&p, name->p + head, at + n - head, &to, &from);
	for (size_t i = 0, m; sure && i < at; i += m + 1) {
		m = strcspn(name->p + i, " ");
		sure = adjective(r, name->p + i, m, from, to, &changed, &b);
		buf_char(&b, ' ');
	}
	if (sure && changed) {
		buf_str(&b, name->p + at);
		buf_clear(name);
		buf_str(name, b.p);
	}
	buf_free(&b);
	return sure && changed;
}
