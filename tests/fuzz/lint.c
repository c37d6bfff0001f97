/* lint.c: fuzz target: the lint of iCalendar files. */
#include "document/ical_lint.h"

#include <stdint.h>
#include <stdio.h>
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
	FILE *f = size ? fmemopen((void *)(uintptr_t)data, size, "r") : NULL;
	struct err e;

	if (!f)
		return 0;
	ical_lint(f, found, NULL, &e);
	fclose(f);
	return e.status;
}
