/* ics_vdir.c: see ics_vdir.h. */
#include "cmd/ics_vdir.h"
#include "cmd/ics_uids.h"
#include "cmd/ics_written.h"
#include "cmd/scrap.h"

#include "document/ical.h"
#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"
#include "record/event.h"
#include "outgoing/ics_body.h"
#include "record/gather.h"
#include "record/which.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

struct vdir {
	struct cmd *c;
	const char *dir;
	struct ics_options o;
	struct vdir_names *names;
	struct gather *gather;
	struct written *written; /* NULL: with a METHOD, which does not look back */
	struct uids *uids;       /* NULL as well */
	const char *file;        /* of the Uid in work, where it is in a file of another name */
	bool failed, revive;
	int closed;              /* errno where the directory takes no more files; 0: it does */
	size_t unwritten;        /* calendars that did not come into it since */
	struct buf first;        /* the first one's path */
	int lock; /* the directory, locked from the first look at it until all is noted */
};

struct vdir *vdir_new(struct cmd *c, const char *dir, const struct ics_options *o, struct vdir_names *names, bool revive)
{
	struct vdir *v = mem_new(1, sizeof *v);

	v->c = c;
	v->dir = dir;
	v->o = *o;
	v->names = names;
	v->o.written = !o->method;
	v->revive = revive;
	v->gather = gather_new(16 << 20);
	v->lock = -1;
	return v;
}

void vdir_free(struct vdir *v)
{
	if (!v)
		return;
	gather_free(v->gather);
	buf_free(&v->first);
	uids_free(v->uids);
	written_free(v->written);
	if (v->lock >= 0)
		close(v->lock);
	free(v);
}

static bool safe_in_name(unsigned char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || (c && strchr("-_@", c));
}

enum { NAME_MOST = 200 };

/* a file name for a Uid: letters, digits and a few marks as they are, all else as %XX; never hidden, never a path; of a long
 * one the beginning, and a hash that tells it from others that begin so */
static void file_name(const char *uid, struct buf *out)
{
	const char *p = uid;

	for (; *p && out->n < NAME_MOST; p++) {
		unsigned char ch = (unsigned char)*p;
		if (safe_in_name(ch) || (ch == '.' && out->n))
			buf_char(out, *p);
		else
			buf_printf(out, "%%%02X", ch);
	}
	if (*p)
		buf_printf(out, "-%016llx", (unsigned long long)hash_str(HASH_START, uid));
	buf_str(out, ".ics");
}

/* the same but for DTSTAMP lines */
static bool same_calendar(const char *a, const char *b)
{
	while (*a && *b) {
		size_t n = strcspn(a, "\n"), m = strcspn(b, "\n");
		bool stamp = !strncmp(a, "DTSTAMP", 7) && !strncmp(b, "DTSTAMP", 7);
		if (!stamp && (n != m || memcmp(a, b, n) != 0))
			return false;
		a += n + (a[n] == '\n');
		b += m + (b[m] == '\n');
	}
	return !*a && !*b;
}

/* the file as it is; *THERE: there is one.  False: it cannot be read, which is reported; it may hold what was edited there, and
 * is not replaced. */
static bool slurp(struct vdir *v, const char *path, bool *there, struct buf *out)
{
	FILE *f = fopen(path, "re");
	char part[8192];
	size_t n;
	bool ok = f || errno == ENOENT;

	*there = f || !ok;
	while (f && (n = fread(part, 1, sizeof part, f)) > 0)
		buf_add(out, part, n);
	ok = ok && !(f && ferror(f));
	if (!ok)
		cmd_warn(v->c, EX_IOERR, "%s: cannot be read, and is left as it is: %s", path, strerror(errno));
	if (f)
		fclose(f);
	return ok;
}

/* The directory takes no more, as a full disk: that is so of all that come behind it, and is said once. */
static bool closed(struct vdir *v, const char *path, int error)
{
	if (!v->unwritten++)
		buf_str(&v->first, path);
	v->closed = error;
	return false;
}

static void tell_closed(struct vdir *v)
{
	if (v->unwritten == 1)
		cmd_warn(v->c, EX_CANTCREAT, "%s: %s", v->first.p, strerror(v->closed));
	else if (v->unwritten)
		cmd_warn(v->c, EX_CANTCREAT, "%s: %s; neither this file nor %zu others are written", v->first.p, strerror(v->closed), v->unwritten - 1);
}

static bool replace(struct vdir *v, const char *path, const char *name, const struct buf *text)
{
	struct buf temp = BUF_INIT;
	bool ok;
	int fd;

	if (v->closed)
		return closed(v, path, v->closed);
	buf_printf(&temp, "%s/.tmp-%ld-%s", v->dir, (long)getpid(), name);
	fd = scrap_open(temp.p, 0644);
	ok = fd >= 0 && file_end(fd, file_write(fd, buf_cstr(text), text->n), temp.p, path);
	if (!ok && (errno == ENOSPC || errno == EDQUOT || errno == EIO || (fd < 0 && errno != ENAMETOOLONG)))
		closed(v, path, errno);
	else if (!ok)
		cmd_warn(v->c, EX_CANTCREAT, "%s: %s", path, strerror(errno));
	scrap_done(fd);
	buf_free(&temp);
	return ok;
}

/* the same event twice: the later revision stays, or the one that was read last, see ics_body.h */
static void drop_doubles(struct vdir *v, struct gather_item *item, bool *gone, size_t n)
{
	struct which *id = mem_new(n, sizeof *id);

	for (size_t i = 0; i < n; i++)
		id[i] = which_of(&item[i].r);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && !gone[i]; k++) {
			enum ics_twice twice;
			struct err e;
			if (gone[k] || event_is_component(&item[i].r) || event_is_component(&item[k].r) || !which_same(id[i], id[k]))
				continue;
			twice = rec_same(&item[i].r, &item[k].r) ? ICS_SAME : ics_revision(&item[i].r, &item[k].r);
			gone[twice == ICS_SAME || twice == ICS_EARLIER ? k : i] = true;
			if (ics_twice_say(twice, &item[k].r, &e))
				cmd_error(v->c, item[k].file, &e);
		}
	free(id);
}

/* the series may be in the file alone */
static void name_instances(struct gather_item *item, size_t n, struct vdir_old *old)
{
	const struct rec *series = NULL;

	for (size_t i = 0; i < n && !series; i++)
		if (!rec_get(&item[i].r, "RecurrenceId") && rec_get(&item[i].r, "Start"))
			series = &item[i].r;
	if (!series && old)
		series = vdir_old_series(old, rec_get(&item->r, "Uid"));
	for (size_t i = 0; series && i < n; i++)
		which_name(series, &item[i].r);
}

/* ---- what the file on the disk has ---- */

struct reread {
	struct rec *to;
	bool any;
};

static void take_again(void *ctx, struct rec *r)
{
	struct reread *x = ctx;

	if (!x->any)
		rec_copy(x->to, r);
	x->any = true;
}

static void ignore(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

/* R as it will be read from the file */
static bool as_read(const struct vdir *v, const struct rec *r, struct rec *to)
{
	struct ics_writer *w = ics_writer_new(&v->o);
	struct reread x = {to, false};
	struct buf b = BUF_INIT;
	struct err e = {0};

	ics_begin(w, &b);
	if (!ics_event(w, r, &b, &e)) {
		ics_end(w, &b);
		ical_read(buf_cstr(&b), b.n, "", take_again, ignore, &x);
	}
	ics_writer_free(w);
	buf_free(&b);
	return x.any;
}

/* what stands in the file, or was merged with it; false: it cannot be written, which is reported, and the file is to stay */
static bool write_kept(struct ics_writer *w, struct vdir_old *old, const struct rec *r, const char *why, struct buf *text)
{
	struct err e = {0};
	bool ok = !ics_event_as_is(w, r, text, &e);

	if (!ok)
		vdir_old_fault(old, why, &e);
	return ok;
}

/* a cancellation that says but which event it is: what the file has of that one is cancelled */
static int write_cancellation(struct vdir *v, struct ics_writer *w, struct vdir_old *old, const struct gather_item *item, struct buf *text)
{
	const struct rec *cancelled = NULL;
	struct rec r = REC_INIT;
	struct err e = {0};
	int good = 0;

	if (event_check_fields(&item->r, &e)) {
		cmd_error(v->c, item->file, &e);
		return 0;
	}
	rec_copy(&r, &item->r);
	rec_del(&r, "Source");
	rec_del(&r, "Method"); /* no file of a collection has one (RFC 4791 4.1) */
	vdir_mark(&r);
	cancelled = old ? vdir_old_cancel(old, &r) : NULL;
	if (cancelled)
		good = write_kept(w, old, cancelled, "what is cancelled", text) ? 1 : -1;
	else
		err_set(&e, 0, item->r.line, "a cancellation of an event that is not in the directory: nothing is cancelled: %.160s", rec_get(&item->r, "Uid"));
	if (!cancelled) {
		cmd_error(v->c, item->file, &e);
		v->c->found++; /* nothing went wrong */
	}
	rec_free(&r);
	return good;
}

/* one event: as it came, or as it was edited in the directory; marked, so that the next run can tell.  1: it is written; 0: it
 * cannot be, which is reported; -1: nor can what the file has, which is to stay. */
static int write_event(struct vdir *v, struct ics_writer *w, struct vdir_old *old, const struct gather_item *item, struct buf *text)
{
	struct rec again = REC_INIT, marked = REC_INIT;
	const struct rec *merged = NULL, *r = &item->r;
	struct err e = {0};
	int good = 1;

	if (v->o.written && event_is_cancellation(r))
		return write_cancellation(v, w, old, item, text);
	if (v->o.written && !event_is_component(r) && as_read(v, r, &again)) {
		vdir_mark(&again);
		merged = old ? vdir_old_merge(old, &again) : NULL;
		rec_copy(&marked, r);
		rec_set(&marked, "Read", rec_get(&again, "Read"));
	}
	if (merged) { /* with all that the options add: it was merged with what they make of R */
		good = write_kept(w, old, merged, "merged with the input", text) ? 1 : -1;
	} else if (ics_event(w, marked.n ? &marked : r, text, &e)) {
		cmd_error(v->c, item->file, &e);
		good = 0;
	}
	rec_free(&again);
	rec_free(&marked);
	return good;
}

/* the series of a Uid's records; NULL: it is not among them */
static const struct rec *series_of(const struct gather_item *item, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!rec_get(&item[i].r, "RecurrenceId") && !event_is_component(&item[i].r))
			return &item[i].r;
	return NULL;
}

static uint64_t hash_record(const struct rec *r)
{
	uint64_t h = HASH_START;

	for (size_t i = 0; i < r->n; i++)
		h = hash_str(hash_str(h, r->field[i].name), r->field[i].value);
	return h ? h : 1;
}

/* was the instance taken off its series in the file NAME?  Said as often as of a file. */
static bool dropped_there(struct vdir *v, const char *name, const struct vdir_old *old, const struct gather_item *item, const struct rec *series)
{
	struct buf key = BUF_INIT;
	uint64_t was = 0, now = hash_record(&item->r);
	struct err e;

	if (!old || v->revive || !vdir_old_dropped(old, &item->r, series))
		return false;
	buf_printf(&key, "%s#%s", name, rec_get(&item->r, "RecurrenceId"));
	if (v->written) {
		written_before(v->written, key.p, &was);
		written_put(v->written, key.p, now);
	}
	err_set(&e, 0, item->r.line, "RecurrenceId: %s was deleted in the directory%s, and is not written (--force writes it)", rec_get(&item->r, "RecurrenceId"), was ? ", has changed in the input since" : "");
	if (was != now)
		cmd_error(v->c, item->file, &e);
	buf_free(&key);
	return true;
}

/* returns how many are good; 0: the file is not to be written */
static size_t write_events(struct vdir *v, const char *name, struct ics_writer *w, struct vdir_old *old, const struct gather_item *item, const bool *gone, size_t n, struct buf *text)
{
	const struct rec *left, *series = series_of(item, n);
	const char *uid = rec_get(&item->r, "Uid");
	size_t good = 0;

	if (!series && old && (left = vdir_old_series(old, uid)) && !write_kept(w, old, left, "the series", text))
		return 0;
	for (int overrides = 0; overrides < 2; overrides++) /* which instances there are is said by the series, which goes first */
		for (size_t i = 0; i < n; i++) {
			int one;
			if (gone[i] || (*rec_text(&item[i].r, "RecurrenceId") != 0) != overrides || dropped_there(v, name, old, &item[i], series))
				continue;
			if ((one = write_event(v, w, old, &item[i], text)) < 0)
				return 0;
			good += one > 0;
		}
	while (good && old && (left = vdir_old_next(old, uid, series != NULL)))
		if (!write_kept(w, old, left, "what it has", text))
			return 0;
	v->c->found += good;
	return good;
}

static void put_file(struct vdir *v, const char *path, const char *name, const struct buf *before, const struct vdir_old *old, const char *uid, const struct buf *text)
{
	bool same = before->n && same_calendar(before->p, text->p);

	if (!same && !replace(v, path, name, text))
		return;
	if (!same && old)
		vdir_old_tell(old, uid);
	if (v->written && v->file)
		written_at(v->written, name, v->file);
	else if (v->written)
		written_put(v->written, name, 0);
}

/* a calendar without its DTSTAMP lines; never 0 */
static uint64_t hash_calendar(const char *text)
{
	uint64_t h = HASH_START;

	for (size_t n; *text; text += n) {
		n = strcspn(text, "\n");
		n += text[n] == '\n';
		if (strncmp(text, "DTSTAMP", 7) != 0)
			h = hash_octets(h, text, n);
	}
	return h ? h : 1;
}

/* was the file written before, and deleted in the directory since?  Then it is noted, and said where that is new. */
static bool deleted_there(struct vdir *v, const char *path, const char *name, const struct rec *r, const struct buf *text)
{
	uint64_t was, now = hash_calendar(text->p);

	if (!v->written || v->revive || !written_before(v->written, name, &was) || access(path, F_OK) == 0 || errno != ENOENT)
		return false;
	if (!was)
		cmd_warn(v->c, 0, "%s: was deleted there, and is not written again (--force writes it): %s", path, rec_get(r, "Summary") ? rec_get(r, "Summary") : name);
	else if (was != now)
		cmd_warn(v->c, 0, "%s: was deleted there, and has changed in the input since; it is not written (--force writes it): %s", path, rec_get(r, "Summary") ? rec_get(r, "Summary") : name);
	written_put(v->written, name, now);
	return true;
}

/* the calendar of a Uid's records, merged with the file that is there, if it is */
static void write_calendar(struct vdir *v, const char *path, const char *name, const struct buf *before, bool there, struct gather_item *item, size_t n)
{
	struct vdir_old *old = before->n && v->o.written ? vdir_old_new(v->c, path, before) : NULL;
	struct ics_writer *w = ics_writer_new(&v->o);
	bool *gone = mem_new(n, sizeof *gone);
	struct buf text = BUF_INIT;

	name_instances(item, n, old);
	drop_doubles(v, item, gone, n);
	ics_begin(w, &text);
	if (write_events(v, name, w, old, item, gone, n, &text)) {
		ics_end(w, &text);
		if (v->names && address_set_add(&v->names->names, v->file ? v->file : name))
			v->names->replaced += there;
		if (there || !deleted_there(v, path, name, &item->r, &text))
			put_file(v, path, name, before, old, rec_get(&item->r, "Uid"), &text);
	}
	vdir_old_free(old);
	ics_writer_free(w);
	free(gone);
	buf_free(&text);
}

/* PATH becomes that of the file that has the UID, if that has another name.  False: it has others, too, so nothing can be written
 * there, and is not written beside it, which is reported. */
static bool find_file(struct vdir *v, const char *uid, struct buf *path)
{
	struct uids_place place;

	v->file = NULL;
	if (!v->uids || access(path->p, F_OK) == 0 || errno != ENOENT || !uids_find(v->uids, uid, &place))
		return true;
	buf_clear(path);
	buf_printf(path, "%s/%s", v->dir, place.file);
	if (place.several)
		return cmd_warn(v->c, EX_DATAERR, "%s: has this Uid among others, so it is not written to a file of its own, nor there: %.120s", path->p, uid) && false;
	if (place.other)
		cmd_warn(v->c, 0, "%s/%s: has the Uid of %s, too: %.120s", v->dir, place.other, path->p, uid);
	v->file = place.file;
	return true;
}

/* the file of a Uid */
static void write_group(void *ctx, struct gather_item *item, size_t n)
{
	struct vdir *v = ctx;
	const char *uid = rec_get(&item->r, "Uid");
	struct buf path = BUF_INIT, before = BUF_INIT, name = BUF_INIT;
	bool there;

	file_name(uid ? uid : "", &name);
	buf_printf(&path, "%s/%s", v->dir, name.p);
	if (find_file(v, uid ? uid : "", &path) && slurp(v, path.p, &there, &before))
		write_calendar(v, path.p, name.p, &before, there, item, n);
	buf_free(&path);
	buf_free(&before);
	buf_free(&name);
}

void vdir_add(struct vdir *v, const char *file, const struct rec *r)
{
	struct err e = {0};

	if (!v->failed && gather_add(v->gather, r, file, "", &e)) {
		cmd_error(v->c, e.status == EX_DATAERR ? file : NULL, &e);
		v->failed = e.status != EX_DATAERR;
	}
}

/* one run after the other: each goes by what the one before it wrote and noted */
static void lock(struct vdir *v)
{
	v->lock = open(v->dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (v->lock >= 0 && flock(v->lock, LOCK_EX) && errno == EINTR)
		; /* where directories cannot be locked, there is no lock */
}

void vdir_write(struct vdir *v)
{
	struct err e = {0};

	lock(v);
	v->written = v->o.written ? written_new(v->c, v->dir) : NULL;
	v->uids = v->written ? uids_new(v->dir, v->written) : NULL;
	if (!v->failed && gather_each(v->gather, write_group, v, &e))
		cmd_error(v->c, NULL, &e);
	tell_closed(v);
}

void vdir_removed(struct vdir *v, const char *name)
{
	if (v->written)
		written_forget(v->written, name);
}

void vdir_end(struct vdir *v)
{
	if (v->written)
		written_end(v->written, v->closed != 0);
}
