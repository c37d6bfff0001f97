/* markup.c: the adapter to libxml2; see markup.h. */
#include "document/markup.h"

#include "ground/mem.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct markup {
	enum markup_kind kind;
	xmlParserCtxtPtr ctxt;
	struct markup_handler h;
	void *ctx;
};

static void quiet(void *ctx, const char *msg, ...)
{
	(void)ctx, (void)msg;
}

static void on_start(void *ctx, const xmlChar *name, const xmlChar **atts)
{
	struct markup *m = ctx;
	m->h.start(m->ctx, (const char *)name, (const char **)atts);
}

static void on_end(void *ctx, const xmlChar *name)
{
	struct markup *m = ctx;
	if (m->h.end)
		m->h.end(m->ctx, (const char *)name);
}

static void on_text(void *ctx, const xmlChar *s, int n)
{
	struct markup *m = ctx;
	if (n > 0 && m->h.text)
		m->h.text(m->ctx, (const char *)s, (size_t)n);
}

struct markup *markup_new(enum markup_kind kind, const char *s, size_t n)
{
	struct markup *m = mem_new(1, sizeof *m);

	m->kind = kind;
	m->ctxt = kind == MARKUP_HTML ? htmlCreateMemoryParserCtxt(s, (int)n) : xmlCreateMemoryParserCtxt(s, (int)n);
	if (!m->ctxt) {
		free(m);
		return NULL;
	}
	return m;
}

void markup_run(struct markup *m, const struct markup_handler *h, void *ctx)
{
	xmlSAXHandler sax = {0};

	m->h = *h;
	m->ctx = ctx;
	sax.startElement = on_start;
	sax.endElement = on_end;
	sax.characters = on_text;
	sax.ignorableWhitespace = on_text;
	sax.cdataBlock = on_text; /* the content of scripts */
	sax.error = sax.warning = sax.fatalError = quiet;
	if (m->kind == MARKUP_HTML)
		htmlCtxtUseOptions(m->ctxt, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
	else
		xmlCtxtUseOptions(m->ctxt, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
	m->ctxt->charset = XML_CHAR_ENCODING_UTF8;
	*m->ctxt->sax = sax;
	m->ctxt->sax2 = 0;
	m->ctxt->userData = m;
	if (m->kind == MARKUP_HTML)
		htmlParseDocument(m->ctxt);
	else
		xmlParseDocument(m->ctxt);
	m->ctxt->userData = NULL;
}

long markup_at(const struct markup *m)
{
	return xmlByteConsumed(m->ctxt);
}

void markup_free(struct markup *m)
{
	if (!m)
		return;
	if (m->ctxt->myDoc)
		xmlFreeDoc(m->ctxt->myDoc);
	m->ctxt->myDoc = NULL;
	if (m->kind == MARKUP_HTML)
		htmlFreeParserCtxt(m->ctxt);
	else
		xmlFreeParserCtxt(m->ctxt);
	free(m);
}

const char *markup_attribute(const char **atts, const char *name)
{
	for (size_t i = 0; atts && atts[i]; i += 2)
		if ((*atts[i] | 32) == (*name | 32) && !strcasecmp(atts[i], name)) /* the first letter tells most apart */
			return atts[i + 1] ? atts[i + 1] : "";
	return NULL;
}

const struct attributes *markup_attributes(const char **atts, struct attributes *out)
{
#define A(id, name) name,
	static const char *const names[ATTRIBUTES] = {MARKUP_ATTRIBUTES};
#undef A

	memset(out, 0, sizeof *out);
	for (size_t i = 0; atts && atts[i]; i += 2)
		for (size_t k = 0; k < ATTRIBUTES; k++)
			if ((*atts[i] | 32) == *names[k] && !out->of[k] && !strcasecmp(atts[i], names[k])) {
				out->of[k] = atts[i + 1] ? atts[i + 1] : "";
				break;
			}
	return out;
}

char *markup_address(struct arena *mem, const char *s)
{
	char *out = arena_str(mem, s), *to = out;

	for (const char *p = out; *p; p++)
		if ((unsigned char)*p >= ' ' && *p != 127)
			*to++ = *p;
	while (to > out && to[-1] == ' ')
		to--;
	*to = '\0';
	return out + strspn(out, " ");
}

/* may links be read against it?  It has no scheme, or one of the web. */
static bool is_base(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

	return s[n] != ':' || !strncasecmp(s, "http:", 5) || !strncasecmp(s, "https:", 6);
}

bool markup_is_script(const char *address)
{
	static const char *const schemes[] = {"javascript:", "vbscript:", "data:"};

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (!strncasecmp(address, schemes[i], strlen(schemes[i])))
			return true;
	return false;
}

char *markup_absolute(struct arena *mem, const char *link, const char *base)
{
	const char *href = markup_address(mem, link);
	xmlChar *u = base && is_base(base) && *href != '#' ? xmlBuildURI((const xmlChar *)href, (const xmlChar *)base) : NULL;
	char *out = arena_str(mem, u ? (const char *)u : href);

	xmlFree(u);
	return out;
}

static void text_below(const xmlNode *node, struct buf *out)
{
	static const char *const inside[] = {"a", "abbr", "b", "em", "i", "span", "strong", "sub", "sup", "u"};
	bool apart = node->type == XML_ELEMENT_NODE;

	if (node->type == XML_TEXT_NODE && node->content)
		buf_str(out, (const char *)node->content);
	for (size_t i = 0; apart && i < sizeof inside / sizeof *inside; i++)
		apart = strcmp((const char *)node->name, inside[i]) != 0;
	if (apart)
		buf_char(out, ' ');
	if (node->type != XML_ELEMENT_NODE || (strcmp((const char *)node->name, "script") != 0 && strcmp((const char *)node->name, "style") != 0))
		for (const xmlNode *child = node->children; child; child = child->next)
			text_below(child, out);
	if (apart)
		buf_char(out, ' ');
}

void markup_text(const char *html, size_t n, struct buf *out)
{
	htmlDocPtr h = htmlReadMemory(html, (int)n, NULL, "UTF-8", HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

	if (h && xmlDocGetRootElement(h))
		text_below(xmlDocGetRootElement(h), out);
	xmlFreeDoc(h);
}
