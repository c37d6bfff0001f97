/* choice.h: what a page announces: the division into events, and for each the spans that are its title, place and organizer,
 * by learned weights over cues, all events of a page together.  Each comes with its probability. */
#ifndef EV_CHOICE_CHOICE_H
#define EV_CHOICE_CHOICE_H

#include "choice/division.h"

enum choice_field { FIELD_TITLE, FIELD_PLACE, FIELD_ORGANIZER, FIELD_COUNT };
enum { ALL_FIELDS = (1 << FIELD_COUNT) - 1, CHOICE_BEST = 3, SECOND_LOOK_LEAST = -14 /* log-probability of what is looked at a second time */ };

struct pick {
	struct candidate span;  /* empty: none */
	struct candidate whole; /* ... before its edges were trimmed: the candidate that cues were noticed of */
	double p;               /* that it or something nearly equal is right */
};

struct event_choice {
	struct head head;
	struct anchor anchor;
	double p;               /* that an event begins then */
	struct pick field[FIELD_COUNT][CHOICE_BEST]; /* the best first; the others are other readings, p 0: none */
};

struct choice {
	struct cue_page c;
	struct beliefs b;
	const struct weights *w;
	struct joint_known *known;
	struct candidate *span;
	struct span_view *view;    /* of each span */
	struct day_scores *day;    /* of spans beside some days, see choice.c */
	size_t spans;
	double *base[FIELD_COUNT]; /* scores of the spans by themselves, and of none behind the last */
	struct event_choice *event;
	size_t events;
	double p;                  /* of the division */
	bool cut;                  /* there may be more events than DIVISION_EVENTS */
};

/* choice_open: what is thought of days and times.  choice_divide: chooses the division.  choice_heads: takes one that is given (N
 * heads); with the first head the spans are found and weighed by themselves.  choice_fields: the spans of each event's fields.  choice_close gives the memory back. */
void choice_open(struct choice *ch, const struct page *p, const struct weights *w);
void choice_divide(struct choice *ch);
void choice_heads(struct choice *ch, const struct head *head, size_t n);
void choice_fields(struct choice *ch);
void choice_close(struct choice *ch);

/* choice_confidence: how likely it is that an event's start, title and place are all right, as measured on texts that were not
 * learned from */
double choice_confidence(const struct weights *w, const struct event_choice *e);

/* choice_cues: all that was noticed of a span for an event's fields */
void choice_cues(const struct choice *ch, const struct event_choice *e, struct candidate s, struct cues *out);

/* choice_reaches: may a span belong to the event with this anchor: near it, or at the head or foot of the page? */
bool choice_reaches(const struct cue_page *c, struct candidate s, struct anchor a);
/* choice_trim: a span without the marks that stand at its ends */
struct candidate choice_trim(const struct page *p, struct candidate s);

/* choice_alike: is the F1 of the words of candidates I and K at least LEAST, which is above 0? */
bool choice_alike(const struct choice *ch, size_t i, size_t k, double least);

/* choice_scores: the log-probabilities of all spans, and none behind the last, for an event by itself: LP[F] for the FIELDS
 * whose bits are set, SUM[F] the log of the sum of their scores.  For the learner: cues of the second look, in which the events
 * of a page and the fields of an event see one another (see choice_again.c) */
void choice_scores(const struct choice *ch, const struct event_choice *e, unsigned fields, double *const lp[FIELD_COUNT], double sum[FIELD_COUNT]);
struct second_look; /* all events of a page for field F; LP: for each field and event the log-probabilities */
struct second_look *second_look_open(const struct choice *ch, enum choice_field f, double **const lp[FIELD_COUNT]);
void second_look_cues(const struct second_look *v, size_t event, size_t span, struct cues *out);
/* second_look_wide: adds the cues of the span by itself and beside its event, among which there are pairs, too; false where it is
 * too unlikely for pairs to be looked for */
bool second_look_wide(const struct second_look *v, size_t event, size_t span, struct cues *out);
void second_look_close(struct second_look *v);
/* ... and of the divisions that are likely, by the titles and places that their events would have (see division_again.c):
 * divisions_again weighs P anew; divisions_likely: which are looked at (room for DIVISIONS_AGAIN) */
enum { DIVISIONS_AGAIN = 6 };
void divisions_again(struct choice *ch, const struct division *v, size_t n, double *p);
size_t divisions_likely(size_t n, const double *p, size_t *at);
void division_again_cues(struct choice *ch, const struct division *v, double p, struct cues *out);

#endif
