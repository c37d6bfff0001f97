/* template.c: fuzz target: the line of a template, and what it makes of an event. */
#include "outgoing/agenda.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1);
	struct agenda_template *t;
	struct err e = {0};

	if (!text)
		abort();
	if (size)
		memcpy(text, data, size);
	text[size] = '\0';
	t = agenda_template_new(text, &e);
	if (t) {
		struct agenda_options o = {.words = words_of("de"), .zone_name = "", .template = t, .records = true, .now = 1772000000};
		struct agenda *a = agenda_new(&o);
		struct rec r = REC_INIT;
		struct buf out = BUF_INIT;
		rec_add(&r, "Summary", "Sitzung\x1b[31m");
		rec_add(&r, "Start", "2026-03-10T19:30");
		rec_add(&r, "Timezone", "Europe/Berlin");
		rec_add(&r, "Location", "Rathaus, Saal 2");
		if (agenda_add(a, &r, &e))
			abort();
		agenda_print(a, &out, NULL, NULL);
		if (out.n && (memchr(out.p, '\x1b', out.n) != NULL) != (memchr(data, '\x1b', size) != NULL) && memchr(out.p, '\x1b', out.n))
			abort(); /* no control character of a record is printed */
		buf_free(&out);
		rec_free(&r);
		agenda_free(a);
		agenda_template_free(t);
	}
	free(text);
	return 0;
}
