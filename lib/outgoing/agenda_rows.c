/* agenda_rows.c: the instances of a listing in the order of time, which may be more than should be in memory; see agenda_set.h.
 * A row is the instance and what is listed of its record: fixed parts, then strings with their ends. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { HELD = 4 << 20 };

struct row {
	struct agenda_instance inst; /* comes first: rows are compared as instances */
	struct agenda_item item;     /* without its strings and its record */
	size_t fields, line;         /* of the record */
	bool cancelled;
};

static void free_item(struct agenda_item *it)
{
	free(it->summary);
	free(it->location);
	free(it->status);
	free(it->uid);
	free(it->zone);
	rec_free(&it->r);
}

void agenda_forget(struct agenda *a)
{
	for (size_t i = 0; i < a->items; i++)
		free_item(&a->item[i]);
	if (a->items && a->slot)
		memset(a->slot, 0, a->slots * sizeof *a->slot);
	a->items = a->n = a->overrides = a->spares = 0;
}

static void put_string(const char *s, struct buf *out)
{
	buf_add(out, s, strlen(s) + 1);
}

static void put_row(struct agenda *a, const struct agenda_instance *n, struct buf *b)
{
	const struct agenda_item *it = &a->item[n->item];
	struct row row;

	memset(&row, 0, sizeof row);
	row.inst = *n;
	row.item = *it;
	row.item.summary = row.item.location = row.item.status = row.item.uid = row.item.zone = NULL;
	memset(&row.item.r, 0, sizeof row.item.r);
	row.fields = it->r.n;
	row.line = it->r.line;
	row.cancelled = agenda_cancelled(a, n);
	buf_clear(b);
	buf_add(b, (const char *)&row, sizeof row);
	put_string(it->summary, b);
	put_string(it->location, b);
	put_string(it->status, b);
	put_string(it->uid, b);
	put_string(it->zone, b);
	for (size_t i = 0; i < it->r.n; i++) {
		put_string(it->r.field[i].name, b);
		put_string(it->r.field[i].value, b);
	}
	if (!a->failed.status)
		sorter_add(a->rows, b->p, b->n, &a->failed);
}

/* which of each record's instances comes first in the listing? */
static void mark_first(struct agenda *a)
{
	size_t *first = mem_new(a->items + 1, sizeof *first); /* + 1; 0: none yet */

	for (size_t i = 0; i < a->n; i++) {
		size_t *f = &first[a->inst[i].item];
		if (!*f || agenda_compare(&a->inst[i], &a->inst[*f - 1]) < 0)
			*f = i + 1;
	}
	for (size_t i = 0; i < a->items; i++)
		if (first[i])
			a->inst[first[i] - 1].first = true;
	free(first);
}

void agenda_rows_put(struct agenda *a)
{
	struct buf b = BUF_INIT;

	if (!a->rows)
		a->rows = sorter_new(agenda_compare, HELD);
	mark_first(a);
	for (size_t i = 0; i < a->n; i++)
		if (a->o.window || a->inst[i].first)
			put_row(a, &a->inst[i], &b);
	buf_free(&b);
	agenda_forget(a);
}

static bool bit(const unsigned char *bits, size_t i)
{
	return bits[i / 8] >> i % 8 & 1;
}

static void set_bit(unsigned char *bits, size_t i)
{
	bits[i / 8] |= (unsigned char)(1 << i % 8);
}

/* as in conflicts and free time: whole days do, a start without an end does not */
static bool takes_time(const struct row *row)
{
	const struct agenda_item *it = &row->item;

	return !row->cancelled && !it->task && !it->transparent && !it->coarse && row->inst.to > row->inst.from;
}

/* what takes place at the same time as something else; the listing's first and last day */
static void mark_overlaps(struct agenda *a)
{
	const struct row *row;
	size_t n, last = 0;
	int64_t since = 0, until = 0; /* of the one that ends last; the order may be that of clocks of several zones */
	bool any = false;

	a->overlaps = mem_new(sorter_count(a->rows) / 8 + 1, 1);
	for (size_t i = 0; (row = sorter_next(a->rows, &n, &a->failed)); i++) {
		const struct agenda_instance *x = &row->inst;
		a->first = i ? a->first : x->shown;
		a->last = x->shown;
		if (!takes_time(row))
			continue;
		if (any && x->from < until && x->to > since) {
			set_bit(a->overlaps, i);
			set_bit(a->overlaps, last);
		}
		if (!any || x->to > until) {
			last = i;
			since = x->from;
			until = x->to;
		}
		any = true;
	}
}

void agenda_rows_begin(struct agenda *a)
{
	if (!a->rows)
		a->rows = sorter_new(agenda_compare, HELD);
	if (!a->failed.status && !sorter_rewind(a->rows, &a->failed))
		mark_overlaps(a);
	if (!a->failed.status)
		sorter_rewind(a->rows, &a->failed);
	a->row = 0;
}

/* where the item of that id is in the table, or would be */
static size_t slot_of(const struct agenda *a, uint64_t id)
{
	size_t k = (size_t)(id * 0x9e3779b97f4a7c15ULL >> 20) & (a->slots - 1);

	while (a->slot[k] && a->item[a->slot[k] - 1].id != id)
		k = (k + 1) & (a->slots - 1);
	return k;
}

static void grow_slots(struct agenda *a)
{
	if (a->slots && a->items * 2 < a->slots)
		return;
	a->slots = a->slots ? a->slots * 2 : 1024;
	free(a->slot);
	a->slot = mem_new(a->slots, sizeof *a->slot);
	for (size_t i = 0; i < a->items; i++)
		a->slot[slot_of(a, a->item[i].id)] = i + 1;
}

static char *next_string(const char **p)
{
	const char *s = *p;

	*p += strlen(s) + 1;
	return mem_str(s);
}

/* the item of a row: one that is there already, or its own */
static size_t take_item(struct agenda *a, const struct row *row)
{
	const char *p = (const char *)(row + 1);
	struct agenda_item *it;
	size_t k;

	grow_slots(a);
	k = slot_of(a, row->item.id);
	a->fresh = !a->slot[k];
	if (!a->fresh)
		return a->slot[k] - 1;
	a->item = mem_grow(a->item, &a->items_cap, a->items + 1, sizeof *a->item);
	it = &a->item[a->items++];
	a->slot[k] = a->items;
	*it = row->item;
	it->summary = next_string(&p);
	it->location = next_string(&p);
	it->status = next_string(&p);
	it->uid = next_string(&p);
	it->zone = next_string(&p);
	for (size_t i = 0; i < row->fields; i++) {
		const char *name = p, *value = p + strlen(p) + 1;
		rec_add(&it->r, name, value);
		p = value + strlen(value) + 1;
	}
	it->r.line = row->line;
	return a->items - 1;
}

bool agenda_rows_load(struct agenda *a, size_t most)
{
	const struct row *row;
	size_t n, before = a->n;

	while (a->n - before < most && !a->failed.status && (row = sorter_next(a->rows, &n, &a->failed))) {
		a->inst = mem_grow(a->inst, &a->cap, a->n + 1, sizeof *a->inst);
		a->inst[a->n] = row->inst;
		a->inst[a->n].overlaps = bit(a->overlaps, a->row++);
		a->inst[a->n].item = take_item(a, row);
		a->n++;
	}
	return a->n > before;
}

void agenda_rows_undo(struct agenda *a)
{
	a->n--;
	if (!a->fresh)
		return;
	a->slot[slot_of(a, a->item[a->items - 1].id)] = 0; /* nothing was put behind it since */
	free_item(&a->item[--a->items]);
	a->fresh = false;
}
