/* mail_seats.c: ev-mail's waiting lists: who has a place is settled whenever answers came or an event was written about, and
 * who waits or moves up is told. */
#include "cmd/mail.h"

#include "outgoing/archive.h"
#include "outgoing/seats.h"
#include "record/event.h"

#include <string.h>

struct telling {
	struct mail_run *run;
	struct rec *record;      /* gets a Warning for each change, or NULL */
};

static void changed(void *ctx, const struct ledger_entry *who, enum seat seat)
{
	struct telling *t = ctx;
	struct buf b = BUF_INIT;

	if (!t->record)
		return;
	event_put_mailbox(who->name, who->recipient, &b);
	buf_str(&b, seat == SEAT_WAITING ? " accepts, but all places are taken: is on the waiting list" : " moves up from the waiting list");
	rec_add(t->record, "Warning", b.p);
	buf_free(&b);
}

void mail_seats_of_instance(struct mail_run *run, const char *uid, const char *rid, struct rec *record)
{
	long places = seats_capacity(record);
	size_t going;
	struct buf b = BUF_INIT;

	if (places < 0)
		return;
	going = seats_going(run->ledger, uid, rid);
	if (going > (size_t)places) {
		buf_printf(&b, "%zu come to this instance, which has %ld places: there is no waiting list for one instance of a series", going, places);
		rec_add(record, "Warning", b.p);
	}
	buf_free(&b);
}

bool mail_seats_settle(struct mail_run *run, const char *uid, const char *rid, struct rec *event, struct rec *record)
{
	struct telling t = {run, record};
	struct err e = {0};

	if (run->dry || !run->ledger || run->stop || ledger_of_uid(run->ledger, uid) == LEDGER_NO_NODE || !archive_get(ledger_dir(run->ledger), uid, rid, event))
		return false;
	if (record && seats_capacity(event) == SEATS_UNCLEAR)
		rec_add(record, "Warning", "Capacity: not one number: there is no waiting list");
	if (seats_settle(run->ledger, event, run->c.now, changed, &t, &e)) {
		mail_give_up(run, &e);
		return false;
	}
	return seats_untold(run->ledger, event, run->c.now) > 0;
}

void mail_seats(struct mail_run *run, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *rid = rec_get(r, "RecurrenceId");
	struct rec event = REC_INIT;
	struct err e = {0};

	if (!rec_get(r, "Capacity") && !strcmp(run->command, "remind"))
		return; /* one that has been taken away is the update's */
	if (uid && mail_seats_settle(run, uid, rid ? rid : "", &event, NULL) && seats_tell(&run->mailer, &event, &e))
		mail_give_up(run, &e);
	rec_free(&event);
}

/* The answers are in the ledger: whatever becomes of these messages now, the next run goes on with them. */
void mail_seats_answered(struct mail_run *run, const struct rec *event)
{
	const char *summary = rec_get(event, "Summary");
	struct err e = {0};
	int status = run->c.status;

	if (!run->late && !mail_begin_late(run))
		cmd_warn(&run->c, 0, "%.200s: the waiting list has changed, and nobody is told before ev-mail can send: From: and a way out in mail.conf, then ev-mail remind or update",
		         summary ? summary : rec_get(event, "Uid"));
	else if (seats_tell(&run->mailer, event, &e))
		mail_say(run, NULL, &e);
	run->c.status = status;
}
