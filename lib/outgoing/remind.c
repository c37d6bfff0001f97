/* remind.c: see remind.h. */
#include "outgoing/remind.h"

#include "outgoing/instance.h"
#include "outgoing/standing.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

struct job {
	struct remind *m;
	const struct rec *r;
	struct rec out;          /* as it goes out; made when something is due */
	struct standing standing;
	struct standing own;     /* of one instance, where it was written about or answered for by itself */
	bool ready;
	bool stands;             /* the instance was last sent as one that takes place */
	bool off;                /* what is due was last sent as cancelled: nor is it for who is new on the list */
	const struct due *due;
	size_t told;             /* recipients that were looked at */
	struct address_set *who; /* not NULL: recipients are gathered here, and nothing is sent */
	int rc;
	struct err err;
};

static void prepare(struct job *j)
{
	if (j->ready)
		return;
	j->ready = true;
	post_outgoing(j->r, &j->out);
	post_public(j->m->mailer, j->r, &j->out);
	if (j->m->ledger) {
		standing_read(&j->standing, j->m->ledger, rec_get(j->r, "Uid"), "");
		if (*rec_text(j->r, "RecurrenceId")) {
			struct rec sent = REC_INIT;
			standing_read(&j->own, j->m->ledger, rec_get(j->r, "Uid"), rec_text(j->r, "RecurrenceId"));
			j->stands = instance_record(j->m->ledger, rec_get(j->r, "Uid"), rec_text(j->r, "RecurrenceId"), &sent) && !event_is_off(&sent);
			rec_free(&sent);
		}
	}
}

/* the instance was cancelled by itself, and a later message about its series brought it back: OWN has no entry of that */
static bool came_back(const struct job *j, const struct person *own, const struct person *series)
{
	return j->stands && own && own->cancelled && !own->uninvited && series && series->got != LEDGER_NO_NODE && series->got > own->got;
}

/* does what is known of a person speak against a reminder?  WHY says what */
static bool silent(const struct job *j, const struct person *p, enum post_note *why)
{
	if (!p)
		return false;
	*why = p->bounce != LEDGER_NO_NODE ? POST_RETURNED : p->cancelled || p->leaving ? POST_CANCELLED : POST_DECLINED;
	if (p->bounce != LEDGER_NO_NODE || p->cancelled || p->leaving || p->partstat == PARTSTAT_DECLINED)
		return true;
	*why = POST_ON_LIST;
	if (p->seat == SEAT_WAITING && p->partstat == PARTSTAT_ACCEPTED)
		return true;
	*why = POST_ANSWERED;
	if (j->due->deadline && p->partstat == PARTSTAT_ACCEPTED)
		return true; /* has answered in time */
	*why = POST_RETURNED;
	if (p->got == LEDGER_NO_NODE && p->refused != LEDGER_NO_NODE)
		return true; /* the address takes nothing */
	*why = POST_LATE;
	if (p->first != LEDGER_NO_NODE || p->open != LEDGER_NO_NODE) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		bool late;
		ledger_get(j->m->ledger, p->first != LEDGER_NO_NODE ? p->first : p->open, &mem, &e);
		late = e.time >= j->due->since;
		arena_free(&mem);
		return late;
	}
	return false;
}

enum { VARIANT = 60 };
static const char DEADLINE[] = "deadline-";

/* the part of a reminder's key that tells it from the others of its instance */
static void name_offset(const struct due *d, char variant[VARIANT])
{
	char offset[40];

	due_offset(d->before, offset);
	snprintf(variant, VARIANT, "%s%s", d->deadline ? DEADLINE : "", offset);
}

static void to_one(struct job *j, const struct member *m)
{
	struct remind *rm = j->m;
	const struct person *series = rm->ledger ? standing_of(&j->standing, m->email) : NULL, *own = rm->ledger ? standing_of(&j->own, m->email) : NULL;
	char instance[CIVIL_SIZE], variant[VARIANT];
	struct civil at = civil_of_seconds(j->due->instant);
	struct ledger_entry entry = {.kind = "remind", .uid = rec_get(j->r, "Uid"), .recipient = m->email, .name = m->name, .language = m->language, .zone = m->zone, .list = m->list, .expires = j->due->until, .hash = ""}, old;
	struct message msg = {.kind = j->due->deadline ? MESSAGE_DEADLINE : MESSAGE_REMINDER, .event = &j->out, .start = &j->due->start, .end = &j->due->end, .to_name = m->name, .to_addr = m->email,
	                      .member = m->fields, .zone = m->zone, .unsubscribe = m->unsubscribe, .words = words_of(*m->language ? m->language : rec_get(j->r, "Language"))};
	struct person again;
	const struct person *thread = series && series->first != LEDGER_NO_NODE ? series : own;
	struct arena mem = ARENA_INIT;
	enum post_note why = POST_BEFORE;
	size_t node;

	if (j->rc)
		return;
	standing_rest(&j->standing, &j->told);
	if (suppress_has(rm->suppress, m->list, m->email)) {
		rm->note(rm->ctx, m->email, POST_SUPPRESSED, "");
		return;
	}
	if (j->off) {
		rm->note(rm->ctx, m->email, POST_CANCELLED, "");
		return;
	}
	if (came_back(j, own, series)) {
		again = *own;
		again.cancelled = false;
		own = &again;
	}
	if (standing_uninvited(own, series)) {
		rm->note(rm->ctx, m->email, POST_UNINVITED, "");
		return;
	}
	if (series && series->uninvited)
		series = NULL; /* invited to this instance again: what he had of the series says nothing */
	if (silent(j, own, &why) || (!(own && own->answer != LEDGER_NO_NODE && !own->outdated) && silent(j, series, &why))) {
		rm->note(rm->ctx, m->email, why, "");
		return;
	}
	at.utc = true;
	name_offset(j->due, variant);
	entry.rid = civil_format(&at, instance);
	entry.variant = variant;
	if (rm->ledger && (node = ledger_find(rm->ledger, &entry)) != LEDGER_NO_NODE && ledger_state_of(rm->ledger, node) != LEDGER_WITHDRAWN) {
		rm->note(rm->ctx, m->email, POST_BEFORE, "");
		return;
	}
	if (thread && thread->first != LEDGER_NO_NODE) {
		ledger_get(rm->ledger, thread->first, &mem, &old);
		msg.in_reply_to = old.message_id;
	}
	j->rc = mailer_queue(rm->mailer, &msg, &entry, &j->err);
	if (j->rc && j->err.status == EX_DATAERR) {
		rm->note(rm->ctx, m->email, POST_BAD, j->err.msg);
		j->rc = 0;
	}
	arena_free(&mem);
}

static void one(struct job *j, const struct member *m)
{
	if (j->who)
		address_set_add(j->who, m->email);
	else
		to_one(j, m);
}

static void bad_attendee(struct job *j, const char *value, size_t line)
{
	char number[24];

	snprintf(number, sizeof number, "%zu", line);
	if (!j->who && strchr(value, '@')) /* who has a name alone is written to by somebody else */
		j->m->note(j->m->ctx, value, POST_BAD_LINE, number);
}

static void to_attendees(struct job *j)
{
	struct address_set seen = {0};

	for (size_t i = rec_next(j->r, "Attendee", 0); i < j->r->n; i = rec_next(j->r, "Attendee", i + 1)) {
		struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT, stat = BUF_INIT;
		const char *v = j->r->field[i].value;
		if (event_more_mailboxes(event_mailbox(v, &name, &addr)) || !member_address(buf_cstr(&addr), addr.n, &email)) {
			bad_attendee(j, v, j->r->field[i].line);
		} else if (address_set_add(&seen, email.p) && !(event_param(v, "partstat", &stat) && partstat_of(buf_cstr(&stat)) == PARTSTAT_DECLINED)) {
			struct member m = {.name = buf_cstr(&name), .language = "", .email = email.p, .unsubscribe = "", .line = j->r->field[i].line, .zone = ""};
			one(j, &m);
		}
		buf_free(&name);
		buf_free(&addr);
		buf_free(&email);
		buf_free(&stat);
	}
	address_set_free(&seen);
}

static void to_invited(struct job *j)
{
	struct arena mem = ARENA_INIT;

	for (size_t i = 0; i < j->standing.n; i++) {
		const struct person *p = &j->standing.person[i];
		size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open;
		struct ledger_entry e;
		struct member m;
		if (node == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		ledger_get(j->m->ledger, node, &mem, &e);
		m = standing_member(&e);
		one(j, &m);
	}
	arena_free(&mem);
}

static void to_all(struct job *j)
{
	struct member m;

	if (j->m->members) {
		j->rc = members_rewind(j->m->members, &j->err);
		while (j->rc == 0 && members_next(j->m->members, &m) == 1)
			one(j, &m);
	} else if (rec_get(j->r, "Attendee")) {
		to_attendees(j);
	} else {
		to_invited(j);
	}
}

static bool called_off(const struct job *j, const char *rid)
{
	struct rec sent = REC_INIT;
	bool off = instance_record(j->m->ledger, rec_get(j->r, "Uid"), rid, &sent) && event_is_off(&sent);

	rec_free(&sent);
	return off;
}

/* is E an earlier reminder of the same as what is due? */
static bool earlier(const struct job *j, const struct ledger_entry *e)
{
	struct civil at = civil_of_seconds(j->due->instant);
	bool deadline = !strncmp(e->variant, DEADLINE, sizeof DEADLINE - 1);
	char instance[CIVIL_SIZE];
	long before;

	at.utc = true;
	if (strcmp(e->kind, "remind") != 0 || strcmp(e->uid, rec_get(j->r, "Uid")) != 0 || strcmp(e->rid, civil_format(&at, instance)) != 0)
		return false;
	return deadline == j->due->deadline && event_offset(e->variant + (deadline ? sizeof DEADLINE - 1 : 0), &before) && before > j->due->before;
}

/* Of several reminders of one instance only the last one counts: what an earlier one left in the spool is withdrawn.  Not for those
 * who do not get this one: other lists have reminders of their own. */
static void withdraw_earlier(struct job *j)
{
	struct ledger *l = j->m->ledger;
	struct address_set who = {0};
	struct arena mem = ARENA_INIT;
	bool known = false;

	for (size_t i = ledger_of_uid(l, rec_get(j->r, "Uid")); i != LEDGER_NO_NODE && j->rc == 0; i = ledger_next_of_uid(l, i)) {
		enum ledger_state s = ledger_state_of(l, i);
		struct ledger_entry e;
		if (s != LEDGER_PLAN && s != LEDGER_TEMP)
			continue;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		if (!earlier(j, &e))
			continue;
		j->who = &who;
		if (!known)
			to_all(j);
		j->who = NULL;
		known = true;
		if (j->rc == 0 && address_set_has(&who, e.recipient))
			j->rc = mailer_withdraw(j->m->mailer, i, &j->err) < 0 ? -1 : 0;
	}
	address_set_free(&who);
	arena_free(&mem);
}

static void due_now(void *ctx, const struct due *d)
{
	struct job *j = ctx;

	if (j->rc)
		return;
	prepare(j);
	j->due = d;
	j->told = 0;
	if (j->m->ledger)
		j->off = called_off(j, rec_text(j->r, "RecurrenceId"));
	if (j->m->ledger && (d->ranged || !*rec_text(j->r, "RecurrenceId"))) { /* who answered for this instance alone */
		struct civil at = civil_of_seconds(d->deadline ? d->instant : d->original);
		char instance[CIVIL_SIZE];
		at.utc = true;
		standing_free(&j->own);
		standing_read(&j->own, j->m->ledger, rec_get(j->r, "Uid"), civil_format(&at, instance));
		j->off = j->off || (!d->deadline && called_off(j, instance));
	}
	if (j->m->ledger)
		withdraw_earlier(j);
	if (j->rc)
		return;
	to_all(j);
	j->m->nobody += j->told == 0;
}

int remind_event(struct remind *m, const struct rec *r, const struct rec *series, const struct rec *overrides, size_t n, struct err *e)
{
	struct job j = {.m = m, .r = r};
	const char *precision = rec_get(r, "Precision");

	if (event_is_cancellation(r))
		return 0;
	if (event_check(r, e))
		return -1;
	if (event_is_component(r))
		return 0;
	if (!rec_get(r, "Uid") || !*rec_get(r, "Uid"))
		return err_set(e, EX_DATAERR, r->line, "a record without Uid");
	if (precision && *precision)
		return 0; /* nobody knows when it begins */
	if (!due_find(r, series, overrides, n, &m->due, due_now, &j) && !j.rc)
		j.rc = err_set(&j.err, EX_DATAERR, r->line, "Rrule: not a rule, or one with too many instances (RFC 5545 3.3.10)");
	standing_free(&j.standing);
	standing_free(&j.own);
	rec_free(&j.out);
	if (j.rc)
		*e = j.err;
	return j.rc;
}
