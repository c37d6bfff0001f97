/* docx.c: WordprocessingML (ECMA-376 part 1, 17) as HTML; see office.h. */
#include "document/flow.h"
#include "document/markup.h"
#include "document/office.h"
#include "ground/arena.h"
#include "ground/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { BASES = 10, NAMES = 64, MOST = 4000 }; /* MOST: styles, numberings, relations that are looked at */

struct style {
	const char *id, *based;
	int level;      /* of a heading, 0: none, -1: not said */
	int bold;       /* 1, 0; -1: not said */
	int num;        /* numbering, 0: none */
};

struct numbering { /* of a w:num: is its first level counted? */
	const char *id, *abstract;
	bool bullet;
};

struct relation {
	const char *id, *target;
};

struct run { /* properties of the paragraph being read */
	int level;
	int bold;
	const char *num;
	bool item, no_item;
};

struct docx {
	struct arena mem;
	struct style *style;
	size_t styles, styles_cap;
	struct numbering *num;
	size_t nums, nums_cap;
	struct relation *rel;
	size_t rels, rels_cap;
	struct flow flow;
	struct run para[FLOW_FRAMES]; /* of each open paragraph */
	size_t paras;
	int skip;                     /* inside what is not read */
	bool in_run, in_text, run_props;
	int run_bold;                 /* -1: as the paragraph */
	bool hidden, head_row;
	bool instruction;             /* inside a field's instruction */
};

static bool off(const char *value)
{
	return value && (!strcmp(value, "0") || !strcmp(value, "false") || !strcmp(value, "off") || !strcmp(value, "none"));
}

/* ---- styles.xml, numbering.xml, *.rels ---- */

static void styles_start(void *ctx, const char *name, const char **atts)
{
	struct docx *x = ctx;
	const char *val = markup_attribute(atts, "w:val");
	struct style *s = x->styles ? &x->style[x->styles - 1] : NULL;

	if (!strcmp(name, "w:style") && x->styles < MOST) {
		const char *id = markup_attribute(atts, "w:styleId");
		x->style = mem_grow(x->style, &x->styles_cap, x->styles + 1, sizeof *x->style);
		x->style[x->styles++] = (struct style){arena_str(&x->mem, id ? id : ""), NULL, -1, -1, 0};
	} else if (!s || !val) {
		if (s && !strcmp(name, "w:b"))
			s->bold = 1;
	} else if (!strcmp(name, "w:name")) {
		if (!strncasecmp(val, "heading ", 8) && val[8] >= '1' && val[8] <= '6' && !val[9])
			s->level = val[8] - '0';
		else if (!strcasecmp(val, "title"))
			s->level = 1;
		else if (!strcasecmp(val, "subtitle"))
			s->level = 2;
	} else if (!strcmp(name, "w:basedOn")) {
		s->based = arena_str(&x->mem, val);
	} else if (!strcmp(name, "w:outlineLvl")) {
		int level = atoi(val);
		s->level = level >= 0 && level < 6 ? level + 1 : 0;
	} else if (!strcmp(name, "w:b")) {
		s->bold = !off(val);
	} else if (!strcmp(name, "w:numId")) {
		s->num = atoi(val);
	}
}

static void numbering_start(void *ctx, const char *name, const char **atts)
{
	struct docx *x = ctx;
	const char *val = markup_attribute(atts, "w:val"), *id;
	struct numbering *last = x->nums ? &x->num[x->nums - 1] : NULL;

	if (x->nums >= MOST)
		return;
	if (!strcmp(name, "w:abstractNum") && (id = markup_attribute(atts, "w:abstractNumId"))) { /* an abstract one has no ID of its own */
		x->num = mem_grow(x->num, &x->nums_cap, x->nums + 1, sizeof *x->num);
		x->num[x->nums++] = (struct numbering){NULL, arena_str(&x->mem, id), false};
	} else if (!strcmp(name, "w:num") && (id = markup_attribute(atts, "w:numId"))) {
		x->num = mem_grow(x->num, &x->nums_cap, x->nums + 1, sizeof *x->num);
		x->num[x->nums++] = (struct numbering){arena_str(&x->mem, id), NULL, false};
	} else if (last && !strcmp(name, "w:lvl")) {
		x->head_row = markup_attribute(atts, "w:ilvl") && !strcmp(markup_attribute(atts, "w:ilvl"), "0"); /* the first level is being read */
	} else if (last && !last->id && val && !strcmp(name, "w:numFmt") && x->head_row) {
		last->bullet = !strcmp(val, "bullet") || !strcmp(val, "none");
	} else if (last && last->id && val && !strcmp(name, "w:abstractNumId")) {
		for (size_t i = 0; i + 1 < x->nums; i++)
			if (x->num[i].abstract && !strcmp(x->num[i].abstract, val))
				last->bullet = x->num[i].bullet;
	}
}

static void rels_start(void *ctx, const char *name, const char **atts)
{
	struct docx *x = ctx;
	const char *id = markup_attribute(atts, "Id"), *target = markup_attribute(atts, "Target");

	if (strcmp(name, "Relationship") != 0 || !id || !target || x->rels >= MOST)
		return;
	x->rel = mem_grow(x->rel, &x->rels_cap, x->rels + 1, sizeof *x->rel);
	x->rel[x->rels++] = (struct relation){arena_str(&x->mem, id), arena_str(&x->mem, target)};
}

static const struct style *style_of(const struct docx *x, const char *id)
{
	for (size_t i = 0; id && i < x->styles; i++)
		if (!strcmp(x->style[i].id, id))
			return &x->style[i];
	return NULL;
}

/* ---- the text ---- */

static struct run *paragraph(struct docx *x)
{
	return x->paras ? &x->para[x->paras - 1] : NULL;
}

/* what a paragraph's style says, and the styles that it is based on */
static void apply_style(struct docx *x, struct run *p, const char *id)
{
	const struct style *s = style_of(x, id);

	p->level = p->bold = -1;
	for (int i = 0; s && i < BASES; i++, s = style_of(x, s->based)) {
		if (p->level < 0)
			p->level = s->level;
		if (p->bold < 0)
			p->bold = s->bold;
		if (s->num > 0 && !p->item) {
			char num[16];
			snprintf(num, sizeof num, "%d", s->num);
			p->item = true;
			p->num = arena_str(&x->mem, num);
		}
	}
}

static void paragraph_property(struct docx *x, struct run *p, const char *name, const char *val)
{
	if (!strcmp(name, "w:pStyle") && val) {
		apply_style(x, p, val);
	} else if (!strcmp(name, "w:outlineLvl") && val) {
		p->level = atoi(val) < 6 ? atoi(val) + 1 : 0;
	} else if (!strcmp(name, "w:numId") && val) {
		p->no_item = !strcmp(val, "0"); /* 0 takes the style's numbering away */
		p->item = !p->no_item;
		p->num = arena_str(&x->mem, val);
	}
}

static bool skipped(const char *name)
{
	static const char *const names[] = {"w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:ruby", "w:docPartObj"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(name, names[i]))
			return true;
	return false;
}

static void run_text(struct docx *x, const char *s, size_t n)
{
	const struct run *p = paragraph(x);

	if (p && !x->hidden && !x->instruction)
		flow_text(&x->flow, s, n, x->run_bold >= 0 ? x->run_bold : p->bold > 0);
}

static void open_paragraph(struct docx *x)
{
	flow_open(&x->flow);
	if (x->paras < FLOW_FRAMES)
		x->para[x->paras++] = (struct run){.level = -1, .bold = -1};
}

static void run_element(struct docx *x, const char *name, const char **atts, const char *val)
{
	if (x->run_props && !strcmp(name, "w:b"))
		x->run_bold = !off(val);
	else if (x->run_props && (!strcmp(name, "w:vanish") || !strcmp(name, "w:webHidden")))
		x->hidden = !off(val);
	else if (!strcmp(name, "w:t"))
		x->in_text = true;
	else if (!strcmp(name, "w:tab") || !strcmp(name, "w:ptab"))
		run_text(x, " ", 1);
	else if (!strcmp(name, "w:br") || !strcmp(name, "w:cr"))
		flow_break(&x->flow);
	else if (!strcmp(name, "w:noBreakHyphen"))
		run_text(x, "-", 1);
	else if (!strcmp(name, "w:fldChar") && markup_attribute(atts, "w:fldCharType"))
		x->instruction = !strcmp(markup_attribute(atts, "w:fldCharType"), "begin");
}

static void body_start(void *ctx, const char *name, const char **atts)
{
	struct docx *x = ctx;
	const char *val = markup_attribute(atts, "w:val"), *id;

	if (x->skip || skipped(name)) {
		x->skip++;
		return;
	}
	if (!strcmp(name, "w:p")) {
		open_paragraph(x);
		x->in_run = x->run_props = x->in_text = false;
	} else if (!strcmp(name, "w:r")) {
		x->in_run = true;
		x->run_bold = -1;
		x->hidden = false;
	} else if (!strcmp(name, "w:rPr")) {
		x->run_props = x->in_run;
	} else if (!strcmp(name, "w:hyperlink") && (id = markup_attribute(atts, "r:id"))) {
		for (size_t i = 0; i < x->rels; i++)
			if (!strcmp(x->rel[i].id, id))
				flow_link(&x->flow, x->rel[i].target);
	} else if (!strcmp(name, "w:tbl")) {
		flow_table(&x->flow, true);
	} else if (!strcmp(name, "w:tr")) {
		x->head_row = false;
		flow_row(&x->flow, true);
	} else if (!strcmp(name, "w:tblHeader")) {
		x->head_row = !off(val);
	} else if (!strcmp(name, "w:tc")) {
		flow_cell(&x->flow, true, x->head_row);
	} else if (x->in_run) {
		run_element(x, name, atts, val);
	} else if (paragraph(x)) {
		paragraph_property(x, paragraph(x), name, val);
	}
}

static void close_paragraph(struct docx *x)
{
	const struct run *p = paragraph(x);
	enum flow_kind kind = FLOW_TEXT;
	size_t i = 0;

	if (!p)
		return;
	if (p->level > 0) {
		kind = FLOW_HEADING;
	} else if (p->item && !p->no_item) {
		while (i < x->nums && (!x->num[i].id || strcmp(x->num[i].id, p->num) != 0))
			i++;
		kind = i < x->nums && !x->num[i].bullet ? FLOW_NUMBER : FLOW_BULLET;
	}
	flow_close(&x->flow, kind, p->level > 6 ? 6 : p->level);
	if (!x->flow.too_deep)
		x->paras = x->flow.frames;
}

static void body_end(void *ctx, const char *name)
{
	struct docx *x = ctx;

	if (x->skip) {
		x->skip--;
		return;
	}
	if (!strcmp(name, "w:p")) {
		close_paragraph(x);
		x->in_run = paragraph(x) != NULL; /* a text box's paragraphs are inside a run */
		x->run_props = false;
		x->run_bold = -1;
	} else if (!strcmp(name, "w:r")) {
		x->in_run = x->in_text = false;
	} else if (!strcmp(name, "w:rPr")) {
		x->run_props = false;
	} else if (!strcmp(name, "w:t")) {
		x->in_text = false;
	} else if (!strcmp(name, "w:hyperlink")) {
		flow_link(&x->flow, NULL);
	} else if (!strcmp(name, "w:tbl")) {
		flow_table(&x->flow, false);
	} else if (!strcmp(name, "w:tr")) {
		flow_row(&x->flow, false);
	} else if (!strcmp(name, "w:tc")) {
		flow_cell(&x->flow, false, x->head_row);
	}
}

static void body_text(void *ctx, const char *s, size_t n)
{
	struct docx *x = ctx;

	if (!x->skip && x->in_text)
		run_text(x, s, n);
}

static int part(struct docx *x, const struct office_member *m, const char *name, struct err *e)
{
	static const struct markup_handler body = {body_start, body_end, body_text};
	int rc;

	if (name)
		flow_part(&x->flow, name, true);
	rc = office_xml(m, &body, x, e);
	x->skip = 0;
	x->in_run = x->in_text = x->run_props = x->instruction = x->hidden = false;
	while (x->flow.frames)
		close_paragraph(x);
	x->paras = 0;
	if (name)
		flow_part(&x->flow, name, false);
	return rc;
}

/* headers and footers are there up to three times: for first, even and other pages */
static int edges(struct docx *x, const struct office_member *m, size_t n, const char *kind, struct err *e)
{
	char prefix[16];
	int rc = 0;

	snprintf(prefix, sizeof prefix, "word/%s", kind);
	for (size_t i = 0; i < n && !rc; i++) {
		bool said = strncmp(m[i].name, prefix, strlen(prefix)) != 0;
		for (size_t k = 0; k < i && !said; k++)
			said = !strncmp(m[k].name, prefix, strlen(prefix)) && m[k].n == m[i].n && !memcmp(m[k].p, m[i].p, m[i].n);
		if (!said)
			rc = part(x, &m[i], kind, e);
	}
	return rc;
}

int docx_html(const struct office_member *m, size_t n, const char *document, struct buf *out, struct err *e)
{
	static const struct markup_handler styles = {.start = styles_start}, numbering = {.start = numbering_start}, rels = {.start = rels_start};
	const struct office_member *styles_xml = office_member(m, n, "word/styles.xml"), *numbering_xml = office_member(m, n, "word/numbering.xml");
	const struct office_member *notes = office_member(m, n, "word/footnotes.xml"), *rels_xml;
	struct docx x = {.run_bold = -1};
	char name[NAMES + 20];
	int rc = 0;

	snprintf(name, sizeof name, "word/_rels/%.*s.rels", NAMES, document + 5);
	rels_xml = office_member(m, n, name);
	office_head(office_member(m, n, "docProps/core.xml"), out);
	if (styles_xml)
		rc = office_xml(styles_xml, &styles, &x, e);
	if (!rc && numbering_xml)
		rc = office_xml(numbering_xml, &numbering, &x, e);
	if (!rc && rels_xml)
		rc = office_xml(rels_xml, &rels, &x, e);
	x.head_row = false;
	flow_begin(&x.flow, out);
	if (!rc)
		rc = edges(&x, m, n, "header", e);
	if (!rc)
		rc = part(&x, office_member(m, n, document), NULL, e);
	if (!rc && notes)
		rc = part(&x, notes, NULL, e);
	if (!rc)
		rc = edges(&x, m, n, "footer", e);
	flow_end(&x.flow);
	free(x.style);
	free(x.num);
	free(x.rel);
	arena_free(&x.mem);
	return rc;
}
