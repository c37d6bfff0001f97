/* event_write.h: an event's record, from its time, its chosen spans and what the rest of the text says. */
#ifndef EV_EXTRACT_EVENT_WRITE_H
#define EV_EXTRACT_EVENT_WRITE_H

#include "choice/choice.h"
#include "extract/extract.h"
#include "fields/draft.h"
#include "record/uid.h"

/* the Uids of a document so far: where it has the same title twice, an ordinal tells them apart */
struct uids {
	char (*uid)[UID_SIZE];
	size_t n, cap;
};

/* likely_zone: the zone of the country that the place, the page or the language gives; NULL: none. */
const char *likely_zone(const struct draft *d);

/* country_zone: the zone of a country (ISO 3166-1, two letters; more may follow) that has one only, or of its largest part; NULL:
 * unknown. */
const char *country_zone(const char *code);

/* event_write: one event's fields, from what D holds: its time is D's main, its title NAME (NULL or empty: the chosen one), its
 * place the chosen one where the record has none. */
void event_write(struct draft *d, const struct buf *name, struct zone_choice *zone, bool labelled);

/* event_uid: the Uid of an event: of its ADDRESS (NULL: none) and title, else of its title, host and place; of its day as well where
 * DATED. ORDINAL tells apart events that have all these in common, from 0. */
void event_uid(const struct rec *r, const char *address, bool dated, size_t ordinal, char uid[UID_SIZE]);

/* event_settle: of fields that do not repeat the first one stays: what structured data says wins over the text. */
void event_settle(struct rec *r);

/* event_finish: Language, Url, Source and Uid; the record is given to EMIT. */
void event_finish(struct draft *d, const struct extract_options *o, struct uids *seen, void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
