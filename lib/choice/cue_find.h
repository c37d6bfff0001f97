/* cue_find.h: cues of the grammar's finds: the days and times of a page. */
#ifndef EV_CHOICE_CUE_FIND_H
#define EV_CHOICE_CUE_FIND_H

#include "choice/cue_page.h"

/* cue_find: of any find; cue_words: the words of its sentence.  cue_day, cue_clock: of the I-th day, time.  Of a time for the day
 * that is find DAY: cue_clock_words of the time by itself, cue_pair beside the day, cue_pair_among beside the OTHERS (finds) that are days of events; CLOCK -1: no time at all */
void cue_find(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_words(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_day(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock_words(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_pair(const struct cue_page *c, uint32_t day, int clock, struct cues *out);
/* cue_pair_between: what of the page stands between the two, less than 7; cue_pair_kind: that with what stands there of OTHERS, less
 * than PAIR_KINDS: pairs of the same kind have the same cues of cue_pair_among */
enum { PAIR_KINDS = 64 };
unsigned cue_pair_between(const struct cue_page *c, uint32_t day, int clock);
unsigned cue_pair_kind(const struct cue_page *c, uint32_t day, int clock, unsigned between, const uint32_t *others, size_t n);
void cue_pair_among(const struct cue_page *c, uint32_t day, int clock, const uint32_t *others, size_t n, struct cues *out);

/* cue_feast_in_name: is the I-th day a feast that only names its event, since the page prints a date for it: "the Christmas concert is
 * on 12 December"? */
bool cue_feast_in_name(const struct cue_page *c, uint32_t i);

#endif
