/* ev-mail: invitations by mail, each sent once; see ev-mail(1). */
#include "cmd/common.h"
#include "ground/mem.h"
#include "outgoing/invite.h"
#include "record/event.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

static const char usage[] = "invite [OPTIONS] [FILE ...] | status [OPTIONS]\n"
                            "invite: an invitation (iMIP) for each event to each member, each sent once\n"
                            "      --from MAILBOX   the sender and organizer: 'Name <address>'\n"
                            "      --list FILE      the members: records with Name, Email, Language\n"
                            "      --outbox DIR     put the messages into a maildir\n"
                            "      --past           also for events that are over\n"
                            "      --reply-to MAILBOX\n"
                            "      --sendmail PROG  hand them to this program\n"
                            "      --smtp URL       smtp://host[:port] or smtps://...\n"
                            "      --subject TEXT\n"
                            "      --tls require|none  default: required off loopback\n"
                            "      --unknown resend|assume-sent  what to do with messages whose fate is unknown\n"
                            "      --wait SECONDS   for another ev-mail to finish\n"
                            "  -n, --dry-run        print the messages, send and remember nothing\n"
                            "status: what became of each message\n"
                            "  -f, --format FORMAT  text or rec\n"
                            "both:\n"
                            "      --now TIME       the clock\n"
                            "  -o, --output FILE    write there, atomically\n"
                            "  -h, --help; -V, --version\n";

struct run {
	struct cmd c;
	struct invite_options o;
	struct members members;
	const char *list, *smtp, *outbox, *sendmail, *format;
	struct rec config;
	enum smtp_tls tls;
	bool dry, stop;
	int wait;
	size_t sent, before, refused, temp, unknown;
	const char *file;
};

static void report(void *ctx, const char *to, int outcome, const char *reply)
{
	struct run *run = ctx;

	switch (outcome) {
	case -1: run->before++; break;
	case SMTP_SENT: run->sent++; break;
	case SMTP_TEMP:
		run->temp++;
		cmd_warn(&run->c, EX_TEMPFAIL, "%s: not now: %s; run again later", to, reply);
		break;
	case SMTP_REFUSED:
		run->refused++;
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: refused: %s", to, reply);
		break;
	default:
		run->unknown++;
		cmd_warn(&run->c, EX_TEMPFAIL, "%s: delivered or not, nobody knows: %s; --unknown resend or --unknown assume-sent settles it", to, reply);
	}
}

static void print(void *ctx, const struct buf *message)
{
	struct run *run = ctx;
	cmd_put(&run->c, message);
}

static void complain(void *ctx, const struct err *e)
{
	struct run *run = ctx;
	cmd_error(&run->c, run->list, e);
}

/* $XDG_STATE_HOME/ev or ~/.local/state/ev; and for the config likewise */
static bool home_path(const char *variable, const char *fallback, const char *tail, struct buf *out)
{
	const char *base = getenv(variable), *home = getenv("HOME");

	if (base && *base == '/')
		buf_printf(out, "%s/%s", base, tail);
	else if (home && *home)
		buf_printf(out, "%s/%s/%s", home, fallback, tail);
	else
		return false;
	return true;
}

static void read_config(struct run *run)
{
	static const char *const known[] = {"From", "ReplyTo", "Smtp", "Outbox", "Sendmail", "Tls", "List"};
	struct buf path = BUF_INIT;
	struct rec_reader *rd;
	struct err e = {0};
	FILE *f;

	if (!home_path("XDG_CONFIG_HOME", ".config", "ev/mail.conf", &path))
		return;
	f = fopen(path.p, "re");
	if (!f) {
		if (errno != ENOENT)
			cmd_warn(&run->c, EX_CONFIG, "%s: %s", path.p, strerror(errno));
		buf_free(&path);
		return;
	}
	rd = rec_reader_new(f);
	if (rec_read(rd, &run->config, &e) < 0) {
		e.status = EX_CONFIG;
		cmd_error(&run->c, path.p, &e);
	}
	for (size_t i = 0; i < run->config.n; i++) {
		bool ok = !strcmp(run->config.field[i].name, "#");
		for (size_t k = 0; k < sizeof known / sizeof *known; k++)
			ok = ok || !strcmp(known[k], run->config.field[i].name);
		if (!ok) {
			err_set(&e, EX_CONFIG, run->config.field[i].line, "no such setting: %s", run->config.field[i].name);
			cmd_error(&run->c, path.p, &e);
		}
	}
	rec_reader_free(rd);
	fclose(f);
	buf_free(&path);
}

/* option, else config, else sendmail(1), else 78 */
static bool open_transport(struct run *run)
{
	static const char *const programs[] = {"/usr/sbin/sendmail", "/usr/lib/sendmail"};
	struct err e = {0};

	if (!run->smtp && !run->outbox && !run->sendmail) {
		run->smtp = rec_get(&run->config, "Smtp");
		run->outbox = rec_get(&run->config, "Outbox");
		run->sendmail = rec_get(&run->config, "Sendmail");
		for (size_t i = 0; i < 2 && !run->smtp && !run->outbox && !run->sendmail; i++)
			if (access(programs[i], X_OK) == 0)
				run->sendmail = programs[i];
	}
	if (run->smtp)
		run->o.transport = transport_smtp(run->smtp, run->tls, &e);
	else if (run->outbox)
		run->o.transport = transport_outbox(run->outbox, &e);
	else if (run->sendmail)
		run->o.transport = transport_sendmail(run->sendmail, &e);
	else
		err_set(&e, EX_CONFIG, 0, "no way to send: --smtp URL, --outbox DIR or --sendmail PROGRAM, or Smtp: in mail.conf");
	if (!run->o.transport)
		cmd_error(&run->c, NULL, &e);
	return run->o.transport != NULL;
}

static bool open_ledger(struct run *run, bool read_only)
{
	struct buf dir = BUF_INIT;
	struct err e = {0};

	if (!home_path("XDG_STATE_HOME", ".local/state", "ev", &dir)) {
		cmd_warn(&run->c, EX_CONFIG, "neither XDG_STATE_HOME nor HOME is set: there is no place for the ledger");
		return false;
	}
	run->o.ledger = ledger_open(dir.p, run->wait, read_only, &e);
	buf_free(&dir);
	if (run->o.ledger)
		return true;
	if (e.status == EX_TEMPFAIL && !run->wait)
		run->stop = true; /* another one does the work: cron stays silent */
	else
		cmd_error(&run->c, NULL, &e);
	return false;
}

static bool invite_record(void *ctx, const char *file, struct rec *r)
{
	struct run *run = ctx;
	struct err e = {0};

	if (invite_event(&run->o, r, run->list ? &run->members : NULL, &e) == 0) {
		run->c.found++;
	} else if (e.status == EX_UNAVAILABLE || e.status == EX_IOERR) { /* the server or the ledger: nothing more can go out */
		cmd_error(&run->c, run->smtp && e.status == EX_UNAVAILABLE ? run->smtp : NULL, &e);
		run->stop = true;
	} else {
		cmd_error(&run->c, file, &e);
	}
	return !run->stop;
}

static void invite_file(struct run *run, const char *file)
{
	FILE *f = cmd_open(&run->c, file);

	if (!f)
		return;
	cmd_records(&run->c, f, file, invite_record, run);
	cmd_close(f);
}

static int invite(struct run *run, int n, char **files)
{
	struct err e = {0};

	read_config(run);
	if (run->c.status)
		return run->c.status;
	if (!run->o.from)
		run->o.from = rec_get(&run->config, "From");
	if (!run->o.from)
		return cmd_warn(&run->c, EX_CONFIG, "who invites? --from 'Name <address>', or From: in mail.conf");
	if (!run->o.reply_to)
		run->o.reply_to = rec_get(&run->config, "ReplyTo");
	if (!cmd_mailbox(&run->c, "--from", run->o.from) || (run->o.reply_to && !cmd_mailbox(&run->c, "--reply-to", run->o.reply_to)))
		return run->c.status;
	if (!run->list)
		run->list = rec_get(&run->config, "List");
	if (run->list) {
		FILE *f = cmd_open(&run->c, run->list);
		if (!f)
			return run->c.status;
		if (members_read(&run->members, f, complain, run, &e))
			cmd_error(&run->c, run->list, &e);
		cmd_close(f);
		if (!run->members.n)
			return cmd_warn(&run->c, EX_DATAERR, "%s: no member with a good address", run->list);
	}
	run->o.report = report;
	run->o.print = print;
	run->o.ctx = run;
	run->o.now = run->c.now;
	if (!run->dry && (!open_transport(run) || !open_ledger(run, false))) {
		transport_close(run->o.transport);
		return run->c.status;
	}
	if (!cmd_out(&run->c))
		return run->c.status;
	if (!n)
		invite_file(run, "-");
	for (int i = 0; i < n && !run->stop; i++)
		invite_file(run, files[i]);
	if (!run->dry && (isatty(2) || run->refused || run->temp || run->unknown))
		fprintf(stderr, "ev-mail: %zu sent, %zu sent before, %zu refused, %zu to be tried again, %zu unknown\n", run->sent, run->before, run->refused, run->temp, run->unknown);
	ledger_close(run->o.ledger);
	transport_close(run->o.transport);
	members_free(&run->members);
	return cmd_finish(&run->c, false);
}

static void show(void *ctx, const struct ledger_entry *e)
{
	struct run *run = ctx;
	struct buf b = BUF_INIT;
	char t[CIVIL_SIZE], n[32];
	struct civil c = civil_of_seconds(e->time);

	c.utc = true;
	if (!strcmp(run->format, "rec")) {
		if (run->c.found)
			buf_char(&b, '\n');
		rec_write_field("Uid", e->uid, &b);
		rec_write_field("Kind", e->kind, &b);
		rec_write_field("Recipient", e->recipient, &b);
		rec_write_field("State", e->state == LEDGER_DOT ? "unknown" : ledger_state_name(e->state), &b);
		snprintf(n, sizeof n, "%ld", e->sequence);
		rec_write_field("Sequence", n, &b);
		rec_write_field("Time", civil_format(&c, t), &b);
		rec_write_field("MessageId", e->message_id, &b);
		if (*e->reply)
			rec_write_field("Reply", e->reply, &b);
	} else {
		buf_printf(&b, "%s  %-8s %-7s %s  %s%s%s\n", civil_format(&c, t), e->kind, e->state == LEDGER_DOT ? "unknown" : ledger_state_name(e->state), e->uid, e->recipient,
		           *e->reply ? "  " : "", e->reply);
	}
	cmd_put(&run->c, &b);
	run->c.found++;
	buf_free(&b);
}

static int status(struct run *run)
{
	if (strcmp(run->format, "text") != 0 && strcmp(run->format, "rec") != 0)
		return cmd_warn(&run->c, EX_USAGE, "-f: status writes text or rec, not %s", run->format);
	if (!open_ledger(run, true) || !cmd_out(&run->c))
		return run->c.status;
	ledger_each(run->o.ledger, show, run);
	ledger_close(run->o.ledger);
	return cmd_finish(&run->c, true);
}

int main(int argc, char **argv)
{
	enum { OPT_NOW = 256, OPT_FROM, OPT_LIST, OPT_OUTBOX, OPT_PAST, OPT_REPLY_TO, OPT_SENDMAIL, OPT_SMTP, OPT_SUBJECT, OPT_TLS, OPT_UNKNOWN, OPT_WAIT };
	static const struct option longs[] = {
	    {"dry-run", no_argument, NULL, 'n'}, {"format", required_argument, NULL, 'f'}, {"from", required_argument, NULL, OPT_FROM}, {"help", no_argument, NULL, 'h'},
	    {"list", required_argument, NULL, OPT_LIST}, {"now", required_argument, NULL, OPT_NOW}, {"outbox", required_argument, NULL, OPT_OUTBOX},
	    {"output", required_argument, NULL, 'o'}, {"past", no_argument, NULL, OPT_PAST}, {"reply-to", required_argument, NULL, OPT_REPLY_TO},
	    {"sendmail", required_argument, NULL, OPT_SENDMAIL}, {"smtp", required_argument, NULL, OPT_SMTP}, {"subject", required_argument, NULL, OPT_SUBJECT},
	    {"tls", required_argument, NULL, OPT_TLS}, {"unknown", required_argument, NULL, OPT_UNKNOWN}, {"version", no_argument, NULL, 'V'},
	    {"wait", required_argument, NULL, OPT_WAIT}, {NULL, 0, NULL, 0}};
	struct run run = {.format = "text"};
	struct cmd *c = &run.c;
	const char *command;
	char *end;
	int opt, rc;

	cmd_start(c, "ev-mail");
	while ((opt = getopt_long(argc, argv, "f:hno:V", longs, NULL)) != -1) {
		switch (opt) {
		case 'f': run.format = optarg; break;
		case 'h': return cmd_help(c, usage);
		case 'n': run.dry = true; break;
		case 'o': c->output = optarg; break;
		case 'V': return cmd_version(c);
		case OPT_NOW:
			if (!cmd_now(c, optarg))
				return c->status;
			break;
		case OPT_FROM: run.o.from = optarg; break;
		case OPT_LIST: run.list = optarg; break;
		case OPT_OUTBOX: run.outbox = optarg; break;
		case OPT_PAST: run.o.past = true; break;
		case OPT_REPLY_TO: run.o.reply_to = optarg; break;
		case OPT_SENDMAIL: run.sendmail = optarg; break;
		case OPT_SMTP: run.smtp = optarg; break;
		case OPT_SUBJECT: run.o.subject = optarg; break;
		case OPT_TLS:
			if (strcmp(optarg, "require") != 0 && strcmp(optarg, "none") != 0)
				return cmd_warn(c, EX_USAGE, "--tls: require or none, not %s", optarg);
			run.tls = *optarg == 'r' ? SMTP_TLS_REQUIRE : SMTP_TLS_NONE;
			break;
		case OPT_UNKNOWN:
			if (strcmp(optarg, "resend") != 0 && strcmp(optarg, "assume-sent") != 0)
				return cmd_warn(c, EX_USAGE, "--unknown: resend or assume-sent, not %s", optarg);
			run.o.unknown = *optarg == 'r' ? UNKNOWN_RESEND : UNKNOWN_ASSUME_SENT;
			break;
		case OPT_WAIT:
			run.wait = (int)strtol(optarg, &end, 10);
			if (*end || run.wait < 0 || run.wait > 86400)
				return cmd_warn(c, EX_USAGE, "--wait: not a number of seconds: %s", optarg);
			break;
		default: return cmd_usage(c, usage);
		}
	}
	if (optind == argc)
		return cmd_usage(c, usage);
	command = argv[optind++];
	if ((run.smtp != NULL) + (run.outbox != NULL) + (run.sendmail != NULL) > 1)
		return cmd_warn(c, EX_USAGE, "--smtp, --outbox and --sendmail exclude each other");
	if (!strcmp(command, "invite"))
		rc = invite(&run, argc - optind, argv + optind);
	else if (!strcmp(command, "status") && optind == argc)
		rc = status(&run);
	else
		rc = cmd_warn(c, EX_USAGE, "no such command: %s (invite, status)", command);
	rec_free(&run.config);
	return rc;
}
