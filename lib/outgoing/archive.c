/* archive.c: one record a file under events/; see archive.h. */
#include "outgoing/archive.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

/* of a series here, and nobody else sees them: the RecurrenceIds of the overrides that went out with it, and of those that went
 * out by themselves */
#define INSTANCES "Instances"
#define ALONE "Alone"

/* the Uid comes from outside: only its digest becomes a file name */
static void path_of(const char *dir, const char *uid, const char *rid, struct buf *out)
{
	uint64_t a = hash_str(hash_str(HASH_START, uid), rid ? rid : ""), b = hash_str(hash_str(a, uid), rid ? rid : "");

	buf_printf(out, "%s/events/%016llx%016llx.rec", dir, (unsigned long long)a, (unsigned long long)b);
}

/* is it what PATH has already, for its owner alone? a run over a folder of which little has changed need not wait for the disk */
static bool there_already(const char *path, const struct buf *text)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	char *had = NULL;
	struct stat st;
	bool same = false;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & 07777) == 0600 && (size_t)st.st_size == text->n) {
		had = mem_new(text->n + 1, 1);
		same = file_read(fd, had, text->n) && !memcmp(had, buf_cstr((struct buf *)text), text->n);
	}
	free(had);
	close(fd);
	return same;
}

int archive_put(const char *dir, const struct rec *r, struct err *e)
{
	struct buf path = BUF_INIT, temp = BUF_INIT, text = BUF_INIT;
	int fd, rc = 0;

	buf_printf(&path, "%s/events", dir);
	if (mkdir(path.p, 0700) && errno != EEXIST)
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
	buf_clear(&path);
	path_of(dir, rec_get(r, "Uid"), rec_get(r, "RecurrenceId"), &path);
	buf_printf(&temp, "%s.new", path.p);
	rec_write(r, &text);
	if (!rc && there_already(path.p, &text))
		goto out;
	fd = rc ? -1 : file_begin(temp.p, 0600);
	if (!rc && fd < 0)
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", temp.p, strerror(errno));
	else if (!rc && !file_end(fd, fchmod(fd, 0600) == 0 && file_write(fd, text.p, text.n), temp.p, path.p))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
out:
	buf_free(&path);
	buf_free(&temp);
	buf_free(&text);
	return rc;
}

static bool read_file(const char *path, struct rec *r)
{
	FILE *f = fopen(path, "re");
	struct rec_reader *rd;
	struct err e;
	bool ok;

	if (!f)
		return false;
	rd = rec_reader_new(f);
	ok = rec_read(rd, r, &e) == 1;
	rec_reader_free(rd);
	fclose(f);
	return ok;
}

bool archive_get(const char *dir, const char *uid, const char *rid, struct rec *r)
{
	struct buf path = BUF_INIT;
	bool ok;

	path_of(dir, uid, rid, &path);
	ok = read_file(path.p, r) && rec_get(r, "Uid") && !strcmp(rec_get(r, "Uid"), uid);
	rec_del(r, INSTANCES);
	rec_del(r, ALONE);
	if (!ok)
		rec_clear(r);
	buf_free(&path);
	return ok;
}

int archive_put_series(const char *dir, const struct rec *r, const struct rec *overrides, const bool *alone, size_t n, struct err *e)
{
	struct rec series = REC_INIT;
	int rc = 0;

	rec_copy(&series, r);
	for (size_t i = 0; i < n && rc == 0; i++) {
		rec_add(&series, INSTANCES, rec_get(&overrides[i], "RecurrenceId"));
		if (alone[i])
			rec_add(&series, ALONE, rec_get(&overrides[i], "RecurrenceId"));
		rc = archive_put(dir, &overrides[i], e);
	}
	if (rc == 0)
		rc = archive_put(dir, &series, e);
	rec_free(&series);
	return rc;
}

int archive_put_alone(const char *dir, const struct rec *r, struct err *e)
{
	const char *rid = rec_get(r, "RecurrenceId");
	struct buf path = BUF_INIT;
	struct rec series = REC_INIT;
	int rc = archive_put(dir, r, e);
	bool known = false;

	path_of(dir, rec_get(r, "Uid"), "", &path);
	if (rc == 0 && read_file(path.p, &series)) {
		for (size_t i = rec_next(&series, ALONE, 0); i < series.n; i = rec_next(&series, ALONE, i + 1))
			known = known || !strcmp(series.field[i].value, rid);
		if (!known) {
			rec_add(&series, ALONE, rid);
			rc = archive_put(dir, &series, e);
		}
	}
	rec_free(&series);
	buf_free(&path);
	return rc;
}

/* the records of the instances that FIELD of the series names */
static struct rec *named(const char *dir, const char *uid, const char *field, size_t *n)
{
	struct buf path = BUF_INIT;
	struct rec series = REC_INIT, *list = NULL;
	size_t cap = 0;

	*n = 0;
	path_of(dir, uid, "", &path);
	if (read_file(path.p, &series))
		for (size_t i = rec_next(&series, field, 0); i < series.n; i = rec_next(&series, field, i + 1)) {
			list = mem_grow(list, &cap, *n + 1, sizeof *list);
			list[*n] = (struct rec)REC_INIT;
			if (archive_get(dir, uid, series.field[i].value, &list[*n]))
				(*n)++;
			else
				rec_free(&list[*n]);
		}
	rec_free(&series);
	buf_free(&path);
	return list;
}

struct rec *archive_overrides(const char *dir, const char *uid, size_t *n)
{
	return named(dir, uid, INSTANCES, n);
}

struct rec *archive_alone(const char *dir, const char *uid, size_t *n)
{
	return named(dir, uid, ALONE, n);
}

void archive_each(const char *dir, bool (*each)(void *ctx, struct rec *r), void *ctx)
{
	struct buf path = BUF_INIT;
	struct rec r = REC_INIT;
	struct dirent *d;
	bool more = true;
	DIR *list;

	buf_printf(&path, "%s/events", dir);
	list = opendir(path.p);
	while (list && more && (d = readdir(list))) {
		size_t k = strlen(d->d_name);
		if (k < 5 || strcmp(d->d_name + k - 4, ".rec") != 0)
			continue;
		buf_clear(&path);
		buf_printf(&path, "%s/events/%s", dir, d->d_name);
		if (read_file(path.p, &r))
			more = each(ctx, &r);
	}
	if (list)
		closedir(list);
	rec_free(&r);
	buf_free(&path);
}
