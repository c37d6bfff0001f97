/* source.c: kinds and encodings of inputs; see source.h. */
#include "document/source.h"

#include "ground/utf8.h"

#include <string.h>
#include <strings.h>

static const char *const names[] = {"auto", "text", "html", "ical", "pdf", "mail", "json", "feed", "xcal", "binary"};

int source_type_of(const char *name)
{
	for (int i = 0; i < SOURCE_BINARY; i++)
		if (!strcmp(names[i], name))
			return i;
	return -1;
}

const char *source_type_name(enum source_type t)
{
	return names[t];
}

static bool begins(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);
	return (size_t)(end - p) >= n && !strncasecmp(p, word, n);
}

/* a header line at the beginning: a mail */
static bool mail_head(const char *p, const char *end)
{
	static const char *const head[] = {"Return-Path:", "Received:", "From:", "Delivered-To:", "Message-ID:", "MIME-Version:", "Date:", "X-", "To:", "Subject:", "DKIM-Signature:"};
	bool known = begins(p, end, "From ");
	int lines = 0, fields = 0;

	for (size_t i = 0; i < sizeof head / sizeof *head; i++)
		known = known || begins(p, end, head[i]);
	if (!known)
		return false;
	/* headers go on to an empty line, and From:, Date:, Message-ID: or Subject: are among them */
	while (p < end && lines++ < 200) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if (stop == p || (stop == p + 1 && *p == '\r'))
			return fields >= 2;
		if (begins(p, end, "From:") || begins(p, end, "Subject:") || begins(p, end, "Message-ID:") || begins(p, end, "MIME-Version:") || begins(p, end, "Received:"))
			fields++;
		else if (*p != ' ' && *p != '\t' && !begins(p, end, "From ") && !memchr(p, ':', (size_t)(stop - p)))
			return false;
		p = nl ? nl + 1 : end;
	}
	return fields >= 2;
}

enum source_type source_type(const char *b, size_t n)
{
	const char *p = b, *end = b + n;
	size_t zeros = 0, controls = 0, look = n < 8192 ? n : 8192;

	if (n >= 3 && !memcmp(p, "\xef\xbb\xbf", 3))
		p += 3;
	if (begins(p, end, "%PDF-"))
		return SOURCE_PDF;
	if (n >= 2 && (!memcmp(b, "\xff\xfe", 2) || !memcmp(b, "\xfe\xff", 2)))
		return SOURCE_TEXT;
	for (size_t i = 0; i < look; i++) {
		unsigned char c = (unsigned char)b[i];
		zeros += c == 0;
		controls += c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b;
	}
	if (zeros || controls * 20 > look)
		return SOURCE_BINARY;
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
		p++;
	if (begins(p, end, "BEGIN:VCALENDAR") || begins(p, end, "BEGIN:VEVENT"))
		return SOURCE_ICAL;
	if (begins(p, end, "<?xml")) {
		look = (size_t)(end - p) < 2000 ? (size_t)(end - p) : 2000;
		if (memmem(p, look, "<rss", 4) || memmem(p, look, "<feed", 5) || memmem(p, look, "<rdf:RDF", 8))
			return SOURCE_FEED;
		if (memmem(p, look, "<icalendar", 10))
			return SOURCE_XCAL;
		return SOURCE_HTML;
	}
	if (begins(p, end, "<rss") || begins(p, end, "<feed") || begins(p, end, "<rdf:RDF"))
		return SOURCE_FEED;
	if (begins(p, end, "<icalendar"))
		return SOURCE_XCAL;
	if (*p == '{' || *p == '[') {
		look = (size_t)(end - p) < 4000 ? (size_t)(end - p) : 4000;
		if (p < end && (memmem(p, look, "\"@context\"", 10) || memmem(p, look, "\"@type\"", 7)))
			return SOURCE_JSON;
	}
	if (p < end && mail_head(p, end))
		return SOURCE_MAIL;
	if (p < end && *p == '<') {
		const char *q = p + 1;
		if (*q == '!' || *q == '?' || (*q | 32) >= 'a')
			return SOURCE_HTML;
	}
	/* mark-up somewhere in the first part */
	look = (size_t)(end - p) < 16384 ? (size_t)(end - p) : 16384;
	if (memmem(p, look, "</p>", 4) || memmem(p, look, "<br>", 4) || memmem(p, look, "</div>", 6) || memmem(p, look, "</html>", 7) ||
	    memmem(p, look, "<br />", 6) || memmem(p, look, "</span>", 7))
		return SOURCE_HTML;
	return SOURCE_TEXT;
}

static void utf16(const unsigned char *b, size_t n, bool big, struct buf *out)
{
	for (size_t i = 0; i + 1 < n; i += 2) {
		uint32_t c = big ? (uint32_t)(b[i] << 8 | b[i + 1]) : (uint32_t)(b[i + 1] << 8 | b[i]);
		if (c >= 0xd800 && c < 0xdc00 && i + 3 < n) {
			uint32_t d = big ? (uint32_t)(b[i + 2] << 8 | b[i + 3]) : (uint32_t)(b[i + 3] << 8 | b[i + 2]);
			if (d >= 0xdc00 && d < 0xe000) {
				c = 0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00);
				i += 2;
			}
		}
		utf8_put(out, c >= 0xd800 && c < 0xe000 ? 0xfffd : c);
	}
}

void source_decode(const char *b, size_t n, const char *declared, struct buf *out)
{
	bool ascii = true, utf8;

	if (n >= 2 && (!memcmp(b, "\xff\xfe", 2) || !memcmp(b, "\xfe\xff", 2))) {
		utf16((const unsigned char *)b + 2, n - 2, (unsigned char)b[0] == 0xfe, out);
		return;
	}
	if (n >= 3 && !memcmp(b, "\xef\xbb\xbf", 3))
		b += 3, n -= 3, declared = "utf-8";
	utf8 = utf8_bad(b, n) == n;
	for (size_t i = 0; i < n && ascii; i++)
		ascii = (unsigned char)b[i] < 0x80;
	if (ascii || (utf8 && !ascii)) {
		/* C1 controls in UTF-8 are Windows-1252 characters that somebody recoded wrongly */
		const char *p = b, *end = b + n;
		while (p < end) {
			const char *q = p;
			while ((q = memchr(q, 0xc2, (size_t)(end - q))) != NULL && ((unsigned char)q[1] >= 0xa0 || (unsigned char)q[1] == 0x85))
				q += 2;
			buf_add(out, p, (size_t)((q ? q : end) - p));
			if (!q)
				break;
			utf8_put(out, utf8_cp1252_char((unsigned char)q[1]));
			p = q + 2;
		}
		return;
	}
	if (declared && (!strcasecmp(declared, "utf-8") || !strcasecmp(declared, "utf8"))) {
		/* mostly UTF-8 with some wrong octets: those become U+FFFD only where most sequences are right */
		size_t good = 0, bad = 0;
		const char *p = b, *end = b + n;
		while (p < end) {
			const char *was = p;
			uint32_t c = utf8_next(&p, end);
			if ((unsigned char)*was >= 0x80) {
				if (c == 0xfffd && p - was == 1)
					bad++;
				else
					good++;
			}
		}
		if (good > bad) {
			for (p = b; p < end;)
				utf8_put(out, utf8_next(&p, end));
			return;
		}
	}
	utf8_cp1252(b, n, out);
}
