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
	bool written;              /* Read travels, as X-EV-WRITTEN: for a directory that is written again */
	bool apart;                /* the components come out one by one, at once; behind them ics_head, then ics_end */
	const char *const *alarms; /* NULL-terminated time spans added to each event, NULL: none */
};

/* ics_method_of: by name; -1 unknown.  ics_method_name: "REQUEST"; NULL for ICS_NONE. */
int ics_method_of(const char *name);
const char *ics_method_name(enum ics_method m);

/* The writer holds the calendar back until it knows the years that its zones are needed for, at most a megabyte; then it
 * flows, with zones for all years, unless its caller keeps the components (`apart`).  What comes out depends on the records alone, not on how they came. */
struct ics_writer;

struct ics_writer *ics_writer_new(const struct ics_options *o);
void ics_writer_free(struct ics_writer *w);

/* ics_begin, ics_end: the calendar's head and its end; all that was held is in OUT behind ics_end.  ics_head: with `apart`, once all
 * components were asked for: what stands before them, with the zones for the years in which they are needed. */
void ics_begin(struct ics_writer *w, struct buf *out);
void ics_head(struct ics_writer *w, struct buf *out);
void ics_end(struct ics_writer *w, struct buf *out);

/* ics_calendar: the calendar's own properties, from a record that event_is_component calls one and that has no Uid;
 * nothing where an event came before it. */
void ics_calendar(struct ics_writer *w, const struct rec *r, struct buf *out);

/* ics_event(W, R, OUT, ERR): appends the event; VTIMEZONEs come with the years that all events need.  A Timezone that nobody
 * knows leaves the times floating (event_zone tells) and travels as X-EV-TIMEZONE.  -1: ERR says what is wrong with the record
 * (65), nothing was appended. */
int ics_event(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e);

/* ics_attendee appends the content line of one ATTENDEE, as ics_event writes it for the options of those names. */
void ics_attendee(const char *attendee, const char *partstat, bool rsvp, struct buf *out);

/* ics_event_as_is: ics_event of an event that stands in a file already: nobody's ORGANIZER, ATTENDEE and alarms are added to it. */
int ics_event_as_is(struct ics_writer *w, const struct rec *r, struct buf *out, struct err *e);

#endif
