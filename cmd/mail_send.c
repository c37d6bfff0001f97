/* mail_send.c: ev-mail's commands that send: invite, update, cancel, publish, remind, flush. */
#include "cmd/mail.h"

#include "cmd/helper.h"
#include "ground/compat.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "outgoing/attach.h"
#include "outgoing/instance.h"
#include "outgoing/suppress.h"
#include "outgoing/told.h"
#include "record/event.h"
#include "time/zone.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

static void send_test(struct mail_run *run, const struct buf *message);

static void print(void *ctx, const struct message *msg, const struct ledger_entry *e, const struct buf *octets)
{
	struct mail_run *run = ctx;

	if (run->to)
		send_test(run, octets);
	else
		mail_preview_message(run, msg, e, octets);
}

static void complain(void *ctx, const struct err *e)
{
	struct mail_run *run = ctx;
	cmd_error(&run->c, run->list, e);
}

/* ---- the way out ---- */

/* the first line that COMMAND prints: a secret is never an argument of ours */
static char *secret_of(struct mail_run *run, const char *command)
{
	FILE *p = popen(command, "re");
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	int status;

	if (!p) {
		cmd_warn(&run->c, EX_CONFIG, "--password-command: %s", strerror(errno));
		return NULL;
	}
	n = getline(&line, &cap, p);
	while (fgetc(p) != EOF)
		;
	status = pclose(p);
	if (n > 0)
		line[strcspn(line, "\r\n")] = '\0';
	if (status || n <= 0 || !*line) {
		cmd_warn(&run->c, EX_CONFIG, "--password-command: %s", status ? "it failed" : "it printed nothing");
		free(line);
		return NULL;
	}
	return line;
}

static struct transport *connect_out(void *ctx, struct err *e)
{
	struct mail_run *run = ctx;
	struct smtp_options o = {.url = run->smtp, .no_verify = run->no_verify, .ca_file = run->ca_file, .certificate = run->certificate, .key = run->key, .ehlo = run->ehlo,
	                         .user = run->user, .secret = run->secret, .auth = run->auth, .netrc = run->netrc, .notify = run->dsn, .timeout = run->seconds, .interrupted = &mail_interrupted};

	o.tls = !run->tls ? SMTP_TLS_AUTO : !strcmp(run->tls, "require") ? SMTP_TLS_REQUIRE : SMTP_TLS_NONE;
	if (run->smtp)
		return transport_smtp(&o, e);
	return run->outbox ? transport_outbox(run->outbox, e) : transport_sendmail(run->sendmail, buf_cstr(&run->spool), run->seconds, e);
}

/* option, else config, else sendmail(1), else 78; tried once, so that what is wrong is said before anything is planned */
static bool find_transport(struct mail_run *run)
{
	static const char *const programs[] = {"/usr/sbin/sendmail", "/usr/lib/sendmail"};
	struct transport *t;
	struct err e = {0};

	for (size_t i = 0; i < 2 && !run->smtp && !run->outbox && !run->sendmail; i++)
		if (access(programs[i], X_OK) == 0)
			run->sendmail = programs[i];
	if (!run->smtp && !run->outbox && !run->sendmail) {
		cmd_warn(&run->c, EX_CONFIG, "no way to send: --smtp URL, --outbox DIR or --sendmail PROGRAM, or Smtp: in mail.conf");
		return false;
	}
	if (run->smtp && run->user && run->password_command && !(run->secret = secret_of(run, run->password_command)))
		return false;
	t = connect_out(run, &e);
	if (!t) {
		cmd_error(&run->c, NULL, &e);
		return false;
	}
	transport_close(t);
	return true;
}

static bool number(struct mail_run *run, const char *option, const char *text, double low, double high, double *out)
{
	char *end, what[80];

	*out = strtod(text, &end);
	if (!strcmp(end, "/min"))
		end += 4;
	if (end == text || *end || !(*out >= low) || *out > high) {
		snprintf(what, sizeof what, "not a number from %g to %g", low, high);
		mail_wrong(run, option, text, what);
		return false;
	}
	return true;
}

static bool read_template(struct mail_run *run)
{
	struct buf text = BUF_INIT;
	struct err e = {0};
	bool ok;

	if (!run->template)
		return true;
	if (!cmd_slurp(&run->c, run->template, &text))
		return false;
	run->mailer.letter = letter_new(buf_cstr(&text), text.n, &(struct letter_fields){run->mailer.public_fields, run->mailer.n_public}, &e);
	ok = run->mailer.letter != NULL;
	if (!ok)
		cmd_error(&run->c, run->template, &e);
	buf_free(&text);
	return ok;
}

static bool open_list(struct mail_run *run)
{
	struct err e = {0};
	struct member one;

	if (!run->list)
		return true;
	run->list_file = cmd_open(&run->c, run->list);
	if (!run->list_file)
		return false;
	run->members = members_open(run->list_file, complain, run, &e);
	if (!run->members) {
		cmd_error(&run->c, run->list, &e);
		return false;
	}
	members_name(run->members, mail_list_name(run));
	while (members_next(run->members, &one) == 1)
		run->c.found++; /* all complaints at once, before anything is sent */
	if (!run->c.found) {
		err_set(&e, EX_DATAERR, 0, "no member with a good address");
		cmd_error(&run->c, run->list, &e);
		return false;
	}
	return true;
}

static bool read_suppressed(struct mail_run *run)
{
	struct err e = {0};

	run->suppress = suppress_new(run->ledger, mail_list_name(run), run->unsubscribed, &e);
	if (!run->suppress)
		cmd_error(&run->c, NULL, &e);
	return run->suppress != NULL;
}

/* a mailbox whose domain is in ASCII, as headers, calendar objects and mailto links want it (RFC 5322, RFC 6068); false: reported */
static bool read_mailbox(struct mail_run *run, const char *option, const char **value, char **own)
{
	struct buf name = BUF_INIT, given = BUF_INIT, addr = BUF_INIT, whole = BUF_INIT;
	bool ok = cmd_is_mailbox(*value);

	if (ok) {
		event_mailbox(*value, &name, &given);
		ok = member_address(buf_cstr(&given), given.n, &addr);
	}
	if (!ok)
		mail_wrong(run, option, *value, "no mail address");
	if (ok && strcmp(buf_cstr(&addr), buf_cstr(&given)) != 0) {
		event_put_mailbox(buf_cstr(&name), addr.p, &whole);
		free(*own);
		*value = *own = buf_take(&whole);
	}
	buf_free(&name);
	buf_free(&given);
	buf_free(&addr);
	return ok;
}

static bool read_sender(struct mail_run *run)
{
	if (!run->mailer.from) {
		cmd_warn(&run->c, EX_CONFIG, "who writes? --from 'Name <address>', or From: in mail.conf");
		return false;
	}
	if (run->mailer.unsubscribe && *run->mailer.unsubscribe && !member_leaves(run->mailer.unsubscribe)) {
		mail_wrong(run, "--unsubscribe", run->mailer.unsubscribe, "no https, http or mailto address");
		return false;
	}
	return read_mailbox(run, "--from", &run->mailer.from, &run->from) && (!run->mailer.reply_to || read_mailbox(run, "--reply-to", &run->mailer.reply_to, &run->reply_to));
}

static bool read_numbers(struct mail_run *run)
{
	struct delivery *d = &run->mailer.delivery;
	double v;

	d->jobs = 1;
	if (run->jobs) {
		if (!number(run, "-j", run->jobs, 1, 100, &v))
			return false;
		d->jobs = (int)v;
	}
	if (run->rate && !number(run, "--rate", run->rate, 0.01, 1e6, &d->rate))
		return false;
	if (run->timeout) {
		if (!number(run, "--timeout", run->timeout, 1, 86400, &v))
			return false;
		run->seconds = (int)v;
	}
	return true;
}

/* whoever is suppressed gets none of what waits either; who was taken out of one list gets what came from another one */
static bool unwanted(void *ctx, const struct ledger_entry *e)
{
	const struct mail_run *run = ctx;

	return suppress_concerns(e) && suppress_from(run->suppress, e->list, e->recipient);
}

static void set_delivery(struct mail_run *run)
{
	struct delivery *d = &run->mailer.delivery;

	d->ledger = run->ledger;
	d->connect = connect_out;
	d->report = mail_fate;
	d->unwanted = unwanted;
	d->ctx = run;
	d->now = run->c.now_given ? run->c.now : 0;
	d->all = run->all;
	d->unknown = run->unknown;
	d->interrupted = &mail_interrupted;
	run->mailer.dry = run->dry;
	run->mailer.print = print;
	run->mailer.now = run->c.now;
}

bool mail_begin_late(struct mail_run *run)
{
	run->late = mail_config(run) && read_sender(run) && read_numbers(run) && mail_state(run, &run->spool);
	if (run->late)
		buf_str(&run->spool, "/spool");
	run->late = run->late && find_transport(run) && read_suppressed(run);
	if (run->late)
		set_delivery(run);
	return run->late;
}

static void release(struct mail_run *run)
{
	mailer_free(&run->mailer);
	if (run->secret)
		compat_forget(run->secret, strlen(run->secret));
	free(run->secret);
	free(run->netrc);
	run->netrc = NULL;
	free(run->from);
	free(run->reply_to);
	run->from = run->reply_to = NULL;
	suppress_free(run->suppress);
	run->suppress = NULL;
	buf_free(&run->spool);
}

void mail_end_late(struct mail_run *run)
{
	struct err e = {0};
	int status = run->c.status;

	if (run->late && mailer_run(&run->mailer, &e))
		mail_say(run, NULL, &e);
	else if (run->late)
		mail_ended(run, NULL);
	if (run->late && run->counter)
		mail_waiting(run); /* an answer to a proposal was asked for: that it did not go out is a failure */
	else
		run->c.status = status;
	release(run);
}

/* what was said of a list that keeps the whole run from its work is remembered by mail_finish, too, where the ledger is to be had */
static void remember_told(struct mail_run *run)
{
	struct err e = {0};

	if (run->told)
		(void)!mail_ledger_try(run, LEDGER_WRITE, &e);
}

/* everything that a sending command needs; SENDER: it writes new messages */
bool mail_begin(struct mail_run *run, bool sender)
{
	if (!mail_config(run) || (sender && !read_sender(run)) || !read_numbers(run))
		return false;
	if (!strcmp(run->command, "nudge") || !strcmp(run->command, "uninvite"))
		run->list = NULL; /* of the config */
	if (!run->dry && !mail_state(run, &run->spool))
		return false;
	if (!run->dry)
		mail_tell_once(run, run->spool.p);
	buf_str(&run->spool, run->to ? "/tmp" : "/spool"); /* a test leaves nothing behind */
	if (sender && !read_template(run))
		return false;
	if (sender && !open_list(run)) {
		remember_told(run);
		return false;
	}
	if ((!run->dry || run->to) && !find_transport(run))
		return false;
	if (!mail_ledger(run, run->dry ? LEDGER_READ : LEDGER_WRITE))
		return false;
	mail_take_kept(run);
	if (!read_suppressed(run))
		return false;
	set_delivery(run);
	run->terminal = isatty(2);
	return cmd_out(&run->c);
}

int mail_finish(struct mail_run *run)
{
	struct err e = {0};

	if (run->ledger && !run->dry && !run->stop && run->mailer.delivery.ledger)
		mail_ended(run, mailer_run(&run->mailer, &e) ? &e : NULL);
	mail_progress(run, true);
	if (run->ledger && !run->dry)
		mail_summary(run);
	if (run->ledger && run->told)
		told_end(run->told);
	run->c.told = NULL;
	told_free(run->told);
	release(run);
	letter_free((struct letter *)(uintptr_t)run->mailer.letter);
	members_close(run->members);
	cmd_close(run->list_file);
	if (run->suppressed && strcmp(run->command, "remind") != 0 && strcmp(run->command, "digest") != 0)
		cmd_warn(&run->c, 0, "%zu left out: unsubscribed, or their mail came back for good", run->suppressed);
	ledger_close(run->ledger);
	return cmd_finish(&run->c, false);
}

/* ---- attachments ---- */

/* a file from the web, through the helper ev-fetch, which asks no private address */
static int fetch(struct mail_run *run, const char *url, struct attachment *out, struct err *e)
{
	struct buf got = {.max = LIMIT_ATTACHMENT}, name = BUF_INIT;
	const char *path = url + strcspn(url, "?#"), *slash = path, *blank;
	int status = helper_run(&run->c, "ev-fetch", (const char *const[]){"ev-mail", url, "--public", NULL}, NULL, &got);

	memset(out, 0, sizeof *out);
	blank = status ? NULL : memmem(buf_cstr(&got), got.n, "\n\n", 2);
	if (!blank || got.full) {
		bool large = got.full;
		buf_free(&got);
		return err_set(e, EX_DATAERR, 0, "Attach: %.200s: %s", url, large ? "is too large" : "cannot be fetched");
	}
	buf_add(&out->content, blank + 2, got.n - (size_t)(blank + 2 - got.p));
	buf_free(&got);
	while (slash > url && slash[-1] != '/')
		slash--;
	for (; slash < path; slash++)
		buf_char(&name, (unsigned char)*slash <= ' ' || strchr("\"\\%<>:|*?", *slash) ? '_' : *slash);
	out->name = name.n ? buf_take(&name) : mem_str("document");
	out->type = attach_type(out->name);
	return 0;
}

static int attach(void *ctx, const struct rec *r, struct attachment **list, size_t *n, struct err *e)
{
	struct mail_run *run = ctx;
	size_t cap = 0, total = 0;

	for (size_t i = rec_next(r, "Attach", 0); i < r->n; i = rec_next(r, "Attach", i + 1)) {
		const char *v = r->field[i].value;
		bool web = event_is_web(v);
		struct buf what = BUF_INIT;
		struct attachment a;
		int rc;
		if (*v == '-' || (web && !run->fetch_attachments))
			continue;
		buf_add(&what, v, strcspn(v, " "));
		if (!web && strstr(what.p, ":")) { /* file:, data:, any other scheme */
			buf_free(&what);
			continue;
		}
		if (!web && !run->attach_root) {
			cmd_warn(&run->c, 0, "%s:%zu: Attach: %s is named in the message, not sent: no --attach-root", run->file, r->field[i].line, what.p);
			buf_free(&what);
			continue;
		}
		rc = web ? fetch(run, what.p, &a, e) : attach_read(run->attach_root, what.p, &a, e);
		buf_free(&what);
		if (rc == 0 && (total += a.content.n) > LIMIT_ATTACHMENT) {
			rc = err_set(e, EX_DATAERR, r->field[i].line, "the attachments together are larger than %lu octets", LIMIT_ATTACHMENT);
			free(a.name);
			buf_free(&a.content);
		}
		if (rc) {
			if (!e->line)
				e->line = r->field[i].line;
			attachments_free(*list, *n);
			*list = NULL;
			*n = 0;
			return -1;
		}
		*list = mem_grow(*list, &cap, *n + 1, sizeof **list);
		(*list)[(*n)++] = a;
	}
	return 0;
}

/* ---- invite, update, cancel, publish ---- */

struct posting {
	struct mail_run *run;
	struct post post;
};

static void put_record(struct posting *p, const struct rec *r)
{
	struct buf b = BUF_INIT;

	rec_write(r, &b);
	cmd_put(&p->run->c, &b);
	buf_free(&b);
}

static bool writes_records(const struct posting *p)
{
	return p->run->format && !strcmp(p->run->format, "rec");
}

/* -f rec: the record as it went out */
static void write_record(struct posting *p, struct rec *r, long sequence)
{
	char n[32];

	snprintf(n, sizeof n, "%ld", sequence);
	rec_set(r, "Sequence", n);
	if (p->post.kind == POST_CANCEL)
		rec_set(r, "Status", "cancelled");
	event_sort(r);
	put_record(p, r);
}

/* of what goes along with a series: that of the series, where it has no higher one */
static long number_with(const struct rec *r, long sequence)
{
	long own = event_sequence(r);

	return own > sequence ? own : sequence;
}

/* A cancellation without Start means what was sent of that event or instance, which becomes WHOLE (RFC 5546 3.2.5); false: nothing
 * was. */
static bool complete(const struct posting *p, const struct rec *r, struct rec *whole)
{
	const char *rid = rec_get(r, "RecurrenceId"), *given = rec_get(r, "Sequence");

	if (!p->post.ledger || !instance_record(p->post.ledger, rec_get(r, "Uid"), rid ? rid : "", whole))
		return false;
	if (given && event_sequence(r) > event_sequence(whole))
		rec_set(whole, "Sequence", given);
	rec_set(whole, "Status", "cancelled");
	event_sort(whole);
	whole->line = r->line;
	return true;
}

static bool post_record(struct posting *p, struct mail_group *g, struct rec *r, struct rec *overrides, size_t n)
{
	struct mail_run *run = p->run;
	struct err e = {0};
	long sequence = 0;

	mail_preview_begin(run, r);
	if (post_event(&p->post, r, overrides, n, run->members, &sequence, &e) == 0) {
		if (writes_records(p)) {
			write_record(p, r, sequence);
			for (size_t i = 0; i < n; i++)
				write_record(p, &overrides[i], number_with(&overrides[i], sequence));
			cmd_flush(&run->c); /* the messages are under way */
		}
	} else if (e.status == EX_DATAERR || e.status == EX_USAGE) {
		mail_say(run, g->file, &e);
	} else {
		mail_give_up(run, &e);
	}
	mail_preview_end(run);
	if (p->post.kind != POST_CANCEL && p->post.kind != POST_PUBLISH)
		mail_seats(run, r);
	return !run->stop;
}

static bool post_one(struct posting *p, struct mail_group *g, struct rec *r, struct rec *overrides, size_t n)
{
	struct rec whole = REC_INIT;
	struct err e = {0};
	bool go;

	if (!event_is_cancellation(r) || (p->post.kind != POST_CANCEL && p->post.kind != POST_UPDATE) || event_check_fields(r, &e))
		return post_record(p, g, r, overrides, n);
	if (!complete(p, r, &whole)) {
		err_set(&e, EX_DATAERR, r->line, "nobody was invited to this event");
		mail_say(p->run, g->file, &e);
		rec_free(&whole);
		return !p->run->stop;
	}
	go = post_record(p, g, &whole, overrides, n);
	rec_free(&whole);
	return go;
}

/* a series is one message; only where it is cancelled some may know of an instance alone */
static void post_group(void *ctx, struct mail_group *g)
{
	struct posting *p = ctx;
	bool together = p->post.kind != POST_CANCEL;

	p->run->file = g->file;
	if (!post_one(p, g, &g->of.series, g->of.override, together ? g->of.n : 0))
		return;
	for (size_t i = 0; !together && i < g->of.n && !p->run->stop; i++) {
		bool over = post_over(&p->post, &g->of.override[i]); /* the rest of the series is cancelled, not what has been */
		if (!over)
			post_one(p, g, &g->of.override[i], NULL, 0);
		else if (writes_records(p))
			put_record(p, &g->of.override[i]);
	}
}

struct counting {
	struct mail_run *run;
	bool (*each)(void *ctx, const char *file, struct rec *r);
	void *ctx;
};

static bool count(void *ctx, const char *file, struct rec *r)
{
	struct counting *c = ctx;

	c->run->records++;
	return c->each(c->ctx, file, r);
}

static void one_file(struct mail_run *run, const char *file, struct counting *c)
{
	FILE *f = cmd_open(&run->c, file);

	if (!f)
		return;
	run->file = file;
	cmd_records(&run->c, f, file, count, c);
	cmd_close(f);
}

/* a directory stands for its .rec files; that there are none is no error */
void mail_each_file(struct mail_run *run, int n, char **files, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx)
{
	static char *standard_input[] = {(char *)(uintptr_t) "-"};
	struct counting c = {run, each, ctx};

	if (!n) {
		files = standard_input;
		n = 1;
	}
	for (int i = 0; i < n && !run->stop && !mail_interrupted; i++) {
		static const char *const suffixes[] = {".rec", NULL};
		char **list;
		size_t k;
		if (!cmd_listing(&run->c, files[i], suffixes, &list, &k))
			one_file(run, files[i], &c);
		for (size_t j = 0; j < k && !run->stop && !mail_interrupted; j++)
			one_file(run, list[j], &c);
		for (size_t j = 0; j < k; j++)
			free(list[j]);
		free(list);
		run->file = files[i];
	}
}

/* -n -f eml: the messages as they would go out */
static bool raw(const struct mail_run *run)
{
	return run->dry && !strcmp(run->format, "eml");
}

/* the addresses of --again as the ledger has them, to be freed; false: reported */
static bool read_guests(struct mail_run *run, char **guest)
{
	for (size_t i = 0; i < run->n_again; i++) {
		struct buf email = BUF_INIT;
		if (!member_address(run->again[i], strlen(run->again[i]), &email)) {
			cmd_warn(&run->c, EX_USAGE, "--again: no mail address: %s", run->again[i]);
			buf_free(&email);
			return false;
		}
		guest[i] = buf_take(&email);
	}
	return true;
}

int mail_post(struct mail_run *run, enum post_kind kind, int n, char **files)
{
	struct posting p = {.run = run};
	struct mail_group g = {.run = run, .each = post_group, .ctx = &p, .once = true};
	char *guest[MAIL_ADDRESSES] = {0};

	if (run->format && !raw(run) && (strcmp(run->format, "rec") != 0 || (kind != POST_UPDATE && kind != POST_CANCEL)))
		return cmd_warn(&run->c, EX_USAGE, "-f: update and cancel write rec, the others nothing; with -n all write eml");
	if (run->list && (kind == POST_CANCEL || kind == POST_NUDGE || kind == POST_UNINVITE))
		return cmd_warn(&run->c, EX_USAGE, "%s writes to those who were invited: --list has no place there", run->command);
	if (run->n_again)
		kind = POST_AGAIN;
	if (read_guests(run, guest) && mail_begin(run, true)) {
		p.post = (struct post){.kind = kind, .only = run->only, .guest = guest, .n_guests = run->n_again, .past = run->past, .again = run->all, .show_attendees = run->show_attendees, .mailer = &run->mailer, .suppress = run->suppress, .ledger = run->ledger, .attach = attach, .note = mail_noted, .ctx = run};
		/* who is taken back from something is told of it as he knows it; that a file has changed since is no matter then */
		mail_each_latest(run, kind == POST_CANCEL || kind == POST_UNINVITE ? WANTED_QUIETLY : WANTED_CHANGED, n, files, mail_group_record, &g);
		mail_group_end(&g);
	}
	n = mail_finish(run);
	for (size_t i = 0; i < run->n_again; i++)
		free(guest[i]);
	return n || run->records ? n : 1;
}

/* ---- test ---- */

static bool go_on(void *ctx)
{
	(void)ctx;
	return true;
}

/* the first message that was made, to the organizer's own address */
static void send_test(struct mail_run *run, const struct buf *message)
{
	struct buf name = BUF_INIT, from = BUF_INIT, sender = BUF_INIT, reply = BUF_INIT;
	struct envelope env = {.to = run->to, .message_id = "test", .size = message->n};
	struct err e = {0};
	struct transport *t;
	enum smtp_outcome outcome;

	if (run->sent || run->c.status)
		return;
	event_mailbox(run->mailer.from, &name, &from);
	member_address(buf_cstr(&from), from.n, &sender);
	env.from = buf_cstr(&sender);
	t = connect_out(run, &e);
	if (!t) {
		cmd_error(&run->c, NULL, &e);
	} else {
		outcome = transport_send(t, &env, message, NULL, go_on, NULL, &reply);
		run->sent += outcome == SMTP_SENT;
		if (outcome != SMTP_SENT)
			cmd_warn(&run->c, outcome == SMTP_TEMP || outcome == SMTP_RETRY || outcome == SMTP_UNKNOWN ? EX_TEMPFAIL : EX_UNAVAILABLE, "%s: %s", run->to, buf_cstr(&reply));
		transport_close(t);
	}
	buf_free(&name);
	buf_free(&from);
	buf_free(&sender);
	buf_free(&reply);
}

int mail_test(struct mail_run *run, int n, char **files)
{
	struct posting p = {.run = run};
	struct mail_group g = {.run = run, .each = post_group, .ctx = &p};
	struct buf to = BUF_INIT;

	if (!run->to || !member_address(run->to, strlen(run->to), &to)) {
		buf_free(&to);
		return cmd_warn(&run->c, EX_USAGE, "test: --to ADDRESS, your own");
	}
	run->to = to.p;
	run->dry = true; /* nothing is remembered, and what was sent does not matter */
	if (mail_begin(run, true)) {
		run->mailer.delivery.ledger = NULL;
		p.post = (struct post){.kind = POST_INVITE, .past = run->past, .show_attendees = run->show_attendees, .mailer = &run->mailer, .attach = attach, .note = mail_noted, .ctx = run};
		mail_each_file(run, n, files, mail_group_record, &g);
		mail_group_end(&g);
	}
	n = mail_finish(run);
	buf_free(&to);
	return n;
}

/* ---- remind ---- */

struct reminding {
	struct mail_run *run;
	struct remind remind;
};

static void remind_one(struct reminding *m, struct mail_group *g, const char *file, const struct rec *r)
{
	struct err e = {0};

	if (m->run->stop || !remind_event(&m->remind, r, &g->of.series, g->of.override, g->of.n, &e))
		return;
	if (e.status == EX_DATAERR || e.status == EX_USAGE)
		mail_say(m->run, file, &e);
	else
		mail_give_up(m->run, &e);
}

static void remind_group(void *ctx, struct mail_group *g)
{
	struct reminding *m = ctx;
	const char *last = m->run->file;

	if (m->run->stop)
		return;
	m->run->file = g->file;
	mail_seats(m->run, &g->of.series);
	for (size_t i = 0; i < g->of.n && !m->run->stop; i++)
		mail_seats(m->run, &g->of.override[i]);
	mail_group_known(g);
	mail_preview_begin(m->run, &g->of.series);
	remind_one(m, g, g->file, &g->of.series);
	for (size_t i = 0; i < g->of.n; i++)
		remind_one(m, g, g->override_file[i], &g->of.override[i]);
	mail_preview_end(m->run);
	m->run->file = last;
}

static bool read_offsets(struct mail_run *run, const char *text, struct event_before before[DUE_OFFSETS], size_t *n)
{
	char *copy = mem_str(text), *save = NULL;
	bool ok = true;

	for (char *part = strtok_r(copy, ", ", &save); part && ok; part = strtok_r(NULL, ", ", &save)) {
		ok = *n < DUE_OFFSETS && event_before(part, &before[*n]);
		(*n)++;
	}
	free(copy);
	ok = ok && *n; /* of an empty one nobody would ever be reminded */
	if (!ok)
		mail_wrong(run, "--before", text, "not time spans like 7d,1d,2h");
	return ok;
}

/* "09:00" as minutes of the day; false: reported */
static bool read_hour(struct mail_run *run, const char *text, int *minutes)
{
	char *end, *colon = strchr(text, ':');
	long hour = strtol(text, &end, 10), minute = 0;
	bool ok = *text >= '0' && *text <= '9' && (colon ? end == colon : !*end) && end - text <= 2;

	if (ok && colon) {
		minute = strtol(colon + 1, &end, 10);
		ok = colon[1] >= '0' && colon[1] <= '9' && !*end && end - colon == 3;
	}
	if (!ok || hour > 23 || minute > 59) {
		mail_wrong(run, "--at", text, "not a time of the day like 09:00");
		return false;
	}
	*minutes = (int)(hour * 60 + minute);
	return true;
}

int mail_remind(struct mail_run *run, int n, char **files)
{
	struct reminding m = {.run = run};
	struct mail_group g = {.run = run, .each = remind_group, .ctx = &m, .apart = true};
	struct event_before before[DUE_OFFSETS];
	size_t offsets = 0;
	int at;

	if (run->format && !raw(run))
		return cmd_warn(&run->c, EX_USAGE, "-f: remind writes nothing; with -n it writes eml");
	if (mail_begin(run, true) && read_offsets(run, run->before ? run->before : "1d", before, &offsets) && read_hour(run, run->at ? run->at : "09:00", &at)) {
		m.remind = (struct remind){.due = {.before = before, .n_before = offsets, .at = at, .now = run->c.now, .zone = zone_find(run->c.tz)},
		                           .mailer = &run->mailer, .suppress = run->suppress, .ledger = run->ledger, .members = run->members, .note = mail_noted, .ctx = run};
		run->mailer.held_back = "remind";
		mail_each_latest(run, WANTED_KNOWN, n, files, mail_group_record, &g);
		mail_group_end(&g);
		if (m.remind.nobody && run->terminal)
			cmd_warn(&run->c, 0, "%zu event%s with a reminder due and nobody to remind: --list FILE, Attendee fields, or ev-mail invite", m.remind.nobody, m.remind.nobody > 1 ? "s" : "");
	}
	return mail_finish(run);
}

int mail_flush(struct mail_run *run)
{
	if (run->dry)
		return cmd_warn(&run->c, EX_USAGE, "flush: -n has no meaning: ev-mail status lists what waits");
	mail_begin(run, false);
	return mail_finish(run);
}
