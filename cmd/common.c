/* common.c: what the four commands share; see common.h. */
#include "cmd/common.h"
#include "cmd/append.h"
#include "cmd/scrap.h"

#include "document/source.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "record/doubt.h"
#include "record/event.h"
#include "time/zone.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <limits.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#ifndef EV_VERSION
#define EV_VERSION "unknown"
#endif

static const char *local_zone(struct cmd *c)
{
	static const char machine[] = "/etc/localtime";
	const char *tz = getenv("TZ");
	bool own = tz && *tz && strcmp(tz + (*tz == ':'), machine) != 0;
	const struct zone *z = zone_setting(own ? tz : machine, (int64_t)time(NULL));

	if (!z && own)
		cmd_warn(c, 0, "TZ: no such time zone: %s", tz);
	/* a server set to UTC says nothing about its reader */
	return z && (own || z != zone_find("UTC")) ? zone_name(z) : "";
}

/* What a text needed is kept for the next one: by default the GNU C library gives the top of the heap back after each page, and the
 * system hands out the same pages anew, which took a third of the time of reading pages.  At most this much is kept. */
static void keep_memory(void)
{
#ifdef __GLIBC__
	enum { KEPT = 32 << 20, AT_ONCE = 1 << 20, MAPPED = 4 << 20 };

	mallopt(M_TRIM_THRESHOLD, KEPT);
	mallopt(M_MMAP_THRESHOLD, MAPPED);
	mallopt(M_TOP_PAD, AT_ONCE);
#endif
}

/* Where standard input, output or error is closed (`2>&-`), the next file that is opened would be it: messages would stand in the
 * output or in the ledger, and the ledger would be read as records.  /dev/null takes the place, the wrong way round, so that whoever
 * reads there or writes has the error that he would have had. */
static void keep_standard(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			return;
}

void cmd_start(struct cmd *c, const char *name)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;

	keep_standard();
	signal(SIGXFSZ, SIG_IGN); /* a limit on the size of files (ulimit -f) is as a full disk: told, and nothing is half written */
	keep_memory();
	memset(c, 0, sizeof *c);
	c->fd = -1;
	c->pending.max = SIZE_MAX;
	c->name = name;
	c->tz = local_zone(c);
	c->now = (int64_t)time(NULL);
	if (epoch && *epoch) {
		long long v = strtoll(epoch, &end, 10);
		if (!*end && v >= 0 && v < 253402300800LL) {
			c->now = v;
			c->now_given = true;
		}
	}
	c->now_local = zone_local(zone_find(c->tz), c->now);
}

/* 1.2.2026, 01.02.2026 19:30 */
static bool dotted(const char *text, struct civil *out)
{
	char iso[40];
	int d, m, y, h = 0, min = 0, day = 0, all = 0;

	if (strspn(text, "0123456789.: T") != strlen(text) || sscanf(text, "%2d.%2d.%4d%n%*1[ T]%2d:%2d%n", &d, &m, &y, &day, &h, &min, &all) < 3 || !day)
		return false;
	if (all && !text[all])
		snprintf(iso, sizeof iso, "%04d-%02d-%02dT%02d:%02d", y, m, d, h, min);
	else if (!text[day])
		snprintf(iso, sizeof iso, "%04d-%02d-%02d", y, m, d);
	else
		return false;
	return civil_parse(iso, out);
}

static bool typed_time(const struct cmd *c, const char *text, struct civil *out)
{
	static const char *const days[] = {"yesterday", "today", "tomorrow"};

	if (civil_parse(text, out) || dotted(text, out))
		return true;
	*out = c->now_local;
	if (!strcasecmp(text, "now"))
		return true;
	for (int i = 0; i < 3; i++)
		if (!strcasecmp(text, days[i])) {
			*out = civil_add_days(*out, i - 1);
			out->hour = out->min = out->sec = 0;
			out->timed = out->utc = false;
			return true;
		}
	return false;
}

bool cmd_time(struct cmd *c, const char *option, const char *text, struct civil *out)
{
	bool ok = typed_time(c, text, out);

	if (!ok)
		cmd_warn(c, EX_USAGE, "%s: not a date or time (2026-02-01, 2026-02-01T19:30, 1.2.2026, today): %s", option, text);
	return ok;
}

/* +02:00, -0530 */
static bool offset(const char *s)
{
	size_t n = strlen(s);
	int h = 0, m = 0;

	if ((*s != '+' && *s != '-') || strspn(s + 1, "0123456789:") != n - 1)
		return false;
	return (n == 5 || (n == 6 && s[3] == ':')) && sscanf(s + 1, n == 6 ? "%2d:%2d" : "%2d%2d", &h, &m) == 2 && h < 24 && m < 60;
}

bool cmd_reference(const struct cmd *c, const char *text, struct civil *out)
{
	enum { MINUTE = 16, SECOND = 19 }; /* octets of 2026-02-01T19:30 and 2026-02-01T19:30:15 */
	size_t n = strlen(text), from = n > MINUTE && text[MINUTE] == ':' ? SECOND : MINUTE, fraction = 0;
	char clock[SECOND + 1];

	if (typed_time(c, text, out))
		return true;
	if (n < from)
		return false;
	snprintf(clock, sizeof clock, "%.*s", (int)from, text);
	if (from == SECOND && (text[from] == '.' || text[from] == ','))
		fraction = strspn(text + from + 1, "0123456789");
	text += from + (fraction ? fraction + 1 : 0);
	if (!civil_parse(clock, out) || !out->timed)
		return false;
	return !*text || !strcmp(text, "Z") || offset(text);
}

bool cmd_now(struct cmd *c, const char *text)
{
	struct civil t;

	if (!cmd_time(c, "--now", text, &t))
		return false;
	t.timed = true;
	c->now_given = true;
	c->now_local = t;
	c->now_wall = !t.utc;
	c->now = zone_instant(zone_find(c->tz), &t);
	if (t.utc)
		c->now_local = zone_local(zone_find(c->tz), c->now);
	return true;
}

void cmd_zone(struct cmd *c, const struct zone *zone)
{
	if (c->now_wall)
		c->now = zone_instant(zone, &c->now_local);
	else
		c->now_local = zone_local(zone, c->now);
}

int cmd_warn(struct cmd *c, int status, const char *fmt, ...)
{
	va_list ap;
	char msg[1000];

	if (c->progress)
		cmd_progress(c, 0, 0);
	va_start(ap, fmt);
	vsnprintf(msg, sizeof msg, fmt, ap);
	va_end(ap);
	err_mask(msg);
	fprintf(stderr, "%s: %s\n", c->name, msg);
	if (status && !c->status)
		c->status = status;
	return status;
}

const char *cmd_named(const char *file)
{
	return !strcmp(file, "-") ? "(standard input)" : file;
}

bool cmd_told(struct cmd *c, int status, const char *file, const char *text)
{
	if (!c->told || !c->told(c->told_ctx, file, text))
		return false;
	if (status && !c->status)
		c->status = status;
	return true;
}

/* the same of the same line; what ails the machine or a server is no file's */
static bool error_told(struct cmd *c, const char *file, const struct err *e)
{
	char text[sizeof e->msg + 32];

	if (e->status && e->status != EX_DATAERR && e->status != EX_USAGE)
		return false;
	snprintf(text, sizeof text, "%zu: %s", e->line, e->msg);
	return cmd_told(c, e->status, file, text);
}

int cmd_error(struct cmd *c, const char *file, const struct err *e)
{
	const char *name = file ? cmd_named(file) : NULL;

	if (!name)
		return cmd_warn(c, e->status, "%s", e->msg);
	if (error_told(c, file, e))
		return e->status;
	if (e->line)
		return cmd_warn(c, e->status, "%s:%zu: %s", name, e->line, e->msg);
	return cmd_warn(c, e->status, "%s: %s", name, e->msg);
}

/* a shell empties what `> file` names before the command begins: where that is an operand, what was in it is gone */
static bool emptied(const struct stat *st)
{
	struct stat out;

	return S_ISREG(st->st_mode) && !st->st_size && !fstat(STDOUT_FILENO, &out) && out.st_dev == st->st_dev && out.st_ino == st->st_ino;
}

FILE *cmd_open(struct cmd *c, const char *file)
{
	struct stat st;
	FILE *f;

	if (!strcmp(file, "-"))
		return stdin;
	f = fopen(file, "re");
	if (!f) {
		cmd_warn(c, EX_NOINPUT, "%s: %s", file, strerror(errno));
		return NULL;
	}
	if (fstat(fileno(f), &st))
		return f;
	if (emptied(&st))
		cmd_warn(c, EX_DATAERR, "%s: is standard output, too, and empty: the shell's > has emptied it (-o replaces a file when all is read)", file);
	if (S_ISDIR(st.st_mode)) {
		cmd_warn(c, EX_NOINPUT, "%s: is a directory", file);
		fclose(f);
		return NULL;
	}
	return f;
}

void cmd_close(FILE *f)
{
	if (f && f != stdin)
		fclose(f);
}

void cmd_begun(struct cmd *c, const char *file, const struct rec_reader *rd)
{
	struct err e;

	if (rec_reader_begun(rd)) {
		err_set(&e, 0, rec_reader_begun(rd), "no empty line before this record");
		cmd_error(c, file, &e);
	}
}

struct doubts {
	struct cmd *c;
	const char *file;
	char last[200];
};

/* said once where it is the same from record to record */
static void doubt(void *ctx, size_t line, const char *message)
{
	struct doubts *d = ctx;
	struct err e;

	if (!strncmp(d->last, message, sizeof d->last - 1))
		return;
	snprintf(d->last, sizeof d->last, "%s", message);
	err_set(&e, 0, line, "%s", message);
	cmd_error(d->c, d->file, &e);
}

FILE *cmd_calendar(struct cmd *c, FILE *f, const char *file, bool *calendar)
{
	char part[65536];
	int ch = getc(f);
	FILE *copy = NULL;
	size_t n;
	off_t at;
	bool ok = true;

	*calendar = false;
	if (ch == EOF || !strchr("Bb\xef\xfe\xff\r\n ", ch)) { /* no calendar begins like that */
		ungetc(ch, f);
		return f;
	}
	ungetc(ch, f);
	if ((at = ftello(f)) < 0) {
		ok = (copy = tmpfile()) != NULL;
		while (ok && (n = fread(part, 1, sizeof part, f)) > 0)
			ok = fwrite(part, 1, n, copy) == n;
		ok = ok && !ferror(f) && fflush(copy) == 0;
		at = 0;
		cmd_close(f);
		f = copy;
	}
	if (ok) {
		ok = fseeko(f, at, SEEK_SET) == 0;
		n = fread(part, 1, sizeof part, f);
		*calendar = source_type(part, n) == SOURCE_ICAL;
		ok = ok && fseeko(f, at, SEEK_SET) == 0;
	}
	if (ok)
		return f;
	cmd_warn(c, EX_IOERR, "%s: cannot be read, or no temporary file can be written: %s", cmd_named(file), strerror(errno));
	cmd_close(f);
	return NULL;
}

/* what begins with HEAD where no record does, in words; NULL: records, or nobody knows.  GOOD: it could be read as a record. */
static const char *foreign(const struct buf *head, bool good)
{
	enum source_type type = source_type(head->p ? head->p : "", head->n);
	bool markup = head->n > 1 && head->p[0] == '<' && head->p[1] != '<'; /* not of a merge that is not finished */

	switch (type) {
	case SOURCE_ICAL:
		return "iCalendar";
	case SOURCE_VCAL:
		return "vCalendar";
	case SOURCE_MAIL:
		return "a mail";
	case SOURCE_XCAL:
		return good ? NULL : "xCal";
	case SOURCE_JSON:
		return good ? NULL : "JSON";
	case SOURCE_HTML:
		return good || !markup ? NULL : "a web page";
	case SOURCE_FEED:
		return good ? NULL : "a feed";
	case SOURCE_PDF:
		return good ? NULL : "PDF";
	case SOURCE_OFFICE:
	case SOURCE_RTF:
	case SOURCE_MSG:
		return good ? NULL : "a document";
	case SOURCE_AUTO:
	case SOURCE_TEXT:
	case SOURCE_IMAGE:
	case SOURCE_REC:
	case SOURCE_BINARY:
		break;
	}
	return NULL;
}

/* What is no file of records at all is told once, with who reads it, and not line by line. */
static bool is_foreign(struct cmd *c, const char *file, const struct rec_reader *rd, bool good)
{
	const char *what = foreign(rec_reader_head(rd), good);
	struct err e;

	if (!what)
		return false;
	err_set(&e, EX_DATAERR, 0, "is %s, no records: ev-parse makes records of it (ev-parse FILE | %s ...)", what, c->name);
	cmd_error(c, file, &e);
	return true;
}

void cmd_records_but(struct cmd *c, FILE *f, const char *file, bool (*each)(void *ctx, const char *file, struct rec *r), rec_pass_fn *pass, void *ctx)
{
	struct rec_reader *rd = rec_reader_new(f);
	struct rec r = REC_INIT;
	struct err e = {0};
	struct doubts doubts = {.c = c, .file = file};
	bool more = true, first = true;
	int rc;

	rec_reader_pass(rd, pass, ctx);
	while (more && (rc = rec_read(rd, &r, &e)) != 0) {
		if (first && (rc > 0 || e.status == EX_DATAERR) && is_foreign(c, file, rd, rc > 0))
			break;
		first = false;
		if (rc < 0) {
			cmd_error(c, file, &e);
			more = e.status == EX_DATAERR;
		} else if (!r.descriptor && rec_count(&r, "#") < r.n) {
			record_fold_zone(&r);
			record_doubts(&r, doubt, &doubts);
			more = each(ctx, file, &r);
		}
		cmd_begun(c, file, rd);
	}
	rec_reader_free(rd);
	rec_free(&r);
}

void cmd_records(struct cmd *c, FILE *f, const char *file, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx)
{
	cmd_records_but(c, f, file, each, NULL, ctx);
}

bool cmd_slurp_file(struct cmd *c, FILE *f, const char *file, struct buf *out)
{
	char part[65536];
	size_t n;
	bool ok = true;

	out->max = LIMIT_DOCUMENT;
	while ((n = fread(part, 1, sizeof part, f)) > 0 && !out->full)
		buf_add(out, part, n);
	if (ferror(f)) {
		cmd_warn(c, EX_IOERR, "%s: cannot read: %s", cmd_named(file), strerror(errno));
		ok = false;
	} else if (out->full) {
		cmd_warn(c, EX_DATAERR, "%s: larger than %lu octets", cmd_named(file), LIMIT_DOCUMENT);
		ok = false;
	}
	return ok;
}

bool cmd_slurp(struct cmd *c, const char *file, struct buf *out)
{
	FILE *f = cmd_open(c, file);
	bool ok = f && cmd_slurp_file(c, f, file, out);

	cmd_close(f);
	return ok;
}

/* PATH, of which there is no file, as open(2) would make it: what a symbolic link names, and what that one does; false: errno */
static bool follow_links(const char *path, struct buf *out)
{
	enum { LINKS = 40 }; /* as many as Linux follows */
	char to[PATH_MAX];

	buf_str(out, path);
	for (int i = 0; i < LINKS; i++) {
		ssize_t n = readlink(buf_cstr(out), to, sizeof to);
		const char *slash = strrchr(buf_cstr(out), '/');
		if (n < 0)
			return true;
		out->n = *to == '/' || !slash ? 0 : (size_t)(slash - out->p) + 1;
		buf_add(out, to, (size_t)n);
	}
	buf_free(out);
	errno = ELOOP;
	return false;
}

/* the file that -o names, symbolic links followed; false: reported */
static bool output_target(struct cmd *c, mode_t *mode)
{
	mode_t mask = umask(0);
	struct stat st;
	char *real;

	umask(mask);
	*mode = 0666 & ~mask;
	if (stat(c->output, &st)) {
		if (follow_links(c->output, &c->target))
			return true;
		cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		return false;
	}
	if (S_ISDIR(st.st_mode)) {
		cmd_warn(c, EX_CANTCREAT, "%s: is a directory", c->output);
		return false;
	}
	if (!S_ISREG(st.st_mode)) { /* a device or a pipe cannot be replaced, and must not */
		c->fd = open(c->output, O_WRONLY | O_CLOEXEC);
		c->shared = S_ISFIFO(st.st_mode);
		if (c->fd < 0)
			cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		return c->fd >= 0;
	}
	*mode = st.st_mode & 0777;
	real = realpath(c->output, NULL);
	buf_str(&c->target, real ? real : c->output);
	free(real);
	return true;
}

bool cmd_out(struct cmd *c)
{
	struct stat st;
	mode_t mode;

	if (c->append) { /* made when there is something to append */
		c->fd = append_open(c, c->append, false);
		return c->fd != -1;
	}
	if (!c->output || !strcmp(c->output, "-")) {
		c->output = NULL;
		c->fd = STDOUT_FILENO;
		c->shared = fstat(c->fd, &st) == 0 && S_ISFIFO(st.st_mode);
		c->live = isatty(c->fd);
		return true;
	}
	if (!output_target(c, &mode))
		return false;
	if (c->fd >= 0)
		return true;
	buf_printf(&c->temp, "%s.XXXXXX", c->target.p);
	c->fd = scrap_temp(c->temp.p);
	if (c->fd < 0) {
		cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		buf_free(&c->temp);
		buf_free(&c->target);
		return false;
	}
	fchmod(c->fd, mode);
	return true;
}

/* what waits comes to the end of the file to append to */
static void append_pending(struct cmd *c)
{
	bool torn = false;

	if (c->fd < 0)
		c->fd = append_open(c, c->append, true);
	if (c->fd >= 0)
		c->fd = append_lock(c, c->append, c->fd);
	if (c->fd < 0) { /* that is told */
		c->failed = -1;
		return;
	}
	if (!append_write(c->fd, c->pending.p, c->pending.n, &torn))
		c->failed = errno ? errno : EIO;
	append_unlock(c->fd);
	if (torn)
		cmd_warn(c, EX_IOERR, "%s: a part of a record may be at its end", c->append);
	buf_clear(&c->pending);
}

void cmd_flush(struct cmd *c)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	bool locked;

	if (!c->pending.n || c->failed)
		return;
	if (c->append) {
		append_pending(c);
		return;
	}
	/* a pipe takes no more than PIPE_BUF octets in one piece: those who share it take turns */
	locked = c->shared && fcntl(c->fd, F_SETLKW, &lock) == 0;
	errno = 0;
	if (!file_write(c->fd, c->pending.p, c->pending.n))
		c->failed = errno ? errno : EIO;
	if (locked) {
		lock.l_type = F_UNLCK;
		fcntl(c->fd, F_SETLK, &lock);
	}
	buf_clear(&c->pending);
}

void cmd_put(struct cmd *c, const struct buf *b)
{
	enum { ENOUGH = 32 << 10 };

	if (c->pending.n + b->n > ENOUGH)
		cmd_flush(c);
	if (c->failed) /* cmd_finish tells */
		return;
	buf_add(&c->pending, buf_cstr(b), b->n);
	c->written += b->n;
	if (c->live || c->pending.n > ENOUGH)
		cmd_flush(c);
}

/* does FILE differ from what would replace it in nothing but lines that begin with C->stamp?  Of lines that long as none is, not all
 * is held. */
static bool only_stamp(const struct cmd *c)
{
	FILE *was = fopen(c->target.p, "re"), *is = fopen(c->temp.p, "re");
	char a[8192], b[8192];
	size_t n = strlen(c->stamp);
	bool same = was && is, begins = true;

	for (bool more = same; more;) {
		const char *x = fgets(a, sizeof a, was), *y = fgets(b, sizeof b, is);
		more = x && y;
		same = more ? !strcmp(x, y) || (begins && !strncmp(x, c->stamp, n) && !strncmp(y, c->stamp, n)) : !x && !y && !ferror(was) && !ferror(is);
		more = more && same;
		begins = more && strchr(y, '\n') != NULL;
	}
	if (was)
		fclose(was);
	if (is)
		fclose(is);
	return same;
}

/* the temporary file takes its place, or goes */
static void settle_output(struct cmd *c, bool bad, bool empty)
{
	bool there = access(c->target.p, F_OK) == 0;

	if (bad || empty || (c->status && there && !c->merged)) {
		unlink(c->temp.p);
		if (!bad && there && c->status)
			cmd_warn(c, 0, "%s: left as it was, since not all went well", c->output);
	} else if (there && c->stamp && only_stamp(c)) {
		unlink(c->temp.p);
	} else if (rename(c->temp.p, c->target.p)) {
		cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		unlink(c->temp.p);
	} else if (!file_sync_names(c->target.p) && errno != EACCES) {
		cmd_warn(c, EX_IOERR, "%s: %s", c->output, strerror(errno));
	}
}

int cmd_finish(struct cmd *c, bool empty_is_1)
{
	bool empty = empty_is_1 ? !c->found : !c->written;
	const char *name = c->append ? c->append : c->output ? c->output : "standard output";

	cmd_flush(c); /* where nothing was opened, nothing waits */
	if (c->fd >= 0) {
		if ((c->temp.n || c->append) && fsync(c->fd) != 0 && !c->failed)
			c->failed = errno;
		if (close(c->fd) != 0 && !c->failed)
			c->failed = errno;
		if (c->failed) {
			cmd_warn(c, EX_IOERR, "%s: cannot write: %s", name, strerror(c->failed));
			c->status = EX_IOERR;
		}
		if (c->temp.n)
			settle_output(c, c->failed != 0, empty);
		scrap_done(c->fd);
		c->fd = -1;
	}
	buf_free(&c->temp);
	buf_free(&c->target);
	buf_free(&c->pending);
	if (c->status)
		return c->status;
	return empty_is_1 && empty ? 1 : 0;
}

bool cmd_dumb(void)
{
	const char *term = getenv("TERM");
	return !term || !*term || !strcmp(term, "dumb");
}

void cmd_progress(struct cmd *c, size_t i, size_t n)
{
	struct timespec t;
	int64_t now;

	if (!n && c->progress) {
		fputs("\r\033[K", stderr);
		c->progress = 0;
	}
	if (n < 20 || !isatty(2) || cmd_dumb())
		return;
	clock_gettime(CLOCK_MONOTONIC, &t);
	now = (int64_t)t.tv_sec * 10 + t.tv_nsec / 100000000 + 1;
	if (now != c->progress)
		fprintf(stderr, "\r%s: %zu of %zu", c->name, i, n);
	c->progress = now;
}

int cmd_version(const struct cmd *c)
{
	printf("%s %s\n", c->name, EV_VERSION);
	return fflush(stdout) ? EX_IOERR : 0;
}

int cmd_help(const struct cmd *c, const char *text)
{
	printf("usage: %s %s", c->name, text);
	return fflush(stdout) ? EX_IOERR : 0;
}

int cmd_usage(const struct cmd *c, const char *text)
{
	fprintf(stderr, "usage: %s %.*s\n", c->name, (int)strcspn(text, "\n"), text);
	return EX_USAGE;
}

bool cmd_is_mailbox(const char *value)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool ok;

	event_mailbox(value, &name, &addr);
	ok = event_address_ok(buf_cstr(&addr), addr.n) && !strpbrk(value, "\r\n");
	buf_free(&name);
	buf_free(&addr);
	return ok;
}

bool cmd_mailbox(struct cmd *c, const char *option, const char *value)
{
	bool ok = cmd_is_mailbox(value);

	if (!ok)
		cmd_warn(c, EX_USAGE, "%s: no mail address: %s", option, value);
	return ok;
}

char **cmd_default_inputs(int *n)
{
	const char *path = getenv("EV_PATH");
	char **list = NULL, *copy, *save = NULL;
	size_t cap = 0, k = 0;

	*n = 0;
	if (!path || !*path)
		return NULL;
	copy = mem_str(path);
	for (char *part = strtok_r(copy, ":", &save); part; part = strtok_r(NULL, ":", &save)) {
		struct stat st;
		glob_t g;
		struct buf pattern = BUF_INIT;
		if (stat(part, &st) == 0 && S_ISDIR(st.st_mode)) {
			buf_printf(&pattern, "%s/*.rec", part);
			if (glob(buf_cstr(&pattern), 0, NULL, &g) == 0) {
				for (size_t i = 0; i < g.gl_pathc; i++) {
					list = mem_grow(list, &cap, k + 2, sizeof *list);
					list[k++] = mem_str(g.gl_pathv[i]);
				}
				globfree(&g);
			}
		} else {
			list = mem_grow(list, &cap, k + 2, sizeof *list);
			list[k++] = mem_str(part);
		}
		buf_free(&pattern);
	}
	free(copy);
	if (!list)
		list = mem_grow(list, &cap, 1, sizeof *list);
	list[k] = NULL;
	*n = (int)k;
	return list;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool ends_in(const char *name, const char *const *suffixes)
{
	size_t n = strlen(name);

	for (size_t i = 0; suffixes[i]; i++) {
		size_t k = strlen(suffixes[i]);
		if (n > k && !strcmp(name + n - k, suffixes[i]))
			return true;
	}
	return false;
}

bool cmd_listing(struct cmd *c, const char *path, const char *const *suffixes, char ***list, size_t *n)
{
	struct dirent *e;
	struct stat st;
	size_t cap = 0;
	DIR *d;

	*list = NULL;
	*n = 0;
	if (!strcmp(path, "-") || stat(path, &st) || !S_ISDIR(st.st_mode))
		return false;
	d = opendir(path);
	if (!d)
		cmd_warn(c, EX_NOINPUT, "%s: %s", path, strerror(errno));
	while (d && (e = readdir(d))) {
		struct buf b = BUF_INIT;
		if (*e->d_name == '.' || !ends_in(e->d_name, suffixes))
			continue;
		buf_printf(&b, "%s/%s", path, e->d_name);
		if (stat(b.p, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)) { /* a pipe would be waited for */
			cmd_warn(c, EX_NOINPUT, "%s: is no file: left out", b.p);
			buf_free(&b);
			continue;
		}
		*list = mem_grow(*list, &cap, *n + 1, sizeof **list);
		(*list)[(*n)++] = buf_take(&b);
	}
	if (d)
		closedir(d);
	if (*n)
		qsort(*list, *n, sizeof **list, by_name);
	return true;
}
