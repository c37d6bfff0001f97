/* cue_page.c: facts of a page that many cues need: its genre, the first words of a kind, words that are said again, the kinds
 * of its first lines, its longest range of days; see cue_page.h. */
#include "choice/cue_page.h"

#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

static void genre(struct cue_page *c)
{
	const struct page *p = c->p;
	unsigned head = 0, label = 0, prose = 0, shorts = 0, item = 0, seen = 0;

	for (uint32_t l = p->body_line; l < p->lines; l++) {
		enum unit_role role = p->line[l].u->role;
		if (role == ROLE_FURNITURE)
			continue;
		if (seen < 2)
			c->head_role[seen++] = (unsigned)role + 1;
		head += role == ROLE_HEADING;
		label += role == ROLE_LABEL;
		prose += role == ROLE_PROSE;
		shorts += role == ROLE_SHORT || role == ROLE_HEADING;
		item += role == ROLE_ITEM || role == ROLE_PROGRAMME;
		if (role == ROLE_HEADING && !c->head[2][1])
			c->head[2][0] = p->line[l].word, c->head[2][1] = p->line[l].end;
	}
	for (uint32_t l = 0; l < p->body_line; l++) {
		int side = p->line[l].kind == LINE_SUBJECT ? 0 : 1;
		c->head[side][0] = p->line[l].word, c->head[side][1] = p->line[l].end;
	}
	c->genre = (p->mail ? 2u : p->html) * 24 + (head > 0) * 12u + (label > 1) * 6u + (prose && !shorts ? 0 : shorts && !prose ? 1u : 2u) * 2 + (item > 2);
}

static const struct { int noun; enum page_class class; } first_kinds[FIRSTS - 1] = {{NOUN_EVENT, 0}, {NOUN_ASSOCIATION, 0}, {NOUN_BODY, 0}, {NOUN_PLACE, 0},
	{NOUN_STREET, 0}, {NOUN_POSTCODE, 0}, {NOUN_NUMBERED, 0}, {-1, PAGE_INVITES}, {-1, PAGE_HAPPENS}, {-1, PAGE_PURPOSE}};

static void first(struct cue_page *c, unsigned kind, uint32_t word)
{
	if (!c->firsts[kind]++)
		c->first[kind] = word;
	c->kind[word] |= (uint16_t)(1u << kind);
}

static void firsts(struct cue_page *c)
{
	const struct page *p = c->p;

	c->kind = mem_new(p->words + 1, sizeof *c->kind);
	for (uint32_t i = p->body; i < p->words; i++) {
		const struct word *w = &p->word[i];
		if (page_line(p, i)->u->role == ROLE_FURNITURE)
			continue;
		for (unsigned k = 0; k < FIRSTS - 1; k++)
			if (first_kinds[k].noun >= 0 ? word_noun(w, (enum page_noun)first_kinds[k].noun) : word_is(w, first_kinds[k].class))
				first(c, k, i);
		if (cue_opens_quote(w) && w->num != '\'' && i + 2 < p->words && w->space && w[1].type == TOK_WORD)
			first(c, FIRSTS - 1, i);
	}
}

static void bag(struct cue_page *c)
{
	const struct page *p = c->p;

	c->bag = mem_new(p->words + 1, sizeof *c->bag);
	for (uint32_t i = 0; i < p->words; i++) {
		const struct word *w = &p->word[i];
		uint32_t h = 2166136261u;
		if (w->type == TOK_MARK || (w->type == TOK_WORD && (word_is(w, PAGE_DETERMINER) || word_is(w, PAGE_STOP) || word_is(w, PAGE_IN) || word_is(w, PAGE_AT))))
			continue;
		for (const char *s = w->s, *end = s + w->len; s < end;)
			h = (h ^ utf8_fold(utf8_next(&s, end))) * 16777619u;
		c->bag[i] = h | 1;
	}
}

static bool said_in(const uint32_t *bag, const uint32_t range[2], uint32_t h)
{
	for (uint32_t k = range[0]; k < range[1]; k++)
		if (bag[k] == h)
			return true;
	return false;
}

/* which words are in subject, page title and first heading, too */
static void head_words(struct cue_page *c)
{
	c->in_head = mem_new(c->p->words + 1, sizeof *c->in_head);
	for (unsigned h = 0; h < HEADS; h++) {
		uint64_t some = 0; /* the set of their words, by six bits of the hashes */
		for (uint32_t k = c->head[h][0]; k < c->head[h][1]; k++) {
			c->head_own[h] += c->bag[k] != 0;
			some |= c->bag[k] ? 1ULL << c->bag[k] % 64 : 0;
		}
		for (uint32_t k = 0; k < c->p->words; k++)
			if (c->bag[k] && some >> c->bag[k] % 64 & 1 && said_in(c->bag, c->head[h], c->bag[k]))
				c->in_head[k] |= (uint8_t)(1u << h);
	}
}

static void forms(struct cue_page *c)
{
	const struct page *p = c->p;

	c->form = mem_new(p->words + 1, sizeof *c->form);
	c->tail = mem_new(p->words + 1, sizeof *c->tail);
	for (uint32_t i = 0; i < p->words; i++) {
		const struct word *w = &p->word[i];
		if (w->type != TOK_WORD)
			continue;
		c->form[i] = cue_form(w->s, w->s + w->len);
		c->tail[i] = cue_form(cue_tail(w->s, w->len), w->s + w->len);
	}
}

static unsigned line_kinds(const struct page *p, const struct line *l)
{
	unsigned noun = 0, inside = 0, find = 0;

	for (uint32_t k = l->word; k < l->end && k < l->word + 24; k++) {
		noun |= p->word[k].noun;
		inside |= p->word[k].inside;
		find |= p->word[k].find >= 0;
	}
	return (noun >> NOUN_EVENT & 1u) | (inside >> NOUN_PLACE & 1u) << 1 | (inside & (1u << NOUN_ASSOCIATION | 1u << NOUN_BODY) ? 4u : 0) | find << 3 |
		(inside >> NOUN_GIVEN & 1u) << 4 | (l->end - l->word > 14 ? 32u : 0);
}

struct said { uint32_t hash, line, word; };

static int by_hash(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	return x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : x->word < y->word ? -1 : x->word > y->word;
}

/* how many other lines say each word */
static void spread(struct cue_page *c)
{
	struct said *s = mem_new(c->p->words + 1, sizeof *s);
	uint32_t n = 0;

	c->spread = mem_new(c->p->words + 1, sizeof *c->spread);
	for (uint32_t i = 0; i < c->p->words; i++)
		if (c->bag[i] && c->p->word[i].type == TOK_WORD && c->p->word[i].find < 0)
			s[n++] = (struct said){c->bag[i], c->p->word[i].line, i};
	qsort(s, n, sizeof *s, by_hash);
	for (uint32_t i = 0, k; i < n; i = k) {
		unsigned lines = 1;
		for (k = i + 1; k < n && s[k].hash == s[i].hash; k++)
			lines += s[k].line != s[k - 1].line;
		for (uint32_t j = i; j < k; j++)
			c->spread[s[j].word] = (uint8_t)(lines > 255 ? 255 : lines - 1);
	}
	free(s);
}

static void kinds(struct cue_page *c)
{
	unsigned n = 0;

	c->line_kinds = mem_new(c->p->lines + 1, sizeof *c->line_kinds);
	for (uint32_t l = 0; l < c->p->lines; l++)
		c->line_kinds[l] = (uint8_t)line_kinds(c->p, &c->p->line[l]);
	for (uint32_t l = c->p->body_line; l < c->p->lines && n < 2; l++)
		if (c->p->line[l].u->role != ROLE_FURNITURE && c->p->line[l].end > c->p->line[l].word)
			c->head_kinds[n++] = c->line_kinds[l];
}

static void sentences(struct cue_page *c)
{
	const struct page *p = c->p;

	c->sentence = mem_new(p->words + 2, sizeof *c->sentence);
	for (uint32_t i = 0; i < p->words; i++)
		if (!i || p->word[i].sentence != p->word[i - 1].sentence)
			c->sentence[c->sentences++] = i;
	c->sentence[c->sentences] = p->words;
}

static void add_around(struct around *a, const struct word *w)
{
	a->class |= w->class;
	a->noun |= w->noun;
	a->cue |= w->cue ? 1u << w->cue : 0;
}

/* what each sentence says before its words, and from them on */
static void around(struct cue_page *c)
{
	const struct word *w = c->p->word;

	c->before = mem_new(c->p->words + 1, sizeof *c->before);
	c->behind = mem_new(c->p->words + 1, sizeof *c->behind);
	for (uint32_t s = 0; s < c->sentences; s++) {
		uint32_t from = c->sentence[s], end = c->sentence[s + 1];
		bool whole = end - from <= AROUND;
		for (uint32_t i = from + 1; i < end; i++) {
			if (whole)
				c->before[i] = c->before[i - 1];
			for (uint32_t k = whole ? i - 1 : i - from > AROUND ? i - AROUND : from; k < i; k++)
				add_around(&c->before[i], &w[k]);
		}
		for (uint32_t i = end; i-- > from;) {
			if (whole && i + 1 < end)
				c->behind[i] = c->behind[i + 1];
			for (uint32_t k = i; k < (whole ? i + 1 : end - i > AROUND ? i + AROUND : end); k++)
				add_around(&c->behind[i], &w[k]);
		}
	}
}

/* a part of a line with word W more: see struct cue_page */
static uint8_t rest_with(uint8_t rest, const struct word *w)
{
	if (rest == REST_WORDS)
		return rest;
	if (w->find >= 0)
		return REST_FIND;
	return cue_between(w) ? (rest == REST_FIND ? rest : REST_JOINTS) : REST_WORDS;
}

static void rests(struct cue_page *c)
{
	const struct page *p = c->p;

	c->rest_before = mem_new(p->words + 1, sizeof *c->rest_before);
	c->rest_behind = mem_new(p->words + 1, sizeof *c->rest_behind);
	for (uint32_t i = 1; i < p->words; i++)
		if (i != page_line(p, i)->word && !p->word[i].newline && !p->word[i].wide)
			c->rest_before[i] = rest_with(c->rest_before[i - 1], &p->word[i - 1]);
	for (uint32_t i = p->words; i-- > 1;)
		if (i != page_line(p, i - 1)->end && !p->word[i].newline && !p->word[i].wide)
			c->rest_behind[i] = rest_with(c->rest_behind[i + 1], &p->word[i]);
}

/* the finds that days and times are chosen from */
static void days_and_clocks(struct cue_page *c)
{
	const struct page *p = c->p;
	uint32_t at = 0, n = 0;

	c->day = mem_new(p->finds + 1, sizeof *c->day);
	c->date = mem_new(p->finds + 1, sizeof *c->date);
	c->clock = mem_new(p->finds + 1, sizeof *c->clock);
	c->telling = mem_new(p->words + 1, sizeof *c->telling);
	for (uint32_t k = 0; k < p->finds; k++) {
		const struct find *f = &p->find[k];
		if (f->word < p->body)
			continue;
		if (f->day) {
			c->date[c->days] = civil_day(&f->first);
			c->day[c->days++] = k;
			if (f->tells && !when_decoy(f->w.cue))
				c->telling[f->word + 1]++;
		} else if (f->time) {
			c->clock[c->clocks++] = k;
		}
	}
	for (; at <= p->words; at++)
		c->telling[at] = n += c->telling[at];
}

static void count_classes(struct cue_page *c)
{
	const struct page *p = c->p;

	for (uint32_t k = p->body; k < p->words; k++) {
		if (page_line(p, k)->u->role == ROLE_FURNITURE)
			continue;
		for (uint64_t class = p->word[k].class; class; class &= class - 1)
			c->class_count[__builtin_ctzll(class)]++;
		c->event_nouns += word_noun(&p->word[k], NOUN_EVENT);
	}
}

static void longest_range(struct cue_page *c)
{
	int64_t most = 0;

	c->range = c->days;
	for (uint32_t i = 0; i < c->days; i++) {
		const struct find *f = &c->p->find[c->day[i]];
		int64_t n = civil_day(&f->last) - civil_day(&f->first);
		if (f->w.what == WHEN_DAY && n > most && n <= 14)
			most = n, c->range = i;
	}
}

bool cue_in_range(const struct cue_page *c, uint32_t day)
{
	const struct find *f = &c->p->find[c->day[day]], *r;

	if (c->range == c->days)
		return false;
	r = &c->p->find[c->day[c->range]];
	return civil_day(&f->first) >= civil_day(&r->first) && civil_day(&f->last) <= civil_day(&r->last);
}

void cue_page_open(struct cue_page *c, const struct page *p)
{
	memset(c, 0, sizeof *c);
	c->p = p;
	genre(c);
	firsts(c);
	bag(c);
	head_words(c);
	forms(c);
	spread(c);
	kinds(c);
	sentences(c);
	around(c);
	rests(c);
	count_classes(c);
	days_and_clocks(c);
	longest_range(c);
}

void cue_page_close(struct cue_page *c)
{
	free(c->kind);
	free(c->in_head);
	free(c->before);
	free(c->behind);
	free(c->rest_before);
	free(c->rest_behind);
	free(c->bag);
	free(c->form);
	free(c->tail);
	free(c->spread);
	free(c->line_kinds);
	free(c->sentence);
	free(c->day);
	free(c->date);
	free(c->telling);
	free(c->clock);
}

/* ---- words ---- */

unsigned cue_shape(const struct word *w)
{
	if (w->type == TOK_NUMBER)
		return w->digits < 5 ? w->digits : 5;
	if (w->type == TOK_MARK)
		return 16 + cue_mark(w->num);
	if (!w->upper)
		return 6;
	for (uint32_t i = 0; i < w->len; i++)
		if ((unsigned char)w->s[i] < 0x80 && (w->s[i] < 'A' || w->s[i] > 'Z'))
			return 7;
	return w->len > 1 ? 8 : 7;
}

/* the marks that cues tell apart, from 1; others are 0 */
unsigned cue_mark(uint32_t c)
{
	static const uint32_t marks[] = {'.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '-', '/', '|', '"', 0x201e, 0x201c, 0x201d, '\'', '&', '@', '*', '+',
		'#', 0x20ac, '$', 0xa3, '%', 0xb7, 0x2022, '>', '<', '=', '_', 0xab, 0xbb, 0x203a, 0x2039, 0x2018, 0x201a, '~'};

	for (unsigned i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i] == c)
			return i + 1;
	return c >= 0x2190 ? 41 : 0; /* arrows, pictograms */
}

static bool among(uint32_t c, const uint32_t *set)
{
	while (*set && *set != c)
		set++;
	return *set != 0;
}

bool cue_opens_quote(const struct word *w)
{
	static const uint32_t open[] = {0x201e, 0x201c, '"', 0x201a, 0x2018, 0xab, 0xbb, 0x203a, 0x2039, '\'', 0x201d, 0};

	return w->type == TOK_MARK && among(w->num, open);
}

bool cue_closes_quote(const struct word *w)
{
	static const uint32_t close[] = {0x201c, 0x201d, '"', 0x2018, 0xbb, 0xab, 0x203a, 0x2039, '\'', 0};

	return w->type == TOK_MARK && among(w->num, close);
}

bool cue_between(const struct word *w)
{
	static const uint64_t between = 1ULL << PAGE_ON | 1ULL << PAGE_AT | 1ULL << PAGE_IN | 1ULL << PAGE_FROM | 1ULL << PAGE_TO | 1ULL << PAGE_AND |
		1ULL << PAGE_STOP | 1ULL << PAGE_OCLOCK | 1ULL << PAGE_DETERMINER | 1ULL << PAGE_LABEL | 1ULL << PAGE_CUE | 1ULL << PAGE_TITLE_PREFIX;

	return w->type == TOK_MARK || (w->class & between);
}
