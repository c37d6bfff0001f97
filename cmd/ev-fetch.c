/* ev-fetch: ev-parse's helper for URLs: ev-fetch URL prints "Final: ADDRESS", an empty line and the document. */
#include "document/fetch.h"

#include <stdio.h>
#include <sysexits.h>

#ifndef EV_VERSION
#define EV_VERSION "unknown"
#endif

int main(int argc, char **argv)
{
	struct buf body = BUF_INIT, final = BUF_INIT;
	struct err e = {0};

	if (argc != 2)
		return EX_USAGE;
	if (fetch_url(argv[1], "ev/" EV_VERSION " (event announcement reader)", &body, &final, &e)) {
		fprintf(stderr, "ev-parse: %s: %s\n", argv[1], e.msg);
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
