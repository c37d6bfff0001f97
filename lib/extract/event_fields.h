/* event_fields.h: an event's record: what the chooser of its time and title (extract.c) and that of structured data
 * (data_event.c) share. */
#ifndef EV_EXTRACT_EVENT_FIELDS_H
#define EV_EXTRACT_EVENT_FIELDS_H

#include "extract/choice.h"
#include "extract/reading.h"
#include "record/uid.h"

/* the Uids of a document so far: where it has the same title twice, an ordinal tells them apart */
struct uids {
	char (*uid)[UID_SIZE];
	size_t n, cap;
};

static inline bool moment_usable(const struct moment *m)
{
	return m->has_start && !m->time_only;
}

/* likely_zone: the zone of the country that the place, the page or the language gives; NULL: none. */
const char *likely_zone(const struct reading *r);

/* event_write: one event's fields, from what R holds: its time is R's main, its title NAME (NULL or empty: the chosen one), its
 * place the chosen one where the record has none. */
void event_write(struct reading *r, const struct buf *name, struct zone_choice *zone, bool labelled);

/* event_settle: of fields that do not repeat the first one stays: what structured data says wins over the text. */
void event_settle(struct rec *r);

/* event_finish: Language, Url, Source and Uid; the record is given to EMIT. */
void event_finish(struct reading *r, struct uids *seen, void (*emit)(void *ctx, struct rec *r), void *ctx);

/* data_events: the events of a page's structured data, their number; where there is one, the text fills what it leaves open.
 * PAGE holds the N moments that the page's labels, or its only date, say. */
size_t data_events(struct reading *r, const struct moment *page, size_t n, struct zone_choice *zone, struct uids *seen,
	void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
