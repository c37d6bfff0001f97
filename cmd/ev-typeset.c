/* ev-typeset: pages (lib/outgoing/paper.h) on standard input, PDF on standard output; by Pango and Cairo, which know every
 * script and cost too much to link into a command that lists events. */
#include "cmd/typeset.h"

#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <cairo-pdf.h>

enum { FIELDS = 6 };
static const double mm = 72 / 25.4;

static cairo_status_t put(void *ctx, const unsigned char *data, unsigned n)
{
	return fwrite(data, 1, n, ctx) == n ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

PangoLayout *typeset_text(struct typeset *t, const char *text, double size, char style, double width)
{
	PangoLayout *l = pango_layout_new(t->context);
	PangoFontDescription *f = pango_font_description_from_string("Liberation Sans, DejaVu Sans, Sans");

	pango_font_description_set_absolute_size(f, size * PANGO_SCALE);
	if (style == 'b' || style == 't' || style == 'h')
		pango_font_description_set_weight(f, PANGO_WEIGHT_BOLD);
	if (style == 'i')
		pango_font_description_set_style(f, PANGO_STYLE_ITALIC);
	pango_layout_set_font_description(l, f);
	pango_font_description_free(f);
	pango_layout_set_text(l, text, -1);
	pango_layout_set_line_spacing(l, 1.15f);
	if (width > 0) {
		pango_layout_set_width(l, (int)(width * PANGO_SCALE));
		pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
	}
	t->unknown += (unsigned)pango_layout_get_unknown_glyphs_count(l);
	return l;
}

double typeset_height(PangoLayout *l)
{
	int h;
	pango_layout_get_size(l, NULL, &h);
	return (double)h / PANGO_SCALE;
}

void typeset_show(struct typeset *t, PangoLayout *l, double x, double y, double grey)
{
	cairo_set_source_rgb(t->cr, grey, grey, grey);
	cairo_move_to(t->cr, x, y);
	pango_cairo_show_layout(t->cr, l);
}

/* foot of the page that ends, head of the next one */
static void page_number(struct typeset *t)
{
	char n[16];
	PangoLayout *l;

	snprintf(n, sizeof n, "%d", t->page);
	l = typeset_text(t, n, 8.5, 'n', t->right - t->left);
	pango_layout_set_alignment(l, PANGO_ALIGN_CENTER);
	typeset_show(t, l, t->left, t->height - 12 * mm, .4);
	g_object_unref(l);
}

void typeset_page(struct typeset *t)
{
	PangoLayout *l;

	if (!t->landscape)
		page_number(t);
	cairo_show_page(t->cr);
	t->page++;
	t->y = t->top;
	if (t->landscape)
		return;
	l = typeset_text(t, t->head_left, 8.5, 'n', (t->right - t->left) * .62);
	pango_layout_set_ellipsize(l, PANGO_ELLIPSIZE_END);
	typeset_show(t, l, t->left, 12 * mm, .4);
	g_object_unref(l);
	l = typeset_text(t, t->head_right, 8.5, 'n', (t->right - t->left) * .36);
	pango_layout_set_alignment(l, PANGO_ALIGN_RIGHT);
	typeset_show(t, l, t->left + (t->right - t->left) * .64, 12 * mm, .4);
	g_object_unref(l);
}

/* ---- rows ---- */

static double size_of(char style)
{
	return style == 't' ? 18 : style == 'h' ? 12 : style == 's' || style == 'i' ? 9.5 : 10.5;
}

static void draw_cell(struct typeset *t, const struct typeset_cell *c, PangoLayout *l, double from, double to, double y)
{
	double grey = c->style == 's' || c->style == 'i' ? .35 : 0, base = -1;
	PangoLayoutIter *it = pango_layout_get_iter(l);
	bool link = *c->url != '\0';

	if (link) {
		struct buf a = BUF_INIT;
		buf_str(&a, "uri='");
		for (const char *p = c->url; *p; p++)
			buf_printf(&a, *p == '\'' || *p == '\\' ? "\\%c" : "%c", *p);
		buf_char(&a, '\'');
		cairo_tag_begin(t->cr, CAIRO_TAG_LINK, a.p);
		buf_free(&a);
	}
	do { /* the lines of this page */
		PangoRectangle r;
		double top, bottom;
		pango_layout_iter_get_line_extents(it, NULL, &r);
		top = (double)r.y / PANGO_SCALE, bottom = top + (double)r.height / PANGO_SCALE;
		if (bottom <= from + .01 || bottom > to + .01)
			continue;
		base = (double)pango_layout_iter_get_baseline(it) / PANGO_SCALE;
		cairo_set_source_rgb(t->cr, link ? .1 : grey, link ? .3 : grey, link ? .5 : grey);
		cairo_move_to(t->cr, t->left + c->x, y + base - from);
		pango_cairo_show_layout_line(t->cr, pango_layout_iter_get_line_readonly(it));
	} while (pango_layout_iter_next_line(it));
	if (link)
		cairo_tag_end(t->cr, CAIRO_TAG_LINK);
	pango_layout_iter_free(it);
}

/* where a row may be cut: behind the last line of its cells that ends before LIMIT */
static double cut(PangoLayout **l, size_t n, double from, double limit)
{
	double best = from;

	for (size_t i = 0; i < n; i++) {
		PangoLayoutIter *it = pango_layout_get_iter(l[i]);
		do {
			PangoRectangle r;
			double bottom;
			pango_layout_iter_get_line_extents(it, NULL, &r);
			bottom = (double)(r.y + r.height) / PANGO_SCALE;
			if (bottom <= limit && bottom > best)
				best = bottom;
		} while (pango_layout_iter_next_line(it));
		pango_layout_iter_free(it);
	}
	return best;
}

static double baseline(PangoLayout *l)
{
	return (double)pango_layout_get_baseline(l) / PANGO_SCALE;
}

static void draw_row(struct typeset *t)
{
	PangoLayout *l[TYPESET_CELLS];
	double high = 0, from = 0, base = 0;

	if (!t->cells)
		return;
	for (size_t i = 0; i < t->cells; i++) {
		struct typeset_cell *c = &t->cell[i];
		double width = c->width > 0 ? c->width : t->right - t->left - c->x;
		l[i] = typeset_text(t, c->text, size_of(c->style), c->style, width);
		high = typeset_height(l[i]) > high ? typeset_height(l[i]) : high;
		base = baseline(l[i]) > base ? baseline(l[i]) : base;
	}
	t->y += t->y > t->top ? t->space : 0;
	if (t->y + (t->keep > high ? t->keep : high < t->bottom - t->top ? high : 0) > t->bottom && t->y > t->top)
		typeset_page(t);
	while (from < high) {
		double to = t->y + high - from <= t->bottom ? high : cut(l, t->cells, from, from + t->bottom - t->y);
		if (to <= from) {
			if (t->y <= t->top)
				break; /* a line higher than the page */
			typeset_page(t);
			continue;
		}
		for (size_t i = 0; i < t->cells; i++)
			draw_cell(t, &t->cell[i], l[i], from, to, t->y + base - baseline(l[i])); /* small letters stand on the same line */
		t->y += to - from;
		from = to;
		if (from < high)
			typeset_page(t);
	}
	for (size_t i = 0; i < t->cells; i++) {
		g_object_unref(l[i]);
		free(t->cell[i].text);
		free(t->cell[i].url);
	}
	t->cells = 0;
}

/* ---- the input ---- */

static void heads(struct typeset *t, char *const *f)
{
	free(t->head_left);
	free(t->head_right);
	t->head_left = mem_str(f[3]);
	t->head_right = mem_str(f[4]);
}

static void begin(struct typeset *t, char *const *f)
{
	cairo_font_options_t *o = cairo_font_options_create();

	t->landscape = !strcmp(f[2], "landscape");
	t->width = (t->landscape ? 297 : 210) * mm;
	t->height = (t->landscape ? 210 : 297) * mm;
	t->left = (t->landscape ? 10 : 25) * mm;
	t->right = t->width - (t->landscape ? 10 : 20) * mm;
	t->top = t->y = (t->landscape ? 10 : 20) * mm;
	t->bottom = t->height - (t->landscape ? 9 : 20) * mm;
	heads(t, f);
	t->page = 1;
	t->surface = cairo_pdf_surface_create_for_stream(put, stdout, t->width, t->height);
	cairo_pdf_surface_set_metadata(t->surface, CAIRO_PDF_METADATA_TITLE, f[3]);
	t->cr = cairo_create(t->surface);
	t->context = pango_cairo_create_context(t->cr);
	cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(t->context, o);
	pango_context_set_language(t->context, pango_language_from_string(f[1]));
	cairo_font_options_destroy(o);
}

/* another meeting on pages of its own */
static void again(struct typeset *t, char *const *f)
{
	draw_row(t);
	page_number(t);
	cairo_show_page(t->cr);
	t->page++;
	t->y = t->top;
	heads(t, f);
}

static void rule(struct typeset *t)
{
	t->y += 3;
	cairo_set_line_width(t->cr, .5);
	cairo_set_source_rgb(t->cr, .6, .6, .6);
	cairo_move_to(t->cr, t->left, t->y);
	cairo_line_to(t->cr, t->right, t->y);
	cairo_stroke(t->cr);
}

/* one line; false: it is none of the language */
static bool obey(struct typeset *t, char *line)
{
	static char none[] = "";
	char *f[FIELDS] = {none, none, none, none, none, none};

	for (size_t i = 0; i < FIELDS && line; i++)
		f[i] = strsep(&line, "\t");
	if (!strcmp(f[0], "paper")) {
		if (t->cr && t->landscape)
			return false;
		if (t->cr)
			again(t, f);
		else
			begin(t, f);
		return true;
	}
	if (!t->cr)
		return false;
	if (!strcmp(f[0], "cell")) {
		if (t->cells == TYPESET_CELLS)
			return false;
		t->cell[t->cells++] = (struct typeset_cell){.x = atof(f[1]) * mm, .width = atof(f[2]) * mm, .style = *f[3], .url = mem_str(f[4]), .text = mem_str(f[5])};
		return true;
	}
	draw_row(t);
	if (!strcmp(f[0], "row")) {
		t->space = atof(f[1]);
		t->keep = atof(f[2]);
	} else if (!strcmp(f[0], "rule")) {
		rule(t);
	} else {
		return grid_line(t, f);
	}
	return true;
}

int main(void)
{
	struct typeset t = {0};
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	cairo_status_t status;
	bool good = true;

	while (good && (n = getline(&line, &cap, stdin)) >= 0) {
		if (n && line[n - 1] == '\n')
			line[n - 1] = '\0';
		good = obey(&t, line);
	}
	free(line);
	if (!good || !t.cr || ferror(stdin)) {
		fprintf(stderr, "ev-typeset: its input is no page\n");
		free(t.head_left);
		free(t.head_right);
		return EX_DATAERR;
	}
	if (t.in_grid)
		grid_draw(&t);
	else
		draw_row(&t);
	if (t.page > 1 && !t.landscape)
		page_number(&t);
	cairo_show_page(t.cr);
	g_object_unref(t.context);
	cairo_destroy(t.cr);
	cairo_surface_finish(t.surface);
	status = cairo_surface_status(t.surface);
	cairo_surface_destroy(t.surface);
	free(t.head_left);
	free(t.head_right);
	if (t.unknown)
		fprintf(stderr, "ev-typeset: warning: %u characters are in no font of this machine\n", t.unknown);
	if (status != CAIRO_STATUS_SUCCESS || fflush(stdout)) {
		fprintf(stderr, "ev-typeset: %s\n", status ? cairo_status_to_string(status) : "cannot write");
		return EX_IOERR;
	}
	return 0;
}
