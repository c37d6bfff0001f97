/* parse_own.c: what ev-parse knows from its user: words of their own, and how sources say things; see parse.h. */
#include "cmd/own.h"
#include "cmd/parse.h"
#include "cmd/scrap.h"

#include "learned/learned.h"
#include "ground/file.h"
#include "ground/mem.h"
#include "page/turned.h"
#include "record/event.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

bool parse_words(struct parse_run *run)
{
	bool ok = own_words_user(&run->c);

	for (size_t i = 0; ok && i < run->n_words; i++)
		ok = own_words_file(&run->c, run->words[i]);
	return ok;
}

/* ---- what was learned ---- */

bool parse_learned(struct parse_run *run)
{
	struct err e = {0};
	FILE *f;
	bool ok = true;

	if (!own_path("XDG_DATA_HOME", ".local/share", "ev/learned.rec", &run->store))
		return !run->learn || cmd_warn(&run->c, EX_CONFIG, "--learn: neither XDG_DATA_HOME nor HOME says where to keep it") == 0;
	f = fopen(run->store.p, "re");
	if (!f && errno != ENOENT)
		return cmd_warn(&run->c, EX_NOINPUT, "%s: %s", run->store.p, strerror(errno)) == 0;
	if (f || run->learn)
		run->learned = learned_new();
	if (f && learned_load(run->learned, f, &e)) {
		cmd_error(&run->c, run->store.p, &e);
		ok = false;
	}
	if (f)
		fclose(f);
	return ok;
}

static void lower(struct buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_char(b, (char)(s[i] >= 'A' && s[i] <= 'Z' ? s[i] + 32 : s[i]));
}

/* whose document it is: a mailing list's, a sender's, a host's, a folder's; false: nobody's (standard input) */
static bool source_key(const struct parse_run *run, const struct doc *d, const char *file, struct buf *out)
{
	const char *url = run->o.address && strstr(run->o.address, "://") ? run->o.address : d->url, *host = url ? strstr(url, "://") : NULL, *slash;
	struct buf name = BUF_INIT, addr = BUF_INIT;
	char real[PATH_MAX];

	if (d->list && *d->list) {
		buf_str(out, "list:");
		lower(out, d->list, strlen(d->list));
	} else if (d->from && *d->from && event_mailbox(d->from, &name, &addr) && addr.n) {
		buf_str(out, "sender:");
		lower(out, addr.p, addr.n);
	} else if (host) {
		host += 3;
		host += strncasecmp(host, "www.", 4) ? 0 : 4;
		buf_str(out, "host:");
		lower(out, host, strcspn(host, "/?#"));
	} else if (strcmp(file, "-") && realpath(file, real) && (slash = strrchr(real, '/'))) {
		buf_str(out, "folder:");
		buf_add(out, real, slash == real ? 1 : (size_t)(slash - real));
	}
	buf_free(&name);
	buf_free(&addr);
	return out->n > 0;
}

/* a rule in words */
static void describe(const struct learned_rule *r, struct buf *out)
{
	switch (r->by) {
	case BY_LABEL: buf_printf(out, "behind the label \"%s\"", r->key); break;
	case BY_PATH: buf_printf(out, "in the element %s", r->key); break;
	case BY_HEADING: buf_printf(out, "in a heading of level %d", r->number); break;
	case BY_LAYOUT: buf_printf(out, "at %s%+d of the layout", r->key, r->number); break;
	case BY_FURNITURE: buf_printf(out, "without the furniture \"%s\"", r->key); break;
	case BY_INSTEAD:
		if (*r->key)
			buf_printf(out, "\"%s\" where the page seems to say \"%s\"", r->value, r->key);
		else
			buf_printf(out, "\"%s\" where the page says none", r->value);
	}
	if (*r->split)
		buf_printf(out, ", part %d of what \"%s\" divides", r->part, r->split);
}

struct lesson {
	struct parse_run *run;
	const char *source;
};

static void tell(void *ctx, const char *field, const struct learned_rule *rule)
{
	struct lesson *l = ctx;
	struct buf b = BUF_INIT;

	if (rule) {
		describe(rule, &b);
		cmd_warn(&l->run->c, 0, "%s: %s is read %s", l->source, field, b.p);
	} else {
		cmd_warn(&l->run->c, EX_DATAERR, "%s: %s: nothing on the page tells where it stands; --update keeps what you wrote", l->source, field);
	}
	buf_free(&b);
}

/* the corrected records that could be about this document */
static void teach(struct parse_run *run, struct doc *d, const char *key, bool known)
{
	struct lesson lesson = {run, key};

	for (size_t i = 0; i < run->n_fixed; i++) {
		const char *source = rec_get(&run->fixed[i], "Source");
		bool sure = (source && run->o.source && !strcmp(source, run->o.source)) || (run->given && run->n_fixed == 1 && !d->from && !d->part);
		int n;
		if (run->taught[i])
			continue;
		if (!known) {
			cmd_warn(&run->c, EX_USAGE, "--learn: standard input has no address to keep it by: name a file or URL");
			return;
		}
		n = learned_teach(run->learned, key, d, &run->o, &run->fixed[i], sure, tell, &lesson);
		run->taught[i] = n >= 0;
		run->c.found += n > 0 ? (size_t)n : 0;
	}
}

struct asked { /* of what file it is told that nothing was read */
	struct parse_run *run;
	const char *file;
};

static void tell_left(void *ctx, size_t line, const char *days)
{
	struct asked *a = ctx;

	cmd_warn(&a->run->c, 0, "%s:%zu: no event is read, though one may be meant: %s", a->file, line, days);
}

size_t parse_events(struct parse_run *run, struct doc *d, const char *file, void (*emit)(void *ctx, struct rec *r))
{
	struct buf key = BUF_INIT;
	struct asked asked = {run, file};
	bool known;
	size_t n = 0;

	turned_tables(d, run->o.langs);
	known = run->learned && source_key(run, d, file, &key);
	if (!run->feed)
		run->o.left = tell_left, run->o.left_ctx = &asked;
	if (run->learn)
		teach(run, d, buf_cstr(&key), known);
	else if (known && learned_knows(run->learned, key.p))
		n = learned_events(run->learned, key.p, d, &run->o, emit, run);
	else
		n = extract_events(d, &run->o, emit, run);
	run->o.left = NULL, run->o.left_ctx = NULL;
	buf_free(&key);
	return n;
}

static bool take_fixed(void *ctx, const char *file, struct rec *r)
{
	struct parse_run *run = ctx;

	(void)file;
	run->fixed = mem_grow(run->fixed, &run->cap_fixed, run->n_fixed + 1, sizeof *run->fixed);
	memset(&run->fixed[run->n_fixed], 0, sizeof *run->fixed);
	rec_copy(&run->fixed[run->n_fixed++], r);
	return true;
}

/* the store takes the place of the old one, as a whole */
static bool save(struct parse_run *run)
{
	struct buf text = BUF_INIT, temp = BUF_INIT;
	bool ok;
	int fd;

	for (char *p = strchr(run->store.p + 1, '/'); p; p = strchr(p + 1, '/')) {
		*p = '\0';
		(void)mkdir(run->store.p, 0700);
		*p = '/';
	}
	learned_write(run->learned, &text);
	buf_printf(&temp, "%s.%ld", run->store.p, (long)getpid());
	fd = scrap_open(temp.p, 0600);
	ok = fd >= 0 && file_end(fd, file_write(fd, buf_cstr(&text), text.n), temp.p, run->store.p);
	if (!ok)
		cmd_warn(&run->c, EX_CANTCREAT, "%s: %s", run->store.p, strerror(errno));
	scrap_done(fd);
	buf_free(&text);
	buf_free(&temp);
	return ok;
}

void parse_learn(struct parse_run *run, char **operand, int n)
{
	FILE *f = cmd_open(&run->c, run->learn);
	size_t before;

	if (!f)
		return;
	cmd_records(&run->c, f, run->learn, take_fixed, run);
	cmd_close(f);
	run->taught = mem_new(run->n_fixed + 1, sizeof *run->taught);
	run->given = n > 0;
	for (int i = 0; i < n; i++)
		parse_input(run, operand[i]);
	for (size_t i = 0; !n && i < run->n_fixed; i++) {
		const char *source = rec_get(&run->fixed[i], "Source");
		if (!source || (!strstr(source, "://") && access(source, R_OK)))
			cmd_warn(&run->c, EX_NOINPUT, "%s: %s: name the page or message behind the record, it is not where it was", run->learn, source ? source : "a record without Source");
		else if (!run->taught[i])
			parse_input(run, source);
	}
	before = run->c.found;
	for (size_t i = 0; i < run->n_fixed; i++)
		if (!run->taught[i] && !run->c.status)
			cmd_warn(&run->c, EX_DATAERR, "%s: no page that was read has the event \"%s\"", run->learn, rec_get(&run->fixed[i], "Summary") ? rec_get(&run->fixed[i], "Summary") : "");
	if (before)
		save(run);
	else if (!run->c.status)
		cmd_warn(&run->c, 0, "%s: nothing is learned: %s", cmd_named(run->learn), run->n_fixed ? "the pages are read as the records have them" : "it has no record");
}

void parse_own_free(struct parse_run *run)
{
	rec_free_list(run->fixed, run->n_fixed);
	free(run->taught);
	learned_free(run->learned);
	buf_free(&run->store);
}
