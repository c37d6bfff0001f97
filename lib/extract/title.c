/* title.c: which lines are the title; see reading.h.
 * In a page the heading of the content wins; in a text the last short line before the first label, since what stands
 * above it is the body's name or the kind of event.  A line that begins in lower case goes on with the one before. */
#include "extract/reading.h"

#include "ground/limits.h"
#include "ground/utf8.h"

#include <string.h>

static bool lower_start(const struct reading *r, const struct unit *u)
{
	return u->tok < u->tok_end && r->tokens.t[u->tok].type == TOK_WORD && !r->tokens.t[u->tok].upper &&
	       r->tokens.t[u->tok].at == u->b->from;
}

static bool all_words_of(const struct reading *r, const struct unit *u, enum lex_class class)
{
	size_t k = u->tok;
	bool any = false;

	while (k < u->tok_end) {
		int n = reading_word(r, k, class, NULL);
		if (n) {
			any = true;
			k += (size_t)n;
		} else if (r->tokens.t[k].type == TOK_MARK) {
			k++;
		} else {
			return false;
		}
	}
	return any;
}

static size_t words_in(const struct reading *r, const struct unit *u)
{
	size_t n = 0;
	for (size_t k = u->tok; k < u->tok_end; k++)
		n += r->tokens.t[k].type == TOK_WORD;
	return n;
}

/* a line that is only a date, a time or a publication stamp */
static bool only_when(const struct reading *r, const struct unit *u)
{
	size_t covered = 0, words = 0;

	bool dated = false;

	for (size_t i = u->when; i < u->when_end; i++) {
		covered += r->whens.w[i].tok_end - r->whens.w[i].tok;
		dated = dated || r->whens.w[i].what != WHEN_CUE;
	}
	if (!dated)
		return false;
	for (size_t k = u->tok; k < u->tok_end; k++)
		words += r->tokens.t[k].type != TOK_MARK;
	return covered + 3 >= words || r->whens.w[u->when].cue == CUE_PUBLISHED;
}

static bool candidate(const struct reading *r, const struct unit *u)
{
	if (u->role != ROLE_SHORT && u->role != ROLE_HEADING)
		return false;
	if (reading_word(r, u->tok, LEX_SALUTATION, NULL) || only_when(r, u))
		return false;
	return words_in(r, u) > 0;
}

static void take(const struct reading *r, struct title_choice *t, size_t i, size_t limit)
{
	t->n = 0;
	t->span[t->n++] = (struct span){r->unit[i].b->from, r->unit[i].b->to};
	r->unit[i].role = ROLE_TITLE;
	for (size_t k = i + 1; k < limit && t->n < 8; k++) {
		struct unit *u = &r->unit[k];
		if (u->role == ROLE_FURNITURE)
			continue;
		if ((u->role != ROLE_SHORT && u->role != ROLE_HEADING && u->role != ROLE_PROSE) || !lower_start(r, u) || u->b->to - u->b->from > LIMIT_TITLE)
			break;
		if (u->role == ROLE_PROSE && utf8_width(r->text + u->b->from, u->b->to - u->b->from) > 120)
			break;
		t->span[t->n++] = (struct span){u->b->from, u->b->to};
		u->role = ROLE_TITLE;
	}
}

static void take_leftover(const struct reading *r, struct title_choice *t, size_t i)
{
	if (!t->leftover.to)
		t->leftover = (struct span){r->unit[i].b->from, r->unit[i].b->to};
}

void title_find(struct reading *r, struct title_choice *t)
{
	size_t first = r->n, best = r->n, at = 0;
	struct span value[4];
	int n, rank = 0;

	memset(t, 0, sizeof *t);
	/* the first label, paragraph, item or programme line ends the head */
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_LABEL && (u->value_from < u->b->to || (i + 1 < r->n)) && u->label != LABEL_PUBLISHED && u->label != LABEL_CATEGORY) {
			first = i;
			break;
		}
		if ((u->role == ROLE_PROSE && !lower_start(r, u)) || u->role == ROLE_ITEM || u->role == ROLE_PROGRAMME) {
			first = i;
			break;
		}
	}
	/* a heading, the highest in the content, that is no site name above others */
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		int score;
		if (u->role != ROLE_HEADING || u->b->level == 0 || !candidate(r, u) || all_words_of(r, u, LEX_LABEL) || all_words_of(r, u, LEX_TITLE_PREFIX))
			continue;
		score = (7 - u->b->level) * 2 + (u->b->main ? 1 : 0) + (i <= first ? 2 : 0);
		if (i + 1 < r->n && r->unit[i + 1].role == ROLE_HEADING && r->unit[i + 1].b->level == u->b->level)
			score--;
		if (score > rank)
			rank = score, best = i;
	}
	if (best == r->n) {
		/* in a text: the last candidate before the labels; before prose the first */
		bool labels = first < r->n && r->unit[first].role == ROLE_LABEL;
		for (size_t i = 0; i < first; i++) {
			const struct unit *u = &r->unit[i];
			if (!candidate(r, u) || (lower_start(r, u) && best < r->n))
				continue;
			if (all_words_of(r, u, LEX_TITLE_PREFIX))
				continue;
			if (best == r->n || labels)
				best = i;
		}
	}
	if (best < r->n) {
		for (size_t i = 0; i < best && i < first; i++)
			if (candidate(r, &r->unit[i]) && words_in(r, &r->unit[i]) > 0)
				take_leftover(r, t, i);
		take(r, t, best, r->n);
	}
	/* a mail's subject is its title, unless the text has a heading of its own */
	if (r->d->subject && *r->d->subject && rank == 0) {
		for (size_t i = 0; i < r->n; i++)
			if (r->unit[i].role == ROLE_TITLE)
				r->unit[i].role = ROLE_SHORT;
		t->n = 0;
		return;
	}
	/* a label for the title counts where there is no better line: "Thema: ..." */
	n = reading_field(r, LABEL_TITLE, &at, value, 4);
	if (n > 0 && (!t->n || (rank == 0 && r->n && first == 0))) {
		t->n = 1;
		t->span[0] = value[0];
	}
	if (!t->n && title_in_text(r, &t->span[0]))
		t->n = 1;
}

/* an event's noun, alone or at the end of a compound: Treffen, Ladentreffen */
static bool event_noun(const struct reading *r, size_t i)
{
	const struct token *t = &r->tokens.t[i];
	char fold[64];
	size_t n = 0;

	if (t->type != TOK_WORD || (!t->upper && strcmp(lex_lang_code(r->lang), "de") == 0))
		return false;
	if (token_match(&r->tokens, i, LEX_EVENT_NOUN, r->lang_bit, NULL))
		return true;
	if (t->len > 40)
		return false;
	for (const char *p = r->text + t->at, *end = p + t->len; p < end;) {
		struct buf b = BUF_INIT;
		utf8_put(&b, utf8_fold(utf8_next(&p, end)));
		if (n + b.n < sizeof fold) {
			memcpy(fold + n, b.p, b.n);
			n += b.n;
		}
		buf_free(&b);
	}
	for (size_t k = 3; k + 4 <= n; k++) {
		unsigned w = lex_word(fold + k, n - k);
		if (w && lex_starts(w, LEX_EVENT_NOUN))
			return true;
	}
	return false;
}

static uint32_t mark_of(const struct reading *r, size_t i)
{
	return r->tokens.t[i].type == TOK_MARK ? r->tokens.t[i].num : 0;
}

/* no line is a title: the quoted name in the paragraph that has the date, else the event's noun with what belongs to it */
bool title_in_text(const struct reading *r, struct span *s)
{
	for (size_t u = 0; u < r->n; u++) {
		const struct unit *un = &r->unit[u];
		bool dated = false;
		if (un->role != ROLE_PROSE && un->role != ROLE_SHORT && un->role != ROLE_PROGRAMME)
			continue;
		for (size_t w = un->when; w < un->when_end; w++)
			dated = dated || (r->whens.w[w].what == WHEN_DAY && r->whens.w[w].cue != CUE_PUBLISHED && r->whens.w[w].cue != CUE_DEADLINE);
		if (!dated)
			continue;
		for (size_t i = un->tok; i < un->tok_end; i++) { /* „...“ “...” »...« "..." */
			uint32_t open = mark_of(r, i), close = open == 0x201e ? 0x201c : open == 0x201c ? 0x201d : open == 0xbb ? 0xab : open == 0xab ? 0xbb : open == '"' ? '"' : 0;
			if (!close)
				continue;
			for (size_t k = i + 1; k < un->tok_end && k < i + 14; k++)
				if (mark_of(r, k) == close || (open == 0x201e && mark_of(r, k) == 0x201d)) {
					if (k > i + 1 && r->tokens.t[i + 1].upper) {
						*s = (struct span){r->tokens.t[i].at, r->tokens.t[k].at + r->tokens.t[k].len};
						return true;
					}
					break;
				}
		}
		for (size_t i = un->tok; i < un->tok_end; i++) {
			size_t from = i, end = i + 1;
			if (!event_noun(r, i) || (reading_when_at(r, i) < r->whens.n && r->whens.w[reading_when_at(r, i)].tok <= i && r->whens.w[reading_when_at(r, i)].what != WHEN_CUE))
				continue;
			while (from > un->tok && r->tokens.t[from - 1].type == TOK_WORD && r->tokens.t[from - 1].upper && i - from < 4 && from - 1 > un->tok)
				from--; /* Annual Garden Fair */
			while (end < un->tok_end && end < i + 8) { /* Sitzung des Ortsbeirats Nord */
				const struct token *t = &r->tokens.t[end];
				if (t->type == TOK_WORD && t->upper)
					end++;
				else if ((reading_word(r, end, LEX_DETERMINER, NULL) == 1 || reading_word(r, end, LEX_PURPOSE, NULL) == 1) && r->tokens.t[end + 1].upper && r->tokens.t[end + 1].type == TOK_WORD &&
				         !reading_word(r, end, LEX_PLACE_PREPOSITION, NULL))
					end += 2;
				else
					break;
			}
			*s = (struct span){r->tokens.t[from].at, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len};
			return true;
		}
	}
	return false;
}

/* Einladung zum ..., Re:, „...“: what is not part of the name */
static size_t after_prefix(const struct reading *r, struct span s)
{
	size_t i, end;
	int n;

	reading_tokens(r, s, &i, &end);
	while (i < end) {
		n = reading_word(r, i, LEX_TITLE_PREFIX, NULL);
		if (!n || i + (size_t)n >= end)
			break;
		if (token_mark(&r->tokens, i + (size_t)n, ':') || token_mark(&r->tokens, i + (size_t)n, '-'))
			n++;
		else if (n == 1) /* one word without a colon is part of the title */
			break;
		i += (size_t)n;
	}
	return i < end ? r->tokens.t[i].at : s.from;
}

void title_text(const struct reading *r, const struct title_choice *t, struct buf *out)
{
	for (size_t i = 0; i < t->n; i++) {
		struct span s = t->span[i];
		struct buf b = BUF_INIT;
		if (i == 0) {
			size_t from = after_prefix(r, s);
			if (from > s.from && from < s.to) {
				const char *p = r->text + from;
				uint32_t c;
				s.from = from;
				c = utf8_next(&p, r->text + s.to);
				/* what followed "Einladung zum" may begin in lower case */
				if (c < 0x80 && c >= 'a' && c <= 'z') {
					reading_text(r, s, &b);
					b.p[0] = (char)(b.p[0] - 32);
				} else if (c == 0xe4 || c == 0xf6 || c == 0xfc) {
					reading_text(r, s, &b);
					b.p[1] = (char)(b.p[1] - 32);
				}
			}
		}
		if (!b.n)
			reading_text(r, s, &b);
		if (i && b.n)
			buf_char(out, ' ');
		buf_add(out, buf_cstr(&b), b.n);
		buf_free(&b);
	}
	while (out->n && (out->p[out->n - 1] == ' ' || out->p[out->n - 1] == ':' || out->p[out->n - 1] == ','))
		out->p[--out->n] = '\0';
	if (out->n > LIMIT_TITLE * 2) {
		out->n = utf8_cut(out->p, out->n, LIMIT_TITLE);
		out->p[out->n] = '\0';
	}
}
