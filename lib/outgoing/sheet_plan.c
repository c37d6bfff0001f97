/* sheet_plan.c: see sheet_plan.h. */
#include "outgoing/sheet_plan.h"

#include "ground/mem.h"
#include "outgoing/words.h"
#include "outgoing/words_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool sheet_topic_in(const struct event_topic *t, const struct event_slot *slot)
{
	char at[8], dated[24];

	snprintf(at, sizeof at, "%02u:%02u", (unsigned)slot->start.hour % 100, (unsigned)slot->start.min % 100);
	snprintf(dated, sizeof dated, "%04u-%02u-%02uT%s", (unsigned)slot->start.year % 10000, (unsigned)slot->start.month % 100, (unsigned)slot->start.day % 100, at);
	return !strcmp(t->at, at) || !strcmp(t->at, dated);
}

static struct sheet_item *add(struct sheet_plan *p)
{
	p->item = mem_grow(p->item, &p->cap, p->n + 1, sizeof *p->item);
	memset(&p->item[p->n], 0, sizeof *p->item);
	p->item[p->n].text = "";
	return &p->item[p->n++];
}

static void add_topic(struct sheet_plan *p, const struct event_topic *t, int slot, int number, const struct civil *start)
{
	struct sheet_item *i = add(p);

	i->slot = slot;
	i->topic = number;
	i->title = t->title;
	i->title_len = t->title_len;
	i->who = t->who;
	i->who_len = t->who_len;
	i->text = t->text;
	i->minutes = t->minutes;
	p->planned += t->minutes;
	if (start && t->minutes) {
		i->start = *start;
		i->end = civil_of_seconds(civil_seconds(start) + t->minutes * 60);
	}
}

static int minutes_between(const struct civil *a, const struct civil *b)
{
	return (int)((civil_seconds(b) - civil_seconds(a)) / 60);
}

/* an event without slots is one from its start on; the topics that are pinned to it follow one another.  Their number. */
static int whole_event(const struct rec *r, struct sheet_plan *p)
{
	struct event_slot slot = {.start = p->start};
	struct civil at = p->start;
	bool known = true;
	int number = 0;

	for (size_t k = rec_next(r, "Topic", 0); p->start.timed && k < r->n; k = rec_next(r, "Topic", k + 1)) {
		struct event_topic t;
		event_topic(r->field[k].value, &t);
		if (!sheet_topic_in(&t, &slot))
			continue;
		add_topic(p, &t, 0, ++number, known ? &at : NULL);
		at = civil_of_seconds(civil_seconds(&at) + t.minutes * 60);
		known = known && t.minutes > 0;
	}
	return number;
}

static bool placed(const struct rec *r, const struct civil *start, const struct event_topic *t)
{
	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1)) {
		struct event_slot slot;
		if (event_slot(r->field[i].value, start, &slot) && sheet_topic_in(t, &slot))
			return true;
	}
	return false;
}

/* the topics that are in no slot; they stand apart where others have a place */
static void loose_topics(const struct rec *r, struct sheet_plan *p, int number)
{
	struct event_slot whole = {.start = p->start};
	bool slots = rec_get(r, "Slot") != NULL;

	for (size_t k = rec_next(r, "Topic", 0); k < r->n; k = rec_next(r, "Topic", k + 1)) {
		struct event_topic t;
		event_topic(r->field[k].value, &t);
		if (slots ? placed(r, &p->start, &t) : p->start.timed && sheet_topic_in(&t, &whole))
			continue;
		add_topic(p, &t, 0, ++number, NULL);
		p->item[p->n - 1].loose = true;
	}
}

void sheet_plan(const struct rec *r, struct sheet_plan *p)
{
	int number = 0;
	struct civil day, last = {0};

	memset(p, 0, sizeof *p);
	event_span(r, &p->start, &p->end);
	day = p->start;
	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1)) {
		struct event_slot slot;
		struct sheet_item *item;
		struct civil at;
		int topics = 0, taken = 0;
		size_t mine = p->n;
		bool pause, known = true;
		if (!event_slot(r->field[i].value, &p->start, &slot))
			continue;
		pause = words_break(slot.title);
		item = add(p);
		item->slot = pause ? 0 : ++number;
		item->pause = pause;
		item->new_day = slot.dated && (slot.start.day != day.day || slot.start.month != day.month || p->n == 1);
		day = slot.start;
		item->start = slot.start;
		item->end = slot.end;
		item->title = slot.title;
		item->title_len = strlen(slot.title);
		if (slot.end.timed) {
			last = slot.end;
			if (!pause)
				p->available += minutes_between(&slot.start, &slot.end);
		}
		at = slot.start;
		for (size_t k = rec_next(r, "Topic", 0); k < r->n; k = rec_next(r, "Topic", k + 1)) {
			struct event_topic t;
			event_topic(r->field[k].value, &t);
			if (!sheet_topic_in(&t, &slot))
				continue;
			add_topic(p, &t, number, ++topics, known ? &at : NULL);
			at = civil_of_seconds(civil_seconds(&at) + t.minutes * 60);
			known = known && t.minutes > 0; /* behind one of unknown length no start is known */
			taken += t.minutes;
		}
		if (slot.end.timed && taken > minutes_between(&slot.start, &slot.end))
			p->item[mine].over = taken - minutes_between(&slot.start, &slot.end);
	}
	if (!p->n)
		number = whole_event(r, p);
	loose_topics(r, p, number);
	if (!p->available && p->start.timed && civil_cmp(&p->start, &p->end))
		p->available = minutes_between(&p->start, &p->end);
	if (last.timed && p->start.timed && civil_cmp(&p->start, &p->end) && civil_cmp(&last, &p->end) > 0)
		p->overrun = minutes_between(&p->end, &last);
}

void sheet_plan_free(struct sheet_plan *p)
{
	free(p->item);
	p->item = NULL;
}

/* ---- words ---- */

void sheet_number(const struct sheet_item *i, const struct words *w, char label[48])
{
	if (i->pause)
		*label = '\0';
	else if (i->topic && i->slot)
		snprintf(label, 48, "%.30s %d.%d", w->item, i->slot, i->topic);
	else
		snprintf(label, 48, "%.30s %d", w->item, i->topic ? i->topic : i->slot);
}

void sheet_times(const struct sheet_item *i, bool short_form, struct buf *out)
{
	if (!i->start.timed)
		return;
	buf_printf(out, "%02d:%02d", i->start.hour, i->start.min);
	if (!short_form && i->end.timed)
		buf_printf(out, "–%02d:%02d", i->end.hour, i->end.min);
}

void sheet_tail(const struct sheet_item *i, const struct words *w, struct buf *out)
{
	struct buf b = BUF_INIT;

	if (i->over) {
		words_length(i->over, &b);
		words_put(w->too_long, b.p, out);
	} else if (i->minutes) {
		words_length(i->minutes, out);
	}
	buf_free(&b);
}

void sheet_total(const struct sheet_plan *p, const struct words *w, struct buf *out)
{
	size_t said = 0;

	if (!p->planned && !p->overrun)
		return;
	if (p->planned) {
		buf_printf(out, "%s: ", w->planned);
		words_length(p->planned, out);
		if (p->available) {
			buf_printf(out, " · %s: ", w->available);
			words_length(p->available, out);
		}
		for (size_t k = 0; k < p->n; k++) {
			char label[48];
			if (!p->item[k].topic || p->item[k].minutes)
				continue;
			sheet_number(&p->item[k], w, label);
			if (said++)
				buf_printf(out, ", %s", label);
			else
				buf_printf(out, " · %s: %s", w->no_length, label);
		}
	}
	if (p->overrun) {
		buf_printf(out, "%s%s: ", out->n ? " · " : "", w->behind_end);
		words_length(p->overrun, out);
	}
}

bool sheet_coarse(const struct rec *r, const struct words *w, const struct sheet_plan *p, struct buf *out)
{
	const char *precision = rec_get(r, "Precision");
	char coarse = precision ? *precision : '\0';
	struct civil end = view_coarse_end(coarse, &p->start, &p->end), last = p->start.timed ? end : civil_add_days(end, -1);

	return view_coarse(w, coarse, &p->start, &last, out);
}
