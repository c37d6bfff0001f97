/* forms.c: the words of the corpus by their forms; see forms.h. */
#include "forms.h"

#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { FORMS = 1 << 24 };

struct forms {
	char **word; /* by form */
};

/* of two words with the same form the one that comes first in the order of octets, whatever the order of the texts */
static void put(struct forms *f, const char *s, const char *end)
{
	uint32_t form = cue_form(s, end);
	struct buf b = BUF_INIT;

	while (s < end)
		utf8_put(&b, utf8_fold(utf8_next(&s, end)));
	if (b.n && (!f->word[form] || strcmp(b.p, f->word[form]) < 0)) {
		free(f->word[form]);
		f->word[form] = buf_take(&b);
	}
	buf_free(&b);
}

struct forms *forms_open(const struct text *text, size_t n)
{
	struct forms *f = mem_new(1, sizeof *f);

	f->word = mem_new(FORMS, sizeof *f->word);
	for (size_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < text[i].page.words; k++) {
			const struct word *w = &text[i].page.word[k];
			if (w->type != TOK_WORD)
				continue;
			put(f, w->s, w->s + w->len);
			put(f, cue_tail(w->s, w->len), w->s + w->len);
		}
	return f;
}

void forms_close(struct forms *f)
{
	for (size_t i = 0; i < FORMS; i++)
		free(f->word[i]);
	free(f->word);
	free(f);
}

const char *forms_word(const struct forms *f, uint32_t form)
{
	return form < FORMS && f->word[form] ? f->word[form] : "";
}
