/* nominative.h: names that were lifted out of a sentence, as they stand alone. */
#ifndef EV_FIELDS_NOMINATIVE_H
#define EV_FIELDS_NOMINATIVE_H

#include "page/reading.h"

/* nominative: NAME, words of the text whose first is token TOK, put into the nominative by what stands before it there and by
 * the gender of its noun: "zum | gemeinsamen Arbeiten" becomes "gemeinsames Arbeiten".  False: nothing was changed, since it
 * stands in it, has no adjective, its language does not decline, or the case or the gender is not sure. */
bool nominative(const struct reading *r, size_t tok, struct buf *name);

#endif
