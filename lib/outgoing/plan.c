/* plan.c: see plan.h. */
#include "outgoing/plan_set.h"

#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>

/* what each slot has left when all is done says why a topic found none */
static void explain(struct plan *p, const struct plan_topic *t)
{
	size_t said = 0;

	buf_printf(&p->warnings, "plan: no place for \"%s\" (%d min%s)%s:", t->title, plan_need(p, t), t->minutes ? "" : " taken for it", t->spontaneous ? ", which is spontaneous" : "");
	for (size_t k = 0; k < p->slots; k++)
		if (!p->slot[k].pause && p->slot[k].open == t->spontaneous)
			buf_printf(&p->warnings, "%s %s has %d min left", said++ ? "," : "", p->slot[k].name, p->slot[k].left > 0 ? p->slot[k].left : 0);
	if (!said)
		buf_str(&p->warnings, t->spontaneous ? " no slot is an open one" : " every slot is a break or an open one");
	buf_char(&p->warnings, '\n');
}

/* pins take their time first, also more than there is */
static void take_pins(struct plan *p)
{
	for (size_t i = 0; i < p->topics; i++) {
		struct plan_topic *t = &p->topic[i];
		if (t->slot >= 0)
			p->slot[t->slot].left -= plan_need(p, t);
		else if (t->pinned)
			buf_printf(&p->warnings, "plan: \"%s\" is pinned to %s, where no slot begins\n", t->title, t->at);
	}
	for (size_t i = 0; i < p->slots; i++)
		if (p->slot[i].length && p->slot[i].left < 0)
			buf_printf(&p->warnings, "plan: the topics pinned to %s are %d min longer than the slot\n", p->slot[i].name, -p->slot[i].left);
}

/* where the vocabulary has a field; behind all others: it has not */
static size_t rank_of(const char *name)
{
	const struct event_field *f;
	size_t i = 0;

	while ((f = event_field_at(i)) && strcmp(f->name, name) != 0)
		i++;
	return i;
}

/* one more field of that name, behind the last one, else behind what the vocabulary has before it; all else stays where it is */
static void add_field(struct rec *r, const char *name, const char *value, size_t n)
{
	size_t rank = rank_of(name), at = 0, none = rank_of("");
	bool same = false;
	struct rec_field mine;

	for (size_t i = 0; i < r->n; i++) {
		bool is = !strcmp(r->field[i].name, name);
		size_t other = is ? rank : rank_of(r->field[i].name);
		if (is || (!same && other < rank && other < none))
			at = i + 1;
		same = same || is;
	}
	rec_addn(r, name, value, n);
	mine = r->field[r->n - 1];
	memmove(&r->field[at + 1], &r->field[at], (r->n - 1 - at) * sizeof mine);
	r->field[at] = mine;
}

/* the topic in the place of the next old one from *AT on, or behind them */
static void put_topic(const struct plan *p, const struct plan_topic *t, struct rec *event, size_t *at)
{
	struct buf b = BUF_INIT;

	buf_str(&b, t->title);
	if (t->slot >= 0 || t->pinned)
		buf_printf(&b, " [@%s]", t->pinned ? t->at : p->slot[t->slot].name);
	if (t->minutes)
		buf_printf(&b, " [%d min]", t->minutes);
	if (t->who)
		buf_printf(&b, " [%s]", t->who);
	if (t->fixed)
		buf_str(&b, " [fixed]");
	else if (t->spontaneous && t->slot < 0 && !t->pinned)
		buf_str(&b, " [spontaneous]");
	if (*t->text)
		buf_printf(&b, "\n%s", t->text);
	*at = rec_next(event, "Topic", *at);
	if (*at < event->n)
		event->field[(*at)++].value = arena_strn(&event->mem, b.p, b.n);
	else
		add_field(event, "Topic", b.p, b.n), *at = event->n;
	buf_free(&b);
}

/* the event's topics anew: those of each slot in the plan's order, then the others; what stands between them stays there */
static void put_topics(const struct plan *p, struct rec *event)
{
	const struct plan_topic **sorted = mem_new(p->topics + 1, sizeof *sorted);
	size_t at = 0;

	for (size_t i = 0; i < p->topics; i++)
		sorted[p->topic[i].rank] = &p->topic[i];
	for (int k = 0; k <= (int)p->slots; k++)
		for (size_t i = 0; i < p->topics; i++)
			if (k < (int)p->slots ? sorted[i]->slot == k : sorted[i]->slot < 0)
				put_topic(p, sorted[i], event, &at);
	free(sorted);
}

/* what an earlier call said of a proposal, whose topic is still there but not its record: nothing would say it again */
static bool of_proposal(const struct plan *p, const char *warning)
{
	for (size_t i = 0; i < p->topics && !strncmp(warning, "plan: \"", 7); i++) {
		size_t n = strlen(p->topic[i].title);
		if (!strncmp(warning + 7, p->topic[i].title, n) && !strncmp(warning + 7 + n, "\": ", 3))
			return true;
	}
	return false;
}

static void drop_warnings(const struct plan *p, struct rec *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, "Warning") != 0 || strncmp(r->field[i].value, "plan: ", 6) != 0 || of_proposal(p, r->field[i].value))
			r->field[n++] = r->field[i];
	r->n = n;
}

int plan_topics(struct rec *event, const struct rec *proposals, size_t n, int minutes, const struct plan_words *words, struct err *e)
{
	struct plan p = {.usual = minutes, .words = words};

	if (event_check(event, e) || plan_read(&p, event, proposals, n, e)) {
		plan_free(&p);
		return -1;
	}
	take_pins(&p);
	plan_place(&p);
	for (size_t i = 0; i < p.topics; i++)
		if (p.topic[i].slot < 0 && !p.topic[i].pinned)
			explain(&p, &p.topic[i]);
	drop_warnings(&p, event);
	put_topics(&p, event);
	for (char *w = p.warnings.p, *nl; w && (nl = strchr(w, '\n')); w = nl + 1)
		add_field(event, "Warning", w, (size_t)(nl - w));
	plan_free(&p);
	return 0;
}
