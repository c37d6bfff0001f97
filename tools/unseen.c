/* unseen.c: says how well the weights that are built in read texts that nothing was learned from.  usage: unseen [-v] FOLDER ...
 * -v: each text's reading, too. */
#include "training.h"

#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct figures f = {0};
	struct text *text;
	bool verbose = false;
	size_t n;

	for (int c; (c = getopt(argc, argv, "v")) != -1;) {
		if (c != 'v')
			return 64;
		verbose = true;
	}
	text = corpus_load(argv + optind, argc - optind, NULL, &n);
	for (size_t i = 0; i < n; i++) {
		struct predicted *p;
		size_t events;
		if (!text[i].readable)
			continue;
		events = predict(&text[i], &weights_compiled, &p);
		if (verbose)
			predicted_show(&text[i], p, events);
		figures_add(&f, &text[i].gold, p, events);
		predicted_free(p, events);
	}
	figures_print(&f, "unseen");
	corpus_free(text, n);
	return n ? 0 : 1;
}
