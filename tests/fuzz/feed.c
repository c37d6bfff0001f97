/* feed.c: fuzz target: feeds and iCalendar in XML, and what the items are read as. */
#include "document/feed.h"
#include "document/ical.h"
#include "tests/fuzz/document.h"

static void ignore(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

static void item(void *ctx, const struct feed_item *i)
{
	(void)ctx;
	if (!i->number)
		abort();
	if (i->content)
		fuzz_document(doc_read_html, (const uint8_t *)i->content, strlen(i->content));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf ical = BUF_INIT;
	struct err e;

	feed_read((const char *)data, size, item, NULL, &e);
	if (xcal_ical((const char *)data, size, &ical, &e) == 0 && ical.n)
		ical_read(ical.p, ical.n, "fuzz", check, ignore, NULL);
	buf_free(&ical);
	return 0;
}
