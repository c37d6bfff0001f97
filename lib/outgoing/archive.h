/* archive.h: the records of the events that mail was sent about, as they were last sent, one file each: what an update
 * changes, what a cancellation and an answer are about. */
#ifndef EV_OUTGOING_ARCHIVE_H
#define EV_OUTGOING_ARCHIVE_H

#include "record/rec.h"

/* archive_put: R, which has a Uid, takes the place of what was there, atomically.  -1: ERR. */
int archive_put(const char *dir, const struct rec *r, struct err *e);

/* archive_get: the record of an event into R; false where there is none. */
bool archive_get(const char *dir, const char *uid, const char *rid, struct rec *r);

/* archive_put_series: R and the records that replace instances of it, OVERRIDES; ALONE: it had gone out by itself as it is.
 * archive_put_alone: the record of an instance that went out by itself, which its series remembers.  -1: ERR. */
int archive_put_series(const char *dir, const struct rec *r, const struct rec *overrides, const bool *alone, size_t n, struct err *e);
int archive_put_alone(const char *dir, const struct rec *r, struct err *e);

/* archive_overrides: those that went out with the series; archive_alone: those that went out by themselves, and perhaps with it
 * since.  The caller frees each record and the list. */
struct rec *archive_overrides(const char *dir, const char *uid, size_t *n);
struct rec *archive_alone(const char *dir, const char *uid, size_t *n);

/* archive_each: EACH for every record, in no order, until it returns false.  The record may be changed by EACH, and
 * has what the archive notes of a series for itself, which archive_put keeps. */
void archive_each(const char *dir, bool (*each)(void *ctx, struct rec *r), void *ctx);

#endif
