/* told.h: what a command that runs every few minutes has told of files that are wrong, so that it tells it once, again when the file
 * has changed, and once more for each day that it lasts, as outage.h has it of a way out.  The file "told" of the ledger's directory
 * has the time and a hash of each, a record; what is older than a day is forgotten. */
#ifndef EV_OUTGOING_TOLD_H
#define EV_OUTGOING_TOLD_H

#include <stdbool.h>
#include <stdint.h>

/* told_new: what was told before NOW, as DIR has it. */
struct told;
struct told *told_new(const char *dir, int64_t now);
void told_free(struct told *t);

/* told_before(T, FILE, TEXT): was TEXT told of FILE ("-", NULL: no file) as it is?  Else it counts as told now. */
bool told_before(struct told *t, const char *file, const char *text);

/* told_end writes it down, where there is something new; whoever calls holds the ledger.  What cannot be written is told again. */
void told_end(struct told *t);

#endif
