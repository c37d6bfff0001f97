/* corpus.c: reads the corpus: NAME.txt, .html or .eml beside NAME.gold; see corpus.h. */
#include "language/lexicon.h"
#include "corpus.h"

#include "document/mail.h"
#include "ground/mem.h"
#include "page/times.h"
#include "page/turned.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool slurp(const char *path, struct buf *b)
{
	FILE *f = fopen(path, "rb");
	char chunk[65536];
	size_t got;

	if (!f)
		return false;
	while ((got = fread(chunk, 1, sizeof chunk, f)) > 0)
		buf_add(b, chunk, got);
	fclose(f);
	return true;
}

struct parts {
	struct text *t;
	size_t n;
	struct err *e;
};

/* the part of a mail that is the announcement */
static void each_part(void *ctx, const struct mail *m)
{
	struct parts *p = ctx;
	struct text *t = p->t;

	if (m->further)
		return;
	if (strcmp(m->type, "text") && strcmp(m->type, "html")) {
		p->n += 2; /* a calendar or a bounce: nothing to choose */
		return;
	}
	if (p->n++)
		return;
	t->subject = mem_str(m->subject);
	t->from = mem_str(m->from);
	t->doc.subject = *t->subject ? t->subject : NULL;
	t->doc.from = t->from;
	t->body = mem_strn(m->body, m->body_len);
	if (!strcmp(m->type, "html"))
		doc_read_html(&t->doc, t->body, m->body_len, p->e);
	else
		doc_read_text(&t->doc, t->body, m->body_len, p->e);
}

static bool read_document(struct text *t, const char *path)
{
	const char *dot = strrchr(path, '.');
	struct err e = {0};
	struct buf b = BUF_INIT;
	bool one = true;

	t->doc.joins = lex_joins;
	if (!strcmp(dot, ".eml")) {
		struct parts p = {t, 0, &e};
		int fd = open(path, O_RDONLY | O_CLOEXEC);
		if (fd < 0)
			return false;
		if (mail_read(fd, each_part, &p, &e) < 0)
			e.status = 65;
		close(fd);
		one = p.n == 1;
	} else {
		if (!slurp(path, &b))
			return false;
		if (!strcmp(dot, ".html"))
			doc_read_html(&t->doc, buf_cstr(&b), b.n, &e);
		else
			doc_read_text(&t->doc, buf_cstr(&b), b.n, &e);
		buf_free(&b);
	}
	t->readable = one && !e.status && t->doc.events.n == 0;
	return true;
}

static void open_page(struct text *t, bool wanted)
{
	lex_langs_t langs = 0;
	struct civil now;
	size_t most;

	for (int l = 0; l < lex_lang_count(); l++)
		langs |= (lex_langs_t)1 << l;
	civil_parse(t->gold.ref, &now);
	now.timed = true;
	turned_tables(&t->doc, langs);
	reading_open(&t->r, &t->doc, langs, &now, true);
	if (!wanted) {
		t->readable = false;
		return;
	}
	most = t->r.whens.n * 2 + 2 < 1000 ? t->r.whens.n * 2 + 2 : 1000;
	t->said = mem_new(most, sizeof *t->said);
	t->n_said = times_find(&t->r, t->said, most);
	page_open(&t->page, &t->r);
	cue_page_open(&t->c, &t->page);
	t->span = candidates_find(&t->c, &t->spans);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct text *)a)->id, ((const struct text *)b)->id);
}

static bool find_document(const char *folder, const char *name, char *path, size_t size)
{
	static const char *const ext[] = {"txt", "html", "eml"};

	for (size_t k = 0; k < 3; k++) {
		snprintf(path, size, "%s/%s.%s", folder, name, ext[k]);
		if (!access(path, R_OK))
			return true;
	}
	return false;
}

static size_t load_folder(const char *folder, struct text **all, size_t *cap, size_t n)
{
	DIR *d = opendir(folder);
	const struct dirent *e;

	if (!d) {
		perror(folder);
		exit(66);
	}
	while ((e = readdir(d)) != NULL) {
		size_t len = strlen(e->d_name);
		if (len < 6 || (strcmp(e->d_name + len - 5, ".gold") && strcmp(e->d_name + len - 4, ".rec")))
			continue;
		*all = mem_grow(*all, cap, n + 1, sizeof **all);
		memset(&(*all)[n], 0, sizeof **all);
		(*all)[n].id = mem_str(e->d_name);
		(*all)[n].fixture = strcmp(e->d_name + len - 5, ".gold") != 0;
		(*all)[n].id[len - ((*all)[n].fixture ? 4 : 5)] = '\0';
		n++;
	}
	closedir(d);
	return n;
}

struct text *corpus_load(char *const *folders, int folders_n, bool (*wanted)(const struct text *), size_t *count)
{
	struct text *all = NULL;
	size_t cap = 0, n = 0;

	for (int i = 0; i < folders_n; i++) {
		size_t first = n, k;
		n = load_folder(folders[i], &all, &cap, n);
		qsort(all + first, n - first, sizeof *all, by_name);
		for (k = first; k < n; k++) {
			char path[4096];
			snprintf(path, sizeof path, "%s/%s.%s", folders[i], all[k].id, all[k].fixture ? "rec" : "gold");
			if (!gold_read(&all[k].gold, path) || !find_document(folders[i], all[k].id, path, sizeof path) || !read_document(&all[k], path)) {
				fprintf(stderr, "%s: cannot be read\n", all[k].id);
				exit(65);
			}
		}
	}
	for (size_t i = 0; i < n; i++) { /* once they do not move any more */
		uint32_t seed = 2166136261u;
		for (const char *s = all[i].id; *s; s++)
			seed = (seed ^ (unsigned char)*s) * 16777619u;
		seed = seed * 1664525u + 1013904223u;
		all[i].fold = seed >> 16;
		open_page(&all[i], !wanted || wanted(&all[i]));
	}
	*count = n;
	return all;
}

void corpus_free(struct text *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		cue_page_close(&t[i].c);
		page_close(&t[i].page);
		reading_close(&t[i].r);
		t[i].doc.subject = t[i].doc.from = NULL;
		doc_free(&t[i].doc);
		gold_free(&t[i].gold);
		free(t[i].span);
		free(t[i].said);
		free(t[i].subject);
		free(t[i].from);
		free(t[i].body);
		free(t[i].id);
	}
	free(t);
}
