/* mail_status.c: ev-mail's commands that look back: status, forget, suppress. */
#include "cmd/mail.h"

#include "ground/arena.h"
#include "ground/jsonout.h"
#include "ground/utf8.h"
#include "outgoing/archive.h"
#include "outgoing/ended.h"
#include "outgoing/forget.h"
#include "outgoing/status.h"
#include "outgoing/suppress.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <time.h>

static const char *iso(int64_t t, char out[CIVIL_SIZE])
{
	struct civil c = civil_of_seconds(t);
	c.utc = true;
	return civil_format(&c, out);
}

/* ---- status ---- */

struct listing {
	struct mail_run *run;
	struct buf uid;  /* of the event whose head line was printed */
};

/* of the last message, or of an answer without one; 0: reminders have times of their own */
static int64_t time_of(const struct status_row *row)
{
	return row->last.time ? row->last.time : !strcmp(row->kind, "answer") ? row->answered : 0;
}

static void text_row(struct listing *l, const struct status_row *row, struct buf *b)
{
	char t[CIVIL_SIZE];
	struct buf key = BUF_INIT;

	buf_printf(&key, "%s %s", row->uid, row->rid);
	if (!l->uid.n || strcmp(l->uid.p, key.p) != 0) {
		if (l->uid.n)
			buf_char(b, '\n');
		buf_clear(&l->uid);
		buf_str(&l->uid, key.p);
		utf8_clean(*row->summary ? row->summary : row->uid, strlen(*row->summary ? row->summary : row->uid), false, b);
		if (*row->rid || *row->start)
			buf_printf(b, ", %s", *row->rid ? row->rid : row->start);
		buf_char(b, '\n');
	}
	buf_free(&key);
	buf_printf(b, "  %-9s %-7s ", row->state, row->kind);
	utf8_clean(row->last.recipient, strlen(row->last.recipient), false, b);
	if (time_of(row))
		buf_printf(b, "  %s", iso(time_of(row), t));
	if (*row->partstat)
		buf_printf(b, "  %s%s", row->partstat, row->outdated ? " an earlier version" : "");
	if (row->reminders)
		buf_printf(b, "  reminded %s", iso(row->reminded, t));
	if (*row->waiting && *row->last.kind)
		buf_printf(b, "  further message: %s", row->waiting);
	else if (*row->failed && (*row->last.kind || row->reminders))
		buf_printf(b, "  last reminder: %s", row->failed);
	if (*row->last.reply || *row->bounce) {
		buf_str(b, *row->bounce ? "  bounced: " : "  ");
		utf8_clean(*row->bounce ? row->bounce : row->last.reply, strlen(*row->bounce ? row->bounce : row->last.reply), false, b);
	}
	buf_char(b, '\n');
}

static bool show(void *ctx, const struct status_row *row)
{
	struct listing *l = ctx;
	struct mail_run *run = l->run;
	struct buf b = BUF_INIT;
	char t[CIVIL_SIZE], r[CIVIL_SIZE], sequence[32], reminders[32], next[CIVIL_SIZE];
	bool json = run->format && !strcmp(run->format, "json");
	snprintf(sequence, sizeof sequence, "%ld", row->last.sequence);
	snprintf(reminders, sizeof reminders, "%zu", row->reminders);
	const char *const fields[][2] = {{"Uid", row->uid}, {"RecurrenceId", row->rid}, {"Summary", row->summary}, {"Start", row->start}, {"Recipient", row->last.recipient}, {"Name", row->last.name},
	                                 {"Kind", row->kind}, {"State", row->state}, {"Sequence", *row->last.kind ? sequence : ""},
	                                 {"Time", time_of(row) ? iso(time_of(row), t) : ""}, {"NextTry", row->last.next ? iso(row->last.next, next) : ""}, {"MessageId", row->last.message_id},
	                                 {"Partstat", row->outdated ? "needs-action" : row->partstat}, {"Reminders", row->reminders ? reminders : ""}, {"Reminded", row->reminders ? iso(row->reminded, r) : ""},
	                                 {"Further", *row->last.kind || row->reminders ? (*row->waiting ? row->waiting : row->failed) : ""}, {"Bounced", row->bounce}, {"Reply", row->last.reply}};

	if (!run->format || !strcmp(run->format, "text")) {
		text_row(l, row, &b);
	} else {
		if (json)
			buf_char(&b, '{');
		for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
			if (json)
				jsonout_member(fields[i][0], fields[i][1], &b);
			else if (fields[i][1] && *fields[i][1])
				rec_write_field(fields[i][0], fields[i][1], &b);
		}
		buf_str(&b, json ? "}\n" : "\n");
	}
	cmd_put(&run->c, &b);
	run->c.found++;
	buf_free(&b);
	return !mail_interrupted;
}

struct dropping {
	int64_t before;
	const char *address;
	struct mail_run *run;
	struct address_set live; /* Uids of events that are not over */
	struct arena mem;
	size_t redacted;
};

static bool drop_old(void *ctx, struct ledger_entry *e)
{
	const struct dropping *d = ctx;
	return !ledger_open_state(e->state) && e->time < d->before && e->expires <= d->run->c.now && !address_set_has(&d->live, e->uid);
}

/* the events that are not over: what belongs to them is kept, however old it is */
static bool note_live(void *ctx, struct rec *r)
{
	struct dropping *d = ctx;
	const char *uid = rec_get(r, "Uid");

	if (uid && !event_ended(r, d->run->c.now))
		address_set_add(&d->live, uid);
	return true;
}

static int compact(struct mail_run *run)
{
	struct dropping d = {.before = INT64_MIN, .run = run};
	struct err e = {0};
	size_t dropped;
	long span;

	if (run->older) {
		char text[40];
		size_t n = strlen(run->older);
		long years;
		if (n && n < 10 && run->older[n - 1] == 'y' && sscanf(run->older, "%ld", &years) == 1 && years >= 0 && years < 1000)
			snprintf(text, sizeof text, "%ldd", years * 365);
		else
			snprintf(text, sizeof text, "%.30s", run->older);
		if (!event_offset(text, &span))
			return cmd_warn(&run->c, EX_USAGE, "--older: not a time span like 1y, 90d: %s", run->older);
		d.before = run->c.now - span;
	}
	if (!mail_ledger(run, LEDGER_REPAIR))
		return run->c.status;
	archive_each(ledger_dir(run->ledger), note_live, &d);
	if (ledger_compact(run->ledger, drop_old, &d, &dropped, &e))
		cmd_error(&run->c, NULL, &e);
	else
		spool_clean(run->ledger);
	address_set_free(&d.live);
	ledger_close(run->ledger);
	return cmd_finish(&run->c, false);
}

int mail_status(struct mail_run *run)
{
	struct listing l = {.run = run};
	struct err e;

	if (run->format && strcmp(run->format, "text") != 0 && strcmp(run->format, "rec") != 0 && strcmp(run->format, "json") != 0)
		return cmd_warn(&run->c, EX_USAGE, "-f: status writes text, rec or json, not %s", run->format);
	if (run->older && !run->compact)
		return cmd_warn(&run->c, EX_USAGE, "--older goes with --compact");
	if (run->compact)
		return compact(run);
	if (!mail_ledger(run, LEDGER_READ) || !cmd_out(&run->c))
		return run->c.status;
	if (status_each(run->ledger, show, &l, &e))
		cmd_error(&run->c, NULL, &e);
	ledger_close(run->ledger);
	buf_free(&l.uid);
	return cmd_finish(&run->c, true);
}

/* ---- forget ---- */

static bool is_him(const struct dropping *d, const char *address)
{
	return *address && !utf8_foldcmp(address, strlen(address), d->address, strlen(d->address));
}

/* what somebody else has in an entry of his, without the address */
static const char *without_him(struct dropping *d, const char *text)
{
	struct buf b = BUF_INIT;

	if (!forget_names(text, strlen(text), d->address))
		return text;
	forget_redact(text, strlen(text), d->address, &b);
	text = arena_strn(&d->mem, b.p, b.n);
	buf_free(&b);
	d->redacted++;
	return text;
}

static bool drop_address(void *ctx, struct ledger_entry *e)
{
	struct dropping *d = ctx;

	if (!is_him(d, e->recipient) && !is_him(d, e->variant) && !is_him(d, e->name)) { /* the last two: who spoke for the recipient */
		arena_clear(&d->mem);
		e->reply = without_him(d, e->reply);
		e->name = without_him(d, e->name);
		return false;
	}
	if (*e->spool) { /* the message itself names the address, too, also where it was sent and others in its segment wait */
		struct err err;
		if (spool_erase(ledger_dir(d->run->ledger), e->spool, &err))
			cmd_error(&d->run->c, NULL, &err);
	}
	return true;
}

static void still_named(void *ctx, const char *path)
{
	struct dropping *d = ctx;
	cmd_warn(&d->run->c, 0, "%s: names %s still: in what an event itself says, or in a message to others that waits", path, d->address);
}

static bool forget_attendee(void *ctx, struct rec *r)
{
	struct dropping *d = ctx;
	struct err err;
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		struct buf name = BUF_INIT, addr = BUF_INIT;
		bool drop = false;
		if (!strcmp(r->field[i].name, "Attendee")) {
			event_mailbox(r->field[i].value, &name, &addr);
			drop = !utf8_foldcmp(buf_cstr(&addr), addr.n, d->address, strlen(d->address));
		}
		buf_free(&name);
		buf_free(&addr);
		if (!drop)
			r->field[n++] = r->field[i];
	}
	if (n < r->n) {
		r->n = n;
		if (archive_put(ledger_dir(d->run->ledger), r, &err))
			cmd_error(&d->run->c, NULL, &err);
	}
	return true;
}

/* what names him still, now that nothing stands in the ledger any more */
static void forgotten(struct dropping *d, char *address)
{
	spool_clean(d->run->ledger);
	forget_scan(ledger_dir(d->run->ledger), address, still_named, d);
}

int mail_forget(struct mail_run *run, const char *address)
{
	struct dropping d = {.run = run};
	struct buf email = BUF_INIT;
	struct err e = {0};
	size_t dropped = 0;

	if (!member_address(address, strlen(address), &email)) {
		buf_free(&email);
		return cmd_warn(&run->c, EX_USAGE, "forget: no mail address: %s", address);
	}
	d.address = email.p;
	if (mail_config(run) && mail_ledger(run, LEDGER_WRITE)) { /* the config says whom to believe of what was kept */
		mail_take_kept(run); /* which may name him, too */
		archive_each(ledger_dir(run->ledger), forget_attendee, &d);
		if (forget_answers(ledger_dir(run->ledger), email.p, &d.redacted, &e))
			cmd_error(&run->c, NULL, &e);
		/* only what nobody can read an address from stays, so that the next batch does not write to him again */
		if (suppress_put(run->ledger, "", email.p, false, run->c.now, &e))
			cmd_error(&run->c, NULL, &e);
		else if (ledger_compact(run->ledger, drop_address, &d, &dropped, &e))
			cmd_error(&run->c, NULL, &e);
		else
			forgotten(&d, email.p);
		ledger_close(run->ledger);
		run->c.found = dropped + d.redacted;
	}
	arena_free(&d.mem);
	buf_free(&email);
	free(run->netrc);
	return cmd_finish(&run->c, true);
}

/* ---- suppress, readmit ---- */

/* -1: reported */
static int suppress_one(struct mail_run *run, const char *email, bool again, size_t *withdrawn)
{
	struct err e = {0};
	const char *list = mail_list_name(run);

	if (suppress_put(run->ledger, list, email, again, run->c.now, &e) || (!again && suppress_waiting(run->ledger, list, email, run->c.now, withdrawn, &e)))
		return cmd_error(&run->c, NULL, &e), -1;
	return 0;
}

int mail_suppress(struct mail_run *run, int n, char **args, bool again)
{
	size_t withdrawn = 0;

	if (!n)
		return cmd_warn(&run->c, EX_USAGE, "%s: an ADDRESS", run->command);
	if (!mail_ledger(run, LEDGER_WRITE))
		return run->c.status;
	for (int i = 0; i < n; i++) {
		struct buf email = BUF_INIT;
		if (!member_address(args[i], strlen(args[i]), &email))
			cmd_warn(&run->c, EX_USAGE, "%s: no mail address: %s", run->command, args[i]);
		else
			suppress_one(run, email.p, again, &withdrawn);
		buf_free(&email);
	}
	if (withdrawn) {
		spool_clean(run->ledger);
		cmd_warn(&run->c, 0, "%zu message%s withdrawn that waited in the spool", withdrawn, withdrawn > 1 ? "s" : "");
	}
	ledger_close(run->ledger);
	return cmd_finish(&run->c, false);
}
