/* turned_lines.c: tables of plain text whose columns are days or months: gaps, tabulators or bars part what stands in a line; see
 * turned.h. */
#include "page/turned_parts.h"

#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_OCTETS = 1000, ROWS_MOST = 400, TAB = 8 };

enum parting { BY_GAPS, BY_TABS, BY_BARS };

struct line {
	size_t block, from, to; /* octets of the document's text */
};

/* the line behind octet AT of block *BLOCK or of those behind it; false: there is none, or no plain text */
static bool next_line(const struct doc *d, size_t *block, size_t *at, struct line *l)
{
	const char *s = d->text.p, *nl;

	for (; *block < d->n; ++*block, *at = 0) {
		const struct block *b = &d->block[*block];
		size_t from = *at > b->from ? *at : b->from;
		if (b->row || b->furniture || b->kind == BLOCK_QUOTE)
			return false;
		while (from < b->to && s[from] == '\n')
			from++;
		if (from >= b->to)
			continue;
		nl = memchr(s + from, '\n', b->to - from);
		*l = (struct line){*block, from, nl ? (size_t)(nl - s) : b->to};
		*at = l->to;
		return true;
	}
	return false;
}

/* octets of what parts two cells at octet I of a line, 0: nothing; *PARTS: how often */
static size_t parting_at(const char *s, size_t i, size_t end, enum parting by, int blanks)
{
	size_t n = 0, gap = 0;

	if (by == BY_BARS)
		return s[i] == '|';
	if (by == BY_TABS)
		return s[i] == '\t';
	for (; i + n < end && (s[i + n] == ' ' || s[i + n] == '\t'); n++)
		gap += s[i + n] == '\t' ? (size_t)blanks : 1;
	return gap >= (size_t)blanks ? n : 0;
}

/* where the character C ends that begins in column AT */
static int behind(int at, uint32_t c)
{
	return c == '\t' ? at - at % TAB + TAB : at + 1;
}

/* the column in which the line begins: behind the blanks that stand before it in its source */
static int first_column(const struct doc *d, const struct line *l, enum parting by)
{
	size_t line, column;
	int at = by != BY_GAPS;
	const char *p, *end;

	doc_place(d, l->from, &line, &column);
	if (line > d->lines || by == BY_BARS)
		return at;
	p = d->source.p + d->line[line - 1];
	end = d->source.p + d->source.n;
	for (; column > 1 && p < end; column--) {
		uint32_t c = utf8_next(&p, end);
		at = by == BY_GAPS ? behind(at, c) : at + (c == '\t');
	}
	return at;
}

/* the cells of a line, added to the parts as row ROW; their number */
static size_t split(struct turned *t, const struct line *l, enum parting by, int blanks, int row)
{
	const char *s = t->d->text.p;
	int at = first_column(t->d, l, by), begin = at;
	size_t from = l->from, n = 0, len;

	for (size_t i = l->from; i <= l->to;) {
		size_t end = i;
		const char *p = s + i;
		len = i < l->to ? parting_at(s, i, l->to, by, blanks) : 0;
		if (i == l->to || len) {
			while (end > from && strchr(" \t", s[end - 1]))
				end--;
			while (from < end && strchr(" \t", s[from]))
				from++;
			if (from < end)
				turned_part(&t->p, l->block, from, end, row, begin, by == BY_GAPS ? at : begin + 1), n++;
			if (i == l->to)
				break;
			for (size_t k = 0; k < len; k++)
				at = by == BY_GAPS ? behind(at, (unsigned char)s[i + k]) : at + 1;
			i += len;
			from = i, begin = at;
			continue;
		}
		len = (size_t)(p - s);
		at = by == BY_GAPS ? behind(at, utf8_next(&p, s + l->to)) : at;
		i = by == BY_GAPS ? (size_t)(p - s) : i + 1;
	}
	return n;
}

/* may three cells stand in a line? */
static bool parted(const char *s, size_t n)
{
	size_t parts = 0;

	for (size_t k = 0; k + 1 < n && parts < 2; k++)
		parts += s[k] == '|' || s[k] == '\t' || (s[k] == ' ' && s[k + 1] == ' ');
	return parts > 1;
}

/* is the line one of heads?  They are the first row of the parts then. */
static bool head_line(struct turned *t, const struct line *l, enum parting *by, int *blanks)
{
	const char *s = t->d->text.p + l->from;
	size_t n = l->to - l->from;

	if (n > LINE_OCTETS || !parted(s, n))
		return false;
	*by = memchr(s, '|', n) ? BY_BARS : BY_GAPS;
	for (size_t k = 0; *by == BY_GAPS && k + 1 < n; k++)
		if (s[k] == '\t')
			*by = s[k + 1] == '\t' ? BY_GAPS : BY_TABS;
	for (size_t k = 0; *by == BY_TABS && k + 1 < n; k++)
		if (s[k] == '\t' && s[k + 1] == '\t')
			*by = BY_GAPS;
	for (*blanks = 3; *blanks > 1; --*blanks) {
		t->p.n = 0;
		if (split(t, l, *by, *blanks, 1) >= HEADS_LEAST && (t->printed = *by == BY_GAPS, turned_heads(t, 0, t->p.n)))
			return true;
		if (*by != BY_GAPS)
			break;
	}
	return false;
}

/* is a line of N cells, from part I on, still of the table? */
static bool goes_on(struct turned *t, const struct line *l, size_t i, size_t n)
{
	const struct block *b = &t->d->block[l->block];
	const struct part *p = &t->p.part[i];
	size_t column;

	if (!n || b->kind == BLOCK_HEADING)
		return false;
	if (n > 1)
		return true;
	if (b->gap && l->from == b->from && turned_columns(t, p, &column) && column == 0)
		return false;
	return t->printed ? p->at > t->column[0].at || p->end <= t->column[1].at : turned_columns(t, p, &column) > 0;
}

/* the lines behind the heads, to the first that is none of the table or another one of heads; where that begins */
static struct line rows(struct turned *t, size_t *block, size_t *at, enum parting by)
{
	struct line l = {*block, *at, *at};
	int row = 1;

	while (row < ROWS_MOST) {
		size_t before_block = *block, before = *at, i = t->p.n, n;
		struct turned kept;
		bool head;
		if (!next_line(t->d, block, at, &l))
			return (struct line){before_block, before, before};
		n = l.to - l.from > LINE_OCTETS ? 0 : split(t, &l, by, 2, ++row);
		if (!goes_on(t, &l, i, n)) {
			t->p.n = i;
			return l;
		}
		kept = *t;
		head = row > 2 && turned_heads(t, i, t->p.n);
		kept.tokens = t->tokens;
		*t = kept;
		if (head) {
			t->p.n = i;
			return l;
		}
	}
	return l;
}

size_t turned_lines(struct turned *t, size_t i)
{
	size_t block = i, at = 0;
	struct line l, end;
	enum parting by;
	int blanks;

	t->p = t->own;
	while (next_line(t->d, &block, &at, &l)) {
		size_t row;
		if (!head_line(t, &l, &by, &blanks))
			continue;
		row = t->p.n;
		end = rows(t, &block, &at, by);
		block = end.block, at = end.from;
		if (turned_heads(t, 0, row) && t->body < t->p.n && turned_body(t))
			turned_take(t, end.block, end.from);
	}
	t->own = t->p;
	return block > i ? block : i + 1;
}
