/* merge.c: see merge.h. */
#include "record/merge.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "record/event.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* fields that are about the reading, not about the event */
static bool apart(const char *name)
{
	static const char *const names[] = {"#", "Uid", "Source", "Evidence", "Confidence", "Why", "Warning", "LastModified", "Sequence", "Created", "Read"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

/* all values of a field, one behind the other; "" where there is none */
static void group(const struct rec *r, const char *name, struct buf *out)
{
	buf_clear(out);
	for (size_t i = rec_next(r, name, 0); i < r->n; i = rec_next(r, name, i + 1)) {
		if (out->n)
			buf_char(out, '\x1e');
		buf_str(out, r->field[i].value);
	}
}

static unsigned hash_of(const struct buf *b)
{
	return (unsigned)(hash_octets(HASH_START, buf_cstr(b), b->n) & 0xffffff);
}

const char *merge_marked(const struct rec *r)
{
	const char *read = rec_get(r, "Read");

	for (size_t i = rec_next(r, "#", 0); i < r->n && !read; i = rec_next(r, "#", i + 1))
		if (!strncmp(r->field[i].value, " read ", 6))
			read = r->field[i].value + 6;
	return read;
}

/* was the field, as MARK has it, read with that VALUE?  One that is not in there was not read: it had none */
static bool was(const char *mark, const char *name, const struct buf *value)
{
	size_t n = strlen(name);

	for (const char *p = mark; *p;) {
		size_t len = strcspn(p, " ");
		if (len > n && p[n] == ':' && !strncmp(p, name, n))
			return value->n && strtoul(p + n + 1, NULL, 16) == hash_of(value);
		p += len;
		p += strspn(p, " ");
	}
	return value->n == 0;
}

static bool seen_before(const struct rec *r, size_t i)
{
	return rec_next(r, r->field[i].name, 0) < i;
}

static void set_mark(struct rec *r, const char *mark)
{
	size_t k = 0;

	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->field[i].name, "#") != 0 || strncmp(r->field[i].value, " read ", 6) != 0)
			r->field[k++] = r->field[i];
	r->n = k;
	rec_set(r, "Read", mark);
}

void merge_mark(struct rec *r)
{
	struct buf line = BUF_INIT, value = BUF_INIT;

	for (size_t i = 0; i < r->n; i++) {
		if (apart(r->field[i].name) || seen_before(r, i))
			continue;
		group(r, r->field[i].name, &value);
		if (value.n) /* an empty field is none */
			buf_printf(&line, "%s%s:%06x", line.n ? " " : "", r->field[i].name, hash_of(&value));
	}
	set_mark(r, buf_cstr(&line));
	event_sort(r);
	buf_free(&line);
	buf_free(&value);
}

static void replace(struct rec *old, const struct rec *new, const char *name)
{
	rec_del(old, name);
	for (size_t i = rec_next(new, name, 0); i < new->n; i = rec_next(new, name, i + 1))
		rec_add(old, name, new->field[i].value);
}

/* how the Warning ends that holds what gave way to a later revision */
static const char gave_way[] = ", before a later revision of the source";

/* the values of Ical but DTSTAMP, which is of the writing */
static void without_stamp(const struct buf *values, struct buf *out)
{
	for (const char *p = buf_cstr(values); *p;) {
		size_t n = strcspn(p, "\x1e");
		if (strncasecmp(p, "DTSTAMP", 7) != 0) {
			buf_add(out, p, n);
			buf_char(out, '\x1e');
		}
		p += n + (p[n] != 0);
	}
}

static bool same_but_stamp(const struct buf *o, const struct buf *n)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	bool same;

	without_stamp(o, &a);
	without_stamp(n, &b);
	same = a.n == b.n && !memcmp(buf_cstr(&a), buf_cstr(&b), a.n);
	buf_free(&a);
	buf_free(&b);
	return same;
}

/* A field of a record without a mark, which nobody knows to be edited: of a later revision what is about the time is taken as a
 * whole, since an End or a rule of the old Start means something else.  O, what it was, N, what it becomes */
static bool give_way(const char *name, const struct buf *o, const struct buf *n, struct buf *warnings, const struct merge_report *report)
{
	static const char *const times[] = {"Start", "End", "Timezone", "Rrule", "Rdate", "Exdate", "Precision", "Status", "Method", "Ical"};
	bool found = false;
	size_t from;

	for (size_t i = 0; report && report->later && i < sizeof times / sizeof *times; i++)
		found = found || !strcmp(name, times[i]);
	if (!found || !strcmp(name, "Method") || (report->partial && !strcmp(name, "Status")) || (!strcmp(name, "Ical") && same_but_stamp(o, n)))
		return found;
	if (warnings->n)
		buf_char(warnings, '\x1e');
	buf_printf(warnings, "%s: was ", name);
	from = warnings->n;
	for (const char *p = buf_cstr(o); *p; p++)
		buf_str(warnings, *p == '\x1e' ? ", " : (char[]){(unsigned char)*p < ' ' ? ' ' : *p, '\0'});
	report->replaced(report->ctx, name, buf_cstr(warnings) + from, n->n ? buf_cstr(n) : "nothing");
	buf_str(warnings, gave_way);
	return true;
}

/* what a person may have made of a field, or the source; the field is the same in all cases of equality */
static bool merge_field(struct rec *old, const struct rec *new, const char *name, const char *mark, struct buf *warnings, const struct merge_report *report)
{
	struct buf o = BUF_INIT, n = BUF_INIT, line = BUF_INIT;
	bool changed = false;

	group(old, name, &o);
	group(new, name, &n);
	{
		const char *theirs = rec_get(new, name);
		buf_printf(&line, "%s: the source now says %.*s", name, theirs ? (int)strcspn(theirs, "\n") : 7, theirs ? theirs : "nothing");
	}
	for (size_t i = 0; i < line.n; i++)
		if ((unsigned char)line.p[i] < ' ')
			line.p[i] = ' ';
	if (o.n == n.n && !memcmp(buf_cstr(&o), buf_cstr(&n), n.n)) {
		;
	} else if (mark ? was(mark, name, &o) : !o.n) {
		replace(old, new, name);
		changed = true;
	} else if (!mark && give_way(name, &o, &n, warnings, report)) {
		replace(old, new, name);
		changed = true;
	} else if (mark ? was(mark, name, &n) : !n.n) {
		/* only the person changed it; a conflict that was told before is still one */
		for (size_t i = rec_next(old, "Warning", 0); i < old->n; i = rec_next(old, "Warning", i + 1))
			if (!strcmp(old->field[i].value, line.p)) {
				if (warnings->n)
					buf_char(warnings, '\x1e');
				buf_str(warnings, line.p);
				break;
			}
	} else {
		const char *theirs = rec_get(new, name), *kept = rec_get(old, name);
		if (warnings->n)
			buf_char(warnings, '\x1e');
		buf_str(warnings, line.p);
		if (report)
			report->conflict(report->ctx, name, kept ? kept : "", theirs ? theirs : "");
	}
	buf_free(&o);
	buf_free(&n);
	buf_free(&line);
	return changed;
}

static bool says(const struct rec *r, const char *warning)
{
	for (size_t i = rec_next(r, "Warning", 0); i < r->n; i = rec_next(r, "Warning", i + 1))
		if (!strcmp(r->field[i].value, warning))
			return true;
	return false;
}

/* does the Warning hold what is nowhere else, not even in R? */
static bool holds(const struct rec *r, const char *warning)
{
	size_t n = strlen(warning), m = sizeof gave_way - 1;
	return n > m && !strcmp(warning + n - m, gave_way) && !says(r, warning);
}

/* the Warnings: the new reading's, the conflicts', and what gave way before */
static bool merge_warnings(struct rec *old, const struct rec *new, const struct buf *conflicts)
{
	struct buf before = BUF_INIT, after = BUF_INIT;
	bool changed;

	group(old, "Warning", &before);
	replace(old, new, "Warning");
	for (const char *p = buf_cstr(&before); *p;) {
		char *one = mem_strn(p, strcspn(p, "\x1e"));
		if (holds(old, one))
			rec_add(old, "Warning", one);
		p += strlen(one);
		p += *p == '\x1e';
		free(one);
	}
	for (const char *p = buf_cstr(conflicts); *p;) {
		size_t n = strcspn(p, "\x1e");
		rec_addn(old, "Warning", p, n);
		p += n;
		p += *p == '\x1e';
	}
	group(old, "Warning", &after);
	changed = before.n != after.n || memcmp(buf_cstr(&before), buf_cstr(&after), after.n) != 0;
	buf_free(&before);
	buf_free(&after);
	return changed;
}

/* MARK, in which what LATEST has takes the place of what was there */
static void add_to_mark(const char *mark, const char *latest, struct buf *out)
{
	for (const char *p = mark; *p;) {
		size_t n = strcspn(p, " "), name = strcspn(p, ":");
		const char *at = latest;
		while (*at && (strncmp(at, p, name + 1) != 0 || name >= n))
			at += strcspn(at, " ") + (at[strcspn(at, " ")] != 0);
		if (!*at)
			buf_printf(out, "%s%.*s", out->n ? " " : "", (int)n, p);
		p += n;
		p += strspn(p, " ");
	}
	if (*latest)
		buf_printf(out, "%s%s", out->n ? " " : "", latest);
}

/* NEW is a part of the event: what it lacks stays as it is, and as it was read; its Ical is of the message, and
 * RecurrenceId names what was found by it */
static bool merge_part(struct rec *old, const struct rec *new, const char *mark, const char *today, const struct merge_report *report)
{
	struct rec part = REC_INIT;
	struct buf warnings = BUF_INIT, read = BUF_INIT;
	bool changed = false;

	for (size_t i = 0; i < new->n; i++)
		if (!apart(new->field[i].name) && strcmp(new->field[i].name, "Ical") != 0 && strcmp(new->field[i].name, "RecurrenceId") != 0)
			rec_add(&part, new->field[i].name, new->field[i].value);
	for (size_t i = 0; i < part.n; i++)
		changed = (!seen_before(&part, i) && merge_field(old, &part, part.field[i].name, mark, &warnings, report)) || changed;
	for (const char *p = buf_cstr(&warnings); *p;) {
		char *one = mem_strn(p, strcspn(p, "\x1e"));
		if (!says(old, one)) {
			rec_add(old, "Warning", one);
			changed = true;
		}
		p += strlen(one);
		p += *p == '\x1e';
		free(one);
	}
	if (changed) {
		if (mark) {
			merge_mark(&part);
			add_to_mark(mark, merge_marked(&part), &read);
			set_mark(old, buf_cstr(&read));
		}
		rec_set(old, "LastModified", today);
		event_sort(old);
	}
	buf_free(&warnings);
	buf_free(&read);
	rec_free(&part);
	return changed;
}

bool merge_record(struct rec *old, const struct rec *new, const char *today, const struct merge_report *report)
{
	const char *found = merge_marked(old), *latest = merge_marked(new);
	char *mark = found ? mem_str(found) : NULL;
	struct buf warnings = BUF_INIT, names = BUF_INIT;
	bool changed = false, remarked;

	if (report && report->partial) {
		changed = merge_part(old, new, mark, today, report);
		free(mark);
		return changed;
	}
	/* the names of both, once each: the record is changed while they are gone through */
	for (int side = 0; side < 2; side++) {
		const struct rec *r = side ? new : old;
		for (size_t i = 0; i < r->n; i++)
			if (!apart(r->field[i].name) && !seen_before(r, i) && (!side || !rec_count(old, r->field[i].name)))
				buf_printf(&names, "%s ", r->field[i].name);
	}
	for (const char *p = buf_cstr(&names); *p;) {
		char name[128]; /* one has 100 octets at most */
		size_t n = strcspn(p, " ");
		snprintf(name, sizeof name, "%.*s", (int)n, p);
		changed = merge_field(old, new, name, mark, &warnings, report) || changed;
		p += n + 1;
	}
	changed = merge_warnings(old, new, &warnings) || changed;
	replace(old, new, "Evidence");
	replace(old, new, "Confidence");
	replace(old, new, "Why");
	remarked = latest && (!mark || strcmp(mark, latest) != 0);
	if (changed)
		rec_set(old, "LastModified", today);
	if (remarked) /* what was read this time */
		set_mark(old, latest);
	if (changed || remarked)
		event_sort(old);
	free(mark);
	buf_free(&warnings);
	buf_free(&names);
	return changed || remarked;
}
