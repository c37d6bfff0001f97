/* status.c: see status.h. */
#include "outgoing/status.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "outgoing/archive.h"
#include "outgoing/members.h"
#include "record/rec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
	uint64_t digest[2];
	const char *rid;         /* of the row it belongs to */
	size_t node;
	struct ledger_entry e;
};

static int by_row(const void *x, const void *y)
{
	const struct item *a = x, *b = y;
	int c = strcmp(a->rid, b->rid);

	if (!c)
		c = memcmp(a->digest, b->digest, sizeof a->digest);
	return c ? c : (a->node > b->node) - (a->node < b->node);
}

static void add(struct status_row *row, const struct ledger_entry *e)
{
	if (!strcmp(e->kind, "answer")) {
		row->partstat = e->reply;
	} else if (!strcmp(e->kind, "bounce")) {
		row->bounce = e->reply;
	} else if (e->state >= LEDGER_ANSWERED) { /* seats, claims, proposals, what was written */
		return;
	} else if (!strcmp(e->kind, "wait") || !strcmp(e->kind, "moveup") || !strcmp(e->kind, "decline")) { /* beside the invitation, as a reminder is */
		if (ledger_open_state(e->state))
			row->waiting = ledger_state_name(e->state == LEDGER_DOT ? LEDGER_UNKNOWN : e->state);
	} else if (!strcmp(e->kind, "remind")) {
		if (e->state == LEDGER_SENT) {
			row->reminders++;
			row->reminded = e->time;
		} else if (ledger_open_state(e->state)) {
			row->waiting = ledger_state_name(e->state == LEDGER_DOT ? LEDGER_UNKNOWN : e->state);
		}
		if (!*row->last.recipient) {
			row->last.recipient = e->recipient;
			row->last.name = e->name;
		}
	} else if (e->state != LEDGER_WITHDRAWN || !*row->last.kind) {
		row->last = *e;
	}
}

static bool one_event(struct ledger *l, const char *uid, bool (*each)(void *ctx, const struct status_row *row), void *ctx)
{
	struct arena mem = ARENA_INIT;
	struct item *item = NULL;
	size_t n = 0, cap = 0;
	struct rec event = REC_INIT;
	bool more = true;

	for (size_t i = ledger_of_uid(l, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(l, i)) {
		item = mem_grow(item, &cap, n + 1, sizeof *item);
		ledger_get(l, i, &mem, &item[n].e);
		if (strcmp(item[n].e.uid, uid) != 0)
			continue;
		item[n].node = i;
		item[n].rid = strcmp(item[n].e.kind, "remind") ? item[n].e.rid : "";
		address_digest(item[n].e.recipient, item[n].digest);
		n++;
	}
	qsort(item, n, sizeof *item, by_row);
	for (size_t i = 0; i < n && more;) {
		struct status_row row = {.uid = uid, .rid = item[i].rid, .summary = "", .start = "", .partstat = "", .bounce = "", .waiting = ""};
		size_t k = i;
		row.last = (struct ledger_entry){.kind = "", .uid = uid, .rid = row.rid, .recipient = "", .name = "", .message_id = "", .reply = ""};
		for (; k < n && !strcmp(item[k].rid, item[i].rid) && !memcmp(item[k].digest, item[i].digest, sizeof item[k].digest); k++)
			add(&row, &item[k].e);
		if (!*row.last.recipient)
			row.last.recipient = item[i].e.recipient;
		if (i == 0 || strcmp(item[i - 1].rid, item[i].rid) != 0)
			archive_get(ledger_dir(l), uid, row.rid, &event);
		row.summary = rec_get(&event, "Summary") ? rec_get(&event, "Summary") : "";
		row.start = rec_get(&event, "Start") ? rec_get(&event, "Start") : "";
		more = each(ctx, &row);
		i = k;
	}
	rec_free(&event);
	free(item);
	arena_free(&mem);
	return more;
}

void status_each(struct ledger *l, bool (*each)(void *ctx, const struct status_row *row), void *ctx)
{
	struct address_set seen = {0};
	struct arena mem = ARENA_INIT;
	size_t n = ledger_count(l);
	bool more = true;

	for (size_t i = 0; i < n && more; i++) {
		struct ledger_entry e;
		char digest[40];
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		snprintf(digest, sizeof digest, "%016llx%016llx", (unsigned long long)hash_str(HASH_START, e.uid), (unsigned long long)hash_str(1, e.uid));
		if (address_set_add(&seen, digest))
			more = one_event(l, e.uid, each, ctx);
	}
	address_set_free(&seen);
	arena_free(&mem);
}
