/* learned.c: fuzz target: a store of rules (up to the first line "%%"), and a page that is read with them, corrected and learned. */
#include "learned/learned.h"
#include "tests/fuzz/document.h"

#include <stdio.h>

static void tell(void *ctx, const char *field, const struct learned_rule *rule)
{
	(void)ctx, (void)field, (void)rule;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data, *mark = memmem(text, size, "\n%%\n", 4);
	size_t rules = mark ? (size_t)(mark - text) + 1 : 0, from = mark ? rules + 3 : 0;
	struct extract_options o = {.langs = 3, .now = {2026, 2, 5, 12, 0, 0, true, false}, .now_given = true, .evidence = true, .source = "fuzz"};
	struct learned *l = learned_new();
	struct doc d = DOC_INIT;
	struct rec fixed = REC_INIT;
	struct buf out = BUF_INIT;
	struct err e = {0};
	FILE *f = rules ? fmemopen((void *)(uintptr_t)text, rules, "r") : NULL;

	if (f) {
		learned_load(l, f, &e);
		fclose(f);
	}
	d.paths = true;
	if (doc_read_html(&d, text + from, size - from, &e) == 0) {
		learned_events(l, "host:x", &d, &o, check, NULL);
		rec_add(&fixed, "Summary", "Tanz");
		rec_add(&fixed, "Location", "Alte Post, Markt 1");
		rec_add(&fixed, "Start", "2026-05-08T19:00");
		learned_teach(l, "host:x", &d, &o, &fixed, true, tell, NULL);
		learned_events(l, "host:x", &d, &o, check, NULL);
	}
	learned_write(l, &out);
	buf_free(&out);
	rec_free(&fixed);
	doc_free(&d);
	learned_free(l);
	return 0;
}
