/* words.h: what the outgoing side says to people, by language: German, and English for every other. */
#ifndef EV_OUTGOING_WORDS_H
#define EV_OUTGOING_WORDS_H

#include "ground/buf.h"
#include "time/civil.h"

struct words {
	const char *code;
	const char *weekday[8], *short_weekday[8]; /* from 1, Monday */
	const char *month[13];
	const char *oclock;   /* " Uhr", "" */
	const char *all_day, *cancelled, *tentative, *full;
	const char *agenda, *date, *time, *place, *organizer, *doors, *deadline, *online, *item, *price, *documents, *answer, *until;
	const char *invitation, *greeting, *why, *map, *topics, *registration, *contact;
};

/* words_of(LANGUAGE): by BCP 47 tag or a locale's name; never NULL. */
const struct words *words_of(const char *language);

/* words_date: "Dienstag, 24. September 2019"; words_span: date and times of an event, as people write them, END as
 * event_span gives it. */
void words_date(const struct words *w, const struct civil *c, struct buf *out);
void words_times(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out);
void words_span(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out);

#endif
