/* mail_report.c: what ev-mail says while it sends, and in the end. */
#include "cmd/mail.h"

#include "outgoing/outage.h"
#include "outgoing/told.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

/* commands that cron runs say only what is new; their status says also what is not */
static bool by_cron(const struct mail_run *run)
{
	return !strcmp(run->command, "remind") || !strcmp(run->command, "flush") || !strcmp(run->command, "rsvp") || !strcmp(run->command, "digest");
}

/* those that are run every few minutes with the same files */
static bool told(void *ctx, const char *file, const char *text)
{
	struct mail_run *run = ctx;
	return told_before(run->told, file, text);
}

void mail_tell_once(struct mail_run *run, const char *dir)
{
	if (run->dry || isatty(2) || (strcmp(run->command, "remind") != 0 && strcmp(run->command, "digest") != 0))
		return;
	run->told = told_new(dir, run->c.now);
	run->c.told = told;
	run->c.told_ctx = run;
}

void mail_progress(struct mail_run *run, bool last)
{
	struct timespec t;
	double now;

	if (!run->terminal || run->dry)
		return;
	clock_gettime(CLOCK_MONOTONIC, &t);
	now = (double)t.tv_sec + (double)t.tv_nsec / 1e9;
	if (last && run->shown > 0) {
		fprintf(stderr, "\r\033[K");
	} else if (!last && now - run->shown > 0.2) {
		fprintf(stderr, "\r%zu sent", run->sent);
		run->shown = now;
	}
}

static void not_done_yet(struct mail_run *run)
{
	if (!run->c.status)
		run->c.status = EX_TEMPFAIL;
}

static void of_unknown_fate(struct mail_run *run, const struct ledger_entry *e)
{
	run->unknown_count++;
	cmd_warn(&run->c, EX_TEMPFAIL, "%s: delivered or not, nobody knows: %s; --unknown resend or --unknown assume-sent settles it", e->recipient, e->reply);
}

/* what waited until it was of no use any more; where the server never had it, why that was */
static void given_up(struct mail_run *run, const struct ledger_entry *e)
{
	struct buf why = BUF_INIT;

	run->expired++;
	if (*e->reply)
		buf_str(&why, e->reply);
	else
		outage_reason(ledger_dir(run->ledger), &why);
	if (!strcmp(e->kind, "remind"))
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: given up: the reminder of %.160s, %s%s%s", e->recipient, e->uid, e->rid, why.n ? ": " : "", buf_cstr(&why));
	else
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: given up%s%s", e->recipient, why.n ? ": " : "", buf_cstr(&why));
	buf_free(&why);
}

void mail_fate(void *ctx, const struct ledger_entry *e, enum fate what)
{
	struct mail_run *run = ctx;
	bool cron = by_cron(run);

	pthread_mutex_lock(&run->mutex);
	switch (what) {
	case FATE_SENT:
		run->sent++;
		mail_progress(run, false);
		break;
	case FATE_TEMP:
		run->temp++;
		if (cron && e->tries > 1)
			not_done_yet(run);
		else
			cmd_warn(&run->c, EX_TEMPFAIL, "%s: not now: %s; it waits in the spool: ev-mail flush", e->recipient, e->reply);
		break;
	case FATE_REFUSED:
		run->refused++;
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: refused: %s", e->recipient, e->reply);
		break;
	case FATE_STILL_HELD:
		if (cron)
			not_done_yet(run);
		else
			of_unknown_fate(run, e);
		break;
	case FATE_UNKNOWN:
	case FATE_HELD: of_unknown_fate(run, e); break;
	case FATE_WAITS:
		run->waiting++;
		not_done_yet(run);
		break;
	case FATE_EXPIRED: given_up(run, e); break;
	case FATE_LAPSED: /* of a reminder it was said when it happened */
		if (strcmp(e->kind, "remind") != 0)
			given_up(run, e);
		else
			run->expired++;
		break;
	case FATE_UNWANTED: run->suppressed++; break;
	case FATE_LOST:
		cmd_warn(&run->c, EX_IOERR, "%s: what was to go out about %.160s (%s) is lost: %s; the same command again writes it anew", e->recipient, *e->uid ? e->uid : "several events", e->kind, e->reply);
		break;
	case FATE_ASSUMED: run->before_count++; break;
	}
	pthread_mutex_unlock(&run->mutex);
}

void mail_noted(void *ctx, const char *recipient, enum post_note note, const char *text)
{
	struct mail_run *run = ctx;
	struct err e = {0};

	if (note != POST_UNDONE)
		mail_preview_note(run, recipient, note, text);
	pthread_mutex_lock(&run->mutex);
	switch (note) {
	case POST_BEFORE: run->before_count++; break;
	case POST_SUPPRESSED: run->suppressed++; break;
	case POST_REFUSED:
		run->refused++;
		cmd_warn(&run->c, EX_UNAVAILABLE, "%s: refused: %s (not tried again without --all)", recipient, text);
		break;
	case POST_UNDONE:
		cmd_warn(&run->c, 0, "the series has other instances now: what was sent about single ones by themselves (%s) does not hold any more", text);
		break;
	case POST_BAD_LINE:
		err_set(&e, EX_DATAERR, strtoul(text, NULL, 10), "Attendee: not a mail address: %.160s", recipient);
		cmd_error(&run->c, run->file, &e);
		break;
	case POST_BAD:
		err_set(&e, EX_DATAERR, 0, "%.200s: %s", recipient, text);
		if (!cmd_told(&run->c, e.status, run->file, e.msg))
			cmd_error(&run->c, NULL, &e);
		break;
	default: break;
	}
	pthread_mutex_unlock(&run->mutex);
}

void mail_say(struct mail_run *run, const char *file, const struct err *e)
{
	pthread_mutex_lock(&run->mutex);
	cmd_error(&run->c, file, e);
	pthread_mutex_unlock(&run->mutex);
}

void mail_give_up(struct mail_run *run, const struct err *e)
{
	mail_progress(run, true);
	mail_say(run, run->smtp && e->status == EX_UNAVAILABLE ? run->smtp : NULL, e);
	run->stop = true;
}

void mail_ended(struct mail_run *run, const struct err *e)
{
	const char *dir = ledger_dir(run->ledger);

	if (e && !mail_interrupted && (e->status == EX_UNAVAILABLE || e->status == EX_TEMPFAIL) && by_cron(run) && !run->terminal && !outage_news(dir, e->msg, run->c.now)) {
		not_done_yet(run);
		run->stop = true;
	} else if (e) {
		mail_give_up(run, e);
	} else if (run->sent || run->refused || run->temp) {
		outage_over(dir);
	}
}

/* what waits in the spool: how many, and when the first of them may go; NEXT 0: at once */
static size_t waiting(struct mail_run *run, int64_t *next)
{
	struct arena mem = ARENA_INIT;
	size_t n = 0, all = ledger_count(run->ledger);
	bool now = false;

	*next = 0;
	for (size_t i = 0; i < all; i++) {
		enum ledger_state s = ledger_state_of(run->ledger, i);
		struct ledger_entry e;
		if (s != LEDGER_PLAN && s != LEDGER_TEMP)
			continue;
		arena_clear(&mem);
		ledger_get(run->ledger, i, &mem, &e);
		n++;
		now = now || !e.next;
		if (e.next && (!*next || e.next < *next))
			*next = e.next;
	}
	if (now || *next <= run->c.now)
		*next = 0;
	arena_free(&mem);
	return n;
}

void mail_waiting(struct mail_run *run)
{
	int64_t next;
	size_t n = waiting(run, &next);

	if (n)
		cmd_warn(&run->c, EX_TEMPFAIL, "%zu message%s the next run: ev-mail flush", n, n > 1 ? "s wait for" : " waits for");
}

void mail_summary(struct mail_run *run)
{
	bool problems = run->refused || run->temp || run->unknown_count || run->waiting || run->expired || run->stop;
	char text[CIVIL_SIZE];
	struct civil c;
	int64_t next;
	size_t n;

	if (!run->terminal && (!problems || by_cron(run)))
		return;
	n = waiting(run, &next);
	fprintf(stderr, "ev-mail: %zu sent, %zu sent before, %zu refused, %zu unknown, %zu waiting", run->sent, run->before_count, run->refused, run->unknown_count, n);
	if (n && next) {
		c = civil_of_seconds(next);
		c.utc = true;
		fprintf(stderr, " until %s", civil_format(&c, text));
	} else if (n) {
		fprintf(stderr, " for the next run");
	}
	fputc('\n', stderr);
}
