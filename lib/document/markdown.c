/* markdown.c: headings and emphasis in plain text; see markdown.h. */
#include "document/markdown.h"

#include "ground/mem.h"
#include "ground/limits.h"

#include <string.h>
#include <strings.h>

enum { LEVELS = 6, STRONGEST = 3, REACH = 300 }; /* emphasis longer than REACH octets is none */

size_t markdown_heading(const char *s, size_t n, int *level)
{
	size_t k = 0;

	while (k < n && s[k] == '#')
		k++;
	if (k < 1 || k > LEVELS || k >= n || s[k] != ' ')
		return 0;
	*level = (int)k;
	while (k < n && s[k] == ' ')
		k++;
	return k < n ? k : 0;
}

int markdown_underline(const char *s, size_t n, size_t width)
{
	for (size_t k = 0; k < n; k++)
		if (s[k] != s[0])
			return 0;
	if (n < 3 || (s[0] != '=' && s[0] != '-'))
		return 0;
	if (s[0] == '=')
		return 1;
	return n + 2 >= width && n <= width + 2 ? 2 : 0; /* else it divides */
}

/* may emphasis open behind C, close before it? */
static bool outside(char c)
{
	return c == '\0' || strchr(" \t\n(\"'>|,;:.!?)-/", c) != NULL;
}

/* the marks at I, *M of them, open emphasis: where the same close it, 0: they do not */
static size_t closing(const char *s, size_t n, size_t i, size_t *m)
{
	char c = s[i];
	size_t k = i;

	if ((c != '*' && c != '_') || !outside(i ? s[i - 1] : '\0') || (i && s[i - 1] == '/'))
		return 0;
	while (k < n && s[k] == c)
		k++;
	*m = k - i;
	if (*m > STRONGEST || k >= n || s[k] == ' ' || s[k] == '\t')
		return 0;
	for (size_t end = k + 1; end + *m <= n && end < k + REACH; end++) {
		size_t same = 0;
		while (end + same < n && s[end + same] == c)
			same++;
		if (same == *m && s[end - 1] != ' ' && outside(end + same < n ? s[end + same] : '\0'))
			return memchr(s + k, '\n', end - k) ? 0 : end;
		end += same ? same - 1 : 0;
	}
	return 0;
}

/* [words](address "title") or ![words](address) at I: the octets of it, 0: none; where words and address stand */
static size_t link_at(const char *s, size_t n, size_t i, size_t *words, size_t *words_end, size_t *href, size_t *href_end)
{
	size_t k = i + (s[i] == '!'), depth = 0;

	if (k >= n || s[k] != '[')
		return 0;
	*words = k + 1;
	for (; k < n && k < i + REACH && s[k] != '\n'; k++) {
		depth += s[k] == '[';
		depth -= s[k] == ']';
		if (!depth)
			break;
	}
	if (k + 1 >= n || s[k] != ']' || s[k + 1] != '(')
		return 0;
	*words_end = k;
	*href = k += 2;
	while (k < n && k < *href + 2000 && s[k] != ')' && s[k] != '\n')
		k++;
	if (k >= n || s[k] != ')')
		return 0;
	*href_end = *href + strcspn(s + *href, " )");
	return k + 1 - i;
}

static void add_link(struct doc *d, const char *s, size_t source, size_t words, size_t words_end, size_t href, size_t href_end)
{
	size_t from = d->text.n;

	markdown_add(d, s + words, words_end - words, source + words);
	if (href_end == href || d->links >= LIMIT_BLOCKS)
		return;
	d->link = mem_grow(d->link, &d->links_cap, d->links + 1, sizeof *d->link);
	d->link[d->links++] = (struct doc_link){from, d->text.n, arena_strn(&d->mem, s + href, href_end - href)};
}

void markdown_add(struct doc *d, const char *s, size_t n, size_t source)
{
	size_t at = 0, last = 0;

	while (at < n) {
		size_t m, end, words, words_end, href, href_end, strong;
		size_t link = s[at] == '[' || s[at] == '!' ? link_at(s, n, at, &words, &words_end, &href, &href_end) : 0;
		if (link) {
			doc_add(d, s + last, at - last, source + last, false);
			if (s[at] == '[')
				add_link(d, s, source, words, words_end, href, href_end);
			at = last = at + link;
			continue;
		}
		if (s[at] == '\\' && at + 1 < n && strchr("\\`*_{}[]()#+-.!|<>", s[at + 1])) {
			doc_add(d, s + last, at - last, source + last, false);
			last = at + 1;
			at += 2;
			continue;
		}
		end = closing(s, n, at, &m);
		if (!end) {
			if (s[at] == '*' || s[at] == '_') /* none of these opens anything, but the next word may */
				while (at + 1 < n && s[at + 1] == s[at])
					at++;
			at++;
			continue;
		}
		doc_add(d, s + last, at - last, source + last, false);
		strong = d->text.n;
		markdown_add(d, s + at + m, end - at - m, source + at + m); /* _**x**_; no deeper than there are marks, which are few */
		doc_strong(d, strong);
		at = last = end + m;
	}
	doc_add(d, s + last, n - last, source + last, false);
}

bool markdown_rule(const char *s, size_t n)
{
	size_t marks = 0;

	if (n >= 3 && (!memcmp(s, "```", 3) || !memcmp(s, "~~~", 3)))
		return !memchr(s + 3, '`', n - 3) && !memchr(s + 3, ' ', n - 3);
	for (size_t k = 0; k < n; k++)
		if (s[k] == s[0])
			marks++;
		else if (s[k] != ' ')
			return false;
	return marks >= 3 && (s[0] == '*' || s[0] == '-' || s[0] == '_');
}

/* ---- tables ---- */

bool markdown_is_row(const char *s, size_t n)
{
	return n > 2 && s[0] == '|' && s[n - 1] == '|' && memchr(s + 1, '|', n - 2);
}

bool markdown_is_delimiter(const char *s, size_t n)
{
	bool dashes = false;

	for (size_t k = 0; k < n; k++) {
		dashes = dashes || s[k] == '-';
		if (!strchr("|:- ", s[k]))
			return false;
	}
	return dashes && n > 2 && s[0] == '|';
}

void markdown_row(struct doc *d, const char *s, size_t n, size_t source, int row, bool head, bool gap)
{
	size_t k = 1;
	int column = 0;

	while (k < n) {
		size_t end = k, from = d->text.n;
		struct block *b;
		while (end < n && (s[end] != '|' || s[end - 1] == '\\'))
			end++;
		if (from)
			doc_add(d, "\n", 1, source + k, true);
		from = d->text.n;
		markdown_add(d, s + k, end - k, source + k);
		column++;
		b = doc_block(d, head ? BLOCK_LABEL : column > 1 ? BLOCK_VALUE : BLOCK_TEXT, from);
		if (b) {
			b->row = row;
			b->column = b->grid = column;
			b->wide = 1;
			b->gap = gap;
			gap = false;
		}
		k = end + 1;
	}
}

/* ---- front matter ---- */

static bool builder_key(const char *s, size_t n)
{
	static const char *const keys[] = {"layout", "draft", "slug", "permalink", "image", "images", "tags", "categories", "type", "weight", "aliases", "template", "lastmod", "published", "featured",
		"excerpt", "cover", "keywords", "toc", "lang", "author"};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strlen(keys[i]) == n && !strncasecmp(s, keys[i], n))
			return true;
	return false;
}

static void front_line(struct doc *d, const char *s, size_t n, size_t source)
{
	const char *colon = memchr(s, ':', n);
	size_t key = colon ? (size_t)(colon - s) : 0, at = key + 1, from;
	bool title = key == 5 && !strncasecmp(s, "title", 5);
	struct block *b;

	if (!key || s[0] == ' ' || s[0] == '-' || s[0] == '#' || builder_key(s, key))
		return;
	while (at < n && (s[at] == ' ' || s[at] == '"' || s[at] == '\''))
		at++;
	while (n > at && (s[n - 1] == '"' || s[n - 1] == '\'' || s[n - 1] == ' '))
		n--;
	if (at >= n)
		return;
	if (key == 4 && !strncasecmp(s, "date", 4)) {
		d->published = arena_strn(&d->mem, s + at, n - at < 40 ? n - at : 40);
		return;
	}
	if (d->text.n)
		doc_add(d, "\n", 1, source, true);
	from = d->text.n;
	if (!title)
		at = 0;
	doc_add(d, s + at, n - at, source + at, false);
	b = doc_block(d, title ? BLOCK_HEADING : BLOCK_TEXT, from);
	if (b)
		b->gap = title, b->level = title;
}

size_t markdown_front(struct doc *d, const char *s, size_t n)
{
	size_t at = 4, end = 0, lines = 0;

	if (n < 8 || memcmp(s, "---\n", 4) != 0)
		return 0;
	while (at < n && !end && lines++ < 100) { /* is it one? */
		const char *nl = memchr(s + at, '\n', n - at);
		size_t len = nl ? (size_t)(nl - s) - at : n - at;
		if (len == 3 && !memcmp(s + at, "---", 3))
			end = nl ? at + 4 : n;
		else if (len && !memchr(s + at, ':', len) && s[at] != '-' && s[at] != ' ' && s[at] != '#')
			return 0;
		at += len + 1;
	}
	for (at = 4; at + 4 < end;) {
		const char *nl = memchr(s + at, '\n', n - at);
		front_line(d, s + at, (size_t)(nl - s) - at, at);
		at = (size_t)(nl - s) + 1;
	}
	return end;
}
