/* mail_config.c: ev-mail's config file, its directories, and the ledger. */
#include "cmd/mail.h"

#include "ground/mem.h"
#include "record/event.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

#ifndef EV_SYSCONFDIR
#define EV_SYSCONFDIR "/usr/local/etc"
#endif

/* $VARIABLE/TAIL, or FALLBACK/TAIL in the home directory */
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

int mail_wrong(struct mail_run *run, const char *option, const char *value, const char *what)
{
	const struct rec *r = &run->config;
	struct err e = {0};

	for (size_t i = 0; i < r->n; i++)
		if (r->field[i].value == value) {
			err_set(&e, EX_CONFIG, r->field[i].line, "%s: %s: %s", r->field[i].name, what, value);
			cmd_error(&run->c, run->config_path, &e);
			return EX_CONFIG;
		}
	return cmd_warn(&run->c, EX_USAGE, "%s: %s: %s", option, what, value);
}

/* is the setting NAME said, and ANSWER (yes or no) what it says? */
static bool says(struct mail_run *run, const char *name, bool answer)
{
	static const char *const words[2][4] = {{"no", "false", "off", "0"}, {"yes", "true", "on", "1"}};
	const char *v = rec_get(&run->config, name);

	for (int of = 0; v && of < 2; of++)
		for (size_t k = 0; k < 4; k++)
			if (!strcasecmp(v, words[of][k]))
				return of == answer;
	if (v)
		mail_wrong(run, name, v, "neither yes nor no");
	return false;
}

/* a setting that is one we have; of most there is one */
static void check_setting(struct mail_run *run, const char *path, size_t i)
{
	static const char *const known[] = {"From", "ReplyTo", "Smtp", "Outbox", "Sendmail", "Tls", "Verify", "List", "User", "PasswordCommand", "Auth", "Jobs", "Rate", "Before", "At", "AttachRoot", "Template",
	                                    "Unsubscribe", "Unsubscribed", "ShowAttendees", "EnvelopeFrom", "Ehlo", "CaFile", "ClientCertificate", "ClientKey", "Dsn", "Timeout", "AuthservId", "Public"};
	const struct rec_field *f = &run->config.field[i];
	struct err e = {0};
	bool ok = !strcmp(f->name, "#");

	for (size_t k = 0; k < sizeof known / sizeof *known; k++)
		ok = ok || !strcmp(known[k], f->name);
	if (!ok)
		err_set(&e, EX_CONFIG, f->line, "no such setting: %s", f->name);
	else if (*f->name != '#' && strcmp(f->name, "Public") != 0 && strcmp(f->name, "AuthservId") != 0 && rec_next(&run->config, f->name, 0) < i)
		err_set(&e, EX_CONFIG, f->line, "a second %s", f->name);
	if (e.status)
		cmd_error(&run->c, path, &e);
}

static void add_field(struct rec *r, const struct rec_field *f)
{
	rec_add(r, f->name, f->value);
	r->field[r->n - 1].line = f->line;
}

/* one record, or several, where somebody has left lines empty between the settings */
static void read_file(struct mail_run *run, const char *path)
{
	struct rec_reader *rd;
	struct rec part = REC_INIT;
	struct err e = {0};
	FILE *f = fopen(path, "re");
	int rc;

	if (!f) {
		if (errno != ENOENT && errno != ENOTDIR)
			cmd_warn(&run->c, EX_CONFIG, "%s: %s", path, strerror(errno));
		return;
	}
	free(run->config_path);
	run->config_path = mem_str(path);
	rd = rec_reader_new(f);
	while ((rc = rec_read(rd, &part, &e)) > 0)
		for (size_t i = 0; i < part.n && !part.descriptor; i++)
			add_field(&run->config, &part.field[i]);
	if (rc < 0) {
		e.status = EX_CONFIG;
		cmd_error(&run->c, path, &e);
	}
	for (size_t i = 0; i < run->config.n; i++)
		check_setting(run, path, i);
	rec_free(&part);
	rec_reader_free(rd);
	fclose(f);
}

bool mail_public(struct mail_run *run, const char *field)
{
	if (!rec_valid_name(field, strlen(field)) || *field == '%')
		return cmd_warn(&run->c, EX_USAGE, "--public: no name of a field: %s", field), false;
	if (event_field_of(field))
		return cmd_warn(&run->c, EX_USAGE, "--public: %s is a field of ev-record(5), and what guests see of those is settled", field), false;
	if (run->n_public >= MAIL_ADDRESSES)
		return cmd_warn(&run->c, EX_USAGE, "--public: more than %d", MAIL_ADDRESSES), false;
	run->public_field[run->n_public++] = field;
	run->mailer.public_fields = run->public_field;
	run->mailer.n_public = run->n_public;
	return true;
}

bool mail_config(struct mail_run *run)
{
	struct {
		const char **option;
		const char *name;
	} settings[] = {{&run->mailer.from, "From"}, {&run->mailer.reply_to, "ReplyTo"}, {&run->mailer.unsubscribe, "Unsubscribe"}, {&run->list, "List"}, {&run->tls, "Tls"},
	                {&run->user, "User"}, {&run->password_command, "PasswordCommand"}, {&run->auth, "Auth"}, {&run->jobs, "Jobs"}, {&run->rate, "Rate"}, {&run->before, "Before"}, {&run->at, "At"},
	                {&run->unsubscribed, "Unsubscribed"}, {&run->attach_root, "AttachRoot"}, {&run->template, "Template"}, {&run->mailer.envelope_from, "EnvelopeFrom"}, {&run->ehlo, "Ehlo"}, {&run->ca_file, "CaFile"},
	                {&run->certificate, "ClientCertificate"}, {&run->key, "ClientKey"}, {&run->dsn, "Dsn"}, {&run->timeout, "Timeout"}};
	struct buf path = BUF_INIT;
	const char *netrc = getenv("NETRC"), *home = getenv("HOME");

	if (run->configured)
		return run->config_ok;
	run->configured = true;
	if (home_path("XDG_CONFIG_HOME", ".config", "ev/mail.conf", &path))
		read_file(run, path.p);
	buf_clear(&path);
	if (!run->config.n) { /* the user has none: the machine's */
		buf_printf(&path, "%s/ev/mail.conf", getenv("EV_SYSCONFDIR") ? getenv("EV_SYSCONFDIR") : EV_SYSCONFDIR);
		read_file(run, path.p);
	}
	buf_free(&path);
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		if (!*settings[i].option)
			*settings[i].option = rec_get(&run->config, settings[i].name);
	if (!run->smtp && !run->outbox && !run->sendmail) {
		run->smtp = rec_get(&run->config, "Smtp");
		run->outbox = run->smtp ? NULL : rec_get(&run->config, "Outbox");
		run->sendmail = run->smtp || run->outbox ? NULL : rec_get(&run->config, "Sendmail");
	}
	for (size_t i = rec_next(&run->config, "Public", 0); i < run->config.n; i = rec_next(&run->config, "Public", i + 1))
		mail_public(run, run->config.field[i].value);
	if (says(run, "Verify", false))
		run->no_verify = true;
	if (says(run, "ShowAttendees", true))
		run->show_attendees = true;
	if (run->tls && strcmp(run->tls, "require") != 0 && strcmp(run->tls, "none") != 0)
		mail_wrong(run, "--tls", run->tls, "neither require nor none");
	if (netrc && *netrc) {
		run->netrc = mem_str(netrc);
	} else if (home && *home) {
		buf_printf(&path, "%s/.netrc", home);
		run->netrc = buf_take(&path);
	}
	run->config_ok = !run->c.status;
	return run->config_ok;
}

const char *mail_list_name(const struct mail_run *run)
{
	const char *slash = run->list ? strrchr(run->list, '/') : NULL;
	return !run->list ? "" : slash ? slash + 1 : run->list;
}

bool mail_state(struct mail_run *run, struct buf *dir)
{
	if (home_path("XDG_STATE_HOME", ".local/state", "ev", dir))
		return true;
	cmd_warn(&run->c, EX_CONFIG, "neither XDG_STATE_HOME nor HOME is set: there is no place for the ledger");
	return false;
}

static void waits(void *ctx, const char *for_whom)
{
	struct mail_run *run = ctx;
	cmd_warn(&run->c, 0, "waiting for %s", for_whom);
}

bool mail_ledger_try(struct mail_run *run, enum ledger_mode mode, struct err *e)
{
	struct ledger_options o = {.mode = mode, .wait = run->wait, .who = run->command, .waits = waits, .ctx = run, .interrupted = &mail_interrupted};
	struct buf dir = BUF_INIT;

	if (!mail_state(run, &dir))
		return false;
	run->ledger = ledger_open(dir.p, &o, e);
	buf_free(&dir);
	if (!run->ledger && e->status != EX_TEMPFAIL)
		cmd_error(&run->c, NULL, e);
	return run->ledger != NULL;
}

bool mail_ledger(struct mail_run *run, enum ledger_mode mode)
{
	struct err e = {0};

	if (mail_ledger_try(run, mode, &e))
		return true;
	if (e.status != EX_TEMPFAIL)
		return false;
	if (run->wait || mail_interrupted)
		cmd_warn(&run->c, EX_TEMPFAIL, "%s: nothing was done", e.msg);
	else if (strcmp(run->command, "remind") != 0 && strcmp(run->command, "digest") != 0 && strcmp(run->command, "flush") != 0) /* cron stays silent: the other one does the work */
		cmd_warn(&run->c, EX_TEMPFAIL, "%s: nothing was done (--wait S waits for it)", e.msg);
	return false;
}
