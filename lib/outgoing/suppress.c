/* suppress.c: see suppress.h. */
#include "outgoing/suppress.h"

#include "ground/file.h"
#include "ground/hash.h"
#include "ground/mem.h"
#include "ground/scratch.h"
#include "outgoing/members.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <unistd.h>

enum { LINE = 1024 };

/* the last that was decided for a token; of one without a token there is none */
struct decision {
	char token[TOKEN_SIZE];
	bool again;
	int64_t time;
};

struct suppress {
	struct ledger *l;
	const char *list;
	struct scratch room;       /* where these are: */
	struct decision *decision; /* open addressing */
	size_t n, size;
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

static struct decision *slot(const struct suppress *s, const char *token)
{
	size_t i = (size_t)hash_str(HASH_START, token) & (s->size - 1);

	while (*s->decision[i].token && strcmp(s->decision[i].token, token) != 0)
		i = (i + 1) & (s->size - 1);
	return &s->decision[i];
}

static void grow(struct suppress *s)
{
	struct suppress bigger = *s;

	bigger.size = s->size ? s->size * 2 : 64;
	bigger.room = (struct scratch){.dir = ledger_dir(s->l)};
	bigger.decision = scratch_grow(&bigger.room, bigger.size * sizeof *bigger.decision);
	for (size_t i = 0; i < s->size; i++)
		if (*s->decision[i].token)
			*slot(&bigger, s->decision[i].token) = s->decision[i];
	scratch_free(&s->room);
	*s = bigger;
}

/* of two decisions of the same time that which comes later counts */
static void add(struct suppress *s, const char token[TOKEN_SIZE], bool again, int64_t time)
{
	struct decision *d;

	if (s->n * 2 >= s->size)
		grow(s);
	d = slot(s, token);
	if (*d->token && d->time > time)
		return;
	s->n += !*d->token;
	memcpy(d->token, token, TOKEN_SIZE);
	d->time = time;
	d->again = again;
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

/* false: who wants no mail cannot be told (ERR) */
static bool read_state(struct suppress *s, FILE *f, struct err *e)
{
	char line[LINE], token[TOKEN_SIZE];

	while (fgets(line, sizeof line, f)) {
		const char *p = line;
		if ((*line == '+' || *line == '-') && strchr(line, '\n') && token_next(&p, token))
			add(s, token, *line == '-', strtoll(p, NULL, 10));
	}
	if (ferror(f))
		err_set(e, EX_IOERR, 0, "%s/suppressed: %s", ledger_dir(s->l), strerror(errno));
	return !ferror(f);
}

/* the addresses of LINE, which may stand beside a name or in angle brackets; false: there is something like one that is none */
static bool add_addresses(struct suppress *s, const char *line, size_t *found)
{
	char token[TOKEN_SIZE];
	bool good = true;

	for (const char *p = line + strspn(line, " \t\r\n<>(),;"); *p && good; p += strspn(p, " \t\r\n<>(),;")) {
		size_t n = strcspn(p, " \t\r\n<>(),;"), scheme = strncasecmp(p, "mailto:", 7) ? 0 : 7;
		struct buf address = BUF_INIT;
		if (memchr(p, '@', n)) {
			good = member_address(p + scheme, n - scheme, &address);
			if (good) {
				token_of(s->l, "", address.p, token);
				add(s, token, false, INT64_MAX);
				++*found;
			}
		}
		buf_free(&address);
		p += n;
	}
	return good;
}

/* the organizer's own file: addresses and tokens; what cannot be read may be somebody who wants no mail */
static bool read_own(struct suppress *s, const char *file, struct err *e)
{
	FILE *f = fopen(file, "re");
	char line[LINE], token[TOKEN_SIZE];
	bool good = true;

	if (!f) {
		err_set(e, EX_NOINPUT, 0, "%s: %s", file, strerror(errno));
		return false;
	}
	for (size_t number = 1; good && fgets(line, sizeof line, f); number++) {
		size_t mark = number == 1 && !strncmp(line, "\xef\xbb\xbf", 3) ? 3 : 0;
		const char *all = line + mark, *first = all + strspn(all, " \t\r\n");
		size_t found = 0;
		if (!*first || *first == '#')
			continue;
		good = (strchr(line, '\n') || feof(f)) && add_addresses(s, first, &found);
		for (; good && !memchr(line, '@', strlen(line)) && token_next(&all, token); found++)
			add(s, token, false, INT64_MAX);
		if (!good || !found) {
			err_set(e, EX_DATAERR, 0, "%.160s:%zu: neither a mail address nor a token", file, number);
			good = false;
		}
	}
	if (good && ferror(f)) {
		err_set(e, EX_NOINPUT, 0, "%s: %s", file, strerror(errno));
		good = false;
	}
	fclose(f);
	return good;
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
	bool ok = f || !none.status;

	s->l = l;
	s->list = list;
	if (!ok)
		*e = none;
	ok = ok && (!f || read_state(s, f, e)) && (!file || read_own(s, file, e));
	if (f)
		fclose(f);
	if (!ok) {
		suppress_free(s);
		return NULL;
	}
	read_bounces(s);
	return s;
}

void suppress_free(struct suppress *s)
{
	if (!s)
		return;
	scratch_free(&s->room);
	free(s);
}

static const struct decision *find(const struct suppress *s, const char *list, const char *address)
{
	char token[TOKEN_SIZE];
	const struct decision *d;

	token_of(s->l, list, address, token);
	d = slot(s, token);
	return *d->token ? d : NULL;
}

static bool has(const struct suppress *s, const char *list, const char *address)
{
	const struct decision *all, *one, *bounce;

	if (!s || !s->n)
		return false;
	all = find(s, "", address);
	one = *list ? find(s, list, address) : NULL;
	bounce = find(s, "\001bounce", address);
	if ((all && !all->again) || (one && !one->again))
		return true;
	return bounce && !bounce->again && !(all && all->time >= bounce->time);
}

bool suppress_from(const struct suppress *s, const char *from, const char *address)
{
	return has(s, from ? from : "", address);
}

bool suppress_has(const struct suppress *s, const char *from, const char *address)
{
	return has(s, s ? s->list : "", address) || (from && *from && suppress_from(s, from, address));
}

bool suppress_concerns(const struct ledger_entry *e)
{
	static const char *const kinds[] = {"invite", "update", "publish", "remind", "digest"};
	bool does = false;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		does = does || !strcmp(e->kind, kinds[i]);
	return does;
}

int suppress_waiting(struct ledger *l, const char *list, const char *address, int64_t now, size_t *n, struct err *err)
{
	struct arena mem = ARENA_INIT;
	int rc = 0;

	for (size_t i = 0, all = ledger_count(l); i < all && rc == 0; i++) {
		enum ledger_state s = ledger_state_of(l, i);
		struct ledger_entry e;
		if (s != LEDGER_PLAN && s != LEDGER_TEMP)
			continue;
		arena_clear(&mem);
		ledger_get(l, i, &mem, &e);
		if (!suppress_concerns(&e) || strcasecmp(e.recipient, address) != 0 || (*list && strcmp(e.list, list) != 0))
			continue;
		e.state = LEDGER_WITHDRAWN;
		e.time = now;
		e.next = 0;
		rc = ledger_put(l, &e, err);
		*n += rc == 0;
	}
	arena_free(&mem);
	return rc || ledger_commit(l, err) ? -1 : 0;
}

/* the bounces of ADDRESS are settled: what remind and list go by */
static int settle_bounces(struct ledger *l, const char *address, int64_t now, struct err *err)
{
	int rc = 0;

	for (size_t i = 0, n = ledger_count(l); i < n && rc == 0; i++) {
		struct arena mem = ARENA_INIT;
		struct ledger_entry e;
		if (ledger_state_of(l, i) != LEDGER_BOUNCED)
			continue;
		ledger_get(l, i, &mem, &e);
		if (!strcasecmp(e.recipient, address)) {
			e.state = LEDGER_SETTLED;
			e.time = now;
			rc = ledger_put(l, &e, err);
		}
		arena_free(&mem);
	}
	return rc || ledger_commit(l, err) ? -1 : 0;
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
	if (rc == 0 && again && !*list)
		rc = settle_bounces(l, address, now, e);
	return rc;
}
