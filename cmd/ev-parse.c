/* ev-parse: reads announcements, writes event records; see ev-parse(1). */
#include "cmd/parse.h"

#include "time/zone.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "[-ae] [-j N] [-l LANGS] [-L FILE] [-r DATE] [-u FILE] [-z ZONE] [-t TYPE] [-o FILE] [FILE | URL ...]\n"
                            "  -a, --all            also the events that are merely mentioned\n"
                            "      --append FILE    to the records of a file, which others may append to as well\n"
                            "  -e, --evidence       say for each field where it was read and how sure it is\n"
                            "      --why            say which readings were weighed, and by what\n"
                            "  -f, --format rec     the output's format\n"
                            "  -l, --languages LIST read only these (de,en)\n"
                            "  -L, --words FILE     the user's own words, beside those of $XDG_CONFIG_HOME/ev/words.lex\n"
                            "      --learn FILE     keep how the sources of these corrected records say things\n"
                            "      --no-learned     read without what was learned\n"
                            "      --lines          each line is an announcement of its own\n"
                            "      --follow         also the calendar file of the same origin that a page links\n"
                            "  -j, --jobs N         divide many files among N processes\n"
                            "      --no-cache       fetch anew, keep nothing\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -r, --reference DATE the date against which dates without a year are read\n"
                            "  -t, --type TYPE      auto, text, markdown, html, ical, vcs, mail, msg, json, feed, xcal, pdf, office, rtf, image, rec\n"
                            "      --tsv            with --lines: REFERENCE<TAB>TEXT\n"
                            "  -u, --update FILE    merge into the records of FILE\n"
                            "      --uid-date       the start date is part of the Uid\n"
                            "  -z, --zone ZONE      zone of times that name none\n"
                            "  -h, --help; -V, --version\n";

static bool set_languages(struct parse_run *run, const char *list)
{
	run->o.langs = 0;
	while (*list) {
		size_t n = strcspn(list, ",");
		int l = lex_lang_of(list, n);
		if (l < 0) {
			cmd_warn(&run->c, EX_USAGE, "-l: no such language: %.*s", (int)n, list);
			return false;
		}
		run->o.langs |= (lex_langs_t)1 << l;
		list += n;
		list += *list == ',';
	}
	return true;
}

/* where fetched documents are kept: $XDG_CACHE_HOME/ev or ~/.cache/ev; NULL: nowhere */
static const char *cache_directory(struct buf *out)
{
	const char *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (xdg && *xdg == '/')
		buf_printf(out, "%s/ev", xdg);
	else if (home && *home == '/')
		buf_printf(out, "%s/.cache/ev", home);
	return out->n ? out->p : NULL;
}

enum { OPT_NOW = 256, OPT_LINES, OPT_TSV, OPT_UID_DATE, OPT_FOLLOW, OPT_NO_CACHE, OPT_LEARN, OPT_NO_LEARNED, OPT_WHY, OPT_APPEND };
static const struct option longs[] = {
    {"all", no_argument, NULL, 'a'}, {"append", required_argument, NULL, OPT_APPEND}, {"evidence", no_argument, NULL, 'e'}, {"format", required_argument, NULL, 'f'},
    {"follow", no_argument, NULL, OPT_FOLLOW}, {"help", no_argument, NULL, 'h'}, {"jobs", required_argument, NULL, 'j'}, {"languages", required_argument, NULL, 'l'}, {"lines", no_argument, NULL, OPT_LINES},
    {"learn", required_argument, NULL, OPT_LEARN}, {"no-cache", no_argument, NULL, OPT_NO_CACHE}, {"no-learned", no_argument, NULL, OPT_NO_LEARNED}, {"now", required_argument, NULL, OPT_NOW}, {"output", required_argument, NULL, 'o'}, {"reference", required_argument, NULL, 'r'},
    {"tsv", no_argument, NULL, OPT_TSV}, {"type", required_argument, NULL, 't'}, {"uid-date", no_argument, NULL, OPT_UID_DATE}, {"update", required_argument, NULL, 'u'},
    {"version", no_argument, NULL, 'V'}, {"why", no_argument, NULL, OPT_WHY}, {"words", required_argument, NULL, 'L'}, {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};

/* what the options say beside parse_run */
struct chosen {
	const char *reference; /* -r */
	bool no_cache, no_learned;
};

static bool set_jobs(struct parse_run *run, const char *arg)
{
	run->jobs = atoi(arg);
	if (run->jobs < 1 || run->jobs > 256 || arg[strspn(arg, "0123456789")])
		cmd_warn(&run->c, EX_USAGE, "-j: not a number from 1 to 256: %s", arg);
	return !run->c.status;
}

static bool add_words(struct parse_run *run, const char *file)
{
	if (run->n_words == PARSE_WORDS)
		cmd_warn(&run->c, EX_USAGE, "-L: more than %d files", PARSE_WORDS);
	else
		run->words[run->n_words++] = file;
	return !run->c.status;
}

static bool set_type(struct parse_run *run, const char *arg)
{
	int type = source_type_of(arg);

	if (type < 0)
		cmd_warn(&run->c, EX_USAGE, "-t: not auto, text, markdown, html, ical, vcs, mail, msg, json, feed, xcal, pdf, office, rtf, image or rec: %s", arg);
	else
		run->type = (enum source_type)type;
	return type >= 0;
}

static bool set_zone(struct parse_run *run, const char *arg)
{
	if (!zone_find(arg))
		cmd_warn(&run->c, EX_USAGE, "-z: no such time zone: %s", arg);
	else
		run->o.zone.given = zone_name(zone_find(arg));
	return !run->c.status;
}

/* one option; false: the run ends with the status */
static bool take_option(struct parse_run *run, struct chosen *chosen, int opt, char *arg)
{
	struct cmd *c = &run->c;

	switch (opt) {
	case 'a': return run->o.mentioned = true;
	case 'e': return run->o.evidence = true;
	case 'f':
		if (strcmp(arg, "rec") != 0)
			cmd_warn(c, EX_USAGE, "-f: ev-parse writes rec, not %s", arg);
		return !c->status;
	case 'h': c->status = cmd_help(c, usage); return false;
	case 'j': return set_jobs(run, arg);
	case 'l': return set_languages(run, arg);
	case 'L': return add_words(run, arg);
	case 'o': c->output = arg; return true;
	case OPT_NOW: return cmd_now(c, arg);
	case 'r': chosen->reference = arg; return true;
	case 't': return set_type(run, arg);
	case 'u': run->update = arg; return true;
	case 'V': c->status = cmd_version(c); return false;
	case 'z': return set_zone(run, arg);
	case OPT_APPEND: c->append = arg; return true;
	case OPT_FOLLOW: return run->follow = true;
	case OPT_NO_CACHE: return chosen->no_cache = true;
	case OPT_LEARN: run->learn = arg; return true;
	case OPT_NO_LEARNED: return chosen->no_learned = true;
	case OPT_WHY: return run->o.why = run->o.evidence = true;
	case OPT_LINES: return run->lines = true;
	case OPT_TSV: return run->tsv = true;
	case OPT_UID_DATE: return run->o.uid_date = true;
	default: c->status = cmd_usage(c, usage); return false;
	}
}

/* do the options go together? false: reported */
static bool check_options(struct parse_run *run, const struct chosen *chosen)
{
	struct cmd *c = &run->c;

	run->o.now = c->now_local;
	run->o.now_given = chosen->reference != NULL;
	if (run->tsv && !run->lines)
		cmd_warn(c, EX_USAGE, "--tsv goes with --lines");
	else if (chosen->reference && !cmd_reference(c, chosen->reference, &run->o.now) && !cmd_time(c, "-r", chosen->reference, &run->o.now))
		return false;
	else if (run->update && (run->lines || run->jobs > 1))
		cmd_warn(c, EX_USAGE, "--update goes neither with --lines nor with -j");
	else if (run->update && !strcmp(run->update, "-"))
		cmd_warn(c, EX_USAGE, "--update: needs a file");
	else if (c->append && (c->output || run->update || run->learn))
		cmd_warn(c, EX_USAGE, "--append goes neither with -o, --update nor with --learn");
	else if (run->learn && (run->update || run->lines || run->jobs > 1 || chosen->no_learned))
		cmd_warn(c, EX_USAGE, "--learn goes neither with --update, --lines, --no-learned nor with -j");
	if (run->update && !c->output)
		c->output = run->update;
	run->o.now.timed = run->o.now.timed || !run->lines; /* a line whose reference is a day alone is told so */
	run->o.zone.reader = c->tz;
	return !c->status;
}

/* many files are divided without being asked; servers are not hurried */
static int jobs_for(const struct parse_run *run, int n, char **operand)
{
	enum { MANY = 64 }; /* files that are worth several processes */
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	if (run->jobs || run->update || n < MANY)
		return run->jobs;
	for (int i = 0; i < n; i++)
		if (strstr(operand[i], "://") || !strcmp(operand[i], "-"))
			return 1;
	return cpus > 8 ? 8 : cpus > 1 ? (int)cpus : 1;
}

static void read_all(struct parse_run *run, int n, char **operand)
{
	int jobs = jobs_for(run, n, operand);

	if (run->learn)
		parse_learn(run, operand, n);
	else if (!n)
		parse_input(run, "-");
	else if (jobs > 1 && n > 1 && !run->lines)
		parse_jobs(run, operand, n, jobs);
	else
		for (int i = 0; i < n; i++) {
			cmd_progress(&run->c, (size_t)i, (size_t)n);
			parse_input(run, operand[i]);
		}
	cmd_progress(&run->c, 0, 0);
	if (run->update)
		parse_update(run);
}

int main(int argc, char **argv)
{
	struct parse_run run = {.lock = -1};
	struct chosen chosen = {0};
	struct cmd *c = &run.c;
	struct buf cache = BUF_INIT;
	int opt, status;

	cmd_start(c, "ev-parse");
	for (int i = 0; i < lex_lang_count(); i++)
		run.o.langs |= (lex_langs_t)1 << i;
	while ((opt = getopt_long(argc, argv, "aef:hj:l:L:o:r:t:u:Vz:", longs, NULL)) != -1)
		if (!take_option(&run, &chosen, opt, optarg))
			return c->status;
	if (!check_options(&run, &chosen))
		return c->status;
	if (optind == argc && isatty(0) && !run.learn)
		return cmd_usage(c, usage);
	if (!parse_words(&run) || (!chosen.no_learned && !parse_learned(&run)) || (!run.update && !cmd_out(c))) {
		parse_own_free(&run);
		return c->status;
	}
	run.keep = run.update != NULL;
	if (!chosen.no_cache)
		run.cache = cache_directory(&cache);
	read_all(&run, argc - optind, argv + optind);
	parse_forget(&run);
	parse_own_free(&run);
	buf_free(&run.text);
	buf_free(&cache);
	status = cmd_finish(c, true);
	parse_update_end(&run);
	return status;
}
