/* ical.c: fuzz target: the reader and writer of iCalendar. */
#include "document/ical.h"
#include "outgoing/ics.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fail(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

static void take(void *ctx, struct rec *r)
{
	struct ics_options o = {.now = 0};
	struct ics_writer *w = ics_writer_new(&o);
	struct buf out = BUF_INIT;
	struct err e;

	(void)ctx;
	ics_event(w, r, &out, &e);
	ics_writer_free(w);
	buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ical_read((const char *)data, size, "fuzz", take, fail, NULL);
	return 0;
}
