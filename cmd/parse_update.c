/* parse_update.c: ev-parse --update: what was read anew goes into a file of records; see parse.h and merge.h.  The file is
 * replaced as a whole, and only where something changed; comments and other records stay as they are. */
#include "cmd/parse.h"

#include "ground/mem.h"
#include "record/event.h"
#include "record/merge.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

struct old {
	struct rec *r;
	size_t n, cap;
};

struct told {
	struct parse_run *run;
	size_t line;
};

static void conflict(void *ctx, const char *field, const char *kept, const char *source)
{
	struct told *t = ctx;
	struct err e;

	err_set(&e, 0, t->line, "%s: both changed: kept \"%.*s\", the source says \"%.*s\"", field, (int)strcspn(kept, "\n") > 200 ? 200 : (int)strcspn(kept, "\n"), kept,
	        (int)strcspn(source, "\n") > 200 ? 200 : (int)strcspn(source, "\n"), source);
	cmd_error(&t->run->c, t->run->update, &e); /* a message; nothing went wrong */
}

/* the records of the file; false: it cannot be read, and is left alone */
static bool read_old(struct parse_run *run, struct old *old)
{
	struct rec_reader *rd;
	struct rec r = REC_INIT;
	struct err e = {0};
	FILE *f = fopen(run->update, "r");
	int rc;

	if (!f && errno == ENOENT)
		return true;
	if (!f) {
		cmd_warn(&run->c, EX_NOINPUT, "%s: %s", run->update, strerror(errno));
		return false;
	}
	rd = rec_reader_new(f);
	while ((rc = rec_read(rd, &r, &e)) == 1) {
		old->r = mem_grow(old->r, &old->cap, old->n + 1, sizeof *old->r);
		memset(&old->r[old->n], 0, sizeof *old->r);
		rec_copy(&old->r[old->n++], &r);
		cmd_begun(&run->c, run->update, rd);
	}
	rec_reader_free(rd);
	rec_free(&r);
	fclose(f);
	if (rc < 0)
		cmd_error(&run->c, run->update, &e);
	return rc == 0;
}

/* the record of the same event: by Uid; else the only one of the same source, where the source gives one event only */
static struct rec *match(const struct parse_run *run, const struct old *old, const struct rec *new)
{
	const char *uid = rec_get(new, "Uid"), *source = rec_get(new, "Source"), *s;
	struct rec *found = NULL;
	size_t of_source = 0;

	for (size_t i = 0; i < old->n; i++)
		if (uid && rec_get(&old->r[i], "Uid") && !strcmp(rec_get(&old->r[i], "Uid"), uid))
			return &old->r[i];
	for (size_t i = 0; i < run->n_kept; i++) {
		s = rec_get(&run->kept[i], "Source");
		of_source += s && source && !strcmp(s, source);
	}
	for (size_t i = 0; source && of_source == 1 && i < old->n; i++) {
		s = rec_get(&old->r[i], "Source");
		if (s && !strcmp(s, source) && !event_is_component(&old->r[i])) {
			if (found)
				return NULL;
			found = &old->r[i];
		}
	}
	return found;
}

/* SOURCE_DATE_EPOCH, --now or the clock, as UTC */
static void today(const struct parse_run *run, char out[CIVIL_SIZE])
{
	struct civil c = civil_of_seconds(run->c.now);

	c.timed = c.utc = true;
	civil_format(&c, out);
}

void parse_update(struct parse_run *run)
{
	struct old old = {0};
	struct told told = {run, 0};
	struct merge_report report = {conflict, &told};
	bool changed = strcmp(run->c.output, run->update) != 0; /* with -o elsewhere it is written in any case */
	char now[CIVIL_SIZE];

	today(run, now);
	run->c.merged = !changed;
	if (!read_old(run, &old)) {
		run->c.output = NULL;
		goto out;
	}
	for (size_t i = 0; i < run->n_kept; i++) {
		struct rec *new = &run->kept[i], *same = match(run, &old, new);
		if (same) {
			told.line = same->line;
			changed = merge_record(same, new, now, &report) || changed;
			continue;
		}
		old.r = mem_grow(old.r, &old.cap, old.n + 1, sizeof *old.r);
		memset(&old.r[old.n], 0, sizeof *old.r);
		rec_copy(&old.r[old.n++], new);
		changed = true;
	}
	if (!changed) {
		run->c.output = NULL;
	} else if (cmd_out(&run->c)) {
		for (size_t i = 0; i < old.n; i++) {
			buf_clear(&run->text);
			rec_write(&old.r[i], &run->text);
			cmd_put(&run->c, &run->text);
		}
	}
out:
	for (size_t i = 0; i < old.n; i++)
		rec_free(&old.r[i]);
	free(old.r);
}
