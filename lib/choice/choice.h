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

/* In this order: choice_open: CH of a page, whose days and times are weighed; P and W must live until choice_close, which gives the
 * memory back.  choice_divide: ch->event becomes the events of the likeliest division, with their days and times; or choice_heads:
 * those of the N heads that are given (the learner's).  Where there are any, the spans of the page are found and weighed by
 * themselves.  choice_fields: the title, place and organizer of each event. */
void choice_open(struct choice *ch, const struct page *p, const struct weights *w);
void choice_divide(struct choice *ch);
void choice_heads(struct choice *ch, const struct head *head, size_t n);
void choice_fields(struct choice *ch);
void choice_close(struct choice *ch);

/* choice_confidence: how likely it is that an event's start, title and place are all right: the product of their probabilities,
 * corrected by what was measured on texts that were not learned from (0 to 1). */
double choice_confidence(const struct weights *w, const struct event_choice *e);

/* choice_cues: appends all cues of the span S for the fields of the event E, without those of the second look. */
void choice_cues(const struct choice *ch, const struct event_choice *e, struct candidate s, struct cues *out);

/* choice_reaches: may a span belong to the event with this anchor: near it, or at the head or foot of the page? */
bool choice_reaches(const struct cue_page *c, struct candidate s, struct anchor a);
/* choice_trim: a span without the marks that stand at its ends */
struct candidate choice_trim(const struct page *p, struct candidate s);

/* choice_alike: is the F1 of the words of candidates I and K at least LEAST, which is above 0? */
bool choice_alike(const struct choice *ch, size_t i, size_t k, double least);

/* choice_scores: for the event E by itself, LP[F][I] is the log-probability that span I is its field F, LP[F][ch->spans] that nothing
 * is; for each F whose bit (1 << F) is set in FIELDS.  LP[F] has room for ch->spans + 1.  SUM[F]: the log of the sum that the scores
 * were divided by. */
void choice_scores(const struct choice *ch, const struct event_choice *e, unsigned fields, double *const lp[FIELD_COUNT], double sum[FIELD_COUNT]);
/* The second look at a field F, in which the events of a page and the fields of an event see one another (see choice_again.c).
 * second_look_open: LP[G][E] is what choice_scores gave of field G for event E; CH and LP must live until second_look_close.
 * second_look_cues appends what it notices of span SPAN for event EVENT (numbers into ch->span, ch->event). */
struct second_look;
struct second_look *second_look_open(const struct choice *ch, enum choice_field f, double **const lp[FIELD_COUNT]);
void second_look_cues(const struct second_look *v, size_t event, size_t span, struct cues *out);
/* second_look_wide: behind second_look_cues, appends the cues of the span by itself and beside its event, since pairs are looked for
 * among all of them; false, and nothing appended, where the span is too unlikely for that. */
bool second_look_wide(const struct second_look *v, size_t event, size_t span, struct cues *out);
void second_look_close(struct second_look *v);
/* The second look at divisions, by the titles and places that their events would have (see division_again.c).  divisions_again: P,
 * the probabilities of N divisions V, is weighed anew.  For the learner: divisions_likely: which of them are looked at, into AT, which
 * has room for DIVISIONS_AGAIN; their number.  division_again_cues appends what is noticed of V, whose probability was P. */
enum { DIVISIONS_AGAIN = 6 };
void divisions_again(struct choice *ch, const struct division *v, size_t n, double *p);
size_t divisions_likely(size_t n, const double *p, size_t *at);
void division_again_cues(struct choice *ch, const struct division *v, double p, struct cues *out);

#endif
