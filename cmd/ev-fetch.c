/* ev-fetch: the helper for URLs: ev-fetch NAME URL prints "Final: ADDRESS", an empty line and the document; what goes wrong
 * is said in the name of the command NAME.  Behind the URL: --public: no private address is asked; --cache DIR: documents are
 * kept there. */
#include "document/fetch.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#ifndef EV_VERSION
#define EV_VERSION "unknown"
#endif

int main(int argc, char **argv)
{
	struct buf body = BUF_INIT, final = BUF_INIT;
	struct err e = {0};
	bool public_only = false;
	const char *cache = NULL;

	if (argc < 3)
		return EX_USAGE;
	for (int i = 3; i < argc; i++) {
		if (!strcmp(argv[i], "--public"))
			public_only = true;
		else if (!strcmp(argv[i], "--cache") && i + 1 < argc)
			cache = argv[++i];
		else
			return EX_USAGE;
	}
	if (fetch_url(argv[2], "ev/" EV_VERSION " (event announcement reader)", public_only, cache, &body, &final, &e)) {
		fprintf(stderr, "%s: %s: %s\n", argv[1], argv[2], e.msg);
	} else {
		printf("Final: %s\n\n", buf_cstr(&final));
		fwrite(buf_cstr(&body), 1, body.n, stdout);
		if (fflush(stdout) || ferror(stdout))
			e.status = EX_IOERR;
	}
	buf_free(&body);
	buf_free(&final);
	return e.status;
}
