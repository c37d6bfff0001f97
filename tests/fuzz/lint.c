/* lint.c: fuzz target: the lint of iCalendar files. */
#include "document/ical_lint.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void found(void *ctx, const struct lint_finding *f)
{
	(void)ctx;
	if (!f->line || !f->section || strpbrk(f->what, "\r\n\033"))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ical_lint((const char *)data, size, found, NULL);
	return 0;
}
