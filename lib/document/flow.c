/* flow.c: word processors' paragraphs as HTML; see flow.h. */
#include "document/flow.h"

#include <string.h>
#include <strings.h>

enum { LONG = 120 }; /* octets of a paragraph that is more than a line */

static void escape(struct buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		switch (s[i]) {
		case '<': buf_str(b, "&lt;"); break;
		case '>': buf_str(b, "&gt;"); break;
		case '&': buf_str(b, "&amp;"); break;
		case '"': buf_str(b, "&quot;"); break;
		default: buf_char(b, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
		}
}

static struct flow_frame *top(struct flow *f)
{
	return f->frames ? &f->frame[f->frames - 1] : NULL;
}

/* where finished paragraphs go: behind the paragraph that is open around them, or out */
static struct buf *target(struct flow *f)
{
	return f->frames ? &top(f)->after : f->out;
}

static void end_list(struct flow *f)
{
	if (f->list && !f->frames) {
		buf_printf(f->out, "</%cl>\n", f->list);
		f->list = 0;
	}
}

void flow_begin(struct flow *f, struct buf *out)
{
	memset(f, 0, sizeof *f);
	f->out = out;
	buf_str(out, "<body>\n");
}

void flow_end(struct flow *f)
{
	f->too_deep = 0;
	while (f->frames)
		flow_close(f, FLOW_TEXT, 0);
	end_list(f);
	for (; f->tables; f->tables--)
		buf_str(f->out, "</table>\n");
	buf_str(f->out, "</body>\n");
	for (size_t i = 0; i < FLOW_FRAMES; i++) {
		buf_free(&f->frame[i].text);
		buf_free(&f->frame[i].after);
	}
}

void flow_open(struct flow *f)
{
	struct flow_frame *p;

	if (f->frames == FLOW_FRAMES) {
		f->too_deep++;
		flow_text(f, " ", 1, false);
		return;
	}
	p = &f->frame[f->frames++];
	buf_clear(&p->text);
	buf_clear(&p->after);
	p->words = p->linked = false;
	p->tables = f->tables;
}

void flow_close(struct flow *f, enum flow_kind kind, int level)
{
	struct flow_frame *p = top(f);
	char list = kind == FLOW_BULLET ? 'u' : kind == FLOW_NUMBER ? 'o' : 0;
	struct buf *out;

	if (!p)
		return;
	if (f->too_deep) {
		f->too_deep--;
		return;
	}
	flow_link(f, NULL);
	for (; f->tables > p->tables; f->tables--) /* left open inside it */
		buf_str(&p->after, "</table>\n");
	f->frames--;
	out = target(f);
	if (f->list != list)
		end_list(f);
	if (!p->words) {
		buf_str(out, "<p></p>\n");
	} else if (list && f->frames == 0) {
		if (!f->list)
			buf_printf(out, "<%cl>\n", list);
		f->list = list;
		buf_printf(out, "<li>%s</li>\n", buf_cstr(&p->text));
	} else if (list) {
		buf_printf(out, "<%cl><li>%s</li></%cl>\n", list, buf_cstr(&p->text), list);
	} else if (kind == FLOW_HEADING) {
		buf_printf(out, "<h%d>%s</h%d>\n", level, buf_cstr(&p->text), level);
	} else if (p->text.n > LONG) {
		buf_printf(out, "<p>%s</p>\n", buf_cstr(&p->text));
	} else {
		buf_printf(out, "%s<br>\n", buf_cstr(&p->text)); /* lines that only an empty paragraph parts */
	}
	if (p->after.n) {
		end_list(f);
		buf_add(out, p->after.p, p->after.n);
	}
}

void flow_text(struct flow *f, const char *s, size_t n, bool bold)
{
	struct flow_frame *p = top(f);
	bool words = false;

	if (!p || !n)
		return;
	for (size_t i = 0; i < n && !words; i++)
		words = (unsigned char)s[i] > ' ';
	p->words = p->words || words;
	if (bold && words)
		buf_str(&p->text, "<b>");
	escape(&p->text, s, n);
	if (bold && words)
		buf_str(&p->text, "</b>");
}

void flow_break(struct flow *f)
{
	if (top(f))
		buf_str(&top(f)->text, "<br>");
}

void flow_link(struct flow *f, const char *href)
{
	struct flow_frame *p = top(f);

	if (!p)
		return;
	if (p->linked)
		buf_str(&p->text, "</a>");
	p->linked = href && (!strncasecmp(href, "http://", 7) || !strncasecmp(href, "https://", 8) || !strncasecmp(href, "mailto:", 7));
	if (p->linked) {
		buf_str(&p->text, "<a href=\"");
		escape(&p->text, href, strlen(href));
		buf_str(&p->text, "\">");
	}
}

void flow_table(struct flow *f, bool begin)
{
	end_list(f);
	if (!begin && !f->tables)
		return;
	f->tables = begin ? f->tables + 1 : f->tables - 1;
	buf_str(target(f), begin ? "<table>\n" : "</table>\n");
}

void flow_row(struct flow *f, bool begin)
{
	end_list(f);
	buf_str(target(f), begin ? "<tr>" : "</tr>\n");
}

void flow_cell(struct flow *f, bool begin, bool head)
{
	end_list(f);
	buf_printf(target(f), "<%st%c>%s", begin ? "" : "/", head ? 'h' : 'd', begin ? "" : "\n");
}

void flow_part(struct flow *f, const char *name, bool begin)
{
	end_list(f);
	buf_printf(f->out, "<%s%s>\n", begin ? "" : "/", name);
}
