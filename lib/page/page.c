/* page.c: a document as words, lines and finds in one row each; see page.h. */
#include "page/page.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "page/address.h"
#include "ground/utf8.h"
#include "page/columns.h"
#include "page/half.h"

#include <stdlib.h>
#include <string.h>

/* the lexicon's classes that are looked for, as its masks have them, and which of the page's each is */
#define IN(part, class) | ((class) / 64 == (part) ? 1ULL << (class) % 64 : 0)
static const uint64_t wanted[LEX_MASKS] = {
#define P(id) IN(0, LEX_##id)
    0 PAGE_CLASSES,
#undef P
#define P(id) IN(1, LEX_##id)
    0 PAGE_CLASSES,
#undef P
#define P(id) IN(2, LEX_##id)
    0 PAGE_CLASSES,
#undef P
};
_Static_assert(LEX_MASKS == 3, "a part of WANTED for each");
#define P(id) [LEX_##id] = PAGE_##id,
static const uint8_t page_class_of[LEX_COUNT] = {PAGE_CLASSES};
#undef P
static const enum lex_class noun_of[] = {LEX_EVENT_NOUN, LEX_PLACE_NOUN, LEX_ASSOCIATION, LEX_BODY, LEX_PERFORMER, LEX_PRICE_WORD, LEX_STREET_SUFFIX};

static void cover(struct word *from, size_t n, enum page_noun noun, const struct word *end)
{
	for (size_t k = 0; k < n && from + k < end; k++)
		from[k].inside |= (uint16_t)(1u << noun);
}

/* a part of N words that begins at a word: a name, a piece of an address; N 0: none */
static void take_part(struct word *w, size_t n, enum page_noun noun, const struct word *end)
{
	w->noun |= (uint16_t)(n ? 1u << noun : 0);
	cover(w, n, noun, end);
}

/* a given name at token I and the surname behind it: its tokens, 0: none; the names of every language are looked for */
static size_t person(const struct reading *r, size_t i)
{
	const struct tokens *t = &r->tokens;
	size_t n = 1;

	if (t->t[i].type != TOK_WORD || !t->t[i].upper || !lex_starts(t->t[i].word, LEX_GIVEN_NAME) || token_match(t, i, LEX_GIVEN_NAME, r->langs, NULL) != 1)
		return 0;
	while (n < 3 && i + n < t->n && t->t[i + n].type == TOK_WORD && t->t[i + n].upper && !t->t[i + n].line)
		n++;
	return n;
}

/* a phrase of CLASS that may begin at token I */
static void take_class(const struct reading *r, size_t i, enum lex_class class, struct word *w, struct word *end)
{
	enum page_class c = page_class_of[class];
	int value = 0, n = reading_word(r, i, class, &value);

	if (!n)
		return;
	w->class |= 1ULL << c;
	if (c == PAGE_LABEL)
		w->label = (uint8_t)(value + 1);
	if (c == PAGE_CUE)
		w->cue = (uint8_t)(value + 1);
	if (c == PAGE_WEEKDAY && n == 1)
		w->weekday = (uint8_t)(value + 1);
	if (c == PAGE_PLACE_NOUN || c == PAGE_BODY)
		cover(w, (size_t)n, c == PAGE_BODY ? NOUN_BODY : NOUN_PLACE, end);
}

/* the classes of the phrases that begin at token I, and what they cover */
static void classify(const struct reading *r, size_t i, struct word *w, struct word *end)
{
	const struct token *t = &r->tokens.t[i];
	size_t from, n;
	unsigned nouns;

	if ((w->inside & 1u << NOUN_POSTCODE) && !w->space && t->type == TOK_WORD)
		return; /* M2 5AT */
	for (int part = 0; t->word && part < LEX_MASKS; part++)
		for (uint64_t some = lex_mask[t->word][part] & wanted[part]; some; some &= some - 1)
			take_class(r, i, (enum lex_class)(64 * part + __builtin_ctzll(some)), w, end);
	nouns = reading_nouns(r, i, noun_of, sizeof noun_of / sizeof *noun_of);
	w->noun |= (uint16_t)nouns, w->inside |= (uint16_t)nouns;
	take_part(w, person(r, i), NOUN_GIVEN, end);
	take_part(w, address_postcode(r, i), NOUN_POSTCODE, end);
	if ((n = address_street(r, i, &from)) != 0) {
		w->noun |= 1u << NOUN_STREET;
		cover(w - (i - from), n - from, NOUN_STREET, end);
	}
	n = address_street_after_number(r, i);
	take_part(w, n ? n - i : 0, NOUN_NUMBERED, end);
}

static bool wide_gap(const char *from, const char *to)
{
	return to > from && (memchr(from, '\t', (size_t)(to - from)) || (to - from >= 2 && from[0] == ' ' && from[1] == ' '));
}

static void take_words(struct page *p, const struct reading *r, size_t limit)
{
	for (size_t i = 0; i < r->tokens.n && p->words < limit; i++) {
		const struct token *t = &r->tokens.t[i];
		struct word *w = &p->word[p->words++];
		w->s = r->tokens.text + t->at;
		w->len = t->len, w->num = t->num, w->type = t->type, w->digits = t->digits;
		w->space = t->space, w->newline = t->line, w->upper = t->upper;
		w->find = -1;
		w->wide = t->space && !t->line && p->words > 1 && i && wide_gap(r->tokens.text + r->tokens.t[i - 1].at + r->tokens.t[i - 1].len, w->s);
	}
}

/* what is written together and is an address of the web or of mail: its words */
static void take_addresses(struct page *p)
{
	for (uint32_t i = 0, end; i < p->words; i = end) {
		const struct word *w = &p->word[i];
		size_t n;
		for (end = i + 1; end < p->words && !p->word[end].space && !p->word[end].newline && p->word[end].s == p->word[end - 1].s + p->word[end - 1].len;)
			end++;
		n = (size_t)(p->word[end - 1].s + p->word[end - 1].len - w->s);
		if (end - i < 3 || !(memmem(w->s, n, "://", 3) || (n > 4 && !memcmp(w->s, "www.", 4)) || memchr(w->s + 1, '@', n - 1)))
			continue;
		for (uint32_t k = i; k < end; k++)
			p->word[k].address = true;
	}
}

static void classify_from(struct page *p, const struct reading *r, uint32_t first)
{
	for (uint32_t i = first; i < p->words; i++) {
		classify(r, i - first, &p->word[i], p->word + p->words);
		p->word[i].sum = reading_sum(r, i - first, p->words - first) > 0;
	}
}

/* the finds of one text, whose words begin at FIRST */
static void take_finds(struct page *p, const struct whens *all, uint32_t first)
{
	for (size_t i = 0; i < all->n && p->finds < PAGE_FINDS; i++) {
		struct find *f = &p->find[p->finds];
		struct moment m;
		if (first + all->w[i].tok_end > p->words)
			break;
		memset(f, 0, sizeof *f);
		memset(&m, 0, sizeof m);
		f->w = all->w[i];
		if (f->w.told_off)
			f->w.cue = CUE_NONE; /* it is the day of an event still, which is cancelled: see fields/state.c */
		f->word = first + (uint32_t)f->w.tok;
		f->end = first + (uint32_t)f->w.tok_end;
		f->tells = reading_tells(&f->w);
		f->row = f->w.bare;
		f->clock = f->until = -1;
		if (f->w.what == WHEN_DAY && resolve_day(&f->w.day, &p->r->ref, &m)) {
			f->day = true;
			f->first = m.start, f->last = m.end;
			if (f->w.range && resolve_day(&f->w.day2, &p->r->ref, &m))
				f->last = m.end;
		}
		f->time = f->w.what == WHEN_TIME && f->w.time.set;
		p->finds++;
	}
}

static int by_word(const void *a, const void *b)
{
	const struct find *x = a, *y = b;

	return x->word != y->word ? (x->word < y->word ? -1 : 1) : x->end < y->end ? -1 : x->end > y->end;
}

void page_sort_finds(struct page *p)
{
	qsort(p->find, p->finds, sizeof *p->find, by_word);
}

/* what rows say without a word for it, where no other find stands */
static void take_bare(struct page *p)
{
	struct whens all = WHENS_INIT, bare = WHENS_INIT;
	bool *taken = mem_new(p->words + 1, sizeof *taken);

	for (size_t i = 0; i < p->r->found.n; i++)
		whens_add(&all, &p->r->found.w[i]);
	when_add_rows(&p->r->tokens, p->r->lang, p->r->langs, &all);
	for (uint32_t f = 0; f < p->finds; f++)
		for (uint32_t k = p->find[f].word; k < p->find[f].end && p->find[f].w.what != WHEN_CUE; k++)
			taken[k] = true;
	for (size_t i = 0; i < all.n; i++) {
		bool free_words = all.w[i].bare && p->body + all.w[i].tok_end <= p->words;
		for (size_t k = all.w[i].tok; free_words && k < all.w[i].tok_end; k++)
			free_words = !taken[p->body + k];
		if (free_words)
			whens_add(&bare, &all.w[i])->joined = false;
	}
	take_finds(p, &bare, p->body);
	page_sort_finds(p);
	whens_free(&all);
	whens_free(&bare);
	free(taken);
}

/* the subject or the page's title: a line of its own */
static void take_side(struct page *p, int side, const char *text, enum line_kind kind)
{
	struct reading s = *p->r;
	struct whens w = WHENS_INIT;
	uint32_t first = p->words;
	struct line *l = &p->line[p->lines];

	if (!text || !*text)
		return;
	memset(&s.tokens, 0, sizeof s.tokens);
	s.text = text;
	tokens_scan(&s.tokens, text, strnlen(text, 2000));
	p->side_text[side] = text;
	when_scan(&s.tokens, s.lang, s.langs, &w);
	take_words(p, &s, 400);
	classify_from(p, &s, first);
	l->kind = kind;
	l->word = first, l->end = l->value = p->words;
	l->find = p->finds;
	take_finds(p, &w, first);
	l->find_end = p->finds;
	if (p->words > first) {
		p->word[first].newline = true;
		p->lines++;
	}
	whens_free(&w);
	p->side[side] = s.tokens;
}

static void take_lines(struct page *p)
{
	const struct reading *r = p->r;
	uint32_t rank = 0, block = 0;

	for (size_t i = 0; i < r->n; i++) {
		const struct unit *u = &r->unit[i];
		struct line *l = &p->line[p->lines];
		if (p->body + u->tok_end > p->words)
			break;
		l->kind = LINE_BODY;
		l->u = u, l->unit = (uint32_t)i;
		l->word = p->body + (uint32_t)u->tok, l->end = p->body + (uint32_t)u->tok_end;
		l->value = l->end;
		for (uint32_t k = l->word; k < l->end && u->value_from < u->b->to; k++)
			if (r->tokens.t[k - p->body].at >= u->value_from) {
				l->value = k;
				break;
			}
		if (u->b->gap || u->role == ROLE_HEADING)
			block++;
		l->block = block;
		l->rank = rank;
		rank += u->role != ROLE_FURNITURE;
		l->link = u->b->link_octets * 2 > u->b->to - u->b->from;
		p->lines++;
	}
	p->ranks = rank;
}

static bool sentence_stop(const struct page *p, uint32_t i)
{
	const struct word *w = p->word;

	if (w[i].line != w[i - 1].line || (w[i].newline && !(page_line(p, i)->u && page_line(p, i)->u->b->joined)))
		return true;
	if (!(word_mark(&w[i - 1], '.') || word_mark(&w[i - 1], '!') || word_mark(&w[i - 1], '?')) || !w[i].space)
		return false;
	if (i > 1 && w[i - 2].type == TOK_NUMBER && word_mark(&w[i - 1], '.'))
		return false;
	if (i > 1 && word_is(&w[i - 2], PAGE_ABBREVIATION) && !(i > 2 && word_mark(&w[i - 3], '\''))) /* but Murphy's. */
		return false;
	return w[i].upper || w[i].type != TOK_WORD;
}

/* which words the mark-up lifts out, and which are a link's */
static void take_marks(struct page *p)
{
	const struct reading *r = p->r;
	size_t s = 0, l = 0;

	for (uint32_t i = p->body; i < p->words; i++) {
		size_t at = r->tokens.t[i - p->body].at;
		while (s < r->d->strongs && r->d->strong[s].to <= at)
			s++;
		while (l < r->d->links && r->d->link[l].to <= at)
			l++;
		p->word[i].strong = s < r->d->strongs && r->d->strong[s].from <= at;
		p->word[i].link = l < r->d->links && r->d->link[l].from <= at;
		p->strong = p->strong || p->word[i].strong;
		p->link = p->link || p->word[i].link;
	}
}

/* which line, sentence and find a word belongs to */
static void place_words(struct page *p)
{
	uint32_t sentence = 0;

	for (uint32_t i = p->body; i < p->words; i++)
		p->word[i].line = UINT32_MAX;
	for (uint32_t l = 0; l < p->lines; l++)
		for (uint32_t i = p->line[l].word; i < p->line[l].end; i++)
			p->word[i].line = l;
	for (uint32_t i = p->body; i < p->words; i++) /* a mark between two units belongs to the one before */
		if (p->word[i].line == UINT32_MAX)
			p->word[i].line = i > p->body ? p->word[i - 1].line : p->body_line;
	for (uint32_t i = 1; i < p->words; i++) {
		sentence += sentence_stop(p, i);
		p->word[i].sentence = sentence;
	}
}

static int minutes(const struct when_time *t)
{
	return t->hour % 24 * 60 + t->min;
}

/* does the page count the hours up to twelve? */
static bool counts_to_12(const struct page *p)
{
	struct half_hours h = {0};

	for (uint32_t f = 0; f < p->finds; f++)
		if (p->find[f].time)
			half_hours_add(&h, &p->find[f].w, p->word[p->find[f].word].s);
	return (lex_lang_traits(p->r->lang) >> TRAIT_TWELVE_HOURS & 1) && !half_to_24(&h, true);
}

/* what word K says of the half of the day: 1 morning, 2 evening, 0 nothing */
static int half_of_word(const struct page *p, uint32_t k)
{
	return k < p->body ? 0 : half_of_token(p->r, k - p->body);
}

/* does a row begin with word K: a line, or one of a list, with its number, weekday or day? */
static bool next_row(const struct page *p, uint32_t k)
{
	const struct word *w = &p->word[k];

	if (w->line != w[-1].line || (w->newline && !page_line(p, k)->u->b->joined))
		return true;
	return w->newline && (w->type == TOK_NUMBER || w->weekday || w->find >= 0);
}

/* what the words around bare hour X say of the half of the day: those of its row, the nearest before it first, those of its table row's
 * short cells, or those of the text's head */
static int half_of_row(const struct page *p, const struct find *x)
{
	enum { BACK = 30, ON = 12, CELL = 12 /* words of a short cell: a longer one is a text of its own */ };
	int half = 0, row = page_line(p, x->word)->u->b->row;
	uint32_t first = p->word[x->word].line;

	for (uint32_t k = x->word; k > p->body && x->word - k < BACK && !half && !next_row(p, k); k--)
		half = half_of_word(p, k - 1);
	for (uint32_t k = x->end; k < p->words && k - x->end < ON && !half && !next_row(p, k); k++)
		half = half_of_word(p, k);
	while (row && first > p->body_line && p->line[first - 1].u->b->row == row)
		first--;
	for (uint32_t l = first; row && l < p->lines && p->line[l].u->b->row == row && !half; l++)
		for (uint32_t k = p->line[l].word; k < p->line[l].end && p->line[l].end - p->line[l].word <= CELL && !half; k++)
			half = half_of_word(p, k);
	return half ? half : half_of_head(p->r);
}

static bool is_bare(const struct page *p, const struct find *x)
{
	return (x->w.time.bare || (x->row && p->word[x->word].digits == 1)) && !x->w.time.half && x->clock == minutes(&x->w.time);
}

/* does a page tell of one day alone, and of few hours? */
static bool one_day(const struct page *p)
{
	enum { HOURS = 3 };
	unsigned days = 0, hours = 0;

	for (uint32_t f = 0; f < p->finds && days < 2 && hours <= HOURS; f++)
		if (p->find[f].word >= p->body)
			days += p->find[f].w.what == WHEN_DAY, hours += p->find[f].time;
	return days == 1 && hours <= HOURS;
}

/* "the coach leaves Bedford Square at 8.45": does a word of departures stand before the hour X in its row? */
static bool departs(const struct page *p, const struct find *x)
{
	enum { BACK = 6 };
	int travel = 0;

	for (uint32_t k = x->word; k > p->body && x->word - k < BACK && !next_row(p, k); k--)
		if (reading_word(p->r, k - 1 - p->body, LEX_TRAVEL, &travel) && travel == 1)
			return true;
	return false;
}

/* "dawn service, 5.45", "Coach leaves the Market Cross 7.45": a word right around bare hour X says that it is one of the morning */
static bool at_dawn(const struct page *p, const struct find *x)
{
	enum { BACK = 6, ON = 3 };
	int half = 0, travel = 0;

	if (x->w.time.hour < 5)
		return false;
	for (uint32_t k = x->word; k > p->body && x->word - k < BACK && !next_row(p, k); k--) {
		if ((half = half_of_word(p, k - 1)) != 0)
			return half == 1;
		if (x->w.time.hour > 5 && reading_word(p->r, k - 1 - p->body, LEX_TRAVEL, &travel) && travel == 1)
			return true;
	}
	for (uint32_t k = x->end; k < p->words && k - x->end < ON && !half && !next_row(p, k); k++)
		half = half_of_word(p, k);
	return half == 1 || (!half && one_day(p) && half_of_head(p->r) == 1);
}

/* is find X, a time, one of the event, as far as words tell, and none of a deadline or a sale? */
static bool of_event(const struct find *x)
{
	return x->w.cue == CUE_NONE || x->w.cue == CUE_BEGIN || x->w.cue == CUE_EVENT || x->w.cue == CUE_DOORS;
}

/* does find B stand right behind A in its row: 2:00 & 8:00; in another column is another event? */
static bool beside(const struct page *p, const struct find *a, const struct find *b)
{
	enum { NEAR = 2 }; /* words */

	if (b->word < a->end || b->word - a->end > NEAR)
		return false;
	for (uint32_t k = a->end; k <= b->word; k++)
		if (next_row(p, k) || (k < b->word && p->word[k].type == TOK_WORD && !word_is(&p->word[k], PAGE_AND)))
			return false;
	return true;
}

/* is bare hour X of the evening by an hour that another find says: "Sat. 2:00 & 8:00", "Fri. 8:00" beside it; "8pm" and "8"?  1: of the
 * morning, 2: of the evening, 0: none says */
static int half_of_others(const struct page *p, const struct find *x)
{
	const struct when_time *t = &x->w.time;
	int half = 0;

	for (uint32_t f = 0; f < p->finds; f++) {
		const struct find *o = &p->find[f], *before = f ? o - 1 : o;
		if (o->word < p->body || !o->time || !of_event(o) || o->w.time.hour % 12 != t->hour || o->w.time.min != t->min)
			continue;
		if (o != x && o->w.time.half && !o->w.range && !x->w.range && (t->hour == 8 || !t->min))
			half |= o->w.time.hour < 12 ? 1 : 2;
		if (o != before && before->time && !before->w.range && before->clock >= 12 * 60 && before->clock < o->w.time.hour * 60 + 12 * 60 && beside(p, before, o))
			half |= 2;
	}
	return half == 3 ? 0 : half;
}

/* "DOORS 7.30" above "FIRST ACT 8.15", in a few lines */
static bool below_doors(const struct page *p, const struct find *x, const struct find *doors)
{
	enum { LINES = 2 };

	if (!doors || doors->clock < 12 * 60 || doors->w.time.hour > x->w.time.hour)
		return false;
	for (const struct find *f = doors; f < x; f++)
		if (f->day)
			return false;
	return page_line(p, doors->word)->u == page_line(p, x->word)->u || page_line(p, x->word)->rank - page_line(p, doors->word)->rank <= LINES;
}

/* the words of a page that say the half of the day: does it tell of evenings, twice and more, and of no morning? */
static bool tells_evenings(const struct page *p)
{
	unsigned evening = 0;

	for (uint32_t k = p->body; k < p->words; k++) {
		int half = half_of_word(p, k);
		if (half == 1)
			return false;
		evening += half == 2;
	}
	return evening > 1;
}

/* do the hours of a page lie in evenings: more at six and seven than at ten and eleven, or with none of those many about eight?  Those
 * that say pm count with the bare ones where none is of a morning. */
static bool has_evenings(const struct page *p)
{
	enum { MANY = 4, SOME = 3 };
	unsigned evening = 0, morning = 0, eight = 0, said = 0, am = 0;

	for (uint32_t f = 0; f < p->finds; f++) {
		const struct when_time *t = &p->find[f].w.time;
		if (!p->find[f].time || t->part || *p->word[p->find[f].word].s == '0' || p->find[f].w.cue == CUE_PUBLISHED)
			continue;
		if (t->half) {
			said += t->hour >= 18 && t->hour < 23;
			am += t->hour >= 6 && t->hour < 12;
			continue;
		}
		evening += t->hour == 6 || t->hour == 7;
		eight += t->hour == 8 || t->hour == 9;
		morning += t->hour == 10 || t->hour == 11;
	}
	if (evening > morning && (evening > 1 || (!morning && evening + eight >= MANY)))
		return true;
	evening += said;
	return !morning && !am && evening + eight >= SOME && (evening > 1 || tells_evenings(p));
}

/* "Meet at the flagpole at 8, back about 3": behind bare hour X, in its sentence or the next, it ends at an earlier one of the
 * afternoon */
static bool back_by(const struct page *p, const struct find *x)
{
	const struct find *next = x + 1;
	const struct when_time *t = &next->w.time;

	if (x + 1 >= p->find + p->finds || !next->time || next->w.cue != CUE_END || next->w.range || x->w.range || x->w.time.hour < 6)
		return false;
	if (p->word[next->word].sentence > p->word[x->word].sentence + 1 || t->part || (t->half && t->hour < 12))
		return false;
	return t->hour % 12 > 0 && t->hour % 12 < 6 && half_of_row(p, x) != 2;
}

/* is a bare hour one past noon: 1 to 7, and 8 or 9 where doors open, at an evening's event, on a page of evenings or behind DOORS of the
 * same unit? */
static bool past_noon(const struct page *p, const struct find *x, const struct find *doors, bool evenings)
{
	const struct when *w = &x->w;
	int hour = w->time.hour, half;

	if (!is_bare(p, x) || hour < 1 || hour > 9)
		return false;
	if (back_by(p, x))
		return false;
	if (hour <= 7)
		return x->word < p->body || !at_dawn(p, x);
	if (x->word < p->body)
		return false;
	half = half_of_row(p, x);
	if (w->cue == CUE_DOORS && hour == 8) /* gates open at 9 */
		return half != 1;
	if (w->range && (w->time2.hour <= hour || (w->time2.hour == 12 && half != 2))) /* 9 to 5, 9.30-12.30 */
		return false;
	if (half != 1 && below_doors(p, x, doors))
		return true;
	half = half ? half : departs(p, x) ? 1 : half_of_others(p, x);
	return half == 2 || (!half && evenings && (hour == 8 || !w->time.min) && !(w->range && w->time2.hour > hour + 2));
}

/* is an hour in words, with nothing that says its half, past noon: "um halb acht", "at eight", "ab drei Uhr"?  Most are. */
static bool past_noon_in_words(const struct page *p, const struct find *x)
{
	const struct when_time *t = &x->w.time;
	bool likely = t->hour && (x->clock < 6 * 60 || (x->clock >= 6 * 60 + 30 && x->clock <= 8 * 60 + 30));

	if (!likely || t->half || t->part || x->w.range || x->word < p->body || x->clock != minutes(t))
		return false;
	for (uint32_t k = x->word; k < x->end; k++)
		if (p->word[k].type == TOK_NUMBER)
			return false;
	return half_of_row(p, x) != 1;
}

/* "9 till late", "nine till stop tap": what has no end is of the evening */
static bool till_late(const struct page *p, uint32_t f)
{
	const struct find *x = &p->find[f];
	const struct when_time *t = &x->w.time;

	if (t->half || t->part || t->hour < 7 || t->hour > 9 || x->clock != minutes(t) || *p->word[x->word].s == '0')
		return false;
	return f + 1 < p->finds && x[1].w.what == WHEN_OPEN && x[1].word == x->end && p->word[x->end].line == p->word[x->word].line;
}

/* which finds cover a word; where a rule begins and what hour a time is, by what all finds together give */
static void settle_finds(struct page *p)
{
	bool half_day = counts_to_12(p), evenings = half_day && has_evenings(p);
	const struct find *doors = NULL;

	for (uint32_t f = 0; f < p->finds; f++) {
		struct find *x = &p->find[f];
		for (uint32_t k = x->word; k < x->end && x->w.what != WHEN_CUE; k++)
			p->word[k].find = (int32_t)f;
		if (x->time) {
			if (x->clock < 0)
				x->clock = minutes(&x->w.time);
			if ((half_day && (past_noon(p, x, doors, evenings) || till_late(p, f))) || past_noon_in_words(p, x))
				x->clock += 12 * 60;
			doors = x->w.cue == CUE_DOORS ? x : doors;
			if (x->w.range && x->w.time2.set) {
				x->until = minutes(&x->w.time2);
				if (x->until <= x->clock && x->until + 12 * 60 > x->clock && x->w.time2.hour > 0 && x->w.time2.hour <= 12 && !x->w.time2.half)
					x->until += 12 * 60; /* 8:30-3:30, but 11:00-0:00 */
			}
		}
	}
}

/* is the recurrence X what the day of M was said with, or what its rule was? */
static bool rule_of(const struct when *x, const struct moment *m)
{
	if (x->from <= m->day_from && m->day_from < x->to)
		return true;
	if (!m->rrule[0])
		return false;
	return (m->day_from <= x->from && x->from < m->day_to) || (m->rule_from < x->to && m->rule_to > x->from);
}

/* "Anmeldung bis März": the day on which it is due is not known */
static bool vague_deadline(const struct when *w)
{
	return w->what == WHEN_DAY && w->cue == CUE_DEADLINE && w->day.kind == DAY_DATE && !w->day.day;
}

/* the day of M, which the rule X begins with: is it said with the rule, and not of another event?  In its line, in one beside it on
 * a weekday of the rule ("Beginn: 5. Oktober", "montags 18 Uhr"), or as the month above it */
static bool day_with_rule(const struct page *p, const struct find *x, const struct moment *m)
{
	enum { HEAD = 6 /* words of a month's heading */ };
	const struct find *d = NULL;

	for (uint32_t f = 0; f < p->finds && !d; f++)
		if (p->find[f].word >= p->body && p->find[f].w.what == WHEN_DAY && p->find[f].w.from <= m->day_from && m->day_from < p->find[f].w.to)
			d = &p->find[f];
	if (!d || page_line(p, d->word) == page_line(p, x->word))
		return true;
	if (civil_day(&m->start) < civil_day(&p->r->ref.now)) /* it goes on */
		return false;
	if (d->word < x->word && d->w.day.kind == DAY_DATE && !d->w.day.day && page_line(p, d->word)->end - page_line(p, d->word)->word <= HEAD)
		return true;
	return abs((int)page_line(p, d->word)->rank - (int)page_line(p, x->word)->rank) <= 1 && resolve_on_rule(&x->w.repeat, &d->first);
}

/* the first day of the rule X, where it says by itself which days are meant */
static void rule_alone(const struct page *p, struct find *x)
{
	struct whens one = WHENS_INIT;
	struct when *w;
	struct moment m;

	if (!x->w.repeat.weekdays && !x->w.repeat.n_pairs && !x->w.repeat.n_monthdays)
		return;
	w = whens_add(&one, &x->w);
	w->joined = w->same_sentence = w->bridge = false;
	w->cue = CUE_NONE;
	if (resolve_text(&one, &p->r->ref, &m, 1) && m.has_start) {
		x->day = true;
		x->first = x->last = m.start;
	}
	whens_free(&one);
}

/* what the grammar makes of all finds of the text together: rules with their first day, hours of the afternoon */
static void take_moments(struct page *p)
{
	struct whens all = WHENS_INIT;
	uint32_t first = 0;

	while (first < p->finds && p->find[first].word < p->body)
		first++;
	for (uint32_t f = first; f < p->finds; f++)
		if ((p->find[f].w.what != WHEN_CUE || p->find[f].w.named) && !vague_deadline(&p->find[f].w))
			whens_add(&all, &p->find[f].w);
	p->moment = mem_room(PAGE_MOMENTS, sizeof *p->moment);
	p->moments = all.n ? (uint32_t)resolve_text(&all, &p->r->ref, p->moment, PAGE_MOMENTS) : 0;
	whens_free(&all);
	for (uint32_t i = 0; i < p->moments; i++) {
		struct moment *m = &p->moment[i];
		half_settle(p->r, m);
		for (uint32_t f = first; m->has_start && f < p->finds; f++) {
			struct find *x = &p->find[f];
			if (x->w.what == WHEN_REPEAT && !x->day && rule_of(&x->w, m)) {
				x->day = true;
				x->first = x->last = m->start;
				if (!day_with_rule(p, x, m))
					rule_alone(p, x);
				else if (x->w.repeat.unit == UNIT_YEAR && civil_day(&x->first) < civil_day(&p->r->ref.now)) /* "Alle zwei Jahre ...", in a report */
					x->day = false;
			}
			if (x->time && m->start.timed && m->time_from == x->w.from && m->time_to > m->time_from && m->start.min == x->w.time.min &&
				m->start.hour % 12 == x->w.time.hour % 12)
				x->clock = m->start.hour * 60 + m->start.min;
		}
	}
	for (uint32_t f = first; f < p->finds; f++)
		if (p->find[f].w.what == WHEN_REPEAT && !p->find[f].day)
			rule_alone(p, &p->find[f]);
}

static void line_finds(struct page *p)
{
	uint32_t f = 0;

	for (uint32_t l = p->body_line; l < p->lines; l++) {
		while (f < p->finds && p->find[f].word < p->line[l].word)
			f++;
		p->line[l].find = f;
		while (f < p->finds && p->find[f].word < p->line[l].end)
			f++;
		p->line[l].find_end = f;
	}
}

void page_open(struct page *p, const struct reading *r)
{
	size_t side = (r->d->subject ? 400u : 0) + (r->d->page_title ? 400u : 0), n = r->tokens.n < PAGE_WORDS ? r->tokens.n : PAGE_WORDS;

	memset(p, 0, sizeof *p);
	p->r = r;
	p->mail = r->d->subject != NULL, p->html = r->d->html;
	p->word = mem_new(n + side + 1, sizeof *p->word);
	p->line = mem_new(r->n + 3, sizeof *p->line);
	p->find = mem_room(PAGE_FINDS, sizeof *p->find);
	take_side(p, 0, r->d->subject, LINE_SUBJECT);
	take_side(p, 1, r->d->page_title, LINE_PAGE_TITLE);
	p->body = p->words, p->body_line = p->lines;
	take_words(p, r, p->words + n);
	classify_from(p, r, p->body);
	take_lines(p);
	if (p->lines > p->body_line) /* words behind the last whole line are not looked at */
		p->words = p->line[p->lines - 1].end;
	else
		p->words = p->body;
	take_marks(p);
	take_addresses(p);
	place_words(p);
	take_finds(p, &r->whens, p->body);
	take_bare(p);
	take_moments(p);
	page_rows(p);
	settle_finds(p);
	line_finds(p);
	p->columns = columns_find(p);
	columns_tell(p);
}

void page_close(struct page *p)
{
	free(p->word);
	free(p->line);
	free(p->find);
	free(p->moment);
	columns_free(p->columns);
	tokens_free(&p->side[0]);
	tokens_free(&p->side[1]);
}

struct span page_span(const struct page *p, uint32_t from, uint32_t end)
{
	if (from < p->body || end <= from)
		return (struct span){0, 0};
	return reading_span(p->r, from - p->body, end - p->body);
}

void page_text(const struct page *p, uint32_t from, uint32_t end, struct buf *out)
{
	if (end <= from)
		return;
	if (from >= p->body)
		reading_text(p->r, page_span(p, from, end), out);
	else
		utf8_clean(p->word[from].s, (size_t)(p->word[end - 1].s + p->word[end - 1].len - p->word[from].s), false, out);
}
