/* ical.c: fuzz target: the reader and writer of iCalendar, by octets and by file, and the listing of what was read. */
#include "document/ical.h"
#include "outgoing/agenda.h"
#include "outgoing/ics.h"
#include "record/gather.h"
#include "time/zone.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct sinks {
	struct ics_writer *w;
	struct agenda *a;
	struct gather *g;
	struct buf out;
};

static void fail(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

static void take(void *ctx, struct rec *r)
{
	struct sinks *s = ctx;
	struct err e;

	if (s->w)
		ics_event(s->w, r, &s->out, &e);
	if (s->a)
		agenda_add(s->a, r, &e);
	if (s->g)
		gather_add(s->g, r, "fuzz", "", &e);
}

static size_t pass(void *ctx, const char *block, size_t n, bool own)
{
	const struct sinks *s = ctx;
	return agenda_passes(s->a, block, n, own);
}

static void group(void *ctx, struct gather_item *item, size_t n)
{
	(void)ctx, (void)item, (void)n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct agenda_options ao = {.window = true, .from = {2026, 1, 1, 0, 0, 0, false, false}, .to = {2026, 3, 1, 0, 0, 0, false, false}, .zone = zone_find("Europe/Berlin"), .zone_name = "Europe/Berlin", .words = words_of("en"), .records = true};
	const struct ics_options io = {.now = 0, .coarse = true, .written = true};
	struct sinks s = {.w = ics_writer_new(&io), .g = gather_new(1 << 20)}, listed = {.a = agenda_new(&ao)};
	struct ical_options o = {.source = "fuzz", .emit = take, .fail = fail, .note = fail, .written = true, .ctx = &s};
	struct err e;
	FILE *f = size ? fmemopen((void *)(uintptr_t)data, size, "r") : NULL;

	ics_begin(s.w, &s.out);
	ical_read_octets((const char *)data, size, &o);
	ics_end(s.w, &s.out);
	gather_each(s.g, group, NULL, &e);
	if (f) {
		o.skip = pass;
		o.ctx = &listed;
		ical_read_file(f, &o);
		fclose(f);
	}
	agenda_print(listed.a, &s.out, NULL, NULL);
	buf_free(&s.out);
	agenda_free(listed.a);
	gather_free(s.g);
	ics_writer_free(s.w);
	return 0;
}
