/* token.c: the secret, SipHash-2-4 and what is made with them; see token.h. */
#include "outgoing/token.h"

#include "ground/compat.h"
#include "ground/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

/* ---- SipHash-2-4 ---- */

static uint64_t rotate(uint64_t x, int b)
{
	return x << b | x >> (64 - b);
}

static void round_of(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = rotate(v[1], 13) ^ v[0];
	v[3] = rotate(v[3], 16) ^ v[2];
	v[0] = rotate(v[0], 32) + v[3];
	v[2] += v[1];
	v[3] = rotate(v[3], 21) ^ v[0];
	v[1] = rotate(v[1], 17) ^ v[2];
	v[2] = rotate(v[2], 32);
}

static uint64_t word_at(const unsigned char *p, size_t n)
{
	uint64_t w = 0;

	for (size_t i = 0; i < n && i < 8; i++)
		w |= (uint64_t)p[i] << (8 * i);
	return w;
}

uint64_t token_hash(const unsigned char key[TOKEN_KEY], const void *text, size_t n)
{
	const unsigned char *p = text;
	uint64_t k0 = word_at(key, 8), k1 = word_at(key + 8, 8), last = (uint64_t)n << 56;
	uint64_t v[4] = {k0 ^ 0x736f6d6570736575ULL, k1 ^ 0x646f72616e646f6dULL, k0 ^ 0x6c7967656e657261ULL, k1 ^ 0x7465646279746573ULL};

	for (; n >= 8; p += 8, n -= 8) {
		uint64_t m = word_at(p, 8);
		v[3] ^= m;
		round_of(v);
		round_of(v);
		v[0] ^= m;
	}
	last |= word_at(p, n);
	v[3] ^= last;
	round_of(v);
	round_of(v);
	v[0] ^= last;
	v[2] ^= 0xff;
	for (int i = 0; i < 4; i++)
		round_of(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/* ---- the secret ---- */

/* a new secret, under a name of its own until it is on the disk; where another process was faster its secret stays */
static int make_key(const char *path, struct err *e)
{
	unsigned char key[TOKEN_KEY];
	struct buf temp = BUF_INIT;
	int fd, rc = 0;
	bool ok;

	buf_printf(&temp, "%s.%ld", path, (long)getpid());
	if (!compat_random(key, sizeof key)) {
		rc = err_set(e, EX_OSERR, 0, "no random octets: %s", strerror(errno));
		goto out;
	}
	fd = file_begin(temp.p, 0600);
	ok = fd >= 0 && file_write(fd, (const char *)key, sizeof key);
	if (fd < 0 || !file_end_first(fd, ok, temp.p, path))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path, strerror(errno));
	compat_forget(key, sizeof key);
out:
	buf_free(&temp);
	return rc;
}

int token_key(const char *dir, bool make, unsigned char key[TOKEN_KEY], struct err *e)
{
	struct buf path = BUF_INIT;
	int fd, rc = 0;

	memset(key, 0, TOKEN_KEY);
	buf_printf(&path, "%s/key", dir);
	fd = open(path.p, O_RDONLY | O_CLOEXEC);
	if (fd < 0 && errno == ENOENT && make) {
		rc = make_key(path.p, e);
		fd = rc ? -1 : open(path.p, O_RDONLY | O_CLOEXEC);
	}
	if (!rc && fd < 0 && (make || errno != ENOENT))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	if (fd >= 0) {
		errno = 0;
		if (!file_read(fd, (char *)key, TOKEN_KEY))
			rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, errno ? strerror(errno) : "the secret is cut off: remove the file, and a new one is made");
		close(fd);
	}
	buf_free(&path);
	return rc;
}

/* ---- tokens ---- */

void token_make(const unsigned char key[TOKEN_KEY], const char *uid, const char *recipient, char out[TOKEN_SIZE])
{
	static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
	struct buf b = BUF_INIT;
	uint64_t half[2];

	buf_char(&b, '\1');
	buf_str(&b, uid);
	buf_char(&b, '\0');
	for (; *recipient; recipient++)
		buf_char(&b, *recipient >= 'A' && *recipient <= 'Z' ? (char)(*recipient + 32) : *recipient);
	half[0] = token_hash(key, b.p, b.n);
	*b.p = '\2';
	half[1] = token_hash(key, b.p, b.n);
	for (size_t i = 0; i < TOKEN_LENGTH; i++)
		out[i] = digits[half[i / 8] >> (5 * (i % 8)) & 31];
	out[TOKEN_LENGTH] = '\0';
	buf_free(&b);
}

static bool token_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
}

bool token_next(const char **text, char out[TOKEN_SIZE])
{
	const char *p = *text;

	while (*p) {
		const char *start;
		while (*p && !token_char(*p))
			p++;
		start = p;
		while (token_char(*p))
			p++;
		if (p - start != TOKEN_LENGTH)
			continue;
		for (size_t i = 0; i < TOKEN_LENGTH; i++)
			out[i] = start[i] >= 'A' && start[i] <= 'Z' ? (char)(start[i] + 32) : start[i];
		out[TOKEN_LENGTH] = '\0';
		*text = p;
		return true;
	}
	*text = p;
	return false;
}

bool token_same(const char a[TOKEN_SIZE], const char b[TOKEN_SIZE])
{
	unsigned differ = 0;

	for (size_t i = 0; i < TOKEN_SIZE; i++)
		differ |= (unsigned char)a[i] ^ (unsigned char)b[i];
	return !differ;
}

void token_fill(const char *text, const char *token, struct buf *out)
{
	const char *hole;

	for (; (hole = strstr(text, "{token}")); text = hole + 7) {
		buf_add(out, text, (size_t)(hole - text));
		buf_str(out, token);
	}
	buf_str(out, text);
}
