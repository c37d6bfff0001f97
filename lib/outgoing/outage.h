/* outage.h: what was said of a way out that takes nothing, so that a command that runs every few minutes says it once, and once
 * more for each day that it lasts.  The file "outage" of the ledger's directory has it, a record: one field for each trouble,
 * with the time at which it was said; it is gone when mail goes out again.  Whoever calls holds the ledger. */
#ifndef EV_OUTGOING_OUTAGE_H
#define EV_OUTGOING_OUTAGE_H

#include "ground/buf.h"

#include <stdbool.h>
#include <stdint.h>

enum { OUTAGE_AGAIN = 86400 }; /* seconds until the same is said again */

/* outage_news(DIR, WHY, NOW): is WHY news, at NOW?  Then it is written down as said.  Two reasons are the same where they have
 * the server's reply code in common, else the words before the first number: ports, times and marks of a queue differ each
 * time.  What cannot be written down is news each time. */
bool outage_news(const char *dir, const char *why, int64_t now);

/* outage_reason: what was said last of the outage that lasts, appended to OUT; false: there is none. */
bool outage_reason(const char *dir, struct buf *out);

/* outage_over: mail goes out again. */
void outage_over(const char *dir);

#endif
