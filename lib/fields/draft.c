/* draft.c: the fields of an event while its record is written; see draft.h. */
#include "fields/draft.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

void draft_open(struct draft *d, const struct reading *r, size_t first, size_t n, struct rec *record, bool evidence)
{
	*d = (struct draft){.r = *r, .first = first, .rec = record, .evidence = evidence};
	d->r.unit = mem_new(n + 1, sizeof *d->r.unit);
	memcpy(d->r.unit, r->unit + first, n * sizeof *d->r.unit);
	d->r.n = n;
}

void draft_close(struct draft *d)
{
	free(d->r.unit);
}

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
	utf8_shorten(&words, 300, 120);
	buf_printf(&b, "%s %s%s", field, r->d->part ? r->d->part : "", r->d->part ? "/" : "");
	if (last < r->d->heading)
		buf_printf(&b, "subject %s \"%s\"", rule, buf_cstr(&words));
	else
		buf_printf(&b, "%zu:%zu-%zu:%zu %s \"%s\"", l1, c1, l2, c2, rule, buf_cstr(&words));
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

bool draft_words(struct draft *d, const char *field, const char *rule, const char *before, struct span s)
{
	struct buf b = {.max = LIMIT_VALUE};
	size_t empty;
	bool any;

	buf_str(&b, before);
	empty = b.n;
	reading_text(&d->r, s, &b);
	any = b.n > empty;
	if (any)
		draft_add(d, field, b.p, rule, s);
	buf_free(&b);
	return any;
}
