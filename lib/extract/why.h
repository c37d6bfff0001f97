/* why.h: why an event was read so: for its start, end, title, place and organizer the readings that were weighed, each with the cues
 * that counted most and their weights (lang/reading.weights; what the cues say is in cues.def). */
#ifndef EV_EXTRACT_WHY_H
#define EV_EXTRACT_WHY_H

#include "choice/choice_end.h"
#include "record/rec.h"

/* why_write: fields Why of R, the record of event E; why_end: one for its end, which is CHOSEN with probability P */
void why_end(struct rec *r, const struct weights *w, const struct end_asked *a, const struct end *chosen, double p);
void why_write(struct rec *r, const struct choice *ch, const struct event_choice *e);

#endif
