/* rsvp.c: see rsvp.h. */
#include "outgoing/rsvp_set.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/archive.h"
#include "outgoing/attendees.h"
#include "outgoing/instance.h"
#include "outgoing/members.h"
#include "outgoing/overrides.h"
#include "outgoing/standing.h"
#include "record/event.h"
#include "record/which.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct rsvp *rsvp_new(struct ledger *l, const struct rsvp_options *o)
{
	struct rsvp *a = mem_new(1, sizeof *a);

	a->l = l;
	a->o = *o;
	return a;
}

void rsvp_free(struct rsvp *a)
{
	if (!a)
		return;
	for (size_t i = 0; i < a->n; i++) {
		free(a->event[i].uid);
		free(a->event[i].rid);
		rec_free(&a->event[i].notes);
	}
	free(a->event);
	free(a->proposal);
	free(a);
}

struct answered *rsvp_event(struct rsvp *a, const char *uid, const char *rid)
{
	for (size_t i = 0; i < a->n; i++)
		if (!strcmp(a->event[i].uid, uid) && !strcmp(a->event[i].rid, rid))
			return &a->event[i];
	a->event = mem_grow(a->event, &a->cap, a->n + 1, sizeof *a->event);
	memset(&a->event[a->n], 0, sizeof *a->event);
	a->event[a->n].uid = mem_str(uid);
	a->event[a->n].rid = mem_str(rid);
	return &a->event[a->n++];
}

void rsvp_note_parts(struct answered *ev, const char *const *part)
{
	struct buf b = BUF_INIT, clean = BUF_INIT;

	for (; *part; part++)
		buf_str(&b, *part);
	utf8_clean(buf_cstr(&b), b.n, false, &clean);
	rec_add(&ev->notes, "Warning", buf_cstr(&clean));
	buf_free(&b);
	buf_free(&clean);
}

void rsvp_tell(struct rsvp *a, const char *uid, const char *rid, const char *text)
{
	rsvp_note(rsvp_event(a, uid, rid), text, NULL);
}

/* is a reminder of no use to who gave this answer? */
static bool needless(const struct ledger_entry *reminder, const char *answer)
{
	enum partstat stat = partstat_of(answer);

	return stat == PARTSTAT_DECLINED || !strncmp(reminder->variant, "nudge-", 6) || (stat == PARTSTAT_ACCEPTED && !strncmp(reminder->variant, "deadline-", 9));
}

/* What waits in the spool for who has answered now.  One that is due all the same, for an instance that he comes to, the next remind
 * plans anew. */
static int withdraw_needless(struct rsvp *a, const struct ledger_entry *answer, struct err *err)
{
	struct arena mem = ARENA_INIT;
	struct instance instance;
	int rc = 0;

	instance_set(&instance, a->l, answer->uid, answer->rid);
	for (size_t i = ledger_of_uid(a->l, answer->uid); i != LEDGER_NO_NODE && rc == 0; i = ledger_next_of_uid(a->l, i)) {
		enum ledger_state s = ledger_state_of(a->l, i);
		struct ledger_entry e;
		if (s != LEDGER_PLAN && s != LEDGER_TEMP)
			continue;
		arena_clear(&mem);
		ledger_get(a->l, i, &mem, &e);
		if (strcmp(e.kind, "remind") != 0 || strcmp(e.uid, answer->uid) != 0 || strcasecmp(e.recipient, answer->recipient) != 0)
			continue;
		if ((*answer->rid && !instance_is(&instance, e.rid)) || !needless(&e, answer->reply))
			continue;
		e.state = LEDGER_WITHDRAWN;
		e.time = a->o.now;
		e.next = 0;
		rc = ledger_put(a->l, &e, err);
	}
	arena_free(&mem);
	return rc;
}

int rsvp_put(struct rsvp *a, const struct ledger_entry *e, struct err *err)
{
	if (a->o.dry)
		return 0;
	if (!strcmp(e->kind, "answer") && withdraw_needless(a, e, err))
		return -1;
	return ledger_put(a->l, e, err) || ledger_commit(a->l, err) ? -1 : 0;
}

/* ---- which event ---- */

struct search {
	const char *uid;
	char *found;
};

static bool same_but_case(void *ctx, struct rec *r)
{
	struct search *s = ctx;
	const char *uid = rec_get(r, "Uid");

	if (uid && !strcasecmp(uid, s->uid))
		s->found = mem_str(uid);
	return !s->found;
}

/* the Uid as the ledger has it, NULL: not ours.  Some servers send it back in capitals. */
static char *known_uid(struct rsvp *a, const char *uid)
{
	struct search s = {.uid = uid};

	if (ledger_of_uid(a->l, uid) != LEDGER_NO_NODE)
		return mem_str(uid);
	archive_each(ledger_dir(a->l), same_but_case, &s);
	if (s.found && ledger_of_uid(a->l, s.found) == LEDGER_NO_NODE) {
		free(s.found);
		s.found = NULL;
	}
	return s.found;
}

/* The instance an answer is for, as the ledger names it: as the organizer's own record of that instance writes it where
 * there is one, else in UTC (a date as it is).  Mail programs send it in whatever zone they like. */
static void known_rid(struct rsvp *a, const char *uid, const struct rec *answer, struct buf *out)
{
	struct civil c, mine;
	struct arena mem = ARENA_INIT;
	const struct zone *zone = event_zone(answer, NULL);
	struct rec series = REC_INIT, named = REC_INIT;
	int64_t at;
	char text[CIVIL_SIZE];
	bool is;

	rec_copy(&named, answer);
	if (archive_get(ledger_dir(a->l), uid, "", &series)) {
		which_name(&series, &named);
		zone = zone ? zone : event_zone(&series, NULL);
	}
	is = event_time(&named, "RecurrenceId", &c);
	rec_free(&named);
	if (!is) {
		rec_free(&series);
		return;
	}
	at = zone_instant(zone, &c);
	for (size_t i = ledger_of_uid(a->l, uid); i != LEDGER_NO_NODE && !out->n; i = ledger_next_of_uid(a->l, i)) {
		struct ledger_entry e;
		arena_clear(&mem);
		ledger_get(a->l, i, &mem, &e);
		if (*e.rid && strcmp(e.kind, "remind") != 0 && e.state < LEDGER_ANSWERED && civil_parse(e.rid, &mine) && zone_instant(zone, &mine) == at && mine.timed == c.timed)
			buf_str(out, e.rid);
	}
	if (!out->n) {
		struct civil utc = c.timed ? civil_of_seconds(at) : c;
		utc.utc = c.timed;
		buf_str(out, civil_format(&utc, text));
	}
	arena_free(&mem);
	rec_free(&series);
}

/* ---- bounces ---- */

/* the message that came back, by its Message-ID, which nobody can guess: anyone can claim that an address is dead */
static bool bounced_message(struct rsvp *a, const char *message_id, struct arena *mem, struct ledger_entry *e)
{
	size_t n = ledger_count(a->l);
	bool found = false;

	for (size_t i = 0; i < n; i++) {
		struct arena m = ARENA_INIT;
		struct ledger_entry x;
		ledger_get(a->l, i, &m, &x);
		if (*x.message_id && *message_id && !strcmp(x.message_id, message_id)) {
			ledger_get(a->l, i, mem, e);
			found = true;
		}
		arena_free(&m);
		if (found && *message_id)
			break;
	}
	return found;
}

static int bounces(struct rsvp *a, const struct rec *r, struct err *err)
{
	const char *id = rec_get(r, "BouncedMessage");
	struct arena mem = ARENA_INIT;
	size_t done = 0;
	int rc = 0;

	for (size_t i = rec_next(r, "Bounced", 0); i < r->n && rc == 0; i = rec_next(r, "Bounced", i + 1)) {
		struct buf name = BUF_INIT, addr = BUF_INIT, action = BUF_INIT, why = BUF_INIT, part = BUF_INIT;
		struct ledger_entry sent;
		event_mailbox(r->field[i].value, &name, &addr);
		event_param(r->field[i].value, "action", &action);
		if (event_param(r->field[i].value, "status", &part))
			buf_str(&why, part.p);
		if (event_param(r->field[i].value, "diagnostic", &part))
			buf_printf(&why, "%s%s", why.n ? " " : "", part.p);
		if (bounced_message(a, id ? id : "", &mem, &sent)) {
			bool remind = !strcmp(sent.kind, "remind");
			struct answered *ev = rsvp_event(a, sent.uid, remind ? "" : sent.rid);
			done++;
			if (action.n && strcasecmp(action.p, "failed") != 0) {
				rsvp_note(ev, "mail to ", sent.recipient, " is not through yet: ", action.p, NULL);
			} else {
				struct ledger_entry e = {.kind = "bounce", .uid = sent.uid, .rid = remind ? "" : sent.rid, .sequence = remind ? 0 : sent.sequence, .recipient = sent.recipient,
				                         .state = LEDGER_BOUNCED, .time = a->o.now, .reply = why.n ? why.p : "bounced"};
				rsvp_note(ev, "mail to ", sent.recipient, " came back: ", e.reply, NULL);
				rc = rsvp_put(a, &e, err);
			}
		}
		buf_free(&name);
		buf_free(&addr);
		buf_free(&action);
		buf_free(&why);
		buf_free(&part);
	}
	arena_free(&mem);
	if (rc == 0 && !done)
		return err_set(err, EX_DATAERR, r->line, "a bounce of no message of ours");
	return rc;
}

/* ---- by hand, or through a link ---- */

/* the message that one of the tokens belongs to: those of what it answers to come first */
static bool find_message(struct rsvp *a, const struct sender *by, struct arena *mem, struct ledger_entry *e)
{
	size_t best = LEDGER_NO_NODE, rank = by->tokens.n;

	for (size_t i = 0, n = ledger_count(a->l); i < n && rank; i++) {
		struct arena m = ARENA_INIT;
		struct ledger_entry x;
		ledger_get(a->l, i, &m, &x);
		if (strlen(x.message_id) > TOKEN_LENGTH && x.message_id[TOKEN_LENGTH] == '.') {
			char token[TOKEN_SIZE];
			memcpy(token, x.message_id, TOKEN_LENGTH);
			token[TOKEN_LENGTH] = '\0';
			for (size_t k = 0; k < rank; k += TOKEN_SIZE)
				if (token_same(by->tokens.p + k, token)) {
					best = i;
					rank = k;
				}
		}
		arena_free(&m);
	}
	if (best == LEDGER_NO_NODE)
		return false;
	ledger_get(a->l, best, mem, e);
	return true;
}

/* "2026-05-12T17:00Z" as a link has it: 20260512T1700Z */
static bool same_instance(const char *rid, const char *compact)
{
	for (; *rid; rid++) {
		if (*rid == '-' || *rid == ':')
			continue;
		if (*rid != *compact++)
			return false;
	}
	return !*compact;
}

/* MailAbout is "TOKEN-SEQUENCE" or "TOKEN-SEQUENCE-INSTANCE" */
static void link_target(struct rsvp *a, const char *about, const struct ledger_entry *sent, struct rec *answer, struct buf *rid)
{
	const char *seq = strchr(about, '-'), *instance = seq ? strchr(seq + 1, '-') : NULL;
	struct buf n = BUF_INIT;

	if (seq) {
		buf_add(&n, seq + 1, strspn(seq + 1, "0123456789"));
		rec_add(answer, "Sequence", buf_cstr(&n));
	}
	buf_free(&n);
	for (size_t i = instance ? ledger_of_uid(a->l, sent->uid) : LEDGER_NO_NODE; i != LEDGER_NO_NODE && !rid->n; i = ledger_next_of_uid(a->l, i)) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		ledger_get(a->l, i, &mem, &e);
		if (same_instance(e.rid, instance + 1))
			buf_str(rid, e.rid);
		arena_free(&mem);
	}
}

static int written(struct rsvp *a, const struct rec *r, const struct sender *by, struct err *err)
{
	const char *says = rec_get(r, "MailAnswer"), *about = rec_get(r, "MailAbout");
	struct arena mem = ARENA_INIT;
	struct ledger_entry sent;
	struct rec answer = REC_INIT;
	struct buf attendee = BUF_INIT, rid = BUF_INIT;
	struct answered *ev;
	int rc = 0;

	if (!find_message(a, by, &mem, &sent)) {
		arena_free(&mem);
		return err_set(err, EX_DATAERR, r->line, "an answer to no message of ours");
	}
	if (about && strcmp(says, "written") != 0) {
		rec_copy(&answer, r);
		link_target(a, about, &sent, &answer, &rid);
		ev = rsvp_event(a, sent.uid, buf_cstr(&rid));
		buf_printf(&attendee, "<%s>; partstat=%s", sent.recipient, says);
		rc = rsvp_answer(a, ev, &answer, by, attendee.p, err);
	} else {
		ev = rsvp_event(a, sent.uid, strcmp(sent.kind, "remind") ? sent.rid : "");
	}
	if (rc == 0)
		rc = rsvp_written(a, ev, r, by, sent.recipient, err);
	rec_free(&answer);
	buf_free(&attendee);
	buf_free(&rid);
	arena_free(&mem);
	return rc;
}

/* ---- all kinds ---- */

/* the calendar property that begins with PREFIX and has no field, since its value or its parameters cannot be one's; or NULL */
static const char *verbatim(const struct rec *r, const char *prefix)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1))
		if (!strncasecmp(r->field[i].value, prefix, strlen(prefix)))
			return r->field[i].value;
	return NULL;
}

bool rsvp_method(const char *method)
{
	return method && (!strcmp(method, "reply") || !strcmp(method, "counter") || !strcmp(method, "refresh"));
}

bool rsvp_unsaid(struct rsvp *a, struct rec *r)
{
	const char *uid = rec_get(r, "Uid"), *organizer = rec_get(r, "Organizer");
	char *known = uid && *uid && rec_get(r, "MailFrom") ? known_uid(a, uid) : NULL;
	struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT, stat = BUF_INIT;
	struct sender by;
	bool says = false;

	sender_read(&by, r, a->o.config);
	if (organizer) {
		event_mailbox(organizer, &name, &addr);
		member_address(buf_cstr(&addr), addr.n, &email);
	}
	for (size_t i = rec_next(r, "Attendee", 0); known && i < r->n && !says; i = rec_next(r, "Attendee", i + 1))
		says = event_param(r->field[i].value, "partstat", &stat) && partstat_of(buf_cstr(&stat)) != PARTSTAT_NONE;
	says = says && !(email.n && sender_is(&by, email.p));
	if (says)
		rec_set(r, "Method", "reply");
	sender_free(&by);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&email);
	buf_free(&stat);
	free(known);
	return says;
}

/* does R answer for an instance that no guest has?  It would be one that nobody looks for. */
static bool to_no_instance(struct rsvp *a, const struct rec *r, const char *uid, const char *rid)
{
	const char *dir = ledger_dir(a->l);
	struct rec series = REC_INIT, *own;
	struct instance instance;
	char name[CIVIL_SIZE];
	bool none = archive_get(dir, uid, "", &series) && which_meant(&series, r, name) != WHICH_IS;
	size_t n = 0;

	rec_free(&series);
	if (!none)
		return false;
	instance_set(&instance, a->l, uid, rid);
	own = overrides_earlier(dir, uid, &n);
	for (size_t i = 0; i < n && none; i++)
		none = !instance_is(&instance, rec_get(&own[i], "RecurrenceId"));
	rec_free_list(own, n);
	return none;
}

static int answers(struct rsvp *a, const struct rec *r, const struct sender *by, const char *uid, struct err *err)
{
	struct buf rid = BUF_INIT;
	struct answered *ev;
	int rc = 0;

	known_rid(a, uid, r, &rid);
	ev = rsvp_event(a, uid, buf_cstr(&rid));
	if (rid.n && verbatim(r, "RECURRENCE-ID;RANGE=THISANDFUTURE"))
		rsvp_note(ev, "an answer for this instance and the later ones: counted for this one", NULL);
	if (rid.n && to_no_instance(a, r, uid, rid.p))
		rsvp_note(ev, *sender_name(by) ? sender_name(by) : "somebody", " answers for an instance that the series does not have: it counts for none that takes place", NULL);
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n && rc == 0; i = rec_next(r, "Attendee", i + 1)) {
		/* some programs list all guests: only those who say something answer */
		struct buf stat = BUF_INIT;
		bool says = event_param(r->field[i].value, "partstat", &stat) && strcasecmp(buf_cstr(&stat), "needs-action") != 0;
		if (says || rec_count(r, "Attendee") == 1)
			rc = rsvp_answer(a, ev, r, by, r->field[i].value, err);
		buf_free(&stat);
	}
	buf_free(&rid);
	return rc;
}

/* a REFRESH (RFC 5546 3.2.6) answers nothing: it asks for what was sent, which the reader of the Warning may send him */
static int asks_again(struct rsvp *a, const struct rec *r, const struct sender *by, const char *uid)
{
	const char *who = sender_name(by);
	struct buf rid = BUF_INIT;
	struct standing s;
	const struct person *person;

	known_rid(a, uid, r, &rid);
	standing_read(&s, a->l, uid, "");
	person = *who ? standing_of(&s, who) : NULL;
	if (person && person->got != LEDGER_NO_NODE)
		rsvp_note(rsvp_event(a, uid, buf_cstr(&rid)), who, " asks for the event as it is now (METHOD:REFRESH): ev-mail invite --again ", who, " sends it", NULL);
	else
		rsvp_note(rsvp_event(a, uid, buf_cstr(&rid)), *who ? who : "somebody", " asks for the event as it is now (METHOD:REFRESH)", NULL);
	standing_free(&s);
	buf_free(&rid);
	return 0;
}

int rsvp_take(struct rsvp *a, const struct rec *r, struct err *err)
{
	const char *method = rec_get(r, "Method"), *uid = rec_get(r, "Uid");
	const char *rid = rec_get(r, "RecurrenceId");
	struct sender by;
	struct civil at;
	char *known;
	int rc;

	if (rec_get(r, "Bounced"))
		return bounces(a, r, err);
	if (!rsvp_method(method))
		return err_set(err, EX_DATAERR, r->line, "no answer: Method is %.40s, not reply, counter or refresh", method ? method : "absent");
	if (!rec_get(r, "MailAnswer") && (!uid || !*uid))
		return err_set(err, EX_DATAERR, r->line, "an answer without Uid");
	if (!rec_get(r, "MailAnswer") && !rec_get(r, "Attendee") && strcmp(method, "refresh") != 0)
		return err_set(err, EX_DATAERR, r->line, "an answer without Attendee");
	if ((rid && !event_time(r, "RecurrenceId", &at)) || (!rid && verbatim(r, "RECURRENCE-ID"))) /* it must not count for the whole series */
		return err_set(err, EX_DATAERR, r->line, "an answer for an instance that cannot be read: %.40s", rid ? rid : verbatim(r, "RECURRENCE-ID"));
	sender_read(&by, r, a->o.config);
	if (rec_get(r, "MailAnswer")) {
		rc = written(a, r, &by, err);
	} else if ((known = known_uid(a, uid))) {
		rc = strcmp(method, "refresh") != 0 ? answers(a, r, &by, known, err) : asks_again(a, r, &by, known);
		free(known);
	} else {
		rc = err_set(err, EX_DATAERR, r->line, "nobody was invited to %.100s from here", uid);
	}
	sender_free(&by);
	return rc;
}

void rsvp_proposals(struct rsvp *a, const char *address, bool (*each)(void *ctx, const struct ledger_entry *e), void *ctx)
{
	bool more = true;

	for (size_t i = 0, n = address ? ledger_count(a->l) : a->proposals; i < n && more; i++) {
		size_t node = address ? i : a->proposal[i];
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		if (ledger_state_of(a->l, node) == LEDGER_PROPOSED) {
			ledger_get(a->l, node, &mem, &e);
			if (!address || sender_same(e.recipient, address))
				more = each(ctx, &e);
		}
		arena_free(&mem);
	}
}

/* ---- what came of it ---- */

/* the Attendees of R become everyone who was written to about it and is not uninvited, with what they answered */
static void rsvp_attendees(struct ledger *l, struct rec *r)
{
	const char *rid = rec_get(r, "RecurrenceId");
	struct standing s, series = {0}, *of = &s;
	struct attendees as = {0};
	struct arena mem = ARENA_INIT;

	standing_read(&s, l, rec_get(r, "Uid"), rid ? rid : "");
	if (rid && *rid) {
		standing_read(&series, l, rec_get(r, "Uid"), "");
		if (!s.any)
			of = &series;
	}
	attendees_read(&as, r);
	rec_del(r, "Attendee");
	for (size_t i = of->n; i-- > 0;) { /* newest first became oldest last */
		const struct person *p = &of->person[i], *own = NULL;
		size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open != LEDGER_NO_NODE ? p->open : p->refused;
		struct ledger_entry e;
		struct buf v = BUF_INIT;
		if (node == LEDGER_NO_NODE || p->uninvited)
			continue;
		arena_clear(&mem);
		ledger_get(l, node, &mem, &e);
		if (standing_announced(p, &e))
			continue;
		if (of == &series)
			own = standing_of(&s, e.recipient);
		event_put_mailbox(e.name, e.recipient, &v);
		buf_printf(&v, "; partstat=%s", partstat_name(own && own->answer != LEDGER_NO_NODE && !own->outdated ? own->partstat : p->partstat));
		attendees_put(&as, e.recipient, true, &v);
		rec_add(r, "Attendee", v.p);
		buf_free(&v);
	}
	event_sort(r);
	attendees_free(&as);
	standing_free(&s);
	standing_free(&series);
	arena_free(&mem);
}

size_t rsvp_print(struct rsvp *a, void (*print)(void *ctx, const struct rec *r), void *ctx)
{
	struct rec r = REC_INIT;

	for (size_t i = 0; i < a->n; i++) {
		struct answered *ev = &a->event[i];
		if (!instance_record(a->l, ev->uid, ev->rid, &r)) {
			rec_clear(&r);
			rec_add(&r, "Uid", ev->uid);
			if (*ev->rid)
				rec_add(&r, "RecurrenceId", ev->rid);
		}
		rsvp_attendees(a->l, &r);
		for (size_t k = 0; k < ev->notes.n; k++)
			rec_add(&r, "Warning", ev->notes.field[k].value);
		event_sort(&r);
		print(ctx, &r);
	}
	rec_free(&r);
	return a->n;
}
