/* office.c: fuzz target: the XML of a .docx, .odt or flat .fodt (told by the first octet) as HTML, and what is read of that. */
#include "document/office.h"
#include "tests/fuzz/document.h"

static int read_office(struct doc *d, const char *p, size_t n, struct err *e)
{
	static const char odt[] = "application/vnd.oasis.opendocument.text";
	struct buf html = BUF_INIT;
	char kind = n ? *p : 'w';
	const char *xml = n ? p + 1 : p;
	size_t len = n ? n - 1 : 0;
	const struct office_member docx[] = {{"word/document.xml", xml, len}, {"word/styles.xml", xml, len}, {"word/numbering.xml", xml, len}, {"docProps/core.xml", xml, len}};
	const struct office_member open[] = {{"mimetype", odt, sizeof odt - 1}, {"content.xml", xml, len}, {"styles.xml", xml, len}};
	int rc = kind == 'f' ? odt_flat_html(xml, len, &html, e) : kind == 'o' ? office_html(open, 3, &html, e) : office_html(docx, 4, &html, e);

	if (!rc)
		rc = doc_read_html(d, html.p, html.n, e);
	if (!rc)
		doc_source_is_text(d);
	buf_free(&html);
	return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_document(read_office, data, size);
}
