/* ev-unpack: ev-parse's helper for documents that are archives (.docx, .odt): the archive on standard input, the members
 * that hold text on standard output, each as "Name: ...", "Length: ...", an empty line, and that many octets; what went
 * wrong comes last, as "Error: ...".  It is a process of its own, since libarchive costs milliseconds at each start that
 * other sources should not pay. */
#include "document/unpack.h"

#include <stdio.h>
#include <sysexits.h>

static void each(void *ctx, const char *name, const char *p, size_t n)
{
	(void)ctx;
	printf("Name: %s\nLength: %zu\n\n", name, n);
	fwrite(p, 1, n, stdout);
}

int main(void)
{
	struct err e = {0};

	if (unpack_zip(0, each, NULL, &e) < 0) {
		printf("Error: %s\n\n", e.msg);
		fflush(stdout);
		return e.status;
	}
	return fflush(stdout) || ferror(stdout) ? EX_IOERR : 0;
}
