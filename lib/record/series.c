/* series.c: see series.h. */
#include "record/series.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/ical_line.h"
#include "time/rrule.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct civil *times_of(struct series *s, const struct rec *r, const char *field, size_t *n)
{
	size_t most = rec_count(r, field);
	struct civil *list = most ? arena_get(&s->mem, most * sizeof *list) : NULL;

	*n = 0;
	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1))
		if (civil_parse(r->field[i].value, &list[*n]))
			++*n;
	return list;
}

/* the rule of the I-th field of R, where that is an Ical with an EXRULE, into OUT; false: it is none */
static bool series_exrule(const struct rec *r, size_t i, struct buf *out)
{
	const char *raw = r->field[i].value;
	struct arena mem = ARENA_INIT;
	struct ical_line l;
	bool is = false;

	if (strcmp(r->field[i].name, "Ical") != 0 || strncasecmp(raw, "EXRULE", 6) != 0 || strchr(raw, '\n'))
		return false;
	if (ical_split(raw, strlen(raw), &mem, &l) && !strcmp(l.name, "EXRULE")) {
		series_mend(l.value, out);
		is = true;
	}
	arena_free(&mem);
	return is;
}

/* the EXRULEs that are rules */
static void take_exrules(struct series *s, const struct rec *r)
{
	size_t most = rec_count(r, "Ical"), n = 0;
	const char **list = NULL;
	struct buf rule = BUF_INIT;
	struct rrule parsed;

	for (size_t i = most ? rec_next(r, "Ical", 0) : r->n; i < r->n; i = rec_next(r, "Ical", i + 1)) {
		if (!series_exrule(r, i, &rule) || !rrule_parse(buf_cstr(&rule), &parsed, NULL))
			continue;
		list = list ? list : arena_get(&s->mem, most * sizeof *list);
		list[n++] = arena_str(&s->mem, rule.p);
	}
	buf_free(&rule);
	s->recur.drop_rule = list;
	s->recur.n_drop_rules = n;
}

void series_of(const struct rec *r, const struct civil *start, const struct zone *zone, struct series *s)
{
	size_t n = rec_count(r, "Rrule"), k = 0;
	const char **rules;

	memset(s, 0, sizeof *s);
	rules = n ? arena_get(&s->mem, n * sizeof *rules) : NULL;
	for (size_t i = rec_next(r, "Rrule", 0); i < r->n; i = rec_next(r, "Rrule", i + 1))
		rules[k++] = r->field[i].value;
	s->recur.start = *start;
	s->recur.zone = zone;
	s->recur.rule = rules;
	s->recur.n_rules = n;
	s->recur.add = times_of(s, r, "Rdate", &s->recur.n_add);
	s->recur.drop = times_of(s, r, "Exdate", &s->recur.n_drop);
	take_exrules(s, r);
}

void series_free(struct series *s)
{
	arena_free(&s->mem);
}

/* ---- periods ---- */

/* one period: start and end, or start and duration (RFC 5545 3.3.9), are read as those of an event */
static bool period_of(const struct ical_line *l, char *text, const struct zone *zone, struct series_period *out)
{
	char *slash = strchr(text, '/');
	struct rec r = REC_INIT;
	struct civil start, end;
	struct err e;
	bool ok = slash != NULL;

	if (ok) {
		bool lasts = slash[1] == 'P' || slash[1] == '+';
		struct ical_line from = {"DTSTART", l->params, text}, to = {lasts ? "DURATION" : "DTEND", lasts ? "" : l->params, slash + 1};
		*slash = '\0';
		ok = !ical_to_fields(&from, "", &r, &e) && !ical_to_fields(&to, "", &r, &e) && event_span(&r, &start, &end) && start.timed && end.timed;
	}
	if (ok) {
		zone = event_zone(&r, NULL) ? event_zone(&r, NULL) : zone;
		end.utc = start.utc;
		out->start = zone_instant(zone, &start);
		out->length = zone_instant(zone, &end) - out->start;
		ok = out->length > 0;
	}
	rec_free(&r);
	return ok;
}

static int by_start(const void *pa, const void *pb)
{
	const struct series_period *a = pa, *b = pb;
	return (a->start > b->start) - (a->start < b->start);
}

size_t series_periods(const struct rec *r, const struct zone *zone, struct series_period **list)
{
	struct arena mem = ARENA_INIT;
	struct buf kind = BUF_INIT;
	size_t n = 0, cap = 0;

	*list = NULL;
	for (size_t i = rec_next(r, "Ical", 0); i < r->n; i = rec_next(r, "Ical", i + 1)) {
		const char *raw = r->field[i].value;
		struct ical_line l;
		if (strncasecmp(raw, "RDATE;", 6) != 0 || strchr(raw, '\n') || !ical_split(raw, strlen(raw), &mem, &l))
			continue;
		if (!ical_param(&l, "VALUE", &kind) || strcasecmp(buf_cstr(&kind), "PERIOD") != 0)
			continue;
		for (const char *p = l.value; *p; p += strcspn(p, ","), p += *p == ',') {
			*list = mem_grow(*list, &cap, n + 1, sizeof **list);
			n += period_of(&l, arena_strn(&mem, p, strcspn(p, ",")), zone, &(*list)[n]);
		}
	}
	if (n)
		qsort(*list, n, sizeof **list, by_start);
	buf_free(&kind);
	arena_free(&mem);
	return n;
}

/* ---- rules as other programs write them ---- */

/* RULE without the numbers in front of its weekdays; each weekday once */
static void without_numbers(const char *rule, struct buf *out)
{
	const char *p = strcasestr(rule, "BYDAY="), *end;
	char seen[8][3] = {{0}};
	size_t n = 0;

	buf_add(out, rule, (size_t)(p - rule) + 6);
	p += 6;
	end = p + strcspn(p, ";");
	while (p < end) {
		size_t k = 0;
		p += strspn(p, "+-0123456789,");
		if (p + 2 > end)
			break;
		while (k < n && strncasecmp(seen[k], p, 2) != 0)
			k++;
		if (k == n && n < 7) {
			buf_printf(out, "%s%.2s", n ? "," : "", p);
			memcpy(seen[n++], p, 2);
		}
		p += 2;
	}
	buf_str(out, end);
}

bool series_mend(const char *text, struct buf *out)
{
	struct buf plain = BUF_INIT;
	struct rrule rule;
	bool mended = false;

	buf_clear(out);
	for (const char *p = text; *p; p++)
		if (*p != ' ' && *p != '\t' && !(*p == ';' && (!out->n || out->p[out->n - 1] == ';')))
			buf_char(out, *p);
	buf_trim(out, ";");
	if (!rrule_parse(buf_cstr(out), &rule, NULL) && rule.day.n && rule.freq >= RRULE_WEEKLY) {
		without_numbers(out->p, &plain);
		mended = rrule_parse(buf_cstr(&plain), &rule, NULL);
		if (mended) {
			buf_clear(out);
			buf_add(out, plain.p, plain.n);
		}
	}
	buf_free(&plain);
	return mended;
}
