/* corpus.h: the texts of the corpus as pages, with their golds. */
#ifndef EV_TOOLS_CORPUS_H
#define EV_TOOLS_CORPUS_H

#include "choice/choice.h"
#include "gold.h"

struct text {
	char *id;
	struct gold gold;
	struct doc doc;
	struct reading r;
	struct page page;
	struct cue_page c;
	struct candidate *span;
	size_t spans;
	struct moment *said;    /* what labels say */
	size_t n_said;
	bool fixture;           /* of the tests: NAME.rec, whose first line holds the options */
	bool readable;          /* one part, no structured data: a page to choose from */
	unsigned fold;
	char *subject, *from, *body;
};

/* corpus_load: all cases of FOLDERS (N of them), NAME.gold or NAME.rec beside the text, in the order of their names; *COUNT of them.
 * Those that are not WANTED (NULL: all are) have only their text and their fold, and are not readable.  Messages go to stderr. */
struct text *corpus_load(char *const *folders, int n, bool (*wanted)(const struct text *), size_t *count);
void corpus_free(struct text *t, size_t n);

#endif
