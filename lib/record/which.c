/* which.c: see which.h. */
#include "record/which.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "record/event.h"
#include "record/series.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static struct which odd(const char *text, size_t n)
{
	return (struct which){WHICH_ODD, (int64_t)hash_octets(HASH_START, text, n), 0};
}

/* by what RECURRENCE-ID says, parameters and all: of a VTODO, or of an event that could not be read right */
static struct which in_ical(const struct rec *r)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
		for (const char *p = r->field[i].value; p; p = strchr(p, '\n')) {
			p += *p == '\n';
			if (!strncasecmp(p, "RECURRENCE-ID", 13) && (p[13] == ':' || p[13] == ';'))
				return odd(p, strcspn(p, "\n"));
		}
	return (struct which){WHICH_SERIES, 0, 0};
}

static struct which at_time(const struct rec *r, const struct civil *c)
{
	const struct zone *z = c->timed && !c->utc ? event_zone(r, NULL) : NULL;

	return (struct which){!c->timed ? WHICH_DAY : c->utc ? WHICH_UTC : z ? WHICH_LOCAL : WHICH_FLOATING, zone_instant(z, c), zone_instant(NULL, c)};
}

struct which which_of(const struct rec *r)
{
	const char *value = rec_get(r, "RecurrenceId");
	struct civil c;

	if (!value || !*value)
		return in_ical(r);
	return civil_parse(value, &c) ? at_time(r, &c) : odd(value, strlen(value));
}

struct which which_taken(const struct rec *series, const char *value)
{
	struct civil c;

	if (!civil_parse(value, &c))
		return odd(value, strlen(value));
	event_exdate(series, &c);
	return at_time(series, &c);
}

void which_name(const struct rec *series, struct rec *r)
{
	struct civil start, id;
	char t[CIVIL_SIZE];

	if (!event_time(series, "Start", &start) || !event_time(r, "RecurrenceId", &id) || id.timed == start.timed)
		return;
	if (start.timed) {
		const struct zone *of_series = event_zone(series, NULL), *own = event_zone(r, NULL);
		id = (struct civil){id.year, id.month, id.day, start.hour, start.min, start.sec, true, false};
		id.utc = start.utc;
		if (own && of_series && own != of_series && !id.utc) /* R is read by its own clock */
			id = zone_local(own, zone_instant(of_series, &id));
	} else { /* in whatever zone it is one */
		int64_t s = civil_seconds(&id) + (id.utc ? 43200 : 0);
		id = civil_of_days(s / 86400 - (s % 86400 < 0));
	}
	rec_set(r, "RecurrenceId", civil_format(&id, t));
}

struct meant {
	const struct zone *zone;
	int64_t at;        /* the instant that is named */
	bool is;
	size_t n;          /* instances of its day */
	struct civil last;
};

static void instance_of_day(void *ctx, const struct civil *start)
{
	struct meant *m = ctx;

	m->is = m->is || zone_instant(m->zone, start) == m->at;
	m->last = *start;
	m->n++;
}

enum which_meant which_meant(const struct rec *series, const struct rec *r, char name[CIVIL_SIZE])
{
	const struct zone *zone = event_zone(series, NULL), *own = event_zone(r, NULL);
	struct civil start, id, from, to;
	struct meant m = {.zone = zone};
	struct series all;
	struct series_period *period = NULL;
	size_t periods;
	enum recur_result result;

	if (!event_time(series, "Start", &start) || !event_time(r, "RecurrenceId", &id) || id.timed != start.timed)
		return WHICH_IS;
	if (id.utc && !start.utc && !zone) /* a floating series has no instants */
		return WHICH_IS;
	m.at = zone_instant(id.timed && own && (zone || start.utc) ? own : zone, &id);
	if (start.utc)
		zone = m.zone = NULL;
	from = id.timed ? zone_local(zone, m.at) : id;
	from = civil_of_days(civil_day(&from));
	to = civil_of_days(civil_day(&from) + 1);
	from.timed = to.timed = true;
	series_of(series, &start, zone, &all);
	all.recur.n_drop = all.recur.n_drop_rules = 0;
	result = recur_expand(&all.recur, &from, &to, instance_of_day, &m);
	series_free(&all);
	periods = series_periods(series, zone, &period);
	for (size_t i = 0; i < periods; i++)
		m.is = m.is || period[i].start == m.at;
	free(period);
	if (m.is || result != RECUR_OK)
		return WHICH_IS;
	if (m.n != 1)
		return WHICH_NONE;
	if (own && zone && own != zone && id.timed) /* R is read by its own clock */
		m.last = zone_local(own, zone_instant(zone, &m.last));
	m.last.utc = id.timed && (start.utc || id.utc);
	if (m.last.utc && !start.utc) {
		m.last.utc = false;
		m.last = civil_of_seconds(zone_instant(zone, &m.last));
		m.last.utc = true;
	}
	civil_format(&m.last, name);
	return WHICH_MEANT;
}

bool which_same(struct which a, struct which b)
{
	bool zoned = (a.kind == WHICH_LOCAL || a.kind == WHICH_UTC) && (b.kind == WHICH_LOCAL || b.kind == WHICH_UTC);

	if (a.kind == b.kind || zoned)
		return a.at == b.at;
	return ((a.kind == WHICH_FLOATING && b.kind == WHICH_LOCAL) || (a.kind == WHICH_LOCAL && b.kind == WHICH_FLOATING)) && a.clock == b.clock;
}

size_t which_keys(struct which w, uint64_t seed, uint64_t key[2])
{
	size_t n = 0;

	if (w.kind == WHICH_UTC || w.kind == WHICH_LOCAL)
		key[n++] = hash_octets(seed + 1, &w.at, sizeof w.at);
	if (w.kind == WHICH_FLOATING || w.kind == WHICH_LOCAL) /* by the clock alone */
		key[n++] = hash_octets(seed + 2, &w.clock, sizeof w.clock);
	if (!n)
		key[n++] = hash_octets(seed + 3 + (uint64_t)w.kind, &w.at, sizeof w.at);
	return n;
}

size_t which_first(const struct which *w, size_t n, size_t *first)
{
	size_t size = 16, compared = 0, *table;

	while (size < 4 * n)
		size *= 2;
	table = mem_new(size, sizeof *table);
	for (size_t i = 0; i < n; i++) {
		uint64_t key[2];
		size_t keys = which_keys(w[i], HASH_START, key), at[2];
		first[i] = i;
		for (size_t k = 0; k < keys; k++)
			for (at[k] = (size_t)key[k] & (size - 1); table[at[k]]; at[k] = (at[k] + 1) & (size - 1)) {
				size_t other = table[at[k]] - 1;
				compared++;
				if (other < first[i] && which_same(w[other], w[i]))
					first[i] = other;
			}
		for (size_t k = 0; k < keys && first[i] == i; k++) {
			while (table[at[k]]) /* the other key may have taken it */
				at[k] = (at[k] + 1) & (size - 1);
			table[at[k]] = i + 1;
		}
	}
	free(table);
	return compared;
}

bool which_match(const struct rec *a, struct which of_a, const struct rec *b, struct which of_b)
{
	const char *x = rec_get(a, "Uid"), *y = rec_get(b, "Uid");

	return event_is_component(a) == event_is_component(b) && !strcmp(x ? x : "", y ? y : "") && which_same(of_a, of_b);
}
