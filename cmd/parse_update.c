/* parse_update.c: ev-parse --update: what was read anew goes into a file of records; see parse.h and merge.h.  The file is
 * replaced as a whole, and only where something changed; comments and other records stay as they are. */
#include "cmd/append.h"
#include "cmd/parse.h"
#include "cmd/scrap.h"

#include "ground/mem.h"
#include "outgoing/instance.h"
#include "record/event.h"
#include "record/merge.h"
#include "record/revision.h"
#include "record/which.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

struct old {
	struct rec *r;
	const struct rec **from; /* which record of this run each was merged with or came from; NULL: none yet */
	size_t n, cap, from_cap;
};

struct told {
	struct parse_run *run;
	size_t line;
	bool marked; /* the record of the file has a Read */
};

static void say(const struct told *t, const char *field, const char *what, const char *kept, const char *how, const char *source)
{
	int k = (int)strcspn(kept, "\n"), n = (int)strcspn(source, "\n");
	struct err e;

	err_set(&e, 0, t->line, "%s: %s \"%.*s\", %s \"%.*s\"", field, what, k > 200 ? 200 : k, kept, how, n > 200 ? 200 : n, source);
	cmd_error(&t->run->c, t->run->update, &e); /* a message; nothing went wrong */
}

static void conflict(void *ctx, const char *field, const char *kept, const char *source)
{
	const struct told *t = ctx;
	say(t, field, t->marked ? "both changed: kept" : "differs, and no Read says who changed it: kept", kept, "the source says", source);
}

static void replaced(void *ctx, const char *field, const char *was, const char *source)
{
	say(ctx, field, "was", was, "and no Read says who wrote it: a later revision of the source is taken,", source);
}

/* room for a record before the one at I, where it becomes R */
static void insert(struct old *old, size_t i, const struct rec *r, const struct rec *from)
{
	old->r = mem_grow(old->r, &old->cap, old->n + 1, sizeof *old->r);
	old->from = mem_grow(old->from, &old->from_cap, old->n + 1, sizeof *old->from);
	memmove(old->r + i + 1, old->r + i, (old->n - i) * sizeof *old->r);
	memmove(old->from + i + 1, old->from + i, (old->n - i) * sizeof *old->from);
	memset(&old->r[i], 0, sizeof *old->r);
	rec_copy(&old->r[i], r);
	old->from[i] = from;
	old->n++;
}

static void unlock(struct parse_run *run)
{
	if (run->lock < 0)
		return;
	scrap_done(run->lock);
	close(run->lock);
	run->lock = -1;
}

/* Nobody else replaces the file or appends to it until this run is done.  One that is not there is made, so that all wait for the
 * same; where it cannot be, or is no regular file, what comes next says so. */
static void lock(struct parse_run *run)
{
	struct stat st;

	do {
		run->made = stat(run->update, &st) != 0;
		unlock(run);
		if (run->made)
			run->lock = scrap_lock(run->update, 0666);
		else if (S_ISREG(st.st_mode))
			run->lock = open(run->update, O_RDONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
		if (run->lock >= 0)
			append_wait(run->lock);
	} while (run->lock >= 0 && !append_current(run->lock, run->update));
}

void parse_update_end(struct parse_run *run)
{
	char *real = run->made && run->lock >= 0 ? realpath(run->update, NULL) : NULL;
	struct stat st;

	if (real && !fstat(run->lock, &st) && !st.st_size && append_current(run->lock, real))
		unlink(real); /* nothing came into it */
	free(real);
	unlock(run);
}

/* the records of the file; false: it cannot be read, and is left alone */
static bool read_old(struct parse_run *run, struct old *old)
{
	struct rec_reader *rd;
	struct rec r = REC_INIT;
	struct err e = {0};
	FILE *f = fopen(run->update, "r");
	int rc;

	if (!f && errno == ENOENT)
		return true;
	if (!f) {
		cmd_warn(&run->c, EX_NOINPUT, "%s: %s", run->update, strerror(errno));
		return false;
	}
	rd = rec_reader_new(f);
	while ((rc = rec_read(rd, &r, &e)) == 1) {
		insert(old, old->n, &r, NULL);
		cmd_begun(&run->c, run->update, rd);
	}
	rec_reader_free(rd);
	rec_free(&r);
	fclose(f);
	if (rc < 0)
		cmd_error(&run->c, run->update, &e);
	return rc == 0;
}

/* below 0: A is an earlier revision than B */
static int revision(const struct rec *a, const struct rec *b)
{
	const struct event_revision of_a = event_revision(a), of_b = event_revision(b);

	return event_revision_cmp(&of_a, &of_b);
}

/* ---- the revision that the source had when it was read ----
 * It stands behind the hashes of Read: LastModified becomes that of the merging, and a person may raise Sequence. */

static const char behind[] = " Sequence:", dated[] = " LastModified:";

struct stamp {
	long sequence;
	struct civil modified; /* where it is a time */
	bool any, kept;        /* there is one; it stands in Read */
};

/* A record without Read has it in its fields: nobody merged it.  Pages have none. */
static struct stamp stamp_of(const struct rec *r, bool read)
{
	const char *at = read ? strstr(rec_text(r, "Read"), behind) : NULL;
	struct stamp s = {0};
	char *end;

	if (at) {
		s.kept = s.any = true;
		s.sequence = strtol(at + sizeof behind - 1, &end, 10);
		if (strncmp(end, dated, sizeof dated - 1) != 0 || !civil_parse(end + sizeof dated - 1, &s.modified))
			s.modified.timed = false;
	} else if (!read || !merge_marked(r)) {
		s.any = rec_get(r, "Sequence") || rec_get(r, "LastModified");
		s.sequence = event_sequence(r);
		if (!event_time(r, "LastModified", &s.modified))
			s.modified.timed = false;
	}
	return s;
}

static void stamp_strip(struct rec *r)
{
	const char *read = rec_text(r, "Read"), *at = strstr(read, behind);
	char *mark = at ? mem_str(read) : NULL;

	if (at) {
		mark[at - read] = '\0';
		rec_set(r, "Read", mark);
	}
	free(mark);
}

static void stamp_put(struct rec *r, const struct stamp *s)
{
	struct buf mark = BUF_INIT;
	char t[CIVIL_SIZE];

	stamp_strip(r);
	if (!s->any || !rec_get(r, "Read"))
		return;
	buf_printf(&mark, "%s%s%ld", rec_get(r, "Read"), behind, s->sequence);
	if (s->modified.timed)
		buf_printf(&mark, "%s%s", dated, civil_format(&s->modified, t));
	rec_set(r, "Read", mark.p);
	buf_free(&mark);
}

/* as revision() has it */
static int stamp_cmp(const struct stamp *a, const struct stamp *b)
{
	if (a->sequence != b->sequence)
		return a->sequence < b->sequence ? -1 : 1;
	return a->modified.timed && b->modified.timed ? civil_cmp(&a->modified, &b->modified) : 0;
}

/* Does NEW say what was read before?  Ical apart, where DTSTAMP stands. */
static bool says_nothing_new(const struct rec *was, const struct rec *new)
{
	const char *a = rec_text(was, "Read"), *b = rec_text(new, "Read"), *end = strstr(a, behind);

	for (;;) {
		size_t n, m;
		while (*a == ' ' || !strncmp(a, "Ical:", 5))
			a += *a == ' ' ? 1 : strcspn(a, " ");
		while (*b == ' ' || !strncmp(b, "Ical:", 5))
			b += *b == ' ' ? 1 : strcspn(b, " ");
		n = end && a > end ? 0 : strcspn(a, " ");
		m = strcspn(b, " ");
		if (n != m || memcmp(a, b, n) != 0 || !n)
			return n == m && !n;
		a += n;
		b += m;
	}
}

/* is a revision of NEW's event that is not earlier than WAS read in this run, too?  Whole mailboxes are read again and again */
static bool later_beside(const struct parse_run *run, const struct rec *new, const struct stamp *was)
{
	const struct which id = which_of(new);

	for (size_t i = 0; i < run->n_kept; i++) {
		const struct rec *r = &run->kept[i];
		struct stamp s;
		if (r == new || strcmp(rec_text(r, "Uid"), rec_text(new, "Uid")) != 0 || !which_match(r, which_of(r), new, id))
			continue;
		s = stamp_of(r, true);
		if (!s.any)
			s = stamp_of(r, false);
		if (s.any && stamp_cmp(&s, was) >= 0)
			return true;
	}
	return false;
}

/* is NEW, of the revision N, an earlier one than what WAS, of the file, was read with?  That is said. */
static bool earlier(const struct told *told, const struct rec *was, const struct stamp *o, const struct rec *new, const struct stamp *n)
{
	const char *summary = rec_text(was, "Summary");
	char a[CIVIL_SIZE], b[CIVIL_SIZE];
	struct err e;

	if (!o->any || !n->any || stamp_cmp(n, o) >= 0)
		return false;
	if (says_nothing_new(was, new) || (event_is_cancellation(new) && event_is_off(was)) || later_beside(told->run, new, o))
		return true;
	if (n->sequence != o->sequence)
		err_set(&e, 0, was->line, "the source has revision %ld (SEQUENCE), here is %ld, which is kept: %.*s", n->sequence, o->sequence, (int)strcspn(summary, "\n") > 120 ? 120 : (int)strcspn(summary, "\n"), summary);
	else
		err_set(&e, 0, was->line, "the source is of %s, here is %s, which is kept: %.*s", civil_format(&n->modified, a), civil_format(&o->modified, b), (int)strcspn(summary, "\n") > 120 ? 120 : (int)strcspn(summary, "\n"), summary);
	cmd_error(&told->run->c, told->run->update, &e);
	return true;
}

/* has one source two events by one name?  Then they are two; else NEW is a revision of what was read before it, or says the same */
static bool apart(const struct rec *before, const struct rec *new)
{
	return before && !revision(before, new) && !strcmp(rec_text(before, "Source"), rec_text(new, "Source")) && strcmp(rec_text(before, "Read"), rec_text(new, "Read")) != 0;
}

/* the record of the same event or instance: by Uid; else the only one of the same source, where the source gives one event
 * only.  Its index, or old->n */
static size_t match(const struct parse_run *run, const struct old *old, const struct rec *new)
{
	const char *uid = rec_get(new, "Uid"), *source = rec_get(new, "Source"), *s;
	const struct which id = which_of(new);
	bool component = event_is_component(new);
	size_t of_source = 0, found = old->n;

	for (size_t i = 0; i < old->n; i++) {
		const struct rec *r = &old->r[i];
		/* a calendar's own properties have no Uid */
		bool same = uid ? !strcmp(rec_text(r, "Uid"), uid) : component && source && !strcmp(rec_text(r, "Source"), source);
		if (same && which_match(r, which_of(r), new, id) && !apart(old->from[i], new))
			return i;
	}
	for (size_t i = 0; i < run->n_kept; i++) {
		s = rec_get(&run->kept[i], "Source");
		of_source += s && source && !strcmp(s, source);
	}
	for (size_t i = 0; source && of_source == 1 && i < old->n; i++) {
		s = rec_get(&old->r[i], "Source");
		if (s && !strcmp(s, source) && !event_is_component(&old->r[i]) && !component && which_same(which_of(&old->r[i]), id)) {
			if (found < old->n)
				return old->n;
			found = i;
		}
	}
	return found;
}

/* where a new record comes: an instance behind its series and the series' other instances, a series before them, as readers of
 * streams want them; else at the end */
static size_t place(const struct old *old, const struct rec *new)
{
	const char *uid = rec_get(new, "Uid");
	bool series = !rec_get(new, "RecurrenceId");
	size_t at = old->n;

	for (size_t i = 0; uid && i < old->n; i++) {
		if (strcmp(rec_text(&old->r[i], "Uid"), uid) != 0)
			continue;
		if (series && rec_get(&old->r[i], "RecurrenceId"))
			return i;
		at = i + 1;
	}
	return at;
}

/* NEW goes into the file; as a cancellation of an instance that has no record there it is made from the series, since what has
 * no Start can be neither listed nor written */
static void add(struct old *old, struct rec *new, const struct stamp *n)
{
	const char *rid = event_is_cancellation(new) ? rec_get(new, "RecurrenceId") : NULL;
	struct rec made = REC_INIT, series = REC_INIT;
	size_t at = place(old, new), i = 0;

	while (rid && i < old->n && (strcmp(rec_text(&old->r[i], "Uid"), rec_text(new, "Uid")) != 0 || which_of(&old->r[i]).kind != WHICH_SERIES || event_is_component(&old->r[i])))
		i++;
	if (rid && i < old->n) {
		rec_copy(&series, &old->r[i]);
		instance_of_series(&series, rid, &made);
		for (size_t k = 0; k < new->n; k++)
			if (strcmp(new->field[k].name, "RecurrenceId") != 0 && strcmp(new->field[k].name, "Ical") != 0)
				rec_set(&made, new->field[k].name, new->field[k].value);
		merge_mark(&made);
	}
	insert(old, at, made.n ? &made : new, new);
	stamp_put(&old->r[at], n);
	rec_free(&series);
	rec_free(&made);
}

/* WAS, which LastModified dates anew, gets the number SEQUENCE */
static void number(struct rec *was, long sequence, const char *now)
{
	char text[24];

	snprintf(text, sizeof text, "%ld", sequence);
	rec_set(was, "Sequence", text);
	rec_set(was, "LastModified", now);
	event_sort(was);
}

/* NEW, of the revision N, into WAS, of O; true: WAS is not what it was.  Where a source numbers nothing, as pages do, the file is
 * what the organizer has, and what asks for a new SEQUENCE raises it here (RFC 5545 3.8.7.4, RFC 5546 2.1.4). */
static bool merge(struct told *told, struct rec *was, const struct stamp *o, const struct rec *new, const struct stamp *n, const char *now)
{
	struct merge_report report = {.conflict = conflict, .replaced = replaced, .ctx = told, .later = event_is_cancellation(new) || (o->any && n->any && stamp_cmp(o, n) < 0), .partial = event_is_cancellation(new)};
	const long own = event_sequence(was);
	const uint64_t said = event_significant(was);
	bool changed, raise;

	stamp_strip(was); /* merging goes by the hashes alone */
	changed = merge_record(was, new, now, &report);
	raise = !rec_get(new, "Sequence") && own < LONG_MAX && !event_is_component(was) && said != event_significant(was);
	if (raise || n->sequence > own) {
		number(was, raise ? own + 1 : n->sequence, now);
		changed = true;
	}
	if (changed && n->any)
		stamp_put(was, n);
	else if (o->kept)
		stamp_put(was, o);
	return changed;
}

/* one record that was read; true: the records of the file are not what they were */
static bool take(struct told *told, struct old *old, struct rec *new, const char *now)
{
	struct stamp o, n = stamp_of(new, true);
	const struct rec *before;
	size_t i;

	if (!n.any) /* it was read just now */
		n = stamp_of(new, false);
	stamp_strip(new);
	i = match(told->run, old, new);
	if (i == old->n) {
		add(old, new, &n);
		return true;
	}
	before = old->from[i];
	if (before && revision(before, new) > 0)
		return false;
	old->from[i] = new;
	told->line = old->r[i].line;
	told->marked = merge_marked(&old->r[i]) != NULL;
	o = stamp_of(&old->r[i], true);
	return !earlier(told, &old->r[i], &o, new, &n) && merge(told, &old->r[i], &o, new, &n, now);
}

/* SOURCE_DATE_EPOCH, --now or the clock, as UTC */
static void today(const struct parse_run *run, char out[CIVIL_SIZE])
{
	struct civil c = civil_of_seconds(run->c.now);

	c.timed = c.utc = true;
	civil_format(&c, out);
}

void parse_update(struct parse_run *run)
{
	struct old old = {0};
	struct told told = {.run = run};
	bool changed = strcmp(run->c.output, run->update) != 0; /* with -o elsewhere it is written in any case */
	char now[CIVIL_SIZE];

	today(run, now);
	run->c.merged = !changed;
	if (!changed)
		lock(run);
	if (!read_old(run, &old)) {
		run->c.output = NULL;
		goto out;
	}
	for (size_t i = 0; i < run->n_kept; i++)
		changed = take(&told, &old, &run->kept[i], now) || changed;
	if (!changed) {
		run->c.output = NULL;
	} else if (cmd_out(&run->c)) {
		for (size_t i = 0; i < old.n; i++) {
			buf_clear(&run->text);
			rec_write(&old.r[i], &run->text);
			cmd_put(&run->c, &run->text);
		}
	}
out:
	rec_free_list(old.r, old.n);
	free(old.from);
}
