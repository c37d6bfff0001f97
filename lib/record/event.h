/* event.h: what the fields of an event record mean: the vocabulary, the typed reading of each value, and validation.
 * The record itself (rec.h) stays the storage, so that unknown fields pass through untouched and in order.
 * The grammar of every value is in ev-record(5). */
#ifndef EV_RECORD_EVENT_H
#define EV_RECORD_EVENT_H

#include "record/rec.h"
#include "time/civil.h"
#include "time/zone.h"

enum event_type {
	EV_TEXT,    /* anything */
	EV_LINE,    /* one line */
	EV_TIME,    /* civil_parse */
	EV_ZONE,    /* IANA name */
	EV_MAILBOX, /* Name <mail> */
	EV_ATTENDEE,/* mailbox; parameters */
	EV_SLOT,    /* event_slot */
	EV_TOPIC,   /* event_topic */
	EV_LINK,    /* URL or path, then label */
	EV_STATUS,  /* confirmed, tentative, cancelled */
	EV_PRECISION,
	EV_INTEGER,
	EV_GEO,     /* lat;lon */
	EV_ALARM,   /* event_offset */
	EV_RRULE,
	EV_UTC      /* a UTC time, or a date */
};

struct event_field {
	const char *name;
	enum event_type type;
	bool repeats;
	const char *ical; /* its iCalendar property; NULL: X-EV-<NAME> */
};

/* event_field_at(I): the vocabulary in output order; NULL past its end.  event_field_of: by name, or NULL. */
const struct event_field *event_field_at(size_t i);
const struct event_field *event_field_of(const char *name);
/* event_field_near: the same, faster where the name comes soon behind LAST in that order, which may be NULL. */
const struct event_field *event_field_near(const struct event_field *last, const char *name);

/* event_sort: fields into the vocabulary's order; unknown ones and comments stay behind the field they followed. */
void event_sort(struct rec *r);

/* event_is_component: a calendar component of another kind (VTODO, VJOURNAL, VFREEBUSY ...), which is kept whole in Ical and
 * has no Start, or the properties of a calendar itself, which have no Uid either: it travels, and is no event. */
bool event_is_component(const struct rec *r);

/* event_is_range: an instance that stands for all later ones of its series, too (RANGE=THISANDFUTURE, RFC 5545 3.2.13): they
 * have what it says, and are moved as far as it. */
bool event_is_range(const struct rec *r);

/* event_is_off: it does not take place (Status: cancelled). */
bool event_is_off(const struct rec *r);

/* event_is_cancellation: Uid and Status: cancelled are all that a cancellation needs (RFC 5546 3.2.5): this one has no Start,
 * and means what its readers have of that event or instance. */
bool event_is_cancellation(const struct rec *r);

/* event_sequence: the number of R's Sequence (RFC 5545 3.8.7.4), 0 where it has none. */
long event_sequence(const struct rec *r);

/* event_significant: a number for what R says in the fields whose change raises SEQUENCE (RFC 5546 2.1.4): its time, Location and
 * Status. */
uint64_t event_significant(const struct rec *r);

/* event_check(R, ERR): 0 where every known field's value follows its grammar, Start is there and End is not before
 * it; else -1 with the line and what is wrong (status 65). */
int event_check(const struct rec *r, struct err *e);

/* event_check_fields: the values alone. */
int event_check_fields(const struct rec *r, struct err *e);

/* event_fault(FIELD, VALUE): what is wrong with a field's value by its grammar; NULL: nothing, or a field that is not in the
 * vocabulary. */
const char *event_fault(const char *field, const char *value);

/* event_time(R, NAME, &C): the field as a time; false where it is absent or malformed. */
bool event_time(const struct rec *r, const char *name, struct civil *c);

/* event_zone(R, &UNKNOWN): the zone of the record's local times: the system's of that name, or the one that a VTIMEZONE in
 * Ical defines; NULL: they are floating.  UNKNOWN (may be NULL): Timezone names a zone that nobody knows.
 * event_definition: the VTIMEZONE in Ical for a TZID, or NULL; event_tzid: the TZID that a VTIMEZONE block defines, its
 * escapes taken off, into OUT; false where the block is none. */
const struct zone *event_zone(const struct rec *r, bool *unknown);
const char *event_definition(const struct rec *r, const char *tzid);
bool event_tzid(const char *block, struct buf *out);

/* What other programs write beside Start, as RFC 5545 has it.  event_exdate: a day that is taken away from a series that has
 * one instance a day at most becomes that instance's time; event_until: RULE with an UNTIL of Start's kind: a day, a time in
 * UTC where Start has a zone, else a local one.  True: it was changed (the new rule is in OUT). */
bool event_exdate(const struct rec *r, struct civil *c);
bool event_until(const struct rec *r, const char *rule, struct buf *out);

/* event_clock: an instant by the clock of ZONE; in UTC where that clock would mean another one: in an hour that comes twice, a
 * local time is its first (RFC 5545 3.3.5). */
struct civil event_clock(const struct zone *zone, int64_t instant);

/* event_span(R, &START, &END): start and end of the event, both by one clock.  END is exclusive for whole days (the day after
 * the last) and equals START where a timed event has no End.  False without a Start. */
bool event_span(const struct rec *r, struct civil *start, struct civil *end);

/* event_length(R, ZONE, L): how long it lasts by the clock of ZONE; event_ends: when an instance of it that begins at START is
 * over.  An End lets as many seconds pass each time; the days of a DURATION that R keeps in Ical are those of the calendar
 * (RFC 5545 3.8.5.3). */
struct event_length {
	int64_t seconds; /* of the event itself */
	long days;       /* of these, whole days of the calendar ... */
	int64_t rest;    /* ... and what passes behind them */
};
bool event_length(const struct rec *r, const struct zone *zone, struct event_length *l);
int64_t event_ends(const struct event_length *l, const struct zone *zone, const struct civil *start);

/* The lists that repeat inside a record. */
struct event_slot {
	struct civil start, end; /* `timed`; end.timed false: open */
	bool dated;              /* the slot names its day */
	const char *title;       /* points into the value */
};
/* DAY gives the date of a slot that names none. */
bool event_slot(const char *value, const struct civil *day, struct event_slot *s);

struct event_topic {
	const char *title; /* title_len octets of the first line, tails cut off */
	size_t title_len;
	const char *text;  /* continuation lines, "" if none */
	char at[20];       /* [@10:00], "" if none; may carry a date */
	int minutes;       /* [30 min], 0: none */
	bool fixed;        /* [fixed]: planning does not move it */
	bool spontaneous;  /* [spontaneous]: it waits for an open slot */
	const char *who;   /* [Anna Berg], who_len octets; NULL: none */
	size_t who_len;
};
void event_topic(const char *value, struct event_topic *t);

/* event_mailbox(VALUE, NAME, ADDR): splits `Name <mail>`, `"Name, X" <mail>`, a bare address or a bare name; either
 * part may come out empty, the address also where there are several.  Parameters behind a `;` outside quotes are left to the
 * caller through the return value: a pointer to the `;` or to the end.  */
const char *event_mailbox(const char *value, struct buf *name, struct buf *addr);

/* event_more_mailboxes: is there another address in REST, what event_mailbox found behind the first, rather than parameters? */
bool event_more_mailboxes(const char *rest);

/* event_put_mailbox: the way back: `Name <mail>`, the name in quotes where it needs them, controls as blanks. */
void event_put_mailbox(const char *name, const char *addr, struct buf *out);

/* event_is_web: does VALUE begin with an address of the web (http, https)? */
bool event_is_web(const char *value);

/* event_address_ok(ADDR, N): an address that may go into a header or an SMTP dialogue: one @, no blanks, no controls,
 * no quotes or brackets, a domain of letters, digits, dots and hyphens (any script), at most LIMIT_ADDRESS octets. */
bool event_address_ok(const char *addr, size_t n);

/* event_param(VALUE, NAME, OUT): parameter `; name=value` of an attendee; false where it is absent. */
bool event_param(const char *value, const char *name, struct buf *out);

/* event_offset(S, &SECONDS): `1d`, `2h`, `30m`, `1w`, also joined (`1d12h`). */
bool event_offset(const char *s, long *seconds);

/* event_before: the same in parts, for what is so long before a moment: DAYS, weeks among them, are the calendar's, the same hour of
 * another day also where the clocks change between; SECONDS last (RFC 5545 3.3.6).  event_before_seconds: as event_offset counts. */
struct event_before {
	long days, seconds;
};
bool event_before(const char *s, struct event_before *b);
long event_before_seconds(const struct event_before *b);

#endif
