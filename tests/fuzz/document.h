/* document.h: what the fuzz targets of the readers of documents share: READ, the extraction, and that what comes out is
 * valid. */
#ifndef EV_FUZZ_DOCUMENT_H
#define EV_FUZZ_DOCUMENT_H

#include "extract/extract.h"
#include "ground/utf8.h"
#include "page/turned.h"
#include "record/event.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(void *ctx, struct rec *r)
{
	struct err e;

	(void)ctx;
	if (rec_get(r, "Start") && event_check(r, &e)) {
		fprintf(stderr, "%s\n", e.msg);
		abort();
	}
	for (size_t i = 0; i < r->n; i++)
		if (utf8_bad(r->field[i].value, strlen(r->field[i].value)) != strlen(r->field[i].value))
			abort();
}

static inline int fuzz_document(int (*read)(struct doc *, const char *, size_t, struct err *), const uint8_t *data, size_t size)
{
	struct doc d = DOC_INIT;
	struct err e;
	struct extract_options o = {.langs = 3, .now = {2026, 2, 5, 12, 0, 0, true, false}, .now_given = true, .mentioned = true, .evidence = true, .source = "fuzz"};

	d.joins = lex_joins;
	if (read(&d, (const char *)data, size, &e) == 0) {
		turned_tables(&d, o.langs);
		extract_events(&d, &o, check, NULL);
	}
	doc_free(&d);
	return 0;
}

#endif
