/* agenda.c: listings; see agenda.h. */
#include "outgoing/agenda.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "time/recur.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

struct instance {
	struct civil start, end; /* as the reader sees them; END as in event_span */
	size_t item, seq;
};

struct item {
	char *summary, *location, *status, *uid, *record;
};

struct agenda {
	struct agenda_options o;
	struct instance *inst;
	size_t n, cap;
	struct item *item;
	size_t items, items_cap;
};

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
	for (size_t i = 0; i < a->items; i++) {
		free(a->item[i].summary);
		free(a->item[i].location);
		free(a->item[i].status);
		free(a->item[i].uid);
		free(a->item[i].record);
	}
	free(a->item);
	free(a->inst);
	free(a);
}

struct expansion {
	struct agenda *a;
	const struct rec *r;
	const struct zone *zone; /* of the event */
	int64_t length;          /* seconds from start to end */
	bool utc, taken;
};

static char *copy(const struct rec *r, const char *field)
{
	const char *v = rec_get(r, field);
	struct buf b = BUF_INIT;

	utf8_clean(v ? v : "", v ? strlen(v) : 0, false, &b);
	return buf_take(&b);
}

static void take(void *ctx, const struct civil *start)
{
	struct expansion *x = ctx;
	struct agenda *a = x->a;
	struct instance *i;
	struct civil s = *start, e = civil_of_seconds(civil_seconds(start) + x->length);

	e.timed = s.timed;
	if (s.timed && a->o.zone && (x->zone || x->utc)) {
		int64_t t = zone_instant(x->zone, &s), u;
		e.utc = s.utc;
		u = zone_instant(x->zone, &e);
		s = zone_local(a->o.zone, t);
		e = zone_local(a->o.zone, u);
	}
	if (a->o.window) {
		struct civil last = e;
		if (civil_cmp(&e, &s) == 0)
			last = civil_of_seconds(civil_seconds(&e) + 1); /* an instant counts where it is */
		if (civil_cmp(&s, &a->o.to) >= 0 || civil_cmp(&last, &a->o.from) <= 0)
			return;
	}
	if (!x->taken) {
		struct item *it;
		a->item = mem_grow(a->item, &a->items_cap, a->items + 1, sizeof *a->item);
		it = &a->item[a->items++];
		memset(it, 0, sizeof *it);
		it->summary = copy(x->r, "Summary");
		it->location = copy(x->r, "Location");
		it->status = copy(x->r, "Status");
		it->uid = copy(x->r, "Uid");
		if (a->o.format == AGENDA_REC) {
			struct buf b = BUF_INIT;
			rec_write(x->r, &b);
			it->record = buf_take(&b);
		}
		x->taken = true;
	}
	a->inst = mem_grow(a->inst, &a->cap, a->n + 1, sizeof *a->inst);
	i = &a->inst[a->n];
	i->start = s, i->end = e;
	i->item = a->items - 1;
	i->seq = a->n++;
}

static size_t times_of(const struct rec *r, const char *field, struct civil **out)
{
	size_t n = rec_count(r, field), k = 0;

	*out = n ? mem_new(n, sizeof **out) : NULL;
	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1))
		if (civil_parse(r->field[i].value, &(*out)[k]))
			k++;
	return k;
}

int agenda_add(struct agenda *a, const struct rec *r, struct err *e)
{
	struct civil start, end, *add, *drop, from, to;
	struct expansion x = {.a = a, .r = r};
	struct recur rc = {0};
	const char **rules = NULL;
	size_t n = 0;
	bool ok = true;

	if (event_check(r, e))
		return -1;
	event_span(r, &start, &end);
	if (rec_get(r, "Timezone"))
		x.zone = zone_find(rec_get(r, "Timezone"));
	x.utc = start.utc;
	x.length = civil_seconds(&end) - civil_seconds(&start);
	if (!a->o.window || !rec_get(r, "Rrule")) {
		if (!a->o.window || !rec_get(r, "Rdate")) {
			take(&x, &start);
			return 0;
		}
	}
	n = rec_count(r, "Rrule");
	if (n)
		rules = mem_new(n, sizeof *rules);
	n = 0;
	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1))
		rules[n++] = r->field[i].value;
	rc.start = start;
	rc.zone = x.zone;
	rc.rule = rules, rc.n_rules = n;
	rc.n_add = times_of(r, "Rdate", &add);
	rc.n_drop = times_of(r, "Exdate", &drop);
	rc.add = add, rc.drop = drop;
	from = civil_add_days(civil_of_seconds(civil_seconds(&a->o.from) - x.length), -2); /* zones differ by at most two days */
	to = civil_add_days(a->o.to, 2);
	ok = recur_expand(&rc, &from, &to, take, &x);
	free(rules);
	free(add);
	free(drop);
	return ok ? 0 : err_set(e, EX_DATAERR, r->line, "Rrule: a rule that cannot be read");
}

static int by_start(const void *pa, const void *pb)
{
	const struct instance *a = pa, *b = pb;
	int64_t da = civil_days(a->start.year, a->start.month, a->start.day), db = civil_days(b->start.year, b->start.month, b->start.day);
	int c;

	if (da != db)
		return da < db ? -1 : 1;
	if (a->start.timed != b->start.timed) /* whole days first */
		return a->start.timed - b->start.timed;
	c = civil_cmp(&a->start, &b->start);
	return c ? c : (a->seq > b->seq) - (a->seq < b->seq);
}

static void marks(const struct agenda *a, const struct item *it, struct buf *out)
{
	const struct words *w = a->o.words;

	if (!strcmp(it->status, "cancelled"))
		buf_printf(out, " [%s]", w->cancelled);
	else if (!strcmp(it->status, "tentative"))
		buf_printf(out, " [%s]", w->tentative);
}

static void put_cut(const struct agenda *a, const struct buf *line, struct buf *out)
{
	size_t n = line->n;

	if (a->o.width && utf8_width(line->p, n) > a->o.width) {
		n = utf8_cut(line->p, n, a->o.width - 1);
		buf_add(out, line->p, n);
		buf_str(out, "…");
	} else {
		buf_add(out, line->p, n);
	}
	buf_char(out, '\n');
}

static void when_column(const struct agenda *a, const struct instance *i, struct buf *out)
{
	struct buf t = BUF_INIT;
	struct civil last = i->start.timed ? i->end : civil_add_days(i->end, -1);
	int64_t days = civil_days(last.year, last.month, last.day) - civil_days(i->start.year, i->start.month, i->start.day);
	size_t width;

	if (!i->start.timed) {
		buf_str(&t, a->o.words->all_day);
		if (days > 0)
			buf_printf(&t, " –%d.%d.", last.day, last.month);
	} else {
		buf_printf(&t, "%02d:%02d", i->start.hour, i->start.min);
		if (civil_cmp(&i->start, &i->end))
			buf_printf(&t, "–%02d:%02d", i->end.hour, i->end.min);
		if (days > 0)
			buf_printf(&t, " (+%d)", (int)days);
	}
	width = utf8_width(t.p, t.n);
	buf_add(out, t.p, t.n);
	for (; width < 13; width++)
		buf_char(out, ' ');
	buf_free(&t);
}

static void print_text(const struct agenda *a, const struct instance *i, const struct instance *prev, struct buf *out)
{
	const struct item *it = &a->item[i->item];
	struct buf line = BUF_INIT;

	if (!prev || prev->start.year != i->start.year || prev->start.month != i->start.month || prev->start.day != i->start.day) {
		if (prev)
			buf_char(out, '\n');
		if (a->o.colour)
			buf_str(out, "\033[1m");
		words_date(a->o.words, &i->start, out);
		if (a->o.colour)
			buf_str(out, "\033[0m");
		buf_char(out, '\n');
	}
	buf_str(&line, "  ");
	when_column(a, i, &line);
	buf_printf(&line, " %s", it->summary);
	marks(a, it, &line);
	if (*it->location)
		buf_printf(&line, " · %s", it->location);
	put_cut(a, &line, out);
	buf_free(&line);
}

static void print_line(const struct agenda *a, const struct instance *i, struct buf *out)
{
	const struct item *it = &a->item[i->item];

	buf_printf(out, "%04u-%02u-%02u ", (unsigned)i->start.year % 10000, (unsigned)i->start.month % 100, (unsigned)i->start.day % 100);
	when_column(a, i, out);
	buf_printf(out, " %s", it->summary);
	marks(a, it, out);
	if (*it->location)
		buf_printf(out, " · %s", it->location);
	buf_char(out, '\n');
}

size_t agenda_print(struct agenda *a, struct buf *out)
{
	char s[CIVIL_SIZE], e[CIVIL_SIZE];

	if (a->n)
		qsort(a->inst, a->n, sizeof *a->inst, by_start);
	for (size_t k = 0; k < a->n; k++) {
		const struct instance *i = &a->inst[k];
		const struct item *it = &a->item[i->item];
		struct civil last = i->start.timed ? i->end : civil_add_days(i->end, -1);
		switch (a->o.format) {
		case AGENDA_TEXT:
			print_text(a, i, k ? i - 1 : NULL, out);
			break;
		case AGENDA_LINES:
			print_line(a, i, out);
			break;
		case AGENDA_TSV:
			buf_printf(out, "%s\t%s\t%s\t%s\t%s\t%s\n", civil_format(&i->start, s), civil_format(&last, e), it->summary, it->location, it->status, it->uid);
			break;
		case AGENDA_REC:
			if (k)
				buf_char(out, '\n');
			buf_str(out, it->record);
			break;
		}
	}
	return a->n;
}
