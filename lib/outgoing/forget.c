/* forget.c: see forget.h. */
#include "outgoing/forget.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/limits.h"
#include "outgoing/encoded.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

enum { DEPTH = 4, PIECE = 1 << 17 };

static bool letter_or_digit(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

/* a character that an address can go on with (RFC 5322 3.2.3) */
static bool of_address(char c)
{
	return c && (letter_or_digit(c) || strchr("!#$%&'*+-/=?^_`{|}~.", c));
}

/* Is it ADDRESS that stands at P, of which END is the end?  Before a key's bar and quotation marks it ends, too. */
static bool here(const char *text, const char *p, const char *end, const char *address)
{
	size_t k = strlen(address);

	if ((size_t)(end - p) < k || strncasecmp(p, address, k) != 0 || (p > text && of_address(p[-1]) && !strchr("'|=/`", p[-1])))
		return false;
	p += k;
	if (p < end && *p == '.') /* a full stop, or another domain's */
		p++;
	return p >= end || !(letter_or_digit(*p) || *p == '-');
}

static const char *find(const char *text, const char *p, const char *end, const char *address)
{
	for (; p < end; p++)
		if ((*p | 32) == (*address | 32) && here(text, p, end, address))
			return p;
	return NULL;
}

bool forget_names(const char *text, size_t n, const char *address)
{
	return *address && find(text, text, text + n, address) != NULL;
}

void forget_redact(const char *text, size_t n, const char *address, struct buf *out)
{
	const char *p = text, *end = text + n, *at;

	while (*address && (at = find(text, p, end, address))) {
		buf_add(out, p, (size_t)(at - p));
		buf_str(out, "\xe2\x80\xa6");
		p = at + strlen(address);
	}
	buf_add(out, p, (size_t)(end - p));
}

/* ---- answers ---- */

static bool read_whole(const char *path, struct buf *out)
{
	char part[65536];
	ssize_t n = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

	while (fd >= 0 && (n = read(fd, part, sizeof part)) != 0)
		if (n > 0)
			buf_add(out, part, (size_t)n);
		else if (errno != EINTR)
			break;
	if (fd >= 0)
		close(fd);
	return fd >= 0 && n == 0 && !out->full;
}

/* the value of the field NAME, with its colon, in a record; NULL: it has none */
static const char *field(const char *p, const char *end, const char *name, size_t *n)
{
	size_t k = strlen(name);

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
		if ((size_t)(stop - p) >= k && !memcmp(p, name, k)) {
			*n = (size_t)(stop - p) - k;
			return p + k;
		}
		p = nl ? nl + 1 : end;
	}
	return NULL;
}

/* the records without those that ADDRESS sent; returns how many are other than they were */
static size_t without(const struct buf *text, const char *address, struct buf *out)
{
	const char *p = buf_cstr(text), *end = p + text->n;
	size_t changed = 0;

	while (p < end) {
		const char *gap = memmem(p, (size_t)(end - p), "\n\n", 2), *stop = gap ? gap + 2 : end, *from;
		size_t n;
		if (!forget_names(p, (size_t)(stop - p), address)) {
			buf_add(out, p, (size_t)(stop - p));
		} else {
			changed++;
			from = field(p, stop, "MailFrom:", &n);
			if (from && !forget_names(from, n, address))
				forget_redact(p, (size_t)(stop - p), address, out);
		}
		p = stop;
	}
	return changed;
}

static bool replace(const char *path, const struct buf *text)
{
	struct buf temp = BUF_INIT;
	bool ok;
	int fd;

	if (!text->n)
		return unlink(path) == 0;
	buf_printf(&temp, "%s.new", path);
	fd = file_begin(temp.p, 0600);
	ok = fd >= 0 && file_end(fd, file_write(fd, text->p, text->n), temp.p, path);
	buf_free(&temp);
	return ok;
}

/* ".PROCESS.new": what a process that is gone had begun to keep, and never said that it did */
static bool unfinished(const char *name)
{
	char *end;
	long pid = *name == '.' ? strtol(name + 1, &end, 10) : 0;

	return pid > 0 && !strcmp(end, ".new") && kill((pid_t)pid, 0) && errno == ESRCH;
}

int forget_answers(const char *dir, const char *address, size_t *dropped, struct err *e)
{
	struct buf path = BUF_INIT, text = {.max = LIMIT_LEDGER}, kept = {.max = LIMIT_LEDGER};
	struct dirent *d;
	int rc = 0;
	DIR *list;

	buf_printf(&path, "%s/answers", dir);
	list = opendir(path.p);
	while (rc == 0 && list && (d = readdir(list))) {
		size_t n;
		buf_clear(&path);
		buf_printf(&path, "%s/answers/%s", dir, d->d_name);
		if (unfinished(d->d_name))
			unlink(path.p);
		if (*d->d_name == '.')
			continue;
		buf_clear(&text);
		buf_clear(&kept);
		if (!read_whole(path.p, &text)) {
			rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, text.full ? "is too large" : strerror(errno));
			break;
		}
		n = without(&text, address, &kept);
		*dropped += n;
		if (n && !replace(path.p, &kept))
			rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	}
	if (list)
		closedir(list);
	buf_free(&path);
	buf_free(&text);
	buf_free(&kept);
	return rc;
}

/* ---- what is left ---- */

static bool named(void *ctx, const char *text, size_t n)
{
	return forget_names(text, n, ctx);
}

/* whatever in it is encoded */
static bool file_names(const char *path, const char *address)
{
	static const size_t overlap = 4096; /* an address is shorter, and what it is folded and encoded to */
	char *room = malloc(PIECE);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	size_t have = 0;
	bool found = false;
	ssize_t n = room && fd >= 0 ? 1 : 0;

	while (!found && n > 0) {
		while (have < PIECE && (n = read(fd, room + have, PIECE - have)) > 0)
			have += (size_t)n;
		found = encoded_any(room, have, named, (void *)(uintptr_t)address);
		if (have > overlap) {
			memmove(room, room + have - overlap, overlap);
			have = overlap;
		}
	}
	if (fd >= 0)
		close(fd);
	free(room);
	return found;
}

static void scan(const char *dir, int depth, const char *address, void (*each)(void *ctx, const char *path), void *ctx)
{
	struct buf path = BUF_INIT;
	DIR *list = opendir(dir);
	struct dirent *d;

	while (list && (d = readdir(list))) {
		struct stat st;
		if (!strcmp(d->d_name, ".") || !strcmp(d->d_name, ".."))
			continue;
		buf_clear(&path);
		buf_printf(&path, "%s/%s", dir, d->d_name);
		if (lstat(path.p, &st))
			continue;
		if (S_ISDIR(st.st_mode) && depth < DEPTH)
			scan(path.p, depth + 1, address, each, ctx);
		else if (S_ISREG(st.st_mode) && file_names(path.p, address))
			each(ctx, path.p);
	}
	if (list)
		closedir(list);
	buf_free(&path);
}

void forget_scan(const char *dir, const char *address, void (*each)(void *ctx, const char *path), void *ctx)
{
	scan(dir, 0, address, each, ctx);
}
