/* jcal.c: fuzz target: iCalendar in its JSON form as iCalendar, which its reader takes. */
#include "document/ical.h"
#include "document/jcal.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fail(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

static void take(void *ctx, struct rec *r)
{
	(void)ctx, (void)r;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf out = BUF_INIT;
	struct err e;

	jcal_is((const char *)data, size);
	if (!jcal_ical((const char *)data, size, &out, &e) && out.n)
		ical_read(out.p, out.n, "fuzz", take, fail, NULL);
	buf_free(&out);
	return 0;
}
