/* rec.c: records in memory and as text; see rec.h. */
#include "record/rec.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/octets.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>

void rec_clear(struct rec *r)
{
	arena_clear(&r->mem);
	r->n = 0;
	r->line = 0;
	r->descriptor = false;
}

void rec_free(struct rec *r)
{
	arena_free(&r->mem);
	free(r->field);
	memset(r, 0, sizeof *r);
}

void rec_free_list(struct rec *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		rec_free(&list[i]);
	free(list);
}

/* most names differ in their first letter */
static inline bool named(const struct rec_field *f, const char *name)
{
	return *f->name == *name && !strcmp(f->name, name);
}

size_t rec_next(const struct rec *r, const char *name, size_t from)
{
	for (; from < r->n; from++)
		if (named(&r->field[from], name))
			break;
	return from;
}

const char *rec_get(const struct rec *r, const char *name)
{
	size_t i = rec_next(r, name, 0);
	return i < r->n ? r->field[i].value : NULL;
}

const char *rec_text(const struct rec *r, const char *name)
{
	const char *v = rec_get(r, name);
	return v ? v : "";
}

bool rec_same(const struct rec *a, const struct rec *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (strcmp(a->field[i].name, b->field[i].name) != 0 || strcmp(a->field[i].value, b->field[i].value) != 0)
			return false;
	return true;
}

bool rec_has(const struct rec *r, const char *name, const char *value, size_t *from)
{
	const size_t first = from ? *from : 0;

	for (size_t k = 0; k < r->n; k++) {
		const size_t i = (first + k) % r->n;
		if (!strcmp(r->field[i].name, name) && !strcmp(r->field[i].value, value)) {
			if (from)
				*from = i;
			return true;
		}
	}
	return false;
}

size_t rec_count(const struct rec *r, const char *name)
{
	size_t k = 0;
	for (size_t i = 0; i < r->n; i++)
		k += named(&r->field[i], name);
	return k;
}

static struct rec_field *append(struct rec *r)
{
	r->field = mem_grow(r->field, &r->cap, r->n + 1, sizeof *r->field);
	return &r->field[r->n++];
}

void rec_addn(struct rec *r, const char *name, const char *value, size_t n)
{
	char *nm = arena_str(&r->mem, name), *v = arena_strn(&r->mem, value, n);
	struct rec_field *f = append(r);
	f->name = nm, f->value = v, f->line = 0;
}

void rec_add(struct rec *r, const char *name, const char *value)
{
	rec_addn(r, name, value, strlen(value));
}

void rec_addf(struct rec *r, const char *name, const char *format, ...)
{
	struct buf b = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vprintf(&b, format, args);
	va_end(args);
	rec_addn(r, name, buf_cstr(&b), b.n);
	buf_free(&b);
}

void rec_set(struct rec *r, const char *name, const char *value)
{
	size_t i = rec_next(r, name, 0), k;

	if (i == r->n) {
		rec_add(r, name, value);
		return;
	}
	r->field[i].value = arena_str(&r->mem, value);
	for (size_t j = k = i + 1; j < r->n; j++)
		if (strcmp(r->field[j].name, name) != 0)
			r->field[k++] = r->field[j];
	r->n = k;
}

void rec_del(struct rec *r, const char *name)
{
	size_t k = 0;
	for (size_t j = 0; j < r->n; j++)
		if (strcmp(r->field[j].name, name) != 0)
			r->field[k++] = r->field[j];
	r->n = k;
}

void rec_copy(struct rec *to, const struct rec *from)
{
	rec_clear(to);
	to->line = from->line;
	to->descriptor = from->descriptor;
	for (size_t i = 0; i < from->n; i++) {
		rec_add(to, from->field[i].name, from->field[i].value);
		to->field[i].line = from->field[i].line;
	}
}

bool rec_valid_name(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool letter = ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z') || (i == 0 && s[i] == '%');
		if (!letter && (i == 0 || ((s[i] < '0' || s[i] > '9') && s[i] != '_')))
			return false;
	}
	return n > 0 && n <= 100;
}

/* ---- reading ---- */

enum { WINDOW = 1 << 16, HEAD = 4096 };

struct rec_reader {
	FILE *f;
	char *line;  /* the one in hand: of getline(3), or in WINDOW */
	size_t cap;
	char *window; /* of a file: what is in memory; NULL: lines are taken from F, as soon as they are there */
	size_t size, at, end;
	bool at_end;
	rec_pass_fn *pass;
	void *pass_ctx;
	size_t no;   /* number of the line in `line` */
	ssize_t len;
	bool cut;    /* it had no line feed */
	struct rec held; /* the beginning of the next record, which had no empty line before it */
	size_t begun;    /* where that was, 0: the last record had its end */
	bool whole;      /* all of the held record is there */
	bool again;      /* `line` is to be read once more */
	struct buf head; /* the first lines */
	bool headed;     /* that is all of it */
};

struct rec_reader *rec_reader_new(FILE *f)
{
	struct rec_reader *rd = mem_new(1, sizeof *rd);
	struct stat st;

	rd->f = f;
	if (fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode)) {
		rd->size = WINDOW;
		rd->window = mem_new(WINDOW + 1, 1);
	}
	return rd;
}

void rec_reader_pass(struct rec_reader *rd, rec_pass_fn *pass, void *ctx)
{
	rd->pass = pass;
	rd->pass_ctx = ctx;
}

void rec_reader_free(struct rec_reader *rd)
{
	if (!rd)
		return;
	free(rd->window ? rd->window : rd->line);
	rec_free(&rd->held);
	buf_free(&rd->head);
	free(rd);
}

const struct buf *rec_reader_head(const struct rec_reader *rd)
{
	return &rd->head;
}

size_t rec_reader_begun(const struct rec_reader *rd)
{
	return rd->begun;
}

static bool blank(const char *s, ssize_t n)
{
	for (ssize_t i = 0; i < n; i++)
		if (s[i] != ' ' && s[i] != '\t' && s[i] != '\r' && s[i] != '\n')
			return false;
	return true;
}

/* moves what is left to the front and reads more behind it; false: there is no more, or a line is longer than a record may be */
static bool refill(struct rec_reader *rd)
{
	size_t left = rd->end - rd->at, n;

	if (rd->at_end || left > LIMIT_RECORD)
		return false;
	memmove(rd->window, rd->window + rd->at, left);
	if (left > rd->size / 2) {
		char *wider = mem_new(2 * rd->size + 1, 1);
		memcpy(wider, rd->window, left);
		free(rd->window);
		rd->window = wider;
		rd->size *= 2;
	}
	n = fread(rd->window + left, 1, rd->size - left, rd->f);
	rd->at_end = n < rd->size - left;
	rd->at = 0;
	rd->end = left + n;
	return n > 0;
}

/* the next line of the window into `line`; its length with its line feed, -1: there is none */
static ssize_t window_line(struct rec_reader *rd)
{
	char *nl;
	size_t n;

	while (!(nl = memchr(rd->window + rd->at, '\n', rd->end - rd->at)) && refill(rd))
		;
	n = nl ? (size_t)(nl + 1 - rd->window) - rd->at : rd->end - rd->at;
	rd->line = rd->window + rd->at;
	rd->at += n;
	if (n && !nl)
		rd->window[rd->at] = '\0'; /* there is room for it */
	return n ? (ssize_t)n : -1;
}

/* records that need not be read */
static void pass_over(struct rec_reader *rd)
{
	size_t n, lines;

	while (rd->pass && rd->window && rd->at < rd->end && (n = rd->pass(rd->pass_ctx, rd->window + rd->at, rd->end - rd->at, &lines))) {
		rd->headed = true;
		rd->at += n;
		rd->no += lines;
	}
}

/* the line that was read is one of the first ones, as far as there is room */
static void keep_head(struct rec_reader *rd)
{
	size_t left = HEAD - rd->head.n, n = (size_t)rd->len;

	buf_add(&rd->head, rd->line, n < left ? n : left);
	rd->headed = rd->head.n == HEAD;
}

/* one line without its end; -1 at the end of the input */
static ssize_t next_line(struct rec_reader *rd, bool *cut)
{
	*cut = rd->again && rd->cut;
	if (rd->again) {
		rd->again = false;
		return rd->len;
	}
	rd->len = rd->window ? window_line(rd) : getline(&rd->line, &rd->cap, rd->f);
	if (rd->len < 0)
		return -1;
	rd->no++;
	if (!rd->headed)
		keep_head(rd);
	if (rd->len > 0 && rd->line[rd->len - 1] == '\n')
		rd->line[--rd->len] = '\0';
	else
		*cut = true;
	rd->cut = *cut;
	if (rd->len >= 3 && !memcmp(rd->line, "\xef\xbb\xbf", 3)) { /* a byte order mark is no text (RFC 3629 6), also of a file behind another one (cat) */
		rd->len -= 3;
		memmove(rd->line, rd->line + 3, (size_t)rd->len + 1);
	}
	if (rd->len > 0 && rd->line[rd->len - 1] == '\r')
		rd->line[--rd->len] = '\0';
	return rd->len;
}

/* the rest of a bad record is passed over; returns -1 for rec_read */
static int skip_record(struct rec_reader *rd)
{
	bool cut;

	while (next_line(rd, &cut) >= 0)
		if (blank(rd->line, rd->len))
			break;
	return -1;
}

static int parse_line(struct rec *r, struct buf *value, char **name, size_t no, const char *s, size_t n, struct err *e)
{
	const char *colon;
	size_t skip;

	if (*s == '#') {
		rec_addn(r, "#", s + 1, n - 1);
		r->field[r->n - 1].line = no;
		return 0;
	}
	if (*s == '+') {
		if (!*name)
			return err_set(e, EX_DATAERR, no, "a continuation line (+) without a field before it");
		skip = n > 1 && s[1] == ' ' ? 2 : 1;
		buf_char(value, '\n');
		buf_add(value, s + skip, n - skip);
		return 0;
	}
	colon = memchr(s, ':', n);
	if (!colon || !rec_valid_name(s, (size_t)(colon - s)))
		return err_set(e, EX_DATAERR, no, "not a field of a record: \"%.60s\"%s", s, n > 60 ? " ..." : "");
	if (r->n >= LIMIT_FIELDS)
		return err_set(e, EX_DATAERR, no, "a record of more than %d fields", LIMIT_FIELDS);
	*name = arena_strn(&r->mem, s, (size_t)(colon - s));
	skip = (size_t)(colon - s) + 1;
	if (skip < n && s[skip] == ' ')
		skip++;
	buf_clear(value);
	buf_add(value, s + skip, n - skip);
	return 0;
}

static void finish(struct rec *r, struct buf *value, char **name, size_t line)
{
	struct rec_field *f;
	char *v;

	if (!*name)
		return;
	v = arena_strn(&r->mem, buf_cstr(value), value->n);
	f = append(r);
	f->name = *name, f->value = v, f->line = line;
	if (**name == '%' && rec_count(r, "#") == r->n - 1) /* its first field; comments may stand above it */
		r->descriptor = true;
	*name = NULL;
}

/* a field that stands once in the record of an event or of a member */
static bool stands_once(const char *name)
{
	const struct event_field *f = event_field_of(name);
	return f ? !f->repeats : !strcmp(name, "Name") || !strcmp(name, "Email");
}

/* Where does a record begin in R that has no empty line before it?  At the field that the record itself begins with, where
 * that stands once only and comes again: behind a Start or Email at once, else when a second Uid shows it.  R->n: nowhere. */
static size_t begins_again(const struct rec *r)
{
	const char *name;
	size_t first = 0, last = r->n - 1, at;
	bool again;

	while (first < last && !strcmp(r->field[first].name, "#"))
		first++;
	name = r->field[first].name;
	again = !strcmp(r->field[last].name, name);
	if (first == last || (!again && strcmp(r->field[last].name, "Uid") != 0) || !stands_once(name))
		return r->n;
	if (again && (rec_next(r, "Start", 0) < last || rec_next(r, "Email", 0) < last || !strcmp(name, "Uid")))
		return last;
	if (strcmp(r->field[last].name, "Uid") != 0 || rec_count(r, "Uid") < 2)
		return r->n;
	at = rec_next(r, name, rec_next(r, "Uid", 0) + 1);
	return at < r->n && rec_next(r, name, at + 1) == r->n ? at : r->n;
}

/* its fields so far are held for the next call; false: R is one record as yet */
static bool begins_anew(struct rec_reader *rd, struct rec *r)
{
	size_t at = r->n ? begins_again(r) : 0;

	if (at == r->n)
		return false;
	rd->begun = r->field[at].line;
	rec_clear(&rd->held);
	rd->held.line = rd->begun;
	for (size_t i = at; i < r->n; i++) {
		rec_add(&rd->held, r->field[i].name, r->field[i].value);
		rd->held.field[i - at].line = r->field[i].line;
	}
	r->n = at;
	return true;
}

/* what no line of a record may be; TOTAL octets of the record so far */
static int check_line(const struct rec_reader *rd, size_t total, bool cut, struct err *e)
{
	size_t n = (size_t)rd->len;

	if (memchr(rd->line, 0, n))
		return err_set(e, EX_DATAERR, rd->no, "a NUL octet: this is no record");
	if (utf8_bad(rd->line, n) != n)
		return err_set(e, EX_DATAERR, rd->no, "octet %zu is not UTF-8", utf8_bad(rd->line, n) + 1);
	if (total > LIMIT_RECORD)
		return err_set(e, EX_DATAERR, rd->no, "a record of more than %lu octets", LIMIT_RECORD);
	if (cut)
		return err_set(e, EX_DATAERR, rd->no, "the record is cut off: its last line has no line feed");
	return 0;
}

/* what is there of the next record already; true: all of it */
static bool begin(struct rec_reader *rd, struct rec *r)
{
	bool whole = rd->whole;

	rec_clear(r);
	if (rd->begun)
		rec_copy(r, &rd->held);
	rd->begun = 0;
	rd->whole = false;
	if (!whole && !r->n && !rd->again)
		pass_over(rd);
	return whole;
}

int rec_read(struct rec_reader *rd, struct rec *r, struct err *e)
{
	struct buf value = {.max = LIMIT_RECORD};
	char *name = NULL;
	size_t line = 0, total = 0;
	bool cut = false, open = false; /* open: the line before ended in a backslash */
	int rc = 0;

	if (begin(rd, r))
		return 1;
	while (next_line(rd, &cut) >= 0) {
		size_t n = (size_t)rd->len;
		if (!open && blank(rd->line, rd->len)) {
			if (r->n || name)
				break;
			continue;
		}
		if (!r->line)
			r->line = rd->no;
		total += n;
		rc = check_line(rd, total, cut, e);
		if (rc)
			break;
		if (open) { /* backslash at the end of a line: the next one belongs to it */
			value.n--;
			buf_add(&value, rd->line, n);
		} else {
			if (*rd->line != '+') {
				finish(r, &value, &name, line);
				line = rd->no;
				if (begins_anew(rd, r)) {
					rd->again = true;
					break;
				}
			}
			rc = parse_line(r, &value, &name, rd->no, rd->line, n, e);
			if (rc)
				break;
		}
		open = name && value.n && value.p[value.n - 1] == '\\' && rd->line[0] != '#';
	}
	if (rc == 0) {
		finish(r, &value, &name, line);
		if (!rd->begun)
			rd->whole = begins_anew(rd, r);
		if (ferror(rd->f))
			rc = err_set(e, EX_IOERR, rd->no, "cannot read");
		else
			rc = r->n > 0;
	} else {
		skip_record(rd);
	}
	buf_free(&value);
	return rc;
}

/* ---- writing ---- */

/* octets of P up to the next control character; tabs are none */
static size_t plain_length(const char *p)
{
	size_t n = 0;

	while ((unsigned char)p[n] >= ' ' || p[n] == '\t')
		n++;
	return n;
}

/* the same of a whole value: most have none, and eight octets are looked at together */
static size_t plain_value(const char *p)
{
	size_t n = 0, len = strlen(p);

	while (len - n >= sizeof(uint64_t) && !octets_control(octets_eight(p + n)))
		n += sizeof(uint64_t);
	return n + plain_length(p + n);
}

/* one line of a value, up to its line feed: its octets; control characters are left out */
static size_t write_line(const char *p, struct buf *out)
{
	size_t n = plain_length(p);

	if (!n && (!*p || *p == '\n'))
		return 0;
	buf_char(out, ' ');
	buf_add(out, p, n);
	while (p[n] && p[n] != '\n') {
		size_t more = plain_length(p + ++n);
		buf_add(out, p + n, more);
		n += more;
	}
	if (out->n && out->p[out->n - 1] == '\\') /* would join the next line to this one */
		buf_char(out, ' ');
	return n;
}

/* a field of one line, as most are: NAME: VALUE of N octets */
static void write_short(const char *name, size_t len, const char *value, size_t n, struct buf *out)
{
	char *p = buf_room(out, len + n + 3);

	if (!p)
		return;
	memcpy(p, name, len);
	memcpy(p + len, ": ", 2);
	memcpy(p + len + 2, value, n);
	p[len + 2 + n] = '\n';
}

void rec_write_field(const char *name, const char *value, struct buf *out)
{
	size_t len = strlen(name), n = plain_value(value);
	const char *p = value;

	if (n && !value[n] && value[n - 1] != '\\' && *name != '#') {
		write_short(name, len, value, n, out);
		return;
	}
	buf_add(out, name, len);
	if (len == 1 && *name == '#') {
		buf_str(out, value);
		buf_char(out, '\n');
		return;
	}
	buf_char(out, ':');
	for (;;) {
		p += write_line(p, out);
		buf_char(out, '\n');
		if (!*p)
			break;
		p++;
		buf_char(out, '+');
	}
}

void rec_write(const struct rec *r, struct buf *out)
{
	for (size_t i = 0; i < r->n; i++)
		rec_write_field(r->field[i].name, r->field[i].value, out);
	buf_char(out, '\n');
}
