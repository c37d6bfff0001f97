/* append.c: see append.h. */
#include "cmd/append.h"
#include "cmd/common.h"
#include "ground/file.h"
#include "ground/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

/* could FILE be made? */
static bool room_for(const char *file)
{
	const char *slash = strrchr(file, '/');
	char *dir = slash ? mem_strn(file, (size_t)(slash - file) + 1) : NULL;
	bool ok = access(dir ? dir : ".", W_OK | X_OK) == 0;

	free(dir);
	return ok;
}

int append_open(struct cmd *c, const char *file, bool create)
{
	int fd = open(file, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | (create ? O_CREAT : 0), 0666);
	struct stat st;

	if (fd < 0 && errno == ENOENT && !create && room_for(file))
		return -2;
	if (fd < 0) {
		cmd_warn(c, EX_CANTCREAT, "%s: %s", file, strerror(errno));
		return -1;
	}
	if (fstat(fd, &st) || !S_ISREG(st.st_mode)) {
		cmd_warn(c, EX_CANTCREAT, "%s: not a file that can be appended to", file);
		close(fd);
		return -1;
	}
	return fd;
}

bool append_current(int fd, const char *file)
{
	struct stat a, b;

	return !fstat(fd, &a) && !stat(file, &b) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

void append_wait(int fd)
{
	while (flock(fd, LOCK_EX) && errno == EINTR)
		;
}

int append_lock(struct cmd *c, const char *file, int fd)
{
	append_wait(fd);
	while (fd >= 0 && !append_current(fd, file)) { /* ev-parse --update put another in its place */
		close(fd);
		fd = append_open(c, file, true);
		if (fd >= 0)
			append_wait(fd);
	}
	return fd;
}

void append_unlock(int fd)
{
	flock(fd, LOCK_UN);
}

bool append_write(int fd, const char *text, size_t n, bool *torn)
{
	char last[2] = "\n\n";
	struct stat st;
	struct buf all = BUF_INIT;
	off_t tail;
	bool ok;

	*torn = false;
	if (fstat(fd, &st))
		return false;
	tail = st.st_size < 2 ? st.st_size : 2;
	errno = EIO;
	if (pread(fd, last + 2 - tail, (size_t)tail, st.st_size - tail) != tail)
		return false;
	if (last[0] != '\n' || last[1] != '\n')
		buf_str(&all, last[1] == '\n' ? "\n" : "\n\n");
	buf_add(&all, text, n);
	ok = file_write(fd, all.p, all.n);
	if (!ok) {
		int why = errno;
		*torn = ftruncate(fd, st.st_size) != 0; /* what came into it is taken back */
		errno = why;
	}
	buf_free(&all);
	return ok;
}
