/* spool.c: unit tests: messages in pieces come back octet by octet, whatever segment the common ones are in, and an erased
 * one leaves the others whole. */
#include "outgoing/spool.h"
#include "tests/unit/tap.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void message(struct pieces *p, const struct buf *common, struct pieces_place *place, const char *name)
{
	*p = (struct pieces){.common = common, .place = place};
	buf_printf(&p->own, "To: %s\r\n", name);
	pieces_own(p);
	pieces_common(p, 0, 6);
	buf_printf(&p->own, "Hello %s\r\n", name);
	pieces_own(p);
	pieces_common(p, 6, common->n - 6);
}

int main(void)
{
	static const char *const names[] = {"anna", "bo", "a name that is longer than the others", "d"};
	char dir[] = "/tmp/ev-spool-XXXXXX", path[64];
	struct buf common = BUF_INIT, ref[8] = {BUF_INIT}, want[8] = {BUF_INIT}, got = BUF_INIT;
	struct pieces_place place = {"", 0};
	struct spool_reader reader = {0};
	struct spool *s = NULL;
	struct pieces p;
	struct stat st;
	struct err e = {0};
	bool good = true;

	ok(mkdtemp(dir) != NULL, "a directory");
	snprintf(path, sizeof path, "%s/spool", dir);
	mkdir(path, 0700);
	buf_str(&common, "A: b\r\n");
	for (int i = 0; i < 5000; i++)
		buf_printf(&common, "line %d\r\n", i);
	for (int i = 0; i < 8; i++) {
		if (i % 4 == 0) {
			spool_close(s);
			s = spool_new(dir, &e);
		}
		message(&p, &common, i == 6 ? NULL : &place, names[i % 4]);
		pieces_join(&p, &want[i]);
		good = good && spool_add(s, &p, &ref[i], &e) == 0;
		pieces_free(&p);
	}
	ok(good && spool_commit(s, &e) == 0, "eight messages in two segments");
	spool_close(s);
	snprintf(path, sizeof path, "%s/spool/%.*s", dir, (int)strcspn(ref[0].p, ":"), ref[0].p);
	ok(stat(path, &st) == 0 && (size_t)st.st_size < 2 * common.n, "what they have in common is in a segment once");
	for (int i = 7; i >= 0; i--) {
		int at = i * 5 % 8;
		good = good && spool_read(&reader, dir, ref[at].p, &got, &e) == 0 && got.n == want[at].n && !memcmp(got.p, want[at].p, got.n);
	}
	ok(good, "each comes back as it was, in any order");
	ok(spool_erase(dir, ref[1].p, &e) == 0 && spool_read(&reader, dir, ref[1].p, &got, &e) != 0, "an erased one is gone");
	is_int(spool_read(&reader, dir, ref[0].p, &got, &e), 0, "... and the others are whole");
	is_str(buf_cstr(&got), buf_cstr(&want[0]), "... octet by octet");
	ok(spool_read(&reader, dir, "../ledger:0:10:p", &got, &e) != 0 && spool_read(&reader, dir, "x:0:0:p", &got, &e) != 0 && spool_read(&reader, dir, "x:0:5:q", &got, &e) != 0, "what is no reference is refused");
	buf_clear(&got);
	buf_printf(&got, "%.*s:1:20:p", (int)strcspn(ref[0].p, ":"), ref[0].p);
	ok(spool_read(&reader, dir, got.p, &want[7], &e) != 0, "a reference into the middle of one finds no message");
	spool_reader_free(&reader);
	for (int i = 0; i < 8; i++) {
		snprintf(path, sizeof path, "%s/spool/%.*s", dir, (int)strcspn(ref[i].p, ":"), ref[i].p);
		unlink(path);
		buf_free(&ref[i]);
		buf_free(&want[i]);
	}
	snprintf(path, sizeof path, "%s/spool", dir);
	rmdir(path);
	rmdir(dir);
	buf_free(&common);
	buf_free(&got);
	return done_testing();
}
