/* further.c: several events in running text: lists of dates within one line, notices one below the other, and further
 * dates that a sentence announces with their time, their title or under "further dates"; see reading.h.  What is found
 * becomes units of its own, so that sections.c and the others read it as they read lines. */
#include "extract/reading.h"

#include "ground/limits.h"
#include "ground/mem.h"

#include <string.h>

static bool mark_at(const struct reading *r, size_t i, uint32_t c)
{
	return i < r->tokens.n && token_mark(&r->tokens, i, c);
}

static bool definite(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.day && w->day.month && w->side != SIDE_UNTIL &&
	       (w->cue == CUE_NONE || w->cue == CUE_EVENT || w->cue == CUE_BEGIN);
}

/* a token behind which a sentence begins */
static bool sentence_ends(const struct reading *r, size_t k)
{
	const struct token *t = &r->tokens.t[k];

	if (t->type != TOK_MARK || !(t[1].space || t[1].type == TOK_END))
		return false;
	if (t->num == '!' || t->num == '?')
		return true;
	return t->num == '.' && k > 0 && (t[1].upper || t[1].type == TOK_END || (t[1].type == TOK_MARK && t[1].num > 0x80)) &&
	       !(r->tokens.t[k - 1].type == TOK_NUMBER && r->tokens.t[k - 1].digits <= 2) && !(r->tokens.t[k - 1].type == TOK_WORD && r->tokens.t[k - 1].len <= 2);
}

/* "12.5. Amt Ruhland, 4.6. Stadt Calau": dates each followed by a name, and nothing else */
bool further_inline(struct reading *r)
{
	bool any = false;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		size_t at[40], n = 0;
		bool ok = true;
		if ((u->role != ROLE_SHORT && u->role != ROLE_PROSE && u->role != ROLE_HEADING) || u->when_end - u->when < 2 || u->when_end - u->when > 120)
			continue;
		for (size_t w = u->when; w < u->when_end && ok && n < 40; w++) {
			const struct when *x = &r->whens.w[w];
			if (x->what != WHEN_DAY)
				continue;
			ok = definite(x) && !x->range && (n ? r->tokens.t[x->tok - 1].type == TOK_MARK && !mark_at(r, x->tok - 1, '(') : x->tok == u->tok) &&
			     x->tok_end < u->tok_end && r->tokens.t[x->tok_end].type == TOK_WORD && r->tokens.t[x->tok_end].upper;
			at[n++] = x->tok;
		}
		if (!ok || n < 2)
			continue;
		for (size_t k = u->tok; k < u->tok_end && ok; k++) /* a sentence is no list */
			ok = !sentence_ends(r, k) || k + 1 == u->tok_end;
		for (size_t k = 0; k + 1 < n && ok; k++)
			ok = at[k + 1] - at[k] < 16;
		if (!ok)
			continue;
		r->unit[i].role = ROLE_SHORT;
		for (size_t k = n; k-- > 1;)
			reading_split(r, i, at[k]);
		for (size_t k = 0; k < n; k++)
			r->unit[i + k].inline_entry = true;
		i += n - 1;
		any = true;
	}
	return any;
}

/* has the unit an event's day, and a time with it? */
static const struct when *dated(const struct reading *r, const struct unit *u, bool *timed)
{
	const struct when *day = NULL;

	*timed = false;
	for (size_t w = u->when; w < u->when_end; w++) {
		const struct when *x = &r->whens.w[w];
		if (!day && (definite(x) || (x->what == WHEN_DAY && x->day.kind == DAY_HOLIDAY)))
			day = x;
		*timed = *timed || (x->what == WHEN_TIME && x->time.set && (x->cue == CUE_NONE || x->cue == CUE_BEGIN));
	}
	return day;
}

static bool label_line(const struct reading *r, const struct unit *u)
{
	return reading_word(r, u->tok, LEX_LABEL, NULL) > 0;
}

/* notices: a short line without a date, then a paragraph with a day and a time; two or more, on different days */
size_t further_notices(struct reading *r, struct section *out, size_t max)
{
	size_t n = 0;
	bool timed;

	for (size_t i = 0; i + 1 < r->n; i++) {
		const struct unit *head = &r->unit[i];
		size_t k = i + 1;
		const struct when *day = NULL;
		if ((head->role != ROLE_SHORT && head->role != ROLE_HEADING && head->role != ROLE_TITLE) || head->when < head->when_end || label_line(r, head) || !head->b->gap)
			continue;
		while (k < r->n && r->unit[k].role == ROLE_FURNITURE)
			k++;
		for (; k < r->n && k < i + 4 && !day; k++) {
			if (r->unit[k].role != ROLE_PROSE || !(k > i + 1 || r->unit[k].b->gap))
				break;
			day = dated(r, &r->unit[k], &timed);
		}
		if (!day || !timed || n == max)
			continue;
		out[n] = (struct section){.day = day, .first = i, .title = {head->b->from, head->b->to}};
		n++;
		i = k - 1;
	}
	for (size_t i = 1; i < n; i++) {
		struct moment a = {0}, b = {0};
		if (resolve_day(&out[i - 1].day->day, &r->ref, &a) && resolve_day(&out[i].day->day, &r->ref, &b) && !civil_cmp(&a.start, &b.start))
			return 0;
	}
	for (size_t i = 0; i < n; i++)
		out[i].end = i + 1 < n ? out[i + 1].first : r->n;
	return n < 2 ? 0 : n;
}

static bool quoted_name(const struct reading *r, const struct unit *u)
{
	for (size_t k = u->tok; k + 1 < u->tok_end; k++)
		if ((mark_at(r, k, 0x201e) || mark_at(r, k, 0xbb) || mark_at(r, k, 0x201c) || mark_at(r, k, '"')) && r->tokens.t[k + 1].upper)
			return true;
	return false;
}

/* sentences behind the event's own that announce another: on a later day, with a time or a quoted title of their own, or
 * under a heading for further dates.  MAIN is the first event's time. */
size_t further_sentences(struct reading *r, const struct moment *main, struct section *out, size_t max)
{
	size_t n = 0;
	bool listed = false; /* under "Weitere Termine" */

	for (size_t i = 0; i < r->n && n < max; i++) {
		struct unit *u = &r->unit[i];
		int label;
		if (u->role == ROLE_FURNITURE)
			continue;
		if (!(u->role == ROLE_PROSE || (u->role == ROLE_SHORT && quoted_name(r, u))) || u->when == u->when_end) {
			if (u->role == ROLE_LABEL || u->role == ROLE_SHORT || u->role == ROLE_HEADING) {
				int k = reading_word(r, u->tok, LEX_LABEL, &label);
				listed = k > 0 && u->tok + (size_t)k >= u->tok_end - (u->tok_end > u->tok && mark_at(r, u->tok_end - 1, ':')) && label == LABEL_DATE;
			}
			continue;
		}
		for (size_t k = u->tok; k < u->tok_end; k++)
			if (sentence_ends(r, k) && k + 1 < u->tok_end && k > u->tok) {
				/* only sentences with a day are worth a unit of their own */
				bool day = false;
				for (size_t w = u->when; w < u->when_end; w++)
					day = day || r->whens.w[w].what == WHEN_DAY;
				if (!day)
					break;
				reading_split(r, i, k + 1);
				u = &r->unit[i];
				break;
			}
		{
			bool timed;
			const struct when *day = dated(r, u, &timed);
			struct moment m = {0};
			size_t others = 0;
			if (!day || day->range || day->cue == CUE_PAST || !resolve_day(&day->day, &r->ref, &m))
				continue;
			for (size_t w = u->when; w < u->when_end; w++)
				others += r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_REPEAT;
			if (civil_days(m.start.year, m.start.month, m.start.day) <= civil_days(main->start.year, main->start.month, main->start.day) || others > 1)
				continue;
			if (main->has_end && civil_days(m.start.year, m.start.month, m.start.day) <= civil_days(main->end.year, main->end.month, main->end.day) && !quoted_name(r, u))
				continue;
			if (!timed && !quoted_name(r, u) && !listed)
				continue;
			out[n++] = (struct section){.day = day, .first = i, .end = i + 1};
		}
	}
	return n;
}
