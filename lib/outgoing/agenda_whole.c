/* agenda_whole.c: what is written as records or as a calendar has all records of its Uid with it: without the ones that replace
 * its instances, a series would take place again as it was before they were moved or called off, and an instance without its
 * series says nothing of the others; see agenda_set.h. */
#include "outgoing/agenda_set.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

/* a record of the Uid in work */
struct part {
	uint64_t key;        /* of the series, or of the instance that it replaces */
	size_t at;
	struct event_revision revision;
	bool listed, hidden; /* HIDDEN: an Exdate says the same, which cannot be said of all instances behind a RANGE */
};

bool agenda_whole(const struct agenda *a)
{
	return a->o.records && !a->o.template && (a->o.format == AGENDA_REC || a->o.format == AGENDA_ICS);
}

static int by_key(const void *pa, const void *pb)
{
	const struct part *a = pa, *b = pb;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* which of the records has an instance in the listing?  Items are in the order of the records, by their numbers. */
static struct part *parts_of(const struct agenda *a, const struct gather_item *item, size_t n)
{
	struct part *part = mem_new(n, sizeof *part);
	bool *listed = mem_new(a->items + 1, sizeof *listed);
	size_t k = 0;

	for (size_t i = 0; i < a->n; i++)
		listed[a->inst[i].item] = true;
	for (size_t i = 0; i < n; i++) {
		const struct rec *r = &item[i].r;
		struct civil c;
		int64_t instant;
		bool one = agenda_instance_of(a, r, &c, &instant);
		part[i] = (struct part){.key = agenda_late_key(rec_get(r, "Uid"), one ? &instant : NULL), .at = i, .revision = event_revision(r), .hidden = agenda_hidden(item[i].note) && !event_is_range(r)};
		for (; k < a->items && a->item[k].id <= r->line; k++)
			part[i].listed = part[i].listed || (a->item[k].id == r->line && listed[k]);
	}
	free(listed);
	qsort(part, n, sizeof *part, by_key);
	return part;
}

/* R replaces an instance, but was not asked for: the series is without it */
static void take_off(struct agenda *a, const struct rec *r)
{
	struct civil c, at;
	char text[CIVIL_SIZE];
	int64_t instant;

	if (!agenda_instance_of(a, r, &c, &instant))
		return;
	for (size_t i = 0; i < a->items; i++) {
		struct agenda_item *it = &a->item[i];
		const struct zone *zone = event_zone(&it->r, NULL);
		if (it->override || !it->recurring)
			continue;
		at = c.timed && zone ? event_clock(zone, instant) : c;
		rec_add(&it->r, "Exdate", civil_format(&at, text));
		event_sort(&it->r);
	}
}

/* the latest of the records of one instance, or of the series: one that is listed before others */
static const struct part *latest(const struct part *part, size_t n)
{
	const struct part *best = part;

	for (size_t i = 1; i < n; i++) {
		int c = event_revision_cmp(&part[i].revision, &best->revision);
		if (c > 0 || (!c && part[i].listed && !best->listed))
			best = &part[i];
	}
	return best;
}

void agenda_beside(struct agenda *a, struct gather_item *item, size_t n)
{
	struct part *part = parts_of(a, item, n);
	size_t end;

	for (size_t i = 0; i < n; i = end) {
		const struct part *best;
		for (end = i + 1; end < n && part[end].key == part[i].key;)
			end++;
		best = latest(part + i, end - i);
		for (size_t k = i; k < end; k++) {
			const struct part *p = &part[k];
			bool late = event_revision_cmp(&p->revision, &best->revision) < 0 || agenda_late_newer(a, p->key, &p->revision);
			if (!p->listed && !p->hidden && !late && (p == best || !rec_same(&item[p->at].r, &item[best->at].r)))
				agenda_place_beside(a, &item[p->at].r);
		}
	}
	for (size_t i = 0; i < n; i++)
		if (part[i].hidden)
			take_off(a, &item[part[i].at].r);
	free(part);
}
