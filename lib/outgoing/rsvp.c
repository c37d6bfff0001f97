/* rsvp.c: see rsvp.h. */
#include "outgoing/rsvp.h"

#include "ground/mem.h"
#include "outgoing/archive.h"
#include "outgoing/members.h"
#include "outgoing/standing.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct answered {
	char *uid, *rid;
	struct rec notes; /* Warning fields */
};

struct rsvp {
	struct ledger *l;
	bool dry;
	int64_t now;
	struct answered *event;
	size_t n, cap;
};

struct rsvp *rsvp_new(struct ledger *l, bool dry, int64_t now)
{
	struct rsvp *a = mem_new(1, sizeof *a);

	a->l = l;
	a->dry = dry;
	a->now = now;
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
	free(a);
}

static struct answered *event_of(struct rsvp *a, const char *uid, const char *rid)
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

static void note(struct answered *ev, const char *fmt, const char *who, const char *what)
{
	struct buf b = BUF_INIT, clean = BUF_INIT;
	const char *p = fmt;

	for (; *p; p++) { /* %1 who, %2 what: nothing of an answer is ever a format */
		if (*p == '%' && p[1] == '1')
			buf_str(&b, who), p++;
		else if (*p == '%' && p[1] == '2')
			buf_str(&b, what), p++;
		else
			buf_char(&b, *p);
	}
	for (size_t i = 0; i < b.n; i++)
		buf_char(&clean, (unsigned char)b.p[i] < ' ' ? ' ' : b.p[i]);
	rec_add(&ev->notes, "Warning", buf_cstr(&clean));
	buf_free(&b);
	buf_free(&clean);
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
	struct rec series = REC_INIT;
	int64_t at;
	char text[CIVIL_SIZE];

	if (!event_time(answer, "RecurrenceId", &c))
		return;
	if (!zone && archive_get(ledger_dir(a->l), uid, "", &series))
		zone = event_zone(&series, NULL);
	at = zone_instant(zone, &c);
	for (size_t i = ledger_of_uid(a->l, uid); i != LEDGER_NO_NODE && !out->n; i = ledger_next_of_uid(a->l, i)) {
		struct ledger_entry e;
		arena_clear(&mem);
		ledger_get(a->l, i, &mem, &e);
		if (*e.rid && strcmp(e.kind, "remind") != 0 && strcmp(e.kind, "answer") != 0 && civil_parse(e.rid, &mine) && zone_instant(zone, &mine) == at && mine.timed == c.timed)
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

/* ---- who ---- */

/* addresses that are one mailbox: googlemail.com is gmail.com */
static struct person *person_like(const struct standing *s, const char *address)
{
	struct person *p = standing_of(s, address);
	const char *at = strrchr(address, '@');
	struct buf other = BUF_INIT;

	if (p || !at || (strcasecmp(at, "@gmail.com") != 0 && strcasecmp(at, "@googlemail.com") != 0))
		return p;
	buf_add(&other, address, (size_t)(at - address));
	buf_str(&other, strcasecmp(at, "@gmail.com") ? "@gmail.com" : "@googlemail.com");
	p = standing_of(s, other.p);
	buf_free(&other);
	return p;
}

static const char *address_of(struct rsvp *a, const struct person *p, struct arena *mem)
{
	struct ledger_entry e;
	size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open != LEDGER_NO_NODE ? p->open : p->refused;

	if (node == LEDGER_NO_NODE)
		return NULL;
	ledger_get(a->l, node, mem, &e);
	return e.recipient;
}

static int put(struct rsvp *a, const struct ledger_entry *e, struct err *err)
{
	if (a->dry)
		return 0;
	return ledger_put(a->l, e, err) || ledger_commit(a->l, err) ? -1 : 0;
}

/* what people wrote beside their yes or no */
static void comments(struct answered *ev, const char *who, const struct rec *r)
{
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		struct arena mem = ARENA_INIT;
		struct ical_line l;
		struct buf text = BUF_INIT;
		const char *v = r->field[i].value;
		if (!strncasecmp(v, "COMMENT", 7) && ical_split(v, strlen(v), &mem, &l) && !strcmp(l.name, "COMMENT")) {
			ical_unescape(l.value, strlen(l.value), &text);
			while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == ' '))
				text.p[--text.n] = '\0';
			if (text.n)
				note(ev, "%1 writes: %2", who, text.p);
		}
		buf_free(&text);
		arena_free(&mem);
	}
}

static int one_answer(struct rsvp *a, struct answered *ev, const struct rec *r, const char *attendee, struct err *err)
{
	struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT, stat = BUF_INIT, to = BUF_INIT;
	const char *seq = rec_get(r, "Sequence"), *who;
	struct arena mem = ARENA_INIT;
	struct standing s, series = {0};
	struct person *p;
	struct civil stamp;
	struct ledger_entry e = {.kind = "answer", .uid = ev->uid, .rid = ev->rid, .state = LEDGER_ANSWERED, .time = a->now};
	bool counter = rec_get(r, "Method") && !strcmp(rec_get(r, "Method"), "counter");
	int rc = 0;

	standing_read(&s, a->l, ev->uid, ev->rid);
	if (*ev->rid)
		standing_read(&series, a->l, ev->uid, "");
	event_mailbox(attendee, &name, &addr);
	member_address(buf_cstr(&addr), addr.n, &email);
	who = name.n ? name.p : buf_cstr(&addr);
	p = person_like(&s, buf_cstr(&email));
	if (!p || !address_of(a, p, &mem))
		p = person_like(&series, buf_cstr(&email)); /* invited to the series, answers for one instance */
	if (!p || !(e.recipient = address_of(a, p, &mem))) {
		if (event_param(attendee, "delegated-from", &to))
			note(ev, "%1 answers in place of %2, but was not invited: not counted", who, to.p);
		else
			note(ev, "%1 (%2) answers, but was not invited: not counted", who, buf_cstr(&addr));
		goto out;
	}
	if (event_time(r, "LastModified", &stamp))
		e.time = civil_seconds(&stamp);
	if (e.time > a->now) { /* nobody writes from the future: it must not lock out what comes later */
		note(ev, "%1 answers with a date in the future (%2): the time of its arrival counts", who, rec_get(r, "LastModified"));
		e.time = a->now;
	}
	e.sequence = seq ? strtol(seq, NULL, 10) : s.any ? s.sequence : series.sequence;
	if (e.sequence < (s.any ? s.sequence : series.sequence)) {
		note(ev, "%1 answers to an earlier version (SEQUENCE %2): not counted", who, seq);
		goto out;
	}
	if (e.sequence > (s.any ? s.sequence : series.sequence)) {
		note(ev, "%1 answers to a version that was never sent (SEQUENCE %2): taken for the last one", who, seq);
		e.sequence = s.any ? s.sequence : series.sequence;
	}
	event_param(attendee, "partstat", &stat);
	if (counter)
		note(ev, "%1 proposes another time: %2", who, rec_get(r, "Start") ? rec_get(r, "Start") : "?");
	if (partstat_of(buf_cstr(&stat)) == PARTSTAT_NONE) {
		if (!counter)
			note(ev, "%1 answers neither yes nor no: %2", who, stat.n ? stat.p : "-");
		goto out;
	}
	if (partstat_of(buf_cstr(&stat)) == PARTSTAT_DELEGATED && event_param(attendee, "delegated-to", &to))
		note(ev, "%1 sends somebody else, who was not invited: %2", who, to.p);
	e.reply = partstat_name(partstat_of(buf_cstr(&stat)));
	comments(ev, who, r);
	{
		size_t before = ledger_find(a->l, &e);
		struct ledger_entry old;
		if (before != LEDGER_NO_NODE) {
			ledger_get(a->l, before, &mem, &old);
			if (old.time > e.time) {
				note(ev, "%1 has answered since: %2 is older and not counted", who, stat.p);
				goto out;
			}
		}
	}
	rc = put(a, &e, err);
out:
	standing_free(&s);
	standing_free(&series);
	arena_free(&mem);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&email);
	buf_free(&stat);
	buf_free(&to);
	return rc;
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
			struct answered *ev = event_of(a, sent.uid, remind ? "" : sent.rid);
			done++;
			if (action.n && strcasecmp(action.p, "failed") != 0) {
				note(ev, "mail to %1 is not through yet: %2", sent.recipient, action.p);
			} else {
				struct ledger_entry e = {.kind = "bounce", .uid = sent.uid, .rid = remind ? "" : sent.rid, .sequence = remind ? 0 : sent.sequence, .recipient = sent.recipient,
				                         .state = LEDGER_BOUNCED, .time = a->now, .reply = why.n ? why.p : "bounced"};
				note(ev, "mail to %1 came back: %2", sent.recipient, e.reply);
				rc = put(a, &e, err);
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

int rsvp_take(struct rsvp *a, const struct rec *r, struct err *err)
{
	const char *method = rec_get(r, "Method"), *uid = rec_get(r, "Uid");
	struct buf rid = BUF_INIT;
	struct answered *ev;
	char *known;
	int rc = 0;

	if (rec_get(r, "Bounced"))
		return bounces(a, r, err);
	if (!method || (strcmp(method, "reply") != 0 && strcmp(method, "counter") != 0))
		return err_set(err, EX_DATAERR, r->line, "no answer: Method is %.40s, not reply or counter", method ? method : "absent");
	if (!uid || !*uid)
		return err_set(err, EX_DATAERR, r->line, "an answer without Uid");
	if (!rec_get(r, "Attendee"))
		return err_set(err, EX_DATAERR, r->line, "an answer without Attendee");
	known = known_uid(a, uid);
	if (!known)
		return err_set(err, EX_DATAERR, r->line, "nobody was invited to %.100s from here", uid);
	known_rid(a, known, r, &rid);
	ev = event_of(a, known, buf_cstr(&rid));
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n && rc == 0; i = rec_next(r, "Attendee", i + 1)) {
		/* some programs list all guests: only those who say something answer */
		struct buf stat = BUF_INIT;
		bool says = event_param(r->field[i].value, "partstat", &stat) && strcasecmp(buf_cstr(&stat), "needs-action") != 0;
		if (says || rec_count(r, "Attendee") == 1)
			rc = one_answer(a, ev, r, r->field[i].value, err);
		buf_free(&stat);
	}
	free(known);
	buf_free(&rid);
	return rc;
}

/* ---- what came of it ---- */

void rsvp_attendees(struct ledger *l, struct rec *r)
{
	const char *rid = rec_get(r, "RecurrenceId");
	struct standing s, series = {0}, *of = &s;
	struct arena mem = ARENA_INIT;

	standing_read(&s, l, rec_get(r, "Uid"), rid ? rid : "");
	if (rid && *rid) {
		standing_read(&series, l, rec_get(r, "Uid"), "");
		if (!s.any)
			of = &series;
	}
	rec_del(r, "Attendee");
	for (size_t i = of->n; i-- > 0;) { /* newest first became oldest last */
		const struct person *p = &of->person[i], *own = NULL;
		size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open != LEDGER_NO_NODE ? p->open : p->refused;
		struct ledger_entry e;
		struct buf v = BUF_INIT;
		if (node == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		ledger_get(l, node, &mem, &e);
		if (!strcmp(e.kind, "publish"))
			continue;
		if (of == &series)
			own = standing_of(&s, e.recipient);
		event_put_mailbox(e.name, e.recipient, &v);
		buf_printf(&v, "; partstat=%s; role=req-participant", partstat_name(own && own->answer != LEDGER_NO_NODE ? own->partstat : p->partstat));
		rec_add(r, "Attendee", v.p);
		buf_free(&v);
	}
	event_sort(r);
	standing_free(&s);
	standing_free(&series);
	arena_free(&mem);
}

size_t rsvp_print(struct rsvp *a, void (*print)(void *ctx, const struct rec *r), void *ctx)
{
	struct rec r = REC_INIT;

	for (size_t i = 0; i < a->n; i++) {
		struct answered *ev = &a->event[i];
		if (!archive_get(ledger_dir(a->l), ev->uid, ev->rid, &r)) {
			if (!archive_get(ledger_dir(a->l), ev->uid, "", &r)) {
				rec_clear(&r);
				rec_add(&r, "Uid", ev->uid);
			}
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
