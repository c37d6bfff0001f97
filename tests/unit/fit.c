/* fit.c: unit tests of the learner: weights of cues alone, of
 * pairs that say together what neither says alone, and of words. */
#include "tests/unit/tap.h"
#include "tools/fit.h"

#include <stdlib.h>
#include <string.h>

enum { PAGES = 400, A = 1 << 24 | 1, B = 2 << 24 | 1, NOISE = 3 << 24 };

struct example {
	uint32_t key[3];
	float factor[3];
	struct cues q;
};

/* the cues of an example that has A, B or both beside a NOISE */
static void set(struct example *e, uint32_t noise, bool a, bool b)
{
	*e = (struct example){.key = {noise}, .factor = {1, 1, 1}};
	e->q = (struct cues){.key = e->key, .factor = e->factor, .n = 1};
	if (a)
		e->key[e->q.n++] = A;
	if (b)
		e->key[e->q.n++] = B;
}

/* yes where just one of A and B is there (BOTH: where A is), beside a cue that says nothing */
static void make(struct problem *p, bool both)
{
	for (uint32_t page = 0; page < PAGES; page++) {
		bool a = page & 1, b = page >> 1 & 1, right = both ? a != b : a;
		struct example e;
		set(&e, NOISE | page / 4 % 7, a, b);
		problem_begin(p, page);
		problem_row(p, UINT32_MAX, lists_add(&p->own, &e.q, page), right);
		problem_row(p, UINT32_MAX, UINT32_MAX, !right);
		problem_end(p);
	}
}

/* how many of the four cases the weights tell */
static unsigned told(const struct learned *l, bool both)
{
	struct weights w = {0};
	unsigned n = 0;

	w.model[MODEL_DAY] = l->table;
	w.pair[MODEL_DAY] = l->pair_table;
	for (unsigned k = 0; k < 4; k++) {
		bool a = k & 1, b = k >> 1 & 1;
		struct example e;
		set(&e, NOISE, a, b);
		n += (weights_both(&w, MODEL_DAY, &e.q) > 0) == (both ? a != b : a);
	}
	return n;
}

static void drop(struct problem *p)
{
	free(p->own.key);
	free(p->own.start);
	free(p->own.page);
	free(p->row);
	free(p->group);
}

static void learn(bool both, unsigned pairs, unsigned want, const char *name)
{
	struct problem p = {.penalty = 1, .least = 3, .pairs = pairs, .pairs_least = 8, .pairs_penalty = 1};
	struct learned l, again;
	bool use[PAGES];
	unsigned n;

	memset(use, 1, sizeof use);
	make(&p, both);
	fit(&p, use, 60, &l);
	fit(&p, use, 60, &again);
	n = told(&l, both);
	if (want)
		is_int(n, want, name);
	else
		ok(n < 4, name);
	ok(l.pairs == again.pairs && l.n == again.n && !memcmp(l.cue, again.cue, l.n * sizeof *l.cue), "... twice alike");
	learned_free(&l);
	learned_free(&again);
	drop(&p);
}

/* is a word learned that stands on N of the pages, which are all that is not right? */
static bool word_learned(uint32_t n)
{
	struct problem p = {.penalty = 1, .least = 3};
	const char *word = "Vollsperrung";
	uint32_t form = cue_form(word, word + strlen(word)), key = (uint32_t)(CUE_V_WORD_ + 1) << 24 | form;
	struct learned l;
	bool use[PAGES], found = false;

	memset(use, 1, sizeof use);
	for (uint32_t page = 0; page < 100; page++) {
		struct example e;
		set(&e, NOISE, false, false);
		if (page < n)
			e.key[e.q.n++] = key;
		problem_begin(&p, page);
		problem_row(&p, UINT32_MAX, lists_add(&p.own, &e.q, page), page >= n);
		problem_row(&p, UINT32_MAX, UINT32_MAX, page < n);
		problem_end(&p);
	}
	fit(&p, use, 60, &l);
	for (size_t i = 0; i < l.n; i++)
		found = found || (l.cue[i].key == key && l.cue[i].weight < 0);
	learned_free(&l);
	drop(&p);
	return found;
}

static bool same_form(const char *a, const char *b) { return cue_form(a, a + strlen(a)) == cue_form(b, b + strlen(b)); }
static bool same_tail(const char *a, const char *b) { return same_form(cue_tail(a, strlen(a)), cue_tail(b, strlen(b))); }

static void words(void)
{
	ok(same_form("ÖFFNUNG", "Öffnung") && !same_form("Öffnung", "Offnung"), "a word is the same in capitals");
	ok(same_tail("Jahresversammlung", "MITGLIEDERVERSAMMLUNG") && !same_tail("Sommerfest", "Sommerferien"), "long words with the same end have a tail in common");
	ok(same_tail("Fest", "fest") && !same_tail("Fest", "Sommerfest"), "... a short one is its own");
	ok(word_learned(11), "a word of eleven pages is learned");
	ok(!word_learned(10), "... and one of ten is not");
}

int main(void)
{
	words();
	learn(false, 0, 4, "a cue that decides by itself");
	learn(true, 0, 0, "one cue or the other: no weights of cues alone tell it");
	learn(true, 5, 4, "... pairs do");
	return done_testing();
}
