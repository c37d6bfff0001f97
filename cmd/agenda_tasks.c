/* agenda_tasks.c: tasks (VTODO, RFC 5545 3.6.2) on their way into a listing; see cmd/agenda.h.
 *
 * A task is an event by its DUE: its lines are read as those of a VEVENT, so that zones, rules and texts are read as they are
 * everywhere.  Where it recurs, DTSTART is what its rule counts from, and DUE the end. */
#include "cmd/agenda.h"

#include "document/ical.h"

#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { NAME = 24 };

/* the name of a content line, in capitals */
static void name_of(const char *line, size_t n, char out[NAME])
{
	size_t k = 0;

	for (; k < n && k + 1 < NAME && line[k] != ':' && line[k] != ';'; k++)
		out[k] = (char)(line[k] >= 'a' && line[k] <= 'z' ? line[k] - 32 : line[k]);
	out[k] = '\0';
}

struct task {
	bool done, due, rule, start, length;
	char first[9], last[9]; /* DTSTART and DUE that are days */
};

/* calls EACH with the task's own lines and, as INSIDE, those of its alarms */
static void lines_of(const char *block, void (*each)(void *ctx, const char *name, const char *line, size_t n, bool inside), void *ctx)
{
	int depth = 0;

	for (const char *p = block, *nl; *p; p = *nl ? nl + 1 : nl) {
		char name[NAME];
		size_t n;
		nl = p + strcspn(p, "\n");
		n = (size_t)(nl - p);
		name_of(p, n, name);
		depth -= !strcmp(name, "END");
		if (depth > 0)
			each(ctx, name, p, n, depth > 1 || !strcmp(name, "BEGIN") || !strcmp(name, "END"));
		depth += !strcmp(name, "BEGIN");
	}
}

/* a value that is a day; else "" */
static void day_value(const char *value, size_t n, char out[9])
{
	n -= n && value[n - 1] == '\r';
	if (n == 8)
		memcpy(out, value, 8);
	out[n == 8 ? 8 : 0] = '\0';
}

static void look(void *ctx, const char *name, const char *line, size_t n, bool inside)
{
	struct task *t = ctx;
	const char *colon = memchr(line, ':', n);
	size_t left = colon ? n - (size_t)(colon + 1 - line) : 0;

	if (inside)
		return;
	if (colon && !strcmp(name, "DTSTART"))
		day_value(colon + 1, left, t->first);
	if (colon && !strcmp(name, "DUE"))
		day_value(colon + 1, left, t->last);
	t->due = t->due || !strcmp(name, "DUE");
	t->rule = t->rule || !strcmp(name, "RRULE") || !strcmp(name, "RDATE");
	t->start = t->start || !strcmp(name, "DTSTART");
	t->length = t->length || !strcmp(name, "DURATION");
	if (!strcmp(name, "COMPLETED"))
		t->done = true;
	if (!strcmp(name, "STATUS") && ((left == 9 && !strncasecmp(colon + 1, "COMPLETED", 9)) || (left == 9 && !strncasecmp(colon + 1, "CANCELLED", 9))))
		t->done = true;
}

/* RFC 5545 3.8.2.3 wants DUE behind DTSTART; writers that have one day for both mean that day, not the end of it */
static bool one_day(const struct task *t)
{
	return *t->first && !strcmp(t->first, t->last);
}

struct rewriting {
	bool by_end;
	struct buf *out;
};

static void rewrite(void *ctx, const char *name, const char *line, size_t n, bool inside)
{
	struct rewriting *w = ctx;
	bool due = !strcmp(name, "DUE");

	if (!inside && (!strcmp(name, "STATUS") || !strcmp(name, "DTEND") || (!w->by_end && (!strcmp(name, "DTSTART") || !strcmp(name, "DURATION")))))
		return;
	if (!inside && due) {
		buf_str(w->out, w->by_end ? "DTEND" : "DTSTART");
		line += 3;
		n -= 3;
	}
	buf_add(w->out, line, n);
	buf_str(w->out, "\r\n");
}

struct reading {
	struct run *run;
	const struct rec *task;
	bool by_end;
};

static void take(void *ctx, struct rec *r)
{
	struct reading *k = ctx;
	struct err e;

	if (!rec_get(r, "Start"))
		return; /* what the calendar says of itself */
	if (agenda_add_task(k->run->agenda, k->task, r, k->by_end, &e)) {
		e.line = k->task->line;
		cmd_error(&k->run->c, k->run->file, &e);
	}
}

static void failed(void *ctx, const char *file, const struct err *e)
{
	struct reading *k = ctx;
	struct err mine = *e;

	(void)file;
	mine.line = k->task->line;
	cmd_error(&k->run->c, k->run->file, &mine);
}

bool task_is(const struct rec *r)
{
	const char *ical = rec_get(r, "Ical");
	return ical && !strncasecmp(ical, "BEGIN:VTODO\n", 12);
}

void task_take(struct run *run, const struct rec *r)
{
	struct task t = {0};
	struct buf text = BUF_INIT;
	struct rewriting w = {.out = &text};
	struct reading k = {run, r, false};
	struct ical_options o = {.source = run->file, .emit = take, .fail = failed, .ctx = &k};

	lines_of(rec_get(r, "Ical"), look, &t);
	if (t.done || (!t.due && !(t.start && t.length)))
		return;
	k.by_end = w.by_end = t.start && (!t.due || t.rule) && !one_day(&t);
	buf_str(&text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\n");
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *v = r->field[i].value;
		if (strncasecmp(v, "BEGIN:VTIMEZONE", 15) != 0)
			continue;
		for (const char *nl; *v; v = *nl ? nl + 1 : nl) {
			nl = v + strcspn(v, "\n");
			buf_add(&text, v, (size_t)(nl - v));
			buf_str(&text, "\r\n");
		}
	}
	buf_str(&text, "BEGIN:VEVENT\r\n");
	lines_of(rec_get(r, "Ical"), rewrite, &w);
	buf_str(&text, "END:VEVENT\r\nEND:VCALENDAR\r\n");
	ical_read_octets(text.p, text.n, &o);
	buf_free(&text);
}
