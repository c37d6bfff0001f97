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
	bool kept, left;  /* what is read was kept by an earlier run; some of that stays where it is */
	struct buf refused; /* of what was kept: no answers of ours, after all */
	size_t n_refused;
};

static void keep(struct answers *a, const struct rec *r)
{
	rec_write(r, &a->rest);
	a->n_rest++;
}

/* an announcement or an invitation, which a mail filter sends here as well: nothing was answered, and nothing is wrong */
static bool unrelated(struct answers *a, const char *file, const struct rec *r)
{
	static const char *const others[] = {"publish", "request", "add", "cancel", "declinecounter"};
	const char *method = rec_get(r, "Method");
	bool other = !method;

	for (size_t i = 0; i < sizeof others / sizeof *others && !other; i++)
		other = !strcmp(others[i], method);
	if (!other || rec_get(r, "Bounced"))
		return false;
	if (event_is_component(r)) /* what the calendar says beside its events, as CALSCALE in every answer of some programs */
		return true;
	cmd_warn(&a->run->c, 0, "%s:%zu: no answer, but an event%s%s", cmd_named(file), r->line, method ? " to " : "", method ? method : "");
	return true;
}

/* Is it out of a mail's calendar that does not say what it is?  Then only the ledger can tell whether that answers anything. */
static bool unsaid(const struct rec *r)
{
	return !rec_get(r, "Method") && rec_get(r, "MailFrom") && rec_get(r, "Attendee") && !rec_get(r, "Bounced");
}

static bool take(void *ctx, const char *file, struct rec *r)
{
	struct answers *a = ctx;
	struct err e = {0};

	if (unsaid(r) && !mail_interrupted)
		rsvp_unsaid(a->rsvp, r);
	if (!(unsaid(r) && mail_interrupted) && unrelated(a, file, r))
		return true;
	if (mail_interrupted && a->kept) {
		a->left = true;
		return false;
	}
	if (mail_interrupted) {
		keep(a, r);
	} else if (rsvp_take(a->rsvp, r, &e)) {
		cmd_error(&a->run->c, file, &e);
		if (e.status != EX_DATAERR)
			return false;
		if (a->kept) { /* nobody hears of it who could look at the mail again */
			rec_write(r, &a->refused);
			a->n_refused++;
		}
	}
	return true;
}

/* what can be no answer is said now, not by a run that nobody looks at */
static bool look(void *ctx, const char *file, struct rec *r)
{
	struct answers *a = ctx;
	const char *method = rec_get(r, "Method");
	struct err e;

	if (!unsaid(r) && unrelated(a, file, r))
		return true;
	if (rec_get(r, "Bounced") || unsaid(r) || rsvp_method(method)) {
		keep(a, r);
	} else {
		err_set(&e, EX_DATAERR, r->line, "no answer: Method is %.40s, not reply, counter or refresh", method);
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

	a->kept = true;
	for (size_t i = 0; i < n; i++) {
		FILE *f = cmd_open(&a->run->c, (*list)[i]);
		if (!f) {
			a->left = true;
			continue;
		}
		cmd_records(&a->run->c, f, (*list)[i], take, a);
		cmd_close(f);
	}
	a->kept = false;
	return n;
}

static bool unwritten(const struct mail_run *run)
{
	return run->c.status == EX_IOERR || run->c.status == EX_CANTCREAT;
}

/* BAD: something could not be written, the files stay.  What was no answer of ours stays in any case, in one of its own. */
static void drop_kept(struct answers *a, char **list, size_t n, bool bad)
{
	struct err e = {0};

	bad = bad || a->left || unwritten(a->run);
	if (!bad && a->n_refused && answers_refused(ledger_dir(a->run->ledger), &a->refused, &e)) {
		cmd_error(&a->run->c, NULL, &e);
		bad = true;
	} else if (!bad && a->n_refused) {
		cmd_warn(&a->run->c, 0, "%zu that cannot be taken %s kept in %s/answers/refused", a->n_refused, a->n_refused > 1 ? "are" : "is", ledger_dir(a->run->ledger));
	}
	buf_free(&a->refused);
	for (size_t i = 0; i < n; i++) {
		if (!bad)
			unlink(list[i]);
		free(list[i]);
	}
	free(list);
}

static struct rsvp *begin(struct mail_run *run)
{
	return rsvp_new(run->ledger, &(struct rsvp_options){.dry = run->dry, .now = run->c.now, .config = &run->config, .accept = run->accept, .n_accept = run->n_accept});
}

static void print_record(void *ctx, const struct rec *r)
{
	struct mail_run *run = ctx;
	const char *rid = rec_get(r, "RecurrenceId");
	struct rec out = REC_INIT;
	struct buf b = BUF_INIT;

	run->c.found++;
	rec_copy(&out, r);
	mail_seats_settle(run, rec_get(r, "Uid"), rid ? rid : "", &out, mail_seats_answered);
	event_sort(&out);
	rec_write(&out, &b);
	cmd_put(&run->c, &b);
	buf_free(&b);
	rec_free(&out);
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
		run->c.found = a.n_rest;
		keep_rest(&a, e.msg);
		if (run->n_accept || run->counter)
			cmd_warn(&run->c, EX_TEMPFAIL, "%s: nothing that is held was answered", e.msg);
		return cmd_finish(&run->c, true);
	}
	if (!cmd_out(&run->c))
		return run->c.status;
	a.rsvp = begin(run);
	n_kept = take_kept(&a, &kept);
	each_input(run, n, files, take, &a);
	keep_rest(&a, "interrupted");
	drop_kept(&a, kept, n_kept, run->dry);
	accept_held(run, a.rsvp);
	mail_counter(run, a.rsvp);
	rsvp_print(a.rsvp, print_record, run);
	rsvp_free(a.rsvp);
	mail_end_late(run);
	ledger_close(run->ledger);
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
	drop_kept(&a, kept, n, false);
	rsvp_free(a.rsvp);
	if (run->c.status != EX_IOERR && run->c.status != EX_CANTCREAT)
		run->c.status = status; /* of an answer that is wrong the run is not at fault */
}
