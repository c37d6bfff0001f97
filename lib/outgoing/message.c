/* message.c: builds messages with GMime; see message.h.  The only file that knows GMime. */
#include "outgoing/message.h"

#include "record/event.h"

#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

static GMimePart *text_part(const char *subtype, const char *text, size_t n)
{
	GMimePart *part = g_mime_part_new_with_type("text", subtype);
	GMimeStream *mem = g_mime_stream_mem_new_with_buffer(text, n);
	GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(mem, GMIME_CONTENT_ENCODING_DEFAULT);

	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
	g_mime_part_set_content(part, content);
	g_object_unref(content);
	g_object_unref(mem);
	return part;
}

static void add_mailbox(InternetAddressList *list, const char *mailbox)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	InternetAddress *ia;

	event_mailbox(mailbox, &name, &addr);
	ia = internet_address_mailbox_new(name.n ? name.p : NULL, buf_cstr(&addr));
	internet_address_list_add(list, ia);
	g_object_unref(ia);
	buf_free(&name);
	buf_free(&addr);
}

/* a header value on one line: no control character reaches GMime */
static char *one_line(const char *s)
{
	char *p = strdup(s);
	for (char *q = p; q && *q; q++)
		if ((unsigned char)*q < ' ' || *q == 127)
			*q = ' ';
	return p;
}

static void boundary(GMimeMultipart *mp, const struct message *m, const char *which)
{
	struct buf b = BUF_INIT;

	buf_printf(&b, "=_%s_", which); /* "=_" cannot occur in quoted-printable or base64 text */
	for (const char *p = m->message_id; *p && *p != '@' && b.n < 60; p++)
		if (((*p | 32) >= 'a' && (*p | 32) <= 'z') || (*p >= '0' && *p <= '9'))
			buf_char(&b, *p);
	g_mime_multipart_set_boundary(mp, b.p);
	buf_free(&b);
}

int message_write(const struct message *m, struct buf *out, struct err *e)
{
	struct buf text = BUF_INIT, html = BUF_INIT;
	GMimeMessage *msg;
	GMimeMultipart *mixed, *alternative;
	GMimePart *part;
	GMimeFormatOptions *format;
	GMimeStream *stream;
	GByteArray *bytes;
	InternetAddress *to;
	char *subject, *name;
	GDateTime *date;
	const char *title = rec_get(m->event, "Summary");

	g_mime_init();
	message_text(m, &text);
	message_html(m, &html);
	msg = g_mime_message_new(TRUE);
	add_mailbox(g_mime_message_get_from(msg), m->from);
	name = one_line(m->to_name ? m->to_name : "");
	to = internet_address_mailbox_new(*name ? name : NULL, m->to_addr);
	internet_address_list_add(g_mime_message_get_to(msg), to);
	g_object_unref(to);
	free(name);
	if (m->reply_to)
		add_mailbox(g_mime_message_get_reply_to(msg), m->reply_to);
	if (m->subject) {
		subject = one_line(m->subject);
	} else {
		struct buf b = BUF_INIT;
		buf_printf(&b, "%s: %s", m->words->invitation, title ? title : "");
		subject = one_line(b.p);
		buf_free(&b);
	}
	g_mime_message_set_subject(msg, subject, "utf-8");
	free(subject);
	date = g_date_time_new_from_unix_utc(m->date);
	g_mime_message_set_date(msg, date);
	g_date_time_unref(date);
	g_mime_message_set_message_id(msg, m->message_id);
	g_mime_object_set_header(GMIME_OBJECT(msg), "Auto-Submitted", "auto-generated", NULL);
	g_mime_object_set_header(GMIME_OBJECT(msg), "Content-Language", m->words->code, NULL);

	alternative = g_mime_multipart_new_with_subtype("alternative");
	boundary(alternative, m, "alt");
	part = text_part("plain", text.p, text.n);
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	g_mime_multipart_add(alternative, GMIME_OBJECT(part));
	g_object_unref(part);
	part = text_part("html", html.p, html.n);
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	g_mime_multipart_add(alternative, GMIME_OBJECT(part));
	g_object_unref(part);
	part = text_part("calendar", m->calendar, strlen(m->calendar));
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "method", m->method);
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
	g_mime_multipart_add(alternative, GMIME_OBJECT(part));
	g_object_unref(part);

	mixed = g_mime_multipart_new_with_subtype("mixed");
	boundary(mixed, m, "mix");
	g_mime_multipart_add(mixed, GMIME_OBJECT(alternative));
	g_object_unref(alternative);
	part = text_part("calendar", m->calendar, strlen(m->calendar));
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "name", "invite.ics");
	{
		GMimeContentType *type = g_mime_content_type_new("application", "ics");
		g_mime_content_type_set_parameter(type, "name", "invite.ics");
		g_mime_object_set_content_type(GMIME_OBJECT(part), type);
		g_object_unref(type);
	}
	g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
	g_mime_part_set_filename(part, "invite.ics");
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
	g_mime_multipart_add(mixed, GMIME_OBJECT(part));
	g_object_unref(part);
	g_mime_message_set_mime_part(msg, GMIME_OBJECT(mixed));
	g_object_unref(mixed);

	bytes = g_byte_array_new();
	stream = g_mime_stream_mem_new_with_byte_array(bytes); /* owns bytes */
	format = g_mime_format_options_new();
	g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
	if (g_mime_object_write_to_stream(GMIME_OBJECT(msg), format, stream) > 0)
		buf_add(out, (const char *)bytes->data, bytes->len);
	g_mime_format_options_free(format);
	g_object_unref(stream);
	g_object_unref(msg);
	buf_free(&text);
	buf_free(&html);
	if (!out->n || out->full)
		return err_set(e, EX_SOFTWARE, 0, "the message could not be built");
	return 0;
}
