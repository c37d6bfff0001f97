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

int spool_add(struct spool *s, const struct buf *m, struct buf *ref, struct err *e)
{
	if (!file_write_at(s->fd, m->p, m->n, s->at))
		return err_set(e, EX_IOERR, 0, "%s/spool/%s: %s", s->dir, s->name, strerror(errno));
	buf_clear(ref);
	buf_printf(ref, "%s:%llu:%zu", s->name, (unsigned long long)s->at, m->n);
	s->at += m->n;
	return 0;
}

int spool_commit(struct spool *s, struct err *e)
{
	if (compat_sync(s->fd))
		return err_set(e, EX_IOERR, 0, "%s/spool/%s: %s", s->dir, s->name, strerror(errno));
	return 0;
}

/* a reference names a file in the spool and nothing else */
static bool parse(const char *ref, char name[64], unsigned long long *at, size_t *n)
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
	return !*end && *n > 0 && *n <= LIMIT_DOCUMENT;
}

static int open_ref(const char *dir, const char *ref, int flags, unsigned long long *at, size_t *n, struct err *e)
{
	struct buf path = BUF_INIT;
	char name[64];
	int fd = -1;

	if (!parse(ref, name, at, n)) {
		err_set(e, EX_IOERR, 0, "%s/spool: no such message: %.80s", dir, ref);
		return -1;
	}
	buf_printf(&path, "%s/spool/%s", dir, name);
	fd = open(path.p, flags | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	buf_free(&path);
	return fd;
}

int spool_read(const char *dir, const char *ref, struct buf *m, struct err *e)
{
	unsigned long long at;
	size_t n, done = 0;
	int fd = open_ref(dir, ref, O_RDONLY, &at, &n, e);
	char part[65536];

	if (fd < 0)
		return -1;
	buf_clear(m);
	while (done < n) {
		size_t want = n - done < sizeof part ? n - done : sizeof part;
		ssize_t k = pread(fd, part, want, (off_t)(at + done));
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			break;
		buf_add(m, part, (size_t)k);
		done += (size_t)k;
	}
	close(fd);
	if (done < n)
		return err_set(e, EX_IOERR, 0, "%s/spool/%.80s: the message is cut off", dir, ref);
	return 0;
}

int spool_erase(const char *dir, const char *ref, struct err *e)
{
	unsigned long long at;
	size_t n;
	int fd = open_ref(dir, ref, O_WRONLY, &at, &n, e), rc = 0;
	char *zeros;

	if (fd < 0)
		return -1;
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
