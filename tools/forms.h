/* forms.h: the words of the corpus by what cues keep of them, so that weights can be written with the words. */
#ifndef EV_TOOLS_FORMS_H
#define EV_TOOLS_FORMS_H

#include "corpus.h"

struct forms;

/* forms_open: of N texts; forms_close gives the memory back.  forms_word: the word, or the end of one, with this cue_form, in
 * small letters; "" where no text has it. */
struct forms *forms_open(const struct text *text, size_t n);
void forms_close(struct forms *f);
const char *forms_word(const struct forms *f, uint32_t form);

#endif
