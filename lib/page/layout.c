/* layout.c: what the lines of a text tell about its dates and names: a dateline is a stamp, a line that begins with a date
 * opens an entry, what follows "Viele Grüße" is a signature; see parts.h. */
#include "page/parts.h"

static bool full_date(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.day && w->day.month && !w->range;
}

/* "Wieck, 2. März 2026. Am Freitag ...", "HARTWELL, March 2 - The ...", "Wieck, den 2. März 2026": where and when it was
 * written */
static bool dateline(const struct reading *r, const struct unit *u, const struct when *w, bool *letter)
{
	const struct token *t = r->tokens.t;
	size_t k = u->tok, end = w->tok_end;

	while (k < w->tok && k < u->tok + 4 && t[k].type == TOK_WORD && t[k].upper && !reading_word(r, k, LEX_WEEKDAY, NULL) && !reading_noun(r, k, LEX_EVENT_NOUN))
		k++;
	if (mark_at(r, k, '(')) /* Wieck (lpd), 2. März */
		while (k < w->tok && !mark_at(r, k++, ')'))
			;
	if (k == u->tok || !mark_at(r, k, ','))
		return false;
	k++;
	*letter = k < w->tok; /* den */
	while (k < w->tok && (reading_word(r, k, LEX_DETERMINER, NULL) == 1 || token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) == 1))
		k++;
	if (k != w->tok)
		return false;
	if (end >= u->tok_end || t[end].line)
		return true;
	return (mark_at(r, end, '.') && t[end + 1].upper) || (mark_at(r, end, '-') && t[end].space && t[end + 1].upper) || (mark_at(r, end, ':') && t[end + 1].upper);
}

static void mark_datelines(struct reading *r)
{
	size_t others = 0;

	for (size_t k = 0; k < r->whens.n; k++)
		others += full_date(&r->whens.w[k]);
	for (size_t i = 0; i < r->n && others; i++) {
		const struct unit *u = &r->unit[i];
		struct when *w = &r->whens.w[u->when];
		bool letter = false; /* "Wieck, den 2. März 2026" is one's date even where there is no other */
		if (u->when == u->when_end || (u->role != ROLE_PROSE && u->role != ROLE_SHORT) || !full_date(w) || w->cue != CUE_NONE)
			continue;
		if (!dateline(r, u, w, &letter) || !(others > 1 || (letter && u->tok_end == w->tok_end)))
			continue;
		if (u->when + 1 < u->when_end && w[1].what == WHEN_TIME && w[1].joined)
			continue;
		w->cue = CUE_PUBLISHED;
		others--;
	}
}

/* "Fri May 4 23:16:09 2007": an hour to the second is a machine's, of when it was written; so is the day beside it */
static void mark_stamps(struct reading *r)
{
	for (size_t k = 0; k < r->whens.n; k++) {
		struct when *w = &r->whens.w[k];
		if (w->what != WHEN_TIME || !w->time.set || !w->time.sec || w->range || w->cue == CUE_DEADLINE)
			continue;
		w->cue = CUE_PUBLISHED;
		if (w->joined && k && full_date(w - 1) && w[-1].cue != CUE_DEADLINE)
			w[-1].cue = CUE_PUBLISHED;
		if (k + 1 < r->whens.n && w[1].joined && full_date(w + 1) && w[1].cue != CUE_DEADLINE)
			w[1].cue = CUE_PUBLISHED;
	}
}

/* "[15.05.26, 18:02] Maja: ...", "09/10/2025, 08:14 - Aoife no. 7: ...": a message of a chat, from the day W to its writer's colon */
static bool message_stamp(const struct reading *r, const struct when *w, const struct when *time)
{
	enum { NAME_TOKENS = 8 };
	const struct token *t = r->tokens.t;
	bool bracket = w->tok > 0 && mark_at(r, w->tok - 1, '[');
	size_t first = w->tok - bracket, k = time->tok_end;

	if (!(first == 0 || t[first].line) || time->what != WHEN_TIME || time->range || time->tok > w->tok_end + 1)
		return false;
	if (!mark_at(r, k, bracket ? ']' : '-') || t[k].line)
		return false;
	for (size_t name = ++k; k < r->tokens.n && k < name + NAME_TOKENS && !t[k].line; k++)
		if (k > name && mark_at(r, k, ':'))
			return true;
	return false;
}

static void mark_messages(struct reading *r)
{
	for (size_t k = 0; k + 1 < r->whens.n; k++) {
		struct when *w = &r->whens.w[k];
		if (full_date(w) && w->day.year && message_stamp(r, w, w + 1))
			w[0].cue = w[1].cue = CUE_PUBLISHED;
	}
}

/* a line of few words that ends with a month: "März 2026", "JUNI", "What's on in June" */
static bool month_header(const struct reading *r, size_t first, size_t end, int *month, int *year)
{
	enum { HEADER_TOKENS = 12 };
	const struct token *t = r->tokens.t;

	if (end - first > HEADER_TOKENS)
		return false;
	while (end > first && t[end - 1].type == TOK_MARK)
		end--;
	*year = 0;
	if (end > first && t[end - 1].type == TOK_NUMBER && t[end - 1].digits == 4 && t[end - 1].num >= 1900 && t[end - 1].num <= 2100)
		*year = (int)t[--end].num;
	for (size_t k = first; k + 1 < end; k++)
		if (t[k].type == TOK_NUMBER)
			return false;
	return end > first && t[end - 1].upper && reading_word(r, end - 1, LEX_MONTH, month) == 1;
}

/* a weekday with its day, and no month */
static bool below_month(const struct when *w)
{
	return w->what == WHEN_DAY && w->day.kind == DAY_DATE && w->day.day && !w->day.month && !w->day.month_said && w->day.weekday;
}

/* the day W below a header is of its month, or of the one behind or before it where the weekday is that one's: a list has come to the next
 * month, "« Februar | April »" leads to others.  One that does not begin its line (FIRST) is of the header's, where the weekday proves it */
static void set_month(const struct reading *r, struct when *w, int month, int year, bool first)
{
	static const int steps[] = {0, 1, -1};
	struct when_day d = {.kind = DAY_DATE, .month = month, .day = 28, .year = year};
	struct moment m = {0};

	if (!w->range && resolve_day(&d, &r->ref, &m))
		for (size_t k = 0; k < (first ? sizeof steps / sizeof *steps : 1); k++) {
			int at = m.start.year * 12 + month - 1 + steps[k];
			struct civil c = {.year = at / 12, .month = at % 12 + 1, .day = w->day.day};
			if (!civil_valid(c.year, c.month, c.day) || civil_weekday(&c) != w->day.weekday)
				continue;
			w->day.month = c.month, w->day.year = steps[k] || !first ? c.year : year;
			return;
		}
	if (!first)
		return;
	w->day.month = month, w->day.year = year;
	if (w->range && w->day2.kind == DAY_DATE && !w->day2.month)
		w->day2.month = month, w->day2.year = year;
}

/* "März 2026" above "Mi 04. 19:30 Uhr Bibelkreis": the month of a header holds for the days that begin the lines below */
static void inherit_months(struct reading *r)
{
	const struct token *t = r->tokens.t;
	int month = 0, year = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		size_t k = u->when;
		for (size_t first = u->tok, end; first < u->tok_end && u->role != ROLE_FURNITURE; first = end) {
			int m, y;
			for (end = first + 1; end < u->tok_end && !t[end].line; end++)
				;
			if (month_header(r, first, end, &m, &y)) {
				month = m, year = y;
				continue;
			}
			while (k < u->when_end && r->whens.w[k].tok < first)
				k++;
			for (; month && k < u->when_end && r->whens.w[k].tok < end; k++)
				if (below_month(&r->whens.w[k]))
					set_month(r, &r->whens.w[k], month, year, r->whens.w[k].tok == first);
		}
	}
}

/* does a line that begins at token K begin with a date? */
static bool opens_with_date(const struct reading *r, const struct unit *u, size_t k)
{
	size_t w = reading_when_at(r, k);

	return w < u->when_end && r->whens.w[w].tok == k &&
		   (full_date(&r->whens.w[w]) || (r->whens.w[w].what == WHEN_DAY && r->whens.w[w].range && r->whens.w[w].day2.kind == DAY_DATE &&
											 r->whens.w[w].day2.day && r->whens.w[w].day2.month));
}

/* the line at token K of U: its end; is it a date and nothing else, has it a time, does a find of it end on a later line? */
struct line {
	size_t end;
	bool day, time, open;
};

static struct line line_at(const struct reading *r, const struct unit *u, size_t k)
{
	struct line l = {.end = k + 1};

	while (l.end < u->tok_end && !r->tokens.t[l.end].line)
		l.end++;
	for (size_t w = reading_when_at(r, k); w < u->when_end && r->whens.w[w].tok < l.end; w++) {
		const struct when *x = &r->whens.w[w];
		if (x->tok < k)
			continue;
		l.day = l.day || (full_date(x) && x->tok <= k + 1 && x->tok_end + 1 >= l.end);
		l.time = l.time || (x->what == WHEN_TIME && x->time.set);
		l.open = l.open || x->tok_end > l.end;
	}
	return l;
}

/* Unit I, where each of its lines, two or more, is as FITS says: each becomes a unit.  The index to go on at; a unit of
 * more than 64 lines is divided in several turns. */
static size_t split_lines(struct reading *r, size_t i, bool (*fits)(const struct reading *r, const struct unit *u, size_t k, const struct line *l))
{
	const struct unit *u = &r->unit[i];
	size_t at[64], n = 0;

	if ((u->role != ROLE_PROSE && u->role != ROLE_SHORT) || u->when == u->when_end)
		return i + 1;
	for (size_t k = u->tok; k < u->tok_end && n < 64;) {
		struct line l = line_at(r, u, k);
		if (l.open || !fits(r, u, k, &l))
			return i + 1;
		at[n++] = k;
		k = l.end;
	}
	if (n < 2)
		return i + 1;
	for (size_t k = n; k-- > 1;)
		reading_split(r, i, at[k]);
	if (r->unit[i].tok_end != at[1])
		return i + 1; /* LIMIT_SPLITS */
	for (size_t k = 0; k < n; k++)
		r->unit[i + k].role = ROLE_SHORT;
	return i + n - 1;
}

static bool day_or_time(const struct reading *r, const struct unit *u, size_t k, const struct line *l)
{
	(void)r, (void)u, (void)k;
	return l->day || l->time;
}

/* lines that are a date stand above lines that have times: each line is a unit */
static void split_day_headers(struct reading *r)
{
	size_t days = 0;

	for (size_t i = 0; i < r->n; i++)
		if (r->unit[i].role == ROLE_PROSE || r->unit[i].role == ROLE_SHORT)
			for (size_t k = r->unit[i].tok; k < r->unit[i].tok_end;) {
				struct line l = line_at(r, &r->unit[i], k);
				days += l.day;
				k = l.end;
			}
	for (size_t i = 0; i < r->n && days > 1;)
		i = split_lines(r, i, day_or_time);
}

static bool name_and_date(const struct reading *r, const struct unit *u, size_t k, const struct line *l)
{
	const struct token *t = &r->tokens.t[k];
	size_t dates = 0;

	for (size_t w = reading_when_at(r, k); w < u->when_end && r->whens.w[w].tok < l->end; w++)
		dates += full_date(&r->whens.w[w]) && r->whens.w[w].tok > k && r->whens.w[w].cue == CUE_NONE && !(dates && mark_at(r, r->whens.w[w].tok - 1, ';'));
	return dates == 1 && (t->upper || t->type == TOK_NUMBER);
}

/* "Flohmarkt: 14. März, 10 Uhr, Turnhalle": lines of a paragraph that each have a name and a date are entries */
static void split_named_lines(struct reading *r)
{
	for (size_t i = 0; i < r->n;)
		i = split_lines(r, i, name_and_date);
}

/* lines of a paragraph that each begin with a date are entries; what heads them may be a line of its own */
static void split_dated_lines(struct reading *r)
{
	const struct token *t = r->tokens.t;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if ((u->role != ROLE_PROSE && u->role != ROLE_SHORT) || u->when_end - u->when < 2 || !opens_with_date(r, u, u->tok))
			continue;
		for (size_t k = u->tok + 1; k < u->tok_end; k++) {
			if (!t[k].line || !opens_with_date(r, u, k) || (t[k - 1].type == TOK_WORD && !t[k - 1].upper && t[k - 1].len < 4) || mark_at(r, k - 1, ','))
				continue;
			reading_split(r, i, k);
			break; /* the next one is looked for in the new unit */
		}
	}
}

/* "Das für den 7. März geplante Konzert wird auf Sonntag, 8. März, verlegt": the first day is no more */
static void drop_old_days(struct reading *r)
{
	const struct token *t = r->tokens.t;

	for (size_t i = 0; i < r->n; i++)
		for (size_t w = r->unit[i].when; w < r->unit[i].when_end; w++) {
			struct when *old = &r->whens.w[w], *day = NULL;
			size_t from, end;
			bool moved = false;
			if (!full_date(old) || old->cue != CUE_NONE)
				continue;
			for (size_t next = w + 1; next < r->unit[i].when_end && !day; next++)
				if (full_date(&r->whens.w[next]))
					day = &r->whens.w[next];
			if (!day || !day->same_sentence || day->tok - old->tok_end > 20)
				continue;
			for (from = day->tok; from > old->tok_end && reading_word(r, from - 1, LEX_DETERMINER, NULL) == 1; from--)
				;
			if (from == old->tok_end || !reading_word(r, from - 1, LEX_ONTO, NULL) || from - 1 == old->tok_end)
				continue; /* verschoben vom 5. auf den 12. is read by the grammar */
			for (end = old->tok_end; end < r->unit[i].tok_end && end < day->tok_end + 10 && !(end > day->tok_end && mark_at(r, end, '.') && t[end + 1].upper); end++)
				moved = moved || reading_word(r, end, LEX_POSTPONED, NULL);
			for (size_t k = old->tok; !moved && k-- > r->unit[i].tok && old->tok - k < 14;) { /* Das Amt verlegt die Vernissage von Freitag auf ... */
				if (t[k].type == TOK_MARK && t[k].num == '.' && t[k + 1].upper)
					break;
				moved = reading_word(r, k, LEX_POSTPONED, NULL);
			}
			if (moved) {
				old->what = WHEN_CUE;
				old->cue = CUE_NONE;
			}
		}
}

/* "Viele Grüße / Jens": neither a title nor a place */
static void mark_closings(struct reading *r)
{
	for (size_t i = 1; i < r->n; i++) {
		if (!reading_word(r, r->unit[i].tok, LEX_CLOSING, NULL) || r->unit[i].tok_end - r->unit[i].tok > 14)
			continue;
		for (size_t k = i; k < r->n && k < i + 4 && (k == i || r->unit[k].role == ROLE_SHORT || r->unit[k].role == ROLE_PROSE); k++)
			r->unit[k].closing = true;
	}
}

void layout_mark(struct reading *r)
{
	inherit_months(r);
	split_day_headers(r);
	split_named_lines(r);
	split_dated_lines(r);
	drop_old_days(r);
	mark_datelines(r);
	mark_stamps(r);
	mark_messages(r);
	mark_closings(r);
}
