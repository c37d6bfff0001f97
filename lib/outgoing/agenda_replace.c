/* agenda_replace.c: instances of series that have a record of their own; see agenda_set.h.
 *
 * RECURRENCE-ID names an instance by the start that the rule gave it (RFC 5545 3.8.4.4).  Calendars in the wild name it also by
 * the midnight of its day where the series has whole days (Exchange), and by the time that it had before the series was
 * moved: then the only instance of that day is meant. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { DAY = 86400, FAR = 400 };

static int64_t day_of(int64_t local)
{
	return local / DAY - (local % DAY < 0);
}

/* no instance in the window, nor one that lasts into it, has that RecurrenceId */
static bool is_far(const struct agenda *a, const struct agenda_override *o)
{
	return o->instant > civil_seconds(&a->o.to) + FAR * DAY || o->instant + o->shape.length.seconds < civil_seconds(&a->o.from) - FAR * DAY;
}

bool agenda_instance_of(const struct agenda *a, const struct rec *r, struct civil *c, int64_t *instant)
{
	const struct zone *zone = event_zone(r, NULL);

	if (!event_time(r, "RecurrenceId", c))
		return false;
	*instant = zone_instant(zone || c->utc ? zone : a->o.zone, c);
	return true;
}

bool agenda_replaces(struct agenda *a, const struct rec *r, const struct agenda_shape *shape, bool listed, size_t item)
{
	struct civil c, start;
	const char *uid = rec_get(r, "Uid");
	struct agenda_override *o;
	int64_t local;

	if (!uid || !event_time(r, "RecurrenceId", &c) || !event_time(r, "Start", &start))
		return true;
	a->override = mem_grow(a->override, &a->overrides_cap, a->overrides + 1, sizeof *a->override);
	o = &a->override[a->overrides++];
	memset(o, 0, sizeof *o);
	o->uid = agenda_late_key(uid, NULL);
	o->instant = zone_instant(shape->zone || c.utc ? shape->zone : a->o.zone, &c);
	local = civil_seconds(&c);
	if (c.utc && shape->zone) {
		struct civil there = zone_local(shape->zone, o->instant);
		local = civil_seconds(&there);
	}
	o->midnight = !c.timed || local % DAY == 0 || c.utc;
	o->day = day_of(c.timed && c.utc && !shape->zone ? local + DAY / 2 : local); /* the nearest midnight, in whatever zone */
	o->range = event_is_range(r);
	o->shift = civil_seconds(&start) - (start.utc && !c.utc ? o->instant : start.utc == c.utc ? civil_seconds(&c) : local);
	o->start = civil_seconds(&start);
	o->shape = *shape;
	o->timed = start.timed;
	o->listed = listed;
	o->item = item;
	o->revision = event_revision(r);
	if (a->o.window && !listed && !o->range && !agenda_whole(a) && is_far(a, o))
		a->overrides--; /* it replaces nothing that is listed */
	return !o->range || (o->shift < AGENDA_AROUND * DAY && o->shift > -AGENDA_AROUND * DAY);
}

static int by_uid(const void *pa, const void *pb)
{
	const struct agenda_override *a = pa, *b = pb;

	if (a->uid != b->uid)
		return a->uid < b->uid ? -1 : 1;
	return (a->instant > b->instant) - (a->instant < b->instant);
}

/* the first of a Uid; overrides is where there is none */
static size_t first_of(const struct agenda *a, uint64_t uid)
{
	size_t low = 0, high = a->overrides;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (a->override[mid].uid < uid)
			low = mid + 1;
		else
			high = mid;
	}
	return low < a->overrides && a->override[low].uid == uid ? low : a->overrides;
}

/* does the override name that instance? */
static bool names(const struct agenda_override *o, int64_t original, int64_t local, bool timed)
{
	return timed ? o->instant == original : o->midnight && o->day == day_of(local);
}

/* a record of its own for that instance, or the latest RANGE that covers it; NULL: neither */
static struct agenda_override *replacement(struct agenda *a, uint64_t uid, int64_t original, int64_t local, bool timed)
{
	struct agenda_override *range = NULL;

	for (size_t i = first_of(a, uid); i < a->overrides && a->override[i].uid == uid; i++) {
		struct agenda_override *o = &a->override[i];
		if (names(o, original, local, timed)) {
			o->met = true;
			return o;
		}
		if (o->range && (timed ? o->instant <= original : o->day <= day_of(local)))
			range = o;
	}
	return range;
}

/* the local time in the series of the instance that O names */
static int64_t named_local(const struct agenda *a, const struct agenda_override *o)
{
	const struct zone *zone = a->series.zone ? a->series.zone : a->o.zone;
	struct civil there;

	if (a->series.utc || !zone)
		return o->instant;
	there = zone_local(zone, o->instant);
	return civil_seconds(&there);
}

/* an instance behind a RANGE, as the override has it: so much later than its start as the series has it later than the instance
 * that it names, both in their own local time */
static void move(struct agenda *a, const struct agenda_override *o, int64_t original, int64_t local, bool timed)
{
	struct civil start;

	if (o->shape.utc)
		start = civil_of_seconds(original + o->shift);
	else
		start = civil_of_seconds(timed && o->timed ? o->start + local - named_local(a, o) : local + o->shift);
	start.timed = o->timed;
	start.utc = o->shape.utc;
	agenda_place(a, &o->shape, &start, o->item);
}

static uint64_t uid_of(const struct agenda *a, const struct agenda_instance *i)
{
	return a->item[i->item].name;
}

static bool of_series(const struct agenda *a, const struct agenda_instance *i)
{
	const struct agenda_item *it = &a->item[i->item];
	return it->recurring && !it->override;
}

/* which overrides the series has instances for; true: the instance is replaced */
static bool replaced(struct agenda *a, uint64_t uid, int64_t original, int64_t local, bool timed)
{
	struct agenda_override *o = replacement(a, uid, original, local, timed);

	if (!o)
		return false;
	if (!names(o, original, local, timed) && o->listed)
		move(a, o, original, local, timed);
	return true;
}

/* those that name no instance of the series: where the series has one on that day, and no other, that one is meant */
static bool meant(const struct agenda *a, const struct agenda_instance *i, uint64_t uid)
{
	size_t same_day = 0;
	bool lost = false;

	for (size_t k = first_of(a, uid); k < a->overrides && a->override[k].uid == uid; k++)
		lost = lost || (!a->override[k].met && !a->override[k].range && a->override[k].day == day_of(i->local));
	for (size_t k = 0; lost && k < a->n; k++)
		same_day += of_series(a, &a->inst[k]) && day_of(a->inst[k].local) == day_of(i->local) && uid_of(a, &a->inst[k]) == uid;
	for (size_t k = 0; lost && k < a->spares; k++)
		same_day += a->spare[k].uid == uid && day_of(a->spare[k].local) == day_of(i->local);
	return lost && same_day == 1;
}

void agenda_replace(struct agenda *a)
{
	size_t n = a->n, k = 0;
	bool *drop;

	if (!a->overrides)
		return;
	drop = mem_new(n, sizeof *drop);
	qsort(a->override, a->overrides, sizeof *a->override, by_uid);
	for (size_t i = 0; i < n; i++)
		if (of_series(a, &a->inst[i])) {
			struct agenda_instance copy = a->inst[i]; /* the list grows */
			drop[i] = replaced(a, uid_of(a, &copy), copy.original, copy.local, copy.start.timed);
		}
	for (size_t i = 0; i < a->spares; i++)
		replaced(a, a->spare[i].uid, a->spare[i].original, a->spare[i].local, a->spare[i].timed);
	for (size_t i = 0; i < n; i++)
		if (!drop[i] && of_series(a, &a->inst[i]))
			drop[i] = meant(a, &a->inst[i], uid_of(a, &a->inst[i]));
	for (size_t i = 0; i < a->n; i++)
		if (i >= n || !drop[i])
			a->inst[k++] = a->inst[i];
	a->n = k;
	free(drop);
}
