/* cues.h: what is noticed about a candidate, as numbers that weights are learned for (weights.h).  A cue states a fact of the text;
 * it says nothing of what follows from it.  The rows are in cues.def. */
#ifndef EV_CHOICE_CUES_H
#define EV_CHOICE_CUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CUE(id, name, values, what) CUE_##id##_,
enum cue_id {
#include "choice/cues.def"
	CUE_ID_COUNT
};
#undef CUE
_Static_assert(CUE_ID_COUNT <= 255, "a cue's number is an octet of its key");

/* keys: cue << 24 and up to three values of an octet each; a value's factor is 1 but where cue_weigh gave another */
struct cues {
	uint32_t *key;
	float *factor;
	size_t n, cap, cap_factor;
};

void cues_more(struct cues *c); /* cue_weigh's: makes room for one more */
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
void cues_free(struct cues *c); /* C, which is {0} at first, is that again */

/* bucket: the number of the first limit that is not below N (limits ascend, 255 ends them) */
static inline unsigned cue_bucket(long n, const unsigned char *limits)
{
	unsigned k = 0;

	while (limits[k] != 255 && n > limits[k])
		k++;
	return k;
}
#define BUCKET(n, ...) cue_bucket((long)(n), (const unsigned char[]){__VA_ARGS__, 255})

/* for the learner and --why: a cue's name and what its values are (the letters at the head of cues.def); cue_of: the cue of a key;
 * cue_says_word: is its value a word? */
const char *cue_name(enum cue_id id);
const char *cue_values(enum cue_id id);
static inline enum cue_id cue_of(uint32_t key) { return (enum cue_id)((key >> 24) - 1); }
static inline bool cue_says_word(enum cue_id id) { return *cue_values(id) == 'w'; }

#endif
