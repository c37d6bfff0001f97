/* cue_find.h: cues of the grammar's finds: the days and times of a page. */
#ifndef EV_CHOICE_CUE_FIND_H
#define EV_CHOICE_CUE_FIND_H

#include "choice/cue_page.h"

/* Each appends cues to OUT.  FIND is a number into the page's finds; I into c->day (cue_day) or c->clock (cue_clock); DAY and OTHERS
 * into c->day; CLOCK into c->clock, -1: no time at all.
 *   cue_find         of any find, by itself            cue_words   the words of its sentence
 *   cue_day          may an event take place then?     cue_clock   may one begin then?
 *   cue_clock_words  of a time that is to go with a day, by itself; cue_pair: beside that day; cue_pair_among: beside the days of
 *                    the N OTHERS, which may be other events' */
void cue_find(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_words(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_day(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock_words(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_pair(const struct cue_page *c, uint32_t day, int clock, struct cues *out);
/* cue_pair_between: what of the page stands between the day and the time, as a number below 7.  cue_pair_kind: that, BETWEEN, and what
 * stands there of OTHERS, as a number below PAIR_KINDS: pairs of the same kind have the same cues of cue_pair_among, so that these are
 * weighed once. */
enum { PAIR_KINDS = 64 };
unsigned cue_pair_between(const struct cue_page *c, uint32_t day, int clock);
unsigned cue_pair_kind(const struct cue_page *c, uint32_t day, int clock, unsigned between, const uint32_t *others, size_t n);
void cue_pair_among(const struct cue_page *c, uint32_t day, int clock, const uint32_t *others, size_t n, struct cues *out);

/* cue_feast_in_name: is the I-th day a feast that only names its event, since the page prints a date for it: "the Christmas concert is
 * on 12 December"? */
bool cue_feast_in_name(const struct cue_page *c, uint32_t i);

#endif
