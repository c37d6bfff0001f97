/* plan_read.c: the slots and the topics of a plan out of records; see plan_set.h. */
#include "outgoing/plan_set.h"

#include "ground/mem.h"
#include "outgoing/sheet_plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { DAY_MINUTES = 24 * 60 };

static void add_slot(struct plan *p, const struct event_slot *from)
{
	struct plan_slot s = {.s = *from};
	const struct civil *c = &from->start;

	snprintf(s.name, sizeof s.name, "%02u:%02u", (unsigned)c->hour % 100, (unsigned)c->min % 100);
	if (from->dated)
		snprintf(s.name, sizeof s.name, "%04u-%02u-%02uT%02u:%02u", (unsigned)c->year % 10000, (unsigned)c->month % 100, (unsigned)c->day % 100, (unsigned)c->hour % 100, (unsigned)c->min % 100);
	if (from->end.timed)
		s.length = s.left = (int)((civil_seconds(&from->end) - civil_seconds(c)) / 60);
	s.pause = words_break(from->title);
	s.open = p->words->open(from->title);
	p->slot = mem_grow(p->slot, &p->slots_cap, p->slots + 1, sizeof *p->slot);
	p->slot[p->slots++] = s;
}

/* the event's slots; without one its own time is one */
static int read_slots(struct plan *p, const struct rec *r, struct err *e)
{
	struct event_slot whole = {.title = ""}, s;

	event_span(r, &whole.start, &whole.end);
	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1))
		if (event_slot(r->field[i].value, &whole.start, &s))
			add_slot(p, &s);
	if (p->slots)
		return 0;
	if (!whole.start.timed)
		return err_set(e, EX_DATAERR, r->line, "the event has no Slot to put topics into, and no time of its own");
	if (civil_cmp(&whole.start, &whole.end) == 0)
		whole.end.timed = false;
	else if (civil_seconds(&whole.end) - civil_seconds(&whole.start) > DAY_MINUTES * 60)
		return err_set(e, EX_DATAERR, r->line, "the event has no Slot to put topics into, and lasts more than a day");
	add_slot(p, &whole);
	return 0;
}

/* a Duration: a number of minutes, a span (1h30m), or as people say it */
static int duration(const struct plan *p, const char *v)
{
	long seconds, n;
	char *end;

	n = strtol(v, &end, 10);
	if (end > v && n > 0 && n < 100000 && !*end)
		return (int)n;
	if (event_offset(v, &seconds) && seconds >= 60 && seconds < 100000 * 60)
		return (int)(seconds / 60);
	return p->words->minutes(v, strlen(v));
}

/* a topic as its line has it; a length at the end of the title, too, where none stands behind it */
static struct plan_topic *add_topic(struct plan *p, const char *value)
{
	struct plan_topic *x;
	struct event_topic t;
	size_t rest;
	int minutes;

	p->topic = mem_grow(p->topic, &p->topics_cap, p->topics + 1, sizeof *p->topic);
	x = &p->topic[p->topics];
	memset(x, 0, sizeof *x);
	x->order = p->topics++;
	x->slot = -1;
	event_topic(value, &t);
	if (t.who && !t.minutes && (t.minutes = p->words->minutes(t.who, t.who_len)) > 0)
		t.who = NULL; /* [30 Min.] */
	minutes = p->words->length(t.title, t.title_len, &rest);
	if (minutes && !t.minutes)
		t.title_len = rest;
	x->minutes = t.minutes ? t.minutes : minutes;
	x->title = mem_strn(t.title, t.title_len);
	x->text = mem_str(t.text);
	x->who = t.who ? mem_strn(t.who, t.who_len) : NULL;
	x->fixed = t.fixed;
	x->spontaneous = t.spontaneous;
	x->pinned = *t.at != '\0';
	snprintf(x->at, sizeof x->at, "%s", t.at);
	for (size_t k = 0; x->pinned && k < p->slots && x->slot < 0; k++)
		if (sheet_topic_in(&t, &p->slot[k].s))
			x->slot = (int)k;
	return x;
}

/* what a proposal says beside its topic; what cannot be understood is told */
static void proposed(struct plan *p, struct plan_topic *x, const struct rec *r)
{
	const char *yes = rec_get(r, "Spontaneous"), *votes = rec_get(r, "Votes"), *by = rec_get(r, "By"), *length = rec_get(r, "Duration");
	int minutes = length ? duration(p, length) : 0;
	char *end = NULL;

	if (length && !minutes)
		buf_printf(&p->warnings, "plan: \"%s\": Duration is no length: %.*s\n", x->title, (int)strcspn(length, "\n"), length);
	if (minutes && x->minutes && x->minutes != minutes)
		buf_printf(&p->warnings, "plan: \"%s\": its topic says %d min, its Duration %d min, which is taken\n", x->title, x->minutes, minutes);
	if (minutes)
		x->minutes = minutes;
	if (by && *by) {
		free(x->who);
		x->who = mem_strn(by, strcspn(by, "\n]"));
	}
	x->votes = votes ? strtol(votes, &end, 10) : 0;
	if (votes && (end == votes || *end))
		buf_printf(&p->warnings, "plan: \"%s\": Votes is no number: %.*s\n", x->title, (int)strcspn(votes, "\n"), votes);
	x->spontaneous = x->spontaneous || (yes && (!strcasecmp(yes, "yes") || !strcasecmp(yes, "ja") || !strcasecmp(yes, "true") || !strcmp(yes, "1")));
}

static void settle(struct plan *p, struct plan_topic *x)
{
	if (!x->who && !x->spontaneous)
		x->formal = p->words->formal(x->title, strlen(x->title));
}

int plan_read(struct plan *p, const struct rec *event, const struct rec *proposals, size_t n, struct err *e)
{
	if (read_slots(p, event, e))
		return -1;
	for (size_t i = rec_next(event, "Topic", 0); i < event->n; i = rec_next(event, "Topic", i + 1)) {
		struct plan_topic *x = add_topic(p, event->field[i].value);
		x->own = true;
		settle(p, x);
	}
	for (size_t i = 0; i < n; i++) {
		const struct rec *r = &proposals[i];
		for (size_t k = rec_next(r, "Topic", 0); k < r->n; k = rec_next(r, "Topic", k + 1)) {
			struct plan_topic *x = add_topic(p, r->field[k].value);
			proposed(p, x, r);
			settle(p, x);
		}
	}
	return 0;
}

void plan_free(struct plan *p)
{
	for (size_t i = 0; i < p->topics; i++) {
		free(p->topic[i].title);
		free(p->topic[i].text);
		free(p->topic[i].who);
	}
	free(p->topic);
	free(p->slot);
	buf_free(&p->warnings);
}
