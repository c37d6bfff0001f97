/* directory.h: a directory for a fuzz target's files, made once and removed at the end: in memory, if the system has such a place, as
 * waiting for the disk would take more time than all else. */
#ifndef EV_FUZZ_DIRECTORY_H
#define EV_FUZZ_DIRECTORY_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

static const char *fuzz_dir;

static inline int fuzz_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static inline void fuzz_clear(void)
{
	nftw(fuzz_dir, fuzz_remove, 8, FTW_DEPTH | FTW_PHYS);
}

static inline const char *fuzz_directory(void)
{
	static char memory[] = "/dev/shm/ev-fuzz-XXXXXX", disk[] = "/tmp/ev-fuzz-XXXXXX";

	if (fuzz_dir)
		return fuzz_dir;
	if (!(fuzz_dir = mkdtemp(memory)) && !(fuzz_dir = mkdtemp(disk)))
		abort();
	atexit(fuzz_clear);
	return fuzz_dir;
}

#endif
