/* ev-agenda: what is on, and one meeting's agenda; see ev-agenda(1). */
#include "cmd/common.h"
#include "cmd/helper.h"
#include "document/ical.h"
#include "document/source.h"
#include "ground/mem.h"
#include "outgoing/agenda.h"
#include "outgoing/plan.h"
#include "outgoing/sheet.h"
#include "record/event.h"

#include <getopt.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[list | sheet | plan] [OPTIONS] [FILE | DIRECTORY ...]\n"
                            "list (the default): what is on, by day\n"
                            "      --days N         from today on, N days\n"
                            "      --from DATE, --to DATE (inclusive)\n"
                            "      --week, --month  a grid of the week or month of --from, else of today\n"
                            "      --match FIELD=REGEX  only events with such a field; may repeat\n"
                            "      --conflicts      events that overlap and share an attendee or a place\n"
                            "      --free           time between --hours, Mondays to Fridays, that no event takes\n"
                            "      --hours FROM-TO  09:00-17:00\n"
                            "  -f, --format FORMAT  text, tsv, rec, json, md, html or ics\n"
                            "  -z, --zone ZONE      the reader's time zone\n"
                            "sheet: one meeting's agenda\n"
                            "  -f, --format FORMAT  text, md, html, ms (groff) or pdf\n"
                            "plan: puts topics into the slots of the one event that is given, prints its record\n"
                            "      --minutes N      how long a topic is taken for that does not say so (15)\n"
                            "all:\n"
                            "  -l, --language LANG  de, en, fr, nl, da, pl, es, it; default: the locale, for a sheet the record's\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -h, --help; -V, --version\n";

enum { MATCHES = 20 };

struct run {
	struct cmd c;
	struct agenda_options o;
	struct agenda *agenda;
	bool sheet, plan, first, pdf;
	struct rec event, *proposal; /* of plan */
	size_t proposals, proposals_cap;
	enum sheet_format sheet_format;
	const char *language, *file;
	struct buf text;
	struct match {
		const char *field;
		regex_t re;
	} match[MATCHES];
	size_t matches;
};

/* does the record have, for each --match, a field that fits? */
static bool matches(const struct run *run, const struct rec *r)
{
	for (size_t m = 0; m < run->matches; m++) {
		bool any = false;
		for (size_t i = rec_next(r, run->match[m].field, 0); i < r->n && !any; i = rec_next(r, run->match[m].field, i + 1))
			any = regexec(&run->match[m].re, r->field[i].value, 0, NULL, 0) == 0;
		if (!any)
			return false;
	}
	return true;
}

static bool add_match(struct run *run, char *text)
{
	char *eq = strchr(text, '='), why[200];
	int rc;

	if (!eq || eq == text || run->matches == MATCHES) {
		cmd_warn(&run->c, EX_USAGE, run->matches == MATCHES ? "--match: too many of them" : "--match: not FIELD=REGEX: %s", text);
		return false;
	}
	*eq = '\0';
	run->match[run->matches].field = text;
	rc = regcomp(&run->match[run->matches].re, eq + 1, REG_EXTENDED | REG_ICASE | REG_NOSUB);
	if (rc) {
		regerror(rc, &run->match[run->matches].re, why, sizeof why);
		cmd_warn(&run->c, EX_USAGE, "--match: %s: %s", eq + 1, why);
		return false;
	}
	run->matches++;
	return true;
}

/* "09:00-17:00", "9-17" as minutes of the day */
static bool read_hours(struct run *run, const char *text, int *open, int *close)
{
	int h1, m1 = 0, h2, m2 = 0, n = 0;
	bool ok = (sscanf(text, "%2d:%2d-%2d:%2d%n", &h1, &m1, &h2, &m2, &n) == 4 || (m1 = m2 = 0, sscanf(text, "%2d-%2d%n", &h1, &h2, &n) == 2)) && !text[n];

	*open = ok ? h1 * 60 + m1 : 0;
	*close = ok ? h2 * 60 + m2 : 0;
	if (ok && h1 >= 0 && m1 >= 0 && m1 < 60 && m2 >= 0 && m2 < 60 && *close > *open && *close <= 24 * 60)
		return true;
	cmd_warn(&run->c, EX_USAGE, "--hours: not like 09:00-17:00: %s", text);
	return false;
}

/* plan: the event, and records of topics */
static void collect(struct run *run, const struct rec *r)
{
	struct rec *to = NULL;

	if (rec_get(r, "Start") && !run->event.n) {
		to = &run->event;
	} else if (!rec_get(r, "Start") && rec_get(r, "Topic")) {
		run->proposal = mem_grow(run->proposal, &run->proposals_cap, run->proposals + 1, sizeof *run->proposal);
		to = &run->proposal[run->proposals++];
		memset(to, 0, sizeof *to);
	} else {
		struct err e;
		err_set(&e, EX_DATAERR, r->line, rec_get(r, "Start") ? "plan takes one event: this one is left out" : "neither an event (Start) nor a topic (Topic)");
		cmd_error(&run->c, run->file, &e);
		return;
	}
	rec_copy(to, r);
	to->line = r->line;
}

static void plan(struct run *run, int minutes)
{
	struct err e;

	if (!run->event.n) {
		cmd_warn(&run->c, EX_DATAERR, "plan: no event was given");
	} else if (plan_topics(&run->event, run->proposal, run->proposals, minutes, &e)) {
		cmd_error(&run->c, run->file, &e);
	} else {
		for (size_t i = rec_next(&run->event, "Warning", 0); i < run->event.n; i = rec_next(&run->event, "Warning", i + 1))
			if (!strncmp(run->event.field[i].value, "plan: ", 6))
				cmd_warn(&run->c, 0, "%s", run->event.field[i].value);
		buf_clear(&run->text);
		rec_write(&run->event, &run->text);
		cmd_put(&run->c, &run->text);
		run->c.found = 1;
	}
	for (size_t i = 0; i < run->proposals; i++)
		rec_free(&run->proposal[i]);
	free(run->proposal);
	rec_free(&run->event);
}

static void take(void *ctx, struct rec *r)
{
	struct run *run = ctx;
	struct err e = {0};

	if (event_is_component(r) || !matches(run, r))
		return;
	if (run->plan) {
		collect(run, r);
	} else if (run->sheet) {
		if (!run->pdf)
			buf_clear(&run->text);
		if (!run->first && run->sheet_format == SHEET_HTML) {
			cmd_warn(&run->c, EX_USAGE, "-f html is a page for one meeting: the others are left out");
			return;
		}
		if (!run->first && run->sheet_format == SHEET_TEXT)
			buf_str(&run->text, "\f");
		if (!run->first && run->sheet_format == SHEET_MS)
			buf_str(&run->text, ".bp\n");
		if (sheet_write(r, words_of(run->language ? run->language : rec_get(r, "Language")), run->sheet_format, 78, &run->text, &e)) {
			cmd_error(&run->c, run->file, &e);
			return;
		}
		run->first = false;
		run->c.found++;
		if (!run->pdf)
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

static size_t passes(void *ctx, const char *block, size_t n)
{
	struct run *run = ctx;
	return agenda_passes(run->agenda, block, n);
}

static void read_file(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);
	struct ical_options o = {.source = file, .emit = take, .fail = failed, .note = failed, .skip = run->agenda && !run->sheet && !run->plan ? passes : NULL, .ctx = run};
	bool calendar;

	if (!f)
		return;
	run->file = file;
	f = cmd_calendar(&run->c, f, file, &calendar);
	if (!f)
		return;
	if (calendar)
		ical_read_file(f, &o);
	else
		cmd_records(&run->c, f, file, take_record, run);
	cmd_close(f);
}

static void read_operand(struct run *run, const char *path)
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

static bool set_format(struct run *run, const char *f)
{
	static const struct {
		const char *name;
		enum agenda_format format;
	} formats[] = {{"text", AGENDA_TEXT}, {"tsv", AGENDA_TSV}, {"rec", AGENDA_REC}, {"json", AGENDA_JSON}, {"md", AGENDA_MARKDOWN}, {"html", AGENDA_HTML}, {"ics", AGENDA_ICS}};

	if (run->sheet) {
		static const struct {
			const char *name;
			enum sheet_format format;
		} sheets[] = {{"text", SHEET_TEXT}, {"md", SHEET_MARKDOWN}, {"html", SHEET_HTML}, {"ms", SHEET_MS}, {"pdf", SHEET_PAPER}};
		for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
			if (!strcmp(f, sheets[i].name)) {
				run->sheet_format = sheets[i].format;
				run->pdf = !strcmp(f, "pdf");
				return true;
			}
		return false;
	}
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (!strcmp(f, formats[i].name)) {
			run->o.format = formats[i].format;
			return true;
		}
	return false;
}

/* the pages through the typesetter */
static void write_pdf(struct run *run)
{
	struct buf pdf = BUF_INIT;
	int status = helper_run(&run->c, "ev-typeset", (const char *const[]){NULL}, &run->text, &pdf);

	if (status)
		run->c.status = run->c.status ? run->c.status : status;
	else
		cmd_put(&run->c, &pdf);
	buf_free(&pdf);
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

static bool set_language(struct run *run, const char *text)
{
	struct buf known = BUF_INIT;

	run->language = text;
	if (words_known(text))
		return true;
	for (unsigned i = 0; words_table(i); i++)
		buf_printf(&known, "%s%s", i ? ", " : "", words_table(i)->code);
	cmd_warn(&run->c, EX_USAGE, "-l: no such language: %s (%s)", text, known.p);
	buf_free(&known);
	return false;
}

/* the window's bounds, as they were typed; END is the first moment behind it */
static bool set_window(struct run *run, const char *from_text, const char *to_text, struct civil *from, struct civil *end)
{
	if ((from_text && !cmd_time(&run->c, "--from", from_text, from)) || (to_text && !cmd_time(&run->c, "--to", to_text, end)))
		return false;
	if (to_text && !end->timed)
		*end = civil_add_days(*end, 1);
	if (!from_text || !to_text || civil_cmp(from, end) < 0)
		return true;
	cmd_warn(&run->c, EX_USAGE, "--from %s is not before --to %s", from_text, to_text);
	return false;
}

int main(int argc, char **argv)
{
	enum { OPT_NOW = 256, OPT_DAYS, OPT_FROM, OPT_TO, OPT_WEEK, OPT_MONTH, OPT_MATCH, OPT_CONFLICTS, OPT_FREE, OPT_HOURS, OPT_MINUTES };
	static const struct option longs[] = {
	    {"conflicts", no_argument, NULL, OPT_CONFLICTS}, {"free", no_argument, NULL, OPT_FREE}, {"hours", required_argument, NULL, OPT_HOURS}, {"minutes", required_argument, NULL, OPT_MINUTES},
	    {"match", required_argument, NULL, OPT_MATCH}, {"month", no_argument, NULL, OPT_MONTH}, {"week", no_argument, NULL, OPT_WEEK},
	    {"days", required_argument, NULL, OPT_DAYS}, {"format", required_argument, NULL, 'f'}, {"from", required_argument, NULL, OPT_FROM},
	    {"help", no_argument, NULL, 'h'}, {"language", required_argument, NULL, 'l'}, {"now", required_argument, NULL, OPT_NOW},
	    {"output", required_argument, NULL, 'o'}, {"to", required_argument, NULL, OPT_TO}, {"version", no_argument, NULL, 'V'},
	    {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};
	struct run run = {.first = true};
	struct cmd *c = &run.c;
	const char *format = NULL, *zone = NULL;
	char **inputs = argv, *end;
	struct civil from = {0}, to = {0};
	const char *from_text = NULL, *to_text = NULL;
	bool has_from, has_to, week = false, month = false, conflicts = false, spare = false;
	long days = 0, minutes = 15;
	int opt, first, last, open = 9 * 60, close = 17 * 60;
	bool hours = false, length = false;

	cmd_start(c, "ev-agenda");
	while ((opt = getopt_long(argc, argv, "f:hl:o:Vz:", longs, NULL)) != -1) {
		switch (opt) {
		case 'f': format = optarg; break;
		case 'h': return cmd_help(c, usage);
		case 'l':
			if (!set_language(&run, optarg))
				return c->status;
			break;
		case 'o': c->output = optarg; break;
		case 'V': return cmd_version(c);
		case 'z':
			if (!zone_find(optarg))
				return cmd_warn(c, EX_USAGE, "-z: no such time zone: %s", optarg);
			zone = zone_name(zone_find(optarg));
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
		case OPT_FROM: from_text = optarg; break;
		case OPT_TO: to_text = optarg; break;
		case OPT_WEEK: week = true; break;
		case OPT_MONTH: month = true; break;
		case OPT_CONFLICTS: conflicts = true; break;
		case OPT_FREE: spare = true; break;
		case OPT_HOURS:
			hours = true;
			if (!read_hours(&run, optarg, &open, &close))
				return c->status;
			break;
		case OPT_MINUTES:
			length = true;
			minutes = strtol(optarg, &end, 10);
			if (*end || minutes < 1 || minutes > 1440)
				return cmd_warn(c, EX_USAGE, "--minutes: not a number of minutes: %s", optarg);
			break;
		case OPT_MATCH:
			if (!add_match(&run, optarg))
				return c->status;
			break;
		default: return cmd_usage(c, usage);
		}
	}
	if (!set_window(&run, from_text, to_text, &from, &to))
		return c->status;
	has_from = from_text != NULL, has_to = to_text != NULL;
	first = optind, last = argc;
	if (first < last && (!strcmp(argv[first], "list") || !strcmp(argv[first], "sheet") || !strcmp(argv[first], "plan"))) {
		run.sheet = *argv[first] == 's';
		run.plan = *argv[first] == 'p';
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
	if (run.plan && format && strcmp(format, "rec") != 0)
		return cmd_warn(c, EX_USAGE, "-f: plan writes rec, not %s", format);
	if ((run.sheet || run.plan) && (days || has_from || has_to || week || month || conflicts || spare))
		return cmd_warn(c, EX_USAGE, "--days, --from, --to, --week, --month, --conflicts and --free go with list");
	if ((hours && !spare) || (length && !run.plan))
		return cmd_warn(c, EX_USAGE, "--hours goes with --free, --minutes with plan");
	if (week + month + conflicts + spare > 1 || ((week || month) && (days || has_to)))
		return cmd_warn(c, EX_USAGE, "--week, --month, --conflicts and --free exclude each other, and --week and --month are windows of their own");
	if ((week || month) && format && run.o.format != AGENDA_TEXT && run.o.format != AGENDA_HTML)
		return cmd_warn(c, EX_USAGE, "-f: a grid is text or html, not %s", format);
	if ((conflicts || spare) && format && run.o.format != AGENDA_TEXT)
		return cmd_warn(c, EX_USAGE, "-f: --conflicts and --free write text, not %s", format);
	run.o.zone_name = zone ? zone : c->tz;
	run.o.zone = zone_find(run.o.zone_name);
	run.o.now = c->now;
	run.o.today = c->now_local;
	run.o.records = conflicts || (run.o.format != AGENDA_TEXT && run.o.format != AGENDA_LINES && run.o.format != AGENDA_TSV);
	run.o.words = words_of(run.language ? run.language : locale_language());
	run.o.window = days || has_from || has_to;
	run.o.from = has_from ? from : has_to && !days ? (struct civil){1, 1, 1, 0, 0, 0, true, false} : c->now_local;
	if (!has_from && !(has_to && !days))
		run.o.from.hour = run.o.from.min = run.o.from.sec = 0;
	run.o.to = has_to ? to : days ? civil_add_days(run.o.from, days) : civil_add_days(run.o.from, 366);
	if (!run.o.window && (week || month || conflicts || spare)) {
		run.o.window = true;
		if (spare)
			run.o.to = civil_add_days(run.o.from, 14);
	}
	if (week) {
		run.o.from = civil_add_days(run.o.from, 1 - civil_weekday(&run.o.from));
		run.o.to = civil_add_days(run.o.from, 7);
	} else if (month) {
		run.o.from.day = 1;
		run.o.to = civil_add_months(run.o.from, 1);
	}
	if (isatty(1) && !c->output) {
		struct winsize ws;
		run.o.width = ioctl(1, TIOCGWINSZ, &ws) == 0 && ws.ws_col > 20 ? ws.ws_col : 80;
		run.o.colour = (!getenv("NO_COLOR") || !*getenv("NO_COLOR")) && !cmd_dumb();
	}
	if (!cmd_out(c))
		return c->status;
	run.agenda = agenda_new(&run.o);
	if (first == last)
		read_operand(&run, "-");
	for (int i = first; i < last; i++)
		read_operand(&run, inputs[i]);
	if (run.pdf && c->found)
		write_pdf(&run);
	if (run.plan) {
		plan(&run, (int)minutes);
	} else if (!run.sheet) {
		buf_clear(&run.text);
		c->found = week || month  ? agenda_grid(run.agenda, week, &run.text)
		           : conflicts ? agenda_conflicts(run.agenda, &run.text)
		           : spare     ? agenda_spare(run.agenda, open, close, &run.text)
		                       : agenda_print(run.agenda, &run.text);
		cmd_put(c, &run.text);
	}
	agenda_free(run.agenda);
	for (size_t i = 0; i < run.matches; i++)
		regfree(&run.match[i].re);
	buf_free(&run.text);
	return cmd_finish(c, true);
}
