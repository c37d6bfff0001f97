/* ended.h: is an event over, with all its instances? */
#ifndef EV_OUTGOING_ENDED_H
#define EV_OUTGOING_ENDED_H

#include "record/rec.h"

#include <stdint.h>

/* event_ended: R's last instance ended at NOW (seconds since the epoch) or before; of a series two days before, whatever its
 * zone.  False where that cannot be found out: a rule without COUNT and UNTIL, a rule that is none, too many instances. */
bool event_ended(const struct rec *r, int64_t now);

#endif
