/* structured_walk.c: the events that a page's structured data has; see structured_walk.h. */
#include "document/structured_walk.h"

#include "document/markup.h"
#include "document/structured.h"
#include "ground/buf.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { WALK_DEPTH = 64, MAX_EVENTS = 200, REFERENCE_DEPTH = 3, REFERENCES = 2000 };

static const char *text_of(const json_t *v, int depth)
{
	if (depth > 4 || !v)
		return NULL;
	if (json_is_string(v))
		return json_string_value(v);
	if (json_is_array(v))
		return text_of(json_array_get(v, 0), depth + 1);
	if (json_is_object(v)) {
		const char *t = text_of(json_object_get(v, "name"), depth + 1);
		if (!t)
			t = text_of(json_object_get(v, "@value"), depth + 1);
		return t ? t : text_of(json_object_get(v, "url"), depth + 1);
	}
	return NULL;
}

/* is it HTML inside a string: a tag, or a character reference? */
static bool has_markup(const char *s)
{
	if (strstr(s, "://") && !strpbrk(s, " <"))
		return strstr(s, "&amp;") != NULL; /* an address has its own use for & */
	for (; (s = strpbrk(s, "<&")); s++)
		if (s[1] == '#' || s[1] == '/' || ((s[1] | 32) >= 'a' && (s[1] | 32) <= 'z'))
			return true;
	return false;
}

/* a string as text on one line: HTML in it, which many pages encode once more, is read */
static const char *clean(struct arena *mem, const char *s)
{
	struct buf text = {.max = LIMIT_VALUE}, out = {.max = LIMIT_VALUE};
	const char *r;

	if (!s)
		return NULL;
	buf_add(&text, s, strnlen(s, LIMIT_VALUE));
	for (int round = 0; round < 2 && has_markup(buf_cstr(&text)); round++) {
		struct buf plain = {.max = LIMIT_VALUE};
		markup_text(text.p, text.n, &plain);
		buf_free(&text);
		text = plain;
	}
	buf_squeezed(&out, buf_cstr(&text), text.n);
	r = out.n && utf8_bad(out.p, out.n) == out.n ? arena_str(mem, out.p) : NULL;
	buf_free(&text);
	buf_free(&out);
	return r;
}

static void join(struct buf *b, const char *part, const char *sep)
{
	if (!part || !*part)
		return;
	if (b->n)
		buf_str(b, sep);
	buf_str(b, part);
}

static bool type_is(const json_t *v, const char *end)
{
	const json_t *t = json_object_get(v, "@type");
	size_t n = strlen(end), i, k;
	const char *s;

	if (json_is_array(t)) {
		for (i = 0; i < json_array_size(t); i++) {
			s = json_string_value(json_array_get(t, i));
			k = s ? strlen(s) : 0;
			if (k >= n && !strcmp(s + k - n, end))
				return true;
		}
		return false;
	}
	s = json_string_value(t);
	k = s ? strlen(s) : 0;
	return k >= n && !strcmp(s + k - n, end);
}

/* a number, or a string of digits, within bounds */
static bool number_of(const json_t *v, double most, double *out)
{
	const char *s = text_of(v, 0);
	char *end;

	if (json_is_number(v)) {
		*out = json_number_value(v);
	} else {
		if (!s)
			return false;
		*out = strtod(s, &end);
		if (end == s || *end)
			return false;
	}
	return *out >= -most && *out <= most;
}

/* a value that is left out, and why: the record says so */
static void note(const char *key, const json_t *v, const char *why, struct arena *mem, struct doc_event *e)
{
	struct buf b = {.max = 4000};

	buf_str(&b, e->wrong ? e->wrong : "");
	buf_printf(&b, "%s\t", key);
	if (json_is_number(v))
		buf_printf(&b, "%.15g", json_number_value(v));
	else if (json_is_boolean(v))
		buf_str(&b, json_is_true(v) ? "true" : "false");
	else
		buf_squeezed(&b, text_of(v, 0) ? text_of(v, 0) : "", strnlen(text_of(v, 0) ? text_of(v, 0) : "", 200));
	buf_printf(&b, "\t%s\n", why);
	if (!b.full)
		e->wrong = arena_str(mem, b.p);
	buf_free(&b);
}

/* is V a number or a truth value where a text should be? then it is said by its KEY */
static bool no_text(const char *key, const json_t *v, struct arena *mem, struct doc_event *e)
{
	if (json_is_array(v))
		v = json_array_get(v, 0);
	if (!json_is_number(v) && !json_is_boolean(v))
		return false;
	note(key, v, "is no text", mem, e);
	return true;
}

static const char *text_at(const json_t *v, const char *key, struct arena *mem, struct doc_event *e)
{
	const json_t *value = json_object_get(v, key);
	return no_text(key, value, mem, e) ? NULL : clean(mem, text_of(value, 0));
}

static void coordinates(double lat, double lon, struct arena *mem, struct doc_event *e)
{
	char text[64];

	snprintf(text, sizeof text, "%.7g;%.7g", lat, lon);
	if (!e->geo && (lat != 0 || lon != 0)) /* 0;0 is what empty forms give */
		e->geo = arena_str(mem, text);
}

/* where a place is: its GeoCoordinates, or its own latitude and longitude; a microformat's "37.4;-122.1" */
static void place(const json_t *v, struct arena *mem, struct doc_event *e)
{
	const json_t *geo = json_object_get(v, "geo");
	double lat, lon;

	if (json_is_array(geo))
		geo = json_array_get(geo, 0);
	if (!json_is_object(geo))
		geo = json_is_string(geo) ? geo : v;
	if (json_is_string(geo) && sscanf(json_string_value(geo), " %lf%*1[;,]%lf", &lat, &lon) == 2 && lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)
		coordinates(lat, lon, mem, e);
	else if (number_of(json_object_get(geo, "latitude"), 90, &lat) && number_of(json_object_get(geo, "longitude"), 180, &lon))
		coordinates(lat, lon, mem, e);
	else if (number_of(json_object_get(geo, "latitude"), 1e9, &lat) && number_of(json_object_get(geo, "longitude"), 1e9, &lon))
		note(lat >= -90 && lat <= 90 ? "location/geo/longitude" : "location/geo/latitude", json_object_get(geo, lat >= -90 && lat <= 90 ? "longitude" : "latitude"), "is no place on earth", mem, e);
}

static void country(const json_t *v, struct arena *mem, struct doc_event *e)
{
	const char *s = text_of(v, 0);

	if (s && strlen(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z')
		e->country = arena_str(mem, s);
}

/* a number as people write it, or a text */
static void amount(const json_t *v, struct buf *b)
{
	if (json_is_number(v))
		buf_printf(b, "%.10g", json_number_value(v));
	else if (text_of(v, 0))
		buf_str(b, text_of(v, 0));
}

/* is PART one of the parts between the commas of ALL? */
static bool has_part(const char *all, const char *part)
{
	size_t n = part ? strlen(part) : 0;

	for (const char *p = all; n && p && *p; p += strspn(p, ", "))
		if (!strncmp(p, part, n) && (!p[n] || p[n] == ','))
			return true;
		else
			p += strcspn(p, ",");
	return false;
}

/* a postal address behind the place's name in B; what one says that the other has is not said again */
static void address_parts(const json_t *v, struct buf *b)
{
	const char *street = text_of(json_object_get(v, "streetAddress"), 0), *locality = text_of(json_object_get(v, "addressLocality"), 0);
	struct buf town = BUF_INIT;

	amount(json_object_get(v, "postalCode"), &town);
	join(&town, locality, " ");
	if (b->n && ((locality && !strcmp(b->p, locality)) || (street && has_part(street, b->p))))
		buf_clear(b);
	if (!has_part(buf_cstr(b), street))
		join(b, street, ", ");
	if (!has_part(buf_cstr(b), buf_cstr(&town)))
		join(b, buf_cstr(&town), ", ");
	buf_free(&town);
}

static void location(const json_t *v, struct arena *mem, struct doc_event *e, int depth)
{
	struct buf b = {.max = LIMIT_VALUE};
	const json_t *address;

	if (!v || depth > 3)
		return;
	if (json_is_array(v)) {
		for (size_t i = 0; i < json_array_size(v) && i < 5; i++)
			location(json_array_get(v, i), mem, e, depth + 1);
		return;
	}
	if (json_is_object(v) && type_is(v, "VirtualLocation")) {
		e->conference = clean(mem, text_of(json_object_get(v, "url"), 0));
		return;
	}
	if (e->location || no_text("location", v, mem, e))
		return;
	if (json_is_string(v)) {
		e->location = clean(mem, json_string_value(v));
		return;
	}
	place(v, mem, e);
	no_text("location/name", json_object_get(v, "name"), mem, e);
	join(&b, text_of(json_object_get(v, "name"), 0), ", ");
	address = json_object_get(v, "address");
	if (json_is_array(address))
		address = json_array_get(address, 0);
	if (!address && json_object_get(v, "streetAddress"))
		address = v;
	if (json_is_string(address)) {
		if (b.n && has_part(json_string_value(address), b.p))
			buf_clear(&b);
		join(&b, json_string_value(address), ", ");
	} else if (address) {
		country(json_object_get(address, "addressCountry"), mem, e);
		address_parts(address, &b);
	}
	if (b.n)
		e->location = clean(mem, b.p);
	buf_free(&b);
}

/* ---- offers ---- */

enum { OFFERS = 12 };

/* what one offer costs: "12 EUR", "10–25 EUR", "Normal 12 EUR" where there are several */
static void offer_price(const json_t *v, bool several, struct buf *out)
{
	struct buf low = BUF_INIT, high = BUF_INIT;
	const json_t *spec = json_object_get(v, "priceSpecification"), *own = v;
	const char *currency, *name = several ? text_of(json_object_get(v, "name"), 0) : NULL;

	if (json_is_array(spec))
		spec = json_array_get(spec, 0);
	if (!json_object_get(v, "price") && !json_object_get(v, "lowPrice") && json_is_object(spec))
		own = spec;
	amount(json_object_get(own, "price") ? json_object_get(own, "price") : json_object_get(own, "lowPrice") ? json_object_get(own, "lowPrice") : json_object_get(own, "minPrice"), &low);
	amount(json_object_get(own, "highPrice") ? json_object_get(own, "highPrice") : json_object_get(own, "maxPrice"), &high);
	currency = text_of(json_object_get(own, "priceCurrency"), 0);
	if (!currency)
		currency = text_of(json_object_get(v, "priceCurrency"), 0);
	if (low.n || high.n) {
		join(out, name ? name : "", ", ");
		buf_str(out, !out->n ? "" : name && *name ? " " : ", ");
		buf_str(out, buf_cstr(&low));
		if (high.n && strcmp(buf_cstr(&low), high.p) != 0)
			buf_printf(out, "%s%s", low.n ? "–" : "", high.p);
		if (currency)
			buf_printf(out, " %s", currency);
	}
	buf_free(&low);
	buf_free(&high);
}

static void offers(const json_t *v, struct arena *mem, struct doc_event *e)
{
	struct buf price = {.max = 2000};
	size_t n = json_is_array(v) ? json_array_size(v) : 1, sold = 0, seen = 0;

	for (size_t i = 0; i < n && i < OFFERS; i++) {
		const json_t *o = json_is_array(v) ? json_array_get(v, i) : v;
		const char *available;
		if (!json_is_object(o))
			continue;
		seen++;
		offer_price(o, n > 1, &price);
		available = text_of(json_object_get(o, "availability"), 0);
		sold += available && (strstr(available, "SoldOut") || strstr(available, "OutOfStock"));
		if (!e->tickets)
			e->tickets = clean(mem, text_of(json_object_get(o, "url"), 0));
	}
	if (price.n)
		e->price = clean(mem, price.p);
	if (seen && sold == seen)
		e->availability = "full";
	buf_free(&price);
}

/* ---- lists and the rest ---- */

/* the values of a property, one a line; a string is taken apart at commas where SPLIT */
static const char *list_of(const json_t *v, struct arena *mem, bool split)
{
	enum { MOST = 100 };
	struct buf out = {.max = 20000};
	size_t n = json_is_array(v) ? json_array_size(v) : v ? 1 : 0;
	const char *r;

	for (size_t i = 0; i < n && i < MOST; i++) {
		const json_t *item = json_is_array(v) ? json_array_get(v, i) : v;
		char number[24];
		const char *s = clean(mem, text_of(item, 0));
		if (json_is_integer(item)) {
			snprintf(number, sizeof number, "%lld", (long long)json_integer_value(item));
			s = number;
		}
		while (s && *s) {
			size_t k = split ? strcspn(s, ",") : strlen(s), end = k;
			while (end && s[end - 1] == ' ')
				end--;
			if (end) {
				if (out.n)
					buf_char(&out, '\n');
				buf_add(&out, s, end);
			}
			s += k;
			s += strspn(s, ", ");
		}
	}
	r = out.n ? arena_str(mem, out.p) : NULL;
	buf_free(&out);
	return r;
}

static const char *first_list(const json_t *v, const char *a, const char *b, struct arena *mem, bool split)
{
	const char *s = list_of(json_object_get(v, a), mem, split);
	return s ? s : list_of(json_object_get(v, b), mem, split);
}

/* a person without a name as a whole, whose parts are given, with one; the caller gives it back */
static json_t *named(const json_t *v)
{
	const char *given = text_of(json_object_get(v, "givenName"), 0), *family = text_of(json_object_get(v, "familyName"), 0);
	struct buf name = {.max = LIMIT_VALUE};
	json_t *copy;

	if (!json_is_object(v) || text_of(json_object_get(v, "name"), 0) || !(given || family))
		return json_incref((json_t *)(uintptr_t)v);
	join(&name, given, " ");
	join(&name, family, " ");
	copy = json_copy((json_t *)(uintptr_t)v);
	json_object_set_new(copy, "name", json_string(buf_cstr(&name)));
	buf_free(&name);
	return copy;
}

/* who speaks or plays: names, no numbers */
static const char *performers(const json_t *v, const char *key, struct arena *mem, struct doc_event *e)
{
	const json_t *all = json_object_get(v, key);
	json_t *texts = json_array();
	size_t n = json_is_array(all) ? json_array_size(all) : all ? 1 : 0;
	const char *r;

	for (size_t i = 0; i < n; i++) {
		const json_t *one = json_is_array(all) ? json_array_get(all, i) : all;
		if (!no_text(key, one, mem, e))
			json_array_append_new(texts, named(one));
	}
	r = list_of(texts, mem, false);
	json_decref(texts);
	return r;
}

static void audience(const json_t *v, struct arena *mem, struct doc_event *e)
{
	const json_t *a = json_object_get(v, "audience");

	if (json_is_array(a))
		a = json_array_get(a, 0);
	e->audience = clean(mem, text_of(json_object_get(a, "audienceType"), 0));
	if (!e->audience)
		e->audience = clean(mem, text_of(a, 0));
	if (!e->audience)
		e->audience = clean(mem, text_of(json_object_get(v, "typicalAgeRange"), 0));
}

static void organizer(const json_t *said, struct arena *mem, struct doc_event *e)
{
	json_t *v = named(json_is_array(said) ? json_array_get(said, 0) : said);
	const char *mail;

	if (!no_text("organizer", v, mem, e) && !no_text("organizer/name", json_object_get(v, "name"), mem, e))
		e->organizer = clean(mem, text_of(v, 0));
	mail = clean(mem, text_of(json_object_get(v, "email"), 0));
	if (mail)
		e->organizer_email = mail + (strncasecmp(mail, "mailto:", 7) ? 0 : 7);
	json_decref(v);
}

/* an eventSchedule (https://schema.org/Schedule) says when where the event itself does not, or only when the series is */
static void schedule(const json_t *v, struct arena *mem, struct doc_event *e)
{
	enum { ISO_DAY = 10 }; /* 2026-03-12 */
	struct buf b = BUF_INIT;
	const char *day, *time, *end;

	if (json_is_array(v)) {
		const json_t *more = json_array_get(v, 1), *days = json_object_get(more, "byDay");
		if (more)
			note("eventSchedule/1", days ? days : json_object_get(more, "startDate"), "is a further schedule", mem, e);
		v = json_array_get(v, 0);
	}
	if (!json_is_object(v))
		return;
	e->repeat = clean(mem, text_of(json_object_get(v, "repeatFrequency"), 0));
	e->days = list_of(json_object_get(v, "byDay"), mem, true);
	e->month_days = list_of(json_object_get(v, "byMonthDay"), mem, true);
	e->months = list_of(json_object_get(v, "byMonth"), mem, true);
	e->count = list_of(json_object_get(v, "repeatCount"), mem, false);
	e->until = clean(mem, text_of(json_object_get(v, "endDate"), 0));
	e->except = list_of(json_object_get(v, "exceptDate"), mem, true);
	e->zone = clean(mem, text_of(json_object_get(v, "scheduleTimezone"), 0));
	if (!e->duration)
		e->duration = clean(mem, text_of(json_object_get(v, "duration"), 0));
	day = clean(mem, text_of(json_object_get(v, "startDate"), 0));
	time = clean(mem, text_of(json_object_get(v, "startTime"), 0));
	end = clean(mem, text_of(json_object_get(v, "endTime"), 0));
	if (e->start && !strchr(e->start, 'T') && time && (e->repeat || e->days)) { /* the event's days are those of the whole series */
		e->until = e->until ? e->until : e->end;
		day = day ? day : e->start;
		e->start = NULL;
	} else if (e->end && e->until && !strncmp(e->end, e->until, ISO_DAY) && e->start && strncmp(e->end, e->start, ISO_DAY) != 0) {
		e->end = e->end[strnlen(e->end, ISO_DAY)] == 'T' ? e->end + ISO_DAY + 1 : NULL;
	}
	if (!e->start && day) {
		buf_printf(&b, "%s%s%.5s", day, time && !strchr(day, 'T') ? "T" : "", time && !strchr(day, 'T') ? time : "");
		e->start = arena_str(mem, b.p);
		e->end = NULL;
	}
	if (!e->end && end)
		e->end = end;
	buf_free(&b);
}

/* a startDate that is an interval of ISO 8601: its start, and its end or duration; what the end leaves out is the start's */
static void interval(struct arena *mem, struct doc_event *e)
{
	const char *slash = e->start ? strchr(e->start, '/') : NULL, *end = slash ? slash + 1 : "";
	size_t day = strcspn(end, "T");
	struct buf b = BUF_INIT;

	if (!slash || !strchr("0123456789P.", *end) || strchr(end, '/') || strspn(e->start, "0123456789-") < 10 || e->start[4] != '-' || e->start[7] != '-')
		return;
	if (*end == 'P' && !e->end && !e->duration)
		e->duration = end;
	if (*end != 'P' && *end != '.' && *end && !e->end) {
		if ((day == 5 && end[2] == '-') || (day == 2 && strspn(end, "0123456789") == 2))
			buf_add(&b, e->start, 10 - day);
		buf_str(&b, end);
		e->end = arena_str(mem, b.p);
	}
	e->start = arena_strn(mem, e->start, (size_t)(slash - e->start));
	buf_free(&b);
}

static bool is_true(const json_t *v)
{
	const char *s = text_of(v, 0), *name = s ? strrchr(s, '/') : NULL;

	return json_is_true(v) || (s && !strcasecmp(name ? name + 1 : s, "true"));
}

/* what a super event says holds for its parts */
static void inherit(const json_t *v, struct arena *mem, struct doc_event *e)
{
	if (json_is_array(v))
		v = json_array_get(v, 0);
	e->super = clean(mem, text_of(v, 0));
	if (!json_is_object(v))
		return;
	if (!e->location && !e->conference)
		location(json_object_get(v, "location"), mem, e, 0);
	if (!e->organizer)
		organizer(json_object_get(v, "organizer"), mem, e);
}

/* where the walk is: the element or script, and the way from the script's root */
struct path {
	long at;
	bool script;
	size_t parent; /* the event whose part is looked at, from 1 */
	struct buf pointer;
	struct items *items;
};

static void step(struct path *p, const char *key)
{
	buf_char(&p->pointer, '/');
	for (; *key; key++)
		if (*key == '~' || *key == '/')
			buf_str(&p->pointer, *key == '~' ? "~0" : "~1");
		else if ((unsigned char)*key > ' ')
			buf_char(&p->pointer, *key);
}

static void back(struct path *p, size_t n)
{
	p->pointer.n = n;
	if (p->pointer.p)
		p->pointer.p[n] = '\0';
}

/* ---- references ---- */

/* items by their "@id": their addresses are borrowed */
struct items {
	struct named {
		const char *id;
		const json_t *item;
		size_t event; /* its number, once it was taken; 0 */
	} *named;
	size_t n, cap;
	struct part { /* that an event only names */
		const char *id;
		size_t whole;
	} *part;
	size_t parts, parts_cap;
};

/* an object that only names another one */
static const char *reference(const json_t *v)
{
	const char *id = json_string_value(json_object_get(v, "@id"));
	size_t said = json_object_size(v) - (json_object_get(v, "@type") != NULL);

	return id && said == 1 ? id : NULL;
}

static void collect(const json_t *v, struct items *all, int depth)
{
	enum { MOST = 5000 };
	const char *key, *id;
	json_t *child;

	if (depth > WALK_DEPTH || all->n >= MOST)
		return;
	for (size_t i = 0; json_is_array(v) && i < json_array_size(v); i++)
		collect(json_array_get(v, i), all, depth + 1);
	if (!json_is_object(v))
		return;
	id = json_string_value(json_object_get(v, "@id"));
	if (id && !reference(v)) {
		all->named = mem_grow(all->named, &all->cap, all->n + 1, sizeof *all->named);
		all->named[all->n++] = (struct named){id, v, 0};
	}
	json_object_foreach((json_t *)(uintptr_t)v, key, child)
		collect(child, all, depth + 1);
}

static int by_id(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	return strcmp(x->id, y->id);
}

static struct named *named_of(const struct items *all, const char *id)
{
	const struct named key = {id, NULL, 0};

	return all->n ? bsearch(&key, all->named, all->n, sizeof key, by_id) : NULL;
}

static const json_t *item_of(const struct items *all, const char *id)
{
	const struct named *found = named_of(all, id);

	return found ? found->item : NULL;
}

/* a value that is a string may name an item where the property is one that has items: RDFa's resource="#hall" */
static const char *named_by_string(const char *key, const json_t *v)
{
	static const char *const properties[] = {"location", "organizer", "performer", "superEvent", "audience", "offers", "address", "geo"};

	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (!strcmp(key, properties[i]))
			return json_string_value(v);
	return NULL;
}

/* V, the value of KEY, with what it refers to in place of the references, as deep as an event's place has an address; the caller
 * gives it back.  What leads further, a list of parts or the way back to an event, is left alone.  LEFT bounds the work. */
static json_t *resolved(const struct items *all, const char *key, const json_t *v, int depth, int *left)
{
	const char *id = json_is_object(v) ? reference(v) : named_by_string(key, v);
	const json_t *item = id ? item_of(all, id) : NULL;
	json_t *copy, *child;
	const char *name;

	if (id && !item && *id == '#')
		return json_null();
	if (!item)
		item = v;
	if (depth >= REFERENCE_DEPTH || !(json_is_object(item) || json_is_array(item)) || --*left < 0)
		return json_incref((json_t *)(uintptr_t)item);
	if (json_is_array(item)) {
		copy = json_array();
		for (size_t i = 0; i < json_array_size(item) && *left > 0; i++)
			json_array_append_new(copy, resolved(all, key, json_array_get(item, i), depth, left));
		return copy;
	}
	copy = json_object();
	json_object_foreach((json_t *)(uintptr_t)item, name, child)
		if (!strncmp(name, "subEvent", 8))
			json_object_set(copy, name, child);
		else
			json_object_set_new(copy, name, resolved(all, name, child, depth + 1, left));
	return copy;
}

/* ---- events ---- */

/* what the whole says holds for its parts */
static void inherit_from_whole(const struct doc_event *whole, struct doc_event *e)
{
	if (!e->location && !e->conference) {
		e->location = whole->location;
		e->conference = whole->conference;
	}
	if (!e->organizer) {
		e->organizer = whole->organizer;
		e->organizer_email = whole->organizer_email;
	}
}

/* event number SELF is the item of its "@id"; the parts that it only names */
static void note_parts(struct items *all, const json_t *v, size_t self)
{
	static const char *const keys[] = {"subEvent", "subEvents"};
	const char *id = json_string_value(json_object_get(v, "@id"));
	struct named *own = id ? named_of(all, id) : NULL;

	if (own && own->item == v)
		own->event = self;
	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
		const json_t *list = json_object_get(v, keys[k]);
		size_t n = json_is_array(list) ? json_array_size(list) : list ? 1 : 0;
		for (size_t i = 0; i < n && all->parts < MAX_EVENTS; i++) {
			const json_t *one = json_is_array(list) ? json_array_get(list, i) : list;
			id = json_is_string(one) ? json_string_value(one) : reference(one);
			if (!id)
				continue;
			all->part = mem_grow(all->part, &all->parts_cap, all->parts + 1, sizeof *all->part);
			all->part[all->parts++] = (struct part){id, self};
		}
	}
}

/* the number of an event, when number FROM was put before number TO */
static size_t moved(size_t number, size_t from, size_t to)
{
	return number == from ? to : number >= to && number < from ? number + 1 : number;
}

/* a whole stands before its parts */
static void put_before(struct items *all, struct doc_events *out, size_t from, size_t to)
{
	const struct doc_event whole = out->e[from - 1];

	memmove(&out->e[to], &out->e[to - 1], (from - to) * sizeof *out->e);
	out->e[to - 1] = whole;
	for (size_t i = 0; i < out->n; i++)
		out->e[i].parent = moved(out->e[i].parent, from, to);
	for (size_t i = 0; i < all->n; i++)
		all->named[i].event = moved(all->named[i].event, from, to);
	for (size_t i = 0; i < all->parts; i++)
		all->part[i].whole = moved(all->part[i].whole, from, to);
}

/* once all events are taken: the parts that were only named */
static void relate_parts(struct items *all, struct doc_events *out)
{
	for (size_t i = 0; i < all->parts; i++) {
		const struct named *part = named_of(all, all->part[i].id);
		struct doc_event *e = part && part->event ? &out->e[part->event - 1] : NULL;
		if (!e || e->parent || part->event == all->part[i].whole)
			continue;
		if (all->part[i].whole > part->event)
			put_before(all, out, all->part[i].whole, part->event);
		e = &out->e[part->event - 1];
		e->parent = all->part[i].whole;
		inherit_from_whole(&out->e[e->parent - 1], e);
	}
}

static void take_event(const json_t *said, struct arena *mem, const struct path *p, struct doc_events *out)
{
	int left = REFERENCES;
	json_t *v = p->items->n ? resolved(p->items, "", said, 0, &left) : json_incref((json_t *)(uintptr_t)said);
	struct doc_event e = {0};

	e.name = text_at(v, "name", mem, &e);
	e.start = text_at(v, "startDate", mem, &e);
	e.end = text_at(v, "endDate", mem, &e);
	e.doors = text_at(v, "doorTime", mem, &e);
	e.duration = text_at(v, "duration", mem, &e);
	organizer(json_object_get(v, "organizer"), mem, &e);
	e.url = text_at(v, "url", mem, &e);
	e.description = text_at(v, "description", mem, &e);
	e.status = text_at(v, "eventStatus", mem, &e);
	location(json_object_get(v, "location"), mem, &e, 0);
	if (!e.geo)
		place(v, mem, &e); /* a microformat's */
	offers(json_object_get(v, "offers"), mem, &e);
	e.free = !e.price && is_true(json_object_get(v, "isAccessibleForFree"));
	e.speakers = performers(v, "performer", mem, &e);
	if (!e.speakers)
		e.speakers = performers(v, "performers", mem, &e);
	e.keywords = list_of(json_object_get(v, "keywords"), mem, true);
	e.capacity = first_list(v, "maximumAttendeeCapacity", "maximumPhysicalAttendeeCapacity", mem, false);
	if (first_list(v, "remainingAttendeeCapacity", "remainingAttendeeCapacity", mem, false) && !strcmp(list_of(json_object_get(v, "remainingAttendeeCapacity"), mem, false), "0"))
		e.availability = "full";
	e.previous = clean(mem, text_of(json_object_get(v, "previousStartDate"), 0));
	audience(v, mem, &e);
	interval(mem, &e);
	schedule(json_object_get(v, "eventSchedule"), mem, &e);
	inherit(json_object_get(v, "superEvent"), mem, &e);
	e.parent = p->parent;
	if (e.parent)
		inherit_from_whole(&out->e[e.parent - 1], &e);
	e.at = json_object_get(v, "@at") ? (long)json_integer_value(json_object_get(v, "@at")) : p->at;
	e.pointer = p->script ? arena_str(mem, buf_cstr(&p->pointer)) : NULL;
	if (e.name || e.start) {
		out->e = mem_grow(out->e, &out->cap, out->n + 1, sizeof *out->e);
		out->e[out->n++] = e;
		note_parts(p->items, said, out->n);
	}
	json_decref(v);
}

/* the event of Open Graph's tags */
static void take_graph(const json_t *graph, struct arena *mem, struct doc_events *out)
{
	struct doc_event e = {.at = -1};
	struct buf b = BUF_INIT;

	e.name = clean(mem, text_of(json_object_get(graph, "name"), 0));
	e.start = clean(mem, text_of(json_object_get(graph, "startDate"), 0));
	e.end = clean(mem, text_of(json_object_get(graph, "endDate"), 0));
	join(&b, text_of(json_object_get(graph, "street"), 0), ", ");
	join(&b, text_of(json_object_get(graph, "town"), 0), ", ");
	e.location = b.n ? clean(mem, b.p) : NULL;
	buf_free(&b);
	out->e = mem_grow(out->e, &out->cap, out->n + 1, sizeof *out->e);
	out->e[out->n++] = e;
}

static void walk(const json_t *v, struct arena *mem, struct path *p, struct doc_events *out, int depth)
{
	const char *key;
	json_t *child;
	size_t n = p->pointer.n, parent = p->parent, self;
	bool event;

	if (!v || depth > WALK_DEPTH || out->n >= MAX_EVENTS)
		return;
	if (json_is_array(v)) {
		for (size_t i = 0; i < json_array_size(v); i++) {
			char index[24];
			snprintf(index, sizeof index, "%zu", i);
			step(p, index);
			walk(json_array_get(v, i), mem, p, out, depth + 1);
			back(p, n);
		}
		return;
	}
	if (!json_is_object(v))
		return;
	child = json_object_get(v, "@script");
	if (child) {
		struct path inside = {(long)json_integer_value(json_object_get(v, "@at")), true, 0, BUF_INIT, p->items};
		walk(child, mem, &inside, out, depth + 1);
		buf_free(&inside.pointer);
		return;
	}
	event = (type_is(v, "Event") || type_is(v, "Festival") || type_is(v, "Hackathon") || type_is(v, "CourseInstance")) &&
		(json_object_get(v, "startDate") || json_object_get(v, "eventSchedule"));
	event = event || (type_is(v, "EventSeries") && json_object_get(v, "eventSchedule"));
	if (event)
		take_event(v, mem, p, out);
	self = out->n;
	json_object_foreach((json_t *)(uintptr_t)v, key, child)
		if (strcmp(key, "superEvent") != 0) {
			p->parent = event && (!strcmp(key, "subEvent") || !strcmp(key, "subEvents")) ? self : 0;
			step(p, key);
			walk(child, mem, p, out, depth + 1);
			back(p, n);
			p->parent = parent;
		}
}

void structured_walk(const json_t *roots, const json_t *graph, struct arena *mem, struct doc_events *out)
{
	struct items items = {0};
	struct path p = {-1, false, 0, BUF_INIT, &items};

	collect(roots, &items, 0);
	if (items.n)
		qsort(items.named, items.n, sizeof *items.named, by_id);
	walk(roots, mem, &p, out, 0);
	relate_parts(&items, out);
	buf_free(&p.pointer);
	free(items.named);
	free(items.part);
	if (!out->n && graph && json_object_get(graph, "startDate"))
		take_graph(graph, mem, out);
}
