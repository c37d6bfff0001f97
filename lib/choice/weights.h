/* weights.h: what was learned of cues, as the build has it from lang/reading.weights, and the scores that it gives. */
#ifndef EV_CHOICE_WEIGHTS_H
#define EV_CHOICE_WEIGHTS_H

#include "choice/cues.h"

enum model { MODEL_TITLE, MODEL_PLACE, MODEL_ORGANIZER, MODEL_DAY, MODEL_CLOCK, MODEL_PAIR, MODEL_DIVISION, MODEL_TITLE_AGAIN, MODEL_PLACE_AGAIN, MODEL_DIVISION_AGAIN, MODEL_END, MODEL_COUNT };

/* The weights of a model: an open table of cues' keys (see cues.h; 0: empty) and their weights in thousandths. */
struct weight_table {
	const uint32_t *key;
	const int16_t *weight;
	uint32_t size;   /* entries; 0: KEY is NULL */
};
/* The weights of the models of spans (the first JOINT_MODELS), which are asked for the same cues, stand beside one another. */
enum { JOINT_MODELS = MODEL_ORGANIZER + 1 };
struct joint_table {
	const uint32_t *key;
	const int16_t (*weight)[JOINT_MODELS];
	uint32_t size;
};
/* Pairs of cues that say something together which neither says alone: the number of each cue in an open table of keys, and for
 * each number the other cues (with the same or a higher number) and thousandths. */
struct pair_table {
	const uint32_t *key;
	const uint16_t *number;
	uint32_t size;           /* entries of these; 0: the model has no pairs */
	const uint16_t *start;   /* NUMBERS + 1: where the partners of each begin */
	const uint16_t *partner;
	const int16_t *weight;
	uint16_t numbers;        /* PAIR_NUMBERS at most */
};
enum { PAIR_NUMBERS = 8192 };
/* what was measured of probabilities on texts that were not learned from: thousandths said, ascending, and thousandths right */
enum calibrated { CALIBRATED_START, CALIBRATED_TITLE, CALIBRATED_PLACE, CALIBRATED_EVENT, CALIBRATED_COUNT };
enum { CALIBRATION_KNOTS = 24 };
struct calibration {
	uint16_t said[CALIBRATION_KNOTS], right[CALIBRATION_KNOTS];
	unsigned n;      /* 0: nothing was measured */
};
struct weights {
	struct weight_table model[MODEL_COUNT]; /* those of spans are in JOINT */
	struct joint_table joint;
	struct pair_table pair[MODEL_COUNT];
	struct calibration calibration[CALIBRATED_COUNT];
};
extern const struct weights weights_compiled; /* what the build made of lang/reading.weights */

/* weights_of: the weight of a cue's key in a model, in thousandths, 0 where it has none.  weights_score: the sum of the weights of the
 * cues FROM to END of C, each times its factor; log-odds, not thousandths. */
int weights_of(const struct weights *w, enum model m, uint32_t key);
double weights_score(const struct weights *w, enum model m, const struct cues *c, size_t from, size_t end);
/* joint_known: what a page has asked of the joint table, since most of its spans have the same cues; empty: all 0.  weights_joint: the
 * sums of all models of spans at once, in thousandths, of cues whose factor is 1. */
enum { JOINT_KNOWN = 4096 };
struct joint_known {
	struct joint_row {
		uint32_t key;
		int64_t weights; /* all three in one number, JOINT_BITS each */
	} row[JOINT_KNOWN];
};
enum { JOINT_BITS = 21, JOINT_ADDED = 31 }; /* so many rows may be added before a sum of 16 bits each runs over */
void weights_joint(const struct weights *w, struct joint_known *known, const struct cues *c, long sum[JOINT_MODELS]);

/* model_known: what was asked of one model; empty: all 0.  weights_score_known: weights_score of all of C, through it. */
enum { MODEL_KNOWN = 256 };
struct model_known {
	uint32_t key[MODEL_KNOWN];
	int16_t weight[MODEL_KNOWN];
};
double weights_score_known(const struct weights *w, enum model m, struct model_known *known, const struct cues *c);

/* weights_pairs: the sum of the weights of all pairs of cues of C that have one; SAY, which may be NULL, is told of each: the keys of
 * the two, and the weight.  weights_both: weights_score of all of C and weights_pairs.  cue_present: does a cue with this factor count
 * in pairs? */
typedef void pair_said(void *arg, uint32_t a, uint32_t b, double weight);
double weights_pairs(const struct weights *w, enum model m, const struct cues *c, pair_said *say, void *arg);
double weights_both(const struct weights *w, enum model m, const struct cues *c);
static inline bool cue_present(double factor) { return factor >= 0.3 || factor <= -0.3; }
/* weights_calibrated: the share (0 to 1) that was right of what was said with probability P, P itself where nothing was measured. */
double weights_calibrated(const struct weights *w, enum calibrated which, double p);

/* For the tables' makers, too.  weights_slot: a number made of a key, so that any of its bits tell keys apart.  weights_first: the
 * entry of a table of SIZE at which a key is looked for first; the others follow it, and round. */
static inline uint32_t weights_slot(uint32_t key)
{
	key = (key ^ key >> 16) * 0x85ebca6bu;
	key = (key ^ key >> 13) * 0xc2b2ae35u;
	return key ^ key >> 16;
}
static inline uint32_t weights_first(uint32_t key, uint32_t size) { return (uint32_t)((uint64_t)(key * 0x9e3779b1u) * size >> 32); }

/* names of models, for the learner and --why */
const char *cue_model_name(enum model m);
const char *cue_calibrated_name(enum calibrated which);

#endif
