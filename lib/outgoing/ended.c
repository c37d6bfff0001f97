/* ended.c: see ended.h. */
#include "outgoing/ended.h"

#include "ground/mem.h"
#include "record/event.h"
#include "time/recur.h"
#include "time/rrule.h"
#include "time/zone.h"

#include <stdlib.h>

enum { MARGIN = 2 * 86400, RULES = 16 };

/* all times of FIELD; the caller frees them */
static struct civil *times_of(const struct rec *r, const char *field, size_t *n)
{
	struct civil *list = NULL, c;
	size_t cap = 0;

	*n = 0;
	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1))
		if (civil_parse(r->field[i].value, &c)) {
			list = mem_grow(list, &cap, *n + 1, sizeof *list);
			list[(*n)++] = c;
		}
	return list;
}

static void count(void *ctx, const struct civil *start)
{
	size_t *n = ctx;

	(void)start;
	(*n)++;
}

static bool series_ended(const struct rec *r, const struct civil *start, int64_t length, int64_t now)
{
	struct civil from = civil_of_seconds(now - length - MARGIN), to = civil_add_days(from, 200 * 366), *add, *drop;
	struct recur rule = {.start = *start, .zone = event_zone(r, NULL)};
	const char *rules[RULES];
	enum recur_result result;
	size_t left = 0;

	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1)) {
		struct rrule one;
		if (rule.n_rules == RULES || !rrule_parse(r->field[i].value, &one, NULL) || (!one.count && !one.bounded))
			return false;
		rules[rule.n_rules++] = r->field[i].value;
	}
	rule.rule = rules;
	rule.add = add = times_of(r, "Rdate", &rule.n_add);
	rule.drop = drop = times_of(r, "Exdate", &rule.n_drop);
	result = recur_expand(&rule, &from, &to, count, &left);
	free(add);
	free(drop);
	return result == RECUR_OK && !left;
}

bool event_ended(const struct rec *r, int64_t now)
{
	const struct zone *zone = event_zone(r, NULL);
	struct civil start, end;
	int64_t first, last;

	if (!event_span(r, &start, &end))
		return false;
	end.utc = end.utc || start.utc;
	first = zone_instant(zone, &start);
	last = zone_instant(zone, &end);
	if (last > now)
		return false;
	return (!rec_get(r, "Rrule") && !rec_get(r, "Rdate")) || series_ended(r, &start, last - first, now);
}
