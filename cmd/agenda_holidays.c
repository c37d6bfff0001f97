/* agenda_holidays.c: --holidays: a country or a part of it, or a calendar; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "document/ical.h"
#include "language/off.h"
#include "record/event.h"

#include <string.h>
#include <sysexits.h>
#include <unistd.h>

bool options_holidays(struct run *run, const char *text)
{
	struct buf known = BUF_INIT;

	if (run->n_holidays == HOLIDAYS) {
		cmd_warn(&run->c, EX_USAGE, "--holidays: too many of them");
		return false;
	}
	run->holidays[run->n_holidays++] = text;
	if (off_known(text) || strchr(text, '/') || strchr(text, '.') || access(text, F_OK) == 0)
		return true;
	off_regions(&known);
	cmd_warn(&run->c, EX_USAGE, "--holidays: neither a file nor one of %s: %s", buf_cstr(&known), text);
	buf_free(&known);
	return false;
}

struct calendar {
	struct run *run;
	const char *file;
	struct agenda *a;
};

static void take(void *ctx, struct rec *r)
{
	struct calendar *k = ctx;
	struct err e = {0};

	if (!event_is_component(r) && agenda_add(k->a, r, &e))
		cmd_error(&k->run->c, k->file, &e);
}

static void failed(void *ctx, const char *file, const struct err *e)
{
	struct calendar *k = ctx;
	cmd_error(&k->run->c, file, e);
}

static bool take_record(void *ctx, const char *file, struct rec *r)
{
	(void)file;
	take(ctx, r);
	return true;
}

static void read_calendar(struct run *run, const char *file)
{
	struct agenda_options o = run->o;
	struct calendar k = {run, file, NULL};
	struct ical_options io = {.source = file, .emit = take, .fail = failed, .note = failed, .ctx = &k};
	FILE *f = cmd_open(&run->c, file);
	bool calendar;

	if (f)
		f = cmd_calendar(&run->c, f, file, &calendar);
	if (!f)
		return;
	o.records = false;
	k.a = agenda_new(&o);
	if (calendar)
		ical_read_file(f, &io);
	else
		cmd_records(&run->c, f, file, take_record, &k);
	cmd_close(f);
	agenda_holidays(run->agenda, k.a);
	agenda_free(k.a);
}

void holidays_read(struct run *run)
{
	for (size_t i = 0; i < run->n_holidays; i++)
		if (off_known(run->holidays[i]))
			agenda_region(run->agenda, run->holidays[i], off_days);
		else
			read_calendar(run, run->holidays[i]);
}
