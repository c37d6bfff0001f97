/* sheet.h: one meeting's agenda, as offices print it: head, place, items in their slots with start, length and who, breaks,
 * documents, and what was planned against the time there is. */
#ifndef EV_OUTGOING_SHEET_H
#define EV_OUTGOING_SHEET_H

#include "outgoing/words.h"
#include "record/rec.h"

enum sheet_format {
	SHEET_TEXT,
	SHEET_MARKDOWN,
	SHEET_HTML,
	SHEET_MS,   /* groff's ms macros, with its preconv for UTF-8 */
	SHEET_PAPER /* pages for the typesetter, which makes PDF of them: paper.h */
};

/* sheet_write(R, REPEATS, WORDS, FORMAT, WIDTH, OUT, ERR): REPEATS, words for the head, says how the series goes that R is of, ""
 * of none.  WIDTH columns for text.  HTML is a whole page a record.  -1: ERR says what
 * is wrong with the record. */
int sheet_write(const struct rec *r, const char *repeats, const struct words *w, enum sheet_format f, size_t width, struct buf *out, struct err *e);

#endif
