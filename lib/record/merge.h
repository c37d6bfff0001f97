/* merge.h: a record that is read again: what the source changed is taken over, what a person changed is kept.
 *
 * So that the two can be told apart, ev-parse gives each record a field that holds a short hash of every field as it was
 * read; it stays with the record through all commands and recutils' tools, and goes to no guest, calendar or listing:
 *
 *     Read: Summary:1f2e3d Start:9c04aa ...
 */
#ifndef EV_RECORD_MERGE_H
#define EV_RECORD_MERGE_H

#include "record/rec.h"

/* merge_mark: gives R that field (or anew), in the vocabulary's place. */
void merge_mark(struct rec *r);

/* merge_marked: what that field of R says, or the comment "# read ..." that stood for it once; NULL: nothing. */
const char *merge_marked(const struct rec *r);

struct merge_report {
	/* a field that both changed: the value in the file was kept */
	void (*conflict)(void *ctx, const char *field, const char *kept, const char *source);
	/* one of a record without a mark that gave way to a later revision; only with LATER */
	void (*replaced)(void *ctx, const char *field, const char *was, const char *source);
	void *ctx;
	bool later;   /* NEW is known to be a later revision */
	bool partial; /* NEW, a cancellation, is not all of the event: what it lacks has not changed */
};

/* merge_record(OLD, NEW, TODAY, REPORT): NEW is a later reading of the event of OLD.  Fields of OLD whose value is what its
 * mark says was read take NEW's value (or go, where NEW has none); fields that a person changed stay; where both
 * changed, OLD's stays, a Warning holds the other, and REPORT is told.  An OLD without a mark keeps what it has, and
 * gets what it lacks; only when it takes place gives way to a LATER revision, what it was stays in a Warning, and REPORT is
 * told.  Uid and Source stay, Evidence is NEW's, LastModified becomes TODAY where something but
 * the mark changed.
 * Repeated fields are compared as a whole.  True: OLD is not what it was. */
bool merge_record(struct rec *old, const struct rec *new, const char *today, const struct merge_report *report);

#endif
