/* encoded.c: see encoded.h. */
#include "outgoing/encoded.h"

#include "ground/buf.h"

#include <stdint.h>

enum { SHORTEST = 8 }; /* characters of base64 that can hide anything worth a look */

static int sextet(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static bool line_end(const char *p, const char *end, size_t *n)
{
	*n = p + 1 < end && *p == '\r' && p[1] == '\n' ? 2 : 1;
	return p < end && (*n == 2 || *p == '\n');
}

/* without the line feeds of folded lines, and, where QUOTED, without quoted-printable */
static void unfold(const char *p, const char *end, bool quoted, struct buf *out)
{
	size_t n;

	buf_clear(out);
	while (p < end) {
		if (line_end(p, end, &n) && p + n < end && (p[n] == ' ' || p[n] == '\t')) {
			p += n + 1;
		} else if (quoted && *p == '=' && line_end(p + 1, end, &n)) {
			p += n + 1;
		} else if (quoted && *p == '=' && p + 2 < end && hex(p[1]) >= 0 && hex(p[2]) >= 0) {
			buf_char(out, (char)(hex(p[1]) << 4 | hex(p[2])));
			p += 3;
		} else {
			buf_char(out, *p++);
		}
	}
}

/* the run of base64 that begins at P, over line ends, into RUN; returns where it ends */
static const char *run_at(const char *p, const char *end, struct buf *run)
{
	size_t n;

	buf_clear(run);
	while (p < end) {
		if (sextet(*p) >= 0) {
			buf_char(run, *p++);
		} else if (line_end(p, end, &n) && p + n < end && sextet(p[n]) >= 0) {
			p += n;
		} else {
			break;
		}
	}
	return p;
}

static void decode(const char *p, const char *end, struct buf *out)
{
	uint32_t bits = 0;
	int have = 0;

	buf_clear(out);
	for (; p < end; p++) {
		bits = bits << 6 | (uint32_t)sextet(*p);
		have += 6;
		if (have >= 8) {
			have -= 8;
			buf_char(out, (char)(bits >> have & 0xff));
		}
	}
}

bool encoded_any(const char *text, size_t n, bool (*each)(void *ctx, const char *text, size_t n), void *ctx)
{
	const char *p = text, *end = text + n;
	struct buf run = BUF_INIT, octets = BUF_INIT, plain = BUF_INIT;
	bool found = each(ctx, text, n);

	if (!found) {
		unfold(text, end, true, &plain);
		found = each(ctx, buf_cstr(&plain), plain.n);
	}
	while (p < end && !found) {
		if (sextet(*p) < 0) {
			p++;
			continue;
		}
		p = run_at(p, end, &run);
		for (size_t shift = 0; shift < 4 && run.n >= SHORTEST && !found; shift++) {
			decode(run.p + shift, run.p + run.n, &octets);
			unfold(octets.p, octets.p + octets.n, false, &plain);
			found = each(ctx, buf_cstr(&plain), plain.n);
		}
	}
	buf_free(&run);
	buf_free(&octets);
	buf_free(&plain);
	return found;
}
