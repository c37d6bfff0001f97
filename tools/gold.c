/* gold.c: reads gold records and compares readings with them; see gold.h. */
#include "gold.h"

#include "choice/division.h"
#include "ground/buf.h"
#include "ground/file.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "language/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[GOLD_FIELDS] = {"Start", "End", "Summary", "Location", "Organizer"};

static int field_of(const char *s, size_t n)
{
	for (int f = 0; f < GOLD_FIELDS; f++)
		if (strlen(names[f]) == n && !strncmp(names[f], s, n))
			return f;
	return -1;
}

static void add_value(struct gold_event *e, int f, const char *s, size_t n, bool own)
{
	e->value[f] = realloc(e->value[f], (e->n[f] + 1) * sizeof *e->value[f]);
	if (own && e->n[f])
		memmove(e->value[f] + 1, e->value[f], e->n[f] * sizeof *e->value[f]);
	e->value[f][own ? 0 : e->n[f]] = mem_strn(s, n);
	e->n[f]++;
	e->has[f] = e->has[f] || own;
}

static void soft_fields(const char *s, const char *end, bool soft[GOLD_FIELDS])
{
	while (s < end) {
		size_t n = 0;
		while (s < end && (*s == ' ' || *s == ','))
			s++;
		while (s + n < end && s[n] != ',' && s[n] != ' ')
			n++;
		if (field_of(s, n) >= 0)
			soft[field_of(s, n)] = true;
		s += n;
	}
}

static void comment(struct gold *g, struct gold_event *e, bool soft_all[GOLD_FIELDS], const char *s, const char *end)
{
	while (s < end && (*s == '#' || *s == ' '))
		s++;
	if (!strncmp(s, "ev-parse ", 9)) { /* a record of the tests, with its options */
		const char *r = memmem(s, (size_t)(end - s), "-r ", 3);
		if (r)
			sscanf(r + 3, "%23s", g->ref);
	} else if (!strncmp(s, "ref:", 4)) {
		sscanf(s + 4, " %23s", g->ref);
	} else if (!strncmp(s, "counts:", 7)) {
		g->counts = (unsigned)strtoul(s + 7, NULL, 10);
	} else if (!strncmp(s, "soft-all:", 9)) {
		soft_fields(s + 9, end, soft_all);
	} else if (!strncmp(s, "soft:", 5)) {
		soft_fields(s + 5, end, e->soft);
	} else if (!strncmp(s, "maybe", 5)) {
		e->maybe = true;
	} else if (!strncmp(s, "alt:", 4)) {
		size_t n = 0;
		for (s += 4; s < end && *s == ' '; s++)
			;
		while (s + n < end && s[n] != ' ')
			n++;
		if (field_of(s, n) >= 0 && s + n < end)
			add_value(e, field_of(s, n), s + n + 1, (size_t)(end - s) - n - 1, false);
	}
}

static void finish(struct gold *g, struct gold_event *e, bool any)
{
	if (any) {
		if (!e->has[GOLD_START])
			e->maybe = true; /* no date: no event is owed */
		g->event = realloc(g->event, (g->n + 1) * sizeof *g->event);
		g->event[g->n++] = *e;
		*e = (struct gold_event){0};
	}
}

bool gold_read(struct gold *g, const char *path)
{
	struct buf b = BUF_INIT;
	FILE *f = fopen(path, "r");
	struct gold_event e = {0};
	bool soft_all[GOLD_FIELDS] = {false}, any = false;
	char chunk[4096];
	size_t got;

	memset(g, 0, sizeof *g);
	g->counts = 1;
	snprintf(g->ref, sizeof g->ref, "2019-01-01");
	if (!f) {
		perror(path);
		return false;
	}
	while ((got = fread(chunk, 1, sizeof chunk, f)) > 0)
		buf_add(&b, chunk, got);
	fclose(f);
	for (const char *p = buf_cstr(&b), *end; *p; p = *end ? end + 1 : end) {
		const char *colon;
		end = strchrnul(p, '\n');
		colon = memchr(p, ':', (size_t)(end - p));
		if (strspn(p, " \t\r") >= (size_t)(end - p)) {
			finish(g, &e, any);
			any = false;
		} else if (*p == '#') {
			comment(g, &e, soft_all, p, end);
		} else if (*p != '+' && *p != '%' && colon) {
			const char *v = colon + 1 + (colon[1] == ' ');
			int k = field_of(p, (size_t)(colon - p));
			if (!strncmp(p, "Related:", 8))
				e.maybe = true;
			if (k >= 0 && !e.has[k] && v < end)
				add_value(&e, k, v, (size_t)(end - v), true);
			any = true;
		}
	}
	finish(g, &e, any);
	for (size_t i = 0; i < g->n; i++)
		for (int k = 0; k < GOLD_FIELDS; k++)
			g->event[i].soft[k] = g->event[i].soft[k] || soft_all[k];
	buf_free(&b);
	return true;
}

void gold_free(struct gold *g)
{
	for (size_t i = 0; i < g->n; i++)
		for (int k = 0; k < GOLD_FIELDS; k++) {
			for (size_t j = 0; j < g->event[i].n[k]; j++)
				free(g->event[i].value[k][j]);
			free(g->event[i].value[k]);
		}
	free(g->event);
}

/* ---- words ---- */

enum { WORDS = 80, WORD_SIZE = 48 };

static size_t words_of(const char *s, char out[WORDS][WORD_SIZE])
{
	struct tokens t = TOKENS_INIT;
	size_t n = 0, len = strcspn(s, "\n");

	tokens_scan(&t, s, len);
	for (int pass = 0; pass < 2 && !n; pass++)
		for (size_t i = 0; i < t.n && n < WORDS; i++) {
			struct buf b = BUF_INIT;
			const char *p = s + t.t[i].at, *end = p + t.t[i].len;
			if (t.t[i].type == TOK_MARK || (!pass && t.t[i].type == TOK_WORD && (token_match(&t, i, LEX_DETERMINER, ~0ULL, NULL) == 1 ||
			    token_match(&t, i, LEX_STOP, ~0ULL, NULL) == 1 || token_match(&t, i, LEX_AND, ~0ULL, NULL) == 1)))
				continue;
			while (p < end)
				utf8_put(&b, utf8_fold(utf8_next(&p, end)));
			snprintf(out[n++], WORD_SIZE, "%s", buf_cstr(&b));
			buf_free(&b);
		}
	tokens_free(&t);
	return n;
}

/* the same but for up to two letters at the end */
static bool same_word(const char *a, const char *b)
{
	size_t n = 0, la, lb;

	while (a[n] && a[n] == b[n])
		n++;
	la = strlen(a + n), lb = strlen(b + n);
	return (!la && !lb) || (n >= 4 && la <= 2 && lb <= 2 && (!la || !lb));
}

double gold_f1(const char *a, const char *b)
{
	char wa[WORDS][WORD_SIZE], wb[WORDS][WORD_SIZE];
	size_t n = words_of(a, wa), m = words_of(b, wb), both = 0;
	bool used[WORDS] = {false};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < m; k++)
			if (!used[k] && same_word(wa[i], wb[k])) {
				used[k] = true;
				both++;
				break;
			}
	return n + m ? 2.0 * (double)both / (double)(n + m) : 1;
}

int64_t gold_value(const char *start)
{
	int y, m, d, hour, min, got = sscanf(start, "%4d-%2d-%2dT%2d:%2d", &y, &m, &d, &hour, &min);

	if (got < 3)
		return -1;
	return head_of(civil_days(y, m, d), got == 5 ? hour * 60 + min : -1);
}

/* the text of an Organizer without its address */
static const char *name_only(const char *s, char *out, size_t size)
{
	const char *at = strstr(s, " <");

	snprintf(out, size, "%.*s", at ? (int)(at - s) : (int)strlen(s), s);
	return out;
}

static bool same(enum gold_field f, const char *gold, const char *value)
{
	char a[500], b[500];

	switch (f) {
	case GOLD_START: case GOLD_END: return gold_value(gold) == gold_value(value);
	case GOLD_SUMMARY: return gold_f1(gold, value) >= 0.7 - 1e-9;
	case GOLD_LOCATION: return gold_f1(gold, value) >= 0.6 - 1e-9;
	default: return gold_f1(name_only(gold, a, sizeof a), name_only(value, b, sizeof b)) >= 0.6 - 1e-9;
	}
}

/* an End on the day of a Start that has no time says nothing */
static bool says(const struct gold_event *g, enum gold_field f)
{
	return g->has[f] && !(f == GOLD_END && strlen(g->value[f][0]) == 10 && g->has[GOLD_START] && !strcmp(g->value[f][0], g->value[GOLD_START][0]));
}

bool gold_right(const struct gold_event *g, enum gold_field f, const char *value)
{
	if (g->soft[f])
		return true;
	if (!says(g, f) || !value)
		return !says(g, f) && !value;
	for (size_t i = 0; i < g->n[f]; i++)
		if (same(f, g->value[f][i], value))
			return true;
	return false;
}

/* ---- figures ---- */

static double pair_score(const struct gold_event *g, const struct predicted *p)
{
	const char *start = p->value[GOLD_START] ? p->value[GOLD_START] : "", *summary = p->value[GOLD_SUMMARY] ? p->value[GOLD_SUMMARY] : "";
	double s = 0, w = gold_f1(g->has[GOLD_SUMMARY] ? g->value[GOLD_SUMMARY][0] : "", summary);

	for (size_t i = 0; i < g->n[GOLD_START] && s < 10; i++)
		s = gold_value(g->value[GOLD_START][i]) == gold_value(start) ? 10 : !strncmp(g->value[GOLD_START][i], start, 10) ? 5 : s;
	if (s < 5 && w < 0.3)
		return 0;
	if (g->has[GOLD_LOCATION] && p->value[GOLD_LOCATION])
		w += 0.1 * gold_f1(g->value[GOLD_LOCATION][0], p->value[GOLD_LOCATION]);
	return s + w;
}

/* the best pairs first; at[i] is the reading of gold event I, -1 none */
static void match(const struct gold *g, const struct predicted *p, size_t n, int *at)
{
	double *s = mem_new(g->n * n + 1, sizeof *s);

	for (size_t i = 0; i < g->n; i++) {
		at[i] = -1;
		for (size_t k = 0; k < n; k++)
			s[i * n + k] = pair_score(&g->event[i], &p[k]);
	}
	for (;;) {
		size_t best = g->n * n;
		for (size_t i = 0; i < g->n * n; i++)
			if (s[i] > 0 && (best == g->n * n || s[i] > s[best]))
				best = i;
		if (best == g->n * n)
			break;
		at[best / n] = (int)(best % n);
		for (size_t k = 0; k < n; k++)
			s[best / n * n + k] = 0;
		for (size_t i = 0; i < g->n; i++)
			s[i * n + best % n] = 0;
	}
	free(s);
}

static bool count_field(struct figures *f, const struct gold_event *g, int k, const struct predicted *p)
{
	const char *v = p ? p->value[k] : NULL;
	bool right = p && gold_right(g, (enum gold_field)k, v);

	if (g->soft[k])
		return p != NULL;
	if (v && says(g, (enum gold_field)k) && right)
		f->tp[k]++;
	else {
		f->fp[k] += v != NULL;
		f->fn[k] += says(g, (enum gold_field)k);
	}
	return right;
}

/* what of a reading is right; G NULL: there is no such event */
static void settle(const struct gold_event *g, struct predicted *p)
{
	static const enum gold_field field[] = {GOLD_START, GOLD_SUMMARY, GOLD_LOCATION};

	p->counts = !g || !g->maybe;
	p->right[PREDICTED_EVENT] = true;
	for (int k = 0; k < PREDICTED_EVENT; k++) {
		p->right[k] = g && gold_right(g, field[k], p->value[field[k]]);
		p->right[PREDICTED_EVENT] = p->right[PREDICTED_EVENT] && p->right[k];
	}
}

void figures_add(struct figures *f, const struct gold *g, struct predicted *p, size_t n)
{
	int *at = mem_new(g->n + 1, sizeof *at);
	bool *used = mem_new(n + 1, sizeof *used), whole = true;
	unsigned owed = 0, kind, extra = 0;

	match(g, p, n, at);
	for (size_t i = 0; i < g->n; i++) {
		struct predicted *x = at[i] >= 0 ? &p[at[i]] : NULL;
		bool right = x != NULL;
		if (x) {
			used[at[i]] = true;
			settle(&g->event[i], x);
		}
		if (g->event[i].maybe)
			continue;
		owed++;
		for (int k = 0; k < GOLD_FIELDS; k++) {
			bool ok = count_field(f, &g->event[i], k, x);
			right = right && (ok || k == GOLD_ORGANIZER);
		}
		f->right += right;
		whole = whole && right;
	}
	for (size_t k = 0; k < n; k++)
		if (!used[k]) {
			extra++;
			settle(NULL, &p[k]);
			for (int j = 0; j < GOLD_FIELDS; j++)
				f->fp[j] += p[k].value[j] != NULL;
		}
	kind = owed == 0 ? 0 : owed == 1 ? 1 : 2;
	f->events += owed;
	f->printed += (unsigned)n;
	f->cases[kind]++;
	f->whole[kind] += whole && !extra;
	f->false_pages += !owed && extra;
	free(at);
	free(used);
}

void figures_print(const struct figures *f, const char *name)
{
	unsigned cases = f->cases[0] + f->cases[1] + f->cases[2], whole = f->whole[0] + f->whole[1] + f->whole[2];

	printf("%-10s events %u of %u right = %.1f %%, cases %u of %u wholly right = %.1f %% (one %u/%u, several %u/%u, none %u/%u); F1", name, f->right, f->events,
		100.0 * f->right / (f->events ? f->events : 1), whole, cases, 100.0 * whole / (cases ? cases : 1), f->whole[1], f->cases[1], f->whole[2], f->cases[2],
		f->whole[0], f->cases[0]);
	for (int k = 0; k < GOLD_FIELDS; k++)
		printf(" %s %.1f", names[k], 200.0 * f->tp[k] / (2 * f->tp[k] + f->fp[k] + f->fn[k] ? 2 * f->tp[k] + f->fp[k] + f->fn[k] : 1));
	printf("\n");
	fflush(stdout);
}
