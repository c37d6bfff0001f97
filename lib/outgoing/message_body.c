/* message_body.c: the readable parts of an invitation: text and HTML; see message.h. */
#include "outgoing/message.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>

static void escape(const char *s, size_t n, struct buf *out)
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
	escape(s, strlen(s), out);
}

static void map_link(const char *place, struct buf *out)
{
	buf_str(out, "https://www.openstreetmap.org/search?query=");
	for (const char *p = place; *p; p++) {
		unsigned char c = (unsigned char)*p;
		if (((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~')
			buf_char(out, *p);
		else
			buf_printf(out, "%%%02X", c);
	}
}

static void when_line(const struct message *m, struct buf *out)
{
	struct civil start, end;
	const char *zone = rec_get(m->event, "Timezone");

	if (!event_span(m->event, &start, &end))
		return;
	words_span(m->words, &start, &end, out);
	if (start.timed && start.utc)
		buf_str(out, " (UTC)");
	else if (start.timed && zone)
		buf_printf(out, " (%s)", zone);
}

static const char *value(const struct message *m, const char *field)
{
	const char *v = rec_get(m->event, field);
	return v ? v : "";
}

static bool https(const char *u)
{
	return !strncmp(u, "https://", 8) || !strncmp(u, "http://", 7);
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

static void labelled(const char *label, const char *text, struct buf *out)
{
	size_t w = utf8_width(label, strlen(label)) + 1;

	if (!*text)
		return;
	buf_printf(out, "%s:", label);
	for (; w < 14; w++)
		buf_char(out, ' ');
	buf_char(out, ' ');
	utf8_clean(text, strlen(text), false, out);
	buf_char(out, '\n');
}

/* the programme as lines: slots with their topics; EACH gets depth, time (may be "") and words */
static void programme(const struct message *m, void (*each)(struct buf *out, int depth, const char *time, const char *text, size_t n), struct buf *out)
{
	struct civil start, end;
	const struct rec *r = m->event;

	if (!event_span(r, &start, &end))
		return;
	for (size_t i = rec_next(r, "Slot", 0); i < r->n; i = rec_next(r, "Slot", i + 1)) {
		struct event_slot s;
		char time[32];
		if (!event_slot(r->field[i].value, &start, &s))
			continue;
		if (s.end.timed)
			snprintf(time, sizeof time, "%02u:%02u–%02u:%02u", (unsigned)s.start.hour % 100, (unsigned)s.start.min % 100, (unsigned)s.end.hour % 100, (unsigned)s.end.min % 100);
		else
			snprintf(time, sizeof time, "%02u:%02u", (unsigned)s.start.hour % 100, (unsigned)s.start.min % 100);
		each(out, 0, time, s.title, strlen(s.title));
		for (size_t k = rec_next(r, "Topic", 0); k < r->n; k = rec_next(r, "Topic", k + 1)) {
			struct event_topic t;
			event_topic(r->field[k].value, &t);
			snprintf(time, sizeof time, "%02u:%02u", (unsigned)s.start.hour % 100, (unsigned)s.start.min % 100);
			if (*t.at && !strcmp(t.at + (strlen(t.at) > 5 ? strlen(t.at) - 5 : 0), time))
				each(out, 1, "", t.title, t.title_len);
		}
	}
	for (size_t k = rec_next(r, "Topic", 0); k < r->n; k = rec_next(r, "Topic", k + 1)) {
		struct event_topic t;
		event_topic(r->field[k].value, &t);
		if (!*t.at)
			each(out, 1, "", t.title, t.title_len);
	}
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
	if (*time)
		buf_printf(out, "<tr><td style=\"padding:6px 12px 0 0;white-space:nowrap;vertical-align:top;color:#555\">%s</td><td style=\"padding:6px 0 0\">", time);
	else
		buf_printf(out, "<tr><td></td><td style=\"padding:2px 0 0%s\">%s", depth ? "" : "", "• ");
	escape(text, n, out);
	buf_str(out, "</td></tr>\n");
}

static void deadline(const struct message *m, struct buf *out)
{
	struct civil c;

	if (!event_time(m->event, "Deadline", &c))
		return;
	words_date(m->words, &c, out);
	if (c.timed)
		buf_printf(out, ", %02d:%02d%s", c.hour, c.min, m->words->oclock);
}

static void from_name(const struct message *m, struct buf *out)
{
	struct buf addr = BUF_INIT;

	event_mailbox(m->from, out, &addr);
	if (!out->n)
		buf_add(out, buf_cstr(&addr), addr.n);
	buf_free(&addr);
}

void message_text(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	struct buf b = BUF_INIT;

	buf_str(out, w->greeting);
	if (m->to_name && *m->to_name) {
		buf_char(out, ' ');
		utf8_clean(m->to_name, strlen(m->to_name), false, out);
	}
	buf_str(out, ",\n\n");
	buf_printf(&b, "%s: %s", w->invitation, value(m, "Summary"));
	wrap(b.p, 0, out);
	buf_char(out, '\n');
	buf_clear(&b);
	when_line(m, &b);
	labelled(w->date, buf_cstr(&b), out);
	labelled(w->place, value(m, "Location"), out);
	if (*value(m, "Location")) {
		buf_clear(&b);
		map_link(value(m, "Location"), &b);
		labelled(w->map, b.p, out);
	}
	for (size_t i = rec_next(m->event, "Conference", 0); i < m->event->n; i = rec_next(m->event, "Conference", i + 1))
		labelled(w->online, m->event->field[i].value, out);
	buf_clear(&b);
	deadline(m, &b);
	labelled(w->deadline, buf_cstr(&b), out);
	labelled(w->price, value(m, "Price"), out);
	if (rec_get(m->event, "Slot") || rec_get(m->event, "Topic")) {
		buf_printf(out, "\n%s\n\n", w->agenda);
		programme(m, text_line, out);
	}
	buf_char(out, '\n');
	wrap(w->answer, 0, out);
	buf_str(out, "\n-- \n");
	buf_clear(&b);
	from_name(m, &b);
	{
		struct buf why = BUF_INIT;
		const char *hole = strstr(w->why, "%s");
		buf_add(&why, w->why, (size_t)(hole - w->why));
		buf_add(&why, buf_cstr(&b), b.n);
		buf_str(&why, hole + 2);
		wrap(why.p, 0, out);
		buf_free(&why);
	}
	buf_free(&b);
}

static void html_row(const char *label, const char *text, const char *href, struct buf *out)
{
	if (!*text)
		return;
	buf_printf(out, "<tr><td style=\"padding:2px 12px 2px 0;vertical-align:top;color:#555\">%s</td><td style=\"padding:2px 0\">", label);
	if (href && https(href)) {
		buf_str(out, "<a href=\"");
		escape_str(href, out);
		buf_str(out, "\">");
	}
	escape_str(text, out);
	if (href && https(href))
		buf_str(out, "</a>");
	buf_str(out, "</td></tr>\n");
}

void message_html(const struct message *m, struct buf *out)
{
	const struct words *w = m->words;
	struct buf b = BUF_INIT;

	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>", w->code);
	escape_str(value(m, "Summary"), out);
	buf_str(out, "</title></head>\n<body style=\"margin:0;padding:24px;background:#f4f4f2;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45;color:#222\">\n"
	             "<div style=\"max-width:600px;margin:0 auto;background:#fff;padding:24px 28px;border-top:4px solid #2b5d8a\">\n<p style=\"margin:0 0 16px\">");
	buf_str(out, w->greeting);
	if (m->to_name && *m->to_name) {
		buf_char(out, ' ');
		escape_str(m->to_name, out);
	}
	buf_str(out, ",</p>\n<p style=\"margin:0;color:#2b5d8a;font-weight:bold\">");
	buf_str(out, w->invitation);
	buf_str(out, "</p>\n<h1 style=\"font-size:22px;line-height:1.25;margin:2px 0 16px\">");
	escape_str(value(m, "Summary"), out);
	buf_str(out, "</h1>\n<table style=\"border-collapse:collapse\">\n");
	when_line(m, &b);
	html_row(w->date, buf_cstr(&b), NULL, out);
	buf_clear(&b);
	if (*value(m, "Location"))
		map_link(value(m, "Location"), &b);
	html_row(w->place, value(m, "Location"), b.n ? b.p : NULL, out);
	for (size_t i = rec_next(m->event, "Conference", 0); i < m->event->n; i = rec_next(m->event, "Conference", i + 1)) {
		buf_clear(&b);
		buf_add(&b, m->event->field[i].value, strcspn(m->event->field[i].value, " "));
		html_row(w->online, m->event->field[i].value, buf_cstr(&b), out);
	}
	buf_clear(&b);
	deadline(m, &b);
	html_row(w->deadline, buf_cstr(&b), NULL, out);
	html_row(w->price, value(m, "Price"), NULL, out);
	buf_str(out, "</table>\n");
	if (rec_get(m->event, "Slot") || rec_get(m->event, "Topic")) {
		buf_printf(out, "<h2 style=\"font-size:17px;margin:20px 0 4px\">%s</h2>\n<table style=\"border-collapse:collapse\">\n", w->agenda);
		programme(m, html_line, out);
		buf_str(out, "</table>\n");
	}
	buf_printf(out, "<p style=\"margin:20px 0 0\">%s</p>\n<p style=\"margin:16px 0 0;font-size:13px;color:#777\">", w->answer);
	buf_clear(&b);
	from_name(m, &b);
	{
		const char *hole = strstr(w->why, "%s");
		buf_add(out, w->why, (size_t)(hole - w->why));
		escape_str(buf_cstr(&b), out);
		buf_str(out, hole + 2);
	}
	buf_str(out, "</p>\n</div></body></html>\n");
	buf_free(&b);
}
