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

int main(int argc, char **argv)
{
	enum { MANY = 64 }; /* files that are worth several processes */
	enum { OPT_NOW = 256, OPT_LINES, OPT_TSV, OPT_UID_DATE, OPT_FOLLOW, OPT_NO_CACHE, OPT_LEARN, OPT_NO_LEARNED, OPT_WHY, OPT_APPEND };
	static const struct option longs[] = {
	    {"all", no_argument, NULL, 'a'}, {"append", required_argument, NULL, OPT_APPEND}, {"evidence", no_argument, NULL, 'e'}, {"format", required_argument, NULL, 'f'},
	    {"follow", no_argument, NULL, OPT_FOLLOW}, {"help", no_argument, NULL, 'h'}, {"jobs", required_argument, NULL, 'j'}, {"languages", required_argument, NULL, 'l'}, {"lines", no_argument, NULL, OPT_LINES},
	    {"learn", required_argument, NULL, OPT_LEARN}, {"no-cache", no_argument, NULL, OPT_NO_CACHE}, {"no-learned", no_argument, NULL, OPT_NO_LEARNED}, {"now", required_argument, NULL, OPT_NOW}, {"output", required_argument, NULL, 'o'}, {"reference", required_argument, NULL, 'r'},
	    {"tsv", no_argument, NULL, OPT_TSV}, {"type", required_argument, NULL, 't'}, {"uid-date", no_argument, NULL, OPT_UID_DATE}, {"update", required_argument, NULL, 'u'},
	    {"version", no_argument, NULL, 'V'}, {"why", no_argument, NULL, OPT_WHY}, {"words", required_argument, NULL, 'L'}, {"zone", required_argument, NULL, 'z'}, {NULL, 0, NULL, 0}};
	struct parse_run run = {0};
	struct cmd *c = &run.c;
	int opt, type, jobs = 1;
	bool cached = true, learned = true;
	const char *reference = NULL;
	struct buf cache = BUF_INIT;

	cmd_start(c, "ev-parse");
	for (int i = 0; i < lex_lang_count(); i++)
		run.o.langs |= (lex_langs_t)1 << i;
	run.o.now = c->now_local;
	while ((opt = getopt_long(argc, argv, "aef:hj:l:L:o:r:t:u:Vz:", longs, NULL)) != -1) {
		switch (opt) {
		case 'a': run.o.mentioned = true; break;
		case 'e': run.o.evidence = true; break;
		case 'f':
			if (strcmp(optarg, "rec") != 0)
				return cmd_warn(c, EX_USAGE, "-f: ev-parse writes rec, not %s", optarg);
			break;
		case 'h': return cmd_help(c, usage);
		case 'j':
			jobs = run.jobs = atoi(optarg);
			if (jobs < 1 || jobs > 256 || optarg[strspn(optarg, "0123456789")])
				return cmd_warn(c, EX_USAGE, "-j: not a number from 1 to 256: %s", optarg);
			break;
		case 'l':
			if (!set_languages(&run, optarg))
				return c->status;
			break;
		case 'L':
			if (run.n_words == PARSE_WORDS)
				return cmd_warn(c, EX_USAGE, "-L: more than %d files", PARSE_WORDS);
			run.words[run.n_words++] = optarg;
			break;
		case 'o': c->output = optarg; break;
		case OPT_NOW:
			if (!cmd_now(c, optarg))
				return c->status;
			if (!run.o.now_given)
				run.o.now = c->now_local;
			break;
		case 'r':
			reference = optarg;
			run.o.now_given = true;
			break;
		case 't':
			type = source_type_of(optarg);
			if (type < 0)
				return cmd_warn(c, EX_USAGE, "-t: not auto, text, markdown, html, ical, vcs, mail, msg, json, feed, xcal, pdf, office, rtf, image or rec: %s", optarg);
			run.type = (enum source_type)type;
			break;
		case 'u': run.update = optarg; break;
		case 'V': return cmd_version(c);
		case 'z':
			if (!zone_find(optarg))
				return cmd_warn(c, EX_USAGE, "-z: no such time zone: %s", optarg);
			run.o.zone.given = zone_name(zone_find(optarg));
			break;
		case OPT_APPEND: c->append = optarg; break;
		case OPT_FOLLOW: run.follow = true; break;
		case OPT_NO_CACHE: cached = false; break;
		case OPT_LEARN: run.learn = optarg; break;
		case OPT_NO_LEARNED: learned = false; break;
		case OPT_WHY: run.o.why = run.o.evidence = true; break;
		case OPT_LINES: run.lines = true; break;
		case OPT_TSV: run.tsv = true; break;
		case OPT_UID_DATE: run.o.uid_date = true; break;
		default: return cmd_usage(c, usage);
		}
	}
	if (run.tsv && !run.lines)
		return cmd_warn(c, EX_USAGE, "--tsv goes with --lines");
	if (reference && !cmd_time(c, "-r", reference, &run.o.now))
		return c->status;
	run.o.now.timed = true;
	run.o.zone.reader = c->tz;
	if (optind == argc && isatty(0) && !run.learn)
		return cmd_usage(c, usage);
	if (run.update && (run.lines || jobs > 1))
		return cmd_warn(c, EX_USAGE, "--update goes neither with --lines nor with -j");
	if (run.update && !strcmp(run.update, "-"))
		return cmd_warn(c, EX_USAGE, "--update: needs a file");
	if (c->append && (c->output || run.update || run.learn))
		return cmd_warn(c, EX_USAGE, "--append goes neither with -o, --update nor with --learn");
	if (run.update && !c->output)
		c->output = run.update;
	if (run.learn && (run.update || run.lines || jobs > 1 || !learned))
		return cmd_warn(c, EX_USAGE, "--learn goes neither with --update, --lines, --no-learned nor with -j");
	if (!parse_words(&run) || (learned && !parse_learned(&run)) || (!run.update && !cmd_out(c))) {
		parse_own_free(&run);
		return c->status;
	}
	run.keep = run.update != NULL;
	if (cached)
		run.cache = cache_directory(&cache);
	if (!run.jobs && !run.update && argc - optind >= MANY) { /* many files are divided without being asked; servers are not hurried */
		long cpus = sysconf(_SC_NPROCESSORS_ONLN);
		jobs = cpus > 8 ? 8 : cpus > 1 ? (int)cpus : 1;
		for (int i = optind; i < argc; i++)
			jobs = strstr(argv[i], "://") || !strcmp(argv[i], "-") ? 1 : jobs;
	}
	if (run.learn)
		parse_learn(&run, argv + optind, argc - optind);
	else if (optind == argc)
		parse_input(&run, "-");
	else if (jobs > 1 && argc - optind > 1 && !run.lines)
		parse_jobs(&run, argv + optind, argc - optind, jobs);
	else
		for (int i = optind; i < argc; i++) {
			cmd_progress(c, (size_t)(i - optind), (size_t)(argc - optind));
			parse_input(&run, argv[i]);
		}
	cmd_progress(c, 0, 0);
	if (run.update)
		parse_update(&run);
	parse_forget(&run);
	parse_own_free(&run);
	buf_free(&run.text);
	buf_free(&cache);
	return cmd_finish(c, true);
}
