/* parse_lines.c: ev-parse --lines: each line is an announcement of its own; see parse.h.
 *
 * The input is read in blocks of whole lines.  One block is read on the spot; where there are more, threads read them side
 * by side, each with its own line reader, and what they wrote and said comes out in the order of the blocks. */
#include "cmd/parse.h"

#include "extract/lines.h"
#include "ground/compat.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

enum { BLOCK = 256 << 10, MAX_THREADS = 64 };

struct said { /* a message that waits for its block's turn */
	size_t line;
	struct err e;
	struct said *next;
};

struct lines {
	char *text;
	size_t n, cap;
	size_t line;        /* number of its first line */
	struct buf out;
	size_t found;
	struct said *first, **last;
	bool done;
};

struct work {
	struct parse_run *run;
	const char *file;
	struct line_reader *lr;
	struct lines *b;
	struct buf source, clean;
};

static void emit(void *ctx, struct rec *r)
{
	struct work *w = ctx;

	rec_write(r, &w->b->out);
}

static void complain(struct lines *b, size_t line, const char *what)
{
	struct said *s = mem_new(1, sizeof *s);

	err_set(&s->e, EX_DATAERR, line, "%s", what);
	*b->last = s;
	b->last = &s->next;
}

/* \n \t \\ decoded in place */
static size_t unescape(char *s, size_t n)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n && strchr("nt\\", s[i + 1])) {
			i++;
			s[k++] = s[i] == 'n' ? '\n' : s[i] == 't' ? '\t' : '\\';
		} else {
			s[k++] = s[i];
		}
	}
	return k;
}

/* NAME:LINE, the digits from behind */
static void name_line(struct buf *out, const char *file, size_t no)
{
	char digits[24], *d = digits + sizeof digits;

	*--d = '\0';
	do
		*--d = (char)('0' + no % 10);
	while (no /= 10);
	buf_clear(out);
	buf_str(out, file);
	buf_char(out, ':');
	buf_str(out, d);
}

static void read_line(struct work *w, char *text, size_t len, size_t no)
{
	struct civil now = w->run->o.now;

	if (no == 1 && len >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) { /* a byte order mark is no text (RFC 3629 6) */
		text += 3;
		len -= 3;
	}
	if (len && text[len - 1] == '\r')
		len--;
	text[len] = '\0';
	if (w->run->tsv) {
		char *tab = memchr(text, '\t', len);
		struct civil c;
		if (tab)
			*tab = '\0';
		if (!tab || !cmd_reference(&w->run->c, text, &c)) {
			complain(w->b, no, "not REFERENCE<TAB>TEXT");
			return;
		}
		now = c;
		len -= (size_t)(tab + 1 - text);
		text = tab + 1;
		len = unescape(text, len);
	}
	if (utf8_bad(text, len) != len) {
		buf_clear(&w->clean);
		source_decode(text, len, NULL, &w->clean);
		text = w->clean.p;
		len = w->clean.n;
	}
	name_line(&w->source, w->file, no);
	w->b->found += line_read(w->lr, text, len, &now, w->source.p, emit, w);
}

static void read_lines(struct work *w, struct lines *b)
{
	size_t no = b->line;

	w->b = b;
	b->found = 0;
	buf_clear(&b->out);
	for (char *p = b->text, *end = p + b->n; p < end; no++) {
		char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		read_line(w, p, (size_t)(stop - p), no);
		p = nl ? nl + 1 : end;
	}
}

/* ---- the input, block by block ---- */

struct input {
	FILE *f;
	FILE *narrow;      /* where F is UTF-16: the same in UTF-8 */
	char *rest;        /* the beginning of a line that the last block's octets ended in */
	size_t n_rest, cap_rest, line;
	bool end, begun, old_mac;
	int lost;          /* why there is no NARROW: an errno */
};

/* the next block of whole lines; false: there is none.  A line beyond the limit is dropped, and said. */
static bool next_lines(struct input *in, struct lines *b)
{
	size_t from = 0;

	b->text = mem_grow(b->text, &b->cap, in->n_rest + BLOCK + 1, 1);
	if (in->n_rest)
		memcpy(b->text, in->rest, in->n_rest);
	b->n = in->n_rest;
	in->n_rest = 0;
	b->line = in->line;
	while (!in->end) {
		size_t got;
		char *nl;
		b->text = mem_grow(b->text, &b->cap, b->n + BLOCK + 1, 1);
		got = fread(b->text + b->n, 1, BLOCK, in->narrow ? in->narrow : in->f);
		if (!in->begun && !in->narrow && source_wide(b->text, got)) {
			in->end = !(in->narrow = source_narrow(b->text, got, in->f));
			in->lost = in->end ? errno : 0;
			continue;
		}
		in->old_mac = in->begun ? in->old_mac : source_old_mac(b->text, got);
		in->begun = true;
		if (in->old_mac)
			source_line_ends(b->text + b->n, got);
		b->n += got;
		if (!got) {
			in->end = true;
			break;
		}
		nl = compat_memrchr(b->text + from, '\n', b->n - from);
		if (nl) {
			in->n_rest = b->n - (size_t)(nl + 1 - b->text);
			in->rest = mem_grow(in->rest, &in->cap_rest, in->n_rest + 1, 1);
			memcpy(in->rest, nl + 1, in->n_rest);
			b->n -= in->n_rest;
			break;
		}
		from = b->n;
		if (b->n > LIMIT_LINE) { /* to the end of that line, without keeping it */
			int c;
			while ((c = fgetc(in->narrow ? in->narrow : in->f)) != EOF && c != '\n' && !(in->old_mac && c == '\r'))
				;
			complain(b, b->line, "a line longer than a line may be");
			in->line++;
			b->n = 0;
			b->line = in->line;
			from = 0;
			in->end = c == EOF;
		}
	}
	for (const char *p = b->text, *end = p + b->n; p < end && (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
		in->line++;
	return b->n > 0;
}

/* ---- threads ---- */

struct ring {
	pthread_mutex_t mutex;
	pthread_cond_t todo, done;
	struct lines *slot;
	size_t n, taken, filled; /* blocks so far; slot I % N holds block I */
	bool over;
};

struct thread {
	struct work w;
	struct ring *ring;
	pthread_t id;
};

static void *thread_main(void *arg)
{
	struct thread *t = arg;
	struct ring *r = t->ring;

	pthread_mutex_lock(&r->mutex);
	for (;;) {
		struct lines *b;
		while (r->taken == r->filled && !r->over)
			pthread_cond_wait(&r->todo, &r->mutex);
		if (r->taken == r->filled)
			break;
		b = &r->slot[r->taken++ % r->n];
		pthread_mutex_unlock(&r->mutex);
		read_lines(&t->w, b);
		pthread_mutex_lock(&r->mutex);
		b->done = true;
		pthread_cond_broadcast(&r->done);
	}
	pthread_mutex_unlock(&r->mutex);
	return NULL;
}

/* what a block gave: its records, its messages */
static void put_lines(struct parse_run *run, const char *file, struct lines *b)
{
	cmd_put(&run->c, &b->out);
	for (struct said *s = b->first, *next; s; s = next) {
		next = s->next;
		cmd_error(&run->c, file, &s->e);
		free(s);
	}
	b->first = NULL;
	b->last = &b->first;
	run->c.found += b->found;
}

static void work_open(struct work *w, struct parse_run *run, const char *file)
{
	memset(w, 0, sizeof *w);
	w->run = run;
	w->file = file;
	w->lr = line_reader_new(run->o.langs, &run->o.zone);
}

static void work_close(struct work *w)
{
	line_reader_free(w->lr);
	buf_free(&w->source);
	buf_free(&w->clean);
}

/* no thread is to be had: one block after the other, from the first, which was read already */
static void without_threads(struct parse_run *run, const char *file, struct input *in, struct lines *first)
{
	struct work w;

	work_open(&w, run, file);
	do {
		read_lines(&w, first);
		put_lines(run, file, first);
	} while (next_lines(in, first));
	work_close(&w);
}

/* blocks are read into the ring, and written out of it in their order */
static void turn_ring(struct parse_run *run, const char *file, struct input *in, struct ring *r)
{
	size_t put = 0;
	bool more = true;

	pthread_mutex_lock(&r->mutex);
	while (more || put < r->filled) {
		if (more && r->filled - put < r->n) {
			struct lines *b = &r->slot[r->filled % r->n];
			pthread_mutex_unlock(&r->mutex);
			more = next_lines(in, b);
			pthread_mutex_lock(&r->mutex);
			if (more) {
				b->done = false;
				r->filled++;
				pthread_cond_signal(&r->todo);
			}
			continue;
		}
		while (!r->slot[put % r->n].done)
			pthread_cond_wait(&r->done, &r->mutex);
		pthread_mutex_unlock(&r->mutex);
		put_lines(run, file, &r->slot[put % r->n]);
		pthread_mutex_lock(&r->mutex);
		r->slot[put++ % r->n].done = false;
	}
	r->over = true;
	pthread_cond_broadcast(&r->todo);
	pthread_mutex_unlock(&r->mutex);
}

static void with_threads(struct parse_run *run, const char *file, struct input *in, struct lines *head, size_t threads)
{
	struct ring r = {.mutex = PTHREAD_MUTEX_INITIALIZER, .todo = PTHREAD_COND_INITIALIZER, .done = PTHREAD_COND_INITIALIZER, .n = threads * 2};
	struct thread *t = mem_new(threads, sizeof *t);
	size_t started = 0;

	r.slot = mem_new(r.n, sizeof *r.slot);
	for (size_t i = 0; i < r.n; i++)
		r.slot[i].last = &r.slot[i].first;
	r.slot[0] = *head; /* the block that was read already */
	memset(head, 0, sizeof *head);
	head->last = &head->first;
	if (!r.slot[0].first)
		r.slot[0].last = &r.slot[0].first;
	r.filled = 1;
	for (; started < threads; started++) {
		t[started].ring = &r;
		work_open(&t[started].w, run, file);
		if (pthread_create(&t[started].id, NULL, thread_main, &t[started])) {
			work_close(&t[started].w);
			break;
		}
	}
	if (started)
		turn_ring(run, file, in, &r);
	else
		without_threads(run, file, in, &r.slot[0]);
	for (size_t i = 0; i < started; i++) {
		pthread_join(t[i].id, NULL);
		work_close(&t[i].w);
	}
	for (size_t i = 0; i < r.n; i++) {
		free(r.slot[i].text);
		buf_free(&r.slot[i].out);
	}
	free(r.slot);
	free(t);
}

void parse_lines(struct parse_run *run, const char *path, const char *file)
{
	struct input in = {.f = cmd_open(&run->c, path), .line = 1};
	struct lines b = {0};
	long cpus = run->jobs > 0 ? run->jobs : sysconf(_SC_NPROCESSORS_ONLN);
	size_t threads = cpus > MAX_THREADS ? MAX_THREADS : cpus < 1 ? 1 : (size_t)cpus;

	if (!in.f)
		return;
	b.last = &b.first;
	if (next_lines(&in, &b)) {
		if (in.end || (in.n_rest == 0 && feof(in.narrow ? in.narrow : in.f)) || threads < 2) {
			struct work w;
			work_open(&w, run, file);
			do {
				read_lines(&w, &b);
				put_lines(run, file, &b);
			} while (next_lines(&in, &b));
			work_close(&w);
		} else {
			with_threads(run, file, &in, &b, threads);
		}
	}
	b.out.n = b.found = 0;
	put_lines(run, file, &b); /* what was said of a line that was dropped at the end */
	if (in.lost)
		cmd_warn(&run->c, EX_IOERR, "%s: UTF-16, and no temporary file can be written: %s", cmd_named(file), strerror(in.lost));
	if (in.narrow)
		fclose(in.narrow);
	if (ferror(in.f))
		cmd_warn(&run->c, EX_IOERR, "%s: cannot read: %s", cmd_named(file), strerror(errno));
	free(b.text);
	free(in.rest);
	buf_free(&b.out);
	cmd_close(in.f);
}
