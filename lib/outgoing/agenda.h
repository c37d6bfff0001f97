/* agenda.h: what is on: instances of events in a window, sorted, as listings. */
#ifndef EV_OUTGOING_AGENDA_H
#define EV_OUTGOING_AGENDA_H

#include "outgoing/agenda_template.h"
#include "outgoing/hyphens.h"
#include "outgoing/words.h"
#include "record/rec.h"
#include "time/day_off.h"
#include "time/zone.h"

enum agenda_format { AGENDA_TEXT, AGENDA_LINES, AGENDA_TSV, AGENDA_REC, AGENDA_JSON, AGENDA_MARKDOWN, AGENDA_HTML, AGENDA_ICS, AGENDA_PAPER };

struct agenda_options {
	bool window;               /* FROM and TO count; else everything given is listed, recurring events by their start */
	struct civil from, to;     /* local times of the reader, TO exclusive */
	bool moment;               /* what is on or next: in the order of the instants, whatever the clocks of the events show */
	bool bounded;              /* both were asked for: a page says them */
	const struct zone *zone;   /* the reader's; NULL: times as they are written */
	const char *zone_name;     /* its name, "" where ZONE is NULL */
	const struct words *words;
	const struct hyphens *hyphens; /* of a grid's words; NULL: none are there */
	enum agenda_format format;
	size_t width;              /* columns of the terminal, 0: not cut */
	size_t columns;            /* ... that a grid fills, 0: 100 */
	bool colour;
	bool records;              /* keep the whole records: for conflicts, free time and the formats that show them */
	int year, month;           /* of a grid of a month */
	struct civil today;        /* the reader's, which grids and headings mark */
	int64_t now;               /* DTSTAMP of records without LastModified */
	const struct agenda_template *template; /* of a line for each event, instead of FORMAT; NULL: none */
};

struct agenda;

/* agenda_new: an empty listing; O is copied, what it points to must live as long.  agenda_free gives all memory back. */
struct agenda *agenda_new(const struct agenda_options *o);
void agenda_free(struct agenda *a);

/* agenda_add: the instances of one event that fall into the window (the record is copied where it has one).  A record with
 * RecurrenceId replaces that instance of its series, whichever came first.  -1: ERR. */
int agenda_add(struct agenda *a, const struct rec *r, struct err *e);

/* agenda_note: R is not to be listed itself (--match leaves it out), but still tells what is not true any more: an earlier revision
 * of it, or the instance of its series that it replaces (RecurrenceId), is not listed, either.  -1: ERR. */
int agenda_note(struct agenda *a, const struct rec *r, struct err *e);

/* agenda_add_task: a task that is not done: TASK is its record, EVENT says by its Start, or by its End where BY_END, when it is
 * due, and by its other fields what a listing shows.  One that is overdue is listed under today.  -1: ERR. */
int agenda_add_task(struct agenda *a, const struct rec *task, const struct rec *event, bool by_end, struct err *e);

/* agenda_region: the days off of a country or a part of it are told ("DE-SH"); DAYS_OFF gives those of a year (off_days).
 * agenda_holidays: the events of CALENDAR, another agenda of the same window, are holidays: a single day is one off, of longer
 * ones, like those of schools, the names are told. */
typedef size_t days_off_fn(const char *region, int year, struct off_day *out);
void agenda_region(struct agenda *a, const char *region, days_off_fn *days_off);
void agenda_holidays(struct agenda *a, struct agenda *calendar);

/* agenda_passes: for ical_options.skip: the length of a VEVENT whose raw lines say that it is single and days away from the
 * window; its revision is noted, OWN says that our own writer wrote it.  0 where it must be read. */
size_t agenda_passes(struct agenda *a, const char *block, size_t n, bool own);

/* agenda_passes_record: for rec_reader_pass: the length of a record, with the empty line behind it, whose raw lines say that it
 * is days away from the window, or a series that begins behind it, and which has nothing that reading it would report; its
 * LINES.  Its revision is noted.  0 where it must be read, or is not all there. */
size_t agenda_passes_record(struct agenda *a, const char *block, size_t n, size_t *lines);

/* agenda_doubled, once something was printed: the Uid of an event of which more than one record is listed, since they differ and
 * none says that it is the later revision; NULL: none.  It lives as long as A.  MORE: so many others.  agenda_doubtful: the same
 * of an event of which the later one is listed by a Sequence that the other does not have, so that this may be the later one. */
const char *agenda_doubled(const struct agenda *a, size_t *more);
const char *agenda_doubtful(const struct agenda *a, size_t *more);

/* agenda_print: the listing, in the order of time; what people read says today and tomorrow, also of a window that begins on
 * a day without events.  FLUSH, which may be NULL, is called now and then to take away what OUT has so far.  Returns the number
 * of instances.  No more than a part of them is in memory, whatever their number. */
typedef void agenda_flush_fn(void *ctx, struct buf *out);
size_t agenda_print(struct agenda *a, struct buf *out, agenda_flush_fn *flush, void *ctx);

/* agenda_failed, once something was printed: the temporary file that could not be written or read; NULL: none. */
const struct err *agenda_failed(const struct agenda *a);

/* agenda_keep_now, agenda_keep_next: only what is on now, or the COUNT next events to begin, and those that begin with the last
 * of them; neither tasks nor what is cancelled or whose time is known coarsely.  To be called once, before the listing is printed. */
void agenda_keep_now(struct agenda *a);
void agenda_keep_next(struct agenda *a, size_t count);

/* agenda_grid: weeks as rows and days as columns.  WEEK: that of FROM, all events of a day; else the month of FROM, in text as
 * many as leave the rows even, and FROM and TO should be those of its weeks (agenda_month).  Text or, by the format, a page in
 * HTML or for the typesetter.  Returns the number of instances. */
size_t agenda_grid(struct agenda *a, bool week, struct buf *out);

/* agenda_month: the window of the month's weeks, from the Monday before its first day to the Sunday behind its last. */
void agenda_month(struct agenda_options *o, const struct civil *day);

/* agenda_conflicts: pairs of events that overlap and share an attendee or a place; their number. */
size_t agenda_conflicts(struct agenda *a, struct buf *out);

/* agenda_spare: the time from OPEN to CLOSE (minutes of the day) on Mondays to Fridays of the window that no event takes;
 * events that are cancelled or transparent take none, those of whole days all of it, days off have none, and today
 * begins now.  Longer holidays are told beside it.  Returns the number of gaps. */
size_t agenda_spare(struct agenda *a, int open, int close, struct buf *out);

#endif
