/* rtf.c: fuzz target: RTF as HTML, and what is read of that. */
#include "document/office.h"
#include "tests/fuzz/document.h"

static int read_rtf(struct doc *d, const char *p, size_t n, struct err *e)
{
	struct buf html = BUF_INIT;
	int rc = rtf_html(p, n, &html, e);

	if (!rc)
		rc = doc_read_html(d, html.p, html.n, e);
	if (!rc)
		doc_source_is_text(d);
	buf_free(&html);
	return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_document(read_rtf, data, size);
}
