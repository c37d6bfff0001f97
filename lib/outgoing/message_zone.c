/* message_zone.c: when an event is by the clock of who reads the message. */
#include "outgoing/message.h"

#include "record/event.h"
#include "time/zone.h"

void message_own_time(const struct message *m, const struct rec *r, struct buf *out)
{
	const struct zone *own = m->zone && *m->zone ? zone_find(m->zone) : NULL, *zone = event_zone(r, NULL);
	struct civil start, end, mine, mine_end;

	if (!own || !event_span(r, &start, &end) || !start.timed)
		return;
	if (m->start && r == m->event) {
		start = *m->start;
		end = *m->end;
	}
	if (!start.utc && !zone) /* nobody knows where its clock stands */
		return;
	end.utc = start.utc;
	start = zone_shown(zone, &start);
	end = zone_shown(zone, &end);
	mine = zone_local(own, zone_instant(zone, &start));
	mine_end = zone_local(own, zone_instant(zone, &end));
	if (!civil_cmp(&mine, &start) && !civil_cmp(&mine_end, &end))
		return;
	words_span(m->words, &mine, &mine_end, out);
	buf_printf(out, " (%s)", zone_name(own));
}
