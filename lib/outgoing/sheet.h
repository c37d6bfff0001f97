/* sheet.h: one meeting's agenda, as offices print it: head, place, items in their slots. */
#ifndef EV_OUTGOING_SHEET_H
#define EV_OUTGOING_SHEET_H

#include "outgoing/words.h"
#include "record/rec.h"

enum sheet_format { SHEET_TEXT, SHEET_MARKDOWN };

/* sheet_write(R, WORDS, FORMAT, WIDTH, OUT, ERR): WIDTH columns for text.  -1: ERR says what is wrong with the record. */
int sheet_write(const struct rec *r, const struct words *w, enum sheet_format f, size_t width, struct buf *out, struct err *e);

#endif
