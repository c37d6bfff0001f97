/* agenda_template.h: a line for each event by a template: "{start:%H:%M} {summary}{? · {location}}". */
#ifndef EV_OUTGOING_AGENDA_TEMPLATE_H
#define EV_OUTGOING_AGENDA_TEMPLATE_H

#include "ground/buf.h"
#include "ground/err.h"

#include <stdbool.h>

struct agenda;
struct agenda_instance;
struct agenda_template;

/* agenda_template_new(TEXT, ERR): reads a template; NULL: ERR says what is wrong with it (64).  In it stand
 *   {name}          a field of the vocabulary, whatever its case: several values with ", " between them, on one line; start and
 *                   end are those of the instance as the reader sees them; or what the listing says: date, time, day, weekday,
 *                   marks, in (until it begins) and left (until it ends)
 *   {name:FORMAT}   a field that is a time, by %Y %m %d %e %H %M %a %A %b %V %%
 *   {?TEXT}         TEXT, which may hold names, where one of them says something
 *   \n \t \\ \{ \}  a line feed, a tab, and these themselves
 * An unknown name is an error.  TEXT is borrowed. */
struct agenda_template *agenda_template_new(const char *text, struct err *e);
void agenda_template_free(struct agenda_template *t);

/* agenda_template_names: the names beside those of the vocabulary, for a message. */
const char *agenda_template_names(void);

/* agenda_template_put: the line of an instance, with its line feed; the agenda has the whole records.  Of what a record says
 * no control character comes out. */
void agenda_template_put(const struct agenda_template *t, const struct agenda *a, const struct agenda_instance *i, struct buf *out);

#endif
