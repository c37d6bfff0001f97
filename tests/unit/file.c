/* files that take the place of others: as a whole or not at all, and no temporary file stays. */
#include "ground/file.h"
#include "tests/unit/tap.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool has(const char *path, const char *text)
{
	FILE *f = fopen(path, "r");
	char got[16] = "";
	bool same = f && fgets(got, sizeof got, f) && !strcmp(got, text);

	if (f)
		fclose(f);
	return same;
}

int main(void)
{
	char dir[] = "/tmp/ev-file.XXXXXX";
	int fd;

	if (!mkdtemp(dir) || chdir(dir))
		return 1;
	fd = file_begin("a.new", 0600);
	ok(fd >= 0 && file_end(fd, file_write(fd, "one", 3), "a.new", "a"), "a new file");
	ok(has("a", "one") && access("a.new", F_OK), "... has its name, and the temporary one is gone");
	fd = file_begin("a.new", 0600);
	errno = ENOSPC;
	ok(!file_end(fd, false, "a.new", "a") && errno == ENOSPC, "what went wrong before stays the reason");
	ok(has("a", "one") && access("a.new", F_OK), "... the file is what it was, no temporary file stays");
	fd = file_begin("a.new", 0600);
	ok(fd >= 0 && file_end_first(fd, file_write(fd, "two", 3), "a.new", "a") && has("a", "one") && access("a.new", F_OK), "of two that make one the first stays");
	fd = file_begin("f.new", 0600);
	ok(fd >= 0 && file_end_first(fd, file_write(fd, "new", 3), "f.new", "f") && has("f", "new") && access("f.new", F_OK), "... one that is not there is made");
	mkdir("d", 0700);
	mkdir("d/x", 0700);
	fd = file_begin("a.new", 0600);
	ok(!file_end(fd, file_write(fd, "two", 3), "a.new", "d") && access("a.new", F_OK), "a name that cannot be taken: no temporary file stays");
	ok(!symlink("a", "b.new") && file_begin("b.new", 0600) < 0 && has("a", "one"), "a link in the temporary file's place is not followed");
	ok(!symlink("a", "l"), "a link");
	fd = file_begin("l.new", 0600);
	ok(file_end(fd, file_write(fd, "new", 3), "l.new", "l") && has("l", "new") && has("a", "one"), "... is replaced itself");
	ok(file_sync_names("d/x") && file_sync_names("/a") && !file_sync_names("none/a"), "the directory of a name");
	unlink("l"), unlink("a"), unlink("b.new"), rmdir("d/x"), rmdir("d");
	return chdir("/") || rmdir(dir) || done_testing();
}
