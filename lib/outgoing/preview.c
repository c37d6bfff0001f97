/* preview.c: see preview.h.  GMime reads what GMime wrote: what is shown is what a mail program would find. */
#include "outgoing/preview.h"

#include "ground/utf8.h"

#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

enum { PREVIEW_DEPTH = 10 };

static void clean(const char *s, struct buf *out)
{
	utf8_clean(s, strlen(s), false, out);
}

static void head(GMimeMessage *msg, struct buf *out)
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
		clean(name, out);
		buf_str(out, ": ");
		clean(text, out);
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

static void size(size_t n, struct buf *out)
{
	if (n < 1000)
		buf_printf(out, "%zu octets", n);
	else if (n < 1000000)
		buf_printf(out, "%.1f kB", (double)n / 1000);
	else
		buf_printf(out, "%.1f MB", (double)n / 1000000);
}

/* each part: plain text is kept for the end, the others are named */
static void part(GMimeObject *o, int depth, struct buf *text, struct buf *out)
{
	GMimeContentType *type = g_mime_object_get_content_type(o);
	struct buf content = BUF_INIT;
	const char *name, *method;

	if (depth > PREVIEW_DEPTH)
		return;
	if (GMIME_IS_MULTIPART(o)) {
		for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(o)); i++)
			part(g_mime_multipart_get_part(GMIME_MULTIPART(o), i), depth + 1, text, out);
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
			clean(name, out);
			buf_str(out, ", ");
		}
		buf_printf(out, "%s/%s, ", g_mime_content_type_get_media_type(type), g_mime_content_type_get_media_subtype(type));
		method = g_mime_object_get_content_type_parameter(o, "method");
		if (method) {
			buf_str(out, "method ");
			clean(method, out);
			buf_str(out, ", ");
		}
		size(content.n, out);
		buf_char(out, '\n');
	}
	buf_free(&content);
}

bool preview_message(const struct buf *message, struct buf *out)
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
	head(msg, out);
	if (g_mime_message_get_mime_part(msg))
		part(g_mime_message_get_mime_part(msg), 0, &text, out);
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
