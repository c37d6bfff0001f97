/* ics.h: event records as iCalendar (RFC 5545, methods of RFC 5546, CONFERENCE of RFC 7986).
 * Content lines are written here, since libical's own writer loses parameters and escapes some values wrongly; time zone
 * components come from libical. */
#ifndef EV_OUTGOING_ICS_H
#define EV_OUTGOING_ICS_H

#include "record/rec.h"

#include <stdint.h>

enum ics_method { ICS_NONE, ICS_PUBLISH, ICS_REQUEST, ICS_CANCEL, ICS_REPLY, ICS_COUNTER, ICS_DECLINECOUNTER };

struct ics_options {
	enum ics_method method;
	int64_t now;               /* DTSTAMP of records without LastModified */
	bool stamp_now;            /* for a message: DTSTAMP is NOW, and Source, Evidence and Warning stay at home */
	bool coarse;               /* events coarser than a day, too */
	const char *organizer;     /* mailbox that becomes ORGANIZER; NULL: the record's */
	const char *attendee;      /* mailbox: the only ATTENDEE (a recipient, or who answers); "" none; NULL: the record's */
	bool other_attendees;      /* the record's other ones beside it */
	const char *partstat;      /* of that attendee, "needs-action" ... */
	bool rsvp;                 /* that attendee is asked for an answer */
	const char *const *alarms; /* NULL-terminated time spans added to each event, NULL: none */
	bool stream;               /* zones from 1970 on with their rules, for output of unknown length */
};

/* ics_method_of: by name; -1 unknown.  ics_method_name: "REQUEST"; NULL for ICS_NONE. */
int ics_method_of(const char *name);
const char *ics_method_name(enum ics_method m);

struct ics_writer; /* remembers which zones were written */

struct ics_writer *ics_writer_new(const struct ics_options *o);
void ics_writer_free(struct ics_writer *w);

void ics_begin(struct ics_writer *w, struct buf *out); /* BEGIN:VCALENDAR and its properties */
void ics_end(struct ics_writer *w, struct buf *out);

/* ics_calendar: the calendar's own properties, from a record that event_is_component calls one and that has no Uid; to be
 * called between ics_begin and the first event. */
void ics_calendar(struct ics_writer *w, const struct rec *r, struct buf *out);

/* ics_event(W, R, OUT, ERR): appends the event, and before it the VTIMEZONEs that were not there yet.  -1: ERR says what
 * is wrong with the record (65), nothing was appended. */
int ics_event(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e);

/* ics_attendee appends the content line of one ATTENDEE, as ics_event writes it for the options of those names. */
void ics_attendee(const char *attendee, const char *partstat, bool rsvp, struct buf *out);

#endif
