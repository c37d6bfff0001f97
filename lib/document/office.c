/* office.c: which kind of document an archive is, and what its kinds share; see office.h. */
#include "document/office.h"

#include "document/markup.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

const struct office_member *office_member(const struct office_member *m, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(m[i].name, name))
			return &m[i];
	return NULL;
}

int office_xml(const struct office_member *m, const struct markup_handler *h, void *ctx, struct err *e)
{
	struct markup *x;

	if (!m->n)
		return 0;
	if (m->n >= INT32_MAX || memmem(m->p, m->n, "<!DOCTYPE", 9) || memmem(m->p, m->n, "<!ENTITY", 8))
		return err_set(e, EX_DATAERR, 0, "%s declares a document type or is too large: it is not read", m->name);
	x = markup_new(MARKUP_XML, m->p, m->n);
	if (!x)
		return err_set(e, EX_SOFTWARE, 0, "libxml2 gives no parser");
	markup_run(x, h, ctx);
	markup_free(x);
	return 0;
}

/* ---- properties ---- */

struct head {
	struct buf *out;
	struct buf text;
	const char *tag;
	bool titled, spoken, dated; /* each is said once */
};

static void head_start(void *ctx, const char *name, const char **atts)
{
	static const char *const tags[] = {"dc:title", "dc:language", "dcterms:modified", "dc:date"};
	struct head *h = ctx;

	(void)atts;
	h->tag = NULL;
	buf_clear(&h->text);
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (!strcmp(name, tags[i]))
			h->tag = tags[i];
}

static void head_text(void *ctx, const char *s, size_t n)
{
	struct head *h = ctx;

	if (h->tag && h->text.n + n < 400)
		for (size_t i = 0; i < n; i++)
			if (!strchr("<>&\"", s[i]))
				buf_char(&h->text, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
}

static void head_end(void *ctx, const char *name)
{
	struct head *h = ctx;

	if (h->tag && !strcmp(name, h->tag) && h->text.n) {
		bool *said = !strcmp(name, "dc:title") ? &h->titled : !strcmp(name, "dc:language") ? &h->spoken : &h->dated;
		if (said == &h->titled && !*said)
			buf_printf(h->out, "<title>%s</title>\n", h->text.p);
		else if (said == &h->spoken && !*said)
			buf_printf(h->out, "<html lang=\"%s\">\n", h->text.p);
		else if (!*said)
			buf_printf(h->out, "<meta name=\"date\" content=\"%.30s\">\n", h->text.p);
		*said = true;
	}
	h->tag = NULL;
}

void office_head(const struct office_member *properties, struct buf *out)
{
	static const struct markup_handler handler = {head_start, head_end, head_text};
	struct head h = {.out = out};
	struct err ignored;

	if (properties)
		office_xml(properties, &handler, &h, &ignored);
	buf_free(&h.text);
}

/* ---- which kind ---- */

struct root {
	char target[200];
};

static void root_start(void *ctx, const char *name, const char **atts)
{
	struct root *r = ctx;
	const char *type = markup_attribute(atts, "Type"), *target = markup_attribute(atts, "Target");
	size_t n = type ? strlen(type) : 0;

	if (!strcmp(name, "Relationship") && target && n > 15 && !strcmp(type + n - 15, "/officeDocument"))
		snprintf(r->target, sizeof r->target, "%s", target + (*target == '/'));
}

int office_html(const struct office_member *m, size_t n, struct buf *out, struct err *e)
{
	static const struct markup_handler handler = {.start = root_start};
	const struct office_member *rels = office_member(m, n, "_rels/.rels"), *type = office_member(m, n, "mimetype");
	const struct office_member *manifest = office_member(m, n, "META-INF/manifest.xml");
	struct root root = {"word/document.xml"};

	if (manifest && memmem(manifest->p, manifest->n, "encryption-data", 15))
		return err_set(e, EX_DATAERR, 0, "is protected by a password");
	if (type && type->n >= 39 && !memcmp(type->p, "application/vnd.oasis.opendocument.text", 39))
		return odt_html(m, n, out, e);
	if (rels && office_xml(rels, &handler, &root, e))
		return -1;
	if (!strncmp(root.target, "word/", 5) && office_member(m, n, root.target))
		return docx_html(m, n, root.target, out, e);
	if (!strncmp(root.target, "xl/", 3) || !strncmp(root.target, "ppt/", 4) || (type && memmem(type->p, type->n, "opendocument", 12)))
		return err_set(e, EX_DATAERR, 0, "is a spreadsheet, a presentation or a drawing: save it as PDF or text (package libreoffice: soffice --convert-to pdf)");
	if (!type && office_member(m, n, "content.xml") && memmem(office_member(m, n, "content.xml")->p, office_member(m, n, "content.xml")->n, "office:text", 11))
		return odt_html(m, n, out, e);
	return err_set(e, EX_DATAERR, 0, "is a ZIP archive, but no document: take it apart first (package unzip)");
}
