/* paper.h: pages for the typesetter (libexec/ev/ev-typeset), which makes PDF of them: lines of fields, a tab between two.
 *
 *   paper LANG portrait|landscape LEFT RIGHT   first: the language, the form, what heads the pages from the second on; once
 *                                              more where another meeting begins on pages of its own
 *   row SPACE KEEP                             a row: points above it, points that must be free below its top
 *   cell X WIDTH STYLE URL TEXT                a column of the row, in millimetres from the left margin, WIDTH 0 to the
 *                                              right one; URL may be empty
 *   rule                                       a line across the page, below the row before it
 *   grid TITLE                                 a calendar across the page, which is made to fit: then its parts
 *   column TEXT                                head of a column, eight of them: the first of the weeks, then the days
 *   week TEXT                                  a row of the calendar begins
 *   day FLAGS TEXT NOTE                        its next day, FLAGS of o (another month's), t (today), h (a holiday)
 *   event FLAGS TIME TEXT PLACE                on that day, FLAGS c (cancelled)
 *
 * STYLE: t title, h head of a part, n normal, b bold, s soft, i soft italic. */
#ifndef EV_OUTGOING_PAPER_H
#define EV_OUTGOING_PAPER_H

#include "ground/buf.h"

#include <stdbool.h>

/* paper_begin, _row, _cell, _rule, _grid, _column, _week, _day and _event append the line of that name to OUT; what is a field's has its
 * tabs and line feeds as blanks. */
void paper_begin(const char *lang, bool landscape, const char *left, const char *right, struct buf *out);
void paper_row(int space, int keep, struct buf *out);
void paper_rule(struct buf *out);

/* paper_cell: N octets of TEXT; URL, which may be NULL, counts where it is of the web. */
void paper_cell(int x, int width, char style, const char *url, const char *text, size_t n, struct buf *out);

/* paper_line: a row with one cell, TEXT, as wide as the page. */
void paper_line(char style, int space, int keep, const char *text, struct buf *out);

void paper_grid(const char *title, struct buf *out);
void paper_column(const char *text, struct buf *out);
void paper_week(const char *text, struct buf *out);
void paper_day(bool outside, bool today, bool holiday, const char *text, const char *note, struct buf *out);
void paper_event(bool cancelled, const char *time, const char *text, const char *place, struct buf *out);

#endif
