/* scratch.c: what grows out of the heap keeps what was in it, wherever it goes. */
#include "ground/scratch.h"
#include "tests/unit/tap.h"

#include <dirent.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { ALL = 4 * SCRATCH_HEAP / sizeof(uint32_t) };

/* numbers from FROM on, each of which had a zero in its place */
static bool add(struct scratch *s, uint32_t from, uint32_t to)
{
	bool zero = true;

	for (uint32_t i = from; i < to; i++) {
		uint32_t *p = scratch_grow(s, (i + 1) * sizeof *p);
		zero = zero && !p[i];
		p[i] = i + 1;
	}
	return zero;
}

static bool all_there(const struct scratch *s, uint32_t n)
{
	const uint32_t *p = s->p;

	for (uint32_t i = 0; i < n; i++)
		if (p[i] != i + 1)
			return false;
	return s->size >= n * sizeof *p;
}

static void limit_files(rlim_t most)
{
	struct rlimit r;

	getrlimit(RLIMIT_FSIZE, &r);
	r.rlim_cur = most;
	setrlimit(RLIMIT_FSIZE, &r);
}

int main(void)
{
	char dir[] = "/tmp/ev-scratch.XXXXXX";
	struct scratch s = {0}, none = {.dir = "/nowhere"};

	signal(SIGXFSZ, SIG_IGN);
	ok(mkdtemp(dir) != NULL, "a directory");
	s.dir = dir;
	ok(add(&s, 0, 10) && !s.mapped, "little is on the heap");
	ok(add(&s, 10, ALL) && s.mapped, "more is in a file");
	ok(all_there(&s, ALL), "... with all that was there");
	scratch_rest(&s);
	ok(all_there(&s, ALL), "... also after a rest");
	limit_files(3 * SCRATCH_HEAP);
	ok(add(&s, ALL, 2 * ALL) && !s.mapped && all_there(&s, 2 * ALL), "where the file cannot grow all goes back to the heap");
	scratch_free(&s);
	ok(!s.p && !s.size && s.dir == dir, "freed, it is empty, of the same directory");
	ok(add(&s, 0, ALL) && !s.mapped && all_there(&s, ALL), "where no file has room it stays there");
	limit_files(RLIM_INFINITY);
	ok(add(&none, 0, ALL) && none.mapped && all_there(&none, ALL), "a directory that is not there: another one");
	scratch_free(&s);
	scratch_free(&none);
	ok(rmdir(dir) == 0, "nothing is left");
	return done_testing();
}
