/* agenda_grid_html.c: a grid as a page: a table where there is room, on a narrow screen a list of the days on which something
 * is on; see agenda_grid.h. */
#include "outgoing/agenda_grid.h"

#include "outgoing/page.h"
#include "outgoing/words_view.h"

enum { SOFTEN = 9 }; /* letters of a word that may be broken */

static const char style[] =
    "<style>body{max-width:84em}table{border-collapse:collapse;width:100%;table-layout:fixed}\n"
    "th{font-weight:600;text-align:left;padding:.2em .45em;color:var(--soft)}th.kw,td.kw{width:2.6em;font-weight:400;font-size:.8em;color:var(--soft);text-align:right}\n"
    "td.kw{border:0;height:auto;padding:.5em .5em 0 0;white-space:nowrap}\n"
    "td.day{height:6em;padding:.3em .45em .4em;border:1px solid var(--line);vertical-align:top;font-size:.85em;line-height:1.3;overflow-wrap:anywhere}\n"
    "td.day>b{display:block;margin-bottom:.25em}td.day>b .wd{display:none}td.day>b em{font-style:normal;font-weight:400}\n"
    "td.free{background:var(--free)}td.day p{margin:0 0 .4em;padding-left:.5em;border-left:2px solid var(--mark)}td.day time{font-variant-numeric:tabular-nums;font-weight:600}\n"
    "td.day .off{display:block;color:var(--soft);font-size:.92em;font-style:italic;margin-bottom:.25em}p.cancelled{border-color:var(--line)}\n"
    "td.out{color:var(--soft)}td.out>b{font-weight:400}td.out p{border-color:var(--line)}td.today{outline:2px solid var(--mark);outline-offset:-2px;border-color:var(--mark)}td.today>b{color:var(--mark)}\n"
    ":root{--free:#f3f4f6}@media(prefers-color-scheme:dark){:root{--free:#26272b}}\n"
    "@media(max-width:44em){thead,td.kw{display:none}table,tbody,tr,td.day{display:block;width:auto;height:auto}tr{margin:0}tr[data-w]::before{content:attr(data-w);display:block;color:var(--soft);font-size:.8em;margin:1.2em 0 .3em}\n"
    "td.day{font-size:1em;border-width:1px 0 0;padding:.5em .4em}tr.none,td.day.none,td.day.out{display:none}td.day.none.today{display:block}td.day>b .wd{display:inline}}\n"
    "@media print{@page{size:A4 landscape;margin:10mm}body{font-size:9pt}h1{margin:0 0 .3em}td.day{height:6.5em}tr{break-inside:avoid}:root{--free:#eee}td.today{outline-width:1.5px}}</style>\n";

static void put_event(const struct agenda_grid *g, const struct agenda_instance *i, int64_t day, struct buf *out)
{
	const struct agenda_item *it = &g->a->item[i->item];
	const char *url = it->r.n && rec_get(&it->r, "Url") ? rec_get(&it->r, "Url") : "";
	struct buf b = BUF_INIT, soft = BUF_INIT;

	buf_printf(out, "<p%s>", agenda_cancelled(g->a, i) ? " class=\"cancelled\"" : "");
	grid_time(i, day, &b);
	if (b.n)
		buf_printf(out, i->start.timed ? "<time>%s</time> " : "%s ", b.p);
	buf_clear(&b);
	grid_summary(g, i, &b);
	view_soften(g->a->o.words, g->a->o.hyphens, buf_cstr(&b), SOFTEN, &soft);
	buf_clear(&b);
	page_link(url, buf_cstr(&soft), out);
	grid_place(g, i, &b);
	if (b.n) {
		buf_str(out, "<br><span class=\"place\">");
		buf_clear(&soft);
		view_soften(g->a->o.words, g->a->o.hyphens, b.p, SOFTEN, &soft);
		page_escape(buf_cstr(&soft), out);
		buf_str(out, "</span>");
	}
	buf_str(out, "</p>");
	buf_free(&b);
	buf_free(&soft);
}

static void put_day(const struct agenda_grid *g, size_t at, struct buf *out)
{
	const struct grid_day *d = &g->day[at];
	const struct words *w = g->a->o.words;
	int64_t day = g->monday + (int64_t)at;
	struct civil c = civil_of_days(day);
	bool today = day == g->today, off;
	struct buf b = BUF_INIT, names = BUF_INIT;

	off = agenda_day_off(g->a, day, &names);

	buf_printf(out, "<td class=\"day%s%s%s%s\"><b><span class=\"wd\">%s </span>", grid_outside(g, day) ? " out" : "", today ? " today" : "", d->n || off ? "" : " none",
	           off || at % 7 == 6 ? " free" : "", w->short_weekday[civil_weekday(&c)]);
	grid_label(g, day, false, &b);
	page_escape(buf_cstr(&b), out);
	if (today)
		buf_printf(out, " <em>%s</em>", view_words_of(w)->today);
	buf_str(out, "</b>");
	if (names.n) {
		buf_str(out, "<span class=\"off\">");
		buf_clear(&b);
		view_soften(w, g->a->o.hyphens, names.p, SOFTEN, &b);
		page_escape(b.p, out);
		buf_str(out, "</span>");
	}
	buf_free(&names);
	for (size_t i = 0; i < d->n; i++)
		put_event(g, d->event[i], day, out);
	buf_str(out, "</td>");
	buf_free(&b);
}

/* has the week anything that a narrow screen shows? */
static bool shown(const struct agenda_grid *g, size_t week)
{
	for (size_t d = week * 7; d < week * 7 + 7; d++) {
		int64_t day = g->monday + (int64_t)d;
		if (day == g->today || (!grid_outside(g, day) && (g->day[d].n || agenda_day_off(g->a, day, NULL))))
			return true;
	}
	return false;
}

void grid_html(const struct agenda_grid *g, struct buf *out)
{
	const struct words *w = g->a->o.words;

	page_begin(w, g->title.p, out);
	buf_str(out, style);
	buf_printf(out, "<table><thead><tr>%s%s%s", g->week ? "" : "<th class=\"kw\">", g->week ? "" : view_words_of(w)->week, g->week ? "" : "</th>");
	for (int d = 1; d <= 7; d++)
		buf_printf(out, "<th>%s</th>", w->weekday[d]);
	buf_str(out, "</tr></thead><tbody>\n");
	for (size_t k = 0; k < g->weeks; k++) {
		struct civil monday = civil_of_days(g->monday + (int64_t)k * 7);
		int year, week = civil_week(&monday, &year);
		if (g->week)
			buf_str(out, "<tr>");
		else
			buf_printf(out, "<tr%s data-w=\"%s %d\"><td class=\"kw\">%d</td>", shown(g, k) ? "" : " class=\"none\"", view_words_of(w)->week, week, week);
		for (size_t d = 0; d < 7; d++)
			put_day(g, k * 7 + d, out);
		buf_str(out, "</tr>\n");
	}
	buf_str(out, "</tbody></table>\n");
	page_end(out);
}
