/* standing.c: see standing.h. */
#include "outgoing/standing.h"

#include "outgoing/instance.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { REST = 4096 };

static const char *const partstats[] = {"needs-action", "accepted", "declined", "tentative", "delegated"};

enum partstat partstat_of(const char *name)
{
	for (size_t i = 1; i < sizeof partstats / sizeof *partstats; i++)
		if (!strcasecmp(partstats[i], name))
			return (enum partstat)i;
	return PARTSTAT_NONE;
}

struct member standing_member(const struct ledger_entry *e)
{
	return (struct member){.name = e->name, .language = e->language, .email = e->recipient, .unsubscribe = "", .zone = e->zone, .list = e->list};
}

const char *partstat_name(enum partstat p)
{
	return partstats[p];
}

static size_t *slot(const struct standing *s, const uint64_t d[2])
{
	size_t i = (size_t)d[1] & (s->table_size - 1);

	while (s->table[i] && memcmp(s->person[s->table[i] - 1].digest, d, sizeof(uint64_t[2])) != 0)
		i = (i + 1) & (s->table_size - 1);
	return &s->table[i];
}

static struct person *person_of(struct standing *s, const char *address)
{
	uint64_t d[2];
	size_t *at;

	address_digest(address, d);
	if (s->n * 2 >= s->table_size) {
		scratch_free(&s->slots);
		s->table_size = s->table_size ? s->table_size * 2 : 64;
		s->table = scratch_grow(&s->slots, s->table_size * sizeof *s->table);
		for (size_t i = 0; i < s->n; i++)
			*slot(s, s->person[i].digest) = i + 1;
	}
	at = slot(s, d);
	if (!*at) {
		s->person = scratch_grow(&s->people, (s->n + 1) * sizeof *s->person);
		s->person[s->n] = (struct person){.got = LEDGER_NO_NODE, .open = LEDGER_NO_NODE, .refused = LEDGER_NO_NODE, .first = LEDGER_NO_NODE, .answer = LEDGER_NO_NODE, .bounce = LEDGER_NO_NODE};
		memcpy(s->person[s->n].digest, d, sizeof d);
		*at = ++s->n;
	}
	return &s->person[*at - 1];
}

void standing_rest(const struct standing *s, size_t *n)
{
	if (++*n % REST == 0) {
		scratch_rest(&s->people);
		scratch_rest(&s->slots);
	}
}

struct person *standing_of(const struct standing *s, const char *address)
{
	uint64_t d[2];
	size_t at;

	if (!s->table_size)
		return NULL;
	address_digest(address, d);
	at = *slot(s, d);
	return at ? &s->person[at - 1] : NULL;
}

struct person *standing_same(const struct standing *s, const struct person *p)
{
	size_t at = s->table_size ? *slot(s, p->digest) : 0;

	return at ? &s->person[at - 1] : NULL;
}

static size_t newest(const struct person *p)
{
	return !p ? LEDGER_NO_NODE : p->open != LEDGER_NO_NODE ? p->open : p->got;
}

bool standing_later(const struct person *p, const struct person *q)
{
	size_t a = newest(p), b = newest(q);

	return a != LEDGER_NO_NODE && (b == LEDGER_NO_NODE || a > b);
}

static bool told_to_go(const struct person *p)
{
	return p && (p->let_go || (p->open == LEDGER_NO_NODE && p->uninvited));
}

bool standing_uninvited(const struct person *own, const struct person *series)
{
	return told_to_go(own) || (told_to_go(series) && !standing_later(own, series));
}

bool standing_announced(const struct person *p, const struct ledger_entry *e)
{
	return p->got != LEDGER_NO_NODE ? !p->invited : !strcmp(e->kind, "publish");
}

/* "waiting 4", see seats.h */
static void note_seat(struct person *p, const char *reply)
{
	static const char *const seats[] = {"", "gone", "seated", "waiting", "moved"};
	size_t n = strcspn(reply, " ");

	for (size_t i = 1; i < sizeof seats / sizeof *seats; i++)
		if (strlen(seats[i]) == n && !strncmp(seats[i], reply, n)) {
			p->seat = (enum seat)i;
			p->turn = strtol(reply + n, NULL, 10);
		}
}

static bool uninvites(const struct ledger_entry *e)
{
	return !strcmp(e->kind, "cancel") && !strncmp(e->variant, STANDING_UNINVITED, strlen(STANDING_UNINVITED));
}

/* a message about the event itself, which went or goes out */
static bool about_event(const struct ledger_entry *e)
{
	static const char *const others[] = {"remind", "wait", "moveup", "decline"};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (!strcmp(e->kind, others[i]))
			return false;
	return e->state < LEDGER_ANSWERED && e->state != LEDGER_WITHDRAWN;
}

static bool invites(const struct ledger_entry *e)
{
	return about_event(e) && strcmp(e->kind, "publish") != 0 && strcmp(e->kind, "cancel") != 0;
}

void standing_arrived(struct person *p, const struct ledger_entry *e)
{
	p->got = p->open;
	p->open = LEDGER_NO_NODE;
	p->first = p->first == LEDGER_NO_NODE ? p->got : p->first;
	p->cancelled = !strcmp(e->kind, "cancel");
	p->uninvited = uninvites(e);
	p->let_go = p->leaving = false;
	p->invited = p->invited || invites(e);
}

/* one that was withdrawn reached nobody, and its invitation stands */
static void note_dismissal(struct person *p, const struct ledger_entry *e)
{
	int64_t when = e->planned ? e->planned : e->time;

	if (uninvites(e) && e->state != LEDGER_WITHDRAWN && when > p->dismissed)
		p->dismissed = when;
}

/* who has something of one instance alone was invited to it with its SERIES, before, and may have been uninvited from that */
static void note_series(struct standing *s, const struct ledger_entry *series)
{
	struct person *p = invites(series) || uninvites(series) ? standing_of(s, series->recipient) : NULL;

	if (p && invites(series))
		p->invited = true;
	if (p)
		note_dismissal(p, series);
}

static void note_answer(struct person *p, size_t node, const struct ledger_entry *e)
{
	if (p->answer == LEDGER_NO_NODE || e->sequence > p->answered_sequence || (e->sequence == p->answered_sequence && e->time > p->answered)) {
		p->answer = node;
		p->answered = e->time;
		p->answered_sequence = e->sequence;
		p->partstat = partstat_of(e->reply);
	}
	p->heard = e->time > p->heard ? e->time : p->heard;
}

/* nodes come newest first */
static void note(struct standing *s, size_t node, const struct ledger_entry *e)
{
	struct person *p;
	bool uninvited, newest;

	if (!strcmp(e->kind, "claim") || !strcmp(e->kind, "trust") || !strcmp(e->kind, "counter") || !strcmp(e->kind, "written"))
		return;
	p = person_of(s, e->recipient);

	if (!strcmp(e->kind, "answer")) {
		note_answer(p, node, e);
		return;
	}
	if (!strcmp(e->kind, "bounce")) {
		if (p->bounce == LEDGER_NO_NODE && e->state == LEDGER_BOUNCED)
			p->bounce = node, p->bounced = e->time;
		return;
	}
	if (!strcmp(e->kind, "seat")) {
		note_seat(p, e->reply);
		return;
	}
	uninvited = uninvites(e);
	note_dismissal(p, e);
	newest = p->got == LEDGER_NO_NODE && p->open == LEDGER_NO_NODE && p->refused == LEDGER_NO_NODE;
	if (newest && uninvited && (e->state != LEDGER_WITHDRAWN || !strcmp(e->variant, STANDING_UNINVITED)))
		p->let_go = e->state != LEDGER_SENT && e->state != LEDGER_DOT && e->state != LEDGER_UNKNOWN;
	if (!about_event(e))
		return;
	if (!uninvited && (s->latest == LEDGER_NO_NODE || e->sequence > s->sequence)) {
		s->sequence = e->sequence;
		s->latest = node;
	}
	s->any = s->any || !uninvited;
	switch (e->state) {
	case LEDGER_SENT:
	case LEDGER_DOT:
	case LEDGER_UNKNOWN:
		if (p->got == LEDGER_NO_NODE) {
			p->got = node;
			p->cancelled = !strcmp(e->kind, "cancel");
			p->uninvited = uninvited;
		}
		p->invited = p->invited || invites(e);
		p->first = node;
		break;
	case LEDGER_PLAN:
	case LEDGER_TEMP:
		if (p->open == LEDGER_NO_NODE && p->got == LEDGER_NO_NODE) {
			p->open = node;
			p->leaving = !strcmp(e->kind, "cancel");
		}
		break;
	case LEDGER_REFUSED:
		if (p->refused == LEDGER_NO_NODE && p->got == LEDGER_NO_NODE && p->open == LEDGER_NO_NODE)
			p->refused = node;
		break;
	default: break;
	}
}

static void each_of_series(struct standing *s, struct ledger *l, const char *uid)
{
	struct arena mem = ARENA_INIT;

	for (size_t i = ledger_of_uid(l, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(l, i)) {
		struct ledger_entry e;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		if (!strcmp(e.uid, uid) && !*e.rid)
			note_series(s, &e);
	}
	arena_free(&mem);
}

/* who is invited again is asked again: what he said to the invitation before that says nothing */
static bool before_dismissal(const struct person *p)
{
	return p->answer != LEDGER_NO_NODE && p->answered < p->dismissed && !told_to_go(p);
}

void standing_read(struct standing *s, struct ledger *l, const char *uid, const char *rid)
{
	struct arena mem = ARENA_INIT;
	struct instance instance;
	long series = 0;

	instance_set(&instance, l, uid, rid);
	*s = (struct standing){.people.dir = ledger_dir(l), .slots.dir = ledger_dir(l), .latest = LEDGER_NO_NODE};
	for (size_t i = ledger_of_uid(l, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(l, i)) {
		struct ledger_entry e;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		if (!strcmp(e.uid, uid) && instance_is(&instance, e.rid))
			note(s, i, &e);
		if (*rid && !*e.rid && e.sequence > series && about_event(&e) && !uninvites(&e) && !strcmp(e.uid, uid))
			series = e.sequence;
	}
	if (*rid && s->n) /* the people are known only now */
		each_of_series(s, l, uid);
	for (size_t i = 0; i < s->n; i++)
		if (s->person[i].answered_sequence < series || (s->any && s->person[i].answered_sequence < s->sequence) || before_dismissal(&s->person[i])) {
			s->person[i].partstat = PARTSTAT_NONE; /* the event has changed since, or its series: RFC 5546 2.1.5 */
			s->person[i].outdated = s->person[i].answer != LEDGER_NO_NODE;
		}
	for (size_t i = 0; i < s->n; i++)
		if (s->person[i].bounce != LEDGER_NO_NODE && s->person[i].heard > s->person[i].bounced)
			s->person[i].bounce = LEDGER_NO_NODE; /* who answers after a bounce is there again */
	arena_free(&mem);
}

void standing_free(struct standing *s)
{
	scratch_free(&s->people);
	scratch_free(&s->slots);
	memset(s, 0, sizeof *s);
}
