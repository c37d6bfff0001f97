/* ics_written.h: the list of the files that ev-ics -d wrote into a directory, so that one that was deleted there since (on a
 * telephone, say) is not brought back.  It is a file there, .ev-written: a name a line, and behind it, where the file was found
 * deleted, "gone" and a hash of the calendar that was not written. */
#ifndef EV_CMD_ICS_WRITTEN_H
#define EV_CMD_ICS_WRITTEN_H

#include "cmd/common.h"

#include <stdint.h>

struct written;

/* written_new: the list of DIR, empty where there is none; what cannot be read is reported, then nothing is known. */
struct written *written_new(struct cmd *c, const char *dir);
void written_free(struct written *w);

/* written_before: did an earlier run write NAME?  *GONE: it was found deleted by then, when TEXT hash was the input's; 0: not. */
bool written_before(const struct written *w, const char *name, uint64_t *gone);

/* written_put: NAME is in the directory, or GONE, which is not 0.  written_at: what it is the name for is in FILE, which has another
 * one; in the list, "at" and a hash of that stand behind it.  written_forget: it, or that FILE, was removed by us.  For each
 * name one of them is called once at most. */
void written_put(struct written *w, const char *name, uint64_t gone);
void written_at(struct written *w, const char *name, const char *file);
void written_forget(struct written *w, const char *name);

/* written_end writes the list anew, where that changes it: what was put, and what was listed and not spoken of.  Failure is
 * reported, but where it was TOLD that the directory takes nothing. */
void written_end(struct written *w, bool told);

#endif
