/* markdown.c: headings and emphasis in plain text; see markdown.h. */
#include "document/markdown.h"

#include <string.h>

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

void markdown_add(struct doc *d, const char *s, size_t n, size_t source)
{
	size_t at = 0, last = 0;

	while (at < n) {
		size_t m, end = closing(s, n, at, &m);
		if (!end) {
			if (s[at] == '*' || s[at] == '_') /* none of these opens anything, but the next word may */
				while (at + 1 < n && s[at + 1] == s[at])
					at++;
			at++;
			continue;
		}
		doc_add(d, s + last, at - last, source + last, false);
		markdown_add(d, s + at + m, end - at - m, source + at + m); /* _**x**_; no deeper than there are marks, which are few */
		at = last = end + m;
	}
	doc_add(d, s + last, n - last, source + last, false);
}
