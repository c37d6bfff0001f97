/* text.c: plain text as a document: lines become blocks, wrapped lines one paragraph, bullets items; see doc.h. */
#include "document/bullet.h"
#include "document/doc.h"
#include "document/markdown.h"
#include "document/source.h"
#include "ground/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

struct line {
	size_t from, to; /* of the source, without blanks at the ends */
	size_t width, indent;
	bool empty, form_feed;
};

static struct line next_line(const char *s, size_t n, size_t *at)
{
	struct line l = {0};
	const char *nl = memchr(s + *at, '\n', n - *at);
	size_t end = nl ? (size_t)(nl - s) : n, len;
	const char *p;

	l.from = *at;
	*at = nl ? end + 1 : n;
	while (l.from < end) {
		p = s + l.from;
		uint32_t c = utf8_next(&p, s + end);
		if (c == '\f')
			l.form_feed = true;
		else if (!utf8_space(c))
			break;
		len = (size_t)(p - s) - l.from;
		l.from += len;
		l.indent++;
	}
	while (end > l.from) {
		size_t k = end - 1;
		while (k > l.from && ((unsigned char)s[k] & 0xc0) == 0x80)
			k--;
		p = s + k;
		if (!utf8_space(utf8_next(&p, s + end)))
			break;
		end = k;
	}
	l.to = end;
	l.empty = l.from == l.to;
	for (p = s + l.from; p < s + l.to; l.width++)
		utf8_next(&p, s + l.to);
	return l;
}

/* "Anmeldung: ...", "Kosten pro Person: ...", "Wo? ...": a capital, and a colon or question mark after at most three words */
static bool labelled_line(const char *s, const struct line *l)
{
	const char *p = s + l->from, *end = s + l->to;
	uint32_t first = utf8_next(&p, end);
	int words = 1;

	if (!utf8_upper(first))
		return false;
	for (; p < end && *p != ':' && *p != '?' && words <= 3; p++)
		words += *p == ' ';
	return p < end && (*p == ':' || *p == '?') && words <= 3 && (p + 1 == end || p[1] == ' ');
}

/* "from 10 a.m." / "- 12 p.m.": the dash of a range at the beginning of a line, and no bullet */
static bool range_goes_on(const char *s, const struct line *a, const struct line *b)
{
	const char *p = s + b->from, *end = s + b->to;
	uint32_t c = utf8_next(&p, end);
	char last = s[a->to - 1];

	if (c != '-' && c != 0x2013 && c != 0x2014)
		return false;
	while (p < end && *p == ' ')
		p++;
	return p < end && *p >= '0' && *p <= '9' && ((last >= '0' && last <= '9') || last == '.' || last == 'm' || last == 'r');
}

/* "15.00 Uhr", "7:30 pm", "24.12. ": does a line begin with two numbers of an hour or a day? */
static bool begins_dated(const char *s, const struct line *l)
{
	size_t i = l->from, n = 0;

	for (; i < l->to && s[i] >= '0' && s[i] <= '9' && n < 3; n++)
		i++;
	if (!n || n > 2 || i + 2 >= l->to || !strchr(".:", s[i]))
		return false;
	i++;
	return s[i] >= '0' && s[i] <= '9' && s[i + 1] >= '0' && s[i + 1] <= '9' && (i + 2 >= l->to || !(s[i + 2] >= '0' && s[i + 2] <= '9'));
}

/* does a line go on in the next? wrapped text has long lines of about the same width */
static bool wraps(const char *s, const struct line *a, const struct line *b, size_t widest)
{
	unsigned char first = (unsigned char)s[b->from];
	char last = s[a->to - 1];
	bool numbered;
	size_t word = 0;

	if (widest > 110 || widest < 40 || a->width + 25 < widest || b->empty || b->form_feed)
		return false;
	if ((bullet_len(s + b->from, b->to - b->from, &numbered) && !range_goes_on(s, a, b)) || labelled_line(s, b))
		return false;
	if (last == ':' && a->width < 60)
		return false;
	if (begins_dated(s, a) && begins_dated(s, b)) /* two rows */
		return false;
	/* would the next line's first word have fitted? then the break was meant */
	for (const char *p = s + b->from; p < s + b->to && *p != ' '; word++)
		utf8_next(&p, s + b->to);
	if (a->width + 1 + word <= widest - 4)
		return false;
	return first >= 'a' || (last != '.' && last != '!' && last != '?') || a->width + 12 > widest;
}

struct text_reader {
	struct doc *d;
	const char *s;
	size_t len, at;    /* what is read, and where the next line begins */
	size_t widest, last_width;
	long last_number;  /* of the numbered item before, and its line */
	struct line last;
	int row;           /* of tables */
	bool gap;
};

/* ---- words broken at the end of a line ---- */

enum broken { WHOLE, BROKEN, COMPOUND }; /* at a hyphen that is no part of the word, or that is */

/* the character that ends before octet I of S */
static uint32_t letter_before(const char *s, size_t i)
{
	const char *end = s + i, *p = end - 1;

	while (p > s && ((unsigned char)*p & 0xc0) == 0x80)
		p--;
	return utf8_next(&p, end);
}

/* columns beside one another: what stands below is not what goes on */
static bool has_gap(const char *s, const struct line *l)
{
	for (size_t i = l->from; i + 2 < l->to; i++)
		if (s[i] == '\t' || (s[i] == ' ' && s[i + 1] == ' ' && s[i + 2] == ' '))
			return true;
	return false;
}

/* octets of the hyphen that line L ends with, behind a letter; 0: it does not */
static size_t hyphen_len(const char *s, const struct line *l)
{
	size_t n = l->to - l->from;

	if (n > 2 && s[l->to - 1] == '-')
		n = 1;
	else if (n > 4 && !memcmp(s + l->to - 3, "\xe2\x80\x90", 3))
		n = 3;
	else
		return 0;
	return utf8_letter(letter_before(s, l->to - n)) ? n : 0;
}

/* Is the last word of line A broken, and goes on in line B?  "Mehrzweck-" / "halle", "Karl-" / "Marx-Allee", "MUSIK-" / "VEREIN"; not
 * "Vereins-" / "und Gemeindefest". */
static enum broken broken(const struct text_reader *r, const struct line *a, const struct line *b)
{
	const char *s = r->s, *p = s + b->from, *end = s + b->to;
	size_t hyphen = hyphen_len(s, a), n = 0;
	uint32_t first, second;

	if (!hyphen || b->empty || b->form_feed || has_gap(s, a) || has_gap(s, b))
		return WHOLE;
	first = utf8_next(&p, end);
	second = p < end ? utf8_next(&p, end) : 0;
	if (!utf8_letter(first) || !utf8_letter(second) || labelled_line(s, b))
		return WHOLE;
	while (b->from + n < b->to && !strchr(" ,.;:", s[b->from + n]))
		n++;
	if (utf8_upper(first))
		return utf8_upper(second) && utf8_upper(letter_before(s, a->to - hyphen)) ? BROKEN : COMPOUND;
	return r->d->joins && r->d->joins(s + b->from, n) ? WHOLE : BROKEN;
}

/* a numbered line is an item where its neighbours are numbered too: "3. Oktober" is none */
static bool in_sequence(const char *s, size_t n, size_t at, size_t from, size_t to)
{
	long v = 0, w = 0;
	bool numbered;
	struct line next;
	size_t look = at;

	for (size_t i = from; i < to && s[i] >= '0' && s[i] <= '9'; i++)
		v = v * 10 + (s[i] - '0');
	if (v > 60)
		return false;
	for (int k = 0; k < 6 && look < n; k++) {
		next = next_line(s, n, &look);
		if (next.empty)
			continue;
		if (bullet_len(s + next.from, next.to - next.from, &numbered) && numbered) {
			for (size_t i = next.from; s[i] >= '0' && s[i] <= '9'; i++)
				w = w * 10 + (s[i] - '0');
			return w == v + 1 && !bullet_ordinals(s + from, to - from, s + next.from, next.to - next.from);
		}
	}
	return false;
}

/* octets of the leader at S, "....." that leads the eye from one column to the next; 0: it is none.  Three points are an
 * ellipsis, but before a number. */
static size_t leader_len(const char *s, size_t n)
{
	enum { LEADER = 4 };
	size_t i = 0, points = 0;

	while (i < n && (s[i] == '.' || (s[i] == ' ' && points && i + 1 < n && s[i + 1] == '.')))
		points += s[i++] == '.';
	return points >= LEADER || (points == 3 && i < n && s[i] >= '0' && s[i] <= '9') ? i : 0;
}

/* Words of a line.  A leader is a gap between columns, as a tabulator is; where nothing is on one side of it, it is to be filled in. */
static void add_words(struct doc *d, const char *s, size_t n, size_t from)
{
	size_t begin = 0, len;

	for (size_t i = 0; i < n; i += len ? len : 1) {
		len = s[i] == '.' ? leader_len(s + i, n - i) : 0;
		if (!len || i == begin || i + len == n)
			continue;
		markdown_add(d, s + begin, i - begin, from + begin);
		doc_add(d, "\t", 1, from + i, true);
		begin = i + len;
	}
	markdown_add(d, s + begin, n - begin, from + begin);
}

/* mark-up of Markdown that stands for itself: rules, fences, tables; true where L was it */
static bool marked_line(struct text_reader *r, const struct line *l)
{
	const char *s = r->s + l->from;
	size_t n = l->to - l->from, ahead = r->at;
	struct line next = {0};

	if (markdown_rule(s, n) || (r->row && markdown_is_delimiter(s, n))) {
		r->gap = r->gap || s[0] != '|';
		return true;
	}
	if (!markdown_is_row(s, n))
		return false;
	if (ahead < r->len)
		next = next_line(r->s, r->len, &ahead);
	markdown_row(r->d, s, n, l->from, ++r->row, ahead <= r->len && !next.empty && markdown_is_delimiter(r->s + next.from, next.to - next.from), r->gap);
	r->gap = false;
	return true;
}

/* a heading: "## words", or a line underlined by this one */
static bool heading_line(struct text_reader *r, const struct line *l, size_t from)
{
	const char *s = r->s + l->from;
	size_t n = l->to - l->from, b;
	struct doc *d = r->d;
	struct block *block;
	int level;

	if (d->n && !r->gap && (level = markdown_underline(s, n, r->last_width)) != 0 && d->block[d->n - 1].kind == BLOCK_TEXT) {
		d->block[d->n - 1].kind = BLOCK_HEADING;
		d->block[d->n - 1].level = level;
		r->gap = true;
		return true;
	}
	r->last_width = l->width;
	if ((b = markdown_heading(s, n, &level)) == 0)
		return false;
	markdown_add(d, s + b, n - b, l->from + b);
	block = doc_block(d, BLOCK_HEADING, from);
	if (block)
		block->gap = true, block->level = level;
	r->gap = true;
	return true;
}

/* octets of the line's bullet or number, 0: it is no item; numbers count from one, and "15." above a month and "16." are days */
static size_t item_mark(struct text_reader *r, const struct line *l, bool *numbered)
{
	size_t b = bullet_len(r->s + l->from, l->to - l->from, numbered);
	long v;

	if (!*numbered)
		return b;
	v = strtol(r->s + l->from, NULL, 10);
	if (!(v < 2 && in_sequence(r->s, r->len, r->at, l->from, l->to)) &&
	    (v != r->last_number + 1 || bullet_ordinals(r->s + r->last.from, r->last.to - r->last.from, r->s + l->from, l->to - l->from)))
		return 0;
	r->last_number = v;
	r->last = *l;
	return b;
}

/* a paragraph or item with the lines in which it goes on */
static void paragraph(struct text_reader *r, struct line l, size_t from, size_t b, bool numbered)
{
	struct doc *d = r->d;
	struct block *block;
	bool joined = false;

	for (size_t at = l.from + b;;) {
		size_t ahead = r->at;
		struct line next = {.empty = true};
		enum broken how;
		if (ahead < r->len)
			next = next_line(r->s, r->len, &ahead);
		how = broken(r, &l, &next);
		add_words(d, r->s + at, l.to - at - (how == BROKEN ? hyphen_len(r->s, &l) : 0), at);
		if (how == WHOLE && (next.empty || !wraps(r->s, &l, &next, r->widest)))
			break;
		if (how == WHOLE)
			doc_add(d, "\n", 1, next.from, true);
		joined = joined || how == WHOLE;
		l = next, at = next.from;
		r->at = ahead;
	}
	block = doc_block(d, b ? BLOCK_ITEM : BLOCK_TEXT, from);
	if (block) {
		block->gap = r->gap;
		block->numbered = b && numbered;
		block->joined = joined;
	}
	r->gap = false;
}

static void read_line(struct text_reader *r, const struct line *l)
{
	struct doc *d = r->d;
	struct block *block;
	size_t from, b;
	bool numbered;

	if (l->form_feed)
		r->gap = true;
	if (l->empty || (r->s[l->from] == '>' && l->to == l->from + 1)) { /* an empty line of a quoted mail, too */
		r->gap = true;
		return;
	}
	if (markdown_is_row(r->s + l->from, l->to - l->from) && marked_line(r, l))
		return;
	if (d->text.n)
		doc_add(d, "\n", 1, l->from, true);
	from = d->text.n;
	if (heading_line(r, l, from) || marked_line(r, l))
		return;
	b = item_mark(r, l, &numbered);
	if (b && r->s[l->from] == '>') { /* quoted mail */
		doc_add(d, r->s + l->from + b, l->to - l->from - b, l->from + b, false);
		block = doc_block(d, BLOCK_QUOTE, from);
		if (block)
			block->gap = r->gap;
		r->gap = false;
		return;
	}
	paragraph(r, *l, from, b, numbered);
}

int doc_read_text(struct doc *d, const char *bytes, size_t n, struct err *e)
{
	struct text_reader r = {.d = d, .gap = true, .last_number = -1};

	if (source_type(bytes, n) == SOURCE_BINARY)
		return err_set(e, EX_DATAERR, 0, "this is no text");
	source_decode(bytes, n, NULL, &d->source);
	r.s = buf_cstr(&d->source);
	r.len = d->source.n;
	while (r.at < r.len) {
		struct line l = next_line(r.s, r.len, &r.at);
		if (l.width > r.widest)
			r.widest = l.width;
	}
	r.at = markdown_front(d, r.s, r.len);
	while (r.at < r.len) {
		struct line l = next_line(r.s, r.len, &r.at);
		read_line(&r, &l);
	}
	doc_index(d);
	return 0;
}
