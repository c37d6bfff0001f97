/* feed.c: RSS and Atom, item by item; see feed.h. */
#include "document/feed.h"

#include "document/markup.h"
#include "document/source.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum field { F_TITLE, F_LINK, F_ID, F_PUBLISHED, F_UPDATED, F_CONTENT, F_SUMMARY, F_START, F_END, F_LOCATION, F_ORGANIZER, F_KIND, FIELDS };

/* elements of an item by name, with the prefixes that feeds use */
static const struct {
	const char *name;
	enum field field;
	bool markup; /* its elements are part of the value (Atom's type="xhtml") */
} names[] = {{"title", F_TITLE, false}, {"link", F_LINK, false}, {"guid", F_ID, false}, {"id", F_ID, false}, {"pubDate", F_PUBLISHED, false}, {"dc:date", F_PUBLISHED, false},
             {"published", F_PUBLISHED, false}, {"updated", F_UPDATED, false}, {"description", F_SUMMARY, false}, {"summary", F_SUMMARY, true}, {"content", F_CONTENT, true},
             {"content:encoded", F_CONTENT, false}, {"ev:startdate", F_START, false}, {"ev:enddate", F_END, false}, {"ev:location", F_LOCATION, false},
             {"ev:organizer", F_ORGANIZER, false}, {"ev:type", F_KIND, false}, {"xcal:dtstart", F_START, false}, {"xcal:dtend", F_END, false}, {"xcal:location", F_LOCATION, false},
             {"xcal:organizer", F_ORGANIZER, false}, {"xCal:dtstart", F_START, false}, {"xCal:dtend", F_END, false}, {"xCal:location", F_LOCATION, false},
             {"xCal:organizer", F_ORGANIZER, false}, {"s:doortime", F_START, false}};

struct reader {
	struct markup *m;
	struct buf field[FIELDS];
	void (*each)(void *ctx, const struct feed_item *item);
	void *ctx;
	const char *source;
	size_t at, line;     /* a place in the source and its line */
	size_t items, item_line;
	int depth, item_depth, field_depth;
	int into;            /* field being collected, -1 none */
	bool markup, feed;
	char root[16];       /* the outermost element */
	bool html_title;     /* what the XML gives as the title is HTML */
	struct buf language, base, item_base;
};

/* "Mon, 02 Jun 2025 10:00:00 +0200" (RFC 5322) as ISO 8601; anything else stays */
static void iso_date(struct buf *b)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	const char *s = buf_cstr(b), *comma = strchr(s, ',');
	char month[4];
	int d, y, h = 0, m = 0, n;
	const char *at;
	char out[40];

	n = sscanf(comma ? comma + 1 : s, " %d %3s %d %d:%d", &d, month, &y, &h, &m);
	if (n < 3 || strlen(month) != 3 || !(at = strstr(months, month)) || (at - months) % 3)
		return;
	if (d < 1 || d > 31 || y < 0 || y > 9999 || h < 0 || h > 23 || m < 0 || m > 59)
		return;
	if (y < 100)
		y += y < 70 ? 2000 : 1900;
	snprintf(out, sizeof out, "%04d-%02d-%02dT%02d:%02d", y, (int)(at - months) / 3 + 1, d, h, m);
	buf_clear(b);
	buf_str(b, out);
}

static const char *value(struct buf *b)
{
	char *s, *end;

	if (!b->n)
		return NULL;
	s = b->p;
	end = s + b->n;
	while (s < end && (unsigned char)*s <= ' ')
		s++;
	while (end > s && (unsigned char)end[-1] <= ' ')
		*--end = '\0';
	return *s ? s : NULL;
}

/* a character reference in what is no longer XML: &amp; &#8211; */
static bool has_reference(const char *s)
{
	for (; (s = strchr(s, '&')) != NULL; s++) {
		size_t n = strspn(s + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (n && s[1 + n] == ';')
			return true;
	}
	return false;
}

/* a title that is HTML once more: Atom says so (RFC 4287 3.1.1.2), of RSS only character references tell */
static void plain_title(struct reader *r)
{
	struct buf *title = &r->field[F_TITLE], plain = {.max = LIMIT_VALUE};

	if (!title->n || !(strcmp(r->root, "feed") ? has_reference(title->p) : r->html_title))
		return;
	markup_text(title->p, title->n, &plain);
	buf_clear(title);
	buf_add(title, buf_cstr(&plain), plain.n);
	buf_free(&plain);
}

static void finish_item(struct reader *r)
{
	struct arena mem = ARENA_INIT;
	struct feed_item item = {0};

	plain_title(r);
	iso_date(&r->field[F_PUBLISHED]);
	item.title = value(&r->field[F_TITLE]);
	item.link = value(&r->field[F_LINK]);
	item.id = value(&r->field[F_ID]);
	item.published = value(&r->field[F_PUBLISHED]);
	if (!item.published)
		item.published = value(&r->field[F_UPDATED]);
	item.content = value(&r->field[F_CONTENT]);
	if (!item.content)
		item.content = value(&r->field[F_SUMMARY]);
	item.start = value(&r->field[F_START]);
	item.end = value(&r->field[F_END]);
	item.location = value(&r->field[F_LOCATION]);
	item.organizer = value(&r->field[F_ORGANIZER]);
	item.kind = value(&r->field[F_KIND]);
	item.language = value(&r->language);
	item.base = value(&r->base);
	if (r->item_base.n) /* it may be relative itself (XML Base 4.3) */
		item.base = markup_absolute(&mem, value(&r->item_base), item.base);
	item.number = ++r->items;
	item.line = r->item_line;
	if (!item.link && item.id && (!strncmp(item.id, "http://", 7) || !strncmp(item.id, "https://", 8)))
		item.link = item.id;
	r->each(r->ctx, &item);
	arena_free(&mem);
}

static size_t line_here(struct reader *r)
{
	long to = markup_at(r->m);

	for (; to > 0 && r->at < (size_t)to; r->at++)
		r->line += r->source[r->at] == '\n';
	return r->line;
}

/* Google's elements, whose values are attributes; false: it is none of them */
static bool google_event(struct reader *r, const char *name, const char **atts)
{
	static const struct {
		const char *name, *attribute;
		enum field field;
	} all[] = {{"gd:when", "startTime", F_START}, {"gd:when", "endTime", F_END}, {"gd:where", "valueString", F_LOCATION}};
	bool is = false;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const char *said = strcmp(name, all[i].name) ? NULL : markup_attribute(atts, all[i].attribute);
		is = is || !strcmp(name, all[i].name);
		if (said && !r->field[all[i].field].n)
			buf_str(&r->field[all[i].field], said);
	}
	return is;
}

static void start(void *ctx, const char *name, const char **atts)
{
	struct reader *r = ctx;

	r->depth++;
	if (!strcmp(name, "rss") || !strcmp(name, "feed") || !strcmp(name, "rdf:RDF") || !strcmp(name, "channel"))
		r->feed = true;
	if (r->depth == 1)
		snprintf(r->root, sizeof r->root, "%.15s", name);
	if (r->depth == 1 && markup_attribute(atts, "xml:lang"))
		buf_str(&r->language, markup_attribute(atts, "xml:lang"));
	if (r->depth == 1 && markup_attribute(atts, "xml:base"))
		buf_str(&r->base, markup_attribute(atts, "xml:base"));
	if (!r->item_depth) {
		if (!strcmp(name, "item") || !strcmp(name, "entry")) {
			r->item_depth = r->depth;
			r->item_line = line_here(r);
			for (int i = 0; i < FIELDS; i++)
				buf_clear(&r->field[i]);
			buf_clear(&r->item_base);
			if (markup_attribute(atts, "xml:base"))
				buf_str(&r->item_base, markup_attribute(atts, "xml:base"));
		} else if (!strcmp(name, "language") && !r->language.n) {
			r->into = FIELDS;
			r->field_depth = r->depth;
		}
		return;
	}
	if (r->into >= 0) {
		if (r->markup && r->field[r->into].n < LIMIT_VALUE) {
			buf_printf(&r->field[r->into], "<%s", strchr(name, ':') ? strchr(name, ':') + 1 : name);
			for (size_t i = 0; atts && atts[i]; i += 2)
				if (!strcmp(atts[i], "href") && atts[i + 1] && !strpbrk(atts[i + 1], "\"<>"))
					buf_printf(&r->field[r->into], " href=\"%s\"", atts[i + 1]);
			buf_char(&r->field[r->into], '>');
		}
		return;
	}
	if (r->depth != r->item_depth + 1)
		return;
	if (!strcmp(name, "link") && markup_attribute(atts, "href")) { /* Atom */
		const char *rel = markup_attribute(atts, "rel");
		if ((!rel || !strcmp(rel, "alternate")) && !r->field[F_LINK].n)
			buf_str(&r->field[F_LINK], markup_attribute(atts, "href"));
		return;
	}
	if (google_event(r, name, atts))
		return;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i].name, name) && !r->field[names[i].field].n) {
			const char *type = markup_attribute(atts, "type");
			r->into = (int)names[i].field;
			r->field_depth = r->depth;
			r->markup = names[i].markup && type && !strcmp(type, "xhtml");
			if (names[i].field == F_TITLE)
				r->html_title = type && !strcmp(type, "html");
			return;
		}
}

static void end(void *ctx, const char *name)
{
	struct reader *r = ctx;

	if (r->into >= 0 && r->depth == r->field_depth) {
		r->into = -1;
		r->markup = false;
	} else if (r->into >= 0 && r->into < FIELDS && r->markup && r->field[r->into].n < LIMIT_VALUE) {
		buf_printf(&r->field[r->into], "</%s>", strchr(name, ':') ? strchr(name, ':') + 1 : name);
	}
	if (r->item_depth && r->depth == r->item_depth) {
		r->item_depth = 0;
		finish_item(r);
	}
	r->depth--;
}

static void text(void *ctx, const char *s, size_t n)
{
	struct reader *r = ctx;
	struct buf *b = r->into == FIELDS ? &r->language : r->into >= 0 ? &r->field[r->into] : NULL;

	if (!b || b->n + n > LIMIT_VALUE)
		return;
	if (!r->markup) {
		buf_add(b, s, n);
		return;
	}
	for (size_t i = 0; i < n; i++)
		if (s[i] == '<' || s[i] == '&')
			buf_str(b, s[i] == '<' ? "&lt;" : "&amp;");
		else
			buf_char(b, s[i]);
}

/* the encoding that an XML declaration names */
static const char *declared(const char *b, size_t n, char out[32])
{
	size_t look = n < 200 ? n : 200;
	const char *p = memmem(b, look, "encoding=", 9);

	size_t k = 0;

	if (!p)
		return NULL;
	for (p += 10; p < b + look && k < 31 && !strchr("\"'?>", *p); p++)
		out[k++] = *p;
	out[k] = '\0';
	return out;
}

static struct markup *open_xml(const char *bytes, size_t n, struct buf *source)
{
	char charset[32];
	size_t skip = 0;

	source_decode(bytes, n, declared(bytes, n, charset), source);
	while (skip < source->n && (unsigned char)source->p[skip] <= ' ') /* blanks before the declaration */
		skip++;
	return source->n - skip && source->n < INT32_MAX ? markup_new(MARKUP_XML, source->p + skip, source->n - skip) : NULL;
}

/* Did the reading end before the feed did?  An item that is open is lost; so is what follows where the parser gave up or the root's
 * end tag is missing.  Mark-up outside the items that does not end, as a bare <br>, loses nothing. */
static bool cut_off(struct reader *r, const struct buf *source)
{
	char tag[20];
	const char *at;

	if (r->depth <= 0 || !r->feed)
		return false;
	if (r->item_depth)
		return true;
	snprintf(tag, sizeof tag, "</%s", r->root);
	line_here(r);
	at = memmem(source->p, source->n, tag, strlen(tag));
	return !at || r->at < (size_t)(at - source->p);
}

long feed_read(const char *bytes, size_t n, void (*each)(void *ctx, const struct feed_item *item), void *ctx, struct err *e)
{
	static const struct markup_handler h = {start, end, text};
	struct reader r = {.each = each, .ctx = ctx, .line = 1, .into = -1};
	struct buf source = BUF_INIT;
	long items;
	bool cut;

	r.m = open_xml(bytes, n, &source);
	if (!r.m) {
		buf_free(&source);
		return err_set(e, EX_DATAERR, 0, "is no feed");
	}
	r.source = source.p;
	markup_run(r.m, &h, &r);
	cut = cut_off(&r, &source);
	markup_free(r.m);
	for (int i = 0; i < FIELDS; i++)
		buf_free(&r.field[i]);
	buf_free(&r.language);
	buf_free(&r.base);
	buf_free(&r.item_base);
	buf_free(&source);
	items = (long)r.items;
	if (cut)
		return err_set(e, EX_DATAERR, r.item_depth ? r.item_line : r.line, "the %s does not end: the feed is cut off, or its mark-up is wrong", r.item_depth ? "item" : "feed");
	return r.feed ? items : err_set(e, EX_DATAERR, 0, "is XML, but neither RSS nor Atom");
}

/* ---- xCal ---- */

struct xcal {
	struct buf *out;
	struct buf value, line, params, param;
	char property[80], parameter[80];
	char part[80]; /* of the value in hand, which has elements of its own: the last one */
	int depth, property_depth, component_depth[16], components;
	bool in_parameters, values, parts, seen;
	bool cut; /* a value is too large */
	bool any, closed; /* a component of the calendar has begun; the document has its end */
};

static void upper_name(const char *name, char out[80])
{
	size_t i;

	for (i = 0; name[i] && i < 79; i++)
		out[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 32 : name[i]);
	out[i] = '\0';
}

static bool component(const char *name)
{
	static const char *const parts[] = {"vcalendar", "vevent", "vtodo", "vjournal", "vfreebusy", "vtimezone", "standard", "daylight", "valarm"};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (!strcmp(name, parts[i]))
			return true;
	return false;
}

/* a value that is written in elements: a rule's parts by their names, several of one name being one list (RFC 6321 3.6.10); a
 * period's start and its end or duration (3.6.9) */
static void xcal_part(struct xcal *x, const char *name)
{
	char upper[80];

	if (!strcmp(x->property, "RRULE") || !strcmp(x->property, "EXRULE")) {
		upper_name(name, upper);
		if (x->value.n && !strcmp(upper, x->part))
			buf_char(&x->value, ',');
		else
			buf_printf(&x->value, "%s%s=", x->value.n ? ";" : "", upper);
		memcpy(x->part, upper, sizeof upper);
	} else {
		if (x->value.n)
			buf_char(&x->value, '/');
		upper_name(name, x->part);
	}
}

/* one more value of a property, of the type NAME */
static void xcal_type(struct xcal *x, const char *name)
{
	if (!x->values && !strcmp(name, "date") && strcmp(x->property, "DTSTAMP"))
		buf_str(&x->params, ";VALUE=DATE");
	else if (!x->values && !strcmp(name, "period") && strcmp(x->property, "FREEBUSY"))
		buf_str(&x->params, ";VALUE=PERIOD");
	x->parts = !strcmp(name, "recur") || !strcmp(name, "period");
	buf_clear(&x->value);
}

static void xcal_start(void *ctx, const char *name, const char **atts)
{
	struct xcal *x = ctx;
	char upper[80];

	(void)atts;
	x->depth++;
	if (!strcmp(name, "icalendar"))
		x->seen = true;
	if (!x->property_depth && component(name)) {
		upper_name(name, upper);
		buf_printf(x->out, "BEGIN:%s\r\n", upper);
		x->any = x->any || x->components;
		if (x->components < 16)
			x->component_depth[x->components++] = x->depth;
		return;
	}
	if (!x->property_depth && (!strcmp(name, "icalendar") || !strcmp(name, "components") || !strcmp(name, "properties")))
		return;
	if (!x->property_depth && x->components) {
		upper_name(name, x->property);
		x->property_depth = x->depth;
		buf_clear(&x->params);
		buf_clear(&x->line);
		x->values = false;
		x->part[0] = '\0';
		return;
	}
	if (x->property_depth && !strcmp(name, "parameters")) {
		x->in_parameters = true;
	} else if (x->in_parameters && x->depth == x->property_depth + 2) {
		upper_name(name, x->parameter);
		buf_clear(&x->param);
	} else if (x->property_depth && !x->in_parameters && x->depth == x->property_depth + 1) {
		xcal_type(x, name);
	} else if (x->property_depth && !x->in_parameters && x->parts) {
		xcal_part(x, name);
	}
}

/* a value in iCalendar's writing: dates without hyphens, text escaped (RFC 5545 3.3.11) */
static void xcal_value(struct xcal *x, const char *name)
{
	const char *p = buf_cstr(&x->value), *stop = p + x->value.n;
	bool apart = !strcmp(x->property, "GEO") || !strcmp(x->property, "REQUEST-STATUS"); /* RFC 6321 3.4.1 */

	if (x->values)
		buf_char(&x->line, apart ? ';' : ',');
	x->values = true;
	while (p < stop && (unsigned char)*p <= ' ')
		p++;
	while (stop > p && (unsigned char)stop[-1] <= ' ')
		stop--;
	for (; p < stop; p++) {
		if (!strcmp(name, "date") || !strcmp(name, "date-time") || !strcmp(name, "period")) {
			if (*p != '-' && *p != ':')
				buf_char(&x->line, *p);
		} else if (!strcmp(name, "text") || (apart && *x->property == 'R')) {
			if (*p == '\\' || *p == ';' || *p == ',')
				buf_char(&x->line, '\\');
			if (*p == '\n')
				buf_str(&x->line, "\\n");
			else if ((unsigned char)*p >= ' ')
				buf_char(&x->line, *p);
		} else if (!strcmp(name, "utc-offset")) {
			if (*p != ':')
				buf_char(&x->line, *p);
		} else if ((unsigned char)*p >= ' ') {
			buf_char(&x->line, *p);
		}
	}
	buf_clear(&x->value);
}

static void xcal_end(void *ctx, const char *name)
{
	struct xcal *x = ctx;
	char upper[80];

	x->closed = x->closed || !strcmp(name, "icalendar");
	if (x->property_depth && x->depth == x->property_depth) {
		buf_printf(x->out, "%s%s:%s\r\n", x->property, buf_cstr(&x->params), buf_cstr(&x->line));
		x->property_depth = 0;
	} else if (x->in_parameters && !strcmp(name, "parameters") && x->depth == x->property_depth + 1) {
		x->in_parameters = false;
	} else if (x->in_parameters && x->depth == x->property_depth + 2) {
		bool bare = !strpbrk(buf_cstr(&x->param), ":;,\"");
		buf_printf(&x->params, ";%s=%s", x->parameter, bare ? "" : "\"");
		for (const char *p = buf_cstr(&x->param); *p; p++)
			if (*p != '"' && (unsigned char)*p >= ' ')
				buf_char(&x->params, *p);
		if (!bare)
			buf_char(&x->params, '"');
	} else if (x->property_depth && !x->in_parameters && x->depth == x->property_depth + 1) {
		xcal_value(x, name);
	}
	if (x->components && x->component_depth[x->components - 1] == x->depth) {
		upper_name(name, upper);
		buf_printf(x->out, "END:%s\r\n", upper);
		x->components--;
	}
	x->depth--;
}

static void xcal_text(void *ctx, const char *s, size_t n)
{
	struct xcal *x = ctx;
	struct buf *b = x->in_parameters ? &x->param : &x->value;

	if (!x->property_depth)
		return;
	if (b->n + n > LIMIT_RECORD) {
		x->cut = true;
		return;
	}
	for (size_t i = 0; i < n; i++) /* blanks between elements are no value */
		if (*x->part) {
			if ((unsigned char)s[i] > ' ' && (strcmp(x->part, "UNTIL") != 0 || (s[i] != '-' && s[i] != ':')))
				buf_char(b, s[i]);
		} else if ((unsigned char)s[i] > ' ' || (b->n && (unsigned char)b->p[b->n - 1] > ' ') || (s[i] == '\n' && b->n))
			buf_char(b, s[i]);
}

int xcal_ical(const char *bytes, size_t n, struct buf *out, struct err *e)
{
	static const struct markup_handler h = {xcal_start, xcal_end, xcal_text};
	struct xcal x = {.out = out};
	struct buf source = BUF_INIT;
	struct markup *m = open_xml(bytes, n, &source);

	if (m)
		markup_run(m, &h, &x);
	markup_free(m);
	buf_free(&source);
	buf_free(&x.value);
	buf_free(&x.line);
	buf_free(&x.params);
	buf_free(&x.param);
	if (m && x.seen && !x.closed && !x.any) /* where something has begun, its reader sees that it does not end */
		return err_set(e, EX_DATAERR, 0, "the calendar is cut off before its first component: no </icalendar>");
	if (m && (x.cut || out->full))
		return err_set(e, EX_DATAERR, 0, "a calendar in XML that is larger than is read, or a value in it: nothing is read of it");
	return m && x.seen ? 0 : err_set(e, EX_DATAERR, 0, "is no iCalendar in XML");
}
