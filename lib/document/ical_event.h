/* ical_event.h: a VEVENT of an iCalendar file as an event record. */
#ifndef EV_DOCUMENT_ICAL_EVENT_H
#define EV_DOCUMENT_ICAL_EVENT_H

#include "document/ical_zones.h"
#include "record/rec.h"

struct ical_event {
	struct buf block;    /* its content lines, unfolded, a line a line, without BEGIN and END */
	size_t start;        /* where DTSTART is in there; SIZE_MAX: nowhere */
	size_t line;         /* number of its BEGIN line in the file */
	size_t start_line;   /* ... and of DTSTART */
	bool own;            /* the calendar says that this project wrote it */
	bool answer;         /* its METHOD is REPLY, CANCEL, REFRESH or DECLINECOUNTER: DTSTART may be absent (RFC 5546 3.2.3, 3.2.5, 3.2.6, 3.2.8) */
};

/* ical_event_record(EV, ZONES, R, ERR): the record, unsorted.  A property that is wrong goes to Ical with a Warning, and the
 * event stays; -1 where it has no start that can be read. */
int ical_event_record(struct ical_event *ev, struct ical_zones *zones, struct rec *r, struct err *e);

#endif
