/* merge.c: fuzz target: two records, the second read later: merging keeps them records, and twice is once. */
#include "record/event.h"
#include "record/merge.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FILE *f = size ? fmemopen((void *)(uintptr_t)data, size, "r") : NULL;
	struct rec_reader *rd;
	struct rec r[2] = {REC_INIT, REC_INIT}, next = REC_INIT;
	struct err e;
	int n = 0, rc;

	if (!f)
		return 0;
	rd = rec_reader_new(f);
	while (n < 2 && (rc = rec_read(rd, &next, &e)) != 0) {
		if (rc < 0 && e.status != 65)
			break;
		if (rc == 1 && !next.descriptor)
			rec_copy(&r[n++], &next);
	}
	rec_reader_free(rd);
	fclose(f);
	if (n == 2) {
		merge_mark(&r[1]);
		merge_record(&r[0], &r[1], "2026-01-01T00:00Z", NULL);
		if (merge_record(&r[0], &r[1], "2026-01-02T00:00Z", NULL))
			abort();
	}
	rec_free(&r[0]);
	rec_free(&r[1]);
	rec_free(&next);
	return 0;
}
