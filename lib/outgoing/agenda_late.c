/* agenda_late.c: revisions of events that are not in the window: where one is later than a record that is, the event was moved
 * away and the record is no longer true (RFC 5546 2.1.5); see agenda_set.h.  There may be as many as a collection has events,
 * nearly all of no meaning: they go to a temporary file, and are gone through once it is known which ones are asked for. */
#include "outgoing/agenda_set.h"

#include "ground/hash.h"
#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

enum { HELD = 1 << 15, SIEVE = 1 << 16 };

struct agenda_late_entry {
	uint64_t key;
	struct event_revision revision;
};

struct agenda_late_hit {
	uint64_t key;
	struct event_revision revision;   /* the latest */
	struct event_revision unnumbered; /* of those that nobody numbered the one of the latest date */
	bool any;                          /* there is one */
};

uint64_t agenda_late_key(const char *uid, const int64_t *instance)
{
	uint64_t key = hash_str(HASH_START, uid);
	return instance ? hash_octets(key, instance, sizeof *instance) : key;
}

int agenda_late_note(struct agenda *a, uint64_t key, const struct event_revision *v, struct err *e)
{
	struct agenda_late *l = &a->late;

	if (l->n == HELD) {
		if (!l->file && !(l->file = tmpfile()))
			return err_temporary(e);
		if (fwrite(l->held, sizeof *l->held, l->n, l->file) != l->n)
			return err_temporary(e);
		l->n = 0;
	}
	if (!l->held)
		l->held = mem_grow(NULL, &l->cap, 256, sizeof *l->held);
	l->held = mem_grow(l->held, &l->cap, l->n + 1, sizeof *l->held);
	l->held[l->n].key = key;
	l->held[l->n++].revision = *v;
	return 0;
}

void agenda_late_want(struct agenda *a, uint64_t key)
{
	struct agenda_late *l = &a->late;

	l->wanted = mem_grow(l->wanted, &l->wanted_cap, l->n_wanted + 1, sizeof *l->wanted);
	l->wanted[l->n_wanted++] = key;
}

static int by_number(const void *pa, const void *pb)
{
	uint64_t a = *(const uint64_t *)pa, b = *(const uint64_t *)pb;
	return (a > b) - (a < b);
}

static int by_key(const void *pa, const void *pb)
{
	const struct agenda_late_hit *a = pa, *b = pb;
	return (a->key > b->key) - (a->key < b->key);
}

/* those of the entries that are asked for */
static void sift(struct agenda_late *l, const unsigned char *sieve, const struct agenda_late_entry *entry, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t bit = entry[i].key % SIEVE;
		if (!(sieve[bit / 8] >> bit % 8 & 1) || !bsearch(&entry[i].key, l->wanted, l->n_wanted, sizeof *l->wanted, by_number))
			continue;
		l->hit = mem_grow(l->hit, &l->hits_cap, l->hits + 1, sizeof *l->hit);
		l->hit[l->hits++] = (struct agenda_late_hit){entry[i].key, entry[i].revision, entry[i].revision, !entry[i].revision.numbered};
	}
}

static void join(struct agenda_late_hit *to, const struct agenda_late_hit *h)
{
	if (event_revision_cmp(&to->revision, &h->revision) < 0)
		to->revision = h->revision;
	if (h->any && (!to->any || !h->revision.dated || (to->unnumbered.dated && to->unnumbered.modified < h->revision.modified)))
		to->unnumbered = h->revision;
	to->any = to->any || h->any;
}

/* of each key one */
static void settle_hits(struct agenda_late *l)
{
	size_t k = 0;

	if (l->hits)
		qsort(l->hit, l->hits, sizeof *l->hit, by_key);
	for (size_t i = 0; i < l->hits; i++)
		if (k && l->hit[k - 1].key == l->hit[i].key)
			join(&l->hit[k - 1], &l->hit[i]);
		else
			l->hit[k++] = l->hit[i];
	l->hits = k;
}

int agenda_late_find(struct agenda *a, struct err *e)
{
	struct agenda_late *l = &a->late;
	unsigned char *sieve;
	struct agenda_late_entry *part;
	size_t n;
	int rc = 0;

	if (!l->n_wanted || (!l->n && !l->file))
		return 0;
	sieve = mem_new(SIEVE / 8, 1);
	qsort(l->wanted, l->n_wanted, sizeof *l->wanted, by_number);
	for (size_t i = 0; i < l->n_wanted; i++)
		sieve[l->wanted[i] % SIEVE / 8] |= (unsigned char)(1 << l->wanted[i] % 8);
	sift(l, sieve, l->held, l->n);
	if (l->file) {
		part = mem_new(HELD, sizeof *part);
		if (fflush(l->file) || fseek(l->file, 0, SEEK_SET))
			rc = err_temporary(e);
		while (!rc && (n = fread(part, sizeof *part, HELD, l->file)) > 0)
			sift(l, sieve, part, n);
		if (!rc && ferror(l->file))
			rc = err_temporary(e);
		free(part);
	}
	free(sieve);
	settle_hits(l);
	free(l->wanted);
	l->wanted = NULL;
	l->n_wanted = 0;
	return rc;
}

void agenda_late_free(struct agenda_late *l)
{
	if (l->file)
		fclose(l->file);
	free(l->held);
	free(l->wanted);
	free(l->hit);
}

/* what is noted of a key; NULL: nothing */
static const struct agenda_late_hit *hit_of(const struct agenda_late *l, uint64_t key)
{
	const struct agenda_late_hit wanted = {.key = key};

	return l->hits ? bsearch(&wanted, l->hit, l->hits, sizeof wanted, by_key) : NULL;
}

/* is there a later revision of the item?  One of which nobody knows, or that is in doubt, is said. */
static bool outdated(struct agenda *a, const struct agenda_item *it, uint64_t key)
{
	const struct agenda_late_hit *found = hit_of(&a->late, key);
	int c = found ? event_revision_cmp(&it->revision, &found->revision) : 1;

	if (!c)
		agenda_say_doubled(a, it->uid);
	if (found && (event_revision_doubtful(&it->revision, &found->revision) || (found->any && event_revision_doubtful(&found->unnumbered, &it->revision))))
		agenda_say_doubtful(a, it->uid);
	return c < 0;
}

bool agenda_late_newer(const struct agenda *a, uint64_t key, const struct event_revision *v)
{
	const struct agenda_late_hit *found = hit_of(&a->late, key);

	return found && event_revision_cmp(v, &found->revision) < 0;
}

void agenda_late_drop(struct agenda *a)
{
	bool *gone;
	size_t k = 0;

	if (!a->late.hits)
		return;
	gone = mem_new(a->items + 1, sizeof *gone);
	for (size_t i = 0; i < a->items; i++)
		gone[i] = *a->item[i].uid && !a->item[i].override && !a->item[i].task && outdated(a, &a->item[i], a->item[i].name);
	for (size_t i = 0; i < a->overrides; i++) {
		const struct agenda_override *o = &a->override[i];
		if (o->listed)
			gone[o->item] = outdated(a, &a->item[o->item], hash_octets(o->uid, &o->instant, sizeof o->instant));
	}
	for (size_t i = 0; i < a->n; i++)
		if (!gone[a->inst[i].item])
			a->inst[k++] = a->inst[i];
	a->n = k;
	free(gone);
}
