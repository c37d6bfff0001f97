/* structured.c: a page's structured data, whatever its syntax, becomes JSON; see structured.h. */
#include "document/structured.h"
#include "document/structured_walk.h"

#include "document/markup.h"
#include "ground/buf.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_OPEN = LIMIT_DEPTH };

struct open {
	json_t *item;      /* a new item begins here; borrowed from roots or its parent */
	json_t *owner;     /* the item that the property belongs to */
	char prop[80];     /* property whose value this element is; "" none */
	bool collect;      /* its text is the value */
	size_t text_from;
	bool microformat;
	bool muted;        /* its text is not part of the value being collected */
	bool piece;        /* class "value" inside a microformat's time: only such pieces count */
};

struct structured {
	json_t *roots; /* array of items */
	json_t *graph; /* the event of Open Graph's tags, NULL: none */
	struct open *open;
	size_t n, cap;
	struct buf text, pieces;
	int collecting, muted, in_piece;
};

struct structured *structured_new(void)
{
	struct structured *s = mem_new(1, sizeof *s);
	s->roots = json_array();
	return s;
}

void structured_free(struct structured *s)
{
	if (!s)
		return;
	json_decref(s->roots);
	if (s->graph)
		json_decref(s->graph);
	free(s->open);
	buf_free(&s->text);
	buf_free(&s->pieces);
	free(s);
}

/* several values of one property become an array */
static void put(json_t *item, const char *prop, json_t *value)
{
	json_t *old = json_object_get(item, prop);

	if (!old) {
		json_object_set_new(item, prop, value);
	} else if (json_is_array(old)) {
		json_array_append_new(old, value);
	} else {
		json_t *list = json_array();
		json_array_append(list, old);
		json_array_append_new(list, value);
		json_object_set_new(item, prop, list);
	}
}

static json_t *current(const struct structured *s)
{
	for (size_t i = s->n; i > 0; i--)
		if (s->open[i - 1].item)
			return s->open[i - 1].item;
	return NULL;
}

static bool has_class(const char *class, const char *want)
{
	size_t n;

	if (!class || !strstr(class, want))
		return false;
	n = strlen(want);
	while (*class) {
		size_t k = strcspn(class, " \t\n");
		if (k == n && !strncmp(class, want, n))
			return true;
		class += k;
		class += strspn(class, " \t\n");
	}
	return false;
}

/* classes of microformats and the properties that they stand for */
static const struct {
	const char *class, *prop;
	bool item;
} formats[] = {{"p-name", "name", false}, {"dt-start", "startDate", false}, {"dt-end", "endDate", false}, {"p-location", "location", false}, {"p-summary", "description", false},
               {"e-content", "description", false}, {"u-url", "url", false}, {"p-organizer", "organizer", false}, {"summary", "name", false}, {"dtstart", "startDate", false},
               {"dtend", "endDate", false}, {"dt-duration", "duration", false}, {"duration", "duration", false}, {"p-category", "keywords", false}, {"category", "keywords", false},
               {"p-geo", "geo", false}, {"geo", "geo", false}, {"location", "location", false}, {"description", "description", false}, {"url", "url", false}, {"organizer", "organizer", false}};

static void og(struct structured *s, const char *property, const char *content)
{
	static const struct {
		const char *tag, *prop;
	} tags[] = {{"event:start_time", "startDate"}, {"event:end_time", "endDate"}, {"og:title", "name"}, {"og:street-address", "street"}, {"og:locality", "town"}, {"og:url", "url"}};

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (!strcasecmp(property, tags[i].tag)) {
			if (!s->graph)
				s->graph = json_object();
			if (!json_object_get(s->graph, tags[i].prop))
				json_object_set_new(s->graph, tags[i].prop, json_string(content));
		}
}

/* is a time being collected? */
static bool time_open(const struct structured *s)
{
	for (size_t i = s->n; i > 0; i--)
		if (s->open[i - 1].collect)
			return !strcmp(s->open[i - 1].prop, "startDate") || !strcmp(s->open[i - 1].prop, "endDate");
	return false;
}

/* the property that an element gives to the innermost item, "" none: Microdata's, RDFa's, or a microformat's by its class */
static const char *property_of(const struct structured *s, const struct attributes *att, bool owned)
{
	const char *property = att->of[ATT_PROPERTY], *class = att->of[ATT_CLASS];

	if (att->of[ATT_ITEMPROP])
		return att->of[ATT_ITEMPROP];
	if (!owned)
		return NULL;
	if (property && !strchr(property, ':'))
		return property;
	if (property && !strncmp(property, "schema:", 7))
		return property + 7;
	for (size_t i = class ? s->n : 0; i > 0; i--)
		if (s->open[i - 1].microformat) {
			for (size_t f = 0; f < sizeof formats / sizeof *formats; f++)
				if (has_class(class, formats[f].class))
					return formats[f].prop;
			break;
		}
	return NULL;
}

/* an item begins: TYPE as the mark-up has it */
static void begin_item(struct structured *s, struct open *o, const char *type, const char *id, long at)
{
	json_t *item = json_object();

	json_object_set_new(item, "@type", json_string(type));
	json_object_set_new(item, "@at", json_integer(at));
	if (id && *id)
		json_object_set_new(item, "@id", json_string(id));
	o->item = item;
	if (*o->prop && o->owner)
		put(o->owner, o->prop, item);
	else
		json_array_append_new(s->roots, item);
	o->prop[0] = '\0';
}

/* inside a microformat's time: an element of class "value" */
static void begin_piece(struct structured *s, struct open *o, const char *name, const struct attributes *att)
{
	const char *datetime = att->of[ATT_DATETIME];

	if (s->pieces.n)
		buf_char(&s->pieces, ' ');
	if (datetime || (att->of[ATT_TITLE] && !strcasecmp(name, "abbr"))) {
		buf_str(&s->pieces, datetime ? datetime : att->of[ATT_TITLE]);
	} else {
		o->piece = true;
		s->in_piece++;
	}
}

/* is the property's value the address that the element links? */
static bool value_is_link(const char *name, const char *prop, const char *href)
{
	static const char *const addresses[] = {"url", "eventStatus", "availability", "byDay"};

	if (!strcasecmp(name, "link"))
		return true;
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++)
		if (!strcmp(prop, addresses[i]))
			return true;
	return !strcmp(prop, "email") && !strncasecmp(href, "mailto:", 7);
}

/* the value that an element's attributes give to its property; NULL: its text is the value */
static const char *attribute_value(const char *name, const char *prop, const struct attributes *att)
{
	const char *href = att->of[ATT_HREF], *title = att->of[ATT_TITLE];

	if (att->of[ATT_CONTENT])
		return att->of[ATT_CONTENT];
	if (att->of[ATT_VALUE] && (!strcasecmp(name, "data") || !strcasecmp(name, "meter")))
		return att->of[ATT_VALUE];
	if (att->of[ATT_RESOURCE] && strpbrk(att->of[ATT_RESOURCE], "/#"))
		return att->of[ATT_RESOURCE];
	if (att->of[ATT_DATETIME])
		return att->of[ATT_DATETIME];
	if (title && !strcasecmp(name, "abbr") && (!strcmp(prop, "startDate") || !strcmp(prop, "endDate")))
		return title;
	return href && value_is_link(name, prop, href) ? href : NULL;
}

/* an element whose property is that of an item further out: its value, or its text is collected */
static void begin_value(struct structured *s, struct open *o, const char *name, const struct attributes *att)
{
	const char *value = attribute_value(name, o->prop, att);

	if (value) {
		put(o->owner, o->prop, json_string(value));
		o->prop[0] = '\0';
	} else {
		o->collect = true;
		o->text_from = s->text.n;
		s->collecting++;
	}
}

void structured_start(struct structured *s, const char *name, const struct attributes *att, long at)
{
	const char *property = att->of[ATT_PROPERTY], *class = att->of[ATT_CLASS], *content = att->of[ATT_CONTENT];
	const char *type = att->of[ATT_ITEMTYPE], *of = att->of[ATT_TYPEOF], *datetime = att->of[ATT_DATETIME], *prop;
	bool scope = att->of[ATT_ITEMSCOPE] != NULL || of != NULL, microformat = has_class(class, "h-event") || has_class(class, "vevent");
	json_t *owner = current(s);
	struct open *o;

	if (property && content && !strcasecmp(name, "meta"))
		og(s, property, content);
	if (s->n >= MAX_OPEN)
		return;
	prop = property_of(s, att, owner != NULL);
	s->open = mem_grow(s->open, &s->cap, s->n + 1, sizeof *s->open);
	o = &s->open[s->n++];
	memset(o, 0, sizeof *o);
	o->owner = owner;
	if (prop)
		snprintf(o->prop, sizeof o->prop, "%.*s", (int)strcspn(prop, " "), prop);
	if (scope || microformat) {
		o->microformat = microformat;
		begin_item(s, o, microformat ? "Event" : type ? type : of ? of : "", att->of[ATT_ITEMID] ? att->of[ATT_ITEMID] : att->of[ATT_RESOURCE], at);
		return;
	}
	if (s->collecting && !prop && has_class(class, "value") && time_open(s)) {
		begin_piece(s, o, name, att);
		return;
	}
	if (s->collecting && !prop && datetime) { /* <time class="value" datetime="2009-06-26">26 July</time> inside a value */
		buf_char(&s->text, ' ');
		buf_str(&s->text, datetime);
		o->muted = true;
		s->muted++;
	}
	if (prop && owner)
		begin_value(s, o, name, att);
}

void structured_text(struct structured *s, const char *text, size_t n)
{
	if (s->in_piece && s->pieces.n < 200)
		for (size_t i = 0; i < n; i++)
			if ((unsigned char)text[i] > ' ')
				buf_char(&s->pieces, text[i]);
	if (s->collecting && !s->muted && s->text.n < (1u << 20))
		buf_add(&s->text, text, n);
}

void structured_end(struct structured *s)
{
	struct open *o;

	if (!s->n)
		return;
	o = &s->open[--s->n];
	s->muted -= o->muted;
	s->in_piece -= o->piece;
	if (o->collect) {
		struct buf b = BUF_INIT;
		if (s->pieces.n && (!strcmp(o->prop, "startDate") || !strcmp(o->prop, "endDate")))
			buf_add(&b, s->pieces.p, s->pieces.n);
		else
			buf_squeezed(&b, buf_cstr(&s->text) + o->text_from, s->text.n - o->text_from);
		buf_clear(&s->pieces);
		if (b.n && utf8_bad(b.p, b.n) == b.n)
			put(o->owner, o->prop, json_string(b.p));
		buf_free(&b);
		if (--s->collecting == 0)
			buf_clear(&s->text);
	}
}

/* ---- JSON-LD ---- */

/* the script without wrappers, raw controls and trailing commas */
static void mend(const char *p, size_t n, struct buf *out)
{
	const char *end = p + n;
	bool string = false;

	{ /* the beginning of a CDATA section */
		const char *cdata = memmem(p, n < 60 ? n : 60, "<![CDATA[", 9);
		if (cdata)
			p = cdata + 9;
	}
	while (p < end && *p != '{' && *p != '[')
		p++;
	while (end > p && (unsigned char)end[-1] <= ' ')
		end--;
	if (end - p > 3 && !memcmp(end - 3, "]]>", 3)) /* the end of a CDATA section */
		end -= 3;
	while (p < end && end > p && end[-1] != (*p == '{' ? '}' : ']'))
		end--;
	for (; p < end; p++) {
		if (string) {
			if (*p == '\\' && p + 1 < end) {
				buf_add(out, p, 2);
				p++;
				continue;
			}
			if ((unsigned char)*p < ' ') {
				buf_char(out, ' ');
				continue;
			}
			string = *p != '"';
		} else if (*p == '"') {
			string = true;
		} else if (*p == ',') {
			const char *q = p + 1;
			while (q < end && (unsigned char)*q <= ' ')
				q++;
			if (q < end && (*q == '}' || *q == ']' || *q == ','))
				continue;
		}
		buf_char(out, *p);
	}
}

bool structured_json(struct structured *s, const char *text, size_t n, long at)
{
	json_t *root = json_loadb(text, n, 0, NULL);

	if (!root) {
		struct buf b = BUF_INIT;
		mend(text, n, &b);
		root = b.n ? json_loadb(b.p, b.n, 0, NULL) : NULL;
		buf_free(&b);
	}
	if (root) { /* wrapped, so that it can be told from an item of mark-up */
		json_t *script = json_object();
		json_object_set_new(script, "@script", root);
		json_object_set_new(script, "@at", json_integer(at));
		json_array_append_new(s->roots, script);
	}
	return root != NULL;
}

void structured_events(struct structured *s, struct arena *mem, struct doc_events *out)
{
	structured_walk(s->roots, s->graph, mem, out);
}
