/* ev-mail: invitations, updates, cancellations, reminders and answers by mail, never lost and never twice; see
 * ev-mail(1).  This file reads the options; mail_send.c and mail_status.c do the commands. */
#include "cmd/mail.h"
#include "cmd/scrap.h"

#include <getopt.h>
#include <stddef.h>
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
                            "      --again ADDRESS     of invite: once more to this guest, as it is, who asks for it or lost it\n"
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
                            "      --all               also what should wait for its next try, or was refused\n"
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
		scrap_remove();
		signal(sig, SIG_DFL);
		raise(sig);
	}
	mail_interrupted = 1;
}

/* Who only READS a listing may be left by his reader (head, less) as any program may. */
static void catch_signals(bool reads)
{
	struct sigaction a = {.sa_handler = on_signal, .sa_flags = SA_NODEFER}, ignore = {.sa_handler = SIG_IGN};

	sigaction(SIGINT, &a, NULL);
	sigaction(SIGTERM, &a, NULL);
	sigaction(SIGHUP, &a, NULL);
	if (!reads)
		sigaction(SIGPIPE, &ignore, NULL);
}

/* options that go with other commands than C: said, its status; else 0 */
static int misplaced(struct mail_run *run, const char *c)
{
	if (run->before && strcmp(c, "remind") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--before goes with remind");
	if (run->at && strcmp(c, "remind") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--at goes with remind");
	if ((run->days || run->every) && strcmp(c, "digest") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--days and --every go with digest");
	if (run->all && strcmp(c, "flush") != 0 && strcmp(c, "invite") != 0 && strcmp(c, "update") != 0 && strcmp(c, "publish") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--all goes with flush, invite, update and publish");
	if ((run->compact || run->older) && strcmp(c, "status") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--compact and --older go with status");
	if (run->format && (!strcmp(c, "flush") || !strcmp(c, "forget")))
		return cmd_warn(&run->c, EX_USAGE, "-f: %s writes nothing", c);
	if ((run->n_accept || run->counter) && strcmp(c, "rsvp") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--accept-from, --accept-counter and --decline-counter go with rsvp");
	if (run->n_again && strcmp(c, "invite") != 0)
		return cmd_warn(&run->c, EX_USAGE, "--again goes with invite");
	return 0;
}

static int run_command(struct mail_run *run, int n, char **args)
{
	static const char *const posts[] = {"invite", "update", "cancel", "publish"};
	const char *c = run->command;
	char **defaults;
	int k = misplaced(run, c);

	if (k)
		return k;
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

/* ---- options ---- */

enum { NOW = 256, FROM, LIST, OUTBOX, PAST, REPLY_TO, SENDMAIL, SMTP, SUBJECT, TLS, UNKNOWN, WAIT, BEFORE, TEMPLATE, UNSUBSCRIBE, UNSUBSCRIBED, TO, SHOW, ROOT, FETCH, NO_VERIFY, USER, SECRET, AUTH, RATE, ALL, COMPACT, OLDER, TIMEOUT, AT, DAYS, EVERY,
       ACCEPT_FROM, PUBLIC, ACCEPT_COUNTER, DECLINE_COUNTER, APPEND, AGAIN };
static const struct option longs[] = {
    {"accept-counter", optional_argument, NULL, ACCEPT_COUNTER}, {"decline-counter", optional_argument, NULL, DECLINE_COUNTER},
    {"accept-from", required_argument, NULL, ACCEPT_FROM}, {"public", required_argument, NULL, PUBLIC},
    {"again", required_argument, NULL, AGAIN}, {"all", no_argument, NULL, ALL}, {"append", required_argument, NULL, APPEND}, {"at", required_argument, NULL, AT}, {"attach-root", required_argument, NULL, ROOT}, {"auth", required_argument, NULL, AUTH}, {"before", required_argument, NULL, BEFORE},
    {"compact", no_argument, NULL, COMPACT}, {"days", required_argument, NULL, DAYS}, {"dry-run", no_argument, NULL, 'n'}, {"every", required_argument, NULL, EVERY}, {"fetch-attachments", no_argument, NULL, FETCH}, {"format", required_argument, NULL, 'f'},
    {"from", required_argument, NULL, FROM}, {"help", no_argument, NULL, 'h'}, {"jobs", required_argument, NULL, 'j'}, {"list", required_argument, NULL, LIST},
    {"no-verify", no_argument, NULL, NO_VERIFY}, {"now", required_argument, NULL, NOW}, {"older", required_argument, NULL, OLDER}, {"outbox", required_argument, NULL, OUTBOX},
    {"output", required_argument, NULL, 'o'}, {"password-command", required_argument, NULL, SECRET}, {"past", no_argument, NULL, PAST}, {"rate", required_argument, NULL, RATE},
    {"reply-to", required_argument, NULL, REPLY_TO}, {"sendmail", required_argument, NULL, SENDMAIL}, {"show-attendees", no_argument, NULL, SHOW}, {"smtp", required_argument, NULL, SMTP},
    {"subject", required_argument, NULL, SUBJECT}, {"template", required_argument, NULL, TEMPLATE}, {"timeout", required_argument, NULL, TIMEOUT}, {"tls", required_argument, NULL, TLS}, {"to", required_argument, NULL, TO}, {"unknown", required_argument, NULL, UNKNOWN},
    {"unsubscribe", required_argument, NULL, UNSUBSCRIBE}, {"unsubscribed", required_argument, NULL, UNSUBSCRIBED}, {"user", required_argument, NULL, USER}, {"version", no_argument, NULL, 'V'}, {"wait", required_argument, NULL, WAIT}, {NULL, 0, NULL, 0}};

#define AT_FIELD(field) offsetof(struct mail_run, field)

/* options whose value, a word, is kept as it is, and those that are a yes */
static const struct {
	int opt;
	size_t at;
} words[] = {{'f', AT_FIELD(format)}, {'j', AT_FIELD(jobs)}, {'o', AT_FIELD(c.output)}, {APPEND, AT_FIELD(c.append)}, {AT, AT_FIELD(at)}, {AUTH, AT_FIELD(auth)}, {BEFORE, AT_FIELD(before)},
             {DAYS, AT_FIELD(days)}, {EVERY, AT_FIELD(every)}, {FROM, AT_FIELD(mailer.from)}, {LIST, AT_FIELD(list)}, {OLDER, AT_FIELD(older)}, {OUTBOX, AT_FIELD(outbox)}, {RATE, AT_FIELD(rate)},
             {REPLY_TO, AT_FIELD(mailer.reply_to)}, {ROOT, AT_FIELD(attach_root)}, {SECRET, AT_FIELD(password_command)}, {SENDMAIL, AT_FIELD(sendmail)}, {SMTP, AT_FIELD(smtp)},
             {SUBJECT, AT_FIELD(mailer.subject)}, {TEMPLATE, AT_FIELD(template)}, {TIMEOUT, AT_FIELD(timeout)}, {TLS, AT_FIELD(tls)}, {TO, AT_FIELD(to)},
             {UNSUBSCRIBE, AT_FIELD(mailer.unsubscribe)}, {UNSUBSCRIBED, AT_FIELD(unsubscribed)}, {USER, AT_FIELD(user)}},
  flags[] = {{'n', AT_FIELD(dry)}, {ALL, AT_FIELD(all)}, {COMPACT, AT_FIELD(compact)}, {FETCH, AT_FIELD(fetch_attachments)}, {NO_VERIFY, AT_FIELD(no_verify)}, {PAST, AT_FIELD(past)}, {SHOW, AT_FIELD(show_attendees)}};

static bool take_plain(struct mail_run *run, int opt, const char *arg)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].opt == opt) {
			memcpy((char *)run + words[i].at, &arg, sizeof arg);
			return true;
		}
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (flags[i].opt == opt) {
			memcpy((char *)run + flags[i].at, &(bool){true}, sizeof(bool));
			return true;
		}
	return false;
}

static bool take_counter(struct mail_run *run, bool accept, const char *arg)
{
	if (run->counter && (run->counter == COUNTER_ACCEPT) != accept) {
		cmd_warn(&run->c, EX_USAGE, "--accept-counter and --decline-counter exclude each other");
		return false;
	}
	run->counter = accept ? COUNTER_ACCEPT : COUNTER_DECLINE;
	if (arg && run->n_counter < MAIL_ADDRESSES)
		run->counter_of[run->n_counter++] = arg;
	return true;
}

/* one option; false: the run ends with the status */
static bool take_option(struct mail_run *run, int opt, const char *arg)
{
	struct cmd *c = &run->c;
	char *end;

	if (take_plain(run, opt, arg))
		return true;
	switch (opt) {
	case 'h': c->status = cmd_help(c, usage); return false;
	case 'V': c->status = cmd_version(c); return false;
	case NOW: return cmd_now(c, arg);
	case ACCEPT_FROM:
		if (run->n_accept < MAIL_ADDRESSES)
			run->accept[run->n_accept++] = arg;
		else
			cmd_warn(c, EX_USAGE, "--accept-from: more than %d", MAIL_ADDRESSES);
		return !c->status;
	case AGAIN:
		if (run->n_again < MAIL_ADDRESSES)
			run->again[run->n_again++] = arg;
		else
			cmd_warn(c, EX_USAGE, "--again: more than %d", MAIL_ADDRESSES);
		return !c->status;
	case ACCEPT_COUNTER:
	case DECLINE_COUNTER: return take_counter(run, opt == ACCEPT_COUNTER, arg);
	case PUBLIC: return mail_public(run, arg);
	case UNKNOWN:
		if (strcmp(arg, "resend") != 0 && strcmp(arg, "assume-sent") != 0)
			cmd_warn(c, EX_USAGE, "--unknown: resend or assume-sent, not %s", arg);
		run->unknown = *arg == 'r' ? UNKNOWN_RESEND : UNKNOWN_ASSUME_SENT;
		return !c->status;
	case WAIT:
		run->wait = (int)strtol(arg, &end, 10);
		if (*end || run->wait < 0 || run->wait > 86400)
			cmd_warn(c, EX_USAGE, "--wait: not a number of seconds: %s", arg);
		return !c->status;
	default: c->status = cmd_usage(c, usage); return false;
	}
}

int main(int argc, char **argv)
{
	struct mail_run run = {.mutex = PTHREAD_MUTEX_INITIALIZER};
	struct cmd *c = &run.c;
	bool records;
	int opt, rc;

	cmd_start(c, "ev-mail");
	while ((opt = getopt_long(argc, argv, "f:hj:no:V", longs, NULL)) != -1)
		if (!take_option(&run, opt, optarg))
			return c->status;
	if (optind == argc)
		return cmd_usage(c, usage);
	run.command = argv[optind++];
	if ((run.smtp != NULL) + (run.outbox != NULL) + (run.sendmail != NULL) > 1)
		return cmd_warn(c, EX_USAGE, "--smtp, --outbox and --sendmail exclude each other");
	records = !strcmp(run.command, "rsvp") || (run.format && !strcmp(run.format, "rec"));
	if (c->append && (c->output || !records))
		return cmd_warn(c, EX_USAGE, "--append goes with records (rsvp, or -f rec), and not with -o");
	catch_signals(!strcmp(run.command, "list") || (!strcmp(run.command, "status") && !run.compact));
	rc = run_command(&run, argc - optind, argv + optind);
	rec_free(&run.config);
	free(run.config_path);
	return rc;
}
