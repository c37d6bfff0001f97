/* division.h: how a page is divided into events: which of its days are an event's, and which time goes with each.  Several
 * divisions are made, each by what a reader may see in the page (every day begins an entry, one a block, times below a day's
 * header ...); what is most likely as a whole is chosen, "none" among them. */
#ifndef EV_CHOICE_DIVISION_H
#define EV_CHOICE_DIVISION_H

#include "choice/cue_page.h"
#include "choice/weights.h"

enum { DIVISION_EVENTS = 300, DIVISIONS = 400 };

struct head {
	uint32_t day;   /* of the page's days (cue_page) */
	int clock;      /* of its times, -1: none */
};

struct division {
	struct head head[DIVISION_EVENTS]; /* as they stand in the page */
	size_t n;
	uint64_t makers[2]; /* who proposes it: bits set * 8 + manner */
};

struct beliefs { /* what is thought of days and times before a division is chosen */
	const struct cue_page *c;
	const struct weights *w;
	double *day, *clock;       /* probabilities */
	double *best;              /* of all that say that day, NAN: an earlier one says it */
	double *clock_words;       /* part of a pair's score that is the time's alone */
	float *pair;               /* rows of days, columns of times and, first, of none; NAN: not yet known */
	uint8_t *between;          /* ... what stands between both: cue_pair_between */
	double *among;             /* of each kind of pairs, what it scores among the other days; NAN: not yet known */
};

/* beliefs_open: what the weights W say of the days and times of the page C, which both must live until beliefs_close. */
void beliefs_open(struct beliefs *b, const struct cue_page *c, const struct weights *w);
void beliefs_close(struct beliefs *b);
/* beliefs_time: the likeliest time for a day beside those of OTHERS (days); its log-probability */
int beliefs_time(const struct beliefs *b, uint32_t day, const uint32_t *others, size_t n, double *log_p);

/* beliefs_times: the log-probability of none and of each time of the page for a day beside those of OTHERS; the caller frees them */
double *beliefs_times(const struct beliefs *b, uint32_t day, const uint32_t *others, size_t n);

/* beliefs_pair: the log-probability of a head's time for its day beside those of OTHERS */
double beliefs_pair(const struct beliefs *b, struct head h, const uint32_t *others, size_t n);

/* divisions_make: into OUT (DIVISIONS of them); their number, "none" first.  division_cues: cues of one of them. */
size_t divisions_make(const struct beliefs *b, struct division *out);
void division_cues(const struct beliefs *b, const struct division *v, struct cues *out);
/* ... division_words: those of the words of the page, which are the same for none, one or several events (division_many: 0, 1, 2);
 * division_own_cues: the others */
static inline unsigned division_many(const struct division *v) { return v->n < 2 ? (unsigned)v->n : 2; }
void division_words(const struct beliefs *b, const struct division *v, struct cues *out);
void division_own_cues(const struct beliefs *b, const struct division *v, struct cues *out);
/* divisions_weigh: the probability of each of N divisions.  divisions_choose: the one that agrees best with what is likely by P;
 * EACH[I]: how likely its I-th head is, whatever else the page announces (room for DIVISION_EVENTS) */
void divisions_weigh(const struct beliefs *b, const struct division *v, size_t n, double *p);
size_t divisions_choose(const struct beliefs *b, const struct division *v, size_t n, const double *p, double *each);
/* divisions_announced: where sentences of the page say that something is held on dates to come, P of those divisions that have one of them,
 * all others 0; false where there is no such date */
bool divisions_announced(const struct beliefs *b, const struct division *v, size_t n, double *p);

/* division_never_begins: "bis 16 Uhr", a deadline, a stamp: what no learning makes a beginning */
bool division_never_begins(const struct find *f);

/* head_value: the day and time of a head as one number, equal for equal beginnings; head_day its day alone */
int64_t head_value(const struct cue_page *c, struct head h);
static inline int64_t head_day(int64_t value) { return value / 1441; }
static inline int64_t head_of(int64_t day, int minutes) { return day * 1441 + minutes + 1; }
/* division_anchors: the words that stand for each event */
void division_anchors(const struct cue_page *c, const struct division *v, struct anchor *out);

#endif
