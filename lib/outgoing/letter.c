/* letter.c: templates; see letter.h. */
#include "outgoing/letter.h"

#include "ground/hash.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "outgoing/message.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

struct letter {
	char *subject; /* NULL: none */
	char *body;
	size_t first_line; /* of the body */
	uint64_t digest;
};

/* {{NAME}} at P: its name into NAME; returns the end, or NULL where P is no field */
static const char *field_at(const char *p, char name[80])
{
	const char *end;
	size_t n;

	if (strncmp(p, "{{", 2) != 0)
		return NULL;
	p += 2;
	while (*p == ' ')
		p++;
	end = strstr(p, "}}");
	if (!end || memchr(p, '\n', (size_t)(end - p)))
		return NULL;
	n = (size_t)(end - p);
	while (n && p[n - 1] == ' ')
		n--;
	if (n > 79)
		n = 79;
	memcpy(name, p, n);
	name[n] = '\0';
	return end + 2;
}

/* one of those that the organizer made public */
static bool is_public(const struct letter_fields *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (!strcmp(f->name[i], name))
			return true;
	return false;
}

static bool check(const char *text, size_t line, const struct letter_fields *f, struct err *e)
{
	struct message none = {0};
	struct buf b = BUF_INIT;
	char name[80];

	for (const char *p = text; *p; p++) {
		const char *end = field_at(p, name);
		line += *p == '\n';
		if (!end && !strncmp(p, "{{", 2)) {
			err_set(e, EX_DATAERR, line, "{{ without }}");
			return false;
		}
		if (!end)
			continue;
		if (strncmp(name, "member.", 7) != 0 && !event_field_of(name) && !is_public(f, name) && !message_fact(&none, name, &b)) {
			err_set(e, EX_DATAERR, line, "no such field: {{%s}}", name);
			return false;
		}
		p = end - 1;
	}
	return true;
}

struct letter *letter_new(const char *text, size_t n, const struct letter_fields *f, struct err *e)
{
	struct letter *l;
	struct buf clean = BUF_INIT;
	const char *p;

	if (utf8_bad(text, n) != n) {
		err_set(e, EX_DATAERR, 0, "the template is not UTF-8");
		return NULL;
	}
	l = mem_new(1, sizeof *l);
	l->digest = hash_octets(HASH_START, text, n);
	utf8_clean(text, n, true, &clean);
	p = buf_cstr(&clean);
	l->first_line = 1;
	if (!strncmp(p, "Subject:", 8)) {
		size_t k = strcspn(p, "\n");
		const char *s = p + 8 + strspn(p + 8, " ");
		l->subject = mem_strn(s, (size_t)(p + k - s));
		p += k + (p[k] == '\n');
		l->first_line++;
		if (*p == '\n') {
			p++;
			l->first_line++;
		}
	}
	l->body = mem_str(p);
	buf_free(&clean);
	if (!l->body[strspn(l->body, " \t\r\n")]) {
		err_set(e, EX_DATAERR, 0, "the template has no text");
		letter_free(l);
		return NULL;
	}
	if ((l->subject && !check(l->subject, 1, f, e)) || !check(l->body, l->first_line, f, e)) {
		letter_free(l);
		return NULL;
	}
	return l;
}

void letter_free(struct letter *l)
{
	if (!l)
		return;
	free(l->subject);
	free(l->body);
	free(l);
}

uint64_t letter_digest(const struct letter *l)
{
	return l->digest;
}

/* fields of every member list that a member need not have */
static bool may_lack(const char *name)
{
	static const char *const names[] = {"Language", "Role", "Timezone", "Unsubscribe"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

static int put_field(const struct message *m, const char *name, size_t line, struct buf *out, struct err *e)
{
	const char *v;

	if (!strncmp(name, "member.", 7)) {
		const char *what = name + 7;
		if (!strcmp(what, "Name"))
			v = m->to_name;
		else if (!strcmp(what, "Email"))
			v = m->to_addr;
		else if (m->member && rec_get(m->member, what))
			v = rec_get(m->member, what);
		else if (may_lack(what))
			v = "";
		else
			return err_set(e, EX_DATAERR, 0, "the template's line %zu asks for {{%s}}, which %s does not have", line, name, m->to_addr);
		utf8_clean(v ? v : "", v ? strlen(v) : 0, false, out);
		return 0;
	}
	if (message_fact(m, name, out))
		return 0;
	for (size_t i = rec_next(m->event, name, 0), n = 0; i < m->event->n; i = rec_next(m->event, name, i + 1)) {
		if (n++)
			buf_str(out, ", ");
		utf8_clean(m->event->field[i].value, strlen(m->event->field[i].value), true, out);
	}
	return 0;
}

static int fill(const char *text, size_t line, const struct message *m, struct buf *out, struct err *e)
{
	char name[80];

	for (const char *p = text; *p; line++) {
		size_t n = strcspn(p, "\n"), fields = 0, start = out->n, filled = 0;
		const char *stop = p + n;
		while (p < stop) {
			const char *end = field_at(p, name);
			size_t before = out->n;
			if (!end) {
				buf_char(out, *p++);
				continue;
			}
			fields++;
			if (put_field(m, name, line, out, e))
				return -1;
			filled += out->n > before;
			p = end;
		}
		if (fields && !filled) { /* the line has nothing to say */
			out->n = start;
			if (out->p)
				out->p[out->n] = '\0';
		} else if (*stop) {
			buf_char(out, '\n');
		}
		p = *stop ? stop + 1 : stop;
	}
	return 0;
}

int letter_fill(const struct letter *l, const struct message *m, struct buf *out, struct err *e)
{
	return fill(l->body, l->first_line, m, out, e);
}

int letter_subject(const struct letter *l, const struct message *m, struct buf *out, bool *has, struct err *e)
{
	*has = l->subject != NULL;
	return l->subject ? fill(l->subject, 1, m, out, e) : 0;
}
