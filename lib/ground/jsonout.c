/* jsonout.c: see jsonout.h. */
#include "ground/jsonout.h"

void jsonout_string(const char *s, struct buf *out)
{
	buf_char(out, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;
		if (c == '"' || c == '\\')
			buf_char(out, '\\');
		if (c == '\n')
			buf_str(out, "\\n");
		else if (c == '\t')
			buf_str(out, "\\t");
		else if (c < ' ' || c == 127)
			buf_printf(out, "\\u%04x", c);
		else if (c == 0xc2 && (unsigned char)s[1] >= 0x80 && (unsigned char)s[1] < 0xa0) /* some terminals obey them */
			buf_printf(out, "\\u%04x", (unsigned char)*++s);
		else
			buf_char(out, *s);
	}
	buf_char(out, '"');
}

void jsonout_member(const char *name, const char *value, struct buf *out)
{
	if (!value || !*value)
		return;
	if (out->n && out->p[out->n - 1] != '{')
		buf_str(out, ", ");
	jsonout_string(name, out);
	buf_str(out, ": ");
	jsonout_string(value, out);
}
