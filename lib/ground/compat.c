/* compat.c: see compat.h. */
#include "ground/compat.h"

#include "ground/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef EV_PORTABLE
#if defined(__linux__)
#include <sys/random.h>
#define HAS_EXE_LINK "/proc/self/exe"
#define HAS_MEMFD 1
#define HAS_PIPE2 1
#define HAS_EXPLICIT_BZERO 1
#define HAS_MEMRCHR 1
#define HAS_FDATASYNC 1
#define HAS_GETENTROPY 1
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#include <sys/random.h>
#define HAS_GETENTROPY 1
#elif defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__)
#include <sys/types.h>
#include <sys/sysctl.h>
#define HAS_PIPE2 1
#define HAS_FDATASYNC 1
#define HAS_MEMRCHR 1
#ifdef __NetBSD__
#define HAS_EXE_LINK "/proc/curproc/exe"
#else
#define HAS_EXPLICIT_BZERO 1
#define HAS_GETENTROPY 1
#endif
#endif
#endif

bool compat_self(char *path, size_t size)
{
#if defined(HAS_EXE_LINK)
	ssize_t n = readlink(HAS_EXE_LINK, path, size - 1);
	if (n <= 0 || (size_t)n >= size - 1)
		return false;
	path[n] = '\0';
	return true;
#elif defined(__APPLE__) && !defined(EV_PORTABLE)
	char raw[PATH_MAX], real[PATH_MAX];
	uint32_t n = sizeof raw;
	if (_NSGetExecutablePath(raw, &n) || !realpath(raw, real) || strlen(real) >= size)
		return false;
	strcpy(path, real);
	return true;
#elif defined(__FreeBSD__) && !defined(EV_PORTABLE)
	int mib[] = {CTL_KERN, KERN_PROC, KERN_PROC_PATHNAME, -1};
	return sysctl(mib, 4, path, &size, NULL, 0) == 0;
#else
	(void)path, (void)size;
	return false;
#endif
}

int compat_pipe(int fd[2])
{
#ifdef HAS_PIPE2
	return pipe2(fd, O_CLOEXEC);
#else
	if (pipe(fd))
		return -1;
	fcntl(fd[0], F_SETFD, FD_CLOEXEC);
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	return 0;
#endif
}

int compat_memory_file(const char *name)
{
#ifdef HAS_MEMFD
	return memfd_create(name, MFD_CLOEXEC);
#else
	char path[] = "/tmp/ev.XXXXXX";
	int fd = mkstemp(path);
	(void)name;
	if (fd >= 0) {
		unlink(path);
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
	return fd;
#endif
}

int compat_temporary(const char *dir)
{
	char path[PATH_MAX];
	int fd;

#if defined(O_TMPFILE) && !defined(EV_PORTABLE)
	fd = open(dir, O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
	if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT))
		return fd;
#endif
	if (snprintf(path, sizeof path, "%s/.ev.XXXXXX", dir) >= (int)sizeof path) {
		errno = ENAMETOOLONG;
		return -1;
	}
	fd = mkstemp(path);
	if (fd >= 0) {
		unlink(path);
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
	return fd;
}

bool compat_fill(int fd, uint64_t from, size_t n)
{
	static const char zeros[4096];

#if defined(FALLOC_FL_KEEP_SIZE) && !defined(EV_PORTABLE)
	if (fallocate(fd, 0, (off_t)from, (off_t)n) == 0)
		return true;
	if (errno != EOPNOTSUPP && errno != ENOSYS)
		return false;
#endif
	for (size_t k; n; n -= k, from += k) {
		k = n < sizeof zeros ? n : sizeof zeros;
		if (!file_write_at(fd, zeros, k, from))
			return false;
	}
	return true;
}

int compat_sync(int fd)
{
#if defined(HAS_FDATASYNC)
	return fdatasync(fd);
#elif defined(F_FULLFSYNC) /* macOS: fsync(2) stops at the drive's cache */
	return fcntl(fd, F_FULLFSYNC) == 0 ? 0 : fsync(fd);
#else
	return fsync(fd);
#endif
}

bool compat_reserve(int fd, uint64_t size, size_t n)
{
#if defined(FALLOC_FL_KEEP_SIZE)
	return fallocate(fd, FALLOC_FL_KEEP_SIZE, (off_t)size, (off_t)n) == 0 || (errno != ENOSPC && errno != EDQUOT && errno != EFBIG);
#else
	(void)fd, (void)size, (void)n;
	return true;
#endif
}

void compat_give_back(const void *p, size_t n)
{
#if defined(MADV_DONTNEED) && !defined(EV_PORTABLE)
	madvise((void *)(uintptr_t)p, n, MADV_DONTNEED);
#else
	(void)p, (void)n;
#endif
}

bool compat_random(void *p, size_t n)
{
#ifdef HAS_GETENTROPY
	return getentropy(p, n) == 0;
#else
	int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	bool ok = fd >= 0 && file_read(fd, p, n);
	if (fd >= 0)
		close(fd);
	return ok;
#endif
}

void compat_forget(void *p, size_t n)
{
#ifdef HAS_EXPLICIT_BZERO
	explicit_bzero(p, n);
#else
	volatile unsigned char *q = p;
	while (n--)
		*q++ = 0;
#endif
}

void *compat_memrchr(const void *p, int c, size_t n)
{
#ifdef HAS_MEMRCHR
	return memrchr((void *)(uintptr_t)p, c, n);
#else
	const unsigned char *s = p;
	while (n--)
		if (s[n] == (unsigned char)c)
			return (void *)(uintptr_t)(s + n);
	return NULL;
#endif
}
