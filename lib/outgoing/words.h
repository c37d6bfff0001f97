/* words.h: what the outgoing side says to people, by language; English for a language that has no table. */
#ifndef EV_OUTGOING_WORDS_H
#define EV_OUTGOING_WORDS_H

#include "ground/buf.h"
#include "time/civil.h"

struct words {
	const char *code;
	const char *weekday[8], *short_weekday[8]; /* from 1, Monday */
	const char *month[13];                     /* as they stand in a date */
	const char *date_form; /* %w weekday, %d day, %m month, %y year */
	const char *first_day; /* of a month, in a date, where it is no bare number: "1er"; NULL */
	const char *oclock;    /* " Uhr", "" */
	const char *all_day, *cancelled, *tentative, *full;
	const char *agenda, *date, *time, *place, *organizer, *doors, *deadline, *online, *item, *price, *documents, *until;
	const char *map, *topics, *registration, *contact, *speaker, *more;
	const char *your_time; /* label: by the reader's clock */
	const char *events;    /* head of a listing */
	const char *chair, *version, *total, *behind_end; /* of a sheet */
	const char *unplaced, *planned, *available, *no_length, *too_long; /* of its items; %s: a length, "15 min" */
	const char *repeats, *rhythm[4]; /* daily, weekly, monthly, yearly; the rest is words_series.h's */
	/* mail */
	const char *greeting, *answer;
	const char *by_mail, *says[3]; /* before the links that answer by mail; yes, perhaps, no */
	const char *why;       /* %s: who sends */
	const char *leave;     /* label of the way off the list */
	const char *invitation, *update, *cancellation, *announcement, *reminder; /* head lines */
	const char *is_cancelled, *is_changed, *was;
	const char *deadline_soon; /* head line of a reminder of the last day for registration */
	const char *title, *fresh; /* labels: of a changed title; behind what is new in an update */
	const char *nudge, *nudge_lead, *uninvited_lead; /* to those who have not answered; to one who is invited no more */
	const char *waiting, *waiting_lead, *moved_up, *moved_up_lead; /* to who accepted: no place yet, and then one */
	const char *kind, *audience, *categories; /* labels */
	const char *not_moved, *not_moved_lead; /* to who proposed another time that is not taken */
	const char *places;    /* label: how many there are */
	const char *nowhere[8];    /* what stands for a place where there is none */
	const char *breaks[8];     /* what the title of a break begins with; "-" before it: what a compound ends with, too */
};

/* words_of(LANGUAGE): by BCP 47 tag or a locale's name; never NULL.  words_known: is there a table for it? */
const struct words *words_of(const char *language);
bool words_known(const char *language);

/* words_date: "Dienstag, 24. September 2019"; words_span: date and times of an event, as people write them, END as
 * event_span gives it. */
void words_date(const struct words *w, const struct civil *c, struct buf *out);
void words_times(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out);
void words_span(const struct words *w, const struct civil *start, const struct civil *end, struct buf *out);

/* words_length: "2 h 15 min"; words_put: TEXT, its %s replaced by WITH. */
void words_length(int minutes, struct buf *out);
void words_put(const char *text, const char *with, struct buf *out);

/* words_nowhere: is PLACE none that a map could show: "Online via Zoom", in any language? */
bool words_nowhere(const char *place);

/* words_break: does TITLE, of a slot, say that it is a break, in any language? */
bool words_break(const char *title);

/* the tables that the build makes of lang/NAME.words, English first */
extern const struct words words_tables[];
extern const size_t words_tables_count;

#endif
