/* lines.h: texts of one line as announcements of their own (ev-parse --lines). */
#ifndef EV_EXTRACT_LINES_H
#define EV_EXTRACT_LINES_H

#include "fields/moment_fields.h"

struct line_reader; /* keeps the memory from line to line */


/* line_reader_new: for texts in LANGS, with times in ZONE, whose strings must live as long; line_reader_free gives it back. */
struct line_reader *line_reader_new(lex_langs_t langs, const struct zone_choice *zone);
void line_reader_free(struct line_reader *lr);

/* line_read(LR, TEXT, N, NOW, SOURCE, EMIT, CTX): calls EMIT for each event of the text; for a text without one, once
 * with a record that has only Source.  NOW without an hour is a day alone (struct reference).  The record is LR's and changes
 * with the next call.  Returns the number of events. */
size_t line_read(struct line_reader *lr, const char *text, size_t n, const struct civil *now, const char *source,
                 void (*emit)(void *ctx, struct rec *r), void *ctx);

#endif
