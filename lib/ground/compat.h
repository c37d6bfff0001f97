/* compat.h: what not every system has.  Linux (glibc and musl), FreeBSD, NetBSD, OpenBSD, macOS; where the system has a
 * call of its own for it, that is used, else what POSIX.1-2008 has.  With EV_PORTABLE defined, POSIX alone. */
#ifndef EV_GROUND_COMPAT_H
#define EV_GROUND_COMPAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/socket.h>

#ifndef SOCK_CLOEXEC
#define SOCK_CLOEXEC 0 /* libcurl and our children close what they do not know */
#endif
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

/* compat_self: the path of the running program; false where the system does not tell. */
bool compat_self(char *path, size_t size);

/* compat_pipe: pipe(2) whose ends are closed on exec.  compat_memory_file: a file without a name, for reading and writing,
 * closed on exec; it is gone when it is closed.  -1: errno says why. */
int compat_pipe(int fd[2]);
int compat_memory_file(const char *name);

/* compat_temporary: a file in DIR that has no name (or none any more), as above.  compat_fill: N octets of zeros at FROM, behind which
 * FD had none, each with its place on the disk.  Errors as above, and false. */
int compat_temporary(const char *dir);
bool compat_fill(int fd, uint64_t from, size_t n);

/* compat_sync: what was written to FD is on the disk.  -1: errno says why. */
int compat_sync(int fd);

/* compat_reserve: the disk has room for N octets more behind the first SIZE of FD, whose length stays as it is; true, too,
 * where the system or the file system cannot promise that.  False: errno says why. */
bool compat_reserve(int fd, uint64_t size, size_t n);

/* compat_give_back: the pages of a shared mapping of a file go back to the system, which reads them again when they are looked
 * at; nothing happens where it has no call for that. */
void compat_give_back(const void *p, size_t n);

/* compat_random: N octets (at most 256) that nobody can guess; false: there are none. */
bool compat_random(void *p, size_t n);

/* compat_forget: zeros that no optimiser leaves out.  compat_memrchr: the last octet C among N, or NULL. */
void compat_forget(void *p, size_t n);
void *compat_memrchr(const void *p, int c, size_t n);

#endif
