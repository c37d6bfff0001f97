/* people.c: organizer, speakers, contacts; see people.h. */
#include "fields/people.h"

#include "ground/compat.h"
#include "ground/limits.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <string.h>
#include <strings.h>

/* a mail address inside a span */
static bool find_mail(const struct reading *r, struct span s, struct span *mail)
{
	const char *p = r->text + s.from, *end = r->text + s.to, *at;

	while (p < end && (at = memchr(p, '@', (size_t)(end - p))) != NULL) {
		const char *a = at, *b = at + 1;
		while (a > r->text + s.from && ((unsigned char)a[-1] >= 0x80 || strchr("._%+-", a[-1]) || (a[-1] >= '0' && a[-1] <= '9') ||
										   ((a[-1] | 32) >= 'a' && (a[-1] | 32) <= 'z')))
			a--;
		while (b < end && ((unsigned char)*b >= 0x80 || *b == '.' || *b == '-' || (*b >= '0' && *b <= '9') || ((*b | 32) >= 'a' && (*b | 32) <= 'z')))
			b++;
		while (b > at && (b[-1] == '.' || b[-1] == '-'))
			b--;
		if (event_address_ok(a, (size_t)(b - a))) {
			*mail = (struct span){(size_t)(a - r->text), (size_t)(b - r->text)};
			return true;
		}
		p = at + 1;
	}
	return false;
}

/* the dot that ends a sentence, not an abbreviation: behind a word of lower case with four letters or more */
static bool sentence_dot(const char *p, size_t n)
{
	size_t k = n - 1;

	while (k > 0 && (p[k - 1] >= 'a' ? p[k - 1] <= 'z' : (p[k - 1] & 0x80) != 0))
		k--;
	return p[n - 1] == '.' && n - 1 - k >= 3 && (k == 0 || p[k - 1] != '.');
}

void people_mailbox(const struct reading *r, struct span s, struct buf *out)
{
	struct span mail = {0, 0};
	struct buf name = BUF_INIT;
	bool quote = false;

	buf_clear(out);
	reading_text(r, (struct span){s.from, find_mail(r, s, &mail) ? mail.from : s.to}, &name);
	while (name.n && (strchr(" ,;:<(|-", name.p[name.n - 1]) || sentence_dot(name.p, name.n)))
		name.p[--name.n] = '\0';
	if (mail.to && name.n && ((name.p[0] >= '0' && name.p[0] <= '9') || name.p[0] == '+')) { /* a telephone's number is no name: "03661/9988 oder park@..." */
		reading_text(r, (struct span){s.from, mail.to}, out);
		buf_free(&name);
		return;
	}
	utf8_shorten(&name, 300, 200);
	for (size_t i = 0; i < name.n; i++)
		quote = quote || strchr("<>\"@;\\", name.p[i]) != NULL || (mail.to && strchr(",:()[]", name.p[i]) != NULL);
	if (quote) {
		buf_char(out, '"');
		for (size_t i = 0; i < name.n; i++) {
			if (name.p[i] == '"' || name.p[i] == '\\')
				buf_char(out, '\\');
			buf_char(out, name.p[i]);
		}
		buf_char(out, '"');
	} else {
		buf_add(out, buf_cstr(&name), name.n);
	}
	if (mail.to) {
		buf_str(out, out->n ? " <" : "<");
		buf_add(out, r->text + mail.from, mail.to - mail.from);
		buf_char(out, '>');
	}
	buf_free(&name);
}

static bool labelled(struct draft *d, int label, const char *field, size_t max)
{
	const struct reading *r = &d->r;
	struct span v[8];
	size_t at = 0, added = 0;
	struct buf b = {.max = LIMIT_VALUE};
	int n;

	while (added < max && (n = reading_field(r, label, &at, v, 8)) >= 0) {
		if (max == 1 && n > 1) {
			struct span mail;
			int i = 0;
			while (i < n && !find_mail(r, v[i], &mail))
				i++;
			if (i < n) /* name on one line, address on the next */
				v[0].to = v[i].to;
			n = 1;
		}
		for (int i = 0; i < n && added < max; i++) {
			people_mailbox(r, v[i], &b);
			if (b.n) {
				draft_add(d, field, b.p, "labelled", v[i]);
				added++;
			}
		}
	}
	buf_free(&b);
	return added > 0;
}

/* a person whose address is her surname, Karl Lange <lange@...>, writes for a body that is named elsewhere */
static bool person(const char *name, size_t n, const char *addr)
{
	const char *last = compat_memrchr(name, ' ', n);
	size_t len;

	if (!last || memchr(name, ' ', (size_t)(last - name)))
		return false;
	len = n - (size_t)(++last - name);
	for (size_t local = strcspn(addr, "@>"); len > 2 && local >= len; addr++, local--)
		if (!strncasecmp(addr, last, len))
			return true;
	return false;
}

/* the mail's sender: what the text signs with gets the address; a body that the text does not name is its sender */
static void by_sender(struct draft *d)
{
	const struct reading *r = &d->r;
	const char *from = r->d->from, *addr = from ? strrchr(from, '<') : NULL, *named = rec_get(d->rec, "Organizer");
	struct buf name = {.max = LIMIT_VALUE};

	if (!addr)
		return;
	utf8_clean(from, (size_t)(addr - from), false, &name);
	buf_trim(&name, " \"");
	if (name.n && (named ? !strchr(named, '<') && (strstr(named, name.p) || strstr(name.p, named)) : !person(name.p, name.n, addr + 1)))
		rec_set(d->rec, "Organizer", from);
	buf_free(&name);
}

bool people_host(struct draft *d)
{
	return labelled(d, LABEL_ORGANIZER, "Organizer", 1);
}

void people_find(struct draft *d)
{
	by_sender(d);
	labelled(d, LABEL_SPEAKER, "Speaker", 20);
	labelled(d, LABEL_CONTACT, "Contact", 5);
}
