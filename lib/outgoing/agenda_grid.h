/* agenda_grid.h: weeks as rows and days as columns, for the files that print them: text, HTML and paper. */
#ifndef EV_OUTGOING_AGENDA_GRID_H
#define EV_OUTGOING_AGENDA_GRID_H

#include "outgoing/agenda_set.h"

struct agenda_grid {
	const struct agenda *a;
	bool week;                 /* one week; else a month */
	int64_t monday, today;     /* civil days: of the first row; the reader's */
	size_t weeks;
	int month;                 /* 0: of a week */
	struct grid_day {
		const struct agenda_instance **event;
		size_t n, cap;
	} *day;                    /* 7 for each week */
	struct buf title;
};

/* A grid as text, as a page in HTML, and as a page for the typesetter (paper.h), appended to OUT. */
void grid_text(const struct agenda_grid *g, struct buf *out);
void grid_html(const struct agenda_grid *g, struct buf *out);
void grid_paper(const struct agenda_grid *g, struct buf *out);

/* grid_time: "19:30", or "…" where it goes on from a day before, or nothing; grid_place: in a week the place, as short as it
 * may be, else nothing. */
void grid_time(const struct agenda_instance *i, int64_t day, struct buf *out);
void grid_place(const struct agenda_grid *g, const struct agenda_instance *i, struct buf *out);

/* grid_summary: the title; a box before that of a task. */
void grid_summary(const struct agenda_grid *g, const struct agenda_instance *i, struct buf *out);

/* grid_label: of a day: "10."; with its month on the grid's first day and a month's: "1. März".  BRIEF: "1.3." there, and on
 * the days of other months. */
void grid_label(const struct agenda_grid *g, int64_t day, bool brief, struct buf *out);

/* grid_outside: is the day another month's? */
bool grid_outside(const struct agenda_grid *g, int64_t day);

#endif
