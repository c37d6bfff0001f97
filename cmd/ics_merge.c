/* ics_merge.c: a file of a calendar directory that was edited elsewhere, and what is about to be written there; see
 * ics_vdir.h.  What was written last is known by the file itself: X-EV-WRITTEN, a short hash of each field. */
#include "cmd/ics_vdir.h"
#include "cmd/ics_move.h"

#include "document/ical.h"
#include "ground/mem.h"
#include "outgoing/instance.h"
#include "record/event.h"
#include "record/revision.h"
#include "record/merge.h"
#include "record/which.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

struct vdir_old {
	struct cmd *c;
	const char *path;
	struct rec *r;
	struct which *id; /* of each */
	struct which *named; /* the same as the file has it, where its series was moved since */
	bool *used;
	size_t n, cap, used_cap, id_cap, next;
};

static void take(void *ctx, struct rec *r)
{
	struct vdir_old *old = ctx;

	old->r = mem_grow(old->r, &old->cap, old->n + 1, sizeof *old->r);
	old->used = mem_grow(old->used, &old->used_cap, old->n + 1, sizeof *old->used);
	memset(&old->r[old->n], 0, sizeof *old->r);
	old->id = mem_grow(old->id, &old->id_cap, old->n + 1, sizeof *old->id);
	old->used[old->n] = false;
	old->id[old->n] = which_of(r);
	rec_copy(&old->r[old->n++], r);
}

static void fail(void *ctx, const char *source, const struct err *e)
{
	struct vdir_old *old = ctx;
	struct err note = *e;

	note.status = 0; /* it is replaced, and nobody did wrong here */
	cmd_error(old->c, source, &note);
}

struct vdir_old *vdir_old_new(struct cmd *c, const char *path, const struct buf *text)
{
	struct vdir_old *old = mem_new(1, sizeof *old);
	struct ical_options o = {.source = path, .emit = take, .fail = fail, .written = true, .ctx = old};

	old->c = c;
	old->path = path;
	ical_read_octets(buf_cstr(text), text->n, &o);
	return old;
}

void vdir_old_free(struct vdir_old *old)
{
	if (!old)
		return;
	rec_free_list(old->r, old->n);
	free(old->used);
	free(old->id);
	free(old->named);
	free(old);
}

void vdir_old_fault(const struct vdir_old *old, const char *why, const struct err *e)
{
	cmd_warn(old->c, e->status, "%s: is left as it is, since %s: %s", old->path, why, e->msg);
}

/* is OLD a later revision than NEW, though nobody knows what was written last? */
static bool later(const struct rec *old, const struct rec *new)
{
	const struct event_revision a = event_revision(old), b = event_revision(new);
	int c = event_revision_cmp(&a, &b);

	return c > 0 || (!c && a.dated && !b.dated);
}

static void conflict(void *ctx, const char *field, const char *kept, const char *source)
{
	struct vdir_old *old = ctx;
	int k = (int)strcspn(kept, "\n"), n = (int)strcspn(source, "\n");
	struct err e;

	err_set(&e, 0, 0, "%s: edited here and in the input: kept \"%.*s\", the input says \"%.*s\"", field, k > 120 ? 120 : k, kept, n > 120 ? 120 : n, source);
	cmd_error(old->c, old->path, &e);
}

static void now_text(const struct cmd *c, char out[CIVIL_SIZE])
{
	struct civil t = civil_of_seconds(c->now);

	t.timed = t.utc = true;
	civil_format(&t, out);
}

/* The mark of what is written: merge_mark's, and behind it the revision, which other programs raise at each edit: what the input
 * had is told by the mark alone. */
static const char behind[] = " Sequence:";

void vdir_mark(struct rec *r)
{
	long n = event_sequence(r);
	struct buf mark = BUF_INIT;

	merge_mark(r);
	if (n <= 0)
		return;
	buf_printf(&mark, "%s%s%ld", rec_text(r, "Read"), behind, n);
	rec_set(r, "Read", mark.p);
	buf_free(&mark);
}

static long written_revision(const struct rec *was)
{
	const char *at = strstr(rec_text(was, "Read"), behind);
	return at ? strtol(at + sizeof behind - 1, NULL, 10) : 0;
}

/* is all that it says what NEW says? */
static bool unedited(const struct rec *was, const struct rec *new)
{
	const char *b = rec_text(new, "Read"), *end = strstr(b, behind), *a;
	size_t n = end ? (size_t)(end - b) : strlen(b);
	struct rec copy = REC_INIT;
	bool same;

	rec_copy(&copy, was);
	merge_mark(&copy);
	a = rec_text(&copy, "Read");
	same = strlen(a) == n && !memcmp(a, b, n);
	rec_free(&copy);
	return same;
}

/* is NEW an earlier revision than what was written (RFC 5546 2.1.5)?  That is said. */
static bool earlier(const struct vdir_old *old, const struct rec *was, const struct rec *new)
{
	long n = rec_get(was, "Read") ? written_revision(was) : event_is_cancellation(new) ? event_sequence(was) : 0, m = event_sequence(new);

	if (m < n)
		cmd_warn(old->c, 0, "%s: the input has revision %ld (SEQUENCE), here is %ld, which is kept: %.120s", old->path, m, n, rec_text(was, "Summary"));
	return m < n;
}

/* the mark of one field alone, which has to be freed; "": it has no value */
static char *mark_of(const struct rec *r, const char *field)
{
	struct rec alone = REC_INIT;
	char *mark;

	for (size_t i = rec_next(r, field, 0); i < r->n; i = rec_next(r, field, i + 1))
		rec_add(&alone, field, r->field[i].value);
	merge_mark(&alone);
	mark = mem_str(rec_text(&alone, "Read"));
	rec_free(&alone);
	return mark;
}

/* where MARK, of one field, stands in READ; NULL: nowhere */
static const char *mark_at(const char *read, const char *mark)
{
	const size_t n = strlen(mark);
	const char *at = n ? strstr(read, mark) : NULL;

	return at && (at == read || at[-1] == ' ') && (!at[n] || at[n] == ' ') ? at : NULL;
}

/* R's mark says that the field was written as AS has it, where it says that it was as WAS has it; else it stays */
static void remark(struct rec *r, const char *field, const struct rec *was, const struct rec *as)
{
	char *before = mark_of(was, field), *after = mark_of(as, field), *read = mem_str(rec_text(r, "Read"));
	const char *at = mark_at(read, before);

	if (at && strlen(before) == strlen(after)) { /* all hashes are of one length */
		memcpy(read + (at - read), after, strlen(after));
		rec_set(r, "Read", read);
	}
	free(before);
	free(after);
	free(read);
}

static void lost(struct vdir_old *old, const char *field, const char *value)
{
	struct err e;

	err_set(&e, 0, 0, "%s: %s names no instance any more, as the input moves the series: it is kept as it is", field, value);
	cmd_error(old->c, old->path, &e);
}

static void lost_day(void *ctx, const char *value)
{
	lost(ctx, "Exdate", value);
}

/* The days that were deleted there.  An input that moved its own along has not changed them. */
static void move_days(struct vdir_old *old, const struct ics_move *m, struct rec *was, const struct rec *new)
{
	const struct ics_move back = ics_move_back(m);
	struct rec before = REC_INIT;
	char *mark = mark_of(was, "Exdate");

	if (*mark && rec_get(was, "Read") && !mark_at(rec_text(was, "Read"), mark)) { /* else they are the input's */
		rec_copy(&before, new);
		ics_move_exdates(&back, &before, NULL, NULL);
		remark(was, "Exdate", &before, new);
		ics_move_exdates(m, was, lost_day, old);
	}
	free(mark);
	rec_free(&before);
}

static bool written_here(const struct rec *r);

/* the instances that the file has; one that was changed there alone has its time from the series, until it is given another one */
static void move_instances(struct vdir_old *old, const struct ics_move *m, const struct rec *series)
{
	for (size_t i = 0; i < old->n; i++) {
		struct rec *r = &old->r[i], before = REC_INIT;
		bool ours;
		if (r == series || old->id[i].kind == WHICH_SERIES || event_is_component(r) || strcmp(rec_text(r, "Uid"), rec_text(series, "Uid")) != 0)
			continue;
		ours = written_here(r);
		rec_copy(&before, r);
		if (!ics_move_instance(m, r, !ours) && !ours)
			lost(old, "RecurrenceId", rec_text(r, "RecurrenceId"));
		if (ours)
			remark(r, "RecurrenceId", &before, r);
		old->id[i] = which_of(r);
		rec_free(&before);
	}
}

/* a rule that was given another end there, which stays: not the input's own */
static void move_end(struct rec *was, const struct rec *new, const struct rec *before, struct rec *after)
{
	char *mark = mark_of(was, "Rrule"), *kept = mark_of(after, "Rrule"), *theirs = mark_of(new, "Rrule");

	if (!strcmp(mark, kept) && strcmp(mark, theirs) != 0 && rec_get(was, "Read") && !mark_at(rec_text(was, "Read"), mark)) {
		ics_move_until(was, before, after);
		ics_move_until(after, before, after);
	}
	free(mark);
	free(kept);
	free(theirs);
}

/* WAS, a series of the file, will begin when NEW does, if nothing in the file speaks against it: what names instances of it is to
 * name them then, too */
static void move_along(struct vdir_old *old, struct rec *was, const struct rec *new, bool merged)
{
	struct rec before = REC_INIT, after = REC_INIT;
	struct ics_move m;

	if (!strcmp(rec_text(was, "Start"), rec_text(new, "Start")) && !strcmp(rec_text(was, "Timezone"), rec_text(new, "Timezone")))
		return;
	rec_copy(&before, was);
	rec_copy(&after, merged ? was : new);
	if (merged) {
		merge_record(&after, new, "", NULL);
		move_end(was, new, &before, &after);
	}
	if (ics_move_begin(&m, &before, &after)) {
		old->named = old->named ? old->named : mem_new(old->n, sizeof *old->named);
		memcpy(old->named, old->id, old->n * sizeof *old->named);
		if (merged)
			move_days(old, &m, was, new);
		move_instances(old, &m, was);
	}
	ics_move_end(&m);
	rec_free(&before);
	rec_free(&after);
}

/* what the file has of it, by the name that it has now, or had */
static struct rec *find(struct vdir_old *old, const struct rec *new)
{
	const struct which id = which_of(new);

	for (int named = 0; named < (old->named ? 2 : 1); named++)
		for (size_t i = 0; i < old->n; i++)
			if (!old->used[i] && which_match(&old->r[i], named ? old->named[i] : old->id[i], new, id)) {
				old->used[i] = true;
				return &old->r[i];
			}
	return NULL;
}

const struct rec *vdir_old_merge(struct vdir_old *old, const struct rec *new)
{
	struct merge_report report = {.conflict = conflict, .ctx = old};
	char now[CIVIL_SIZE], sequence[24];
	struct rec *was = find(old, new);
	bool replaced;
	long n, m;

	if (!was)
		return NULL;
	replaced = !rec_get(was, "Read") && !later(was, new);
	if (!replaced && earlier(old, was, new))
		return was;
	if (which_of(new).kind == WHICH_SERIES && !event_is_component(new))
		move_along(old, was, new, !replaced);
	if (replaced) {
		if (!unedited(was, new))
			cmd_warn(old->c, 0, "%s: does not say what was written there last, and is no later revision: it is replaced", old->path);
		return NULL;
	}
	n = event_sequence(was);
	m = event_sequence(new);
	now_text(old->c, now);
	rec_del(was, "Source");
	if (rec_get(new, "Source"))
		rec_set(was, "Source", rec_get(new, "Source"));
	merge_record(was, new, now, &report);
	if (m > n) {
		snprintf(sequence, sizeof sequence, "%ld", m);
		rec_set(was, "Sequence", sequence);
	}
	if (unedited(was, new))
		return NULL;
	rec_set(was, "Read", rec_get(new, "Read"));
	event_sort(was);
	return was;
}

static void replaced(void *ctx, const char *field, const char *was, const char *source)
{
	struct vdir_old *old = ctx;
	cmd_warn(old->c, 0, "%s: %s: was \"%.120s\", the cancellation says \"%.*s\", which is taken", old->path, field, was, (int)strcspn(source, "\n") > 120 ? 120 : (int)strcspn(source, "\n"), source);
}

/* An instance of the series of which there is no record.  Without a mark: it is kept, whatever the input has of the series. */
static struct rec *made(struct vdir_old *old, const struct rec *new)
{
	const char *rid = rec_get(new, "RecurrenceId");
	struct rec r = REC_INIT;
	size_t k = old->n;

	for (size_t i = 0; rid && i < old->n && k == old->n; i++)
		if (old->id[i].kind == WHICH_SERIES && !event_is_component(&old->r[i]) && !strcmp(rec_text(&old->r[i], "Uid"), rec_text(new, "Uid")))
			k = i;
	if (k == old->n)
		return NULL;
	instance_of_series(&old->r[k], rid, &r);
	rec_del(&r, "Read");
	rec_del(&r, "Alarm");
	for (size_t i = r.n; i-- > 0;) /* what is the series' own, but for its zone */
		if (!strcmp(r.field[i].name, "Ical") && strncasecmp(r.field[i].value, "BEGIN:VTIMEZONE", 15) != 0) {
			memmove(&r.field[i], &r.field[i + 1], (r.n - i - 1) * sizeof *r.field);
			r.n--;
		}
	take(old, &r);
	rec_free(&r);
	return &old->r[old->n - 1];
}

const struct rec *vdir_old_cancel(struct vdir_old *old, const struct rec *new)
{
	const struct which id = which_of(new);
	struct merge_report report = {.conflict = conflict, .replaced = replaced, .ctx = old, .later = true, .partial = true};
	long m = event_sequence(new), n;
	char now[CIVIL_SIZE], number[24];
	struct rec *was = NULL;
	struct buf mark = BUF_INIT;
	const char *end;

	for (size_t i = 0; i < old->n && !was; i++)
		if (which_match(&old->r[i], old->id[i], new, id)) {
			was = &old->r[i];
			old->used[i] = true;
		}
	if (!was && (was = made(old, new)))
		old->used[old->n - 1] = true;
	if (!was || earlier(old, was, new))
		return was;
	n = written_revision(was);
	end = strstr(rec_text(was, "Read"), behind);
	if (end) { /* merging goes by the hashes alone */
		buf_add(&mark, rec_text(was, "Read"), (size_t)(end - rec_text(was, "Read")));
		rec_set(was, "Read", buf_cstr(&mark));
	}
	now_text(old->c, now);
	merge_record(was, new, now, &report);
	snprintf(number, sizeof number, "%ld", m);
	if (m > event_sequence(was))
		rec_set(was, "Sequence", number);
	if (rec_get(was, "Read") && (m > n ? m : n) > 0) {
		buf_clear(&mark);
		buf_printf(&mark, "%s%s%ld", rec_text(was, "Read"), behind, m > n ? m : n);
		rec_set(was, "Read", mark.p);
	}
	event_sort(was);
	buf_free(&mark);
	return was;
}

static bool drops(const struct rec *r, struct which instance)
{
	for (size_t i = rec_next(r, "Exdate", 0); i < r->n; i = rec_next(r, "Exdate", i + 1))
		if (which_same(which_taken(r, r->field[i].value), instance))
			return true;
	return false;
}

bool vdir_old_dropped(const struct vdir_old *old, const struct rec *override, const struct rec *series)
{
	const struct which instance = which_of(override);
	bool dropped = false;

	if (instance.kind == WHICH_SERIES || (series && drops(series, instance)))
		return false;
	for (size_t i = 0; i < old->n; i++) {
		const struct rec *r = &old->r[i];
		if (event_is_component(r) || strcmp(rec_text(r, "Uid"), rec_text(override, "Uid")) != 0)
			continue;
		if (which_same(old->id[i], instance))
			return false;
		dropped = dropped || (old->id[i].kind == WHICH_SERIES && rec_get(r, "Read") && drops(r, instance));
	}
	return dropped;
}

/* Was the instance itself written here?  A program that makes one of its series copies the mark with all else, and that does
 * not have this RecurrenceId. */
static bool written_here(const struct rec *r)
{
	char *mark;
	bool here;

	if (!rec_get(r, "RecurrenceId")) /* an odd one, which no program makes by itself */
		return rec_get(r, "Read") != NULL;
	mark = mark_of(r, "RecurrenceId");
	here = mark_at(rec_text(r, "Read"), mark) != NULL;
	free(mark);
	return here;
}

/* an instance that was written here, edited since, and is gone from the input: said once, since from then on it has the mark of one
 * of which nothing was read; so it is merged, should it come back, and what was edited stays */
static void gone(struct vdir_old *old, struct rec *r)
{
	struct err e;

	err_set(&e, 0, 0, "RecurrenceId: %s was edited here, and is gone from the input: it is kept", rec_text(r, "RecurrenceId"));
	cmd_error(old->c, old->path, &e);
	rec_set(r, "Read", "-");
}

/* are they one Uid, once written?  Controls are not. */
static bool same_uid(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (iscntrl((unsigned char)*a) && *a)
			a++;
		while (iscntrl((unsigned char)*b) && *b)
			b++;
		if (*a != *b || !*a)
			return *a == *b;
	}
}

/* a component without UID: of the input, such goes into no file, so it was written elsewhere */
static bool nameless(const struct rec *r)
{
	return !*rec_text(r, "Uid") && event_is_component(r) && !strncmp(rec_text(r, "Ical"), "BEGIN:", 6);
}

/* something else that happens to stand in the file of UID */
static bool foreign(const struct rec *r, const char *uid)
{
	return uid && (nameless(r) || (*rec_text(r, "Uid") && !same_uid(rec_text(r, "Uid"), uid)));
}

void vdir_old_tell(const struct vdir_old *old, const char *uid)
{
	for (size_t i = 0; i < old->n; i++) {
		const char *ical = rec_text(&old->r[i], "Ical");
		if (foreign(&old->r[i], uid) && nameless(&old->r[i]))
			cmd_warn(old->c, 0, "%s: holds a component without Uid, too, which is kept: %.*s", old->path, (int)strcspn(ical, "\n") > 60 ? 54 : (int)strcspn(ical, "\n") - 6, ical + 6);
		else if (foreign(&old->r[i], uid))
			cmd_warn(old->c, 0, "%s: holds another event, too, which is kept: %.120s", old->path, rec_text(&old->r[i], "Uid"));
	}
}

static bool kept(struct vdir_old *old, size_t i, const char *uid, bool series)
{
	struct rec *r = &old->r[i];

	if (foreign(r, uid))
		return true;
	if (old->used[i] || event_is_component(r) || !uid || !*rec_text(r, "Uid"))
		return false;
	if (!series || old->id[i].kind == WHICH_SERIES)
		return !series;
	if (written_here(r)) {
		if (unedited(r, r))
			return false;
		gone(old, r);
	}
	return true;
}

const struct rec *vdir_old_series(struct vdir_old *old, const char *uid)
{
	for (size_t i = 0; i < old->n; i++)
		if (uid && *rec_text(&old->r[i], "Uid") && old->id[i].kind == WHICH_SERIES && !foreign(&old->r[i], uid) && !event_is_component(&old->r[i])) {
			old->used[i] = true;
			return &old->r[i];
		}
	return NULL;
}

const struct rec *vdir_old_next(struct vdir_old *old, const char *uid, bool series)
{
	while (old->next < old->n) {
		size_t i = old->next++;
		if (kept(old, i, uid, series))
			return &old->r[i];
	}
	return NULL;
}
