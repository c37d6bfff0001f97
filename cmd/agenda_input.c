/* agenda_input.c: the events of files and directories, and where each goes; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "document/ical.h"
#include "document/source.h"
#include "record/doubt.h"
#include "record/event.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

/* does the record have, for each --match, a field that fits? */
static bool matches(struct run *run, const struct rec *r)
{
	bool all = true;

	run->matched = true;
	for (size_t m = 0; m < run->matches; m++) {
		struct match *one = &run->match[m];
		size_t i = rec_next(r, one->field, 0);
		one->seen = one->seen || i < r->n;
		while (all && i < r->n && regexec(&one->re, r->field[i].value, 0, NULL, 0) != 0)
			i = rec_next(r, one->field, i + 1);
		all = all && i < r->n;
	}
	return all;
}

/* Records may have fields of their own, which are matched like all others; what is neither is most likely a slip. */
void input_doubts(struct run *run)
{
	for (size_t m = 0; m < run->matches; m++) {
		const char *field = run->match[m].field, *near = record_near(field);
		if (!run->match[m].seen && !event_field_of(field) && (near || run->matched))
			cmd_warn(&run->c, 0, "--match: %s is no field that is known, nor one that these records have%s%s%s", field, near ? "; is " : "", near ? near : "", near ? " meant?" : "");
	}
}

static void take(void *ctx, struct rec *r)
{
	struct run *run = ctx;
	struct err e = {0};

	if (event_is_component(r)) {
		if (task_is(r) && !run->plan && !run->sheet && matches(run, r))
			task_take(run, r);
		return;
	}
	if (!matches(run, r)) {
		if (run->agenda && !run->plan && !run->sheet && agenda_note(run->agenda, r, &e))
			cmd_error(&run->c, run->file, &e);
		return;
	}
	if (run->plan)
		plan_take(run, r);
	else if (run->sheet)
		sheet_take(run, r);
	else if (agenda_add(run->agenda, r, &e))
		cmd_error(&run->c, run->file, &e);
}

static void failed(void *ctx, const char *file, const struct err *e)
{
	struct run *run = ctx;
	cmd_error(&run->c, file, e);
}

static bool take_record(void *ctx, const char *file, struct rec *r)
{
	(void)file;
	take(ctx, r);
	return true;
}

static size_t passes(void *ctx, const char *block, size_t n, bool own)
{
	struct run *run = ctx;
	return agenda_passes(run->agenda, block, n, own);
}

static size_t passes_record(void *ctx, const char *block, size_t n, size_t *lines)
{
	struct run *run = ctx;
	return agenda_passes_record(run->agenda, block, n, lines);
}

static bool named(const char *file, const char *suffix)
{
	size_t n = strlen(file), k = strlen(suffix);
	return n > k && !strcmp(file + n - k, suffix);
}

/* a calendar of which nothing is left, as a full disk leaves it; what is read as records may be empty */
static bool empty_calendar(FILE *f, const char *file)
{
	int ch;

	if (!named(file, ".ics"))
		return false;
	ch = getc(f);
	ungetc(ch, f);
	return ch == EOF && !ferror(f);
}

static void read_file(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);
	bool some = run->agenda && !run->sheet && !run->plan; /* what falls into the window */
	struct ical_options o = {.source = file, .emit = take, .fail = failed, .note = failed, .skip = some ? passes : NULL, .ctx = run};
	bool calendar;

	if (!f)
		return;
	run->file = file;
	if (empty_calendar(f, file)) {
		struct err e;
		err_set(&e, EX_DATAERR, 0, "is empty: no calendar");
		cmd_error(&run->c, file, &e);
	}
	f = cmd_calendar(&run->c, f, file, &calendar);
	if (!f)
		return;
	if (calendar)
		ical_read_file(f, &o);
	else
		cmd_records_but(&run->c, f, file, take_record, some ? passes_record : NULL, run);
	cmd_close(f);
}

void input_read(struct run *run, const char *path)
{
	static const char *const suffixes[] = {".rec", ".ics", NULL};
	char **list;
	size_t n;

	if (!cmd_listing(&run->c, path, suffixes, &list, &n))
		read_file(run, path);
	for (size_t i = 0; i < n; i++) {
		read_file(run, list[i]);
		free(list[i]);
	}
	free(list);
}
