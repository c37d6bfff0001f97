/* which.h: which event and which instance of it a record is, so that two of them can be told to be one.  RECURRENCE-ID is one
 * instant, however it is written (RFC 5545 3.8.4.4): other programs name instances in UTC or in another zone. */
#ifndef EV_RECORD_WHICH_H
#define EV_RECORD_WHICH_H

#include "record/rec.h"
#include "time/civil.h"

#include <stdint.h>

struct which {
	enum { WHICH_SERIES, WHICH_DAY, WHICH_FLOATING, WHICH_LOCAL, WHICH_UTC, WHICH_ODD } kind; /* no instance; how it is named */
	int64_t at;    /* the instant; WHICH_ODD: a hash of what is no time */
	int64_t clock; /* what the clock shows then, where it is named by one */
};

/* which_of: the instance that R replaces, by RecurrenceId, or by RECURRENCE-ID in Ical, where no field can have it.
 * which_taken: the one that VALUE, of an Exdate, takes off the SERIES. */
struct which which_of(const struct rec *r);
struct which which_taken(const struct rec *series, const char *value);

/* which_name(SERIES, R): R's RecurrenceId becomes one of the kind that the Start of SERIES is (RFC 5545 3.8.4.4), where it is of the
 * other: a day is the instance of that day at the series' hour, and of a series of days a time is the nearest midnight's day, since
 * Exchange names days by their midnights. */
void which_name(const struct rec *series, struct rec *r);

/* which_meant(SERIES, R): does R's RecurrenceId name an instance of SERIES, Exdates aside?  One that is called by the time that it had before
 * the series was moved is the only instance of that day, whose name goes to NAME. */
enum which_meant { WHICH_IS, WHICH_MEANT, WHICH_NONE };
enum which_meant which_meant(const struct rec *series, const struct rec *r, char name[CIVIL_SIZE]);

/* which_same: one day, or one instant; of which one is floating, the same by the clock.  A day is no time. */
bool which_same(struct which a, struct which b);

/* which_keys: what W is found under in a table, one or two numbers into KEY, their count: of two that are the same one is the same. */
size_t which_keys(struct which w, uint64_t seed, uint64_t key[2]);

/* which_first: FIRST of each of N is the first among them that it is the same as, itself where there is none before; not that of one
 * that is not its own first.  Returns how many were compared, no more than a few for each. */
size_t which_first(const struct which *w, size_t n, size_t *first);

/* which_match: are A and B (which_of each) the same event, by Uid, or the same instance of it?  Components are no events. */
bool which_match(const struct rec *a, struct which of_a, const struct rec *b, struct which of_b);

#endif
