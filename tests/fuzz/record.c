/* record.c: fuzz target: the reader and writer of records. */
#include "record/event.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FILE *f = size ? fmemopen((void *)(uintptr_t)data, size, "r") : NULL;
	struct rec_reader *rd;
	struct rec r = REC_INIT, again = REC_INIT;
	struct err e;
	struct buf out = BUF_INIT;
	int rc;

	if (!f)
		return 0;
	rd = rec_reader_new(f);
	while ((rc = rec_read(rd, &r, &e)) != 0) {
		FILE *g;
		struct rec_reader *back;
		if (rc < 0)
			continue;
		event_check(&r, &e);
		buf_clear(&out);
		rec_write(&r, &out);
		g = out.n ? fmemopen(out.p, out.n, "r") : NULL;
		if (!g)
			continue;
		back = rec_reader_new(g);
		if (rec_read(back, &again, &e) != 1 || again.n != r.n) /* what is written can be read */
			abort();
		rec_reader_free(back);
		fclose(g);
	}
	rec_reader_free(rd);
	fclose(f);
	rec_free(&r);
	rec_free(&again);
	buf_free(&out);
	return 0;
}
