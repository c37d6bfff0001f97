/* message_answer.c: answers for programs without buttons: a mailto link (RFC 6068) each, whose subject says what is answered to
 * which invitation; ev-parse reads it back.  See message.h. */
#include "outgoing/message.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <string.h>

enum { TITLE = 60 }; /* columns of the event's title in the subject */

static void percent(const char *s, size_t n, const char *also, struct buf *out)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr(also, c)))
			buf_char(out, (char)c);
		else
			buf_add(out, (const char[]){'%', digits[c >> 4], digits[c & 15]}, 3);
	}
}

static void link_of(const struct message *m, size_t answer, struct buf *out)
{
	static const char *const says[MESSAGE_ANSWERS] = {"accepted", "tentative", "declined"};
	const char *title = rec_get(m->event, "Summary"), *to = m->reply_to ? m->reply_to : m->from;
	struct buf name = BUF_INIT, addr = BUF_INIT, subject = BUF_INIT, clean = BUF_INIT;

	event_mailbox(to, &name, &addr);
	utf8_clean(title ? title : "", title ? strlen(title) : 0, false, &clean);
	buf_printf(&subject, "%s: ", m->words->says[answer]);
	buf_add(&subject, buf_cstr(&clean), utf8_cut(buf_cstr(&clean), clean.n, TITLE));
	buf_printf(&subject, " [%s %s]", says[answer], m->answer_about);
	buf_str(out, "mailto:");
	percent(buf_cstr(&addr), addr.n, "@.-_~+", out);
	buf_str(out, "?subject=");
	percent(subject.p, subject.n, ".-_~", out);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&subject);
	buf_free(&clean);
}

bool message_asks(const struct message *m)
{
	return !m->letter && m->method && !strcmp(m->method, "REQUEST") && !m->answered && m->answer_about;
}

void message_answers(const struct message *m, bool html, struct buf *out)
{
	struct buf href = BUF_INIT;

	buf_printf(out, html ? "<p style=\"margin:8px 0 0\">%s\n" : "%s\n", m->words->by_mail);
	for (size_t i = 0; i < MESSAGE_ANSWERS; i++) {
		buf_clear(&href);
		link_of(m, i, &href);
		if (html)
			buf_printf(out, "%s<a class=\"link\" style=\"color:#2b5d8a\" href=\"%s\">%s</a>\n", i ? "· " : "", href.p, m->words->says[i]);
		else
			buf_printf(out, "%s: <%s>\n", m->words->says[i], href.p);
	}
	if (html)
		buf_str(out, "</p>\n");
	buf_free(&href);
}
