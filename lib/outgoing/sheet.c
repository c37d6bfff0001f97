/* sheet.c: agenda sheets as text, Markdown, HTML and groff ms; see sheet.h. */
#include "outgoing/sheet.h"

#include "ground/utf8.h"
#include "outgoing/page.h"
#include "outgoing/sheet_plan.h"
#include "record/event.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

struct sheet {
	const struct rec *r;
	const struct words *w;
	enum sheet_format f;
	size_t width;
	struct buf *out;
	struct sheet_plan plan;
	bool rows; /* HTML: a table of the head is open */
};

/* ---- the four ways to say a piece of text ---- */

/* TEXT broken at blanks into lines of WIDTH columns, each behind INDENT blanks; the first goes on where the line is */
static void wrap(const struct sheet *s, const char *text, size_t n, size_t indent)
{
	const char *p = text, *end = text + n;
	size_t col = indent;
	bool first = true;

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

/* text as it may stand in the format: no mark of the format's own, no control character */
static void put(const struct sheet *s, const char *text, size_t n)
{
	struct buf clean = BUF_INIT;

	utf8_clean(text, n, false, &clean);
	switch (s->f) {
	case SHEET_HTML: page_escape(buf_cstr(&clean), s->out); break;
	case SHEET_MARKDOWN:
		for (const char *p = buf_cstr(&clean); *p; p++) {
			if (strchr("\\`*_<>|", *p))
				buf_char(s->out, '\\');
			buf_char(s->out, *p);
		}
		break;
	case SHEET_MS: /* a backslash is groff's own; so are dots and quotes at the beginning of a line */
		if (clean.n && (*clean.p == '.' || *clean.p == '\''))
			buf_str(s->out, "\\&");
		for (const char *p = buf_cstr(&clean); *p; p++) {
			if (*p == '\\')
				buf_str(s->out, "\\e");
			else
				buf_char(s->out, *p);
		}
		break;
	default: buf_add(s->out, buf_cstr(&clean), clean.n);
	}
	buf_free(&clean);
}

static void put_str(const struct sheet *s, const char *text)
{
	put(s, text, strlen(text));
}

static void rule(const struct sheet *s, const char *text, char c)
{
	size_t w = utf8_width(text, strlen(text));

	for (size_t i = 0; i < w && i < s->width; i++)
		buf_char(s->out, c);
	buf_char(s->out, '\n');
}

/* ---- the head ---- */

static void head_line(struct sheet *s, const char *label, const char *value, const char *href)
{
	size_t w = utf8_width(label, strlen(label));

	if (!value || !*value)
		return;
	switch (s->f) {
	case SHEET_TEXT:
		buf_printf(s->out, "%s:", label);
		for (w++; w < 15; w++)
			buf_char(s->out, ' ');
		wrap(s, value, strlen(value), 15);
		if (href && strcmp(href, value) != 0)
			buf_printf(s->out, "               %s\n", href);
		break;
	case SHEET_MARKDOWN:
		buf_printf(s->out, "- **%s:** ", label);
		if (href)
			buf_char(s->out, '[');
		put_str(s, value);
		if (href)
			buf_printf(s->out, "](%s)", href);
		buf_char(s->out, '\n');
		break;
	case SHEET_HTML:
		if (!s->rows)
			buf_str(s->out, "<table class=\"head\">\n");
		s->rows = true;
		buf_printf(s->out, "<tr><th>%s</th><td>", label);
		page_link(href ? href : "", value, s->out);
		buf_str(s->out, "</td></tr>\n");
		break;
	case SHEET_MS:
		buf_printf(s->out, ".IP \"\\fB%s\\fP\" 11n\n", label);
		put_str(s, value);
		buf_char(s->out, '\n');
		break;
	case SHEET_PAPER: break;
	}
}

static void head_fields(struct sheet *s)
{
	const struct rec *r = s->r;
	const struct words *w = s->w;
	struct buf b = BUF_INIT, addr = BUF_INIT;
	const char *place = rec_get(r, "Location"), *status = rec_get(r, "Status"), *version = rec_get(r, "Sequence");
	const struct civil *start = &s->plan.start, *end = &s->plan.end;

	if (sheet_coarse(r, w, &s->plan, &b)) {
		head_line(s, w->date, b.p, NULL);
	} else if (!start->timed || end->day != start->day) {
		words_span(w, start, end, &b);
		head_line(s, w->date, b.p, NULL);
	} else {
		words_date(w, start, &b);
		head_line(s, w->date, b.p, NULL);
		buf_clear(&b);
		words_times(w, start, end, &b);
		head_line(s, w->time, b.p, NULL);
	}
	head_line(s, w->repeats, s->plan.repeats, NULL);
	buf_clear(&b);
	if (place)
		page_map(place, &b);
	head_line(s, w->place, place, b.n ? b.p : NULL);
	for (size_t i = rec_next(r, "Conference", 0); i < r->n; i = rec_next(r, "Conference", i + 1)) {
		const char *v = r->field[i].value, *blank = strchr(v, ' ');
		buf_clear(&b);
		buf_add(&b, v, strcspn(v, " "));
		head_line(s, w->online, s->f == SHEET_TEXT || s->f == SHEET_MS || !blank ? v : blank + 1, strncmp(v, "http", 4) || s->f == SHEET_TEXT ? NULL : b.p);
	}
	if (rec_get(r, "Chair")) {
		buf_clear(&b);
		event_mailbox(rec_get(r, "Chair"), &b, &addr);
		head_line(s, w->chair, b.n ? b.p : buf_cstr(&addr), NULL);
	}
	if (version && strcmp(version, "0") != 0)
		head_line(s, w->version, version, NULL);
	if (status && !strcmp(status, "tentative"))
		head_line(s, "Status", w->tentative, NULL);
	buf_free(&b);
	buf_free(&addr);
	if (s->rows)
		buf_str(s->out, "</table>\n");
	s->rows = false;
}

static void title_html(struct sheet *s, const char *title, const struct buf *body)
{
	page_begin(s->w, title, s->out);
	buf_str(s->out, "<style>table.head{width:auto;margin:.5em 0 1.5em}table.head th{padding:.15em 1.2em .15em 0;vertical-align:top}table.head td{border:0;height:auto;padding:.15em 0;font-size:1em}\n"
	                ".top{display:flex;gap:1em;margin:1.1em 0 .3em;font-weight:600;break-after:avoid}.topic{display:flex;gap:1em;margin:.35em 0 .35em 1.5em;break-inside:avoid}\n"
	                ".no{flex:0 0 4.6em}.at{flex:0 0 9.8em;color:var(--soft);font-variant-numeric:tabular-nums}.topic .at{flex-basis:3.4em}.pause{color:var(--soft);font-style:italic;font-weight:400}\n"
	                ".top>:last-child,.topic>:last-child{flex:1;min-width:0;overflow-wrap:anywhere;hyphens:auto}\n"
	                "@media(max-width:34em){.top,.topic{flex-wrap:wrap;gap:0 .8em}.topic{margin-left:0}.no,.at,.topic .at{flex:none}.top>:last-child,.topic>:last-child{flex:0 0 100%}}\n"
	                ".text{display:block;color:var(--soft)}.body{color:var(--soft);margin:0 0 .2em}@page{margin:2cm;@bottom-center{content:counter(page)}}</style>\n");
	if (body->n) {
		buf_str(s->out, "<p class=\"body\">");
		put_str(s, body->p);
		buf_str(s->out, "</p>\n");
	}
}

static void title_ms(struct sheet *s, const char *title, const struct buf *body)
{
	buf_str(s->out, ".nr PS 11\n.nr VS 14\n.nr LL 16c\n.nr PO 2.5c\n.nr HM 2.5c\n.nr FM 2.2c\n.ds CH\n.ds LH ");
	put_str(s, title);
	buf_str(s->out, "\n.ds RH ");
	if (!sheet_coarse(s->r, s->w, &s->plan, s->out))
		words_date(s->w, &s->plan.start, s->out);
	buf_str(s->out, "\n.ds CF %\n.de TOPIC\n.ne 3v\n.IP \"\\\\$1\" \\\\$2\n..\n");
	if (body->n) {
		buf_str(s->out, ".LP\n");
		put_str(s, body->p);
		buf_char(s->out, '\n');
	}
	buf_str(s->out, ".LP\n.ps 17\n.vs 21\n.ft B\n");
	put_str(s, title);
	buf_str(s->out, "\n.ft R\n.ps\n.vs\n");
}

static void title_lines(struct sheet *s)
{
	const char *title = rec_get(s->r, "Summary"), *organizer = rec_get(s->r, "Organizer");
	struct buf body = BUF_INIT, addr = BUF_INIT;
	bool cancelled = event_is_off(s->r);

	if (organizer) {
		event_mailbox(organizer, &body, &addr);
		if (!body.n)
			buf_str(&body, buf_cstr(&addr));
	}
	title = title ? title : "";
	switch (s->f) {
	case SHEET_TEXT:
		if (body.n) {
			wrap(s, body.p, body.n, 0);
			buf_char(s->out, '\n');
		}
		wrap(s, title, strlen(title), 0);
		rule(s, title, '=');
		break;
	case SHEET_MARKDOWN:
		put_str(s, buf_cstr(&body));
		buf_str(s->out, body.n ? "\n\n# " : "# ");
		put_str(s, title);
		buf_char(s->out, '\n');
		break;
	case SHEET_HTML: title_html(s, title, &body); break;
	case SHEET_MS: title_ms(s, title, &body); break;
	case SHEET_PAPER: break;
	}
	if (cancelled)
		buf_printf(s->out, s->f == SHEET_HTML ? "<p><strong>%s</strong></p>\n" : s->f == SHEET_MS ? ".LP\n\\fB%s\\fP\n" : "%s\n", s->w->cancelled);
	if (s->f == SHEET_TEXT || s->f == SHEET_MARKDOWN)
		buf_char(s->out, '\n');
	buf_free(&body);
	buf_free(&addr);
}

/* ---- the items ---- */

static void times(const struct sheet *s, const struct sheet_item *i, bool short_form, struct buf *out)
{
	sheet_times(i, short_form, out);
	if (i->start.timed && !short_form)
		buf_str(out, s->w->oclock);
}

static void number_of(const struct sheet *s, const struct sheet_item *i, char label[48])
{
	sheet_number(i, s->w, label);
}

/* title, length and who of a topic; of a slot, by how much it is overfull */
static void topic_line(const struct sheet *s, const struct sheet_item *i, struct buf *out)
{
	struct buf tail = BUF_INIT;

	buf_add(out, i->title, i->title_len);
	sheet_tail(i, s->w, &tail);
	if (tail.n)
		buf_str(out, " (");
	for (const char *p = buf_cstr(&tail); *p; p++) { /* a number and its unit stay on one line */
		bool unit = s->f == SHEET_HTML && *p == ' ' && p > tail.p && p[-1] >= '0' && p[-1] <= '9';
		buf_str(out, unit ? "\u00a0" : (char[]){*p, '\0'});
	}
	if (tail.n)
		buf_char(out, ')');
	if (i->who)
		buf_printf(out, ", %.*s", (int)i->who_len, i->who);
	buf_free(&tail);
}

static void text_item(const struct sheet *s, const struct sheet_item *i)
{
	char label[48];
	struct buf line = BUF_INIT;
	size_t indent = 12;

	number_of(s, i, label);
	if (!i->topic) {
		times(s, i, false, &line);
		if (*label)
			buf_printf(&line, "  %s", label);
		buf_char(s->out, '\n');
		buf_add(s->out, line.p, line.n);
		buf_str(s->out, "  ");
		indent = utf8_width(line.p, line.n) + 2;
		buf_clear(&line);
		topic_line(s, i, &line);
		wrap(s, buf_cstr(&line), line.n, indent);
	} else {
		size_t w = utf8_width(label, strlen(label));
		buf_printf(s->out, "  %s", label);
		for (; w < 10; w++)
			buf_char(s->out, ' ');
		times(s, i, true, &line);
		if (line.n) {
			buf_str(&line, "  ");
			buf_add(s->out, line.p, line.n);
			indent += 7;
			buf_clear(&line);
		}
		topic_line(s, i, &line);
		wrap(s, line.p, line.n, indent);
		if (*i->text) {
			for (size_t k = 0; k < indent; k++)
				buf_char(s->out, ' ');
			wrap(s, i->text, strlen(i->text), indent);
		}
	}
	buf_free(&line);
}

/* a topic, and its text behind LEAD */
static void put_topic(const struct sheet *s, const struct sheet_item *i, const char *lead)
{
	struct buf line = BUF_INIT;

	topic_line(s, i, &line);
	put(s, line.p, line.n);
	buf_char(s->out, '\n');
	if (*i->text) {
		buf_str(s->out, lead);
		put_str(s, i->text);
		buf_char(s->out, '\n');
	}
	buf_free(&line);
}

static void markdown_item(const struct sheet *s, const struct sheet_item *i)
{
	char label[48];
	struct buf line = BUF_INIT;

	number_of(s, i, label);
	if (!i->topic) {
		times(s, i, false, &line);
		if (*label)
			buf_printf(&line, "  %s", label);
		buf_printf(s->out, "\n**%s** ", buf_cstr(&line));
		buf_clear(&line);
		topic_line(s, i, &line);
		put(s, buf_cstr(&line), line.n);
		buf_str(s->out, "\n");
	} else {
		times(s, i, true, &line);
		buf_printf(s->out, "%s**%s** %s%s", i->slot ? "  - " : "- ", label, buf_cstr(&line), line.n ? " " : "");
		put_topic(s, i, "    ");
	}
	buf_free(&line);
}

static void html_item(const struct sheet *s, const struct sheet_item *i)
{
	char label[48];
	struct buf line = BUF_INIT;

	number_of(s, i, label);
	times(s, i, i->topic > 0, &line);
	if (!i->topic)
		buf_printf(s->out, "<div class=\"top%s\"><span class=\"at\">%s</span><span class=\"no\">%s</span><span>", i->pause ? " pause" : "", buf_cstr(&line), label);
	else
		buf_printf(s->out, "<div class=\"topic\"><span class=\"no\">%s</span><span class=\"at\">%s</span><span>", label, buf_cstr(&line));
	buf_clear(&line);
	topic_line(s, i, &line);
	put(s, buf_cstr(&line), line.n);
	if (*i->text) {
		struct buf clean = BUF_INIT;
		utf8_clean(i->text, strlen(i->text), false, &clean);
		buf_str(s->out, "<span class=\"text\">");
		page_prose(buf_cstr(&clean), s->out);
		buf_free(&clean);
		buf_str(s->out, "</span>");
	}
	buf_str(s->out, "</span></div>\n");
	buf_free(&line);
}

static void ms_item(const struct sheet *s, const struct sheet_item *i)
{
	char label[48];
	struct buf line = BUF_INIT;

	number_of(s, i, label);
	if (!i->topic) { /* a slot keeps its first topic with it */
		times(s, i, false, &line);
		buf_printf(s->out, ".ne 5v\n.IP \"%s%s%s\" 28n\n%s", buf_cstr(&line), *label ? "\\ \\ " : "", label, i->pause ? "\\fI" : "\\fB");
		buf_clear(&line);
		topic_line(s, i, &line);
		put(s, buf_cstr(&line), line.n);
		buf_str(s->out, "\\fP\n");
	} else {
		buf_printf(s->out, ".RS\n.TOPIC \"%s\" 11n\n", label);
		times(s, i, true, &line);
		if (line.n)
			buf_printf(s->out, "%s\\ \\ ", line.p);
		put_topic(s, i, ".br\n");
		buf_str(s->out, ".RE\n");
	}
	buf_free(&line);
}

static void day_line(const struct sheet *s, const struct civil *day)
{
	buf_str(s->out, s->f == SHEET_MARKDOWN ? "\n### " : s->f == SHEET_HTML ? "<h2>" : s->f == SHEET_MS ? ".ne 6v\n.LP\n\\fB" : "\n");
	words_date(s->w, day, s->out);
	buf_str(s->out, s->f == SHEET_HTML ? "</h2>\n" : s->f == SHEET_MS ? "\\fP\n" : "\n");
}

static void part(const struct sheet *s, const char *title)
{
	buf_str(s->out, s->f == SHEET_MARKDOWN ? "\n### " : s->f == SHEET_HTML ? "<h2>" : s->f == SHEET_MS ? ".ne 4v\n.LP\n\\fB" : "\n");
	buf_str(s->out, title);
	buf_str(s->out, s->f == SHEET_HTML ? "</h2>\n" : s->f == SHEET_MS ? "\\fP\n" : s->f == SHEET_MARKDOWN ? "\n\n" : "\n");
}

static void items(struct sheet *s)
{
	bool loose = false;

	for (size_t k = 0; k < s->plan.n; k++) {
		const struct sheet_item *i = &s->plan.item[k];
		if (i->new_day)
			day_line(s, &i->start);
		if (k == 0 && i->topic && (s->f == SHEET_TEXT || s->f == SHEET_MARKDOWN))
			buf_char(s->out, '\n');
		if (i->loose && !loose && k > 0) /* topics in no slot begin a part of their own */
			part(s, s->w->unplaced);
		loose = loose || i->loose;
		switch (s->f) {
		case SHEET_TEXT: text_item(s, i); break;
		case SHEET_MARKDOWN: markdown_item(s, i); break;
		case SHEET_HTML: html_item(s, i); break;
		case SHEET_MS: ms_item(s, i); break;
		case SHEET_PAPER: break;
		}
	}
}

/* ---- the end ---- */

/* what is planned against the time there is, in words, where topics say how long they take */
static void total(const struct sheet *s)
{
	struct buf b = BUF_INIT;

	sheet_total(&s->plan, s->w, &b);
	if (b.n) {
		buf_str(s->out, s->f == SHEET_HTML ? "<p class=\"body total\">" : s->f == SHEET_MS ? ".LP\n" : "\n");
		if (s->f == SHEET_TEXT)
			wrap(s, b.p, b.n, 0);
		else
			put(s, b.p, b.n);
		buf_str(s->out, s->f == SHEET_HTML ? "</p>\n" : s->f == SHEET_TEXT ? "" : "\n");
	}
	buf_free(&b);
}

static void documents(const struct sheet *s)
{
	const struct rec *r = s->r;

	for (size_t i = rec_next(r, "Attach", 0), n = 0; i < r->n; i = rec_next(r, "Attach", i + 1)) {
		const char *v = r->field[i].value, *blank = strchr(v, ' ');
		bool web = event_is_web(v);
		struct buf url = BUF_INIT;
		if (!n++) {
			if (s->f == SHEET_HTML)
				buf_printf(s->out, "<h2>%s</h2><ul>\n", s->w->documents);
			else
				buf_printf(s->out, s->f == SHEET_MS ? ".ne 4v\n.LP\n%s:\n" : s->f == SHEET_MARKDOWN ? "\n%s:\n\n" : "\n%s:\n", s->w->documents);
		}
		if (web)
			buf_add(&url, v, strcspn(v, " "));
		if (!strncmp(v, "- ", 2))
			v += 2;
		switch (s->f) {
		case SHEET_TEXT:
			buf_str(s->out, "- ");
			wrap(s, v, strlen(v), 2);
			break;
		case SHEET_MARKDOWN:
			buf_str(s->out, web ? "- [" : "- ");
			put_str(s, web && blank ? blank + 1 : v);
			if (web)
				buf_printf(s->out, "](%s)", url.p);
			buf_char(s->out, '\n');
			break;
		case SHEET_HTML:
			buf_str(s->out, "<li>");
			page_link(web ? url.p : "", web && blank ? blank + 1 : v, s->out);
			buf_str(s->out, "</li>\n");
			break;
		case SHEET_MS:
			buf_str(s->out, ".IP \\(bu 2n\n");
			put_str(s, v);
			buf_char(s->out, '\n');
			break;
		case SHEET_PAPER: break;
		}
		buf_free(&url);
	}
	if (s->f == SHEET_HTML && rec_get(r, "Attach"))
		buf_str(s->out, "</ul>\n");
}

int sheet_write(const struct rec *r, const char *repeats, const struct words *w, enum sheet_format f, size_t width, struct buf *out, struct err *e)
{
	struct sheet s = {.r = r, .w = w, .f = f, .width = width < 40 ? 40 : width, .out = out};

	if (event_check(r, e))
		return -1;
	if (event_is_component(r))
		return err_set(e, EX_DATAERR, r->line, "no event");
	sheet_plan(r, &s.plan);
	s.plan.repeats = repeats;
	if (f == SHEET_PAPER) {
		sheet_paper(r, w, &s.plan, out);
		sheet_plan_free(&s.plan);
		return 0;
	}
	title_lines(&s);
	head_fields(&s);
	switch (f) {
	case SHEET_TEXT:
		buf_printf(out, "\n%s\n", w->agenda);
		rule(&s, w->agenda, '-');
		break;
	case SHEET_MARKDOWN: buf_printf(out, "\n## %s\n", w->agenda); break;
	case SHEET_HTML: buf_printf(out, "<h2>%s</h2>\n", w->agenda); break;
	case SHEET_MS: buf_printf(out, ".SH\n%s\n", w->agenda); break;
	case SHEET_PAPER: break;
	}
	items(&s);
	total(&s);
	documents(&s);
	if (f == SHEET_HTML)
		page_end(out);
	sheet_plan_free(&s.plan);
	return 0;
}
