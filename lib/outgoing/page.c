/* page.c: see page.h. */
#include "outgoing/page.h"

#include "record/event.h"

#include <string.h>

void page_escape(const char *s, struct buf *out)
{
	for (; *s; s++)
		switch (*s) {
		case '&': buf_str(out, "&amp;"); break;
		case '<': buf_str(out, "&lt;"); break;
		case '>': buf_str(out, "&gt;"); break;
		case '"': buf_str(out, "&quot;"); break;
		default:
			if ((unsigned char)*s >= ' ' || *s == '\n')
				buf_char(out, *s);
		}
}

void page_link(const char *url, const char *text, struct buf *out)
{
	bool web = event_is_web(url);

	if (web) {
		buf_str(out, "<a href=\"");
		page_escape(url, out);
		buf_str(out, "\">");
	}
	page_escape(text, out);
	if (web)
		buf_str(out, "</a>");
}

void page_begin(const struct words *w, const char *title, struct buf *out)
{
	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>", w->code);
	page_escape(title, out);
	buf_str(out, "</title><style>\n"
	             ":root{color-scheme:light dark;--ink:#222;--soft:#666;--line:#ddd;--paper:#fff;--mark:#2b5d8a}\n"
	             "@media(prefers-color-scheme:dark){:root{--ink:#eee;--soft:#aaa;--line:#444;--paper:#1c1c1e;--mark:#8fbce6}}\n"
	             "body{margin:0 auto;padding:1.2em 1em 3em;max-width:46em;font:16px/1.45 system-ui,Helvetica,Arial,sans-serif;color:var(--ink);background:var(--paper)}\n"
	             "h1{font-size:1.5em;margin:0 0 .8em}h2{font-size:1.05em;margin:1.6em 0 .3em;padding-bottom:.2em;border-bottom:2px solid var(--mark);break-after:avoid}\n"
	             "ul{list-style:none;margin:0;padding:0}li{display:flex;gap:1em;padding:.35em 0;border-bottom:1px solid var(--line);break-inside:avoid}\n"
	             ".time{flex:0 0 9.2em;color:var(--soft);font-variant-numeric:tabular-nums}.what{flex:1}.place,small{color:var(--soft);font-size:.92em}\n"
	             ".span{color:var(--soft);margin:-.8em 0 0}.today h2{color:var(--mark)}.cancelled .what,p.cancelled{text-decoration:line-through;color:var(--soft)}a{color:var(--mark)}\n"
	             "table{border-collapse:collapse;width:100%;table-layout:fixed}th{font-weight:600;text-align:left;color:var(--soft);padding:.2em .4em}\n"
	             "td{border:1px solid var(--line);vertical-align:top;height:5.5em;padding:.25em .4em;font-size:.85em;overflow-wrap:anywhere}\n"
	             "@media(max-width:34em){li{flex-direction:column;gap:0}.time{flex:none}}\n"
	             "@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--mark:#000}body{max-width:none;padding:0;font-size:11pt}a{text-decoration:none}}\n"
	             "</style></head>\n<body><h1>");
	page_escape(title, out);
	buf_str(out, "</h1>\n");
}

void page_end(struct buf *out)
{
	buf_str(out, "</body></html>\n");
}

/* where the next address of the web begins in S; NULL: there is none */
static const char *next_address(const char *s)
{
	const char *p = s;

	while ((p = strstr(p, "http"))) {
		size_t k = !strncmp(p, "https://", 8) ? 8 : !strncmp(p, "http://", 7) ? 7 : 0;
		if (k && p[k] > ' ' && (p == s || strchr(" (<\"'", p[-1])))
			return p;
		p += 4;
	}
	return NULL;
}

void page_prose(const char *s, struct buf *out)
{
	const char *p;

	while ((p = next_address(s))) {
		size_t n = strcspn(p, " \t\n<>\"'");
		struct buf part = BUF_INIT;
		while (n && strchr(".,;:!?)", p[n - 1]))
			n--;
		buf_add(&part, s, (size_t)(p - s));
		page_escape(buf_cstr(&part), out);
		buf_clear(&part);
		buf_add(&part, p, n);
		page_link(buf_cstr(&part), buf_cstr(&part), out);
		buf_free(&part);
		s = p + n;
	}
	page_escape(s, out);
}

void page_map(const char *place, struct buf *out)
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
