/* half.h: the half of the day that a bare hour is in: "at 6", "halb acht". */
#ifndef EV_PAGE_HALF_H
#define EV_PAGE_HALF_H

#include "page/reading.h"

/* half_settle: the half of the day that a bare hour of M is in.  half_guessed says that the likely one was taken. */
void half_settle(const struct reading *r, struct moment *m);

/* half_of_line: the same in a line of its own, in a language that says the hours up to twelve: by its words, else the afternoon. */
void half_of_line(const struct tokens *t, const struct whens *all, int lang, struct moment *m);

#endif
