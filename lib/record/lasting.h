/* lasting.h: an event that has a DURATION (RFC 5545 3.8.2.5) in the place of an End. */
#ifndef EV_RECORD_LASTING_H
#define EV_RECORD_LASTING_H

#include "record/rec.h"

/* event_duration: the line DURATION in Ical that ends R, and its days and seconds; the line is R's.  NULL: there is none, or R has an
 * End or no Start; beside a Start that is a day, one with hours is none, either. */
const char *event_duration(const struct rec *r, long *days, long *seconds);

#endif
