/* cues.h: what is noticed about a candidate, as numbers that weights are learned for.  A cue states a fact of the text; it
 * says nothing of what follows from it.  The rows are in cues.def. */
#ifndef EV_CHOICE_CUES_H
#define EV_CHOICE_CUES_H

#include "page/page.h"

#define CUE(id, name, values, what) CUE_##id##_,
enum cue_id {
#include "choice/cues.def"
	CUE_ID_COUNT
};
#undef CUE
_Static_assert(CUE_ID_COUNT <= 255, "a cue's number is an octet of its key");

enum model { MODEL_TITLE, MODEL_PLACE, MODEL_ORGANIZER, MODEL_DAY, MODEL_CLOCK, MODEL_PAIR, MODEL_DIVISION, MODEL_TITLE_AGAIN, MODEL_PLACE_AGAIN, MODEL_DIVISION_AGAIN, MODEL_END, MODEL_COUNT };

/* keys: cue << 24 and up to three values of an octet each; a value's factor is 1 but where cue_weigh gave another */
struct cues {
	uint32_t *key;
	float *factor;
	size_t n, cap, cap_factor;
};

void cues_more(struct cues *c); /* room for one more */
static inline void cue_weigh(struct cues *c, enum cue_id id, unsigned a, unsigned b, unsigned d, double factor)
{
	if (c->n == c->cap)
		cues_more(c);
	c->key[c->n] = ((uint32_t)id + 1) << 24 | (a & 255) << 16 | (b & 255) << 8 | (d & 255);
	c->factor[c->n++] = (float)factor;
}
static inline void cue(struct cues *c, enum cue_id id, unsigned a, unsigned b, unsigned d) { cue_weigh(c, id, a, b, d, 1); }
/* Cues whose values are a word have 24 bits of its letters, folded, as their values.  cue_form: these of the letters from S to
 * END, never 0.  cue_tail: where the last letters of a long word of LEN octets begin, which compounds of
 * the same noun have in common ("Jahreshauptversammlung", "Mitgliederversammlung"); S where it is short. */
uint32_t cue_form(const char *s, const char *end);
const char *cue_tail(const char *s, size_t len);
static inline void cue_word(struct cues *c, enum cue_id id, uint32_t form)
{
	if (form)
		cue_weigh(c, id, form >> 16, form >> 8, form, 1);
}
void cues_free(struct cues *c);

/* bucket: the number of the first limit that is not below N (limits ascend, 255 ends them) */
static inline unsigned cue_bucket(long n, const unsigned char *limits)
{
	unsigned k = 0;

	while (limits[k] != 255 && n > limits[k])
		k++;
	return k;
}
#define BUCKET(n, ...) cue_bucket((long)(n), (const unsigned char[]){__VA_ARGS__, 255})

/* Weights: for each model an open table of keys (0: empty) and thousandths.  weights_compiled is what the build made of
 * lang/reading.weights.  weights_score: the sum over cues FROM to END of C. */
struct weight_table {
	const uint32_t *key;
	const int16_t *weight;
	uint32_t size;   /* entries; 0: KEY is NULL */
};
/* ... the weights of the models of spans, which are asked for the same cues, beside one another */
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
extern const struct weights weights_compiled;
double weights_score(const struct weights *w, enum model m, const struct cues *c, size_t from, size_t end);
/* weights_joint: the sums of all models of spans at once, in thousandths, of cues whose factor is 1.  weights_pairs: the sum over all pairs of cues of C; SAY is told of each, unless it is NULL.  weights_both: weights_score of
 * all of C, and its pairs.  cue_present: does a cue with this factor count in pairs? */
/* joint_known: what a page has asked of the joint table, since most of its spans have the same cues; empty: all 0. */
enum { JOINT_KNOWN = 4096 };
struct joint_known {
	struct joint_row {
		uint32_t key;
		int16_t weight[JOINT_MODELS];
	} row[JOINT_KNOWN];
};
void weights_joint(const struct weights *w, struct joint_known *known, const struct cues *c, long sum[JOINT_MODELS]);
typedef void pair_said(void *arg, uint32_t a, uint32_t b, double weight);
double weights_pairs(const struct weights *w, enum model m, const struct cues *c, pair_said *say, void *arg);
double weights_both(const struct weights *w, enum model m, const struct cues *c);
static inline bool cue_present(double factor) { return factor >= 0.3 || factor <= -0.3; }
/* weights_calibrated: the share that was right of what was said with probability P */
double weights_calibrated(const struct weights *w, enum calibrated which, double p);
int weights_of(const struct weights *w, enum model m, uint32_t key);
/* weights_slot: a key's number, all whose bits count; weights_first: where it is looked for first in a table of SIZE entries */
static inline uint32_t weights_slot(uint32_t key)
{
	key = (key ^ key >> 16) * 0x85ebca6bu;
	key = (key ^ key >> 13) * 0xc2b2ae35u;
	return key ^ key >> 16;
}
static inline uint32_t weights_first(uint32_t key, uint32_t size) { return (uint32_t)((uint64_t)weights_slot(key) * size >> 32); }

/* names of models and cues, for the learner and --why */
const char *cue_model_name(enum model m);
const char *cue_calibrated_name(enum calibrated which);
const char *cue_name(enum cue_id id);
const char *cue_values(enum cue_id id);
static inline enum cue_id cue_of(uint32_t key) { return (enum cue_id)((key >> 24) - 1); }
static inline bool cue_says_word(enum cue_id id) { return *cue_values(id) == 'w'; }

/* ---- facts of a page that many cues need ---- */
enum { GENRE_COUNT = 72, FIRSTS = 11, HEADS = 3, AROUND = 120 };
enum { REST_NOTHING, REST_FIND, REST_JOINTS, REST_WORDS };
/* what words of a sentence are: up to AROUND of them */
struct around {
	uint64_t class;
	uint32_t cue;    /* 1 << word.cue */
	uint16_t noun;
};
struct cue_page {
	const struct page *p;
	unsigned genre;             /* mail, HTML or text; has headings, labels, prose, items */
	unsigned head_role[2];      /* roles of the first lines + 1 */
	uint32_t first[FIRSTS], firsts[FIRSTS]; /* the first word of each kind, and how many there are */
	uint16_t *kind;             /* of each word, as bits; the last of them opens a quotation */
	uint32_t *bag;              /* hash of each word, 0 for joints */
	uint32_t *form, *tail;      /* cue_form of each word, of its tail; 0: it has no letters */
	uint8_t *spread;            /* for each word, how many other lines say it, too */
	uint8_t *line_kinds;        /* kinds of words in each line: 1 an event's noun, 2 a place's, 4 a body's, 8 a day or time,
	                             * 16 a person's name, 32 it is long */
	uint8_t head_kinds[2];      /* ... in the first two */
	uint32_t head[HEADS][2];    /* words of subject, page title, first heading */
	uint32_t head_own[HEADS];   /* ... how many of them count when words are compared */
	uint8_t *in_head;           /* in which of them each word stands, too, as bits */
	uint32_t *sentence;         /* first word of each sentence, and one behind the last */
	uint32_t sentences;
	struct around *before, *behind; /* of each word: what its sentence says before it, and from it on */
	uint8_t *rest_before, *rest_behind; /* what stands between the line's edge, or a wide gap, and where a span begins, or ends */
	uint32_t class_count[PAGE_CLASS_COUNT], event_nouns; /* words of the document that are of a class, but furniture */
	uint32_t *day, days;        /* finds that may be an event's day */
	int64_t *date;              /* ... the civil day that each is */
	uint32_t *telling;          /* for each word, how many of them stand before it that tell a day and are no decoy's */
	uint32_t *clock, clocks;    /* finds that may be its time */
	uint32_t range;             /* of DAY: the longest range of up to two weeks, DAYS: none */
};
void cue_page_open(struct cue_page *c, const struct page *p);
void cue_page_close(struct cue_page *c);

/* ---- cues ---- */
struct candidate { uint32_t from, end; }; /* words */
struct anchor { uint32_t word, end; };    /* the words that stand for an event: its day, or its time where several share the day */

/* cue_span: of a span by itself; cue_span_event: beside the day of its event, OTHERS are the other events' of the page: that is
 * cue_span_day, SEVERAL where there are others, and then cue_span_among them */
/* cue_find: of any find; cue_words: the words of its sentence.  cue_day, cue_clock: of the I-th day, time.  Of a time for the day that is find DAY: cue_clock_words of the time by itself,
 * cue_pair beside the day, cue_pair_among beside the OTHERS (finds) that are days of events; CLOCK -1: no time at all */
void cue_find(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_words(const struct cue_page *c, uint32_t find, struct cues *out);
void cue_day(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_clock_words(const struct cue_page *c, uint32_t i, struct cues *out);
void cue_pair(const struct cue_page *c, uint32_t day, int clock, struct cues *out);
void cue_pair_among(const struct cue_page *c, uint32_t day, int clock, const uint32_t *others, size_t n, struct cues *out);

/* candidates_find: all spans that may be a title, place or name; the caller frees them */
struct candidate *candidates_find(const struct cue_page *c, size_t *n);

/* shared by the cue files */
unsigned cue_class_count(void); /* PAGE_CLASS_COUNT + NOUN_COUNT: numbers of classes in keys */
unsigned cue_shape(const struct word *w);
unsigned cue_mark(uint32_t c);
bool cue_in_range(const struct cue_page *c, uint32_t day); /* does the page's longest range hold that of its days? */
bool cue_opens_quote(const struct word *w);
bool cue_closes_quote(const struct word *w);

#endif
