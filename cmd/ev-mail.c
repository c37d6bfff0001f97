/* ev-mail: invitations, updates, cancellations, reminders and answers by mail, never lost and never twice; see
 * ev-mail(1).  This file reads the options; mail_send.c and mail_status.c do the commands. */
#include "cmd/mail.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "invite|test|update|cancel|publish|digest|remind|nudge|rsvp [OPTIONS] [FILE ...] | uninvite ADDRESS [FILE ...] | list EVENT ... | flush | status | suppress|readmit|forget ADDRESS\n"
                            "invite    an invitation for each event to each member who has none\n"
                            "update    the changed event to those who have an earlier version, an invitation to new members\n"
                            "cancel    a cancellation to all who were invited\n"
                            "publish   an announcement that asks for no answer\n"
                            "digest    the coming events to a list, once in each period\n"
                            "remind    what is due now, for cron\n"
                            "test      the first member's invitation --to yourself; nothing is remembered\n"
                            "nudge     a reminder to those who have not answered\n"
                            "uninvite  one person's cancellation\n"
                            "list      who has answered what to an event: its file or Uid\n"
                            "flush     what waits in the spool\n"
                            "rsvp      takes answers and bounces that ev-parse has read, prints the event with them\n"
                            "status    what became of it, by event and recipient\n"
                            "suppress  ADDRESS: no more mail of --list, or at all; readmit takes him in again\n"
                            "forget    erases an address from ledger and spool\n"
                            "who and what:\n"
                            "      --from MAILBOX      the sender and organizer: 'Name <address>'\n"
                            "      --list FILE         the members: records or CSV with Name, Email, Language\n"
                            "      --before SPANS      of remind: how long before the start, 7d,1d,2h (1d)\n"
                            "      --at HH:MM          of remind: when the reminders of whole days go out (09:00)\n"
                            "      --days N            of digest: so many days from today (7)\n"
                            "      --every PERIOD      of digest: week, month or a number of days; as --days\n"
                            "      --past              also for events that are over\n"
                            "      --reply-to MAILBOX  where answers by hand go\n"
                            "      --subject TEXT\n"
                            "      --template FILE     the text, with fields in {{double braces}}\n"
                            "      --unsubscribe URI   for List-Unsubscribe; {token} in it is the recipient's\n"
                            "      --unsubscribed FILE addresses and tokens of those who did, one a line\n"
                            "      --show-attendees    each recipient sees all of them\n"
                            "      --public FIELD      guests see this field, which ev-record(5) does not have\n"
                            "      --attach-root DIR   files of Attach fields below it go along\n"
                            "      --fetch-attachments those with an http(s) address, too\n"
                            "      --accept-from ADDR  of rsvp: answers that came from there count, whoever they are for\n"
                            "      --accept-counter [ADDRESS ...]  of rsvp: the other time that was proposed is taken, and all are told\n"
                            "      --decline-counter [ADDRESS ...]  ... is not\n"
                            "the way out:\n"
                            "      --smtp URL          smtp://host[:port] or smtps://...\n"
                            "      --sendmail PROG     hand the messages to this program\n"
                            "      --outbox DIR        put them into a maildir\n"
                            "  -n, --dry-run           show what would be sent to whom, send and remember nothing\n"
                            "      --tls require|none  default: required off loopback\n"
                            "      --no-verify         trust any certificate\n"
                            "      --user NAME         login; the secret from netrc or --password-command\n"
                            "      --password-command COMMAND\n"
                            "      --auth plain|login|xoauth2\n"
                            "  -j, --jobs N            connections at once (1)\n"
                            "      --rate N            messages a minute\n"
                            "      --timeout SECONDS   for each reply of the server (300)\n"
                            "      --unknown resend|assume-sent  what to do with messages whose fate is unknown\n"
                            "      --all               of flush: also what should wait for its next try\n"
                            "      --wait SECONDS      for another ev-mail to finish\n"
                            "the rest:\n"
                            "  -f, --format FORMAT     status: text, rec, json; list: text, rec, csv; update, cancel: rec; with -n: eml\n"
                            "      --compact           of status: write the ledger anew\n"
                            "      --older SPAN        ... without what was settled longer ago, 1y\n"
                            "      --append FILE       of rsvp and -f rec: the records come to the end of this file\n"
                            "      --now TIME          the clock\n"
                            "  -o, --output FILE       write there, atomically\n"
                            "  -h, --help; -V, --version\n";

volatile sig_atomic_t mail_interrupted;

/* the first signal ends the run in good order, the second ends the process */
static void on_signal(int sig)
{
	if (mail_interrupted) {
		signal(sig, SIG_DFL);
		raise(sig);
	}
	mail_interrupted = 1;
}

static void catch_signals(void)
{
	struct sigaction a = {.sa_handler = on_signal, .sa_flags = SA_NODEFER}, ignore = {.sa_handler = SIG_IGN};

	sigaction(SIGINT, &a, NULL);
	sigaction(SIGTERM, &a, NULL);
	sigaction(SIGHUP, &a, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
}

static int run_command(struct mail_run *run, int n, char **args)
{
	static const char *const posts[] = {"invite", "update", "cancel", "publish"};
	const char *c = run->command;
	char **defaults;
	int k;

	if (run->before && strcmp(c, "remind") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--before goes with remind");
	if (run->at && strcmp(c, "remind") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--at goes with remind");
	if ((run->days || run->every) && strcmp(c, "digest") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--days and --every go with digest");
	if (run->all && strcmp(c, "flush") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--all goes with flush");
	if ((run->compact || run->older) && strcmp(c, "status") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--compact and --older go with status");
	if (run->format && (!strcmp(c, "flush") || !strcmp(c, "forget")))
		return cmd_warn(&run->c, EX_USAGE, "-f: %s writes nothing", c);
	if ((run->n_accept || run->counter) && strcmp(c, "rsvp") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--accept-from, --accept-counter and --decline-counter go with rsvp");
	for (int i = 0; i < 4; i++)
		if (!strcmp(c, posts[i]))
			return mail_post(run, (enum post_kind)i, n, args);
	if (!strcmp(c, "remind")) {
		defaults = n == 0 && isatty(0) ? cmd_default_inputs(&k) : NULL;
		return defaults ? mail_remind(run, k, defaults) : mail_remind(run, n, args);
	}
	if (!strcmp(c, "digest"))
		return mail_digest(run, n, args);
	if (!strcmp(c, "rsvp"))
		return mail_rsvp(run, n, args);
	if (run->to && strcmp(c, "test") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--to goes with test");
	if (!strcmp(c, "test"))
		return mail_test(run, n, args);
	if (!strcmp(c, "nudge"))
		return mail_post(run, POST_NUDGE, n, args);
	if (!strcmp(c, "uninvite")) {
		struct buf email = BUF_INIT;
		if (!n || !member_address(args[0], strlen(args[0]), &email)) {
			buf_free(&email);
			return cmd_warn(&run->c, EX_USAGE, "uninvite: an ADDRESS, then the event's file");
		}
		run->only = email.p;
		k = mail_post(run, POST_UNINVITE, n - 1, args + 1);
		buf_free(&email);
		return k;
	}
	if (!strcmp(c, "suppress") || !strcmp(c, "readmit"))
		return mail_suppress(run, n, args, *c == 'r');
	if (!strcmp(c, "list"))
		return mail_list(run, n, args);
	if (!strcmp(c, "forget"))
		return n == 1 ? mail_forget(run, args[0]) : cmd_warn(&run->c, EX_USAGE, "forget: one ADDRESS");
	if (strcmp(c, "flush") != 0 && strcmp(c, "status") != 0)
		return cmd_warn(&run->c, EX_USAGE, "no such command: %s (invite, test, update, cancel, publish, digest, remind, nudge, uninvite, flush, rsvp, list, status, suppress, readmit, forget)", c);
	if (n)
		return cmd_warn(&run->c, EX_USAGE, "%s: takes no files: %s", c, args[0]);
	return *c == 'f' ? mail_flush(run) : mail_status(run);
}

int main(int argc, char **argv)
{
	enum { NOW = 256, FROM, LIST, OUTBOX, PAST, REPLY_TO, SENDMAIL, SMTP, SUBJECT, TLS, UNKNOWN, WAIT, BEFORE, TEMPLATE, UNSUBSCRIBE, UNSUBSCRIBED, TO, SHOW, ROOT, FETCH, NO_VERIFY, USER, SECRET, AUTH, RATE, ALL, COMPACT, OLDER, TIMEOUT, AT, DAYS, EVERY,
	       ACCEPT_FROM, PUBLIC, ACCEPT_COUNTER, DECLINE_COUNTER, APPEND };
	static const struct option longs[] = {
	    {"accept-counter", optional_argument, NULL, ACCEPT_COUNTER}, {"decline-counter", optional_argument, NULL, DECLINE_COUNTER},
	    {"accept-from", required_argument, NULL, ACCEPT_FROM}, {"public", required_argument, NULL, PUBLIC},
	    {"all", no_argument, NULL, ALL}, {"append", required_argument, NULL, APPEND}, {"at", required_argument, NULL, AT}, {"attach-root", required_argument, NULL, ROOT}, {"auth", required_argument, NULL, AUTH}, {"before", required_argument, NULL, BEFORE},
	    {"compact", no_argument, NULL, COMPACT}, {"days", required_argument, NULL, DAYS}, {"dry-run", no_argument, NULL, 'n'}, {"every", required_argument, NULL, EVERY}, {"fetch-attachments", no_argument, NULL, FETCH}, {"format", required_argument, NULL, 'f'},
	    {"from", required_argument, NULL, FROM}, {"help", no_argument, NULL, 'h'}, {"jobs", required_argument, NULL, 'j'}, {"list", required_argument, NULL, LIST},
	    {"no-verify", no_argument, NULL, NO_VERIFY}, {"now", required_argument, NULL, NOW}, {"older", required_argument, NULL, OLDER}, {"outbox", required_argument, NULL, OUTBOX},
	    {"output", required_argument, NULL, 'o'}, {"password-command", required_argument, NULL, SECRET}, {"past", no_argument, NULL, PAST}, {"rate", required_argument, NULL, RATE},
	    {"reply-to", required_argument, NULL, REPLY_TO}, {"sendmail", required_argument, NULL, SENDMAIL}, {"show-attendees", no_argument, NULL, SHOW}, {"smtp", required_argument, NULL, SMTP},
	    {"subject", required_argument, NULL, SUBJECT}, {"template", required_argument, NULL, TEMPLATE}, {"timeout", required_argument, NULL, TIMEOUT}, {"tls", required_argument, NULL, TLS}, {"to", required_argument, NULL, TO}, {"unknown", required_argument, NULL, UNKNOWN},
	    {"unsubscribe", required_argument, NULL, UNSUBSCRIBE}, {"unsubscribed", required_argument, NULL, UNSUBSCRIBED}, {"user", required_argument, NULL, USER}, {"version", no_argument, NULL, 'V'}, {"wait", required_argument, NULL, WAIT}, {NULL, 0, NULL, 0}};
	struct mail_run run = {.mutex = PTHREAD_MUTEX_INITIALIZER};
	struct cmd *c = &run.c;
	char *end;
	int opt, rc;

	cmd_start(c, "ev-mail");
	while ((opt = getopt_long(argc, argv, "f:hj:no:V", longs, NULL)) != -1) {
		switch (opt) {
		case 'f': run.format = optarg; break;
		case 'h': return cmd_help(c, usage);
		case 'j': run.jobs = optarg; break;
		case 'n': run.dry = true; break;
		case 'o': c->output = optarg; break;
		case 'V': return cmd_version(c);
		case NOW:
			if (!cmd_now(c, optarg))
				return c->status;
			break;
		case ACCEPT_FROM:
			if (run.n_accept >= MAIL_ADDRESSES)
				return cmd_warn(c, EX_USAGE, "--accept-from: more than %d", MAIL_ADDRESSES);
			run.accept[run.n_accept++] = optarg;
			break;
		case ACCEPT_COUNTER:
		case DECLINE_COUNTER:
			if (run.counter && (run.counter == COUNTER_ACCEPT) != (opt == ACCEPT_COUNTER))
				return cmd_warn(c, EX_USAGE, "--accept-counter and --decline-counter exclude each other");
			run.counter = opt == ACCEPT_COUNTER ? COUNTER_ACCEPT : COUNTER_DECLINE;
			if (optarg && run.n_counter < MAIL_ADDRESSES)
				run.counter_of[run.n_counter++] = optarg;
			break;
		case PUBLIC:
			if (!mail_public(&run, optarg))
				return c->status;
			break;
		case APPEND: c->append = optarg; break;
		case ALL: run.all = true; break;
		case AT: run.at = optarg; break;
		case AUTH: run.auth = optarg; break;
		case BEFORE: run.before = optarg; break;
		case COMPACT: run.compact = true; break;
		case DAYS: run.days = optarg; break;
		case EVERY: run.every = optarg; break;
		case FETCH: run.fetch_attachments = true; break;
		case FROM: run.mailer.from = optarg; break;
		case LIST: run.list = optarg; break;
		case NO_VERIFY: run.no_verify = true; break;
		case OLDER: run.older = optarg; break;
		case OUTBOX: run.outbox = optarg; break;
		case PAST: run.past = true; break;
		case RATE: run.rate = optarg; break;
		case REPLY_TO: run.mailer.reply_to = optarg; break;
		case ROOT: run.attach_root = optarg; break;
		case SECRET: run.password_command = optarg; break;
		case SENDMAIL: run.sendmail = optarg; break;
		case SHOW: run.show_attendees = true; break;
		case SMTP: run.smtp = optarg; break;
		case SUBJECT: run.mailer.subject = optarg; break;
		case TEMPLATE: run.template = optarg; break;
		case TIMEOUT: run.timeout = optarg; break;
		case TLS: run.tls = optarg; break;
		case UNKNOWN:
			if (strcmp(optarg, "resend") != 0 && strcmp(optarg, "assume-sent") != 0)
				return cmd_warn(c, EX_USAGE, "--unknown: resend or assume-sent, not %s", optarg);
			run.unknown = *optarg == 'r' ? UNKNOWN_RESEND : UNKNOWN_ASSUME_SENT;
			break;
		case UNSUBSCRIBE: run.mailer.unsubscribe = optarg; break;
		case TO: run.to = optarg; break;
		case UNSUBSCRIBED: run.unsubscribed = optarg; break;
		case USER: run.user = optarg; break;
		case WAIT:
			run.wait = (int)strtol(optarg, &end, 10);
			if (*end || run.wait < 0 || run.wait > 86400)
				return cmd_warn(c, EX_USAGE, "--wait: not a number of seconds: %s", optarg);
			break;
		default: return cmd_usage(c, usage);
		}
	}
	if (optind == argc)
		return cmd_usage(c, usage);
	run.command = argv[optind++];
	if ((run.smtp != NULL) + (run.outbox != NULL) + (run.sendmail != NULL) > 1)
		return cmd_warn(c, EX_USAGE, "--smtp, --outbox and --sendmail exclude each other");
	if (c->append && (c->output || (strcmp(run.command, "rsvp") && (!run.format || strcmp(run.format, "rec")))))
		return cmd_warn(c, EX_USAGE, "--append goes with records (rsvp, or -f rec), and not with -o");
	catch_signals();
	rc = run_command(&run, argc - optind, argv + optind);
	rec_free(&run.config);
	return rc;
}
