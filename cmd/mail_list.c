/* mail_list.c: ev-mail list: who has answered what to an event, with totals. */
#include "cmd/mail.h"

#include "ground/mem.h"
#include "ground/sorter.h"
#include "ground/utf8.h"
#include "outgoing/instance.h"
#include "outgoing/proposal.h"
#include "outgoing/seats.h"

#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <unistd.h>

enum answer { YES, NO, MAYBE, OPEN, BOUNCED, DELEGATED, WAITING, ANSWERS };

static const char *const names[] = {"yes", "no", "maybe", "open", "bounced", "delegated", "waiting"};

static enum answer answer_of(const struct person *p)
{
	switch (p->partstat) {
	case PARTSTAT_ACCEPTED: return p->seat == SEAT_WAITING ? WAITING : YES;
	case PARTSTAT_DECLINED: return NO;
	case PARTSTAT_TENTATIVE: return MAYBE;
	case PARTSTAT_DELEGATED: return DELEGATED;
	default: return p->bounce != LEDGER_NO_NODE || (p->got == LEDGER_NO_NODE && p->refused != LEDGER_NO_NODE) ? BOUNCED : OPEN;
	}
}

/* a cell of CSV (RFC 4180); what a spreadsheet would take for a formula gets an apostrophe */
static void cell(const char *s, struct buf *out)
{
	buf_char(out, '"');
	if (*s && strchr("=+-@\t\r", *s))
		buf_char(out, '\'');
	for (; *s; s++) {
		if (*s == '"')
			buf_char(out, '"');
		buf_char(out, (unsigned char)*s < ' ' ? ' ' : *s);
	}
	buf_char(out, '"');
}

/* PLACE: his number on the waiting list; TEXT: what he or somebody for him wrote or proposes; "" none */
static void put_person(const struct mail_run *run, const struct ledger_entry *e, const char *uid, const char *rid, const char *answer, const char *when, const char *place, const char *text, struct buf *b)
{
	const char *cells[] = {uid, rid, e->name, e->recipient, answer, when, place, text};

	if (!run->format || !strcmp(run->format, "text")) {
		buf_printf(b, "  %-9s ", answer);
		utf8_clean(e->recipient, strlen(e->recipient), false, b);
		if (*e->name) {
			buf_str(b, "  ");
			utf8_clean(e->name, strlen(e->name), false, b);
		}
		if (*when)
			buf_printf(b, "  %s", when);
		if (*place)
			buf_printf(b, "  number %s", place);
		if (*text) {
			buf_str(b, "  ");
			utf8_clean(text, strlen(text), false, b);
		}
		buf_char(b, '\n');
	} else if (!strcmp(run->format, "csv")) {
		for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
			cell(cells[i], b);
			buf_str(b, i + 1 < sizeof cells / sizeof *cells ? "," : "\r\n");
		}
	} else {
		static const char *const fields[] = {"Uid", "RecurrenceId", "Name", "Recipient", "Answer", "Answered", "Waiting", "Text"};
		for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
			if (*cells[i])
				rec_write_field(fields[i], cells[i], b);
		buf_char(b, '\n');
	}
}

static void put_head(const struct mail_run *run, const char *uid, const char *rid, const size_t count[ANSWERS], struct buf *b)
{
	struct rec event = REC_INIT;
	const char *title = uid, *start = rid;

	if (instance_record(run->ledger, uid, rid, &event)) {
		title = rec_get(&event, "Summary") ? rec_get(&event, "Summary") : uid;
		start = *rid || !rec_get(&event, "Start") ? rid : rec_get(&event, "Start");
	}
	if (run->c.found)
		buf_char(b, '\n');
	utf8_clean(title, strlen(title), false, b);
	if (*start)
		buf_printf(b, ", %s", start);
	buf_str(b, "\n ");
	for (int i = 0; i < ANSWERS; i++)
		if (i < DELEGATED || count[i])
			buf_printf(b, "%s %zu %s", i ? "," : "", count[i], names[i]);
	if (seats_capacity(&event) >= 0)
		buf_printf(b, "; %zu of %ld places taken", count[YES], seats_capacity(&event));
	buf_char(b, '\n');
	rec_free(&event);
}

enum { HELD = 1 << 19 }; /* octets of guests that are sorted in memory */

struct guest {
	uint64_t node;
	int64_t answered;     /* when, 0: not yet */
	long turn;
	enum answer answer;
	char recipient[];
};

static int by_answer(const void *x, const void *y)
{
	const struct guest *a = x, *b = y;
	if (a->answer == WAITING && b->answer == WAITING)
		return (a->turn > b->turn) - (a->turn < b->turn);
	return a->answer != b->answer ? (int)a->answer - (int)b->answer : strcasecmp(a->recipient, b->recipient);
}

struct guests {
	struct sorter *list;
	size_t count[ANSWERS];
	struct buf b;         /* one of them */
};

/* what P has said: to the instance itself, where he did */
static int add_guest(struct guests *g, size_t node, const char *recipient, const struct person *p, bool of_series, struct err *e)
{
	struct guest guest = {.node = node, .answered = p->partstat != PARTSTAT_NONE ? p->answered : 0, .turn = p->turn, .answer = answer_of(p)};

	if (of_series && guest.answer == WAITING)
		guest.turn = LONG_MAX;
	g->count[guest.answer]++;
	buf_clear(&g->b);
	buf_add(&g->b, (const char *)&guest, offsetof(struct guest, recipient));
	buf_add(&g->b, recipient, strlen(recipient) + 1);
	return sorter_add(g->list, g->b.p, g->b.n, e);
}

/* everyone who was invited and still is; OWN: of an instance of S, a series, and then of who has nothing of that alone */
static int guests_of(struct mail_run *run, const struct standing *s, const struct standing *own, struct guests *g, struct err *e)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = 0; i < s->n && rc == 0; i++) {
		const struct person *p = &s->person[i], *his;
		size_t node = p->got != LEDGER_NO_NODE ? p->got : p->open != LEDGER_NO_NODE ? p->open : p->refused;
		struct ledger_entry to;
		bool waits;
		if (node == LEDGER_NO_NODE || p->uninvited)
			continue;
		arena_clear(&mem);
		ledger_get(run->ledger, node, &mem, &to);
		if (standing_announced(p, &to))
			continue;
		his = own ? standing_of(own, to.recipient) : NULL;
		if (his && (his->got != LEDGER_NO_NODE || his->open != LEDGER_NO_NODE || his->refused != LEDGER_NO_NODE))
			continue;
		waits = own && p->seat == SEAT_WAITING && !(his && his->seat == SEAT_WAITING); /* for the series */
		rc = add_guest(g, node, to.recipient, his && his->answer != LEDGER_NO_NODE && !his->outdated ? his : p, waits, e);
	}
	arena_free(&mem);
	return rc;
}

/* what the organizer has to look at: what people wrote and propose, and answers in others' names, in the order in which they came */
static void put_remarks(struct mail_run *run, const char *uid, const char *rid, struct buf *b)
{
	struct rec event = REC_INIT;
	size_t *node = NULL, n = 0, cap = 0;
	struct instance instance;

	instance_set(&instance, run->ledger, uid, rid);
	for (size_t i = ledger_of_uid(run->ledger, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(run->ledger, i)) {
		enum ledger_state state = ledger_state_of(run->ledger, i);
		if (state == LEDGER_WRITTEN || state == LEDGER_CLAIMED || state == LEDGER_PROPOSED) {
			node = mem_grow(node, &cap, n + 1, sizeof *node);
			node[n++] = i;
		}
	}
	if (n)
		instance_record(run->ledger, uid, rid, &event);
	while (n--) { /* newest first */
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		struct buf text = BUF_INIT;
		char when[CIVIL_SIZE];
		struct civil c;
		ledger_get(run->ledger, node[n], &mem, &e);
		c = civil_of_seconds(e.time);
		c.utc = true;
		if (e.state == LEDGER_PROPOSED)
			proposal_words(e.reply, &event, &text);
		else if (e.state == LEDGER_CLAIMED)
			buf_printf(&text, "%s, from %s", e.reply, e.variant);
		else
			buf_printf(&text, "%s%s%s", *e.name ? e.name : "", *e.name ? ": " : "", e.reply);
		if (e.state == LEDGER_WRITTEN)
			e.name = "";
		if (!strcmp(e.uid, uid) && instance_is(&instance, e.rid))
			put_person(run, &e, uid, rid, e.state == LEDGER_PROPOSED ? "proposes" : e.state == LEDGER_CLAIMED ? "held" : "wrote", civil_format(&c, when), "", buf_cstr(&text), b);
		buf_free(&text);
		arena_free(&mem);
	}
	free(node);
	rec_free(&event);
}

struct listing {
	struct mail_run *run;
	struct address_set seen; /* events and instances that are done */
};

/* the guests of an event, or of the instance RID of a series, in their order */
static int read_guests(struct mail_run *run, const char *uid, const char *rid, struct guests *g, struct err *e)
{
	struct standing s, series = {0};
	int rc;

	standing_read(&s, run->ledger, uid, rid);
	if (*rid)
		standing_read(&series, run->ledger, uid, "");
	rc = guests_of(run, &s, NULL, g, e);
	if (rc == 0)
		rc = guests_of(run, &series, &s, g, e);
	standing_free(&s);
	standing_free(&series);
	return rc ? rc : sorter_rewind(g->list, e);
}

static void put(struct mail_run *run, struct buf *b)
{
	cmd_put(&run->c, b);
	buf_clear(b);
}

static int put_guests(struct mail_run *run, const char *uid, const char *rid, struct guests *g, struct buf *b, struct err *e)
{
	struct arena mem = ARENA_INIT;
	const struct guest *guest;
	size_t n, waiting = 0;

	while ((guest = sorter_next(g->list, &n, e))) {
		struct ledger_entry to;
		char place[24] = "", when[CIVIL_SIZE] = "";
		struct civil c = civil_of_seconds(guest->answered);
		c.utc = true;
		if (guest->answered)
			civil_format(&c, when);
		if (guest->answer == WAITING && guest->turn != LONG_MAX)
			snprintf(place, sizeof place, "%zu", ++waiting);
		arena_clear(&mem);
		ledger_get(run->ledger, (size_t)guest->node, &mem, &to);
		put_person(run, &to, uid, rid, names[guest->answer], when, place, "", b);
		put(run, b);
	}
	arena_free(&mem);
	return e->status ? -1 : 0;
}

static void list_one(struct mail_run *run, const char *uid, const char *rid)
{
	struct guests g = {.list = sorter_new(by_answer, HELD), .b = BUF_INIT};
	struct buf b = BUF_INIT;
	struct err e = {0};
	size_t n;

	if (read_guests(run, uid, rid, &g, &e)) {
		cmd_error(&run->c, NULL, &e);
	} else if (!(n = sorter_count(g.list))) {
		cmd_warn(&run->c, 0, "nobody was invited to %.200s%s%s", uid, *rid ? ", " : "", rid);
	} else {
		if (!run->format || !strcmp(run->format, "text"))
			put_head(run, uid, rid, g.count, &b);
		if (run->format && !strcmp(run->format, "csv") && !run->c.found)
			buf_str(&b, "Uid,RecurrenceId,Name,Email,Answer,Answered,Waiting,Text\r\n");
		put(run, &b);
		if (put_guests(run, uid, rid, &g, &b, &e))
			cmd_error(&run->c, NULL, &e);
		put_remarks(run, uid, rid, &b);
		put(run, &b);
		run->c.found += n;
	}
	sorter_free(g.list);
	buf_free(&g.b);
	buf_free(&b);
}

/* once, whatever the instance is called */
static bool first_time(struct listing *l, const char *uid, const char *rid)
{
	struct instance i;
	struct buf key = BUF_INIT;
	bool first;

	instance_set(&i, l->run->ledger, uid, rid);
	if (i.parsed)
		buf_printf(&key, "%s %lld", uid, (long long)i.instant);
	else
		buf_printf(&key, "%s %s", uid, rid);
	first = address_set_add(&l->seen, key.p);
	buf_free(&key);
	return first;
}

static int by_name(const void *x, const void *y)
{
	return strcmp(x, y);
}

/* the event; and of a series the instances that somebody has answered to by themselves */
static void list_event(struct listing *l, const char *uid, const char *rid)
{
	struct ledger *ledger = l->run->ledger;
	char(*name)[CIVIL_SIZE] = NULL, text[CIVIL_SIZE];
	size_t n = 0, cap = 0;

	if (!first_time(l, uid, rid))
		return;
	list_one(l->run, uid, rid);
	for (size_t i = *rid ? LEDGER_NO_NODE : ledger_of_uid(ledger, uid); i != LEDGER_NO_NODE; i = ledger_next_of_uid(ledger, i)) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		if (ledger_state_of(ledger, i) < LEDGER_ANSWERED)
			continue;
		ledger_get(ledger, i, &mem, &e);
		if (!strcmp(e.uid, uid) && *e.rid && strlen(e.rid) < CIVIL_SIZE && first_time(l, uid, e.rid)) {
			struct instance instance;
			instance_set(&instance, ledger, uid, e.rid);
			name = mem_grow(name, &cap, n + 1, sizeof *name);
			snprintf(name[n++], sizeof *name, "%s", instance_name(&instance, text));
		}
		arena_free(&mem);
	}
	if (n)
		qsort(name, n, sizeof *name, by_name);
	for (size_t i = 0; i < n; i++)
		list_one(l->run, uid, name[i]);
	free(name);
}

static bool list_record(void *ctx, const char *file, struct rec *r)
{
	struct listing *l = ctx;
	const char *uid = rec_get(r, "Uid"), *rid = rec_get(r, "RecurrenceId");
	struct err e = {0};

	if (uid && *uid) {
		list_event(l, uid, rid ? rid : "");
	} else {
		err_set(&e, EX_DATAERR, r->line, "a record without Uid");
		cmd_error(&l->run->c, file, &e);
	}
	return !mail_interrupted;
}

int mail_list(struct mail_run *run, int n, char **args)
{
	struct listing l = {.run = run};

	if (run->format && strcmp(run->format, "text") != 0 && strcmp(run->format, "rec") != 0 && strcmp(run->format, "csv") != 0)
		return cmd_warn(&run->c, EX_USAGE, "-f: list writes text, rec or csv, not %s", run->format);
	if (!mail_ledger(run, LEDGER_READ) || !cmd_out(&run->c))
		return run->c.status;
	for (int i = 0; i < (n ? n : 1); i++) {
		const char *what = n ? args[i] : "-";
		FILE *f;
		if (strcmp(what, "-") != 0 && access(what, F_OK) != 0 && ledger_of_uid(run->ledger, what) != LEDGER_NO_NODE) {
			list_event(&l, what, "");
			continue;
		}
		f = cmd_open(&run->c, what);
		if (!f)
			continue;
		cmd_records(&run->c, f, what, list_record, &l);
		cmd_close(f);
	}
	address_set_free(&l.seen);
	ledger_close(run->ledger);
	return cmd_finish(&run->c, true);
}
