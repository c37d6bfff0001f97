/* mail_bounce.c: see mail_bounce.h. */
#include "document/mail_bounce.h"

#include "ground/utf8.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { RECIPIENTS = 1000, REASON = 300 /* octets */ };

/* the value of a head field in lines that may be folded; NAME in lower case with its colon */
bool bounce_field(const char *p, const char *end, const char *name, struct buf *out)
{
	size_t k = strlen(name);

	buf_clear(out);
	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if ((size_t)(stop - p) > k && !strncasecmp(p, name, k)) {
			p += k;
			for (;;) {
				while (p < stop && (*p == ' ' || *p == '\t'))
					p++;
				for (; p < stop; p++)
					if (*p != '\r' && *p != '\0')
						buf_char(out, *p == ';' && strcmp(name, "diagnostic-code:") == 0 ? ',' : *p);
				if (!nl || nl + 1 >= end || (nl[1] != ' ' && nl[1] != '\t'))
					break;
				buf_char(out, ' ');
				p = nl + 1;
				nl = memchr(p, '\n', (size_t)(end - p));
				stop = nl ? nl : end;
			}
			return out->n > 0;
		}
		p = nl ? nl + 1 : end;
	}
	return false;
}

/* each group of lines behind the first is about one recipient */
void bounce_status(const struct buf *text, struct buf *out)
{
	const char *p = buf_cstr(text), *end = p + text->n;
	struct buf v = BUF_INIT, line = BUF_INIT;
	int groups = 0;

	while (p < end && groups < 1000) {
		const char *q = p;
		while (q < end) { /* to an empty line */
			const char *nl = memchr(q, '\n', (size_t)(end - q));
			if (nl == q || (nl == q + 1 && *q == '\r'))
				break;
			q = nl ? nl + 1 : end;
		}
		if (bounce_field(p, q, "final-recipient:", &v) || bounce_field(p, q, "original-recipient:", &v)) {
			const char *addr = strchr(v.p, ';');
			addr = addr ? addr + 1 : v.p;
			buf_clear(&line);
			buf_str(&line, addr + strspn(addr, " <"));
			line.n = strcspn(line.p, "> ;");
			line.p[line.n] = '\0';
			if (bounce_field(p, q, "action:", &v))
				buf_printf(&line, "; action=%s", v.p);
			if (bounce_field(p, q, "status:", &v))
				buf_printf(&line, "; status=%s", v.p);
			if (bounce_field(p, q, "diagnostic-code:", &v))
				buf_printf(&line, "; diagnostic=\"%.300s\"", v.p);
			buf_str(out, "Bounced: ");
			utf8_clean(line.p, line.n, false, out);
			buf_char(out, '\n');
			groups++;
		}
		p = q < end ? q + 1 + (*q == '\r') : end;
	}
	buf_free(&v);
	buf_free(&line);
}

void bounce_message(const struct buf *id, struct buf *out)
{
	const char *p = id->n ? id->p + strspn(id->p, "< ") : "";

	if (!id->n || !out->n)
		return;
	buf_str(out, "BouncedMessage: ");
	utf8_clean(p, strcspn(p, "> "), false, out);
	buf_char(out, '\n');
}

/* ---- those that are written for people ---- */

/* the line in [P, END) that begins with START; END where there is none */
static const char *line_with(const char *p, const char *end, const char *start)
{
	size_t n = strlen(start);

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		if ((size_t)(end - p) >= n && !strncmp(p, start, n))
			return p;
		p = nl ? nl + 1 : end;
	}
	return end;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* a status of RFC 3463 that stands somewhere in REASON; false: none, or one of success */
static bool status_in(const char *reason, char status[16])
{
	for (const char *p = reason; *p; p++) {
		int n = 0;
		if ((*p != '4' && *p != '5') || p[1] != '.' || (p > reason && (is_digit(p[-1]) || p[-1] == '.')))
			continue;
		if (sscanf(p, "%*1[45].%*3[0-9].%*3[0-9]%n", &n) == 0 && n >= 5 && p[n] != '.' && !is_digit(p[n])) {
			snprintf(status, 16, "%.*s", n, p);
			return true;
		}
	}
	return false;
}

/* one recipient of N octets; [P, END) says why */
static void put_recipient(const char *address, size_t n, const char *p, const char *end, struct buf *out)
{
	struct buf reason = BUF_INIT;
	char status[16];

	for (; p < end && reason.n < REASON; p++)
		if ((unsigned char)*p > ' ' && *p != '"')
			buf_char(&reason, *p == ';' ? ',' : *p);
		else if (reason.n && reason.p[reason.n - 1] != ' ')
			buf_char(&reason, ' ');
	buf_trim(&reason, " ");
	buf_str(out, "Bounced: ");
	utf8_clean(address, n, false, out);
	buf_str(out, "; action=failed");
	if (status_in(buf_cstr(&reason), status))
		buf_printf(out, "; status=%s", status);
	if (reason.n) {
		buf_str(out, "; diagnostic=\"");
		utf8_clean(reason.p, reason.n, false, out);
		buf_char(out, '"');
	}
	buf_char(out, '\n');
	buf_free(&reason);
}

/* qmail's (QSBMF): a paragraph for each, `<address>:' and then why */
static void qmail(const char *p, const char *end, struct buf *out)
{
	for (int n = 0; p < end && n < RECIPIENTS; n++) {
		const char *address = line_with(p, end, "<"), *nl, *close, *stop;
		if (address == end)
			break;
		nl = memchr(address, '\n', (size_t)(end - address));
		nl = nl ? nl : end;
		stop = line_with(nl < end ? nl + 1 : end, end, "\n");
		close = memchr(address, '>', (size_t)(nl - address));
		if (close && close + 1 < nl && close[1] == ':')
			put_recipient(address + 1, (size_t)(close - address - 1), nl, stop, out);
		p = stop;
	}
}

/* Exim's: they are in X-Failed-Recipients; the text has each, indented, with why below it */
static void exim(const char *failed, const char *p, const char *end, struct buf *out)
{
	for (int n = 0; *failed && n < RECIPIENTS; n++) {
		size_t k = strcspn(failed, ", \t\r\n");
		struct buf line = BUF_INIT;
		const char *why, *stop;
		if (k) {
			buf_printf(&line, "  %.*s", (int)k, failed);
			why = line_with(p, end, line.p);
			stop = why;
			while (stop < end && *stop != '\n') { /* an empty line */
				const char *nl = memchr(stop, '\n', (size_t)(end - stop));
				stop = nl ? nl + 1 : end;
			}
			put_recipient(failed, k, why < end ? why + line.n : end, stop, out);
		}
		buf_free(&line);
		failed += k + strspn(failed + k, ", \t\r\n");
	}
}

/* the line from which on the message that came back is quoted */
static const char *copy_of(const char *p, const char *end, bool is_exim)
{
	static const char *const exims[] = {"------ This is a copy of ", NULL}, *const qmails[] = {"--- Below this line is a copy of ", "--- Enclosed are the original headers of ", "--- Enclosed is a copy of ", NULL};
	const char *first = end;

	for (const char *const *mark = is_exim ? exims : qmails; *mark; mark++) {
		const char *at = line_with(p, end, *mark);
		first = at < first ? at : first;
	}
	return first;
}

bool bounce_text(const char *failed, const struct buf *text, struct buf *out)
{
	const char *p = text->n ? text->p : "", *end = p + text->n, *copy = copy_of(p, end, failed != NULL);
	struct buf id = BUF_INIT;

	if (failed)
		exim(failed, p, copy, out);
	else if (text->n > 16 && !strncmp(p, "Hi. This is the ", 16) && copy < end)
		qmail(p, copy, out);
	if (out->n && bounce_field(copy, end, "message-id:", &id))
		bounce_message(&id, out);
	buf_free(&id);
	return out->n > 0;
}
