/* reading_text.c: what stands in a part of a reading: its words, tokens, finds and text, and the values of its labels; see reading.h. */
#include "page/reading.h"

#include "ground/utf8.h"

#include <string.h>

int reading_word(const struct reading *r, size_t i, enum lex_class class, int *value)
{
	int n;

	if (i >= r->tokens.n || !lex_starts(r->tokens.t[i].word, class))
		return 0;
	n = token_phrase(&r->tokens, i, class, r->lang_bit, value);
	if (!n && (class == LEX_LABEL || class == LEX_FURNITURE || class == LEX_DOWNLOAD || class == LEX_MAIL_HEADER || class == LEX_SALUTATION || class == LEX_CALENDAR ||
	           class == LEX_TEASERS))
		n = token_match(&r->tokens, i, class, r->langs & lex_langs_likely(), value);
	return n;
}

bool reading_stops(const struct reading *r, size_t k)
{
	const struct token *t = &r->tokens.t[k];

	if (mark_at(r, k, '!') || mark_at(r, k, '?'))
		return true;
	if (!mark_at(r, k, '.') || k == 0 || (t[1].type != TOK_END && !t[1].space) || (t[1].type == TOK_WORD && !t[1].upper))
		return false;
	return t[-1].type == TOK_WORD && t[-1].len > 2 && !reading_word(r, k - 1, LEX_ABBREVIATION, NULL) && !reading_word(r, k - 1, LEX_PERSON_TITLE, NULL);
}

bool reading_names_day(const struct when_day *d)
{
	return (d->kind == DAY_DATE && d->day) || d->kind == DAY_HOLIDAY || d->kind == DAY_NTH || d->kind == DAY_WEEKDAY || (d->kind == DAY_RELATIVE && d->unit == UNIT_DAY);
}

bool reading_tells(const struct when *w)
{
	if (w->what == WHEN_REPEAT)
		return true;
	if (w->what == WHEN_TIME)
		return w->time.set;
	return w->what == WHEN_DAY && w->day.kind != DAY_HOLIDAY && w->day.kind != DAY_SEASON && (w->day.kind != DAY_DATE || w->day.day);
}

/* may a noun stand at I? */
static bool noun_here(const struct reading *r, size_t i)
{
	const struct token *t = &r->tokens.t[i];

	return t->type == TOK_WORD && (t->upper || !reading_has(r, TRAIT_CAPITAL_NOUNS));
}

/* of which classes the words are that a long word ends in */
static void classes_of_ends(const struct reading *r, const struct token *t, unsigned long long of[LEX_MASKS])
{
	enum { HEAD = 3, TAIL = 4, LONGEST = 40 };
	char fold[64];
	size_t n = 0;

	memset(of, 0, LEX_MASKS * sizeof *of);
	if (t->len > LONGEST || t->len < HEAD)
		return;
	for (const char *p = r->text + t->at, *end = p + t->len; p < end && n + 4 <= sizeof fold;)
		n += utf8_octets(fold + n, utf8_fold(utf8_next(&p, end)));
	for (size_t k = HEAD; k + TAIL <= n; k++) {
		unsigned w = lex_word(fold + k, n - k);
		for (int m = 0; w && m < LEX_MASKS; m++)
			of[m] |= lex_mask[w][m];
	}
}

unsigned reading_nouns(const struct reading *r, size_t i, const enum lex_class *class, size_t n)
{
	unsigned long long ends[LEX_MASKS];
	unsigned found = 0;

	if (!noun_here(r, i))
		return 0;
	classes_of_ends(r, &r->tokens.t[i], ends);
	for (size_t k = 0; k < n; k++)
		if (ends[class[k] / 64] >> class[k] % 64 & 1 || token_match(&r->tokens, i, class[k], r->lang_bit, NULL) == 1)
			found |= 1u << k;
	return found;
}

bool reading_noun(const struct reading *r, size_t i, enum lex_class class)
{
	unsigned long long ends[LEX_MASKS];

	if (!noun_here(r, i))
		return false;
	if (token_match(&r->tokens, i, class, r->lang_bit, NULL) == 1)
		return true;
	classes_of_ends(r, &r->tokens.t[i], ends);
	return ends[class / 64] >> class % 64 & 1;
}

bool reading_ending(const struct reading *r, size_t i, enum lex_class class, int *value)
{
	enum { HEAD = 4, TAIL = 5, LONGEST = 40 }; /* Chorkonzert, and no Fußball or Vorlesung */
	const struct token *t = &r->tokens.t[i];
	char fold[64];
	size_t n = 0;

	if (i >= r->tokens.n || !reading_has(r, TRAIT_CAPITAL_NOUNS) || !noun_here(r, i) || t->len > LONGEST || t->len < HEAD + TAIL || reading_word(r, i, LEX_WEEKDAY, NULL))
		return false;
	for (const char *p = r->text + t->at, *end = p + t->len; p < end && n + 4 <= sizeof fold;)
		n += utf8_octets(fold + n, utf8_fold(utf8_next(&p, end)));
	for (size_t k = HEAD; k + TAIL <= n; k++) {
		unsigned w = ((unsigned char)fold[k] & 0xC0) == 0x80 ? 0 : lex_word(fold + k, n - k);
		int got = w && lex_starts(w, class) ? lex_value(w, class, r->lang_bit) : -1;
		if (got > 0) {
			*value = got;
			return true;
		}
	}
	return false;
}

/* ---- spans ---- */

static size_t token_at(const struct reading *r, size_t octet)
{
	size_t lo = 0, hi = r->tokens.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (r->tokens.t[mid].at < octet)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

void reading_tokens(const struct reading *r, struct span s, size_t *from, size_t *to)
{
	*from = token_at(r, s.from);
	*to = token_at(r, s.to);
}

void reading_whens(const struct reading *r, struct span s, size_t *from, size_t *to)
{
	size_t i = 0, hi = r->whens.n;

	while (i < hi) {
		size_t mid = i + (hi - i) / 2;
		if (r->whens.w[mid].from < s.from)
			i = mid + 1;
		else
			hi = mid;
	}
	*from = i;
	while (i < r->whens.n && r->whens.w[i].from < s.to)
		i++;
	*to = i;
}

bool reading_holds(const struct reading *r, size_t octet)
{
	return r->n && octet >= r->unit[0].b->from && octet <= r->unit[r->n - 1].b->to;
}

size_t reading_when_at(const struct reading *r, size_t tok)
{
	size_t lo = 0, hi = r->whens.n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (r->whens.w[mid].tok_end <= tok)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* what no value keeps: controls, soft hyphens, characters of no width, marks of direction */
static bool unseen(uint32_t c)
{
	static const struct {
		uint32_t from, to;
	} range[] = {{0, 0x1f}, {0x7f, 0x9f}, {0xad, 0xad}, {0x200b, 0x200b}, {0x202a, 0x202e}, {0x2060, 0x2060}, {0x2066, 0x2069}, {0xfeff, 0xfeff}};

	for (size_t i = 0; i < sizeof range / sizeof *range; i++)
		if (c >= range[i].from && c <= range[i].to)
			return true;
	return false;
}

void reading_text(const struct reading *r, struct span s, struct buf *out)
{
	const char *p = r->text + s.from, *end = r->text + s.to;
	struct buf nfc = BUF_INIT;
	bool blank = false, any = false;
	size_t start = out->n;

	while (p < end) {
		const char *was = p;
		while (p < end && *p > ' ' && *p < 0x7f) /* most of it */
			p++;
		if (p == was) {
			uint32_t c = utf8_next(&p, end);
			bool space = utf8_space(c) && c != 0x200b && c != 0xfeff && c != 0x2060; /* these have no width */
			if (space)
				blank = any;
			if (space || unseen(c))
				continue;
		}
		if (blank)
			buf_char(out, ' ');
		blank = false;
		any = true;
		buf_add(out, was, (size_t)(p - was));
	}
	for (size_t i = start; i < out->n; i++)
		if ((unsigned char)out->p[i] == 0xcc || (unsigned char)out->p[i] == 0xcd) { /* combining marks: compose them */
			if (utf8_nfc(out->p + start, out->n - start, &nfc)) {
				out->n = start;
				buf_add(out, nfc.p, nfc.n);
			}
			break;
		}
	buf_free(&nfc);
}

int reading_field(const struct reading *r, int label, size_t *at, struct span *spans, size_t max)
{
	for (size_t i = *at; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		int n = 0;
		if (u->role != ROLE_LABEL || u->label != label)
			continue;
		if (u->value_from < u->b->to && max)
			spans[n++] = (struct span){u->value_from, u->b->to};
		for (i++; i < r->n && (r->unit[i].role == ROLE_VALUE || (r->unit[i].role == ROLE_FURNITURE && i + 1 < r->n && r->unit[i + 1].role == ROLE_VALUE)); i++)
			if ((size_t)n < max && r->unit[i].role == ROLE_VALUE)
				spans[n++] = (struct span){r->unit[i].b->from, r->unit[i].b->to};
		*at = i;
		return n;
	}
	*at = r->n;
	return -1;
}

size_t reading_sum(const struct reading *r, size_t i, size_t limit)
{
	const struct token *t = r->tokens.t;
	size_t k = i;

	if (t[k].type == TOK_MARK && (t[k].num == '$' || t[k].num == 0xa3 || t[k].num == 0x20ac)) {
		k++;
		if (k >= limit || t[k].type != TOK_NUMBER)
			return 0;
		k++;
		if (k + 1 < limit && t[k].type == TOK_MARK && (t[k].num == '.' || t[k].num == ',') && t[k + 1].type == TOK_NUMBER && !t[k].space && !t[k + 1].space)
			k += 2;
		return k;
	}
	if (t[k].type == TOK_NUMBER) {
		k++;
		if (k + 1 < limit && token_mark(&r->tokens, k, '/') && !t[k].space && t[k + 1].type == TOK_NUMBER && !t[k + 1].space) /* 8/6 Euro */
			k += 2;
		if (k + 1 < limit && t[k].type == TOK_MARK && (t[k].num == '.' || t[k].num == ',') && !t[k].space) {
			if (t[k + 1].type == TOK_NUMBER && !t[k + 1].space)
				k += 2;
			else if (t[k + 1].type == TOK_MARK && t[k + 1].num == '-' && !t[k + 1].space)
				k += 2; /* 5,- */
		}
	} else {
		int n = t[k].len < 3 || !lex_starts(t[k].word, LEX_CARDINAL) ? 0 : token_match(&r->tokens, k, LEX_CARDINAL, r->lang_bit, NULL);
		if (!n)
			return 0;
		k += (size_t)n;
	}
	if (k >= limit || t[k].line)
		return 0;
	if (t[k].type == TOK_MARK && (t[k].num == 0x20ac || t[k].num == 0xa3))
		return k + 1;
	if (t[k].type == TOK_WORD && token_match(&r->tokens, k, LEX_CURRENCY, r->langs, NULL) == 1)
		return k + 1;
	return 0;
}
