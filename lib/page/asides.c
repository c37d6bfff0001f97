/* asides.c: what stands beside an announcement on its page and speaks of something else: links to other events, comments, a
 * newsletter's form, opening hours, who wrote it; see parts.h. */
#include "page/parts.h"

static void mark(struct reading *r, size_t from, size_t to)
{
	for (; from < to; from++)
		r->unit[from].role = ROLE_FURNITURE;
}

/* is the unit nothing but a phrase of CLASS, perhaps with a number before it and a colon behind: "2 Kommentare", "Newsletter:"? */
static bool heading_of(const struct reading *r, const struct unit *u, enum lex_class class)
{
	size_t k = u->tok, n;

	k += r->tokens.t[k].type == TOK_NUMBER && k + 1 < u->tok_end;
	n = (size_t)reading_word(r, k, class, NULL);
	return n && k + n + (size_t)token_mark(&r->tokens, k + n, ':') >= u->tok_end;
}

/* links alone: a list of other events, "previous" and "next" */
static bool link_line(const struct unit *u, unsigned tenths)
{
	return u->b->link_octets * 10 >= (u->b->to - u->b->from) * tenths;
}

/* "« Vorheriger Termin: Adventsmarkt", "Next event »" */
static bool turns_page(const struct reading *r, const struct unit *u)
{
	uint32_t first = reading_mark(r, u->tok), last = reading_mark(r, u->tok_end - 1);
	bool back = first == 0xab || first == 0x2039 || first == 0x2190 || first == '<';
	bool on = last == 0xbb || last == 0x203a || last == 0x2192 || last == '>';

	return link_line(u, 8) && (back || on);
}

/* "03.01.2026 | von Redaktion | Kategorie: Aktuelles | 0 Kommentare", "Autor: Max Muster, 03.01.2026" */
static bool byline(const struct reading *r, const struct unit *u)
{
	enum { WORDS = 24 };
	size_t words = 0, bars = 0;
	bool day = false, said = false, event = false;

	if (u->tok_end - u->tok > 2 * WORDS)
		return false;
	for (size_t k = u->tok; k < u->tok_end; k++) {
		words += r->tokens.t[k].type == TOK_WORD;
		bars += token_mark(&r->tokens, k, '|') || token_mark(&r->tokens, k, 0x2022) || (token_mark(&r->tokens, k, '/') && r->tokens.t[k].space);
		said = said || reading_word(r, k, LEX_BYLINE, NULL);
		event = event || reading_noun(r, k, LEX_EVENT_NOUN); /* Author talk */
	}
	for (size_t w = u->when; w < u->when_end; w++) {
		if (r->whens.w[w].range || r->whens.w[w].what == WHEN_REPEAT)
			return false;
		day = day || r->whens.w[w].what == WHEN_DAY;
	}
	return day && said && !event && words <= WORDS && (bars || reading_word(r, u->tok, LEX_BYLINE, NULL));
}

static bool says_when(const struct reading *r, const struct unit *u)
{
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].what != WHEN_CUE)
			return true;
	return false;
}

/* a line of a door's hours: it begins with a weekday or a time */
static bool hours_line(const struct reading *r, const struct unit *u)
{
	const struct when *w = &r->whens.w[u->when];

	return u->when < u->when_end && w->tok <= u->tok + 1 && (w->what == WHEN_REPEAT || w->what == WHEN_TIME || (w->what == WHEN_DAY && w->day.kind == DAY_WEEKDAY));
}

void asides_mark(struct reading *r)
{
	bool dated = false;

	for (size_t i = 0, end; i < r->n; i = end) {
		const struct unit *u = &r->unit[i];
		int label;
		end = i + 1;
		if (u->tok == u->tok_end)
			continue;
		if (r->d->html && dated && heading_of(r, u, LEX_TEASERS)) {
			while (end < r->n && r->unit[end].role != ROLE_HEADING && link_line(&r->unit[end], 6))
				end++;
			if (end > i + 1)
				mark(r, i, end);
			continue;
		}
		if (u->role == ROLE_FURNITURE)
			continue;
		if ((u->role == ROLE_SHORT || u->role == ROLE_PROSE || u->role == ROLE_LABEL) && byline(r, u)) {
			mark(r, i, end);
			continue;
		}
		/* "Öffnungszeiten Rathaus" above lines of hours */
		if ((u->role == ROLE_HEADING || u->role == ROLE_SHORT || u->role == ROLE_LABEL) && !says_when(r, u) &&
		    (reading_word(r, u->tok, LEX_OPENING, NULL) || (reading_word(r, u->tok, LEX_LABEL, &label) && label == LABEL_IGNORED))) {
			while (end < r->n && r->unit[end].role != ROLE_HEADING && hours_line(r, &r->unit[end]))
				end++;
			if (end > i + 1) {
				mark(r, i + 1, end);
				continue;
			}
		}
		for (size_t w = u->when; w < u->when_end; w++)
			dated = dated || r->whens.w[w].what == WHEN_DAY;
		if (!r->d->html || !dated)
			continue;
		if (turns_page(r, u)) {
			mark(r, i, end);
		} else if (u->role == ROLE_HEADING && heading_of(r, u, LEX_ASIDE)) {
			while (end < r->n && !(r->unit[end].role == ROLE_HEADING && r->unit[end].b->level <= u->b->level))
				end++;
			mark(r, i, end);
		}
	}
}
