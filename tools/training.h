/* training.h: from the corpus to problems that fit.h solves, and from weights to readings. */
#ifndef EV_TOOLS_TRAINING_H
#define EV_TOOLS_TRAINING_H

#include "corpus.h"
#include "fit.h"

struct gold_head {          /* where the text says a gold event's time */
	bool found;
	struct head head;
	bool *right[FIELD_COUNT]; /* for each span; NULL: not to be learned from */
	bool none[FIELD_COUNT];   /* that the text has none is right */
};

struct training {
	struct text *text;
	size_t n;
	struct gold_head **gold;  /* for each text, for each of its events */
	struct lists spans;       /* of all texts */
	uint32_t *first_list;     /* of each text's first span */
	float *counts;            /* what each text counts: what the tests hold as well, more */
	struct problem field[FIELD_COUNT], day, clock, pair, end;
};

struct model_set {
	struct learned model[MODEL_COUNT];
	struct weights w;
};

/* training_open: the problems of single choices.  train: learns from the texts that USE says. */
void training_open(struct training *tr, struct text *text, size_t n);
void training_close(struct training *tr);
void train(const struct training *tr, const bool *use, struct model_set *out);
void model_set_free(struct model_set *m);

/* predict: a reading of T with W; the strings are freed by predicted_free; returns their number */
size_t predict(const struct text *t, const struct weights *w, struct predicted **out);
/* predicted_show: prints a reading of T: its name, then the records */
void predicted_show(const struct text *t, const struct predicted *p, size_t n);
void predicted_free(struct predicted *p, size_t n);

#endif
