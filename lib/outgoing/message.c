/* message.c: builds messages with GMime, and shows them; see message.h.  The only file on its floor that knows GMime. */
#include "outgoing/message.h"

#include "ground/utf8.h"
#include "record/event.h"

#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

/* quoted-printable of whole lines: pieces that end with a line feed can be joined */
static void quote(const struct buf *text, struct buf *out)
{
	GMimeEncoding state;
	char *room;

	if (!text->n)
		return;
	g_mime_encoding_init_encode(&state, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
	room = g_malloc(g_mime_encoding_outlen(&state, text->n) + 8);
	buf_add(out, room, g_mime_encoding_flush(&state, text->p, text->n, room));
	g_free(room);
}

/* a part whose content is encoded already */
static GMimePart *encoded_part(const char *type, const char *subtype, const char *content, size_t n, GMimeContentEncoding encoding)
{
	GMimePart *part = g_mime_part_new_with_type(type, subtype);
	GMimeStream *mem = g_mime_stream_mem_new_with_buffer(content, n);
	GMimeDataWrapper *w = g_mime_data_wrapper_new_with_stream(mem, encoding);

	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
	g_mime_part_set_content_encoding(part, encoding);
	g_mime_part_set_content(part, w);
	g_object_unref(w);
	g_object_unref(mem);
	return part;
}

void message_cache_free(struct message_cache *c)
{
	buf_free(&c->unsubscribe);
	buf_free(&c->zone);
	buf_free(&c->text);
	buf_free(&c->html_head);
	buf_free(&c->html);
	c->full = false;
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

/* a multipart with a boundary made from the Message-ID; GMime's own constructor would ask the system for randomness */
static GMimeMultipart *multipart(const struct message *m, const char *subtype, const char *which)
{
	GMimeMultipart *mp = g_object_new(GMIME_TYPE_MULTIPART, NULL);
	GMimeContentType *type = g_mime_content_type_new("multipart", subtype);
	struct buf b = BUF_INIT;

	g_mime_object_set_content_type(GMIME_OBJECT(mp), type);
	g_object_unref(type);
	buf_printf(&b, "=_%s_", which); /* "=_" cannot occur in quoted-printable or base64 text */
	for (const char *p = m->message_id; *p && *p != '@' && b.n < 60; p++)
		if (((*p | 32) >= 'a' && (*p | 32) <= 'z') || (*p >= '0' && *p <= '9'))
			buf_char(&b, *p);
	g_mime_multipart_set_boundary(mp, b.p);
	buf_free(&b);
	return mp;
}

static void add(GMimeMultipart *mp, GMimePart *part)
{
	g_mime_multipart_add(mp, GMIME_OBJECT(part));
	g_object_unref(part);
}

static void base64(const char *s, struct buf *out)
{
	size_t n = strlen(s);
	int state = 0, save = 0;
	char *room = g_malloc(n / 3 * 4 + n / 54 + 16);
	size_t k = g_base64_encode_step((const guchar *)s, n, TRUE, room, &state, &save);

	k += g_base64_encode_close(TRUE, room + k, &state, &save);
	buf_add(out, room, k);
	g_free(room);
}

static GMimePart *as_file(GMimePart *part, const char *name)
{
	g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "name", name);
	g_mime_object_set_disposition(GMIME_OBJECT(part), "attachment");
	g_mime_part_set_filename(part, name);
	return part;
}

static GMimePart *file_part(const struct attachment *a)
{
	GMimeContentType *t = g_mime_content_type_parse(NULL, a->type);
	GMimePart *part = g_mime_part_new_with_type(g_mime_content_type_get_media_type(t), g_mime_content_type_get_media_subtype(t));
	GMimeStream *mem = g_mime_stream_mem_new_with_buffer(buf_cstr(&a->content), a->content.n);
	GMimeDataWrapper *w = g_mime_data_wrapper_new_with_stream(mem, GMIME_CONTENT_ENCODING_DEFAULT);

	g_mime_part_set_content(part, w);
	g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
	g_object_unref(w);
	g_object_unref(mem);
	g_object_unref(t);
	return as_file(part, a->name);
}

/* the body of a filled-in template as simple HTML: links are links */
static void letter_html(const struct message *m, const struct buf *text, struct buf *out)
{
	const char *p = buf_cstr(text), *end = p + text->n;

	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"></head>\n<body style=\"font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45;color:#222\">\n<p>",
	           m->words->code);
	while (p < end) {
		const char *h = strstr(p, "http"), *stop = h && (!strncmp(h, "https://", 8) || !strncmp(h, "http://", 7)) ? h : NULL;
		size_t n;
		if (!stop) {
			n = h ? (size_t)(h - p) + 4 : (size_t)(end - p);
			message_escape(p, n, out);
			p += n;
			continue;
		}
		message_escape(p, (size_t)(stop - p), out);
		n = strcspn(stop, " \n\t<>\"");
		while (n > 8 && strchr(".,;:!?)", stop[n - 1]))
			n--;
		buf_str(out, "<a href=\"");
		message_escape(stop, n, out);
		buf_str(out, "\">");
		message_escape(stop, n, out);
		buf_str(out, "</a>");
		p = stop + n;
	}
	buf_str(out, "</p>\n</body></html>\n");
}

/* what all recipients of a language get, encoded */
static void fill_cache(const struct message *m, struct message_cache *c)
{
	const char *unsubscribe = m->unsubscribe ? m->unsubscribe : "", *zone = m->zone ? m->zone : "";
	struct buf b = BUF_INIT;

	if (c->full && c->kind == m->kind && c->answered == m->answered && c->words == m->words && !strcmp(buf_cstr(&c->unsubscribe), unsubscribe) && !strcmp(buf_cstr(&c->zone), zone))
		return;
	message_cache_free(c);
	c->full = true;
	c->kind = m->kind;
	c->answered = m->answered;
	c->words = m->words;
	buf_str(&c->unsubscribe, unsubscribe);
	buf_str(&c->zone, zone);
	message_text(m, &b);
	quote(&b, &c->text);
	buf_clear(&b);
	message_html_head(m, &b);
	quote(&b, &c->html_head);
	buf_clear(&b);
	message_html(m, &b);
	quote(&b, &c->html);
	buf_free(&b);
}

/* subject, and the text and HTML parts in quoted-printable */
static int readable_parts(const struct message *m, struct buf *subject, struct buf *text, struct buf *html, struct err *e)
{
	struct message_cache own = {0}, *c = m->cache ? m->cache : &own;
	struct buf plain = BUF_INIT, page = BUF_INIT;
	bool has = false;
	int rc = 0;

	if (m->letter) {
		rc = letter_fill(m->letter, m, &plain, e) || letter_subject(m->letter, m, subject, &has, e) ? -1 : 0;
		letter_html(m, &plain, &page);
		buf_char(&plain, '\n');
		quote(&plain, text);
		quote(&page, html);
	} else {
		fill_cache(m, c);
		message_greeting(m, false, &plain);
		quote(&plain, text);
		buf_add(text, c->text.p, c->text.n);
		message_greeting(m, true, &page);
		buf_add(html, c->html_head.p, c->html_head.n);
		quote(&page, html);
		buf_add(html, c->html.p, c->html.n);
	}
	message_cache_free(&own);
	buf_free(&plain);
	buf_free(&page);
	if (rc)
		return rc;
	if (m->subject) {
		buf_clear(subject);
		buf_str(subject, m->subject);
	} else if (!has) {
		message_subject(m, subject);
	}
	return 0;
}

static void head(GMimeMessage *msg, const struct message *m, const char *subject)
{
	GMimeObject *o = GMIME_OBJECT(msg);
	InternetAddress *to;
	GDateTime *date;
	struct buf b = BUF_INIT;
	char *line;

	add_mailbox(g_mime_message_get_from(msg), m->from);
	line = one_line(m->to_name ? m->to_name : "");
	to = internet_address_mailbox_new(*line ? line : NULL, m->to_addr);
	internet_address_list_add(g_mime_message_get_to(msg), to);
	g_object_unref(to);
	free(line);
	if (m->reply_to)
		add_mailbox(g_mime_message_get_reply_to(msg), m->reply_to);
	line = one_line(subject);
	g_mime_message_set_subject(msg, line, "utf-8");
	free(line);
	date = g_date_time_new_from_unix_utc(m->date);
	g_mime_message_set_date(msg, date);
	g_date_time_unref(date);
	g_mime_message_set_message_id(msg, m->message_id);
	if (m->in_reply_to && *m->in_reply_to) {
		buf_printf(&b, "<%s>", m->in_reply_to);
		g_mime_object_set_header(o, "In-Reply-To", b.p, NULL);
		g_mime_object_set_header(o, "References", b.p, NULL);
	}
	g_mime_object_set_header(o, "Auto-Submitted", "auto-generated", NULL);
	if (!m->letter)
		g_mime_object_set_header(o, "Content-Language", m->words->code, NULL);
	if (m->unsubscribe && *m->unsubscribe) {
		line = one_line(m->unsubscribe);
		buf_clear(&b);
		buf_char(&b, '<');
		for (const char *p = line; *p; p++)
			if ((unsigned char)*p > ' ' && (unsigned char)*p < 127 && *p != '<' && *p != '>' && *p != ',')
				buf_char(&b, *p);
		buf_char(&b, '>');
		g_mime_object_set_header(o, "List-Unsubscribe", b.p, NULL);
		if (!strncmp(b.p, "<https://", 9))
			g_mime_object_set_header(o, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click", NULL);
		free(line);
	}
	buf_free(&b);
}

int message_write(const struct message *m, struct buf *out, struct err *e)
{
	struct buf subject = BUF_INIT, text = BUF_INIT, html = BUF_INIT, calendar = BUF_INIT;
	GMimeMessage *msg;
	GMimeMultipart *mixed = NULL, *alternative;
	GMimePart *part;
	GMimeFormatOptions *format;
	GMimeStream *stream;
	GByteArray *bytes;
	int rc = 0;

	if (readable_parts(m, &subject, &text, &html, e)) {
		rc = -1;
		goto out;
	}
	g_mime_init();
	msg = g_mime_message_new(TRUE);
	head(msg, m, buf_cstr(&subject));
	alternative = multipart(m, "alternative", "alt");
	add(alternative, encoded_part("text", "plain", buf_cstr(&text), text.n, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE));
	add(alternative, encoded_part("text", "html", buf_cstr(&html), html.n, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE));
	if (m->method) {
		base64(m->calendar, &calendar);
		part = encoded_part("text", "calendar", calendar.p, calendar.n, GMIME_CONTENT_ENCODING_BASE64);
		g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "method", m->method);
		add(alternative, part);
	}
	if (m->method || m->n_attachments) {
		mixed = multipart(m, "mixed", "mix");
		g_mime_multipart_add(mixed, GMIME_OBJECT(alternative));
		g_object_unref(alternative);
	}
	if (m->method) {
		const char *name = strcmp(m->method, "CANCEL") ? "invite.ics" : "cancel.ics";
		part = encoded_part("application", "ics", calendar.p, calendar.n, GMIME_CONTENT_ENCODING_BASE64);
		add(mixed, as_file(part, name));
	}
	for (size_t i = 0; i < m->n_attachments; i++) {
		const struct attachment *a = &m->attachments[i];
		add(mixed, file_part(a));
	}
	g_mime_message_set_mime_part(msg, mixed ? GMIME_OBJECT(mixed) : GMIME_OBJECT(alternative));
	g_object_unref(mixed ? mixed : alternative);

	bytes = g_byte_array_new();
	stream = g_mime_stream_mem_new_with_byte_array(bytes); /* owns bytes */
	format = g_mime_format_options_new();
	g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
	if (g_mime_object_write_to_stream(GMIME_OBJECT(msg), format, stream) > 0)
		buf_add(out, (const char *)bytes->data, bytes->len);
	g_mime_format_options_free(format);
	g_object_unref(stream);
	g_object_unref(msg);
	if (!out->n || out->full)
		rc = err_set(e, EX_SOFTWARE, 0, "the message could not be built");
out:
	buf_free(&subject);
	buf_free(&text);
	buf_free(&html);
	buf_free(&calendar);
	return rc;
}

/* ---- the way back, for who looks before he sends: GMime reads what GMime wrote ---- */

enum { PREVIEW_DEPTH = 10 };

static void put_clean(const char *s, struct buf *out)
{
	utf8_clean(s, strlen(s), false, out);
}

static void preview_head(GMimeMessage *msg, struct buf *out)
{
	GMimeHeaderList *list = g_mime_object_get_header_list(GMIME_OBJECT(msg));
	int n = g_mime_header_list_get_count(list);

	for (int i = 0; i < n; i++) {
		GMimeHeader *h = g_mime_header_list_get_header_at(list, i);
		const char *name = g_mime_header_get_name(h), *raw = g_mime_header_get_value(h);
		char *text;
		if (!g_ascii_strncasecmp(name, "Content-", 8) || !g_ascii_strcasecmp(name, "MIME-Version"))
			continue;
		text = g_mime_utils_header_decode_text(NULL, raw ? raw : "");
		put_clean(name, out);
		buf_str(out, ": ");
		put_clean(text, out);
		buf_char(out, '\n');
		g_free(text);
	}
}

static void content_of(GMimePart *part, struct buf *out)
{
	GMimeStream *mem = g_mime_stream_mem_new();
	GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(mem));
	GMimeDataWrapper *w = g_mime_part_get_content(part);

	if (w)
		g_mime_data_wrapper_write_to_stream(w, mem);
	buf_add(out, (const char *)bytes->data, bytes->len);
	g_object_unref(mem);
}

static void put_size(size_t n, struct buf *out)
{
	if (n < 1000)
		buf_printf(out, "%zu octets", n);
	else if (n < 1000000)
		buf_printf(out, "%.1f kB", (double)n / 1000);
	else
		buf_printf(out, "%.1f MB", (double)n / 1000000);
}

/* each part: plain text is kept for the end, the others are named */
static void preview_part(GMimeObject *o, int depth, struct buf *text, struct buf *out)
{
	GMimeContentType *type = g_mime_object_get_content_type(o);
	struct buf content = BUF_INIT;
	const char *name, *method;

	if (depth > PREVIEW_DEPTH)
		return;
	if (GMIME_IS_MULTIPART(o)) {
		for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(o)); i++)
			preview_part(g_mime_multipart_get_part(GMIME_MULTIPART(o), i), depth + 1, text, out);
		return;
	}
	if (!GMIME_IS_PART(o))
		return;
	content_of(GMIME_PART(o), &content);
	name = g_mime_part_get_filename(GMIME_PART(o));
	if (!name && !text->n && g_mime_content_type_is_type(type, "text", "plain")) {
		utf8_clean(buf_cstr(&content), content.n, true, text);
	} else {
		buf_str(out, name ? "Attached: " : "Also as: ");
		if (name) {
			put_clean(name, out);
			buf_str(out, ", ");
		}
		buf_printf(out, "%s/%s, ", g_mime_content_type_get_media_type(type), g_mime_content_type_get_media_subtype(type));
		method = g_mime_object_get_content_type_parameter(o, "method");
		if (method) {
			buf_str(out, "method ");
			put_clean(method, out);
			buf_str(out, ", ");
		}
		put_size(content.n, out);
		buf_char(out, '\n');
	}
	buf_free(&content);
}

bool message_preview(const struct buf *message, struct buf *out)
{
	GMimeStream *mem;
	GMimeParser *parser;
	GMimeMessage *msg;
	struct buf text = BUF_INIT;

	g_mime_init();
	mem = g_mime_stream_mem_new_with_buffer(buf_cstr(message), message->n);
	parser = g_mime_parser_new_with_stream(mem);
	msg = g_mime_parser_construct_message(parser, NULL);
	g_object_unref(parser);
	g_object_unref(mem);
	if (!msg)
		return false;
	preview_head(msg, out);
	if (g_mime_message_get_mime_part(msg))
		preview_part(g_mime_message_get_mime_part(msg), 0, &text, out);
	buf_char(out, '\n');
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != '\r')
			buf_char(out, text.p[i]);
	if (!text.n || text.p[text.n - 1] != '\n')
		buf_char(out, '\n');
	buf_free(&text);
	g_object_unref(msg);
	return true;
}
