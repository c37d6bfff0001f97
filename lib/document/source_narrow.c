/* source_narrow.c: a file in UTF-16 for who reads it line by line; see source.h. */
#include "document/source.h"

#include <stdbool.h>
#include <string.h>

enum { PART = 1 << 16 };

/* octets of P that are whole characters: two a unit, and no first half of a pair at the end */
static size_t whole(const char *p, size_t n, bool little)
{
	n -= n % 2;
	return n >= 2 && ((unsigned char)p[n - (little ? 1 : 2)] & 0xfc) == 0xd8 ? n - 2 : n;
}

/* a part, with a mark before it, so that there is nothing to be guessed of it */
static bool put(const char *p, size_t n, bool little, FILE *to)
{
	const char *mark = little ? "\xff\xfe" : "\xfe\xff";
	struct buf text = BUF_INIT, part = BUF_INIT;
	bool ok;

	if (n < 2 || memcmp(p, mark, 2) != 0)
		buf_add(&part, mark, 2);
	buf_add(&part, p, n);
	source_decode(part.p, part.n, NULL, &text);
	buf_free(&part);
	ok = !text.n || fwrite(text.p, 1, text.n, to) == text.n;
	buf_free(&text);
	return ok;
}

FILE *source_narrow(const char *first, size_t n, FILE *f)
{
	bool little = (unsigned char)first[0] == 0xff || ((unsigned char)first[0] != 0xfe && !first[1]), ok = true;
	FILE *to = tmpfile();
	char part[PART + 4];
	size_t at = 0, kept = 0;

	while (to && ok) { /* what was read already, then the rest */
		size_t room = PART - kept, k = n - at < room ? n - at : room, good;
		if (k)
			memcpy(part + kept, first + at, k);
		else
			k = fread(part + kept, 1, room, f);
		at += at < n ? k : 0;
		if (!k)
			break;
		k += kept;
		good = whole(part, k, little);
		ok = put(part, good, little, to);
		kept = k - good;
		memmove(part, part + good, kept);
	}
	if (to && (!ok || fflush(to) || fseeko(to, 0, SEEK_SET))) {
		fclose(to);
		to = NULL;
	}
	return to;
}
