/* scratch.c: see scratch.h. */
#include "ground/scratch.h"

#include "ground/compat.h"
#include "ground/mem.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* FD as long as SIZE, all of it on the disk, and mapped; NULL: there is no room */
static void *map(int fd, size_t from, size_t size)
{
	void *p = compat_fill(fd, from, size - from) ? mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) : MAP_FAILED;
	return p == MAP_FAILED ? NULL : p;
}

/* from the heap into a file; false: no directory has one */
static bool move_out(struct scratch *s, size_t size)
{
	const char *const dirs[] = {s->dir, "/var/tmp", "/tmp"};

	for (size_t i = 0; i < sizeof dirs / sizeof *dirs; i++) {
		int fd = dirs[i] ? compat_temporary(dirs[i]) : -1;
		void *p = fd >= 0 ? map(fd, 0, size) : NULL;
		if (p) {
			if (s->size)
				memcpy(p, s->p, s->size);
			free(s->p);
			s->p = p;
			s->fd = fd;
			s->mapped = true;
			return true;
		}
		if (fd >= 0)
			close(fd);
	}
	return false;
}

static bool enlarge(struct scratch *s, size_t size)
{
	void *p = map(s->fd, s->size, size);

	if (!p)
		return false;
	munmap(s->p, s->size);
	s->p = p;
	return true;
}

static void on_heap(struct scratch *s, size_t size)
{
	void *p = mem_new(size, 1);

	if (s->size)
		memcpy(p, s->p, s->size);
	if (s->mapped) {
		munmap(s->p, s->size);
		close(s->fd);
		s->mapped = false;
	} else {
		free(s->p);
	}
	s->p = p;
}

void *scratch_grow(struct scratch *s, size_t size)
{
	size_t room = s->size ? s->size : 4096;

	if (size <= s->size && s->p)
		return s->p;
	while (room < size) {
		if (room > (size_t)-1 / 2)
			abort();
		room *= 2;
	}
	if (room <= SCRATCH_HEAP || !(s->mapped ? enlarge(s, room) : move_out(s, room)))
		on_heap(s, room);
	s->size = room;
	return s->p;
}

void scratch_rest(const struct scratch *s)
{
	if (s->mapped)
		compat_give_back(s->p, s->size);
}

void scratch_free(struct scratch *s)
{
	if (s->mapped) {
		munmap(s->p, s->size);
		close(s->fd);
	} else {
		free(s->p);
	}
	*s = (struct scratch){.dir = s->dir};
}
