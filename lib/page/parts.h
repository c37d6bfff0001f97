/* parts.h: what reading_open is made of: the files that tell what the blocks of a document are for, in the order of their work.
 * Each changes roles, units and the cues of finds; nothing else does. */
#ifndef EV_PAGE_PARTS_H
#define EV_PAGE_PARTS_H

#include "page/reading.h"

/* reading_split: what begins at token TOK inside unit I becomes a unit of its own behind it, of the same role. */
void reading_split(struct reading *r, size_t i, size_t tok);

/* flat_tables: the lines of a table that was flattened to a cell a line get rows and columns; before roles_give. */
void flat_tables(struct reading *r);

/* roles_give: the role of each unit, and the labels of values. */
void roles_give(struct reading *r);

/* days_list_add: adds W to OUT; days of a list that do not follow one another, or that the find THEN gives an hour, each for itself. */
void days_list_add(const struct tokens *ts, const struct when *w, const struct when *then, struct whens *out);

/* weekdays_settle: a weekday alone becomes the day on it of the dates printed last, a weekend the dates right behind it. */
void weekdays_settle(struct reading *r);

/* layout_mark: what the lines tell: datelines are stamps, lines that begin with dates units, closing formulas marked. */
void layout_mark(struct reading *r);

/* recurrence_mark: finds the last day of a recurrence, where a sentence names it ("letzter Termin ist ..."), and takes it out of
 * the finds. */
void recurrence_mark(struct reading *r);

#endif
