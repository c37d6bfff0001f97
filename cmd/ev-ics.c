/* ev-ics: event records in, iCalendar out; see ev-ics(1). */
#include "cmd/common.h"
#include "cmd/ics_vdir.h"
#include "document/ical_lint.h"
#include "ground/mem.h"
#include "outgoing/ics.h"
#include "outgoing/ics_body.h"
#include "record/event.h"
#include "record/gather.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[-m METHOD] [-d DIR | -o FILE] [-A ALARM] [FILE | DIRECTORY ...]\n"
                            "  -A, --alarm SPAN     add an alarm that long before the start (1d, 2h); may be repeated\n"
                            "      --attendee ADDR  the attendee, who answers where METHOD is reply or counter\n"
                            "      --check          lint iCalendar files: what is wrong, where, by which RFC; status 65 where something is\n"
                            "      --coarse         also events whose time is known to the week or month only\n"
                            "  -d, --directory DIR  a file for each Uid (vdir)\n"
                            "  -f, --format ics     the output's format\n"
                            "      --force          with -d: also what was deleted there; with --prune even if that is more than half of the files\n"
                            "  -m, --method METHOD  publish, request, cancel, reply, counter, declinecounter\n"
                            "      --now TIME       the clock, for DTSTAMP\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "      --organizer ADDR mailbox that becomes the ORGANIZER\n"
                            "      --prune          with -d: remove the calendar files that the input has no event for\n"
                            "      --partstat P     accepted, declined, tentative, needs-action\n"
                            "  -h, --help; -V, --version\n";

enum { HELD = 16 << 20 }; /* octets of the records that are kept in memory */

struct run {
	struct cmd c;
	struct ics_options o;
	struct ics_writer *writer;
	struct ics_body *body; /* of a stream */
	struct gather *early;  /* instances that came before their series */
	struct buf text;
	const char *dir, *linted;
	bool begun, good; /* the head is there; a component is there */
	struct buf uid; /* of the record before, where one message holds one Uid */
	struct vdir *vdir;
	bool prune, force, check;
	const char **alarms; /* NULL-terminated */
	size_t n_alarms, alarms_cap;
	struct vdir_names files; /* of this run */
};

/* the calendar's own properties: at the head of a stream, nowhere in a vdir */
static void to_head(struct run *run, const struct rec *r)
{
	if (run->dir || run->begun)
		return;
	ics_begin(run->writer, &run->text);
	ics_calendar(run->writer, r, &run->text);
	run->begun = true;
}

static int to_stream(struct run *run, const char *file, struct rec *r, size_t place, struct err *e)
{
	const char *uid = rec_get(r, "Uid");
	struct err twice = {0};

	if (run->o.method > ICS_PUBLISH && !uid && event_is_component(r))
		return err_set(e, EX_DATAERR, r->line, "a component without Uid has no place in a message with a method (RFC 5546 3.2)");
	if (run->o.method > ICS_PUBLISH) {
		if (run->uid.n && uid && strcmp(uid, run->uid.p) != 0)
			return err_set(e, EX_DATAERR, r->line, "a message with a method holds one Uid only (RFC 5546 3.2): use -d DIR");
		buf_clear(&run->uid);
		buf_str(&run->uid, uid ? uid : "");
	}
	buf_clear(&run->text);
	if (!run->begun)
		ics_begin(run->writer, &run->text); /* held back by the writer */
	run->begun = true;
	ics_body_name(run->body, r);
	if (ics_event(run->writer, r, &run->text, e))
		return -1;
	run->good = true;
	if (ics_twice_say(ics_body_add(run->body, place, r, &run->text), r, &twice))
		cmd_error(&run->c, file, &twice);
	return 0;
}

static void put_in_stream(struct run *run, const char *file, struct rec *r, size_t place)
{
	struct err e = {0};

	if (to_stream(run, file, r, place, &e))
		cmd_error(&run->c, file, &e);
	else
		run->c.found++;
}

/* the series came, or does not come: how an instance of it is named is known */
static void put_early(void *ctx, struct gather_item *item, size_t n)
{
	for (size_t i = 0; i < n; i++)
		put_in_stream(ctx, item[i].file, &item[i].r, (size_t)strtoull(item[i].note, NULL, 10));
}

static bool hold_early(struct run *run, const char *file, const struct rec *r)
{
	struct err e = {0};
	char place[24];

	snprintf(place, sizeof place, "%zu", ics_body_reserve(run->body));
	run->early = run->early ? run->early : gather_new(HELD);
	if (!gather_add(run->early, r, file, place, &e))
		return true;
	cmd_error(&run->c, file, &e);
	return e.status != EX_IOERR;
}

static void end_early(struct run *run)
{
	struct err e = {0};

	if (run->early && gather_each(run->early, put_early, run, &e))
		cmd_error(&run->c, NULL, &e);
	gather_free(run->early);
}

/* the names of the calendar files of the directory that this run did not write */
static char **left_over(struct run *run, size_t *n)
{
	DIR *d = opendir(run->dir);
	struct dirent *e;
	char **list = NULL;
	size_t cap = 0;

	*n = 0;
	while (d && (e = readdir(d))) {
		size_t len = strlen(e->d_name);
		if (*e->d_name == '.' || len < 5 || strcmp(e->d_name + len - 4, ".ics") != 0 || address_set_has(&run->files.names, e->d_name))
			continue;
		list = mem_grow(list, &cap, *n + 1, sizeof *list);
		list[(*n)++] = mem_str(e->d_name);
	}
	if (d)
		closedir(d);
	return list;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* --prune: they go, where the input ended well, held an event, and is not plainly the wrong one */
static void prune(struct run *run)
{
	size_t n;
	char **list;

	if (run->c.status || !run->c.found) {
		cmd_warn(&run->c, 0, "%s: nothing is removed, since %s", run->dir, run->c.status ? "not all went well" : "no event came in");
		return;
	}
	list = left_over(run, &n);
	if (n > (n + run->files.replaced) / 2 && !run->force) {
		cmd_warn(&run->c, EX_DATAERR, "%s: nothing is removed: %zu of its %zu calendar files are not in the input (--force removes them)", run->dir, n, n + run->files.replaced);
	} else {
		if (n)
			qsort(list, n, sizeof *list, by_name);
		for (size_t i = 0; i < n; i++) {
			struct buf path = BUF_INIT;
			buf_printf(&path, "%s/%s", run->dir, list[i]);
			if (unlink(path.p)) {
				cmd_warn(&run->c, EX_IOERR, "%s: %s", path.p, strerror(errno));
			} else {
				vdir_removed(run->vdir, list[i]);
				printf("removed %s\n", path.p);
			}
			buf_free(&path);
		}
		if (fflush(stdout))
			cmd_warn(&run->c, EX_IOERR, "standard output: cannot write: %s", strerror(errno));
	}
	for (size_t i = 0; i < n; i++)
		free(list[i]);
	free(list);
}

static bool take(void *ctx, const char *file, struct rec *r)
{
	struct run *run = ctx;
	struct err e = {0};

	bool unnamed = event_is_component(r) && !rec_get(r, "Uid");

	if (unnamed && strncmp(rec_get(r, "Ical"), "BEGIN:", 6) != 0) {
		to_head(run, r);
		return true;
	}
	if (unnamed && run->dir) {
		err_set(&e, EX_DATAERR, r->line, "a component without Uid: with -d there is a file for each Uid, and this goes into none");
		cmd_error(&run->c, file, &e);
		return true;
	}
	if (run->dir) {
		vdir_add(run->vdir, file, r);
		return true;
	}
	if (ics_body_waits(run->body, r))
		return hold_early(run, file, r);
	put_in_stream(run, file, r, ics_body_reserve(run->body));
	return true;
}

static void read_file(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);

	if (!f)
		return;
	cmd_records(&run->c, f, file, take, run);
	cmd_close(f);
}

/* a directory stands for its files of records, as for ev-agenda and ev-mail: what xargs(1) divides would be several calendars */
static void read_operand(struct run *run, const char *path)
{
	static const char *const suffixes[] = {".rec", NULL};
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

static int check_dir(struct run *run)
{
	struct stat st;

	if (mkdir(run->dir, 0777) && errno != EEXIST)
		return cmd_warn(&run->c, EX_CANTCREAT, "%s: %s", run->dir, strerror(errno));
	if (stat(run->dir, &st) || !S_ISDIR(st.st_mode))
		return cmd_warn(&run->c, EX_CANTCREAT, "%s: is no directory", run->dir);
	return 0;
}

/* ---- --check ---- */

static void finding(void *ctx, const struct lint_finding *f)
{
	struct run *run = ctx;

	buf_clear(&run->text);
	buf_printf(&run->text, "%s:%zu: %s%s (%s)\n", run->linted, f->line, f->advice ? "advice: " : "", f->what, f->section);
	cmd_put(&run->c, &run->text);
}

static int lint_files(struct run *run, int n, char **files)
{
	static char *standard_input[] = {(char *)(uintptr_t) "-"};
	int faulty = 0;

	if (!cmd_out(&run->c))
		return run->c.status;
	if (!n) {
		files = standard_input;
		n = 1;
	}
	for (int i = 0; i < n; i++) {
		FILE *f = cmd_open(&run->c, files[i]);
		struct err e = {0};
		if (!f)
			continue;
		run->linted = cmd_named(files[i]);
		if (ical_lint(f, finding, run, &e) && !run->c.status)
			faulty = EX_DATAERR; /* the first fault's status */
		if (e.status)
			cmd_error(&run->c, files[i], &e);
		cmd_close(f);
	}
	buf_free(&run->text);
	run->c.found = 1; /* that nothing is wrong is a finding, too */
	n = cmd_finish(&run->c, true);
	return n == EX_IOERR || !faulty ? n : faulty;
}

enum { OPT_NOW = 256, OPT_COARSE, OPT_ORGANIZER, OPT_ATTENDEE, OPT_PARTSTAT, OPT_CHECK, OPT_PRUNE, OPT_FORCE };
static const struct option longs[] = {
    {"alarm", required_argument, NULL, 'A'}, {"attendee", required_argument, NULL, OPT_ATTENDEE}, {"check", no_argument, NULL, OPT_CHECK}, {"coarse", no_argument, NULL, OPT_COARSE},
    {"directory", required_argument, NULL, 'd'}, {"force", no_argument, NULL, OPT_FORCE}, {"format", required_argument, NULL, 'f'}, {"help", no_argument, NULL, 'h'},
    {"method", required_argument, NULL, 'm'}, {"now", required_argument, NULL, OPT_NOW}, {"organizer", required_argument, NULL, OPT_ORGANIZER},
    {"output", required_argument, NULL, 'o'}, {"partstat", required_argument, NULL, OPT_PARTSTAT}, {"prune", no_argument, NULL, OPT_PRUNE}, {"version", no_argument, NULL, 'V'},
    {NULL, 0, NULL, 0}};

static bool take_alarm(struct run *run, const char *arg)
{
	long seconds, other;

	if (!event_offset(arg, &seconds)) {
		cmd_warn(&run->c, EX_USAGE, "-A: not a time span (1d, 2h): %s", arg);
		return false;
	}
	for (size_t i = 0; i < run->n_alarms; i++)
		if (event_offset(run->alarms[i], &other) && other == seconds) /* 24h is 1d */
			return true;
	run->alarms = mem_grow(run->alarms, &run->alarms_cap, run->n_alarms + 2, sizeof *run->alarms);
	run->alarms[run->n_alarms++] = arg;
	run->alarms[run->n_alarms] = NULL;
	return true;
}

static bool take_method(struct run *run, const char *arg)
{
	int method = ics_method_of(arg);

	if (method < 0)
		cmd_warn(&run->c, EX_USAGE, "-m: no such method: %s", arg);
	else
		run->o.method = (enum ics_method)method;
	return method >= 0;
}

/* one option; false: the run ends with the status */
static bool take_option(struct run *run, int opt, char *arg)
{
	struct cmd *c = &run->c;

	switch (opt) {
	case 'A': return take_alarm(run, arg);
	case 'd': run->dir = arg; return true;
	case 'f':
		if (strcmp(arg, "ics") != 0)
			cmd_warn(c, EX_USAGE, "-f: ev-ics writes ics, not %s", arg);
		return !c->status;
	case 'h': c->status = cmd_help(c, usage); return false;
	case 'm': return take_method(run, arg);
	case 'o': c->output = arg; return true;
	case 'V': c->status = cmd_version(c); return false;
	case OPT_NOW: return cmd_now(c, arg);
	case OPT_CHECK: return run->check = true;
	case OPT_COARSE: return run->o.coarse = true;
	case OPT_PRUNE: return run->prune = true;
	case OPT_FORCE: return run->force = true;
	case OPT_ORGANIZER: run->o.organizer = arg; return cmd_mailbox(c, "--organizer", arg);
	case OPT_ATTENDEE: run->o.attendee = arg; return cmd_mailbox(c, "--attendee", arg);
	case OPT_PARTSTAT: run->o.partstat = arg; return true;
	default: c->status = cmd_usage(c, usage); return false;
	}
}

/* do the options go together? false: reported */
static bool check_options(struct run *run)
{
	static const char *const partstats[] = {"accepted", "declined", "tentative", "needs-action"};
	struct cmd *c = &run->c;
	bool known = !run->o.partstat;

	for (size_t i = 0; i < sizeof partstats / sizeof *partstats && !known; i++)
		known = !strcmp(run->o.partstat, partstats[i]);
	if (run->check && (run->dir || run->o.method || run->n_alarms))
		cmd_warn(c, EX_USAGE, "--check reads iCalendar and writes none: -d, -m and -A have no place there");
	else if ((run->prune || run->force) && !run->dir)
		cmd_warn(c, EX_USAGE, "--prune and --force go with -d");
	else if (run->dir && c->output)
		cmd_warn(c, EX_USAGE, "-d and -o exclude each other");
	else if (!known)
		cmd_warn(c, EX_USAGE, "--partstat: not accepted, declined, tentative or needs-action: %s", run->o.partstat);
	else if (run->o.partstat && !run->o.attendee)
		cmd_warn(c, EX_USAGE, "--partstat goes with --attendee");
	else if (run->o.method == ICS_REPLY && run->o.attendee && !run->o.partstat)
		cmd_warn(c, EX_USAGE, "-m reply: an answer needs --partstat (RFC 5546 3.2.3)");
	return !c->status;
}

static struct ics_writer *stream_writer(struct run *run)
{
	struct ics_options o = run->o;

	o.apart = true;
	run->body = ics_body_new();
	return ics_writer_new(&o);
}

static void put_component(void *ctx, const struct buf *text)
{
	struct run *run = ctx;

	cmd_put(&run->c, text);
}

/* the calendar as a whole: which of two revisions it has, and for which years its zones are needed, is known at the end */
static void end_stream(struct run *run)
{
	buf_clear(&run->text);
	ics_head(run->writer, &run->text);
	cmd_put(&run->c, &run->text);
	ics_body_each(run->body, put_component, run);
	buf_clear(&run->text);
	ics_end(run->writer, &run->text);
	cmd_put(&run->c, &run->text);
}

/* everything that is read becomes a stream, or a file for each Uid */
static int write_calendar(struct run *run, int n, char **inputs)
{
	struct cmd *c = &run->c;

	if (run->dir ? check_dir(run) : !cmd_out(c))
		return c->status;
	if (run->dir)
		run->vdir = vdir_new(c, run->dir, &run->o, run->prune ? &run->files : NULL, run->force);
	else
		run->writer = stream_writer(run);
	if (!n)
		read_file(run, "-");
	for (int i = 0; i < n; i++)
		read_operand(run, inputs[i]);
	end_early(run);
	if (run->dir)
		vdir_write(run->vdir);
	if (run->prune)
		prune(run);
	if (run->dir)
		vdir_end(run->vdir);
	vdir_free(run->vdir);
	address_set_free(&run->files.names);
	if (run->good || (run->begun && !c->status))
		end_stream(run);
	ics_writer_free(run->writer);
	ics_body_free(run->body);
	buf_free(&run->text);
	buf_free(&run->uid);
	return cmd_finish(c, true);
}

/* with the options as they are: what the operands, from FIRST on, come to */
static int run_all(struct run *run, int first, int argc, char **argv)
{
	if (!check_options(run))
		return run->c.status;
	run->o.alarms = run->alarms;
	run->o.now = run->c.now;
	if (!run->check && !run->o.method && !run->c.now_given) /* a message's DTSTAMP says which is the later one (RFC 5546 2.1.5) */
		run->c.stamp = "DTSTAMP";
	if (first == argc && isatty(0)) {
		argv = cmd_default_inputs(&argc);
		first = 0;
		if (!argv)
			return cmd_usage(&run->c, usage);
	}
	return run->check ? lint_files(run, argc - first, argv + first) : write_calendar(run, argc - first, argv + first);
}

int main(int argc, char **argv)
{
	struct run run = {0};
	int opt, status;
	bool go = true;

	cmd_start(&run.c, "ev-ics");
	while (go && (opt = getopt_long(argc, argv, "A:d:f:hm:o:V", longs, NULL)) != -1)
		go = take_option(&run, opt, optarg);
	status = go ? run_all(&run, optind, argc, argv) : run.c.status;
	free(run.alarms);
	return status;
}
