/* ev-agenda: what is on, and one meeting's agenda; see ev-agenda(1). */
#include "cmd/common.h"
#include "document/ical.h"
#include "document/source.h"
#include "outgoing/agenda.h"
#include "outgoing/sheet.h"

#include <dirent.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[list | sheet] [OPTIONS] [FILE | DIRECTORY ...]\n"
                            "list (the default): what is on, by day\n"
                            "      --days N         from today on, N days\n"
                            "      --from DATE, --to DATE (inclusive)\n"
                            "  -f, --format FORMAT  text, tsv or rec\n"
                            "  -z, --zone ZONE      the reader's time zone\n"
                            "sheet: one meeting's agenda\n"
                            "  -f, --format FORMAT  text or md\n"
                            "both:\n"
                            "  -l, --language LANG  de or en; default: the locale, for a sheet the record's\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -h, --help; -V, --version\n";

struct run {
	struct cmd c;
	struct agenda_options o;
	struct agenda *agenda;
	bool sheet, first;
	enum sheet_format sheet_format;
	const char *language, *file;
	struct buf text;
};

static void take(void *ctx, struct rec *r)
{
	struct run *run = ctx;
	struct err e = {0};

	if (run->sheet) {
		buf_clear(&run->text);
		if (!run->first)
			buf_str(&run->text, "\f");
		if (sheet_write(r, words_of(run->language ? run->language : rec_get(r, "Language")), run->sheet_format, 78, &run->text, &e)) {
			cmd_error(&run->c, run->file, &e);
			return;
		}
		run->first = false;
		run->c.found++;
		cmd_put(&run->c, &run->text);
	} else if (agenda_add(run->agenda, r, &e)) {
		cmd_error(&run->c, run->file, &e);
	}
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

static void read_file(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);
	int ch;

	if (!f)
		return;
	run->file = file;
	ch = getc(f);
	ungetc(ch, f);
	if (ch == 'B' || ch == 0xef) { /* BEGIN:VCALENDAR; no field of a record begins an .ics file's way */
		struct buf b = BUF_INIT;
		char part[65536];
		size_t n;
		while ((n = fread(part, 1, sizeof part, f)) > 0)
			buf_add(&b, part, n);
		if (source_type(buf_cstr(&b), b.n) == SOURCE_ICAL) {
			ical_read(b.p, b.n, file, take, failed, run);
		} else {
			FILE *m = fmemopen(b.p, b.n, "r");
			if (m) {
				cmd_records(&run->c, m, file, take_record, run);
				fclose(m);
			}
		}
		buf_free(&b);
	} else {
		cmd_records(&run->c, f, file, take_record, run);
	}
	cmd_close(f);
}

static int wanted(const struct dirent *d)
{
	size_t n = strlen(d->d_name);
	return d->d_name[0] != '.' && n > 4 && (!strcmp(d->d_name + n - 4, ".rec") || !strcmp(d->d_name + n - 4, ".ics"));
}

static void read_operand(struct run *run, const char *path)
{
	struct stat st;
	struct dirent **list;
	int n;

	if (strcmp(path, "-") != 0 && stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
		n = scandir(path, &list, wanted, alphasort);
		if (n < 0) {
			cmd_warn(&run->c, EX_NOINPUT, "%s: %s", path, strerror(errno));
			return;
		}
		for (int i = 0; i < n; i++) {
			struct buf b = BUF_INIT;
			buf_printf(&b, "%s/%s", path, list[i]->d_name);
			read_file(run, b.p);
			buf_free(&b);
			free(list[i]);
		}
		free(list);
		return;
	}
	read_file(run, path);
}

static bool set_format(struct run *run, const char *f)
{
	if (run->sheet) {
		if (!strcmp(f, "text"))
			run->sheet_format = SHEET_TEXT;
		else if (!strcmp(f, "md"))
			run->sheet_format = SHEET_MARKDOWN;
		else
			return false;
		return true;
	}
	if (!strcmp(f, "text"))
		run->o.format = AGENDA_TEXT;
	else if (!strcmp(f, "tsv"))
		run->o.format = AGENDA_TSV;
	else if (!strcmp(f, "rec"))
		run->o.format = AGENDA_REC;
	else
		return false;
	return true;
}

static const char *locale_language(void)
{
	static const char *const names[] = {"LC_ALL", "LC_TIME", "LANG"};
	for (size_t i = 0; i < 3; i++) {
		const char *v = getenv(names[i]);
		if (v && *v)
			return v;
	}
	return "en";
}

static bool parse_day(struct run *run, const char *option, const char *text, struct civil *c)
{
	if (civil_parse(text, c))
		return true;
	cmd_warn(&run->c, EX_USAGE, "%s: not a date or time: %s", option, text);
	return false;
}

int main(int argc, char **argv)
{
	enum { OPT_NOW = 256, OPT_DAYS, OPT_FROM, OPT_TO };
	static const struct option longs[] = {
	    {"days", required_argument, NULL, OPT_DAYS}, {"format", required_argument, NULL, 'f'}, {"from", required_argument, NULL, OPT_FROM},
	    {"help", no_argument, NULL, 'h'}, {"language", required_argument, NULL, 'l'}, {"now", required_argument, NULL, OPT_NOW},
	    {"output", required_argument, NULL, 'o'}, {"to", required_argument, NULL, OPT_TO}, {"version", no_argument, NULL, 'V'},
	    {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};
	struct run run = {.first = true};
	struct cmd *c = &run.c;
	const char *format = NULL, *zone = NULL;
	char **inputs = argv, *end;
	struct civil from = {0}, to = {0};
	bool has_from = false, has_to = false;
	long days = 0;
	int opt, first, last;

	cmd_start(c, "ev-agenda");
	while ((opt = getopt_long(argc, argv, "f:hl:o:Vz:", longs, NULL)) != -1) {
		switch (opt) {
		case 'f': format = optarg; break;
		case 'h': return cmd_help(c, usage);
		case 'l': run.language = optarg; break;
		case 'o': c->output = optarg; break;
		case 'V': return cmd_version(c);
		case 'z':
			if (!zone_find(optarg))
				return cmd_warn(c, EX_USAGE, "-z: no such time zone: %s", optarg);
			zone = optarg;
			break;
		case OPT_NOW:
			if (!cmd_now(c, optarg))
				return c->status;
			break;
		case OPT_DAYS:
			days = strtol(optarg, &end, 10);
			if (*end || days < 1 || days > 100000)
				return cmd_warn(c, EX_USAGE, "--days: not a number of days: %s", optarg);
			break;
		case OPT_FROM:
			if (!parse_day(&run, "--from", optarg, &from))
				return c->status;
			has_from = true;
			break;
		case OPT_TO:
			if (!parse_day(&run, "--to", optarg, &to))
				return c->status;
			if (!to.timed)
				to = civil_add_days(to, 1);
			has_to = true;
			break;
		default: return cmd_usage(c, usage);
		}
	}
	first = optind, last = argc;
	if (first < last && (!strcmp(argv[first], "list") || !strcmp(argv[first], "sheet"))) {
		run.sheet = *argv[first] == 's';
		first++;
	}
	if (first == last && isatty(0)) {
		inputs = cmd_default_inputs(&last);
		first = 0;
		if (!inputs)
			return cmd_usage(c, usage);
	}
	run.o.format = isatty(1) && !c->output ? AGENDA_TEXT : AGENDA_LINES;
	if (format && !set_format(&run, format))
		return cmd_warn(c, EX_USAGE, "-f: %s does not write %s", run.sheet ? "sheet" : "list", format);
	if (run.sheet && (days || has_from || has_to))
		return cmd_warn(c, EX_USAGE, "--days, --from and --to go with list");
	run.o.zone = zone_find(zone ? zone : c->tz);
	run.o.words = words_of(run.language ? run.language : locale_language());
	run.o.window = days || has_from || has_to;
	run.o.from = has_from ? from : has_to && !days ? (struct civil){1, 1, 1, 0, 0, 0, true, false} : c->now_local;
	if (!has_from && !(has_to && !days))
		run.o.from.hour = run.o.from.min = run.o.from.sec = 0;
	run.o.to = has_to ? to : days ? civil_add_days(run.o.from, days) : civil_add_days(run.o.from, 366);
	if (isatty(1) && !c->output) {
		struct winsize ws;
		run.o.width = ioctl(1, TIOCGWINSZ, &ws) == 0 && ws.ws_col > 20 ? ws.ws_col : 80;
		run.o.colour = !getenv("NO_COLOR") || !*getenv("NO_COLOR");
	}
	if (!cmd_out(c))
		return c->status;
	run.agenda = agenda_new(&run.o);
	if (first == last)
		read_operand(&run, "-");
	for (int i = first; i < last; i++)
		read_operand(&run, inputs[i]);
	if (!run.sheet) {
		buf_clear(&run.text);
		c->found = agenda_print(run.agenda, &run.text);
		cmd_put(c, &run.text);
	}
	agenda_free(run.agenda);
	buf_free(&run.text);
	return cmd_finish(c, true);
}
