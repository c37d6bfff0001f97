/* draft.c: the fields of an event while its record is written; see draft.h. */
#include "fields/draft.h"

#include "ground/utf8.h"

#include <string.h>

void draft_cite(struct draft *d, const char *field, const char *rule, struct span s)
{
	const struct reading *r = &d->r;
	struct buf b = BUF_INIT, words = BUF_INIT;
	size_t l1, c1, l2, c2, last = s.to;

	if (!d->evidence || s.to <= s.from)
		return;
	do
		last--;
	while (last > s.from && ((unsigned char)r->text[last] & 0xc0) == 0x80);
	doc_place(r->d, s.from, &l1, &c1);
	doc_place(r->d, last, &l2, &c2);
	reading_text(r, s, &words);
	if (words.n > 300) {
		words.n = utf8_cut(words.p, words.n, 120);
		words.p[words.n] = '\0';
	}
	buf_printf(&b, "%s %s%s%zu:%zu-%zu:%zu %s \"%s\"", field, r->d->part ? r->d->part : "", r->d->part ? "/" : "", l1, c1, l2, c2, rule, buf_cstr(&words));
	rec_add(d->rec, "Evidence", b.p);
	buf_free(&b);
	buf_free(&words);
}

void draft_share(struct draft *d, const struct rec *from, const char *field)
{
	const char *value = rec_get(from, field);
	size_t n = strlen(field);

	if (!value || rec_get(d->rec, field))
		return;
	rec_add(d->rec, field, value);
	for (size_t i = 0; i < from->n; i++)
		if (!strcmp(from->field[i].name, "Evidence") && !strncmp(from->field[i].value, field, n) && from->field[i].value[n] == ' ')
			rec_add(d->rec, "Evidence", from->field[i].value);
}

void draft_add(struct draft *d, const char *field, const char *value, const char *rule, struct span s)
{
	rec_add(d->rec, field, value);
	draft_cite(d, field, rule, s);
}
