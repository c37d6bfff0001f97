/* message_description.c: the running text of an event in a message; of a changed one, what is new and what is gone. */
#include "outgoing/message.h"

#include "ground/utf8.h"

#include <string.h>

enum { DESCRIPTION_MAX = 4000 }; /* octets of running text in a message */

static const char *text_of(const struct rec *r)
{
	const char *v = r ? rec_get(r, "Description") : NULL;
	return v ? v : "";
}

/* as much as a message has of it, ended at a blank */
static size_t length_of(const char *d)
{
	size_t n = strlen(d);

	if (n <= DESCRIPTION_MAX)
		return n;
	for (n = DESCRIPTION_MAX; n && d[n] != ' ' && d[n] != '\n';)
		n--;
	return n;
}

/* is the line of N octets one of TEXT's?  An empty one is everywhere. */
static bool has_line(const char *text, const char *line, size_t n)
{
	bool found = strspn(line, " ") >= n;

	while (*text && !found) {
		size_t k = strcspn(text, "\n");
		found = k == n && !memcmp(text, line, n);
		text += k + (text[k] == '\n');
	}
	return found;
}

static void put(const char *s, size_t n, bool html, struct buf *out)
{
	if (html)
		message_escape(s, n, out);
	else
		utf8_clean(s, n, true, out);
}

static void newline(bool html, struct buf *out)
{
	if (out->n)
		buf_str(out, html ? "<br>" : "\n");
}

static void gone(const struct message *m, const char *line, size_t n, bool html, struct buf *out)
{
	buf_printf(out, html ? "<span class=\"soft\" style=\"color:#777\">%s: <s>" : "(%s: ", m->words->was);
	put(line, n, html, out);
	buf_str(out, html ? "</s></span>" : ")");
}

bool message_has_description(const struct message *m)
{
	if (m->kind == MESSAGE_UPDATE && *text_of(m->earlier))
		return true;
	return *text_of(m->event) && (m->kind == MESSAGE_INVITATION || m->kind == MESSAGE_ANNOUNCEMENT || m->kind == MESSAGE_UPDATE);
}

void message_description(const struct message *m, bool html, struct buf *out)
{
	const char *now = text_of(m->event), *was = text_of(m->earlier), *end = now + length_of(now), *p = now;
	struct buf b = BUF_INIT;

	while (p < end) {
		size_t n = strcspn(p, "\n");
		bool whole = p + n <= end, fresh = m->earlier && !has_line(was, p, n);
		if (!whole)
			n = (size_t)(end - p);
		if (p > now)
			buf_str(&b, html ? "<br>" : "\n");
		put(p, n, html, &b);
		if (!whole || (p + n == end && *end))
			buf_str(&b, " …");
		if (fresh)
			buf_printf(&b, html ? " <b>(%s)</b>" : " (%s)", m->words->fresh);
		p += n + (p[n] == '\n');
	}
	for (p = was, end = was + length_of(was); m->earlier && p < end;) {
		size_t n = strcspn(p, "\n");
		if (p + n > end)
			n = (size_t)(end - p);
		if (!has_line(now, p, n)) {
			newline(html, &b);
			gone(m, p, n, html, &b);
		}
		p += n + (p[n] == '\n');
	}
	buf_add(out, buf_cstr(&b), b.n);
	buf_free(&b);
}
