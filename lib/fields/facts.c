/* facts.c: the smaller facts of an announcement: kind, audience, deadline, registration, price, capacity,
 * attachments, categories; see facts.h. */
#include "fields/facts.h"

#include "fields/state.h"
#include "ground/limits.h"
#include "ground/utf8.h"

#include <string.h>
#include <strings.h>

/* the end of a value's first sentence, where a number or a sign of money ends it and another follows */
static size_t first_sentence(const struct reading *r, struct span s)
{
	const struct token *t = r->tokens.t;
	size_t i, end;

	reading_tokens(r, s, &i, &end);
	for (size_t k = i + 1; k + 1 < end; k++)
		if (token_mark(&r->tokens, k, '.') && t[k + 1].space && t[k + 1].upper && t[k + 1].type == TOK_WORD && (t[k - 1].type == TOK_NUMBER || t[k - 1].type == TOK_MARK) && !reading_word(r, k + 1, LEX_MONTH, NULL))
			return t[k].at;
	return s.to;
}

/* the lines of a labelled field as one value */
static bool labelled_line(struct draft *d, int label, const char *field)
{
	const struct reading *r = &d->r;
	struct span v[6];
	size_t at = 0;
	int n;

	while ((n = reading_field(r, label, &at, v, 6)) >= 0) {
		struct buf b = {.max = LIMIT_VALUE};
		for (int i = 0; i < n; i++) {
			if (i)
				buf_str(&b, ", ");
			if (label == LABEL_PRICE)
				v[i].to = first_sentence(r, v[i]); /* $85. Register by Feb. 27. */
			reading_text(r, v[i], &b);
		}
		if (b.n) {
			draft_add(d, field, b.p, "labelled", (struct span){v[0].from, v[n - 1].to});
			buf_free(&b);
			return true;
		}
		buf_free(&b);
	}
	return false;
}

static const char *link_in(const struct reading *r, struct span s)
{
	for (size_t i = 0; i < r->d->links; i++)
		if (r->d->link[i].from >= s.from && r->d->link[i].from < s.to && r->d->link[i].href[0] && r->d->link[i].href[0] != '#' &&
		    strncasecmp(r->d->link[i].href, "javascript:", 11) != 0)
			return r->d->link[i].href;
	return NULL;
}

/* "eine Woche vorher" is before the event, not before the page was written */
static bool due_day(const struct draft *d, const struct when_day *day, struct moment *m)
{
	const struct reading *r = &d->r;
	struct reference event = {.now = d->main.start};

	return resolve_day(day, day->kind == DAY_RELATIVE && day->n < 0 && d->main.has_start ? &event : &r->ref, m);
}

static void deadline(struct draft *d)
{
	const struct reading *r = &d->r;
	struct span v[4];
	size_t at = 0, a, b;
	int n;

	if (rec_get(d->rec, "Deadline"))
		return;
	while ((n = reading_field(r, LABEL_DEADLINE, &at, v, 4)) >= 0)
		for (int i = 0; i < n; i++) {
			reading_whens(r, v[i], &a, &b);
			for (; a < b; a++) {
				struct moment m = {0};
				char t[CIVIL_SIZE];
				if (r->whens.w[a].what != WHEN_DAY || !due_day(d, &r->whens.w[a].day, &m))
					continue;
				if (a + 1 < b && r->whens.w[a + 1].what == WHEN_TIME && r->whens.w[a + 1].time.set && r->whens.w[a + 1].time.hour < 24) {
					m.start.timed = true;
					m.start.hour = r->whens.w[a + 1].time.hour;
					m.start.min = r->whens.w[a + 1].time.min;
				}
				draft_add(d, "Deadline", civil_format(&m.start, t), "labelled", v[i]);
				return;
			}
		}
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_FURNITURE)
			continue;
		for (size_t w = u->when; w < u->when_end; w++) {
			const struct when *x = &r->whens.w[w];
			struct moment m = {0};
			char t[CIVIL_SIZE];
			bool registration = u->label == LABEL_REGISTRATION && x->side == SIDE_UNTIL;
			if (x->what != WHEN_DAY || (x->cue != CUE_DEADLINE && !registration) || !due_day(d, &x->day, &m))
				continue;
			draft_add(d, "Deadline", civil_format(&m.end, t), "deadline-phrase", (struct span){x->from, x->to});
			return;
		}
	}
}

static bool price_phrase(struct draft *d, size_t from, size_t end)
{
	const struct reading *r = &d->r;
	int open = 0;

	for (size_t k = from; k < end; k++)
		open += token_mark(&r->tokens, k, '(') - token_mark(&r->tokens, k, ')');
	for (size_t k = end; open > 0 && k < r->tokens.n && k < end + 5; k++) /* 59 Euro (Mitglieder 52 Euro) */
		if (token_mark(&r->tokens, k, ')'))
			end = k + 1, open--;
	return draft_words(d, "Price", "price-phrase", "", reading_span(r, from, end));
}

/* "$6 for children under 10", "45 Euro pro Person": the token behind the words at token K that say for whom a sum is, no
 * farther than LIMIT; K where there are none */
static size_t behind_payer(const struct reading *r, size_t k, size_t end, size_t limit)
{
	const struct token *t = r->tokens.t;

	if (k >= end || !(reading_word(r, k, LEX_PURPOSE, NULL) || reading_word(r, k, LEX_PER, NULL)))
		return k;
	while (k < end && k < limit && (t[k].type == TOK_WORD || t[k].type == TOK_NUMBER || (token_mark(&r->tokens, k, '-') && !t[k].space)))
		k++;
	return k;
}

/* Eintritt frei; Karten kosten 19 Euro, ermäßigt 12 Euro; $9 at the door; a free clinic */
static void price(struct draft *d)
{
	const struct reading *r = &d->r;
	const struct token *t = r->tokens.t;

	if (labelled_line(d, LABEL_PRICE, "Price"))
		return;
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role == ROLE_FURNITURE || u->role == ROLE_LABEL)
			continue;
		for (size_t k = u->tok; k < u->tok_end; k++) {
			int n = reading_word(r, k, LEX_PRICE_WORD, NULL);
			size_t from = k + (size_t)n, first = 0, last = 0;
			if (!n)
				continue;
			for (size_t end = from; end < u->tok_end && end < from + 24; end++) {
				size_t m = reading_sum(r, end, u->tok_end);
				if (!first && end < from + 4 && reading_word(r, end, LEX_FREE, NULL) && price_phrase(d, end, end + 1))
					return;
				if (m) {
					first = first ? first : end;
					last = m;
					end = m - 1;
				} else if (t[end].type == TOK_MARK && (t[end].num == '!' || (t[end].num == '.' && t[end + 1].space) || t[end].num == ';')) {
					break;
				}
			}
			if (last)
				last = behind_payer(r, last, u->tok_end, first + 24);
			if (first && price_phrase(d, first, last))
				return;
		}
	}
	/* no word for it, but a sum of money, or something free; a sum that is due for something else is one as well */
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role != ROLE_PROSE && u->role != ROLE_SHORT && u->role != ROLE_ITEM && !(u->label == LABEL_REGISTRATION && (u->role == ROLE_LABEL || u->role == ROLE_VALUE)))
			continue;
		for (size_t k = u->tok; k < u->tok_end; k++) {
			size_t m = reading_sum(r, k, u->tok_end);
			if (m && m - u->tok < 400) { /* Kinder frei, Erwachsene 5 Euro */
				size_t from = k;
				while (from > u->tok && k - from < 6 && (t[from - 1].type == TOK_WORD || token_mark(&r->tokens, from - 1, ',')) && !t[from].line)
					from--;
				while (from < k && !(from + 1 < k && reading_word(r, from + 1, LEX_FREE, NULL)))
					from++;
				if (price_phrase(d, from, m))
					return;
			}
			if (reading_word(r, k, LEX_FREE, NULL) == 1 && k > u->tok && reading_word(r, k - 1, LEX_DETERMINER, NULL) == 1 && k + 1 < u->tok_end &&
				t[k + 1].type == TOK_WORD && price_phrase(d, k, k + 1))
				return;
		}
	}
}

static void registration(struct draft *d)
{
	const struct reading *r = &d->r;
	struct span v[4];
	size_t at = 0;
	int n;

	while ((n = reading_field(r, LABEL_REGISTRATION, &at, v, 4)) >= 0)
		for (int i = 0; i < n; i++) {
			const char *href = link_in(r, v[i]);
			struct buf b = {.max = LIMIT_VALUE};
			if (href)
				utf8_clean(href, strlen(href), false, &b);
			else
				reading_text(r, v[i], &b);
			if (b.n)
				draft_add(d, "Registration", b.p, href ? "link" : "labelled", v[i]);
			buf_free(&b);
			return;
		}
}

static bool file_link(const char *href)
{
	enum { LONGEST = 5 };
	static const char *const end[] = {".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".zip", ".rtf"};
	size_t n = strcspn(href, "?#"), k = 1;

	while (k < n && k < LONGEST && href[n - k] != '.')
		k++;
	for (size_t i = 0; n > k && href[n - k] == '.' && i < sizeof end / sizeof *end; i++)
		if (strlen(end[i]) == k && !strncasecmp(href + n - k, end[i], k))
			return true;
	return false;
}

/* "Die Tagesordnung und eine Anfahrtsskizze finden Sie nachfolgend als Download.": named, but no link */
static void named_download(struct draft *d, const struct unit *u)
{
	const struct reading *r = &d->r;
	size_t k = u->tok, start;
	bool said = false;

	for (size_t j = u->tok; j < u->tok_end; j++)
		said = said || reading_word(r, j, LEX_DOWNLOAD, NULL) > 0;
	if (!said)
		return;
	/* the things before the verb, apart by und and commas */
	while (k < u->tok_end) {
		const struct token *t = &r->tokens.t[k];
		while (reading_word(r, k, LEX_DETERMINER, NULL) == 1)
			k++;
		t = &r->tokens.t[k];
		if (k >= u->tok_end || t->type != TOK_WORD || !t->upper || reading_word(r, k, LEX_DOWNLOAD, NULL))
			return;
		start = k;
		while (k < u->tok_end && r->tokens.t[k].type == TOK_WORD && r->tokens.t[k].upper)
			k++;
		draft_words(d, "Attach", "named-download", "- ", reading_span(r, start, k));
		if (token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL))
			k += (size_t)token_match(&r->tokens, k, LEX_AND, r->lang_bit, NULL);
		else if (token_mark(&r->tokens, k, ','))
			k++;
		else
			return;
	}
}

static void attachments(struct draft *d)
{
	const struct reading *r = &d->r;
	size_t at = 0, added = 0;
	struct span v[20];
	int n;

	for (size_t i = 0; i < r->d->links && added < LIMIT_ITEMS; i++) {
		const struct doc_link *l = &r->d->link[i];
		struct buf b = {.max = LIMIT_VALUE};
		if (!file_link(l->href) || !reading_holds(r, l->from))
			continue;
		for (const char *p = l->href; *p; p++) {
			if (*p == ' ')
				buf_str(&b, "%20");
			else if ((unsigned char)*p > ' ')
				buf_char(&b, *p);
		}
		buf_char(&b, ' ');
		reading_text(r, (struct span){l->from, l->to}, &b);
		buf_trim(&b, " ");
		draft_add(d, "Attach", b.p, "link", (struct span){l->from, l->to});
		buf_free(&b);
		added++;
	}
	if (added)
		return;
	while ((n = reading_field(r, LABEL_ATTACH, &at, v, 20)) >= 0)
		for (int i = 0; i < n; i++)
			added += draft_words(d, "Attach", "labelled", "- ", v[i]);
	for (size_t i = 0; i < r->n && !added; i++)
		if (r->unit[i].role == ROLE_PROSE || r->unit[i].role == ROLE_SHORT)
			named_download(d, &r->unit[i]);
}

static void all_day_warning(struct draft *d)
{
	const struct reading *r = &d->r;
	char a[CIVIL_SIZE], b[CIVIL_SIZE];

	if (!d->main.start.timed)
		return;
	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		if (u->role != ROLE_LABEL && u->role != ROLE_VALUE)
			continue;
		for (size_t w = u->when; w < u->when_end; w++)
			if (r->whens.w[w].what == WHEN_ALLDAY) {
				struct buf words = BUF_INIT;
				bool end = d->main.has_end;
				reading_text(r, (struct span){r->whens.w[w].from, r->whens.w[w].to}, &words);
				rec_addf(d->rec, "Warning", "the label says all day (%s), the text gives %s%s%s", buf_cstr(&words), civil_format(&d->main.start, a) + 11,
					end ? " to " : "", end ? civil_format(&d->main.end, b) + 11 : "");
				buf_free(&words);
				return;
			}
	}
}

void facts_find(struct draft *d)
{
	labelled_line(d, LABEL_KIND, "Kind");
	labelled_line(d, LABEL_AUDIENCE, "Audience");
	deadline(d);
	registration(d);
	price(d);
	labelled_line(d, LABEL_CAPACITY, "Capacity");
	state_find(d);
	labelled_line(d, LABEL_CATEGORY, "Categories");
	attachments(d);
	all_day_warning(d);
}
