/* sheet_plan.h: a meeting's programme as numbered items with their times: what every form of the sheet prints. */
#ifndef EV_OUTGOING_SHEET_PLAN_H
#define EV_OUTGOING_SHEET_PLAN_H

#include "outgoing/words.h"
#include "record/event.h"
#include "record/rec.h"

struct sheet_item {
	int slot, topic;        /* TOP 2.1: 2 and 1; a slot itself has topic 0, a topic in no slot, or of an event without, slot 0 */
	bool loose;             /* a topic that stands in no slot, and not at the start of an event without slots */
	bool pause;             /* a slot that is a break: it has no number */
	bool new_day;           /* the first of another day than the item before */
	struct civil start, end; /* start.timed false: no time is known; end.timed false: open */
	int minutes;            /* of a topic, 0 unknown */
	int over;               /* of a slot: by how many minutes its topics are longer than it */
	const char *title, *who, *text; /* octets of title and who; text is a string, "" none */
	size_t title_len, who_len;
};

struct sheet_plan {
	struct civil start, end;
	const char *repeats;    /* of a series: how it goes, for the head; "" else */
	struct sheet_item *item;
	size_t n, cap;
	int planned;            /* minutes of all topics that say how long they take */
	int available;          /* minutes of the slots that are no breaks, else from start to end; 0 unknown */
	int overrun;            /* minutes by which the last slot ends behind the event's End */
};

/* sheet_plan: of a record that event_check accepts; strings point into it.  sheet_plan_free gives it back. */
void sheet_plan(const struct rec *r, struct sheet_plan *p);
void sheet_plan_free(struct sheet_plan *p);

/* What an item says of itself: sheet_number "TOP 2.1", "" for a break; sheet_times "10:00–12:00", SHORT_FORM "10:00"; sheet_tail
 * how long it takes, or by how much a slot's topics are too long; sheet_total what is planned, and of how much time. */
void sheet_number(const struct sheet_item *i, const struct words *w, char label[48]);
void sheet_times(const struct sheet_item *i, bool short_form, struct buf *out);
void sheet_tail(const struct sheet_item *i, const struct words *w, struct buf *out);
void sheet_total(const struct sheet_plan *p, const struct words *w, struct buf *out);

/* sheet_paper: the sheet as pages for the typesetter (paper.h); R passed event_check. */
void sheet_paper(const struct rec *r, const struct words *w, const struct sheet_plan *p, struct buf *out);

/* sheet_coarse: the date of what is known to the week, month or season only, by Precision; false: it is not, OUT is as it was. */
bool sheet_coarse(const struct rec *r, const struct words *w, const struct sheet_plan *p, struct buf *out);

/* sheet_topic_in: is the topic pinned to that slot? */
bool sheet_topic_in(const struct event_topic *t, const struct event_slot *slot);

#endif
