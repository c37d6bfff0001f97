/* attach.c: see attach.h. */
#include "outgoing/attach.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

const char *attach_type(const char *name)
{
	static const char *const types[][2] = {{"pdf", "application/pdf"}, {"txt", "text/plain"}, {"html", "text/html"}, {"ics", "text/calendar"}, {"csv", "text/csv"}, {"png", "image/png"},
	                                       {"jpg", "image/jpeg"}, {"jpeg", "image/jpeg"}, {"gif", "image/gif"}, {"svg", "image/svg+xml"}, {"zip", "application/zip"},
	                                       {"odt", "application/vnd.oasis.opendocument.text"}, {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
	                                       {"odp", "application/vnd.oasis.opendocument.presentation"}, {"doc", "application/msword"},
	                                       {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	                                       {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	                                       {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"}, {"gpx", "application/gpx+xml"}};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof types / sizeof *types; i++)
		if (!strcasecmp(dot + 1, types[i][0]))
			return types[i][1];
	return "application/octet-stream";
}

/* opens PATH below the directory, component by component, never through a link */
static int open_below(int dir, const char *path)
{
	int at = dup(dir);

	while (at >= 0) {
		size_t n = strcspn(path, "/");
		char part[256];
		int next;
		bool last;
		if (n == 0) {
			if (!*path)
				break;
			path++;
			continue;
		}
		if (n >= sizeof part || (n == 2 && !strncmp(path, "..", 2))) {
			close(at);
			errno = EACCES;
			return -1;
		}
		memcpy(part, path, n);
		part[n] = '\0';
		path += n + strspn(path + n, "/");
		last = !*path;
		next = openat(at, part, last ? O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK : O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC);
		close(at);
		at = next;
		if (last)
			break;
	}
	return at;
}

int attach_read(const char *root, const char *path, struct attachment *out, struct err *e)
{
	const char *below = path, *slash;
	size_t n = strlen(root);
	struct stat st;
	char part[65536];
	ssize_t k;
	int dir, fd = -1, rc = 0;

	while (n > 1 && root[n - 1] == '/')
		n--;
	if (*path == '/') {
		if (strncmp(path, root, n) != 0 || path[n] != '/')
			return err_set(e, EX_DATAERR, 0, "Attach: %.200s is not below --attach-root %.100s", path, root);
		below = path + n;
	}
	dir = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir >= 0) {
		fd = open_below(dir, below);
		close(dir);
	}
	if (fd < 0)
		return err_set(e, EX_DATAERR, 0, "Attach: %.200s: %s", path, errno == ELOOP || errno == ENOTDIR ? "a link is not followed" : strerror(errno));
	if (fstat(fd, &st) || !S_ISREG(st.st_mode))
		rc = err_set(e, EX_DATAERR, 0, "Attach: %.200s: no regular file", path);
	else if (st.st_size > (off_t)LIMIT_ATTACHMENT)
		rc = err_set(e, EX_DATAERR, 0, "Attach: %.200s: larger than %lu octets", path, LIMIT_ATTACHMENT);
	memset(out, 0, sizeof *out);
	while (rc == 0 && (k = read(fd, part, sizeof part)) != 0) {
		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0)
			rc = err_set(e, EX_IOERR, 0, "Attach: %.200s: %s", path, strerror(errno));
		else
			buf_add(&out->content, part, (size_t)k);
	}
	close(fd);
	if (rc) {
		buf_free(&out->content);
		return rc;
	}
	slash = strrchr(path, '/');
	slash = slash ? slash + 1 : path;
	{
		struct buf clean = BUF_INIT;
		utf8_clean(slash, strlen(slash), false, &clean);
		out->name = buf_take(&clean);
	}
	out->type = attach_type(slash);
	return 0;
}
