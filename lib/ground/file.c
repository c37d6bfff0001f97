/* file.c: see file.h. */
#include "ground/file.h"

#include "ground/buf.h"
#include "ground/compat.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* who shares a pipe may have set it to O_NONBLOCK, for all of them: its reader is waited for */
static bool may_go_on(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLOUT};

	return errno == EINTR || (errno == EAGAIN && (poll(&p, 1, -1) > 0 || errno == EINTR));
}

bool file_write(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t k = write(fd, p, n);
		if (k < 0 && may_go_on(fd))
			continue;
		if (k <= 0)
			return false;
		p += k;
		n -= (size_t)k;
	}
	return true;
}

bool file_read(int fd, char *p, size_t n)
{
	while (n) {
		ssize_t k = read(fd, p, n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return false;
		p += k;
		n -= (size_t)k;
	}
	return true;
}

bool file_write_at(int fd, const char *p, size_t n, uint64_t at)
{
	while (n) {
		ssize_t k = pwrite(fd, p, n, (off_t)at);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return false;
		p += k;
		n -= (size_t)k;
		at += (uint64_t)k;
	}
	return true;
}

int file_begin(const char *temp, mode_t mode)
{
	return open(temp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
}

bool file_sync_names(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct buf dir = BUF_INIT;
	bool ok;
	int fd;

	if (slash)
		buf_add(&dir, path, slash == path ? 1 : (size_t)(slash - path));
	fd = open(slash ? buf_cstr(&dir) : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	ok = fd >= 0 && (!fsync(fd) || errno == EINVAL); /* not every file system can */
	if (fd >= 0)
		close(fd);
	buf_free(&dir);
	return ok;
}

static bool end(int fd, bool ok, const char *temp, const char *path, bool first)
{
	bool named = false;
	int why;

	ok = ok && compat_sync(fd) == 0;
	why = errno;
	if (close(fd) && ok) {
		why = errno;
		ok = false;
	}
	if (ok) {
		named = (first ? link(temp, path) : rename(temp, path)) == 0;
		ok = named || (first && errno == EEXIST);
		ok = ok && (file_sync_names(path) || errno == EACCES); /* a directory may be written, and not be read */
		why = errno;
	}
	if (!named || first)
		unlink(temp);
	errno = why;
	return ok;
}

bool file_end(int fd, bool ok, const char *temp, const char *path)
{
	return end(fd, ok, temp, path, false);
}

bool file_end_first(int fd, bool ok, const char *temp, const char *path)
{
	return end(fd, ok, temp, path, true);
}
