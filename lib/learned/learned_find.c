/* learned_find.c: the places of a document that rules name, and what stands there; see learned.h. */
#include "learned/learned.h"

#include "ground/utf8.h"
#include "page/times.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL_OCTETS = 80 };

bool learned_same(const char *a, const char *b)
{
	const char *p = a, *q = b, *end_p = a + strlen(a), *end_q = b + strlen(b);

	for (;;) {
		uint32_t c = 0, d = 0;
		while (p < end_p && ((c = utf8_next(&p, end_p)) == ',' || utf8_space(c) || c == '\n' || c == '\r'))
			c = 0;
		while (q < end_q && ((d = utf8_next(&q, end_q)) == ',' || utf8_space(d) || d == '\n' || d == '\r'))
			d = 0;
		if (utf8_fold(c) != utf8_fold(d))
			return false;
		if (!c && !d)
			return p >= end_p && q >= end_q;
	}
}

static bool same_words(const char *s, size_t n, const char *key)
{
	return utf8_foldcmp(s, n, key, strlen(key)) == 0;
}

/* the block's text begins with the label: octets up to the value, 0: it does not; the whole block: the value stands below */
static size_t behind_label(const char *s, size_t n, const char *label)
{
	size_t k = 0;

	while (k < n && k < LABEL_OCTETS && s[k] != ':' && s[k] != '\n' && s[k] != '?')
		k++;
	while (k && s[k - 1] == ' ')
		k--;
	if (!same_words(s, k, label))
		return 0;
	while (k < n && s[k] == ' ')
		k++;
	if (k < n && s[k] != ':' && s[k] != '?' && s[k] != '\n')
		return 0;
	while (k < n && strchr(":? \n", s[k]))
		k++;
	return k;
}

static bool site_add(struct learned_site *out, size_t *n, size_t block, size_t from, size_t to)
{
	if (*n == LEARNED_SITES)
		return false;
	out[(*n)++] = (struct learned_site){block, from, to};
	return true;
}

static size_t next_block(const struct doc *d, size_t i)
{
	do
		i++;
	while (i < d->n && d->block[i].furniture);
	return i;
}

static bool matches(const struct doc *d, size_t i, const struct learned_rule *rule, struct learned_site *site)
{
	const struct block *b = &d->block[i];
	const char *s = d->text.p + b->from;
	size_t k;

	*site = (struct learned_site){i, b->from, b->to};
	switch (rule->by) {
	case BY_LABEL:
		k = behind_label(s, b->to - b->from, rule->key);
		site->from = b->from + k;
		if (k && site->from >= b->to && (site->block = next_block(d, i)) < d->n) {
			site->from = d->block[site->block].from;
			site->to = d->block[site->block].to;
		}
		return k && site->block < d->n;
	case BY_HEADING: return b->kind == BLOCK_HEADING && b->level == rule->number;
	default: return false;
	}
}

/* the block from which a layout counts, d->n: there is none */
static size_t anchor(const struct doc *d, const struct learned_rule *rule, const struct civil *start, const struct extract_options *o)
{
	int lang = strcmp(rule->key, "date") ? 0 : learned_lang(d, o);

	for (size_t i = 0; i < d->n && i < LEARNED_BLOCKS; i++) {
		const struct block *b = &d->block[i];
		struct moment m;
		bool here = false;
		if (b->furniture)
			continue;
		if (!strcmp(rule->key, "heading"))
			here = b->kind == BLOCK_HEADING;
		else if (!strcmp(rule->key, "date") && start && b->to - b->from < 400) {
			struct buf text = BUF_INIT;
			buf_add(&text, d->text.p + b->from, b->to - b->from);
			here = learned_moment(d, o, lang, text.p, false, &m) && m.start.month == start->month && m.start.day == start->day;
			buf_free(&text);
		} else {
			here = !strcmp(rule->key, "top");
		}
		if (here)
			return i;
	}
	return d->n;
}

static size_t layout_site(const struct doc *d, const struct learned_rule *rule, const struct civil *start, const struct extract_options *o, struct learned_site *out)
{
	size_t n = 0, i;
	int left = abs(rule->number);
	bool end = !strcmp(rule->key, "end"), back = rule->number < 0;

	i = end ? d->n : anchor(d, rule, start, o);
	if (!end && i == d->n)
		return 0;
	if (!strcmp(rule->key, "top"))
		left--; /* the first block is top+1 */
	while (left > 0) {
		if (back ? i == 0 : i + 1 >= d->n)
			return 0;
		i = back ? i - 1 : i + 1;
		left -= !d->block[i].furniture;
	}
	if (i < d->n)
		site_add(out, &n, i, d->block[i].from, d->block[i].to);
	return n;
}

/* the sites of a path: elements inside blocks, in their order, and blocks where it has none of these; a rule that parts the text
 * means the block */
static size_t path_sites(const struct doc *d, const struct learned_rule *rule, struct learned_site *out)
{
	size_t n = 0, e = 0;

	for (size_t i = 0; i < d->n; i++) {
		const struct block *b = &d->block[i];
		size_t before = n;
		for (; e < d->elements && d->element[e].to <= b->to; e++)
			if (d->element[e].from >= b->from && !*rule->split && !strcmp(d->element[e].path, rule->key) && !site_add(out, &n, i, d->element[e].from, d->element[e].to))
				return n;
		if (n == before && b->path && !strcmp(b->path, rule->key) && !site_add(out, &n, i, b->from, b->to))
			return n;
	}
	return n;
}

size_t learned_sites(const struct doc *d, const struct learned_rule *rule, const struct civil *start, const struct extract_options *o, struct learned_site *out)
{
	size_t n = 0;
	struct learned_site site;

	if (rule->by == BY_LAYOUT)
		return layout_site(d, rule, start, o, out);
	if (rule->by == BY_PATH)
		return path_sites(d, rule, out);
	for (size_t i = 0; i < d->n; i++)
		if (!d->block[i].furniture && matches(d, i, rule, &site) && !site_add(out, &n, site.block, site.from, site.to))
			break;
	return n;
}

static void squeeze(const char *s, size_t n, struct buf *out)
{
	struct buf clean = BUF_INIT;
	const char *p, *end;
	bool blank = false;

	utf8_clean(s, n, false, &clean);
	for (p = buf_cstr(&clean), end = p + clean.n; p < end;) {
		uint32_t c = utf8_next(&p, end);
		if (utf8_space(c) || c == '\n') {
			blank = out->n > 0;
			continue;
		}
		if (blank && out->p[out->n - 1] != ' ')
			buf_char(out, ' ');
		blank = false;
		utf8_put(out, c);
	}
	buf_free(&clean);
}

/* the part of a text that a rule means, in place; false: it has not so many */
static bool take_part(const struct learned_rule *rule, struct buf *text)
{
	size_t k = strlen(rule->split), at = 0, from = 0, to = text->n;
	int part = 1;

	if (!k)
		return true;
	for (const char *p; (p = strstr(text->p + at, rule->split)) != NULL; part++) {
		size_t here = (size_t)(p - text->p);
		if (part == rule->part) {
			to = here;
			break;
		}
		from = at = here + k;
	}
	if (rule->part > 0 && part != rule->part)
		return false;
	if (rule->part < 0 && part == 1)
		return false;
	while (from < to && strchr(" ,;", text->p[from]))
		from++;
	while (to > from && strchr(" ,;", text->p[to - 1]))
		to--;
	memmove(text->p, text->p + from, to - from);
	text->n = to - from;
	text->p[text->n] = '\0';
	return true;
}

bool learned_text(const struct doc *d, const struct learned_rule *rule, const struct learned_site *site, struct buf *out, size_t *to)
{
	size_t i = site->block;

	buf_clear(out);
	squeeze(d->text.p + site->from, site->to - site->from, out);
	*to = site->to;
	for (int line = 1; line < rule->lines && (i = next_block(d, i)) < d->n; line++) {
		const struct block *b = &d->block[i];
		if (b->kind == BLOCK_HEADING || b->kind == BLOCK_LABEL || (d->block[site->block].row && b->row != d->block[site->block].row && d->block[site->block].kind == BLOCK_VALUE))
			break;
		if (out->n)
			buf_str(out, ", ");
		squeeze(d->text.p + b->from, b->to - b->from, out);
		*to = b->to;
	}
	return out->n && take_part(rule, out) && out->n;
}

int learned_lang(const struct doc *d, const struct extract_options *o)
{
	struct tokens t = TOKENS_INIT;
	int lang;

	tokens_scan(&t, buf_cstr(&d->text), d->text.n < 20000 ? d->text.n : 20000);
	lang = tokens_language(&t, o->langs, d->language ? lex_lang_of(d->language, strlen(d->language)) : 0, NULL);
	tokens_free(&t);
	return lang;
}

bool learned_moment(const struct doc *d, const struct extract_options *o, int lang, const char *text, bool time, struct moment *m)
{
	struct reference ref = reading_reference(d, &o->now, o->now_given);

	return times_of_text(text, lang, o->langs, &ref, time, m);
}
