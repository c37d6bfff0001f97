/* post_calendar.c: see post_calendar.h. */
#include "outgoing/post_calendar.h"

#include "record/event.h"
#include "time/zone.h"

#include <string.h>

/* the series with its cancelled instances as exceptions, and each instance that is other than the series says */
static int series_calendar(const struct post_calendar *c, struct ics_writer *w, struct buf *out, struct err *e)
{
	const struct zone *zone = event_zone(c->event, NULL);
	struct rec series = REC_INIT;
	struct civil start, at;
	char text[CIVIL_SIZE];
	int rc;

	if (!c->n_overrides)
		return ics_event(w, c->event, out, e);
	rec_copy(&series, c->event);
	for (size_t i = 0; i < c->n_overrides; i++)
		if (event_is_off(&c->override[i]) && event_time(&c->override[i], "RecurrenceId", &at)) {
			if (at.timed && at.utc && zone && event_time(c->event, "Start", &start) && !start.utc)
				at = zone_local(zone, civil_seconds(&at));
			rec_add(&series, "Exdate", civil_format(&at, text));
		}
	event_sort(&series);
	rc = ics_event(w, &series, out, e);
	for (size_t i = 0; i < c->n_overrides && rc == 0; i++)
		if (!event_is_off(&c->override[i]))
			rc = ics_event(w, &c->override[i], out, e);
	rec_free(&series);
	return rc;
}

static int write_calendar(const struct post_calendar *c, enum ics_method method, const char *attendee, const char *partstat, bool rsvp, struct buf *out, struct err *e)
{
	struct ics_options io = {.method = method, .now = c->now, .stamp_now = true, .organizer = c->organizer};
	struct ics_writer *w;
	int rc;

	io.attendee = method == ICS_REQUEST || method == ICS_CANCEL ? attendee : ""; /* an announcement shows none */
	if (method == ICS_REQUEST) {
		io.partstat = partstat ? partstat : "needs-action";
		io.rsvp = rsvp;
	}
	io.other_attendees = method == ICS_REQUEST && c->show_attendees;
	w = ics_writer_new(&io);
	ics_begin(w, out);
	rc = series_calendar(c, w, out, e);
	ics_end(w, out);
	ics_writer_free(w);
	return rc;
}

/* from FROM on: behind the next event's other properties, so that as much as can be is the same for all; the end, where
 * there is no further event */
static size_t attendee_place(const struct buf *calendar, size_t from)
{
	const char *begin = strstr(calendar->p + from, "BEGIN:VEVENT\r\n"), *end = begin ? strstr(begin, "\r\nEND:VEVENT\r\n") : NULL, *alarm = begin ? strstr(begin, "\r\nBEGIN:VALARM\r\n") : NULL;

	if (end && alarm && alarm < end)
		end = alarm;
	return end ? (size_t)(end - calendar->p) + 2 : calendar->n;
}

int post_calendar(struct post_calendar *c, enum ics_method method, const char *attendee, bool named, const char *partstat, bool rsvp, struct buf *out, size_t *common, struct err *e)
{
	struct buf *all = &c->all;

	if (c->show_attendees && method == ICS_REQUEST)
		return write_calendar(c, method, attendee, partstat, rsvp, out, e);
	if (!all->n || c->method != method) {
		buf_clear(all);
		c->method = method;
		if (write_calendar(c, method, "", NULL, false, all, e))
			return -1;
	}
	*common = !named ? all->n : attendee_place(all, 0);
	for (size_t at = 0, place; at < all->n; at = place) {
		place = attendee_place(all, at);
		buf_add(out, all->p + at, place - at);
		if (place < all->n && named)
			ics_attendee(attendee, method != ICS_REQUEST ? NULL : partstat ? partstat : "needs-action", rsvp, out);
	}
	return 0;
}

void post_calendar_free(struct post_calendar *c)
{
	buf_free(&c->all);
}
