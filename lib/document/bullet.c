/* bullet.c: the marks and numbers in front of list items; see bullet.h. */
#include "document/bullet.h"

#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

/* bullets, boxes, arrows and ticks, as people and programs put them; 0xf0b7 is the bullet of a font of symbols */
static bool is_bullet(uint32_t c)
{
	static const uint16_t bullets[] = {0xb7, 0x2022, 0x2023, 0x2043, 0x2192, 0x25a0, 0x25aa, 0x25b6, 0x25ba, 0x25cb, 0x25cf, 0x25e6, 0x2713, 0x27a4, 0xf0b7};

	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (c == bullets[i])
			return true;
	return false;
}

size_t bullet_len(const char *s, size_t n, bool *numbered)
{
	const char *p = s, *end = s + n;
	uint32_t c;

	*numbered = false;
	if (!n)
		return 0;
	c = utf8_next(&p, end);
	if (is_bullet(c)) {
		while (p < end && (*p == ' ' || *p == '\t'))
			p++;
		return (size_t)(p - s);
	}
	if ((c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014 || c == '>') && p < end) {
		while (p < end && *p == (char)c && c == '+')
			p++;
		if (p < end && (*p == ' ' || *p == '\t' || (unsigned char)*p == 0xc2)) {
			const char *q = p;
			while (q < end && utf8_space(utf8_next(&q, end)))
				p = q;
			return p < end ? (size_t)(p - s) : 0;
		}
		return 0;
	}
	if (c >= '0' && c <= '9') { /* "1. " and "1) ", but not "24. September" or "10.00 Uhr" */
		int d = 1;
		while (p < end && *p >= '0' && *p <= '9' && d < 3)
			p++, d++;
		if (p + 1 < end && (*p == '.' || *p == ')') && (p[1] == ' ' || p[1] == '\t') && d <= 2) {
			*numbered = true;
			p++;
			while (p < end && (*p == ' ' || *p == '\t'))
				p++;
			return (size_t)(p - s);
		}
	}
	return 0;
}

bool bullet_ordinals(const char *a, size_t a_n, const char *b, size_t b_n)
{
	bool numbered[2];
	size_t i = bullet_len(a, a_n, &numbered[0]), k = bullet_len(b, b_n, &numbered[1]), same = 0;

	if (!numbered[0] || !numbered[1])
		return false;
	while (i + same < a_n && k + same < b_n && a[i + same] == b[k + same] && !strchr(" \t,.:;-/(|", a[i + same]))
		same++;
	return same > 2 && (i + same == a_n || strchr(" \t,.:;-/(|", a[i + same])) && (k + same == b_n || strchr(" \t,.:;-/(|", b[k + same]));
}

/* are the blocks from I to END lines whose numbers count what they name? */
static bool ordinals(const struct doc *d, size_t i, size_t end)
{
	const struct block *a = &d->block[i];

	for (size_t k = i + 1; k < end; k++)
		if (bullet_ordinals(d->text.p + a->from, a->to - a->from, d->text.p + d->block[k].from, d->block[k].to - d->block[k].from))
			return true;
	return false;
}

/* what a block that is no list item by its mark-up begins with: its bullet's character or '1' for a number; 0: nothing */
static uint32_t mark_of(const struct doc *d, const struct block *b, size_t *len, long *number)
{
	const char *s = d->text.p + b->from, *p = s;
	bool numbered;

	if (b->kind != BLOCK_TEXT || b->furniture || b->row || (*len = bullet_len(s, b->to - b->from, &numbered)) == 0 || *len >= b->to - b->from)
		return 0;
	*number = numbered ? strtol(s, NULL, 10) : 0;
	if (numbered)
		return '1';
	return *s == '>' ? 0 : utf8_next(&p, s + (b->to - b->from)); /* a breadcrumb */
}

void bullet_items(struct doc *d)
{
	for (size_t i = 0, end; i < d->n; i = end) {
		size_t len;
		long first = 0, number = 0;
		uint32_t mark = mark_of(d, &d->block[i], &len, &first);
		end = i + 1;
		if (!mark)
			continue;
		while (end < d->n && mark_of(d, &d->block[end], &len, &number) == mark && (mark != '1' || number == first + (long)(end - i)))
			end++;
		if (mark == '1' && ordinals(d, i, end))
			continue;
		/* "- Teil 1 -" alone is no list, "• Teil 1" is */
		if (end < i + 2 && (mark < 0x80 || mark == 0x2013 || mark == 0x2014))
			continue;
		for (size_t k = i; k < end; k++) {
			mark_of(d, &d->block[k], &len, &number);
			d->block[k].from += len;
			d->block[k].kind = BLOCK_ITEM;
			d->block[k].numbered = mark == '1';
		}
	}
}
