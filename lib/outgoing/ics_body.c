/* ics_body.c: see ics_body.h. */
#include "outgoing/ics_body.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "ground/scratch.h"
#include "record/event.h"
#include "record/revision.h"
#include "record/which.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { REST = 4096 }; /* components after which the pages may go */

struct entry {
	size_t at, n;           /* of its octets */
	uint64_t uid[2];
	struct which which;
	struct event_revision revision;
	size_t start, start_n;  /* of a series: its Start and Timezone, as ics_body_name wants them */
};

struct slot {
	uint32_t tag, number;   /* the upper half of a key; a number of an entry, from 1 on, 0: free */
};

struct ics_body {
	struct scratch text, entries, slots, starts;
	size_t size, n;
	size_t table_size, used; /* of slots; up to two slots an entry */
	size_t starts_n;
};

struct ics_body *ics_body_new(void)
{
	return mem_new(1, sizeof(struct ics_body));
}

void ics_body_free(struct ics_body *b)
{
	if (!b)
		return;
	scratch_free(&b->text);
	scratch_free(&b->entries);
	scratch_free(&b->slots);
	scratch_free(&b->starts);
	free(b);
}

/* ---- revisions ---- */

static enum ics_twice compare(const struct event_revision *a, const struct event_revision *b)
{
	int c = event_revision_cmp(a, b);

	return c < 0 ? ICS_LATER : c > 0 ? ICS_EARLIER : ICS_LAST;
}

enum ics_twice ics_revision(const struct rec *a, const struct rec *b)
{
	const struct event_revision x = event_revision(a), y = event_revision(b);

	return compare(&x, &y);
}

bool ics_twice_say(enum ics_twice twice, const struct rec *r, struct err *e)
{
	const char *rid = rec_get(r, "RecurrenceId");

	if (twice == ICS_ONCE || twice == ICS_SAME)
		return false;
	err_set(e, twice == ICS_LAST ? EX_DATAERR : 0, r->line, "Uid: the same %s twice: %s: %.160s%s%.40s", rid ? "instance" : "event",
	        twice == ICS_LAST ? "neither Sequence nor LastModified tells which is later, the one that was read last is written" : "the later revision is written",
	        rec_get(r, "Uid"), rid ? ", " : "", rid ? rid : "");
	return true;
}

/* ---- which it is ---- */

static struct entry *entry(const struct ics_body *b, size_t i)
{
	return (struct entry *)b->entries.p + i;
}

static void digest(const char *uid, uint64_t out[2])
{
	out[0] = hash_str(HASH_START, uid);
	out[1] = hash_str(1, uid);
}

static void insert(struct ics_body *b, uint64_t key, size_t number)
{
	struct slot *table = b->slots.p;
	size_t i = (size_t)key & (b->table_size - 1);

	while (table[i].number)
		i = (i + 1) & (b->table_size - 1);
	table[i] = (struct slot){(uint32_t)(key >> 32), (uint32_t)number};
	b->used++;
}

static void insert_entry(struct ics_body *b, size_t i)
{
	uint64_t key[2];
	size_t n = which_keys(entry(b, i)->which, entry(b, i)->uid[0], key);

	for (size_t k = 0; k < n; k++)
		insert(b, key[k], i + 1);
}

static void make_room(struct ics_body *b)
{
	if ((b->used + 2) * 2 < b->table_size)
		return;
	scratch_free(&b->slots);
	b->table_size = b->table_size ? b->table_size * 2 : 256;
	b->used = 0;
	scratch_grow(&b->slots, b->table_size * sizeof(struct slot));
	for (size_t i = 0; i < b->n; i++)
		if (entry(b, i)->uid[0] || entry(b, i)->uid[1])
			insert_entry(b, i);
}

/* is the entry in this slot, whose key has TAG, the same event or instance?  Entries are elsewhere, and seldom in memory. */
static bool is_same(const struct ics_body *b, struct slot slot, uint32_t tag, const struct entry *e)
{
	const struct entry *old;

	if (slot.tag != tag)
		return false;
	old = entry(b, slot.number - 1);
	return old->uid[0] == e->uid[0] && old->uid[1] == e->uid[1] && which_same(old->which, e->which);
}

/* the one that came before and is the same event or instance; NULL: there is none */
static struct entry *find(const struct ics_body *b, const struct entry *e)
{
	const struct slot *table = b->slots.p;
	uint64_t key[2];
	size_t n = which_keys(e->which, e->uid[0], key);

	for (size_t k = 0; k < n && b->table_size; k++)
		for (size_t i = (size_t)key[k] & (b->table_size - 1); table[i].number; i = (i + 1) & (b->table_size - 1))
			if (is_same(b, table[i], (uint32_t)(key[k] >> 32), e))
				return entry(b, table[i].number - 1);
	return NULL;
}

/* ---- what is held ---- */

static size_t append(struct scratch *s, size_t *size, const char *p, size_t n)
{
	size_t at = *size;

	if (!n)
		return at;
	scratch_grow(s, at + n);
	memcpy((char *)s->p + at, p, n);
	*size += n;
	return at;
}

/* of a series, what the names of its instances go by */
static void keep_start(struct ics_body *b, const struct rec *r, struct entry *e)
{
	static const char *const names[] = {"Start", "Timezone"};
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < 2; i++) {
		const char *v = rec_get(r, names[i]);
		buf_add(&text, v ? v : "", v ? strlen(v) + 1 : 1);
	}
	e->start_n = text.n;
	e->start = append(&b->starts, &b->starts_n, text.p, text.n);
	buf_free(&text);
}

/* the series of UID, where it came before and has a Start; NULL */
static const struct entry *series_of(const struct ics_body *b, const char *uid)
{
	struct entry key = {.which = {.kind = WHICH_SERIES}};
	const struct entry *e;

	digest(uid, key.uid);
	e = find(b, &key);
	return e && e->start_n ? e : NULL;
}

bool ics_body_waits(const struct ics_body *b, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid");

	return uid && *uid && rec_get(r, "RecurrenceId") && !event_is_component(r) && !series_of(b, uid);
}

void ics_body_name(const struct ics_body *b, struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *start;
	const struct entry *e = uid && rec_get(r, "RecurrenceId") ? series_of(b, uid) : NULL;
	struct rec series = REC_INIT;

	if (!e)
		return;
	start = (const char *)b->starts.p + e->start;
	rec_add(&series, "Start", start);
	if (start[strlen(start) + 1])
		rec_add(&series, "Timezone", start + strlen(start) + 1);
	which_name(&series, r);
	rec_free(&series);
}

static void add_entry(struct ics_body *b, const struct entry *e)
{
	scratch_grow(&b->entries, (b->n + 1) * sizeof *e);
	*entry(b, b->n) = *e;
	if (++b->n % REST == 0) {
		scratch_rest(&b->text);
		scratch_rest(&b->entries);
	}
}

size_t ics_body_reserve(struct ics_body *b)
{
	const struct entry empty = {.n = 0};

	add_entry(b, &empty);
	return b->n - 1;
}

enum ics_twice ics_body_add(struct ics_body *b, size_t place, const struct rec *r, const struct buf *text)
{
	const char *uid = rec_get(r, "Uid");
	bool event = uid && *uid && !event_is_component(r);
	struct entry e = {.n = text->n, .revision = event_revision(r)}, *old = NULL;
	enum ics_twice twice = ICS_ONCE;

	if (event) {
		digest(uid, e.uid);
		e.which = which_of(r);
		old = find(b, &e);
	}
	if (old && old->n == text->n && !memcmp((const char *)b->text.p + old->at, text->p, text->n))
		return ICS_SAME;
	if (old)
		twice = compare(&old->revision, &e.revision);
	if (twice == ICS_EARLIER || (twice == ICS_LAST && old > entry(b, place)))
		return twice;
	e.at = append(&b->text, &b->size, text->p, text->n);
	if (event && e.which.kind == WHICH_SERIES)
		keep_start(b, r, &e);
	if (old) { /* the same slots lead to it */
		e.which = old->which;
		*old = e;
		return twice;
	}
	if (event)
		make_room(b);
	*entry(b, place) = e;
	if (event)
		insert_entry(b, place);
	return ICS_ONCE;
}

void ics_body_each(struct ics_body *b, void (*put)(void *ctx, const struct buf *text), void *ctx)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < b->n; i++) {
		const struct entry *e = entry(b, i);
		if (!e->n)
			continue;
		buf_clear(&text);
		buf_add(&text, (const char *)b->text.p + e->at, e->n);
		put(ctx, &text);
		if (i % REST == REST - 1)
			scratch_rest(&b->text);
	}
	buf_free(&text);
}
