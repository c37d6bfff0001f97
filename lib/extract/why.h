/* why.h: why an event was read so: for its start, title, place and organizer the readings that were weighed, each with the cues
 * that counted most and their weights (lang/reading.weights; what the cues say is in cues.def). */
#ifndef EV_EXTRACT_WHY_H
#define EV_EXTRACT_WHY_H

#include "extract/choice.h"

/* why_write: fields Why of R, the record of event E */
void why_write(struct rec *r, const struct choice *ch, const struct event_choice *e);

#endif
