/* learned.c: the store of what people taught, and its use; see learned.h. */
#include "learned/learned.h"

#include "extract/event_write.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "time/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { MOST = 20000, LINES = 6 };

struct learned {
	struct learned_rule *rule;
	size_t n, cap;
	struct rec *other; /* records that are no rules: comments */
	size_t others, others_cap;
};

struct learned *learned_new(void)
{
	return mem_new(1, sizeof(struct learned));
}

/* a rule of the store owns its words */
static void rule_free(const struct learned_rule *r)
{
	const char *const words[] = {r->source, r->field, r->key, r->value};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		free((char *)(uintptr_t)words[i]);
}

void learned_free(struct learned *l)
{
	if (!l)
		return;
	for (size_t i = 0; i < l->n; i++)
		rule_free(&l->rule[i]);
	for (size_t i = 0; i < l->others; i++)
		rec_free(&l->other[i]);
	free(l->rule);
	free(l->other);
	free(l);
}

const struct learned_rule *learned_rules(const struct learned *l, size_t *n)
{
	*n = l->n;
	return l->rule;
}

static struct learned_rule rule_copy(const struct learned_rule *r)
{
	struct learned_rule c = *r;

	c.source = mem_str(r->source);
	c.field = mem_str(r->field);
	c.key = mem_str(r->key);
	c.value = mem_str(r->value ? r->value : "");
	return c;
}

void learned_add(struct learned *l, const struct learned_rule *rule)
{
	l->rule = mem_grow(l->rule, &l->cap, l->n + 1, sizeof *l->rule);
	memmove(l->rule + 1, l->rule, l->n * sizeof *l->rule);
	l->rule[0] = rule_copy(rule);
	l->n++;
}

void learned_drop(struct learned *l, size_t i)
{
	rule_free(&l->rule[i]);
	memmove(l->rule + i, l->rule + i + 1, (l->n - i - 1) * sizeof *l->rule);
	l->n--;
}

/* ---- the file ---- */

static const struct {
	const char *name;
	enum learned_by by;
} ways[] = {{"Label", BY_LABEL}, {"Path", BY_PATH}, {"Heading", BY_HEADING}, {"Layout", BY_LAYOUT}, {"Furniture", BY_FURNITURE}, {"Read", BY_INSTEAD}};

static const char *const fields[] = {"Summary", "Location", "Organizer", "Start", "StartDay", "StartTime"};

static int number_in(const struct rec *r, const char *name, int otherwise)
{
	const char *s = rec_get(r, name);
	char *end;
	long v = s ? strtol(s, &end, 10) : otherwise;

	return s && (end == s || *end || v < -1000 || v > 1000) ? -9999 : (int)v;
}

/* "heading+2", "date-1" */
static bool layout_of(const char *s, char anchor[16], int *offset)
{
	return sscanf(s, "%15[a-z]%d", anchor, offset) == 2 && *offset > -100 && *offset < 100 &&
	       (!strcmp(anchor, "heading") || !strcmp(anchor, "date") || !strcmp(anchor, "top") || !strcmp(anchor, "end"));
}

static int rule_of(const struct rec *r, struct learned_rule *out, struct err *e)
{
	const char *source = rec_get(r, "Source"), *field = rec_get(r, "Field"), *split = rec_get(r, "Split"), *key = NULL;
	char anchor[16];
	int seen = 0;
	bool known = false;

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (rec_get(r, ways[i].name)) {
			out->by = ways[i].by;
			key = rec_get(r, ways[i].name);
			seen++;
		}
	for (size_t i = 0; field && i < sizeof fields / sizeof *fields; i++)
		known = known || !strcmp(fields[i], field);
	if (!source || !*source || seen != 1)
		return err_set(e, EX_CONFIG, r->line, "a rule has a Source and one of Label, Path, Heading, Layout, Furniture, Read");
	if (!known && out->by != BY_FURNITURE)
		return err_set(e, EX_CONFIG, r->line, "a rule's Field is Summary, Location, Organizer, Start, StartDay or StartTime");
	out->number = 0;
	if (out->by == BY_HEADING && ((out->number = atoi(key)) < 1 || out->number > 6))
		return err_set(e, EX_CONFIG, r->line, "Heading: not a level from 1 to 6: %.40s", key);
	if (out->by == BY_LAYOUT) {
		char own[16];
		if (!layout_of(key, own, &out->number))
			return err_set(e, EX_CONFIG, r->line, "Layout: not top+1, end-1, heading+1, date+1 or the like: %.40s", key);
		memcpy(anchor, own, sizeof own);
		key = anchor;
	}
	if (out->by == BY_INSTEAD && !rec_get(r, "Value"))
		return err_set(e, EX_CONFIG, r->line, "Read: a Value is missing");
	out->nth = number_in(r, "Nth", 1);
	out->lines = number_in(r, "Lines", 1);
	out->part = number_in(r, "Part", 0);
	if (out->nth < 1 || out->lines < 1 || out->lines > 20 || out->part < -1 || (split && (!*split || strlen(split) >= sizeof out->split || !out->part)))
		return err_set(e, EX_CONFIG, r->line, "Nth, Lines, Split or Part: a value that is wrong");
	snprintf(out->split, sizeof out->split, "%s", split ? split : "");
	out->source = mem_str(source);
	out->field = mem_str(field ? field : "");
	out->key = mem_str(key);
	out->value = mem_str(rec_get(r, "Value") ? rec_get(r, "Value") : "");
	return 0;
}

int learned_load(struct learned *l, FILE *f, struct err *e)
{
	struct rec_reader *rd = rec_reader_new(f);
	struct rec r = REC_INIT;
	int rc;

	while ((rc = rec_read(rd, &r, e)) == 1) {
		struct learned_rule rule = {0};
		if (!rec_get(&r, "Source") && !rec_get(&r, "Field")) {
			l->other = mem_grow(l->other, &l->others_cap, l->others + 1, sizeof *l->other);
			memset(&l->other[l->others], 0, sizeof *l->other);
			rec_copy(&l->other[l->others++], &r);
			continue;
		}
		if (l->n == MOST)
			rc = err_set(e, EX_CONFIG, r.line, "more than %d rules", MOST);
		if (l->n == MOST || rule_of(&r, &rule, e)) {
			rc = -1;
			break;
		}
		l->rule = mem_grow(l->rule, &l->cap, l->n + 1, sizeof *l->rule);
		l->rule[l->n++] = rule;
	}
	if (rc < 0 && e->status != EX_CONFIG)
		e->status = EX_CONFIG;
	rec_free(&r);
	rec_reader_free(rd);
	return rc < 0 ? -1 : 0;
}

static void rule_write(const struct learned_rule *rule, struct buf *out)
{
	struct rec r = REC_INIT;

	rec_add(&r, "Source", rule->source);
	if (*rule->field)
		rec_add(&r, "Field", rule->field);
	if (rule->by == BY_HEADING)
		rec_addf(&r, "Heading", "%d", rule->number);
	else if (rule->by == BY_LAYOUT)
		rec_addf(&r, "Layout", "%.15s%+d", rule->key, rule->number);
	else
		rec_add(&r, ways[rule->by].name, rule->key);
	if (rule->by == BY_INSTEAD)
		rec_add(&r, "Value", rule->value);
	if (rule->nth != 1)
		rec_addf(&r, "Nth", "%d", rule->nth);
	if (rule->lines != 1)
		rec_addf(&r, "Lines", "%d", rule->lines);
	if (*rule->split) {
		rec_add(&r, "Split", rule->split);
		rec_addf(&r, "Part", "%d", rule->part);
	}
	rec_write(&r, out);
	rec_free(&r);
}

void learned_write(const struct learned *l, struct buf *out)
{
	for (size_t i = 0; i < l->others; i++)
		rec_write(&l->other[i], out);
	for (size_t i = 0; i < l->n; i++)
		rule_write(&l->rule[i], out);
}

bool learned_knows(const struct learned *l, const char *source)
{
	for (size_t i = 0; l && source && i < l->n; i++)
		if (!strcmp(l->rule[i].source, source))
			return true;
	return false;
}

/* ---- its use ---- */

static void cite(const struct doc *d, const struct extract_options *o, struct rec *r, const char *field, const struct learned_site *site, size_t to, const char *value)
{
	struct buf b = BUF_INIT;
	size_t line, column, last_line, last_column, n = strlen(field);

	if (!o->evidence)
		return;
	for (size_t i = rec_next(r, "Evidence", 0); i < r->n;) { /* what the reading said of it before */
		const char *v = r->field[i].value;
		if (strncmp(v, field, n) || v[n] != ' ') {
			i = rec_next(r, "Evidence", i + 1);
			continue;
		}
		memmove(&r->field[i], &r->field[i + 1], (r->n - i - 1) * sizeof *r->field);
		r->n--;
		i = rec_next(r, "Evidence", i);
	}
	buf_printf(&b, "%s ", field);
	if (site) {
		doc_place(d, site->from, &line, &column);
		doc_place(d, to ? to - 1 : 0, &last_line, &last_column);
		buf_printf(&b, "%s%s%zu:%zu-%zu:%zu", d->part ? d->part : "", d->part ? "/" : "", line, column, last_line, last_column);
	} else {
		buf_char(&b, '-');
	}
	buf_str(&b, " learned \"");
	utf8_clean(value, strnlen(value, 120), false, &b);
	buf_char(&b, '"');
	rec_add(r, "Evidence", b.p);
	buf_free(&b);
}

static bool start_of(const struct rec *r, struct civil *start)
{
	return event_time(r, "Start", start);
}

/* an end that no longer is behind the start goes */
static void check_end(struct rec *r)
{
	struct civil start, end;

	if (start_of(r, &start) && event_time(r, "End", &end) && (end.timed != start.timed || civil_cmp(&end, &start) < 0))
		rec_del(r, "End");
}

static bool set_start(const struct doc *d, const struct extract_options *o, const struct learned_rule *rule, const char *text, struct rec *r)
{
	struct zone_choice zone = o->zone;
	struct rec own = REC_INIT;
	struct moment m;
	struct civil now;
	char written[CIVIL_SIZE];
	bool time = !strcmp(rule->field, "StartTime"), day = !strcmp(rule->field, "StartDay");

	if (!learned_moment(d, o, learned_lang(d, o), text, time, &m))
		return false;
	if (time || day) {
		if (!start_of(r, &now))
			return false;
		if (time)
			now.timed = true, now.utc = false, now.hour = m.start.hour, now.min = m.start.min, now.sec = m.start.sec;
		else
			now.year = m.start.year, now.month = m.start.month, now.day = m.start.day;
		rec_set(r, "Start", civil_format(&now, written));
		if (m.has_end && time && m.end.timed) {
			struct civil end = now;
			end.hour = m.end.hour, end.min = m.end.min, end.sec = m.end.sec;
			if (civil_cmp(&end, &now) < 0)
				end = civil_add_days(end, 1);
			rec_set(r, "End", civil_format(&end, written));
		}
		check_end(r);
		return true;
	}
	if (rec_get(r, "Timezone"))
		zone.likely = rec_get(r, "Timezone");
	moment_fields(&own, &m, &zone);
	rec_set(r, "Start", rec_get(&own, "Start"));
	if (rec_get(&own, "End"))
		rec_set(r, "End", rec_get(&own, "End"));
	if (rec_get(&own, "Timezone") && !rec_get(r, "Timezone"))
		rec_add(r, "Timezone", rec_get(&own, "Timezone"));
	rec_free(&own);
	check_end(r);
	return true;
}

/* the name of the record's field that a rule is about */
static const char *target(const struct learned_rule *rule)
{
	return !strncmp(rule->field, "Start", 5) ? "Start" : rule->field;
}

static bool apply_rule(const struct learned_rule *rule, const struct doc *d, const struct extract_options *o, struct rec *r, size_t i, size_t n)
{
	struct learned_site site[LEARNED_SITES];
	struct civil start;
	struct buf text = {.max = LIMIT_VALUE};
	const char *field = target(rule), *read = rec_get(r, field);
	size_t sites, at, to = 0;
	bool ok;

	if (rule->by == BY_INSTEAD) {
		ok = *rule->key ? read && learned_same(read, rule->key) : !read;
		if (ok) {
			rec_set(r, field, rule->value);
			cite(d, o, r, field, NULL, 0, rule->value);
		}
		return ok;
	}
	sites = learned_sites(d, rule, start_of(r, &start) ? &start : NULL, o, site);
	at = n == 1 ? (size_t)rule->nth - 1 : i;
	ok = at < sites && (n == 1 || sites == n) && learned_text(d, rule, &site[at], &text, &to);
	if (ok && !strcmp(field, "Start"))
		ok = set_start(d, o, rule, text.p, r);
	else if (ok && text.n <= LIMIT_TITLE * 4)
		rec_set(r, field, text.p);
	if (ok)
		cite(d, o, r, field, &site[at], to, text.p);
	buf_free(&text);
	return ok;
}

void learned_apply(const struct learned *l, const char *source, const struct doc *d, const struct extract_options *o, struct rec *r, size_t i, size_t n)
{
	char uid[UID_SIZE];
	bool changed = false;

	for (size_t f = 0; f < sizeof fields / sizeof *fields; f++)
		for (size_t k = 0; k < l->n; k++)
			if (!strcmp(l->rule[k].source, source) && !strcmp(l->rule[k].field, fields[f]) && l->rule[k].by != BY_FURNITURE && apply_rule(&l->rule[k], d, o, r, i, n)) {
				changed = true;
				break;
			}
	if (!changed)
		return;
	if (n == 1 && !o->address && !d->url) { /* made of the fields, which were others: of two events that were read alike each gets its own */
		event_uid(r, NULL, o->uid_date, 0, uid);
		rec_set(r, "Uid", uid);
	}
	event_sort(r);
}

struct collection {
	struct rec *r;
	size_t n, cap;
};

static void collect(void *ctx, struct rec *r)
{
	struct collection *c = ctx;

	c->r = mem_grow(c->r, &c->cap, c->n + 1, sizeof *c->r);
	memset(&c->r[c->n], 0, sizeof *c->r);
	rec_copy(&c->r[c->n++], r);
}

struct rec *learned_collect(const struct doc *d, const struct extract_options *o, size_t *n)
{
	struct collection c = {0};

	extract_events(d, o, collect, &c);
	*n = c.n;
	return c.r;
}

/* what the source's rules call furniture */
static void mark_furniture(const struct learned *l, const char *source, struct doc *d)
{
	for (size_t k = 0; k < l->n; k++)
		for (size_t i = 0; l->rule[k].by == BY_FURNITURE && !strcmp(l->rule[k].source, source) && i < d->n; i++) {
			struct buf text = BUF_INIT;
			buf_add(&text, d->text.p + d->block[i].from, d->block[i].to - d->block[i].from);
			if (learned_same(text.p, l->rule[k].key))
				d->block[i].furniture = true;
			buf_free(&text);
		}
}

size_t learned_events(const struct learned *l, const char *source, struct doc *d, const struct extract_options *o, void (*emit)(void *ctx, struct rec *r), void *ctx)
{
	size_t n, own = 0, i = 0;
	struct rec *r;

	mark_furniture(l, source, d);
	r = learned_collect(d, o, &n);
	for (size_t k = 0; k < n; k++)
		own += !rec_get(&r[k], "Related"); /* those that are merely mentioned are not what the rules are about */
	for (size_t k = 0; k < n; k++) {
		if (!rec_get(&r[k], "Related"))
			learned_apply(l, source, d, o, &r[k], i++, own);
		emit(ctx, &r[k]);
		rec_free(&r[k]);
	}
	free(r);
	return n;
}
