/* compat.c: the system's own calls and what stands in for them do the same. */
#define EV_PORTABLE 1
#define compat_self portable_self
#define compat_pipe portable_pipe
#define compat_memory_file portable_memory_file
#define compat_temporary portable_temporary
#define compat_fill portable_fill
#define compat_sync portable_sync
#define compat_reserve portable_reserve
#define compat_random portable_random
#define compat_give_back portable_give_back
#define compat_forget portable_forget
#define compat_memrchr portable_memrchr
#include "ground/compat.c" /* what stands in */
#undef EV_GROUND_COMPAT_H
#undef compat_self
#undef compat_pipe
#undef compat_memory_file
#undef compat_temporary
#undef compat_fill
#undef compat_sync
#undef compat_reserve
#undef compat_random
#undef compat_give_back
#undef compat_forget
#undef compat_memrchr
#include "ground/compat.h"

#include <sys/stat.h>

#include "tests/unit/tap.h"

static void calls(const char *which, int (*pipes)(int *), int (*file)(const char *), int (*sync)(int), bool (*random)(void *, size_t), void (*forget)(void *, size_t),
                  void *(*last)(const void *, int, size_t))
{
	char got[8] = "", zeros[8] = "", text[] = "a/b/c", a[32] = "", b[32] = "";
	int fd[2], f;

	printf("# %s\n", which);
	ok(pipes(fd) == 0 && file_write(fd[1], "pipe", 5) && file_read(fd[0], got, 5), "a pipe");
	is_str(got, "pipe", "... what went in comes out");
	ok((fcntl(fd[0], F_GETFD) & FD_CLOEXEC) && (fcntl(fd[1], F_GETFD) & FD_CLOEXEC), "... closed on exec");
	close(fd[0]);
	close(fd[1]);
	f = file("x");
	ok(f >= 0 && file_write(f, "file", 5) && lseek(f, 0, SEEK_SET) == 0 && file_read(f, got, 5) && !strcmp(got, "file"), "a file without a name");
	ok((fcntl(f, F_GETFD) & FD_CLOEXEC) && sync(f) == 0, "... closed on exec, synced");
	close(f);
	is_int(file_write(f, "x", 1), 0, "... gone when it is closed");
	ok(random(a, sizeof a) && random(b, sizeof b) && memcmp(a, b, sizeof a) != 0, "random octets differ");
	forget(got, sizeof got);
	ok(!memcmp(got, zeros, sizeof got), "forgotten");
	ok(last(text, '/', 5) == text + 3 && last(text, '/', 3) == text + 1 && !last(text, 'x', 5) && !last(text, 'a', 0), "the last octet");
}

static void temporary(const char *which, int (*file)(const char *), bool (*fill)(int, uint64_t, size_t))
{
	char dir[] = "/tmp/ev-compat.XXXXXX";
	struct stat st;
	int f;

	printf("# %s\n", which);
	ok(mkdtemp(dir) != NULL, "a directory");
	f = file(dir);
	ok(f >= 0 && (fcntl(f, F_GETFD) & FD_CLOEXEC) && rmdir(dir) == 0, "a temporary file leaves nothing in it");
	ok(file_write(f, "file", 4) && fill(f, 4, 70000) && fstat(f, &st) == 0 && st.st_size == 70004 && st.st_blocks * 512 >= 70004, "filled up, and not with holes");
	ok(lseek(f, 0, SEEK_SET) == 0 && fill(f, 70004, 1), "... octet by octet");
	close(f);
	ok(file(dir) < 0, "a directory that is not there has none");
}

int main(void)
{
	char path[4096] = "";

	ok(compat_self(path, sizeof path) && strstr(path, "/compat"), "the program's own path");
	ok(!portable_self(path, sizeof path), "... that nobody tells");
	ok(!compat_self(path, 4), "... that does not fit");
	temporary("the system's", compat_temporary, compat_fill);
	temporary("what stands in", portable_temporary, portable_fill);
	int f = compat_memory_file("map");
	ok(f >= 0 && file_write(f, "mapped", 7), "a file");
	const char *map = mmap(NULL, 4096, PROT_READ, MAP_SHARED, f, 0);
	compat_give_back(map, 4096);
	is_str(map, "mapped", "what is given back is there again");
	portable_give_back(map, 4096);
	is_str(map, "mapped", "... and where it cannot be");
	close(f);
	calls("the system's", compat_pipe, compat_memory_file, compat_sync, compat_random, compat_forget, compat_memrchr);
	calls("portable", portable_pipe, portable_memory_file, portable_sync, portable_random, portable_forget, portable_memrchr);
	return done_testing();
}
