/* suppress.c: see suppress.h. */
#include "outgoing/suppress.h"

#include "ground/file.h"
#include "ground/mem.h"
#include "outgoing/members.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

enum { LINE = 1024 };

struct decision {
	char token[TOKEN_SIZE];
	int64_t time;
	size_t order;
	bool again;
};

struct suppress {
	struct ledger *l;
	const char *list;
	struct decision *decision; /* one for each token, sorted */
	size_t n, cap;
};

/* no Uid of an event begins like this */
static void token_of(const struct ledger *l, const char *list, const char *address, char out[TOKEN_SIZE])
{
	struct buf b = BUF_INIT;

	buf_printf(&b, "\001unsubscribe%s%s", *list ? ":" : "", list);
	ledger_token(l, b.p, address, out);
	buf_free(&b);
}

void suppress_token(const struct ledger *l, const char *address, char out[TOKEN_SIZE])
{
	token_of(l, "", address, out);
}

static void add(struct suppress *s, const char token[TOKEN_SIZE], bool again, int64_t time)
{
	struct decision *d;

	s->decision = mem_grow(s->decision, &s->cap, s->n + 1, sizeof *s->decision);
	d = &s->decision[s->n];
	memcpy(d->token, token, TOKEN_SIZE);
	d->time = time;
	d->order = s->n++;
	d->again = again;
}

static int by_token(const void *x, const void *y)
{
	const struct decision *a = x, *b = y;
	int c = strcmp(a->token, b->token);

	if (!c)
		c = (a->time > b->time) - (a->time < b->time);
	return c ? c : (a->order > b->order) - (a->order < b->order);
}

static FILE *open_state(const struct ledger *l, struct err *e)
{
	struct buf path = BUF_INIT;
	FILE *f;

	buf_printf(&path, "%s/suppressed", ledger_dir(l));
	f = fopen(path.p, "re");
	if (!f && errno != ENOENT)
		err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	buf_free(&path);
	return f;
}

static void read_state(struct suppress *s, FILE *f)
{
	char line[LINE], token[TOKEN_SIZE];

	while (fgets(line, sizeof line, f)) {
		const char *p = line;
		if ((*line == '+' || *line == '-') && strchr(line, '\n') && token_next(&p, token))
			add(s, token, *line == '-', strtoll(p, NULL, 10));
	}
}

/* the organizer's own file: addresses and tokens */
static bool read_own(struct suppress *s, const char *file, struct err *e)
{
	FILE *f = fopen(file, "re");
	char line[LINE], token[TOKEN_SIZE];

	if (!f) {
		err_set(e, EX_NOINPUT, 0, "%s: %s", file, strerror(errno));
		return false;
	}
	while (fgets(line, sizeof line, f)) {
		const char *p = line + strspn(line, " \t<"), *all = line;
		size_t n = strcspn(p, " \t\r\n>,;");
		struct buf address = BUF_INIT;
		if (memchr(p, '@', n) && member_address(p, n, &address)) {
			token_of(s->l, "", address.p, token);
			add(s, token, false, INT64_MAX);
		} else if (*line != '#') {
			while (token_next(&all, token))
				add(s, token, false, INT64_MAX);
		}
		buf_free(&address);
	}
	fclose(f);
	return true;
}

/* No such mailbox or host, moved, disabled (RFC 3463 3.2 to 3.5).  A full mailbox or a policy may be another one tomorrow. */
static bool for_good(const char *reply)
{
	static const char *const codes[] = {"5.1.", "5.2.1", "5.4.4"};
	bool any = false;

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		size_t n = strlen(codes[i]);
		any = any || (!strncmp(reply, codes[i], n) && (codes[i][n - 1] == '.' || !(reply[n] >= '0' && reply[n] <= '9')));
	}
	return any;
}

/* mail that came back for good; who answered later is reached again */
static void read_bounces(struct suppress *s)
{
	size_t n = ledger_count(s->l);

	for (size_t i = 0; i < n; i++) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		char token[TOKEN_SIZE];
		bool answer, bounce;
		ledger_get(s->l, i, &mem, &e);
		answer = !strcmp(e.kind, "answer");
		bounce = !strcmp(e.kind, "bounce") && e.state == LEDGER_BOUNCED && for_good(e.reply);
		if (bounce) {
			token_of(s->l, "\001bounce", e.recipient, token);
			add(s, token, false, e.time);
		} else if (answer) {
			token_of(s->l, "\001bounce", e.recipient, token);
			add(s, token, true, e.time);
		}
		arena_free(&mem);
	}
}

struct suppress *suppress_new(struct ledger *l, const char *list, const char *file, struct err *e)
{
	struct suppress *s = mem_new(1, sizeof *s);
	struct err none = {0};
	FILE *f = open_state(l, &none);
	size_t k = 0;

	s->l = l;
	s->list = list;
	if (!f && none.status) {
		*e = none;
		suppress_free(s);
		return NULL;
	}
	if (f) {
		read_state(s, f);
		fclose(f);
	}
	if (file && !read_own(s, file, e)) {
		suppress_free(s);
		return NULL;
	}
	read_bounces(s);
	if (s->n)
		qsort(s->decision, s->n, sizeof *s->decision, by_token);
	for (size_t i = 0; i < s->n; i++) /* the last of each */
		if (i + 1 == s->n || strcmp(s->decision[i].token, s->decision[i + 1].token) != 0)
			s->decision[k++] = s->decision[i];
	s->n = k;
	return s;
}

void suppress_free(struct suppress *s)
{
	if (!s)
		return;
	free(s->decision);
	free(s);
}

static const struct decision *find(const struct suppress *s, const char *list, const char *address)
{
	char token[TOKEN_SIZE];
	size_t low = 0, high = s->n;

	token_of(s->l, list, address, token);
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int c = strcmp(s->decision[mid].token, token);
		if (!c)
			return &s->decision[mid];
		if (c < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

bool suppress_has(const struct suppress *s, const char *address)
{
	const struct decision *all, *one, *bounce;

	if (!s || !s->n)
		return false;
	all = find(s, "", address);
	one = *s->list ? find(s, s->list, address) : NULL;
	bounce = find(s, "\001bounce", address);
	if ((all && !all->again) || (one && !one->again))
		return true;
	return bounce && !bounce->again && !(all && all->time >= bounce->time);
}

int suppress_put(struct ledger *l, const char *list, const char *address, bool again, int64_t now, struct err *e)
{
	struct buf path = BUF_INIT, line = BUF_INIT;
	char token[TOKEN_SIZE];
	int fd, rc = 0;

	token_of(l, list, address, token);
	buf_printf(&path, "%s/suppressed", ledger_dir(l));
	buf_printf(&line, "\n%c%s %lld\n", again ? '-' : '+', token, (long long)now); /* behind a torn line, too */
	fd = open(path.p, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0 || !file_write(fd, line.p, line.n) || fsync(fd))
		rc = err_set(e, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
	if (fd >= 0)
		close(fd);
	buf_free(&path);
	buf_free(&line);
	return rc;
}
