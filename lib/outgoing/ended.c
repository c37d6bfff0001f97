/* ended.c: see ended.h. */
#include "outgoing/ended.h"

#include "record/event.h"
#include "record/series.h"
#include "time/rrule.h"
#include "time/zone.h"


enum { MARGIN = 2 * 86400 };

static void count(void *ctx, const struct civil *start)
{
	size_t *n = ctx;

	(void)start;
	(*n)++;
}

static bool series_ended(const struct rec *r, const struct civil *start, int64_t length, int64_t now)
{
	struct civil from = civil_of_seconds(now - length - MARGIN), to = civil_add_days(from, 200 * 366);
	struct series series;
	enum recur_result result;
	size_t left = 0;

	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1)) {
		struct rrule one;
		if (!rrule_parse(r->field[i].value, &one, NULL) || (!one.count && !one.bounded))
			return false;
	}
	series_of(r, start, event_zone(r, NULL), &series);
	result = recur_expand(&series.recur, &from, &to, count, &left);
	series_free(&series);
	return result == RECUR_OK && !left;
}

bool event_ended(const struct rec *r, int64_t now)
{
	const struct zone *zone = event_zone(r, NULL);
	struct event_length length;
	struct civil start;

	if (!event_time(r, "Start", &start) || !event_length(r, zone, &length))
		return false;
	if (zone_instant(zone, &start) + length.seconds > now)
		return false;
	return (!rec_get(r, "Rrule") && !rec_get(r, "Rdate")) || series_ended(r, &start, length.seconds, now);
}
