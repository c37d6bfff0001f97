/* ics_uids.c: see ics_uids.h. */
#include "cmd/ics_uids.h"

#include "document/ical.h"
#include "ground/arena.h"
#include "ground/hash.h"
#include "ground/mem.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct entry {
	uint64_t uid;
	const char *file;
	bool several;
};

struct uids {
	const char *dir;
	const struct written *written;
	struct entry *entry; /* sorted, once READ */
	size_t n, cap;
	size_t first; /* of the file that is read */
	const char *file;
	bool read;
	struct arena mem;
};

struct uids *uids_new(const char *dir, const struct written *written)
{
	struct uids *u = mem_new(1, sizeof *u);

	u->dir = dir;
	u->written = written;
	return u;
}

void uids_free(struct uids *u)
{
	if (!u)
		return;
	free(u->entry);
	arena_free(&u->mem);
	free(u);
}

/* of a Uid as it is in a file: controls are not written */
static uint64_t uids_hash(const char *uid)
{
	uint64_t h = HASH_START;

	for (; *uid; uid++)
		if (!iscntrl((unsigned char)*uid))
			h = hash_octets(h, uid, 1);
	return h;
}

static void take(void *ctx, struct rec *r)
{
	struct uids *u = ctx;
	const char *uid = rec_get(r, "Uid");
	const uint64_t hash = uid && *uid ? uids_hash(uid) : 0;

	if (!hash || (u->n > u->first && u->entry[u->n - 1].uid == hash)) /* instances follow one another */
		return;
	u->entry = mem_grow(u->entry, &u->cap, u->n + 1, sizeof *u->entry);
	u->entry[u->n++] = (struct entry){hash, u->file, false};
}

static void ignore(void *ctx, const char *source, const struct err *e)
{
	(void)ctx, (void)source, (void)e;
}

static void read_file(struct uids *u, const char *name)
{
	struct ical_options o = {.source = "", .emit = take, .fail = ignore, .ctx = u};
	struct buf path = BUF_INIT;
	struct stat st;
	FILE *f = NULL;
	bool several = false;

	buf_printf(&path, "%s/%s", u->dir, name);
	if (!stat(path.p, &st) && S_ISREG(st.st_mode))
		f = fopen(path.p, "re");
	if (f) {
		u->first = u->n;
		u->file = arena_str(&u->mem, name);
		ical_read_file(f, &o);
		fclose(f);
		for (size_t i = u->first; i < u->n; i++)
			several = several || u->entry[i].uid != u->entry[u->first].uid;
		for (size_t i = u->first; i < u->n; i++)
			u->entry[i].several = several;
	}
	buf_free(&path);
}

static int in_order(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;

	if (a->uid != b->uid)
		return a->uid < b->uid ? -1 : 1;
	return a->several != b->several ? a->several - b->several : strcmp(a->file, b->file);
}

static void read_all(struct uids *u)
{
	DIR *d = opendir(u->dir);
	struct dirent *e;
	uint64_t gone;

	u->read = true;
	while (d && (e = readdir(d))) {
		const size_t n = strlen(e->d_name);
		if (*e->d_name != '.' && n > 4 && !strcmp(e->d_name + n - 4, ".ics") && (!written_before(u->written, e->d_name, &gone) || gone))
			read_file(u, e->d_name);
	}
	if (d)
		closedir(d);
	if (u->n)
		qsort(u->entry, u->n, sizeof *u->entry, in_order);
}

bool uids_find(struct uids *u, const char *uid, struct uids_place *place)
{
	const uint64_t hash = uids_hash(uid);
	size_t from = 0, to, next;

	if (!u->read)
		read_all(u);
	to = u->n;
	while (from < to) {
		const size_t middle = from + (to - from) / 2;
		if (u->entry[middle].uid < hash)
			from = middle + 1;
		else
			to = middle;
	}
	if (from == u->n || u->entry[from].uid != hash)
		return false;
	*place = (struct uids_place){u->entry[from].file, NULL, u->entry[from].several};
	for (next = from + 1; next < u->n && u->entry[next].uid == hash && !place->other; next++)
		if (strcmp(u->entry[next].file, place->file) != 0)
			place->other = u->entry[next].file;
	return true;
}
