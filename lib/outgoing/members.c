/* members.c: lists of members; see members.h. */
#include "outgoing/members.h"

#include "ground/compat.h"
#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/scratch.h"
#include "ground/utf8.h"
#include "record/event.h"
#include "time/zone.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sysexits.h>

/* ---- addresses ---- */

bool member_address(const char *addr, size_t n, struct buf *out)
{
	const char *at = compat_memrchr(addr, '@', n);
	bool ascii = true;

	if (!event_address_ok(addr, n) || !at)
		return false;
	buf_add(out, addr, (size_t)(at - addr) + 1);
	for (const char *p = at + 1; p < addr + n; p++)
		ascii = ascii && (unsigned char)*p < 0x80;
	if (!ascii)
		return utf8_domain(at + 1, n - (size_t)(at + 1 - addr), out);
	for (const char *p = at + 1; p < addr + n; p++)
		buf_char(out, *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p);
	return true;
}

void address_digest(const char *address, uint64_t d[2])
{
	const char *p = address, *end = address + strlen(address);
	char folded[4 * LIMIT_ADDRESS + 8];
	size_t n = 0;

	while (p < end && n + 4 < sizeof folded) {
		uint32_t c = utf8_fold(utf8_next(&p, end));
		for (int i = 0; i < 3; i++, c >>= 8)
			folded[n++] = (char)(c & 0xff);
	}
	d[0] = hash_octets(HASH_START, folded, n) | 1; /* never the empty slot's 0 */
	d[1] = hash_octets(d[0] ^ 0x5851f42d4c957f2dULL, folded, n);
}

enum { REST = 4096 }; /* addresses that are added until the pages of the set are given back */

static size_t set_slot(const struct address_set *s, const uint64_t d[2])
{
	size_t i = (size_t)d[1] & (s->size - 1);

	while (s->slot[i][0] && (s->slot[i][0] != d[0] || s->slot[i][1] != d[1]))
		i = (i + 1) & (s->size - 1);
	return i;
}

bool address_set_add(struct address_set *s, const char *address)
{
	uint64_t d[2];
	size_t i;

	address_digest(address, d);
	if (s->n * 2 >= s->size) {
		struct address_set bigger = {.size = s->size ? s->size * 2 : 256, .n = s->n};
		bigger.slot = scratch_grow(&bigger.room, bigger.size * sizeof *bigger.slot);
		for (size_t k = 0; k < s->size; k++)
			if (s->slot[k][0])
				memcpy(bigger.slot[set_slot(&bigger, s->slot[k])], s->slot[k], sizeof *s->slot);
		scratch_free(&s->room);
		*s = bigger;
	}
	i = set_slot(s, d);
	if (s->n % REST == 0)
		scratch_rest(&s->room);
	if (s->slot[i][0])
		return false;
	memcpy(s->slot[i], d, sizeof *s->slot);
	s->n++;
	return true;
}

bool address_set_mailbox(struct address_set *s, const char *mailbox)
{
	struct buf name = BUF_INIT, addr = BUF_INIT, email = BUF_INIT;
	bool new = true;

	event_mailbox(mailbox, &name, &addr);
	if (member_address(buf_cstr(&addr), addr.n, &email))
		new = address_set_add(s, email.p);
	buf_free(&name);
	buf_free(&addr);
	buf_free(&email);
	return new;
}

bool address_set_has(const struct address_set *s, const char *address)
{
	uint64_t d[2];

	if (!s->size)
		return false;
	address_digest(address, d);
	return s->slot[set_slot(s, d)][0] != 0;
}

void address_set_free(struct address_set *s)
{
	scratch_free(&s->room);
	memset(s, 0, sizeof *s);
}

/* ---- the list ---- */

struct members {
	FILE *f;                /* what is read, of TEXT */
	struct scratch text;    /* the list as it was when it was opened: it may be written anew while mail goes out */
	const char *list;       /* its name */
	struct rec_reader *rd;  /* of a record list */
	struct rec entry;
	bool csv, again;        /* AGAIN: complaints were made */
	bool narrow;            /* CSV in Windows-1252, as an office writes it */
	char separator;
	size_t start, above;    /* of CSV: where the head line, or a comment above it, begins; the lines before that */
	char **head;            /* of a CSV list */
	size_t columns;
	size_t line;
	struct address_set seen;
	struct buf name, email, cell;
	void (*complain)(void *ctx, const struct err *e);
	void *ctx;
};

/* all of F, and a NUL octet behind it; -1: ERR */
static int read_all(struct members *m, FILE *f, size_t *size, struct err *e)
{
	char part[65536];
	size_t n;

	*size = 0;
	while (*size <= LIMIT_LIST && (n = fread(part, 1, sizeof part, f)) > 0) {
		memcpy((char *)scratch_grow(&m->text, *size + n + 1) + *size, part, n);
		*size += n;
	}
	if (ferror(f))
		return err_set(e, EX_IOERR, 0, "cannot read: %s", strerror(errno));
	return *size > LIMIT_LIST ? err_set(e, EX_DATAERR, 0, "is larger than %lu MiB", LIMIT_LIST >> 20) : 0;
}

/* a list in UTF-16, with its mark, becomes UTF-8 */
static void from_utf16(struct members *m, size_t *size)
{
	const char *p = m->text.p;
	struct buf out = {.max = 2 * LIMIT_LIST};

	utf8_utf16(p + 2, *size - 2, (unsigned char)*p == 0xfe, &out);
	scratch_free(&m->text);
	memcpy(scratch_grow(&m->text, out.n + 1), buf_cstr(&out), out.n);
	*size = out.n;
	buf_free(&out);
}

/* lines that end in CR alone */
static void old_mac(char *p, size_t n)
{
	if (memchr(p, '\n', n))
		return;
	for (char *end = p + n; p < end; p++)
		*p = *p == '\r' ? '\n' : *p;
}

static bool is_as_it_was(const struct stat *a, const struct stat *b)
{
	return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* The list as it is now: it is read several times, and while mail goes out for hours.  Whoever writes it at this moment has not
 * written all of it. */
static int take_list(struct members *m, FILE *f, size_t *size, struct err *e)
{
	struct stat before, after;
	bool file = fstat(fileno(f), &before) == 0 && S_ISREG(before.st_mode);

	if (read_all(m, f, size, e))
		return -1;
	if (file && (fstat(fileno(f), &after) || !is_as_it_was(&before, &after)))
		return err_set(e, EX_TEMPFAIL, 0, "was written to while it was read: nothing was done");
	if (*size > 1 && (!memcmp(m->text.p, "\xff\xfe", 2) || !memcmp(m->text.p, "\xfe\xff", 2)))
		from_utf16(m, size);
	if (!*size)
		*(char *)scratch_grow(&m->text, 2) = '\n', *size = 1;
	old_mac(m->text.p, *size);
	m->f = fmemopen(m->text.p, *size, "r");
	return m->f ? 0 : err_set(e, EX_OSERR, 0, "cannot read: %s", strerror(errno));
}

/* are there characters outside ASCII, and none of them in UTF-8? */
static bool is_narrow(const char *p, size_t n)
{
	bool any = false;

	for (const char *end = p + n; p < end; p++) {
		if ((unsigned char)*p < 0x80)
			continue;
		if (utf8_bad(p, (size_t)(end - p) < 4 ? (size_t)(end - p) : 4) > 0)
			return false;
		any = true;
	}
	return any;
}

/* "sep=;", as spreadsheets write and read it above the head line */
static bool is_separator_line(const char *p)
{
	return !strncasecmp(p, "sep=", 4) && p[4] && strchr(",;\t", p[4]) && !strcspn(p + 5, "\r\n");
}

/* a head line that is no field, comment or descriptor of a record, and has a separator */
static bool looks_like_csv(FILE *f, char *separator)
{
	char line[4096];
	size_t n, commas = 0, semicolons = 0, tabs = 0;
	bool csv;

	if (fread(line, 1, 3, f) != 3 || memcmp(line, "\xef\xbb\xbf", 3) != 0)
		rewind(f);
	do {
		if (!fgets(line, sizeof line, f))
			return false;
	} while (*line == '\n' || *line == '#' || !strcmp(line, "\r\n"));
	n = strcspn(line, ",;\t:\r\n \"");
	csv = *line != '%' && *line != '+' && line[n] != ':';
	for (const char *p = line; *p; p++) {
		commas += *p == ',';
		semicolons += *p == ';';
		tabs += *p == '\t';
	}
	*separator = semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
	return csv && (commas || semicolons || tabs || (n && !line[n + strspn(line + n, "\r\n")]));
}

/* one cell of a CSV row, as it is written; returns what read_cell does */
static int take_cell(struct members *m)
{
	int c = getc(m->f);
	bool quoted = c == '"', full = false;

	buf_clear(&m->cell);
	if (quoted)
		c = getc(m->f);
	for (;; c = getc(m->f)) {
		if (c == EOF)
			return quoted ? 0 : EOF;
		if (c == '\n')
			m->line++;
		if (quoted && c == '"') {
			c = getc(m->f);
			if (c != '"') {
				quoted = false;
				if (c == EOF)
					return EOF;
				if (c == '\n')
					m->line++;
			}
		}
		if (!quoted && (c == m->separator || c == '\n'))
			return c;
		if (!quoted && c == '\r')
			continue;
		if (m->cell.n < LIMIT_VALUE && !full)
			buf_char(&m->cell, (char)c);
		else
			full = true;
	}
}

/* one cell of a CSV row; returns the separator, '\n' at the row's end, EOF at the end, or 0 where a quote stays open */
static int read_cell(struct members *m)
{
	int end = take_cell(m);

	if (m->narrow && utf8_bad(buf_cstr(&m->cell), m->cell.n) != m->cell.n) {
		struct buf text = {.max = m->cell.max};
		utf8_cp1252(m->cell.p, m->cell.n, &text);
		buf_free(&m->cell);
		m->cell = text;
	}
	return end;
}

/* a column's name as a field name: what people call these columns, else with underscores for what a field cannot have */
static char *column_name(const char *s)
{
	static const char *const known[][2] = {{"e-mail", "Email"}, {"email", "Email"}, {"mail", "Email"}, {"e-mail address", "Email"}, {"email address", "Email"}, {"e-mail-adresse", "Email"},
	                                       {"mailadresse", "Email"}, {"e-mail 1 - value", "Email"}, {"primary email", "Email"}, {"primäre e-mail-adresse", "Email"}, {"adresse", "Address"}, {"address", "Address"},
	                                       {"name", "Name"}, {"full name", "Name"}, {"display name", "Name"}, {"anzeigename", "Name"}, {"given name", "FirstName"}, {"family name", "LastName"}, {"language", "Language"}, {"lang", "Language"},
	                                       {"sprache", "Language"}, {"timezone", "Timezone"}, {"time zone", "Timezone"}, {"zeitzone", "Timezone"}, {"tz", "Timezone"}, {"first name", "FirstName"}, {"vorname", "FirstName"}, {"last name", "LastName"}, {"surname", "LastName"},
	                                       {"nachname", "LastName"}, {"familienname", "LastName"}};
	char *out;

	while (*s == ' ' || !strncmp(s, "\xef\xbb\xbf", 3))
		s += *s == ' ' ? 1 : 3;
	out = mem_str(s);
	for (size_t n = strlen(out); n && out[n - 1] == ' '; n--)
		out[n - 1] = '\0';
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (!strcasecmp(out, known[i][0])) {
			free(out);
			return mem_str(known[i][1]);
		}
	for (char *p = out; *p; p++)
		if (!(((*p | 32) >= 'a' && (*p | 32) <= 'z') || (p > out && *p >= '0' && *p <= '9')))
			*p = p == out ? 'X' : '_';
	return out;
}

/* a line that is a comment, as before the head line: a member behind # is out */
static bool skip_comment(struct members *m)
{
	int c = getc(m->f);

	if (c != '#') {
		ungetc(c, m->f);
		return false;
	}
	while ((c = getc(m->f)) != EOF && c != '\n')
		;
	m->line += c == '\n';
	return true;
}

static void read_head(struct members *m)
{
	size_t cap = 0;
	int end;

	m->line = 1 + m->above;
	while (skip_comment(m))
		;
	do {
		end = read_cell(m);
		if (!m->cell.n && end == '\n' && !m->columns)
			continue;
		m->head = mem_grow(m->head, &cap, m->columns + 1, sizeof *m->head);
		m->head[m->columns++] = column_name(buf_cstr(&m->cell));
	} while (end == m->separator || (end == '\n' && !m->columns));
	for (size_t i = 0; i < m->columns; i++)
		if (!strcmp(m->head[i], "Email"))
			return;
	for (size_t i = 0; i < m->columns; i++) /* beside a column of mail addresses it is where people live */
		if (!strcmp(m->head[i], "Address")) {
			free(m->head[i]);
			m->head[i] = mem_str("Email");
			return;
		}
}

/* what stands above the head line, and the column of addresses; -1: ERR */
static int begin_csv(struct members *m, size_t size, struct err *e)
{
	const char *text = m->text.p;
	bool email = false;

	m->narrow = is_narrow(text, size);
	m->start = size >= 3 && !memcmp(text, "\xef\xbb\xbf", 3) ? 3 : 0;
	if (is_separator_line(text + m->start)) {
		const char *nl = memchr(text, '\n', size);
		m->separator = text[m->start + 4];
		m->start = nl ? (size_t)(nl + 1 - text) : size;
		m->above = 1;
	}
	fseek(m->f, (long)m->start, SEEK_SET);
	read_head(m);
	for (size_t i = 0; i < m->columns; i++)
		email = email || !strcmp(m->head[i], "Email");
	return email ? 0 : err_set(e, EX_DATAERR, 1 + m->above, "a CSV list needs a head line with a column Email");
}

struct members *members_open(FILE *f, void (*complain)(void *ctx, const struct err *e), void *ctx, struct err *e)
{
	struct members *m = mem_new(1, sizeof *m);
	size_t size;

	m->complain = complain;
	m->ctx = ctx;
	m->cell.max = LIMIT_VALUE + 1;
	if (take_list(m, f, &size, e))
		goto fail;
	m->csv = looks_like_csv(m->f, &m->separator);
	rewind(m->f);
	if (!m->csv)
		m->rd = rec_reader_new(m->f);
	else if (begin_csv(m, size, e))
		goto fail;
	return m;
fail:
	members_close(m);
	return NULL;
}

void members_name(struct members *m, const char *name)
{
	m->list = name;
}

void members_close(struct members *m)
{
	if (!m)
		return;
	rec_reader_free(m->rd);
	rec_free(&m->entry);
	for (size_t i = 0; i < m->columns; i++)
		free(m->head[i]);
	free(m->head);
	address_set_free(&m->seen);
	buf_free(&m->name);
	buf_free(&m->email);
	buf_free(&m->cell);
	if (m->f)
		fclose(m->f);
	scratch_free(&m->text);
	free(m);
}

int members_rewind(struct members *m, struct err *e)
{
	m->again = true;
	address_set_free(&m->seen);
	if (fseek(m->f, (long)m->start, SEEK_SET))
		return err_set(e, EX_IOERR, 0, "cannot read the list again: %s", strerror(errno));
	if (m->csv) {
		for (size_t i = 0; i < m->columns; i++)
			free(m->head[i]);
		free(m->head);
		m->head = NULL;
		m->columns = 0;
		read_head(m);
	} else {
		rec_reader_free(m->rd);
		m->rd = rec_reader_new(m->f);
	}
	return 0;
}

static void say(struct members *m, const struct err *e)
{
	if (!m->again)
		m->complain(m->ctx, e);
}

/* a CSV row as a record; 1, 0 at the end, -1: ERR */
static int read_row(struct members *m, struct err *e)
{
	size_t column = 0, start;
	const char *bad;
	bool any = false;
	int end;

	while (skip_comment(m))
		;
	start = m->line;
	rec_clear(&m->entry);
	m->entry.line = start;
	do {
		end = read_cell(m);
		if (!end)
			return err_set(e, EX_DATAERR, start, "a quote is not closed: the list ends here");
		any = any || m->cell.n;
		bad = !m->cell.n ? NULL : memchr(m->cell.p, '\0', m->cell.n) ? "a NUL octet" : utf8_bad(m->cell.p, m->cell.n) != m->cell.n ? "not UTF-8" : NULL;
		if (bad) {
			while (end == m->separator)
				end = read_cell(m);
			return err_set(e, EX_DATAERR, start, "%s", bad);
		}
		if (m->cell.n && column < m->columns)
			rec_add(&m->entry, m->head[column], m->cell.p);
		column++;
	} while (end == m->separator);
	if (end == EOF && !any)
		return 0;
	if (column > m->columns && any)
		return err_set(e, EX_DATAERR, start, "%zu columns where the head line has %zu", column, m->columns);
	return 1;
}

static int read_entry(struct members *m, struct err *e)
{
	return m->csv ? read_row(m, e) : rec_read(m->rd, &m->entry, e);
}

static const char *field(const struct members *m, const char *name)
{
	const char *v = rec_get(&m->entry, name);
	return v ? v : "";
}

/* a zone that nobody knows is said, and left out */
static const char *zone_of(struct members *m)
{
	const char *given = field(m, "Timezone"), *zone = *given ? zone_iana(given) : "";
	struct err e = {0};

	if (zone)
		return zone;
	err_set(&e, EX_DATAERR, m->entry.line, "Timezone: no such time zone: %.80s", given);
	say(m, &e);
	return "";
}

bool member_leaves(const char *uri)
{
	static const char *const schemes[] = {"https://", "http://", "mailto:"};
	bool known = false;

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		known = known || (!strncasecmp(uri, schemes[i], strlen(schemes[i])) && uri[strlen(schemes[i])]);
	for (; *uri && known; uri++)
		known = (unsigned char)*uri > ' ' && (unsigned char)*uri < 127 && !strchr("<>\",", *uri); /* the header's own marks, RFC 2369 2 */
	return known;
}

static bool can_leave(struct members *m)
{
	const char *uri = field(m, "Unsubscribe");
	struct err e = {0};

	if (!*uri || member_leaves(uri))
		return true;
	err_set(&e, EX_DATAERR, m->entry.line, "Unsubscribe: no https, http or mailto address: %.80s", uri);
	say(m, &e);
	return false;
}

int members_next(struct members *m, struct member *out)
{
	struct err e = {0};
	struct buf addr = BUF_INIT;
	int rc;

	while (m->seen.n < LIMIT_MEMBERS && (rc = read_entry(m, &e)) != 0) {
		const char *email;
		if (rc < 0) {
			say(m, &e);
			if (e.status != EX_DATAERR || !strncmp(e.msg, "a quote", 7))
				break;
			continue;
		}
		if (!m->csv && (m->entry.descriptor || rec_count(&m->entry, "#") == m->entry.n))
			continue;
		if (m->csv && !m->entry.n)
			continue;
		if (!m->csv && rec_reader_begun(m->rd)) {
			err_set(&e, 0, rec_reader_begun(m->rd), "no empty line before this record");
			say(m, &e);
		}
		email = rec_get(&m->entry, "Email");
		if (!m->csv && rec_count(&m->entry, "Email") > 1) {
			err_set(&e, EX_DATAERR, m->entry.line, "a second Email in one record: %.80s is taken", email);
			say(m, &e);
		}
		if (!email) {
			err_set(&e, EX_DATAERR, m->entry.line, "a member without Email");
			say(m, &e);
			continue;
		}
		buf_clear(&m->email);
		if (event_more_mailboxes(event_mailbox(email, &m->name, &addr)) || !member_address(buf_cstr(&addr), addr.n, &m->email)) {
			err_set(&e, EX_DATAERR, m->entry.line, "Email: not a mail address: %.80s", email);
			say(m, &e);
			continue;
		}
		if (!address_set_add(&m->seen, m->email.p)) {
			err_set(&e, EX_DATAERR, m->entry.line, "Email: is in the list already: %.80s", m->email.p);
			say(m, &e);
			continue;
		}
		if (!can_leave(m))
			continue;
		if (rec_get(&m->entry, "Name")) {
			buf_clear(&m->name);
			buf_str(&m->name, field(m, "Name"));
		} else if (rec_get(&m->entry, "FirstName") || rec_get(&m->entry, "LastName")) {
			buf_clear(&m->name);
			buf_printf(&m->name, "%s%s%s", field(m, "FirstName"), *field(m, "FirstName") && *field(m, "LastName") ? " " : "", field(m, "LastName"));
		}
		*out = (struct member){buf_cstr(&m->name), field(m, "Language"), m->email.p, field(m, "Unsubscribe"), m->entry.line, &m->entry, zone_of(m), m->list};
		buf_free(&addr);
		return 1;
	}
	buf_free(&addr);
	return 0;
}
