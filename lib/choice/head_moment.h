/* head_moment.h: the time of an event from its head: the day and the time that were chosen, and what the grammar knows of
 * them: an end, a rule, a door time. */
#ifndef EV_CHOICE_HEAD_MOMENT_H
#define EV_CHOICE_HEAD_MOMENT_H

#include "choice/division.h"

/* head_moment(C, H, SAID, N, OUT): SAID are moments that the page's labels gave (N of them), which come first. */
void head_moment(const struct cue_page *c, struct head h, const struct moment *said, size_t n, struct moment *out);

#endif
