/* message.c: builds messages with GMime, and shows them; see message.h.  The only file on its floor that knows GMime.
 *
 * What the messages of a batch have in common is built once, as a frame: a whole message with marked lines for what each
 * recipient has of his own.  A message is the frame with these lines replaced, and header lines of its own before it. */
#include "outgoing/message.h"

#include "ground/hash.h"
#include "ground/utf8.h"
#include "outgoing/header.h"
#include "record/event.h"
#include "record/mime_part.h"

#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { BASE64_LINE = 57 }; /* octets that a line of base64 stands for */

/* stands for what differs: neither quoted-printable nor base64 has "=_", and no header line begins with it */
static const char *const marks[] = {"=_text\n", "=_html\n", "=_calendar\n", "=_textlinks\n", "=_htmllinks\n"};
enum { MARKS = sizeof marks / sizeof *marks };

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

static void frame_free(struct message_frame *f)
{
	buf_free(&f->unsubscribe);
	buf_free(&f->zone);
	buf_free(&f->subject);
	buf_free(&f->calendar);
	buf_free(&f->octets);
	memset(f, 0, sizeof *f);
}

void message_cache_free(struct message_cache *c)
{
	for (size_t i = 0; i < MESSAGE_FRAMES; i++)
		frame_free(&c->frame[i]);
	c->next = 0;
}

static void add_mailbox(InternetAddressList *list, const char *mailbox)
{
	struct buf name = BUF_INIT, addr = BUF_INIT, literal = BUF_INIT;
	InternetAddress *ia;

	event_mailbox(mailbox, &name, &addr);
	header_literal(buf_cstr(&name), &literal);
	ia = internet_address_mailbox_new(name.n ? literal.p : NULL, buf_cstr(&addr));
	buf_free(&literal);
	internet_address_list_add(list, ia);
	g_object_unref(ia);
	buf_free(&name);
	buf_free(&addr);
}

/* a header value on one line: no control character and nothing that turns the direction of writing reaches GMime, and no
 * encoded word but our own */
static char *one_line(const char *s)
{
	struct buf clean = BUF_INIT, b = BUF_INIT;

	utf8_clean(s, strlen(s), false, &clean);
	buf_add(&b, "", 0);
	header_literal(buf_cstr(&clean), &b);
	buf_free(&clean);
	return buf_take(&b);
}

/* a multipart with a boundary of its own; GMime's constructor would ask the system for randomness */
static GMimeMultipart *multipart(const char *subtype, uint64_t boundary)
{
	GMimeMultipart *mp = g_object_new(GMIME_TYPE_MULTIPART, NULL);
	GMimeContentType *type = g_mime_content_type_new("multipart", subtype);
	struct buf b = BUF_INIT;

	g_mime_object_set_content_type(GMIME_OBJECT(mp), type);
	g_object_unref(type);
	buf_printf(&b, "=_%.3s_%016llx", subtype, (unsigned long long)boundary); /* "=_" cannot occur in quoted-printable or base64 text */
	g_mime_multipart_set_boundary(mp, b.p);
	buf_free(&b);
	return mp;
}

static void add(GMimeMultipart *mp, GMimePart *part)
{
	g_mime_multipart_add(mp, GMIME_OBJECT(part));
	g_object_unref(part);
}

/* LAST: what comes before was whole lines */
static void base64(const char *s, size_t n, bool last, struct buf *out)
{
	int state = 0, save = 0;
	char *room = g_malloc(n / 3 * 4 + n / 54 + 16);
	size_t k = g_base64_encode_step((const guchar *)s, n, TRUE, room, &state, &save);

	if (last)
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
		const char *h = strstr(p, "http"), *stop = h && event_is_web(h) ? h : NULL;
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

/* ---- the frame ---- */

/* octets of the calendar that all recipients have, in whole lines of base64 */
static size_t calendar_common(const struct message *m)
{
	return m->method ? m->calendar_common / BASE64_LINE * BASE64_LINE : 0;
}

static bool same(const struct buf *have, const char *s, size_t n)
{
	return have->n == n && !memcmp(buf_cstr(have), s, n);
}

static const char *text_or(const char *s)
{
	return s ? s : "";
}

static bool fits(const struct message_frame *f, const struct message *m, const char *subject)
{
	const char *unsubscribe = m->letter ? "" : text_or(m->unsubscribe), *zone = m->letter ? "" : text_or(m->zone);

	if (!f->octets.n || f->kind != m->kind || f->answered != m->answered || f->words != m->words || f->letter != m->letter || strcmp(f->method, text_or(m->method)) != 0)
		return false;
	return same(&f->subject, subject, strlen(subject)) && same(&f->unsubscribe, unsubscribe, strlen(unsubscribe)) && same(&f->zone, zone, strlen(zone)) &&
	       same(&f->calendar, text_or(m->calendar), calendar_common(m));
}

/* the head's lines that every message of the frame has */
static void common_head(GMimeMessage *msg, const struct message *m, const char *subject)
{
	GMimeObject *o = GMIME_OBJECT(msg);
	GDateTime *date;
	char *line;

	add_mailbox(g_mime_message_get_from(msg), m->from);
	line = one_line(subject);
	g_mime_message_set_subject(msg, line, "utf-8");
	free(line);
	date = g_date_time_new_from_unix_utc(m->date);
	g_mime_message_set_date(msg, date);
	g_date_time_unref(date);
	g_mime_object_set_header(o, "Auto-Submitted", "auto-generated", NULL);
	if (!m->letter)
		g_mime_object_set_header(o, "Content-Language", m->words->code, NULL);
}

static GMimePart *readable_part(const char *subtype, const struct buf *content)
{
	return encoded_part("text", subtype, buf_cstr(content), content->n, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
}

/* what WRITE says, encoded */
static void quoted(const struct message *m, void (*write)(const struct message *m, struct buf *out), struct buf *out)
{
	struct buf plain = BUF_INIT;

	write(m, &plain);
	quote(&plain, out);
	buf_free(&plain);
}

/* text or HTML, with marks for the greeting (TOP; a letter is that alone) and for the LINKS of answers */
static void readable(const struct message *m, const char *top, void (*write)(const struct message *m, struct buf *out), const char *links, void (*end)(const struct message *m, struct buf *out), struct buf *out)
{
	buf_str(out, top);
	if (m->letter)
		return;
	quoted(m, write, out);
	if (message_asks(m))
		buf_str(out, links);
	quoted(m, end, out);
}

static void readable_parts(const struct message *m, GMimeMultipart *alternative)
{
	struct buf text = BUF_INIT, html = BUF_INIT;

	readable(m, marks[0], message_text, marks[3], message_text_end, &text);
	if (!m->letter)
		quoted(m, message_html_head, &html);
	readable(m, marks[1], message_html, marks[4], message_html_end, &html);
	add(alternative, readable_part("plain", &text));
	add(alternative, readable_part("html", &html));
	buf_free(&text);
	buf_free(&html);
}

static GMimeObject *body(const struct message *m, uint64_t boundary)
{
	GMimeMultipart *alternative = multipart("alternative", boundary), *mixed;
	struct buf calendar = BUF_INIT;
	GMimePart *part;

	readable_parts(m, alternative);
	if (m->method) {
		base64(m->calendar, calendar_common(m), false, &calendar);
		buf_str(&calendar, marks[2]);
		part = encoded_part("text", "calendar", calendar.p, calendar.n, GMIME_CONTENT_ENCODING_BASE64);
		g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "method", m->method);
		add(alternative, part);
	} else if (!m->n_attachments) {
		return GMIME_OBJECT(alternative);
	}
	mixed = multipart("mixed", boundary);
	g_mime_multipart_add(mixed, GMIME_OBJECT(alternative));
	g_object_unref(alternative);
	if (m->method)
		add(mixed, as_file(encoded_part("application", "ics", calendar.p, calendar.n, GMIME_CONTENT_ENCODING_BASE64), strcmp(m->method, "CANCEL") ? "invite.ics" : "cancel.ics"));
	buf_free(&calendar);
	for (size_t i = 0; i < m->n_attachments; i++)
		add(mixed, file_part(&m->attachments[i]));
	return GMIME_OBJECT(mixed);
}

/* takes the marked lines out of TEXT and remembers where they were; false: one is not where it must be */
static bool cut(struct message_frame *f, const char *text, size_t n, size_t holes)
{
	const char *p = memmem(text, n, "\r\n\r\n", 4), *end = text + n, *from = text;

	f->n_holes = 0;
	while (p && (p = memmem(p, (size_t)(end - p), "\r\n=_", 4))) {
		p += 2;
		for (int k = 0; k < MARKS; k++) {
			size_t len = strlen(marks[k]) - 1;
			if ((size_t)(end - p) < len + 2 || memcmp(p, marks[k], len) != 0 || memcmp(p + len, "\r\n", 2) != 0)
				continue;
			if (f->n_holes == MESSAGE_HOLES)
				return false;
			buf_add(&f->octets, from, (size_t)(p - from));
			f->hole[f->n_holes].at = f->octets.n;
			f->hole[f->n_holes++].what = k;
			from = p += len + 2;
			p -= 2; /* a mark may follow at once */
			break;
		}
	}
	buf_add(&f->octets, from, (size_t)(end - from));
	return f->n_holes == holes && !f->octets.full;
}

static int build(struct message_frame *f, const struct message *m, const char *subject, struct err *e)
{
	GMimeMessage *msg;
	GMimeFormatOptions *format;
	GMimeStream *stream;
	GMimeObject *content;
	GByteArray *bytes = g_byte_array_new();
	bool ok;

	frame_free(f);
	f->kind = m->kind;
	f->answered = m->answered;
	f->words = m->words;
	f->letter = m->letter;
	f->method = text_or(m->method);
	buf_str(&f->subject, subject);
	buf_str(&f->unsubscribe, m->letter ? "" : text_or(m->unsubscribe));
	buf_str(&f->zone, m->letter ? "" : text_or(m->zone));
	buf_add(&f->calendar, text_or(m->calendar), calendar_common(m));
	msg = g_mime_message_new(TRUE);
	common_head(msg, m, subject);
	content = body(m, hash_octets(hash_str(hash_str(HASH_START, text_or(rec_get(m->event, "Uid"))), subject), (const char *)&m->date, sizeof m->date));
	g_mime_message_set_mime_part(msg, content);
	g_object_unref(content);
	stream = g_mime_stream_mem_new_with_byte_array(bytes); /* owns bytes */
	format = g_mime_format_options_new();
	g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
	ok = g_mime_object_write_to_stream(GMIME_OBJECT(msg), format, stream) > 0 && cut(f, (const char *)bytes->data, bytes->len, (m->method ? 4U : 2U) + (message_asks(m) ? 2U : 0U));
	g_mime_format_options_free(format);
	g_object_unref(stream);
	g_object_unref(msg);
	if (ok)
		return 0;
	frame_free(f);
	return err_set(e, EX_SOFTWARE, 0, "the message could not be built");
}

static struct message_frame *frame_of(struct message_cache *c, const struct message *m, const char *subject, struct err *e)
{
	size_t frames = m->n_attachments ? 2 : MESSAGE_FRAMES; /* files can be large */
	struct message_frame *f;

	for (size_t i = 0; i < frames; i++)
		if (fits(&c->frame[i], m, subject))
			return &c->frame[i];
	f = &c->frame[c->next++ % frames];
	return build(f, m, subject, e) ? NULL : f;
}

/* ---- what each recipient has of his own ---- */

static void crlf(const char *s, size_t n, struct buf *out)
{
	for (const char *end = s + n; s < end;) {
		const char *nl = memchr(s, '\n', (size_t)(end - s)), *stop = nl ? nl : end;
		buf_add(out, s, (size_t)(stop - s) - (nl && nl > s && nl[-1] == '\r'));
		if (nl)
			buf_add(out, "\r\n", 2);
		s = nl ? nl + 1 : end;
	}
}

static void address_line(const char *name, GMimeFormatOptions *format, InternetAddressList *list, struct buf *out)
{
	GString *line = g_string_new(name);

	internet_address_list_encode(list, format, line);
	while (line->len && strchr("\r\n", line->str[line->len - 1])) /* GMime ends the line; we do */
		g_string_truncate(line, line->len - 1);
	crlf(line->str, line->len, out);
	buf_str(out, "\r\n");
	g_string_free(line, TRUE);
	g_object_unref(list);
}

/* a line with a value that cannot be broken */
static void plain_line(const char *name, const char *value, struct buf *out)
{
	buf_printf(out, "%s:%s<%s>\r\n", name, strlen(name) + strlen(value) > 72 ? "\r\n " : " ", value);
}

static void own_head(const struct message *m, struct buf *out)
{
	GMimeFormatOptions *format = g_mime_format_options_new();
	InternetAddressList *list = internet_address_list_new();
	InternetAddress *to;
	struct buf b = BUF_INIT;
	char *line = one_line(text_or(m->to_name));

	to = internet_address_mailbox_new(*line ? line : NULL, m->to_addr);
	internet_address_list_add(list, to);
	g_object_unref(to);
	free(line);
	address_line("To: ", format, list, out);
	if (m->reply_to) {
		list = internet_address_list_new();
		add_mailbox(list, m->reply_to);
		address_line("Reply-To: ", format, list, out);
	}
	g_mime_format_options_free(format);
	plain_line("Message-Id", m->message_id, out);
	if (m->in_reply_to && *m->in_reply_to) {
		plain_line("In-Reply-To", m->in_reply_to, out);
		plain_line("References", m->in_reply_to, out);
	}
	if (m->unsubscribe && *m->unsubscribe) {
		for (const char *p = m->unsubscribe; *p; p++)
			if ((unsigned char)*p > ' ' && (unsigned char)*p < 127 && *p != '<' && *p != '>' && *p != ',')
				buf_char(&b, *p);
		plain_line("List-Unsubscribe", buf_cstr(&b), out);
		if (!strncmp(buf_cstr(&b), "https://", 8))
			buf_str(out, "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
	}
	buf_free(&b);
}

/* what takes the place of the marks: encoded, with CRLF */
struct own_parts {
	struct buf part[MARKS];
};

static int fill_parts(const struct message *m, const struct buf *letter, struct own_parts *own)
{
	struct buf b = BUF_INIT, encoded = BUF_INIT;

	for (int html = 0; html < 2; html++) {
		buf_clear(&b);
		buf_clear(&encoded);
		if (!m->letter) {
			message_greeting(m, html, &b);
		} else if (html) {
			letter_html(m, letter, &b);
		} else {
			buf_add(&b, buf_cstr(letter), letter->n);
			buf_char(&b, '\n');
		}
		quote(&b, &encoded);
		crlf(buf_cstr(&encoded), encoded.n, &own->part[html]);
	}
	for (int html = 0; html < 2 && message_asks(m); html++) {
		buf_clear(&b);
		buf_clear(&encoded);
		message_answers(m, html, &b);
		quote(&b, &encoded);
		crlf(buf_cstr(&encoded), encoded.n, &own->part[3 + html]);
	}
	if (m->method) {
		size_t k = calendar_common(m);
		buf_clear(&encoded);
		base64(m->calendar + k, strlen(m->calendar) - k, true, &encoded);
		crlf(buf_cstr(&encoded), encoded.n, &own->part[2]);
	}
	buf_free(&b);
	buf_free(&encoded);
	return own->part[0].full || own->part[1].full || own->part[2].full ? -1 : 0;
}

static int subject_of(const struct message *m, struct buf *subject, struct err *e)
{
	bool has = false;

	if (m->subject)
		buf_str(subject, m->subject);
	else if (m->letter && letter_subject(m->letter, m, subject, &has, e))
		return -1;
	buf_trim(subject, " \t\r\n");
	if (!subject->n) /* none is given, or one whose fields this event has not */
		message_subject(m, subject);
	return 0;
}

int message_pieces(const struct message *m, struct message_cache *cache, struct pieces *out, struct err *e)
{
	struct buf subject = BUF_INIT, letter = BUF_INIT;
	struct own_parts own = {{BUF_INIT}};
	struct message_frame *f;
	size_t at = 0;
	int rc = -1;

	g_mime_init();
	if (subject_of(m, &subject, e) || (m->letter && letter_fill(m->letter, m, &letter, e)))
		goto out;
	f = frame_of(cache, m, buf_cstr(&subject), e);
	if (!f)
		goto out;
	if (fill_parts(m, &letter, &own)) {
		err_set(e, EX_SOFTWARE, 0, "the message could not be built");
		goto out;
	}
	out->common = &f->octets;
	out->place = &f->place;
	own_head(m, &out->own);
	rc = pieces_own(out) ? 0 : -1;
	for (size_t i = 0; i < f->n_holes && rc == 0; i++) {
		const struct buf *part = &own.part[f->hole[i].what];
		buf_add(&out->own, buf_cstr(part), part->n);
		rc = pieces_common(out, at, f->hole[i].at - at) && pieces_own(out) ? 0 : -1;
		at = f->hole[i].at;
	}
	if (rc || !pieces_common(out, at, f->octets.n - at) || out->own.full)
		rc = err_set(e, EX_SOFTWARE, 0, "the message could not be built");
out:
	for (int i = 0; i < MARKS; i++)
		buf_free(&own.part[i]);
	buf_free(&subject);
	buf_free(&letter);
	return rc;
}

int message_write(const struct message *m, struct buf *out, struct err *e)
{
	struct message_cache own = {0};
	struct pieces pieces = PIECES_INIT;
	int rc = message_pieces(m, m->cache ? m->cache : &own, &pieces, e);

	if (rc == 0)
		pieces_join(&pieces, out);
	pieces_free(&pieces);
	message_cache_free(&own);
	return rc == 0 && out->full ? err_set(e, EX_SOFTWARE, 0, "the message could not be built") : rc;
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
	mime_part_content(GMIME_PART(o), &content);
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
