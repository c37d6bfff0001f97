/* agenda.h: what is on: instances of events in a window, sorted, as listings. */
#ifndef EV_OUTGOING_AGENDA_H
#define EV_OUTGOING_AGENDA_H

#include "outgoing/words.h"
#include "record/rec.h"
#include "time/zone.h"

enum agenda_format { AGENDA_TEXT, AGENDA_LINES, AGENDA_TSV, AGENDA_REC };

struct agenda_options {
	bool window;               /* FROM and TO count; else everything given is listed, recurring events by their start */
	struct civil from, to;     /* local times of the reader, TO exclusive */
	const struct zone *zone;   /* the reader's; NULL: times as they are written */
	const struct words *words;
	enum agenda_format format;
	size_t width;              /* columns of the terminal, 0: not cut */
	bool colour;
};

struct agenda;

struct agenda *agenda_new(const struct agenda_options *o);
void agenda_free(struct agenda *a);

/* agenda_add: the instances of one event that fall into the window (the record is copied where it has one).  -1: ERR. */
int agenda_add(struct agenda *a, const struct rec *r, struct err *e);

/* agenda_print: the listing, in the order of time; returns the number of instances. */
size_t agenda_print(struct agenda *a, struct buf *out);

#endif
