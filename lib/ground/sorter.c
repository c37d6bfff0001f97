/* sorter.c: see sorter.h.  An entry is its length, in eight octets, and what it is, filled up to a multiple of eight. */
#include "ground/sorter.h"

#include "ground/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAN = 64, PART = 1 << 16, HEAD = sizeof(uint64_t) };

struct run {                /* of the file; and, while they are merged, what of it is in memory */
	off_t from, to, next;   /* NEXT: what is not in memory yet */
	char *part;
	size_t cap, n, at;
};

struct sorter {
	sorter_compare *compare;
	size_t most, count;
	char *held;
	size_t n, cap, entries;
	const char **order;     /* the entries that are held, sorted */
	size_t at;              /* ... of these, the next one */
	FILE *file;
	off_t end;
	struct run run[FAN];
	size_t runs;
	size_t heap[FAN], in_heap;
	bool taken;             /* the first run of the heap was looked at */
};

struct sorter *sorter_new(sorter_compare *compare, size_t held)
{
	struct sorter *s = mem_new(1, sizeof *s);

	s->compare = compare;
	s->most = held;
	return s;
}

static void forget_runs(struct sorter *s)
{
	for (size_t i = 0; i < s->runs; i++)
		free(s->run[i].part);
	memset(s->run, 0, sizeof s->run);
	s->runs = 0;
	if (s->file)
		fclose(s->file);
	s->file = NULL;
	s->end = 0;
}

void sorter_free(struct sorter *s)
{
	if (!s)
		return;
	forget_runs(s);
	free(s->held);
	free(s->order);
	free(s);
}

static size_t length_of(const char *entry)
{
	uint64_t n;
	memcpy(&n, entry, sizeof n);
	return (size_t)n;
}

static size_t padded(size_t n)
{
	return HEAD + (n + 7) / 8 * 8;
}

/* ---- in memory ---- */

/* a merge sort, which keeps the order of what is alike */
static void sort(const struct sorter *s, const char **list, const char **spare, size_t n)
{
	size_t half = n / 2, a = 0, b = half, k = 0;

	if (n < 2)
		return;
	sort(s, list, spare, half);
	sort(s, list + half, spare, n - half);
	if (s->compare(list[half - 1] + HEAD, list[half] + HEAD) <= 0)
		return;
	memcpy(spare, list, half * sizeof *list);
	while (a < half && b < n)
		list[k++] = s->compare(spare[a] + HEAD, list[b] + HEAD) <= 0 ? spare[a++] : list[b++];
	memcpy(list + k, spare + a, (half - a) * sizeof *list);
}

static void sort_held(struct sorter *s)
{
	const char **spare = s->entries > 1 ? mem_new(s->entries / 2, sizeof *spare) : NULL;
	size_t k = 0;

	free(s->order);
	s->order = s->entries ? mem_new(s->entries, sizeof *s->order) : NULL;
	for (size_t at = 0; at < s->n; at += padded(length_of(s->held + at)))
		s->order[k++] = s->held + at;
	sort(s, s->order, spare, s->entries);
	free(spare);
	s->at = 0;
}

/* ---- in the file ---- */

struct writer {
	int fd;
	off_t at;
	size_t n;
	char part[PART];
};

static int flush(struct writer *w, struct err *e)
{
	for (size_t done = 0; done < w->n;) {
		ssize_t k = pwrite(w->fd, w->part + done, w->n - done, w->at);
		if (k <= 0)
			return err_temporary(e);
		done += (size_t)k;
		w->at += k;
	}
	w->n = 0;
	return 0;
}

static int put(struct writer *w, const char *p, size_t n, struct err *e)
{
	while (n) {
		size_t k = PART - w->n < n ? PART - w->n : n;
		memcpy(w->part + w->n, p, k);
		w->n += k;
		p += k;
		n -= k;
		if (w->n == PART && flush(w, e))
			return -1;
	}
	return 0;
}

static int fill(const struct sorter *s, struct run *r, size_t need, struct err *e)
{
	if (r->n > r->at)
		memmove(r->part, r->part + r->at, r->n - r->at);
	r->n -= r->at;
	r->at = 0;
	if (need < PART)
		need = PART;
	if (need > r->cap)
		r->part = mem_grow(r->part, &r->cap, need, 1);
	while (r->n < need && r->next < r->to) {
		size_t most = r->cap - r->n;
		ssize_t k;
		if ((off_t)most > r->to - r->next)
			most = (size_t)(r->to - r->next);
		if ((k = pread(fileno(s->file), r->part + r->n, most, r->next)) <= 0)
			return err_temporary(e);
		r->n += (size_t)k;
		r->next += k;
	}
	return 0;
}

/* the run's next entry is in memory whole; false: it has none, or -1: ERR */
static int ready(const struct sorter *s, struct run *r, struct err *e)
{
	if (r->n - r->at < HEAD && (fill(s, r, HEAD, e) || r->n < HEAD))
		return r->n < HEAD && r->next >= r->to ? 0 : -1;
	if (r->n - r->at < padded(length_of(r->part + r->at)) && fill(s, r, padded(length_of(r->part + r->at)), e))
		return -1;
	return 1;
}

static bool before(const struct sorter *s, size_t a, size_t b)
{
	const struct run *x = &s->run[a], *y = &s->run[b];
	int c = s->compare(x->part + x->at + HEAD, y->part + y->at + HEAD);

	return c ? c < 0 : a < b;
}

static void sink(struct sorter *s, size_t i)
{
	while (true) {
		size_t child = 2 * i + 1, was = s->heap[i];
		if (child >= s->in_heap)
			return;
		if (child + 1 < s->in_heap && before(s, s->heap[child + 1], s->heap[child]))
			child++;
		if (!before(s, s->heap[child], was))
			return;
		s->heap[i] = s->heap[child];
		s->heap[child] = was;
		i = child;
	}
}

static int begin_merge(struct sorter *s, struct err *e)
{
	s->in_heap = 0;
	s->taken = false;
	for (size_t i = 0; i < s->runs; i++) {
		struct run *r = &s->run[i];
		int rc;
		r->next = r->from;
		r->n = r->at = 0;
		if ((rc = ready(s, r, e)) < 0)
			return -1;
		if (rc)
			s->heap[s->in_heap++] = i;
	}
	for (size_t i = s->in_heap / 2; i-- > 0;)
		sink(s, i);
	return 0;
}

/* the next entry of all runs, with its head; NULL: there is none, or ERR is set */
static const char *merged(struct sorter *s, struct err *e)
{
	struct run *r;

	if (s->taken && s->in_heap) { /* the one that was given the last time */
		int rc;
		r = &s->run[s->heap[0]];
		r->at += padded(length_of(r->part + r->at));
		if ((rc = ready(s, r, e)) < 0)
			return NULL;
		if (!rc)
			s->heap[0] = s->heap[--s->in_heap];
		sink(s, 0);
	}
	s->taken = true;
	if (!s->in_heap)
		return NULL;
	r = &s->run[s->heap[0]];
	return r->part + r->at;
}

/* all runs become one, in a new file */
static int join_runs(struct sorter *s, struct err *e)
{
	struct writer *w = mem_new(1, sizeof *w);
	FILE *file = tmpfile();
	const char *p;
	int rc;

	e->status = 0;
	rc = file ? begin_merge(s, e) : err_temporary(e);
	if (!rc)
		w->fd = fileno(file);
	while (!rc && (p = merged(s, e)))
		rc = put(w, p, padded(length_of(p)), e);
	if (!rc && !e->status)
		rc = flush(w, e);
	if (e->status)
		rc = -1;
	forget_runs(s);
	s->file = file;
	s->run[0].to = s->end = w->at;
	s->runs = 1;
	free(w);
	return rc;
}

/* what is held becomes a run */
static int spill(struct sorter *s, struct err *e)
{
	struct writer *w;
	int rc = 0;

	if (s->runs == FAN && join_runs(s, e))
		return -1;
	if (!s->file && !(s->file = tmpfile()))
		return err_temporary(e);
	w = mem_new(1, sizeof *w);
	w->fd = fileno(s->file);
	w->at = s->end;
	sort_held(s);
	for (size_t i = 0; i < s->entries && !rc; i++)
		rc = put(w, s->order[i], padded(length_of(s->order[i])), e);
	if (!rc)
		rc = flush(w, e);
	s->run[s->runs].from = s->end;
	s->run[s->runs++].to = s->end = w->at;
	s->n = s->entries = 0;
	free(s->order);
	s->order = NULL;
	free(w);
	return rc;
}

/* ---- the whole ---- */

int sorter_add(struct sorter *s, const void *entry, size_t n, struct err *e)
{
	uint64_t length = n;

	if (s->n && s->n + padded(n) > s->most && spill(s, e))
		return -1;
	if (s->n + padded(n) > s->cap)
		s->held = mem_grow(s->held, &s->cap, s->n + padded(n), 1);
	memcpy(s->held + s->n, &length, HEAD);
	if (n)
		memcpy(s->held + s->n + HEAD, entry, n);
	memset(s->held + s->n + HEAD + n, 0, padded(n) - HEAD - n);
	s->n += padded(n);
	s->entries++;
	s->count++;
	return 0;
}

int sorter_rewind(struct sorter *s, struct err *e)
{
	if (s->runs && s->n && spill(s, e))
		return -1;
	if (s->runs) {
		free(s->held);
		s->held = NULL;
		s->cap = 0;
		return begin_merge(s, e);
	}
	if (!s->order)
		sort_held(s);
	s->at = 0;
	return 0;
}

const void *sorter_next(struct sorter *s, size_t *n, struct err *e)
{
	const char *p;

	e->status = 0;
	if (s->runs)
		p = merged(s, e);
	else
		p = s->at < s->entries ? s->order[s->at++] : NULL;
	if (!p)
		return NULL;
	*n = length_of(p);
	return p + HEAD;
}

size_t sorter_count(const struct sorter *s)
{
	return s->count;
}
