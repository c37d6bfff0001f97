/* agenda_plan.c: ev-agenda plan: topics into the slots of one event; see cmd/agenda.h. */
#include "cmd/agenda.h"

#include "ground/mem.h"
#include "language/classes.h"
#include "language/topic_words.h"
#include "outgoing/plan.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

void plan_take(struct run *run, const struct rec *r)
{
	struct rec *to = NULL;

	if (rec_get(r, "Start") && !run->event.n) {
		to = &run->event;
	} else if (!rec_get(r, "Start") && rec_get(r, "Topic")) {
		run->proposal = mem_grow(run->proposal, &run->proposals_cap, run->proposals + 1, sizeof *run->proposal);
		to = &run->proposal[run->proposals++];
		memset(to, 0, sizeof *to);
	} else {
		struct err e;
		err_set(&e, EX_DATAERR, r->line, rec_get(r, "Start") ? "plan takes one event: this one is left out" : "neither an event (Start) nor a topic (Topic)");
		cmd_error(&run->c, run->file, &e);
		return;
	}
	rec_copy(to, r);
	to->line = r->line;
}

/* a topic with its length behind it, which its words say */
static void put_topic(const struct event_topic *t, int minutes, struct buf *out)
{
	buf_add(out, t->title, t->title_len);
	if (*t->at)
		buf_printf(out, " [@%s]", t->at);
	buf_printf(out, " [%d min]", minutes);
	if (t->who)
		buf_printf(out, " [%.*s]", (int)t->who_len, t->who);
	if (t->fixed)
		buf_str(out, " [fixed]");
	else if (t->spontaneous)
		buf_str(out, " [spontaneous]");
	if (*t->text)
		buf_printf(out, "\n%s", t->text);
}

void plan_lengths(const struct rec *r, struct rec *out)
{
	struct buf value = BUF_INIT;

	rec_copy(out, r);
	out->line = r->line;
	for (size_t i = rec_next(out, "Topic", 0); i < out->n; i = rec_next(out, "Topic", i + 1)) {
		struct event_topic t;
		size_t rest;
		int minutes;
		event_topic(out->field[i].value, &t);
		if (t.minutes)
			continue;
		minutes = t.who ? topic_words_minutes(t.who, t.who_len) : 0;
		if (minutes > 0)
			t.who = NULL; /* [30 Min.] */
		else if ((minutes = topic_words_length(t.title, t.title_len, &rest)) > 0)
			t.title_len = rest;
		else
			continue;
		buf_clear(&value);
		put_topic(&t, minutes, &value);
		out->field[i].value = arena_strn(&out->mem, value.p, value.n);
	}
	buf_free(&value);
}

static enum plan_formal formal(const char *title, size_t n)
{
	switch (topic_words_formal(title, n)) {
	case FORMAL_OPENS: return PLAN_OPENS;
	case FORMAL_STAYS: return PLAN_STAYS;
	case FORMAL_CLOSES: return PLAN_CLOSES;
	default: return PLAN_FREE;
	}
}

void plan_write(struct run *run)
{
	static const struct plan_words words = {formal, topic_words_length, topic_words_minutes, topic_words_open};
	struct err e;

	if (!run->event.n) {
		cmd_warn(&run->c, EX_DATAERR, "plan: no event was given");
	} else if (plan_topics(&run->event, run->proposal, run->proposals, (int)run->minutes, &words, &e)) {
		cmd_error(&run->c, run->file, &e);
	} else {
		for (size_t i = rec_next(&run->event, "Warning", 0); i < run->event.n; i = rec_next(&run->event, "Warning", i + 1))
			if (!strncmp(run->event.field[i].value, "plan: ", 6))
				cmd_warn(&run->c, 0, "%s", run->event.field[i].value);
		buf_clear(&run->text);
		rec_write(&run->event, &run->text);
		cmd_put(&run->c, &run->text);
		run->c.found = 1;
	}
	rec_free_list(run->proposal, run->proposals);
	rec_free(&run->event);
}
