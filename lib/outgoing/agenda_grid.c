/* agenda_grid.c: weeks and months as grids; see agenda.h. */
#include "outgoing/agenda_set.h"

#include "ground/utf8.h"
#include "outgoing/page.h"

#include <string.h>

enum { CELL_LINES = 5 }; /* events of a day in a grid that is not full */

static int64_t day_of(const struct civil *c)
{
	return civil_days(c->year, c->month, c->day);
}

/* does the instance take place on that day?  Its end does not count where it is midnight. */
static bool on(const struct agenda_instance *i, int64_t day)
{
	int64_t first = day_of(&i->start), last = day_of(&i->end);

	if (last > first && (!i->start.timed || (!i->end.hour && !i->end.min)))
		last--;
	return day >= first && day <= last;
}

static void entry(const struct agenda_instance *i, int64_t day, const struct agenda_item *it, struct buf *out)
{
	if (!strcmp(it->status, "cancelled"))
		buf_str(out, "× ");
	if (i->start.timed && day == day_of(&i->start))
		buf_printf(out, "%02d:%02d ", i->start.hour, i->start.min);
	else if (day > day_of(&i->start))
		buf_str(out, "… ");
	buf_str(out, it->summary);
}

static void pad(const char *s, size_t n, size_t width, struct buf *out)
{
	size_t w = utf8_width(s, n);

	if (w > width) {
		n = utf8_cut(s, n, width - 1);
		buf_add(out, s, n);
		buf_str(out, "…");
		w = utf8_width(s, n) + 1;
	} else {
		buf_add(out, s, n);
	}
	for (; w < width; w++)
		buf_char(out, ' ');
}

static void rule(size_t cell, struct buf *out)
{
	for (int d = 0; d < 7; d++) {
		buf_char(out, d ? '+' : ' ');
		for (size_t k = 0; k < cell; k++)
			buf_char(out, '-');
	}
	buf_char(out, '\n');
}

static void text_week(const struct agenda *a, int64_t monday, bool full, size_t cell, struct buf *out)
{
	size_t most = 0, count[7] = {0};

	for (size_t k = 0; k < a->n; k++)
		for (int d = 0; d < 7; d++)
			count[d] += on(&a->inst[k], monday + d);
	for (int d = 0; d < 7; d++)
		most = count[d] > most ? count[d] : most;
	if (!full && most > CELL_LINES)
		most = CELL_LINES;
	for (int d = 0; d < 7; d++) {
		struct civil c = civil_of_days(monday + d);
		struct buf b = BUF_INIT;
		buf_printf(&b, "%d.", c.day);
		if (d == 0 || c.day == 1) {
			buf_char(&b, ' ');
			buf_add(&b, a->o.words->month[c.month], utf8_cut(a->o.words->month[c.month], strlen(a->o.words->month[c.month]), 3));
		}
		buf_char(out, d ? '|' : ' ');
		pad(b.p, b.n, cell, out);
		buf_free(&b);
	}
	buf_char(out, '\n');
	for (size_t line = 0; line < most; line++) {
		for (int d = 0; d < 7; d++) {
			struct buf b = BUF_INIT;
			size_t seen = 0;
			for (size_t k = 0; k < a->n; k++) {
				if (!on(&a->inst[k], monday + d) || seen++ != line)
					continue;
				if (line + 1 == most && count[d] > most)
					buf_printf(&b, "+%zu", count[d] - line);
				else
					entry(&a->inst[k], monday + d, &a->item[a->inst[k].item], &b);
				break;
			}
			buf_char(out, d ? '|' : ' ');
			pad(buf_cstr(&b), b.n, cell, out);
			buf_free(&b);
		}
		while (out->n && out->p[out->n - 1] == ' ')
			out->n--;
		buf_char(out, '\n');
	}
}

static void html_week(const struct agenda *a, int64_t monday, int month, struct buf *out)
{
	buf_str(out, "<tr>");
	for (int d = 0; d < 7; d++) {
		struct civil c = civil_of_days(monday + d);
		buf_printf(out, "<td%s><b>%d.</b>", month && c.month != month ? " class=\"out\"" : day_of(&a->o.today) == monday + d ? " class=\"today\"" : "", c.day);
		for (size_t k = 0; k < a->n; k++) {
			struct buf b = BUF_INIT;
			if (!on(&a->inst[k], monday + d))
				continue;
			entry(&a->inst[k], monday + d, &a->item[a->inst[k].item], &b);
			buf_printf(out, "<p%s>", agenda_cancelled(a, &a->inst[k]) ? " class=\"cancelled\"" : "");
			page_escape(buf_cstr(&b), out);
			buf_str(out, "</p>");
			buf_free(&b);
		}
		buf_str(out, "</td>");
	}
	buf_str(out, "</tr>\n");
}

size_t agenda_grid(struct agenda *a, bool full, struct buf *out)
{
	const struct words *w = a->o.words;
	int64_t first = day_of(&a->o.from), last = day_of(&a->o.to) - 1;
	int64_t monday = first - (civil_weekday(&a->o.from) - 1);
	size_t cell = ((a->o.width ? a->o.width : 100) - 7) / 7;
	struct buf title = BUF_INIT;
	int week_year, week = civil_week(&a->o.from, &week_year);
	bool html = a->o.format == AGENDA_HTML;

	agenda_settle(a);
	if (cell < 6)
		cell = 6;
	if (!full) {
		buf_printf(&title, "%s %d", w->month[a->o.from.month], a->o.from.year);
	} else {
		struct civil end = civil_of_days(last);
		words_date(w, &a->o.from, &title);
		buf_str(&title, " – ");
		words_date(w, &end, &title);
		buf_printf(&title, " (%d/%d)", week, week_year);
	}
	if (html) {
		page_begin(w, title.p, out);
		buf_str(out, "<table><tr>");
	} else {
		buf_printf(out, " %s\n\n", title.p);
	}
	for (int d = 1; d <= 7; d++) {
		if (html) {
			buf_printf(out, "<th>%s</th>", w->short_weekday[d]);
		} else {
			buf_char(out, d > 1 ? '|' : ' ');
			pad(w->weekday[d], strlen(w->weekday[d]), cell, out);
		}
	}
	buf_str(out, html ? "</tr>\n" : "\n");
	for (; monday <= last; monday += 7) {
		if (html) {
			html_week(a, monday, full ? 0 : a->o.from.month, out);
		} else {
			rule(cell, out);
			text_week(a, monday, full, cell, out);
		}
	}
	if (html) {
		buf_str(out, "</table>\n");
		page_end(out);
	}
	buf_free(&title);
	return a->n;
}
