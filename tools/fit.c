/* fit.c: L-BFGS on groups of rows; see fit.h. */
#include "fit.h"

#include "ground/mem.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

uint32_t lists_add(struct lists *l, const struct cues *c, uint32_t page)
{
	l->key = mem_grow(l->key, &l->cap_keys, l->keys + c->n + 1, sizeof *l->key);
	if (l->weighed)
		l->factor = mem_grow(l->factor, &l->cap_factor, l->keys + c->n + 1, sizeof *l->factor);
	l->start = mem_grow(l->start, &l->cap_start, l->n + 2, sizeof *l->start);
	l->page = mem_grow(l->page, &l->cap_page, l->n + 1, sizeof *l->page);
	if (c->n)
		memcpy(l->key + l->keys, c->key, c->n * sizeof *l->key);
	if (l->weighed && c->n)
		memcpy(l->factor + l->keys, c->factor, c->n * sizeof *l->factor);
	l->keys += c->n;
	if (!l->n)
		l->start[0] = 0;
	l->page[l->n] = page;
	l->start[++l->n] = l->keys;
	return (uint32_t)(l->n - 1);
}

void problem_begin(struct problem *p, uint32_t page)
{
	p->group = mem_grow(p->group, &p->cap_groups, p->groups + 1, sizeof *p->group);
	p->group[p->groups] = (struct group){p->rows, 0, page};
}

void problem_row(struct problem *p, uint32_t a, uint32_t b, bool right)
{
	p->row = mem_grow(p->row, &p->cap_rows, p->rows + 1, sizeof *p->row);
	p->row[p->rows++] = (struct row){a, b, right};
	p->group[p->groups].rows++;
}

void problem_end(struct problem *p)
{
	const struct group *g = &p->group[p->groups];

	for (size_t i = g->row; i < p->rows; i++)
		if (p->row[i].right) {
			p->groups++;
			return;
		}
	p->rows = g->row;
}

/* ---- from keys to numbers ---- */

/* a word says something where more pages have it, and less than what is seen of all words */
static const unsigned word_least = 11;
static const double word_penalty = 3;
static const double keep_least = 0.085;

struct vocabulary {
	uint32_t *key;      /* open table */
	uint32_t *id, *last;/* its number; the last page it was seen on */
	unsigned *pages;
	size_t n, size;
};

static size_t slot(const struct vocabulary *v, uint32_t key)
{
	size_t h = weights_slot(key) & (v->size - 1);

	while (v->key[h] && v->key[h] != key)
		h = (h + 1) & (v->size - 1);
	return h;
}

static void vocabulary_grow(struct vocabulary *v)
{
	struct vocabulary was = *v;

	v->size = was.size ? was.size * 2 : 1 << 12;
	v->key = mem_new(v->size, sizeof *v->key);
	v->last = mem_new(v->size, sizeof *v->last);
	v->pages = mem_new(v->size, sizeof *v->pages);
	for (size_t i = 0; i < was.size; i++)
		if (was.key[i]) {
			size_t h = slot(v, was.key[i]);
			v->key[h] = was.key[i], v->last[h] = was.last[i], v->pages[h] = was.pages[i];
		}
	free(was.key);
	free(was.last);
	free(was.pages);
}

static void see(struct vocabulary *v, const struct lists *l, size_t list)
{
	for (size_t i = l->start[list]; i < l->start[list + 1]; i++) {
		size_t h;
		if (v->n * 2 >= v->size)
			vocabulary_grow(v);
		h = slot(v, l->key[i]);
		if (!v->key[h]) {
			v->key[h] = l->key[i];
			v->n++;
		}
		if (v->last[h] != l->page[list] + 1) {
			v->last[h] = l->page[list] + 1;
			v->pages[h]++;
		}
	}
}

/* ---- the objective ---- */

struct compact { /* lists in use, as numbers of cues that are frequent enough */
	uint32_t *id;
	float *factor;
	size_t *start, n;
	uint32_t *of;  /* list -> its number here */
	uint32_t *page;
};

/* a page's groups and lists, which stand together: small enough for the processor's cache */
struct block {
	size_t group, groups;
	size_t a, as, b, bs;
};

struct objective {
	const struct problem *p;
	const bool *use;
	struct compact a, b;
	struct compact together; /* pairs of cues of the lists of B: numbers from SINGLE on */
	struct block *block;
	size_t blocks;
	size_t n, single;  /* weights; those of cues alone */
	double *score[2], *back[2];
	double *penalty;   /* of each weight */
	double *share;     /* of each page: what one of its groups counts */
	double *e;         /* for the rows of a group */
};

static void compact(struct compact *c, const struct lists *l, const struct vocabulary *v, const bool *wanted)
{
	size_t keys = 0;

	c->of = mem_new(l->n + 1, sizeof *c->of);
	c->page = mem_new(l->n + 1, sizeof *c->page);
	c->start = mem_new(l->n + 2, sizeof *c->start);
	for (size_t i = 0; i < l->n; i++)
		keys += wanted[i] ? l->start[i + 1] - l->start[i] : 0;
	c->id = mem_new(keys + 1, sizeof *c->id);
	c->factor = l->weighed ? mem_new(keys + 1, sizeof *c->factor) : NULL;
	keys = 0;
	for (size_t i = 0; i < l->n; i++) {
		if (!wanted[i])
			continue;
		for (size_t k = l->start[i]; k < l->start[i + 1]; k++) {
			uint32_t id = v->id[slot(v, l->key[k])];
			if (id == UINT32_MAX)
				continue;
			if (c->factor)
				c->factor[keys] = l->factor[k];
			c->id[keys++] = id;
		}
		c->of[i] = (uint32_t)c->n;
		c->page[c->n] = l->page[i];
		c->start[++c->n] = keys;
	}
}

/* four sums beside one another, each in a register: the processor need not wait for one to add the next */
static double sum(const uint32_t *id, const float *factor, size_t n, const double *w)
{
	double s = 0, t = 0, u = 0, v = 0;
	size_t i = 0;

	if (factor)
		for (; i + 4 <= n; i += 4) {
			s += w[id[i]] * (double)factor[i], t += w[id[i + 1]] * (double)factor[i + 1];
			u += w[id[i + 2]] * (double)factor[i + 2], v += w[id[i + 3]] * (double)factor[i + 3];
		}
	else
		for (; i + 4 <= n; i += 4) {
			s += w[id[i]], t += w[id[i + 1]];
			u += w[id[i + 2]], v += w[id[i + 3]];
		}
	for (; i < n; i++)
		s += w[id[i]] * (factor ? (double)factor[i] : 1);
	return (s + t) + (u + v);
}

static void scores(const struct compact *c, size_t from, size_t n, const double *w, double *out, bool more)
{
	for (size_t l = from; l < from + n; l++) {
		size_t at = c->start[l];
		out[l] = (more ? out[l] : 0) + sum(c->id + at, c->factor ? c->factor + at : NULL, c->start[l + 1] - at, w);
	}
}

/* what pulls less than this changes nothing */
static const double pull_least = 1e-9;

/* adds X to the gradient of each cue of a list, times its factor */
static void pull(const uint32_t *id, const float *factor, size_t n, double x, double *g)
{
	size_t i = 0;

	for (; factor && i < n; i++)
		g[id[i]] += x * (double)factor[i];
	for (; i + 4 <= n; i += 4) {
		g[id[i]] += x;
		g[id[i + 1]] += x;
		g[id[i + 2]] += x;
		g[id[i + 3]] += x;
	}
	for (; i < n; i++)
		g[id[i]] += x;
}

static void gradient(const struct compact *c, size_t from, size_t n, const double *back, double *g)
{
	for (size_t l = from; l < from + n; l++)
		if (fabs(back[l]) > pull_least)
			pull(c->id + c->start[l], c->factor ? c->factor + c->start[l] : NULL, c->start[l + 1] - c->start[l], back[l], g);
}

static double row_score(const struct objective *o, const struct row *r)
{
	return (r->a == UINT32_MAX ? 0 : o->score[0][o->a.of[r->a]]) + (r->b == UINT32_MAX ? 0 : o->score[1][o->b.of[r->b]]);
}

static double group_loss(struct objective *o, const struct group *g)
{
	const struct row *r = o->p->row + g->row;
	double most = -1e300, all = 0, right = 0, share = o->share[g->page];

	for (size_t i = 0; i < g->rows; i++) {
		o->e[i] = row_score(o, &r[i]);
		most = o->e[i] > most ? o->e[i] : most;
	}
	for (size_t i = 0; i < g->rows; i++) {
		o->e[i] = exp(o->e[i] - most);
		all += o->e[i];
		right += r[i].right ? o->e[i] : 0;
	}
	right = fmax(right, 1e-300);
	for (size_t i = 0; i < g->rows; i++) {
		double d = share * (o->e[i] / all - (r[i].right ? o->e[i] / right : 0));
		if (r[i].a != UINT32_MAX)
			o->back[0][o->a.of[r[i].a]] += d;
		if (r[i].b != UINT32_MAX)
			o->back[1][o->b.of[r[i].b]] += d;
	}
	return share * (log(fmax(all, right)) - log(right));
}

static double evaluate(struct objective *o, const double *w, double *g)
{
	double loss = 0;

	for (size_t i = 0; i < o->n; i++) {
		g[i] = o->penalty[i] * w[i];
		loss += 0.5 * o->penalty[i] * w[i] * w[i];
	}
	for (const struct block *k = o->block; k < o->block + o->blocks; k++) {
		memset(o->back[0] + k->a, 0, k->as * sizeof **o->back);
		memset(o->back[1] + k->b, 0, k->bs * sizeof **o->back);
		scores(&o->a, k->a, k->as, w, o->score[0], false);
		scores(&o->b, k->b, k->bs, w, o->score[1], false);
		if (o->together.n)
			scores(&o->together, k->b, k->bs, w, o->score[1], true);
		for (size_t i = k->group; i < k->group + k->groups; i++)
			loss += group_loss(o, &o->p->group[i]);
		gradient(&o->a, k->a, k->as, o->back[0], g);
		gradient(&o->b, k->b, k->bs, o->back[1], g);
		if (o->together.n)
			gradient(&o->together, k->b, k->bs, o->back[1], g);
	}
	return loss;
}

/* the lists of a page, from *FROM on */
static size_t run(const struct compact *c, size_t from, uint32_t page)
{
	size_t n = from;

	while (n < c->n && c->page[n] == page)
		n++;
	return n - from;
}

/* the blocks of the pages in use, in the order of their groups, which is that of their lists */
static void make_blocks(struct objective *o)
{
	const struct problem *p = o->p;
	size_t rows = 0, cap = 0, a = 0, b = 0;

	for (size_t i = 0; i < p->groups;) {
		struct block k = {.group = i, .a = a, .b = b};
		uint32_t page = p->group[i].page;
		for (; i < p->groups && p->group[i].page == page; i++)
			rows = p->group[i].rows > rows ? p->group[i].rows : rows;
		if (!o->use[page])
			continue;
		k.groups = i - k.group;
		a += k.as = run(&o->a, a, page);
		b += k.bs = run(&o->b, b, page);
		o->block = mem_grow(o->block, &cap, o->blocks + 1, sizeof *o->block);
		o->block[o->blocks++] = k;
	}
	assert(a == o->a.n && b == o->b.n);
	o->e = mem_new(rows + 1, sizeof *o->e);
}

static double dot(const double *a, const double *b, size_t n)
{
	double s = 0;

	for (size_t i = 0; i < n; i++)
		s += a[i] * b[i];
	return s;
}

enum { MEMORY = 8 };

/* the direction of L-BFGS from gradient G into D */
static void direction(double *d, const double *g, double **s, double **y, const double *rho, size_t have, size_t next, size_t n)
{
	double alpha[MEMORY] = {0};

	for (size_t i = 0; i < n; i++)
		d[i] = -g[i];
	for (size_t k = 0; k < have; k++) {
		size_t j = (next + MEMORY - 1 - k) % MEMORY;
		alpha[j] = rho[j] * dot(s[j], d, n);
		for (size_t i = 0; i < n; i++)
			d[i] -= alpha[j] * y[j][i];
	}
	if (have) {
		size_t j = (next + MEMORY - 1) % MEMORY;
		double scale = 1 / (rho[j] * dot(y[j], y[j], n));
		for (size_t i = 0; i < n; i++)
			d[i] *= scale;
	}
	for (size_t k = have; k-- > 0;) {
		size_t j = (next + MEMORY - 1 - k) % MEMORY;
		double beta = rho[j] * dot(y[j], d, n);
		for (size_t i = 0; i < n; i++)
			d[i] += (alpha[j] - beta) * s[j][i];
	}
}

static void minimise(struct objective *o, double *w, int steps)
{
	size_t n = o->n, have = 0, next = 0;
	double *g = mem_new(n + 1, sizeof *g), *d = mem_new(n + 1, sizeof *d), *w2 = mem_new(n + 1, sizeof *w2), *g2 = mem_new(n + 1, sizeof *g2);
	double *s[MEMORY], *y[MEMORY], rho[MEMORY], loss = evaluate(o, w, g);

	for (size_t k = 0; k < MEMORY; k++)
		s[k] = mem_new(n + 1, sizeof **s), y[k] = mem_new(n + 1, sizeof **y);
	for (int step = 0; step < steps; step++) {
		double t = 1, slope, l2 = 0;
		int tries = 0;
		direction(d, g, s, y, rho, have, next, n);
		slope = dot(g, d, n);
		if (slope >= 0)
			break;
		if (!have)
			t = 1 / fmax(1, sqrt(dot(g, g, n)));
		for (; tries < 20; tries++, t *= 0.5) {
			for (size_t i = 0; i < n; i++)
				w2[i] = w[i] + t * d[i];
			l2 = evaluate(o, w2, g2);
			if (l2 <= loss + 1e-4 * t * slope)
				break;
		}
		if (tries == 20)
			break;
		for (size_t i = 0; i < n; i++)
			s[next][i] = w2[i] - w[i], y[next][i] = g2[i] - g[i];
		if (dot(s[next], y[next], n) > 1e-10) {
			rho[next] = 1 / dot(s[next], y[next], n);
			next = (next + 1) % MEMORY;
			have = have < MEMORY ? have + 1 : MEMORY;
		}
		memcpy(w, w2, n * sizeof *w);
		memcpy(g, g2, n * sizeof *g);
		if (loss - l2 < 1e-5 * loss) {
			loss = l2;
			break;
		}
		loss = l2;
	}
	for (size_t k = 0; k < MEMORY; k++) {
		free(s[k]);
		free(y[k]);
	}
	free(g);
	free(d);
	free(w2);
	free(g2);
}

static void free_compact(struct compact *c)
{
	free(c->id);
	free(c->factor);
	free(c->start);
	free(c->of);
	free(c->page);
}

/* the lists that the rows of the pages in USE name */
static void wanted(const struct problem *p, const bool *use, bool *want_a, bool *want_b)
{
	for (size_t i = 0; i < p->groups; i++)
		for (size_t k = p->group[i].row; use[p->group[i].page] && k < p->group[i].row + p->group[i].rows; k++) {
			if (p->row[k].a != UINT32_MAX)
				want_a[p->row[k].a] = true;
			if (p->row[k].b != UINT32_MAX)
				want_b[p->row[k].b] = true;
		}
}

/* how many values a key's cue has, one at least */
static double grade(uint32_t key)
{
	size_t n = strlen(cue_values(cue_of(key)));

	return n < 2 ? 1 : n == 2 ? 2 : 3;
}

/* the groups of a page are alike: many of them together count less than as many of other pages */
static double *page_shares(const struct problem *p)
{
	static const double power = 0.7;
	size_t pages = 0;
	double *share;

	for (size_t i = 0; i < p->groups; i++)
		pages = p->group[i].page + 1 > pages ? p->group[i].page + 1 : pages;
	share = mem_new(pages + 1, sizeof *share);
	for (size_t i = 0; i < p->groups; i++)
		share[p->group[i].page]++;
	for (size_t i = 0; i < pages; i++)
		share[i] = share[i] > 0 ? pow(share[i], -power) * (p->counts ? (double)p->counts[i] : 1) : 0;
	return share;
}


struct frequent {
	size_t at;
	unsigned pages;
};

static int by_pages(const void *a, const void *b)
{
	const struct frequent *x = a, *y = b;

	return x->pages != y->pages ? (x->pages < y->pages) - (x->pages > y->pages) : (x->at > y->at) - (x->at < y->at);
}

/* the most frequent first: their weights lie together then, for the processor's cache */
static void number_frequent(const struct problem *p, struct vocabulary *v, struct objective *o)
{
	struct frequent *f = mem_new(v->n + 1, sizeof *f);

	v->id = mem_new(v->size, sizeof *v->id);
	for (size_t h = 0; h < v->size; h++) {
		v->id[h] = UINT32_MAX;
		if (v->key[h] && v->pages[h] >= (cue_says_word(cue_of(v->key[h])) ? word_least : p->least))
			f[o->n++] = (struct frequent){h, v->pages[h]};
	}
	qsort(f, o->n, sizeof *f, by_pages);
	for (size_t i = 0; i < o->n; i++)
		v->id[f[i].at] = (uint32_t)i;
	free(f);
}

/* the numbers of the keys that stand on enough pages */
static void number_keys(const struct problem *p, const bool *want_a, const bool *want_b, struct vocabulary *v, struct objective *o)
{
	static const struct lists none = {0};
	const struct lists *shared = p->shared ? p->shared : &none;

	vocabulary_grow(v);
	for (size_t i = 0, j = 0; i < shared->n || j < p->own.n;) { /* page by page */
		if (j == p->own.n || (i < shared->n && shared->page[i] <= p->own.page[j])) {
			if (want_a[i])
				see(v, shared, i);
			i++;
		} else {
			if (want_b[j])
				see(v, &p->own, j);
			j++;
		}
	}
	number_frequent(p, v, o);
	o->penalty = mem_new(o->n + 1, sizeof *o->penalty);
	for (size_t h = 0; h < v->size; h++)
		if (v->id[h] != UINT32_MAX)
			o->penalty[v->id[h]] = (double)p->penalty * (cue_says_word(cue_of(v->key[h])) ? word_penalty : p->graded ? grade(v->key[h]) : 1);
	compact(&o->a, shared, v, want_a);
	compact(&o->b, &p->own, v, want_b);
}

/* ---- pairs ---- */

struct together {
	struct numbers l;        /* of the lists of B that are in use */
	struct found_pairs f;
	unsigned *seen;          /* pages of each pair */
};

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* the cues of each list that stand on enough pages, by number */
static void number_lists(const struct problem *p, const bool *want, struct numbers *out)
{
	const struct lists *l = p->wide.n ? &p->wide : &p->own;
	struct vocabulary v = {0};

	vocabulary_grow(&v);
	for (size_t i = 0; i < l->n; i++)
		if (want[i])
			see(&v, l, i);
	v.id = mem_new(v.size, sizeof *v.id);
	out->key = mem_new(v.n + 1, sizeof *out->key);
	for (size_t h = 0; h < v.size; h++) {
		v.id[h] = v.key[h] && !cue_says_word(cue_of(v.key[h])) && v.pages[h] >= p->pairs_least ? out->keys : UINT32_MAX;
		if (v.id[h] != UINT32_MAX)
			out->key[out->keys++] = v.key[h];
	}
	out->id = mem_new(l->keys + 1, sizeof *out->id);
	out->start = mem_new(l->n + 2, sizeof *out->start);
	for (size_t i = 0; i < l->n; i++) {
		size_t from = out->start[out->n], n = 0, k = from;
		if (!want[i])
			continue;
		for (size_t j = l->start[i]; j < l->start[i + 1]; j++) {
			uint32_t id = v.id[slot(&v, l->key[j])];
			if (id != UINT32_MAX && (!l->weighed || cue_present((double)l->factor[j])))
				out->id[from + n++] = id;
		}
		qsort(out->id + from, n, sizeof *out->id, by_number);
		for (size_t j = from; j < from + n; j++)
			if (k == from || out->id[j] != out->id[k - 1])
				out->id[k++] = out->id[j];
		out->start[++out->n] = k;
	}
	free(v.key);
	free(v.id);
	free(v.last);
	free(v.pages);
}

/* what each list of B pulls at: the derivatives of the loss by its score */
static void pulls(struct objective *o, const double *w, double *error, double *curve)
{
	double *g = mem_new(o->n + 1, sizeof *g);

	evaluate(o, w, g);
	free(g);
	memcpy(error, o->back[1], o->b.n * sizeof *error);
	for (size_t i = 0; i < o->p->groups; i++) {
		const struct group *q = &o->p->group[i];
		const struct row *r = o->p->row + q->row;
		double most = -1e300, all = 0;
		for (size_t k = 0; k < q->rows && o->use[q->page]; k++)
			most = fmax(most, row_score(o, &r[k]));
		for (size_t k = 0; k < q->rows && o->use[q->page]; k++)
			all += exp(row_score(o, &r[k]) - most);
		for (size_t k = 0; k < q->rows && o->use[q->page]; k++) {
			double x = exp(row_score(o, &r[k]) - most) / all;
			if (r[k].b != UINT32_MAX)
				curve[o->b.of[r[k].b]] += o->share[q->page] * x * (1 - x);
		}
	}
}

/* the pairs that each list has, as numbers of weights behind those of cues alone */
static void compact_pairs(struct objective *o, const struct problem *p, const bool *want, struct together *t)
{
	const struct lists *l = p->wide.n ? &p->wide : &p->own;
	uint32_t *first = pairs_first(&t->f, &t->l), *in = mem_new(t->f.n + 1, sizeof *in), *last = mem_new(t->f.n + 1, sizeof *last);
	struct compact *c = &o->together;
	size_t n = 0, cap = 0, keys = 0;

	free(c->id);
	free(c->start);
	free(t->seen);
	*c = (struct compact){.start = mem_new(t->l.n + 2, sizeof *c->start)};
	t->seen = mem_new(t->f.n + 1, sizeof *t->seen);
	for (size_t i = 0; i < l->n; i++) {
		size_t k;
		if (!want[i])
			continue;
		k = pairs_in(&t->f, first, &t->l, n++, in);
		c->id = mem_grow(c->id, &cap, keys + k + 1, sizeof *c->id);
		for (size_t j = 0; j < k; j++) {
			c->id[keys++] = (uint32_t)o->single + in[j];
			t->seen[in[j]] += last[in[j]] != l->page[i] + 1;
			last[in[j]] = l->page[i] + 1;
		}
		c->start[++c->n] = keys;
	}
	free(first);
	free(in);
	free(last);
}

enum { PAIR_ROUNDS = 2 };

/* looks for pairs and learns their weights together with those of cues alone, more than once: pairs make others worthless */
static double *learn_pairs(struct objective *o, const struct problem *p, const bool *want, int steps, double *w, struct together *t)
{
	number_lists(p, want, &t->l);
	for (int round = 0; round < PAIR_ROUNDS; round++) {
		double *error = mem_new(o->b.n + 1, sizeof *error), *curve = mem_new(o->b.n + 1, sizeof *curve), *w2;
		pulls(o, w, error, curve);
		pairs_add(&t->f, &t->l, error, curve, p->pairs);
		free(error);
		free(curve);
		o->n = o->single + t->f.n;
		w2 = mem_new(o->n + 1, sizeof *w2);
		memcpy(w2, w, o->single * sizeof *w2);
		free(w);
		w = w2;
		o->penalty = realloc(o->penalty, (o->n + 1) * sizeof *o->penalty);
		for (size_t i = o->single; i < o->n; i++)
			o->penalty[i] = (double)p->pairs_penalty;
		compact_pairs(o, p, want, t);
		minimise(o, w, steps);
	}
	return w;
}

static void keep_pairs(const struct together *t, const double *w, struct learned *out)
{
	static const double least = 0.04;

	out->pair = mem_new(t->f.n + 1, sizeof *out->pair);
	for (size_t i = 0; i < t->f.n; i++) {
		uint32_t a = t->l.key[t->f.pair[i].a], b = t->l.key[t->f.pair[i].b];
		if (fabs(w[i]) >= least)
			out->pair[out->pairs++] = (struct weighed_pair){a < b ? a : b, a < b ? b : a, (int32_t)lround(w[i] * 1000), t->seen[i]};
	}
	out->pair_table = pair_table_make(out->pair, out->pairs);
}

static void together_free(struct together *t)
{
	free(t->l.id);
	free(t->l.start);
	free(t->l.key);
	free(t->f.pair);
	free(t->seen);
}

/* the weights that are worth keeping */
static void keep(const struct vocabulary *v, const double *w, double least, struct learned *out)
{
	out->cue = mem_new(v->n + 1, sizeof *out->cue);
	out->seen = mem_new(v->n + 1, sizeof *out->seen);
	for (size_t h = 0; h < v->size; h++)
		if (v->id[h] != UINT32_MAX && fabs(w[v->id[h]]) >= least) {
			out->cue[out->n] = (struct weighed_cue){v->key[h], (int32_t)lround(w[v->id[h]] * 1000)};
			out->seen[out->n++] = v->pages[h];
		}
	out->table = weight_table_make(out->cue, out->n);
}

static void objective_free(struct objective *o)
{
	free(o->penalty);
	free(o->share);
	free(o->block);
	free(o->e);
	for (int k = 0; k < 2; k++) {
		free(o->score[k]);
		free(o->back[k]);
	}
	free_compact(&o->a);
	free_compact(&o->b);
	free_compact(&o->together);
}

void fit(const struct problem *p, const bool *use, int steps, struct learned *out)
{
	struct vocabulary v = {0};
	struct objective o = {.p = p, .use = use, .share = page_shares(p)};
	bool *want_a = mem_new((p->shared ? p->shared->n : 0) + 1, sizeof *want_a), *want_b = mem_new(p->own.n + 1, sizeof *want_b);
	double *w;

	memset(out, 0, sizeof *out);
	wanted(p, use, want_a, want_b);
	number_keys(p, want_a, want_b, &v, &o);
	for (int k = 0; k < 2; k++) {
		o.score[k] = mem_new((k ? o.b.n : o.a.n) + 1, sizeof **o.score);
		o.back[k] = mem_new((k ? o.b.n : o.a.n) + 1, sizeof **o.back);
	}
	make_blocks(&o);
	o.single = o.n;
	w = mem_new(o.n + 1, sizeof *w);
	minimise(&o, w, steps);
	if (p->pairs) {
		struct together t = {0};
		w = learn_pairs(&o, p, want_b, steps, w, &t);
		keep_pairs(&t, w + o.single, out);
		together_free(&t);
	}
	keep(&v, w, p->keep > 0 ? p->keep : keep_least, out);
	free(w);
	objective_free(&o);
	free(want_a);
	free(want_b);
	free(v.key);
	free(v.id);
	free(v.last);
	free(v.pages);
}

void learned_free(struct learned *l)
{
	free(l->cue);
	free(l->seen);
	free(l->pair);
	weight_table_free(&l->table);
	pair_table_free(&l->pair_table);
}
