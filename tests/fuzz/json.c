/* json.c: fuzz target: JSON-LD files, mended where they are broken. */
#include "tests/fuzz/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_document(doc_read_json, data, size);
}
