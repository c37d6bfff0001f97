/* agenda_options.c: what ev-agenda's options mean, and which go together; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "record/doubt.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sysexits.h>
#include <unistd.h>

bool options_match(struct run *run, char *text)
{
	char *eq = strchr(text, '='), why[200];
	const char *known;
	int rc;

	if (!eq || eq == text || run->matches == MATCHES) {
		cmd_warn(&run->c, EX_USAGE, run->matches == MATCHES ? "--match: too many of them" : "--match: not FIELD=REGEX: %s", text);
		return false;
	}
	*eq = '\0';
	known = record_near(text); /* one of the vocabulary in letters of the other case, as a template takes it */
	run->match[run->matches].field = known && !strcasecmp(known, text) ? known : text;
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
bool options_hours(struct run *run, const char *text)
{
	int h1, m1 = 0, h2, m2 = 0, n = 0;
	bool ok = (sscanf(text, "%2d:%2d-%2d:%2d%n", &h1, &m1, &h2, &m2, &n) == 4 || (m1 = m2 = 0, sscanf(text, "%2d-%2d%n", &h1, &h2, &n) == 2)) && !text[n];

	run->hours = true;
	run->open = ok ? h1 * 60 + m1 : 0;
	run->close = ok ? h2 * 60 + m2 : 0;
	if (ok && h1 >= 0 && m1 >= 0 && m1 < 60 && m2 >= 0 && m2 < 60 && run->close > run->open && run->close <= 24 * 60)
		return true;
	cmd_warn(&run->c, EX_USAGE, "--hours: not like 09:00-17:00: %s", text);
	return false;
}

bool options_language(struct run *run, const char *text)
{
	struct buf known = BUF_INIT;

	run->language = text;
	if (words_known(text))
		return true;
	for (size_t i = 0; i < words_tables_count; i++)
		buf_printf(&known, "%s%s", i ? ", " : "", words_tables[i].code);
	cmd_warn(&run->c, EX_USAGE, "-l: no such language: %s (%s)", text, known.p);
	buf_free(&known);
	return false;
}

bool options_zone(struct run *run, const char *text)
{
	const struct zone *zone = zone_find(text);

	if (zone)
		run->zone = zone_name(zone);
	else
		cmd_warn(&run->c, EX_USAGE, "-z: no such time zone: %s", text);
	return zone != NULL;
}

bool options_number(struct run *run, const char *option, const char *text, const char *what, long most, long *out)
{
	char *end;

	*out = strtol(text, &end, 10);
	if (!*end && *out >= 1 && *out <= most)
		return true;
	cmd_warn(&run->c, EX_USAGE, "%s: not a number of %s: %s", option, what, text);
	return false;
}

static bool set_format(struct run *run, const char *f)
{
	static const struct {
		const char *name;
		enum agenda_format format;
	} formats[] = {{"text", AGENDA_TEXT}, {"tsv", AGENDA_TSV}, {"rec", AGENDA_REC}, {"json", AGENDA_JSON}, {"md", AGENDA_MARKDOWN}, {"html", AGENDA_HTML}, {"ics", AGENDA_ICS}, {"pdf", AGENDA_PAPER}};
	static const struct {
		const char *name;
		enum sheet_format format;
	} sheets[] = {{"text", SHEET_TEXT}, {"md", SHEET_MARKDOWN}, {"html", SHEET_HTML}, {"ms", SHEET_MS}, {"pdf", SHEET_PAPER}};

	for (size_t i = 0; run->sheet && i < sizeof sheets / sizeof *sheets; i++)
		if (!strcmp(f, sheets[i].name)) {
			run->sheet_format = sheets[i].format;
			run->pdf = !strcmp(f, "pdf");
			return true;
		}
	for (size_t i = 0; !run->sheet && i < sizeof formats / sizeof *formats; i++)
		if (!strcmp(f, formats[i].name)) {
			run->o.format = formats[i].format;
			run->pdf = run->o.format == AGENDA_PAPER;
			return true;
		}
	return false;
}

static bool refuse(struct run *run, const char *fmt, const char *what)
{
	cmd_warn(&run->c, EX_USAGE, fmt, what);
	return false;
}

/* now, next, add and --template; the rest goes with what is left */
static bool check_lines(struct run *run)
{
	bool window = run->days || run->from_text || run->to_text, view = run->week || run->month || run->conflicts || run->spare;

	if ((run->now || run->next || run->add) && (window || view))
		return refuse(run, "%s go with list", "--days, --from, --to, --week, --month, --conflicts and --free");
	if (run->count && !run->next)
		return refuse(run, "--count goes with %s", "next");
	if (run->append && !run->add)
		return refuse(run, "--append goes with %s", "add");
	if (run->append && run->c.output)
		return refuse(run, "%s exclude each other", "--append and -o");
	if (run->template && (run->format || run->sheet || run->plan || run->add || view))
		return refuse(run, "--template goes with %s", "list, now and next, and is a format of its own");
	if (run->add && (run->matches || run->n_holidays || (run->format && strcmp(run->format, "rec") != 0)))
		return refuse(run, "add writes rec, and takes no %s", "--match and --holidays");
	return true;
}

/* --template, the last thing to be looked at: from then on it is to be given back */
static bool read_template(struct run *run)
{
	struct err e = {0};

	if (!run->template)
		return true;
	run->o.template = agenda_template_new(run->template, &e);
	if (!run->o.template)
		cmd_warn(&run->c, EX_USAGE, "--template: %s; there are the fields of ev-record(5) and %s", e.msg, agenda_template_names());
	return run->o.template != NULL;
}

bool options_check(struct run *run)
{
	bool grid = run->week || run->month;
	bool beyond = run->days || run->to_text || grid || run->conflicts || run->spare; /* a sheet asks from when on */

	if (!check_lines(run))
		return false;
	run->o.format = isatty(1) && !run->c.output && !run->now && !run->next ? AGENDA_TEXT : AGENDA_LINES;
	if (run->plan && run->format && strcmp(run->format, "rec") != 0)
		return refuse(run, "-f: plan writes rec, not %s", run->format);
	if (run->format && !set_format(run, run->format))
		return refuse(run, run->sheet ? "-f: sheet does not write %s" : "-f: list does not write %s", run->format);
	if ((run->sheet && beyond) || (run->plan && (beyond || run->from_text)))
		return refuse(run, "%s go with list", "--days, --from, --to, --week, --month, --conflicts and --free");
	if ((run->hours && !run->spare) || (run->length && !run->plan))
		return refuse(run, "--hours goes with %s", "--free, --minutes with plan");
	if (run->week + run->month + run->conflicts + run->spare > 1)
		return refuse(run, "%s exclude each other", "--week, --month, --conflicts and --free");
	if (run->n_holidays && (run->sheet || run->plan || run->conflicts))
		return refuse(run, "--holidays goes with %s", "listings, grids and --free");
	if (run->n_holidays && (run->o.format == AGENDA_TSV || run->o.format == AGENDA_REC || run->o.format == AGENDA_ICS))
		return refuse(run, "-f: %s has no room for --holidays", run->format);
	if (run->days && run->to_text)
		return refuse(run, "%s exclude each other", "--days and --to");
	if (grid && (run->days || run->to_text))
		return refuse(run, "%s are windows of their own", "--week and --month");
	if (grid && run->format && run->o.format != AGENDA_TEXT && run->o.format != AGENDA_HTML && run->o.format != AGENDA_PAPER)
		return refuse(run, "-f: a grid is text, html or pdf, not %s", run->format);
	if ((run->conflicts || run->spare) && run->format && run->o.format != AGENDA_TEXT)
		return refuse(run, "-f: --conflicts and --free write text, not %s", run->format);
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

/* the window, as it was typed; its end is the first moment behind it */
static bool set_window(struct run *run)
{
	struct agenda_options *o = &run->o;
	struct civil from = {0}, end = {0};

	if ((run->from_text && !cmd_time(&run->c, "--from", run->from_text, &from)) || (run->to_text && !cmd_time(&run->c, "--to", run->to_text, &end)))
		return false;
	if (run->to_text && !end.timed)
		end = civil_add_days(end, 1);
	if (run->from_text && run->to_text && civil_cmp(&from, &end) >= 0) {
		cmd_warn(&run->c, EX_USAGE, "--from %s is not before --to %s", run->from_text, run->to_text);
		return false;
	}
	o->window = run->days || run->from_text || run->to_text || run->week || run->month || run->conflicts || run->spare;
	o->from = run->c.now_local;
	o->from.hour = o->from.min = o->from.sec = 0;
	if (run->from_text)
		o->from = from;
	else if (run->to_text && !run->days)
		o->from = (struct civil){1, 1, 1, 0, 0, 0, true, false};
	o->to = run->to_text ? end : civil_add_days(o->from, run->days ? run->days : run->spare && !run->from_text ? 14 : 366);
	o->bounded = o->window && (run->to_text || run->days) && o->from.year > 1;
	if (run->now || run->next) { /* a day more on both sides: times may be those of another zone */
		o->window = o->moment = true;
		o->to = civil_add_days(o->from, run->now ? 2 : 367);
		o->from = civil_add_days(o->from, -1);
	}
	if (run->week) {
		o->from = civil_add_days(o->from, 1 - civil_weekday(&o->from));
		o->to = civil_add_days(o->from, 7);
	} else if (run->month) {
		agenda_month(o, &(struct civil){o->from.year, o->from.month, 1, 0, 0, 0, false, false});
	}
	return true;
}

/* where the patterns are by which words are broken */
static const char *hyphen_directory(void)
{
	const char *v = getenv("EV_HYPHENDIR");
	return v && *v ? v : "/usr/share/hyphen";
}

/* COLUMNS, 0: not set, or no number that a window could have */
static size_t wanted_columns(void)
{
	const char *v = getenv("COLUMNS");
	char *end;
	long n = v && *v ? strtol(v, &end, 10) : 0;

	return n > 20 && n <= 1000 && !*end ? (size_t)n : 0;
}

/* the columns of the terminal that is written to: 0, none is */
static size_t terminal_columns(const struct cmd *c)
{
	struct winsize ws;

	if (!isatty(1) || c->output)
		return 0;
	if (ioctl(1, TIOCGWINSZ, &ws) == 0 && ws.ws_col > 20)
		return ws.ws_col;
	return wanted_columns() ? wanted_columns() : 80;
}

bool options_settle(struct run *run)
{
	struct agenda_options *o = &run->o;

	if (run->zone)
		cmd_zone(&run->c, zone_find(run->zone));
	if (!set_window(run))
		return false;
	o->zone_name = run->zone ? run->zone : run->c.tz;
	o->zone = zone_find(o->zone_name);
	o->now = run->c.now;
	if (o->format == AGENDA_ICS && !run->c.now_given)
		run->c.stamp = "DTSTAMP";
	o->today = run->c.now_local;
	o->records = run->conflicts || run->template || (o->format != AGENDA_TEXT && o->format != AGENDA_LINES && o->format != AGENDA_TSV);
	o->words = words_of(run->language ? run->language : locale_language());
	o->width = terminal_columns(&run->c);
	if (run->week || run->month)
		o->hyphens = hyphens_open(hyphen_directory(), o->words->code);
	o->columns = o->width ? o->width : wanted_columns();
	o->colour = o->width && (!getenv("NO_COLOR") || !*getenv("NO_COLOR")) && !cmd_dumb();
	return read_template(run);
}
