/* mail_rsvp.c: ev-mail rsvp: answers and bounces into the ledger, and what came of them.  Where the ledger stays another
 * process's, or a signal comes, what arrived is kept and taken by the next run. */
#include "cmd/mail.h"

#include "outgoing/answers.h"
#include "outgoing/members.h"
#include "outgoing/rsvp.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

enum { RSVP_WAIT = 3600 }; /* seconds */

struct answers {
	struct mail_run *run;
	struct rsvp *rsvp;
	struct buf rest;  /* what this run does not take */
	size_t n_rest;
};

static void keep(struct answers *a, const struct rec *r)
{
	rec_write(r, &a->rest);
	a->n_rest++;
}

static bool take(void *ctx, const char *file, struct rec *r)
{
	struct answers *a = ctx;
	struct err e = {0};

	if (mail_interrupted) {
		keep(a, r);
	} else if (rsvp_take(a->rsvp, r, &e)) {
		cmd_error(&a->run->c, file, &e);
		if (e.status != EX_DATAERR)
			return false;
	}
	return true;
}

/* what can be no answer is said now, not by a run that nobody looks at */
static bool look(void *ctx, const char *file, struct rec *r)
{
	struct answers *a = ctx;
	const char *method = rec_get(r, "Method");
	struct err e;

	if (rec_get(r, "Bounced") || (method && (!strcmp(method, "reply") || !strcmp(method, "counter")))) {
		keep(a, r);
	} else {
		err_set(&e, EX_DATAERR, r->line, "no answer: Method is %.40s, not reply or counter", method ? method : "absent");
		cmd_error(&a->run->c, file, &e);
	}
	return true;
}

/* N operands; none: standard input, but where it is a terminal and there is something else to do */
static void each_input(struct mail_run *run, int n, char **files, bool (*each)(void *ctx, const char *file, struct rec *r), struct answers *a)
{
	for (int i = 0; i < (n ? n : 1); i++) {
		const char *file = n ? files[i] : "-";
		FILE *f;
		if (!n && (run->n_accept || run->n_counter || mail_interrupted) && isatty(0))
			return;
		f = cmd_open(&run->c, file);
		if (!f)
			continue;
		cmd_records(&run->c, f, file, each, a);
		cmd_close(f);
	}
}

static void keep_rest(struct answers *a, const char *why)
{
	struct buf dir = BUF_INIT;
	struct err e = {0};

	if (a->n_rest && mail_state(a->run, &dir)) {
		if (answers_keep(dir.p, &a->rest, &e))
			cmd_error(&a->run->c, NULL, &e);
		else
			cmd_warn(&a->run->c, 0, "%s: %zu answer%s kept for the next run", why, a->n_rest, a->n_rest > 1 ? "s are" : " is");
	}
	buf_free(&dir);
	buf_free(&a->rest);
}

/* the answers that earlier runs kept; files that were read are named in LIST, to be removed when all is in the ledger */
static size_t take_kept(struct answers *a, char ***list)
{
	size_t n = answers_list(ledger_dir(a->run->ledger), list);

	for (size_t i = 0; i < n; i++) {
		FILE *f = cmd_open(&a->run->c, (*list)[i]);
		if (!f)
			continue;
		cmd_records(&a->run->c, f, (*list)[i], take, a);
		cmd_close(f);
	}
	return n;
}

/* BAD: something could not be written, the files stay */
static void drop_kept(char **list, size_t n, bool bad)
{
	for (size_t i = 0; i < n; i++) {
		if (!bad)
			unlink(list[i]);
		free(list[i]);
	}
	free(list);
}

static bool unwritten(const struct mail_run *run)
{
	return run->c.status == EX_IOERR || run->c.status == EX_CANTCREAT;
}

static struct rsvp *begin(struct mail_run *run)
{
	return rsvp_new(run->ledger, &(struct rsvp_options){.dry = run->dry, .now = run->c.now, .config = &run->config, .accept = run->accept, .n_accept = run->n_accept});
}

static void print_record(void *ctx, const struct rec *r)
{
	struct mail_run *run = ctx;
	const char *rid = rec_get(r, "RecurrenceId");
	struct rec out = REC_INIT, event = REC_INIT;
	struct buf b = BUF_INIT;

	run->c.found++;
	rec_copy(&out, r);
	if (mail_seats_settle(run, rec_get(r, "Uid"), rid ? rid : "", &event, &out))
		mail_seats_answered(run, &event);
	event_sort(&out);
	rec_write(&out, &b);
	cmd_put(&run->c, &b);
	buf_free(&b);
	rec_free(&out);
	rec_free(&event);
}

static void accept_held(struct mail_run *run, struct rsvp *rsvp)
{
	struct err e = {0};
	size_t taken = 0;

	for (size_t i = 0; i < run->n_accept; i++) {
		if (rsvp_accept(rsvp, run->accept[i], &taken, &e))
			cmd_error(&run->c, NULL, &e);
		else if (!taken)
			cmd_warn(&run->c, 0, "no answer from %s is held", run->accept[i]);
	}
}

static bool good_addresses(struct mail_run *run)
{
	struct buf b = BUF_INIT;

	for (size_t i = 0; i < run->n_accept; i++) {
		buf_clear(&b);
		if (!member_address(run->accept[i], strlen(run->accept[i]), &b))
			cmd_warn(&run->c, EX_USAGE, "--accept-from: no mail address: %s", run->accept[i]);
	}
	buf_free(&b);
	return !run->c.status;
}

static int take_answers(struct mail_run *run, int n, char **files)
{
	struct answers a = {.run = run};
	char **kept = NULL;
	struct err e = {0};
	size_t n_kept;

	if (run->format && strcmp(run->format, "rec") != 0)
		return cmd_warn(&run->c, EX_USAGE, "-f: rsvp writes rec, not %s", run->format);
	n = mail_counter_addresses(run, n, files);
	if (!good_addresses(run) || !mail_config(run))
		return run->c.status;
	if (!run->wait) /* what a mail filter delivers must not be lost */
		run->wait = RSVP_WAIT;
	if (!mail_ledger_try(run, run->dry ? LEDGER_READ : LEDGER_WRITE, &e)) {
		if (e.status != EX_TEMPFAIL)
			return run->c.status;
		each_input(run, n, files, look, &a);
		keep_rest(&a, e.msg);
		if (run->n_accept || run->counter)
			cmd_warn(&run->c, EX_TEMPFAIL, "%s: nothing that is held was answered", e.msg);
		return cmd_finish(&run->c, false);
	}
	if (!cmd_out(&run->c))
		return run->c.status;
	a.rsvp = begin(run);
	n_kept = take_kept(&a, &kept);
	each_input(run, n, files, take, &a);
	drop_kept(kept, n_kept, run->dry || unwritten(run));
	accept_held(run, a.rsvp);
	mail_counter(run, a.rsvp);
	rsvp_print(a.rsvp, print_record, run);
	rsvp_free(a.rsvp);
	mail_end_late(run);
	ledger_close(run->ledger);
	keep_rest(&a, "interrupted");
	return cmd_finish(&run->c, true);
}

int mail_rsvp(struct mail_run *run, int n, char **files)
{
	int status = take_answers(run, n, files);

	free(run->netrc); /* of the config */
	return status;
}

/* ---- in other commands ---- */

static void say_warnings(void *ctx, const struct rec *r)
{
	struct mail_run *run = ctx;
	const char *uid = rec_get(r, "Uid");

	for (size_t i = rec_next(r, "Warning", 0); i < r->n; i = rec_next(r, "Warning", i + 1))
		cmd_warn(&run->c, 0, "%.100s: %s", uid, r->field[i].value);
}

void mail_take_kept(struct mail_run *run)
{
	struct answers a = {.run = run};
	char **kept;
	size_t n;
	int status = run->c.status;

	if (run->dry)
		return;
	a.rsvp = begin(run);
	n = take_kept(&a, &kept);
	if (n) {
		rsvp_print(a.rsvp, say_warnings, run);
		cmd_warn(&run->c, 0, "took answers that waited for the ledger: ev-mail list shows them");
	}
	drop_kept(kept, n, unwritten(run) || a.n_rest);
	buf_free(&a.rest);
	rsvp_free(a.rsvp);
	if (run->c.status != EX_IOERR && run->c.status != EX_CANTCREAT)
		run->c.status = status; /* of an answer that is wrong the run is not at fault */
}
