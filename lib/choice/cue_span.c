/* cue_span.c: cues of a span of words by itself: its neighbours, its words, its line, its sentence; see cues.def. */
#include "choice/cue_view.h"

#include "page/columns.h"

static const uint64_t joint_classes = 1ULL << PAGE_DETERMINER | 1ULL << PAGE_STOP | 1ULL << PAGE_ON | 1ULL << PAGE_IN | 1ULL << PAGE_AT | 1ULL << PAGE_AND |
	1ULL << PAGE_NAME_JOINT | 1ULL << PAGE_FROM | 1ULL << PAGE_TO | 1ULL << PAGE_WITH | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_PURPOSE;

static void classes(struct cues *out, enum cue_id id, uint64_t class, unsigned noun)
{
	for (; class; class &= class - 1)
		cue(out, id, (unsigned)__builtin_ctzll(class), 0, 0);
	for (; noun; noun &= noun - 1)
		cue(out, id, PAGE_CLASS_COUNT + (unsigned)__builtin_ctz(noun), 0, 0);
}

/* what a neighbour is: 0 the line's edge, 1 a line feed, 2 the value of a label begins, from 3 a find of that kind, from 16 a
 * shape of a word, from 32 a mark (64 more: a blank between) */
static unsigned left_of(const struct span_view *v)
{
	const struct word *w = v->c->p->word;

	if (v->from == v->first->word)
		return 0;
	if (w[v->from].newline)
		return 1;
	if (v->from == v->first->value)
		return 2;
	if (w[v->from].wide)
		return 15;
	if (w[v->from - 1].find >= 0)
		return 3 + (unsigned)v->c->p->find[w[v->from - 1].find].w.what;
	return 16 + cue_shape(&w[v->from - 1]) + (w[v->from - 1].type == TOK_MARK && w[v->from].space ? 64 : 0);
}

static unsigned right_of(const struct span_view *v)
{
	const struct word *w = v->c->p->word;

	if (v->end == v->last->end)
		return 0;
	if (w[v->end].newline)
		return 1;
	if (w[v->end].wide)
		return 15;
	if (w[v->end].find >= 0)
		return 3 + (unsigned)v->c->p->find[w[v->end].find].w.what;
	return 16 + cue_shape(&w[v->end]);
}

/* what a span's first or last word is: a noun of a kind, or its shape */
static unsigned end_kind(const struct word *w)
{
	return word_noun(w, NOUN_EVENT) ? 60 : word_noun(w, NOUN_PLACE) ? 61 : (w->noun & (1u << NOUN_ASSOCIATION | 1u << NOUN_BODY)) ? 62 : cue_shape(w);
}

static const uint64_t sentence_verbs = 1ULL << PAGE_INVITES | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_STARTS | 1ULL << PAGE_MEET | 1ULL << PAGE_PURPOSE |
	1ULL << PAGE_SHOWING | 1ULL << PAGE_ORGANIZER_VERB | 1ULL << PAGE_ORGANIZER_CUE | 1ULL << PAGE_PERFORMER | 1ULL << PAGE_EVENT_NOUN |
	1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_AT_PLACE | 1ULL << PAGE_FOLLOW_ON | 1ULL << PAGE_REPORT | 1ULL << PAGE_REPLY | 1ULL << PAGE_CANCELLED |
	1ULL << PAGE_DUE;

/* where it begins: what stands before it, its first word */
static void at_start(const struct span_view *v, struct cues *out)
{
	const struct cue_page *c = v->c;
	const struct word *w = &c->p->word[v->from];
	const struct around *before = &c->before[v->from];
	uint32_t room = v->from - v->first->word; /* words of its line before it */

	cue(out, CUE_BIAS_, 0, 0, 0);
	cue(out, CUE_LEFT_, v->left, 0, 0);
	if (room)
		classes(out, CUE_CLASS_BEFORE_, w[-1].class, w[-1].noun);
	if (room > 1)
		classes(out, CUE_CLASS_BEFORE2_, w[-2].class, w[-2].noun);
	if (room && !w->newline && w[-1].find < 0)
		cue_word(out, CUE_WORD_BEFORE_, c->form[v->from - 1]);
	cue_word(out, CUE_WORD_FIRST_, c->form[v->from]);
	classes(out, CUE_FIRST_CLASS_, w->class, w->noun);
	cue(out, CUE_FIRST_SHAPE_, cue_shape(w), 0, 0);
	cue(out, CUE_FIRST_LEFT_, end_kind(w), v->left, 0);
	classes(out, CUE_SENTENCE_BEFORE_, before->class & sentence_verbs, before->noun & 1u << NOUN_PRICE);
	for (unsigned k = 0, cues = before->cue; cues >> k; k++) /* tickets are sold, one registers there */
		if (cues >> k & 1)
			cue(out, CUE_SENTENCE_CUE_, k, 0, 0);
	if (c->firsts[FIRSTS - 1] && v->from == c->first[FIRSTS - 1] + 1)
		cue(out, CUE_FIRST_QUOTE_, 0, 0, 0);
}

/* what goes on behind it in its line */
static void goes_on_with(const struct span_view *v, struct cues *out)
{
	const struct word *w = v->c->p->word;
	uint32_t k = v->end;
	bool edge;

	while (k < v->last->end && !w[k].newline && !w[k].wide && w[k].type != TOK_MARK && w[k].find < 0)
		k++;
	edge = k == v->last->end || w[k].newline || w[k].wide;
	cue(out, CUE_GOES_ON_, edge ? 0 : w[k].find >= 0 ? 1 : 2 + cue_mark(w[k].num), BUCKET(k - v->end, 2, 5), 0);
}

/* where it ends: its last word, what stands behind it */
static void at_end(const struct span_view *v, struct cues *out)
{
	const struct cue_page *c = v->c;
	const struct word *w = &c->p->word[v->end], *last = w - 1;
	uint32_t room = v->last->end - v->end;

	cue(out, CUE_RIGHT_, v->right, 0, 0);
	if (room && !w->newline) {
		classes(out, CUE_CLASS_BEHIND_, w->class, w->noun);
		if (room > 1) {
			classes(out, CUE_CLASS_BEHIND2_, w[1].class, 0);
			if (w[1].find >= 0)
				cue(out, CUE_FIND_BEHIND2_, 0, 0, 0);
		}
		if (w->find < 0)
			cue_word(out, CUE_WORD_BEHIND_, c->form[v->end]);
	}
	cue_word(out, CUE_WORD_LAST_, c->form[v->end - 1]);
	if (c->tail[v->end - 1] != c->form[v->end - 1])
		cue_word(out, CUE_WORD_LAST_, c->tail[v->end - 1]);
	classes(out, CUE_LAST_CLASS_, last->class, last->noun);
	classes(out, CUE_LAST_INSIDE_, 0, last->inside);
	cue(out, CUE_LAST_SHAPE_, cue_shape(last), 0, 0);
	cue(out, CUE_END_RIGHT_, end_kind(last), v->right, 0);
	if (word_mark(last, '.'))
		cue(out, CUE_MARKS_, 7, 0, 0);
	if (v->rest % 4 == REST_WORDS)
		goes_on_with(v, out);
	if (v->in_sentence)
		classes(out, CUE_SENTENCE_BEHIND_, c->behind[v->end].class & sentence_verbs, 0);
}

static void finds_inside(const struct span_view *v, struct cues *out)
{
	if (!v->all.found)
		return;
	for (unsigned k = 0, whats = v->all.whats; whats; k++, whats >>= 1)
		if (whats & 1)
			cue(out, CUE_FIND_INSIDE_, k, 0, 0);
	if (v->all.tells)
		cue(out, CUE_FIND_TELLS_, 0, 0, 0);
	cue(out, CUE_FIND_SHARE_, 4 * v->all.found / (v->end - v->from), 0, 0);
}

static void holds_classes(const struct span_view *v, struct cues *out)
{
	static const uint64_t telling = 1ULL << PAGE_FURNITURE | 1ULL << PAGE_LABEL | 1ULL << PAGE_SALUTATION | 1ULL << PAGE_CUE | 1ULL << PAGE_TITLE_PREFIX |
		1ULL << PAGE_ORGANIZER_VERB | 1ULL << PAGE_ORGANIZER_CUE | 1ULL << PAGE_INVITES | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_STARTS | 1ULL << PAGE_MEET |
		1ULL << PAGE_PREDICATE | 1ULL << PAGE_PLEASE | 1ULL << PAGE_MONTH | 1ULL << PAGE_WEEKDAY | 1ULL << PAGE_CALENDAR | 1ULL << PAGE_ONLINE |
		1ULL << PAGE_OPENING | 1ULL << PAGE_REPORT | 1ULL << PAGE_BYLINE | 1ULL << PAGE_MAIL_HEADER | 1ULL << PAGE_PLACE_PREPOSITION | 1ULL << PAGE_PURPOSE |
		1ULL << PAGE_NO_PLACE | 1ULL << PAGE_HOLIDAY | 1ULL << PAGE_CANCELLED | 1ULL << PAGE_POSTPONED;

	classes(out, CUE_HOLDS_CLASS_, v->all.class & telling, v->all.nouns & (1u << NOUN_PRICE | 1u << NOUN_PERFORMER));
}

static void holds(const struct span_view *v, struct cues *out) { classes(out, CUE_HOLDS_, 0, v->all.inside); }

/* how many words there are, and of which look */
static void counts(const struct span_view *v, struct cues *out)
{
	const struct span_words *all = &v->all;

	cue(out, CUE_LENGTH_, BUCKET(v->end - v->from, 1, 2, 3, 4, 5, 6, 8, 10, 13, 18, 25), 0, 0);
	cue(out, CUE_WORDS_, BUCKET(all->count, 1, 2, 3, 4, 6, 9), 0, 0);
	cue(out, CUE_UPPER_, BUCKET(all->upper, 0, 1, 2, 3, 5), 0, 0);
	cue(out, CUE_LOWER_, BUCKET(all->lower, 0, 1, 2, 3, 5), 0, 0);
	cue(out, CUE_NUMBERS_, BUCKET(all->numbers, 0, 1, 2), 0, 0);
}

/* is the span from its first word to its last in quotation marks that are its own? */
static bool quotes_around(const struct span_view *v)
{
	const struct word *w = v->c->p->word;

	return v->end - v->from > 2 && cue_opens_quote(&w[v->from]) && cue_closes_quote(&w[v->end - 1]);
}

/* quotation marks: with them, between them, some inside */
static void quotes(const struct span_view *v, struct cues *out)
{
	if (v->quoted)
		cue(out, CUE_QUOTED_, v->quoted, 0, 0);
	if (v->all.quotes && !quotes_around(v))
		cue(out, CUE_QUOTED_, 3, 0, 0);
	if ((v->all.quotes - v->all.apostrophes) % 2)
		cue(out, CUE_QUOTED_, 4, 0, 0);
}

static void marks(const struct span_view *v, struct cues *out)
{
	const struct word *w = v->c->p->word;
	const struct span_words *all = &v->all;

	if (!all->marks && !all->breaks)
		return;
	for (unsigned k = 0; all->seen >> k; k++)
		if (all->seen >> k & 1)
			cue(out, CUE_MARKS_, k + 2, 0, 0);
	if (all->open)
		cue(out, CUE_MARKS_, 1, 0, 0);
	if (all->feeds)
		cue(out, CUE_MARKS_, 8, 0, 0);
	if (w[v->from].sentence != w[v->end - 1].sentence && w[v->from].line == w[v->end - 1].line)
		cue(out, CUE_MARKS_, 9, 0, 0);
	if (all->gaps)
		cue(out, CUE_MARKS_, 13 + (all->gaps < 3 ? all->gaps : 3), 0, 0);
	if (all->commas)
		cue(out, CUE_MARKS_, 9 + (all->commas < 4 ? all->commas : 4), 0, 0);
}

static unsigned noun_place(const struct span_view *v, unsigned mask, bool inside, unsigned *count)
{
	const struct word *w = v->c->p->word;
	uint32_t at = v->end;

	*count = 0;
	if (!((inside ? v->all.inside : v->all.nouns) & mask))
		return 0;
	for (uint32_t k = v->end; k-- > v->from;)
		if ((inside ? w[k].inside : w[k].noun) & mask)
			at = k, (*count)++;
	return at == v->end ? 0 : at == v->from ? 1 : at == v->end - 1 ? 2 : 3;
}

static void nouns(const struct span_view *v, struct cues *out)
{
	unsigned n, at = noun_place(v, 1u << NOUN_EVENT, false, &n);

	if (at) {
		cue(out, CUE_EVENT_AT_, at, 0, 0);
		cue(out, CUE_EVENTS_, n < 3 ? n : 3, 0, 0);
		if (v->all.upper == 1 || v->end - v->from == 1)
			cue(out, CUE_EVENT_AT_, 4, 0, 0);
	}
	if ((at = noun_place(v, 1u << NOUN_PLACE, true, &n)) != 0)
		cue(out, CUE_PLACE_AT_, at, 0, 0);
	if ((at = noun_place(v, 1u << NOUN_ASSOCIATION | 1u << NOUN_BODY, true, &n)) != 0)
		cue(out, CUE_BODY_AT_, at, 0, 0);
}

static void flags(const struct span_view *v, struct cues *out)
{
	unsigned f = v->flags;

	cue(out, CUE_FLAGS_, f, 0, 0);
	cue(out, CUE_FLAGS_EXTENT_, f, v->extent, 0);
	cue(out, CUE_FLAGS_ROLE_, f, v->role, 0);
	cue(out, CUE_FLAGS_RANK_, f, v->rank, 0);
}

/* what stands on both sides */
static void sides(const struct span_view *v, struct cues *out)
{
	cue(out, CUE_FLAGS_LEFT_, v->flags, v->left, 0);
	cue(out, CUE_FLAGS_RIGHT_, v->flags, v->right, 0);
	cue(out, CUE_BOTH_, v->left, v->right, 0);
}

static void both_ends(const struct span_view *v, struct cues *out)
{
	const struct word *w = v->c->p->word;

	cue(out, CUE_FIRST_END_, end_kind(&w[v->from]), end_kind(&w[v->end - 1]), BUCKET(v->end - v->from, 1, 2, 3, 5, 8, 13));
}

/* what stands between the span and both edges of its line */
static void core(const struct span_view *v, struct cues *out)
{
	cue(out, CUE_CORE_, v->rest, 0, 0);
	cue(out, CUE_CORE_ROLE_, v->rest, v->role, 0);
	cue(out, CUE_CORE_FLAGS_, v->rest, v->flags, 0);
	cue(out, CUE_CORE_GENRE_, v->rest, v->c->genre, 0);
}

static void genitive(const struct span_view *v, struct cues *out)
{
	const struct word *w = &v->c->p->word[v->end];

	if (v->rest % 4 == REST_WORDS && word_is(w, PAGE_DETERMINER) && v->end + 1 < v->last->end && !w[1].newline && !w[1].wide && w[1].upper)
		cue(out, CUE_GENITIVE_, v->flags, 0, 0);
}

static void sentence(const struct span_view *v, struct cues *out)
{
	static const enum page_class conj[] = {PAGE_INVITES, PAGE_PURPOSE, PAGE_HAPPENS, PAGE_ORGANIZER_VERB, PAGE_MEET};
	static const uint64_t any = 1ULL << PAGE_INVITES | 1ULL << PAGE_PURPOSE | 1ULL << PAGE_HAPPENS | 1ULL << PAGE_ORGANIZER_VERB | 1ULL << PAGE_MEET;
	uint64_t before = v->c->before[v->from].class, behind = v->in_sentence ? v->c->behind[v->end].class : 0;

	for (size_t k = 0; (before | behind) & any && k < sizeof conj / sizeof *conj; k++) {
		if (before >> conj[k] & 1)
			cue(out, CUE_SENTENCE_BEFORE_FLAGS_, conj[k], v->flags, 0);
		if (behind >> conj[k] & 1)
			cue(out, CUE_SENTENCE_BEHIND_FLAGS_, conj[k], v->flags, 0);
	}
}

static void firsts(const struct span_view *v, struct cues *out)
{
	for (unsigned k = 0; v->all.kind >> k; k++) {
		if (!(v->all.kind >> k & 1))
			continue;
		if (v->c->first[k] < v->from) {
			cue(out, CUE_LATER_OF_, k, 0, 0);
			continue;
		}
		cue(out, CUE_FIRST_OF_, k, v->extent, 0);
		cue(out, CUE_FIRST_OF_, k, 15, 0);
		if (v->c->firsts[k] == 1)
			cue(out, CUE_ONLY_OF_, k, 0, 0);
	}
}

/* words in common with subject, page title or first heading: eighths of them, SHARED says whether all of the span's are; -1: it is not asked */
static int like_head(const struct span_view *v, unsigned h, bool *shared)
{
	uint32_t a = v->c->head[h][0], b = v->c->head[h][1], own = v->all.own, common = v->all.common[h], all = v->c->head_own[h];

	*shared = common == own;
	if (b <= a || !own || !all || (h < 2 && v->from >= a && v->from < b))
		return -1;
	return (int)(8 * common / (own + all));
}

static void heads(const struct span_view *v, struct cues *out)
{
	for (unsigned h = 0; h < HEADS; h++) {
		bool shared;
		int like = like_head(v, h, &shared);
		if (like < 0)
			continue;
		cue(out, CUE_LIKE_HEAD_, h, (unsigned)like, 0);
		cue(out, CUE_LIKE_HEAD_EXTENT_, h, (unsigned)like, v->extent);
		if (shared)
			cue(out, CUE_PART_OF_HEAD_, h, v->extent, 0);
	}
}

/* what a page is about it says again */
static void again(const struct span_view *v, struct cues *out)
{
	const struct span_words *all = &v->all;
	unsigned share = all->plain ? all->again * 4 / all->plain : 0;

	if (!all->plain)
		return;
	cue(out, CUE_SAID_AGAIN_, share, v->extent, 0);
	cue(out, CUE_SAID_AGAIN_KINDS_, share, v->flags, 0);
	cue(out, CUE_SAID_OFTEN_, BUCKET(all->often, 0, 1, 2, 4, 8), 0, 0);
	if (all->noun)
		cue(out, CUE_NOUN_AGAIN_, BUCKET(all->noun_often, 0, 1, 2, 4, 8), v->extent, 0);
}

/* kinds of words in the line above the span, and below it; 64: there is none */
static unsigned kinds_above(const struct span_view *v)
{
	const struct page *p = v->c->p;

	return v->first > p->line + p->body_line ? v->c->line_kinds[v->first - 1 - p->line] : 64;
}

static unsigned kinds_below(const struct span_view *v)
{
	const struct page *p = v->c->p;

	return v->last + 1 < p->line + p->lines ? v->c->line_kinds[v->last + 1 - p->line] : 64;
}

/* kinds of words in the lines beside it */
static void kinds_beside(const struct span_view *v, struct cues *out)
{
	if (v->first->kind == LINE_BODY)
		cue(out, CUE_KINDS_BOTH_, kinds_above(v) & 71, kinds_below(v) & 79, v->flags);
}

/* does the line that ends before word W go on there: "Treffen des Netzwerks der / Kommunen", "Treffen / der Kommunen" */
static bool goes_on(const struct word *w)
{
	if (w->type == TOK_WORD && !w->upper)
		return true;
	return word_mark(w - 1, '-') || word_mark(w - 1, ',') || (w[-1].type == TOK_WORD && !w[-1].upper && (w[-1].class & joint_classes));
}

/* do lines go on in the next one where the span begins, where it ends, and inside it */
static void over_lines(const struct span_view *v, struct cues *out)
{
	const struct page *p = v->c->p;
	unsigned open = 0, whole = 0;

	if (v->first->kind != LINE_BODY)
		return;
	if (v->from == v->first->word && v->from > p->body && goes_on(&p->word[v->from]))
		cue(out, CUE_OVER_LINES_, 0, v->extent, 0);
	if (v->end == v->last->end && v->end < p->words && goes_on(&p->word[v->end]))
		cue(out, CUE_OVER_LINES_, 1, v->extent, 0);
	for (uint32_t k = v->from + 1; k < v->end && v->all.breaks; k++)
		if (p->word[k].newline || p->word[k].line != p->word[k - 1].line)
			*(goes_on(&p->word[k]) ? &open : &whole) += 1;
	if (open)
		cue(out, CUE_OVER_LINES_, 2, whole > 0, 0);
	else if (whole)
		cue(out, CUE_OVER_LINES_, 3, whole > 1, 0);
}

/* 0 none of the span's words is MARKED, 1 they all are and none beside it, 2 they are part of more, 3 some are */
static unsigned marked(const struct span_view *v, bool link)
{
	const struct word *w = v->c->p->word;
	unsigned n = link ? v->all.link : v->all.strong;

	if (!n || n < v->end - v->from)
		return n ? 3 : 0;
	if (v->from > v->first->word && (link ? w[v->from - 1].link : w[v->from - 1].strong))
		return 2;
	if (v->end < v->last->end && (link ? w[v->end].link : w[v->end].strong))
		return 2;
	return 1;
}

/* how the span lies to what the mark-up lifts out of the text, and to links */
static void lifted_out(const struct span_view *v, struct cues *out)
{
	const struct page *p = v->c->p;

	for (unsigned link = 0; link < 2; link++) {
		unsigned how;
		if (!(link ? p->link : p->strong) || v->first->kind != LINE_BODY)
			continue;
		how = marked(v, link);
		cue(out, CUE_STRONG_, link, how, 15);
		cue(out, CUE_STRONG_, link, how, v->extent);
		if (how == 1)
			cue(out, CUE_STRONG_KINDS_, link, v->kinds, 0);
	}
}

static void line_facts(const struct span_view *v, struct cues *out)
{
	const struct unit *u = v->first->u;
	unsigned e = v->extent, end = v->c->p->ranks - v->first->rank;

	cue(out, CUE_KIND_, u ? (unsigned)u->b->kind : 10, 0, 0);
	cue(out, CUE_RANK_, v->rank, 0, 0);
	cue(out, CUE_RANK_EXTENT_, v->rank, e, 0);
	cue(out, CUE_RANK_ROLE_, v->rank, v->role, e);
	cue(out, CUE_RANK_END_, BUCKET(end, 1, 2, 3, 5), e, 0);
	cue(out, CUE_LINE_LENGTH_, BUCKET(v->first->end - v->first->word, 2, 4, 7, 12, 20, 40), e, 0);
	cue(out, CUE_LINE_FINDS_, BUCKET(v->first->find_end - v->first->find, 0, 1, 2), 0, 0);
	if (!u)
		return;
	if (u->label >= 0 && (u->role == ROLE_LABEL || u->role == ROLE_VALUE)) {
		cue(out, CUE_LABEL_, (unsigned)u->label, 0, 0);
		cue(out, CUE_LABEL_EXTENT_, (unsigned)u->label, e + (v->from > v->first->word && v->from == v->first->value ? 16 : 0), 0);
	} else if (u->role == ROLE_LABEL) {
		cue(out, CUE_LABEL_, 255, 0, 0);
	}
	if (u->column_label >= 0)
		cue(out, CUE_COLUMN_LABEL_, (unsigned)u->column_label, 0, 0);
	if (u->role == ROLE_HEADING || u->b->kind == BLOCK_HEADING) {
		cue(out, CUE_LEVEL_, (unsigned)u->b->level, 0, 0);
		cue(out, CUE_LEVEL_EXTENT_, (unsigned)u->b->level, e, 0);
	}
	for (unsigned k = 0; k < 4; k++)
		if ((bool[]){u->b->main, u->closing, u->b->row > 0, v->first->link}[k])
			cue(out, CUE_LINE_FACT_, k + 1, 0, 0);
	if (u->b->gap)
		cue(out, CUE_GAP_, e, 0, 0);
	if (u->b->column)
		cue(out, CUE_CELL_, (unsigned)(u->b->column < 6 ? u->b->column : 6), 0, 0);
}

static bool address(const struct page *p, const struct line *l)
{
	for (uint32_t k = l->word; k < l->end && k < l->word + 8; k++)
		if (p->word[k].inside & (1u << NOUN_STREET | 1u << NOUN_POSTCODE | 1u << NOUN_NUMBERED))
			return true;
	return false;
}

static void in_page(const struct span_view *v, struct cues *out)
{
	const struct word *w = v->c->p->word;
	unsigned e = v->extent, long_line = v->first->end - v->first->word > 12;

	cue(out, CUE_EXTENT_, e, 0, 0);
	cue(out, CUE_ROLE_, v->role, 0, 0);
	cue(out, CUE_ROLE_EXTENT_, v->role, e, 0);
	if (v->role == ROLE_PROSE || v->role == ROLE_ITEM || long_line)
		cue(out, CUE_SENTENCE_, BUCKET(w[v->from].sentence - w[v->first->word].sentence, 0, 1, 2, 4),
			v->from == v->first->word || w[v->from - 1].sentence != w[v->from].sentence, 0);
	cue(out, CUE_GENRE_EXTENT_, v->c->genre, e, 0);
	cue(out, CUE_HEAD_EXTENT_, v->c->head_role[0], v->c->head_role[1], e);
	cue(out, CUE_HEAD_RANK_, v->c->head_role[0], v->c->head_role[1], e * 4 + (v->first->rank < 3 ? v->first->rank : 3));
}

/* the line that it begins in, the one above, and how much of it the span is */
static void first_line(const struct span_view *v, struct cues *out)
{
	const struct page *p = v->c->p;
	const struct line *above = v->first > p->line ? v->first - 1 : NULL;

	in_page(v, out);
	line_facts(v, out);
	if (above) {
		cue(out, CUE_ROLE_BEFORE_, cue_role(above), v->extent, 0);
		if (above->u && above->u->label >= 0)
			cue(out, CUE_LABEL_ABOVE_, (unsigned)above->u->label, 0, 0);
		if (above->end > above->word && word_mark(&p->word[above->end - 1], ':'))
			cue(out, CUE_COLON_BEFORE_, v->extent, 0, 0);
	}
	if (v->first->kind != LINE_BODY)
		return;
	cue(out, CUE_KINDS_BEFORE_, kinds_above(v), v->extent, 0);
	cue(out, CUE_HEAD_KINDS_, v->c->head_kinds[0], v->c->head_kinds[1], v->extent * 4 + (v->first->rank < 3 ? v->first->rank : 3));
}

/* the line below it */
static void last_line(const struct span_view *v, struct cues *out)
{
	const struct page *p = v->c->p;
	const struct line *below = v->last + 1 < p->line + p->lines ? v->last + 1 : NULL;

	if (below) {
		cue(out, CUE_ROLE_BEHIND_, cue_role(below), v->extent, 0);
		if (below->find < below->find_end && p->find[below->find].word <= below->word + 1)
			cue(out, CUE_FIND_BELOW_, v->extent, 0, 0);
		if (address(p, below))
			cue(out, CUE_ADDRESS_BELOW_, v->extent, 0, 0);
	}
	if (v->last->kind == LINE_BODY)
		cue(out, CUE_KINDS_BEHIND_, kinds_below(v), v->extent, 0);
}

/* all cues of a span, in the order in which they are learned, and the part that each belongs to */
static const struct {
	void (*put)(const struct span_view *v, struct cues *out);
	enum span_part part;
} cues_of[] = {
	{at_start, SPAN_START}, {at_end, SPAN_END}, {first_line, SPAN_FIRST_LINE}, {last_line, SPAN_LAST_LINE},
	{holds, SPAN_FIRSTS}, {holds_classes, SPAN_OTHERS}, {counts, SPAN_COUNTS}, {finds_inside, SPAN_OTHERS}, {quotes, SPAN_OTHERS},
	{marks, SPAN_OTHERS}, {nouns, SPAN_OTHERS}, {flags, SPAN_FLAGS}, {sides, SPAN_SIDES}, {both_ends, SPAN_OTHERS},
	{lifted_out, SPAN_LIFTED}, {over_lines, SPAN_OTHERS}, {core, SPAN_FLAGS}, {genitive, SPAN_OTHERS}, {sentence, SPAN_OTHERS},
	{firsts, SPAN_FIRSTS}, {heads, SPAN_HEADS}, {again, SPAN_AGAIN}, {kinds_beside, SPAN_OTHERS}, {cue_columns, SPAN_CELL},
};

void cue_span(const struct span_view *v, struct cues *out)
{
	for (size_t k = 0; k < sizeof cues_of / sizeof *cues_of; k++)
		cues_of[k].put(v, out);
}

void cue_span_part(const struct span_view *v, enum span_part part, struct cues *out)
{
	for (size_t k = 0; k < sizeof cues_of / sizeof *cues_of; k++)
		if (cues_of[k].part == part)
			cues_of[k].put(v, out);
}

/* ---- keys: what the cues of a part depend on, in as few bits as it takes ---- */

static uint64_t first_line_key(const struct span_view *v)
{
	const struct word *w = v->c->p->word;
	uint32_t sentence = w[v->from].sentence - w[v->first->word].sentence;
	bool begins = v->from == v->first->word;

	return (uint64_t)(v->first - v->c->p->line) << 16 | v->extent << 8 | (sentence < 7 ? sentence : 7) << 4 | (v->from == v->first->value ? 8u : 0) |
		(begins ? 4u : 0) | (begins || w[v->from - 1].sentence != w[v->from].sentence);
}

static uint64_t at_most_63(unsigned n) { return n < 63 ? n : 63; }

static uint64_t counts_key(const struct span_view *v)
{
	const struct span_words *all = &v->all;

	return at_most_63(v->end - v->from) << 24 | at_most_63(all->count) << 18 | at_most_63(all->upper) << 12 | at_most_63(all->lower) << 6 |
		at_most_63(all->numbers);
}

static uint64_t lifted_key(const struct span_view *v)
{
	const struct page *p = v->c->p;

	if (v->first->kind != LINE_BODY)
		return 1;
	return (p->strong ? marked(v, false) : 0) << 16 | (p->link ? marked(v, true) : 0) << 14 | v->kinds << 4 | v->extent << 1;
}

static uint64_t again_key(const struct span_view *v)
{
	const struct span_words *all = &v->all;

	if (!all->plain)
		return 0;
	return (uint64_t)all->often << 32 | (uint64_t)all->noun_often << 24 | v->flags << 16 | all->again * 4 / all->plain << 8 | v->extent << 2 | (all->noun ? 3u : 1u);
}

static uint64_t heads_key(const struct span_view *v)
{
	uint64_t key = v->extent;

	for (unsigned h = 0; h < HEADS; h++) {
		bool shared;
		int like = like_head(v, h, &shared);
		key = key << 8 | (like < 0 ? 0 : (unsigned)(like + 1) << 1 | shared);
	}
	return key;
}

static uint64_t firsts_key(const struct span_view *v)
{
	uint64_t later = 0;

	for (unsigned kind = v->all.kind; kind; kind &= kind - 1) {
		unsigned k = (unsigned)__builtin_ctz(kind);
		later |= (uint64_t)(v->c->first[k] < v->from) << k;
	}
	return (uint64_t)v->all.inside << 40 | (uint64_t)v->all.kind << 24 | later << 8 | v->extent;
}

static uint64_t cell_key(const struct span_view *v)
{
	return v->cell ? ((uint64_t)(v->cell - v->c->p->columns->cell) + 1) << 3 | cue_in_cell(v->cell, v->from, v->end) : 0;
}

static uint64_t part_key(const struct span_view *v, enum span_part part)
{
	switch (part) {
	case SPAN_START: return v->from;
	case SPAN_END: return (uint64_t)v->end << 1 | v->in_sentence;
	case SPAN_FIRST_LINE: return first_line_key(v);
	case SPAN_LAST_LINE: return (uint64_t)(v->last - v->c->p->line) << 3 | v->extent;
	case SPAN_COUNTS: return counts_key(v);
	case SPAN_FLAGS: return (uint64_t)v->flags << 24 | v->role << 16 | v->rank << 8 | v->rest << 4 | v->extent;
	case SPAN_SIDES: return (uint64_t)v->flags << 16 | v->left << 8 | v->right;
	case SPAN_LIFTED: return lifted_key(v);
	case SPAN_AGAIN: return again_key(v);
	case SPAN_HEADS: return heads_key(v);
	case SPAN_FIRSTS: return firsts_key(v);
	default: return cell_key(v);
	}
}

uint64_t cue_span_key(const struct span_view *v, enum span_part part)
{
	return part == SPAN_OTHERS ? 0 : part_key(v, part) | 1ULL << 63;
}

unsigned cue_role(const struct line *l)
{
	return l->kind == LINE_SUBJECT ? 10 : l->kind == LINE_PAGE_TITLE ? 11 : (unsigned)l->u->role;
}

/* 1 with its quotation marks, 2 between them */
static unsigned quoted(const struct span_view *v)
{
	const struct word *w = v->c->p->word;

	if (v->from && v->end < v->c->p->words && cue_opens_quote(&w[v->from - 1]) && w[v->from - 1].num != '\'' && cue_closes_quote(&w[v->end]))
		return 2;
	return quotes_around(v);
}

static void take_find(struct span_words *all, const struct find *f)
{
	all->found++;
	all->whats |= 1u << f->w.what;
	all->tells = all->tells || f->tells;
}

static void take_own(struct span_words *all, const struct cue_page *c, uint32_t k)
{
	const struct word *w = &c->p->word[k];
	unsigned often = c->spread[k];

	all->own++;
	all->set |= 1ULL << c->bag[k] % 64;
	for (unsigned h = 0; h < HEADS; h++)
		all->common[h] += (unsigned)c->in_head[k] >> h & 1u;
	if (w->type != TOK_WORD || w->find >= 0)
		return;
	all->plain++, all->again += often > 0;
	all->often = often > all->often ? often : all->often;
	if (word_noun(w, NOUN_EVENT)) {
		all->noun = true;
		all->noun_often = often > all->noun_often ? often : all->noun_often;
	}
}

static void take_mark(struct span_words *all, const struct word *w, bool first)
{
	bool quote = cue_opens_quote(w) || cue_closes_quote(w);

	all->marks++;
	all->quotes += quote, all->apostrophes += quote && w->num == '\'';
	all->open += (w->num == '(') - (w->num == ')');
	all->commas += w->num == ',';
	if (w->num == ':')
		all->seen |= SEEN_COLON;
	else if (w->num == '-' && w->space)
		all->seen |= SEEN_DASH;
	else if (w->num == '@' || (w->num == '/' && !first && word_mark(w - 1, '/')))
		all->seen |= SEEN_WEB;
	else if (w->num == 0x20ac || w->num == '$' || w->num == '|' || w->num == 0x2022)
		all->seen |= SEEN_SIGN;
}

/* a word, or mark, that is not the first, beside the one before it */
static void take_beside(struct span_words *all, const struct word *w)
{
	static const uint64_t verbs = 1ULL << PAGE_HAPPENS | 1ULL << PAGE_CANCELLED | 1ULL << PAGE_POSTPONED;

	all->breaks += w->newline || w->wide || w->line != w[-1].line;
	all->feeds += w->newline, all->gaps += w->wide;
	if (w[-1].type == TOK_MARK && w->space && w->upper && (w[-1].num == '.' || w[-1].num == '!' || w[-1].num == '?'))
		all->seen |= SEEN_SENTENCES;
	if (w->type == TOK_WORD && !w->upper && w[-1].type == TOK_WORD && (w->class & verbs))
		all->verb = true;
}

/* word K of a span; FIRST: it is the first */
static void take_word(struct span_words *all, const struct cue_page *c, uint32_t k, bool first)
{
	const struct word *w = &c->p->word[k];

	all->class |= w->class, all->inside |= w->inside, all->nouns |= w->noun;
	all->kind |= c->kind[k];
	all->strong += w->strong, all->link += w->link;
	if (w->type == TOK_MARK)
		take_mark(all, w, first);
	all->numbers += w->type == TOK_NUMBER;
	if (w->type == TOK_WORD) {
		all->count++;
		all->upper += w->upper;
		all->lower += !w->upper && !(w->class & joint_classes);
	}
	if (!first)
		take_beside(all, w);
	if (w->find >= 0)
		take_find(all, &c->p->find[w->find]);
	if (c->bag[k])
		take_own(all, c, k);
}

/* what is the same for all spans that begin there */
static void view_start(const struct cue_page *c, struct candidate s, struct span_view *v)
{
	*v = (struct span_view){.c = c, .from = s.from, .first = page_line(c->p, s.from)};
	v->cell = columns_cell(c->p->columns, s.from);
	v->left = left_of(v);
	v->role = cue_role(v->first);
	v->rank = v->first->kind == LINE_BODY ? BUCKET(v->first->rank, 0, 1, 2, 3, 5, 8) : v->role;
}

void span_view(const struct cue_page *c, struct candidate s, const struct span_view *shorter, struct span_view *v)
{
	const struct word *w = c->p->word;
	const struct span_words *all = &v->all;
	bool line, lines, longer = shorter && shorter->from == s.from && shorter->end <= s.end;

	if (longer)
		*v = *shorter;
	else
		view_start(c, s, v);
	for (uint32_t k = longer ? v->end : s.from; k < s.end; k++)
		take_word(&v->all, c, k, k == s.from);
	v->end = s.end;
	v->last = page_line(c->p, s.end - 1);
	v->right = right_of(v);
	line = v->left == 0 && v->right == 0;
	lines = v->left <= 1 && v->right <= 1;
	v->extent = line && v->first == v->last ? 0 : line ? 1 : lines ? 2 : v->left <= 2 ? 3 : v->right <= 1 ? 4 : 5;
	v->rest = c->rest_before[s.from] * 4u + c->rest_behind[s.end];
	v->in_sentence = s.end < c->p->words && w[s.end].sentence == w[s.from].sentence;
	v->kinds = (all->nouns >> NOUN_EVENT & 1u) << 2 | (all->inside >> NOUN_PLACE & 1u) << 3 | (all->inside & (1u << NOUN_ASSOCIATION | 1u << NOUN_BODY) ? 16u : 0) |
		(all->inside & (1u << NOUN_STREET | 1u << NOUN_NUMBERED) ? 32u : 0) | (all->inside >> NOUN_POSTCODE & 1u) << 6 | (all->inside >> NOUN_GIVEN & 1u) << 7;
	v->quoted = quoted(v);
	v->flags = v->quoted | v->kinds;
}
