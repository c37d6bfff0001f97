/* post_calendar.h: the calendar that goes along with a message about an event: the event, or the series with what replaces its
 * instances, for one recipient. */
#ifndef EV_OUTGOING_POST_CALENDAR_H
#define EV_OUTGOING_POST_CALENDAR_H

#include "ground/buf.h"
#include "ground/err.h"
#include "outgoing/ics.h"
#include "record/rec.h"

/* The caller fills it in and keeps it for all recipients of one event, since what is the same for each is written once: that is ALL, of
 * METHOD, which are {0} at first and the functions' own.  post_calendar_free gives ALL back. */
struct post_calendar {
	const char *organizer;      /* mailbox */
	int64_t now;                /* DTSTAMP */
	const struct rec *event;    /* as it goes out */
	const struct rec *override; /* N_OVERRIDES, that replace its instances; cancelled ones become exceptions of it */
	size_t n_overrides;
	bool show_attendees;        /* each recipient of a request sees the event's other Attendees, too */
	struct buf all;             /* of METHOD, without a recipient */
	enum ics_method method;
};

/* post_calendar(C, METHOD, ATTENDEE, NAMED, PARTSTAT, RSVP, OUT, COMMON, ERR): appends to OUT the calendar for ATTENDEE, a mailbox with
 * its parameters.  Where he is NAMED he stands in it, with PARTSTAT (NULL: needs-action) and, with RSVP, asked for an answer.
 * *COMMON becomes the number of octets at its beginning that are the same for all recipients of METHOD; it is left alone where there
 * are none.  -1: ERR says what is wrong with the event. */
int post_calendar(struct post_calendar *c, enum ics_method method, const char *attendee, bool named, const char *partstat, bool rsvp, struct buf *out, size_t *common, struct err *e);
void post_calendar_free(struct post_calendar *c);

#endif
