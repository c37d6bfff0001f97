/* never.h: what no text may make a value of a field.  Few rules, each of a fact of language or layout; all else is weighed, see choice.h. */
#ifndef EV_CHOICE_NEVER_H
#define EV_CHOICE_NEVER_H

#include "choice/choice.h"
#include "choice/cue_view.h"

/* never_value: is the span V no title, place or organizer (F), whatever its weights say?  In time linear in its line. */
bool never_value(const struct span_view *v, enum choice_field f);

#endif
