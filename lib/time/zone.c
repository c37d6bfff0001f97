/* zone.c: offsets of time zones over libical; see zone.h. */
#include "time/zone.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "time/tzif.h"
#include "time/winzones.h"

#include <libical/ical.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* libical knows the names and writes VTIMEZONEs; offsets come from the system's files, since libical's rules for some zones
 * are not what these say. */
struct zone {
	icaltimezone *ical;
	struct tzif *tz;   /* NULL: libical's offsets */
	char *name;
	uint64_t defined;  /* hash of the VTIMEZONE it was made from; 0: a zone of the system */
	struct zone *next;
};

enum { DEFINED_ZONES = 2000 }; /* VTIMEZONEs kept in memory at once */

/* every zone that was asked for, once; what is in the list never changes */
static struct zone *interned, *defined;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static const struct zone *intern(icaltimezone *ical, const char *name)
{
	struct zone *z;
	char path[300];

	pthread_mutex_lock(&mutex);
	for (z = interned; z && z->ical != ical; z = z->next)
		;
	if (!z) {
		z = mem_new(1, sizeof *z);
		z->ical = ical;
		z->name = mem_str(name);
		if (ical != icaltimezone_get_utc_timezone() && (size_t)snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", name) < sizeof path)
			z->tz = tzif_load(path);
		z->next = interned;
		interned = z;
	}
	pthread_mutex_unlock(&mutex);
	return z;
}

/* a name in other letters: europe/berlin */
static const struct zone *folded(const char *name)
{
	const icalarray *all = icaltimezone_get_builtin_timezones();

	for (size_t i = 0; i < all->num_elements; i++) {
		icaltimezone *z = icalarray_element_at((icalarray *)(uintptr_t)all, i);
		const char *own = icaltimezone_get_location(z);
		if (own && !strcasecmp(own, name))
			return intern(z, own);
	}
	return NULL;
}

static const struct zone *look_up(const char *name)
{
	static const char *const utc[] = {"Z", "UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu", "Etc/Zulu", "UCT", "Etc/UCT", "Universal", "Etc/Universal"};
	icaltimezone *z;

	for (size_t i = 0; i < sizeof utc / sizeof *utc; i++)
		if (!strcasecmp(name, utc[i]))
			return intern(icaltimezone_get_utc_timezone(), "UTC");
	for (const char *p = name; *p; p++) /* names become file names inside libical */
		if (!((*p | 32) >= 'a' && (*p | 32) <= 'z') && !(*p >= '0' && *p <= '9') && !strchr("/_+-", *p))
			return NULL;
	if (*name == '/')
		return NULL;
	z = icaltimezone_get_builtin_timezone(name);
	return z ? intern(z, name) : folded(name);
}

/* libical goes through all names each time: a few that were asked for last are kept, also those that nobody knows */
const struct zone *zone_find(const char *name)
{
	enum { KEPT = 16, LONGEST = 47 };
	static _Thread_local struct {
		char name[LONGEST + 1];
		const struct zone *z;
	} kept[KEPT];
	size_t n, k;

	if (!name || !*name)
		return NULL;
	n = strlen(name);
	if (n > LONGEST)
		return look_up(name);
	k = (n * 7 + (unsigned char)name[n - 1] + (unsigned char)name[n / 2]) % KEPT;
	if (strcmp(kept[k].name, name) != 0) {
		kept[k].z = look_up(name);
		memcpy(kept[k].name, name, n + 1);
	}
	return kept[k].z;
}

static struct icaltimetype ical_of(const struct civil *c)
{
	struct icaltimetype t = icaltime_null_time();
	t.year = c->year, t.month = c->month, t.day = c->day;
	t.hour = c->hour, t.minute = c->min, t.second = c->sec;
	return t;
}

const char *zone_iana(const char *tzid)
{
	size_t low = 0, high = winzones_count;

	const struct zone *own = zone_find(tzid);

	if (own) /* in its own letters */
		return strcasecmp(own->name, tzid) ? tzid : own->name;
	while (low < high) {
		size_t mid = (low + high) / 2;
		int c = strcmp(tzid, winzones[mid].windows);
		if (!c)
			return winzones[mid].iana;
		if (c < 0)
			high = mid;
		else
			low = mid + 1;
	}
	for (const char *p = tzid; *p == '/' && (p = strchr(p + 1, '/'));)
		if (zone_find(p + 1))
			return p + 1;
	return zone_shown_as(tzid);
}

const struct zone *zone_of_rules(struct tzif *rules)
{
	struct zone *z = mem_new(1, sizeof *z);

	z->tz = rules;
	z->name = mem_str("");
	pthread_mutex_lock(&mutex);
	z->next = interned;
	interned = z;
	pthread_mutex_unlock(&mutex);
	return z;
}

/* a new zone of that component, or one that knows nothing, so that what is wrong is not parsed again */
static struct zone *define(const char *vtimezone)
{
	icalcomponent *c = icalparser_parse_string(vtimezone);
	icaltimezone *z = NULL;
	struct zone *own = mem_new(1, sizeof *own);

	if (c && icalcomponent_isa(c) == ICAL_VTIMEZONE_COMPONENT && icalcomponent_count_components(c, ICAL_ANY_COMPONENT) > 0) {
		z = icaltimezone_new();
		if (!icaltimezone_set_component(z, c)) { /* takes the component where it succeeds */
			icaltimezone_free(z, 1);
			z = NULL;
		} else {
			c = NULL;
		}
	}
	if (c)
		icalcomponent_free(c);
	own->ical = z;
	return own;
}

const struct zone *zone_define(const char *vtimezone)
{
	uint64_t key = hash_str(HASH_START, vtimezone) | 1;
	struct zone *z;
	size_t n = 0;

	pthread_mutex_lock(&mutex);
	for (z = defined; z && z->defined != key; z = z->next)
		n++;
	if (!z && n < DEFINED_ZONES) {
		z = define(vtimezone);
		z->defined = key;
		z->next = defined;
		defined = z;
	}
	pthread_mutex_unlock(&mutex);
	return z && z->ical ? z : NULL;
}

int zone_offset(const struct zone *z, int64_t instant)
{
	struct civil c = civil_of_seconds(instant);
	struct icaltimetype t = ical_of(&c);
	int dst;

	if (!z || z->ical == icaltimezone_get_utc_timezone())
		return 0;
	if (z->tz)
		return tzif_offset(z->tz, instant);
	return icaltimezone_get_utc_offset_of_utc_time(z->ical, &t, &dst);
}

int64_t zone_instant(const struct zone *z, const struct civil *local)
{
	int64_t s = civil_seconds(local), a, b;
	int before, after;

	if (local->utc || !z)
		return s;
	before = zone_offset(z, s - 86400);
	after = zone_offset(z, s + 86400);
	a = s - before;
	b = s - after;
	if (before == after || zone_offset(z, a) == before)
		return a; /* unambiguous, or the first of two */
	if (zone_offset(z, b) == after)
		return b;
	return a; /* in the gap: the offset before it */
}

struct civil zone_local(const struct zone *z, int64_t instant)
{
	return civil_of_seconds(instant + zone_offset(z, instant));
}

struct civil zone_shown(const struct zone *z, const struct civil *local)
{
	int64_t s = civil_seconds(local);
	struct civil c;

	if (!z || !local->timed || local->utc || zone_offset(z, s - 86400) == zone_offset(z, s + 86400))
		return *local;
	c = zone_local(z, zone_instant(z, local));
	return civil_seconds(&c) == s ? *local : c;
}

const char *zone_name(const struct zone *z)
{
	return z->name;
}

bool zone_changes(const struct zone *z)
{
	return z->tz != NULL;
}

void zone_state(const struct zone *z, int64_t instant, struct zone_change *c)
{
	struct tzif_state s;

	tzif_state(z->tz, instant, &s);
	*c = (struct zone_change){instant, s.offset, s.offset, s.dst, s.name};
}

bool zone_next(const struct zone *z, int64_t after, int64_t last, struct zone_change *c)
{
	struct tzif_state s;

	if (!tzif_next(z->tz, after, last, &s))
		return false;
	*c = (struct zone_change){s.since, zone_offset(z, s.since - 1), s.offset, s.dst, s.name};
	return true;
}
