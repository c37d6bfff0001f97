/* source.c: kinds and encodings of inputs; see source.h. */
#include "document/source.h"

#include "document/jcal.h"
#include "ground/utf8.h"
#include "record/rec.h"
#include "time/civil.h"

#include <string.h>
#include <strings.h>

static const char *const names[] = {"auto", "text", "html", "ical", "pdf", "mail", "json", "feed", "xcal", "office", "rtf", "msg", "vcs", "image", "rec", "binary"};

int source_type_of(const char *name)
{
	for (int i = 0; i < SOURCE_BINARY; i++)
		if (!strcmp(names[i], name))
			return i;
	if (!strcmp(name, "docx") || !strcmp(name, "odt"))
		return SOURCE_OFFICE;
	return strcmp(name, "markdown") ? -1 : SOURCE_TEXT;
}

static bool begins(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);
	return (size_t)(end - p) >= n && !strncasecmp(p, word, n);
}

/* a header line at the beginning: a mail; what the mail server that took it in writes comes first (RFC 5321 4.4, RFC 8601 2.1) */
static bool mail_head(const char *p, const char *end)
{
	static const char *const head[] = {"Return-Path:", "Received:", "From:", "Delivered-To:", "Message-ID:", "MIME-Version:", "Date:", "X-", "To:", "Subject:", "DKIM-Signature:",
	                                   "Authentication-Results:", "ARC-", "Received-SPF:", "DomainKey-Signature:", "Envelope-To:", "Delivery-Date:", "Resent-", "Sender:", "Reply-To:", "Cc:", "In-Reply-To:",
	                                   "References:", "Content-Type:", "Auto-Submitted:", "List-", "User-Agent:"};
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

/* vCalendar says VERSION:1.0 before its first component */
static bool old_calendar(const char *p, const char *end)
{
	size_t look = (size_t)(end - p) < 4000 ? (size_t)(end - p) : 4000;
	const char *version = memmem(p, look, "VERSION:1.0", 11), *event = memmem(p + 1, look - 1, "BEGIN:V", 7);

	return version && (!event || version < event);
}

/* compound files (MS-CFB) hold their streams' names in UTF-16 */
static bool has_stream(const char *b, size_t n, const char *name)
{
	char wide[64];
	size_t k = strlen(name);

	for (size_t i = 0; i < k && i < 32; i++)
		wide[2 * i] = name[i], wide[2 * i + 1] = '\0';
	return memmem(b, n, wide, 2 * k) != NULL;
}

static bool compound(const char *b, size_t n)
{
	return n >= 8 && !memcmp(b, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
}

static bool image(const char *b, size_t n)
{
	static const struct {
		const char *magic;
		size_t n;
	} kinds[] = {{"\x89PNG\r\n\x1a\n", 8}, {"\xff\xd8\xff", 3}, {"GIF87a", 6}, {"GIF89a", 6}, {"II*\0", 4}, {"MM\0*", 4}, {"P4\n", 3}, {"P5\n", 3}, {"P6\n", 3}};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (n > kinds[i].n && !memcmp(b, kinds[i].magic, kinds[i].n))
			return true;
	return (n > 12 && !memcmp(b, "RIFF", 4) && !memcmp(b + 8, "WEBP", 4)) || (n > 26 && !memcmp(b, "BM", 2) && !memcmp(b + 6, "\0\0\0\0", 4));
}

/* what is told by its first octets, SOURCE_AUTO: nothing */
static enum source_type magic(const char *b, size_t n)
{
	if (n >= 4 && !memcmp(b, "PK\3\4", 4))
		return SOURCE_OFFICE;
	if (n >= 5 && !memcmp(b, "{\\rtf", 5))
		return SOURCE_RTF;
	if (compound(b, n))
		return has_stream(b, n, "__substg1.0_") || has_stream(b, n, "__properties_version") ? SOURCE_MSG : SOURCE_BINARY;
	return image(b, n) ? SOURCE_IMAGE : SOURCE_AUTO;
}

const char *source_hint(const char *b, size_t n)
{
	static const struct {
		size_t at;
		const char *octets;
		size_t n;
		const char *hint;
	} hints[] = {{0, "\x1f\x8b", 2, "is compressed (package gzip: zcat)"}, {0, "BZh", 3, "is compressed (package bzip2: bzcat)"}, {0, "\xfd" "7zXZ", 5, "is compressed (package xz-utils: xzcat)"},
		{0, "7z\xbc\xaf", 4, "is a 7z archive (package p7zip-full)"}, {0, "Rar!", 4, "is a RAR archive (package unar)"}, {257, "ustar", 5, "is an archive (package tar)"},
		{4, "ftyphei", 7, "is a HEIC picture (package libheif-examples: heif-convert)"}, {4, "ftypmif1", 8, "is a HEIC picture (package libheif-examples: heif-convert)"},
		{4, "ftypavif", 8, "is an AVIF picture (package libheif-examples: heif-convert)"}, {0, "%!PS", 4, "is PostScript (package ghostscript: ps2pdf)"},
		{0, "AT&TFORM", 8, "is DjVu (package djvulibre-bin: djvutxt)"}, {0, "\x78\x9f\x3e\x22", 4, "is Outlook's winmail.dat (package tnef)"},
		{0, "\xff" "WPC", 4, "is a WordPerfect document (package libreoffice: soffice --convert-to txt)"}, {0, "\x28\xb5\x2f\xfd", 4, "is compressed (package zstd: zstdcat)"}};

	if (compound(b, n)) {
		if (has_stream(b, n, "EncryptedPackage"))
			return "is protected by a password";
		if (has_stream(b, n, "WordDocument"))
			return "is a Word document of before 2007, read through antiword (package antiword), which is not here";
		if (has_stream(b, n, "Workbook") || has_stream(b, n, "Book") || has_stream(b, n, "PowerPoint Document"))
			return "is a spreadsheet or a presentation (package libreoffice: soffice --convert-to pdf)";
	}
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (n >= hints[i].at + hints[i].n && !memcmp(b + hints[i].at, hints[i].octets, hints[i].n))
			return hints[i].hint;
	return NULL;
}

/* Records: lines that are fields, continuations or comments only, with a Start as a record has it and a Uid or Summary in
 * one of them, or a record descriptor.  Announcements, even in fields, write their dates otherwise. */
static bool record_head(const char *p, const char *end)
{
	bool name = false, start = false;
	int lines = 0;

	if (begins(p, end, "%rec:"))
		return true;
	for (const char *nl; p < end && lines++ < 2000; p = nl + 1) {
		const char *colon;
		struct civil c;
		char date[CIVIL_SIZE];
		size_t n;
		nl = memchr(p, '\n', (size_t)(end - p));
		if (!nl)
			return false;
		n = (size_t)(nl - p) - (nl > p && nl[-1] == '\r');
		if (!n) { /* the end of a record */
			if (name && start)
				return true;
			name = start = false;
			continue;
		}
		if (*p == '#' || *p == '+')
			continue;
		colon = memchr(p, ':', n);
		if (!colon || !rec_valid_name(p, (size_t)(colon - p)))
			return false;
		name = name || begins(p, end, "Uid:") || begins(p, end, "Summary:");
		if (begins(p, end, "Start: ") && n - 7 < sizeof date) {
			memcpy(date, p + 7, n - 7);
			date[n - 7] = '\0';
			start = civil_parse(date, &c);
		} else if (begins(p, end, "Ical: BEGIN:")) {
			name = start = true;
		}
	}
	return name && start;
}

static bool calendar_head(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
		p++;
	return begins(p, end, "BEGIN:VCALENDAR") || begins(p, end, "BEGIN:VEVENT");
}

/* The order of the octets of UTF-16 without a byte order mark: 'l' or 'b', 0: it is none.  Letters of ASCII, blanks and line ends
 * have an octet of 0 always on the same side; nothing but text has no controls and no half characters besides. */
static char unmarked_wide(const char *b, size_t n)
{
	const unsigned char *u = (const unsigned char *)b;
	size_t look = (n < 8192 ? n : 8192) & ~(size_t)1, zeros[2] = {0, 0};
	bool big, half = false;

	if (n < 4 || !memchr(b, 0, look))
		return 0;
	for (size_t i = 0; i < look; i++)
		zeros[i & 1] += !u[i];
	big = zeros[0] > zeros[1];
	if (zeros[big] * 10 > zeros[!big] || zeros[!big] * 10 < look / 2) /* a few characters end in a zero: U+1F600 */
		return 0;
	for (size_t i = 0; i < look; i += 2) {
		unsigned c = (unsigned)u[i + !big] << 8 | u[i + big];
		if (half != (c >= 0xdc00 && c < 0xe000)) /* RFC 2781 2.2 */
			return 0;
		half = c >= 0xd800 && c < 0xdc00;
		if ((c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c >= 0xfffe)
			return 0;
	}
	return big ? 'b' : 'l';
}

static bool marked_wide(const char *b, size_t n)
{
	return n >= 2 && (!memcmp(b, "\xff\xfe", 2) || !memcmp(b, "\xfe\xff", 2));
}

bool source_wide(const char *b, size_t n)
{
	return marked_wide(b, n) || unmarked_wide(b, n);
}

/* a text of two octets a character: what its beginning says */
static enum source_type wide_type(const char *b, size_t n)
{
	struct buf text = BUF_INIT;
	enum source_type type;

	source_decode(b, n < 16384 ? n : 16384, NULL, &text);
	type = source_type(buf_cstr(&text), text.n);
	buf_free(&text);
	return type;
}

/* are ZEROS among N octets no more than a text may have by mistake, one on some lines? */
static bool few_zeros(size_t zeros, size_t n)
{
	return zeros * 200 <= n + 200;
}

bool source_drop_zeros(struct buf *b)
{
	size_t zeros = 0, k = 0;

	for (size_t i = 0; i < b->n; i++)
		zeros += !b->p[i];
	if (!zeros || !few_zeros(zeros, b->n))
		return false;
	for (size_t i = 0; i < b->n; i++)
		if (b->p[i])
			b->p[k++] = b->p[i];
	b->n = k;
	b->p[k] = '\0';
	return true;
}

enum source_type source_type(const char *b, size_t n)
{
	const char *p = b, *end = b + n;
	size_t zeros = 0, controls = 0, look = n < 8192 ? n : 8192;

	if (n >= 3 && !memcmp(p, "\xef\xbb\xbf", 3))
		p += 3;
	if (begins(p, end, "%PDF-"))
		return SOURCE_PDF;
	if (magic(b, n) != SOURCE_AUTO)
		return magic(b, n);
	if (source_wide(b, n))
		return wide_type(b, n);
	for (size_t i = 0; i < look; i++) {
		unsigned char c = (unsigned char)b[i];
		if (c >= 32)
			continue;
		zeros += c == 0;
		controls += c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b;
	}
	if ((!few_zeros(zeros, look) && !calendar_head(p, end)) || controls * 20 > look) /* a calendar is not lost for an octet that went wrong */
		return SOURCE_BINARY;
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
		p++;
	if (calendar_head(p, end))
		return old_calendar(p, end) ? SOURCE_VCAL : SOURCE_ICAL;
	if (begins(p, end, "<?xml")) {
		look = (size_t)(end - p) < 2000 ? (size_t)(end - p) : 2000;
		if (memmem(p, look, "<rss", 4) || memmem(p, look, "<feed", 5) || memmem(p, look, "<rdf:RDF", 8))
			return SOURCE_FEED;
		if (memmem(p, look, "<icalendar", 10))
			return SOURCE_XCAL;
		if (memmem(p, look, "<office:document", 16))
			return SOURCE_OFFICE;
		return SOURCE_HTML;
	}
	if (begins(p, end, "<rss") || begins(p, end, "<feed") || begins(p, end, "<rdf:RDF"))
		return SOURCE_FEED;
	if (begins(p, end, "<icalendar"))
		return SOURCE_XCAL;
	if (*p == '{' || *p == '[') {
		look = (size_t)(end - p) < 4000 ? (size_t)(end - p) : 4000;
		if (p < end && (memmem(p, look, "\"@context\"", 10) || memmem(p, look, "\"@type\"", 7) || jcal_is(p, look)))
			return SOURCE_JSON;
	}
	if (p < end && record_head(p, end))
		return SOURCE_REC;
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

/* Whose first line ends in LF or CRLF is told by a glance; else the ends in its beginning are counted.  CRs before an LF belong to
 * that: mails that were converted twice have "\r\r\n". */
bool source_old_mac(const char *b, size_t n)
{
	size_t look = n < 65536 ? n : 65536, alone = 0, others = 0, run;
	const char *nl = look ? memchr(b, '\n', look) : NULL, *stop = nl ? nl : b + look, *cr = look ? memchr(b, '\r', (size_t)(stop - b)) : NULL;

	if (!cr || cr + 1 == nl)
		return false;
	for (size_t i = 0; i < look; i++) {
		others += b[i] == '\n';
		for (run = 0; i < look && b[i] == '\r'; i++)
			run++;
		if (run && i < look && b[i] == '\n')
			others++;
		else
			alone += run, i -= run > 0;
	}
	return alone > others;
}

void source_line_ends(char *b, size_t n)
{
	char *end = b + n;

	while ((b = memchr(b, '\r', (size_t)(end - b)))) {
		if (b + 1 == end || b[1] != '\n')
			*b = '\n';
		b++;
	}
}

void source_decode(const char *b, size_t n, const char *declared, struct buf *out)
{
	char unmarked = 0;

	if (marked_wide(b, n) || (unmarked = unmarked_wide(b, n)) != 0) {
		size_t mark = unmarked ? 0 : 2;
		utf8_utf16(b + mark, n - mark, unmarked ? unmarked == 'b' : (unsigned char)b[0] == 0xfe, out);
		return;
	}
	if (n >= 3 && !memcmp(b, "\xef\xbb\xbf", 3))
		b += 3, n -= 3, declared = "utf-8";
	if (utf8_bad(b, n) == n) {
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
