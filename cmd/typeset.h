/* typeset.h: what the two halves of ev-typeset share: rows (ev-typeset.c) and calendars (typeset_grid.c). */
#ifndef EV_CMD_TYPESET_H
#define EV_CMD_TYPESET_H

#include "ground/buf.h"

#include <stdbool.h>
#include <stddef.h>

#include <pango/pangocairo.h>

enum { TYPESET_CELLS = 8 };

struct typeset {
	cairo_surface_t *surface;
	cairo_t *cr;
	PangoContext *context;
	double width, height, left, right, top, bottom, y; /* points */
	double space, keep;   /* of the row that is read */
	char *head_left, *head_right;
	int page;
	bool landscape, in_grid;
	unsigned unknown;     /* glyphs that no font has */
	struct typeset_cell {
		double x, width;
		char style;
		char *url, *text;
	} cell[TYPESET_CELLS];
	size_t cells;
	struct typeset_grid {
		char *title, *column[8];
		size_t n_columns;
		struct typeset_week {
			char *text;
			struct typeset_day {
				bool outside, today, holiday;
				char *text, *note;
				struct typeset_event {
					bool cancelled;
					char *time, *text, *place;
				} *event;
				size_t n, cap;
			} day[7];
			size_t days;
		} *week;
		size_t n, cap;
	} grid;
};

/* typeset_text: a layout of TEXT at SIZE points, WIDTH points wide (0: one line); the caller unrefs it.  typeset_height: of
 * it; typeset_show draws it in a grey from 0, black, to 1.  typeset_page begins the next page. */
PangoLayout *typeset_text(struct typeset *t, const char *text, double size, char style, double width);
double typeset_height(PangoLayout *l);
void typeset_show(struct typeset *t, PangoLayout *l, double x, double y, double grey);
void typeset_page(struct typeset *t);

/* grid_line takes a line of a calendar, its fields in F (false: it is none); grid_draw draws the calendar and frees it. */
bool grid_line(struct typeset *t, char *const *f);
void grid_draw(struct typeset *t);

#endif
