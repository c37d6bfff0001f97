/* hyphens.c: see hyphens.h.  A pattern's letters are known by their hash; a file has two sets of patterns, one for the parts
 * of compounds and one for syllables, where a line NEXTLEVEL parts them, else one. */
#include "outgoing/hyphens.h"

#include "ground/buf.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <dirent.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MOST = 16 << 20, PATTERN = 120 };

struct entry {
	uint64_t letters; /* their hash; 0: free */
	uint32_t at;      /* in the pool: how many numbers, then each with its place before it */
};

struct level {
	struct entry *entry;
	size_t size, n; /* size: a power of two */
	size_t longest; /* letters of a pattern */
};

struct hyphens {
	struct level level[2];
	int levels;
	struct buf pool;
};

/* ---- the patterns ---- */

static uint64_t step(uint64_t h, uint32_t c)
{
	h = (h ^ c) * 0x9e3779b97f4a7c15ULL;
	return h ^ h >> 29;
}

static struct entry *slot(const struct level *l, uint64_t key)
{
	size_t i = key & (l->size - 1);

	while (l->entry[i].letters && l->entry[i].letters != key)
		i = (i + 1) & (l->size - 1);
	return &l->entry[i];
}

static void widen(struct level *l)
{
	struct level wider = {.size = l->size ? 2 * l->size : 1024, .n = l->n, .longest = l->longest};

	wider.entry = mem_new(wider.size, sizeof *wider.entry);
	for (size_t i = 0; i < l->size; i++)
		if (l->entry[i].letters)
			*slot(&wider, l->entry[i].letters) = l->entry[i];
	free(l->entry);
	*l = wider;
}

/* "1ba", ".ab3a" */
static void add(struct hyphens *h, struct level *l, const char *p, const char *end)
{
	unsigned char number[PATTERN + 1] = {0}, count = 0;
	uint64_t key = 1;
	size_t n = 0;
	struct entry *e;

	while (p < end) {
		uint32_t c = utf8_next(&p, end);
		if (c >= '0' && c <= '9') {
			number[n] = (unsigned char)(c - '0');
			continue;
		}
		if (n == PATTERN)
			return;
		key = step(key, utf8_fold(c));
		n++;
	}
	if (!n)
		return;
	if (2 * (l->n + 1) > l->size)
		widen(l);
	e = slot(l, key ? key : 1);
	l->n += !e->letters;
	e->letters = key ? key : 1;
	e->at = (uint32_t)h->pool.n;
	buf_char(&h->pool, 0);
	for (size_t i = 0; i <= n; i++)
		if (number[i]) {
			buf_char(&h->pool, (char)i);
			buf_char(&h->pool, (char)number[i]);
			count++;
		}
	h->pool.p[e->at] = (char)count;
	l->longest = n > l->longest ? n : l->longest;
}

/* all in UTF-8, by the name of a charset that the first line is */
static bool decode(const char *p, size_t n, struct buf *out)
{
	char charset[40] = "", part[4096];
	size_t k = strcspn(p, "\r\n");
	iconv_t cd;
	bool ok = true;

	if (k >= sizeof charset)
		return false;
	memcpy(charset, p, k);
	cd = iconv_open("UTF-8", charset);
	if (cd == (iconv_t)-1)
		return false;
	for (char *in = (char *)(uintptr_t)p; n && ok;) {
		char *to = part;
		size_t room = sizeof part, before = n;
		iconv(cd, &in, &n, &to, &room);
		buf_add(out, part, (size_t)(to - part));
		ok = n < before; /* at something that is no character */
	}
	iconv_close(cd);
	return ok;
}

struct hyphens *hyphens_read(const char *octets, size_t n)
{
	struct hyphens *h = mem_new(1, sizeof *h);
	struct buf text = BUF_INIT;
	const char *p, *end;

	h->levels = 1;
	if (n && n <= FILE_MOST && !memchr(octets, 0, n) && octets[n - 1] == '\n' && decode(octets, n, &text)) {
		p = text.p + strcspn(text.p, "\n"), end = text.p + text.n;
		while (p < end) {
			size_t k;
			p += strspn(p, "\r\n");
			k = strcspn(p, "\r\n");
			if (!strncmp(p, "NEXTLEVEL", 9))
				h->levels = 2;
			else if (k && !strchr("#%", *p) && !(*p >= 'A' && *p <= 'Z') && !memchr(p, '/', k)) /* neither words nor changed letters */
				add(h, &h->level[h->levels - 1], p, p + k);
			p += k;
		}
	}
	buf_free(&text);
	if (h->level[0].n || h->level[1].n)
		return h;
	hyphens_free(h);
	return NULL;
}

void hyphens_free(struct hyphens *h)
{
	if (!h)
		return;
	free(h->level[0].entry);
	free(h->level[1].entry);
	buf_free(&h->pool);
	free(h);
}

/* ---- files ---- */

/* the name of the language's file in DIR */
static bool file_of(const char *dir, const char *code, struct buf *name)
{
	DIR *d = opendir(dir);
	struct dirent *e;
	size_t n = strlen(code);
	char own[16];

	if (!d || n > 3) {
		if (d)
			closedir(d);
		return false;
	}
	snprintf(own, sizeof own, "%.3s_%c%c.dic", code, code[0] - 32, code[1] - 32); /* de_DE, fr_FR */
	while ((e = readdir(d))) {
		const char *rest = e->d_name + 5;
		size_t k = strlen(e->d_name);
		if (k < 10 + n - 1 || strncmp(e->d_name, "hyph_", 5) != 0 || strncmp(rest, code, n) != 0 || !strchr("_.", rest[n]) || strcmp(e->d_name + k - 4, ".dic") != 0)
			continue;
		if (!strcmp(rest, own) || (!strstr(buf_cstr(name), own) && (!name->n || strcmp(e->d_name, name->p) < 0))) {
			buf_clear(name);
			buf_str(name, e->d_name);
		}
	}
	closedir(d);
	return name->n > 0;
}

struct hyphens *hyphens_open(const char *dir, const char *code)
{
	struct buf name = BUF_INIT, path = BUF_INIT, octets = {.max = FILE_MOST + 1};
	struct hyphens *h = NULL;
	char part[8192];
	size_t n;
	FILE *f;

	if (file_of(dir, code, &name)) {
		buf_printf(&path, "%s/%s", dir, name.p);
		f = fopen(path.p, "re");
		while (f && (n = fread(part, 1, sizeof part, f)) > 0)
			buf_add(&octets, part, n);
		if (f && !ferror(f))
			h = hyphens_read(buf_cstr(&octets), octets.n);
		if (f)
			fclose(f);
	}
	buf_free(&name);
	buf_free(&path);
	buf_free(&octets);
	return h;
}

/* ---- a word ---- */

/* the numbers between the letters of a word, by all patterns that stand in it: odd ones are breaks */
static void numbers(const struct hyphens *h, const struct level *l, const uint32_t *letter, size_t n, unsigned char *number)
{
	memset(number, 0, n + 3);
	for (size_t from = 0; l->n && from < n + 2; from++) { /* with a point at both ends */
		uint64_t key = 1;
		for (size_t k = from; k < n + 2 && k - from < l->longest; k++) {
			const struct entry *e;
			const unsigned char *p;
			key = step(key, k == 0 || k == n + 1 ? '.' : letter[k - 1]);
			e = slot(l, key ? key : 1);
			if (!e->letters)
				continue;
			p = (const unsigned char *)h->pool.p + e->at;
			for (unsigned i = 0; i < p[0]; i++)
				if (number[from + p[1 + 2 * i]] < p[2 + 2 * i])
					number[from + p[1 + 2 * i]] = p[2 + 2 * i];
		}
	}
}

void hyphens_grades(const struct hyphens *h, const uint32_t *letter, size_t n, unsigned char *grade)
{
	unsigned char number[HYPHENS_LETTERS + 3];
	size_t from = 0;

	memset(grade, 0, n);
	if (n > HYPHENS_LETTERS)
		return;
	if (h->levels == 2) {
		numbers(h, &h->level[0], letter, n, number);
		for (size_t i = 2; i + 2 <= n; i++)
			grade[i] = number[i + 1] & 1 ? 2 : 0;
	}
	for (size_t i = 1; i <= n; i++) {
		if (i < n && grade[i] != 2)
			continue;
		numbers(h, &h->level[h->levels - 1], letter + from, i - from, number);
		for (size_t k = from + 2; k + 2 <= i; k++)
			grade[k] = number[k - from + 1] & 1;
		from = i;
	}
}
