/* lasting.c: how long an event without End lasts; see lasting.h. */
#include "record/lasting.h"

#include "record/event.h"

#include <string.h>
#include <strings.h>

const char *event_duration(const struct rec *r, long *days, long *seconds)
{
	struct civil start;

	if (rec_next(r, "Ical", 0) == r->n || rec_get(r, "End") || !event_time(r, "Start", &start))
		return NULL;
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *raw = r->field[i].value;
		if (!strncasecmp(raw, "DURATION:", 9) && civil_duration(raw + 9, days, seconds) && *days <= 3000000 && *days + *seconds > 0 && (start.timed || !*seconds))
			return raw;
	}
	return NULL;
}
