/* invite.c: what is sent to whom, once; see invite.h. */
#include "outgoing/invite.h"

#include "outgoing/ics.h"
#include "outgoing/message.h"
#include "record/event.h"
#include "time/zone.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

struct job {
	const struct invite_options *o;
	const struct rec *r;
	const char *hash, *from_addr;
	struct ledger_entry entry; /* what goes into the ledger for this message */
	struct err err;            /* of the ledger, from inside the transport */
};

static uint64_t fnv(uint64_t h, const char *s)
{
	for (; *s; s++)
		h = (h ^ (unsigned char)*s) * 1099511628211ULL;
	return (h ^ '\n') * 1099511628211ULL;
}

/* the fields whose change makes another invitation of it (SEQUENCE rises with them) */
static uint64_t hash_of(const struct rec *r)
{
	static const char *const fields[] = {"Start", "End", "Timezone", "Rrule", "Rdate", "Exdate", "Location", "Status"};
	uint64_t h = 1469598103934665603ULL;

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
		h = fnv(h, fields[f]);
		for (size_t i = rec_next(r, fields[f], 0); i < r->n; i = rec_next(r, fields[f], i + 1))
			h = fnv(h, r->field[i].value);
	}
	return h;
}

static bool over(const struct rec *r, int64_t now)
{
	struct civil start, end;
	const struct zone *z = zone_find(rec_get(r, "Timezone"));

	if (rec_get(r, "Rrule") || rec_get(r, "Rdate") || !event_span(r, &start, &end))
		return false;
	if (start.utc)
		end.utc = true;
	return zone_instant(z, &end) <= now;
}

static bool before_dot(void *ctx)
{
	struct job *j = ctx;
	struct ledger_entry e = j->entry;

	e.state = LEDGER_DOT;
	return ledger_put(j->o->ledger, &e, &j->err) == 0;
}

static int build(const struct job *j, const struct member *m, const char *message_id, struct buf *out, struct err *e)
{
	struct buf calendar = BUF_INIT, attendee = BUF_INIT;
	struct ics_options io = {.method = ICS_REQUEST, .now = j->o->now, .stamp_now = true, .organizer = j->o->from, .partstat = "needs-action", .rsvp = true};
	struct ics_writer *w;
	struct message msg = {.event = j->r, .from = j->o->from, .to_name = m->name, .to_addr = m->email, .subject = j->o->subject, .reply_to = j->o->reply_to,
	                      .method = "REQUEST", .message_id = message_id, .date = j->o->now};
	int rc;

	if (*m->name) {
		buf_char(&attendee, '"');
		for (const char *p = m->name; *p; p++) {
			if (*p == '"' || *p == '\\')
				buf_char(&attendee, '\\');
			buf_char(&attendee, (unsigned char)*p < ' ' ? ' ' : *p);
		}
		buf_str(&attendee, "\" ");
	}
	buf_printf(&attendee, "<%s>; role=req-participant", m->email);
	io.attendee = attendee.p;
	msg.words = words_of(*m->language ? m->language : rec_get(j->r, "Language"));
	w = ics_writer_new(&io);
	ics_begin(w, &calendar);
	rc = ics_event(w, j->r, &calendar, e);
	ics_end(w, &calendar);
	ics_writer_free(w);
	if (rc == 0) {
		msg.calendar = calendar.p;
		rc = message_write(&msg, out, e);
	}
	buf_free(&calendar);
	buf_free(&attendee);
	return rc;
}

/* one message out, its fate into the ledger; -1 stops the run */
static int deliver(struct job *j, const char *to, const struct buf *message, struct err *e)
{
	struct buf reply = {.max = 1000}, clean = BUF_INIT;
	enum smtp_outcome out;
	static const enum ledger_state state[] = {LEDGER_SENT, LEDGER_TEMP, LEDGER_REFUSED, LEDGER_UNKNOWN, LEDGER_TEMP};
	int rc = 0;

	if (ledger_spool_write(j->o->ledger, j->entry.message_id, message, e))
		return -1;
	j->err.status = 0;
	out = transport_send(j->o->transport, j->from_addr, to, message, before_dot, j, &reply);
	for (size_t i = 0; i < reply.n; i++) /* a server's words are kept as printable characters */
		buf_char(&clean, (unsigned char)reply.p[i] < ' ' || (unsigned char)reply.p[i] > 126 ? ' ' : reply.p[i]);
	if (j->err.status) {
		*e = j->err;
		rc = -1;
	} else {
		j->entry.state = state[out];
		j->entry.reply = out == SMTP_SENT ? "" : buf_cstr(&clean);
		rc = ledger_put(j->o->ledger, &j->entry, e);
		if (rc == 0 && out != SMTP_UNKNOWN)
			ledger_spool_drop(j->o->ledger, j->entry.message_id);
	}
	if (rc == 0 && out == SMTP_STOP)
		rc = err_set(e, EX_UNAVAILABLE, 0, "nothing more can be sent: %s", buf_cstr(&clean));
	else if (rc == 0)
		j->o->report(j->o->ctx, to, (int)out, buf_cstr(&clean));
	buf_free(&reply);
	buf_free(&clean);
	return rc;
}

static int invite_one(struct job *j, const struct member *m, struct err *e)
{
	const struct invite_options *o = j->o;
	const char *uid = rec_get(j->r, "Uid"), *rid = rec_get(j->r, "RecurrenceId"), *seq = rec_get(j->r, "Sequence");
	const struct ledger_entry *old = NULL;
	struct buf key = BUF_INIT, id = BUF_INIT, message = BUF_INIT, old_id = BUF_INIT;
	uint64_t a, b;
	int rc = 0;

	for (const char *p = m->email; *p; p++)
		if ((unsigned char)*p >= 0x80) {
			err_set(e, EX_DATAERR, m->line, "%s: addresses outside ASCII cannot be written to yet", m->email);
			o->report(o->ctx, m->email, SMTP_REFUSED, e->msg);
			return 0;
		}
	buf_printf(&key, "invite|%s|%s|%s", uid, rid ? rid : "", m->email);
	if (o->ledger)
		old = ledger_find(o->ledger, key.p);
	if (old && old->state == LEDGER_SENT) {
		if (strcmp(old->hash, j->hash) != 0)
			rc = err_set(e, EX_DATAERR, j->r->line, "%s was invited to an earlier version of this event; ev-mail invite does not send changes", m->email);
		else
			o->report(o->ctx, m->email, -1, "");
		goto out;
	}
	if (old && old->state == LEDGER_REFUSED && !strcmp(old->hash, j->hash)) {
		o->report(o->ctx, m->email, SMTP_REFUSED, old->reply);
		goto out;
	}
	a = fnv(fnv(1469598103934665603ULL, key.p), j->hash);
	b = fnv(fnv(0x9e3779b97f4a7c15ULL, j->hash), key.p);
	buf_printf(&id, "%016llx%016llx%s", (unsigned long long)a, (unsigned long long)b, strchr(j->from_addr, '@'));
	j->entry = (struct ledger_entry){.key = key.p, .recipient = m->email, .uid = uid, .kind = "invite", .message_id = id.p, .hash = j->hash,
	                                 .sequence = seq ? strtol(seq, NULL, 10) : 0, .time = o->now};
	if (old && (old->state == LEDGER_UNKNOWN || old->state == LEDGER_DOT)) {
		buf_str(&old_id, old->message_id);
		j->entry.message_id = old_id.p;
		if (o->unknown == UNKNOWN_HOLD) {
			o->report(o->ctx, m->email, SMTP_UNKNOWN, *old->reply ? old->reply : "an earlier run was interrupted");
			goto out;
		}
		if (o->unknown == UNKNOWN_ASSUME_SENT) {
			j->entry.state = LEDGER_SENT;
			rc = ledger_put(o->ledger, &j->entry, e);
			if (rc == 0) {
				ledger_spool_drop(o->ledger, old_id.p);
				o->report(o->ctx, m->email, -1, "");
			}
			goto out;
		}
		rc = ledger_spool_read(o->ledger, old_id.p, &message, e);
	} else {
		rc = build(j, m, id.p, &message, e);
	}
	if (rc)
		goto out;
	if (!o->transport) {
		o->print(o->ctx, &message);
		o->report(o->ctx, m->email, SMTP_SENT, "");
	} else {
		rc = deliver(j, m->email, &message, e);
	}
out:
	buf_free(&key);
	buf_free(&id);
	buf_free(&old_id);
	buf_free(&message);
	return rc;
}

int invite_event(const struct invite_options *o, const struct rec *r, const struct members *list, struct err *e)
{
	struct job j = {.o = o, .r = r};
	struct buf hash = BUF_INIT, name = BUF_INIT, from = BUF_INIT;
	struct members own = {0};
	const char *precision = rec_get(r, "Precision");
	int rc = 0;

	if (event_check(r, e))
		return -1;
	if (!rec_get(r, "Uid"))
		return err_set(e, EX_DATAERR, r->line, "a record without Uid");
	if (precision && *precision)
		return err_set(e, EX_DATAERR, r->line, "the time is known to the %s only: nobody can be invited to it", precision);
	if (rec_get(r, "Status") && !strcmp(rec_get(r, "Status"), "cancelled"))
		return err_set(e, EX_DATAERR, r->line, "the event is cancelled");
	if (!o->past && over(r, o->now))
		return err_set(e, EX_DATAERR, r->line, "the event is over (--past invites all the same)");
	if (!list) {
		for (size_t i = rec_next(r, "Attendee", 0); i < r->n; i = rec_next(r, "Attendee", i + 1)) {
			struct buf addr = BUF_INIT;
			event_mailbox(r->field[i].value, &name, &addr);
			if (event_address_ok(buf_cstr(&addr), addr.n))
				members_add(&own, buf_cstr(&name), addr.p, "", r->field[i].line);
			buf_free(&addr);
		}
		list = &own;
		if (!own.n) {
			rc = err_set(e, EX_USAGE, r->line, "nobody to invite: --list FILE, or Attendee fields in the record");
			goto out;
		}
	}
	buf_printf(&hash, "%016llx", (unsigned long long)hash_of(r));
	event_mailbox(o->from, &name, &from);
	j.hash = hash.p;
	j.from_addr = from.p;
	for (size_t i = 0; i < list->n && rc == 0; i++)
		rc = invite_one(&j, &list->m[i], e);
out:
	members_free(&own);
	buf_free(&hash);
	buf_free(&name);
	buf_free(&from);
	return rc;
}
