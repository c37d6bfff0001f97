/* candidate.c: the spans that may be a title, a place or a name: whole lines and parts of them between boundaries, generously.
 * It proposes and never decides; see cue_page.h. */
#include "choice/cue_page.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "page/columns.h"

enum {
	SPAN_WORDS = 18,       /* longest part of a line */
	LINE_WORDS = 36,       /* longest line as a whole */
	LINES_WORDS = 30,      /* several lines */
	SHORT_LINE = 14,
	SPANS = 6000           /* of one page */
};

struct spans {
	const struct page *p;
	const struct line *line; /* that is looked at */
	struct candidate *s;
	size_t n, cap;
};

#define BIT(c) (1ULL << PAGE_##c)
static const uint64_t starts_after = BIT(DETERMINER) | BIT(STOP) | BIT(PLACE_PREPOSITION) | BIT(PURPOSE) | BIT(TITLE_PREFIX) | BIT(IN) | BIT(ON) | BIT(AT) |
	BIT(FROM) | BIT(ONTO) | BIT(AT_PLACE) | BIT(ORGANIZER_CUE) | BIT(WITH) | BIT(LABEL) | BIT(AND) | BIT(HAPPENS) | BIT(INVITES) | BIT(ORGANIZER_VERB) |
	BIT(OCLOCK) | BIT(STARTS) | BIT(DURING);
static const uint64_t ends_before = BIT(DETERMINER) | BIT(STOP) | BIT(PLACE_PREPOSITION) | BIT(ON) | BIT(AT) | BIT(IN) | BIT(FROM) | BIT(HAPPENS) | BIT(AND) |
	BIT(WITH) | BIT(CUE) | BIT(LABEL);

static bool joint(const struct word *w)
{
	return w->num == '-' || w->num == '\'' || w->num == '/' || w->num == '&';
}

static bool number_mark(const struct word *w)
{
	return w->type == TOK_MARK && (w->num == '.' || w->num == ',' || w->num == ':');
}

/* is I in the middle of a number: MSB 0.17, 2,5? */
static bool inside_number(const struct page *p, uint32_t i, const struct line *l)
{
	const struct word *w = &p->word[i];

	if (number_mark(w))
		return w[-1].type == TOK_NUMBER && i + 1 < l->end && w[1].type == TOK_NUMBER && !w[1].space;
	return w->type == TOK_NUMBER && i >= l->word + 2 && number_mark(w - 1) && !w[-1].space && w[-2].type == TOK_NUMBER;
}

/* is I in the middle of what is written together: St.-Petri, Children's, 2nd, Online-Banking? */
static bool inside_word(const struct page *p, uint32_t i, const struct line *l)
{
	const struct word *w = &p->word[i], *before = w - 1;

	if (i == l->word || i >= l->end || w->space || w->newline || (w->find != before->find && (w->find >= 0 || before->find >= 0)))
		return false;
	if (inside_number(p, i, l))
		return true;
	if (w->type == TOK_MARK)
		return joint(w);
	return before->type != TOK_MARK || (joint(before) && !before->space);
}

/* "So 15. | XI. Wandern", "First Tuesday of the | Month": is I inside a date, or the n-th weekday of a month? */
static bool inside_date(const struct page *p, uint32_t i, const struct line *l)
{
	const struct word *w = &p->word[i];
	const struct find *f = w->find < 0 || i == l->word || w->newline || w->wide || w->find != w[-1].find ? NULL : &p->find[w->find];

	return f && f->tells && (find_date(f) || (f->w.what == WHEN_REPEAT && f->w.repeat.n_nth));
}

/* "in aid of", "in memory of": is word I the noun of such words, which no name parts? */
static bool of_purpose(const struct page *p, uint32_t i, const struct line *l)
{
	const struct word *w = &p->word[i];

	return i > l->word && i + 1 < l->end && word_is(w, PAGE_NO_PLACE) && !w->upper && word_is(&w[1], PAGE_NAME_JOINT) && !w[1].upper &&
	       (word_is(w - 1, PAGE_IN) || word_is(w - 1, PAGE_PLACE_PREPOSITION));
}

static bool may_start(const struct page *p, uint32_t i, const struct line *l)
{
	const struct word *w = &p->word[i], *before = w - 1;

	if (inside_word(p, i, l) || inside_date(p, i, l) || w->address || of_purpose(p, i, l))
		return false;
	if (w->type == TOK_MARK && !cue_opens_quote(w) && !(w->num == '(' || w->num == '[' || w->num == '*' || w->num == '#'))
		return w->newline && w->num > 0x2600;
	if (i == l->word || w->newline || w->wide || (w->strong && !before->strong) || (w->link && !before->link))
		return true;
	if (w->type == TOK_MARK && cue_opens_quote(w))
		return w->space || before->type == TOK_MARK;
	if (before->type == TOK_MARK || (before->find >= 0 && w->find != before->find))
		return true;
	if (before->class & starts_after)
		return true;
	return w->upper && (!before->upper || word_noun(before, NOUN_EVENT) || word_is(before, PAGE_SALUTATION));
}

/* may a span end with the mark W? */
static bool closes(const struct word *w)
{
	return cue_closes_quote(w) || w->num == ')' || w->num == '!' || w->num == '?';
}

/* Ashcombe Bottom, 7 | miles; Tollgate | Residents' Association: does word J go on with what the word before it begins, a number with what it
 * counts, or the name of a body with what that is, where it stands last? */
static bool goes_with(const struct page *p, uint32_t j, const struct line *l)
{
	enum { REACH = 5 };
	const struct word *w = &p->word[j], *last = w - 1;
	uint32_t k = j;

	if (j >= l->end || w->newline || w->wide || w->find >= 0 || last->find >= 0)
		return false;
	if (last->type == TOK_NUMBER)
		return j >= p->body && w->type == TOK_WORD && w->space && reading_word(p->r, j - p->body, LEX_NO_DATE_AFTER, NULL) > 0;
	if (!w->upper || !last->upper || w->type != TOK_WORD || last->type != TOK_WORD || !(lex_lang_traits(p->r->lang) >> TRAIT_BODY_LAST & 1))
		return false;
	for (; k < l->end && k < j + REACH && ((p->word[k].type == TOK_WORD && p->word[k].upper) || word_mark(&p->word[k], '\'')); k++)
		if (k > j && word_is(&p->word[k], PAGE_BODY))
			return true;
	return false;
}

/* may a span end before word J? */
static bool may_end(const struct page *p, uint32_t j, const struct line *l)
{
	const struct word *w = &p->word[j], *last = w - 1;

	if (inside_word(p, j, l) || (j < l->end && w->address && last->address))
		return false;
	if (j < l->end && w->type == TOK_NUMBER && w->find < 0 && last->type == TOK_WORD && !w->wide && !w->newline)
		return false; /* Zimmer 4 */
	if (j < l->end && word_mark(w, '.') && !w->space && last->type == TOK_WORD && (last->len == 1 || word_is(last, PAGE_ABBREVIATION)) &&
		!(j > l->word + 1 && word_mark(last - 1, '\'')))
		return false; /* Ms. Lopez, Hl. Messe, N. Main Street; but not Murphy's. */
	if (goes_with(p, j, l) || of_purpose(p, j - 1, l))
		return false;
	if (j < l->end && (last->inside & w->inside & (1u << NOUN_STREET | 1u << NOUN_NUMBERED)))
		return false; /* an address is whole */
	if (j < l->end && (last->inside & w->inside & 1u << NOUN_POSTCODE) && (last->type == TOK_NUMBER || w->type == TOK_NUMBER || !w->space))
		return false; /* GL17 | 9ET */
	if (j < l->end && ((last->strong && !w->strong) || (last->link && !w->link)))
		return last->type != TOK_MARK || closes(last);
	if (j >= l->end || w->newline || w->wide || (w->find >= 0 && w->find != last->find))
		return true;
	if (last->type == TOK_MARK)
		return closes(last);
	if (w->type == TOK_MARK)
		return !(w->num == '\'' || w->num == '/') || w->space;
	if (w->type == TOK_WORD && !w->upper)
		return true;
	if (w->class & ends_before)
		return true;
	if (((last->inside & ~w->inside) & (1u << NOUN_POSTCODE)) != 0)
		return true;
	if (last->upper && w->upper && !w->space)
		return false;
	return (last->inside & (1u << NOUN_PLACE | 1u << NOUN_EVENT)) != 0;
}

/* words FROM to END, and what decides whether they may be a candidate; one that ends later goes on from there */
struct stretch {
	uint32_t from, end;
	unsigned quotes, single; /* quotation marks, and single ones that open */
	int depth;               /* parentheses that are open; negative: one was closed that had not been opened */
	bool price;              /* a price is part of no title and of no place */
	bool word;               /* of more than a letter */
};

static void extend(struct stretch *s, const struct page *p, uint32_t end)
{
	for (; s->end < end; s->end++) {
		const struct word *w = &p->word[s->end];
		s->price = s->price || w->sum;
		s->word = s->word || (w->type == TOK_WORD && w->len > 1);
		if (w->type != TOK_MARK || s->depth < 0)
			continue;
		s->quotes += utf8_quote(w->num);
		s->depth += (w->num == '(' || w->num == '[') - (w->num == ')' || w->num == ']');
		s->single += w->num == '\'' && (s->end == s->from || w->space);
	}
}

/* is it a whole, as to quotation marks and parentheses? */
static bool balanced(const struct stretch *s, const struct page *p)
{
	return s->depth == 0 && s->quotes % 2 == 0 && (s->single || !word_mark(&p->word[s->end - 1], '\''));
}

static bool line_balanced(const struct page *p, const struct line *l)
{
	struct stretch s = {.from = l->word, .end = l->word};

	extend(&s, p, l->end);
	return balanced(&s, p);
}

static void add(struct spans *all, struct stretch *s, uint32_t end)
{
	extend(s, all->p, end);
	if (all->n >= SPANS || s->price || !s->word || (!balanced(s, all->p) && line_balanced(all->p, all->line)))
		return;
	all->s = mem_grow(all->s, &all->cap, all->n + 1, sizeof *all->s);
	all->s[all->n++] = (struct candidate){s->from, end};
}

/* parts of one line, and the line as a whole */
static void in_line(struct spans *all, const struct line *l)
{
	const struct page *p = all->p;

	all->line = l;
	for (uint32_t i = l->word; i < l->end; i++) {
		struct stretch s = {.from = i, .end = i};
		uint32_t feed = i + 1;
		if (!may_start(p, i, l))
			continue;
		while (feed < l->end && !p->word[feed].newline)
			feed++;
		for (uint32_t j = i + 1; j <= l->end && j - i <= LINE_WORDS; j++)
			if ((j - i <= SPAN_WORDS || j == feed || j == l->end) && may_end(p, j, l))
				add(all, &s, j);
	}
}

static bool value_starts(const struct page *p, const struct line *l, uint32_t i)
{
	return i == l->word || i == l->value || (i > l->word && p->word[i].space && (word_mark(&p->word[i - 1], ':') || word_mark(&p->word[i - 1], '|')));
}

static bool divides(const struct word *w)
{
	return w->type == TOK_MARK && (w->num == ',' || w->num == ';' || w->num == '(' || w->num == '-' || w->num == '|');
}

/* does line L name a column of a table: Uhrzeit, Wo, Tour? */
static bool names_column(const struct page *p, uint32_t l)
{
	const struct cell *x = p->line[l].end > p->line[l].word && p->line[l].word >= p->body ? columns_cell(p->columns, p->line[l].word) : NULL;

	return x && x->named && p->line[l].u->b->row;
}

/* a line with up to three short ones below it: a title in two lines, a house with its address */
static void over_lines(struct spans *all, uint32_t first)
{
	const struct page *p = all->p;
	const struct line *l = &p->line[first];

	for (uint32_t m = first + 1; m <= first + 3 && m < p->lines; m++) {
		const struct line *x = &p->line[m];
		if (x->end <= x->word || x->end - x->word > SHORT_LINE || (m > first + 1 && x[-1].end - x[-1].word > SHORT_LINE) || names_column(p, m))
			break;
		for (uint32_t i = l->word; i < l->end; i++) {
			struct stretch s = {.from = i, .end = i}, whole = s;
			if (!value_starts(p, l, i) || x->end - i > LINES_WORDS)
				continue;
			add(all, &whole, x->end);
			for (uint32_t e = x->word + 1; e < x->end; e++)
				if (divides(&p->word[e]) && may_end(p, e, x))
					add(all, &s, e);
		}
	}
}

struct candidate *candidates_find(const struct cue_page *c, size_t *n)
{
	struct spans all = {.p = c->p};

	for (uint32_t l = 0; l < c->p->lines; l++) {
		if (c->p->line[l].kind == LINE_BODY && c->p->line[l].u->role == ROLE_FURNITURE && c->p->line[l].link)
			continue;
		if (c->p->line[l].kind == LINE_BODY && names_column(c->p, l))
			continue;
		in_line(&all, &c->p->line[l]);
		if (c->p->line[l].kind == LINE_BODY && c->p->line[l].end > c->p->line[l].word)
			over_lines(&all, l);
	}
	*n = all.n;
	return all.s;
}
