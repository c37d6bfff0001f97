/* cues.c: collecting cues, their weights, and facts of the page that many cues need; see cues.h. */
#include "extract/cues.h"

#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

void cue_weigh(struct cues *c, enum cue_id id, unsigned a, unsigned b, unsigned d, double factor)
{
	c->key = mem_grow(c->key, &c->cap, c->n + 1, sizeof *c->key);
	c->factor = mem_grow(c->factor, &c->cap_factor, c->n + 1, sizeof *c->factor);
	c->key[c->n] = ((uint32_t)id + 1) << 24 | (a & 255) << 16 | (b & 255) << 8 | (d & 255);
	c->factor[c->n++] = (float)factor;
}

void cues_free(struct cues *c)
{
	free(c->key);
	free(c->factor);
	*c = (struct cues){0};
}

unsigned cue_bucket(long n, const unsigned char *limits)
{
	unsigned k = 0;

	while (limits[k] != 255 && n > limits[k])
		k++;
	return k;
}

int weights_of(const struct weights *w, enum model m, uint32_t key)
{
	const struct weight_table *t = &w->model[m];

	for (uint32_t h = weights_slot(key); t->key; h++) {
		if (t->key[h & t->mask] == key)
			return t->weight[h & t->mask];
		if (!t->key[h & t->mask])
			break;
	}
	return 0;
}

double weights_score(const struct weights *w, enum model m, const struct cues *c, size_t from, size_t end)
{
	double sum = 0;

	for (size_t i = from; i < end; i++) {
		int x = weights_of(w, m, c->key[i]);
		if (x)
			sum += x * (double)c->factor[i];
	}
	return sum / 1000;
}

#define CUE(id, name, values, what) {name, values, what},
static const struct {
	const char *name, *values, *what;
} rows[] = {
#include "extract/cues.def"
};
#undef CUE

const char *cue_model_name(enum model m)
{
	static const char *const name[] = {"Summary", "Location", "Organizer", "day", "time", "day-time", "division", "Summary-list", "Location-list"};

	return name[m];
}

const char *cue_name(enum cue_id id) { return rows[id].name; }
const char *cue_values(enum cue_id id) { return rows[id].values; }
const char *cue_saying(enum cue_id id) { return rows[id].what; }

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

/* ---- the page's facts ---- */

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

void cue_page_open(struct cue_page *c, const struct page *p)
{
	memset(c, 0, sizeof *c);
	c->p = p;
	genre(c);
	firsts(c);
	bag(c);
	c->sentence = mem_new(p->words + 2, sizeof *c->sentence);
	for (uint32_t i = 0; i < p->words; i++)
		if (!i || p->word[i].sentence != p->word[i - 1].sentence)
			c->sentence[c->sentences++] = i;
	c->sentence[c->sentences] = p->words;
	c->day = mem_new(p->finds + 1, sizeof *c->day);
	c->clock = mem_new(p->finds + 1, sizeof *c->clock);
	for (uint32_t f = 0; f < p->finds; f++) {
		if (p->find[f].word < p->body)
			continue;
		if (p->find[f].day)
			c->day[c->days++] = f;
		else if (p->find[f].time)
			c->clock[c->clocks++] = f;
	}
}

void cue_page_close(struct cue_page *c)
{
	for (int k = 0; k < FIRSTS; k++)
		free(c->first_of[k]);
	free(c->bag);
	free(c->sentence);
	free(c->day);
	free(c->clock);
}
