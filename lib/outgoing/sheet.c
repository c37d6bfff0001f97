/* sheet.c: agenda sheets; see sheet.h. */
#include "outgoing/sheet.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>

struct sheet {
	const struct rec *r;
	const struct words *w;
	enum sheet_format f;
	size_t width;
	struct buf *out;
	struct civil start, end;
};

/* TEXT broken at blanks into lines of WIDTH columns, each behind INDENT blanks; the first goes on where the line is */
static void wrap(const struct sheet *s, const char *text, size_t n, size_t indent)
{
	const char *p = text, *end = text + n;
	size_t col = indent;
	bool first = true;

	if (s->f == SHEET_MARKDOWN) {
		utf8_clean(text, n, false, s->out);
		buf_char(s->out, '\n');
		return;
	}
	while (p < end) {
		const char *word = p;
		size_t w;
		while (p < end && *p != ' ' && *p != '\n')
			p++;
		w = utf8_width(word, (size_t)(p - word));
		if (!first && col + 1 + w > s->width) {
			buf_char(s->out, '\n');
			for (size_t i = 0; i < indent; i++)
				buf_char(s->out, ' ');
			col = indent;
			first = true;
		}
		if (!first) {
			buf_char(s->out, ' ');
			col++;
		}
		utf8_clean(word, (size_t)(p - word), false, s->out);
		col += w;
		first = false;
		while (p < end && (*p == ' ' || *p == '\n'))
			p++;
	}
	buf_char(s->out, '\n');
}

static void rule(const struct sheet *s, const char *text, char c)
{
	size_t w = utf8_width(text, strlen(text));

	if (s->f == SHEET_MARKDOWN)
		return;
	for (size_t i = 0; i < w && i < s->width; i++)
		buf_char(s->out, c);
	buf_char(s->out, '\n');
}

static void head_line(const struct sheet *s, const char *label, const char *value)
{
	size_t w = utf8_width(label, strlen(label));

	if (!value || !*value)
		return;
	if (s->f == SHEET_MARKDOWN) {
		buf_printf(s->out, "- **%s:** ", label);
		utf8_clean(value, strlen(value), false, s->out);
		buf_char(s->out, '\n');
		return;
	}
	buf_printf(s->out, "%s:", label);
	for (w++; w < 15; w++)
		buf_char(s->out, ' ');
	wrap(s, value, strlen(value), 15);
}

static void print_topic(const struct sheet *s, const struct event_topic *t, int slot, int number)
{
	char label[32];
	size_t w;

	if (slot)
		snprintf(label, sizeof label, "%s %d.%d", s->w->item, slot, number);
	else
		snprintf(label, sizeof label, "%s %d", s->w->item, number);
	if (s->f == SHEET_MARKDOWN) {
		buf_printf(s->out, "%s**%s** ", slot ? "  - " : "- ", label);
	} else {
		buf_printf(s->out, "  %s", label);
		for (w = utf8_width(label, strlen(label)); w < 10; w++)
			buf_char(s->out, ' ');
	}
	{
		struct buf line = BUF_INIT;
		buf_add(&line, t->title, t->title_len);
		if (t->minutes)
			buf_printf(&line, " (%d min)", t->minutes);
		if (t->who)
			buf_printf(&line, ", %.*s", (int)t->who_len, t->who);
		wrap(s, line.p, line.n, 12);
		buf_free(&line);
	}
	if (*t->text) {
		buf_str(s->out, s->f == SHEET_MARKDOWN ? "    " : "            ");
		wrap(s, t->text, strlen(t->text), 12);
	}
}

static bool topic_in_slot(const struct event_topic *t, const struct event_slot *slot)
{
	char at[8], dated[24];

	snprintf(at, sizeof at, "%02u:%02u", (unsigned)slot->start.hour % 100, (unsigned)slot->start.min % 100);
	snprintf(dated, sizeof dated, "%04u-%02u-%02uT%s", (unsigned)slot->start.year % 10000, (unsigned)slot->start.month % 100, (unsigned)slot->start.day % 100, at);
	return !strcmp(t->at, at) || !strcmp(t->at, dated);
}

static bool placed(const struct sheet *s, const struct event_topic *t)
{
	for (size_t i = rec_next(s->r, "Slot", 0); i < s->r->n; i = rec_next(s->r, "Slot", i + 1)) {
		struct event_slot slot;
		if (event_slot(s->r->field[i].value, &s->start, &slot) && topic_in_slot(t, &slot))
			return true;
	}
	return false;
}

static void print_slots(const struct sheet *s)
{
	int number = 0;
	struct civil day = s->start;

	for (size_t i = rec_next(s->r, "Slot", 0); i < s->r->n; i = rec_next(s->r, "Slot", i + 1)) {
		struct event_slot slot;
		int topics = 0;
		struct buf line = BUF_INIT;
		if (!event_slot(s->r->field[i].value, &s->start, &slot))
			continue;
		if (slot.dated && (slot.start.day != day.day || slot.start.month != day.month || number == 0)) {
			day = slot.start;
			buf_str(s->out, s->f == SHEET_MARKDOWN ? "\n### " : "\n");
			words_date(s->w, &day, s->out);
			buf_char(s->out, '\n');
		}
		number++;
		buf_char(s->out, '\n');
		buf_printf(&line, "%02d:%02d", slot.start.hour, slot.start.min);
		if (slot.end.timed)
			buf_printf(&line, "–%02d:%02d", slot.end.hour, slot.end.min);
		buf_printf(&line, "%s  %s %d", s->w->oclock, s->w->item, number);
		if (s->f == SHEET_MARKDOWN)
			buf_str(s->out, "**");
		buf_add(s->out, line.p, line.n);
		buf_str(s->out, s->f == SHEET_MARKDOWN ? "** " : "  ");
		wrap(s, slot.title, strlen(slot.title), utf8_width(line.p, line.n) + 2);
		buf_free(&line);
		for (size_t k = rec_next(s->r, "Topic", 0); k < s->r->n; k = rec_next(s->r, "Topic", k + 1)) {
			struct event_topic t;
			event_topic(s->r->field[k].value, &t);
			if (topic_in_slot(&t, &slot))
				print_topic(s, &t, number, ++topics);
		}
	}
	/* topics that are in no slot */
	for (size_t k = rec_next(s->r, "Topic", 0), n = 0; k < s->r->n; k = rec_next(s->r, "Topic", k + 1)) {
		struct event_topic t;
		event_topic(s->r->field[k].value, &t);
		if (placed(s, &t))
			continue;
		if (!n++)
			buf_char(s->out, '\n');
		print_topic(s, &t, 0, number + (int)n);
	}
}

int sheet_write(const struct rec *r, const struct words *w, enum sheet_format f, size_t width, struct buf *out, struct err *e)
{
	struct sheet s = {r, w, f, width < 40 ? 40 : width, out, {0}, {0}};
	const char *title = rec_get(r, "Summary"), *organizer = rec_get(r, "Organizer"), *status = rec_get(r, "Status");
	struct buf b = BUF_INIT, addr = BUF_INIT;

	if (event_check(r, e))
		return -1;
	event_span(r, &s.start, &s.end);
	if (!title)
		title = "";
	if (organizer) {
		event_mailbox(organizer, &b, &addr);
		wrap(&s, b.n ? b.p : buf_cstr(&addr), b.n ? b.n : addr.n, 0);
		buf_char(out, '\n');
	}
	if (f == SHEET_MARKDOWN)
		buf_str(out, "# ");
	wrap(&s, title, strlen(title), 0);
	rule(&s, title, '=');
	if (status && !strcmp(status, "cancelled"))
		buf_printf(out, "%s\n", w->cancelled);
	buf_char(out, '\n');
	buf_clear(&b);
	words_date(w, &s.start, &b);
	if (!s.start.timed || s.end.day != s.start.day) {
		buf_clear(&b);
		words_span(w, &s.start, &s.end, &b);
		head_line(&s, w->date, b.p);
	} else {
		head_line(&s, w->date, b.p);
		buf_clear(&b);
		words_times(w, &s.start, &s.end, &b);
		head_line(&s, w->time, b.p);
	}
	head_line(&s, w->place, rec_get(r, "Location"));
	for (size_t i = rec_next(r, "Conference", 0); i < r->n; i = rec_next(r, "Conference", i + 1))
		head_line(&s, w->online, r->field[i].value);
	buf_char(out, '\n');
	buf_printf(out, "%s%s\n", f == SHEET_MARKDOWN ? "## " : "", w->agenda);
	rule(&s, w->agenda, '-');
	print_slots(&s);
	for (size_t i = rec_next(r, "Attach", 0), n = 0; i < r->n; i = rec_next(r, "Attach", i + 1)) {
		if (!n++)
			buf_printf(out, "\n%s:\n", w->documents);
		buf_str(out, strncmp(r->field[i].value, "- ", 2) ? "- " : "");
		wrap(&s, r->field[i].value, strlen(r->field[i].value), 2);
	}
	buf_free(&b);
	buf_free(&addr);
	return 0;
}
