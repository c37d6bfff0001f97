/* members.c: lists of members; see members.h. */
#include "outgoing/members.h"

#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/utf8.h"
#include "record/event.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

static size_t hash(const char *s)
{
	const char *p = s, *end = s + strlen(s);
	uint64_t h = 1469598103934665603ULL;

	while (p < end)
		h = (h ^ utf8_fold(utf8_next(&p, end))) * 1099511628211ULL;
	return (size_t)h;
}

static size_t *slot(const struct members *m, const char *email)
{
	size_t i = hash(email) & (m->table_size - 1), n = strlen(email);

	while (m->table[i] && utf8_foldcmp(m->m[m->table[i] - 1].email, strlen(m->m[m->table[i] - 1].email), email, n))
		i = (i + 1) & (m->table_size - 1);
	return &m->table[i];
}

bool members_add(struct members *m, const char *name, const char *email, const char *language, size_t line)
{
	size_t *at;

	if (m->n * 2 >= m->table_size) {
		free(m->table);
		m->table_size = m->table_size ? m->table_size * 2 : 256;
		m->table = mem_new(m->table_size, sizeof *m->table);
		for (size_t i = 0; i < m->n; i++)
			*slot(m, m->m[i].email) = i + 1;
	}
	at = slot(m, email);
	if (*at)
		return false;
	m->m = mem_grow(m->m, &m->cap, m->n + 1, sizeof *m->m);
	m->m[m->n] = (struct member){arena_str(&m->mem, name), arena_str(&m->mem, email), arena_str(&m->mem, language), line};
	*at = ++m->n;
	return true;
}

int members_read(struct members *m, FILE *f, void (*complain)(void *ctx, const struct err *e), void *ctx, struct err *e)
{
	struct rec_reader *rd = rec_reader_new(f);
	struct rec r = REC_INIT;
	int rc;

	while ((rc = rec_read(rd, &r, e)) != 0 && m->n < LIMIT_MEMBERS) {
		const char *email, *name, *language;
		struct buf n = BUF_INIT, a = BUF_INIT;
		if (rc < 0) {
			if (e->status != EX_DATAERR)
				break;
			complain(ctx, e);
			rc = 0;
			continue;
		}
		if (r.descriptor || rec_count(&r, "#") == r.n)
			continue;
		email = rec_get(&r, "Email");
		name = rec_get(&r, "Name");
		language = rec_get(&r, "Language");
		if (!email) {
			err_set(e, EX_DATAERR, r.line, "a member without Email");
			complain(ctx, e);
			continue;
		}
		event_mailbox(email, &n, &a);
		if (!event_address_ok(buf_cstr(&a), a.n)) {
			err_set(e, EX_DATAERR, r.line, "Email: not a mail address: %.80s", email);
			complain(ctx, e);
		} else if (!members_add(m, name ? name : buf_cstr(&n), a.p, language ? language : "", r.line)) {
			err_set(e, EX_DATAERR, r.line, "Email: is in the list already: %.80s", a.p);
			complain(ctx, e);
		}
		buf_free(&n);
		buf_free(&a);
	}
	rec_reader_free(rd);
	rec_free(&r);
	return rc < 0 ? -1 : 0;
}

void members_free(struct members *m)
{
	free(m->m);
	free(m->table);
	arena_free(&m->mem);
	memset(m, 0, sizeof *m);
}
