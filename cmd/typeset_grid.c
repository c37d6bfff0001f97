/* typeset_grid.c: a calendar on paper: weeks as rows of even height, the letters as large as lets it fit on one page; what
 * does not fit at the smallest size goes on on further pages.  See typeset.h. */
#include "cmd/typeset.h"

#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double largest = 10, largest_of_week = 14, smallest = 6, pad = 3;

/* of the column of the weeks' numbers, where they have any */
static double week_width(const struct typeset *t)
{
	return t->grid.n && *t->grid.week[0].text ? 36 : 0;
}

static double column_width(const struct typeset *t)
{
	return (t->right - t->left - week_width(t)) / 7;
}

bool grid_line(struct typeset *t, char *const *f)
{
	struct typeset_grid *g = &t->grid;
	struct typeset_week *w = g->n ? &g->week[g->n - 1] : NULL;
	struct typeset_day *d = w && w->days ? &w->day[w->days - 1] : NULL;

	if (!strcmp(f[0], "grid") && !t->in_grid) {
		t->in_grid = true;
		g->title = mem_str(f[1]);
	} else if (!t->in_grid) {
		return false;
	} else if (!strcmp(f[0], "column") && g->n_columns < 8) {
		g->column[g->n_columns++] = mem_str(f[1]);
	} else if (!strcmp(f[0], "week")) {
		g->week = mem_grow(g->week, &g->cap, g->n + 1, sizeof *g->week);
		memset(&g->week[g->n], 0, sizeof *g->week);
		g->week[g->n++].text = mem_str(f[1]);
	} else if (!strcmp(f[0], "day") && w && w->days < 7) {
		d = &w->day[w->days++];
		d->outside = strchr(f[1], 'o'), d->today = strchr(f[1], 't'), d->holiday = strchr(f[1], 'h');
		d->text = mem_str(f[2]);
		d->note = mem_str(f[3]);
	} else if (!strcmp(f[0], "event") && d) {
		d->event = mem_grow(d->event, &d->cap, d->n + 1, sizeof *d->event);
		d->event[d->n++] = (struct typeset_event){.cancelled = strchr(f[1], 'c'), .time = mem_str(f[2]), .text = mem_str(f[3]), .place = mem_str(f[4])};
	} else {
		return false;
	}
	return true;
}

/* an attribute of the text from octet FROM on */
static void mark(PangoAttrList *attrs, PangoAttribute *attr, size_t from)
{
	attr->start_index = (guint)from;
	pango_attr_list_insert(attrs, attr);
}

/* an entry: its time in front, in bold, its place small below; cancelled ones struck out */
static PangoLayout *entry(struct typeset *t, const struct typeset_event *e, double size)
{
	struct buf b = BUF_INIT;
	PangoLayout *l;
	PangoAttrList *attrs = pango_attr_list_new();
	PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
	double width = column_width(t) - 2 * pad;

	if (*e->time)
		buf_printf(&b, "%s ", e->time);
	bold->end_index = (guint)b.n;
	buf_str(&b, e->text);
	if (*e->place) {
		buf_char(&b, '\n');
		mark(attrs, pango_attr_scale_new(.85), b.n);
		mark(attrs, pango_attr_foreground_new(0x5555, 0x5555, 0x5555), b.n);
		buf_str(&b, e->place);
	}
	l = typeset_text(t, buf_cstr(&b), size, 'n', width);
	pango_attr_list_insert(attrs, bold);
	if (e->cancelled)
		pango_attr_list_insert(attrs, pango_attr_strikethrough_new(TRUE));
	pango_layout_set_attributes(l, attrs);
	pango_attr_list_unref(attrs);
	buf_free(&b);
	return l;
}

/* draws a day's entries (or, where DRAW is false, only measures them); those that do not fit above LIMIT are counted */
static double entries(struct typeset *t, const struct typeset_day *d, double size, bool draw, double x, double y, double limit)
{
	double top = y;

	y += size * 1.5;
	if (*d->note) {
		PangoLayout *l = typeset_text(t, d->note, size * .9, 'i', column_width(t) - 2 * pad);
		if (draw)
			typeset_show(t, l, x + pad, y, .3);
		y += typeset_height(l) + size * .25;
		g_object_unref(l);
	}
	for (size_t i = 0; i < d->n; i++) {
		PangoLayout *l = entry(t, &d->event[i], size);
		double h = typeset_height(l);
		if (draw && y + h + (i + 1 < d->n ? size * 1.2 : 0) > limit) {
			char more[24];
			g_object_unref(l);
			snprintf(more, sizeof more, "+%zu", d->n - i);
			l = typeset_text(t, more, size, 'b', 0);
			typeset_show(t, l, x + pad, y, 0);
			g_object_unref(l);
			break;
		}
		if (draw)
			typeset_show(t, l, x + pad, y, d->event[i].cancelled || d->outside ? .45 : 0);
		g_object_unref(l);
		y += h + size * (size > 8 ? .35 : .15);
	}
	return y - top + pad;
}

static double needed(struct typeset *t, const struct typeset_week *w, double size)
{
	double most = size * 3;
	unsigned unknown = t->unknown;

	for (size_t i = 0; i < w->days; i++) {
		double h = entries(t, &w->day[i], size, false, 0, 0, 0);
		most = h > most ? h : most;
	}
	t->unknown = unknown; /* counted once, where it is drawn */
	return most;
}

static void box(struct typeset *t, double x, double y, double w, double h, double fill, double line)
{
	cairo_rectangle(t->cr, x, y, w, h);
	if (fill < 1) {
		cairo_set_source_rgb(t->cr, fill, fill, fill);
		cairo_fill_preserve(t->cr);
	}
	cairo_set_line_width(t->cr, line);
	cairo_set_source_rgb(t->cr, line > 1 ? 0 : .6, line > 1 ? 0 : .6, line > 1 ? 0 : .6);
	cairo_stroke(t->cr);
}

static void heads(struct typeset *t)
{
	struct typeset_grid *g = &t->grid;
	PangoLayout *l = typeset_text(t, g->title, 20, 'b', 0);

	typeset_show(t, l, t->left, t->y, 0);
	t->y += typeset_height(l) + 4;
	g_object_unref(l);
	for (size_t i = 0; i < g->n_columns; i++) {
		double x = t->left + (i ? week_width(t) + (double)(i - 1) * column_width(t) : 0);
		l = typeset_text(t, g->column[i], 9.5, 'b', 0);
		typeset_show(t, l, x + pad, t->y, .2);
		g_object_unref(l);
	}
	t->y += 9.5 * 1.5;
}

static void draw_week(struct typeset *t, const struct typeset_week *w, double size, double height)
{
	PangoLayout *l = typeset_text(t, w->text, size * .9, 'n', 0);

	typeset_show(t, l, t->left + pad, t->y + pad, .35);
	g_object_unref(l);
	for (size_t i = 0; i < w->days; i++) {
		const struct typeset_day *d = &w->day[i];
		double x = t->left + week_width(t) + (double)i * column_width(t), y = t->y;
		box(t, x, y, column_width(t), height, d->outside ? .96 : d->holiday || i == 6 ? .91 : 1, .5);
		l = typeset_text(t, d->text, size * 1.1, d->outside ? 'n' : 'b', 0);
		typeset_show(t, l, x + pad, y + pad - 1, d->outside ? .5 : 0);
		g_object_unref(l);
		entries(t, d, size, true, x, y + pad, y + height);
	}
	for (size_t i = 0; i < w->days; i++)
		if (w->day[i].today)
			box(t, t->left + week_width(t) + (double)i * column_width(t), t->y, column_width(t), height, 1, 1.6);
	t->y += height;
}

static void forget(struct typeset_grid *g)
{
	free(g->title);
	for (size_t i = 0; i < g->n_columns; i++)
		free(g->column[i]);
	for (size_t i = 0; i < g->n; i++) {
		free(g->week[i].text);
		for (size_t d = 0; d < g->week[i].days; d++) {
			struct typeset_day *day = &g->week[i].day[d];
			for (size_t e = 0; e < day->n; e++) {
				free(day->event[e].time);
				free(day->event[e].text);
				free(day->event[e].place);
			}
			free(day->event);
			free(day->text);
			free(day->note);
		}
	}
	free(g->week);
}

void grid_draw(struct typeset *t)
{
	struct typeset_grid *g = &t->grid;
	double size = g->n == 1 ? largest_of_week : largest, room, sum, level, *need = mem_new(g->n + 1, sizeof *need);

	heads(t);
	room = t->bottom - t->y;
	for (;; size -= .5) {
		sum = 0;
		for (size_t i = 0; i < g->n; i++)
			sum += need[i] = needed(t, &g->week[i], size);
		if (sum <= room || size <= smallest)
			break;
	}
	/* rows are even but for those that need more: the level that fills the room */
	level = g->n ? room / (double)g->n : 0;
	for (int pass = 0; sum <= room && pass < 20; pass++) {
		double high = 0;
		size_t low = 0;
		for (size_t i = 0; i < g->n; i++) {
			high += need[i] > level ? need[i] : 0;
			low += need[i] <= level;
		}
		level = low ? (room - high) / (double)low : level;
	}
	for (size_t i = 0; i < g->n; i++) {
		double height = need[i] > level || sum > room ? need[i] : level;
		if (height > room)
			height = room;
		if (t->y + height > t->bottom + .5) {
			typeset_page(t);
			heads(t);
		}
		draw_week(t, &g->week[i], size, height);
	}
	free(need);
	forget(g);
}
