/* html.c: fuzz target: the reader of html and the extraction; what comes out is valid. */
#include "tests/fuzz/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_document(doc_read_html, data, size);
}
