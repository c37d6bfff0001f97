/* agenda.c: gathers the instances of events in a window; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/ics_fault.h"
#include "outgoing/words_view.h"
#include "record/event.h"
#include "record/series.h"
#include "record/which.h"
#include "time/rrule.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum {
	HELD = 4 << 20,  /* octets of the records that are kept in memory */
	REPLACING = 1000 /* records of instances behind which a series is looked for */
};

static const char HIDDEN[] = "-"; /* instead of its starts: a record that is not listed itself */

struct agenda *agenda_new(const struct agenda_options *o)
{
	struct agenda *a = mem_new(1, sizeof *a);
	a->o = *o;
	return a;
}

void agenda_free(struct agenda *a)
{
	if (!a)
		return;
	agenda_forget(a);
	free(a->item);
	free(a->inst);
	free(a->override);
	free(a->spare);
	free(a->slot);
	free(a->overlaps);
	free(a->doubled.uid);
	free(a->doubtful.uid);
	gather_free(a->gather);
	sorter_free(a->rows);
	agenda_late_free(&a->late);
	agenda_holidays_free(a);
	free(a);
}

struct expansion {
	struct agenda *a;
	const struct rec *r;
	const struct rec *task; /* the record of a task, R says when it is due; NULL: an event */
	struct agenda_shape shape;
	bool taken, recurring, by_end;
	bool overdue;              /* only an instance that is, and is not in the window */
	char coarse;               /* as the item has it */
	bool probe, hit; /* only whether there is something to be listed, or around it */
	struct buf *found; /* ... and the instances of a series, as text */
	const char *known; /* these, from an earlier look; its fields are known to be right */
	bool hidden; /* nothing of it is listed: only the instance goes that it replaces */
	struct series_period *period; /* instances that have an end of their own */
	size_t periods;
};

static char *copy(const struct rec *r, const char *field)
{
	const char *v = rec_get(r, field);
	struct buf b = BUF_INIT;

	utf8_clean(v ? v : "", v ? strlen(v) : 0, false, &b);
	return b.p ? buf_take(&b) : mem_str("");
}

static void new_item(struct expansion *x)
{
	struct agenda *a = x->a;
	struct agenda_item *it;

	a->item = mem_grow(a->item, &a->items_cap, a->items + 1, sizeof *a->item);
	it = &a->item[a->items++];
	memset(it, 0, sizeof *it);
	it->summary = copy(x->r, "Summary");
	it->location = copy(x->r, "Location");
	it->status = copy(x->r, "Status");
	it->uid = copy(x->r, "Uid");
	it->name = rec_get(x->r, "Uid") ? agenda_late_key(rec_get(x->r, "Uid"), NULL) : 0;
	it->id = a->records;
	it->zone = copy(x->r, "Timezone");
	it->override = rec_get(x->r, "RecurrenceId") != NULL;
	it->recurring = x->recurring || it->override;
	for (size_t i = rec_next(x->r, "Ical", 0); i < x->r->n; i = rec_next(x->r, "Ical", i + 1))
		it->transparent = it->transparent || !strcasecmp(x->r->field[i].value, "TRANSP:TRANSPARENT");
	it->task = x->task != NULL;
	it->coarse = x->coarse;
	it->revision = event_revision(x->r);
	it->transparent = it->transparent || it->task;
	if (a->o.records) {
		const struct rec *whole = x->task && (a->o.format == AGENDA_REC || a->o.format == AGENDA_ICS) ? x->task : x->r;
		rec_copy(&it->r, whole);
		it->r.line = whole->line;
	}
	x->taken = true;
}

/* the instance as the reader sees it */
static struct agenda_instance instance(const struct agenda *a, const struct agenda_shape *shape, const struct civil *start)
{
	struct agenda_instance n = {.start = *start, .local = civil_seconds(start), .moment = a->o.moment};
	const struct zone *zone = shape->zone || shape->utc ? shape->zone : a->o.zone;

	n.original = zone_instant(zone, start);
	if (!start->timed) {
		n.end = civil_of_seconds(civil_seconds(start) + shape->length.seconds);
		n.end.timed = false;
		n.from = zone_instant(a->o.zone, &n.start);
		n.to = zone_instant(a->o.zone, &n.end);
	} else {
		n.from = n.original;
		n.to = event_ends(&shape->length, zone, start);
		if (a->o.zone && (shape->zone || shape->utc)) {
			n.start = zone_local(a->o.zone, n.from);
			n.end = zone_local(a->o.zone, n.to);
		} else {
			n.start = shape->utc ? n.start : zone_shown(zone, &n.start);
			n.end = shape->utc ? civil_of_seconds(n.to) : zone_local(zone, n.to);
			n.end.utc = n.start.utc;
		}
	}
	n.shown = n.start;
	return n;
}

static bool in_window(const struct agenda *a, struct agenda_instance *n)
{
	struct civil last = n->end;

	if (!a->o.window)
		return true;
	if (civil_cmp(&n->end, &n->start) == 0)
		last = civil_of_seconds(civil_seconds(&n->end) + 1); /* an instant counts where it is */
	if (civil_cmp(&n->start, &a->o.to) >= 0 || civil_cmp(&last, &a->o.from) <= 0)
		return false;
	if (civil_cmp(&n->start, &a->o.from) < 0 && civil_day(&n->start) < civil_day(&a->o.from))
		n->shown = a->o.from;
	return true;
}

static void keep(struct agenda *a, const struct agenda_instance *n, size_t item)
{
	a->inst = mem_grow(a->inst, &a->cap, a->n + 1, sizeof *a->inst);
	a->inst[a->n] = *n;
	a->inst[a->n].item = item;
	a->inst[a->n].seq = a->item[item].id << 24 | (a->n & 0xffffff);
	a->n++;
}

bool agenda_place(struct agenda *a, const struct agenda_shape *shape, const struct civil *start, size_t item)
{
	struct agenda_instance n = instance(a, shape, start);

	if (!in_window(a, &n))
		return false;
	keep(a, &n, item);
	return true;
}

/* the zone that the starts are read in; NULL: UTC */
static const struct zone *zone_of(const struct expansion *x)
{
	return x->shape.zone || x->shape.utc ? x->shape.zone : x->a->o.zone;
}

/* the event as the instance at START has it, which may have a length of its own */
static struct agenda_shape shape_at(const struct expansion *x, const struct civil *start)
{
	struct agenda_shape shape = x->shape;
	size_t low = 0, high = x->periods;
	int64_t instant = high ? zone_instant(zone_of(x), start) : 0;

	while (low < high) {
		size_t mid = (low + high) / 2;
		if (x->period[mid].start < instant)
			low = mid + 1;
		else
			high = mid;
	}
	if (low < x->periods && x->period[low].start == instant)
		shape.length = (struct event_length){.seconds = x->period[low].length, .rest = x->period[low].length};
	return shape;
}

static void take(void *ctx, const struct civil *start)
{
	struct expansion *x = ctx;
	struct agenda *a = x->a;
	struct agenda_shape shape;
	struct agenda_instance n;
	bool seen;

	if (x->probe && x->recurring) {
		char text[CIVIL_SIZE];
		buf_str(x->found, civil_format(start, text));
		buf_char(x->found, ' ');
		x->hit = true;
		return;
	}
	if (x->hidden)
		return;
	shape = shape_at(x, start);
	n = instance(a, &shape, start);
	if (x->task)
		agenda_due(a, &n, x->by_end);
	seen = in_window(a, &n);
	if (x->overdue ? !seen && agenda_task_today(a, &n) : seen || (x->task && !x->recurring && agenda_task_today(a, &n))) {
		x->hit = true;
		if (x->coarse && a->o.format == AGENDA_ICS)
			return; /* see coarse_fault */
		if (!x->taken && !x->probe)
			new_item(x);
		if (!x->probe)
			keep(a, &n, a->items - 1);
	} else if (x->recurring && rec_get(x->r, "Uid")) {
		a->spare = mem_grow(a->spare, &a->spares_cap, a->spares + 1, sizeof *a->spare);
		a->spare[a->spares++] = (struct agenda_spare){agenda_late_key(rec_get(x->r, "Uid"), NULL), n.original, n.local, start->timed};
	}
}

static int wrong_rule(const struct rec *r, struct err *e)
{
	return err_set(e, EX_DATAERR, r->line, "Rrule: a rule that cannot be read (RFC 5545 3.3.10): only the first time is listed");
}

struct passed {
	struct expansion *x;
	struct civil start;
	bool any;
};

static void take_passed(void *ctx, const struct civil *start)
{
	struct passed *p = ctx;
	const struct agenda *a = p->x->a;
	struct agenda_shape shape = shape_at(p->x, start);
	struct agenda_instance n = instance(a, &shape, start);

	agenda_due(a, &n, p->x->by_end);
	if (civil_day(&n.start) > civil_day(&a->o.today))
		return;
	p->start = *start;
	p->any = true;
}

/* of a recurring task the instance that was due last is the one that is overdue, until the next one is due */
static void take_overdue(struct expansion *x, const struct series *series, int64_t longest)
{
	struct civil to = civil_add_days(x->a->o.today, 1), from;
	struct passed p = {.x = x};

	for (int days = 40; !p.any && days <= 40000; days *= 10) { /* most are near */
		from = civil_add_days(civil_of_seconds(civil_seconds(&to) - longest), -days);
		recur_expand(&series->recur, &from, &to, take_passed, &p);
	}
	x->overdue = true;
	if (p.any)
		take(x, &p.start);
	x->overdue = false;
}

/* the instances of a recurring event in and around the window */
static int expand(struct expansion *x, const struct civil *start, struct err *e)
{
	const struct agenda *a = x->a;
	const struct rec *r = x->r;
	struct civil from, to;
	struct series series;
	enum recur_result result;
	int64_t longest = x->shape.length.seconds;

	x->a->series = x->shape;
	series_of(r, start, x->shape.zone, &series);
	for (size_t i = 0; i < x->periods; i++)
		longest = x->period[i].length > longest ? x->period[i].length : longest;
	from = civil_add_days(civil_of_seconds(civil_seconds(&a->o.from) - longest), -AGENDA_AROUND);
	to = civil_add_days(a->o.to, AGENDA_AROUND);
	result = recur_expand(&series.recur, &from, &to, take, x);
	if (x->task)
		take_overdue(x, &series, longest);
	series_free(&series);
	if (result == RECUR_WRONG)
		return wrong_rule(r, e);
	if (result == RECUR_CUT)
		return err_set(e, EX_DATAERR, r->line, "Rrule: more than %d instances: not all are listed", LIMIT_INSTANCES);
	return 0;
}

/* can all rules of the series be read? */
static bool rules_ok(const struct rec *r)
{
	struct rrule rule;

	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1))
		if (!rrule_parse(r->field[i].value, &rule, NULL))
			return false;
	return true;
}

/* the instances of a series that an earlier look found */
static int again(struct expansion *x)
{
	char text[CIVIL_SIZE];
	struct civil start;

	x->a->series = x->shape;
	for (const char *p = x->known; *p; p += strcspn(p, " ") + 1) {
		snprintf(text, sizeof text, "%.*s", (int)strcspn(p, " "), p);
		if (civil_parse(text, &start))
			take(x, &start);
	}
	return 0;
}

/* the first MOST instances of a series */
struct earliest {
	struct civil *at;
	size_t n, most;
};

static void note_earliest(void *ctx, const struct civil *start)
{
	struct earliest *f = ctx;

	if (f->n < f->most)
		f->at[f->n++] = *start;
}

/* they are found in spans that grow, since most are near */
static enum recur_result find_earliest(const struct expansion *x, const struct civil *start, struct earliest *f)
{
	static const int days[] = {3, 40, 400, 4000, 40000};
	enum recur_result result = RECUR_OK;
	struct civil from = *start, to;
	struct series series;

	series_of(x->r, start, x->shape.zone, &series);
	for (size_t i = 0; i < series.recur.n_add; i++)
		if (civil_cmp(&series.recur.add[i], &from) < 0)
			from = series.recur.add[i];
	from = civil_add_days(from, -2); /* days and times in UTC are compared as they are written */
	for (size_t i = 0; i < sizeof days / sizeof *days && f->n < f->most && result == RECUR_OK; i++) {
		to = civil_add_days(from, days[i]);
		f->n = 0;
		result = recur_expand(&series.recur, &from, &to, note_earliest, f);
	}
	series_free(&series);
	return result;
}

/* Without a window: the first instance of the series, which an Rdate may put before Start, and an Exdate behind it, and one more
 * for each record that may replace one: agenda_rows_put leaves the first that is still there.  A rule that cannot be read, or has
 * too many of them, leaves Start.  False: none is there. */
static bool take_first(struct expansion *x, const struct civil *start)
{
	struct agenda *a = x->a;
	struct earliest f = {.most = agenda_whole(a) ? 1 : a->replacing + 1}; /* whole records are there all the same (agenda_beside) */
	enum recur_result result;
	bool any;

	a->series = x->shape;
	if (f.most == 1 && !rec_get(x->r, "Exdate") && !rec_get(x->r, "Rdate") && !rec_get(x->r, "Ical")) {
		take(x, start);
		return true;
	}
	f.at = mem_new(f.most, sizeof *f.at);
	result = find_earliest(x, start, &f);
	f.n = result == RECUR_WRONG ? 0 : f.n;
	for (size_t i = 0; i < f.n; i++)
		take(x, &f.at[i]);
	any = f.n || result != RECUR_OK || agenda_whole(a);
	if (any && !f.n)
		take(x, start);
	free(f.at);
	return any;
}

/* what iCalendar would say to begin and end on a day on which it need not be, ev-ics does not write either */
static int coarse_fault(const struct expansion *x, struct err *e)
{
	const char *precision = rec_get(x->r, "Precision");

	if (!x->coarse || !x->hit || x->known || x->a->o.format != AGENDA_ICS)
		return 0;
	return err_set(e, EX_DATAERR, x->r->line, "the time is known to the %s only: left out (ev-ics --coarse writes it all the same)", x->coarse == 'p' ? "part of the day" : precision);
}

/* seconds from START, an instant, to the end of the last slot; 0: no slot is behind it */
static int64_t slots_last(const struct rec *r, const struct zone *zone, const struct civil *start)
{
	int64_t from = zone_instant(zone, start), to = from;

	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1)) {
		struct event_slot s;
		if (event_slot(r->field[i].value, start, &s)) {
			int64_t end = zone_instant(zone, s.end.timed ? &s.end : &s.start);
			to = end > to ? end : to;
		}
	}
	return to - from;
}

/* the length of the event; without End its slots say it, where it has some; of one that is known to the week, month or season only, all of that */
static void measure(struct expansion *x, const struct civil *start)
{
	const struct zone *zone = x->shape.zone ? x->shape.zone : x->a->o.zone;
	const char *precision = rec_get(x->r, "Precision");
	struct event_length *l = &x->shape.length;
	struct civil end;

	event_length(x->r, zone, l);
	if (start->timed && !l->seconds && !rec_get(x->r, "End"))
		l->seconds = l->rest = slots_last(x->r, start->utc ? NULL : zone, start);
	x->coarse = precision ? *precision : '\0';
	if (x->coarse && !start->timed) {
		end = civil_of_seconds(civil_seconds(start) + l->seconds);
		end = view_coarse_end(x->coarse, start, &end);
		l->seconds = l->rest = civil_seconds(&end) - civil_seconds(start);
	}
}

static int add(struct agenda *a, struct expansion *x, struct err *e)
{
	struct civil start;
	const struct rec *r = x->r;
	int rc;

	if (!x->known && ((event_is_cancellation(r) ? event_check_fields(r, e) : event_check(r, e)) || (a->o.format == AGENDA_ICS && ics_fault(r, e))))
		return -1;
	if (!event_time(r, "Start", &start))
		return 0; /* a task or a journal entry, or a cancellation alone */
	x->shape.zone = event_zone(r, NULL);
	x->shape.utc = start.utc;
	measure(x, &start);
	x->recurring = !rec_get(r, "RecurrenceId") && (rec_get(r, "Rrule") || rec_get(r, "Rdate"));
	if (a->o.window && x->recurring) {
		x->periods = start.timed ? series_periods(r, zone_of(x), &x->period) : 0;
		rc = x->known ? again(x) : expand(x, &start, e);
		free(x->period);
		return rc ? rc : coarse_fault(x, e);
	}
	if (event_is_range(r) && !x->probe && !x->hidden) /* shows its later instances, too */
		new_item(x);
	if (!x->recurring)
		take(x, &start);
	else if (!take_first(x, &start))
		return 0;
	if (!agenda_replaces(a, r, &x->shape, x->taken || x->hit, x->taken ? a->items - 1 : 0) && a->o.window)
		return err_set(e, EX_DATAERR, r->line, "RecurrenceId: it moves all later instances by more than %d days: some may be missing", AGENDA_AROUND);
	if (x->recurring && !x->known && !rules_ok(r))
		return wrong_rule(r, e);
	return coarse_fault(x, e);
}

/* the revision of a record that is not listed; one that was not ASKED for may say the same as what is */
static int note(struct agenda *a, const struct rec *r, bool asked, struct err *e)
{
	const char *uid = rec_get(r, "Uid");
	struct event_revision v;
	int64_t instance;
	struct civil c;
	bool one;

	if (!a->o.window || !uid)
		return 0;
	one = agenda_instance_of(a, r, &c, &instance);
	v = event_revision(r);
	v.numbered = v.numbered || !asked;
	return agenda_late_note(a, agenda_late_key(uid, one ? &instance : NULL), &v, e);
}

bool agenda_hidden(const char *starts)
{
	return !strcmp(starts, HIDDEN);
}

void agenda_place_beside(struct agenda *a, const struct rec *r)
{
	struct expansion x = {.a = a, .r = r, .recurring = !rec_get(r, "RecurrenceId") && (rec_get(r, "Rrule") || rec_get(r, "Rdate"))};
	struct agenda_instance n;
	struct civil start;

	if (!event_time(r, "Start", &start))
		return;
	a->records = r->line; /* as take_group numbers them */
	x.shape.zone = event_zone(r, NULL);
	x.shape.utc = start.utc;
	event_length(r, x.shape.zone ? x.shape.zone : a->o.zone, &x.shape.length);
	new_item(&x);
	n = instance(a, &x.shape, &start);
	n.beside = true;
	keep(a, &n, a->items - 1);
}

/* what is wrong with a record; *LISTED: something of it is on, or replaces what is; STARTS: the instances of a series in and
 * around the window, blanks between them */
static int probe(struct agenda *a, const struct rec *r, bool *listed, struct buf *starts, struct err *e)
{
	struct expansion x = {.a = a, .r = r, .probe = true, .found = starts};
	int rc = add(a, &x, e);

	*listed = x.hit || a->overrides > 0 || (!rc && agenda_whole(a));
	if (!rc && *listed && !x.hit && !a->overrides)
		rc = note(a, r, true, e); /* nothing of it is on */
	return rc;
}

/* a record's instances into those in work, and those that it replaces; STARTS as probe gave it */
static void expand_known(struct agenda *a, const struct rec *r, const char *starts)
{
	struct expansion x = {.a = a, .r = r, .known = starts, .hidden = agenda_hidden(starts)};
	struct err e; /* was said when it was probed */

	add(a, &x, &e);
}

/* a record that stands for itself */
static int add_alone(struct agenda *a, struct expansion *x, struct err *e)
{
	int rc = add(a, x, e);

	agenda_rows_put(a);
	return rc;
}

static int take_record(struct agenda *a, const struct rec *r, bool hidden, struct err *e)
{
	struct expansion x = {.a = a, .r = r};
	const char *uid = rec_get(r, "Uid");
	struct err trouble = {0};
	struct buf starts = BUF_INIT;
	bool listed;
	int rc;

	if (a->o.window && agenda_far_off(a, r))
		return note(a, r, true, e);
	a->records++;
	if (!uid || !*uid)
		return add_alone(a, &x, e);
	rc = probe(a, r, &listed, &starts, e); /* says what is wrong now, while it is known where */
	if (!listed && !rc) {
		rc = note(a, r, !hidden, e);
	} else if (listed) {
		struct rec numbered = *r;
		numbered.line = (size_t)a->records;
		a->gather = a->gather ? a->gather : gather_new(HELD);
		if (a->o.window)
			agenda_late_want(a, a->overrides ? hash_octets(a->override[0].uid, &a->override[0].instant, sizeof a->override[0].instant) : agenda_late_key(uid, NULL));
		if (gather_add(a->gather, &numbered, "", hidden ? HIDDEN : buf_cstr(&starts), &trouble) && !rc) {
			*e = trouble;
			rc = -1;
		}
	}
	agenda_forget(a);
	buf_free(&starts);
	return rc;
}

int agenda_add(struct agenda *a, const struct rec *r, struct err *e)
{
	return take_record(a, r, false, e);
}

int agenda_note(struct agenda *a, const struct rec *r, struct err *e)
{
	const char *uid = rec_get(r, "Uid");

	/* it takes the place of its instance all the same (RFC 5545 3.8.4.4) */
	if (uid && *uid && rec_get(r, "RecurrenceId"))
		return take_record(a, r, true, e);
	return note(a, r, false, e);
}

int agenda_add_task(struct agenda *a, const struct rec *task, const struct rec *event, bool by_end, struct err *e)
{
	struct expansion x = {.a = a, .r = event, .task = task, .by_end = by_end};

	a->records++;
	return add_alone(a, &x, e);
}

/* ---- once all are there ---- */

static int by_day(const struct civil *a, const struct civil *b)
{
	return a->year != b->year ? a->year - b->year : a->month != b->month ? a->month - b->month : a->day - b->day;
}

int agenda_compare(const void *pa, const void *pb)
{
	const struct agenda_instance *a = pa, *b = pb;
	int c = a->moment ? (a->from > b->from) - (a->from < b->from) : 0;

	if (!c)
		c = by_day(&a->shown, &b->shown);
	if (!c) /* whole days first */
		c = a->start.timed - b->start.timed;
	if (!c)
		c = civil_cmp(&a->start, &b->start);
	return c ? c : (a->seq > b->seq) - (a->seq < b->seq);
}

bool agenda_cancelled(const struct agenda *a, const struct agenda_instance *i)
{
	return !strcmp(a->item[i->item].status, "cancelled");
}

/* two records of an instance may name it in two ways: by its day, and by its time */
static void name_instances(struct gather_item *item, size_t n)
{
	const struct rec *series = NULL;

	for (size_t i = 0; i < n && !series; i++)
		if (!rec_get(&item[i].r, "RecurrenceId") && !event_is_component(&item[i].r))
			series = &item[i].r;
	for (size_t i = 0; series && i < n; i++)
		if (rec_get(&item[i].r, "RecurrenceId"))
			which_name(series, &item[i].r);
}

/* the records of one Uid */
static void take_group(void *ctx, struct gather_item *item, size_t n)
{
	struct agenda *a = ctx;

	name_instances(item, n);
	a->replacing = 0;
	for (size_t i = 0; i < n && a->replacing < REPLACING; i++)
		a->replacing += rec_get(&item[i].r, "RecurrenceId") != NULL;
	for (size_t i = 0; i < n; i++) {
		a->records = item[i].r.line;
		expand_known(a, &item[i].r, item[i].note);
	}
	if (n > 1)
		agenda_drop_doubles(a);
	agenda_late_drop(a);
	agenda_replace(a);
	if (agenda_whole(a) && a->n)
		agenda_beside(a, item, n);
	agenda_rows_put(a);
}

void agenda_order(struct agenda *a)
{
	if (a->ordered)
		return;
	a->ordered = true;
	agenda_late_find(a, &a->failed);
	if (a->gather && !a->failed.status)
		gather_each(a->gather, take_group, a, &a->failed);
	gather_free(a->gather);
	a->gather = NULL;
	agenda_rows_begin(a);
}

void agenda_settle(struct agenda *a)
{
	if (a->settled)
		return;
	a->settled = true;
	agenda_order(a);
	agenda_rows_load(a, SIZE_MAX);
}

const struct err *agenda_failed(const struct agenda *a)
{
	return a->failed.status ? &a->failed : NULL;
}
