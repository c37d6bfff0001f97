/* sections.c: programmes of several events: lines that begin with a date each open an event of their own; see reading.h. */
#include "extract/reading.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

/* does a line of the same paragraph beside this one, the title, begin with a day, as it does? */
static bool among_dated(const struct reading *r, const struct unit *u)
{
	for (int side = -1; side <= 1; side += 2) {
		const struct unit *v = u + side;
		if (v < r->unit || v >= r->unit + r->n || (side < 0 ? u : v)->b->gap || v->when == v->when_end)
			continue;
		if (r->whens.w[v->when].what == WHEN_DAY && r->whens.w[v->when].tok == v->tok && r->whens.w[u->when].tok == u->tok)
			return true;
	}
	return false;
}

/* the find of a day with which the unit begins, perhaps behind a weekday's name, a bullet or "am"; NULL: none */
static const struct when *opening_day(const struct reading *r, const struct unit *u)
{
	const struct when *w;

	if (u->when == u->when_end || u->role == ROLE_FURNITURE || (u->role == ROLE_TITLE && !among_dated(r, u)) || (u->role == ROLE_LABEL && u->label >= 0) ||
	    (u->role == ROLE_VALUE && u->label >= 0))
		return NULL;
	w = &r->whens.w[u->when];
	if (w->what == WHEN_CUE && u->when + 1 < u->when_end)
		w++;
	if (w->what != WHEN_DAY || w->cue == CUE_PUBLISHED || w->cue == CUE_DEADLINE || w->cue == CUE_PAST || w->cue == CUE_EXCEPT || w->side == SIDE_UNTIL)
		return NULL;
	if (!((w->day.kind == DAY_DATE && w->day.day && w->day.month) || w->day.kind == DAY_HOLIDAY) || w->tok > u->tok + 2)
		return NULL;
	if (w->tok > u->tok && r->tokens.t[u->tok].type == TOK_WORD && !token_match(&r->tokens, u->tok, LEX_ON, r->lang_bit, NULL) &&
	    !token_match(&r->tokens, u->tok, LEX_WEEKDAY, r->lang_bit, NULL) && !token_match(&r->tokens, u->tok, LEX_FROM, r->lang_bit, NULL))
		return NULL;
	if (u->role == ROLE_PROSE || u->role == ROLE_SHORT) {
		/* a sentence that begins with a date is no entry of a list, a date that a colon or dash ends is */
		size_t k = w->tok_end, last = w->tok_end;
		for (size_t i = u->when; i < u->when_end && r->whens.w[i].tok < w->tok_end + 12; i++)
			if (r->whens.w[i].what == WHEN_DAY || r->whens.w[i].what == WHEN_TIME)
				if (r->whens.w[i].tok <= last + 3)
					last = r->whens.w[i].tok_end;
		k = last;
		if (k >= u->tok_end)
			return w; /* nothing but the date */
		if (r->tokens.t[k].type == TOK_MARK && r->tokens.t[k].num != ',' && r->tokens.t[k].num != ')')
			return w;
		if (r->tokens.t[k].type == TOK_MARK && k + 1 < u->tok_end)
			k++;
		if (u->role == ROLE_PROSE && !r->tokens.t[k].upper)
			return NULL;
		return r->tokens.t[k].upper || u->b->kind == BLOCK_ITEM ? w : NULL;
	}
	return w;
}

static bool same_date(const struct reading *r, const struct when *a, const struct when *b)
{
	struct moment x = {0}, y = {0};
	return resolve_day(&a->day, &r->ref, &x) && resolve_day(&b->day, &r->ref, &y) && !civil_cmp(&x.start, &y.start);
}

/* a heading above each entry's date is its title */
static void headed(const struct reading *r, struct section *s, size_t n)
{
	size_t with = 0;

	for (size_t i = 0; i < n; i++) {
		const struct unit *u = s[i].first > 0 ? &r->unit[s[i].first - 1] : NULL;
		with += u && (u->role == ROLE_HEADING || u->role == ROLE_TITLE) && u->when == u->when_end && (i == 0 || s[i].first - 1 > s[i - 1].first);
	}
	for (size_t i = 0; i < n && with == n; i++) {
		s[i].title = (struct span){r->unit[s[i].first - 1].b->from, r->unit[s[i].first - 1].b->to};
		if (i + 1 < n)
			s[i].end = s[i + 1].first - 1;
	}
}

/* a unit that is a date and nothing else: a header */
static const struct when *day_header(const struct reading *r, const struct unit *u)
{
	const struct when *w = u->when < u->when_end ? &r->whens.w[u->when] : NULL;

	if (!w || w->what != WHEN_DAY || w->range || w->cue != CUE_NONE || w->day.kind != DAY_DATE || !w->day.day || !w->day.month ||
	    u->when_end - u->when > 1 || u->role == ROLE_FURNITURE)
		return NULL;
	return w->tok <= u->tok + 1 && w->tok_end + 1 >= u->tok_end ? w : NULL;
}

/* "Tagung, 8./9. Oktober 2026" above "Donnerstag, 8.10." and "Freitag, 9.10." with their hours: days of one event */
static bool days_of_one(const struct reading *r, const struct section *s, size_t n)
{
	for (size_t w = 0; w < r->whens.n && r->whens.w[w].tok < r->unit[s[0].first].tok; w++) {
		const struct when *x = &r->whens.w[w];
		struct moment a = {0}, b = {0}, day;
		size_t inside = 0;
		if (x->what != WHEN_DAY || !x->range || x->listed || x->cue != CUE_NONE || !resolve_day(&x->day, &r->ref, &a) || !resolve_day(&x->day2, &r->ref, &b))
			continue;
		for (size_t i = 0; i < n; i++) {
			memset(&day, 0, sizeof day);
			inside += day_header(r, &r->unit[s[i].first]) && resolve_day(&s[i].day->day, &r->ref, &day) && civil_cmp(&day.start, &a.start) >= 0 &&
					  civil_cmp(&day.start, &b.start) <= 0;
		}
		if (inside == n)
			return true;
	}
	return false;
}

size_t sections_find(struct reading *r, struct section *out, size_t max)
{
	size_t n = 0, distinct = 0, inner = 0;

	for (size_t i = 0; i < r->n && n < max; i++) {
		const struct when *w = opening_day(r, &r->unit[i]);
		if (!w)
			continue;
		if (n && same_date(r, out[n - 1].day, w) && r->unit[i].role != ROLE_PROGRAMME && !r->unit[i].b->gap && r->unit[i].b->row == r->unit[out[n - 1].first].b->row)
			continue; /* the same day said again */
		if (n == 0 || !same_date(r, out[n - 1].day, w))
			distinct++;
		out[n].day = w;
		out[n].first = i;
		n++;
	}
	if (n > 1) { /* a stamp above the entries */
		struct moment a = {0}, b = {0};
		int64_t today = civil_days(r->ref.now.year, r->ref.now.month, r->ref.now.day);
		if (resolve_day(&out[0].day->day, &r->ref, &a) && resolve_day(&out[1].day->day, &r->ref, &b) && civil_days(a.start.year, a.start.month, a.start.day) <= today &&
		    civil_days(b.start.year, b.start.month, b.start.day) > today) {
			memmove(out, out + 1, (n - 1) * sizeof *out);
			n--;
			distinct--;
		}
	}
	if (distinct < 2 || days_of_one(r, out, n))
		return 0;
	headed(r, out, n);
	for (size_t i = 0; i < n; i++) {
		size_t end = i + 1 < n ? out[i + 1].first - (out[i + 1].title.to != 0) : r->n, k = out[i].first + 1, gaps = 0,
			   content = r->unit[out[i].first].tok_end > out[i].day->tok_end + 3;
		int row = r->unit[out[i].first].b->row;
		for (; k < end; k++) {
			const struct unit *u = &r->unit[k];
			if (u->role == ROLE_FURNITURE && i + 1 == n)
				break;
			if (row && u->b->row != row && u->b->row)
				break;
			if (u->role == ROLE_HEADING && content)
				break;
			if (u->b->gap && content && ++gaps > inner && i + 1 == n)
				break; /* what follows the last entry is no part of it; it has as many paragraphs as the others */
			content++;
		}
		out[i].end = k;
		inner = i == 0 || gaps < inner ? gaps : inner;
	}
	return n;
}

/* "Kneipenquiz, Irish Pub, 20 Uhr": a short line with a time, and a name in front of it */
static bool agenda_line(const struct reading *r, const struct unit *u)
{
	bool timed = false;

	if ((u->role != ROLE_SHORT && u->role != ROLE_PROSE && u->role != ROLE_ITEM && u->role != ROLE_TITLE) || !r->tokens.t[u->tok].upper ||
	    u->b->to - u->b->from > 200 || u->when == u->when_end)
		return false;
	for (size_t w = u->when; w < u->when_end; w++) {
		const struct when *x = &r->whens.w[w];
		if (x->what == WHEN_DAY || x->what == WHEN_REPEAT || (x->what == WHEN_CUE && x->tok <= u->tok + 1) || (x->what == WHEN_TIME && x->tok <= u->tok + 1))
			return false;
		timed = timed || (x->what == WHEN_TIME && x->time.set);
	}
	return timed;
}

size_t agenda_find(struct reading *r, struct section *out, size_t max)
{
	const struct when *day = NULL, *header;
	size_t n = 0, headers = 0;
	bool several = false;

	for (size_t i = 0; i < r->n && n < max; i++) {
		const struct unit *u = &r->unit[i];
		if ((header = day_header(r, u)) != NULL) {
			day = header;
			headers++;
		} else if (day && agenda_line(r, u)) {
			several = several || (n && out[n - 1].day == day);
			out[n++] = (struct section){.day = day, .first = i, .end = i + 1};
		} else if (u->role == ROLE_HEADING || u->b->gap) {
			day = NULL;
		} else if (day && u->when == u->when_end && n && out[n - 1].day == day && u->role != ROLE_FURNITURE) {
			out[n - 1].end = i + 1; /* a line of text below it */
		} else if (day) {
			return 0;
		}
	}
	return headers > 1 && several ? n : 0;
}

/* "Flohmarkt: 14. März, 10 Uhr, Turnhalle": the date of a line that has a name in front of it, and the name */
static const struct when *named_day(const struct reading *r, const struct unit *u, struct span *name)
{
	const struct token *t = r->tokens.t;
	const struct when *day = NULL;
	size_t end, words = 0;

	if ((u->role != ROLE_SHORT && u->role != ROLE_ITEM && u->role != ROLE_PROSE && u->role != ROLE_TITLE) || u->b->to - u->b->from > 200 || u->closing)
		return NULL;
	for (size_t w = u->when; w < u->when_end; w++) {
		const struct when *x = &r->whens.w[w];
		if (x->what == WHEN_CUE && x->cue != CUE_NONE && x->cue != CUE_EVENT && x->cue != CUE_BEGIN)
			return NULL;
		if (x->what != WHEN_DAY)
			continue;
		if (day && x->tok > u->tok && token_mark(&r->tokens, x->tok - 1, ';'))
			break; /* Expo: Friday, May 15, noon-7pm; Saturday, May 16 */
		if (day || (x->range && x->day2.kind != DAY_DATE) || x->listed || x->cue != CUE_NONE || x->side == SIDE_UNTIL || x->day.kind != DAY_DATE ||
			!x->day.day || !x->day.month)
			return NULL;
		day = x;
	}
	if (!day || day->tok <= u->tok)
		return NULL;
	for (end = u->tok;
		 end < day->tok &&
		 !(end > u->tok + 1 && ((token_mark(&r->tokens, end, ':') && !(end == u->tok + 2 && t[end - 1].type == TOK_NUMBER)) ||
								   /* Modul 1: Netz */ token_mark(&r->tokens, end, ',') || (token_mark(&r->tokens, end, '-') && t[end].space)));
		 end++) {
		if (t[end].type == TOK_WORD && !t[end].upper && !reading_word(r, end, LEX_DETERMINER, NULL) && !reading_word(r, end, LEX_PURPOSE, NULL) &&
			!reading_word(r, end, LEX_PLACE_PREPOSITION, NULL) && !reading_word(r, end, LEX_WITH, NULL) &&
			!token_match(&r->tokens, end, LEX_AND, r->lang_bit, NULL) && !token_match(&r->tokens, end, LEX_ON, r->lang_bit, NULL) &&
			!token_match(&r->tokens, end, LEX_START_FROM, r->lang_bit, NULL))
			return NULL; /* a sentence */
		words += t[end].upper;
	}
	while (end > u->tok && (t[end - 1].type == TOK_MARK || (!t[end - 1].upper && t[end - 1].type == TOK_WORD)))
		end--;
	if (!words || end <= u->tok || end - u->tok > 12 || reading_word(r, u->tok, LEX_LABEL, NULL) || reading_word(r, u->tok, LEX_SALUTATION, NULL) ||
		reading_word(r, u->tok, LEX_SHOWING, NULL))
		return NULL;
	*name = (struct span){t[u->tok].at, t[end - 1].at + t[end - 1].len};
	return day;
}

size_t named_find(struct reading *r, struct section *out, size_t max)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n && n < max; i++) {
		struct span name;
		const struct when *day = named_day(r, &r->unit[i], &name);
		if (!day && n == 1)
			n = 0; /* one alone is the title's line, or a mention */
		if (!day && n)
			break;
		if (!day || (n && r->unit[i].b->gap && r->unit[i].role != ROLE_ITEM)) {
			n = day ? 0 : n;
			if (!day)
				continue;
		}
		out[n++] = (struct section){.day = day, .first = i, .end = i + 1, .title = name};
	}
	if (n > 1) { /* 1. Block: 6.-10. Juli / 2. Block: 13.-17. Juli: none has a name of its own */
		size_t same = 1, len = out[0].title.to - out[0].title.from;
		for (size_t i = 1; i < n; i++)
			same += out[i].title.to - out[i].title.from == len && !memcmp(r->text + out[i].title.from, r->text + out[0].title.from, len);
		for (size_t i = 0; i < n && same == n; i++) {
			out[i].title = (struct span){0, 0};
			out[i].unnamed = true;
		}
	}
	return n > 1 && !same_date(r, out[0].day, out[1].day) ? n : 0;
}

/* words of a unit behind its opening dates and times, leading marks cut off */
static struct span rest_of(const struct reading *r, const struct unit *u)
{
	size_t k = u->tok, stop = u->tok_end;
	struct span s = {u->b->to, u->b->to};

	for (size_t i = u->when; i < u->when_end; i++) {
		const struct when *w = &r->whens.w[i];
		for (size_t q = k; q < w->tok; q++)
			if (r->tokens.t[q].type == TOK_WORD && !token_match(&r->tokens, q, LEX_ON, r->lang_bit, NULL) && !token_match(&r->tokens, q, LEX_AT, r->lang_bit, NULL) &&
			    !token_match(&r->tokens, q, LEX_FROM, r->lang_bit, NULL) && !token_match(&r->tokens, q, LEX_OCLOCK, r->lang_bit, NULL) &&
			    !token_match(&r->tokens, q, LEX_WEEKDAY, r->lang_bit, NULL)) {
				w = NULL;
				break;
			}
		if (!w || w->tok > k + 4)
			break;
		if (w->what == WHEN_DAY || w->what == WHEN_TIME || w->what == WHEN_ZONE || w->what == WHEN_CUE)
			k = w->tok_end;
	}
	while (k < stop && ((r->tokens.t[k].type == TOK_MARK && r->tokens.t[k].num != 0x201e && r->tokens.t[k].num != 0x201c &&
	    r->tokens.t[k].num != '"' && r->tokens.t[k].num != 0xab && r->tokens.t[k].num != 0xbb) ||
	                    token_match(&r->tokens, k, LEX_OCLOCK, r->lang_bit, NULL)))
		k++;
	if (k < stop)
		s.from = r->tokens.t[k].at;
	return s;
}

static bool speaks_of_event(const struct reading *r, struct span s)
{
	size_t i, end;

	reading_tokens(r, s, &i, &end);
	for (; i < end; i++) {
		const struct token *t = &r->tokens.t[i];
		if (reading_word(r, i, LEX_EVENT_NOUN, NULL) || (t->type == TOK_MARK && (t->num == 0x201e || t->num == 0xab || t->num == 0xbb || t->num == 0x201c)))
			return true;
	}
	return false;
}

/* does the parenthesis that opens at token K hold a time? */
static bool timed_parenthesis(const struct reading *r, const struct unit *u, size_t k)
{
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].what == WHEN_TIME && r->whens.w[w].tok > k && r->whens.w[w].tok <= k + 4)
			return true;
	return false;
}

static bool spaced_dash(const struct reading *r, size_t k)
{
	return (token_mark(&r->tokens, k, '-') && r->tokens.t[k].space && r->tokens.t[k + 1].space) || token_mark(&r->tokens, k, '|') || token_mark(&r->tokens, k, 0xb7);
}

/* the title of an entry: the rest of its first line, else the line below that speaks of an event, else the first */
struct span section_title(const struct reading *r, const struct section *s)
{
	struct span best = {0, 0};

	if (s->title.to || s->unnamed || r->unit[s->first].inline_entry) /* a name behind a date in a list is a place */
		return s->title;
	for (size_t k = s->first; k < s->end && k < s->first + 20; k++)
		if (r->unit[k].column_label == LABEL_TITLE)
			return (struct span){r->unit[k].b->from, r->unit[k].b->to};
	for (size_t k = s->first; k < s->end && k < s->first + 5; k++) {
		const struct unit *u = &r->unit[k];
		struct span x = rest_of(r, u);
		size_t i, end;
		if (u->role == ROLE_FURNITURE || u->role == ROLE_LABEL || x.from >= x.to)
			continue;
		reading_tokens(r, x, &i, &end);
		if (end == i || reading_word(r, i, LEX_PRICE_WORD, NULL))
			continue;
		bool quoted = false;
		int depth = 0, dashes = 0;
		for (size_t t = i + 1; t < end && !r->tokens.t[t].line; t++)
			dashes += spaced_dash(r, t);
		/* up to the end of the first sentence, or to the dash or comma before a place */
		for (size_t t = i; t < end; t++) {
			const struct token *tk = &r->tokens.t[t];
			uint32_t c = tk->type == TOK_MARK ? tk->num : 0;
			bool stop;
			if (c == 0x201e || c == 0xbb || (c == 0x201c && !quoted && r->lang != lex_lang_of("de", 2)))
				quoted = true;
			else if (c == 0x201c || c == 0x201d || c == 0xab)
				quoted = false;
			if (c == '(' && !depth && t > i && timed_parenthesis(r, u, t)) { /* Töpfern (10-12 Uhr, Jugendhaus) */
				x.to = r->tokens.t[t - 1].at + r->tokens.t[t - 1].len;
				break;
			}
			depth += c == '(';
			depth -= c == ')' && depth;
			if (quoted || depth)
				continue;
			stop = tk->type == TOK_MARK && (tk->num == '!' || tk->num == '?' || tk->num == '|' || (tk->num == '.' && r->tokens.t[t + 1].upper &&
			    r->tokens.t[t + 1].space && r->tokens.t[t - 1].len > 3));
			if (t == i)
				continue;
			if (stop || (tk->type == TOK_MARK && tk->num == ',' && utf8_width(r->text + x.from, tk->at - x.from) > 4) || tk->line || (dashes > 1 &&
			    spaced_dash(r, t))) { /* Konzert: Die Nordlichter - Kulturscheune - 15 Euro */
				x.to = r->tokens.t[t - 1].at + r->tokens.t[t - 1].len;
				break;
			}
		}
		if (u->role == ROLE_PROGRAMME && best.to == 0 && u->b->kind != BLOCK_ITEM) /* the first of the day names it */
			return x;
		if (!best.to || (!speaks_of_event(r, best) && speaks_of_event(r, x) && u->role != ROLE_PROSE)) {
			best = x;
			if (k == s->first && utf8_width(r->text + x.from, x.to - x.from) > 3)
				return best;
		}
	}
	return best;
}

/* a place behind the title on the entry's line: "Spieleabend, Alte Schmiede" */
struct span section_place(const struct reading *r, const struct section *s, struct span title)
{
	const struct unit *u = &r->unit[s->first];
	struct span none = {0, 0};
	size_t i, end, k;

	for (k = s->first; k < s->end && k < s->first + 20; k++)
		if (r->unit[k].column_label == LABEL_PLACE)
			return (struct span){r->unit[k].b->from, r->unit[k].b->to};

	if (s->unnamed)
		return none;
	if (u->inline_entry) {
		struct span x = rest_of(r, u);
		reading_tokens(r, x, &i, &end);
		while (end > i && r->tokens.t[end - 1].type == TOK_MARK && !token_mark(&r->tokens, end - 1, ')'))
			end--;
		return end > i ? (struct span){x.from, r->tokens.t[end - 1].at + r->tokens.t[end - 1].len} : none;
	}
	while (u + 1 < r->unit + s->end && title.from >= u->b->to) /* the line that the title is on */
		u++;
	if (title.to < u->b->from || title.to >= u->b->to)
		return none;
	reading_tokens(r, (struct span){title.to, u->b->to}, &i, &end);
	/* Pancake breakfast, 8-11 a.m., Fire Station No. 2 */
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].tok >= i && r->whens.w[w].tok <= i + 2 &&
			(r->whens.w[w].what == WHEN_TIME || r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_REPEAT))
			i = r->whens.w[w].tok_end;
	if (i >= end || !(token_mark(&r->tokens, i, ',') || token_mark(&r->tokens, i, '-') || token_mark(&r->tokens, i, '|') ||
	    token_mark(&r->tokens, i, 0xb7)) || i + 1 >= end || !r->tokens.t[i + 1].upper)
		return none;
	for (k = i + 1; k < end; k++) {
		size_t w = reading_when_at(r, k);
		if (w < r->whens.n && r->whens.w[w].tok == k && k > i + 1 && r->whens.w[w].what == WHEN_TIME &&
		    token_mark(&r->tokens, k - 1, ',')) { /* Flohmarkt, Parkplatz, 8 bis 14 Uhr */
			k--;
			break;
		}
		if (r->tokens.t[k].type == TOK_MARK && (r->tokens.t[k].num == ';' || r->tokens.t[k].num == ')' || spaced_dash(r, k) || r->tokens.t[k].num == '(' ||
		    (r->tokens.t[k].num == '.' && r->tokens.t[k + 1].upper && r->tokens.t[k + 1].space) || (r->tokens.t[k].num == '.' && k + 1 == end) ||
		                                          r->tokens.t[k].num == '$' || r->tokens.t[k].num == 0x20ac || (r->tokens.t[k].num == '.' &&
		                                          r->tokens.t[k + 1].type == TOK_MARK && !(token_mark(&r->tokens, k + 1, '-') && !r->tokens.t[k + 1].space))))
			break;
	}
	while (k > i + 3 && k < end && (token_mark(&r->tokens, k, 0x20ac) || token_mark(&r->tokens, k, '$')) && r->tokens.t[k - 1].type == TOK_NUMBER &&
	    token_mark(&r->tokens, k - 2, ','))
		k -= 2; /* Raum 2, 25 Euro */
	if (k <= i + 1)
		return none;
	if (utf8_width(r->text + r->tokens.t[i + 1].at, r->tokens.t[k - 1].at + r->tokens.t[k - 1].len - r->tokens.t[i + 1].at) > 70)
		return none;
	return (struct span){r->tokens.t[i + 1].at, r->tokens.t[k - 1].at + r->tokens.t[k - 1].len};
}
