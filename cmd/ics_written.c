/* ics_written.c: see ics_written.h.  In memory are hashes of names alone: a directory may have a million files. */
#include "cmd/ics_written.h"
#include "cmd/scrap.h"

#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

enum { LINE = 700 };

struct known {
	uint64_t name, gone;
	uint64_t at;  /* a hash of the file that has its Uid; 0: NAME does */
	bool told; /* in this run */
};

struct written {
	struct cmd *c;
	struct buf path, temp;
	struct known *known; /* sorted by name */
	size_t n, cap;
	FILE *out;           /* the new list; NULL: it cannot be written */
	bool elsewhere;      /* there are files of other names */
	bool blind;          /* the old one cannot be read, and is left as it is */
	struct buf line;
};

static int by_name(const void *pa, const void *pb)
{
	const struct known *a = pa, *b = pb;
	return (a->name > b->name) - (a->name < b->name);
}

static struct known *find(const struct written *w, const char *name, size_t n)
{
	struct known key = {.name = hash_octets(HASH_START, name, n)};
	return w->n ? bsearch(&key, w->known, w->n, sizeof key, by_name) : NULL;
}

/* a line of the list: the length of its name, 0: it has none */
static size_t read_line(const char *line, uint64_t *gone, uint64_t *at)
{
	size_t n = strcspn(line, " \n");

	*gone = *at = 0;
	if (!strncmp(line + n, " gone ", 6))
		*gone = strtoull(line + n + 6, NULL, 16);
	else if (!strncmp(line + n, " at ", 4))
		*at = strtoull(line + n + 4, NULL, 16);
	return *line == '#' ? 0 : n;
}

struct written *written_new(struct cmd *c, const char *dir)
{
	struct written *w = mem_new(1, sizeof *w);
	char line[LINE];
	uint64_t gone, at;
	FILE *f;

	w->c = c;
	buf_printf(&w->path, "%s/.ev-written", dir);
	f = fopen(w->path.p, "re");
	if (!f && errno != ENOENT) {
		cmd_warn(c, EX_IOERR, "%s: %s", w->path.p, strerror(errno));
		w->blind = true;
	}
	while (f && fgets(line, sizeof line, f)) {
		size_t n = read_line(line, &gone, &at);
		if (!n)
			continue;
		w->known = mem_grow(w->known, &w->cap, w->n + 1, sizeof *w->known);
		w->known[w->n++] = (struct known){hash_octets(HASH_START, line, n), gone, at, false};
		w->elsewhere = w->elsewhere || at;
	}
	if (f)
		fclose(f);
	if (w->n)
		qsort(w->known, w->n, sizeof *w->known, by_name);
	return w;
}

void written_free(struct written *w)
{
	if (!w)
		return;
	if (w->out) {
		unlink(w->temp.p);
		scrap_done(fileno(w->out));
		fclose(w->out);
	}
	buf_free(&w->path);
	buf_free(&w->temp);
	buf_free(&w->line);
	free(w->known);
	free(w);
}

bool written_before(const struct written *w, const char *name, uint64_t *gone)
{
	const struct known *k = find(w, name, strlen(name));

	*gone = k ? k->gone : 0;
	return k != NULL;
}

/* the new list, begun with the first line that goes into it */
static bool begin(struct written *w)
{
	int fd;

	if (w->out || w->temp.n || w->blind)
		return w->out != NULL;
	buf_printf(&w->temp, "%s.%ld", w->path.p, (long)getpid());
	fd = scrap_open(w->temp.p, 0644);
	w->out = fd < 0 ? NULL : fdopen(fd, "w");
	if (!w->out)
		cmd_warn(w->c, EX_CANTCREAT, "%s: %s", w->temp.p, strerror(errno));
	else
		fputs("# what ev-ics -d wrote here; \"gone\": it was deleted here since, and is not written again\n", w->out);
	return w->out != NULL;
}

static void put(struct written *w, const char *name, uint64_t gone, uint64_t at)
{
	struct known *k = find(w, name, strlen(name));

	if (k && k->gone == gone && k->at == at) /* its line is there already: a list that says nothing new is not touched */
		return;
	if (k)
		k->told = true;
	if (!begin(w))
		return;
	if (gone)
		fprintf(w->out, "%s gone %llx\n", name, (unsigned long long)gone);
	else if (at)
		fprintf(w->out, "%s at %llx\n", name, (unsigned long long)at);
	else
		fprintf(w->out, "%s\n", name);
}

void written_put(struct written *w, const char *name, uint64_t gone)
{
	put(w, name, gone, 0);
}

void written_at(struct written *w, const char *name, const char *file)
{
	put(w, name, 0, hash_str(HASH_START, file));
}

static void forget(struct written *w, struct known *k)
{
	k->told = true;
	begin(w);
}

void written_forget(struct written *w, const char *name)
{
	struct known *k = find(w, name, strlen(name));
	const uint64_t at = hash_str(HASH_START, name);

	if (k)
		forget(w, k);
	for (size_t i = 0; w->elsewhere && i < w->n; i++)
		if (w->known[i].at == at)
			forget(w, &w->known[i]);
}

/* the lines of the old list, as it is now, that nothing was said of */
static void copy_rest(struct written *w)
{
	FILE *f = fopen(w->path.p, "re");
	char line[LINE];
	uint64_t gone, at;

	while (f && fgets(line, sizeof line, f)) {
		size_t n = read_line(line, &gone, &at);
		const struct known *k = n ? find(w, line, n) : NULL;
		if (n && !(k && k->told))
			fputs(line, w->out);
	}
	if (f)
		fclose(f);
}

void written_end(struct written *w, bool told)
{
	int made, fd;
	bool ok;

	if (!w->out)
		return;
	copy_rest(w);
	made = fileno(w->out);
	ok = !fflush(w->out) && !ferror(w->out);
	fd = fcntl(made, F_DUPFD_CLOEXEC, 0);
	if (fd < 0 || !file_end(fd, ok, w->temp.p, w->path.p)) {
		if (!told)
			cmd_warn(w->c, EX_CANTCREAT, "%s: %s", w->path.p, strerror(errno));
		unlink(w->temp.p);
	}
	scrap_done(made);
	fclose(w->out);
	w->out = NULL;
}
