/* title.c: which lines are the title; see reading.h.
 * In a page the heading of the content wins; in a text the last short line before the first label, since what stands
 * above it is the body's name or the kind of event.  A line that begins in lower case goes on with the one before. */
#include "extract/place_name.h"

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

/* the first day of a line with a name of several words before it: "Spring Rowers, first regatta on Tuesday" */
static const struct when *name_before_date(const struct reading *r, const struct unit *u)
{
	for (size_t i = u->when; i < u->when_end; i++) {
		const struct when *w = &r->whens.w[i];
		size_t words = 0, caps = 0;
		if (w->what != WHEN_DAY && w->what != WHEN_TIME)
			continue;
		if (w->what != WHEN_DAY || w->cue == CUE_PUBLISHED || w->cue == CUE_PAST || w->cue == CUE_DEADLINE)
			return NULL;
		for (size_t k = u->tok; k < w->tok; k++) {
			words += r->tokens.t[k].type == TOK_WORD;
			caps += r->tokens.t[k].upper;
		}
		return words >= 3 && caps >= 2 && r->tokens.t[u->tok].upper ? w : NULL;
	}
	return NULL;
}

/* a line that is only a date, a time or a publication stamp */
static bool only_when(const struct reading *r, const struct unit *u)
{
	size_t left = 0;
	bool dated = false, definite = false;

	if (u->when < u->when_end && name_before_date(r, u))
		return false;
	for (size_t i = u->when; i < u->when_end; i++) {
		const struct when *w = &r->whens.w[i];
		dated = dated || w->what != WHEN_CUE;
		definite = definite ||
				   (w->what == WHEN_DAY && w->day.kind != DAY_HOLIDAY && w->day.kind != DAY_SEASON &&
					   !(w->day.kind == DAY_DATE && !w->day.day && !w->day.year)) ||
				   /* Tanz in den Mai */ (w->what == WHEN_TIME && w->time.set);
	}
	if (!dated)
		return false;
	if (r->whens.w[u->when].cue == CUE_PUBLISHED)
		return true;
	if (r->whens.w[u->when].what == WHEN_REPEAT && r->whens.w[u->when].tok <= u->tok) { /* but "Weekly quiz night: Wednesdays" */
		size_t k = r->whens.w[u->when].tok_end;
		while (k < u->tok_end && k < r->whens.w[u->when].tok_end + 6 && !token_mark(&r->tokens, k, ':'))
			k++;
		if (k >= u->tok_end || !token_mark(&r->tokens, k, ':') || k == r->whens.w[u->when].tok_end)
			return true;
	}
	/* words that no date has and that say something: "Orgelkonzert zur Passionszeit" */
	for (size_t k = u->tok, w = u->when; k < u->tok_end; k++) {
		while (w < u->when_end && r->whens.w[w].tok_end <= k)
			w++;
		if (r->tokens.t[k].type == TOK_WORD && r->tokens.t[k].len > 1 && !(w < u->when_end && r->whens.w[w].tok <= k) &&
			!token_match(&r->tokens, k, LEX_STOP, r->lang_bit, NULL) && !token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) &&
			!token_match(&r->tokens, k, LEX_AT, r->lang_bit, NULL) && !token_match(&r->tokens, k, LEX_OCLOCK, r->lang_bit, NULL))
			left++;
	}
	return left <= (definite ? 1 : 0);
}

/* "Veranstaltungskalender der Gemeinde": what the page is, and not what is on it */
static bool heads_calendar(const struct reading *r, const struct unit *u)
{
	enum { HEAD_WORDS = 6 };
	size_t k = u->tok + (size_t)reading_word(r, u->tok, LEX_CALENDAR, NULL);

	if (k == u->tok || words_in(r, u) > HEAD_WORDS || u->when < u->when_end)
		return false;
	for (; k < u->tok_end; k++)
		if (reading_noun(r, k, LEX_EVENT_NOUN) || r->tokens.t[k].type == TOK_MARK)
			return false;
	return true;
}

static bool candidate(const struct reading *r, const struct unit *u)
{
	if ((u->role != ROLE_SHORT && u->role != ROLE_HEADING) || u->closing)
		return false;
	if (reading_word(r, u->tok, LEX_SALUTATION, NULL) || reading_word(r, u->tok, LEX_OPENING, NULL) || only_when(r, u))
		return false;
	/* a short sentence: "Bitte bringen Sie Ihre Urlaubsplanung mit." */
	if (u->role == ROLE_SHORT && token_mark(&r->tokens, u->tok_end - 1, '.') && words_in(r, u) > 3 && !r->tokens.t[u->tok_end - 2].upper)
		return false;
	return words_in(r, u) > 0;
}

/* "am 27. Juni 2026 ab 14 Uhr" */
static bool opens_with_when(const struct reading *r, const struct unit *u)
{
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].what != WHEN_CUE)
			return r->whens.w[w].tok <= u->tok + 1;
	return false;
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
		if ((u->role != ROLE_SHORT && u->role != ROLE_HEADING && u->role != ROLE_PROSE) || !lower_start(r, u) || u->b->to - u->b->from > LIMIT_TITLE ||
		    opens_with_when(r, u) || reading_word(r, u->tok, LEX_LABEL, NULL))
			break;
		if (u->role == ROLE_PROSE && utf8_width(r->text + u->b->from, u->b->to - u->b->from) > 120)
			break;
		t->span[t->n++] = (struct span){u->b->from, u->b->to};
		u->role = ROLE_TITLE;
	}
}

/* the words name a body and no event: "Schützenverein Mühlenfließ 1907 e.V.", "Ortschaftsrat" */
static bool names_body(const struct reading *r, size_t tok, size_t end)
{
	bool body = false;

	for (size_t k = tok; k < end; k++) {
		if (reading_noun(r, k, LEX_EVENT_NOUN))
			return false;
		if (r->tokens.t[k].type == TOK_WORD && !r->tokens.t[k].upper && !reading_word(r, k, LEX_DETERMINER, NULL) &&
			!token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) && !token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL) &&
			!reading_word(r, k, LEX_BODY, NULL) && r->tokens.t[k].len > 1)
			return false;
		body = body || reading_noun(r, k, LEX_BODY) || reading_noun(r, k, LEX_ASSOCIATION) || (reading_word(r, k, LEX_BODY, NULL) > 1);
	}
	return body;
}

static void take_leftover(const struct reading *r, struct title_choice *t, size_t i)
{
	if (!t->leftover.to)
		t->leftover = (struct span){r->unit[i].b->from, r->unit[i].b->to};
}

/* no line of the head is a title: the short line nearest above the event's date */
static size_t above_date(const struct reading *r)
{
	size_t i = 0;

	while (i < r->n && !(r->main.day_to && r->unit[i].b->to > r->main.day_from))
		i++;
	if (i == r->n)
		return r->n;
	if ((r->unit[i].role == ROLE_SHORT || r->unit[i].role == ROLE_HEADING) && name_before_date(r, &r->unit[i]))
		return i;
	if (r->unit[i].role == ROLE_PROSE) { /* a long line without a sentence's end may be one all the same */
		const struct unit *u = &r->unit[i];
		return u->b->to - u->b->from < 120 && r->text[u->b->to - 1] != '.' && r->text[u->b->to - 1] != '!' && name_before_date(r, u) ? i : r->n;
	}
	for (size_t back = 0; i-- > 0 && back < 4; back++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_FURNITURE || (u->when < u->when_end && only_when(r, u)))
			continue;
		if (candidate(r, u) && !all_words_of(r, u, LEX_TITLE_PREFIX) && !all_words_of(r, u, LEX_LABEL) && words_in(r, u) > 1)
			return i;
		break;
	}
	return r->n;
}

/* "Kirmes vom 21. bis 24. August 2026": one word that is no label, and when; a name where no line below is a better one */
static bool word_and_date(const struct reading *r, const struct unit *u)
{
	const struct token *t = &r->tokens.t[u->tok];
	const struct when *w = r->whens.w + u->when;
	size_t k = u->tok + 1;

	if (u->role != ROLE_SHORT || u->when >= u->when_end || t->type != TOK_WORD || !t->upper || t->len < 5 || w->what != WHEN_DAY || w->cue != CUE_NONE)
		return false;
	if (reading_word(r, u->tok, LEX_LABEL, NULL) || reading_word(r, u->tok, LEX_CUE, NULL) || reading_word(r, u->tok, LEX_SALUTATION, NULL) ||
	    reading_word(r, u->tok, LEX_TITLE_PREFIX, NULL) || reading_word(r, u->tok, LEX_OPENING, NULL) || reading_noun(r, u->tok, LEX_PLACE_NOUN))
		return false;
	k += (size_t)(token_match(&r->tokens, k, LEX_ON, r->lang_bit, NULL) == 1 || token_match(&r->tokens, k, LEX_FROM, r->lang_bit, NULL) == 1);
	return w->tok <= k && w->tok > u->tok;
}

/* "Der Heimatverein lädt ein zum / Vortragsabend", with no end of a sentence: what it invites to stands on the lines below */
static bool opens_invitation(const struct reading *r, const struct unit *u)
{
	const struct token *t = r->tokens.t;

	if (t[u->tok_end - 1].type != TOK_WORD || u->when < u->when_end)
		return false;
	for (size_t k = u->tok; k < u->tok_end; k++)
		if (reading_word(r, k, LEX_PURPOSE, NULL) && (k + 1 == u->tok_end || t[k + 1].line))
			return true;
	return false;
}

/* a line that names a place and no event */
static bool place_like(const struct reading *r, const struct unit *u)
{
	bool place = false;

	for (size_t k = u->tok; k < u->tok_end; k++) {
		bool noun = reading_noun(r, k, LEX_PLACE_NOUN);
		place = place || noun;
		if (reading_noun(r, k, LEX_EVENT_NOUN) && !noun && !(k + 1 < u->tok_end && reading_noun(r, k + 1, LEX_PLACE_NOUN)))
			return false;
		if (reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) || token_mark(&r->tokens, k, ':') || token_mark(&r->tokens, k, '?') || token_mark(&r->tokens, k, '!'))
			return false; /* Ein Abend im Park; Haus ohne Ecken: ... */
	}
	return place && u->when == u->when_end;
}

/* a line that says more than the event's kind: "Konzert des Kammerorchesters", not "Fachtag" */
static bool names_event(const struct reading *r, const struct unit *u)
{
	if (words_in(r, u) < 3)
		return false;
	for (size_t k = u->tok; k < u->tok_end; k++)
		if (reading_noun(r, k, LEX_EVENT_NOUN))
			return true;
	return false;
}

/* "Liebe Mitglieder, / hier eine Information aus unserem Verein.": the first unit behind a greeting and a paragraph that dates
 * nothing, where a line that may be a title follows; 0: it begins with none */
static size_t behind_greeting(const struct reading *r, bool *forwarded)
{
	enum { PARAGRAPHS = 2 };
	size_t i = 0, paragraphs = 0;
	bool headed = false;

	*forwarded = false;

	for (; i < r->n && (r->unit[i].role == ROLE_FURNITURE || (r->unit[i].role == ROLE_LABEL && r->unit[i].label == LABEL_TITLE)); i++)
		headed = headed || r->unit[i].role == ROLE_LABEL; /* Betreff, in the head of a forwarded mail */
	if (headed && i > 2 && i < r->n && r->unit[i].b->gap)
		*forwarded = true;
	if (*forwarded && !reading_word(r, r->unit[i].tok, LEX_SALUTATION, NULL))
		return i;
	if (i >= r->n || !reading_word(r, r->unit[i].tok, LEX_SALUTATION, NULL))
		return 0;
	for (i++; i < r->n && r->unit[i].role == ROLE_PROSE && r->unit[i].when == r->unit[i].when_end && paragraphs < PARAGRAPHS; i++)
		paragraphs++;
	return paragraphs && i + 1 < r->n && r->unit[i].b->gap && candidate(r, &r->unit[i]) ? i : 0;
}

/* does a subject of N octets name anything: more than "Einladung", "Re: Termin", "Info"? */
static bool subject_names(const struct reading *r, const char *subject, size_t n_octets)
{
	struct tokens t = TOKENS_INIT;
	bool names = false;

	tokens_scan(&t, subject, n_octets);
	for (size_t k = 0; k < t.n && !names;) {
		int n = token_match(&t, k, LEX_TITLE_PREFIX, r->lang_bit, NULL);
		if (!n)
			n = token_match(&t, k, LEX_LABEL, r->lang_bit, NULL);
		names = !n && t.t[k].type == TOK_WORD && !token_match(&t, k, LEX_STOP, r->lang_bit, NULL);
		k += n ? (size_t)n : 1;
	}
	tokens_free(&t);
	return names;
}

void title_find(struct reading *r, struct title_choice *t)
{
	size_t first = r->n, best = r->n, at = 0, begin;
	bool forwarded;
	struct span value[4], part, place;
	int n, rank = 0;

	memset(t, 0, sizeof *t);
	for (size_t i = 0; i < r->n && i < 3; i++)
		if ((r->unit[i].role == ROLE_SHORT || r->unit[i].role == ROLE_HEADING) && heads_calendar(r, &r->unit[i]))
			r->unit[i].role = ROLE_FURNITURE;
	begin = behind_greeting(r, &forwarded);
	/* the first label, paragraph, item or programme line ends the head */
	for (size_t i = begin; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_LABEL && u->label == LABEL_TITLE && u->value_from < u->b->to && !subject_names(r, r->text + u->value_from, u->b->to - u->value_from))
			continue; /* Betreff: Einladung */
		if (u->role == ROLE_ITEM && all_words_of(r, u, LEX_TITLE_PREFIX)) { /* +++ WICHTIG +++ */
			r->unit[i].role = ROLE_FURNITURE;
			continue;
		}
		if (u->role == ROLE_LABEL && (u->value_from < u->b->to || (i + 1 < r->n)) && u->label != LABEL_PUBLISHED && u->label != LABEL_CATEGORY) {
			first = i;
			break;
		}
		if ((u->role == ROLE_PROSE && (!lower_start(r, u) || (i > 0 && reading_word(r, r->unit[i - 1].tok, LEX_SALUTATION, NULL))) &&
		    !opens_invitation(r, u)) || u->role == ROLE_ITEM || u->role == ROLE_PROGRAMME) {
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
		if (names_body(r, u->tok, u->tok_end))
			score -= 6; /* whose page it is; below it stands what */
		if (r->main.day_to && u->b->from > r->main.day_to && i > first)
			score -= 10; /* a part of the page below the announcement */
		if (i + 1 < r->n && r->unit[i + 1].role == ROLE_HEADING && r->unit[i + 1].b->level == u->b->level)
			score--;
		if (score > rank)
			rank = score, best = i;
	}
	if (best == r->n) {
		/* in a text: the last candidate before the labels; before prose the first */
		bool labels = first < r->n && r->unit[first].role == ROLE_LABEL;
		for (size_t i = begin; i < first; i++) {
			const struct unit *u = &r->unit[i];
			if (!candidate(r, u) || (lower_start(r, u) && best < r->n))
				continue;
			if (all_words_of(r, u, LEX_TITLE_PREFIX))
				continue;
			if (best < r->n && place_like(r, u)) /* Library Conference Room, 2nd Floor */
				continue;
			if (best + 1 == i && !labels && names_body(r, r->unit[best].tok, r->unit[best].tok_end) && !names_body(r, u->tok, u->tok_end) && !opens_with_when(r, u) &&
			    !reading_word(r, u->tok, LEX_TITLE_PREFIX, NULL) && !place_says(r, u))
				best = i; /* RIVERSIDE CHOIR / Spring Concert */
			else if (best == r->n || (labels && (names_event(r, u) || !names_event(r, &r->unit[best]))))
				best = i;
		}
		for (size_t i = 0; i < first; i++)
			if (word_and_date(r, &r->unit[i]) && (best == r->n || (best > i && (place_like(r, &r->unit[best]) || opens_with_when(r, &r->unit[best]))))) {
				best = i;
				break;
			}
	}
	if (best == r->n)
		best = above_date(r);
	if (rank == 0 && (best == r->n || (r->unit[best].b->from <= r->main.day_from && r->unit[best].b->to > r->main.day_from)) && parts_find(r, &part, &place) && part.to) {
		t->n = 1;
		t->span[0] = part;
		if (best < r->n)
			r->unit[best].role = ROLE_TITLE;
	} else if (best < r->n) {
		for (size_t i = 0; i < best && i < first; i++)
			if (candidate(r, &r->unit[i]) && words_in(r, &r->unit[i]) > 0)
				take_leftover(r, t, i);
		take(r, t, best, r->n);
	}
	/* a line that only names the body: what the text calls the event wins */
	if (t->n == 1 && rank == 0) {
		struct span name;
		size_t i, end;
		reading_tokens(r, t->span[0], &i, &end);
		if (names_body(r, i, end) && (n = reading_field(r, LABEL_TITLE, &at, value, 4)) > 0) {
			t->leftover = t->leftover.to ? t->leftover : t->span[0];
			t->span[0] = value[0];
		} else if (names_body(r, i, end) && title_in_text(r, &name) && memchr(r->text + name.from, ' ', name.to - name.from)) {
			if (!t->leftover.to)
				t->leftover = t->span[0];
			t->span[0] = name;
		}
	}
	/* a mail's subject is its title, unless the text has a heading of its own */
	if (r->d->subject && *r->d->subject && rank == 0 && (!t->n || subject_names(r, r->d->subject, strlen(r->d->subject)))) {
		for (size_t i = 0; i < r->n; i++)
			if (r->unit[i].role == ROLE_TITLE)
				r->unit[i].role = ROLE_SHORT;
		t->n = 0;
		return;
	}
	/* a label for the title counts where there is no better line: "Thema: ..." */
	at = 0;
	n = reading_field(r, LABEL_TITLE, &at, value, 4);
	if (n > 0 && subject_names(r, r->text + value[0].from, value[0].to - value[0].from) && (!t->n || (rank == 0 && r->n && (first == 0 || forwarded)))) {
		t->n = 1;
		t->span[0] = value[0];
	}
	if (!t->n && (title_in_head(r, &t->span[0]) || title_in_text(r, &t->span[0])))
		t->n = 1;
	r->name = t->n == 1 ? t->span[0] : (struct span){0, 0};
	if (!t->n && n > 0) { /* Betreff: Einladung, and nothing better */
		t->n = 1;
		t->span[0] = value[0];
	}
}

/* Einladung zum ..., Re:, „...“: what is not part of the name */
static size_t after_prefix(const struct reading *r, struct span s)
{
	size_t i, end;
	int n;

	reading_tokens(r, s, &i, &end);
	for (size_t w = reading_when_at(r, i), k = i; w < r->whens.n && r->whens.w[w].tok <= k + 1 && r->whens.w[w].tok_end < end; w++) {
		k = r->whens.w[w].tok_end;
		if (token_mark(&r->tokens, k, ':') && r->tokens.t[k + 1].space) /* Heute Abend um 19:30 Uhr: Diskussion */
			i = k + 1;
	}
	while (i < end) {
		n = reading_word(r, i, LEX_TITLE_PREFIX, NULL);
		if (!n || i + (size_t)n >= end)
			break;
		if (token_mark(&r->tokens, i + (size_t)n, ':') || token_mark(&r->tokens, i + (size_t)n, '-'))
			n++;
		else if (n == 1 && !(!strcmp(lex_lang_code(r->lang), "de") &&
		    reading_noun(r, i + 1, LEX_EVENT_NOUN))) /* one word without a colon is part of the title, but "Einladung Jahresversammlung" */
			break;
		i += (size_t)n;
		if (n > 1 && !token_mark(&r->tokens, i - 1, ':') && reading_word(r, i, LEX_DETERMINER, NULL) == 1 && !r->tokens.t[i].upper && i + 1 < end &&
		    r->tokens.t[i + 1].upper)
			i++; /* Einladung zu einer Lesung */
	}
	return i < end ? r->tokens.t[i].at : s.from;
}

/* a mark that belongs to the word before it */
static bool closes(uint32_t mark)
{
	return mark == 0x201c || mark == 0x201d || mark == 0xab || mark == 0xbb || mark == '"' || mark == ')' || mark == '!' || mark == '?';
}

/* "this Saturday at noon": a weekday with a time behind it is when, and no part of a name */
static bool dated_behind(const struct reading *r, size_t w)
{
	const struct when *day = &r->whens.w[w];

	return day->day.kind == DAY_WEEKDAY && w + 1 < r->whens.n && day[1].what == WHEN_TIME && day[1].time.set && day[1].tok <= day->tok_end + 2;
}

/* the end of the name in a title's line: before a date behind it, before "geht weiter", before "- unsere Termine" */
static size_t before_suffix(const struct reading *r, struct span s)
{
	size_t i, end, words = 0;
	bool english = !strcmp(lex_lang_code(r->lang), "en");

	reading_tokens(r, s, &i, &end);
	for (size_t k = i; k < end; k++) {
		int n = reading_word(r, k, LEX_PREDICATE, NULL), label;
		size_t w = reading_when_at(r, k), j = k + 1;
		if (words >= 1 && n && k + (size_t)n >= end - (reading_mark(r, end - 1) != 0))
			return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		if (words >= 1 && reading_mark(r, k) == ',' && k + 2 < end && r->tokens.t[k + 1].type == TOK_NUMBER &&
		    reading_word(r, k + 2, LEX_SESSIONS, NULL)) /* Tanzkurs für Paare, 6 Abende */
			return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		if (words >= 1 && reading_mark(r, k) == '-' && r->tokens.t[k].space) {
			while (j < end && reading_word(r, j, LEX_DETERMINER, NULL) == 1)
				j++;
			if (reading_word(r, j, LEX_CUE, &label) && label == CUE_MOVED_TO) /* Kinderfasching abgesagt - Ersatztermin */
				return before_suffix(r, (struct span){s.from, r->tokens.t[k - 1].at + r->tokens.t[k - 1].len});
			if (reading_word(r, j, LEX_LABEL, &label) && label == LABEL_DATE)
				return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		}
		if ((words >= (english ? 2U : 3U) || (words == 1 && w < r->whens.n && r->whens.w[w].what == WHEN_DAY && r->tokens.t[i].len > 5 &&
		    dated_behind(r, w)) || (words && (reading_mark(r, k - 1) == ':' || (words > 1 && reading_noun(r, i, LEX_EVENT_NOUN))))) &&
		    w < r->whens.n && r->whens.w[w].tok == k && r->whens.w[w].what == WHEN_DAY &&
			((r->whens.w[w].day.kind == DAY_DATE && r->whens.w[w].day.day) || dated_behind(r, w))) {
			for (j = k; j > i + 2 && !r->tokens.t[j].line && (r->tokens.t[j - 1].upper || reading_mark(r, j - 1)); j--)
				;
			if (r->tokens.t[j].line && j < k) /* the name's line, above "Tromsø, Norway, 14-16 September" */
				return r->tokens.t[j - 1].at + r->tokens.t[j - 1].len;
			while (k > i + 1 && ((r->tokens.t[k - 1].type == TOK_MARK && !closes(reading_mark(r, k - 1))) ||
			    token_match(&r->tokens, k - 1, LEX_ON, r->lang_bit, NULL) == 1 || token_match(&r->tokens, k - 1, LEX_FROM, r->lang_bit, NULL) == 1))
				k--;
			return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		}
		if (words >= 1 && w < r->whens.n && r->whens.w[w].tok == k && r->whens.w[w].what == WHEN_REPEAT) { /* Doppelkopfabend am ersten Freitag im Monat */
			while (k > i + 1 && (r->tokens.t[k - 1].type == TOK_MARK || token_match(&r->tokens, k - 1, LEX_ON, r->lang_bit, NULL) == 1))
				k--;
			return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		}
		if (words >= 3 && reading_mark(r, k) == '.' && k + 2 < end && r->tokens.t[k + 1].space && r->tokens.t[k + 1].upper && r->tokens.t[k - 1].len > 5 &&
			reading_word(r, k + 1, LEX_CUE, NULL)) /* Diskussion im Bürgersaal. Einlass 19 Uhr */
			return r->tokens.t[k - 1].at + r->tokens.t[k - 1].len;
		words += r->tokens.t[k].type == TOK_WORD;
	}
	return s.to;
}

void title_text(const struct reading *r, const struct title_choice *t, struct buf *out)
{
	for (size_t i = 0; i < t->n; i++) {
		struct span s = t->span[i];
		struct buf b = BUF_INIT;
		if (i + 1 == t->n)
			s.to = before_suffix(r, s);
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
	/* *Flohmarkt*: bold in chats and plain text */
	if (out->n > 4 && (out->p[0] == '*' || out->p[0] == '_') && out->p[out->n - 1] == out->p[0] && !memchr(out->p + 1, out->p[0], out->n - 2)) {
		memmove(out->p, out->p + 1, out->n - 2);
		out->n -= 2;
		out->p[out->n] = '\0';
	}
	/* American commas stand inside the quotes: "Mills of the Lower Valley," */
	if (out->n > 4 && (out->p[out->n - 1] == '"' ? out->p[out->n - 2] == ',' : (!strcmp(out->p + out->n - 3, "\xe2\x80\x9d") && out->p[out->n - 4] == ','))) {
		size_t quote = out->p[out->n - 1] == '"' ? 1 : 3;
		memmove(out->p + out->n - quote - 1, out->p + out->n - quote, quote + 1);
		out->n--;
	}
	while (out->n && (out->p[out->n - 1] == ' ' || out->p[out->n - 1] == ':' || out->p[out->n - 1] == ','))
		out->p[--out->n] = '\0';
	if (out->n > LIMIT_TITLE * 2) {
		out->n = utf8_cut(out->p, out->n, LIMIT_TITLE);
		out->p[out->n] = '\0';
	}
}
