/* event_write.c: an event's record from its time and its chosen spans, with what the rest of the text says; see event_write.h. */
#include "extract/event_write.h"

#include "fields/conference.h"
#include "fields/description.h"
#include "fields/facts.h"
#include "fields/people.h"
#include "fields/programme.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "page/address.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* the zone that the name of a place tells: Wien; a Swiss postal code */
static const char *place_zone(const struct reading *r, const char *place)
{
	struct tokens t = TOKENS_INIT;
	const char *zone = strstr(place, "CH-") ? "Europe/Zurich" : NULL;
	int value, n;

	tokens_scan(&t, place, strlen(place));
	for (size_t i = 0; i < t.n && !zone; i++) {
		if (t.t[i].type == TOK_NUMBER && t.t[i].digits == 5) /* 56281 Linz: a German postal code */
			break;
		n = token_match(&t, i, LEX_PLACE_ZONE, r->langs | r->lang_bit, &value);
		if (n && !(t.t[i + (size_t)n].type == TOK_WORD && !t.t[i + (size_t)n].upper)) /* but not Linz am Rhein */
			zone = lex_zone_name(value);
	}
	tokens_free(&t);
	return zone;
}

const char *country_zone(const char *code)
{
	static const struct {
		const char *code, *zone;
	} zones[] = {{"AT", "Europe/Vienna"}, {"BE", "Europe/Brussels"}, {"BG", "Europe/Sofia"}, {"CH", "Europe/Zurich"}, {"CZ", "Europe/Prague"}, {"DE", "Europe/Berlin"},
		{"DK", "Europe/Copenhagen"}, {"EE", "Europe/Tallinn"}, {"FI", "Europe/Helsinki"}, {"FR", "Europe/Paris"}, {"GB", "Europe/London"}, {"GR", "Europe/Athens"},
		{"HR", "Europe/Zagreb"}, {"HU", "Europe/Budapest"}, {"IE", "Europe/Dublin"}, {"IN", "Asia/Kolkata"}, {"IT", "Europe/Rome"}, {"JP", "Asia/Tokyo"}, {"LI", "Europe/Vaduz"},
		{"LT", "Europe/Vilnius"}, {"LU", "Europe/Luxembourg"}, {"LV", "Europe/Riga"}, {"NL", "Europe/Amsterdam"}, {"NO", "Europe/Oslo"}, {"PL", "Europe/Warsaw"},
		{"RO", "Europe/Bucharest"}, {"SE", "Europe/Stockholm"}, {"SI", "Europe/Ljubljana"}, {"SK", "Europe/Bratislava"}, {"TR", "Europe/Istanbul"}};

	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		if (!strncmp(zones[i].code, code, 2))
			return zones[i].zone;
	return NULL;
}

const char *likely_zone(const struct draft *d)
{
	static const char telling[][3] = {"AT", "CH", "GB", "IE"}; /* of the others the language says as much */
	const struct reading *r = &d->r;
	const char *place = rec_get(d->rec, "Location");

	for (size_t i = 0; r->d->language && strlen(r->d->language) >= 5 && i < sizeof telling / sizeof *telling; i++)
		if (!strncmp(r->d->language + 3, telling[i], 2))
			return country_zone(telling[i]);
	if (place && place_zone(r, place))
		return place_zone(r, place);
	return lex_lang_zone(r->lang);
}

static void fold_into(struct buf *key, const char *s)
{
	const char *p = s, *end;

	if (!s)
		return;
	for (end = s + strlen(s); p < end;)
		utf8_put(key, utf8_fold(utf8_next(&p, end)));
}

void event_uid(const struct rec *r, const char *address, bool dated, size_t ordinal, char uid[UID_SIZE])
{
	static const char *const parts[] = {"Summary", "Organizer", "Location"};
	struct buf key = BUF_INIT;

	if (address)
		buf_printf(&key, "%s\n", address);
	for (size_t i = 0; i < (address ? 1 : sizeof parts / sizeof *parts); i++) {
		if (i)
			buf_char(&key, '\n');
		fold_into(&key, rec_get(r, parts[i]));
	}
	if (ordinal)
		buf_printf(&key, "\n%zu", ordinal);
	if (dated && rec_get(r, "Start"))
		buf_printf(&key, "\n%.10s", rec_get(r, "Start"));
	uid_make(buf_cstr(&key), key.n, uid);
	buf_free(&key);
}

static void cite_times(struct draft *d, const struct moment *m, bool labelled)
{
	const char *rule = labelled ? "labelled-date" : m->rule ? m->rule : "date";
	char end[20];

	if (m->day_to > m->day_from)
		draft_cite(d, "Start", rule, (struct span){m->day_from, m->day_to});
	if (m->time_to > m->time_from)
		draft_cite(d, "Start", "time", (struct span){m->time_from, m->time_to});
	snprintf(end, sizeof end, d->end_p > 0 ? "end %.2f" : "end", d->end_p);
	if (m->has_end && m->end_to > m->end_from)
		draft_cite(d, "End", end, (struct span){m->end_from, m->end_to});
	else if (m->has_end && m->time_to > m->time_from)
		draft_cite(d, "End", "time-range", (struct span){m->time_from, m->time_to});
	else if (m->has_end && m->day_to > m->day_from)
		draft_cite(d, "End", rule, (struct span){m->day_from, m->day_to});
	if (m->has_doors)
		draft_cite(d, "Doors", "doors", (struct span){m->doors_from, m->doors_to});
	if (m->has_deadline)
		draft_cite(d, "Deadline", "deadline-phrase", (struct span){m->deadline_from, m->deadline_to});
}

/* ---- chosen spans ---- */

/* how a span was told from others, for Evidence */
static const char *rule_of(const struct page *p, struct candidate s)
{
	const struct line *l = page_line(p, s.from);
	bool whole = s.from == l->word && s.end >= l->end;

	switch (l->u->role) {
	case ROLE_LABEL: case ROLE_VALUE: return "labelled";
	case ROLE_HEADING: return whole ? "heading" : "heading-part";
	case ROLE_PROSE: return "sentence";
	default: return whole ? "line" : "line-part";
	}
}

/* how likely it is that a title or place is right, as measured on texts that were not learned from */
static double pick_sure(enum choice_field f, double p)
{
	return f == FIELD_ORGANIZER ? p : weights_calibrated(&weights_compiled, f == FIELD_TITLE ? CALIBRATED_TITLE : CALIBRATED_PLACE, p);
}

static void cite_pick(struct draft *d, const char *field, enum choice_field f, const struct pick *k)
{
	const struct page *p = d->page;
	char rule[60];

	if (k->span.from < p->body)
		return;
	snprintf(rule, sizeof rule, "%s %.2f", rule_of(p, k->span), pick_sure(f, k->p));
	draft_cite(d, field, rule, page_span(p, k->span.from, k->span.end));
}

/* what begins in lower case only because it followed "zum" gets its capital */
static void put_capital(const struct page *p, struct candidate s, struct buf *b)
{
	const struct word *before = s.from > p->body ? &p->word[s.from - 1] : NULL;

	if (!before || p->word[s.from].upper || !(word_is(before, PAGE_PURPOSE) || word_is(before, PAGE_TITLE_PREFIX)))
		return;
	if (b->n && b->p[0] >= 'a' && b->p[0] <= 'z')
		b->p[0] = (char)(b->p[0] - 32);
	else if (b->n > 1 && (unsigned char)b->p[0] == 0xc3 && (unsigned char)b->p[1] >= 0xa0 && (unsigned char)b->p[1] != 0xb7)
		b->p[1] = (char)(b->p[1] - 32); /* Latin-1's letters */
}

/* marks that stand around a name and are not its own: *bold*, a comma inside the quotation mark, blanks and colons at the end */
static void clean_title(struct buf *b)
{
	if (b->n > 4 && (b->p[0] == '*' || b->p[0] == '_') && b->p[b->n - 1] == b->p[0] && !memchr(b->p + 1, b->p[0], b->n - 2)) {
		memmove(b->p, b->p + 1, b->n - 2);
		b->n -= 2;
		b->p[b->n] = '\0';
	}
	if (b->n > 4 && (b->p[b->n - 1] == '"' ? b->p[b->n - 2] == ',' : (!strcmp(b->p + b->n - 3, "\xe2\x80\x9d") && b->p[b->n - 4] == ','))) {
		size_t quote = b->p[b->n - 1] == '"' ? 1 : 3;
		memmove(b->p + b->n - quote - 1, b->p + b->n - quote, quote + 1);
		b->n--;
	}
	buf_trim(b, " :,;");
	utf8_shorten(b, LIMIT_TITLE * 2, LIMIT_TITLE);
}

/* behind a place that a label gives: the street, the room and the town that further labels give, of a page with one event */
static void labelled_address(const struct draft *d, struct candidate s, struct buf *out)
{
	static const int part[] = {LABEL_STREET, LABEL_ROOM, LABEL_TOWN};
	const struct unit *u = page_line(d->page, s.from)->u;
	struct span v[4];

	if (d->above || d->later || u->label != LABEL_PLACE || (u->role != ROLE_LABEL && u->role != ROLE_VALUE))
		return;
	for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
		size_t at = 0;
		int n = reading_field(&d->r, part[i], &at, v, 4);
		for (int k = 0; k < n; k++) {
			struct buf b = {.max = LIMIT_VALUE};
			reading_text(&d->r, v[k], &b);
			if (b.n && !strstr(buf_cstr(out), b.p))
				address_add_part(&d->r, v[k], out);
			buf_free(&b);
		}
	}
}

static void pick_text(const struct page *p, enum choice_field f, struct candidate s, struct buf *out)
{
	uint32_t from = s.from;

	if (f == FIELD_ORGANIZER && from >= p->body) {
		from += from + 1 < s.end && word_is(&p->word[from], PAGE_DETERMINER); /* The Fenwick Valley Guild */
		people_mailbox(p->r, page_span(p, from, s.end), out);
		return;
	}
	if (f != FIELD_PLACE || from < p->body) {
		page_text(p, s.from, s.end, out);
		if (f == FIELD_TITLE) {
			put_capital(p, s, out);
			clean_title(out);
		}
		return;
	}
	for (uint32_t k = s.from + 1; k <= s.end; k++) /* the lines of a place are parts of it */
		if (k == s.end || p->word[k].newline || p->word[k].line != p->word[k - 1].line) {
			struct candidate part = choice_trim(p, (struct candidate){from, k});
			if (part.end > part.from)
				address_add_part(p->r, page_span(p, part.from, part.end), out);
			from = k;
		}
}

/* a reading that may well be wrong is said in a Warning, with another where one is nearly as likely; of an organizer only with another */
static void warn_doubt(struct draft *d, enum choice_field f, const struct pick *k, const char *text)
{
	static const char *const what[FIELD_COUNT] = {"title", "place", "organizer"};
	static const double sure[FIELD_COUNT] = {0.6, 0.6, 0.5}, likely[FIELD_COUNT] = {0.5, 0.5, 0.8};
	enum { MOST_SAID = 200 };
	struct buf other = BUF_INIT;

	if (k->span.from < d->page->body || pick_sure(f, k->p) >= sure[f] || strlen(text) >= MOST_SAID)
		return;
	if (k[1].span.end && k[1].p >= likely[f] * k->p)
		pick_text(d->page, f, k[1].span, &other);
	if (other.n && other.n < MOST_SAID && strcmp(other.p, text) != 0)
		rec_addf(d->rec, "Warning", "it is not certain that %s is the %s: it may be %s", text, what[f], other.p);
	else if (f != FIELD_ORGANIZER)
		rec_addf(d->rec, "Warning", "it is not certain that %s is the %s", text, what[f]);
	buf_free(&other);
}

/* an event that may be none, or begin at another time */
static void warn_event(struct draft *d)
{
	static const double sure = 0.6;

	if (d->chosen && weights_calibrated(&weights_compiled, CALIBRATED_START, d->chosen->p) < sure)
		rec_add(d->rec, "Warning", "it is not certain that an event begins then");
}

/* a line that is wholly in a field is no running text */
static void use_lines(struct draft *d, struct candidate s, bool title)
{
	const struct page *p = d->page;

	for (uint32_t l = p->word[s.from].line; l < p->lines && p->line[l].word < s.end; l++) {
		const struct line *x = &p->line[l];
		struct unit *u;
		if (x->kind != LINE_BODY || x->word < s.from || x->end > s.end || x->unit < d->first || x->unit >= d->first + d->r.n)
			continue;
		u = &d->r.unit[x->unit - d->first];
		u->used = true;
		if (title && u->role != ROLE_LABEL && u->role != ROLE_VALUE)
			u->role = ROLE_TITLE;
	}
}

/* is the word in a day or time, and not in a feast, which names what is held: Christmas Quiz? */
static bool in_time(const struct page *p, uint32_t i)
{
	const struct when *w = p->word[i].find < 0 ? NULL : &p->find[p->word[i].find].w;

	return w && !(w->what == WHEN_DAY && w->day.kind == DAY_HOLIDAY);
}

/* "Sonntag 9:30 Frühstück mit Anna, Café Nord": a note of one line says nothing besides its event, so that with whom, for whom or
 * about what it is belongs to its title, and the hour before it does not */
static void whole_note(const struct draft *d, struct pick *title)
{
	const struct page *p = d->page;
	const struct candidate place = d->chosen->field[FIELD_PLACE]->span;
	uint32_t k = title->span.end;

	if (p->lines != 1 || !k)
		return;
	while (title->span.from + 1 < k && in_time(p, title->span.from))
		title->span.from++;
	if (k >= p->words || !word_is(&p->word[k], PAGE_WITH))
		return;
	while (k < p->words && p->word[k].type != TOK_MARK && p->word[k].find < 0 && !word_is(&p->word[k], PAGE_PLACE_PREPOSITION) && (k < place.from || k >= place.end) &&
	       !(word_is(&p->word[k], PAGE_HAPPENS) && !p->word[k].upper)) /* Elternabend für die 3b | ist am Montag */
		k++;
	if (k > title->span.end + 1)
		title->span.end = k;
}

/* "Das Sommerfest selbst ist am 18. Juli": the article of a title that is lifted out of a sentence, before what it is and not its name */
static void drop_article(const struct page *p, struct candidate *s)
{
	const struct word *w = &p->word[s->from];
	const struct line *l = page_line(p, s->from);
	bool edge = s->from == l->word && s->end >= l->end;

	if (w[1].upper && (w[1].len < 2 || (w[1].s[1] >= 'A' && w[1].s[1] <= 'Z') || !(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1))) /* The Show */
		return;
	if (edge || s->from < p->body || s->end - s->from < 2 || w->type != TOK_WORD || !word_is(w, PAGE_DETERMINER) || w[1].type != TOK_WORD || !word_noun(&w[1], NOUN_EVENT))
		return;
	if (s->end < l->end && (p->word[s->end].type == TOK_MARK && !word_mark(&p->word[s->end], ',') && !word_mark(&p->word[s->end], '(')))
		return;
	s->from++;
}

/* "Die Juni-|Wanderung": what a joint without a blank ties to the title is of its first word */
static bool tied(const struct page *p, uint32_t k, uint32_t first)
{
	const struct word *w = &p->word[k];

	return k > first && k + 1 < p->words && word_mark(w, '-') && !w->space && !w->newline && !w[1].space && !w[1].newline && w[-1].type == TOK_WORD;
}

/* "Sunday | Lunch on 14 June", "11am: Friday Night | Jazz": is the find at the words from FROM, right before a title, a weekday that is a part
 * of its name, since the line says the day otherwise, or says no more than the name? */
static bool names_weekday(const struct page *p, uint32_t from, uint32_t title, uint32_t end)
{
	const struct line *l = page_line(p, from);
	const struct when *w = &p->find[p->word[from].find].w;

	if (lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1 || w->what != WHEN_DAY || w->range || w->day.kind != DAY_WEEKDAY || !p->word[from].upper || !p->word[title].upper)
		return false;
	if (from == l->word && end == l->end)
		return true;
	for (uint32_t f = l->find; f < l->find_end; f++)
		if (p->find[f].w.what == WHEN_DAY && p->find[f].w.day.kind == DAY_DATE && p->find[f].w.day.day && (p->find[f].end <= from || p->find[f].word >= title))
			return true;
	return false;
}

/* "the spring | concert", "our Sunday | lunch", "an evening | talk": a word of time between an article and the noun says which, not when;
 * and so does one that a joint ties to the noun, "Mai-|Konzert" */
static void take_modifier(const struct page *p, struct candidate *s)
{
	const struct line *l = page_line(p, s->from);
	uint32_t k = s->from;

	if (s->from < p->body || s->end <= s->from)
		return;
	if (tied(p, k, l->word)) {
		s->from = k - 1;
		return;
	}
	if (p->word[k].type != TOK_WORD || !p->word[k].space || p->word[k].wide || p->word[k].find >= 0 || (k + 1 < s->end && word_mark(&p->word[k + 1], '-')))
		return;
	for (; k > l->word && p->word[k - 1].find >= 0 && p->word[k - 1].type == TOK_WORD && !word_is(&p->word[k - 1], PAGE_DETERMINER); k--)
		;
	if (k == s->from)
		return;
	if ((k > l->word && word_is(&p->word[k - 1], PAGE_DETERMINER)) || names_weekday(p, k, s->from, s->end))
		s->from = k;
}

/* "presents THE | LAST BUS", "24 Mar   A | Victorian Christmas": an article in capitals before such words, or with its own at the head of a
 * column, is of the name */
static void take_article(const struct page *p, struct candidate *s)
{
	const struct word *w = &p->word[s->from], *article = w - 1;
	bool capitals = true;

	if (s->from <= p->body || s->from <= page_line(p, s->from)->word || !article->upper || !word_is(article, PAGE_DETERMINER) || !w->upper || w->find >= 0)
		return;
	for (uint32_t k = 0; k < article->len; k++)
		capitals = capitals && article->s[k] >= 'A' && article->s[k] <= 'Z';
	for (uint32_t k = 0; k < w->len; k++)
		capitals = capitals && w->s[k] >= 'A' && w->s[k] <= 'Z';
	if ((capitals && article->len > 1 && w->len > 1) || (article->wide && !(lex_lang_traits(p->r->lang) >> TRAIT_CAPITAL_NOUNS & 1)))
		s->from--;
}

static void pick_write(struct draft *d, enum choice_field f)
{
	static const char *const name[FIELD_COUNT] = {"Summary", "Location", "Organizer"};
	struct pick k[CHOICE_BEST];
	struct buf b = {.max = LIMIT_VALUE};

	memcpy(k, d->chosen->field[f], sizeof k);
	if (f == FIELD_TITLE) {
		whole_note(d, k);
		take_modifier(d->page, &k->span);
		take_article(d->page, &k->span);
		drop_article(d->page, &k->span);
	}
	if (k->span.end)
		pick_text(d->page, f, k->span, &b);
	if (f == FIELD_PLACE && b.n && k->span.from >= d->page->body)
		labelled_address(d, k->span, &b);
	if (f == FIELD_TITLE && k->span.end && k->span.from >= d->page->body)
		d->title = page_span(d->page, k->span.from, k->span.end);
	if (b.n) {
		rec_add(d->rec, name[f], b.p);
		cite_pick(d, name[f], f, k);
		warn_doubt(d, f, k, b.p);
		use_lines(d, k->span, f == FIELD_TITLE);
	}
	buf_free(&b);
}

void event_write(struct draft *d, const struct buf *name, struct zone_choice *zone, bool labelled)
{
	static const double host_likely = 0.3;

	if (name && name->n)
		rec_add(d->rec, "Summary", name->p);
	else if (d->chosen)
		pick_write(d, FIELD_TITLE);
	if (!rec_get(d->rec, "Location") && d->chosen)
		pick_write(d, FIELD_PLACE);
	if (d->evidence && d->chosen && !(name && name->n))
		rec_addf(d->rec, "Confidence", "%.2f", choice_confidence(&weights_compiled, d->chosen)); /* start, title and place are all right */
	conference_find(d);
	if (!zone->likely)
		zone->likely = likely_zone(d);
	moment_fields(d->rec, &d->main, zone);
	warn_event(d);
	cite_times(d, &d->main, labelled);
	if (!people_host(d) && d->chosen && d->chosen->field[FIELD_ORGANIZER]->p >= host_likely)
		pick_write(d, FIELD_ORGANIZER);
	people_find(d);
	programme_find(d);
	facts_find(d);
	description_write(d);
}

void event_settle(struct rec *r)
{
	size_t k = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct event_field *f = event_field_of(r->field[i].name);
		bool before = false;
		for (size_t j = 0; f && !f->repeats && j < k; j++)
			before = before || !strcmp(r->field[j].name, r->field[i].name);
		if (!before)
			r->field[k++] = r->field[i];
	}
	r->n = k;
}

void event_finish(struct draft *d, const struct extract_options *o, struct uids *seen, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	const struct reading *r = &d->r;
	char uid[UID_SIZE];
	bool known = true;

	rec_add(d->rec, "Language", lex_lang_code(r->lang));
	if (r->d->url && !rec_get(d->rec, "Url"))
		rec_add(d->rec, "Url", r->d->url);
	rec_add(d->rec, "Source", o->source);
	for (size_t ordinal = 0; known; ordinal++) {
		event_uid(d->rec, o->address ? o->address : d->r.d->url, o->uid_date, ordinal, uid);
		known = false;
		for (size_t i = 0; i < seen->n && !known; i++)
			known = !strcmp(seen->uid[i], uid);
	}
	seen->uid = mem_grow(seen->uid, &seen->cap, seen->n + 1, sizeof *seen->uid);
	memcpy(seen->uid[seen->n++], uid, UID_SIZE);
	rec_add(d->rec, "Uid", uid);
	event_sort(d->rec);
	emit(ctx, d->rec);
}

