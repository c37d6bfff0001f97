/* answer.c: see answer.h. */
#include "document/answer.h"

#include "ground/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool token_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
}

static size_t token_at(const char *p)
{
	size_t n = 0;

	while (n <= ANSWER_TOKEN && token_char(p[n]))
		n++;
	return n == ANSWER_TOKEN ? n : 0;
}

bool answer_thread(const char *text)
{
	for (const char *p = strchr(text, '<'); p; p = strchr(p + 1, '<')) {
		size_t n = token_at(p + 1), k = 0;
		if (!n || p[1 + n] != '.')
			continue;
		while (k < 32 && isxdigit((unsigned char)p[2 + n + k]))
			k++;
		if (k == 32 && p[2 + n + k] == '@')
			return true;
	}
	return false;
}

bool answer_address(const char *text)
{
	for (const char *p = strchr(text, '+'); p; p = strchr(p + 1, '+')) {
		size_t n = token_at(p + 1);
		if (n && p[1 + n] == '@')
			return true;
	}
	return false;
}

/* SEQUENCE, perhaps an instance: digits, T and Z, parted by hyphens */
static bool about_ok(const char *p, size_t n)
{
	size_t k = token_at(p), digits = 0;

	if (!k || n <= k || p[k] != '-' || n > 64)
		return false;
	for (size_t i = k + 1; i < n; i++) {
		if (!isdigit((unsigned char)p[i]) && p[i] != '-' && p[i] != 'T' && p[i] != 'Z')
			return false;
		digits += isdigit((unsigned char)p[i]) != 0;
	}
	return digits && isdigit((unsigned char)p[k + 1]);
}

bool answer_subject(const char *subject, struct buf *says, struct buf *about)
{
	static const char *const answers[] = {"accepted", "tentative", "declined"};
	const char *open = strrchr(subject, '['), *close = open ? strchr(open, ']') : NULL;
	size_t first = strcspn(subject, ": ");

	if (!close || close[1 + strspn(close + 1, " ")] || (first <= 3 && subject[first] == ':')) /* Re: AW: Fwd: TR: Odp: */
		return false;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		size_t k = strlen(answers[i]);
		if (strncmp(open + 1, answers[i], k) != 0 || open[1 + k] != ' ' || !about_ok(open + 2 + k, (size_t)(close - open) - 2 - k))
			continue;
		buf_str(says, answers[i]);
		buf_add(about, open + 2 + k, (size_t)(close - open) - 2 - k);
		return true;
	}
	return false;
}

/* ---- what was written ---- */

struct line {
	const char *p;
	size_t n;
};

static struct line next_line(const char **p, const char *end)
{
	const char *nl = memchr(*p, '\n', (size_t)(end - *p));
	struct line l = {*p, (size_t)((nl ? nl : end) - *p)};

	*p = nl ? nl + 1 : end;
	while (l.n && (l.p[l.n - 1] == '\r' || l.p[l.n - 1] == ' ' || l.p[l.n - 1] == '\t'))
		l.n--;
	return l;
}

static bool quoted(struct line l)
{
	size_t i = 0;

	while (i < l.n && (l.p[i] == ' ' || l.p[i] == '\t'))
		i++;
	return i < l.n && l.p[i] == '>';
}

/* "-----Original Message-----", "________________" */
static bool parts_off(struct line l)
{
	size_t dashes = 0, lines = 0;

	while (dashes < l.n && l.p[dashes] == '-')
		dashes++;
	while (lines < l.n && l.p[lines] == '_')
		lines++;
	return (dashes >= 4 && l.p[l.n - 1] == '-') || (lines >= 10 && lines == l.n);
}

/* "Von: Netz <netz@example.org>": the head of an earlier mail as some programs put it under a reply */
static bool head_line(struct line l)
{
	const char *colon = memchr(l.p, ':', l.n), *at = memchr(l.p, '@', l.n);
	size_t word = colon ? (size_t)(colon - l.p) : 0;

	return at && colon < at && word >= 2 && word < 20 && !memchr(l.p, ' ', word);
}

enum { DATE = 5 }; /* digits that a date has at least, with its year or an hour */

static size_t digits(struct line l)
{
	size_t n = 0;

	for (size_t i = 0; i < l.n; i++)
		n += isdigit((unsigned char)l.p[i]) != 0;
	return n;
}

static bool ends_in_colon(struct line l)
{
	return l.n && l.p[l.n - 1] == ':';
}

static bool quotation_follows(const char *p, const char *end)
{
	while (p < end) {
		struct line l = next_line(&p, end);
		if (l.n)
			return quoted(l);
	}
	return false;
}

/* Does L introduce the quotation that follows ("Am 3. Juli 2026 schrieb Netz <netz@example.org>:"), alone or with the line
 * behind it?  A date or an address is in each introduction; what has neither may be what somebody wrote. */
static bool introduces(struct line l, const char *p, const char *end)
{
	bool dated = digits(l) >= DATE;
	struct line second;

	if (quoted(l))
		return false;
	if (ends_in_colon(l))
		return (dated || memchr(l.p, '@', l.n)) && quotation_follows(p, end);
	if (!dated || p >= end)
		return false;
	second = next_line(&p, end);
	return ends_in_colon(second) && (*second.p == '<' || !digits(second)) && quotation_follows(p, end);
}

void answer_text(const char *text, size_t n, struct buf *out)
{
	const char *p = text, *end = text + n;
	struct buf kept = BUF_INIT;
	size_t gap = 0, cut;
	bool second = false; /* of an introduction of two lines */

	while (p < end && kept.n <= ANSWER_TEXT) {
		struct line l = next_line(&p, end);
		if ((l.n == 2 && !memcmp(l.p, "--", 2)) || parts_off(l) || head_line(l))
			break;
		if (quoted(l) || second || introduces(l, p, end)) {
			second = !quoted(l) && !second && !ends_in_colon(l);
			continue;
		}
		if (!l.n) {
			gap = kept.n > 0;
			continue;
		}
		if (gap)
			buf_char(&kept, '\n');
		gap = 0;
		utf8_clean(l.p, l.n > ANSWER_TEXT + 4 ? ANSWER_TEXT + 4 : l.n, false, &kept);
		buf_char(&kept, '\n');
	}
	while (kept.n && (kept.p[kept.n - 1] == '\n' || kept.p[kept.n - 1] == ' '))
		kept.n--;
	cut = kept.n;
	if (cut > ANSWER_TEXT) { /* not inside a character */
		cut = ANSWER_TEXT;
		while (cut && ((unsigned char)kept.p[cut] & 0xc0) == 0x80)
			cut--;
	}
	buf_add(out, buf_cstr(&kept), cut);
	if (cut < kept.n)
		buf_str(out, " \xe2\x80\xa6");
	buf_free(&kept);
}
