/* lasting.h: the DURATION line of Ical that ends an event without End, its days and seconds; NULL: there is none.  Beside a Start
 * that is a day, it is one of days only (RFC 5545 3.8.2.5). */
#ifndef EV_RECORD_LASTING_H
#define EV_RECORD_LASTING_H

#include "record/rec.h"

const char *event_duration(const struct rec *r, long *days, long *seconds);

#endif
