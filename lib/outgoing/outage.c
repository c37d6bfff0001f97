/* outage.c: see outage.h. */
#include "outgoing/outage.h"

#include "ground/file.h"
#include "record/rec.h"
#include "time/civil.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TROUBLES = 20 }; /* that are told apart in one outage; the older ones are forgotten */
static const char FIELD[] = "Said";

static void path_of(const char *dir, const char *suffix, struct buf *out)
{
	buf_printf(out, "%s/outage%s", dir, suffix);
}

/* octets of WHY that tell one trouble from another */
static size_t kind(const char *why)
{
	size_t n = strcspn(why, "0123456789");

	if (strspn(why + n, "0123456789") == 3 && (why[n + 3] == ' ' || why[n + 3] == '-')) /* a reply's code, RFC 5321 4.2 */
		n += 3;
	return n;
}

static bool same(const char *a, const char *b)
{
	return kind(a) == kind(b) && !strncmp(a, b, kind(a));
}

/* what is written down, empty where nothing is or where it cannot be read */
static void read_all(const char *dir, struct rec *r)
{
	struct buf path = BUF_INIT;
	struct rec_reader *in;
	struct err e;
	FILE *f;

	path_of(dir, "", &path);
	f = fopen(path.p, "re");
	buf_free(&path);
	if (!f)
		return;
	in = rec_reader_new(f);
	if (rec_read(in, r, &e) != 1)
		rec_clear(r);
	rec_reader_free(in);
	fclose(f);
}

/* nothing is lost where the machine dies: it is said once more then */
static bool write_all(const char *dir, const struct rec *r)
{
	struct buf path = BUF_INIT, temp = BUF_INIT, text = BUF_INIT;
	bool ok;
	int fd;

	path_of(dir, "", &path);
	path_of(dir, ".new", &temp);
	rec_write(r, &text);
	fd = file_begin(temp.p, 0600);
	ok = fd >= 0 && file_end(fd, file_write(fd, buf_cstr(&text), text.n), temp.p, path.p);
	buf_free(&path);
	buf_free(&temp);
	buf_free(&text);
	return ok;
}

/* a field's value: the time, a blank and the words */
static const char *words_in(const char *value, int64_t *at)
{
	size_t n = strcspn(value, " ");
	char text[CIVIL_SIZE];
	struct civil c;

	if (!value[n] || n >= sizeof text)
		return NULL;
	memcpy(text, value, n);
	text[n] = '\0';
	if (!civil_parse(text, &c))
		return NULL;
	*at = civil_seconds(&c);
	return value + n + 1;
}

bool outage_news(const char *dir, const char *why, int64_t now)
{
	struct rec old = REC_INIT, r = REC_INIT;
	struct civil at = civil_of_seconds(now);
	struct buf value = BUF_INIT;
	char text[CIVIL_SIZE];
	bool news = true;

	read_all(dir, &old);
	for (size_t i = old.n > TROUBLES ? old.n - TROUBLES : 0; i < old.n; i++) {
		int64_t said;
		const char *words = words_in(old.field[i].value, &said);
		if (!words)
			continue;
		if (!same(words, why))
			rec_add(&r, FIELD, old.field[i].value);
		else if (now >= said && now < said + OUTAGE_AGAIN)
			news = false;
	}
	at.utc = true;
	buf_printf(&value, "%s %s", civil_format(&at, text), why);
	rec_add(&r, FIELD, value.p);
	if (news)
		write_all(dir, &r);
	buf_free(&value);
	rec_free(&old);
	rec_free(&r);
	return news;
}

bool outage_reason(const char *dir, struct buf *out)
{
	struct rec r = REC_INIT;
	const char *words = NULL;
	int64_t at;

	read_all(dir, &r);
	if (r.n)
		words = words_in(r.field[r.n - 1].value, &at);
	if (words)
		buf_str(out, words);
	rec_free(&r);
	return words != NULL;
}

void outage_over(const char *dir)
{
	struct buf path = BUF_INIT;

	path_of(dir, "", &path);
	unlink(path.p);
	buf_free(&path);
}
