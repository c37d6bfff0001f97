/* agenda_set.h: the instances behind a listing, for the files that print them. */
#ifndef EV_OUTGOING_AGENDA_SET_H
#define EV_OUTGOING_AGENDA_SET_H

#include "ground/sorter.h"
#include "outgoing/agenda.h"
#include "record/event.h"
#include "record/gather.h"
#include "record/revision.h"

#include <stdio.h>

struct agenda_instance {
	struct civil start, end;   /* as the reader sees them; END as in event_span */
	struct civil shown;        /* the day it is listed under: START's, or the window's first where it began before */
	int64_t from, to;          /* instants; of whole days and floating times as if the reader's */
	int64_t original;          /* instant of the start that the rule gave */
	int64_t local;             /* ... as it is written there, civil_seconds */
	size_t item;
	uint64_t seq;              /* in the order in which the records came */
	bool overlaps;
	bool moment;               /* as agenda_options has it: for agenda_compare */
	bool first;                /* of its record's in the listing */
	bool beside;               /* none of the listing: the record goes with others of its Uid (agenda_beside) */
};

struct agenda_item {
	struct event_revision revision;
	char *summary, *location, *status, *uid, *zone;
	uint64_t name, id;         /* of the Uid as it is written; the record's number, from 1 */
	bool recurring, override, transparent;
	bool task;                 /* an instance is the moment at which it is due */
	char coarse;               /* the first letter of Precision; '\0': the time is known */
	struct rec r;              /* the record, where the options ask for it */
};

/* what all instances of an event share */
struct agenda_shape {
	const struct zone *zone;   /* of the event */
	struct event_length length;
	bool utc;
};

struct agenda_override {
	uint64_t uid;
	int64_t instant;           /* of RecurrenceId */
	int64_t day;               /* ... in the zone of the record */
	bool midnight;             /* RecurrenceId is a day, or the time at which one begins */
	bool range;                /* RANGE=THISANDFUTURE: also of all later instances */
	bool met;                  /* the series has that instance */
	int64_t shift;             /* from RecurrenceId to Start, local */
	int64_t start;             /* as it is written there, civil_seconds */
	struct agenda_shape shape;
	bool timed;
	bool listed;               /* ITEM is its own */
	size_t item;
	struct event_revision revision;
};

struct agenda_holiday {       /* of a calendar; a single day is one off */
	int64_t first, last;
	char *name;
};

struct agenda_region {
	char *code;
	days_off_fn *days_off;
	int year;                 /* of DAY, 0: none yet */
	struct off_day day[OFF_MOST];
	size_t n;
};

struct agenda_spare {
	uint64_t uid;
	int64_t original, local;
	bool timed;
};

/* Uids of which something is said: the first, and how many others */
struct agenda_said {
	char *uid;
	size_t more;
	uint64_t last;             /* a hash of the last one */
};

/* the revisions of records that are not in the window, which others in it may be older than (agenda_late.c) */
struct agenda_late {
	struct agenda_late_entry *held;
	size_t n, cap;
	FILE *file;                /* those that are too many */
	uint64_t *wanted;          /* keys of records in the window */
	size_t n_wanted, wanted_cap;
	struct agenda_late_hit *hit;   /* of these keys, by them */
	size_t hits, hits_cap;
};

enum { AGENDA_AROUND = 15 }; /* days around the window in which instances of series are known */

struct agenda {
	struct agenda_options o;
	struct agenda_instance *inst;
	size_t n, cap;
	struct agenda_item *item;
	size_t items, items_cap;
	struct agenda_override *override; /* instances that are replaced */
	size_t overrides, overrides_cap;
	struct agenda_spare *spare;       /* instances of series around the window */
	size_t spares, spares_cap;
	struct agenda_holiday *holiday;
	size_t holidays, holidays_cap;
	struct agenda_region *region;
	size_t regions, regions_cap;
	struct gather *gather;            /* the records that have a Uid, until all are there */
	struct sorter *rows;              /* the instances of the listing; INST and ITEM are those in work */
	uint64_t records;                 /* that came so far */
	size_t replacing;                 /* of those of the Uid in work, how many may replace an instance */
	size_t row;                       /* of ROWS, that was read last */
	unsigned char *overlaps;          /* a bit for each row */
	struct civil first, last;         /* the days of the listing */
	size_t *slot, slots;              /* where ITEMs are, by their id */
	bool fresh;                       /* the last row's was not there before */
	struct agenda_late late;
	struct agenda_shape series;       /* of the series in work */
	bool ordered, settled;
	bool zones;                       /* what is listed has clocks of its own, which differ: they are named */
	struct err failed;                /* a temporary file */
	struct agenda_said doubled, doubtful; /* see agenda_doubled */
	char passed_zone[64];             /* of the records that are passed over: one that is known */
};

/* How a listing comes about: agenda_add (agenda.c) keeps the records that have something in the window, by their Uid (a->gather).
 * agenda_order then takes one Uid after the other: its instances "in work" are a->inst and a->item, where earlier revisions and what
 * is replaced are dropped; what is left goes to the rows (agenda_rows.c), sorted by time.  The printers read these back into a->inst
 * and a->item, a part at a time.  What fails on the way is noted in a->failed. */

/* agenda_place: puts an instance of item number ITEM that begins at START into those in work; false: it is not in the window. */
bool agenda_place(struct agenda *a, const struct agenda_shape *shape, const struct civil *start, size_t item);

/* agenda_drop_doubles: of several records of the same event or instance in work only the latest revision stays, of those that are
 * alike one.  agenda_say_doubled: notes a Uid of which several are listed, since none is the later one; agenda_say_doubtful: one of
 * which it is in doubt whether that is listed (event_revision_doubtful). */
void agenda_drop_doubles(struct agenda *a);
void agenda_say_doubled(struct agenda *a, const char *uid);
void agenda_say_doubtful(struct agenda *a, const char *uid);

/* What is not in the window may still be the later revision of what is.  Both are known by keys: agenda_late_key of a Uid or, where
 * INSTANCE is not NULL, of its instance at that instant.  While records come in, agenda_late_note: there is a revision V of KEY outside
 * of the window, -1: ERR (74, a temporary file); agenda_late_want: KEY is in the window.  Once all are there, agenda_late_find: finds
 * what was noted of the keys that are wanted, -1: ERR (74).  From then on agenda_late_newer: was a revision of KEY noted that is later
 * than V?  agenda_late_drop: instances in work of which one was go, or are said to be in doubt. */
uint64_t agenda_late_key(const char *uid, const int64_t *instance);
int agenda_late_note(struct agenda *a, uint64_t key, const struct event_revision *v, struct err *e);
void agenda_late_want(struct agenda *a, uint64_t key);
int agenda_late_find(struct agenda *a, struct err *e);
void agenda_late_drop(struct agenda *a);
bool agenda_late_newer(const struct agenda *a, uint64_t key, const struct event_revision *v);
void agenda_late_free(struct agenda_late *l);

/* agenda_rows_put: the instances in work go to the rows; without a window only the first of each record.  agenda_rows_begin: once all
 * are there: sorts them, notes which overlap and the listing's first and last day, and goes to the first.  agenda_rows_load: at most
 * MOST more rows come behind those in work; false: there are none.  agenda_rows_undo: takes the last of them out of those in work
 * again, with its item, where no other has it. */
void agenda_rows_put(struct agenda *a);
void agenda_rows_begin(struct agenda *a);
bool agenda_rows_load(struct agenda *a, size_t most);
void agenda_rows_undo(struct agenda *a);

/* agenda_forget: nothing is in work any more, and its items are freed.  agenda_compare: the order of a listing, for qsort(3) over
 * struct agenda_instance. */
void agenda_forget(struct agenda *a);
int agenda_compare(const void *a, const void *b);

/* agenda_instance_of: the instance of its series that a record is, as RecurrenceId has it, and its instant; false: there is no
 * RecurrenceId.  agenda_replaces notes that a record is one; ITEM is its own, where it is LISTED.  False: it moves later ones
 * further than instances are known around the window.  agenda_replace, once all are there: drops the instances that are
 * replaced, and moves those behind a RANGE. */
bool agenda_instance_of(const struct agenda *a, const struct rec *r, struct civil *c, int64_t *instant);
bool agenda_replaces(struct agenda *a, const struct rec *r, const struct agenda_shape *shape, bool listed, size_t item);
void agenda_replace(struct agenda *a);

/* agenda_whole: are whole records written (records, a calendar)?  Then agenda_beside, of the N records of one Uid of which something is
 * listed: those of which nothing is go with them, in their latest revision.  Those that were not asked for (agenda_hidden by the note
 * that they were gathered with) do not: the series gets an Exdate for each, unless it is a RANGE, which goes along.
 * agenda_place_beside: puts R into those in work, to go with the others of its Uid. */
bool agenda_whole(const struct agenda *a);
void agenda_beside(struct agenda *a, struct gather_item *item, size_t n);
bool agenda_hidden(const char *starts);
void agenda_place_beside(struct agenda *a, const struct rec *r);

/* agenda_far_off: is it a single event that is days away from the window, whatever else is in it? */
bool agenda_far_off(const struct agenda *a, const struct rec *r);

/* agenda_order: all records are there: settles each Uid and sorts the rows; does nothing when called again.  agenda_settle: the same, and
 * all rows are read: a->inst and a->item are the whole listing (for views that need all of it at once). */
void agenda_order(struct agenda *a);
void agenda_settle(struct agenda *a);

/* agenda_due: the instance of a task as the moment at which it is due, BY_END: its end.
 * agenda_task_today: one that is overdue, outside of the window, is listed under today, where that is in the window; false: it
 * is not.  agenda_task_times: "due 12:00", "overdue 3.3.". */
void agenda_due(const struct agenda *a, struct agenda_instance *n, bool by_end);
bool agenda_task_today(const struct agenda *a, struct agenda_instance *n);
void agenda_task_times(const struct agenda *a, const struct agenda_instance *i, struct buf *out);

/* agenda_times: "19:30–21:00 (+1)", "all day –3.5."; agenda_marks: " [cancelled] ↻ ‖ (10:00 America/New_York)". */
void agenda_times(const struct agenda *a, const struct agenda_instance *i, struct buf *out);
void agenda_marks(const struct agenda *a, const struct agenda_instance *i, struct buf *out);

/* agenda_span: appends the window's days, where both were asked for; agenda_head: a day, "today" before it where it is, its
 * holidays behind it. */
void agenda_span(const struct agenda *a, struct buf *out);
void agenda_head(const struct agenda *a, const struct civil *day, struct buf *out);

/* agenda_day_off: is it a day off?  NAMES, which may be NULL: appended are its holidays, also those that are no days off, like
 * those of schools.  agenda_next_holiday: the first day from DAY on and before END on which one begins; false: none does. */
bool agenda_day_off(const struct agenda *a, int64_t day, struct buf *names);
bool agenda_next_holiday(const struct agenda *a, int64_t *day, int64_t end);
void agenda_holidays_free(struct agenda *a);

/* the listing's parts as pages for the typesetter (agenda_paper.c) */
void agenda_paper_begin(const struct agenda *a, struct buf *out);
void agenda_paper_head(const struct agenda *a, const struct civil *day, struct buf *out);
void agenda_paper_nothing(const struct agenda *a, struct buf *out);
void agenda_paper_event(const struct agenda *a, const struct agenda_instance *i, struct buf *out);

/* agenda_cancelled: does it not take place? */
bool agenda_cancelled(const struct agenda *a, const struct agenda_instance *i);

#endif
