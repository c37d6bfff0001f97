/* choice_end.h: when an event ends: what its own date says, what its programme says, or another time, day or length of the page,
 * by learned weights over cues, each with its probability. */
#ifndef EV_CHOICE_CHOICE_END_H
#define EV_CHOICE_CHOICE_END_H

#include "choice/choice.h"

#include "language/resolve.h"

/* where an end comes from: it is not said; the moment of the head has it; the programme's last time; a time of the page; the
 * later time of a range; a day; a length ("90 Minuten"); a time behind a later day ("Schluss: Sonntag, 11. Mai, 13 Uhr") */
enum end_kind { END_NONE, END_OWN, END_PROGRAMME, END_TIME, END_UNTIL, END_DAY, END_LENGTH, END_DAY_TIME };

struct end {
	enum end_kind kind;
	struct civil at;     /* END_NONE: the start */
	uint32_t find;       /* of the page: where it is said, the time of END_DAY_TIME; END_NONE, END_OWN and END_PROGRAMME: none */
};

/* an event whose end is asked for */
struct end_asked {
	const struct cue_page *c;
	const struct moment *m;         /* as head_moment gave it */
	const struct moment *programme; /* the same with an end by the programme; NULL: it has none */
	uint32_t from, end;             /* words that speak of it */
	uint32_t word;                  /* of its head */
	bool several;                   /* the page has others */
	bool each;                      /* its hours are those of each of its days: jeweils */
};

/* end_ask: of event E of N on the page */
void end_ask(struct end_asked *a, const struct cue_page *c, const struct anchor *all, size_t n, size_t e, const struct moment *m, const struct moment *programme);

enum { ENDS = 200 };
/* ends_find: the ends that are thinkable, END_NONE first; their number.  end_cues: what is noticed of the I-th of N. */
size_t ends_find(const struct end_asked *a, struct end out[ENDS]);
void end_cues(const struct end_asked *a, const struct end *all, size_t n, size_t i, struct cues *out);

/* end_choose: the likeliest of them, *P: its probability; the next likely one that is another */
struct end end_choose(const struct end_asked *a, const struct weights *w, double *p, struct end *second, double *p_second);

/* end_take: the end into the moment */
void end_take(const struct end_asked *a, const struct end *e, struct moment *m);

#endif
