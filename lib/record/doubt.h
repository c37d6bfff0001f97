/* doubt.h: what a record says that is allowed, and most likely a slip of the pen. */
#ifndef EV_RECORD_DOUBT_H
#define EV_RECORD_DOUBT_H

#include "record/rec.h"

/* record_doubts(R, TELL, CTX): calls TELL with the line (0: unknown) and the message for each: a field that is none of the
 * vocabulary's and is spelt nearly like one that the record lacks; a Timezone that nobody knows and no Ical defines. */
void record_doubts(const struct rec *r, void (*tell)(void *ctx, size_t line, const char *message), void *ctx);

/* record_near(NAME): the vocabulary's field that is spelt most nearly like NAME, or that iCalendar calls so; NULL: none is near. */
const char *record_near(const char *name);

/* record_fold_zone(R): Timezone: europe/berlin becomes Europe/Berlin. */
void record_fold_zone(struct rec *r);

#endif
