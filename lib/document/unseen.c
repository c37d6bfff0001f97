/* unseen.c: elements that are not shown (HTML 6.1, CSS Display 2.5, CSS Syntax 5); see unseen.h. */
#include "document/unseen.h"

#include <string.h>
#include <strings.h>

static const char blanks[] = " \t\r\n\f";

/* the part from *P to one of the octets STOP, without the blanks at its ends; *P goes to that octet */
static const char *part(const char **p, const char *stop, size_t *n)
{
	const char *s = *p + strspn(*p, blanks);

	*p = s + strcspn(s, stop);
	*n = (size_t)(*p - s);
	while (*n && strchr(blanks, s[*n - 1]))
		(*n)--;
	return s;
}

static bool part_is(const char *s, size_t n, const char *word)
{
	return n == strlen(word) && !strncasecmp(s, word, n);
}

/* Does a style say that it is shown (1), not shown (-1), or neither (0)?  Of two declarations the last holds, or the important one. */
static int style_shows(const char *p, const char *property, const char *none, const char *other)
{
	int shows = 0;
	bool held = false;

	while (*p) {
		size_t name_n, value_n, rest_n = 0;
		const char *name = part(&p, ":;", &name_n), *value, *rest = "";
		if (*p != ':') {
			p += *p != '\0';
			continue;
		}
		p++;
		value = part(&p, ";!", &value_n);
		if (*p == '!') {
			p++;
			rest = part(&p, ";", &rest_n);
		}
		p += *p != '\0';
		if (!part_is(name, name_n, property) || !value_n || (held && !part_is(rest, rest_n, "important")))
			continue;
		shows = part_is(value, value_n, none) || part_is(value, value_n, other) ? -1 : 1;
		held = part_is(rest, rest_n, "important");
	}
	return shows;
}

bool unseen_element(const char *name, const struct attributes *att)
{
	const char *style = att->of[ATT_STYLE], *hidden = att->of[ATT_HIDDEN], *role = att->of[ATT_ROLE];
	int display;

	if ((!style && !hidden) || !strcasecmp(name, "html") || !strcasecmp(name, "body") || !strcasecmp(name, "main"))
		return false;
	if ((role && !strcasecmp(role, "tabpanel")) || (hidden && !strcasecmp(hidden, "until-found")))
		return false;
	display = style ? style_shows(style, "display", "none", "none") : 0;
	if (display < 0 || (hidden && !display))
		return true;
	return style && style_shows(style, "visibility", "hidden", "collapse") < 0;
}
