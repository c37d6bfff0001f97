/* lines.h: texts of one line as announcements of their own (ev-parse --lines). */
#ifndef EV_EXTRACT_LINES_H
#define EV_EXTRACT_LINES_H

#include "extract/moment_fields.h"

struct line_reader; /* keeps the memory from line to line */

struct line_reader *line_reader_new(lex_langs_t langs, const struct zone_choice *zone);
void line_reader_free(struct line_reader *lr);

/* line_read(LR, TEXT, N, NOW, SOURCE, EMIT, CTX): calls EMIT for each event of the text; for a text without one, once
 * with a record that has only Source.  The record is LR's and changes with the next call.  Returns the number of
 * events. */
size_t line_read(struct line_reader *lr, const char *text, size_t n, const struct civil *now, const char *source,
                 void (*emit)(void *ctx, struct rec *r), void *ctx);

/* half_of_line: the half of the day that a bare hour of a line is in, in a language that says the hours up to twelve: by its
 * words, else the afternoon; half_guessed says so. */
void half_of_line(const struct tokens *t, const struct whens *all, int lang, struct moment *m);

#endif
