/* programme.h: the lines of a programme: when the event begins and ends by them, its items, its topics. */
#ifndef EV_FIELDS_PROGRAMME_H
#define EV_FIELDS_PROGRAMME_H

#include "fields/draft.h"

/* programme_times: begin and end of M, where its date leaves them open.  programme_end: M with the end that the programme gives,
 * where it begins then; false: it gives none. */
void programme_times(const struct reading *r, struct moment *m);
bool programme_end(const struct reading *r, const struct moment *m, struct moment *out);

/* programme_find: Programme and Topic. */
void programme_find(struct draft *d);

#endif
