/* mail.c: takes messages apart with GMime; see mail.h. */
#include "document/mail.h"

#include "document/feed.h"
#include "document/jcal.h"
#include "document/mail_bounce.h"
#include "document/source.h"
#include "ground/limits.h"
#include "ground/utf8.h"
#include "record/mime_part.h"

#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

enum { PARTS_DEPTH = 20, PARTS = 1000 /* of one multipart */, CALENDARS = 101 /* of one mail that are looked at */, ATTACHED = 100 /* messages that one brings, also in one another, that are read */, ATTACHED_DEPTH = 20 /* ... and so deep in one another */, LEFT = 10 /* attachments that are named */, NAME = 120 /* octets of the name of one */, AUTHENTICATION = 20 /* such fields from the top: each hop adds one above the others */, FACT = 8192 /* octets */ };

struct best {
	GMimePart *part;
	int rank; /* 3 plain, 2 HTML, 1 RTF */
	char number[64];
	GMimePart *html; /* the first, whatever stands beside it */
	char html_number[64];
	struct calendar {
		GMimePart *part;
		enum source_type type; /* SOURCE_ICAL, SOURCE_VCAL or SOURCE_XCAL */
		char number[64];
	} calendar[CALENDARS]; /* they go before the text */
	size_t n_calendars;
	bool too_many;
	struct buf left; /* attachments that are not read */
	size_t n_left;
	struct attached { /* messages that are its parts, as of a digest (RFC 2046 5.1.5) or forwarded */
		GMimeMessage *message;
		char number[64];
	} attached[ATTACHED];
	size_t n_attached;
	bool more; /* than there is room for */
	bool inside; /* one of those is being looked into: its text is its own */
};

static bool ends_in(const char *name, const char *const *ends, size_t n)
{
	for (size_t i = 0, k, m = name ? strlen(name) : 0; i < n; i++)
		if (m > (k = strlen(ends[i])) && !g_ascii_strcasecmp(name + m - k, ends[i]))
			return true;
	return false;
}

/* The kind of a calendar, also as a file of mail programs that do not know its type (RFC 5545 8.1: text/calendar; RFC 6321 6:
 * application/calendar+xml; RFC 7265 7: application/calendar+json, SOURCE_JSON): as application/ics, or of any type with the name of
 * one; what such a file holds tells what it is.  SOURCE_AUTO: none. */
static enum source_type calendar_type(GMimePart *part, GMimeContentType *t)
{
	static const char *const ends[] = {".ics", ".vcs", ".xcs", ".jcs"}, *const subtypes[] = {"ics", "calendar+xml", "calendar+json"};
	bool named = g_mime_content_type_is_type(t, "text", "x-vcalendar");
	struct buf content = {.max = LIMIT_DOCUMENT};
	enum source_type type;

	if (g_mime_content_type_is_type(t, "text", "calendar"))
		return SOURCE_ICAL;
	for (size_t i = 0; i < sizeof subtypes / sizeof *subtypes; i++)
		named = named || g_mime_content_type_is_type(t, "application", subtypes[i]);
	if (!named && !ends_in(g_mime_part_get_filename(part), ends, sizeof ends / sizeof *ends))
		return SOURCE_AUTO;
	mime_part_content(part, &content);
	type = source_type(buf_cstr(&content), content.n);
	if (type == SOURCE_JSON && !jcal_is(buf_cstr(&content), content.n))
		type = SOURCE_AUTO;
	buf_free(&content);
	return type == SOURCE_ICAL || type == SOURCE_VCAL || type == SOURCE_XCAL || type == SOURCE_JSON ? type : SOURCE_AUTO;
}

static void add_calendar(struct best *b, GMimePart *part, enum source_type type, const char *number)
{
	struct calendar *c = &b->calendar[b->n_calendars];

	if (b->n_calendars == CALENDARS) {
		b->too_many = true;
		return;
	}
	c->part = part;
	c->type = type;
	snprintf(c->number, sizeof c->number, "%s", *number ? number : "1");
	b->n_calendars++;
}

/* Is a part that is not read one that would be, as a file?  Pictures beside the text are logos, those that are attached may be
 * posters. */
static bool is_document(GMimePart *part, GMimeContentType *t, bool attached)
{
	static const char *const ends[] = {".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".msg", ".eml", ".doc"}, *const pictures[] = {".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp"};
	static const char *const types[] = {"pdf", "rtf", "msword", "vnd.openxmlformats-officedocument.wordprocessingml.document", "vnd.oasis.opendocument.text"};
	const char *name = g_mime_part_get_filename(part);

	if (ends_in(name, ends, sizeof ends / sizeof *ends) || (attached && ends_in(name, pictures, sizeof pictures / sizeof *pictures)))
		return true;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (g_mime_content_type_is_type(t, "application", types[i]))
			return true;
	return attached && !name && (g_mime_content_type_is_type(t, "text", "plain") || g_mime_content_type_is_type(t, "text", "html"));
}

static void leave(struct best *b, GMimePart *part, const char *number)
{
	const char *name = g_mime_part_get_filename(part);
	size_t n = name ? strlen(name) : 0;

	if (++b->n_left > LEFT) {
		if (b->n_left == LEFT + 1)
			buf_str(&b->left, ", and others");
		return;
	}
	for (n = n > NAME ? NAME : n; n && n == NAME && ((unsigned char)name[n] & 0xc0) == 0x80;)
		n--; /* not inside a character */
	if (b->left.n)
		buf_str(&b->left, ", ");
	if (name)
		utf8_clean(name, n, false, &b->left);
	buf_printf(&b->left, name ? " (part %s)" : "part %s", *number ? number : "1");
}

static void look(GMimeObject *o, const char *number, int depth, struct best *b)
{
	if (depth > PARTS_DEPTH)
		return;
	if (GMIME_IS_MULTIPART(o)) {
		int n = g_mime_multipart_get_count(GMIME_MULTIPART(o));
		for (int i = 0; i < n && i < PARTS; i++) {
			char sub[64];
			snprintf(sub, sizeof sub, "%.50s%s%d", number, *number ? "." : "", i + 1);
			look(g_mime_multipart_get_part(GMIME_MULTIPART(o), i), sub, depth + 1, b);
		}
	} else if (GMIME_IS_MESSAGE_PART(o)) {
		GMimeMessage *m = g_mime_message_part_get_message(GMIME_MESSAGE_PART(o));
		bool outer = !b->inside;
		if (!m || !g_mime_message_get_mime_part(m))
			return;
		if (outer && b->n_attached < ATTACHED) {
			snprintf(b->attached[b->n_attached].number, sizeof b->attached->number, "%s", number);
			b->attached[b->n_attached++].message = m;
		} else if (outer) {
			b->more = true;
		}
		b->inside = true;
		look(g_mime_message_get_mime_part(m), number, depth + 1, b);
		b->inside = !outer;
	} else if (GMIME_IS_PART(o)) {
		GMimeContentType *t = g_mime_object_get_content_type(o);
		GMimeContentDisposition *d = g_mime_object_get_content_disposition(o);
		bool attached = d && !g_ascii_strcasecmp(g_mime_content_disposition_get_disposition(d), "attachment");
		enum source_type calendar = calendar_type(GMIME_PART(o), t);
		int rank = calendar != SOURCE_AUTO || attached ? 0 : g_mime_content_type_is_type(t, "text", "plain") ? 3 :
		           g_mime_content_type_is_type(t, "text", "html") ? 2 :
		           g_mime_content_type_is_type(t, "application", "rtf") || g_mime_content_type_is_type(t, "text", "rtf") ? 1 : 0;
		if (rank == 2 && !b->html && !b->inside) {
			b->html = GMIME_PART(o);
			snprintf(b->html_number, sizeof b->html_number, "%s", *number ? number : "1");
		}
		if (rank > b->rank && !b->inside) {
			b->rank = rank;
			b->part = GMIME_PART(o);
			snprintf(b->number, sizeof b->number, "%s", *number ? number : "1");
		}
		if (calendar != SOURCE_AUTO)
			add_calendar(b, GMIME_PART(o), calendar, number);
		else if (!rank && is_document(GMIME_PART(o), t, attached))
			leave(b, GMIME_PART(o), number);
	}
}

/* the octet behind the element that begins at S, where nothing of it is read: a style, a script, the head; NULL: it is another */
static const char *behind_unread(const char *s)
{
	static const char *const unread[] = {"<style", "<script", "<head>"};

	for (size_t i = 0; i < sizeof unread / sizeof *unread; i++) {
		size_t n = strlen(unread[i]), name = n - 1 - (unread[i][n - 1] == '>');
		const char *end = s;
		if (g_ascii_strncasecmp(s, unread[i], n) != 0)
			continue;
		while ((end = strstr(end, "</")) != NULL && g_ascii_strncasecmp(end + 2, unread[i] + 1, name) != 0)
			end += 2;
		return end ? end : s + strlen(s);
	}
	return NULL;
}

/* is there a digit in a text, or in HTML outside of tags, outside of addresses of the web and character references? */
static bool tells_number(const char *s, bool html)
{
	while (*s) {
		const char *behind = html ? behind_unread(s) : NULL;
		if (behind)
			s = behind;
		else if (html && *s == '<')
			s += strcspn(s, ">");
		else if (html && *s == '&' && s[1] == '#')
			s += strcspn(s, "; <");
		else if (!strncmp(s, "http", 4) || !strncmp(s, "www.", 4))
			s += strcspn(s, " \t\r\n<>");
		else if (g_ascii_isdigit(*s))
			return true;
		else
			s++;
	}
	return false;
}

/* a text/plain part that says nothing but that there is HTML, "See the HTML part": short, without a number outside of
 * addresses, beside an HTML part that is much longer or that has numbers */
static bool is_stub(GMimePart *plain, GMimePart *html)
{
	enum { SHORT = 400, TIMES = 3 };
	struct buf text = {.max = LIMIT_DOCUMENT}, more = {.max = LIMIT_DOCUMENT};
	bool stub;

	mime_part_content(plain, &text);
	mime_part_content(html, &more);
	stub = text.n <= SHORT && !tells_number(buf_cstr(&text), false) && (more.n > TIMES * text.n || tells_number(buf_cstr(&more), true));
	buf_free(&text);
	buf_free(&more);
	return stub;
}

/* RFC 3676: lines that end in a blank go on; stuffed blanks go away */
static void unflow(const struct buf *in, bool delsp, struct buf *out)
{
	const char *p = buf_cstr(in), *end = p + in->n;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end, *q = stop;
		if (q > p && q[-1] == '\r')
			q--;
		if (p < q && *p == ' ')
			p++;
		if (q > p && q[-1] == ' ' && !(q - p == 3 && !memcmp(p, "-- ", 3)) && *p != '>') {
			buf_add(out, p, (size_t)(q - p) - delsp);
		} else {
			buf_add(out, p, (size_t)(q - p));
			buf_char(out, '\n');
		}
		p = nl ? nl + 1 : end;
	}
}

static void one_line(const char *s, struct buf *out)
{
	utf8_clean(s ? s : "", s ? strlen(s) : 0, false, out);
	buf_char(out, '\0');
}

/* ---- delivery status notifications (RFC 3464) ---- */

/* the fields of a delivery status notification; false where the message is none */
static bool report(GMimeMessage *msg, struct buf *out)
{
	GMimeObject *top = g_mime_message_get_mime_part(msg);
	GMimeContentType *type = top ? g_mime_object_get_content_type(top) : NULL;
	const char *kind = type ? g_mime_content_type_get_parameter(type, "report-type") : NULL;
	struct buf text = {.max = LIMIT_DOCUMENT}, id = BUF_INIT;

	if (!type || !GMIME_IS_MULTIPART(top) || !g_mime_content_type_is_type(type, "multipart", "report") || !kind || g_ascii_strcasecmp(kind, "delivery-status"))
		return false;
	for (int i = 0, n = g_mime_multipart_get_count(GMIME_MULTIPART(top)); i < n && i < 20; i++) {
		GMimeObject *o = g_mime_multipart_get_part(GMIME_MULTIPART(top), i);
		GMimeContentType *t = g_mime_object_get_content_type(o);
		buf_clear(&text);
		if (GMIME_IS_MESSAGE_PART(o)) {
			GMimeMessage *m = g_mime_message_part_get_message(GMIME_MESSAGE_PART(o));
			if (m && g_mime_message_get_message_id(m))
				buf_str(&id, g_mime_message_get_message_id(m));
		} else if (GMIME_IS_PART(o) && g_mime_content_type_is_type(t, "message", "delivery-status")) {
			mime_part_content(GMIME_PART(o), &text);
			bounce_status(&text, out);
		} else if (GMIME_IS_PART(o) && (g_mime_content_type_is_type(t, "text", "rfc822-headers") || g_mime_content_type_is_type(t, "message", "rfc822-headers"))) {
			mime_part_content(GMIME_PART(o), &text);
			bounce_field(buf_cstr(&text), buf_cstr(&text) + text.n, "message-id:", &id);
		}
	}
	bounce_message(&id, out);
	buf_free(&text);
	buf_free(&id);
	return out->n > 0;
}

/* the plain text of MSG, its lines ending in a line feed alone */
static bool plain_text(GMimeMessage *msg, struct buf *text)
{
	GMimeObject *top = g_mime_message_get_mime_part(msg);
	struct buf raw = {.max = LIMIT_DOCUMENT};

	if (!top || !GMIME_IS_PART(top) || !g_mime_content_type_is_type(g_mime_object_get_content_type(top), "text", "plain"))
		return false;
	mime_part_content(GMIME_PART(top), &raw);
	for (size_t i = 0; i < raw.n; i++)
		if (raw.p[i] != '\r' && raw.p[i])
			buf_char(text, raw.p[i]);
	buf_free(&raw);
	return text->n > 0;
}

/* is MSG mail that came back?  Its fields */
static bool bounced(GMimeMessage *msg, struct buf *out)
{
	struct buf text = {.max = LIMIT_DOCUMENT};
	bool is = report(msg, out) || (plain_text(msg, &text) && bounce_text(g_mime_object_get_header(GMIME_OBJECT(msg), "X-Failed-Recipients"), &text, out));

	buf_free(&text);
	return is;
}

/* the identifier of a List-Id: what stands in its last angle brackets */
static void list_of(const char *header, struct buf *out)
{
	const char *open = header ? strrchr(header, '<') : NULL;
	size_t n = open ? strcspn(open + 1, ">") : 0;

	for (size_t i = 0; i < n && i < 200; i++)
		if ((unsigned char)open[1 + i] > ' ' && (unsigned char)open[1 + i] < 127)
			buf_char(out, open[1 + i]);
	buf_add(out, "", 0);
}

/* ---- who sent it ---- */

static void fact(const char *name, const char *value, struct buf *out)
{
	size_t n = strlen(value);

	while (n && strchr(" \t\r\n", value[n - 1]))
		n--;
	if (!n)
		return;
	buf_printf(out, "%s: ", name);
	utf8_clean(value, n > FACT ? FACT : n, false, out);
	buf_char(out, '\n');
}

/* Is there one at sign in the address of RAW, besides comments and quoted strings?  "a@b@c" is read by each program as it
 * likes. */
static bool one_at_sign(const char *raw)
{
	size_t depth = 0, n = 0;
	bool quoted = false;

	for (; *raw; raw++) {
		if ((quoted || depth) && *raw == '\\' && raw[1])
			raw++;
		else if (!depth && *raw == '"')
			quoted = !quoted;
		else if (!quoted && *raw == '(')
			depth++;
		else if (!quoted && depth && *raw == ')')
			depth--;
		else if (!quoted && !depth && *raw == '<')
			n = 0; /* what stood before is a name */
		else if (!quoted && !depth && *raw == '@')
			n++;
	}
	return n == 1;
}

/* the one address of the one field of that name; several would let each reader choose */
static void sole_address(GMimeHeaderList *head, const char *name, const char *as, struct buf *out)
{
	InternetAddressList *list = NULL;
	const char *raw = NULL;
	int n = 0;

	for (int i = 0; i < g_mime_header_list_get_count(head); i++) {
		GMimeHeader *h = g_mime_header_list_get_header_at(head, i);
		if (g_ascii_strcasecmp(g_mime_header_get_name(h), name) != 0)
			continue;
		if (!n++)
			list = internet_address_list_parse(NULL, raw = g_mime_header_get_raw_value(h));
	}
	if (n == 1 && list && raw && one_at_sign(raw) && internet_address_list_length(list) == 1) {
		InternetAddress *one = internet_address_list_get_address(list, 0);
		const char *addr = INTERNET_ADDRESS_IS_MAILBOX(one) ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)) : NULL;
		fact(as, addr ? addr : "", out);
	}
	if (list)
		g_object_unref(list);
}

static void facts(GMimeMessage *msg, struct buf *out)
{
	static const struct {
		const char *name, *as;
	} plain[] = {{"In-Reply-To", "MailInReplyTo"}, {"References", "MailInReplyTo"}, {"To", "MailTo"}, {"Cc", "MailTo"}, {"Delivered-To", "MailTo"}, {"X-Original-To", "MailTo"}, {"Auto-Submitted", "MailAutomatic"},
	             {"Authentication-Results", "MailAuthentication"}};
	GMimeHeaderList *head = g_mime_object_get_header_list(GMIME_OBJECT(msg));
	GDateTime *date = g_mime_message_get_date(msg), *utc = date ? g_date_time_to_utc(date) : NULL;
	int authentication = 0;

	sole_address(head, "From", "MailFrom", out);
	sole_address(head, "Sender", "MailSender", out);
	if (utc) {
		char when[32];
		snprintf(when, sizeof when, "%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year(utc), g_date_time_get_month(utc), g_date_time_get_day_of_month(utc), g_date_time_get_hour(utc),
		         g_date_time_get_minute(utc), g_date_time_get_second(utc));
		fact("MailDate", when, out);
		g_date_time_unref(utc);
	}
	for (int i = 0; i < g_mime_header_list_get_count(head) && out->n < LIMIT_DOCUMENT / 4; i++) {
		GMimeHeader *h = g_mime_header_list_get_header_at(head, i);
		const char *raw = g_mime_header_get_raw_value(h);
		for (size_t k = 0; raw && k < sizeof plain / sizeof *plain; k++) {
			if (g_ascii_strcasecmp(g_mime_header_get_name(h), plain[k].name) != 0)
				continue;
			if (!strcmp(plain[k].as, "MailAuthentication") && ++authentication > AUTHENTICATION)
				continue;
			raw += strspn(raw, " \t\r\n");
			if (strcmp(plain[k].as, "MailAutomatic") != 0 || g_ascii_strncasecmp(raw, "no", 2) != 0)
				fact(plain[k].as, raw, out);
		}
	}
	buf_add(out, "", 0);
}

/* is the line of P (to STOP) the calendar property NAME, in capitals with its colon? */
static bool property(const char *p, const char *stop, const char *name, const char **value, size_t *n)
{
	size_t k = strlen(name);

	if ((size_t)(stop - p) <= k || g_ascii_strncasecmp(p, name, k) != 0)
		return false;
	*value = p + k;
	*n = (size_t)(stop - p) - k;
	while (*n && strchr("\r \t", (*value)[*n - 1]))
		--*n;
	return true;
}

/* its lines, unfolded, without what ends them: a part in base64 has CRLF, one as it is what the mailbox has */
static void bare_lines(const struct buf *calendar, struct buf *out)
{
	const char *p = buf_cstr(calendar), *end = p + calendar->n;

	while (p < end) {
		size_t n = 0;
		while (p + n < end && p[n] != '\r' && p[n] != '\n')
			n++;
		buf_add(out, p, n);
		for (p += n; p < end && (*p == '\r' || *p == '\n');)
			p++;
		if (p < end && n && (*p == ' ' || *p == '\t')) /* a line that goes on */
			p++;
		else
			buf_char(out, '\n');
	}
}

static bool holds(const struct buf *all, const struct buf *calendar)
{
	struct buf a = {.max = all->max}, b = {.max = calendar->max};
	bool held;

	bare_lines(all, &a);
	bare_lines(calendar, &b);
	held = memmem(buf_cstr(&a), a.n, buf_cstr(&b), b.n) != NULL;
	buf_free(&a);
	buf_free(&b);
	return held;
}

/* Has a calendar something to say beside what ALL says already?  An answer always has, an event where its UID is another
 * one's: mail programs send the same calendar as a part and as a file.  One without a UID has where NAMELESS. */
static bool says_more(const struct buf *calendar, const struct buf *all, bool nameless)
{
	const char *p = buf_cstr(calendar), *end = p + calendar->n, *v;
	bool answers = false, others = false;
	size_t n;

	if (!calendar->n || holds(all, calendar))
		return false;
	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if (property(p, stop, "METHOD:", &v, &n))
			answers = answers || (n == 5 && !g_ascii_strncasecmp(v, "REPLY", n)) || (n == 7 && !g_ascii_strncasecmp(v, "COUNTER", n));
		else if (property(p, stop, "UID:", &v, &n))
			others = others || !memmem(buf_cstr(all), all->n, v, n), nameless = false;
		p = nl ? nl + 1 : end;
	}
	return answers || others || nameless;
}

/* May the text beside a calendar announce what that cannot say?  Beside an answer or a cancellation it tells of an event that
 * is known (RFC 5546 1.4). */
static bool announces(const struct buf *calendar)
{
	static const char *const methods[] = {"PUBLISH", "REQUEST", "ADD"};
	const char *p = buf_cstr(calendar), *end = p + calendar->n, *v;
	size_t n;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		bool known = !property(p, stop, "METHOD:", &v, &n);
		for (size_t i = 0; i < sizeof methods / sizeof *methods && !known; i++)
			known = n == strlen(methods[i]) && !g_ascii_strncasecmp(v, methods[i], n);
		if (!known)
			return false;
		p = nl ? nl + 1 : end;
	}
	return true;
}

/* The Content-Type's method is a calendar's METHOD where that is left out, as some mail programs do (RFC 6047 2.4): CALENDAR becomes one
 * that says it.  False: it said so itself, or nothing does. */
static bool add_method(GMimePart *part, struct buf *calendar)
{
	static const char begin[] = "BEGIN:VCALENDAR";
	const char *method = g_mime_content_type_get_parameter(g_mime_object_get_content_type(GMIME_OBJECT(part)), "method");
	const char *p = buf_cstr(calendar), *end = p + calendar->n, *v, *at = NULL;
	struct buf out = {.max = calendar->max};
	size_t n;

	if (!method || !*method || strspn(method, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-") != strlen(method))
		return false;
	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if (property(p, stop, "METHOD:", &v, &n) || property(p, stop, "METHOD;", &v, &n))
			return false;
		if (!at && nl && (size_t)(stop - p) >= sizeof begin - 1 && !g_ascii_strncasecmp(p, begin, sizeof begin - 1))
			at = nl + 1;
		p = nl ? nl + 1 : end;
	}
	if (!at)
		return false;
	buf_add(&out, calendar->p, (size_t)(at - calendar->p));
	buf_printf(&out, "METHOD:%s\r\n", method);
	buf_add(&out, at, (size_t)(end - at));
	buf_free(calendar);
	*calendar = out;
	return true;
}

/* the part's text in UTF-8, flowed lines joined */
static void decode(GMimePart *part, int rank, struct buf *body)
{
	struct buf raw = {.max = LIMIT_DOCUMENT}, flowed = {.max = LIMIT_DOCUMENT};
	GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
	const char *charset = g_mime_content_type_get_parameter(type, "charset"), *format = g_mime_content_type_get_parameter(type, "format");

	mime_part_content(part, &raw);
	if (rank == 1 || rank == 2)
		buf_add(body, buf_cstr(&raw), raw.n); /* the readers of HTML and RTF decode */
	else
		source_decode(buf_cstr(&raw), raw.n, charset, body);
	if (format && !g_ascii_strcasecmp(format, "flowed")) {
		const char *delsp = g_mime_content_type_get_parameter(type, "delsp");
		unflow(body, delsp && !g_ascii_strcasecmp(delsp, "yes"), &flowed);
		buf_clear(body);
		buf_add(body, buf_cstr(&flowed), flowed.n);
	}
	if (source_old_mac(buf_cstr(body), body->n))
		source_line_ends(body->p, body->n);
	buf_free(&raw);
	buf_free(&flowed);
}

struct giver {
	void (*each)(void *ctx, const struct mail *m);
	void *ctx;
	size_t attached; /* messages that the one in hand brings and that were given */
	bool more;       /* ... or were not */
};

static void give(const struct giver *g, struct mail *m, const char *type, const char *part, const struct buf *body)
{
	m->type = type;
	m->part = *part ? part : "1";
	m->body = buf_cstr(body), m->body_len = body->n;
	g->each(g->ctx, m);
}

/* the iCalendar parts of a mail as one */
static void add_calendars(const struct best *b, struct buf *body)
{
	struct buf text = {.max = LIMIT_DOCUMENT};

	for (size_t i = 0; i < b->n_calendars; i++) {
		if (b->calendar[i].type != SOURCE_ICAL)
			continue;
		buf_clear(&text);
		decode(b->calendar[i].part, 0, &text);
		add_method(b->calendar[i].part, &text);
		if (body->n && !says_more(&text, body, false))
			continue;
		if (body->n && body->p[body->n - 1] != '\n')
			buf_str(body, "\r\n");
		buf_add(body, buf_cstr(&text), text.n);
	}
	buf_free(&text);
}

static const struct calendar *first_of(const struct best *b, enum source_type type)
{
	for (size_t i = 0; i < b->n_calendars; i++)
		if (b->calendar[i].type == type)
			return &b->calendar[i];
	return NULL;
}

/* Calendars of other forms, each by itself, where they say more than ALL, what was given before: they are read in other ways.
 * Beside an iCalendar part one without a UID is the same event in the form of older programs. */
static void give_others(const struct giver *g, struct mail *m, const struct best *b, struct buf *all)
{
	struct buf text = {.max = LIMIT_DOCUMENT}, plain = {.max = LIMIT_DOCUMENT};
	bool nameless = !first_of(b, SOURCE_ICAL);
	struct err e = {0};

	for (size_t i = 0; i < b->n_calendars; i++) {
		const struct calendar *c = &b->calendar[i];
		bool named;
		if (c->type == SOURCE_ICAL)
			continue;
		buf_clear(&text);
		buf_clear(&plain);
		mime_part_content(c->part, &text); /* the readers decode */
		if (c->type == SOURCE_VCAL || (c->type == SOURCE_JSON ? jcal_ical : xcal_ical)(buf_cstr(&text), text.n, &plain, &e))
			buf_add(&plain, buf_cstr(&text), text.n); /* what is no XML is told by who reads it */
		named = c->type != SOURCE_VCAL && add_method(c->part, &plain);
		if (all->n && !says_more(&plain, all, nameless))
			continue;
		buf_add(all, buf_cstr(&plain), plain.n);
		m->left_out = (m->left_out && !m->further) || text.full;
		if (named)
			give(g, m, "ical", c->number, &plain);
		else
			give(g, m, c->type == SOURCE_VCAL ? "vcal" : c->type == SOURCE_JSON ? "jcal" : "xcal", c->number, &text);
		m->further = true;
	}
	buf_free(&text);
	buf_free(&plain);
}

/* the calendars, then the text, which is for those who find nothing in them */
static void give_parts(const struct giver *g, struct mail *m, const struct best *b)
{
	const struct calendar *first = first_of(b, SOURCE_ICAL);
	struct buf body = {.max = LIMIT_DOCUMENT};

	m->left_out = b->too_many;
	if (first) {
		add_calendars(b, &body);
		m->left_out = b->too_many || body.full;
		give(g, m, "ical", first->number, &body);
		m->further = true;
	}
	give_others(g, m, b, &body);
	if (!b->n_calendars || (b->part && announces(&body))) {
		m->otherwise = m->further;
		buf_clear(&body);
		body.full = false;
		if (b->part)
			decode(b->part, b->rank, &body);
		m->left_out = body.full;
		give(g, m, b->rank == 2 ? "html" : b->rank == 1 ? "rtf" : "text", b->number, &body);
	}
	buf_free(&body);
}

/* looks for the parts of a message, numbered below NUMBER */
static void look_into(GMimeMessage *msg, const char *number, struct best *b)
{
	if (g_mime_message_get_mime_part(msg))
		look(g_mime_message_get_mime_part(msg), number, 0, b);
	/* what somebody answers in a few words is no stub */
	if (b->rank == 3 && b->html && !g_mime_object_get_header(GMIME_OBJECT(msg), "In-Reply-To") && is_stub(b->part, b->html)) {
		b->part = b->html, b->rank = 2;
		snprintf(b->number, sizeof b->number, "%s", b->html_number);
	}
}

struct head {
	struct buf subject, from, id, list;
	char date[32];
};

/* what the head says, as strings in H, becomes M's */
static void read_head(GMimeMessage *msg, struct head *h, struct mail *m)
{
	GDateTime *date = g_mime_message_get_date(msg);
	InternetAddressList *from = g_mime_message_get_from(msg);

	memset(h, 0, sizeof *h);
	if (date)
		snprintf(h->date, sizeof h->date, "%04d-%02d-%02dT%02d:%02d", g_date_time_get_year(date), g_date_time_get_month(date), g_date_time_get_day_of_month(date),
		         g_date_time_get_hour(date), g_date_time_get_minute(date));
	one_line(g_mime_message_get_subject(msg), &h->subject);
	one_line(g_mime_message_get_message_id(msg), &h->id);
	list_of(g_mime_object_get_header(GMIME_OBJECT(msg), "List-Id"), &h->list);
	if (from && internet_address_list_length(from)) {
		char *s = internet_address_to_string(internet_address_list_get_address(from, 0), NULL, FALSE);
		one_line(s, &h->from);
		g_free(s);
	} else {
		buf_char(&h->from, '\0');
	}
	m->subject = h->subject.p, m->from = h->from.p, m->message_id = h->id.p, m->list = h->list.p;
	m->date = h->date;
}

static void free_head(struct head *h)
{
	buf_free(&h->subject);
	buf_free(&h->from);
	buf_free(&h->id);
	buf_free(&h->list);
}

static void give_attached(struct giver *g, const struct attached *a, int depth);

/* the messages that another one brings */
static void give_all_attached(struct giver *g, const struct best *b, int depth)
{
	g->more = g->more || b->more;
	for (size_t i = 0; i < b->n_attached; i++)
		if (g->attached == ATTACHED || depth > ATTACHED_DEPTH)
			g->more = true;
		else
			give_attached(g, &b->attached[i], depth);
}

/* The best text of a message that another one brings, then those that it brings itself.  Its head is what that one's sender made of
 * it: no fact of it counts, and its calendars are the other's. */
static void give_attached(struct giver *g, const struct attached *a, int depth)
{
	struct best b = {.part = NULL};
	struct head h;
	struct mail m = {.facts = "", .attachments = "", .attached = depth};
	struct buf body = {.max = LIMIT_DOCUMENT};

	g->attached++;
	look_into(a->message, a->number, &b);
	read_head(a->message, &h, &m);
	if (b.part) {
		decode(b.part, b.rank, &body);
		give(g, &m, b.rank == 2 ? "html" : b.rank == 1 ? "rtf" : "text", b.number, &body);
	}
	free_head(&h);
	buf_free(&body);
	buf_free(&b.left);
	give_all_attached(g, &b, depth + 1);
}

/* beside a calendar that may be cut off or empty: the text of the message that it came in */
static void text_beside_calendar(struct best *b)
{
	struct best in = {.part = NULL};

	if (!b->n_calendars || b->part || !b->n_attached)
		return;
	look(g_mime_message_get_mime_part(b->attached->message), b->attached->number, 0, &in);
	b->part = in.part, b->rank = in.rank;
	snprintf(b->number, sizeof b->number, "%s", in.number);
	buf_free(&in.left);
}

static void take(GMimeMessage *msg, struct giver *g)
{
	struct best b = {.part = NULL};
	struct buf back = {.max = LIMIT_DOCUMENT}, known = BUF_INIT;
	struct head h;
	struct mail m = {0};

	look_into(msg, "", &b);
	text_beside_calendar(&b);
	read_head(msg, &h, &m);
	facts(msg, &known);
	m.facts = buf_cstr(&known);
	m.attachments = buf_cstr(&b.left);
	if (bounced(msg, &back)) {
		give(g, &m, "bounce", b.n_calendars ? b.calendar->number : b.number, &back);
	} else {
		give_parts(g, &m, &b);
		g->attached = 0, g->more = false;
		if (!b.n_calendars)
			give_all_attached(g, &b, 1);
		if (g->more) {
			struct mail more = {.subject = "", .from = "", .message_id = "", .list = "", .date = "", .facts = "", .attachments = "", .attached = 1, .more = true};
			buf_clear(&back);
			give(g, &more, "text", "", &back);
		}
	}
	buf_free(&b.left);
	buf_free(&back);
	free_head(&h);
	buf_free(&known);
}

long mail_read(int fd, void (*each)(void *ctx, const struct mail *m), void *ctx, struct err *e)
{
	struct giver g = {.each = each, .ctx = ctx};
	GMimeStream *in, *mem;
	GMimeParser *parser;
	GByteArray *bytes;
	long n = 0;
	bool mbox;

	g_mime_init();
	in = g_mime_stream_fs_new(fd);
	mem = g_mime_stream_mem_new();
	if (g_mime_stream_write_to_stream(in, mem) < 0) {
		g_object_unref(in);
		g_object_unref(mem);
		err_set(e, EX_IOERR, 0, "cannot read");
		return -1;
	}
	g_object_unref(in);
	bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(mem));
	mbox = bytes->len > 5 && !memcmp(bytes->data, "From ", 5);
	g_mime_stream_seek(mem, 0, GMIME_STREAM_SEEK_SET);
	parser = g_mime_parser_new_with_stream(mem);
	g_mime_parser_set_format(parser, mbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
	g_object_unref(mem);
	do {
		GMimeMessage *msg = g_mime_parser_construct_message(parser, NULL);
		if (!msg)
			break;
		take(msg, &g);
		g_object_unref(msg);
		n++;
	} while (mbox && !g_mime_parser_eos(parser));
	g_object_unref(parser);
	if (!n) {
		err_set(e, EX_DATAERR, 0, "not a mail");
		return -1;
	}
	return n;
}
