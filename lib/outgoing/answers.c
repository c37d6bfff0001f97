/* answers.c: see answers.h. */
#include "outgoing/answers.h"

#include "ground/file.h"
#include "ground/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

int answers_keep(const char *dir, const struct buf *records, struct err *e)
{
	struct buf folder = BUF_INIT, temp = BUF_INIT, path = BUF_INIT;
	struct timespec now;
	int fd, rc = 0;

	clock_gettime(CLOCK_REALTIME, &now);
	buf_printf(&folder, "%s/answers", dir);
	/* names sort by the time of arrival; the process keeps them apart */
	buf_printf(&path, "%s/%012lld%09ld-%ld.rec", folder.p, (long long)now.tv_sec, now.tv_nsec, (long)getpid());
	buf_printf(&temp, "%s/.%ld.new", folder.p, (long)getpid());
	if (mkdir(folder.p, 0700) && errno != EEXIST) {
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", folder.p, strerror(errno));
	} else if ((fd = file_begin(temp.p, 0600)) < 0) {
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", temp.p, strerror(errno));
	} else if (!file_end(fd, file_write(fd, buf_cstr(records), records->n), temp.p, path.p) || !file_sync_names(folder.p)) {
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	}
	buf_free(&folder);
	buf_free(&temp);
	buf_free(&path);
	return rc;
}

int answers_refused(const char *dir, const struct buf *records, struct err *e)
{
	struct buf path = BUF_INIT;
	int fd, rc = 0;

	buf_printf(&path, "%s/answers/refused", dir);
	fd = open(path.p, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0 || !file_write(fd, buf_cstr(records), records->n) || fsync(fd))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	if (fd >= 0)
		close(fd);
	buf_free(&path);
	return rc;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

size_t answers_list(const char *dir, char ***list)
{
	struct buf path = BUF_INIT;
	size_t n = 0, cap = 0;
	struct dirent *d;
	DIR *folder;

	*list = NULL;
	buf_printf(&path, "%s/answers", dir);
	folder = opendir(path.p);
	while (folder && (d = readdir(folder))) {
		size_t k = strlen(d->d_name);
		if (*d->d_name == '.' || k < 5 || strcmp(d->d_name + k - 4, ".rec") != 0)
			continue;
		buf_clear(&path);
		buf_printf(&path, "%s/answers/%s", dir, d->d_name);
		*list = mem_grow(*list, &cap, n + 1, sizeof **list);
		(*list)[n++] = mem_str(path.p);
	}
	if (folder)
		closedir(folder);
	if (n)
		qsort(*list, n, sizeof **list, by_name);
	buf_free(&path);
	return n;
}
