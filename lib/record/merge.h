/* merge.h: a record that is read again: what the source changed is taken over, what a person changed is kept.
 *
 * So that the two can be told apart, ev-parse ends each record with a comment that holds a short hash of every field as it
 * was read:
 *
 *     # read Summary:1f2e3d Start:9c04aa ...
 */
#ifndef EV_RECORD_MERGE_H
#define EV_RECORD_MERGE_H

#include "record/rec.h"

/* merge_mark: puts that comment at the end of R (or anew there). */
void merge_mark(struct rec *r);

/* merge_is_mark: the field is that comment.  merge_mark_last: it goes behind all other fields. */
bool merge_is_mark(const struct rec_field *f);
void merge_mark_last(struct rec *r);

struct merge_report {
	/* a field that both changed: the value in the file was kept */
	void (*conflict)(void *ctx, const char *field, const char *kept, const char *source);
	void *ctx;
};

/* merge_record(OLD, NEW, TODAY, REPORT): NEW is a later reading of the event of OLD.  Fields of OLD whose value is what the
 * comment says was read take NEW's value (or go, where NEW has none); fields that a person changed stay; where both
 * changed, OLD's stays, a Warning holds the other, and REPORT is told.  An OLD without the comment keeps what it has, and
 * gets what it lacks.  Uid and Source stay, Evidence is NEW's, LastModified becomes TODAY where something changed.
 * Repeated fields are compared as a whole.  True: OLD is not what it was. */
bool merge_record(struct rec *old, const struct rec *new, const char *today, const struct merge_report *report);

#endif
