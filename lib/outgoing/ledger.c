/* ledger.c: the file of records and its index; see ledger.h. */
#include "outgoing/ledger.h"

#include "ground/compat.h"
#include "ground/file.h"
#include "ground/hash.h"
#include "ground/limits.h"
#include "ground/mem.h"
#include "ground/scratch.h"
#include "outgoing/archive.h"
#include "record/rec.h"
#include "time/civil.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

/* octets that are kept free behind the last record: what is about to be sent can have its outcome written, whatever fills
 * the disk meanwhile */
enum { RESERVE = 65536 };

/* octets after which the pages of the file that were looked at go back to the system, which has them at hand */
enum { SEEN = 4 << 20, READ_OF_EACH = 512, INDEX_LATER = 16 };

enum { LONGEST_WAIT = 5000000 }; /* nanoseconds that a sync waits for others to join it */

static const char *const names[] = {"none", "plan", "dot", "sent", "temp", "refused", "unknown", "withdrawn", "expired", "answered", "bounced", "claimed", "trusted", "proposed", "settled", "written"};

const char *ledger_state_name(enum ledger_state s)
{
	return names[s];
}

bool ledger_open_state(enum ledger_state s)
{
	return s == LEDGER_PLAN || s == LEDGER_DOT || s == LEDGER_TEMP || s == LEDGER_UNKNOWN;
}

struct node {
	uint64_t key_hash, uid_hash;
	uint64_t base, last;    /* offsets of the record with the message's members, and of the last record; base may be last */
	uint32_t next_of_uid;   /* node + 1 */
	unsigned char state;
};

struct ledger {
	char *dir;
	int lock, fd;
	enum ledger_mode mode;
	bool ready;             /* it was opened, and stands as it should */
	const char *map;        /* LIMIT_LEDGER octets, of which SIZE are there */
	uint64_t size;
	struct scratch nodes, keys, of_uids; /* where these are: */
	struct node *node;
	uint32_t *by_key, *by_uid; /* open addressing: node + 1; by_uid has the newest node of each Uid */
	size_t n, table, uid_table, uids;
	pthread_mutex_t mutex;
	pthread_cond_t committed, arrived;
	uint64_t seen;          /* octets that were looked at since pages were last given back */
	size_t given_back;      /* how often they were */
	uint64_t reserved;      /* the disk has room for the file up to here */
	uint64_t appended, synced;
	bool syncing;           /* somebody syncs, or waits for the others to be ready for that */
	size_t coming;          /* threads that will append something and commit it soon */
	int64_t sync_time;      /* nanoseconds that a sync took of late */
	int sync_errno;
	unsigned char key[TOKEN_KEY];
};

/* ---- keys: six parts with bars between them; a bar or percent sign in a part is escaped ---- */

static void part(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (*s == '|' || *s == '%' || (unsigned char)*s < ' ')
			buf_printf(out, "%%%02X", (unsigned char)*s);
		else
			buf_char(out, *s);
	}
	buf_char(out, '|');
}

static void make_key(const struct ledger_entry *e, struct buf *out)
{
	char seq[32];
	size_t lower;

	part(e->kind, out);
	part(e->uid, out);
	part(e->rid ? e->rid : "", out);
	snprintf(seq, sizeof seq, "%ld", e->sequence);
	part(seq, out);
	lower = out->n;
	part(e->recipient, out);
	for (; lower < out->n; lower++)
		if (out->p[lower] >= 'A' && out->p[lower] <= 'Z')
			out->p[lower] = (char)(out->p[lower] + 32);
	part(e->variant ? e->variant : "", out);
	out->p[--out->n] = '\0';
}

static char *unpart(const char **p, const char *end, struct arena *mem)
{
	const char *bar = memchr(*p, '|', (size_t)(end - *p)), *stop = bar ? bar : end;
	char *s = arena_strn(mem, *p, (size_t)(stop - *p)), *to = s;

	for (const char *from = s; *from; from++) {
		unsigned v;
		if (*from == '%' && from[1] && from[2] && sscanf(from + 1, "%2x", &v) == 1) {
			*to++ = (char)v;
			from += 2;
		} else {
			*to++ = *from;
		}
	}
	*to = '\0';
	*p = bar ? bar + 1 : end;
	return s;
}

/* octets of the second part, as escaped */
static uint64_t uid_of_key(const char *key, size_t n)
{
	const char *a = memchr(key, '|', n), *b;

	if (!a)
		return 0;
	a++;
	b = memchr(a, '|', n - (size_t)(a - key));
	return hash_octets(HASH_START, a, b ? (size_t)(b - a) : 0);
}

/* ---- the index ---- */

/* a record begins with "Key: " and the key's line */
static const char *key_at(const struct ledger *l, uint64_t offset, size_t *n)
{
	const char *k = l->map + offset + 5;
	*n = (size_t)((const char *)memchr(k, '\n', l->size - offset - 5) - k);
	return k;
}

static uint32_t *key_slot(const struct ledger *l, uint64_t h, const char *key, size_t n)
{
	for (size_t i = (size_t)h & (l->table - 1);; i = (i + 1) & (l->table - 1)) {
		const struct node *have;
		const char *k;
		size_t kn;
		if (!l->by_key[i])
			return &l->by_key[i];
		have = &l->node[l->by_key[i] - 1];
		if (have->key_hash != h)
			continue;
		k = key_at(l, have->base, &kn);
		if (kn == n && !memcmp(k, key, n))
			return &l->by_key[i];
	}
}

static uint32_t *uid_slot(const struct ledger *l, uint64_t h)
{
	size_t i = (size_t)h & (l->uid_table - 1);

	while (l->by_uid[i] && l->node[l->by_uid[i] - 1].uid_hash != h)
		i = (i + 1) & (l->uid_table - 1);
	return &l->by_uid[i];
}

static uint32_t *new_table(const struct ledger *l, struct scratch *room, size_t size)
{
	*room = (struct scratch){.dir = l->dir};
	return scratch_grow(room, size * sizeof(uint32_t));
}

static void grow_tables(struct ledger *l)
{
	if (l->n * 2 >= l->table) {
		l->table *= 2;
		scratch_free(&l->keys);
		l->by_key = new_table(l, &l->keys, l->table);
		for (size_t k = 0; k < l->n; k++) {
			size_t i = (size_t)l->node[k].key_hash & (l->table - 1);
			while (l->by_key[i])
				i = (i + 1) & (l->table - 1);
			l->by_key[i] = (uint32_t)k + 1;
		}
	}
	if (l->uids * 2 >= l->uid_table) {
		struct scratch before = l->of_uids;
		const uint32_t *old = l->by_uid;
		size_t old_size = l->uid_table;
		l->uid_table = old_size ? old_size * 2 : 1024;
		l->by_uid = new_table(l, &l->of_uids, l->uid_table);
		for (size_t i = 0; i < old_size; i++)
			if (old[i])
				*uid_slot(l, l->node[old[i] - 1].uid_hash) = old[i];
		scratch_free(&before);
	}
}

static enum ledger_state state_named(const char *s, size_t n)
{
	for (size_t i = 1; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == n && !memcmp(names[i], s, n))
			return (enum ledger_state)i;
	return LEDGER_NONE;
}

/* takes the good record at OFFSET (N octets) into the index; false where it is not one of ours */
static bool index_record(struct ledger *l, uint64_t offset, size_t n)
{
	const char *p = l->map + offset, *end = p + n, *nl, *state, *snl;
	uint64_t h;
	uint32_t *at;
	enum ledger_state s;
	bool base;

	if (n < 20 || memcmp(p, "Key: ", 5) != 0 || !(nl = memchr(p, '\n', n)) || (size_t)(end - nl) < 9 || memcmp(nl + 1, "State: ", 7) != 0)
		return false;
	state = nl + 8;
	snl = memchr(state, '\n', (size_t)(end - state));
	if (!snl || !(s = state_named(state, (size_t)(snl - state))) || l->n >= UINT32_MAX - 1)
		return false;
	base = s == LEDGER_PLAN || s >= LEDGER_ANSWERED;
	h = hash_octets(HASH_START, p + 5, (size_t)(nl - p - 5));
	grow_tables(l);
	at = key_slot(l, h, p + 5, (size_t)(nl - p - 5));
	if (!*at) {
		uint32_t *uid;
		l->node = scratch_grow(&l->nodes, (l->n + 1) * sizeof *l->node);
		l->node[l->n] = (struct node){.key_hash = h, .uid_hash = uid_of_key(p + 5, (size_t)(nl - p - 5)), .base = offset};
		uid = uid_slot(l, l->node[l->n].uid_hash);
		l->uids += *uid == 0;
		l->node[l->n].next_of_uid = *uid;
		*at = *uid = (uint32_t)++l->n;
	}
	if (base)
		l->node[*at - 1].base = offset;
	l->node[*at - 1].last = offset;
	l->node[*at - 1].state = (unsigned char)s;
	return true;
}

/* a record's own checksum stands in its last line */
static bool sound(const char *p, size_t n)
{
	static const size_t tail = 7 + 16 + 1; /* "Check: ", 16 digits, the line feed */
	unsigned long long want;
	char digits[17];

	if (n < tail + 10 || memcmp(p + n - tail, "Check: ", 7) != 0)
		return false;
	memcpy(digits, p + n - 17, 16);
	digits[16] = '\0';
	want = strtoull(digits, NULL, 16);
	return want == hash_octets(HASH_START, p, n - tail);
}

/* N more octets were looked at */
static void forget_pages(struct ledger *l, size_t n)
{
	l->seen += n;
	if (l->seen < SEEN)
		return;
	l->seen = 0;
	compat_give_back(l->map, (size_t)l->size);
	if (++l->given_back % INDEX_LATER == 0) { /* the index is looked at all the time, and much smaller */
		scratch_rest(&l->nodes);
		scratch_rest(&l->keys);
		scratch_rest(&l->of_uids);
	}
}

/* An entry takes two or three records: with about as much room as they need nothing moves while the file is read. */
static void make_tables(struct ledger *l)
{
	enum { OF_A_KEY = 256 };

	l->table = 4096;
	while (l->table < l->size / OF_A_KEY * 2)
		l->table *= 2;
	l->by_key = new_table(l, &l->keys, l->table);
	l->node = scratch_grow(&l->nodes, (size_t)l->size / OF_A_KEY * sizeof *l->node);
}

/* Can an append that was interrupted have left this?  Its beginning, or pages that never came to the disk; nothing that has its END,
 * nor what no ledger has. */
static bool torn(const char *p, size_t n, bool end)
{
	static const char begin[] = "Key: ";

	if (memchr(p, '\0', n))
		return true;
	return !end && !memchr(p, '\r', n) && !memcmp(p, begin, n < sizeof begin - 1 ? n : sizeof begin - 1);
}

static int damaged(const struct ledger *l, uint64_t at, struct err *e)
{
	return err_set(e, EX_DATAERR, 0, "%s/ledger.rec: a record (octet %llu) is damaged: restore the file, or let ev-mail status --compact drop what is damaged", l->dir, (unsigned long long)at);
}

/* reads the whole file; *GOOD is set behind the last good record */
static int load(struct ledger *l, uint64_t *good, struct err *err)
{
	uint64_t at = 0;
	size_t bad = 0;

	*good = 0;
	make_tables(l);
	while (at < l->size) {
		const char *p = l->map + at, *stop = memmem(p, l->size - at, "\n\n", 2);
		size_t n = stop ? (size_t)(stop - p) + 1 : (size_t)(l->size - at);
		forget_pages(l, n);
		if (*p == '\n') { /* an empty line more than needed */
			at++;
			if (!bad)
				*good = at;
			continue;
		}
		if (stop && sound(p, n) && index_record(l, at, n)) {
			if (bad && l->mode != LEDGER_REPAIR)
				return damaged(l, bad - 1, err);
			at += n + 1;
			*good = at;
		} else {
			if (l->mode != LEDGER_REPAIR && !torn(p, n, stop != NULL))
				return damaged(l, bad ? bad - 1 : at, err);
			if (!bad)
				bad = (size_t)at + 1;
			at += n + (stop != NULL);
		}
	}
	return 0;
}

/* ---- opening ---- */

static int make_dirs(const char *path)
{
	char *p = mem_str(path);
	int rc = 0;

	for (char *s = p + 1; *s && rc == 0; s++)
		if (*s == '/') {
			*s = '\0';
			if (mkdir(p, 0700) && errno != EEXIST)
				rc = -1;
			*s = '/';
		}
	if (rc == 0 && mkdir(p, 0700) && errno != EEXIST)
		rc = -1;
	free(p);
	return rc;
}

/* who holds the lock, by his own word in it */
static void holder(int fd, struct buf *out)
{
	char text[200];
	ssize_t n = pread(fd, text, sizeof text - 1, 0);

	for (ssize_t i = 0; i < n && text[i] != '\n'; i++)
		buf_char(out, text[i] < ' ' || text[i] > 126 ? '?' : text[i]);
	if (!out->n)
		buf_str(out, "another ev-mail");
}

static void sign(int fd, const char *who)
{
	char text[200], since[20];
	time_t now = time(NULL);
	struct tm tm;

	strftime(since, sizeof since, "%H:%M:%S", localtime_r(&now, &tm));
	snprintf(text, sizeof text, "ev-mail %.40s (process %ld, since %s)\n", who ? who : "", (long)getpid(), since);
	if (ftruncate(fd, 0) == 0)
		file_write_at(fd, text, strlen(text), 0); /* a courtesy: without it others say "another ev-mail" */
}

/* waits for the lock; the first try is at once */
static int wait_lock(struct ledger *l, const struct ledger_options *o, struct err *e)
{
	struct timespec nap = {0, 20000000};
	struct buf who = BUF_INIT;
	int rc = 0;

	for (long tries = 0; flock(l->lock, LOCK_EX | LOCK_NB); tries++) {
		bool interrupted = o->interrupted && *o->interrupted;
		if (tries >= o->wait * 50L || interrupted) {
			holder(l->lock, &who);
			rc = err_set(e, EX_TEMPFAIL, 0, "%s is at work%s", who.p, interrupted ? ": interrupted while waiting for it" : "");
			break;
		}
		if (tries == 50 && o->waits) {
			holder(l->lock, &who);
			o->waits(o->ctx, who.p);
			buf_clear(&who);
		}
		nanosleep(&nap, NULL);
	}
	buf_free(&who);
	return rc;
}

static int take_lock(struct ledger *l, const struct ledger_options *o, struct err *e)
{
	struct buf path = BUF_INIT;
	int rc = 0;

	buf_printf(&path, "%s/spool", l->dir);
	if (make_dirs(path.p)) {
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
		goto out;
	}
	buf_clear(&path);
	buf_printf(&path, "%s/lock", l->dir);
	l->lock = open(path.p, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (l->lock < 0) {
		rc = err_set(e, EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
		goto out;
	}
	rc = wait_lock(l, o, e);
	if (rc == 0)
		sign(l->lock, o->who);
out:
	buf_free(&path);
	return rc;
}

static bool one_is_enough(void *ctx, struct rec *r)
{
	(void)r;
	*(bool *)ctx = true;
	return false;
}

/* nothing in it, though there are events that mail went out about: the file was lost, and all would be written to again.  One that is
 * empty with good reason has an empty line, see mark_empty; one torn in its first record was written before anything was sent */
static int check_lost(const struct ledger *l, const char *path, struct err *e)
{
	bool sent = false;

	if (l->mode != LEDGER_WRITE || l->size)
		return 0;
	archive_each(l->dir, one_is_enough, &sent);
	return sent ? err_set(e, EX_DATAERR, 0, "%s: has nothing of what was sent: restore the file, or ev-mail status --compact begins a new one", path) : 0;
}

/* nothing was written, or nothing is left; best effort: without it a later run asks */
static void mark_empty(int fd)
{
	if (!file_write(fd, "\n", 1))
		errno = 0;
}

/* maps the file, which is open, and reads it; a torn end is cut off */
static int read_file(struct ledger *l, const char *path, struct err *e)
{
	struct stat st;
	uint64_t good;
	void *map;

	if (fstat(l->fd, &st) || st.st_size >= (off_t)LIMIT_LEDGER)
		return err_set(e, EX_IOERR, 0, "%s: larger than %lu octets: ev-mail status --compact makes it smaller", path, LIMIT_LEDGER);
	l->size = (uint64_t)st.st_size;
	/* more than the file has: what is appended later is seen through the same mapping */
	map = mmap(NULL, LIMIT_LEDGER, PROT_READ, MAP_SHARED | MAP_NORESERVE, l->fd, 0);
	if (map == MAP_FAILED)
		return err_set(e, EX_OSERR, 0, "%s: %s", path, strerror(errno));
	l->map = map;
	if (load(l, &good, e) || check_lost(l, path, e))
		return -1;
	if (l->mode == LEDGER_WRITE && good < l->size) {
		if (ftruncate(l->fd, (off_t)good))
			return err_set(e, EX_IOERR, 0, "%s: %s", path, strerror(errno));
		l->size = good;
	}
	return 0;
}

struct ledger *ledger_open(const char *dir, const struct ledger_options *o, struct err *e)
{
	struct ledger *l = mem_new(1, sizeof *l);
	struct buf path = BUF_INIT;
	bool read_only = o->mode == LEDGER_READ;

	l->dir = mem_str(dir);
	l->nodes.dir = l->dir;
	l->lock = l->fd = -1;
	l->mode = o->mode;
	pthread_mutex_init(&l->mutex, NULL);
	pthread_cond_init(&l->committed, NULL);
	pthread_cond_init(&l->arrived, NULL);
	if ((!read_only && take_lock(l, o, e)) || token_key(dir, !read_only, l->key, e))
		goto fail;
	buf_printf(&path, "%s/ledger.rec", dir);
	l->fd = open(path.p, read_only ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (l->fd < 0) {
		if (read_only && errno == ENOENT) {
			buf_free(&path);
			return l; /* nothing was sent yet */
		}
		err_set(e, read_only ? EX_NOINPUT : EX_CANTCREAT, 0, "%s: %s", path.p, strerror(errno));
		goto fail;
	}
	if (read_file(l, path.p, e))
		goto fail;
	l->ready = true;
	buf_free(&path);
	return l;
fail:
	buf_free(&path);
	ledger_close(l);
	return NULL;
}

void ledger_close(struct ledger *l)
{
	if (!l)
		return;
	if (l->map)
		munmap((void *)(uintptr_t)l->map, LIMIT_LEDGER);
	if (l->fd >= 0) {
		if (l->reserved > l->size && ftruncate(l->fd, (off_t)l->size)) /* what was reserved goes back */
			l->reserved = 0;
		if (l->ready && l->mode == LEDGER_WRITE && !l->size)
			mark_empty(l->fd);
		close(l->fd);
	}
	if (l->lock >= 0)
		close(l->lock); /* the lock goes with it */
	pthread_mutex_destroy(&l->mutex);
	pthread_cond_destroy(&l->committed);
	pthread_cond_destroy(&l->arrived);
	scratch_free(&l->nodes);
	scratch_free(&l->keys);
	scratch_free(&l->of_uids);
	free(l->dir);
	free(l);
}

const char *ledger_dir(const struct ledger *l)
{
	return l->dir;
}

void ledger_token(const struct ledger *l, const char *uid, const char *recipient, char out[TOKEN_SIZE])
{
	token_make(l->key, uid, recipient, out);
}

/* ---- reading ---- */

size_t ledger_find(struct ledger *l, const struct ledger_entry *e)
{
	struct buf key = BUF_INIT;
	size_t at = LEDGER_NO_NODE;

	make_key(e, &key);
	pthread_mutex_lock(&l->mutex);
	if (l->table)
		at = (size_t)*key_slot(l, hash_octets(HASH_START, key.p, key.n), key.p, key.n) - 1;
	pthread_mutex_unlock(&l->mutex);
	buf_free(&key);
	return at;
}

enum ledger_state ledger_state_of(struct ledger *l, size_t node)
{
	enum ledger_state s;

	pthread_mutex_lock(&l->mutex);
	s = (enum ledger_state)l->node[node].state;
	pthread_mutex_unlock(&l->mutex);
	return s;
}

static int64_t time_value(const char *s)
{
	struct civil c;
	return civil_parse(s, &c) ? civil_seconds(&c) : 0;
}

/* one field's value, or NULL where the record has none of that name; NAME with its colon and blank */
static char *value_of(const char *p, const char *name, struct arena *mem)
{
	size_t k = strlen(name);

	while (*p != '\n') {
		const char *nl = strchr(p, '\n');
		if (!strncmp(p, name, k))
			return arena_strn(mem, p + k, (size_t)(nl - p) - k);
		p = nl + 1;
	}
	return NULL;
}

static const char *value_or(const char *v, const char *otherwise)
{
	return v ? v : otherwise;
}

static void read_node(struct ledger *l, const struct node *n, struct arena *mem, struct ledger_entry *e)
{
	const char *last = l->map + n->last, *base = l->map + n->base, *key, *end, *v;
	size_t kn;

	key = key_at(l, n->base, &kn);
	end = key + kn;
	*e = (struct ledger_entry){.state = (enum ledger_state)n->state};
	e->kind = unpart(&key, end, mem);
	e->uid = unpart(&key, end, mem);
	e->rid = unpart(&key, end, mem);
	e->sequence = strtol(unpart(&key, end, mem), NULL, 10);
	e->recipient = unpart(&key, end, mem);
	e->variant = unpart(&key, end, mem);
	e->time = (v = value_of(last, "Time: ", mem)) ? time_value(v) : 0;
	e->next = (v = value_of(last, "Next: ", mem)) ? time_value(v) : 0;
	e->tries = (v = value_of(last, "Tries: ", mem)) ? (int)strtol(v, NULL, 10) : 0;
	e->reply = value_or(value_of(last, "Reply: ", mem), "");
	e->stamp = (v = value_of(last, "Stamp: ", mem)) ? time_value(v) : 0;
	e->planned = (v = value_of(base, "Time: ", mem)) ? time_value(v) : 0;
	e->message_id = value_or(value_of(base, "MessageId: ", mem), "");
	e->hash = value_or(value_of(base, "Hash: ", mem), "");
	e->from = value_or(value_of(base, "From: ", mem), "");
	e->spool = value_or(value_of(base, "Spool: ", mem), "");
	e->recipient = value_or(value_of(base, "To: ", mem), e->recipient);
	e->name = value_or(value_of(base, "Name: ", mem), "");
	e->language = value_or(value_of(base, "Language: ", mem), "");
	e->zone = value_or(value_of(base, "Timezone: ", mem), "");
	e->list = value_or(value_of(base, "List: ", mem), "");
	e->expires = (v = value_of(base, "Expires: ", mem)) ? time_value(v) : 0;
}

void ledger_get(struct ledger *l, size_t node, struct arena *mem, struct ledger_entry *e)
{
	pthread_mutex_lock(&l->mutex);
	forget_pages(l, READ_OF_EACH);
	read_node(l, &l->node[node], mem, e);
	pthread_mutex_unlock(&l->mutex);
}

size_t ledger_count(struct ledger *l)
{
	size_t n;

	pthread_mutex_lock(&l->mutex);
	n = l->n;
	pthread_mutex_unlock(&l->mutex);
	return n;
}

size_t ledger_of_uid(struct ledger *l, const char *uid)
{
	struct buf b = BUF_INIT;
	size_t at = LEDGER_NO_NODE;

	part(uid, &b);
	pthread_mutex_lock(&l->mutex);
	if (l->uid_table)
		at = (size_t)*uid_slot(l, hash_octets(HASH_START, b.p, b.n - 1)) - 1;
	pthread_mutex_unlock(&l->mutex);
	buf_free(&b);
	return at;
}

size_t ledger_next_of_uid(struct ledger *l, size_t node)
{
	size_t at;

	pthread_mutex_lock(&l->mutex);
	at = (size_t)l->node[node].next_of_uid - 1;
	pthread_mutex_unlock(&l->mutex);
	return at;
}

/* ---- writing ---- */

static void put_time(const char *name, int64_t t, struct buf *out)
{
	char s[CIVIL_SIZE];
	struct civil c = civil_of_seconds(t);

	c.utc = true;
	buf_printf(out, "%s: %s\n", name, civil_format(&c, s));
}

static void put_field(const char *name, const char *value, struct buf *out)
{
	if (!value || !*value)
		return;
	buf_printf(out, "%s: ", name);
	for (; *value; value++) /* one line, whatever it is */
		buf_char(out, (unsigned char)*value < ' ' ? ' ' : *value);
	buf_char(out, '\n');
}

static void as_text(const struct ledger_entry *e, struct buf *out)
{
	size_t start = out->n;

	buf_str(out, "Key: ");
	make_key(e, out);
	buf_printf(out, "\nState: %s\n", names[e->state]);
	put_time("Time", e->time, out);
	if (e->next)
		put_time("Next", e->next, out);
	if (e->tries)
		buf_printf(out, "Tries: %d\n", e->tries);
	put_field("Reply", e->reply, out);
	if (e->stamp)
		put_time("Stamp", e->stamp, out);
	if (e->state == LEDGER_PLAN || e->state >= LEDGER_ANSWERED) {
		put_field("MessageId", e->message_id, out);
		put_field("Hash", e->hash, out);
		put_field("From", e->from, out);
		put_field("Spool", e->spool, out);
		for (const char *p = e->recipient; *p; p++)
			if (*p >= 'A' && *p <= 'Z') {
				put_field("To", e->recipient, out);
				break;
			}
		put_field("Name", e->name, out);
		put_field("Language", e->language, out);
		put_field("Timezone", e->zone, out);
		put_field("List", e->list, out);
		if (e->expires)
			put_time("Expires", e->expires, out);
	}
	buf_printf(out, "Check: %016llx\n\n", (unsigned long long)hash_octets(HASH_START, out->p + start, out->n - start));
}

/* room for a record of N octets of state S, and behind one that begins something for what will become of it */
static bool make_room(struct ledger *l, enum ledger_state s, size_t n)
{
	if ((s != LEDGER_PLAN && s != LEDGER_DOT) || l->size + n + RESERVE <= l->reserved)
		return true;
	if (!compat_reserve(l->fd, l->size, n + 2 * RESERVE))
		return false;
	l->reserved = l->size + n + 2 * RESERVE;
	return true;
}

int ledger_put(struct ledger *l, const struct ledger_entry *e, struct err *err)
{
	struct buf b = BUF_INIT;
	int rc = 0;

	as_text(e, &b);
	pthread_mutex_lock(&l->mutex);
	if (l->size + b.n >= LIMIT_LEDGER) {
		rc = err_set(err, EX_IOERR, 0, "%s/ledger.rec: is full: ev-mail status --compact makes it smaller", l->dir);
	} else if (!make_room(l, e->state, b.n)) {
		rc = err_set(err, EX_IOERR, 0, "%s/ledger.rec: %s", l->dir, strerror(errno));
	} else if (!file_write(l->fd, b.p, b.n)) {
		rc = err_set(err, EX_IOERR, 0, "%s/ledger.rec: %s", l->dir, strerror(errno));
		if (ftruncate(l->fd, (off_t)l->size)) /* best effort: the next run cuts a torn record off as well */
			rc = -1;
	} else {
		uint64_t at = l->size;
		l->size += b.n;
		l->appended += b.n;
		index_record(l, at, b.n - 1);
		forget_pages(l, b.n);
	}
	pthread_mutex_unlock(&l->mutex);
	buf_free(&b);
	return rc;
}

void ledger_coming(struct ledger *l, bool one_more)
{
	pthread_mutex_lock(&l->mutex);
	if (one_more)
		l->coming++;
	else if (--l->coming == 0)
		pthread_cond_broadcast(&l->arrived);
	pthread_mutex_unlock(&l->mutex);
}

static int64_t nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* A sync is for all who are about to commit: it waits for them, a quarter of the time that a sync takes at most, since
 * whoever comes later joins the next one without having stood still.  The mutex is held. */
static void await_others(struct ledger *l)
{
	int64_t patience = l->sync_time / 4 < LONGEST_WAIT ? l->sync_time / 4 : LONGEST_WAIT;
	struct timespec until;

	if (!l->coming)
		return;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += (long)patience;
	if (until.tv_nsec >= 1000000000) {
		until.tv_nsec -= 1000000000;
		until.tv_sec++;
	}
	while (l->coming && pthread_cond_timedwait(&l->arrived, &l->mutex, &until) == 0)
		;
}

/* The mutex is held, but not while the disk is at work. */
static void sync_all(struct ledger *l)
{
	uint64_t all;
	int64_t begun, took;
	int failed;

	l->syncing = true;
	await_others(l);
	all = l->appended;
	pthread_mutex_unlock(&l->mutex);
	begun = nanoseconds();
	failed = compat_sync(l->fd) ? errno : 0;
	took = nanoseconds() - begun;
	pthread_mutex_lock(&l->mutex);
	l->sync_time = (3 * l->sync_time + took) / 4;
	l->syncing = false;
	l->sync_errno = failed; /* what a failed sync wrote cannot be known: it is not tried again */
	if (!failed)
		l->synced = all;
	pthread_cond_broadcast(&l->committed);
}

int ledger_commit(struct ledger *l, struct err *err)
{
	uint64_t mine;
	int rc = 0;

	pthread_mutex_lock(&l->mutex);
	mine = l->appended;
	while (l->synced < mine && !l->sync_errno) {
		if (l->syncing)
			pthread_cond_wait(&l->committed, &l->mutex);
		else
			sync_all(l);
	}
	if (l->sync_errno)
		rc = err_set(err, EX_IOERR, 0, "%s/ledger.rec: %s", l->dir, strerror(l->sync_errno));
	pthread_mutex_unlock(&l->mutex);
	return rc;
}

int ledger_compact(struct ledger *l, bool (*drop)(void *ctx, struct ledger_entry *e), void *ctx, size_t *dropped, struct err *err)
{
	struct buf path = BUF_INIT, temp = BUF_INIT, b = BUF_INIT;
	struct arena mem = ARENA_INIT;
	int fd, rc = 0;

	buf_printf(&path, "%s/ledger.rec", l->dir);
	buf_printf(&temp, "%s.new", path.p);
	*dropped = 0;
	fd = file_begin(temp.p, 0600);
	if (fd < 0) {
		rc = err_set(err, EX_CANTCREAT, 0, "%s: %s", temp.p, strerror(errno));
		goto out;
	}
	for (size_t i = 0; i < l->n && rc == 0; i++) {
		struct ledger_entry e;
		enum ledger_state s;
		arena_clear(&mem);
		forget_pages(l, READ_OF_EACH);
		read_node(l, &l->node[i], &mem, &e);
		if (drop(ctx, &e)) {
			(*dropped)++;
			continue;
		}
		s = e.state;
		if (s != LEDGER_PLAN && s < LEDGER_ANSWERED && *e.message_id) {
			struct ledger_entry plan = e;
			plan.state = LEDGER_PLAN;
			plan.time = e.planned;
			plan.reply = "";
			plan.next = 0;
			plan.tries = 0;
			as_text(&plan, &b);
		}
		as_text(&e, &b);
		if (b.n > 65536 || i + 1 == l->n) {
			if (!file_write(fd, b.p, b.n))
				rc = err_set(err, EX_IOERR, 0, "%s: %s", temp.p, strerror(errno));
			buf_clear(&b);
		}
	}
	if (rc == 0 && b.n && !file_write(fd, b.p, b.n))
		rc = err_set(err, EX_IOERR, 0, "%s: %s", temp.p, strerror(errno));
	if (rc == 0 && *dropped == l->n)
		mark_empty(fd);
	if (!file_end(fd, rc == 0, temp.p, path.p) && rc == 0)
		rc = err_set(err, EX_IOERR, 0, "%s: %s", path.p, strerror(errno));
out:
	arena_free(&mem);
	buf_free(&path);
	buf_free(&temp);
	buf_free(&b);
	return rc;
}
