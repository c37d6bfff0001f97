/* odt.c: OpenDocument text (ISO/IEC 26300) as HTML, from an archive or a flat file; see office.h. */
#include "document/flow.h"
#include "document/markup.h"
#include "document/office.h"
#include "ground/arena.h"
#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { MOST = 4000, DEEP = 32 };

struct style {
	const char *name, *parent;
	int bold;  /* 1, 0; -1: not said */
	int level; /* of a heading, 0: none */
};

struct list_style {
	const char *name;
	bool numbered;
};

struct odt {
	struct arena mem;
	struct style *style;
	size_t styles, styles_cap;
	struct list_style *list_style;
	size_t list_styles, list_styles_cap;
	struct flow flow;
	bool list[DEEP];             /* of each open list: is it numbered? */
	size_t lists, items;
	int level[FLOW_FRAMES];      /* of each open paragraph: heading level, 0: none */
	bool strong[FLOW_FRAMES], first[FLOW_FRAMES];
	size_t paras;
	bool bold[DEEP];             /* of each open span */
	size_t spans;
	bool item_begun;             /* the item's first paragraph has been read */
	bool body, head_row;
	int skip;
	const char *edge;            /* "header", "footer": the page's edge is being read */
};

/* ---- styles ---- */

static void styles_start(void *ctx, const char *name, const char **atts)
{
	struct odt *x = ctx;
	const char *id = markup_attribute(atts, "style:name"), *value;
	struct style *s = x->styles ? &x->style[x->styles - 1] : NULL;

	if (!strcmp(name, "style:style") && id && x->styles < MOST) {
		const char *parent = markup_attribute(atts, "style:parent-style-name");
		x->style = mem_grow(x->style, &x->styles_cap, x->styles + 1, sizeof *x->style);
		s = &x->style[x->styles++];
		*s = (struct style){arena_str(&x->mem, id), parent ? arena_str(&x->mem, parent) : NULL, -1, 0};
		if (!strcmp(id, "Title"))
			s->level = 1;
		else if (!strcmp(id, "Subtitle"))
			s->level = 2;
	} else if (s && !strcmp(name, "style:text-properties") && (value = markup_attribute(atts, "fo:font-weight"))) {
		s->bold = !strcmp(value, "bold") || !strcmp(value, "600") || !strcmp(value, "700") || !strcmp(value, "800") || !strcmp(value, "900");
	} else if (!strcmp(name, "text:list-style") && id && x->list_styles < MOST) {
		x->list_style = mem_grow(x->list_style, &x->list_styles_cap, x->list_styles + 1, sizeof *x->list_style);
		x->list_style[x->list_styles++] = (struct list_style){arena_str(&x->mem, id), false};
	} else if (x->list_styles && !strcmp(name, "text:list-level-style-number") && (value = markup_attribute(atts, "text:level")) && !strcmp(value, "1")) {
		x->list_style[x->list_styles - 1].numbered = (value = markup_attribute(atts, "style:num-format")) && *value;
	}
}

static const struct style *style_of(const struct odt *x, const char *name)
{
	for (size_t i = 0; name && i < x->styles; i++)
		if (!strcmp(x->style[i].name, name))
			return &x->style[i];
	return NULL;
}

/* a style's weight and level, or those that it inherits */
static int style_bold(const struct odt *x, const char *name)
{
	const struct style *s = style_of(x, name);

	for (int i = 0; s && i < 10; i++, s = style_of(x, s->parent))
		if (s->bold >= 0)
			return s->bold;
	return 0;
}

static int style_level(const struct odt *x, const char *name)
{
	const struct style *s = style_of(x, name);

	for (int i = 0; s && i < 10; i++, s = style_of(x, s->parent))
		if (s->level)
			return s->level;
	return name && !strcmp(name, "Title") ? 1 : name && !strcmp(name, "Subtitle") ? 2 : 0;
}

/* ---- the text ---- */

static bool skipped(const char *name)
{
	static const char *const names[] = {"text:tracked-changes", "office:annotation", "text:note-citation", "text:ruby-text", "office:forms", "text:hidden-text",
		"text:sequence-decls", "svg:title", "svg:desc", "text:index-title-template", "text:table-of-content", "style:header-left", "style:footer-left"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(name, names[i]))
			return true;
	return false;
}

static void open_paragraph(struct odt *x, const char *name, const char **atts)
{
	const char *style = markup_attribute(atts, "text:style-name"), *outline = markup_attribute(atts, "text:outline-level");
	int level = !strcmp(name, "text:h") ? (outline ? atoi(outline) : 1) : style_level(x, style);

	flow_open(&x->flow);
	if (x->paras < FLOW_FRAMES) {
		x->level[x->paras] = level > 6 ? 6 : level < 0 ? 0 : level;
		x->strong[x->paras] = style_bold(x, style) > 0;
		x->first[x->paras++] = x->items > 0 && !x->item_begun;
		x->item_begun = true;
	}
}

static void close_paragraph(struct odt *x)
{
	size_t at = x->paras ? x->paras - 1 : 0;
	enum flow_kind kind = FLOW_TEXT;

	if (!x->paras)
		return;
	if (x->level[at])
		kind = FLOW_HEADING;
	else if (x->first[at] && x->lists)
		kind = x->list[x->lists < DEEP ? x->lists - 1 : DEEP - 1] ? FLOW_NUMBER : FLOW_BULLET;
	flow_close(&x->flow, kind, x->level[at]);
	if (!x->flow.too_deep)
		x->paras = x->flow.frames;
}

static void text(struct odt *x, const char *s, size_t n)
{
	if (x->paras)
		flow_text(&x->flow, s, n, x->strong[x->paras - 1] || (x->spans && x->bold[x->spans < DEEP ? x->spans - 1 : DEEP - 1]));
}

static void open_list(struct odt *x, const char *style)
{
	bool numbered = x->lists && x->list[x->lists < DEEP ? x->lists - 1 : DEEP - 1];

	for (size_t i = 0; style && i < x->list_styles; i++)
		if (!strcmp(x->list_style[i].name, style)) {
			numbered = x->list_style[i].numbered;
			break;
		}
	if (x->lists < DEEP)
		x->list[x->lists] = numbered;
	x->lists++;
}

static void inline_start(struct odt *x, const char *name, const char **atts)
{
	const char *value;

	if (!strcmp(name, "text:span")) {
		bool bold = style_bold(x, markup_attribute(atts, "text:style-name")) > 0;
		bold = bold || (x->spans && x->bold[x->spans < DEEP ? x->spans - 1 : DEEP - 1]);
		if (x->spans < DEEP)
			x->bold[x->spans] = bold;
		x->spans++;
	} else if (!strcmp(name, "text:s") || !strcmp(name, "text:tab")) {
		text(x, " ", 1);
	} else if (!strcmp(name, "text:line-break")) {
		flow_break(&x->flow);
	} else if (!strcmp(name, "text:a") && (value = markup_attribute(atts, "xlink:href"))) {
		flow_link(&x->flow, value);
	}
}

static void body_start(void *ctx, const char *name, const char **atts)
{
	struct odt *x = ctx;

	if (x->skip || skipped(name)) {
		x->skip++;
		return;
	}
	if (!strcmp(name, "office:text") || !strcmp(name, "style:header") || !strcmp(name, "style:footer")) {
		x->body = true;
		x->edge = !strcmp(name, "style:header") ? "header" : !strcmp(name, "style:footer") ? "footer" : NULL;
		if (x->edge)
			flow_part(&x->flow, x->edge, true);
	}
	if (!x->body)
		return;
	if (!strcmp(name, "text:p") || !strcmp(name, "text:h")) {
		open_paragraph(x, name, atts);
	} else if (!strcmp(name, "text:list")) {
		open_list(x, markup_attribute(atts, "text:style-name"));
	} else if (!strcmp(name, "text:list-item")) {
		x->items++;
		x->item_begun = false;
	} else if (!strcmp(name, "table:table")) {
		flow_table(&x->flow, true);
	} else if (!strcmp(name, "table:table-header-rows")) {
		x->head_row = true;
	} else if (!strcmp(name, "table:table-row")) {
		flow_row(&x->flow, true);
	} else if (!strcmp(name, "table:table-cell")) {
		flow_cell(&x->flow, true, x->head_row);
	} else {
		inline_start(x, name, atts);
	}
}

static void body_end(void *ctx, const char *name)
{
	struct odt *x = ctx;

	if (x->skip) {
		x->skip--;
		return;
	}
	if (!x->body)
		return;
	if (!strcmp(name, "text:p") || !strcmp(name, "text:h")) {
		close_paragraph(x);
	} else if (!strcmp(name, "text:list")) {
		x->lists -= x->lists > 0;
	} else if (!strcmp(name, "text:list-item")) {
		x->items -= x->items > 0;
	} else if (!strcmp(name, "text:span")) {
		x->spans -= x->spans > 0;
	} else if (!strcmp(name, "text:a")) {
		flow_link(&x->flow, NULL);
	} else if (!strcmp(name, "table:table")) {
		flow_table(&x->flow, false);
	} else if (!strcmp(name, "table:table-header-rows")) {
		x->head_row = false;
	} else if (!strcmp(name, "table:table-row")) {
		flow_row(&x->flow, false);
	} else if (!strcmp(name, "table:table-cell")) {
		flow_cell(&x->flow, false, x->head_row);
	} else if (!strcmp(name, "office:text") || !strcmp(name, "style:header") || !strcmp(name, "style:footer")) {
		while (x->flow.frames)
			close_paragraph(x);
		if (x->edge)
			flow_part(&x->flow, x->edge, false);
		x->edge = NULL;
		x->body = false;
	}
}

static void body_text(void *ctx, const char *s, size_t n)
{
	struct odt *x = ctx;

	if (!x->skip && x->body)
		text(x, s, n);
}

static int read_content(const struct office_member *const *part, size_t parts, struct buf *out, struct err *e)
{
	static const struct markup_handler styles = {.start = styles_start}, body = {body_start, body_end, body_text};
	struct odt x = {.skip = 0};
	int rc = 0;

	for (size_t i = 0; i < parts && !rc; i++)
		if (part[i])
			rc = office_xml(part[i], &styles, &x, e);
	flow_begin(&x.flow, out);
	for (size_t i = 0; i < parts && !rc; i++)
		if (part[i]) {
			rc = office_xml(part[i], &body, &x, e);
			x.skip = 0;
			x.body = false;
		}
	flow_end(&x.flow);
	free(x.style);
	free(x.list_style);
	arena_free(&x.mem);
	return rc;
}

int odt_html(const struct office_member *m, size_t n, struct buf *out, struct err *e)
{
	const struct office_member *const part[] = {office_member(m, n, "styles.xml"), office_member(m, n, "content.xml")};

	if (!part[1])
		return err_set(e, EX_DATAERR, 0, "is an OpenDocument file without content");
	office_head(office_member(m, n, "meta.xml"), out);
	return read_content(part, 2, out, e);
}

int odt_flat_html(const char *p, size_t n, struct buf *out, struct err *e)
{
	const struct office_member all = {"the file", p, n}, *const part[] = {&all};

	office_head(&all, out);
	return read_content(part, 1, out, e);
}
