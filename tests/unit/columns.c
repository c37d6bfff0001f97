/* The tables of a page: each text of tests/columns beside its cells, one line a row, each cell with its column; "head:" before
 * the row that names the columns. */
#include "tap.h"

#include "ground/mem.h"
#include "page/columns.h"

#include <dirent.h>
#include <stdlib.h>

static void slurp(const char *path, struct buf *b)
{
	FILE *f = fopen(path, "rb");
	char chunk[4096];
	size_t got;

	if (!f)
		return;
	while ((got = fread(chunk, 1, sizeof chunk, f)) > 0)
		buf_add(b, chunk, got);
	fclose(f);
}

static void cells_of(const struct page *p, struct buf *out)
{
	const struct columns *c = p->columns;

	for (size_t i = 0; i < c->cells; i++) {
		const struct cell *x = &c->cell[i];
		bool first = !i || c->cell[i - 1].row != x->row;
		char number[16];
		if (i)
			buf_str(out, first ? "\n" : " | ");
		if (first && x->head)
			buf_str(out, "head: ");
		snprintf(number, sizeof number, "%u ", c->column[x->column].at + 1);
		buf_str(out, number);
		page_text(p, x->word, x->end, out);
	}
	buf_str(out, "\n");
}

static void one(const char *folder, const char *name, bool html)
{
	struct buf text = BUF_INIT, wanted = BUF_INIT, got = BUF_INIT;
	const struct civil now = {.year = 2026, .month = 1, .day = 5, .timed = true};
	char path[400];
	lex_langs_t langs = 0;
	struct doc d = DOC_INIT;
	struct reading r;
	struct page p;
	struct err e;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	slurp(path, &text);
	snprintf(strrchr(path, '.'), 8, ".cells");
	slurp(path, &wanted);
	for (int l = 0; l < lex_lang_count(); l++)
		langs |= (lex_langs_t)1 << l;
	if (html)
		doc_read_html(&d, buf_cstr(&text), text.n, &e);
	else
		doc_read_text(&d, buf_cstr(&text), text.n, &e);
	reading_open(&r, &d, langs, &now, true);
	page_open(&p, &r);
	cells_of(&p, &got);
	is_str(buf_cstr(&got), buf_cstr(&wanted), name);
	page_close(&p);
	reading_close(&r);
	doc_free(&d);
	buf_free(&text);
	buf_free(&wanted);
	buf_free(&got);
}

static int texts(const struct dirent *e)
{
	const char *dot = strrchr(e->d_name, '.');

	return dot && (!strcmp(dot, ".txt") || !strcmp(dot, ".html"));
}

int main(int argc, char **argv)
{
	struct dirent **name;
	const char *folder = argc > 1 ? argv[1] : "tests/columns";
	int n = scandir(folder, &name, texts, alphasort);

	ok(n > 0, "there are texts");
	for (int i = 0; i < n; i++) {
		one(folder, name[i]->d_name, strstr(name[i]->d_name, ".html") != NULL);
		free(name[i]);
	}
	if (n >= 0)
		free(name);
	return done_testing();
}
