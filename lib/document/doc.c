/* doc.c: building documents and finding places in them; see doc.h. */
#include "document/doc.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { MARK = 1024 }; /* octets */

void doc_free(struct doc *d)
{
	buf_free(&d->text);
	buf_free(&d->source);
	free(d->block);
	free(d->link);
	free(d->element);
	free(d->strong);
	free(d->struck);
	free(d->span);
	free(d->line);
	free(d->mark);
	free(d->events.e);
	arena_free(&d->mem);
	memset(d, 0, sizeof *d);
}

void doc_add(struct doc *d, const char *s, size_t n, size_t source, bool repeat)
{
	struct doc_span *last = d->spans ? &d->span[d->spans - 1] : NULL;

	if (!n)
		return;
	if (last && last->len && !repeat && last->text + last->len == d->text.n && last->source + last->len == source) {
		last->len += n;
	} else {
		d->span = mem_grow(d->span, &d->spans_cap, d->spans + 1, sizeof *d->span);
		d->span[d->spans++] = (struct doc_span){d->text.n, source, repeat ? 0 : n};
	}
	buf_add(&d->text, s, n);
}

/* adds what the text got since FROM to the N ranges of R, to the last of them where it goes on with that */
static void add_range(const struct doc *d, struct doc_range **r, size_t *n, size_t *cap, size_t from)
{
	struct doc_range *last = *n ? &(*r)[*n - 1] : NULL;

	if (from >= d->text.n)
		return;
	if (last && from <= last->to + 1 && d->text.p[from - (from > 0)] != '\n') {
		last->to = d->text.n;
	} else if (*n < LIMIT_BLOCKS) {
		*r = mem_grow(*r, cap, *n + 1, sizeof **r);
		(*r)[(*n)++] = (struct doc_range){from, d->text.n};
	}
}

void doc_strong(struct doc *d, size_t from)
{
	add_range(d, &d->strong, &d->strongs, &d->strongs_cap, from);
}

void doc_struck(struct doc *d, size_t from)
{
	add_range(d, &d->struck, &d->strucks, &d->strucks_cap, from);
}

static bool blank_at(const char *s, size_t at, size_t to, size_t *len)
{
	const char *p = s + at;
	uint32_t c = utf8_next(&p, s + to);
	*len = (size_t)(p - s) - at;
	return utf8_space(c) || c < ' ';
}

struct block *doc_block(struct doc *d, enum block_kind kind, size_t from)
{
	size_t to = d->text.n, len;
	const char *s = buf_cstr(&d->text);
	struct block *b;

	while (from < to && blank_at(s, from, to, &len))
		from += len;
	while (to > from) {
		size_t at = to - 1;
		while (at > from && ((unsigned char)s[at] & 0xc0) == 0x80)
			at--;
		if (!blank_at(s, at, to, &len))
			break;
		to = at;
	}
	if (from == to || d->n >= LIMIT_BLOCKS)
		return NULL;
	d->block = mem_grow(d->block, &d->cap, d->n + 1, sizeof *d->block);
	b = &d->block[d->n++];
	memset(b, 0, sizeof *b);
	b->kind = kind;
	b->from = from;
	b->to = to;
	return b;
}

/* the last span that begins at or before TEXT; the first where none does */
static size_t span_at(const struct doc *d, size_t text)
{
	size_t lo = 0, hi = d->spans;

	while (hi - lo > 1) {
		size_t mid = lo + (hi - lo) / 2;
		if (d->span[mid].text <= text)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

/* adds octets FROM to TO of OLD, which is another document or D with its text as it was, from the same place in the source */
static void copy_text(struct doc *d, const struct doc *old, const char *text, size_t from, size_t to)
{
	size_t k = span_at(old, from), spans = old->spans;

	for (size_t at = from; at < to; k++) {
		struct doc_span s = old->span[k];
		size_t end = k + 1 < spans && old->span[k + 1].text < to ? old->span[k + 1].text : to;
		doc_add(d, text + (at - from), end - at, s.source + (s.len ? at - s.text : 0), !s.len);
		at = end;
	}
}

struct block *doc_repeat(struct doc *d, size_t block)
{
	struct block b = d->block[block], *out;
	size_t from = d->text.n;
	char *copy;

	if (d->n >= LIMIT_BLOCKS)
		return NULL;
	copy = mem_strn(d->text.p + b.from, b.to - b.from);
	copy_text(d, d, copy, b.from, b.to);
	free(copy);
	out = doc_block(d, b.kind, from);
	buf_char(&d->text, '\n');
	if (out) {
		b.from = out->from, b.to = out->to;
		b.gap = false;
		*out = b;
	}
	return out;
}

/* of N things of SIZE octets that begin with a range, whose ends ascend, the first that ends behind FROM */
static size_t first_behind(const void *things, size_t n, size_t size, size_t from)
{
	size_t lo = 0, hi = n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		struct doc_range r;
		memcpy(&r, (const char *)things + mid * size, sizeof r);
		if (r.to <= from)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* what of the ranges FROM to TO of text holds goes to where that text is added next; the ranges' ends ascend */
static void copy_ranges(const struct doc *d, const struct doc_range *r, size_t n, struct doc_range **out, size_t *outs, size_t *cap, size_t from, size_t to)
{
	size_t lo = first_behind(r, n, sizeof *r, from);

	for (; lo < n && r[lo].from < to && *outs < LIMIT_BLOCKS; lo++) {
		size_t begin = r[lo].from > from ? r[lo].from : from, end = r[lo].to < to ? r[lo].to : to;
		*out = mem_grow(*out, cap, *outs + 1, sizeof **out);
		(*out)[(*outs)++] = (struct doc_range){d->text.n + (begin - from), d->text.n + (end - from)};
	}
}

static void copy_links(struct doc *d, const struct doc *old, size_t from, size_t to)
{
	size_t lo = first_behind(old->link, old->links, sizeof *old->link, from);

	for (; lo < old->links && old->link[lo].from < to && d->links < LIMIT_BLOCKS; lo++) {
		const struct doc_link *l = &old->link[lo];
		size_t begin = l->from > from ? l->from : from, end = l->to < to ? l->to : to;
		d->link = mem_grow(d->link, &d->links_cap, d->links + 1, sizeof *d->link);
		d->link[d->links++] = (struct doc_link){d->text.n + (begin - from), d->text.n + (end - from), l->href};
	}
}

static void copy_elements(struct doc *d, const struct doc *old, size_t from, size_t to)
{
	size_t lo = first_behind(old->element, old->elements, sizeof *old->element, from);

	for (; lo < old->elements && old->element[lo].to <= to && d->elements < LIMIT_BLOCKS; lo++) {
		const struct doc_element *e = &old->element[lo];
		if (e->from < from)
			continue;
		d->element = mem_grow(d->element, &d->elements_cap, d->elements + 1, sizeof *d->element);
		d->element[d->elements++] = (struct doc_element){d->text.n + (e->from - from), d->text.n + (e->to - from), e->path};
	}
}

static void add_piece(struct doc *d, const struct doc *old, const struct doc_piece *p)
{
	size_t from = p->b.from, to = p->b.to;
	bool on = p->on && d->n;

	if (from >= to || d->n >= LIMIT_BLOCKS)
		return;
	if (d->text.n)
		buf_char(&d->text, on ? ' ' : '\n');
	copy_ranges(d, old->strong, old->strongs, &d->strong, &d->strongs, &d->strongs_cap, from, to);
	copy_ranges(d, old->struck, old->strucks, &d->struck, &d->strucks, &d->strucks_cap, from, to);
	copy_links(d, old, from, to);
	copy_elements(d, old, from, to);
	if (!on) {
		d->block = mem_grow(d->block, &d->cap, d->n + 1, sizeof *d->block);
		d->block[d->n] = p->b;
		d->block[d->n++].from = d->text.n;
	}
	copy_text(d, old, old->text.p + from, from, to);
	d->block[d->n - 1].to = d->text.n;
}

void doc_order(struct doc *d, const struct doc_piece *piece, size_t n)
{
	struct doc old = *d;

	d->text = (struct buf)BUF_INIT;
	d->block = NULL, d->n = d->cap = 0;
	d->link = NULL, d->links = d->links_cap = 0;
	d->element = NULL, d->elements = d->elements_cap = 0;
	d->strong = NULL, d->strongs = d->strongs_cap = 0;
	d->struck = NULL, d->strucks = d->strucks_cap = 0;
	d->span = NULL, d->spans = d->spans_cap = 0;
	for (size_t i = 0; i < n; i++) {
		add_piece(d, &old, &piece[i]);
		if (old.heading && !i)
			d->heading = d->text.n;
	}
	buf_free(&old.text);
	free(old.block);
	free(old.link);
	free(old.element);
	free(old.strong);
	free(old.struck);
	free(old.span);
}

void doc_source_is_text(struct doc *d)
{
	buf_clear(&d->source);
	buf_add(&d->source, buf_cstr(&d->text), d->text.n);
	d->spans = 0;
	d->span = mem_grow(d->span, &d->spans_cap, 1, sizeof *d->span);
	d->span[d->spans++] = (struct doc_span){0, 0, d->text.n};
	doc_index(d);
}

/* the columns of a line, which ends before END: a page may be one line of megabytes, and each of its places is asked for */
static void mark_line(struct doc *d, size_t from, size_t end)
{
	const char *s = buf_cstr(&d->source), *p = s + from, *to = s + end;
	size_t next = (from / MARK + 1) * MARK;

	if (end - from <= MARK)
		return;
	for (size_t column = 1; p < to; column++) {
		size_t at = (size_t)(p - s);
		if (at >= next) {
			d->mark[at / MARK] = (struct doc_mark){at, column};
			next = (at / MARK + 1) * MARK;
		}
		utf8_next(&p, to);
	}
}

void doc_index(struct doc *d)
{
	const char *s = buf_cstr(&d->source), *p = s, *end = s + d->source.n;

	free(d->mark);
	d->mark = mem_new(d->source.n / MARK + 1, sizeof *d->mark);
	d->lines = 0;
	d->line = mem_grow(d->line, &d->lines_cap, 1, sizeof *d->line);
	d->line[d->lines++] = 0;
	while (p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		p++;
		mark_line(d, d->line[d->lines - 1], (size_t)(p - s));
		d->line = mem_grow(d->line, &d->lines_cap, d->lines + 1, sizeof *d->line);
		d->line[d->lines++] = (size_t)(p - s);
	}
	mark_line(d, d->line[d->lines - 1], d->source.n);
}

/* the column of an octet of the line that begins at FROM */
static size_t column_of(const struct doc *d, size_t from, size_t at)
{
	const char *s = buf_cstr(&d->source), *p = s + from, *end = s + at;
	size_t column = 1, k = at / MARK;

	if (k && d->mark[k].at > at) /* in the middle of the kilobyte's first character */
		k--;
	if (d->mark[k].at > from && d->mark[k].at <= at)
		p = s + d->mark[k].at, column = d->mark[k].column;
	for (; p < end; column++)
		utf8_next(&p, end);
	return column;
}

void doc_place(const struct doc *d, size_t text, size_t *line, size_t *column)
{
	size_t lo = span_at(d, text), hi, at, l;

	*line = *column = 1;
	if (!d->spans || !d->lines)
		return;
	at = d->span[lo].source;
	if (text > d->span[lo].text && d->span[lo].len)
		at += text - d->span[lo].text < d->span[lo].len ? text - d->span[lo].text : d->span[lo].len;
	if (at > d->source.n)
		at = d->source.n;
	for (l = 0, hi = d->lines; hi - l > 1;) {
		size_t mid = l + (hi - l) / 2;
		if (d->line[mid] <= at)
			l = mid;
		else
			hi = mid;
	}
	*line = l + 1;
	*column = column_of(d, d->line[l], at);
}

int doc_read_json(struct doc *d, const char *bytes, size_t n, struct err *e)
{
	struct structured *s = structured_new();
	int rc = structured_json(s, bytes, n, -1) ? 0 : err_set(e, EX_DATAERR, 0, "not JSON");

	structured_events(s, &d->mem, &d->events);
	structured_free(s);
	doc_index(d);
	return rc;
}

void doc_subject(struct doc *d)
{
	struct block *b;

	doc_add(d, d->subject, strlen(d->subject), 0, true);
	b = doc_block(d, BLOCK_HEADING, 0);
	if (b)
		b->gap = true, b->level = 1;
	d->heading = d->text.n;
}

struct doc_event *doc_event(struct doc *d)
{
	struct doc_events *all = &d->events;

	all->e = mem_grow(all->e, &all->cap, all->n + 1, sizeof *all->e);
	memset(&all->e[all->n], 0, sizeof *all->e);
	all->e[all->n].at = -1;
	return &all->e[all->n++];
}

bool doc_source_place(const struct doc *d, size_t source, size_t *line, size_t *column)
{
	size_t lo = 0, hi = d->lines;

	if (!d->lines || source > d->source.n)
		return false;
	while (lo + 1 < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (d->line[mid] <= source)
			lo = mid;
		else
			hi = mid;
	}
	*line = lo + 1;
	*column = column_of(d, d->line[lo], source);
	return true;
}
