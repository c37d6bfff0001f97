/* cue_page.c: facts of a page that many cues need: its genre, the first words of a kind, words that are said again, the kinds
 * of its first lines, its longest range of days; see cues.h. */
#include "choice/cues.h"

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

static void firsts(struct cue_page *c)
{
	const struct page *p = c->p;

	for (int k = 0; k < FIRSTS; k++)
		c->first_of[k] = mem_new(p->words + 1, sizeof **c->first_of);
	for (uint32_t i = p->body; i < p->words; i++) {
		const struct word *w = &p->word[i];
		if (page_line(p, i)->u->role == ROLE_FURNITURE)
			continue;
		for (int k = 0; k < FIRSTS - 1; k++)
			if (first_kinds[k].noun >= 0 ? word_noun(w, (enum page_noun)first_kinds[k].noun) : word_is(w, first_kinds[k].class))
				c->first_of[k][c->firsts[k]++] = i;
		if (cue_opens_quote(w) && w->num != '\'' && i + 2 < p->words && w->space && w[1].type == TOK_WORD) {
			c->first_of[FIRSTS - 1][c->firsts[FIRSTS - 1]++] = i;
			if (!c->first_quote)
				c->first_quote = i + 1;
		}
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

static void head_words(struct cue_page *c)
{
	for (int h = 0; h < 3; h++)
		for (uint32_t k = c->head[h][0]; k < c->head[h][1]; k++) {
			c->head_own[h] += c->bag[k] != 0;
			c->head_words[h] |= c->bag[k] ? 1ULL << c->bag[k] % 64 : 0;
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
			c->date[c->days] = civil_days(f->first.year, f->first.month, f->first.day);
			c->day[c->days++] = k;
			if (f->tells && !reading_decoy(f->w.cue))
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

static int64_t days_of(const struct civil *c) { return civil_days(c->year, c->month, c->day); }

static void longest_range(struct cue_page *c)
{
	int64_t most = 0;

	c->range = c->days;
	for (uint32_t i = 0; i < c->days; i++) {
		const struct find *f = &c->p->find[c->day[i]];
		int64_t n = days_of(&f->last) - days_of(&f->first);
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
	return days_of(&f->first) >= days_of(&r->first) && days_of(&f->last) <= days_of(&r->last);
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
	c->sentence = mem_new(p->words + 2, sizeof *c->sentence);
	for (uint32_t i = 0; i < p->words; i++)
		if (!i || p->word[i].sentence != p->word[i - 1].sentence)
			c->sentence[c->sentences++] = i;
	c->sentence[c->sentences] = p->words;
	count_classes(c);
	days_and_clocks(c);
	longest_range(c);
}

void cue_page_close(struct cue_page *c)
{
	for (int k = 0; k < FIRSTS; k++)
		free(c->first_of[k]);
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
