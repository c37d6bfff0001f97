/* ev-agenda: what is on, and one meeting's agenda; see ev-agenda(1). */
#include "cmd/agenda.h"
#include "cmd/helper.h"

#include <getopt.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[list | now | next | add | sheet | plan] [OPTIONS] [FILE | DIRECTORY ...]\n"
                            "list (the default): what is on, by day\n"
                            "      --days N         from today on, N days\n"
                            "      --from DATE, --to DATE (inclusive)\n"
                            "      --week, --month  a grid of the week or month of --from, else of today\n"
                            "      --match FIELD=REGEX  only events with such a field; may repeat\n"
                            "      --conflicts      events that overlap and share an attendee or a place\n"
                            "      --free           time between --hours, Mondays to Fridays, that no event takes\n"
                            "      --hours FROM-TO  09:00-17:00\n"
                            "      --holidays REGION|FILE  holidays of DE, DE-SH, FR ... or of a calendar; may repeat\n"
                            "  -f, --format FORMAT  text, tsv, rec, json, md, html, ics or pdf\n"
                            "  -z, --zone ZONE      the reader's time zone\n"
                            "      --template LINE  instead of a format: '{start} {summary}{? · {location}}'\n"
                            "now: what is on; next: what begins next; options as with list, but no window\n"
                            "      --count N        the next N events\n"
                            "add: what somebody types, read as ev-parse reads it, becomes a record: add 'Friday 3 pm dentist'\n"
                            "      --append FILE    to the records of a file, which is told; else to standard output\n"
                            "sheet: one meeting's agenda\n"
                            "  -f, --format FORMAT  text, md, html, ms (groff) or pdf\n"
                            "plan: puts topics into the slots of the one event that is given, prints its record\n"
                            "      --minutes N      how long a topic is taken for that does not say so (15)\n"
                            "all:\n"
                            "  -l, --language LANG  de, en, fr, nl, da, pl, es, it; default: the locale, for a sheet the record's\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -h, --help; -V, --version\n";

enum { OPT_NOW = 256, OPT_DAYS, OPT_FROM, OPT_TO, OPT_WEEK, OPT_MONTH, OPT_MATCH, OPT_CONFLICTS, OPT_FREE, OPT_HOURS, OPT_MINUTES, OPT_HOLIDAYS, OPT_TEMPLATE, OPT_COUNT, OPT_APPEND };
static const struct option longs[] = {
    {"conflicts", no_argument, NULL, OPT_CONFLICTS}, {"free", no_argument, NULL, OPT_FREE}, {"hours", required_argument, NULL, OPT_HOURS}, {"minutes", required_argument, NULL, OPT_MINUTES},
    {"append", required_argument, NULL, OPT_APPEND}, {"count", required_argument, NULL, OPT_COUNT}, {"template", required_argument, NULL, OPT_TEMPLATE},
    {"holidays", required_argument, NULL, OPT_HOLIDAYS}, {"match", required_argument, NULL, OPT_MATCH}, {"month", no_argument, NULL, OPT_MONTH}, {"week", no_argument, NULL, OPT_WEEK},
    {"days", required_argument, NULL, OPT_DAYS}, {"format", required_argument, NULL, 'f'}, {"from", required_argument, NULL, OPT_FROM},
    {"help", no_argument, NULL, 'h'}, {"language", required_argument, NULL, 'l'}, {"now", required_argument, NULL, OPT_NOW},
    {"output", required_argument, NULL, 'o'}, {"to", required_argument, NULL, OPT_TO}, {"version", no_argument, NULL, 'V'},
    {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};

/* one option; false: the run ends with the status */
static bool take_option(struct run *run, int opt, char *arg)
{
	struct cmd *c = &run->c;

	switch (opt) {
	case 'f': run->format = arg; return true;
	case 'h': c->status = cmd_help(c, usage); return false;
	case 'l': return options_language(run, arg);
	case 'o': c->output = arg; return true;
	case 'V': c->status = cmd_version(c); return false;
	case 'z': return options_zone(run, arg);
	case OPT_NOW: return cmd_now(c, arg);
	case OPT_DAYS: return options_number(run, "--days", arg, "days", 100000, &run->days);
	case OPT_FROM: run->from_text = arg; return true;
	case OPT_TO: run->to_text = arg; return true;
	case OPT_WEEK: return run->week = true;
	case OPT_MONTH: return run->month = true;
	case OPT_CONFLICTS: return run->conflicts = true;
	case OPT_FREE: return run->spare = true;
	case OPT_HOLIDAYS: return options_holidays(run, arg);
	case OPT_TEMPLATE: run->template = arg; return true;
	case OPT_COUNT: return options_number(run, "--count", arg, "events", 1000000, &run->count);
	case OPT_APPEND: run->append = arg; return true;
	case OPT_HOURS: return options_hours(run, arg);
	case OPT_MINUTES: run->length = true; return options_number(run, "--minutes", arg, "minutes", 1440, &run->minutes);
	case OPT_MATCH: return options_match(run, arg);
	default: c->status = cmd_usage(c, usage); return false;
	}
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

/* a part of the listing is ready */
static void put_part(void *ctx, struct buf *out)
{
	struct run *run = ctx;

	cmd_put(&run->c, out);
	buf_clear(out);
}

static const char *and_more(char out[64], size_t more)
{
	snprintf(out, 64, " (and %zu more)", more);
	return more ? out : "";
}

/* events of several records of which nobody knows which is the later one */
static void say_twice(struct run *run)
{
	char others[64];
	const char *uid;
	size_t more;

	if ((uid = agenda_doubled(run->agenda, &more)))
		cmd_warn(&run->c, 0, "Uid: %.200s%s: more than one record, and none says that it is the later one (Sequence, LastModified): all that are in the window are listed", uid, and_more(others, more));
	if ((uid = agenda_doubtful(run->agenda, &more)))
		cmd_warn(&run->c, 0, "Uid: %.200s%s: two records disagree; the one with the higher Sequence counts, though the other, which no Sequence numbers, may be the later one", uid, and_more(others, more));
}

static void write_list(struct run *run)
{
	buf_clear(&run->text);
	if (run->now)
		agenda_keep_now(run->agenda);
	if (run->next)
		agenda_keep_next(run->agenda, run->count ? (size_t)run->count : 1);
	if (run->week || run->month)
		run->c.found = agenda_grid(run->agenda, run->week, &run->text);
	else if (run->conflicts)
		run->c.found = agenda_conflicts(run->agenda, &run->text);
	else if (run->spare)
		run->c.found = agenda_spare(run->agenda, run->open, run->close, &run->text);
	else
		run->c.found = agenda_print(run->agenda, &run->text, run->pdf ? NULL : put_part, run);
	if (agenda_failed(run->agenda))
		cmd_error(&run->c, NULL, agenda_failed(run->agenda));
	say_twice(run);
	if (run->pdf)
		write_pdf(run);
	else
		cmd_put(&run->c, &run->text);
}

static void write_all(struct run *run)
{
	if (run->plan)
		plan_write(run);
	else if (!run->sheet)
		write_list(run);
	else
		sheet_end(run);
	if (run->sheet && run->pdf && run->c.found)
		write_pdf(run);
}

/* the command that the first operand names; false: it names none */
static bool take_command(struct run *run, const char *name)
{
	if (!strcmp(name, "list"))
		return true;
	run->now = !strcmp(name, "now");
	run->next = !strcmp(name, "next");
	run->add = !strcmp(name, "add");
	run->sheet = !strcmp(name, "sheet");
	run->plan = !strcmp(name, "plan");
	return run->now || run->next || run->add || run->sheet || run->plan;
}

static int end(struct run *run)
{
	agenda_template_free((struct agenda_template *)(uintptr_t)run->o.template);
	agenda_free(run->agenda);
	hyphens_free((struct hyphens *)(uintptr_t)run->o.hyphens);
	for (size_t i = 0; i < run->matches; i++)
		regfree(&run->match[i].re);
	buf_free(&run->text);
	return cmd_finish(&run->c, true);
}

int main(int argc, char **argv)
{
	struct run run = {.first = true, .minutes = 15, .open = 9 * 60, .close = 17 * 60};
	struct cmd *c = &run.c;
	char **inputs = argv;
	int opt, first, last = argc;

	cmd_start(c, "ev-agenda");
	while ((opt = getopt_long(argc, argv, "f:hl:o:Vz:", longs, NULL)) != -1)
		if (!take_option(&run, opt, optarg))
			return c->status;
	first = optind;
	if (first < last && take_command(&run, argv[first]))
		first++;
	if (first == last && isatty(0) && !run.add) {
		inputs = cmd_default_inputs(&last);
		first = 0;
		if (!inputs)
			return cmd_usage(c, usage);
	}
	if (!options_check(&run) || !options_settle(&run) || !cmd_out(c)) {
		agenda_template_free((struct agenda_template *)(uintptr_t)run.o.template);
		return c->status;
	}
	run.agenda = agenda_new(&run.o);
	holidays_read(&run);
	if (run.add) {
		add_operands(&run, inputs + first, last - first);
		return end(&run);
	}
	if (first == last)
		input_read(&run, "-");
	for (int i = first; i < last; i++)
		input_read(&run, inputs[i]);
	input_doubts(&run);
	write_all(&run);
	return end(&run);
}
