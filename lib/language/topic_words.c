/* topic_words.c: see topic_words.h. */
#include "language/topic_words.h"

#include "language/token.h"

#include <string.h>

enum { MOST_MINUTES = 99999 };

static bool ends_small(const struct tokens *t, size_t i)
{
	return token_match(t, i, LEX_STOP, lex_langs_complete(), NULL) > 0;
}

static int formal_at(const struct tokens *t, size_t i)
{
	lex_langs_t all = lex_langs_complete();
	int value, n = token_match(t, i, LEX_FORMAL, all, &value);
	size_t next = i + (size_t)n;

	if (!n)
		return 0;
	if (next >= t->n || t->t[next].type == TOK_MARK || ends_small(t, next - 1) || token_match(t, next, LEX_AND, all, NULL))
		return value;
	return 0;
}

int topic_words_formal(const char *title, size_t n)
{
	struct tokens t = TOKENS_INIT;
	size_t i = 0;
	int kind;

	tokens_scan(&t, title, n);
	while (i < t.n && (t.t[i].type == TOK_MARK || t.t[i].type == TOK_NUMBER)) /* 1. Begrüßung */
		i++;
	kind = i < t.n ? formal_at(&t, i) : 0;
	tokens_free(&t);
	return kind;
}

bool topic_words_open(const char *title)
{
	struct tokens t = TOKENS_INIT;
	bool open = false;
	int until;

	tokens_scan(&t, title, strlen(title));
	for (size_t i = 0; i < t.n && !open; i++)
		open = token_match(&t, i, LEX_KEPT_OPEN, lex_langs_complete(), &until) > 0 && until != OPEN_UNTIL && until != OPEN_BESIDE;
	tokens_free(&t);
	return open;
}

/* ---- lengths ---- */

static bool letter(const struct tokens *t, size_t i, char c)
{
	return t->t[i].type == TOK_WORD && t->t[i].len == 1 && t->text[t->t[i].at] == c;
}

/* a unit at *I, in minutes; 0: none.  The signs of hours and minutes are those of all languages. */
static int unit(const struct tokens *t, size_t *i)
{
	int value, n;

	if (letter(t, *i, 'h') || letter(t, *i, 'm') || token_mark(t, *i, '\'')) {
		value = letter(t, *i, 'h') ? 60 : 1;
		n = 1;
	} else {
		n = token_match(t, *i, LEX_UNIT, lex_langs_complete(), &value);
		if (!n || (value != UNIT_MINUTE && value != UNIT_HOUR))
			return 0;
		value = value == UNIT_HOUR ? 60 : 1;
	}
	*i += (size_t)n;
	if (token_mark(t, *i, '.'))
		(*i)++;
	return value;
}

/* a number at *I, in hundredths; -1: none */
static int64_t amount(const struct tokens *t, size_t *i)
{
	const struct token *a = &t->t[*i], *b;
	int value, n;
	int64_t v;

	if (a->type != TOK_NUMBER) {
		n = token_match(t, *i, LEX_FRACTION, lex_langs_complete(), &value); /* eine halbe, in sixtieths */
		*i += (size_t)n;
		if (n)
			return (int64_t)value * 100 / 60;
		n = token_match(t, *i, LEX_CARDINAL, lex_langs_complete(), &value);
		*i += (size_t)n;
		return n ? (int64_t)value * 100 : -1;
	}
	if (a->num > MOST_MINUTES)
		return -1;
	v = (int64_t)a->num * 100;
	(*i)++;
	if (!token_mark(t, *i, ',') && !token_mark(t, *i, '.') && !token_mark(t, *i, '/'))
		return v;
	b = &t->t[*i + 1];
	if (b->type != TOK_NUMBER || b->space || b->digits > 2)
		return v;
	if (token_mark(t, *i, '/'))
		v = b->num ? v / b->num : -1;
	else
		v += b->num * (b->digits == 1 ? 10 : 1);
	*i += 2;
	return v;
}

/* the tokens from I to N as a length */
static int length(const struct tokens *t, size_t i)
{
	int64_t total, more;
	size_t clock;
	int n = token_match(t, i, LEX_ABOUT, lex_langs_complete(), NULL), u;

	i += (size_t)n;
	if (n && (token_mark(t, i, '.') || token_mark(t, i, ':')))
		i++;
	clock = i + 1;
	if (t->t[i].type == TOK_NUMBER && token_mark(t, clock, ':') && t->t[clock + 1].type == TOK_NUMBER && t->t[clock + 1].digits == 2) {
		size_t k = clock + 2; /* 0:45 h: exact, not in hundredths of an hour */
		if (t->t[i].num > 1000 || t->t[clock + 1].num > 59 || unit(t, &k) != 60 || k < t->n)
			return 0;
		return (int)(t->t[i].num * 60 + t->t[clock + 1].num);
	}
	total = amount(t, &i);
	u = total < 0 ? 0 : unit(t, &i);
	total *= u;
	if (u == 60 && i < t->n) { /* 1 h 30, 1 Stunde 30 Minuten */
		i += (size_t)token_match(t, i, LEX_AND, lex_langs_complete(), NULL);
		more = amount(t, &i);
		if (more < 0 || more >= 6000 || (i < t->n && unit(t, &i) != 1))
			return 0;
		total += more;
	}
	return u && i >= t->n && total >= 100 && total / 100 <= MOST_MINUTES ? (int)(total / 100) : 0;
}

int topic_words_minutes(const char *text, size_t n)
{
	struct tokens t = TOKENS_INIT;
	int minutes;

	tokens_scan(&t, text, n);
	minutes = t.n ? length(&t, 0) : 0;
	tokens_free(&t);
	return minutes;
}

/* what may stand before the length: blanks, a comma, dashes */
static size_t trimmed(const char *s, size_t n)
{
	while (n && strchr(" \t,;-", s[n - 1]))
		n--;
	if (n >= 3 && (!memcmp(s + n - 3, "\xe2\x80\x93", 3) || !memcmp(s + n - 3, "\xe2\x80\x94", 3))) /* – — */
		return trimmed(s, n - 3);
	return n;
}

/* where a tail of a title begins that may be a length: behind its last opening bracket, comma or dash between blanks; N: nowhere */
static size_t tail_of(const char *s, size_t n, size_t *end)
{
	*end = n;
	if (n && (s[n - 1] == ')' || s[n - 1] == ']')) {
		char open = s[n - 1] == ')' ? '(' : '[';
		*end = n - 1;
		for (size_t i = n - 1; i > 0; i--)
			if (s[i - 1] == open)
				return i;
		return n;
	}
	for (size_t i = n; i > 1; i--)
		if ((s[i - 1] == ' ' && (s[i - 2] == ',' || s[i - 2] == '-')) || (i > 3 && s[i - 1] == ' ' && !memcmp(s + i - 4, "\xe2\x80\x93", 3)))
			return i;
	return n;
}

int topic_words_length(const char *title, size_t n, size_t *rest)
{
	size_t end, from = tail_of(title, n, &end);
	int minutes = from < end ? topic_words_minutes(title + from, end - from) : 0;

	*rest = n;
	if (!minutes)
		return 0;
	if (end < n)
		from--; /* the bracket */
	*rest = trimmed(title, from);
	return *rest ? minutes : 0;
}
