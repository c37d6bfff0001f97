/* data_event.h: the events of a page's structured data. */
#ifndef EV_EXTRACT_DATA_EVENT_H
#define EV_EXTRACT_DATA_EVENT_H

#include "extract/event_write.h"

/* data_events: the events of a page's structured data, their number; where there is one, the text fills what it leaves open.
 * PAGE holds the N moments that the page's labels, or its only date, say. */
size_t data_events(struct draft *d, const struct extract_options *o, const struct moment *page, size_t n, struct zone_choice *zone, struct uids *seen,
	void (*emit)(void *ctx, struct rec *r), void *ctx);

/* data_lost: the events of the structured data that have no start which can be read, their number: each in a Warning of REC, or,
 * where that is NULL, the first one told to LEFT with the line of the source. */
size_t data_lost(const struct reading *r, struct rec *rec, void (*left)(void *ctx, size_t line, const char *what), void *ctx);

#endif
