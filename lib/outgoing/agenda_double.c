/* agenda_double.c: the same event from several records, as a folder has them that holds a calendar and what it was made from:
 * the latest revision is listed (RFC 5546 2.1.5), what is alike once; see agenda_set.h. */
#include "outgoing/agenda_set.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

static bool alike(const struct agenda_item *a, const struct agenda_item *b)
{
	return !strcmp(a->summary, b->summary) && !strcmp(a->location, b->location) && !strcmp(a->status, b->status) && a->transparent == b->transparent;
}

struct key {
	uint64_t uid;
	int64_t from, to;
	size_t item, inst;
};

static int by_uid(const void *pa, const void *pb)
{
	const struct key *a = pa, *b = pb;

	if (a->uid != b->uid)
		return a->uid < b->uid ? -1 : 1;
	return (a->item > b->item) - (a->item < b->item);
}

static int by_moment(const struct key *a, const struct key *b)
{
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

static int by_time(const void *pa, const void *pb)
{
	const struct key *a = pa, *b = pb;
	int c = by_moment(a, b);

	return c ? c : (a->item > b->item) - (a->item < b->item);
}

/* instances of series and of single events that have a Uid, by it */
static struct key *keys_of(const struct agenda *a, size_t *n)
{
	struct key *key = a->n ? mem_new(a->n, sizeof *key) : NULL;

	*n = 0;
	for (size_t i = 0; i < a->n; i++) {
		const struct agenda_item *it = &a->item[a->inst[i].item];
		if (*it->uid && !it->override && !it->task)
			key[(*n)++] = (struct key){it->name, a->inst[i].from, a->inst[i].to, a->inst[i].item, i};
	}
	if (*n)
		qsort(key, *n, sizeof *key, by_uid);
	return key;
}

/* KEY is by time: is the one at I, which is left out, listed by another record all the same? */
static bool listed_so(const struct agenda *a, const struct key *key, size_t n, size_t i, const bool *drop)
{
	size_t first = i;

	while (first && !by_moment(&key[first - 1], &key[i]))
		first--;
	for (size_t k = first; k < n && !by_moment(&key[k], &key[i]); k++)
		if (!drop[key[k].inst] && alike(&a->item[key[k].item], &a->item[key[i].item]))
			return true;
	return false;
}

/* the instances of one Uid, from more than one record */
static void settle_uid(struct agenda *a, struct key *key, size_t n, bool *drop)
{
	struct event_revision best = a->item[key->item].revision;
	size_t left = SIZE_MAX, kept = SIZE_MAX;

	for (size_t i = 1; i < n; i++)
		if (event_revision_cmp(&best, &a->item[key[i].item].revision) < 0)
			best = a->item[key[i].item].revision;
	for (size_t i = 0; i < n; i++)
		drop[key[i].inst] = event_revision_cmp(&a->item[key[i].item].revision, &best) < 0;
	qsort(key, n, sizeof *key, by_time);
	for (size_t i = 0; i < n; i++) {
		if (drop[key[i].inst]) /* what is not listed stands for no other */
			continue;
		if (kept != SIZE_MAX && !by_moment(&key[kept], &key[i]) && key[i].item != key[kept].item && alike(&a->item[key[i].item], &a->item[key[kept].item]))
			drop[key[i].inst] = true;
		else
			kept = i;
	}
	for (size_t i = 0; i < n; i++)
		if (!drop[key[i].inst]) {
			if (left != SIZE_MAX && left != key[i].item)
				agenda_say_doubled(a, a->item[left].uid);
			left = key[i].item;
		}
	for (size_t i = 0; i < n; i++)
		if (event_revision_doubtful(&a->item[key[i].item].revision, &best) && !listed_so(a, key, n, i, drop))
			agenda_say_doubtful(a, a->item[key[i].item].uid);
}

static int by_instance(const void *pa, const void *pb)
{
	const struct agenda_override *a = *(const struct agenda_override *const *)pa, *b = *(const struct agenda_override *const *)pb;

	if (a->uid != b->uid)
		return a->uid < b->uid ? -1 : 1;
	if (a->instant != b->instant)
		return a->instant < b->instant ? -1 : 1;
	return a < b ? -1 : a > b;
}

/* one of them alone may be in the window, and then they differ */
static void tell_doubtful(struct agenda *a, const struct agenda_override *old, const struct agenda_override *later)
{
	const struct agenda_override *one = old->listed ? old : later;

	if (!one->listed || !event_revision_doubtful(&old->revision, &later->revision))
		return;
	if (!old->listed || !later->listed || old->start != later->start || !alike(&a->item[old->item], &a->item[later->item]))
		agenda_say_doubtful(a, a->item[one->item].uid);
}

/* records of the same instance; those that fall into the window or not */
static void settle_overrides(struct agenda *a, bool *gone)
{
	struct agenda_override **o = mem_new(a->overrides, sizeof *o), *best = NULL;

	for (size_t i = 0; i < a->overrides; i++)
		o[i] = &a->override[i];
	qsort(o, a->overrides, sizeof *o, by_instance);
	for (size_t i = 0; i < a->overrides; i++) {
		int c;
		if (!best || best->uid != o[i]->uid || best->instant != o[i]->instant || best->range != o[i]->range) {
			best = o[i];
			continue;
		}
		c = event_revision_cmp(&o[i]->revision, &best->revision);
		tell_doubtful(a, c > 0 ? best : o[i], c > 0 ? o[i] : best);
		if (c > 0) {
			if (best->listed)
				gone[best->item] = true;
			best = o[i];
		} else if (o[i]->listed && (c < 0 || (best->listed && alike(&a->item[o[i]->item], &a->item[best->item])))) {
			gone[o[i]->item] = true;
		} else if (o[i]->listed && best->listed) {
			agenda_say_doubled(a, a->item[best->item].uid);
		}
	}
	free(o);
}

void agenda_drop_doubles(struct agenda *a)
{
	bool *drop = mem_new(a->n + 1, sizeof *drop), *gone = mem_new(a->items + 1, sizeof *gone);
	size_t n, end, left = 0;
	struct key *key = keys_of(a, &n);

	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1; end < n && key[end].uid == key[i].uid;)
			end++;
		if (key[i].item != key[end - 1].item)
			settle_uid(a, key + i, end - i, drop);
	}
	if (a->overrides)
		settle_overrides(a, gone);
	for (size_t i = 0; i < a->n; i++)
		if (!drop[i] && !gone[a->inst[i].item])
			a->inst[left++] = a->inst[i];
	a->n = left;
	free(key);
	free(drop);
	free(gone);
}

static void say(struct agenda_said *said, const char *uid)
{
	if (!said->uid)
		said->uid = mem_str(uid);
	else if (said->last != hash_str(HASH_START, uid))
		said->more++;
	said->last = hash_str(HASH_START, uid);
}

void agenda_say_doubled(struct agenda *a, const char *uid)
{
	say(&a->doubled, uid);
}

void agenda_say_doubtful(struct agenda *a, const char *uid)
{
	say(&a->doubtful, uid);
}

const char *agenda_doubled(const struct agenda *a, size_t *more)
{
	*more = a->doubled.more;
	return a->doubled.uid;
}

const char *agenda_doubtful(const struct agenda *a, size_t *more)
{
	*more = a->doubtful.more;
	return a->doubtful.uid;
}
