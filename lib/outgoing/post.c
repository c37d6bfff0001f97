/* post.c: what is sent to whom about an event; see post.h. */
#include "outgoing/post.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/archive.h"
#include "outgoing/attendees.h"
#include "outgoing/ics.h"
#include "outgoing/instance.h"
#include "outgoing/overrides.h"
#include "outgoing/post_calendar.h"
#include "outgoing/standing.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "record/which.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { SHOWN_ATTENDEES = 1000 }; /* more in every message would help nobody */

struct job {
	const struct post *p;
	const struct rec *r;       /* as it goes out, with its Sequence */
	const struct rec *earlier; /* as it went out before, or NULL */
	struct overrides over;     /* of a series: as they go out */
	struct rec *earlier_override; /* ... and as they went out before */
	size_t earlier_overrides;
	struct attendees attendees; /* of the record as the organizer has it */
	struct standing standing, series; /* of R; of the series that R is an instance of */
	struct standing parent;    /* ... where R is announced: who was uninvited from it; nobody else is looked for there */
	uint64_t significant, whole; /* digests of the event */
	long sequence;
	bool cancel;               /* also an update of an event that was cancelled */
	bool announced, concerned; /* there are some to whom the event was only announced, and whom this is not for; others whom it is for */
	struct attachment *attachments;
	size_t n_attachments;
	int64_t expires;
	struct message_cache cache;
	struct post_calendar calendar;
};

/* ---- what goes out ---- */

void post_public(const struct mailer *m, const struct rec *r, struct rec *out)
{
	post_public_fields(m->public_fields, m->n_public, r, out);
}

/* the three digests of Hash, one after the other: significant fields, all of the event, the message's form */
static bool same_digest(const char *hash, int which, uint64_t value)
{
	char hex[17];

	snprintf(hex, sizeof hex, "%016llx", (unsigned long long)value);
	for (; which > 0 && hash; which--)
		hash = (hash = strchr(hash, '.')) ? hash + 1 : NULL;
	return hash && !strncmp(hash, hex, 16);
}

static void get(const struct job *j, size_t node, struct arena *mem, struct ledger_entry *e)
{
	ledger_get(j->p->ledger, node, mem, e);
}

/* ---- one recipient ---- */

static void attendee_value(const struct job *j, const char *name, const char *email, bool rsvp, struct buf *out)
{
	event_put_mailbox(name, email, out);
	attendees_put(&j->attendees, email, rsvp, out);
}

/* ... as he stands in his own calendar; ASKED: he is asked for an answer */
static void recipient_value(const struct job *j, const struct member *m, enum ics_method method, bool asked, struct buf *out)
{
	char token[TOKEN_SIZE];

	attendee_value(j, m->name, m->email, method == ICS_REQUEST && !asked && attendees_silent(&j->attendees, m->email), out);
	mailer_token(j->p->mailer, &(struct ledger_entry){.uid = rec_get(j->r, "Uid"), .recipient = m->email}, token);
	buf_printf(out, "; x-ev-token=%s", token);
}

static const struct plan_kind {
	const char *kind;
	enum message_kind message;
	enum ics_method method;
} plan_kinds[] = {{"nudge", MESSAGE_NUDGE, ICS_REQUEST}, {"again", MESSAGE_INVITATION, ICS_REQUEST}, {"uninvite", MESSAGE_UNINVITE, ICS_CANCEL}, {"invite", MESSAGE_INVITATION, ICS_REQUEST}, {"update", MESSAGE_UPDATE, ICS_REQUEST}, {"cancel", MESSAGE_CANCELLATION, ICS_CANCEL}, {"publish", MESSAGE_ANNOUNCEMENT, ICS_PUBLISH}};

static const struct plan_kind *plan_kind(const char *kind)
{
	const struct plan_kind *k = plan_kinds;

	while (strcmp(k->kind, kind) != 0)
		k++;
	return k;
}

/* what the message says of the event */
static void frame_message(struct job *j, const struct plan_kind *kind, const char *language, struct message *msg)
{
	msg->kind = kind->message;
	msg->method = ics_method_name(kind->method);
	msg->words = words_of(language);
	msg->overrides = j->over.rec;
	msg->n_overrides = j->over.n;
	if (msg->kind == MESSAGE_UPDATE && j->earlier) {
		msg->earlier = j->earlier;
		msg->earlier_overrides = j->earlier_override;
		msg->n_earlier_overrides = j->earlier_overrides;
	}
	if (msg->kind == MESSAGE_CANCELLATION || msg->kind == MESSAGE_UNINVITE)
		msg->n_attachments = 0;
}

/* under which kind and variant the ledger has it: what comes a second time is another message */
static void set_variant(struct job *j, const struct message *msg, const struct person *person, struct arena *mem, struct ledger_entry *entry, struct buf *variant)
{
	struct ledger_entry old = {.message_id = ""};

	if (msg->kind == MESSAGE_NUDGE || j->p->kind == POST_AGAIN) { /* one a day */
		char day[CIVIL_SIZE];
		struct civil today = civil_of_seconds(j->p->mailer->now);
		today.timed = today.utc = false;
		entry->kind = msg->kind == MESSAGE_NUDGE ? "remind" : "invite"; /* a nudge is a reminder of a kind */
		buf_printf(variant, "%s-%s", msg->kind == MESSAGE_NUDGE ? "nudge" : "again", civil_format(&today, day));
		entry->variant = variant->p;
		return;
	}
	if (person && person->got != LEDGER_NO_NODE)
		get(j, person->got, mem, &old);
	if (msg->kind == MESSAGE_UNINVITE) { /* SEQUENCE stays: what it takes back tells a second one from the first */
		entry->kind = "cancel";
		buf_printf(variant, STANDING_UNINVITED "-%016llx", (unsigned long long)hash_str(HASH_START, old.message_id));
		entry->variant = variant->p;
	}
	if (person && person->got != LEDGER_NO_NODE && (msg->kind == MESSAGE_UPDATE || msg->kind == MESSAGE_ANNOUNCEMENT || msg->kind == MESSAGE_INVITATION)) {
		/* each step from what went before is another message, also one back to an earlier text, or an invitation after an uninvitation */
		buf_printf(variant, "%016llx", (unsigned long long)hash_str(j->whole, old.message_id));
		entry->variant = variant->p;
	} else if (person && person->let_go && msg->kind == MESSAGE_INVITATION) { /* newer than that he was not wanted */
		buf_printf(variant, "%016llx", (unsigned long long)hash_str(j->whole, STANDING_UNINVITED));
		entry->variant = variant->p;
	}
}

static int plan(struct job *j, const char *kind, const struct member *m, const struct person *person, struct err *e)
{
	const struct plan_kind *of = plan_kind(kind);
	const struct post *p = j->p;
	const char *rid = rec_get(j->r, "RecurrenceId");
	struct buf calendar = BUF_INIT, attendee = BUF_INIT, hash = BUF_INIT, variant = BUF_INIT;
	struct arena mem = ARENA_INIT;
	struct message msg = {.event = j->r, .to_name = m->name, .to_addr = m->email, .zone = m->zone, .member = m->fields, .unsubscribe = m->unsubscribe, .cache = &j->cache, .attachments = j->attachments, .n_attachments = j->n_attachments};
	struct ledger_entry entry = {.kind = kind, .uid = rec_get(j->r, "Uid"), .rid = rid ? rid : "", .sequence = j->sequence, .recipient = m->email, .name = m->name, .language = m->language, .zone = m->zone, .list = m->list, .expires = j->expires},
	                    old;
	bool named, told, asked;
	int rc = 0;

	if (of->method != ICS_CANCEL && suppress_has(p->suppress, m->list, m->email)) {
		p->note(p->ctx, m->email, POST_SUPPRESSED, "");
		return 0;
	}
	frame_message(j, of, *m->language ? m->language : rec_get(j->r, "Language"), &msg);
	buf_printf(&hash, "%016llx.%016llx.%016llx", (unsigned long long)j->significant, (unsigned long long)j->whole, (unsigned long long)mailer_form(p->mailer, m->name, m->language, m->zone));
	entry.hash = hash.p;
	if (person && person->first != LEDGER_NO_NODE) {
		get(j, person->first, &mem, &old);
		msg.in_reply_to = old.message_id;
	}
	set_variant(j, &msg, person, &mem, &entry, &variant);
	if ((msg.kind == MESSAGE_NUDGE || p->kind == POST_AGAIN) && p->ledger && ledger_find(p->ledger, &entry) != LEDGER_NO_NODE) {
		p->note(p->ctx, m->email, POST_BEFORE, "");
		goto out;
	}
	/* an answer holds as long as SEQUENCE does (RFC 5546 2.1.4): who gave one is told, and not asked again */
	told = (msg.kind == MESSAGE_UPDATE || p->kind == POST_AGAIN) && person && person->partstat != PARTSTAT_NONE && j->sequence == j->standing.sequence;
	/* nor who needs not answer (RSVP=FALSE, RFC 5545 3.2.17), until a nudge asks him by itself */
	msg.answered = told || (msg.kind != MESSAGE_NUDGE && attendees_silent(&j->attendees, m->email));
	/* what was published is cancelled without naming who read it (RFC 5546 3.2.5) */
	named = of->method != ICS_PUBLISH && !(of->method == ICS_CANCEL && person && !person->invited);
	asked = of->method == ICS_REQUEST && !msg.answered;
	recipient_value(j, m, of->method, asked, &attendee);
	rc = post_calendar(&j->calendar, of->method, attendee.p, named, told ? partstat_name(person->partstat) : NULL, asked, &calendar, &msg.calendar_common, e);
	if (rc == 0) {
		msg.calendar = calendar.p;
		rc = mailer_queue(p->mailer, &msg, &entry, e);
	}
	if (rc && e->status == EX_DATAERR) { /* this one recipient only */
		p->note(p->ctx, m->email, POST_BAD, e->msg);
		rc = 0;
	}
out:
	arena_free(&mem);
	buf_free(&calendar);
	buf_free(&attendee);
	buf_free(&hash);
	buf_free(&variant);
	return rc;
}

/* does what waits in the spool already say all that would be said? */
static bool waits_same(struct job *j, const struct person *person, const struct member *m)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	bool same;

	get(j, person->open, &mem, &e);
	same = (j->p->kind == POST_PUBLISH || strcmp(e.kind, "publish") != 0) && e.sequence == j->sequence && same_digest(e.hash, 1, j->whole) && same_digest(e.hash, 2, mailer_form(j->p->mailer, m->name, m->language, m->zone)) && !j->cancel == !!strcmp(e.kind, "cancel");
	arena_free(&mem);
	return same;
}

static bool got_same(struct job *j, size_t node)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry e;
	bool same;

	get(j, node, &mem, &e);
	same = *e.hash ? same_digest(e.hash, 1, j->whole) : j->p->kind == POST_INVITE; /* of a damaged ledger: an invitation is there */
	arena_free(&mem);
	return same;
}

/* has it already; of a message whose fate is unknown the delivery speaks */
static void note_before(struct job *j, const struct member *m, const struct person *person)
{
	if (ledger_state_of(j->p->ledger, person->got) == LEDGER_SENT)
		j->p->note(j->p->ctx, m->email, POST_BEFORE, "");
}

/* who knows the series, or is about to; NULL: he does not */
static struct person *in_series(const struct job *j, const char *email)
{
	struct person *person = standing_of(&j->series, email);

	if (!person || (person->got == LEDGER_NO_NODE && person->open == LEDGER_NO_NODE) || standing_uninvited(NULL, person))
		return NULL;
	return (person->open != LEDGER_NO_NODE ? person->leaving : person->cancelled) ? NULL : person;
}

/* ... and nothing of this instance of it */
static struct person *of_series(const struct job *j, const char *email)
{
	const struct person *own = standing_of(&j->standing, email);
	struct person *person = in_series(j, email);

	return own && (own->got != LEDGER_NO_NODE || own->open != LEDGER_NO_NODE || own->refused != LEDGER_NO_NODE) ? NULL : person;
}

/* the whole series is cancelled for him, and this instance of it did not come back by itself */
static bool leaves_series(const struct job *j, const char *email)
{
	const struct person *person = standing_of(&j->series, email);
	return person && (person->cancelled || person->leaving) && !standing_later(standing_of(&j->standing, email), person);
}

/* he stays away from an update and an announcement, whatever list he is on; invite takes him in again */
static bool left_alone(const struct job *j, const char *email)
{
	const struct standing *series = j->p->kind == POST_PUBLISH ? &j->parent : &j->series;

	if ((j->p->kind != POST_UPDATE && j->p->kind != POST_PUBLISH) || j->cancel)
		return false;
	return standing_uninvited(standing_of(&j->standing, email), standing_of(series, email));
}

/* the series' guests learn that one instance of it is other than they know, or will not be */
static int to_series(struct job *j, const struct member *m, struct person *person, struct err *e)
{
	if (person->seen)
		return 0;
	person->seen = true;
	if (person->open != LEDGER_NO_NODE && mailer_hurry(j->p->mailer, person->open, e)) /* what he has to know first */
		return -1;
	return plan(j, j->cancel ? "cancel" : "update", m, person, e);
}

/* this very message was refused for good: it is said again, and not sent */
static bool refused_same(struct job *j, size_t node, const struct member *m)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry old;
	bool same;

	get(j, node, &mem, &old);
	same = same_digest(old.hash, 1, j->whole);
	if (same)
		j->p->note(j->p->ctx, m->email, POST_REFUSED, old.reply);
	arena_free(&mem);
	return same;
}

/* what he has asks for no answer (RFC 5546 3.2.1), and now he is to be asked */
static bool only_announced(const struct post *p, const struct person *person)
{
	return p->kind != POST_PUBLISH && !person->invited;
}

/* what waits for PERSON is not to go out; where it did meanwhile, he has it */
static int take_back(struct job *j, struct person *person, struct err *e)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry entry;
	int rc = mailer_withdraw(j->p->mailer, person->open, e);

	if (rc == 1) {
		get(j, person->open, &mem, &entry);
		standing_arrived(person, &entry);
		arena_free(&mem);
	}
	return rc < 0 ? -1 : 0;
}

static int to_one(struct job *j, const struct member *m, struct err *e)
{
	const struct post *p = j->p;
	struct person *person = p->ledger ? standing_of(&j->standing, m->email) : NULL;
	bool got;

	if (of_series(j, m->email))
		return to_series(j, m, of_series(j, m->email), e);
	if (j->cancel && leaves_series(j, m->email)) {
		p->note(p->ctx, m->email, POST_CANCELLED, "");
		return 0;
	}
	if (person) {
		if (person->seen)
			return 0;
		person->seen = true;
	}
	if (left_alone(j, m->email)) {
		p->note(p->ctx, m->email, POST_UNINVITED, "");
		return 0;
	}
	got = person && person->got != LEDGER_NO_NODE;
	if (person && person->open != LEDGER_NO_NODE) {
		if (!(j->cancel && !got) && waits_same(j, person, m)) {
			p->note(p->ctx, m->email, POST_WAITS, "");
			return 0; /* the delivery says what becomes of it */
		}
		if (take_back(j, person, e))
			return -1;
		if (j->cancel && person->got == LEDGER_NO_NODE) /* what never went out needs no cancellation */
			return 0;
		got = person->got != LEDGER_NO_NODE;
	}
	if (j->cancel) {
		if (!got) {
			p->note(p->ctx, m->email, POST_NEVER, "");
			return 0;
		}
		if (person->cancelled) {
			note_before(j, m, person);
			return 0;
		}
		return plan(j, "cancel", m, person, e);
	}
	if (person && person->refused != LEDGER_NO_NODE && !p->again && refused_same(j, person->refused, m))
		return 0;
	if (!got && in_series(j, m->email)) /* what he was to hear of this instance did not arrive */
		return plan(j, "update", m, in_series(j, m->email), e);
	if (!got || person->cancelled || (person->let_go && person->open == LEDGER_NO_NODE) || only_announced(p, person))
		return plan(j, p->kind == POST_PUBLISH ? "publish" : "invite", m, p->kind == POST_PUBLISH ? NULL : person, e);
	if (got_same(j, person->got)) {
		note_before(j, m, person);
		return 0;
	}
	return plan(j, p->kind == POST_PUBLISH ? "publish" : "update", m, person, e);
}

/* ---- all recipients ---- */

static void bad_attendee(const struct job *j, const char *value, size_t line)
{
	char number[24];

	snprintf(number, sizeof number, "%zu", line);
	j->p->note(j->p->ctx, value, POST_BAD_LINE, number);
}

static int to_attendees(struct job *j, const struct rec *r, struct err *e)
{
	struct address_set seen = {0};
	int rc = 0;

	address_set_mailbox(&seen, j->p->mailer->from); /* programs list the organizer, too, who does not invite himself */
	for (size_t i = rec_next(r, "Attendee", 0); i < r->n && rc == 0; i = rec_next(r, "Attendee", i + 1)) {
		struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT;
		if (event_more_mailboxes(event_mailbox(r->field[i].value, &name, &addr)) || !member_address(buf_cstr(&addr), addr.n, &email)) {
			if (strchr(r->field[i].value, '@')) /* who has a name alone is written to by somebody else */
				bad_attendee(j, r->field[i].value, r->field[i].line);
		} else if (address_set_add(&seen, email.p)) {
			struct member m = {.name = buf_cstr(&name), .language = "", .email = email.p, .unsubscribe = "", .line = r->field[i].line, .zone = ""};
			rc = to_one(j, &m, e);
		}
		buf_free(&name);
		buf_free(&addr);
		buf_free(&email);
	}
	address_set_free(&seen);
	return rc;
}

/* a cancellation is for those, too, to whom the event was only ANNOUNCED; an update is not */
static bool concerns(struct job *j, bool announced)
{
	bool does = j->cancel || !announced;

	j->concerned = j->concerned || does;
	j->announced = j->announced || !does;
	return does;
}

/* those who got an earlier version and are on no list */
static int to_known(struct job *j, struct err *e)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = 0; i < j->standing.n && rc == 0; i++) {
		struct person *person = &j->standing.person[i];
		size_t node = person->open != LEDGER_NO_NODE ? person->open : person->got;
		struct ledger_entry old;
		struct member m;
		if (person->seen || node == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		get(j, node, &mem, &old);
		if (!concerns(j, standing_announced(person, &old)))
			continue;
		m = standing_member(&old);
		if (person->cancelled && leaves_series(j, m.email)) /* nor would an instance alone be known to him */
			j->p->note(j->p->ctx, m.email, POST_CANCELLED, "");
		else
			rc = to_one(j, &m, e); /* also what was cancelled, and takes place after all */
	}
	arena_free(&mem);
	return rc;
}

static int to_guests_of_series(struct job *j, struct err *e)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = 0; i < j->series.n && rc == 0; i++) {
		struct ledger_entry old;
		struct member m;
		size_t node = j->series.person[i].open != LEDGER_NO_NODE ? j->series.person[i].open : j->series.person[i].got;
		if (node == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		get(j, node, &mem, &old);
		m = standing_member(&old);
		if (of_series(j, m.email) && concerns(j, standing_announced(&j->series.person[i], &old)))
			rc = to_series(j, &m, of_series(j, m.email), e);
	}
	arena_free(&mem);
	return rc;
}

/* ---- a nudge to those who are silent, an uninvitation ---- */

/* a message about one instance of a series that its recipient leaves */
static bool of_instance(const struct job *j, const struct ledger_entry *e)
{
	return (j->cancel || j->p->kind == POST_UNINVITE) && !rec_get(j->r, "RecurrenceId") && *e->rid && standing_of(&j->standing, e->recipient);
}

/* reminders on their way, of WHOM or NULL of all, name the old date, or an event that will not be; neither will what changed in it */
static int withdraw_behind(const struct job *j, const char *uid, const char *whom, struct err *e)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = ledger_of_uid(j->p->ledger, uid); i != LEDGER_NO_NODE && rc == 0; i = ledger_next_of_uid(j->p->ledger, i)) {
		enum ledger_state s = ledger_state_of(j->p->ledger, i);
		struct ledger_entry old;
		if (s != LEDGER_PLAN && s != LEDGER_TEMP)
			continue;
		arena_clear(&mem);
		get(j, i, &mem, &old);
		if (strcmp(old.uid, uid) != 0)
			continue;
		if ((!strcmp(old.kind, "remind") || of_instance(j, &old)) && (!whom || !strcasecmp(old.recipient, whom)))
			rc = mailer_withdraw(j->p->mailer, i, e) < 0 ? -1 : 0;
	}
	arena_free(&mem);
	return rc;
}

static int silent_ones(struct job *j, struct err *e)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = 0; i < j->standing.n && rc == 0; i++) {
		struct person *person = &j->standing.person[i];
		struct ledger_entry old;
		struct member m;
		if (person->got == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		get(j, person->got, &mem, &old);
		if (standing_announced(person, &old))
			continue;
		if (person->cancelled || person->leaving || person->partstat != PARTSTAT_NONE || person->bounce != LEDGER_NO_NODE) {
			j->p->note(j->p->ctx, old.recipient, person->cancelled || person->leaving ? POST_CANCELLED : person->bounce != LEDGER_NO_NODE ? POST_RETURNED : POST_ANSWERED, "");
			continue;
		}
		m = standing_member(&old);
		rc = plan(j, "nudge", &m, person, e);
	}
	arena_free(&mem);
	return rc;
}

/* whose invitation never went out needs no cancellation; that he is not wanted is known all the same */
static int leave_alone(const struct job *j, size_t open, struct err *e)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry entry;
	int rc = 0;

	if (!j->p->mailer->dry) {
		get(j, open, &mem, &entry);
		entry.kind = "cancel";
		entry.variant = STANDING_UNINVITED;
		entry.state = LEDGER_WITHDRAWN;
		entry.time = j->p->mailer->now;
		entry.next = 0;
		entry.spool = "";
		rc = ledger_put(j->p->ledger, &entry, e);
	}
	arena_free(&mem);
	return rc;
}

static int uninvite(struct job *j, struct err *e)
{
	struct person *person = standing_of(&j->standing, j->p->only);
	struct arena mem = ARENA_INIT;
	struct ledger_entry old;
	struct member m;
	int rc = 0;

	if (!person || (person->got == LEDGER_NO_NODE && person->open == LEDGER_NO_NODE && !person->let_go))
		return err_set(e, EX_DATAERR, j->r->line, "%.254s was not invited to this event", j->p->only);
	if (person->got != LEDGER_NO_NODE ? person->cancelled : person->open == LEDGER_NO_NODE) {
		j->p->note(j->p->ctx, j->p->only, POST_BEFORE, "");
		return 0;
	}
	if (person->open != LEDGER_NO_NODE)
		rc = take_back(j, person, e);
	if (rc == 0 && !j->p->mailer->dry)
		rc = withdraw_behind(j, rec_get(j->r, "Uid"), j->p->only, e);
	if (rc == 0 && person->got == LEDGER_NO_NODE)
		rc = leave_alone(j, person->open, e);
	if (rc == 0 && person->got != LEDGER_NO_NODE) {
		get(j, person->got, &mem, &old);
		m = standing_member(&old);
		rc = plan(j, "uninvite", &m, person, e);
	}
	arena_free(&mem);
	return rc;
}

/* why PERSON cannot get again what he has; NULL: he can */
static const char *not_again(struct job *j, const struct person *person)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry old;
	const char *why = NULL;

	if (!person || person->got == LEDGER_NO_NODE)
		return "was not invited to this event";
	get(j, person->got, &mem, &old);
	if (person->uninvited || person->let_go)
		why = "was uninvited: ev-mail invite takes him in again";
	else if (standing_announced(person, &old))
		why = "was not invited to this event, which was published";
	else if (person->cancelled || person->leaving || !got_same(j, person->got))
		why = "has an earlier version of this event: ev-mail update writes to him";
	arena_free(&mem);
	return why;
}

/* once more to one who has it and asks for it, or has lost it; M: as he stands on a list, NULL: as he was invited */
static int again(struct job *j, const char *guest, const struct member *m, struct err *e)
{
	struct person *person = standing_of(&j->standing, guest);
	const char *why;
	struct arena mem = ARENA_INIT;
	struct ledger_entry old;
	struct member own;
	int rc = 0;

	if (person && person->open != LEDGER_NO_NODE && !person->leaving) {
		j->p->note(j->p->ctx, guest, POST_WAITS, "");
	} else if ((why = not_again(j, person))) {
		j->p->note(j->p->ctx, guest, POST_BAD, why);
	} else {
		get(j, person->got, &mem, &old);
		own = standing_member(&old);
		rc = plan(j, "again", m ? m : &own, person, e);
	}
	arena_free(&mem);
	return rc;
}

static int list_attendees(const struct job *j, struct members *m, struct rec *out, struct err *e);

/* ... to each of those that were named */
static int to_named(struct job *j, const struct rec *r, struct members *m, struct rec *out, struct err *e)
{
	const struct post *p = j->p;
	int rc = 0;

	if (m && p->show_attendees) {
		rec_del(out, "Attendee");
		rc = list_attendees(j, m, out, e);
	}
	if (rc == 0 && p->attach)
		rc = p->attach(p->ctx, r, &j->attachments, &j->n_attachments, e);
	for (size_t i = 0; i < p->n_guests && rc == 0; i++) {
		struct member one;
		bool listed = false;
		if (m && (rc = members_rewind(m, e)) == 0)
			while (!listed && members_next(m, &one) == 1)
				listed = !strcasecmp(one.email, p->guest[i]);
		if (rc == 0)
			rc = again(j, p->guest[i], listed ? &one : NULL, e);
	}
	return rc;
}

static bool changed_for_someone(struct job *j);

/* none of these changes what the event is */
static int to_some(struct job *j, const struct rec *r, struct members *m, struct rec *out, struct err *e)
{
	if (!j->standing.any)
		return err_set(e, EX_DATAERR, r->line, "nobody was invited to this event");
	if (j->p->kind == POST_AGAIN)
		return to_named(j, r, m, out, e);
	if (j->p->kind == POST_UNINVITE)
		return uninvite(j, e);
	if (changed_for_someone(j))
		return err_set(e, EX_DATAERR, r->line, "the event has changed since people were invited: ev-mail update writes to them");
	return silent_ones(j, e);
}

/* everyone on the list becomes an Attendee that all see */
static int list_attendees(const struct job *j, struct members *m, struct rec *out, struct err *e)
{
	struct member one;
	size_t n = 0;
	int rc = members_rewind(m, e);

	while (rc == 0 && members_next(m, &one) == 1) {
		struct buf v = BUF_INIT;
		if (left_alone(j, one.email))
			continue;
		if (++n > SHOWN_ATTENDEES)
			return err_set(e, EX_USAGE, 0, "--show-attendees: more than %d members", SHOWN_ATTENDEES);
		attendee_value(j, one.name, one.email, true, &v);
		rec_add(out, "Attendee", v.p);
		buf_free(&v);
	}
	return rc;
}

/* has anyone an earlier version that an invitation would leave in the dark? */
static bool changed_for_someone(struct job *j)
{
	for (size_t i = 0; i < j->standing.n; i++) {
		const struct person *person = &j->standing.person[i];
		if (person->got != LEDGER_NO_NODE && person->invited && !person->cancelled && !standing_uninvited(person, NULL) && !got_same(j, person->got))
			return true;
	}
	return false;
}

static int64_t end_instant(const struct rec *r)
{
	struct civil start, end;

	if (rec_get(r, "Rrule") || rec_get(r, "Rdate") || event_is_range(r) || !event_span(r, &start, &end))
		return 0;
	if (start.utc)
		end.utc = true;
	return zone_instant(event_zone(r, NULL), &end);
}

bool post_over(const struct post *p, const struct rec *r)
{
	int64_t end = end_instant(r);

	return !p->past && end && end <= p->mailer->now;
}

static void set_sequence(struct job *j)
{
	long own = event_sequence(j->r), had = j->series.any && j->earlier ? event_sequence(j->earlier) : 0;

	had = j->series.sequence > had ? j->series.sequence : had;
	j->sequence = own;
	if (j->series.any && had >= own)
		j->sequence = had + 1; /* the first word about the instance alone */
	if (j->standing.any) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry latest;
		long next;
		get(j, j->standing.latest, &mem, &latest);
		/* a cancellation and what comes after one are steps of their own */
		next = same_digest(latest.hash, 0, j->significant) && !strcmp(latest.kind, "cancel") == j->cancel ? latest.sequence : latest.sequence + 1;
		j->sequence = next > own ? next : own;
		arena_free(&mem);
	}
}

static int check(const struct post *p, const struct rec *r, bool cancel, struct err *e)
{
	const char *precision = rec_get(r, "Precision");

	if (event_check(r, e))
		return -1;
	if (!rec_get(r, "Uid") || !*rec_get(r, "Uid"))
		return err_set(e, EX_DATAERR, r->line, "a record without Uid");
	if (precision && *precision)
		return err_set(e, EX_DATAERR, r->line, "the time is known to the %s only: nobody can be invited to it", precision);
	if (!cancel && event_is_off(r))
		return err_set(e, EX_DATAERR, r->line, "the event is cancelled: ev-mail cancel tells those who were invited");
	if (post_over(p, r))
		return err_set(e, EX_DATAERR, r->line, "the event is over (--past writes all the same)");
	return 0;
}

/* their digests become part of the series' */
static int take_overrides(struct job *j, const struct rec *overrides, size_t n, struct err *e)
{
	const struct post *p = j->p;
	char many[32];

	if (j->cancel) /* the whole series is cancelled */
		return 0;
	if (overrides_take(&j->over, p->ledger, p->mailer, j->r, overrides, n, e))
		return -1;
	if (j->over.undone && p->kind == POST_UPDATE) {
		snprintf(many, sizeof many, "%zu", j->over.undone);
		p->note(p->ctx, "", POST_UNDONE, many);
	}
	overrides_digest(&j->over, &j->significant, &j->whole);
	return 0;
}

static void number_all(struct job *j, struct rec *out)
{
	char number[32];

	if (j->over.sequence >= j->sequence && j->standing.any && j->sequence > j->standing.sequence)
		j->sequence = j->over.sequence + 1; /* what is new to guests is newer than what they have of any instance */
	snprintf(number, sizeof number, "%ld", j->sequence);
	rec_set(out, "Sequence", number);
	overrides_number(&j->over, j->sequence);
}

/* what went out is kept, for the next update and for answers */
static int store(const struct job *j, struct rec *out, struct err *e)
{
	const char *dir = ledger_dir(j->p->ledger);

	rec_set(out, "Organizer", j->p->mailer->from);
	return j->series.any ? archive_put_alone(dir, out, e) : overrides_store(&j->over, dir, out, e);
}

/* a message to some of those who have the event, which leaves it as it is */
static bool few(const struct post *p)
{
	return p->kind == POST_NUDGE || p->kind == POST_UNINVITE || p->kind == POST_AGAIN;
}

/* the event as it goes out, what is known of it, and its SEQUENCE */
static int prepare(struct job *j, const struct rec *r, const struct rec *overrides, size_t n, struct rec *out, struct rec *earlier, struct err *e)
{
	const struct post *p = j->p;
	const char *uid = rec_get(r, "Uid"), *rid = rec_get(r, "RecurrenceId"), *state = p->ledger ? ledger_dir(p->ledger) : NULL;

	attendees_read(&j->attendees, r);
	post_outgoing(r, out);
	post_public(p->mailer, r, out);
	if (j->cancel)
		rec_set(out, "Status", "cancelled");
	j->r = out;
	j->significant = post_digest(out, true);
	j->whole = post_digest(out, false);
	j->expires = p->past ? 0 : end_instant(r);
	if (take_overrides(j, overrides, n, e))
		return -1;
	if (rec_get(r, "Sequence"))
		rec_add(out, "Sequence", rec_get(r, "Sequence"));
	if (p->ledger)
		standing_read(&j->standing, p->ledger, uid, rid ? rid : "");
	if (p->ledger && rid && (j->cancel || p->kind == POST_UPDATE))
		standing_read(&j->series, p->ledger, uid, "");
	if (p->ledger && rid && p->kind == POST_PUBLISH)
		standing_read(&j->parent, p->ledger, uid, "");
	if (state && archive_get(state, uid, rid, earlier))
		j->earlier = earlier;
	set_sequence(j);
	if (few(p))
		j->sequence = j->standing.sequence;
	number_all(j, out);
	j->calendar = (struct post_calendar){.organizer = p->mailer->from, .now = p->mailer->now, .event = out, .override = j->over.rec, .n_overrides = j->over.n, .show_attendees = p->show_attendees};
	if (j->earlier && !rid)
		j->earlier_override = overrides_earlier(state, uid, &j->earlier_overrides);
	return 0;
}

/* have guests the instance RID of UID as something of its own, also where their series has none there? */
static bool have_instance(const struct job *j, const char *uid, const char *rid)
{
	struct instance instance;
	size_t n = 0;
	struct rec *own = overrides_earlier(ledger_dir(j->p->ledger), uid, &n);
	bool has = false;

	instance_set(&instance, j->p->ledger, uid, rid);
	for (size_t i = 0; i < n && !has; i++)
		has = instance_is(&instance, rec_get(&own[i], "RecurrenceId"));
	rec_free_list(own, n);
	return has;
}

/* Guests could not tell which of theirs a record of one instance means, and a cancellation would take nothing away.  What they got once may
 * be cancelled, but not come back where the series has other instances since. */
static int check_instance(const struct job *j, const struct rec *r, struct err *e)
{
	const char *uid = rec_get(r, "Uid"), *rid = rec_get(r, "RecurrenceId");
	struct rec series = REC_INIT;
	char name[CIVIL_SIZE] = "";
	enum which_meant meant = WHICH_IS;

	if (j->series.any && !(j->cancel && j->standing.any) && archive_get(ledger_dir(j->p->ledger), uid, "", &series))
		meant = which_meant(&series, r, name);
	rec_free(&series);
	if (meant == WHICH_IS || have_instance(j, uid, rid))
		return 0;
	return err_set(e, EX_DATAERR, r->line, "RecurrenceId: %.40s is no instance of the series as it was sent%s%s", rid, *name ? ", but of that day is " : "", name);
}

/* is there somebody to write to, with this command? */
static int addressed(struct job *j, const struct rec *r, bool listed, struct err *e)
{
	enum post_kind kind = j->p->kind;

	if (kind == POST_INVITE && changed_for_someone(j))
		return err_set(e, EX_DATAERR, r->line, "the event has changed since people were invited: ev-mail update writes to them and invites who is new");
	if ((kind == POST_UPDATE || kind == POST_CANCEL) && !j->standing.any && !j->series.any)
		return err_set(e, EX_DATAERR, r->line, "nobody was invited to this event%s", kind == POST_UPDATE ? ": ev-mail invite begins" : "");
	if (check_instance(j, r, e))
		return -1;
	if (!listed && (kind == POST_INVITE || kind == POST_PUBLISH) && !attendees_beside(r, j->p->mailer->from))
		return err_set(e, EX_USAGE, r->line, "nobody to write to: --list FILE, or Attendee fields in the record");
	return 0;
}

/* to everyone whom it concerns: those of the list M or of the record, and who had an earlier version */
static int to_all(struct job *j, const struct rec *r, struct members *m, struct rec *out, struct err *e)
{
	const struct post *p = j->p;
	struct member one;
	size_t looked_up = 0;
	int rc = 0;

	if (m && p->show_attendees && !j->cancel) {
		rec_del(out, "Attendee");
		if (list_attendees(j, m, out, e))
			return -1;
	}
	if (!j->cancel && p->attach && p->attach(p->ctx, r, &j->attachments, &j->n_attachments, e))
		return -1;
	if (m && !j->cancel) {
		rc = members_rewind(m, e);
		while (rc == 0 && members_next(m, &one) == 1) {
			standing_rest(&j->standing, &looked_up);
			rc = to_one(j, &one, e);
		}
	} else if (!j->cancel) {
		rc = to_attendees(j, r, e);
	}
	if (rc == 0 && p->ledger && p->kind != POST_INVITE && p->kind != POST_PUBLISH)
		rc = to_known(j, e);
	if (rc == 0 && j->series.any)
		rc = to_guests_of_series(j, e);
	if (rc == 0 && !m && j->announced && !j->concerned && !rec_count(r, "Attendee"))
		return err_set(e, EX_DATAERR, r->line, "the event was published, nobody was invited to it: ev-mail publish announces what changed");
	if (rc == 0 && p->ledger && (j->cancel || p->kind == POST_UPDATE))
		rc = withdraw_behind(j, rec_get(r, "Uid"), NULL, e);
	if (rc == 0 && p->ledger && !p->mailer->dry)
		rc = store(j, out, e);
	return rc;
}

static void job_free(struct job *j)
{
	attendees_free(&j->attendees);
	standing_free(&j->standing);
	standing_free(&j->series);
	standing_free(&j->parent);
	overrides_free(&j->over);
	rec_free_list(j->earlier_override, j->earlier_overrides);
	post_calendar_free(&j->calendar);
	message_cache_free(&j->cache);
	attachments_free(j->attachments, j->n_attachments);
}

int post_event(const struct post *p, const struct rec *r, struct rec *overrides, size_t n, struct members *m, long *sequence, struct err *e)
{
	struct job j = {.p = p};
	struct rec out = REC_INIT, earlier = REC_INIT;
	int rc;

	*sequence = 0;
	if (event_is_component(r))
		return 0; /* a task, or what a calendar says of itself: nobody is invited to it */
	j.cancel = p->kind == POST_CANCEL || (p->kind == POST_UPDATE && event_is_off(r));
	if (check(p, r, j.cancel || p->kind == POST_UNINVITE, e))
		return -1;
	rc = prepare(&j, r, overrides, n, &out, &earlier, e);
	if (rc == 0)
		*sequence = j.sequence;
	for (size_t i = 0; rc == 0 && i < n && i < j.over.n; i++) /* those that were given come first */
		rec_set(&overrides[i], "Sequence", rec_get(&j.over.rec[i], "Sequence"));
	if (rc == 0 && few(p))
		rc = to_some(&j, r, m, &out, e);
	else if (rc == 0 && (rc = addressed(&j, r, m != NULL, e)) == 0)
		rc = to_all(&j, r, m, &out, e);
	job_free(&j);
	rec_free(&out);
	rec_free(&earlier);
	return rc;
}

void attachments_free(struct attachment *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		free(list[i].name);
		buf_free(&list[i].content);
	}
	free(list);
}
