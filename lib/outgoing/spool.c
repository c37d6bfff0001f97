/* spool.c: segments of messages; see spool.h. */
#include "outgoing/spool.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

struct spool {
	int fd;
	char name[64];
	char *dir;
	uint64_t at;
};

struct spool *spool_new(const char *dir, struct err *e)
{
	struct spool *s = mem_new(1, sizeof *s);
	struct buf path = BUF_INIT;

	s->dir = mem_str(dir);
	for (int i = 0; i < 1000; i++) {
		snprintf(s->name, sizeof s->name, "%lld-%ld-%d.mail", (long long)time(NULL), (long)getpid(), i);
		buf_clear(&path);
		buf_printf(&path, "%s/spool/%s", dir, s->name);
		s->fd = open(path.p, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
		if (s->fd >= 0 || errno != EEXIST)
			break;
	}
	if (s->fd < 0) {
		err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
		spool_close(s);
		s = NULL;
	}
	buf_free(&path);
	return s;
}

void spool_close(struct spool *s)
{
	if (!s)
		return;
	if (s->fd >= 0)
		close(s->fd);
	free(s->dir);
	free(s);
}

static int put(struct spool *s, const char *p, size_t n, uint64_t *at, struct err *e)
{
	if (!file_write_at(s->fd, p, n, s->at))
		return err_set(e, EX_IOERR, 0, "%s/spool/%s: %s", s->dir, s->name, strerror(errno));
	*at = s->at;
	s->at += n;
	return 0;
}

/* A message in pieces: a line that names them, "c" those in common ("cOFFSET+LENGTH" from the octet on that the line
 * begins with), "o" its own, which follow the line. */
int spool_add(struct spool *s, const struct pieces *m, struct buf *ref, struct err *e)
{
	struct pieces_place *place = m->place;
	struct buf record = {.max = LIMIT_DOCUMENT};
	uint64_t at = 0;
	int rc = 0;

	if (m->common && (!place || strcmp(place->segment, s->name) != 0)) {
		rc = put(s, m->common->p, m->common->n, &at, e);
		if (place && rc == 0) {
			memcpy(place->segment, s->name, sizeof place->segment);
			place->at = at;
		}
	} else if (m->common) {
		at = place->at;
	}
	buf_printf(&record, "%llu", (unsigned long long)at);
	for (size_t i = 0; i < m->n; i++)
		buf_printf(&record, m->piece[i].common ? " c%zu+%zu" : " o%zu+%zu", m->piece[i].at, m->piece[i].n);
	buf_char(&record, '\n');
	buf_add(&record, buf_cstr(&m->own), m->own.n);
	if (rc == 0 && record.full)
		rc = err_set(e, EX_DATAERR, 0, "the message is too large");
	if (rc == 0)
		rc = put(s, record.p, record.n, &at, e);
	buf_clear(ref);
	buf_printf(ref, "%s:%llu:%zu:p", s->name, (unsigned long long)at, record.n);
	buf_free(&record);
	return rc;
}

int spool_commit(struct spool *s, struct err *e)
{
	if (compat_sync(s->fd))
		return err_set(e, EX_IOERR, 0, "%s/spool/%s: %s", s->dir, s->name, strerror(errno));
	return 0;
}

/* a reference names a file in the spool and nothing else; *PARTS: a message in pieces is there, else a whole one */
static bool parse(const char *ref, char name[64], unsigned long long *at, size_t *n, bool *parts)
{
	size_t k = strcspn(ref, ":");
	char *end;

	if (k == 0 || k > 63 || ref[k] != ':')
		return false;
	memcpy(name, ref, k);
	name[k] = '\0';
	if (*name == '.' || strchr(name, '/'))
		return false;
	*at = strtoull(ref + k + 1, &end, 10);
	if (*end != ':')
		return false;
	*n = (size_t)strtoull(end + 1, &end, 10);
	*parts = !strcmp(end, ":p");
	return (!*end || *parts) && *n > 0 && *n <= LIMIT_DOCUMENT;
}

static int open_segment(const char *dir, const char *name, int flags, struct err *e)
{
	struct buf path = BUF_INIT;
	int fd;

	buf_printf(&path, "%s/spool/%s", dir, name);
	fd = open(path.p, flags | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0) {
		int why = errno;
		err_set(e, why == ENOENT ? EX_NOINPUT : EX_IOERR, 0, "%s: %s", path.p, strerror(why));
		buf_free(&path);
		errno = why;
		return -1;
	}
	buf_free(&path);
	return fd;
}

static bool read_at(int fd, uint64_t at, size_t n, struct buf *out)
{
	char part[65536];

	while (n) {
		ssize_t k = pread(fd, part, n < sizeof part ? n : sizeof part, (off_t)at);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return false;
		buf_add(out, part, (size_t)k);
		at += (size_t)k;
		n -= (size_t)k;
	}
	return !out->full;
}

/* one piece's place in the line that names them: "c" or "o", offset, length; NULL where there is none */
static const char *piece_at(const char *p, bool *common, size_t *at, size_t *n)
{
	char *end;

	if (*p != ' ' || (p[1] != 'c' && p[1] != 'o'))
		return NULL;
	*common = p[1] == 'c';
	*at = (size_t)strtoull(p + 2, &end, 10);
	if (*end != '+')
		return NULL;
	*n = (size_t)strtoull(end + 1, &end, 10);
	return *at <= LIMIT_DOCUMENT && *n <= LIMIT_DOCUMENT ? end : NULL;
}

/* the pieces of RECORD one after the other; what they have in common is asked for only where it is other than the last's */
static bool join(struct spool_reader *r, const struct buf *record, struct buf *m)
{
	const char *nl = memchr(buf_cstr(record), '\n', record->n), *own = nl ? nl + 1 : NULL, *p;
	uint64_t base;
	size_t at, n, end = 0;
	char *after;
	bool common;

	if (!nl || *record->p < '0' || *record->p > '9')
		return false;
	base = strtoull(record->p, &after, 10);
	for (p = after; p != nl;) {
		p = piece_at(p, &common, &at, &n);
		if (!p)
			return false;
		if (common && at + n > end)
			end = at + n;
	}
	if (end && (!r->common.n || r->common_at != base || r->common.n < end)) {
		buf_clear(&r->common);
		r->common_at = base;
		if (!read_at(r->fd, base, end, &r->common)) {
			buf_clear(&r->common);
			return false;
		}
	}
	for (p = after; p != nl;) {
		p = piece_at(p, &common, &at, &n);
		if (!common && at + n > (size_t)(record->p + record->n - own))
			return false;
		buf_add(m, (common ? r->common.p : own) + at, n);
	}
	return m->n > 0 && !m->full;
}

int spool_read(struct spool_reader *r, const char *dir, const char *ref, struct buf *m, struct err *e)
{
	unsigned long long at;
	struct buf record = BUF_INIT;
	char name[64];
	bool parts, ok;
	size_t n;

	if (!parse(ref, name, &at, &n, &parts))
		return err_set(e, EX_NOINPUT, 0, "%s/spool: no such message: %.80s", dir, ref);
	if (!r->open || strcmp(r->name, name) != 0) {
		spool_reader_free(r);
		r->fd = open_segment(dir, name, O_RDONLY, e);
		if (r->fd < 0)
			return -1;
		r->open = true;
		memcpy(r->name, name, sizeof r->name);
	}
	buf_clear(m);
	errno = 0;
	if (parts)
		ok = read_at(r->fd, at, n, &record) && join(r, &record, m);
	else
		ok = read_at(r->fd, at, n, m);
	if (!ok && errno) /* the disk's trouble, not the message's */
		err_set(e, EX_IOERR, 0, "%s/spool/%.80s: %s", dir, ref, strerror(errno));
	else if (!ok)
		err_set(e, EX_NOINPUT, 0, "%s/spool/%.80s: the message is cut off", dir, ref);
	buf_free(&record);
	return ok ? 0 : -1;
}

void spool_reader_free(struct spool_reader *r)
{
	if (r->open)
		close(r->fd);
	r->open = false;
	buf_free(&r->common);
}

int spool_erase(const char *dir, const char *ref, struct err *e)
{
	unsigned long long at;
	char name[64], *zeros;
	size_t n;
	bool parts;
	int fd, rc = 0;

	if (!parse(ref, name, &at, &n, &parts))
		return err_set(e, EX_IOERR, 0, "%s/spool: no such message: %.80s", dir, ref);
	fd = open_segment(dir, name, O_WRONLY, e);
	if (fd < 0)
		return errno == ENOENT ? 0 : -1;
	zeros = mem_new(n, 1);
	if (!file_write_at(fd, zeros, n, at) || compat_sync(fd))
		rc = err_set(e, EX_IOERR, 0, "%s/spool/%.80s: %s", dir, ref, strerror(errno));
	free(zeros);
	close(fd);
	return rc;
}

void spool_clean(struct ledger *l)
{
	struct buf dir = BUF_INIT, path = BUF_INIT;
	char(*used)[64] = NULL;
	size_t n = 0, cap = 0, nodes = ledger_count(l);
	struct arena mem = ARENA_INIT;
	struct dirent *d;
	DIR *list;

	for (size_t i = 0; i < nodes; i++) {
		struct ledger_entry e;
		size_t k, j = 0;
		if (!ledger_open_state(ledger_state_of(l, i)))
			continue;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		k = strcspn(e.spool, ":");
		if (!k || k > 63)
			continue;
		while (j < n && (strncmp(used[j], e.spool, k) != 0 || used[j][k]))
			j++;
		if (j == n) {
			used = mem_grow(used, &cap, n + 1, sizeof *used);
			memcpy(used[n], e.spool, k);
			used[n++][k] = '\0';
		}
	}
	buf_printf(&dir, "%s/spool", ledger_dir(l));
	list = opendir(dir.p);
	while (list && (d = readdir(list))) {
		size_t k = strlen(d->d_name), j = 0;
		if (k < 6 || strcmp(d->d_name + k - 5, ".mail") != 0)
			continue;
		while (j < n && strcmp(used[j], d->d_name) != 0)
			j++;
		if (j < n)
			continue;
		buf_clear(&path);
		buf_printf(&path, "%s/%s", dir.p, d->d_name);
		unlink(path.p);
	}
	if (list)
		closedir(list);
	free(used);
	arena_free(&mem);
	buf_free(&dir);
	buf_free(&path);
}
