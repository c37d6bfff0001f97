/* gather.c: see gather.h. */
#include "record/gather.h"

#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum {
	BITS = 6,        /* of the hash, for one set of temporary files */
	PARTS = 1 << BITS,
	LEVELS = 8
};

struct head { /* of an entry; then the Uid, the note, and name and value of each field, each with its NUL,
              * and its line */
	uint64_t hash;
	uint32_t size, fields, line, file;
};

struct gather {
	struct buf held;
	size_t most;
	FILE *part[PARTS];
	size_t part_size[PARTS];
	bool spilled;
	int level;
	char **file;
	size_t files, files_cap;
};

struct gather *gather_new(size_t held)
{
	struct gather *g = mem_new(1, sizeof *g);

	g->most = held;
	return g;
}

void gather_free(struct gather *g)
{
	if (!g)
		return;
	for (int i = 0; i < PARTS; i++)
		if (g->part[i])
			fclose(g->part[i]);
	for (size_t i = 0; i < g->files; i++)
		free(g->file[i]);
	free(g->file);
	buf_free(&g->held);
	free(g);
}

static int to_part(struct gather *g, const char *entry, const struct head *h, struct err *e)
{
	size_t k = (size_t)(h->hash >> (g->level * BITS)) & (PARTS - 1);

	if (!g->part[k] && !(g->part[k] = tmpfile()))
		return err_temporary(e);
	if (fwrite(entry, 1, h->size, g->part[k]) != h->size)
		return err_temporary(e);
	g->part_size[k] += h->size;
	return 0;
}

/* what is held goes to the temporary files */
static int spill(struct gather *g, struct err *e)
{
	struct head h;
	int rc = 0;

	for (size_t at = 0; at < g->held.n && !rc; at += h.size) {
		memcpy(&h, g->held.p + at, sizeof h);
		rc = to_part(g, g->held.p + at, &h, e);
	}
	g->spilled = true;
	buf_free(&g->held);
	return rc;
}

static uint32_t file_index(struct gather *g, const char *file)
{
	if (!g->files || strcmp(g->file[g->files - 1], file) != 0) {
		g->file = mem_grow(g->file, &g->files_cap, g->files + 1, sizeof *g->file);
		g->file[g->files++] = mem_str(file);
	}
	return (uint32_t)(g->files - 1);
}

int gather_add(struct gather *g, const struct rec *r, const char *file, const char *note, struct err *e)
{
	const char *uid = rec_get(r, "Uid");
	struct buf entry = {.max = 2 * LIMIT_RECORD};
	struct head h = {0};
	int rc = 0;

	uid = uid ? uid : "";
	h.hash = hash_str(HASH_START, uid);
	h.line = (uint32_t)r->line;
	h.fields = (uint32_t)r->n;
	h.file = file_index(g, file);
	buf_add(&entry, (const char *)&h, sizeof h);
	buf_add(&entry, uid, strlen(uid) + 1);
	buf_add(&entry, note, strlen(note) + 1);
	for (size_t i = 0; i < r->n; i++) {
		uint32_t line = (uint32_t)r->field[i].line;
		buf_add(&entry, r->field[i].name, strlen(r->field[i].name) + 1);
		buf_add(&entry, r->field[i].value, strlen(r->field[i].value) + 1);
		buf_add(&entry, (const char *)&line, sizeof line);
	}
	if (entry.full)
		rc = err_set(e, EX_DATAERR, r->line, "a record that is too large");
	h.size = (uint32_t)entry.n;
	memcpy(entry.p, &h, sizeof h);
	if (!rc && !g->spilled && g->held.n + entry.n > g->most)
		rc = spill(g, e);
	if (!rc && g->spilled)
		rc = to_part(g, entry.p, &h, e);
	else if (!rc)
		buf_add(&g->held, entry.p, entry.n);
	buf_free(&entry);
	return rc;
}

/* ---- going through ---- */

static uint64_t hash_of(const char *entry)
{
	uint64_t v;
	memcpy(&v, entry, sizeof v);
	return v;
}

static int by_uid(const void *pa, const void *pb)
{
	const char *a = *(const char *const *)pa, *b = *(const char *const *)pb;
	uint64_t x = hash_of(a), y = hash_of(b);
	int c = x < y ? -1 : x > y ? 1 : strcmp(a + sizeof(struct head), b + sizeof(struct head));

	return c ? c : (a > b) - (a < b);
}

struct group {
	const char **entry;
	size_t n;
};

static int by_place(const void *pa, const void *pb)
{
	const struct group *a = pa, *b = pb;
	return (*a->entry > *b->entry) - (*a->entry < *b->entry);
}

static void read_entry(const struct gather *g, const char *p, struct gather_item *to)
{
	struct head h;

	memcpy(&h, p, sizeof h);
	p += sizeof h;
	p += strlen(p) + 1;
	to->note = p;
	p += strlen(p) + 1;
	rec_clear(&to->r);
	to->r.line = h.line;
	to->file = g->file[h.file];
	for (uint32_t i = 0; i < h.fields; i++) {
		const char *name = p, *value = p + strlen(p) + 1;
		uint32_t line;
		rec_add(&to->r, name, value);
		p = value + strlen(value) + 1;
		memcpy(&line, p, sizeof line);
		p += sizeof line;
		to->r.field[i].line = line;
	}
}

/* the groups of what is in memory */
static void go_through(const struct gather *g, const struct buf *b, void (*each)(void *ctx, struct gather_item *item, size_t n), void *ctx)
{
	const char **entry = NULL;
	struct group *group = NULL;
	struct gather_item *item = NULL;
	struct head h;
	size_t n = 0, cap = 0, groups = 0, groups_cap = 0, items = 0, items_cap = 0;

	for (size_t at = 0; at < b->n; at += h.size) {
		memcpy(&h, b->p + at, sizeof h);
		entry = mem_grow(entry, &cap, n + 1, sizeof *entry);
		entry[n++] = b->p + at;
	}
	if (n)
		qsort(entry, n, sizeof *entry, by_uid);
	for (size_t i = 0; i < n; i++) {
		if (!i || hash_of(entry[i]) != hash_of(entry[i - 1]) || strcmp(entry[i] + sizeof h, entry[i - 1] + sizeof h) != 0) {
			group = mem_grow(group, &groups_cap, groups + 1, sizeof *group);
			group[groups++] = (struct group){&entry[i], 0};
		}
		group[groups - 1].n++;
	}
	if (groups)
		qsort(group, groups, sizeof *group, by_place);
	for (size_t k = 0; k < groups; k++) {
		for (size_t i = 0; i < group[k].n; i++) {
			if (i >= items) {
				item = mem_grow(item, &items_cap, i + 1, sizeof *item);
				memset(&item[items++], 0, sizeof *item);
			}
			read_entry(g, group[k].entry[i], &item[i]);
		}
		each(ctx, item, group[k].n);
	}
	for (size_t i = 0; i < items; i++)
		rec_free(&item[i].r);
	free(item);
	free(group);
	free(entry);
}

/* the entries of a temporary file; those of one that is too large are divided once more */
static int one_part(struct gather *g, int k, void (*each)(void *ctx, struct gather_item *item, size_t n), void *ctx, struct err *e)
{
	struct gather *finer = NULL;
	struct buf b = {.max = SIZE_MAX / 2};
	struct head h;
	int rc = 0;

	if (fflush(g->part[k]) || fseek(g->part[k], 0, SEEK_SET))
		return err_temporary(e);
	if (g->part_size[k] > g->most && g->level + 1 < LEVELS) {
		finer = gather_new(g->most);
		finer->level = g->level + 1;
		finer->spilled = true;
	}
	while (!rc && fread(&h, sizeof h, 1, g->part[k]) == 1) {
		size_t at = finer ? 0 : b.n;
		char *p;
		if (finer)
			buf_clear(&b);
		buf_add(&b, (const char *)&h, sizeof h);
		p = mem_new(h.size, 1);
		if (fread(p, 1, h.size - sizeof h, g->part[k]) != h.size - sizeof h)
			rc = err_temporary(e);
		else
			buf_add(&b, p, h.size - sizeof h);
		free(p);
		if (!rc && finer)
			rc = to_part(finer, b.p + at, &h, e);
	}
	if (!rc && ferror(g->part[k]))
		rc = err_temporary(e);
	fclose(g->part[k]);
	g->part[k] = NULL;
	if (!rc && finer) {
		finer->file = g->file; /* lent */
		rc = gather_each(finer, each, ctx, e);
		finer->file = NULL;
	} else if (!rc) {
		go_through(g, &b, each, ctx);
	}
	gather_free(finer);
	buf_free(&b);
	return rc;
}

int gather_each(struct gather *g, void (*each)(void *ctx, struct gather_item *item, size_t n), void *ctx, struct err *e)
{
	int rc = 0;

	if (!g->spilled)
		go_through(g, &g->held, each, ctx);
	for (int k = 0; k < PARTS && !rc; k++)
		if (g->part[k])
			rc = one_part(g, k, each, ctx, e);
	buf_clear(&g->held);
	g->spilled = false;
	return rc;
}
