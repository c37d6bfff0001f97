/* ics_vdir.h: ev-ics -d: a directory with a calendar file for each Uid. */
#ifndef EV_CMD_ICS_VDIR_H
#define EV_CMD_ICS_VDIR_H

#include "cmd/common.h"
#include "outgoing/ics.h"
#include "outgoing/members.h"

struct vdir;

/* what --prune wants to know: names of the files that the input has events for, and how many of them were there before */
struct vdir_names {
	struct address_set names;
	size_t replaced;
};

/* vdir_new: NAMES may be NULL.  REVIVE: also files that were deleted there since they were written. */
struct vdir *vdir_new(struct cmd *c, const char *dir, const struct ics_options *o, struct vdir_names *names, bool revive);
void vdir_free(struct vdir *v);

/* vdir_add takes a record (a copy); vdir_write writes the files, once all are there; from then on until vdir_free the directory is
 * locked (flock), and another run waits.  Both report what is wrong; a file that was
 * deleted in the directory is said once, and again where the input's event has changed.  vdir_removed: --prune has removed a
 * file.  vdir_end notes what is there now. */
void vdir_add(struct vdir *v, const char *file, const struct rec *r);
void vdir_write(struct vdir *v);
void vdir_removed(struct vdir *v, const char *name);
void vdir_end(struct vdir *v);

/* What a file of the directory holds, PATH with the octets TEXT (ics_merge.c). */
struct vdir_old;
struct vdir_old *vdir_old_new(struct cmd *c, const char *path, const struct buf *text);
void vdir_old_free(struct vdir_old *old);

/* vdir_old_fault: what the file has cannot be written again, and it is left as it is: WHY, the part of it, is ERR wrong. */
void vdir_old_fault(const struct vdir_old *old, const char *why, const struct err *e);

/* vdir_mark: gives R, as it will be read from the file, its mark (Read): a hash of each field, and its revision. */
void vdir_mark(struct rec *r);

/* vdir_old_merge: NEW is about to be written, in the form in which it will be read again, with its mark.
 * Where the file holds that event or instance as it was edited since it was written, or in a later revision, the result is
 * what is to be written instead, with all that was edited; fields that both sides changed are reported, and stay as the file
 * has them.  Where NEW is an earlier revision than what was written, it is what the file has, and that is reported.
 * NULL: NEW is to be written. */
const struct rec *vdir_old_merge(struct vdir_old *old, const struct rec *new);

/* vdir_old_cancel: NEW is a cancellation without Start, with its mark: the event or instance that the file has, cancelled, or an
 * instance of the series that it has; all else of it stays.  NULL: there is none. */
const struct rec *vdir_old_cancel(struct vdir_old *old, const struct rec *new);

/* vdir_old_dropped: is OVERRIDE an instance that was taken off its series there, by an Exdate which SERIES, the input's, has not? */
bool vdir_old_dropped(const struct vdir_old *old, const struct rec *override, const struct rec *series);

/* vdir_old_series: the file's series, where the input has but instances of it: they come alone (RFC 5546 3.2.2, 3.2.5), and it is
 * kept.  NULL: there is none. */
const struct rec *vdir_old_series(struct vdir_old *old, const char *uid);

/* vdir_old_next: after all were merged: the next instance that is in the file and is to be kept: one that was added or, which
 * is said, edited there, and where the input does not have the SERIES, any; and whatever has another Uid, or is a component without one.  NULL: no more.
 * vdir_old_tell: says what has not that Uid. */
const struct rec *vdir_old_next(struct vdir_old *old, const char *uid, bool series);
void vdir_old_tell(const struct vdir_old *old, const char *uid);

#endif
