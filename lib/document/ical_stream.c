/* ical_stream.c: see ical_stream.h. */
#include "document/ical_stream.h"

#include "document/source.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 1 << 18 };

void ical_stream_octets(struct ical_stream *in, const char *p, size_t n)
{
	memset(in, 0, sizeof *in);
	in->p = p;
	in->end = p + n;
	in->at_end = true;
	in->next_line = 1;
}

void ical_stream_file(struct ical_stream *in, FILE *f)
{
	memset(in, 0, sizeof *in);
	in->f = f;
	in->size = WINDOW;
	in->window = mem_new(WINDOW, 1);
	in->p = in->end = in->window;
	in->next_line = 1;
}

void ical_stream_free(struct ical_stream *in)
{
	free(in->window);
	buf_free(&in->text);
}

bool ical_stream_more(struct ical_stream *in)
{
	size_t left = (size_t)(in->end - in->p), n;

	if (in->at_end || left > LIMIT_RECORD)
		return false;
	memmove(in->window, in->p, left);
	if (left > in->size / 2)
		in->window = mem_grow(in->window, &in->size, in->size * 2, 1);
	n = fread(in->window + left, 1, in->size - left, in->f);
	in->at_end = n < in->size - left;
	if (in->old_mac)
		source_line_ends(in->window + left, n);
	in->p = in->window;
	in->end = in->window + left + n;
	return n > 0;
}

bool ical_stream_c1(const char *p, size_t n)
{
	const char *end = p + n;

	while ((p = memchr(p, 0xc2, (size_t)(end - p))) && p + 1 < end) {
		if ((unsigned char)p[1] < 0xa0 && (unsigned char)p[1] != 0x85)
			return true;
		p++;
	}
	return false;
}

/* characters as they are, single octets and C1 controls as Windows-1252 has them */
static void mend(struct buf *line)
{
	struct buf b = BUF_INIT;
	const char *p = line->p, *end = p + line->n;

	while (p < end) {
		const char *was = p;
		uint32_t c = utf8_next(&p, end);
		if ((c == 0xfffd && p - was == 1) || (c >= 0x80 && c < 0xa0 && c != 0x85))
			utf8_put(&b, utf8_cp1252_char((unsigned char)p[-1]));
		else
			buf_add(&b, was, (size_t)(p - was));
	}
	buf_clear(line);
	buf_add(line, b.p, b.n);
	buf_free(&b);
}

/* the length of an empty line that somebody put in front of the rest of a folded one; 0: it is none */
static size_t empty_before_fold(const struct ical_stream *in)
{
	const char *p = in->p;

	while (p < in->end && *p == '\r')
		p++;
	return p + 1 < in->end && *p == '\n' && (p[1] == ' ' || p[1] == '\t') ? (size_t)(p + 1 - in->p) : 0;
}

bool ical_stream_next(struct ical_stream *in)
{
	buf_clear(&in->text);
	do {
		bool more = true;
		in->line = in->next_line;
		buf_clear(&in->text);
		if (in->p >= in->end && !ical_stream_more(in))
			return false;
		while (more) {
			const char *nl, *stop;
			size_t n;
			while ((!(nl = memchr(in->p, '\n', (size_t)(in->end - in->p))) || nl + 1 == in->end) && ical_stream_more(in))
				;
			stop = nl ? nl : in->end;
			n = (size_t)(stop - in->p);
			while (n && in->p[n - 1] == '\r')
				n--;
			buf_add(&in->text, in->p, n);
			in->p = nl ? nl + 1 : in->end;
			in->next_line++;
			while (in->text.n && (n = empty_before_fold(in))) {
				in->p += n;
				in->next_line++;
			}
			more = in->p < in->end && (*in->p == ' ' || *in->p == '\t');
			in->p += more; /* folded: the line goes on */
		}
	} while (!in->text.n);
	if (!in->clean && (utf8_bad(in->text.p, in->text.n) < in->text.n || ical_stream_c1(in->text.p, in->text.n)))
		mend(&in->text);
	return true;
}

bool ical_stream_has(struct ical_stream *in, const char *word)
{
	size_t n = strlen(word), from = 0;

	while (!memmem(in->p + from, (size_t)(in->end - in->p) - from, word, n)) {
		from = (size_t)(in->end - in->p);
		from -= from < n ? from : n;
		if (!ical_stream_more(in))
			return false;
	}
	return true;
}

void ical_stream_skip(struct ical_stream *in, size_t n)
{
	const char *end = in->p + n;

	for (const char *p = in->p; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		in->next_line++;
	in->p = end;
}
