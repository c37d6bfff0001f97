/* mail_seats.c: ev-mail's waiting lists: who has a place is settled whenever answers came or an event was written about, and
 * who waits or moves up is told. */
#include "cmd/mail.h"

#include "outgoing/instance.h"
#include "outgoing/seats.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>

struct telling {
	struct mail_run *run;
	struct rec *record;      /* gets a Warning for each change, or NULL */
	const char *rid;         /* the instance, where the record is of its series; else "" */
};

static void changed(void *ctx, const struct ledger_entry *who, enum seat seat)
{
	struct telling *t = ctx;
	struct buf b = BUF_INIT;

	if (!t->record)
		return;
	if (*t->rid)
		buf_printf(&b, "%s: ", t->rid);
	event_put_mailbox(who->name, who->recipient, &b);
	buf_str(&b, seat == SEAT_WAITING ? " accepts, but all places are taken: is on the waiting list" : " moves up from the waiting list");
	rec_add(t->record, "Warning", b.p);
	buf_free(&b);
}

/* of an instance: who accepts the series later, or an update with fewer places, can make it too full */
static void overbooked(struct telling *t, const struct rec *event)
{
	const char *uid = rec_get(event, "Uid"), *rid = rec_get(event, "RecurrenceId");
	long places = seats_capacity(event);
	size_t going = t->record && rid && places >= 0 ? seats_going(t->run->ledger, uid, rid) : 0;
	struct buf b = BUF_INIT;

	if (places < 0 || going <= (size_t)places)
		return;
	buf_printf(&b, "%zu come to this instance (%s), which has %ld places", going, rid, places);
	rec_add(t->record, "Warning", b.p);
	buf_free(&b);
}

static bool settle(struct telling *t, const char *uid, const char *rid, struct rec *event)
{
	struct mail_run *run = t->run;
	struct err e = {0};

	if (run->dry || !run->ledger || run->stop || ledger_of_uid(run->ledger, uid) == LEDGER_NO_NODE || !instance_record(run->ledger, uid, rid, event))
		return false;
	if (t->record && !*t->rid && seats_capacity(event) == SEATS_UNCLEAR)
		rec_add(t->record, "Warning", "Capacity: not one number: there is no waiting list");
	if (seats_settle(run->ledger, &run->mailer, event, run->c.now, changed, t, &e)) {
		mail_give_up(run, &e);
		return false;
	}
	overbooked(t, event);
	return seats_untold(run->ledger, event, run->c.now) > 0;
}

void mail_seats_settle(struct mail_run *run, const char *uid, const char *rid, struct rec *record, void (*tell)(struct mail_run *run, const struct rec *event))
{
	struct telling t = {run, record, ""};
	struct rec event = REC_INIT;
	char(*list)[CIVIL_SIZE] = NULL;
	size_t n = 0;

	if (settle(&t, uid, rid, &event))
		tell(run, &event);
	if (!*rid && event.n && (rec_get(&event, "Rrule") || rec_get(&event, "Rdate")))
		n = seats_instances(run->ledger, uid, &list);
	for (size_t i = 0; i < n && !run->stop; i++) { /* a place in the series is one at each instance */
		t.rid = list[i];
		rec_clear(&event);
		if (settle(&t, uid, list[i], &event))
			tell(run, &event);
	}
	free(list);
	rec_free(&event);
}

static void tell_now(struct mail_run *run, const struct rec *event)
{
	struct err e = {0};

	if (seats_tell(&run->mailer, event, &e))
		mail_give_up(run, &e);
}

void mail_seats(struct mail_run *run, const struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *rid = rec_get(r, "RecurrenceId");

	if (!rec_get(r, "Capacity") && !strcmp(run->command, "remind"))
		return; /* one that has been taken away is the update's */
	if (uid)
		mail_seats_settle(run, uid, rid ? rid : "", NULL, tell_now);
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
