/* cues.c: collecting cues; see cues.h. */
#include "choice/cues.h"

#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>

void cues_more(struct cues *c)
{
	c->key = mem_grow(c->key, &c->cap, c->n + 1, sizeof *c->key);
	c->factor = mem_grow(c->factor, &c->cap_factor, c->n + 1, sizeof *c->factor);
}

void cues_free(struct cues *c)
{
	free(c->key);
	free(c->factor);
	*c = (struct cues){0};
}

uint32_t cue_form(const char *s, const char *end)
{
	uint32_t h = 2166136261u;

	while (s < end)
		h = (h ^ utf8_fold(utf8_next(&s, end))) * 16777619u;
	h = (h ^ h >> 24) & 0xffffff;
	return h ? h : 1;
}

const char *cue_tail(const char *s, size_t len)
{
	enum { TAIL = 5, LONG = 8 };
	const char *at = s + len;

	for (int k = 0; k < TAIL && len >= LONG && at > s; k++)
		do
			at--;
		while (at > s && (*at & 0xc0) == 0x80);
	return len >= LONG ? at : s;
}

#define CUE(id, name, values, what) {name, values},
static const struct {
	const char *name, *values;
} rows[] = {
#include "choice/cues.def"
};
#undef CUE

const char *cue_name(enum cue_id id) { return rows[id].name; }
const char *cue_values(enum cue_id id) { return rows[id].values; }
