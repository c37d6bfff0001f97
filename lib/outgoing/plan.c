/* plan.c: see plan.h. */
#include "outgoing/plan.h"

#include "ground/mem.h"
#include "outgoing/sheet_plan.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct slot {
	struct event_slot s;
	char name[24];     /* as [@...] has it */
	int length, left;  /* minutes; length 0: its end is open, it takes any */
	bool pause, open;
};

struct topic {
	char *title, *text, *who;
	int minutes;       /* 0 unknown */
	long votes;
	size_t order, rank; /* as they came, as they were placed */
	int slot;          /* -1: not placed */
	bool pinned, spontaneous;
	char at[20];       /* of a pin to no slot of ours */
};

struct work {
	struct slot *slot;
	size_t slots, slots_cap;
	struct topic *topic;
	size_t topics, topics_cap;
	int usual;
	struct buf warnings; /* one a line */
};

static bool says_open(const char *title)
{
	static const char *const words[] = {"offen", "open", "spontan", "frei", "free"};

	for (const char *p = title; *p; p++)
		for (size_t i = 0; (p == title || p[-1] == ' ') && i < sizeof words / sizeof *words; i++)
			if (!strncasecmp(p, words[i], strlen(words[i])))
				return true;
	return false;
}

static int duration(const char *v)
{
	long seconds;
	char *end;
	long n;

	if (!v)
		return 0;
	n = strtol(v, &end, 10);
	if (end > v && n > 0 && n < 100000 && (!*end || !strcasecmp(end, " min") || !strcasecmp(end, " min.") || !strcasecmp(end, " minutes") || !strcasecmp(end, " Minuten")))
		return (int)n;
	return event_offset(v, &seconds) && seconds < 100000 * 60 ? (int)(seconds / 60) : 0;
}

static struct topic *add_topic(struct work *w)
{
	w->topic = mem_grow(w->topic, &w->topics_cap, w->topics + 1, sizeof *w->topic);
	memset(&w->topic[w->topics], 0, sizeof *w->topic);
	w->topic[w->topics].order = w->topics;
	w->topic[w->topics].slot = -1;
	return &w->topic[w->topics++];
}

static void own_topics(struct work *w, const struct rec *r)
{
	for (size_t i = rec_next(r, "Topic", 0); i < r->n; i = rec_next(r, "Topic", i + 1)) {
		struct event_topic t;
		struct topic *x = add_topic(w);
		event_topic(r->field[i].value, &t);
		x->title = mem_strn(t.title, t.title_len);
		x->text = mem_str(t.text);
		x->who = t.who ? mem_strn(t.who, t.who_len) : NULL;
		x->minutes = t.minutes;
		if (!*t.at)
			continue;
		x->pinned = true;
		snprintf(x->at, sizeof x->at, "%s", t.at);
		for (size_t k = 0; k < w->slots && x->slot < 0; k++)
			if (sheet_topic_in(&t, &w->slot[k].s))
				x->slot = (int)k;
	}
}

static void proposed(struct work *w, const struct rec *r)
{
	const char *v = rec_get(r, "Topic"), *nl = strchr(v, '\n'), *yes = rec_get(r, "Spontaneous"), *votes = rec_get(r, "Votes"), *by = rec_get(r, "By");
	struct topic *x = add_topic(w);
	struct event_topic t;

	event_topic(v, &t);
	x->title = mem_strn(t.title, t.title_len);
	x->text = mem_str(nl ? nl + 1 : "");
	x->minutes = t.minutes ? t.minutes : duration(rec_get(r, "Duration"));
	x->who = by && *by ? mem_strn(by, strcspn(by, "\n]")) : t.who ? mem_strn(t.who, t.who_len) : NULL;
	x->votes = votes ? strtol(votes, NULL, 10) : 0;
	x->spontaneous = yes && (!strcasecmp(yes, "yes") || !strcasecmp(yes, "ja") || !strcasecmp(yes, "true") || !strcmp(yes, "1"));
}

static int by_votes(const void *pa, const void *pb)
{
	const struct topic *a = *(struct topic *const *)pa, *b = *(struct topic *const *)pb;

	if (a->votes != b->votes)
		return a->votes > b->votes ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static void place(struct work *w, struct topic *t)
{
	int need = t->minutes ? t->minutes : w->usual;

	for (size_t k = 0; k < w->slots; k++) {
		struct slot *s = &w->slot[k];
		if (s->pause || s->open != t->spontaneous || (s->length && s->left < need))
			continue;
		t->slot = (int)k;
		s->left -= need;
		return;
	}
}

/* what each slot has left when all is done says why a topic found none */
static void explain(struct work *w, const struct topic *t)
{
	buf_printf(&w->warnings, "plan: no place for \"%s\" (%d min)%s:", t->title, t->minutes ? t->minutes : w->usual, t->spontaneous ? ", which is spontaneous" : "");
	for (size_t k = 0, said = 0; k < w->slots; k++)
		if (!w->slot[k].pause && w->slot[k].open == t->spontaneous)
			buf_printf(&w->warnings, "%s %s has %d min left", said++ ? "," : "", w->slot[k].name, w->slot[k].left > 0 ? w->slot[k].left : 0);
	buf_char(&w->warnings, '\n');
}

/* the event's topics anew: those of each slot in the order in which they were placed, then the others */
static void put_topics(const struct work *w, struct rec *event)
{
	const struct topic **sorted = mem_new(w->topics + 1, sizeof *sorted);

	for (size_t i = 0; i < w->topics; i++)
		sorted[w->topic[i].rank] = &w->topic[i];
	rec_del(event, "Topic");
	for (int k = 0; k <= (int)w->slots; k++)
		for (size_t i = 0; i < w->topics; i++) {
			const struct topic *t = sorted[i];
			struct buf b = BUF_INIT;
			if (k < (int)w->slots ? t->slot != k : t->slot >= 0)
				continue;
			buf_str(&b, t->title);
			if (t->slot >= 0)
				buf_printf(&b, " [@%s]", *t->at ? t->at : w->slot[t->slot].name);
			else if (*t->at)
				buf_printf(&b, " [@%s]", t->at);
			if (t->minutes)
				buf_printf(&b, " [%d min]", t->minutes);
			if (t->who)
				buf_printf(&b, " [%s]", t->who);
			if (*t->text)
				buf_printf(&b, "\n%s", t->text);
			rec_add(event, "Topic", b.p);
			buf_free(&b);
		}
	free(sorted);
}

static void read_slots(struct work *w, const struct rec *r)
{
	struct civil start, end;

	event_span(r, &start, &end);
	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1)) {
		struct slot s = {.length = 0};
		if (!event_slot(r->field[i].value, &start, &s.s))
			continue;
		snprintf(s.name, sizeof s.name, "%02u:%02u", (unsigned)s.s.start.hour % 100, (unsigned)s.s.start.min % 100);
		if (s.s.dated)
			snprintf(s.name, sizeof s.name, "%04u-%02u-%02uT%02u:%02u", (unsigned)s.s.start.year % 10000, (unsigned)s.s.start.month % 100, (unsigned)s.s.start.day % 100,
			         (unsigned)s.s.start.hour % 100, (unsigned)s.s.start.min % 100);
		if (s.s.end.timed)
			s.length = s.left = (int)((civil_seconds(&s.s.end) - civil_seconds(&s.s.start)) / 60);
		s.pause = sheet_is_break(s.s.title);
		s.open = says_open(s.s.title);
		w->slot = mem_grow(w->slot, &w->slots_cap, w->slots + 1, sizeof *w->slot);
		w->slot[w->slots++] = s;
	}
}

static void drop_warnings(struct rec *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, "Warning") != 0 || strncmp(r->field[i].value, "plan: ", 6) != 0)
			r->field[n++] = r->field[i];
	r->n = n;
}

int plan_topics(struct rec *event, const struct rec *proposals, size_t n, int minutes, struct err *e)
{
	struct work w = {.usual = minutes};
	struct topic **order;
	size_t k = 0;

	if (event_check(event, e))
		return -1;
	read_slots(&w, event);
	if (!w.slots)
		return err_set(e, EX_DATAERR, event->line, "the event has no Slot to put topics into");
	drop_warnings(event);
	own_topics(&w, event);
	for (size_t i = 0; i < n; i++)
		proposed(&w, &proposals[i]);
	for (size_t i = 0; i < w.topics; i++)
		if (w.topic[i].slot >= 0)
			w.slot[w.topic[i].slot].left -= w.topic[i].minutes ? w.topic[i].minutes : w.usual;
		else if (w.topic[i].pinned)
			buf_printf(&w.warnings, "plan: \"%s\" is pinned to %s, where no slot begins\n", w.topic[i].title, w.topic[i].at);
	for (size_t i = 0; i < w.slots; i++)
		if (w.slot[i].length && w.slot[i].left < 0)
			buf_printf(&w.warnings, "plan: the topics pinned to %s are %d min longer than the slot\n", w.slot[i].name, -w.slot[i].left);
	order = mem_new(w.topics + 1, sizeof *order);
	for (size_t i = 0, rank = 0; i < w.topics; i++) {
		if (w.topic[i].pinned)
			w.topic[i].rank = rank++;
		else
			order[k++] = &w.topic[i];
	}
	if (k)
		qsort(order, k, sizeof *order, by_votes);
	for (size_t i = 0; i < k; i++) {
		order[i]->rank = w.topics - k + i;
		place(&w, order[i]);
	}
	for (size_t i = 0; i < k; i++)
		if (order[i]->slot < 0)
			explain(&w, order[i]);
	put_topics(&w, event);
	for (char *p = w.warnings.p, *nl; p && (nl = strchr(p, '\n')); p = nl + 1)
		rec_addn(event, "Warning", p, (size_t)(nl - p));
	event_sort(event);
	for (size_t i = 0; i < w.topics; i++) {
		free(w.topic[i].title);
		free(w.topic[i].text);
		free(w.topic[i].who);
	}
	free(order);
	free(w.topic);
	free(w.slot);
	buf_free(&w.warnings);
	return 0;
}
