/* half.h: the half of the day that a bare hour is in: "at 6", "halb acht". */
#ifndef EV_PAGE_HALF_H
#define EV_PAGE_HALF_H

#include "page/reading.h"

/* The times of a text: those past noon on a clock with 24 hours, and small hours without a nought.  half_hours_add: a find that stands
 * at AT counts.  half_to_24: do they count the hours up to 24?  In a language that counts to TWELVE more of them have to. */
struct half_hours { unsigned past_noon, small; };
void half_hours_add(struct half_hours *h, const struct when *w, const char *at);
bool half_to_24(const struct half_hours *h, bool twelve);

/* half_of_token: what the word at token K says, or the one that it ends in: 1 morning, 2 evening, 0 nothing. */
int half_of_token(const struct reading *r, size_t k);

/* half_of_head: what the words of the text's first unit say: 1 morning, 2 evening, 0 nothing. */
int half_of_head(const struct reading *r);

/* half_settle: the half of the day that a bare hour of M is in.  half_guessed says that the likely one was taken. */
void half_settle(const struct reading *r, struct moment *m);

/* half_of_line: the same in a line of its own, in a language that says the hours up to twelve: by its words, else the afternoon. */
void half_of_line(const struct tokens *t, const struct whens *all, int lang, struct moment *m);

#endif
