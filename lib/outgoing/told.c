/* told.c: see told.h. */
#include "outgoing/told.h"

#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"
#include "record/rec.h"
#include "time/civil.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { AGAIN = 86400, MOST = 2000 }; /* seconds until the same is told again; entries that are kept */
static const char FIELD[] = "Told";

struct told {
	char *dir;
	int64_t now;
	struct entry {
		int64_t at;
		uint64_t what;
	} *entry;
	size_t n, cap;
	bool changed;
};

static void add(struct told *t, int64_t at, uint64_t what)
{
	t->entry = mem_grow(t->entry, &t->cap, t->n + 1, sizeof *t->entry);
	t->entry[t->n++] = (struct entry){at, what};
}

/* a field's value: the time, a blank and the hash */
static void take(struct told *t, const char *value)
{
	char text[CIVIL_SIZE], *end;
	size_t n = strcspn(value, " ");
	struct civil c;
	uint64_t what;

	if (!value[n] || n >= sizeof text)
		return;
	memcpy(text, value, n);
	text[n] = '\0';
	what = strtoull(value + n + 1, &end, 16);
	if (!*end && civil_parse(text, &c) && civil_seconds(&c) <= t->now && t->now < civil_seconds(&c) + AGAIN)
		add(t, civil_seconds(&c), what);
}

struct told *told_new(const char *dir, int64_t now)
{
	struct told *t = mem_new(1, sizeof *t);
	struct buf path = BUF_INIT;
	struct rec r = REC_INIT;
	struct err e;
	FILE *f;

	t->dir = mem_str(dir);
	t->now = now;
	buf_printf(&path, "%s/told", dir);
	f = fopen(path.p, "re");
	buf_free(&path);
	if (f) {
		struct rec_reader *in = rec_reader_new(f);
		if (rec_read(in, &r, &e) == 1)
			for (size_t i = 0; i < r.n; i++)
				take(t, r.field[i].value);
		rec_reader_free(in);
		fclose(f);
	}
	rec_free(&r);
	return t;
}

void told_free(struct told *t)
{
	if (!t)
		return;
	free(t->dir);
	free(t->entry);
	free(t);
}

/* a file that was written to is another one */
static uint64_t hash_of(const char *file, const char *text)
{
	uint64_t h = hash_str(HASH_START, text);
	struct stat st;

	if (!file || !strcmp(file, "-"))
		return h;
	h = hash_str(h, file);
	if (stat(file, &st))
		return h;
	h = hash_octets(h, (const char *)&st.st_mtim.tv_sec, sizeof st.st_mtim.tv_sec);
	h = hash_octets(h, (const char *)&st.st_mtim.tv_nsec, sizeof st.st_mtim.tv_nsec);
	return hash_octets(h, (const char *)&st.st_size, sizeof st.st_size);
}

bool told_before(struct told *t, const char *file, const char *text)
{
	uint64_t what = hash_of(file, text);

	for (size_t i = 0; i < t->n; i++)
		if (t->entry[i].what == what)
			return true;
	add(t, t->now, what);
	t->changed = true;
	return false;
}

void told_end(struct told *t)
{
	struct buf path = BUF_INIT, temp = BUF_INIT, text = BUF_INIT;
	struct rec r = REC_INIT;
	int fd;

	if (!t->changed)
		return;
	for (size_t i = t->n > MOST ? t->n - MOST : 0; i < t->n; i++) {
		struct civil at = civil_of_seconds(t->entry[i].at);
		char when[CIVIL_SIZE];
		at.utc = true;
		rec_addf(&r, FIELD, "%s %016llx", civil_format(&at, when), (unsigned long long)t->entry[i].what);
	}
	rec_write(&r, &text);
	buf_printf(&path, "%s/told", t->dir);
	buf_printf(&temp, "%s.new", path.p);
	fd = file_begin(temp.p, 0600);
	if (fd >= 0)
		(void)!file_end(fd, file_write(fd, buf_cstr(&text), text.n), temp.p, path.p);
	buf_free(&path);
	buf_free(&temp);
	buf_free(&text);
	rec_free(&r);
}
