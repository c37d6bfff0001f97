/* agenda_set.h: the instances behind a listing, for the files that print them. */
#ifndef EV_OUTGOING_AGENDA_SET_H
#define EV_OUTGOING_AGENDA_SET_H

#include "outgoing/agenda.h"

struct agenda_instance {
	struct civil start, end;   /* as the reader sees them; END as in event_span */
	struct civil shown;        /* the day it is listed under: START's, or the window's first where it began before */
	int64_t from, to;          /* instants; of whole days and floating times as if the reader's */
	int64_t original;          /* instant of the start that the rule gave */
	size_t item, seq;
	bool overlaps;
};

struct agenda_item {
	char *summary, *location, *status, *uid, *zone;
	bool recurring, override, transparent, printed;
	struct rec r;              /* the record, where the options ask for it */
};

struct agenda {
	struct agenda_options o;
	struct agenda_instance *inst;
	size_t n, cap;
	struct agenda_item *item;
	size_t items, items_cap;
	struct agenda_override {
		uint64_t uid;
		int64_t instant;
	} *override;               /* instances that are replaced */
	size_t overrides, overrides_cap;
	bool settled;
};

/* agenda_settle: sorts, drops what is replaced, marks what overlaps; once, before anything is printed. */
void agenda_settle(struct agenda *a);

/* agenda_times: "19:30–21:00 (+1)", "all day –3.5."; agenda_marks: " [cancelled] ↻ ‖ (10:00 America/New_York)". */
void agenda_times(const struct agenda *a, const struct agenda_instance *i, struct buf *out);
void agenda_marks(const struct agenda *a, const struct agenda_instance *i, struct buf *out);

/* agenda_cancelled: does it not take place? */
bool agenda_cancelled(const struct agenda *a, const struct agenda_instance *i);

#endif
