/* jcal.c: see jcal.h. */
#include "document/jcal.h"

#include "document/source.h"

#include <jansson.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

enum { JCAL_DEPTH = 16, NAME_MOST = 80 };

bool jcal_is(const char *b, size_t n)
{
	const char *p = b, *end = b + n;
	bool list = false;

	if (n >= 3 && !memcmp(p, "\xef\xbb\xbf", 3))
		p += 3;
	for (; p < end && strchr("[ \t\r\n", *p) && *p; p++)
		list = list || *p == '[';
	return list && end - p >= 11 && !strncasecmp(p, "\"vcalendar\"", 11);
}

/* in capitals, as the usual form has it; false: it is no name (RFC 5545 3.1), and would be another line there */
static bool upper_name(const json_t *v, char out[NAME_MOST])
{
	const char *s = json_is_string(v) ? json_string_value(v) : "";
	size_t i;

	for (i = 0; s[i] && i + 1 < NAME_MOST; i++) {
		bool letter = (s[i] | 32) >= 'a' && (s[i] | 32) <= 'z';
		if (!letter && !(s[i] >= '0' && s[i] <= '9') && s[i] != '-')
			return false;
		out[i] = (char)(s[i] >= 'a' && s[i] <= 'z' ? s[i] - 32 : s[i]);
	}
	out[i] = '\0';
	return i && !s[i];
}

/* ---- values (RFC 7265 3.6) ---- */

/* MARKS are what the usual form leaves out: hyphens and colons of dates, the colon of an offset */
static void put_without(const char *s, const char *marks, struct buf *out)
{
	for (; *s; s++)
		if ((unsigned char)*s >= ' ' && !strchr(marks, *s))
			buf_char(out, *s);
}

static void put_text(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (*s == '\\' || *s == ';' || *s == ',')
			buf_char(out, '\\');
		if (*s == '\n')
			buf_str(out, "\\n");
		else if ((unsigned char)*s >= ' ' || *s == '\t')
			buf_char(out, *s);
	}
}

static void put_time(const char *s, struct buf *out)
{
	bool duration = *s == 'P' || ((*s == '-' || *s == '+') && s[1] == 'P');
	put_without(s, duration ? "" : "-:", out);
}

static void put_scalar(const json_t *v, const char *type, struct buf *out)
{
	const char *s = json_is_string(v) ? json_string_value(v) : NULL;

	if (json_is_boolean(v))
		buf_str(out, json_is_true(v) ? "TRUE" : "FALSE");
	else if (json_is_integer(v))
		buf_printf(out, "%lld", (long long)json_integer_value(v));
	else if (json_is_real(v))
		buf_printf(out, "%.15g", json_real_value(v));
	else if (!s)
		return;
	else if (!strncmp(type, "date", 4) || !strcmp(type, "time"))
		put_time(s, out);
	else if (!strcmp(type, "text"))
		put_text(s, out);
	else
		put_without(s, !strcmp(type, "utc-offset") ? ":" : "", out);
}

/* a rule: its FREQ first, as old programs want it, several values of a part being one list (3.6.10) */
static void put_rule(json_t *rule, struct buf *out)
{
	const char *name;
	json_t *v;
	char upper[NAME_MOST];

	for (int rest = 0; rest < 2; rest++)
		json_object_foreach(rule, name, v) {
			json_t *key = json_string(name);
			bool good = upper_name(key, upper) && (strcmp(upper, "FREQ") != 0) == rest;
			size_t n = json_is_array(v) ? json_array_size(v) : 1;
			json_decref(key);
			if (!good)
				continue;
			buf_printf(out, "%s%s=", rest ? ";" : "", upper);
			for (size_t i = 0; i < n; i++) {
				if (i)
					buf_char(out, ',');
				put_scalar(json_is_array(v) ? json_array_get(v, i) : v, strcmp(upper, "UNTIL") ? "recur" : "date-time", out);
			}
		}
}

/* a value that is a list has parts: a period's start and end or duration (3.6.9), or those of GEO and REQUEST-STATUS (3.4.1) */
static void put_value(json_t *v, const char *type, struct buf *out)
{
	const char *slash = !strcmp(type, "period") && json_is_string(v) ? strchr(json_string_value(v), '/') : NULL;
	bool period = !strcmp(type, "period");

	if (json_is_object(v) && !strcmp(type, "recur"))
		put_rule(v, out);
	for (size_t i = 0; json_is_array(v) && i < json_array_size(v); i++) {
		if (i)
			buf_char(out, period ? '/' : ';');
		put_scalar(json_array_get(v, i), period ? "date-time" : type, out);
	}
	if (slash) { /* as some write it */
		json_t *start = json_stringn(json_string_value(v), (size_t)(slash - json_string_value(v))), *end = json_string(slash + 1);
		put_scalar(start, "date-time", out);
		buf_char(out, '/');
		put_scalar(end, "date-time", out);
		json_decref(start);
		json_decref(end);
	} else if (!json_is_array(v)) {
		put_scalar(v, period ? "date-time" : type, out);
	}
}

/* ---- lines ---- */

/* what is neither the property's own type nor told by its value is said by VALUE (3.4.2) */
static void put_type(const char *property, const char *type, struct buf *out)
{
	bool uri = !strcmp(property, "IMAGE") || !strcmp(property, "CONFERENCE");

	if (!strcmp(type, "date") && strcmp(property, "DTSTAMP") != 0)
		buf_str(out, ";VALUE=DATE");
	else if (!strcmp(type, "period") && strcmp(property, "FREEBUSY") != 0)
		buf_str(out, ";VALUE=PERIOD");
	else if (!strcmp(type, "date-time") && !strcmp(property, "TRIGGER"))
		buf_str(out, ";VALUE=DATE-TIME");
	else if (!strcmp(type, "binary"))
		buf_str(out, ";ENCODING=BASE64;VALUE=BINARY");
	else if (!strcmp(type, "uri") && uri)
		buf_str(out, ";VALUE=URI");
}

/* one of a parameter's values, in quotes where it needs them, what cannot stand there as RFC 6868 writes it */
static void put_parameter(const char *s, struct buf *out)
{
	bool quoted = strpbrk(s, ":;,") != NULL;

	if (quoted)
		buf_char(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '^' || *s == '\n')
			buf_printf(out, "^%c", *s == '"' ? '\'' : *s == '^' ? '^' : 'n');
		else if ((unsigned char)*s >= ' ')
			buf_char(out, *s);
	}
	if (quoted)
		buf_char(out, '"');
}

static int put_parameters(json_t *parameters, struct buf *out, struct err *e)
{
	const char *name;
	json_t *v;
	char upper[NAME_MOST];

	json_object_foreach(parameters, name, v) {
		json_t *key = json_string(name);
		bool good = upper_name(key, upper);
		size_t n = json_is_array(v) ? json_array_size(v) : 1;
		json_decref(key);
		if (!good)
			return err_set(e, EX_DATAERR, 0, "jCal: a parameter whose name is none: \"%.40s\"", name);
		buf_printf(out, ";%s=", upper);
		for (size_t i = 0; i < n; i++) {
			const char *s = json_string_value(json_is_array(v) ? json_array_get(v, i) : v);
			if (i)
				buf_char(out, ',');
			put_parameter(s ? s : "", out);
		}
	}
	return 0;
}

/* [name, {parameters}, type, value ...] (3.4) */
static int put_property(json_t *property, struct buf *out, struct err *e)
{
	char name[NAME_MOST];
	const char *type = json_string_value(json_array_get(property, 2));

	if (!upper_name(json_array_get(property, 0), name) || !json_is_object(json_array_get(property, 1)) || !type)
		return err_set(e, EX_DATAERR, 0, "jCal: a property that is not name, parameters, type and values (RFC 7265 3.4)");
	buf_str(out, name);
	if (put_parameters(json_array_get(property, 1), out, e))
		return -1;
	put_type(name, type, out);
	buf_char(out, ':');
	for (size_t i = 3; i < json_array_size(property); i++) {
		if (i > 3)
			buf_char(out, ',');
		put_value(json_array_get(property, i), type, out);
	}
	buf_str(out, "\r\n");
	return 0;
}

/* [name, [properties], [components]] (3.3) */
static int put_component(json_t *component, int depth, struct buf *out, struct err *e)
{
	json_t *properties = json_array_get(component, 1), *parts = json_array_get(component, 2);
	char name[NAME_MOST];

	if (!upper_name(json_array_get(component, 0), name) || !json_is_array(properties) || depth >= JCAL_DEPTH)
		return err_set(e, EX_DATAERR, 0, "jCal: a component that is not name, properties and components (RFC 7265 3.3)");
	buf_printf(out, "BEGIN:%s\r\n", name);
	for (size_t i = 0; i < json_array_size(properties); i++)
		if (put_property(json_array_get(properties, i), out, e))
			return -1;
	for (size_t i = 0; i < json_array_size(parts); i++)
		if (put_component(json_array_get(parts, i), depth + 1, out, e))
			return -1;
	buf_printf(out, "END:%s\r\n", name);
	return 0;
}

int jcal_ical(const char *bytes, size_t n, struct buf *out, struct err *e)
{
	struct buf text = BUF_INIT;
	json_error_t why;
	json_t *root;
	int rc = 0;

	source_decode(bytes, n, NULL, &text);
	root = json_loadb(buf_cstr(&text), text.n, 0, &why);
	if (!root)
		rc = err_set(e, EX_DATAERR, why.line > 0 ? (size_t)why.line : 0, "is no JSON: %.100s", why.text);
	else if (!json_is_array(root))
		rc = err_set(e, EX_DATAERR, 0, "is no jCal");
	else if (json_is_string(json_array_get(root, 0)))
		rc = put_component(root, 0, out, e);
	else
		for (size_t i = 0; i < json_array_size(root) && rc == 0; i++)
			rc = put_component(json_array_get(root, i), 0, out, e);
	json_decref(root);
	buf_free(&text);
	return rc;
}
