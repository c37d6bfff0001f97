/* roles.c: tells what each block of a document is for: label, value, heading, prose, item, furniture; see parts.h. */
#include "page/parts.h"

#include "ground/utf8.h"

#include <string.h>

static size_t chars_of(const struct reading *r, const struct unit *u)
{
	return utf8_width(r->text + u->b->from, u->b->to - u->b->from);
}

_Static_assert(LABEL_COUNT <= 64, "a set of labels is a mask");

static bool label_in(int label, uint64_t set)
{
	return label >= 0 && (set >> label & 1);
}

/* what belongs to a label behind its words, which end before token K: a number, parentheses, a dot; the token behind */
static size_t label_rest(const struct reading *r, const struct unit *u, int label, size_t k)
{
	const struct token *t = r->tokens.t;

	if (label == LABEL_DATE && k + 1 < u->tok_end && t[k].type == TOK_NUMBER && t[k].digits <= 2 && mark_at(r, k + 1, ':') && !t[k + 1].space)
		k++; /* Termin 2: */
	/* Kosten (pro Person):, Termin(e): */
	if (mark_at(r, k, '(') && k < u->tok_end) {
		size_t j = k;
		while (j < u->tok_end && j < k + 6 && !mark_at(r, j, ')'))
			j++;
		if (mark_at(r, j, ')') && mark_at(r, j + 1, ':'))
			k = j + 1;
	}
	if (mark_at(r, k, '.') && (mark_at(r, k + 1, ':') || k + 1 == u->tok_end)) /* Tel.:, Kursnr. */
		k++;
	/* Tagesordnung (öffentlich), Tagesordnung – öffentlicher Teil –: the rest says which */
	if (label == LABEL_PROGRAMME && k < u->tok_end && u->tok_end - k <= 6 && t[k].space && (mark_at(r, k, '-') || mark_at(r, k, '(')))
		k = u->tok_end;
	return k;
}

/* is token K the mark between a label and its value? */
static bool label_mark(const struct reading *r, const struct unit *u, int label, size_t k)
{
	const struct token *t = r->tokens.t;

	if (mark_at(r, k, ':'))
		return !(k + 1 < u->tok_end && !t[k + 1].space && t[k + 1].type == TOK_WORD && !t[k + 1].upper);
	if (mark_at(r, k, '?'))
		return true;
	/* Termin – 24.9. */
	return mark_at(r, k, '-') && t[k].space && k + 1 < u->tok_end && t[k + 1].space && label_in(label, 1ULL << LABEL_DATE | 1ULL << LABEL_PLACE | 1ULL << LABEL_TIME);
}

/* "Von: 11.09.2026", "To | 4 pm": words that bound a range as the labels of a day or time right behind them; the tokens of the word, 0: none */
static int bound_label(const struct reading *r, const struct unit *u, int *label)
{
	int to = reading_word(r, u->tok, LEX_TO, NULL), n = to ? to : reading_word(r, u->tok, LEX_FROM, NULL);
	size_t k = u->tok + (size_t)n, w;

	if (!n || !upper_at(r, u->tok) || k > u->tok_end)
		return 0;
	if (k < u->tok_end && !mark_at(r, k, ':'))
		return 0;
	k += k < u->tok_end;
	if (k >= u->tok_end && !(u + 1 < r->unit + r->n && u->b->row && u[1].b->row == u->b->row))
		return 0;
	w = reading_when_at(r, k);
	*label = to ? LABEL_END : LABEL_BEGIN;
	return w < r->whens.n && r->whens.w[w].tok <= k && (r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_TIME) ? n : 0;
}

/* "Vorverkauf in Neustadt:", "Karten gibt es hier:": a few words behind the label at K, no time among them, and a colon ends the line,
 * below which are the values */
static bool says_where(const struct reading *r, const struct unit *u, size_t k)
{
	enum { WORDS = 5 };
	size_t end = u->tok_end - 1;

	if (end <= k || end > k + WORDS || !mark_at(r, end, ':'))
		return false;
	for (size_t w = u->when; w < u->when_end; w++)
		if (r->whens.w[w].what == WHEN_DAY || r->whens.w[w].what == WHEN_TIME || r->whens.w[w].what == WHEN_REPEAT)
			return false;
	while (k < end && r->tokens.t[k].type == TOK_WORD)
		k++;
	return k == end;
}

/* a label at the beginning of the unit: *BEHIND is the token behind it and its colon */
static bool label_here(const struct reading *r, const struct unit *u, int *label, size_t *behind, bool *colon)
{
	size_t first = u->tok;
	int n;
	size_t k;

	while (first + 1 < u->tok_end && r->tokens.t[first].type == TOK_MARK && r->tokens.t[first].num >= 0x2600 && reading_word(r, first + 1, LEX_LABEL, &n))
		first++; /* 📅 Datum */
	n = reading_word(r, first, LEX_LABEL, label);
	n = n ? n : bound_label(r, u, label);
	k = first + (size_t)n;
	*colon = false;
	if (!n || k > u->tok_end)
		return false;
	if (r->tokens.t[first].type == TOK_MARK) { /* a pictogram: 📍 Mehrzweckhalle */
		*colon = true;
		*behind = k + mark_at(r, k, ':');
		return *behind < u->tok_end;
	}
	/* "Anmeldung: bis 20. März": the lexicon's "Anmeldung bis" reads over the colon */
	for (size_t j = first + 1; j < k; j++)
		if (mark_at(r, j, ':') && !r->tokens.t[j].space) {
			k = j;
			break;
		}
	if (!r->tokens.t[first].upper && r->tokens.t[first].type == TOK_WORD && !mark_at(r, k, ':'))
		return false;
	k = label_rest(r, u, *label, k);
	if (k >= u->tok_end) {
		*behind = k;
		return true;
	}
	*colon = true;
	if (*label == LABEL_REGISTRATION && says_where(r, u, k)) {
		*behind = u->tok_end;
		return true;
	}
	if (!label_mark(r, u, *label, k)) {
		*colon = false;
		return false;
	}
	*behind = k + 1;
	return true;
}

static bool furniture_line(const struct reading *r, const struct unit *u)
{
	size_t k = u->tok, words = 0, known = 0, seps = 0;
	const struct block *b = u->b;
	size_t len = b->to - b->from;
	int v;

	if (b->furniture)
		return true;
	if (u->tok == u->tok_end)
		return true; /* nothing but blanks and marks of no kind */
	if (len > 2 && r->text[b->from] == '[' && r->text[b->to - 1] == ']') /* [Bild: ...] */
		return true;
	if (mark_at(r, u->tok, 0xa9))
		return true;
	if (len > 8 && !memcmp(r->text + b->from, "---", 3) && !memcmp(r->text + b->to - 3, "---", 3)) /* ---- Weitergeleitete Nachricht ---- */
		return true;
	while (k < u->tok_end) {
		int n = reading_word(r, k, LEX_FURNITURE, &v);
		if (n) {
			known += (size_t)n;
			words += (size_t)n;
			k += (size_t)n;
			continue;
		}
		if (r->tokens.t[k].type == TOK_WORD || r->tokens.t[k].type == TOK_NUMBER)
			words++;
		else if (mark_at(r, k, '>') || mark_at(r, k, 0xbb) || mark_at(r, k, 0x203a) || mark_at(r, k, '|'))
			seps++;
		k++;
	}
	if (words && known == words)
		return true;
	if (seps >= 2 && known && (reading_word(r, u->tok, LEX_FURNITURE, &v) != 0)) /* a breadcrumb, a share bar */
		return true;
	if (words > 2 && words < 12 && known * 2 >= words && reading_word(r, u->tok, LEX_FURNITURE, &v) && mark_at(r, u->tok + 1, ':') && u->when == u->when_end)
		return true; /* Teilen: Facebook Mastodon E-Mail */
	if (reading_word(r, u->tok, LEX_FURNITURE, &v) && (mark_at(r, u->tok + (size_t)reading_word(r, u->tok, LEX_FURNITURE, &v), 0x2026)) && words < 14)
		return true; /* Weiterlesen … title */
	/* a list of links is a menu */
	return b->link_octets * 10 >= len * 9 && len < 60 && r->d->html && u->when == u->when_end && b->kind == BLOCK_ITEM;
}

/* a line that begins with a time and goes on with words */
static bool programme_line(const struct reading *r, const struct unit *u)
{
	const struct when *w;

	if (u->when == u->when_end)
		return false;
	w = &r->whens.w[u->when];
	if (w->what != WHEN_TIME || !w->time.set || w->tok > u->tok + 1 || w->cue || w->side == SIDE_UNTIL)
		return false;
	if (w->tok_end >= u->tok_end)
		return false;
	if (w->tok == u->tok + 1 && r->tokens.t[u->tok].type == TOK_WORD && !token_match(&r->tokens, u->tok, LEX_FROM, r->lang_bit, NULL) &&
	    !token_match(&r->tokens, u->tok, LEX_AT, r->lang_bit, NULL))
		return false;
	/* "Von 9 bis 12 Uhr geht es um die Technik, von 13 bis 15 Uhr ...": a sentence */
	for (size_t k = u->when + 1; w->range && k < u->when_end && mark_at(r, u->tok_end - 1, '.'); k++)
		if (r->whens.w[k].what == WHEN_TIME && r->whens.w[k].range && !mark_at(r, r->whens.w[k].tok_end, ')'))
			return false;
	/* "19 Uhr, 24. September": a date behind the time is no programme */
	if (u->when + 1 < u->when_end && r->whens.w[u->when + 1].what == WHEN_DAY && r->whens.w[u->when + 1].joined)
		return false;
	return true;
}

static bool sentence_like(const struct reading *r, const struct unit *u, size_t chars)
{
	char last = u->b->to > u->b->from ? r->text[u->b->to - 1] : ' ';
	size_t lower = 0, words = 0;

	if (chars > 110)
		return true;
	for (size_t k = u->tok; k < u->tok_end; k++)
		if (r->tokens.t[k].type == TOK_WORD) {
			words++;
			lower += !r->tokens.t[k].upper;
		}
	if ((last == '.' || last == '!' || last == ':') && words > 5 && lower * 3 > words)
		return true;
	if (words > 9 && lower * 2 > words)
		return true;
	/* "Die Sitzung am 10. März entfällt. Nächste Sitzung: 24. März": a sentence, and what follows it */
	for (size_t k = u->tok + 4; k + 2 < u->tok_end; k++)
		if (token_mark(&r->tokens, k, '.') && r->tokens.t[k + 1].space && r->tokens.t[k + 1].upper && r->tokens.t[k - 1].type == TOK_WORD &&
		    !r->tokens.t[k - 1].upper && r->tokens.t[k - 1].len > 4)
			return true;
	return false;
}

/* may a unit be the value of a label that had none on its own line? */
static bool value_like(const struct reading *r, const struct unit *u, int label, size_t already)
{
	size_t chars = chars_of(r, u);

	if (u->b->kind == BLOCK_HEADING || u->role == ROLE_FURNITURE || (r->tokens.t[u->tok].type == TOK_MARK && r->tokens.t[u->tok].num >= 0x2600)) /* 🧁 Kuchen */
		return false;
	if (u->b->kind == BLOCK_VALUE)
		return true;
	switch (label) {
	case LABEL_DATE: case LABEL_TIME: case LABEL_BEGIN: case LABEL_END: case LABEL_DOORS: case LABEL_DEADLINE: case LABEL_PUBLISHED:
		return chars < 140 && (u->when < u->when_end || (!already && chars < 60 && u->b->kind != BLOCK_ITEM)) && !sentence_like(r, u, chars);
	case LABEL_PLACE: case LABEL_ROOM: case LABEL_STREET: case LABEL_TOWN: case LABEL_WHEN_WHERE:
		if (already && (mark_at(r, u->tok_end - 1, '!') || r->spaced))
			return false;
		return chars < 90 && !sentence_like(r, u, chars) && already < 6;
	case LABEL_IGNORED: /* Sprechzeiten: / dienstags 9 bis 12 Uhr */
		return chars < 60 && u->when < u->when_end && r->whens.w[u->when].tok <= u->tok + 1 && r->whens.w[u->when].what == WHEN_REPEAT;
	case LABEL_PROGRAMME: case LABEL_DESCRIPTION: case LABEL_ATTACH:
		return false;
	default:
		return chars < 100 && !sentence_like(r, u, chars) && already < 3 && u->b->kind != BLOCK_ITEM;
	}
}

/* "Tischreservierung: ab 1. März": a word and a colon that the lexicon does not know begin something else */
static bool foreign_label(const struct reading *r, const struct unit *u)
{
	size_t k = u->tok;

	while (k < u->tok_end && k < u->tok + 3 && r->tokens.t[k].type == TOK_WORD)
		k++;
	return k > u->tok && r->tokens.t[u->tok].upper && mark_at(r, k, ':') && !r->tokens.t[k].space && k + 1 < u->tok_end && r->tokens.t[k + 1].space;
}

/* a table whose first row names its columns: each cell below gets its column's label */
static void read_table_heads(struct reading *r)
{
	enum { COLUMNS = 30 };
	int head[COLUMNS + 1], label;
	bool known = false;

	for (size_t i = 0, end; i < r->n; i = end) {
		int row = r->unit[i].b->row;
		bool all_labels = row != 0;
		for (end = i; end < r->n && r->unit[end].b->row == row; end++) {
			const struct unit *u = &r->unit[end];
			r->unit[end].column_label = -1;
			all_labels = all_labels && u->b->column > 0 && u->b->column <= COLUMNS && reading_word(r, u->tok, LEX_LABEL, &label) &&
			             u->tok + (size_t)reading_word(r, u->tok, LEX_LABEL, &label) == u->tok_end;
		}
		if (!row) {
			known = false; /* the table is over */
		} else if (all_labels && end - i >= 2) {
			for (int c = 0; c <= COLUMNS; c++)
				head[c] = -1;
			for (size_t k = i; k < end; k++)
				if (reading_word(r, r->unit[k].tok, LEX_LABEL, &label))
					head[r->unit[k].b->column] = label;
			known = true;
		} else if (known) {
			for (size_t k = i; k < end; k++)
				if (r->unit[k].b->column > 0 && r->unit[k].b->column <= COLUMNS)
					r->unit[k].column_label = head[r->unit[k].b->column];
		}
	}
}

/* Betreff, Datum, Von, An in lines one after another: the head of a forwarded message, whose date is no event's */
static void forwarded_heads(struct reading *r)
{
	for (size_t i = 0, end; i < r->n; i = end + 1) {
		for (end = i; end < r->n && (end == i || !r->unit[end].b->gap); end++) {
			int n = reading_word(r, r->unit[end].tok, LEX_MAIL_HEADER, NULL);
			if (!n || !mark_at(r, r->unit[end].tok + (size_t)n, ':'))
				break;
		}
		if (end >= i + 3)
			for (size_t k = i; k < end; k++)
				if (!(r->unit[k].role == ROLE_LABEL && r->unit[k].label == LABEL_TITLE && !r->d->subject)) /* Betreff: is the title of what follows */
					r->unit[k].role = ROLE_FURNITURE;
	}
}

/* "Leitung: Friederike Maibaum. Kinder frei, Erwachsene 5 Euro.": the name ends with its sentence */
static void split_names(struct reading *r)
{
	const struct token *t = r->tokens.t;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		int label;
		size_t behind;
		bool colon;
		if (u->b->row || u->b->kind == BLOCK_QUOTE || !label_here(r, u, &label, &behind, &colon) || !colon || (label != LABEL_SPEAKER && label != LABEL_ORGANIZER))
			continue;
		for (size_t k = behind + 1; k + 1 < u->tok_end && k < behind + 10; k++)
			if (mark_at(r, k, '.') && !t[k].space && t[k + 1].space && t[k + 1].upper && t[k - 1].type == TOK_WORD && t[k - 1].len > 3 &&
			    !reading_word(r, k - 1, LEX_ABBREVIATION, NULL)) {
				reading_split(r, i, k + 1);
				break;
			}
	}
}

/* the unit begins with a label, whose value is behind token BEHIND: a label, or what its block says that it is all the same */
static void give_label(const struct reading *r, struct unit *u, int label, size_t behind, bool colon)
{
	/* labels that are headings of what they name, and no titles */
	static const uint64_t heads = 1ULL << LABEL_PROGRAMME | 1ULL << LABEL_DATE | 1ULL << LABEL_PLACE | 1ULL << LABEL_CONTACT | 1ULL << LABEL_REGISTRATION |
	    1ULL << LABEL_ATTACH | 1ULL << LABEL_DESCRIPTION | 1ULL << LABEL_PRICE;
	static const uint64_t brief = 1ULL << LABEL_STATUS | 1ULL << LABEL_TITLE | 1ULL << LABEL_CONTACT;

	u->role = ROLE_LABEL;
	u->label = label;
	u->value_from = behind < u->tok_end ? r->tokens.t[behind].at : u->b->to;
	if (!colon && u->b->kind == BLOCK_HEADING && !label_in(label, heads))
		u->role = ROLE_HEADING;
	if (u->b->kind == BLOCK_ITEM && !colon)
		u->role = ROLE_ITEM;
	if (u->role != ROLE_LABEL)
		return;
	/* "Hinweis: Die nächste Sprechstunde ist am 19. März" */
	for (size_t w = u->when; label == LABEL_STATUS && w < u->when_end; w++)
		if (r->whens.w[w].what == WHEN_DAY)
			u->role = ROLE_PROSE;
	/* a long sentence behind a word like "Info:" is prose all the same */
	if (label_in(label, brief) && chars_of(r, u) > 160)
		u->role = ROLE_PROSE;
}

/* the role that a unit has by itself; ALL_QUOTED: the text is a quotation as a whole */
static void give_role(struct reading *r, size_t i, bool all_quoted)
{
	struct unit *u = &r->unit[i];
	size_t behind = u->tok;
	int label = -1;
	bool colon = false;

	u->label = -1;
	u->value_from = u->b->to;
	if ((u->b->kind == BLOCK_QUOTE && !all_quoted) || furniture_line(r, u))
		u->role = ROLE_FURNITURE; /* quoted mail speaks of something else */
	else if (i + 1 < r->n && !all_quoted && u[1].b->kind == BLOCK_QUOTE && r->text[u->b->to - 1] == ':')
		u->role = ROLE_FURNITURE; /* Am 3. Januar schrieb Max Muster: */
	else if (u->column_label >= 0)
		u->role = ROLE_SHORT;
	else if (label_here(r, u, &label, &behind, &colon) && (colon || behind >= u->tok_end) &&
	         !(label == LABEL_DATE && colon && reading_word(r, u->tok, LEX_TITLE_PREFIX, NULL) && u->when == u->when_end)) /* Save the Date: Konzert */
		give_label(r, u, label, behind, colon);
	else if (u->b->kind == BLOCK_LABEL && chars_of(r, u) < 60 && u->b->row && i + 1 < r->n && u[1].b->row == u->b->row && !programme_line(r, u))
		u->role = ROLE_LABEL; /* of unknown meaning */
	else if (u->b->kind == BLOCK_HEADING)
		u->role = ROLE_HEADING;
	else if (programme_line(r, u))
		u->role = ROLE_PROGRAMME;
	else if (u->b->kind == BLOCK_ITEM)
		u->role = ROLE_ITEM;
	else
		u->role = sentence_like(r, u, chars_of(r, u)) || u->b->joined ? ROLE_PROSE : ROLE_SHORT;
}

/* "Ort Turnhalle", "WANN 14. März": the label at the head of a line whose value stands right behind it, with no mark between them; the
 * number of its tokens, 0: none */
static size_t bare_label(const struct reading *r, const struct unit *u, int *label)
{
	size_t n, k;

	if ((u->role != ROLE_SHORT && u->role != ROLE_PROSE && u->role != ROLE_ITEM) || u->b->row || u->tok >= u->tok_end || !upper_at(r, u->tok))
		return 0;
	n = (size_t)reading_word(r, u->tok, LEX_LABEL, label), k = u->tok + n;
	if (!n || k >= u->tok_end || r->tokens.t[k].type == TOK_MARK)
		return 0;
	if (r->tokens.t[k].type == TOK_NUMBER || r->tokens.t[k].upper)
		return n;
	return label_in(*label, 1ULL << LABEL_PLACE) && reading_word(r, k, LEX_PLACE_PREPOSITION, NULL) ? n : 0;
}

/* a day or time right behind the label of one */
static bool bare_time(const struct reading *r, const struct unit *u, int label, size_t n)
{
	static const uint64_t times = 1ULL << LABEL_DATE | 1ULL << LABEL_TIME | 1ULL << LABEL_BEGIN;
	size_t w = reading_when_at(r, u->tok + n);

	return label_in(label, times) && w < r->whens.n && r->whens.w[w].tok <= u->tok + n;
}

/* "Datum 14.3.2026 | Zeit 19 Uhr | Ort Turnhalle": lines one below the other that begin with labels of different sort, one of them with its day
 * or time, have labels without a mark behind them */
static void bare_labels(struct reading *r)
{
	static const uint64_t core = 1ULL << LABEL_TITLE | 1ULL << LABEL_DATE | 1ULL << LABEL_TIME | 1ULL << LABEL_BEGIN | 1ULL << LABEL_PLACE;
	size_t end;

	for (size_t i = 0; i < r->n; i = end + 1) {
		uint64_t labels = 0;
		bool told = false;
		size_t n;
		int label;
		for (end = i; end < r->n && (n = bare_label(r, &r->unit[end], &label)) != 0; end++)
			labels |= 1ULL << label & core, told = told || bare_time(r, &r->unit[end], label, n);
		if (!told || !(labels & (labels - 1)))
			continue;
		for (size_t k = i; k < end; k++) {
			n = bare_label(r, &r->unit[k], &label);
			give_label(r, &r->unit[k], label, r->unit[k].tok + n, true);
		}
	}
}

/* is V a cell of values in the row of the table that label U is in? */
static bool same_row(const struct unit *u, const struct unit *v)
{
	return u->b->row && v->b->row == u->b->row && v->b->kind == BLOCK_VALUE;
}

/* Do the values of label I end before unit K?  ALREADY: how many it has; OWN: one of them is on its line. */
static bool values_end(const struct reading *r, size_t i, size_t k, bool own, size_t already)
{
	static const uint64_t longer = 1ULL << LABEL_PLACE | 1ULL << LABEL_DATE | 1ULL << LABEL_CONTACT; /* they go on below their line */
	const struct unit *u = &r->unit[i], *v = &r->unit[k];
	bool row = same_row(u, v);

	if (v->role == ROLE_LABEL && !(row && v->label < 0 && v->value_from < v->b->to))
		return true;
	if (u->b->row && u->b->kind == BLOCK_LABEL && v->b->row != u->b->row && v->b->kind != BLOCK_VALUE)
		return true;
	if (row)
		return false;
	if (v->b->gap && already)
		return true; /* an empty line ends a value */
	/* "Termine" above "Flohmarkt: 14. März" is a heading */
	if ((already || u->label == LABEL_DATE) && foreign_label(r, v))
		return true;
	if (own && !label_in(u->label, longer))
		return true;
	if (v->b->gap && (v->role == ROLE_PROSE || v->role == ROLE_HEADING) && v->b->kind != BLOCK_VALUE)
		return true;
	return !value_like(r, v, u->label, already);
}

/* the values of label I that are below its line */
static void take_values(struct reading *r, size_t i)
{
	struct unit *u = &r->unit[i];
	bool own = u->value_from < u->b->to;
	size_t already = own;

	for (size_t k = i + 1; k < r->n; k++) {
		struct unit *v = &r->unit[k];
		if (v->role == ROLE_FURNITURE && same_row(u, v))
			continue;
		if (v->role == ROLE_FURNITURE || values_end(r, i, k, own, already))
			break;
		v->role = ROLE_VALUE;
		v->label = u->label;
		already++;
	}
	if (u->label < 0 && !already && u->b->kind == BLOCK_LABEL && !u->b->row)
		u->role = ROLE_SHORT;
}

void roles_give(struct reading *r)
{
	bool all_quoted = r->n > 0; /* forwarded with nothing added: what is quoted is the text */

	for (size_t i = 0; i < r->n; i++)
		all_quoted = all_quoted && r->unit[i].b->kind == BLOCK_QUOTE;
	read_table_heads(r);
	split_names(r);
	for (size_t i = 0; i < r->n; i++)
		give_role(r, i, all_quoted);
	bare_labels(r);
	forwarded_heads(r);
	for (size_t i = 0; i < r->n; i++)
		if (r->unit[i].role == ROLE_LABEL)
			take_values(r, i);
}
