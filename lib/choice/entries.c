/* entries.c: where each of several events has a part of the page of its own; see entries.h.  What stands in the part of another event is not
 * this one's, however likely it looks. */
#include "choice/entries.h"

#include "ground/mem.h"

#include <stdlib.h>

static uint32_t line_of(const struct page *p, uint32_t word) { return (uint32_t)(page_line(p, word) - p->line); }

/* the first line of the paragraph of line L, and the one behind its last; of a longer one than MOST so many lines */
static uint32_t paragraph(const struct page *p, uint32_t l, uint32_t most, uint32_t *end)
{
	uint32_t from = l;

	while (from > 0 && p->line[from].kind == LINE_BODY && !p->line[from].u->b->gap && p->line[from - 1].kind == LINE_BODY && l - from < most)
		from--;
	for (*end = l + 1; *end < p->lines && p->line[*end].kind == LINE_BODY && !p->line[*end].u->b->gap && *end - from < most;)
		++*end;
	return from;
}

/* ---- titles and places ---- */

/* words with a capital, outside of days and times, in the lines FROM to END */
static unsigned names(const struct page *p, uint32_t from, uint32_t end)
{
	unsigned n = 0;

	for (uint32_t l = from; l < end; l++)
		for (uint32_t k = p->line[l].word; k < p->line[l].end; k++)
			n += p->word[k].type == TOK_WORD && p->word[k].upper && p->word[k].find < 0;
	return n;
}

/* each event in its own paragraph, of at least three lines, with its day in the same line of each */
static bool in_paragraphs(const struct page *p, const struct anchor *all, size_t n)
{
	enum { LEAST = 3, MOST = 9 };
	uint32_t before = UINT32_MAX, offset = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t l = line_of(p, all[i].word), end, from = paragraph(p, l, MOST + 1, &end);
		if (p->line[l].kind != LINE_BODY || from == before || end - from < LEAST || end - from > MOST || (i && l - from != offset))
			return false;
		before = from, offset = l - from;
	}
	return true;
}

/* the events' days stand as many lines apart, with names between them: how many; 0: they do not */
static uint32_t stride(const struct page *p, const struct anchor *all, size_t n)
{
	enum { LEAST = 3 /* events */, NAMES = 2, FEWEST = 2, MOST = 8 };
	uint32_t first = line_of(p, all[0].word), apart = n < LEAST ? 0 : line_of(p, all[1].word) - first;

	if (apart < FEWEST || apart > MOST) /* a line for each: some leave out what the one above says */
		return 0;
	for (size_t i = 0; i < n; i++) {
		uint32_t l = line_of(p, all[i].word), end = l + apart < p->lines ? l + apart : p->lines;
		if (l != first + (uint32_t)i * apart || p->line[l].kind != LINE_BODY || names(p, l, end) < NAMES || (l >= apart && names(p, l + 1 - apart, l + 1) < NAMES))
			return 0;
	}
	return apart;
}

/* how many lines of each of those parts stand before its day, where they fill a paragraph, below a head of as many cells; APART: that is
 * not known.  *END: behind the last of them. */
static uint32_t lines_above(const struct page *p, uint32_t first, uint32_t last, uint32_t apart, uint32_t *end)
{
	uint32_t behind, above, from = paragraph(p, first, p->lines, end);

	if (last >= *end)
		paragraph(p, last, p->lines, end);
	behind = *end - last, above = first - from;
	if (behind > apart || above > apart || above % apart != apart - behind || last - first >= *end - from) {
		*end = behind > apart ? last + apart : *end;
		return apart;
	}
	return above % apart;
}

bool *entries_foreign(const struct cue_page *c, const struct anchor *all, size_t n, size_t e)
{
	const struct page *p = c->p;
	bool *foreign = NULL;
	uint32_t apart, above, own, end;

	for (size_t i = 1; i < n; i++)
		if (all[i].word <= all[i - 1].word)
			return NULL;
	if (n < 2)
		return NULL;
	if (in_paragraphs(p, all, n)) {
		foreign = mem_new(p->lines, sizeof *foreign);
		for (size_t i = 0; i < n; i++) {
			uint32_t from = paragraph(p, line_of(p, all[i].word), p->lines, &end);
			for (uint32_t l = from; l < end; l++)
				foreign[l] = i != e;
		}
		return foreign;
	}
	if (!(apart = stride(p, all, n)))
		return NULL;
	foreign = mem_new(p->lines, sizeof *foreign);
	own = line_of(p, all[e].word);
	above = lines_above(p, line_of(p, all[0].word), line_of(p, all[n - 1].word), apart, &end);
	for (uint32_t l = line_of(p, all[0].word); l < end; l++)
		foreign[l] = above < apart ? l + above < own || l + above >= own + apart : l >= own + apart || l + apart <= own;
	return foreign;
}

/* ---- hours ---- */

/* of the N finds at ALL, in their order, the first that stands in line L or behind it */
static uint32_t first_from(const struct page *p, const uint32_t *all, uint32_t n, uint32_t l)
{
	uint32_t low = 0;

	while (low < n) {
		uint32_t mid = low + (n - low) / 2;
		if (line_of(p, p->find[all[mid]].word) < l)
			low = mid + 1;
		else
			n = mid;
	}
	return low;
}

/* the one day that a paragraph tells, as a civil day; INT64_MIN: none, or several */
static int64_t only_day(const struct cue_page *c, uint32_t from, uint32_t end, const double *days)
{
	static const double likely = 0.01;
	int64_t day = INT64_MIN;

	for (uint32_t i = first_from(c->p, c->day, c->days, from); i < c->days && line_of(c->p, c->p->find[c->day[i]].word) < end; i++) {
		if (days[i] < likely)
			continue;
		if (day != INT64_MIN && day != c->date[i])
			return INT64_MIN;
		day = c->date[i];
	}
	return day;
}

bool entries_hour(const struct cue_page *c, uint32_t day, uint32_t clock, const double *days, const double *clocks)
{
	enum { MOST = 40 }; /* lines: a longer paragraph is no entry */
	static const double likely = 0.05;
	const struct page *p = c->p;
	uint32_t l = line_of(p, p->find[c->day[day]].word), x = line_of(p, p->find[c->clock[clock]].word), end, from = paragraph(p, l, MOST, &end), other, other_end;
	int64_t told;

	if (p->line[l].kind != LINE_BODY || p->line[x].kind != LINE_BODY || end - from >= MOST || (x >= from && x < end) || only_day(c, from, end, days) == INT64_MIN)
		return true;
	other = paragraph(p, x, MOST, &other_end);
	told = other_end - other < MOST ? only_day(c, other, other_end, days) : INT64_MIN;
	if (told == INT64_MIN || told == c->date[day])
		return true;
	for (uint32_t k = first_from(p, c->clock, c->clocks, from); k < c->clocks && line_of(p, p->find[c->clock[k]].word) < end; k++)
		if (p->find[c->clock[k]].w.cue != CUE_DOORS && clocks[k] > likely)
			return false;
	return true;
}
