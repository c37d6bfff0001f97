/* agenda_busy.c: who is booked twice, and when everybody is free; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int by_instant(const void *pa, const void *pb)
{
	const struct agenda_instance *a = *(const struct agenda_instance *const *)pa, *b = *(const struct agenda_instance *const *)pb;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->seq > b->seq) - (a->seq < b->seq);
}

static bool takes_time(const struct agenda *a, const struct agenda_instance *i)
{
	const struct agenda_item *it = &a->item[i->item];

	return !agenda_cancelled(a, i) && !it->transparent && !it->coarse && i->to > i->from;
}

/* the instances that take time, by when they begin; the caller frees the list */
static const struct agenda_instance **busy_list(struct agenda *a, size_t *n)
{
	const struct agenda_instance **list;

	agenda_settle(a);
	list = mem_new(a->n + 1, sizeof *list);
	*n = 0;
	for (size_t i = 0; i < a->n; i++)
		if (takes_time(a, &a->inst[i]))
			list[(*n)++] = &a->inst[i];
	if (*n)
		qsort(list, *n, sizeof *list, by_instant);
	return list;
}

/* blanks at the ends do not count */
static const char *trim(const char *s, size_t *n)
{
	s += strspn(s, " \t");
	for (*n = strlen(s); *n && (s[*n - 1] == ' ' || s[*n - 1] == '\t');)
		--*n;
	return s;
}

static bool same_place(const char *a, const char *b)
{
	size_t n, m;

	a = trim(a, &n);
	b = trim(b, &m);
	return n && !words_nowhere(a) && !utf8_foldcmp(a, n, b, m);
}

/* what both events have: a place, or a person who has not declined */
static bool shared(const struct agenda_item *a, const struct agenda_item *b, struct buf *what)
{
	bool any = false;

	if (same_place(a->location, b->location)) {
		buf_str(what, a->location);
		any = true;
	}
	for (size_t i = rec_next(&a->r, "Attendee", 0); i < a->r.n; i = rec_next(&a->r, "Attendee", i + 1)) {
		struct buf name = BUF_INIT, x = BUF_INIT, stat = BUF_INIT;
		event_mailbox(a->r.field[i].value, &name, &x);
		for (size_t k = x.n ? rec_next(&b->r, "Attendee", 0) : b->r.n; k < b->r.n; k = rec_next(&b->r, "Attendee", k + 1)) {
			struct buf y = BUF_INIT;
			bool declined = (event_param(a->r.field[i].value, "partstat", &stat) && !strcasecmp(buf_cstr(&stat), "declined"));
			declined = (event_param(b->r.field[k].value, "partstat", &stat) && !strcasecmp(buf_cstr(&stat), "declined")) || declined;
			buf_clear(&name);
			event_mailbox(b->r.field[k].value, &name, &y);
			if (!declined && y.n && !utf8_foldcmp(x.p, x.n, y.p, y.n)) {
				buf_printf(what, "%s", any ? ", " : "");
				utf8_clean(x.p, x.n, false, what);
				any = true;
				buf_free(&y);
				break;
			}
			buf_free(&y);
		}
		buf_free(&name);
		buf_free(&x);
		buf_free(&stat);
	}
	return any;
}

static void put_instance(const struct agenda *a, const struct agenda_instance *i, struct buf *out)
{
	buf_printf(out, "%04u-%02u-%02u ", (unsigned)i->start.year % 10000, (unsigned)i->start.month % 100, (unsigned)i->start.day % 100);
	agenda_times(a, i, out);
	buf_printf(out, " %s", a->item[i->item].summary);
}

size_t agenda_conflicts(struct agenda *a, struct buf *out)
{
	size_t n, found = 0;
	const struct agenda_instance **list = busy_list(a, &n);
	struct buf what = BUF_INIT;

	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && list[k]->from < list[i]->to; k++) {
			buf_clear(&what);
			if (!shared(&a->item[list[i]->item], &a->item[list[k]->item], &what))
				continue;
			found++;
			put_instance(a, list[i], out);
			buf_str(out, " ‖ ");
			put_instance(a, list[k], out);
			buf_printf(out, ": %s\n", what.p);
		}
	free(list);
	buf_free(&what);
	return found;
}

static void put_gap(const struct agenda *a, int64_t from, int64_t to, const char *holidays, struct buf *out)
{
	struct civil s = a->o.zone ? zone_local(a->o.zone, from) : civil_of_seconds(from), e = a->o.zone ? zone_local(a->o.zone, to) : civil_of_seconds(to);

	buf_printf(out, "%04u-%02u-%02u %02u:%02u–%02u:%02u", (unsigned)s.year % 10000, (unsigned)s.month % 100, (unsigned)s.day % 100, (unsigned)s.hour % 100, (unsigned)s.min % 100,
	           (unsigned)e.hour % 100, (unsigned)e.min % 100);
	buf_printf(out, *holidays ? " (%s)\n" : "\n", holidays);
}

size_t agenda_spare(struct agenda *a, int open, int close, struct buf *out)
{
	size_t n, blocks = 0, found = 0, at = 0;
	const struct agenda_instance **list = busy_list(a, &n);
	struct {
		int64_t from, to;
	} *busy;
	int64_t day = civil_day(&a->o.from), end = civil_day(&a->o.to);
	int64_t today = civil_day(&a->o.today);
	int begin, now = a->o.today.hour * 60 + a->o.today.min + (a->o.today.sec > 0);
	struct buf holidays = BUF_INIT;

	busy = mem_new(n + 1, sizeof *busy);
	for (size_t i = 0; i < n; i++) { /* what touches becomes one block */
		if (blocks && list[i]->from <= busy[blocks - 1].to) {
			if (list[i]->to > busy[blocks - 1].to)
				busy[blocks - 1].to = list[i]->to;
			continue;
		}
		busy[blocks].from = list[i]->from;
		busy[blocks++].to = list[i]->to;
	}
	for (; day < end; day++) {
		struct civil c = civil_of_days(day);
		int64_t from, to;
		buf_clear(&holidays);
		if (agenda_day_off(a, day, &holidays) || civil_weekday(&c) > 5)
			continue;
		begin = day == today && now > open ? now : open; /* what has passed of today is not free */
		c.timed = true;
		c.hour = begin / 60, c.min = begin % 60;
		from = zone_instant(a->o.zone, &c);
		c.hour = close / 60, c.min = close % 60;
		to = zone_instant(a->o.zone, &c);
		while (at < blocks && busy[at].to <= from)
			at++;
		for (size_t k = at; from < to; k++) {
			int64_t until = k < blocks && busy[k].from < to ? busy[k].from : to;
			if (until > from) {
				put_gap(a, from, until, buf_cstr(&holidays), out);
				found++;
			}
			if (k >= blocks || busy[k].from >= to)
				break;
			from = busy[k].to > from ? busy[k].to : from;
		}
	}
	free(list);
	free(busy);
	buf_free(&holidays);
	return found;
}
