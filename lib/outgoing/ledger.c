/* ledger.c: the ledger and the spool; see ledger.h. */
#include "outgoing/ledger.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "record/rec.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

static const char *const names[] = {"none", "dot", "sent", "temp", "refused", "unknown"};

const char *ledger_state_name(enum ledger_state s)
{
	return names[s];
}

struct ledger {
	char *dir;
	int lock, fd;
	bool read_only;
	struct ledger_entry *entry; /* one for each key */
	size_t n, cap;
	size_t *table, table_size;  /* open addressing: index + 1 */
	struct arena mem;
};

static uint64_t fnv(const char *s, size_t n)
{
	uint64_t h = 1469598103934665603ULL;
	for (size_t i = 0; i < n; i++)
		h = (h ^ (unsigned char)s[i]) * 1099511628211ULL;
	return h;
}

static size_t *slot(const struct ledger *l, const char *key)
{
	size_t i = (size_t)fnv(key, strlen(key)) & (l->table_size - 1);

	while (l->table[i] && strcmp(l->entry[l->table[i] - 1].key, key) != 0)
		i = (i + 1) & (l->table_size - 1);
	return &l->table[i];
}

static void remember(struct ledger *l, const struct ledger_entry *e)
{
	struct ledger_entry *to;
	size_t *at;

	if (l->n * 2 >= l->table_size) {
		free(l->table);
		l->table_size = l->table_size ? l->table_size * 2 : 1024;
		l->table = mem_new(l->table_size, sizeof *l->table);
		for (size_t i = 0; i < l->n; i++)
			*slot(l, l->entry[i].key) = i + 1;
	}
	at = slot(l, e->key);
	if (!*at) {
		l->entry = mem_grow(l->entry, &l->cap, l->n + 1, sizeof *l->entry);
		memset(&l->entry[l->n], 0, sizeof *l->entry);
		l->entry[l->n].key = arena_str(&l->mem, e->key);
		*at = ++l->n;
	}
	to = &l->entry[*at - 1];
	to->state = e->state;
	to->recipient = arena_str(&l->mem, e->recipient ? e->recipient : "");
	to->uid = arena_str(&l->mem, e->uid ? e->uid : "");
	to->kind = arena_str(&l->mem, e->kind ? e->kind : "");
	to->message_id = arena_str(&l->mem, e->message_id ? e->message_id : "");
	to->hash = arena_str(&l->mem, e->hash ? e->hash : "");
	to->reply = arena_str(&l->mem, e->reply ? e->reply : "");
	to->sequence = e->sequence;
	to->time = e->time;
}

static void as_text(const struct ledger_entry *e, struct buf *out)
{
	char num[32];
	struct buf body = BUF_INIT;

	rec_write_field("Key", e->key, &body);
	rec_write_field("State", names[e->state], &body);
	snprintf(num, sizeof num, "%lld", (long long)e->time);
	rec_write_field("Time", num, &body);
	rec_write_field("Kind", e->kind ? e->kind : "", &body);
	rec_write_field("Uid", e->uid ? e->uid : "", &body);
	rec_write_field("Recipient", e->recipient ? e->recipient : "", &body);
	snprintf(num, sizeof num, "%ld", e->sequence);
	rec_write_field("Sequence", num, &body);
	rec_write_field("MessageId", e->message_id ? e->message_id : "", &body);
	rec_write_field("Hash", e->hash ? e->hash : "", &body);
	if (e->reply && *e->reply)
		rec_write_field("Reply", e->reply, &body);
	buf_add(out, body.p, body.n);
	buf_printf(out, "Check: %016llx\n\n", (unsigned long long)fnv(body.p, body.n));
	buf_free(&body);
}

static const char *field(const struct rec *r, const char *name)
{
	const char *v = rec_get(r, name);
	return v ? v : "";
}

static enum ledger_state state_of(const char *name)
{
	for (size_t i = 1; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], name))
			return (enum ledger_state)i;
	return LEDGER_NONE;
}

/* all good records from the file; returns the offset behind the last one, so that a torn end can be cut */
static int load(struct ledger *l, const char *path, off_t *good, struct err *err)
{
	FILE *f = fopen(path, "re");
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	struct buf body = BUF_INIT, text = BUF_INIT;
	off_t at = 0;

	*good = 0;
	if (!f)
		return errno == ENOENT ? 0 : err_set(err, EX_IOERR, 0, "%s: %s", path, strerror(errno));
	while ((n = getline(&line, &cap, f)) > 0) {
		at += n;
		if (line[n - 1] != '\n')
			break;
		if (n > 1) {
			if (!strncmp(line, "Check: ", 7)) {
				if (strtoull(line + 7, NULL, 16) == fnv(buf_cstr(&body), body.n)) {
					FILE *m = fmemopen(body.p, body.n, "r");
					struct rec_reader *rd = rec_reader_new(m);
					struct rec r = REC_INIT;
					struct err e;
					if (rec_read(rd, &r, &e) == 1 && *field(&r, "Key")) {
						struct ledger_entry en = {field(&r, "Key"), state_of(field(&r, "State")), field(&r, "Recipient"), field(&r, "Uid"), field(&r, "Kind"),
						                          field(&r, "MessageId"), field(&r, "Hash"), strtol(field(&r, "Sequence"), NULL, 10), strtoll(field(&r, "Time"), NULL, 10), field(&r, "Reply")};
						remember(l, &en);
					}
					rec_free(&r);
					rec_reader_free(rd);
					fclose(m);
				}
			} else {
				buf_add(&body, line, (size_t)n);
			}
		} else {
			buf_clear(&body);
			*good = at;
		}
	}
	free(line);
	fclose(f);
	buf_free(&body);
	buf_free(&text);
	return 0;
}

static int make_dirs(const char *path)
{
	char *p = mem_str(path);
	int rc = 0;

	for (char *s = p + 1; *s && rc == 0; s++)
		if (*s == '/') {
			*s = '\0';
			if (mkdir(p, 0700) && errno != EEXIST)
				rc = -1;
			*s = '/';
		}
	if (rc == 0 && mkdir(p, 0700) && errno != EEXIST)
		rc = -1;
	free(p);
	return rc;
}

struct ledger *ledger_open(const char *dir, int wait, bool read_only, struct err *e)
{
	struct ledger *l = mem_new(1, sizeof *l);
	struct buf path = BUF_INIT;
	off_t good;

	l->dir = mem_str(dir);
	l->lock = l->fd = -1;
	l->read_only = read_only;
	if (!read_only) {
		buf_printf(&path, "%s/spool", dir);
		if (make_dirs(path.p)) {
			err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
			goto fail;
		}
		buf_clear(&path);
		buf_printf(&path, "%s/lock", dir);
		l->lock = open(path.p, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
		if (l->lock < 0) {
			err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
			goto fail;
		}
		for (int tries = wait * 10; flock(l->lock, LOCK_EX | LOCK_NB); tries--) {
			struct timespec nap = {0, 100000000};
			if (tries <= 0) {
				err_set(e, EX_TEMPFAIL, 0, "another ev-mail is at work (--wait S waits for it)");
				goto fail;
			}
			nanosleep(&nap, NULL);
		}
	}
	buf_clear(&path);
	buf_printf(&path, "%s/ledger.rec", dir);
	if (load(l, path.p, &good, e))
		goto fail;
	if (!read_only) {
		struct stat st;
		l->fd = open(path.p, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
		if (l->fd < 0) {
			err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
			goto fail;
		}
		if (fstat(l->fd, &st) == 0 && st.st_size > good && ftruncate(l->fd, good)) {
			err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
			goto fail;
		}
	}
	buf_free(&path);
	return l;
fail:
	buf_free(&path);
	ledger_close(l);
	return NULL;
}

void ledger_close(struct ledger *l)
{
	if (!l)
		return;
	if (l->fd >= 0)
		close(l->fd);
	if (l->lock >= 0)
		close(l->lock); /* the lock goes with it */
	free(l->dir);
	free(l->entry);
	free(l->table);
	arena_free(&l->mem);
	free(l);
}

const struct ledger_entry *ledger_find(const struct ledger *l, const char *key)
{
	size_t *at;

	if (!l->table_size)
		return NULL;
	at = slot(l, key);
	return *at ? &l->entry[*at - 1] : NULL;
}

static int write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(fd, p, n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return -1;
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

int ledger_put(struct ledger *l, const struct ledger_entry *entry, struct err *e)
{
	struct buf b = BUF_INIT;
	off_t end = lseek(l->fd, 0, SEEK_END);
	int rc = 0;

	as_text(entry, &b);
	if (write_all(l->fd, b.p, b.n) || fdatasync(l->fd)) {
		rc = err_set(e, EX_IOERR, 0, "%s/ledger.rec: %s", l->dir, strerror(errno));
		if (end >= 0 && ftruncate(l->fd, end)) /* best effort: a torn record is cut off by the next run as well */
			rc = -1;
	} else {
		remember(l, entry);
	}
	buf_free(&b);
	return rc;
}

void ledger_each(const struct ledger *l, void (*each)(void *ctx, const struct ledger_entry *entry), void *ctx)
{
	for (size_t i = 0; i < l->n; i++)
		each(ctx, &l->entry[i]);
}

/* ---- spool ---- */

static void spool_path(const struct ledger *l, const char *message_id, struct buf *out)
{
	buf_printf(out, "%s/spool/%016llx.eml", l->dir, (unsigned long long)fnv(message_id, strlen(message_id)));
}

int ledger_spool_write(struct ledger *l, const char *message_id, const struct buf *m, struct err *e)
{
	struct buf path = BUF_INIT, temp = BUF_INIT;
	int fd, rc = 0;

	spool_path(l, message_id, &path);
	buf_printf(&temp, "%s.new", path.p);
	fd = open(temp.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || write_all(fd, m->p, m->n) || fdatasync(fd) || close(fd) || rename(temp.p, path.p))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	buf_free(&path);
	buf_free(&temp);
	return rc;
}

int ledger_spool_read(struct ledger *l, const char *message_id, struct buf *m, struct err *e)
{
	struct buf path = BUF_INIT;
	char part[8192];
	size_t n;
	FILE *f;
	int rc = 0;

	spool_path(l, message_id, &path);
	f = fopen(path.p, "re");
	if (!f) {
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	} else {
		while ((n = fread(part, 1, sizeof part, f)) > 0)
			buf_add(m, part, n);
		fclose(f);
	}
	buf_free(&path);
	return rc;
}

void ledger_spool_drop(struct ledger *l, const char *message_id)
{
	struct buf path = BUF_INIT;

	spool_path(l, message_id, &path);
	unlink(path.p);
	buf_free(&path);
}
