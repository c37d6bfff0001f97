/* common.c: what the four commands share; see common.h. */
#include "cmd/common.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "record/event.h"
#include "time/zone.h"

#include <errno.h>
#include <glob.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#ifndef EV_VERSION
#define EV_VERSION "unknown"
#endif

static const char *local_zone(void)
{
	static char name[PATH_MAX];
	const char *tz = getenv("TZ"), *p;
	ssize_t n;

	if (tz && *tz) {
		if (*tz == ':')
			tz++;
		return zone_find(tz) ? tz : "";
	}
	n = readlink("/etc/localtime", name, sizeof name - 1);
	if (n <= 0)
		return "";
	name[n] = '\0';
	p = strstr(name, "/zoneinfo/");
	/* a server set to UTC says nothing about its reader */
	return p && !strstr(p, "UTC") && zone_find(p + 10) ? p + 10 : "";
}

void cmd_start(struct cmd *c, const char *name)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;

	memset(c, 0, sizeof *c);
	c->name = name;
	c->tz = local_zone();
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

bool cmd_now(struct cmd *c, const char *text)
{
	struct civil t;

	if (!civil_parse(text, &t)) {
		cmd_warn(c, EX_USAGE, "--now: not a date or time: %s", text);
		return false;
	}
	t.timed = true;
	c->now_given = true;
	c->now_local = t;
	c->now = zone_instant(zone_find(c->tz), &t);
	if (t.utc)
		c->now_local = zone_local(zone_find(c->tz), c->now);
	return true;
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
	for (char *p = msg; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 127)
			*p = '?';
	fprintf(stderr, "%s: %s\n", c->name, msg);
	if (status && !c->status)
		c->status = status;
	return status;
}

int cmd_error(struct cmd *c, const char *file, const struct err *e)
{
	const char *name = file && !strcmp(file, "-") ? "(standard input)" : file;

	if (!name)
		return cmd_warn(c, e->status, "%s", e->msg);
	if (e->line)
		return cmd_warn(c, e->status, "%s:%zu: %s", name, e->line, e->msg);
	return cmd_warn(c, e->status, "%s: %s", name, e->msg);
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
	if (fstat(fileno(f), &st) == 0 && S_ISDIR(st.st_mode)) {
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

void cmd_records(struct cmd *c, FILE *f, const char *file, bool (*each)(void *ctx, const char *file, struct rec *r), void *ctx)
{
	struct rec_reader *rd = rec_reader_new(f);
	struct rec r = REC_INIT;
	struct err e = {0};
	bool more = true;
	int rc;

	while (more && (rc = rec_read(rd, &r, &e)) != 0) {
		if (rc < 0) {
			cmd_error(c, file, &e);
			more = e.status == EX_DATAERR;
		} else if (!r.descriptor && rec_count(&r, "#") < r.n) {
			more = each(ctx, file, &r);
		}
	}
	rec_reader_free(rd);
	rec_free(&r);
}

bool cmd_slurp(struct cmd *c, const char *file, struct buf *out)
{
	FILE *f = cmd_open(c, file);
	char part[65536];
	size_t n;
	bool ok = true;

	if (!f)
		return false;
	out->max = LIMIT_DOCUMENT;
	while ((n = fread(part, 1, sizeof part, f)) > 0 && !out->full)
		buf_add(out, part, n);
	if (ferror(f)) {
		cmd_warn(c, EX_IOERR, "%s: cannot read: %s", file, strerror(errno));
		ok = false;
	} else if (out->full) {
		cmd_warn(c, EX_DATAERR, "%s: larger than %lu octets", file, LIMIT_DOCUMENT);
		ok = false;
	}
	cmd_close(f);
	return ok;
}

bool cmd_out(struct cmd *c)
{
	int fd;

	if (!c->output || !strcmp(c->output, "-")) {
		c->output = NULL;
		c->out = stdout;
		return true;
	}
	buf_printf(&c->temp, "%s.XXXXXX", c->output);
	fd = mkstemp(c->temp.p);
	if (fd < 0 || !(c->out = fdopen(fd, "w"))) {
		cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		if (fd >= 0) {
			unlink(c->temp.p);
			close(fd);
		}
		buf_free(&c->temp);
		return false;
	}
	fchmod(fd, 0644);
	return true;
}

void cmd_put(struct cmd *c, const struct buf *b)
{
	if (b->n)
		fwrite(b->p, 1, b->n, c->out); /* the result is looked at in cmd_finish */
}

int cmd_finish(struct cmd *c, bool empty_is_1)
{
	bool bad;

	if (c->out) {
		bad = fflush(c->out) != 0 || ferror(c->out);
		if (c->output)
			bad = fsync(fileno(c->out)) != 0 || bad;
		bad = fclose(c->out) != 0 || bad;
		if (bad) {
			cmd_warn(c, EX_IOERR, "%s: cannot write: %s", c->output ? c->output : "standard output", strerror(errno ? errno : EIO));
			c->status = EX_IOERR;
		}
		if (c->output) {
			if (bad)
				unlink(c->temp.p);
			else if (rename(c->temp.p, c->output))
				cmd_warn(c, EX_CANTCREAT, "%s: %s", c->output, strerror(errno));
		}
	}
	buf_free(&c->temp);
	if (c->status)
		return c->status;
	return empty_is_1 && !c->found ? 1 : 0;
}

void cmd_progress(struct cmd *c, size_t i, size_t n)
{
	struct timespec t;
	int64_t now;

	if (!n && c->progress) {
		fputs("\r\033[K", stderr);
		c->progress = 0;
	}
	if (n < 20 || !isatty(2))
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

bool cmd_mailbox(struct cmd *c, const char *option, const char *value)
{
	struct buf name = BUF_INIT, addr = BUF_INIT;
	bool ok;

	event_mailbox(value, &name, &addr);
	ok = event_address_ok(buf_cstr(&addr), addr.n) && !strpbrk(value, "\r\n");
	if (!ok)
		cmd_warn(c, EX_USAGE, "%s: no mail address: %s", option, value);
	buf_free(&name);
	buf_free(&addr);
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
