/* gold.h: what a careful reader makes of a text of the corpus, and how a reading is compared with it. */
#ifndef EV_TOOLS_GOLD_H
#define EV_TOOLS_GOLD_H

#include "record/rec.h"
#include "time/civil.h"

#include <stdbool.h>

enum gold_field { GOLD_START, GOLD_END, GOLD_SUMMARY, GOLD_LOCATION, GOLD_ORGANIZER, GOLD_FIELDS };

struct gold_event {
	char **value[GOLD_FIELDS]; /* the value, then what is right as well */
	size_t n[GOLD_FIELDS];
	bool has[GOLD_FIELDS];     /* the record has the field: value[0] is its own */
	bool soft[GOLD_FIELDS];    /* does not count */
	bool maybe;                /* may be read or not */
};

struct gold {
	char ref[24];
	unsigned counts;         /* "# counts: 3": as much as three texts */
	struct gold_event *event;
	size_t n;
};

/* Comments that count, as "# ref: 2026-09-14" on the first line: ref, the day on which it is read; counts: N, as much as N texts;
 * soft: FIELDS of the record, or soft-all: of all, are not compared; alt: FIELD VALUE, which is right as well; maybe, the record may be
 * read or not.
 * gold_read: NAME.gold; false with a message to stderr.  gold_free gives the memory back. */
bool gold_read(struct gold *g, const char *path);
void gold_free(struct gold *g);

/* gold_f1: F1 of the words of two texts; words that differ in their ending are the same, joints do not count */
double gold_f1(const char *a, const char *b);
/* gold_value: a Start or End as one number (see head_of in division.h), -1: none */
int64_t gold_value(const char *start);
/* gold_right: is VALUE (NULL: none) right for the field? */
bool gold_right(const struct gold_event *g, enum gold_field f, const char *value);

/* a reading, and the counts of many readings */
enum { PREDICTED_START, PREDICTED_SUMMARY, PREDICTED_LOCATION, PREDICTED_EVENT, PREDICTED_COUNT };
struct predicted {
	const char *value[GOLD_FIELDS];
	double p[PREDICTED_COUNT];      /* as said; the last: start, title and place together */
	bool right[PREDICTED_COUNT];    /* as figures_add finds */
	bool counts;                    /* an event that may be read or not does not */
};
struct figures {
	unsigned events, right, cases[3], whole[3], printed, false_pages; /* cases: none, one, several events */
	unsigned tp[GOLD_FIELDS], fp[GOLD_FIELDS], fn[GOLD_FIELDS];
};
void figures_add(struct figures *f, const struct gold *g, struct predicted *p, size_t n); /* and sets RIGHT and COUNTS of P */
void figures_print(const struct figures *f, const char *name);

#endif
