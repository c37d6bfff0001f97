/* message_body.c: the readable parts of a message: facts, text and HTML; see message.h. */
#include "outgoing/message.h"

#include "ground/utf8.h"
#include "outgoing/page.h"
#include "outgoing/sheet_plan.h"
#include "outgoing/words_series.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>

enum { DESCRIPTION_MAX = 4000 }; /* octets of running text in a message */

void message_escape(const char *s, size_t n, struct buf *out)
{
	struct buf clean = BUF_INIT;

	utf8_clean(s, n, true, &clean);
	for (size_t i = 0; i < clean.n; i++)
		switch (clean.p[i]) {
		case '&': buf_str(out, "&amp;"); break;
		case '<': buf_str(out, "&lt;"); break;
		case '>': buf_str(out, "&gt;"); break;
		case '"': buf_str(out, "&quot;"); break;
		case '\n': buf_str(out, "<br>"); break;
		default: buf_char(out, clean.p[i]);
		}
	buf_free(&clean);
}

static void escape_str(const char *s, struct buf *out)
{
	message_escape(s, strlen(s), out);
}

static const char *value_of(const struct rec *r, const char *field)
{
	const char *v = rec_get(r, field);
	return v ? v : "";
}

static const char *value(const struct message *m, const char *field)
{
	return value_of(m->event, field);
}

static void when_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil start, end;
	const char *zone = rec_get(r, "Timezone");

	if (!event_span(r, &start, &end))
		return;
	if (m->start && r == m->event) {
		start = *m->start;
		end = *m->end;
	}
	words_span(m->words, &start, &end, out);
	if (start.timed && start.utc)
		buf_str(out, " (UTC)");
	else if (start.timed && zone && *zone)
		buf_printf(out, " (%s)", zone);
}

static void deadline_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil c;

	if (!event_time(r, "Deadline", &c))
		return;
	words_date(m->words, &c, out);
	if (c.timed)
		buf_printf(out, ", %02d:%02d%s", c.hour, c.min, m->words->oclock);
}

static void doors_of(const struct message *m, const struct rec *r, struct buf *out)
{
	struct civil c;

	if (event_time(r, "Doors", &c) && c.timed)
		buf_printf(out, "%02d:%02d%s", c.hour, c.min, m->words->oclock);
}

static void rule_of(const struct message *m, const struct rec *r, struct buf *out)
{
	bool now = r == m->event;

	if (!m->start) /* a reminder is for one instance */
		words_series(m->words, r, now ? m->overrides : m->earlier_overrides, now ? m->n_overrides : m->n_earlier_overrides, out);
}

/* the instance of a series that an exception takes the place of */
static void replaced_of(const struct message *m, const struct rec *r, struct buf *out)
{
	words_replaces(m->words, r, out);
}

static const char *head_line(const struct message *m)
{
	const struct words *w = m->words;

	switch (m->kind) {
	case MESSAGE_UPDATE: return w->update;
	case MESSAGE_CANCELLATION: return w->cancellation;
	case MESSAGE_ANNOUNCEMENT: return w->announcement;
	case MESSAGE_REMINDER: return w->reminder;
	case MESSAGE_DEADLINE: return w->deadline_soon;
	default: return w->invitation;
	}
}

void message_subject(const struct message *m, struct buf *out)
{
	buf_printf(out, "%s: %s", head_line(m), value(m, "Summary"));
}

static bool link_ok(const char *u)
{
	return !strncmp(u, "https://", 8) || !strncmp(u, "http://", 7) || !strncmp(u, "mailto:", 7);
}

/* lines of a plain text part are broken at 76 columns, URLs left whole */
static void wrap(const char *s, size_t indent, struct buf *out)
{
	size_t col = indent;
	bool first = true;

	for (size_t i = 0; i < indent; i++)
		buf_char(out, ' ');
	while (*s) {
		size_t n = strcspn(s, " \n"), w = utf8_width(s, n);
		if (!first && col + 1 + w > 76) {
			buf_char(out, '\n');
			for (size_t i = 0; i < indent; i++)
				buf_char(out, ' ');
			col = indent;
			first = true;
		}
		if (!first) {
			buf_char(out, ' ');
			col++;
		}
		utf8_clean(s, n, false, out);
		col += w;
		first = false;
		s += n;
		if (*s == '\n') {
			buf_char(out, '\n');
			for (size_t i = 0; i < indent; i++)
				buf_char(out, ' ');
			col = indent;
			first = true;
		}
		if (*s)
			s++;
	}
	buf_char(out, '\n');
}


/* ---- the facts of the event as rows: label, text, and what it was where that has changed ---- */

typedef void row_fn(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was);

static void row(const struct message *m, row_fn *emit, struct buf *out, const char *label, void (*of)(const struct message *m, const struct rec *r, struct buf *out))
{
	struct buf now = BUF_INIT, was = BUF_INIT;

	of(m, m->event, &now);
	if (m->earlier)
		of(m, m->earlier, &was);
	if (now.n || was.n)
		emit(out, m->words, label, buf_cstr(&now), NULL, m->earlier && strcmp(buf_cstr(&now), buf_cstr(&was)) != 0 ? buf_cstr(&was) : "");
	buf_free(&now);
	buf_free(&was);
}

static void field_rows(const struct message *m, row_fn *emit, struct buf *out, const char *label, const char *field)
{
	const struct rec *r = m->event;
	struct buf href = BUF_INIT;
	bool first = true;

	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1)) {
		const char *v = r->field[i].value, *text = v, *was = "";
		buf_clear(&href);
		if (!strcmp(field, "Location")) {
			page_map(v, &href);
		} else if (link_ok(v)) {
			size_t n = strcspn(v, " ");
			buf_add(&href, v, n);
		} else if (!strcmp(field, "Attach")) { /* a path, or a download without a link: its label alone */
			const char *blank = strchr(v, ' '), *slash = strrchr(v, '/');
			text = blank ? blank + 1 : slash ? slash + 1 : v;
		}
		if (first && m->earlier && rec_count(r, field) == 1 && strcmp(value_of(m->earlier, field), v) != 0)
			was = value_of(m->earlier, field);
		emit(out, m->words, first ? label : "", text, href.n ? href.p : NULL, was);
		first = false;
	}
	if (first && m->earlier && *value_of(m->earlier, field))
		emit(out, m->words, label, "–", NULL, value_of(m->earlier, field));
	buf_free(&href);
}

static void rows(const struct message *m, row_fn *emit, struct buf *out)
{
	const struct words *w = m->words;

	row(m, emit, out, w->date, when_of);
	row(m, emit, out, series_words_of(w)->replaces, replaced_of);
	row(m, emit, out, w->repeats, rule_of);
	row(m, emit, out, w->doors, doors_of);
	field_rows(m, emit, out, w->place, "Location");
	field_rows(m, emit, out, w->online, "Conference");
	field_rows(m, emit, out, w->speaker, "Speaker");
	row(m, emit, out, w->deadline, deadline_of);
	field_rows(m, emit, out, w->registration, "Registration");
	field_rows(m, emit, out, w->price, "Price");
	field_rows(m, emit, out, w->documents, "Attach");
	field_rows(m, emit, out, w->contact, "Contact");
	field_rows(m, emit, out, w->more, "Url");
	if (!strcmp(value(m, "Availability"), "full"))
		emit(out, w, w->registration, w->full, NULL, "");
}

static void text_row(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was)
{
	size_t width = utf8_width(label, strlen(label)) + 1;

	buf_printf(out, "%s%s", label, *label ? ":" : " ");
	for (; width < 14; width++)
		buf_char(out, ' ');
	buf_char(out, ' ');
	utf8_clean(text, strlen(text), false, out);
	buf_char(out, '\n');
	if (href && !strncmp(href, "https://www.openstreetmap.org/", 30))
		buf_printf(out, "               %s\n", href);
	if (*was) {
		buf_printf(out, "               (%s: ", w->was);
		utf8_clean(was, strlen(was), false, out);
		buf_str(out, ")\n");
	}
}

static void html_row(struct buf *out, const struct words *w, const char *label, const char *text, const char *href, const char *was)
{
	buf_printf(out, "<tr><td style=\"padding:3px 14px 3px 0;vertical-align:top;color:#555;white-space:nowrap\">%s</td><td style=\"padding:3px 0\">", label);
	if (href && link_ok(href)) {
		buf_str(out, "<a style=\"color:#2b5d8a\" href=\"");
		escape_str(href, out);
		buf_str(out, "\">");
	}
	escape_str(text, out);
	if (href && link_ok(href))
		buf_str(out, "</a>");
	if (*was) {
		buf_printf(out, "<br><span style=\"color:#777\">%s: <s>", w->was);
		escape_str(was, out);
		buf_str(out, "</s></span>");
	}
	buf_str(out, "</td></tr>\n");
}

/* the programme as lines: slots with their topics; EACH gets depth, time (may be "") and words */
static void programme(const struct message *m, void (*each)(struct buf *out, int depth, const char *time, const char *text, size_t n), struct buf *out)
{
	struct sheet_plan plan;

	sheet_plan(m->event, &plan);
	for (size_t k = 0; k < plan.n; k++) {
		const struct sheet_item *i = &plan.item[k];
		char time[40] = "";
		if (!i->topic && i->end.timed)
			snprintf(time, sizeof time, "%02u:%02u–%02u:%02u", (unsigned)i->start.hour % 100, (unsigned)i->start.min % 100, (unsigned)i->end.hour % 100, (unsigned)i->end.min % 100);
		else if (!i->topic)
			snprintf(time, sizeof time, "%02u:%02u", (unsigned)i->start.hour % 100, (unsigned)i->start.min % 100);
		each(out, i->topic > 0, time, i->title, i->title_len);
	}
	sheet_plan_free(&plan);
}

static void text_line(struct buf *out, int depth, const char *time, const char *text, size_t n)
{
	struct buf b = BUF_INIT;

	if (*time)
		buf_printf(&b, "%s  ", time);
	else
		buf_str(&b, "- ");
	buf_add(&b, text, n);
	wrap(b.p, depth ? 4 : 2, out);
	buf_free(&b);
}

static void html_line(struct buf *out, int depth, const char *time, const char *text, size_t n)
{
	(void)depth;
	if (*time)
		buf_printf(out, "<tr><td style=\"padding:6px 14px 0 0;white-space:nowrap;vertical-align:top;color:#555\">%s</td><td style=\"padding:6px 0 0\">", time);
	else
		buf_str(out, "<tr><td></td><td style=\"padding:2px 0 0\">• ");
	message_escape(text, n, out);
	buf_str(out, "</td></tr>\n");
}

/* ---- single facts ---- */

static void from_name(const struct message *m, struct buf *out)
{
	struct buf addr = BUF_INIT, name = BUF_INIT;

	event_mailbox(m->from, &name, &addr);
	if (!name.n)
		buf_str(&name, buf_cstr(&addr));
	utf8_clean(name.p, name.n, false, out);
	buf_free(&addr);
	buf_free(&name);
}

static void why(const struct message *m, struct buf *out)
{
	const char *hole = strstr(m->words->why, "%s");

	buf_add(out, m->words->why, (size_t)(hole - m->words->why));
	from_name(m, out);
	buf_str(out, hole + 2);
}

static void greeting(const struct message *m, struct buf *out)
{
	buf_str(out, m->words->greeting);
	if (m->to_name && *m->to_name) {
		buf_char(out, ' ');
		utf8_clean(m->to_name, strlen(m->to_name), false, out);
	}
	buf_char(out, ',');
}

/* what the kind of message has to say before the facts */
static const char *lead(const struct message *m)
{
	return m->kind == MESSAGE_CANCELLATION ? m->words->is_cancelled : m->kind == MESSAGE_UPDATE ? m->words->is_changed : "";
}

static void changes(const struct message *m, struct buf *out)
{
	struct buf all = BUF_INIT;
	const char *p, *mark;

	if (!m->earlier)
		return;
	rows(m, text_row, &all);
	p = buf_cstr(&all);
	while ((mark = strstr(p, "\n               ("))) { /* the rows that have a second line */
		const char *start = mark, *end = strchr(mark + 1, '\n');
		while (start > all.p && start[-1] != '\n')
			start--;
		if (!strncmp(start, "               ", 15)) /* a map link stands between */
			for (start--; start > all.p && start[-1] != '\n';)
				start--;
		buf_add(out, start, (size_t)(end + 1 - start));
		p = end;
	}
	buf_free(&all);
}

static void agenda(const struct message *m, struct buf *out)
{
	programme(m, text_line, out);
}

static void fact_when(const struct message *m, struct buf *out)
{
	when_of(m, m->event, out);
}

static void fact_place(const struct message *m, struct buf *out)
{
	utf8_clean(value(m, "Location"), strlen(value(m, "Location")), false, out);
}

static void fact_map(const struct message *m, struct buf *out)
{
	if (*value(m, "Location"))
		page_map(value(m, "Location"), out);
}

static void fact_deadline(const struct message *m, struct buf *out)
{
	deadline_of(m, m->event, out);
}

static void fact_answer(const struct message *m, struct buf *out)
{
	if (m->method && !strcmp(m->method, "REQUEST"))
		buf_str(out, m->words->answer);
}

static void fact_repeats(const struct message *m, struct buf *out)
{
	rule_of(m, m->event, out);
}

bool message_fact(const struct message *m, const char *name, struct buf *out)
{
	static const struct {
		const char *name;
		void (*put)(const struct message *m, struct buf *out);
	} facts[] = {{"Greeting", greeting}, {"When", fact_when}, {"Place", fact_place}, {"Map", fact_map}, {"Agenda", agenda}, {"DeadlineWords", fact_deadline},
	             {"Changes", changes}, {"Answer", fact_answer}, {"Why", why}, {"Repeats", fact_repeats}};

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
		if (!strcmp(facts[i].name, name)) {
			if (m->event)
				facts[i].put(m, out);
			return true;
		}
	return false;
}

/* ---- the two parts ---- */

static bool with_description(const struct message *m)
{
	return *value(m, "Description") && (m->kind == MESSAGE_INVITATION || m->kind == MESSAGE_ANNOUNCEMENT || m->kind == MESSAGE_UPDATE);
}

/* the running text, at most DESCRIPTION_MAX octets of it, ended at a blank */
static size_t description_length(const struct message *m)
{
	const char *d = value(m, "Description");
	size_t n = strlen(d);

	if (n <= DESCRIPTION_MAX)
		return n;
	for (n = DESCRIPTION_MAX; n && d[n] != ' ' && d[n] != '\n';)
		n--;
	return n;
}

void message_greeting(const struct message *m, bool html, struct buf *out)
{
	struct buf b = BUF_INIT;

	greeting(m, &b);
	if (html)
		escape_str(b.p, out);
	else
		buf_str(out, b.p);
	buf_str(out, html ? "</p>\n" : "\n");
	buf_free(&b);
}

void message_text(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	struct buf b = BUF_INIT;

	buf_char(out, '\n');
	buf_printf(&b, "%s: %s", head_line(m), value(m, "Summary"));
	wrap(b.p, 0, out);
	if (*lead(m))
		wrap(lead(m), 0, out);
	buf_char(out, '\n');
	rows(m, text_row, out);
	if (m->kind != MESSAGE_CANCELLATION && (rec_get(m->event, "Slot") || rec_get(m->event, "Topic"))) {
		buf_printf(out, "\n%s\n\n", w->agenda);
		programme(m, text_line, out);
	}
	if (with_description(m)) {
		buf_clear(&b);
		utf8_clean(value(m, "Description"), description_length(m), true, &b);
		if (description_length(m) < strlen(value(m, "Description")))
			buf_str(&b, " …");
		buf_char(out, '\n');
		wrap(buf_cstr(&b), 0, out);
	}
	buf_clear(&b);
	fact_answer(m, &b);
	if (b.n) {
		buf_char(out, '\n');
		wrap(b.p, 0, out);
	}
	buf_str(out, "\n-- \n");
	buf_clear(&b);
	why(m, &b);
	wrap(b.p, 0, out);
	if (m->unsubscribe && *m->unsubscribe) {
		buf_printf(out, "%s: ", w->leave);
		utf8_clean(m->unsubscribe, strlen(m->unsubscribe), false, out);
		buf_char(out, '\n');
	}
	buf_free(&b);
}

static const char *colour_of(const struct message *m)
{
	return m->kind == MESSAGE_CANCELLATION ? "#a3322b" : m->kind == MESSAGE_UPDATE ? "#8a5a00" : "#2b5d8a";
}

void message_html_head(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;

	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>", w->code);
	escape_str(value(m, "Summary"), out);
	buf_printf(out,
	           "</title></head>\n<body style=\"margin:0;padding:24px 12px;background:#f4f4f2;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45;color:#222\">\n"
	           "<div style=\"max-width:600px;margin:0 auto;background:#fff;padding:24px 28px;border-top:4px solid %s\">\n<p style=\"margin:0 0 16px\">\n",
	           colour_of(m));
}

void message_html(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	const char *colour = colour_of(m);
	struct buf b = BUF_INIT;

	buf_printf(out, "<p style=\"margin:0;color:%s;font-weight:bold\">%s</p>\n<h1 style=\"font-size:22px;line-height:1.25;margin:2px 0 16px%s\">", colour, head_line(m),
	           m->kind == MESSAGE_CANCELLATION ? ";text-decoration:line-through" : "");
	escape_str(value(m, "Summary"), out);
	buf_str(out, "</h1>\n");
	if (*lead(m))
		buf_printf(out, "<p style=\"margin:0 0 12px\">%s</p>\n", lead(m));
	buf_str(out, "<table style=\"border-collapse:collapse\">\n");
	rows(m, html_row, out);
	buf_str(out, "</table>\n");
	if (m->kind != MESSAGE_CANCELLATION && (rec_get(m->event, "Slot") || rec_get(m->event, "Topic"))) {
		buf_printf(out, "<h2 style=\"font-size:17px;margin:20px 0 4px\">%s</h2>\n<table style=\"border-collapse:collapse\">\n", w->agenda);
		programme(m, html_line, out);
		buf_str(out, "</table>\n");
	}
	if (with_description(m)) {
		buf_str(out, "<p style=\"margin:20px 0 0\">");
		message_escape(value(m, "Description"), description_length(m), out);
		buf_str(out, description_length(m) < strlen(value(m, "Description")) ? " …</p>\n" : "</p>\n");
	}
	buf_clear(&b);
	fact_answer(m, &b);
	if (b.n)
		buf_printf(out, "<p style=\"margin:20px 0 0\">%s</p>\n", b.p);
	buf_str(out, "<p style=\"margin:16px 0 0;font-size:13px;color:#777\">");
	buf_clear(&b);
	why(m, &b);
	escape_str(b.p, out);
	if (m->unsubscribe && link_ok(m->unsubscribe)) {
		buf_str(out, " <a style=\"color:#777\" href=\"");
		escape_str(m->unsubscribe, out);
		buf_printf(out, "\">%s</a>", w->leave);
	}
	buf_str(out, "</p>\n</div></body></html>\n");
	buf_free(&b);
}
