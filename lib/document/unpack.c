/* unpack.c: the adapter to libarchive; see unpack.h. */
#include "document/unpack.h"

#include "ground/buf.h"
#include "ground/limits.h"
#include "ground/mem.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

enum { NAME = 120, KEPT = 200 }; /* a member's name in octets; members that are read */

struct names {
	char name[KEPT][NAME];
	size_t n;
};

static bool ends(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);
	return n >= k && !strcmp(s + n - k, end);
}

/* does a document's text stand in a member of this name? */
static bool wanted(const char *s, struct names *seen)
{
	if (!s || !*s || *s == '/' || strlen(s) >= NAME || strstr(s, "..") || s[strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-[]/")])
		return false;
	if (!ends(s, ".xml") && !ends(s, ".rels") && strcmp(s, "mimetype") != 0)
		return false;
	if (!strncmp(s, "customXml/", 10) || !strncmp(s, "Object ", 7) || strstr(s, "/theme/") || strstr(s, "/charts/") || strstr(s, "/diagrams/"))
		return false;
	for (size_t i = 0; i < seen->n; i++)
		if (!strcmp(seen->name[i], s))
			return false;
	if (seen->n == KEPT)
		return false;
	strcpy(seen->name[seen->n++], s);
	return true;
}

static int member(struct archive *a, struct buf *out, size_t *total, const char *name, struct err *e)
{
	char part[65536];
	la_ssize_t n;

	buf_clear(out);
	while ((n = archive_read_data(a, part, sizeof part)) > 0) {
		*total += (size_t)n;
		if (out->n + (size_t)n > LIMIT_MEMBER || *total > LIMIT_UNPACKED)
			return err_set(e, EX_DATAERR, 0, "%s is larger than %lu MB when it is unpacked: not read", name, (out->n + (size_t)n > LIMIT_MEMBER ? LIMIT_MEMBER : LIMIT_UNPACKED) >> 20);
		buf_add(out, part, (size_t)n);
	}
	if (n < 0) {
		const char *why = archive_error_string(a);
		bool secret = archive_read_has_encrypted_entries(a) > 0;
		return err_set(e, EX_DATAERR, 0, "%s: %s", name, secret ? "is protected by a password" : why ? why : "cannot be unpacked");
	}
	return 0;
}

long unpack_zip(int fd, void (*each)(void *ctx, const char *name, const char *p, size_t n), void *ctx, struct err *e)
{
	struct archive *a = archive_read_new();
	struct archive_entry *entry;
	struct names *seen = mem_new(1, sizeof *seen);
	struct buf out = {.max = LIMIT_MEMBER};
	size_t total = 0, looked = 0;
	long n = 0;
	int rc = ARCHIVE_FATAL;

	if (!a || archive_read_support_format_zip_seekable(a) != ARCHIVE_OK || archive_read_open_fd(a, fd, 65536) != ARCHIVE_OK) {
		n = err_set(e, EX_DATAERR, 0, "cannot be read as a ZIP archive: %s", a && archive_error_string(a) ? archive_error_string(a) : "no memory");
	} else {
		while (n >= 0 && (rc = archive_read_next_header(a, &entry)) >= ARCHIVE_WARN && rc != ARCHIVE_EOF) {
			const char *name = archive_entry_pathname(entry);
			if (++looked > LIMIT_ARCHIVED) {
				n = err_set(e, EX_DATAERR, 0, "an archive of more than %d files: not read", LIMIT_ARCHIVED);
			} else if (archive_entry_filetype(entry) == AE_IFREG && wanted(name, seen)) {
				if (member(a, &out, &total, seen->name[seen->n - 1], e)) {
					n = -1;
				} else {
					each(ctx, seen->name[seen->n - 1], buf_cstr(&out), out.n);
					n++;
				}
			}
		}
		if (n >= 0 && rc != ARCHIVE_EOF)
			n = err_set(e, EX_DATAERR, 0, "is a damaged archive: %s", archive_error_string(a) ? archive_error_string(a) : "cut off");
	}
	if (a)
		archive_read_free(a);
	buf_free(&out);
	free(seen);
	return n;
}
