/* mail_counter.c: ev-mail rsvp --accept-counter and --decline-counter: what guests propose is answered, with an update for all or
 * a DECLINECOUNTER for who proposed it. */
#include "cmd/mail.h"

#include "outgoing/archive.h"
#include "outgoing/counter.h"
#include "outgoing/instance.h"
#include "outgoing/members.h"
#include "outgoing/proposal.h"
#include "outgoing/rsvp.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

struct answering {
	struct mail_run *run;
	struct rsvp *rsvp;
	size_t n;
};

static int settle(struct mail_run *run, const struct ledger_entry *proposal, struct err *e)
{
	struct ledger_entry done = *proposal;

	done.state = LEDGER_SETTLED;
	return ledger_put(run->ledger, &done, e) || ledger_commit(run->ledger, e) ? -1 : 0;
}

/* are there instances of the series that were written about by themselves? */
static bool has_alone(struct mail_run *run, const struct rec *event)
{
	size_t n = 0;
	struct rec *alone = rec_get(event, "RecurrenceId") ? NULL : archive_alone(ledger_dir(run->ledger), rec_get(event, "Uid"), &n);

	rec_free_list(alone, n);
	return n > 0;
}

/* EVENT as it is proposed */
static int take(const struct ledger_entry *proposal, struct rec *event, bool has_exceptions, struct err *e)
{
	struct civil from = {0}, to = {0};
	const char *why = NULL;

	event_time(event, "Start", &from);
	if (!proposal_take(proposal->reply, event))
		why = "the series would begin on a day that its rule does not name";
	else if (has_exceptions && event_time(event, "Start", &to) && civil_cmp(&from, &to))
		why = "the series has exceptions, which are named by the old time";
	return why ? err_set(e, EX_DATAERR, 0, "the proposal of %.200s cannot be taken as it is: %s: change the record and send it with ev-mail update", proposal->recipient, why) : 0;
}

/* an update for everyone who was invited */
static int accept_one(struct mail_run *run, const struct ledger_entry *proposal, struct rec *event, struct err *e)
{
	struct post post = {.kind = POST_UPDATE, .past = run->past, .mailer = &run->mailer, .suppress = run->suppress, .ledger = run->ledger, .note = mail_noted, .ctx = run};
	const char *const *fields = run->mailer.public_fields;
	const char *unknown[MAIL_ADDRESSES];
	size_t n = run->mailer.n_public, k = 0;
	struct rec *override;
	size_t overrides = 0;
	long sequence;
	int rc;

	override = rec_get(event, "RecurrenceId") ? NULL : archive_overrides(ledger_dir(run->ledger), rec_get(event, "Uid"), &overrides);
	rc = take(proposal, event, overrides > 0 || has_alone(run, event), e);
	for (size_t i = 0; i < event->n && k < MAIL_ADDRESSES; i++) /* what guests have seen before */
		if (*event->field[i].name != '#' && !event_field_of(event->field[i].name))
			unknown[k++] = event->field[i].name;
	run->mailer.public_fields = unknown;
	run->mailer.n_public = k;
	if (rc == 0)
		rc = post_event(&post, event, override, overrides, NULL, &sequence, e);
	rec_free_list(override, overrides);
	run->mailer.public_fields = fields;
	run->mailer.n_public = n;
	return rc;
}

static bool answer_one(void *ctx, const struct ledger_entry *proposal)
{
	struct answering *a = ctx;
	struct mail_run *run = a->run;
	bool accept = run->counter == COUNTER_ACCEPT;
	struct rec event = REC_INIT;
	struct buf say = BUF_INIT;
	struct err e = {0};
	int rc = -1;

	a->n++;
	if (!instance_record(run->ledger, proposal->uid, proposal->rid, &event)) {
		cmd_warn(&run->c, EX_DATAERR, "%.200s: there is no record of the event", proposal->uid);
	} else if (!run->late && !mail_begin_late(run)) {
		cmd_warn(&run->c, EX_CONFIG, "the proposal of %.200s stays open", proposal->recipient);
	} else {
		rc = accept ? accept_one(run, proposal, &event, &e) : counter_decline(&run->mailer, proposal, &event, &e);
		if (rc == 0)
			rc = settle(run, proposal, &e);
		if (rc)
			cmd_error(&run->c, NULL, &e);
	}
	if (rc == 0) {
		buf_printf(&say, "the proposal of %s is %s", proposal->recipient, accept ? "accepted: everyone is told" : "declined");
		rsvp_tell(a->rsvp, proposal->uid, proposal->rid, say.p);
	}
	rec_free(&event);
	buf_free(&say);
	return rc == 0 || e.status == 0 || e.status == EX_DATAERR;
}

int mail_counter_addresses(struct mail_run *run, int n, char **args)
{
	int files = 0;

	for (int i = 0; i < n; i++) {
		struct buf email = BUF_INIT;
		if (run->counter && run->n_counter < MAIL_ADDRESSES && access(args[i], F_OK) != 0 && member_address(args[i], strlen(args[i]), &email))
			run->counter_of[run->n_counter++] = args[i];
		else
			args[files++] = args[i];
		buf_free(&email);
	}
	return files;
}

void mail_counter(struct mail_run *run, struct rsvp *rsvp)
{
	struct answering a = {.run = run, .rsvp = rsvp};

	if (!run->counter)
		return;
	if (run->dry) {
		cmd_warn(&run->c, 0, "-n: no proposal is answered");
		return;
	}
	if (!run->n_counter)
		rsvp_proposals(rsvp, NULL, answer_one, &a);
	for (size_t i = 0; i < run->n_counter; i++)
		rsvp_proposals(rsvp, run->counter_of[i], answer_one, &a);
	if (run->suppressed)
		cmd_warn(&run->c, 0, "%zu left out: unsubscribed, or their mail came back for good", run->suppressed);
	if (!a.n)
		cmd_warn(&run->c, 0, "no proposal is open%s", run->n_counter ? " from there" : " among these answers");
}
