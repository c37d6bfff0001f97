/* status.c: see status.h. */
#include "outgoing/status.h"

#include "ground/hash.h"
#include "ground/sorter.h"
#include "outgoing/instance.h"
#include "outgoing/members.h"
#include "outgoing/standing.h"
#include "record/rec.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { HELD = 1 << 19 }; /* octets of items that are sorted in memory */

/* an entry, and the row that it belongs to */
struct item {
	uint64_t digest[2]; /* of the recipient */
	uint64_t node;
	char rid[];
};

static int by_row(const void *x, const void *y)
{
	const struct item *a = x, *b = y;
	int c = strcmp(a->rid, b->rid);

	if (!c)
		c = memcmp(a->digest, b->digest, sizeof a->digest);
	return c ? c : (a->node > b->node) - (a->node < b->node);
}

/* a crash between the dot and the answer: nobody knows */
static const char *state_name(const struct ledger_entry *e)
{
	return ledger_state_name(e->state == LEDGER_DOT ? LEDGER_UNKNOWN : e->state);
}

static void add(struct status_row *row, const struct ledger_entry *e)
{
	if (!strcmp(e->kind, "answer")) {
		row->partstat = e->reply;
		row->answered = e->time;
	} else if (!strcmp(e->kind, "bounce")) {
		row->bounce = e->state == LEDGER_BOUNCED ? e->reply : "";
	} else if (e->state >= LEDGER_ANSWERED) { /* seats, claims, proposals, what was written */
		return;
	} else if (!strcmp(e->kind, "wait") || !strcmp(e->kind, "moveup") || !strcmp(e->kind, "decline")) { /* beside the invitation, as a reminder is */
		if (e->state != LEDGER_WITHDRAWN || !*row->other.kind)
			row->other = *e;
		if (ledger_open_state(e->state))
			row->waiting = state_name(e);
	} else if (!strcmp(e->kind, "remind")) {
		row->failed = "";
		if (e->state == LEDGER_SENT) {
			row->reminders++;
			row->reminded = e->time;
		} else if (ledger_open_state(e->state)) {
			row->waiting = state_name(e);
		} else {
			row->failed = ledger_state_name(e->state);
		}
		if (!*row->last.recipient) {
			row->last.recipient = e->recipient;
			row->last.name = e->name;
		}
	} else if (e->state != LEDGER_WITHDRAWN || !*row->last.kind) {
		row->last = *e;
	}
}

/* the entries of UID, those of a row one behind the other */
static int sort_event(struct ledger *l, const char *uid, struct sorter *sorter, struct err *e)
{
	struct arena mem = ARENA_INIT;
	struct buf b = BUF_INIT;
	int rc = 0;

	for (size_t i = ledger_of_uid(l, uid); i != LEDGER_NO_NODE && rc == 0; i = ledger_next_of_uid(l, i)) {
		struct ledger_entry entry;
		struct item item = {.node = i};
		const char *rid;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &entry);
		if (strcmp(entry.uid, uid) != 0)
			continue;
		rid = strcmp(entry.kind, "remind") ? entry.rid : "";
		address_digest(entry.recipient, item.digest);
		buf_clear(&b);
		buf_add(&b, (const char *)&item, offsetof(struct item, rid));
		buf_add(&b, rid, strlen(rid) + 1);
		rc = sorter_add(sorter, b.p, b.n, e);
	}
	buf_free(&b);
	arena_free(&mem);
	return rc ? rc : sorter_rewind(sorter, e);
}

/* what the row is about; false: nothing that anybody was told or has said */
static bool name_kind(struct status_row *row)
{
	bool other = *row->other.kind && (ledger_open_state(row->other.state) || !(row->reminders || *row->failed || *row->partstat));

	row->kind = "remind";
	if (*row->last.kind)
		row->kind = row->last.kind, row->state = state_name(&row->last);
	else if (other)
		row->kind = row->other.kind, row->state = state_name(&row->other);
	else if (*row->waiting)
		row->state = row->waiting;
	else if (row->reminders)
		row->state = "reminded";
	else if (*row->failed)
		row->state = row->failed;
	else if (*row->partstat)
		row->kind = "answer", row->state = ledger_state_name(LEDGER_ANSWERED);
	else if (*row->bounce)
		row->kind = "bounce", row->state = ledger_state_name(LEDGER_BOUNCED);
	else
		return false;
	return true;
}

struct rows {
	struct ledger *l;
	bool (*each)(void *ctx, const struct status_row *row);
	void *ctx;
	struct rec event;        /* of the row's event or instance */
	struct buf rid;          /* the name of that */
	struct standing standing; /* of those who were written to about it */
	bool known;
	struct standing series;  /* of those who were written to about the series, where SERIES_KNOWN */
	bool series_known;
	struct arena name;
};

/* who answers to one instance was written to about its series: his name is there */
static const char *name_of(struct rows *r, const char *uid, const char *recipient)
{
	const struct person *p;
	struct ledger_entry e;

	if (!r->series_known)
		standing_read(&r->series, r->l, uid, "");
	r->series_known = true;
	p = standing_of(&r->series, recipient);
	if (!p || p->first == LEDGER_NO_NODE)
		return "";
	arena_clear(&r->name);
	ledger_get(r->l, p->first, &r->name, &e);
	return e.name;
}

/* the row of RECIPIENT, which is complete */
static bool give(struct rows *r, const char *uid, struct status_row *row, const char *recipient)
{
	const struct person *p;

	if (!name_kind(row))
		return true;
	if (!*row->last.recipient) {
		row->last.recipient = recipient;
		row->last.name = name_of(r, uid, recipient);
	}
	if (!r->known || strcmp(buf_cstr(&r->rid), row->rid) != 0) {
		instance_record(r->l, uid, row->rid, &r->event);
		buf_clear(&r->rid);
		buf_str(&r->rid, row->rid);
		standing_free(&r->standing);
		standing_read(&r->standing, r->l, uid, row->rid);
		r->known = true;
	}
	p = standing_of(&r->standing, row->last.recipient);
	row->outdated = *row->partstat && p && p->outdated;
	row->summary = rec_get(&r->event, "Summary") ? rec_get(&r->event, "Summary") : "";
	row->start = rec_get(&r->event, "Start") ? rec_get(&r->event, "Start") : "";
	return r->each(r->ctx, row);
}

/* *MORE: what EACH returned */
static int one_event(struct rows *r, const char *uid, bool *more, struct err *e)
{
	struct sorter *sorter = sorter_new(by_row, HELD);
	struct arena mem = ARENA_INIT;
	const struct item *item;
	struct status_row row;
	const char *recipient = NULL; /* of the row that is begun */
	uint64_t digest[2] = {0};
	size_t n;
	int rc = sort_event(r->l, uid, sorter, e);

	r->known = false;
	standing_free(&r->series);
	r->series_known = false;
	while (rc == 0 && *more && (item = sorter_next(sorter, &n, e))) {
		struct ledger_entry entry;
		if (recipient && (memcmp(digest, item->digest, sizeof digest) != 0 || strcmp(row.rid, item->rid) != 0)) {
			*more = give(r, uid, &row, recipient);
			recipient = NULL;
			arena_clear(&mem);
		}
		ledger_get(r->l, (size_t)item->node, &mem, &entry);
		if (!recipient) {
			recipient = entry.recipient;
			memcpy(digest, item->digest, sizeof digest);
			row = (struct status_row){.uid = uid, .rid = arena_str(&mem, item->rid), .summary = "", .start = "", .partstat = "", .bounce = "", .failed = "", .waiting = "", .other = {.kind = ""}};
			row.last = (struct ledger_entry){.kind = "", .uid = uid, .rid = row.rid, .recipient = "", .name = "", .message_id = "", .reply = ""};
		}
		add(&row, &entry);
	}
	rc = rc || e->status ? -1 : 0;
	if (rc == 0 && *more && recipient)
		*more = give(r, uid, &row, recipient);
	sorter_free(sorter);
	arena_free(&mem);
	return rc;
}

int status_each(struct ledger *l, bool (*each)(void *ctx, const struct status_row *row), void *ctx, struct err *e)
{
	struct rows rows = {.l = l, .each = each, .ctx = ctx};
	struct address_set seen = {0};
	struct arena mem = ARENA_INIT;
	size_t n = ledger_count(l);
	bool more = true;
	int rc = 0;

	e->status = 0;
	for (size_t i = 0; i < n && more && rc == 0; i++) {
		struct ledger_entry entry;
		char digest[40];
		arena_clear(&mem);
		ledger_get(l, i, &mem, &entry);
		snprintf(digest, sizeof digest, "%016llx%016llx", (unsigned long long)hash_str(HASH_START, entry.uid), (unsigned long long)hash_str(1, entry.uid));
		if (address_set_add(&seen, digest))
			rc = one_event(&rows, entry.uid, &more, e);
	}
	rec_free(&rows.event);
	standing_free(&rows.standing);
	standing_free(&rows.series);
	arena_free(&rows.name);
	buf_free(&rows.rid);
	address_set_free(&seen);
	arena_free(&mem);
	return rc;
}
