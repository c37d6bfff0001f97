/* seats.c: see seats.h. */
#include "outgoing/seats.h"

#include "ground/mem.h"
#include "outgoing/instance.h"
#include "outgoing/post.h"
#include "record/event.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const words[] = {"", "gone", "seated", "waiting", "moved"};

/* ---- how many places ---- */

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* the number at *P with the separators of thousands ("1.000", "1 000"); more than SEATS_MOST counts as that */
static long number_at(const char **p)
{
	const char *s = *p;
	long n = 0;

	for (;;) {
		for (; digit(*s); s++)
			n = n < SEATS_MOST ? n * 10 + (*s - '0') : SEATS_MOST;
		if (!(strchr(".,' ", *s) && *s && digit(s[1]) && digit(s[2]) && digit(s[3]) && !digit(s[4])))
			break;
		s++;
	}
	*p = s;
	return n < SEATS_MOST ? n : SEATS_MOST;
}

long seats_capacity(const struct rec *event)
{
	const char *p = rec_get(event, "Capacity");
	long n = SEATS_UNCLEAR;

	if (!p || !*p)
		return SEATS_NONE;
	while (*p) {
		if (!digit(*p)) {
			p++;
			continue;
		}
		if (n != SEATS_UNCLEAR)
			return SEATS_UNCLEAR;
		n = number_at(&p);
	}
	return n;
}

/* ---- who has one ---- */

/* when a single event begins; 0: a series, which goes on */
static int64_t begins(const struct rec *r)
{
	struct civil start, end;

	if (rec_get(r, "Rrule") || rec_get(r, "Rdate") || !event_span(r, &start, &end))
		return 0;
	if (!start.timed) /* a day goes on until its end */
		start = end;
	return zone_instant(event_zone(r, NULL), &start);
}

static bool settled_for_good(const struct rec *r, int64_t now)
{
	int64_t begin = begins(r);
	return event_is_off(r) || (begin && begin <= now);
}

static bool active(const struct person *p)
{
	return p->seat == SEAT_TAKEN || p->seat == SEAT_WAITING || p->seat == SEAT_MOVED;
}

static bool goes(const struct person *p)
{
	return p->partstat == PARTSTAT_ACCEPTED && p->got != LEDGER_NO_NODE && !p->cancelled && !p->leaving && !p->seen;
}

/* does P, of a series, come to an instance with it?  HIS: what he has to do with the instance alone, or NULL */
static bool comes_along(const struct person *p, const struct person *his)
{
	if (!goes(p) || p->seat == SEAT_WAITING || (his && his->got != LEDGER_NO_NODE))
		return false;
	return !his || his->answer == LEDGER_NO_NODE || his->outdated || his->partstat == PARTSTAT_ACCEPTED;
}

/* How things stand with an event.  To an instance of a series also they are invited who were to the series alone.
 * Returns how many come with the series; they are `seen`, and need no place of the instance's. */
static size_t stand(struct standing *s, struct ledger *l, const char *uid, const char *rid)
{
	struct standing series;
	size_t along = 0;

	standing_read(s, l, uid, rid);
	if (!*rid)
		return 0;
	standing_read(&series, l, uid, "");
	for (size_t i = 0; i < series.n; i++) {
		struct person *his = standing_same(s, &series.person[i]);
		if (!comes_along(&series.person[i], his))
			continue;
		along++;
		if (his)
			his->seen = true;
	}
	for (size_t i = 0; i < s->n; i++) {
		struct person *p = &s->person[i];
		const struct person *of = p->got == LEDGER_NO_NODE ? standing_same(&series, p) : NULL;
		if (!of)
			continue;
		p->got = of->got;
		p->first = of->first;
		p->cancelled = of->cancelled;
		p->leaving = of->leaving;
	}
	standing_free(&series);
	return along;
}

struct settling {
	struct ledger *l;
	struct mailer *mailer;  /* may have in hand what is taken back */
	const struct rec *event;
	struct standing standing;
	int64_t now;
	long turn;              /* the last that was given */
	long free;
	void (*note)(void *ctx, const struct ledger_entry *who, enum seat seat);
	void *ctx;
	struct err *e;
};

/* the message that tells P of his turn; LEDGER_NO_NODE: there is none yet */
static size_t message_of(struct ledger *l, const struct rec *event, const char *kind, const char *recipient, long turn, char variant[24])
{
	struct ledger_entry key = {.kind = kind, .uid = rec_text(event, "Uid"), .rid = rec_text(event, "RecurrenceId"), .recipient = recipient, .variant = variant};

	snprintf(variant, 24, "%ld", turn);
	return ledger_find(l, &key);
}

/* what has not gone out need not: 1 where nothing was or will be delivered */
static int take_back(struct settling *s, const char *kind, const char *recipient, long turn, struct arena *mem)
{
	char variant[24];
	size_t node = message_of(s->l, s->event, kind, recipient, turn, variant);
	enum ledger_state state = node == LEDGER_NO_NODE ? LEDGER_NONE : ledger_state_of(s->l, node);
	struct ledger_entry e;

	if (state == LEDGER_NONE || state == LEDGER_WITHDRAWN || state == LEDGER_REFUSED || state == LEDGER_EXPIRED)
		return 1;
	if (state != LEDGER_PLAN && state != LEDGER_TEMP)
		return 0;
	if (s->mailer->pool) {
		int rc = mailer_withdraw(s->mailer, node, s->e);
		return rc < 0 ? -1 : !rc;
	}
	ledger_get(s->l, node, mem, &e);
	e.state = LEDGER_WITHDRAWN;
	e.time = s->now;
	e.next = 0;
	return ledger_put(s->l, &e, s->e) ? -1 : 1;
}

/* P's entry; also takes back what he was to be told of an earlier state */
static int put(struct settling *s, struct person *p, enum seat seat)
{
	struct arena mem = ARENA_INIT;
	struct ledger_entry who, e = {.kind = "seat", .uid = rec_text(s->event, "Uid"), .rid = rec_text(s->event, "RecurrenceId"), .state = LEDGER_ANSWERED, .time = s->now};
	char reply[40];
	int rc = 0;

	ledger_get(s->l, p->got, &mem, &who);
	e.recipient = who.recipient;
	if (p->seat == SEAT_WAITING)
		rc = take_back(s, SEATS_WAIT, who.recipient, p->turn, &mem);
	else if (p->seat == SEAT_MOVED)
		rc = take_back(s, SEATS_MOVEUP, who.recipient, p->turn, &mem);
	if (rc >= 0 && seat == SEAT_MOVED && rc > 0) /* he never heard that he waits: he has simply a place */
		seat = SEAT_TAKEN;
	if (rc >= 0) {
		if (!active(p))
			p->turn = ++s->turn;
		p->seat = seat;
		snprintf(reply, sizeof reply, "%s %ld", words[seat], p->turn);
		e.reply = reply;
		rc = ledger_put(s->l, &e, s->e);
	}
	if (rc == 0 && s->note && (seat == SEAT_WAITING || seat == SEAT_MOVED))
		s->note(s->ctx, &who, seat);
	arena_free(&mem);
	return rc < 0 ? -1 : 0;
}

static int by_turn(const void *x, const void *y)
{
	const struct person *a = *(struct person *const *)x, *b = *(struct person *const *)y;
	return (a->turn > b->turn) - (a->turn < b->turn);
}

static int by_answer(const void *x, const void *y)
{
	const struct person *a = *(struct person *const *)x, *b = *(struct person *const *)y;

	if (a->answered != b->answered)
		return a->answered < b->answered ? -1 : 1;
	return (a->answer > b->answer) - (a->answer < b->answer);
}

/* first who waits, by turn, then who has just accepted, in the order of the answers */
static int fill(struct settling *s)
{
	struct standing *st = &s->standing;
	struct scratch room = {.dir = ledger_dir(s->l)};
	struct person **list = scratch_grow(&room, (st->n + 1) * sizeof *list);
	size_t n = 0, fresh;
	int rc = 0;

	for (size_t i = 0; i < st->n; i++)
		if (st->person[i].seat == SEAT_WAITING)
			list[n++] = &st->person[i];
	qsort(list, n, sizeof *list, by_turn);
	fresh = n;
	for (size_t i = 0; i < st->n; i++)
		if (goes(&st->person[i]) && !active(&st->person[i]))
			list[n++] = &st->person[i];
	qsort(list + fresh, n - fresh, sizeof *list, by_answer);
	for (size_t i = 0; i < n && rc == 0; i++) {
		if (s->free > 0) {
			s->free--;
			rc = put(s, list[i], i < fresh ? SEAT_MOVED : SEAT_TAKEN);
		} else if (i >= fresh) {
			rc = put(s, list[i], SEAT_WAITING);
		}
	}
	scratch_free(&room);
	return rc;
}

/* who does not go (any more) has no place; counts the others */
static int leave(struct settling *s, size_t *taken, size_t *known)
{
	struct standing *st = &s->standing;
	int rc = 0;

	*taken = *known = 0;
	for (size_t i = 0; i < st->n; i++)
		s->turn = st->person[i].turn > s->turn ? st->person[i].turn : s->turn;
	for (size_t i = 0; i < st->n && rc == 0; i++) {
		struct person *p = &st->person[i];
		*known += active(p);
		if (active(p) && !goes(p) && p->got != LEDGER_NO_NODE)
			rc = put(s, p, SEAT_GONE);
		*taken += p->seat == SEAT_TAKEN || p->seat == SEAT_MOVED;
	}
	return rc;
}

int seats_settle(struct ledger *l, struct mailer *m, const struct rec *event, int64_t now, void (*note)(void *ctx, const struct ledger_entry *who, enum seat seat), void *ctx, struct err *e)
{
	struct settling s = {.l = l, .mailer = m, .event = event, .now = now, .note = note, .ctx = ctx, .e = e};
	long capacity = seats_capacity(event);
	size_t taken, known, along;
	int rc;

	if (settled_for_good(event, now))
		return 0;
	along = stand(&s.standing, l, rec_text(event, "Uid"), rec_text(event, "RecurrenceId"));
	rc = leave(&s, &taken, &known);
	if (rc == 0 && (capacity >= 0 || (capacity == SEATS_NONE && known))) {
		s.free = capacity < 0 ? SEATS_MOST : capacity - (long)(taken + along);
		rc = fill(&s);
	}
	if (rc == 0)
		rc = ledger_commit(l, e);
	standing_free(&s.standing);
	return rc;
}

size_t seats_going(struct ledger *l, const char *uid, const char *rid)
{
	struct standing s;
	size_t n = stand(&s, l, uid, rid);

	for (size_t i = 0; i < s.n; i++)
		n += goes(&s.person[i]) && s.person[i].seat != SEAT_WAITING;
	standing_free(&s);
	return n;
}

static int by_name(const void *x, const void *y)
{
	return strcmp(x, y);
}

/* sorts N names, and each stays once; returns their number */
static size_t once(char (*list)[CIVIL_SIZE], size_t n)
{
	size_t kept = 0;

	if (n)
		qsort(list, n, sizeof *list, by_name);
	for (size_t i = 0; i < n; i++)
		if (!i || strcmp(list[i], list[kept - 1]) != 0)
			memmove(list[kept++], list[i], sizeof *list);
	return kept;
}

size_t seats_instances(struct ledger *l, const char *uid, char (**list)[CIVIL_SIZE])
{
	struct arena mem = ARENA_INIT;
	size_t n = 0, cap = 0;

	*list = NULL;
	for (size_t i = ledger_of_uid(l, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(l, i)) {
		struct ledger_entry e;
		if (ledger_state_of(l, i) != LEDGER_ANSWERED)
			continue;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		if (!*e.rid || strlen(e.rid) >= CIVIL_SIZE || strcmp(e.uid, uid) != 0)
			continue;
		if (n == cap) { /* most are there already */
			n = once(*list, n);
			*list = mem_grow(*list, &cap, 2 * n + 1, sizeof **list);
		}
		snprintf((*list)[n++], CIVIL_SIZE, "%s", e.rid);
	}
	arena_free(&mem);
	n = once(*list, n);
	for (size_t i = 0; i < n; i++) { /* one may have several names */
		struct instance instance;
		char rid[CIVIL_SIZE], name[CIVIL_SIZE];
		memcpy(rid, (*list)[i], sizeof rid);
		instance_set(&instance, l, uid, rid);
		snprintf((*list)[i], CIVIL_SIZE, "%s", instance_name(&instance, name));
	}
	return once(*list, n);
}

/* ---- telling ---- */

/* the kind of the message that P has not got yet, NULL: there is none */
static const char *untold(struct ledger *l, const struct rec *event, const struct person *p, const char *recipient, char variant[24])
{
	const char *kind = p->seat == SEAT_WAITING ? SEATS_WAIT : p->seat == SEAT_MOVED ? SEATS_MOVEUP : NULL;
	return kind && message_of(l, event, kind, recipient, p->turn, variant) == LEDGER_NO_NODE ? kind : NULL;
}

static int tell_one(struct mailer *m, const struct rec *out, const struct person *p, const struct ledger_entry *got, const char *kind, const char *variant, struct err *e)
{
	struct arena mem = ARENA_INIT;
	struct member who = standing_member(got);
	struct ledger_entry first, entry = {.kind = kind, .uid = rec_text(out, "Uid"), .rid = rec_text(out, "RecurrenceId"), .recipient = who.email, .variant = variant,
	                                    .name = who.name, .language = who.language, .zone = who.zone, .list = who.list, .expires = begins(out), .hash = ""};
	struct message msg = {.kind = strcmp(kind, SEATS_WAIT) ? MESSAGE_PLACE : MESSAGE_WAITING, .event = out, .to_name = who.name, .to_addr = who.email, .zone = who.zone,
	                      .words = words_of(*who.language ? who.language : rec_get(out, "Language"))};
	int rc;

	if (p->first != LEDGER_NO_NODE) {
		ledger_get(m->delivery.ledger, p->first, &mem, &first);
		msg.in_reply_to = first.message_id;
	}
	rc = mailer_queue(m, &msg, &entry, e);
	arena_free(&mem);
	return rc;
}

size_t seats_untold(struct ledger *l, const struct rec *event, int64_t now)
{
	struct standing s;
	struct arena mem = ARENA_INIT;
	struct ledger_entry got;
	char variant[24];
	size_t n = 0;

	if (settled_for_good(event, now))
		return 0;
	stand(&s, l, rec_text(event, "Uid"), rec_text(event, "RecurrenceId"));
	for (size_t i = 0; i < s.n; i++) {
		const struct person *p = &s.person[i];
		if (!active(p) || p->seat == SEAT_TAKEN || p->got == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		ledger_get(l, p->got, &mem, &got);
		n += untold(l, event, p, got.recipient, variant) != NULL;
	}
	standing_free(&s);
	arena_free(&mem);
	return n;
}

int seats_tell(struct mailer *m, const struct rec *event, struct err *e)
{
	struct ledger *l = m->delivery.ledger;
	const struct letter *letter = m->letter;
	const char *subject = m->subject, *kind;
	struct standing s;
	struct rec out = REC_INIT;
	struct arena mem = ARENA_INIT;
	struct ledger_entry got;
	char variant[24];
	int rc = 0;

	if (settled_for_good(event, m->now))
		return 0;
	post_outgoing(event, &out);
	stand(&s, l, rec_text(event, "Uid"), rec_text(event, "RecurrenceId"));
	m->letter = NULL; /* a template for invitations does not say this */
	m->subject = NULL;
	for (size_t i = 0; i < s.n && rc == 0; i++) {
		const struct person *p = &s.person[i];
		if (p->got == LEDGER_NO_NODE)
			continue;
		arena_clear(&mem);
		ledger_get(l, p->got, &mem, &got);
		kind = untold(l, event, p, got.recipient, variant);
		if (kind)
			rc = tell_one(m, &out, p, &got, kind, variant, e);
	}
	m->letter = letter;
	m->subject = subject;
	standing_free(&s);
	arena_free(&mem);
	rec_free(&out);
	return rc;
}
